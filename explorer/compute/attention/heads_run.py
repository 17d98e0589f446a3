"""Runs a model on a text and looks at all of its heads at once (torch).

First the maps: every layer is pooled to thumbnails as soon as it is computed. Then what the heads
are (`heads_probe`), and then what happens without some of them (`heads_removal`): the trace is
handed out before that, so that the maps need not wait for it.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from torch import Tensor

from explorer.compute.attention.heads import (
    ALONE_TOKENS,
    BESIDE_TOKENS,
    COARSEST,
    COSTLIEST,
    MOST_BESIDE,
    MOST_TOKENS,
    NEXT,
    SECTIONS,
    THUMBNAIL,
    Evidence,
    Heads,
    Params,
    Removal,
    Step,
    heads_named,
    positions_named,
)
from explorer.compute.attention.heads_labels import KINDS, NAMES, Scores, score_text
from explorer.compute.attention.heads_probe import Streamed, pieces_of, probe
from explorer.compute.attention.heads_removal import (
    each_alone,
    replacements_for,
    run_without,
    token_losses,
)
from explorer.compute.attention.pyramid import block_for, pooled, pyramid
from explorer.compute.attention.reading import opening, tokens_of
from explorer.compute.attention.stepwise import Halt, stepwise
from explorer.compute.models import library
from explorer.compute.models.capture import LayerCapture, to_array
from explorer.compute.models.foreign import ForeignModel
from explorer.compute.models.opened import OpenedModel
from explorer.core.trace import Append, Limit, Producer, Progress, Section, Trace
from explorer.core.words import Message, message

#: Weights of all heads that are kept at once, in numbers; beyond it the chosen layer runs again.
MOST_KEPT = 16_000_000
#: A longer text runs in a thread of its own, as one call takes longer than a reader waits.
AT_ONCE = 256
#: Numbers in all thumbnails together: models with many heads get smaller ones.
MOST_THUMBNAILS = 4_000_000


@dataclass
class Maps:
    """What is kept of each layer while the model runs: whole maps of the layers in `keep`."""

    block: int
    keep: frozenset[int]
    thumbnails: list[np.ndarray] = field(default_factory=list)
    scores: dict[str, list[np.ndarray]] = field(default_factory=lambda: {n: [] for n in NAMES})
    weights: dict[int, np.ndarray] = field(default_factory=dict)


def run(params: Params) -> Producer:
    """All heads on `params.text`; see `Heads` for what the trace shares.

    Raises ParamError: a text the model has no tokens for, a folder that holds no usable model, a
    list that does not name heads or positions.
    """
    yield Progress(0.0, message("progress.model"))
    model = yield from opening(params.model, params.folder)
    if not isinstance(model, library.LoadedModel):
        from explorer.compute.attention import heads_foreign

        assert isinstance(model, ForeignModel)
        return (yield from heads_foreign.run(params, model))
    config = model.config
    knocked, missing = heads_named("knocked", params.knocked, config.layers, config.heads)
    beside, missing_beside = heads_named("beside", params.beside, config.layers, config.heads)
    yield None
    ids, notices = tokens_of(model, params.text, MOST_TOKENS, beyond=True)
    more, beyond = positions_named("more", params.more, len(ids))
    if missing or missing_beside:
        names = ", ".join([*missing, *missing_beside][:6])
        notices.append(message("notice.heads", names=names))
    if beyond:
        notices.append(message("notice.positions", positions=str(beyond[:6])[1:-1]))
    yield Progress(0.1, message("progress.probe"))
    probed = probe(model).scores
    yield Progress(0.2, message("progress.run"))
    everyone = config.layers * config.heads * len(ids) ** 2 <= MOST_KEPT
    keep = frozenset(range(config.layers))
    if not everyone:  # one layer of a long text is kept: which one must be known before
        keep = frozenset({choose(probed.induction, params, [])[0]})
    if len(ids) > AT_ONCE:
        maps, logits = yield from stepwise(lambda halt: observe(model, ids, keep, halt))
    else:
        maps, logits = observe(model, ids, keep, Halt())
    yield None
    on_text = np.stack(maps.scores["induction"])
    usable = everyone and bool(np.isfinite(on_text).all())
    layer, head = choose(on_text if usable else probed.induction, params, notices)
    shared = shared_of(
        model,
        ids,
        maps,
        layer,
        head,
        not (params.layer and params.head),
        beside[:MOST_BESIDE],
        more,
    )
    steps, sections = steps_of(params, len(ids), notices)
    trace = Trace(
        params, steps, shared, sections, {"weight": (0.0, 1.0)}, limits_of(params, shared),
        tuple(notices), device=model.device.type, complete=False,
    )  # fmt: skip
    yield Append(trace)
    removal = yield from remove(model, ids, logits, maps, params, knocked, notices, layer, head)
    return replace(
        trace, shared=replace(shared, removal=removal), notices=tuple(notices), complete=True
    )


def observe(
    model: library.LoadedModel, ids: list[int], keep: frozenset[int], halt: Halt
) -> tuple[Maps, Tensor]:
    """Thumbnails and scores of every head, and the logits (tokens, vocabulary)."""
    config = model.config
    side = int((MOST_THUMBNAILS / (config.layers * config.heads)) ** 0.5)
    maps = Maps(block_for(len(ids), max(8, min(THUMBNAIL, side))), keep)

    def take(layer: int, seen: LayerCapture) -> None:
        halt.check()
        weights = seen.weights.detach().cpu().float().numpy()
        maps.thumbnails.append(pooled(weights, maps.block))
        for name, each in score_text(weights, ids).items():
            maps.scores[name].append(each)
        if layer in keep:
            maps.weights[layer] = weights

    with torch.no_grad():
        logits = model.decoder(torch.tensor(ids, device=model.device), Streamed(take))
    return maps, logits


def choose(scores: np.ndarray, params: Params, notices: list[Message]) -> tuple[int, int]:
    """(layer, head) from 0: as set, and what is left open (0) by the largest of the scores.

    The scores (layers, heads) are prefix matching: on the text where something in it occurs twice,
    else, and on long texts, on random tokens repeated once.
    """
    layers, heads = scores.shape
    layer, head = params.layer, params.head
    if layer > layers:
        notices.append(message("notice.layer", layer=layer, last=layers))
        layer = layers
    if head > heads:
        notices.append(message("notice.head", head=head, last=heads))
        head = heads
    allowed = np.zeros(scores.shape, dtype=bool)
    allowed[slice(layer - 1, layer) if layer else slice(None),
            slice(head - 1, head) if head else slice(None)] = True  # fmt: skip
    best = np.unravel_index(int(np.where(allowed, scores, -1.0).argmax()), scores.shape)
    return int(best[0]), int(best[1])


def shared_of(
    model: library.LoadedModel, ids: list[int], maps: Maps, layer: int, head: int,
    strongest: bool, beside: list[tuple[int, int]], more: list[int],
) -> Heads:  # fmt: skip
    """What all steps have in common, without the removal."""
    config, found = model.config, probe(model)
    beside = [one for one in beside if one != (layer, head)]
    short = len(ids) <= BESIDE_TOKENS
    weights = weights_of(model, ids, maps, [(layer, head), *(beside if short else [])])
    chosen = weights[layer, head]
    others = [weights[one] for one in beside] if short else []
    side = len(ids) if short else 0
    return Heads(
        model=model.card.title, layers=config.layers, heads=config.heads,
        key_value_heads=config.key_value_heads, head_width=config.head_width, width=config.width,
        context=config.context, ids=tuple(ids), pieces=pieces_of(model, ids),
        layer=layer, head=head, strongest=strongest,
        beside=tuple(beside if short else ()),
        beside_weights=np.stack(others) if others else np.zeros((0, side, side), np.float32),
        more=tuple(more), block=maps.block,
        thumbnails=np.stack(maps.thumbnails), levels=pyramid(chosen, COARSEST),
        text_scores=Scores(**{
            name: np.stack(each).astype(np.float32) for name, each in maps.scores.items()
        }),
        evidence=Evidence(
            rows=8, period=found.period, pieces=found.pieces,
            weights=found.weights[layer, head], entropies=found.entropies[layer, head],
            scores=found.scores, copying=found.copying,
        ),
        removal=None,
    )  # fmt: skip


def weights_of(
    model: library.LoadedModel, ids: list[int], maps: Maps, heads: list[tuple[int, int]]
) -> dict[tuple[int, int], np.ndarray]:
    """(queries, keys) of some heads: as kept, or from another run that keeps their layers only."""
    found: dict[tuple[int, int], np.ndarray] = {}
    for layer in sorted({layer for layer, _ in heads}):
        if layer in maps.keep:
            weights = maps.weights[layer]
        else:
            weights = to_array(model.capture(ids, only_layers={layer}).layers[layer].weights)
        found |= {(at, head): weights[head].copy() for at, head in heads if at == layer}
    return found


def steps_of(
    params: Params, tokens: int, notices: list[Message], names: Sequence[str] = SECTIONS,
    kinds: Sequence[str] = KINDS,
) -> tuple[tuple[Step, ...], tuple[Section, ...]]:  # fmt: skip
    """The steps and their sections; beyond the text the last query is taken, with a notice."""
    last = tokens - 1
    if params.query > last:
        notices.append(message("notice.query", query=params.query, last=last))
    query = last if params.query < 0 else min(params.query, last)
    steps: list[Step] = []
    sections = []
    for name in names:
        sections.append(Section(name, len(steps), message(f"section.{name}")))
        if name == "evidence":
            steps += [Step(name, query, kind) for kind in kinds]
        elif name == "queries":
            steps += [Step(name, each) for each in range(tokens)]
        else:
            steps.append(Step(name, query))
    return tuple(steps), tuple(sections)


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


def limits_of(params: Params, shared: Heads) -> dict[str, Limit]:
    """Layers, heads and queries there are; ★ stands for the measured choice."""

    def numbered(count: int, set_to: int, chosen: int) -> tuple[tuple[str, str], ...]:
        measured = "★" if set_to else f"★ {chosen + 1}"
        return ("0", measured), *((str(number), str(number)) for number in range(1, count + 1))

    def counted(count: int) -> tuple[tuple[str, str], ...]:
        return ("0", "—"), *((str(number), str(number)) for number in range(1, count + 1))

    last = shared.tokens - 1
    places = tuple((str(index), f"{index}  {piece}") for index, piece in enumerate(shared.pieces))
    chosen = (("-1", f"→ {last}  {shared.pieces[last]}"), *places)
    return {
        "layer": Limit(0, shared.layers, numbered(shared.layers, params.layer, shared.layer)),
        "head": Limit(0, shared.heads, numbered(shared.heads, params.head, shared.head)),
        "to_layer": Limit(0, shared.layers, counted(shared.layers)),
        "to_head": Limit(0, shared.heads, counted(shared.heads)),
        "query": Limit(-1, last, chosen if shared.tokens <= BESIDE_TOKENS else ()),
    }
