"""What is said beside each step, with its numbers."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from explorer.compute.diffusion.time_orders import ORDERS
from explorer.compute.diffusion.training import BANDS, Moment, Step, Story, middles
from explorer.core.formatting import count, fixed, number, percent, tex, tex_factor
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.diffusion.common.plane import pair

JUMP = r"x_t = \sqrt{\bar\alpha_t}\, x_0 + \sqrt{1-\bar\alpha_t}\, \varepsilon"
LOSSES = {
    "epsilon": r"\ell = \tfrac12 \left\| \varepsilon_\theta(x_t, t) - \varepsilon \right\|^2",
    "x0": r"\ell = \tfrac12 \left\| x_\theta(x_t, t) - x_0 \right\|^2",
    "v": r"\ell = \tfrac12 \left\| v_\theta(x_t, t) - v \right\|^2",
}
SPLIT = (
    r"\begin{aligned} & \mathrm{E} \left\| \varepsilon_\theta - \varepsilon \right\|^2"
    r" = \mathrm{E}\, \mathrm{Var}(\varepsilon \mid x_t) \\ & \quad"
    r" + \mathrm{E} \left\| \varepsilon_\theta - \mathrm{E}[\varepsilon \mid x_t] \right\|^2"
    r" \end{aligned}"
)


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formulas and what to notice at a step."""
    step: Step = trace[index]
    if step.stage == "training":
        return _look(trace, step)
    if step.stage == "orders":
        return _orders(trace, step)
    return {"data": _data, "noise": _noise, "guess": _guess}[step.stage](trace)


def _data(trace: Trace) -> Explanation:
    story: Story = trace.shared
    x0 = story.batch.x0
    return Explanation(
        message("heading.data"),
        message("text.data", batch=trace.params.batch, shown=len(x0), x0=pair(x0[0])),
        r"x_0 = \mu_k + s \cdot n",
        rf"x_0 = \left( {tex(float(x0[0, 0]))},\; {tex(float(x0[0, 1]))} \right)",
        (message(f"order.{trace.params.order}"),),
    )  # fmt: skip


def _noise(trace: Trace) -> Explanation:
    batch = trace.shared.batch
    level = float(batch.alpha_bar[0])
    signal, noise = math.sqrt(level), math.sqrt(1.0 - level)
    return Explanation(
        message("heading.noise"),
        message("text.noise", t=int(batch.times[0]), signal=number(signal), noise=number(noise)),
        JUMP,
        rf"{tex(float(batch.x[0, 0]))} = {tex(signal)} \cdot {tex_factor(float(batch.x0[0, 0]))}"
        rf" + {tex(noise)} \cdot {tex_factor(float(batch.noise[0, 0]))}",
        (message(f"order.{trace.params.order}"),),
    )


def _guess(trace: Trace) -> Explanation:
    story: Story = trace.shared
    batch, target = story.batch, trace.params.target
    said, wanted = batch.said[0], batch.target[0]
    parts = [rf"({tex(float(a))} - {tex_factor(float(b))})^2" for a, b in
             zip(said, wanted, strict=True)]  # fmt: skip
    ratio = float(story.elbo.max() / story.elbo.min())
    return Explanation(
        message("heading.guess"),
        message("text.guess", target=message(f"target.{target}"),
                loss=number(float(batch.loss[0])), zero=number(story.zero)),
        LOSSES[target],
        rf"\begin{{aligned}} & \tfrac12 \left( {parts[0]} \right. \\ & \quad \left. + {parts[1]}"
        rf" \right) = {tex(float(batch.loss[0]))} \end{{aligned}}",
        (message("notice.weights", ratio=fixed(ratio, 0)),),
        claims=("W049",),
    )  # fmt: skip


def _look(trace: Trace, step: Step) -> Explanation:
    story: Story = trace.shared
    moment = step.moment
    true = story.least + moment.more
    worst = int(np.argmax(moment.excess))
    edges = np.linspace(0, len(story.alpha_bar), BANDS + 1).astype(int)
    if not moment.updates:
        paragraph = message("text.untrained", levels=BANDS, zero=number(story.zero),
                            floor=fixed(story.least, 3))  # fmt: skip
    else:
        paragraph = message(
            "text.look", share=percent(moment.on_data), data=percent(story.on_data),
            low=int(edges[worst]), high=int(edges[worst + 1]) - 1,
            worst=number(float(moment.excess[worst])),
        )  # fmt: skip
    return Explanation(
        message("heading.look", updates=count(moment.updates)), paragraph, SPLIT,
        rf"{tex(true)} = {tex(story.least)} + {tex_factor(moment.more)}",
        tuple(_notices(trace, moment)), claims=("W050",),
    )  # fmt: skip


def orders_caption(trace: Trace, step: Step) -> Message:
    """Who has the lowest log, and who the smallest error."""
    if not step.moment.updates:
        return message("caption.orders")
    shown = int(np.argmin([moment.shown for moment in step.moments]))
    true = int(np.argmin([moment.more for moment in step.moments]))
    key = "caption.orders.same" if shown == true else "caption.orders.two"
    return message(
        key, updates=count(step.moment.updates), log=message(f"order.{ORDERS[shown]}.short"),
        error=message(f"order.{ORDERS[true]}.short"),
    )  # fmt: skip


def _orders(trace: Trace, step: Step) -> Explanation:
    """Six trainings: the log of each, and its loss over all timesteps."""
    story: Story = trace.shared
    best, last = step.moments[0], step.moments[-1]
    return Explanation(
        message("heading.look", updates=count(step.moment.updates)),
        message("text.orders"),
        SPLIT,
        rf"\begin{{aligned}} & {tex(story.least + best.more)} = {tex(story.least)} +"
        rf" {tex_factor(best.more)} \\ & {tex(story.least + last.more)} = {tex(story.least)} +"
        rf" {tex_factor(last.more)} \end{{aligned}}",
        (message("notice.orders.batch", one=fixed(step.moments[2].swing, 3),
                 each=fixed(best.swing, 3)),
         message("text.order.rising")) if step.moment.updates else (),
        claims=("W050",),
    )  # fmt: skip


def _notices(trace: Trace, moment: Moment) -> list[Message]:
    story: Story = trace.shared
    params = trace.params
    found = []
    if moment.updates and params.order in ("cyclic", "falling", "rising"):
        found.append(message(f"text.order.{params.order}"))
    if moment.updates and moment.shown < 0.9 * story.least:
        found.append(message("notice.below"))
    if not math.isnan(story.blind):
        found.append(message("notice.blind", blind=fixed(story.blind, 3),
                             floor=fixed(story.least, 3)))  # fmt: skip
    found.append(message("notice.nature", low=fixed(float(story.floor[0]), 2),
                         high=fixed(float(story.floor[-1]), 4)))  # fmt: skip
    if moment.updates and float(moment.excess[-1]) < 0.05:
        found.append(message("notice.where"))
    if params.target != "epsilon":
        found.append(message("notice.target"))
    if moment.updates:
        found.append(message("notice.swing", swing=fixed(moment.swing, 3),
                             more=fixed(moment.more, 3)))  # fmt: skip
        found.append(message("notice.seconds", seconds=number(moment.seconds, 2),
                             parameters=count(story.parameters)))  # fmt: skip
    if trace.complete and moment.updates == trace[-1].moment.updates < params.updates:
        found.append(message("notice.early"))
    return found


VALUE_NAMES = {
    "stage": "data, noise, guess (the first batch taken apart) or training",
    "updates": "updates made so far",
    "loss_shown": "mean loss of the batches since the last look, per coordinate; NaN before",
    "loss_swing": "standard deviation of those losses",
    "floor": "loss of the exact answer, over all timesteps, per coordinate",
    "error": "what the network adds to it",
    "loss": "their sum: the loss over all timesteps",
    "band_times": "timestep in the middle of each band, (bands,)",
    "band_floor": "floor in epsilon by band of timesteps, (bands,)",
    "band_error": "the network's error in epsilon by band, (bands,)",
    "samples": "what it makes of noise, (samples, 2)",
    "on_data": "share of samples within three spreads of a source",
    "reached": "sources with at least one sample",
    "orders": "names of the six orders of timesteps",
    "shown_by_order": "mean loss of the batches since the last look, (orders,)",
    "swing_by_order": "standard deviation of those losses, (orders,)",
    "error_by_order": "the network's error over all timesteps, (orders,)",
    "on_data_by_order": "share of samples within three spreads of a source, (orders,)",
    "x0": "clean samples of the first batch, (shown, 2)",
    "t": "their timesteps, (shown,)",
    "noise": "the noise drawn for them, (shown, 2)",
    "x": "noised samples, (shown, 2)",
    "said": "what the untrained network says of them, (shown, 2)",
    "wanted": "what it was to say, (shown, 2)",
}
RESULT_NAMES = {
    "updates": "updates made",
    "parameters": "trained numbers of the network",
    "floor": "loss that no network can go below, per coordinate",
    "floor_without_time": "the same for a network not told the time; NaN where it is told",
    "loss_shown": "mean loss of the last batches",
    "loss": "loss over all timesteps at the end",
    "error": "the part of it that is the network's own",
    "error_by_band": "in epsilon, by band of timesteps, (bands,)",
    "floor_by_band": "floor in epsilon by band, (bands,)",
    "on_data": "share of samples within three spreads of a source",
    "on_data_of_data": "the same of the data",
    "reached": "sources with at least one sample",
    "sources": "sources there are",
    "curve": "updates, mean loss of the batches, loss over all timesteps, (looks, 3)",
}


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    step: Step = trace[index]
    story: Story = trace.shared
    moment = step.moment
    if step.stage == "orders":
        return {
            "stage": step.stage, "updates": moment.updates, "floor": story.least,
            "orders": ", ".join(ORDERS),
            "shown_by_order": np.array([one.shown for one in step.moments]),
            "swing_by_order": np.array([one.swing for one in step.moments]),
            "error_by_order": np.array([one.more for one in step.moments]),
            "on_data_by_order": np.array([one.on_data for one in step.moments]),
        }  # fmt: skip
    if step.stage != "training":
        batch = story.batch
        out: dict[str, Any] = {"stage": step.stage, "x0": batch.x0}
        if step.stage != "data":
            out |= {"t": batch.times, "noise": batch.noise, "x": batch.x}
        if step.stage == "guess":
            out |= {"said": batch.said, "wanted": batch.target}
        return out
    return {
        "stage": step.stage, "updates": moment.updates, "loss_shown": moment.shown,
        "loss_swing": moment.swing, "floor": story.least, "error": moment.more,
        "loss": story.least + moment.more, "band_times": middles(len(story.alpha_bar)),
        "band_floor": story.floor, "band_error": moment.excess, "samples": moment.samples,
        "on_data": moment.on_data, "reached": moment.reached,
    }  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run."""
    story: Story = trace.shared
    last: Moment = trace[-1].moment
    looks = [s.moment for s in trace.steps if s.stage in ("training", "orders")]
    return {
        "updates": last.updates, "parameters": story.parameters, "floor": story.least,
        "floor_without_time": story.blind, "loss_shown": last.shown,
        "loss": story.least + last.more, "error": last.more, "error_by_band": last.excess,
        "floor_by_band": story.floor, "on_data": last.on_data, "on_data_of_data": story.on_data,
        "reached": last.reached, "sources": len(story.mixture.centres),
        "curve": np.array([[m.updates, m.shown, story.least + m.more] for m in looks]),
    }  # fmt: skip
