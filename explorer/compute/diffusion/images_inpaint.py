"""Filling in what a mask hides, with any denoiser and any sampler (torch)."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import torch
from torch import Tensor

from explorer.compute.diffusion.conversions import epsilon_of
from explorer.compute.diffusion.sampling import Denoise, Method, Move, sample


def holding(denoise: Denoise, known: Tensor, hidden: Tensor) -> Denoise:
    """A denoiser that need not guess what is known: there the noise is whatever x holds besides
    the known picture. Every sampler then keeps that part at x_t of the forward process, and ends
    it on the picture itself."""

    def inner(x: Any, alpha_bar: float) -> Any:
        guessed = denoise(x, alpha_bar)
        return torch.where(hidden, guessed, epsilon_of("x0", x, known, alpha_bar))

    return inner


def repeated(
    x: Tensor, path: list[float], denoise: Denoise, method: Method, draw: Callable[[], Any],
    again: int,
) -> Iterator[Move]:  # fmt: skip
    """RePaint (Lugmayr et al. 2022): each step taken several times, with noise put back between.

    Samplers that remember earlier steps start afresh at each.
    """
    calls = 0
    for position, (now, then) in enumerate(pairwise(path)):
        for turn in range(again):
            moves = list(sample(x, [now, then], denoise, method, draw))
            if turn == 0:
                yield dataclasses.replace(moves[0], position=position, calls=calls + 1)
            calls += moves[-1].calls if then >= 1.0 else moves[0].calls
            x = moves[-1].x
            if turn < again - 1 and then < 1.0:
                # [again] up by as much noise as the step took away
                keep = now / then
                x = math.sqrt(keep) * x + math.sqrt(1 - keep) * draw()
            elif then >= 1.0:
                break
    yield Move(len(path) - 1, 1.0, x, x, 0.0 * x, None, calls)
