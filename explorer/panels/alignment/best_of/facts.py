"""The numbers of each step and of the whole run, by declared name."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.alignment.best_of.params import Step, Story
from explorer.core.trace import Trace

VALUE_NAMES = {
    "section": "which section",
    "k": "draw, gain: answers to choose from",
    "texts": "draw: the answers so far; rounds: all texts of the round",
    "rewards": "draw, rounds: points of each",
    "levels": "draw: rewards that occur",
    "before": "draw: share of the texts at each",
    "after": "draw: probability that the best of k is at each",
    "expected": "draw, gain: expected best of k",
    "gain": "gain: more than the best of the k before",
    "divergence": "gain: KL of the chosen from all, nats; rounds: of texts from the reference",
    "bound": "gain: ln k − (k − 1)/k",
    "rounds": "rounds: how many are done",
    "reward": "rounds: mean points",
    "meant": "rounds: mean points by what was meant",
    "error": "rounds: standard error of the divergence",
    "entropy": "rounds: nats a character",
    "distinct": "rounds: different pairs of words over all pairs",
    "held_out": "rounds: loss on held-out text, nats a character",
    "losses": "rounds: loss on the winners before each update that follows",
}
RESULT_NAMES = {
    "ks": "how many to choose from",
    "expected": "expected best of each",
    "divergences": "KL of the chosen from all, nats",
    "bounds": "ln k − (k − 1)/k",
    "rewards": "mean points before training and after each round",
    "meant": "the same by what was meant",
    "moved": "KL of texts from the reference, nats, before training and after each round",
    "entropy": "nats a character",
    "distinct": "different pairs of words over all pairs",
    "held_out": "loss on held-out text, nats a character",
}


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    story: Story = trace.shared
    step: Step = trace[index]
    choice, at = story.choice, step.place
    found: dict[str, Any] = {"section": step.part}
    if step.part == "rounds":
        one = story.rounds[at]
        return found | {
            "rounds": at, "texts": list(one.texts), "rewards": one.rewards, "reward": one.reward,
            "meant": float(one.meant.mean()), "divergence": one.divergence, "error": one.error,
            "entropy": one.entropy, "distinct": one.distinct, "held_out": one.held_out,
            "losses": one.losses,
        }  # fmt: skip
    k = int(choice.ks[at])
    found |= {"k": k, "expected": float(choice.expected[at])}
    if step.part == "draw":
        return found | {
            "texts": list(story.first.texts[:k]), "rewards": np.array(story.first.rewards[:k]),
            "levels": choice.levels, "before": choice.before, "after": np.array(choice.after[at]),
        }  # fmt: skip
    before = choice.expected[at - 1] if at else choice.expected[0]
    return found | {
        "gain": float(choice.expected[at] - before), "divergence": float(choice.divergence[at]),
        "bound": float(choice.bound[at]),
    }  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    story: Story = trace.shared
    choice, rounds = story.choice, story.rounds
    return {
        "ks": choice.ks, "expected": choice.expected, "divergences": choice.divergence,
        "bounds": choice.bound, "rewards": np.array([one.reward for one in rounds]),
        "meant": np.array([one.meant.mean() for one in rounds]),
        "moved": np.array([one.divergence for one in rounds]),
        "entropy": np.array([one.entropy for one in rounds]),
        "distinct": np.array([one.distinct for one in rounds]),
        "held_out": np.array([one.held_out for one in rounds]),
    }  # fmt: skip
