"""Blocks and recurrent nets: figures of the sheet."""

from __future__ import annotations

import numpy as np

from explorer.compute.concepts.formulas.memory import parameter_count
from explorer.compute.concepts.sheet import Figure
from explorer.core.words import QT_TRANSLATE_NOOP


def layer(h: int) -> int:
    """Parameters of a layer of BERT or GPT, part by part: four projections, two matrices between h
    and 4 h, two norms, all with biases."""
    attention = 4 * (h * h + h)
    between = (h * 4 * h + 4 * h) + (4 * h * h + h)
    return attention + between + 2 * 2 * h


def bert(layers: int, h: int) -> int:
    """Parameters of BERT: words, places and segments, a norm; layers; the pooler."""
    return (30_522 + 512 + 2) * h + 2 * h + layers * layer(h) + h * h + h


def layer_coefficients() -> tuple[float, ...]:
    """a and b of a layer's a h² + b h parameters, from two widths that were counted."""
    one, two = layer(1), layer(2)
    a = (two - 2 * one) / 2
    return (a, one - a, layer(768))


def gpt_3() -> tuple[float, ...]:
    """Parameters of GPT-3: 96 layers of 12 288, 50 257 words, 2 048 places, a last norm."""
    h = 12_288
    return (50_257 * h + 2_048 * h + 96 * layer(h) + 2 * h,)


def chatglm() -> tuple[float, ...]:
    """Parameters of ChatGLM-6B: 28 layers of 4 096 and 130 528 words, places by rotation."""
    h = 4_096
    return (130_528 * h + 28 * layer(h) + 2 * h,)


def qwen() -> tuple[float, ...]:
    """Parameters of Qwen-7B and 14B: LLaMAs with biases on queries, keys and values."""
    small = parameter_count(151_936, 4096, 32, 32, 32, 11_008)[0] + 32 * 3 * 4096
    large = parameter_count(152_064, 5120, 40, 40, 40, 13_696)[0] + 40 * 3 * 5120
    return (small, large)


def gates() -> tuple[float, ...]:
    """Gates of an LSTM and a GRU: blocks of weights beyond that of a plain recurrent net, which
    are the candidate's. Each block maps input and state, both of 128, with two biases."""
    block = 128 * 128 + 128 * 128 + 2 * 128
    return (132_096 / block - 1, 99_072 / block - 1)


def mapped() -> tuple[float, ...]:
    """The widths before and after a linear layer, and how many weights that takes."""
    weights = np.zeros((512, 1024))
    out = np.zeros(512) @ weights
    return (weights.shape[0], out.shape[0], weights.size)


FIGURES: tuple[Figure, ...] = (
    Figure(
        "N03", QT_TRANSLATE_NOOP("concepts/numbers", "Parameters of GPT-3"), (175e9,), gpt_3,
        tolerance=0.5 / 175,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "At 16 bytes each their training states take 2.8 TB."
        ),
    ),
    Figure(
        "N08", QT_TRANSLATE_NOOP("concepts/numbers", "Gates of an LSTM and of a GRU"), (3.0, 2.0),
        gates,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "From the parameters of either at width 128, 132 096 and 99 072: as 4 to 3.",
        ),
    ),
    Figure(
        "N17", QT_TRANSLATE_NOOP("concepts/numbers", "From 512 numbers to 1 024"),
        (512.0, 1024.0, 524_288.0), mapped,
        note=QT_TRANSLATE_NOOP("concepts/numbers", "Width before, width after, weights."),
    ),
    Figure(
        "N23", QT_TRANSLATE_NOOP("concepts/numbers", "Flamingo: frames a second, latent vectors"),
        (1.0, 64.0), source="Alayrac et al. 2022",
    ),
    Figure(
        "N24", QT_TRANSLATE_NOOP("concepts/numbers", "Parameters of the smaller BERT"), (110e6,),
        lambda: (bert(12, 768),), tolerance=5 / 110,
        note=QT_TRANSLATE_NOOP("concepts/numbers", "12 layers of 768."),
    ),
    Figure(
        "N25", QT_TRANSLATE_NOOP("concepts/numbers", "Parameters of the larger BERT"), (340e6,),
        lambda: (bert(24, 1024),), tolerance=5 / 340,
        note=QT_TRANSLATE_NOOP("concepts/numbers", "24 layers of 1 024."),
    ),
    Figure(
        "N32", QT_TRANSLATE_NOOP("concepts/numbers", "Parameters of ChatGLM-6B"), (6.2e9,),
        chatglm, tolerance=0.05 / 6.2,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "Its authors say that it saw a trillion tokens."
        ),
    ),
    Figure(
        "N33", QT_TRANSLATE_NOOP("concepts/numbers", "The context of ChatGLM, then ChatGLM2"),
        (2_048.0, 32_768.0, 8_192.0), unit=QT_TRANSLATE_NOOP("concepts/numbers", "tokens"),
        source="github.com/THUDM/ChatGLM2-6B",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The last is the length it was tuned on for talking: a length, not a data set.",
        ),
    ),
    Figure(
        "N39", QT_TRANSLATE_NOOP("concepts/numbers", "Parameters of Baichuan 7B and 13B"),
        (7e9, 13e9),
        lambda: (
            parameter_count(64_000, 4096, 32, 32, 32, 11_008)[0],
            parameter_count(64_000, 5120, 40, 40, 40, 13_696)[0],
        ),
        tolerance=0.5 / 13,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Trained on 1.2 and 1.4 trillion tokens; the tokenizer saw 20 million texts.",
        ),
    ),
    Figure(
        "N41", QT_TRANSLATE_NOOP("concepts/numbers", "A layer has 12 h² + 13 h parameters"),
        (12.0, 13.0, 7_087_872.0), layer_coefficients,
        note=QT_TRANSLATE_NOOP("concepts/numbers", "The last is a layer of 768."),
    ),
    Figure(
        "N43", QT_TRANSLATE_NOOP("concepts/numbers", "Parameters of Qwen-7B and 14B"), (7e9, 14e9),
        qwen, tolerance=1 / 7,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The names cut off what comes behind the point. Trained on 3 trillion tokens with a "
            "context of 2 048.",
        ),
    ),
)  # fmt: skip
