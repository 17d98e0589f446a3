"""The comparisons behind the badge: the trained networks and the distance, by torch's own parts."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.diffusion.families import KEPT, Params, Shared, Step
from explorer.compute.diffusion.measures.clouds import WIDTHS, mmd2_to
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

SAMPLES = QT_TRANSLATE_NOOP(
    "diffusion/families", "torch.nn.Linear, one seed after another: the samples of GAN and VAE"
)
DISTANCE = QT_TRANSLATE_NOOP(
    "diffusion/families", "torch.cdist and torch.distributions: MMD² to the data"
)
#: The samples are kept in float32; of values up to about 4 that leaves 2.4e-7.
SAMPLE_TOLERANCE = 1e-6
#: Both in float64. Distances near 0 lose half of their digits in torch.cdist, which squares and
#: takes the root; the kernels of the mean are at most 1.
DISTANCE_TOLERANCE = 1e-6


def checks(params: Params, trace: Trace) -> list[Check]:
    """The last moment's samples again from the final weights, and their distance from points."""
    try:
        import torch
    except ImportError:
        return [Check(SAMPLES, "missing"), Check(DISTANCE, "missing")]
    from explorer.compute.diffusion.families_run import judging_noise

    shared: Shared = trace.shared
    last: Step = trace[len(trace) - 1]
    out = []
    if shared.generator:
        worst = 0.0
        for family, weights in ((1, shared.generator), (2, shared.decoder)):
            noise = judging_noise(params, family)[:, :KEPT]
            for seed in range(params.seeds):
                with torch.no_grad():
                    theirs = _network(weights, seed)(noise[seed]).numpy()
                ours = last.samples[family, seed]
                size = 1 + np.abs(theirs)
                worst = max(worst, float((np.abs(theirs - ours) / size).max()))
        out.append(compared(SAMPLES, worst, SAMPLE_TOLERANCE, "float32"))
    out.append(compared(DISTANCE, _distance(last, shared), DISTANCE_TOLERANCE, "float64"))
    return out


def _network(weights: tuple[np.ndarray, ...], seed: int) -> Any:
    import torch

    layers: list[Any] = []
    for weight, bias in zip(weights[::2], weights[1::2], strict=True):
        linear = torch.nn.Linear(weight.shape[1], weight.shape[2], dtype=torch.float64)
        with torch.no_grad():
            linear.weight.copy_(torch.from_numpy(weight[seed].T.copy()))
            linear.bias.copy_(torch.from_numpy(bias[seed, 0].copy()))
        layers += [linear, torch.nn.SiLU()]
    return torch.nn.Sequential(*layers[:-1])


def _distance(last: Step, shared: Shared) -> float:
    """The largest difference over all clouds, as far as they are kept."""
    import torch

    mixture, worst = shared.mixture, 0.0
    centres = torch.from_numpy(mixture.centres.copy())
    weights = torch.from_numpy(mixture.weights.copy())

    def kernels(square: Any, spread: float, width: float) -> Any:
        # a Gaussian kernel over a Gaussian is a Gaussian density, times what the kernel sums to
        one = torch.distributions.Normal(0.0, (width**2 + spread) ** 0.5)
        density = one.log_prob(square.sqrt()) + one.log_prob(torch.zeros(()).double())
        return density.exp() * 2 * torch.pi * width**2

    for cloud in last.samples.reshape(-1, *last.samples.shape[2:]).astype(np.float64):
        points = torch.from_numpy(cloud)
        if not bool((points.abs() < 1e3).all()):
            continue
        total = 0.0
        for width in WIDTHS:
            among = kernels(torch.cdist(points, points) ** 2, 0.0, width)
            count = len(points)
            among = (among.sum() - among.diagonal().sum()) / (count * (count - 1))
            across = kernels(torch.cdist(points, centres) ** 2, mixture.spread**2, width)
            own = kernels(torch.cdist(centres, centres) ** 2, 2 * mixture.spread**2, width)
            total += float(among - 2 * (across @ weights).mean() + weights @ own @ weights)
        worst = max(worst, abs(total / len(WIDTHS) - mmd2_to(cloud, mixture)))
    return worst
