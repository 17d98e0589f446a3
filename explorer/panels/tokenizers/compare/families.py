"""Released models: which algorithm cuts their text, what it starts from, how many tokens it has."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.families import FALLBACK, FAMILIES
from explorer.core.formatting import count as spaced
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, legend
from explorer.ui.canvas.scene import ReadOut

COLOURS = {"BPE": "category 0", "WordPiece": "category 3", "Unigram": "category 2"}
STARTS = {"bytes": "starts-bytes", "characters": "starts-characters", FALLBACK: "starts-fallback"}
AXIS = Axis(10_000, 300_000, logarithmic=10, ticks=(10_000, 30_000, 100_000, 300_000))


def draw_families(ink: Ink, area: QRectF) -> None:
    """A bar for each, sorted by size, on a logarithmic axis; the colour says the algorithm."""
    used = legend(ink, area, [
        ("box", colour, ink.say("family-" + kind)) for kind, colour in COLOURS.items()
    ])  # fmt: skip
    rows = sorted(FAMILIES, key=lambda row: row.ids)
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    left = max(ink.text_width(row.name, "small", bold=True) for row in rows) + 12
    number = ink.text_width("000 000", "small", mono=True) + 10
    body = area.adjusted(left, used + 10, -number, -2 * small - 4)
    for tick in AXIS.ticks or ():
        x = body.left() + body.width() * AXIS.share(float(tick))
        ink.line(x, body.top(), x, body.bottom(), "hairline")
        ink.label(x, body.bottom() + 4, spaced(round(tick)), size="tiny", anchor="center top",
                  colour="muted")  # fmt: skip
    ink.text(QRectF(area.left(), area.bottom() - small, area.width() - number, small),
             ink.say("axis-ids"), size="small", colour="muted", align="right middle")  # fmt: skip
    pitch = body.height() / len(rows)
    for place, row in enumerate(rows):
        y = body.top() + place * pitch
        ink.text(QRectF(area.left(), y, left - 8, pitch), row.name, size="small", bold=True,
                 align="right middle")  # fmt: skip
        high = min(pitch - 6, 2.4 * small)
        bar = QRectF(body.left(), y + (pitch - high) / 2, body.width() * AXIS.share(row.ids), high)
        ink.rect(bar, fill=COLOURS[row.algorithm], alpha=0.45, line="border", width=1.0, radius=3)
        starts = ink.say(STARTS[row.units])
        words = f"{ink.say('family-' + row.algorithm)} {starts}"
        if tiny <= high:
            wide = ink.text_width(words, "small")
            beside = wide + 16 > bar.width() and bar.right() + wide + 2 <= body.right()
            x = bar.right() + 6 if beside else bar.left() + 8
            if beside:  # no grid line through it
                ink.rect(QRectF(x, bar.top(), wide, high), fill="surface")
            ink.text(QRectF(x, bar.top(), body.right() + 4 - x, high), words, size="small")
        ink.label(body.right() + 8, y + pitch / 2, spaced(row.ids), size="small", mono=True)
        ink.mark(
            QRectF(area.left(), y, area.width(), pitch),
            ReadOut(row.name, (
                words, spaced(row.ids),
                ink.say("read-source", source=row.source),
            )), name="family",
        )  # fmt: skip
