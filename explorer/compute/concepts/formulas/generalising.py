"""Generalising: what is seen in training and what comes after; formulas of the sheet."""

from __future__ import annotations

import math

from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP


def seen_and_new(examples: int, weights: int, noise: float, shift: float) -> tuple[float, ...]:
    """Expected squared error of least squares with k weights on n examples whose inputs are
    Gaussian: on new ones, on those examples, on new ones whose answers have moved by δ.

    σ²(1 − k/n) and σ²(1 + k/(n − k − 1)); raises ValueError for n < k + 2.
    """
    if examples < weights + 2:
        raise ValueError("n must be at least k + 2")
    new = noise**2 * (1 + weights / (examples - weights - 1))
    return (new, noise**2 * (1 - weights / examples), new + shift**2)


def stopped(steps: int, rate: float, curve: float) -> tuple[float, ...]:
    """Share of the way to the minimum of aw²/2 after T steps from 0, and the λ with which
    a(w − w*)²/2 + λw² would stop there too."""
    left = (1 - rate * curve) ** steps
    return (1 - left, curve * left / (2 * (1 - left)))


def measured_share(share: float, examples: int, folds: int) -> tuple[float, ...]:
    """Standard error of a share measured on one fold of K and on all n examples, and how many
    examples each of the K models is trained on. Raises ValueError for more folds than examples."""
    if folds > examples:
        raise ValueError("There are more folds than examples")
    spread = math.sqrt(share * (1 - share))
    return (
        spread / math.sqrt(examples / folds), spread / math.sqrt(examples),
        examples * (1 - 1 / folds),
    )  # fmt: skip


def conditioned(first: float, second: float, rest: float) -> tuple[float, ...]:
    """Two inputs of standard deviations s₁, s₂: the steps of gradient descent until the error is
    a given share of its start, the condition number κ of the squared loss, and the best rate."""
    high, low = max(first, second) ** 2, min(first, second) ** 2
    ratio = high / low
    steps = math.log(rest) / math.log((ratio - 1) / (ratio + 1)) if ratio > 1 else 1.0
    return (max(steps, 1.0), ratio, 2 / (high + low))


def jittered(weight: float, spread: float, noise: float) -> tuple[float, ...]:
    """The weight that least squares learns when inputs of standard deviation σ get noise of s, and
    the λ of a penalty λw² that would do the same (Bishop 1995)."""
    return (weight * spread**2 / (spread**2 + noise**2), noise**2 / 2)


def warm_start(distance: float, noise: float, examples: int) -> tuple[float, ...]:
    """Squared error of a number from n noisy examples and a start that is δ off, weighed as well as
    can be; from the examples alone, from the start alone; how many examples it is worth."""
    alone, start = noise**2 / examples, distance**2
    return (1 / (1 / alone + 1 / start), alone, start, noise**2 / start)


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F096", QT_TRANSLATE_NOOP("concepts/numbers", "Error on what was seen and on what is new"),
        r"\sigma^2 \left(1 - \frac{k}{n}\right),\quad"
        r" \sigma^2 \left(1 + \frac{k}{n - k - 1}\right) + \delta^2",
        (Input("n", 30, 3, 1_000_000, whole=True), Input("k", 20, 1, 10_000, whole=True),
         Input("σ", 1, 0.01, 10), Input("δ", 0.5, 0, 10)),
        (Output("new"), Output("seen"), Output("new, moved by δ")),
        seen_and_new,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "More data close the gap between seen and new, but neither the noise σ² nor the "
            "shift δ² goes away with them.",
        ),
        drawn={"δ": "new, moved by δ"},
    ),
    Formula(
        "F097", QT_TRANSLATE_NOOP("concepts/numbers", "Stopping early is a penalty"),
        r"\frac{w_T}{w^{*}} = 1 - (1 - \eta a)^T,\quad"
        r" \lambda = \frac{a}{2} \cdot \frac{(1 - \eta a)^T}{1 - (1 - \eta a)^T}",
        (Input("T", 20, 1, 10_000, whole=True), Input("η", 0.05, 0.001, 0.5),
         Input("a", 1, 0.01, 1)),
        (Output("w_T/w*"), Output("λ")),
        stopped,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Directions in which the loss is flat have moved least when training stops, just as "
            "an L2 penalty holds them back most.",
        ),
    ),
    Formula(
        "F098", QT_TRANSLATE_NOOP("concepts/numbers", "How sure a measured accuracy is"),
        r"\sqrt{\frac{p\, (1 - p)}{n}}",
        (Input("p", 0.8, 0.001, 0.999), Input("n", 1000, 2, 10_000_000, whole=True),
         Input("K", 5, 2, 1000, whole=True)),
        (Output("one fold"), Output("all folds"), Output("n(1 − 1/K)")),
        measured_share,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Cross-validation tests every example once, so the estimate is surer. It estimates: "
            "it takes nothing from the capacity of a model.",
        ),
    ),
    Formula(
        "F099", QT_TRANSLATE_NOOP("concepts/numbers", "Unequal inputs and the steps they cost"),
        r"\kappa = \frac{s_{max}^2}{s_{min}^2},\quad"
        r" \mathrm{error} \sim \left(\frac{\kappa - 1}{\kappa + 1}\right)^t",
        (Input("s_1", 1, 0.01, 100), Input("s_2", 10, 0.01, 100), Input("rest", 0.01, 1e-6, 0.5)),
        (Output("t"), Output("κ"), Output("η")),
        conditioned,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Brought to one scale both inputs need one step. Scaling helps the descent; it does "
            "nothing against overfitting by itself.",
        ),
    ),
    Formula(
        "F100", QT_TRANSLATE_NOOP("concepts/numbers", "Noise on the inputs is a penalty"),
        r"w' = w \cdot \frac{\sigma^2}{\sigma^2 + s^2},\quad \lambda = \frac{s^2}{2}",
        (Input("w", 1, -10, 10), Input("σ", 1, 0.01, 10), Input("s", 0.5, 0, 10)),
        (Output("w′"), Output("λ")),
        jittered,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Copies of the data with noise shrink a linear model as an L2 penalty does; other "
            "augmentation teaches what must not matter.",
        ),
    ),
    Formula(
        "F101", QT_TRANSLATE_NOOP("concepts/numbers", "What a pre-trained start is worth"),
        r"\left(\frac{n}{\sigma^2} + \frac{1}{\delta^2}\right)^{-1},\quad"
        r" n_0 = \frac{\sigma^2}{\delta^2}",
        (Input("δ", 0.2, 0.001, 10), Input("σ", 1, 0.01, 100),
         Input("n", 10, 1, 1_000_000, whole=True)),
        (Output("(n/σ² + 1/δ²)⁻¹"), Output("σ²/n"), Output("δ²"), Output("n_0")),
        warm_start,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "For one number: a start that is δ off is worth n₀ examples, and matters less the "
            "more one has of one's own.",
        ),
    ),
)  # fmt: skip
