"""What is said about each step, with its numbers."""

from __future__ import annotations

import numpy as np

from explorer.compute.training.memory.params import (
    ARMS,
    Course,
    Memory,
    Step,
    counts_of,
    kept_by_layer,
    kept_by_segment,
    segment_of,
)
from explorer.core.formatting import count, data_size, fixed, number, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.training.memory.facts import best, estimate, lowest, off

#: Two sums of float64 closer than this are taken as equal.
EQUAL = 1e-9


def course_of(trace: Trace, step: Step) -> Course:
    """The pass that a step is about."""
    shared: Memory = trace.shared
    return shared.courses[ARMS.index(step.part)]


def caption(trace: Trace, step: Step) -> Message:
    """The sentence above the picture."""
    shared: Memory = trace.shared
    at = step.place
    if step.part in ARMS:
        course = course_of(trace, step)
        total = int(course.held[at].sum())
        kind = course.kinds[at]
        key = f"caption.{step.part}.{kind}" if kind == "forward" else f"caption.{kind}"
        return message(key, layer=int(course.layers[at]) + 1, total=data_size(total),
                       layers=trace.params.layers)  # fmt: skip
    if step.part == "sweep":
        peak, all_kept = int(shared.sweep.peaks[at]), shared.courses[0].peak
        return message("caption.sweep", length=at + 1, peak=data_size(peak),
                       all=data_size(all_kept))  # fmt: skip
    if step.part == "split":
        split = shared.split
        return message("caption.split", parts=int(split.parts[at]),
                       keep=data_size(int(split.peaks[0, at])),
                       again=data_size(int(split.peaks[1, at])))  # fmt: skip
    last = at == len(shared.added.weights) - 1
    right, wrong = off(shared)
    if last:
        key = "caption.add.same" if wrong < EQUAL else "caption.add.last"
        return message(key, right=number(right), wrong=number(wrong))
    return message("caption.add", batch=at + 1, tokens=counts_of(trace.params)[at],
                   weight=number(float(shared.added.weights[at])))  # fmt: skip


def notes(trace: Trace, step: Step) -> list[Message]:
    """Small print: what the numbers are."""
    if step.part == "add":
        return [message("note.add")]
    found = [message("note.shelf")]
    return found + [message("note.work")] * (step.part in ("sweep", "split"))


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formula and what to notice at a step."""
    step: Step = trace[index]
    tell = {"keep": _keep, "again": _again, "sweep": _sweep, "split": _split, "add": _add}
    formula, numbers, paragraph, notice = tell[step.part](trace, step)
    return Explanation(message(f"heading.{step.part}"), paragraph, formula, numbers, (notice,))


Told = tuple[str, str, Message, Message]


def _keep(trace: Trace, step: Step) -> Told:
    params, peak = trace.params, trace.shared.courses[0].peak
    if params.kind == "plain":
        formula = r"(L + 1) \cdot 8 \, n d"
        numbers = rf"({params.layers} + 1) \cdot 8 \cdot {params.tokens} \cdot {params.width} = "
    else:
        formula = r"L \cdot 8 \, n \left( (2 + 2 m) \, d + 2 \right)"
        numbers = (
            rf"{params.layers} \cdot 8 \cdot {params.tokens} \cdot"
            rf" ((2 + 2 \cdot {params.inner}) \cdot {params.width} + 2) = "
        )
    return formula, numbers + rf"{peak} \, \mathrm{{B}}", message(
        f"text.keep.{params.kind}"), message("notice.keep")  # fmt: skip


def _again(trace: Trace, step: Step) -> Told:
    params = trace.params
    keep, again = trace.shared.courses
    formula = r"F + 2 F + F = 4 F = \frac{4}{3} \cdot 3 F"
    numbers = rf"\frac{{{again.operations}}}{{{keep.operations}}} = " + tex(
        again.operations / keep.operations, 4
    )
    key = "text.again" if again.peak < keep.peak else "text.again.nothing"
    return formula, numbers, message(
        key, length=segment_of(params), peak=data_size(again.peak), all=data_size(keep.peak),
        share=fixed(again.peak / keep.peak, 2),
    ), message("notice.again", apart=number(again.apart))  # fmt: skip


def _sweep(trace: Trace, step: Step) -> Told:
    params, shared = trace.params, trace.shared
    formula = (
        r"\begin{aligned} & M(k) \approx s \, \frac{L}{k} + a \, k \\"
        r" & k^* = \sqrt{L \, \frac{s}{a}} \end{aligned}"
    )
    ratio = kept_by_layer(params) / kept_by_segment(params)
    numbers = rf"k^* = \sqrt{{\frac{{{params.layers}}}{{{tex(ratio)}}}}} = {tex(best(params))}"
    guessed = float(estimate(params, np.array([step.place + 1.0]))[0])
    least = lowest(shared)
    return formula, numbers, message(
        "text.sweep.plain" if params.kind == "plain" else "text.sweep.block",
        ratio=number(ratio), length=step.place + 1, guessed=data_size(guessed),
        peak=data_size(int(shared.sweep.peaks[step.place])),
    ), message("notice.sweep", best=", ".join(map(str, least)),
               peak=data_size(int(shared.sweep.peaks[least[0] - 1])))  # fmt: skip


def _split(trace: Trace, step: Step) -> Told:
    split = trace.shared.split
    parts = int(split.parts[step.place])
    formula = r"g = \sum_{j=1}^{m} g_j , \qquad M \sim \frac{1}{m}"
    whole, now = int(split.peaks[0, 0]), int(split.peaks[0, step.place])
    numbers = rf"\frac{{{whole}}}{{{now}}} = {tex(whole / now, 4)} , \qquad m = {parts}"
    most = -(-trace.params.tokens // parts)
    return formula, numbers, message("text.split", tokens=most), message(
        "notice.split", apart=number(float(split.apart[0, step.place])),
        keep=count(int(split.operations[0, step.place])),
        again=count(int(split.operations[1, step.place])),
    )  # fmt: skip


def _add(trace: Trace, step: Step) -> Told:
    added, counts = trace.shared.added, counts_of(trace.params)
    at = step.place
    formula = (
        r"\begin{aligned} & \frac{\sum_j n_j \, g_j}{\sum_j n_j} = g \\"
        r" & \frac{1}{m} \sum_j g_j , \quad w_j = \frac{\sum_i n_i}{m \, n_j} \end{aligned}"
    )
    numbers = (
        rf"w_{{{at + 1}}} = \frac{{{sum(counts)}}}{{{len(counts)} \cdot {counts[at]}}} = "
        f"{tex(float(added.weights[at]))}"
    )
    right, wrong = off(trace.shared)
    even = len(set(counts)) == 1
    return formula, numbers, message(
        "text.add.even" if even else "text.add", least=number(float(added.weights.min())),
        most=number(float(added.weights.max())),
    ), message("notice.add", right=number(right), wrong=number(wrong))  # fmt: skip
