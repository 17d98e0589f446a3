"""Arranged: a legend on top, two parts of what is left, and columns of a plot that answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QRectF

from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Colour, Plot, legend, legend_height
from explorer.ui.canvas.scene import ReadOut


def headed(
    ink: Ink, area: QRectF, entries: Sequence[tuple[str, Colour, str]], gap: float = 4.0
) -> QRectF:
    """A legend on top; returns what is left below."""
    used = legend_height(ink, area.width(), entries) + gap
    legend(ink, QRectF(area.left(), area.top(), area.width(), used), entries)
    return area.adjusted(0, used, 0, 0)


def split(area: QRectF, share: float, *, beside: bool, gap: float = 12.0) -> tuple[QRectF, QRectF]:
    """Two parts, side by side or one above the other; `share` is the first one's."""
    if beside:
        wide = (area.width() - gap) * share
        first = QRectF(area.left(), area.top(), wide, area.height())
        return first, QRectF(first.right() + gap, area.top(),
                             area.right() - first.right() - gap, area.height())  # fmt: skip
    high = (area.height() - gap) * share
    first = QRectF(area.left(), area.top(), area.width(), high)
    return first, QRectF(area.left(), first.bottom() + gap, area.width(),
                         area.bottom() - first.bottom() - gap)  # fmt: skip


def halves(
    area: QRectF, share: float = 0.5, *, gap: float = 12.0, wider: float = 1.5
) -> tuple[QRectF, QRectF]:
    """Side by side where the area is `wider` than high by that, else one above the other."""
    return split(area, share, beside=area.width() > wider * area.height(), gap=gap)


def columns(
    ink: Ink, plot: Plot, xs: np.ndarray, trace: Trace, part: str,
    read: Callable[[int], ReadOut],
) -> None:  # fmt: skip
    """A column for each place of a section: pointing reads it, a click goes there."""
    first = next(one.start for one in trace.sections if one.id == part)
    places = np.asarray(plot.x(np.asarray(xs, dtype=float)), dtype=float)
    edges = np.concatenate([[plot.inner.left()], (places[1:] + places[:-1]) / 2,
                            [plot.inner.right()]])  # fmt: skip
    for place in range(len(places)):
        area = QRectF(edges[place], plot.inner.top(), max(edges[place + 1] - edges[place], 1.0),
                      plot.inner.height())  # fmt: skip
        ink.mark(area, read(place), seek=first + place, name=f"{part} {place}")
