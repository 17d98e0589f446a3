"""Plot: curves, stairs, bars and points over two axes, for any scene.

The title of the axis that points up stands above it, where it can be read without turning the head;
the other's stands below, at its right end. What lies outside the axes is clipped here, in numbers,
so that vector files hold nothing beyond the frame.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from explorer.core.formatting import number, superscript
from explorer.ui.canvas.ink import Ink

Colour = str | QColor


@dataclass(frozen=True)
class Axis:
    """A range of values and how it is written.

    `logarithmic` is the base (2 or 10), or 0 for equal steps; a logarithmic range is positive.
    `ticks` are the values that get a label (chosen here if None); `form` writes one of them.
    Between the `whole` numbers of a count nothing gets a label.
    """

    low: float
    high: float
    logarithmic: int = 0
    title: str = ""
    ticks: tuple[float, ...] | None = None
    form: Callable[[float], str] | None = None
    whole: bool = False

    def share(self, value: Any) -> Any:
        """Where values lie: 0 at `low`, 1 at `high`; not finite where the logarithm is not."""
        if not self.logarithmic:
            return (value - self.low) / ((self.high - self.low) or 1.0)
        with np.errstate(divide="ignore", invalid="ignore"):
            away = np.log2(np.asarray(value, dtype=np.float64)) - math.log2(self.low)
        shares = away / ((math.log2(self.high) - math.log2(self.low)) or 1.0)
        return shares if isinstance(value, np.ndarray) else float(shares)

    def value(self, share: float) -> float:
        """The value at a place: the inverse of `share`."""
        if not self.logarithmic:
            return self.low + share * (self.high - self.low)
        low, high = math.log2(self.low), math.log2(self.high)
        return float(2.0 ** (low + share * (high - low)))

    def chosen(self, most: int) -> tuple[float, ...]:
        """At most about `most` values to label, in rising order."""
        if self.ticks is not None:
            return tuple(t for t in self.ticks if self.low <= t <= self.high)
        if self.logarithmic:
            return _powers(self.low, self.high, self.logarithmic, most)
        return _round_values(self.low, self.high, most, 1.0 if self.whole else 0.0)

    def text(self, value: float) -> str:
        """How a value is written on this axis."""
        if self.form is not None:
            return self.form(value)
        if self.logarithmic:
            power = round(math.log(value, self.logarithmic))
            if math.isclose(value, float(self.logarithmic) ** power, rel_tol=1e-9):
                small = self.logarithmic == 10 and -3 <= power <= 4
                return f"{value:g}" if small else f"{self.logarithmic}{superscript(power)}"
        size = max(abs(self.low), abs(self.high))
        if value != 0 and 1e-3 <= size < 1e6:
            return f"{value:.6g}".replace("-", "−")
        return number(value, 2) if value else "0"


def _round_values(low: float, high: float, most: int, least: float = 0.0) -> tuple[float, ...]:
    """Multiples of 1, 2 or 5 times a power of ten, of `least` or more; at least two of them where
    there are two, as a single one gives no scale."""
    if not (math.isfinite(low) and math.isfinite(high) and high > low):
        return (low,)
    wanted = (high - low) / max(most, 1)
    ten = 10.0 ** math.floor(math.log10(wanted))
    steps = [m * ten for m in (0.5, 1, 2, 5, 10)]
    place = next(i for i in range(1, 5) if steps[i] >= wanted * (1 - 1e-9))
    found: tuple[float, ...] = ()
    for step in (steps[place], steps[place - 1]):
        step = max(step, least)
        first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
        found = tuple(k * step for k in range(first, last + 1))
        if len(found) > 1:
            break
    return found if len(found) <= most + 1 else found[::2]


def _powers(low: float, high: float, base: int, most: int) -> tuple[float, ...]:
    """Powers of the base, every so many."""
    first = math.ceil(math.log(low, base) - 1e-9)
    last = math.floor(math.log(high, base) + 1e-9)
    every = max(1, math.ceil((last - first + 1) / max(most, 1)))
    start = math.ceil(first / every) * every
    return tuple(float(base) ** k for k in range(start, last + 1, every))


class Plot:
    """A frame with two axes in a box, and what is drawn in it. `inner` is the part for the data."""

    def __init__(self, ink: Ink, box: QRectF, across: Axis, up: Axis, title: str = "") -> None:
        self.ink, self.box, self.across, self.up, self.title = ink, box, across, up, title
        tiny, small = ink.line_height("tiny"), ink.line_height("small")
        top = box.top() + (small + 4 if title or up.title else tiny / 2 + 1)
        bottom = box.bottom() - tiny - 5 - (small if across.title else 0)
        self._rungs = up.chosen(max(2, int((bottom - top) / (2.4 * tiny))))
        if self._rungs and (title or up.title):  # the label of the topmost keeps clear of the title
            highest = top + (1 - max(up.share(v) for v in self._rungs)) * (bottom - top)
            top += max(box.top() + small + tiny / 2 - highest, 0.0)
        left = max((ink.text_width(up.text(v), "tiny", mono=True) for v in self._rungs), default=0)
        right = 8.0
        if across.ticks is None or across.ticks:
            right = max(right, ink.text_width(across.text(across.high), "tiny", mono=True) / 2)
        self.inner = QRectF(box.left() + left + 7, top, 0, max(bottom - top, 1.0))
        self.inner.setRight(max(box.right() - right, self.inner.left() + 1))

    # places -------------------------------------------------------------------------------

    def x(self, value: Any) -> Any:
        """Pixels across of values."""
        return self.inner.left() + self.across.share(value) * self.inner.width()

    def y(self, value: Any) -> Any:
        """Pixels down of values."""
        return self.inner.bottom() - self.up.share(value) * self.inner.height()

    def at(self, point: QPointF) -> tuple[float, float]:
        """The values (across, up) at a point of the picture."""
        across = (point.x() - self.inner.left()) / (self.inner.width() or 1.0)
        up = (self.inner.bottom() - point.y()) / (self.inner.height() or 1.0)
        return self.across.value(across), self.up.value(up)

    # the frame ----------------------------------------------------------------------------

    def frame(self, *, grid: bool = True) -> None:
        """Axes, grid lines, labels and titles."""
        ink, inner = self.ink, self.inner
        small = ink.line_height("small")
        for value in self._rungs:
            y = self.y(value)
            if grid:
                ink.line(inner.left(), y, inner.right(), y, "hairline")
            ink.label(inner.left() - 5, y, self.up.text(value), anchor="right middle",
                      size="tiny", colour="muted", mono=True)  # fmt: skip
        self._labels_below()
        ink.line(inner.left(), inner.top(), inner.left(), inner.bottom(), "border")
        ink.line(inner.left(), inner.bottom(), inner.right(), inner.bottom(), "border")
        head = QRectF(self.box.left(), self.box.top(), self.box.width(), small)
        if self.title:
            ink.text(head, self.title, size="small", bold=True)
        if self.up.title:
            used = ink.text_width(self.title, "small", bold=True) + 12 if self.title else 0.0
            ink.text(head.adjusted(used, 0, 0, 0), self.up.title, size="small", colour="muted",
                     align="right middle" if self.title else "left middle")  # fmt: skip
        if self.across.title:
            foot = QRectF(self.box.left(), self.box.bottom() - small, self.box.width(), small)
            ink.text(foot, self.across.title, size="small", colour="muted", align="right middle")

    def _labels_below(self) -> None:
        ink, inner = self.ink, self.inner
        widest = ink.text_width(self.across.text(self.across.high), "tiny", mono=True) + 14
        taken = -math.inf
        for value in self.across.chosen(max(2, int(inner.width() / widest))):
            text, x = self.across.text(value), self.x(value)
            half = ink.text_width(text, "tiny", mono=True) / 2
            ink.line(x, inner.bottom(), x, inner.bottom() + 3, "border")
            if x - half > taken + 4:
                ink.label(x, inner.bottom() + 4, text, anchor="center top", size="tiny",
                          colour="muted", mono=True)  # fmt: skip
                taken = x + half

    # data ---------------------------------------------------------------------------------

    def curve(
        self, xs: np.ndarray, ys: np.ndarray, colour: Colour = "text", *, width: float = 1.6,
        alpha: float = 1.0, dash: bool = False,
    ) -> None:  # fmt: skip
        """A line through points; gaps where a value is not finite."""
        self._path(np.stack([self.x(np.asarray(xs, dtype=np.float64)),
                             self.y(np.asarray(ys, dtype=np.float64))], axis=1),
                   colour, width, alpha, dash)  # fmt: skip

    def stairs(
        self, edges: np.ndarray, ys: np.ndarray, colour: Colour = "text", *, width: float = 1.6,
        alpha: float = 1.0,
    ) -> None:  # fmt: skip
        """Constant between edges (one more than values), jumping at them."""
        xs = np.repeat(np.asarray(edges, dtype=np.float64), 2)[1:-1]
        self.curve(xs, np.repeat(np.asarray(ys, dtype=np.float64), 2), colour, width=width,
                   alpha=alpha)  # fmt: skip

    def bars(
        self, edges: np.ndarray, heights: np.ndarray, colour: Colour = "weight", *,
        line: Colour | None = None, alpha: float = 1.0, gap: float = 0.5,
    ) -> None:  # fmt: skip
        """Bars on the bottom of the frame, as a histogram has: one edge more than heights."""
        lefts = np.clip(self.x(np.asarray(edges, dtype=np.float64)), self.inner.left(),
                        self.inner.right())  # fmt: skip
        tops = np.clip(self.y(np.asarray(heights, dtype=np.float64)), self.inner.top(),
                       self.inner.bottom())  # fmt: skip
        for left, right, top in zip(lefts[:-1], lefts[1:], tops, strict=True):
            if right - left > 0 and top < self.inner.bottom():
                bar = QRectF(left, top, max(right - left - gap, 0.5), self.inner.bottom() - top)
                self.ink.rect(bar, fill=colour, line=line, alpha=alpha)

    def points(
        self, xs: np.ndarray, ys: np.ndarray, colour: Colour, *, radius: float = 3.0,
        alpha: float = 1.0,
    ) -> None:  # fmt: skip
        """Equal dots; those outside the frame are left out."""
        places = np.stack([self.x(np.asarray(xs, dtype=np.float64)),
                           self.y(np.asarray(ys, dtype=np.float64))], axis=1)  # fmt: skip
        inside = _inside(places, self.inner)
        self.ink.dots(places[inside], colour, radius=radius, alpha=alpha)

    def upright(
        self, value: float, colour: Colour = "muted", *, text: str = "", width: float = 1.0,
        dash: bool = True,
    ) -> None:  # fmt: skip
        """A line at a value across, with a word at its head, on the side where there is room."""
        x = self.x(value)
        if not self.inner.left() - 0.5 <= x <= self.inner.right() + 0.5:
            return
        self.ink.line(x, self.inner.top(), x, self.inner.bottom(), colour, width=width, dash=dash)
        if text:
            room = x + 6 + self.ink.text_width(text, "tiny") <= self.inner.right()
            self.ink.label(x + (3 if room else -3), self.inner.top(), text, colour=colour,
                           anchor="left top" if room else "right top", size="tiny")  # fmt: skip

    def level(
        self, value: float, colour: Colour = "muted", *, text: str = "", width: float = 1.0,
        dash: bool = True,
    ) -> None:  # fmt: skip
        """A line at a value up, with a word at its right end."""
        y = self.y(value)
        if not self.inner.top() - 0.5 <= y <= self.inner.bottom() + 0.5:
            return
        self.ink.line(self.inner.left(), y, self.inner.right(), y, colour, width=width, dash=dash)
        if text:
            above = y - self.ink.line_height("tiny") >= self.inner.top()
            self.ink.label(self.inner.right(), y + (-1 if above else 1), text, colour=colour,
                           size="tiny", anchor=f"right {'bottom' if above else 'top'}")  # fmt: skip

    def _path(
        self, places: np.ndarray, colour: Colour, width: float, alpha: float, dash: bool
    ) -> None:
        finite = np.isfinite(places).all(axis=1)
        if finite.all() and _inside(places, self.inner).all():
            self.ink.polyline(places, colour, width=width, alpha=alpha, dash=dash)
            return
        pieces = np.concatenate([places[:-1], places[1:]], axis=1)[finite[:-1] & finite[1:]]
        for run in _joined(clipped(pieces, self.inner)):
            self.ink.polyline(run, colour, width=width, alpha=alpha, dash=dash)


def _inside(places: np.ndarray, frame: QRectF) -> np.ndarray:
    inside: np.ndarray = (
        (places[:, 0] >= frame.left() - 0.5) & (places[:, 0] <= frame.right() + 0.5)
        & (places[:, 1] >= frame.top() - 0.5) & (places[:, 1] <= frame.bottom() + 0.5)
    )  # fmt: skip
    return inside


def clipped(lines: np.ndarray, frame: QRectF) -> np.ndarray:
    """The parts of lines (lines, 4: x1, y1, x2, y2) inside a frame (Liang and Barsky 1984)."""
    start, along = lines[:, :2], lines[:, 2:] - lines[:, :2]
    enter, leave = np.zeros(len(lines)), np.ones(len(lines))
    for dimension, low, high in (
        (0, frame.left(), frame.right()),
        (1, frame.top(), frame.bottom()),
    ):
        for direction, edge in ((-1.0, low), (1.0, high)):
            step, room = direction * along[:, dimension], direction * (edge - start[:, dimension])
            with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
                place = room / step
            enter = np.where(step < 0, np.maximum(enter, place), enter)
            leave = np.where(step > 0, np.minimum(leave, place), leave)
            leave = np.where((step == 0) & (room < 0), -1.0, leave)
    kept = enter <= leave
    start, along = start[kept], along[kept]
    return np.concatenate(
        [start + along * enter[kept, None], start + along * leave[kept, None]], axis=1
    )


def _joined(lines: np.ndarray) -> list[np.ndarray]:
    """Lines that continue one another as open paths (points, 2)."""
    if len(lines) == 0:
        return []
    breaks = np.flatnonzero((lines[1:, :2] != lines[:-1, 2:]).any(axis=1)) + 1
    return [
        np.concatenate([run[:, :2], run[-1:, 2:]])
        for run in np.split(lines, breaks)
    ]  # fmt: skip


def legend(ink: Ink, rect: QRectF, entries: Sequence[tuple[str, Colour, str]]) -> float:
    """Signs with what they mean, in as many lines as they need; returns the height used.

    Each entry is (sign, colour, text); a sign is "line", "dash", "box" or "dot".
    """
    line = ink.line_height("small")
    x, y = rect.left(), rect.top()
    for sign, colour, text in entries:
        wide = 24 + ink.text_width(text, "small")
        if x > rect.left() and x + wide > rect.right():
            x, y = rect.left(), y + line + 1
        middle = y + line / 2
        if sign in ("line", "dash"):
            ink.line(x, middle, x + 16, middle, colour, width=2.0, dash=sign == "dash")
        elif sign == "dot":
            ink.circle(x + 8, middle, 4, fill=colour, line="border", width=0.8)
        else:
            ink.rect(QRectF(x + 2, middle - 5, 12, 10), fill=colour, line="border", width=0.8)
        ink.text(QRectF(x + 22, y, rect.right() - x - 22, line), text, size="small")
        x += wide + 16
    return y + line - rect.top() if entries else 0.0


def legend_height(ink: Ink, width: float, entries: Sequence[tuple[str, Colour, str]]) -> float:
    """The room that `legend` takes in a width: known before it is drawn."""
    rows, x = 1, 0.0
    for _, _, text in entries:
        wide = 24 + ink.text_width(text, "small")
        if x > 0 and x + wide > width:
            rows, x = rows + 1, 0.0
        x += wide + 16
    return rows * (ink.line_height("small") + 1)
