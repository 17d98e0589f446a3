"""The register: one cell per bit in three colours, brackets over the fields, the hidden bit as a
ghost, and below it the exact significand in binary, running past the end where it is cut."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.notation import binary_digits
from explorer.core.easing import clamp, mix, smooth
from explorer.panels.floats.bits.cells import Cells, mark_register
from explorer.panels.floats.bits.pieces import Picture, field_colour, grouped, lit_bit
from explorer.ui.canvas.ink import Ink


def draw_register(ink: Ink, box: QRectF, picture: Picture) -> Cells:
    """Draw the register into a box; returns where its cells are."""
    info = picture.info
    label = picture.size(12)
    line = label * 1.35
    cell = min(box.width() / Cells.columns(info), 46.0 * picture.grow)
    width = cell * Cells.columns(info)
    below = 2 * line + 4
    height = clamp(
        box.height() - line - 8 - below, 20.0, max(22.0, 1.3 * min(cell, 40 * picture.grow) + 8)
    )
    spare = max(0.0, box.height() - line - 8 - below - height)
    left = box.left() + (box.width() - width) / 2
    cells = Cells(info, left, box.top() + line + 8 + spare * 0.35, cell, height)
    _brackets(ink, cells, label)
    for bit in range(info.bits):
        _cell(ink, cells, bit, picture)
    _ghost(ink, cells, picture)
    _exact_bits(ink, cells, picture, label)
    mark_register(ink, cells, picture)
    return cells


def _brackets(ink: Ink, cells: Cells, size: float) -> None:
    info, y = cells.info, cells.top - 5
    wide: tuple[str, ...] = ("significand_wide", "significand")
    spans = [("significand", wide, cells.ghost().left(), cells.end)]
    if info.exponent_bits:
        spans.insert(0, ("exponent", ("exponent_wide", "exponent"), *cells.exponent()))
    if info.signed:
        spans.insert(0, ("sign", ("sign",), cells.left, cells.left + cells.cell))
    taken = cells.left - 8
    for colour, keys, start, end in spans:
        points = [
            QPointF(start + 1, y + 3),
            QPointF(start + 1, y),
            QPointF(end - 1, y),
            QPointF(end - 1, y + 3),
        ]
        ink.polyline(points, colour, width=1.4)
        for key in keys:
            text = ink.say(
                key,
                bits=info.exponent_bits if colour == "exponent" else info.fraction_bits,
                bias=info.bias,
            )
            room = ink.text_width(text, size)
            x = max((start + end - room) / 2, taken + 8 if colour != "sign" else cells.left)
            if colour == "sign":
                x = start if room > end - start else x
            if key == keys[-1] or room <= end - start:
                ink.label(x, y - 3, text, anchor="left bottom", size=size, colour=colour)
                taken = x + room
                break


def _cell(ink: Ink, cells: Cells, bit: int, picture: Picture) -> None:
    """A bit: full colour where it is 1 and settled, pale where it is 0, outlined until settled."""
    trace, colour = picture.trace, field_colour(cells.info, bit)
    step = picture.step
    after = trace[min(picture.stage + 1, len(trace) - 1)]
    settled = float(step.known >> bit & 1)
    if after.known >> bit & 1 and not settled:
        settled = smooth(picture.alpha)
    on = step.bits >> bit & 1
    box = cells.rect(bit).adjusted(0.7, 0, -0.7, 0)
    radius = min(4.0, cells.cell * 0.18)
    surface = ink.colour("surface")
    tint = ink.ramp(0.16 if on else 0.07, colour)
    ink.rect(
        box, fill=tint, line=ink.ramp(0.55, colour), width=1.0, radius=radius, dash=not settled
    )
    if on and settled > 0:
        ink.rect(box, fill=colour, radius=radius, alpha=settled)
    if bit == lit_bit(ink):
        ink.rect(box.adjusted(-1, -2, 1, 2), line="text", width=2.0, radius=radius)
    size = min(0.62 * cells.height, 0.95 * cells.cell + 2, 22 * picture.grow)
    if ink.text_width("0", max(10.0, size), mono=True) > cells.cell:
        return  # the colour says it
    text = surface if on and settled > 0.5 else colour
    ink.text(
        box.adjusted(-2, 0, 2, 0),
        str(on),
        size=max(10.0, size),
        mono=True,
        bold=bool(on),
        colour=text,
        align="center middle",
        elide=False,
    )


def _hidden(picture: Picture) -> str:
    """The hidden bit at this step: "1", "0", or "" where there is none."""
    cut = picture.shared.row.encoded.cut
    if picture.stage >= 5:
        decoded = picture.shared.row.decoded
        return str(decoded.hidden) if decoded.number.kind == "finite" else ""
    if cut is None or picture.shared.row.encoded.missing:
        return ""
    return "1" if cut.exponent is not None and cut.exponent == cut.scale else "0"


def _ghost(ink: Ink, cells: Cells, picture: Picture) -> None:
    box, state = cells.ghost().adjusted(1.5, 2, -1.5, -2), _hidden(picture)
    ink.rect(box, line="significand", width=1.0, radius=min(4.0, cells.cell * 0.18), dash=True)
    size = max(10.0, min(0.55 * cells.height, 0.9 * cells.cell, 20 * picture.grow))
    ink.text(
        cells.ghost(),
        state,
        size=size,
        mono=True,
        colour="significand",
        align="center middle",
        elide=False,
    )
    if state:  # the point of "1.…"
        ink.circle(
            cells.ghost().right() + 0.2, box.bottom() + 0.5, max(1.2, size * 0.09), fill="text"
        )


def _exact_bits(ink: Ink, cells: Cells, picture: Picture, label: float) -> None:
    """The significand before rounding, each digit under its cell, and the three bits cut off."""
    info, cut = cells.info, picture.shared.row.encoded.cut
    line = label * 1.35
    top = cells.top + cells.height + 4
    row = QRectF(cells.left, top, cells.cell, line)
    fields = grouped(info, picture.step.bits)
    reached = picture.stage >= 1
    tone = "text" if reached else "muted"
    size = max(10.0, min(label, cells.cell * 1.1))
    centre = sum(cells.exponent()) / 2
    field = int(fields[1] or "0", 2)
    known = picture.stage >= 2 and info.exponent_bits > 0
    if info.signed:
        ink.label(
            cells.left + cells.cell / 2,
            row.center().y(),
            MINUS_PLUS[fields[0]],
            anchor="center middle",
            size=size,
            mono=True,
            colour="sign",
        )
    if (known and picture.stage >= 5) or (cut is None and info.exponent_bits):
        ink.label(
            centre,
            row.center().y(),
            str(field),
            anchor="center middle",
            size=size,
            mono=True,
            colour="exponent",
        )
    elif known and cut is not None:
        ink.label(
            centre,
            row.center().y(),
            str(cut.field),
            anchor="center middle",
            size=size,
            mono=True,
            colour="exponent",
        )
    caption = QRectF(cells.ghost().left(), top + line, cells.end - cells.ghost().left(), line)
    if cut is None or picture.shared.row.encoded.missing:
        wide = QRectF(
            centre + cells.cell, top, cells.end + 3 * cells.cell - centre - cells.cell, line
        )
        ink.text(wide, ink.say("no_significand"), size=label, colour="muted", align="center middle")
        return
    digits, more = binary_digits(picture.shared.source.magnitude, cut.scale, info.fraction_bits + 2)
    if len(digits) > info.fraction_bits + 3:
        digits = digits[-info.fraction_bits - 3 :]
    ghost = cells.ghost()
    spots = [ghost.center().x()]
    spots += [cells.x(bit) + cells.cell / 2 for bit in reversed(range(info.fraction_bits))]
    spots += [cells.end + (0.3 + i + 0.5) * cells.cell for i in range(3)]
    gone = smooth(picture.alpha) if picture.stage == 2 else float(picture.stage > 2)
    readable = ink.text_width("0", size, mono=True) <= cells.cell
    for i, x in enumerate(spots if readable else ()):
        digit = digits[i] if i < len(digits) else ("1" if more else "0")
        past = i > info.fraction_bits
        colour = "weight" if past and gone > 0.5 else tone
        ink.label(
            x,
            row.center().y(),
            digit,
            anchor="center middle",
            size=size,
            mono=True,
            colour=colour,
            bold=past and gone > 0.5,
        )
        if picture.stage == 2 and picture.alpha > 0 and not past:  # the digits move into the cells
            y = mix(row.center().y(), cells.top + cells.height / 2, smooth(picture.alpha))
            ink.label(
                x,
                y,
                digit,
                anchor="center middle",
                size=size,
                mono=True,
                colour=tone,
                alpha=1 - smooth(picture.alpha),
            )
    # the cut: a dashed line between the last kept bit and the guard bit
    x = cells.end + 0.15 * cells.cell
    ink.line(
        x,
        cells.top - 2,
        x,
        row.bottom() + 1,
        "weight",
        width=1.4,
        dash=True,
        alpha=mix(0.45, 1, gone),
    )
    names = [ink.say(key) for key in ("guard", "round_bit", "sticky")]
    fits = all(ink.text_width(name, max(10.0, label - 3)) <= cells.cell - 2 for name in names)
    tiny = max(10.0, label - 3)
    for i, name in enumerate(names):
        ink.label(
            spots[info.fraction_bits + 1 + i],
            row.bottom() + 1 + label * 0.6,
            name if fits else "GRS"[i],
            anchor="center middle",
            size=tiny if fits else 10.0,
            colour="weight" if gone > 0.5 else "muted",
        )
    text = ink.say("exact_bits")
    if ink.text_width(text, 10) > caption.width():
        caption.setLeft(min(caption.left(), caption.right() - ink.text_width(text, 10) - 2))
    if caption.left() >= cells.left - 2:
        ink.text(caption, text, size=max(10.0, label - 2), colour="muted", align="center middle")
    _verdict(ink, cells, picture, label)


MINUS_PLUS = {"0": "+", "1": "−"}


def _verdict(ink: Ink, cells: Cells, picture: Picture, label: float) -> None:
    """Beside the last bit, once it is decided: + 1, or nothing added."""
    cut = picture.shared.row.encoded.cut
    if cut is None or picture.stage < 3 or cut.left[0] == 0:
        return
    alpha = smooth(picture.alpha) if picture.stage == 3 else 1.0
    text = "+1" if cut.up else "+0"
    ink.label(
        cells.end + 0.3 * cells.cell + 1.5 * cells.cell,
        cells.top + cells.height / 2,
        text,
        anchor="center middle",
        size=max(10.0, min(label + 4, cells.cell * 1.3)),
        mono=True,
        bold=True,
        colour="weight",
        alpha=alpha,
    )
