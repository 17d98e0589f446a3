"""The same conversion by NumPy, ml_dtypes, torch and gfloat, and why they differ where they do.

Libraries take floats, so the number becomes a float64 first; from there each converts with its own
rule. Where its code is not ours, the same exact codec looks for the smallest set of deviations that
gives the library's code: another rounding, another overflow policy, a detour through float64 or
float32 (rounding twice). If none does, the two neighbours are looked at. What nothing explains is
called unexplained.
"""

from __future__ import annotations

import struct
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import Any

from explorer.compute.floats.codec import decode, encode
from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.compute.floats.numbers import Number

LIBRARIES = ("numpy", "ml_dtypes", "torch", "gfloat")
NUMPY = {"fp64": "float64", "fp32": "float32", "fp16": "float16"}
ML_DTYPES = {
    "bf16": "bfloat16", "e5m2": "float8_e5m2", "e4m3fn": "float8_e4m3fn", "e4m3": "float8_e4m3",
    "e5m2fnuz": "float8_e5m2fnuz", "e4m3fnuz": "float8_e4m3fnuz",
    "e4m3b11fnuz": "float8_e4m3b11fnuz", "e3m4": "float8_e3m4", "e8m0": "float8_e8m0fnu",
    "e3m2": "float6_e3m2fn", "e2m3": "float6_e2m3fn", "e2m1": "float4_e2m1fn",
}  # fmt: skip
TORCH = {
    "fp64": "float64", "fp32": "float32", "fp16": "float16", "bf16": "bfloat16",
    "e5m2": "float8_e5m2", "e4m3fn": "float8_e4m3fn", "e5m2fnuz": "float8_e5m2fnuz",
    "e4m3fnuz": "float8_e4m3fnuz", "e8m0": "float8_e8m0fnu",
}  # fmt: skip
GFLOAT = {
    "fp64": "binary64", "fp32": "binary32", "fp16": "binary16", "bf16": "bfloat16",
    "e5m2": "ocp_e5m2", "e4m3fn": "ocp_e4m3", "e8m0": "ocp_e8m0", "e3m2": "ocp_e3m2",
    "e2m3": "ocp_e2m3", "e2m1": "ocp_e2m1",
}  # fmt: skip
GFLOAT_MODES = {
    "nearest_even": "TiesToEven", "nearest_away": "TiesToAway", "toward_zero": "TowardZero",
    "up": "TowardPositive", "down": "TowardNegative",
}  # fmt: skip


@dataclass(frozen=True)
class Answer:
    """What a library makes of the number in one format.

    `code` is None where it raises an error. `reasons` names, as keys of sentences, what explains a
    code that is not ours; empty where it is the same.
    """

    library: str
    format: str
    code: int | None
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Answers:
    """All answers, the float64 that was asked with, and the version of each library ("" where it is
    not installed)."""

    asked: Number
    answers: tuple[Answer, ...]
    versions: tuple[str, ...]

    def of(self, library: str, name: str) -> Answer | None:
        """The answer of a library for a format; None where it has no such type."""
        for answer in self.answers:
            if (answer.library, answer.format) == (library, name):
                return answer
        return None


def ask(source: Number, rounding: str, overflow: str) -> Generator[None, None, Answers]:
    """Put the number to every library in every format that both know."""
    asked = through("fp64", source)
    answers, versions = [], []
    for library in LIBRARIES:
        yield None
        versions.append(version(library))
        for name, info in FORMATS.items():
            if not versions[-1] or not knows(library, name):
                continue
            mode = rounding if library == "gfloat" and rounding in GFLOAT_MODES else "nearest_even"
            try:
                code = convert(library, name, as_float(asked), mode, overflow == "saturate")
            except ValueError:
                answers.append(Answer(library, name, None, ("raises",)))
                continue
            found = reasons(info, source, code, rounding, overflow, mode)
            answers.append(Answer(library, name, code, found))
            yield None
    return Answers(asked, tuple(answers), tuple(versions))


def knows(library: str, name: str) -> bool:
    """Whether a library has a type for a format."""
    types = {"numpy": NUMPY, "ml_dtypes": ML_DTYPES, "torch": TORCH, "gfloat": GFLOAT}
    return name in types[library]


def version(library: str) -> str:
    """The version of a library, "" where it is not installed."""
    import importlib
    import importlib.metadata

    try:
        importlib.import_module(library)
        return importlib.metadata.version(library)
    except ImportError:
        return ""


def through(name: str, number: Number) -> Number:
    """What is left of a number after a format, rounded to nearest even."""
    info = FORMATS[name]
    return decode(info, encode(info, number).code).number


def as_float(number: Number) -> float:
    """A number that float64 holds, as a Python float."""
    code = encode(FORMATS["fp64"], number).code
    return float(struct.unpack("<d", code.to_bytes(8, "little"))[0])


def convert(library: str, name: str, value: float, mode: str, saturate: bool) -> int:
    """The code a library gives a float64. Raises ValueError where the library does."""
    import numpy as np

    if library == "gfloat":
        return _gfloat(name, value, mode, saturate)
    if library == "torch":
        return _torch(name, value)
    kind = np.dtype(NUMPY.get(name) or _ml_dtypes(name))
    with np.errstate(all="ignore"):
        codes = np.array([value], np.float64).astype(kind).view(f"u{kind.itemsize}")
    return int(codes[0])


def _ml_dtypes(name: str) -> Any:
    import ml_dtypes

    return getattr(ml_dtypes, ML_DTYPES[name])


def _torch(name: str, value: float) -> int:
    import torch

    cast = torch.tensor([value], dtype=torch.float64).to(getattr(torch, TORCH[name]))
    size = cast.element_size()
    plain = {1: torch.uint8, 2: torch.int16, 4: torch.int32, 8: torch.int64}[size]
    return int(cast.view(plain)[0]) % (1 << 8 * size)


def _gfloat(name: str, value: float, mode: str, saturate: bool) -> int:
    from gfloat import RoundMode, encode_float, formats, round_float

    info = getattr(formats, f"format_info_{GFLOAT[name]}")
    rounded = round_float(info, value, getattr(RoundMode, GFLOAT_MODES[mode]), sat=saturate)
    return int(encode_float(info, rounded))


def reasons(
    info: FormatInfo, source: Number, code: int, rounding: str, overflow: str, mode: str
) -> tuple[str, ...]:
    """Why a code is not what `rounding` and `overflow` give the number; () where it is.

    `mode` is the rounding the library was asked for: the one wanted, if it has it.
    """
    ours = encode(info, source, rounding, overflow).code
    if code == ours:
        return ()
    if info.kind(code) == info.kind(ours) == "nan":
        return ("nan_code",)
    if source.kind == "nan":
        return ("nan_lost",)
    other = "saturate" if overflow == "infinity" else "infinity"
    double = through("fp64", source)
    detours = (("", source), ("float64", double), ("float32", through("fp32", double)))
    found: list[tuple[str, ...]] = []
    for (detour, number), policy, used in product(
        detours, (overflow, other), dict.fromkeys((rounding, mode))
    ):
        theirs = encode(info, number, used, policy)
        alike = info.kind(code) == info.kind(theirs.code) == "nan"
        if theirs.code == code or alike:
            policies = {"saturate": "saturates", "infinity": "overflows"}
            found.append(
                tuple(
                    reason
                    for reason, there in (
                        ("only_nearest", used != rounding),
                        (policies[policy], policy != overflow),
                        (detour, bool(detour)),
                    )
                    if there
                )
            )
    if found:
        return min(found, key=len)
    return (_last_resort(info, source, code, mode),)


def _last_resort(info: FormatInfo, source: Number, code: int, mode: str) -> str:
    """The name of what no rule of the codec explains."""
    if source.kind != "finite":
        return "unexplained"
    if not info.signed and source.negative:
        return "sign_dropped"
    if not source.numerator and not info.zero:
        return "no_zero"
    cut = encode(info, source, mode).cut
    kind = info.kind(code)
    if cut is None or kind in ("infinity", "nan"):
        return "unexplained"
    theirs, x = decode(info, code).number.magnitude, source.magnitude
    unit = Fraction(2) ** (cut.scale - info.fraction_bits)
    if cut.tie and abs(theirs - x) == unit / 2:
        return "tie"
    return "farther" if abs(theirs - x) < unit else "unexplained"


def counted(answers: Sequence[Answer]) -> tuple[str, ...]:
    """Each reason that occurs, once, in the order of the answers."""
    return tuple(dict.fromkeys(reason for answer in answers for reason in answer.reasons))
