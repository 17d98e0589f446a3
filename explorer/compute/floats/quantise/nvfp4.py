"""NVFP4: blocks of 16 E2M1 elements with an E4M3 scale each, under one FP32 scale.

A block scale in E4M3 has fraction bits, so it follows the block's maximum more closely than a power
of two; but E4M3 ends at 448 and 2^−9. The FP32 scale above, amax / (448 × 6), puts the largest
block exactly at 448. torchao also keeps block scales from falling below 2^−6, the smallest normal
E4M3 number (its constant is called E4M3_EPS); without that, subnormal scales are allowed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.floats.arrays import decode_array, encode_array
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.quantise.cast import finite_levels
from explorer.compute.floats.quantise.grouping import Grouping
from explorer.compute.floats.quantise.result import Quantised, checked, to_float32

LARGEST_ELEMENT, LARGEST_SCALE = 6.0, 448.0
SMALLEST_NORMAL, SMALLEST = 2.0**-6, 2.0**-9  # of E4M3FN


@dataclass(frozen=True)
class NVFP4Quantiser:
    """NVFP4. two_level: with the FP32 scale; torchao_floor: block scales are at least 2^−6."""

    two_level: bool = True
    torchao_floor: bool = True
    size: int = 16

    @property
    def name(self) -> str:
        """For example "nvfp4"."""
        size = "" if self.size == 16 else f"-{self.size}"
        return (
            "nvfp4"
            + ("" if self.two_level else "-one-level")
            + ("" if self.torchao_floor else "-subnormal")
            + size
        )

    @property
    def label(self) -> str:
        """NVFP4."""
        return "NVFP4" if self.two_level else "NVFP4, one level"

    def quantise(self, matrix: np.ndarray) -> Quantised:
        """Quantise a matrix; blocks run along its rows. Raises NotFinite."""
        exact, grouping = checked(matrix), Grouping("group", self.size)
        blocks = grouping.split(exact)
        element, scale = FORMATS["e2m1"], FORMATS["e4m3fn"]
        largest = np.abs(blocks).max(axis=1)

        # [scales, tensor]
        above = 1.0
        if self.two_level and largest.max() > 0:
            wanted = largest.max() / (LARGEST_SCALE * LARGEST_ELEMENT)
            above = float(to_float32(np.array([wanted]))[0])

        # [scales, scale]
        least = SMALLEST_NORMAL if self.torchao_floor else SMALLEST
        held = np.clip(largest / LARGEST_ELEMENT / above, least, LARGEST_SCALE)
        scale_codes = encode_array(scale, held, overflow="saturate")
        scales = decode_array(scale, scale_codes) * above

        # [codes]
        inside = blocks / scales[:, None]
        codes = encode_array(element, inside, overflow="saturate")

        # [dequantise, restored]
        values = decode_array(element, codes) * scales[:, None]

        bits = 4 + 8 * len(scales) / exact.size + (32 / exact.size if self.two_level else 0)
        return Quantised(
            grouping.join(codes, exact.shape), scales, np.zeros(len(scales), dtype=np.int64),
            finite_levels("e2m1"), grouping.join(values, exact.shape), bits, grouping,
            grouping.join(np.abs(inside) > LARGEST_ELEMENT, exact.shape), scale_codes, above,
        )  # fmt: skip
