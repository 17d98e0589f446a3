"""The smallest GAN there is: one point of data, one number each for both players.

Data lies at 0, the generator says θ, the discriminator's logit at x is ψ x (Mescheder et al. 2018,
"Which training methods for GANs do actually converge?"). There is a single mode, so none can be
lost; what is left is how training moves.
"""

from __future__ import annotations

import math

import numpy as np


def move(theta: float, psi: float, rate: float, penalty: float = 0.0) -> tuple[float, float]:
    """One step of both players at once.

    Logits are 0 at the data and ψθ at the sample: the discriminator goes down softplus(ψθ) +
    penalty ψ²/2 (R1, half the squared slope at the data), the generator down softplus(−ψθ).
    """
    told, untold = (1 / (1 + math.exp(-sign * psi * theta)) for sign in (1, -1))
    return theta + rate * untold * psi, psi - rate * (told * theta + penalty * psi)


def play(steps: int, rate: float, penalty: float = 0.0, start: float = 1.0) -> np.ndarray:
    """The way of θ and ψ from (start, 0), (steps + 1, 2), with the non-saturating loss."""
    out = np.empty((steps + 1, 2))
    out[0] = start, 0.0
    for step in range(steps):
        out[step + 1] = move(float(out[step, 0]), float(out[step, 1]), rate, penalty)
    return out
