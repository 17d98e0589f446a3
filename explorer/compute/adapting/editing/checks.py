"""Compares the edit with what it must keep, with least squares, and a layer with torch's own."""

from __future__ import annotations

import math

import numpy as np
import torch
from torch.nn import functional

from explorer.compute.adapting.editing import model, rewrite
from explorer.compute.adapting.editing.params import PLACES, WIDTH, Params, Story, rank_one
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

#: float64, some dozen sums; the covariance is nearly singular, its inverse takes some digits.
EXACT, SOLVED = 1e-9, 1e-6


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge."""
    story: Story = trace.shared
    weights = model.weights_of(params)
    found = [against_attention(params, weights)]
    if story.wanted is None or story.key is None:
        return found
    base = model.frozen_copy(weights)
    memory = rewrite.memory_of(params, base)
    matrix = base[f"down{params.place}"].numpy()
    key = memory.names[params.chosen]
    change = rank_one(matrix, key, story.wanted, memory.covariance)
    size = float(np.abs(story.wanted).max()) + 1.0
    kept = float(np.abs((matrix + change) @ key - story.wanted).max()) / size
    return [
        *found,
        compared("the edited matrix on its key: the value that was wanted", kept, EXACT, "float64"),
        compared("constrained least squares with a Lagrange multiplier", least_squares(
            matrix, key, story.wanted, memory.covariance, change
        ), SOLVED, "float64"),
    ]  # fmt: skip


def least_squares(
    matrix: np.ndarray, key: np.ndarray, wanted: np.ndarray, covariance: np.ndarray,
    change: np.ndarray,
) -> float:  # fmt: skip
    """How far the closed form is from the change X that makes tr(X C Xᵀ) least under X k = v − W k,
    found by solving for X and the multipliers at once, relative."""
    hidden = len(key)
    system = np.zeros((hidden + 1, hidden + 1))
    system[:hidden, :hidden], system[:hidden, hidden], system[hidden, :hidden] = (
        covariance,
        key,
        key,
    )
    right = np.zeros((hidden + 1, len(wanted)))
    right[hidden] = wanted - matrix @ key
    solved = np.linalg.solve(system, right)[:hidden].T
    return float(np.abs(solved - change).max() / max(float(np.abs(change).max()), 1e-12))


def against_attention(params: Params, weights: model.Weights) -> Check:
    """What the first layer's attention adds, and torch's scaled_dot_product_attention."""
    ids, _ = model.everything(params)
    seen = {}

    def hook(layer: int, name: str, what: torch.Tensor) -> torch.Tensor:
        seen[layer, name] = what
        return what

    with torch.no_grad():
        model.logits_of(weights, ids, params.layers, hook)
        state = seen[0, "state"]
        query, key, value = (state @ weights[f"{one}0"].T for one in ("query", "key", "value"))
        theirs = functional.scaled_dot_product_attention(
            query, key, value, is_causal=True, scale=1 / math.sqrt(WIDTH)
        )
        apart = float((theirs @ weights["out0"].T - seen[1, "attention"]).abs().max())
    return compared("torch scaled_dot_product_attention, {places} places", apart, EXACT, "float64",
                    places=PLACES)  # fmt: skip
