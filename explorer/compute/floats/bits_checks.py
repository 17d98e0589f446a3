"""The bits lab against Python, ml_dtypes, gfloat and NumPy: every format, the reader's number.

These libraries take floats, and a number between two floats would be rounded twice. So the number
is first rounded to odd: to the neighbouring float whose last bit is 1, if it is not exact. With two
or more bits to spare a second rounding then gives what rounding once would have given (Boldo and
Melquiond, "When double rounding is odd", 2005).
"""

from __future__ import annotations

import math
import struct
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import numpy as np

from explorer.compute.floats.bits import Params
from explorer.compute.floats.bits_line import Row
from explorer.compute.floats.codec import decode, power_of_two
from explorer.compute.floats.formats import FormatInfo
from explorer.compute.floats.libraries import GFLOAT, GFLOAT_MODES, ML_DTYPES, NUMPY
from explorer.compute.floats.numbers import Number
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP


def to_odd(number: Number) -> float:
    """The number as a double, rounded to odd; beyond the largest double, the largest."""
    if number.kind != "finite":
        size = math.inf if number.kind == "infinity" else math.nan
        return -size if number.negative else size
    exact = number.magnitude
    try:
        near = float(exact)
    except OverflowError:
        near = math.nextafter(math.inf, 0)
    if Fraction(near) != exact and np.float64(near).view(np.uint64) % 2 == 0:
        near = math.nextafter(near, math.inf if exact > Fraction(near) else 0.0)
    return math.copysign(near, -1.0 if number.negative else 1.0)


def to_odd_float32(number: Number) -> np.float32:
    """The number as a float32, rounded to odd; beyond the largest float32, the largest."""
    if number.kind != "finite":
        return np.float32(to_odd(number))
    exact, largest = number.magnitude, np.finfo(np.float32).max
    with np.errstate(over="ignore", under="ignore"):
        near = np.float32(to_odd(Number("finite", False, number.numerator, number.denominator)))
    near = min(near, largest)
    if Fraction(float(near)) != exact and near.view(np.uint32) % 2 == 0:
        near = np.nextafter(near, np.float32(np.inf if exact > Fraction(float(near)) else 0))
    return np.float32(-near if number.negative else near)


def ml_dtypes_type(name: str) -> Any:
    """The NumPy type of a format (ml_dtypes for those that NumPy lacks)."""
    import ml_dtypes

    return np.dtype(NUMPY.get(name) or getattr(ml_dtypes, ML_DTYPES[name]))


def gfloat_type(name: str) -> Any:
    """gfloat's description of a format."""
    from gfloat import formats

    return getattr(formats, f"format_info_{GFLOAT[name]}")


def gfloat_rounding(rounding: str) -> Any:
    """gfloat's name of a rounding."""
    from gfloat import RoundMode

    return getattr(RoundMode, GFLOAT_MODES[rounding])


def ml_dtypes_code(name: str, number: Number) -> int:
    """The code that NumPy or ml_dtypes gives a number, rounding to nearest even."""
    kind = ml_dtypes_type(name)
    source: Any = np.array([to_odd(number) if name == "fp32" else to_odd_float32(number)])
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        return int(source.astype(kind).view(f"u{kind.itemsize}")[0])


def gfloat_code(name: str, number: Number, rounding: str, saturate: bool) -> int:
    """The code that gfloat gives a number."""
    from gfloat import encode_float, round_float

    info = gfloat_type(name)
    rounded = round_float(info, to_odd(number), gfloat_rounding(rounding), sat=saturate)
    return int(encode_float(info, rounded))


def _agrees(info: FormatInfo, ours: int, theirs: int) -> bool:
    """Equal codes; all NaNs are one here (libraries differ in sign and payload)."""
    return ours == theirs or decode(info, ours).kind == decode(info, theirs).kind == "nan"


def _codes(what: str, version: str, rows: list[Row], theirs: Callable[[Row], int]) -> Check:
    """How many codes differ from another library's."""
    differ = sum(not _agrees(r.info, r.encoded.code, theirs(r)) for r in rows)
    return compared(what, differ, 0.0, "codes that differ", version=version, count=len(rows))


def _value_differs(row: Row, theirs: float) -> bool:
    number = row.decoded.number
    if number.kind == "nan" or math.isnan(theirs):
        return not (number.kind == "nan" and math.isnan(theirs))
    ours = float(number.fraction) if number.kind == "finite" else math.inf
    return abs(ours) != abs(theirs) or number.negative != (math.copysign(1, theirs) < 0)


def checks(params: Params, trace: Trace) -> list[Check]:
    """Our codes and values beside those of Python, ml_dtypes with NumPy, and gfloat.

    Python's division of whole numbers rounds once, to the nearest float64. ml_dtypes knows one
    rounding and no saturation, so it is asked only where that is what was chosen, and not for E8M0
    where float32 is subnormal, as it takes the farther neighbour there. gfloat rounds ties away
    wrongly just below half its smallest number, and ties in E8M0 to the even code: it is not asked
    there. What a format has no code for is a matter of convention, and not compared.
    """
    shared = trace.shared
    given = [r for r in shared.rows if r.format != "custom"]
    rows = [
        r for r in given
        if not (shared.painted and r.format == params.format) and not r.encoded.missing
    ]  # fmt: skip
    found = []
    if params.rounding == "nearest_even" and not (shared.painted and params.format == "fp64"):
        found += _python(params, shared)
    try:
        found += _ml_dtypes(params, shared.source, rows, given)
    except ImportError:
        found.append(Check("ml_dtypes", "missing"))
    try:
        found += _gfloat(params, shared.source, rows, given)
    except ImportError:
        found.append(Check("gfloat", "missing"))
    return found


def _python(params: Params, shared: Any) -> list[Check]:
    """FP64 beside the division of two whole numbers."""
    source = shared.source
    row = next(r for r in shared.rows if r.format == "fp64")
    if source.kind != "finite" or row.encoded.saturated:
        return []
    try:
        theirs = source.numerator / source.denominator
    except OverflowError:
        theirs = math.inf
    signed = math.copysign(theirs, -1.0 if source.negative else 1.0)
    code = int.from_bytes(struct.pack(">d", signed))
    return [compared("Python's division: FP64", code != row.encoded.code, 0.0, "codes that differ")]


def _ml_dtypes(
    params: Params, source: Number, rows: list[Row], given: list[Row]
) -> Iterator[Check]:
    import ml_dtypes

    version = ml_dtypes.__version__
    known = {*NUMPY, *ML_DTYPES}
    tiny = source.magnitude < power_of_two(-126)
    asked = [
        r for r in rows
        if r.format in known - {"fp64"} and not (r.format == "e8m0" and tiny)
        and (params.overflow == "infinity" or not r.encoded.saturated or only_saturates(r.info))
    ]  # fmt: skip
    if params.rounding == "nearest_even" and asked:
        what = QT_TRANSLATE_NOOP("floats", "ml_dtypes {version}, NumPy: encode, {count} codes")
        yield _codes(what, version, asked, lambda r: ml_dtypes_code(r.format, source))
    decoded = [r for r in given if r.format in known]
    differ = 0
    for row in decoded:
        kind = ml_dtypes_type(row.format)
        code = np.array([row.encoded.code], dtype=f"u{kind.itemsize}")
        differ += _value_differs(row, float(code.view(kind)[0]))
    yield compared("ml_dtypes {version}, NumPy: decode, {count} values", differ, 0.0,
                   "values that differ", version=version, count=len(decoded))  # fmt: skip


def _gfloat(params: Params, source: Number, rows: list[Row], given: list[Row]) -> Iterator[Check]:
    import importlib.metadata

    from gfloat import decode_float

    version = importlib.metadata.version("gfloat")
    away = params.rounding == "nearest_away" and source.kind == "finite"
    asked = [
        r for r in rows
        if r.format in GFLOAT and r.format not in ("fp64", "e8m0")
        and not (away and _is_tiny(r, source))
    ]  # fmt: skip
    if params.rounding in GFLOAT_MODES and asked:
        yield _codes(
            QT_TRANSLATE_NOOP("floats", "gfloat {version}: encode, {count} codes"), version, asked,
            lambda r: gfloat_code(
                r.format, source, params.rounding,
                params.overflow == "saturate" or only_saturates(r.info),
            ),
        )  # fmt: skip
    decoded = [r for r in given if r.format in GFLOAT]
    differ = sum(
        _value_differs(r, decode_float(gfloat_type(r.format), r.encoded.code).fval) for r in decoded
    )
    yield compared("gfloat {version}: decode, {count} values", differ, 0.0, "values that differ",
                   version=version, count=len(decoded))  # fmt: skip


def only_saturates(info: FormatInfo) -> bool:
    """Whether too large a number can become nothing but the largest."""
    return info.beyond_code == info.largest_code


def _is_tiny(row: Row, number: Number) -> bool:
    return number.magnitude < decode(row.info, 1).number.magnitude
