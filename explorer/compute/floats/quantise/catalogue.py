"""The usual ways to quantise a weight matrix, side by side."""

from __future__ import annotations

from explorer.compute.floats.quantise.block import BlockQuantiser
from explorer.compute.floats.quantise.cast import CastQuantiser
from explorer.compute.floats.quantise.codebook import CodebookQuantiser
from explorer.compute.floats.quantise.double import DoubleQuantiser
from explorer.compute.floats.quantise.grouping import TENSOR, Grouping
from explorer.compute.floats.quantise.integer import IntegerQuantiser
from explorer.compute.floats.quantise.nvfp4 import NVFP4Quantiser
from explorer.compute.floats.quantise.result import Quantiser

ROW, COLUMN = Grouping("row"), Grouping("column")


def groups_of(size: int) -> Grouping:
    """Runs of `size` elements within a row."""
    return Grouping("group", size)


def catalogue(rule: str = "rceil", group: int = 64) -> tuple[Quantiser, ...]:
    """One of each kind, from 16 bits down; `rule` is that of the MX scales, `group` the size of the
    integer formats' groups."""
    by_group = groups_of(group)
    return (
        CastQuantiser("fp16"),
        CastQuantiser("bf16"),
        CastQuantiser("e4m3fn", True, TENSOR),
        CastQuantiser("e5m2", True, TENSOR),
        CastQuantiser("e4m3fn", True, ROW),
        IntegerQuantiser(8, False, TENSOR),
        IntegerQuantiser(8, False, ROW),
        IntegerQuantiser(8, False, COLUMN),
        IntegerQuantiser(8, False, by_group),
        IntegerQuantiser(6, False, by_group),
        IntegerQuantiser(5, False, by_group),
        IntegerQuantiser(4, False, TENSOR),
        IntegerQuantiser(4, False, ROW),
        IntegerQuantiser(4, False, by_group),
        IntegerQuantiser(4, True, by_group),
        IntegerQuantiser(3, False, by_group),
        IntegerQuantiser(3, True, by_group),
        IntegerQuantiser(2, False, by_group),
        IntegerQuantiser(2, True, by_group),
        BlockQuantiser("int8", rule),
        BlockQuantiser("e4m3fn", rule),
        BlockQuantiser("e5m2", rule),
        BlockQuantiser("e2m3", rule),
        BlockQuantiser("e3m2", rule),
        BlockQuantiser("e2m1", rule),
        NVFP4Quantiser(),
        CodebookQuantiser("nf4"),
        CodebookQuantiser("nf4", double=DoubleQuantiser()),
        CodebookQuantiser("fp4"),
    )
