"""Characters, words, stems, subwords: how long a text becomes, and what is unknown in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.compare.trained import Trained
from explorer.compute.tokenizers.compare.types import Unit
from explorer.compute.tokenizers.pretokenizers import pre_tokens

POINTS = 16  # sizes of the vocabulary at which the unknown units are counted
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
    for name, cut in (("characters", list), ("words", words_of), ("stems", words_of)):
        counted = Counter(cut(training))
        ranked = [unit for unit, _ in counted.most_common()]
        place = {unit: i for i, unit in enumerate(ranked)}
        stems = name == "stems"

        def known(unit: str, size: int, place: dict[str, int] = place, stems: bool = stems) -> bool:
            """Whether it, or its stem, is among the `size` most frequent ones."""

            def kept(one: str) -> bool:
                return place.get(one, size) < size

            return kept(unit) or (stems and stem(unit, kept) is not None)

        out.append(_unit(name, counted, min(size, len(ranked)), held_out, cut, known))

    def pieces(text: str) -> list[str]:
        return [shown(piece) for piece in subwords.cut(text)]

    used = Counter(pieces(training))
    out.append(
        _unit("subwords", used, len(subwords.pieces), held_out, pieces, lambda _unit, _size: True)
    )
    return tuple(out)


def _unit(
    name: str, counted: Counter[str], kept: int, held_out: Sequence[str],
    cut: Callable[[str], Sequence[str]], known: Callable[[str, int], bool],
) -> Unit:  # fmt: skip
    cuts = [cut(text) for text in held_out]
    sizes = np.unique(np.geomspace(1, max(len(counted), kept, 2), POINTS).round().astype(np.int64))
    unknown = [[sum(not known(u, size) for u in units) for units in cuts]
               for size in (kept, *sizes.tolist())]  # fmt: skip
    return Unit(
        name, len(counted), sum(times == 1 for times in counted.values()), kept,
        counted.total(), np.array([len(units) for units in cuts], np.int64),
        np.array(unknown[0], np.int64),
        tuple(tuple((u, known(u, kept)) for u in cut(text[:SAMPLE])) for text in held_out),
        sizes, np.array(unknown[1:], np.int64),
    )  # fmt: skip
