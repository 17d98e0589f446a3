"""The numbers of each step and of the whole run, by declared name."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.attention.masks import Masks, Step
from explorer.core.trace import Trace
from explorer.panels.attention.masks.told import crossing_scale, formula_pairs

VALUE_NAMES = {
    "section": "which section",
    "token": "the token that reads, or that is changed",
    "keys": "places it may read",
    "weights": "the head's weights, (keys,)",
    "prefix": "where the prefix ends",
    "pairs": "visible pairs",
    "loss": "mean nats of the next token under this mask",
    "layers": "how many layers the change has passed",
    "instead": "the token that stands there now",
    "moved": "‖Δx‖ / ‖x‖ of every output, (outputs,)",
    "reached": "places of the outputs that moved",
    "allowed": "places of the outputs that a power of the mask connects with it",
    "aligned": "corner of the mask that lies on the text's",
    "difference": "how far outputs are from what they should be",
    "cure": "what is done with a row in which everything is masked",
    "broken": "tokens that are NaN at each level, (levels,)",
    "scale": "what the scores are multiplied with",
    "rank_none": "effective rank without a mask, random scores",
    "rank_causal": "effective rank with the causal mask, random scores",
    "own_none": "effective rank without a mask, the head on the text",
    "own_causal": "effective rank with the causal mask, the head on the text",
}
RESULT_NAMES = {
    "model": "title of the model",
    "mask": "the mask",
    "layer": "layer of the head shown, from 1",
    "head": "the head shown, from 1",
    "pairs": "visible pairs, counted",
    "pairs_formula": "visible pairs, closed form",
    "empty_rows": "queries that may read nothing",
    "loss": "mean nats of the next token under this mask; NaN where there is none",
    "loss_causal": "the same with the causal mask",
    "influence_one_layer": "which inputs (down) move which outputs (across) after one layer",
    "influence_all_layers": "the same after all layers",
    "moved_unreachable": "pairs that moved though the mask keeps them apart",
    "unmoved_reachable": "pairs that did not move though the mask connects them",
    "rank_none": "effective rank without a mask at every scale, random scores",
    "rank_causal": "the same with the causal mask",
    "rank_scales": "the scales",
    "rank_crossing": "scale at which both are equal; 0 if nowhere",
}


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    shared: Masks = trace.shared
    step: Step = trace[index]
    at = step.index
    out: dict[str, Any] = {"section": step.kind}
    if step.kind == "reads":
        out |= {
            "token": shared.reading[at], "keys": np.flatnonzero(shared.allowed[at]),
            "weights": shared.weight[at],
        }  # fmt: skip
    elif step.kind == "slide":
        out |= {"prefix": at, "pairs": int(shared.boundary_allowed[at].sum()),
                "loss": float(shared.boundary_loss[at])}  # fmt: skip
    elif step.kind == "ripple":
        ripple = shared.ripple
        out |= {
            "token": ripple.pieces[at], "instead": ripple.instead[at],
            "layers": ripple.levels[step.level], "moved": ripple.moved[at, step.level],
            "reached": np.flatnonzero(ripple.touched[at, step.level]),
            "allowed": np.flatnonzero(ripple.reach[at, step.level]),
        }  # fmt: skip
    elif step.kind == "corner" and shared.corner is not None:
        out |= {"aligned": ("lower right", "upper left")[at],
                "difference": shared.corner.difference[at]}  # fmt: skip
    elif step.kind == "empty":
        cure = shared.empty.cures[at]
        out |= {"cure": cure.name, "weights": cure.weight, "broken": cure.broken.sum(axis=1),
                "difference": cure.difference}  # fmt: skip
    elif step.kind == "rank":
        rank = shared.rank
        out |= {
            "scale": rank.scales[at],
            "rank_none": float(rank.sampled[0, at]), "rank_causal": float(rank.sampled[1, at]),
            "own_none": float(rank.own[0, at]), "own_causal": float(rank.own[1, at]),
        }  # fmt: skip
    return out


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    shared: Masks = trace.shared
    ripple, rank = shared.ripple, shared.rank
    return {
        "model": shared.model, "mask": shared.mask, "layer": shared.layer + 1,
        "head": shared.head + 1, "pairs": int(shared.allowed.sum()),
        "pairs_formula": formula_pairs(trace),
        "empty_rows": int((~shared.allowed.any(axis=1)).sum()),
        "loss": shared.loss, "loss_causal": shared.loss_causal,
        "influence_one_layer": ripple.touched[:, 1].astype(int),
        "influence_all_layers": ripple.touched[:, -1].astype(int),
        "moved_unreachable": int((ripple.touched & ~ripple.reach).sum()),
        "unmoved_reachable": int((ripple.reach & ~ripple.touched).sum()),
        "rank_none": rank.sampled[0], "rank_causal": rank.sampled[1],
        "rank_scales": np.array(rank.scales), "rank_crossing": crossing_scale(shared),
    }  # fmt: skip
