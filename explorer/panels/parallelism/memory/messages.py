"""What is sent along each axis in a step, all counted on the same basis."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.calculator import Axis, Params
from explorer.compute.parallelism.calculator_run import amount
from explorer.core.formatting import count
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import AXES, plain, read_term
from explorer.panels.parallelism.memory.names import amount as written
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def unit_of(params: Params) -> str:
    """The letter behind a prefix: bytes have one, elements do not."""
    return "B" if params.unit == "bytes" else ""


def draw_messages(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """A bar per axis, its flows one after the other, and under it who sends what to whom."""
    axes: tuple[Axis, ...] = trace.shared.axes
    if not axes:
        ink.text(box, ink.say("silence"), size="large", align="center middle", wrap=True)
        return
    pitch = min(box.height() / len(axes), 190 * ink.view.text_scale)
    most = trace.scales["sent"][1] or 1.0
    for place, axis in enumerate(axes):
        row = QRectF(box.left(), box.top() + place * pitch, box.width(), pitch - 8)
        _axis(ink, row, trace, axis, place, place == index, most)


def _axis(
    ink: Ink, row: QRectF, trace: Trace, axis: Axis, place: int, current: bool, most: float
) -> None:
    params: Params = trace.params
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    ink.rect(row, fill="raised" if current else None, line="text" if current else "hairline",
             width=1.2 if current else 1.0, radius=6)  # fmt: skip
    inner = row.adjusted(10, 4, -10, -4)
    mine = amount(params, axis)
    value = written(mine, unit_of(params))
    wide = ink.text_width(value, "body", mono=True, bold=True)
    head = QRectF(inner.left(), inner.top(), inner.width() - wide - 8, small + 2)
    title = ink.say(f"axis.{axis.name}", group=axis.group)
    ink.text(head, title, size="small", bold=current)
    ink.text(QRectF(inner.left(), inner.top(), inner.width(), small + 2), value, size="body",
             mono=True, bold=True, align="right middle")  # fmt: skip
    lines = len(axis.flows)
    high = min(max(inner.height() - small - 8 - lines * (tiny + 3), 8.0), 34.0)
    bar = QRectF(inner.left(), head.bottom() + 3, inner.width(), high)
    ink.rect(bar, line="hairline")
    x = bar.left()
    whole = sum(flow.bytes for flow in axis.flows) or 1
    for flow in axis.flows:
        share = (flow.bytes if params.unit == "bytes" else flow.elements) / (
            whole if params.unit == "bytes" else sum(f.elements for f in axis.flows) or 1
        )
        long = bar.width() * mine / most * share
        ink.rect(QRectF(x, bar.top(), max(long, 1.0), bar.height()), fill=AXES[axis.name],
                 line="text", width=0.8)  # fmt: skip
        x += long
    y = bar.bottom() + 3
    for flow in axis.flows:
        if y + tiny > inner.bottom() + 2:
            break
        text = ink.say("flow", what=ink.say(f"flow.{flow.name}"), primitive=flow.primitive,
                       calls=count(flow.calls))  # fmt: skip
        formula = plain(flow.sent)
        long = ink.text_width(formula, "tiny", mono=True)
        line = QRectF(inner.left(), y, inner.width(), tiny + 2)
        if long + ink.text_width(text, "tiny") + 10 <= line.width():
            ink.text(line, formula, size="tiny", mono=True, align="right middle", colour="muted")
        ink.text(line, text, size="tiny", colour="muted")
        y += tiny + 3
    ink.mark(row, partial(_read, ink, axis, params), seek=place, select={"part": axis.name},
             name=f"axis {axis.name}")  # fmt: skip


def _read(ink: Ink, axis: Axis, params: Params, _: QPointF) -> ReadOut:
    lines = [
        ink.say("read.sent.gpu", bytes=written(axis.gpu_bytes, "B"),
                elements=written(axis.gpu_elements, "")),
        ink.say("read.sent.total", bytes=written(axis.total_bytes, "B"),
                elements=written(axis.total_elements, "")),
        ink.say("crosses" if axis.crossing else "stays"),
    ]  # fmt: skip
    for flow in axis.flows:
        lines.append(ink.say(f"flow.{flow.name}"))
        lines += [*read_term(ink, flow.sent), ink.say("read.item", item=flow.item)]
    return ReadOut(ink.say(f"axis.{axis.name}", group=axis.group), tuple(lines))
