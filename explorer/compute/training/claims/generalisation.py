"""Sentences often said about overfitting and its remedies."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import numpy as np

from explorer.core.claims import Verdict, claim, state
from explorer.core.formatting import fixed, number, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

if TYPE_CHECKING:
    from explorer.compute.training.generalisation.params import Params

WORDS = {
    "generalisation.dropout_scale": QT_TRANSLATE_NOOP(
        "claims",
        "With p = {p}, the mean of {passes} masks over that of the test: {none} as it is, "
        "{multiplied} multiplied by 1 − p, {divided} divided by 1 − p. torch’s Dropout gives "
        "{torch}: it divides. Only then does the test need no change.",
    ),
    "generalisation.dropout_weights": QT_TRANSLATE_NOOP(
        "claims",
        "torch’s Dropout has {own} weights, and a network has {weights} with it as without. In "
        "training a mask sets {dropped} of the hidden numbers to 0; in the test all {used} "
        "weights of the last layer take part.",
    ),
    "generalisation.dropout_batch": QT_TRANSLATE_NOOP(
        "claims",
        "The same network, {count} examples, {late} updates, mean square in use without and with "
        "dropout: batches of {small}: {small_plain} and {small_drop}; of {middle}: {middle_plain} "
        "and {middle_drop}; of {all}: {all_plain} and {all_drop}. After {early} updates batches of "
        "{small} have {early_plain} and {early_drop}: dropout adds noise to the gradient, "
        "which costs updates.",
    ),
    "generalisation.robust": QT_TRANSLATE_NOOP(
        "claims",
        "A tenth of the answers spoilt, {sets} data sets, mean distance of the fit from the true "
        "line: {squared} by squares, {penalised} with an L1 penalty whose strength "
        "cross-validation chose, {absolute} by absolute errors. It is the loss that resists "
        "outliers, not the penalty.",
    ),
    "generalisation.no_cure": QT_TRANSLATE_NOOP(
        "claims",
        "Degree {degree}, {count} examples: {seen} on them and {use} in use, before and after "
        "{folds}-fold cross-validation, which says {estimate}. Least squares on features as they "
        "are and on one scale predict the same to {apart}; scaling saves {saved} updates. Both "
        "are useful, and neither makes a model overfit less.",
    ),
    "generalisation.enough": QT_TRANSLATE_NOOP(
        "claims",
        "From {few} to {many} examples the gap of clean data falls from {clean_few} to "
        "{clean_many}. In use, {many} examples with {share} of the labels shuffled leave {labels} "
        "above the noise, a shift {shift}, a leaked answer {leak}; and of {few} rows that are "
        "copies, {copies}.",
    ),
}  # fmt: skip


@claim("W165")
def multiplied_in_training() -> Verdict:
    """What must be done to what dropout leaves, so that the test needs no change?"""
    import torch

    from explorer.compute.training.generalisation.dropout import dropped_of, expected
    from explorer.compute.training.generalisation.params import MASKS, Params

    params = state("W165", Params)
    p = params.dropout
    means = dropped_of(params).means[:, -1]
    torch.manual_seed(0)
    theirs = float(torch.nn.Dropout(p)(torch.ones(200_000, dtype=torch.float64)).mean())
    names = ("none", "multiplied", "divided")
    numbers = {name: float(one) for name, one in zip(names, means, strict=True)}
    sentence = message("generalisation.dropout_scale", p=f"{p:g}", passes=MASKS[-1],
                       torch=fixed(theirs, 2),
                       **{name: fixed(one, 2) for name, one in numbers.items()})  # fmt: skip
    right = abs(theirs - expected("multiplied", p)) < 0.02
    return Verdict("true" if right else "false", {**numbers, "torch": theirs}, sentence)


@claim("W166")
def fewer_parameters() -> Verdict:
    """Does a network have fewer weights with dropout?"""
    import torch

    from explorer.compute.training.generalisation.params import Params

    params = state("W166", Params)
    p, width = params.dropout, params.width
    layers = [torch.nn.Linear(1, width), torch.nn.Dropout(p), torch.nn.Linear(width, 1)]
    with_it = sum(one.numel() for layer in layers for one in layer.parameters())
    without = sum(one.numel() for at in (0, 2) for one in layers[at].parameters())
    torch.manual_seed(0)
    mask = layers[1](torch.ones(1, width))
    layers[1].eval()
    used = int((layers[1](torch.ones(1, width)) != 0).sum())
    dropped = float((mask == 0).double().mean())
    own = sum(one.numel() for one in layers[1].parameters())
    numbers = {"with": with_it, "without": without, "dropped": dropped, "used": used}
    sentence = message("generalisation.dropout_weights", own=own, weights=with_it,
                       dropped=percent(dropped), used=used)  # fmt: skip
    return Verdict("false" if with_it == without and used == width else "true", numbers, sentence)


def trained_with(params: Params, batch: int, dropout: float, updates: int) -> float:
    """Mean square in use of a network trained with batches of a size: the mean of three starts."""
    from explorer.compute.training.generalisation import network
    from explorer.compute.training.generalisation.params import generator
    from explorer.compute.training.generalisation.polynomials import fits_of

    fits = fits_of(params)
    random = generator(params.seed, 100 + batch)
    weights = [one[:1] for one in network.start(params)]
    means, squares = ([np.zeros_like(one) for one in weights] for _ in range(2))
    many, seeds = len(fits.x), weights[0].shape[1]
    inputs = np.tile(fits.x, (1, seeds, 1))
    for update in range(1, updates + 1):
        count = np.zeros((1, seeds, many))
        for seed in range(seeds):
            count[0, seed, random.permutation(many)[:batch]] = 1
        kept = (random.random((1, seeds, many, params.width)) >= dropout) / (1 - dropout)
        _, gradients = network.loss_and_gradients(weights, inputs, fits.y, kept, count)
        network.adam(weights, gradients, means, squares, update)
    return float(network.looked(weights, params, fits)[1][2].mean())


@claim("W167")
def larger_batches() -> Verdict:
    """Does dropout help only with larger batches?"""
    from explorer.compute.training.generalisation.params import Params

    params = state("W167", Params)
    sizes = {"small": 2, "middle": 6, "all": params.examples}
    late, early = params.updates, 400
    found = {
        name: (
            trained_with(params, size, 0.0, late),
            trained_with(params, size, params.dropout, late),
        )
        for name, size in sizes.items()
    }
    found["early"] = (
        trained_with(params, 2, 0.0, early),
        trained_with(params, 2, params.dropout, early),
    )
    helped = [drop < plain for plain, drop in found.values()]
    sentence = message(
        "generalisation.dropout_batch", count=params.examples, late=late, early=early, **sizes,
        **{f"{name}_plain": fixed(plain, 3) for name, (plain, _) in found.items()},
        **{f"{name}_drop": fixed(drop, 3) for name, (_, drop) in found.items()},
    )  # fmt: skip
    numbers = {name: list(pair) for name, pair in found.items()}
    return Verdict("false" if helped[0] else "depends", numbers, sentence)


@claim("W168")
def penalty_against_outliers() -> Verdict:
    """Does an L1 penalty make a fit robust to outliers?"""
    from explorer.compute.training.generalisation.params import LINE, LOSSES, SPOILT, Params
    from explorer.compute.training.generalisation.penalties import line_of

    params = state("W168", Params)
    sets, tenth = 12, SPOILT.index(LINE // 10)
    errors = np.stack([
        line_of(dataclasses.replace(params, seed=params.seed + more)).errors()[tenth]
        for more in range(sets)
    ])  # fmt: skip
    numbers = {name: float(one) for name, one in zip(LOSSES, errors.mean(axis=0), strict=True)}
    sentence = message("generalisation.robust", sets=sets,
                       **{name: fixed(one, 2) for name, one in numbers.items()})  # fmt: skip
    wrong = numbers["penalised"] > 0.5 * numbers["squared"] > 2 * numbers["absolute"]
    return Verdict("false" if wrong else "depends", numbers, sentence)


@claim("W172")
def cures() -> Verdict:
    """Do cross-validation or feature scaling change how far a model overfits?"""
    from explorer.compute.training.generalisation.params import Params
    from explorer.compute.training.generalisation.polynomials import (
        at,
        fits_of,
        fitted,
        folds_of,
        in_use,
    )
    from explorer.compute.training.generalisation.scaling import descent_of

    params = state("W172", Params)
    fits = fits_of(params)
    before = fitted(fits.x, fits.y, params.degree)
    folds = folds_of(params, fits)
    after = fitted(fits.x, fits.y, params.degree)
    seen = float(((at(fits.x, after) - fits.y) ** 2).mean())
    use = in_use(after, params.noise)
    estimate = float(((folds.guessed - fits.y) ** 2).mean())
    descent = descent_of(params)
    saved = int(descent.needed[0] - descent.needed[1])
    numbers = {"seen": seen, "use": use, "estimate": estimate, "apart": descent.apart,
               "saved": saved}  # fmt: skip
    sentence = message(
        "generalisation.no_cure", degree=params.degree, count=params.examples, seen=fixed(seen, 3),
        use=fixed(use, 3), folds=params.folds, estimate=fixed(estimate, 3),
        apart=number(descent.apart, 1), saved=saved,
    )  # fmt: skip
    same = bool((before == after).all()) and descent.apart < 1e-9
    return Verdict("false" if same else "depends", numbers, sentence)


@claim("W173")
def enough_data() -> Verdict:
    """What is left with very many examples?"""
    from explorer.compute.training.generalisation.params import SIZES, WORLDS, Params
    from explorer.compute.training.generalisation.worlds import NOISE, worlds_of

    params = state("W173", Params)
    found = worlds_of(params)
    use = found.use.mean(axis=2)
    gap = use - found.train.mean(axis=2)
    left = {world: float(use[which, -1] - NOISE**2) for which, world in enumerate(WORLDS)}
    copies = float(use[WORLDS.index("copies"), 0] - NOISE**2)
    numbers = {"clean_few": float(gap[0, 0]), "clean_many": float(gap[0, -1]), **left}
    sentence = message(
        "generalisation.enough", few=SIZES[0], many=SIZES[-1],
        clean_few=fixed(float(gap[0, 0]), 3), clean_many=fixed(float(gap[0, -1]), 3),
        share=percent(params.shuffled), labels=fixed(left["labels"], 3),
        shift=fixed(left["shift"], 3), leak=fixed(left["leak"], 3), copies=fixed(copies, 3),
    )  # fmt: skip
    stays = min(left[world] for world in ("labels", "shift", "leak")) > 10 * abs(left["clean"])
    return Verdict("false" if stays else "depends", numbers, sentence)
