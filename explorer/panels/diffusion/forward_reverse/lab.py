"""The lab: its words, its numbers, what to try."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from explorer.compute.diffusion.forward_reverse import Params, particle_posterior, picked
from explorer.compute.diffusion.mixture import posterior
from explorer.compute.diffusion.quality import quality
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.diffusion.forward_reverse.names import RESULT_NAMES, VALUE_NAMES
from explorer.panels.diffusion.forward_reverse.telling import told
from explorer.panels.diffusion.forward_reverse.words import WORDS

PRESETS = {
    "tiny": Preset("Tiny", {"particles": 6, "steps": 4}, hidden=True),
    "few": Preset(
        QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Only five steps"),
        {"steps": 5}, at="reverse",
    ),
    "ancestral": Preset(
        QT_TRANSLATE_NOOP("diffusion/forward-reverse", "DDPM: fresh noise at every step"),
        {"sampler": "ddpm", "steps": 100}, at="reverse",
    ),
    "ode": Preset(
        QT_TRANSLATE_NOOP("diffusion/forward-reverse", "No fresh noise: ways that never cross"),
        {"colour": "source", "trails": "whole", "particles": 200}, at="reverse",
    ),
    "sde": Preset(
        QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Fresh noise: the same start, other ends"),
        {"colour": "source", "trails": "whole", "particles": 200, "sampler": "ddim", "eta": 1.0},
        at="reverse",
    ),
    "crowd": Preset(
        QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Two thousand particles"),
        {"colour": "source", "particles": 2000, "sampler": "dpm++2m", "steps": 30}, at="reverse",
    ),
    "misread": Preset(
        QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Mix up α and ᾱ"),
        {"sampler": "ddpm", "reading": "cumulative", "steps": 100}, at="reverse",
    ),
    "return": Preset(
        QT_TRANSLATE_NOOP("diffusion/forward-reverse", "There and back: does it find home?"),
        {"start": "forward", "sampler": "ddpm"}, at="forward",
    ),
    "spiral": Preset(
        QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Twenty sources on a spiral"),
        {"data": "spiral", "spread": 0.05}, at="reverse",
    ),
    "drawn": Preset(
        QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Draw your own data"),
        {"data": "drawn", "spread": 0.08}, at="forward",
    ),
}  # fmt: skip


def decided_half_way(trace: Trace) -> int:
    """Which choice of the prediction is right: 0 fewer than a third of the particles have a source
    of more than 90 % after half of the steps back, 1 a third to two thirds, 2 more."""
    step = trace[trace.shared.turn + trace.params.steps // 2]
    best = posterior(trace.shared.mixture, step.x, step.alpha_bar).responsibility.max(axis=1)
    share = float((best > 0.9).mean())
    return 0 if share < 1 / 3 else 1 if share <= 2 / 3 else 2


class ForwardReverse(Lab):
    """Data noised forward and denoised back with the exact score."""

    id = "diffusion/forward-reverse"
    question = QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "How does noise become a sample, and where might it come from?"
    )
    Params = Params
    run = "explorer.compute.diffusion.forward_reverse_run:run"
    scene = "explorer.panels.diffusion.forward_reverse.scene:ForwardReverseScene"
    words = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    code = (
        "explorer.compute.diffusion.forward_reverse_run:forward",
        "explorer.compute.diffusion.sampling:sample",
        "explorer.compute.diffusion.mixture:posterior",
        "explorer.compute.diffusion.samplers.ddim:ddim_step",
        "explorer.compute.diffusion.samplers.ddpm:ddpm_step",
        "explorer.compute.diffusion.samplers.ddpm:ddpm_mean",
        "explorer.compute.diffusion.samplers.euler:euler_step",
        "explorer.compute.diffusion.samplers.euler:heun_step",
        "explorer.compute.diffusion.samplers.euler:euler_ancestral_step",
        "explorer.compute.diffusion.samplers.dpm:dpm_first_order",
        "explorer.compute.diffusion.samplers.dpm:dpm_second_order",
        "explorer.compute.diffusion.samplers.unipc:unipc_predict",
        "explorer.compute.diffusion.samplers.unipc:unipc_correct",
        "explorer.compute.diffusion.samplers.unipc:_advance",
    )
    checks = "explorer.compute.diffusion.forward_reverse_checks:checks"
    beat = 0.2
    prediction = Prediction(
        "predict.question",
        ("predict.few", "predict.some", "predict.most"),
        decided_half_way,
        reveal="reverse",
    )

    def explain(self, trace: Trace, index: int) -> Explanation:
        """What happens at a step, to the followed particle in numbers."""
        return told(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """All positions and guesses, and what is known about the followed particle."""
        step, particle = trace[index], picked(trace)
        exact = particle_posterior(trace, index, particle)
        return {
            "way": step.way,
            "t": step.t,
            "alpha": step.alpha,
            "alpha_bar": step.alpha_bar,
            "signal": step.alpha_bar**0.5,
            "noise": (1 - step.alpha_bar) ** 0.5,
            "x": step.x,
            "jump": step.jump,
            "size": float(trace.shared.size[index]),
            "size_jump": float(trace.shared.size_jump[index]),
            "size_theory": float(trace.shared.size_theory[index]),
            "calls": step.calls,
            "x0_hat": step.x0_hat,
            "particle": particle,
            "particle_x": step.x[particle],
            "particle_x0_hat": exact.x0_hat[0],
            "particle_epsilon": exact.epsilon[0],
            "responsibilities": exact.responsibility[0],
            "entropy": float(trace.shared.entropy[index, particle]),
            "mean_entropy": float(trace.shared.mean_entropy[index]),
            "decided": float((trace.shared.decided <= index).mean()),
        }

    def result(self, trace: Trace) -> dict[str, Any]:
        """How good the samples are."""
        judged, samples = quality(trace), trace[-1].x
        return {
            "on_data": judged.on_data,
            "sources_reached": judged.reached,
            "sources": judged.sources,
            "spread": judged.spread,
            "spread_of_data": judged.spread_of_data,
            "returned": judged.returned,
            "mean": samples.mean(axis=0),
            "standard_deviation": samples.std(axis=0),
            "calls": trace[-1].calls,
            "decided_at": np.array([self._when(trace, int(i)) for i in trace.shared.decided]),
            "last_alpha_bar": trace[trace.shared.turn].alpha_bar,
        }

    def _when(self, trace: Trace, index: int) -> int:
        return int(trace[index].t) if index < len(trace) else -1

    def baseline(self, params: Any) -> Any | None:
        """The formula read right beside a misreading; fresh noise beside none and the other way
        round, where DDIM stands for both; else DDIM."""
        if params.sampler == "ddpm" and params.reading != "right":
            return replace(params, reading="right")
        if params.sampler == "ddim":
            return replace(params, eta=0.0 if params.eta > 0 else 1.0)
        return replace(params, sampler="ddim", eta=0.0)


LAB = ForwardReverse()
