"""Where the parts of the picture are, at every size: the upper part, the axis, the rows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from explorer.compute.floats.formats import FORMATS
from explorer.core.easing import mix
from explorer.core.trace import Trace
from explorer.panels.floats.line.axis import come, going, gone
from explorer.ui.canvas.ink import Ink

#: The formats that rows are kept for while numbers are dropped onto the line.
MAIN = ("fp32", "bf16", "fp16", "e5m2", "e4m3fn")


@dataclass(frozen=True)
class Row:
    """A format's row: where it is, and how visible."""

    name: str
    area: QRectF
    alpha: float = 1.0


@dataclass(frozen=True)
class Layout:
    """The parts of the picture. `left` and `right` are the ends of the axis in pixels.

    `upper` is above the axis (the histogram, or the table of constants), `axis` holds its labels,
    `lower` what is below the rows (the overview of constants), which may be empty. Not
    `steady` while parts are on the move.
    """

    head: QRectF
    upper: QRectF
    axis: QRectF
    rows: tuple[Row, ...]
    lower: QRectF
    left: float
    right: float
    compact: bool
    steady: bool = True


def shown_formats(stage: str, chosen: str) -> tuple[str, ...]:
    """The formats that a step has rows for, in the order of FORMATS."""
    if stage == "formats":
        return tuple(FORMATS)
    if stage == "facts":
        return (chosen,)
    return tuple(name for name in FORMATS if name in MAIN or name == chosen)


def name_of(name: str, compact: bool) -> str:
    """The label of a row; on a small stage without the number of bits."""
    label = FORMATS[name].label
    return label.split()[-1] if compact and len(label) > 8 else label


def columns(ink: Ink, rect: QRectF, compact: bool) -> tuple[float, float]:
    """The ends of the axis: names to the left of it, shares to the right."""
    names = max(ink.text_width(name_of(n, compact), "small", bold=True) for n in FORMATS)
    shares = max(ink.text_width(ink.say(key), "tiny") for key in ("column_lost", "column_decades"))
    shares = max(shares, ink.text_width("100.0%", "small", mono=True))
    return rect.left() + names + 12, rect.right() - shares - 12


def shares_of(stage: str, compact: bool) -> tuple[float, float]:
    """How much of the height below the head the upper and the lower part take."""
    if stage == "formats":
        return 0.0, 0.0
    if stage == "facts":
        return (0.60, 0.0) if compact else (0.33, 0.38)
    return (0.40, 0.0) if compact else (0.42, 0.0)


def layout_of(ink: Ink, rect: QRectF, trace: Trace, at: float) -> Layout:
    """The layout at a position; between two steps parts move from one place to the other."""
    compact = rect.height() < 500 or rect.width() < 560
    index = min(int(at), len(trace) - 1)
    stages, chosen = trace.shared.stages, trace.params.format
    here = _still(ink, rect, stages[index][0], chosen, compact)
    fraction = at - index
    if fraction <= 0 or index + 1 >= len(trace):
        return here
    there = _still(ink, rect, stages[index + 1][0], chosen, compact)
    if there == here:
        return here
    alpha = going(fraction)
    before = {row.name: row for row in here.rows}
    after = {row.name: row for row in there.rows}
    rows = []
    for name in FORMATS:
        start, end = before.get(name), after.get(name)
        if start and end:
            rows.append(Row(name, _mixed(start.area, end.area, alpha)))
        elif start:
            rows.append(Row(name, start.area, gone(fraction)))
        elif end:
            rows.append(Row(name, end.area, come(fraction)))
    return Layout(
        here.head, _mixed(here.upper, there.upper, alpha), _mixed(here.axis, there.axis, alpha),
        tuple(rows), _mixed(here.lower, there.lower, alpha), here.left, here.right, compact, False,
    )  # fmt: skip


def sides(box: QRectF) -> tuple[float, float, float, float]:
    """Left, top, width and height, as plain numbers."""
    return box.left(), box.top(), box.width(), box.height()


def _mixed(start: QRectF, end: QRectF, alpha: float) -> QRectF:
    pairs = zip(sides(start), sides(end), strict=True)
    return QRectF(*(mix(a, b, alpha) for a, b in pairs))


def _still(ink: Ink, rect: QRectF, stage: str, chosen: str, compact: bool) -> Layout:
    left, right = columns(ink, rect, compact)
    small = ink.line_height("small")
    head = QRectF(rect.left(), rect.top(), rect.width(), ink.line_height("body") + 2 * small + 4)
    top = head.bottom() + 6
    body = rect.bottom() - top
    upper_share, lower_share = shares_of(stage, compact)
    names = shown_formats(stage, chosen)
    axis_height = small + 6
    upper = QRectF(rect.left(), top, rect.width(), body * upper_share)
    axis = QRectF(left, upper.bottom(), right - left, axis_height)
    lower = QRectF(rect.left(), rect.bottom() - body * lower_share, rect.width(),
                   body * lower_share)  # fmt: skip
    room = (lower.top() if lower_share else rect.bottom()) - axis.bottom() - 4
    flags = 0.0 if stage != "facts" else min(3 * ink.line_height("tiny") + 8, room * 0.6)
    height = min((room - flags) / len(names), 84.0 * ink.view.text_scale)
    first = axis.bottom() + 4 + flags
    rows = tuple(
        Row(name, QRectF(rect.left(), first + i * height, rect.width(), height))
        for i, name in enumerate(names)
    )
    return Layout(head, upper, axis, rows, lower, left, right, compact)
