"""What remedies lose, computed with a small model (torch).

Each change is made for real, on a copy of the model or of what it reads, and the predictions after
every token of a text are compared with those of the unchanged model.
"""

from __future__ import annotations

import copy
from collections.abc import Generator
from dataclasses import replace
from typing import TypeVar, cast

import torch
from torch import Tensor, nn

from explorer.compute.generation.speed import Loss, Speculation
from explorer.compute.models.cache import ContiguousCache, extend
from explorer.compute.models.decoder import Decoder, Layer

T = TypeVar("T")
Steps = Generator[None, None, T]
GROUP = 32  # weights that share a scale in 4 bits
AHEAD = 4  # tokens drafted before the model looks
TOGETHER = 16  # texts in the batch that is compared with one alone


def rounded(numbers: Tensor, bits: int, group: int = 0) -> Tensor:
    """Numbers as symmetric integers of `bits` bits would keep them.

    The largest |number| of each row, or of each run of `group` in it, becomes the largest integer;
    the others are rounded to the nearest (round-to-nearest, absmax).
    """
    # [remedies] one scale for each row or group
    most = 2 ** (bits - 1) - 1
    rows = (
        numbers.unflatten(-1, (-1, group)) if group and numbers.shape[-1] % group == 0 else numbers
    )
    scale = rows.abs().amax(-1, keepdim=True).clamp_min(1e-30) / most
    return ((rows / scale).round() * scale).reshape(numbers.shape)


def with_rounded_weights(decoder: Decoder, bits: int, group: int = 0) -> Decoder:
    """A copy whose matrices are rounded, the output head among them."""
    other = copy.deepcopy(decoder)
    for module in other.modules():
        if isinstance(module, nn.Linear | nn.Embedding):
            module.weight.data = rounded(module.weight.data, bits, group)
    return other


def with_one_key_value_head(decoder: Decoder) -> Decoder:
    """A copy in which all key/value heads are their mean, as a conversion to multi-query attention
    begins (Ainslie et al. 2023); the training that follows there is left out."""
    other = copy.deepcopy(decoder)
    d = decoder.config.head_width
    for module in other.layers:
        attention = cast(Layer, module).attention
        for linear in (attention.keys, attention.values):
            heads = linear.weight.data.unflatten(0, (-1, d))
            linear.weight.data = heads.mean(0, keepdim=True).expand_as(heads).flatten(0, 1)
    return other


def with_window(decoder: Decoder, window: int) -> Decoder:
    """A copy whose tokens read themselves and the window − 1 before."""
    other = copy.deepcopy(decoder)
    for module in other.layers:
        cast(Layer, module).attention.config = replace(decoder.config, window=window)
    return other


class RoundedCache(ContiguousCache):
    """A cache that keeps each key and each value in few bits, with a scale of its own."""

    bits = 8

    def store(self, layer: int, start: int, keys: Tensor, values: Tensor) -> None:
        """Write keys and values (key_value_heads, new, d), rounded."""
        super().store(layer, start, rounded(keys, self.bits), rounded(values, self.bits))


class CoarseCache(RoundedCache):
    """The same in 4 bits."""

    bits = 4


def one_by_one(decoder: Decoder, ids: Tensor, cache: ContiguousCache) -> Steps[Tensor]:
    """Logits (tokens, vocabulary), each token fed by itself behind those in the cache."""
    rows = []
    for place in range(len(ids)):
        rows.append(extend(decoder, cache, ids[place : place + 1]))
        yield None
    return torch.stack(rows)


def compared(before: Tensor, after: Tensor) -> Loss:
    """How far predictions (tokens, vocabulary) move, given as logits."""
    p, q = before.double().log_softmax(-1), after.double().log_softmax(-1)
    divergence = (p.exp() * (p - q)).sum(-1).mean().clamp_min(0.0)
    same = (before.argmax(-1) == after.argmax(-1)).double().mean()
    difference = (before - after).abs().max()
    return Loss(float(divergence), float(same), float(difference), len(before))


def losses(decoder: Decoder, ids: Tensor) -> Steps[dict[str, Loss]]:
    """The loss of each remedy on a text (tokens,), by its name."""
    whole = decoder(ids)
    yield None
    found = {}
    cached = yield from one_by_one(decoder, ids, ContiguousCache(decoder, len(ids)))
    found["recompute"] = compared(whole, cached)
    coarse = yield from one_by_one(decoder, ids, RoundedCache(decoder, len(ids)))
    found["cache8"] = compared(whole, coarse)
    # [remedies] half of the text is taken away; the tokens of its last quarter are compared
    half, quarter = len(ids) // 2, max(len(ids) // 4, 1)
    found["prompt"] = compared(whole[-quarter:], decoder(ids[half:])[-quarter:])
    yield None
    for name, change in (
        ("weights8", lambda: with_rounded_weights(decoder, 8)),
        ("weights4", lambda: with_rounded_weights(decoder, 4, GROUP)),
        ("shared", lambda: with_one_key_value_head(decoder)),
        ("window", lambda: with_window(decoder, max(half, 1))),
    ):
        found[name] = compared(whole, change()(ids))
        yield None
    many = decoder(ids.expand(TOGETHER, -1))
    found["batch"] = compared(whole, many[0])
    yield None
    return found


def greedy(decoder: Decoder, ids: list[int], count: int) -> Steps[list[int]]:
    """`count` likeliest tokens after `ids`."""
    cache = ContiguousCache(decoder, len(ids) + count)
    fed, out = torch.tensor(ids), list[int]()
    for _ in range(count):
        out.append(int(extend(decoder, cache, fed).argmax()))
        fed = torch.tensor(out[-1:])
        yield None
    return out


def speculated(decoder: Decoder, draft: Decoder, ids: list[int], count: int) -> Steps[Speculation]:
    """Greedy decoding with drafts (Leviathan et al. 2023, for temperature 0): the draft says
    `AHEAD` tokens, one pass of the model checks them all and adds one of its own."""
    expected = yield from greedy(decoder, ids, count)
    text, drafted, accepted = list(ids), 0, 0
    while len(text) < len(ids) + count:
        guess = yield from greedy(draft, text, AHEAD)
        said = decoder(torch.tensor([*text, *guess]))[len(text) - 1 :].argmax(-1).tolist()
        right = 0
        while right < AHEAD and guess[right] == said[right]:
            right += 1
        # beyond the first wrong token nothing is known about the draft
        drafted, accepted = drafted + min(right + 1, AHEAD), accepted + right
        text += [*guess[:right], said[right]]
        yield None
    out = text[len(ids) : len(ids) + count]
    return Speculation(AHEAD, drafted, accepted, count, out == expected)
