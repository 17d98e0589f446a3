"""What is said about each step, with its numbers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from explorer.compute.adapting.lora.params import (
    EVERY,
    SHAPES,
    STARTS,
    Params,
    Step,
    Story,
    arms_of,
    ranks_of,
    weights_of,
)
from explorer.core.formatting import count, number, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.adapting.lora.facts import counts_of

#: Sentences often said about a section; whether they are true is computed.
CLAIMS = {"learn": (), "ranks": (), "init": ("W200",), "scale": ("W199",), "shapes": ("W198",)}
Told = tuple[str, str, Message, list[Message]]


def caption(trace: Trace, step: Step) -> Message:
    """The sentence above the picture."""
    params: Params = trace.params
    story: Story = trace.shared
    at = step.place
    if step.part == "learn":
        if at == 0:
            return message("caption.learn.first")
        return message("caption.learn", updates=at * EVERY, rank=params.thin,
                       loss=number(float(story.losses[at * EVERY])),
                       floor=number(float(story.floors[params.thin])))  # fmt: skip
    if step.part == "ranks":
        assert story.arms is not None
        rank = arms_of(params)[at]
        return message("caption.ranks" if rank else "caption.ranks.full", rank=rank,
                       weights=count(weights_of(params.width, rank)),
                       full=count(weights_of(params.width, 0)),
                       loss=number(float(story.arms[-1, at])))  # fmt: skip
    if step.part == "init":
        assert story.first is not None
        assert story.begun is not None
        down, up = STARTS[at]
        return message("caption.init", a=message(f"how.{down}"), b=message(f"how.{up}"),
                       first=number(float(story.first[at, 0])),
                       second=number(float(story.first[at, 1])),
                       begin=number(float(story.begun[at, 0])),
                       end=number(float(story.begun[at, -1])))  # fmt: skip
    if step.part == "scale":
        assert story.drift is not None
        return message("caption.scale", rank=ranks_of(params)[at],
                       plain=number(float(story.drift[0, at])),
                       over=number(float(story.drift[-1, at])))  # fmt: skip
    full, thin = counts_of(trace)
    key = "fits" if SHAPES[at] == "printed" and params.counted in (1, params.model) else SHAPES[at]
    return message(f"caption.shapes.{key}", model=params.model, rank=params.counted,
                   times=number(full / thin), apart=number(story.apart or 0.0))  # fmt: skip


def notes(trace: Trace, step: Step) -> list[Message]:
    """The small print below."""
    params: Params = trace.params
    return [message(f"note.{step.part}", width=params.width, seed=params.seed,
                    rate=f"{params.rate:g}")]  # fmt: skip


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    step: Step = trace[index]
    formula, numbers, paragraph, notice = TOLD[step.part](trace, step)
    return Explanation(message(f"heading.{step.part}"), paragraph, formula, numbers, tuple(notice),
                       CLAIMS[step.part])  # fmt: skip


def _learn(trace: Trace, step: Step) -> Told:
    params, story = trace.params, trace.shared
    rank, loss = params.thin, float(story.losses[step.place * EVERY])
    formula = r"W' = W + \frac{\alpha}{r} B A"
    numbers = rf"\frac{{\alpha}}{{r}} = \frac{{{params.alpha:g}}}{{{rank}}} ="
    numbers += rf" {tex(params.alpha / rank)} , \quad L = {tex(loss)}"
    return formula, numbers, message(
        "text.learn", rank=rank, weights=count(weights_of(params.width, rank)),
        full=count(weights_of(params.width, 0)),
    ), [message("notice.learn")]  # fmt: skip


def _ranks(trace: Trace, step: Step) -> Told:
    params, story = trace.params, trace.shared
    ranks = arms_of(params)
    rank = ranks[step.place]
    formula = r"L \ge \frac{1}{2 d} \sum_{i > r} \sigma_i^2"
    numbers = rf"L = {tex(float(story.arms[-1, step.place]))} , \quad"
    numbers += rf" \frac{{1}}{{2 d}} \sum = {tex(float(story.floors[rank or params.width]))}"
    best = len(ranks) - 2
    return formula, numbers, message(
        "text.ranks", updates=params.updates, best=ranks[best],
        loss=number(float(story.arms[-1, best])), full=number(float(story.arms[-1, -1])),
    ), []  # fmt: skip


def _init(trace: Trace, step: Step) -> Told:
    story = trace.shared
    a, b = story.first[step.place].tolist()
    formula = r"\nabla_A L = s \, B^{\top} G , \quad \nabla_B L = s \, G A^{\top}"
    numbers = rf"\Vert \nabla_A \Vert = {tex(a)} , \quad \Vert \nabla_B \Vert = {tex(b)}"
    key = ("dead", "one", "one", "both")[step.place]
    return formula, numbers, message(
        f"text.init.{key}", begin=number(float(story.begun[step.place, 0])),
        end=number(float(story.begun[step.place, -1])), zero=number(float(story.begun[0, 0])),
    ), []  # fmt: skip


def _scale(trace: Trace, step: Step) -> Told:
    params, story = trace.params, trace.shared
    rank = ranks_of(params)[step.place]
    formula = r"\alpha , \quad \frac{\alpha}{\sqrt{r}} , \quad \frac{\alpha}{r}"
    factors = (params.alpha, params.alpha / np.sqrt(rank), params.alpha / rank)
    numbers = r" , \quad ".join(tex(float(one)) for one in factors)
    plain, root, over = (story.drift[:, -1] / story.drift[:, 0]).tolist()
    return formula, numbers, message(
        "text.scale", rank=ranks_of(params)[-1], plain=number(plain), root=number(root),
        over=number(over),
    ), [message("notice.scale")]  # fmt: skip


def _shapes(trace: Trace, step: Step) -> Told:
    params, story = trace.params, trace.shared
    full, thin = counts_of(trace)
    key = SHAPES[step.place]
    if key == "printed" and not story.refused:
        key = "fits"
    formula = (
        r"\frac{d^2}{2 d r} = \frac{d}{2 r}",
        r"(W + s B A) x = W x + s B (A x)",
        r"(r \times d)(d \times r) = r \times r",
    )[step.place]
    numbers = (
        rf"\frac{{{params.model}}}{{2 \cdot {params.counted}}} = {tex(full / thin)}",
        rf"\max \vert \Delta y \vert = {tex(story.apart)}",
        rf"{params.counted} \times {params.counted} \ne {params.model} \times {params.model}"
        if params.counted != params.model else rf"r = d = {params.model}",
    )[step.place]  # fmt: skip
    return formula, numbers, message(
        f"text.shapes.{key}", full=count(full), thin=count(thin), refused=story.refused
    ), []  # fmt: skip


TOLD: dict[str, Callable[[Trace, Step], Told]] = {
    "learn": _learn, "ranks": _ranks, "init": _init, "scale": _scale, "shapes": _shapes,
}  # fmt: skip


def answer(trace: Trace) -> int:
    """Gradients at the first step with A random, B zero: 0 both, 1 only A, 2 only B, 3 none."""
    from explorer.compute.adapting.lora import adapter

    params: Params = trace.params
    down, up = adapter.drawn(params, params.thin)
    a, b = (bool(np.any(one)) for one in adapter.gradients_of(
        trace.shared.task, down, np.zeros_like(up), params.alpha / params.thin
    ))  # fmt: skip
    return 0 if a and b else 1 if a else 2 if b else 3
