"""The reader's text through one layer's attention on several GPUs, turn by turn (torch)."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import scaled_dot_product_attention

from explorer.compute.models import library
from explorer.compute.parallelism.context.attention import (
    Partial,
    around,
    gathered,
    ulysses,
)
from explorer.compute.parallelism.context.lab import (
    ITEM,
    MOST_TOKENS,
    Params,
    Run,
    Stage,
    durations,
    heads_of,
    pieces,
    refuse_few,
    work,
)
from explorer.core.trace import Limit, Producer, Progress, Section, Trace, quietly
from explorer.core.words import Message, message

MODEL = "bilingual"


def run(params: Params) -> Producer:
    """Every turn of the ring, or the exchanges of Ulysses. ParamError for fewer tokens than pieces
    of text."""
    yield Progress(0.0, message("progress.model"))
    model = yield from opened()
    cp = int(params.cp)
    ids, notices = tokens_of(model, params)
    yield Progress(0.3, message("progress.run"))
    query, key, value = vectors(model, ids, params.layer - 1)
    yield None
    places = pieces(len(ids), cp, params.method)
    if len(set(map(len, places))) > 1:
        notices.append(message("notice.uneven", most=max(map(len, places)),
                               least=min(map(len, places))))  # fmt: skip
    if params.query >= len(ids):
        notices.append(message("notice.query", query=params.query, last=len(ids) - 1))
    owner = np.zeros(len(ids), dtype=np.int64)
    for rank, mine in enumerate(places):
        owner[mine] = rank
    head = params.head - 1
    hop = 2 * len(key) * key.shape[-1] * ITEM
    _, sent, back = ulysses(query, key, value, places)
    ring = [sum(len(places[(r - turn) % cp]) for turn in range(cp - 1)) * hop for r in range(cp)]
    if params.method == "ulysses":
        steps, out = yield from _exchanged(query, key, value, places, head)
        shown = tuple(heads_of(rank, cp, len(query))[0] for rank in range(cp))
    else:
        steps, out = yield from _turned(query, key, value, places, head, hop)
        shown = (head,)
    shared = len(query) // len(key)
    exact = scaled_dot_product_attention(
        query[None], key.repeat_interleave(shared, 0)[None],
        value.repeat_interleave(shared, 0)[None], is_causal=True,
    )[0]  # fmt: skip
    found = Run(
        tuple(model.vocabulary.pieces(ids)), owner, bounds_of(owner), cp, len(query), len(key),
        query.shape[-1], head, min(params.query, len(ids) - 1) % len(ids), shown, max(ring),
        int((sent + back).max()) * ITEM,
        durations(len(ids), cp, len(query)), float((out - exact).abs().max()),
    )  # fmt: skip
    return Trace(
        params, tuple(steps), found, sections_of(steps),
        {"pairs": (0.0, float(max(int(step.pairs.max()) for step in steps) or 1))},
        {"query": Limit(-1, len(ids) - 1)}, tuple(notices),
    )  # fmt: skip


def opened() -> Generator[None, None, library.LoadedModel]:
    """The bilingual model, in small steps."""
    model = yield from quietly(library.opening(MODEL, "cpu", step_by_step_only=True))
    assert isinstance(model, library.LoadedModel)
    return model


def tokens_of(model: library.LoadedModel, params: Params) -> tuple[list[int], list[Message]]:
    """The ids of the text, cut to what is shown, and a notice where it was."""
    ids, notices = model.encode(params.text), []
    if len(ids) > MOST_TOKENS:
        notices.append(message("notice.most", total=len(ids), kept=MOST_TOKENS))
        ids = ids[:MOST_TOKENS]
    if len(ids) < 2 * int(params.cp):
        raise refuse_few(params.text, len(ids), int(params.cp))
    return ids, notices


def vectors(
    model: library.LoadedModel, ids: list[int], layer: int
) -> tuple[Tensor, Tensor, Tensor]:
    """Queries, keys (both turned by their positions) and values of a layer."""
    seen = model.capture(ids, only_layers=frozenset({layer})).layers[layer]
    return seen.rotated_queries, seen.rotated_keys, seen.values


def bounds_of(owner: np.ndarray) -> tuple[int, ...]:
    """Where the owner changes along the text, with both ends."""
    changes = np.flatnonzero(np.diff(owner)) + 1
    return (0, *changes.tolist(), len(owner))


def _state(
    name: str, turn: int, holds: list[int], pairs: np.ndarray, seen: np.ndarray, scores: Tensor,
    heads: tuple[int, ...], head: int, sent: np.ndarray,
) -> Stage:  # fmt: skip
    """A step, with the softmax of some heads over the scores that are done."""
    there = torch.from_numpy(seen)
    masked = scores.masked_fill(~there, -torch.inf)
    weights = masked[list(heads)].softmax(-1).nan_to_num(0.0)
    maximum = masked[head].amax(-1)
    anchor = maximum.masked_fill(maximum == -torch.inf, 0.0)
    total = (masked[head] - anchor[:, None]).exp().sum(-1)
    return Stage(name, turn, np.array(holds), pairs, seen.copy(), weights.numpy().copy(),
                 maximum.numpy(), total.numpy(), sent.copy())  # fmt: skip


def scores_of(query: Tensor, key: Tensor) -> Tensor:
    """(heads, tokens, tokens) scaled scores, unmasked."""
    shared = len(query) // len(key)
    scores: Tensor = query @ key.repeat_interleave(shared, 0).transpose(-1, -2)
    return scores / query.shape[-1] ** 0.5


def _turned(
    query: Tensor, key: Tensor, value: Tensor, places: tuple[np.ndarray, ...], head: int, hop: int
) -> Generator[None, None, tuple[list[Stage], Tensor]]:
    cp, tokens = len(places), query.shape[1]
    scores = scores_of(query, key)
    seen = np.zeros((tokens, tokens), dtype=bool)
    sent, nothing = np.zeros(cp, dtype=np.int64), np.zeros(cp, dtype=np.int64)
    steps = [_state("split", 0, list(range(cp)), nothing, seen, scores, (head,), head, sent)]
    known: list[Partial] = []
    holds: list[int] = []
    for turn, (holds, known) in enumerate(around(query, key, value, places)):
        if turn:
            sent += [len(places[holds[(rank + 1) % cp]]) * hop for rank in range(cp)]
        pairs = np.array([work(places[r], places[holds[r]]) for r in range(cp)])
        for rank, mine in enumerate(places):
            theirs = places[holds[rank]]
            seen[np.ix_(mine, theirs)] = mine[:, None] >= theirs[None, :]
        state = _state("ring", turn, holds, pairs, seen, scores, (head,), head, sent)
        # what the rank itself carries, not what could be computed from all scores
        for rank, mine in enumerate(places):
            state.maximum[mine] = known[rank].maximum[head].numpy()
            state.total[mine] = known[rank].total[head].numpy()
        steps.append(state)
        yield None
    steps.append(_state("done", cp - 1, holds, nothing, seen, scores, (head,), head, sent))
    return steps, gathered(known, places)


def _exchanged(
    query: Tensor, key: Tensor, value: Tensor, places: tuple[np.ndarray, ...], head: int
) -> Generator[None, None, tuple[list[Stage], Tensor]]:
    cp, tokens = len(places), query.shape[1]
    scores = scores_of(query, key)
    heads = tuple(heads_of(rank, cp, len(query))[0] for rank in range(cp))
    out, sent, back = ulysses(query, key, value, places)
    yield None
    own, nothing = list(range(cp)), np.zeros(cp, dtype=np.int64)
    none, every = np.zeros((tokens, tokens), dtype=bool), np.tri(tokens, dtype=bool)
    each = np.array([len(heads_of(rank, cp, len(query))) for rank in range(cp)])
    # in units of all heads, as the ring's: a rank has 1/cp of the heads and all of the triangle
    pairs = every.sum() * each // len(query)
    steps = []
    for name, seen, now, bytes_sent in (
        ("split", none, nothing, nothing), ("exchange", none, nothing, sent * ITEM),
        ("attend", every, pairs, sent * ITEM), ("back", every, nothing, (sent + back) * ITEM),
        ("done", every, nothing, (sent + back) * ITEM),
    ):  # fmt: skip
        steps.append(_state(name, 0, own, now, seen, scores, heads, head, bytes_sent))
        yield None
    return steps, out


def sections_of(steps: list[Stage]) -> tuple[Section, ...]:
    """A section per kind of step."""
    found: dict[str, int] = {}
    for place, step in enumerate(steps):
        found.setdefault(step.name, place)
    return tuple(Section(name, at, message(f"section.{name}")) for name, at in found.items())
