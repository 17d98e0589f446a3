"""Reading a text with a memory of fixed size: params, steps, and what one run leaves (no torch).

Attention keeps a key and a value of every token, and each new token reads them all. The others
carry a state along the text: H ← a ⊙ H + b xᵀ, so many numbers however long the text is. Four of
them are written as this one recurrence: a state-space model with fixed gates (S4D, Gu et al. 2022),
one whose step Δ depends on the token (Mamba, Gu & Dao 2023), linear attention (Katharopoulos et al.
2020) and RWKV-4 (Peng et al. 2023).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

KINDS = ("fixed", "selective", "rwkv", "linear")
GATES = ("capitals", "letters", "vowels")
#: Characters of the text that are read.
MOST_TOKENS = 64
#: Of the plots on the copying task: noise tokens in between.
NOISE = (0, 2, 4, 8, 16, 32, 64)
#: Lengths of the curves of cost.
LENGTHS = tuple(2**power for power in range(4, 21))


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    text: str = param(
        "the Queen of Hearts, she made some Tarts, all on a Summer day", longest=4000,
        label=QT_TRANSLATE_NOOP("blocks/linear-time", "Text"), multiline=True,
        help=QT_TRANSLATE_NOOP("blocks/linear-time", "Every character is a token."),
    )  # fmt: skip
    kind: str = param(
        "selective", choices=KINDS,
        choice_labels=(
            QT_TRANSLATE_NOOP("blocks/linear-time", "state-space model, fixed step (S4D)"),
            QT_TRANSLATE_NOOP("blocks/linear-time", "selective: the step depends on the token"),
            QT_TRANSLATE_NOOP("blocks/linear-time", "RWKV: weighted means that fade"),
            QT_TRANSLATE_NOOP("blocks/linear-time", "linear attention"),
        ),
        label=QT_TRANSLATE_NOOP("blocks/linear-time", "Model"),
    )  # fmt: skip
    gate: str = param(
        "capitals", choices=GATES,
        choice_labels=(
            QT_TRANSLATE_NOOP("blocks/linear-time", "capital letters"),
            QT_TRANSLATE_NOOP("blocks/linear-time", "letters, not spaces or marks"),
            QT_TRANSLATE_NOOP("blocks/linear-time", "vowels"),
        ),
        label=QT_TRANSLATE_NOOP("blocks/linear-time", "Tokens that open the gate"),
        help=QT_TRANSLATE_NOOP(
            "blocks/linear-time",
            "Set by hand here; a trained model learns which tokens are worth a place in its state.",
        ),
    )  # fmt: skip
    states: int = param(
        8, low=1, high=16,
        label=QT_TRANSLATE_NOOP("blocks/linear-time", "Rows of the state (N)"),
        help=QT_TRANSLATE_NOOP(
            "blocks/linear-time", "Each row forgets at its own rate, 1 to N times the step."
        ),
    )  # fmt: skip
    step: float = param(
        0.1, low=0.01, high=1.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("blocks/linear-time", "Step Δ of an open gate"),
    )  # fmt: skip
    copied: int = param(
        4, low=1, high=8,
        label=QT_TRANSLATE_NOOP("blocks/linear-time", "Tokens to copy"),
        help=QT_TRANSLATE_NOOP(
            "blocks/linear-time", "Of the copying task: to be named in order, noise left out."
        ),
    )  # fmt: skip
    width: int = param(
        2048, low=64, high=16384, logarithmic=True,
        label=QT_TRANSLATE_NOOP("blocks/linear-time", "Width of the layer"),
        help=QT_TRANSLATE_NOOP("blocks/linear-time", "For the curves of cost."),
    )  # fmt: skip
    seed: int = param(
        0, kind="seed", label=QT_TRANSLATE_NOOP("blocks/linear-time", "Seed of the copying task")
    )

    def validate(self) -> None:
        """A text that is empty has nothing to read."""
        if not self.text:
            raise ParamError("text", self.text, "at least one character", "rule", "error.empty", {})

    def unused(self) -> tuple[str, ...]:
        """A fixed step sees no tokens; linear attention has a row for every key and never fades."""
        if self.kind == "fixed":
            return ("gate",)
        return ("gate", "states", "step") if self.kind == "linear" else ()


@dataclass(frozen=True)
class Gates:
    """What the recurrence H ← a ⊙ H + b xᵀ does at each token; float64 (tokens, rows).

    `read` gives y = read · H. `bonus` is what the present token counts in the read-out of RWKV,
    where it is not yet in the state. With `normalised` y is divided by the same sum of weights
    alone: a weighted mean.
    """

    decay: np.ndarray  # a
    write: np.ndarray  # b
    read: np.ndarray
    bonus: np.ndarray
    normalised: bool
    open: np.ndarray  # (tokens,) bool: whether the token opens the gate
    steps: np.ndarray  # (tokens,) Δ; 1 where a model has none


@dataclass(frozen=True)
class Step:
    """One position of the trace: `stage` is "scan" (then `token` has just been read), "unrolled",
    "copy" or "cost"."""

    stage: str
    token: int


@dataclass(frozen=True)
class Copying:
    """The selective copying task: tokens among noise are to be named in order (Gu & Dao 2023).

    A linear read-out of the last state is fitted on half of the sequences by least squares, and
    judged on the other half.
    """

    models: tuple[str, ...]
    noise: tuple[int, ...]
    accuracy: np.ndarray  # (models, noise) share of tokens named rightly
    letters: int  # how many different ones there are: 1/letters is guessing
    sequences: int  # that were judged
    example: str  # one of them, with the most noise ("·")
    wanted: str
    named: tuple[str, ...]  # by each model


@dataclass(frozen=True)
class Cost:
    """Multiply-adds of mixing a whole text, and numbers kept at its end, for one layer."""

    models: tuple[str, ...]  # "attention" and the others
    lengths: tuple[int, ...]
    work: np.ndarray  # (models, lengths) float64: whole numbers, some beyond 2⁶³
    memory: np.ndarray  # (models, lengths) float64


@dataclass(frozen=True)
class Run:
    """What all steps share. "rows" are those of the state, "letters" the different tokens."""

    kind: str
    pieces: tuple[str, ...]  # the tokens, shown
    letters: tuple[str, ...]  # the different ones, in the order in which they come
    token_letter: np.ndarray  # (tokens,) int64
    row_names: tuple[str, ...]  # what tells the rows apart: tokens until 1/e is left, or the key
    gates: Gates
    states: np.ndarray  # (tokens, rows, letters) after each token
    sums: np.ndarray  # (tokens, rows) the same recurrence for x = 1
    outputs: np.ndarray  # (tokens, letters) y
    remembered: np.ndarray  # (tokens, tokens): how far token s can still be read after token t
    mixing: np.ndarray  # (tokens, tokens): y_t = Σ_s mixing[t, s] x_s
    kernel: np.ndarray  # (tokens,) of the fixed model: mixing by distance; empty for others
    matrix_error: float  # largest |mixing @ x − y|
    kernel_error: float  # largest |convolution − y|; NaN where there is no kernel
    parallel_error: float  # largest |state by a parallel scan − state|
    copying: Copying
    cost: Cost

    @property
    def rows(self) -> int:
        return int(self.states.shape[1])

    @property
    def state_size(self) -> int:
        """Numbers in the state, however long the text."""
        extra = self.rows if self.gates.normalised else 0
        return self.rows * len(self.letters) + extra

    def kept_by_attention(self, tokens: int) -> int:
        """Numbers that attention keeps after so many tokens: a key of as many numbers as the state
        has rows, and a value, for each."""
        return tokens * (self.rows + len(self.letters))

    def held(self, token: int) -> float:
        """How many tokens' worth the state holds after a token: at most its number of rows."""
        return float(self.remembered[token].sum())
