"""How amounts are written, and the colours of the parts of a pass."""

from __future__ import annotations

from explorer.core.formatting import number, superscript

#: Weights of the layers, the cache, the output head.
COLOURS = {"layers": "weight", "attention": "value", "logits": "category 0"}
PHASES = {"prefill": "category 4", "decode": "category 5"}


def amount(value: float, unit: str) -> str:
    """A number with a decimal prefix: 1.2 GFLOP/s."""
    for factor, prefix in ((1e15, "P"), (1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")):
        if value >= factor:
            return f"{number(value / factor)} {prefix}{unit}"
    return f"{number(value)} {unit}"


def decade(value: float) -> str:
    """A power of ten as it stands on an axis."""
    return f"10{superscript(len(f'{value:.0f}') - 1)}"
