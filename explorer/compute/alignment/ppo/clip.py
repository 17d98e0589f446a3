"""The clipped objective of PPO and its gradient (no torch).

Schulman et al. 2017, equation 7: min(r A, clip(r, 1 − ε, 1 + ε) A). Clipping bounds no ratio. It
takes the gradient away where going on would raise the objective no further: for A > 0 above 1 + ε,
for A < 0 below 1 − ε. The way back keeps its gradient.
"""

from __future__ import annotations

import numpy as np


def clipped(
    ratio: np.ndarray, advantage: np.ndarray, epsilon: float
) -> tuple[np.ndarray, np.ndarray]:
    """Objective and its derivative by the ratio, elementwise, float64.

    At the very edge, where both branches are equal, the derivative is that of the unclipped one.
    """
    ratio, advantage = np.broadcast_arrays(
        np.asarray(ratio, dtype=np.float64), np.asarray(advantage, dtype=np.float64)
    )
    # [clip]
    held = np.clip(ratio, 1 - epsilon, 1 + epsilon)
    objective = np.minimum(ratio * advantage, held * advantage)
    stopped = held * advantage < ratio * advantage
    return objective, np.where(stopped, 0.0, advantage)
