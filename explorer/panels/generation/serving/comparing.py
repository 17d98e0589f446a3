"""Four ways to serve the same requests side by side, and what happens when more requests come."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.generation.serving import Load, Params, Report, Run, Step
from explorer.core.formatting import count, duration, number
from explorer.core.trace import Trace
from explorer.panels.generation.looks import share
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import ReadOut
from explorer.ui.canvas.plot import Axis, Plot, legend

Measure = Callable[[Report], float]
COLUMNS: tuple[tuple[str, Measure, Callable[[float], str]], ...] = (
    ("throughput", lambda r: r.throughput, lambda v: count(round(v))),
    ("first", lambda r: r.first_high, duration),
    ("use", lambda r: r.use, share),
    ("waste", lambda r: r.waste, share),
)
COLOURS = {"continuous": "category 4", "static": "category 5"}


def draw_reports(ink: Ink, body: QRectF, trace: Trace, index: int) -> None:
    """A row for each way, a bar in each of four columns."""
    run: Run = trace.shared
    step: Step = trace[index]
    params: Params = trace.params
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    columns = len(COLUMNS)
    narrow = body.width() < 560 * ink.view.text_scale
    gutter = body.width() * (0.24 if narrow else 0.22)
    pitch_x = (body.width() - gutter) / columns
    top = body.top() + 2 * small + 6
    for place, (name, _, _) in enumerate(COLUMNS):
        where = QRectF(body.left() + gutter + place * pitch_x, body.top(), pitch_x - 10, 2 * small)
        ink.text(where, ink.say(f"column.{name}"), size="tiny" if narrow else "small",
                 colour="muted", wrap=True, align="left bottom")  # fmt: skip
    high = min((body.bottom() - top) / len(run.reports), 150.0 * ink.view.text_scale)
    most = [max(measure(report) for report in run.reports) or 1.0 for _, measure, _ in COLUMNS]
    for row, report in enumerate(run.reports):
        box = QRectF(body.left(), top + row * high, body.width(), high - 6)
        if row == step.place:
            ink.rect(box.adjusted(-5, 0, 5, 0), fill="raised", line="border", radius=6)
        mine = (report.batching, report.memory) == (params.batching, params.memory)
        draw_name(ink, QRectF(box.left() + 4, box.top(), gutter - 8, box.height()), report, mine)
        for place, (_, measure, form) in enumerate(COLUMNS):
            value = measure(report)
            left = body.left() + gutter + place * pitch_x
            thick = min(box.height() * 0.38, 40.0 * ink.view.text_scale)
            bar = QRectF(left, box.center().y() - thick + 1, (pitch_x - 14) * value / most[place],
                         thick)  # fmt: skip
            ink.rect(bar, fill=COLOURS[report.batching], alpha=0.85, line="border", width=0.8)
            ink.text(QRectF(left, bar.bottom() + 1, pitch_x - 6, tiny + 3), form(value),
                     size="small", mono=True, bold=row == step.place)  # fmt: skip
        ink.mark(box, read_report(ink, report), seek=index - step.place + row,
                 name=f"{report.batching} {report.memory}")  # fmt: skip


def draw_name(ink: Ink, box: QRectF, report: Report, bold: bool) -> None:
    """The two words of a way."""
    small = ink.line_height("small")
    upper = QRectF(box.left(), box.center().y() - small, box.width(), small)
    for where, key in ((upper, f"way.{report.batching}"),
                       (upper.translated(0, small), f"way.{report.memory}")):  # fmt: skip
        text = ink.say(key)
        fits = ink.text_width(text, "small", bold=bold) <= box.width()
        ink.text(where, text, size="small" if fits else "tiny", bold=bold)


def read_report(ink: Ink, report: Report) -> ReadOut:
    """A way with its numbers."""
    title = ink.say("way", batching=ink.say(f"way.{report.batching}"),
                    memory=ink.say(f"way.{report.memory}"))  # fmt: skip
    return ReadOut(title, (
        ink.say("read.throughput", tokens=count(report.tokens), time=duration(report.makespan),
                rate=number(report.throughput)),
        ink.say("read.firsts", mean=duration(report.first_mean), high=duration(report.first_high)),
        ink.say("read.gaps", each=duration(report.per_token), gap=duration(report.gap_high)),
        ink.say("read.use", use=share(report.use), together=number(report.together)),
        ink.say("read.wasted", waste=share(report.waste)),
        ink.say("read.again", computed=count(report.computed), again=count(report.again),
                preemptions=report.preemptions, copies=report.copies),
    ))  # fmt: skip


def draw_loads(ink: Ink, body: QRectF, trace: Trace, index: int) -> None:
    """Time to first token, and tokens per second, over the rate of requests."""
    run: Run = trace.shared
    step: Step = trace[index]
    small = ink.line_height("small")
    foot = QRectF(body.left(), body.bottom() - small, body.width(), small)
    legend(ink, foot, [("line", COLOURS[name], ink.say(f"way.{name}")) for name in COLOURS])
    room = body.adjusted(0, 0, 0, -small - 8)
    wide = room.width() > 1.6 * room.height()
    if wide:
        half = (room.width() - 24) / 2
        boxes = (QRectF(room.left(), room.top(), half, room.height()),
                 QRectF(room.left() + half + 24, room.top(), half, room.height()))  # fmt: skip
    else:
        half = (room.height() - 14) / 2
        boxes = (QRectF(room.left(), room.top(), room.width(), half),
                 QRectF(room.left(), room.top() + half + 14, room.width(), half))  # fmt: skip
    measures: tuple[tuple[str, Measure], ...] = (
        ("firsts", lambda r: r.first_high), ("rates", lambda r: r.throughput),
    )  # fmt: skip
    for box, (name, measure) in zip(boxes, measures, strict=True):
        draw_curves(ink, box, run.loads, step.place, name, measure, index)


def draw_curves(
    ink: Ink, box: QRectF, loads: tuple[Load, ...], now: int, name: str, measure: Measure,
    index: int,
) -> None:  # fmt: skip
    """Both ways of batching over the rate."""
    rates = np.array([load.rate for load in loads])
    curves = {way: np.array([measure(getattr(load, way)) for load in loads]) for way in COLOURS}
    high = max(float(curve.max()) for curve in curves.values()) or 1.0
    plot = Plot(
        ink, box, Axis(float(rates[0]) / 1.2, float(rates[-1]) * 1.2, 10, ink.say("load.across"),
                       ticks=tuple(rates.tolist()), form=lambda value: f"{value:.3g}"),
        Axis(0.0, high * 1.08), ink.say(f"load.{name}"),
    )  # fmt: skip
    plot.frame()
    for way, curve in curves.items():
        plot.curve(rates, curve, COLOURS[way], width=2.0)
        for place, (rate, value) in enumerate(zip(rates.tolist(), curve.tolist(), strict=True)):
            x, y = float(plot.x(rate)), float(plot.y(value))
            ink.circle(x, y, 6.5 if place == now else 4.0, fill=COLOURS[way],
                       line="text" if place == now else "border", width=1.2)  # fmt: skip
            text = duration(value) if name == "firsts" else count(round(value))
            ink.mark(QRectF(x - 8, y - 8, 16, 16), ReadOut(ink.say(f"way.{way}"), (
                ink.say(f"read.load.{name}", rate=number(rate), value=text),
            )), seek=index - now + place, name=f"{name} {way} {place}")  # fmt: skip
