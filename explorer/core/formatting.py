"""Numbers as text: significant digits, true minus, SI units."""

from __future__ import annotations

import math
from typing import Any

_SUPERSCRIPTS = str.maketrans("0123456789-+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺")
_SUBSCRIPTS = str.maketrans("0123456789-+", "₀₁₂₃₄₅₆₇₈₉₋₊")


def superscript(text: object) -> str:
    """Digits and signs as superscripts: −3 → ⁻³."""
    return str(text).replace("−", "-").translate(_SUPERSCRIPTS)


def subscript(text: object) -> str:
    """Digits and signs as subscripts."""
    return str(text).replace("−", "-").translate(_SUBSCRIPTS)


def number(value: float, digits: int = 3) -> str:
    """A number for reading: `digits` significant digits, a true minus, powers of ten beyond 10⁻³
    and 10⁶."""
    value = float(value)
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    if value == 0:
        return "0"
    size = abs(value)
    if size < 1e-3 or size >= 1e6:
        mantissa, exponent = f"{value:.{max(digits - 1, 0)}e}".split("e")
        text = f"{mantissa}·10{superscript(int(exponent))}"
    else:
        places = max(digits - 1 - math.floor(math.log10(size)), 0)
        text = f"{value:.{places}f}"
    return text.replace("-", "−", 1) if text.startswith("-") else text


def fixed(value: float, places: int = 3) -> str:
    """A fixed number of decimals, with a true minus; for columns and changing read-outs."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    text = f"{value:.{places}f}"
    return "−" + text[1:] if text.startswith("-") else text


def tex(value: float, digits: int = 3) -> str:
    """`number` for a formula; braces keep its minus from being set as a subtraction."""
    if math.isinf(value):
        return r"\infty" if value > 0 else r"-\infty"
    size = abs(value)
    if value and (size < 1e-3 or size >= 1e6):
        mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
        return rf"{{{mantissa}}} \cdot 10^{{{int(exponent)}}}"
    shown = number(value, digits).replace("−", "-")
    return f"{{{shown}}}" if value < 0 else shown


def tex_factor(value: float) -> str:
    """A number to multiply with, or to add, in a formula: in brackets where it is negative."""
    return f"({tex(value)})" if value < 0 else tex(value)


def percent(share: float) -> str:
    """A share as per cent: 0.662 → 66%."""
    shown = 100 * share
    if 0 < shown < 0.5:
        return "<1%"
    return f"{shown:.0f}%"


def count(value: int) -> str:
    """A whole number with thin spaces between thousands."""
    return f"{value:,}".replace(",", "\u202f")


def data_size(size: float) -> str:
    """Bytes with a binary unit."""
    for unit in ("B", "KiB", "MiB", "GiB", "TiB"):
        if abs(size) < 1024 or unit == "TiB":
            return f"{size:.0f} {unit}" if unit == "B" else f"{size:.1f} {unit}"
        size /= 1024
    raise AssertionError("unreachable")


def duration(seconds: float) -> str:
    """A time with the unit that suits it, and no end of a line between the two."""
    for factor, unit in ((3600.0, "h"), (1.0, "s"), (1e-3, "ms"), (1e-6, "µs")):
        if seconds >= factor:
            return f"{number(seconds / factor)}\u00a0{unit}"
    return "0\u00a0s" if seconds <= 0 else f"{number(seconds * 1e9)}\u00a0ns"


def plural(value: int, one: str, many: str) -> str:
    """The right one of two forms."""
    return one if value == 1 else many


def jsonable(value: Any, big: int = 64) -> Any:
    """A value as JSON: non-finite numbers as text; of large arrays shape, range and digest.

    Large means more than `big` values; the digest is SHA-256 of the bytes in C order.
    """
    import dataclasses
    import hashlib
    from collections.abc import Mapping

    import numpy as np

    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, np.ndarray):
        if value.size <= big:
            return jsonable(value.tolist())
        flat = value.reshape(-1)
        real = flat.dtype.kind in "fiub"
        return {
            "shape": list(value.shape),
            "dtype": str(value.dtype),
            "min": jsonable(flat.min()) if real else None,
            "max": jsonable(flat.max()) if real else None,
            "sha256": hashlib.sha256(np.ascontiguousarray(value).tobytes()).hexdigest(),
        }
    if isinstance(value, float):
        if math.isnan(value):
            return "NaN"
        if math.isinf(value):
            return "Infinity" if value > 0 else "-Infinity"
        return value
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, Mapping):
        return {str(key): jsonable(item, big) for key, item in value.items()}
    if isinstance(value, (tuple, list, set, frozenset)):
        return [jsonable(item, big) for item in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: jsonable(getattr(value, f.name), big) for f in dataclasses.fields(value)}
    return str(value)
