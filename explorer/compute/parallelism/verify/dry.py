"""A dry run: torch's own sharding of a whole model over as many ranks as one likes, in one process.

The process group is torch's fake one, which sends nothing, and tensors have shapes but no numbers:
what remains is what torch would keep on a rank, and which collectives it would call in a step.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

import torch
import torch.distributed as dist
from torch.distributed.tensor import DTensor

from explorer.compute.parallelism.verify.case import RunError
from explorer.compute.parallelism.verify.decoder import Decoder, Shape, cut, loss_of, mesh_of
from explorer.compute.parallelism.verify.here import Here, Meter

GROUP = False  # the job makes its own process group


@dataclass(frozen=True)
class Setting(Shape):
    """Which of how many ranks is looked at; without `step` the model is only cut."""

    ranks: int = 1024
    rank: int = 0
    step: bool = True


@dataclass(frozen=True)
class Part:
    """A parameter tensor: its shape in the model, what the rank holds of it, and how it is cut."""

    name: str
    shape: tuple[int, ...]
    local: tuple[int, ...]
    placements: tuple[str, ...]


@dataclass(frozen=True)
class Dry:
    """What the rank holds, and how often it would call each collective: by primitive and ranks of
    the group, calls and bytes S. Seconds are measured."""

    parts: tuple[Part, ...]
    elements: int
    calls: dict[tuple[str, int], tuple[int, int]]
    seconds: float


def fake_group(rank: int, ranks: int) -> None:
    """Make torch's fake process group the default one. Raises RunError where torch has none."""
    try:
        # not a public module: another version of torch may keep it elsewhere, or not at all
        from torch.testing._internal.distributed.fake_pg import FakeStore
    except ImportError as error:
        raise RunError(f"this torch has no fake process group ({error})") from None
    dist.init_process_group("fake", store=FakeStore(), rank=rank, world_size=ranks)


def job(here: Here, setting: Setting) -> Dry:
    """Cut the model, and make one training step without numbers."""
    began = time.perf_counter()
    fake_group(setting.rank, setting.ranks)
    with torch.device("meta"):
        model = Decoder(setting)
    cut(model, mesh_of(setting.ranks, setting.tp))
    parts = tuple(part_of(name, parameter) for name, parameter in model.named_parameters())
    elements = sum(p.to_local().numel() for p in model.parameters() if isinstance(p, DTensor))
    calls = one_step(model, setting) if setting.step else {}
    return Dry(parts, elements, calls, time.perf_counter() - began)


def part_of(name: str, parameter: Any) -> Part:
    """How a parameter is cut."""
    ways = tuple(str(placement) for placement in parameter.placements)
    return Part(name, tuple(parameter.shape), tuple(parameter.to_local().shape), ways)


def one_step(model: Decoder, setting: Setting) -> dict[tuple[str, int], tuple[int, int]]:
    """The collectives of a forward and a backward pass, by primitive and ranks of the group."""
    try:
        from torch._subclasses.fake_tensor import FakeTensorMode
    except ImportError as error:  # as private as the fake group
        raise RunError(f"this torch has no tensors without numbers ({error})") from None
    with FakeTensorMode(allow_non_fake_inputs=True):
        # FSDP wants to see its parameters on a device: there, still without numbers
        model.to_empty(device="cpu")
        text = torch.zeros(setting.batch, setting.sequence, dtype=torch.int64)
        with Meter(lambda: None) as meter:
            loss_of(model(text), text).backward()
    calls: dict[tuple[str, int], tuple[int, int]] = {}
    for call in meter.calls:
        number, size = calls.get((call.primitive, call.group), (0, 0))
        calls[call.primitive, call.group] = (number + 1, size + call.bytes)
    return calls
