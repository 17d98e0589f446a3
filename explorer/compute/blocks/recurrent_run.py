"""Runs a topic of blocks/recurrent: training that grows, a sequence unrolled, gradients (torch)."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
import torch

from explorer.compute.blocks import recurrent_gradient
from explorer.compute.blocks.recurrent import (
    CELLS,
    LETTERS,
    Compare,
    Memory,
    Params,
    Sequence,
    Shared,
    Step,
    Unrolled,
    parameters_of,
    read,
)
from explorer.compute.blocks.recurrent_cells import Forced, Moment, Weights, unroll
from explorer.compute.blocks.recurrent_task import INPUTS, Net, Point, encoded_sequence, train
from explorer.core.trace import Append, Producer, Progress, Section, Trace
from explorer.core.words import Message, message


def run(params: Params) -> Producer:
    """The topic that the reader chose. Raises ParamError for a sequence that cannot be read."""
    params.validate()
    yield None
    if params.topic == "gradient":
        shared = yield from recurrent_gradient.measure(params)
        steps = tuple(Step("distance", index) for index in range(params.distance + 1))
        return traced(params, steps, shared)
    if params.topic == "compare":
        return (yield from compared(params))
    return (yield from remembered(params))


def remembered(params: Params) -> Producer:
    """One cell is trained; then it reads the reader's sequence."""
    sequence = read(params.text)
    shared = Memory(params.cell, len(LETTERS), params.hidden,
                    parameters_of(params.cell, INPUTS, params.hidden), sequence, None, None,
                    params.forced(), 0)  # fmt: skip
    steps: list[Step] = []
    training = train(params.cell, params)
    command: str | None = None
    while True:
        try:
            point = training.send(command)
        except StopIteration as stop:
            net: Net = stop.value[0]
            made: int = stop.value[2]
            break
        command = yield from _grown(params, shared, steps, point)
    weights, forced = Weights.of(net.layer).double(), params.forced()
    free = along(params.cell, weights, net, sequence, {}, 0)
    yield None
    held = any(value is not None for value in forced.values())
    found = along(params.cell, weights, net, sequence, forced, params.since - 1) if held else free
    steps += [Step("time", index) for index in range(len(sequence.letters))]
    whole = Memory(shared.cell, shared.letters, shared.hidden, shared.parameters, sequence, found,
                   free if held else None, forced, made)  # fmt: skip
    return traced(params, tuple(steps), whole)


def _grown(
    params: Params, shared: Shared, steps: list[Step], point: Point | None
) -> Generator[Append | Progress | None, str | None, str | None]:
    """Takes a point of a training into the trace, and shows what there is so far."""
    if point is None:
        return (yield None)
    steps.append(Step("train", point.update, (point.loss,), (point.accuracy,)))
    command = yield Progress(point.update / max(params.updates, 1), message("progress.train"))
    return (yield Append(traced(params, tuple(steps), shared, complete=False))) or command


def along(
    cell: str, weights: Weights, net: Net, sequence: Sequence, forced: Forced, since: int
) -> Unrolled:
    """The cell along a sequence, and what it would say if the sequence ended at each symbol."""
    with torch.no_grad():
        moments = unroll(cell, encoded_sequence(sequence), weights, forced, since)
        shown = torch.stack([moment.shown for moment in moments])
        said = shown @ net.head.weight.detach().double().T + net.head.bias.detach().double()

    def stacked(name: str) -> np.ndarray:
        rows: np.ndarray = torch.stack([getattr(moment, name) for moment in moments]).numpy()
        return rows

    def gate(name: str, of: list[Moment]) -> np.ndarray:
        rows: np.ndarray = torch.stack([moment.gates[name] for moment in of]).numpy()
        return rows

    state = np.concatenate([np.zeros((1, shown.shape[1])), stacked("state")])
    return Unrolled(
        {name: gate(name, moments) for name in moments[0].gates}, stacked("candidate"),
        stacked("kept"), stacked("written"), state, shown.numpy(), said.softmax(-1).numpy(),
    )  # fmt: skip


def compared(params: Params) -> Producer:
    """The three cells learn the same task, update by update side by side."""
    counts = tuple(parameters_of(cell, params.size, params.size) for cell in CELLS)
    shared = Compare(params.hidden, params.size, counts)
    trainings = [train(cell, params) for cell in CELLS]
    steps: list[Step] = []
    seconds: list[float] = []
    command: str | None = None
    while not seconds:
        points: list[Point | None] = []
        for training in trainings:
            try:
                points.append(training.send(command))
            except StopIteration as stop:
                seconds.append(stop.value[1])
        known = [point for point in points if point is not None]
        if len(known) == len(CELLS):
            steps.append(Step("train", known[0].update, tuple(one.loss for one in known),
                              tuple(one.accuracy for one in known)))  # fmt: skip
            share = known[0].update / max(params.updates, 1)
            command = yield Progress(share, message("progress.train"))
            command = (yield Append(traced(params, tuple(steps), shared, False))) or command
        elif not seconds:
            command = yield None
    steps.append(Step("sizes", 0, steps[-1].losses, steps[-1].accuracies))
    return traced(params, tuple(steps), Compare(params.hidden, params.size, counts, tuple(seconds)))


def traced(params: Params, steps: tuple[Step, ...], shared: Shared, complete: bool = True) -> Trace:
    """The trace with its sections and scales."""
    found: dict[str, int] = {}
    for index, step in enumerate(steps):
        found.setdefault(step.kind, index)
    sections = tuple(Section(name, at, message("section." + name)) for name, at in found.items())
    scales: dict[str, tuple[float, float]] = {}
    notices: tuple[Message, ...] = ()
    if isinstance(shared, Memory):
        if shared.unrolled is not None:
            both = [shared.unrolled, *([shared.free] if shared.free else [])]
            most = max(float(np.abs(one.state).max()) for one in both)
            scales["state"] = (-most, most) if most else (-1.0, 1.0)
        if shared.sequence.cut:
            kept = len(shared.sequence.letters)
            notices = (message("notice.cut", total=kept + shared.sequence.cut, kept=kept),)
    return Trace(params, steps, shared, sections, scales, notices=notices, complete=complete)
