"""One block under the four rules for its scale."""

from __future__ import annotations

import numpy as np

from explorer.compute.floats.four_bit.steps import Rule, Rules
from explorer.compute.floats.quantise.block import BlockQuantiser, element_of
from explorer.compute.floats.quantise.exponents import (
    E8M0_BIAS,
    RULES,
    parts,
    shared_exponents,
    threshold,
)
from explorer.compute.floats.quantise.result import sqnr


def make_rules(values: tuple[float, ...], element: str) -> Rules:
    """The block (n,) with every rule, in the element format."""
    block = np.array(values, dtype=np.float64)
    amax, top = float(np.abs(block).max()), element_of(element)
    significand, exponent = parts(np.array([amax])) if amax else (np.zeros(1), np.zeros(1, int))
    found = []
    for rule in RULES:
        got = BlockQuantiser(element, rule, size=len(block)).quantise(block[None, :])
        assert got.scale_codes is not None
        floor = shared_exponents(np.array([amax]), top, "floor")[0]
        limit, included = threshold(rule, top)
        restored = got.dequantised[0]
        chosen = int(got.scale_codes[0]) - E8M0_BIAS
        found.append(
            Rule(rule, chosen, limit, included, bool(amax) and chosen > floor, restored,
                 got.clipped[0], (restored == 0) & (block != 0), sqnr(block, restored))
        )  # fmt: skip
    return Rules(block, amax, float(significand[0]), int(exponent[0]), top.significand,
                 top.exponent, top.fraction_bits, tuple(found))  # fmt: skip
