"""Meaning and measures: formulas of the sheet. More are in `meaning`, `scores`, `ensembles`."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.concepts.formulas import ensembles, meaning, scores
from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP

SEED = Input("seed", 0, 0, 1_000_000, whole=True)


def ranked(
    threshold: float, p1: float, p2: float, p3: float, n1: float, n2: float, n3: float
) -> tuple[float, ...]:
    """Shares of the positive and of the negative examples at or above a threshold, and the share of
    pairs in which the positive one is scored higher; a tie counts half (Hanley and McNeil 1982)."""
    positive, negative = (p1, p2, p3), (n1, n2, n3)
    wins = sum((p > n) + 0.5 * (p == n) for p in positive for n in negative)
    return (
        sum(p >= threshold for p in positive) / 3,
        sum(n >= threshold for n in negative) / 3,
        wins / 9,
    )


def transport_work(words: int) -> tuple[float, ...]:
    """Order of the work of the exact distance between two texts of p different words each (Kusner
    et al. 2015), how it grows when p doubles, and that of the relaxed bound."""
    work = words**3 * math.log(words)
    return (work, (2 * words) ** 3 * math.log(2 * words) / work, words**2)


def word_weight(count: int, documents: int, containing: int) -> tuple[float, ...]:
    """tf · ln(N/df) (Spärck Jones 1972), the logarithm, and the smoothed form of scikit-learn.

    Raises ValueError for a word in more documents than there are.
    """
    if containing > documents:
        raise ValueError("df is at most N")
    rarity = math.log(documents / containing)
    smooth = math.log((1 + documents) / (1 + containing)) + 1
    return (count * rarity, rarity, count * smooth)


def contrastive(
    near: float, far: float, margin: float, positive: float, negative: float, count: int,
    temperature: float,
) -> tuple[float, ...]:  # fmt: skip
    """Triplet loss (Schroff et al. 2015) of two distances; InfoNCE (van den Oord et al. 2018) of
    one positive among N candidates whose other similarities are all the same."""
    # log(1 + (N−1) e^x), the larger of its terms taken out.
    x = (negative - positive) / temperature
    top = max(0.0, x)
    noise = top + math.log(math.exp(-top) + (count - 1) * math.exp(x - top))
    return (max(near - far + margin, 0.0), noise)


def sphere(noise: float, points: int, width: int, seed: int) -> tuple[float, ...]:
    """Alignment and uniformity (Wang and Isola 2020) of random unit vectors and of partners that
    are the same vectors with Gaussian noise, brought back to length 1."""
    random = np.random.default_rng(seed)
    x = random.normal(0, 1, (points, width))
    x /= np.linalg.norm(x, axis=1, keepdims=True)
    y = x + noise * random.normal(0, 1, (points, width)) / math.sqrt(width)
    y /= np.linalg.norm(y, axis=1, keepdims=True)
    first, second = np.triu_indices(points, 1)
    squares = 2 - 2 * (x @ x.T)[first, second]  # ‖x − x′‖² of unit vectors
    return (float(((x - y) ** 2).sum(1).mean()), float(np.log(np.exp(-2 * squares).mean())))


def banded_match(similarity: float, rows: int, bands: int) -> tuple[float, ...]:
    """Chance that two sets agree in all rows of at least one band of their MinHash signatures
    (Broder 1997; Indyk and Motwani 1998), and where it rises, about (1/b)^(1/r)."""
    return (1 - (1 - similarity**rows) ** bands, (1 / bands) ** (1 / rows))


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F079", QT_TRANSLATE_NOOP("concepts/numbers", "True and false positives, area under ROC"),
        r"\mathrm{TPR} = \frac{TP}{P},\quad \mathrm{FPR} = \frac{FP}{N},\quad"
        r" \mathrm{AUC} = P(s^{+} > s^{-})",
        (Input("threshold", 0.5, 0, 1), Input("s⁺_1", 0.9, 0, 1), Input("s⁺_2", 0.7, 0, 1),
         Input("s⁺_3", 0.4, 0, 1), Input("s⁻_1", 0.6, 0, 1), Input("s⁻_2", 0.3, 0, 1),
         Input("s⁻_3", 0.1, 0, 1)),
        (Output("TPR"), Output("FPR"), Output("AUC")),
        ranked,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The area needs no threshold and no ratio of the classes, which is why it hides poor "
            "precision where positives are rare.",
        ),
        drawn=dict.fromkeys(("s⁺_1", "s⁺_2", "s⁺_3", "s⁻_1", "s⁻_2", "s⁻_3"), "AUC"),
    ),
    Formula(
        "F080", QT_TRANSLATE_NOOP("concepts/numbers", "Work of the word mover's distance"),
        r"O(p^3 \log p)",
        (Input("p", 100, 2, 100_000, whole=True),),
        (Output("p³ ln p"), Output("(2p)³ ln 2p / (p³ ln p)"), Output("p²")),
        transport_work,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The relaxed form lets every word go to its nearest: p² steps, and never more than "
            "the exact distance.",
        ),
    ),
    Formula(
        "F081", QT_TRANSLATE_NOOP("concepts/numbers", "Weight of a word in a text (tf-idf)"),
        r"w = \mathrm{tf} \cdot \ln \frac{N}{\mathrm{df}}",
        (Input("tf", 3, 0, 100_000, whole=True), Input("N", 1000, 1, 10**9, whole=True),
         Input("df", 10, 1, 10**9, whole=True)),
        (Output("w"), Output("ln(N/df)"), Output("tf·(ln((1+N)/(1+df)) + 1)")),
        word_weight,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Libraries differ: the last line is scikit-learn's smoothed form before it normalises.",
        ),
    ),
    Formula(
        "F082", QT_TRANSLATE_NOOP("concepts/numbers", "Contrastive losses: triplet and InfoNCE"),
        r"\max(0,\ d_{ap} - d_{an} + m),\quad"
        r" -\ln \frac{e^{s^{+}/\tau}}{e^{s^{+}/\tau} + (N-1)\, e^{s^{-}/\tau}}",
        (Input("d_ap", 0.5, 0, 10), Input("d_an", 0.8, 0, 10), Input("m", 0.5, 0, 10),
         Input("s⁺", 0.8, -1, 1), Input("s⁻", 0.1, -1, 1), Input("N", 256, 2, 100_000, whole=True),
         Input("τ", 0.07, 0.01, 10)),
        (Output("max(0, d_ap − d_an + m)"), Output("InfoNCE", "nat")),
        contrastive,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Where all similarities are equal, as at the start, InfoNCE is ln N.",
        ),
        drawn=dict.fromkeys(("s⁺", "s⁻", "N", "τ"), "InfoNCE"),
    ),
    Formula(
        "F083", QT_TRANSLATE_NOOP("concepts/numbers", "Alignment and uniformity of embeddings"),
        r"\mathrm{mean}\, {\Vert x - y \Vert}^2,\quad"
        r" \ln\, \mathrm{mean}\, e^{-2 {\Vert x - x' \Vert}^2}",
        (Input("noise", 0.5, 0, 10), Input("n", 100, 2, 200, whole=True),
         Input("d", 32, 2, 64, whole=True), SEED),
        (Output("mean ‖x − y‖²"), Output("ln mean exp(−2‖x − x′‖²)")),
        sphere,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "x and y are partners of a pair, x and x′ any two points on the sphere; both are "
            "better when smaller.",
        ),
    ),
    Formula(
        "F084", QT_TRANSLATE_NOOP("concepts/numbers", "Near-duplicates found by MinHash"),
        r"P = 1 - (1 - s^r)^b",
        (Input("s", 0.8, 0, 1), Input("r", 5, 1, 100, whole=True),
         Input("b", 20, 1, 1000, whole=True)),
        (Output("P"), Output("(1/b)^(1/r)")),
        banded_match,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Rows in a band make the curve steep, more bands move it to the left.",
        ),
    ),
    *meaning.FORMULAS,
    *scores.FORMULAS,
    *ensembles.FORMULAS,
)  # fmt: skip
