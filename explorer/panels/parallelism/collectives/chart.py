"""Bytes sent by each rank so far, against the closed form and against one rank doing it all."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF

from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.parallelism.collectives.numbers import size
from explorer.panels.parallelism.common.ranks import COLOURS, rank_colour
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

LEAST = 34.0  # pixels of height that the bars keep, before the legend grows short


def draw_chart(ink: Ink, rect: QRectF, trace: Trace, index: int) -> None:
    """Bars per rank, the outline of where they end, and what to compare them with."""
    shared, step, params = trace.shared, trace[index], trace.params
    title, small = ink.say("chart.title"), ink.line_height("small")
    if ink.text_width(title, "small", bold=True) > rect.width():
        title = ink.say("chart.title.short")
    ink.text(QRectF(rect.left(), rect.top(), rect.width(), small), title, size="small", bold=True)
    high, tiny = trace.scales["bytes"][1] or 1.0, ink.line_height("tiny")
    margin = ink.text_width(size(high), "tiny", mono=True) + 8
    compares = params.algorithm != "naive" and params.collective != "all-to-all"
    line = QRectF(rect.left(), rect.top() + small + 4, rect.width(), small)
    lowest = rect.bottom() - 2 * tiny - 6  # the foot of a plot without any height
    top = _legend(ink, line, trace, compares, lowest - LEAST) + tiny
    plot = QRectF(rect.left() + margin, top, rect.width() - margin, lowest + tiny - top)
    array = params.elements * shared.item

    def y_of(value: float) -> float:
        return plot.bottom() - plot.height() * float(value) / high

    _axis(ink, plot, array, high, margin)
    pitch = plot.width() / params.ranks
    bar = min(pitch * 0.62, 64.0)
    for rank in range(params.ranks):
        middle = plot.left() + (rank + 0.5) * pitch
        left = middle - bar / 2
        now, end = int(step.sent[rank]), int(shared.total[rank])
        y = y_of(end)
        ink.rect(QRectF(left, y, bar, plot.bottom() - y), fill="raised", line="border", width=0.8)
        if now:
            y = y_of(now)
            ink.rect(QRectF(left, y, bar, plot.bottom() - y), fill=rank_colour(rank), line="text")
            if rank >= COLOURS:
                stripe = max(bar * 0.2, 1.5)
                ink.rect(
                    QRectF(middle - stripe / 2, y, stripe, plot.bottom() - y),
                    fill="text",
                    alpha=0.75,
                )
        others = [end, *([] if shared.form is None else [shared.form])]
        others += [shared.naive[rank]] if compares else []
        _count(ink, middle, pitch, now, y_of(now), tuple(y_of(value) for value in others))
        ink.label(middle, plot.bottom() + 3, str(rank), anchor="center top", size="tiny", mono=True)
        ink.mark(
            QRectF(plot.left() + rank * pitch, plot.top() - tiny, pitch,
                   plot.height() + 3 * tiny).intersected(rect),
            partial(_read, ink, trace, index, rank), select={"rank": rank},
            name=f"bytes of rank {rank}",
        )  # fmt: skip
    if compares:  # a staircase over the ranks
        points = []
        for rank in range(params.ranks):
            y, left = y_of(shared.naive[rank]), plot.left() + rank * pitch
            points += [QPointF(left, y), QPointF(left + pitch, y)]
        ink.polyline(points, "muted", width=1.4, dash=True)
    if shared.form is not None:
        y = y_of(shared.form)
        ink.line(plot.left(), y, plot.right(), y, "weight", width=2.0)
    ink.line(plot.left(), plot.bottom(), plot.right(), plot.bottom(), "border")


def _legend(ink: Ink, line: QRectF, trace: Trace, compares: bool, lowest: float) -> float:
    """What the line and the dashed boxes are, in as many lines as they need; in short where that
    would be too wide or end below `lowest`. Returns where it ends."""
    shared, params = trace.shared, trace.params
    direct = params.collective == "all-to-all"
    key = "chart.direct" if direct else f"chart.form{2 if params.collective == 'all-reduce' else 1}"
    short = "chart.direct.short" if direct else "chart.form.short"
    form = {"bytes": "" if shared.form is None else size(shared.form)}
    worst = {"bytes": size(int(shared.naive.max()))}
    has = shared.form is not None
    long = (ink.say(key, **form) if has else "", ink.say("chart.root", **worst) if compares else "")
    brief = (long[0], ink.say("chart.root.short", **worst) if compares else "")
    places: list[QRectF] = []
    texts = long
    for texts in (long, brief, (ink.say(short, **form) if has else "", brief[1])):
        places = _flow(ink, line, [text for text in texts if text])
        if not places:
            return line.top()
        fits = all(place.right() <= line.right() for place in places)
        lines = round((places[-1].top() - line.top()) / line.height())
        if fits and places[-1].bottom() <= lowest and (lines == 0 or texts is not long):
            break
    shown = [(t, c) for t, c in zip(texts, ("weight", "muted"), strict=True) if t]
    for place, (text, colour) in zip(places, shown, strict=True):
        y = place.center().y()
        width = 2.0 if colour == "weight" else 1.4
        ink.line(place.left(), y, place.left() + 18, y, colour, width=width,
                 dash=colour == "muted")  # fmt: skip
        ink.text(place.adjusted(24, 0, 0, 0), text, size="small", colour=colour, elide=False)
    return places[-1].bottom() + 2


def _flow(ink: Ink, line: QRectF, texts: list[str]) -> list[QRectF]:
    """Places of legend entries, one after the other, on the next line where one is full."""
    places, x, y = [], line.left(), line.top()
    for text in texts:
        wide = ink.text_width(text, "small") + 26
        if x > line.left() and x + wide > line.right():
            x, y = line.left(), y + line.height() + 1
        places.append(QRectF(x, y, wide, line.height()))
        x += wide + 18
    return places


def _count(
    ink: Ink, middle: float, pitch: float, now: int, y: float, lines: tuple[float, ...]
) -> None:
    """The bytes so far, on the bar or on the next line above where it does not touch another."""
    text, tall = str(now), ink.line_height("tiny")
    if ink.text_width(text, "tiny", mono=True) > pitch - 2:
        return
    for place in sorted((y, *lines), reverse=True):
        free = not any(place - tall - 1 < line < place - 1 for line in lines)
        if place <= y and free:
            ink.label(middle, place - 1.5, text, anchor="center bottom", size="tiny", mono=True)
            return


def _axis(ink: Ink, plot: QRectF, array: int, high: float, margin: float) -> None:
    """Lines at multiples of the array's size, so that "twice the array" can be seen."""
    per = plot.height() * array / high
    every = next((k for k in (1, 2, 3, 5, 10, 20) if k * per >= 1.8 * ink.line_height("tiny")), 20)
    multiple = 0
    while multiple * array <= high * 1.001:
        y = plot.bottom() - multiple * per
        if multiple:
            ink.line(plot.left(), y, plot.right(), y, "hairline")
        place = QRectF(plot.left() - margin, y - 8, margin - 6, 16)
        ink.text(
            place,
            size(multiple * array),
            size="tiny",
            mono=True,
            colour="muted",
            align="right middle",
        )
        multiple += every


def _read(ink: Ink, trace: Trace, index: int, rank: int, _: QPointF) -> ReadOut:
    """A rank's bytes, with the formula filled in."""
    shared, params, step = trace.shared, trace.params, trace[index]
    n, bounds, item = params.ranks, shared.bounds, shared.item
    lines = [
        ink.say("read.sent", bytes=size(int(step.sent[rank])), total=size(int(shared.total[rank]))),
        ink.say("read.received", bytes=size(int(step.received[rank]))),
    ]
    array = params.elements * item
    if shared.form is not None:
        twice = "2 · " if params.collective == "all-reduce" else ""
        lines.append(f"{twice}({n} − 1)/{n} · {array} B = {number(shared.form, 5)} B")
    skipped = {"all-reduce": (1, 2), "reduce-scatter": (0,), "all-gather": (1,)}.get(
        params.collective
    )
    if skipped is not None and params.algorithm == "ring" and params.elements % n:
        chunks = [(rank + k) % n for k in skipped]
        sizes = [bounds[c + 1] - bounds[c] for c in chunks]
        whole = len(skipped) * params.elements
        text = " − ".join(str(v) for v in (whole, *sizes))
        lines.append(f"({text}) · {item} B = {size(int(shared.total[rank]))}")
    if params.algorithm != "naive" and params.collective != "all-to-all":
        lines.append(ink.say("read.root", bytes=size(int(shared.naive[rank]))))
    return ReadOut(ink.say("read.bytes", rank=rank), tuple(lines))
