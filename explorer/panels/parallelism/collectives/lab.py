"""Collectives: all eight, message by message, as matrices, and in buckets."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

import numpy as np

from explorer.compute.parallelism.collective_params import Params
from explorer.compute.parallelism.collectives import delivered
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.parallelism.collectives.explain import explain
from explorer.panels.parallelism.collectives.words import RESULT_NAMES, VALUE_NAMES, WORDS
from explorer.panels.parallelism.collectives.words_views import VIEWS

_COMPUTE = "explorer.compute.parallelism."
_ALGORITHMS = _COMPUTE + "algorithms."


def busiest(trace: Trace) -> int:
    """The prediction's answer: at most 2, at most 4, or more times the array."""
    if trace.params.show != "messages":
        return 0  # what a ring needs, whatever it is for
    share = trace.shared.total.max() / (trace.params.elements * trace.shared.item)
    return 0 if share <= 2 else 1 if share <= 4 else 2


class Collectives(Lab):
    """How ranks exchange and add up their arrays without a bottleneck."""

    id = "parallelism/collectives"
    question = QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "How does every rank get the sum when no rank may do all the work?",
    )
    Params = Params
    run = _COMPUTE + "collectives:run"
    scene = "explorer.panels.parallelism.collectives.scene:CollectivesScene"
    words: Mapping[str, str] = {**WORDS, **VIEWS}
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets: Mapping[str, Preset] = {
        "eight": Preset(
            QT_TRANSLATE_NOOP("parallelism/collectives", "All eight, before and after"),
            {"show": "overview"}, 0,
        ),
        "merge": Preset(
            QT_TRANSLATE_NOOP(
                "parallelism/collectives", "All-reduce = reduce-scatter, then all-gather"
            ),
            {"show": "overview"}, "halves",
        ),
        "five": Preset(
            QT_TRANSLATE_NOOP("parallelism/collectives", "Five ranks: no power of two needed"),
            {"ranks": 5, "elements": 5}, 1,
        ),
        "uneven": Preset(
            QT_TRANSLATE_NOOP("parallelism/collectives", "Ten numbers over four ranks"),
            {"elements": 10}, "done",
        ),
        "naive": Preset(
            QT_TRANSLATE_NOOP("parallelism/collectives", "The obvious way: all through rank 0"),
            {"algorithm": "naive"}, 1,
        ),
        "tree": Preset(
            QT_TRANSLATE_NOOP("parallelism/collectives", "A tree of eight: fewer, larger messages"),
            {"algorithm": "tree", "ranks": 8, "elements": 8}, 1,
        ),
        "nodes": Preset(
            QT_TRANSLATE_NOOP("parallelism/collectives", "Two nodes of four: inside, then between"),
            {"algorithm": "hierarchy", "ranks": 8, "node": 4, "elements": 8}, "rs-between",
        ),
        "swap": Preset(
            QT_TRANSLATE_NOOP("parallelism/collectives", "All-to-all: a transposition"),
            {"collective": "all-to-all", "algorithm": "naive"}, 1,
        ),
        "bruck": Preset(
            QT_TRANSLATE_NOOP("parallelism/collectives", "All-to-all in three steps (Bruck)"),
            {"collective": "all-to-all", "algorithm": "tree", "ranks": 8, "elements": 8}, 1,
        ),
        "pipe": Preset(
            QT_TRANSLATE_NOOP("parallelism/collectives", "Broadcast down a pipe of ranks"),
            {"collective": "broadcast"}, 3,
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
            {"collective": "reduce-scatter"}, "done",
        ),
        "gather": Preset(
            QT_TRANSLATE_NOOP("parallelism/collectives", "Only the second half: all-gather"),
            {"collective": "all-gather"}, 0,
        ),
        "buckets": Preset(
            QT_TRANSLATE_NOOP("parallelism/collectives", "How large should a bucket be?"),
            {"show": "buckets"}, "best",
        ),
        "tiny": Preset("tiny", {"ranks": 3, "elements": 4}, 1, hidden=True),
    }  # fmt: skip
    code = (
        *(_ALGORITHMS + "rings:" + name
          for name in ("ring_all_reduce", "ring_reduce_scatter", "ring_all_gather", "broadcast",
                       "reduce", "scatter", "gather")),
        _COMPUTE + "collective_schedules:exchange",
        *(_ALGORITHMS + "naive:" + name for name in ("reduce", "broadcast", "scatter", "gather")),
        *(_ALGORITHMS + "trees:" + name for name in ("reduce", "broadcast", "gather", "scatter")),
        *(_ALGORITHMS + "hierarchy:" + name
          for name in ("reduce_scatter_inside", "reduce_scatter_between", "all_gather_between",
                       "all_gather_inside")),
        *(_ALGORITHMS + "swaps:" + name for name in ("pairs", "ring", "bruck", "reorder")),
    )  # fmt: skip
    checks = _COMPUTE + "collective_checks:checks"
    beat = 1.2
    prediction = Prediction("predict", ("predict.2", "predict.4", "predict.more"), busiest, -1)

    def explain(self, trace: Trace, index: int) -> Explanation:
        """What this step did, on its first message."""
        return explain(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """The state after a step, and its messages; or the matrices; or a bucket size."""
        step = trace[index]
        if trace.params.show == "overview":
            kinds = {kind.name: kind for kind in trace.shared.kinds}
            kind = kinds.get(step.name, kinds["all-reduce"])
            return {"before": kind.before, "after": kind.after, "factor": kind.factor}
        if trace.params.show == "buckets":
            place, found = step.place, trace.shared
            return {
                "bucket": int(found.caps[place]),
                "step_seconds": float(found.overlapped[place]),
            }
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
        """What came out, how exact it is, and what it cost."""
        shared = trace.shared
        if trace.params.show == "overview":
            return {"factors": {kind.name: kind.factor for kind in shared.kinds}}
        if trace.params.show == "buckets":
            best = int(shared.overlapped.argmin())
            return {"best_bucket": int(shared.caps[best]), "seconds": shared.overlapped}
        sums, last = delivered(trace), trace[len(trace) - 1]
        with np.errstate(invalid="ignore"):
            error = np.where(sums == shared.exact, 0.0, np.abs(sums - shared.exact))
        bits = {row.tobytes() for row in last.held}
        return {
            "sums": sums,
            "exact": shared.exact,
            "largest_error": float(error[~np.isnan(shared.exact)].max()),
            "same_bits": len(bits) == 1 if shared.need.all() else None,
            "steps": shared.steps[trace.params.algorithm],
            "bytes_sent": shared.total,
            "closed_form": shared.form,
            "one_after_another": shared.queue[trace.params.algorithm],
        }

    def baseline(self, params: Any) -> Any | None:
        """The same one after another, for the algorithms that avoid it."""
        if params.show != "messages" or params.algorithm == "naive":
            return None
        return dataclasses.replace(params, algorithm="naive")


LAB = Collectives()
