"""Sentences about softmax in blocks, in loops and in kernels."""

from __future__ import annotations

import math
import platform
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import number
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "attention.only_the_maximum": QT_TRANSLATE_NOOP(
        "claims",
        "In FP64, where nothing overflows here, softmax of {count} scores without subtracting the "
        "maximum differs by {unsafe}. It still needs the sum of the whole row: with the sum of the "
        "first half alone, its shares add up to {half}. Running (m, l) with rescaling needs "
        "neither in advance, and differs by {online}.",
    ),
    "attention.loops": QT_TRANSLATE_NOOP(
        "claims",
        "It depends on what is compared, on what, and how long: here (CPU, {machine}), softmax of "
        "{count} scores takes {loop} µs as a Python loop and {vector} µs vectorised, {ratio} times "
        "as fast; of {few} scores it is {few_ratio} times. That says nothing about another "
        "machine.",
    ),
    "attention.three_passes": QT_TRANSLATE_NOOP(
        "claims",
        "Counted on {count} scores: maximum, sum and division as passes over slow memory read "
        "{three_reads} numbers and write {three_writes}; with a running (m, l) it is {two_reads} "
        "and {two_writes}; with the row kept in fast memory, {one_reads} and {one_writes}. All "
        "three results agree to {apart}.",
    ),
}  # fmt: skip


def scores_of_a_row() -> np.ndarray:
    """(T,) float64: the scores of the last query of the strongest of the small model's heads."""
    from explorer.compute.attention.flash import Params
    from explorer.compute.attention.flash_checks import finished
    from explorer.compute.attention.flash_run import row_scores

    inputs = finished(Params(text="the queen, the queen, the queen, the que", dtype="float64"))
    return row_scores(
        inputs, 1 / math.sqrt(inputs.query.shape[1]), len(inputs.query) - 1, causal=True
    )


@claim("W039")
def only_the_maximum() -> Verdict:
    """Is the maximum the only reason why softmax needs the whole row? Without it, the sum remains.

    All in FP64, against torch.softmax: without a maximum; with the sum of the first half of the row
    alone; and block by block with a running maximum and sum.
    """
    import torch

    from explorer.compute.attention.flash_tiles import Plan, attend

    scores = scores_of_a_row()
    exact = torch.softmax(torch.tensor(scores), 0).numpy()
    exponentials = np.exp(scores)
    unsafe = float(np.abs(exponentials / exponentials.sum() - exact).max())
    half = float((exponentials / exponentials[: len(scores) // 2].sum()).sum())
    # the shares themselves as the mixture of one-hot values
    count = len(scores)
    query, key = np.ones((count, 1)), scores[:, None]
    walked = attend(query, key, np.eye(count), 1.0, Plan(count, 1, 1, 4, causal=False))
    online = float(np.abs(walked.output[0] - exact).max())
    numbers = {"without_maximum": unsafe, "sum_with_half_the_sum": half, "running": online}
    sentence = message(
        "attention.only_the_maximum", count=count, unsafe=number(unsafe, 2), half=number(half),
        online=number(online, 2),
    )  # fmt: skip
    needs_sum = abs(half - 1) > 1e-6 and unsafe < 1e-12
    return Verdict("false" if needs_sum else "true", numbers, sentence)


@claim("W042")
def loops() -> Verdict:
    """How much faster is a vectorised softmax than a loop? Measured here and now, on a long row and
    on a short one; the machine is named. The best of several, as anything else that runs only adds
    time. A factor that holds for one length and not for the other depends on the length."""
    import time

    def looped(scores: list[float]) -> list[float]:
        largest = -math.inf
        for score in scores:
            largest = max(largest, score)
        exponentials = [math.exp(score - largest) for score in scores]
        total = 0.0
        for one in exponentials:
            total += one
        return [one / total for one in exponentials]

    def vectorised(scores: np.ndarray) -> np.ndarray:
        exponentials = np.exp(scores - scores.max())
        return np.asarray(exponentials / exponentials.sum())

    def best(way: Callable[[Any], object], scores: Any) -> float:
        found = math.inf
        for _ in range(5):
            began = time.perf_counter()
            way(scores)
            found = min(found, time.perf_counter() - began)
        return found

    few, many = 8, 4096
    seconds = {}
    for length in (few, many):
        scores = np.sin(np.arange(length, dtype=np.float64) * 1.7) * 4
        as_list = scores.tolist()
        assert np.allclose(looped(as_list), vectorised(scores), rtol=1e-12)
        seconds[length] = best(looped, as_list), best(vectorised, scores)
    ratios = {length: loop / vector for length, (loop, vector) in seconds.items()}
    varies = not 0.5 < ratios[few] / ratios[many] < 2
    # the seconds are another measurement each time: they stand in the sentence alone
    numbers = {
        "count": many, "vectorised_is_faster": ratios[many] > 1,
        "factor_depends_on_the_length": varies,
    }  # fmt: skip
    sentence = message(
        "attention.loops", machine=platform.machine() or "?", count=many, few=few,
        loop=number(seconds[many][0] * 1e6), vector=number(seconds[many][1] * 1e6),
        ratio=number(ratios[many], 2), few_ratio=number(ratios[few], 2),
    )  # fmt: skip
    if varies:
        return Verdict("depends", numbers, sentence)
    # one factor at every length: is it the one that is named?
    return Verdict("true" if 8 < ratios[many] < 12.5 else "false", numbers, sentence)


@dataclass
class SlowMemory:
    """A row of numbers that counts how often it is read and written."""

    row: np.ndarray
    counts: dict[str, int] = field(default_factory=lambda: {"reads": 0, "writes": 0})

    def read(self, at: int) -> float:
        self.counts["reads"] += 1
        return float(self.row[at])

    def write(self, at: int, value: float) -> None:
        self.counts["writes"] += 1
        self.row[at] = value


def three_passes(given: SlowMemory, out: SlowMemory) -> None:
    """Maximum, then exponentials into the output, then the division of the output."""
    count = len(given.row)
    largest = max(given.read(at) for at in range(count))
    total = 0.0
    for at in range(count):
        one = math.exp(given.read(at) - largest)
        out.write(at, one)
        total += one
    for at in range(count):
        out.write(at, out.read(at) / total)


def two_passes(given: SlowMemory, out: SlowMemory) -> None:
    """A running (m, l), then everything at once."""
    count, largest, total = len(given.row), -math.inf, 0.0
    for at in range(count):
        score = given.read(at)
        risen = max(largest, score)
        total = total * math.exp(largest - risen) + math.exp(score - risen)
        largest = risen
    for at in range(count):
        out.write(at, math.exp(given.read(at) - largest) / total)


def one_pass(given: SlowMemory, out: SlowMemory) -> None:
    """The row is brought into fast memory once."""
    row = np.array([given.read(at) for at in range(len(given.row))])
    exponentials = np.exp(row - row.max())
    for at, share in enumerate((exponentials / exponentials.sum()).tolist()):
        out.write(at, share)


@claim("W043")
def passes() -> Verdict:
    """Is one kernel with a pass each for maximum, sum and division as good as it gets? Counted."""
    scores = scores_of_a_row()
    numbers: dict[str, float] = {}
    results = []
    for name, way in (("three", three_passes), ("two", two_passes), ("one", one_pass)):
        given, out = SlowMemory(scores.copy()), SlowMemory(np.zeros(len(scores)))
        way(given, out)
        results.append(out.row)
        for what in ("reads", "writes"):
            numbers[f"{name}_{what}"] = given.counts[what] + out.counts[what]
    apart = float(max(np.abs(each - results[0]).max() for each in results))
    moved = [numbers[f"{n}_reads"] + numbers[f"{n}_writes"] for n in ("three", "two", "one")]
    sentence = message(
        "attention.three_passes",
        count=len(scores),
        apart=number(apart, 2),
        **{key: int(value) for key, value in numbers.items()},
    )
    return Verdict("false" if moved[0] > min(moved[1:]) else "true", {**numbers, "apart": apart},
                   sentence)  # fmt: skip
