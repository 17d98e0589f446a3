"""Fine-tuning: what is trained, what it costs and what it forgets; formulas of the sheet."""

from __future__ import annotations

import numpy as np

from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP

GB = 1e9
WIDTH = 16


def first_gradients(a_size: float, b_size: float, rank: int, seed: int) -> tuple[float, ...]:
    """Lengths of the gradients of A (r, d) and B (d, r) at the first step of LoRA for
    L = ‖(W + BA)x − y‖²/2, and of BA; both are Gaussian times a size, d = 16."""
    random = np.random.default_rng(seed)
    a = a_size * random.normal(0, 1, (rank, WIDTH)) / np.sqrt(WIDTH)
    b = b_size * random.normal(0, 1, (WIDTH, rank)) / np.sqrt(rank)
    x, wrong = random.normal(0, 1, WIDTH), random.normal(0, 1, WIDTH)  # wrong = Wx − y
    error = wrong + b @ (a @ x)
    to_a, to_b = np.outer(b.T @ error, x), np.outer(error, a @ x)
    return tuple(float(np.linalg.norm(m)) for m in (to_a, to_b, b @ a))


def adapter_memory(parameters: float, share: float, block: int, second: int) -> tuple[float, ...]:
    """GB of weights, gradients and Adam's states: QLoRA (Dettmers et al. 2023), LoRA on 16-bit
    weights, full fine-tuning; and the bits of a weight in 4 bits whose scales are 8 bits for each
    block, with one of 32 bits for so many of them. 16 bytes for whatever is trained."""
    bits = 4 + 8 / block + 32 / (block * second)
    trained = 16 * share * parameters
    return (
        (parameters * bits / 8 + trained) / GB, (2 * parameters + trained) / GB,
        16 * parameters / GB, bits,
    )  # fmt: skip


def virtual_tokens(tokens: int, width: int, layers: int, hidden: int) -> tuple[float, ...]:
    """Weights trained for k virtual tokens: vectors at the input (prompt tuning); the same from a
    two-layer bidirectional LSTM and a net (P-tuning, Liu et al. 2021), dropped after training;
    keys and values in every layer (prefix tuning, P-tuning v2)."""
    first = 2 * 4 * hidden * (width + hidden + 2)
    second = 2 * 4 * hidden * (2 * hidden + hidden + 2)
    net = 2 * hidden * (2 * hidden + 1) + width * (2 * hidden + 1)
    return (
        tokens * width, tokens * width + first + second + net, 2 * tokens * width * layers
    )  # fmt: skip


def consolidated(
    old: float, importance: float, new: float, curve: float, strength: float
) -> tuple[float, ...]:
    """Losses of old and new task where b(w − w_B)²/2 + λF(w − w_A)²/2 (Kirkpatrick et al. 2017) is
    least, the weight there, and the loss of the old task if the weight is pulled to 0 instead."""
    held = strength * importance
    w = (curve * new + held * old) / (curve + held)
    pulled = curve * new / (curve + held)
    return (
        importance * (w - old) ** 2 / 2, curve * (w - new) ** 2 / 2, w,
        importance * (pulled - old) ** 2 / 2,
    )  # fmt: skip


def mixed(
    share: float, old: float, importance: float, new: float, curve: float
) -> tuple[float, ...]:
    """Losses of old and new where a mix with a share m of old data is best, and the weight."""
    first, second = share * importance, (1 - share) * curve
    w = (first * old + second * new) / (first + second)
    return (importance * (w - old) ** 2 / 2, curve * (w - new) ** 2 / 2, w)


OLD, NEW = Input("w_A", 3, -10, 10), Input("w_B", 1, -10, 10)
FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F108", QT_TRANSLATE_NOOP("concepts/numbers", "First gradients of a low-rank adapter"),
        r"\frac{\partial L}{\partial A} = B^{\top} e\, x^{\top},\quad"
        r" \frac{\partial L}{\partial B} = e\, (A x)^{\top}",
        (Input("B", 0, 0, 2), Input("A", 1, 0, 2), Input("r", 4, 1, 16, whole=True),
         Input("seed", 0, 0, 1_000_000, whole=True)),
        (Output("‖∂L/∂A‖"), Output("‖∂L/∂B‖"), Output("‖BA‖")),
        lambda b, a, rank, seed: first_gradients(a, b, rank, seed),
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "One of the two is zero: the model starts unchanged, and the zero one gets a gradient. "
            "With both zero neither gets any, and nothing is ever learnt.",
        ),
        drawn=dict.fromkeys(("A", "r", "seed"), "‖∂L/∂B‖"),
    ),
    Formula(
        "F109", QT_TRANSLATE_NOOP("concepts/numbers", "Memory to fine-tune: QLoRA, LoRA, in full"),
        r"\Phi \left(\frac{1}{8} \left(4 + \frac{8}{g} + \frac{32}{g h}\right) + 16 s\right),\quad"
        r" \Phi\, (2 + 16 s),\quad 16 \Phi",
        (Input("Φ", 6.5e10, 1e6, 1e13), Input("s", 0.002, 0, 1),
         Input("g", 64, 8, 4096, whole=True), Input("h", 256, 1, 4096, whole=True)),
        (Output("QLoRA", "GB"), Output("LoRA", "GB"), Output("in full", "GB"), Output("bits")),
        adapter_memory,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Activations come on top. The frozen weights are what QLoRA makes small; what is "
            "trained costs as much as in LoRA.",
        ),
        drawn={"g": "bits", "h": "bits"},
    ),
    Formula(
        "F110", QT_TRANSLATE_NOOP("concepts/numbers", "Weights of virtual tokens"),
        r"k d,\quad 2\, k\, d\, L",
        (Input("k", 20, 1, 1000, whole=True), Input("d", 4096, 1, 65_536, whole=True),
         Input("L", 32, 1, 256, whole=True), Input("h", 512, 1, 65_536, whole=True)),
        (Output("k·d"), Output("k·d + LSTM"), Output("2kdL")),
        virtual_tokens,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The model stays frozen in all three. Instruction tuning instead trains the model, on "
            "many tasks; a prompt in words trains nothing.",
        ),
        drawn={"L": "2kdL", "h": "k·d + LSTM"},
    ),
    Formula(
        "F113", QT_TRANSLATE_NOOP("concepts/numbers", "Learning anew and holding on to the old"),
        r"\frac{b}{2} (w - w_B)^2 + \frac{\lambda}{2} F\, (w - w_A)^2",
        (Input("λ", 1, 0, 100), OLD, Input("F", 2, 0.01, 100), NEW, Input("b", 1, 0.01, 100)),
        (Output("L_A"), Output("L_B"), Output("w"), Output("L_A, pulled to 0")),
        lambda strength, old, importance, new, curve: consolidated(
            old, importance, new, curve, strength
        ),
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "With λ = 0 the old task is forgotten. F says how much each weight mattered to it; "
            "weight decay pulls to 0, not to where the old task was solved.",
        ),
    ),
    Formula(
        "F114", QT_TRANSLATE_NOOP("concepts/numbers", "Old data mixed into the new"),
        r"m\, L_A(w) + (1 - m)\, L_B(w)",
        (Input("m", 0.1, 0, 1), OLD, Input("a", 2, 0.01, 100), NEW, Input("b", 1, 0.01, 100)),
        (Output("L_A"), Output("L_B"), Output("w")),
        mixed,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "A curve to choose from, not a rule: ratios like 1 to 5 or 1 to 10 are habits, and "
            "the best depends on both tasks.",
        ),
    ),
)  # fmt: skip
