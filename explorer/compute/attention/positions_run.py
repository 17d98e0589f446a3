"""Runs the lab on positions: every part of it, in the order in which it is shown (torch)."""

from __future__ import annotations

import dataclasses
from typing import cast

import numpy as np
import torch

from explorer.compute.attention import positions_order, positions_pairs, positions_rotary
from explorer.compute.attention.positions import (
    SECTIONS,
    STRETCHES,
    TURNS,
    Params,
    Positions,
    Step,
)
from explorer.compute.attention.positions_length import all_losses, last_distances
from explorer.compute.attention.positions_toy import known_toy, trained_toy
from explorer.compute.attention.positions_train import trained
from explorer.compute.attention.reading import tokens_of
from explorer.compute.models.config import RotaryScaling
from explorer.compute.models.positions import sinusoids
from explorer.compute.models.rotary import attention_factor, inverse_frequencies
from explorer.core.trace import Append, Producer, Progress, Section, Trace
from explorer.core.words import message


def run(params: Params) -> Producer:
    """Everything the lab shows."""
    torch.set_num_threads(1)
    params.validate()
    query, key = positions_pairs.ids_of(params)
    yield None
    name = f"positions-{params.kind}"
    decoder = positions_pairs.in_double(name)
    rotary = positions_pairs.in_double("positions-rotary")
    yield None
    config = decoder.config
    head = params.head - 1 if params.head else positions_pairs.most_sensitive(decoder, query, key)
    pair = positions_pairs.pair_of(decoder, query, key, head, params.bias)
    turning = positions_pairs.pair_of(rotary, query, key, head, params.bias)
    curve = positions_pairs.curve(decoder, query, key, head, params.bias)
    yield None
    errors = positions_rotary.errors(turning, rotary.config.rotary_base)
    layouts = positions_rotary.layouts(turning)
    yield None
    tokens, orders = positions_order.reversed_orders(params.words)
    yield None
    model = positions_pairs.model_of(params.kind)
    ids, _ = tokens_of(model, params.text, config.context)
    if len(ids) < 2:
        ids = [*ids, query]
    yield None
    grown = positions_order.growing_decoder(name, ids, model.vocabulary.pieces(ids))
    yield None
    encoder = positions_order.growing_encoder(params.text)
    yield None
    places = torch.arange(config.context)
    rows = positions_pairs.rows_added(decoder, places)
    far = torch.arange(positions_pairs.FARTHEST)
    bias = positions_pairs.bias_by_distance(decoder, far)
    learned = positions_pairs.in_double("positions-learned")
    total = positions_pairs.added_and_concatenated(
        learned, query, min(params.distance + params.shift, learned.config.context - 1), head
    )
    length = int(params.longest) * config.context
    measuring = all_losses(params.factor, params.chunk, length, params.windows)
    while True:
        try:
            yield Progress(next(measuring), message("progress.length", tokens=length))
        except StopIteration as stop:
            losses, stretched = stop.value
            break
    copying = None
    if params.train:
        copying = yield from trained(params.kind, params.train, length)
    scaled = [
        dataclasses.replace(
            rotary.config, rotary_scaling=cast(RotaryScaling, stretch), rotary_factor=params.factor,
            rotary_original_context=config.context,
        )
        for stretch in STRETCHES if stretch != "chunks"
    ]  # fmt: skip
    none = np.zeros((0, 0))
    found = Positions(
        kind=params.kind, head=head, head_chosen=not params.head, heads=config.heads,
        trained=config.context, pair=pair, rotary=turning,
        rows=none if rows is None else rows.detach().numpy(),
        waves=waves(config.width), bias=none if bias is None else bias.detach().numpy(),
        curve=curve, errors=errors, layouts=layouts, tokens=tokens, orders=orders, decoder=grown,
        encoder=encoder, total=total, toy=known_toy(), losses=losses, stretched=stretched,
        ramp=np.stack([inverse_frequencies(one).numpy() for one in scaled]).astype(np.float64),
        sharper=attention_factor(scaled[-1]),
        copying=copying, relative=last_distances(length, config.context, params.chunk),
    )  # fmt: skip
    trace = _trace(params, found)
    if found.toy is not None:
        return trace
    yield Append(dataclasses.replace(trace, complete=False))
    toy = yield from trained_toy()
    return _trace(params, dataclasses.replace(found, toy=toy))


def waves(width: int) -> np.ndarray:
    """(width / 2,) float64: angle per position of each pair of sine and cosine."""
    one = sinusoids(torch.tensor([1]), width)[0]
    found: np.ndarray = torch.atan2(one[0::2], one[1::2]).double().numpy()
    return found


def _trace(params: Params, found: Positions) -> Trace:
    steps: list[Step] = []
    sections = []
    for name in SECTIONS:
        sections.append(Section(name, len(steps), message(f"section.{name}")))
        if name == "turn":
            steps += [Step(name, params.shift + turn) for turn in range(TURNS)]
        else:
            steps.append(Step(name, params.shift))
    if found.copying is not None:
        sections.append(Section("train", len(steps), message("section.train")))
        steps.append(Step("train", params.shift))
    scales = {
        "loss": (0.0, float(max(found.losses.max(), found.stretched.max()))),
        "score": (float(np.nanmin(found.curve.low)), float(np.nanmax(found.curve.high))),
    }
    return Trace(params, tuple(steps), found, tuple(sections), scales)
