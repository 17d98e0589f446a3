"""What the colours of the tanks mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.parallelism.sharding.params import PARTS
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import COLOURS, gib
from explorer.panels.parallelism.sharding.look import Look
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def shown_parts(trace: Trace) -> tuple[str, ...]:
    """The parts that any GPU has at any step."""
    return tuple(
        part for place, part in enumerate(PARTS)
        if any(sizes[place] for layout in trace.shared.layouts for sizes in layout.parts)
    )  # fmt: skip


def _rows(ink: Ink, width: float, trace: Trace) -> list[tuple[str, float, int]]:
    """Each part with its place along a line and its line."""
    found, x, line = [], 0.0, 0
    for part in shown_parts(trace):
        wide = ink.text_width(ink.say(f"part.{part}"), "tiny") + 17
        if x and x + wide > width:
            x, line = 0.0, line + 1
        found.append((part, x, line))
        x += wide + 12
    return found


def legend_height(ink: Ink, box: QRectF, trace: Trace) -> float:
    """How high the legend is."""
    return (_rows(ink, box.width(), trace)[-1][2] + 1) * (ink.line_height("tiny") + 2)


def draw_legend(ink: Ink, box: QRectF, trace: Trace, look: Look) -> None:
    """A swatch and a name per part."""
    tiny = ink.line_height("tiny")
    sizes = dict(zip(PARTS, look.layout.parts[look.layout.worst], strict=True))
    for part, x, line in _rows(ink, box.width(), trace):
        y = box.top() + line * (tiny + 2)
        swatch = QRectF(box.left() + x, y + tiny / 2 - 5, 10, 10)
        ink.rect(swatch, fill=COLOURS[part], line="text", width=0.8)
        text = ink.say(f"part.{part}")
        wide = ink.text_width(text, "tiny") + 2
        ink.text(QRectF(swatch.right() + 5, y, wide, tiny), text, size="tiny", elide=False)
        area = QRectF(swatch.left(), y, swatch.width() + 5 + wide, tiny)
        lines = (ink.say("about." + part), ink.say("most", bytes=gib(sizes[part])))
        ink.mark(area, ReadOut(text, lines), name=f"legend {part}")
