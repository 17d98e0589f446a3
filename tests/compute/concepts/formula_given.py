"""A formula of the sheet on inputs by symbol, the others as the sheet opens with."""

from __future__ import annotations

from collections.abc import Mapping

from explorer.compute.concepts.sheet import formulas


def computed(name: str, changed: Mapping[str, float] | None = None) -> tuple[float, ...]:
    """What comes out. Raises KeyError for a symbol the formula does not have, so that a misspelt
    one does not silently leave the default."""
    _, formula = formulas()[name]
    changed = changed or {}
    unknown = set(changed) - {item.symbol for item in formula.inputs}
    if unknown:
        raise KeyError(unknown)
    return tuple(formula.compute(*formula.given(changed)))
