"""Runs a model on a text and looks at all of its heads at once (torch).

First the maps (`heads_maps`): every layer is pooled to thumbnails as soon as it is computed. Then
what the heads are (`heads_probe`), and then what happens without some of them (`heads_without`):
the trace is handed out before that, so that the maps need not wait for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from explorer.compute.attention.heads import (
    BESIDE_TOKENS,
    COARSEST,
    MOST_BESIDE,
    MOST_TOKENS,
    SECTIONS,
    Evidence,
    Heads,
    Params,
    Step,
    heads_named,
    positions_named,
)
from explorer.compute.attention.heads_labels import KINDS, Scores
from explorer.compute.attention.heads_maps import (
    AT_ONCE,
    MOST_KEPT,
    Maps,
    choose,
    observe,
    weights_of,
)
from explorer.compute.attention.heads_probe import pieces_of, probe
from explorer.compute.attention.heads_without import remove
from explorer.compute.attention.pyramid import pyramid
from explorer.compute.attention.reading import opening, starred, tokens_of
from explorer.compute.attention.stepwise import Halt, stepwise
from explorer.compute.models import library
from explorer.compute.models.foreign import ForeignModel
from explorer.core.trace import Append, Limit, Producer, Progress, Section, Trace
from explorer.core.words import Message, message


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


def limits_of(params: Params, shared: Heads) -> dict[str, Limit]:
    """Layers, heads and queries there are; ★ stands for the measured choice."""

    def counted(count: int) -> tuple[tuple[str, str], ...]:
        return ("0", "—"), *((str(number), str(number)) for number in range(1, count + 1))

    last = shared.tokens - 1
    places = tuple((str(index), f"{index}  {piece}") for index, piece in enumerate(shared.pieces))
    chosen = (("-1", f"→ {last}  {shared.pieces[last]}"), *places)
    return {
        "layer": starred(shared.layers, params.layer, shared.layer),
        "head": starred(shared.heads, params.head, shared.head),
        "to_layer": Limit(0, shared.layers, counted(shared.layers)),
        "to_head": Limit(0, shared.heads, counted(shared.heads)),
        "query": Limit(-1, last, chosen if shared.tokens <= BESIDE_TOKENS else ()),
    }
