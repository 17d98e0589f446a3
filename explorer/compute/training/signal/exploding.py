"""Recurrent nets with gradients that explode, trained by SGD in three ways (torch, float64).

The first number of a sequence is +1 or −1, the others are small noise; after the last the net must
say which it was: h ← tanh(x w + h W + b). Going back, the gradient is multiplied by W at every
token, and where W is large it grows (Pascanu et al. 2013). Now and then comes a bad batch, whose
answers are wrong. Three nets that differ in seed, each once as it is, once clipped by norm, and
once with every spike left out.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from explorer.compute.training.signal.clipping import is_spike
from explorer.compute.training.signal.params import (
    ARMS,
    LOST,
    SEEDS,
    SEQUENCES,
    UNITS,
    WRONG,
    Params,
)

NOISE = 0.1


@dataclass(frozen=True)
class Update:
    """One update of all nets: float64 or bool (ARMS, seeds); NaN where a net was lost.

    Attributes:
        losses: before the update, by the right answers. norms: of the gradient that is used.
        spikes: what the detector says.
        gradient: (weights,) of the first net of the first arm; nothing if it was lost.
    """

    losses: np.ndarray
    norms: np.ndarray
    spikes: np.ndarray
    gradient: np.ndarray


def weights_of(params: Params, seeds: tuple[int, ...]) -> list[Tensor]:
    """W (S, h, h), w (S, 1, h), b (S, 1, h), the readout (S, h, 1) and its bias (S, 1, 1)."""
    drawn = []
    for seed in seeds:
        random = np.random.Generator(np.random.PCG64(seed))
        normal = random.standard_normal
        drawn.append([
            params.recurrent / math.sqrt(UNITS) * normal((UNITS, UNITS)), normal((1, UNITS)),
            np.zeros((1, UNITS)), normal((UNITS, 1)) / math.sqrt(UNITS), np.zeros((1, 1)),
        ])  # fmt: skip
    return [torch.from_numpy(np.stack(same)).requires_grad_() for same in zip(*drawn, strict=True)]


def sequences(params: Params, randoms: list[np.random.Generator]) -> tuple[Tensor, Tensor]:
    """Sequences (seeds, tokens, SEQUENCES, 1), and the first number of each (seeds, SEQUENCES)."""
    given, first = [], []
    for random in randoms:
        noise = NOISE * random.standard_normal((params.length, SEQUENCES, 1))
        sign = 2.0 * random.integers(0, 2, SEQUENCES) - 1.0
        noise[0, :, 0] = sign
        given.append(noise)
        first.append(sign)
    return torch.from_numpy(np.stack(given)), torch.from_numpy(np.stack(first))


def said_by(weights: list[Tensor], given: Tensor) -> Tensor:
    """What each net says at the end of each sequence, (S, SEQUENCES)."""
    recurrent, entry, bias, readout, last = weights
    state = torch.zeros(len(recurrent), given.shape[2], UNITS, dtype=torch.float64)
    for token in given.unbind(1):
        # [explode] the same matrix again at every token
        state = torch.tanh(token @ entry + bias + state @ recurrent)
    said: Tensor = (state @ readout + last)[:, :, 0]
    return said


def is_bad(params: Params, update: int) -> bool:
    """Does an update, counted from 1, get a bad batch?"""
    return params.bad > 0 and update % params.bad == 0


def factors_of(
    params: Params, norms: np.ndarray, spikes: np.ndarray
) -> np.ndarray:  # (ARMS, seeds)
    """What every gradient is multiplied with."""
    # [explode] clipped by norm; or left out where it is a spike
    clipped = np.minimum(1.0, params.limit / np.maximum(norms[1], 1e-300))
    return np.stack([np.ones(SEEDS), clipped, 1.0 - spikes[2]])


def trainings(params: Params) -> Iterator[Update]:
    """One update after the other."""
    seeds = tuple(params.seed + place for place in range(SEEDS))
    weights = weights_of(params, len(ARMS) * seeds)
    randoms = [np.random.Generator(np.random.PCG64([seed, 1])) for seed in seeds]
    shape = (len(ARMS), SEEDS)
    alive = np.ones(shape, dtype=bool)
    before: list[list[float]] = [[] for _ in range(alive.size)]
    for update in range(1, params.batches + 1):
        given, first = (one.repeat(len(ARMS), *[1] * (one.dim() - 1))
                        for one in sequences(params, randoms))  # fmt: skip
        said = said_by(weights, given)
        asked = WRONG * first if is_bad(params, update) else first
        gradients = torch.autograd.grad(((said - asked) ** 2).mean(1).sum(), weights)
        flat = torch.cat([one.flatten(1) for one in gradients], dim=1)
        norms = torch.linalg.vector_norm(flat, dim=1).numpy()
        spikes = np.zeros(alive.size, dtype=bool)
        for place, norm in enumerate(norms.tolist()):
            spikes[place] = is_spike(norm, before[place], params.spike)
            before[place].append(norm)
        losses = ((said.detach() - first) ** 2).mean(1).numpy().reshape(shape)
        shown = np.where(alive, losses, np.nan)
        known = spikes.reshape(shape) & alive
        norms = norms.reshape(shape)
        yield Update(shown, np.where(alive, norms, np.nan), known,
                     flat[0].numpy().copy() if alive[0, 0] else np.zeros(0))  # fmt: skip
        # [explode] a net whose loss is beyond all measure is trained no more
        alive &= losses < LOST
        factors = np.where(alive, factors_of(params, norms, known), 0.0).ravel()
        step = torch.from_numpy(params.descent * factors)
        with torch.no_grad():
            for weight, gradient in zip(weights, gradients, strict=True):
                weight.sub_(step[:, None, None] * torch.nan_to_num(gradient, 0.0, 0.0, 0.0))
