"""How tokens, spans and bytes are written."""

from __future__ import annotations

from explorer.compute.attention.flash import Flash
from explorer.core.formatting import count, data_size


def piece_of(shared: Flash, index: int) -> str:
    """A token as it is written on the picture; its position where numbers were drawn."""
    pieces = shared.source.pieces
    if not pieces:
        return str(index)
    return "BOS" if "BOS" in pieces[index] and len(pieces[index]) == 5 else pieces[index]


def token_of(shared: Flash, index: int) -> str:
    """A token with its position; #position where numbers were drawn."""
    pieces = shared.source.pieces
    return f"“{pieces[index]}” ({index})" if pieces else f"#{index}"


def span_of(span: slice) -> str:
    """The first and last position of a block."""
    last = span.stop - 1
    return str(span.start) if last == span.start else f"{span.start}–{last}"


def size_of(size: float) -> str:
    """Bytes: exact while they are few."""
    return f"{count(int(size))} B" if size < 10_000 else data_size(size)
