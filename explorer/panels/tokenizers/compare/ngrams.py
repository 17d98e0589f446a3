"""An unseen word from its n-grams: the pieces above, the known words nearest to it below."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.compare.types import Compared, Neighbours
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.tokenizers.compare.cells import draw_boxes
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import legend
from explorer.ui.canvas.scene import ReadOut


def draw_ngrams(ink: Ink, area: QRectF, trace: Trace) -> None:
    """Boxes of n-grams (bare: never seen in training), then bars of cosines."""
    shared: Compared = trace.shared
    found: Neighbours = shared.neighbours
    used = legend(ink, area, [("box", ink.ramp(0.22), ink.say("legend-seen")),
                              ("box", "surface", ink.say("legend-unseen"))])  # fmt: skip
    top = area.top() + used + 8
    room = QRectF(area.left(), top, area.width(), 0.42 * (area.bottom() - top))
    cells = list(zip(found.grams, found.seen.tolist(), strict=True))
    size = "large" if area.height() > 480 else "body"
    bottom = draw_boxes(ink, room, cells, size=size, note=ink.say("read-gram"))
    small = ink.line_height("small")
    below = QRectF(area.left(), bottom + 16, area.width(), area.bottom() - bottom - 16)
    ink.text(QRectF(below.left(), below.top(), below.width(), small), ink.say("nearest"),
             size="small", bold=True)  # fmt: skip
    rows = below.adjusted(0, small + 6, 0, 0)
    pitch = min(rows.height() / max(len(found.nearest), 1), 3.4 * small)
    name = max((ink.text_width(word, "body") for word in found.nearest), default=0.0) + 10
    name = min(name, 0.35 * rows.width())
    number = ink.text_width("0.00", "small", mono=True) + 10
    full = max(rows.width() - name - number, 1.0)
    for place, (word, cosine) in enumerate(zip(found.nearest, found.cosines.tolist(), strict=True)):
        y = rows.top() + place * pitch
        ink.text(QRectF(rows.left(), y, name - 8, pitch), word, align="right middle")
        bar = QRectF(rows.left() + name, y + 0.15 * pitch, full * max(cosine, 0.0), 0.7 * pitch)
        ink.rect(bar, fill="weight", radius=2)
        ink.label(bar.right() + 5, y + pitch / 2, fixed(cosine, 2), size="small", mono=True)
        lines = (f"cos = {fixed(cosine, 4)}", ink.say("read-shared", shared=found.shared[place]))
        ink.mark(QRectF(rows.left(), y, rows.width(), pitch), ReadOut(word, lines))
