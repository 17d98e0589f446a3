"""Pipeline: a schedule of micro-batches over stages, made, edited, checked and timed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from explorer.compute.parallelism.pipeline.editor import Params, layout
from explorer.compute.parallelism.pipeline.simulator import simulate
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.params import ParamError
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.parallelism.pipeline.explain import explain
from explorer.panels.parallelism.pipeline.pointing import text_of
from explorer.panels.parallelism.pipeline.values import result, values
from explorer.panels.parallelism.pipeline.words import RESULT_NAMES, VALUE_NAMES, WORDS

_COMPUTE = "explorer.compute.parallelism.pipeline."


def gpipe_of(params: Params) -> Params:
    """The same work under GPipe, one stage on a rank."""
    return replace(params, schedule="gpipe", chunks=1, csv="", sizes=(),
                   split="even" if params.split == "own" else params.split)  # fmt: skip


def against_gpipe(trace: Trace) -> int:
    """The prediction's answer: 0 shorter than GPipe, 1 as long, 2 longer or never done."""
    if not trace.shared.timeline.complete:
        return 2
    params = trace.params
    if params.schedule == "own":
        params = replace(params, ranks=trace.shared.ranks,
                         micro_batches=max(trace.shared.micro_batches, 1))  # fmt: skip
    try:
        plan = layout(gpipe_of(params))
    except ParamError:
        return 1
    theirs = simulate(plan.schedule, plan.costs).makespan()
    ours = trace.shared.clock.time
    if abs(ours - theirs) <= 1e-9 * max(theirs, 1.0):
        return 1
    return 0 if ours < theirs else 2


class Pipeline(Lab):
    """Stages in a row, micro-batches through them, and the time in which ranks wait."""

    id = "parallelism/pipeline"
    question = QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "In which order do the stages work, and who waits for whom?"
    )
    Params = Params
    run = _COMPUTE + "run:run"
    scene = "explorer.panels.parallelism.pipeline.scene:PipelineScene"
    checks = _COMPUTE + "checks:checks"
    torchrun = _COMPUTE + "checks:torchrun"
    words = WORDS
    opens: Mapping[str, Mapping[str, Any]] = {"csv": {"schedule": "own"}}
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    beat = 0.6
    code = (
        _COMPUTE + "generators:one_forward_one_backward",
        _COMPUTE + "generators:gpipe",
        _COMPUTE + "generators:interleaved",
        _COMPUTE + "generators:zero_bubble",
        _COMPUTE + "vee:zbv",
        _COMPUTE + "vee:dualpipev",
        _COMPUTE + "simulator:simulate",
        _COMPUTE + "balance:balanced",
    )
    presets: Mapping[str, Preset] = {
        "gpipe": Preset(
            QT_TRANSLATE_NOOP("parallelism/pipeline", "GPipe: the same wait, more memory"),
            {"schedule": "gpipe", "chunks": 1}, "done",
        ),
        "naive": Preset(
            QT_TRANSLATE_NOOP("parallelism/pipeline", "Layers on devices, one batch at a time"),
            {"schedule": "gpipe", "chunks": 1, "micro_batches": 1}, "done",
        ),
        "interleaved": Preset(
            QT_TRANSLATE_NOOP("parallelism/pipeline", "Two thin stages per rank: half the wait"),
            {"schedule": "interleaved"}, "done",
        ),
        "zero": Preset(
            QT_TRANSLATE_NOOP("parallelism/pipeline", "W fills the gaps (ZB-H1)"),
            {"schedule": "zb-h1", "chunks": 1}, "done",
        ),
        "zbv": Preset(
            QT_TRANSLATE_NOOP("parallelism/pipeline", "No bubble, by one of two clocks (ZBV)"),
            {"schedule": "zbv"}, "done",
        ),
        "dualpipev": Preset(
            QT_TRANSLATE_NOOP("parallelism/pipeline", "Forward and backward in pairs (DualPipeV)"),
            {"schedule": "dualpipev"}, "done",
        ),
        "vocabulary": Preset(
            QT_TRANSLATE_NOOP("parallelism/pipeline", "A large vocabulary slows the last stage"),
            {"head": 3.0}, "done",
        ),
        "balanced": Preset(
            QT_TRANSLATE_NOOP("parallelism/pipeline", "The same, with layers moved forward"),
            {"head": 3.0, "split": "balanced"}, "done",
        ),
        "deadlock": Preset(
            QT_TRANSLATE_NOOP("parallelism/pipeline", "One operation moved: everybody waits"),
            {"schedule": "own", "csv": "0F0,0F1,0B0,0F2,0F3,0B1,0B2,0B3\n"
                                       "1F0,1F1,1F2,1B0,1F3,1B1,1B2,1B3\n"
                                       "2F0,2B0,2F1,2B1,2F2,2B2,2F3,2B3\n", "layers": 12}, "stuck",
        ),
        "large": Preset(
            QT_TRANSLATE_NOOP("parallelism/pipeline", "64 ranks, 512 micro-batches"),
            {"ranks": 64, "micro_batches": 512, "layers": 64, "cap": 40.0}, "done",
        ),
        "tiny": Preset("tiny", {"ranks": 2, "micro_batches": 3, "layers": 4}, hidden=True),
    }  # fmt: skip
    prediction = Prediction(
        "predict", ("predict.shorter", "predict.same", "predict.longer"), against_gpipe, "done"
    )
    told_by = Telling(explain, values, result)

    def baseline(self, params: Any) -> Any | None:
        """GPipe with the same costs, for any other schedule that is generated."""
        if params.schedule == "own":
            return None
        before = gpipe_of(params)
        return None if before == params else before

    def search_text(self, trace: Trace, index: int) -> str:
        return " ".join(text_of(trace.shared, int(at)) for at in trace[index].running if at >= 0)


LAB = Pipeline()
