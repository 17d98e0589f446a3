"""Scores of texts and of decisions: BLEU, ROUGE, METEOR, BERTScore, precision; formulas of the
sheet."""

from __future__ import annotations

import math

from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP

SHARE = (0, 1)


def bleu(
    candidate: int, reference: int, p_1: float, p_2: float, p_3: float, p_4: float
) -> tuple[float, ...]:
    """BLEU (Papineni et al. 2002) from the clipped precisions of one to four words and both
    lengths; the penalty for being short, and the geometric mean (0 if one of them is)."""
    penalty = 1.0 if candidate > reference else math.exp(1 - reference / candidate)
    shares = (p_1, p_2, p_3, p_4)
    mean = math.exp(sum(map(math.log, shares)) / 4) if min(shares) > 0 else 0.0
    return (penalty * mean, penalty, mean)


def recalled(matches: int, reference: int, candidate: int) -> tuple[float, ...]:
    """Recall, precision and F₁ of units that match (words, pairs, or the longest common
    subsequence: ROUGE-1, -2, -L; Lin 2004). Raises ValueError for more matches than units."""
    if matches > min(reference, candidate):
        raise ValueError("There are more matches than words in one of the texts")
    recall, precision = matches / reference, matches / candidate
    both = 2 * precision * recall / (precision + recall) if matches else 0.0
    return (recall, precision, both)


def meteor(matches: int, chunks: int, reference: int, candidate: int) -> tuple[float, ...]:
    """METEOR (Banerjee and Lavie 2005): a mean that weighs recall nine times, less a penalty for
    matches that stand apart. Raises ValueError for impossible counts."""
    if matches > min(reference, candidate):
        raise ValueError("There are more matches than words in one of the texts")
    if chunks > matches:
        raise ValueError("There are more chunks than matches")
    if not matches:
        return (0.0, 0.0, 0.0)
    recall, precision = matches / reference, matches / candidate
    mean = 10 * precision * recall / (recall + 9 * precision)
    penalty = 0.5 * (chunks / matches) ** 3
    return (mean * (1 - penalty), mean, penalty)


def greedy_match(a: float, b: float, c: float, d: float) -> tuple[float, ...]:
    """BERTScore (Zhang et al. 2020) from the cosines of two candidate words (rows) and two of the
    reference (columns): recall over columns, precision over rows, F₁ (0 where both cancel)."""
    recall, precision = (max(a, c) + max(b, d)) / 2, (max(a, b) + max(c, d)) / 2
    whole = recall + precision
    return (recall, precision, 2 * recall * precision / whole if whole > 1e-9 else 0.0)


def at_prevalence(share: float, hit: float, alarm: float) -> tuple[float, ...]:
    """Precision, accuracy and F₁ of a test with these rates of true and false positives where so
    large a share of all is positive; and the accuracy of always saying no."""
    right, wrong = share * hit, (1 - share) * alarm
    precision = right / (right + wrong) if right + wrong > 0 else 0.0
    both = 2 * right / (right + wrong + share) if right + wrong + share > 0 else 0.0
    return (precision, right + (1 - share) * (1 - alarm), both, 1 - share)


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F129", QT_TRANSLATE_NOOP("concepts/numbers", "BLEU: precision of word groups"),
        r"\mathrm{BLEU} = \min\left(1, e^{1 - r/c}\right) \left(p_1 p_2 p_3 p_4\right)^{1/4}",
        (Input("c", 18, 1, 10_000, whole=True), Input("r", 20, 1, 10_000, whole=True),
         Input("p_1", 0.7, *SHARE), Input("p_2", 0.5, *SHARE), Input("p_3", 0.35, *SHARE),
         Input("p_4", 0.25, *SHARE)),
        (Output("BLEU"), Output("e^(1−r/c)"), Output("(p_1p_2p_3p_4)^¼")),
        bleu,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "A word counts at most as often as the reference has it. One empty precision makes "
            "the whole 0, so it is meant for many sentences together.",
        ),
    ),
    Formula(
        "F130", QT_TRANSLATE_NOOP("concepts/numbers", "ROUGE: what of the reference is there"),
        r"R = \frac{m}{r},\quad P = \frac{m}{c},\quad F_1 = \frac{2 P R}{P + R}",
        (Input("m", 9, 0, 60, whole=True), Input("r", 12, 1, 60, whole=True),
         Input("c", 20, 1, 60, whole=True)),
        (Output("R"), Output("P"), Output("F₁")),
        recalled,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "m are matching words (ROUGE-1), pairs (ROUGE-2) or the longest common subsequence "
            "(ROUGE-L). A long candidate raises the recall alone.",
        ),
        drawn={"c": "P"},
    ),
    Formula(
        "F131", QT_TRANSLATE_NOOP("concepts/numbers", "METEOR: matches in few pieces"),
        r"\frac{10 P R}{R + 9 P} \left(1 - 0.5 \left(\frac{k}{m}\right)^3\right)",
        (Input("m", 9, 0, 60, whole=True), Input("k", 3, 0, 60, whole=True),
         Input("r", 12, 1, 60, whole=True), Input("c", 11, 1, 60, whole=True)),
        (Output("METEOR"), Output("10PR/(R+9P)"), Output("0.5(k/m)³")),
        meteor,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Stems and synonyms may match too; k is the number of runs of neighbouring matches: "
            "the order counts.",
        ),
    ),
    Formula(
        "F132", QT_TRANSLATE_NOOP("concepts/numbers", "BERTScore: nearest vectors"),
        r"R = \frac{1}{2} \sum_j \max_i s_{ij},\quad P = \frac{1}{2} \sum_i \max_j s_{ij}",
        (Input("s_11", 0.9, -1, 1), Input("s_12", 0.3, -1, 1), Input("s_21", 0.4, -1, 1),
         Input("s_22", 0.6, -1, 1)),
        (Output("R"), Output("P"), Output("F₁")),
        greedy_match,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Every word takes its nearest in the other text, by vectors that know their context: "
            "another wording need not cost anything.",
        ),
    ),
    Formula(
        "F133", QT_TRANSLATE_NOOP("concepts/numbers", "Precision where positives are rare"),
        r"\mathrm{precision} = \frac{\pi\, \mathrm{TPR}}"
        r"{\pi\, \mathrm{TPR} + (1 - \pi)\, \mathrm{FPR}}",
        (Input("π", 0.01, 0.0001, 0.9999), Input("TPR", 0.8, *SHARE), Input("FPR", 0.1, *SHARE)),
        (Output("precision"), Output("accuracy"), Output("F₁"), Output("1 − π")),
        at_prevalence,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "ROC and AUC do not change with π, precision does: what the curve calls good may be "
            "nearly all false alarms.",
        ),
    ),
)  # fmt: skip
