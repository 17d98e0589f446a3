"""A large model on one GPU under the four stages, and how that goes down with more GPUs."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.term import Term, total
from explorer.core.formatting import count
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import COLOURS as PARTS
from explorer.panels.parallelism.memory.names import plain
from explorer.panels.parallelism.zero.names import gigabytes
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import Gesture, ReadOut

GB = 1e9
STAGES = ("category 7", "category 2", "category 1", "category 0")  # what the stage shares out last


def draw_columns(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """The four columns, and beside or below them the curves."""
    if box.width() > 1.4 * box.height():
        left = QRectF(box.left(), box.top(), box.width() * 0.5 - 10, box.height())
        right = QRectF(box.left() + box.width() * 0.5 + 10, box.top(), box.width() * 0.5 - 10,
                       box.height())  # fmt: skip
    else:
        tall = box.height() * 0.52
        left = QRectF(box.left(), box.top(), box.width(), tall)
        right = QRectF(box.left(), box.top() + tall + 12, box.width(), box.height() - tall - 12)
    _columns(ink, left, trace, index)
    _curves(ink, right, trace, index)


def _columns(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    small, tiny, large = (ink.line_height(name) for name in ("small", "tiny", "large"))
    top = max(trace.scales["bytes"][1], trace.params.capacity * GB * 1.05)
    names = ink.line_height("small") * 2 + 2
    inner = QRectF(box.left(), box.top() + large + 2, box.width(),
                   box.height() - large - names - 6)  # fmt: skip
    limit = inner.bottom() - inner.height() * trace.params.capacity * GB / top
    pitch = box.width() / 4
    frame = QRectF(box.left() + index * pitch, box.top(), pitch, box.height())
    ink.rect(frame.adjusted(2, 0, -2, 0), fill="raised", line="text", width=1.2, radius=6)
    tops = []
    for stage, terms in enumerate(trace.shared.states):
        x, wide = box.left() + (stage + 0.5) * pitch, min(pitch * 0.5, 76.0)
        y = inner.bottom()
        for part in ("weights", "gradients", "optimizer"):
            size = total(terms, part)
            tall = inner.height() * size / top
            area = QRectF(x - wide / 2, y - tall, wide, tall)
            ink.rect(area, fill=PARTS[part], line="text", width=0.8)
            ink.mark(area.adjusted(0, -1, 0, 1), partial(_read_part, ink, terms, part),
                     seek=stage, name=f"stage {stage} {part}")  # fmt: skip
            y -= tall
        tops.append(y)
    text = ink.say("capacity", capacity=f"{trace.params.capacity:g}")
    ink.line(box.left(), limit, box.right(), limit, "error", width=1.2, dash=True)
    wide = ink.text_width(text, "tiny") + 6
    ground = QRectF(box.right() - wide, limit - tiny - 2, wide, tiny + 1)
    above = tops[3] - large - 1  # where the amount of the last column stands
    if ground.bottom() > above and ground.top() < tops[3]:
        ground.moveBottom(above - 1)
    ink.rect(ground, fill="raised" if index == 3 else "surface")
    ink.text(ground, text, size="tiny", colour="error", align="center middle")
    for stage, (terms, y) in enumerate(zip(trace.shared.states, tops, strict=True)):
        size = total(terms)
        column = QRectF(box.left() + stage * pitch, box.top(), pitch, box.height())
        value = gigabytes(size) + " GB"
        where = "large" if ink.text_width(value, "large", bold=True) <= pitch - 6 else "small"
        long = ink.text_width(value, where, bold=True) + 4
        ground = QRectF(column.center().x() - long / 2, y - large - 1, long, large)
        ink.rect(ground, fill="raised" if stage == index else "surface", alpha=0.9)
        ink.text(ground, value, size=where, bold=True, align="center middle", elide=False,
                 colour="text" if size <= trace.params.capacity * GB else "error")  # fmt: skip
        foot = QRectF(column.left() + 3, inner.bottom() + 4, pitch - 6, small)
        ink.text(foot, ink.say(f"stage.{stage}.short"), size="small", bold=stage == index,
                 align="center middle")  # fmt: skip
        ink.text(foot.translated(0, small), ink.say(f"shares.{stage}"), size="tiny",
                 colour="muted", align="center middle")  # fmt: skip
        rest = QRectF(column.left(), inner.bottom() + 2, pitch, names + 4)
        ink.mark(rest, ReadOut(ink.say(f"stage.{stage}"), (f"{count(size)} B",)), seek=stage,
                 name=f"stage {stage}")  # fmt: skip


def _read_part(ink: Ink, terms: tuple[Term, ...], part: str, _: QPointF) -> ReadOut:
    lines = [
        f"{ink.say('term.' + term.name)}: {plain(term).replace('D', 'N')} = {term.line()}"
        f" = {gigabytes(term.bytes)} GB"
        for term in terms if term.part == part
    ]  # fmt: skip
    return ReadOut(f"{ink.say('part.' + part)}: {gigabytes(total(terms, part))} GB", tuple(lines))


def _curves(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Bytes against GPUs: where a stage stops helping."""
    shared, params = trace.shared, trace.params
    curves = shared.curves / GB
    low, high = float(curves.min()), float(curves.max())
    across = Axis(1, float(shared.degrees[-1]), 2, ink.say("axis.gpus"))
    up = Axis(low * 0.7, high * 1.6, 10, ink.say("axis.bytes"))
    plot = Plot(ink, box, across, up)
    plot.frame()
    ink.mark(plot.inner, partial(_read_curve, ink, trace, plot), edit=partial(_degree, plot),
             name="curves")  # fmt: skip
    plot.level(params.capacity, "error")
    plot.upright(params.degree, "muted")
    for stage in range(4):
        bold = stage == index
        plot.curve(shared.degrees, curves[stage], "text", width=4.4 if bold else 2.8)
        plot.curve(shared.degrees, curves[stage], STAGES[stage], width=3.0 if bold else 1.6)
    tiny, floor = ink.line_height("tiny"), plot.inner.top()
    for stage in range(4):  # from the top down, none over another
        text, bold = ink.say(f"stage.{stage}.short"), stage == index
        long = ink.text_width(text, "tiny", bold=bold) + 2
        under = int((plot.x(shared.degrees) < plot.inner.right() - 6 - long).sum()) - 1
        y = max(float(plot.y(curves[stage, max(under, 0) :].max())) - tiny / 2 - 3, floor)
        floor = y + tiny
        ground = QRectF(plot.inner.right() - 5 - long, y - tiny / 2, long + 2, tiny)
        ink.rect(ground, fill="surface", alpha=0.75)
        ink.label(plot.inner.right() - 4, y, text, anchor="right middle", size="tiny", bold=bold)
    number_of = f"N = {params.degree}"
    x = float(plot.x(params.degree))
    fits = x + 6 + ink.text_width(number_of, "tiny") < plot.inner.right()
    ink.label(x + (4 if fits else -4), plot.inner.bottom() - 2, number_of, size="tiny",
              anchor="left bottom" if fits else "right bottom", colour="muted")  # fmt: skip
    here = total(shared.states[index]) / GB
    ink.circle(x, float(plot.y(here)), 5.0, fill=STAGES[index], line="text", width=1.6)


def _read_curve(ink: Ink, trace: Trace, plot: Plot, point: QPointF) -> ReadOut:
    degree = plot.at(point)[0]
    place = int(abs(trace.shared.degrees - degree).argmin())
    lines = tuple(
        f"{ink.say(f'stage.{stage}.short')}: {gigabytes(trace.shared.curves[stage, place])} GB"
        for stage in range(4)
    )
    return ReadOut(ink.say("gpus", count=int(trace.shared.degrees[place])), lines)


def _degree(plot: Plot, gesture: Gesture) -> dict[str, int] | None:
    """Dragging across sets the number of GPUs."""
    if gesture.phase not in ("press", "drag", "release"):
        return None
    value = plot.at(gesture.point)[0]
    return {"degree": int(min(max(round(value), 1), 4096))}
