"""Decoders: from the pieces of tokens back to a text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Piece = str | bytes
Decoder = Callable[[Sequence[Piece]], str]


def join(pieces: Sequence[Piece]) -> str:
    """Bytes and texts one after the other; bytes that are no UTF-8 become U+FFFD."""
    data = b"".join(p if isinstance(p, bytes) else p.encode("utf-8", "replace") for p in pieces)
    return data.decode("utf-8", "replace")


def join_wordpiece(pieces: Sequence[Piece], prefix: str = "##") -> str:
    """Spaces between the pieces, except before those that continue a word."""
    texts = [p if isinstance(p, str) else p.decode("utf-8", "replace") for p in pieces]
    out = [t.removeprefix(prefix) if i and t.startswith(prefix) else " " * (i > 0) + t
           for i, t in enumerate(texts)]  # fmt: skip
    return "".join(out)


def join_end_of_word(pieces: Sequence[Piece], suffix: str = "</w>") -> str:
    """Every end-of-word marker becomes a space, but for the last."""
    return join(pieces).replace(suffix, " ").removesuffix(" ")
