"""What the column beside the stage says about each phase."""

from __future__ import annotations

import numpy as np

from explorer.compute.parallelism.experts.lab import ITEM, Run
from explorer.core.formatting import data_size, fixed, number, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.parallelism.experts.drawing import example

CLAIMS = ("X060", "X061", "X062")


def caption(trace: Trace, index: int) -> Message:
    """The sentence above the picture, and the heading of the explanation."""
    run: Run = trace.shared
    name = trace[index].name
    if name == "sum" and run.dropped:
        return message("caption.sum.dropped")
    if name == "dispatch" and run.ep == 1:
        return message("caption.dispatch.alone")
    if name == "combine" and run.ep == 1:
        return message("caption.combine.alone")
    return message(f"caption.{name}")


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    run: Run = trace.shared
    name = trace[index].name
    formula, numbers = formulas(run, name)
    return Explanation(
        caption(trace, index), paragraph(run, name), formula, numbers, tuple(notices(run, name)),
        CLAIMS, {"moved": int(trace[index].moved.sum())},
    )  # fmt: skip


def paragraph(run: Run, name: str) -> Message:
    """What happens in a phase, with this run's numbers."""
    token = example(run)
    loads = run.columns_load
    if name == "tokens":
        return message("para.tokens", tokens=len(run.owner), ranks=run.ranks,
                       each=f"{len(run.owner) / run.ranks:.4g}",
                       experts=len(run.load) // run.ep)  # fmt: skip
    if name == "router":
        experts = ", ".join(str(e) for e in run.chosen[token])
        weights = ", ".join(fixed(float(w), 3) for w in run.weights[token])
        return message("para.router", piece=run.pieces[token], experts=experts, weights=weights,
                       k=run.chosen.shape[1])  # fmt: skip
    if name == "counts":
        most = int(np.argmax(run.load))
        return message("para.counts", ranks=run.ranks, expert=most, load=int(run.load[most]),
                       mean=fixed(float(run.load.mean()), 1))  # fmt: skip
    if name == "dispatch":
        away = int(run.dispatch.sum() - np.trace(run.dispatch))
        return message("para.dispatch", away=away, all=int(run.dispatch.sum()),
                       bytes=data_size(away * run.width * ITEM))  # fmt: skip
    if name == "gather":
        return message("para.gather", pieces=run.etp)
    if name == "experts":
        return message("para.experts", most=int(loads.max()), least=int(loads.min()),
                       factor=fixed(run.imbalance, 2))  # fmt: skip
    if name == "reduce":
        return message("para.reduce", pieces=run.etp)
    if name == "combine":
        return message("para.combine", bytes=data_size(int(run.bytes_received().sum())))
    if run.dropped:
        lost = int((~run.kept.any(axis=1)).sum())
        return message("para.sum.dropped", count=run.dropped, tokens=lost,
                       loss=fixed(run.loss.here, 3), whole=fixed(run.loss.whole, 3))  # fmt: skip
    return message("para.sum", difference=number(run.difference, 2),
                   loss=fixed(run.loss.whole, 3), own=fixed(run.loss.own, 3),
                   nothing=fixed(run.loss.nothing, 3))  # fmt: skip


def formulas(run: Run, name: str) -> tuple[str, str]:
    """The formula of a phase and the same with this run's numbers."""
    token, k = example(run), run.chosen.shape[1]
    if name == "tokens":
        return r"W = ep \cdot tp", rf"{run.ep} \cdot {run.etp} = {run.ranks}"
    if name == "router":
        scores = run.scores[token, run.chosen[token]]
        total = " + ".join(rf"e^{{{tex(float(s))}}}" for s in scores)
        return (
            r"g_e = \frac{e^{s_e}}{\sum_{j \in \mathrm{top}\,k} e^{s_j}}",
            rf"\frac{{e^{{{tex(float(scores[0]))}}}}}{{{total}}} = "
            rf"{tex(float(run.weights[token, 0]))}",
        )  # fmt: skip
    if name == "counts":
        parts = " + ".join(str(int(n)) for n in run.sent.sum(axis=0))
        lost = rf" - {run.dropped}" if run.dropped else ""
        return (
            r"\sum_e n_e = k\,T" + (r" - n_{\mathrm{drop}}" if run.dropped else ""),
            rf"{parts} = {k} \cdot {len(run.owner)}{lost}",
        )
    if name in ("dispatch", "combine"):
        sent = run.bytes_sent() if name == "dispatch" else run.bytes_received()
        rank = int(sent.argmax())
        tokens = int(sent[rank]) // (run.width * ITEM)
        return (
            r"B_i = 4\,h \sum_{j \ne i} n_{ij}"
            if name == "dispatch"
            else r"B_j = 4\,h \sum_{i \ne j} n_{ij}",
            rf"4 \cdot {run.width} \cdot {tokens} = {int(sent[rank])}",
        )
    if name == "gather":
        return (
            r"B_i = 4\,h\,(tp - 1) \sum_j n_{ji}",
            rf"\max_i B_i = {int(run.bytes_gathered().max())}",
        )
    if name == "experts":
        loads = run.columns_load
        return (
            r"\frac{t}{t_{\mathrm{even}}} = \frac{\max_j n_j}{\frac{1}{ep} \sum_j n_j}",
            rf"\frac{{{int(loads.max())}}}{{{tex(float(loads.mean()))}}} = {tex(run.imbalance)}",
        )
    if name == "reduce":
        return (
            r"E(x) = \sum_p D_{:,p}\,\left(\mathrm{silu}(G_p x) \odot U_p x\right)",
            rf"p = 1 \ldots {run.etp}, \quad {run.inner} / {run.etp} = {run.inner // run.etp}",
        )
    terms = " + ".join(
        rf"{tex(float(w))}\,E_{{{int(e)}}}(x)"
        for w, e, kept in zip(run.weights[token], run.chosen[token], run.kept[token], strict=True)
        if kept
    )
    return r"y = \sum_{e \in \mathrm{top}\,k} g_e\,E_e(x)", rf"y = {terms or '0'}"


def notices(run: Run, name: str) -> list[Message]:
    """What to look at."""
    out = []
    if name == "tokens":
        out.append(message("note.model"))
        if run.etp > 1:
            out.append(message("note.grid", ep=run.ep, etp=run.etp))
    elif name == "router":
        out.append(message("note.tokenwise"))
        if run.limit.any():
            out.append(message("note.capacity", limit=int(run.limit.max()),
                               k=run.chosen.shape[1]))  # fmt: skip
    elif name == "counts":
        out.append(message("note.counts"))
    elif name == "dispatch":
        out.append(message("note.even", even=data_size(run.bytes_even()),
                           most=data_size(int(run.bytes_sent().max()))))  # fmt: skip
        if run.limit.any():
            slots = int(run.limit.sum()) * len(run.load)
            out.append(message("note.padded", empty=slots - int(run.sent.sum()), slots=slots))
    elif name == "experts":
        out.append(message("note.hot"))
    elif name == "combine":
        out.append(message("note.backward"))
    elif name == "sum":
        out.append(message("note.residual" if run.dropped else "note.dense"))
    return out
