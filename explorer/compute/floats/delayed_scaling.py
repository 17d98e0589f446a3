"""Scaling a tensor into FP8 with the largest value of steps before (delayed scaling).

Taking this step's largest value, amax, would cost a pass over the tensor before the cast. Delayed
scaling uses those of the last H steps instead (Micikevicius et al. 2022; Transformer Engine's
recipe `DelayedScaling`):

    scale = largest number of the format / (largest of the history) / 2^margin

so a tensor that suddenly grows is cast with a scale that is too large. Simulated here: a fixed
tensor of random numbers whose size follows the reader's settings.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.floats.arrays import round_array
from explorer.compute.floats.codec import decode
from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.compute.floats.mixed_training import exponent_counts, fates
from explorer.compute.floats.softmax import as_float

COUNT = 512  # numbers in the tensor
ALGORITHMS = ("max", "most_recent")


@dataclass(frozen=True)
class Cast:
    """One step.

    Attributes:
        step: its number, from 0.
        amax: the largest size in the tensor now.
        stale: the size that the scale was made from; 0 before there is a history.
        scale: what the tensor is multiplied by before the cast.
        ceiling: the largest size that this scale can take.
        clipped, lost, zeroed: shares of the tensor that are beyond the largest number, that became
            infinite or NaN, and that became 0 although they were not.
        sqnr: signal to quantisation noise after dividing by the scale again, in dB.
        current: the same with a scale from this step's own amax.
        peak: what came back of the largest number, as a share of it.
        counts: (MOST − LEAST,) int64, exponents of the scaled numbers (`exponent_counts`).
        fates: shares of them that become 0, subnormal, normal, too large.
    """

    step: int
    amax: float
    stale: float
    scale: float
    ceiling: float
    clipped: float
    lost: float
    zeroed: float
    sqnr: float
    current: float
    peak: float
    counts: np.ndarray
    fates: tuple[float, float, float, float]


def largest_of(info: FormatInfo) -> float:
    """The largest number of a format."""
    return as_float(decode(info, info.largest_code).number)


def scale_from(history: list[float], algorithm: str, margin: int, largest: float) -> float:
    """The scale of the next cast; 1 as long as nothing is known."""
    # [delayed, after] the largest of the history, or its latest entry
    known = max(history, default=0.0) if algorithm == "max" else (history or [0.0])[-1]
    return largest / known / 2**margin if known > 0 else 1.0


def tensor(seed: int) -> np.ndarray:
    """The tensor at size 1: normal numbers divided by the largest of them, so that amax is 1."""
    numbers = np.random.default_rng(seed).standard_normal(COUNT)
    unit: np.ndarray = numbers / np.abs(numbers).max()
    return unit


def sizes(steps: int, drift: float, spike: float, spike_at: int) -> np.ndarray:
    """amax at each step: 2^(drift · step), and `spike` times that at one step. float64 (steps,)."""
    out: np.ndarray = 2.0 ** (drift * np.arange(steps))
    out[spike_at] *= spike
    return out


def cast(
    step: int, values: np.ndarray, history: list[float], info: FormatInfo, algorithm: str,
    margin: int, overflow: str,
) -> Cast:  # fmt: skip
    """Scale, cast to FP8, divide by the scale again, and look at what came back."""
    # [delayed, after] the scale is older than the tensor
    largest = largest_of(info)
    amax = float(np.abs(values).max())
    scale = scale_from(history, algorithm, margin, largest)
    held = round_array(info, values * scale, "nearest_even", overflow)
    back = held / scale
    fresh = largest / amax / 2**margin
    current = round_array(info, values * fresh, "nearest_even", overflow) / fresh
    ceiling = largest / scale
    top = int(np.argmax(np.abs(values)))
    lost = ~np.isfinite(held)
    return Cast(
        step, amax, ceiling / 2**margin if history else 0.0, scale, ceiling,
        float(np.mean(np.abs(values) > ceiling)), float(np.mean(lost)),
        float(np.mean((held == 0) & (values != 0))), sqnr(values, back), sqnr(values, current),
        float(back[top] / values[top]), exponent_counts(values * scale),
        fates(values, scale, info.name),
    )  # fmt: skip


def sqnr(values: np.ndarray, back: np.ndarray) -> float:
    """10 log10 of signal power over error power; NaN where something is not finite."""
    if not np.isfinite(back).all():
        return float("nan")
    noise = float(np.mean((values - back) ** 2))
    return float(10 * np.log10(np.mean(values**2) / noise)) if noise else float("inf")


def simulate(
    name: str, steps: int, history_length: int, algorithm: str, margin: int, overflow: str,
    amax: np.ndarray, seed: int,
) -> tuple[Cast, ...]:  # fmt: skip
    """All steps; the history holds the amax of the last `history_length` steps."""
    unit, info = tensor(seed), FORMATS[name]
    history: list[float] = []
    out = []
    for step in range(steps):
        values = unit * amax[step]
        out.append(cast(step, values, history, info, algorithm, margin, overflow))
        history = [*history, out[-1].amax][-history_length:]
    return tuple(out)
