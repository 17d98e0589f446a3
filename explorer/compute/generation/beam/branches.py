"""Many continuations of one text, each a token longer at every step (torch).

All have the same length, so they are rows of one batch; their keys and values are kept, and when
the search drops some prefixes and doubles others, the rows are copied along.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import cast

import numpy as np
import torch
from torch import Tensor

from explorer.compute.models.cache import ContiguousCache, extend
from explorer.compute.models.decoder import Attention, Decoder, Layer
from explorer.compute.models.positions import sinusoids
from explorer.compute.models.rotary import angles, inverse_frequencies, rotate


class Branches:
    """The rows of a search: `start` gives the first logarithms, `extend` those after one more."""

    def __init__(self, decoder: Decoder, prompt: Sequence[int]) -> None:
        self.decoder, self.prompt = decoder, list(prompt)
        self.device = next(decoder.parameters()).device
        self.keys: list[Tensor] = []  # by layer, (rows, key_value_heads, length, d)
        self.values: list[Tensor] = []
        self.length = 0

    def start(self) -> np.ndarray:
        """(1, vocabulary) ln p of the first new token, float64."""
        cache = ContiguousCache(self.decoder, len(self.prompt))
        with torch.inference_mode():
            logits = extend(self.decoder, cache, torch.tensor(self.prompt, device=self.device))
        self.keys, self.values = [*cache.keys[:, None]], [*cache.values[:, None]]
        self.length = len(self.prompt)
        return logarithms(logits[None])

    def extend(self, parents: Sequence[int], tokens: Sequence[int]) -> np.ndarray:
        """(rows, vocabulary) ln p after `tokens` (rows,), each behind the row that `parents` names.

        The rows are then those: `parents` of the next call counts in them.
        """
        rows = torch.tensor(list(parents), device=self.device)
        ids = torch.tensor(list(tokens), device=self.device)
        config, decoder = self.decoder.config, self.decoder
        place = torch.tensor([self.length], device=self.device)
        with torch.inference_mode():
            residual = decoder.token_embedding(ids)[:, None] * config.embedding_scale
            turns: Tensor | None = None
            if config.positions == "learned":
                residual = residual + decoder.position_embedding(place)
            elif config.positions == "sinusoidal":
                waves = sinusoids(place, config.width).to(residual.dtype)
                residual = residual + config.sinusoidal_scale * waves
            elif config.positions == "rotary":
                turns = angles(place, inverse_frequencies(config).to(self.device))
            bias = decoder.position_bias(self.length + 1)  # None without ALiBi or T5
            last = None if bias is None else bias[:, -1:]
            for index, module in enumerate(decoder.layers):
                layer = cast(Layer, module)
                normed = layer.attention_norm(residual)
                residual = residual + self._attend(
                    layer.attention, normed, rows, turns, last, index
                )
                if layer.has_feed_forward:
                    residual = residual + layer.feed_forward(layer.feed_forward_norm(residual))
            logits = decoder.unembed(decoder.final_norm(residual[:, -1]))
        self.length += 1
        return logarithms(logits)

    def _attend(
        self, attention: Attention, normed: Tensor, rows: Tensor, turns: Tensor | None,
        bias: Tensor | None, layer: int,
    ) -> Tensor:  # fmt: skip
        """(rows, 1, width): the new token of each row reads what its row has kept, and itself."""
        config = attention.config

        def split(projected: Tensor) -> Tensor:  # (rows, 1, heads · d) → (rows, heads, 1, d)
            return projected.unflatten(-1, (-1, config.head_width)).transpose(1, 2)

        queries, keys = split(attention.queries(normed)), split(attention.keys(normed))
        values = split(attention.values(normed))
        if config.query_key_norm:
            queries, keys = attention.query_norm(queries), attention.key_norm(keys)
        if turns is not None:
            queries = rotate(queries, turns, attention.turned_by)
            keys = rotate(keys, turns, attention.turned_by)
        self.keys[layer] = torch.cat((self.keys[layer][rows], keys), dim=2)
        self.values[layer] = torch.cat((self.values[layer][rows], values), dim=2)
        grouped = queries.unflatten(1, (config.key_value_heads, -1))
        scores = grouped @ self.keys[layer].unsqueeze(2).transpose(-2, -1)
        scores = scores.flatten(1, 2) / math.sqrt(config.head_width)
        if bias is not None:
            scores = scores + bias.to(scores.dtype)
        if config.window:
            scores[..., : max(self.length + 1 - config.window, 0)] = -math.inf
        weights = scores.softmax(dim=-1).unflatten(1, (config.key_value_heads, -1))
        read = (weights @ self.values[layer].unsqueeze(2)).flatten(1, 2)
        output: Tensor = attention.output(read.transpose(1, 2).flatten(2))
        return output


def logarithms(logits: Tensor) -> np.ndarray:
    """(rows, vocabulary) ln softmax, float64."""
    return np.asarray(logits.double().log_softmax(dim=-1).cpu().numpy())
