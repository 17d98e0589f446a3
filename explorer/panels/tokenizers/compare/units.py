"""Four kinds of units: the same two texts cut into them, and what is not in the vocabulary."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.compare.types import Compared, Step, Unit
from explorer.core.formatting import count as spaced
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.tokenizers.compare.cells import draw_boxes
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_units(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """One band per unit; the present one on a raised ground."""
    shared: Compared = trace.shared
    start = next(section.start for section in trace.sections if section.id == "unit")
    pitch = area.height() / len(shared.units)
    for place, unit in enumerate(shared.units):
        band = QRectF(area.left(), area.top() + place * pitch, area.width(), pitch - 8)
        if place == step.place:
            ink.rect(band.adjusted(-8, -2, 8, 2), fill="raised", radius=8)
        ink.mark(band, ReadOut(ink.say("unit-" + unit.name)), seek=start + place)
        _band(ink, band, unit)


def _band(ink: Ink, band: QRectF, unit: Unit) -> None:
    small, body = ink.line_height("small"), ink.line_height("body")
    head = QRectF(band.left(), band.top(), band.width(), body)
    name = ink.say("unit-" + unit.name)
    ink.text(head, name, bold=True)
    used = ink.text_width(name, bold=True) + 12
    note = ink.say("unit-note", kept=spaced(unit.kept), types=spaced(unit.types))
    ink.text(head.adjusted(used, 0, 0, 0), note, size="small", colour="muted")
    numbers = (
        max(
            ink.text_width(ink.say("unit-length", length="0 000"), "small"),
            ink.text_width(ink.say("unit-unknown", share="100.0"), "small", bold=True),
        )
        + 4
    )
    half = (band.bottom() - head.bottom() - 3) / 2
    for row, language in enumerate(("english", "chinese")):
        y = head.bottom() + 3 + row * half
        boxes = QRectF(band.left(), y, band.width() - numbers - 6, half - 2)
        draw_boxes(ink, boxes, unit.samples[row], size="small", hatch=True,
                   note=ink.say("read-unknown"))  # fmt: skip
        length, unknown = int(unit.length[row]), int(unit.unknown[row])
        rate = unknown / max(length, 1)
        place = QRectF(band.right() - numbers, y, numbers, small)
        ink.text(place, ink.say("unit-length", length=spaced(length)), size="small")
        below = place.translated(0, small)
        text = ink.say("unit-unknown", share=fixed(100 * rate, 1))
        ink.text(below, text, size="small", bold=unknown > 0,
                 colour="error" if unknown else "muted")  # fmt: skip
        read = ReadOut(f"{name}, {ink.say('text-' + language)}",
                       (f"{unknown} / {length} = {fixed(rate, 4)}",
                        ink.say("read-types", types=unit.types, total=unit.total,
                                once=unit.once)))  # fmt: skip
        ink.mark(QRectF(place.left(), y, numbers, 2 * small), read)
