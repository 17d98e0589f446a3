"""How parts are coloured, and how large numbers are written in this lab."""

from __future__ import annotations

from explorer.compute.blocks.parameters.lab import OWN, Step
from explorer.compute.blocks.parameters.parts import Part
from explorer.core.formatting import count, number
from explorer.ui.canvas.ink import Ink

#: Query, key and value as everywhere; the feed-forward alike in all its matrices.
COLOURS = {
    "embedding": "category 1", "positions": "category 1", "segments": "category 1",
    "query": "query", "key": "key", "value": "value", "latent": "key", "scores": "neutral",
    "output": "category 4", "gate": "category 6", "up": "category 6", "down": "category 6",
    "visited": "category 6", "idle": "category 7", "shared": "category 0", "router": "category 5",
    "norm": "category 7", "pooler": "category 3", "head": "category 3",
}  # fmt: skip


def short(value: float) -> str:
    """A large count in three digits, with a power of ten from a million on."""
    return number(value, 3) if value >= 1000 else f"{value:.0f}"


def flop(value: float) -> str:
    """Operations with a decimal prefix."""
    for factor, prefix in ((1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")):
        if value >= factor:
            return f"{number(value / factor, 3)} {prefix}FLOP"
    return f"{value:.0f} FLOP"


def size(value: float) -> str:
    """Bytes in decimal units, as data sheets print memory."""
    for factor, unit in ((1e9, "GB"), (1e6, "MB"), (1e3, "kB")):
        if value >= 0.1 * factor:
            return f"{number(value / factor, 3)} {unit}"
    return f"{value:.0f} B"


def lines_of(part: Part) -> tuple[str, ...]:
    """Every shape of a part with how often it is there: "32 × 4096 × 4096"."""
    return tuple(
        f"{count(shape.copies)} × " + " × ".join(str(side) for side in shape.shape)
        for shape in part.shapes
    )


def name_of(ink: Ink, step: Step) -> str:
    """What a model is called."""
    return step.model.name or ink.say("own") if step.id == OWN else step.model.name
