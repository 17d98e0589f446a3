"""Which concepts a reader means: names, texts and formulas, in both languages, as one types.

Every word typed must be somewhere in a card. A card counts by the best place of each: the name or
id itself, its beginning, the beginning of a word in it, inside it, the formula, the text, a
question that is asked about it, and last the first letters of the Chinese name in pinyin. Equals
stay in the order of the path.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from explorer.compute.concepts.pinyin import initials
from explorer.core.cards import Card

#: Where a word was found, the best first.
PLACES = ("same", "begins", "word", "name", "formula", "text", "asked", "pinyin")


@dataclass(frozen=True)
class Entry:
    """A card as it is searched: everything folded to one case."""

    card: str
    names: tuple[str, ...]
    letters: str
    formula: str
    text: str
    asked: str = ""


@dataclass(frozen=True)
class Hit:
    """A card that has all words; `place` is the worst of their best places."""

    card: str
    place: str


def fold(text: str) -> str:
    """One case, one width, no accents over letters: what is typed and what is written meet."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in plain if not unicodedata.combining(c))


def bare(formula: str) -> str:
    """A formula without what only TeX needs: \\sqrt{d_k} and sqrt(d_k) are the same."""
    return re.sub(r"[\\\s{}()]", "", fold(formula))


def entry_of(card: Card, questions: Iterable[str] = ()) -> Entry:
    """A card, made ready to be searched, with the questions that are asked about it."""
    names = (card.id, card.id.replace("-", " "), *card.name.values())
    return Entry(
        card.id, tuple(fold(name) for name in names), initials(card.name["zh"]),
        bare(card.formula), fold(" ".join(card.text.values())), fold("\n".join(questions)),
    )  # fmt: skip


def place_of(word: str, entry: Entry) -> str:
    """The best place of a folded word in a card, "" if it is nowhere."""
    if word in entry.names:
        return "same"
    if any(name.startswith(word) for name in entry.names):
        return "begins"
    start = re.compile(rf"\b{re.escape(word)}")
    if any(start.search(name) for name in entry.names):
        return "word"
    if any(word in name for name in entry.names):
        return "name"
    if bare(word) and bare(word) in entry.formula:
        return "formula"
    if word in entry.text:
        return "text"
    if word in entry.asked:
        return "asked"
    return "pinyin" if len(word) > 1 and entry.letters.startswith(word) else ""


def search(query: str, entries: Sequence[Entry]) -> list[Hit]:
    """The cards that have all words of `query`, best first; all of them for an empty query."""
    words = fold(query).split()
    whole = " ".join(words)
    found: list[tuple[int, int, Hit]] = []
    for order, entry in enumerate(entries):
        if whole in entry.names:
            places: Iterable[str] = ("same",)
        else:
            places = [place_of(word, entry) for word in words]
        if all(places):
            worst = max((PLACES.index(place) for place in places), default=0)
            found.append((worst, order, Hit(entry.card, PLACES[worst] if words else "")))
    return [hit for _, _, hit in sorted(found, key=lambda item: item[:2])]
