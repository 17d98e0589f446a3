"""How the families get on while the budget is spent: every seed a line; and the judgement."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.families import (
    CRITERIA,
    FAMILIES,
    Judgement,
    Shared,
    Step,
    judgements,
)
from explorer.core.formatting import number, percent
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.levels import named_level
from explorer.panels.diffusion.families.panes import COLOURS, shown_seed
from explorer.panels.diffusion.families.told import verdict_text
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

GAP = 14.0


def draw_curves(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """Sources covered, samples on the data, and the distance, over the share of the budget."""
    shared: Shared = trace.shared
    sources = len(shared.mixture.weights)
    low = 1e-4
    curves = (
        ("covered", shared.covered, Axis(0.0, float(sources)), shared.floor_covered.mean()),
        ("on_data", shared.on_data, Axis(0.0, 1.0, 0, "", None, percent),
         shared.floor_on_data.mean()),
        ("distance", np.maximum(shared.distance, low), Axis(low, max(1.0, 10 * low), 10),
         np.abs(shared.floor_distance).mean()),
    )  # fmt: skip
    count = 3 if area.width() > 430 else 2
    width = (area.width() - (count - 1) * GAP) / count
    for place, (name, values, up, floor) in enumerate(curves[:count]):
        box = QRectF(area.left() + place * (width + GAP), area.top(), width, area.height())
        _draw_curve(ink, box, trace, index, name, values, up, float(floor))


def _draw_curve(
    ink: Ink, box: QRectF, trace: Trace, index: int, name: str, values: np.ndarray, up: Axis,
    floor: float,
) -> None:  # fmt: skip
    shared: Shared = trace.shared
    step: Step = trace[index]
    across = Axis(0.0, 1.0, 0, ink.say("axis.budget"), (0.0, 0.5, 1.0), percent)
    plot = Plot(ink, box, across, up, ink.say(f"curve.{name}"))
    plot.frame()
    named_level(plot, max(floor, up.low), ink.say("curve.real"))
    plot.upright(step.share, "text", width=1.2)
    seed = shown_seed(ink, trace)
    moments = min(index + 1, len(shared.shares))
    for family, family_name in enumerate(FAMILIES):
        for k in range(values.shape[2]):
            width, alpha = (2.2, 1.0) if k == seed else (1.0, 0.6)
            plot.curve(shared.shares[:moments], values[:moments, family, k], COLOURS[family_name],
                       width=width, alpha=alpha)  # fmt: skip

    def read(point: QPointF) -> ReadOut:
        at = int(np.abs(plot.x(shared.shares) - point.x()).argmin())
        form = _form(name)
        return ReadOut(ink.say("read.share", share=percent(float(shared.shares[at]))), tuple(
            ink.say(f"family.{family_name}") + ": "
            + ", ".join(form(float(v)) for v in values[at, family])
            for family, family_name in enumerate(FAMILIES)
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=f"curve {name}")


def draw_judgement(ink: Ink, area: QRectF, trace: Trace) -> None:
    """A row for each criterion: where the seeds of every family lie, and who is ahead, if anyone.

    Right is better in every row; the scale of a row runs from its worst to its best value, which
    stand at its ends.
    """
    found = judgements(trace)
    line = ink.line_height("small")
    ink.text(QRectF(area.left(), area.top(), area.width(), line), ink.say("judge.title"),
             size="small", bold=True)  # fmt: skip
    hint = ink.say("judge.better")
    used = ink.text_width(ink.say("judge.title"), "small", bold=True) + 12
    if used + ink.text_width(hint, "small") < area.width():
        ink.text(QRectF(area.left(), area.top(), area.width(), line), hint, size="small",
                 colour="muted", align="right middle")  # fmt: skip
    rows = len(found) + 1
    height = (area.height() - line - 2) / rows
    names = [ink.say(f"judge.{item.criterion}") for item in found]
    left = min(max(ink.text_width(name, "small") for name in names) + 12, 0.36 * area.width())
    verdicts = [verdict_text(ink, item) for item in found]
    ends = [_ends(item) for item in found]
    room = 4 + max(ink.text_width(text, "tiny", mono=True) for pair in ends for text in pair)
    right = min(max(ink.text_width(text, "small", bold=True) for text in verdicts) + 14,
                0.34 * area.width())  # fmt: skip
    for place, (item, name, verdict) in enumerate(zip(found, names, verdicts, strict=True)):
        row = QRectF(area.left(), area.top() + line + 2 + place * height, area.width(), height)
        ink.line(row.left(), row.top(), row.right(), row.top(), "hairline")
        ink.text(QRectF(row.left(), row.top(), left - 6, height), name, size="small")
        strip = QRectF(row.left() + left, row.top(), row.width() - left - right, height)
        for text, align in zip(ends[place], ("left middle", "right middle"), strict=True):
            ink.text(strip, text, size="tiny", mono=True, colour="muted", align=align)
        _draw_strip(ink, strip.adjusted(room, 0, -room, 0), item.values, CRITERIA[item.criterion])
        settled = item.ahead or item.equal
        ink.text(QRectF(row.right() - right + 8, row.top(), right - 8, height), verdict,
                 size="small", bold=True, colour="text" if settled else "muted")  # fmt: skip
        form = _form(item.criterion)
        ink.mark(row, ReadOut(name, (
            *(ink.say(f"family.{f}") + ": " + ", ".join(form(float(v)) for v in item.values[k])
              for k, f in enumerate(FAMILIES)),
            ink.say(f"judge.why.{item.criterion}"),
        )), name=f"judge {item.criterion}")  # fmt: skip
    last = QRectF(area.left(), area.bottom() - height, area.width(), height)
    ink.line(last.left(), last.top(), last.right(), last.top(), "hairline")
    ink.text(QRectF(last.left(), last.top(), last.width() - right, height),
             ink.say("judge.pictures"), size="small")  # fmt: skip
    ink.text(QRectF(last.right() - right + 8, last.top(), right - 8, height),
             ink.say("judge.depends"), size="small", bold=True, colour="muted")  # fmt: skip
    ink.mark(last, ReadOut(ink.say("judge.pictures"), (ink.say("judge.why.pictures"),)))


def _form(name: str) -> Callable[[float], str]:
    """How values of a curve or a criterion are written."""
    if name in ("covered", "calls"):
        return lambda value: f"{value:.0f}"
    return percent if name == "on_data" else number


def _ends(item: Judgement) -> tuple[str, str]:
    """The worst and the best value of a criterion."""
    low, high = float(item.values.min()), float(item.values.max())
    worst, best = (low, high) if CRITERIA[item.criterion] else (high, low)
    form = _form(item.criterion)
    return (number(worst, 2), number(best, 2)) if form is number else (form(worst), form(best))


def _draw_strip(ink: Ink, strip: QRectF, values: np.ndarray, more: bool) -> None:
    good = values if more else -values
    low, high = float(good.min()), float(good.max())
    share = (good - low) / (high - low) if high > low else np.full_like(good, 0.5)
    inner = strip.adjusted(8, 0, -8, 0)
    lane = min(strip.height() / 3.4, 9.0)
    for family, name in enumerate(FAMILIES):
        y = strip.center().y() + (family - 1) * lane
        xs = inner.left() + share[family] * inner.width()
        ink.line(float(xs.min()), y, float(xs.max()), y, COLOURS[name], width=2.0)
        for x in xs:
            ink.circle(float(x), y, max(lane / 2.6, 1.8), fill=COLOURS[name], line="text",
                       width=0.6)  # fmt: skip
