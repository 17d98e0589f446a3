"""Byte-pair encoding, from a text to a trace: step k is the text after k merges."""

from __future__ import annotations

import itertools
from collections.abc import Generator, Sequence
from typing import Any

import numpy as np

from explorer.compute.tokenizers.alphabets import UNKNOWN, Alphabet, shown
from explorer.compute.tokenizers.bpe_encode import encode_word
from explorer.compute.tokenizers.bpe_race import Race, race
from explorer.compute.tokenizers.bpe_source import Source, behind, counted, words_of
from explorer.compute.tokenizers.bpe_ties import BITS, BOTH, RIGHT, count_of
from explorer.compute.tokenizers.bpe_train import Learned, train
from explorer.compute.tokenizers.bpe_types import NEVER, ROWS, Params, Segmentation, Step, Training
from explorer.compute.tokenizers.scripts import cost_of_scripts
from explorer.core.trace import ComputedSteps, Producer, Section, Trace
from explorer.core.words import message

LONG_LABEL = 256  # units; longer tokens are shown by their ends
LONG_GROUP = 24  # units; longer pre-tokens are cut for showing where no merge joins


def run(params: Params) -> Producer:
    """Train on the text of the params; a trace of m + 1 steps for m merges.

    Every field of a `Step` is an exact count; equal params give equal traces.
    """
    source = yield from counted(params)
    alphabet, times = source.alphabet, source.times
    base = len(alphabet.pieces)
    rows = []
    for number, word in enumerate(times):
        rows.append(source.units(word))
        if number % 4096 == 4095:
            yield None
    often = list(times.values())
    looks_at_text = params.rule in ("lexicographic", "sentencepiece")
    training_run = train(
        rows, often, base, params.merges, params.minimum, rule=params.rule,
        pieces=alphabet.pieces if looks_at_text else (), longest=params.longest,
    )  # fmt: skip
    learned = yield from behind(training_run, source)
    five: Race | None = None
    if params.picture == "ties":
        five = yield from race(
            rows, often, alphabet.pieces, params.merges, params.minimum, params.longest
        )

    rank = {pair: merge for merge, pair in enumerate(learned.pairs)}
    starts = np.cumsum([0, *map(len, rows)]).tolist()
    place = {word: i for i, word in enumerate(times)}
    words = words_of(source.excerpt, params)
    units_in: dict[str, np.ndarray] = {}
    gone_in: dict[str, np.ndarray] = {}
    for number, word in enumerate(dict.fromkeys(words)):
        i = place.get(word)
        units_in[word] = np.array(list(source.units(word) if i is None else rows[i]), np.int32)
        if i is None:  # the last word of the part of a long file that is shown
            gone_in[word] = np.array(encode_word(units_in[word].tolist(), rank, base), np.int32)
        else:
            gone_in[word] = learned.gone[starts[i] : starts[i + 1]]
        if number % 1024 == 1023:
            yield None
    first = segmentation(source.excerpt, words, units_in, gone_in, base)
    yield None
    other = yield from encoded(params.encode, source.second, source, rank)
    start = sum(len(row) * n for row, n in zip(rows, often, strict=True))
    shared = training(source, learned, first, other, words, start, five)
    notices = source.notices
    if params.merges > len(learned.pairs) and learned.stopped == "minimum":
        notices = (*notices, message("fewer", made=len(learned.pairs), minimum=params.minimum))
    if params.alphabet == "characters" and base > len(learned.pairs):
        # as in tokenizers: vocab_size never cuts the alphabet, only limit_alphabet does
        notices = (*notices, message("alphabet-stays", characters=base, merges=len(learned.pairs),
                                     size=base + len(learned.pairs)))  # fmt: skip
    return Trace(
        params=params,
        steps=ComputedSteps(len(learned.pairs) + 1, step_at, shared, params),
        shared=shared,
        sections=sections(shared),
        scales={
            "depth": (0.0, float(max(shared.depth.max(initial=0), 1))),
            "tokens": (0.0, float(shared.tokens[0])),
        },
        notices=notices,
    )


def encoded(
    typed: str, text: str, source: Source, rank: dict[tuple[int, int], int]
) -> Generator[None, Any, Segmentation]:
    """Another text under the learned merges; unknown characters stay as they are."""
    words = words_of(text, source.params)
    base = len(source.alphabet.pieces)
    units_in, gone_in = {}, {}
    for number, word in enumerate(dict.fromkeys(words)):
        units = list(source.units(word))
        units_in[word] = np.array(units, np.int32)
        gone_in[word] = np.array(encode_word(units, rank, base), np.int32)
        if number % 64 == 63:
            yield None
    return segmentation(text, words, units_in, gone_in, base)


def segmentation(
    text: str,
    words: Sequence[str],
    units_in: dict[str, np.ndarray],
    gone_in: dict[str, np.ndarray],
    base: int,
) -> Segmentation:
    """What is known of the distinct words, laid along the text."""
    cuts_in = {word: _cuts(gone) for word, gone in gone_in.items()}
    starts = np.cumsum([0, *(len(units_in[word]) for word in words)])
    cuts = [cuts_in[word] for word in words]
    shifts = np.repeat(starts[:-1], [len(cut) for cut in cuts])
    groups = np.concatenate(([0], np.concatenate(cuts) + shifts)) if words else np.zeros(1)
    empty = np.zeros(0, np.int32)
    return Segmentation(
        units=np.concatenate([units_in[word] for word in words]) if words else empty,
        gone=np.concatenate([gone_in[word] for word in words]) if words else empty,
        words=starts.astype(np.int32),
        groups=groups.astype(np.int32),
        characters=len(text),
        bytes=len(text.encode("utf-8")),
        base=base,
    )


def _cuts(gone: np.ndarray) -> np.ndarray:
    """Where a word may be cut for showing: its end, and in a long one every `LONG_GROUP` units or
    so at a boundary that stays for ever."""
    cuts: list[int] = []
    last = 0
    if len(gone) > LONG_GROUP:
        stays = np.flatnonzero(gone[1:] == NEVER) + 1
        for here, following in itertools.pairwise([*stays.tolist(), len(gone)]):
            if following - last > LONG_GROUP:
                cuts.append(here)
                last = here
    return np.array([*cuts, len(gone)], np.int64)


def training(
    source: Source, learned: Learned, first: Segmentation, other: Segmentation,
    words: Sequence[str], start: int, five: Race | None,
) -> Training:  # fmt: skip
    """The log as arrays, with what follows from it: labels, depths, lengths."""
    alphabet = source.alphabet
    base, merges = len(alphabet.pieces), len(learned.pairs)
    pieces: list[Any] = list(alphabet.pieces)
    depth, length = [0] * base, [1] * base
    labels = [shown(piece) for piece in pieces]
    for left, right in learned.pairs:
        # a token can be as long as the text; beyond LONG_LABEL units only its ends are shown
        whole = length[left] + length[right] <= LONG_LABEL
        pieces.append(pieces[left] + pieces[right] if whole else None)
        labels.append(shown(pieces[-1]) if whole else labels[left][:16] + "…" + labels[right][-16:])
        depth.append(1 + max(depth[left], depth[right]))
        length.append(length[left] + length[right])
    replaced = np.array(learned.replaced, np.int64)
    table_counts, table_pairs = tables_of(learned)
    scripts, script_characters, script_tokens = cost_of_scripts(
        "".join(words), sizes_of(words, alphabet, first), without_markers(first, source.marker),
        merges,
    )  # fmt: skip
    return Training(
        labels=tuple(labels),
        pairs=np.array(learned.pairs, np.int32).reshape(merges, 2),
        counts=np.array(learned.counts, np.int64),
        ties=np.array(learned.ties, np.int64),
        replaced=replaced,
        tokens=start - np.concatenate(([0], np.cumsum(replaced))).astype(np.int64),
        table_pairs=table_pairs,
        table_counts=table_counts,
        distinct=np.array(learned.distinct, np.int64),
        depth=np.array(depth, np.int32),
        length=np.array(length, np.int32),
        base=base,
        stopped=learned.stopped,
        text=first,
        other=other,
        characters=source.characters,
        bytes=source.bytes,
        marker=source.marker,
        scripts=scripts,
        script_characters=script_characters,
        script_tokens=script_tokens,
        race=five,
    )


def tables_of(learned: Learned) -> tuple[np.ndarray, np.ndarray]:
    """Counts (m + 1, ROWS) int64 and pairs (m + 1, ROWS, 2) int32 of the tables, 0 and −1 where
    there are no more rows."""
    counts = np.zeros((len(learned.top), ROWS), np.int64)
    pairs = np.full((len(learned.top), ROWS), -1, np.int64)
    for number, table in enumerate(learned.top):
        counts[number, : len(table)] = [count_of(row) for row in table]
        pairs[number, : len(table)] = [row & BOTH for row in table]
    both = np.stack((pairs >> BITS, pairs & RIGHT), axis=-1).astype(np.int32)
    both[pairs < 0] = -1
    return counts, both


def sizes_of(words: Sequence[str], alphabet: Alphabet, text: Segmentation) -> list[int]:
    """How many units each character of the words is."""
    if alphabet.kind == "characters":
        return [1] * sum(map(len, words))
    return [len(character.encode("utf-8")) for word in words for character in word]


def without_markers(text: Segmentation, marker: int) -> np.ndarray:
    """`gone` of the units that belong to a character."""
    return text.gone if marker < 0 else text.gone[text.units != marker]


def step_at(shared: Training, params: Params, index: int) -> Step:
    """The text after `index` merges, and the choice of the next pair."""
    before_choice = {
        "index": index,
        "tokens": int(shared.tokens[index]),
        "vocabulary": shared.base + index,
        "table_pairs": shared.table_pairs[index],
        "table_counts": shared.table_counts[index],
        "distinct": int(shared.distinct[index]),
    }
    if index == len(shared.pairs):
        return Step(**before_choice)
    left, right = shared.pairs[index]
    return Step(
        **before_choice,
        pair=(int(left), int(right)),
        count=int(shared.counts[index]),
        ties=int(shared.ties[index]),
        replaced=int(shared.replaced[index]),
        new_id=shared.base + index,
    )


def sections(shared: Training) -> tuple[Section, ...]:
    """The start, where the text has a half, a third, a quarter … of its length, and the end."""
    last = len(shared.pairs)
    out = [Section("start", 0, message("section-start"))]
    for times in (2, 3, 4, 5):
        reached = np.flatnonzero(shared.tokens * times <= shared.tokens[0])
        if len(reached) and out[-1].start < reached[0] < last:
            title = message("section-shorter", times=times)
            out.append(Section(f"shorter-{times}", int(reached[0]), title))
    end = Section("end", last, message("section-end"))
    return (*out, end) if last else (end,)


assert UNKNOWN < 0  # `Segmentation` and the scene tell unknown characters by the sign
