"""Pipeline parallelism: a schedule, as torch's CSV, executed by torch's own runtime.

Each rank has the stages that its row of the table names, and sends activations to the next stage
and gradients to the one before through gloo. The micro-batches are equal parts of the batch, so
that the mean of their losses is the loss of the batch.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import partial
from typing import Any

import torch
from torch import Tensor, nn
from torch.distributed.pipelining import PipelineStage
from torch.distributed.pipelining.schedules import _PipelineScheduleRuntime

from explorer.compute.parallelism.verify.case import Found, worst
from explorer.compute.parallelism.verify.here import Here
from explorer.compute.parallelism.verify.model import (
    F32,
    Reference,
    Sizes,
    Tiny,
    alone,
    apart,
    batch_of,
    held,
    loss_of,
    moments,
    optimizer_of,
)


@dataclass(frozen=True)
class Setting(Sizes):
    """csv: the schedule; micro_batches: parts of the batch; split: blocks of each stage."""

    csv: str = "0F0,0F1,0B0,0B1\n1F0,1B0,1F1,1B1\n"
    micro_batches: int = 2
    split: tuple[int, ...] = (2, 2)


#: A computation; messages, like 0SEND_F1, do not match.
_OPERATION = re.compile(r"(\d+)([FIWB])(\d+)")
Operation = tuple[int, str, int]


def operations(csv: str) -> list[list[Operation]]:
    """Stage, kind and micro-batch of what each rank computes, in order."""
    return [
        [(int(stage), kind, int(micro)) for stage, kind, micro in _OPERATION.findall(line)]
        for line in csv.strip().split("\n")
    ]


def stage_of(model: Tiny, setting: Setting, stage: int) -> nn.Module:
    """The blocks of a stage; the last one has the last matrix too."""
    first = sum(setting.split[:stage])
    blocks: list[nn.Module] = list(model.blocks[first : first + setting.split[stage]])
    last = stage == len(setting.split) - 1
    return nn.Sequential(*blocks, *([model.head] if last else []))


def watched(stage: PipelineStage, log: list[Operation]) -> None:
    """Note every operation of a stage when it is carried out, in the order it really happens."""
    number = stage.stage_index
    forward, backward = stage.forward_one_chunk, stage.backward_one_chunk
    weight = stage.backward_weight_one_chunk

    def on_forward(micro: int, *args: Any, **more: Any) -> Any:
        log.append((number, "F", micro))
        return forward(micro, *args, **more)

    def on_backward(micro: int, *args: Any, **more: Any) -> Any:
        full = more.get("full_backward", True)
        log.append((number, "B" if full else "I", micro))
        return backward(micro, *args, **more)

    def on_weight(micro: int, *args: Any, **more: Any) -> Any:
        log.append((number, "W", micro))
        return weight(micro, *args, **more)

    vars(stage).update(
        forward_one_chunk=on_forward, backward_one_chunk=on_backward,
        backward_weight_one_chunk=on_weight,
    )  # fmt: skip


def job(here: Here, setting: Setting) -> Found:
    """One step of training as one rank of the pipeline."""
    reference = alone(setting)
    model = Tiny(setting)
    rows = operations(setting.csv)
    owner = {stage: rank for rank, row in enumerate(rows) for stage, _, _ in row}
    stages, mine = len(setting.split), sorted(s for s, r in owner.items() if r == here.rank)
    x, target = batch_of(setting)
    micro = x.chunk(setting.micro_batches)[0]
    parts = [
        PipelineStage(stage_of(model, setting, stage), stage, stages, torch.device("cpu"))
        for stage in mine
    ]
    schedule = _PipelineScheduleRuntime(
        list(parts), setting.micro_batches, loss_fn=loss_of, scale_grads=True
    )
    path = os.path.join(here.folder, f"schedule{here.rank}.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write(setting.csv)
    # where the table lists its messages torch adds none
    schedule._load_csv(path, "compute_comms" if "SEND_" in setting.csv else "compute_only")
    step = partial(_step, schedule, mine, stages, x, target)
    step()  # the first time shapes are made out and connections opened
    own = {p for part in parts for p in part.submod.parameters()}
    optimizer = optimizer_of([p for p in model.parameters() if p in own])
    optimizer.zero_grad()
    log: list[Operation] = []
    for part in parts:
        watched(part, log)
    with here.meter() as meter:
        losses = step()
        optimizer.step()
    loss = torch.zeros((), dtype=torch.float64)
    if stages - 1 in mine:
        loss += torch.stack(losses).to(torch.float64).mean()
    torch.distributed.all_reduce(loss)
    sizes = [F32 * sum(p.numel() for p in stage_of(model, setting, s).parameters()) for s in mine]
    messages = sent(rows[here.rank], owner, here.rank, stages)
    size = F32 * micro.numel()
    return Found(
        loss=float(loss), reference=reference.loss,
        **_differences(model, reference, own), scale=reference.scale,
        local={"weights": held(own), "gradients": held(p.grad for p in own),
               "optimizer": moments(optimizer)},
        expected_local={"weights": sum(sizes), "gradients": sum(sizes),
                        "optimizer": 2 * sum(sizes)},
        calls=tuple(meter.calls),
        expected_calls={"send": (messages, messages * size)} if messages else {},
        expected_sent=messages * size,
        more={"order": [f"{s}{k}{m}" for s, k, m in log],
              "wanted": [f"{s}{k}{m}" for s, k, m in rows[here.rank]]},
    )  # fmt: skip


def sent(row: list[Operation], owner: dict[int, int], rank: int, stages: int) -> int:
    """How many messages leave a rank: of every F to the next stage, of every B or I to the one
    before, where that is on another rank."""
    count = 0
    for stage, kind, _ in row:
        to = stage + 1 if kind == "F" else stage - 1
        if kind != "W" and 0 <= to < stages and owner[to] != rank:
            count += 1
    return count


def _step(
    schedule: _PipelineScheduleRuntime, mine: list[int], stages: int, x: Tensor, target: Tensor
) -> list[Tensor]:
    """All micro-batches once; the losses, on the rank of the last stage."""
    losses: list[Tensor] = []
    given = (x,) if 0 in mine else ()
    more: dict[str, Any] = {"target": target, "losses": losses} if stages - 1 in mine else {}
    schedule.step(*given, **more)
    return losses


def _differences(model: Tiny, reference: Reference, own: set[nn.Parameter]) -> dict[str, float]:
    named = [(name, p) for name, p in model.named_parameters() if p in own]
    return {
        "difference": worst(apart(p.grad, reference.gradients[name]) for name, p in named),
        "updated": worst(apart(p, reference.weights[name]) for name, p in named),
    }
