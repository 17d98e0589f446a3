"""Four kinds of units: the same two texts cut into them, and what is not in the vocabulary."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.compare.types import Compared, Step, Unit
from explorer.core.formatting import count as spaced
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.tokenizers.compare.cells import draw_boxes
from explorer.panels.tokenizers.compare.mix import COLOURS, NAMES
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut


def draw_units(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """One band per unit; the present one on a raised ground."""
    shared: Compared = trace.shared
    start = next(section.start for section in trace.sections if section.id == "unit")
    if area.width() > 860:
        plot = QRectF(area.right() - 0.34 * area.width(), area.top(), 0.34 * area.width(),
                      min(area.height(), 380))  # fmt: skip
        area = area.adjusted(0, 0, -plot.width() - 24, 0)
        _curve(ink, plot, shared.units[step.place])
    elif area.height() > 540:
        high = min(0.28 * area.height(), 190.0)
        plot = QRectF(area.left(), area.bottom() - high, area.width(), high)
        area = area.adjusted(0, 0, 0, -high - 6)
        _curve(ink, plot, shared.units[step.place])
    pitch = area.height() / len(shared.units)
    for place, unit in enumerate(shared.units):
        band = QRectF(area.left(), area.top() + place * pitch, area.width(), pitch - 8)
        if place == step.place:
            ink.rect(band.adjusted(-8, -2, 8, 2), fill="raised", radius=8)
        ink.mark(band, ReadOut(ink.say("unit-" + unit.name)), seek=start + place)
        _band(ink, band, unit)


def _curve(ink: Ink, area: QRectF, unit: Unit) -> None:
    """What would be unknown with a smaller or a larger vocabulary of this kind of unit."""
    title = ink.say("curve-unknown", unit=ink.say("unit-" + unit.name))
    across = Axis(1.0, float(unit.sizes[-1]), logarithmic=10, title=ink.say("axis-size"),
                  form=lambda value: spaced(round(value)))  # fmt: skip
    up = Axis(0.0, 100.0, ticks=(0, 25, 50, 75, 100), form=lambda value: f"{value:.0f} %")
    names = [ink.say("text-" + name) for name in NAMES[:2]]
    used = legend(ink, area, [("line", c, name) for c, name in zip(COLOURS, names, strict=False)])
    plot = Plot(ink, area.adjusted(0, used + 2, 0, 0), across, up, title)
    plot.frame()
    sizes = unit.sizes.astype(np.float64)
    for row in range(2):
        rate = 100 * unit.unknown_at[:, row] / max(int(unit.length[row]), 1)
        plot.curve(sizes, rate, COLOURS[row])
        here = 100 * float(unit.unknown[row]) / max(int(unit.length[row]), 1)
        plot.points(np.array([float(min(unit.kept, sizes[-1]))]), np.array([here]), COLOURS[row],
                    radius=4.0)  # fmt: skip
    for place, size in enumerate(unit.sizes.tolist()):
        x = float(plot.x(float(size)))
        lines = tuple(
            f"{ink.say('text-' + name)}: {int(unknown)} / {int(length)}"
            for name, unknown, length in zip(
                NAMES, unit.unknown_at[place], unit.length, strict=False
            )
        )
        spot = QRectF(x - 8, plot.inner.top(), 16, plot.inner.height())
        ink.mark(spot, ReadOut(ink.say("read-size", size=spaced(size)), lines), name="size")


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
