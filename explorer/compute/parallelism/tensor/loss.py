"""The output head and its loss with the vocabulary cut over several ranks.

No rank ever sees all logits of a token: what the loss needs of them are three numbers per token,
the largest, the sum of exponentials, and the target's logit (Shoeybi et al. 2019, section 3).
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from explorer.compute.parallelism.tensor.group import Record, all_reduce, columns, maximum


def vocabulary_over_ranks(
    record: Record, given: Mapping[str, np.ndarray], targets: tuple[int, ...]
) -> None:
    """Each rank owns the logits of its part of the vocabulary."""
    t, x = record.ranks, given["x"]
    tokens, every = len(x), np.arange(len(x))
    # [loss.cut]
    w = columns(given["W"], t)
    record.piece("W", w, "columns")
    record.piece("x", [x] * t, "whole")
    record.step("cut", "x", "W")
    # [loss.enter]
    record.piece("X", [x] * t, "whole", "same", "x")
    record.step("enter", "X", gate="f", collective="copy")
    # [loss.first]
    logits = [x @ w[r] for r in range(t)]
    record.step("first", record.piece("L", logits, "columns", "product", "X", "W"))
    # [loss.largest]
    most = [part.max(axis=1, keepdims=True) for part in logits]
    m = maximum(most)
    record.piece("M", m, "whole", "largest", "L")
    record.step("largest", "M", gate="max", collective="max", elements=tokens)
    # [loss.powers]
    powers = [np.exp(logits[r] - m[r]) for r in range(t)]
    record.step("powers", record.piece("E", powers, "columns", "power", "L", "M"))
    # [loss.sums]
    size = w[0].shape[1]
    mine = [(np.array(targets) // size == r) for r in range(t)]  # whose logit the target's is
    places = np.array(targets) % size
    own = [np.where(mine[r], logits[r][every, places], x.dtype.type(0))[:, None] for r in range(t)]
    s = [np.concatenate([powers[r].sum(axis=1, keepdims=True), own[r]], axis=1) for r in range(t)]
    record.step("sums", record.piece("s", s, "partial", "sums", "E", "L"))
    # [loss.exchange]
    total = all_reduce(s)
    record.piece("S", total, "whole", "sum", "s")
    record.step("exchange", "S", gate="sum", collective="all-reduce", elements=2 * tokens)
    # [loss.loss]
    o = [np.log(total[r][:, :1]) + m[r] - total[r][:, 1:] for r in range(t)]
    record.step("loss", record.piece("O", o, "whole", "loss", "S", "M"))
    record.backward = True
    # [loss.goal]
    dl = []
    for r in range(t):
        shares = powers[r] / total[r][:, :1]
        shares[every[mine[r]], places[mine[r]]] -= 1
        dl.append((shares / tokens).astype(x.dtype))
    record.step("goal", record.piece("dL", dl, "columns", "share", "E", "S"))
    # [loss.first-back]
    dw, dx = [x.T @ dl[r] for r in range(t)], [dl[r] @ w[r].T for r in range(t)]
    record.piece("dW", dw, "columns", "product-left", "X", "dL")
    record.step("first-back", "dW", record.piece("dX", dx, "partial", "product-right", "dL", "W"))
    # [loss.enter-back]
    record.piece("dx", all_reduce(dx), "whole", "sum", "dX")
    record.step("enter-back", "dx", gate="f", collective="all-reduce", elements=x.size)
