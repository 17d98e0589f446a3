"""Where the bits of double quantisation go, and what it costs."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from explorer.compute.floats.four_bit.steps import Ledger, Part, Size
from explorer.compute.floats.quantise.codebook import CodebookQuantiser
from explorer.compute.floats.quantise.double import VARIANTS, DoubleQuantiser
from explorer.compute.floats.quantise.result import sqnr

SWEPT = (16, 32, 64, 128, 256, 512, 1024, 4096)


def plain_parts(size: int) -> tuple[Part, ...]:
    """Bits per weight of NF4 with one FP32 maximum for `size` weights."""
    # [plain]
    return (Part("codes", 4.0), Part("maxima", 32 / size))


def double_parts(size: int, second: int, weights: int, bits: int = 8) -> tuple[Part, ...]:
    """Bits per weight when the maxima are quantised to `bits` bits in blocks of `second`."""
    # [double]
    return (
        Part("codes", 4.0),
        Part("maxima", bits / size),
        Part("second", 32 / (size * second)),
        Part("mean", 32 / weights),
    )


def total(parts: tuple[Part, ...]) -> float:
    """Their sum."""
    return sum(part.bits for part in parts)


def make_ledger(
    tensor: str, matrix: np.ndarray, size: int, second: int, variant: str, bits: int = 8
) -> Iterator[Ledger | None]:
    """Yields None between the parts, and at last the ledger."""

    def measured(each: int, double: DoubleQuantiser | None) -> tuple[float, float, np.ndarray]:
        got = CodebookQuantiser("nf4", each, double).quantise(matrix)
        return got.bits, sqnr(matrix, got.dequantised), got.scales

    _, plain, maxima = measured(size, None)
    bits = bits if variant == "linear" else 8
    restored = measured(size, DoubleQuantiser(variant, second, bits))[2]
    yield None
    variants = tuple(
        (v, measured(size, DoubleQuantiser(v, second, bits if v == "linear" else 8))[1])
        for v in VARIANTS
    )
    yield None

    sizes = []
    for each in SWEPT:
        double = measured(each, DoubleQuantiser(variant, second, bits))
        sizes.append(Size(each, *measured(each, None)[:2], *double[:2]))
        yield None
    yield Ledger(
        tensor, matrix.size, plain_parts(size), double_parts(size, second, matrix.size, bits),
        plain, variants, maxima, restored, tuple(sizes),
    )  # fmt: skip
