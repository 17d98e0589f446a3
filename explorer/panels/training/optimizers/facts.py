"""The numbers of each step and of the whole run, by declared name."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.training.optimizers.params import (
    DECAY_EVERY,
    METHODS,
    RATES,
    SCALED,
    STARTS,
    SWEPT,
    Optimizers,
    Step,
)
from explorer.core.trace import Trace
from explorer.panels.training.optimizers.moments import moments_of
from explorer.panels.training.optimizers.noise import noise_of

VALUE_NAMES = {
    "section": "which section",
    "updates": "race, valleys, decay: updates so far; ahead, moments, layers: which update",
    "methods": "race: the optimizers",
    "weights": "race: their weights, (methods, 2); valleys: (one valley and two, balls); rate: "
    "path of Adam, (updates + 1, 2); decay: (in the gradient and beside it, 2)",
    "losses": "race: height above the lowest point, by method",
    "gradients": "ahead: of momentum and Nesterov, (2, 2)",
    "taken": "ahead: where they were taken, (2, 2)",
    "moments": "moments: g, m, m corrected, √v, √v corrected, quotient; of both weights, (6, 2)",
    "size": "batch, noise: examples in a batch",
    "rate": "batch, noise, rate: learning rate",
    "variance": "batch, noise: measured of the gradient and of a weight at rest",
    "expected": "batch, noise: what both should be",
    "method": "scale: the optimizer",
    "unchanged": "scale: largest distance of loss ÷ c from the path as it is",
    "equivalent": "scale: largest distance of loss ÷ c from rate ÷ c",
    "shares": "layers: ‖Δw‖ ÷ ‖w‖, (Adam and LAMB, layers)",
}
RESULT_NAMES = {
    "methods": "the optimizers of the race",
    "losses": "their losses in the end (NaN: has left)",
    "starts": "where balls start",
    "ends": "where they end: with one valley, with two, (2, balls)",
    "gradient_variance": "measured variance of the gradient times B ÷ s², by batch size",
    "rest_variance": "measured variance at rest ÷ expected, by learning rate",
    "scaled": "methods of the comparison of loss ÷ c and rate ÷ c",
    "unchanged": "largest distance of loss ÷ c from the path as it is, by method",
    "equivalent": "largest distance of loss ÷ c from rate ÷ c, by method",
    "adam_by_rate": "loss of Adam in the end over the learning rates",
    "adam_by_factor": "the same over factors on the loss",
    "decayed": "weights left of 1, (in the gradient and beside it, 2)",
    "net_losses": "loss of the net in the end with Adam and LAMB",
}


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    shared: Optimizers = trace.shared
    step: Step = trace[index]
    found: dict[str, Any] = {"section": step.part}
    at = step.place
    if step.part == "race":
        found |= {
            "updates": at, "methods": list(METHODS),
            "weights": np.stack([course.places[at] for course in shared.race]),
            "losses": np.array([course.losses[at] for course in shared.race]),
        }  # fmt: skip
    elif step.part == "valleys":
        found |= {
            "updates": at,
            "weights": np.stack([shared.valleys.convex[at], shared.valleys.wells[at]]),
        }
    elif step.part == "ahead":
        both = [shared.race[METHODS.index(name)] for name in ("momentum", "nesterov")]
        found |= {"updates": at + 1, "gradients": np.stack([one.gradients[at] for one in both]),
                  "taken": np.stack([one.looked[at] for one in both])}  # fmt: skip
    elif step.part == "moments":
        found |= {"updates": at + 1, "moments": moments_of(trace, at)}
    elif step.part in ("batch", "noise"):
        noise = noise_of(trace, step)
        found |= {
            "size": int(noise.sizes[at]), "rate": float(noise.rates[at]),
            "variance": np.array([noise.gradients[at], noise.rests[at]]),
            "expected": np.array([noise.variance / noise.sizes[at], noise.expected()[at]]),
        }  # fmt: skip
    elif step.part == "scale":
        found |= {"method": SCALED[at], "unchanged": shared.scaled[at].unchanged,
                  "equivalent": shared.scaled[at].equivalent}  # fmt: skip
    elif step.part == "rate":
        found |= {"rate": RATES[at], "weights": shared.sweep.places[at]}
    elif step.part == "decay":
        now = at * DECAY_EVERY
        found |= {
            "updates": now,
            "weights": np.stack([shared.decay.coupled[now], shared.decay.decoupled[now]]),
        }
    else:
        found |= {"updates": at + 1, "shares": (shared.layers.steps / shared.layers.weights)[:, at]}
    return found


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    shared: Optimizers = trace.shared
    adam = SWEPT.index("adam")
    return {
        "methods": list(METHODS),
        "losses": np.array([course.losses[-1] for course in shared.race]),
        "starts": list(STARTS),
        "ends": np.stack([shared.valleys.convex[-1], shared.valleys.wells[-1]]),
        "gradient_variance": shared.batches.gradients * shared.batches.sizes
        / shared.batches.variance,
        "rest_variance": shared.rates.rests / shared.rates.expected(),
        "scaled": list(SCALED),
        "unchanged": np.array([one.unchanged for one in shared.scaled]),
        "equivalent": np.array([one.equivalent for one in shared.scaled]),
        "adam_by_rate": np.array(shared.sweep.by_rate[adam]),
        "adam_by_factor": np.array(shared.sweep.by_factor[adam]),
        "decayed": np.stack([shared.decay.coupled[-1], shared.decay.decoupled[-1]]),
        "net_losses": np.array(shared.layers.losses[:, -1]),
    }  # fmt: skip
