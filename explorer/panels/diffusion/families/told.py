"""The words beside a moment: which sentence, which formula, and this moment's numbers in it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from explorer.compute.diffusion.families import FAMILIES, Judgement, Shared, Step, judgements, swing
from explorer.core.formatting import count, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

if TYPE_CHECKING:
    from explorer.ui.canvas.ink import Ink

LOSSES = (
    r"\begin{aligned} L_{\mathrm{diffusion}} &= \mathbb{E}\,"
    r"\Vert \epsilon - \epsilon_\theta(x_t, t) \Vert^2 / d \\"
    r" L_G &= -\mathbb{E} \log D(G(z)) \\ L_{\mathrm{VAE}} &="
    r" \mathbb{E} \frac{\Vert x - \hat{x} \Vert^2}{2 s^2} + \beta\, \mathrm{KL} \end{aligned}"
)
DISTANCE = (
    r"\mathrm{MMD}^2 = \mathbb{E}\, k(x, x') - 2\, \mathbb{E}\, k(x, y) + \mathbb{E}\, k(y, y')"
)


def verdict_text(ink: Ink, item: Judgement) -> str:
    """Who is ahead, or that all are alike, or that it depends."""
    if not item.ahead:
        return ink.say("judge.equal" if item.equal else "judge.depends")
    names = [ink.say(f"family.{name}") for name in item.ahead]
    return names[0] if len(names) == 1 else ink.say("judge.both", one=names[0], other=names[1])


def sentence(ink: Ink, trace: Trace, index: int) -> Message:
    """What is to be seen on the stage."""
    step: Step = trace[index]
    if step.judged:
        found = judgements(trace)
        open_ = sum(not (item.ahead or item.equal) for item in found) + 1
        return message("stage.judged", decided=len(found) + 1 - open_, open=open_)
    worst = [int(step.covered[family].min()) for family in range(len(FAMILIES))]
    sources = len(trace.shared.mixture.weights)
    return message(
        "stage.moment", diffusion=worst[0], gan=worst[1], vae=worst[2], sources=sources,
    )  # fmt: skip


def told(trace: Trace, index: int) -> Explanation:
    """The explanation of a moment."""
    step: Step = trace[index]
    if step.judged:
        return _judged(trace)
    if index == 0:
        return Explanation(
            message("heading.start"),
            message("say.start", seeds=trace.params.seeds, **_planned(trace)),
            LOSSES, "", (message("notice.budget"), message("notice.sheet")), ("W053",),
        )  # fmt: skip
    return Explanation(
        message("heading.moment", share=percent(step.share)),
        message("say.moment", **_shares(step)),
        LOSSES, _numbers(step), _noticed(trace, index), ("W053",),
    )  # fmt: skip


def _planned(trace: Trace) -> dict[str, str]:
    return {name: count(int(trace.shared.planned[family])) for family, name in enumerate(FAMILIES)}


def _shares(step: Step) -> dict[str, str]:
    return {
        name: percent(float(np.median(step.on_data[family])))
        for family, name in enumerate(FAMILIES)
    }


def _numbers(step: Step) -> str:
    """The losses of the first seed."""
    diffusion, _, generator, missed, divergence = (float(row[0]) for row in step.losses)
    if not all(map(math.isfinite, (diffusion, generator, missed, divergence))):
        return ""
    return (
        rf"\begin{{aligned}} L_{{\mathrm{{diffusion}}}} &= {tex(diffusion)} \\ L_G &="
        rf" {tex(generator)} \\ L_{{\mathrm{{VAE}}}} &= {tex(missed)} + \beta \cdot"
        rf" {tex(divergence)} \end{{aligned}}"
    )


def _noticed(trace: Trace, index: int) -> tuple[Message, ...]:
    step: Step = trace[index]
    sources = len(trace.shared.mixture.weights)
    gan = step.covered[1]
    out = []
    if gan.min() < sources:
        out.append(message("notice.collapse", least=int(gan.min()), sources=sources))
    on = step.on_data[2]
    if float(np.median(on)) < 0.9:
        out.append(message("notice.bridges", share=percent(1 - float(np.median(on)))))
    out.append(message("notice.loss"))
    return tuple(out)


def _judged(trace: Trace) -> Explanation:
    shared: Shared = trace.shared
    last: Step = trace[len(trace) - 1]
    falls = swing(shared.on_data)
    distance = float(np.median(last.distance[0]))
    paragraph = message(
        "say.judged",
        **{name: int(shared.calls[family]) for family, name in enumerate(FAMILIES)},
        **{f"{name}_ms": _milliseconds(shared, family) for family, name in enumerate(FAMILIES)},
    )
    return Explanation(
        message("heading.judged"), paragraph, DISTANCE,
        rf"\mathrm{{MMD}}^2_{{\mathrm{{diffusion}}}} = {tex(distance)}, \quad"
        rf" \mathrm{{data}}: {tex(float(np.median(shared.floor_distance)))}",
        (
            message("notice.swing", gan=number(float(falls[1].max()), 2),
                    vae=number(float(falls[2].max()), 2)),
            message("notice.depends"), message("notice.toy"),
        ),
        ("W053",),
    )  # fmt: skip


def _milliseconds(shared: Shared, family: int) -> str:
    return number(float(shared.milliseconds[family]), 2)
