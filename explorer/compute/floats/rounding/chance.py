"""Rounding by chance: up with the probability of what is cut off, so that the mean is right.

Random bits are added to the bits that are cut off, and a carry rounds away from zero (see
`codec.random_fraction`). With r bits the probability is what is cut off, itself cut to r bits:
short random words do so too seldom.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from explorer.compute.floats.codec import decode, encode, random_fraction
from explorer.compute.floats.formats import FormatInfo
from explorer.compute.floats.numbers import Number, finite

MOST_BITS = 16
MOST_CASTS = 1 << 16


@dataclass(frozen=True)
class Chance:
    """Where a number lies between its neighbours, and how the random words decide.

    `inner` is the neighbour toward zero, `outer` the other (equal for a number of the format);
    `part` is how far |x| is from one to the other, in [0, 1). `ups` of the `words` random words
    take it to `outer`, so `mean` is what repeated casts average to; `bias` is (mean − x) / step,
    counted away from zero.
    """

    inner: Number
    outer: Number
    part: Number
    words: int
    ups: int
    mean: Number
    bias: Number


def probability(part: Fraction, bits: int) -> Fraction:
    """With which probability r random bits carry: floor(part · 2^r) / 2^r."""
    # [probability]
    scaled = part * (1 << bits)
    return Fraction(scaled.numerator // scaled.denominator, 1 << bits)


def count_ups(info: FormatInfo, x: Number, bits: int) -> int:
    """How many of all 2^bits random words make the codec round x away from zero.

    The larger the word, the rather it carries: the first that does is found by halving.
    """
    # [enumerate]
    first, last = 0, 1 << bits
    while first < last:
        word = (first + last) // 2
        cut = encode(info, x, "stochastic", random=random_fraction(word, bits)).cut
        if cut is not None and cut.up:
            last = word
        else:
            first = word + 1
    return (1 << bits) - first


def chance(info: FormatInfo, x: Number, bits: int) -> Chance | None:
    """The chances of a finite number; None beyond the largest number of the format."""
    away = "down" if x.negative else "up"
    ends = [decode(info, encode(info, x, mode).code).number for mode in ("toward_zero", away)]
    if any(end.kind != "finite" for end in ends):
        return None
    inner, outer = (end.fraction for end in ends)
    if abs(outer) < abs(x.fraction):  # saturated
        return None
    words, none = 1 << bits, finite(Fraction(0))
    if inner == outer:
        return Chance(finite(inner), finite(inner), none, words, 0, finite(inner), none)
    part = (x.fraction - inner) / (outer - inner)
    ups = count_ups(info, x, bits)
    share = Fraction(ups, words)
    mean = inner + (outer - inner) * share
    return Chance(
        finite(inner), finite(outer), finite(part), words, ups, finite(mean), finite(share - part)
    )  # fmt: skip


def mean_bias(bits: int) -> Fraction:
    """The mean of probability − part over all parts evenly in [0, 1): −1/2 · 2^−bits.

    On each of the 2^bits equal pieces the probability is that of its left end.
    """
    return -Fraction(1, 2 << bits)


def casts(found: Chance, count: int, seed: int) -> np.ndarray:
    """Which of `count` repeated casts went away from zero, bool (count,)."""
    words = np.random.default_rng(seed).integers(0, found.words, count)
    return np.asarray(words >= found.words - found.ups)
