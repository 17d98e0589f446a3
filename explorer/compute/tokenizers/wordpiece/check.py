"""WordPiece against Hugging Face `tokenizers`, and against a plain recount of every pair."""

from __future__ import annotations

import itertools
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from explorer.compute.tokenizers.wordpiece.dialect import Dialect
from explorer.compute.tokenizers.wordpiece.pieces import PREFIX, UNKNOWN, applied, characters
from explorer.compute.tokenizers.wordpiece.run import words_of
from explorer.compute.tokenizers.wordpiece.types import Params, Training
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

ENCODING = QT_TRANSLATE_NOOP("tokenizers/wordpiece", "tokenizers: WordPiece encoding")
HIGHEST = QT_TRANSLATE_NOOP("tokenizers/wordpiece", "tokenizers: each merge has the highest count")
RECOUNT = QT_TRANSLATE_NOOP("tokenizers/wordpiece", "recount of all pairs")
MOST_RECOUNTED = 40  # merges; a recount goes through the whole text for each of them

Pair = tuple[str, str]


def check(params: Params, trace: Trace) -> list[Check]:
    """Three comparisons; each counts what differs (tolerance 0).

    The ids of the text and of the words to encode. The library's own trainer: it breaks ties
    otherwise in every run, so not its merges are compared, but every one of them must have had the
    highest count when it was made. And our merges, against counting everything again each time.
    """
    shared: Training = trace.shared
    words = words_of(params.text, params)
    counts = Counter(words)
    checks = []
    try:
        import tokenizers  # noqa: F401 (is it installed?)
    except ImportError:
        checks += [Check(ENCODING, "missing"), Check(HIGHEST, "missing")]
    else:
        encoded = list(dict.fromkeys([*words, *(scan.word for scan in shared.scans)]))
        theirs = library_ids(shared.labels, encoded, params.longest)
        ours = our_ids(shared.labels, encoded, params.longest)
        differing = sum(a != b for a, b in zip(theirs, ours, strict=True))
        checks.append(compared(ENCODING, differing, 0, "id"))
        merges = library_merges(counts, len(shared.labels), params.minimum)
        checks.append(compared(HIGHEST, not_highest(counts, merges), 0, "int64"))
    pairs = [(shared.labels[a], shared.labels[b]) for a, b in shared.pairs.tolist()]
    wrong = sum(
        pair not in best
        for pair, best in zip(
            pairs[:MOST_RECOUNTED],
            highest(counts, pairs[:MOST_RECOUNTED], params.dialect, params.minimum), strict=True,
        )
    )  # fmt: skip
    return [*checks, compared(RECOUNT, wrong, 0, "int64")]


def our_ids(labels: Sequence[str], words: Sequence[str], longest: int) -> list[list[int]]:
    """The ids of words with our model."""
    from explorer.compute.tokenizers.wordpiece.model import WordPiece

    model = WordPiece(labels, longest=longest)
    return [[token for token, _, _ in model.encode_word(word)] for word in words]


def library_ids(labels: Sequence[str], words: Sequence[str], longest: int) -> list[list[int]]:
    """The ids of words with the library's model and our pieces."""
    from tokenizers import models

    model = models.WordPiece(
        {label: i for i, label in enumerate(labels)}, unk_token=UNKNOWN,
        max_input_chars_per_word=longest,
    )  # fmt: skip
    return [[token.id for token in model.tokenize(word)] for word in words]


def library_merges(counts: Counter[str], size: int, minimum: int) -> list[Pair]:
    """The merges of the library's WordPiece trainer: its trainer for byte-pair encoding with the
    prefix ##, which does not throw them away."""
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from tokenizers import Tokenizer, models, trainers

    tokenizer = Tokenizer(models.BPE(unk_token=UNKNOWN, continuing_subword_prefix=PREFIX))
    trainer = trainers.BpeTrainer(
        vocab_size=size, min_frequency=minimum, show_progress=False, special_tokens=[UNKNOWN],
        continuing_subword_prefix=PREFIX,
    )  # fmt: skip
    tokenizer.train_from_iterator(counts.elements(), trainer)
    merges = json.loads(tokenizer.to_str())["model"]["merges"]
    return [(left, right) for left, right in merges]


def not_highest(counts: Counter[str], merges: Sequence[Pair]) -> int:
    """How many merges had not the highest count when they were made."""
    best = highest(counts, merges, Dialect("frequency"), 1)
    return sum(pair not in group for pair, group in zip(merges, best, strict=True))


def highest(
    counts: Counter[str], merges: Sequence[Pair], dialect: Dialect, minimum: int
) -> Iterator[set[Pair]]:
    """Before each of some merges, all pairs that share the first place: everything counted again,
    in exact fractions, as the Hugging Face course does it."""
    splits = {word: characters(word) for word in counts}
    for merge in merges:
        single: defaultdict[str, int] = defaultdict(int)
        pairs: defaultdict[Pair, int] = defaultdict(int)
        for word, pieces in splits.items():
            for piece in pieces:
                single[piece] += counts[word]
            for pair in itertools.pairwise(pieces):
                pairs[pair] += counts[word]
        values: dict[Pair, Any] = {
            pair: Fraction(count, single[pair[0]] * single[pair[1]])
            if dialect.rule == "likelihood" else count
            for pair, count in pairs.items() if count >= minimum
        }  # fmt: skip
        top = max(values.values(), default=0)
        yield {pair for pair, value in values.items() if value == top}
        for word, pieces in splits.items():
            splits[word] = applied(pieces, merge)
