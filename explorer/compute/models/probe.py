"""Measures a model's heads on repeated random tokens and on text, as its card reports them."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from explorer.compute.models import heads
from explorer.compute.models.capture import Capture
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.training import mean_loss

ROWS, SEED = 32, 987_654_321  # a seed that no recipe uses


@dataclass(frozen=True)
class PassageScores:
    """What the heads do on BOS + s + s, with s a passage of real text; nats per token.

    `matching` is prefix matching by layer and head (Olsson et al. 2022), the mean of the rows;
    `without_best` is the loss on the second copy with the output of the best of them set to zero.
    """

    rows: int
    matching: list[list[float]]
    first_copy_loss: float
    second_copy_loss: float
    without_best: float

    @property
    def best(self) -> tuple[int, int, float]:
        """(layer, head, prefix matching) of the head that matches best."""
        return _largest(self.matching)


@dataclass(frozen=True)
class HeadScores:
    """Scores by layer and head, and losses in nats per token.

    `induction` and `first_token_second_copy` are measured on BOS + s + s with random s of `period`
    tokens; `previous_token` and `first_token` on the text windows, if any were given, and
    `passages` on the beginnings of those windows, each repeated.
    """

    period: int
    first_copy_loss: float
    second_copy_loss: float
    second_copy_accuracy: float
    previous_token_repeated: list[list[float]]
    induction: list[list[float]]
    first_token_second_copy: list[list[float]]
    previous_token: list[list[float]] | None = None
    first_token: list[list[float]] | None = None
    without_best_previous_token_head: float | None = None  # second-copy loss
    passages: PassageScores | None = None

    def best(self, name: str) -> tuple[int, int, float]:
        """(layer, head, score) of the head with the highest score of this name."""
        return _largest(getattr(self, name))

    def as_dict(self) -> dict[str, Any]:
        """JSON-able."""
        return asdict(self)


def repeated_rows(
    decoder: Decoder, bos: int, period: int, exclude: Set[int] = frozenset()
) -> Tensor:
    """ROWS rows BOS + s + s of uniformly random tokens, (ROWS, 1 + 2 · period), always the same."""
    random = np.random.Generator(np.random.PCG64([SEED, period]))
    choices = np.array(
        [i for i in range(decoder.config.vocabulary_size) if i != bos and i not in exclude]
    )
    unit = torch.from_numpy(random.choice(choices, size=(ROWS, period)).astype(np.int64))
    return torch.cat((torch.full((ROWS, 1), bos), unit, unit), dim=1)


def second_copy_loss(
    decoder: Decoder, rows: Tensor, without_heads: Set[tuple[int, int]] = frozenset()
) -> float:
    """Nats per token on what only the first copy can tell: tokens 2 … of the second copy.

    The first token of the second copy is left out: nothing announces it.
    """
    period = (rows.shape[1] - 1) // 2
    with torch.no_grad():
        logits = decoder(rows[:, :-1], without_heads=without_heads)
    return float(mean_loss(logits[:, period + 1 :], rows[:, period + 2 :]))


def measure(
    decoder: Decoder, bos: int, period: int, text_windows: Tensor | None = None
) -> HeadScores:
    """All scores of a model whose ids start with `bos`; works on the decoder's device."""
    decoder.eval()
    device = next(decoder.parameters()).device
    rows = repeated_rows(decoder, bos, period).to(device)
    weights, logits = _weights(decoder, rows)
    first = float(mean_loss(logits[:, :period], rows[:, 1 : period + 1]))
    guesses = logits[:, period + 1 : -1].argmax(-1)
    accuracy = float((guesses == rows[:, period + 2 :]).float().mean())
    previous = heads.previous_token(weights)
    text_previous: np.ndarray | None = None
    text_first: np.ndarray | None = None
    if text_windows is not None:
        on_text, _ = _weights(decoder, text_windows.to(device))
        text_previous = heads.previous_token(on_text).mean(1)
        text_first = heads.first_token(on_text).mean(1)
    chosen = previous.mean(1) if text_previous is None else text_previous
    layer, head = np.unravel_index(int(chosen.argmax()), chosen.shape)
    return HeadScores(
        period=period,
        first_copy_loss=first,
        second_copy_loss=second_copy_loss(decoder, rows),
        second_copy_accuracy=accuracy,
        previous_token_repeated=_table(previous.mean(1)),
        induction=_table(heads.induction(weights, period).mean(1)),
        first_token_second_copy=_table(weights[..., period + 1 :, 0].mean((1, -1))),
        previous_token=None if text_previous is None else _table(text_previous),
        first_token=None if text_first is None else _table(text_first),
        without_best_previous_token_head=second_copy_loss(
            decoder, rows, frozenset({(int(layer), int(head))})
        ),
        passages=None
        if text_windows is None
        else measure_passages(decoder, text_windows.to(device), period),
    )


def glance(
    decoder: Decoder, bos: int, period: int, text_windows: Tensor
) -> tuple[float, float, list[list[float]], list[list[float]], list[list[float]]]:
    """The few of these numbers that are followed during training, in two passes.

    First-copy loss, second-copy loss, and by layer and head: previous token on the windows,
    induction, weight on BOS in the second copy.
    """
    decoder.eval()
    device = next(decoder.parameters()).device
    rows = repeated_rows(decoder, bos, period).to(device)
    weights, logits = _weights(decoder, rows)
    on_text, _ = _weights(decoder, text_windows.to(device))
    return (
        float(mean_loss(logits[:, :period], rows[:, 1 : period + 1])),
        float(mean_loss(logits[:, period + 1 : -1], rows[:, period + 2 :])),
        _table(heads.previous_token(on_text).mean(1)),
        _table(heads.induction(weights, period).mean(1)),
        _table(weights[..., period + 1 :, 0].mean((1, -1))),
    )


def measure_passages(decoder: Decoder, text_windows: Tensor, period: int) -> PassageScores:
    """The scores on the first `period` tokens of each window, repeated once.

    `text_windows` is (rows, tokens) with BOS first and more than `period` tokens.
    """
    passages = text_windows[:, 1 : period + 1]
    rows = torch.cat((text_windows[:, :1], passages, passages), dim=1)
    weights, logits = _weights(decoder, rows)
    by_row = [heads.prefix_matching(weights[:, row], ids) for row, ids in enumerate(rows.tolist())]
    matching = _table(np.mean(by_row, axis=0))
    layer, head, _ = _largest(matching)
    return PassageScores(
        rows=len(rows),
        matching=matching,
        first_copy_loss=float(mean_loss(logits[:, :period], rows[:, 1 : period + 1])),
        second_copy_loss=second_copy_loss(decoder, rows),
        without_best=second_copy_loss(decoder, rows, frozenset({(layer, head)})),
    )


def _weights(decoder: Decoder, ids: Tensor) -> tuple[np.ndarray, Tensor]:
    # (layers, rows, heads, queries, keys) → (layers, rows, heads, …) with rows second, so that
    # .mean(1) of a score leaves (layers, heads).
    capture = Capture()
    with torch.no_grad():
        logits = decoder(ids, capture)
    by_layer: Sequence[Tensor] = [capture.layers[index].weights for index in sorted(capture.layers)]
    return torch.stack(list(by_layer)).cpu().numpy(), logits


def _largest(table: list[list[float]]) -> tuple[int, int, float]:
    values = np.asarray(table)
    layer, head = np.unravel_index(int(values.argmax()), values.shape)
    return int(layer), int(head), float(values[layer, head])


def _table(values: np.ndarray) -> list[list[float]]:
    return [[round(float(value), 4) for value in row] for row in values]
