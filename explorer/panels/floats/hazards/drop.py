"""Logits on one rail, their exponentials on the format's own axis below: what falls off its ends.

The axis of z is linear and that of e^z logarithmic, so z and e^z stand above one another: taking an
exponential is a fall straight down, and subtracting a number is a step to the left.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.hazards import STAGES, SoftmaxRun
from explorer.compute.floats.softmax import Softmax
from explorer.core.easing import mix, smooth
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.floats.hazards.facts import Groups, groups, way_of
from explorer.panels.floats.hazards.rails import Rails, draw_bar, draw_rail, rails_of
from explorer.panels.floats.hazards.signs import draw_fate, fate, read_logit
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

MOST_DOTS = 48
TOP = ("logits", "safe.max", "log.log", "log.subtract")


def draw_drop(ink: Ink, box: QRectF, trace: Trace, index: int, share: float) -> None:
    """The rails, and the dots of a stage on their way to the next."""
    shared: SoftmaxRun = trace.shared
    rails = rails_of(ink, box, shared)
    info = FORMATS[trace.params.format]
    draw_rail(ink, box, rails, trace, index)
    draw_bar(ink, rails, info, shared.window, trace.params.overflow)
    found = groups(shared)
    stage = STAGES[index]
    here = places(rails, shared, found, stage)
    _trails(ink, rails, shared, found, stage, here)
    _far(ink, box, rails, shared, found, stage)
    _sum(ink, rails, trace, stage)
    if share > 0 and index + 1 < len(STAGES):
        there = places(rails, shared, found, STAGES[index + 1])
        share = smooth(share)
        moved = [(mix(a[0], b[0], share), mix(a[1], b[1], share), a[2])
                 for a, b in zip(here, there, strict=True)]  # fmt: skip
        _dots(ink, moved)
    else:
        _dots(ink, here)
    _marks(ink, rails, trace, found, stage, here)
    ink.mark(
        QRectF(box.left(), box.top(), box.width(), rails.rail - box.top() + 10),
        ReadOut(ink.say("read.drag"), (f"+ {trace.params.shift:g}",)),
        edit=_shifting(trace, rails), name="rail",
    )  # fmt: skip


def _shifting(trace: Trace, rails: Rails) -> Callable[[Gesture], dict[str, float] | None]:
    """Dragging the rail changes the shift by what it was dragged."""
    unit = (rails.right - rails.left) / (rails.high - rails.low)
    start = trace.params.shift

    def edit(gesture: Gesture) -> dict[str, float] | None:
        if gesture.phase in ("drag", "release"):
            moved = (gesture.point.x() - gesture.start.x()) / unit
            return {"shift": min(max(round((start + moved) * 4) / 4, -110.0), 110.0)}
        return None

    return edit


# what moves -------------------------------------------------------------------------------

Place = tuple[float, float, str]  # x, y, what it is: "ok", "zero", "infinite", "nan"


def on_rail(rails: Rails, value: float) -> Place:
    """A logit's place on the rail."""
    if math.isnan(value):
        return rails.nan.x(), rails.nan.y(), "nan"
    return rails.x(value), rails.rail, "infinite" if math.isinf(value) else "ok"


def on_bar(rails: Rails, value: float) -> Place:
    """An exponential's or probability's place on the bar, or in one of the bins."""
    what, y = fate(value), rails.bar.center().y()
    if what == "nan":
        return rails.nan.x(), rails.nan.y(), what
    if what != "ok":
        bin_ = rails.zero if what == "zero" else rails.beyond
        return bin_.center().x(), y, what
    x = min(max(rails.x(math.log(value)), rails.bar.left()), rails.bar.right())
    return x, y, what


def values_at(shared: SoftmaxRun, stage: str) -> tuple[np.ndarray, bool]:
    """The numbers (count,) a stage is about, and whether they stand on the rail."""
    way: Softmax = way_of(shared, stage)
    if stage == "logits":
        return shared.z, True
    if stage in ("safe.max", "log.log"):
        return way.shifted, True
    if stage == "log.subtract":
        return way.logs, True
    if stage == "compare":
        return shared.exact, False
    return (way.probabilities if stage.endswith("divide") else way.exponentials), False


def places(rails: Rails, shared: SoftmaxRun, found: Groups, stage: str) -> list[Place]:
    """Where the dot of each group of equal logits stands; those in a bin side by side."""
    values, rail = values_at(shared, stage)
    out = [
        (on_rail if rail else on_bar)(rails, float(values[first]))
        for first in found.first[:MOST_DOTS]
    ]
    if rail:
        return out
    source = _fallen_from(shared, stage)
    for what, bin_ in (("zero", rails.zero), ("infinite", rails.beyond), ("nan", rails.beyond)):
        same = [i for i, place in enumerate(out) if place[2] == what]
        for order, i in enumerate(same):
            y = out[i][1]
            if source is not None and what != "nan":  # straight down, as far as the bin reaches
                x = rails.x(float(source[found.first[i]]))
            else:
                gap = min(11.0, max(bin_.width() - 14, 1.0) / len(same))
                x = bin_.center().x() + (order - (len(same) - 1) / 2) * gap
            inside = min(max(x, bin_.left() + 7), max(bin_.right() - 7, bin_.left() + 7))
            out[i] = (inside, y, what)
    return out


def _fallen_from(shared: SoftmaxRun, stage: str) -> np.ndarray | None:
    """The numbers whose exponentials a stage shows, or None where it shows something else."""
    if stage in ("naive.exp", "naive.sum"):
        return shared.z
    if stage in ("safe.exp", "safe.sum"):
        return way_of(shared, stage).shifted
    return None


def _trails(
    ink: Ink, rails: Rails, shared: SoftmaxRun, found: Groups, stage: str, here: list[Place]
) -> None:
    """Where each dot came from: straight down from its logit, along the bar from its exponential,
    along the rail from its place before."""
    way = way_of(shared, stage)
    for i, first in enumerate(found.first[:MOST_DOTS]):
        x, y, _ = here[i]
        source = _fallen_from(shared, stage)
        if source is not None:
            sx, sy, _ = on_rail(rails, float(source[first]))
        elif stage in ("naive.divide", "safe.divide"):
            sx, sy, _ = on_bar(rails, float(way.exponentials[first]))
        elif stage == "safe.max":
            sx, sy, _ = on_rail(rails, float(shared.z[first]))
        elif stage == "log.subtract":
            sx, sy, _ = on_rail(rails, float(way.shifted[first]))
        else:
            continue
        ink.line(sx, sy, x, y, "weight", width=1.1, alpha=0.55)
        ink.circle(sx, sy, 3.2, fill="surface", line="weight", width=1.1)


def _far(
    ink: Ink, box: QRectF, rails: Rails, shared: SoftmaxRun, found: Groups, stage: str
) -> None:
    """The farthest number beyond either end of the rail, with an arrow."""
    numbers, rail = values_at(shared, stage)
    values = numbers if rail else _fallen_from(shared, stage)
    if values is None:
        return
    shown = values[np.array(found.first[:MOST_DOTS])]
    for beyond, x, way in ((shown[shown < rails.low], rails.left, -1),
                           (shown[shown > rails.high], rails.right, 1)):  # fmt: skip
        if len(beyond):
            value = float(beyond.min() if way < 0 else beyond.max())
            ink.arrow(x - 4 * way, rails.rail + 11, x + 8 * way, rails.rail + 11, "weight", head=5)
            anchor = "left middle" if way < 0 else "right middle"
            ink.label(x - 7 * way, rails.rail + 11, number(value, 5), size="tiny", mono=True,
                      colour="weight", anchor=anchor)  # fmt: skip


def _dots(ink: Ink, here: list[Place]) -> None:
    for x, y, what in here:
        draw_fate(ink, x, y, what)


def _sum(ink: Ink, rails: Rails, trace: Trace, stage: str) -> None:
    """The sum as a triangle above the bar."""
    if not stage.endswith((".sum", ".divide")) and stage != "log.log":
        return
    total = way_of(trace.shared, stage).total
    x, _, what = on_bar(rails, total)
    y = rails.bar.top() - 2
    colour = "text" if what == "ok" else "error"
    ink.polygon([QPointF(x, y), QPointF(x - 6, y - 10), QPointF(x + 6, y - 10)], fill=colour)
    text = f"Σ = {number(total, 4)}"
    half = ink.text_width(text, "small", bold=True) / 2 + 2
    middle = min(max(x, rails.zero.left() + half), rails.beyond.right() - half)
    under = QRectF(middle - half, y - 12 - ink.line_height("small"), 2 * half,
                   ink.line_height("small"))  # fmt: skip
    ink.rect(under, fill="surface", alpha=0.85)
    ink.text(under, text, size="small", bold=True, colour=colour, align="center middle",
             elide=False)  # fmt: skip
    if stage == "log.log":
        lx, ly, _ = on_rail(rails, way_of(trace.shared, stage).log_total)
        ink.polygon([QPointF(lx, ly), QPointF(lx - 6, ly + 10), QPointF(lx + 6, ly + 10)],
                    fill="text")  # fmt: skip


def _marks(
    ink: Ink, rails: Rails, trace: Trace, found: Groups, stage: str, here: list[Place]
) -> None:
    for i, first in enumerate(found.first[:MOST_DOTS]):
        x, y, _ = here[i]
        ink.mark(QRectF(x - 7, y - 7, 14, 14), read_logit(ink, trace, found, i),
                 select=int(first), name=f"logit {first}")  # fmt: skip
