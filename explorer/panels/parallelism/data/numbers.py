"""The lab's numbers as text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from explorer.core.formatting import fixed, number
from explorer.ui.canvas.ink import Ink


def size(total: float) -> str:
    """Bytes with a decimal prefix, as rates of links are given."""
    for factor, unit in ((1e9, "GB"), (1e6, "MB"), (1e3, "kB")):
        if total >= factor:
            return f"{number(total / factor)} {unit}"
    return f"{total:.0f} B"


def signed(value: float, places: int = 3) -> str:
    """A gradient with its sign always written."""
    return ("+" if value >= 0 else "") + fixed(value, places)


def picked(ink: Ink, field: str, low: int, high: int) -> int | None:
    """The number the reader selected of a kind ("element", "rank"), if it exists here."""
    chosen: Any = ink.view.selection
    found = chosen.get(field) if isinstance(chosen, Mapping) else None
    if isinstance(found, int) and not isinstance(found, bool) and low <= found < high:
        return found
    return None
