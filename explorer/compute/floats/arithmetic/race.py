"""The sum race: the same number added again and again, each format in a lane of its own.

Rounded to nearest, a running sum stops for good when half the distance to its next number is more
than the increment (or equal to it, where the sum is even): then every further addition rounds back.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from explorer.compute.floats.arithmetic.scalar import Round, nearest_even, stochastic, ulp, value_of
from explorer.compute.floats.codec import decode, encode
from explorer.compute.floats.formats import FormatInfo
from explorer.compute.floats.numbers import Number, finite

METHODS = ("plain", "kahan", "pairwise", "stochastic")


@dataclass(frozen=True)
class Lane:
    """One format's race, at the counts of additions that are kept.

    `increment` is the number in this format; `sums` float64 (counts,). `flat` is how many additions
    had been done when the sum stopped changing, None where it still grows: with "plain" for good;
    with the other methods it has stood still for at least a quarter of the race. `half` is half
    the distance to the next number above the last sum.
    """

    format: str
    increment: float
    sums: np.ndarray
    flat: int | None
    half: float


def in_format(info: FormatInfo, number: Number) -> float:
    """A number as the format holds it, as a double."""
    return value_of(decode(info, encode(info, number).code).number)


def sums(
    info: FormatInfo, increment: float, count: int, method: str, draw: Callable[[], float]
) -> Iterator[float]:
    """The running sum after 1, 2, … `count` additions, every operation rounded in the format."""
    near = nearest_even(info)
    # [plain]
    if method in ("plain", "stochastic"):
        put = near if method == "plain" else stochastic(info, draw)
        total = 0.0
        for _ in range(count):
            total = put(total + increment)
            yield total
    # [kahan]
    elif method == "kahan":  # Kahan 1965: carry along what the last addition lost
        total = lost = 0.0
        for _ in range(count):
            term = near(increment - lost)
            longer = near(total + term)
            lost = near(near(longer - total) - term)
            total = longer
            yield total
    # [pairwise]
    else:  # halves, quarters …; as all terms are equal, equally long parts are too
        known: dict[int, float] = {1: increment}
        for n in range(1, count + 1):
            yield pairwise(n, known, near)


def pairwise(n: int, known: dict[int, float], near: Round) -> float:
    """The sum of n equal terms, as the sum of its two halves."""
    if n not in known:
        known[n] = near(pairwise(n // 2, known, near) + pairwise(n - n // 2, known, near))
    return known[n]


def kept_counts(count: int, most: int = 160) -> np.ndarray:
    """Counts of additions to keep: every one at first, then evenly spaced in the logarithm."""
    spread = np.geomspace(1, count, most)
    return np.unique(np.rint(spread).astype(np.int64))


def race(
    info: FormatInfo, number: Number, count: int, method: str, seed: int, counts: np.ndarray
) -> Lane:
    """Run one lane."""
    increment = in_format(info, number)
    generator = np.random.default_rng(seed)
    draws = iter(generator.random(count if method == "stochastic" else 0).tolist())
    kept, wanted = [], set(counts.tolist())
    last, changed, done = 0.0, 0, 0
    for done, total in enumerate(sums(info, increment, count, method, lambda: next(draws)), 1):
        if total != last and not (math.isnan(total) and math.isnan(last)):
            last, changed = total, done
        elif method == "plain":
            # nothing will change any more: the same two numbers are added from here on
            kept += [total] * sum(1 for c in counts.tolist() if c >= done)
            break
        if done in wanted:
            kept.append(total)
    still = count - changed
    stopped = still > 0 if method == "plain" else still > count // 4
    return Lane(
        info.name, increment, np.array(kept, dtype=np.float64), changed if stopped else None,
        ulp(info, last) / 2,
    )  # fmt: skip


def exact_sums(number: Number, counts: np.ndarray) -> np.ndarray:
    """The true sums, float64 (counts,)."""
    return np.array([float(number.fraction * int(c)) for c in counts], dtype=np.float64)


def stall(info: FormatInfo, increment: Fraction) -> Fraction:
    """Where a sum of a positive increment must stop: the first power of two whose half distance
    to the next number is at least the increment."""
    power = encode(info, finite(increment)).code >> info.fraction_bits << info.fraction_bits
    while True:
        here = decode(info, power)
        half = Fraction(2) ** (here.ulp - 1)
        if half >= increment and here.kind == "normal":
            return here.number.fraction
        power += info.hidden
