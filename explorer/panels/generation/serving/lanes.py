"""Requests in the slots of a batch over time; slots that yield nothing are hatched."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.generation.serving import Answered, Line, Run, Span
from explorer.core.formatting import count, duration, fixed
from explorer.core.trace import Trace
from explorer.panels.generation.looks import draw_time_axis, share
from explorer.panels.generation.serving.names import colour_of, number_on, selected
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import ReadOut

VEIL = 0.72  # how much of the future is covered


class Lanes:
    """Where slots and times lie in a box."""

    def __init__(self, ink: Ink, box: QRectF, slots: int, longest: float) -> None:
        small, tiny = ink.line_height("small"), ink.line_height("tiny")
        self.head = QRectF(box.left(), box.top(), box.width(), small + 2)
        strip = min(max(box.height() * 0.13, 12.0), 34.0 * ink.view.text_scale)
        self.waiting = QRectF(box.left(), self.head.bottom() + 2, box.width(), strip)
        top = self.waiting.bottom() + 4
        self.area = QRectF(box.left(), top, box.width(), max(box.bottom() - top - tiny - 5, 4.0))
        self.slots, self.longest = slots, max(longest, 1e-9)
        self.pitch = self.area.height() / slots

    def x(self, time: float) -> float:
        """Pixels across of a time."""
        return self.area.left() + self.area.width() * min(time / self.longest, 1.0)

    def row(self, slot: int) -> QRectF:
        """A slot's lane."""
        gap = 1.0 if self.pitch > 5 else 0.0
        return QRectF(self.area.left(), self.area.top() + slot * self.pitch, self.area.width(),
                      self.pitch - gap)  # fmt: skip


def draw_line(ink: Ink, box: QRectF, trace: Trace, line: Line, time: float, *, mine: bool) -> None:
    """One way of batching up to a time: title, those who wait, and the slots."""
    shared: Run = trace.shared
    lanes = Lanes(ink, box, trace.params.slots, trace.scales["time"][1])
    report = line.report
    title = ink.say(f"line.{report.batching}")
    ink.text(lanes.head, title, size="small", bold=mine)
    done = sum(1 for answer in line.answers if answer.end <= time + 1e-9)
    told = ink.say("line.told", done=done, all=len(line.answers))
    if time >= report.makespan - 1e-9:
        told = ink.say("line.done", time=duration(report.makespan), use=share(report.use),
                       rate=count(round(report.throughput)))  # fmt: skip
    room = lanes.head.width() - ink.text_width(title, "small", bold=mine) - 12
    if ink.text_width(told, "small") <= room:
        ink.text(lanes.head, told, size="small", align="right middle", colour="muted")
    box_key = (box.left(), box.top(), box.width(), box.height())
    key = ("line", report.batching, repr(trace.params), selected(ink.view), *box_key)
    ink.layer(key, lambda still: _still(still, lanes, line, trace.scales["waiting"][1]))
    now = lanes.x(time)
    if now < lanes.area.right():
        veil = QRectF(now, lanes.waiting.top(), lanes.area.right() - now + 1,
                      lanes.area.bottom() - lanes.waiting.top() + 1)  # fmt: skip
        ink.rect(veil, fill="surface", alpha=VEIL)
    ink.line(now, lanes.waiting.top() - 1, now, lanes.area.bottom() + 2, "text", width=1.4)
    draw_time_axis(ink, lanes.area.left(), lanes.area.right(), lanes.area.bottom() + 1,
                   lanes.longest, "s")  # fmt: skip
    _waiting_mark(ink, lanes, line)
    answers = {(answer.request, answer.sample): answer for answer in line.answers}
    for span in line.spans:
        left = lanes.x(span.start)
        where = QRectF(left, lanes.row(span.slot).top(), max(lanes.x(span.carried) - left, 2.0),
                       lanes.pitch)  # fmt: skip
        ink.mark(where, partial(read_span, ink, span, answers, shared),
                 select=("request", span.request),
                 name=f"{report.batching} {span.request}.{span.sample}")  # fmt: skip


def _still(ink: Ink, lanes: Lanes, line: Line, most: float) -> None:
    end = lanes.x(line.report.makespan)
    ground = QRectF(lanes.area.left(), lanes.area.top(), end - lanes.area.left(),
                    lanes.area.height())  # fmt: skip
    ink.rect(ground, fill="raised")
    ink.hatch(ground, gap=7)
    for slot in range(lanes.slots):
        row = lanes.row(slot)
        ink.line(row.left(), row.bottom(), end, row.bottom(), "hairline")
    chosen = selected(ink.view)
    for span in line.spans:
        _span(ink, lanes, span, chosen)
    edges = np.append(line.times, line.report.makespan)
    base, high = lanes.waiting.bottom(), lanes.waiting.height()
    for place, number_of in enumerate(line.waiting.tolist()):
        left, right = lanes.x(float(edges[place])), lanes.x(float(edges[place + 1]))
        if right > left and number_of:
            tall = high * number_of / most
            ink.rect(QRectF(left, base - tall, right - left, tall), fill="neutral", alpha=0.55)
    ink.line(lanes.waiting.left(), base, end, base, "border", width=0.8)


def _span(ink: Ink, lanes: Lanes, span: Span, chosen: int | None) -> None:
    row = lanes.row(span.slot)
    faint = chosen is not None and chosen != span.request
    start, first, end, carried = (
        lanes.x(time) for time in (span.start, span.first, span.end, span.carried)
    )
    box = QRectF(start, row.top(), max(end - start, 1.0), row.height())
    ink.rect(box, fill=colour_of(ink, span.request, 0.3 if faint else 0.85))
    if first > start + 0.5:  # reading the prompt
        ink.rect(QRectF(start, row.top(), min(first, end) - start, row.height()), fill="text",
                 alpha=0.45)  # fmt: skip
    if carried > end + 0.5:
        rest = QRectF(end, row.top(), carried - end, row.height())
        ink.rect(rest, fill=colour_of(ink, span.request, 0.16))
        ink.hatch(rest, gap=5)
    if span.preempted:
        ink.line(end, row.top() - 1, end, row.bottom() + 1, "error", width=2.4)
    ink.rect(box, line="surface", width=0.8)
    for size in ("small", "tiny"):
        text = str(span.request + 1)
        if (ink.text_width(text, size, mono=True) + 3 <= box.width()
                and ink.line_height(size) <= row.height() + 3):  # fmt: skip
            ink.text(box, text, size=size, mono=True, align="center middle", elide=False,
                     colour=number_on(ink, span.request, faint))  # fmt: skip
            return


def read_span(
    ink: Ink, span: Span, answers: dict[tuple[int, int], Answered], shared: Run, _: QPointF
) -> ReadOut:
    """A text with its times."""
    answer = answers[span.request, span.sample]
    request = shared.requests[span.request]
    lines = [
        ink.say("read.lengths", prompt=count(request.prompt), output=count(answer.tokens)),
        ink.say("read.first", first=duration(answer.to_first), arrival=fixed(answer.arrival, 2),
                waited=duration(answer.admitted - answer.arrival)),
        ink.say("read.each", each=duration(answer.per_token), gap=duration(answer.longest_gap)),
    ]  # fmt: skip
    if span.carried > span.end:
        lines.append(ink.say("read.carried", time=duration(span.carried - span.end)))
    if span.preempted:
        lines.append(ink.say("read.preempted", time=fixed(span.end, 2)))
    key = "read.request" if len(request.outputs) == 1 else "read.sample"
    return ReadOut(ink.say(key, request=span.request + 1, sample=span.sample + 1), tuple(lines))


def _waiting_mark(ink: Ink, lanes: Lanes, line: Line) -> None:
    most = int(line.waiting.max(initial=0))
    ink.mark(lanes.waiting, ReadOut(ink.say("waiting"), (ink.say("read.waiting", most=most),)),
             name=f"{line.report.batching} waiting")  # fmt: skip
    tiny = ink.line_height("tiny")
    if lanes.waiting.height() >= tiny:
        text = ink.say("waiting")
        wide = ink.text_width(text, "tiny") + 6
        where = QRectF(lanes.waiting.right() - wide, lanes.waiting.top() - 1, wide, tiny)
        ink.rect(where, fill="surface", alpha=0.8)
        ink.text(where, text, size="tiny", colour="muted", align="right middle")
