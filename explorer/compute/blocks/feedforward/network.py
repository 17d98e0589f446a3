"""A feed-forward of one input and one output, fitted to a curve: forward, backward, Adam.

y(x) = c + Σ_i v_i · σ(w_i·x + b_i). With ReLU each unit is a straight line that begins where
w_i·x + b_i = 0: the sum is a curve with one bend per unit.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from explorer.compute.blocks.feedforward.activations import ACTIVATIONS, Activation

#: A unit is dead if no example moves it: its slope stays below this on all of them.
DEAD = 1e-3


@dataclass(frozen=True)
class Network:
    """Weights of the units: `w`, `b` inside, `v` outside, all float64 (width,); `c` alone."""

    w: np.ndarray
    b: np.ndarray
    v: np.ndarray
    c: float

    @property
    def width(self) -> int:
        """How many units there are."""
        return len(self.w)

    def inner(self, x: np.ndarray) -> np.ndarray:
        """w_i·x + b_i: (points, width)."""
        found: np.ndarray = x[:, None] * self.w + self.b
        return found

    def pieces(self, x: np.ndarray, activation: Activation) -> np.ndarray:
        """What each unit adds, v_i·σ(w_i·x + b_i): (points, width)."""
        found: np.ndarray = activation.value(self.inner(x)) * self.v
        return found

    def output(self, x: np.ndarray, activation: Activation) -> np.ndarray:
        """The sum of the pieces, and c: (points,)."""
        found: np.ndarray = self.pieces(x, activation).sum(axis=1) + self.c
        return found

    def bends(self) -> np.ndarray:
        """Where each unit bends, −b_i / w_i; not finite where w_i is 0."""
        with np.errstate(divide="ignore", invalid="ignore"):
            found: np.ndarray = -self.b / self.w
        return found

    def alive(self, x: np.ndarray, activation: Activation) -> np.ndarray:
        """Which units some example can still move: bool (width,)."""
        found: np.ndarray = np.abs(activation.slope(self.inner(x))).max(axis=0) >= DEAD
        return found


def fresh(width: int, seed: int) -> Network:
    """The start torch's nn.Linear has: uniform within ±1/√(inputs), here 1 and the width."""
    draw = np.random.default_rng(seed)
    outer = width**-0.5
    return Network(
        draw.uniform(-1.0, 1.0, width), draw.uniform(-1.0, 1.0, width),
        draw.uniform(-outer, outer, width), float(draw.uniform(-outer, outer)),
    )  # fmt: skip


def gradient(
    net: Network, x: np.ndarray, target: np.ndarray, activation: Activation
) -> tuple[np.ndarray, float]:
    """d loss / d (w, b, v, c) as one vector (3·width + 1,), and the loss: the mean square."""
    # [forward]
    inner = net.inner(x)
    hidden = activation.value(inner)
    apart = hidden @ net.v + net.c - target
    # [backward]
    back = 2.0 * apart / len(x)
    reached = back[:, None] * net.v * activation.slope(inner)
    parts = (x @ reached, reached.sum(axis=0), back @ hidden, [back.sum()])
    return np.concatenate(parts), float((apart * apart).mean())


def train(
    net: Network, x: np.ndarray, target: np.ndarray, name: str, updates: int, rate: float
) -> Iterator[tuple[int, Network]]:
    """Adam (β₁ 0.9, β₂ 0.999) on all examples at once; the rate falls to 0 along a cosine.

    Yields the number of updates done and the network, first at 0.
    """
    activation, width = ACTIVATIONS[name], net.width
    flat = np.concatenate([net.w, net.b, net.v, [net.c]])
    mean, square = np.zeros_like(flat), np.zeros_like(flat)
    yield 0, net
    for update in range(1, updates + 1):
        slope, _ = gradient(net, x, target, activation)
        # [update]
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope * slope
        step = mean / (1 - 0.9**update) / (np.sqrt(square / (1 - 0.999**update)) + 1e-8)
        now = rate * 0.5 * (1 + np.cos(np.pi * (update - 1) / updates))
        flat = flat - now * step
        w, b, v = flat[:width], flat[width : 2 * width], flat[2 * width : -1]
        net = Network(w, b, v, float(flat[-1]))
        yield update, net


def error(net: Network, x: np.ndarray, target: np.ndarray, activation: Activation) -> float:
    """Root of the mean square of what the network misses."""
    apart = net.output(x, activation) - target
    return float(np.sqrt((apart * apart).mean()))
