"""The numbers of each step and of the whole run, by declared name."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.training.signal.clipping import angle
from explorer.compute.training.signal.params import (
    KINDS,
    RELU,
    RULES,
    WAYS,
    Signal,
    Step,
    done_at,
    rate_at,
    stops,
)
from explorer.core.trace import Trace
from explorer.panels.training.signal.arrows import cut
from explorer.panels.training.signal.told import lost

VALUE_NAMES = {
    "section": "which section",
    "layer": "depth, back: the layer that was reached",
    "forward": "depth: root mean square of the activations there, by kind; layer: the factor",
    "backward": "back: root mean square of the gradient there, by kind; layer: the factor",
    "theory": "depth, back: the same at infinite width",
    "rule": "layer: the rule for the deviation",
    "deviation": "layer: the deviation of the weights",
    "mean": "relu: mean",
    "square": "relu: mean square",
    "zeros": "relu: the part that is exactly 0",
    "updates": "warmup, explode: updates so far",
    "rates": "warmup: learning rate without warmup and with it",
    "losses": "loss of the last update: warmup (2, seeds) in nats, explode (arms, seeds)",
    "norms": "explode: length of the gradient, (arms, seeds)",
    "spikes": "explode: spikes so far, (arms, seeds)",
    "lost": "explode: nets lost so far, by arm",
    "way": "relu, clip: what was done with the numbers",
    "norm": "clip: its length then",
    "angle": "clip: degrees between it and the gradient as it was",
}
RESULT_NAMES = {
    "kinds": "how the weights begin",
    "forward": "root mean square of the activations after the last layer, by kind",
    "backward": "root mean square of the gradient at the input, by kind",
    "rules": "deviations of one layer's weights: by inputs, by outputs, Xavier",
    "relu": "mean squares: sums, ReLU of them, ReLU with He's weights",
    "warmup": "mean loss of the last ten updates, (without and with, seeds), nats",
    "letters": "entropy of how often characters occur, nats",
    "lost": "nets lost: as they are, clipped, spikes left out",
    "longest": "longest gradient of each arm",
    "angle": "degrees by which clipping by value turns the longest gradient",
}


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    step: Step = trace[index]
    params = trace.params
    shared: Signal = trace.shared
    found: dict[str, Any] = {"section": step.part}
    if step.part in ("depth", "back"):
        forward = step.part == "depth"
        reached = stops(params.layers)[step.place]
        layer = reached if forward else params.layers - reached
        sizes = shared.depth.forward if forward else shared.depth.backward
        theory = shared.depth.forward_theory if forward else shared.depth.backward_theory
        found |= {"layer": layer, "forward" if forward else "backward": sizes[:, layer],
                  "theory": theory[:, layer]}  # fmt: skip
    elif step.part == "layer":
        single = shared.single
        found |= {"rule": RULES[step.place], "deviation": float(single.deviations[step.place]),
                  "forward": float(single.forward[step.place]),
                  "backward": float(single.backward[step.place])}  # fmt: skip
    elif step.part == "relu":
        single = shared.single
        found |= {"way": RELU[step.place], "mean": float(single.means[step.place]),
                  "square": float(single.squares[step.place]),
                  "zeros": float(single.zeros[step.place])}  # fmt: skip
    elif step.part == "warmup":
        done = done_at(step.place, len(shared.warmup.losses))
        found |= {"updates": done, "losses": shared.warmup.losses[done - 1],
                  "rates": [rate_at(params, done, warmed) for warmed in (False, True)]}  # fmt: skip
    elif step.part == "explode":
        exploding = shared.exploding
        done = done_at(step.place, len(exploding.losses))
        found |= {"updates": done, "losses": exploding.losses[done - 1],
                  "norms": exploding.norms[done - 1],
                  "spikes": exploding.spikes[:done].sum(axis=0),
                  "lost": lost(shared, done).tolist()}  # fmt: skip
    else:
        gradient = shared.exploding.longest
        after = cut(params, gradient, WAYS[step.place])
        found |= {"way": WAYS[step.place], "norm": float(np.linalg.norm(after)),
                  "angle": angle(gradient, after)}  # fmt: skip
    return found


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run."""
    shared: Signal = trace.shared
    warmup, exploding = shared.warmup, shared.exploding
    done = len(exploding.losses)
    longest = [
        float(np.nanmax(exploding.norms[:, which])) if done else 0.0
        for which in range(exploding.norms.shape[1])
    ]
    return {
        "kinds": list(KINDS), "forward": shared.depth.forward[:, -1],
        "backward": shared.depth.backward[:, 0], "rules": shared.single.deviations,
        "relu": shared.single.squares,
        "warmup": warmup.losses[-10:].mean(axis=0) if len(warmup.losses) else [],
        "letters": warmup.letters, "lost": lost(shared, done).tolist(), "longest": longest,
        "angle": angle(exploding.longest, cut(trace.params, exploding.longest, "value")),
    }  # fmt: skip
