"""Counts the operations of training a transformer (torch, on tensors without contents)."""

from __future__ import annotations

import math

import numpy as np
import torch
from torch import Tensor
from torch.utils.flop_counter import FlopCounterMode

from explorer.compute.training.scaling.params import CONTEXTS, SHAPES, Work

#: Columns of a head.
HEAD = 64


def layer(stream: Tensor, weights: list[Tensor], heads: int) -> tuple[Tensor, Tensor]:
    """Attention and feed-forward (4 d) of one layer; what they add, for (n, d)."""
    count, width = stream.shape
    queries, keys, values, mixed, up, down = weights
    query, key, value = (
        (stream @ one).view(count, heads, -1).transpose(0, 1) for one in (queries, keys, values)
    )
    shares = torch.softmax(query @ key.mT / math.sqrt(width // heads), dim=-1)
    seen = (shares @ value).transpose(0, 1).reshape(count, width)
    return seen @ mixed, torch.relu(stream @ up) @ down


def counted(width: int, context: int) -> int:
    """Operations of the matrix products of one layer, forward and backward, for `context` tokens.
    A multiplication and an addition are two."""
    # [work]
    shapes = [(width, width)] * 4 + [(width, 4 * width), (4 * width, width)]
    weights = [torch.empty(shape, device="meta", requires_grad=True) for shape in shapes]
    stream = torch.empty(context, width, device="meta", requires_grad=True)
    with FlopCounterMode(display=False) as counter:
        attention, inner = layer(stream, weights, width // HEAD)
        (attention.sum() + inner.sum()).backward()
    return int(counter.get_total_flops())


def work_of(width: int) -> Work:
    """Per token, all layers: what the weights take, what attention takes."""
    layers = SHAPES[width]
    weights = 12 * width**2 * layers
    totals = np.array([counted(width, context) / context * layers for context in CONTEXTS])
    # attention alone: the products of activations with activations, counted with all the rest
    products = np.full(len(CONTEXTS), float(counted(width, 1) - attention_of(width, 1)) * layers)
    return Work(weights, products, totals - products)


def attention_of(width: int, context: int) -> int:
    """What queries · keys and shares · values take in one layer, forward and backward, by
    formula: 2 products of 2 n² d operations, three times (itself and the two gradients)."""
    return 12 * context**2 * width
