"""Weight decay in the gradient and beside it; how far each layer moves with Adam and LAMB."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.training.optimizers.params import (
    DECAY_EVERY,
    DECAYS,
    LAYER_UPDATES,
    LAYERS,
    PULLS,
    Decay,
    Layers,
    Step,
)
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.panels.training.optimizers.plane import split
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

ADAM, LAMB = "category 4", "category 5"


def draw_decay(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Two weights of 1 with a large and a small gradient, with both kinds of decay."""
    decay: Decay = trace.shared.decay
    now = step.place * DECAY_EVERY
    large, small = (f"{pull:g}" for pull in PULLS)
    entries = [
        ("line", "query", ink.say("legend.large", pull=large)),
        ("line", "key", ink.say("legend.small", pull=small)),
        ("dash", "muted", ink.say("legend.law")),
    ]
    used = legend(ink, area, entries) + 6
    boxes = split(area.adjusted(0, used, 0, 0), 0.5, 16)
    values = np.concatenate([decay.coupled, decay.decoupled])
    known = values[np.abs(values) < 3]
    low, high = min(float(known.min()), 0.0), max(float(known.max()), 1.0)
    pad = 0.06 * (high - low)
    updates = np.arange(DECAYS + 1, dtype=float)
    law = (1 - trace.params.adaptive * trace.params.decay) ** updates
    for box, key, paths in (
        (boxes[0], "plot.coupled", decay.coupled), (boxes[1], "plot.decoupled", decay.decoupled),
    ):  # fmt: skip
        plot = Plot(ink, box, Axis(0.0, float(DECAYS), title=ink.say("axis.updates"), whole=True),
                    Axis(low - pad, high + pad), ink.say(key))  # fmt: skip
        plot.frame()
        plot.curve(updates, law, "muted", dash=True, width=1.6)
        for weight, colour in ((0, "query"), (1, "key")):
            shown = paths[: now + 1, weight]
            plot.curve(updates[: now + 1], shown, colour, width=3.2 - 1.4 * weight)
            place = np.array([float(now)]), shown[-1:]
            plot.points(*place, colour, radius=5.0 - 1.6 * weight)

        def read(point: QPointF, plot: Plot = plot, paths: np.ndarray = paths) -> ReadOut:
            at = int(np.clip(round(plot.at(point)[0]), 0, now))
            return ReadOut(ink.say("read.updates", updates=at), (
                f"{entries[0][2]}: w = {fixed(float(paths[at, 0]), 4)}",
                f"{entries[1][2]}: w = {fixed(float(paths[at, 1]), 4)}",
                f"{entries[2][2]}: {fixed(float(law[at]), 4)}",
            ))  # fmt: skip

        ink.mark(plot.inner, read, name=plot.title)


def draw_layers(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """‖Δw‖ ÷ ‖w‖ of three layers, and the losses of both nets."""
    layers: Layers = trace.shared.layers
    used = legend(ink, area, [("box", ADAM, "Adam"), ("box", LAMB, "LAMB")]) + 6
    first, second = split(area.adjusted(0, used, 0, 0), 0.56, 16)
    _shares(ink, first, trace, step.place)
    _losses(ink, second, layers, step.place)


def _shares(ink: Ink, box: QRectF, trace: Trace, now: int) -> None:
    layers: Layers = trace.shared.layers
    shares = layers.steps / layers.weights
    title = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top(), box.width(), title), ink.say("plot.shares"),
             size="small", bold=True)  # fmt: skip
    axis = Axis(float(shares.min()) / 3, max(float(shares.max()) * 1.2, 1e-9), 10)
    names = [ink.say("layer", layer=at + 1) for at in range(len(LAYERS))]
    left = box.left() + max(ink.text_width(name, "small") for name in names) + 10
    room = box.right() - left - ink.text_width("0000%", "small", mono=True) - 8
    foot = ink.line_height("tiny") + 3
    height = min((box.height() - title - 6 - foot) / len(LAYERS), 110.0)
    for tick in axis.chosen(4):
        x, y = left + room * axis.share(tick), box.top() + title + 6
        ink.line(x, y, x, y + len(LAYERS) * height, "hairline")
        ink.label(x, y + len(LAYERS) * height + 2, f"{100 * tick:g}%", anchor="center top",
                  size="tiny", colour="muted", mono=True)  # fmt: skip
    for at, name in enumerate(names):
        y = box.top() + title + 6 + at * height
        ink.text(QRectF(box.left(), y, left - box.left(), height), name, size="small")
        for which, (colour, method) in enumerate(((ADAM, "Adam"), (LAMB, "LAMB"))):
            share = float(shares[which, now, at])
            bar = QRectF(left, y + height * (0.12 + 0.4 * which), room * axis.share(share),
                         height * 0.34)  # fmt: skip
            ink.rect(bar, fill=colour, line="border", width=0.8, radius=2)
            ink.text(QRectF(bar.right() + 6, bar.top(), 80, bar.height()), percent(share),
                     size="small", mono=True)  # fmt: skip
            lines = [
                ink.say("read.norm", norm=number(float(layers.weights[which, now, at]))),
                ink.say("read.moves", moves=number(float(layers.steps[which, now, at]))),
            ]
            if which:
                lines.append(ink.say("read.trust", trust=number(float(layers.trust[now, at]))))
            ink.mark(QRectF(box.left(), bar.top(), box.width(), bar.height()),
                     ReadOut(f"{method}, {name}", tuple(lines)), name=f"{method} {at}")  # fmt: skip
        ink.line(left, y, left, y + height, "border")


def _losses(ink: Ink, box: QRectF, layers: Layers, now: int) -> None:
    across = Axis(0.0, float(LAYER_UPDATES), title=ink.say("axis.updates"), whole=True)
    plot = Plot(ink, box, across,
                Axis(0.0, 1.08 * float(layers.losses.max())), ink.say("plot.net"))  # fmt: skip
    plot.frame()
    updates = np.arange(now + 2, dtype=float)
    for which, colour in enumerate((ADAM, LAMB)):
        shown = layers.losses[which, : now + 2]
        plot.curve(updates, shown, colour, width=2.0, dash=bool(which))
        plot.points(updates, shown, colour, radius=3.5)

    def read(point: QPointF) -> ReadOut:
        at = int(np.clip(round(plot.at(point)[0]), 0, now + 1))
        return ReadOut(ink.say("read.updates", updates=at), tuple(
            f"{method}: {number(float(layers.losses[which, at]))}"
            for which, method in enumerate(("Adam", "LAMB"))
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=plot.title)
