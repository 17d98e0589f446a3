"""One block with given numbers under torch's DTensor: an MLP, attention, or output head and loss.

What the lab of tensor parallelism computes number by number, computed by torch.distributed: its own
styles of cutting (`ColwiseParallel`, `RowwiseParallel`, shards of the sequence, `loss_parallel`)
and autograd, beside the same block on one process.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import torch
from torch import nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.tensor import DTensor, Replicate, Shard
from torch.distributed.tensor.parallel import (
    ColwiseParallel,
    RowwiseParallel,
    loss_parallel,
    parallelize_module,
)
from torch.nn import functional

from explorer.compute.parallelism.verify.case import Found, ring, worst
from explorer.compute.parallelism.verify.here import Here, Meter
from explorer.compute.parallelism.verify.model import held

Rows = tuple[tuple[float, ...], ...]


@dataclass(frozen=True)
class Setting:
    """The block and its numbers.

    `way` is "plain" (columns, then rows), "rows-first", "heads" or "loss"; `given` holds "x", the
    matrices as (inputs, outputs) and "T"; with `sharded` each rank holds its own tokens outside.
    """

    way: str = "plain"
    given: Mapping[str, Rows] = field(default_factory=dict)
    dtype: str = "float64"
    activation: str = "gelu"
    heads: int = 1
    groups: int = 1
    sharded: bool = False
    targets: tuple[int, ...] = ()


ACTIVATIONS: Mapping[str, Callable[[torch.Tensor], torch.Tensor]] = {
    "gelu": functional.gelu, "relu": functional.relu, "silu": functional.silu,
    "none": lambda values: values,
}  # fmt: skip


class Block(nn.Module):
    """The matrices as linear layers, and what happens between them; heads may be local ones."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        self.layers = nn.ModuleDict()
        for name, rows in setting.given.items():
            if name not in ("x", "T"):
                matrix = torch.tensor(rows, dtype=getattr(torch, setting.dtype))
                inputs, outputs = matrix.shape
                layer = nn.Linear(inputs, outputs, bias=False, dtype=matrix.dtype)
                layer.weight.data.copy_(matrix.T)
                self.layers[name] = layer

    def forward(self, x: torch.Tensor) -> Any:
        """The output, or the logits."""
        layers = self.layers
        if self.setting.way == "loss":
            return layers["W"](x)
        if "G" in layers:
            return layers["B"](functional.silu(layers["G"](x)) * layers["A"](x))
        if self.setting.way != "heads":
            return layers["B"](ACTIVATIONS[self.setting.activation](layers["A"](x)))
        size = len(self.setting.given["Wo"]) // self.setting.heads
        q, k, v = (
            layers[name](x).unflatten(1, (-1, size)).transpose(0, 1)[None]
            for name in ("Wq", "Wk", "Wv")
        )
        mixed = functional.scaled_dot_product_attention(q, k, v, is_causal=True, enable_gqa=True)
        return layers["Wo"](mixed[0].transpose(0, 1).flatten(1))


def styles(setting: Setting) -> dict[str, Any]:
    """How each layer is cut."""
    outside = Shard(0) if setting.sharded else Replicate()
    last = RowwiseParallel(output_layouts=outside)
    ways: dict[str, dict[str, Any]] = {
        "plain": {"A": ColwiseParallel(input_layouts=outside), "B": last},
        "heads": {**{name: ColwiseParallel() for name in ("Wq", "Wk", "Wv")}, "Wo": last},
        "loss": {"W": ColwiseParallel(output_layouts=Shard(-1), use_local_output=False)},
        "rows-first": {
            "A": RowwiseParallel(input_layouts=Replicate()),
            "B": ColwiseParallel(output_layouts=Replicate()),
        },
    }
    if "G" in setting.given:
        ways["plain"] = {"A": ColwiseParallel(), "G": ColwiseParallel(), "B": last}
    return {f"layers.{name}": style for name, style in ways[setting.way].items()}


def goal(setting: Setting, output: torch.Tensor, rows: slice) -> torch.Tensor:
    """½ Σ (O − T)², or the mean cross-entropy."""
    if setting.way == "loss":
        return functional.cross_entropy(output, torch.tensor(setting.targets))
    target = torch.tensor(setting.given["T"], dtype=getattr(torch, setting.dtype))
    return 0.5 * ((output - target[rows]) ** 2).sum()


class Unwrapped(Meter):
    """Lets DTensor take its operators apart first, so that the collectives inside are counted."""

    def __torch_dispatch__(
        self, func: Any, types: Any, args: Sequence[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> Any:  # fmt: skip
        if any(issubclass(kind, DTensor) for kind in types):
            return NotImplemented
        return super().__torch_dispatch__(func, types, args, kwargs)


def job(here: Here, setting: Setting) -> Found:
    """Forward and backward pass of the block under its layout."""
    setting = with_copies(setting, here.ranks)
    alone, x = Block(setting), torch.tensor(setting.given["x"], dtype=getattr(torch, setting.dtype))
    x_alone = x.clone().requires_grad_()
    reference = goal(setting, alone(x_alone), slice(None))
    reference.backward()
    model, mesh = Block(setting), init_device_mesh("cpu", (here.ranks,))
    parallelize_module(model, mesh, styles(setting))
    share = len(x) // here.ranks
    rows = slice(here.rank * share, (here.rank + 1) * share) if setting.sharded else slice(None)
    mine = x[rows].clone().requires_grad_()
    with Unwrapped(here.together) as meter:
        entering: torch.Tensor = mine
        if setting.way == "heads" or "G" in setting.given:  # once for all matrices that read it
            outside = [Shard(0) if setting.sharded else Replicate()]
            entering = DTensor.from_local(mine, mesh, outside).redistribute(mesh, [Replicate()])
        with loss_parallel() if setting.way == "loss" else nullcontext():
            loss = goal(setting, model(entering), rows)
            loss.backward()
    gradients, theirs = _gradients(model), _gradients(alone)
    assert mine.grad is not None
    assert x_alone.grad is not None
    differences = [float((gradients[n] - theirs[n]).abs().max()) for n in theirs]
    differences.append(float((mine.grad - x_alone.grad[rows]).abs().max()))
    scale = max(float(g.abs().max()) for g in [*theirs.values(), x_alone.grad])
    total = _whole(loss.detach()).clone()
    if setting.sharded:
        torch.distributed.all_reduce(total)
    calls = expected(setting, here.ranks)
    whole = held(alone.parameters()) // here.ranks
    return Found(
        loss=total.item(), reference=reference.item(), difference=worst(differences), scale=scale,
        local={"weights": held(model.parameters()),
               "gradients": held(p.grad for p in model.parameters())},
        expected_local={"weights": whole, "gradients": whole},
        calls=tuple(meter.calls), expected_calls=calls,
        expected_sent=sum((ring(name, here.ranks, size) for name, (_, size) in calls.items()),
                          Fraction(0)),
        more={"gradients": {n: g.tolist() for n, g in gradients.items()},
              "input": mine.grad.tolist()},
    )  # fmt: skip


def expected(setting: Setting, ranks: int) -> dict[str, tuple[int, int]]:
    """Calls and bytes of each collective, forward and backward."""
    x = setting.given["x"]
    item = torch.finfo(getattr(torch, setting.dtype)).bits // 8
    size = len(x) * len(x[0]) * item
    if setting.way == "rows-first":
        wide = len(x) * len(setting.given["A"][0]) * item
        return {"all-reduce": (2, 2 * wide), "all-gather": (2, 2 * size)}
    if setting.way == "loss":  # the largest logit, the sum, the target's logit; then the gradient
        return {"all-reduce": (4, 3 * len(x) * item + size)}
    if setting.sharded:
        return {"all-gather": (2, 2 * size), "reduce-scatter": (2, 2 * size)}
    return {"all-reduce": (2, 2 * size)}


def with_copies(setting: Setting, ranks: int) -> Setting:
    """Key-value heads repeated until every rank has one of its own."""
    if setting.way != "heads" or setting.groups >= ranks:
        return setting
    copies, size = ranks // setting.groups, len(setting.given["Wo"]) // setting.heads

    def repeated(rows: Rows) -> Rows:
        heads = torch.tensor(rows, dtype=torch.float64).unflatten(1, (setting.groups, size))
        wide = heads.repeat_interleave(copies, dim=1).flatten(1)
        return tuple(tuple(row) for row in wide.tolist())

    given = {n: repeated(r) if n in ("Wk", "Wv") else r for n, r in setting.given.items()}
    return Setting(**{**setting.__dict__, "given": given, "groups": ranks})


def _gradients(model: Block) -> dict[str, torch.Tensor]:
    """By matrix, put together where they are cut, as (inputs, outputs)."""
    named = {name.split(".")[1]: p.grad for name, p in model.named_parameters()}
    return {name: _whole(grad).T for name, grad in named.items() if grad is not None}


def _whole(tensor: torch.Tensor) -> torch.Tensor:
    return tensor.full_tensor() if isinstance(tensor, DTensor) else tensor
