"""Numbers and runs that the tests of what attention costs have in common."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch.nn import functional

from explorer.compute.attention.cost import Params
from explorer.compute.attention.cost_run import run
from explorer.core.trace import Trace, drive


def traced(**given: Any) -> Trace:
    return drive(run(Params(**given)))


def drawn(tokens: int, width: int, seed: int = 0) -> list[np.ndarray]:
    random = np.random.default_rng(seed)
    return [random.standard_normal((tokens, width)) for _ in range(3)]


def sdpa(
    query: np.ndarray, key: np.ndarray, value: np.ndarray, mask: np.ndarray | None = None
) -> np.ndarray:
    q, k, v = (torch.tensor(array)[None, None] for array in (query, key, value))
    found: np.ndarray = functional.scaled_dot_product_attention(
        q, k, v, attn_mask=None if mask is None else torch.tensor(mask)
    ).numpy()
    return found[0, 0]
