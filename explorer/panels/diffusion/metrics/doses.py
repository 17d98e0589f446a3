"""The pictures before and now, and below them the five measures by how much is wrong."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.metrics import DOSES, FRESH, MEASURES, NOTICED, Study, away
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.pictures import Sheet, draw_range
from explorer.panels.diffusion.metrics.told import heads_of, opinions
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

#: What was noticed is a magnitude, what was taken for better a negative one.
COLOUR = {"blind": "muted", "noticed": "weight", "fooled": "negative"}
LEVELS = (-1.0, 1.0)


def draw_doses(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """Pictures above (at the left of a wide stage), a row for each measure below."""
    wide = area.width() > 1.5 * area.height()
    if wide:
        left = min(area.width() * 0.42, area.height() * 1.1)
        pictures = QRectF(area.left(), area.top(), left, area.height())
        rows = QRectF(area.left() + left + 24, area.top(), area.width() - left - 24, area.height())
        _draw_sheets(ink, pictures, trace, index, stacked=True)
    else:
        high = min(area.height() * 0.34, 210.0)
        pictures = QRectF(area.left(), area.top(), area.width(), high)
        bottom = _draw_sheets(ink, pictures, trace, index, stacked=False)
        rows = QRectF(area.left(), bottom + 10, area.width(), area.bottom() - bottom - 10)
    _draw_rows(ink, rows, trace, index)


def _draw_sheets(ink: Ink, box: QRectF, trace: Trace, index: int, *, stacked: bool) -> float:
    """The same pictures as they were and as they are; returns where they end."""
    study: Study = trace.shared
    dose = trace[index].dose
    line = ink.line_height("small") + 4
    heads = [ink.say(each) for each in heads_of(trace, dose)]
    foot = ink.line_height("tiny") + 4
    room = box.adjusted(0, 0, 0, -foot)
    bottom = box.top()
    for place, (head, pictures) in enumerate(
        zip(heads, (study.pictures[0], study.pictures[dose]), strict=True)
    ):
        if stacked:
            half = (room.height() - 10) / 2
            part = QRectF(room.left(), room.top() + place * (half + 10), room.width(), half)
        else:
            half = (room.width() - 20) / 2
            part = QRectF(room.left() + place * (half + 20), room.top(), half, room.height())
        ink.text(QRectF(part.left(), part.top(), part.width(), line), head, size="small",
                 colour="text" if place else "muted", bold=bool(place))  # fmt: skip
        sheet = Sheet.fit(part.adjusted(0, line, 0, 0), len(pictures), (16, 16))
        sheet.draw(ink, pictures, LEVELS)
        bottom = max(bottom, sheet.area.bottom())
        shown = dose if place else 0

        def read(at: int, row: int, column: int, shown: int = shown) -> ReadOut:
            value, before = (float(study.pictures[d, at, row, column]) for d in (shown, 0))
            line = ink.say("read.pixel", row=row, column=column, value=fixed(value, 2),
                           before=fixed(before, 2))  # fmt: skip
            caption = study.captions[shown][at]
            return ReadOut(ink.say("read.picture", index=at, caption=caption), (line,))

        sheet.mark(ink, read, name=ink.say("name.pictures") + f" {place}")
    below = QRectF(box.left(), bottom + 4, box.width(), foot)
    draw_range(ink, below, LEVELS, ink.say("stage.judged", shown=len(study.pictures[0]),
                                           count=trace.params.count))  # fmt: skip
    return below.bottom()


def _draw_rows(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    tiny = ink.line_height("tiny")
    foot = 2 * tiny + 6
    high = (box.height() - foot) / len(MEASURES)
    ends = [_range_of(trace.shared, measure) for measure in range(len(MEASURES))]
    # one margin for all plots, so that equal doses stand below one another
    margin = (
        max(ink.text_width(text, "tiny", mono=True) for pair in ends for text in _told(*pair)) + 6
    )
    for measure in range(len(MEASURES)):
        row = QRectF(box.left(), box.top() + measure * high, box.width(), high - 4)
        _draw_row(ink, row, trace, index, measure, margin)
    _draw_ticks(ink, QRectF(box.left(), box.bottom() - foot, box.width(), tiny), margin)
    note = ink.say("stage.noise", sets=FRESH, times=f"{NOTICED:g}")
    ink.text(QRectF(box.left(), box.bottom() - tiny - 2, box.width(), tiny), note, size="tiny",
             colour="muted")  # fmt: skip


def _columns(ink: Ink, row: QRectF) -> tuple[QRectF, QRectF]:
    """Where in a row the name of a measure stands and where its way along the doses."""
    longest = max(ink.text_width(ink.say("measure." + each), "small") for each in MEASURES) + 10
    left, right = min(longest, 0.36 * row.width()), min(0.17 * row.width(), 96.0)
    return (
        QRectF(row.left(), row.top(), left - 8, row.height()),
        QRectF(row.left() + left, row.top() + 3, row.width() - left - right, row.height() - 6),
    )


def _across(inner: QRectF, dose: int) -> float:
    """Where a dose stands in the data part of a plot."""
    return inner.left() + 6 + dose / (len(DOSES) - 1) * (inner.width() - 12)


def _draw_ticks(ink: Ink, row: QRectF, margin: float) -> None:
    """How much is wrong at each dose, once below all plots."""
    names, plot = _columns(ink, row)
    ink.text(names, ink.say("stage.dose"), size="tiny", colour="muted")
    inner = plot.adjusted(margin, 0, -8, 0)
    for at, dose in enumerate(DOSES):
        ink.label(_across(inner, at), row.top(), percent(dose), anchor="center top", size="tiny",
                  colour="muted", mono=True)  # fmt: skip


def _draw_row(ink: Ink, row: QRectF, trace: Trace, index: int, measure: int, margin: float) -> None:
    """One measure: its name and value, its way along the doses, and what it says."""
    study: Study = trace.shared
    step, name = trace[index], MEASURES[measure]
    value = float(step.values[measure])
    said = opinions(study, step.values)[measure]
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    names, plot = _columns(ink, row)
    names.setHeight(small)
    ink.text(names, ink.say("measure." + name), size="small")
    ink.text(names.translated(0, small), number(value, 4), size="small", mono=True,
             colour="weight" if said == "noticed" else "text", bold=True)  # fmt: skip
    about, room = ink.say("about." + name), row.height() - 2 * small
    # lines break early: a tenth more than the letters need
    if math.ceil(1.1 * ink.text_width(about, "tiny") / names.width()) * tiny <= room:
        below = QRectF(names.left(), names.top() + 2 * small, names.width(), room)
        ink.text(below, about, size="tiny", colour="muted", wrap=True, align="left top")
    _draw_way(ink, plot, study, measure, step.dose, margin)
    z = float(away(study, step.values)[measure])
    verdict = QRectF(plot.right() + 10, row.center().y() - small,
                     row.right() - plot.right() - 10, small)  # fmt: skip
    # where nothing is wrong, there is nothing to be blind to
    word = "real" if said == "blind" and step.dose == 0 else said
    ink.text(verdict, ink.say("opinion." + word), size="small", bold=said != "blind",
             colour=COLOUR[said])  # fmt: skip
    ink.text(verdict.translated(0, small), f"{number(z, 2)} σ", size="small", colour="muted",
             mono=True)  # fmt: skip
    mean, deviation = (float(each[measure]) for each in study.floor)
    ink.mark(row, ReadOut(
        ink.say("read.value", name=ink.say("measure." + name), value=number(value, 5)),
        (
            ink.say("about." + name),
            ink.say("read.floor", mean=number(mean, 4), deviation=number(deviation, 2), sets=FRESH),
            ink.say("read.away", value=number(value, 4), mean=number(mean, 4),
                    deviation=number(deviation, 2), away=number(z, 3)),
        ),
    ), name=ink.say("measure." + name))  # fmt: skip


def _band(study: Study, measure: int) -> tuple[float, float]:
    """From where to where a measure is within the noise of real glyphs."""
    mean, deviation = (float(each[measure]) for each in study.floor)
    return mean - NOTICED * deviation, mean + NOTICED * deviation


def _range_of(study: Study, measure: int) -> tuple[float, float]:
    """The ends of a measure's axis: all doses and the band, and a little more."""
    values, band = study.by_dose[:, measure], _band(study, measure)
    low, high = min(values.min(), band[0]), max(values.max(), band[1])
    spare = 0.08 * ((high - low) or 1.0)
    return float(low - spare), float(high + spare)


def _told(low: float, high: float) -> tuple[str, str]:
    """Both ends of an axis, with as many digits as tell them apart."""
    digits = next((n for n in (2, 3, 4) if number(low, n) != number(high, n)), 5)
    return number(low, digits), number(high, digits)


def _draw_way(ink: Ink, plot: QRectF, study: Study, measure: int, dose: int, margin: float) -> None:
    """The values at all doses over the band of real glyphs; the present one is large."""
    values, band = study.by_dose[:, measure], _band(study, measure)
    low, high = _range_of(study, measure)
    tiny = ink.line_height("tiny")
    inner = plot.adjusted(margin, 0, -8, 0)

    def place(at: int, value: float) -> QPointF:
        return QPointF(
            _across(inner, at), inner.bottom() - (value - low) / (high - low) * inner.height()
        )

    ink.rect(QRectF(inner.left(), place(0, band[1]).y(), inner.width(),
                    max(place(0, band[0]).y() - place(0, band[1]).y(), 1.0)),
             fill="neutral", alpha=0.28)  # fmt: skip
    ink.line(inner.left(), inner.top(), inner.left(), inner.bottom(), "border")
    if inner.height() > 2.2 * tiny:
        for text, anchor in zip(_told(low, high), ("right bottom", "right top"), strict=True):
            y = inner.top() if "top" in anchor else inner.bottom()
            ink.label(inner.left() - 4, y, text, anchor=anchor, size="tiny", colour="muted",
                      mono=True)  # fmt: skip
    points = [place(at, float(v)) for at, v in enumerate(values) if math.isfinite(v)]
    ink.polyline(points, "weight", width=1.2, alpha=0.35)
    ink.polyline(points[: dose + 1], "weight", width=2.0)
    for at, point in enumerate(points):
        if at == dose:
            ink.circle(point.x(), point.y(), 4.5, fill="weight", line="surface", width=1.2)
        else:
            ink.circle(point.x(), point.y(), 2.5, fill="weight", alpha=0.9 if at < dose else 0.35)
        ink.mark(
            QRectF(point.x() - 8, inner.top(), 16, inner.height()),
            ReadOut(number(float(values[at]), 5)), seek=at, name=f"{measure} {at}",
        )  # fmt: skip
