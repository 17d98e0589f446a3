"""Meaning and retrieval: vectors of words and texts, finding and packing them; formulas of the
sheet."""

from __future__ import annotations

import math

from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP


def word_vectors(vocabulary: int, width: int) -> tuple[float, ...]:
    """The standard deviation of the cosine of random vectors of d numbers; distance and cosine of
    any two one-hot vectors; numbers in a table of V dense vectors."""
    return (1 / math.sqrt(width), math.sqrt(2), 0.0, vocabulary * width)


def sampled_loss(
    positive: float, negative: float, count: int, vocabulary: int
) -> tuple[float, ...]:
    """Loss of a pair and k sampled words (Mikolov et al. 2013), all with one score; scores that
    are computed for it, for a full softmax, and on a balanced tree (hierarchical softmax)."""

    def softplus(x: float) -> float:
        return max(x, 0.0) + math.log1p(math.exp(-abs(x)))

    loss = softplus(-positive) + count * softplus(negative)
    return (loss, count + 1, vocabulary, math.ceil(math.log2(vocabulary)))


def averaged(first: float, second: float, other: float, weight: float) -> tuple[float, ...]:
    """Cosine between the mean of two unit vectors and a third one, given by their angles in
    degrees: plain, with w times the weight on the first, and with the words in the other order.

    Raises ValueError where the two cancel.
    """

    def cosine(angles: tuple[float, ...], weights: tuple[float, ...]) -> float:
        x = sum(w * math.cos(math.radians(a)) for a, w in zip(angles, weights, strict=True))
        y = sum(w * math.sin(math.radians(a)) for a, w in zip(angles, weights, strict=True))
        if math.hypot(x, y) < 1e-9:
            raise ValueError("The two vectors cancel: their mean has no direction")
        there = math.radians(other)
        return (x * math.cos(there) + y * math.sin(there)) / math.hypot(x, y)

    pair = (first, second)
    return (cosine(pair, (1, 1)), cosine(pair, (weight, 1)), cosine(pair[::-1], (1, 1)))


def found_and_packed(
    window: int, prompt: int, answer: int, piece: int, hit: float
) -> tuple[float, ...]:
    """The chance that one of the retrieved pieces beside prompt and answer holds what is asked for
    if each does with probability p, how many fit, and tokens left over.

    Raises ValueError where prompt and answer fill the window.
    """
    room = window - prompt - answer
    if room < 0:
        raise ValueError("Prompt and answer are longer than the window")
    count = room // piece
    return (1 - (1 - hit) ** count, count, room - count * piece)


def term_score(
    count: int, containing: int, documents: int, length: float, k_1: float, b: float
) -> tuple[float, ...]:
    """What one word adds to the score of a document (BM25, Robertson et al. 1994, with the
    logarithm that is never negative), its rarity, and how full its count is; `length` is that of
    the document over the mean. Raises ValueError for a word in more documents than there are."""
    if containing > documents:
        raise ValueError("df is at most N")
    rarity = math.log(1 + (documents - containing + 0.5) / (containing + 0.5))
    full = count * (k_1 + 1) / (count + k_1 * (1 - b + b * length)) if count else 0.0
    return (rarity * full, rarity, full)


def target_network(rate: float, steps: int) -> tuple[float, ...]:
    """A target that follows, ξ ← τξ + (1 − τ)θ: what is left of its start after n steps, its mean
    age in steps, and the steps until half is left."""
    return (rate**steps, 1 / (1 - rate), math.log(2) / -math.log(rate))


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F124", QT_TRANSLATE_NOOP("concepts/numbers", "One-hot vectors and dense ones"),
        r"{\Vert e_i - e_j \Vert} = \sqrt{2},\quad e_i \cdot e_j = 0,\quad"
        r" \sigma(\cos) = \frac{1}{\sqrt{d}}",
        (Input("d", 300, 1, 65_536, whole=True), Input("V", 50_000, 2, 10_000_000, whole=True)),
        (Output("1/√d"), Output("distance"), Output("cosine"), Output("V·d")),
        lambda width, vocabulary: word_vectors(vocabulary, width),
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "One-hot, every word is equally far from every other. Dense vectors have room for "
            "more directions than dimensions, nearly at right angles.",
        ),
        drawn={"V": "V·d"},
    ),
    Formula(
        "F125", QT_TRANSLATE_NOOP("concepts/numbers", "Negative sampling (word2vec)"),
        r"L = -\ln \sigma(s^{+}) - \sum_{i=1}^{k} \ln \sigma(-s_i^{-})",
        (Input("s⁺", 2, -20, 20), Input("s⁻", -1, -20, 20), Input("k", 5, 1, 100, whole=True),
         Input("V", 50_000, 2, 10_000_000, whole=True)),
        (Output("L", "nat"), Output("k + 1"), Output("V"), Output("⌈log₂ V⌉")),
        sampled_loss,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "A few words stand for the whole vocabulary; hierarchical softmax walks a tree "
            "instead, whose paths are shorter for frequent words.",
        ),
        drawn={"V": "⌈log₂ V⌉"},
    ),
    Formula(
        "F126", QT_TRANSLATE_NOOP("concepts/numbers", "A text as the mean of its words"),
        r"v = \frac{\sum_i w_i v_i}{\sum_i w_i},\quad \cos(v, v_3)",
        (Input("∠v_1", 10, 0, 180, "°"), Input("∠v_2", 80, 0, 180, "°"),
         Input("∠v_3", 20, 0, 180, "°"), Input("w", 3, 0.1, 100)),
        (Output("cos"), Output("cos, weighed"), Output("cos, words swapped")),
        averaged,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "No training needed. The order of the words is lost; rare words may count more, as "
            "with tf-idf.",
        ),
        drawn={"w": "cos, weighed"},
    ),
    Formula(
        "F127", QT_TRANSLATE_NOOP("concepts/numbers", "Retrieved pieces in a context window"),
        r"k = \left\lfloor \frac{C - P - A}{c} \right\rfloor,\quad 1 - (1 - p)^k",
        (Input("C", 4096, 128, 10_000_000, "tokens", whole=True),
         Input("P", 300, 0, 8192, "tokens", whole=True),
         Input("A", 500, 0, 8192, "tokens", whole=True),
         Input("c", 512, 1, 100_000, "tokens", whole=True), Input("p", 0.3, 0, 1)),
        (Output("1 − (1 − p)^k"), Output("k"), Output("left over", "tokens")),
        found_and_packed,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "If the pieces hit independently. Better retrieval (p) does more than a longer "
            "window, which also costs time and attention.",
        ),
    ),
    Formula(
        "F128", QT_TRANSLATE_NOOP("concepts/numbers", "One word's part of a score (BM25)"),
        r"\ln\left(1 + \frac{N - \mathrm{df} + 0.5}{\mathrm{df} + 0.5}\right) \cdot"
        r" \frac{\mathrm{tf}\, (k_1 + 1)}{\mathrm{tf} + k_1 (1 - b + b\, \ell)}",
        (Input("tf", 3, 0, 60, whole=True), Input("df", 10, 1, 10**9, whole=True),
         Input("N", 1000, 1, 10**9, whole=True), Input("ℓ", 1.5, 0.01, 100),
         Input("k_1", 1.2, 0, 10), Input("b", 0.75, 0, 1)),
        (Output("w"), Output("rarity"), Output("fullness")),
        term_score,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "ℓ is the length of the document over the mean. Repeating a word soon adds nothing; "
            "tf-idf would grow on and on.",
        ),
    ),
    Formula(
        "F137", QT_TRANSLATE_NOOP("concepts/numbers", "A target that follows slowly"),
        r"\xi \leftarrow \tau \xi + (1 - \tau)\, \theta",
        (Input("τ", 0.99, 0.01, 0.9999), Input("n", 100, 0, 1_000_000, whole=True)),
        (Output("τ^n"), Output("1/(1−τ)"), Output("ln 2/−ln τ")),
        target_network,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "BYOL learns from such a target without negatives; SimCLR and CLIP have no target "
            "network, MoCo has one for its negatives.",
        ),
    ),
)  # fmt: skip
