"""What training takes, counted, and what published laws say is the best split of a budget."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.training.scaling.law import CONSTANTS, best, loss
from explorer.compute.training.scaling.params import (
    BUDGETS,
    CONTEXTS,
    KNOWN,
    Law,
    Scaling,
    Step,
    Work,
)
from explorer.core.formatting import fixed, number, superscript
from explorer.core.trace import Trace
from explorer.panels.training.scaling.boxes import large, two
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

#: Where the name of a model stands beside its square.
LABELS = {
    "Gopher": (7, -1, "left bottom"), "Chinchilla": (2, 5, "center top"),
    "LLaMA 7B": (-7, 0, "right middle"), "Llama 3 8B": (-7, 3, "right top"),
}  # fmt: skip


def draw_work(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """A bar for what a token takes at this context, and its share over 6 N by context."""
    shared: Scaling = trace.shared
    work = shared.work
    assert work is not None
    width = int(trace.params.width)
    line = ink.line_height("small")
    entries = [("box", "weight", ink.say("legend.products")),
               ("box", "query", ink.say("legend.attention"))]  # fmt: skip
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), entries) + 8
    bar = QRectF(area.left(), area.top() + used, area.width(), min(46.0, area.height() * 0.14))
    _bar(ink, bar, work, step.place)
    body = area.adjusted(0, used + bar.height() + line + 16, 0, 0)
    ratios = (work.products + work.attention) / (6.0 * work.weights)
    contexts = np.array(CONTEXTS, dtype=np.float64)
    high = float(max(1 + CONTEXTS[-1] / (6 * width), 2.0)) * 1.2
    plot = Plot(ink, body, Axis(CONTEXTS[0] / 1.4, CONTEXTS[-1] * 1.4, 2, ink.say("axis.context"),
                                tuple(contexts.tolist()), lambda v: large(v) if v < 1e3 else
                                f"{v / 1024:g}K"),
                Axis(0.8, high, 10, "", tuple(v for v in (1.0, 2.0, 5.0, 10.0, 20.0, 50.0)
                                              if v < high), lambda v: f"{v:g}"),
                ink.say("plot.ratio"))  # fmt: skip
    plot.frame()
    plot.level(1.0, "muted", text="6 N")
    plot.upright(6.0 * width, "query", text=f"n = 6d = {6 * width}")
    fine = np.geomspace(CONTEXTS[0] / 1.4, CONTEXTS[-1] * 1.4, 80)
    plot.curve(fine, 1 + fine / (6 * width), "muted", width=1.2)
    plot.points(contexts[: step.place + 1], ratios[: step.place + 1], "weight", radius=4.5)

    def read(point: QPointF) -> ReadOut:
        at = int(np.abs(np.log(contexts / max(plot.at(point)[0], 1.0))).argmin())
        return ReadOut(ink.say("read.context", context=CONTEXTS[at]), (
            ink.say("read.products", count=number(float(work.products[at]), 4)),
            ink.say("read.attention", count=number(float(work.attention[at]), 4)),
            f"1 + n / 6d = {fixed(1 + CONTEXTS[at] / (6 * width), 4)}",
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=plot.title)


def _bar(ink: Ink, box: QRectF, work: Work, place: int) -> None:
    """Products with weights and attention, one after the other, as shares of their sum."""
    total = float(work.products[place] + work.attention[place])
    x = box.left()
    for key, value, colour in (
        ("read.products", float(work.products[place]), "weight"),
        ("read.attention", float(work.attention[place]), "query"),
    ):
        part = QRectF(x, box.top(), box.width() * value / total, box.height())
        ink.rect(part, fill=colour, line="surface")
        text = f"{100 * value / total:.0f} %"
        if part.width() > ink.text_width(text, "body", mono=True) + 8:
            ink.text(part, text, colour="surface", mono=True, bold=True, align="center middle")
        ink.mark(part, ReadOut(ink.say(key, count=number(value, 4)), (text,)), name=key)
        x = part.right()
    foot = QRectF(box.left(), box.bottom() + 2, box.width(), ink.line_height("small"))
    ink.text(foot, ink.say("work.token", total=number(total), context=CONTEXTS[place]),
             size="small", colour="muted")  # fmt: skip


def draw_law(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """A valley for every budget, with its lowest point; tokens per parameter there."""
    shared: Scaling = trace.shared
    law = shared.law
    assert law is not None
    first, second = two(area, 0.66)
    start = next(one.start for one in trace.sections if one.id == "law")
    _valleys(ink, first, law, step.place, start)
    _ratios(ink, second, trace.params.law, step.place)


def _valleys(ink: Ink, box: QRectF, law: Law, place: int, start: int) -> None:
    low, high = float(law.losses[-1]) - 0.04, float(law.losses[0]) + 0.35
    plot = Plot(ink, box, Axis(1e7, 3e12, 10, ink.say("axis.parameters"), None, large),
                Axis(low, high), ink.say("plot.valleys"))  # fmt: skip
    plot.frame()
    plot.level(float(law.constants[0]), "muted")
    for at in range(place + 1):
        sizes = float(law.sizes[at]) * np.geomspace(0.05, 20.0, 60)
        losses = loss(law.constants, sizes, BUDGETS[at] / (6 * sizes))
        now = at == place
        plot.curve(sizes, losses, "weight", width=2.2 if now else 1.2, alpha=1.0 if now else 0.55)
    plot.curve(law.sizes[: place + 1], law.losses[: place + 1], "key", width=1.2, dash=True)
    plot.points(law.sizes[: place + 1], law.losses[: place + 1], "key", radius=4.0)
    for name, (size, tokens) in KNOWN.items():
        value = float(loss(law.constants, size, tokens))
        x, y = float(plot.x(size)), float(plot.y(value))
        if plot.inner.contains(x, y):
            ink.rect(QRectF(x - 3.5, y - 3.5, 7, 7), fill="query", line="surface")
            across, down, anchor = LABELS[name]
            ink.label(x + across, y + down, name, size="tiny", colour="query", anchor=anchor)

    def read(point: QPointF) -> ReadOut:
        size = plot.at(point)[0]
        tokens = BUDGETS[place] / (6 * size)
        lines = [
            ink.say("read.split", size=large(size), tokens=large(tokens),
                    ratio=number(tokens / size)),
            ink.say("read.law", loss=fixed(float(loss(law.constants, size, tokens)), 3),
                    best=fixed(float(law.losses[place]), 3)),
        ]  # fmt: skip
        for name, (known, seen) in KNOWN.items():
            lines.append(f"{name}: {large(known)} · {large(seen)} → "
                         f"{fixed(float(loss(law.constants, known, seen)), 3)}")  # fmt: skip
        return ReadOut(f"C = {number(BUDGETS[place], 2)}", tuple(lines))

    ink.mark(plot.inner, read, name=plot.title)
    for at in range(len(BUDGETS)):  # a lowest point leads to its budget
        x, y = float(plot.x(law.sizes[at])), float(plot.y(law.losses[at]))
        if at != place and plot.inner.contains(x, y):
            ink.circle(x, y, 3.0, line="key", fill=None if at > place else "key")
            ink.mark(QRectF(x - 6, y - 6, 12, 12), partial(_budget, ink, law, at),
                     seek=start + at, name=f"budget {at}")  # fmt: skip


def _budget(ink: Ink, law: Law, at: int, _: QPointF) -> ReadOut:
    """What a lowest point says."""
    size, tokens = float(law.sizes[at]), float(law.tokens[at])
    return ReadOut(f"C = {number(BUDGETS[at], 2)}", (
        ink.say("read.split", size=large(size), tokens=large(tokens), ratio=number(tokens / size)),
        ink.say("read.best", loss=fixed(float(law.losses[at]), 3)),
    ))  # fmt: skip


def _ratios(ink: Ink, box: QRectF, chosen: str, place: int) -> None:
    """Tokens per parameter at the best split, by budget, for both sets of constants."""
    budgets = np.array(BUDGETS)
    entries = [("line" if name == chosen else "dash", "key" if name == chosen else "muted",
                ink.say(f"law.{name}")) for name in CONSTANTS]  # fmt: skip
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), 20), entries) + 4
    plot = Plot(ink, box.adjusted(0, used, 0, 0), Axis(
        BUDGETS[0] / 2, BUDGETS[-1] * 2, 10, ink.say("axis.budget"), None,
        lambda v: f"10{superscript(round(np.log10(v)))}",
    ), Axis(0.0, 160.0), ink.say("plot.ratios"))  # fmt: skip
    plot.frame()
    for name, constants in CONSTANTS.items():
        sizes, tokens = best(np.array(constants), budgets)
        plot.curve(budgets, tokens / sizes, "key" if name == chosen else "muted",
                   dash=name != chosen)  # fmt: skip
        if name == chosen:
            plot.points(budgets[: place + 1], (tokens / sizes)[: place + 1], "key", radius=3.4)

    def read(point: QPointF) -> ReadOut:
        at = int(np.abs(np.log(budgets / max(plot.at(point)[0], 1.0))).argmin())
        lines = []
        for name, constants in CONSTANTS.items():
            size, tokens = best(np.array(constants), BUDGETS[at])
            split = f"{large(float(size))} · {large(float(tokens))}"
            ratio = number(float(tokens / size))
            lines.append(f"{ink.say(f'law.{name}')}: {split}, D/N = {ratio}")
        return ReadOut(f"C = {number(BUDGETS[at], 2)}", tuple(lines))

    ink.mark(plot.inner, read, name=plot.title)
