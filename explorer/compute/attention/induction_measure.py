"""Measures a model on the way: losses on two copies, scores of its heads, and one example (torch).

The same definitions as on a model's card (`explorer.compute.models.probe`): rows BOS + s + s of
random tokens, always the same ones; the first token of the second copy is left out of its loss,
since nothing announces it.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from explorer.compute.attention.induction import Attended, Moment
from explorer.compute.models import heads
from explorer.compute.models.capture import Capture, to_array
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.training import mean_loss

NOTHING = np.zeros(0)


def losses(logits: Tensor, rows: Tensor, period: int) -> tuple[float, float]:
    """Nats per token on the first copy, and on the second from its second token on.

    `rows` (rows, 1 + 2 · period) are BOS + s + s, `logits` what a model says after each token.
    """
    first = mean_loss(logits[:, :period], rows[:, 1 : period + 1])
    second = mean_loss(logits[:, period + 1 : -1], rows[:, period + 2 :])
    return float(first), float(second)


def chances_of(logits: Tensor, ids: Tensor) -> np.ndarray:
    """(tokens,) float64: p of each token of a text before it came; NaN for the first."""
    chances = logits[:-1].double().softmax(-1).gather(-1, ids[1:, None])[:, 0]
    return np.concatenate([[np.nan], to_array(chances)])


def moment_of(
    decoder: Decoder, rows: Tensor, example: Tensor, updates: int, seconds: float = 0.0
) -> Moment:
    """The model as it is, in evaluation mode; `example` (tokens,) begins with BOS."""
    training = decoder.training
    decoder.eval()
    period = (rows.shape[1] - 1) // 2
    capture, seen = Capture(), Capture()
    with torch.no_grad():
        logits = decoder(rows, capture)
        said = decoder(example, seen)
    decoder.train(training)
    first, second = losses(logits, rows, period)
    # [score] the weights of all heads on all rows, and the mean of two of their diagonals
    weights = np.stack([to_array(capture.layers[i].weights) for i in sorted(capture.layers)])
    previous = heads.previous_token(weights).mean(1)
    induction = heads.induction(weights, period).mean(1)
    return Moment(
        updates, first, second, previous.astype(np.float64), induction.astype(np.float64),
        np.stack([to_array(seen.layers[i].weights) for i in sorted(seen.layers)]),
        chances_of(said, example), seconds=seconds,
    )  # fmt: skip


def attended(decoder: Decoder, example: Tensor) -> Attended:
    """Queries, keys, values, weights and outputs of every head on the example."""
    capture = Capture()
    with torch.no_grad():
        decoder(example, capture)
    layers = [capture.layers[i] for i in sorted(capture.layers)]

    def stacked(name: str) -> np.ndarray:
        return np.stack([to_array(getattr(layer, name)) for layer in layers])

    return Attended(
        stacked("rotated_queries"), stacked("rotated_keys"), stacked("values"),
        stacked("head_outputs"), stacked("weights"),
    )  # fmt: skip
