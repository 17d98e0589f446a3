"""What the column beside the stage says about a step."""

from __future__ import annotations

import numpy as np

from explorer.compute.blocks.feedforward.lab import Step
from explorer.compute.blocks.feedforward.run import UNITS
from explorer.core.formatting import count, number, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

WIDTH = 8
FORMULAS = {
    "relu": r"\sigma(z) = \max(0,\, z)",
    "leaky": r"\sigma(z) = \max(0.01\,z,\; z)",
    "gelu": r"\sigma(z) = z\,\Phi(z)",
    "silu": r"\sigma(z) = \frac{z}{1 + e^{-z}}",
    "tanh": r"\sigma(z) = \tanh z",
    "sigmoid": r"\sigma(z) = \frac{1}{1 + e^{-z}}",
}
GATED = {
    "input": r"x \in \mathbb{R}^{d}",
    "gate": r"\mathrm{Swish}(xW) = \frac{xW}{1 + e^{-xW}}",
    "value": r"xV",
    "product": r"\mathrm{Swish}(xW) \odot xV",
    "output": r"\left(\mathrm{Swish}(xW) \odot xV\right) W_2",
    "said": r"\mathrm{Swish}(x) \cdot \sigma(W_2 x + b_2)",
    "width": r"3 \cdot d \cdot \frac{8}{3} d = 8d^2 = 2 \cdot d \cdot 4d",
}


def caption(trace: Trace, index: int) -> Message:
    """The sentence above the picture, and the heading of the explanation."""
    step: Step = trace[index]
    if step.fitted is not None:
        fitted = step.fitted
        dead = int((~fitted.alive).sum())
        return message(
            "caption.fit.dead" if dead else "caption.fit", units=fitted.width,
            updates=fitted.update, error=number(fitted.error, 3), dead=dead,
        )  # fmt: skip
    if step.tested is not None:
        return message(
            "caption.activations", name=message(f"name.{step.name}"),
            error=number(step.tested.errors[-1], 3), dead=int(step.tested.dead[-1]), units=UNITS,
        )  # fmt: skip
    if step.curve is not None:
        curve = step.curve
        return message(
            "caption.expand", blocks=curve.blocks, width=WIDTH,
            inner=round(curve.expansion * WIDTH), error=number(curve.errors[:, -1].mean(), 3),
        )  # fmt: skip
    if step.name == "said":
        assert step.tried is not None
        return message("caption.said.fails" if step.tried.refusal else "caption.said.works")
    return message(f"caption.{step.name}")


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    step: Step = trace[index]
    heading = caption(trace, index)
    if step.fitted is not None:
        return _fit(trace, step, heading)
    if step.tested is not None:
        return _activation(trace, step, heading)
    if step.curve is not None:
        return _expand(trace, step, heading)
    return _gated(step, heading)


def _fit(trace: Trace, step: Step, heading: Message) -> Explanation:
    fitted = step.fitted
    assert fitted is not None
    net = fitted.network
    inside = int(((np.abs(net.bends()) <= 1) & fitted.alive).sum())
    activation, starts = trace.params.activation, trace.params.starts
    unit = "steps" if activation in ("tanh", "sigmoid") else "bends"
    paragraph = message(
        "para.fit", unit=message(f"fit.{unit}"), alive=int(fitted.alive.sum()), inside=inside,
        parameters=3 * fitted.width + 1,
        shown=message("fit.best" if starts > 1 else "fit.once", starts=starts),
    )  # fmt: skip
    errors = [error for width, error in step.others if width == fitted.width]
    notice = []
    if len(errors) > 1:
        notice.append(
            message("note.starts", best=number(min(errors), 3), worst=number(max(errors), 3))
        )
    if activation not in ("relu", "leaky"):
        notice.append(message("note.smooth"))
    first = (
        rf"{tex(net.c)} + ({tex(net.v[0])}) \cdot \sigma({tex(net.w[0])}\,x + ({tex(net.b[0])}))"
    )
    return Explanation(
        heading, paragraph, r"y(x) = c + \sum_{i=1}^{m} v_i\,\sigma(w_i x + b_i)",
        first + (r" + \dots" if fitted.width > 1 else ""), tuple(notice), (),
        {"error": fitted.error},
    )  # fmt: skip


def _activation(trace: Trace, step: Step, heading: Message) -> Explanation:
    tested = step.tested
    assert tested is not None
    paragraph = message(
        "para.activations", text=message(f"about.{step.name}"), units=UNITS,
        updates=trace.params.updates, rate=number(trace.params.rate, 2),
        dead=int(tested.dead[-1]), error=number(tested.errors[-1], 3),
    )  # fmt: skip
    return Explanation(
        heading, paragraph, FORMULAS[step.name], "", (message("note.dead"),), (),
        {"dead": int(tested.dead[-1])},
    )  # fmt: skip


def _expand(trace: Trace, step: Step, heading: Message) -> Explanation:
    curve = step.curve
    assert curve is not None
    errors = {(s.curve.expansion, s.curve.blocks): float(s.curve.errors[:, -1].mean())
              for s in trace.steps if s.curve is not None}  # fmt: skip
    paragraph = message(
        "para.expand", blocks=curve.blocks, inner=round(curve.expansion * WIDTH), width=WIDTH,
        parameters=count(curve.parameters), seeds=trace.params.starts,
        updates=int(curve.updates[-1]), error=number(errors[curve.expansion, curve.blocks], 3),
    )  # fmt: skip
    notice = []
    if (1.0, 1) in errors and (4.0, 1) in errors:
        notice.append(message(
            "note.widen", narrow=number(errors[1.0, 1], 3), wide=number(errors[4.0, 1], 3)
        ))  # fmt: skip
    if (4.0, 1) in errors and (1.0, 4) in errors:
        notice.append(message(
            "note.equal", wide=number(errors[4.0, 1], 3), deep=number(errors[1.0, 4], 3)
        ))  # fmt: skip
    notice.append(message("note.simulated", seed=trace.params.seed))
    factor = f"{2 * curve.expansion:g}"
    return Explanation(
        heading, paragraph, r"n \cdot 2 \cdot d \cdot r d = 2 n r\, d^2",
        rf"{curve.blocks} \cdot {factor} \cdot {WIDTH}^2 = {curve.parameters}", tuple(notice),
        ("W150",), {"error": errors[curve.expansion, curve.blocks]},
    )  # fmt: skip


def _gated(step: Step, heading: Message) -> Explanation:
    tried, sizes = step.tried, step.widths
    assert tried is not None
    assert sizes is not None
    d, inner = len(tried.x), len(tried.gate)
    numbers = ""
    if step.name == "width":
        more = 100 * (sizes.gated_parameters / sizes.plain_parameters - 1)
        paragraph = message(
            "para.width" if more >= 0 else "para.width.fewer", d=count(sizes.width),
            third=number(sizes.third, 7),
            rounded=count(sizes.rounded), plain=count(sizes.plain_parameters),
            gated=count(sizes.gated_parameters),
            more=number(abs(more), 2),
        )  # fmt: skip
        numbers = rf"3 \cdot {sizes.width} \cdot {sizes.rounded} = {sizes.gated_parameters}"
    elif step.name == "said":
        key = "para.said.fails" if tried.refusal else "para.said.works"
        paragraph = message(key, d=d, inner=inner)
    else:
        paragraph = message(f"para.{step.name}", d=d, inner=inner)
        numbers = {
            "gate": rf"\frac{{{tex(tried.gate[0])}}}{{1 + e^{{{tex(-tried.gate[0])}}}}}"
                    rf" = {tex(tried.swish[0])}",
            "product": rf"{tex(tried.swish[0])} \cdot ({tex(tried.value[0])})"
                       rf" = {tex(tried.product[0])}",
        }.get(step.name, "")  # fmt: skip
    claims = ("W148",) if step.name == "width" else ("W147", "W149")
    return Explanation(heading, paragraph, GATED[step.name], numbers, (), claims, {"d": d})
