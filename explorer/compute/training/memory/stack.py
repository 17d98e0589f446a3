"""A stack of layers, forwards and backwards: all kept, or every k-th input alone (torch, float64).

Chen et al. 2016, "Training Deep Nets with Sublinear Memory Cost": with inputs of the size of all a
layer keeps, √L segments need the least.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional
from torch.utils.flop_counter import FlopCounterMode

from explorer.compute.training.memory.params import Course, Params
from explorer.compute.training.memory.shelf import Kept, Shelf


def weights_of(params: Params) -> list[list[Tensor]]:
    """The weights of every layer, 1/√inputs."""
    random = np.random.Generator(np.random.PCG64(params.seed))
    wide = params.width * (params.inner if params.kind == "block" else 1)
    shapes = [(params.width, wide)] + [(wide, params.width)] * (params.kind == "block")
    return [
        [torch.from_numpy(random.standard_normal(s) / math.sqrt(s[0])).requires_grad_()
         for s in shapes]
        for _ in range(params.layers)
    ]  # fmt: skip


def input_of(params: Params) -> tuple[Tensor, Tensor]:
    """What goes in, and the gradient that comes back from behind the stack, (tokens, d)."""
    random = np.random.Generator(np.random.PCG64(params.seed + 10_000))
    both = random.standard_normal((2, params.tokens, params.width))
    return torch.from_numpy(both[0]), torch.from_numpy(both[1]) / params.tokens


def layer(x: Tensor, weights: list[Tensor]) -> Tensor:
    """(tokens, d) -> (tokens, d)."""
    # [keep] each operation keeps what its own backward needs
    if len(weights) == 1:
        return torch.tanh(x @ weights[0])
    first, second = weights
    hidden = functional.gelu(functional.layer_norm(x, x.shape[-1:]) @ first)
    return x + hidden @ second


def through(
    x: Tensor, weights: list[list[Tensor]], shelf: Shelf, start: int, kind: str = "forward"
) -> Tensor:
    """Layers one after the other; tells the shelf where it is, on the way back too."""
    for place, own in enumerate(weights, start):
        shelf.layer, shelf.again = place, kind == "again"
        if x.requires_grad:
            # the gradient of its input is there: the layer's own backward is over
            x.register_hook(lambda _, place=place: shelf.happened("backward", place))
        x = layer(x, own)
        shelf.happened(kind, place)
    return x


class Segment(torch.autograd.Function):
    """Some layers of which only the input is kept."""

    @staticmethod
    def forward(
        ctx: Any, x: Tensor, weights: list[list[Tensor]], shelf: Shelf, start: int
    ) -> Tensor:
        """Without autograd: nothing inside is kept."""
        # [again] forwards: keep the input, and nothing else
        shelf.layer, shelf.again = start, False
        ctx.entry, ctx.rest = Kept(shelf, x), (weights, shelf, start)
        return through(x.detach(), weights, shelf, start)

    @staticmethod
    def backward(ctx: Any, *gradients: Any) -> Any:
        """The layers once more, now with autograd, and at once back through them."""
        # [again] backwards: compute the segment again from its input
        weights, shelf, start = ctx.rest
        with torch.enable_grad():
            x = ctx.entry.tensor.detach().requires_grad_()
            y = through(x, weights, shelf, start, "again")
        # [again] and only then go back through it
        torch.autograd.backward(y, gradients[0])
        ctx.entry = None
        return x.grad, None, None, None


def passed(
    weights: list[list[Tensor]], x: Tensor, pull: Tensor, every: int = 0
) -> tuple[Shelf, int, list[Tensor]]:
    """One pass forwards and backwards; `every` 0 keeps all, k keeps the inputs of segments of k.

    Returns the shelf, the operations that torch counted, and the gradients of all weights.
    """
    flat = [weight for own in weights for weight in own]
    for weight in flat:
        weight.grad = None
    shelf = Shelf(len(weights), flat)
    x = x.detach().clone().requires_grad_()
    with FlopCounterMode(display=False) as counter, shelf.hooks:
        if not every:
            y = through(x, weights, shelf, 0)
        else:
            y = x
            # [sweep] segments of k layers
            for start in range(0, len(weights), every):
                y = Segment.apply(y, weights[start : start + every], shelf, start)
        y.backward(pull)
    gradients = [weight.grad for weight in flat if weight.grad is not None]
    return shelf, int(counter.get_total_flops()), gradients


def largest(one: list[Tensor], other: list[Tensor]) -> float:
    """The largest difference of two lists of gradients."""
    return max(float((a - b).abs().max()) for a, b in zip(one, other, strict=True))


def course_of(shelf: Shelf, operations: int, apart: float) -> Course:
    """What a pass leaves."""
    kinds, layers, held, redone = zip(*shelf.events, strict=True)
    return Course(
        tuple(kinds), np.array(layers), np.stack(held), np.stack(redone), shelf.peak, operations,
        apart,
    )  # fmt: skip
