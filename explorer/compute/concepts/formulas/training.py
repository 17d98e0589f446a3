"""Training: formulas of the sheet. The optimizers walk down L(w) = c·a·w²/2 from w = w₀.

More of them are in `descent`, `generalising` and `pretraining`.
"""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.concepts.formulas import descent, generalising, pretraining
from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP

SEED = Input("seed", 0, 0, 1_000_000, whole=True)
START = Input("w_0", 1, -10, 10)
CURVE = Input("a", 1, 0.01, 2)
RATE = Input("η", 0.1, 0.0001, 1)
STEPS = Input("T", 20, 1, 200, whole=True)


def xavier(inputs: int, outputs: int) -> tuple[float, ...]:
    """Standard deviation of Glorot and Bengio 2010, and 1/√n, which is that of LeCun 1998."""
    return (math.sqrt(2 / (inputs + outputs)), 1 / math.sqrt(inputs))


def he(inputs: int) -> tuple[float, ...]:
    """Standard deviation for layers followed by ReLU (He et al. 2015)."""
    return (math.sqrt(2 / inputs),)


def shrunk(a: float, strength: float) -> tuple[float, ...]:
    """Where (w − a)²/2 with a penalty is least: λ|w| subtracts (to exactly 0), λw² divides."""
    return (math.copysign(max(abs(a) - strength, 0.0), a), a / (1 + 2 * strength))


def dropout(p: float, size: int, seed: int) -> tuple[float, ...]:
    """Mean of ones after dropout in training: as it should be, and as often printed; both beside
    the mean without dropout, 1."""
    kept = np.random.default_rng(seed).random(size) >= p
    mean = float(kept.mean())
    return (mean / (1 - p), mean * (1 - p))


def scaled_descent(steps: int, start: float, curve: float, rate: float) -> tuple[float, ...]:
    """Gradient descent with a tenth of the rate, and with a tenth of the loss."""
    slower = smaller = start
    for _ in range(steps):
        slower -= (rate / 10) * (curve * slower)
        smaller -= rate * ((curve / 10) * smaller)
    return (slower, smaller, abs(slower - smaller))


def adam(
    scale: float, rate: float, epsilon: float, steps: int, start: float = 1.0, curve: float = 1.0
) -> float:
    """w after some steps of Adam (Kingma and Ba 2015; β₁ = 0.9, β₂ = 0.999), the loss times
    `scale`."""
    w, first, second = start, 0.0, 0.0
    for t in range(1, steps + 1):
        gradient = scale * curve * w
        first = 0.9 * first + 0.1 * gradient
        second = 0.999 * second + 0.001 * gradient**2
        mean, square = first / (1 - 0.9**t), second / (1 - 0.999**t)
        w -= rate * mean / (math.sqrt(square) + epsilon)
    return w


def adam_and_scale(scale: float, rate: float, epsilon: float, steps: int) -> tuple[float, ...]:
    """Adam with the loss times c and with the loss as it is, and the distance between them."""
    plain, scaled = adam(1.0, rate, epsilon, steps), adam(scale, rate, epsilon, steps)
    return (scaled, plain, abs(plain - scaled))


def adagrad(steps: int, rate: float, gradient: float) -> tuple[float, ...]:
    """Step number T of AdaGrad (Duchi et al. 2011) for a gradient that stays the same, and the
    factor by which the gradient is multiplied, as it is and without the root."""
    total = steps * gradient**2
    return (rate * gradient / math.sqrt(total), rate / math.sqrt(total), rate / total)


def momenta(
    steps: int, start: float, curve: float, rate: float, mu: float, alpha: float
) -> tuple[float, ...]:
    """w after T steps of momentum, of Nesterov's momentum (both as PyTorch counts) and of
    RMSProp."""
    heavy, ahead, scaled = start, start, start
    v_heavy = v_ahead = square = 0.0
    for _ in range(steps):
        v_heavy = mu * v_heavy + curve * heavy
        heavy -= rate * v_heavy
        gradient = curve * ahead
        v_ahead = mu * v_ahead + gradient
        ahead -= rate * (gradient + mu * v_ahead)
        gradient = curve * scaled
        square = alpha * square + (1 - alpha) * gradient**2
        scaled -= rate * gradient / (math.sqrt(square) + 1e-8)
    return (heavy, ahead, scaled)


def training_work(parameters: int, tokens: int, speed: float, used: float) -> tuple[float, ...]:
    """FLOPs of training (Kaplan et al. 2020), and the days of one device they take."""
    work = 6 * parameters * tokens
    return (float(work), work / (speed * 1e12 * used) / 86_400)


def empirical_risk(*pairs: float) -> tuple[float, ...]:
    """Mean squared loss of three predictions; pairs are f(x₁), y₁, f(x₂), y₂, …"""
    losses = [(f - y) ** 2 for f, y in zip(pairs[::2], pairs[1::2], strict=True)]
    return (sum(losses) / len(losses),)


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F064", QT_TRANSLATE_NOOP("concepts/numbers", "Initial weights of Xavier (Glorot)"),
        r"\mathrm{std} = \sqrt{\frac{2}{n_{in} + n_{out}}}",
        (Input("n_in", 256, 1, 1_000_000, whole=True),
         Input("n_out", 1024, 1, 1_000_000, whole=True)),
        (Output("std"), Output("1/√n_in")),
        xavier,
        printed=r"\mathrm{std} = \frac{1}{\sqrt{n}}",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The form often printed is LeCun's: it keeps the variance forward only, Xavier's is a "
            "compromise between forward and backward.",
        ),
    ),
    Formula(
        "F065", QT_TRANSLATE_NOOP("concepts/numbers", "Initial weights of He (Kaiming)"),
        r"\mathrm{std} = \sqrt{\frac{2}{n}}",
        (Input("n", 256, 1, 1_000_000, whole=True),), (Output("std"),), he,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "ReLU halves the second moment; the factor 2 restores it.",
        ),
    ),
    Formula(
        "F066", QT_TRANSLATE_NOOP("concepts/numbers", "Penalties on the weights, L1 and L2"),
        r"L + \lambda \sum \left|w\right|,\quad L + \lambda \sum w^2",
        (Input("a", 1, -5, 5), Input("λ", 0.3, 0, 5)),
        (Output("w (λ|w|)"), Output("w (λw²)")),
        shrunk,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "With L = (w − a)²/2: the first subtracts λ and makes small weights exactly zero, the "
            "second divides by 1 + 2λ and never does.",
        ),
    ),
    Formula(
        "F067", QT_TRANSLATE_NOOP("concepts/numbers", "Dropout in training"),
        r"\tilde h = \frac{m \odot h}{1-p}",
        (Input("p", 0.3, 0, 0.99), Input("n", 10_000, 1, 100_000, whole=True), SEED),
        (Output("mean of m⊙h/(1−p)"), Output("mean of m⊙h·(1−p)")),
        dropout,
        printed=r"\tilde h = (1-p)\, m \odot h",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "For h = 1: divided by 1 − p the mean stays that of the test, multiplied by it is "
            "reduced twice.",
        ),
    ),
    Formula(
        "F068", QT_TRANSLATE_NOOP("concepts/numbers", "Gradient descent"),
        r"w \leftarrow w - \eta \nabla L,\quad"
        r" \frac{\eta}{10} \nabla L = \eta\, \nabla \frac{L}{10}",
        (STEPS, START, CURVE, RATE),
        (Output("w (η/10)"), Output("w (L/10)"), Output("|Δw|")),
        scaled_descent,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "On L = aw²/2: a tenth of the rate and a tenth of the loss are the same, up to "
            "rounding.",
        ),
    ),
    Formula(
        "F069", QT_TRANSLATE_NOOP("concepts/numbers", "Adam, and the loss times a factor"),
        r"w \leftarrow w - \eta\, \frac{\hat m}{\sqrt{\hat v} + \epsilon}",
        (Input("c", 0.1, 0.0001, 10_000), RATE, Input("ε", 1e-8, 1e-12, 1), STEPS),
        (Output("w (cL)"), Output("w (L)"), Output("|Δw|")),
        adam_and_scale,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The factor c cancels in the quotient, as long as ε is small beside the gradients; "
            "try ε = 0.01.",
        ),
    ),
    Formula(
        "F070", QT_TRANSLATE_NOOP("concepts/numbers", "AdaGrad"),
        r"w \leftarrow w - \frac{\eta}{\sqrt{\sum g^2}}\, g",
        (Input("T", 1, 1, 10_000, whole=True), RATE, Input("g", 0.1, 0.0001, 100)),
        (Output("Δw"), Output("η/√Σg²"), Output("η/Σg²")),
        adagrad,
        printed=r"w \leftarrow w - \frac{\eta}{\sum g^2}\, g",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "With the root the steps fall as 1, 0.707, 0.577, 0.5 times η; without it they would "
            "depend on the unit in which the gradient is measured.",
        ),
    ),
    Formula(
        "F071", QT_TRANSLATE_NOOP("concepts/numbers", "Momentum, Nesterov, RMSProp"),
        r"\begin{aligned} v &\leftarrow \mu v + g, & w &\leftarrow w - \eta v \\"
        r" s &\leftarrow \alpha s + (1-\alpha) g^2, & w &\leftarrow w - \frac{\eta g}{\sqrt{s}}"
        r" \end{aligned}",
        (STEPS, START, CURVE, Input("η", 0.01, 0.0001, 1), Input("μ", 0.9, 0, 0.99),
         Input("α", 0.99, 0, 0.9999)),
        (Output("w (v)"), Output("w (g + μv)"), Output("w (g/√s)")),
        momenta,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "On L = aw²/2; Nesterov steps along g + μv, as seen from where momentum would lead.",
        ),
        drawn={"α": "w (g/√s)"},
    ),
    Formula(
        "F072", QT_TRANSLATE_NOOP("concepts/numbers", "Work of training"),
        r"C \approx 6 N D",
        (Input("N", 7_000_000_000, 1000, 10**13, whole=True),
         Input("D", 2 * 10**12, 1000, 10**15, whole=True),
         Input("speed", 312, 0.1, 100_000, "TFLOP/s"), Input("used", 0.4, 0.01, 1)),
        (Output("C", "FLOP"), Output("C/(speed·used)", "d")),
        training_work,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Two operations per weight and token forward, four backward; attention itself is left "
            "out, which is fair as long as the context is short beside 6d.",
        ),
    ),
    Formula(
        "F088", QT_TRANSLATE_NOOP("concepts/numbers", "Empirical risk"),
        r"R_{emp} = \frac{1}{n} \sum_{i=1}^{n} \ell(f(x_i), y_i)",
        (Input("f_1", 0.9, -10, 10), Input("y_1", 1, -10, 10),
         Input("f_2", 0.2, -10, 10), Input("y_2", 0, -10, 10),
         Input("f_3", 0.4, -10, 10), Input("y_3", 1, -10, 10)),
        (Output("R_emp"),),
        empirical_risk,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Here ℓ is the squared error; the risk on what has not been seen may be another.",
        ),
    ),
    *descent.FORMULAS,
    *generalising.FORMULAS,
    *pretraining.FORMULAS,
)  # fmt: skip
