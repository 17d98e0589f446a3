"""The list beside the map: of each part the share of the parameters, and of the operations."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.blocks.parameters.lab import Step
from explorer.compute.blocks.parameters.parts import Part
from explorer.core.formatting import count, percent
from explorer.panels.blocks.parameters.names import COLOURS, flop, lines_of, short
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

#: The most parts a model on the shelf has.
MOST = 12


def draw_rows(ink: Ink, area: QRectF, step: Step) -> None:
    """A row per part: its name, a bar of parameters, a bar of operations per token."""
    line = ink.line_height("small")
    top = area.top()
    name_wide = min(max(ink.text_width(ink.say(f"part.{part.id}"), "small") for part in step.parts)
                    + 22, area.width() * 0.34)  # fmt: skip
    half = (area.width() - name_wide) / 2
    columns = [QRectF(area.left() + name_wide + i * half, top, half - gap, line)
               for i, gap in ((0, 18), (1, 6))]  # fmt: skip
    head = line + 4
    for column, key, text in (
        (columns[0], "head.parameters", short(step.parameters)),
        (columns[1], "head.operations", flop(step.operations)),
    ):
        title = ink.say(key)
        ink.text(column, title, size="small", colour="muted")
        taken = ink.text_width(title, "small") + ink.text_width(text, "small", mono=True)
        if taken + 6 < column.width():
            ink.text(column, text, size="small", mono=True, align="right middle", bold=True)
    rows = max(len(step.parts), 1)
    high = min((area.height() - head) / rows, line + 20)
    size = "small" if high >= line else "tiny"
    most = max(
        max(part.parameters / step.parameters, part.operations / step.operations)
        for part in step.parts
    )
    chosen = ink.view.selection.get("part") if isinstance(ink.view.selection, dict) else None
    for place, part in enumerate(step.parts):
        row = QRectF(area.left(), top + head + place * high, area.width(), high)
        if part.id == chosen:
            ink.rect(row, fill="raised", radius=3)
        _draw_row(ink, row, name_wide, half, part, step, most, size)


def _draw_row(
    ink: Ink, row: QRectF, name_wide: float, half: float, part: Part, step: Step, most: float,
    size: str,
) -> None:  # fmt: skip
    colour = COLOURS[part.id]
    middle = row.center().y()
    sign = QRectF(row.left() + 1, middle - 5, 10, 10)
    ink.rect(sign, fill=colour, alpha=0.35)
    if part.id == "idle":
        ink.hatch(sign, gap=3)
    ink.rect(sign, line=colour, width=1.2)
    name = ink.say(f"part.{part.id}")
    ink.text(QRectF(row.left() + 17, row.top(), name_wide - 20, row.height()), name, size=size)
    room = ink.text_width("00.0 GFLOP", size, mono=True) + 8
    for place, (share, text) in enumerate((
        (part.parameters / step.parameters, short(part.parameters)),
        (part.operations / step.operations, flop(part.operations)),
    )):  # fmt: skip
        left = row.left() + name_wide + place * half
        wide = max(half - 12 - room, 4.0)
        bar = QRectF(left, middle - min(row.height() * 0.32, 7), wide * share / most,
                     min(row.height() * 0.64, 14))  # fmt: skip
        if share:
            bar.setWidth(max(bar.width(), 1.0))
            ink.rect(bar, fill=colour, alpha=0.5)
            if part.id == "idle":
                ink.hatch(bar)
            ink.rect(bar, line=colour, width=1.0)
        else:
            ink.line(left, bar.top(), left, bar.bottom(), "border")
        shown = text if share else "0"
        ink.label(bar.right() + 5, middle, shown, size=size, mono=True, colour="muted")
    lines = (
        f"{ink.say('head.parameters')}: {count(part.parameters)}"
        f" ({percent(part.parameters / step.parameters)})",
        *lines_of(part),
        f"{ink.say('head.operations')}: {count(part.operations)}"
        f" ({percent(part.operations / step.operations)})",
        ink.say(f"why.{_why(part, step)}"),
    )
    ink.mark(row, ReadOut(name, lines), name=f"row {part.id}", select={"part": part.id})


def _why(part: Part, step: Step) -> str:
    """Which rule gives the operations of a part."""
    if part.id in ("embedding", "positions", "segments"):
        return "lookup"
    if part.id == "scores":
        return "scores"
    if part.id in ("norm", "idle", "pooler"):
        return part.id
    return "tied" if part.id == "head" and not part.parameters else "product"
