"""The numbers of the lab by name."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.training.scaling.params import (
    ADDERS,
    BUDGETS,
    CONTEXTS,
    LENGTHS,
    ORDERS,
    Scaling,
    Step,
)
from explorer.core.trace import Trace
from explorer.panels.training.scaling.told import forecasts

VALUE_NAMES = {
    "part": "the section",
    "size": "weights of the network",
    "tokens": "tokens it has seen",
    "loss": "bits per token",
    "excess": "bits per token above the entropy of the source",
    "operations": "6 N D",
    "used": "how many sizes were fitted",
    "alpha": "exponent of the size, and its standard error",
    "beta": "exponent of the tokens, and its standard error",
    "forecast": "bits above the floor that the fit says of the largest network at the end",
    "measured": "bits above the floor of the largest network at the end",
    "beside": "measured over forecast, less 1, in every training",
    "floor": "the floor that the fit found, its standard error, and the entropy of the source",
    "context": "tokens in the context",
    "counted": "operations per token, counted",
    "ratio": "counted operations over 6 N",
    "budget": "operations",
    "best": "parameters and tokens of least loss for this budget",
    "law_loss": "the loss there, nats per token",
    "length": "digits of a sum",
    "whole": "share of sums wholly right, by adder",
    "digits": "share of right digits, by adder",
    "examples": "examples in the prompt",
    "errors": "mean squared error of the network, of ridge regression, of least squares",
    "wrong": "share of new examples judged wrongly, by order, mean over draws",
}
RESULT_NAMES = {
    "losses": "bits per token (networks, measurements)",
    "floor": "entropy of the source, bits per token",
    "alpha": "exponent of the size, all networks fitted",
    "beta": "exponent of the tokens, all networks fitted",
    "best": "published law: parameters and tokens by budget (2, budgets)",
    "whole": "share of sums wholly right (adders, lengths)",
    "errors": "mean squared errors (3, examples): network, ridge, least squares",
    "wrong": "share judged wrongly at the end, by order",
}


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    step: Step = trace[index]
    shared: Scaling = trace.shared
    out: dict[str, Any] = {"part": step.part}
    growth, at = shared.growth, step.place
    if step.part == "grow":
        network, mark = divmod(at, growth.losses.shape[1])
        size, tokens = float(growth.sizes[network]), float(growth.tokens[mark])
        return out | {
            "size": size, "tokens": tokens, "loss": float(growth.losses[network, mark]),
            "excess": float(growth.excess[network, mark]), "operations": 6 * size * tokens,
        }  # fmt: skip
    if step.part == "fit":
        fit = shared.fits[at]
        return out | {
            "used": fit.used, "alpha": [float(fit.values[0]), float(fit.errors[0])],
            "beta": [float(fit.values[1]), float(fit.errors[1])],
            "forecast": float(fit.excess(growth.sizes[-1], growth.tokens[-1])),
            "measured": float(growth.excess[-1, -1]), "beside": forecasts(shared, at),
        }  # fmt: skip
    if step.part == "floor":
        assert shared.free is not None
        return out | {"floor": [float(shared.free.values[4]), float(shared.free.errors[4]),
                                growth.floor]}  # fmt: skip
    if step.part == "work":
        assert shared.work is not None
        counted = float(shared.work.products[at] + shared.work.attention[at])
        return out | {"context": CONTEXTS[at], "counted": counted,
                      "ratio": counted / (6 * shared.work.weights)}  # fmt: skip
    if step.part == "law":
        assert shared.law is not None
        return out | {"budget": BUDGETS[at], "best": [float(shared.law.sizes[at]),
                                                      float(shared.law.tokens[at])],
                      "law_loss": float(shared.law.losses[at])}  # fmt: skip
    if step.part == "emergence":
        assert shared.skill is not None
        return out | {"length": LENGTHS[at], "digits": shared.skill.right,
                      "whole": shared.skill.whole[:, at]}  # fmt: skip
    if step.part == "context":
        assert shared.context is not None
        return out | {"examples": at, "errors": shared.context.errors[:, at]}
    assert shared.lessons is not None
    return out | {"wrong": dict(zip(ORDERS, shared.lessons.errors[at].mean(axis=1).tolist(),
                                    strict=True))}  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    shared: Scaling = trace.shared
    out: dict[str, Any] = {"losses": shared.growth.losses, "floor": shared.growth.floor}
    if shared.fits:
        out["alpha"], out["beta"] = (float(v) for v in shared.fits[-1].values[:2])
    if shared.law is not None:
        out["best"] = np.stack([shared.law.sizes, shared.law.tokens])
    if shared.skill is not None:
        out["whole"] = shared.skill.whole
        assert len(shared.skill.whole) == len(ADDERS)
    if shared.context is not None:
        out["errors"] = shared.context.errors
    if shared.lessons is not None:
        out["wrong"] = shared.lessons.errors[-1].mean(axis=1)
    return out
