"""Pairs: two traces side by side under one cursor and one scale per quantity."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF

from explorer.core.trace import Trace

GAP, HEAD = 12.0, 22.0  # between the two pictures; above each, for its letter


def shared_scales(left: Trace, right: Trace) -> tuple[Trace, Trace]:
    """Two traces with one scale per quantity, so that A and B can be compared by eye."""
    joint = dict(left.scales)
    for name, (low, high) in right.scales.items():
        mine = joint.get(name, (low, high))
        joint[name] = (min(mine[0], low), max(mine[1], high))
    return replace(left, scales=joint), replace(right, scales=joint)


def halves(area: QRectF) -> tuple[QRectF, QRectF]:
    """Where A and B stand: side by side, one above the other in a tall area."""
    if area.width() >= area.height() * 0.9:
        width = (area.width() - GAP) / 2
        first = QRectF(area.left(), area.top() + HEAD, width, area.height() - HEAD)
        return first, first.translated(width + GAP, 0)
    height = (area.height() - GAP) / 2
    first = QRectF(area.left(), area.top() + HEAD, area.width(), height - HEAD)
    return first, first.translated(0, height + GAP)
