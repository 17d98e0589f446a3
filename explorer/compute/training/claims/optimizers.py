"""Sentences often said about optimizers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from explorer.compute.training.optimizers.params import MOMENT_UPDATES, Course, Params
from explorer.compute.training.optimizers.rules import descend, settings_of, surface_of
from explorer.core.claims import Verdict, claim, state
from explorer.core.formatting import fixed, number
from explorer.core.words import QT_TRANSLATE_NOOP, message

if TYPE_CHECKING:
    from torch import Tensor

WORDS = {
    "optimizers.global": QT_TRANSLATE_NOOP(
        "claims",
        "Batch gradient descent on w⁴ − 3w² + w: from −2 it ends at {left} (L = {left_loss}), from "
        "2 at {right} (L = {right_loss}). On w², which is convex, both starts end within {bowl} of "
        "the lowest point; with a rate beyond 2 ÷ curvature, {large}, they end {away} away.",
    ),
    "optimizers.adagrad": QT_TRANSLATE_NOOP(
        "claims",
        "torch’s AdaGrad, gradient always 0.1, rate 1: its steps are {steps}. The reciprocal of "
        "the root of summed squares gives the same ({root}), that of the sum itself {sum}. In the "
        "lab, update 4 moves the second weight by {lab} rates: root {lab_root}, sum {lab_sum}.",
    ),
    "optimizers.variance": QT_TRANSLATE_NOOP(
        "claims",
        "A gradient that is always {constant} has variance 0; torch’s Adam keeps v = {kept}, "
        "corrected {square}, which is the gradient’s square. For drawn gradients with mean {mean} "
        "and variance {variance} it keeps {mixed}, nearer to mean² + variance = {raw}: the second "
        "raw moment. In the lab, after {updates} updates of the first weight, v corrected is "
        "{lab}; mean² + variance is {lab_raw}, the variance {lab_variance}.",
    ),
    "optimizers.loss": QT_TRANSLATE_NOOP(
        "claims",
        "{updates} updates with the loss ÷ 10 lead at most {adam} (Adam), {rmsprop} (RMSProp) and "
        "{adagrad} (AdaGrad) away from the path as it was: the factor cancels in m ÷ √v, in every "
        "step. With the rate ÷ 10 Adam ends up to {rate} away. Only a large ε brings the factor "
        "back: {epsilon} with ε = 0.01.",
    ),
    "optimizers.momentum": QT_TRANSLATE_NOOP(
        "claims",
        "Largest distance between loss ÷ 10 and rate ÷ 10: {gd} without momentum, {momentum} with "
        "it, {nesterov} with Nesterov’s: all are linear in the gradient. A weight decay of "
        "{decay} in the gradient makes it {coupled}.",
    ),
    "optimizers.rate": QT_TRANSLATE_NOOP(
        "claims",
        "Adam’s first step is as long as the rate: {first} for {small}, {last} for {large}. After "
        "{updates} updates the loss is between {low} and {high} over four decades of rates, and "
        "between {factor_low} and {factor_high} over eight decades of the loss’s scale.",
    ),
}  # fmt: skip


@claim("W160")
def reaches_the_global_minimum() -> Verdict:
    """Where does batch gradient descent end from −2 and from 2, with one valley and with two?"""
    from explorer.compute.training.optimizers.run import valleys_of

    params = state("W160", Params)
    valleys = valleys_of(params)
    left, right = (float(w) for w in valleys.wells[-1, [0, -1]])
    bowl = float(np.abs(valleys.convex[-1]).max())
    large = 1.05
    w = np.array([-2.0, 2.0])
    for _ in range(50):
        w = w - large * 2 * w
    away = float(np.abs(w).max())

    def loss(w: float) -> float:
        return w**4 - 3 * w**2 + w

    numbers = {"left": left, "right": right, "left_loss": loss(left), "right_loss": loss(right),
               "bowl": bowl, "away": away}  # fmt: skip
    sentence = message(
        "optimizers.global", left=fixed(left), right=fixed(right), left_loss=fixed(loss(left), 2),
        right_loss=fixed(loss(right), 2), bowl=number(bowl, 1), large=f"{large:g}",
        away=number(away, 2),
    )  # fmt: skip
    two = loss(right) > loss(left) + 0.1
    return Verdict("depends" if two and bowl < 0.05 else "false" if two else "true", numbers,
                   sentence)  # fmt: skip


@claim("W161")
def reciprocal_of_the_sum() -> Verdict:
    """torch's AdaGrad with a constant gradient, against both formulas."""
    import torch

    course = course_of("W161", "adagrad", 4)
    w = torch.zeros(1, dtype=torch.float64)
    w.grad = torch.full_like(w, 0.1)
    optimizer = torch.optim.Adagrad([w], lr=1.0)
    steps = []
    for _ in range(4):
        before = w.clone()
        optimizer.step()
        steps.append(float(before - w))
    sums = 0.1**2 * np.arange(1, 5)
    root, plain = 0.1 / np.sqrt(sums), 0.1 / sums
    slopes, rate = course.gradients[:, 1], state("W161", Params).adaptive
    summed = float((slopes**2).sum())
    lab = {
        "lab": float(abs(course.places[4, 1] - course.places[3, 1])) / rate,
        "lab_root": abs(slopes[-1]) / summed**0.5,
        "lab_sum": abs(slopes[-1]) / summed,
    }
    numbers = {"steps": steps, "root": root.tolist(), "sum": plain.tolist(), **lab}

    def said(values: list[float]) -> str:
        return ", ".join(number(value, 3) for value in values)

    sentence = message("optimizers.adagrad", steps=said(steps), root=said(root.tolist()),
                       sum=said(plain.tolist()),
                       **{name: number(value, 2) for name, value in lab.items()})  # fmt: skip
    as_said = np.allclose(steps, plain, rtol=0.01)
    return Verdict("true" if as_said else "false", numbers, sentence)


def course_of(claim_id: str, method: str, updates: int) -> Course:
    """The path of a method in the lab as a claim opens it."""
    params = state(claim_id, Params)
    start = np.array([params.x, params.y])
    return descend(method, surface_of(params), start, settings_of(params, method), updates)


def kept_by_adam(gradients: np.ndarray) -> tuple[float, float]:
    """v of torch's Adam after gradients (updates,), and the same corrected."""
    import torch

    w = torch.zeros(1, dtype=torch.float64)
    optimizer = torch.optim.Adam([w])
    for gradient in gradients.tolist():
        w.grad = torch.full_like(w, gradient)
        optimizer.step()
    kept: Tensor = optimizer.state[w]["exp_avg_sq"]
    return float(kept), float(kept) / (1 - 0.999 ** len(gradients))


@claim("W162")
def second_moment_is_variance() -> Verdict:
    """What does Adam keep of a constant gradient, and of drawn ones whose mean is not 0?"""
    course = course_of("W162", "adam", MOMENT_UPDATES)
    slopes = course.gradients[:, 0]
    fair = 1 - state("W162", Params).second ** MOMENT_UPDATES
    constant = 0.5
    kept, square = kept_by_adam(np.full(500, constant))
    random = np.random.Generator(np.random.PCG64(0))
    drawn = 2.0 + 0.5 * random.standard_normal(500)
    _, mixed = kept_by_adam(drawn)
    mean, variance = float(drawn.mean()), float(drawn.var())
    raw = mean**2 + variance
    numbers = {"kept": kept, "corrected": square, "mixed": mixed, "mean": mean,
               "variance": variance, "raw": raw, "lab": float(course.squares[-1, 0]) / fair,
               "lab_raw": float((slopes**2).mean()),
               "lab_variance": float(slopes.var())}  # fmt: skip
    sentence = message(
        "optimizers.variance", constant=f"{constant:g}", kept=number(kept), square=number(square),
        mean=number(mean), variance=number(variance), mixed=number(mixed), raw=number(raw),
        updates=MOMENT_UPDATES,
        **{name: number(numbers[name]) for name in ("lab", "lab_raw", "lab_variance")},
    )  # fmt: skip
    raw_moment = abs(mixed - raw) < abs(mixed - variance) and square > 0.1
    return Verdict("false" if raw_moment else "true", numbers, sentence)


@claim("W163")
def loss_distorts_adam() -> Verdict:
    """Does a tenth of the loss change the path of Adam, RMSProp or AdaGrad?"""
    from explorer.compute.training.optimizers.scaling import scaled

    params = state("W163", Params)
    found = {name: scaled(params, name) for name in ("adam", "rmsprop", "adagrad")}
    epsilon = scaled(replace(params, epsilon=0.01), "adam").unchanged
    numbers = {name: one.unchanged for name, one in found.items()}
    numbers |= {"rate": found["adam"].equivalent, "epsilon": epsilon}
    sentence = message("optimizers.loss", updates=params.updates, **{
        name: number(value, 2) for name, value in numbers.items()
    })  # fmt: skip
    cancels = max(one.unchanged for one in found.values()) < 1e-5 < 0.1 < numbers["rate"]
    return Verdict("false" if cancels else "true", numbers, sentence)


@claim("W164")
def only_without_momentum() -> Verdict:
    """Is a tenth of the loss a tenth of the rate, with momentum too?"""
    from explorer.compute.training.optimizers.scaling import scaled

    params = state("W164", Params)
    names = ("gd", "momentum", "nesterov", "coupled")
    numbers = {name: scaled(params, name).equivalent for name in names}
    sentence = message("optimizers.momentum", decay=f"{params.decay:g}", **{
        name: number(value, 2) for name, value in numbers.items()
    })  # fmt: skip
    linear = max(numbers[name] for name in names[:3]) < 1e-9
    return Verdict("false" if linear else "true", numbers, sentence)


@claim("W196")
def insensitive_to_the_rate() -> Verdict:
    """How much does Adam's end depend on the rate, and how much on the scale of the loss?"""
    from explorer.compute.training.optimizers.params import RATES, SWEPT
    from explorer.compute.training.optimizers.scaling import sweep_of

    params = state("W196", Params)
    *_, sweep = sweep_of(params)
    assert sweep is not None
    adam = SWEPT.index("adam")
    rates, factors = sweep.by_rate[adam], sweep.by_factor[adam]
    first, last = float(sweep.first_steps[0, 0]), float(sweep.first_steps[-1, 0])
    numbers = {
        "low": float(rates.min()), "high": float(rates.max()), "factor_low": float(factors.min()),
        "factor_high": float(factors.max()), "first": first, "last": last,
    }  # fmt: skip
    sentence = message(
        "optimizers.rate", small=f"{RATES[0]:g}", large=f"{RATES[-1]:g}", updates=params.updates,
        **{name: number(value) for name, value in numbers.items()},
    )  # fmt: skip
    sensitive = numbers["high"] > 100 * numbers["low"]
    scale_free = numbers["factor_high"] < 1.1 * numbers["factor_low"]
    return Verdict("false" if sensitive and scale_free else "depends", numbers, sentence)
