"""The lab of preferences: what the reader sets, and what a step holds (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.alignment.policy.fields import model_param, prompt_param, rule_param
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

SHOWN = ("fit", "two", "stages")
#: The reader's own texts: how many, and how long one may be.
FEWEST, MOST, LONGEST = 2, 24, 60
STAGES = ("pretrained", "tuned", "judge", "policy")


@dataclass(frozen=True)
class Params:
    """Which picture; the texts and the judge; the trainings of the third picture."""

    show: str = param(
        "fit", choices=SHOWN,
        choice_labels=(
            QT_TRANSLATE_NOOP("alignment/preferences", "Scores from pairs"),
            QT_TRANSLATE_NOOP("alignment/preferences", "Two reward models"),
            QT_TRANSLATE_NOOP("alignment/preferences", "Three stages"),
        ),
        label=QT_TRANSLATE_NOOP("alignment/preferences", "Show"),
    )  # fmt: skip
    prompt: str = prompt_param()
    model: str = model_param()
    rule: str = rule_param()
    own: str = param(
        "", multiline=True, longest=2000,
        label=QT_TRANSLATE_NOOP("alignment/preferences", "Your texts, one a line"),
        help=QT_TRANSLATE_NOOP(
            "alignment/preferences", "2 to 24 of them; empty: texts drawn from the model."
        ),
    )  # fmt: skip
    count: int = param(
        12, low=3, high=MOST, label=QT_TRANSLATE_NOOP("alignment/preferences", "Texts")
    )
    pairs: int = param(
        200, low=1, high=1000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("alignment/preferences", "Pairs judged"),
    )  # fmt: skip
    noise: float = param(
        1.0, low=0.05, high=5.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("alignment/preferences", "Noise of the judge"),
        help=QT_TRANSLATE_NOOP(
            "alignment/preferences",
            "The better text is preferred with probability σ(difference of rewards / noise).",
        ),
    )  # fmt: skip
    pull: float = param(
        0.1, low=0.001, high=100.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("alignment/preferences", "Pull towards 0"),
        help=QT_TRANSLATE_NOOP(
            "alignment/preferences",
            "Added to the loss: half of it times the sum of squared scores. Keeps the score of a "
            "text finite that always won.",
        ),
    )  # fmt: skip
    updates: int = param(
        12, low=0, high=40,
        label=QT_TRANSLATE_NOOP("alignment/preferences", "Updates of the policy"),
    )  # fmt: skip
    beta: float = param(
        0.3, low=0.0, high=5.0,
        label=QT_TRANSLATE_NOOP("alignment/preferences", "Weight of the KL divergence"),
    )  # fmt: skip
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("alignment/preferences", "Seed"))

    def validate(self) -> None:
        """Raise ParamError where the reader's texts are too few, too many or too long."""
        if self.show != "stages":
            lines_of(self.own)

    def unused(self) -> tuple[str, ...]:
        """Fields without a part in the picture that is shown."""
        if self.show == "stages":
            return ("count", "own")
        drawn = ("count", "model", "prompt") if self.own.strip() else ()
        rule = ("rule",) if self.show == "two" else ()
        return tuple(sorted((*drawn, *rule, "beta", "updates")))


def lines_of(own: str) -> tuple[str, ...]:
    """The reader's texts; none where the field is empty. Raises ParamError."""
    lines = tuple(
        clean for line in own.splitlines()
        if (clean := "".join(c for c in line if c.isprintable()).strip())
    )  # fmt: skip
    takes = f"{FEWEST} to {MOST} texts of at most {LONGEST} characters, one a line"
    if lines and not FEWEST <= len(lines) <= MOST:
        raise ParamError("own", len(lines), takes, "rule", "own-count", {"count": len(lines)})
    for line in lines:
        if len(line) > LONGEST:
            raise ParamError("own", len(line), takes, "rule", "own-long", {"length": len(line)})
    return lines


@dataclass(frozen=True)
class Texts:
    """What is compared: texts, and the rewards that the judge goes by, float64 (texts,).

    `safe` are the points of the second judge; `drawn` says how many texts these were chosen from
    (0: the reader wrote them). `truth` (texts, texts) is P(row preferred to column).
    """

    texts: tuple[str, ...]
    rewards: np.ndarray
    safe: np.ndarray
    truth: np.ndarray
    safe_truth: np.ndarray
    drawn: int
    least: float


@dataclass(frozen=True)
class Fitted:
    """After some pairs: the last one, and the scores that explain all of them best.

    `right` is the share of answers about unlike rewards that agree with them, `apart` the mean
    distance of the chances that the scores give from the judge's.
    """

    pairs: int
    chosen: int
    rejected: int
    against: bool
    scores: np.ndarray
    loss: float
    expected: float
    ordered: float
    apart: float
    right: float


@dataclass(frozen=True)
class Joined:
    """One way to make one number of two: the reward of every text, and which text it puts first.

    `weight` is the share of safety in the mean, or `threshold` that of the gate; the other is NaN.
    """

    weight: float
    threshold: float
    total: np.ndarray
    best: int


@dataclass(frozen=True)
class Both:
    """Scores by two reward models, each brought to mean 0 and spread 1 over the texts."""

    helpful: np.ndarray
    safe: np.ndarray
    helpful_ordered: float
    safe_ordered: float
    right: float


@dataclass(frozen=True)
class Staged:
    """The state of the three stages after some updates or pairs of one of them.

    What is not known yet is NaN. Means are over texts drawn from the policy at hand.
    """

    amount: int
    loss: float
    held_out: float
    reward: float
    score: float
    divergence: float
    asked: float
    fresh: float
    judge_moved: float
    policy_moved: float
    right: float
    texts: tuple[str, ...]
    rewards: np.ndarray


@dataclass(frozen=True)
class Step:
    """One step of any of the three pictures; the parts of the others are None."""

    name: str
    fitted: Fitted | None = None
    joined: Joined | None = None
    both: Both | None = None
    staged: Staged | None = None
