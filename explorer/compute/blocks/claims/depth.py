"""Sentences about depth and normalisation: gradients, the first update, and warmup."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from explorer.core.claims import Verdict, claim, state
from explorer.core.formatting import fixed, number, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

if TYPE_CHECKING:
    from torch import Tensor

    from explorer.compute.blocks.normalisation.params import Params

WORDS = {
    "normalisation.vanishing": QT_TRANSLATE_NOOP(
        "claims",
        "Before training, {layers} layers: ‖∂L/∂W‖ of the first layer over that of the last is "
        "{post} in post-norm, {pre} in pre-norm: neither vanishes nor explodes below a factor of "
        "ten. In training, {trained} layers after {updates} updates, without and with warmup: "
        "post-norm {post_cold} and {post_warm}, pre-norm {pre_cold} and {pre_warm}. Warmup gains "
        "{post_gain} nats in the one, {pre_gain} in the other (mean of 3 seeds each; letters "
        "alone: {letters}).",
    ),
    "normalisation.too_many": QT_TRANSLATE_NOOP(
        "claims",
        "One update of Adam changes {share} of all weights or more, in every arrangement and at "
        "every depth; the others lead to units that ReLU silences. How far it moves the logits is"
        " what differs: from {first} to {last} layers, {post_first} to {post_last} of their size "
        "in post-norm, {deep_first} to {deep_last} in DeepNorm, LN(αx + F(x)) with α = (2N)^¼, and "
        "β = (8N)^−¼ on the first weights. For {last} layers these are {alpha} and {beta}; with "
        "α = β = 1, which is post-norm, {deep_last} becomes {post_last}.",
    ),
    "normalisation.fluctuation": QT_TRANSLATE_NOOP(
        "claims",
        "{layers} layers, new weights: the norm of a token’s vector lies between {post_low} and "
        "{post_high} after each layer of post-norm, as √d = {root}; without any normalisation it "
        "reaches {none}. Normalising bounds what comes out. What needs warmup is the size of the "
        "first updates: one moves the logits by {update} of their size. And pre-norm, which "
        "normalises as much, gains {pre_gain} nats by warmup, post-norm {post_gain} ({trained} "
        "layers, {updates} updates).",
    ),
}  # fmt: skip
#: Layers of the networks that are looked at before training.
LAYERS = 16


def ends(params: Params) -> np.ndarray:
    """(2, 2) the loss at the end of short trainings, nats: of post-norm and of pre-norm, without
    warmup and with it; means over the seeds."""
    from explorer.compute.blocks.normalisation import training

    losses = np.stack(list(training.trainings(params, ("post", "pre"))))[-10:]
    return np.asarray(losses.mean(axis=(0, 3)))


@claim("W144")
def post_norm_vanishes() -> Verdict:
    """Do gradients of post-norm vanish or explode before training? And what does warmup gain?"""
    from explorer.compute.blocks.normalisation import training
    from explorer.compute.blocks.normalisation.params import DEPTHS, Params

    params = state("W144", Params)
    *_, depth = training.depth_of(params)
    assert depth is not None
    norms = depth.gradients[DEPTHS.index(LAYERS)].mean(axis=1)
    ratios = norms[:, 0] / norms[:, -1]
    losses = ends(params)
    gains = losses[:, 0] - losses[:, 1]
    letters = training.page()[2]
    numbers = {
        "post_ratio": float(ratios[0]), "pre_ratio": float(ratios[1]),
        "post_losses": losses[0].tolist(), "pre_losses": losses[1].tolist(),
        "gains_of_warmup": gains.tolist(), "letters": letters,
    }  # fmt: skip
    sentence = message(
        "normalisation.vanishing", layers=LAYERS, post=number(float(ratios[0]), 2),
        pre=number(float(ratios[1]), 2), trained=params.layers, updates=params.updates,
        letters=fixed(letters, 2), post_gain=fixed(float(gains[0]), 2),
        pre_gain=fixed(float(gains[1]), 2),
        **{f"{name}_{key}": fixed(float(losses[at, warm]), 2)
           for at, name in enumerate(("post", "pre")) for warm, key in enumerate(("cold", "warm"))},
    )  # fmt: skip
    steady = 0.1 < ratios[0] < 10  # an order of magnitude either way is neither
    if not steady:
        return Verdict("true", numbers, sentence)
    # it does train worse without warmup: something is true of it, though not the reason given
    needs_warmup = gains[0] > max(gains[1], 0.0)
    return Verdict("depends" if needs_warmup else "false", numbers, sentence)


@claim("W145")
def too_many_updated() -> Verdict:
    """How many weights does an update change, and how far does it move the logits?"""
    import torch

    from explorer.compute.blocks.normalisation import network, training
    from explorer.compute.blocks.normalisation.params import (
        ARRANGEMENTS,
        CONTEXT,
        DEPTHS,
        WIDTH,
        Params,
    )

    *_, depth = training.depth_of(Params())
    assert depth is not None
    moved = depth.updates.mean(axis=2)
    shares = []
    characters, following = training.windows(torch.Generator().manual_seed(0))
    used = characters.unique()
    for arrangement in ARRANGEMENTS:
        for layers in (DEPTHS[0], DEPTHS[-1]):
            one = network.weights_of(arrangement, layers, WIDTH, training.page()[1], CONTEXT, (0,))
            weights = one.weights()
            before = [weight.detach().clone() for weight in weights]
            loss = network.loss_of(one, characters, following)
            training.Adam(weights).update(
                torch.autograd.grad(loss.sum(), weights), torch.tensor([0.005])
            )
            changed = [(a != b).detach() for a, b in zip(weights, before, strict=True)]
            changed[0] = changed[0][:, used]  # rows of characters that do not occur stay
            counts = [(int(one.sum()), one.numel()) for one in changed]
            shares.append(sum(a for a, _ in counts) / sum(b for _, b in counts))
    alpha, beta = network.deep_constants(DEPTHS[-1])
    numbers = {
        "least_share": min(shares), "alpha": alpha, "beta": beta,
        "moved_by_post_norm": moved[[0, -1], 0].tolist(),
        "moved_by_deepnorm": moved[[0, -1], 2].tolist(),
    }  # fmt: skip
    sentence = message(
        "normalisation.too_many", share=percent(min(shares)), first=DEPTHS[0], last=DEPTHS[-1],
        alpha=fixed(alpha, 2), beta=fixed(beta, 2),
        post_first=fixed(float(moved[0, 0]), 2), post_last=fixed(float(moved[-1, 0]), 2),
        deep_first=fixed(float(moved[0, 2]), 2), deep_last=fixed(float(moved[-1, 2]), 2),
    )  # fmt: skip
    wrong = min(shares) > 0.9 and moved[-1, 0] > 2 * moved[-1, 2]
    return Verdict("false" if wrong else "depends", numbers, sentence)


@claim("W146")
def normalising_fluctuates() -> Verdict:
    """Between what bounds do the vectors of new networks lie, with normalisation and without? And
    does warmup help wherever there is normalisation?"""
    import torch

    from explorer.compute.blocks.normalisation import network, training
    from explorer.compute.blocks.normalisation.params import CONTEXT, DEPTHS, WIDTH, Params

    characters, _ = training.windows(torch.Generator().manual_seed(0))
    one = network.weights_of("post", LAYERS, WIDTH, training.page()[1], CONTEXT, (0, 1, 2))
    seen: list[Tensor] = []
    with torch.no_grad():
        network.outputs(one, characters, seen)
        norms = torch.stack(seen).norm(dim=-1)
        x = one.embedding[:, characters] + one.places[:, None]
        for attention, inner, outer in zip(one.attention, one.inner, one.outer, strict=True):
            x = x + network.attend(x, attention)
            x = x + network.feed_forward(x, inner, outer)
    none = float(x.norm(dim=-1).mean())
    params = state("W146", Params)
    *_, depth = training.depth_of(params)
    assert depth is not None
    losses = ends(params)
    gains = losses[:, 0] - losses[:, 1]
    update = float(depth.updates[DEPTHS.index(LAYERS), 0].mean())
    low, high = float(norms.min()), float(norms.max())
    numbers = {"post_low": low, "post_high": high, "root": WIDTH**0.5, "none": none,
               "update": update, "gains_of_warmup": gains.tolist()}  # fmt: skip
    sentence = message(
        "normalisation.fluctuation", layers=LAYERS, post_low=fixed(low, 2),
        post_high=fixed(high, 2), root=fixed(WIDTH**0.5, 2), none=number(none),
        update=fixed(update, 2), post_gain=fixed(float(gains[0]), 2),
        pre_gain=fixed(float(gains[1]), 2), trained=params.layers, updates=params.updates,
    )  # fmt: skip
    wrong = high / low < 1.01 and none > 10 * high and gains[0] > max(gains[1], 0.0)
    return Verdict("false" if wrong else "depends", numbers, sentence)
