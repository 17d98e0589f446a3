"""Pre-training: masks, losses by token, size and data; formulas of the sheet."""

from __future__ import annotations

import math

from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP

PROBABILITY = (0.0001, 1)


def masked(epochs: int, copies: int, rate: float, tokens: int) -> tuple[float, ...]:
    """Expected numbers of BERT's masked language model (Devlin et al. 2019): the share of tokens
    that are never a target in E epochs with K masks made beforehand, and with a new one each time;
    targets, those shown as [MASK], as another token, as themselves."""
    targets = tokens * rate
    return (
        (1 - rate) ** min(copies, epochs), (1 - rate) ** epochs,
        targets, 0.8 * targets, 0.1 * targets, 0.1 * targets,
    )  # fmt: skip


def counted_loss(prompt: int, p_1: float, p_2: float, p_3: float, p_4: float) -> tuple[float, ...]:
    """Mean of −ln p over the tokens after the prompt, over all four, and how many count."""
    losses = [-math.log(p) for p in (p_1, p_2, p_3, p_4)]
    answer = losses[prompt:]
    return (sum(answer) / len(answer), sum(losses) / 4, len(answer))


def spans(tokens: int, rate: float, length: float) -> tuple[float, ...]:
    """Lengths of input and target when spans are cut out as T5 does (Raffel et al. 2020): each
    span leaves one sentinel in both, and one token ends each; and the number of spans."""
    noise = min(max(round(tokens * rate), 1), tokens - 1)
    count = max(min(round(noise / length), noise, tokens - noise), 1)
    return (tokens - noise + count + 1, noise + count + 1, count)


def fitted_loss(parameters: float, tokens: float) -> tuple[float, ...]:
    """Loss that Hoffmann et al. 2022 fitted to a model of N parameters and D tokens; what the size
    and what the data are short of; tokens per parameter."""
    size, data = 406.4 / parameters**0.34, 410.7 / tokens**0.28
    return (1.69 + size + data, size, data, tokens / parameters)


def exact_match(share: float, length: int) -> tuple[float, ...]:
    """Chance that all of L tokens are right when each is with probability p, and log p."""
    return (share**length, math.log(share))


def accumulated(g_1: float, n_1: int, g_2: float, n_2: int) -> tuple[float, ...]:
    """Gradients of two micro-batches, means over n₁ and n₂ tokens: their mean, the mean over all
    tokens, and the difference."""
    plain, whole = (g_1 + g_2) / 2, (n_1 * g_1 + n_2 * g_2) / (n_1 + n_2)
    return (plain, whole, abs(plain - whole))


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F102", QT_TRANSLATE_NOOP("concepts/numbers", "Masks of BERT, made once or each time"),
        r"n r\ \mathrm{targets}:\ 80\%,\ 10\%,\ 10\%,\quad (1 - r)^{\min(K, E)},\ (1 - r)^{E}",
        (Input("E", 40, 1, 100, whole=True), Input("K", 10, 1, 100, whole=True),
         Input("r", 0.15, 0.01, 0.9), Input("n", 512, 1, 100_000, whole=True)),
        (Output("never asked, K masks"), Output("never asked, new masks"), Output("n·r"),
         Output("[MASK]"), Output("another token"), Output("as it is")),
        masked,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "BERT's masks were made before training, in ten versions: each is seen four times in "
            "40 epochs. RoBERTa draws a new one each time.",
        ),
        drawn={"n": "n·r"},
    ),
    Formula(
        "F103", QT_TRANSLATE_NOOP("concepts/numbers", "Loss of the tokens that count"),
        r"L = -\frac{\sum_i m_i \ln p_i}{\sum_i m_i}",
        (Input("prompt", 2, 0, 3, whole=True), Input("p_1", 0.2, *PROBABILITY),
         Input("p_2", 0.6, *PROBABILITY), Input("p_3", 0.4, *PROBABILITY),
         Input("p_4", 0.9, *PROBABILITY)),
        (Output("L", "nat"), Output("L (m = 1)", "nat"), Output("Σm")),
        counted_loss,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Pre-training counts every token, fine-tuning on answers those after the prompt; both "
            "are losses of single tokens.",
        ),
    ),
    Formula(
        "F104", QT_TRANSLATE_NOOP("concepts/numbers", "Spans cut out of a text (T5)"),
        r"n - k + s + 1 \to k + s + 1,\quad k = n r,\ s = \frac{k}{\mu}",
        (Input("n", 568, 2, 100_000, whole=True), Input("r", 0.15, 0.01, 0.9),
         Input("μ", 3, 1, 100)),
        (Output("input"), Output("target"), Output("s")),
        spans,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Each span becomes one sentinel in the input; the decoder writes the spans, each after "
            "its sentinel. 568 tokens fill 512.",
        ),
    ),
    Formula(
        "F105", QT_TRANSLATE_NOOP("concepts/numbers", "Loss by size and data (scaling law)"),
        r"L = 1.69 + \frac{406.4}{N^{0.34}} + \frac{410.7}{D^{0.28}}",
        (Input("N", 7e10, 1e6, 1e13), Input("D", 1.4e12, 1e8, 1e15)),
        (Output("L", "nat"), Output("406.4/N^0.34", "nat"), Output("410.7/D^0.28", "nat"),
         Output("D/N")),
        fitted_loss,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "A power law in size and one in data above a floor: one group's fit to one set of "
            "runs, to be read as a shape. The work is 6ND.",
        ),
    ),
    Formula(
        "F106", QT_TRANSLATE_NOOP("concepts/numbers", "A smooth skill under a strict measure"),
        r"P(\mathrm{all\ right}) = p^L",
        (Input("p", 0.9, 0.5, 1), Input("L", 20, 1, 1000, whole=True)),
        (Output("p^L"), Output("ln p")),
        exact_match,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Pull the point: the share of tokens grows evenly, the share of whole answers stays "
            "near zero and then leaps.",
        ),
    ),
    Formula(
        "F107", QT_TRANSLATE_NOOP("concepts/numbers", "Gradients of micro-batches, accumulated"),
        r"\frac{g_1 + g_2}{2},\quad \frac{n_1 g_1 + n_2 g_2}{n_1 + n_2}",
        (Input("g_1", 1, -100, 100), Input("n_1", 1000, 1, 1_000_000, whole=True),
         Input("g_2", 3, -100, 100), Input("n_2", 100, 1, 1_000_000, whole=True)),
        (Output("mean of means"), Output("mean over tokens"), Output("apart")),
        accumulated,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The same where both have as many tokens; else short answers weigh too much, unless "
            "sums are added and divided by all tokens at the end.",
        ),
        drawn={"n_1": "mean over tokens", "n_2": "mean over tokens"},
    ),
)  # fmt: skip
