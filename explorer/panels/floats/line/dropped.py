"""The numbers dropped onto the axis: a histogram whose bars have the colour of what the chosen
format makes of them, over the bands of that format."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.formats import FormatInfo
from explorer.compute.floats.line.bands import BANDS, thresholds
from explorer.compute.floats.line.histogram import edges, histogram
from explorer.compute.floats.line.params import Population
from explorer.compute.floats.line.ticks import log2_of
from explorer.core.formatting import count, number
from explorer.panels.floats.line.axis import Window
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

COLOURS = {"zero": "error", "subnormal": "warn", "normal": "weight", "beyond": "sign"}
#: A bar is at least so many pixels wide.
NARROWEST_BAR = 5.0
#: So few numbers on the stretch are drawn one by one.
SINGLE = 240


@dataclass(frozen=True)
class Bands:
    """Where the bands of a format begin and end on the axis: log2 of the three thresholds."""

    ends: tuple[float, float, float]

    @staticmethod
    @lru_cache(maxsize=64)
    def of(info: FormatInfo) -> Bands:
        """The bands of a format."""
        zero, subnormal, normal = (log2_of(each.value) for each in thresholds(info))
        return Bands((zero, subnormal, normal))

    def pieces(self, low: float, high: float) -> list[tuple[str, float, float]]:
        """A stretch cut at the thresholds: (band, low, high), empty ones left out."""
        cuts = (-math.inf, *self.ends, math.inf)
        found = []
        for name, start, end in zip(BANDS, cuts[:-1], cuts[1:], strict=True):
            left, right = max(low, start), min(high, end)
            if right > left:
                found.append((name, left, right))
        return found


def bin_width(window: Window) -> float:
    """A power of two in powers of two: the narrowest bars that can be told apart."""
    return 2.0 ** math.ceil(math.log2(NARROWEST_BAR / window.per_power))


@dataclass(frozen=True)
class Bars:
    """A histogram of some numbers on a stretch: ends of the bins as places, counts, densities."""

    ends: np.ndarray
    counts: np.ndarray
    density: np.ndarray

    @classmethod
    def of(cls, population: Population, window: Window, shift: float) -> Bars:
        """The bars of the numbers times 2^shift; bins move with the numbers."""
        wide = bin_width(window)
        ends = edges(window.low - shift, window.high - shift, wide)
        counts = histogram(population.magnitudes, ends)
        total = max(len(population.magnitudes) - population.zeros, 1)
        return cls(ends + shift, counts, counts / (total * wide))


def draw_bands(ink: Ink, box: QRectF, window: Window, info: FormatInfo, alpha: float) -> None:
    """What becomes of numbers along the axis in a format, as tinted columns with a word each."""
    beyond = "nan" if info.specials in ("fn", "fnuz") else "largest"
    words = {"beyond": "infinity" if info.infinity_code is not None else beyond}
    line = ink.line_height("tiny")
    for name, low, high in Bands.of(info).pieces(window.low, window.high):
        left, right = float(window.x(low)), float(window.x(high))
        area = QRectF(left, box.top(), right - left, box.height())
        if name != "normal":
            ink.rect(area, fill=ink.ramp(0.07, COLOURS[name]), alpha=alpha)
        if name in ("zero", "beyond") and area.width() > 4:
            ink.hatch(area, ink.ramp(0.35, COLOURS[name]), gap=11.0)
        if right < window.right - 0.5:
            ink.line(right, box.top(), right, box.bottom(), "border", dash=True, alpha=alpha)
        text = ink.say("band_" + words.get(name, name))
        if ink.text_width(text, "tiny") + 6 <= area.width():
            tag = QRectF(left, box.top() + 2, area.width(), line)
            wide = ink.text_width(text, "tiny") + 8
            ink.rect(QRectF(tag.center().x() - wide / 2, tag.top(), wide, line), fill="surface",
                     alpha=alpha)  # fmt: skip
            ink.text(tag, text, size="tiny", align="center middle", alpha=alpha,
                     colour="muted" if name == "normal" else COLOURS[name])  # fmt: skip


def draw_bars(
    ink: Ink, box: QRectF, window: Window, bars: Bars, info: FormatInfo, top: float, alpha: float
) -> None:
    """The histogram; a bar that lies across a threshold has two colours."""
    bands, gap = Bands.of(info), 1.0 if window.per_power * (bars.ends[1] - bars.ends[0]) > 4 else 0
    scale = box.height() / top
    for place in np.flatnonzero(bars.counts).tolist():
        height = max(float(bars.density[place]) * scale, 0.6)
        low = max(float(bars.ends[place]), window.low)
        high = min(float(bars.ends[place + 1]), window.high)
        for name, start, end in bands.pieces(low, high):
            left, right = float(window.x(start)), float(window.x(end))
            wide = right - left - (gap if end == high else 0)
            if wide > 0:
                bar = QRectF(left, box.bottom() - height, wide, height)
                ink.rect(bar, fill=COLOURS[name], alpha=alpha)


def draw_outline(ink: Ink, box: QRectF, window: Window, bars: Bars, top: float) -> None:
    """The histogram of the numbers before they were scaled, as a line."""
    heights = np.minimum(bars.density / top, 1.0) * box.height()
    xs = np.clip(window.x(np.repeat(bars.ends, 2)[1:-1]), window.left, window.right)
    ys = box.bottom() - np.repeat(heights, 2)
    ink.polyline(np.stack([xs, ys], axis=1), "text", width=1.2, dash=True)


def draw_singles(
    ink: Ink, box: QRectF, window: Window, population: Population, shift: float
) -> None:
    """Few numbers one by one, as short lines on the axis."""
    ends = np.exp2(np.array([window.low - shift, window.high - shift]))
    first, last = np.searchsorted(population.magnitudes, ends)
    if not 0 < last - first <= SINGLE:
        return
    at = window.x(np.log2(population.magnitudes[first:last].astype(np.float64)) + shift)
    level = np.full_like(at, box.bottom())
    ink.segments(np.stack([at, level - 12, at, level], axis=1), "text")


def draw_scale(ink: Ink, box: QRectF, top: float) -> None:
    """What the height of a bar means: a rule at the left of the histogram."""
    tens = next(t for t in (0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 1e9) if top / t <= 4 or t > 1e8)
    line = ink.line_height("tiny")
    title = ink.say("per_power")
    wide = ink.text_width(title, "tiny") + 1
    ink.text(QRectF(box.left() - 5 - wide, box.top() - line, wide, line), title, size="tiny",
             colour="muted", align="right middle", elide=False)  # fmt: skip
    level = tens
    while level <= top * 1.001 and level < 1e8:
        y = box.bottom() - box.height() * level / top
        ink.line(box.left(), y, box.right(), y, "hairline")
        if y - line / 2 > box.top() - 2:
            text = f"{number(100 * level, 2)}%"
            ink.text(QRectF(box.left() - 60, y - line / 2, 55, line), text, size="tiny",
                     colour="muted", align="right middle", mono=True)  # fmt: skip
        level += tens


def read_bar(
    ink: Ink, point: QPointF, window: Window, bars: Bars, info: FormatInfo, total: int
) -> ReadOut | None:
    """The bar under the mouse: how many numbers, from where to where, and what becomes of them."""
    place = window.place(point.x())
    index = int(np.searchsorted(bars.ends, place, side="right")) - 1
    if not 0 <= index < len(bars.counts):
        return None
    low, high = float(bars.ends[index]), float(bars.ends[index + 1])
    found = int(bars.counts[index])
    share = ink.say("read_share", share=number(100 * found / max(total, 1), 3))
    fates = [ink.say(f"fate_{name}") for name, _, _ in Bands.of(info).pieces(low, high)]
    title = ink.say("read_bar", count=count(found))
    between = ink.say("read_between", low=exponent_text(low), high=exponent_text(high))
    return ReadOut(title, (between, share, f"{info.label}: " + ", ".join(fates)))


def exponent_text(place: float) -> str:
    """2 to a power that need not be whole."""
    whole = place == round(place)
    return f"2^{round(place) if whole else number(place, 4)}".replace("-", "−")
