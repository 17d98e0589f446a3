"""Exact numbers and equations as TeX."""

from __future__ import annotations

import re
from fractions import Fraction

from explorer.compute.floats.notation import decimal


def tex(text: str) -> str:
    """A number written for reading, as TeX."""
    digits = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
    text = re.sub("·10([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)", lambda m: rf"\cdot 10^{{{m[1].translate(digits)}}}", text)
    text = text.replace("−", "-").replace("…", r"\ldots ").replace("∞", r"\infty ")
    return text.replace("NaN", r"\mathrm{NaN}")


def ratio(value: Fraction) -> str:
    """A fraction as TeX, or a decimal where its terms are long."""
    if value.denominator == 1 or len(str(value.numerator)) + len(str(value.denominator)) > 14:
        return tex(decimal(value))
    sign = "-" if value < 0 else ""
    return rf"{sign}\frac{{{abs(value.numerator)}}}{{{value.denominator}}}"


def lines(left: str, *right: str) -> str:
    """An equation over several lines, as narrow as the column beside the stage."""
    return rf"\begin{{aligned}} & {left} \\ & = " + r" \\ & = ".join(right) + r" \end{aligned}"
