"""Generation: formulas of the sheet."""

from __future__ import annotations

import math

from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP

GB, GIB = 1e9, 2.0**30


def serving_memory(
    parameters: int, width: float, activations: float, buffers: float
) -> tuple[float, ...]:
    """Memory to answer with a model: weights, activations and buffers, in GB and in GiB."""
    weights = parameters * width / GB
    total = weights + activations + buffers
    return (total, total * GB / GIB, weights)


def normalised_scores(
    alpha: float, first: float, first_length: int, second: float, second_length: int
) -> tuple[float, ...]:
    """Log-probabilities of two answers divided by length to the power α (Wu et al. 2016)."""
    one, two = first / first_length**alpha, second / second_length**alpha
    return (one - two, one, two)


def probabilities(logits: tuple[float, ...], temperature: float) -> tuple[float, ...]:
    """softmax(z / T), shifted by the largest logit so that no exponential overflows."""
    top = max(logits)
    weights = [math.exp((z - top) / temperature) for z in logits]
    return tuple(weight / sum(weights) for weight in weights)


def entropy(p: tuple[float, ...]) -> float:
    """−Σ p ln p in nats, with 0 ln 0 = 0."""
    return -sum(x * math.log(x) for x in p if x > 0)


def tempered(z1: float, z2: float, z3: float, temperature: float) -> tuple[float, ...]:
    """Three tokens at a temperature, and the entropy of the choice."""
    p = probabilities((z1, z2, z3), temperature)
    return (*p, entropy(p))


def perplexity(*p: float) -> tuple[float, ...]:
    """exp of the mean negative log-probability of the tokens that came, and the same in bits."""
    mean = -sum(math.log(x) for x in p) / len(p)
    return (math.exp(mean), mean / math.log(2))


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F052", QT_TRANSLATE_NOOP("concepts/numbers", "Memory to answer with a model"),
        r"M = \Phi\, c + M_{act} + M_{buf}",
        (Input("Φ", 1_000_000_000, 1_000_000, 10**13, whole=True),
         Input("c", 2, 0.25, 8, "bytes"), Input("M_act", 0, 0, 10_000, "GB"),
         Input("M_buf", 0, 0, 10_000, "GB")),
        (Output("M", "GB"), Output("M (2³⁰)", "GiB"), Output("Φ·c", "GB")),
        serving_memory,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The cache of keys and values belongs to the activations and grows with every token.",
        ),
    ),
    Formula(
        "F053", QT_TRANSLATE_NOOP("concepts/numbers", "Score of an answer, normalised by length"),
        r"s = \frac{\log P}{n^{\alpha}}",
        (Input("α", 1, 0, 3), Input("log P_1", -4, -100, 0), Input("n_1", 4, 1, 4096, whole=True),
         Input("log P_2", -6, -100, 0), Input("n_2", 8, 1, 4096, whole=True)),
        (Output("s_1 − s_2"), Output("s_1"), Output("s_2")),
        normalised_scores,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Of the two answers shown at first the shorter wins with α = 0, the longer with α = 1: "
            "the order turns over at α = 0.585.",
        ),
    ),
    Formula(
        "F054", QT_TRANSLATE_NOOP("concepts/numbers", "Sampling temperature"),
        r"p_i = \frac{e^{z_i / T}}{\sum_j e^{z_j / T}}",
        (Input("z_1", 2, -20, 20), Input("z_2", 1, -20, 20), Input("z_3", 0, -20, 20),
         Input("T", 1, 0.01, 100)),
        (Output("p_1"), Output("p_2"), Output("p_3"), Output("H", "nat")),
        tempered,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "A higher temperature never lowers the entropy H and never changes the order.",
        ),
    ),
    Formula(
        "F055", QT_TRANSLATE_NOOP("concepts/numbers", "Perplexity"),
        r"\mathrm{PPL} = e^{-\frac{1}{n} \sum_{i} \ln p_i} = (\prod_{i} p_i)^{-1/n}",
        (Input("p_1", 0.5, 1e-9, 1), Input("p_2", 0.25, 1e-9, 1), Input("p_3", 0.125, 1e-9, 1)),
        (Output("PPL"), Output("log₂ PPL", "bit")),
        perplexity,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Comparable only between models with the same tokenizer, on text they have not seen.",
        ),
    ),
)  # fmt: skip
