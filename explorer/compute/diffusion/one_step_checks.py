"""The comparisons behind the badge of diffusion/step: the same way by diffusers, the expected noise
by torch. The particle's way is handed to the comparisons of diffusion/forward-reverse, as a
population of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from explorer.compute.diffusion.forward_reverse_checks import checks as checks_of_a_way
from explorer.compute.diffusion.mixture import GaussianMixture
from explorer.compute.diffusion.one_step import Params, Part
from explorer.core.lab import Check
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

#: What the comparisons are called, for translation under this lab.
NAMES = (
    QT_TRANSLATE_NOOP("diffusion/step", "torch autograd: the score"),
    QT_TRANSLATE_NOOP("diffusion/step", "diffusers: the schedule ᾱ"),
    QT_TRANSLATE_NOOP("diffusion/step", "diffusers DDPMScheduler: every x_t"),
    QT_TRANSLATE_NOOP("diffusion/step", "diffusers DDIMScheduler: every x_t"),
    QT_TRANSLATE_NOOP("diffusion/step", "diffusers EulerDiscreteScheduler: every x_t"),
    QT_TRANSLATE_NOOP("diffusion/step", "diffusers HeunDiscreteScheduler: every x_t"),
    QT_TRANSLATE_NOOP("diffusion/step", "diffusers EulerAncestralDiscreteScheduler: every x_t"),
    QT_TRANSLATE_NOOP("diffusion/step", "diffusers DPMSolverMultistepScheduler: every x_t"),
    QT_TRANSLATE_NOOP("diffusion/step", "diffusers UniPCMultistepScheduler: every x_t"),
    QT_TRANSLATE_NOOP(
        "diffusion/step",
        "diffusers DDPMScheduler: the right step from each x_t (not the one shown)",
    ),
)


@dataclass(frozen=True)
class _Level:
    """The particle at a level: x (1, 2), and the fresh noise (1, 2) of the step that led here."""

    t: int
    alpha_bar: float
    x: np.ndarray
    noise: np.ndarray


@dataclass(frozen=True)
class _Shared:
    mixture: GaussianMixture
    times: np.ndarray
    turn: int


def checks(params: Params, trace: Trace) -> list[Check]:
    """Schedule, score and every x_t of the particle's way."""
    parts: dict[int, Part] = {part.number: part for part in trace.steps if part.part != "spot"}
    way, times = trace.shared.way, trace.shared.times
    steps = []
    for number in range(len(way)):
        noise = np.zeros((1, 2))
        for term in parts[number - 1].terms if number else ():
            if term.name == "z":
                noise = term.vector[None].copy()
        level = 1.0 if number == len(parts) else parts[number].alpha_bar
        steps.append(_Level(int(times[number]), level, way[number][None].copy(), noise))
    shared = _Shared(trace.shared.mixture, times, 0)
    told: Any = params  # it has the fields that are asked for
    return checks_of_a_way(told, Trace(params, tuple(steps), shared=shared))
