"""What a reader sets, and what is known after it (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.alignment.policy.fields import model_param, prompt_param, rule_param
from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

LAB = "alignment/ppo"

#: Weights of the divergence that the frontier compares, besides the reader's own.
BETAS = (0.4, 0.2, 0.0)
#: How λ of GAE is varied on one batch.
LAMBDAS = (0.0, 0.5, 0.9, 0.95, 1.0)
#: Passes over one batch that the section "clip" shows, whatever the training takes.
PASSES = 8
#: Nothing is discounted: a text is short, and its reward comes at its end.
GAMMA = 1.0


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    rule: str = rule_param()
    beta: float = param(
        0.2, low=0.0, high=5.0, step=0.05, label=QT_TRANSLATE_NOOP("alignment/ppo", "β, the leash"),
        help=QT_TRANSLATE_NOOP(
            "alignment/ppo",
            "How many points a nat of divergence from the reference costs. 0: nothing holds the "
            "policy back.",
        ),
    )  # fmt: skip
    epsilon: float = param(
        0.2, low=0.01, high=1.0, step=0.05, label=QT_TRANSLATE_NOOP("alignment/ppo", "Clip, ε")
    )
    passes: int = param(
        2, low=1, high=8, label=QT_TRANSLATE_NOOP("alignment/ppo", "Passes over a batch")
    )
    trust: float = param(
        0.95, low=0.0, high=1.0, step=0.05, label=QT_TRANSLATE_NOOP("alignment/ppo", "λ of GAE")
    )
    texts: int = param(
        24, low=4, high=64, label=QT_TRANSLATE_NOOP("alignment/ppo", "Texts in a batch")
    )
    updates: int = param(18, low=1, high=120, label=QT_TRANSLATE_NOOP("alignment/ppo", "Updates"))
    rate: float = param(
        1e-3, low=1e-5, high=1e-2, label=QT_TRANSLATE_NOOP("alignment/ppo", "Learning rate")
    )
    prompt: str = prompt_param()
    model: str = model_param("one-layer")
    seed: int = param(0, low=0, high=9999, label=QT_TRANSLATE_NOOP("alignment/ppo", "Seed"))


@dataclass(frozen=True)
class Run:
    """One training. Entry k of each array, float64 (updates + 1,), is the policy after k updates,
    measured on the texts of batch k, which are drawn from it.

    `divergence` is the mean of a text's KL to the reference, nats; `entropy` nats a character;
    `clipped` the share of characters that gave no gradient in the last pass over batch k − 1 (0 at
    the start); `explained` the share of the variance of returns that the values explain. The held
    out loss, nats a character, is NaN where it was not measured.
    """

    beta: float
    reward: np.ndarray
    meant: np.ndarray
    divergence: np.ndarray
    entropy: np.ndarray
    distinct: np.ndarray
    clipped: np.ndarray
    explained: np.ndarray
    held_out: np.ndarray
    texts: tuple[tuple[str, ...], ...]  # of each batch, the first few
    points: np.ndarray  # float64 (updates + 1, shown): their rewards

    def __len__(self) -> int:
        return len(self.reward)


@dataclass(frozen=True)
class Passes:
    """Several passes over one batch (N texts of L characters), in the middle of the training.

    `ratios` float64 (passes + 1, N, L): new over old probability before each pass and after the
    last; `advantages` (N, L), what they are weighed with; `objective`, `clipped` (share of
    characters without gradient) and `divergence` (nats a text, from the policy that drew the batch,
    on its texts) float64 (passes + 1,).
    """

    update: int
    ratios: np.ndarray
    advantages: np.ndarray
    objective: np.ndarray
    clipped: np.ndarray
    divergence: np.ndarray
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Estimates:
    """The same batch, and its advantages by λ.

    `rewards` float64 (N, L): −β log(π/π_ref) at each character, and the points at the last;
    `values` (N, L): what the value model expects before it; `advantages` (λs, N, L);
    `noise` float64 (4,): total variance of the gradient (of the output weights) over texts,
    weighed with the return of the whole text, the return from here on, the same less the mean of
    the batch at that place, and GAE with the reader's λ; `signal` float64 (4,) the squared length
    of the mean gradient.
    """

    update: int
    texts: tuple[str, ...]
    rewards: np.ndarray
    values: np.ndarray
    advantages: np.ndarray
    noise: np.ndarray
    signal: np.ndarray


@dataclass(frozen=True)
class Story:
    """What all steps share. `runs` by β, falling; `own` is the reader's. `passes` and `estimates`
    come when the training is done."""

    title: str
    length: int
    runs: tuple[Run, ...]
    own: int
    passes: Passes | None = None
    estimates: Estimates | None = None

    @property
    def run(self) -> Run:
        """The reader's own training."""
        return self.runs[self.own]


@dataclass(frozen=True)
class Step:
    """`part` is "train", "advantage", "clip" or "frontier"; `place` counts within it: updates made,
    entry of LAMBDAS, passes made, entry of `Story.runs`."""

    part: str
    place: int
