"""Multiply-adds and memory of mixing a text, by length (no projections: all models have them)."""

from __future__ import annotations

import numpy as np

from explorer.compute.blocks.linear_time import LENGTHS, Cost

MODELS = ("attention", "selective", "linear", "rwkv")
#: Mamba's layers are twice as wide inside; a head of linear attention has so many numbers.
EXPANSION, HEAD = 2, 64


def work_of(model: str, length: int, width: int, rows: int) -> int:
    """Multiply-adds for `length` tokens, one after another, in a layer of `width`.

    attention  q·k with every key up to the token, and weight·v: 2 · width for each pair
    selective  a⊙h, b·x, read·h: 3 · rows for each of the 2 · width channels
    linear     φ(k)vᵀ and φ(q)H in every head, and the sum of φ(k) with its product
    rwkv       num and den fade (2), e^k·v, e^(u+k)·v, and a division
    """
    # [cost]
    if model == "attention":
        return 2 * width * length * (length + 1) // 2
    if model == "selective":
        return 3 * rows * EXPANSION * width * length
    if model == "linear":
        return (2 * width * min(HEAD, width) + 2 * width) * length
    return 5 * width * length


def memory_of(model: str, length: int, width: int, rows: int) -> int:
    """Numbers that are kept after `length` tokens."""
    # [cost]
    if model == "attention":
        return 2 * width * length
    if model == "selective":
        return EXPANSION * width * rows
    if model == "linear":
        return width * min(HEAD, width) + width
    return 2 * width


def cost(width: int, rows: int) -> Cost:
    """The curves."""
    return Cost(
        MODELS, LENGTHS,
        np.array([[float(work_of(m, n, width, rows)) for n in LENGTHS] for m in MODELS]),
        np.array([[float(memory_of(m, n, width, rows)) for n in LENGTHS] for m in MODELS]),
    )  # fmt: skip


def crossing(model: str, width: int, rows: int) -> int:
    """The first length at which attention takes more multiply-adds than a model."""
    # attention: width · n · (n + 1); the others: c · n
    per_token = work_of(model, 1, width, rows)
    return max(1, per_token // width)
