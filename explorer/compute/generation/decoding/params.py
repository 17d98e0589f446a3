"""Decoding: what the reader sets, the steps, and what one run leaves (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.generation import reading
from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

LAB = "generation/decoding"
#: More tokens of the prompt are not read; more tokens are not written.
MOST_PROMPT, MOST_NEW = 96, 96
#: Candidates that a step keeps for the picture, and copies of the text in the last section.
ROWS, MOST_COPIES = 16, 8
#: The processors in the order in which they work.
PROCESSORS = ("penalty", "ngram", "allowed", "temperature", "top_k", "top_p", "min_p")


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    text: str = reading.text_param("The people of this country")
    model: str = reading.model_param("bilingual", ("bilingual", "clear", "clear-four"))
    folder: str = reading.folder_param()
    new: int = param(
        40, low=1, high=MOST_NEW, label=QT_TRANSLATE_NOOP("generation/decoding", "Tokens to write")
    )
    choose: str = param(
        "draw", choices=("draw", "greedy"),
        choice_labels=(
            QT_TRANSLATE_NOOP("generation/decoding", "draw one at random (sampling)"),
            QT_TRANSLATE_NOOP("generation/decoding", "take the likeliest (greedy)"),
        ),
        label=QT_TRANSLATE_NOOP("generation/decoding", "Choice"),
    )  # fmt: skip
    penalty: float = param(
        1.2, low=1.0, high=3.0, step=0.05,
        label=QT_TRANSLATE_NOOP("generation/decoding", "Repetition penalty"),
        help=QT_TRANSLATE_NOOP(
            "generation/decoding",
            "Scores of tokens that were written already are divided by it, or multiplied where "
            "they are negative. 1: none.",
        ),
    )  # fmt: skip
    ngram: int = param(
        0, low=0, high=8,
        label=QT_TRANSLATE_NOOP("generation/decoding", "No n-gram twice: n"),
        help=QT_TRANSLATE_NOOP(
            "generation/decoding",
            "No run of so many tokens may come twice: what would complete one is banned. 0: none.",
        ),
    )  # fmt: skip
    allowed: str = param(
        "", multiline=True, longest=2000,
        label=QT_TRANSLATE_NOOP("generation/decoding", "Allowed answers"),
        help=QT_TRANSLATE_NOOP(
            "generation/decoding",
            "One in a line; the model can write nothing else. A space at the beginning counts. "
            "Empty: anything.",
        ),
    )  # fmt: skip
    temperature: float = param(
        0.9, low=0.1, high=5.0, step=0.1,
        label=QT_TRANSLATE_NOOP("generation/decoding", "Temperature"),
    )  # fmt: skip
    last_temperature: float = param(
        0.0, low=0.0, high=5.0, step=0.1,
        label=QT_TRANSLATE_NOOP("generation/decoding", "Temperature at the end"),
        help=QT_TRANSLATE_NOOP(
            "generation/decoding",
            "Reached in equal steps from the first token to the last. 0: it stays the same.",
        ),
    )  # fmt: skip
    top_k: int = param(
        40, low=0, high=1000,
        label=QT_TRANSLATE_NOOP("generation/decoding", "Top-k"),
        help=QT_TRANSLATE_NOOP("generation/decoding", "So many of the likeliest stay. 0: all."),
    )  # fmt: skip
    top_p: float = param(
        0.9, low=0.01, high=1.0, step=0.01,
        label=QT_TRANSLATE_NOOP("generation/decoding", "Top-p"),
        help=QT_TRANSLATE_NOOP(
            "generation/decoding",
            "The likeliest stay, as many as it takes to reach this mass. 1: all.",
        ),
    )  # fmt: skip
    min_p: float = param(
        0.0, low=0.0, high=1.0, step=0.01,
        label=QT_TRANSLATE_NOOP("generation/decoding", "Min-p"),
        help=QT_TRANSLATE_NOOP(
            "generation/decoding",
            "Those stay that have at least this share of the likeliest one's probability. 0: all.",
        ),
    )  # fmt: skip
    seed: int = param(3, kind="seed", label=QT_TRANSLATE_NOOP("generation/decoding", "Seed"))
    slow: int = param(
        14, low=1, high=MOST_NEW,
        label=QT_TRANSLATE_NOOP("generation/decoding", "Token in slow motion"),
        help=QT_TRANSLATE_NOOP(
            "generation/decoding", "Its processors are shown one by one. Counted from 1."
        ),
    )  # fmt: skip

    def unused(self) -> tuple[str, ...]:
        """A seed draws nothing where the likeliest is taken."""
        return ("seed",) if self.choose == "greedy" else ()

    def degree(self, place: int, count: int) -> float:
        """The temperature of token `place` (from 0) of `count`."""
        if self.last_temperature == 0 or count < 2:
            return self.temperature
        share = place / (count - 1)
        return self.temperature + share * (self.last_temperature - self.temperature)


@dataclass(frozen=True)
class Rows:
    """Candidates before and after one processor, or before and after all of them.

    First those that can still be chosen, the likeliest on top (`listed` of them; before one
    processor, or after all of them), then the likeliest of those that this removed. What is not
    listed is summed up.
    """

    processor: str  # one of PROCESSORS; "all" for all of them together
    setting: float
    ids: tuple[int, ...]
    pieces: tuple[str, ...]
    before: np.ndarray  # (rows,) probabilities
    after: np.ndarray  # (rows,)
    listed: int  # rows that can still be chosen
    kept: int  # tokens of the whole vocabulary that can
    removed: int  # tokens that could be chosen before and cannot now
    mass: float  # probability, before, of those that are left
    rest_before: float  # of those that are left and not listed
    rest_after: float
    entropy_before: float  # nats
    entropy_after: float


@dataclass(frozen=True)
class Written:
    """How one token was chosen."""

    whole: Rows
    stages: tuple[Rows, ...]  # of the processors that are switched on
    chosen: int  # the token's id
    piece: str
    rank: int  # place of the chosen token in the model's own order, from 1
    model_chance: float  # its probability before any processor
    chance: float  # and after all of them
    uniform: float  # the drawn number; NaN where the likeliest is taken
    start: float  # where its stretch of the line from 0 to 1 begins: what is likelier than it
    likeliest: str  # the model's own first choice, before any processor
    likeliest_chance: float
    degree: float  # temperature
    removed_by: tuple[str, ...]  # (rows of `whole`,) the processor that banned it, "" if none
    kept_swapped: int  # tokens left were the temperature applied last; −1: it is not, or alone


@dataclass(frozen=True)
class Copies:
    """The text written again and again: the probability of each token, copy by copy."""

    pieces: tuple[str, ...]
    chance: np.ndarray  # (copies, tokens); NaN where nothing stands before
    mean: np.ndarray  # (copies,) geometric mean


@dataclass(frozen=True)
class Step:
    """One position of the trace.

    `stage` is "token" (chosen and appended), one of PROCESSORS or "draw" (of the token in slow
    motion), or "copy". `token` counts from 0; `copy` how many copies are shown.
    """

    stage: str
    token: int
    processor: int = 0  # which of `Written.stages`
    copy: int = 0


@dataclass(frozen=True)
class Run:
    """What all steps share."""

    model: str
    vocabulary: int
    prompt_ids: tuple[int, ...]
    prompt: tuple[str, ...]  # pieces
    banned: tuple[int, ...]  # tokens that are never written: the one that begins a text
    asked: int  # tokens to write, as far as the model has room
    written: tuple[Written, ...]
    ended: str  # "": as long as asked; "answer": one of the list is whole; "nothing": none left
    repeated: np.ndarray  # (new,) bool: the run of four tokens that ends here was there before
    loop: int  # length of the loop that the text ends with; 0: none
    loop_starts: tuple[int, ...]  # tokens, from 0 among the written, where its turns begin
    copies: Copies

    @property
    def new(self) -> int:
        """Tokens that were written."""
        return len(self.written)

    @property
    def ids(self) -> tuple[int, ...]:
        """The whole text."""
        return (*self.prompt_ids, *(one.chosen for one in self.written))

    def repeated_share(self, until: int) -> float:
        """Of the tokens written up to here, the share that ends a run that was there before."""
        return float(self.repeated[: until + 1].mean())
