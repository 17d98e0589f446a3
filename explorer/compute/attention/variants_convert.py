"""Fewer key/value heads for a trained attention: mean pooling, and a joint low rank (torch)."""

from __future__ import annotations

import copy
import dataclasses
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from explorer.compute.models.decoder import Attention, Decoder

#: Above this width the singular vectors are found by a randomised method (Halko et al. 2011).
LARGEST_EXACT = 1600


def attention_of(decoder: Decoder, layer: int) -> Attention:
    """The attention of a layer, counted from 0."""
    found = decoder.layers[layer].attention
    assert isinstance(found, Attention)
    return found


def norm_of(decoder: Decoder, layer: int) -> nn.Module:
    """The norm whose output a layer's attention reads."""
    found = decoder.layers[layer].attention_norm
    assert isinstance(found, nn.Module)
    return found


def mean_pooled(attention: Attention, groups: int) -> Attention:
    """A copy in which neighbouring key/value heads are averaged into `groups` of them.

    Of the ways that Ainslie et al. 2023 compare (mean, first head, random), the best. The weights
    are averaged, and since projections are linear, so are the keys and values.
    """
    # [convert]
    width, heads = attention.config.head_width, attention.config.key_value_heads
    config = dataclasses.replace(attention.config, key_value_heads=groups)
    pooled = Attention(config)
    state = {name: weights.clone() for name, weights in attention.state_dict().items()}
    for name in ("keys.weight", "values.weight", "keys.bias", "values.bias"):
        if name in state:
            by_head = state[name].unflatten(0, (groups, heads // groups, width))
            state[name] = by_head.mean(dim=1).flatten(0, 1)
    pooled.load_state_dict(state)
    return pooled.to(attention.output.weight.dtype).eval()


def pooled_decoder(decoder: Decoder, groups: int) -> Decoder:
    """The whole model with the keys and values of every layer averaged in groups; a copy."""
    config = dataclasses.replace(decoder.config, key_value_heads=groups)
    with torch.device("meta"):
        other = Decoder(config)
    state = {name: weights.clone() for name, weights in decoder.state_dict().items()}
    for index in range(config.layers):
        pooled = mean_pooled(attention_of(decoder, index), groups)
        for name, weights in pooled.state_dict().items():
            state[f"layers.{index}.attention.{name}"] = weights.clone()
    other.load_state_dict(state, assign=True)
    return other.eval().requires_grad_(False)


@dataclass(frozen=True)
class LatentWeights:
    """W_DKV (d_c, width), W_UK and W_UV (key/value heads, d, d_c); `energy`: share of ‖W‖² kept."""

    down: Tensor
    up_key: Tensor
    up_value: Tensor
    energy: float

    @property
    def rank(self) -> int:
        """d_c."""
        return int(self.down.shape[0])


def joint_latent(attention: Attention, rank: int, seed: int = 0) -> LatentWeights:
    """The best latent of a width for W_K and W_V together, by the singular values of both stacked.

    No other matrix of this rank is nearer to the two in the sum of squares (Eckart and Young 1936).
    With d_c = width it is exact: the latent is then a turned copy of the layer's input.
    """
    # [wiring]
    config = attention.config
    stacked = torch.cat((attention.keys.weight, attention.values.weight)).detach()
    if max(stacked.shape) > LARGEST_EXACT and rank + 8 < min(stacked.shape):
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            left, sizes, right = torch.svd_lowrank(stacked.float(), q=rank + 8, niter=2)
        rows = right.T
    else:
        left, sizes, rows = torch.linalg.svd(stacked.double(), full_matrices=False)
    down = rows[:rank]
    up = (left[:, :rank] * sizes[:rank]).to(stacked.dtype)
    split = up.unflatten(0, (2, config.key_value_heads, config.head_width))
    energy = float((sizes[:rank].double() ** 2).sum() / (stacked.double() ** 2).sum())
    return LatentWeights(down.to(stacked.dtype), split[0], split[1], min(energy, 1.0))


def rebuilt_attention(attention: Attention, weights: LatentWeights) -> Attention:
    """A copy whose keys and values come through the latent: c = x W_DKV, k = c W_UK, v = c W_UV.

    As two matrices behind each other are one, the two products are written into W_K and W_V.
    """
    other = copy.deepcopy(attention)
    with torch.no_grad():
        other.keys.weight.copy_(weights.up_key.flatten(0, 1) @ weights.down)
        other.values.weight.copy_(weights.up_value.flatten(0, 1) @ weights.down)
    return other
