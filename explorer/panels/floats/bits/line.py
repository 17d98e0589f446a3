"""The number line around the value: the representable neighbours, the midpoint, the unit of the
last place, and which real numbers end up at the chosen neighbour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.bits_line import Tick
from explorer.compute.floats.notation import decimal, shown
from explorer.core.easing import clamp, smooth
from explorer.core.formatting import superscript
from explorer.panels.floats.bits.axis import Axis, basin, chosen_tick
from explorer.panels.floats.bits.code_end import draw_code_end
from explorer.panels.floats.bits.line_marks import mark_line, mark_ways
from explorer.panels.floats.bits.pieces import Picture, digits_for, rounded
from explorer.ui.canvas.ink import Ink


def draw_line(ink: Ink, box: QRectF, picture: Picture) -> None:
    """Draw the number line into a box; for infinity and NaN, the end of the codes instead."""
    if not picture.shared.ticks:
        draw_code_end(ink, box, picture)
        return
    label, small = picture.size(12), picture.size(10.5)
    line, thin = label * 1.35, small * 1.35
    axis = Axis(box.adjusted(22, 0, -22, 0), picture)
    bottom = 2 * thin + thin + 8  # unit, value, code
    if box.height() > 200 * picture.grow:  # a column of its own: room for a heading
        ink.text(
            QRectF(box.left(), box.top(), box.width(), 1.5 * label),
            ink.say("line_title"),
            size=label,
            bold=True,
        )
        box = box.adjusted(0, 1.8 * label, 0, 0)
    needed = line + bottom + 10
    stem = clamp(box.height() - needed, 16.0, 96 * picture.grow)
    top = box.top() + line + 2 + max(0.0, (box.height() - needed - stem) / 2)
    y = top + stem
    rounding = smooth(picture.alpha) if picture.stage == 3 else float(picture.stage > 3)
    _basin(ink, axis, picture, y, rounding)
    ink.line(axis.box.left(), y, axis.box.right(), y, "border", width=1.4)
    _ticks(ink, axis, picture, y, thin, small, rounding)
    _unit(ink, axis, picture, y, thin, small)
    _value(ink, axis, picture, y, top, line, label, rounding)
    mark_line(ink, axis, picture, QRectF(box.left(), top, box.width(), box.bottom() - top))
    mark_ways(ink, QRectF(box.left(), y - 10, box.width(), 20), picture)


def _basin(ink: Ink, axis: Axis, picture: Picture, y: float, alpha: float) -> None:
    low, high = (axis.x(value) for value in basin(picture, axis))
    band = QRectF(low, y - 7, high - low, 14)
    finite = chosen_tick(picture) is not None
    if alpha > 0:
        fill = ink.ramp(0.2, "significand" if finite else "error")
        ink.rect(band, fill=fill, radius=3, alpha=alpha)
        if not finite:
            ink.hatch(band, "error", gap=7)


def _ticks(
    ink: Ink, axis: Axis, picture: Picture, y: float, thin: float, small: float, rounding: float
) -> None:
    info, chosen = picture.info, chosen_tick(picture)
    spots = [axis.x(value) for value in axis.values]
    labels = label_boxes(ink, axis, picture, small)
    for i, (tick, x) in enumerate(zip(axis.ticks, spots, strict=True)):
        picked = i == chosen and rounding > 0.5
        colour = "significand" if tick.code is not None else "error"
        ink.line(x, y - 9, x, y + 9, colour, width=2.2 if picked else 1.4, dash=tick.code is None)
        if tick.code is not None:
            ink.circle(
                x,
                y,
                5.5 if picked else 4.0,
                fill=colour if picked else "surface",
                line=colour,
                width=1.6,
            )
        if i not in labels:
            continue
        left, wide, align = labels[i]
        text = _fitting(ink, tick, wide, small, digits_for(info))
        top = y + 11 + thin
        ink.text(
            QRectF(left, top, wide, thin),
            text,
            size=small,
            mono=True,
            bold=picked,
            align=align,
            colour="text" if tick.code is not None else "error",
        )
        code = info.hex(tick.code) if tick.code is not None else ink.say("beyond")
        ink.text(
            QRectF(left, top + thin, wide, thin),
            code,
            size=small,
            mono=True,
            align=align,
            colour="muted",
        )


def label_boxes(
    ink: Ink, axis: Axis, picture: Picture, size: float
) -> dict[int, tuple[float, float, str]]:
    """Left edge, width and alignment of the labels of ticks; those without room have none.

    The two neighbours that enclose the value come first; where they are too close to each other
    they are set back to back.
    """
    least, info = digits_for(picture.info), picture.info
    spots = [axis.x(value) for value in axis.values]
    first, last = axis.box.left() - 6, axis.box.right() + 6
    need = []
    for tick in axis.ticks:
        code = ink.say("beyond") if tick.code is None else info.hex(tick.code)
        texts = (shown(tick.number, least, least + 3), code)
        need.append(max(ink.text_width(text, size, mono=True, bold=True) for text in texts) + 6)
    centred: dict[int, tuple[float, float]] = {}
    ranked = (1, 2, 0, 3) if len(spots) == 4 else (1, 0, 2)
    for i in ranked:
        left = clamp(spots[i] - need[i] / 2, first, last - need[i])
        if all(left + need[i] <= at or at + wide <= left for at, wide in centred.values()):
            centred[i] = (left, need[i])
    if len(spots) == 4 and 2 not in centred:
        middle = (spots[1] + spots[2]) / 2
        return {
            1: (first, middle - 4 - first, "right middle"),
            2: (middle + 4, last - middle - 4, "left middle"),
        }
    out = {i: (left, wide, "center middle") for i, (left, wide) in centred.items()}
    for i in centred:  # wider where there is room, so that more digits fit
        gaps = [abs(spots[i] - spots[j]) for j in centred if j != i]
        wide = min([*gaps, 2 * (spots[i] - first), 2 * (last - spots[i])]) - 12
        if wide > need[i] and all(need[j] <= gap for j in centred for gap in gaps):
            out[i] = (spots[i] - wide / 2, wide, "center middle")
    return out


def _fitting(ink: Ink, tick: Tick, width: float, size: float, least: int) -> str:
    """A value in as many digits as there is room for, at least those that tell it apart."""
    for digits in range(13, least, -1):
        text = shown(tick.number, digits, digits + 3)
        if ink.text_width(text, size, mono=True) <= width:
            return text
    return shown(tick.number, least, least + 3)


def _unit(ink: Ink, axis: Axis, picture: Picture, y: float, thin: float, small: float) -> None:
    """The distance of the two neighbours that enclose the value."""
    low, high = axis.between(picture)
    gap = high - low
    power = gap.numerator.bit_length() - gap.denominator.bit_length()
    x1, x2, mid = axis.x(low), axis.x(high), y + 11 + thin / 2
    ink.arrow((x1 + x2) / 2, mid, x1 + 2, mid, "muted", width=1.0, head=5)
    ink.arrow((x1 + x2) / 2, mid, x2 - 2, mid, "muted", width=1.0, head=5)
    text = f"1 ulp = 2{superscript(power)}"
    exact = decimal(gap, 3, 8)
    long = f"{text} ≈ {rounded(gap)}" if "…" in exact else f"{text} = {exact}"
    if ink.text_width(long, small, mono=True) < x2 - x1 - 34:
        text = long
    wide = ink.text_width(text, small, mono=True)
    ink.rect(QRectF((x1 + x2 - wide) / 2 - 4, mid - thin / 2, wide + 8, thin), fill="surface")
    ink.label(
        (x1 + x2) / 2, mid, text, anchor="center middle", size=small, mono=True, colour="muted"
    )


def _value(
    ink: Ink,
    axis: Axis,
    picture: Picture,
    y: float,
    top: float,
    line: float,
    label: float,
    rounding: float,
) -> None:
    """The exact value as a marker, the midpoint, and the way to the chosen neighbour."""
    source = picture.shared.source
    x, weight = axis.x(source.fraction), "weight"
    nearest = picture.trace.params.rounding.startswith("nearest")
    low, high = axis.between(picture)
    if source.fraction not in axis.values:
        mid = (low + high) / 2
        mx = axis.x(mid)
        ink.line(
            mx, top + line * 0.9, mx, y, "muted", width=1.2, dash=True, alpha=1 if nearest else 0.6
        )
        if abs(mx - x) > 3 and not picture.compact:
            side = "left" if x < mx else "right"
            shift = 5 if side == "left" else -5
            if y - top > 2.2 * line:
                ink.label(
                    mx + shift,
                    top + line * 1.4,
                    ink.say("midpoint"),
                    anchor=f"{side} middle",
                    size=max(10.0, label - 2),
                    colour="muted",
                )
    text = ink.say("exact_value", value=shown(source, 14, 22))
    wide = ink.text_width(text, label) + 2
    left = clamp(x - wide / 2, axis.box.left() - 4, axis.box.right() + 4 - wide)
    ink.text(QRectF(left, top - line - 1, wide, line), text, size=label, colour=weight, elide=False)
    if axis.inside(source.fraction):
        ink.line(x, top, x, y - 1, weight, width=1.8)
        ink.polygon([QPointF(x, y), QPointF(x - 5, y - 9), QPointF(x + 5, y - 9)], fill=weight)
    else:
        away = 1 if source.fraction > axis.high else -1
        edge = axis.box.right() if away > 0 else axis.box.left()
        ink.arrow(edge - away * 46, y - 20, edge, y - 20, weight, width=2.0, head=9)
    chosen = chosen_tick(picture)
    target = axis.x(axis.values[chosen]) if chosen is not None else None
    if target is None:
        target = axis.box.left() if source.negative else axis.box.right()
    if rounding > 0 and abs(target - x) > 14:
        height = y - min(24.0, 0.62 * (y - top))
        end = x + (target - x) * rounding
        if axis.inside(source.fraction):
            ink.arrow(x, height, end, height, weight, width=2.0, head=8)
            if rounding >= 1 and chosen is not None:
                ink.line(target, height, target, y - 9, weight, width=1.0, dash=True)
