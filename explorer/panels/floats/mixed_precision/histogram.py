"""A histogram of sizes, one bar for each power of two, under the window of a format."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.codec import decode, floor_log2
from explorer.compute.floats.formats import FormatInfo
from explorer.compute.floats.mixed_training import LEAST
from explorer.core.formatting import percent, superscript
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut


def share_of(share: float) -> str:
    """A share as per cent; 100 % only where it is all."""
    return ">99%" if 0.995 <= share < 1 else percent(share)


def window_of(info: FormatInfo) -> tuple[int, int, int]:
    """Exponents: where numbers become 0, where the normal ones begin, where they become too large
    (the latter two and the first rounded to whole powers)."""
    top = floor_log2(decode(info, info.largest_code).number.magnitude) + 1
    return info.least_exponent - info.fraction_bits - 1, info.least_exponent, top


def draw_histogram(
    ink: Ink, box: QRectF, info: FormatInfo, counts: np.ndarray, title: str,
    fates: tuple[float, float, float, float], *, before: np.ndarray | None = None,
    reach: tuple[int, int] = (0, 0),
) -> Plot:  # fmt: skip
    """Bars of `counts` (by exponent from LEAST), their colour what becomes of them in the format,
    with the shares `fates` above; `before` as an outline. `reach` are the exponents shown; the
    window at least."""
    zero, normal, top = window_of(info)
    low, high = min(reach[0], zero - 6), max(reach[1], top + 5)
    exponents = np.arange(LEAST, LEAST + len(counts))
    total = max(float(counts.sum()), 1.0)
    tallest = max(float(counts.max()), float(before.max()) if before is not None else 0.0) / total
    across = Axis(float(low), float(high), form=lambda v: f"2{superscript(round(v))}",
                  ticks=tuple(float(k) for k in _ticks(ink, low, high, box.width())))  # fmt: skip
    tiny = ink.line_height("tiny")
    tall = max(box.height() - ink.line_height("small") - tiny - 9, 1.0)
    head = tall / max(tall - 2 * tiny - 8, 0.5 * tall)  # room for two lines above the bars
    plot = Plot(ink, box, across, Axis(0.0, max(tallest * head, 1e-3), form=percent), title)
    _bands(ink, plot, (zero, normal, top), low, high)
    plot.frame(grid=False)
    edges = np.append(exponents, exponents[-1] + 1).astype(np.float64)
    shares = counts / total
    for part, colour in (
        (exponents < zero, "error"), ((exponents >= zero) & (exponents < normal), "key"),
        ((exponents >= normal) & (exponents < top), "weight"), (exponents >= top, "error"),
    ):  # fmt: skip
        plot.bars(edges, np.where(part, shares, 0.0), colour)
    if before is not None:
        keep = (edges >= low) & (edges <= high)
        inner = edges[keep]
        values = before[np.searchsorted(exponents, inner[:-1])] / max(float(before.sum()), 1.0)
        plot.stairs(inner, values, "muted", width=1.4)
    names = ((low, zero, "band.zero"), (zero, normal, "band.subnormal"),
             (normal, top, "band.normal"), (top, high, "band.beyond"))  # fmt: skip
    for (start, end, key), share in zip(names, fates, strict=True):
        area = QRectF(plot.x(float(start)), plot.inner.top(),
                      plot.x(float(end)) - plot.x(float(start)), plot.inner.height())  # fmt: skip
        text = ink.say(key)
        if ink.text_width(text, "tiny") < area.width() - 4:
            ink.label(area.center().x(), area.top() + 1, text, anchor="center top", size="tiny",
                      colour="muted")  # fmt: skip
        if share > 0 and ink.text_width(share_of(share), "tiny", bold=True) < area.width():
            ink.label(area.center().x(), area.top() + 1 + ink.line_height("tiny"), share_of(share),
                      anchor="center top", size="tiny", bold=True, mono=True)  # fmt: skip

    def read(point: QPointF) -> ReadOut:
        exponent = math.floor(plot.at(point)[0])
        place = exponent - LEAST
        share = float(shares[place]) if 0 <= place < len(shares) else 0.0
        return ReadOut(f"2{superscript(exponent)} … 2{superscript(exponent + 1)}",
                       (percent(share),))  # fmt: skip

    ink.mark(plot.inner, read, name="histogram")
    return plot


def _ticks(ink: Ink, low: int, high: int, width: float) -> range:
    label = ink.text_width("2⁻⁸⁸", "tiny", mono=True) + 10
    every = next(k for k in (2, 4, 8, 16, 32) if (high - low) / k * label < width or k == 32)
    return range(math.ceil(low / every) * every, high + 1, every)


def _bands(ink: Ink, plot: Plot, window: tuple[int, int, int], low: int, high: int) -> None:
    zero, normal, top = window
    for start, end, colour, share in ((low, zero, "error", 0.10), (zero, normal, "key", 0.13),
                                      (normal, top, "significand", 0.10),
                                      (top, high, "error", 0.10)):  # fmt: skip
        area = QRectF(plot.x(float(start)), plot.inner.top(),
                      plot.x(float(end)) - plot.x(float(start)), plot.inner.height())  # fmt: skip
        ink.rect(area, fill=ink.ramp(share, colour))
        if colour == "error":
            ink.hatch(area, "border", gap=14.0)
