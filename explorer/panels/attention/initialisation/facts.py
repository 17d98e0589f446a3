"""The numbers of each step and of the whole run, by declared name."""

from __future__ import annotations

from typing import Any

from explorer.compute.attention.initialisation import Initialisation, Step
from explorer.core.trace import Trace

VALUE_NAMES = {
    "section": "which section",
    "token": "the token that reads; -1 where all do",
    "update": "how many updates were made",
    "scores": "scores after so many updates, (tokens, tokens)",
    "weights": "weights after so many updates, (tokens, tokens)",
    "score_asymmetry": "max |S − Sᵀ|",
    "weight_asymmetry": "max |A − Aᵀ|",
    "gradients": "‖∂L/∂W‖ of W_Q, W_K, W_V, W_O",
    "moved": "how far W_Q, W_K, W_V, W_O are from where they began",
    "loss": "half the squared distance from the targets, mean over tokens",
    "stuck": "which matrices get no gradient",
}
RESULT_NAMES = {
    "weights": "weights before any update, (tokens, tokens)",
    "score_asymmetry": "max |S − Sᵀ| before any update",
    "weight_asymmetry": "max |A − Aᵀ| before any update",
    "self_rate": "share of tokens that read themselves most, before any update",
    "self_rate_drawn": "the same over fresh draws",
    "gradients": "first ‖∂L/∂W‖ of W_Q, W_K, W_V, W_O",
    "stuck": "which matrices get no first gradient",
    "loss": "loss before each update and at last",
    "diverged": "the update after which the loss had run away; -1: none",
}


def update_of(step: Step) -> int:
    """How many updates were made at a step."""
    return step.index if step.part == "training" else 0


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    shared: Initialisation = trace.shared
    step: Step = trace[index]
    at = update_of(step)
    return {
        "section": step.part, "token": step.index if step.part == "reads" else -1, "update": at,
        "scores": shared.scores[at], "weights": shared.weights[at],
        "score_asymmetry": float(shared.score_asymmetry[at]),
        "weight_asymmetry": float(shared.weight_asymmetry[at]),
        "gradients": shared.gradients[at], "moved": shared.moved[at],
        "loss": float(shared.loss[at]), "stuck": " ".join(shared.stuck(at)),
    }  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    shared: Initialisation = trace.shared
    return {
        "weights": shared.weights[0], "score_asymmetry": float(shared.score_asymmetry[0]),
        "weight_asymmetry": float(shared.weight_asymmetry[0]), "self_rate": shared.self_rate,
        "self_rate_drawn": shared.self_rate_drawn, "gradients": shared.gradients[0],
        "stuck": " ".join(shared.stuck(0)), "loss": shared.loss, "diverged": shared.diverged,
    }  # fmt: skip
