"""Sixteen levels of any spacing, times the largest absolute value of a block.

The nearest level wins: an element is compared with the fifteen points half-way between neighbours.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from explorer.compute.floats.quantise.double import DoubleQuantiser
from explorer.compute.floats.quantise.grouping import Grouping
from explorer.compute.floats.quantise.normal_float import construct
from explorer.compute.floats.quantise.result import Quantised, checked, to_float32

#: bitsandbytes' FP4 by magnitude bits 000 … 111, in units of 1/12. Exponents fall where OCP's E2M1
#: has them rise, and the smallest is 1/16, not 1: another format under the same name.
FP4_TWELFTHS = (0.0, 0.0625, 8.0, 12.0, 4.0, 6.0, 2.0, 3.0)
LABELS = {"nf4": "NF4", "fp4": "FP4 (bitsandbytes)"}


@cache
def codebook(name: str) -> np.ndarray:
    """The levels of a codebook, ascending, float64 with float32 values."""
    if name == "nf4":
        levels = construct().levels.astype(np.float64)
    else:
        magnitudes = np.array(FP4_TWELFTHS, dtype=np.float32) / np.float32(12)
        levels = np.unique(np.concatenate([-magnitudes, magnitudes])).astype(np.float64)
    levels.setflags(write=False)
    return levels


def nearest(levels: np.ndarray, values: np.ndarray) -> np.ndarray:
    """The index of the nearest level of each value, uint8; half-way, the lower one."""
    thresholds = (levels[:-1] + levels[1:]) / 2
    return np.searchsorted(thresholds, values, side="left").astype(np.uint8)


@dataclass(frozen=True)
class CodebookQuantiser:
    """NF4 ("nf4") or bitsandbytes' FP4 ("fp4"), in blocks of `size` through the whole matrix.

    double: the absolute maxima are quantised too.
    """

    levels: str = "nf4"
    size: int = 64
    double: DoubleQuantiser | None = None

    @property
    def name(self) -> str:
        """For example "nf4-64", "nf4-64-double-linear"."""
        return f"{self.levels}-{self.size}" + (
            "" if self.double is None else f"-{self.double.name}"
        )

    @property
    def label(self) -> str:
        """For example "NF4"."""
        return LABELS[self.levels]

    def quantise(self, matrix: np.ndarray) -> Quantised:
        """Quantise a matrix; raises NotFinite."""
        exact, grouping = checked(matrix), Grouping("flat", self.size)
        levels, blocks = codebook(self.levels), grouping.split(exact)

        # [scales, plain]
        largest = to_float32(np.abs(blocks).max(axis=1))

        # [codes, usage]
        codes = nearest(levels, blocks / np.where(largest > 0, largest, 1.0)[:, None])

        # [double, sizes]
        # the codes are already chosen: only what they are multiplied by changes
        scales, scale_codes, bits = largest, None, 32.0 * len(largest)
        if self.double is not None:
            second = self.double.quantise(largest)
            scales, scale_codes, bits = second.restored, second.codes, second.bits

        # [dequantise, measured]
        values = levels[codes] * scales[:, None]

        shape = exact.shape
        return Quantised(
            grouping.join(codes, shape), scales, np.zeros(len(scales), dtype=np.int64), levels,
            grouping.join(values, shape), 4 + bits / exact.size, grouping,
            np.zeros(shape, dtype=np.bool_), scale_codes,
        )  # fmt: skip
