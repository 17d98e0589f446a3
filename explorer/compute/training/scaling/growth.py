"""Small networks of several sizes on a made-up source whose entropy is known exactly (numpy)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from explorer.compute.training.scaling.params import (
    BATCH,
    SEEDS,
    Growth,
    Params,
    hidden,
    marks,
)

#: Tokens of the source, rules that make it, their common strength.
TOKENS, RULES, STRENGTH = 24, 256, 2.0
#: Adam: learning rate at the start, updates after which it has fallen to 1/√2 of that.
RATE, FALL, MEMORY, SQUARES, TINY = 0.05, 20, 0.9, 0.99, 1e-8


@dataclass(frozen=True)
class Source:
    """`following` (24, 24, 24): how likely a third token is after two; `pairs` (24, 24): how
    often two tokens stand side by side."""

    following: np.ndarray
    pairs: np.ndarray

    @property
    def floor(self) -> float:
        """Entropy of the next token given the two before it, in bits."""
        p = self.following
        return float(-(self.pairs[..., None] * p * np.log2(p)).sum())

    @property
    def letters(self) -> float:
        """Entropy of single tokens, in bits."""
        shares = self.pairs.sum(axis=0)
        return float(-(shares * np.log2(shares)).sum())


def source_of(decay: float, seed: int) -> Source:
    """256 rules, each a soft yes or no about two tokens that makes some next tokens likelier; the
    k-th has the strength 2 k^−γ. So there is always something smaller left to learn."""
    random = np.random.Generator(np.random.PCG64(seed))
    first, second, says = random.standard_normal((3, RULES, TOKENS))
    holds = np.tanh(first[:, :, None] + second[:, None, :])
    holds -= holds.mean(axis=(1, 2), keepdims=True)
    strength = STRENGTH * np.arange(1, RULES + 1) ** -decay
    scores = (holds * strength[:, None, None]).reshape(RULES, -1).T @ says
    following = softmax(scores).reshape(TOKENS, TOKENS, TOKENS)
    pairs = np.full((TOKENS, TOKENS), TOKENS**-2.0)
    for _ in range(100):
        pairs = (pairs[..., None] * following).sum(axis=0)
    return Source(following, pairs)


def softmax(scores: np.ndarray) -> np.ndarray:
    """Rows that sum to one."""
    out = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(out / out.sum(axis=-1, keepdims=True))


def triples(source: Source, count: int, random: np.random.Generator) -> np.ndarray:
    """Two tokens and the one after them, int (count, 3), each drawn anew: none is seen twice."""
    joint = (source.pairs[..., None] * source.following).ravel().cumsum()
    place = np.searchsorted(joint, random.random(count) * joint[-1], side="right")
    return np.stack(np.unravel_index(place, (TOKENS, TOKENS, TOKENS)), axis=1)


def start(units: int, random: np.random.Generator) -> list[np.ndarray]:
    """Weights of two tokens (2 · 24, h), biases (h,), output (h, 24), biases (24,)."""
    return [
        0.3 * random.standard_normal((2 * TOKENS, units)), np.zeros(units),
        random.standard_normal((units, TOKENS)) / np.sqrt(units), np.zeros(TOKENS),
    ]  # fmt: skip


def scores_of(weights: list[np.ndarray], first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Logits (n, 24) of a network that sees two tokens."""
    table, bias, output, last = weights
    return np.asarray(np.tanh(table[first] + table[TOKENS + second] + bias) @ output + last)


def loss_of(weights: list[np.ndarray], source: Source) -> float:
    """Bits per token over all 576 contexts, weighed by how often each occurs: no sample."""
    first, second = np.divmod(np.arange(TOKENS**2), TOKENS)
    scores = scores_of(weights, first, second)
    scores -= scores.max(axis=1, keepdims=True)
    logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    weighed = source.pairs.reshape(-1, 1) * source.following.reshape(-1, TOKENS)
    return float(-(weighed * logs).sum() / np.log(2.0))


def gradients(weights: list[np.ndarray], seen: np.ndarray) -> list[np.ndarray]:
    """Of the mean cross-entropy (nats) of triples (n, 3)."""
    first, second, third = seen.T
    rows = np.arange(len(seen))
    table, bias, output, last = weights
    inner = np.tanh(table[first] + table[TOKENS + second] + bias)
    pull = softmax(inner @ output + last)
    pull[rows, third] -= 1.0
    pull /= len(seen)
    back = (pull @ output.T) * (1.0 - inner**2)
    here = np.zeros((len(seen), 2 * TOKENS))
    here[rows, first] = here[rows, TOKENS + second] = 1.0
    return [here.T @ back, back.sum(axis=0), inner.T @ pull, pull.sum(axis=0)]


def rate_at(update: int) -> float:
    """The learning rate of an update, from 0: falling, so that every measurement is of a network
    that has settled somewhat."""
    return float(RATE / np.sqrt(1.0 + update / FALL))


def train(
    source: Source, units: int, measured: tuple[int, ...], seed: int, again: int = 0
) -> Iterator[float | None]:
    """Adam on one new batch after another; yields the loss at each mark, None now and then.
    `again` counts trainings on the same source that start elsewhere and see other tokens."""
    # [grow]
    random = np.random.Generator(np.random.PCG64([seed, units, again]))
    weights = start(units, random)
    stream = triples(source, measured[-1] * BATCH, random)
    means, squares = ([np.zeros_like(one) for one in weights] for _ in range(2))
    for update in range(measured[-1]):
        found = gradients(weights, stream[update * BATCH : (update + 1) * BATCH])
        for weight, mean, square, gradient in zip(weights, means, squares, found, strict=True):
            mean += (1 - MEMORY) * (gradient - mean)
            square += (1 - SQUARES) * (gradient**2 - square)
            root = np.sqrt(square / (1 - SQUARES ** (update + 1))) + TINY
            weight -= rate_at(update) * mean / (1 - MEMORY ** (update + 1)) / root
        if update + 1 in measured:
            yield loss_of(weights, source)
        elif update % 32 == 0:
            yield None


def weights_in(units: int) -> int:
    """How many weights a network has."""
    return 2 * TOKENS * units + units + units * TOKENS + TOKENS


def growth_of(params: Params) -> Iterator[Growth | None]:
    """The growth after every network, largest last, and once more with the trainings that were
    repeated; None between."""
    source, measured = source_of(params.decay, params.seed), marks(params)
    sizes = np.array([weights_in(units) for units in hidden(params)], dtype=np.float64)
    tokens = np.array(measured, dtype=np.float64) * BATCH
    made = np.empty((SEEDS, params.networks, params.doublings))
    for again in range(SEEDS):
        for at, units in enumerate(hidden(params)):
            mark = 0
            for loss in train(source, units, measured, params.seed, again):
                if loss is not None:
                    made[again, at, mark] = loss
                    mark += 1
                yield None
            if again == 0:
                yield Growth(sizes, tokens, made[0, : at + 1].copy(), source.floor, source.letters)
    yield Growth(sizes, tokens, made[0], source.floor, source.letters, made[1:])
