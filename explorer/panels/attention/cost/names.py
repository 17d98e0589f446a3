"""How tokens and amounts are written."""

from __future__ import annotations

from explorer.compute.attention.cost import Cost
from explorer.core.formatting import number
from explorer.core.formatting import superscript as raised


def pieces_of(shared: Cost) -> tuple[str, ...]:
    """Tokens as they are written on the picture; positions where numbers were drawn."""
    return shared.source.pieces or tuple(str(place) for place in range(shared.tokens))


def token_of(shared: Cost, index: int) -> str:
    """A token with its position; #position where numbers were drawn."""
    pieces = shared.source.pieces
    return f"“{pieces[index]}” ({index})" if pieces else f"#{index}"


def amount(value: float, unit: str) -> str:
    """A large number with a decimal prefix: 1.2 GFLOP/s."""
    for factor, prefix in ((1e15, "P"), (1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")):
        if value >= factor:
            return f"{number(value / factor)} {prefix}{unit}"
    return f"{number(value)} {unit}"


def length(value: float) -> str:
    """A power of two as a short number: 4k for 4096."""
    whole = round(value)
    if whole >= 2**20 and whole % 2**20 == 0:
        return f"{whole // 2**20}M"
    return f"{whole // 1024}k" if whole >= 1024 and whole % 1024 == 0 else str(whole)


def decade(value: float) -> str:
    """A power of ten as it is written on an axis."""
    power = len(f"{value:.0f}") - 1
    return f"10{raised(power)}"
