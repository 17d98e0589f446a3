"""Attention with its heads over several ranks: whole heads to each, one sum at the end.

Query, key and value matrices are cut by columns, head by head, the output matrix by rows
(Shoeybi et al. 2019, section 3). Where there are fewer key-value heads than ranks, neighbours hold
the same one, and its gradients are summed over them.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from explorer.compute.parallelism.tensor.functions import causal_weights, causal_weights_back
from explorer.compute.parallelism.tensor.group import (
    Parts,
    Record,
    all_gather,
    all_reduce,
    columns,
    reduce_scatter,
    rows,
)


def grouped(matrix: np.ndarray, ranks: int, groups: int) -> Parts:
    """Columns of key-value heads per rank; where there are too few, the same one to neighbours."""
    pieces = columns(matrix, min(ranks, groups))
    return [pieces[rank * len(pieces) // ranks] for rank in range(ranks)]


def sum_copies(parts: Parts, copies: int) -> Parts:
    """The sum over neighbours that hold the same head, to each of them."""
    return [
        all_reduce(parts[rank - rank % copies : rank - rank % copies + copies])[0]
        for rank in range(len(parts))
    ]


def heads_over_ranks(
    record: Record, given: Mapping[str, np.ndarray], heads: int, groups: int, sharded: bool
) -> None:
    """Each rank computes its own heads from start to end."""
    t, size = record.ranks, given["x"].size
    copies, local = max(t // groups, 1), heads // t
    d = given["Wq"].shape[1] // heads
    share = local // max(groups // t, 1)  # query heads of a rank that read one key-value head
    # [heads.cut]
    wq, wo = columns(given["Wq"], t), rows(given["Wo"], t)
    wk, wv = grouped(given["Wk"], t, groups), grouped(given["Wv"], t, groups)
    x = rows(given["x"], t) if sharded else [given["x"]] * t
    record.piece("Wq", wq, "columns")
    record.piece("Wk", wk, "columns", copies=copies)
    record.piece("Wv", wv, "columns", copies=copies)
    record.piece("Wo", wo, "rows")
    record.piece("x", x, "rows" if sharded else "whole")
    record.step("cut", "x", "Wq", "Wk", "Wv", "Wo")
    # [heads.enter]
    if sharded:
        x = all_gather(x)
    passes = ("all-gather", size) if sharded else ("copy", 0)
    record.piece("X", x, "whole", "gathered" if sharded else "same", "x")
    record.step("enter", "X", gate="f", collective=passes[0], elements=passes[1])
    # [heads.project]
    q, k, v = ([x[r] @ w[r] for r in range(t)] for w in (wq, wk, wv))
    record.piece("Q", q, "columns", "product", "X", "Wq")
    record.piece("K", k, "columns", "product", "X", "Wk", copies=copies)
    record.piece("V", v, "columns", "product", "X", "Wv", copies=copies)
    record.step("project", "Q", "K", "V")

    def head(matrix: np.ndarray, place: int) -> np.ndarray:
        return matrix[:, place * d : (place + 1) * d]

    # [heads.weights]
    shares = [
        [causal_weights(head(q[r], h), head(k[r], h // share)) for h in range(local)]
        for r in range(t)
    ]
    a = [np.concatenate(one, axis=1) for one in shares]
    record.step("weights", record.piece("A", a, "columns", "weights", "Q", "K"))
    # [heads.mix]
    mixed = [
        np.concatenate([w @ head(v[r], h // share) for h, w in enumerate(shares[r])], axis=1)
        for r in range(t)
    ]
    record.step("mix", record.piece("H", mixed, "columns", "mix", "A", "V"))
    # [heads.second]
    p = [mixed[r] @ wo[r] for r in range(t)]
    record.step("second", record.piece("P", p, "partial", "product", "H", "Wo"))
    # [heads.leave]
    o = reduce_scatter(p) if sharded else all_reduce(p)
    held, collective = ("rows", "reduce-scatter") if sharded else ("whole", "all-reduce")
    record.piece("O", o, held, "sum", "P")
    record.step("leave", "O", gate="g", collective=collective, elements=size)
    record.backward = True
    # [heads.goal]
    goal = rows(given["T"], t) if sharded else [given["T"]] * t
    do = [o[r] - goal[r] for r in range(t)]
    record.step("goal", record.piece("dO", do, held, "goal", "O"))
    # [heads.leave-back]
    if sharded:
        do = all_gather(do)
    record.piece("dP", do, "whole", "gathered" if sharded else "same", "dO")
    record.step("leave-back", "dP", gate="g", collective=passes[0], elements=passes[1])
    # [heads.second-back]
    dwo, dh = [mixed[r].T @ do[r] for r in range(t)], [do[r] @ wo[r].T for r in range(t)]
    record.piece("dWo", dwo, "rows", "product-left", "H", "dP")
    record.piece("dH", dh, "columns", "product-right", "dP", "Wo")
    record.step("second-back", "dWo", "dH")
    # [heads.mix-back]
    da: list[list[np.ndarray]] = [[] for _ in range(t)]
    dq, dk, dv = ([np.zeros_like(part) for part in parts] for parts in (q, k, v))
    for r in range(t):
        for h, weights in enumerate(shares[r]):
            head(dv[r], h // share)[:] += weights.T @ head(dh[r], h)
            da[r].append(head(dh[r], h) @ head(v[r], h // share).T)
    record.piece("dA", [np.concatenate(one, axis=1) for one in da], "columns", "mix-back", "dH")
    keys = "copies" if copies > 1 else "columns"
    record.piece("dV", dv, keys, "value-back", "A", "dH", copies=copies)
    record.step("mix-back", "dA", "dV")
    # [heads.weights-back]
    for r in range(t):
        for h, weights in enumerate(shares[r]):
            by_query, by_key = causal_weights_back(
                head(q[r], h), head(k[r], h // share), weights, da[r][h]
            )
            head(dq[r], h)[:] = by_query
            head(dk[r], h // share)[:] += by_key
    record.piece("dQ", dq, "columns", "weights-back", "dA")
    record.piece("dK", dk, keys, "weights-back", "dA", copies=copies)
    record.step("weights-back", "dQ", "dK")
    # [heads.project-back]
    dwq, dwk, dwv = ([x[r].T @ g[r] for r in range(t)] for g in (dq, dk, dv))
    dx = [dq[r] @ wq[r].T + dk[r] @ wk[r].T + dv[r] @ wv[r].T for r in range(t)]
    record.piece("dWq", dwq, "columns", "product-left", "X", "dQ")
    record.piece("dWk", dwk, keys, "product-left", "X", "dK", copies=copies)
    record.piece("dWv", dwv, keys, "product-left", "X", "dV", copies=copies)
    record.piece("dX", dx, "partial", "input-back", "dQ", "dK", "dV")
    record.step("project-back", "dWq", "dWk", "dWv", "dX")
    # [heads.copies]
    if copies > 1:
        for name, parts in (("dWk", dwk), ("dWv", dwv)):
            summed = sum_copies(parts, copies)
            record.piece(name + "+", summed, "columns", "sum", name, copies=copies, like=name)
        both = dwk[0].size + dwv[0].size
        record.step("copies", "dWk+", "dWv+", gate="f", collective="all-reduce",
                    elements=both, group=copies)  # fmt: skip
    # [heads.enter-back]
    dx = reduce_scatter(dx) if sharded else all_reduce(dx)
    record.piece("dx", dx, held, "sum", "dX")
    record.step("enter-back", "dx", gate="f", collective=collective, elements=size)
