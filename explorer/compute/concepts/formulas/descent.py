"""Descent: rates, noise, decay and clipping; formulas of the sheet."""

from __future__ import annotations

import math

from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP

FARTHEST = 1e6


def two_minima(start: float, rate: float, steps: int) -> tuple[float, ...]:
    """Gradient descent on w⁴ − 3w² + w: where it ends, the loss there, and the least loss.

    Raises ValueError where the steps grow without bound.
    """
    w = start
    for _ in range(steps):
        w -= rate * (4 * w**3 - 6 * w + 1)
        if abs(w) > FARTHEST:
            raise ValueError("The rate is too large: every step leads further away")
    return (w, w**4 - 3 * w**2 + w, -3.5139050389347886)


def resting_noise(batch: int, rate: float, spread: float, curve: float) -> tuple[float, ...]:
    """w ← w − η(aw + noise) once it has come to rest around 0: the standard deviation of w,
    that of the gradient of a batch, and the mean loss aw²/2.

    Raises ValueError where it never rests (ηa ≥ 2).
    """
    if rate * curve >= 2:
        raise ValueError("The rate is too large: every step leads further away")
    variance = rate * spread**2 / (batch * curve * (2 - rate * curve))
    return (math.sqrt(variance), spread / math.sqrt(batch), curve * variance / 2)


def decays(size: float, strength: float, rate: float, steps: int) -> tuple[float, ...]:
    """A weight of 1 whose gradient is +s and −s in turn, after T steps of Adam with the decay in
    the gradient (L2), of AdamW (Loshchilov and Hutter 2019), and (1 − ηλ)^T.

    β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸.
    """

    def walk(*, coupled: bool) -> float:
        w, first, second = 1.0, 0.0, 0.0
        for t in range(1, steps + 1):
            gradient = size * (-1) ** t + (strength * w if coupled else 0.0)
            first = 0.9 * first + 0.1 * gradient
            second = 0.999 * second + 0.001 * gradient**2
            if not coupled:
                w *= 1 - rate * strength
            mean, square = first / (1 - 0.9**t), second / (1 - 0.999**t)
            w -= rate * mean / (math.sqrt(square) + 1e-8)
        return w

    return (walk(coupled=True), walk(coupled=False), (1 - rate * strength) ** steps)


def clipped(g_1: float, g_2: float, most: float, scale: float) -> tuple[float, ...]:
    """Length of a gradient after clipping it to c, before, and after clipping it while the loss was
    still multiplied by S (and dividing by S then)."""
    size = math.hypot(g_1, g_2)
    return (min(size, most), size, min(size * scale, most) / scale)


def warmed(step: int, warmup: int, steps: int, rate: float) -> tuple[float, ...]:
    """The learning rate at step t: linear up to step w, then half a cosine down to 0 at T; and how
    many gradients the second moment of Adam stands on by then.

    A mean with weights β^(t−i) is as noisy as one of (Σw)²/Σw² equal ones; β₂ = 0.999. Raises
    ValueError where the warmup is longer than the training.
    """
    if warmup > steps:
        raise ValueError("The warmup is longer than the training")
    if step <= warmup:
        share = step / warmup
    else:
        done = min((step - warmup) / max(steps - warmup, 1), 1.0)
        share = (1 + math.cos(math.pi * done)) / 2
    old = 0.999**step
    behind = (1 - old) * 1.999 / ((1 + old) * 0.001)
    return (rate * share, share, behind)


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F091", QT_TRANSLATE_NOOP("concepts/numbers", "Gradient descent with two minima"),
        r"L(w) = w^4 - 3 w^2 + w,\quad w \leftarrow w - \eta\, L'(w)",
        (Input("w_0", 2, -2.5, 2.5), Input("η", 0.01, 0.0001, 0.2),
         Input("T", 200, 1, 2000, whole=True)),
        (Output("w"), Output("L(w)"), Output("min L")),
        two_minima,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "From the right it ends in the higher of two valleys: all the data in each step lead "
            "to a global minimum only where the loss is convex.",
        ),
    ),
    Formula(
        "F092", QT_TRANSLATE_NOOP("concepts/numbers", "Noise of a batch, and where descent rests"),
        r"\sigma_B = \frac{s}{\sqrt{B}},\quad"
        r" \mathrm{Var}(w) = \frac{\eta\, s^2}{B a (2 - \eta a)}",
        (Input("B", 32, 1, 100_000, whole=True), Input("η", 0.1, 0.0001, 2),
         Input("s", 1, 0.01, 100), Input("a", 1, 0.01, 2)),
        (Output("σ(w)"), Output("s/√B"), Output("a·Var(w)/2")),
        resting_noise,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "With a fixed rate the weight never comes to rest but shakes: less with a larger "
            "batch, less with a smaller rate.",
        ),
    ),
    Formula(
        "F093", QT_TRANSLATE_NOOP("concepts/numbers", "Weight decay: within Adam, and beside it"),
        r"w \leftarrow (1 - \eta \lambda)\, w - \eta\, \frac{\hat m}{\sqrt{\hat v} + \epsilon}",
        (Input("s", 10, 0.001, 1000), Input("λ", 0.1, 0, 1), Input("η", 0.01, 0.0001, 0.5),
         Input("T", 200, 1, 1000, whole=True)),
        (Output("w (L2)"), Output("w (AdamW)"), Output("(1 − ηλ)^T")),
        decays,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "A penalty in the gradient is divided by √v with it: weights with large gradients "
            "hardly decay. AdamW takes the same share from all.",
        ),
    ),
    Formula(
        "F094", QT_TRANSLATE_NOOP("concepts/numbers", "Clipping a gradient by its length"),
        r"g \leftarrow g \cdot \min\left(1,\ \frac{c}{{\Vert g \Vert}}\right)",
        (Input("g_1", 3, -1000, 1000), Input("g_2", 4, -1000, 1000), Input("c", 1, 0.001, 1000),
         Input("S", 1024, 1, 1_000_000)),
        (Output("min(‖g‖, c)"), Output("‖g‖"), Output("min(S‖g‖, c)/S")),
        clipped,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The direction stays. With a loss scale S the gradients are divided by S first; "
            "clipped before that, hardly anything is left of them.",
        ),
        drawn={"g_1": "‖g‖", "g_2": "‖g‖", "S": "min(S‖g‖, c)/S"},
    ),
    Formula(
        "F095", QT_TRANSLATE_NOOP("concepts/numbers", "Learning rate with warmup"),
        r"\eta_t = \eta \cdot \frac{t}{w}\ (t \leq w),\quad"
        r" \frac{\eta}{2} \left(1 + \cos \frac{\pi (t - w)}{T - w}\right)\ (t > w)",
        (Input("t", 100, 1, 100_000, whole=True), Input("w", 1000, 1, 100_000, whole=True),
         Input("T", 10_000, 1, 100_000, whole=True), Input("η", 0.0003, 0.000001, 1)),
        (Output("η_t"), Output("η_t/η"), Output("gradients behind v")),
        warmed,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "In the first steps Adam's second moment stands on a few gradients only, and its step "
            "is as long as the rate whatever they are: hence a small rate.",
        ),
    ),
)  # fmt: skip
