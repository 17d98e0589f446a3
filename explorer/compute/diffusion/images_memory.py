"""The denoiser that remembers: exact for data that consists of the training pictures alone.

With the training set as a mixture of points, the expected x0 given x_t is an average of training
pictures, weighted with how probable each of them is (`mixture.posterior` with no spread). Nothing
fits the training set better, and nothing new can come out of it.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from explorer.compute.diffusion.conversions import epsilon_of


class MemoryDenoise:
    """`Denoise` for a training set (count, 1, size, size) with labels (count,).

    `wanted` (n,) are the classes told, or None; `guidance` as in `as_denoise`.
    """

    def __init__(self, pictures: Any, labels: Any, wanted: Any | None, guidance: Any) -> None:
        self.pictures = pictures.flatten(1).double()
        self.squares = (self.pictures**2).sum(1)
        self.labels, self.wanted, self.guidance = labels, wanted, guidance
        self.calls = 0

    def __call__(self, x: Any, alpha_bar: float) -> Any:
        """The expected noise in x (n, 1, size, size), float64 tensors."""
        weight = 1.0 if self.wanted is None else self.guidance
        fixed = None if isinstance(weight, torch.Tensor) else weight
        if fixed == 1.0:
            return self._epsilon(x, alpha_bar, self.wanted)
        alone = self._epsilon(x, alpha_bar, None)
        if fixed == 0.0:
            return alone
        return alone + weight * (self._epsilon(x, alpha_bar, self.wanted) - alone)

    def _epsilon(self, x: Any, alpha_bar: float, wanted: Any | None) -> Any:
        self.calls += 1
        return epsilon_of("x0", x, self.guess(x, alpha_bar, wanted), alpha_bar)

    def guess(self, x: Any, alpha_bar: float, wanted: Any | None = None) -> Any:
        """The expected x0: a weighted mean of training pictures (of the class, if one is told)."""
        # [posterior] how probable is each training picture, seen from x_t?
        flat = x.flatten(1)
        signal, variance = alpha_bar**0.5, 1.0 - alpha_bar
        products = flat @ self.pictures.T
        squares = (flat**2).sum(1)[:, None] + alpha_bar * self.squares
        log_joint = -(squares - 2 * signal * products) / (2 * variance)
        if wanted is not None:
            log_joint[wanted[:, None] != self.labels] = -np.inf
        # [denoise] their mean
        return (torch.softmax(log_joint, dim=1) @ self.pictures).reshape(x.shape)
