"""Networks of a few hidden units that add two digits and a carry, and what becomes of long sums."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from explorer.compute.training.scaling.growth import softmax
from explorer.compute.training.scaling.params import ADDERS, DIGITS, LENGTHS, SUMS, Params, Skill

RATE, MEMORY, SQUARES, TINY = 0.03, 0.9, 0.99, 1e-8


def trained(units: int, updates: int, seed: int) -> Iterator[np.ndarray | None]:
    """Full-batch Adam on all 200 cases; yields None now and then, last the answers: int (2, 10,
    10, 2), the digit and the carry for two digits and a carry."""
    random = np.random.Generator(np.random.PCG64([seed, units]))
    cases = np.arange(200)
    first, second, carry = np.unravel_index(cases, (10, 10, 2))
    given = np.zeros((200, 22))
    given[cases, first] = given[cases, 10 + second] = given[cases, 20 + carry] = 1.0
    tens, ones = np.divmod(first + second + carry, 10)
    weights = [
        0.5 * random.standard_normal((22, units)), np.zeros(units),
        random.standard_normal((units, 12)) / np.sqrt(units), np.zeros(12),
    ]  # fmt: skip
    means, squares = ([np.zeros_like(one) for one in weights] for _ in range(2))
    for update in range(1, updates + 1):
        inner = np.tanh(given @ weights[0] + weights[1])
        said = inner @ weights[2] + weights[3]
        pull = np.concatenate([softmax(said[:, :10]), softmax(said[:, 10:])], axis=1)
        pull[cases, ones] -= 1.0
        pull[cases, 10 + tens] -= 1.0
        pull /= len(cases)
        back = (pull @ weights[2].T) * (1.0 - inner**2)
        found = (given.T @ back, back.sum(axis=0), inner.T @ pull, pull.sum(axis=0))
        for weight, mean, square, gradient in zip(weights, means, squares, found, strict=True):
            mean += (1 - MEMORY) * (gradient - mean)
            square += (1 - SQUARES) * (gradient**2 - square)
            root = np.sqrt(square / (1 - SQUARES**update)) + TINY
            weight -= RATE * mean / (1 - MEMORY**update) / root
        if update % 50 == 0:
            yield None
    said = np.tanh(given @ weights[0] + weights[1]) @ weights[2] + weights[3]
    yield np.stack([said[:, :10].argmax(axis=1), said[:, 10:].argmax(axis=1)]).reshape(2, 10, 10, 2)


def sums(answers: np.ndarray, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Adds as on paper, from the last digit, each carry handed on to the next digit: which digits
    are right, bool, for digits (sums, digits) that begin with the ones."""
    # [emergence]
    count, digits = first.shape
    carry, true_carry = np.zeros(count, dtype=int), np.zeros(count, dtype=int)
    right = np.empty((count, digits), dtype=bool)
    for place in range(digits):
        a, b = first[:, place], second[:, place]
        digit, carry = answers[:, a, b, carry]
        true_carry, true_digit = np.divmod(a + b + true_carry, 10)
        right[:, place] = digit == true_digit
    return right


def skill_of(params: Params) -> Iterator[Skill | None]:
    """Every adder on the same sums; None between, last the Skill."""
    random = np.random.Generator(np.random.PCG64(params.seed))
    first, second = random.integers(10, size=(2, SUMS, DIGITS))
    right = []
    for units in ADDERS:
        for answers in trained(units, params.adders, params.seed):
            yield None
            if answers is not None:
                right.append(sums(answers, first, second))
    yield Skill(
        np.array([22 * units + units + 12 * units + 12 for units in ADDERS]),
        np.array([one.mean() for one in right]),
        np.array([[one[:, :length].all(axis=1).mean() for length in LENGTHS] for one in right]),
    )
