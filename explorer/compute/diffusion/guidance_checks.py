"""The comparisons behind the badge: exact guidance and the trained classifiers, by torch."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.diffusion.guidance import Params
from explorer.compute.diffusion.guidance_classifier import Classifier
from explorer.compute.diffusion.guidance_sources import (
    Sources,
    classifier_free,
    classifier_guided,
    epsilon,
)
from explorer.compute.diffusion.guidance_steps import Shared
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

EQUAL = QT_TRANSLATE_NOOP(
    "diffusion/guidance",
    "torch autograd of the exact log p(c | xₜ): classifier guidance is classifier-free guidance",
)
TRAINED = QT_TRANSLATE_NOOP(
    "diffusion/guidance", "torch autograd: the slopes of both trained classifiers"
)
#: Both sides float64. The difference is in units of noise, after division by 1 + s and the size of
#: a slope; distances of 1e2 spreads, squared, leave 1e-12.
TOLERANCE = 1e-9


def checks(params: Params, trace: Trace) -> list[Check]:
    """Along the run, at the particles' own places."""
    try:
        import torch
    except ImportError:
        return [Check(EQUAL, "missing"), Check(TRAINED, "missing")]
    shared: Shared = trace.shared
    equal = trained = 0.0
    for index in np.unique(np.linspace(0, len(trace) - 2, 10).astype(int)):
        level = float(shared.levels[index])
        x = shared.x[index, :200].astype(np.float64)
        point = torch.from_numpy(x.copy()).requires_grad_()
        answer = _log_density(shared.data.part, point, level) - _log_density(
            shared.data.whole, point, level
        )
        (slope,) = torch.autograd.grad(answer.sum(), point)
        u, c = epsilon(shared.data.whole, x, level), epsilon(shared.data.part, x, level)
        free = classifier_free(u, c, params.s)
        guided = classifier_guided(u, slope.numpy(), level, params.s)
        scale = 1.0 + np.abs(u) + abs(params.s) * (np.abs(u) + np.abs(c))
        equal = max(equal, float((np.abs(free - guided) / scale).max()))
        for model in (shared.noisy, shared.clean):
            theirs = _slope(model, x, level)
            away = np.abs(theirs - model.slope(x, level)) / (1.0 + np.abs(theirs))
            trained = max(trained, float(away.max()))
    return [
        compared(EQUAL, equal, TOLERANCE, "float64"),
        compared(TRAINED, trained, TOLERANCE, "float64"),
    ]


def _log_density(sources: Sources, x: Any, alpha_bar: float) -> Any:
    """torch.distributions' mixture, at a noise level."""
    import torch

    spreads = torch.from_numpy(alpha_bar * sources.spreads**2 + 1 - alpha_bar).sqrt()
    centres = torch.from_numpy(sources.centres.copy()) * alpha_bar**0.5
    normal = torch.distributions.Normal(centres, spreads[:, None].expand_as(centres))
    mixture = torch.distributions.MixtureSameFamily(
        torch.distributions.Categorical(probs=torch.from_numpy(sources.weights.copy())),
        torch.distributions.Independent(normal, 1),
    )
    return mixture.log_prob(x)


def _slope(model: Classifier, x: np.ndarray, alpha_bar: float) -> np.ndarray:
    """The same network built from torch's layers, and its automatic gradient."""
    import torch

    point = torch.from_numpy(x.copy()).requires_grad_()
    hidden: Any = point
    if model.knows_level:
        told = torch.from_numpy(model.inputs(x, alpha_bar)[:, x.shape[1] :].copy())
        hidden = torch.cat([point, told], dim=1)
    for number, (weight, bias) in enumerate(zip(model.weights, model.biases, strict=True)):
        linear = torch.nn.functional.linear
        hidden = linear(hidden, torch.from_numpy(weight.T.copy()), torch.from_numpy(bias.copy()))
        hidden = hidden.tanh() if number < 2 else hidden
    answer = torch.nn.functional.logsigmoid(hidden)
    (slope,) = torch.autograd.grad(answer.sum(), point)
    found: np.ndarray = slope.numpy()
    return found
