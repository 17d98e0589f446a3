"""What order means to attention: a sentence reversed, and a text that grows (torch)."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

import numpy as np
import torch
from torch import Tensor

from explorer.compute.attention.positions import ORDERS, Growth
from explorer.compute.attention.positions_pairs import in_double
from explorer.compute.attention.positions_rotary import frequencies, rotate_half
from explorer.compute.models.capture import Capture
from explorer.compute.models.config import DecoderConfig
from explorer.compute.models.decoder import Layer
from explorer.compute.models.encoder import Encoder, EncoderCapture
from explorer.compute.models.encoder_library import load_encoder
from explorer.compute.models.library import load
from explorer.compute.models.positions import alibi_slopes, sinusoids

#: The model whose first layer reads the sentence: it has tokens for Chinese.
READER = "bilingual"
#: As large beside a token embedding as in the bundled model with sinusoids.
SINUSOID_SCALE = 0.05


@dataclass(frozen=True, eq=False)
class FirstLayer:
    """What is needed of a model to run the attention of its first layer, in float64."""

    config: DecoderConfig
    embeddings: Tensor  # (vocabulary, width), as stored
    layer: Layer


@lru_cache(maxsize=1)
def reader() -> FirstLayer:
    """Of the model that has tokens for Chinese."""
    decoder = load(READER, "cpu").decoder
    layer = copy.deepcopy(cast(Layer, decoder.layers[0])).double().eval()
    return FirstLayer(decoder.config, decoder.token_embedding.weight.detach().clone(), layer)


@torch.no_grad()
def attend(model: FirstLayer, ids: list[int], kind: str) -> Tensor:
    """(tokens, width), float64: output of the first layer's attention, all heads.

    `kind` is one of `ORDERS`: how this layer is told of places. The weights are the same for all;
    without "causal" every token reads every other, and ALiBi counts distances to both sides.
    """
    # [order]
    config, layer = model.config, model.layer
    places = torch.arange(len(ids))
    embedded = model.embeddings[ids].double() * config.embedding_scale
    if kind == "sinusoidal":
        embedded = embedded + SINUSOID_SCALE * sinusoids(places, config.width).double()
    normed, attention = layer.attention_norm(embedded), layer.attention

    def heads(projected: Tensor) -> Tensor:
        return projected.unflatten(-1, (-1, config.head_width)).transpose(0, 1)

    queries, keys = heads(attention.queries(normed)), heads(attention.keys(normed))
    values = heads(attention.values(normed))
    if kind == "rotary":
        angle = frequencies(config.head_width, config.rotary_base, torch.float64)
        turns = places.double()[:, None] * angle
        queries, keys = (rotate_half(v, turns.cos(), turns.sin()) for v in (queries, keys))
    shared = config.queries_per_key_value_head
    keys, values = keys.repeat_interleave(shared, 0), values.repeat_interleave(shared, 0)
    scores = queries @ keys.transpose(-2, -1) / config.head_width**0.5
    away = places[:, None] - places[None, :]
    if kind.startswith("alibi"):
        slopes = torch.tensor(alibi_slopes(config.heads), dtype=torch.float64)
        scores = scores - slopes[:, None, None] * away.abs()
    if kind.endswith("causal"):
        scores = scores.masked_fill(away < 0, -torch.inf)
    mixed = torch.softmax(scores, -1) @ values
    output: Tensor = attention.output(mixed.transpose(0, 1).flatten(-2))
    return output


def reversed_orders(text: str) -> tuple[tuple[str, ...], np.ndarray]:
    """Tokens of a sentence, and (orders, tokens): how much each token's output changes when the
    sentence is read backwards, relative to its length. The token is found again at its new place.
    """
    vocabulary, model = load(READER, "cpu").vocabulary, reader()
    bos = len(vocabulary.encode(""))  # 1 where a beginning token comes first; not read here
    ids = vocabulary.encode(text)[bos:] or vocabulary.encode("我爱你")[bos:]
    changes = np.zeros((len(ORDERS), len(ids)))
    for row, kind in enumerate(ORDERS):
        forward = attend(model, ids, kind)
        backward = attend(model, ids[::-1], kind).flip(0)
        changes[row] = ((forward - backward).norm(dim=-1) / forward.norm(dim=-1)).numpy()
    return vocabulary.pieces(ids), changes


@torch.no_grad()
def growing_decoder(name: str, ids: list[int], pieces: tuple[str, ...]) -> Growth:
    """Keys of all layers, as they lie in a cache (turned, if they turn), before and after the last
    token of `ids` comes."""
    # [cache]
    decoder, kept = in_double(name), []
    for length in (len(ids) - 1, len(ids)):
        capture = Capture()
        decoder(torch.tensor(ids[:length]), capture)
        kept.append([capture.layers[index].rotated_keys for index in sorted(capture.layers)])
    return Growth(pieces, moved(kept[0], kept[1]))


@torch.no_grad()
def growing_encoder(text: str) -> Growth:
    """The same with the bundled bidirectional encoder; [SEP], which moves on, is left out."""
    loaded, encoder = load_encoder(), encoder_in_double()
    whole = loaded.pair(text)
    ids = list(whole.ids)
    if len(ids) < 4:  # [CLS] x [SEP]: something has to stand there before
        ids = [ids[0], *(ids[1:-1] or [ids[0]]) * 2, ids[-1]]
    kept = []
    for words in (ids[:-2], ids[:-1]):
        capture = EncoderCapture()
        given = torch.tensor([*words, ids[-1]])
        encoder(given, torch.zeros_like(given), capture=capture)
        kept.append([capture.layers[index].keys for index in sorted(capture.layers)[:2]])
    before = len(ids) - 2
    pieces = tuple(loaded.vocabulary.pieces(ids)[: before + 1])
    return Growth(pieces, moved([k[:, :before] for k in kept[0]], kept[1]))


@lru_cache(maxsize=1)
def encoder_in_double() -> Encoder:
    """The bundled encoder in float64."""
    return copy.deepcopy(load_encoder().encoder).double().eval()


def moved(before: list[Tensor], after: list[Tensor]) -> np.ndarray:
    """(layers, tokens): max over heads and dimensions of the difference of keys (heads, tokens,
    d)."""
    return np.stack([
        (late[:, : early.shape[1]] - early).abs().amax((0, 2)).numpy()
        for early, late in zip(before, after, strict=True)
    ])  # fmt: skip
