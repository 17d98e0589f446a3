"""How evenly: the share of every expert, the parameters, and errors while training."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.mixture.lab import Step, choose
from explorer.core.formatting import count, number, percent
from explorer.core.trace import Trace
from explorer.panels.blocks.mixture.plane import colour_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import Open, ReadOut


def draw_loads(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """A bar for each expert's share of the choices, a tick for its mean probability."""
    params = trace.params
    line = ink.line_height("small")
    ink.text(QRectF(area.left(), area.top(), area.width(), line), ink.say("loads.title"),
             size="small", bold=True)  # fmt: skip
    tiny = ink.line_height("tiny")
    foot = line + 2 + tiny
    rows = area.adjusted(0, line + 4, 0, -foot)
    high = min(rows.height() / params.experts, 40.0)
    left, room = rows.left() + 22, ink.text_width("100%", "small", mono=True) + 8
    wide = max(rows.right() - left - room, 10.0)
    most = max(float(max(s.shares.max(), s.means.max())) for s in trace.steps)
    even = left + wide / params.experts / most
    bottom = rows.top() + params.experts * high
    ink.line(even, rows.top(), even, bottom, "muted", dash=True)
    for expert in range(params.experts):
        y = rows.top() + expert * high
        middle, tall = y + high / 2, min(high * 0.62, 22.0)
        share, mean = float(step.shares[expert]), float(step.means[expert])
        ink.circle(rows.left() + 8, middle, 8, fill="surface", line=colour_of(expert), width=2.0)
        ink.label(rows.left() + 8, middle, str(expert + 1), size="tiny", mono=True, bold=True,
                  anchor="center middle")  # fmt: skip
        bar = QRectF(left, middle - tall / 2, wide * share / most, tall)
        ink.rect(bar, fill=colour_of(expert), alpha=0.55)
        ink.rect(bar, line=colour_of(expert), width=1.2)
        x = left + wide * mean / most
        ink.line(x, middle - tall / 2 - 2, x, middle + tall / 2 + 2, "text", width=2.2)
        text = percent(share) if share else ink.say("loads.idle")
        after = max(bar.right(), x) + 5
        ink.rect(QRectF(after - 2, middle - line / 2, ink.text_width(text, "small") + 6, line),
                 fill="surface", alpha=0.85)  # fmt: skip
        ink.label(after, middle, text, size="small", mono=bool(share),
                  colour="text" if share else "error")  # fmt: skip
        chosen = round(share * len(trace.shared.tokens) * params.top_k)
        ink.mark(QRectF(rows.left(), y, rows.width(), high), ReadOut(
            ink.say("loads.expert", expert=expert + 1),
            (ink.say("loads.share", share=percent(share), choices=chosen),
             ink.say("loads.mean", mean=percent(mean))),
        ), name=f"expert {expert}")  # fmt: skip
    ink.label(even, bottom + 1, f"1/{params.experts}", size="tiny", mono=True, colour="muted",
              anchor="center top")  # fmt: skip
    key = QRectF(left, bottom + line + 2, area.right() - left, tiny)
    ink.line(key.left() + 1, key.top() + 1, key.left() + 1, key.bottom() - 1, "text", width=2.2)
    ink.text(key.adjusted(8, 0, 0, 0), ink.say("loads.tick"), size="tiny", colour="muted")


def draw_parameters(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """A box for each expert and one for the router; lit are those that one token meets."""
    params, size = trace.params, trace.shared.size
    line = ink.line_height("small")
    text = ink.say("size.line", active=count(size.active), total=count(size.total),
                   share=percent(size.active / size.total))  # fmt: skip
    link = ink.say("size.link")
    wide = ink.text_width(link, "small") + 2
    room = area.width() - wide - 12
    if ink.text_width(text, "small") <= room:
        box = QRectF(area.right() - wide, area.top(), wide, line)
        ink.text(box, link, size="small", colour="muted", align="right middle")
        ink.line(box.left(), box.bottom() - 1, box.right(), box.bottom() - 1, "border")
        ink.mark(box, ReadOut(link), open=Open("parallelism/experts"), name="link")
    ink.text(QRectF(area.left(), area.top(), area.width(), line), text, size="small")
    lit, _ = choose(trace.shared.tokens[:1], step.router, params.top_k)
    row = QRectF(area.left(), area.top() + line + 3, area.width(), area.height() - line - 3)
    per = row.width() / size.total
    x = row.left()
    for place in range(params.experts + 1):
        router = place == params.experts
        wide = per * (size.router if router else size.expert)
        box = QRectF(x, row.top(), max(wide - 1.5, 1.0), row.height())
        colour = "neutral" if router else colour_of(place)
        met = router or place in lit[0]
        ink.rect(box, fill=colour, alpha=0.6 if met else 0.08)
        ink.rect(box, line=colour, width=2.0 if met else 1.0)
        label = "R" if router else str(place + 1)
        if ink.text_width(label, "small", mono=True) + 2 <= box.width() and row.height() >= 12:
            ink.text(box, label, size="small", mono=True, align="center middle", bold=met)
        name = ink.say("size.router") if router else ink.say("loads.expert", expert=place + 1)
        numbers = size.router if router else size.expert
        ink.mark(box, ReadOut(name, (
            ink.say("size.parameters", count=numbers),
            ink.say("size.met" if met else "size.idle"),
        )), name=f"box {place}")  # fmt: skip
        x += wide


def _name_even(ink: Ink, plot: Plot) -> None:
    """What the line at 1 means: under it, as the loss may lie on it and is above it nearly always;
    beside the title where the plot is low."""
    text, high = ink.say("history.even"), ink.line_height("tiny")
    below, wide = float(plot.y(1.0)) + 1, ink.text_width(text, "tiny")
    right = plot.inner.right()
    if below + high <= plot.inner.bottom():
        ink.label(right, below, text, size="tiny", colour="muted", anchor="right top")
        return
    y = plot.box.top() + ink.line_height("small") / 2
    if plot.box.left() + ink.text_width(plot.up.title, "small") + wide + 30 <= right:
        ink.line(right - wide - 20, y, right - wide - 4, y, "muted", dash=True)
        ink.label(right, y, text, size="tiny", colour="muted", anchor="right middle")


def draw_histories(ink: Ink, area: QRectF, trace: Trace, at: int) -> None:
    """Errors of the mixture and of two plain networks; the balancing loss."""
    line = ink.line_height("small")
    key = [("line", "weight", ink.say("history.mixture")),
           ("dash", "text", ink.say("history.active")),
           ("line", "muted", ink.say("history.total"))]  # fmt: skip
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), line), key) + 4
    rest = area.adjusted(0, used, 0, 0)
    wide = (rest.width() - 14) * 0.56
    steps = trace.steps
    updates = np.array([s.update for s in steps], dtype=np.float64)
    last = max(float(trace.params.updates), 1.0)
    across = Axis(0, last, title=ink.say("history.updates"), whole=True)
    most = trace.scales["error"][1] * 1.05
    plot = Plot(ink, QRectF(rest.left(), rest.top(), wide, rest.height()), across,
                Axis(0, most, title=ink.say("history.error")))  # fmt: skip
    plot.frame()
    seen = at + 1
    dense = trace.shared.dense
    plot.curve(updates, dense["active"][: len(steps)], "text", width=1.2, dash=True)
    plot.curve(updates, dense["total"][: len(steps)], "muted", width=1.2)
    errors = np.array([s.error for s in steps])
    plot.curve(updates[:seen], errors[:seen], "weight", width=2.2)
    ink.circle(plot.x(updates[at]), plot.y(errors[at]), 4.5, fill="weight", line="text")
    losses = np.array([s.balance for s in steps])
    high = max(float(losses.max()) * 1.05, 1.25)
    low = 1.0 - max(0.1, 0.25 * (high - 1.0))
    other = Plot(ink, QRectF(rest.left() + wide + 14, rest.top(), rest.width() - wide - 14,
                             rest.height()), across,
                 Axis(low, high, title=ink.say("history.balance")))  # fmt: skip
    other.frame()
    other.level(1.0, "muted")
    _name_even(ink, other)
    other.curve(updates[:seen], losses[:seen], "negative", width=2.2)
    ink.circle(other.x(updates[at]), float(other.y(losses[at])), 4.5, fill="negative", line="text")

    def read(point: QPointF) -> ReadOut:
        place = int(np.abs(plot.x(updates) - point.x()).argmin())
        return ReadOut(ink.say("history.after", updates=int(updates[place])), (
            f"{ink.say('history.mixture')}: {number(errors[place], 3)}",
            f"{ink.say('history.active')}: "
            f"{number(dense['active'][place], 3)}",
            f"{ink.say('history.total')}: "
            f"{number(dense['total'][place], 3)}",
        ))  # fmt: skip

    def read_balance(point: QPointF) -> ReadOut:
        place = int(np.abs(other.x(updates) - point.x()).argmin())
        return ReadOut(ink.say("history.after", updates=int(updates[place])),
                       (f"E · Σ fₑ·Pₑ = {number(losses[place], 4)}",))  # fmt: skip

    ink.mark(plot.inner, read, name="errors")
    ink.mark(other.inner, read_balance, name="balance")
