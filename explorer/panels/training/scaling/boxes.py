"""What the pictures of the lab share: two boxes, ticks of a logarithmic axis, writing of sizes."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.core.formatting import number

#: A colour for each size of network, and for each length of a sum.
COLOURS = ("category 5", "category 2", "category 0", "category 1", "category 6", "category 4")


def two(area: QRectF, share: float = 0.5) -> tuple[QRectF, QRectF]:
    """Side by side where it is wide, else one above the other; `share` is that of the first."""
    if area.width() > 1.25 * area.height():
        wide = (area.width() - 18) * share
        return (QRectF(area.left(), area.top(), wide, area.height()),
                area.adjusted(wide + 18, 0, 0, 0))  # fmt: skip
    high = (area.height() - 12) * share
    return (QRectF(area.left(), area.top(), area.width(), high),
            area.adjusted(0, high + 12, 0, 0))  # fmt: skip


def ticks(low: float, high: float) -> tuple[float, ...]:
    """1, 2 and 5 times powers of ten inside a range; only powers where it is wide."""
    few = (1,) if high / low > 300 else (1, 2, 5)
    return tuple(m * 10.0**power for power in range(-8, 8) for m in few
                 if low <= m * 10.0**power <= high)  # fmt: skip


def large(value: float) -> str:
    """A size with K, M, B or T, three digits at most."""
    for unit, size in (("T", 1e12), ("B", 1e9), ("M", 1e6), ("K", 1e3)):
        if value >= size:
            return f"{value / size:.3g}{unit}"
    return number(value, 3).rstrip("0").rstrip(".") if value < 10 else f"{value:.0f}"
