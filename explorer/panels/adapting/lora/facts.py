"""The numbers of each step and of the whole run, by declared name."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.adapting.lora.params import (
    EVERY,
    Step,
    Story,
    arms_of,
    ranks_of,
    weights_of,
)
from explorer.core.trace import Trace

VALUE_NAMES = {
    "section": "which section",
    "updates": "learn: updates so far",
    "loss": "learn, ranks, init: loss now or after all updates",
    "change": "learn: B·A times α/r, the change of the matrix",
    "singular": "learn: singular values of that change",
    "rank": "ranks, scale: the rank; 0 is full fine-tuning",
    "floor": "ranks: the least loss a change of this rank has",
    "weights": "ranks: numbers that are trained",
    "gradients": "init: norms of the first gradients of A and of B",
    "drift": "scale: norm of the change after one update, for α, α/√r and α/r",
    "counts": "shapes: numbers of the square matrix and of the two thin ones",
    "apart": "shapes: largest difference between merged and unmerged outputs",
    "refused": "shapes: what numpy says of the shapes often printed",
}  # fmt: skip
RESULT_NAMES = {
    "loss": "loss of the chosen rank after the training",
    "floor": "the least loss a change of this rank has",
    "arms": "losses of the ranks side by side, full fine-tuning last",
    "gradients": "norms of the first gradients of A and B for each start",
    "apart": "largest difference between merged and unmerged outputs",
}


def change_at(trace: Trace, place: int) -> np.ndarray:
    """α/r · B A at a step of the training, float64 (d, d)."""
    story: Story = trace.shared
    scale = trace.params.alpha / trace.params.thin
    return np.asarray(scale * story.up[place] @ story.down[place])


def singular(matrix: np.ndarray) -> np.ndarray:
    """Singular values, the largest first."""
    return np.asarray(np.linalg.svd(matrix, compute_uv=False))


def counts_of(trace: Trace) -> tuple[int, int]:
    """d² and 2dr of the model that is counted."""
    params = trace.params
    return weights_of(params.model, 0), weights_of(params.model, params.counted)


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    step: Step = trace[index]
    story: Story = trace.shared
    params, at = trace.params, step.place
    found: dict[str, Any] = {"section": step.part}
    if step.part == "learn":
        change = change_at(trace, at)
        return found | {"updates": at * EVERY, "loss": float(story.losses[at * EVERY]),
                        "change": change, "singular": singular(change)}  # fmt: skip
    if step.part == "ranks":
        assert story.arms is not None
        rank = arms_of(params)[at]
        return found | {"rank": rank, "loss": float(story.arms[-1, at]),
                        "floor": float(story.floors[rank or params.width]),
                        "weights": weights_of(params.width, rank)}  # fmt: skip
    if step.part == "init":
        assert story.first is not None
        assert story.begun is not None
        return found | {"gradients": story.first[at], "loss": float(story.begun[at, -1])}
    if step.part == "scale":
        assert story.drift is not None
        return found | {"rank": ranks_of(params)[at], "drift": story.drift[:, at]}
    return found | {"counts": list(counts_of(trace)), "apart": story.apart,
                    "refused": story.refused}  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run; what was not reached is left out."""
    story: Story = trace.shared
    found: dict[str, Any] = {"floor": float(story.floors[trace.params.thin])}
    if len(story.losses):
        found["loss"] = float(story.losses[-1])
    if story.arms is not None:
        found["arms"] = story.arms[-1]
    if story.first is not None:
        found |= {"gradients": story.first, "apart": story.apart}
    return found
