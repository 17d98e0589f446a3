"""Attention: formulas of the sheet. Those of positions are in `positions`."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.concepts.formulas import positions
from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP

SEED = Input("seed", 0, 0, 40, whole=True)


def softmax(scores: np.ndarray) -> np.ndarray:
    """Along the last axis; −∞ gets no weight."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True))


def attend(
    q: np.ndarray, k: np.ndarray, v: np.ndarray, mask: np.ndarray | float = 0.0
) -> tuple[np.ndarray, np.ndarray]:
    """(weights, output) of scaled dot-product attention (Vaswani et al. 2017, section 3.2.1).

    q (n, d_k), k (m, d_k), v (m, d_v); `mask` is added to the scores: 0, or −∞ where hidden.
    """
    weights = softmax(q @ k.T / math.sqrt(q.shape[1]) + mask)
    return weights, weights @ v


def causal(n: int) -> np.ndarray:
    """The mask that hides what comes later: −∞ above the diagonal, else 0."""
    return np.where(np.arange(n)[None, :] > np.arange(n)[:, None], -np.inf, 0.0)


def entropy_of(weights: np.ndarray) -> float:
    """Mean entropy of the rows in bits: log₂ of how many tokens a row looks at, if equally."""
    held = np.where(weights > 0, weights, 1.0)
    return float(-(weights * np.log2(held)).sum(axis=-1).mean())


def projections(d: int, d_k: int, n: int, seed: int) -> tuple[float, ...]:
    """Three projections, and the same by one product with the three matrices side by side."""
    draw = np.random.default_rng(seed)
    x, w = draw.standard_normal((n, d)), draw.standard_normal((3, d, d_k)) / math.sqrt(d)
    apart = np.concatenate([x @ one for one in w], axis=1)
    fused = x @ np.concatenate(list(w), axis=1)
    return (3 * d * d_k, 2 * n * d * 3 * d_k, float(np.abs(apart - fused).max()))


def scaled(d_k: int, n: int, hidden: int, seed: int) -> tuple[float, ...]:
    """Attention of unit normal vectors, later tokens hidden or not."""
    q, k, v = np.random.default_rng(seed).standard_normal((3, n, d_k))
    weights, out = attend(q, k, v, causal(n) if hidden else 0.0)
    return (entropy_of(weights), float(weights[-1].max()), float(np.sqrt((out**2).mean())))


def spread(d_k: int, pairs: int, seed: int) -> tuple[float, ...]:
    """The variance of q·k, measured on pairs of unit normal vectors, before and after scaling."""
    q, k = np.random.default_rng(seed).standard_normal((2, pairs, d_k))
    variance = float(((q * k).sum(axis=1)).var())
    return (variance, d_k, variance / d_k)


def divided(d_k: int, power: float) -> tuple[float, ...]:
    """The spread of the scores where they are divided by d_k to some power."""
    divisor = d_k**power
    return (math.sqrt(d_k) / divisor, divisor)


def jacobian(x_1: float, x_2: float, x_3: float) -> tuple[float, ...]:
    """How strongly the softmax of three scores answers to them: size and two entries of J."""
    p = softmax(np.array([x_1, x_2, x_3]))
    j = np.diag(p) - np.outer(p, p)
    return (float(np.linalg.norm(j)), float(j[0, 0]), float(j[0, 1]))


def heads(column: int, d: int, h: int) -> tuple[float, ...]:
    """Where a column of (n, d) goes when it is cut into h heads: head, place in it, its width."""
    if d % h:
        raise ValueError("The columns cannot be shared out equally to so many heads")
    if column >= d:
        raise ValueError("There is no such column")
    return (column // (d // h), column % (d // h), d // h)


def head_weights(d: int, h: int) -> tuple[float, ...]:
    """The weights of one projection over all heads, each d × d/h, and what is often printed."""
    return (d * d, 4 * d * d, d * d / h)


def sum_of_heads(h: int, d_head: int, n: int, seed: int) -> tuple[float, ...]:
    """The heads' outputs joined and projected, and the same as a sum over heads.

    The first number is the size of what head 1 adds, against the whole.
    """
    draw, d = np.random.default_rng(seed), h * d_head
    x = draw.standard_normal((n, d))
    q, k, v, o = draw.standard_normal((4, d, d)) / math.sqrt(d)
    parts, added = [], []
    for head in range(h):
        mine = slice(head * d_head, (head + 1) * d_head)
        weights, out = attend(x @ q[:, mine], x @ k[:, mine], x @ v[:, mine])
        parts.append(out)
        added.append(weights @ x @ v[:, mine] @ o[mine])
    joined = np.concatenate(parts, axis=1) @ o
    apart = float(np.abs(joined - sum(added)).max())
    return (float(np.linalg.norm(added[0]) / np.linalg.norm(joined)), apart)


def cost(n: int, d: int, h: int) -> tuple[float, ...]:
    """FLOPs of one layer's attention (a multiplication and an addition count two): in all, of the
    four projections, of scores and weighted sum; and the bytes of the scores in 16 bits."""
    projected, paired = 8 * n * d * d, 4 * n * n * d
    return (projected + paired, projected, paired, 2 * h * n * n)


def shared_projection(n: int, d: int, seed: int) -> tuple[float, ...]:
    """Queries and keys by one matrix: how far scores and weights are from symmetric, and how many
    rows look most at themselves."""
    draw = np.random.default_rng(seed)
    x, w = draw.standard_normal((n, d)), draw.standard_normal((d, d)) / math.sqrt(d)
    scores = (x @ w) @ (x @ w).T
    weights = softmax(scores / math.sqrt(d))
    own = float((weights.argmax(axis=1) == np.arange(n)).mean())
    return (
        float(np.abs(weights - weights.T).max()), float(np.abs(scores - scores.T).max()), own,
    )  # fmt: skip


def online_softmax(scores: np.ndarray, v: np.ndarray, block: int) -> tuple[float, float, float]:
    """(m, l, O) of one row, seen block after block (Milakov and Gimelshein 2018; FlashAttention).

    m is the largest score so far, l the sum of e^(score − m), O the weighted sum of v.
    """
    m, total, out = -math.inf, 0.0, 0.0
    for start in range(0, len(scores), block):
        part, values = scores[start : start + block], v[start : start + block]
        largest = max(m, float(part.max()))
        raised = np.exp(part - largest)
        shrink = math.exp(m - largest)  # what was summed against the old maximum
        out = (shrink * total * out + float(raised @ values)) / (shrink * total + raised.sum())
        total = shrink * total + float(raised.sum())
        m = largest
    return m, total, float(out)


def streamed(block: int, n: int, size: float, seed: int) -> tuple[float, ...]:
    """One row's weighted sum block by block, how often the sums were rescaled, and how far the
    output is from that of the whole row at once."""
    x, v = np.random.default_rng(seed).standard_normal((2, n))
    out = online_softmax(size * x, v, block)[2]
    peaks = np.maximum.accumulate([size * x[i : i + block].max() for i in range(0, n, block)])
    return (int((np.diff(peaks) > 0).sum()), out, abs(out - float(softmax(size * x) @ v)))


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F001", QT_TRANSLATE_NOOP("concepts/numbers", "Queries, keys and values are projections"),
        r"X \mapsto Q = X W_Q,\quad K = X W_K,\quad V = X W_V",
        (Input("d", 64, 1, 256, whole=True), Input("d_k", 16, 1, 128, whole=True),
         Input("n", 6, 1, 64, whole=True), SEED),
        (Output("weights"), Output("operations", "FLOP"), Output("fused against separate")),
        projections,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "One product with the three matrices side by side gives the same to rounding; only the "
            "input is shared, not Q, K and V themselves.",
        ),
    ),
    Formula(
        "F002", QT_TRANSLATE_NOOP("concepts/numbers", "Scaled dot-product attention"),
        r"\mathrm{softmax}\left(\frac{Q K^{\top}}{\sqrt{d_k}} + M\right) V",
        (Input("d_k", 64, 1, 256, whole=True), Input("n", 6, 1, 64, whole=True),
         Input("causal", 1, 0, 1, whole=True), SEED),
        (Output("mean entropy of a row", "bit"), Output("largest weight of the last row"),
         Output("size of an output")),
        scaled,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Drawn from unit normal Q, K and V; M is 0, or −∞ where a token may not be seen.",
        ),
    ),
    Formula(
        "F003", QT_TRANSLATE_NOOP("concepts/numbers", "How widely dot products spread"),
        r"\mathrm{Var}(q \cdot k) = d_k,\quad \mathrm{Var}\left(\frac{q \cdot k}{\sqrt{d_k}}"
        r"\right) = 1",
        (Input("d_k", 64, 1, 512, whole=True), Input("pairs", 200, 2, 1000, whole=True), SEED),
        (Output("measured variance"), Output("predicted variance"), Output("after scaling")),
        spread,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "For vectors of independent numbers of mean 0 and variance 1."
        ),
    ),
    Formula(
        "F004", QT_TRANSLATE_NOOP("concepts/numbers", "Dividing the scores by another power"),
        r"\sigma_{\mathrm{score}} = \frac{\sqrt{d_k}}{c},\quad c = d_k^{\,a}",
        (Input("d_k", 64, 1, 4096, whole=True), Input("a", 0.5, 0, 1)),
        (Output("σ of a score"), Output("c")),
        divided,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "At a = ½ the spread no longer depends on the width; at 1 the weights start almost "
            "equal, at 0 softmax saturates.",
        ),
    ),
    Formula(
        "F005", QT_TRANSLATE_NOOP("concepts/numbers", "The derivative of softmax"),
        r"J = \mathrm{diag}(p) - p\,p^{\top},\quad p = \mathrm{softmax}(x)",
        (Input("x_1", 2.0, -20, 20), Input("x_2", 1.0, -20, 20), Input("x_3", 0.0, -20, 20)),
        (Output("size of J"), Output("J_11"), Output("J_12")),
        jacobian,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "Where one score is far above the others, hardly anything answers."
        ),
    ),
    Formula(
        "F006", QT_TRANSLATE_NOOP("concepts/numbers", "Cutting the columns into heads"),
        r"(n \times d) \to \left(h \times n \times \frac{d}{h}\right)",
        (Input("column", 200, 0, 1023, whole=True), Input("d", 512, 1, 1024, whole=True),
         Input("h", 8, 1, 64, whole=True)),
        (Output("head, from 0"), Output("place in the head, from 0"), Output("columns of a head")),
        heads,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "Nothing is computed: the same numbers are read in another order."
        ),
    ),
    Formula(
        "F007", QT_TRANSLATE_NOOP("concepts/numbers", "Weights of a projection with many heads"),
        r"h \cdot d \cdot \frac{d}{h} = d^{2}",
        (Input("d", 768, 1, 16384, whole=True), Input("h", 12, 1, 128, whole=True)),
        (Output("weights of one projection"), Output("of Q, K, V and output"),
         Output("as printed")),
        head_weights, r"h \cdot \left(\frac{d}{h}\right)^{2} = \frac{d^{2}}{h}",
        QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Each head maps all d columns to d/h of its own, so that the number of heads does not "
            "change the number of weights.",
        ),
    ),
    Formula(
        "F008", QT_TRANSLATE_NOOP("concepts/numbers", "Many heads are a sum"),
        r"\mathrm{MultiHead}(X) = \sum_{h} A_h X W_V^{h} W_O^{h}",
        (Input("h", 4, 1, 16, whole=True), Input("d_head", 8, 1, 16, whole=True),
         Input("n", 6, 1, 16, whole=True), SEED),
        (Output("size of head 1 against the whole"), Output("sum against joined heads")),
        sum_of_heads,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Joining the heads and projecting them is adding up what each head writes.",
        ),
    ),
    Formula(
        "F009", QT_TRANSLATE_NOOP("concepts/numbers", "What a layer of attention costs"),
        r"8 n d^{2} + 4 n^{2} d\ \mathrm{FLOP},\quad 2 h n^{2}\ \mathrm{bytes}",
        (Input("n", 4096, 1, 1_000_000, whole=True), Input("d", 4096, 1, 16384, whole=True),
         Input("h", 32, 1, 128, whole=True)),
        (Output("in all", "FLOP"), Output("8 n d²", "FLOP"), Output("4 n² d", "FLOP"),
         Output("scores in 16 bits", "B")),
        cost,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The part that is quadratic in n overtakes the projections only at n = 2 d; kernels "
            "that never store the scores need no n² bytes.",
        ),
    ),
    Formula(
        "F010", QT_TRANSLATE_NOOP("concepts/numbers", "One matrix for queries and keys"),
        r"S = X W W^{\top} X^{\top} = S^{\top}",
        (Input("n", 6, 2, 48, whole=True), Input("d", 64, 1, 96, whole=True), SEED),
        (Output("largest |A − Aᵀ|"), Output("largest |S − Sᵀ|"),
         Output("rows that look most at themselves")),
        shared_projection,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The scores are symmetric, the weights A are not, because softmax divides each row by "
            "its own sum; that rows look at themselves has another reason, the length of x W.",
        ),
    ),
    Formula(
        "F011", QT_TRANSLATE_NOOP("concepts/numbers", "Softmax from one block to the next"),
        r"\begin{aligned} m' &= \max(m, \tilde m),\quad l' = e^{m - m'} l + "
        r"e^{\tilde m - m'} \tilde l \\ "
        r"O' &= \frac{e^{m - m'} l\, O + e^{\tilde m - m'} \tilde l\, \tilde O}{l'} \end{aligned}",
        (Input("block", 4, 1, 64, whole=True), Input("n", 64, 1, 128, whole=True),
         Input("σ", 3.0, 0, 50), SEED),
        (Output("times rescaled"), Output("O"), Output("against the whole row")),
        streamed,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Two numbers a row, m and l, are enough to see the row only once, in blocks of any "
            "size.",
        ),
    ),
    *positions.FORMULAS,
)  # fmt: skip
