"""What the number line answers: the neighbours, taking one, and the way to the next number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.bits_line import Tick
from explorer.compute.floats.codec import at_order, decode, order
from explorer.compute.floats.notation import decimal, exact_decimal, shown, value_text
from explorer.core.params import to_json
from explorer.panels.floats.bits.axis import Axis, chosen_tick
from explorer.panels.floats.bits.pieces import Picture, rounded, unit
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, Open, ReadOut


def mark_ways(ink: Ink, box: QRectF, picture: Picture) -> None:
    """At both ends of the line, a way to the next number: by mouse, or with . and Enter."""
    info, row = picture.info, picture.shared.row
    if row.decoded.number.kind != "finite":
        return
    params = to_json(picture.trace.params)
    for step, left, key in (
        (-1, box.left(), "number_before"),
        (1, box.right() - 18, "number_after"),
    ):
        code = at_order(info, order(info, row.encoded.code) + step)
        if code is None:
            continue
        spot = QRectF(left, box.top(), 18, box.height())
        x, y = spot.center().x(), spot.center().y()
        points = [
            QPointF(x + 4 * step, y),
            QPointF(x - 4 * step, y - 6),
            QPointF(x - 4 * step, y + 6),
        ]
        ink.polygon(points, fill="surface", line="muted")
        number = decode(info, code).number
        there = Open(ink.lab.id, {**params, "value": value_text(number)}, picture.stage)
        ink.mark(
            spot,
            ReadOut(ink.say(key), (shown(number, 17, 24), info.hex(code))),
            open=there,
            name=key,
        )


def mark_line(ink: Ink, axis: Axis, picture: Picture, area: QRectF) -> None:
    info, shared = picture.info, picture.shared

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        if gesture.phase == "wheel":
            code = shared.row.encoded.code
            if shared.row.decoded.number.kind != "finite":
                return None
            place = order(info, code) + (1 if gesture.turns > 0 else -1)
            moved = at_order(info, place)
            return None if moved is None else {"value": value_text(decode(info, moved).number)}
        if gesture.phase == "drag":
            return None
        tick = axis.ticks[axis.nearest(gesture.point.x())]
        near = abs(axis.x(tick.number.fraction) - gesture.point.x()) < 24
        return {"value": value_text(tick.number)} if tick.code is not None and near else None

    def read(point: QPointF) -> ReadOut:
        return read_tick(ink, picture, axis.ticks[axis.nearest(point.x())])

    ink.mark(area, read, edit=edit, name="line")


def read_tick(ink: Ink, picture: Picture, tick: Tick) -> ReadOut:
    """A neighbour: its value in full, its code, how far it is from the exact value."""
    info, shared = picture.info, picture.shared
    title = exact_decimal(tick.number.fraction) or ""
    if len(title) > 48:
        title = decimal(tick.number.fraction, 24, 48)
    if tick.code is None:
        return ReadOut(title, (ink.say("tick_beyond"),))
    decoded = decode(info, tick.code)
    apart = (tick.number.fraction - shared.source.fraction) / unit(picture)
    lines = [
        ink.say("tick_code", code=info.hex(tick.code), kind=ink.say(decoded.kind)),
        ink.say("tick_apart", apart=rounded(apart, 6)),
    ]
    place = chosen_tick(picture)
    if place is not None and shared.ticks[place] == tick:
        lines.append(ink.say("tick_chosen"))
    return ReadOut(title, (*lines, ink.say("tick_click")))
