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
}  # fmt: skip
#: Layers of the networks that are looked at before training.
LAYERS = 16


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
