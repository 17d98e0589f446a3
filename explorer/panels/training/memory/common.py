"""What several pictures of the lab share: a legend on top, halves, columns to point at."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QRectF

from explorer.core.formatting import data_size
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend, legend_height
from explorer.ui.canvas.scene import ReadOut

#: Kept in the forward pass; computed again; the way back; what goes wrong.
KEPT, AGAIN, BACK, WRONG = "category 2", "category 1", "category 3", "category 5"
GAP = 12.0


def below_legend(ink: Ink, area: QRectF, entries: Sequence[tuple[str, str, str]]) -> QRectF:
    """A legend on top; what is left below it."""
    used = legend_height(ink, area.width(), entries) + 4
    legend(ink, QRectF(area.left(), area.top(), area.width(), used), entries)
    return area.adjusted(0, used, 0, 0)


def bytes_up(high: float) -> Axis:
    """An axis of bytes from 0, with a label at every power of two's multiple."""
    step = 2.0 ** math.ceil(math.log2(max(high, 1.0) / 5))
    return Axis(0.0, high, ticks=tuple(np.arange(0.0, high, step).tolist()), form=data_size)


def halves(area: QRectF, share: float) -> tuple[QRectF, QRectF]:
    """Beside each other in a wide area, else one above the other."""
    if area.width() > 1.5 * area.height():
        middle = area.left() + (area.width() - GAP) * share
        return (QRectF(area.left(), area.top(), middle - area.left(), area.height()),
                QRectF(middle + GAP, area.top(), area.right() - middle - GAP,
                       area.height()))  # fmt: skip
    middle = area.top() + (area.height() - GAP) * share
    return (QRectF(area.left(), area.top(), area.width(), middle - area.top()),
            QRectF(area.left(), middle + GAP, area.width(),
                   area.bottom() - middle - GAP))  # fmt: skip


def pointed(
    ink: Ink, plot: Plot, xs: np.ndarray, trace: Trace, part: str, read: Callable[[int], ReadOut]
) -> None:
    """A column for each step of a section: pointing reads it, a click goes there."""
    first = next(one.start for one in trace.sections if one.id == part)
    places = np.asarray(plot.x(np.asarray(xs, dtype=float)), dtype=float)
    edges = np.concatenate([[plot.inner.left()], (places[1:] + places[:-1]) / 2,
                            [plot.inner.right()]])  # fmt: skip
    for place in range(len(places)):
        area = QRectF(edges[place], plot.inner.top(), max(edges[place + 1] - edges[place], 1.0),
                      plot.inner.height())  # fmt: skip
        ink.mark(area, read(place), seek=first + place, name=f"{part} {place}")
