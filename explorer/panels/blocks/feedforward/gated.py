"""SwiGLU as strips of numbers, the form often written below it, and the widths."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.feedforward.lab import Step
from explorer.compute.blocks.feedforward.run import GATED
from explorer.core.formatting import count, fixed, number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut
from explorer.ui.canvas.wrapped import wrapped_height


def draw_gated(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Up to this operation; at the end the parameters of both kinds."""
    if step.name == "width":
        draw_widths(ink, area, step)
        return
    tried = step.tried
    assert tried is not None
    reached = GATED.index(step.name)
    rows: list[tuple[str, np.ndarray, int]] = [
        ("x", tried.x, 0), ("gate", tried.gate, 1), ("swish", tried.swish, 1),
        ("value", tried.value, 2), ("product", tried.product, 3), ("output", tried.output, 4),
        ("left", tried.said_left, 5), ("sigmoid", tried.said_right, 5), ("said", tried.said, 5),
    ]  # fmt: skip
    line = ink.line_height("small")
    high = min((area.height() - 2 * line - 30) / len(rows), 58.0)
    most = max(float(np.abs(row[1]).max()) for row in rows if row[1].size)
    longest = max(len(tried.x), len(tried.gate))
    label = min(max(ink.text_width(ink.say(f"strip.{name}"), "small", mono=True)
                    for name, _, _ in rows) + 12, area.width() * 0.4)  # fmt: skip
    cell = min((area.width() - label - 44) / longest, high * 0.9, 40.0)
    y = area.top()
    for place, (name, numbers, since) in enumerate(rows):
        coming = since > reached
        if name in ("x", "left"):
            y += 0 if place == 0 else 10
            title = ink.say("strip.right" if place == 0 else "strip.often")
            ink.text(QRectF(area.left(), y, area.width(), line), title, size="small", bold=True,
                     colour="muted" if coming else "text")  # fmt: skip
            y += line + 2
        row = QRectF(area.left(), y, area.width(), high)
        if coming:
            _draw_coming(ink, row, label, cell, name, len(numbers))
        else:
            _draw_strip(ink, row, label, cell, name, numbers, most, now=since == reached)
        if name == "said" and tried.refusal and not coming:
            _draw_refusal(ink, row.adjusted(label, 0, 0, 0), tried.refusal)
        y += high


def _strip(row: QRectF, label: float, cell: float, count: int) -> list[QRectF]:
    tall = min(row.height() * 0.7, cell * 1.2, 30.0)
    top = row.center().y() - tall / 2
    return [QRectF(row.left() + label + at * cell, top, cell - 1, tall) for at in range(count)]


def _draw_coming(
    ink: Ink, row: QRectF, label: float, cell: float, name: str, count: int
) -> None:  # fmt: skip
    """A strip that is not computed yet: where its numbers will stand."""
    ink.text(QRectF(row.left(), row.top(), label - 8, row.height()), ink.say(f"strip.{name}"),
             size="small", mono=True, colour="muted")  # fmt: skip
    for box in _strip(row, label, cell, count):
        ink.rect(box, line="hairline", width=0.8)


def _draw_strip(
    ink: Ink, row: QRectF, label: float, cell: float, name: str, numbers: np.ndarray, most: float,
    *, now: bool,
) -> None:  # fmt: skip
    text = ink.say(f"strip.{name}")
    ink.text(QRectF(row.left(), row.top(), label - 8, row.height()), text, size="small", mono=True,
             bold=now)  # fmt: skip
    boxes = _strip(row, label, cell, len(numbers))
    # all or none: numbers in some cells only would look like more than they are
    room = cell - 1 >= ink.text_width("−0.0", "tiny", mono=True) + 2
    for place, (box, value) in enumerate(zip(boxes, numbers.tolist(), strict=True)):
        ink.rect(box, fill=ink.signed(value / most), line="border", width=0.8)
        shown = fixed(value, 1)
        if room and box.height() > 13:
            ink.text(box, shown, size="tiny", mono=True, align="center middle", elide=False)
        ink.mark(box, ReadOut(text, (f"[{place}] = {number(value, 5)}",)),
                 name=f"{name} {place}")  # fmt: skip
    if numbers.size:
        ink.label(row.left() + label + len(numbers) * cell + 5, row.center().y(),
                  f"({len(numbers)})", size="tiny", mono=True, colour="muted")  # fmt: skip


def _draw_refusal(ink: Ink, box: QRectF, refusal: str) -> None:
    """torch's own words, in red."""
    text = f"RuntimeError: {refusal}"
    high = wrapped_height(ink, text, box.width() - 22, "small")
    x, y = box.left() + 7, box.top() + box.height() / 2
    for sign in (-1, 1):
        ink.line(x - 5, y - 5 * sign, x + 5, y + 5 * sign, "error", width=2.4)
    # its first line beside the cross, the others in the free room below
    top = y - ink.line_height("small") / 2
    area = QRectF(box.left() + 22, top, box.width() - 22, high)
    ink.text(area, text, size="small", colour="error", wrap=True, align="left top")
    ink.mark(area, ReadOut("torch", (text,)), name="refusal")


def draw_widths(ink: Ink, area: QRectF, step: Step) -> None:
    """Two matrices of d × 4d beside three of d × 8/3·d, on one scale."""
    sizes = step.widths
    assert sizes is not None
    line = ink.line_height("small")
    most = max(sizes.plain, sizes.rounded)
    groups = (
        ("plain", ("up", "down"), sizes.plain, sizes.plain_parameters),
        ("gated", ("gate", "up", "down"), sizes.rounded, sizes.gated_parameters),
    )
    high = (area.height() - 3 * line - 8) / 5  # of a matrix, with its share of the heading
    for place, (key, names, inner, parameters) in enumerate(groups):
        box = QRectF(area.left(), area.top() + place * 2 * high, area.width(), high * len(names))
        head = ink.say(f"widths.{key}", d=count(sizes.width), inner=count(inner),
                       total=count(parameters))  # fmt: skip
        tall = wrapped_height(ink, head, box.width(), "small", bold=True)
        ink.text(QRectF(box.left(), box.top(), box.width(), tall), head, size="small", bold=True,
                 wrap=True, align="left top")  # fmt: skip
        each = (box.height() - tall - 14) / len(names)
        for i, name in enumerate(names):
            wide = (box.width() - 70 * ink.view.text_scale) * inner / most
            row = QRectF(box.left() + 60 * ink.view.text_scale, box.top() + tall + 4 + i * each,
                         wide, each - 5)  # fmt: skip
            ink.rect(row, fill="category 6", alpha=0.3)
            ink.rect(row, line="category 6", width=1.4)
            ink.label(row.left() - 6, row.center().y(), name, size="small", anchor="right middle",
                      mono=True)  # fmt: skip
            shown = f"{count(sizes.width)} × {count(inner)}"
            ink.text(row, shown, size="small", mono=True, align="center middle")
            ink.mark(row, ReadOut(f"{name}: {shown}", (count(sizes.width * inner),)),
                     name=f"{key} {name}")  # fmt: skip
        if key == "gated":
            x = box.left() + 60 * ink.view.text_scale
            x += (box.width() - 70 * ink.view.text_scale) * sizes.third / most
            ink.polyline([QPointF(x, box.top() + tall + 2), QPointF(x, box.bottom() - 8)], "text",
                         dash=True)  # fmt: skip
    foot = ink.say("widths.foot", third=number(sizes.third, 7), cut=count(sizes.cut),
                   rounded=count(sizes.rounded), multiple=sizes.multiple)  # fmt: skip
    box = QRectF(area.left(), area.bottom() - 3 * line, area.width(), 3 * line)
    ink.text(box, foot, size="small", wrap=True, align="left top", colour="muted")
