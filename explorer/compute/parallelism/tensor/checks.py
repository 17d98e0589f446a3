"""The lab compared with torch: autograd on the unsplit block, when asked."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.parallelism.tensor.params import Params, Shared
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

FORWARD = QT_TRANSLATE_NOOP(
    "parallelism/tensor", "torch, the unsplit block on one process: the output"
)
BACKWARD = QT_TRANSLATE_NOOP("parallelism/tensor", "torch autograd: the gradients put together")
LATE = QT_TRANSLATE_NOOP(
    "parallelism/tensor", "torch autograd of the late sum itself: output and gradients"
)
WHOLE = QT_TRANSLATE_NOOP("parallelism/tensor", "torch autograd: the unsplit block beside it")


def checks(params: Params, trace: Trace) -> list[Check]:
    """Output and gradients against autograd: of the whole block, and where the sum comes too late
    of that other function."""
    shared: Shared = trace.shared
    late = params.part == "mlp" and params.cut == "wrong"
    output, gradients = by_autograd(params, shared)
    pieces = shared.pieces
    if late:
        other = by_autograd(params, shared, late=True)
        names = {"O": other[0], **{f"d{name}": array for name, array in other[1].items()}}
        apart = max(_apart(pieces[name].together(), array) for name, array in names.items())
        whole = max(_apart(pieces[f"d{name}"].whole, array) for name, array in gradients.items())
        whole = max(whole, _apart(pieces["O"].whole, output))
        return [
            compared(LATE, apart, shared.tolerance, params.dtype),
            compared(WHOLE, whole, shared.tolerance, params.dtype),
        ]
    worst = max(_apart(pieces[f"d{n}"].together(), array) for n, array in gradients.items())
    return [
        compared(FORWARD, _apart(pieces["O"].together(), output), shared.tolerance, params.dtype),
        compared(BACKWARD, worst, shared.tolerance, params.dtype),
    ]


def _apart(left: np.ndarray, right: np.ndarray) -> float:
    return float(np.abs(left - right).max())


def by_autograd(
    params: Params, shared: Shared, *, late: bool = False
) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """The output, and the gradients of input and matrices by name."""
    import torch
    from torch.nn import functional

    given = {
        name: torch.tensor(array, requires_grad=name != "T") for name, array in shared.given.items()
    }
    x = given["x"]
    if params.part == "loss":
        logits, targets = x @ given["W"], torch.tensor(shared.targets)
        each = functional.cross_entropy(logits, targets, reduction="none")
        loss, output = each.mean(), each[:, None]
    else:
        output = _block(params, given, late)
        loss = 0.5 * ((output - given["T"]) ** 2).sum()
    loss.backward()
    found = {name: t.grad.numpy() for name, t in given.items() if t.grad is not None}
    return output.detach().numpy(), found


def _block(params: Params, given: dict[str, Any], late: bool) -> Any:
    from torch.nn import functional

    x = given["x"]
    if params.part == "mlp":
        between: Any = {
            "gelu": functional.gelu, "relu": functional.relu, "silu": functional.silu,
            "none": lambda values: values,
        }[params.activation]  # fmt: skip
        if late:
            size = params.hidden // params.ranks
            pairs = zip(x.split(size, 1), given["A"].split(size), strict=True)
            return sum(between(one @ rows) for one, rows in pairs) @ given["B"]
        return between(x @ given["A"]) @ given["B"]
    d = params.head_size

    def heads(name: str, count: int) -> Any:
        return (x @ given[name]).reshape(len(x), count, d).transpose(0, 1)[None]

    mixed = functional.scaled_dot_product_attention(
        heads("Wq", params.heads), heads("Wk", params.key_value_heads),
        heads("Wv", params.key_value_heads), is_causal=True, enable_gqa=True,
    )  # fmt: skip
    return mixed[0].transpose(0, 1).reshape(len(x), -1) @ given["Wo"]
