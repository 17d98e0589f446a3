"""MX formats: blocks of 32 elements with one power of two, as in OCP Microscaling 1.0.

An element is a small float (E4M3FN, E5M2, E3M2, E2M3, E2M1) or an 8-bit integer in steps of 1/64;
the scale is an E8M0 code. What lies beyond the largest element is pulled in to it. A block that
holds NaN or infinity gets the scale NaN and is NaN as a whole (the specification leaves this open).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.floats.arrays import decode_array, encode_array
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.quantise.cast import finite_levels
from explorer.compute.floats.quantise.exponents import (
    E8M0_NAN,
    Element,
    from_e8m0,
    parts,
    shared_exponents,
    to_e8m0,
)
from explorer.compute.floats.quantise.grouping import Grouping
from explorer.compute.floats.quantise.result import Quantised

LABELS = {
    "e4m3fn": "MXFP8 E4M3",
    "e5m2": "MXFP8 E5M2",
    "e3m2": "MXFP6 E3M2",
    "e2m3": "MXFP6 E2M3",
    "e2m1": "MXFP4 E2M1",
    "int8": "MXINT8",
}
SCALE_BITS = 8
INT8_STEP = 1 / 64


@dataclass(frozen=True)
class BlockQuantiser:
    """An MX format. `element` is a key of LABELS, `rule` one of exponents.RULES.

    lowest: for "int8", whether −2 (the code −128) is used; without it the ends are ±127/64.
    """

    element: str = "e2m1"
    rule: str = "floor"
    size: int = 32
    lowest: bool = False

    @property
    def name(self) -> str:
        """For example "mx-e2m1-floor"."""
        size = "" if self.size == 32 else f"-{self.size}"
        return f"mx-{self.element}-{self.rule}{size}" + ("-128" if self.lowest else "")

    @property
    def label(self) -> str:
        """For example "MXFP4 E2M1"."""
        return LABELS[self.element]

    @property
    def element_bits(self) -> int:
        """The width of one element."""
        return 8 if self.element == "int8" else FORMATS[self.element].bits

    def quantise(self, matrix: np.ndarray) -> Quantised:
        """Quantise a matrix; blocks run along its rows."""
        if matrix.ndim != 2 or matrix.size == 0:
            raise ValueError(f"takes a matrix with at least one element, got shape {matrix.shape}")
        exact, grouping = np.asarray(matrix, dtype=np.float64), Grouping("group", self.size)
        blocks = grouping.split(exact)

        # [scales, scale, block]
        good = np.isfinite(blocks).all(axis=1)
        blocks = np.where(good[:, None], blocks, 0.0)
        largest = np.abs(blocks).max(axis=1)
        exponents = shared_exponents(largest, element_of(self.element), self.rule)
        scale_codes = np.where(good, to_e8m0(exponents), E8M0_NAN).astype(np.uint8)
        scales = from_e8m0(scale_codes)

        # [codes, floor, ceil, rceil, even]
        inside = blocks / np.where(good, scales, 1.0)[:, None]
        codes, decoded = self.elements(inside)

        # [dequantise, restored]
        values = decoded * scales[:, None]

        levels = self.levels()
        shape = exact.shape
        return Quantised(
            grouping.join(codes, shape), scales, np.zeros(len(scales), dtype=np.int64), levels,
            grouping.join(values, shape),
            self.element_bits + SCALE_BITS * len(scales) / exact.size, grouping,
            grouping.join((inside > levels[-1]) | (inside < levels[0]), shape), scale_codes,
        )  # fmt: skip

    def elements(self, inside: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Codes of scaled elements, and what they mean (float64)."""
        if self.element == "int8":
            lowest = -128 if self.lowest else -127
            whole = np.clip(np.rint(inside / INT8_STEP), lowest, 127)
            return whole.astype(np.int8), whole * INT8_STEP
        info = FORMATS[self.element]
        codes = encode_array(info, inside, overflow="saturate")
        return codes, decode_array(info, codes)

    def levels(self) -> np.ndarray:
        """All numbers an element can be, ascending."""
        if self.element == "int8":
            return np.arange(-128 if self.lowest else -127, 128) * INT8_STEP
        return finite_levels(self.element)


def element_of(name: str) -> Element:
    """The largest number of an element format in parts, and its precision."""
    if name == "int8":
        return Element(127 * INT8_STEP, 0, 6)
    significand, exponent = parts(finite_levels(name)[-1:])
    return Element(float(significand[0]), int(exponent[0]), FORMATS[name].fraction_bits)
