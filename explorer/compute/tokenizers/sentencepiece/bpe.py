"""Byte-pair encoding as SentencePiece 0.2.3 trains and applies it.

It differs from the textbook in four points (bpe_model_trainer.cc, trainer_interface.cc): pairs
whose text would break the rules for pieces are never joined; of equally frequent pairs the one with
the shorter text wins, then the one with the smaller bytes; a text that another pair has already
made is passed over; and no minimum is asked for. Where the library, once the text is used up, goes
on with pairs that do not occur, training here ends.
"""

from __future__ import annotations

import heapq
import itertools
from collections import Counter, defaultdict
from collections.abc import Generator, Mapping, Sequence

from explorer.compute.tokenizers.unigram.sentences import META, script_of, valid_piece

WORK = 400  # words changed between two checkpoints


def allowed(piece: str, split_digits: bool) -> bool:
    """Whether a text may be a piece; with `split_digits` every digit stays alone."""
    if split_digits and len(piece) > 1 and any("0" <= c <= "9" for c in piece):
        return False
    return valid_piece(piece)


def parts_of(word: str, split_digits: bool) -> list[str]:
    """A word cut where no piece can ever reach across: between two scripts, around digits.

    Cutting there first changes no result and keeps what is searched short.
    """
    out, start = [], 0
    for place in range(1, len(word)):
        a, b = word[place - 1], word[place]
        scripts = {script_of(a), script_of(b)}
        digits = split_digits and any("0" <= c <= "9" for c in (a, b))
        apart = len(scripts) == 2 and "Inherited" not in scripts and a != META
        if apart or digits or b == META:
            out.append(word[start:place])
            start = place
    return [*out, word[start:]]


def pairs_of(symbols: Sequence[str]) -> Counter[tuple[str, str]]:
    """How often each pair of neighbours occurs; of "aaa" only the first "aa" counts."""
    out: Counter[tuple[str, str]] = Counter()
    before: tuple[str, str] | None = None
    for pair in itertools.pairwise(symbols):
        if pair == before and pair[0] == pair[1]:
            before = None
            continue
        out[pair] += 1
        before = pair
    return out


def train_bpe(
    words: Mapping[str, int], merges: int, split_digits: bool = False
) -> Generator[None, str | None, list[tuple[str, int]]]:
    """The texts of the merges in order, each with how often its pair occurred.

    `words`: each with how often it occurs; those of SentencePiece begin with ▁.
    """
    times: Counter[str] = Counter()
    for word, number in words.items():
        for part in parts_of(word, split_digits):
            times[part] += number
    rows = [list(word) for word in times]
    weights = list(times.values())
    counts: Counter[tuple[str, str]] = Counter()
    where: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for place, row in enumerate(rows):
        for pair, number in pairs_of(row).items():
            counts[pair] += number * weights[place]
            where[pair].add(place)
    yield None

    def entry(pair: tuple[str, str]) -> tuple[int, int, bytes, tuple[str, str]]:
        whole = pair[0] + pair[1]
        return -counts[pair], len(whole), whole.encode("utf-8", "replace"), pair

    queue = [entry(pair) for pair in counts if allowed(pair[0] + pair[1], split_digits)]
    heapq.heapify(queue)
    made: dict[str, int] = {}
    work = 0
    while queue and len(made) < merges:
        # [choose] most frequent, then shortest, then the smallest bytes
        found = heapq.heappop(queue)
        pair, whole = found[3], found[3][0] + found[3][1]
        if -found[0] != counts[pair]:
            if counts[pair] > 0:
                heapq.heappush(queue, entry(pair))
            continue
        if whole in made or counts[pair] <= 0:
            continue
        made[whole] = counts[pair]
        # [replace] in every word that has the pair, from left to right
        changed: Counter[tuple[str, str]] = Counter()
        for place in sorted(where.pop(pair)):
            row = rows[place]
            old = pairs_of(row)
            if pair not in old:
                continue
            new = joined(row, pair)
            rows[place] = new
            now = pairs_of(new)
            work += len(row)
            for other in old.keys() | now.keys():
                changed[other] += (now[other] - old[other]) * weights[place]
                if other in now:
                    where[other].add(place)
            if work > WORK:
                work = 0
                yield None
        for other, by in changed.items():
            counts[other] += by
            if by > 0 and allowed(other[0] + other[1], split_digits):
                heapq.heappush(queue, entry(other))
    return list(made.items())


def joined(row: Sequence[str], pair: tuple[str, str]) -> list[str]:
    """The row with the pair joined wherever it stands."""
    out: list[str] = []
    place = 0
    while place < len(row):
        if tuple(row[place : place + 2]) == pair:
            out.append(pair[0] + pair[1])
            place += 2
        else:
            out.append(row[place])
            place += 1
    return out


def encode_bpe(text: str, ids: Mapping[str, int], scores: Sequence[float]) -> list[tuple[int, int]]:
    """Spans of a text: join the neighbours whose joined text is the piece with the highest score.

    Among equal scores the leftmost goes first (bpe_model.cc). How a piece came about in training
    does not matter: any two neighbours that spell it are joined.
    """
    starts, ends = list(range(len(text))), list(range(1, len(text) + 1))
    before, after = list(range(-1, len(text) - 1)), [*range(1, len(text)), -1]
    waiting: list[tuple[float, int, int, int]] = []

    def look(left: int) -> None:
        if left >= 0 and after[left] >= 0:
            end = ends[after[left]]
            token = ids.get(text[starts[left] : end])
            if token is not None:
                heapq.heappush(waiting, (-scores[token], left, ends[left], end))

    # [encode] the best pair first
    for left in range(len(text) - 1):
        look(left)
    while waiting:
        _, left, middle, end = heapq.heappop(waiting)
        right = after[left]
        if ends[left] != middle or right < 0 or ends[right] != end or starts[left] < 0:
            continue  # one of the two has been joined meanwhile
        ends[left], after[left], starts[right] = end, after[right], -1
        if after[right] >= 0:
            before[after[right]] = left
        look(before[left])
        look(left)
    return [(start, end) for start, end in zip(starts, ends, strict=True) if start >= 0]
