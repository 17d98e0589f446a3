"""A tiny network and AdamW, layer by layer, as a sharded training step needs them.

Layers are square matrices with tanh between them; the task is to turn the input round. Everything
is float32; what a recipe keeps in two bytes is rounded to bfloat16 whenever it is stored.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from explorer.compute.parallelism.memory import Recipe

SAMPLES = 4  # per rank and micro-batch
RATE, DECAY, BETA1, BETA2, EPSILON = 0.02, 0.1, 0.9, 0.95, 1e-8


def stored(values: np.ndarray, item: int) -> np.ndarray:
    """The values as a number format of `item` bytes keeps them, in float32."""
    if item == 2:
        import ml_dtypes

        return values.astype(ml_dtypes.bfloat16).astype(np.float32)
    return values.astype(np.float32)


def batch(seed: int, step: int, samples: int, width: int) -> np.ndarray:
    """The inputs of a training step (samples, width), float32 within [-1, 1]."""
    dealer = np.random.default_rng([seed, step])
    return dealer.uniform(-1, 1, (samples, width)).astype(np.float32)


def first_weights(seed: int, layers: int, width: int) -> list[np.ndarray]:
    """One matrix (width, width) per layer, float32."""
    dealer = np.random.default_rng([seed, 2**31])
    scale = 1 / np.sqrt(width)
    return [
        (scale * dealer.standard_normal((width, width))).astype(np.float32) for _ in range(layers)
    ]


@dataclass
class Pass:
    """One micro-batch on its way through the network and back.

    `inputs` are what each layer has met so far (samples, width); `slope` is the loss's derivative
    by the output of the layer that is next on the way back.
    """

    inputs: list[np.ndarray]
    target: np.ndarray
    layers: int
    share: float
    slope: np.ndarray | None = None
    loss: float = 0.0

    def forward(self, weight: np.ndarray) -> None:
        """Through the next layer: h ← tanh(h Wᵀ), without tanh after the last."""
        out = self.inputs[-1] @ weight.T
        if len(self.inputs) < self.layers:
            self.inputs.append(np.tanh(out))
            return
        apart = out - self.target
        self.loss = float(np.mean(apart * apart))
        self.slope = (self.share * 2 / apart.size) * apart

    def backward(self, weight: np.ndarray) -> np.ndarray:
        """Back through the last layer not yet passed; its gradient (width, width)."""
        assert self.slope is not None
        entered = self.inputs.pop()
        gradient: np.ndarray = self.slope.T @ entered
        self.slope = (self.slope @ weight) * (1 - entered * entered)
        return gradient


def start(inputs: np.ndarray, layers: int, share: float) -> Pass:
    """A micro-batch before the first layer. Its loss counts `share` (one of m micro-batches)."""
    return Pass([inputs], inputs[:, ::-1], layers, share)


def adamw(
    weight: np.ndarray, gradient: np.ndarray, momentum: np.ndarray, variance: np.ndarray, step: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """AdamW (Loshchilov and Hutter 2019) on any rows of a matrix: its elements do not meet, so
    shards give what the whole would. `step` counts from 1."""
    momentum = BETA1 * momentum + (1 - BETA1) * gradient
    variance = BETA2 * variance + (1 - BETA2) * gradient * gradient
    mean = momentum / (1 - BETA1**step)
    spread = np.sqrt(variance / (1 - BETA2**step)) + EPSILON
    weight = weight * (1 - RATE * DECAY) - RATE * mean / spread
    return weight.astype(np.float32), momentum.astype(np.float32), variance.astype(np.float32)


@dataclass
class States:
    """The states of one layer, or of some of its rows, as a recipe stores them (float32)."""

    weight: np.ndarray
    master: np.ndarray | None
    momentum: np.ndarray
    variance: np.ndarray


def first_states(weight: np.ndarray, recipe: Recipe) -> States:
    """Of a matrix that was not trained yet."""
    nothing = np.zeros_like(weight)
    master = weight.copy() if recipe.master else None
    return States(stored(weight, recipe.weight), master, nothing, nothing.copy())


def update(states: States, gradient: np.ndarray, recipe: Recipe, step: int) -> States:
    """After AdamW on the fp32 copy of the weights, or on the weights where there is none."""
    before = states.weight if states.master is None else states.master
    after, momentum, variance = adamw(before, gradient, states.momentum, states.variance, step)
    return States(
        stored(after, recipe.weight), None if states.master is None else after,
        stored(momentum, recipe.momentum), stored(variance, recipe.variance),
    )  # fmt: skip


def one_process(
    states: Sequence[States], inputs: np.ndarray, micro_batches: int, recipe: Recipe, step: int
) -> list[States]:
    """A whole training step on one process, nothing shared out: what every stage must equal.

    `inputs` (micro_batches · samples, width): all that the ranks would get.
    """
    gradients = [np.zeros_like(layer.weight) for layer in states]
    for part in np.split(inputs, micro_batches):
        way = start(part, len(states), 1 / micro_batches)
        for layer in states:
            way.forward(layer.weight)
        for place in reversed(range(len(states))):
            fresh = way.backward(states[place].weight)
            gradients[place] = stored(gradients[place] + fresh, recipe.gradient)
    return [update(s, g, recipe, step) for s, g in zip(states, gradients, strict=True)]
