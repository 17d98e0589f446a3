"""The rounding lab against gfloat, ml_dtypes with NumPy, and a count of every random word."""

from __future__ import annotations

import importlib.metadata
from fractions import Fraction

import numpy as np

from explorer.compute.floats.arrays import round_array
from explorer.compute.floats.bits_checks import gfloat_rounding, gfloat_type, to_odd
from explorer.compute.floats.codec import decode
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.numbers import Number
from explorer.compute.floats.rounding.chance import probability
from explorer.compute.floats.rounding.params import Params, Shared
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons that fit the topic."""
    found: list[Check] = {"modes": _modes, "chance": _chance, "twice": _twice}[params.topic](
        params, trace
    )
    return found


def _float(number: Number) -> float:
    """An exact number as a double (infinity and NaN too); only where the double holds it."""
    if number.kind != "finite":
        size = float("inf") if number.kind == "infinity" else float("nan")
        return -size if number.negative else size
    return -float(number.magnitude) if number.negative else float(number.magnitude)


def _modes(params: Params, trace: Trace) -> list[Check]:
    """Every answer beside the array codec's and gfloat's, where the place of x is a double."""
    info = FORMATS[params.format]
    spots = [s.spot for s in trace.steps if Fraction(_float(s.spot.x)) == s.spot.x.fraction]
    if not spots:
        return [Check("the array codec", "missing")]
    xs = np.array([_float(spot.x) for spot in spots])
    modes = [answer.mode for answer in spots[0].answers]
    found, differ = [], 0
    for column, mode in enumerate(modes):
        ours = np.array([_float(decode(info, s.answers[column].code).number) for s in spots])
        theirs = round_array(info, xs, mode)
        differ += int((~((ours == theirs) | (np.isnan(ours) & np.isnan(theirs)))).sum())
    found.append(compared("the array codec, {count} numbers", differ, 0.0,
                          "results that differ", count=len(xs) * len(modes)))  # fmt: skip
    try:
        from gfloat import round_float

        kind = gfloat_type(params.format)
    except (ImportError, KeyError):
        return found
    differ = asked = 0
    for spot in spots:
        for answer in spot.answers:
            number = decode(info, answer.code).number
            tiny = spot.x.magnitude < decode(info, info.smallest_code).number.magnitude
            if number.kind != "finite" or (answer.mode == "nearest_away" and tiny):
                continue  # gfloat rounds ties away wrongly just below half its smallest number
            asked += 1
            rounded = round_float(kind, to_odd(spot.x), gfloat_rounding(answer.mode))
            differ += rounded != _float(number)
    found.append(compared("gfloat {version}, {count} numbers", differ, 0.0, "results that differ",
                          version=importlib.metadata.version("gfloat"), count=asked))  # fmt: skip
    return found


def _chance(params: Params, trace: Trace) -> list[Check]:
    """The counted random words beside the formula, and the array codec with every word."""
    shared: Shared = trace.shared
    info, bits = FORMATS[params.format], params.random_bits
    assert shared.bench is not None
    one = shared.bench.chances[bits - 1]
    wanted = probability(one.part.fraction, bits)
    gap = float(abs(Fraction(one.ups, one.words) - wanted))
    found = [compared("floor(part · 2^r) / 2^r", gap, 0.0, "probability")]
    x = _float(shared.x)
    if Fraction(x) == shared.x.fraction:
        words = np.arange(one.words, dtype=np.uint32)
        rounded = round_array(info, np.full(one.words, x), "stochastic", random=(words, bits))
        inner = _float(one.inner)
        ups = int((rounded != inner).sum()) if one.inner != one.outer else 0
        found.append(compared("the array codec, all {count} words", abs(ups - one.ups), 0.0,
                              "words", count=one.words))  # fmt: skip
    return found


def _twice(params: Params, trace: Trace) -> list[Check]:
    """The two ways beside NumPy's and ml_dtypes' casts, where they know the formats."""
    from explorer.compute.floats.rounding.twice import journey

    shared: Shared = trace.shared
    assert shared.journey is not None
    narrow, wide = FORMATS[params.format], FORMATS[params.through]
    odd = journey(narrow, wide, shared.x, odd=True)
    same = odd.direct.number == odd.twice.number
    found = [
        compared(
            "rounding to odd first, then to nearest",
            0.0 if same else 1.0,
            0.0,
            "results that differ",
        )
    ]
    x = _float(shared.x)
    if params.through == "fp32" and not params.odd and Fraction(x) == shared.x.fraction:
        first = np.array([x]).astype(np.float32)
        theirs = round_array(narrow, first)
        ours = _float(shared.journey.twice.number)
        equal = float(theirs[0]) == ours or (np.isnan(theirs[0]) and np.isnan(ours))
        found.append(compared("NumPy's float32, then the array codec", 0.0 if equal else 1.0, 0.0,
                              "results that differ"))  # fmt: skip
    return found
