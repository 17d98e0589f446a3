"""The law that guidance is believed to sample, p(x) · p(c | x)^s, and how noise changes it.

There are two ways to put a tilt by p(c | x)^s and noise together, and they do not commute:

    noised law:    tilt the data first, then noise it. Samples that follow these densities down
                   to no noise end with the tilted law.
    tilted noise:  noise first, then tilt the noised density: p_t(x) · p_t(c | x)^s. Its slope is
                   what a guided network returns.

Both are computed on a grid, exact up to the width of a cell.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from explorer.compute.diffusion.guidance_sources import Labelled, log_density

FINER = 2  # cells of the grid that is noised, per cell of the grid that is shown


@dataclass(frozen=True)
class Grid:
    """Cells from −reach to reach along each of 1 or 2 dimensions; `middles` (cells,) float64."""

    dimensions: int
    cells: int
    reach: float

    @property
    def width(self) -> float:
        """The side of a cell."""
        return 2 * self.reach / self.cells

    @property
    def middles(self) -> np.ndarray:
        """The middle of every cell along one dimension."""
        return (np.arange(self.cells) + 0.5) * self.width - self.reach

    @property
    def points(self) -> np.ndarray:
        """The middles of all cells, (cells^dimensions, dimensions); the first axis is x."""
        along = [self.middles] * self.dimensions
        return np.stack(np.meshgrid(*along, indexing="ij"), axis=-1).reshape(-1, self.dimensions)

    def normalised(self, log_values: np.ndarray) -> np.ndarray:
        """A density (cells,) or (cells, cells) that sums to one over the cells, from its log."""
        values = np.exp(log_values - log_values.max())
        values = values / (values.sum() * self.width**self.dimensions)
        shaped: np.ndarray = values.reshape((self.cells,) * self.dimensions)
        return shaped

    def marginal(self, density: np.ndarray, axis: int) -> np.ndarray:
        """The density of one coordinate, (cells,)."""
        if self.dimensions == 1:
            return density
        summed: np.ndarray = density.sum(axis=1 - axis) * self.width
        return summed

    def histogram(self, x: np.ndarray) -> np.ndarray:
        """The density of points x (points, dimensions) in the cells; points outside are left out,
        but count."""
        index = np.floor((x + self.reach) / self.width).astype(np.int64)
        inside = ((index >= 0) & (index < self.cells)).all(axis=1)
        flat = np.ravel_multi_index(tuple(index[inside].T), (self.cells,) * self.dimensions)
        counts = np.bincount(flat, minlength=self.cells**self.dimensions)
        share = counts / (len(x) * self.width**self.dimensions)
        return share.reshape((self.cells,) * self.dimensions)


def tilted(data: Labelled, grid: Grid, alpha_bar: float, s: float) -> np.ndarray:
    """p_t(x) · p_t(c | x)^s over the grid, normalised; at alpha_bar = 1 the law itself."""
    return tilts(data, grid, alpha_bar, s)[0]


def tilts(data: Labelled, grid: Grid, alpha_bar: float, *scales: float) -> tuple[np.ndarray, ...]:
    """`tilted` at several scales, for little more than the price of one."""
    # [tilt] multiply the density with the classifier's answer, s times
    points = grid.points
    density = log_density(data.whole, points, alpha_bar)
    answer = math.log(data.prior) + log_density(data.part, points, alpha_bar) - density
    return tuple(grid.normalised(density + s * answer) for s in scales)


def fine_law(data: Labelled, grid: Grid, s: float) -> np.ndarray:
    """The law p(x) · p(c | x)^s itself, in cells FINER times as fine: what `noised` starts from."""
    return tilted(data, Grid(grid.dimensions, FINER * grid.cells, grid.reach), 1.0, s)


def noised(grid: Grid, fine: np.ndarray, alpha_bar: float) -> np.ndarray:
    """A `fine_law` noised to a level, over the grid: ∫ law(x_0) N(x; sqrt(ᾱ) x_0, 1 − ᾱ) dx_0.

    Noise is independent in every coordinate, so in two dimensions it is one matrix from each side.
    """
    finer = Grid(grid.dimensions, FINER * grid.cells, grid.reach)
    kernel = _kernel(grid, finer, alpha_bar)
    summed = kernel @ fine if grid.dimensions == 1 else kernel @ fine @ kernel.T
    total: np.ndarray = summed / (summed.sum() * grid.width**grid.dimensions)
    return total


def _kernel(grid: Grid, fine: Grid, alpha_bar: float) -> np.ndarray:
    """Where mass of the fine grid comes to lie, (cells, fine cells). The noise is never taken
    narrower than 0.6 fine cells, or it would fall between the middles."""
    variance = max(1.0 - alpha_bar, (0.6 * fine.width) ** 2)
    away = grid.middles[:, None] - math.sqrt(alpha_bar) * fine.middles
    return np.exp(-(away**2) / (2 * variance))


def moments(grid: Grid, density: np.ndarray, axis: int) -> tuple[float, float]:
    """Mean and standard deviation of one coordinate of a density on the grid."""
    mass = grid.marginal(density, axis) * grid.width
    mean = float(mass @ grid.middles)
    return mean, math.sqrt(max(float(mass @ (grid.middles - mean) ** 2), 0.0))


def distance(values: np.ndarray, grid: Grid, density: np.ndarray, axis: int) -> float:
    """Wasserstein-1 distance between points (one coordinate, (points,)) and a density: the area
    between the two cumulative curves."""
    edges = np.arange(grid.cells + 1) * grid.width - grid.reach
    law = np.concatenate([[0.0], np.cumsum(grid.marginal(density, axis)) * grid.width])
    ordered = np.sort(values)
    places = np.union1d(edges, ordered)
    below = np.searchsorted(ordered, places, side="right") / len(ordered)
    gap = np.abs(below - np.interp(places, edges, law, left=0.0, right=1.0))
    return float((gap[:-1] * np.diff(places)).sum())
