"""The forward process: noise comes in, one step at a time or in a single jump."""

from __future__ import annotations

import math
from typing import Any


def forward_step(x: Any, alpha: float, z: Any) -> Any:
    """q(x_t | x before): shrink a little and add a little noise; the variance stays in balance."""
    return math.sqrt(alpha) * x + math.sqrt(1.0 - alpha) * z


def jump(x0: Any, alpha_bar: float, epsilon: Any) -> Any:
    """q(x_t | x_0): many steps are one, since sums of Gaussians are Gaussian."""
    return math.sqrt(alpha_bar) * x0 + math.sqrt(1.0 - alpha_bar) * epsilon
