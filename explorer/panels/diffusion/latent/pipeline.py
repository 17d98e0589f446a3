"""The pipeline: three parts with arrows between them, ours above, Stable Diffusion's below."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from explorer.panels.diffusion.latent.layout import line
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


@dataclass(frozen=True)
class Part:
    """A part of the pipeline: its name, and (shape, work) of ours and of the original; `reads` are
    the lines behind it."""

    name: str
    ours: tuple[str, str]
    theirs: tuple[str, str]
    reads: tuple[str, ...]


def draw(
    ink: Ink, box: QRectF, parts: tuple[Part, ...], active: int, names: tuple[str, str]
) -> None:
    """Boxes in a row. `names` stand at the left of the two lines in each."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    side = max(ink.text_width(name, "tiny") for name in names) + 8
    gap = 22.0
    wide = (box.width() - side - gap * (len(parts) - 1)) / len(parts)
    head = small + 6
    row = (box.height() - head - 4) / 2
    for index, name in enumerate(names):
        ink.text(QRectF(box.left(), box.top() + head + index * row, side, row), name, size="tiny",
                 colour="muted")  # fmt: skip
    for index, part in enumerate(parts):
        left = box.left() + side + index * (wide + gap)
        area = QRectF(left, box.top(), wide, box.height())
        lit = index == active
        ink.rect(area, fill="raised", line="text" if lit else "hairline",
                 width=2.0 if lit else 1.0, radius=6)  # fmt: skip
        inner = area.adjusted(4, 0, -4, 0)
        line(ink, QRectF(inner.left(), area.top() + 3, inner.width(), small), part.name,
             size="small", bold=lit, align="center middle")  # fmt: skip
        for place, (shape, work) in enumerate((part.ours, part.theirs)):
            top = area.top() + head + place * row
            both = f"{shape}  ·  {work}"
            colour = "text" if place == 0 else "muted"
            rows = [(both, top, row)]
            if ink.text_width(both, "tiny", mono=True) > inner.width():
                half = tiny + 1
                middle = top + row / 2
                rows = [(shape, middle - half, half), (work, middle, half)]
                if row < 2 * half:  # the work is behind the box
                    rows = [(shape, top, row)]
            for text, y, high in rows:
                line(ink, QRectF(inner.left(), y, inner.width(), high), text, size="small",
                     mono=True, colour=colour, align="center middle")  # fmt: skip
        ink.line(inner.left(), area.top() + head + row, inner.right(), area.top() + head + row)
        ink.mark(area, ReadOut(part.name, part.reads), name=part.name)
        if index:
            middle = area.center().y()
            ink.arrow(left - gap + 3, middle, left - 3, middle, "muted")
