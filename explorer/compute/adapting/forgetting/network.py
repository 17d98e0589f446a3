"""A small net that gives the next character, several copies at once (numpy, float64).

Weights are lists of six arrays with a leading axis for the copies: W₁ (S, CONTEXT · V, H) by place
and sign, b₁, W₂ (S, H, H), b₂, W₃ (S, H, V), b₃.
"""

from __future__ import annotations

import numpy as np

from explorer.compute.adapting.forgetting.params import CONTEXT, HIDDEN
from explorer.compute.adapting.forgetting.texts import SIGNS

Weights = list[np.ndarray]
V = len(SIGNS)


def drawn(seeds: list[int]) -> Weights:
    """First weights, deviation 1/√inputs; a copy for each seed."""
    copies = []
    for seed in seeds:
        random = np.random.Generator(np.random.PCG64(seed))
        copies.append([
            random.standard_normal((CONTEXT * V, HIDDEN)) / np.sqrt(CONTEXT), np.zeros((1, HIDDEN)),
            random.standard_normal((HIDDEN, HIDDEN)) / np.sqrt(HIDDEN), np.zeros((1, HIDDEN)),
            random.standard_normal((HIDDEN, V)) / np.sqrt(HIDDEN), np.zeros((1, V)),
        ])  # fmt: skip
    return [np.stack(same) for same in zip(*copies, strict=True)]


def hot(signs: np.ndarray) -> np.ndarray:
    """Signs (…, CONTEXT) as ones among zeros (…, CONTEXT · V)."""
    shape = (*signs.shape[:-1], CONTEXT * V)
    return np.asarray(np.eye(V)[signs].reshape(shape))


def forward(weights: Weights, x: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Both hidden layers and the logarithms of the shares of the next sign (S, rows, V)."""
    w1, b1, w2, b2, w3, b3 = weights
    one = np.tanh(x @ w1 + b1)
    two = np.tanh(one @ w2 + b2)
    scores = two @ w3 + b3
    scores = scores - scores.max(axis=-1, keepdims=True)
    return one, two, scores - np.log(np.exp(scores).sum(axis=-1, keepdims=True))


def pulled_back(
    weights: Weights, one: np.ndarray, two: np.ndarray, pull: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """What arrives at the sums of the second and of the first hidden layer from a pull (S, rows, V)
    on the scores."""
    second = (pull @ weights[4].swapaxes(-1, -2)) * (1 - two**2)
    return second, (second @ weights[2].swapaxes(-1, -2)) * (1 - one**2)


def gradient(weights: Weights, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, Weights]:
    """Mean losses (S,) in nats and their gradients, for inputs (S or 1, rows, CONTEXT · V) and next
    signs (S or 1, rows)."""
    one, two, logs = forward(weights, x)
    wanted = np.eye(V)[y]
    losses = -(logs * wanted).sum(axis=-1).mean(axis=-1)
    third = (np.exp(logs) - wanted) / x.shape[-2]
    second, first = pulled_back(weights, one, two, third)
    found = []
    for into, pull in ((x, first), (one, second), (two, third)):
        found += [into.swapaxes(-1, -2) @ pull, pull.sum(axis=-2, keepdims=True)]
    return losses, found


def loss(weights: Weights, seen: np.ndarray) -> np.ndarray:
    """Mean losses (S,) of windows (rows, CONTEXT + 1)."""
    logs = forward(weights, hot(seen[:, :-1])[None])[2]
    return np.asarray(-logs[:, np.arange(len(seen)), seen[:, -1]].mean(axis=-1))


def fisher(weights: Weights, seen: np.ndarray) -> Weights:
    """The diagonal of the Fisher information, per weight: the mean over contexts of the squared
    gradient of log p(y), each y taken as often as the net itself gives it. Exact: all y are gone
    through, none is drawn (Kirkpatrick et al. 2017; Martens 2014 on why the net's own y)."""
    x = hot(seen[:, :-1])[None]
    # [fisher]
    one, two, logs = forward(weights, x)
    shares = np.exp(logs)
    total = [np.zeros_like(weight) for weight in weights]
    for y in range(V):
        third = shares - np.eye(V)[y]
        second, first = pulled_back(weights, one, two, third)
        often = shares[..., y : y + 1] / len(seen)
        for place, (into, pull) in enumerate(((x, first), (one, second), (two, third))):
            # the gradient of one context is input times pull: so is its square
            square = often * pull**2
            total[2 * place] += (into**2).swapaxes(-1, -2) @ square
            total[2 * place + 1] += square.sum(axis=-2, keepdims=True)
    return total
