"""Sentences often said about how the matrices of attention begin."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import fixed, number, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "attention.symmetry": QT_TRANSLATE_NOOP(
        "claims",
        "With one projection for Q and K the scores are symmetric ({scores}), the attention matrix "
        "is not: it differs from its transpose by {weights}. In {draws} draws of {tokens} tokens "
        "{tied} of them read themselves most, and {free} with two projections. So they do attend "
        "to themselves, though not because of symmetry: sᵢᵢ is a sum of squares, {own} in the "
        "mean, while sᵢⱼ spreads by {others} around 0.",
    ),
    "attention.all_ones": QT_TRANSLATE_NOOP(
        "claims",
        "Large scores make softmax sharp, not flat. With ones and raw inputs scores lie between "
        "{low} and {high}, and the largest weight of a row is {sharp} in the mean. Behind "
        "LayerNorm scores are 0 up to {rounding} and weights 1/n up to {flat}: equal because the "
        "scores are zero, not because they are large.",
    ),
    "attention.all_zeros": QT_TRANSLATE_NOOP(
        "claims",
        "It depends on which are zero. All four: ‖∇Q‖, ‖∇K‖, ‖∇V‖, ‖∇O‖ = {all}. Q and K: {pair}, "
        "and after {updates} updates Q and K have moved by {moved}. Q, K and V: {triple}. Only Q: "
        "{query}.",
    ),
}  # fmt: skip
TOKENS, WIDTH, DRAWS, UPDATES = 32, 64, 20, 20


def layer(**kinds: Any) -> Any:
    """A run of the lab's own computation."""
    from explorer.compute.attention.initialisation import Params
    from explorer.compute.attention.initialisation_run import run
    from explorer.core.trace import drive

    return drive(run(Params(**{"updates": UPDATES, **kinds}))).shared


@claim("W007")
def symmetry_trap() -> Verdict:
    """Is the attention matrix symmetric when Q and K share a projection, and is that why tokens
    attend to themselves? Scores and weights against their transposes, tied and free."""
    from explorer.compute.attention.initialisation_math import attend
    from explorer.compute.attention.initialisation_run import asymmetry, self_rate

    random = np.random.Generator(np.random.PCG64(0))
    rates: dict[str, list[float]] = {"tied": [], "free": []}
    apart_scores, apart_weights, own, others = 0.0, 0.0, list[float](), list[float]()
    off = ~np.eye(TOKENS, dtype=bool)
    for _ in range(DRAWS):
        x = random.standard_normal((TOKENS, WIDTH))
        w, v = random.standard_normal((2, WIDTH, WIDTH)) / np.sqrt(WIDTH)
        scores, weights = attend(x, w, w)
        apart_scores = max(apart_scores, asymmetry(scores))
        apart_weights = max(apart_weights, asymmetry(weights))
        rates["tied"].append(self_rate(weights))
        rates["free"].append(self_rate(attend(x, w, v)[1]))
        own.append(float(np.diagonal(scores).mean()))
        others.append(float(scores[off].std()))
    tied, free = (float(np.mean(rates[name])) for name in ("tied", "free"))
    numbers = {
        "score_asymmetry": apart_scores, "weight_asymmetry": apart_weights, "self_rate_tied": tied,
        "self_rate_free": free, "own_score": float(np.mean(own)),
        "other_scores_spread": float(np.mean(others)),
    }  # fmt: skip
    sentence = message(
        "attention.symmetry", scores=number(apart_scores, 2), weights=fixed(apart_weights, 2),
        draws=DRAWS, tokens=TOKENS, tied=percent(tied), free=percent(free),
        own=fixed(numbers["own_score"], 1), others=fixed(numbers["other_scores_spread"], 1),
    )  # fmt: skip
    if apart_weights < 1e-9:
        return Verdict("true", numbers, sentence)
    return Verdict("depends" if tied > 0.5 else "false", numbers, sentence)


@claim("W008")
def ones_are_flat() -> Verdict:
    """Do matrices of ones give scores so large that softmax is flat? Raw inputs, and LayerNorm."""
    from explorer.compute.attention.initialisation import Params
    from explorer.compute.attention.initialisation_math import attend
    from explorer.compute.attention.initialisation_run import beginning

    found = []
    for normalised in (False, True):
        params = Params(query="ones", key="ones", normalised=normalised, tokens=6, width=WIDTH)
        x, _, (w_q, w_k, *_) = beginning(params)
        found.append(attend(x, w_q, w_k))
    (raw, raw_weights), (normed, normed_weights) = found
    flat = float(np.abs(normed_weights - 1 / len(normed)).max())
    numbers = {
        "lowest_raw": float(raw.min()), "highest_raw": float(raw.max()),
        "mean_peak_raw": float(raw_weights.max(axis=1).mean()),
        "largest_score_normed": float(np.abs(normed).max()), "from_uniform_normed": flat,
    }  # fmt: skip
    sentence = message(
        "attention.all_ones", low=number(numbers["lowest_raw"]),
        high=number(numbers["highest_raw"]), sharp=fixed(numbers["mean_peak_raw"]),
        rounding=number(numbers["largest_score_normed"], 2), flat=number(flat, 2),
    )  # fmt: skip
    large_is_flat = numbers["mean_peak_raw"] < 0.5
    return Verdict("true" if large_is_flat else "false", numbers, sentence)


@claim("W009")
def zeros_are_dead() -> Verdict:
    """Are all gradients zero when matrices begin as zeros? Four ways to begin with zeros."""
    zeros = {"query": "zeros", "key": "zeros", "value": "zeros", "output": "zeros"}
    ways = {
        "all": zeros, "pair": {"query": "zeros", "key": "zeros"},
        "triple": {**zeros, "output": "xavier"}, "query": {"query": "zeros"},
    }  # fmt: skip
    numbers: dict[str, float] = {}
    shown: dict[str, str] = {}
    for name, kinds in ways.items():
        found = layer(**kinds)
        for matrix, norm in zip("QKVO", found.gradients[0].tolist(), strict=True):
            numbers[f"{name}_{matrix}"] = norm
        shown[name] = ", ".join(number(norm, 2) for norm in found.gradients[0].tolist())
        if name == "pair":
            numbers["pair_moved"] = float(found.moved[-1, :2].max())
    sentence = message(
        "attention.all_zeros", updates=UPDATES, moved=number(numbers["pair_moved"], 2), **shown
    )
    dead = {name: all(numbers[f"{name}_{matrix}"] == 0 for matrix in "QKVO") for name in ways}
    if all(dead.values()):
        return Verdict("true", numbers, sentence)
    return Verdict("depends" if any(dead.values()) else "false", numbers, sentence)
