"""Compares the score taken apart with the encoder, torch's fused attention and transformers."""

from __future__ import annotations

import numpy as np
import torch
from torch.nn import functional

from explorer.compute.attention.embeddings import Params, Split
from explorer.compute.attention.embeddings_run import encoder_of
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

#: float32 sums in another order differ by some units in the last place of numbers of order 10.
TOLERANCE = 2e-5


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge; each runs the other implementation now."""
    split: Split = trace.shared
    found = [against_encoder(split), against_sdpa(split), same_query(split)]
    return [*found, against_transformers(params, split)]


def against_encoder(split: Split) -> Check:
    """All products of all pairs, added up in float64, and the scores the encoder computed."""
    added = split.terms.sum((0, 1), dtype=np.float64)
    return _largest("our encoder: scores of all pairs", added, split.score)


def against_sdpa(split: Split) -> Check:
    """The head's output from the added queries and keys, by torch's fused attention."""
    query, key = (torch.from_numpy(parts.sum(0)) for parts in (split.query_parts, split.key_parts))
    value = torch.from_numpy(split.value.copy())
    theirs = functional.scaled_dot_product_attention(query[None], key[None], value[None])[0]
    return _largest("torch SDPA: head output", theirs.numpy(), split.weight @ split.value)


def same_query(split: Split) -> Check:
    """Added, then W; and side by side, then three copies of W."""
    return _largest("[t s p][W; W; W] and (t + s + p)W", split.concatenated, split.summed)


def against_transformers(params: Params, split: Split) -> Check:
    """The weights that `BertModel` (eager attention) gives with the same weights."""
    what = QT_TRANSLATE_NOOP("attention", "transformers BERT (eager): weights")
    try:
        from explorer.compute.models.encoder_huggingface import bert_twin

        twin = bert_twin(encoder_of(params).encoder)
    except ImportError:
        return Check(what, "missing")
    with torch.no_grad():
        theirs = twin.bert(
            input_ids=torch.tensor([split.ids]), token_type_ids=torch.tensor([split.segments]),
            output_attentions=True,
        )  # fmt: skip
    return _largest(what, theirs.attentions[0][0, split.head].numpy(), split.weight)


def _largest(what: str, theirs: np.ndarray, ours: np.ndarray) -> Check:
    difference = float(np.abs(theirs.astype(np.float64) - ours.astype(np.float64)).max())
    tolerance = TOLERANCE * max(1.0, float(np.abs(ours).max()))
    return compared(what, difference, tolerance, "float32")
