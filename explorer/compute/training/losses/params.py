"""What the reader of training/losses sets, and what a run leaves (no torch)."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

LAB = "training/losses"
MODELS = {
    "bilingual": QT_TRANSLATE_NOOP("training/losses", "Bilingual: word pieces, 6 layers"),
    "clear": QT_TRANSLATE_NOOP("training/losses", "Clear: characters, 2 layers"),
}
#: Bars of one's own, and tokens of a model that get a bar; those left share the last one.
FEWEST, MOST = 2, 8
#: Tokens of the text that are read.
MOST_TOKENS = 96
#: Updates after which the fits of the bumps, and the descent of the bars, are looked at.
FIT_LOOKS = (0, 1, 2, 4, 6, 8, 11, 15, 20, 27, 36, 50, 75, 120, 200, 400)
FIT_UPDATES = FIT_LOOKS[-1]
#: From so many starts both fits are made once more.
STARTS = 13
#: A share of q from which the descent may start: the logarithm of 0 is no start.
LEAST = 1e-4
CANDIDATES = ("forward", "reverse")


@dataclass(frozen=True)
class Params:
    """The fields of the lab."""

    source: str = param(
        "drawn", choices=("drawn", "model", "token"),
        choice_labels=(
            QT_TRANSLATE_NOOP("training/losses", "bars of your own"),
            QT_TRANSLATE_NOOP("training/losses", "a model, with and without its context"),
            QT_TRANSLATE_NOOP("training/losses", "the token that came, and a model"),
        ),
        label=QT_TRANSLATE_NOOP("training/losses", "p and q are"),
    )  # fmt: skip
    p: tuple[float, ...] = param(
        (0.5, 0.25, 0.125, 0.125), kind="array",
        label=QT_TRANSLATE_NOOP("training/losses", "p: what happens"),
        help=QT_TRANSLATE_NOOP(
            "training/losses", "Two to eight numbers from 0; they are divided by their sum."
        ),
    )  # fmt: skip
    q: tuple[float, ...] = param(
        (0.25, 0.125, 0.125, 0.5), kind="array",
        label=QT_TRANSLATE_NOOP("training/losses", "q: what is predicted"),
        help=QT_TRANSLATE_NOOP("training/losses", "As many numbers as p has."),
    )  # fmt: skip
    text: str = param(
        "I am going to the", longest=400, multiline=True,
        label=QT_TRANSLATE_NOOP("training/losses", "Text"),
        help=QT_TRANSLATE_NOOP(
            "training/losses",
            "p is what the model expects after it, or its last token, which the model predicts.",
        ),
    )  # fmt: skip
    model: str = param(
        "bilingual", choices=tuple(MODELS), choice_labels=tuple(MODELS.values()),
        label=QT_TRANSLATE_NOOP("training/losses", "Model"),
    )  # fmt: skip
    kept: int = param(
        1, low=1, high=32,
        label=QT_TRANSLATE_NOOP("training/losses", "Tokens that q may see"),
        help=QT_TRANSLATE_NOOP(
            "training/losses", "q is the same model, which reads only the last tokens of the text."
        ),
    )  # fmt: skip
    rate: float = param(
        0.5, low=0.01, high=20.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("training/losses", "Learning rate of the descent"),
    )  # fmt: skip
    updates: int = param(60, low=1, high=400, label=QT_TRANSLATE_NOOP("training/losses", "Updates"))
    distance: float = param(
        4.0, low=0.0, high=8.0, step=0.1,
        label=QT_TRANSLATE_NOOP("training/losses", "Distance of the two bumps"),
        group=QT_TRANSLATE_NOOP("training/losses", "Two bumps, one fit"),
    )  # fmt: skip
    width: float = param(
        0.6, low=0.3, high=1.5, step=0.05,
        label=QT_TRANSLATE_NOOP("training/losses", "Width of each bump"),
        group=QT_TRANSLATE_NOOP("training/losses", "Two bumps, one fit"),
    )  # fmt: skip
    share: float = param(
        0.6, low=0.05, high=0.95, step=0.05,
        label=QT_TRANSLATE_NOOP("training/losses", "Share of the left bump"),
        group=QT_TRANSLATE_NOOP("training/losses", "Two bumps, one fit"),
    )  # fmt: skip
    start: float = param(
        0.8, low=-4.0, high=4.0, step=0.1,
        label=QT_TRANSLATE_NOOP("training/losses", "Where the fits start"),
        group=QT_TRANSLATE_NOOP("training/losses", "Two bumps, one fit"),
    )  # fmt: skip

    def validate(self) -> None:
        """Both arrays are shares of the same symbols."""
        if self.source != "drawn":
            return
        for field in ("p", "q"):
            _shares(field, getattr(self, field))
        if len(self.p) != len(self.q):
            raise ParamError(
                "q", len(self.q), f"{len(self.p)} numbers, as many as p", "rule", "error.count",
                {"count": len(self.p), "given": len(self.q)},
            )  # fmt: skip

    def unused(self) -> tuple[str, ...]:
        """Bars or a text, not both."""
        if self.source == "drawn":
            return ("text", "model", "kept")
        return ("p", "q") if self.source == "model" else ("p", "q", "kept")


def _shares(field: str, given: object) -> np.ndarray:
    """Numbers divided by their sum. Raises ParamError for what is no list of shares."""
    numbers = given if isinstance(given, tuple) else ()
    plain = all(isinstance(v, (int, float)) and not isinstance(v, bool) for v in numbers)
    if not (
        FEWEST <= len(numbers) <= MOST and plain and all(0 <= v < 1e6 for v in numbers)
        and math.fsum(numbers) > 1e-6
    ):  # fmt: skip
        raise ParamError(
            field, given, f"{FEWEST} to {MOST} numbers from 0, not all of them 0", "rule",
            "error.shares", {"fewest": FEWEST, "most": MOST},
        )  # fmt: skip
    found = np.array(numbers, dtype=np.float64)
    return found / found.sum()


def shares_of(params: Params) -> tuple[np.ndarray, np.ndarray]:
    """p and q of the reader's own bars, (symbols,) each."""
    return _shares("p", params.p), _shares("q", params.q)


@dataclass(frozen=True)
class Step:
    """One position: `part` is a section, `place` counts within it."""

    part: str
    place: int


@dataclass(frozen=True)
class Bars:
    """The two distributions over the same symbols, (symbols,) float64 each.

    `names` are tokens, or empty for bars of one's own; `pooled`: the last symbol stands for all
    other tokens. `whole`: bits over all tokens of the model, (H(p), H(p, q), D(p ‖ q), D(q ‖ p)).
    """

    p: np.ndarray
    q: np.ndarray
    names: tuple[str, ...] = ()
    pooled: bool = False
    vocabulary: int = 0
    whole: tuple[float, ...] = ()


@dataclass(frozen=True)
class Walk:
    """q on its way down: looks at every few updates.

    Attributes:
        updates: (looks,) counts of updates.
        q: (looks, symbols).
        cross: (looks,) bits; NaN once the numbers have left the range of floats.
        lifted: shares of q below LEAST were lifted before the start.
    """

    updates: np.ndarray
    q: np.ndarray
    cross: np.ndarray
    lifted: bool


@dataclass(frozen=True)
class Fits:
    """One bump fitted to two, in both directions; index 0 is forward, 1 is reverse.

    Attributes:
        x: (points,) the grid; `p` and `log_p` (points,) probabilities on it, natural logarithms.
        places: (2, FIT_LOOKS, 2) mean and log of the width.
        divergences: (2, FIT_LOOKS, 2) of each fit, D(p ‖ q) and D(q ‖ p), bits.
        starts: (STARTS,) means before the fit; ends: (2, STARTS, 2) mean and log-width after it.
        ended: (2, STARTS) divergences, each in its own direction, bits.
    """

    x: np.ndarray
    p: np.ndarray
    log_p: np.ndarray
    places: np.ndarray
    divergences: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    ended: np.ndarray


@dataclass(frozen=True)
class Losses:
    """Everything of one run."""

    bars: Bars
    walk: Walk
    fits: Fits
