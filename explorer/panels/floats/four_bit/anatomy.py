"""One block taken apart: where it lies, its scale, its codes, its bytes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.four_bit.steps import Anatomy
from explorer.compute.floats.quantise.cast import finite_levels
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.floats.four_bit.titles import is_wide, reached, stacked
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import Gesture
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

FIELDS = ("sign", "exponent", "significand")


def draw_anatomy(ink: Ink, box: QRectF, trace: Trace, stage: str) -> None:
    """From the tensor down to the bytes, each level inside the one above."""
    anatomy: Anatomy = trace.shared.anatomy
    line = ink.line_height("small")
    count = len(anatomy.codes)
    low = (56.0 if count <= 16 else 2 * 44.0) * min(box.height() / 640, 1.2)
    least = 2 * line + 8 + 26.0 * (1 if len(anatomy.data) < 17 or is_wide(box) else 2)
    high = box.height() - low - least - 42
    tensor, block, codes, data = stacked(box, (0.34 * high, 0.66 * high, low, least), 14)
    cell = draw_tensor(ink, tensor, trace, stage)
    draw_block(ink, block, anatomy, stage)
    for x, down in ((cell.left(), block.left()), (cell.right(), block.right())):
        ink.line(x, cell.bottom(), down, block.top() - 2, "border", dash=True)
    draw_codes(ink, codes, anatomy, known=reached(stage, "anatomy", "codes"))
    if reached(stage, "anatomy", "bytes"):
        draw_bytes(ink, data, anatomy)


def draw_tensor(ink: Ink, box: QRectF, trace: Trace, stage: str) -> QRectF:
    """The scale of every block as a map; returns where the chosen block is."""
    anatomy: Anatomy = trace.shared.anatomy
    small = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top(), box.width(), small), ink.say("map.scales"),
             size="small", bold=True)  # fmt: skip
    two_level = bool(anatomy.tensor_bytes)
    wide = box.width() * (0.6 if two_level else 1.0)
    area = QRectF(box.left(), box.top() + small + 4, wide, box.height() - small - 6)
    rows, along = anatomy.scales.shape
    ink.heat(area, anatomy.scales, trace.scales["scale"], "weight")
    ink.rect(area, line="border")
    cell = QRectF(
        area.left() + anatomy.place * area.width() / along,
        area.top() + anatomy.row * area.height() / rows,
        area.width() / along, max(area.height() / rows, 2.0),
    )  # fmt: skip
    ink.rect(cell.adjusted(-1.5, -1.5, 1.5, 1.5), line="text", width=2.0)

    def at(point: QPointF) -> tuple[int, int]:
        row = int((point.y() - area.top()) / area.height() * rows)
        place = int((point.x() - area.left()) / area.width() * along)
        return min(max(row, 0), rows - 1), min(max(place, 0), along - 1)

    def read(point: QPointF) -> ReadOut:
        row, place = at(point)
        return ReadOut(ink.say("read.block", row=row, place=place),
                       (f"s = {number(float(anatomy.scales[row, place]), 5)}",))  # fmt: skip

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        if gesture.phase not in ("press", "drag", "release"):
            return None
        row, place = at(gesture.point)
        return {"at": row * along + place}

    ink.mark(area, read, edit=edit, name="blocks")
    if two_level:
        right = QRectF(area.right() + 16, area.top(), box.right() - area.right() - 16, small)
        ink.text(right, ink.say("tensor_scale"), size="small", bold=True)
        text = " ".join(f"{b:02X}" for b in anatomy.tensor_bytes)
        value = f"= {number(anatomy.tensor_scale, 6)}"
        if area.height() < 3 * small + 6:
            ink.text(right.translated(0, small), f"{text} {value}", mono=True, size="tiny")
        else:
            ink.text(right.translated(0, small + 2), text, mono=True, size="body")
            ink.text(right.translated(0, 2 * small + 6), value, mono=True, size="small",
                     colour="muted")  # fmt: skip
        ink.mark(QRectF(right.left(), right.top(), right.width(), 3 * small + 6),
                 ReadOut(ink.say("tensor_scale"),
                         ("max |W| / (448 × 6)", f"= {number(anatomy.tensor_scale, 8)}")),
                 name="tensor scale")  # fmt: skip
    return cell


def draw_block(ink: Ink, box: QRectF, anatomy: Anatomy, stage: str) -> Plot:
    """The block's weights over the levels of its elements, once the scale is known."""
    scaled = reached(stage, "anatomy", "scale")
    shown = anatomy.inside if scaled else anatomy.values
    levels = finite_levels(anatomy.element)
    few = len(levels) <= 33
    reach = max(float(levels[-1]) if scaled else 0.0, float(np.abs(shown).max())) * 1.05 or 1.0
    line = ink.line_height("small")
    text = scale_text(ink, anatomy) if scaled else ink.say("plot.block")
    ink.text(QRectF(box.left(), box.top(), box.width(), line), text, size="small", bold=True)
    used = line + 2
    if reached(stage, "anatomy", "codes"):
        used += legend(ink, QRectF(box.left(), box.top() + used, box.width(), line), [
            ("box", "weight", ink.say("legend.before")), ("line", "text", ink.say("legend.after")),
        ]) + 2  # fmt: skip
    count = len(shown)
    ticks = None if not scaled or not few else (-6.0, -4.0, -2.0, 0.0, 2.0, 4.0, 6.0)
    plot = Plot(
        ink, box.adjusted(0, used, 0, 0), Axis(-0.5, count - 0.5, ticks=()),
        Axis(-reach, reach, ticks=ticks, title=ink.say("axis.in_scale" if scaled else "axis.w")),
    )  # fmt: skip
    plot.frame(grid=not (scaled and few))
    zero = plot.y(0.0)
    if scaled and few:
        for level in levels:
            y = plot.y(float(level))
            ink.line(plot.inner.left(), y, plot.inner.right(), y, "hairline")
    for place, value in enumerate(shown):
        left, right = plot.x(place - 0.36), plot.x(place + 0.36)
        y = plot.y(float(value))
        ink.rect(QRectF(left, min(y, zero), right - left, max(abs(y - zero), 0.5)), fill="weight",
                 alpha=0.75)  # fmt: skip
        if reached(stage, "anatomy", "codes"):
            level = plot.y(float(anatomy.decoded[place]))
            ink.line(left - 2, level, right + 2, level, "text", width=2.4)
    ink.line(plot.inner.left(), zero, plot.inner.right(), zero, "border")
    mark_block(ink, plot, anatomy, stage)
    return plot


def scale_text(ink: Ink, anatomy: Anatomy) -> str:
    """How the scale is stored, and what it means."""
    code = f"0x{anatomy.scale_code:02X}"
    if anatomy.scale_format == "e8m0":
        return ink.say("scale.e8m0", code=code, exponent=anatomy.scale_code - 127,
                       scale=number(anatomy.scale))  # fmt: skip
    return ink.say("scale.e4m3", code=code, value=f"{anatomy.scale / anatomy.tensor_scale:g}",
                   scale=number(anatomy.scale))  # fmt: skip


def mark_block(ink: Ink, plot: Plot, anatomy: Anatomy, stage: str) -> None:
    """Each bar says how its weight became a code."""

    def read(point: QPointF) -> ReadOut | None:
        place = round(plot.at(point)[0])
        if not 0 <= place < len(anatomy.values):
            return None
        w = float(anatomy.values[place])
        lines = [f"w = {number(w, 5)}"]
        if reached(stage, "anatomy", "scale"):
            lines.append(f"w / s = {number(float(anatomy.inside[place]), 4)}")
        if reached(stage, "anatomy", "codes"):
            lines += [
                f"→ {number(float(anatomy.decoded[place]), 4)}",
                f"ŵ = {number(float(anatomy.restored[place]), 5)}",
            ]
        return ReadOut(ink.say("read.weight", place=place), tuple(lines))

    ink.mark(plot.inner, read, name="block")


def draw_codes(ink: Ink, box: QRectF, anatomy: Anatomy, *, known: bool) -> None:
    """A box for each element: its bits by field, and the number they are, once they are known."""
    info = FORMATS[anatomy.element]
    count = len(anatomy.codes)
    across = 16 if count > 16 or box.width() < 560 or count == 16 else count
    rows = -(-count // across)
    wide, high = box.width() / across, min(box.height() / rows, 56.0)
    size = min(ink.pixels("body"), wide / (0.66 * info.bits + 0.8)) / ink.view.text_scale
    for place in range(count):
        cell = QRectF(
            box.left() + place % across * wide, box.top() + place // across * high, wide - 3,
            high - 4,
        )  # fmt: skip
        ink.rect(cell, line="border" if known else "hairline", radius=3)
        if not known:
            continue
        code = int(anatomy.codes[place])
        bits = f"{code:0{info.bits}b}"
        parts = (bits[:1], bits[1 : 1 + info.exponent_bits], bits[1 + info.exponent_bits :])
        value = number(float(anatomy.decoded[place]), 3) if anatomy.element != "e2m1" else (
            f"{anatomy.decoded[place]:g}".replace("-", "−")
        )  # fmt: skip
        if size >= 10 and cell.height() >= 2 * ink.line_height("tiny"):
            bit_row(ink, QRectF(cell.left(), cell.top(), cell.width(), cell.height() / 2), parts,
                    size)  # fmt: skip
        else:
            ink.text(QRectF(cell.left(), cell.top(), cell.width(), cell.height() / 2),
                     f"{code:0{-(-info.bits // 4)}X}", size="tiny", mono=True,
                     align="center middle")  # fmt: skip
        half = QRectF(cell.left(), cell.center().y(), cell.width(), cell.height() / 2)
        ink.text(half, value, size="tiny", mono=True, align="center middle", bold=True,
                 elide=False)  # fmt: skip
        ink.mark(cell, ReadOut(f"{bits} = {number(float(anatomy.decoded[place]), 4)}",
                               (f"ŵ = {number(float(anatomy.restored[place]), 5)}",)),
                 name=f"code {place}")  # fmt: skip


def bit_row(ink: Ink, box: QRectF, parts: tuple[str, str, str], size: float) -> None:
    """Sign, exponent and fraction bits in their colours."""
    width = ink.text_width("0", size, mono=True)
    x = box.center().x() - width * sum(map(len, parts)) / 2
    for text, colour in zip(parts, FIELDS, strict=True):
        ink.text(QRectF(x, box.top(), width * len(text) + 1, box.height()), text, size=size,
                 mono=True, colour=colour, elide=False)  # fmt: skip
        x += width * len(text)


def draw_bytes(ink: Ink, box: QRectF, anatomy: Anatomy) -> None:
    """The bytes as they lie in memory, and the sum of all bits."""
    line = ink.line_height("small")
    key = "plot.bytes" if anatomy.element_bits == 4 else "plot.bytes.eight"
    ink.text(QRectF(box.left(), box.top(), box.width(), line), ink.say(key), size="small",
             bold=True)  # fmt: skip
    listed = [("exponent", anatomy.scale_code), *(("weight", b) for b in anatomy.data)]
    across = min(len(listed), max(9, int(box.width() // 34)))
    rows = -(-len(listed) // across)
    wide = min(box.width() / across, 44.0)
    high = min((box.height() - 2 * line - 6) / rows, 26.0)
    for place, (colour, value) in enumerate(listed):
        cell = QRectF(
            box.left() + place % across * wide,
            box.top() + line + 4 + place // across * high,
            wide - 3,
            high - 2,
        )
        ink.rect(cell, fill=ink.ramp(0.15, colour), line=colour, radius=2)
        if high >= 12:
            ink.text(cell, f"{value:02X}", size="tiny", mono=True, align="center middle")
        key = "read.scale_byte" if place == 0 else "read.data_byte"
        ink.mark(cell, ReadOut(ink.say(key), (f"0x{value:02X} = {value:08b}",)),
                 name=f"byte {place}")  # fmt: skip
    below = QRectF(box.left(), box.bottom() - line, box.width(), line)
    count = len(anatomy.codes)
    bits = count * anatomy.element_bits + 8
    ink.text(below, ink.say("sum.block", count=count, width=anatomy.element_bits, bits=bits,
                            each=f"{bits / count:g}"), size="small", colour="muted")  # fmt: skip
