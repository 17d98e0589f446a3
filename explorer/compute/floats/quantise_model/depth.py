"""How an error goes on from layer to layer: in the trained model, and in a deep random one (torch).

Nothing is simulated in the trained model. The random network is what its name says: 32 residual
layers x ← x + W₂ relu(W₁ LayerNorm(x)) with weights from a random generator, to have more layers
than the models that ship.
"""

from __future__ import annotations

import math
from collections.abc import Generator

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.floats.quantise_model.activations import relative
from explorer.compute.floats.quantise_model.grid import fake_quantised
from explorer.compute.floats.quantise_model.reading import Reader, open_reader
from explorer.compute.floats.quantise_model.settings import Params
from explorer.compute.floats.quantise_model.steps import Depth, Place
from explorer.compute.floats.quantise_model.weights import half, quantised_copy
from explorer.compute.models.capture import Capture
from explorer.compute.models.decoder import Decoder
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import message

WIDTHS = (16, 8, 6, 4, 3, 2)
ALONE_BITS = 4
RANDOM_BITS = (8, 4)
RANDOM_LAYERS, RANDOM_WIDTH, RANDOM_INNER, RANDOM_INPUTS = 32, 256, 1024, 64


def stream(decoder: Decoder, reader: Reader) -> tuple[list[Tensor], Tensor]:
    """The residual stream after each part of the first window, and the scores; float64."""
    kept = Capture()
    with torch.no_grad():
        decoder(torch.tensor(reader.windows[0]), kept)
    places = [kept.layers[0].residual]
    for layer in sorted(kept.layers):
        places += [kept.layers[layer].residual_between, kept.layers[layer].residual_after]
    return [place.double() for place in places], kept.logits.double()


def loss_of(scores: Tensor, reader: Reader) -> float:
    """Mean −ln p of the tokens of the first window, from the scores."""
    coming = torch.tensor(reader.windows[0][1:])
    return float(functional.cross_entropy(scores[:-1], coming))


def errors_along(
    decoder: Decoder, other: Decoder, reader: Reader
) -> tuple[np.ndarray, float, float]:
    """Relative error at each place and of the scores, and the loss."""
    # [all, alone] the same tokens through both; compare the stream wherever something was added
    exact, exact_scores = stream(decoder, reader)
    found, found_scores = stream(other, reader)
    along = [relative(ours, theirs) for ours, theirs in zip(found, exact, strict=True)]
    return np.array(along), relative(found_scores, exact_scores), loss_of(found_scores, reader)


def run_depth(params: Params) -> Producer:
    """Follow the error along the model, then from a single layer, then through 32 layers."""
    yield Progress(0.0, message("progress.model"))
    reader = open_reader(params.model, params.prompt, params.text)
    exact = reader.model.decoder
    errors, scores, losses = [], [], []
    for number, bits in enumerate(WIDTHS):
        yield Progress(0.4 * number / len(WIDTHS), message("progress.bits", bits=bits))
        other = half(exact) if bits == 16 else (
            yield from quantised_copy(exact, bits, params.grouping, False)
        )  # fmt: skip
        along, of_scores, loss = errors_along(exact, other, reader)
        errors.append(along)
        scores.append(of_scores)
        losses.append(loss)
    alone = []
    for layer in range(exact.config.layers):
        yield Progress(0.5, message("progress.layer", layer=layer + 1))
        other = yield from quantised_copy(exact, ALONE_BITS, params.grouping, False, {layer})
        alone.append(errors_along(exact, other, reader)[0])
    yield Progress(0.6, message("progress.random"))
    random = yield from random_errors(RANDOM_BITS, params.granularity, params.group)
    shared = Depth(
        reader.model.card.title, reader.predictions, exact.config.layers,
        np.array(WIDTHS, dtype=np.int64), np.array(errors), np.array(scores),
        np.array(losses), loss_of(stream(exact, reader)[1], reader), np.array(alone),
        np.array(RANDOM_BITS, dtype=np.int64), random,
    )  # fmt: skip
    places = shared.errors.shape[1]
    steps = [Place("all", index) for index in range(places)]
    steps += [Place("alone", index) for index in range(exact.config.layers)]
    steps += [Place("random", index) for index in (0, 7, 15, 31)]
    starts = (0, places, places + exact.config.layers)
    sections = tuple(
        Section(name, start, message("section." + name))
        for name, start in zip(("all", "alone", "random"), starts, strict=True)
    )
    finite = shared.errors[shared.errors > 0]
    span = (float(finite.min()) if len(finite) else 0.0, float(max(shared.errors.max(), 1e-6)))
    return Trace(params, tuple(steps), shared, sections, {"error": span}, notices=reader.notices)


def random_layers(seed: int = 0) -> list[tuple[Tensor, Tensor]]:
    """W₁ (inner, width) and W₂ (width, inner) of each layer: normal, divided by √columns."""
    random = torch.Generator().manual_seed(seed)

    def matrix(rows: int, columns: int) -> Tensor:
        return torch.randn(rows, columns, generator=random) / math.sqrt(columns)

    return [(matrix(RANDOM_INNER, RANDOM_WIDTH), matrix(RANDOM_WIDTH, RANDOM_INNER))
            for _ in range(RANDOM_LAYERS)]  # fmt: skip


def random_errors(
    widths: tuple[int, ...] = RANDOM_BITS, granularity: str = "channel", group: int = 32
) -> Generator[None, None, np.ndarray]:
    """(widths, layers) relative error of the random network's residual stream, float64."""
    random = torch.Generator().manual_seed(1)
    exact = torch.randn(RANDOM_INPUTS, RANDOM_WIDTH, generator=random)
    streams = [exact.clone() for _ in widths]
    found = np.zeros((len(widths), RANDOM_LAYERS))
    for layer, (first, second) in enumerate(random_layers()):
        # [random] each stream through its own weights: exact, and rounded
        exact = residual_layer(exact, first, second)
        for row, bits in enumerate(widths):
            rounded = (fake_quantised(first, bits, granularity, group),
                       fake_quantised(second, bits, granularity, group))  # fmt: skip
            streams[row] = residual_layer(streams[row], *rounded)
            found[row, layer] = relative(streams[row].double(), exact.double())
        yield
    return found


def residual_layer(x: Tensor, first: Tensor, second: Tensor) -> Tensor:
    """x + W₂ relu(W₁ LayerNorm(x))."""
    normed = functional.layer_norm(x, (x.shape[-1],))
    return x + (normed @ first.T).relu() @ second.T
