"""Positions: formulas of the sheet, as the last of those of attention."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP

SEED = Input("seed", 0, 0, 40, whole=True)


def frequency(pair: int, d: int) -> float:
    """The angle by which a pair of columns turns from one position to the next."""
    return float(10000.0 ** (-2 * pair / d))


def sinusoid(p: int, pair: int, d: int, k: int) -> tuple[float, ...]:
    """Sine and cosine of a position (Vaswani et al. 2017, section 3.5), how many positions one turn
    takes, and how far PE(p + k) is from PE(p), turned by k times the frequency."""
    if 2 * pair + 1 >= d:
        raise ValueError("There are only d/2 pairs of columns")
    angle = frequency(pair, d)
    sine, cosine = math.sin(p * angle), math.cos(p * angle)
    turned = math.sin(k * angle), math.cos(k * angle)
    apart = max(
        abs(math.sin((p + k) * angle) - (sine * turned[1] + cosine * turned[0])),
        abs(math.cos((p + k) * angle) - (cosine * turned[1] - sine * turned[0])),
    )
    return (sine, cosine, 2 * math.pi / angle, apart)


def rotated(x: np.ndarray, position: int) -> np.ndarray:
    """RoPE (Su et al. 2021): columns 2i and 2i+1 turned by position · θ_i, as complex numbers."""
    angles = position * 10000.0 ** (-np.arange(0, len(x), 2) / len(x))
    turned = (x[0::2] + 1j * x[1::2]) * np.exp(1j * angles)
    return np.stack([turned.real, turned.imag], axis=1).ravel()


def rotary(m: int, n: int, shift: int, half: int, seed: int) -> tuple[float, ...]:
    """A score of turned vectors, that with both positions shifted, and how far the shift moved the
    query."""
    q, k = np.random.default_rng(seed).standard_normal((2, 2 * half))
    here, there = rotated(q, m), rotated(q, m + shift)
    score = float(here @ rotated(k, n))
    shifted = float(there @ rotated(k, n + shift))
    return (score, shifted, abs(score - shifted), float(np.linalg.norm(there - here)))


def linear_bias(i: int, j: int, head: int, heads: int) -> tuple[float, ...]:
    """ALiBi (Press et al. 2022): what is added to the score of key j for query i, and the slope."""
    if head > heads:
        raise ValueError("There is no such head")
    slope = 2.0 ** (-8 * head / heads)
    return (-slope * abs(i - j), slope)


def added_or_joined(n: int, d: int, d_k: int, seed: int) -> tuple[float, ...]:
    """(x + p) W, and [x p] times W above W: multiplications of both, and how far apart."""
    draw = np.random.default_rng(seed)
    (x, p), w = draw.standard_normal((2, n, d)), draw.standard_normal((d, d_k)) / math.sqrt(d)
    joined = np.concatenate([x, p], axis=1) @ np.concatenate([w, w], axis=0)
    return (n * d * d_k, 2 * n * d * d_k, float(np.abs((x + p) @ w - joined).max()))


def four_parts(size: float, d: int, seed: int) -> tuple[float, ...]:
    """The four products of a score of sums: content and position of either side, and their sum
    less the score. The position has `size` times the content's spread."""
    draw = np.random.default_rng(seed)
    x, p = draw.standard_normal((2, d)) * np.array([[1.0], [size]])
    m = draw.standard_normal((d, d)) / d
    parts = [float(a @ m @ b) for a in (x, p) for b in (x, p)]
    score = float((x + p) @ m @ (x + p))
    return (score, *parts, abs(sum(parts) - score))


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F014", QT_TRANSLATE_NOOP("concepts/numbers", "Positions as sines and cosines"),
        r"\begin{aligned} PE_{(p,\,2i)} &= \sin\left(p / 10000^{2i/d}\right) \\ "
        r"PE_{(p,\,2i+1)} &= \cos\left(p / 10000^{2i/d}\right) \end{aligned}",
        (Input("p", 3, 0, 200, whole=True), Input("i", 8, 0, 255, whole=True),
         Input("d", 64, 2, 4096, whole=True), Input("k", 10, 0, 1000, whole=True)),
        (Output("sine"), Output("cosine"), Output("one turn", "tokens"),
         Output("PE(p + k) against PE(p) turned")),
        sinusoid,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Going k positions on turns each pair by the same angle wherever one starts.",
        ),
    ),
    Formula(
        "F015", QT_TRANSLATE_NOOP("concepts/numbers", "Rotary positions: only the distance counts"),
        r"\langle R_m q,\, R_n k \rangle = \langle q,\, R_{n-m} k \rangle,\quad "
        r"\theta_i = 10000^{-2i/d}",
        (Input("m", 5, 0, 40, whole=True), Input("n", 2, 0, 40, whole=True),
         Input("shift", 100, 0, 1000, whole=True), Input("d/2", 32, 1, 128, whole=True), SEED),
        (Output("score"), Output("score, both shifted"), Output("apart"),
         Output("how far q has moved")),
        rotary,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Queries and keys are turned, in every layer; embeddings and values are not.",
        ),
    ),
    Formula(
        "F016", QT_TRANSLATE_NOOP("concepts/numbers", "A penalty that grows with the distance"),
        r"s_{ij} \leftarrow s_{ij} - m_h\, |i - j|,\quad m_h = 2^{-8h/H}",
        (Input("i", 10, 0, 100, whole=True), Input("j", 2, 0, 100, whole=True),
         Input("h", 1, 1, 128, whole=True), Input("H", 8, 1, 128, whole=True)),
        (Output("added to the score"), Output("m_h")),
        linear_bias,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Added to scores, not to keys: what is cached never changes when a token comes.",
        ),
    ),
    Formula(
        "F017", QT_TRANSLATE_NOOP("concepts/numbers", "Adding positions is joining them"),
        r"(x + p)\, W = \begin{bmatrix} x & p \end{bmatrix} \begin{bmatrix} W \\ W \end{bmatrix}",
        (Input("n", 6, 1, 32, whole=True), Input("d", 64, 1, 128, whole=True),
         Input("d_k", 16, 1, 128, whole=True), SEED),
        (Output("multiplications, added"), Output("multiplications, joined"), Output("apart")),
        added_or_joined,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The sum is the joined form whose two matrices are forced to be equal.",
        ),
    ),
    Formula(
        "F018", QT_TRANSLATE_NOOP("concepts/numbers", "A score of sums has four parts"),
        r"(x+p)^{\top} M (x+p) = x^{\top} M x + x^{\top} M p + p^{\top} M x + p^{\top} M p",
        (Input("size of p", 0.5, 0, 4), Input("d", 64, 1, 128, whole=True), SEED),
        (Output("score"), Output("x M x"), Output("x M p"), Output("p M x"), Output("p M p"),
         Output("sum of parts against score")),
        four_parts,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "A sum itself crosses nothing; content meets position only in the product, "
            "M = W_Q W_Kᵀ.",
        ),
    ),
)  # fmt: skip
