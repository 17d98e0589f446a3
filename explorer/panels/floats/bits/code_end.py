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
    groups = code_groups(ink, picture)
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
        current = low <= code <= high
        colour = "error" if info.kind(low) in ("infinity", "nan") else "significand"
        ink.rect(
            cell,
            fill=ink.ramp(0.2 if current else 0.05, colour),
            radius=6,
            line=colour if current else "hairline",
            width=2.0 if current else 1.0,
        )
        span = range_text(info.hex(low), info.hex(high))
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


def code_groups(ink: Ink, picture: Picture) -> list[tuple[str, str, int, int]]:
    """Where numbers end: text, note, first and last code of the two largest numbers, of infinity
    and of NaN, on the side of the present code."""
    info, code = picture.info, picture.shared.row.encoded.code
    negative = bool(code & info.sign_mask) and (info.specials, code) != ("fnuz", info.sign_mask)
    sign, top = info.sign_mask if negative else 0, info.largest_code
    if code & info.magnitude_mask <= 1 and info.kind(code) != "nan":  # E8M0 and the like, for −1
        top = max(1, info.smallest_code)
    groups = []
    for magnitude in (top - 1, top):
        value = shown(decode(info, magnitude | sign).number, digits_for(info), 11)
        note = ink.say("largest") if magnitude == info.largest_code else ""
        groups.append((value, note, magnitude | sign, magnitude | sign))
    if info.infinity_code is not None:
        infinity = info.infinity_code | sign
        groups.append(("−∞" if negative else "∞", "", infinity, infinity))
    if info.specials == "fnuz":
        groups.append(("NaN", ink.say("in_place_of_zero"), info.sign_mask, info.sign_mask))
    elif info.nan_code is not None:
        first = info.largest_code + (1 if info.infinity_code is None else 2)
        count = info.magnitude_mask - first + 1
        note = ink.say("codes_nan", count=f"{count:,}") if count > 1 else ""
        groups.append(("NaN", note, first | sign, info.magnitude_mask | sign))
    return groups


def _code_reader(ink: Ink, picture: Picture, text: str, span: str) -> Callable[[QPointF], ReadOut]:
    return lambda _: ReadOut(f"{text}   {span}", (ink.say("code_bits"),))


def range_text(low: str, high: str) -> str:
    """One code, or the first and last of several."""
    return low if low == high else f"{low} – {high}"
