"""What stands in place of the number line for infinity and NaN: the codes where numbers end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.codec import decode
from explorer.compute.floats.notation import shown
from explorer.panels.floats.bits.pieces import Picture, digits_for
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_code_end(ink: Ink, box: QRectF, picture: Picture) -> None:
    """Where numbers end: the last codes in order, the largest number, infinity, the NaNs."""
    info, code = picture.info, picture.shared.row.encoded.code
    negative = bool(code & info.sign_mask)
    here, top = code & (info.sign_mask - 1), info.largest_code
    groups: list[tuple[str, str, int, int]] = []
    for back in (1, 0):
        value = decode(info, top - back | (info.sign_mask if negative else 0)).number
        groups.append(
            (
                shown(value, digits_for(info), 11),
                ink.say("largest") if back == 0 else "",
                top - back,
                top - back,
            )
        )
    if info.infinity_code is not None:
        groups.append(("−∞" if negative else "∞", "", info.infinity_code, info.infinity_code))
    first, last = top + (2 if info.infinity_code is not None else 1), info.sign_mask - 1
    count = last - first + 1
    groups.append(
        ("NaN", ink.say("codes_nan", count=f"{count:,}") if count > 1 else "", first, last)
    )
    label, small = picture.size(13), picture.size(10.5)
    line = label * 1.35
    ink.text(
        QRectF(box.left(), box.top(), box.width(), line),
        ink.say("codes_last"),
        size=picture.size(12),
        bold=True,
    )
    width = box.width() / (len(groups) + 0.2)
    widest = max(ink.text_width(group[0], label, mono=True, bold=True) for group in groups)
    large = max(10.0, float(int(label * min(1.0, (width - 14) / widest))))
    height = min(box.height() - line - 10, 4.6 * line)
    y = box.top() + line + 6 + (box.height() - line - 6 - height) / 2
    for i, (text, note, low, high) in enumerate(groups):
        cell = QRectF(box.left() + (i + 0.1) * width + 4, y, width - 8, height)
        current = low <= here <= high
        colour = "significand" if high <= top else "error"
        ink.rect(
            cell,
            fill=ink.ramp(0.2 if current else 0.05, colour),
            radius=6,
            line=colour if current else "hairline",
            width=2.0 if current else 1.0,
        )
        span = range_text(
            info.hex(low | (code & info.sign_mask)), info.hex(high | (code & info.sign_mask))
        )
        inside = cell.width() - 8
        if ink.text_width(span, small, mono=True) > inside:
            span = span.split()[0] + " …"
        third = height / 3
        for row, (words, style) in enumerate(
            (
                (text, {"size": large, "mono": True, "bold": True}),
                (
                    info.hex(code) if current and low != high else span,
                    {"size": small, "mono": True, "colour": "muted"},
                ),
                (note, {"size": small, "colour": "muted"}),
            )
        ):
            spot = QRectF(cell.left() + 2, y + row * third, cell.width() - 4, third)
            ink.text(spot, words, align="center middle", **style)  # type: ignore[arg-type]
        ink.mark(cell, _code_reader(ink, picture, text, span), name="code")


def _code_reader(ink: Ink, picture: Picture, text: str, span: str) -> Callable[[QPointF], ReadOut]:
    return lambda _: ReadOut(f"{text}   {span}", (ink.say("code_bits"),))


def range_text(low: str, high: str) -> str:
    """One code, or the first and last of several."""
    return low if low == high else f"{low} – {high}"
