"""Turning an input with the wheel: whole numbers by one (large ones by a tenth), others by a
twentieth of their size."""

from __future__ import annotations

from explorer.compute.concepts.sheet import Input
from explorer.ui.canvas.scene import Gesture

Rows = tuple[tuple[object, ...], ...]


def next_value(item: Input, value: float, turns: float) -> float:
    """The value some notches of the wheel away, within the bounds of the input."""
    if item.whole:
        step = max(1.0, 10.0 ** (len(str(int(abs(value)))) - 2))
        new = float(round(value + turns * step))
    else:
        size = abs(value) or (item.high - item.low) / 100
        new = value + turns * 0.05 * size
    return min(max(float(f"{new:.6g}"), item.low), item.high)


def _others(rows: Rows, formula: str, item: Input) -> list[list[object]]:
    return [list(row) for row in rows if tuple(row[:2]) != (formula, item.symbol)]


def placed(rows: Rows, formula: str, item: Input, value: float) -> dict[str, object]:
    """The input set to a value, as the last row of the table: the one changed last."""
    new = min(max(value if item.whole else float(f"{value:.4g}"), item.low), item.high)
    row: list[object] = [formula, item.symbol, round(new) if item.whole else new]
    return {"inputs": [*_others(rows, formula, item), row]}


def turned(
    rows: Rows, formula: str, item: Input, value: float, gesture: Gesture
) -> dict[str, object] | None:
    """The wheel over an input changes its row of the table, a click makes it the last (whose curve
    is drawn), a double click takes it away."""
    if gesture.phase == "double":
        return {"inputs": _others(rows, formula, item)}
    new = value
    if gesture.phase == "wheel" and gesture.turns:
        new = next_value(item, value, gesture.turns)
    elif gesture.phase != "release":
        return None
    row: list[object] = [formula, item.symbol, int(new) if item.whole else new]
    return {"inputs": [*_others(rows, formula, item), row]}
