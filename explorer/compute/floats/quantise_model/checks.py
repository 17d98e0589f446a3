"""Compares what was rounded and measured with other implementations (torch)."""

from __future__ import annotations

import torch
from torch.nn import functional

from explorer.compute.floats.quantise import IntegerQuantiser
from explorer.compute.floats.quantise_model.grid import fake_quantised, on_grid, scale_of
from explorer.compute.floats.quantise_model.reading import open_reader
from explorer.compute.floats.quantise_model.settings import Params, grouping_of
from explorer.compute.floats.quantise_model.weights import half
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

#: Relative to the largest weight: two roundings in float32.
TOLERANCE = 1e-6


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge."""
    model = "clear" if params.topic == "training" else params.model
    reader = open_reader(model, params.prompt, params.text)
    weight = next(
        value.detach()
        for name, value in reader.model.decoder.named_parameters()
        if name.endswith("queries.weight")
    )
    found = [against_torch(weight, bits) for bits in (8, 4, 2)]
    found.append(against_straight_through(weight))
    found.append(as_integers(weight))
    decoder = half(reader.model.decoder)
    window = torch.tensor(reader.windows[0])
    with torch.no_grad():
        logits = decoder(window)
    ours = -logits.log_softmax(-1)[:-1].gather(-1, window[1:, None]).mean()
    theirs = functional.cross_entropy(logits[:-1], window[1:])
    found.append(
        compared("torch cross_entropy: the loss", abs(float(ours - theirs)), 1e-5, "float32")
    )
    return found


def against_torch(weight: torch.Tensor, bits: int) -> Check:
    """torch.fake_quantize_per_channel_affine with our scales, zero points 0."""
    done = IntegerQuantiser(bits, grouping=grouping_of("channel", 0), scale_bits=16).quantise(
        weight.numpy()
    )
    most = 2 ** (bits - 1) - 1
    scales = torch.from_numpy(done.scales).float()
    other = torch.fake_quantize_per_channel_affine(
        weight, scales, torch.zeros(len(weight), dtype=torch.int32), 0, -most, most
    )
    # a weight half-way between two levels may go either way: float32 here, float64 there
    apart = (other.double() - torch.from_numpy(done.dequantised)).abs() / scales[:, None]
    share = float((apart > 0.5).double().mean())
    return compared("torch fake quantisation, {bits} bits: share of other codes", share, 1e-3,
                    "float32", bits=bits)  # fmt: skip


def against_straight_through(weight: torch.Tensor) -> Check:
    """The gradient that torch's own fake quantisation gives, for a random direction."""
    mine = weight.clone().requires_grad_(True)
    theirs = weight.clone().requires_grad_(True)
    towards = torch.linspace(-1, 1, weight.numel()).reshape(weight.shape)
    (fake_quantised(mine, 4, "channel", 0) * towards).sum().backward()
    scales = scale_of(weight.abs().amax(1), 4)
    other = torch.fake_quantize_per_channel_affine(
        theirs, scales, torch.zeros(len(weight), dtype=torch.int32), 0, -7, 7
    )
    (other * towards).sum().backward()
    assert mine.grad is not None
    assert theirs.grad is not None
    # a scale rounded down to FP16 puts the largest weight of a row just beyond the last level;
    # torch gives no gradient there, we do
    inside = weight.abs() <= 7 * scales[:, None]
    apart = ((mine.grad - theirs.grad).abs() * inside).max()
    return compared("torch fake quantisation: gradient", float(apart), TOLERANCE, "float32")


def as_integers(weight: torch.Tensor) -> Check:
    """Activations and weights in 8 bits: a product of integers, scaled afterwards."""
    given = torch.linspace(-3, 3, 4 * weight.shape[1]).reshape(4, -1).sin()
    scale, scales = scale_of(given.abs().amax(), 8), scale_of(weight.abs().amax(1), 8)
    rounded = on_grid(given, scale, 8) @ on_grid(weight, scales[:, None], 8).T
    codes = (given / scale).round().clamp(-127, 127).to(torch.int64)
    weights = (weight / scales[:, None]).round().clamp(-127, 127).to(torch.int64)
    whole = (codes @ weights.T).double() * scale.double() * scales.double()
    apart = (rounded.double() - whole).abs().max() / whole.abs().max()
    return compared("int64 product of the codes: W8A8", float(apart), 1e-5, "float32")
