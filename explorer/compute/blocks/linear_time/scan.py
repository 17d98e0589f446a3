"""The recurrence, and the other ways to the same numbers (NumPy, float64)."""

from __future__ import annotations

import numpy as np

from explorer.compute.blocks.linear_time import Gates


def scan(decay: np.ndarray, write: np.ndarray, values: np.ndarray) -> np.ndarray:
    """H_t = a_t ⊙ H_(t−1) + b_t x_tᵀ, from H = 0: the states (tokens, rows, letters).

    `decay` and `write` are (tokens, rows), `values` (tokens, letters). One pass, each token costs
    the same.
    """
    # [scan]
    state = np.zeros((decay.shape[1], values.shape[1]))
    states = np.empty((len(values), *state.shape))
    for token, value in enumerate(values):
        state = decay[token][:, None] * state + write[token][:, None] * value[None, :]
        states[token] = state
    return states


def parallel_scan(decay: np.ndarray, write: np.ndarray, values: np.ndarray) -> np.ndarray:
    """The same states in ⌈log₂ tokens⌉ rounds, all tokens at once (Hillis & Steele 1986).

    Two steps in a row are one step: (a₂, b₂) after (a₁, b₁) is (a₂ a₁, a₂ b₁ + b₂). This is what
    lets such a model be trained in parallel although it is a recurrence.
    """
    # [unrolled]
    a = np.repeat(decay[:, :, None], values.shape[1], axis=2)
    b = write[:, :, None] * values[:, None, :]
    reach = 1
    while reach < len(values):
        before_a, before_b = np.ones_like(a), np.zeros_like(b)
        before_a[reach:], before_b[reach:] = a[:-reach], b[:-reach]
        a, b = a * before_a, a * before_b + b
        reach *= 2
    return b


def outputs(gates: Gates, states: np.ndarray, sums: np.ndarray, values: np.ndarray) -> np.ndarray:
    """y_t = read · H_t, or a weighted mean where the model divides by the sum of its weights.

    RWKV reads the state before the token and adds the token itself with its bonus.
    """
    # [scan]
    before = gates.bonus.any()
    seen = np.concatenate([np.zeros_like(states[:1]), states[:-1]]) if before else states
    weight = np.concatenate([np.zeros_like(sums[:1]), sums[:-1]]) if before else sums
    own = gates.bonus.sum(-1)
    y = np.einsum("tn,tnv->tv", gates.read, seen) + own[:, None] * values
    if gates.normalised:
        total = np.einsum("tn,tn->t", gates.read, weight) + own
        y = np.divide(y, total[:, None], out=np.zeros_like(y), where=total[:, None] > 0)
    return y


def unrolled(gates: Gates) -> np.ndarray:
    """The same as one matrix (tokens, tokens): y = M x, M[t, s] = read_t · (a_t … a_(s+1)) b_s.

    What attention forms and the others never do. Lower triangular, and full.
    """
    # [unrolled]
    tokens = len(gates.write)
    matrix = np.zeros((tokens, tokens))
    before = gates.bonus.any()
    for source in range(tokens):
        carried = gates.write[source].copy()
        for target in range(source, tokens):
            if target > source and not (before and target == source + 1):
                carried = carried * gates.decay[target - 1 if before else target]
            if before and target == source:
                matrix[target, source] = gates.bonus[source].sum()
            else:
                matrix[target, source] = gates.read[target] @ carried
    if gates.normalised:
        total = matrix.sum(-1, keepdims=True)
        matrix = np.divide(matrix, total, out=np.zeros_like(matrix), where=total > 0)
    return matrix


def kernel_of(gates: Gates) -> np.ndarray:
    """K_j = Σ_n read_n a_nʲ b_n: what a model with fixed gates makes of a token j steps back."""
    # [unrolled]
    distances = np.arange(len(gates.write))[:, None]
    kernel: np.ndarray = (gates.read[0] * gates.write[0] * gates.decay[0] ** distances).sum(-1)
    return kernel


def convolved(kernel: np.ndarray, values: np.ndarray) -> np.ndarray:
    """y_t = Σ_j K_j x_(t−j) for every letter, by FFT: n log n instead of n²."""
    # [unrolled]
    size = 2 * len(values)
    product = np.fft.rfft(kernel, size)[:, None] * np.fft.rfft(values, size, axis=0)
    out: np.ndarray = np.fft.irfft(product, size, axis=0)[: len(values)]
    return out
