"""How the four matrices of attention begin: what can be set, and what one run leaves (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

MATRICES = ("Q", "K", "V", "O")
KINDS = ("zeros", "ones", "normal", "xavier", "he")
LABELS = (
    QT_TRANSLATE_NOOP("attention/initialisation", "zeros"),
    QT_TRANSLATE_NOOP("attention/initialisation", "ones"),
    QT_TRANSLATE_NOOP("attention/initialisation", "normal, σ = 0.02"),
    QT_TRANSLATE_NOOP("attention/initialisation", "Xavier (Glorot), uniform"),
    QT_TRANSLATE_NOOP("attention/initialisation", "He (Kaiming), normal"),
)
#: The deviation that GPT-2 draws its matrices with.
NORMAL = 0.02
#: Fresh draws over which it is counted how often a token reads itself most.
DRAWS = 50
#: A loss that has grown by more than this has run away.
RUN_AWAY = 1000.0
#: A gradient of at most this is zero but for rounding.
ROUNDING = 1e-10


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    query: str = param(
        "xavier", choices=KINDS, choice_labels=LABELS,
        label=QT_TRANSLATE_NOOP("attention/initialisation", "W_Q begins as"),
    )  # fmt: skip
    key: str = param(
        "xavier", choices=(*KINDS, "tied"),
        choice_labels=(
            *LABELS, QT_TRANSLATE_NOOP("attention/initialisation", "tied: it is W_Q"),
        ),
        label=QT_TRANSLATE_NOOP("attention/initialisation", "W_K begins as"),
    )  # fmt: skip
    value: str = param(
        "xavier", choices=KINDS, choice_labels=LABELS,
        label=QT_TRANSLATE_NOOP("attention/initialisation", "W_V begins as"),
    )  # fmt: skip
    output: str = param(
        "xavier", choices=KINDS, choice_labels=LABELS,
        label=QT_TRANSLATE_NOOP("attention/initialisation", "W_O begins as"),
    )  # fmt: skip
    normalised: bool = param(
        True, label=QT_TRANSLATE_NOOP("attention/initialisation", "LayerNorm in front")
    )
    tokens: int = param(
        6, low=2, high=12, label=QT_TRANSLATE_NOOP("attention/initialisation", "Tokens n")
    )
    width: int = param(
        16, low=2, high=64, label=QT_TRANSLATE_NOOP("attention/initialisation", "Width d")
    )
    updates: int = param(
        40, low=1, high=100, label=QT_TRANSLATE_NOOP("attention/initialisation", "Steps of SGD")
    )
    rate: float = param(
        0.05, low=1e-6, high=5.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("attention/initialisation", "Learning rate"),
    )  # fmt: skip
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("attention/initialisation", "Seed"))

    @property
    def kinds(self) -> tuple[str, str, str, str]:
        """How W_Q, W_K, W_V and W_O begin."""
        return self.query, self.key, self.value, self.output


@dataclass(frozen=True)
class Step:
    """One position: `part` is "reads", "symmetry", "gradients" or "training"; `index` the token
    that reads, or the number of updates made."""

    part: str
    index: int = 0


@dataclass(frozen=True)
class Initialisation:
    """Everything of one run: n tokens of width d, U updates made; float64.

    Attributes:
        inputs: (n, d) what the matrices are given: normal numbers, normalised if LayerNorm is on.
        scores, weights: (U + 1, n, n) q·k / √d and their softmax, before each update and at last.
        loss: (U + 1,) half the squared distance from the targets, mean over tokens.
        gradients: (U + 1, 4) the Frobenius norm of ∂L/∂W of W_Q, W_K, W_V and W_O.
        sizes: (U + 1, 4) the norms of the matrices. moved: (U + 1, 4) ‖W − W at the beginning‖.
        score_asymmetry, weight_asymmetry: (U + 1,) max |S − Sᵀ| and max |A − Aᵀ|.
        self_rate: share of the tokens of this draw whose largest weight is on themselves, before
            any update. self_rate_drawn: the same over fresh draws of inputs and matrices.
        diverged: the update after which the loss had run away, or -1.
    """

    inputs: np.ndarray
    scores: np.ndarray
    weights: np.ndarray
    loss: np.ndarray
    gradients: np.ndarray
    sizes: np.ndarray
    moved: np.ndarray
    score_asymmetry: np.ndarray
    weight_asymmetry: np.ndarray
    self_rate: float
    self_rate_drawn: float
    diverged: int

    @property
    def tokens(self) -> int:
        """n."""
        return int(self.weights.shape[1])

    def stuck(self, at: int) -> tuple[str, ...]:
        """Which matrices get no gradient before update `at`, but for rounding."""
        return tuple(
            name for name, norm in zip(MATRICES, self.gradients[at].tolist(), strict=True)
            if norm <= ROUNDING
        )  # fmt: skip
