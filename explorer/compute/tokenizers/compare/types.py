"""What can be set when vocabularies are compared, and what a run leaves behind."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

SHARES = tuple(range(0, 101, 10))  # per cent of Chinese in the training text
AUGMENTED = len(SHARES)  # the setting after them: English merges with Chinese ones added
MEASURED = ("english", "chinese", "code")  # the texts that are measured
UNITS = ("characters", "words", "stems", "subwords")


@dataclass(frozen=True)
class Params:
    """What to train on and how far, what to cut, and what a token costs."""

    share: int = param(
        50, low=0, high=100, step=10, unit="%",
        label=QT_TRANSLATE_NOOP("tokenizers/compare", "Chinese in the training text"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/compare",
            "For the parts about size, units and the vocabulary; the first part goes through "
            "all shares.",
        ),
    )  # fmt: skip
    vocabulary: int = param(
        640, low=256, high=4096, logarithmic=True,
        label=QT_TRANSLATE_NOOP("tokenizers/compare", "Vocabulary, at most"),
        unit=QT_TRANSLATE_NOOP("tokenizers/compare", "tokens"),
    )  # fmt: skip
    added: int = param(
        160, low=0, high=1024,
        label=QT_TRANSLATE_NOOP("tokenizers/compare", "Chinese tokens added"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/compare", "Learned after the English ones and put behind them."
        ),
    )  # fmt: skip
    text: str = param(
        "The river is cold today. 今天的河水很冷。", multiline=True, longest=300,
        label=QT_TRANSLATE_NOOP("tokenizers/compare", "A sentence of your own"),
    )  # fmt: skip
    english: str = param(
        "", kind="file", longest=4096,
        label=QT_TRANSLATE_NOOP("tokenizers/compare", "English text file"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/compare", "Takes the place of the short text that comes with the program."
        ),
    )  # fmt: skip
    chinese: str = param(
        "", kind="file", longest=4096,
        label=QT_TRANSLATE_NOOP("tokenizers/compare", "Chinese text file"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/compare", "Takes the place of the short text that comes with the program."
        ),
    )  # fmt: skip
    unseen: str = param(
        "bridges", longest=40,
        label=QT_TRANSLATE_NOOP("tokenizers/compare", "A word that was never seen"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/compare", "English; its vector is made of its n-grams."
        ),
    )  # fmt: skip
    length: int = param(
        4000, low=1, high=1_000_000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("tokenizers/compare", "A text to pay for"),
        unit=QT_TRANSLATE_NOOP("tokenizers/compare", "characters"),
    )  # fmt: skip
    price: float = param(
        1.0, low=0.0, high=10_000.0,
        label=QT_TRANSLATE_NOOP("tokenizers/compare", "Price of a million tokens"),
    )  # fmt: skip
    width: int = param(
        768, low=1, high=65_536, logarithmic=True,
        label=QT_TRANSLATE_NOOP("tokenizers/compare", "Width of the model"),
    )  # fmt: skip
    layers: int = param(
        12, low=1, high=200, label=QT_TRANSLATE_NOOP("tokenizers/compare", "Layers")
    )


@dataclass(frozen=True, eq=False)
class Measured:
    """A text that is measured: its name, characters, bytes, and words by white space."""

    name: str
    characters: int
    bytes: int
    words: int


@dataclass(frozen=True, eq=False)
class Setting:
    """One trained vocabulary. `tokens` (texts,) of the measured texts, `rows` the pieces of each
    of the eight sentences, `own` those of the reader's. `learned_from`: (Chinese, English) bytes.
    """

    vocabulary: int
    tokens: np.ndarray
    rows: tuple[tuple[bytes, ...], ...]
    own: tuple[bytes, ...]
    learned_from: tuple[int, int]


@dataclass(frozen=True, eq=False)
class Unit:
    """A text cut into one kind of unit.

    `types` in the training text, of which `once` occur once only; `kept` of them are the
    vocabulary. `length`, `unknown` (2,): units of the held-out English and Chinese, and how many
    of these are not in the vocabulary. `samples`: the beginning of both, (text, known) each.
    `sizes` (k,): sizes a vocabulary could have, `unknown_at` (k, 2): how many were unknown then.
    """

    name: str
    types: int
    once: int
    kept: int
    total: int
    length: np.ndarray
    unknown: np.ndarray
    samples: tuple[tuple[tuple[str, bool], ...], ...]
    sizes: np.ndarray
    unknown_at: np.ndarray


@dataclass(frozen=True, eq=False)
class Autopsy:
    """A vocabulary taken apart; all arrays (V,) in the order of the ids.

    `uses`, `held_out`: how often a token occurs in its training text and in the held-out texts.
    `state`: 0 used in the training text, 1 there only inside longer tokens, 2 a byte that the
    training text lacks, 3 a byte that no UTF-8 text has. `alone`: the text of the token, encoded
    by itself, gives this token. `depth`: merges below it; `longer`: tokens that contain it.
    `parents` (V, 2): what it was joined from, −1 for a byte. `entropy`: bits per token of the
    training text.
    """

    pieces: tuple[bytes, ...]
    uses: np.ndarray
    held_out: np.ndarray
    state: np.ndarray
    alone: np.ndarray
    depth: np.ndarray
    longer: np.ndarray
    parents: np.ndarray
    entropy: float


@dataclass(frozen=True, eq=False)
class Shipped:
    """A shipped vocabulary on the sample texts (texts,): tokens, unknown ones among them, and the
    bytes of the texts."""

    name: str
    vocabulary: int
    tokens: np.ndarray
    unknown: np.ndarray
    bytes: np.ndarray


@dataclass(frozen=True, eq=False)
class Neighbours:
    """A word written as n-grams, and the known words nearest to it.

    `known`: whether it was in the training text after all; `words`: how many were. `grams` with
    their buckets, and whether they occurred in training. `nearest` with their cosines, and how
    many n-grams they share with the word.
    """

    word: str
    known: bool
    words: int
    grams: tuple[str, ...]
    seen: np.ndarray
    buckets: np.ndarray
    nearest: tuple[str, ...]
    cosines: np.ndarray
    shared: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Compared:
    """What all steps share.

    `texts`: the measured ones, in the order of `MEASURED`. `settings`: one per share of Chinese,
    and the English vocabulary with Chinese tokens added. `curve` (texts, m + 1): tokens of each
    measured text after 0 … m merges at the chosen share; `own_gone`: for each byte of the reader's
    sentence the merge at which the boundary before it disappears.
    """

    texts: tuple[Measured, ...]
    scripts: tuple[str, ...]
    settings: tuple[Setting, ...]
    sizes: tuple[int, ...]
    curve: np.ndarray
    own: bytes
    own_gone: np.ndarray
    units: tuple[Unit, ...]
    autopsy: Autopsy
    shipped: tuple[Shipped, ...]
    neighbours: Neighbours


@dataclass(frozen=True)
class Step:
    """`part`: "mix", "augment", "size", "unit", "ngrams", "vocabulary",
    "shipped" or "families"; `place`: which one of its part.

    `setting`: the vocabulary looked at; `merges`: how many of its merges are used.
    """

    part: str
    place: int
    setting: int
    merges: int
