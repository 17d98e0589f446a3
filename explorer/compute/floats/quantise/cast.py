"""A plain float format: every element rounded on its own, with or without a scale before it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.floats.arrays import decode_array, encode_array
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.quantise.grouping import TENSOR, Grouping
from explorer.compute.floats.quantise.result import Quantised, checked, to_float32


@dataclass(frozen=True)
class CastQuantiser:
    """A conversion to the format `element` (a name of FORMATS), to nearest, ties to even.

    scaled: the largest absolute value of each group is first put on the largest number of the
    format, and the FP32 scale kept. Numbers beyond the largest become the largest.
    """

    element: str = "fp16"
    scaled: bool = False
    grouping: Grouping = TENSOR

    @property
    def name(self) -> str:
        """For example "e4m3fn-tensor", "fp16"."""
        if not self.scaled:
            return self.element
        size = str(self.grouping.size) if self.grouping.size else ""
        return f"{self.element}-{self.grouping.granularity}{size}"

    @property
    def label(self) -> str:
        """For example "FP8 E4M3FN"."""
        return FORMATS[self.element].label

    def quantise(self, matrix: np.ndarray) -> Quantised:
        """Quantise a matrix; raises NotFinite."""
        exact, info = checked(matrix), FORMATS[self.element]
        grouping = self.grouping if self.scaled else TENSOR
        groups = grouping.split(exact)
        levels = finite_levels(self.element)

        # [scales]
        scales = np.ones(len(groups))
        if self.scaled:
            largest = np.abs(groups).max(axis=1)
            scales = np.where(largest > 0, to_float32(largest / levels[-1]), 1.0)

        # [codes]
        inside = groups / scales[:, None]
        codes = encode_array(info, inside, overflow="saturate")

        # [dequantise]
        values = decode_array(info, codes) * scales[:, None]

        extra = 32 * len(scales) / exact.size if self.scaled else 0.0
        return Quantised(
            grouping.join(codes, exact.shape), scales, np.zeros(len(scales), dtype=np.int64),
            levels, grouping.join(values, exact.shape), info.bits + extra, grouping,
            grouping.join(np.abs(inside) > levels[-1], exact.shape),
        )  # fmt: skip


def finite_levels(element: str) -> np.ndarray:
    """All finite numbers of a format of at most 16 bits, ascending; −0 and 0 are one."""
    info = FORMATS[element]
    if info.bits > 16:
        raise ValueError(f"{info.label} has too many numbers to list")
    kind = np.uint8 if info.bits <= 8 else np.uint16
    values = decode_array(info, np.arange(1 << info.bits, dtype=np.int64).astype(kind))
    return np.unique(values[np.isfinite(values)] + 0.0)  # −0 + 0 is 0
