"""Sentences often said about dividing scores by √dₖ."""

from __future__ import annotations

import math

import numpy as np

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import fixed, number, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "attention.why_root": QT_TRANSLATE_NOOP(
        "claims",
        "Softmax makes rows that sum to 1 with any divisor: off by {sums} at most. Without √dₖ "
        "(dₖ = {width}, {keys} random keys) the entropy of a row is {raw} nats, with it {scaled}. "
        "Gradients do not simply explode: the median ‖∂L/∂s‖ falls from {slope} to {slope_raw}, "
        "{tiny} of the queries get less than 1 % of the mean ‖∂L/∂q‖, and that mean is {ratio} "
        "times as large. The weights of the layer play no part in this.",
    ),
    "attention.other_divisors": QT_TRANSLATE_NOOP(
        "claims",
        "At dₖ = {width} the Jacobian of softmax has norm {jacobian} when divided by dₖ, {root} "
        "with √dₖ: it does not vanish. What shrinks is ∂L/∂q, {gradient} against {gradient_root}, "
        "and the entropy is {entropy} of {even} nats: nothing is chosen. The cube root leaves "
        "scores that spread by {cube} at {width} and by {cube_large} at {large}, partly saturated.",
    ),
    "attention.variance_by_depth": QT_TRANSLATE_NOOP(
        "claims",
        "{layers} pre-norm layers with random weights, without √dₖ: the variance of q·k is "
        "{first} in the first and {last} in the last layer, each near dₖ = {width}. It depends on "
        "dₖ ({wide} at dₖ = {wide_width}), not on depth, for every layer normalises its input. "
        "Without normalisation it grows from {bare_first} to {bare_last}, and to {bare_divided} "
        "where the shares do use √dₖ.",
    ),
}  # fmt: skip
WIDTH, KEYS, QUERIES = 512, 32, 1000


def measured(width: int, exponent: float) -> dict[str, np.ndarray]:
    """Softmax of normal random scores, and the norms of its Jacobian and of both gradients."""
    from explorer.compute.attention import scaling_math as on
    from explorer.compute.attention.scaling import Params
    from explorer.compute.attention.scaling_run import vectors

    queries, keys, pull = vectors(Params(keys=KEYS))
    queries, keys = queries[:, :width], keys[:, :width]
    scores = on.divided(queries @ keys.T, width, exponent)
    weights = on.softmax(scores)
    slope = on.slope_of(weights, pull)
    gradient = on.gradient_of(slope, keys, width**exponent)
    return {
        "scores": scores, "weights": weights, "entropy": on.entropy(weights),
        "jacobian": on.jacobian_norm(weights), "slope": np.linalg.norm(slope, axis=1),
        "gradient": np.linalg.norm(gradient, axis=1),
    }  # fmt: skip


@claim("W001")
def against_exploding() -> Verdict:
    """Does √dₖ prevent gradients that explode, and normalise the rows? Both are measured, with
    the divisor and without."""
    raw, scaled = measured(WIDTH, 0.0), measured(WIDTH, 0.5)
    sums = max(float(np.abs(each["weights"].sum(1) - 1).max()) for each in (raw, scaled))
    mean = float(raw["gradient"].mean())
    tiny = float((raw["gradient"] < 0.01 * mean).mean())
    slope, slope_raw = (float(np.median(each["slope"])) for each in (scaled, raw))
    ratio = mean / float(scaled["gradient"].mean())
    numbers = {
        "row_sums_off": sums, "entropy_raw": float(raw["entropy"].mean()),
        "entropy_scaled": float(scaled["entropy"].mean()), "slope_median_raw": slope_raw,
        "slope_median_scaled": slope, "tiny_gradients_raw": tiny, "gradient_mean_ratio": ratio,
    }  # fmt: skip
    sentence = message(
        "attention.why_root", sums=number(sums, 2), width=WIDTH, keys=KEYS,
        raw=fixed(numbers["entropy_raw"], 2), scaled=fixed(numbers["entropy_scaled"], 2),
        slope=number(slope), slope_raw=number(slope_raw), tiny=percent(tiny), ratio=fixed(ratio, 1),
    )  # fmt: skip
    # rows need no help, and most gradients vanish
    wrong = sums < 1e-12 and slope_raw < 0.1 * slope and tiny > 0.2
    return Verdict("false" if wrong else "true", numbers, sentence)


@claim("W002")
def whole_width_vanishes() -> Verdict:
    """Divided by dₖ, does the gradient of softmax vanish? And what does the cube root leave?"""
    width = 64
    whole, root, cube = (measured(width, p) for p in (1.0, 0.5, 1 / 3))
    large = measured(WIDTH, 1 / 3)
    numbers = {
        "jacobian_whole": float(whole["jacobian"].mean()),
        "jacobian_root": float(root["jacobian"].mean()),
        "gradient_whole": float(whole["gradient"].mean()),
        "gradient_root": float(root["gradient"].mean()),
        "entropy_whole": float(whole["entropy"].mean()), "entropy_even": math.log(KEYS),
        "spread_cube": float(cube["scores"].std()),
        "spread_cube_large": float(large["scores"].std()),
    }  # fmt: skip
    sentence = message(
        "attention.other_divisors", width=width, large=WIDTH,
        jacobian=fixed(numbers["jacobian_whole"]), root=fixed(numbers["jacobian_root"]),
        gradient=fixed(numbers["gradient_whole"]), gradient_root=fixed(numbers["gradient_root"]),
        entropy=fixed(numbers["entropy_whole"], 2), even=fixed(numbers["entropy_even"], 2),
        cube=fixed(numbers["spread_cube"], 2), cube_large=fixed(numbers["spread_cube_large"], 2),
    )  # fmt: skip
    vanishes = numbers["jacobian_whole"] < 0.1 * numbers["jacobian_root"]
    shrinks = numbers["gradient_whole"] < 0.2 * numbers["gradient_root"]
    if vanishes:
        return Verdict("true", numbers, sentence)
    return Verdict("depends" if shrinks else "false", numbers, sentence)


def variances(width: int, layers: int, *, normalised: bool, divided: bool = False) -> list[float]:
    """The variance of q·k in each layer of a stack with random weights: one head of `width`,
    matrices of variance 1 / width, attention only, seed 0.

    q·k is taken before the divisor; `divided` says whether the shares use √dₖ.
    """
    from explorer.compute.attention.scaling_math import softmax

    random = np.random.Generator(np.random.PCG64(0))
    x = random.standard_normal((64, width))
    found = []
    for _ in range(layers):
        seen = (x - x.mean(1, keepdims=True)) / x.std(1, keepdims=True) if normalised else x
        q, k, v, o = random.standard_normal((4, width, width)) / math.sqrt(width)
        scores = (seen @ q) @ (seen @ k).T
        found.append(float(scores.var()))
        shares = softmax(scores / (math.sqrt(width) if divided else 1.0))
        x = x + shares @ (seen @ v) @ o
    return found


@claim("W003")
def variance_by_depth() -> Verdict:
    """Does the variance of q·k grow with depth? Measured in each layer of a random stack, with and
    without normalisation, and at two widths."""
    width, wide, layers = 64, 256, 12
    normed = variances(width, layers, normalised=True)
    wider = variances(wide, 1, normalised=True)[0]
    bare = variances(width, layers, normalised=False)
    bare_divided = variances(width, layers, normalised=False, divided=True)
    numbers = {
        "first": normed[0], "last": normed[-1], "wider": wider, "without_norm_first": bare[0],
        "without_norm_last": bare[-1], "without_norm_last_divided": bare_divided[-1],
    }  # fmt: skip
    sentence = message(
        "attention.variance_by_depth", layers=layers, width=width, first=number(normed[0]),
        last=number(normed[-1]), wide=number(wider), wide_width=wide, bare_first=number(bare[0]),
        bare_last=number(bare[-1]), bare_divided=number(bare_divided[-1]),
    )  # fmt: skip
    grows = normed[-1] > 2 * normed[0]
    return Verdict("true" if grows else "false", numbers, sentence)
