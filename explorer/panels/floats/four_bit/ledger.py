"""The ledger of double quantisation: bars of bits, the maxima before and after, all block sizes."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.four_bit.ledger import total
from explorer.compute.floats.four_bit.settings import Params
from explorer.compute.floats.four_bit.steps import Ledger, Part
from explorer.core.formatting import count, fixed, number
from explorer.panels.floats.four_bit.titles import beside, is_wide, reached, stacked
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

COLOURS = {"codes": "category 4", "maxima": "category 0", "second": "category 5",
           "mean": "category 6"}  # fmt: skip
ROWS = ("row.plain", "row.double", "row.extra")
EXAMPLE = 65_000_000_000  # weights, for the line in gigabytes


def draw_ledger(ink: Ink, box: QRectF, ledger: Ledger, stage: str, params: Params) -> None:
    """The bars, and below what was measured."""
    if is_wide(box):
        upper, lower = beside(box, (0.5, 0.5))
    else:
        upper, lower = stacked(box, (0.42, 0.58))
    bars(ink, upper, ledger, stage)
    if stage == "measured":
        measured(ink, lower, ledger)
    elif stage == "sizes":
        sizes(ink, lower, ledger, int(params.size))
    else:
        sums(ink, lower, ledger, stage)


def bars(ink: Ink, box: QRectF, ledger: Ledger, stage: str) -> None:
    """Bits per weight, and what comes on top of the four bits enlarged."""
    entries = [("box", COLOURS[p.name], ink.say(f"part.{p.name}")) for p in ledger.double]
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), 20), entries)
    rows = [("row.plain", ledger.plain)]
    if reached(stage, "ledger", "double"):
        rows.append(("row.double", ledger.double))
    body = box.adjusted(0, used + 10, 0, 0)
    label = max(ink.text_width(ink.say(key), "small") for key in ROWS) + 12
    number_width = ink.text_width("0.0000", "small", mono=True) + 10
    slot = body.height() / 2
    extra = max(total(ledger.plain), total(ledger.double)) - 4
    for place, (key, found) in enumerate(rows):
        top = body.top() + place * slot
        high = min(26.0, slot * 0.3)
        whole = QRectF(body.left() + label, top, body.width() - label - number_width, high)
        ink.text(QRectF(body.left(), top, label, high), ink.say(key), size="small")
        ink.text(QRectF(whole.right() + 6, top, number_width, high), fixed(total(found), 4),
                 size="small", mono=True)  # fmt: skip
        stack(ink, whole, found, 4 + extra, ledger)
        zoom = QRectF(whole.left(), whole.bottom() + slot * 0.18, whole.width(), high)
        cut = whole.left() + whole.width() * 4 / (4 + extra)
        for x, down in ((cut, zoom.left()), (whole.right(), zoom.right())):
            ink.line(x, whole.bottom(), down, zoom.top(), "border", dash=True)
        stack(ink, zoom, found[1:], extra, ledger)
        ink.text(QRectF(body.left(), zoom.top(), label, high), ink.say("row.extra"), size="small",
                 colour="muted")  # fmt: skip
        ink.text(QRectF(zoom.right() + 6, zoom.top(), number_width, high),
                 fixed(total(found) - 4, 4), size="small", mono=True, colour="muted")  # fmt: skip


def stack(ink: Ink, box: QRectF, found: tuple[Part, ...], whole: float, ledger: Ledger) -> None:
    """Parts side by side, each as wide as its bits."""
    left = box.left()
    ink.rect(box, line="hairline")
    for part in found:
        wide = box.width() * part.bits / whole
        area = QRectF(left, box.top(), wide, box.height())
        ink.rect(area, fill=COLOURS[part.name], line="border" if wide > 3 else None, width=0.8)
        left += wide
        ink.mark(
            area.adjusted(-2, 0, 2, 0).intersected(box.adjusted(-1, 0, 1, 0)),
            ReadOut(ink.say(f"part.{part.name}"), (formula_of(ink, part, ledger),)),
            name=part.name,
        )


def formula_of(ink: Ink, part: Part, ledger: Ledger) -> str:
    """The bits of a part, with where they come from."""
    return ink.say("read.bits", bits=f"{part.bits:.9g}", weights=count(ledger.weights))


def sums(ink: Ink, box: QRectF, ledger: Ledger, stage: str) -> None:
    """The same in numbers: bits per weight, and gigabytes of a model of 65 billion weights."""
    line = min(2.0 * ink.line_height("body"), box.height() / 8)
    columns = [("row.plain", ledger.plain)]
    if reached(stage, "ledger", "double"):
        columns.append(("row.double", ledger.double))
    wide = box.width() * 0.26
    left = box.left() + box.width() * 0.44
    for place, (key, _) in enumerate(columns):
        ink.text(QRectF(left + place * wide, box.top(), wide, line), ink.say(key), size="small",
                 colour="muted", align="right middle")  # fmt: skip
    rows = [(ink.say(f"part.{p.name}"), p.name) for p in ledger.double]
    for row, (label, name) in enumerate(rows):
        y = box.top() + (row + 1) * line
        ink.text(QRectF(box.left(), y, left - box.left(), line), label, size="small")
        for place, (_, found) in enumerate(columns):
            bits = next((p.bits for p in found if p.name == name), None)
            ink.text(QRectF(left + place * wide, y, wide, line),
                     "–" if bits is None else f"{bits:.6f}", size="small", mono=True,
                     align="right middle")  # fmt: skip
    y = box.top() + (len(rows) + 1) * line
    ink.line(box.left(), y, left + wide * len(columns), y, "border")
    for extra, (label, factor, form) in enumerate((
        (ink.say("sum.bits"), 1.0, "{:.6f}"), (ink.say("sum.giga"), EXAMPLE / 8e9, "{:.2f} GB"),
    )):  # fmt: skip
        top = y + 2 + extra * line
        ink.text(QRectF(box.left(), top, left - box.left(), line), label, size="small", bold=True)
        for place, (_, found) in enumerate(columns):
            ink.text(QRectF(left + place * wide, top, wide, line),
                     form.format(total(found) * factor), size="small", mono=True, bold=True,
                     align="right middle")  # fmt: skip


def measured(ink: Ink, box: QRectF, ledger: Ledger) -> None:
    """Each maximum and by how much it comes back different; SQNR of all four ways."""
    line = ink.line_height("small")
    listed = [(v, sqnr) for v, sqnr in ledger.variants]
    foot = (len(listed) + 1) * line + 6
    error = ledger.restored - ledger.maxima
    reach = float(np.abs(error).max()) or 1.0
    low, high = float(ledger.maxima.min()), float(ledger.maxima.max())
    plot = Plot(
        ink, box.adjusted(0, 0, 0, -foot - 6),
        Axis(low, high if high > low else low + 1, title=ink.say("axis.maximum")),
        Axis(-1.1 * reach, 1.1 * reach, title=ink.say("axis.moved")), ink.say("plot.maxima"),
    )  # fmt: skip
    plot.frame()
    plot.points(ledger.maxima, error, "weight", radius=2.0, alpha=0.7)

    def read(point: QPointF) -> ReadOut:
        at = int(np.argmin(np.abs(ledger.maxima - plot.at(point)[0])))
        return ReadOut(
            ink.say("read.maximum", value=number(float(ledger.maxima[at]), 5)),
            (ink.say("read.becomes", value=number(float(ledger.restored[at]), 5)),),
        )

    ink.mark(plot.inner, read, name="maxima")
    y = box.bottom() - foot
    rows = [("none", ledger.plain_sqnr), *listed]
    for row, (name, sqnr) in enumerate(rows):
        ink.text(QRectF(box.left(), y + row * line, box.width() * 0.7, line),
                 ink.say(f"variant.{name}"), size="small")  # fmt: skip
        ink.text(QRectF(box.left() + box.width() * 0.7, y + row * line, box.width() * 0.3, line),
                 f"{fixed(sqnr, 3)} dB", size="small", mono=True, align="right middle")  # fmt: skip


def sizes(ink: Ink, box: QRectF, ledger: Ledger, chosen: int) -> None:
    """Bits against SQNR for all block sizes, plain and doubly quantised."""
    line = ink.line_height("small")
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), line), [
        ("dot", "category 4", ink.say("row.plain")), ("dot", "category 5", ink.say("row.double")),
    ])  # fmt: skip
    found = ledger.sizes
    ratio = [s.plain_sqnr for s in found] + [s.double_sqnr for s in found]
    finite = [r for r in ratio if np.isfinite(r)] or [0.0, 1.0]
    plot = Plot(
        ink, box.adjusted(0, used + 6, 0, 0),
        Axis(3.95, max(s.plain_bits for s in found) + 0.1, title=ink.say("axis.bits")),
        Axis(np.floor(min(finite)) - 0.5, np.ceil(max(finite)) + 0.5, title=ink.say("axis.sqnr")),
    )  # fmt: skip
    plot.frame()
    bits = {"plain": np.array([s.plain_bits for s in found]),
            "double": np.array([s.double_bits for s in found])}  # fmt: skip
    kept = {"plain": np.array([s.plain_sqnr for s in found]),
            "double": np.array([s.double_sqnr for s in found])}  # fmt: skip
    taken = -1e9
    for key, colour in (("plain", "category 4"), ("double", "category 5")):
        plot.curve(bits[key], kept[key], colour, width=1.6)
    for key, colour in (("plain", "category 4"), ("double", "category 5")):
        for each, x, y in zip(found, bits[key], kept[key], strict=True):
            if not np.isfinite(y):
                continue
            across, down = plot.x(x), plot.y(y)
            ink.circle(across, down, 7 if each.size == chosen else 4.5, fill=colour, line="text")
            ink.mark(
                QRectF(across - 8, down - 8, 16, 16),
                ReadOut(ink.say("read.size", size=each.size),
                        (f"{x:.6g} b, {fixed(float(y), 2)} dB",)),
                name=f"{key} {each.size}",
            )  # fmt: skip
            if key == "plain" and across < plot.inner.right() - 20:
                if abs(down - taken) > ink.line_height("tiny"):
                    ink.label(across + 10, down + 7, f"{each.size}", size="tiny", mono=True)
                taken = down
