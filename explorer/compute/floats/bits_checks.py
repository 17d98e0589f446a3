"""The bits lab against ml_dtypes, gfloat and NumPy: every format, the reader's own number.

These libraries take floats, and a number between two floats would be rounded twice. So the number
is first rounded to odd: to the neighbouring float whose last bit is 1, if it is not exact. With two
or more bits to spare a second rounding then gives what rounding once would have given (Boldo and
Melquiond, "When double rounding is odd", 2005).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np

from explorer.compute.floats.bits import Params, Row
from explorer.compute.floats.codec import decode
from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.compute.floats.numbers import Number
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace


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

    names = {"bf16": "bfloat16", "e4m3fn": "float8_e4m3fn", "e5m2": "float8_e5m2"}
    if name in names:
        return np.dtype(getattr(ml_dtypes, names[name]))
    return np.dtype({"fp16": np.float16, "fp32": np.float32}[name])


def gfloat_type(name: str) -> Any:
    """gfloat's description of a format."""
    from gfloat import formats

    return {
        "fp32": formats.format_info_binary32, "fp16": formats.format_info_binary16,
        "bf16": formats.format_info_bfloat16, "e4m3fn": formats.format_info_ocp_e4m3,
        "e5m2": formats.format_info_ocp_e5m2,
    }[name]  # fmt: skip


def gfloat_rounding(rounding: str) -> Any:
    """gfloat's name of a rounding."""
    from gfloat import RoundMode

    return {
        "nearest_even": RoundMode.TiesToEven, "nearest_away": RoundMode.TiesToAway,
        "toward_zero": RoundMode.TowardZero, "up": RoundMode.TowardPositive,
        "down": RoundMode.TowardNegative,
    }[rounding]  # fmt: skip


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


def _codes(what: str, rows: list[Row], theirs: Callable[[Row], int]) -> Check:
    """How many codes differ from another library's."""
    differ = sum(not _agrees(FORMATS[r.format], r.encoded.code, theirs(r)) for r in rows)
    return compared(f"{what}, {len(rows)} codes", differ, 0.0, "codes that differ")


def _value_differs(row: Row, theirs: float) -> bool:
    number = row.decoded.number
    if number.kind == "nan" or math.isnan(theirs):
        return not (number.kind == "nan" and math.isnan(theirs))
    ours = float(number.fraction) if number.kind == "finite" else math.inf
    return abs(ours) != abs(theirs) or number.negative != (math.copysign(1, theirs) < 0)


def checks(params: Params, trace: Trace) -> list[Check]:
    """Our codes and values beside those of ml_dtypes with NumPy, and of gfloat.

    ml_dtypes knows one rounding and no saturation, so it is asked only where that is what was
    chosen; gfloat rounds ties away wrongly just below half its smallest number, so it is not asked
    below the smallest number then.
    """
    shared = trace.shared
    rows = [r for r in shared.rows if not (shared.painted and r.format == params.format)]
    found = []
    try:
        import ml_dtypes

        name = f"ml_dtypes {ml_dtypes.__version__}, NumPy"
        asked = [r for r in rows if params.overflow == "infinity" or not r.encoded.saturated]
        if params.rounding == "nearest_even" and asked:
            found.append(
                _codes(f"{name}: encode", asked, lambda r: ml_dtypes_code(r.format, shared.source))
            )
        differ = 0
        for row in shared.rows:
            kind = ml_dtypes_type(row.format)
            code = np.array([row.encoded.code], dtype=f"u{kind.itemsize}")
            differ += _value_differs(row, float(code.view(kind)[0]))
        what = f"{name}: decode, {len(shared.rows)} values"
        found.append(compared(what, differ, 0.0, "values that differ"))
    except ImportError:
        found.append(Check("ml_dtypes", "missing"))
    try:
        import importlib.metadata

        from gfloat import decode_float

        name = f"gfloat {importlib.metadata.version('gfloat')}"
        away = params.rounding == "nearest_away" and shared.source.kind == "finite"
        asked = [r for r in rows if not (away and _is_tiny(r, shared.source))]
        saturate = params.overflow == "saturate"
        if asked:
            found.append(
                _codes(
                    f"{name}: encode", asked,
                    lambda r: gfloat_code(r.format, shared.source, params.rounding, saturate),
                )
            )  # fmt: skip
        differ = sum(
            _value_differs(r, decode_float(gfloat_type(r.format), r.encoded.code).fval)
            for r in shared.rows
        )
        what = f"{name}: decode, {len(shared.rows)} values"
        found.append(compared(what, differ, 0.0, "values that differ"))
    except ImportError:
        found.append(Check("gfloat", "missing"))
    return found


def _is_tiny(row: Row, number: Number) -> bool:
    info = FORMATS[row.format]
    return number.magnitude < decode(info, 1).number.magnitude
