"""In which order the tabs stand, by what the reader is here for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.core.lab import Panel

#: The other purposes have them as they are listed.
ORDERS = {
    "interviews": (
        "attention",
        "blocks",
        "generation",
        "training",
        "adapting",
        "alignment",
        "tokenizers",
        "floats",
        "parallelism",
        "diffusion",
    ),
    "building": (
        "parallelism",
        "floats",
        "generation",
        "training",
        "adapting",
        "alignment",
        "attention",
        "blocks",
        "tokenizers",
        "diffusion",
    ),
}


def ordered(panels: tuple[Panel, ...], purpose: str) -> tuple[Panel, ...]:
    """The tabs in the order that suits what the reader is here for."""
    order = ORDERS.get(purpose)
    if order is None:
        return panels
    return tuple(sorted(panels, key=lambda p: order.index(p.id) if p.id in order else len(order)))
