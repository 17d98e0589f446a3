"""Running sums of whole numbers: the computation of the sample lab."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.core.params import ParamError, param
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import message


@dataclass(frozen=True)
class Params:
    """What the sample lab takes."""

    text: str = param("abc", label="Text", longest=200)
    count: int = param(5, low=1, high=50, label="Numbers")
    factor: float = param(1.5, low=-10.0, high=10.0, nonfinite=True, label="Factor")
    rounded: bool = param(False, label="Rounded")
    mode: str = param("plain", choices=("plain", "squared"), label="Mode")
    points: tuple[tuple[float, float], ...] = param((), kind="points", label="Points")

    def validate(self) -> None:
        """A squared run takes at most 40 numbers."""
        if self.mode == "squared" and self.count > 40:
            raise ParamError("count", self.count, "at most 40 when squared", "rule")


@dataclass(frozen=True)
class Shared:
    """The numbers that are added, float64 (count,)."""

    numbers: np.ndarray


@dataclass(frozen=True)
class Step:
    """One addition: `total` after it, all partial sums so far, float64 (index + 1,)."""

    index: int
    total: float
    sums: np.ndarray


def numbers_of(count: int, factor: float, mode: str) -> np.ndarray:
    """The first whole numbers times a factor, float64 (count,)."""
    # [start]
    out = np.arange(1, count + 1) * factor
    # [middle]
    return out**2 if mode == "squared" else out


def step_of(shared: Shared, params: Params, index: int) -> Step:
    """One step by its number, for a trace whose steps are made on demand."""
    sums = np.cumsum(shared.numbers[: index + 1])
    return Step(index, float(sums[-1]), sums)


def run(params: Params) -> Producer:
    """Add the numbers one after another."""
    numbers = numbers_of(params.count, params.factor, params.mode)
    steps = []
    for index in range(params.count):
        sums = np.cumsum(numbers[: index + 1])
        steps.append(Step(index, float(sums[-1]), sums))
        yield Progress((index + 1) / params.count, message("adding", number=index))
    middle = params.count // 2
    return Trace(
        params,
        tuple(steps),
        shared=Shared(numbers),
        sections=(
            Section("start", 0, message("section.start")),
            Section("middle", middle, message("section.middle")),
        ),
        scales={"sum": (0.0, float(abs(numbers).sum()))},
    )


def checks(params: Params, trace: Trace) -> list:
    """The closed formula for the last sum."""
    from explorer.core.lab import compared

    if params.mode != "plain":
        return []
    expected = params.factor * params.count * (params.count + 1) / 2
    return [compared("n(n+1)/2", abs(trace[-1].total - expected), 1e-9, "float64")]
