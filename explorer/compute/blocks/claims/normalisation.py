"""Sentences often said about normalisation."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import numpy as np

from explorer.core.claims import Judgement, Verdict, claim
from explorer.core.formatting import count, fixed, number, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

if TYPE_CHECKING:
    from torch import Tensor

WORDS = {
    "normalisation.axis": QT_TRANSLATE_NOOP(
        "claims",
        "torch’s LayerNorm of a Transformer’s width is {token} away from mean and variance over "
        "the features of each token, and {sample} away from those over all tokens and features. "
        "With the latter, the last token of a text moves the first one’s output by {leak}; with "
        "the former by {none}.",
    ),
    "normalisation.batch_reasons": QT_TRANSLATE_NOOP(
        "claims",
        "BatchNorm does the same to any numbers, wherever they come from. What changes is how far"
        " training mode lies from evaluation mode: {large} with {many} tokens in the batch, "
        "{small} with {few}; and {padded} with {many} where {share} of them are padding. A "
        "neighbour moves a token by {other}. LayerNorm has one mode, and a neighbour moves it by "
        "{layer}.",
    ),
    "normalisation.initialisation": QT_TRANSLATE_NOOP(
        "claims",
        "An MLP of {layers} layers whose first weights are multiplied by {low} to {high}, "
        "{updates} updates: the loss ends between {batch_low} and {batch_high} with "
        "BatchNorm, {layer_low} and {layer_high} with LayerNorm, {none_low} and {none_high} "
        "with neither (two classes: guessing gives 0.69). At its worst scale BatchNorm has "
        "{ratio} times the loss that LayerNorm has at its own.",
    ),
    "normalisation.parallel": QT_TRANSLATE_NOOP(
        "claims",
        "Both are computed for all tokens at once; LayerNorm of each token alone differs by "
        "{apart} from all together. In evaluation mode BatchNorm needs {batch} operations for a "
        "token of {width} features, LayerNorm {layer}. What differs is who is asked: another text"
        " moves BatchNorm by {moved}, LayerNorm by {none}.",
    ),
    "normalisation.regularisation": QT_TRANSLATE_NOOP(
        "claims",
        "Nothing is left out: in pre-norm {pre} of all {weights} weights get a gradient from one "
        "batch, in post-norm {post} (the others lead to units that ReLU silences). With all "
        "layers’ weights set to 0, the gradient reaches the first layer’s input at {identity} of "
        "what arrives after the last layer: the path is a sum without normalisation. "
        "Normalisation is not regularisation.",
    ),
    "normalisation.vanishing": QT_TRANSLATE_NOOP(
        "claims",
        "Before training, {layers} layers: ‖∂L/∂W‖ of the first layer over that of the last is "
        "{post} in post-norm, {pre} in pre-norm. That is not vanishing. In training it shows: "
        "{trained} layers after {updates} updates, without and with warmup, post-norm {post_cold}"
        " and {post_warm}, pre-norm {pre_cold} and {pre_warm} (mean of 3 seeds each; letters "
        "alone: {letters}).",
    ),
    "normalisation.too_many": QT_TRANSLATE_NOOP(
        "claims",
        "One update of Adam changes {share} of all weights or more, in every arrangement and at "
        "every depth; the others lead to units that ReLU silences. How far it moves the logits is"
        " what differs: from {first} to {last} layers, {post_first} to {post_last} of their size "
        "in post-norm, {deep_first} to {deep_last} in DeepNorm.",
    ),
    "normalisation.fluctuation": QT_TRANSLATE_NOOP(
        "claims",
        "{layers} layers, new weights: the norm of a token’s vector lies between {post_low} and "
        "{post_high} after each layer of post-norm, as √d = {root}; without any normalisation it "
        "reaches {none}. Normalising bounds what comes out. What needs warmup is the size of the "
        "first updates: one moves the logits by {update} of their size.",
    ),
}  # fmt: skip
LAYERS, TRAINED, UPDATES = 16, 6, 60


def drawn(texts: int, tokens: int, width: int, seed: int = 0) -> np.ndarray:
    """Numbers whose features have means and spreads of their own, float64 (texts, tokens, d)."""
    random = np.random.Generator(np.random.PCG64(seed))
    means, spreads = random.normal(0, 1.5, width), random.uniform(0.4, 1.6, width)
    return np.asarray(means + spreads * random.standard_normal((texts, tokens, width)))


@claim("W139")
def over_a_whole_text() -> Verdict:
    """Over what does torch's LayerNorm of a Transformer take its mean, and what would leak?"""
    import torch

    from explorer.compute.blocks.normalisation.cube import moved_by, normalise

    x = drawn(2, 6, 16)
    theirs = torch.nn.LayerNorm(16, dtype=torch.float64)(torch.tensor(x)).detach().numpy()
    token, sample = (float(np.abs(normalise(x, k)[0] - theirs).max()) for k in ("token", "sample"))
    other = drawn(1, 1, 16, 1)[0, 0]
    none, leak = (float(moved_by(x, other, kind)[0, 0]) for kind in ("token", "sample"))
    numbers = {"token": token, "sample": sample, "leak_token": none, "leak_sample": leak}
    sentence = message("normalisation.axis", token=number(token, 1), sample=fixed(sample, 2),
                       leak=fixed(leak, 2), none=fixed(none, 1))  # fmt: skip
    wrong = token < 1e-9 < sample and none == 0 < leak
    return Verdict("false" if wrong else "true", numbers, sentence)


@claim("W140")
def why_not_batch_norm() -> Verdict:
    """What makes BatchNorm differ between the modes: small batches, padding, neighbours."""
    from explorer.compute.blocks.normalisation.batch import batch_norm
    from explorer.compute.blocks.normalisation.cube import normalise
    from explorer.compute.blocks.normalisation.params import EPSILON

    width, many, few, share = 16, 2048, 4, 0.3
    data = drawn(1, 2 * many, width)[0]
    mean, variance = data.mean(axis=0), data.var(axis=0)

    def gap(batch: np.ndarray, real: int) -> float:
        evaluated = (batch - mean) / np.sqrt(variance + EPSILON)
        return float(np.abs(batch_norm(batch) - evaluated)[:real].mean())

    padded = data[:many].copy()
    real = int(many * (1 - share))
    padded[real:] = 0.0
    swapped = data[:few].copy()
    swapped[-1] = data[few]
    other = float(np.abs(batch_norm(data[:few])[0] - batch_norm(swapped)[0]).max())
    layer = float(np.abs(
        normalise(data[None, :few], "token")[0] - normalise(swapped[None], "token")[0]
    )[0, 0].max())  # fmt: skip
    numbers = {"large": gap(data[:many], many), "small": gap(data[:few], few),
               "padded": gap(padded, real), "neighbour": other, "layer": layer}  # fmt: skip
    sentence = message(
        "normalisation.batch_reasons", many=many, few=few, share=percent(share),
        large=fixed(numbers["large"], 3), small=fixed(numbers["small"], 2),
        padded=fixed(numbers["padded"], 2), other=fixed(other, 2), layer=fixed(layer, 1),
    )  # fmt: skip
    real_reasons = min(numbers["small"], numbers["padded"]) > 5 * numbers["large"]
    return Verdict("false" if real_reasons else "depends", numbers, sentence)


SCALES, DEEP, HIDDEN, SAMPLES, MLP_UPDATES = (0.1, 0.5, 1.0, 2.0, 5.0), 6, 32, 256, 80


def trained_mlp(kind: str) -> np.ndarray:
    """The last loss of an MLP for each scale of its weights, two seeds averaged; NaN counts as
    infinite. All are trained side by side, with plain gradient descent."""
    import torch
    from torch.nn import functional

    generator = torch.Generator().manual_seed(0)
    points = torch.rand(SAMPLES, 2, generator=generator) * 2 - 1
    classes = ((points[:, 0] * points[:, 1]) > 0).float()  # two opposite quarters of a square
    scales = torch.tensor(SCALES).repeat(2)[:, None, None]
    sizes = [2, *[HIDDEN] * (DEEP - 1), 1]
    weights = [
        (torch.randn(2, a, b, generator=generator).repeat_interleave(len(SCALES), 0)
         * (2 / a) ** 0.5 * scales).requires_grad_()
        for a, b in itertools.pairwise(sizes)
    ]  # fmt: skip

    def outcome() -> Tensor:
        x = points.expand(len(scales), -1, -1)
        for weight in weights[:-1]:
            x = x @ weight
            if kind == "batch":
                x = (x - x.mean(1, keepdim=True)) / (x.var(1, False, keepdim=True) + 1e-5).sqrt()
            elif kind == "layer":
                x = functional.layer_norm(x, x.shape[-1:])
            x = torch.relu(x)
        logits = (x @ weights[-1])[..., 0]
        targets = classes.expand_as(logits)
        return functional.binary_cross_entropy_with_logits(logits, targets, reduction="none").mean(
            1
        )

    optimiser = torch.optim.SGD(weights, 0.05, momentum=0.9)
    for _ in range(MLP_UPDATES):
        optimiser.zero_grad()
        outcome().sum().backward()
        optimiser.step()
    last = outcome().detach().nan_to_num(float("inf")).view(2, -1).mean(0)
    return last.double().numpy()


@claim("W141")
def sensitive_to_initialisation() -> Verdict:
    """Is BatchNorm more sensitive to the first weights than LayerNorm?"""
    found = {kind: trained_mlp(kind) for kind in ("batch", "layer", "none")}
    numbers: dict[str, object] = {
        f"{kind}_losses": losses.tolist() for kind, losses in found.items()
    }
    shown = {f"{kind}_{end}": number(float(value), 2) for kind, losses in found.items()
             for end, value in (("low", losses.min()), ("high", losses.max()))}  # fmt: skip
    worst = float(found["batch"].max() / found["layer"].max())
    sentence = message(
        "normalisation.initialisation", layers=DEEP, low=f"{SCALES[0]:g}", high=f"{SCALES[-1]:g}",
        updates=MLP_UPDATES, ratio=number(worst, 2), **shown,
    )  # fmt: skip
    numbers["worst_ratio"] = worst
    # every scale must train with BatchNorm, far below guessing, and no worse than with LayerNorm
    tamed = found["batch"].max() < 0.8 * 0.69
    verdict: Judgement = "false" if tamed and worst <= 1 else "true" if worst > 2 else "depends"
    return Verdict(verdict, numbers, sentence)


@claim("W142")
def more_parallel() -> Verdict:
    """Is it parallelism that LayerNorm has ahead?"""
    from explorer.compute.blocks.normalisation.cube import moved_by, normalise
    from explorer.compute.blocks.normalisation.vectors import operations

    width = 64
    x = drawn(4, 8, width)
    together = normalise(x, "token")[0]
    alone = np.stack([[normalise(token[None, None], "token")[0][0, 0] for token in text]
                      for text in x])  # fmt: skip
    other = drawn(1, 1, width, 1)[0, 0]
    none, moved = (
        float(moved_by(x, other, kind)[1:].max()) for kind in ("token", "feature")
    )  # fmt: skip
    evaluated, layer = 2 * width, operations(width)[0]  # · and + with stored numbers
    apart = float(np.abs(together - alone).max())
    numbers = {"apart": apart, "operations_batch": evaluated, "operations_layer": layer,
               "moved_layer": none, "moved_batch": moved}  # fmt: skip
    sentence = message(
        "normalisation.parallel", apart=number(apart, 1), batch=evaluated, layer=layer,
        width=width, moved=fixed(moved, 2), none=fixed(none, 1),
    )  # fmt: skip
    wrong = none == 0 < moved and evaluated <= layer
    return Verdict("false" if wrong else "depends", numbers, sentence)


def gradient_shares(arrangement: str) -> tuple[float, int]:
    """The share of all weights of the layers that get a gradient, and how many there are."""
    import torch

    from explorer.compute.blocks.normalisation import network, training
    from explorer.compute.blocks.normalisation.params import CONTEXT, WIDTH

    one = network.weights_of(arrangement, LAYERS, WIDTH, training.page()[1], CONTEXT, (0,))
    batch = training.windows(torch.Generator().manual_seed(0))
    weights = one.weights()[3:]
    gradients = torch.autograd.grad(network.loss_of(one, *batch).sum(), weights)
    reached = sum(int((gradient != 0).sum()) for gradient in gradients)
    every = sum(weight.numel() for weight in weights)
    return reached / every, every


@claim("W143")
def left_out_of_regularisation() -> Verdict:
    """Do all weights take part in pre-norm, and what does its identity path let through?"""
    import torch

    from explorer.compute.blocks.normalisation import network
    from explorer.compute.blocks.normalisation.params import CONTEXT, WIDTH

    (pre, every), (post, _) = gradient_shares("pre"), gradient_shares("post")
    with torch.no_grad():
        one = network.weights_of("pre", LAYERS, WIDTH, 8, CONTEXT, (0,))
        for weight in one.weights()[3:]:
            weight.zero_()
    seen: list[Tensor] = []
    logits = network.outputs(one, torch.arange(CONTEXT)[None], seen)
    pull = torch.linspace(-1, 1, logits.numel()).view_as(logits)
    first, last = torch.autograd.grad((logits * pull).sum(), [seen[0], seen[-1]])
    identity = float(first.norm() / last.norm())
    numbers = {"pre": pre, "post": post, "weights": every, "identity": identity}
    sentence = message(
        "normalisation.regularisation", pre=percent(pre), post=percent(post),
        weights=count(every), identity=percent(identity),
    )  # fmt: skip
    wrong = pre > 0.99 and abs(identity - 1) < 1e-5
    return Verdict("false" if wrong else "true", numbers, sentence)


@claim("W144")
def post_norm_vanishes() -> Verdict:
    """Do gradients of post-norm vanish or explode before training? And how does it train?"""
    from explorer.compute.blocks.normalisation import training
    from explorer.compute.blocks.normalisation.params import DEPTHS, Params

    params = Params(layers=TRAINED, updates=UPDATES, warmup=UPDATES // 2)
    *_, depth = training.depth_of(params)
    assert depth is not None
    norms = depth.gradients[DEPTHS.index(LAYERS)].mean(axis=1)
    ratios = norms[:, 0] / norms[:, -1]
    losses = np.stack(list(training.trainings(params, ("post", "pre"))))[-10:].mean(axis=(0, 3))
    letters = training.page()[2]
    numbers = {
        "post_ratio": float(ratios[0]), "pre_ratio": float(ratios[1]), "losses": losses.tolist(),
        "letters": letters,
    }  # fmt: skip
    sentence = message(
        "normalisation.vanishing", layers=LAYERS, post=number(float(ratios[0]), 2),
        pre=number(float(ratios[1]), 2), trained=TRAINED, updates=UPDATES,
        letters=fixed(letters, 2),
        **{f"{name}_{key}": fixed(float(losses[at, warm]), 2)
           for at, name in enumerate(("post", "pre")) for warm, key in enumerate(("cold", "warm"))},
    )  # fmt: skip
    steady = 0.1 < ratios[0] < 10  # an order of magnitude either way is neither
    if not steady:
        return Verdict("true", numbers, sentence)
    # it does train worse than pre-norm: something is true of it, though not the reason given
    return Verdict("depends" if losses[0, 0] > losses[1, 0] else "false", numbers, sentence)


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
    numbers = {"shares": shares, "moved": moved.tolist()}
    sentence = message(
        "normalisation.too_many", share=percent(min(shares)), first=DEPTHS[0], last=DEPTHS[-1],
        post_first=fixed(float(moved[0, 0]), 2), post_last=fixed(float(moved[-1, 0]), 2),
        deep_first=fixed(float(moved[0, 2]), 2), deep_last=fixed(float(moved[-1, 2]), 2),
    )  # fmt: skip
    wrong = min(shares) > 0.9 and moved[-1, 0] > 2 * moved[-1, 2]
    return Verdict("false" if wrong else "depends", numbers, sentence)


@claim("W146")
def normalising_fluctuates() -> Verdict:
    """Between what bounds do the vectors of new networks lie, with normalisation and without?"""
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
    *_, depth = training.depth_of(Params())
    assert depth is not None
    update = float(depth.updates[DEPTHS.index(LAYERS), 0].mean())
    low, high = float(norms.min()), float(norms.max())
    numbers = {"post_low": low, "post_high": high, "root": WIDTH**0.5, "none": none,
               "update": update}  # fmt: skip
    sentence = message(
        "normalisation.fluctuation", layers=LAYERS, post_low=fixed(low, 2),
        post_high=fixed(high, 2), root=fixed(WIDTH**0.5, 2), none=number(none),
        update=fixed(update, 2),
    )  # fmt: skip
    wrong = high / low < 1.01 and none > 10 * high
    return Verdict("false" if wrong else "depends", numbers, sentence)
