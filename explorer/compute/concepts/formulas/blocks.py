"""Blocks and recurrent nets: formulas of the sheet. Vectors are drawn from the seed that is an
input."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP

EPSILON = 1e-5
SEED = Input("seed", 0, 0, 1_000_000, whole=True)
WIDTH = Input("d", 768, 1, 65_536, whole=True)


def block_weights(width: int, vocabulary: int, layers: int) -> tuple[float, ...]:
    """A layer of GPT-2 or BERT: 4h² + 4h of attention, 8h² + 5h of the feed-forward net, 4h of two
    normalisations. All layers and the table of tokens; one layer; the table."""
    layer = 12 * width**2 + 13 * width
    return (layers * layer + vocabulary * width, layer, vocabulary * width)


def feed_forward_weights(width: int) -> tuple[float, ...]:
    """Weights of d → 4d → d, its biases, a square matrix beside it, FLOPs per token (a
    multiplication and an addition for each weight)."""
    return (8 * width**2, 5 * width, 2 * width**2, 16 * width**2)


def residual(x: float, w1: float, b1: float, w2: float) -> tuple[float, ...]:
    """x + W₂ ReLU(W₁x + b₁) for one number, and its derivative: 1 plus that of the net."""
    inner = w1 * x + b1
    slope = w2 * w1 if inner > 0 else 0.0
    return (x + w2 * max(inner, 0.0), 1 + slope)


def sigmoid(x: float) -> float:
    """1 / (1 + e^−x) without overflow."""
    small = math.exp(-abs(x))
    return (1 if x >= 0 else small) / (1 + small)


def gated_unit(gate: float, value: float) -> tuple[float, ...]:
    """One hidden unit of SwiGLU (Shazeer 2020): SiLU of one projection times another; the SiLU."""
    swish = gate * sigmoid(gate)
    return (swish * value, swish)


def gated_width(width: int, multiple: int) -> tuple[float, ...]:
    """Inner width with which three matrices have the 8d² weights of two: rounded up as LLaMA does,
    and as it is; the weights then, beside 8d²."""
    exact = 8 * width / 3
    rounded = -(-int(exact) // multiple) * multiple
    return (rounded, exact, 3 * width * rounded, 8 * width**2)


def normalised(x: NDArray[np.float64]) -> NDArray[np.float64]:
    """LayerNorm of one vector, without learned weights (Ba et al. 2016)."""
    centred = x - x.mean()
    return np.asarray(centred / np.sqrt((centred**2).mean() + EPSILON))


def rms(x: NDArray[np.float64]) -> float:
    """Root mean square."""
    return float(np.sqrt((x**2).mean()))


def stacked(layers: int, width: int, seed: int) -> tuple[float, ...]:
    """Root mean square of the stream after layers whose F is a random matrix that keeps size."""
    random = np.random.default_rng(seed)
    post = pre = random.normal(0, 1, width)
    for _ in range(layers):
        matrix = random.normal(0, 1, (width, width)) / np.sqrt(width)
        post = normalised(post + matrix @ post)
        pre = pre + matrix @ normalised(pre)
    return (rms(pre), rms(post))


def deep_norm(layers: int) -> tuple[float, ...]:
    """α of the residual branch and β of the initial weights, N layers of a decoder alone (Wang et
    al. 2022, table 1)."""
    return ((2 * layers) ** 0.25, (8 * layers) ** -0.25)


def norm_derivative(scale: float, width: int, seed: int) -> tuple[float, ...]:
    """The largest singular value of the Jacobian of LayerNorm at a Gaussian vector times `scale`,
    the size of that vector, and the product of the two over √d.

    The Jacobian is (I − 11ᵀ/d − x̂x̂ᵀ/d) / deviation: whatever is orthogonal to 1 and to x̂ passes
    divided by the deviation, so that is the largest singular value from d = 3 on.
    """
    x = scale * np.random.default_rng(seed).normal(0, 1, width)
    largest = float(1 / np.sqrt(x.var() + EPSILON))
    size = float(np.linalg.norm(x))
    return (largest, size, size * largest / math.sqrt(width))


def cell(
    forget: float, take: float, show: float, candidate: float, memory: float, width: int
) -> tuple[float, ...]:
    """One unit of an LSTM (Hochreiter and Schmidhuber 1997) from what its gates see; parameters of
    LSTM, GRU and RNN with inputs as wide as the state and two biases per gate."""
    one = width * (width + width + 2)
    new = sigmoid(forget) * memory + sigmoid(take) * math.tanh(candidate)
    return (new, sigmoid(show) * math.tanh(new), 4 * one, 3 * one, one)


def chained(factor: float, steps: int, state: float) -> tuple[float, ...]:
    """∂h_T/∂h_k of a linear recurrence h ← ρh, and of h ← tanh(ρh + …) that stays at one state."""
    return (factor**steps, (factor * (1 - state**2)) ** steps)


def feed_forward(width: int, seed: int) -> tuple[float, ...]:
    """W₂ ReLU(W₁x) with weights that keep size (He et al. 2015): share of zeros inside,
    root mean square of what comes out, inner width."""
    random = np.random.default_rng(seed)
    x = random.normal(0, 1, width)
    inner = np.maximum(random.normal(0, 1, (4 * width, width)) @ x / math.sqrt(width), 0)
    out = random.normal(0, 1, (width, 4 * width)) @ inner * math.sqrt(2 / (4 * width))
    return (float((inner == 0).mean()), rms(out), 4 * width)


def embedded(
    token: float, segment: float, position: float, width: int, vocabulary: int,
    positions: int, segments: int,
) -> tuple[float, ...]:  # fmt: skip
    """One number of the embedding of BERT, and the weights of its three tables."""
    return (token + segment + position, (vocabulary + positions + segments) * width)


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F056", QT_TRANSLATE_NOOP("concepts/numbers", "Weights of a transformer layer"),
        r"12 h^2 + 13 h,\quad L (12 h^2 + 13 h) + V h",
        (Input("h", 768, 1, 65_536, whole=True), Input("V", 30_522, 1, 1_000_000, whole=True),
         Input("L", 12, 1, 1000, whole=True)),
        (Output("L(12h² + 13h) + Vh"), Output("12h² + 13h"), Output("Vh")),
        block_weights,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Exact for GPT-2 and BERT layers with biases, not for LLaMA's, which has three gated "
            "matrices, fewer key heads and no biases.",
        ),
    ),
    Formula(
        "F057", QT_TRANSLATE_NOOP("concepts/numbers", "Weights of a feed-forward net"),
        r"d \cdot 4d + 4d \cdot d = 8 d^2",
        (WIDTH,),
        (Output("8d²"), Output("4d + d"), Output("2d²"), Output("16d²", "FLOP")),
        feed_forward_weights,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Each weight costs two operations per token, one multiplication and one addition.",
        ),
    ),
    Formula(
        "F058", QT_TRANSLATE_NOOP("concepts/numbers", "Residual connection"),
        r"y = x + \mathrm{FFN}(x),\quad \frac{\partial y}{\partial x} = 1 + \mathrm{FFN}'(x)",
        (Input("x", 1, -10, 10), Input("W_1", 0.5, -10, 10), Input("b_1", 0.1, -10, 10),
         Input("W_2", 0.2, -10, 10)),
        (Output("y"), Output("∂y/∂x")),
        residual,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The 1 lets a gradient pass even where the net inside gives none.",
        ),
    ),
    Formula(
        "F059", QT_TRANSLATE_NOOP("concepts/numbers", "Gated feed-forward net (SwiGLU)"),
        r"\left(\mathrm{SiLU}(x W) \odot x V\right) W_o",
        (Input("(xW)_j", 1, -10, 10), Input("(xV)_j", 2, -10, 10)),
        (Output("SiLU((xW)_j)·(xV)_j"), Output("SiLU((xW)_j)")),
        gated_unit,
        printed=r"\mathrm{Swish}(x)\, \sigma(W_2 x + b_2)",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The form often printed gates x itself, which has d numbers, with the d_ff numbers of "
            "a projection: it can be computed only if d_ff = d.",
        ),
    ),
    Formula(
        "F060", QT_TRANSLATE_NOOP("concepts/numbers", "Inner width of a gated feed-forward net"),
        r"d_{ff} = \frac{8}{3} d",
        (Input("d", 4096, 1, 65_536, whole=True), Input("multiple", 256, 1, 4096, whole=True)),
        (Output("d_ff"), Output("8d/3"), Output("3·d·d_ff"), Output("8d²")),
        gated_width,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Not a smaller net: three matrices of this width have as many weights as two of 4d.",
        ),
    ),
    Formula(
        "F061", QT_TRANSLATE_NOOP("concepts/numbers", "Normalising after or before"),
        r"x_{post} = \mathrm{LN}(x + F(x)),\quad x_{pre} = x + F(\mathrm{LN}(x))",
        (Input("L", 24, 1, 64, whole=True), Input("d", 48, 2, 64, whole=True), SEED),
        (Output("rms(x_pre)"), Output("rms(x_post)")),
        stacked,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Normalised after every layer the stream keeps its size; normalised before, nothing "
            "is taken from it and it grows as the root of the depth.",
        ),
    ),
    Formula(
        "F062", QT_TRANSLATE_NOOP("concepts/numbers", "Factors of DeepNorm"),
        r"\mathrm{LN}(\alpha x + F(x)),\quad \alpha = (2N)^{1/4},\ \beta = (8N)^{-1/4}",
        (Input("N", 24, 1, 10_000, whole=True),),
        (Output("α"), Output("β")),
        deep_norm,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "For N layers of a decoder alone; β scales the initial weights of the values and the "
            "feed-forward net.",
        ),
    ),
    Formula(
        "F063", QT_TRANSLATE_NOOP("concepts/numbers", "Derivative of a normalisation"),
        r"\frac{\partial\,\mathrm{LN}(x)}{\partial x} \propto \frac{1}{{\Vert x \Vert}}",
        (Input("scale", 1, 0.01, 1000), Input("d", 32, 3, 128, whole=True), SEED),
        (Output("‖∂LN/∂x‖"), Output("‖x‖"), Output("‖x‖·‖∂LN/∂x‖/√d")),
        norm_derivative,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Ten times the input gives a tenth of the gradient, until ε = 10⁻⁵ weighs more than "
            "the variance.",
        ),
    ),
    Formula(
        "F085", QT_TRANSLATE_NOOP("concepts/numbers", "Gates of a recurrent cell (LSTM)"),
        r"c_t = \sigma(\hat f)\, c_{t-1} + \sigma(\hat \imath) \tanh(\hat g),\quad"
        r" h_t = \sigma(\hat o) \tanh(c_t)",
        (Input("f̂", 2, -10, 10), Input("î", 0, -10, 10), Input("ô", 1, -10, 10),
         Input("ĝ", 0.5, -10, 10), Input("c_{t−1}", 1, -10, 10),
         Input("h", 128, 1, 16_384, whole=True)),
        (Output("c_t"), Output("h_t"), Output("LSTM: 4h(2h+2)"), Output("GRU: 3h(2h+2)"),
         Output("RNN: h(2h+2)")),
        cell,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The gates see the input and the previous state through weights of their own; the "
            "candidate is separate from the gate that lets it in.",
        ),
    ),
    Formula(
        "F086", QT_TRANSLATE_NOOP("concepts/numbers", "Gradient through time"),
        r"\frac{\partial h_T}{\partial h_k}"
        r" = \prod_{t=k+1}^{T} \frac{\partial h_t}{\partial h_{t-1}}",
        (Input("ρ", 0.9, -2, 2), Input("T−k", 50, 0, 500, whole=True), Input("h", 0.3, -1, 1)),
        (Output("ρ^(T−k)"), Output("(ρ(1−h²))^(T−k)")),
        chained,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "A product of many like factors vanishes or explodes; tanh makes every factor smaller.",
        ),
    ),
    Formula(
        "F087", QT_TRANSLATE_NOOP("concepts/numbers", "Feed-forward net: wide, cut, narrow"),
        r"W_2\, \mathrm{ReLU}(W_1 x),\quad W_1 x \in R^{4d}",
        (Input("d", 64, 1, 96, whole=True), Input("seed", 2, 0, 1_000_000, whole=True)),
        (Output("P(ReLU = 0)"), Output("rms"), Output("4d")),
        feed_forward,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "With random weights about half of the inner numbers are cut to zero; He's factor 2 "
            "makes up for it.",
        ),
    ),
    Formula(
        "F089", QT_TRANSLATE_NOOP("concepts/numbers", "Input of BERT: a sum of three embeddings"),
        r"E = E_{tok} + E_{seg} + E_{pos}",
        (Input("E_tok", 0.2, -10, 10), Input("E_seg", -0.1, -10, 10),
         Input("E_pos", 0.05, -10, 10), WIDTH, Input("V", 30_522, 1, 1_000_000, whole=True),
         Input("positions", 512, 1, 1_000_000, whole=True),
         Input("segments", 2, 1, 100, whole=True)),
        (Output("E"), Output("(V + positions + segments)·d")),
        embedded,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Added number by number, so the width stays d; BERT normalises the sum afterwards.",
        ),
    ),
)  # fmt: skip
