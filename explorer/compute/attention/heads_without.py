"""What changes when heads are removed: losses, next tokens, and the maps of other heads (torch)."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
import torch
from torch import Tensor

from explorer.compute.attention.heads import (
    ALONE_TOKENS,
    BESIDE_TOKENS,
    COSTLIEST,
    NEXT,
    Params,
    Removal,
)
from explorer.compute.attention.heads_maps import AT_ONCE, Maps, weights_of
from explorer.compute.attention.heads_probe import Streamed, pieces_of
from explorer.compute.attention.heads_removal import (
    each_alone,
    other_text_shown,
    replacements_for,
    run_without,
    token_losses,
)
from explorer.compute.attention.pyramid import block_for, pooled
from explorer.compute.attention.stepwise import Halt, stepwise
from explorer.compute.models import library
from explorer.compute.models.capture import LayerCapture, to_array
from explorer.compute.models.opened import OpenedModel
from explorer.core.trace import Append, Progress
from explorer.core.words import Message, message


def remove(
    model: library.LoadedModel, ids: list[int], logits: Tensor, maps: Maps, params: Params,
    knocked: list[tuple[int, int]], notices: list[Message], layer: int, head: int,
) -> Generator[Progress | Append | None, str | None, Removal]:  # fmt: skip
    """The model without the heads in `knocked`, and without each head by itself."""
    config = model.config
    at = torch.tensor(ids, device=model.device)
    some = at[:ALONE_TOKENS]
    everyone = [(one, two) for one in range(config.layers) for two in range(config.heads)]
    with torch.no_grad():
        instead, texts, counted = replacements_for(
            model, everyone, len(ids), params.method, params.seed
        )
    yield Progress(0.6, message("progress.alone"))
    first = {one: new if new.dim() == 1 else new[: len(some)] for one, new in instead.items()}
    before = float(token_losses(logits[: len(some)], some).mean())
    losses = yield from each_alone(model.decoder, some, first)
    alone = np.array([[losses[one, two] - before for two in range(config.heads)]
                      for one in range(config.layers)], dtype=np.float32)  # fmt: skip
    if COSTLIEST in params.knocked:
        # with a path, only heads that a later layer can read
        rows = alone if params.part == "output" else alone[: max(config.layers - 1, 1)]
        costliest = np.unravel_index(int(np.nan_to_num(rows).argmax()), rows.shape)
        knocked = sorted({*knocked, (int(costliest[0]), int(costliest[1]))})
    to_layer, removed = path_of(params, knocked, config.layers, notices)
    to_head = min(params.to_head, config.heads) - 1 if params.to_head else None
    yield Progress(0.8, message("progress.removed"))

    def without_them(halt: Halt) -> tuple[Tensor, np.ndarray, np.ndarray]:
        thumbnails: list[np.ndarray] = []
        kept: list[np.ndarray] = []

        def take(at_layer: int, seen: LayerCapture) -> None:
            halt.check()
            weights = seen.weights.detach().cpu().float().numpy()
            thumbnails.append(pooled(weights, maps.block))
            if at_layer == layer:
                kept.append(weights[head].copy())

        with torch.no_grad():
            logits_without = run_without(
                model.decoder, at, {one: instead[one] for one in removed}, params.part,
                max(to_layer, 0), to_head, Streamed(take),
            )  # fmt: skip
        return logits_without, np.stack(thumbnails), kept[0]

    if not removed:
        without, thumbnails = logits, np.stack(maps.thumbnails)
        weight = weights_of(model, ids, maps, [(layer, head)])[layer, head]
    elif len(ids) > AT_ONCE:
        without, thumbnails, weight = yield from stepwise(without_them)
    else:
        without, thumbnails, weight = without_them(Halt())
    block = block_for(len(ids), BESIDE_TOKENS)
    next_ids, pieces, with_, without_ = next_tokens(model, logits, without)
    return Removal(
        knocked=tuple(removed), to_layer=to_layer, alone=alone, alone_tokens=len(some),
        loss=to_array(token_losses(logits, at)), loss_removed=to_array(token_losses(without, at)),
        next_ids=next_ids, next_pieces=pieces, next_with=with_, next_without=without_,
        thumbnails=thumbnails, weight=pooled(weight, block), weight_block=block,
        other_texts=texts, other_tokens=counted,
        other_text=other_text_shown(model, params.method, params.seed),
    )  # fmt: skip


def path_of(
    params: Params, knocked: list[tuple[int, int]], layers: int, notices: list[Message]
) -> tuple[int, list[tuple[int, int]]]:
    """The later layer from 0 (-1: none is asked for), and the heads that lie before it."""
    if params.part == "output" or not knocked:
        return -1, knocked
    to_layer = params.to_layer - 1 if params.to_layer else max(layer for layer, _ in knocked) + 1
    if to_layer >= layers:
        notices.append(message("notice.path.none", last=layers))
        return layers - 1, [one for one in knocked if one[0] < layers - 1]
    removed = [one for one in knocked if one[0] < to_layer]
    if len(removed) < len(knocked):
        notices.append(message("notice.path", layer=to_layer + 1))
    return to_layer, removed


def next_tokens(
    model: OpenedModel, logits: Tensor, without: Tensor
) -> tuple[np.ndarray, tuple[tuple[str, ...], ...], np.ndarray, np.ndarray]:
    """The likeliest next tokens at every position, with the heads or without, the likeliest first.

    Ids (tokens, candidates), their pieces, and both probabilities.
    """
    chances, others = logits.softmax(-1), without.softmax(-1)
    count = min(NEXT, chances.shape[-1])
    either = torch.maximum(chances, others)
    best = torch.zeros_like(either, dtype=torch.bool)
    for each in (chances, others):
        best.scatter_(-1, each.topk(count, dim=-1).indices, True)
    # up to 2 · count candidates; a place that is not needed repeats a less likely one
    chosen = torch.where(best, either, either * 0.0).topk(
        min(2 * count, chances.shape[-1]), dim=-1
    ).indices  # fmt: skip
    order = chances.gather(-1, chosen).argsort(dim=-1, descending=True, stable=True)
    chosen = chosen.gather(-1, order)
    ids = to_array(chosen)
    rows = tuple(pieces_of(model, row) for row in ids.tolist())
    return ids, rows, to_array(chances.gather(-1, chosen)), to_array(others.gather(-1, chosen))
