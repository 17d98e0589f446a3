"""Adapting: formulas of the sheet. Matrices are drawn from the seed that is an input.

Those of fine-tuning are in `tuning`.
"""

from __future__ import annotations

import math
from statistics import NormalDist

import numpy as np

from explorer.compute.concepts.formulas import tuning
from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP

SEED = Input("seed", 0, 0, 1_000_000, whole=True)


def low_rank_update(
    rank: int, alpha: float, out_width: int, in_width: int, seed: int
) -> tuple[float, ...]:
    """LoRA (Hu et al. 2021): B is (out, r), A is (r, in). The factor α/r, the size of the update,
    and how far the merged matrix is from weight and adapter applied one after the other."""
    random = np.random.default_rng(seed)
    weight = random.normal(0, 1, (out_width, in_width)) / np.sqrt(in_width)
    a = random.normal(0, 1, (rank, in_width)) / np.sqrt(in_width)
    b = random.normal(0, 1, (out_width, rank)) / np.sqrt(rank)
    x = random.normal(0, 1, in_width)
    factor = alpha / rank
    update = factor * (b @ a)
    apart = weight @ x + factor * (b @ (a @ x))
    difference = np.abs((weight + update) @ x - apart).max()
    return (factor, float(np.linalg.norm(update)), float(difference))


def adapter_weights(width: int, rank: int) -> tuple[float, ...]:
    """Weights of two factors, of the square matrix, and how many times fewer the former are."""
    return (2 * width * rank, width**2, width / (2 * rank))


def truncated(rank: int, rows: int, columns: int, decay: float) -> tuple[float, ...]:
    """A matrix with singular values σᵢ = i^(−decay), cut off after `rank` of them.

    The best approximation of that rank misses the root of the sum of the squares left out (Eckart
    and Young 1936): given relative to the norm of all; with the weights before and after and the
    rank from which factors save nothing. Raises ValueError for a rank the matrix cannot have.
    """
    full = min(rows, columns)
    if rank > full:
        raise ValueError("r is at most the smaller of m and n")
    squares = np.arange(1, full + 1, dtype=np.float64) ** (-2 * decay)
    error = np.sqrt(squares[rank:].sum() / squares.sum())
    even = rows * columns / (rows + columns)
    return (float(error), rows * columns, rank * (rows + columns), even)


def factored_layer(rank: int, rows: int, columns: int, seed: int) -> tuple[float, ...]:
    """Relative error of U_r Σ_r (V_rᵀ x) for a Gaussian W, and of the form without Σ_r;
    multiplications of Wx, and of the factors. Raises ValueError for an impossible rank."""
    if rank > min(rows, columns):
        raise ValueError("r is at most the smaller of m and n")
    random = np.random.default_rng(seed)
    weight, x = random.normal(0, 1, (rows, columns)), random.normal(0, 1, columns)
    u, sigma, vt = np.linalg.svd(weight, full_matrices=False)
    inner = vt[:rank] @ x
    exact, right, without = weight @ x, u[:, :rank] @ (sigma[:rank] * inner), u[:, :rank] @ inner
    size = np.linalg.norm(exact)
    return (
        float(np.linalg.norm(exact - right) / size),
        float(np.linalg.norm(exact - without) / size),
        rows * columns,
        rank * (rows + columns),
    )


def pruned(share: float) -> tuple[float, ...]:
    """Gaussian weights, the smallest p of them set to zero: the length of what is lost relative
    to all, the threshold in standard deviations, and what is lost for weights chosen by chance."""
    threshold = NormalDist().inv_cdf((1 + share) / 2)
    lost = math.erf(threshold / math.sqrt(2))
    lost -= threshold * math.sqrt(2 / math.pi) * math.exp(-(threshold**2) / 2)
    return (math.sqrt(max(lost, 0.0)), threshold, math.sqrt(share))


def distilled(
    temperature: float, t_1: float, t_2: float, t_3: float, s_1: float, s_2: float, s_3: float
) -> tuple[float, ...]:
    """Probabilities of the teacher's second and third choice at a temperature, and the loss of the
    student, T² times the divergence from teacher to student (Hinton et al. 2015)."""

    def logs(*scores: float) -> list[float]:
        shifted = [score / temperature for score in scores]
        top = max(shifted)
        whole = top + math.log(sum(math.exp(x - top) for x in shifted))
        return [x - whole for x in shifted]

    teacher, student = logs(t_1, t_2, t_3), logs(s_1, s_2, s_3)
    apart = sum(math.exp(t) * (t - s) for t, s in zip(teacher, student, strict=True))
    return (math.exp(teacher[1]), math.exp(teacher[2]), temperature**2 * max(apart, 0.0))


def edited(stored: int, width: int, seed: int) -> tuple[float, ...]:
    """A fact written into a matrix that holds others: W′ = W + (v − Wk)(C⁻¹k)ᵀ/(kᵀC⁻¹k) (ROME,
    Meng et al. 2022), C the second moment of n stored keys of unequal variances.

    How much the answers to the stored keys move relative to their length, how much they would move
    with C = 1, and how far W′k is from v. C gets 10⁻⁶ of its mean on the diagonal, so that it can
    be inverted with few keys.
    """
    random = np.random.default_rng(seed)
    scales = np.arange(1, width + 1, dtype=np.float64) ** -1.0
    keys = random.normal(0, 1, (width, stored)) * scales[:, None]
    weight = random.normal(0, 1, (width, width))
    key, value = random.normal(0, 1, width), random.normal(0, 1, width)
    moment = keys @ keys.T / stored
    moment += 1e-6 * np.trace(moment) / width * np.eye(width)

    def moved(direction: np.ndarray) -> tuple[float, float]:
        update = np.outer(value - weight @ key, direction) / (key @ direction)
        missed = float(np.linalg.norm((weight + update) @ key - value))
        others = float(np.linalg.norm(update @ keys) / np.linalg.norm(weight @ keys))
        # what is left after these digits depends on the order in which a processor adds
        return round(missed, 9), float(f"{others:.9g}")

    missed, with_moment = moved(np.linalg.solve(moment, key))
    return (with_moment, moved(key)[1], missed)


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F073", QT_TRANSLATE_NOOP("concepts/numbers", "Low-rank adaptation of a weight (LoRA)"),
        r"W' = W + \frac{\alpha}{r} B A,\quad B \in R^{d \times r},\ A \in R^{r \times k}",
        (Input("r", 8, 1, 128, whole=True), Input("α", 16, 0, 1024),
         Input("d", 64, 1, 128, whole=True), Input("k", 64, 1, 128, whole=True), SEED),
        (Output("α/r"), Output("‖(α/r)BA‖"), Output("max |W′x − (Wx + (α/r)B(Ax))|")),
        low_rank_update,
        printed=r"W' = W + \alpha B A,\quad A \in R^{d \times r},\ B \in R^{r \times d}",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "With the shapes often printed BA is r by r and cannot be added to W; the factor α/r "
            "is meant to let the rank change without a new learning rate.",
        ),
    ),
    Formula(
        "F074", QT_TRANSLATE_NOOP("concepts/numbers", "Weights of a low-rank adapter"),
        r"d^2 \to 2 d r",
        (Input("d", 4096, 1, 65_536, whole=True), Input("r", 8, 1, 65_536, whole=True)),
        (Output("2dr"), Output("d²"), Output("d²/(2dr)")),
        adapter_weights,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "From r = d/2 on the adapter is as large as the matrix itself."
        ),
    ),
    Formula(
        "F075", QT_TRANSLATE_NOOP("concepts/numbers", "Cutting off singular values"),
        r"\begin{aligned} W &= U \Sigma V^{\top} \approx W_r = U_r \Sigma_r V_r^{\top} \\"
        r" {\Vert W - W_r \Vert} &= \sqrt{\sum_{i > r} \sigma_i^2},\quad m n \to r (m + n)"
        r" \end{aligned}",
        (Input("r", 200, 1, 16_384, whole=True), Input("m", 30_000, 1, 200_000, whole=True),
         Input("n", 768, 1, 16_384, whole=True), Input("decay", 0.5, 0, 3)),
        (Output("‖W − W_r‖ / ‖W‖"), Output("mn"), Output("r(m+n)"), Output("mn/(m+n)")),
        truncated,
        printed=r"W = U_r \Sigma_r V_r^{\top},\quad r \ll \min(m, n)",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Equal only where r is the rank of W; here the singular values fall as i to the power "
            "of minus decay, and weights are saved only below mn/(m+n).",
        ),
    ),
    Formula(
        "F076", QT_TRANSLATE_NOOP("concepts/numbers", "A layer split into two factors"),
        r"W x \approx U_r \Sigma_r \left(V_r^{\top} x\right)",
        (Input("r", 12, 1, 32, whole=True), Input("m", 32, 1, 32, whole=True),
         Input("n", 24, 1, 32, whole=True), SEED),
        (Output("‖Wx − U_rΣ_r(V_rᵀx)‖ / ‖Wx‖"), Output("‖Wx − U_r(V_rᵀx)‖ / ‖Wx‖"),
         Output("mn"), Output("r(m+n)")),
        factored_layer,
        printed=r"W x \approx U (V x)",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "V must be transposed and Σ must not be lost: it may be multiplied into one of the "
            "two factors.",
        ),
    ),
    Formula(
        "F111", QT_TRANSLATE_NOOP("concepts/numbers", "Smallest weights set to zero (pruning)"),
        r"\frac{{\Vert \Delta W \Vert}^2}{{\Vert W \Vert}^2} = \mathrm{erf}\frac{t}{\sqrt{2}}"
        r" - t \sqrt{\frac{2}{\pi}}\, e^{-t^2 / 2},\quad P(\left|w\right| < t) = p",
        (Input("p", 0.5, 0, 0.999),),
        (Output("‖ΔW‖/‖W‖"), Output("t/σ"), Output("√p")),
        pruned,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "For Gaussian weights. Half of them hold little of the whole; zeros scattered over a "
            "matrix save no time unless the hardware skips them.",
        ),
    ),
    Formula(
        "F112", QT_TRANSLATE_NOOP("concepts/numbers", "Learning from a teacher's probabilities"),
        r"L = T^2\, D_{KL}\left(\mathrm{softmax}\frac{t}{T}\ \Vert"
        r"\ \mathrm{softmax}\frac{s}{T}\right)",
        (Input("T", 4, 0.1, 50), Input("t_1", 8, -20, 20), Input("t_2", 4, -20, 20),
         Input("t_3", -2, -20, 20), Input("s_1", 5, -20, 20), Input("s_2", 1, -20, 20),
         Input("s_3", 1, -20, 20)),
        (Output("p_2"), Output("p_3"), Output("L", "nat")),
        distilled,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "A higher temperature shows which wrong answers the teacher holds for nearly right; "
            "T² keeps the gradients as large.",
        ),
        drawn=dict.fromkeys(("s_1", "s_2", "s_3"), "L"),
    ),
    Formula(
        "F115", QT_TRANSLATE_NOOP("concepts/numbers", "A fact written into a matrix (ROME)"),
        r"W' = W + \frac{(v - W k)\, (C^{-1} k)^{\top}}{k^{\top} C^{-1} k},\quad"
        r" C = \mathrm{E}[k k^{\top}]",
        (Input("n", 200, 1, 1000, whole=True), Input("d", 24, 2, 64, whole=True), SEED),
        (Output("others, moved by"), Output("others, C = 1"), Output("‖W′k − v‖")),
        edited,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The new fact sits exactly, and of all updates that achieve this it moves the stored "
            "keys least. It does move them: with many edits that adds up.",
        ),
    ),
    *tuning.FORMULAS,
)  # fmt: skip
