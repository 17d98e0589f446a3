"""The shipped vocabularies side by side: how many bytes of each text a token holds."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.compare.shipped import SAMPLES
from explorer.compute.tokenizers.compare.types import Compared
from explorer.core.formatting import count as spaced
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import legend
from explorer.ui.canvas.scene import ReadOut


def draw_shipped(ink: Ink, area: QRectF, trace: Trace) -> None:
    """Six groups of bars; hatched is the share of tokens that only say "unknown"."""
    shared: Compared = trace.shared
    used = legend(ink, area, [
        ("box", f"category {n}", ink.say("shipped-" + one.name, size=spaced(one.vocabulary)))
        for n, one in enumerate(shared.shipped)
    ])  # fmt: skip
    body = area.adjusted(0, used + 8, 0, 0)
    small = ink.line_height("small")
    needed = len(SAMPLES) * (small + 6 + len(shared.shipped) * small)
    columns = 1 if body.height() >= needed and body.width() < 860 else 2
    rows = math.ceil(len(SAMPLES) / columns)
    wide = (body.width() - 24 * (columns - 1)) / columns
    pitch = body.height() / rows
    top = max(float((one.bytes / one.tokens).max()) for one in shared.shipped)
    for place in range(len(SAMPLES)):
        column, row = divmod(place, rows)
        box = QRectF(body.left() + column * (wide + 24), body.top() + row * pitch, wide, pitch - 6)
        _group(ink, box, shared, place, top)


def _group(ink: Ink, box: QRectF, shared: Compared, place: int, top: float) -> None:
    small = ink.line_height("small")
    title = ink.say("sample-" + SAMPLES[place], bytes=spaced(int(shared.shipped[0].bytes[place])))
    ink.text(QRectF(box.left(), box.top(), box.width(), small), title, size="small", bold=True)
    pitch = (box.height() - small - 2) / len(shared.shipped)
    size = min(12.0, max(pitch / 1.25, 7.0) / ink.view.text_scale)
    number = ink.text_width("0.00", size, mono=True) + 8
    for n, one in enumerate(shared.shipped):
        y = box.top() + small + 2 + n * pitch
        tokens, unknown = int(one.tokens[place]), int(one.unknown[place])
        value = int(one.bytes[place]) / max(tokens, 1)
        bar = QRectF(box.left(), y + 1, (box.width() - number) * value / top, pitch - 2)
        ink.rect(bar, fill=f"category {n}", alpha=0.75)
        if unknown:
            lost = bar.width() * unknown / tokens
            part = QRectF(bar.right() - lost, bar.top(), lost, bar.height())
            ink.rect(part, fill="surface")
            ink.hatch(part)
        ink.rect(bar, line="border", width=0.8)
        ink.label(bar.right() + 5, y + pitch / 2, fixed(value, 2), size=size, mono=True)
        lines = [f"{spaced(int(one.bytes[place]))} / {spaced(tokens)} = {fixed(value, 3)}"]
        if unknown:
            lines.append(ink.say("read-lost", unknown=unknown, tokens=tokens))
        name = ink.say("shipped-" + one.name, size=spaced(one.vocabulary))
        ink.mark(QRectF(box.left(), y, box.width(), pitch), ReadOut(name, tuple(lines)))
