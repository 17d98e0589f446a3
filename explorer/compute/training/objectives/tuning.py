"""A small model of letters, pre-trained on one text and fine-tuned on another (numpy, float64).

The five letters before are read as one-hot vectors; one hidden layer; softmax over the next letter
(Bengio et al. 2003, without embeddings). Several models with different seeds are trained side by
side: every array has a first dimension for them. Adam (Kingma & Ba 2015).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

ALPHABET = " abcdefghijklmnopqrstuvwxyz"
#: Letters read, width of the hidden layer, letters in a batch, seeds trained side by side.
CONTEXT, WIDTH, BATCH, SEEDS = 5, 32, 64, 3
#: Letters at the end of each text that are never trained on.
HELD = 1500
#: Learning rate of whatever starts from random weights.
RATE_FIRST = 0.01


def letters(text: str) -> np.ndarray:
    """(letters,) int64: a to z in lower case; whatever else stands there is one space."""
    kept = "".join(mark if mark in ALPHABET else " " for mark in text.lower())
    return np.array([ALPHABET.index(mark) for mark in " ".join(kept.split())], dtype=np.int64)


def windows(ids: np.ndarray) -> np.ndarray:
    """(places, CONTEXT + 1): the letters read and the one that follows."""
    return np.lib.stride_tricks.sliding_window_view(ids, CONTEXT + 1)


@dataclass
class Net:
    """Weights of all seeds, and Adam's two moments of each."""

    weights: list[np.ndarray]
    first: list[np.ndarray]
    second: list[np.ndarray]
    updates: int = 0

    @classmethod
    def drawn(cls, seed: int, seeds: int = SEEDS) -> Net:
        """Fresh weights: variance one over the number of inputs; the output layer small."""
        random = np.random.Generator(np.random.PCG64([seed, 4]))
        symbols = len(ALPHABET)
        weights = [
            random.normal(0.0, CONTEXT**-0.5, (seeds, CONTEXT * symbols, WIDTH)),
            np.zeros((seeds, 1, WIDTH)),
            random.normal(0.0, 0.1 * WIDTH**-0.5, (seeds, WIDTH, symbols)),
            np.zeros((seeds, 1, symbols)),
        ]
        return cls(weights, [np.zeros_like(w) for w in weights],
                   [np.zeros_like(w) for w in weights])  # fmt: skip

    def copy(self) -> Net:
        """The same weights with fresh moments: fine-tuning starts its optimizer anew."""
        return Net([w.copy() for w in self.weights], [np.zeros_like(w) for w in self.weights],
                   [np.zeros_like(w) for w in self.weights])  # fmt: skip


def one_hot(read: np.ndarray) -> np.ndarray:
    """(…, CONTEXT) letters as (…, CONTEXT · symbols) zeros and ones."""
    return np.eye(len(ALPHABET))[read].reshape(*read.shape[:-1], -1)


def loss_and_gradient(
    weights: list[np.ndarray], read: np.ndarray, following: np.ndarray
) -> tuple[np.ndarray, list[np.ndarray]]:
    """(seeds,) nats a letter, and the gradient of each weight.

    `read` (seeds, rows, CONTEXT · symbols), `following` (seeds, rows).
    """
    hidden_weight, hidden_bias, out_weight, out_bias = weights
    # [warm] forward
    hidden = np.tanh(read @ hidden_weight + hidden_bias)
    scores = hidden @ out_weight + out_bias
    scores = scores - scores.max(axis=-1, keepdims=True)
    chances = np.exp(scores)
    chances /= chances.sum(axis=-1, keepdims=True)
    rows = following.shape[1]
    own = np.take_along_axis(chances, following[..., None], axis=-1)[..., 0]
    # [warm] backward: chances minus one at the right letter, then layer by layer
    slope = chances
    np.put_along_axis(slope, following[..., None], own[..., None] - 1.0, axis=-1)
    slope = slope / rows
    inner = (slope @ out_weight.swapaxes(1, 2)) * (1.0 - hidden**2)
    return -np.log(own).mean(axis=1), [
        read.swapaxes(1, 2) @ inner, inner.sum(axis=1, keepdims=True),
        hidden.swapaxes(1, 2) @ slope, slope.sum(axis=1, keepdims=True),
    ]  # fmt: skip


def update(net: Net, gradient: list[np.ndarray], rate: float) -> None:
    """One step of Adam, in place: β₁ 0.9, β₂ 0.999, ε 1e-8."""
    net.updates += 1
    fair_first, fair_second = 1 - 0.9**net.updates, 1 - 0.999**net.updates
    for weight, first, second, slope in zip(
        net.weights, net.first, net.second, gradient, strict=True
    ):
        first += 0.1 * (slope - first)
        second += 0.001 * (slope**2 - second)
        weight -= rate * (first / fair_first) / (np.sqrt(second / fair_second) + 1e-8)


def train(net: Net, text: np.ndarray, rate: float, random: np.random.Generator) -> None:
    """One update on a batch of places, drawn for each seed."""
    seeds = len(net.weights[0])
    # [warm] places by chance, the same code before and after
    rows = text[random.integers(0, len(text), (seeds, BATCH))]
    _, gradient = loss_and_gradient(net.weights, one_hot(rows[..., :-1]), rows[..., -1])
    update(net, gradient, rate)


def measured(net: Net, text: np.ndarray) -> np.ndarray:
    """(seeds,) nats a letter on all places of a text."""
    hidden_weight, hidden_bias, out_weight, out_bias = net.weights
    read = one_hot(text[:, :-1])
    scores = np.tanh(read @ hidden_weight + hidden_bias) @ out_weight + out_bias
    highest = scores.max(axis=-1, keepdims=True)
    total = np.log(np.exp(scores - highest).sum(axis=-1)) + highest[..., 0]
    own = scores[:, np.arange(len(text)), text[:, -1]]
    return np.asarray((total - own).mean(axis=1))
