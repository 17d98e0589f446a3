"""The formula of a code, a term for each bit that is 1, so that bit and term light up together."""

from __future__ import annotations

from explorer.compute.floats.literals import nan_parts
from explorer.compute.floats.notation import shown
from explorer.panels.floats.bits.pieces import Picture, Run, measure, signed
from explorer.ui.canvas.ink import Ink


def fitting_formula(ink: Ink, picture: Picture, width: float, lit: int | None) -> list[Run]:
    """The most telling form of the formula that fits a width at the smallest text size."""
    choices = [(True, True, 12), (False, True, 12), (False, True, 8), (False, False, 12)]
    choices += [(False, False, digits) for digits in (8, 6, 4)]
    for exponent, fraction, digits in choices:
        runs = value_formula(ink, picture, exponent, fraction, digits, lit)
        if measure(ink, runs, 11.0) <= width:
            return runs
    return runs


def value_formula(
    ink: Ink,
    picture: Picture,
    exponent_terms: bool,
    fraction_terms: bool,
    digits: int,
    lit: int | None,
) -> list[Run]:
    """(−1)^s × 2^(E − bias) × (1 + F / 2^m) with the numbers of the code.

    With terms, E is the sum of the powers of two of its bits, and F / 2^m that of the fraction's.
    Without, only the term of the bit `lit` is taken out.
    """
    info, decoded = picture.info, picture.shared.row.decoded
    code, m = decoded.code, info.fraction_bits
    if decoded.number.kind != "finite":
        return _no_number(ink, picture)
    top = info.exponent_bits + m
    runs: list[Run] = []
    if info.signed:
        runs += [
            Run("(−1)", "sign", 0, top), Run(str(decoded.sign), "sign", 1, top), Run(" × "),
        ]  # fmt: skip
    runs.append(Run("2", "exponent"))
    ones = [bit for bit in range(top - 1, m - 1, -1) if code >> bit & 1]
    exponents = [Run(str(1 << (bit - m)), "exponent", 1, bit) for bit in ones]
    if decoded.exponent_field < info.least_field:
        runs.append(Run(str(info.least_field), "exponent", 1))  # the subnormals share it
    elif not ones or not (exponent_terms or lit in ones):
        runs.append(Run(str(decoded.exponent_field), "exponent", 1))
    elif exponent_terms:
        runs += _sum(exponents, "+", "exponent", 1)
    else:
        rest = decoded.exponent_field - (1 << ((lit or 0) - m))
        chosen = exponents[ones.index(lit or 0)]
        runs += [chosen, Run(f"+{rest}", "exponent", 1)] if rest else [chosen]
    bias = f"−{info.bias}" if info.bias >= 0 else f"+{-info.bias}"
    runs += [Run(bias, "exponent", 1), Run(" × ("), Run(str(decoded.hidden), "significand")]
    ones = [bit for bit in range(m - 1, -1, -1) if code >> bit & 1]
    if fraction_terms and ones:
        for bit in ones:
            runs += [Run(" + ", "significand"), *_power(bit, m)]
    elif lit in ones:
        rest = decoded.fraction - (1 << (lit or 0))
        runs += [Run(" + ", "significand"), *_power(lit or 0, m)]
        runs += [Run(f" + {rest}/{info.hidden}", "significand")] if rest else []
    elif ones:
        runs.append(Run(f" + {decoded.fraction}/{info.hidden}", "significand"))
    return [*runs, Run(") = " + shown(decoded.number, digits, digits + 4))]


def _power(bit: int, m: int) -> tuple[Run, Run]:
    """The term of a fraction bit."""
    return Run("2", "significand", 0, bit), Run(signed(bit - m), "significand", 1, bit)


def _sum(terms: list[Run], sign: str, colour: str, rise: int) -> list[Run]:
    out = terms[:1]
    for term in terms[1:]:
        out += [Run(sign, colour, rise), term]
    return out


def _no_number(ink: Ink, picture: Picture) -> list[Run]:
    """The fields of infinity or NaN, with what a NaN carries."""
    info, decoded = picture.info, picture.shared.row.decoded
    runs = []
    if info.exponent_bits:
        runs += [
            Run(f"E = {decoded.exponent_field} = {decoded.exponent_field:b}", "exponent"),
            Run("2", "exponent", -1),
        ]
    if info.fraction_bits:
        runs.append(Run(f"   F = {decoded.fraction}", "significand"))
    runs.append(Run("   →   " + shown(decoded.number)))
    parts = nan_parts(info, decoded.code)
    if parts is not None:
        key = "quiet_nan" if parts[0] else "signalling_nan"
        runs.append(Run(f", {ink.say(key, payload=hex(parts[1]))}", "muted"))
    return runs
