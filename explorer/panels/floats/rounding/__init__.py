"""The lab "Rounding": five rules as step functions, rounding by chance, rounding twice."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.floats.codec import decode
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.rounding.modes import spots, stretch
from explorer.compute.floats.rounding.params import ZOOM, Params
from explorer.core.lab import Explanation, Lab, Prediction
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.floats.arithmetic import plain
from explorer.panels.floats.rounding import explain
from explorer.panels.floats.rounding.words import PRESETS, RESULT_NAMES, VALUE_NAMES, WORDS


def predicted(trace: Trace) -> int:
    """How far the rules agree at the ties around the number."""
    info = FORMATS[trace.params.format]
    ticks = stretch(info, trace.shared.x, 4)
    ties = [spot for spot in spots(info, ticks) if spot.kind == "tie"]
    codes = [{a.mode: a.code for a in spot.answers} for spot in ties]
    if all(len(set(found.values())) == 1 for found in codes):
        return 0
    agree = all(found["nearest_even"] == found["nearest_away"] for found in codes)
    return 1 if agree else 2


class RoundingLab(Lab):
    """One number on its way between two others."""

    id = "floats/rounding"
    question = QT_TRANSLATE_NOOP("floats/rounding", "Which neighbour does a number go to?")
    Params = Params
    run = "explorer.compute.floats.rounding.params:run"
    scene = "explorer.panels.floats.rounding.scene:RoundingScene"
    words = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    code = (
        "explorer.compute.floats.rounding.modes:answer",
        "explorer.compute.floats.codec:rounds_up",
        "explorer.compute.floats.rounding.chance:probability",
        "explorer.compute.floats.rounding.chance:count_ups",
        "explorer.compute.floats.rounding.twice:journey",
        "explorer.compute.floats.rounding.twice:change",
    )
    checks = "explorer.compute.floats.rounding.checks:checks"
    beat = 0.9
    presets = PRESETS
    prediction = Prediction(
        "predict", ("predict_same", "predict_nearest", "predict_differ"), predicted, 2
    )

    def section(self, trace: Trace, index: int) -> str:
        return {"modes": "round", "chance": "probability", "twice": "twice"}[trace[index].topic]

    def explain(self, trace: Trace, index: int) -> Explanation:
        return explain.explain(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        step, shared = trace[index], trace.shared
        info = FORMATS[trace.params.format]
        if step.topic == "chance":
            bench = shared.bench
            return {"x": plain(shared.x), "casts": int(bench.counts[step.index]),
                    "ups": int(bench.ups[step.index])}  # fmt: skip
        if step.topic == "twice":
            width = 2.0 / ZOOM**step.index
            return {"x": plain(shared.x), "window": width,
                    "wrong_pixels": float(shared.sliver.share) / width}  # fmt: skip
        return {
            "x": plain(step.spot.x), "kind": step.kind,
            "answers": {a.mode: plain(decode(info, a.code).number) for a in step.spot.answers},
        }  # fmt: skip

    def result(self, trace: Trace) -> dict[str, Any]:
        shared, params = trace.shared, trace.params
        if params.topic == "modes":
            return {"mean_errors": {
                lane.mode: None if lane.error is None else float(lane.error.fraction)
                for lane in shared.lanes
            }}  # fmt: skip
        if params.topic == "chance":
            found = shared.bench.chances[params.random_bits - 1]
            return {
                "part": float(found.part.fraction), "probability": found.ups / found.words,
                "bias": [float(one.bias.fraction) for one in shared.bench.chances],
            }  # fmt: skip
        journey = shared.journey
        return {
            "share": float(shared.sliver.share), "once": plain(journey.direct.number),
            "between": plain(journey.between.number), "twice": plain(journey.twice.number),
            "wrong": journey.wrong,
        }  # fmt: skip

    def baseline(self, params: Any) -> Any | None:
        """The rule that is usual, enough random bits, or the first rounding to odd."""
        if params.topic == "modes" and params.mode != "nearest_even":
            return replace(params, mode="nearest_even")
        if params.topic == "chance" and params.random_bits < 16:
            return replace(params, random_bits=16)
        if params.topic == "twice" and not params.odd:
            return replace(params, odd=True)
        return None

    def search_text(self, trace: Trace, index: int) -> str:
        return str(trace[index].kind)


LAB = RoundingLab()
