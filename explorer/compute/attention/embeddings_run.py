"""Takes a score of the first layer apart into products of token, segment and position (torch).

Embeddings are added as in Devlin et al. 2019, section 3.2. The sum goes through LayerNorm (Ba et
al. 2016) before the first layer reads it. Subtracting the mean is linear; dividing by the size is
not, for the size belongs to the whole sum. So the size is taken as it is ("frozen"), and each part
is divided by it: the parts then add up exactly, but they say how *this* score is made up, not what
it would be without a part.
"""

from __future__ import annotations

import math
from typing import cast

import numpy as np
import torch
from torch import Tensor, nn

from explorer.compute.attention.embeddings import (
    BINS,
    KINDS,
    MOST_TOKENS,
    PAIRS,
    STAGES,
    Params,
    Split,
    Step,
    pull_of,
)
from explorer.compute.attention.reading import starred
from explorer.compute.models.capture import to_array
from explorer.compute.models.encoder import Encoder, EncoderLayer
from explorer.compute.models.encoder_library import LoadedEncoder, load_encoder
from explorer.compute.models.encoder_vocabulary import SPECIAL
from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.refusals import REFUSALS
from explorer.core.params import ParamError
from explorer.core.trace import Limit, Producer, Progress, Section, Trace
from explorer.core.words import Message, message


def embed(encoder: Encoder, ids: Tensor, segments: Tensor) -> Tensor:
    """(3, tokens, width): the token's, the segment's and the position's row for each token."""
    # [sum] three tables, one row of each: what it is, which sentence it is in, where it stands
    token = encoder.token_embedding(ids)
    segment = encoder.segment_embedding(segments)
    position = encoder.position_embedding(torch.arange(len(ids), device=ids.device))
    return torch.stack((token, segment, position))


def norm_parts(parts: Tensor, norm: nn.LayerNorm) -> tuple[Tensor, Tensor, Tensor]:
    """The parts (3, tokens, width) as the norm of their sum leaves them, its mean and its size."""
    # [norm] the size belongs to the sum of the three; frozen, it divides each of them
    total = parts.sum(0)
    mean = total.mean(-1)
    size = ((total - mean[:, None]).square().mean(-1) + norm.eps).sqrt()
    centred = parts - parts.mean(-1, keepdim=True)
    return norm.weight * centred / size[:, None], mean, size


def concatenated(parts: Tensor, weight: Tensor) -> tuple[Tensor, Tensor]:
    """One token's parts (3, width) through W (d, width): added, and side by side."""
    # [concatenate] one long row, and the same W three times: the sum in other clothes
    side_by_side = torch.cat(tuple(parts))
    stacked = torch.cat((weight, weight, weight), dim=1)
    return side_by_side @ stacked.T, parts.sum(0) @ weight.T


def project_parts(normed_parts: Tensor, constant: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
    """(4, tokens, d): what each kind gives to the queries (or keys), and what biases give.

    `constant` is the norm's shift (width,): it is in every token's vector alike.
    """
    # [project] W is linear: the query of a sum is the sum of the queries
    by_kind = normed_parts @ weight.T
    same_for_all = (constant @ weight.T + bias).expand_as(by_kind[0])
    return torch.cat((by_kind, same_for_all[None]))


def products(query_parts: Tensor, key_parts: Tensor) -> Tensor:
    """(4, 4, queries, keys): every part of a query times every part of a key, ÷ √d."""
    # [terms] (a + b + c)·(d + e + f): each with each
    # [score] all of them together are the score
    return torch.einsum("aid,bjd->abij", query_parts, key_parts) / math.sqrt(key_parts.shape[-1])


def encoder_of(params: Params) -> LoadedEncoder:
    """The bundled encoder, or the reader's own; ParamError says what is wrong with that."""
    try:
        return load_encoder(params.folder or "encoder")
    except ModelFileError as error:
        known = error.key in REFUSALS
        raise ParamError(
            "folder", params.folder, "a folder with a BERT", "rule", "error.model",
            {"reason": Message(error.key, error.values) if known else str(error)},
        ) from error  # fmt: skip


def run(params: Params) -> Producer:
    """Take one score apart; see `Split` for what the trace shares."""
    yield Progress(0.0, message("progress.model"))
    model = encoder_of(params)
    yield None
    most = min(MOST_TOKENS, model.config.context)
    pair = model.vocabulary.pair(params.first, params.second, most)
    notices = [message("notice.context", cut=pair.cut)] if pair.cut else []
    segments = (0,) * len(pair.ids) if params.one_segment else pair.segments
    split = take_apart(model, pair.ids, segments, params, notices)
    yield None
    steps: list[Step] = []
    sections: list[Section] = []
    for stage, count in STAGES.items():
        sections.append(Section(stage, len(steps), message(f"section.{stage}")))
        steps += [Step(stage, 3 if count == 1 else known + 1) for known in range(count)]
    return Trace(
        params, tuple(steps), split, tuple(sections), scales_of(split), limits_of(params, split),
        tuple(notices), device=model.device.type,
    )  # fmt: skip


def take_apart(
    model: LoadedEncoder, ids: tuple[int, ...], segments: tuple[int, ...], params: Params,
    notices: list[Message],
) -> Split:  # fmt: skip
    """Everything about one head and one pair of tokens, both asked for or chosen."""
    encoder = model.encoder
    layer = cast(EncoderLayer, encoder.layers[0])
    attention, norm = layer.attention, encoder.embedding_norm
    heads, d = attention.heads, attention.head_width
    at = torch.tensor(ids, device=model.device)
    with torch.no_grad():
        seen = model.capture(ids, segments, only_layers={0})
        parts = embed(encoder, at, torch.tensor(segments, device=model.device))
        normed_parts, mean, size = norm_parts(parts, norm)
        shift = torch.zeros_like(norm.weight) if norm.bias is None else norm.bias
        found = []
        for head in range(heads):
            rows = slice(head * d, (head + 1) * d)
            query_parts, key_parts = (
                project_parts(normed_parts, shift, part.weight[rows], _bias(part)[rows])
                for part in (attention.queries, attention.keys)
            )
            found.append((query_parts, key_parts, products(query_parts, key_parts)))
        pull = np.stack([pull_of(to_array(terms)) for _, _, terms in found])
        head = params.head - 1
        if head >= heads:
            notices.append(message("notice.head", head=params.head, last=heads))
            head = heads - 1
        if head < 0:
            head = most_moved_by_segments(pull)
        weight = to_array(seen.layers[0].weights[head])
        pieces = model.vocabulary.pieces(ids)
        query, key = chosen_pair(weight, pieces, params, notices)
        rows = slice(head * d, (head + 1) * d)
        long_way, short_way = concatenated(parts[:, query], attention.queries.weight[rows])
        query_parts, key_parts, terms = found[head]
        without = [
            _score_without(encoder, parts, kind, head, query, key) for kind in range(len(KINDS))
        ]
    histograms, cosines = table_cosines(encoder)
    return Split(
        model=model.card.title, heads=heads, head=head, query=query, key=key,
        head_chosen=params.head == 0, pair_chosen=params.query < 0 or params.key < 0,
        ids=tuple(ids), pieces=pieces, segments=tuple(segments),
        parts=to_array(parts), total=to_array(parts.sum(0)), mean=to_array(mean),
        size=to_array(size), gain=to_array(norm.weight), normed=to_array(seen.embedded),
        normed_parts=to_array(normed_parts),
        weight_query=to_array(attention.queries.weight[rows]), query_parts=to_array(query_parts),
        key_parts=to_array(key_parts), terms=to_array(terms),
        score=to_array(seen.layers[0].scaled[head]), weight=weight,
        value=to_array(seen.layers[0].values[head]), pull=pull,
        concatenated=to_array(long_way), summed=to_array(short_way),
        without=np.array(without, dtype=np.float32), histograms=histograms, cosines=cosines,
        cosines_here=np.stack([
            to_array(torch.cosine_similarity(parts[a], parts[b], dim=-1)) for a, b in PAIRS
        ]),
    )  # fmt: skip


def _bias(part: nn.Linear) -> Tensor:
    return torch.zeros_like(part.weight[:, 0]) if part.bias is None else part.bias


def most_moved_by_segments(pull: np.ndarray) -> int:
    """The head in which products with a segment have the largest share of the variation."""
    segment = pull[:, 1, :].sum(-1) + pull[:, :, 1].sum(-1) - pull[:, 1, 1]
    return int((segment / pull.sum((1, 2))).argmax())


def chosen_pair(
    weight: np.ndarray, pieces: tuple[str, ...], params: Params, notices: list[Message]
) -> tuple[int, int]:
    """Query and key: as asked for, otherwise the highest weight between two different words."""
    last = len(pieces) - 1
    asked = []
    for name in ("query", "key"):
        place = getattr(params, name)
        if place > last:
            notices.append(message(f"notice.{name}", place=place, last=last))
            place = last
        asked.append(place)
    words = np.array([is_word(piece) for piece in pieces])
    allowed = words[:, None] & words[None, :] & ~np.eye(len(pieces), dtype=bool)
    if asked[0] >= 0:
        allowed &= np.arange(len(pieces))[:, None] == asked[0]
    if asked[1] >= 0:
        allowed &= np.arange(len(pieces))[None, :] == asked[1]
    best = np.unravel_index(int(np.where(allowed, weight, -1.0).argmax()), weight.shape)
    if not allowed.any():  # no such two words: the highest weight of what was asked for
        open_to = [slice(place, place + 1) if place >= 0 else slice(None) for place in asked]
        part = weight[open_to[0], open_to[1]]
        found = np.unravel_index(int(part.argmax()), part.shape)
        best = (found[0] + max(asked[0], 0), found[1] + max(asked[1], 0))
    query, key = (int(place) for place in best)
    return (asked[0] if asked[0] >= 0 else query), (asked[1] if asked[1] >= 0 else key)


def is_word(piece: str) -> bool:
    """Whether a token holds a letter or a digit, and is not [CLS], [SEP] or [MASK]."""
    return piece not in SPECIAL and any(mark.isalnum() for mark in piece)


def _score_without(
    encoder: Encoder, parts: Tensor, kind: int, head: int, query: int, key: int
) -> float:
    """The scaled score of a pair when one kind is left out of all tokens, normed again."""
    layer = cast(EncoderLayer, encoder.layers[0])
    left = parts.sum(0) - parts[kind]
    normed = encoder.embedding_norm(left)
    d = layer.attention.head_width
    rows = slice(head * d, (head + 1) * d)
    q = layer.attention.queries(normed[query])[rows]
    k = layer.attention.keys(normed[key])[rows]
    return float(q @ k / math.sqrt(d))


def table_cosines(encoder: Encoder) -> tuple[np.ndarray, np.ndarray]:
    """Of every row of one table with every row of another: density (3, BINS), mean and spread.

    BINS equal bins from −1 to 1. Random directions in `width` dimensions have mean 0 and standard
    deviation 1/√width.
    """
    # [cosines] do the three kinds lie at right angles?
    tables = [
        torch.nn.functional.normalize(table.weight.detach(), dim=-1)
        for table in (
            encoder.token_embedding, encoder.segment_embedding, encoder.position_embedding,
        )
    ]  # fmt: skip
    densities, statistics = [], []
    for a, b in PAIRS:
        cosines = (tables[a] @ tables[b].T).flatten().cpu()
        counts = torch.histc(cosines, BINS, -1.0, 1.0)
        densities.append(to_array(counts / counts.sum() * BINS / 2))
        statistics.append([float(cosines.mean()), float(cosines.std())])
    return np.stack(densities), np.array(statistics, dtype=np.float32)


def scales_of(split: Split) -> dict[str, tuple[float, float]]:
    """One range per quantity for the whole trace, symmetric: parts of one sign stand on top of one
    another, so their sums have to fit."""

    def signed(parts: np.ndarray) -> tuple[float, float]:
        stacked = np.maximum(parts, 0).sum(0).max(), -np.minimum(parts, 0).sum(0).min()
        most = float(max(stacked)) or 1.0
        return -most, most

    def apart(parts: np.ndarray) -> tuple[float, float]:
        most = float(max(np.abs(parts).max(), np.abs(parts.sum(0)).max())) or 1.0
        return -most, most

    return {
        "embedding": signed(split.parts[:, split.query]),
        "normed": signed(split.normed_parts[:, split.query]),
        "query": apart(split.query_parts[:, split.query]),
        "key": apart(split.key_parts[:, split.key]),
    }


def limits_of(params: Params, split: Split) -> dict[str, Limit]:
    """Heads and tokens there are; ★ stands for the measured choice."""
    shown = tuple((str(index), f"{index}  {piece}") for index, piece in enumerate(split.pieces))
    limits = {"head": starred(split.heads, params.head, split.head)}
    for name, place in (("query", split.query), ("key", split.key)):
        chosen = "★" if getattr(params, name) >= 0 else f"★ {place}  {split.pieces[place]}"
        limits[name] = Limit(-1, split.tokens - 1, (("-1", chosen), *shown))
    return limits
