"""The arithmetic lab: what can be set, and the four runs behind its topics."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from explorer.compute.floats.arithmetic.dot import WAYS, accumulate, inputs
from explorer.compute.floats.arithmetic.equal import Comparison, compare, true_result
from explorer.compute.floats.arithmetic.operation import OPERATIONS, ROUNDINGS, Outcome, operate
from explorer.compute.floats.arithmetic.race import METHODS, Lane, exact_sums, kept_counts, race
from explorer.compute.floats.codec import Decoded, encode
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.numbers import LONGEST, Number, parse
from explorer.core.params import ParamError, param
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import QT_TRANSLATE_NOOP, message

TOPICS = ("operation", "sum", "dot", "equal")
STAGES = ("unpack", "align", "operate", "normalise", "round", "pack")
#: E8M0 has neither zero nor a sign: it scales blocks, nobody adds in it.
CHOICES = tuple(name for name, info in FORMATS.items() if info.signed and info.zero)
#: One format for each width of significand and range; those of the same widths add alike.
LANES = (
    "fp64", "fp32", "tf32", "bf16", "fp16", "e5m2", "e4m3fn", "e3m4", "e3m2", "e2m3", "e2m1",
)  # fmt: skip
SHORTEST = 16  # of a dot product


@dataclass(frozen=True)
class Params:
    """Two numbers and an operation; one number added many times; or a dot product."""

    topic: str = param(
        "operation",
        choices=TOPICS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/arithmetic", "one operation"),
            QT_TRANSLATE_NOOP("floats/arithmetic", "a long sum"),
            QT_TRANSLATE_NOOP("floats/arithmetic", "a dot product"),
            QT_TRANSLATE_NOOP("floats/arithmetic", "is it equal?"),
        ),
        label=QT_TRANSLATE_NOOP("floats/arithmetic", "Topic"),
    )
    format: str = param(
        "fp16",
        choices=CHOICES,
        choice_labels=tuple(FORMATS[name].label for name in CHOICES),
        label=QT_TRANSLATE_NOOP("floats/arithmetic", "Format"),
    )
    left: str = param(
        "0.1",
        label=QT_TRANSLATE_NOOP("floats/arithmetic", "First number"),
        help=QT_TRANSLATE_NOOP("floats/arithmetic", "0.1, 1/3, 2**-14, 0x1.8p3, inf, nan"),
        longest=LONGEST,
    )
    operation: str = param(
        "add",
        choices=OPERATIONS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/arithmetic", "+"),
            QT_TRANSLATE_NOOP("floats/arithmetic", "−"),
            QT_TRANSLATE_NOOP("floats/arithmetic", "×"),
            QT_TRANSLATE_NOOP("floats/arithmetic", "÷"),
            QT_TRANSLATE_NOOP("floats/arithmetic", "× then +, rounded once (fma)"),
        ),
        label=QT_TRANSLATE_NOOP("floats/arithmetic", "Operation"),
    )
    right: str = param(
        "0.2",
        label=QT_TRANSLATE_NOOP("floats/arithmetic", "Second number"),
        longest=LONGEST,
    )
    third: str = param(
        "-0.02",
        label=QT_TRANSLATE_NOOP("floats/arithmetic", "Third number"),
        help=QT_TRANSLATE_NOOP("floats/arithmetic", "what a fused multiply-add adds"),
        longest=LONGEST,
    )
    rounding: str = param(
        "nearest_even",
        choices=ROUNDINGS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/arithmetic", "nearest, ties to even"),
            QT_TRANSLATE_NOOP("floats/arithmetic", "nearest, ties away from 0"),
            QT_TRANSLATE_NOOP("floats/arithmetic", "toward 0 (cut off)"),
            QT_TRANSLATE_NOOP("floats/arithmetic", "up, toward +∞"),
            QT_TRANSLATE_NOOP("floats/arithmetic", "down, toward −∞"),
        ),
        label=QT_TRANSLATE_NOOP("floats/arithmetic", "Rounding"),
    )
    count: int = param(
        10_000, low=1, high=10_000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("floats/arithmetic", "How often it is added"),
    )  # fmt: skip
    method: str = param(
        "plain",
        choices=METHODS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/arithmetic", "one after another"),
            QT_TRANSLATE_NOOP("floats/arithmetic", "compensated (Kahan)"),
            QT_TRANSLATE_NOOP("floats/arithmetic", "pairwise"),
            QT_TRANSLATE_NOOP("floats/arithmetic", "stochastic rounding"),
        ),
        label=QT_TRANSLATE_NOOP("floats/arithmetic", "Method"),
    )
    length: int = param(
        4096, low=SHORTEST, high=4096, logarithmic=True,
        label=QT_TRANSLATE_NOOP("floats/arithmetic", "Length of the vectors"),
    )  # fmt: skip
    chunk: int = param(
        128, low=1, high=1024, logarithmic=True,
        label=QT_TRANSLATE_NOOP("floats/arithmetic", "Products per chunk"),
    )  # fmt: skip
    seed: int = param(
        0, kind="seed", label=QT_TRANSLATE_NOOP("floats/arithmetic", "Random seed")
    )  # fmt: skip

    def unused(self) -> tuple[str, ...]:
        """The fields that play no part in the topic."""
        third = ("third",) * (self.operation == "fma")
        parts: tuple[str, ...] = {
            "operation": ("format", "left", "operation", "right", "rounding", *third),
            "sum": ("left", "count", "method", *(("seed",) * (self.method == "stochastic"))),
            "dot": ("format", "length", "chunk", "seed"),
            "equal": ("left", "operation", "right", "rounding", *third),
        }[self.topic]
        every = (
            "format", "left", "operation", "right", "third", "rounding", "count", "method",
            "length", "chunk", "seed",
        )  # fmt: skip
        return tuple(name for name in every if name not in parts)


@dataclass(frozen=True)
class Race:
    """All lanes at the same `counts` of additions, int64; `exact` the true sums, float64."""

    counts: np.ndarray
    exact: np.ndarray
    lanes: tuple[Lane, ...]


@dataclass(frozen=True)
class Dots:
    """Root of the mean squared error over |a|·|b|, float64 (ways, lengths), for `lengths` int64."""

    lengths: np.ndarray
    ways: tuple[str, ...]
    errors: np.ndarray


@dataclass(frozen=True)
class Shared:
    """What the topic needs; the other parts are None or empty.

    `third` and `separate` belong to a fused multiply-add: what is added, and the result of
    multiplying and adding with a rounding each.
    """

    left: Number
    right: Number
    outcome: Outcome | None = None
    comparisons: tuple[Comparison, ...] = ()
    race: Race | None = None
    dots: Dots | None = None
    third: Number | None = None
    separate: Decoded | None = None


@dataclass(frozen=True)
class Step:
    """A stage of an operation; else a place in the lists of `Shared`."""

    topic: str
    stage: str
    index: int


def run(params: Params) -> Producer:
    """The trace of a topic. `shared` is a `Shared`, the steps are `Step`s."""
    yield None
    return (
        yield from {
            "operation": _operation, "sum": _sum, "dot": _dot, "equal": _equal
        }[params.topic](params)
    )  # fmt: skip


def _operation(params: Params) -> Producer:
    left, right = parse(params.left, "left"), parse(params.right, "right")
    info = FORMATS[params.format]
    codes = [encode(info, number, params.rounding).code for number in (left, right)]
    third, separate, added = None, None, 0
    if params.operation == "fma":
        third = parse(params.third, "third")
        added = encode(info, third, params.rounding).code
        product = operate(info, codes[0], codes[1], "multiply", params.rounding).result.code
        separate = operate(info, product, added, "add", params.rounding).result
    outcome = operate(info, codes[0], codes[1], params.operation, params.rounding, added)
    beside = compare(info, left, right, params.operation, params.rounding, third)
    yield None
    sections = tuple(Section(s, i, message(f"section_{s}")) for i, s in enumerate(STAGES))
    steps = tuple(Step("operation", s, i) for i, s in enumerate(STAGES))
    found = () if beside is None else (beside,)
    shared = Shared(left, right, outcome, found, third=third, separate=separate)
    return Trace(params, steps, shared, sections)


def _sum(params: Params) -> Producer:
    number = parse(params.left, "left")
    if number.kind != "finite" or not 2**-1000 < abs(number.fraction) < 2**1000:
        raise ParamError(
            "left", params.left, "a finite number that a double can hold", "rule", "error_finite"
        )  # fmt: skip
    counts, lanes = kept_counts(params.count), []
    for done, name in enumerate(LANES):
        lanes.append(race(FORMATS[name], number, params.count, params.method, params.seed, counts))
        yield Progress(done / len(LANES))
    shown = {int(c) for c in kept_counts(params.count, 30)}
    stops: dict[int, list[str]] = {}
    for lane in lanes:
        if lane.flat is not None:
            index = int(np.searchsorted(counts, lane.flat + 1))
            stops.setdefault(min(index, len(counts) - 1), []).append(lane.format)
    places = sorted({int(np.searchsorted(counts, c)) for c in shown} | stops.keys() | {0})
    steps: list[Step] = []
    sections = [Section("add", 0, message("section_add"))]
    for place in places:
        if place in stops and place > 0:
            names = ", ".join(FORMATS[name].label for name in stops[place])
            title = message("section_stops", formats=names)
            sections.append(Section(f"stops_{stops[place][0]}", len(steps), title))
        steps.append(Step("sum", params.method, place))
    shared = Shared(number, number, race=Race(counts, exact_sums(number, counts), tuple(lanes)))
    return Trace(params, tuple(steps), shared, tuple(sections))


def _dot(params: Params) -> Producer:
    info = FORMATS[params.format]
    a, b = inputs(params.length, params.seed)
    products, sizes = a * b, np.sqrt(np.cumsum(a * a, 1) * np.cumsum(b * b, 1))
    exact = np.cumsum(products, 1)  # doubles: 29 bits finer than FP32
    lengths = [SHORTEST << k for k in range(12) if SHORTEST << k < params.length] + [params.length]
    errors = np.zeros((len(WAYS), len(lengths)))
    for row, way in enumerate(WAYS):
        yield Progress(row / len(WAYS))
        whole = way in ("chunks", "pairwise")  # these start anew for each length
        for n in lengths if whole else lengths[-1:]:
            for place, found in enumerate(accumulate(way, info, products[:, :n], params.chunk)):
                if place % 256 == 0:
                    yield None
                if found is not None and found[0] in lengths:
                    at = found[0] - 1
                    relative = (found[1] - exact[:, at]) / sizes[:, at]
                    column = lengths.index(found[0])
                    errors[row, column] = math.sqrt(float(np.mean(relative**2)))
    steps = tuple(Step("dot", "running", i) for i in range(len(lengths)))
    shared = Shared(
        Number("finite"), Number("finite"),
        dots=Dots(np.array(lengths, dtype=np.int64), WAYS, errors),
    )  # fmt: skip
    return Trace(params, steps, shared, (Section("running", 0, message("section_dot")),))


def _equal(params: Params) -> Producer:
    left, right = parse(params.left, "left"), parse(params.right, "right")
    third = parse(params.third, "third") if params.operation == "fma" else None
    for field, number in (("left", left), ("right", right), ("third", third)):
        if number is not None and number.kind != "finite":
            text = getattr(params, field)
            raise ParamError(field, text, "a finite number", "rule", "error_finite")
    if true_result(left, right, params.operation, third) is None:
        raise ParamError("right", params.right, "a number other than 0", "rule", "error_zero")
    found = []
    for name in CHOICES:
        info = FORMATS[name]
        one = compare(info, left, right, params.operation, params.rounding, third)
        assert one is not None
        found.append(one)
        yield None
    steps = tuple(Step("equal", "equal", i) for i in range(len(found)))
    sections = (Section("equal", 0, message("section_equal")),)
    shared = Shared(left, right, comparisons=tuple(found), third=third)
    return Trace(params, steps, shared, sections)
