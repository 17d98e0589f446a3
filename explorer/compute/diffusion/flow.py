"""Flow matching, diffusion's neighbour: straight lines between data and noise.

x_s = (1 - s) x_0 + s · epsilon for s from 0 (data) to 1 (noise) (Liu et al. 2023, Lipman et al.
2023). A network learns the velocity dx/ds = epsilon - x_0. For Gaussian noise this is diffusion in
another frame: with sigma = s / (1 - s), x_s / (1 - s) is the y of `samplers.euler`, so an Euler
step along the velocity and a step of DDIM mix the same guess and the same noise.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import numpy as np

from explorer.compute.diffusion.conversions import x0_of
from explorer.compute.diffusion.sampling import LOWEST, Denoise, Move


def flow_point(x0: Any, epsilon: Any, s: float) -> Any:
    """A point of the straight line from x_0 to the noise."""
    return (1.0 - s) * x0 + s * epsilon


def velocity(x0: Any, epsilon: Any) -> Any:
    """What a network is taught: the direction of the line, the same all along it."""
    return epsilon - x0


def alpha_bar_of_flow(s: float) -> float:
    """The noise level of diffusion with as much signal to noise as at s."""
    return (1.0 - s) ** 2 / ((1.0 - s) ** 2 + s**2)


def flow_of_alpha_bar(alpha_bar: float) -> float:
    """The s with as much signal to noise as a level of diffusion has."""
    signal, noise = math.sqrt(alpha_bar), math.sqrt(1.0 - alpha_bar)
    return noise / (signal + noise)


def scale_of_flow(s: float) -> float:
    """What x_s is multiplied by to lie in the variance preserving frame."""
    return 1.0 / math.sqrt((1.0 - s) ** 2 + s**2)


def flow_times(count: int, shift: float = 1.0) -> list[float]:
    """count + 1 values of s, falling from 1 to 0; a shift above 1 spends more of them near the
    noise, as larger pictures need (Esser et al. 2024)."""
    if count < 1:
        raise ValueError(f"a way has at least one step, not {count}")
    even = np.linspace(1.0, 0.0, count + 1)
    return [float(s) for s in shift * even / (1.0 + (shift - 1.0) * even)]


def sample_flow(x: Any, times: Iterable[float], denoise: Denoise) -> Iterator[Move]:
    """Euler steps along the velocity from noise x to data, with the denoiser of a diffusion model;
    a Move at each s, its x in the variance preserving frame, to lie beside those of `sample`."""
    levels = [float(s) for s in times]
    if len(levels) < 2 or any(then >= now for now, then in pairwise(levels)):
        raise ValueError("s falls, from 1 (noise) to 0 (data), over two values at least")
    for position, (s, following) in enumerate(pairwise(levels)):
        alpha_bar, scale = max(alpha_bar_of_flow(s), LOWEST), scale_of_flow(s)
        epsilon = denoise(scale * x, alpha_bar)
        x0_hat = x0_of("epsilon", scale * x, epsilon, alpha_bar)
        yield Move(position, alpha_bar, scale * x, x0_hat, epsilon, None, position + 1)
        # [step] along the straight line that the guess of x_0 and of the noise lie on
        x = x + (following - s) * velocity(x0_hat, epsilon)
    last = alpha_bar_of_flow(levels[-1])
    yield Move(len(levels) - 1, last, scale_of_flow(levels[-1]) * x, x, 0.0 * x, None, position + 1)
