"""The four experiments: each a trace that grows while it trains."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from explorer.compute.blocks.feedforward.activations import ACTIVATIONS
from explorer.compute.blocks.feedforward.lab import (
    NAMES,
    POINTS,
    WIDTHS,
    Fitted,
    Params,
    Step,
    Tested,
    target,
)
from explorer.compute.blocks.feedforward.network import Network, error, fresh, train
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import Message, message

#: Units of the networks in which the activation functions are compared.
UNITS = 48
#: Updates between two checkpoints: well under 50 ms.
OFTEN = 40
GATED = ("input", "gate", "value", "product", "output", "said", "width")


def run(params: Params) -> Producer:
    """The experiment that is shown."""
    if params.show == "fit":
        return (yield from _fits(params))
    if params.show == "activations":
        return (yield from _activations(params))
    if params.show == "expand":
        return (yield from _expansion(params))
    return (yield from _gated(params))


def seen_at(updates: int) -> tuple[int, ...]:
    """After how many updates the fit is looked at: more often at the beginning."""
    return tuple(sorted({round(updates * share) for share in (0, 0.01, 0.04, 0.12, 0.35, 1.0)}))


def _trace(params: Params, steps: list[Step], starts: dict[str, int], *, complete: bool) -> Trace:
    sections = tuple(
        Section(name, start, _title(params.show, name)) for name, start in starts.items()
    )
    scales = {}
    fits = [step.fitted for step in steps if step.fitted is not None]
    if fits:
        x = np.array([-1.0, 1.0])  # straight pieces are largest at an end
        activation = ACTIVATIONS[params.activation]
        ends = [f for f in fits if f.update == params.updates] or fits
        most = np.concatenate([np.abs(f.network.pieces(x, activation)).max(axis=0) for f in ends])
        # a few large pieces that cancel would flatten all others: the axis holds most, not all
        most_of_them = max(float(np.quantile(most, 0.9)), 1e-3)
        scales["piece"] = (-most_of_them, most_of_them)
    return Trace(params, tuple(steps), sections=sections, scales=scales, complete=complete)


def _title(show: str, name: str) -> Message:
    """What a section is called: a width, a function, a stack or an operation."""
    if show == "fit":
        return message("fit.units", count=int(name.split("-")[0]))
    if show == "expand":
        blocks, _, inner = name.split("-")
        return message("section.expand", blocks=int(blocks), inner=int(inner))
    return message(f"name.{name}" if show == "activations" else f"section.{name}")


def _fits(params: Params) -> Producer:
    """Networks of growing width, each from several starts; of the best, how it came about."""
    x = np.linspace(-1.0, 1.0, POINTS)
    y = target(params.curve, x)
    widths = [w for w in WIDTHS if w <= params.widest]
    steps: list[Step] = []
    starts: dict[str, int] = {}
    others: tuple[tuple[int, float], ...] = ()
    for place, width in enumerate(widths):
        runs: list[list[Fitted]] = []
        for begin in range(params.starts):
            seen: list[Fitted] = []
            for fitted in _fit(params, x, y, width, params.seed + 1000 * begin):
                if fitted is None:
                    command = yield Progress((place + begin / params.starts) / len(widths))
                    if command == FINISH and steps:
                        return _trace(params, steps, starts, complete=False)
                    continue
                seen.append(fitted)
            runs.append(seen)
        best = min(runs, key=lambda seen: seen[-1].error)
        others = (*others, *((width, seen[-1].error) for seen in runs))
        starts[f"{width}-units"] = len(steps)
        steps += [Step(f"{width}-units", fitted=fitted, others=others) for fitted in best]
        yield Append(_trace(params, list(steps), dict(starts), complete=False))
    return _trace(params, steps, starts, complete=True)


def _fit(
    params: Params, x: np.ndarray, y: np.ndarray, width: int, seed: int
) -> Iterator[Fitted | None]:
    activation = ACTIVATIONS[params.activation]
    wanted = seen_at(params.updates)
    for update, net in train(
        fresh(width, seed), x, y, params.activation, params.updates, params.rate
    ):
        if update in wanted:
            yield Fitted(width, update, net, error(net, x, y, activation), net.alive(x, activation))
        elif update % OFTEN == 0:
            yield None


def _activations(params: Params) -> Producer:
    """The same network with each function: its error, and its dead units, update by update."""
    x = np.linspace(-1.0, 1.0, POINTS)
    y = target(params.curve, x)
    steps: list[Step] = []
    starts: dict[str, int] = {}
    for name in NAMES:
        activation = ACTIVATIONS[name]
        every = max(1, params.updates // 60)
        rows: list[tuple[int, float, int]] = []
        last: Network = fresh(UNITS, params.seed)
        for update, net in train(last, x, y, name, params.updates, params.rate):
            last = net
            if update % every == 0 or update == params.updates:
                dead = UNITS - int(net.alive(x, activation).sum())
                rows.append((update, error(net, x, y, activation), dead))
            if update % OFTEN == 0:
                command = yield Progress((len(steps) + update / params.updates) / len(NAMES))
                if command == FINISH and steps:
                    return _trace(params, steps, starts, complete=False)
        updates, errors, dead_units = (np.array(column) for column in zip(*rows, strict=True))
        starts[name] = len(steps)
        steps.append(Step(name, tested=Tested(name, updates, errors, dead_units, last)))
        yield Append(_trace(params, list(steps), dict(starts), complete=False))
    return _trace(params, steps, starts, complete=True)


def _expansion(params: Params) -> Producer:
    """One block of growing width, then stacks with the parameters of the fourfold one."""
    from explorer.compute.blocks.feedforward.expansion import CONFIGURATIONS, train

    steps: list[Step] = []
    starts: dict[str, int] = {}
    for expansion, blocks in CONFIGURATIONS:
        for found in train(expansion, blocks, params.starts, 100, params.seed):
            if found is None:
                command = yield Progress(len(steps) / len(CONFIGURATIONS))
                if command == FINISH and steps:
                    return _trace(params, steps, starts, complete=False)
                continue
            name = f"{blocks}-blocks-{round(8 * expansion)}"
            starts[name] = len(steps)
            steps.append(Step(name, curve=found))
        yield Append(_trace(params, list(steps), dict(starts), complete=False))
    return _trace(params, steps, starts, complete=True)


def _gated(params: Params) -> Producer:
    """SwiGLU operation by operation, the other form, and what becomes of the width."""
    from explorer.compute.blocks.feedforward.gated import tried, widths

    yield None
    found = tried(params.width, params.inner, params.seed)
    sizes = widths(params.model_width, params.multiple)
    steps = [Step(name, tried=found, widths=sizes) for name in GATED]
    return _trace(params, steps, {name: i for i, name in enumerate(GATED)}, complete=True)
