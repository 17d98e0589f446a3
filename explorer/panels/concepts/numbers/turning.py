"""Turning an input with the wheel: whole numbers by one (large ones by a tenth), others by a
twentieth of their size."""

from __future__ import annotations

from explorer.compute.concepts.sheet import Input
from explorer.ui.canvas.scene import Gesture


def next_value(item: Input, value: float, turns: float) -> float:
    """The value some notches of the wheel away, within the bounds of the input."""
    if item.whole:
        step = max(1.0, 10.0 ** (len(str(int(abs(value)))) - 2))
        new = float(round(value + turns * step))
    else:
        size = abs(value) or (item.high - item.low) / 100
        new = value + turns * 0.05 * size
    return min(max(float(f"{new:.6g}"), item.low), item.high)


def turned(
    rows: tuple[tuple[object, ...], ...], formula: str, item: Input, value: float, gesture: Gesture
) -> dict[str, object] | None:
    """The wheel over an input changes its row of the table; a double click takes it away."""
    others = [list(row) for row in rows if row[:2] != (formula, item.symbol)]
    if gesture.phase == "double":
        return {"inputs": others}
    if gesture.phase != "wheel" or not gesture.turns:
        return None
    new = next_value(item, value, gesture.turns)
    if new == item.default:
        return {"inputs": others}
    return {"inputs": [*others, [formula, item.symbol, int(new) if item.whole else new]]}
