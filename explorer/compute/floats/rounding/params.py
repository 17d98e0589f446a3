"""The rounding lab: what can be set, and the three runs behind its topics."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.numbers import LONGEST, Number, parse
from explorer.compute.floats.rounding.chance import MOST_BITS, MOST_CASTS, Chance, casts, chance
from explorer.compute.floats.rounding.modes import (
    MODES,
    Piece,
    Spot,
    Tick,
    mean_error,
    pieces,
    spots,
    stretch,
)
from explorer.compute.floats.rounding.twice import (
    Journey,
    Sliver,
    goes_between,
    journey,
    sliver,
)
from explorer.core.params import ParamError, param
from explorer.core.trace import Producer, Section, Trace
from explorer.core.words import QT_TRANSLATE_NOOP, message

TOPICS = ("modes", "chance", "twice")
CHOICES = tuple(name for name, info in FORMATS.items() if info.signed and info.zero)
WIDE = ("fp64", "fp32", "tf32", "bf16", "fp16")
ZOOM = 4  # from one step to the next
MOST_ZOOMS = 26


@dataclass(frozen=True)
class Params:
    """A format, a place on the number line, and a rule."""

    topic: str = param(
        "modes",
        choices=TOPICS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/rounding", "five rules"),
            QT_TRANSLATE_NOOP("floats/rounding", "by chance"),
            QT_TRANSLATE_NOOP("floats/rounding", "twice"),
        ),
        label=QT_TRANSLATE_NOOP("floats/rounding", "Topic"),
    )
    format: str = param(
        "e2m1",
        choices=CHOICES,
        choice_labels=tuple(FORMATS[name].label for name in CHOICES),
        label=QT_TRANSLATE_NOOP("floats/rounding", "Format"),
    )
    value: str = param(
        "0",
        label=QT_TRANSLATE_NOOP("floats/rounding", "Number"),
        help=QT_TRANSLATE_NOOP("floats/rounding", "0, 1, 1/3, 448, 1+2^-8+2^-40"),
        longest=LONGEST,
    )
    intervals: int = param(
        6, low=2, high=12, label=QT_TRANSLATE_NOOP("floats/rounding", "Intervals")
    )
    mode: str = param(
        "nearest_even",
        choices=MODES,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/rounding", "nearest, ties to even"),
            QT_TRANSLATE_NOOP("floats/rounding", "nearest, ties away from 0"),
            QT_TRANSLATE_NOOP("floats/rounding", "toward 0 (cut off)"),
            QT_TRANSLATE_NOOP("floats/rounding", "up, toward +∞"),
            QT_TRANSLATE_NOOP("floats/rounding", "down, toward −∞"),
        ),
        label=QT_TRANSLATE_NOOP("floats/rounding", "Rule shown large"),
    )
    random_bits: int = param(
        4, low=1, high=MOST_BITS, label=QT_TRANSLATE_NOOP("floats/rounding", "Random bits")
    )
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("floats/rounding", "Random seed"))
    through: str = param(
        "fp32",
        choices=WIDE,
        choice_labels=tuple(FORMATS[name].label for name in WIDE),
        label=QT_TRANSLATE_NOOP("floats/rounding", "By way of"),
    )
    odd: bool = param(False, label=QT_TRANSLATE_NOOP("floats/rounding", "First rounding to odd"))

    def unused(self) -> tuple[str, ...]:
        """The fields that play no part in the topic."""
        parts = {
            "modes": ("intervals", "mode"), "chance": ("random_bits", "seed"),
            "twice": ("through", "odd"),
        }[self.topic]  # fmt: skip
        special = ("intervals", "mode", "random_bits", "seed", "through", "odd")
        return tuple(name for name in special if name not in parts)

    def validate(self) -> None:
        """A stop-over has to be wider than the format it leads to."""
        narrow, wide = FORMATS[self.format], FORMATS[self.through]
        if self.topic == "twice" and not goes_between(wide, narrow):
            raise ParamError(
                "through", self.through, "a format with more range and precision", "rule",
                "error_through", {"format": narrow.label, "through": wide.label},
            )  # fmt: skip


@dataclass(frozen=True)
class Lane:
    """One rule: its step function, and its mean error in steps (None where not finite)."""

    mode: str
    pieces: tuple[Piece, ...]
    error: Number | None


@dataclass(frozen=True)
class Bench:
    """Repeated casts: how many were done (int64), how many of those went up (int64), and the
    chances with 1, 2, … MOST_BITS random bits."""

    counts: np.ndarray
    ups: np.ndarray
    chances: tuple[Chance, ...]


@dataclass(frozen=True)
class Shared:
    """What the topic needs; the other parts are None or empty. `x` is the number typed."""

    x: Number
    ticks: tuple[Tick, ...] = ()
    lanes: tuple[Lane, ...] = ()
    bench: Bench | None = None
    sliver: Sliver | None = None
    journey: Journey | None = None


@dataclass(frozen=True)
class Step:
    """A place of x (modes), a number of casts (chance), or a zoom (twice): the width of the window
    in steps of the narrow format is 2 · ZOOM^−index."""

    topic: str
    index: int
    kind: str
    spot: Spot | None = None


def run(params: Params) -> Producer:
    """The trace of a topic. `shared` is a `Shared`, the steps are `Step`s."""
    yield None
    x = parse(params.value)
    if x.kind != "finite":
        raise ParamError("value", params.value, "a finite number", "rule", "error_finite")
    params.validate()
    return (
        yield from {"modes": _modes, "chance": _chance, "twice": _twice}[params.topic](params, x)
    )


def _modes(params: Params, x: Number) -> Producer:
    info = FORMATS[params.format]
    ticks = stretch(info, x, params.intervals)
    lanes = []
    for mode in MODES:
        lanes.append(Lane(mode, pieces(info, ticks, mode), mean_error(info, ticks, mode)))
        yield None
    steps: list[Step] = []
    sections: list[Section] = []
    for spot in spots(info, ticks):
        if not sections or (spot.kind == "exact" and spot.interval == len(sections)):
            title = message("section_interval", number=len(sections) + 1)
            sections.append(Section(f"interval-{len(sections) + 1}", len(steps), title))
        steps.append(Step("modes", len(steps), spot.kind, spot))
    shared = Shared(x, ticks, tuple(lanes))
    return Trace(params, tuple(steps), shared, tuple(sections))


def _chance(params: Params, x: Number) -> Producer:
    info = FORMATS[params.format]
    found = []
    for bits in range(1, MOST_BITS + 1):
        one = chance(info, x, bits)
        if one is None:
            raise ParamError(
                "value", params.value, "a number within the range of the format", "rule",
                "error_beyond", {"format": info.label},
            )  # fmt: skip
        found.append(one)
        yield None
    counts = np.array([1 << k for k in range(MOST_CASTS.bit_length())], dtype=np.int64)
    up = casts(found[params.random_bits - 1], MOST_CASTS, params.seed)
    bench = Bench(counts, np.cumsum(up)[counts - 1].astype(np.int64), tuple(found))
    steps = tuple(Step("chance", i, "casts") for i in range(len(counts)))
    sections = (Section("casts", 0, message("section_casts")),)
    return Trace(params, steps, Shared(x, bench=bench), sections)


def _twice(params: Params, x: Number) -> Producer:
    narrow, wide = FORMATS[params.format], FORMATS[params.through]
    found = sliver(narrow, wide, x, params.odd)
    yield None
    if found is None:
        raise ParamError(
            "value", params.value, "a number within the range of the format", "rule",
            "error_beyond", {"format": narrow.label},
        )  # fmt: skip
    # from two steps of the narrow format down to eight of the wide one
    zooms, width = 0, 2 * found.step
    while zooms < MOST_ZOOMS and width > 8 * found.wide_step.fraction:
        zooms, width = zooms + 1, width / ZOOM
    steps = tuple(Step("twice", i, "zoom") for i in range(zooms + 1))
    sections = [Section("far", 0, message("section_far"))]
    if zooms:
        sections.append(Section("near", zooms, message("section_near")))
    shared = Shared(x, sliver=found, journey=journey(narrow, wide, x, params.odd))
    return Trace(params, steps, shared, tuple(sections))
