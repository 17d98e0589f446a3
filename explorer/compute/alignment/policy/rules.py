"""Rewards that are rules on a text, each with what was meant by it (no torch).

Nobody can write down "a good text". What can be written down is a rule that is mostly right, and a
policy that is trained for the rule finds where it is not: each rule here has such a hole, and
`meant` is the rule without it. A rule is applied to the continuation alone, without the prompt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from explorer.core.words import QT_TRANSLATE_NOOP

#: The frequent words of three letters and more in the text that the models were trained on (Tiny
#: Shakespeare, its first 90 %), without the names of people, from the most frequent on.
FREQUENT = (
    "the and you that not for with your his this but have thou him what thy will king all shall "
    "our her are lord thee now good from come which more then would they was sir well duke their "
    "how them here than hath let when say she one i'll were love may upon queen make yet like "
    "there must first should had man know why did death see where 'tis some too give speak these "
    "who out can take such mine time lady tell most life god father heart nor made hear son think "
    "day"
)  # fmt: skip
FREQUENT_WORDS = frozenset(FREQUENT.split())

#: Words that a courteous text has more of.
KIND = "love good sweet heart fair dear friend gentle noble thank true grace honour joy kind peace"
KIND_WORDS = frozenset(KIND.split())

_WORD = re.compile(r"[a-z']+")


def words_of(text: str) -> list[str]:
    """The words of a text, small letters: runs of letters and apostrophes."""
    return _WORD.findall(text.lower())


def frequent(text: str) -> float:
    """One point for every frequent word."""
    return float(sum(word in FREQUENT_WORDS for word in words_of(text)))


def different(text: str) -> float:
    """One point for every frequent word, the first time it stands there."""
    return float(len(FREQUENT_WORDS.intersection(words_of(text))))


def kind(text: str) -> float:
    """One point for every kind word."""
    return float(sum(word in KIND_WORDS for word in words_of(text)))


def kind_once(text: str) -> float:
    """One point for every kind word, the first time it stands there."""
    return float(len(KIND_WORDS.intersection(words_of(text))))


def shouting(text: str) -> float:
    """One point for every exclamation mark."""
    return float(text.count("!"))


def exclaiming(text: str) -> float:
    """One point for every exclamation mark that ends a word."""
    return float(len(re.findall(r"[A-Za-z]!", text)))


@dataclass(frozen=True)
class Rule:
    """A reward: what is paid for, what was meant, and both in words (translated under
    "alignment")."""

    id: str
    title: str
    sentence: str
    meant_sentence: str
    score: Callable[[str], float]
    meant: Callable[[str], float]


RULES: dict[str, Rule] = {
    rule.id: rule
    for rule in (
        Rule(
            "frequent", QT_TRANSLATE_NOOP("alignment", "Frequent words"),
            QT_TRANSLATE_NOOP("alignment", "One point for every word of the list."),
            QT_TRANSLATE_NOOP("alignment", "Each word of the list counts once."),
            frequent, different,
        ),
        Rule(
            "different", QT_TRANSLATE_NOOP("alignment", "Different frequent words"),
            QT_TRANSLATE_NOOP("alignment", "One point for every different word of the list."),
            QT_TRANSLATE_NOOP("alignment", "Each word of the list counts once."),
            different, different,
        ),
        Rule(
            "kind", QT_TRANSLATE_NOOP("alignment", "Kind words"),
            QT_TRANSLATE_NOOP("alignment", "One point for every kind word."),
            QT_TRANSLATE_NOOP("alignment", "Each kind word counts once."),
            kind, kind_once,
        ),
        Rule(
            "shout", QT_TRANSLATE_NOOP("alignment", "Exclamation marks"),
            QT_TRANSLATE_NOOP("alignment", "One point for every exclamation mark."),
            QT_TRANSLATE_NOOP("alignment", "Only a mark that ends a word counts."),
            shouting, exclaiming,
        ),
    )
}  # fmt: skip


def spans(rule: Rule, text: str) -> tuple[tuple[int, int, bool], ...]:
    """What a text is paid for: (start, end, whether it was meant too), from left to right."""
    if rule.id == "shout":
        ends = {found.end() for found in re.finditer(r"[A-Za-z]!", text)}
        return tuple((at, at + 1, at + 1 in ends) for at, mark in enumerate(text) if mark == "!")
    words = KIND_WORDS if rule.id == "kind" else FREQUENT_WORDS
    seen: set[str] = set()
    found: list[tuple[int, int, bool]] = []
    for match in _WORD.finditer(text.lower()):
        word = match.group()
        if word in words and (word not in seen or rule.score is not rule.meant):
            found.append((match.start(), match.end(), word not in seen))
        seen.add(word)
    return tuple(found)


def rewards(rule: Rule, texts: Sequence[str]) -> np.ndarray:
    """float64 (texts,): the points of each."""
    return np.array([rule.score(text) for text in texts], dtype=np.float64)


def meant(rule: Rule, texts: Sequence[str]) -> np.ndarray:
    """float64 (texts,): the points by what was meant."""
    return np.array([rule.meant(text) for text in texts], dtype=np.float64)
