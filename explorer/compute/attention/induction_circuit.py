"""Cuts one head of the first layer from one input of the second (torch).

The second layer reads the residual stream four times: for its queries, its keys, its values, and as
the stream that it adds to. In a cut one of the four reads a stream without the head. There are two
such streams. Total effect: the first layer was run without the head, so that its feed-forward part
did not see it either (Wang et al. 2022, path patching). Direct effect: only what the head itself
wrote is taken out again, and what the feed-forward part made of it stays (Elhage et al. 2021).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from explorer.compute.attention.heads_probe import layers_of
from explorer.compute.attention.induction import CUTS, Cut
from explorer.compute.attention.induction_measure import chances_of, losses
from explorer.compute.models import heads
from explorer.compute.models.capture import future_mask, to_array
from explorer.compute.models.decoder import Decoder

READS = ("q", "k", "v", "residual")


@dataclass(frozen=True)
class Streams:
    """What leaves the first layer, (rows, tokens, width): whole, and in two ways without a head."""

    whole: Tensor
    total: Tensor
    direct: Tensor


def streams(decoder: Decoder, rows: Tensor, head: int) -> Streams:
    """The residual stream after the first layer, with its head `head` and without."""
    layer, record = layers_of(decoder)[0], dict[str, Tensor]()
    width = decoder.config.head_width
    with torch.no_grad():
        places = torch.arange(rows.shape[-1], device=rows.device)
        residual = decoder.token_embedding(rows) + decoder.position_embedding(places)
        whole = layer(residual, None, frozenset(), record)
        # [total] everything that the first layer made of the removal
        total = layer(residual, None, frozenset({head}))
        # [direct] what the head wrote, and nothing else
        columns = record["output_weight"][:, head * width : (head + 1) * width]
        direct = whole - record["head_outputs"][..., head, :, :] @ columns.T
    return Streams(whole, total, direct)


def second_layer(decoder: Decoder, reads: Mapping[str, Tensor]) -> tuple[Tensor, Tensor]:
    """Logits (rows, tokens, vocabulary) and weights (rows, heads, tokens, tokens).

    `reads` names the stream that is read for "q", "k", "v" and "residual". Positions are learned:
    they are in the stream already.
    """
    layer = layers_of(decoder)[1]
    attention, width = layer.attention, decoder.config.head_width

    def split(projected: Tensor) -> Tensor:
        return projected.unflatten(-1, (-1, width)).transpose(-3, -2)

    with torch.no_grad():
        # [cut] each of the three has its own reading of the stream
        queries = split(attention.queries(layer.attention_norm(reads["q"])))
        keys = split(attention.keys(layer.attention_norm(reads["k"])))
        values = split(attention.values(layer.attention_norm(reads["v"])))
        scaled = queries @ keys.transpose(-2, -1) / math.sqrt(width)
        weights = scaled.masked_fill(future_mask(scaled), -math.inf).softmax(-1)
        written = attention.output((weights @ values).transpose(-3, -2).flatten(-2))
        # [residual] what passes by goes on to the feed-forward part and to the logits
        stream = reads["residual"] + written
        if layer.has_feed_forward:
            stream = stream + layer.feed_forward(layer.feed_forward_norm(stream))
        return decoder.unembed(decoder.final_norm(stream)), weights


def reads_with(made: Streams, without: Tensor, name: str) -> dict[str, Tensor]:
    """Which stream each of the four reads: "none" cuts nothing, "all" all of them."""
    return {read: without if name in (read, "all") else made.whole for read in READS}


def effect(
    decoder: Decoder, rows: Tensor, made: Streams, without: Tensor, name: str
) -> tuple[float, np.ndarray]:
    """Loss on the second copy, and the induction score of each head of the second layer."""
    period = (rows.shape[1] - 1) // 2
    logits, weights = second_layer(decoder, reads_with(made, without, name))
    scores = heads.induction(to_array(weights), period).mean(0)
    return losses(logits, rows, period)[1], scores.astype(np.float64)


def cuts(decoder: Decoder, rows: Tensor, example: Tensor, head: int) -> Iterator[Cut | None]:
    """All cuts of a head of the first layer, in the order of `CUTS`; None is a bare checkpoint.

    Both effects on the rows, and the total effect on an example (tokens,).
    """
    made = streams(decoder, rows, head)
    yield None
    shown = streams(decoder, example, head)
    for name in CUTS:
        total, total_scores = effect(decoder, rows, made, made.total, name)
        yield None
        direct, direct_scores = effect(decoder, rows, made, made.direct, name)
        logits, _ = second_layer(decoder, reads_with(shown, shown.total, name))
        chances = chances_of(logits, example)
        yield Cut(name, total, direct, total_scores, direct_scores, chances)
