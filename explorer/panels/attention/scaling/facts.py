"""The numbers of each step and of the whole run, by declared name."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.attention.scaling import Scaling, Step
from explorer.core.trace import Trace

VALUE_NAMES = {
    "section": "which section",
    "width": "numbers in a query and in a key, dₖ",
    "exponent": "p: scores are divided by dₖ to the power p",
    "divisor": "what scores are divided by",
    "products": "q·k of the query shown, (keys,); NaN where masked",
    "weights": "its softmax with this divisor, (keys,)",
    "weights_undivided": "its softmax without division, (keys,)",
    "deviation": "standard deviation of the scores",
    "entropy": "mean entropy of the weights, nats",
    "largest": "mean of the largest weight",
    "jacobian": "mean Frobenius norm of the Jacobian of softmax",
    "slope_median": "median over queries of ‖∂L/∂s‖",
    "slope_mean": "mean over queries of ‖∂L/∂s‖",
    "gradient_median": "median over queries of ‖∂L/∂q‖",
    "gradient_mean": "mean over queries of ‖∂L/∂q‖",
    "gradient_tiny": "share of the queries with less than 1 % of that mean",
    "loss": "mean next-token loss of the model, nats; NaN for vectors that are drawn",
}
RESULT_NAMES = {
    "widths": "the widths dₖ",
    "exponents": "the exponents p",
    "model": "title of the model; empty for vectors that are drawn",
    "layer": "layer of the head, from 1",
    "head": "the head, from 1",
    "deviation": "standard deviation of the scores, (widths, exponents)",
    "entropy": "mean entropy, nats, (widths, exponents)",
    "largest": "mean largest weight, (widths, exponents)",
    "jacobian": "mean Frobenius norm of the Jacobian, (widths, exponents)",
    "slope_median": "median ‖∂L/∂s‖, (widths, exponents)",
    "slope_mean": "mean ‖∂L/∂s‖, (widths, exponents)",
    "gradient_median": "median ‖∂L/∂q‖, (widths, exponents)",
    "gradient_mean": "mean ‖∂L/∂q‖, (widths, exponents)",
    "gradient_tiny": "share of queries with less than 1 % of the mean, (widths, exponents)",
    "loss": "loss of each exponent, nats; empty for vectors that are drawn",
}


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    shared: Scaling = trace.shared
    step: Step = trace[index]
    at = (step.width, step.exponent)
    return {
        "section": step.part, "width": int(shared.widths[step.width]),
        "exponent": float(shared.exponents[step.exponent]), "divisor": shared.divisor(*at),
        "products": shared.raw[step.width], "weights": shared.weights[at],
        "weights_undivided": shared.weights[step.width, shared.place(0.0)],
        "deviation": float(shared.deviation[at]), "entropy": float(shared.entropy[at]),
        "largest": float(shared.largest[at]), "jacobian": float(shared.jacobian[at]),
        "slope_median": float(shared.slope.median[at]), "slope_mean": float(shared.slope.mean[at]),
        "gradient_median": float(shared.gradient.median[at]),
        "gradient_mean": float(shared.gradient.mean[at]),
        "gradient_tiny": float(shared.gradient.tiny[at]),
        "loss": np.nan if shared.drawn else float(shared.loss[step.exponent]),
    }  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    shared: Scaling = trace.shared
    return {
        "widths": shared.widths, "exponents": shared.exponents, "model": shared.title,
        "layer": shared.layer + 1, "head": shared.head + 1, "deviation": shared.deviation,
        "entropy": shared.entropy, "largest": shared.largest, "jacobian": shared.jacobian,
        "slope_median": shared.slope.median, "slope_mean": shared.slope.mean,
        "gradient_median": shared.gradient.median, "gradient_mean": shared.gradient.mean,
        "gradient_tiny": shared.gradient.tiny, "loss": shared.loss,
    }  # fmt: skip
