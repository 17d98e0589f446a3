"""The lab compared with torch: autograd on the unsplit block, when asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from explorer.compute.parallelism import verify
from explorer.compute.parallelism.tensor.params import Params, Shared
from explorer.compute.parallelism.tensor.run import numbers_of
from explorer.compute.parallelism.verify.torchrun import script
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
GLOO = {
    "gradients": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "{ranks} gloo processes, cut by torch's DTensor: the gradients"
    ),
    "sent": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "{ranks} gloo processes: bytes in collectives, against the picture"
    ),
}
GLOO["loss"] = GLOO["gradients"]
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
        *by_torch_distributed(params, trace),
        compared(FORWARD, _apart(pieces["O"].together(), output), shared.tolerance, params.dtype),
        compared(BACKWARD, worst, shared.tolerance, params.dtype),
    ]


def by_torch_distributed(params: Params, trace: Trace) -> list[Check]:
    """The same block on as many processes, cut by torch's DTensor; nothing for one rank."""
    shared: Shared = trace.shared
    if params.ranks < 2:
        return []
    try:
        found = verify.run(case_of(params, shared.given, shared.targets), timeout=30)
    except verify.RunError as error:
        return verify.shown(error, GLOO)
    apart = 0.0
    for name, rows in found.ranks[0].more["gradients"].items():
        piece = shared.pieces[f"d{name}"]
        # DTensor knows no copies: it was given a head of its own for each
        ours_now = np.concatenate(piece.parts, 1) if piece.cut == "copies" else piece.together()
        apart = max(apart, _apart(ours_now, np.array(rows)))
    n = params.ranks
    checks = [compared(GLOO["gradients"], apart, shared.tolerance, params.dtype, ranks=n)]
    theirs = {name: size for name, (_, size) in found.ranks[0].called().items()}
    item = np.dtype(params.dtype).itemsize
    ours: dict[str, int] = {}
    for step in trace.steps:
        # the sum over copies of a key-value head is no collective of DTensor's
        if step.sent and step.name != "copies":
            kind = "all-reduce" if step.collective == "max" else step.collective
            ours[kind] = ours.get(kind, 0) + step.elements * item
    different = max(abs(theirs.get(k, 0) - ours.get(k, 0)) for k in {*theirs, *ours})
    return [*checks, compared(GLOO["sent"], float(different), 0.0, "bytes", ranks=n)]


def torchrun(params: Params) -> str:
    """The block on as many processes as ranks, as a script; "" for one rank and the late sum."""
    if params.ranks < 2 or (params.part == "mlp" and params.cut == "wrong"):
        return ""
    return script(case_of(params, *numbers_of(params)))


def case_of(
    params: Params, numbers: Mapping[str, np.ndarray], targets: tuple[int, ...]
) -> verify.Case:
    """The lab's block as a job for real processes."""
    way = {"attention": "heads", "loss": "loss"}.get(params.part, "plain")
    if params.part == "mlp" and params.cut != "column-row":
        way = "rows-first"
    given = {name: tuple(map(tuple, array.tolist())) for name, array in numbers.items()}
    return verify.Case(
        "block", params.ranks,
        {"way": way, "given": given, "dtype": params.dtype, "activation": params.activation,
         "heads": params.heads, "groups": params.key_value_heads, "sharded": params.sharded,
         "targets": targets},
    )  # fmt: skip


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
        if params.gated:
            return (functional.silu(x @ given["G"]) * (x @ given["A"])) @ given["B"]
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
