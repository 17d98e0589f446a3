"""WordPiece, from a text to a trace: training merge by merge, then encoding look by look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from explorer.compute.tokenizers.bpe_encode import encode_word
from explorer.compute.tokenizers.bpe_types import NEVER
from explorer.compute.tokenizers.normalisers import (
    BERT,
    BERT_CASED,
    LOWER,
    NO_ACCENTS,
    Normaliser,
    chain,
)
from explorer.compute.tokenizers.pretokenizers import PRE_TOKENIZERS
from explorer.compute.tokenizers.wordpiece.longest import longest_match
from explorer.compute.tokenizers.wordpiece.pairs import scores_of
from explorer.compute.tokenizers.wordpiece.pieces import alphabet, characters, joined
from explorer.compute.tokenizers.wordpiece.train import ROWS, Learned, train
from explorer.compute.tokenizers.wordpiece.types import Params, Row, Step, Training
from explorer.core.params import ParamError
from explorer.core.trace import ComputedSteps, Producer, Progress, Section, Trace
from explorer.core.words import Message, message

MOST_WORDS = 12  # words that are encoded
PART = 4000  # characters that are cut into words at a time

#: BERT's steps without the spaces around Chinese characters.
CLEAN = Normaliser("clean", BERT_CASED.steps[:1])


def run(params: Params) -> Producer:
    """Train on the text of the params, then encode the words: m + 1 steps for m merges, then one
    for each look into the vocabulary. Counts are exact; equal params give equal traces."""
    yield Progress(0.0, message("cutting"))
    times: Counter[str] = Counter()
    for part in parts(params.text):
        times.update(words_of(part, params))
        yield None
    if not times:
        raise ParamError("text", params.text, "at least one word", "rule", "empty")
    yield None
    pieces = alphabet(times, params.bare)
    ids = {piece: i for i, piece in enumerate(pieces)}
    rows = []
    for number, word in enumerate(times):
        rows.append([ids[piece] for piece in characters(word)])
        if number % 1024 == 1023:
            yield None
    learned = yield from train(
        rows, list(times.values()), len(pieces), max(params.vocabulary - len(pieces), 0),
        params.minimum, params.dialect,
    )  # fmt: skip
    yield None
    encode = words_of(params.encode, params)
    shared = training(pieces, learned, len(times), encode[:MOST_WORDS], params.longest)
    yield None
    return Trace(
        params=params,
        steps=ComputedSteps(shared.merges + 1 + len(shared.places), step_at, shared, params),
        shared=shared,
        sections=sections(shared, params),
        scales=scales(shared),
        notices=notices(params, pieces, learned, len(encode)),
    )


def parts(text: str) -> Iterator[str]:
    """A text in parts of a few thousand characters, cut before white space: no word is cut."""
    start = 0
    for place in re.finditer(r"\s", text):
        if place.start() - start >= PART:
            yield text[start : place.start()]
            start = place.start()
    yield text[start:]


def words_of(text: str, params: Params) -> list[str]:
    """A text normalised and cut into words."""
    if params.cut == "bert":
        normaliser = BERT if params.lower else BERT_CASED
    else:
        normaliser = chain(CLEAN, NO_ACCENTS, LOWER) if params.lower else CLEAN
    return PRE_TOKENIZERS["bert"].words(normaliser(text).text)


def training(
    pieces: Sequence[str], learned: Learned, distinct: int, words: Sequence[str], longest: int
) -> Training:
    """The log as arrays, and the words encoded with all pieces."""
    labels = list(pieces)
    for left, right in learned.pairs:
        labels.append(joined(labels[left], labels[right]))
    vocabulary = {label: i for i, label in enumerate(labels)}
    rank = {pair: merge for merge, pair in enumerate(learned.pairs)}

    def table(rows: list[list[int]]) -> np.ndarray:
        return np.array([[*row, *[-1] * (ROWS - len(row))] for row in rows], np.int32)

    return Training(
        labels=tuple(labels),
        base=len(pieces),
        pairs=np.array(learned.pairs, np.int32).reshape(-1, 2),
        counts=np.array(learned.counts, np.int64),
        scores=np.array(learned.scores, np.float64),
        replaced=np.array(learned.replaced, np.int64),
        left=learned.left,
        right=learned.right,
        start=learned.start,
        slots=np.array(learned.slots, np.int32),
        now=np.array(learned.now, np.int64),
        ends=np.array(learned.ends, np.int64),
        single=learned.single[: len(labels)].copy(),
        by_count=table(learned.by_count),
        by_score=table(learned.by_score),
        tied_count=np.array(learned.tied_count, np.int64),
        tied_score=np.array(learned.tied_score, np.int64),
        words=learned.words,
        distinct=distinct,
        stopped=learned.stopped,
        scans=tuple(longest_match(word, vocabulary, longest=longest) for word in words),
        replays=tuple(replayed(word, vocabulary, rank, len(pieces)) for word in words),
    )


def replayed(
    word: str, vocabulary: dict[str, int], rank: dict[tuple[int, int], int], base: int
) -> tuple[int, ...]:
    """How the list of merges would cut a word, as byte-pair encoding does; WordPiece has thrown the
    list away. Unknown characters are −1."""
    units = [vocabulary.get(piece, -1) for piece in characters(word)]
    gone = encode_word(units, rank, base)
    starts = [i for i, merge in enumerate(gone) if i == 0 or merge == NEVER]
    out = []
    for start, end in zip(starts, [*starts[1:], len(units)], strict=True):
        made = max(gone[start + 1 : end], default=-1)
        out.append(base + made if made >= 0 else units[start])
    return tuple(out)


def step_at(shared: Training, params: Params, index: int) -> Step:
    """The state after `index` merges; after the last one, a look into the vocabulary."""
    merges = min(index, shared.merges)
    word = look = -1
    if index > shared.merges:
        word, look = shared.places[index - shared.merges - 1]
    count = shared.counts_of_pairs(merges)
    single = shared.singles(merges)
    score = scores_of(shared.left, shared.right, count, single)
    candidate = count >= max(params.minimum, 1)

    def ranked(slots: np.ndarray, by: np.ndarray, other: np.ndarray) -> tuple[Row, ...]:
        ranks, others = -np.sort(-by[candidate]), -np.sort(-other[candidate])
        return tuple(
            Row(
                int(shared.left[slot]), int(shared.right[slot]), int(count[slot]),
                int(single[shared.left[slot]]), int(single[shared.right[slot]]),
                float(score[slot]), 1 + int(np.searchsorted(-ranks, -by[slot])),
                1 + int(np.searchsorted(-others, -other[slot])),
            )
            for slot in slots.tolist() if slot >= 0
        )  # fmt: skip

    alive = count > 0
    tokens, pairs = int(single.sum()), int(count.sum())
    pair = None
    if index < shared.merges:
        pair = (int(shared.pairs[index, 0]), int(shared.pairs[index, 1]))
    return Step(
        phase="train" if word < 0 else "encode",
        merges=merges,
        word=word,
        look=look,
        left=shared.left[alive],
        right=shared.right[alive],
        count=count[alive],
        score=score[alive],
        by_count=ranked(shared.by_count[merges], count, score),
        by_score=ranked(shared.by_score[merges], score, count),
        tied_count=int(shared.tied_count[merges]),
        tied_score=int(shared.tied_score[merges]),
        pair=pair,
        tokens=tokens,
        chance=pairs / tokens**2 if tokens else 0.0,
        encoded=tuple(
            longest_match(
                scan.word, shared.vocabulary, longest=params.longest, before=shared.base + merges
            ).ids
            for scan in shared.scans
        ),
    )


def scales(shared: Training) -> dict[str, tuple[float, float]]:
    """The ranges of counts and scores over all steps."""
    most, lowest, highest = 1, 1.0, 0.0
    for merges in range(0, shared.merges + 1, max(1, shared.merges // 40)):
        count, single = shared.counts_of_pairs(merges), shared.singles(merges)
        score = scores_of(shared.left, shared.right, count, single)[count > 0]
        if len(score):
            most = max(most, int(count.max()))
            chance = int(count.sum()) / int(single.sum()) ** 2
            lowest = min(lowest, float(score.min()), chance)
            highest = max(highest, float(score.max()))
    return {"count": (1.0, float(most)), "score": (lowest, max(highest, lowest))}


def sections(shared: Training, params: Params) -> tuple[Section, ...]:
    """The start, the first merge on which the rankings disagree, the end of training, each word."""
    out = [Section("start", 0, message("section-start"))]
    differ = shared.by_count[:, 0] != shared.by_score[:, 0]
    apart = np.flatnonzero(differ[: shared.merges])
    if len(apart) and apart[0] > 0:
        out.append(Section("apart", int(apart[0]), message("section-apart")))
    if shared.merges:
        out.append(Section("trained", shared.merges, message("section-trained")))
    for step, (word, look) in enumerate(shared.places, shared.merges + 1):
        if look == 0:
            title = message("section-word", word=shared.scans[word].word[:12])
            out.append(Section(f"word-{word}", step, title))
    return tuple(out)


def notices(
    params: Params, pieces: Sequence[str], learned: Learned, encode: int
) -> tuple[Message, ...]:
    """What could not be had as it was asked for."""
    out = []
    if params.vocabulary < len(pieces):
        out.append(message("overshoot", wanted=params.vocabulary, base=len(pieces)))
    elif learned.stopped in ("minimum", "nothing"):
        size = len(pieces) + len(learned.pairs)
        out.append(message("fewer-" + learned.stopped, size=size, minimum=params.minimum))
    if encode > MOST_WORDS:
        out.append(message("words-cut", kept=MOST_WORDS))
    return tuple(out)
