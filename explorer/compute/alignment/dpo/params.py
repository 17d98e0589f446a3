"""What the reader sets, and what a run leaves (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.alignment.dpo.loss import Losses, losses
from explorer.compute.alignment.policy.fields import model_param, prompt_param, rule_param
from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

LAB = "alignment/dpo"
#: Texts drawn from the reference: those that pairs are made of, and others that nobody compares.
TEXTS, HELD = 64, 40
#: Texts drawn from a policy when it is looked at, and how many of them are kept to be read.
SAMPLES, KEPT = 32, 6
#: Looks at each policy at most, the untrained one included.
LOOKS_DPO, LOOKS_RLHF = 9, 6
#: Pairs, and texts of the policy gradient, in an update.
BATCH, DRAWN = 16, 16


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    rule: str = rule_param()
    prompt: str = prompt_param()
    model: str = model_param()
    pairs: int = param(
        128, low=1, high=1024, logarithmic=True,
        label=QT_TRANSLATE_NOOP("alignment/dpo", "Pairs of answers"),
    )  # fmt: skip
    noise: float = param(
        0.5, low=0.0, high=10.0, step=0.1,
        label=QT_TRANSLATE_NOOP("alignment/dpo", "Noise of the judge"),
        help=QT_TRANSLATE_NOOP(
            "alignment/dpo",
            "The better answer is chosen with probability σ(difference of rewards / noise).",
        ),
    )  # fmt: skip
    beta: float = param(
        0.1, low=0.01, high=5.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("alignment/dpo", "β, how strongly the reference holds"),
    )  # fmt: skip
    updates: int = param(
        20, low=1, high=200, logarithmic=True,
        label=QT_TRANSLATE_NOOP("alignment/dpo", "Updates"),
    )  # fmt: skip
    rate: float = param(
        3e-4, low=1e-6, high=2e-3, logarithmic=True,
        label=QT_TRANSLATE_NOOP("alignment/dpo", "Learning rate"),
    )  # fmt: skip
    compare: bool = param(
        True, label=QT_TRANSLATE_NOOP("alignment/dpo", "Also by RLHF, from the same pairs")
    )
    billions: float = param(
        7.0, low=0.1, high=1000.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("alignment/dpo", "Memory for a model of"), unit="B",
        help=QT_TRANSLATE_NOOP("alignment/dpo", "Parameters in billions; for the last step alone."),
    )  # fmt: skip
    seed: int = param(3, kind="seed", label=QT_TRANSLATE_NOOP("alignment/dpo", "Seed"))


@dataclass(frozen=True)
class Moment:
    """A policy after `updates` updates; log-probabilities in nats, summed over an answer.

    Attributes:
        texts: float64 (texts,), its log-probability of each text that pairs are made of.
        held: float64 (held,), of each text that nobody compares.
        samples: some of the texts drawn from it, with the same random numbers at every look.
        points: float64 (kept,), what those are worth by the rule.
        reward, meant: means over all texts drawn from it, by the rule and by what was meant;
            `scored`, by the reward model.
        divergence: KL to the reference, of whole answers, from the exact one at each place.
        entropy: of whole answers, summed over the places.
        distinct: different words over all words of the drawn texts.
    """

    updates: int
    texts: np.ndarray
    held: np.ndarray
    samples: tuple[str, ...]
    points: np.ndarray
    reward: float
    meant: float
    scored: float
    divergence: float
    entropy: float
    distinct: float


@dataclass(frozen=True)
class RewardModel:
    """A linear head on the frozen reference, fitted to the pairs.

    Attributes:
        texts, held: float64, what it gives to the texts.
        head: float64 (width,), its weights.
        agrees: the share of pairs that it puts in the judge's order.
    """

    texts: np.ndarray
    held: np.ndarray
    head: np.ndarray
    agrees: float


@dataclass(frozen=True)
class Story:
    """What all steps share.

    Attributes:
        texts, held: the continuations themselves; `rewards`, `held_rewards` float64 by the rule.
        chosen, rejected: int64 (pairs,), indices into the texts; `against` bool (pairs,), where the
            judge chose the one that is worth less.
        reference: float64 (texts,), log-probability of each text by the reference;
            `held_reference` (held,) likewise.
        losses: float64 (updates so far,), mean loss of each batch.
        parameters: of the policy, and of the reference.
        reward_model: fitted to the same pairs.
    """

    texts: tuple[str, ...]
    rewards: np.ndarray
    held: tuple[str, ...]
    held_rewards: np.ndarray
    chosen: np.ndarray
    rejected: np.ndarray
    against: np.ndarray
    reference: np.ndarray
    held_reference: np.ndarray
    losses: np.ndarray
    parameters: int
    reward_model: RewardModel


@dataclass(frozen=True)
class Step:
    """One position: "answers" and "start" take a pair apart, "training" is a look at DPO's policy,
    "implicit" compares rewards, "rlhf" is a look at the other policy (`other`, `moment` stays
    DPO's last), "memory" the last."""

    stage: str
    moment: Moment
    other: Moment | None = None
    dwell: float = 1.0


def looks(updates: int, most: int) -> list[int]:
    """After how many updates a policy is looked at, the first and the last included."""
    places = updates * (np.arange(most) / (most - 1)) ** 1.3
    return sorted({*np.rint(places).astype(int).tolist(), 0, updates})


def pair_of(story: Story, wanted: object) -> int:
    """The pair a reader selected; else the first whose chosen answer is worth most more than the
    rejected one."""
    if isinstance(wanted, int) and not isinstance(wanted, bool) and 0 <= wanted < len(story.chosen):
        return wanted
    apart = story.rewards[story.chosen] - story.rewards[story.rejected]
    return int(np.argmax(apart))


def losses_of(params: Params, story: Story, moment: Moment) -> Losses:
    """What the loss makes of every pair at a look."""
    return losses(
        moment.texts[story.chosen], moment.texts[story.rejected], story.reference[story.chosen],
        story.reference[story.rejected], params.beta,
    )  # fmt: skip
