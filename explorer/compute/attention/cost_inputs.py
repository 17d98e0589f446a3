"""Q, K and V of the cost lab: of a trained head on the reader's text, or drawn (torch inside)."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np

from explorer.compute.attention.cost import MOST_TOKENS, Params, Source
from explorer.compute.attention.reading import at_most, opening_steps, starred, tokens_of
from explorer.core.trace import Limit, Progress
from explorer.core.words import Message, message


@dataclass(frozen=True)
class Inputs:
    """(n, d) float64 each."""

    source: Source
    query: np.ndarray
    key: np.ndarray
    value: np.ndarray
    limits: dict[str, Limit]
    notices: tuple[Message, ...]


def drawn(params: Params) -> Inputs:
    """Normal numbers of mean 0 and variance 1, from the seed."""
    random = np.random.Generator(np.random.PCG64(params.seed))
    query, key, value = random.standard_normal((3, params.tokens, params.width))
    return Inputs(Source(True), query, key, value, {}, ())


def trained(params: Params) -> Generator[Progress | None, None, Inputs]:
    """One head of a model on the text; after rotation, where the model has rotary positions."""
    model = yield from opening_steps(params.model, params.folder)
    ids, notices = tokens_of(model, params.text, MOST_TOKENS)
    config = model.config
    if config.window or config.positions in ("alibi", "t5"):
        notices.append(message("notice.apart"))
    layer = at_most("layer", params.layer, config.layers, notices)
    head = at_most("head", params.head, config.heads, notices)
    chosen = not (layer and head)
    best, found = -1.0, (max(layer, 1) - 1, max(head, 1) - 1)
    for one in ((layer - 1,) if layer else range(config.layers)) if chosen else ():
        seen = model.capture(ids, only_layers={one}).layers[one]
        masked = seen.masked.double().cpu().numpy()
        for each in (head - 1,) if head else range(config.heads):
            far = far_weight(masked[each], params.window)
            if far > best:
                best, found = far, (one, each)
        yield None
    layer, head = found
    seen = model.capture(ids, only_layers={layer}).layers[layer]
    query = seen.rotated_queries[head].double().cpu().numpy()
    reads = head // (config.heads // config.key_value_heads)
    key, value = (t[reads].double().cpu().numpy() for t in (seen.rotated_keys, seen.values))
    source = Source(
        False, model.card.title, layer, head, chosen, tuple(model.vocabulary.pieces(ids))
    )
    limits = {
        "layer": starred(config.layers, params.layer, layer),
        "head": starred(config.heads, params.head, head),
    }
    return Inputs(source, query, key, value, limits, tuple(notices))


def far_weight(masked: np.ndarray, window: int) -> float:
    """How much weight the queries give to tokens before the window, the first token aside: heads
    rest on the first one whatever the text says. `masked` are scores (n, n)."""
    weights = np.exp(masked - masked.max(axis=1, keepdims=True))
    weights /= weights.sum(axis=1, keepdims=True)
    far = np.tri(len(weights), k=-window)
    far[:, 0] = 0
    return float((weights * far).sum() / len(weights))
