"""Measures every head of a model on random tokens, repeated once (torch)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

import numpy as np
import torch
from torch import Tensor

from explorer.compute.attention.heads_labels import NAMES, Scores, entropies, score_repeated
from explorer.compute.models import library
from explorer.compute.models.capture import Capture, LayerCapture, to_array
from explorer.compute.models.decoder import Decoder, Layer
from explorer.compute.models.opened import OpenedModel
from explorer.compute.models.probe import repeated_rows
from explorer.core.params import ParamError

#: How many rows of random tokens, and how many tokens are repeated.
ROWS, PERIOD = 8, 31


@dataclass(frozen=True)
class Probe:
    """Scores and mean weights of all heads on BOS + s + s with random s of `period` tokens."""

    period: int
    pieces: tuple[str, ...]
    scores: Scores
    copying: np.ndarray  # (layers, heads)
    weights: np.ndarray  # (layers, heads, 1 + 2 · period, 1 + 2 · period) mean over the rows
    entropies: np.ndarray  # (layers, heads, 2 · period) of queries 1 …, mean over the rows


class Streamed(Capture):
    """A capture that hands each layer over as soon as it is computed, and keeps none.

    All layers of a long text at once would not fit in memory.
    """

    def __init__(self, take: Callable[[int, LayerCapture], None]) -> None:
        super().__init__()
        self.layers = _HandedOn(take)


class _HandedOn(dict[int, LayerCapture]):
    def __init__(self, take: Callable[[int, LayerCapture], None]) -> None:
        super().__init__()
        self.take = take

    def __setitem__(self, layer: int, seen: LayerCapture) -> None:
        self.take(layer, seen)


def layers_of(decoder: Decoder) -> list[Layer]:
    """The layers, under their own type."""
    return [cast(Layer, layer) for layer in decoder.layers]


@lru_cache(maxsize=4)
def probe(model: library.LoadedModel) -> Probe:
    """Measure a model's heads; what was measured stays as long as the model does.

    Raises ParamError for a model whose context holds no repetition.
    """
    period = min(PERIOD, (model.config.context - 1) // 2)
    if period < 2:
        raise ParamError(
            "folder", model.card.title, "a model that reads at least 5 tokens", "rule",
            "error.short", {"context": model.config.context},
        )  # fmt: skip
    bos = getattr(model.vocabulary, "bos", None) or 0
    rows = repeated_rows(model.decoder, bos, period)[:ROWS].to(model.device)
    scores: dict[str, list[np.ndarray]] = {name: [] for name in NAMES}
    copying: list[np.ndarray] = []
    weights: list[np.ndarray] = []
    spread: list[np.ndarray] = []

    def take(layer: int, seen: LayerCapture) -> None:
        found = to_array(seen.weights)  # (rows, heads, queries, keys)
        weights.append(found.mean(0))
        spread.append(entropies(found).mean(0).astype(np.float32))
        for name, each in score_repeated(found, period).items():
            scores[name].append(each.mean(0))
        copying.append(copying_scores(model.decoder, layer, seen.values, rows))

    with torch.no_grad():
        model.decoder(rows, Streamed(take))
    found = {name: np.stack(each).astype(np.float32) for name, each in scores.items()}
    return Probe(
        period, pieces_of(model, rows[0].tolist()), Scores(**found),
        np.stack(copying).astype(np.float32), np.stack(weights), np.stack(spread),
    )  # fmt: skip


def copying_scores(decoder: Decoder, layer: int, values: Tensor, rows: Tensor) -> np.ndarray:
    """(heads,): how far a head raises the logit of a token when it reads it.

    `values` (rows, key_value_heads, tokens, head_width) are those of a layer on `rows` (rows,
    tokens). What a head writes when it reads key j alone is v_j W_O. Through the final norm and the
    unembedding that moves the logit of every token; the score is how many standard deviations the
    token at j stands above the mean of the tokens of its row, averaged over the second copy. The
    size that the final norm divides by moves all logits alike and plays no part.
    """
    config = decoder.config
    attention = layers_of(decoder)[layer].attention
    period = (rows.shape[1] - 1) // 2
    tokens = rows[:, period + 1 :]  # (rows, period): every token of the row but BOS
    own = values[..., period + 1 :, :].repeat_interleave(config.queries_per_key_value_head, dim=1)
    by_head = attention.output.weight.unflatten(1, (config.heads, config.head_width))
    # [labels] (rows, heads, period, width): what is written when the key alone is read
    written = own @ by_head.permute(1, 2, 0)
    if config.norm == "layer":
        written = written - written.mean(-1, keepdim=True)
    written = written * cast(Tensor, decoder.final_norm.weight)
    table = decoder.token_embedding if config.tied_embeddings else decoder.unembedding
    candidates = cast(Tensor, table.weight)[tokens]  # (rows, period, width)
    logits = written @ candidates.transpose(-2, -1)[:, None]  # (rows, heads, period, period)
    spread = logits.std(-1).clamp_min(1e-12)
    rise = (logits.diagonal(dim1=-2, dim2=-1) - logits.mean(-1)) / spread
    return np.asarray(to_array(rise.mean((0, 2))))


def pieces_of(model: OpenedModel, ids: list[int]) -> tuple[str, ...]:
    """How tokens are shown; a model may have ids that its vocabulary does not."""
    vocabulary = model.vocabulary
    return tuple(vocabulary.pieces([one])[0] if one < vocabulary.size else f"#{one}" for one in ids)
