"""Bradley and Terry 1952: scores that explain who was preferred to whom (no torch).

P(i is preferred to j) = σ(s_i − s_j). A text has a score of its own, or its score is w · f(text),
which then is a reward model: it reads texts that nobody was asked about. Both are one logistic
regression without an intercept, on differences.
"""

from __future__ import annotations

import numpy as np

#: Newton's steps at most; it ends before where the gradient is this small.
MOST_STEPS, SMALL = 60, 1e-10


def chances(apart: np.ndarray) -> np.ndarray:
    """σ of differences of scores; tanh never overflows."""
    return np.asarray(0.5 * (1 + np.tanh(np.asarray(apart, dtype=np.float64) / 2)))


def losses(apart: np.ndarray) -> np.ndarray:
    """−log σ of differences of scores, nats."""
    return np.asarray(np.logaddexp(0.0, -np.asarray(apart, dtype=np.float64)))


def differences(features: np.ndarray, chosen: np.ndarray, rejected: np.ndarray) -> np.ndarray:
    """f(chosen) − f(rejected) of every pair: (pairs, features)."""
    return np.asarray(features[chosen] - features[rejected], dtype=np.float64)


def fit(apart: np.ndarray, pull: float, start: np.ndarray | None = None) -> np.ndarray:
    """The w that makes Σ −log σ(w · x) + pull/2 · |w|² least, x the rows of `apart`: Newton.

    With `pull` > 0 the least is unique and finite, whatever was answered; without pairs it is 0.
    """
    width = apart.shape[1]
    weights = np.zeros(width) if start is None else np.array(start, dtype=np.float64)

    def objective(w: np.ndarray) -> float:
        return float(losses(apart @ w).sum() + 0.5 * pull * (w @ w))

    now = objective(weights)
    for _ in range(MOST_STEPS):
        # [fit]
        p = chances(apart @ weights)
        gradient = pull * weights - apart.T @ (1 - p)
        if np.abs(gradient).max() < SMALL:
            break
        curvature = (apart.T * (p * (1 - p))) @ apart + pull * np.eye(width)
        step = np.linalg.solve(curvature, gradient)
        # [end]
        # far from the end a whole step may go too far: halve it until it goes down
        while (after := objective(weights - step)) > now and np.abs(step).max() > 1e-15:
            step = step / 2
        if after >= now:
            break
        weights, now = weights - step, after
    return weights


def expected_loss(scores: np.ndarray, truth: np.ndarray) -> float:
    """The mean loss of a fit on a judge's further answers, exactly: `truth` (texts, texts) holds
    P(row preferred to column), every pair of different texts is as likely."""
    apart = scores[:, None] - scores[None, :]
    first, second = np.triu_indices(len(scores), 1)
    both = truth * losses(apart) + (1 - truth) * losses(-apart)
    return float(both[first, second].mean())


def least_loss(truth: np.ndarray) -> float:
    """The same of a fit that knows the judge: the mean entropy of the answers."""
    first, second = np.triu_indices(len(truth), 1)
    p = np.clip(truth[first, second], 1e-300, 1.0)
    q = np.clip(1 - truth[first, second], 1e-300, 1.0)
    return float(-(p * np.log(p) + (1 - p) * np.log(q)).mean())


def ordered(scores: np.ndarray, rewards: np.ndarray) -> float:
    """The share of pairs with unlike rewards that the scores put in the right order (equal scores
    count half); NaN where all rewards are equal."""
    apart = np.sign(scores[:, None] - scores[None, :])
    unlike = rewards[:, None] > rewards[None, :]
    return float((0.5 * (1 + apart[unlike])).mean()) if unlike.any() else float("nan")


def agreement(rewards: np.ndarray, chosen: np.ndarray, rejected: np.ndarray) -> float:
    """The share of answers about unlike rewards that prefer the higher one; NaN without any."""
    apart = rewards[chosen] - rewards[rejected]
    unlike = apart != 0
    return float((apart[unlike] > 0).mean()) if unlike.any() else float("nan")


def miscalibration(scores: np.ndarray, truth: np.ndarray) -> float:
    """The mean distance of σ(s_i − s_j) from the judge's chance, over all pairs."""
    first, second = np.triu_indices(len(scores), 1)
    said = chances(scores[:, None] - scores[None, :])
    return float(np.abs(said - truth)[first, second].mean())
