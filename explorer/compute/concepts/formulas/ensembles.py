"""Many weak models and many documents: boosting, bagging, packing, coverage; formulas of the
sheet."""

from __future__ import annotations

import math

from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP


def boosted(error: float, rounds: int) -> tuple[float, ...]:
    """Weight of a learner with weighted error ε in AdaBoost (Freund and Schapire 1997), the factor
    by which an example it got wrong weighs more than one it got right afterwards, and the bound
    (2√(ε(1 − ε)))^T on the training error."""
    weight = math.log((1 - error) / error) / 2
    return (weight, math.exp(2 * weight), (2 * math.sqrt(error * (1 - error))) ** rounds)


def leaf(
    examples: int, residual: float, penalty: float, rate: float, rounds: int
) -> tuple[float, ...]:
    """Weight of a leaf, −G/(H + λ) (Chen and Guestrin 2016), for the squared loss: n examples whose
    mean residual is r, G = −nr, H = n; and what is left of r after T rounds at rate ν."""
    kept = 1 - rate * examples / (examples + penalty)
    return (examples * residual / (examples + penalty), residual * kept**rounds)


def averaged_variance(variance: float, correlation: float, count: int) -> tuple[float, ...]:
    """Variance of the mean of B models of variance s² and pairwise correlation ρ: ρs² +
    (1 − ρ)s²/B; its limit; and the share of examples a bootstrap sample leaves out, about e⁻¹."""
    limit = correlation * variance
    return (limit + (1 - correlation) * variance / count, limit, math.exp(-1))


def packed(window: int, length: int, documents: int) -> tuple[float, ...]:
    """Share of padding when each document has a sequence of its own (cut to the window), and when
    all are written one after the other; the number of sequences of both."""
    used = min(length, window)
    together = -(-documents * length // window)
    return (
        1 - used / window, 1 - documents * length / (together * window), documents, together
    )  # fmt: skip


def covered(kinds: int, draws: int) -> tuple[float, ...]:
    """Share of K equally frequent kinds that n draws have met, and the expected draws until all
    have been (the coupon collector's)."""
    return (1 - (1 - 1 / kinds) ** draws, kinds * sum(1 / k for k in range(1, kinds + 1)))


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F134", QT_TRANSLATE_NOOP("concepts/numbers", "AdaBoost: the weight of a learner"),
        r"\alpha = \frac{1}{2} \ln \frac{1 - \epsilon}{\epsilon},\quad"
        r" \left(2 \sqrt{\epsilon (1 - \epsilon)}\right)^T",
        (Input("ε", 0.3, 0.001, 0.999), Input("T", 10, 1, 1000, whole=True)),
        (Output("α"), Output("e^{2α}"), Output("bound")),
        boosted,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "A learner no better than chance gets no weight. What it got wrong weighs more next "
            "time; noise in the labels then weighs more and more.",
        ),
        drawn={"T": "bound"},
    ),
    Formula(
        "F135", QT_TRANSLATE_NOOP("concepts/numbers", "Gradient boosting: a leaf, and the rest"),
        r"w = -\frac{G}{H + \lambda},\quad r \left(1 - \frac{\nu n}{n + \lambda}\right)^T",
        (Input("n", 20, 1, 1_000_000, whole=True), Input("r", 1, -100, 100),
         Input("λ", 1, 0, 1000), Input("ν", 0.1, 0.001, 1), Input("T", 20, 1, 1000, whole=True)),
        (Output("w"), Output("rest")),
        leaf,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The residual is the negative gradient for the squared loss only; XGBoost uses G and "
            "H, first and second derivative, of any loss.",
        ),
        drawn={"ν": "rest", "T": "rest"},
    ),
    Formula(
        "F136", QT_TRANSLATE_NOOP("concepts/numbers", "Bagging: the variance of a mean"),
        r"\rho s^2 + \frac{(1 - \rho)\, s^2}{B}",
        (Input("B", 100, 1, 10_000, whole=True), Input("ρ", 0.3, 0, 1), Input("s²", 1, 0.01, 100)),
        (Output("Var"), Output("ρs²"), Output("left out")),
        lambda count, correlation, variance: averaged_variance(variance, correlation, count),
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "What the models have in common does not average out; a random forest lowers ρ by "
            "hiding some of the columns from each split.",
        ),
    ),
    Formula(
        "F138", QT_TRANSLATE_NOOP("concepts/numbers", "Padding, and documents packed together"),
        r"1 - \frac{\ell}{C},\quad 1 - \frac{n \ell}{C \left\lceil n \ell / C \right\rceil}",
        (Input("ℓ", 300, 1, 1_000_000, "tokens", whole=True),
         Input("C", 2048, 1, 1_000_000, "tokens", whole=True),
         Input("n", 1000, 1, 1_000_000, whole=True)),
        (Output("padding"), Output("padding, packed"), Output("sequences"), Output("packed")),
        lambda length, window, documents: packed(window, length, documents),
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Packed, a mask keeps documents from looking into one another; cut at paragraphs, a "
            "book loses what holds it together.",
        ),
        drawn={"n": "padding, packed"},
    ),
    Formula(
        "F139", QT_TRANSLATE_NOOP("concepts/numbers", "Diversity: kinds that have been met"),
        r"1 - \left(1 - \frac{1}{K}\right)^n",
        (Input("n", 100, 1, 1_000_000, whole=True), Input("K", 50, 1, 10_000, whole=True)),
        (Output("share met"), Output("until all are met")),
        lambda draws, kinds: covered(kinds, draws),
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "If all kinds are equally frequent and drawn by chance; choosing one of each kind "
            "needs K.",
        ),
    ),
)  # fmt: skip
