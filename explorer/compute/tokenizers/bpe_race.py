"""Five tie rules on one text, in lock-step: where they part, and how little it changes."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass

import numpy as np

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.bpe_ties import RULES
from explorer.compute.tokenizers.bpe_train import train
from explorer.compute.tokenizers.decoders import Piece
from explorer.core.trace import Progress, quietly
from explorer.core.words import message

LONG_LABEL = 40  # signs of a token that are kept


@dataclass(frozen=True, eq=False)
class Race:
    """What each rule did, in the order of `rules`; lists may end at different merges.

    `lefts`, `rights`: what is joined, for reading. `counts`, `ties`: as in `Training`. `known`: in
    `lefts`' places, whether the token made is in the vocabulary of the first rule (at its end).
    `tokens`: length of the text before each merge and at the end.
    """

    rules: tuple[str, ...]
    lefts: tuple[tuple[str, ...], ...]
    rights: tuple[tuple[str, ...], ...]
    known: tuple[np.ndarray, ...]
    counts: tuple[np.ndarray, ...]
    ties: tuple[np.ndarray, ...]
    tokens: tuple[np.ndarray, ...]

    def missing(self, rule: int) -> int:
        """Tokens of a rule that the first one did not make."""
        return int((~self.known[rule]).sum())


def race(
    words: Sequence[Sequence[int]], times: Sequence[int], pieces: Sequence[Piece], merges: int,
    minimum: int, longest: int = 0,
) -> Generator[Progress | None, str | None, Race]:  # fmt: skip
    """Train once with each rule."""
    base, length = (
        len(pieces),
        sum(len(word) * often for word, often in zip(words, times, strict=True)),
    )
    made: list[list[Piece]] = []
    halves: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    logs = []
    for number, rule in enumerate(RULES):
        yield Progress(number / len(RULES), message("racing"))
        training = train(
            words, times, base, merges, minimum, rule=rule, pieces=pieces, rows=1, longest=longest
        )
        learned = yield from quietly(training)
        grown = list(pieces)
        for left, right in learned.pairs:
            grown.append(grown[left] + grown[right])  # type: ignore[operator]  # of one kind
        labels = [_label(piece) for piece in grown]
        halves.append(
            (
                tuple(labels[left] for left, _ in learned.pairs),
                tuple(labels[right] for _, right in learned.pairs),
            )
        )
        made.append(grown[base:])
        logs.append(learned)
    first = set(made[0])
    return Race(
        rules=RULES,
        lefts=tuple(left for left, _ in halves),
        rights=tuple(right for _, right in halves),
        known=tuple(np.array([piece in first for piece in some], bool) for some in made),
        counts=tuple(np.array(log.counts, np.int64) for log in logs),
        ties=tuple(np.array(log.ties, np.int64) for log in logs),
        tokens=tuple(
            (length - np.cumsum([0, *log.replaced])).astype(np.int64) for log in logs
        ),
    )  # fmt: skip


def _label(piece: Piece) -> str:
    if len(piece) > LONG_LABEL:
        return shown(piece[: LONG_LABEL // 2]) + "…" + shown(piece[-LONG_LABEL // 2 :])
    return shown(piece)
