"""Runs a model under a mask and lays out what was found, step by step (torch)."""

from __future__ import annotations

from explorer.compute.attention.masks import Masks, Params, Step
from explorer.compute.attention.masks_opening import opened_steps
from explorer.compute.attention.masks_rank import SCALES
from explorer.compute.attention.masks_work import Work
from explorer.compute.attention.reading import starred
from explorer.core.trace import Limit, Producer, Progress, Section, Trace
from explorer.core.words import message


def run(params: Params) -> Producer:
    """Everything about a mask on a text; see `Masks`.

    Raises ParamError: a text the model has no tokens for, a folder that holds no usable model.
    """
    yield Progress(0.0, message("progress.model"))
    opened = yield from opened_steps(params)
    yield Progress(0.2, message("progress.run"))
    work, notices = Work(opened, params), list(opened.notices)
    yield None
    shared = yield from work.everything(notices)
    steps, sections = steps_of(shared)
    return Trace(
        params, steps, shared, sections, {"weight": (0.0, 1.0), "moved": (0.0, 1.0)},
        limits_of(params, shared, len(work.ids)), tuple(notices),
        device=work.stack.device.type,
    )  # fmt: skip


def steps_of(shared: Masks) -> tuple[tuple[Step, ...], tuple[Section, ...]]:
    """The steps, section by section."""
    parts: list[tuple[str, list[Step]]] = [
        ("reads", [Step("reads", query) for query in range(len(shared.reading))])
    ]
    if len(shared.boundary_loss):
        parts.append(("slide", [Step("slide", at) for at in range(len(shared.boundary_loss))]))
    ripple = shared.ripple
    parts.append((
        "ripple",
        [
            Step("ripple", at, level)
            for at in range(len(ripple.pieces))
            for level in range(len(ripple.levels))
        ],
    ))  # fmt: skip
    if shared.corner is not None:
        parts.append(("corner", [Step("corner", at) for at in range(2)]))
    parts.append(("empty", [Step("empty", at) for at in range(len(shared.empty.cures))]))
    parts.append(("rank", [Step("rank", at) for at in range(len(SCALES))]))
    steps: list[Step] = []
    sections = []
    for name, more in parts:
        sections.append(Section(name, len(steps), message(f"section.{name}")))
        steps += more
    return tuple(steps), tuple(sections)


def limits_of(params: Params, shared: Masks, tokens: int) -> dict[str, Limit]:
    """Layers and heads there are, and how far a prefix can go; ★ stands for the measured choice."""

    return {
        "layer": starred(shared.layers, params.layer, shared.layer),
        "head": starred(shared.heads, params.head, shared.head),
        "prefix": Limit(0, tokens),
    }
