"""An MLP f(X·A)·B over several ranks: A cut by columns and B by rows, or the other way round.

Shoeybi et al. 2019 (Megatron-LM), section 3; sequence parallelism after Korthikanti et al. 2022.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from explorer.compute.parallelism.tensor.functions import activation, slope
from explorer.compute.parallelism.tensor.group import (
    Record,
    all_gather,
    all_reduce,
    columns,
    reduce_scatter,
    rows,
)


def column_then_row(
    record: Record, given: Mapping[str, np.ndarray], function: str, sharded: bool
) -> None:
    """Each rank owns columns of A and the same rows of B, and works alone up to the last sum."""
    t, size = record.ranks, given["x"].size
    # [plain.cut]
    a, b = columns(given["A"], t), rows(given["B"], t)
    x = rows(given["x"], t) if sharded else [given["x"]] * t
    record.piece("A", a, "columns")
    record.piece("B", b, "rows")
    record.piece("x", x, "rows" if sharded else "whole")
    gated, g = "G" in given, columns(given["G"], t) if "G" in given else []
    if gated:  # a second matrix like A, cut like A
        record.piece("G", g, "columns")
    record.step("cut", "x", "A", *["G"] * gated, "B")
    # [plain.enter]
    if sharded:
        x = all_gather(x)
    passes = ("all-gather", size) if sharded else ("copy", 0)
    record.piece("X", x, "whole", "gathered" if sharded else "same", "x")
    record.step("enter", "X", gate="f", collective=passes[0], elements=passes[1])
    # [plain.first]
    y = [x[r] @ a[r] for r in range(t)]
    v = [x[r] @ g[r] for r in range(t)] if gated else y
    if gated:
        record.piece("V", v, "columns", "product", "X", "G")
    record.piece("Y", y, "columns", "product", "X", "A")
    record.step("first", "Y", *["V"] * gated)
    # [plain.activation]
    z = [activation(function, v[r]) * (y[r] if gated else 1) for r in range(t)]
    how = ("gate", "V", "Y") if gated else ("activation", "Y")
    record.step("activation", record.piece("Z", z, "columns", *how))
    # [plain.second]
    p = [z[r] @ b[r] for r in range(t)]
    record.step("second", record.piece("P", p, "partial", "product", "Z", "B"))
    # [plain.leave]
    o = reduce_scatter(p) if sharded else all_reduce(p)
    held, collective = ("rows", "reduce-scatter") if sharded else ("whole", "all-reduce")
    record.piece("O", o, held, "sum", "P")
    record.step("leave", "O", gate="g", collective=collective, elements=size)
    record.backward = True
    # [plain.goal]
    goal = rows(given["T"], t) if sharded else [given["T"]] * t
    do = [o[r] - goal[r] for r in range(t)]
    record.step("goal", record.piece("dO", do, held, "goal", "O"))
    # [plain.leave-back]
    if sharded:
        do = all_gather(do)
    record.piece("dP", do, "whole", "gathered" if sharded else "same", "dO")
    record.step("leave-back", "dP", gate="g", collective=passes[0], elements=passes[1])
    # [plain.second-back]
    db, dz = [z[r].T @ do[r] for r in range(t)], [do[r] @ b[r].T for r in range(t)]
    record.piece("dB", db, "rows", "product-left", "Z", "dP")
    record.step("second-back", "dB", record.piece("dZ", dz, "columns", "product-right", "dP", "B"))
    # [plain.activation-back]
    if gated:
        dv = [dz[r] * y[r] * slope(function, v[r]) for r in range(t)]
        dy = [dz[r] * activation(function, v[r]) for r in range(t)]
        record.piece("dV", dv, "columns", "gate-slope", "dZ", "Y", "V")
        record.piece("dY", dy, "columns", "gate-back", "dZ", "V")
        record.step("activation-back", "dY", "dV")
    else:
        dy = [dz[r] * slope(function, y[r]) for r in range(t)]
        record.step("activation-back", record.piece("dY", dy, "columns", "slope", "dZ", "Y"))
    # [plain.first-back]
    da, dx = [x[r].T @ dy[r] for r in range(t)], [dy[r] @ a[r].T for r in range(t)]
    record.piece("dA", da, "columns", "product-left", "X", "dY")
    if gated:
        dg = [x[r].T @ dv[r] for r in range(t)]
        dx = [dx[r] + dv[r] @ g[r].T for r in range(t)]
        record.piece("dG", dg, "columns", "product-left", "X", "dV")
        record.piece("dX", dx, "partial", "gate-input", "dY", "dV")
        record.step("first-back", "dA", "dG", "dX")
    else:
        record.piece("dX", dx, "partial", "product-right", "dY", "A")
        record.step("first-back", "dA", "dX")
    # [plain.enter-back]
    dx = reduce_scatter(dx) if sharded else all_reduce(dx)
    record.piece("dx", dx, held, "sum", "dX")
    record.step("enter-back", "dx", gate="f", collective=collective, elements=size)


def row_then_column(
    record: Record, given: Mapping[str, np.ndarray], function: str, late: bool
) -> None:
    """Each rank owns rows of A and columns of B: the sum is needed before f. With `late` it is
    left for afterwards, as if f(a) + f(b) were f(a + b)."""
    t, size = record.ranks, given["x"].size
    wide = len(given["x"]) * given["A"].shape[1]
    # [rows.cut]
    a, b = rows(given["A"], t), columns(given["B"], t)
    record.piece("A", a, "rows")
    record.piece("B", b, "columns")
    record.piece("x", [given["x"]] * t, "whole")
    record.step("cut", "x", "A", "B")
    # [rows.enter]
    x = columns(given["x"], t)
    record.step("enter", record.piece("X", x, "columns", "own", "x"), gate="f", collective="slice")
    # [rows.first]
    s = [x[r] @ a[r] for r in range(t)]
    record.step("first", record.piece("S", s, "partial", "product", "X", "A", like="Y"))
    if late:
        # [rows.activation]
        u = [activation(function, s[r]) for r in range(t)]
        record.piece("U", u, "partial", "activation", "S", like="Z")
        record.step("activation", "U")
        # [rows.middle]
        z, y = all_reduce(u), s
        record.piece("Z", z, "whole", "sum", "U")
        record.step("middle", "Z", gate="m", collective="all-reduce", elements=wide)
    else:
        # [rows.middle]
        y = all_reduce(s)
        record.piece("Y", y, "whole", "sum", "S")
        record.step("middle", "Y", gate="m", collective="all-reduce", elements=wide)
        # [rows.activation]
        z = [activation(function, y[r]) for r in range(t)]
        record.step("activation", record.piece("Z", z, "whole", "activation", "Y"))
    # [rows.second]
    p = [z[r] @ b[r] for r in range(t)]
    record.step("second", record.piece("P", p, "columns", "product", "Z", "B"))
    # [rows.leave]
    o = all_gather(p, axis=1)
    record.piece("O", o, "whole", "gathered", "P")
    record.step("leave", "O", gate="g", collective="all-gather", elements=size)
    record.backward = True
    # [rows.goal]
    do = [o[r] - given["T"] for r in range(t)]
    record.step("goal", record.piece("dO", do, "whole", "goal", "O"))
    # [rows.leave-back]
    dp = [columns(do[r], t)[r] for r in range(t)]
    record.piece("dP", dp, "columns", "own", "dO")
    record.step("leave-back", "dP", gate="g", collective="slice")
    # [rows.second-back]
    db, dz = [z[r].T @ dp[r] for r in range(t)], [dp[r] @ b[r].T for r in range(t)]
    record.piece("dB", db, "columns", "product-left", "Z", "dP")
    record.step("second-back", "dB", record.piece("dZ", dz, "partial", "product-right", "dP", "B"))
    if late:
        # [rows.middle-back]
        dz = all_reduce(dz)
        record.piece("dU", dz, "whole", "sum", "dZ", like="dZ")
        record.step("middle-back", "dU", gate="m", collective="all-reduce", elements=wide)
        # [rows.activation-back]
        ds = [dz[r] * slope(function, s[r]) for r in range(t)]
        record.piece("dS", ds, "whole", "slope", "dU", "S", like="dY")
        record.step("activation-back", "dS")
    else:
        # [rows.activation-back]
        dy = [dz[r] * slope(function, y[r]) for r in range(t)]  # linear in dZ: summed afterwards
        record.step("activation-back", record.piece("dY", dy, "partial", "slope", "dZ", "Y"))
        # [rows.middle-back]
        ds = all_reduce(dy)
        record.piece("dS", ds, "whole", "sum", "dY", like="dY")
        record.step("middle-back", "dS", gate="m", collective="all-reduce", elements=wide)
    # [rows.first-back]
    da, dx = [x[r].T @ ds[r] for r in range(t)], [ds[r] @ a[r].T for r in range(t)]
    record.piece("dA", da, "rows", "product-left", "X", "dS")
    record.step("first-back", "dA", record.piece("dX", dx, "columns", "product-right", "dS", "A"))
    # [rows.enter-back]
    record.piece("dx", all_gather(dx, axis=1), "whole", "gathered", "dX")
    record.step("enter-back", "dx", gate="f", collective="all-gather", elements=size)
