"""The words beside a step of the mixed-precision lab, and its headline."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.floats.delayed_scaling import Cast, largest_of
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.mixed_precision import OperationStep, StallStep, TrainingStep
from explorer.compute.floats.op_policy import OFFSET, ROWS
from explorer.compute.floats.update_stall import NEAREST, below
from explorer.core.formatting import number, percent, superscript
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.floats.mixed_precision.histogram import share_of
from explorer.panels.floats.mixed_precision.lanes import row_of

SCALE = (
    r"S \leftarrow \begin{cases} S / 2 & g \ni \infty, \mathrm{NaN} \\"
    r" 2 S & N\ \checkmark \\ S \end{cases}"
)
UNSCALE = r"g = \frac{\nabla (S \cdot L)}{S}"
STALL = r"w' = \mathrm{round}(w - u), \quad u < \frac{w - w^{-}}{2} \Rightarrow w' = w"
ERROR = r"\frac{\mathrm{rms}(\hat y - y)}{\mathrm{rms}(y)}"
DELAYED = r"s = \frac{M}{\max(a_{t-1}, \ldots, a_{t-H}) \cdot 2^{m}}"


def tex(value: float, digits: int = 4) -> str:
    """A number in TeX."""
    if math.isnan(value):
        return r"\mathrm{NaN}"
    if math.isinf(value):
        return r"\infty" if value > 0 else r"{-}\infty"
    if value < 0:
        return "{-}" + tex(-value, digits)
    if value != 0 and not 1e-3 <= value < 1e6:
        mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
        return rf"{float(mantissa):g} \cdot 10^{{{int(exponent)}}}"
    return f"{value:.{digits}g}"


def headline(trace: Trace, index: int) -> Message:
    """What is to be seen at a step, in one sentence."""
    step = trace[index]
    if isinstance(step, StallStep):
        return _stall_headline(trace, step)
    if isinstance(step, Cast):
        return _delayed_headline(trace, step)
    if isinstance(step, OperationStep):
        return _operation_headline(trace, step)
    return _training_headline(trace, index)


def _training_headline(trace: Trace, index: int) -> Message:
    """A skipped or a doubled step since the last one shown, else what the scale does."""
    shared, step = trace.shared, trace[index]
    row = row_of("fp16-both")
    first = trace[index - 1].step + 1 if index else step.step
    power = superscript(round(math.log2(float(shared.scale[row, step.step]))))
    if shared.skipped[row, first : step.step + 1].any():
        after = float(shared.scale[row, step.step]) * (0.5 if shared.skipped[row, step.step] else 1)
        return message("head.skip", step=step.step, power=superscript(round(math.log2(after))))
    if index and shared.scale[row, step.step] > shared.scale[row, first - 1]:
        return message("head.double", step=step.step, power=power, clean=trace.params.interval)
    if index == len(trace) - 1 and trace.complete:
        loss = {key: number(float(shared.loss[row_of(lane), step.step]), 2)
                for key, lane in (("fp32", "fp32"), ("bare", "fp16-master"),
                                  ("both", "fp16-both"))}  # fmt: skip
        return message("head.done", **loss)
    return message("head.step", step=step.step, zero=share_of(step.bare[0]), power=power,
                   scaled=share_of(step.scaled[0]))  # fmt: skip


def _stall_headline(trace: Trace, step: StallStep) -> Message:
    params, shared = trace.params, trace.shared
    info = FORMATS[params.format]
    row = NEAREST.index(params.format)
    value = float(shared.nearest[row][step.updates])
    if step.updates and value == float(shared.nearest[row][0]):
        return message("head.stuck", updates=step.updates, format=info.label,
                       value=number(value, 6))  # fmt: skip
    exact = number(float(shared.exact[step.updates]), 6)
    return message("head.moved", updates=step.updates, format=info.label, value=number(value, 6),
                   exact=exact)  # fmt: skip


def _delayed_headline(trace: Trace, step: Cast) -> Message:
    if step.stale == 0:
        return message("head.nohistory")
    if step.lost:
        return message("head.lost", lost=percent(step.lost),
                       times=f"{step.amax / step.stale:.3g}")  # fmt: skip
    if step.clipped:
        return message("head.clipped", times=f"{step.amax / step.stale:.3g}",
                       clipped=percent(step.clipped), peak=number(step.peak, 3))  # fmt: skip
    if step.stale > 1.01 * step.amax:
        return message("head.remembers", times=f"{step.stale / step.amax:.3g}")
    return message("head.fits", sqnr=number(step.sqnr, 3))


def _operation_headline(trace: Trace, step: OperationStep) -> Message:
    op = trace.shared.operations[step.shown - 1]
    name, label = message(f"op.{op.name}"), FORMATS[trace.params.half].label
    if math.isnan(op.mixed):
        return message("head.op.broken", name=name, format=label)
    if math.isnan(op.half):
        return message("head.op.inside", name=name, format=label)
    if op.half <= 1.01 * op.mixed:
        return message("head.op.same", name=name, half=number(op.half, 2))
    return message("head.op", name=name, format=label, half=number(op.half, 2),
                   mixed=number(op.mixed, 2))  # fmt: skip


def explained(trace: Trace, index: int) -> Explanation:
    """The explanation of a step."""
    step = trace[index]
    if isinstance(step, TrainingStep):
        return _training(trace, index, step)
    if isinstance(step, StallStep):
        return _stall(trace, index, step)
    if isinstance(step, OperationStep):
        return _operation(trace, index, step)
    return _delayed(trace, index, step)


def _training(trace: Trace, index: int, step: TrainingStep) -> Explanation:
    shared, params = trace.shared, trace.params
    row = row_of("fp16-both")
    now = step.step
    scale = float(shared.scale[row, now])
    skipped = bool(shared.skipped[row, now])
    next_scale = scale / 2 if skipped else scale
    if not skipped and now + 1 < shared.done:
        next_scale = float(shared.scale[row, now + 1])
    arrow = r"S: 2^{%d} \to 2^{%d}"
    numbers = arrow % (round(math.log2(scale)), round(math.log2(next_scale)))
    section = trace.section_at(index)
    key = "say.limit" if section is not None and section.id == "limit" else "say.training"
    each = {lane: int(shared.bytes[row_of(lane), :-1].sum()) // shared.parameters
            for lane in ("fp32", "fp16-both")}  # fmt: skip
    return Explanation(
        headline(trace, index), message(key, clean=params.interval), SCALE, numbers,
        (
            message("notice.bytes", single=each["fp32"], mixed=each["fp16-both"]),
            message("notice.task", batch=params.batch, weight=superscript(-params.loss_weight)),
            *([message("notice.spike")] if params.spike_every else []),
        ),
        ("W079", "W081", "W083") if key == "say.limit" else ("W073", "X020", "W078"),
        {"step": now, "scale": scale, "skipped": skipped,
         "loss_fp32": float(shared.loss[row_of("fp32"), now])},
    )  # fmt: skip


def _stall(trace: Trace, index: int, step: StallStep) -> Explanation:
    params, shared = trace.params, trace.shared
    info = FORMATS[params.format]
    value = float(shared.nearest[NEAREST.index(params.format)][step.updates])
    values = {"updates": step.updates, "weight": value, "update": params.update}
    numbers = ""
    if np.isfinite(value):
        around = below(info, value)
        sign = "<" if params.update < around.half else ">" if params.update > around.half else "="
        step_down = rf"\frac{{{tex(around.value)} - {tex(around.next)}}}{{2}}"
        numbers = rf"{tex(params.update)} {sign} {step_down} = {tex(around.half)}"
        values |= {"next_below": around.next, "half": around.half}
    return Explanation(
        headline(trace, index), message("say.stall", format=info.label), STALL, numbers,
        (message("notice.master"), message("notice.chance")), ("W084",), values,
    )  # fmt: skip


def _operation(trace: Trace, index: int, step: OperationStep) -> Explanation:
    op, params = trace.shared.operations[step.shown - 1], trace.params
    label = FORMATS[params.half].label
    if op.name in ("add", "tanh", "exp"):
        paragraph = message("say.op.single", format=label)
    else:
        paragraph = message("say.op.sum", format=label, count=params.length)
    numbers = rf"{tex(op.half, 3)} \;/\; {tex(op.mixed, 3)}"
    return Explanation(
        headline(trace, index), paragraph, ERROR, numbers,
        (
            message("notice.autocast"),
            message("notice.inputs", rows=ROWS, count=params.length, mean=f"{OFFSET:g}"),
        ),
        ("W041",),
        {"operation": op.name, "error": op.half, "error_fp32_inside": op.mixed,
         "autocast": op.autocast},
    )  # fmt: skip


def _delayed(trace: Trace, index: int, step: Cast) -> Explanation:
    params = trace.params
    largest = largest_of(FORMATS[params.fp8])
    numbers = rf"s = {tex(step.scale)}"
    if step.stale:
        under = rf"{tex(step.stale)} \cdot 2^{{{params.margin}}}"
        numbers = rf"s = \frac{{{tex(largest)}}}{{{under}}} = {tex(step.scale)}"
    section = trace.section_at(index)
    key = "say.after" if section is not None and section.id == "after" else "say.delayed"
    return Explanation(
        headline(trace, index), message(key, history=params.history), DELAYED, numbers,
        (message("notice.policy"),), (),
        {"amax": step.amax, "scale": step.scale, "ceiling": step.ceiling, "sqnr": step.sqnr},
    )  # fmt: skip
