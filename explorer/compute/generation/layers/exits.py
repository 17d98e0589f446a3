"""When to stop: how sure an early answer is, where a token leaves, what that saves and costs.

"layers" as a dimension are the layers of the model, the answer after layer 1 first.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

#: Thresholds that are tried for the curve.
THRESHOLDS = np.linspace(0.0, 1.0, 51)


def likeliest(chances: np.ndarray) -> np.ndarray:
    """How sure a distribution (…, vocabulary) is: the probability of its likeliest token."""
    # [exit]
    sure: np.ndarray = chances.max(axis=-1)
    return sure


def margin(chances: np.ndarray) -> np.ndarray:
    """How sure: the likeliest token's probability less the next one's (Schuster et al. 2022)."""
    # [exit]
    two = np.partition(chances, -2, axis=-1)[..., -2:]
    ahead: np.ndarray = two[..., 1] - two[..., 0]
    return ahead


def settled(states: np.ndarray) -> np.ndarray:
    """How little a layer still changed: the cosine between the stream before and after it.

    states (layers + 1, tokens, width) → (layers, tokens), from −1 to 1. No unembedding is needed.
    """
    # [exit]
    before, after = states[:-1].astype(np.float64), states[1:].astype(np.float64)
    sizes = np.linalg.norm(before, axis=-1) * np.linalg.norm(after, axis=-1)
    cosines: np.ndarray = (before * after).sum(-1) / np.maximum(sizes, 1e-30)
    return cosines


def leaves_after(sure: np.ndarray, threshold: float, first: int = 1) -> np.ndarray:
    """(layers, tokens) → (tokens,): the first layer, from `first`, after which a token is sure
    enough; the last one where it never is."""
    # [exit]
    enough = sure >= threshold
    enough[: first - 1] = False
    enough[-1] = True  # there is nothing after the last layer
    found: np.ndarray = enough.argmax(axis=0) + 1
    return found


@dataclass(frozen=True)
class Costs:
    """Multiply-adds for one token: of a layer's matrices, and of one look at the vocabulary."""

    layer: int
    look: int
    layers: int

    def whole(self) -> int:
        """All layers, and the answer at the end."""
        return self.layers * self.layer + self.look

    def early(self, last: np.ndarray, looks_at_each: bool, first: int = 1) -> np.ndarray:
        """(tokens,) after leaving at layer `last`: a look after each layer from `first`, or only
        one at the end where leaving is decided otherwise."""
        # [sweep]
        looks = last - min(first, self.layers) + 1 if looks_at_each else np.ones_like(last)
        total: np.ndarray = last * self.layer + looks * self.look
        return total


@dataclass(frozen=True)
class Outcome:
    """What one threshold does to a text."""

    saved: float  # share of the layers that are not computed
    work_saved: float  # share of the multiply-adds, with the looks; below 0: more than without
    agreement: float  # share of the tokens whose early answer is the full model's


def outcome_of(
    sure: np.ndarray, answers: np.ndarray, threshold: float, costs: Costs, looks_at_each: bool,
    first: int = 1,
) -> Outcome:  # fmt: skip
    """`sure` and `answers` (layers, tokens); answers are the likeliest tokens' ids."""
    # [sweep]
    last = leaves_after(sure, threshold, first)
    early = answers[last - 1, np.arange(answers.shape[1])]
    work = costs.early(last, looks_at_each, first).mean() / costs.whole()
    return Outcome(
        float(1 - last.mean() / costs.layers), float(1 - work), float((early == answers[-1]).mean())
    )
