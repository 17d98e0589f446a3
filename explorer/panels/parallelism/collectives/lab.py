"""Collectives: all-reduce, reduce-scatter and all-gather, message by message."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

import numpy as np

from explorer.compute.parallelism.collectives import Params, outcome
from explorer.core.formatting import number
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP, Message, message
from explorer.panels.parallelism.collectives.middle import focus
from explorer.panels.parallelism.collectives.numbers import size, sum_tex, terms, tex
from explorer.panels.parallelism.collectives.words import RESULT_NAMES, VALUE_NAMES, WORDS

_COMPUTE = "explorer.compute.parallelism."


def busiest(trace: Trace) -> int:
    """The prediction's answer: at most 2, at most 4, or more times the array."""
    share = trace.shared.total.max() / (trace.params.elements * trace.shared.item)
    return 0 if share <= 2 else 1 if share <= 4 else 2


class Collectives(Lab):
    """How ranks add up their arrays without a bottleneck."""

    id = "parallelism/collectives"
    question = QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "How does every rank get the sum when no rank may do all the work?",
    )
    Params = Params
    run = _COMPUTE + "collectives:run"
    scene = "explorer.panels.parallelism.collectives.scene:CollectivesScene"
    words = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets: Mapping[str, Preset] = {
        "five": Preset(
            QT_TRANSLATE_NOOP("parallelism/collectives", "Five ranks: no power of two needed"),
            {"ranks": 5, "elements": 5}, 1,
        ),
        "uneven": Preset(
            QT_TRANSLATE_NOOP("parallelism/collectives", "Ten numbers over four ranks"),
            {"elements": 10}, "done",
        ),
        "root": Preset(
            QT_TRANSLATE_NOOP("parallelism/collectives", "The obvious way: all through rank 0"),
            {"algorithm": "root"}, 1,
        ),
        "tree": Preset(
            QT_TRANSLATE_NOOP("parallelism/collectives", "A tree of eight: fewer, larger messages"),
            {"algorithm": "tree", "ranks": 8, "elements": 8}, 1,
        ),
        "sixteen": Preset(
            QT_TRANSLATE_NOOP("parallelism/collectives", "Sixteen ranks"),
            {"ranks": 16, "elements": 16}, "all-gather",
        ),
        "order": Preset(
            QT_TRANSLATE_NOOP("parallelism/collectives", "Four equal columns, two different sums"),
            {"array": ((1e8,) * 4, (1.0,) * 4, (-1e8,) * 4, (1.0,) * 4)}, "done",
        ),
        "bf16": Preset(
            QT_TRANSLATE_NOOP(
                "parallelism/collectives", "Gradients in BF16: half the bytes, rounded sums"
            ),
            {"dtype": "bfloat16"}, "done",
        ),
        "scatter": Preset(
            QT_TRANSLATE_NOOP("parallelism/collectives", "Only the first half: reduce-scatter"),
            {"algorithm": "reduce-scatter"}, "done",
        ),
        "gather": Preset(
            QT_TRANSLATE_NOOP("parallelism/collectives", "Only the second half: all-gather"),
            {"algorithm": "all-gather"}, 0,
        ),
        "tiny": Preset("tiny", {"ranks": 3, "elements": 4}, 1, hidden=True),
    }  # fmt: skip
    code = tuple(
        _COMPUTE + "collective_schedules:" + name
        for name in (
            "ring_all_reduce", "ring_reduce_scatter", "ring_all_gather", "exchange",
            "reduce_to_root", "broadcast_from_root", "tree_reduce", "tree_broadcast",
        )
    )  # fmt: skip
    checks = _COMPUTE + "collective_checks:checks"
    beat = 1.2
    prediction = Prediction(
        "predict", ("predict.2", "predict.4", "predict.more"), busiest, reveal="done"
    )

    def explain(self, trace: Trace, index: int) -> Explanation:
        """What this step did, on its first message."""
        section = trace.section_at(index)
        if section is None or section.id == "start":
            return self._start(trace)
        if section.id == "done":
            return self._done(trace)
        return self._exchange(trace, index)

    def _start(self, trace: Trace) -> Explanation:
        params, shared = trace.params, trace.shared
        heading = message("start.heading", ranks=params.ranks, elements=params.elements)
        paragraph = message(f"start.{params.algorithm}")
        if params.algorithm == "all-gather":
            return Explanation(heading, paragraph)
        column = [float(v) for v in shared.start[:, 0]]
        return Explanation(
            heading, paragraph, r"y_j = \sum_{r=0}^{N-1} x_j^{(r)}",
            rf"y_0 = {sum_tex(column)} = {tex(shared.exact[0])}",
        )  # fmt: skip

    def _exchange(self, trace: Trace, index: int) -> Explanation:
        params, shared, step = trace.params, trace.shared, trace[index]
        transfer = focus(trace, index, None)
        assert transfer is not None
        send = transfer.send
        chunk = send.chunks[0]
        place, count = trace.place_in_section(index)
        kind = "ring" if shared.form is not None else "whole"
        if params.algorithm == "all-gather":
            kind = "gather"
        verb = "add" if send.adds else "keep"
        came = int(transfer.inside[0].sum())
        heading = message(
            f"{verb}.heading", step=place, count=count,
            receiver=send.receiver, sender=send.sender,
        )  # fmt: skip
        paragraph = message(
            f"{verb}.{kind}", chunk=chunk, receiver=send.receiver, sender=send.sender, came=came,
            now=int(step.inside[send.receiver, chunk].sum()), ranks=params.ranks,
            busy=len(step.transfers),
        )  # fmt: skip
        a, b, j = send.sender, send.receiver, shared.bounds[chunk]
        formula = numbers = ""
        if len(transfer.values):
            result = float(step.held[b, j])
            if send.adds:
                formula = r"x_j^{(b)} \leftarrow x_j^{(b)} + x_j^{(a)}"
                both = sum_tex([float(transfer.own[0]), float(transfer.values[0])])
                numbers = rf"x_{{{j}}}^{{({b})}} = {both} = {tex(result)}"
                every = terms(trace, step.inside[b, chunk], chunk, j)
                if len(every) > 2:
                    numbers += rf" = {sum_tex(every)}"
            else:
                formula = r"x_j^{(b)} \leftarrow x_j^{(a)}"
                numbers = rf"x_{{{j}}}^{{({b})}} = x_{{{j}}}^{{({a})}} = {tex(result)}"
        sent, total = size(int(step.sent[a])), size(int(shared.total[a]))
        notice = (
            message("notice.bytes", rank=a, sent=sent, total=total),
            message("notice.chunks", finished=int(step.finished.sum()), all=step.finished.size),
        )  # fmt: skip
        return Explanation(heading, paragraph, formula, numbers, notice)

    def _done(self, trace: Trace) -> Explanation:
        params, shared = trace.params, trace.shared
        n, array = params.ranks, params.elements * shared.item
        most = shared.total.mean() if shared.form else shared.total.max()
        share = f"{float(most) / array:.4g}"
        key = {"reduce-scatter": "done.half", "all-gather": "done.half"}.get(
            params.algorithm, f"done.{params.algorithm}"
        )
        queue = {name: size(value) for name, value in shared.queue.items()}
        args: dict[str, Any] = {
            "ring": {"ring": size(int(shared.total.sum())), "root": size(int(shared.root.sum()))},
            "root": {"queue": queue["root"], "ring": queue["ring"]},
            "tree": {"queue": queue["tree"], "ring": queue["ring"], "steps": len(trace) - 2,
                     "ringsteps": 2 * (n - 1)},
        }.get(params.algorithm, {})  # fmt: skip
        heading = {
            "reduce-scatter": "done.heading.scatter",
            "all-gather": "done.heading.gather",
        }.get(params.algorithm, "done.heading")
        formula = numbers = ""
        if shared.form is not None:
            twice = "2" if params.algorithm == "ring" else ""
            formula = rf"{twice}\frac{{N-1}}{{N}} \cdot S"
            dot = r"2 \cdot " if twice else ""
            numbers = rf"{dot}\frac{{{n}-1}}{{{n}}} \cdot {array} = {tex(shared.form)}"
        notice: list[Message] = []
        if shared.form is not None and params.elements % n:
            low, high = int(shared.total.min()), int(shared.total.max())
            notice.append(message("notice.uneven", low=size(low), high=size(high)))
        if params.algorithm in ("ring", "root", "tree"):
            notice.append(
                message("notice.queue", **{k: queue[k] for k in ("ring", "tree", "root")})
            )
        if params.algorithm != "all-gather":
            notice.append(self._exactness(trace))
            if len({row.tobytes() for row in trace[len(trace) - 1].held}) == 1:
                notice.append(message("notice.bits"))
        return Explanation(
            message(heading), message(key, share=share, **args), formula, numbers, tuple(notice)
        )

    def _exactness(self, trace: Trace) -> Message:
        sums, exact = outcome(trace)[0], trace.shared.exact
        wrong = ~(sums == exact)
        if not wrong.any():
            return message("notice.exact")
        with np.errstate(invalid="ignore"):
            error = float(np.abs(sums - exact)[wrong].max())
        return message(
            "notice.order", count=int(wrong.sum()), all=len(sums), error=number(error),
            format=trace.params.dtype,
        )  # fmt: skip

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """The state after a step, and its messages."""
        step = trace[index]
        return {
            "held": step.held,
            "contributors": step.inside.sum(axis=2),
            "finished": step.finished,
            "messages": [
                [t.send.sender, t.send.receiver, t.send.chunks[0], len(t.send.chunks), t.bytes]
                for t in step.transfers
            ],
            "sent": step.sent,
            "received": step.received,
        }

    def result(self, trace: Trace) -> dict[str, Any]:
        """The sums, how exact they are, and what they cost."""
        sums, shared, last = outcome(trace)[0], trace.shared, trace[len(trace) - 1]
        whole = trace.params.algorithm != "reduce-scatter"
        with np.errstate(invalid="ignore"):
            error = np.where(sums == shared.exact, 0.0, np.abs(sums - shared.exact))
        bits = {row.tobytes() for row in last.held}
        return {
            "sums": sums,
            "exact": shared.exact,
            "largest_error": float(error.max()),
            "same_bits": len(bits) == 1 if whole else None,
            "steps": len(trace) - 2,
            "bytes_sent": shared.total,
            "closed_form": shared.form,
            "one_after_another": shared.queue[trace.params.algorithm],
        }

    def baseline(self, params: Any) -> Any | None:
        """An all-reduce through rank 0, for the all-reduces that avoid it."""
        if params.algorithm not in ("ring", "tree"):
            return None
        return dataclasses.replace(params, algorithm="root")


LAB = Collectives()
