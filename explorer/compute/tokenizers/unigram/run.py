"""The lab of the unigram tokenizer, from a text to a trace."""

from __future__ import annotations

import itertools
import math
import random
from collections import Counter
from collections.abc import Generator, Iterator

import numpy as np

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.pretokenizers import PRE_TOKENIZERS
from explorer.compute.tokenizers.reading import read_text, without_surrogates
from explorer.compute.tokenizers.unigram.dialect import DIALECTS, Dialect
from explorer.compute.tokenizers.unigram.losses import RANKED
from explorer.compute.tokenizers.unigram.params import NEVER, WAYS, Params, Step, Training, WordView
from explorer.compute.tokenizers.unigram.sentences import sentence_seeds
from explorer.compute.tokenizers.unigram.training import (
    THRESHOLD,
    UNKNOWN_BELOW,
    Iteration,
    Learned,
    Pruning,
    TooSmallError,
    train,
    train_from,
)
from explorer.compute.tokenizers.unigram.word import (
    best_ways,
    count_paths,
    entropy,
    forward,
    posteriors,
    sample,
    word_of,
)
from explorer.core.params import ParamError
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import Message, message

META = "\u2581"
SPECIAL = 3  # pieces that SentencePiece sets aside: unknown, beginning and end
LONGEST_CUT = 200  # characters; longer stretches without a cut are cut there
SHORT = 10_000  # characters of distinct words whose training takes a fraction of a second
NOTHING = np.zeros(0)


def run(params: Params) -> Producer:
    """Train on the text; one step per iteration of EM and per pruning, then the finished vocabulary
    and samples of the word from it."""
    words, word, notices = read_inputs(params)
    yield Progress(0.0, message("cutting"))
    try:
        learned = yield from learn(params, words)
    except TooSmallError as error:
        raise ParamError(
            "size", params.size, f"at least {error.characters}", "rule", "too-small",
            {"characters": error.characters},
        ) from None  # fmt: skip
    steps: list[Step] = []
    for step in steps_of(learned, word, params.switches):
        steps.append(step)
        yield None
    steps.append(sampled(steps[-1], learned, word, params))
    shared = shared_of(learned, steps, words, word)
    notices = (*notices, *(yield from apart_from_textbook(params, words, learned)))
    return Trace(
        params=params,
        steps=tuple(steps),
        shared=shared,
        sections=sections(steps),
        scales={
            "occurs": (0.0, max(float(step.occurs.max(initial=1.0)) for step in steps)),
            "size": (0.0, float(len(steps[0].pieces))),
        },
        notices=notices,
    )


def apart_from_textbook(
    params: Params, words: Counter[str], learned: Learned
) -> Generator[Progress | None, str | None, tuple[Message, ...]]:  # fmt: skip
    """How many pieces are others than the textbook learns from the same words: told for short texts
    in the other dialects, since it takes a second training."""
    book = DIALECTS["textbook"]
    if params.switches == book or sum(map(len, words)) > SHORT:
        return ()
    try:
        other = yield from train(words, params.size, book, params.iterations, params.keep / 100)
    except TooSmallError:  # the textbook keeps every character
        return ()
    assert learned.final is not None  # both are set before the generators return
    assert other.final is not None
    mine, theirs = set(learned.final.pieces), set(other.final.pieces)
    facts = {"count": len(mine - theirs), "size": len(mine), "gone": len(theirs - mine)}
    return (message("apart-from-textbook", **facts),)


def learn(
    params: Params, words: Counter[str]
) -> Generator[Progress | None, str | None, Learned]:  # fmt: skip
    """Training in the dialect of the params. SentencePiece's seeds come from whole lines."""
    dialect, share = params.switches, params.keep / 100
    if dialect.seed_text != "sentences" or params.cut != "spaces":
        return (yield from train(words, params.size, dialect, params.iterations, share))
    text = read_text(params.file)[0] if params.file.strip() else params.text
    text = without_surrogates(text, "text")[0].replace("\0", "\ufffd")
    lines = [META + META.join(line.split()) for line in text.splitlines() if line.split()]
    seeds = sentence_seeds(lines)
    yield None
    return (yield from train_from(
        seeds, params.size, dialect, params.iterations, share, special=SPECIAL
    ))  # fmt: skip


def read_inputs(params: Params) -> tuple[Counter[str], str, tuple[Message, ...]]:
    """The words of the text with their counts, the word to look at, and what had to be changed."""
    params.validate()
    notices: tuple[Message, ...] = ()
    text = params.text
    if params.file.strip():
        text, notices = read_text(params.file)
    text, changed = without_surrogates(text, "text")
    word, changed_too = without_surrogates(params.word.strip(), "word")
    notices = (*notices, *changed, *changed_too)
    words = cut(text, params.cut)
    if not words:
        raise ParamError("text", params.text, "at least one word", "rule", "empty")
    found: Counter[str] = Counter()
    long = 0
    for each, times in words.items():
        long += len(each) > LONGEST_CUT
        for start in range(0, len(each), LONGEST_CUT):
            found[each[start : start + LONGEST_CUT]] += times
    if long:
        notices = (*notices, message("long-words", count=long, most=LONGEST_CUT))
    parts = cut(word, params.cut)
    if params.cut == "spaces":
        word = META + word.replace(" ", META)
    elif not parts:
        raise ParamError("word", params.word, "at least one character", "rule", "no-word")
    return found, word.replace("\0", "\ufffd"), notices


def cut(text: str, kind: str) -> Counter[str]:
    """Words with their counts, in order of appearance. U+0000 becomes U+FFFD: the sorted suffixes
    need it for the ends of words."""
    text = text.replace("\0", "\ufffd")
    if kind == "signs":
        return Counter(PRE_TOKENIZERS["words"].words(text))
    mark = META if kind == "spaces" else ""
    return Counter(mark + word for word in text.split())


def view(
    word: str, learned: Learned, pieces: np.ndarray, scores: np.ndarray, temperature: float = 1.0
) -> WordView:
    """The word under some pieces and their scores. Shares are those at a temperature."""
    names = learned.seeds.pieces
    ids = {names[piece]: place for place, piece in enumerate(pieces.tolist())}
    lowest = float(scores.min(initial=0.0)) - UNKNOWN_BELOW
    longest = max(map(len, ids), default=1)
    lattice = word_of(word, ids, scores.tolist(), lowest, longest)
    ways = best_ways(lattice, WAYS)
    log_z = forward(lattice, temperature)[-1]
    arcs = lattice.arcs
    way_scores = np.array([score for score, _ in ways])
    return WordView(
        start=np.array([arc.start for arc in arcs], np.int32),
        end=np.array([arc.end for arc in arcs], np.int32),
        piece=np.array([pieces[a.piece] if a.piece >= 0 else -1 for a in arcs], np.int32),
        score=np.array([arc.score for arc in arcs]),
        share=np.array(posteriors(lattice, temperature)),
        best=ways[0][1],
        ways=tuple((0, *(arcs[number].end for number in path)) for _, path in ways),
        way_scores=way_scores,
        way_shares=np.exp(way_scores / temperature - log_z),
        paths=count_paths(lattice),
        log_z=log_z,
        entropy=entropy(lattice, temperature),
    )


def steps_of(learned: Learned, word: str, dialect: Dialect) -> Iterator[Step]:
    """The steps up to the finished vocabulary, one after the other."""
    seeds = learned.seeds
    everything = np.arange(len(seeds.pieces), dtype=np.int32)
    occurrences = seeds.counts / seeds.lengths
    yield Step(
        "seeds", 0, 0, everything, seeds.scores, occurrences, np.zeros(0, np.int32),
        view(word, learned, everything, seeds.scores), NOTHING, NOTHING, NOTHING, NOTHING,
    )  # fmt: skip
    expected = dict(zip(everything.tolist(), occurrences.tolist(), strict=True))
    iteration, last = 0, -1
    for event in learned.events:
        order = np.argsort(event.pieces)
        pieces = event.pieces[order]
        if isinstance(event, Iteration):
            iteration = iteration + 1 if event.round == last else 1
            last = event.round
            expected = dict(zip(event.pieces.tolist(), event.expected.tolist(), strict=True))
            after = event.after[order]
            yield Step(
                "expect", event.round + 1, iteration, pieces, event.before[order],
                event.expected[order], pieces[np.isnan(after)],
                view(word, learned, pieces, event.before[order]), NOTHING, after, NOTHING, NOTHING,
                line=THRESHOLD, objective=event.objective, unknown=event.unknown,
                credited=int(event.pieces[0]) if dialect.unknown == "first piece" else -1,
            )  # fmt: skip
        else:
            yield pruning_step(event, order, expected, learned, word)
    assert learned.final is not None
    order = np.argsort(learned.final.ids)
    pieces, scores = learned.final.ids[order], learned.final.scores[order]
    occurs = np.array([expected.get(piece, 0.0) for piece in pieces.tolist()])
    yield Step(
        "final", 0, 0, pieces, scores, occurs, np.zeros(0, np.int32),
        view(word, learned, pieces, scores), NOTHING, NOTHING, NOTHING, NOTHING,
    )  # fmt: skip


def pruning_step(
    event: Pruning, order: np.ndarray, expected: dict[int, float], learned: Learned, word: str
) -> Step:
    """A pruning as a step."""
    pieces, found = event.pieces[order], event.found
    kept = np.isin(event.pieces, event.kept)
    ranked = kept & (found.decision == RANKED)
    return Step(
        "prune", event.round + 1, 0, pieces, event.scores[order],
        np.array([expected[piece] for piece in pieces.tolist()]), pieces[~kept[order]],
        view(word, learned, pieces, event.scores[order]), found.loss[order], NOTHING,
        found.used[order], NOTHING,
        line=float(found.loss[ranked].min(initial=math.inf)) if ranked.any() else math.nan,
        target=event.target,
        unknown=found.unknown,
        credited=int(event.pieces[0]),
        total=found.total,
    )  # fmt: skip


def sampled(final: Step, learned: Learned, word: str, params: Params) -> Step:
    """The finished vocabulary again, with samples of the word at the temperature of the params."""
    assert learned.final is not None
    found = view(word, learned, final.pieces, final.scores, params.temperature)
    names = learned.seeds.pieces
    ids = {names[piece]: place for place, piece in enumerate(final.pieces.tolist())}
    lowest = float(final.scores.min(initial=0.0)) - UNKNOWN_BELOW
    lattice = word_of(word, ids, final.scores.tolist(), lowest, max(map(len, ids), default=1))
    draw = random.Random(params.seed)
    counts = Counter(sample(lattice, params.temperature, draw) for _ in range(params.draws))
    by_cut = {
        (0, *(lattice.arcs[number].end for number in path)): times for path, times in counts.items()
    }
    drawn = np.array([by_cut.get(way, 0) for way in found.ways], np.int64)
    return Step(
        "sample", 0, 0, final.pieces, final.scores, final.occurs, final.going, found, NOTHING,
        NOTHING, NOTHING, drawn,
    )  # fmt: skip


def shared_of(
    learned: Learned, steps: list[Step], words: Counter[str], word: str
) -> Training:  # fmt: skip
    """What the steps have in common."""
    seeds, final = learned.seeds, learned.final
    assert final is not None
    count = len(seeds.pieces)
    gone = np.full(count, NEVER, np.int32)
    threshold = np.zeros(count, bool)
    for number, (step, after) in enumerate(itertools.pairwise(steps)):
        leaving = np.setdiff1d(step.pieces, after.pieces)
        gone[leaving] = number
        threshold[leaving] = step.kind == "expect"
    back = np.zeros(count, bool)
    back[list(final.restored)] = True
    measured = [(i, s.objective) for i, s in enumerate(steps) if s.kind == "expect"]
    return Training(
        pieces=seeds.pieces,
        labels=tuple(shown(piece) for piece in seeds.pieces),
        characters=seeds.characters,
        gone=gone,
        threshold=threshold,
        back=back,
        sizes=np.array([len(step.pieces) for step in steps], np.int32),
        objective=np.array([value for _, value in measured]),
        objective_step=np.array([step for step, _ in measured], np.int32),
        word=word,
        words=sum(words.values()),
        distinct=len(words),
        lengths=seeds.lengths,
        final_pieces=final.pieces,
        final_scores=final.scores,
    )


def sections(steps: list[Step]) -> tuple[Section, ...]:
    """The start, every round of EM, every pruning, the end, the samples."""
    out: list[Section] = []
    for number, step in enumerate(steps):
        if step.kind == "expect" and step.iteration > 1:
            continue
        name = f"{step.kind}-{step.round}" if step.round else step.kind
        out.append(Section(name, number, message("section-" + step.kind, round=step.round)))
    return tuple(out)
