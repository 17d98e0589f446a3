"""What the column beside the stage says: sentences and formulas with this step's numbers."""

from __future__ import annotations

from explorer.compute.generation.serving import Params, Run, Step
from explorer.compute.generation.serving_engine import clock_of
from explorer.core.formatting import count, duration, fixed, number, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.generation.looks import share

#: Of the events of a step the first of these is told first.
ORDER = ("preempt", "copy", "end", "admit", "first")
CLAIMS = {"serve": ("W122", "W123"), "compare": ("W120", "W121"), "load": ()}
Said = tuple[Message, str, str, list[Message]]


def caption(trace: Trace, index: int) -> Message:
    """The sentence above the picture, and the heading of the explanation."""
    run: Run = trace.shared
    step: Step = trace[index]
    if step.stage == "compare":
        report = run.reports[step.place]
        return message(
            "caption.compare", batching=message(f"way.{report.batching}"),
            memory=message(f"way.{report.memory}"), rate=count(round(report.throughput)),
            waste=share(report.waste),
        )  # fmt: skip
    if step.stage == "load":
        load = run.loads[step.place]
        return message("caption.load", rate=number(load.rate),
                       continuous=duration(load.continuous.first_high),
                       static=duration(load.static.first_high))  # fmt: skip
    kind, requests = main_event(step)
    return message(
        f"caption.{kind}" if len(requests) == 1 else f"caption.{kind}.many",
        time=fixed(step.time, 2), request=listed(requests), running=step.running,
        waiting=step.waiting,
    )  # fmt: skip


def main_event(step: Step) -> tuple[str, list[int]]:
    """What is told of a step: a kind of event, and its requests from 1."""
    for kind in ORDER:
        found = sorted({event.request + 1 for event in step.events if event.kind == kind})
        if found:
            return kind, found
    return "first", []


def listed(numbers: list[int]) -> str:
    """1, 2, 3 …"""
    shown = ", ".join(map(str, numbers[:5]))
    return shown + " …" if len(numbers) > 5 else shown


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    step: Step = trace[index]
    tellers = {"serve": _serve, "compare": _compare, "load": _load}
    paragraph, formula, numbers, notice = tellers[step.stage](trace, step)
    return Explanation(caption(trace, index), paragraph, formula, numbers, tuple(notice),
                       CLAIMS[step.stage])  # fmt: skip


def _serve(trace: Trace, step: Step) -> Said:
    params: Params = trace.params
    run: Run = trace.shared
    assert step.moment is not None
    taken, empty = step.moment.waste(run.slots_of_block)
    facts = {
        "running": step.running, "rows": count(step.rows), "seconds": duration(step.seconds),
        "slots": params.slots, "size": count(run.slots_of_block), "blocks": count(run.blocks),
        "taken": count(taken), "empty": count(empty),
        "least": duration(clock_of(params)(1, 1, 1, 1)),
    }  # fmt: skip
    kind = main_event(step)[0]
    key = f"text.{kind}.{params.batching}" if kind == "end" else f"text.{kind}"
    if key == "text.end.static" and not step.running:
        key = "text.end.static.all"
    paragraph = Message(key, facts)
    notice = [message(f"see.event.{event.kind}", request=event.request + 1)
              for event in step.events[:6]]  # fmt: skip
    notice.append(message("see.lanes"))
    if taken:
        notice.append(message(f"see.{params.memory}", **facts))
    if (step.moment.references > 1).any():
        shared = int((step.moment.references > 1).sum())
        saved = int((step.moment.references - 1).clip(min=0).sum())
        notice.append(message("see.shared", shared=count(shared), saved=count(saved)))
    notice += [message("see.simulated"), message("see.real")]
    formula = r"1 - \frac{\mathrm{tokens}}{\mathrm{slots\ taken}}"
    numbers = rf"1 - \frac{{{taken - empty}}}{{{taken}}} = {tex(empty / taken)}" if taken else ""
    return paragraph, formula, numbers, notice


def _compare(trace: Trace, step: Step) -> Said:
    run: Run = trace.shared
    params: Params = trace.params
    report = run.reports[step.place]
    paragraph = message(
        "text.compare", tokens=count(report.tokens), time=duration(report.makespan),
        use=share(report.use), together=number(report.together), slots=params.slots,
        first=duration(report.first_mean), high=duration(report.first_high),
    )  # fmt: skip
    notice = [message("see.same")]
    if report.preemptions:
        notice.append(message("see.again", preemptions=report.preemptions,
                              again=count(report.again)))  # fmt: skip
    if report.memory == "contiguous":
        notice.append(message("see.reserved", longest=count(params.longest)))
    notice.append(message("see.gap", gap=duration(report.gap_high)))
    notice.append(message("see.simulated"))
    numbers = (rf"\frac{{{report.tokens}}}{{{tex(report.makespan)}\,\mathrm{{s}}}} = "
               rf"{tex(report.throughput)}\,/\mathrm{{s}}")  # fmt: skip
    return paragraph, r"\frac{\mathrm{tokens}}{T}", numbers, notice


def _load(trace: Trace, step: Step) -> Said:
    run: Run = trace.shared
    params: Params = trace.params
    load = run.loads[step.place]
    paragraph = message(
        "text.load", rate=number(load.rate), continuous=count(round(load.continuous.throughput)),
        static=count(round(load.static.throughput)),
    )  # fmt: skip
    key = "see.burst" if params.pattern == "burst" else "see.scaled"
    return paragraph, r"t_{\mathrm{first}} - t_{\mathrm{arrival}}", "", [
        message(key), message("see.queue"), message("see.simulated"),
    ]  # fmt: skip
