"""Training: start with far too many pieces, and throw away those that are missed least.

expect how often each piece is used, drop what is expected less than half a time, set new scores
… and once more; then, if there are too many pieces, prune by loss, and begin again
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from explorer.compute.tokenizers.unigram import single
from explorer.compute.tokenizers.unigram.dialect import Dialect
from explorer.compute.tokenizers.unigram.digamma import digamma
from explorer.compute.tokenizers.unigram.lattice import Lattice, word_lattice
from explorer.compute.tokenizers.unigram.losses import (
    KEPT,
    RANKED,
    Losses,
    PieceLattice,
    losses,
)
from explorer.compute.tokenizers.unigram.seeds import Seeds, seed_pieces
from explorer.compute.tokenizers.unigram.sentences import sentence_seeds
from explorer.compute.tokenizers.unigram.sums import expectation
from explorer.core.trace import FINISH, Progress
from explorer.core.words import message

THRESHOLD = 0.5  # expected occurrences below which a piece is dropped
ITERATIONS = 2  # of EM before each pruning
SHRINKING = 0.75  # share of the pieces that a pruning leaves at least
UNKNOWN_BELOW = 10.0  # how far below the lowest score an unknown character stands
MISSING_STEP = 0.0001  # by which characters that had been dropped differ in score


class TooSmallError(ValueError):
    """A vocabulary that cannot hold the characters of the text: `characters` are needed."""

    def __init__(self, characters: int) -> None:
        super().__init__(f"the vocabulary cannot hold the {characters} characters of the text")
        self.characters = characters


@dataclass(frozen=True, eq=False)
class Iteration:
    """One round of expectation and maximisation.

    `pieces` (m,) int32: ids in the model's order; `before`, `expected`, `after` (m,): scores that
    the expectation used, expected occurrences, new scores (nan for those dropped). `objective`:
    −ln Z a word under the scores before, in nats. `unknown`: expected unknown characters.
    """

    pieces: np.ndarray
    before: np.ndarray
    expected: np.ndarray
    after: np.ndarray
    objective: float
    round: int
    unknown: float


@dataclass(frozen=True, eq=False)
class Pruning:
    """One pruning. `pieces` (m,) in the model's order, `scores` (m,), what `losses` says of them,
    and `kept` (k,): what is left, in the new order. `target`: how many should be."""

    pieces: np.ndarray
    scores: np.ndarray
    found: Losses
    kept: np.ndarray
    target: int
    round: int


@dataclass(frozen=True, eq=False)
class Final:
    """The finished vocabulary: texts and scores by falling score. `restored`: characters that had
    been dropped and are back with the lowest score."""

    pieces: tuple[str, ...]
    scores: np.ndarray
    ids: np.ndarray
    restored: tuple[int, ...]


@dataclass(eq=False)
class Learned:
    """Everything that training did. Memory follows the pieces that were still there."""

    seeds: Seeds
    lattice: Lattice
    events: list[Iteration | Pruning] = field(default_factory=list)
    final: Final | None = None
    rounds: int = 0

    @cached_property
    def word_order(self) -> np.ndarray:
        """(words,) The place of each word by falling count, then by its text."""
        words, times = self.seeds.words, self.seeds.times.tolist()
        order = sorted(range(len(words)), key=lambda i: (-times[i], words[i]))
        rank = np.empty(len(words), np.int64)
        rank[order] = np.arange(len(words))
        return rank


def train(
    words: Mapping[str, int], size: int, dialect: Dialect, iterations: int = ITERATIONS,
    shrinking: float = SHRINKING,
) -> Generator[Progress | None, str | None, Learned]:  # fmt: skip
    """Learn a vocabulary of `size` pieces from words and how often each occurs.

    `size` counts the pieces alone; the unknown piece comes on top. `shrinking`: the share that a
    pruning leaves at least. Raises TooSmallError for a size below the number of characters.
    """
    if dialect.seed_text == "sentences":  # every word is one
        seeds = sentence_seeds(list(Counter(words).elements()), coverage=1.0)
    else:
        seeds = seed_pieces(words, dialect)
    return (yield from train_from(seeds, size, dialect, iterations, shrinking))


def train_from(
    seeds: Seeds, size: int, dialect: Dialect, iterations: int = ITERATIONS,
    shrinking: float = SHRINKING, special: int = 0,
) -> Generator[Progress | None, str | None, Learned]:  # fmt: skip
    """The same from any seeds. `special`: pieces for other purposes, which SentencePiece counts in
    when it asks whether there are still a tenth too many."""
    if seeds.characters > size:
        raise TooSmallError(seeds.characters)
    yield None
    out = Learned(seeds, word_lattice(seeds))
    extra = 1 if dialect.unknown == "own piece" else 0  # the unknown piece counts
    most = ((size + special) * 11) // 10  # a tenth too many, until the end
    order = np.arange(len(seeds.pieces))
    scores = np.append(seeds.scores, 0.0)
    own: PieceLattice | None = None
    begun = len(order) + extra
    while True:
        number, size_before = out.rounds, len(order)
        out.rounds += 1
        for _ in range(iterations):
            order, scores = maximise(out, order, scores, dialect, number)
            yield None
        # [stop] few enough
        done = np.log(begun / max(len(order), 1)) / max(np.log(begun / max(most, 1)), 1e-9)
        said = yield Progress(float(np.clip(done, 0.0, 0.99)), message("training"))
        few = len(order) + extra <= most
        if (few and dialect.order == "check first") or said == FINISH:
            break
        # [prune] take away what is missed least
        if own is None:
            own = PieceLattice(order, seeds.pieces)
            yield None
        scores[-1] = scores[order].min() - UNKNOWN_BELOW
        found = losses(order, scores, out.lattice, own, dialect)
        target = max(most, int((len(order) + extra) * shrinking))
        kept = pruned(order, found, target - extra)
        if dialect.order == "prune first" and len(kept) <= most:
            kept = _without_split(kept, scores, own)
        out.events.append(
            Pruning(order.astype(np.int32), scores[order], found, kept.astype(np.int32), target,
                    number)
        )  # fmt: skip
        order = kept
        out.lattice = out.lattice.without(_alive(order, len(scores) - 1))
        yield None
        if len(order) == size_before or (dialect.order == "prune first" and len(order) <= most):
            break  # nothing more can go, or few enough
    out.final = finalise(seeds, order, scores, size, dialect)
    return out


def _without_split(kept: np.ndarray, scores: np.ndarray, own: PieceLattice) -> np.ndarray:
    """Without the pieces whose parts are likelier together than they are."""
    split, _, _ = own.alternatives(_alive(kept, len(scores) - 1), scores)
    best = np.full(len(scores), -np.inf)
    best[own.ids] = split
    return kept[best[kept] <= scores[kept]]


def _alive(order: np.ndarray, pieces: int) -> np.ndarray:
    alive = np.zeros(pieces, bool)
    alive[order] = True
    return alive


def maximise(
    out: Learned, order: np.ndarray, scores: np.ndarray, dialect: Dialect, number: int
) -> tuple[np.ndarray, np.ndarray]:
    """One iteration of EM; returns the pieces left and their scores.

    The new score is ψ(count) − ψ(sum of counts) where maximum likelihood would take ln: for small
    counts ψ lies below ln, so rare pieces are pushed down further (a sparse prior; the trainers
    cite Liang and Klein's tutorial of 2007). Scores therefore do not sum to one.
    """
    scores = scores.copy()
    scores[-1] = scores[order].min(initial=0.0) - UNKNOWN_BELOW
    # [expect] over all ways to cut every word
    if dialect.single:
        credited = int(order[0]) if dialect.unknown == "first piece" else len(scores) - 1
        found = single.expectation(out.lattice, scores, out.word_order, credited)
        expected = found.counts
    else:
        found = expectation(out.lattice, scores)
        expected = found.counts.copy()
        if dialect.unknown == "first piece":
            expected[order[0]] += expected[-1]
    # then drop what is hardly expected, and score the rest
    counts = expected[order]
    stays = counts >= THRESHOLD
    if not stays.any():
        stays = counts == counts.max(initial=0.0)
    after = np.full(len(order), np.nan)
    if dialect.single:  # summed one by one, like everything there
        total = digamma(float(np.cumsum(counts[stays].astype(np.float32))[-1])).astype(np.float32)
        after[stays] = (digamma(counts[stays]) - total).astype(np.float32)
    else:
        after[stays] = digamma(counts[stays]) - digamma(counts[stays].sum())
    out.events.append(
        Iteration(
            order.astype(np.int32),
            scores[order],
            counts,
            after,
            found.objective,
            number,
            float(found.counts[-1]),
        )
    )
    scores[order] = after
    left = order[stays]
    if len(left) < len(order):
        out.lattice = out.lattice.without(_alive(left, len(scores) - 1))
    return left, scores


def pruned(order: np.ndarray, found: Losses, target: int) -> np.ndarray:
    """What a pruning leaves: pieces that have no alternative, then the rest by falling loss."""
    kept = order[found.decision == KEPT]
    ranked = np.flatnonzero(found.decision == RANKED)
    ranked = ranked[np.argsort(-found.loss[ranked], kind="stable")]
    room = target - len(kept)
    # `tokenizers` asks whether the size is reached, not whether it is passed; both end by the
    # threshold of the next iterations where the kept ones are too many already
    return np.concatenate((kept, order[ranked[: max(room, 0)]]))


def finalise(
    seeds: Seeds, order: np.ndarray, scores: np.ndarray, size: int, dialect: Dialect
) -> Final:
    """All characters, then other pieces until there are `size`; sorted by score."""
    model = order.tolist()
    if dialect.fill == "score":  # equal ones by their text, as SentencePiece does
        model.sort(key=lambda piece: (-scores[piece], seeds.pieces[piece]))
    lowest = float(scores[order].min(initial=0.0))
    present = set(order.tolist())
    score: dict[int, float] = {}
    restored: list[int] = []
    for piece in range(seeds.characters):
        if piece in present:
            score[piece] = float(scores[piece])
        else:  # dropped on the way, but text with it must be written somehow
            score[piece] = lowest + MISSING_STEP * len(restored)
            restored.append(piece)
    reached = len(score) == size
    for piece in model:
        if piece in score:
            continue
        if reached and dialect.exact_size:
            break
        score[piece] = float(scores[piece])
        if len(score) == size:
            break
    ids = sorted(score, key=lambda piece: -score[piece])
    return Final(
        tuple(seeds.pieces[i] for i in ids), np.array([score[i] for i in ids]),
        np.array(ids, np.int32), tuple(restored),
    )  # fmt: skip
