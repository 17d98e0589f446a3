"""BERT's masks (Devlin et al. 2019): which tokens are asked for, and as what they are shown.

Numpy only, so that the same seed draws the same masks everywhere.
"""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.training.objectives.params import HIDDEN, OTHER, SAME, Epochs, Tally

#: Texts of which the share of tokens never asked for is counted.
TEXTS = 100


def targets(tokens: int, rate: float) -> int:
    """How many of so many tokens are asked for: the rate of them, rounded, and at least one."""
    return min(max(1, round(tokens * rate)), tokens)


def choose(tokens: int, rate: float, random: np.random.Generator) -> np.ndarray:
    """(tokens,) bool: the tokens asked for, any set of that size as likely as any other."""
    # [mlm] so many places, drawn without putting back
    asked = np.zeros(tokens, dtype=bool)
    asked[random.permutation(tokens)[: targets(tokens, rate)]] = True
    return asked


def treatments(
    count: int, hidden: float, other: float, random: np.random.Generator
) -> np.ndarray:  # fmt: skip
    """(count,) HIDDEN, OTHER or SAME, each target by itself."""
    # [mlm] 80 % [MASK], 10 % another token, 10 % as it is
    drawn = random.random(count)
    return np.where(drawn < hidden, HIDDEN, np.where(drawn < hidden + other, OTHER, SAME))


def corrupt(
    ids: np.ndarray, asked: np.ndarray, kinds: np.ndarray, mask: int, first: int, last: int,
    random: np.random.Generator,
) -> np.ndarray:  # fmt: skip
    """The ids that the encoder is shown; other tokens are drawn from `first` up to `last`."""
    shown = np.where(asked & (kinds == HIDDEN), mask, ids)
    others = random.integers(first, last + 1, ids.shape)
    return np.where(asked & (kinds == OTHER), others, shown)


def tally(
    texts: int, tokens: int, rate: float, hidden: float, other: float, random: np.random.Generator
) -> Tally:
    """Treats the targets of so many texts and compares the counts with what is expected."""
    count = texts * targets(tokens, rate)
    kinds = treatments(count, hidden, other, random)
    found = np.bincount(kinds, minlength=3).astype(np.float64)
    expected = count * np.array([hidden, other, max(1.0 - hidden - other, 0.0)])
    return Tally(texts, found, expected, *chi_square(found, expected))


def chi_square(found: np.ndarray, expected: np.ndarray) -> tuple[float, float]:
    """Pearson's statistic, and the probability of at least that much if the shares are right.

    With two degrees of freedom the tail is e^(−x/2), with one erfc(√(x/2)); classes that are not
    expected at all do not count.
    """
    some = expected > 1e-9
    # [mlm] squared distance over what was expected
    statistic = float(((found[some] - expected[some]) ** 2 / expected[some]).sum())
    freedom = int(some.sum()) - 1
    if freedom == 2:
        return statistic, math.exp(-statistic / 2)
    return statistic, math.erfc(math.sqrt(statistic / 2)) if freedom == 1 else 1.0


def masks_by_epoch(
    texts: int, tokens: int, rate: float, copies: int, epochs: int, random: np.random.Generator
) -> np.ndarray:
    """(texts, epochs, tokens) bool: what each epoch asks for; `copies` masks are made beforehand
    and used in turn (0: a new one in every epoch)."""
    # [masks] static: only so many different masks exist; dynamic: one for each epoch
    made = min(copies, epochs) if copies else epochs
    order = random.random((texts, made, tokens)).argsort(axis=-1)
    asked = order < targets(tokens, rate)  # the ranks of a random order: a set of that size
    return asked[:, np.arange(epochs) % made]


def never_asked(asked: np.ndarray) -> np.ndarray:
    """(epochs,): the share of tokens that no epoch up to this one has asked for."""
    # [masks] a token that every mask so far left out has taught nothing as a target
    return np.asarray(1.0 - np.logical_or.accumulate(asked, axis=1).mean(axis=(0, 2)))


def never_expected(rate: float, copies: int, epochs: int) -> np.ndarray:
    """(epochs,): (1 − r)^min(K, E), with new masks (copies 0) (1 − r)^E."""
    passed = np.arange(1, epochs + 1)
    return np.asarray((1.0 - rate) ** (np.minimum(passed, copies) if copies else passed))


def epochs_of(tokens: int, rate: float, copies: int, epochs: int, seed: int) -> Epochs:
    """Both ways over all epochs; the first of the texts is the reader's."""
    random = np.random.Generator(np.random.PCG64([seed, 2]))
    fixed = masks_by_epoch(TEXTS, tokens, rate, copies, epochs, random)
    fresh = masks_by_epoch(TEXTS, tokens, rate, 0, epochs, random)
    share = targets(tokens, rate) / tokens
    return Epochs(
        fixed[0].copy(), fresh[0].copy(), share, never_asked(fixed), never_asked(fresh),
        never_expected(share, copies, epochs), never_expected(share, 0, epochs), TEXTS,
    )  # fmt: skip
