"""All codes of a small format against ml_dtypes and gfloat."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.floats.codes import KINDS, Params, Shared
from explorer.compute.floats.formats import FormatInfo
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

ML_DTYPES = {
    "e5m2": "float8_e5m2", "e4m3fn": "float8_e4m3fn", "e4m3": "float8_e4m3",
    "e5m2fnuz": "float8_e5m2fnuz", "e4m3fnuz": "float8_e4m3fnuz",
    "e4m3b11fnuz": "float8_e4m3b11fnuz", "e3m4": "float8_e3m4", "e8m0": "float8_e8m0fnu",
    "e3m2": "float6_e3m2fn", "e2m3": "float6_e2m3fn", "e2m1": "float4_e2m1fn",
}  # fmt: skip


def ml_dtypes_values(name: str, bits: int) -> np.ndarray:
    """What ml_dtypes makes of every code of a named format: float64 (2^bits,)."""
    import ml_dtypes

    kind = np.dtype(getattr(ml_dtypes, ML_DTYPES[name]))
    values: np.ndarray = np.arange(1 << bits, dtype=np.uint8).view(kind).astype(np.float64)
    return values


def gfloat_info(info: FormatInfo) -> Any:
    """gfloat's description of a format of ours, named or not; None where it has no words for it.

    gfloat does not know formats without exponent bits, nor those without fraction bits.
    """
    from gfloat import Domain
    from gfloat import FormatInfo as Theirs

    if info.exponent_bits == 0 or info.fraction_bits == 0 or not info.signed:
        return None
    nans = {"ieee": (1 << info.fraction_bits) - 1, "fn": 1}.get(info.specials, 0)
    return Theirs(
        name="as ours", k=info.bits, precision=info.fraction_bits + 1, bias=info.bias,
        is_signed=True, domain=Domain.Extended if info.specials == "ieee" else Domain.Finite,
        has_nz=info.specials != "fnuz", num_high_nans=nans, has_subnormals=True,
        is_twos_complement=False,
    )  # fmt: skip


def apart(ours: np.ndarray, theirs: np.ndarray) -> int:
    """How many values differ; NaNs are equal, zeros of either sign are not."""
    both_nan = np.isnan(ours) & np.isnan(theirs)
    equal = both_nan | ((ours == theirs) & (np.signbit(ours) == np.signbit(theirs)))
    return int((~equal).sum())


def checks(params: Params, trace: Trace) -> list[Check]:
    """Every code by ml_dtypes, if the format has a name, and by gfloat, if it can be described."""
    shared: Shared = trace.shared
    info, found = shared.info, []
    try:
        import ml_dtypes

        if shared.named:
            theirs = ml_dtypes_values(shared.named, info.bits)
            found.append(compared(
                "ml_dtypes {version}: all {count} codes", apart(shared.values, theirs), 0.0,
                "values that differ", version=ml_dtypes.__version__, count=len(theirs),
            ))  # fmt: skip
    except ImportError:
        found.append(Check("ml_dtypes", "missing"))
    try:
        import importlib.metadata

        from gfloat import decode_float

        theirs_info = gfloat_info(info)
        if theirs_info is not None:
            values = [decode_float(theirs_info, code) for code in range(1 << info.bits)]
            version = importlib.metadata.version("gfloat")
            differ = apart(shared.values, np.array([value.fval for value in values]))
            found.append(compared("gfloat {version}: values", differ, 0.0, "values that differ",
                                  version=version))  # fmt: skip
            kinds = {"ZERO": "zero", "SUBNORMAL": "subnormal", "NORMAL": "normal",
                     "INFINITE": "infinity", "NAN": "nan"}  # fmt: skip
            theirs_kinds = [KINDS.index(kinds[value.fclass.name]) for value in values]
            unlike = int((shared.kinds != np.array(theirs_kinds)).sum())
            found.append(compared("gfloat {version}: classes", unlike, 0.0, "that differ",
                                  version=version))  # fmt: skip
    except ImportError:
        found.append(Check("gfloat", "missing"))
    return found
