"""The lab of experts and their router: what the reader sets, what a step holds. No torch here."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

#: Groups of tokens, and what share of all tokens each has.
SHARES = (0.34, 0.22, 0.16, 0.12, 0.09, 0.07)
TOKENS = 480


@dataclass(frozen=True)
class Params:
    """How many experts, how many each token visits, and how hard the router is pushed to share."""

    experts: int = param(8, low=2, high=8, label=QT_TRANSLATE_NOOP("blocks/mixture", "Experts (E)"))
    top_k: int = param(
        2, low=1, high=4, label=QT_TRANSLATE_NOOP("blocks/mixture", "Experts per token (k)")
    )
    balance: float = param(
        0.01, low=0.0, high=10.0, step=0.01,
        label=QT_TRANSLATE_NOOP("blocks/mixture", "Weight of the balancing loss (α)"),
        help=QT_TRANSLATE_NOOP(
            "blocks/mixture", "0 leaves the router alone; the Switch Transformer has 0.01."
        ),
    )  # fmt: skip
    inner: int = param(
        8, low=1, high=32, label=QT_TRANSLATE_NOOP("blocks/mixture", "Units inside an expert")
    )
    updates: int = param(
        240, low=1, high=400, logarithmic=True,
        label=QT_TRANSLATE_NOOP("blocks/mixture", "Updates"),
    )  # fmt: skip
    rate: float = param(
        0.02, low=0.001, high=0.3, logarithmic=True,
        label=QT_TRANSLATE_NOOP("blocks/mixture", "Learning rate"),
    )  # fmt: skip
    spread: float = param(
        0.22, low=0.02, high=0.8, step=0.01,
        label=QT_TRANSLATE_NOOP("blocks/mixture", "Spread of a group"),
    )  # fmt: skip
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("blocks/mixture", "Seed"))

    def validate(self) -> None:
        """Raise ParamError where a token would visit more experts than there are."""
        if self.top_k > self.experts:
            raise ParamError(
                "top_k", self.top_k, f"at most {self.experts} experts", "rule", "too-many",
                {"top_k": self.top_k, "experts": self.experts},
            )  # fmt: skip


@dataclass(frozen=True)
class Size:
    """Parameters of one expert, of the router, of the whole, and of what one token meets."""

    expert: int
    router: int
    total: int
    active: int


def size_of(params: Params) -> Size:
    """Experts are 2 → inner → 2 with biases, the router is 2 × E."""
    expert = 2 * params.inner + params.inner + params.inner * 2 + 2
    router = 2 * params.experts
    return Size(expert, router, params.experts * expert + router, params.top_k * expert + router)


@dataclass(frozen=True)
class Shared:
    """The tokens (480, 2), float32, the group of each, what to answer (480, 2); the last weights.

    `dense` are the errors of two plain feed-forwards on the same tokens, at the same updates: as
    wide as what a token meets, and as wide as all experts together.
    """

    tokens: np.ndarray
    groups: np.ndarray
    answers: np.ndarray
    size: Size
    weights: dict[str, np.ndarray]
    dense: dict[str, np.ndarray]


@dataclass(frozen=True)
class Step:
    """After so many updates: the router (2, E), the error of the answers, and the balancing loss.

    `shares` are f_e, of all choices; `means` are P_e, the mean probability.
    """

    update: int
    router: np.ndarray
    error: float
    balance: float
    shares: np.ndarray
    means: np.ndarray

    @property
    def idle(self) -> int:
        """Experts that no token is sent to."""
        return int((self.shares == 0).sum())


def choose(tokens: np.ndarray, router: np.ndarray, top_k: int) -> tuple[np.ndarray, np.ndarray]:
    """The experts of each token, best first, and their weights: both (tokens, k).

    With one expert a token its weight is its probability (Switch), so that the router learns at
    all; with more, the weights of the chosen ones add up to 1 (Mixtral).
    """
    # [choose]
    scores = tokens @ router
    chosen = np.argsort(-scores, axis=1, kind="stable")[:, :top_k]
    power = np.exp(scores - scores.max(axis=1, keepdims=True))
    probability = power / power.sum(axis=1, keepdims=True)
    weights = np.take_along_axis(probability, chosen, axis=1)
    if top_k > 1:
        weights = weights / weights.sum(axis=1, keepdims=True)
    return chosen, weights


def probabilities(tokens: np.ndarray, router: np.ndarray) -> np.ndarray:
    """Softmax over all experts: (tokens, E)."""
    scores = tokens @ router
    power = np.exp(scores - scores.max(axis=1, keepdims=True))
    found: np.ndarray = power / power.sum(axis=1, keepdims=True)
    return found
