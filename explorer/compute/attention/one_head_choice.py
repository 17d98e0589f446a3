"""The model, the tokens and the head that the params of `one_head` ask for (torch)."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from explorer.compute.attention.one_head import MOST_TOKENS, Params
from explorer.compute.models import heads, library
from explorer.compute.models.capture import Capture, to_array
from explorer.compute.models.errors import ModelFileError, UnrepresentableText
from explorer.compute.models.probe import repeated_rows
from explorer.core.params import ParamError
from explorer.core.words import Message, message


def load_model(params: Params) -> library.LoadedModel:
    """The model the params name; ParamError says what is wrong with it."""
    try:
        return library.load(params.folder or params.model)
    except ModelFileError as error:
        field = "folder" if params.folder else "model"
        raise ParamError(
            field, params.folder or params.model, "a folder with a model that can be opened",
            "rule", "error.model", {"reason": str(error)},
        ) from error  # fmt: skip


def tokens_of(model: library.LoadedModel, params: Params) -> tuple[list[int], list[Message]]:
    """Token ids that fit the model, BOS kept in front, and what was cut."""
    try:
        ids = model.encode(params.text)
    except UnrepresentableText as error:
        missing = [
            f"{mark} (U+{ord(mark):04X})" if mark.isprintable() else f"U+{ord(mark):04X}"
            for mark in error.characters[:6]
        ]
        raise ParamError(
            "text", params.text, "characters the model was trained on", "rule",
            "error.characters" if error.alternatives else "error.characters.alone",
            {"characters": ", ".join(missing), "count": len(error.characters),
             "model": model.card.title, "other": ", ".join(error.alternatives)},
        ) from error  # fmt: skip
    if not ids:
        raise ParamError("text", params.text, "at least one token", "rule", "error.empty", {})
    most = min(model.config.context, MOST_TOKENS)
    if len(ids) <= most:
        return ids, []
    bos = getattr(model.vocabulary, "bos", None)
    front = ids[:1] if bos is not None and ids[0] == bos else []
    kept = [*front, *ids[len(ids) - (most - len(front)) :]]
    key = "notice.context" if most == model.config.context else "notice.most"
    return kept, [message(key, kept=most, total=len(ids))]


def choose_head(
    model: library.LoadedModel, ids: list[int], params: Params, notices: list[Message]
) -> tuple[int, int, bool]:
    """(layer, head) from 0, and whether one of them was left to measurement (0)."""
    config = model.config
    layer, head = params.layer, params.head
    if layer > config.layers:
        notices.append(message("notice.layer", layer=layer, last=config.layers))
        layer = config.layers
    if head > config.heads:
        notices.append(message("notice.head", head=head, last=config.heads))
        head = config.heads
    if layer and head:
        return layer - 1, head - 1, False
    scores = induction_scores(model, ids)
    allowed = np.zeros(scores.shape, dtype=bool)
    allowed[slice(layer - 1, layer) if layer else slice(None),
            slice(head - 1, head) if head else slice(None)] = True  # fmt: skip
    best = strongest_induction_head(model, ids, np.where(allowed, scores, -1.0))
    return *best, True


def strongest_induction_head(
    model: library.LoadedModel, ids: list[int], scores: np.ndarray
) -> tuple[int, int]:
    """(layer, head) from 0: what both finds the match and raises what it reads there.

    Of the heads that come within 80 % of the best score, the one whose removal costs most.
    """
    close = [(int(at[0]), int(at[1])) for at in np.argwhere(scores >= 0.8 * scores.max())]
    if len(close) == 1 or not heads.induction_pattern(ids).any():
        at = np.unravel_index(int(scores.argmax()), scores.shape)
        return int(at[0]), int(at[1])
    whole = model.capture(ids, only_layers={layer for layer, _ in close})
    rises = {
        (layer, head): copying_of(
            to_array(whole.layers[layer].weights[head]), ids, whole.logits,
            model.logits(ids, without_heads={(layer, head)}),
        )
        for layer, head in close
    }  # fmt: skip
    return max(close, key=lambda each: rises[each])


def copying_of(weight: np.ndarray, ids: list[int], logits: Tensor, without: Tensor) -> float:
    """Mean rise of ln p of the token read, over the queries whose token occurred before.

    The token read is the one with the most weight among those that followed an earlier occurrence.
    This is the second half of "induction head": it must raise what it finds.
    """
    pattern = heads.induction_pattern(ids)
    queries = np.flatnonzero(pattern.any(axis=1))
    if len(queries) == 0:
        return math.nan
    read = np.where(pattern, weight, -1.0)[queries].argmax(axis=1)
    tokens = torch.tensor([ids[key] for key in read], device=logits.device)
    rise = (logits.log_softmax(-1) - without.log_softmax(-1))[
        torch.from_numpy(queries).to(logits.device)
    ]
    return float(rise.gather(-1, tokens[:, None]).mean())


def induction_scores(model: library.LoadedModel, ids: list[int]) -> np.ndarray:
    """(layers, heads): prefix matching on this text (Olsson et al. 2022).

    Where nothing in the text occurs twice, the mean weight on the token after the earlier
    occurrence in BOS and random tokens repeated once, as in the TransformerLens demonstrations.
    """
    if heads.induction_pattern(ids).any():
        return np.stack([
            heads.prefix_matching(weights, ids)
            for weights in all_weights(model, torch.tensor(ids, device=model.device))
        ])  # fmt: skip
    bos = getattr(model.vocabulary, "bos", None) or 0
    period = max(2, min(31, (model.config.context - 1) // 2))
    rows = repeated_rows(model.decoder, bos, period)[:4].to(model.device)
    return np.stack([
        heads.induction(weights, period).mean(0) for weights in all_weights(model, rows)
    ])  # fmt: skip


def all_weights(model: library.LoadedModel, ids: Tensor) -> Iterator[np.ndarray]:
    """The weights (…, heads, queries, keys) of each layer, one after the other.

    One pass per layer: those of all layers of a large model at once would not fit in memory.
    """
    for layer in range(model.config.layers):
        kept = Capture(frozenset({layer}))
        with torch.no_grad():
            model.decoder(ids, kept)
        yield to_array(kept.layers[layer].weights)
