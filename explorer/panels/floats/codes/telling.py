"""What is said about the codes: the lines above the picture, and the column beside it."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np

from explorer.compute.floats.codec import decode
from explorer.compute.floats.codes import Shared, Step
from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.compute.floats.line.facts import epsilon
from explorer.compute.floats.notation import decimal
from explorer.core.formatting import fixed, superscript
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.floats.codes.cells import short


def label(shared: Shared) -> str:
    """The name of the format: that of the named one with the same codes, if there is one."""
    return FORMATS[shared.named].label if shared.named else shared.info.label


def decades(shared: Shared) -> float:
    """log10 of the largest number over the smallest positive one."""
    sizes = np.abs(shared.values[np.isfinite(shared.values) & (shared.values != 0)])
    return math.log10(sizes.max()) - math.log10(sizes.min())


def largest(info: FormatInfo) -> Fraction:
    """The largest number."""
    return decode(info, info.largest_code).number.magnitude


def headline(trace: Trace, index: int) -> Message:
    """The step in one sentence."""
    step, shared = trace[index], trace.shared
    name, count = label(shared), len(step.codes)
    if step.group == "all":
        return message("head_all", format=name, count=count, numbers=distinct(shared))
    if step.group == "normal":
        low, high = binade(shared, step)
        if count == 1:
            return message("head_normal_one", field=step.field, value=low)
        return message("head_normal", field=step.field, count=count, low=low, high=high)
    if step.group == "differ":
        other = FORMATS[shared.other].label
        return message("head_differ", format=name, other=other, count=count,
                       all=len(shared.kinds))  # fmt: skip
    return message(f"head_{step.group}", format=name, count=count)


def distinct(shared: Shared) -> int:
    """How many different finite numbers the codes stand for; +0 and −0 are one."""
    return len(np.unique(shared.values[np.isfinite(shared.values)]))


def binade(shared: Shared, step: Step) -> tuple[str, str]:
    """The smallest and the largest size in a group of normal numbers."""
    sizes = np.abs(shared.values[step.codes])
    first, last = int(step.codes[sizes.argmin()]), int(step.codes[sizes.argmax()])
    ends = (short(shared.info, code).lstrip("−") for code in (first, last))
    low, high = ends
    return low, high


def subtitle(trace: Trace, index: int) -> Message:
    """Which format it is, and how far it reaches."""
    shared = trace.shared
    info = shared.info
    eps = epsilon(info)
    args = {"decades": fixed(decades(shared), 2), "max": decimal(largest(info), 6, 9),
            "eps": decimal(eps, 5, 9) if eps is not None else "–"}  # fmt: skip
    if trace.params.format != "custom":
        return message("sub_facts", **args)
    if shared.named:
        return message("sub_named", format=label(shared), **args)
    return message("sub_own", **args)


def explain(trace: Trace, index: int) -> Explanation:
    """The words and formulas of a step."""
    step, shared = trace[index], trace.shared
    info = shared.info
    heading = headline(trace, index)
    name = label(shared)
    if step.group == "all":
        said = message(
            "say_all", format=name, bits=info.bits, count=len(shared.kinds),
            block=info.hidden, numbers=distinct(shared),
        )  # fmt: skip
        return Explanation(
            heading, said, r"\log_{10} \frac{x_{\max}}{x_{\min}}",
            rf"\log_{{10}} \frac{{x_{{\max}}}}{{x_{{\min}}}} = {fixed(decades(shared), 2)}",
            (message("see_open"), message("see_design")),
        )  # fmt: skip
    if step.group == "differ":
        return _differ(trace, heading, step)
    formula, numbers = _formula(info, step)
    args = {"format": name, "count": len(step.codes)}
    if step.group == "normal":
        low, high = binade(shared, step)
        ulp = decode(info, int(step.codes[0])).ulp
        said = message("say_normal", **args, low=low, high=high, ulp=f"2{superscript(ulp)}",
                       block=info.hidden)  # fmt: skip
        top = _top(info, step)
        notices = (message(top, format=name),) if top else (message("see_double"),)
        return Explanation(heading, said, formula, numbers, notices)
    key = f"say_{step.group}"
    if step.group == "nan":
        key = f"say_nan_{info.specials}"
    if step.group == "zero" and len(step.codes) == 1:
        key = "say_zero_one"
    return Explanation(heading, message(key, **args), formula, numbers, (message("see_open"),))


def _top(info: FormatInfo, step: Step) -> str:
    """What is special about the highest exponent field, if it holds numbers at all."""
    if step.field != info.highest_field or not info.zero:
        return ""
    return {"fn": "see_top_fn", "fnuz": "see_top_all", "none": "see_top_all"}.get(info.specials, "")


def _formula(info: FormatInfo, step: Step) -> tuple[str, str]:
    """The rule of a group, and the rule with the numbers of its last positive code."""
    positive = [c for c in step.codes.tolist() if not info.signed or c < info.sign_mask]
    code = positive[-1] if positive else int(step.codes[-1])
    found = decode(info, code)
    bits = f"{info.hex(code)}"
    if found.number.kind != "finite":
        shown = r"\infty" if found.kind == "infinity" else r"\mathrm{NaN}"
        return "", rf"\mathrm{{{bits}}} = {shown}"
    if found.kind == "zero":
        return "", rf"\mathrm{{{bits}}} = 0"
    lead = "1" if found.hidden else "0"
    field = "E - b" if found.hidden else "1 - b"
    number = f"{found.exponent_field} - {info.bias}" if found.hidden else f"1 - {info.bias}"
    if info.bias < 0:
        number = number.replace(f"- {info.bias}", f"+ {-info.bias}")
    value = decimal(found.number.magnitude, 6, 10).replace("…", r"\ldots ")
    value = _raised(value)
    return (
        rf"x = 2^{{{field}}} \left({lead} + \frac{{F}}{{2^{{m}}}}\right)",
        rf"\begin{{aligned}} & \mathrm{{{bits}}} = 2^{{{number}}} \left({lead} + "
        rf"\frac{{{found.fraction}}}{{{info.hidden}}}\right) \\ & = {value} \end{{aligned}}",
    )


def _raised(text: str) -> str:
    digits = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
    head, mark, power = text.partition("·10")
    return head + (rf" \cdot 10^{{{power.translate(digits)}}}" if mark else "")


def _differ(trace: Trace, heading: Message, step: Step) -> Explanation:
    shared: Shared = trace.shared
    other = FORMATS[shared.other]
    if not len(step.codes):
        return Explanation(heading, message("say_differ_none", other=other.label))
    code = int(step.codes[0])
    said = message(
        "say_differ", format=label(shared), other=other.label, code=shared.info.hex(code),
        here=short(shared.info, code), there=short(other, code), count=len(step.codes),
    )  # fmt: skip
    same = len(shared.kinds) - len(step.codes)
    numbers = f"{len(shared.kinds)} - {same} = {len(step.codes)}"
    return Explanation(heading, said, "", numbers, (message("see_open"),))
