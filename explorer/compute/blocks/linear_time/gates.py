"""What each model does with its state at each token: its gates (NumPy)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from explorer.compute.blocks.linear_time import Gates

#: softplus of this is 2·10⁻⁹: the gate is closed.
CLOSED = -20.0
#: What RWKV's present token counts more than one step earlier, e^u.
BONUS = 1.0
VOWELS = "aeiouAEIOU"


def is_open(token: str, gate: str) -> bool:
    """Whether a token opens the gate."""
    if gate == "capitals":
        return token.isupper()
    return token in VOWELS if gate == "vowels" else token.isalnum()


def softplus(x: np.ndarray) -> np.ndarray:
    """ln(1 + eˣ): positive, and nearly x where x is large."""
    return np.logaddexp(0.0, x)


def inverse_softplus(y: float) -> float:
    """x with ln(1 + eˣ) = y."""
    return float(np.log(np.expm1(y)))


def discretised(rates: np.ndarray, steps: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Zero-order hold of h′ = A h + B x with B = 1: a = e^(ΔA), b = (e^(ΔA) − 1) / A.

    `rates` A (rows,), negative; `steps` Δ (tokens,) → two arrays (tokens, rows). The input is held
    still for the time Δ (Gu & Dao 2023, equation 4).
    """
    # [scan]
    product = steps[:, None] * rates[None, :]
    return np.exp(product), np.expm1(product) / rates


def rates_of(rows: int) -> np.ndarray:
    """A = −1, −2 … −N: as S4D-Real and Mamba begin."""
    return -np.arange(1.0, rows + 1.0)


def fixed_gates(opened: np.ndarray, rows: int, step: float) -> Gates:
    """A state-space model with the same step at every token."""
    tokens = len(opened)
    steps = np.full(tokens, step)
    decay, write = discretised(rates_of(rows), steps)
    return Gates(decay, write, np.ones((tokens, rows)), np.zeros((tokens, rows)), False,
                 np.ones(tokens, dtype=bool), steps)  # fmt: skip


def selective_gates(opened: np.ndarray, rows: int, step: float) -> Gates:
    """Δ = softplus(w·x + bias), a number for each token: nearly zero passes the token by.

    With Δ → 0, a → 1 and b → 0: the state stays as it is. (In Mamba, b and the read-out depend on
    the token, too, and all of it is learned.)
    """
    # [scan]
    weight = inverse_softplus(step) - CLOSED
    steps = softplus(CLOSED + weight * opened)
    decay, write = discretised(rates_of(rows), steps)
    tokens = len(opened)
    return Gates(decay, write, np.ones((tokens, rows)), np.zeros((tokens, rows)), False, opened,
                 steps)  # fmt: skip


def rwkv_gates(opened: np.ndarray, rows: int, step: float) -> Gates:
    """RWKV-4: every row is a channel that fades by e^(−w); a token comes in with weight e^k.

    w is learned and the same for all tokens, k depends on the token. The read-out is a weighted
    mean of what was before and the present token, which counts e^(u + k).
    """
    # [scan]
    tokens = len(opened)
    fading = step * np.arange(1.0, rows + 1.0)
    keys = np.where(opened, 0.0, CLOSED)
    decay = np.repeat(np.exp(-fading)[None], tokens, axis=0)
    write = np.repeat(np.exp(keys)[:, None], rows, axis=1)
    read = np.zeros((tokens, rows))
    read[:, 0] = 1.0  # the slowest channel is the one that is read here
    bonus = np.exp(BONUS) * write * read
    return Gates(decay, write, read, bonus, True, opened, np.ones(tokens))


def linear_gates(letter: np.ndarray, letters: int) -> Gates:
    """Linear attention: H ← H + φ(k) vᵀ, y = φ(q) H / φ(q) Σ φ(k). Nothing fades.

    The key of a token is the token before it, its value it itself, the query the present token, and
    φ a row of the identity: the state counts what came after what, and a read-out says how the text
    went on after this token before (a fast weight memory: Schmidhuber 1992, Schlag et al. 2021).
    """
    # [scan]
    tokens = len(letter)
    features = np.eye(letters)
    write = np.zeros((tokens, letters))
    write[1:] = features[letter[:-1]]  # the first token has none before it
    return Gates(np.ones((tokens, letters)), write, features[letter],
                 np.zeros((tokens, letters)), True, np.ones(tokens, dtype=bool),
                 np.ones(tokens))  # fmt: skip


def gates_for(
    kind: str, pieces: Sequence[str], letter: np.ndarray, gate: str, rows: int, step: float
) -> Gates:
    """The gates of a model on a text."""
    if kind == "linear":
        return linear_gates(letter, int(letter.max()) + 1)
    opened = np.array([is_open(piece, gate) for piece in pieces], dtype=bool)
    make = {"fixed": fixed_gates, "selective": selective_gates, "rwkv": rwkv_gates}[kind]
    return make(opened, rows, step)
