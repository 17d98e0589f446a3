"""The lab: its words, its numbers, what to try."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from explorer.compute.diffusion.conversions import log_snr, snr
from explorer.compute.diffusion.landing import landing
from explorer.compute.diffusion.schedule_lab import NOISE, Params
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.diffusion.schedule.telling import told
from explorer.panels.diffusion.schedule.words import RESULT_NAMES, VALUE_NAMES, WORDS

PRESETS = {
    "tiny": Preset("Tiny", {"particles": 8, "count": 4, "chain": 40, "rescaled": True},
                   hidden=True),
    "draw": Preset(
        QT_TRANSLATE_NOOP("diffusion/schedule", "Draw your own schedule"), {"schedule": "drawn"},
    ),
    "short": Preset(
        QT_TRANSLATE_NOOP("diffusion/schedule", "50 steps with the β of 1000"), {"chain": 50},
        at="reverse",
    ),
    "rescaled": Preset(
        QT_TRANSLATE_NOOP("diffusion/schedule", "50 steps, β scaled"),
        {"chain": 50, "rescaled": True}, at="reverse",
    ),
    "stable": Preset(
        QT_TRANSLATE_NOOP("diffusion/schedule", "Stable Diffusion’s leak"),
        {"schedule": "scaled_linear", "shift": 2.5}, at="reverse",
    ),
    "zero": Preset(
        QT_TRANSLATE_NOOP("diffusion/schedule", "The leak closed: zero terminal SNR"),
        {"schedule": "scaled_linear", "shift": 2.5, "zero_snr": True}, at="reverse",
    ),
    "leading": Preset(
        QT_TRANSLATE_NOOP("diffusion/schedule", "Four steps, leading: a start in the middle"),
        {"spacing": "leading", "count": 4}, at="reverse",
    ),
    "cosine": Preset(
        QT_TRANSLATE_NOOP("diffusion/schedule", "Cosine: more time at little noise"),
        {"schedule": "cosine"},
    ),
    "half": Preset(
        QT_TRANSLATE_NOOP("diffusion/schedule", "Step 20 of 40 is not 20 of 20"), {}, at="half",
    ),
}  # fmt: skip


def half_against_short(trace: Trace) -> int:
    """Which choice of the prediction is right: 0 far fewer points of the stopped run lie on the
    data than samples of the short one (by a tenth of all at least), 1 about as many, 2 far more."""
    mixture = trace.shared.mixture
    stopped, short = (landing(mixture, x).on_data for x in (trace[-1].x, trace.shared.short))
    return 0 if stopped < short - 0.1 else 2 if stopped > short + 0.1 else 1


class Schedule(Lab):
    """A noise schedule, the clouds it makes, and the samples made with it."""

    id = "diffusion/schedule"
    question = QT_TRANSLATE_NOOP(
        "diffusion/schedule", "How fast should the data disappear, and where do samplers step?"
    )
    Params = Params
    run = "explorer.compute.diffusion.schedule_run:run"
    scene = "explorer.panels.diffusion.schedule.scene:ScheduleScene"
    words = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    code = (
        "explorer.compute.diffusion.schedule_lab:schedule_of",
        "explorer.compute.diffusion.schedules:noise_schedule",
        "explorer.compute.diffusion.drawn_curve:alpha_bar_through",
        "explorer.compute.diffusion.schedules:zero_terminal_snr",
        "explorer.compute.diffusion.schedule_run:run",
        "explorer.compute.diffusion.spacing:kept_timesteps",
        "explorer.compute.diffusion.schedule_run:resample",
    )
    checks = "explorer.compute.diffusion.schedule_checks:checks"
    beat = 0.25
    prediction = Prediction(
        "predict.question",
        ("predict.fewer", "predict.same", "predict.more"),
        half_against_short,
        reveal="half",
    )

    def explain(self, trace: Trace, index: int) -> Explanation:
        """What happens at a step."""
        return told(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """The noise level and the cloud there."""
        step, schedule = trace[index], trace.shared.schedule
        mean, covariance = trace.shared.mixture.moments(step.alpha_bar)
        beta = float(schedule.beta[step.t]) if step.t >= 0 else 0.0
        return {
            "way": step.way,
            "t": step.t,
            "beta": beta,
            "alpha": 1 - beta,
            "alpha_bar": step.alpha_bar,
            "snr": snr(step.alpha_bar),
            "log_snr": log_snr(step.alpha_bar),
            "x": step.x,
            "x0_hat": step.x0_hat,
            "mean": step.x.mean(axis=0),
            "mean_in_theory": mean,
            "standard_deviation": step.x.std(axis=0),
            "standard_deviation_in_theory": np.sqrt(np.diag(covariance)),
        }

    def result(self, trace: Trace) -> dict[str, Any]:
        """What the schedule is, and how good the samples made with it are."""
        shared, schedule, mixture = trace.shared, trace.shared.schedule, trace.shared.mixture
        found = landing(mixture, trace[shared.turn + trace.params.count].x)
        first = int(shared.times[trace.params.spacing][0])
        last = float(schedule.alpha_bar[-1])
        return {
            "last_alpha_bar": last,
            "reaches_noise": last <= NOISE,
            "largest_beta": float(schedule.beta.max()),
            "first_timestep": first,
            "first_alpha_bar": schedule.level(first),
            "on_data": found.on_data,
            "sources_reached": found.reached,
            "sources": len(mixture.centres),
            "mean": found.mean,
            "mean_of_data": mixture.moments(1.0)[0],
            "spread": found.spread,
            "spread_of_data": landing(mixture, shared.data).spread,
            "half_alpha_bar": trace[-1].alpha_bar,
            "half_on_data": landing(mixture, trace[-1].x).on_data,
            "half_guess_on_data": landing(mixture, trace[-1].x0_hat).on_data,
            "short_on_data": landing(mixture, shared.short).on_data,
        }

    def baseline(self, params: Any) -> Any:
        """The same with the schedule of DDPM, whole, from its last timestep on."""
        known = replace(
            params, schedule="linear", chain=1000, zero_snr=False, spacing="trailing"
        )  # fmt: skip
        return None if known == params else known


LAB = Schedule()
