"""Votes of a simulated reasoner as coloured squares, and accuracy over the number of votes."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.generation.surprise.steps import Run
from explorer.core.formatting import fixed, percent
from explorer.core.trace import Trace
from explorer.panels.generation.surprise.looks import ANSWERS
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.frame import fitted
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut


def draw_ballots(ink: Ink, body: QRectF, trace: Trace, place: int) -> None:
    """A row for each of some questions, the winner at its end; under them the curve."""
    run: Run = trace.shared
    votes = run.votes
    small, tiny, scale = ink.line_height("small"), ink.line_height("tiny"), ink.view.text_scale
    count = votes.counts[place]
    share = body.height() * 0.44
    fitted(ink, QRectF(body.left(), body.top(), body.width(), small),
           ink.say("votes.simulated", trials=votes.trials, shown=len(votes.answers)),
           size="small", bold=True, align="left middle")  # fmt: skip
    top = body.top() + small + 4
    row = (share - small - 8) / len(votes.answers)
    room = body.width() - 44 * scale
    side = min(room / votes.counts[-1], row, 20 * scale)
    for index, answers in enumerate(votes.answers):
        y = top + index * row
        counts = np.bincount(answers[:count], minlength=len(votes.chances))
        for vote, answer in enumerate(answers.tolist()):
            cell = QRectF(body.left() + vote * side, y, side - 1.5, min(side, row) - 1.5)
            if vote < count:
                ink.rect(cell, fill=ANSWERS[answer], line="border", width=0.6)
            else:
                ink.rect(cell, line=soft(ink, "border", 0.25), width=0.6)
        winner = int(counts.argmax())
        tie = int((counts == counts[winner]).sum()) > 1
        x = body.left() + votes.counts[-1] * side + 10
        ink.circle(x + 5, y + min(side, row) / 2, min(side, row) * 0.42,
                   fill="neutral" if tie else ANSWERS[winner], line="text", width=1.2)  # fmt: skip
        if row >= tiny * 0.8:
            ink.label(x + 18, y + min(side, row) / 2, "=" if tie else "✓" if winner == 0 else "✗",
                      size="tiny", bold=True)  # fmt: skip
        ink.mark(QRectF(body.left(), y, body.width(), row), ReadOut(
            ink.say("read.votes", count=count),
            tuple(f"{answer_name(ink, kind)}: {int(n)}" for kind, n in enumerate(counts)),
        ))  # fmt: skip
    under = top + share - small - 2
    entries = [("box", ANSWERS[kind], f"{answer_name(ink, kind)} {percent(float(p))}")
               for kind, p in enumerate(votes.chances)]  # fmt: skip
    used = legend(ink, QRectF(body.left(), under, body.width(), small), entries)
    chart = QRectF(body.left(), under + used + 8, body.width(),
                   body.bottom() - under - used - small - 14)  # fmt: skip
    xs = np.array(votes.counts, dtype=np.float64)
    last = max(votes.counts[-1], 2)
    whole = tuple(float(n) for n in range(last + 1)) if last < 10 else None  # no half votes
    plot = Plot(
        ink, chart, Axis(0.0, last + 0.5, title=ink.say("votes.axis"), ticks=whole),
        Axis(0.0, 1.0, title=ink.say("votes.accuracy"), ticks=(0, 0.25, 0.5, 0.75, 1.0),
             form=percent),
    )  # fmt: skip
    plot.frame()
    plot.level(float(votes.chances[0]), "muted", text=ink.say("votes.single"))
    plot.curve(xs, votes.exact, "value", width=2.2)
    error = 2 * np.sqrt(votes.exact * (1 - votes.exact) / votes.trials)
    for at in range(place + 1):
        x = plot.x(float(xs[at]))
        low, high = votes.simulated[at] - error[at], votes.simulated[at] + error[at]
        ink.line(x, plot.y(max(low, 0.0)), x, plot.y(min(high, 1.0)), "weight", width=1.4)
        ink.mark(QRectF(x - 7, plot.inner.top(), 14, plot.inner.height()), ReadOut(
            ink.say("read.votes", count=votes.counts[at]),
            (ink.say("read.accuracy", simulated=fixed(float(votes.simulated[at]), 4),
                     exact=fixed(float(votes.exact[at]), 4)),),
        ))  # fmt: skip
    plot.points(xs[: place + 1], votes.simulated[: place + 1], "weight", radius=4.0)
    legend(ink, QRectF(body.left(), body.bottom() - small, body.width(), small), (
        ("line", "value", ink.say("votes.exact")), ("dot", "weight", ink.say("votes.dots")),
    ))  # fmt: skip


def answer_name(ink: Ink, kind: int) -> str:
    """The right answer, the shared error, or another error."""
    if kind == 0:
        return ink.say("answer.right")
    return ink.say("answer.lure") if kind == 1 else ink.say("answer.wrong", number=kind)
