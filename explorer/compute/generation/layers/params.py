"""Early answers: what the reader sets, the steps, and what one run leaves (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.generation import reading
from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

LAB = "generation/layers"
#: Tokens of the text that are read, and that are written.
MOST_TOKENS, MOST_NEW = 96, 48
#: Candidates of the contrast that are kept for the picture.
CANDIDATES = 12
MEASURES = ("likeliest", "margin", "settled")
#: Which layers may stand for the early answer of the contrast.
PARTS = ("low", "high", "all")


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    text: str = reading.text_param(
        "Friends, Romans, countrymen, lend me your ears; I come to bury Caesar, not to praise him."
    )
    model: str = reading.model_param("bilingual", ("bilingual", "clear-four", "clear"))
    folder: str = reading.folder_param()
    measure: str = param(
        "likeliest", choices=MEASURES,
        choice_labels=(
            QT_TRANSLATE_NOOP("generation/layers", "probability of the likeliest token"),
            QT_TRANSLATE_NOOP("generation/layers", "its lead over the next one"),
            QT_TRANSLATE_NOOP("generation/layers", "how little the last layer changed (cosine)"),
        ),
        label=QT_TRANSLATE_NOOP("generation/layers", "Sure by"),
    )  # fmt: skip
    threshold: float = param(
        0.5, low=0.0, high=1.0, step=0.02,
        label=QT_TRANSLATE_NOOP("generation/layers", "Leave from"),
        help=QT_TRANSLATE_NOOP(
            "generation/layers", "A token goes through no more layers once it is this sure."
        ),
    )  # fmt: skip
    first: int = param(
        3, low=1, high=512,
        label=QT_TRANSLATE_NOOP("generation/layers", "Not before layer"),
        help=QT_TRANSLATE_NOOP("generation/layers", "Every token goes through at least so many."),
    )  # fmt: skip
    new: int = param(
        24, low=1, high=MOST_NEW, label=QT_TRANSLATE_NOOP("generation/layers", "Tokens to write")
    )
    token: int = param(
        2, low=-1, high=MOST_TOKENS - 1,
        label=QT_TRANSLATE_NOOP("generation/layers", "Token of the contrast"),
        help=QT_TRANSLATE_NOOP(
            "generation/layers", "What follows it is asked; −1 is the last token of the text."
        ),
    )  # fmt: skip
    part: str = param(
        "low", choices=PARTS,
        choice_labels=(
            QT_TRANSLATE_NOOP("generation/layers", "the lower half"),
            QT_TRANSLATE_NOOP("generation/layers", "the upper half"),
            QT_TRANSLATE_NOOP("generation/layers", "all but the last"),
        ),
        label=QT_TRANSLATE_NOOP("generation/layers", "Early layers of the contrast"),
    )  # fmt: skip
    plausible: float = param(
        0.1, low=0.001, high=1.0, step=0.01, logarithmic=True,
        label=QT_TRANSLATE_NOOP("generation/layers", "Plausible from"),
        help=QT_TRANSLATE_NOOP(
            "generation/layers",
            "The contrast looks only at tokens with at least this share of the final answer's "
            "highest probability.",
        ),
    )  # fmt: skip


@dataclass(frozen=True)
class Sweep:
    """What every threshold does; all (thresholds,)."""

    threshold: np.ndarray
    saved: np.ndarray
    work_saved: np.ndarray
    agreement: np.ndarray


@dataclass(frozen=True)
class Token:
    """One token that was written."""

    id: int
    piece: str
    layers: int  # that it went through
    chance: float  # of the answer it was


@dataclass(frozen=True)
class Contrast:
    """The early and the final answer after one token, and what is between them.

    The candidates are the likeliest by any of the three.
    """

    token: int
    apart: np.ndarray  # (layers,) Jensen–Shannon divergence from the final answer, nats
    allowed: tuple[int, ...]  # layers, from 1, that may be the early one
    layer: int  # the early one, from 1
    ids: tuple[int, ...]
    pieces: tuple[str, ...]
    early: np.ndarray  # (candidates,) probabilities
    final: np.ndarray
    contrasted: np.ndarray
    plausible: int  # tokens of the vocabulary that are
    truth: int  # which candidate follows in the text; −1: none of them, or the text ends


@dataclass(frozen=True)
class Step:
    """One position of the trace.

    `stage` is "grid" or "exit" (then `layer` rows are shown), "sweep", "write" (then `written`
    tokens), "distance", "contrast".
    """

    stage: str
    layer: int = 0
    written: int = 0


@dataclass(frozen=True)
class Run:
    """What all steps share; "layers" as a dimension are the model's, the first first."""

    model: str
    layers: int
    vocabulary: int
    ids: tuple[int, ...]
    pieces: tuple[str, ...]
    prompt_ids: tuple[int, ...]  # what was written on from: the text, or its end
    sure: np.ndarray  # (layers, tokens) by the chosen measure
    chance: np.ndarray  # (layers, tokens) of the likeliest token
    answer: np.ndarray  # (layers, tokens) int64, its id
    answer_pieces: tuple[tuple[str, ...], ...]
    first: int  # no token leaves before this layer
    last: np.ndarray  # (tokens,) the layer after which it leaves, from 1
    saved: float
    work_saved: float
    agreement: float
    layer_work: int  # multiply-adds of a layer for one token
    look_work: int  # of an answer
    sweep: Sweep
    full: tuple[Token, ...]  # written with all layers
    early: tuple[Token, ...]  # written with the early exit
    contrast: Contrast | None  # None for a model of one layer
    hits: tuple[int, int]  # how often the text's next token comes first: last layer, contrast

    @property
    def tokens(self) -> int:
        """Tokens of the text."""
        return len(self.pieces)

    def agrees(self) -> np.ndarray:
        """(layers, tokens) bool: is the early answer the full model's?"""
        same: np.ndarray = self.answer == self.answer[-1]
        return same
