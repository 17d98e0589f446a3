"""One squared error, several looks: what the layers of a network call far and near."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.diffusion.metrics import CHANGES, Study
from explorer.core.formatting import number, percent
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.pictures import Sheet
from explorer.panels.diffusion.metrics.doses import LEVELS
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_twins(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """A row for each reference; below, two bars for each change: error and distance."""
    study: Study = trace.shared
    twins = study.twins
    rows, columns = len(twins.references), len(CHANGES) + 1
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    names = max(ink.text_width(ink.say(k), "tiny") for k in ("stage.error", "stage.layers")) + 8
    names = min(names, 0.25 * area.width())
    bars = min(0.3 * area.height(), 150.0)
    left = area.left()
    grid = QRectF(left, area.top() + small + 4, area.width(),
                  area.height() - bars - small - 22 - rows * (tiny + 2))  # fmt: skip
    wide = grid.width() / columns
    side = min(wide - 8, grid.height() / rows - 2)
    side = 16 * max(1, side // 16) if side >= 32 else side
    for column in range(columns):
        text = ink.say("change." + CHANGES[column - 1] if column else "stage.reference")
        ink.text(QRectF(left + column * wide, area.top(), wide, small), text, size="small",
                 align="center middle", bold=column == 0)  # fmt: skip
    y = grid.top()
    for row in range(rows):
        for column in range(columns):
            x = left + column * wide + (wide - side) / 2
            sheet = Sheet(x, y, 1, 1, (16, 16), side, side)
            picture = twins.changed[row, column - 1] if column else twins.references[row]
            sheet.draw(ink, picture[None], LEVELS)
            if column:
                value = float(twins.distances[row, column - 1])
                ink.text(QRectF(left + column * wide, y + side + 1, wide, tiny), number(value),
                         size="tiny", mono=True, colour="muted", align="center middle")  # fmt: skip
                ink.mark(sheet.area, _read(ink, study, row, column - 1))
        y += side + tiny + 6
    _draw_bars(ink, QRectF(left, y + 8, area.width(), area.bottom() - y - 8), study, wide)


def _read(ink: Ink, study: Study, row: int, change: int) -> ReadOut:
    twins, name = study.twins, CHANGES[change]
    amount = float(twins.amounts[row, change])
    shown = percent(amount) if name == "faded" else number(amount, 2)
    if name in ("moved", "struck"):
        shown = f"{amount:.0f}"
    parts = " + ".join(number(float(p)) for p in twins.layers[row, change])
    return ReadOut(
        ink.say("read.change", index=row, change=ink.say("change." + name)),
        (
            ink.say("amount." + name, amount=shown),
            ink.say("read.error", error=number(float(twins.errors[row, change]), 4)),
            ink.say("read.layers", parts=parts,
                    distance=number(float(twins.distances[row, change]), 4)),
        ),
    )  # fmt: skip


def _draw_bars(ink: Ink, box: QRectF, study: Study, wide: float) -> None:
    """Means over the references: the errors are all alike, the distances are not."""
    twins, tiny = study.twins, ink.line_height("tiny")
    half = (box.height() - 12) / 2
    for place, (key, values, colour) in enumerate((
        ("stage.error", twins.errors.mean(axis=0), "neutral"),
        ("stage.layers", twins.distances.mean(axis=0), "weight"),
    )):  # fmt: skip
        top = box.top() + place * (half + 12)
        ink.text(QRectF(box.left(), top, wide - 6, half), ink.say(key), size="tiny", wrap=True,
                 colour="muted", align="right middle")  # fmt: skip
        highest, base = float(values.max()) or 1.0, top + half
        for change, value in enumerate(values.tolist()):
            x = box.left() + (change + 1) * wide
            high = max((half - tiny - 2) * value / highest, 1.0)
            ink.rect(QRectF(x + 0.22 * wide, base - high, 0.56 * wide, high), fill=colour)
            ink.label(x + wide / 2, base - high - 1, number(value), anchor="center bottom",
                      size="tiny", mono=True)  # fmt: skip
            title = f"{ink.say('change.' + CHANGES[change])}: {ink.say(key)}"
            ink.mark(QRectF(x, top, wide, half), ReadOut(title, (number(value, 5),)))
        ink.line(box.left() + wide, base, box.right(), base, "border")
