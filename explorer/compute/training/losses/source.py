"""Two distributions of a real model's next token (torch inside the functions)."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

import numpy as np

from explorer.compute.training.losses.measures import cross_terms, divergence, entropy_terms
from explorer.compute.training.losses.params import MOST, MOST_TOKENS, Bars, Params
from explorer.core.params import ParamError
from explorer.core.trace import Progress
from explorer.core.words import Message

if TYPE_CHECKING:
    from explorer.compute.models.library import LoadedModel


def next_token(model: LoadedModel, ids: list[int]) -> np.ndarray:
    """(vocabulary,) probabilities after the tokens, float64 from float32 logits."""
    import torch

    with torch.no_grad():
        last = model.logits(ids)[-1].double()
    found: np.ndarray = last.softmax(dim=-1).cpu().numpy()
    return found / found.sum()


def read(
    params: Params, notices: list[Message]
) -> Generator[Progress | None, None, Bars]:  # fmt: skip
    """p and q of a text: with the whole text against its end; or the last token against what was
    expected of it."""
    from explorer.compute.models.reading import opening_steps, piece_of, tokens_of

    model = yield from opening_steps(params.model)
    ids, cut = tokens_of(model, params.text, MOST_TOKENS)
    notices.extend(cut)
    yield None
    bos = getattr(model.vocabulary, "bos", None)
    front = ids[:1] if bos is not None and ids[0] == bos else []
    if params.source == "token":
        if len(ids) < 2:
            raise ParamError(
                "text", params.text, "at least two tokens", "rule", "error.short", {}
            )  # fmt: skip
        q = next_token(model, ids[:-1])
        p = np.zeros(len(q))
        p[ids[-1]] = 1.0
    else:
        p = next_token(model, ids)
        yield None
        q = next_token(model, [*front, *ids[len(front) :][-params.kept :]])
    yield None
    order = np.argsort(-np.maximum(p, q), kind="stable")[: MOST - 1]
    order = order[np.argsort(-p[order], kind="stable")]
    names = tuple(piece_of(model, int(one)) for one in order)
    whole = (
        float(entropy_terms(p).sum()), float(cross_terms(p, q).sum()), divergence(p, q),
        divergence(q, p),
    )  # fmt: skip
    return Bars(pooled(p, order), pooled(q, order), names, True, len(p), whole)


def pooled(shares: np.ndarray, order: np.ndarray) -> np.ndarray:
    """Those of `order`, and all others together."""
    listed = shares[order]
    return np.append(listed, max(1.0 - float(listed.sum()), 0.0))
