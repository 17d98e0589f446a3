"""Best of K: what the reader sets, the steps, and what one run leaves (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.alignment.policy.fields import model_param, prompt_param, rule_param
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

LAB = "alignment/best-of"
#: Texts of a round at most.
MOST_TEXTS = 256


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    rule: str = rule_param()
    k: int = param(
        8, low=2, high=32, label=QT_TRANSLATE_NOOP("alignment/best-of", "K, answers to choose from")
    )
    groups: int = param(
        16, low=2, high=32,
        label=QT_TRANSLATE_NOOP("alignment/best-of", "Groups of K in a round"),
        help=QT_TRANSLATE_NOOP(
            "alignment/best-of", "Each has one winner, and the model is trained on the winners."
        ),
    )  # fmt: skip
    rounds: int = param(6, low=1, high=8, label=QT_TRANSLATE_NOOP("alignment/best-of", "Rounds"))
    fresh: bool = param(
        True, label=QT_TRANSLATE_NOOP("alignment/best-of", "Draw anew in each round"),
        help=QT_TRANSLATE_NOOP(
            "alignment/best-of",
            "Off: every round trains on the first round’s winners again, which the model before "
            "training wrote.",
        ),
    )  # fmt: skip
    updates: int = param(
        6, low=1, high=12, label=QT_TRANSLATE_NOOP("alignment/best-of", "Updates in a round")
    )
    rate: float = param(
        5e-4, low=1e-5, high=5e-3, logarithmic=True,
        label=QT_TRANSLATE_NOOP("alignment/best-of", "Learning rate"),
    )  # fmt: skip
    prompt: str = prompt_param()
    model: str = model_param()
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("alignment/best-of", "Seed"))

    def validate(self) -> None:
        """K · groups texts are drawn in each round."""
        if self.k * self.groups > MOST_TEXTS:
            raise ParamError(
                "groups", self.groups, f"at most {MOST_TEXTS // self.k} groups of {self.k}", "rule",
                "error.texts", {"k": self.k, "most": MOST_TEXTS // self.k},
            )  # fmt: skip


@dataclass(frozen=True)
class Choice:
    """What choosing the best of k does to the rewards of N texts.

    A reward that occurs is a level (V of them, rising); k goes through `ks`.

    Attributes:
        levels: (V,) rewards. before: (V,) share of the texts at each.
        ks: (S,) 1, 2, 4 … and K itself, rising.
        after: (S, V) probability that the best of k independent draws is at each level.
        expected: (S,) the mean of that best.
        divergence: (S,) KL of the chosen from all, nats, exact for the levels of these texts.
        bound: (S,) ln k − (k − 1)/k.
    """

    levels: np.ndarray
    before: np.ndarray
    ks: np.ndarray
    after: np.ndarray
    expected: np.ndarray
    divergence: np.ndarray
    bound: np.ndarray


@dataclass(frozen=True)
class Round:
    """One round: what the policy wrote, what was kept, and what training on it cost.

    Attributes:
        texts: the N = groups · K texts, group by group. rewards, meant: (N,) points.
        winners: (groups,) which of them the model is trained on after this; of the first round
            where nothing is drawn anew. Empty after the last round.
        losses: (updates,) nats a character on the winners, before each update.
        divergence: KL of whole texts from the reference, nats: mean over the texts.
        error: standard error of that mean. entropy: nats a character.
        distinct: different pairs of words over all pairs. held_out: loss on held-out text.
    """

    texts: tuple[str, ...]
    rewards: np.ndarray
    meant: np.ndarray
    winners: np.ndarray
    losses: np.ndarray
    divergence: float
    error: float
    entropy: float
    distinct: float
    held_out: float

    @property
    def reward(self) -> float:
        """The mean reward."""
        return float(self.rewards.mean())


@dataclass(frozen=True)
class Story:
    """What all steps share: all choices among the first N texts, and the rounds so far."""

    k: int
    choice: Choice
    rounds: tuple[Round, ...]

    @property
    def first(self) -> Round:
        """What the model wrote before any training."""
        return self.rounds[0]


@dataclass(frozen=True)
class Step:
    """One position. `part` is "draw" or "gain" (place: which of `Choice.ks`), or "rounds" (place:
    rounds of training that are done)."""

    part: str
    place: int
