"""Three stages: a strip of what each has reached, the curves of the present one, some texts."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.alignment.preferences.lab import STAGES, Staged, Step
from explorer.compute.alignment.preferences.texts import shown
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.ui.canvas.frame import fitted
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

Rows = tuple[tuple[str, str, Callable[[Staged], float]], ...]
#: The plots of each stage: title, and curves of (colour, name, value).
PLOTS: dict[str, tuple[tuple[str, Rows], ...]] = {
    "pretrained": (
        ("stages.points", (("weight", "stages.points", lambda s: s.reward),)),
        ("stages.loss", (("query", "stages.demonstrations", lambda s: s.loss),
                         ("key", "stages.held_out", lambda s: s.held_out))),
    ),
    "tuned": (
        ("stages.points", (("weight", "stages.points", lambda s: s.reward),)),
        ("stages.loss", (("query", "stages.demonstrations", lambda s: s.loss),
                         ("key", "stages.held_out", lambda s: s.held_out))),
    ),
    "judge": (
        ("stages.right", (("query", "stages.asked", lambda s: s.asked),
                          ("key", "stages.fresh", lambda s: s.fresh))),
    ),
    "policy": (
        ("stages.score", (("query", "stages.score", lambda s: s.score),)),
        ("stages.points", (("weight", "stages.points", lambda s: s.reward),)),
        ("stages.divergence", (("key", "stages.divergence", lambda s: s.divergence),)),
    ),
}  # fmt: skip


def draw_stages(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """The strip above; below it the plots on the left, texts on the right or at the foot."""
    line = ink.line_height("small")
    strip = QRectF(area.left(), area.top(), area.width(), 4 * line + 14)
    _draw_strip(ink, strip, trace, index)
    rest = area.adjusted(0, strip.height() + 10, 0, 0)
    if rest.width() > 1.6 * rest.height() and rest.width() > 520:
        left = QRectF(rest.left(), rest.top(), rest.width() * 0.56 - 10, rest.height())
        right = rest.adjusted(rest.width() * 0.56 + 10, 0, 0, 0)
    else:
        rows = 3 if rest.width() > 420 else 6
        foot = min((rows + 1) * (line + 6), rest.height() * 0.42)
        left = rest.adjusted(0, 0, 0, -foot - 8)
        right = rest.adjusted(0, rest.height() - foot, 0, 0)
    _draw_plots(ink, left, trace, index)
    _draw_texts(ink, right, trace[index].staged)


def _facts(ink: Ink, name: str, staged: Staged) -> tuple[tuple[str, str], ...]:
    if name == "judge":
        moved = fixed(staged.judge_moved, 0) if staged.judge_moved == 0 else number(
            staged.judge_moved, 2)  # fmt: skip
        return ((ink.say("box.pairs"), str(staged.amount)),
                (ink.say("box.fresh"), _share(staged.fresh)),
                (ink.say("box.moved"), moved))  # fmt: skip
    found = [(ink.say("box.points"), number(staged.reward, 3)),
             (ink.say("box.held_out"), number(staged.held_out, 3))]  # fmt: skip
    if name == "policy":
        found[1] = (ink.say("box.score"), fixed(staged.score, 2))
        found.append((ink.say("box.divergence"), number(staged.divergence, 2)))
    elif name == "tuned":
        found.append((ink.say("box.updates"), str(staged.amount)))
    return tuple(found)


def _share(value: float) -> str:
    return percent(value) if math.isfinite(value) else "–"


def _draw_strip(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """Four boxes with arrows between them: what is reached so far."""
    line = ink.line_height("small")
    gap = 14.0
    wide = (area.width() - 3 * gap) / 4
    latest: dict[str, Staged] = {}
    for step in trace.steps[: index + 1]:
        latest[step.name] = step.staged
    now: Step = trace[index]
    for place, name in enumerate(STAGES):
        box = QRectF(area.left() + place * (wide + gap), area.top(), wide, area.height())
        there = name in latest
        ink.rect(box, fill="raised" if there else None, line="weight" if name == now.name
                 else "border", width=2.2 if name == now.name else 1.0, radius=8,
                 dash=not there)  # fmt: skip
        if place:
            ink.arrow(box.left() - gap + 2, box.center().y(), box.left() - 2, box.center().y(),
                      "muted", width=1.6, head=6)  # fmt: skip
        inner = box.adjusted(7, 4, -7, -4)
        title = ink.say(f"section.{name}")
        head = QRectF(inner.left(), inner.top(), inner.width() + 6, line)
        bold = ink.text_width(title, "tiny", bold=True) <= head.width()
        fitted(ink, head, title, "text" if there else "muted", size="small", align="left middle",
               bold=bold)  # fmt: skip
        if not there:
            continue
        staged = latest[name]
        if name == "judge":
            # whether its weights were touched later is known from the latest step
            moved = now.staged.judge_moved if now.staged is not None else 0.0
            staged = Staged(**{**staged.__dict__, "judge_moved": moved})
        facts = _facts(ink, name, staged)
        for row, (what, value) in enumerate(facts):
            y = inner.top() + (row + 1) * (line + 1)
            used = ink.text_width(value, "small", mono=True) + 6
            room = inner.width() - used
            fitted(ink, QRectF(inner.left(), y, room, line), what, "muted", size="small",
                   align="left middle")  # fmt: skip
            ink.text(QRectF(inner.left(), y, inner.width(), line), value, size="small", mono=True,
                     align="right middle")  # fmt: skip
        first = next(i for i, step in enumerate(trace.steps) if step.name == name)
        ink.mark(box, ReadOut(ink.say(f"section.{name}"),
                              tuple(f"{what}: {value}" for what, value in facts)),
                 seek=first, name=f"stage {name}")  # fmt: skip


def _draw_plots(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """One plot beside the other, or below it where that gives more room."""
    name = trace[index].name
    plots = PLOTS[name]
    beside = area.width() / len(plots) > 130 and area.height() < 110 * len(plots)
    for place, (title, rows) in enumerate(plots):
        if beside:
            wide = (area.width() - 14 * (len(plots) - 1)) / len(plots)
            box = QRectF(area.left() + place * (wide + 14), area.top(), wide, area.height())
        else:
            high = (area.height() - 6 * (len(plots) - 1)) / len(plots)
            box = QRectF(area.left(), area.top() + place * (high + 6), area.width(), high)
        _draw_plot(ink, box, trace, index, title, rows)


def _draw_plot(
    ink: Ink, box: QRectF, trace: Trace, index: int, title: str, rows: Rows
) -> None:  # fmt: skip
    name = trace[index].name
    names = ("pretrained", "tuned") if name in ("pretrained", "tuned") else (name,)
    steps = [step.staged for step in trace.steps if step.name in names]
    start = next(i for i, step in enumerate(trace.steps) if step.name in names)
    now = steps[: index - start + 1]
    amounts = np.array([s.amount for s in now], dtype=np.float64)
    every = np.array([[value(s) for s in steps] for _, _, value in rows])
    finite = every[np.isfinite(every)]
    low, high = (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 1.0)
    if title == "stages.right":
        low, high = min(0.4, low), 1.0
    low = min(low, 0.0) if title in ("stages.points", "stages.divergence") else low
    room = max(high - low, 0.2) * 0.12
    used = 0.0
    if len(rows) > 1:
        key = [("line", colour, ink.say(label)) for colour, label, _ in rows]
        used = legend(ink, QRectF(box.left(), box.top(), box.width(), 14), key) + 2
    across = ink.say("stages.pairs" if name == "judge" else "stages.updates")
    last = max(*(s.amount for s in steps), 1)
    apart = 1 if last <= 8 else 2  # whole updates, however wide
    ticks = tuple(float(tick) for tick in range(0, last + 1, apart)) if last <= 16 else None
    plot = Plot(ink, box.adjusted(0, used, 0, 0),
                Axis(0, last, title=across, ticks=ticks),
                Axis(low - (room if low < 0 or low > 0.39 else 0), high + room,
                     title=ink.say(title)))  # fmt: skip
    plot.frame()
    for colour, _, value in rows:
        ys = np.array([value(s) for s in now])
        plot.curve(amounts, ys, colour, width=2.0)
        plot.points(amounts[-1:], ys[-1:], colour, radius=3.6)

    def read(point: QPointF) -> ReadOut | None:
        place = int(np.abs(plot.x(amounts) - point.x()).argmin())
        return ReadOut(f"{across}: {now[place].amount}", tuple(
            f"{ink.say(label)}: {number(value(now[place]), 3)}" for _, label, value in rows
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=title)


def _draw_texts(ink: Ink, area: QRectF, staged: Staged) -> None:
    """Some texts drawn from the policy as it is now, and their points by the rule."""
    line = ink.line_height("small")
    ink.text(QRectF(area.left(), area.top(), area.width(), line), ink.say("stages.texts"),
             size="small", bold=True)  # fmt: skip
    room = area.adjusted(0, line + 3, 0, 0)
    columns = 2 if room.width() > 420 else 1
    rows = max(1, min(math.ceil(len(staged.texts) / columns), int(room.height() / line)))
    high = min(room.height() / rows, 26.0)
    wide = room.width() / columns
    for place, text in enumerate(staged.texts[: rows * columns]):
        box = QRectF(room.left() + (place % columns) * wide, room.top() + place // columns * high,
                     wide - 10, high)  # fmt: skip
        points = f"{staged.rewards[place]:g}"
        ink.text(QRectF(box.left(), box.top(), 22, high), points, size="small", mono=True,
                 bold=True, colour="weight", align="right middle")  # fmt: skip
        ink.text(QRectF(box.left() + 30, box.top(), box.width() - 30, high), shown(text),
                 size="small", mono=True)  # fmt: skip
        ink.mark(box, ReadOut(shown(text), (ink.say("lanes.points", points=points),)),
                 name=f"sample {place}")  # fmt: skip
