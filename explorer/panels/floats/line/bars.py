"""The formats as bars on the axis: one box per power of two, a tick for every value where there is
room for them, else a shade that is darker the more values a box holds."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.floats.formats import FormatInfo
from explorer.compute.floats.line.ticks import Box, boxes, places, value_of, values_in
from explorer.core.formatting import superscript
from explorer.panels.floats.line.axis import Window, shown_places, value_text
from explorer.ui.canvas.ink import Ink

#: Ticks closer than this, in pixels, are drawn as a shade.
APART = 1.3
#: No ticks before a power of two has so many pixels.
TICKS_FROM = 4.0
#: So many bits in a box have the full colour.
DARKEST = 24
#: From so many pixels for a power of two on, boxes have a gap between them.
GAP_FROM = 7.0


@dataclass(frozen=True)
class Shade:
    """A stretch of equal boxes: the pixels it covers, and how strongly it is filled."""

    left: float
    right: float
    strength: float
    subnormal: bool


def resolved(found: Box, window: Window) -> bool:
    """Whether the values of a box are far enough apart to draw each."""
    return window.per_power >= TICKS_FROM and window.per_power / (1 << found.bits) >= APART


def strength(found: Box, window: Window) -> float:
    """How strongly a box is filled, in [0, 1]: by the logarithm of its number of values."""
    if resolved(found, window):
        return 0.13
    return 0.2 + 0.8 * min(found.bits, DARKEST) / DARKEST


def shades(info: FormatInfo, window: Window) -> list[Shade]:
    """The boxes of a format as filled stretches, those that look alike joined."""
    gap = 1.0 if window.per_power >= GAP_FROM else 0.0
    found: list[Shade] = []
    for each in boxes(info, window.low, window.high):
        left = max(float(window.x(each.exponent)), window.left)
        # the highest box ends at its last value, and half a pixel to draw that
        end = each.exponent + 1.0 if each.count == 1 << each.bits else float(
            places(each, range(each.count - 1, each.count))[0]
        )  # fmt: skip
        right = min(float(window.x(end)), window.right) - gap
        if each.count < 1 << each.bits:
            right += gap + 0.5
        if right <= left:
            continue
        shade = Shade(left, right, strength(each, window), each.subnormal)
        last = found[-1] if found else None
        if last and not gap and last.subnormal == shade.subnormal and (
            last.strength == shade.strength and abs(last.right - left) < 0.01
        ):  # fmt: skip
            found[-1] = Shade(last.left, right, last.strength, last.subnormal)
        else:
            found.append(shade)
    return found


def tick_places(info: FormatInfo, window: Window) -> tuple[np.ndarray, np.ndarray]:
    """Pixels of the values far enough apart to be drawn: those that are subnormal, and normal."""
    subnormal, normal = [np.empty(0)], [np.empty(0)]
    for each in boxes(info, window.low, window.high):
        if resolved(each, window):
            at = places(each, values_in(each, window.low, window.high))
            (subnormal if each.subnormal else normal).append(shown_places(at, window))
    return np.concatenate(subnormal), np.concatenate(normal)


def draw_bar(
    ink: Ink, bar: QRectF, info: FormatInfo, window: Window, *, alpha: float = 1.0
) -> None:  # fmt: skip
    """All values of a format on the stretch; `bar` gives the height."""
    for shade in shades(info, window):
        colour = "warn" if shade.subnormal else "significand"
        box = QRectF(shade.left, bar.top(), shade.right - shade.left, bar.height())
        ink.rect(box, fill=ink.ramp(shade.strength, colour), alpha=alpha)
    for at, colour in zip(tick_places(info, window), ("warn", "significand"), strict=True):
        if len(at):
            near = float(np.diff(at).min()) if len(at) > 1 else 9.0
            # the same share of the room everywhere, so that shades and ticks look alike
            wide = min(max(0.4 * near, 0.5), 1.6)
            ends = np.full_like(at, bar.top()), np.full_like(at, bar.bottom())
            ink.segments(
                np.stack([at, ends[0], at, ends[1]], axis=1), colour,
                width=wide, alpha=alpha,
            )  # fmt: skip


def draw_values(ink: Ink, info: FormatInfo, window: Window, top: float) -> bool:
    """The values themselves under their ticks, where all of them have room; whether they have."""
    found = [
        (each, values_in(each, window.low, window.high))
        for each in boxes(info, window.low, window.high)
    ]
    count = sum(len(steps) for _, steps in found)
    if not 0 < count <= 40:
        return False
    shown = []
    for each, steps in found:
        for step, place in zip(steps, places(each, steps).tolist(), strict=True):
            if window.inside(place):
                shown.append((float(window.x(place)), value_text(value_of(each, step), each.bits)))
    shown.sort()
    widths = [ink.text_width(text, "tiny", mono=True) for _, text in shown]
    spans = [
        (min(max(x - wide / 2, window.left), window.right - wide), wide)
        for (x, _), wide in zip(shown, widths, strict=True)
    ]
    gaps = [b[0] - a[0] - a[1] for a, b in pairwise(spans)]
    if not spans or (gaps and min(gaps) < 8):
        return False
    line = ink.line_height("tiny")
    for (left, wide), (_, text) in zip(spans, shown, strict=True):
        ink.text(QRectF(left, top, wide + 1, line), text, size="tiny", mono=True, colour="muted",
                 elide=False)  # fmt: skip
    return True


def power(exponent: int) -> str:
    """A power of two for reading."""
    return f"2{superscript(exponent)}"
