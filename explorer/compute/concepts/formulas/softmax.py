"""Softmax and losses: formulas of the sheet."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP

PROBABILITIES = (Output("p_1"), Output("p_2"), Output("p_3"))
#: Two distributions over three outcomes; the third has what is left.
TWO = (Input("p_1", 0.5, 0, 1), Input("p_2", 0.3, 0, 1), Input("q_1", 0.1, 0, 1),
       Input("q_2", 0.3, 0, 1))  # fmt: skip
NAT = "nat"


def plain(*scores: float) -> tuple[float, ...]:
    """Softmax as it is written, in float32. Raises ValueError where it gives no number."""
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        raised = np.exp(np.array(scores, dtype=np.float32))
        shares = raised / raised.sum(dtype=np.float32)
    if np.isinf(raised.sum()):
        raise ValueError("A power is too large for 32 bits: infinity over infinity is no number")
    if not np.isfinite(shares).all():
        raise ValueError("Every power is too small for 32 bits: zero over zero is no number")
    return tuple(float(share) for share in shares)


def safe(*scores: float) -> tuple[float, ...]:
    """Softmax with the largest score taken off first, in float32: never too large."""
    x = np.array(scores, dtype=np.float32)
    return plain(*(x - x.max()))


def log_softmax(*scores: float) -> tuple[float, ...]:
    """Logarithms of the softmax, with no softmax in between."""
    largest = max(scores)
    total = math.log(sum(math.exp(score - largest) for score in scores))
    return tuple(score - largest - total for score in scores)


def distribution(first: float, second: float) -> tuple[float, float, float]:
    """Three probabilities from two. Raises ValueError where they add up to more than 1."""
    rest = 1.0 - first - second
    if rest < -1e-9:
        raise ValueError("The probabilities add up to more than 1")
    return first, second, max(rest, 0.0)


def cross(p: tuple[float, ...], q: tuple[float, ...]) -> float:
    """H(p, q) in nats; 0 log 0 counts 0. Raises ValueError where it is infinite."""
    if any(a > 0 and b <= 0 for a, b in zip(p, q, strict=True)):
        raise ValueError("Something that happens was given the probability 0: infinitely far")
    return 0.0 - sum(a * math.log(b) for a, b in zip(p, q, strict=True) if a > 0)


def cross_entropy(p_1: float, p_2: float, q_1: float, q_2: float) -> tuple[float, ...]:
    """H(p, q), and H(p), below which it cannot fall."""
    p, q = distribution(p_1, p_2), distribution(q_1, q_2)
    return (cross(p, q), cross(p, p))


def divergence(p_1: float, p_2: float, q_1: float, q_2: float) -> tuple[float, ...]:
    """How far q is from p, and p from q."""
    p, q = distribution(p_1, p_2), distribution(q_1, q_2)
    return (cross(p, q) - cross(p, p), cross(q, p) - cross(q, q))


def both(p_1: float, p_2: float, q_1: float, q_2: float) -> tuple[float, ...]:
    """H(p, q), H(p), the divergence term by term, and how far the first is from their sum."""
    p, q = distribution(p_1, p_2), distribution(q_1, q_2)
    whole, entropy = cross(p, q), cross(p, p)
    apart = sum(a * math.log(a / b) for a, b in zip(p, q, strict=True) if a > 0)
    return (whole, entropy, apart, abs(whole - entropy - apart))


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F033", QT_TRANSLATE_NOOP("concepts/numbers", "Softmax as it is written"),
        r"\mathrm{softmax}(x)_i = \frac{e^{x_i}}{\sum_j e^{x_j}}",
        (Input("x_1", 1.0, -110, 90), Input("x_2", 2.0, -110, 90), Input("x_3", 3.0, -110, 90)),
        PROBABILITIES, plain,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "In 32 bits, as on a graphics card: from a score of 88.73 on there is no answer.",
        ),
    ),
    Formula(
        "F034", QT_TRANSLATE_NOOP("concepts/numbers", "Softmax with the largest taken off"),
        r"\mathrm{softmax}(x) = \mathrm{softmax}(x - \max x)",
        (Input("x_1", 1000.0, 980, 1020), Input("x_2", 1001.0, 980, 1020),
         Input("x_3", 1002.0, 980, 1020)),
        PROBABILITIES, safe,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The same shares, since the factor cancels; rounded they are 0.090, 0.245 and 0.665.",
        ),
    ),
    Formula(
        "F035", QT_TRANSLATE_NOOP("concepts/numbers", "The logarithm of softmax"),
        r"\log \mathrm{softmax}(x)_i = x_i - \max x - \log \sum_j e^{x_j - \max x}",
        (Input("x_1", 1000.0, -2000, 2000), Input("x_2", 1001.0, -2000, 2000),
         Input("x_3", 1002.0, -2000, 2000)),
        (Output("log p_1"), Output("log p_2"), Output("log p_3")),
        log_softmax,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Finite where the share itself is rounded to 0, whose logarithm would be −∞.",
        ),
    ),
    Formula(
        "F036", QT_TRANSLATE_NOOP("concepts/numbers", "Cross-entropy"),
        r"H(p, q) = -\sum_i p_i \log q_i",
        TWO, (Output("H(p, q)", NAT), Output("H(p)", NAT)), cross_entropy,
        note=QT_TRANSLATE_NOOP("concepts/numbers", "Least where q = p, and H(p) there, not 0."),
    ),
    Formula(
        "F037", QT_TRANSLATE_NOOP("concepts/numbers", "Kullback-Leibler divergence"),
        r"D_{KL}(p \Vert q) = \sum_i p_i \log \frac{p_i}{q_i}",
        TWO, (Output("D(p ‖ q)", NAT), Output("D(q ‖ p)", NAT)), divergence,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "Never negative, and not a distance: the two directions differ."
        ),
    ),
    Formula(
        "F038", QT_TRANSLATE_NOOP("concepts/numbers", "Cross-entropy is entropy and divergence"),
        r"H(p, q) = H(p) + D_{KL}(p \Vert q)",
        TWO,
        (Output("H(p, q)", NAT), Output("H(p)", NAT), Output("D(p ‖ q)", NAT), Output("apart")),
        both,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "For fixed p both fall together, so that either can be the loss."
        ),
    ),
)  # fmt: skip
