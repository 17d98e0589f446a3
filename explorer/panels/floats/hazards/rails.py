"""The still parts of the fall: the rail of logits, the bar of the format, the bins beside it.

The axis of z is linear and that of e^z logarithmic, so z and e^z stand above one another.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.codec import decode, floor_log2
from explorer.compute.floats.formats import FormatInfo
from explorer.compute.floats.hazards import STAGES, SoftmaxRun
from explorer.compute.floats.softmax import Window
from explorer.core.formatting import number, superscript
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


@dataclass(frozen=True)
class Rails:
    """Where things stand: the rail of logits, the bar of the format, and the bins beside it."""

    low: float
    high: float
    left: float
    right: float
    rail: float
    bar: QRectF
    zero: QRectF
    beyond: QRectF
    nan: QPointF

    def x(self, value: float) -> float:
        """The place of a logit, kept on the stage."""
        share = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return self.left + share * (self.right - self.left)


def rails_of(ink: Ink, box: QRectF, shared: SoftmaxRun) -> Rails:
    """The axes of a format: its bar, and a bin at either end; the logits that are not too far."""
    small, tiny, window = ink.line_height("small"), ink.line_height("tiny"), shared.window
    span = window.high - window.low
    low, high = window.low - 0.2 * span, window.high + 0.2 * span
    for values in (shared.z, shared.safe.shifted, shared.log.logs):
        near = values[(values > low - span) & (values < high + 0.5 * span)]
        if len(near):
            low = min(low, float(near.min()) - 0.03 * span)
            high = max(high, float(near.max()) + 0.03 * span)
    left, right = box.left() + 10, box.right() - 10
    scale = (right - left) / (high - low)
    tall = min(max(box.height() * 0.12, 16.0), 34.0)
    bottom = box.bottom() - 2 * tiny - 4
    start, end = left + (window.low - low) * scale, left + (window.high - low) * scale
    bar = QRectF(start, bottom - tall, end - start, tall)
    zero = QRectF(box.left(), bar.top(), start - box.left() - 5, tall)
    beyond = QRectF(end + 5, bar.top(), box.right() - end - 5, tall)
    rail = box.top() + small + tiny + 12
    return Rails(low, high, left, right, rail, bar, zero, beyond,
                 QPointF(beyond.center().x(), (rail + bar.top()) / 2))  # fmt: skip


def draw_rail(ink: Ink, box: QRectF, rails: Rails, trace: Trace, index: int) -> None:
    small = ink.line_height("small")
    title = QRectF(box.left(), box.top(), box.width(), small)
    stage = STAGES[index]
    key = "rail.z"
    if stage in ("safe.max", "safe.exp", "safe.sum", "safe.divide", "log.log"):
        key = "rail.shifted"
    if stage in ("log.subtract", "compare"):
        key = "rail.log"
    ink.text(title, ink.say(key), size="small", bold=True)
    ink.line(rails.left, rails.rail, rails.right, rails.rail, "border")
    taken = -math.inf
    step = _tick_step((rails.high - rails.low) / max((rails.right - rails.left) / 54, 1))
    for k in range(math.ceil(rails.low / step), math.floor(rails.high / step) + 1):
        x, text = rails.x(k * step), f"{k * step:g}".replace("-", "−")
        half = ink.text_width(text, "tiny", mono=True) / 2
        ink.line(x, rails.rail - 3, x, rails.rail, "border")
        if x - half > max(taken + 4, box.left()) and x + half < box.right():
            ink.label(x, rails.rail - 4, text, anchor="center bottom", size="tiny", mono=True,
                      colour="muted")  # fmt: skip
            taken = x + half
    # the thresholds, from the rail to the bar
    for value in (trace.shared.window.low, trace.shared.window.high):
        ink.line(rails.x(value), rails.rail, rails.x(value), rails.bar.bottom() + 3, "error",
                 width=1.2, dash=True)  # fmt: skip


def _tick_step(wanted: float) -> float:
    ten = 10.0 ** math.floor(math.log10(wanted))
    return next(m * ten for m in (1, 2, 5, 10) if m * ten >= wanted * (1 - 1e-9))


def draw_bar(ink: Ink, rails: Rails, info: FormatInfo, window: Window, overflow: str) -> None:
    """The format's numbers as boxes, one for each power of two; bins beside them."""
    tiny, bar = ink.line_height("tiny"), rails.bar
    least = info.least_exponent - info.fraction_bits
    top = floor_log2(decode(info, info.largest_code).number.magnitude)
    every = max(1, math.ceil((top - least) / max(bar.width() / 3, 1)))
    normal = rails.x(window.least_normal)
    for first in range(least, top + 1, every):
        start = max(rails.x(first * math.log(2)), bar.left())
        end = min(rails.x((first + every) * math.log(2)), bar.right())
        colour = "significand" if start >= normal - 1e-6 else "key"
        if end > start:
            ink.rect(QRectF(start, bar.top(), max(end - start - 0.7, 0.5), bar.height()),
                     fill=ink.ramp(0.55 if first // every % 2 else 0.42, colour))  # fmt: skip
    ink.rect(bar, line="border")
    largest = decode(info, info.largest_code).number.fraction
    shown = f"{float(largest):g}" if largest < 10**7 else f"2{superscript(top + 1)}"
    texts = [(bar.left(), f"2{superscript(least)}", "left"), (rails.x(0.0), "1", "center"),
             (bar.right(), shown, "right")]  # fmt: skip
    if info.fraction_bits and normal - bar.left() > 40:
        texts.append((normal, f"2{superscript(info.least_exponent)}", "center"))
    taken: list[tuple[float, float]] = []
    for x, text, side in texts:
        width = ink.text_width(text, "tiny", mono=True)
        start = x - {"left": 0.0, "center": width / 2, "right": width}[side]
        if all(start > b + 4 or start + width < a - 4 for a, b in taken):
            taken.append((start, start + width))
            ink.label(start, bar.bottom() + 2, text, anchor="left top", size="tiny", mono=True,
                      colour="muted")  # fmt: skip
    line = QRectF(rails.zero.left(), bar.bottom() + 2 + tiny,
                  rails.beyond.right() - rails.zero.left(), tiny)  # fmt: skip
    ink.text(line, ink.say("bar.title", format=info.label), size="tiny", colour="muted",
             align="center middle")  # fmt: skip
    for bin_, text in ((rails.zero, "0"), (rails.beyond, beyond_text(info, overflow))):
        ink.rect(bin_, fill="raised", line="error", dash=True, radius=3)
        below = QRectF(bin_.left(), bin_.bottom() + 2, bin_.width(), tiny)
        ink.text(below, text, size="tiny", bold=True, colour="error", align="center middle")
    if info.fraction_bits and normal - bar.left() > 60:
        ink.mark(QRectF(bar.left(), bar.top(), normal - bar.left(), bar.height()),
                 ReadOut(ink.say("read.subnormal"), (f"2{superscript(least)} … "
                         f"2{superscript(info.least_exponent)}",)))  # fmt: skip
    ink.mark(rails.zero, ReadOut(ink.say("read.zero"), (f"z < {number(window.low, 6)}",)))
    ink.mark(rails.beyond, ReadOut(ink.say("read.beyond"), (f"z > {number(window.high, 6)}",)))


def beyond_text(info: FormatInfo, overflow: str) -> str:
    """What a number too large becomes."""
    if overflow == "saturate" or info.beyond_code == info.largest_code:
        return "max"
    return "NaN" if info.infinity_code is None else "∞"
