"""What a particle's noise estimates were at a level, with the formula filled in."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.diffusion.guidance_sources import epsilon, log_probability
from explorer.compute.diffusion.guidance_steps import Shared, guided_at, guided_epsilon, slope_of
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def picked(trace: Trace) -> int:
    """The particle that is followed."""
    return min(trace.params.particle, trace.params.particles - 1)


def estimates(trace: Trace, index: int, particle: int) -> dict[str, np.ndarray]:
    """Of one particle at a level with noise: x, ε without and with the class, the slope of the
    guide, the guided ε; (dimensions,) each, and its probability of the class."""
    shared: Shared = trace.shared
    params, level = trace.params, float(shared.levels[index])
    x = shared.x[index, particle : particle + 1].astype(np.float64)
    return {
        "x": x[0],
        "without": epsilon(shared.data.whole, x, level)[0],
        "with": epsilon(shared.data.part, x, level)[0],
        "slope": slope_of(params.guide, shared.data, shared.noisy, shared.clean, x, level)[0],
        "guided": guided_epsilon(
            params, shared.data, shared.noisy, shared.clean, x, level, params.s
        )[0],
        "sure": np.exp(log_probability(shared.data, x, level)),
    }


def scale_now(trace: Trace, index: int) -> float:
    """The scale a level is guided with."""
    level = float(trace.shared.levels[index])
    return trace.params.s if level < 1 and guided_at(trace.params, level) else 1.0


def read_particle(ink: Ink, trace: Trace, index: int, particle: int) -> ReadOut:
    """Its numbers at a level."""
    shared: Shared = trace.shared
    level = float(shared.levels[index])
    found = estimates(trace, index, particle)
    axis, s = shared.axis, scale_now(trace, index)
    lines = [f"xₜ = {pair(found['x'])}"]
    if level < 1:
        root = math.sqrt(1 - level)
        lines.insert(0, f"σ = {number(math.sqrt(1 / level - 1))}, ᾱ = {number(level)}")
        u, guided = float(found["without"][axis]), float(found["guided"][axis])
        lines += [f"ε(∅) = {pair(found['without'])}", f"ε(c) = {pair(found['with'])}"]
        if trace.params.guide == "free":
            c = float(found["with"][axis])
            lines.append("ε̂ = ε(∅) + s (ε(c) − ε(∅))")
            lines.append(
                f"  = {fixed(u, 3)} + {fixed(s, 1)} · ({fixed(c, 3)} − {_signed(u)}) "
                f"= {fixed(guided, 3)}"
            )
        else:
            slope = float(found["slope"][axis])
            lines.append(f"∇ log p(c | xₜ) = {pair(found['slope'])}")
            lines.append("ε̂ = ε(∅) − s √(1−ᾱ) ∇ log p(c | xₜ)")
            lines.append(
                f"  = {fixed(u, 3)} − {fixed(s, 1)} · {fixed(root, 3)} · {_signed(slope)} "
                f"= {fixed(guided, 3)}"
            )
    lines.append(ink.say("read.sure", share=percent(float(found["sure"][0]))))
    if particle != picked(trace):
        lines.append(ink.say("read.pick"))
    return ReadOut(ink.say("read.particle", number=particle), tuple(lines))


def pair(values: np.ndarray) -> str:
    """One number, or two in brackets."""
    if len(values) == 1:
        return fixed(float(values[0]), 3)
    return "(" + ", ".join(fixed(float(value), 2) for value in values) + ")"


def _signed(value: float) -> str:
    return f"({fixed(value, 3)})" if value < 0 else fixed(value, 3)
