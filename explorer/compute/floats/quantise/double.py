"""Double quantisation: the absolute maxima of the blocks, quantised in blocks of their own.

They are all positive, so their mean is first taken away (and kept, one FP32 per tensor); what is
left is quantised to 8 bits in blocks of 256 with one FP32 maximum each. Four ways are found, and
they differ:

    "linear"   whole numbers −127 … 127
    "torchao"  factor 256 / (2·absmax), then clamped to −128 … 127: +absmax comes back 0.8 % smaller
    "dynamic"  bitsandbytes' signed 8-bit map: fewer digits the smaller the number
    "fp8"      the QLoRA paper says 8-bit floats; taken here as E4M3FN
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from explorer.compute.floats.arrays import decode_array, encode_array
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.quantise.grouping import Grouping
from explorer.compute.floats.quantise.normal_float import evenly
from explorer.compute.floats.quantise.result import to_float32

VARIANTS = ("linear", "torchao", "dynamic", "fp8")


@dataclass(frozen=True)
class Double:
    """Doubly quantised scales: codes (scales,), second-level maxima (blocks,), the mean, what the
    scales are when read back (float64), and the bits all of this takes."""

    codes: np.ndarray
    maxima: np.ndarray
    mean: float
    restored: np.ndarray
    bits: float


@dataclass(frozen=True)
class DoubleQuantiser:
    """How absolute maxima are quantised again. bits: of "linear" (2 to 8); the others take 8."""

    variant: str = "linear"
    size: int = 256
    bits: int = 8

    @property
    def name(self) -> str:
        """For example "double-linear"."""
        size = "" if self.size == 256 else f"-{self.size}"
        return f"double-{self.variant}{size}" + ("" if self.bits == 8 else f"-{self.bits}")

    def quantise(self, scales: np.ndarray) -> Double:
        """Quantise scales (scales,), float64 >= 0."""
        # [double, measured, sizes]
        mean = float(np.float32(scales.mean()))
        grouping, shape = Grouping("flat", self.size), (1, len(scales))
        blocks = grouping.split((scales - mean)[None, :])
        maxima = to_float32(np.abs(blocks).max(axis=1))
        inside = blocks / np.where(maxima > 0, maxima, 1.0)[:, None]  # −1 … 1
        codes, levels = self.code(inside)
        restored = grouping.join(levels * maxima[:, None], shape)[0] + mean
        bits = self.bits * len(scales) + 32 * len(maxima) + 32
        return Double(grouping.join(codes, shape)[0], maxima, mean, restored, bits)

    def code(self, inside: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Codes of numbers in [−1, 1], and the numbers they mean."""
        if self.variant == "linear":
            most = 2 ** (self.bits - 1) - 1
            codes = np.rint(inside * most)
            return codes.astype(np.int16), codes / most
        if self.variant == "torchao":
            codes = np.clip(np.rint(inside * 128), -128, 127)
            return codes.astype(np.int16), codes / 128
        if self.variant == "dynamic":
            levels = dynamic_map()
            found = np.searchsorted((levels[:-1] + levels[1:]) / 2, inside, side="left")
            return found.astype(np.int16), levels[found]
        info = FORMATS["e4m3fn"]
        stored = encode_array(info, inside * 448.0, overflow="saturate")
        return stored.astype(np.int16), decode_array(info, stored) / 448.0


@cache
def dynamic_map() -> np.ndarray:
    """bitsandbytes' signed dynamic map, ascending (256,), float64 with float32 values.

    Decade after decade below 1: the decade 10^−6 … 10^−5 has one level on either side, the next
    two, then four, up to 64 between 0.1 and 1; besides them 0 and 1. A level is the middle of one
    of the even parts of its decade. −1 is not there: the map ends at −0.993.
    """
    found = [np.float32(0), np.float32(1)]
    for decade in range(7):
        edges = evenly(0.1, 1.0, 2**decade + 1, np.float32)
        middles = np.float32(10.0 ** (decade - 6)) * ((edges[:-1] + edges[1:]) / np.float32(2))
        found += [*middles, *-middles]
    levels = np.sort(np.array(found, dtype=np.float32)).astype(np.float64)
    levels.setflags(write=False)
    return levels
