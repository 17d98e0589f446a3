"""What a head is called, and on what evidence (numpy only).

Each kind is a share of attention weight between 0 and 1, averaged over stated queries. On random
tokens repeated once (BOS + s + s with |s| = n) the averages run along diagonals, as in the
TransformerLens demonstrations; on a reader's text along the places that the text itself gives. A
head that finds what followed the same token earlier (prefix matching, Olsson et al. 2022) is called
an induction head only if it also copies: its output must raise the logit of the token it reads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.compute.models import heads

#: The kinds, in the order they are shown; "entropy" is no share but a spread, from 0 to 1.
KINDS = ("previous", "duplicate", "induction", "first", "self", "entropy")
#: A head is named after a kind that takes at least this share of its weight.
NAMED_FROM = 0.4
#: From this share of the largest possible entropy on, a head without a name is called broad.
BROAD_FROM = 0.75

Floats = NDArray[np.floating]


@dataclass(frozen=True)
class Scores:
    """The scores of all heads on one probe, float32 (layers, heads) each; NaN: does not apply.

    `first_matched` and `first_unmatched` are `first` over the queries whose token occurred before,
    and over those whose token is new: a head that rests on the first token until it finds something
    has a low one and a high one.
    """

    previous: np.ndarray
    duplicate: np.ndarray
    induction: np.ndarray
    first: np.ndarray
    first_matched: np.ndarray
    first_unmatched: np.ndarray
    self: np.ndarray
    entropy: np.ndarray

    def of(self, kind: str) -> np.ndarray:
        """(layers, heads) of a kind."""
        found: np.ndarray = getattr(self, kind)
        return found


NAMES = ("previous", "duplicate", "induction", "first", "first_matched", "first_unmatched", "self",
         "entropy")  # fmt: skip


def entropies(weights: Floats, rows_at_once: int = 256) -> Floats:
    """(…, queries - 1): the entropy of each row from query 1 on, as a share of the largest.

    Query i can spread its weight over i + 1 keys, so the largest is ln(i + 1). Query 0 has no
    choice and is left out.
    """
    found = []
    for start in range(1, weights.shape[-1], rows_at_once):  # a long text's logarithms are large
        rows = weights[..., start : start + rows_at_once, :]
        entropy = -(rows * np.log(np.where(rows > 0, rows, 1.0))).sum(-1)
        found.append(entropy / np.log(np.arange(start + 1, start + 1 + rows.shape[-2])))
    return np.concatenate(found, axis=-1)


def normalised_entropy(weights: Floats) -> Floats:
    """The mean of `entropies`; NaN for a single token."""
    if weights.shape[-1] < 2:
        return np.full(weights.shape[:-2], np.nan, dtype=np.float32)
    return np.asarray(entropies(weights).mean(-1))


def on_pattern(weights: Floats, pattern: NDArray[np.bool_]) -> Floats:
    """Weight on the keys of a pattern, averaged over the queries that have one; NaN if none has."""
    queries, keys = np.nonzero(pattern)
    if not len(queries):
        return np.full(weights.shape[:-2], np.nan, dtype=np.float32)
    count = len(np.unique(queries))
    return np.asarray(weights[..., queries, keys].sum(-1) / count)


def first_over(weights: Floats, queries: NDArray[np.bool_]) -> Floats:
    """Mean weight on token 0 over some of the queries from 2 on; NaN if there is none."""
    chosen = queries.copy()
    chosen[:2] = False
    if not chosen.any():
        return np.full(weights.shape[:-2], np.nan, dtype=np.float32)
    return np.asarray(weights[..., chosen, 0].mean(-1))


def score_text(weights: Floats, ids: Sequence[int]) -> dict[str, Floats]:
    """The scores of heads (…, queries, keys) on a text, by name; see `Scores`."""
    tokens = len(ids)
    match = heads.induction_pattern(ids)
    seen = np.asarray(match.any(axis=1))
    # [previous] the key just before
    previous = on_pattern(weights, heads.previous_token_pattern(tokens))
    # [duplicate] earlier occurrences of the same token
    duplicate = on_pattern(weights, heads.duplicate_pattern(ids))
    # [induction] the tokens that followed earlier occurrences
    induction = on_pattern(weights, match)
    # [first] token 0, from query 2 on: for all, with an earlier match, with none
    everyone = np.ones(tokens, dtype=bool)
    first = first_over(weights, everyone)
    matched = first_over(weights, seen)
    unmatched = first_over(weights, np.logical_not(seen))
    # [self] the token itself; query 0 has no other and is left out
    itself = on_pattern(weights[..., 1:, 1:], np.eye(tokens - 1, dtype=bool))
    # [entropy] how evenly the weight is spread
    return dict(zip(NAMES, (previous, duplicate, induction, first, matched, unmatched, itself,
                            normalised_entropy(weights)), strict=True))  # fmt: skip


def score_repeated(weights: Floats, period: int) -> dict[str, Floats]:
    """The scores of heads (…, queries, keys) on BOS and `period` random tokens, repeated once.

    In the second copy the same token lies `period` back, and what followed it one less; the first
    copy has no earlier match (two random tokens may be equal by chance; they count as new).
    """
    tokens = weights.shape[-1]
    first_copy = np.arange(tokens) <= period
    # [previous] the diagonal 1 below the main one
    previous = heads.previous_token(weights)
    # [duplicate] the diagonal one period below
    duplicate = heads.duplicate_token(weights[..., 1:, 1:], period)
    # [induction] the diagonal one period less one below, over the second copy
    induction = heads.induction(weights[..., 1:, 1:], period)
    # [first] the first column
    first = first_over(weights, np.ones(tokens, dtype=bool))
    matched, unmatched = first_over(weights, ~first_copy), first_over(weights, first_copy)
    # [self] the main diagonal
    itself = heads.same_position(weights[..., 1:, 1:])
    # [entropy] rows
    return dict(zip(NAMES, (previous, duplicate, induction, first, matched, unmatched, itself,
                            normalised_entropy(weights)), strict=True))  # fmt: skip


def averaged_cells(kind: str, tokens: int, period: int) -> NDArray[np.bool_]:
    """(queries, keys): the cells that `score_repeated` averages for a kind; all rows for entropy.

    tokens = 1 + 2 · period.
    """
    cells = np.zeros((tokens, tokens), dtype=bool)
    rows = np.arange(tokens)
    if kind == "entropy":
        cells[np.tril_indices(tokens)] = True
        cells[0] = False
        return cells
    if kind == "first":
        cells[2:, 0] = True
        return cells
    offset = {"previous": 1, "duplicate": period, "induction": period - 1, "self": 0}[kind]
    # the column of BOS belongs to the diagonal of the previous token alone
    chosen = rows[rows >= offset + (0 if kind == "previous" else 1)]
    cells[chosen, chosen - offset] = True
    return cells


def name_of(scores: dict[str, float], copying: float) -> str:
    """What a head is called: "induction", "previous", …, "broad", or "mixed".

    Matching without copying is called "matching". Where several shares are large, what it does when
    there is a match comes before where it rests.
    """
    # [labels] both halves of the definition of an induction head, then the largest share
    if scores["induction"] >= NAMED_FROM:
        return "induction" if copying > 0 else "matching"
    shares = {kind: scores[kind] for kind in ("previous", "duplicate", "self", "first")}
    named = {kind: share for kind, share in shares.items() if share >= NAMED_FROM}
    if named:
        return max(named, key=lambda kind: named[kind])
    return "broad" if scores["entropy"] >= BROAD_FROM else "mixed"
