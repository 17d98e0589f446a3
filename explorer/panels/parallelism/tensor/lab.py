"""Tensor parallelism: one block over several ranks, number by number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from explorer.compute.parallelism.tensor.params import Params
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.parallelism.tensor.explain import explain, largest_so_far
from explorer.panels.parallelism.tensor.footer import weights_of
from explorer.panels.parallelism.tensor.names import written
from explorer.panels.parallelism.tensor.plan import way_of
from explorer.panels.parallelism.tensor.words import RESULT_NAMES, SENTENCES, VALUE_NAMES

_COMPUTE = "explorer.compute.parallelism.tensor."


def meetings(trace: Trace) -> int:
    """The prediction's answer: how often something is sent forward; 2 stands for more, too."""
    sent = sum(step.sent > 0 for step in trace.steps if not step.backward)
    return min(sent, 2)


class Tensor(Lab):
    """A block's matrices cut over ranks, and where the ranks must meet."""

    id = "parallelism/tensor"
    question = QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "How can several GPUs compute one block, and where must they add up?",
    )
    Params = Params
    run = _COMPUTE + "run:run"
    scene = "explorer.panels.parallelism.tensor.scene:TensorScene"
    checks = _COMPUTE + "checks:checks"
    torchrun = _COMPUTE + "checks:torchrun"
    words = SENTENCES
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    beat = 1.4
    code = (
        _COMPUTE + "mlp:column_then_row",
        _COMPUTE + "mlp:row_then_column",
        _COMPUTE + "attention:heads_over_ranks",
        _COMPUTE + "loss:vocabulary_over_ranks",
        _COMPUTE + "group:all_reduce",
        _COMPUTE + "group:reduce_scatter",
        _COMPUTE + "group:all_gather",
        _COMPUTE + "group:ring",
    )
    presets: Mapping[str, Preset] = {
        "wrong": Preset(
            QT_TRANSLATE_NOOP("parallelism/tensor", "The wrong cut: f of summands"),
            {"cut": "wrong", "tokens": 3, "feed_forward": 6}, 4,
        ),
        "linear": Preset(
            QT_TRANSLATE_NOOP("parallelism/tensor", "The wrong cut with nothing in between"),
            {"cut": "wrong", "activation": "none", "tokens": 3, "feed_forward": 6}, 4,
        ),
        "rows": Preset(
            QT_TRANSLATE_NOOP("parallelism/tensor", "Rows first, done right: the price"),
            {"cut": "row-column", "tokens": 3, "feed_forward": 6}, 3,
        ),
        "gate": Preset(
            QT_TRANSLATE_NOOP("parallelism/tensor", "SwiGLU, as in Llama: the gate is cut as well"),
            {"activation": "swiglu", "tokens": 3}, 3,
        ),
        "sequence": Preset(
            QT_TRANSLATE_NOOP("parallelism/tensor", "Sequence parallel: the same numbers sent"),
            {"sequence_parallel": True}, 1,
        ),
        "four": Preset(
            QT_TRANSLATE_NOOP("parallelism/tensor", "Four ranks"), {"ranks": 4}, 5,
        ),
        "heads": Preset(
            QT_TRANSLATE_NOOP("parallelism/tensor", "Attention: heads over two ranks"),
            {"part": "attention", "tokens": 3}, 3,
        ),
        "copies": Preset(
            QT_TRANSLATE_NOOP("parallelism/tensor", "Four ranks, two key-value heads"),
            {"part": "attention", "ranks": 4}, "backward",
        ),
        "loss": Preset(
            QT_TRANSLATE_NOOP("parallelism/tensor", "The loss without all logits in one place"),
            {"part": "loss", "tokens": 3}, 6,
        ),
        "eight": Preset(
            QT_TRANSLATE_NOOP("parallelism/tensor", "Eight ranks, a wider block"),
            {"ranks": 8, "hidden": 8, "feed_forward": 32, "tokens": 8}, 5,
        ),
        "single": Preset(
            QT_TRANSLATE_NOOP("parallelism/tensor", "FP32: equal up to rounding"),
            {"dtype": "float32", "ranks": 4, "hidden": 8, "feed_forward": 16}, "backward",
        ),
        "tiny": Preset(
            "tiny", {"tokens": 2, "hidden": 2, "feed_forward": 4}, hidden=True,
        ),
    }  # fmt: skip
    prediction = Prediction(
        "predict", ("predict.0", "predict.1", "predict.2"), meetings, "backward"
    )

    def explain(self, trace: Trace, index: int) -> Explanation:
        return explain(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """The numbers of a step on every rank, and the unsplit block's."""
        step, pieces = trace[index], trace.shared.pieces
        return {
            "operation": step.name,
            "written": [written(name) for name in step.writes],
            "parts": {written(name): pieces[name].parts for name in step.writes},
            "unsplit": {written(name): pieces[name].whole for name in step.writes},
            "collective": step.collective,
            "sent": step.sent,
            "sent_so_far": step.total,
            "difference": step.difference,
        }

    def result(self, trace: Trace) -> dict[str, Any]:
        """Whether the split block is the block, and what that costs."""
        shared, last = trace.shared, len(trace) - 1
        apart = largest_so_far(trace, last)
        weights = [shared.pieces[name] for name in weights_of(trace)]
        return {
            "output": shared.pieces["O"].together(),
            "largest_difference": apart,
            "tolerance": shared.tolerance,
            "same": apart <= shared.tolerance,
            "sent": trace[last].total,
            "collectives": [s.collective for s in trace.steps if s.sent],
            "parameters": sum(int(piece.parts[0].size) for piece in weights),
            "other_ways": {flow.name: flow.total for flow in shared.flows[1:]},
        }

    def baseline(self, params: Any) -> Any | None:
        """The right cut beside another one; one rank beside several."""
        if params.part == "mlp" and params.cut != "column-row":
            return replace(params, cut="column-row")
        if params.sharded:
            return replace(params, sequence_parallel=False)
        return replace(params, ranks=1) if params.ranks > 1 else None

    def section(self, trace: Trace, index: int) -> str:
        """The marked lines of the function of this way of cutting."""
        way = {"rows-first": "rows", "late": "rows"}.get(way_of(trace.params), way_of(trace.params))
        return f"{way}.{trace[index].name}"

    def search_text(self, trace: Trace, index: int) -> str:
        """The names of what a step computes, and its collective."""
        step = trace[index]
        return " ".join([*(written(name) for name in step.writes), step.collective, step.name])


LAB = Tensor()
