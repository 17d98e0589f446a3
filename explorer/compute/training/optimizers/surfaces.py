"""The surfaces: a height above the lowest point, and its gradient, for two weights."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, radians, sin

import numpy as np

#: The least value of x⁴ − 3x² + x, at x = −1.3008.
LEAST = -3.5139050389347886

Slope = Callable[[np.ndarray], np.ndarray]


@dataclass(frozen=True)
class Surface:
    """One of SURFACES; `steepness` κ is the curvature across, `turn` in degrees."""

    kind: str
    steepness: float
    turn: float

    def along(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Coordinates along and across, turned against the weights."""
        c, s = cos(radians(self.turn)), sin(radians(self.turn))
        return c * x + s * y, c * y - s * x

    def height(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """The loss, arrays of one shape."""
        k = self.steepness
        if self.kind == "wells":
            return np.asarray(x**4 - 3 * x**2 + x - LEAST + y**2)
        if self.kind == "saddle":
            return np.asarray(x**2 / 2 + (y**2 - 1) ** 2 / 4)
        if self.kind == "bend":
            return np.asarray((x - 2) ** 2 / 2 + k * (y + 1 - x**2 / 4) ** 2 / 2)
        u, v = self.along(x, y)
        bowl = (u**2 + k * v**2) / 2
        return np.asarray(bowl if self.kind == "ravine" else np.log1p(2 * bowl) / 2)

    def slope(self, w: np.ndarray) -> np.ndarray:
        """∇L at weights (2,)."""
        x, y, k = w[0], w[1], self.steepness
        if self.kind == "wells":
            return np.array([4 * x**3 - 6 * x + 1, 2 * y])
        if self.kind == "saddle":
            return np.array([x, y**3 - y])
        if self.kind == "bend":
            off = y + 1 - x**2 / 4
            return np.array([x - 2 - k * off * x / 2, k * off])
        u, v = self.along(x, y)
        c, s = cos(radians(self.turn)), sin(radians(self.turn))
        found = np.array([c * u - s * k * v, s * u + c * k * v])
        return found if self.kind == "ravine" else found / (1 + u**2 + k * v**2)
