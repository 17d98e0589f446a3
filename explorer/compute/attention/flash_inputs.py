"""Q, K and V for the tiles: of a trained head on the reader's text, or drawn (torch inside)."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from explorer.compute.attention.flash import DTYPES, MOST_TOKENS, Params, Source
from explorer.compute.attention.reading import at_most, opening_steps, starred, tokens_of
from explorer.core.trace import Limit, Progress
from explorer.core.words import Message, message

if TYPE_CHECKING:
    from explorer.compute.models.library import LoadedModel

#: Heads that are drawn: queries of four, keys and values of two, each shared by two neighbours.
DRAWN_HEADS, DRAWN_KEYS, DRAWN_HEAD = 4, 2, 1


@dataclass(frozen=True)
class Inputs:
    """(N, d) each, in the type chosen: what is right, and what the fault hands over instead."""

    source: Source
    query: np.ndarray
    key: np.ndarray
    value: np.ndarray
    given_key: np.ndarray
    given_value: np.ndarray
    limits: dict[str, Limit]
    notices: tuple[Message, ...]


def shared_by(head: int, heads: int, key_value_heads: int) -> tuple[int, int]:
    """Which key–value head a query head reads: by repeat_interleave (right: neighbours share one),
    and by repeat (wrong: it starts over after the last)."""
    return head // (heads // key_value_heads), head % key_value_heads


def turned(vectors: np.ndarray, base: float = 10000.0) -> np.ndarray:
    """(N, d) turned by position as RoPE turns queries and keys, in the half-split layout; an odd
    last number stays."""
    half = vectors.shape[1] // 2
    angle = np.arange(len(vectors))[:, None] * base ** (-np.arange(half) / max(half, 1))
    out = vectors.astype(np.float64)
    first, second = vectors[:, :half], vectors[:, half : 2 * half]
    out[:, :half] = first * np.cos(angle) - second * np.sin(angle)
    out[:, half : 2 * half] = second * np.cos(angle) + first * np.sin(angle)
    return out.astype(vectors.dtype)


def with_fault(
    params: Params, source: Source, query: np.ndarray, keys: np.ndarray, values: np.ndarray,
    limits: dict[str, Limit], notices: tuple[Message, ...], base: float = 10000.0,
) -> Inputs:  # fmt: skip
    """The right inputs and the given ones, from (key–value heads, N, d) keys and values."""
    dtype = DTYPES[params.kept_in]
    query, keys, values = (array.astype(dtype) for array in (query, keys, values))
    given = source.given if params.fault == "repeat" else source.reads
    given_value = values[given]
    if params.fault == "rope_v":
        given_value = turned(given_value, base)
    return Inputs(source, query, keys[source.reads], values[source.reads], keys[given],
                  given_value, limits, notices)  # fmt: skip


def drawn(params: Params) -> Inputs:
    """Normal numbers of mean 0 and variance 1, from the seed."""
    generator = np.random.default_rng(params.seed)
    shape = (params.tokens, params.width)
    queries = generator.standard_normal((DRAWN_HEADS, *shape))
    keys = generator.standard_normal((DRAWN_KEYS, *shape))
    values = generator.standard_normal((DRAWN_KEYS, *shape))
    reads, given = shared_by(DRAWN_HEAD, DRAWN_HEADS, DRAWN_KEYS)
    source = Source(
        True, head=DRAWN_HEAD, heads=DRAWN_HEADS, key_value_heads=DRAWN_KEYS, reads=reads,
        given=given,
    )  # fmt: skip
    return with_fault(params, source, queries[DRAWN_HEAD], keys, values, {}, ())


def trained(params: Params) -> Generator[Progress | None, None, Inputs]:
    """One head of a model on the text; after rotation, where the model has rotary positions."""
    model = yield from opening_steps(params.model, params.folder)
    ids, notices = tokens_of(model, params.text, MOST_TOKENS)
    params.check_tiles(len(ids))
    config = model.config
    if config.window or config.positions in ("alibi", "t5"):
        notices.append(message("notice.apart"))
    layer = at_most("layer", params.layer, config.layers, notices)
    head = at_most("head", params.head, config.heads, notices)
    # a model that shares nothing has nothing to mix up: average the keys and values of neighbours
    pooled = (
        params.fault == "repeat"
        and config.key_value_heads == config.heads
        and config.heads % 2 == 0
    )
    shared = config.heads // 2 if pooled else config.key_value_heads
    measured = not (layer and head)
    if measured:
        affected = [
            one for one in range(config.heads)
            if params.fault != "repeat" or len(set(shared_by(one, config.heads, shared))) > 1
        ]  # fmt: skip
        best = yield from telling_head(model, ids, params, layer, head, affected)
        layer, head = best[0] + 1, best[1] + 1
    seen = model.capture(ids, only_layers={layer - 1}).layers[layer - 1]
    query = seen.rotated_queries[head - 1].float().cpu().numpy()
    keys, values = (t.float().cpu().numpy() for t in (seen.rotated_keys, seen.values))
    if pooled:
        keys, values = (a.reshape(shared, 2, *a.shape[1:]).mean(axis=1) for a in (keys, values))
    reads, given = shared_by(head - 1, config.heads, shared)
    source = Source(
        False, model.card.title, layer - 1, head - 1, measured, config.heads, shared, pooled,
        reads, given, config.positions != "rotary", tuple(model.vocabulary.pieces(ids)),
    )  # fmt: skip
    limits = {
        "layer": starred(config.layers, params.layer, layer - 1),
        "head": starred(config.heads, params.head, head - 1),
    }
    return with_fault(params, source, query, keys, values, limits, tuple(notices),
                      config.rotary_base)  # fmt: skip


def telling_head(
    model: LoadedModel, ids: list[int], params: Params, layer: int, head: int, affected: list[int]
) -> Generator[None, None, tuple[int, int]]:
    """(layer, head) from 0: where the running maximum rises most often on this text, in key blocks
    as set; without a maximum, the one with the largest score. A layer or head that is set (from 1)
    is kept; of the others only those that the fault affects are candidates."""
    found = []
    for one_layer in (layer - 1,) if layer else range(model.config.layers):
        seen = model.capture(ids, only_layers={one_layer}).layers[one_layer]
        masked = seen.masked.float().cpu().numpy()  # (heads, queries, keys)
        for one_head in [head - 1] if head else affected:
            largest = float(masked[one_head].max())
            rises = rises_of(masked[one_head], params.block_columns)
            measure = (largest, rises) if params.fault == "no_max" else (rises, largest)
            found.append((*measure, one_layer, one_head))
        yield None
    if not found:
        return max(layer, 1) - 1, max(head, 1) - 1
    best = max(found)
    return best[2], best[3]


def rises_of(masked: np.ndarray, columns: int) -> int:
    """How often the running maximum of a row rises after its first key block, over all rows of
    (queries, keys) masked scores."""
    starts = np.arange(0, masked.shape[1], columns)
    running = np.maximum.accumulate(np.maximum.reduceat(masked, starts, axis=1), axis=1)
    return int((running[:, 1:] > running[:, :-1]).sum())
