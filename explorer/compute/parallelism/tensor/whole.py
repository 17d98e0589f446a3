"""The unsplit blocks: what one GPU with all the matrices computes, forward and backward.

Every array goes by the name of its place: "A" is a matrix, "dA" the gradient of the loss by it. The
loss of MLP and attention is ½‖O − T‖², so that the gradient of O is O − T.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from explorer.compute.parallelism.tensor.functions import (
    activation,
    causal_weights,
    causal_weights_back,
    slope,
)

Arrays = dict[str, np.ndarray]


def mlp(given: Mapping[str, np.ndarray], function: str) -> Arrays:
    """O = f(X·A)·B, or with a gate G (f(X·G) ⊙ X·A)·B."""
    x, a, b = given["x"], given["A"], given["B"]
    y = x @ a
    gate = x @ given["G"] if "G" in given else None
    z = activation(function, y) if gate is None else activation(function, gate) * y
    o = z @ b
    do = o - given["T"]
    db, dz = z.T @ do, do @ b.T
    more: Arrays = {}
    if gate is None:
        dy = dz * slope(function, y)
        dx = dy @ a.T
    else:
        dy, dgate = dz * activation(function, gate), dz * y * slope(function, gate)
        dx = dy @ a.T + dgate @ given["G"].T
        more = {"G": given["G"], "V": gate, "dV": dgate, "dG": x.T @ dgate}
    da = x.T @ dy
    return more | {
        "x": x, "X": x, "A": a, "B": b, "Y": y, "Z": z, "P": o, "O": o,
        "dO": do, "dP": do, "dB": db, "dZ": dz, "dY": dy, "dA": da, "dX": dx, "dx": dx,
    }  # fmt: skip


def attention(given: Mapping[str, np.ndarray], heads: int, groups: int) -> Arrays:
    """O = [softmax(Q_h·K_gᵀ/√d)·V_g for every head h]·Wo, causal; g = h·groups // heads."""
    x = given["x"]
    wq, wk, wv, wo = (given[name] for name in ("Wq", "Wk", "Wv", "Wo"))
    size, share = wq.shape[1] // heads, heads // groups
    q, k, v = x @ wq, x @ wk, x @ wv

    def head(matrix: np.ndarray, place: int) -> np.ndarray:
        return matrix[:, place * size : (place + 1) * size]

    shares = [causal_weights(head(q, h), head(k, h // share)) for h in range(heads)]
    mixed = np.concatenate([w @ head(v, h // share) for h, w in enumerate(shares)], axis=1)
    o = mixed @ wo
    do = o - given["T"]
    dwo, dh = mixed.T @ do, do @ wo.T
    da, dq = [], np.zeros_like(q)
    dk, dv = np.zeros_like(k), np.zeros_like(v)
    for h, weights in enumerate(shares):
        group = h // share
        head(dv, group)[:] += weights.T @ head(dh, h)
        da.append(head(dh, h) @ head(v, group).T)
        by_query, by_key = causal_weights_back(head(q, h), head(k, group), weights, da[-1])
        head(dq, h)[:] = by_query
        head(dk, group)[:] += by_key
    dx = dq @ wq.T + dk @ wk.T + dv @ wv.T
    return {
        "x": x, "X": x, "Wq": wq, "Wk": wk, "Wv": wv, "Wo": wo, "Q": q, "K": k, "V": v,
        "A": np.concatenate(shares, axis=1), "H": mixed, "P": o, "O": o,
        "dO": do, "dP": do, "dWo": dwo, "dH": dh, "dA": np.concatenate(da, axis=1),
        "dQ": dq, "dK": dk, "dV": dv,
        "dWq": x.T @ dq, "dWk": x.T @ dk, "dWv": x.T @ dv, "dX": dx, "dx": dx,
    }  # fmt: skip


def loss(given: Mapping[str, np.ndarray], targets: tuple[int, ...]) -> Arrays:
    """ℓ = −log softmax(X·W)[target] per token, and the gradients of its mean over the tokens."""
    x, w = given["x"], given["W"]
    logits = x @ w
    most = logits.max(axis=1, keepdims=True)
    powers = np.exp(logits - most)
    total = powers.sum(axis=1, keepdims=True)
    every = np.arange(len(x))
    own = logits[every, list(targets)][:, None]
    dl = powers / total
    dl[every, list(targets)] -= 1
    dl = (dl / len(x)).astype(x.dtype)
    dx = dl @ w.T
    pair = np.concatenate([total, own], axis=1)
    return {
        "x": x, "X": x, "W": w, "L": logits, "m": most, "M": most, "E": powers,
        "s": pair, "S": pair, "O": np.log(total) + most - own,
        "dL": dl, "dW": x.T @ dl, "dX": dx, "dx": dx,
    }  # fmt: skip
