"""Where the systems that are called WordPiece differ, as named switches.

Google's own trainer was never published. Schuster and Nakajima (2012) say that the new piece is the
one that raises the likelihood of the training text most; the Hugging Face course makes of it the
score n(ab) / (n(a)·n(b)). The trainer of the library `tokenizers` (models/wordpiece/trainer.rs)
is its trainer for byte-pair encoding with the prefix ##: it looks at n(ab) alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Rule = Literal["likelihood", "frequency"]
Ties = Literal["first-seen", "ids"]


@dataclass(frozen=True)
class Dialect:
    """The switches.

    `rule`: which pair is joined, the one with the highest score n(ab) / (n(a)·n(b)) or the one with
    the highest count n(ab).
    `ties`: which of several equal ones, the one met first when the text is read from the start (the
    course: a dictionary keeps its order) or the one with the smallest left id, then the smallest
    right id (the library; its ids of ## characters follow the order of a hash table, so that every
    run breaks ties otherwise. Here they are sorted).
    `bare`: whether every character is also a piece that begins a word, even if none does (the
    library). Such pieces are never used in the text that was trained on.
    """

    rule: Rule = "likelihood"
    ties: Ties = "first-seen"
    bare: bool = False


TEXTBOOK = Dialect()
LIBRARY = Dialect("frequency", "ids", bare=True)
