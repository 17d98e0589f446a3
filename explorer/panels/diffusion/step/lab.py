"""The lab: its words, its numbers, what to try."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from explorer.compute.diffusion.one_step import Params, Part
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.diffusion.step.formulas import ORDER
from explorer.panels.diffusion.step.telling import told
from explorer.panels.diffusion.step.words import RESULT_NAMES, VALUE_NAMES, WORDS

PRESETS = {
    "tiny": Preset("Tiny", {"steps": 2, "sampler": "ddpm"}, hidden=True),
    "ddpm": Preset(
        QT_TRANSLATE_NOOP("diffusion/step", "DDPM: take noise away, add some"),
        {"sampler": "ddpm"}, at="middle",
    ),
    "misread": Preset(
        QT_TRANSLATE_NOOP("diffusion/step", "Mix up α and ᾱ"),
        {"sampler": "ddpm", "reading": "cumulative"}, at="middle",
    ),
    "squared": Preset(
        QT_TRANSLATE_NOOP("diffusion/step", "σ² in place of σ"),
        {"sampler": "ddpm", "reading": "squared"}, at="middle",
    ),
    "euler": Preset(
        QT_TRANSLATE_NOOP("diffusion/step", "Euler: the same step in other words"),
        {"sampler": "euler"}, at="middle",
    ),
    "heun": Preset(
        QT_TRANSLATE_NOOP("diffusion/step", "Heun: ask twice, step once"),
        {"sampler": "heun"}, at="middle",
    ),
    "memory": Preset(
        QT_TRANSLATE_NOOP("diffusion/step", "DPM-Solver++ 2M: remember the last guess"),
        {"sampler": "dpm++2m"}, at="middle",
    ),
    "spot": Preset(
        QT_TRANSLATE_NOOP("diffusion/step", "Spot the wrong formula"), {"sampler": "ddpm"},
        at="spot",
    ),
}  # fmt: skip


def right_one(trace: Trace) -> int:
    """Which of the formulas A to D is right: the one whose x has the right size on the way."""
    error = {
        outcome.reading: float(np.abs(np.log(np.maximum(outcome.size, 1e-6))).mean())
        for outcome in trace.shared.outcomes
    }
    return int(np.argmin([error[reading] for reading in ORDER]))


class Step(Lab):
    """Every step of a particle's way back, each summand an arrow."""

    id = "diffusion/step"
    question = QT_TRANSLATE_NOOP(
        "diffusion/step", "What does one step of a sampler add up, and which formula is right?"
    )
    Params = Params
    run = "explorer.compute.diffusion.one_step:run"
    scene = "explorer.panels.diffusion.step.scene:StepScene"
    words = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    code = (
        "explorer.compute.diffusion.terms:terms_of",
        "explorer.compute.diffusion.one_step:run",
        "explorer.compute.diffusion.samplers.ddpm:ddpm_step",
        "explorer.compute.diffusion.samplers.ddim:ddim_step",
        "explorer.compute.diffusion.samplers.euler:euler_step",
        "explorer.compute.diffusion.samplers.dpm:dpm_second_order",
        "explorer.compute.diffusion.misread:outcomes",
    )
    checks = "explorer.compute.diffusion.one_step_checks:checks"
    beat = 1.0
    prediction = Prediction(
        "predict.question",
        tuple(f"predict.{reading}" for reading in ORDER),
        right_one,
        reveal="spot",
    )

    def section(self, trace: Trace, index: int) -> str:
        """The lines of the guess, of the sum, or of the populations."""
        return str(trace[index].part)

    def explain(self, trace: Trace, index: int) -> Explanation:
        """What is added, and why."""
        return told(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """The particle, what is known about it, and the summands."""
        part: Part = trace[index]
        return {
            "part": part.part,
            "step": part.number,
            "t": part.t,
            "t_next": part.t_next,
            "alpha": part.alpha_bar / part.alpha_bar_next,
            "alpha_bar": part.alpha_bar,
            "alpha_bar_next": part.alpha_bar_next,
            "x": part.x,
            "x0_hat": part.x0_hat,
            "epsilon": part.epsilon,
            "responsibilities": part.responsibility,
            "summands": [term.name for term in part.terms],
            "coefficients": np.array([term.coefficient for term in part.terms]),
            "vectors": np.array([term.vector for term in part.terms]).reshape(-1, 2),
            "shown": part.shown,
            "x_next": part.x_next,
        }

    def result(self, trace: Trace) -> dict[str, Any]:
        """Where the particle ends, and what each reading of the formula makes of a population."""
        out: dict[str, Any] = {
            "sample": trace.shared.way[-1],
            "way": trace.shared.way,
            "calls": trace.params.method.calls(trace.params.steps),
        }
        for outcome in trace.shared.outcomes:
            out[f"spread_{outcome.reading}"] = outcome.spread
            out[f"size_{outcome.reading}"] = float(outcome.size[len(outcome.size) // 2])
        return out

    def baseline(self, params: Any) -> Any:
        """The same step by DDPM read right; by DDIM where that is what is shown."""
        if params.sampler == "ddpm" and params.reading == "right":
            return replace(params, sampler="ddim", eta=0.0)
        return replace(params, sampler="ddpm", reading="right")


LAB = Step()
