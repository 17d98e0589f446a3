"""Quantisation: a matrix becomes small codes and a few scales, and comes back a little different.

Read in this order; each file holds one idea:

    grouping      which elements share a scale: a tensor, a row, a column, a run of a row
    result        what every quantiser gives back, and the signal-to-noise ratio
    integer       evenly spaced levels, with or without a zero point
    cast          a plain float format, with or without a scale
    exponents     the four ways to choose a power of two as the scale of a block
    block         MX formats: 32 elements, one power of two
    nvfp4         16 elements of 4 bits, one FP8 scale each, and one FP32 scale above them
    normal_float  how NF4's sixteen levels are made
    codebook      sixteen levels of any spacing, one absolute maximum per block
    double        the absolute maxima quantised too
    catalogue     the usual ones side by side

A quantiser is data: a frozen dataclass with `name`, `label` and `quantise(matrix) -> Quantised`.
"""

from explorer.compute.floats.quantise.block import BlockQuantiser
from explorer.compute.floats.quantise.cast import CastQuantiser
from explorer.compute.floats.quantise.codebook import CodebookQuantiser
from explorer.compute.floats.quantise.grouping import Grouping
from explorer.compute.floats.quantise.integer import IntegerQuantiser
from explorer.compute.floats.quantise.nvfp4 import NVFP4Quantiser
from explorer.compute.floats.quantise.result import NotFinite, Quantised, Quantiser, sqnr

__all__ = [
    "BlockQuantiser",
    "CastQuantiser",
    "CodebookQuantiser",
    "Grouping",
    "IntegerQuantiser",
    "NVFP4Quantiser",
    "NotFinite",
    "Quantised",
    "Quantiser",
    "sqnr",
]
