"""The numbers of a way as a table: a column for each logit, a row for each operation so far."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.hazards import STAGES, SoftmaxRun
from explorer.core.formatting import count, number, subscript
from explorer.core.trace import Trace
from explorer.panels.floats.hazards.facts import WAYS, exact_total, groups, way_of
from explorer.panels.floats.hazards.signs import draw_fate, fate, read_logit
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

Row = tuple[str, np.ndarray, bool, float | None]  # title, values, known by now, sum

MAIN = ("fp32", "bf16", "fp16", "e5m2", "e4m3fn")
FROM, TO = -112.0, 100.0


def draw_windows(ink: Ink, box: QRectF, trace: Trace) -> None:
    """Between which logits e^z fits, for the usual formats and the chosen one, on one axis."""
    shared: SoftmaxRun = trace.shared
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    names = [n for n in MAIN if n != trace.params.format]
    names = [trace.params.format, *names][: max(1, int((box.height() - small) / (tiny + 1)))]
    chosen = [w for w in shared.windows if w.format in names]
    ink.text(QRectF(box.left(), box.top(), box.width(), small), ink.say("windows.title"),
             size="small", bold=True)  # fmt: skip
    labels = max(ink.text_width(FORMATS[n].label, "tiny", bold=True) for n in names) + 8
    left, right = box.left() + labels, box.right()
    row = min((box.height() - small - 2) / len(chosen), tiny + 8)

    def x_of(value: float) -> float:
        return left + (min(max(value, FROM), TO) - FROM) / (TO - FROM) * (right - left)

    for place, window in enumerate(chosen):
        top = box.top() + small + 2 + place * row
        start, end = x_of(window.low), x_of(window.high)
        here = window.format == trace.params.format
        ink.rect(QRectF(start, top + 1.5, end - start, row - 3),
                 fill=ink.ramp(0.5 if here else 0.22, "significand"),
                 line="border" if here else None)  # fmt: skip
    finite = shared.z[np.isfinite(shared.z)]
    for value in np.unique(finite)[:40].tolist():
        x = x_of(value)
        ink.line(x, box.top() + small, x, box.top() + small + 2 + row * len(chosen), "weight",
                 width=1.4, alpha=0.8)  # fmt: skip
    for place, window in enumerate(chosen):
        top = box.top() + small + 2 + place * row
        here = window.format == trace.params.format
        ink.text(QRectF(box.left(), top, labels - 6, row), FORMATS[window.format].label,
                 size="tiny", bold=here, align="right middle")  # fmt: skip
        start, end = x_of(window.low), x_of(window.high)
        for value, x, side in ((window.low, start, -1), (window.high, end, 1)):
            text = number(value, 4)
            width = ink.text_width(text, "tiny", mono=True) + 5
            out = x + side * width
            inside = out < left or out > right
            anchor = "left middle" if (side > 0) != inside else "right middle"
            if not inside:
                ink.rect(QRectF(x if side > 0 else out, top + 1, width, row - 2), fill="surface",
                         alpha=0.85)  # fmt: skip
            ink.label(x + (3 if anchor.startswith("left") else -3), top + row / 2, text,
                      anchor=anchor, size="tiny", mono=True)  # fmt: skip
        ink.mark(QRectF(box.left(), top, box.width(), row), ReadOut(
            FORMATS[window.format].label,
            (ink.say("read.window.high", real=number(window.high, 7),
                     largest=number(window.largest, 7)),
             ink.say("read.window.low", real=number(window.low, 7),
                     smallest=number(window.smallest, 7))),
        ), name=f"window {window.format}")  # fmt: skip


def rows_of(ink: Ink, trace: Trace, stage: str) -> list[Row]:
    """The rows of the table at a stage."""
    shared: SoftmaxRun = trace.shared
    if stage == "compare":
        rows: list[Row] = [
            (ink.say(f"row.{name}"), getattr(shared, name).probabilities, True,
             exact_total(getattr(shared, name).probabilities))
            for name in WAYS
        ]  # fmt: skip
        return [*rows, (ink.say("row.exact"), shared.exact, True, float(shared.exact.sum()))]
    way, at = way_of(shared, stage), STAGES.index(stage)
    reached = {name: at >= STAGES.index(name) for name in STAGES}
    rows = [(ink.say("row.z"), shared.z, True, None)]
    if stage == "logits" or stage.startswith("naive"):
        rows += [
            (ink.say("row.exp"), way.exponentials, reached["naive.exp"],
             way.total if reached["naive.sum"] else None),
            (ink.say("row.p"), way.probabilities, reached["naive.divide"],
             exact_total(way.probabilities) if reached["naive.divide"] else None),
        ]  # fmt: skip
    else:
        log = stage.startswith("log")
        rows += [
            (ink.say("row.shifted"), way.shifted, True, None),
            (ink.say("row.expshifted"), way.exponentials, reached["safe.exp"],
             way.total if reached["safe.sum"] else None),
        ]  # fmt: skip
        if log:
            rows += [
                (ink.say("row.logp"), way.logs, reached["log.subtract"], None),
                (ink.say("row.lnp"), shared.safe.logs, reached["log.subtract"], None),
            ]
        known = reached["log.subtract"] if log else reached["safe.divide"]
        rows.append((ink.say("row.p"), way.probabilities, known,
                     exact_total(way.probabilities) if known else None))  # fmt: skip
    return [*rows, (ink.say("row.exact"), shared.exact, True, None)]


def draw_cells(ink: Ink, box: QRectF, trace: Trace, stage: str) -> None:
    """The table, or for a long sum how it grows."""
    shared: SoftmaxRun = trace.shared
    if stage.endswith(".sum") and len(shared.z) >= 16:
        _draw_running(ink, box, trace, stage)
        return
    found, rows = groups(shared), rows_of(ink, trace, stage)
    small = ink.line_height("small")
    titles = max(ink.text_width(row[0], "small") for row in rows) + 10
    widest = max(ink.text_width("0.00006104", "small", mono=True),
                 ink.text_width("−1.234·10⁻¹²", "small", mono=True)) + 12  # fmt: skip
    sums = widest + 8
    room = max(1, int((box.width() - titles - sums) / widest))
    columns = min(room, len(found.first))
    width = min((box.width() - titles - sums) / columns, 2.2 * widest)
    height = min((box.height() - small - 4) / len(rows), small * 2.5)
    for column in range(columns):
        x = box.left() + titles + column * width
        times = found.count[column]
        text = f"z{subscript(found.first[column] + 1)}" + (f" ×{count(times)}" if times > 1 else "")
        ink.text(QRectF(x, box.top(), width, small), text, size="small", colour="muted",
                 align="center middle")  # fmt: skip
    if columns < len(found.first):
        text = ink.say("cells.more", more=len(found.first) - columns)
        ink.text(QRectF(box.right() - sums, box.top(), sums, small), text, size="tiny",
                 colour="muted", align="right middle")  # fmt: skip
    else:
        ink.text(QRectF(box.left() + titles + columns * width, box.top(), sums, small), "Σ",
                 size="small", colour="muted", align="center middle")  # fmt: skip
    for place, (title, values, known, total) in enumerate(rows):
        top = box.top() + small + 4 + place * height
        last = place == len(rows) - 1
        if last:
            ink.line(box.left(), top, box.left() + titles + columns * width + sums, top, "hairline")
        ink.text(QRectF(box.left(), top, titles - 8, height), title, size="small",
                 colour="muted" if last else "text", align="right middle")  # fmt: skip
        for column in range(columns):
            area = QRectF(box.left() + titles + column * width, top, width, height)
            if known:
                draw_cell(ink, area, float(values[found.first[column]]), muted=last)
            ink.mark(area, read_logit(ink, trace, found, column), select=found.first[column],
                     name=f"cell {column} {place}")  # fmt: skip
        if total is not None:
            draw_cell(ink, QRectF(box.left() + titles + columns * width, top, sums, height), total,
                      muted=last, bold=True)  # fmt: skip


def draw_cell(
    ink: Ink, area: QRectF, value: float, *, muted: bool = False, bold: bool = False
) -> None:
    """A number; infinity and NaN with a frame, a sign of their own and the word."""
    inner = area.adjusted(2, 2, -2, -2)
    broken = not math.isfinite(value)
    if broken:
        ink.rect(inner, fill=ink.ramp(0.14, "error"), line="error", width=1.4, radius=3)
        if area.width() > 60:
            draw_fate(ink, inner.left() + 11, inner.center().y(), fate(value), 4.0)
    text = "NaN" if math.isnan(value) else number(value, 4)
    ink.text(inner, text, size="small", mono=True, bold=broken or bold,
             colour="error" if broken else "muted" if muted else "text",
             align="center middle")  # fmt: skip


def _draw_running(ink: Ink, box: QRectF, trace: Trace, stage: str) -> None:
    """The running sum against the exact one."""
    way = way_of(trace.shared, stage)
    terms = way.exponentials
    exact = np.cumsum(terms) if np.isfinite(terms).all() else np.full(len(terms), math.nan)
    finite = [v for v in (*exact.tolist(), *way.running.tolist()) if math.isfinite(v)]
    top = max(finite, default=1.0) or 1.0
    small = ink.line_height("small")
    at = np.arange(1, len(terms) + 1, dtype=np.float64)
    across = Axis(1.0, float(len(terms)), title=ink.say("running.across"))
    plot = Plot(ink, box.adjusted(0, small + 4, 0, 0), across, Axis(0.0, top * 1.06),
                ink.say("running.title"))  # fmt: skip
    legend(ink, QRectF(box.left(), box.top(), box.width(), small), [
        ("line", "weight", ink.say("running.held", total=number(way.total, 5))),
        ("dash", "muted", ink.say("running.exact", total=number(float(exact[-1]), 5))),
    ])  # fmt: skip
    plot.frame()
    keep = np.unique(np.linspace(0, len(at) - 1, 600).astype(int))
    plot.curve(at[keep], exact[keep], "muted", dash=True)
    plot.curve(at[keep], way.running[keep], "weight", width=2.2)

    def read(point: QPointF) -> ReadOut:
        where = int(min(max(round(plot.at(point)[0]), 1), len(terms)))
        return ReadOut(ink.say("running.after", terms=where), (
            ink.say("running.held", total=number(float(way.running[where - 1]), 7)),
            ink.say("running.exact", total=number(float(exact[where - 1]), 7)),
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="running sum")
