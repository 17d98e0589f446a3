"""A code as text for other programs: C, hexadecimal float, torch, NumPy; and what a NaN carries."""

from __future__ import annotations

from explorer.compute.floats.codec import decode
from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.compute.floats.libraries import ML_DTYPES, NUMPY, TORCH
from explorer.compute.floats.notation import hex_float


def _plain(info: FormatInfo, code: int, infinity: str, nan: str) -> str:
    """The value as a hexadecimal float, or the words for infinity and NaN."""
    number = decode(info, code).number
    if number.kind == "finite":
        return hex_float(number.fraction, number.negative)
    return ("-" if number.negative else "") + (infinity if number.kind == "infinity" else nan)


def c_literal(info: FormatInfo, code: int) -> str:
    """A C constant of the value: a float where float32 holds the format, else a double."""
    single = info.fraction_bits <= 23 and info.exponent_bits <= 8
    text = _plain(info, code, "INFINITY", "NAN")
    return f"{text}f" if single and text[-1].isdigit() else text


def hexadecimal(info: FormatInfo, code: int) -> str:
    """The value as C's %a writes it and Python's float.fromhex reads it."""
    return _plain(info, code, "inf", "nan")


def torch_code(info: FormatInfo, code: int) -> str:
    """A line of Python for the code itself where torch has the type, else for the value."""
    if info.name in TORCH:
        # torch's unsigned types of 16 bits and more lack a few operations: signed, the same bits
        half = 1 << (info.bits - 1)
        plain = "uint8" if info.bits == 8 else f"int{info.bits}"
        number = code if info.bits == 8 or code < half else code - 2 * half
        return f"torch.tensor([{number}], dtype=torch.{plain}).view(torch.{TORCH[info.name]})"
    return f'torch.tensor([float.fromhex("{hexadecimal(info, code)}")], dtype=torch.float64)'


def numpy_code(info: FormatInfo, code: int) -> str:
    """A line of Python for the code itself where NumPy or ml_dtypes has the type, else for the
    value."""
    kind = f"numpy.{NUMPY[info.name]}" if info.name in NUMPY else ""
    if info.name in ML_DTYPES:
        kind = f"ml_dtypes.{ML_DTYPES[info.name]}"
    if info.name == "tf32":  # the upper 19 bits of a float32
        kind, code, info = "numpy.float32", code << 13, FORMATS["fp32"]
    if kind:
        return f"numpy.uint{max(8, info.bits)}({info.hex(code)}).view({kind})"
    return f'numpy.float64(float.fromhex("{hexadecimal(info, code)}"))'


def nan_parts(info: FormatInfo, code: int) -> tuple[bool, int] | None:
    """Whether a NaN is quiet, and its payload: the fraction field without the quiet bit (IEEE
    754-2019, 6.2.1). None where the code is no NaN, or the format has only one per sign."""
    if info.specials != "ieee" or info.kind(code) != "nan":
        return None
    quiet = info.hidden >> 1
    fraction = code & (info.hidden - 1)
    return bool(fraction & quiet), fraction & (quiet - 1)
