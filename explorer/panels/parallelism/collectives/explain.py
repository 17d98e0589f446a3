"""What the column beside the stage says about collectives."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.parallelism.collective_schedules import bus_factor
from explorer.compute.parallelism.collective_views import Sweep
from explorer.compute.parallelism.collectives import Shared, delivered
from explorer.core.formatting import data_size, duration, number
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.parallelism.collectives.middle import focus
from explorer.panels.parallelism.collectives.numbers import size, sum_tex, terms, tex

SUMS = ("all-reduce", "reduce", "reduce-scatter")
FACTORS = {"all-reduce": r"\frac{2(N-1)}{N}", "broadcast": "1", "reduce": "1"}


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step of whatever is shown."""
    if trace.params.show == "overview":
        return _overview(trace, index)
    if trace.params.show == "buckets":
        return _sweep(trace, index)
    section = trace.section_at(index)
    if section is None or section.id == "start":
        return _start(trace)
    if section.id == "done":
        return _done(trace)
    return _exchange(trace, index)


def how(trace: Trace) -> Message:
    """The idea of the algorithm, for this collective."""
    params = trace.params
    key = f"how.{params.algorithm}"
    if params.collective == "all-to-all":
        key += ".swap"
    elif params.algorithm == "ring" and params.collective in (
        "broadcast", "reduce", "scatter", "gather"
    ):  # fmt: skip
        key += ".chain"
    return message(key, node=params.node)


def _start(trace: Trace) -> Explanation:
    params, shared = trace.params, trace.shared
    heading = message("start.heading", ranks=params.ranks, elements=params.elements)
    paragraph, notice = message(f"what.{params.collective}"), (how(trace),)
    if params.collective in SUMS:
        column = [float(v) for v in shared.start[:, 0]]
        total = next(float(v) for v in shared.exact[:, 0] if not np.isnan(v))
        return Explanation(heading, paragraph, r"y_j = \sum_{r=0}^{N-1} x_j^{(r)}",
                           rf"y_0 = {sum_tex(column)} = {tex(total)}", notice)  # fmt: skip
    formula = {
        "broadcast": r"y_j^{(r)} = x_j^{(0)}", "scatter": r"y_r^{(r)} = x_r^{(0)}",
        "gather": r"y_c^{(0)} = x_c^{(c)}", "all-gather": r"y_c^{(r)} = x_c^{(c)}",
        "all-to-all": r"y_s^{(r)} = x_r^{(s)}",
    }[params.collective]  # fmt: skip
    return Explanation(heading, paragraph, formula, "", notice)


def _exchange(trace: Trace, index: int) -> Explanation:
    params, shared, step = trace.params, trace.shared, trace[index]
    transfer = focus(trace, index, None)
    place, count = trace.place_in_section(index)
    if transfer is None:
        return Explanation(message("reorder.heading"), message("reorder"))
    send = transfer.send
    chunk, into = send.chunks[0], send.places[0]
    verb = "add" if send.adds else "keep"
    several = len(send.chunks) > 1
    kind = "whole" if len(send.chunks) == params.ranks else "part" if several else "ring"
    if not send.adds and not several:
        kind = {"all-reduce": "ring", "all-to-all": "moved"}.get(params.collective, "gather")
    busy = sum(1 for t in step.transfers if t.send.sender != t.send.receiver)
    heading = message(f"{verb}.heading", step=place, count=count, receiver=send.receiver,
                      sender=send.sender)  # fmt: skip
    paragraph = message(
        f"{verb}.{kind}", chunk=chunk, into=into, receiver=send.receiver, sender=send.sender,
        came=int(transfer.inside[0].sum()), now=int(step.inside[send.receiver, into].sum()),
        ranks=params.ranks, busy=busy, chunks=len(send.chunks),
    )  # fmt: skip
    a, b = send.sender, send.receiver
    i, j = shared.bounds[chunk], shared.bounds[into]
    formula = numbers = ""
    if len(transfer.values):
        result = float(step.held[b, j])
        if send.adds:
            formula = r"x_j^{(b)} \leftarrow x_j^{(b)} + x_j^{(a)}"
            both = sum_tex([float(transfer.own[0]), float(transfer.values[0])])
            numbers = rf"x_{{{j}}}^{{({b})}} = {both} = {tex(result)}"
            every = terms(trace, step.inside[b, into], into, j)
            if len(every) > 2:
                numbers += rf" = {sum_tex(every)}"
        else:
            formula = r"x_j^{(b)} \leftarrow x_i^{(a)}" if i != j else (
                r"x_j^{(b)} \leftarrow x_j^{(a)}")  # fmt: skip
            numbers = rf"x_{{{j}}}^{{({b})}} = x_{{{i}}}^{{({a})}} = {tex(result)}"
    sent, total = size(int(step.sent[a])), size(int(shared.total[a]))
    notice = [
        message("notice.bytes", rank=a, sent=sent, total=total),
        message("notice.chunks", finished=int(step.finished.sum()), all=int(shared.need.sum())),
    ]  # fmt: skip
    if params.algorithm == "hierarchy":
        crossing = a // params.node != b // params.node
        notice.append(message("notice.crosses" if crossing else "notice.stays"))
    return Explanation(heading, paragraph, formula, numbers, tuple(notice))


def _done(trace: Trace) -> Explanation:
    params, shared = trace.params, trace.shared
    n, array = params.ranks, params.elements * shared.item
    ring = params.algorithm == "ring"
    most = shared.total.mean() if ring and shared.form else shared.total.max()
    share = f"{float(most) / array:.4g}"
    queue = {name: size(value) for name, value in shared.queue.items()}
    reduces = params.collective == "all-reduce"
    args: dict[str, Any] = {
        "ring": size(int(shared.total.sum())), "root": size(int(shared.naive.sum())),
    }  # fmt: skip
    key = "done.cost"
    if ring and params.collective in ("reduce-scatter", "all-gather"):
        key = "done.half"
    elif reduces and params.algorithm == "hierarchy":
        key = "done.hierarchy"
    elif reduces:
        key = f"done.{params.algorithm}"
    if key in ("done.naive", "done.tree"):
        args = {
            "queue": queue[params.algorithm], "ring": queue["ring"],
            "steps": shared.steps[params.algorithm], "ringsteps": shared.steps["ring"],
        }  # fmt: skip
    elif key in ("done.hierarchy", "done.cost"):
        args = {"between": size(shared.between[params.algorithm]), "steps":
                shared.steps[params.algorithm], "flat": size(shared.between["ring"])}  # fmt: skip
    formula = numbers = ""
    if shared.form is not None and (ring or params.collective == "all-to-all"):
        twice = "2" if reduces else ""
        formula = rf"{twice}\frac{{N-1}}{{N}} \cdot S"
        dot = r"2 \cdot " if twice else ""
        numbers = rf"{dot}\frac{{{n}-1}}{{{n}}} \cdot {array} = {tex(shared.form)}"
    notice: list[Message] = []
    if ring and formula and params.elements % n:
        low, high = int(shared.total.min()), int(shared.total.max())
        notice.append(message("notice.uneven", low=size(low), high=size(high)))
    notice.append(message("notice.queue", **queue))
    notice.append(message("notice.bus", factor=number(bus_factor(params.collective, n))))
    if params.collective in SUMS:
        notice.append(exactness(trace))
    if reduces and len({row.tobytes() for row in trace[len(trace) - 1].held}) == 1:
        notice.append(message("notice.bits"))
    heading = message(f"done.heading.{params.collective}")
    return Explanation(
        heading, message(key, share=share, **args), formula, numbers, tuple(notice)
    )  # fmt: skip


def exactness(trace: Trace) -> Message:
    """How far the sums of this order of additions are from the exact ones."""
    shared: Shared = trace.shared
    sums, exact = delivered(trace), shared.exact
    there = ~np.isnan(exact)
    wrong = there & ~(sums == exact)
    if not wrong.any():
        return message("notice.exact")
    with np.errstate(invalid="ignore"):
        error = float(np.abs(sums - exact)[wrong].max())
    columns = wrong.any(axis=0)
    return message("notice.order", count=int(columns.sum()), all=int(there.any(axis=0).sum()),
                   error=number(error), format=trace.params.dtype)  # fmt: skip


def _overview(trace: Trace, index: int) -> Explanation:
    name, n = trace[index].name, trace.params.ranks
    if name in ("halves", "merged"):
        formula = r"\frac{N-1}{N} S + \frac{N-1}{N} S = \frac{2(N-1)}{N} S"
        numbers = (
            rf"\frac{{{n - 1}}}{{{n}}} S + \frac{{{n - 1}}}{{{n}}} S = {tex(2 * (n - 1) / n)}\,S"
        )
        return Explanation(message(f"caption.{name}"), message("para.halves"), formula, numbers,
                           (message("note.zero"),))  # fmt: skip
    factor = FACTORS.get(name, r"\frac{N-1}{N}")
    return Explanation(
        message(f"caption.{name}"), message(f"what.{name}"),
        rf"B_{{\mathrm{{bus}}}} = \frac{{S}}{{t}} \cdot {factor}",
        rf"\frac{{S}}{{t}} \cdot {tex(bus_factor(name, n))}", (message("note.bus"),),
    )  # fmt: skip


def sweep_caption(trace: Trace, index: int) -> Message:
    """A bucket size and what it makes of the step."""
    found: Sweep = trace.shared
    whole = float(found.overlapped[index])
    return message("caption.bucket", size=data_size(float(found.caps[index])),
                   count=int(found.counts[index]), time=duration(whole),
                   exposed=duration(whole - found.computing))  # fmt: skip


def _sweep(trace: Trace, index: int) -> Explanation:
    found: Sweep = trace.shared
    params = trace.params
    best = int(found.overlapped.argmin())
    key = "best" if index == best else "small" if index < best else "large"
    last = found.lines[index].buckets[-1]
    delay = 2 * (params.ranks - 1) * params.latency * 1e-6 * int(found.counts[index])
    numbers = (
        rf"{int(found.counts[index])} \cdot 2 \cdot {params.ranks - 1} \cdot "
        rf"{tex(params.latency * 1e-6)} = {tex(delay)}"
    )
    return Explanation(
        sweep_caption(trace, index),
        message(f"para.sweep.{key}", delay=duration(delay), last=data_size(float(last)),
                best=data_size(float(found.caps[best]))),
        r"k \cdot 2(N-1)\,\alpha", numbers,
        (message("note.sweep", speed=f"{params.speed:g}", bandwidth=f"{params.bandwidth:g}",
                 latency=f"{params.latency:g}"),),
        ("W103",),
    )  # fmt: skip
