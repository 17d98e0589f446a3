"""What the column beside the number line says."""

from __future__ import annotations

from explorer.compute.floats.codec import floor_log2, power_of_two
from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.compute.floats.line.bands import thresholds
from explorer.compute.floats.line.facts import definitions, smallest_positive
from explorer.compute.floats.line.params import CHOICES
from explorer.compute.floats.notation import decimal
from explorer.core.formatting import count, fixed, superscript
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import message
from explorer.panels.floats.line.bars import power
from explorer.panels.floats.line.head import headline
from explorer.panels.floats.line.rows import decades_text, percent


def tex_power(exponent: int) -> str:
    """A power of two as TeX."""
    return f"2^{{{exponent}}}"


def explain(trace: Trace, index: int) -> Explanation:
    """The words and formulas of a step."""
    step, info = trace[index], FORMATS[trace.params.format]
    heading = headline(trace, index)
    if step.stage == "formats":
        least = floor_log2(smallest_positive(info))
        largest = decimal(definitions(info)["max"], 5, 9).replace("·10", r" \cdot 10")
        return Explanation(
            heading,
            message("say_formats", format=info.label, values=count(info.hidden)),
            r"x = 2^{e} \left(1 + \frac{F}{2^{m}}\right)",
            rf"\log_{{10}} \frac{{{_tex(largest)}}}{{{tex_power(least)}}} = {decades_text(info)}",
            (message("see_zoom"), message("see_bf16")),
        )
    if step.stage == "facts":
        return _facts(trace, info)
    counts = step.counts[CHOICES.index(info.name)].tolist()
    zero, beyond = (percent(number / step.total) for number in (counts[0], counts[3]))
    if step.stage == "scaled":
        return _scaled(trace, index, zero, beyond)
    formula, numbers = _threshold(info)
    if step.stage == "weights":
        said = message("say_weights", count=count(step.total), format=info.label)
        return Explanation(heading, said, formula, numbers, (message("see_ties"),
                           message("see_formats")))  # fmt: skip
    if step.stage == "activations":
        return Explanation(heading, message("say_activations"), formula, numbers,
                           (message("see_formats"),))  # fmt: skip
    said = message("say_gradients", loss=fixed(trace.shared.loss, 3))
    if trace.shared.populations[2].simulated:
        said = message("say_simulated", format=info.label, zero=zero)
    return Explanation(heading, said, formula, numbers, (message("see_formats"),))


def _tex(text: str) -> str:
    digits = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
    head, mark, raised = text.partition(r" \cdot 10")
    body = head.replace("…", r"\ldots").replace("−", "-")
    return body + (rf" \cdot 10^{{{raised.translate(digits)}}}" if mark else "")


def _threshold(info: FormatInfo) -> tuple[str, str]:
    """The rule by which numbers become zero, with the format's smallest number."""
    half = thresholds(info)[0].value
    formula = r"|x| \le \frac{s}{2} \;\Rightarrow\; 0"
    smallest = tex_power(floor_log2(2 * half))
    return formula, rf"\frac{{s}}{{2}} = \frac{{{smallest}}}{{2}} = {tex_power(floor_log2(half))}"


def _scaled(trace: Trace, index: int, zero: str, beyond: str) -> Explanation:
    step, info = trace[index], FORMATS[trace.params.format]
    before = percent(step.unscaled[CHOICES.index(info.name)][0] / step.total)
    said = message(
        "say_scaled", scale=superscript(step.exponent), exponent=step.exponent, zero=zero,
        before=before, beyond=beyond,
    )  # fmt: skip
    if step.exponent == 0:
        said = message("say_unscaled")
    formula = r"\frac{\partial (S \cdot L)}{\partial w} = S \cdot \frac{\partial L}{\partial w}"
    half = floor_log2(thresholds(info)[0].value)
    numbers = (
        rf"\begin{{aligned}} & S = {tex_power(step.exponent)} = {1 << step.exponent} \\"
        rf" & |g| \le {tex_power(half - step.exponent)} \;\Rightarrow\; 0 \end{{aligned}}"
    )
    return Explanation(
        headline(trace, index), said, formula, numbers,
        (message("see_power"), message("see_formats")), ("W078",),
    )  # fmt: skip


def _facts(trace: Trace, info: FormatInfo) -> Explanation:
    m, b = info.fraction_bits, info.bias
    below = info.hidden - 1
    formula = (
        r"\begin{aligned} & \mathrm{eps} = 2^{-m} \\ & \mathrm{tiny} = 2^{1 - b} \\"
        r" & \mathrm{smallest} = 2^{1 - b - m} \end{aligned}"
    )
    numbers = (
        rf"\begin{{aligned}} & \mathrm{{eps}} = {tex_power(-m)} \\"
        rf" & \mathrm{{tiny}} = 2^{{1 - {b}}} = {tex_power(1 - b)} \\"
        rf" & \mathrm{{smallest}} = {tex_power(1 - b - m)} \end{{aligned}}"
    )
    step = power(floor_log2(power_of_two(info.least_exponent - m)))
    notices = [message("see_resolution", format=info.label, step=step)]
    for facts in trace.shared.facts:
        for fact in facts.facts:
            if fact.verdict == "differs" and fact.torch is not None:
                other = FORMATS[facts.format]
                ours = decimal(definitions(other)[fact.field], 6, 10)
                notices.append(
                    message("see_differs", format=other.label, field=fact.field,
                            theirs=f"{fact.torch:g}", ours=ours)
                )  # fmt: skip
    return Explanation(
        headline(trace, len(trace) - 1), message("say_facts", below=count(below)), formula,
        numbers, tuple(notices), ("W065", "W066", "W067", "W068"),
    )  # fmt: skip
