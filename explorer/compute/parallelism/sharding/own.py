"""Reading a tensor of the reader's own: its shape and its placements, from text."""

from __future__ import annotations

import re

from explorer.compute.parallelism.placement import (
    Partial,
    Placement,
    Replicate,
    Shard,
    StridedShard,
)
from explorer.core.params import ParamError

LARGEST = 1 << 16  # elements along one dimension of the reader's own shape
_PLACEMENT = re.compile(r"(tp|cp|dp|pp)=(?:(R)|(P)|S\((\d)\)|_S\((\d),\s*(\d{1,2})\))")


def own_shape(text: str) -> tuple[int, ...]:
    """Whole numbers with commas, crosses or blanks between them, at most 3 of them."""
    words = re.split(r"[\s,x×]+", text.strip())
    sizes = [int(word) for word in words if word.isdecimal() and len(word) < 9]
    if (
        len(sizes) != len(words)
        or not 1 <= len(sizes) <= 3
        or not all(1 <= size <= LARGEST for size in sizes)
    ):
        takes = f"1 to 3 whole numbers from 1 to {LARGEST}, as in 10, 6, 5"
        raise ParamError("shape", text, takes, "rule", "rule.shape",
                         {"text": text[:40], "most": LARGEST})  # fmt: skip
    return tuple(sizes)


def own_placements(text: str, dimensions: int) -> dict[str, Placement]:
    """Placements by axis of the mesh; axes that are not named hold copies."""
    found: dict[str, Placement] = {}
    rest = _PLACEMENT.sub("", text)
    for axis, whole, partial, shard, strided, split in _PLACEMENT.findall(text):
        kind: Placement
        if whole:
            kind = Replicate()
        elif partial:
            kind = Partial()
        elif shard:
            kind = Shard(int(shard))
        else:
            kind = StridedShard(int(strided), max(int(split), 1))
        cut = getattr(kind, "dimension", 0)
        if axis in found or cut >= dimensions:
            rest = f"{axis}"
            break
        found[axis] = kind
    if rest.strip(" ,;\t\n"):
        takes = "for each axis S(dimension), _S(dimension, pieces), P or R, as in dp=S(0) tp=P"
        raise ParamError("placements", text, takes, "rule", "rule.placements",
                         {"text": rest.strip()[:40], "dimensions": dimensions})  # fmt: skip
    return found
