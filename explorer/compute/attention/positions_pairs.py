"""One query, one key, and what their score makes of their places, for each kind (torch).

Everything here is the first layer of a bundled model, in float64: what a head reads there is one
character, and whatever tells it where that stands.
"""

from __future__ import annotations

import copy
from functools import lru_cache
from typing import cast

import numpy as np
import torch
from torch import Tensor

from explorer.compute.attention.positions import Curve, Pair, Params, Sum
from explorer.compute.attention.positions_facts import SHIFTS
from explorer.compute.attention.positions_rotary import frequencies, rotate_half
from explorer.compute.models.decoder import Decoder, Layer
from explorer.compute.models.library import LoadedModel, load
from explorer.compute.models.positions import alibi_slopes, sinusoids, t5_buckets
from explorer.core.params import ParamError

#: The curve goes to this distance; learned positions end where their table does.
FARTHEST = 256


@lru_cache(maxsize=8)
def in_double(name: str) -> Decoder:
    """A bundled model's weights in float64."""
    return copy.deepcopy(load(name, "cpu").decoder).double().eval()


def model_of(kind: str) -> LoadedModel:
    """The bundled model that knows places in this way."""
    return load(f"positions-{kind}", "cpu")


def ids_of(params: Params) -> tuple[int, int]:
    """The ids of the query's and the key's character. Raises ParamError."""
    vocabulary = model_of(params.kind).vocabulary
    missing = vocabulary.missing(params.letters)
    if missing:
        raise ParamError(
            "letters", params.letters, "characters of Shakespeare's plays", "rule",
            "wrong.character", {"character": missing[0]},
        )  # fmt: skip
    key, query = vocabulary.encode(params.letters)[-2:]
    return query, key


def made_bias(width: int, length: float) -> Tensor:
    """(width,) a vector of this length whose part is the same in every plane."""
    bias = torch.zeros(width, dtype=torch.float64)
    bias[: width // 2] = length / (width // 2) ** 0.5
    return bias


def rows_added(decoder: Decoder, places: Tensor) -> Tensor | None:
    """(places, width) what is added to token embeddings; None for kinds that add nothing."""
    config = decoder.config
    if config.positions == "learned":
        return decoder.position_embedding.weight[places]
    if config.positions == "sinusoidal":
        return config.sinusoidal_scale * sinusoids(places, config.width).double()
    return None


def project(
    decoder: Decoder, token: int, places: Tensor, head: int, what: str, bias: float = 0.0
) -> Tensor:
    """(places, d): queries or keys of one token at many places, not rotated."""
    # [score]
    embedded = decoder.token_embedding.weight[token].expand(len(places), -1)
    added = rows_added(decoder, places)
    if added is not None:
        embedded = embedded + added
    layer = cast(Layer, decoder.layers[0])
    normed = layer.attention_norm(embedded)
    width = decoder.config.head_width
    weight = getattr(layer.attention, what).weight[head * width : (head + 1) * width]
    return normed @ weight.T + made_bias(width, bias)


def bias_by_distance(decoder: Decoder, distances: Tensor) -> Tensor | None:
    """(heads, …) what ALiBi or T5 adds to a score; None for the other kinds."""
    config = decoder.config
    if config.positions == "alibi":
        slopes = torch.tensor(alibi_slopes(config.heads), dtype=torch.float64)
        return -slopes.view(-1, *[1] * distances.dim()) * distances
    if config.positions == "t5":
        buckets = t5_buckets(distances, config.relative_buckets, config.relative_distance)
        return decoder.relative_bias.weight[buckets].movedim(-1, 0)
    return None


@torch.no_grad()
def scores(
    decoder: Decoder, query: int, key: int, head: int, query_at: Tensor, key_at: Tensor,
    bias: float = 0.0,
) -> Tensor:  # fmt: skip
    """(pairs,): scaled score of one token at places `query_at` with another at `key_at`."""
    config = decoder.config
    queries = project(decoder, query, query_at, head, "queries", bias)
    keys = project(decoder, key, key_at, head, "keys", bias)
    if config.positions == "rotary":
        angle = frequencies(config.head_width, config.rotary_base, torch.float64)
        turns = [places.double()[:, None] * angle for places in (query_at, key_at)]
        queries = rotate_half(queries, turns[0].cos(), turns[0].sin())
        keys = rotate_half(keys, turns[1].cos(), turns[1].sin())
    result = (queries * keys).sum(-1) / config.head_width**0.5
    added = bias_by_distance(decoder, query_at - key_at)
    return result if added is None else result + added[head]


def curve(decoder: Decoder, query: int, key: int, head: int, bias: float = 0.0) -> Curve:
    """The score against the distance, at all of `SHIFTS`."""
    ends = decoder.config.context if decoder.config.positions == "learned" else 10**9
    distances = torch.arange(min(FARTHEST, ends))
    found = []
    for length in dict.fromkeys((bias, 0.0)):
        grid = np.full((len(SHIFTS), len(distances)), np.nan)
        for row, shift in enumerate(SHIFTS):
            there = distances + shift < ends
            at = distances[there] + shift
            here = torch.full_like(at, shift)
            grid[row, there.numpy()] = scores(decoder, query, key, head, at, here, length).numpy()
        found.append(grid)
    grid = found[0]
    # every distance of a table has at least the pair that begins at 0
    return Curve(
        np.nanmean(grid, 0), np.nanmin(grid, 0), np.nanmax(grid, 0), np.nanmean(found[-1], 0)
    )


def most_sensitive(decoder: Decoder, query: int, key: int) -> int:
    """The head whose score varies most with the distance, within the trained length."""
    spreads = []
    for head in range(decoder.config.heads):
        at = torch.arange(decoder.config.context)
        found = scores(decoder, query, key, head, at, torch.zeros_like(at))
        spreads.append(float(found.std()))
    return int(np.argmax(spreads))


@torch.no_grad()
def pair_of(decoder: Decoder, query: int, key: int, head: int, bias: float = 0.0) -> Pair:
    """Query and key of the two characters alone. For kinds that add rows to the embeddings these
    are what the head makes of the characters without such rows."""
    config, layer = decoder.config, cast(Layer, decoder.layers[0])
    found = []
    for token, what in ((query, "queries"), (key, "keys")):
        normed = layer.attention_norm(decoder.token_embedding.weight[token])
        width = config.head_width
        weight = getattr(layer.attention, what).weight[head * width : (head + 1) * width]
        found.append((weight @ normed + made_bias(width, bias)).numpy())
    angle = frequencies(config.head_width, config.rotary_base, torch.float64).numpy()
    return Pair(found[0], found[1], float(config.head_width) ** -0.5, angle)


@torch.no_grad()
def added_and_concatenated(decoder: Decoder, token: int, place: int, head: int) -> Sum:
    """(x + p) W and [x p][W; W], of a model with learned positions."""
    # [sum]
    width = decoder.config.head_width
    layer = cast(Layer, decoder.layers[0])
    weight = layer.attention.queries.weight[head * width : (head + 1) * width].T
    x, p = decoder.token_embedding.weight[token], decoder.position_embedding.weight[place]
    added = (x + p) @ weight
    concatenated = torch.cat((x, p)) @ torch.cat((weight, weight))
    return Sum((x @ weight).numpy(), (p @ weight).numpy(), added.numpy(), concatenated.numpy(),
               decoder.config.width)  # fmt: skip
