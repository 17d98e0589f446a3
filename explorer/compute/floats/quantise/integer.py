"""Evenly spaced levels: x ≈ (q − z) × s with a whole number q of a few bits.

Symmetric: z = 0 and the scale comes from the largest absolute value. There are three conventions
for what that value becomes, and they give different codes (b bits, here with 8):

    "restricted"  s = amax / 127     codes −127 … 127; both ends exact, one code unused
    "half"        s = amax / 127.5   codes −128 … 127; what torch's observers do
    "full"        s = amax / 128     codes −128 … 127; −amax exact, +amax pulled in by one step

Affine: the range from the smallest to the largest value, widened to contain zero so that zero is
exact, is laid over the codes 0 … 2^b − 1; the zero point is rounded and clamped. Rounding is to
nearest, ties to even, as torch's and NumPy's.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.floats.quantise.grouping import TENSOR, Grouping
from explorer.compute.floats.quantise.result import Quantised, checked, to_float32

CONVENTIONS = ("restricted", "half", "full")


@dataclass(frozen=True)
class IntegerQuantiser:
    """Integers of `bits` (2 to 8) bits.

    clip: the share of the range that is kept; values outside are pulled in to its ends.
    scale_bits: 32 stores scales as FP32, 16 as FP16. An affine one stores a code more, the zero
    point.
    """

    bits: int = 8
    affine: bool = False
    grouping: Grouping = TENSOR
    convention: str = "restricted"
    clip: float = 1.0
    scale_bits: int = 32

    @property
    def name(self) -> str:
        """For example "int4-group64-affine"."""
        size = str(self.grouping.size) if self.grouping.size else ""
        parts = [f"int{self.bits}", self.grouping.granularity + size]
        parts += ["affine"] if self.affine else []
        parts += [self.convention] if self.convention != "restricted" and not self.affine else []
        parts += [f"clip{self.clip:g}"] if self.clip != 1 else []
        parts += ["fp16"] if self.scale_bits == 16 else []
        return "-".join(parts)

    @property
    def label(self) -> str:
        """For example "INT4"."""
        return f"INT{self.bits}"

    @property
    def code_range(self) -> tuple[int, int]:
        """The smallest and the largest code."""
        if self.affine:
            return 0, 2**self.bits - 1
        half = 2 ** (self.bits - 1)
        return (1 - half if self.convention == "restricted" else -half), half - 1

    @property
    def divisor(self) -> float:
        """What amax is divided by to give the scale of a symmetric code."""
        half = 2 ** (self.bits - 1)
        return {"restricted": half - 1, "half": half - 0.5, "full": half}[self.convention]

    def quantise(self, matrix: np.ndarray) -> Quantised:
        """Quantise a matrix; raises NotFinite."""
        exact = checked(matrix)
        groups = self.grouping.split(exact)

        # [scales]
        low, high = self.code_range
        zeros = np.zeros(len(groups), dtype=np.int64)
        if self.affine:
            scales = stored(affine_scales(groups, high - low, self.clip), self.scale_bits)
            zeros = zero_points(groups, scales, low, high, self.clip)
        else:
            scales = stored(symmetric_scales(groups, self.divisor, self.clip), self.scale_bits)

        # [codes]
        wanted = np.rint(groups / scales[:, None]) + zeros[:, None]
        codes = np.clip(wanted, low, high).astype(np.int16)

        # [dequantise]
        values = (codes - zeros[:, None]) * scales[:, None]

        extra = self.scale_bits + (self.bits if self.affine else 0)
        return Quantised(
            self.grouping.join(codes, exact.shape), scales, zeros,
            np.arange(low, high + 1, dtype=np.float64), self.grouping.join(values, exact.shape),
            self.bits + extra * len(scales) / exact.size, self.grouping,
            self.grouping.join(wanted != codes, exact.shape),
        )  # fmt: skip


def symmetric_scales(groups: np.ndarray, divisor: float, clip: float = 1.0) -> np.ndarray:
    """amax / divisor of each group (groups, members), float64; 1 for a group of zeros."""
    largest = np.abs(groups).max(axis=1) * clip
    return np.where(largest > 0, largest / divisor, 1.0)


def limits(groups: np.ndarray, clip: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    """The range of each group, widened to contain zero, then shrunk to a share of itself."""
    return np.minimum(groups.min(axis=1), 0) * clip, np.maximum(groups.max(axis=1), 0) * clip


def affine_scales(groups: np.ndarray, steps: int, clip: float = 1.0) -> np.ndarray:
    """Scales that lay the range of each group over `steps` steps; 1 for a group of zeros."""
    least, most = limits(groups, clip)
    return np.where(most > least, (most - least) / steps, 1.0)


def zero_points(
    groups: np.ndarray, scales: np.ndarray, low: int, high: int, clip: float = 1.0
) -> np.ndarray:
    """The code that means zero in each group: rounded, and clamped to the codes there are."""
    least, _ = limits(groups, clip)
    return np.clip(low - np.rint(least / scales), low, high).astype(np.int64)


def stored(scales: np.ndarray, bits: int) -> np.ndarray:
    """Scales as FP32 or FP16 keeps them (16 bits: at least its smallest positive number)."""
    if bits == 32:
        return to_float32(scales)
    info = np.finfo(np.float16)
    held = np.clip(scales, float(info.smallest_subnormal), float(info.max))
    return held.astype(np.float16).astype(np.float64)
