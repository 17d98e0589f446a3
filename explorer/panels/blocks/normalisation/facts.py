"""The numbers of each step and of the whole run, by declared name."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.blocks.curves import done_at
from explorer.compute.blocks.normalisation.params import (
    ARRANGEMENTS,
    DEPTHS,
    KINDS,
    OFFSETS,
    PASSES,
    REMEMBERED,
    SIZES,
    Normalisation,
    Step,
)
from explorer.core.trace import Trace

VALUE_NAMES = {
    "section": "which section",
    "before": "cube: the numbers of the group",
    "after": "cube: the same, normalised",
    "mean": "cube: their mean; batch: the running mean",
    "deviation": "cube: √(variance + ε); batch: √(running variance + ε)",
    "moved": "leak: how far each token moves, (texts, tokens)",
    "kind": "leak: what mean and variance are taken over",
    "batches": "batch: batches that were remembered",
    "output": "batch: what evaluation mode makes of the number",
    "passes": "modes: passes so far",
    "average": "modes: mean of the passes, (features,)",
    "offset": "mean: what is added, in deviations",
    "angle": "mean: degrees between LayerNorm and RMSNorm",
    "length": "gradient: ‖x‖",
    "gradient": "gradient: ‖∂L/∂x‖; depth: ‖∂L/∂W‖, (arrangements, seeds, layers)",
    "layers": "depth: number of layers",
    "update": "depth: how far one update moves the logits, (arrangements, seeds)",
    "updates": "train: updates so far",
    "losses": "train: loss of the last update, (arrangements, without and with warmup, seeds)",
}
RESULT_NAMES = {
    "kinds": "what mean and variance are taken over",
    "future": "largest movement of an earlier token of the same text, for each kind",
    "others": "largest movement of a token of another text, for each kind",
    "sizes": "batch sizes",
    "spread": "standard deviation of what BatchNorm makes of one number, by batch size",
    "running": "what evaluation mode makes of it in the end",
    "modes": "largest |training − evaluation| of dropout, BatchNorm, LayerNorm, RMSNorm",
    "angles": "degrees between LayerNorm and RMSNorm, by offset",
    "operations": "operations of LayerNorm and RMSNorm for one token",
    "products": "‖x‖ · ‖∂L/∂x‖ of LayerNorm, by factor",
    "arrangements": "where the normalisation stands",
    "first_to_last": "‖∂L/∂W‖ of the first layer over that of the last, (depths, arrangements)",
    "updates": "how far one update moves the logits, (depths, arrangements)",
    "losses": "mean loss of the last ten updates, (arrangements, without and with warmup, seeds)",
    "letters": "entropy of how often characters occur, nats",
}


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    shared: Normalisation = trace.shared
    step: Step = trace[index]
    found: dict[str, Any] = {"section": step.part}
    at = step.place
    if step.part == "cube":
        member = shared.cube.groups == max(at - 1, 0)
        found |= {
            "before": shared.cube.values[member], "after": shared.cube.normalised[member],
            "mean": float(shared.cube.means[max(at - 1, 0)]),
            "deviation": float(shared.cube.deviations[max(at - 1, 0)]),
        }  # fmt: skip
    elif step.part == "leak":
        found |= {"kind": KINDS[at], "moved": shared.cube.moved[at]}
    elif step.part == "batch":
        found |= {
            "batches": REMEMBERED[at], "mean": float(shared.batch.means[at]),
            "deviation": float(shared.batch.variances[at] ** 0.5),
            "output": float(shared.batch.remembered[at]),
        }  # fmt: skip
    elif step.part == "modes":
        count = PASSES[at]
        found |= {"passes": count, "average": shared.modes.passes[:count].mean(axis=0)}
    elif step.part == "mean":
        found |= {"offset": OFFSETS[at], "angle": float(shared.vectors.angles[at])}
    elif step.part == "gradient":
        found |= {"length": float(shared.vectors.lengths[at]),
                  "gradient": float(shared.vectors.gradients[at])}  # fmt: skip
    elif step.part == "depth":
        found |= {"layers": DEPTHS[at], "gradient": shared.depth.gradients[at],
                  "update": shared.depth.updates[at]}  # fmt: skip
    else:
        done = done_at(at, len(shared.training.losses))
        found |= {"updates": done, "losses": shared.training.losses[done - 1]}
    return found


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    shared: Normalisation = trace.shared
    moved = shared.cube.moved
    others = moved[:, 1:].max(axis=(1, 2)) if moved.shape[1] > 1 else np.zeros(len(KINDS))
    ratios = [one.mean(axis=1)[:, 0] / one.mean(axis=1)[:, -1] for one in shared.depth.gradients]
    empty = np.full((3, 2, shared.training.losses.shape[3]), np.nan)
    return {
        "kinds": list(KINDS), "future": moved[:, 0, :-1].max(axis=1), "others": others,
        "sizes": list(SIZES), "spread": shared.batch.trained.std(axis=1),
        "running": float(shared.batch.remembered[-1]), "modes": shared.modes.apart,
        "angles": shared.vectors.angles, "operations": list(shared.vectors.operations),
        "products": np.array(shared.vectors.lengths * shared.vectors.gradients),
        "arrangements": list(ARRANGEMENTS), "first_to_last": np.array(ratios),
        "updates": shared.depth.updates.mean(axis=2),
        "losses": shared.training.end() if len(shared.training.losses) else empty,
        "letters": shared.training.letters,
    }  # fmt: skip
