"""What can be set about the consequences of cuts, and what a run leaves behind."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

MODEL = "bilingual"
TOP = 8  # bars of next tokens


@dataclass(frozen=True)
class Params:
    """One short text for each consequence."""

    word: str = param(
        "man", longest=40, label=QT_TRANSLATE_NOOP("tokenizers/consequences", "A word"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/consequences", "At the start of a text, and inside a sentence."
        ),
    )  # fmt: skip
    prompt: str = param(
        "The President of the United", longest=200,
        label=QT_TRANSLATE_NOOP("tokenizers/consequences", "A prompt"),
        help=QT_TRANSLATE_NOOP("tokenizers/consequences", "Without and with a space at its end."),
    )  # fmt: skip
    chinese: str = param(
        "薛蟠", longest=60, label=QT_TRANSLATE_NOOP("tokenizers/consequences", "A Chinese text"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/consequences", "Its last character comes byte by byte."
        ),
    )  # fmt: skip
    spelled: str = param(
        "strawberry", longest=24,
        label=QT_TRANSLATE_NOOP("tokenizers/consequences", "A word to spell"),
    )  # fmt: skip
    letter: str = param(
        "r", longest=1, label=QT_TRANSLATE_NOOP("tokenizers/consequences", "A letter to count")
    )
    left: int = param(
        1861, low=0, high=99_999, label=QT_TRANSLATE_NOOP("tokenizers/consequences", "First number")
    )
    right: int = param(
        39, low=0, high=99_999, label=QT_TRANSLATE_NOOP("tokenizers/consequences", "Second number")
    )
    race: str = param(
        "tolerance", longest=40,
        label=QT_TRANSLATE_NOOP("tokenizers/consequences", "A word for the encoders"),
    )  # fmt: skip


@dataclass(frozen=True, eq=False)
class Row:
    """A text as the model gets it, and what it expects next.

    `name` is the key of the row's title. `pieces` are the bytes of the tokens, `ids` their numbers;
    `lit` the places that matter. `next_ids`, `next_probabilities`: the likeliest next tokens
    (none where nothing is asked), `next_pieces` their bytes. `wanted`: the bytes that ought to
    follow, `probability`: of these, or −1 where nothing is wanted.
    """

    name: str
    pieces: tuple[bytes, ...]
    ids: np.ndarray
    lit: tuple[int, ...] = ()
    next_ids: np.ndarray | None = None
    next_pieces: tuple[bytes, ...] = ()
    next_probabilities: np.ndarray | None = None
    wanted: bytes = b""
    probability: float = -1.0
    note: float = 0.0


@dataclass(frozen=True, eq=False)
class Step:
    """One experiment: its rows, and numbers by name."""

    part: str
    place: int
    rows: tuple[Row, ...]
    numbers: dict[str, float]
