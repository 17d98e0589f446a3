"""What the column beside the picture says about each step of the arithmetic lab."""

from __future__ import annotations

import math
from fractions import Fraction

from explorer.compute.floats.arithmetic.operation import Outcome
from explorer.compute.floats.arithmetic.params import Shared, Step
from explorer.compute.floats.codec import Decoded, power_of_two
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.notation import decimal, shown
from explorer.core.formatting import count as counted
from explorer.core.formatting import number
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.floats.arithmetic.race import standings
from explorer.panels.floats.arithmetic.result import ADDING
from explorer.panels.floats.bits.explain import lines, tex
from explorer.panels.floats.bits.pieces import signed

TEX_SIGN = {
    "add": "+", "subtract": "-", "multiply": r"\times", "divide": r"\div", "fma": r"\times",
}  # fmt: skip


def explain(trace: Trace, index: int) -> Explanation:
    """The words and formulas of a step."""
    return {"operation": _operation, "sum": _sum, "dot": _dot, "equal": _equal}[trace.params.topic](
        trace, trace[index]
    )


def _operation(trace: Trace, step: Step) -> Explanation:
    shared: Shared = trace.shared
    outcome = shared.outcome
    assert outcome is not None
    told = {
        "unpack": _unpack, "align": _align, "operate": _operate, "normalise": _normalise,
        "round": _round, "pack": _pack,
    }  # fmt: skip
    if outcome.exact is None and step.stage in ("align", "operate", "normalise", "round"):
        said = message(f"rule_{outcome.special}")
        return Explanation(message("head_special"), message("say_special"), notice=(said,))
    return told[step.stage](trace, shared, outcome)


def _tex_number(operand: Decoded) -> str:
    text = tex(shown(operand.number, 8, 12))
    return rf"({text})" if text.startswith("-") else text


def _expressions(outcome: Outcome) -> tuple[str, str]:
    """The operation in letters and in numbers, as TeX."""
    sign = TEX_SIGN[outcome.operation]
    letters = f"x {sign} y"
    numbers = f"{_tex_number(outcome.left)} {sign} {_tex_number(outcome.right)}"
    if outcome.third is not None:
        letters, numbers = f"{letters} + w", f"{numbers} + {_tex_number(outcome.third)}"
    return letters, numbers


def _unpack(trace: Trace, shared: Shared, outcome: Outcome) -> Explanation:
    info = FORMATS[trace.params.format]
    said = message(
        "say_unpack", format=info.label, left=shown(outcome.left.number, 10, 14),
        right=shown(outcome.right.number, 10, 14),
    )  # fmt: skip
    numbers = ""
    if outcome.third is not None:
        third = shown(outcome.third.number, 10, 14)
        return Explanation(message("head_fma"), message("say_fma", third=third),
                           r"\mathrm{fma}(x, y, w) = \mathrm{fl}(x \times y + w)",
                           notice=(said,))  # fmt: skip
    if outcome.operands is not None:
        parts = [
            rf"{tex(decimal(w.digits * power_of_two(-info.fraction_bits), 8, 12))}"
            rf"\cdot 2^{{{w.unit + info.fraction_bits}}}"
            for w in outcome.operands
        ]
        numbers = rf"\begin{{aligned}} & x = {parts[0]} \\ & y = {parts[1]} \end{{aligned}}"
    return Explanation(message("head_unpack"), said, r"x = f_x 2^{e_x}, \; y = f_y 2^{e_y}",
                       numbers, (message("see_push"),))  # fmt: skip


def _align(trace: Trace, shared: Shared, outcome: Outcome) -> Explanation:
    assert outcome.operands is not None
    a, b = outcome.operands
    m = FORMATS[trace.params.format].fraction_bits
    if outcome.operation in ("multiply", "divide"):
        sign = "+" if outcome.operation == "multiply" else "-"
        exponents = (a.unit + m, b.unit + m)
        second = rf"({exponents[1]})" if exponents[1] < 0 else str(exponents[1])
        total = exponents[0] + (exponents[1] if sign == "+" else -exponents[1])
        return Explanation(
            message(f"head_align_{outcome.operation}"), message(f"say_align_{outcome.operation}"),
            f"e = e_x {sign} e_y", f"{exponents[0]} {sign} {second} = {total}",
        )  # fmt: skip
    first = a.unit + (2 * m + 1 if outcome.operation == "fma" else m)
    second_first = b.unit + m
    places = abs(first - second_first)
    key = "say_align_far" if places > m + 1 else "say_align" if places else "say_align_none"
    heading = message("head_align", places=places) if places else message("head_align_none")
    high, low = max(first, second_first), min(first, second_first)
    minus = rf"({low})" if low < 0 else str(low)
    return Explanation(heading, message(key), r"d = |e_x - e_y|", f"{high} - {minus} = {places}")


def _exact_tex(outcome: Outcome) -> str:
    assert outcome.exact is not None
    exact = outcome.exact
    value = exact.digits * power_of_two(exact.unit)
    dots = r"\ldots" if exact.more else ""
    return ("-" if exact.negative else "") + tex(decimal(value, 10, 14)).replace(r"\ldots ", dots)


def _operate(trace: Trace, shared: Shared, outcome: Outcome) -> Explanation:
    info = FORMATS[trace.params.format]
    assert outcome.exact is not None
    exact = outcome.exact
    if exact.digits == 0:
        said = message("say_operate_zero")
    elif exact.more:
        said = message("say_operate_more")
    else:
        bits = exact.digits.bit_length() - ((exact.digits & -exact.digits).bit_length() - 1)
        said = message("say_operate", bits=bits, format=info.label, most=info.fraction_bits + 1)
    letters, numbers = _expressions(outcome)
    return Explanation(
        message("head_operate"), said, f"z = {letters}", lines(numbers, _exact_tex(outcome))
    )  # fmt: skip


def _normalise(trace: Trace, shared: Shared, outcome: Outcome) -> Explanation:
    info, rounded = FORMATS[trace.params.format], outcome.rounded
    if rounded is None or outcome.exact is None or outcome.operands is None:
        return Explanation(message("head_normalise"), message("say_operate_zero"))
    top = outcome.exact.exponent
    assert top is not None
    said = message("say_normalise", most=info.fraction_bits + 1)
    front = max(w.exponent for w in outcome.operands if w.exponent is not None)
    if rounded.tiny:
        said = message("say_normalise_subnormal", least=signed(info.least_exponent))
    elif outcome.operation in ADDING and front > top and rounded.reason == "exact":
        said = message("say_normalise_cancelled", bits=front - top)
    left = rf"\frac{{|z|}}{{2^{{{rounded.unit}}}}}"
    cut = f"{rounded.guard}{rounded.round}"
    dots = r"\ldots" if rounded.sticky else ""
    numbers = lines(left, rf"{rounded.kept} + 0.{cut}{dots}_2")
    return Explanation(message("head_normalise"), said, r"\frac{|z|}{2^{e-m}} = k + r", numbers)


def _round(trace: Trace, shared: Shared, outcome: Outcome) -> Explanation:
    rounded = outcome.rounded
    if rounded is None:
        return Explanation(message("head_round_stays"), message("why_exact"))
    heading = message("head_round_up" if rounded.up else "head_round_stays")
    result = f"{rounded.kept} + 1 = {rounded.kept + 1}" if rounded.up else str(rounded.kept)
    formula = r"k' = k + 1" if rounded.up else r"k' = k"
    return Explanation(heading, message(f"why_{rounded.reason}"), formula, f"k' = {result}")


def _pack(trace: Trace, shared: Shared, outcome: Outcome) -> Explanation:
    flags: Message | str = message("flags_none")
    words = [message(f"flag_{flag}") for flag in outcome.flags]
    if len(words) == 1:
        flags = words[0]
    elif words:  # overflow or underflow, and then always inexact
        flags = message("flags_two", first=words[0], second=words[1])
    heading = message("head_pack", value=shown(outcome.result.number, 10, 14))
    notice: tuple[Message, ...] = ()
    if outcome.special:
        said = message(f"rule_{outcome.special}")
        return Explanation(heading, said, notice=notice)
    claims = ("X001",) if trace.params.operation == "add" else ()
    letters, numbers = _expressions(outcome)
    formula = rf"\mathrm{{fl}}({letters}) = ({letters})(1 + \delta)"
    numbers = lines(rf"\mathrm{{fl}}({numbers})", tex(shown(outcome.result.number, 10, 14)))
    if shared.separate is not None:
        value = shown(shared.separate.number, 10, 14)
        notice = (message("see_separate", value=value),)
    if not shared.comparisons:
        return Explanation(heading, message("why_exact"), formula, numbers, notice)
    one = shared.comparisons[0]
    expected = shown(one.expected.number, 10, 14)
    if one.equal:
        said = message("say_pack_equal", flags=flags)
    elif one.apart is None:
        said = message("say_pack", flags=flags, expected=expected)
    else:
        steps = (
            message("one_step") if abs(one.apart) == 1
            else message("many_steps", count=counted(abs(one.apart)))
        )  # fmt: skip
        said = message("say_pack_apart", flags=flags, expected=expected, steps=steps)
    return Explanation(heading, said, formula, numbers, (*notice, message("see_errors")), claims)


def _sum(trace: Trace, step: Step) -> Explanation:
    race = trace.shared.race
    found = standings(race, step.index)
    stopped = [FORMATS[s.lane.format].label for s in found if s.stopped]
    count = int(race.counts[step.index])
    true = decimal(trace.shared.left.fraction * count, 8, 12)
    if step.stage != "plain":
        said = message(f"say_{step.stage}", true=true)
    elif stopped:
        said = message("say_sum", true=true, stopped=", ".join(stopped))
    else:
        said = message("say_sum_none", true=true)
    formulas = {
        "plain": r"s_{i+1} = \mathrm{fl}(s_i + x)",
        "kahan": r"y = x - c, \; t = s + y, \; c' = (t - s) - y",
        "pairwise": r"S_n = \mathrm{fl}(S_{\lfloor n/2 \rfloor} + S_{\lceil n/2 \rceil})",
        "stochastic": r"P(\mathrm{up}) = r",
    }
    halves = next((s for s in found if s.lane.format == "fp16"), found[0])
    relation = r"\ge" if halves.half >= abs(halves.lane.increment) else "<"
    finite = math.isfinite(halves.total)
    total = tex(decimal(Fraction(halves.total), 8, 12) if finite else number(halves.total))
    numbers = (
        rf"\frac{{1}}{{2}} \mathrm{{ulp}}({total}) = "
        rf"{tex(number(halves.half))} {relation} {tex(number(abs(halves.lane.increment), 4))}"
    )
    totals = {s.lane.format: s.total for s in found}
    notice = (message("see_same"),) if totals["tf32"] == totals["fp16"] else ()
    return Explanation(
        message("head_sum", count=counted(count)), said, formulas[step.stage], numbers,
        notice, ("X014",),
    )  # fmt: skip


def _dot(trace: Trace, step: Step) -> Explanation:
    dots, info = trace.shared.dots, FORMATS[trace.params.format]
    errors = dict(zip(dots.ways, dots.errors[:, step.index].tolist(), strict=True))
    length = int(dots.lengths[step.index])
    said = message(
        "say_dot", format=info.label, running=number(errors["running"]),
        chunk=trace.params.chunk, chunks=number(errors["chunks"]), wide=number(errors["fp32"]),
    )  # fmt: skip
    numbers = rf"n = {length}, \; \varepsilon = {tex(number(errors['running']))}"
    formula = r"\varepsilon^2 = \left\langle \frac{(s - a \cdot b)^2}{|a|^2 |b|^2} \right\rangle"
    return Explanation(message("head_dot", length=counted(length)), said, formula, numbers,
                       (message("see_dot"),))  # fmt: skip


def _equal(trace: Trace, step: Step) -> Explanation:
    one = trace.shared.comparisons[step.index]
    info = FORMATS[one.format]
    args = {
        "left": shown(one.left.number, 10, 14), "right": shown(one.right.number, 10, 14),
        "computed": shown(one.computed.number, 10, 14),
        "expected": shown(one.expected.number, 10, 14),
    }  # fmt: skip
    sign = TEX_SIGN[trace.params.operation]
    relation = "=" if one.equal else r"\ne"
    equal = {c.format: c.equal for c in trace.shared.comparisons}
    luck = equal["fp32"] and not equal["fp64"]
    fl = r"\mathrm{fl}"
    formula = f"{fl}({fl}(a) {sign} {fl}(b)) = {fl}(a {sign} b)"
    if trace.params.operation == "fma":
        formula = f"{fl}({fl}(a) {sign} {fl}(b) + {fl}(c)) = {fl}(a {sign} b + c)"
    numbers = rf"{tex(args['computed'])} {relation} {tex(args['expected'])}"
    return Explanation(
        message("head_equal" if one.equal else "head_different", format=info.label),
        message("say_equal" if one.equal else "say_different", **args), formula, numbers,
        (message("see_luck" if luck else "see_rows"),),
        ("X001",) if trace.params.operation == "add" else (),
    )  # fmt: skip
