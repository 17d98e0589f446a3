"""Characters, words, stems, subwords: how long a text becomes, and what is unknown in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.compare.trained import Trained
from explorer.compute.tokenizers.compare.types import Unit
from explorer.compute.tokenizers.pretokenizers import pre_tokens

SAMPLE = 48  # characters of a held-out text that are shown

#: Endings that are taken off, and what is put in their place; the first that leads to a known word
#: wins. A few rules for English, in the manner of Porter (1980), not his algorithm.
ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("est", ""),
    ("est", "e"), ("er", ""), ("er", "e"), ("ly", ""), ("es", ""), ("s", ""),
)  # fmt: skip


def words_of(text: str) -> list[str]:
    """Words and signs, without white space; Chinese between two signs is one "word"."""
    return pre_tokens(text, "words")


def stem(word: str, known: Callable[[str], bool]) -> str | None:
    """A known word that `word` may be a form of, or None."""
    lower = word.lower()
    if known(lower):
        return lower
    for ending, instead in ENDINGS:
        if lower.endswith(ending) and len(lower) > len(ending) + 1:
            root = lower[: -len(ending)]
            for found in (root + instead, root[:-1] if root[-1] == root[-2:-1] else ""):
                if found and known(found):
                    return found
    return None


def unknown_rate(units: Iterable[str], vocabulary: set[str]) -> tuple[int, int]:
    """How many of the units are not in the vocabulary, and how many there are."""
    # [unit] out of vocabulary: a unit that was never seen, or was too rare to be kept
    unknown = total = 0
    for unit in units:
        total += 1
        unknown += unit not in vocabulary
    return unknown, total


def compared(
    training: str, held_out: Sequence[str], size: int, subwords: Trained
) -> tuple[Unit, ...]:
    """The same texts in four kinds of units; words and characters keep the `size` most frequent."""
    out = []
    for name, cut in (("characters", list), ("words", words_of)):
        counted = Counter(cut(training))
        kept = {unit for unit, _ in counted.most_common(size)}
        out.append(_unit(name, counted, kept, held_out, cut, kept.__contains__))
    counted = Counter(words_of(training))
    kept = {unit for unit, _ in counted.most_common(size)}
    out.append(
        _unit("stems", counted, kept, held_out, words_of,
              lambda u: u in kept or stem(u, kept.__contains__) is not None)
    )  # fmt: skip

    def pieces(text: str) -> list[str]:
        return [shown(piece) for piece in subwords.cut(text)]

    used = Counter(pieces(training))
    unit = _unit("subwords", used, set(used), held_out, pieces, lambda _: True)
    out.append(
        Unit("subwords", unit.types, unit.once, len(subwords.pieces), unit.total, unit.length,
             unit.unknown, unit.samples)
    )  # fmt: skip
    return tuple(out)


def _unit(
    name: str, counted: Counter[str], kept: set[str], held_out: Sequence[str],
    cut: Callable[[str], Sequence[str]], known: Callable[[str], bool],
) -> Unit:  # fmt: skip
    length, unknown, samples = [], [], []
    for text in held_out:
        units = cut(text)
        length.append(len(units))
        unknown.append(sum(not known(u) for u in units))
        samples.append(tuple((u, known(u)) for u in cut(text[:SAMPLE])))
    return Unit(
        name, len(counted), sum(times == 1 for times in counted.values()), len(kept),
        counted.total(), np.array(length, np.int64), np.array(unknown, np.int64), tuple(samples),
    )  # fmt: skip
