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
from explorer.compute.models.capture import Capture, future_mask, to_array
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
    whole, without = Capture(frozenset({0})), Capture(frozenset({0}))
    with torch.no_grad():
        decoder(rows, whole)
        decoder(rows, without, frozenset({(0, head)}))
        layer = whole.layers[0]
        # [total] everything that the first layer made of the removal
        total = without.layers[0].residual_after
        # [direct] what the head wrote, and nothing else
        direct = layer.residual_after - layer.head_contributions[..., head, :, :]
    return Streams(layer.residual_after, total, direct)


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


def cut(decoder: Decoder, rows: Tensor, made: Streams, example: tuple[Tensor, Streams],
        name: str) -> Cut:  # fmt: skip
    """Both effects of one cut on the rows, and the total effect on an example (tokens,)."""
    period = (rows.shape[1] - 1) // 2
    found: list[tuple[float, np.ndarray]] = []
    for without in (made.total, made.direct):
        logits, weights = second_layer(decoder, reads_with(made, without, name))
        scores = heads.induction(to_array(weights), period).mean(0)
        found.append((losses(logits, rows, period)[1], scores.astype(np.float64)))
    (total, total_scores), (direct, direct_scores) = found
    ids, streams_of = example
    logits, _ = second_layer(decoder, reads_with(streams_of, streams_of.total, name))
    return Cut(name, total, direct, total_scores, direct_scores, chances_of(logits, ids))


def cuts(decoder: Decoder, rows: Tensor, example: Tensor, head: int) -> Iterator[Cut]:
    """All cuts of a head of the first layer, in the order of `CUTS`."""
    made, shown = streams(decoder, rows, head), streams(decoder, example, head)
    for name in CUTS:
        yield cut(decoder, rows, made, (example, shown), name)
