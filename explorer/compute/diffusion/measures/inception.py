"""A score after the Inception Score: sure about each picture, and of everything something."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class InceptionScore:
    """exp of what a picture tells about its class (Salimans et al. 2016), and the two parts.

    Attributes:
        doubt: mean entropy of p(y|x), in nats: 0 when the classifier is sure of every picture.
        variety: entropy of the mean p(y), in nats: ln k when all k classes are equally frequent.
    """

    doubt: float
    variety: float

    @property
    def information(self) -> float:
        """E KL(p(y|x) ‖ p(y)) in nats: the mutual information of picture and class."""
        return max(self.variety - self.doubt, 0.0)

    @property
    def score(self) -> float:
        """exp of the information: from 1 to the number of classes."""
        return float(np.exp(self.information))


def entropy(p: np.ndarray) -> np.ndarray:
    """−Σ p ln p over the last axis, in nats; 0 ln 0 is 0."""
    p = np.asarray(p, dtype=np.float64)
    logs = np.log(p, out=np.zeros_like(p), where=p > 0)
    out: np.ndarray = -(p * logs).sum(axis=-1)
    return out


def inception_score(probabilities: np.ndarray) -> InceptionScore:
    """The score of p(y|x), (count, classes), rows summing to 1.

    It never looks at real data: any classifier sure of garbage gives garbage the highest score, and
    one perfect picture of each class is as good as thousands of different ones.
    """
    p = np.asarray(probabilities, dtype=np.float64)
    # [inception]
    doubt = float(entropy(p).mean())
    variety = float(entropy(p.mean(axis=0)))
    return InceptionScore(doubt, variety)
