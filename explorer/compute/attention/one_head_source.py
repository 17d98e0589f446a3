"""What a head of cross attention reads, and how much of it is what comes next (no torch)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Source:
    """What a head of cross attention reads: the source as the encoder hands it over. float32."""

    ids: tuple[int, ...]
    pieces: tuple[str, ...]
    memory: np.ndarray  # (keys, width)
    task: bool = False  # its first token names the task, as with the bundled encoder-decoder


def source_share(weight: np.ndarray, target: Sequence[int], source: Sequence[int]) -> float:
    """Mean weight (queries, keys) on the source tokens that are what the target goes on with.

    Over the queries whose next token is in the target, and in the source; NaN if there is none.
    """
    ids = np.asarray(source)
    found = [
        float(weight[query, ids == after].sum())
        for query, after in enumerate(target[1:])
        if (ids == after).any()
    ]
    return float(np.mean(found)) if found else float("nan")
