"""What the column beside the stage says about each step."""

from __future__ import annotations

import numpy as np

from explorer.compute.parallelism.context.lab import Run, Stage
from explorer.core.formatting import data_size, fixed, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

CLAIMS = ("X063", "X064", "X065")


def caption(trace: Trace, index: int) -> Message:
    """The sentence above the picture, and the heading of the explanation."""
    step: Stage = trace[index]
    method = trace.params.method
    if step.name == "ring":
        key = "caption.ring.own" if step.turn == 0 else "caption.ring"
        return message(key, turn=step.turn, last=trace.shared.cp - 1)
    if step.name == "split":
        return message(f"caption.split.{method}")
    return message(f"caption.{step.name}")


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    step: Stage = trace[index]
    formula, numbers = formulas(trace, index)
    return Explanation(
        caption(trace, index), paragraph(trace, index), formula, numbers,
        tuple(notices(trace, index)), CLAIMS, {"pairs": step.pairs.tolist()},
    )  # fmt: skip


def paragraph(trace: Trace, index: int) -> Message:
    """What happens, with this run's numbers."""
    run: Run = trace.shared
    step: Stage = trace[index]
    cp, tokens = run.cp, len(run.owner)
    if step.name == "split":
        return message(f"para.split.{trace.params.method}", tokens=tokens, cp=cp,
                       each=f"{tokens / cp:.4g}", pieces=2 * cp)  # fmt: skip
    if step.name == "ring":
        most, least = int(step.pairs.max()), int(step.pairs.min())
        idle = int((step.pairs == 0).sum())
        key = "para.ring.idle" if idle else "para.ring"
        return message(key, most=fixed(most / run.block, 2), least=fixed(least / run.block, 2),
                       idle=idle, cp=cp)  # fmt: skip
    if step.name == "exchange":
        return message("para.exchange", cp=cp, heads=run.heads, each=f"{run.heads / cp:g}",
                       bytes=data_size(int(step.sent.max())))  # fmt: skip
    if step.name == "attend":
        return message("para.attend", blocks=fixed(int(step.pairs.max()) / run.block, 2),
                       each=f"{run.heads / cp:g}")  # fmt: skip
    if step.name == "back":
        return message("para.back", bytes=data_size(int(step.sent.max())))
    time, busy = run.durations[trace.params.method]
    return message("para.done", difference=number(run.difference, 2),
                   blocks=fixed(time / run.block, 2), busy=percent(busy),
                   bytes=data_size(int(step.sent.max())))  # fmt: skip


def formulas(trace: Trace, index: int) -> tuple[str, str]:
    """The formula of a step and the same with this run's numbers."""
    run: Run = trace.shared
    step: Stage = trace[index]
    tokens, cp = len(run.owner), run.cp
    if step.name == "split":
        return r"\frac{s (s + 1)}{2}", (
            rf"\frac{{{tokens} \cdot {tokens + 1}}}{{2}} = {tokens * (tokens + 1) // 2}"
        )
    if step.name == "ring":
        return _online(trace, index)
    if step.name in ("exchange", "back"):
        groups = max(run.key_value_heads, min(cp, run.heads))
        formula = r"4\,\frac{c - 1}{c}\,\frac{s}{c}\,(2H + 2K)\,d"
        if step.name == "exchange":
            formula = r"4\,\frac{c - 1}{c}\,\frac{s}{c}\,(H + 2K)\,d"
        twice = "" if step.name == "exchange" else "2 \\cdot "
        return formula, (
            rf"4 \cdot \frac{{{cp - 1}}}{{{cp}}} \cdot {tex(tokens / cp)} \cdot "
            rf"({twice}{run.heads} + 2 \cdot {groups}) \cdot {run.size} \approx "
            rf"{int(step.sent.max())}"
        )
    if step.name == "attend":
        return r"\frac{H}{c} \cdot \frac{s (s + 1)}{2}", (
            rf"\frac{{{run.heads}}}{{{cp}}} \cdot {tokens * (tokens + 1) // 2}"
        )
    time, busy = run.durations[trace.params.method]
    total = tokens * (tokens + 1) // 2
    return (
        r"\frac{\sum_r w_r}{c\,\sum_t \max_r w_{r,t}}",
        rf"\frac{{{total}}}{{{cp} \cdot {time}}} = {tex(busy)}",
    )


def _online(trace: Trace, index: int) -> tuple[str, str]:
    """Online softmax of the query that is followed: its maximum and sum before and after."""
    run: Run = trace.shared
    step, before = trace[index], trace[index - 1]
    formula = r"\ell' = \ell\,e^{m - m'} + \sum_{j} e^{s_j - m'}"
    place = run.query
    old, new = float(before.maximum[place]), float(step.maximum[place])
    if not np.isfinite(new):
        return formula, r"\ell' = 0"
    kept = float(before.total[place]) * float(np.exp(old - new)) if np.isfinite(old) else 0.0
    added = float(step.total[place]) - kept
    if not np.isfinite(old):
        return formula, rf"m' = {tex(new)},\quad \ell' = 0 + {tex(added)} = {tex(kept + added)}"
    return formula, (
        rf"{tex(float(before.total[place]))}\,e^{{{tex(old)} - ({tex(new)})}} + "
        rf"{tex(max(added, 0.0))} = {tex(kept + added)}"
    )


def notices(trace: Trace, index: int) -> list[Message]:
    """What to look at."""
    run: Run = trace.shared
    step: Stage = trace[index]
    method = trace.params.method
    if step.name == "split":
        return [message("note.names"), message("note.model", head=run.head + 1,
                                               layer=trace.params.layer)]  # fmt: skip
    if step.name == "ring":
        out = [message("note.follow")]
        if method == "contiguous" and step.turn:
            out.append(message("note.last"))
        return out
    if step.name == "exchange":
        out = [message("note.heads", heads=run.heads)]
        if run.cp > run.key_value_heads:
            out.append(message("note.groups", groups=run.key_value_heads, cp=run.cp))
        return out
    if step.name == "attend":
        return [message("note.kernel")]
    if step.name == "done":
        return [message("note.backward" if method != "ulysses" else "note.backward.ulysses")]
    return []
