"""Diffusion: formulas of the sheet."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP

SEED = Input("seed", 0, 0, 40, whole=True)
STEPS = Input("T", 1000, 2, 2000, whole=True)
FIRST, LAST = Input("β_1", 1e-4, 1e-6, 0.5), Input("β_T", 0.02, 1e-6, 0.5)


def schedule(steps: int, first: float, last: float) -> tuple[np.ndarray, np.ndarray]:
    """(β, ᾱ) of a linear schedule, each (steps,): index t − 1 holds step t (Ho et al. 2020)."""
    betas = np.linspace(first, last, steps)
    return betas, np.cumprod(1 - betas)


def one_step(x: float, beta: float, variance: float) -> tuple[float, ...]:
    """Mean and spread of one noising step, and the variance over data that had `variance`."""
    return (math.sqrt(1 - beta) * x, math.sqrt(beta), (1 - beta) * variance + beta)


def jump(
    t: int, steps: int, first: float, last: float, x: float, noise: float
) -> tuple[float, ...]:
    """Straight from the data to step t: ᾱ_t, x_t, and signal against noise."""
    if t > steps:
        raise ValueError("There are only T steps")
    kept = float(schedule(steps, first, last)[1][t - 1])
    noisy = math.sqrt(kept) * x + math.sqrt(1 - kept) * noise
    return (kept, noisy, kept / (1 - kept))


def backward(t: int, steps: int, x: float, noise: float) -> tuple[float, ...]:
    """Mean of a reverse step from predicted noise, and the two usual choices of its spread."""
    if t > steps:
        raise ValueError("There are only T steps")
    betas, kept = schedule(steps, 1e-4, 0.02)
    beta, now, before = betas[t - 1], kept[t - 1], kept[t - 2] if t > 1 else 1.0
    mean = (x - beta / math.sqrt(1 - now) * noise) / math.sqrt(1 - beta)
    posterior = beta * (1 - before) / (1 - now)
    return (float(mean), math.sqrt(beta), math.sqrt(max(posterior, 0.0)))


def noise_loss(dimensions: int, found: float, samples: int, seed: int) -> tuple[float, ...]:
    """The loss of a net that finds a part of the noise, on samples and expected."""
    noise = np.random.default_rng(seed).standard_normal((samples, dimensions))
    measured = float((((1 - found) * noise) ** 2).sum(axis=1).mean())
    return (measured, (1 - found) ** 2 * dimensions)


def spreads(steps: int, last: float, s: float) -> tuple[float, float, float, float]:
    """The spread that comes out of the whole reverse chain for normal data of spread s, and that
    halfway: by the right step, then by the printed one with ᾱ for every α.

    The noise is predicted exactly, √(1−ᾱ) x / (ᾱ s² + 1 − ᾱ), so that every step is x ← c x + σ z
    and the variance follows c² variance + σ², with no sampling.
    """
    betas, kept = schedule(steps, min(1e-4, last), last)
    total = kept * s * s + 1 - kept
    right = (1 - betas / total) / np.sqrt(1 - betas)
    printed = (1 - (1 - kept) / total) / np.sqrt(kept)
    ends = []
    for factor in (right, printed):
        variance, half = 1.0, 0.0
        for t in range(steps, 0, -1):
            if t == steps // 2:
                half = variance
            variance = factor[t - 1] ** 2 * variance + (betas[t - 1] if t > 1 else 0.0)
        ends += [math.sqrt(variance), math.sqrt(half)]
    return ends[0], ends[1], ends[2], ends[3]


def reversed_chain(steps: int, last: float, s: float) -> tuple[float, ...]:
    """Spread at the end and halfway by both forms, and what it should be halfway."""
    right, right_half, printed, printed_half = spreads(steps, last, s)
    kept = float(schedule(steps, min(1e-4, last), last)[1][steps // 2 - 1])
    return (right, printed, math.sqrt(kept * s * s + 1 - kept), right_half, printed_half)


def inception_score(classes: int, covered: int, sure: float) -> tuple[float, ...]:
    """The score of images of the first `covered` classes, each recognised with probability `sure`
    and the rest shared by the other classes (Salimans et al. 2016)."""
    if covered > classes:
        raise ValueError("There are more kinds of images than classes")
    other = (1 - sure) / (classes - 1)
    rows = np.full((covered, classes), other)
    np.fill_diagonal(rows, sure)
    whole = rows.mean(axis=0)
    ratio = np.where(rows > 0, rows / np.where(whole > 0, whole, 1.0), 1.0)
    return (float(np.exp((rows * np.log(ratio)).sum(axis=1).mean())), classes)


def root(matrix: np.ndarray) -> np.ndarray:
    """The root of a symmetric matrix without negative eigenvalues."""
    values, vectors = np.linalg.eigh(matrix)
    return np.asarray((vectors * np.sqrt(np.maximum(values, 0.0))) @ vectors.T)


def frechet(shift: float, s_1: float, s_2: float, correlation: float) -> tuple[float, ...]:
    """Fréchet distance of two plane normal distributions (Heusel et al. 2017), and its two parts.

    The first has covariance s_1² I, the second s_2² with a correlation of its two features; their
    means are `shift` apart. tr (Σ₁Σ₂)^½ is taken as tr (Σ₁^½ Σ₂ Σ₁^½)^½, which is symmetric.
    """
    one = s_1**2 * np.eye(2)
    two = s_2**2 * np.array([[1.0, correlation], [correlation, 1.0]])
    half = root(one)
    spread = float(np.trace(one + two - 2 * root(half @ two @ half)))
    return (shift**2 + max(spread, 0.0), shift**2, max(spread, 0.0))


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F019", QT_TRANSLATE_NOOP("concepts/numbers", "One step of noise"),
        r"q(x_t \mid x_{t-1}) = \mathcal{N}\left(\sqrt{1-\beta_t}\; x_{t-1},\ \beta_t I\right)",
        (Input("x", 1.0, -10, 10), Input("β", 0.02, 0, 1), Input("Var(x)", 0.25, 0, 4)),
        (Output("mean"), Output("spread"), Output("Var(x_t)")),
        one_step,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "Data of variance 1 keep it; any other variance moves towards 1."
        ),
    ),
    Formula(
        "F020", QT_TRANSLATE_NOOP("concepts/numbers", "Straight to any step"),
        r"x_t = \sqrt{\bar\alpha_t}\, x_0 + \sqrt{1-\bar\alpha_t}\; \epsilon,\quad "
        r"\bar\alpha_t = \prod_{i=1}^{t} (1-\beta_i)",
        (Input("t", 500, 1, 2000, whole=True), STEPS, FIRST, LAST,
         Input("x_0", 1.0, -10, 10), Input("ε", 0.5, -5, 5)),
        (Output("ᾱ_t"), Output("x_t"), Output("signal against noise")),
        jump,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "ᾱ_t is the product up to t; writing it α_t, as some texts do, invites a wrong reverse "
            "step.",
        ),
    ),
    Formula(
        "F021", QT_TRANSLATE_NOOP("concepts/numbers", "One step back"),
        r"p_\theta(x_{t-1} \mid x_t) = \mathcal{N}\left(\mu_\theta(x_t, t),\ \sigma_t^{2} I"
        r"\right)",
        (Input("t", 500, 1, 2000, whole=True), STEPS, Input("x_t", 1.0, -10, 10),
         Input("ε_θ", 0.5, -5, 5)),
        (Output("μ_θ"), Output("σ from β_t"), Output("σ of the posterior")),
        backward,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "With β from 0.0001 to 0.02; both spreads are used, and nearly agree.",
        ),
    ),
    Formula(
        "F022", QT_TRANSLATE_NOOP("concepts/numbers", "The loss of predicting the noise"),
        r"\mathcal{L} = \mathbb{E}_{t, x_0, \epsilon} "
        r"\left\Vert \epsilon - \epsilon_\theta(x_t, t) \right\Vert^{2}",
        (Input("share found", 0.0, 0, 1), Input("dimensions", 2, 1, 64, whole=True),
         Input("samples", 100, 1, 1000, whole=True), SEED),
        (Output("measured"), Output("expected")),
        lambda found, dimensions, samples, seed: noise_loss(dimensions, found, samples, seed),
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "A net that always answers 0 has the number of dimensions as its loss.",
        ),
    ),
    Formula(
        "F023", QT_TRANSLATE_NOOP("concepts/numbers", "The reverse step, and α read as ᾱ"),
        r"x_{t-1} = \frac{1}{\sqrt{1-\beta_t}} \left(x_t - \frac{\beta_t}{\sqrt{1-\bar\alpha_t}}\,"
        r"\epsilon_\theta\right) + \sigma_t z",
        (Input("T", 200, 2, 400, whole=True), Input("β_T", 0.1, 1e-4, 0.5),
         Input("s", 0.08, 0.01, 4)),
        (Output("spread at the end"), Output("printed form"), Output("halfway, should be"),
         Output("halfway"), Output("halfway, printed form")),
        reversed_chain,
        r"x_{t-1} = \frac{1}{\sqrt{\alpha_t}} \left(x_t - \frac{1-\alpha_t}{\sqrt{1-\alpha_t}}\,"
        r"\epsilon_\theta\right) + \sigma_t z",
        QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "With ᾱ for each α of the printed form. Normal data of spread s, noise predicted "
            "exactly: it does not diverge, it follows a wrong spread all the way.",
        ),
    ),
    Formula(
        "F024", QT_TRANSLATE_NOOP("concepts/numbers", "Inception score"),
        r"\mathrm{IS} = \exp\left(\mathbb{E}_x D_{KL}\left(p(y \mid x)\, \Vert\, p(y)\right)"
        r"\right)",
        (Input("certainty", 0.9, 0, 1), Input("classes", 10, 2, 256, whole=True),
         Input("classes covered", 10, 1, 256, whole=True)),
        (Output("IS"), Output("most it can be")),
        lambda sure, classes, covered: inception_score(classes, covered, sure),
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Between 1 and the number of classes; it compares with no real image.",
        ),
    ),
    Formula(
        "F025", QT_TRANSLATE_NOOP("concepts/numbers", "Fréchet distance of features"),
        r"\mathrm{FID} = \Vert \mu_1 - \mu_2 \Vert^{2} + \mathrm{tr}\left(\Sigma_1 + \Sigma_2 - "
        r"2\, (\Sigma_1 \Sigma_2)^{1/2}\right)",
        (Input("shift", 1.0, 0, 4), Input("s_1", 1.0, 0, 5), Input("s_2", 1.0, 0, 5),
         Input("correlation", 0.0, -1, 1)),
        (Output("FID"), Output("from the means"), Output("from the covariances")),
        frechet,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "0 for equal means and covariances, even of unlike distributions."
        ),
    ),
)  # fmt: skip
