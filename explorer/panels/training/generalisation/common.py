"""What several pictures of the lab share: colours, halves, and columns that answer the mouse."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QRectF

from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Plot, legend
from explorer.ui.canvas.scene import ReadOut

#: Error on the examples, on what was held out, and in use.
SEEN, HELD, USE = "category 4", "category 5", "category 2"
FIT, TRUE = "weight", "muted"
GAP = 14.0


def headed(ink: Ink, area: QRectF, entries: list[tuple[str, str, str]]) -> QRectF:
    """A legend on top; returns what is left below."""
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), entries) + 6
    return area.adjusted(0, used, 0, 0)


def errors_legend(ink: Ink) -> list[tuple[str, str, str]]:
    """The three errors."""
    return [("line", SEEN, ink.say("error.seen")), ("line", HELD, ink.say("error.held")),
            ("line", USE, ink.say("error.use"))]  # fmt: skip


def halves(body: QRectF, share: float = 0.5) -> tuple[QRectF, QRectF]:
    """Side by side in a wide area, one above the other in a tall one."""
    if body.width() > 1.35 * body.height():
        wide = (body.width() - GAP) * share
        first = QRectF(body.left(), body.top(), wide, body.height())
        return first, QRectF(first.right() + GAP, body.top(), body.right() - first.right() - GAP,
                             body.height())  # fmt: skip
    high = (body.height() - GAP) * share
    first = QRectF(body.left(), body.top(), body.width(), high)
    return first, QRectF(body.left(), first.bottom() + GAP, body.width(),
                         body.bottom() - first.bottom() - GAP)  # fmt: skip


def tiles(body: QRectF, columns: int, rows: int, gap: float = 10.0) -> list[QRectF]:
    """Equal boxes, row by row."""
    wide = (body.width() - gap * (columns - 1)) / columns
    high = (body.height() - gap * (rows - 1)) / rows
    return [QRectF(body.left() + column * (wide + gap), body.top() + row * (high + gap), wide, high)
            for row in range(rows) for column in range(columns)]  # fmt: skip


def columns(
    ink: Ink, plot: Plot, xs: np.ndarray, trace: Trace, part: str,
    read: Callable[[int], ReadOut],
) -> None:  # fmt: skip
    """A column for each place of a section: pointing reads it, a click goes there."""
    first = next((one.start for one in trace.sections if one.id == part), 0)
    places = np.asarray(plot.x(np.asarray(xs, dtype=float)), dtype=float)
    edges = np.concatenate([[plot.inner.left()], (places[1:] + places[:-1]) / 2,
                            [plot.inner.right()]])  # fmt: skip
    for place in range(len(places)):
        area = QRectF(edges[place], plot.inner.top(), max(edges[place + 1] - edges[place], 1.0),
                      plot.inner.height())  # fmt: skip
        ink.mark(area, read(place), seek=first + place, name=f"{part} {place}")


def bounds(*arrays: np.ndarray, pad: float = 0.08) -> tuple[float, float]:
    """A range that holds all values, with a margin."""
    low, high = min(float(a.min()) for a in arrays), max(float(a.max()) for a in arrays)
    room = pad * (high - low) + 1e-6
    return low - room, high + room
