"""The world as it is drawn: cells coloured by value, arrows by probability, walls, ends."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.alignment.rewards.lab import rows_of
from explorer.compute.alignment.rewards.world import (
    ENDS,
    FREE,
    GOAL,
    MOVES,
    START,
    TRAP,
    WALL,
    World,
)
from explorer.core.formatting import fixed as with_zero
from explorer.core.params import ParamError
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

#: What a click makes of a cell.
NEXT = {FREE: WALL, WALL: GOAL, GOAL: TRAP, TRAP: FREE}


@dataclass(frozen=True)
class Cells:
    """Where the cells lie: the frame, and the side of one."""

    frame: QRectF
    side: float
    columns: int

    def box(self, state: int) -> QRectF:
        """The square of a cell."""
        row, column = divmod(state, self.columns)
        return QRectF(self.frame.left() + column * self.side, self.frame.top() + row * self.side,
                      self.side, self.side)  # fmt: skip


def fixed(value: float, places: int = 2) -> str:
    """A fixed number of decimals; what rounds to 0 has no sign."""
    return with_zero(round(float(value), places) + 0.0, places)


def place_cells(area: QRectF, world: World) -> Cells:
    """The largest cells that have room, in the middle."""
    rows, columns = len(world.rows), world.columns
    side = min(area.width() / columns, area.height() / rows, 110.0)
    left = area.center().x() - side * columns / 2
    top = area.center().y() - side * rows / 2
    return Cells(QRectF(left, top, side * columns, side * rows), side, columns)


def draw_cells(
    ink: Ink, cells: Cells, world: World, values: np.ndarray, most: float, policy: np.ndarray,
    read: Callable[[int], tuple[str, ...]],
) -> None:  # fmt: skip
    """Values as colours and numbers, the policy as arrows, longer where likelier."""
    for state, sign in enumerate("".join(world.rows)):
        box = cells.box(state).adjusted(1, 1, -1, -1)
        if sign == WALL:
            ink.rect(box, fill="neutral", line="border")
        elif sign in ENDS:
            good = sign == GOAL
            ink.rect(box, fill="value" if good else "sign", line="border", alpha=0.85)
            ink.label(box.center().x(), box.center().y(), "+1" if good else "−1", size="large"
                      if cells.side > 34 else "small", bold=True, colour="surface",
                      anchor="center middle")  # fmt: skip
        else:
            ink.rect(box, fill=ink.signed(0.75 * float(values[state]) / most), line="border",
                     width=0.8)  # fmt: skip
            _draw_arrows(ink, box, policy[state])
            if cells.side >= 46:
                ink.label(box.left() + 4, box.bottom() - 2, fixed(float(values[state]), 2),
                          size="tiny", mono=True, anchor="left bottom")  # fmt: skip
        if sign == START:
            ink.rect(box.adjusted(2, 2, -2, -2), line="query", width=2.4, radius=4)
            if cells.side >= 46:
                ink.label(box.left() + 6, box.top() + 4, "S", size="small", bold=True,
                          colour="query", anchor="left top")  # fmt: skip
        row, column = divmod(state, world.columns)
        title = ink.say(f"cell.{_NAMES[sign]}", row=row + 1, column=column + 1)
        lines = read(state) if sign not in (WALL, *ENDS) else ()
        ink.mark(box, ReadOut(title, (*lines, ink.say("cell.click"))),
                 edit=partial(changed_cell, world.rows, state), name=f"cell {state}")  # fmt: skip


_NAMES = {FREE: "free", WALL: "wall", START: "start", GOAL: "goal", TRAP: "trap"}


def _draw_arrows(ink: Ink, box: QRectF, shares: np.ndarray) -> None:
    """From the middle into each direction, as long and dark as it is likely."""
    x, y, reach = box.center().x(), box.center().y(), box.width() * 0.44
    for (down, right), share in zip(MOVES, shares.tolist(), strict=True):
        if share < 0.02:
            continue
        long = reach * (0.25 + 0.75 * share)
        ink.arrow(x, y, x + right * long, y + down * long, "text", width=1.0 + 2.0 * share,
                  alpha=0.3 + 0.7 * share, head=4.0 + 5.0 * share)  # fmt: skip
    ink.circle(x, y, 1.6, fill="text")


def changed_cell(rows: tuple[str, ...], state: int, gesture: Gesture) -> Mapping[str, Any] | None:
    """A click turns a cell into the next kind; with shift, the start moves there. Nothing where
    that leaves no world."""
    if gesture.phase != "release":
        return None
    columns = len(rows[0])
    cells = list("".join(rows))
    if gesture.shift:
        cells[cells.index(START)] = FREE
        cells[state] = START
    elif cells[state] == START:
        return None
    else:
        cells[state] = NEXT[cells[state]]
    text = "".join(cells)
    grid = "\n".join(text[at : at + columns] for at in range(0, len(text), columns))
    try:
        rows_of(grid)
    except ParamError:
        return None
    return {"grid": grid}
