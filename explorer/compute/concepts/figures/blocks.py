"""Blocks and recurrent nets: figures of the sheet."""

from __future__ import annotations

from fractions import Fraction

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


def gated_factor() -> tuple[float, ...]:
    """Inner widths in d: of two matrices, and of three that hold as many weights."""
    return (4.0, float(Fraction(2 * 4, 3)))


def dense_qwen2(
    width: int, layers: int, heads: int, key_heads: int, inner: int, vocabulary: int, tied: bool
) -> int:
    """Parameters of a dense Qwen2: biases on queries, keys and values only, two RMSNorms."""
    keys = width // heads * key_heads
    attention = 2 * width * width + width + 2 * (width * keys + keys)
    layer = attention + 3 * width * inner + 2 * width
    return layers * layer + width + (1 if tied else 2) * vocabulary * width


def qwen2_of_experts(experts: int) -> int:
    """Parameters of Qwen2-57B-A14B with so many of its 64 experts: 64 are stored, 8 are used."""
    width, keys, inner, shared = 3584, 512, 2560, 20480
    attention = 2 * width * width + width + 2 * (width * keys + keys)
    feed_forward = 3 * width * (experts * inner + shared) + 64 * width + width
    return 28 * (attention + feed_forward + 2 * width) + width + 2 * 151_936 * width


def qwen2_sizes() -> tuple[float, ...]:
    """Billions of parameters; shapes of the published configurations (Yang et al. 2024)."""
    sizes = (
        dense_qwen2(896, 24, 14, 2, 4864, 151_936, True),
        dense_qwen2(1536, 28, 12, 2, 8960, 151_936, True),
        dense_qwen2(3584, 28, 28, 4, 18944, 152_064, False),
        dense_qwen2(8192, 80, 64, 8, 29568, 152_064, False),
        qwen2_of_experts(64),
        qwen2_of_experts(8),
    )
    return tuple(size / 1e9 for size in sizes)


def common_sizes() -> tuple[float, ...]:
    """Billions of parameters of ChatGLM-6B, LLaMA-13B and GLM-130B (weight matrices of the last),
    from their published shapes."""
    small = 28 * (12 * 4096**2 + 13 * 4096) + 130_528 * 4096 + 2 * 4096
    middle = 40 * (4 * 5120**2 + 3 * 5120 * 13_824 + 2 * 5120) + 5120 + 2 * 32_000 * 5120
    large = 70 * (4 * 12_288**2 + 3 * 12_288 * 32_768) + 150_528 * 12_288
    return (small / 1e9, middle / 1e9, large / 1e9)


def feed_forward_sizes() -> tuple[float, ...]:
    """In d and d²: inner width, weights, weights of one square matrix, FLOPs of that, of the net;
    every weight is multiplied and added once per token."""
    weights, square = 4 + 4, 2
    return (4, weights, square, 2 * square, 2 * weights)


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
            "From the parameters of either at width 128, which are as 4 to 3.",
        ),
    ),
    Figure(
        "N17", QT_TRANSLATE_NOOP("concepts/numbers", "From 512 numbers to 1024"),
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
        note=QT_TRANSLATE_NOOP("concepts/numbers", "24 layers of 1024."),
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
            "context of 2048.",
        ),
    ),
    Figure(
        "N44", QT_TRANSLATE_NOOP(
            "concepts/numbers", "Inner width of a feed-forward net in d: plain, gated"
        ),
        (4, 2.667), gated_factor, tolerance=2e-4,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "Not fewer weights: three matrices instead of two, 8d² both ways."
        ),
    ),
    Figure(
        "N45", QT_TRANSLATE_NOOP(
            "concepts/numbers", "Qwen2: four dense models, experts in all, experts active"
        ),
        (0.5, 1.5, 7, 72, 57, 1.4), qwen2_sizes, "10⁹", 0.1,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The last is ten times larger than said, as the name 57B-A14B says; the report gives "
            "7 trillion tokens of training.",
        ),
    ),
    Figure(
        "N49", QT_TRANSLATE_NOOP(
            "concepts/numbers", "Encoder and decoder layers, and the parts of each"
        ),
        (6, 6, 2, 3), source="Vaswani et al. 2017",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "The third part of a decoder layer attends to the encoder."
        ),
    ),
    Figure(
        "N53", QT_TRANSLATE_NOOP(
            "concepts/numbers", "Three embeddings joined, not added: width and work, times"
        ),
        (3, 9), lambda: (3 * 768 / 768, 12 * (3 * 768) ** 2 / (12 * 768**2)),
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Nine times only if every layer is widened; if the first projection brings 3d back "
            "to d, that one alone takes three times the work.",
        ),
    ),
    Figure(
        "N58", QT_TRANSLATE_NOOP(
            "concepts/numbers", "Feed-forward net: width (d), weights, a matrix, FLOPs of both (d²)"
        ),
        (4, 8, 2, 2, 8), feed_forward_sizes,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Weights were taken for operations: each weight costs two, 4d² and 16d² per token.",
        ),
    ),
    Figure(
        "N76", QT_TRANSLATE_NOOP("concepts/numbers", "Common sizes of models"),
        (6, 13, 130), common_sizes, "10⁹", 0.03,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "ChatGLM-6B, LLaMA-13B, GLM-130B; at 16 bits 12, 26 and 260 GB: one card of 16 GB, "
            "one of 40 GB, a machine of eight.",
        ),
    ),
)  # fmt: skip
