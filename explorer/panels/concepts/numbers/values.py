"""How the numbers of the sheet are written."""

from __future__ import annotations

import math
from collections.abc import Mapping

from explorer.compute.concepts.numbers import Step
from explorer.compute.concepts.sheet import Formula
from explorer.core.formatting import number
from explorer.core.words import Message, Word, message
from explorer.ui.canvas.ink import Ink


def shown(value: float) -> str:
    """Whole numbers with all their digits, in groups of three from five digits on (so that years
    stay years); others with six that count."""
    if math.isfinite(value) and float(value).is_integer() and abs(value) < 1e15:
        if abs(value) < 1e4:
            return f"{int(value)}".replace("-", "−")
        return f"{int(value):,}".replace(",", "\N{NARROW NO-BREAK SPACE}").replace("-", "−")
    text = number(value, 6)
    if not math.isfinite(value) or float(f"{value:.6g}") != value:
        return text
    mantissa, times, power = text.partition("·")  # exact: zeros at its end say nothing
    if "." in mantissa:
        mantissa = mantissa.rstrip("0").rstrip(".")
    return mantissa + times + power


def fitting(ink: Ink, value: float, unit: str, width: float, *, bold: bool = False) -> str:
    """A number and its unit in as many digits as fit a width; without the unit where none do."""
    forms = [shown(value), *(number(value, digits) for digits in (6, 4, 3, 2))]
    texts = [*(f"{form} {unit}".strip() for form in forms), *forms]
    fits = (text for text in texts if ink.text_width(text, mono=True, bold=bold) <= width)
    return next(fits, texts[-1])


def named(ink: Ink, text: str) -> str:
    """A symbol, a unit or a refusal in the reader's language; what has no words stays as it is."""
    return ink.say(f"name:{text}") if f"name:{text}" in ink.lab.words else text


def name_of(text: str, words: Mapping[str, Word]) -> str | Message:
    """The same as part of a message."""
    return message(f"name:{text}") if f"name:{text}" in words else text


def pairs_of(formula: Formula, step: Step, words: Mapping[str, Word]) -> str | Message:
    """ "name = value unit" of every output, one after the other."""
    said: list[Message] = []
    for output, value in zip(formula.outputs, step.outputs, strict=True):
        name, unit = name_of(output.symbol, words), name_of(output.unit, words)
        key = "pair.unit" if output.unit else "pair"
        said.append(message(key, name=name, value=shown(value), unit=unit))
    whole: str | Message = said[-1] if said else ""
    for pair in reversed(said[:-1]):
        whole = message("joined", first=pair, rest=whole)
    return whole


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
