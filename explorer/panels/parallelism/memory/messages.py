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
    for place, axis in enumerate(axes):
        row = QRectF(box.left(), box.top() + place * pitch, box.width(), pitch - 8)
        _axis(ink, row, trace, axis, place, place == index)


def _axis(ink: Ink, row: QRectF, trace: Trace, axis: Axis, place: int, current: bool) -> None:
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
    lines = max(len(one.flows) for one in trace.shared.axes)  # every row shows the same bars
    room = inner.height() - small - 8 - lines * (tiny + 3)
    y = head.bottom() + 3
    both = room >= 2 * (tiny + 8)
    high = min(max((room / 2 if both else room) - 3, 6.0), 44.0)
    for basis in ("gpu", "total") if both else (params.basis,):
        _bar(ink, QRectF(inner.left(), y, inner.width(), high), trace, axis, basis)
        y += high + 3
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


def _bar(ink: Ink, row: QRectF, trace: Trace, axis: Axis, basis: str) -> None:
    """What one GPU sends, or all of them, among the axes counted that way; flow after flow."""
    params: Params = trace.params
    chosen = basis == params.basis
    label = max(ink.text_width(ink.say(f"basis.{b}"), "tiny") for b in ("gpu", "total")) + 8
    value = ink.text_width("000 GB ", "tiny", mono=True) + 8
    ink.text(row, ink.say(f"basis.{basis}"), size="tiny", bold=chosen,
             colour="text" if chosen else "muted")  # fmt: skip
    sizes = {one.name: counted(one, basis, params.unit) for one in trace.shared.axes}
    mine, most = sizes[axis.name], max(sizes.values()) or 1
    room = max(row.width() - label - value, 4.0)
    parts = [flow.bytes if params.unit == "bytes" else flow.elements for flow in axis.flows]
    x = row.left() + label
    for part in parts:
        long = room * mine / most * part / (sum(parts) or 1)
        ink.rect(QRectF(x, row.top() + 1, max(long, 1.0), row.height() - 2), fill=AXES[axis.name],
                 line="text", width=0.8, alpha=1.0 if chosen else 0.45)  # fmt: skip
        x += long
    ink.label(x + 5, row.center().y(), written(mine, unit_of(params)), size="tiny", mono=True,
              colour="text" if chosen else "muted")  # fmt: skip


def counted(axis: Axis, basis: str, unit: str) -> int:
    """Bytes or elements, of one GPU or of all."""
    return int(getattr(axis, f"{basis}_{unit}"))


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
