"""Losses: how much worse the text would be described without a piece.

Taking a piece away sends its occurrences to the next best way to cut it, its alternative A. With
the counts f of all pieces on the best paths, F = Σ f and N words, the loss is taken to be

    loss = f/N · [ ln f − ln F − Σ over n in A ( ln(f_n + f) − ln(F + f·(|A| − 1)) ) ]

(Kudo 2018 describes it; the formula is that of SentencePiece, unigram_model_trainer.cc).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from explorer.compute.tokenizers.unigram.best import best_paths
from explorer.compute.tokenizers.unigram.dialect import Dialect
from explorer.compute.tokenizers.unigram.lattice import Lattice, lattice_of
from explorer.compute.tokenizers.unigram.single import added_up

KEPT, UNUSED, SPLIT, RANKED = 0, 1, 2, 3  # what is decided about a piece


@dataclass(frozen=True, eq=False)
class Losses:
    """About each of the pieces given (m,): `used` float64: occurrences on the best paths; `loss`
    (nan where there is none); `decision`: KEPT (there is no other way to write it), UNUSED or SPLIT
    (its parts are likelier than it is itself): dropped at once, RANKED: by its loss. `total`: F;
    `unknown`: occurrences of unknown characters in it."""

    used: np.ndarray
    loss: np.ndarray
    decision: np.ndarray
    total: float
    unknown: float


class PieceLattice:
    """The pieces' own lattices: every way to write a piece in pieces. Made once from the pieces
    that are left at the first pruning, and thinned out with them."""

    def __init__(self, ids: np.ndarray, pieces: Sequence[str]) -> None:
        self.ids = np.array(sorted(ids.tolist(), key=lambda i: (-len(pieces[i]), i)), np.int64)
        texts = [pieces[i] for i in self.ids.tolist()]
        lattice = lattice_of(texts, np.ones(len(texts)), texts)
        names = np.append(self.ids, len(pieces)).astype(np.int32)
        # from now on pieces are called by their ids among the seeds
        self.lattice = dataclasses.replace(lattice, piece=names[lattice.piece], unknown=len(pieces))

    def alternatives(self, alive: np.ndarray, scores: np.ndarray) -> tuple[np.ndarray, ...]:
        """For every piece of `ids`: the score of the best way to write it in other pieces (−∞ if
        there is none), and as parallel arrays the pieces on these ways and whose they are."""
        self.lattice = self.lattice.without(alive)
        best = best_paths(self.lattice, scores, whole=False)
        arcs = best.arcs
        whose = self.ids[self.lattice.word[arcs]]
        return best.score, self.lattice.piece[arcs], whose


def losses(
    order: np.ndarray, scores: np.ndarray, lattice: Lattice, own: PieceLattice, dialect: Dialect
) -> Losses:
    """The losses of the pieces in `order` (m,). `scores` (pieces + 1,), the unknown last."""
    alive = np.zeros(len(scores) - 1, bool)
    alive[order] = True
    rounded = scores.astype(np.float32) if dialect.single else scores
    best = best_paths(lattice, rounded)
    word = lattice.word[best.arcs]
    used = np.bincount(
        lattice.piece[best.arcs], weights=lattice.times[word], minlength=len(scores)
    ).astype(np.float64)
    sentences = float(lattice.times.sum())
    if dialect.unknown == "first piece":
        used[order[0]] += used[-1]
    elif dialect.unknown == "none":
        used[-1] = 0.0
    unknown = float(used[-1])
    total = float(used.sum()) - (unknown if dialect.unknown == "first piece" else 0.0)

    best_split, part, whose = own.alternatives(alive, rounded)
    split_score = np.full(len(scores), -np.inf)
    split_score[own.ids] = best_split
    if dialect.unknown == "first piece":
        part = np.where(part == len(scores) - 1, order[0], part)
    # [loss] what each piece would leave behind
    parts = np.bincount(whose, minlength=len(scores)).astype(np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        size = len(order) + 1.0 if dialect.alternatives == "all pieces" else parts
        after = np.log(total + used * (size - 1))
        # summed part by part, from left to right, so that the last bit is the library's
        moved = np.bincount(
            whose, np.log(used[part] + used[whose]) - after[whose], minlength=len(scores)
        )
        loss = used / sentences * ((np.log(used) - np.log(total)) - moved)

    if dialect.single:
        loss = single_losses(used, total, sentences, part, whose, parts)
    decision = np.full(len(scores), RANKED)
    alone = np.isneginf(split_score)  # no other way to write it
    split = split_score > scores
    decision[used == 0] = UNUSED
    decision[split & ~alone] = SPLIT
    decision[alone] = KEPT
    if dialect.unused == "dropped":
        decision[alone & (used == 0)] = UNUSED
    loss[decision != RANKED] = np.nan
    return Losses(used[order], loss[order], decision[order], total, unknown)


def single_losses(
    used: np.ndarray, total: float, words: float, part: np.ndarray, whose: np.ndarray,
    parts: np.ndarray,
) -> np.ndarray:  # fmt: skip
    """The same in the roundings of SentencePiece (PruneSentencePieces): of losses that are equal to
    seven digits the order decides which pieces stay. `part`: the pieces of the alternatives,
    `whose` they are; `parts`: how many each piece has.
    """
    single = np.float32
    often = used.astype(single)
    with np.errstate(divide="ignore", invalid="ignore"):
        own = (np.log(used) - float(single(np.log(total)))).astype(single)
        after = np.log((single(total) + often * (parts - 1).astype(single)).astype(np.float64))
        terms = np.log(used[part] + used[whose]) - after.astype(single)[whose]
        moved = added_up(terms, whose, len(used))
        out: np.ndarray = (often / single(words) * (own - moved)).astype(np.float64)
    return out
