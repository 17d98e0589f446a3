"""A page of English for nets that learn while one looks on."""

from __future__ import annotations

from functools import cache

import numpy as np
import torch
from torch import Tensor

from explorer.core.paths import resources


@cache
def page() -> tuple[Tensor, int, float]:
    """A page of English as character numbers (int64), how many there are, and the entropy of how
    often each occurs, in nats."""
    text = (resources() / "texts" / "english.txt").read_text(encoding="utf-8")
    known = sorted(set(text))
    characters = torch.tensor([known.index(one) for one in text])
    shares = np.bincount(characters.numpy()) / len(characters)
    return characters, len(known), float(-(shares * np.log(shares)).sum())
