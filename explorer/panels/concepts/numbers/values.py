"""How the numbers of the sheet are written."""

from __future__ import annotations

import math

from explorer.compute.concepts.numbers import Step
from explorer.compute.concepts.sheet import Formula
from explorer.core.formatting import number


def shown(value: float) -> str:
    """Whole numbers with all their digits in groups of three, others with six that count."""
    if math.isfinite(value) and float(value).is_integer() and abs(value) < 1e15:
        return f"{int(value):,}".replace(",", "\N{NARROW NO-BREAK SPACE}")
    return number(value, 6)


def _tex(text: str) -> str:
    """Plain text as TeX: digits and signs as they are, letters upright."""
    clean = text.replace("\N{NARROW NO-BREAK SPACE}", r"\,")
    for plain, tex in (("−", "-"), ("·10", r"\cdot 10"), ("\\,", r"\,")):
        clean = clean.replace(plain, tex)
    superscripts = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
    out, raised = [], ""
    for letter in clean:
        if letter in "⁰¹²³⁴⁵⁶⁷⁸⁹⁻":
            raised += letter.translate(superscripts)
            continue
        if raised:
            out.append(f"^{{{raised}}}")
            raised = ""
        out.append(letter)
    return "".join(out) + (f"^{{{raised}}}" if raised else "")


def in_tex(formula: Formula, step: Step) -> str:
    """What comes out, as TeX: numbers only, the symbols stand in the formula above."""
    if not step.outputs:
        return ""
    return r",\quad ".join(_tex(shown(value)) for value in step.outputs)
