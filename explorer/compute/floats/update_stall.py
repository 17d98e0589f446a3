"""Small updates to a large weight: where rounding to nearest loses them all.

A weight w is lowered by u again and again, and each result is rounded to the format. With rounding
to nearest it stays where it is when u is less than half the distance to the next number below.
Two ways out: an FP32 master copy that takes the updates (Micikevicius et al. 2018), and stochastic
rounding, which moves a whole step with the probability that is right on average.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.floats.arrays import round_array
from explorer.compute.floats.codec import decode, encode
from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.compute.floats.softmax import as_float, as_number

NEAREST = ("fp32", "tf32", "fp16", "bf16", "e4m3fn", "e5m2")
COPIES = 16  # of the weight under stochastic rounding
RANDOM_BITS = 32


@dataclass(frozen=True)
class Stall:
    """The weight after 0, 1, 2 … updates; float64.

    Attributes:
        exact: (updates + 1,), without any rounding.
        nearest: (NEAREST, updates + 1), each rounded to nearest in one format.
        master: (updates + 1,), what the chosen format shows of an FP32 copy that takes the updates.
        stochastic: (COPIES, updates + 1), independent copies in the chosen format.
        stuck: (NEAREST,) int64, the first update that changes nothing; −1 where there is none.
    """

    exact: np.ndarray
    nearest: np.ndarray
    master: np.ndarray
    stochastic: np.ndarray
    stuck: np.ndarray


def rounded_to_nearest(info: FormatInfo, start: float, update: float, count: int) -> np.ndarray:
    """w after each update, every difference rounded to the format."""
    # [stall] w − u is exact here; then one rounding
    w = round_array(info, np.array([start]))
    u = round_array(info, np.array([update]))
    out = [w]
    for _ in range(count):
        w = round_array(info, w - u)
        if w == out[-1]:
            # nothing moves any more: all that follow are the same
            out += [w] * (count + 1 - len(out))
            break
        out.append(w)
    return np.concatenate(out)


def rounded_by_chance(
    info: FormatInfo, start: float, update: float, count: int, seed: int
) -> np.ndarray:
    """Copies of w (COPIES, updates + 1) whose differences are rounded up or down by chance, with
    the probability that makes the mean right. The update is a number of FP32, as an optimizer
    gives it."""
    rng = np.random.default_rng(seed)
    update = float(round_array(FORMATS["fp32"], np.array([update]))[0])
    w = np.full(COPIES, round_array(info, np.array([start]))[0])
    out = [w]
    for _ in range(count):
        words = rng.integers(0, 1 << RANDOM_BITS, COPIES, dtype=np.int64)
        w = round_array(info, w - update, "stochastic", "infinity", (words, RANDOM_BITS))
        out.append(w)
    return np.stack(out, axis=1)


def with_master(info: FormatInfo, start: float, update: float, count: int) -> np.ndarray:
    """What the format shows of an FP32 copy that takes the updates."""
    kept = rounded_to_nearest(FORMATS["fp32"], start, update, count)
    shown: np.ndarray = round_array(info, kept)
    return shown


def first_stuck(values: np.ndarray) -> int:
    """The first update that changed nothing, counted from 1; −1 where each did."""
    same = np.flatnonzero(values[1:] == values[:-1])
    return int(same[0]) + 1 if len(same) else -1


@dataclass(frozen=True)
class Below:
    """The next number of a format below a value, and half the way there: less is lost."""

    value: float
    next: float
    half: float


def below(info: FormatInfo, value: float) -> Below:
    """The neighbour below a number of a format."""
    code = encode(info, as_number(value)).code
    held = as_float(decode(info, code).number)
    if held > 0:
        lower = as_float(decode(info, code - 1).number)
    else:  # past zero, away from it
        size = 0 if held == 0 else code & info.magnitude_mask
        lower = as_float(decode(info, (info.sign_mask | size) + 1).number)
    return Below(held, lower, (held - lower) / 2)
