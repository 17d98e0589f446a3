"""A signal through many layers of equal width, forwards and backwards (numpy, float64).

Plain nets compute x → φ(W x); residual ones x → x + s · W₂ φ(W₁ x) with He's weights in W₁ and
deviation 1/√n in W₂. The scaled kind has s = 1/√L for L branches, as GPT-2 scales the projections
onto its stream (Radford et al. 2019). T-Fixup (Huang et al. 2020) scales the two matrices of a
branch by a power of the depth each, to the same end.

The theory is that of infinite width (Poole et al. 2016, Schoenholz et al. 2017): every sum is
normal, and what comes from different matrices is independent.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from explorer.compute.training.signal.params import BATCH, KINDS, Depth, Params, deviation_of

#: Places and weights for means over a standard normal number: equal steps, which for a bell that
#: ends in nothing on both sides converge as fast as any rule.
_PLACES = np.linspace(-9.0, 9.0, 1801)
_WEIGHTS = np.exp(-(_PLACES**2) / 2)
_WEIGHTS = _WEIGHTS / _WEIGHTS.sum()


def activate(name: str, sums: np.ndarray) -> np.ndarray:
    """φ of each number."""
    if name == "relu":
        return np.maximum(sums, 0.0)
    return np.tanh(sums) if name == "tanh" else sums


def slope(name: str, sums: np.ndarray) -> np.ndarray:
    """φ′ of each number."""
    if name == "relu":
        return (sums > 0).astype(np.float64)
    return 1.0 - np.tanh(sums) ** 2 if name == "tanh" else np.ones_like(sums)


def size(numbers: np.ndarray) -> float:
    """The root mean square."""
    return float(np.sqrt(np.mean(numbers**2)))


def plain(
    draws: np.ndarray, deviation: float, activation: str, x: np.ndarray, pull: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Sizes (layers + 1,) of activations and of gradients; `draws` (layers, n, n) are standard
    normal, x (batch, n) goes in below, `pull` (batch, n) above."""
    # [depth] a layer after the other
    forward, seen = [size(x)], []
    for draw in draws:
        sums = x @ (deviation * draw).T
        seen.append(sums)
        x = activate(activation, sums)
        forward.append(size(x))
    # [back] and back, by the chain rule
    backward = [size(pull)]
    for draw, sums in zip(draws[::-1], seen[::-1], strict=True):
        pull = (pull * slope(activation, sums)) @ (deviation * draw)
        backward.append(size(pull))
    return np.array(forward), np.array(backward[::-1])


def residual(
    first: np.ndarray, second: np.ndarray, factor: float, activation: str, x: np.ndarray,
    pull: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:  # fmt: skip
    """The same of a net whose branches W₂ φ(W₁ x), times a factor, are added to the stream."""
    width = x.shape[1]
    inner, outer = deviation_of("he", width, width), factor / math.sqrt(width)
    # [depth] the stream goes on, a branch adds to it
    forward, seen = [size(x)], []
    for one, two in zip(first, second, strict=True):
        sums = x @ (inner * one).T
        seen.append(sums)
        x = x + activate(activation, sums) @ (outer * two).T
        forward.append(size(x))
    # [back] the gradient goes through both
    backward = [size(pull)]
    for one, two, sums in zip(first[::-1], second[::-1], seen[::-1], strict=True):
        pull = pull + ((pull @ (outer * two)) * slope(activation, sums)) @ (inner * one)
        backward.append(size(pull))
    return np.array(forward), np.array(backward[::-1])


def moments(activation: str, square: float) -> tuple[float, float]:
    """Means of φ² and φ′² over normal sums whose mean square is given."""
    if activation == "linear":
        return square, 1.0
    if activation == "relu":
        return square / 2, 0.5
    sums = math.sqrt(square) * _PLACES
    return (float(_WEIGHTS @ np.tanh(sums) ** 2),
            float(_WEIGHTS @ (1.0 - np.tanh(sums) ** 2) ** 2))  # fmt: skip


def theory(
    kind: str, width: int, layers: int, activation: str, gain: float, start: float, pull: float
) -> tuple[np.ndarray, np.ndarray]:
    """Sizes (layers + 1,) forwards and backwards at infinite width."""
    factors, square, squares = [], start**2, [start**2]
    for _ in range(layers):
        if kind in ("residual", "scaled"):
            # [depth] W₁ gives sums of variance 2q
            share = 1.0 / layers if kind == "scaled" else 1.0
            out, turn = moments(activation, 2.0 * square)
            square, factor = square + share * out, 1.0 + share * 2.0 * turn
        else:
            variance = width * deviation_of(kind, width, width, gain) ** 2
            square, turn = moments(activation, variance * square)
            factor = variance * turn
        squares.append(square)
        factors.append(factor)
    backward = [pull**2]
    for factor in reversed(factors):
        backward.append(backward[-1] * factor)
    return np.sqrt(squares), np.sqrt(backward[::-1])


def input_of(params: Params) -> tuple[np.ndarray, np.ndarray]:
    """What goes in below and above, (BATCH, n) each: standard normal numbers."""
    random = np.random.Generator(np.random.PCG64(params.seed))
    x, pull = random.standard_normal((2, BATCH, params.width))
    return x, pull


def draws_of(params: Params, layer: int) -> tuple[np.ndarray, np.ndarray]:
    """Two matrices (n, n) of standard normal numbers for a layer."""
    # numpy takes [seed, 0] for the seed alone, whose numbers are the input
    random = np.random.Generator(np.random.PCG64([params.seed, layer + 1]))
    first, second = random.standard_normal((2, params.width, params.width))
    return first, second


def depth_of(params: Params) -> Iterator[Depth | None]:
    """Every kind through all layers; yields None between, and last the Depth."""
    x, pull = input_of(params)
    first, second = np.empty((2, params.layers, params.width, params.width))
    for layer in range(params.layers):
        first[layer], second[layer] = draws_of(params, layer)
        if layer % 8 == 0:
            yield None
    shape = (len(KINDS), params.layers + 1)
    found = Depth(*(np.empty(shape) for _ in range(4)))
    for place, kind in enumerate(KINDS):
        yield None
        if kind in ("residual", "scaled"):
            factor = 1.0 / math.sqrt(params.layers) if kind == "scaled" else 1.0
            sizes = residual(first, second, factor, params.activation, x, pull)
        else:
            deviation = deviation_of(kind, params.width, params.width, params.gain)
            sizes = plain(first, deviation, params.activation, x, pull)
        found.forward[place], found.backward[place] = sizes
        found.forward_theory[place], found.backward_theory[place] = theory(
            kind, params.width, params.layers, params.activation, params.gain, size(x), size(pull)
        )
    yield found
