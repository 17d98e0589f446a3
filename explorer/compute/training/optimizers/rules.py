"""The update rules, each as its paper or torch.optim has it, and a descent with one of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from explorer.compute.training.optimizers.params import ADAPTIVE, Course, Params
from explorer.compute.training.optimizers.surfaces import Slope, Surface

#: Who is further away than this has left for good.
FAR = 1e3


@dataclass(frozen=True)
class Settings:
    """The learning rate and what the rules need besides."""

    rate: float
    momentum: float = 0.9
    alpha: float = 0.9
    first: float = 0.9
    second: float = 0.999
    epsilon: float = 1e-8
    decay: float = 0.0


@dataclass
class Memory:
    """What an optimizer keeps beside the weights; all of it starts at 0."""

    mean: np.ndarray
    square: np.ndarray
    count: int = 0


Rule = Callable[[np.ndarray, Slope, Memory, Settings], np.ndarray]


def gd(w: np.ndarray, slope: Slope, memory: Memory, s: Settings) -> np.ndarray:
    """Gradient descent: a step against the gradient, as long as the gradient says."""
    # [race] [valleys] [batch] [noise]
    return w - s.rate * slope(w)


def momentum(w: np.ndarray, slope: Slope, memory: Memory, s: Settings) -> np.ndarray:
    """Heavy ball (Polyak 1964), with torch's form of the velocity: v ← μv + g."""
    # [race] [ahead]
    memory.mean = s.momentum * memory.mean + slope(w)
    return w - s.rate * memory.mean


def nesterov(w: np.ndarray, slope: Slope, memory: Memory, s: Settings) -> np.ndarray:
    """Nesterov (1983): the gradient is taken where the velocity alone would lead.

    torch.optim.SGD(nesterov=True) keeps that place as its weights: `looked` of a Course.
    """
    # [race] [ahead]
    ahead = w - s.rate * s.momentum * memory.mean
    memory.mean = s.momentum * memory.mean + slope(ahead)
    return w - s.rate * memory.mean


def coupled(w: np.ndarray, slope: Slope, memory: Memory, s: Settings) -> np.ndarray:
    """Momentum with the decay in the gradient, as torch.optim.SGD(weight_decay=λ)."""
    # [scale]
    memory.mean = s.momentum * memory.mean + slope(w) + s.decay * w
    return w - s.rate * memory.mean


def adagrad(w: np.ndarray, slope: Slope, memory: Memory, s: Settings) -> np.ndarray:
    """Duchi, Hazan and Singer (2011): each weight divides by the root of its summed squares."""
    # [race] [moments]
    g = slope(w)
    memory.square = memory.square + g**2
    return w - s.rate * g / (np.sqrt(memory.square) + s.epsilon)


def rmsprop(w: np.ndarray, slope: Slope, memory: Memory, s: Settings) -> np.ndarray:
    """Hinton (2012): the same with a mean that forgets."""
    # [race] [moments]
    g = slope(w)
    memory.square = s.alpha * memory.square + (1 - s.alpha) * g**2
    return w - s.rate * g / (np.sqrt(memory.square) + s.epsilon)


def direction(g: np.ndarray, memory: Memory, s: Settings) -> np.ndarray:
    """m̂ ÷ (√v̂ + ε) of Kingma and Ba (2015)."""
    # [race] [moments] [scale] [rate]
    memory.count += 1
    memory.mean = s.first * memory.mean + (1 - s.first) * g
    memory.square = s.second * memory.square + (1 - s.second) * g**2
    mean = memory.mean / (1 - s.first**memory.count)
    square = memory.square / (1 - s.second**memory.count)
    return np.asarray(mean / (np.sqrt(square) + s.epsilon))


def adam(w: np.ndarray, slope: Slope, memory: Memory, s: Settings) -> np.ndarray:
    """Both means, corrected for having started at 0."""
    # [race] [moments] [scale] [rate]
    return w - s.rate * direction(slope(w), memory, s)


def adaml2(w: np.ndarray, slope: Slope, memory: Memory, s: Settings) -> np.ndarray:
    """Adam with the decay in the gradient: it is divided by √v̂ as well."""
    # [decay]
    return w - s.rate * direction(slope(w) + s.decay * w, memory, s)


def adamw(w: np.ndarray, slope: Slope, memory: Memory, s: Settings) -> np.ndarray:
    """Loshchilov and Hutter (2019): every weight shrinks by the same share, beside the step."""
    # [decay]
    g = slope(w)
    return (1 - s.rate * s.decay) * w - s.rate * direction(g, memory, s)


RULES: dict[str, Rule] = {
    "gd": gd, "momentum": momentum, "nesterov": nesterov, "coupled": coupled, "adagrad": adagrad,
    "rmsprop": rmsprop, "adam": adam, "adaml2": adaml2, "adamw": adamw,
}  # fmt: skip


def settings_of(params: Params, method: str, *, decay: float = 0.0) -> Settings:
    """What a method gets of the params."""
    rate = params.adaptive if method in ADAPTIVE else params.rate
    return Settings(rate, params.momentum, params.alpha, params.first, params.second,
                    params.epsilon, decay)  # fmt: skip


def surface_of(params: Params) -> Surface:
    """The surface of the params."""
    return Surface(params.surface, params.steepness, params.turn)


def descend(
    method: str, surface: Surface, start: np.ndarray, settings: Settings, updates: int,
    factor: float = 1.0,
) -> Course:  # fmt: skip
    """`updates` updates from `start`, on the surface times `factor`."""
    looked = np.full((updates, 2), np.nan)
    gradients, means, squares = (np.full((updates, 2), np.nan) for _ in range(3))
    places = np.full((updates + 1, 2), np.nan)
    places[0] = w = np.asarray(start, dtype=np.float64)
    memory = Memory(np.zeros(2), np.zeros(2))
    for at in range(updates):

        def slope(where: np.ndarray, at: int = at) -> np.ndarray:
            looked[at] = where
            gradients[at] = factor * surface.slope(where)
            return gradients[at].copy()

        w = RULES[method](w, slope, memory, settings)
        if not np.abs(w).max() < FAR:
            break
        places[at + 1], means[at], squares[at] = w, memory.mean, memory.square
    losses = surface.height(places[:, 0], places[:, 1])
    return Course(places, looked, gradients, means, squares, losses)
