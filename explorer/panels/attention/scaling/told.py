"""What is said about each step, with its numbers."""

from __future__ import annotations

import math

from explorer.compute.attention.scaling import Scaling, Step
from explorer.core.formatting import fixed, number, percent, superscript, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

#: Sentences often said about a section; whether they are true is computed.
CLAIMS = {"axis": ("W001",), "curves": ("W002", "W003"), "gradients": ("W001", "W002")}
NAMES = {0.0: "1", 0.3333: "∛dₖ", 0.5: "√dₖ", 1.0: "dₖ"}


def name_of(exponent: float) -> str:
    """How a divisor is written: 1, ∛dₖ, √dₖ, dₖ, or the power."""
    for known, name in NAMES.items():
        if abs(known - exponent) < 0.005:
            return name
    digits = f"{exponent:.2f}".rstrip("0").replace(".", "·")
    return "dₖ" + superscript(digits)


def tex_divisor(width: float, exponent: float) -> str:
    """The same in a formula, with the number for dₖ."""
    shown = f"{width:g}"
    if exponent < 0.005:
        return "1"
    if abs(exponent - 1) < 0.005:
        return shown
    if abs(exponent - 0.5) < 0.005:
        return rf"\sqrt{{{shown}}}"
    return rf"{{{shown}}}^{{{exponent:.3g}}}"


def caption(trace: Trace, step: Step) -> Message:
    """The sentence above the picture."""
    shared: Scaling = trace.shared
    at, none = (step.width, step.exponent), (step.width, shared.place(0.0))
    width = int(shared.widths[step.width])
    name = name_of(float(shared.exponents[step.exponent]))
    if step.part == "axis":
        return message(
            "caption.axis" if at != none else "caption.axis.none", width=width, divisor=name,
            before=percent(float(shared.weights[none].max())),
            after=percent(float(shared.weights[at].max())),
        )  # fmt: skip
    if step.part == "curves":
        return message(
            "caption.curves", width=width, divisor=name,
            deviation=number(float(shared.deviation[at])),
            entropy=fixed(float(shared.entropy[at]), 2), even=fixed(shared.even, 2),
        )  # fmt: skip
    left, right = pair(shared, step)
    median, mean = (
        shared.gradient.median[step.width], shared.gradient.mean[step.width]
    )  # fmt: skip
    return message(
        "caption.gradients", width=width,
        left=name_of(float(shared.exponents[left])), right=name_of(float(shared.exponents[right])),
        median=ratio(float(median[left]), float(median[right])),
        mean=ratio(float(mean[left]), float(mean[right])),
    )  # fmt: skip


def ratio(value: float, other: float) -> str:
    """ "×0.2", or ∞ where there is nothing to compare with."""
    return f"×{number(value / other, 2)}" if other > 0 else "×∞"


def pair(shared: Scaling, step: Step) -> tuple[int, int]:
    """Which two exponents the gradients are shown of: none, and the chosen one; √dₖ where the
    chosen one is none."""
    none = shared.place(0.0)
    other = step.exponent if step.exponent != none else shared.place(0.5)
    return none, other


def notes(trace: Trace, step: Step) -> list[Message]:
    """Small print: where the vectors come from, and what the loss is."""
    shared: Scaling = trace.shared
    if shared.drawn:
        found = [message("note.drawn", queries=shared.queries, keys=trace.params.keys,
                         seed=trace.params.seed)]  # fmt: skip
    else:
        found = [message("note.model", model=shared.title, layer=shared.layer + 1,
                         head=shared.head + 1, queries=shared.queries)]  # fmt: skip
    if step.part != "axis":
        found.append(message("note.loss.drawn" if shared.drawn else "note.loss.model"))
    return found


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formula and what to notice at a step."""
    shared: Scaling = trace.shared
    step: Step = trace[index]
    told = {"axis": _axis, "curves": _curves, "gradients": _gradients}[step.part]
    formula, numbers, paragraph, more = told(shared, step)
    return Explanation(
        message(f"heading.{step.part}"), paragraph, formula, numbers, tuple(more),
        CLAIMS[step.part],
    )  # fmt: skip


Told = tuple[str, str, Message, list[Message]]


def _axis(shared: Scaling, step: Step) -> Told:
    at = (step.width, step.exponent)
    width, exponent = float(shared.widths[step.width]), float(shared.exponents[step.exponent])
    best = int(shared.weights[at].argmax())
    formula = r"s_j = \frac{q \cdot k_j}{{d_k}^{p}} , \quad a_j = \frac{e^{s_j}}{\sum_l e^{s_l}}"
    numbers = (
        rf"s_{{{best}}} = \frac{{{tex(float(shared.raw[step.width, best]))}}}"
        rf"{{{tex_divisor(width, exponent)}}} = {tex(float(shared.scores[(*at, best)]))} ,"
        rf" \quad a_{{{best}}} = {tex(float(shared.weights[(*at, best)]))}"
    )
    none = (step.width, shared.place(0.0))
    facts = {
        "width": int(width), "divisor": number(shared.divisor(*at)),
        "before": number(float(shared.deviation[none])),
        "after": number(float(shared.deviation[at])), "root": number(math.sqrt(width)),
        "largest": fixed(float(shared.weights[none].max())),
        "scaled": fixed(float(shared.weights[at].max())),
    }  # fmt: skip
    more = [message("notice.axis.drawn" if shared.drawn else "notice.axis.head")]
    return (
        formula,
        numbers,
        Message(f"text.axis.{'drawn' if shared.drawn else 'head'}", facts),
        more,
    )


def _curves(shared: Scaling, step: Step) -> Told:
    at = (step.width, step.exponent)
    width, exponent = float(shared.widths[step.width]), float(shared.exponents[step.exponent])
    formula = (
        r"\begin{aligned} & \sigma_s = \frac{\sqrt{d_k}}{{d_k}^{p}} \\"
        r" & \Vert J \Vert^2 = \sum a^2 - 2 \sum a^3 + (\sum a^2)^2 \end{aligned}"
    )
    theory = width ** (0.5 - exponent)
    numbers = (
        rf"\frac{{\sqrt{{{width:g}}}}}{{{tex_divisor(width, exponent)}}} = {tex(theory)} , \quad"
        rf" \sigma_s = {tex(float(shared.deviation[at]))}"
    )
    if not shared.drawn:
        formula = r"\Vert J \Vert^2 = \sum a^2 - 2 \sum a^3 + (\sum a^2)^2"
        numbers = rf"\Vert J \Vert = {tex(float(shared.jacobian[at]))}"
    none = shared.jacobian[:, shared.place(0.0)]
    facts = {
        "deviation": number(float(shared.deviation[at])), "theory": number(theory),
        "entropy": fixed(float(shared.entropy[at]), 2), "even": fixed(shared.even, 2),
        "jacobian": fixed(float(shared.jacobian[at])),
        "gradient": number(float(shared.gradient.mean[at])),
        "loss": "" if shared.drawn else fixed(float(shared.loss[step.exponent])),
        "trained": "" if shared.drawn else fixed(float(shared.loss[shared.chosen])),
    }  # fmt: skip
    if not shared.drawn:
        return formula, numbers, Message("text.curves.head", facts), [message("notice.curves.head")]
    top = int(none.argmax())
    more = [message("notice.jacobian", first=fixed(float(none[0])), top=fixed(float(none[top])),
                    width=int(shared.widths[top]), last=fixed(float(none[-1])))]  # fmt: skip
    if exponent > 0.9:
        more.append(message("notice.whole"))
    return formula, numbers, Message("text.curves.drawn", facts), more


def _gradients(shared: Scaling, step: Step) -> Told:
    left, right = pair(shared, step)
    w = step.width
    width, exponent = float(shared.widths[w]), float(shared.exponents[right])
    formula = (
        r"\frac{\partial L}{\partial s_j} = a_j \Big( u_j - \sum_l a_l u_l \Big) , \quad"
        r" \frac{\partial L}{\partial q} = \frac{1}{{d_k}^{p}}"
        r" \sum_j \frac{\partial L}{\partial s_j} k_j"
    )
    numbers = rf"\frac{{1}}{{{tex_divisor(width, exponent)}}} = {tex(1 / shared.divisor(w, right))}"
    facts = {
        "left": name_of(float(shared.exponents[left])),
        "right": name_of(exponent),
        "slope_left": number(float(shared.slope.median[w, left])),
        "slope_right": number(float(shared.slope.median[w, right])),
        "mean_left": number(float(shared.gradient.mean[w, left])),
        "mean_right": number(float(shared.gradient.mean[w, right])),
        "tiny": percent(float(shared.gradient.tiny[w, left])),
        "tiny_right": percent(float(shared.gradient.tiny[w, right])),
    }  # fmt: skip
    kind = "drawn" if shared.drawn else "head"
    return formula, numbers, Message(f"text.gradients.{kind}", facts), [
        message("notice.gradients")
    ]  # fmt: skip
