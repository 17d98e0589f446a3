"""Weights and activations in 8 bits, and one channel much larger than the others (torch).

Large models have a few channels whose activations are tens of times larger than the rest (Dettmers
et al. 2022). The small models here have none, so one is made without changing what the model
computes: the gain of a norm is multiplied by a factor in one channel, and the weights that read
this channel are divided by it. (SmoothQuant, Xiao et al. 2023, moves the same factor the other way
to be rid of outliers.)
"""

from __future__ import annotations

import copy
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import cast

import numpy as np
import torch
from torch import Tensor, nn

from explorer.compute.floats.quantise_model.grid import on_grid, scale_of
from explorer.compute.floats.quantise_model.reading import (
    Reader,
    chances,
    continuation,
    open_reader,
    quality,
    written,
)
from explorer.compute.floats.quantise_model.settings import Params, grouping_of
from explorer.compute.floats.quantise_model.steps import Activations, Row, Scheme
from explorer.compute.floats.quantise_model.weights import half, quantised_copy, size_of
from explorer.compute.models.decoder import Decoder, Layer
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import message

BITS = 8
#: Name, bits of the weights, and what shares a scale among the activations (none: 16 bits).
SCHEMES = (
    ("w16a16", 16, ""), ("w8a16", 8, ""), ("w8a8-tensor", 8, "tensor"),
    ("w8a8-token", 8, "token"), ("w8a8-channel", 8, "channel"),
)  # fmt: skip


def rounded(values: Tensor, sharing: str, bits: int = BITS) -> Tensor:
    """Activations (tokens, channels) on a grid that is made from themselves ("dynamic")."""
    return on_grid(values, step_of(values, sharing, bits), bits)


def step_of(values: Tensor, sharing: str, bits: int = BITS) -> Tensor:
    """The distance of two levels: (1, 1) for all, (tokens, 1) per token, (1, channels)."""
    # [activations] the largest number sets the scale of all that share it
    size = values.abs()
    if sharing == "tensor":
        return scale_of(size.amax((-2, -1), keepdim=True), bits)
    return scale_of(size.amax(-1 if sharing == "token" else -2, keepdim=True), bits)


def with_outlier(decoder: Decoder, channel: int, factor: float) -> Decoder:
    """A copy that computes the same, with one channel of every layer's normed stream × factor."""
    out = copy.deepcopy(decoder)
    with torch.no_grad():
        for layer in layers_of(out):
            attention, feed_forward = layer.attention, layer.feed_forward
            readers = [attention.queries, attention.keys, attention.values, feed_forward.up]
            if feed_forward.kind == "swiglu":
                readers.append(feed_forward.gate)
            for norm in (layer.attention_norm, layer.feed_forward_norm):
                for part in (norm.weight, getattr(norm, "bias", None)):
                    if part is not None:
                        cast(Tensor, part)[channel] *= factor
            for reader in readers:
                reader.weight[:, channel] /= factor
    return out


def layers_of(decoder: Decoder) -> list[Layer]:
    """The layers, under their own type."""
    return [cast(Layer, layer) for layer in decoder.layers]


@contextmanager
def activations_rounded(decoder: Decoder, sharing: str, bits: int = BITS) -> Iterator[None]:
    """While it lasts, everything that enters a matrix of the layers is rounded first."""

    def hook(_module: nn.Module, given: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        return (rounded(given[0], sharing, bits), *given[1:])

    hooks = [
        module.register_forward_pre_hook(hook)
        for module in decoder.layers.modules()
        if sharing and isinstance(module, nn.Linear)
    ]
    try:
        yield
    finally:
        for each in hooks:
            each.remove()


def entering(decoder: Decoder, reader: Reader) -> Tensor:
    """(tokens, channels): what enters the attention of the first layer, over the first window."""
    ids = torch.tensor(reader.windows[0])
    with torch.no_grad():
        residual, _ = decoder._embed(ids)
        normed: Tensor = layers_of(decoder)[0].attention_norm(residual)
    return normed


def run_activations(params: Params) -> Producer:
    """The same model five times: what enters the matrices in 16 bits, and in 8 in three ways."""
    yield Progress(0.0, message("progress.model"))
    reader = open_reader(params.model, params.prompt, params.text)
    plain = half(reader.model.decoder)
    channel = int(entering(plain, reader).abs().mean(0).argmax())
    decoder = with_outlier(plain, channel, params.outlier)
    values = entering(decoder, reader)
    yield None
    reference = chances(plain, reader)
    yield None
    start = yield from continuation(plain, reader)

    grouping = grouping_of("channel", 0)
    schemes = []
    for number, (name, bits, sharing) in enumerate(SCHEMES):
        yield Progress(number / len(SCHEMES), message("progress.scheme"))
        model = yield from quantised_copy(decoder, bits, grouping, True)
        with activations_rounded(model, sharing):
            found = quality(chances(model, reader), reference, reader)
        yield None
        ids = yield from continued(model, reader, sharing)
        size = size_of(decoder, bits, grouping, True)
        row = Row(name, bits, written(reader, ids, start), found, size.bytes, size.bits_per_weight)
        schemes.append(scheme_of(row, values, sharing, channel))
    shared = Activations(
        reader.model.card.title, reader.shown(reader.prompt[1:]), reader.predictions,
        params.outlier, channel, values.abs().amax(0).double().numpy(),
        values.abs().median(0).values.double().numpy(), tuple(schemes),
    )  # fmt: skip
    sections = tuple(
        Section(scheme.row.scheme, index, message("section." + scheme.row.scheme))
        for index, scheme in enumerate(schemes)
    )
    most = float(shared.size.max())
    return Trace(params, tuple(schemes), shared, sections, {"size": (0.0, most)},
                 notices=reader.notices)  # fmt: skip


def continued(
    model: Decoder, reader: Reader, sharing: str
) -> Generator[None, None, tuple[int, ...]]:
    """The continuation while activations are rounded."""
    with activations_rounded(model, sharing):
        return (yield from continuation(model, reader))


def scheme_of(row: Row, values: Tensor, sharing: str, channel: int) -> Scheme:
    """What rounding does to the channels that are not the outlier."""
    channels = values.shape[1]
    if not sharing:
        return Scheme(row, np.zeros(channels), 0.0, 0.0)
    others = torch.arange(channels) != channel
    exact, found = values[:, others].double(), rounded(values, sharing)[:, others].double()
    step = step_of(values, sharing).amax(0).expand(channels)
    return Scheme(
        row, step.double().numpy().copy(), relative(found, exact),
        float(((found == 0) & (exact != 0)).double().mean()),
    )  # fmt: skip


def relative(found: Tensor, exact: Tensor) -> float:
    """|x̂ − x| / |x|."""
    return float((found - exact).norm() / exact.norm())
