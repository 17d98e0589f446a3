"""The logit lens, and the answer's logit as a sum over the parts of the model (torch)."""

from __future__ import annotations

from typing import cast

import numpy as np
import torch
from torch import Tensor, nn

from explorer.compute.attention.lens import Attribution, Station
from explorer.compute.models.capture import Capture
from explorer.compute.models.decoder import Decoder


def residual_at(capture: Capture, station: Station) -> Tensor:
    """(tokens, width) the residual stream at a station."""
    # [embedding]
    if station.kind == "embedding":
        return capture.residuals[0]
    # [layers]
    layer = capture.layers[station.layer]
    return layer.residual_between if station.kind == "attention" else layer.residual_after


def stations_of(decoder: Decoder) -> tuple[Station, ...]:
    """After the embedding, after the attention and after the feed-forward part of each layer.

    A model of attention alone has no feed-forward part, and no station after it.
    """
    parts = ["attention", "feed_forward"]
    if decoder.config.feed_forward == "none":
        parts.pop()
    found = [Station(kind, layer) for layer in range(decoder.config.layers) for kind in parts]
    return (Station("embedding", -1), *found)


def centred(decoder: Decoder, residual: Tensor) -> Tensor:
    """The residual less its mean, as LayerNorm does it; RMSNorm subtracts nothing."""
    if decoder.config.norm == "layer":
        return residual - residual.mean(-1, keepdim=True)
    return residual


def size_of(decoder: Decoder, residual: Tensor) -> Tensor:
    """(…, 1) what the final norm divides by: √(variance + ε), or √(mean square + ε)."""
    square = centred(decoder, residual).square().mean(-1, keepdim=True)
    return torch.sqrt(square + decoder.config.norm_epsilon)


def look_through(
    decoder: Decoder, residual: Tensor, normalisation: str, frozen_size: Tensor
) -> Tensor:
    """Logits (…, vocabulary) that a residual stream (…, width) would give.

    "recomputed" brings it to the size that the unembedding expects. "frozen" divides by the size
    that the last residual stream has, so that stations differ by what was added between them.
    "none" unembeds it as it is: without norm, and without the norm's gain.
    """
    # [embedding]
    norm = decoder.final_norm
    if normalisation == "recomputed":
        normed = norm(residual)
    elif normalisation == "frozen":
        gain, shift = gain_and_shift(norm)
        normed = centred(decoder, residual) / frozen_size * gain + shift
    else:
        normed = residual
    # [layers]
    return decoder.unembed(normed)


def gain_and_shift(norm: nn.Module) -> tuple[Tensor, Tensor]:
    """(width,) each: what a norm multiplies by, and adds; RMSNorm adds nothing."""
    gain = cast(Tensor, norm.weight)
    shift = getattr(norm, "bias", None)
    return gain, torch.zeros_like(gain) if shift is None else shift


def divergence(final: Tensor, logits: Tensor) -> Tensor:
    """KL(final ‖ lens) in nats, of two rows of logits (…, vocabulary); never below zero."""
    ours, theirs = final.log_softmax(-1), logits.log_softmax(-1)
    # rounding alone can bring a sum of zeros to −10⁻⁷
    return (ours.exp() * (ours - theirs)).sum(-1).clamp(min=0.0)


def attribute(
    decoder: Decoder, capture: Capture, stations: tuple[Station, ...], token: int, answer: int
) -> Attribution:
    """Direct logit attribution (Elhage et al. 2021): who adds how much to the answer's logit.

    With the scale frozen, norm and unembedding are linear: each part is read by itself.
    """
    size = size_of(decoder, capture.residuals[-1][token])
    gain, shift = gain_and_shift(decoder.final_norm)
    direction = unembedding_row(decoder, answer)

    def read(part: Tensor) -> Tensor:
        return (centred(decoder, part) / size * gain) @ direction

    parts = []
    for station in stations:
        if station.kind == "embedding":
            added = capture.residuals[0]
        else:
            layer = capture.layers[station.layer]
            attention = station.kind == "attention"
            added = layer.attention_output if attention else layer.feed_forward_output
        parts.append(float(read(added[token])))
    heads = [
        read(capture.layers[layer].head_contributions[:, token])
        for layer in range(decoder.config.layers)
    ]
    return Attribution(
        np.array(parts), torch.stack(heads).cpu().double().numpy(), float(shift @ direction),
        float(capture.logits[token, answer]),
    )  # fmt: skip


def unembedding_row(decoder: Decoder, index: int) -> Tensor:
    """(width,) the row of the unembedding that makes a token's logit."""
    tied = decoder.config.tied_embeddings
    weight = decoder.token_embedding.weight if tied else decoder.unembedding.weight
    return weight[index]
