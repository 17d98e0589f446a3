"""Dot products: how the error grows with the length, for several ways to accumulate.

The inputs are normal random numbers in FP16. A product of two of them has 22 significant bits, so
it is exact in FP32 and in a double; what is rounded is the accumulation alone. The error is given
relative to |a| · |b|, the size that a dot product of such vectors could have.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from explorer.compute.floats.formats import FORMATS, FormatInfo

WAYS = ("fp32", "running", "chunks", "pairwise", "kahan")
TRIALS = 200


def inputs(length: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Two arrays (TRIALS, length) of normal random numbers rounded to FP16, as float64."""
    generator = np.random.default_rng(seed)
    drawn = generator.standard_normal((2, TRIALS, length), dtype=np.float32)
    halves = drawn.astype(np.float16).astype(np.float64)
    return halves[0], halves[1]


def rounded(info: FormatInfo, x: np.ndarray) -> np.ndarray:
    """Doubles rounded to a format (ties to even), far from overflow; frexp, ldexp and rint are
    exact."""
    _, exponent = np.frexp(x)
    unit = np.maximum(exponent - info.fraction_bits - 1, info.least_exponent - info.fraction_bits)
    near: np.ndarray = np.ldexp(np.rint(np.ldexp(x, -unit)), unit)
    return near


def added(info: FormatInfo, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """x + y rounded once to the format.

    The double x + y may itself be rounded. What it lost is computed exactly (Knuth's two-sum), and
    where something was lost the double is rounded to odd instead, so that the second rounding
    sees that it is no tie (Boldo and Melquiond 2005).
    """
    total = x + y
    back = total - x
    lost = (x - (total - back)) + (y - back)
    if lost.any():
        even = (lost != 0) & (total.view(np.int64) % 2 == 0)
        toward = np.where(lost > 0, np.inf, -np.inf)
        total = np.where(even, np.nextafter(total, toward), total)
    return rounded(info, total)


def accumulate(
    way: str, info: FormatInfo, products: np.ndarray, chunk: int
) -> Iterator[tuple[int, np.ndarray] | None]:
    """The accumulated sums (trials,) after 1, 2, … products, products (trials, length).

    Chunks and pairs need to know the length, so those two yield only the sum of all. None is a
    place where the run may be stopped.
    """
    wide = FORMATS["fp32"]
    trials, length = products.shape
    # [running]
    if way in ("fp32", "running"):
        info = wide if way == "fp32" else info
        total = np.zeros(trials)
        for n in range(length):
            total = added(info, total, products[:, n])
            yield n + 1, total
    # [kahan]
    elif way == "kahan":
        total, lost = np.zeros(trials), np.zeros(trials)
        for n in range(length):
            term = added(info, products[:, n], -lost)
            longer = added(info, total, term)
            lost = added(info, added(info, longer, -total), -term)
            total = longer
            yield n + 1, total
    # [pairwise]
    elif way == "pairwise":
        parts = rounded(info, products)
        while parts.shape[1] > 1:
            odd = parts[:, -1:] if parts.shape[1] % 2 else parts[:, :0]
            even = parts[:, : parts.shape[1] // 2 * 2]
            parts = np.concatenate([added(info, even[:, ::2], even[:, 1::2]), odd], axis=1)
            yield None
        yield length, parts[:, 0]
    # [chunks]
    else:
        blocks = -(-length // chunk)
        padded = np.zeros((trials, blocks * chunk))
        padded[:, :length] = products
        padded = padded.reshape(trials, blocks, chunk)
        inside = np.zeros((trials, blocks))
        for n in range(chunk):
            inside = added(info, inside, padded[:, :, n])
            yield None
        total = np.zeros(trials)
        for block in range(blocks):
            total = added(wide, total, inside[:, block])
        yield length, total
