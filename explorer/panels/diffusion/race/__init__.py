"""diffusion/race: which sampler comes nearest to the data with so many calls of the denoiser?"""

from __future__ import annotations

import dataclasses
from typing import Any

from explorer.compute.diffusion.race import BUDGETS, Params, Step, is_better
from explorer.compute.diffusion.sampling import SAMPLERS
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.diffusion.race import told
from explorer.panels.diffusion.race.words import WORDS

PRESETS = {
    "eight": Preset(QT_TRANSLATE_NOOP("diffusion/race", "Eight calls each"), {}, 5),
    "budget": Preset(
        QT_TRANSLATE_NOOP("diffusion/race", "Sampler or network: whose error?"), {}, "budget"
    ),
    "orders": Preset(
        QT_TRANSLATE_NOOP("diffusion/race", "First and second order"),
        {"metric": "endpoint", "levels": "karras", "particles": 400}, 9,
    ),
    "identities": Preset(
        QT_TRANSLATE_NOOP("diffusion/race", "Six names, two samplers"), {}, "identities"
    ),
    "spiral": Preset(
        QT_TRANSLATE_NOOP("diffusion/race", "A spiral, its network trained now"),
        {"data": "spiral", "spread": 0.05, "updates": 800}, 7,
    ),
    "floor": Preset(
        QT_TRANSLATE_NOOP("diffusion/race", "More samples, a lower floor"), {"particles": 2000}, -3
    ),
    "distil": Preset(
        QT_TRANSLATE_NOOP("diffusion/race", "Distil students of two moons (half a minute)"),
        {"data": "moons", "updates": 1500, "distilled": 300}, 0,
    ),
    "tiny": Preset("tiny", {"particles": 50, "data": "grid", "updates": 2}, hidden=True),
}  # fmt: skip
EIGHT = BUDGETS.index(8)
GROUPS = (("ddim",), ("ddpm",), ("heun",), ("dpm++2m", "unipc"))


def _answer(trace: Trace) -> int:
    """Which group has the best sampler at eight calls, by the chosen measure."""
    row = trace.shared.runs[min(EIGHT, len(trace.shared.runs) - 1)]
    best, found = 0, float("nan")
    for place, group in enumerate(GROUPS):
        for name in group:
            value = row[SAMPLERS.index(name)].value
            if value == value and (found != found or is_better(trace.params.metric, value, found)):
                best, found = place, value
    return best


class Race(Lab):
    """All samplers from the same noise, measured against the data."""

    id = "diffusion/race"
    question = QT_TRANSLATE_NOOP(
        "diffusion/race", "Which sampler gets nearest to the data for the same work?"
    )
    Params = Params
    run = "explorer.compute.diffusion.race_run:run"
    scene = "explorer.panels.diffusion.race.scene:RaceScene"
    checks = "explorer.compute.diffusion.race_checks:checks"
    words = WORDS
    value_names = told.VALUE_NAMES
    result_names = told.RESULT_NAMES
    presets = PRESETS
    beat = 0.9
    code = (
        "explorer.compute.diffusion.race_run:run",
        "explorer.compute.diffusion.sampling:sample",
        "explorer.compute.diffusion.measures.clouds:mmd2_parts",
        "explorer.compute.diffusion.race_run:identities",
        "explorer.compute.diffusion.distillation:distil",
        "explorer.compute.diffusion.distillation:single_guess",
    )
    prediction = Prediction(
        "predict.question",
        ("predict.first", "predict.random", "predict.heun", "predict.multistep"), _answer, EIGHT,
    )  # fmt: skip
    told_by = Telling(told.explain, told.values, told.result)

    def baseline(self, params: Any) -> Any | None:
        """Other noise levels, on the same noise."""
        assert isinstance(params, Params)
        other = "trailing" if params.levels == "karras" else "karras"
        return dataclasses.replace(params, levels=other)

    def section(self, trace: Trace, index: int) -> str:
        """Which marked lines of the code belong to a step."""
        step: Step = trace[index]
        return "distil" if step.stage == "budget" else step.stage

    def search_text(self, trace: Trace, index: int) -> str:
        """The calls of a budget."""
        return str(BUDGETS[trace[index].budget])


LAB = Race()
