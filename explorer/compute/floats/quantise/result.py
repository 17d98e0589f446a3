"""What every quantiser gives back, and how far it is from what went in."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import numpy as np

from explorer.compute.floats.quantise.grouping import Grouping


class NotFinite(ValueError):  # noqa: N818 (a fact about a matrix)
    """A matrix holds NaN or infinity, for which there is no scale. `count` says how many."""

    def __init__(self, count: int) -> None:
        super().__init__(f"{count} elements are NaN or infinite; a scale takes finite numbers")
        self.count = count

    def __reduce__(self) -> tuple[type[NotFinite], tuple[int]]:
        return type(self), (self.count,)


@dataclass(frozen=True)
class Quantised:
    """A quantised matrix (rows, columns).

    codes: of the matrix's shape, integers. For integer formats the integers themselves, for float
        formats their bit patterns, for codebooks the index of the level.
    scales: float64 (groups,), what a level is multiplied by, as it is read back from storage.
    zero_points: int64 (groups,), the code that means zero; all zeros where there is none.
    levels: float64, ascending: the numbers a code can stand for before the scale. An element is
        (level − zero point) × scale.
    dequantised: float64, of the matrix's shape.
    bits: per element, everything stored counted: codes, scales, zero points.
    scale_codes: the stored form of the scales where that is narrower than FP32 (E8M0 or E4M3FN
        codes, or those of double quantisation).
    tensor_scale: one more factor over all of them, already contained in `scales`; 1 if unused.
    clipped: bool, of the matrix's shape: beyond the last level, and pulled in to it.
    """

    codes: np.ndarray
    scales: np.ndarray
    zero_points: np.ndarray
    levels: np.ndarray
    dequantised: np.ndarray
    bits: float
    grouping: Grouping
    clipped: np.ndarray
    scale_codes: np.ndarray | None = None
    tensor_scale: float = 1.0


@runtime_checkable
class Quantiser(Protocol):
    """A description of a way to quantise: data, with one method."""

    @property
    def name(self) -> str:
        """A short name for links and tables, unique among different settings."""

    @property
    def label(self) -> str:
        """How the field writes it."""

    def quantise(self, matrix: np.ndarray) -> Quantised:
        """Quantise a matrix of floats. Raises NotFinite."""


def checked(matrix: np.ndarray) -> np.ndarray:
    """The matrix in float64. Raises NotFinite; ValueError if it is empty or no matrix."""
    if matrix.ndim != 2 or matrix.size == 0:
        raise ValueError(f"takes a matrix with at least one element, got shape {matrix.shape}")
    exact = np.asarray(matrix, dtype=np.float64)
    bad = matrix.size - int(np.count_nonzero(np.isfinite(exact)))
    if bad:
        raise NotFinite(bad)
    return exact


def to_float32(values: np.ndarray) -> np.ndarray:
    """Values as FP32 stores them, in float64 again; positive ones never become zero or infinite."""
    info = np.finfo(np.float32)
    held = np.clip(values, float(info.smallest_subnormal), float(info.max))
    return np.where(values > 0, held, values).astype(np.float32).astype(np.float64)


def sqnr(exact: np.ndarray, quantised: np.ndarray) -> float:
    """Signal-to-quantisation-noise ratio in dB: 10·log10(Σ x² / Σ (x − x̂)²), in float64.

    Infinity where nothing changed (also for a matrix of zeros); minus infinity where a matrix of
    zeros became something else; NaN where something is not finite.
    """
    x = np.asarray(exact, dtype=np.float64)
    error = x - np.asarray(quantised, dtype=np.float64)
    signal, noise = float(np.sum(x * x)), float(np.sum(error * error))
    if math.isnan(noise):
        return math.nan
    if noise == 0:
        return math.inf
    return 10 * math.log10(signal / noise) if signal > 0 else -math.inf


def row_sqnr(exact: np.ndarray, quantised: np.ndarray) -> np.ndarray:
    """`sqnr` of each row, float64 (rows,); infinity for rows that came through unchanged."""
    x = np.asarray(exact, dtype=np.float64)
    error = x - quantised
    signal, noise = np.sum(x * x, axis=1), np.sum(error * error, axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = 10 * np.log10(signal / noise)
    return np.where(noise == 0, np.inf, ratio)
