"""What the column beside the stage says: formulas with this schedule's numbers, and what to see."""

from __future__ import annotations

import numpy as np

from explorer.compute.parallelism.pipeline.closed_form import ahead, idle
from explorer.compute.parallelism.pipeline.editor import Params, Shared, Step
from explorer.core.formatting import number, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.parallelism.pipeline.names import gib, ms, phrase, share
from explorer.panels.parallelism.pipeline.pointing import sentence, text_of

CLAIMS = ("X070", "X071", "X072")
MOST_SAID = 6


def caption(trace: Trace, index: int) -> Message:
    """The sentence above the picture, and the heading of the explanation."""
    shared: Shared = trace.shared
    step: Step = trace[index]
    if step.last and not shared.timeline.complete:
        return message("caption.stuck", time=ms(step.time))
    if step.last:
        return message("caption.done", time=ms(step.time), share=share(shared.clock.fraction))
    working = int((step.running >= 0).sum())
    key = "caption.all" if working == shared.ranks else "caption.some"
    return message(key, time=ms(step.time), working=working, ranks=shared.ranks)


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    section = trace.section_at(index)
    name = section.id if section is not None else "warm"
    found = {
        "warm": _warm, "steady": _steady, "cool": _cool, "done": _done, "stuck": _stuck,
    }[name](trace)  # fmt: skip
    paragraph, formula, numbers, notice = found
    shared: Shared = trace.shared
    broken = [sentence(shared, finding) for finding in shared.findings]
    if name != "stuck":
        broken = broken[:MOST_SAID]
        notice = [*broken, *notice]
    step: Step = trace[index]
    values = {"time": step.time, "idle": step.idle, "fraction": shared.clock.fraction}
    return Explanation(caption(trace, index), paragraph, formula, numbers, tuple(notice), CLAIMS,
                       values)  # fmt: skip


Said = tuple[Message, str, str, list[Message]]


def _warm(trace: Trace) -> Said:
    params: Params = trace.params
    shared: Shared = trace.shared
    notice = [message("note.dashes"), message("note.drag")]
    count = None if params.schedule == "own" else ahead(params, 0)
    p, v, m = params.ranks, params.chunks, params.micro_batches
    size = m // max(1, m // p)
    formulas = {
        "gpipe": (r"a_r = m \cdot v", rf"{m} \cdot {v} = {count}"),
        "1f1b": (r"a_r = p - 1 - r", rf"{p} - 1 - 0 = {count}"),
        "interleaved": (r"a_r = 2 (p - 1 - r) + (v - 1) \cdot g",
                        rf"2 ({p} - 1 - 0) + ({v} - 1) \cdot {size} = {count}"),
        "zb-h1": (r"a_r = p - 1 - r + (v - 1) \cdot g",
                  rf"{p} - 1 - 0 + ({v} - 1) \cdot {size} = {count}"),
    }  # fmt: skip
    formula, numbers = formulas.get(params.schedule, ("", ""))
    if count is not None and count != _value(params):
        formula, numbers = "", ""  # fewer micro-batches than the formula asks for
    if params.schedule == "own":
        return message("para.own", ranks=shared.ranks, stages=shared.stages,
                       micros=shared.micro_batches), "", "", notice  # fmt: skip
    return message(f"para.{params.schedule}", ranks=p, micros=m), formula, numbers, notice


def _value(params: Params) -> int | None:
    """What the formula of the warm-up gives for rank 0."""
    p, v, m = params.ranks, params.chunks, params.micro_batches
    size = m // max(1, m // p)
    return {
        "gpipe": m * v, "1f1b": p - 1, "interleaved": 2 * (p - 1) + (v - 1) * size,
        "zb-h1": p - 1 + (v - 1) * size,
    }.get(params.schedule)  # fmt: skip


def _steady(trace: Trace) -> Said:
    shared: Shared = trace.shared
    work = shared.costs.sum(axis=0)
    loads = np.array([float(work[shared.owner == rank].sum()) for rank in range(shared.ranks)])
    slowest = int(loads.argmax())
    mean = float(loads.mean())
    mine = [tex(float(cost)) for cost in work[shared.owner == slowest]]
    total = " + ".join(mine) if len(mine) <= 6 else tex(float(loads[slowest]))
    slow = share(float(loads[slowest]) / mean - 1 if mean else 0.0)
    uneven = float(loads.max()) > float(loads.min()) * (1 + 1e-9)
    paragraph = message("para.uneven" if uneven else "para.even", rank=slowest,
                        time=ms(float(loads[slowest])), slower=slow)  # fmt: skip
    notice = [message("note.balance" if uneven else "note.equal")]
    if trace.params.message:
        notice.append(message("note.message", time=ms(trace.params.message)))
    return (
        paragraph, r"T = \max_r \sum_{s \in r} (F_s + I_s + W_s)",
        total + (rf" = {tex(float(loads[slowest]))}" if 1 < len(mine) <= 6 else ""), notice,
    )  # fmt: skip


def _cool(trace: Trace) -> Said:
    shared: Shared = trace.shared
    sums = shared.states + shared.held.peak
    most = int(sums.argmax())
    at = int(shared.held.at[most])
    when = phrase(text_of(shared, at)) if at >= 0 else message("nothing")
    paragraph = message(
        "para.memory", rank=most, peak=gib(float(sums[most])),
        states=gib(float(shared.states[most])), chunks=int(shared.held.chunks[most]), what=when,
    )  # fmt: skip
    numbers = (rf"{tex(float(shared.states[most]))} + {tex(float(shared.held.peak[most]))}"
               rf" = {tex(float(sums[most]))}")  # fmt: skip
    return (paragraph, r"M_r = S_r + \max_t \sum_{(s,\,k) \in H_r(t)} A_s", numbers,
            [message("note.gpipe"), message("note.weight")])  # fmt: skip


def _done(trace: Trace) -> Said:
    params: Params = trace.params
    shared: Shared = trace.shared
    clock, span = shared.clock, shared.span
    paragraph = message(
        "para.done", time=ms(clock.time), idle=ms(clock.idle), share=share(clock.fraction),
        ratio=share(clock.ratio),
    )  # fmt: skip
    numbers = (rf"1 - \frac{{{tex(clock.busy, 4)}}}{{{clock.ranks} \cdot {tex(clock.time, 4)}}}"
               rf" = {number(clock.fraction, 4)}")  # fmt: skip
    notice = []
    if span.fraction < clock.fraction - 1e-9:
        notice.append(message("note.span", share=share(span.fraction), time=ms(span.time)))
    else:
        notice.append(message("note.same-clock"))
    form = idle(params, shared)
    each = clock.idle / clock.ranks if clock.ranks else 0.0
    if form is not None and abs(each - form[1]) <= 1e-9 * (1 + clock.time):
        notice.append(message(f"note.form.{form[0]}", idle=ms(form[1]), ranks=shared.ranks,
                              micros=shared.micro_batches))  # fmt: skip
    notice.append(message("note.simulated"))
    return paragraph, r"\beta = 1 - \frac{\sum_r t_r}{p \cdot T}", numbers, notice


def _stuck(trace: Trace) -> Said:
    shared: Shared = trace.shared
    never = int(np.isnan(shared.timeline.end).sum())
    broken = [sentence(shared, finding) for finding in shared.findings]
    notice = [*broken[:MOST_SAID], message("note.undo")]
    return (message("para.stuck", never=never, count=len(shared.timeline.end)), "", "", notice)
