"""Models trained at one length and tested beyond it: the loss of each place (torch).

The text is the program's own English sample; characters that the models do not know are left out.
"""

from __future__ import annotations

import dataclasses
import math
from collections import OrderedDict
from collections.abc import Generator
from functools import lru_cache
from typing import cast

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.attention.positions import KINDS, STRETCHES, dual_chunk_distances
from explorer.compute.models.config import RotaryScaling
from explorer.compute.models.decoder import Decoder, Layer
from explorer.compute.models.library import load
from explorer.compute.models.rotary import angles, inverse_frequencies, rotate
from explorer.core.paths import resources

_kept: OrderedDict[tuple[object, ...], np.ndarray] = OrderedDict()


@lru_cache(maxsize=1)
def text_ids() -> tuple[int, ...]:
    """The English sample as characters of the models, BOS left out."""
    vocabulary = load("positions-none", "cpu").vocabulary
    text = (resources() / "texts" / "english.txt").read_text(encoding="utf-8")
    unknown = set(vocabulary.missing(text))
    return tuple(vocabulary.encode("".join(c for c in text if c not in unknown))[1:])


def windows_of(length: int, count: int) -> Tensor:
    """(count, length + 1): BOS and a stretch of the text; they follow each other, and overlap
    where the text is too short for all."""
    ids = torch.tensor(text_ids())
    starts = torch.linspace(0, len(ids) - length, count).long() if count > 1 else torch.zeros(1)
    rows = torch.stack([ids[int(start) : int(start) + length] for start in starts])
    bos = load("positions-none", "cpu").vocabulary.encode("")[0]
    return torch.cat((torch.full((count, 1), bos), rows), dim=1)


def longer_table(decoder: Decoder, length: int) -> Decoder:
    """A model with learned positions that goes on: beyond its table every place is given the last
    row, as there is none of its own."""
    config = dataclasses.replace(decoder.config, context=length)
    state = decoder.state_dict()
    table = state["position_embedding.weight"]
    rows = torch.arange(length).clamp(max=len(table) - 1)
    with torch.device("meta"):
        other = Decoder(config)
    other.load_state_dict({**state, "position_embedding.weight": table[rows]}, assign=True)
    return other.eval()


def dual_chunk_logits(decoder: Decoder, ids: Tensor, chunk: int) -> Tensor:
    """(tokens, vocabulary): a model with rotary positions whose attention counts distances as
    dual chunk attention does (An et al. 2024); the weights are as they are.

    Which of the three distances holds is decided by the chunks of query and key; a score with
    distance D is that of a query turned by D with a key that is not turned. Keys are turned by
    their place in the chunk, so queries need three turns only.
    """
    # [chunks]
    config, trained = decoder.config, decoder.config.context
    places = torch.arange(len(ids))
    inside, which = places % chunk, places // chunk
    successive = torch.where(inside < trained - chunk, inside + chunk, trained - 1)
    angle = inverse_frequencies(config)
    apart = which[:, None] - which[None, :]
    hidden = places[:, None] < places[None, :]
    residual = decoder.token_embedding(ids) * config.embedding_scale
    for layer in cast(list[Layer], decoder.layers):
        attention, normed = layer.attention, layer.attention_norm(residual)

        def heads(projected: Tensor) -> Tensor:
            return projected.unflatten(-1, (-1, config.head_width)).transpose(-3, -2)

        queries, keys = heads(attention.queries(normed)), heads(attention.keys(normed))
        turned = rotate(keys, angles(inside, angle)).transpose(-2, -1)
        same, next_to, far = (
            rotate(queries, angles(at, angle)) @ turned / math.sqrt(config.head_width)
            for at in (inside, successive, torch.full_like(inside, trained - 1))
        )
        scores = torch.where(apart == 0, same, torch.where(apart == 1, next_to, far))
        weights = torch.softmax(scores.masked_fill(hidden, -math.inf), dim=-1)
        mixed = (weights @ heads(attention.values(normed))).transpose(-3, -2).flatten(-2)
        residual = residual + attention.output(mixed)
        residual = residual + layer.feed_forward(layer.feed_forward_norm(residual))
    return decoder.unembed(decoder.final_norm(residual))


def loss_of_window(decoder: Decoder, row: Tensor, chunk: int = 0) -> Tensor:
    """(length,), nats: the loss of each character of BOS and a stretch of text, at its place."""
    # [length]
    with torch.no_grad():
        inputs = row[:-1]
        logits = dual_chunk_logits(decoder, inputs, chunk) if chunk else decoder(inputs)
        return functional.cross_entropy(logits, row[1:], reduction="none")


def prepared(kind: str, stretch: str, factor: float, length: int) -> Decoder:
    """The bundled model of a kind, able to read `length` tokens."""
    decoder = load(f"positions-{kind}", "cpu").decoder
    if kind == "learned":
        return longer_table(decoder, length)
    if kind == "rotary" and stretch in ("linear", "ntk", "yarn"):
        return decoder.rescaled(cast(RotaryScaling, stretch), factor)
    return decoder


def losses(
    kind: str, stretch: str, factor: float, chunk: int, length: int, count: int
) -> Generator[None, None, np.ndarray]:
    """(length,), float32: mean over the windows; a checkpoint after each. Results are kept."""
    dual = chunk if stretch == "chunks" else 0
    asked = factor if stretch in ("linear", "ntk", "yarn") else 0.0
    key = (kind, stretch, asked, dual, length, count)
    if key not in _kept:
        decoder, total = prepared(kind, stretch, factor, length), torch.zeros(length)
        for row in windows_of(length, count):
            total += loss_of_window(decoder, row, dual)
            yield
        _kept[key] = (total / count).numpy()
        while len(_kept) > 200:
            _kept.popitem(last=False)
    _kept.move_to_end(key)
    return _kept[key].copy()


def all_losses(
    factor: float, chunk: int, length: int, count: int
) -> Generator[float, None, tuple[np.ndarray, np.ndarray]]:
    """(kinds, length) and (stretches, length); yields the share that is done."""
    asked = [(kind, "none") for kind in KINDS] + [("rotary", name) for name in STRETCHES]
    found = []
    for done, (kind, stretch) in enumerate(asked):
        steps = losses(kind, stretch, factor, chunk, length, count)
        while True:
            try:
                next(steps)
            except StopIteration as stop:
                found.append(stop.value)
                break
            yield done / len(asked)
    return np.stack(found[: len(KINDS)]), np.stack(found[len(KINDS) :])


def last_distances(length: int, trained: int, chunk: int) -> np.ndarray:
    """(length,) int64: distances that dual chunk attention uses, of the last query."""
    return dual_chunk_distances(length, trained, chunk)[-1].astype(np.int64)
