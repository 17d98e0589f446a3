"""Adapting: formulas of the sheet. Matrices are drawn from the seed that is an input."""

from __future__ import annotations

import numpy as np

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
)  # fmt: skip
