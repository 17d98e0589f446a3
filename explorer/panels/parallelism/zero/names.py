"""Colours and ways of writing that the pictures of this lab share."""

from __future__ import annotations

from explorer.compute.parallelism.memory import RECIPES
from explorer.compute.parallelism.zero.lab import KINDS
from explorer.compute.parallelism.zero.ranks import item_bytes
from explorer.core.formatting import count, number
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import COLOURS as PARTS
from explorer.ui.canvas.ink import Ink

#: Kind of the arrays → part of the memory whose colour it has.
PART = {
    "weight": "weights", "gradient": "gradients", "fresh": "gradients", "copy": "optimizer",
    "master": "optimizer", "momentum": "optimizer", "variance": "optimizer",
}  # fmt: skip
COLOURS = {kind: PARTS[part] for kind, part in PART.items()}
GATHERED = PARTS["gathered"]
#: Lines of a hatch: dark on every category colour, whatever the theme.
DARK = "#171A21"
#: Collectives: the colour of what they carry; a reduce-scatter carries gradients.
CALLS = {
    "all-reduce": PARTS["gradients"], "reduce-scatter": PARTS["gradients"],
    "all-gather": PARTS["gathered"], "broadcast": PARTS["gathered"],
}  # fmt: skip
#: Kind → its sign in a narrow column.
SIGNS = {
    "weight": "w", "gradient": "g", "fresh": "g′", "copy": "g₃₂", "master": "w₃₂",
    "momentum": "m", "variance": "v",
}  # fmt: skip


def size_text(size: float) -> str:
    """Bytes of the tiny model, exactly."""
    return f"{count(int(size))} B"


def gigabytes(size: float) -> str:
    """Bytes of the large one in GB, as the paper writes them."""
    shown = size / 1e9
    if shown >= 100:
        return f"{shown:,.0f}".replace(",", "\u202f")
    return f"{shown:.1f}" if shown >= 1 else number(shown, 2)


def of_model(elements: float, parameters: int) -> str:
    """Elements as a multiple of the model's parameters."""
    return f"{elements / parameters:.3g} Φ"


def items(trace: Trace) -> dict[str, int]:
    """Bytes per number, by kind, in the order of the picture from the bottom up; kinds that this
    recipe or stage never holds are left out."""
    found = item_bytes(RECIPES[trace.params.recipe])
    if trace.params.stage < 2:
        found["fresh"] = 0
    return {kind: found[kind] for kind in KINDS if found[kind]}


def fitting(ink: Ink, text: str, width: float, *, bold: bool = False) -> str:
    """The largest of the usual text sizes at which a line fits."""
    for size in ("large", "body", "small"):
        if ink.text_width(text, size, bold=bold) <= width:
            return size
    return "tiny"
