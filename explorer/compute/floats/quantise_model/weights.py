"""A copy of a model with quantised weights, and the bytes it takes (torch)."""

from __future__ import annotations

import copy
from collections import OrderedDict
from collections.abc import Collection, Generator
from dataclasses import dataclass
from functools import lru_cache

import torch
from torch import Tensor

from explorer.compute.floats.quantise import Grouping, IntegerQuantiser
from explorer.compute.models.decoder import Decoder

#: Numbers of copies in memory (256 MB), so that another beginning or text does not quantise again.
KEPT = 64_000_000
_kept: OrderedDict[tuple[object, ...], tuple[Decoder, Decoder]] = OrderedDict()


@dataclass(frozen=True)
class Size:
    """What a model takes: `quantised` of its `parameters` numbers are integers with scales."""

    parameters: int
    quantised: int
    scales: int
    bits: int

    @property
    def bytes(self) -> int:
        """Integers packed, scales and everything else in FP16."""
        # [size] b bits an integer, 16 a scale, 16 each of the others
        integers = self.quantised * self.bits
        others = (self.scales + self.parameters - self.quantised) * 16
        return -(-(integers + others) // 8)

    @property
    def bits_per_weight(self) -> float:
        """Of the whole model."""
        return 8 * self.bytes / self.parameters


def matrices(decoder: Decoder, embedding: bool) -> dict[str, Tensor]:
    """The weights that are quantised: matrices; gains and biases stay, they are few."""
    return {
        name: weight
        for name, weight in decoder.named_parameters()
        if weight.dim() == 2 and (embedding or "embedding" not in name)
    }


def size_of(decoder: Decoder, bits: int, grouping: Grouping, embedding: bool) -> Size:
    """Count what is stored; 16 bits are FP16, without scales."""
    parameters = sum(weight.numel() for weight in decoder.parameters())
    if bits == 16:
        return Size(parameters, 0, 0, 16)
    chosen = matrices(decoder, embedding).values()
    scales = sum(grouping.count(tuple(weight.shape)) for weight in chosen)
    return Size(parameters, sum(weight.numel() for weight in chosen), scales, bits)


@lru_cache(maxsize=4)
def half(decoder: Decoder) -> Decoder:
    """A copy whose weights went through FP16: the model compared with. It is not to be changed."""
    out = copy.deepcopy(decoder)
    with torch.no_grad():
        for weight in out.parameters():
            weight.copy_(weight.to(torch.float16).float())
    return out


def quantised_copy(
    decoder: Decoder, bits: int, grouping: Grouping, embedding: bool,
    only_layers: Collection[int] | None = None,
) -> Generator[None, None, Decoder]:  # fmt: skip
    """A copy whose matrices are what their integers mean; a checkpoint after each large one.

    Weight-only quantisation: a kernel reads the integers, multiplies by the scale and computes in
    floating point. So does this model, in float32; only that the products were made beforehand.
    """
    out = copy.deepcopy(decoder)
    if bits == 16:
        return out
    # [quantise] each matrix by itself: integers and scales, and back to numbers
    quantiser = IntegerQuantiser(bits, grouping=grouping, scale_bits=16)
    for name, weight in matrices(out, embedding).items():
        if only_layers is not None and layer_of(name) not in only_layers:
            continue
        found = quantiser.quantise(weight.detach().numpy())
        with torch.no_grad():
            weight.copy_(torch.from_numpy(found.dequantised.astype("float32")))
        if weight.numel() > 30_000:
            yield
    return out


def kept_copy(
    decoder: Decoder, bits: int, grouping: Grouping, embedding: bool
) -> Generator[None, None, Decoder]:
    """As `quantised_copy`, or the one made before. It is not to be changed."""
    key = (id(decoder), bits, grouping, embedding)
    if key not in _kept:
        made = yield from quantised_copy(decoder, bits, grouping, embedding)
        _kept[key] = (decoder, made)  # with the original in it, its id is not used again
        while len(_kept) > 1 and sum(_numbers(copied) for _, copied in _kept.values()) > KEPT:
            _kept.popitem(last=False)
    _kept.move_to_end(key)
    return _kept[key][1]


def _numbers(decoder: Decoder) -> int:
    return sum(weight.numel() for weight in decoder.parameters())


def layer_of(name: str) -> int | None:
    """The layer (from 0) that a parameter belongs to, or None."""
    parts = name.split(".")
    return int(parts[1]) if parts[0] == "layers" else None
