"""All heads of a model that `transformers` computes: encoders, decoders of other families, and one
half of an encoder–decoder: the encoder on the text, or the decoder on what it writes (torch).

What is measured is what `heads_run` measures, from the weights and logits that every opened model
shows (`OpenedModel`). Two things differ. An encoder reads in both directions: it predicts no next
token, so that no head's removal is measured, and a query can spread its weight over all keys. And
how a head copies is not computed, since these families write to their logits in ways of their own:
a head that matches is called so, never an induction head.
"""

from __future__ import annotations

from collections.abc import Generator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

import numpy as np
import torch

from explorer.compute.attention.heads import (
    ALONE_TOKENS,
    BESIDE_TOKENS,
    COARSEST,
    COSTLIEST,
    MOST_BESIDE,
    MOST_TOKENS,
    SECTIONS,
    THUMBNAIL,
    Evidence,
    Heads,
    Params,
    Removal,
    heads_named,
    positions_named,
)
from explorer.compute.attention.heads_labels import (
    KINDS,
    NAMES,
    Scores,
    entropies,
    score_repeated,
    score_text,
)
from explorer.compute.attention.heads_maps import MOST_KEPT, MOST_THUMBNAILS, choose
from explorer.compute.attention.heads_probe import PERIOD, ROWS, Probe, pieces_of
from explorer.compute.attention.heads_removal import token_losses
from explorer.compute.attention.heads_run import limits_of, steps_of
from explorer.compute.attention.heads_without import next_tokens
from explorer.compute.attention.pyramid import block_for, pooled, pyramid
from explorer.compute.attention.reading import tokens_of
from explorer.compute.models.capture import to_array
from explorer.compute.models.foreign import ForeignModel
from explorer.compute.models.foreign_writing import written_for
from explorer.compute.models.opened import Observation, Stack, StackShape
from explorer.core.params import ParamError
from explorer.core.trace import Append, Producer, Progress, Trace
from explorer.core.words import Message, message

#: Without a next token there is nothing to measure a removal by.
WITHOUT_REMOVAL = ("text", "heads", "labels", "evidence", "queries")
SEED = 20_220_308


@dataclass(frozen=True)
class Stacked:
    """One stack of a model: what is asked of it is asked with the source its decoder answers to."""

    model: ForeignModel
    stack: Stack
    source: tuple[int, ...] | None = None  # None: the tokens asked about are all there is

    @property
    def shape(self) -> StackShape:
        """Layers and heads."""
        return self.model.stacks[self.stack]

    def observe(
        self,
        ids: list[int],
        without_heads: AbstractSet[tuple[int, int]] = frozenset(),
        only_layers: AbstractSet[int] | None = None,
    ) -> Observation:
        """`OpenedModel.observe` on the tokens of this stack."""
        first, target = (ids, None) if self.source is None else (self.source, ids)
        return self.model.observe(first, target, without_heads, self.stack, only_layers)

    def logits(self, ids: list[int], without_heads: AbstractSet[tuple[int, int]]) -> torch.Tensor:
        """(tokens, vocabulary) without these heads."""
        found = self.observe(ids, without_heads, frozenset()).logits
        assert found is not None
        return found


def stacked(model: ForeignModel, params: Params) -> tuple[Stacked, list[int], list[Message]]:
    """The stack that is shown, its tokens, and what was cut."""
    ids, notices = tokens_of(model, params.text, MOST_TOKENS)
    if model.kind != "encoder-decoder":
        return Stacked(model, next(iter(model.stacks))), ids, notices
    if params.side == "encoder":
        return Stacked(model, "encoder"), ids, [*notices, message("notice.both",
                                                                  family=model.family)]  # fmt: skip
    notices.append(message("notice.decoder", family=model.family, tokens=len(ids)))
    return Stacked(model, "decoder", tuple(ids)), written_for(model, ids), notices


def run(params: Params, model: ForeignModel) -> Producer:
    """All heads of one of the model's stacks on `params.text`; see `Heads`."""
    asked, ids, notices = stacked(model, params)
    stack, shape = asked.stack, asked.shape
    knocked, missing = heads_named("knocked", params.knocked, shape.layers, shape.heads)
    beside, missing_beside = heads_named("beside", params.beside, shape.layers, shape.heads)
    more, beyond = positions_named("more", params.more, len(ids))
    if missing or missing_beside:
        names = ", ".join([*missing, *missing_beside][:6])
        notices.append(message("notice.heads", names=names))
    if beyond:
        notices.append(message("notice.positions", positions=str(beyond[:6])[1:-1]))
    yield Progress(0.1, message("progress.probe"))
    found = probe(model, stack)
    yield Progress(0.2, message("progress.run"))
    side = int((MOST_THUMBNAILS / (shape.layers * shape.heads)) ** 0.5)
    block = block_for(len(ids), max(8, min(THUMBNAIL, side)))
    thumbnails: list[np.ndarray] = []
    scores: dict[str, list[np.ndarray]] = {name: [] for name in NAMES}
    # A pass keeps all layers where they fit, else one after the other.
    whole = shape.layers * shape.heads * len(ids) ** 2 <= MOST_KEPT
    passes = [None] if whole else [frozenset({layer}) for layer in range(shape.layers)]
    kept: dict[int, np.ndarray] = {}
    logits = None
    for only in passes:
        seen = asked.observe(ids, only_layers=only)
        logits = seen.logits
        for layer in sorted(seen.attention[stack]):
            weights = seen.attention[stack][layer].weights.float().cpu().numpy()
            thumbnails.append(pooled(weights, block))
            for name, each in score_layer(weights, score_text(weights, ids)).items():
                scores[name].append(each)
            if whole:
                kept[layer] = weights
        yield None
    on_text = np.stack(scores["induction"])
    usable = whole and bool(np.isfinite(on_text).all())
    layer, head = choose(on_text if usable else found.scores.induction, params, notices)
    short = len(ids) <= BESIDE_TOKENS
    others = [one for one in beside[:MOST_BESIDE] if one != (layer, head)] if short else []

    def weights_of(at: int) -> np.ndarray:
        if at not in kept:
            again = asked.observe(ids, only_layers={at}).attention[stack][at].weights
            kept[at] = again.float().cpu().numpy()
        return kept[at]

    edge = len(ids) if short else 0
    shared = Heads(
        model=model.title, layers=shape.layers, heads=shape.heads,
        key_value_heads=shape.key_value_heads, head_width=shape.head_width,
        width=shape.heads * shape.head_width, context=model.context, ids=tuple(ids),
        pieces=pieces_of(model, ids), layer=layer, head=head,
        strongest=not (params.layer and params.head), beside=tuple(others),
        beside_weights=np.stack([weights_of(one)[two] for one, two in others])
        if others else np.zeros((0, edge, edge), np.float32),
        more=tuple(more), block=block, thumbnails=np.stack(thumbnails),
        levels=pyramid(weights_of(layer)[head].copy(), COARSEST),
        text_scores=Scores(**{
            name: np.stack(each).astype(np.float32) for name, each in scores.items()
        }),
        evidence=Evidence(
            rows=ROWS, period=found.period, pieces=found.pieces,
            weights=found.weights[layer, head], entropies=found.entropies[layer, head],
            scores=found.scores, copying=found.copying,
        ),
        removal=None,
    )  # fmt: skip
    removable = stack == "decoder" and logits is not None and bool(model.calls)
    if not removable:
        notices.append(message("notice.no_removal", family=model.family))
    elif params.method != "zero" or params.part != "output":
        notices.append(message("notice.zero_only", family=model.family))
    kinds = KINDS if shared.causal else tuple(kind for kind in KINDS if kind != "entropy")
    steps, sections = steps_of(
        params, len(ids), notices, SECTIONS if removable else WITHOUT_REMOVAL, kinds
    )
    trace = Trace(
        params, steps, shared, sections, {"weight": (0.0, 1.0)}, limits_of(params, shared),
        tuple(notices), device=model.device.type, complete=not removable,
    )  # fmt: skip
    if not removable:
        return trace
    yield Append(trace)
    assert logits is not None
    removal = yield from remove(asked, ids, logits, shared, params, knocked)
    return replace(trace, shared=replace(shared, removal=removal), complete=True)


def score_layer(weights: np.ndarray, scores: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The scores of a layer, with the spread of a model that reads in both directions corrected:
    there the largest entropy is ln(tokens) for every query."""
    if not weights[..., 0, 1:].any():
        return scores
    return {**scores, "entropy": spread(weights).mean(-1)}


def spread(weights: np.ndarray) -> np.ndarray:
    """(…, queries - 1): the entropy of each row from query 1 on, as a share of ln(tokens)."""
    rows = weights[..., 1:, :]
    entropy = -(rows * np.log(np.where(rows > 0, rows, 1.0))).sum(-1)
    return np.asarray(entropy / np.log(max(weights.shape[-1], 2)))


#: What was measured, as long as the model is in memory.
_probes: WeakKeyDictionary[ForeignModel, dict[Stack, Probe]] = WeakKeyDictionary()


def probe(model: ForeignModel, stack: Stack) -> Probe:
    """Measure all heads on a first token and random tokens, repeated once; those of an
    encoder–decoder's decoder with the random tokens, said once, as the source.

    Raises ParamError for a model whose context holds no repetition.
    """
    known = _probes.setdefault(model, {})
    if stack in known:
        return known[stack]
    period = min(PERIOD, (model.context - 1) // 2)
    if period < 2:
        raise ParamError(
            "folder", model.title, "a model that reads at least 5 tokens", "rule",
            "error.short", {"context": model.context},
        )  # fmt: skip
    first = getattr(model.vocabulary, "bos", None) or 0
    answers = model.kind == "encoder-decoder" and stack == "decoder"
    if answers:
        first = model.start
    special = set(model.vocabulary.special)
    choices = [
        index for index in range(min(model.vocabulary_size, model.vocabulary.size))
        if index not in special and index != first
    ] or [first]  # fmt: skip
    random = np.random.Generator(np.random.PCG64([SEED, period]))
    names: dict[str, list[np.ndarray]] = {name: [] for name in NAMES}
    weights, widths = [], []
    rows = [[first, *unit, *unit] for unit in random.choice(choices, (ROWS, period)).tolist()]
    for row in rows:
        source = tuple(row[1 : 1 + period]) if answers else None
        layers = Stacked(model, stack, source).observe(row).attention[stack]
        found = np.stack([layers[at].weights.float().cpu().numpy() for at in sorted(layers)])
        weights.append(found)
        both = bool(found[..., 0, 1:].any())
        widths.append(spread(found) if both else entropies(found))
        for name, each in score_layer(found, score_repeated(found, period)).items():
            names[name].append(each)
    means = {name: np.mean(each, axis=0).astype(np.float32) for name, each in names.items()}
    known[stack] = Probe(
        period, pieces_of(model, rows[0]), Scores(**means),
        np.full(means["previous"].shape, np.nan, np.float32), np.mean(weights, axis=0),
        np.mean(widths, axis=0).astype(np.float32),
    )  # fmt: skip
    return known[stack]


def remove(
    asked: Stacked, ids: list[int], logits: torch.Tensor, shared: Heads, params: Params,
    knocked: list[tuple[int, int]],
) -> Generator[Progress | None, str | None, Removal]:  # fmt: skip
    """The decoder without the heads in `knocked`, and without each by itself; outputs become 0."""
    at = torch.tensor(ids, device=asked.model.device)
    some = ids[:ALONE_TOKENS]
    before = float(token_losses(logits[: len(some)].float(), at[: len(some)]).mean())
    alone = np.zeros((shared.layers, shared.heads), np.float32)
    for index in range(alone.size):
        one = (index // shared.heads, index % shared.heads)
        without = asked.logits(some, {one}).float()
        alone[one] = float(token_losses(without, at[: len(some)]).mean()) - before
        yield Progress(0.4 + 0.4 * index / alone.size, message("progress.alone"))
    if COSTLIEST in params.knocked:
        costliest = np.unravel_index(int(np.nan_to_num(alone).argmax()), alone.shape)
        knocked = sorted({*knocked, (int(costliest[0]), int(costliest[1]))})
    yield Progress(0.8, message("progress.removed"))
    thumbnails = []
    changed = None
    for layer in range(shared.layers):
        seen = asked.observe(ids, set(knocked), {layer})
        weights = seen.attention["decoder"][layer].weights.float().cpu().numpy()
        thumbnails.append(pooled(weights, shared.block))
        if layer == shared.layer:
            changed = weights[shared.head].copy()
        yield None
    assert changed is not None
    assert seen.logits is not None
    whole, less = logits.float(), seen.logits.float()
    block = block_for(len(ids), BESIDE_TOKENS)
    next_ids, pieces, with_, without_ = next_tokens(asked.model, whole, less)
    return Removal(
        knocked=tuple(knocked), to_layer=-1, alone=alone, alone_tokens=len(some),
        loss=to_array(token_losses(whole, at)), loss_removed=to_array(token_losses(less, at)),
        next_ids=next_ids, next_pieces=pieces, next_with=with_, next_without=without_,
        thumbnails=np.stack(thumbnails), weight=pooled(changed, block), weight_block=block,
        other_texts=0, other_tokens=0,
    )  # fmt: skip
