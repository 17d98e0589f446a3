"""Two-dimensional data: the centres of Gaussian sources, in a few well-known shapes."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.diffusion.mixture import GaussianMixture

SHAPES = ("ring", "moons", "grid", "spiral")
MOST_CENTRES = 128
FARTHEST = 3.0  # a drawn centre lies within this distance of the middle on either axis


def shape(name: str) -> np.ndarray:
    """Centres (sources, 2) of one of SHAPES, in units of their own. Raises KeyError."""
    if name == "ring":
        angle = np.arange(8) / 8 * 2 * math.pi
        return np.stack([np.cos(angle), np.sin(angle)], axis=1)
    if name == "moons":
        angle = np.arange(8) / 7 * math.pi
        upper = np.stack([np.cos(angle), np.sin(angle)], axis=1)
        lower = np.stack([1 - np.cos(angle), 0.4 - np.sin(angle)], axis=1)
        return np.concatenate([upper, lower])
    if name == "grid":
        line = np.arange(3.0)
        return np.stack(np.meshgrid(line, line), axis=-1).reshape(-1, 2)
    if name == "spiral":
        turn = np.linspace(0.35, 1.0, 20)
        angle = 2 * math.pi * 1.9 * turn
        return np.stack([turn * np.cos(angle), turn * np.sin(angle)], axis=1)
    raise KeyError(name)


def standardised(centres: np.ndarray, spread: float) -> np.ndarray:
    """The shape moved to mean 0 and scaled so that the data, with the spread of its sources, has
    variance 1 on average over both axes: the variance the noise ends with."""
    around = centres - centres.mean(axis=0)
    variance = float((around**2).mean())
    return around * math.sqrt((1.0 - spread**2) / variance)


def mixture_of(
    name: str, points: tuple[tuple[float, float], ...], spread: float
) -> GaussianMixture:
    """The mixture of a shape (standardised), or with the name "drawn" of points taken as they are.

    Every source has the same weight.
    """
    if name == "drawn":
        centres = np.array(points, dtype=np.float64)
    else:
        centres = standardised(shape(name), spread)
    return GaussianMixture(np.full(len(centres), 1.0 / len(centres)), centres, spread)
