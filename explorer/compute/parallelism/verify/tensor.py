"""Tensor parallelism: every matrix pair is cut, up by its outputs and down by its inputs.

Each rank computes its columns of the inner activations and a summand of the block's output; one
all-reduce forwards makes the sum, one backwards sums the gradients of the block's input (Shoeybi et
al. 2019, section 3). torch's DTensor does both. Norms and the last matrix are on every rank.
"""

from __future__ import annotations

from torch.distributed.device_mesh import DeviceMesh, init_device_mesh
from torch.distributed.tensor.parallel import (
    ColwiseParallel,
    RowwiseParallel,
    parallelize_module,
)

from explorer.compute.parallelism.verify.case import Found, ring
from explorer.compute.parallelism.verify.here import Here
from explorer.compute.parallelism.verify.model import (
    F32,
    Sizes,
    Tiny,
    alone,
    batch_of,
    compared_with,
    holdings,
    loss_of,
    optimizer_of,
)

Setting = Sizes


def cut(model: Tiny, mesh: DeviceMesh) -> None:
    """Cut the matrices of every block."""
    for block in model.blocks:
        parallelize_module(block, mesh, {"up": ColwiseParallel(), "down": RowwiseParallel()})


def weights_of(setting: Sizes, ranks: int) -> int:
    """Bytes of a rank's weights where the inner width divides among the ranks."""
    matrices = 2 * setting.factor * setting.width**2 // ranks
    return F32 * (setting.layers * (matrices + setting.width) + setting.width**2)


def job(here: Here, setting: Sizes) -> Found:
    """One step of training with a slice of every matrix and the whole batch."""
    reference = alone(setting)
    model = Tiny(setting)
    cut(model, init_device_mesh("cpu", (here.ranks,)))
    optimizer = optimizer_of(model.parameters())
    x, target = batch_of(setting)
    with here.meter() as meter:
        loss = loss_of(model(x), target)
        loss.backward()
        optimizer.step()
    weights = weights_of(setting, here.ranks)
    activations = F32 * setting.batch * setting.sequence * setting.width
    calls = 2 * setting.layers
    return Found(
        loss=loss.item(), **compared_with(reference, model), local=holdings(model, optimizer),
        expected_local={"weights": weights, "gradients": weights, "optimizer": 2 * weights},
        calls=tuple(meter.calls), expected_calls={"all-reduce": (calls, calls * activations)},
        expected_sent=calls * ring("all-reduce", here.ranks, activations),
    )  # fmt: skip
