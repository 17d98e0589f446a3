"""One GPU's memory as a vessel: its parts stacked, the line to stay under, the terms of one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.calculator import GIB, Layout
from explorer.compute.parallelism.term import Term, total
from explorer.core.formatting import count, percent
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import COLOURS, gib, named, plain, read_term, selected
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis
from explorer.ui.canvas.scene import ReadOut


def parts_of(layout: Layout) -> list[tuple[str, int]]:
    """The parts that are there with their bytes, from the bottom up."""
    found = [(part, total(layout.terms, part)) for part in COLOURS]
    return [(part, size) for part, size in found if size]


def open_part(ink: Ink, layout: Layout) -> str:
    """The part whose terms are listed: the reader's, else the largest."""
    parts = parts_of(layout)
    wanted = selected(ink, "part")
    if any(part == wanted for part, _ in parts):
        return wanted
    return max(parts, key=lambda pair: pair[1])[0]


def draw_tank(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """The vessel, what its layers are called, and the terms of one part."""
    layouts = trace.shared.layouts
    layout: Layout = layouts[index]
    top = trace.scales["memory"][1] * GIB
    tiny, small = ink.line_height("tiny"), ink.line_height("small")
    ticks = ink.text_width("000", "tiny", mono=True) + 8
    wide = min(max(box.width() * 0.14, 56.0), 150.0)
    vessel = QRectF(box.left() + ticks + 12, box.top() + small + 8, wide, box.height() - small - 12)
    ink.text(QRectF(box.left(), box.top(), vessel.right() - box.left(), small), "GiB",
             size="tiny", colour="muted", mono=True)  # fmt: skip
    _ticks(ink, vessel, top, tiny)
    if index:
        before = QRectF(vessel.left() - 12, vessel.top(), 8, vessel.height())
        _stack(ink, before, layouts[index - 1], top, alpha=0.45)
        ink.mark(
            before, ReadOut(ink.say("before"), (gib(layouts[index - 1].bytes),)), name="before"
        )
    areas = _stack(ink, vessel, layout, top)
    _edge(ink, vessel, layout, top)
    limit = vessel.bottom() - vessel.height() * trace.params.capacity * GIB / top
    over = layout.bytes > trace.params.capacity * GIB
    colour = "error" if over else "ok"
    reach = min(box.right(), vessel.right() + 6)
    ink.line(vessel.left() - 14, limit, reach, limit, colour, width=2.2)
    names = min(max(box.width() * 0.25, 112.0), 230.0)
    left = QRectF(vessel.right() + 16, box.top(), names, box.height())
    _labels(ink, left, areas, layout, vessel)
    _limit(ink, vessel, limit, f"{trace.params.capacity:g} GiB", colour)
    right = QRectF(left.right() + 12, box.top(), box.right() - left.right() - 12, box.height())
    if right.width() > 90:
        opened, top_of = open_part(ink, layout), right.top()
        others = sorted(parts_of(layout), key=lambda pair: -pair[1])
        for part in (opened, *(name for name, _ in others if name != opened)):
            rest = right.adjusted(0, top_of - right.top(), 0, 0)
            if part != opened and not _has_room(ink, rest, layout, part):
                continue
            top_of = _terms(ink, rest, layout, part) + 10


def _limit(ink: Ink, vessel: QRectF, y: float, text: str, colour: str) -> None:
    """The capacity in a box on its line, readable on whatever stands behind."""
    wide, tall = ink.text_width(text, "tiny", mono=True, bold=True) + 8, ink.line_height("tiny") + 3
    box = QRectF(vessel.center().x() - wide / 2, y - tall / 2, wide, tall)
    ink.rect(box, fill="surface", line=colour, width=1.4, radius=3)
    ink.text(box, text, size="tiny", mono=True, bold=True, colour=colour, align="center middle")


def _has_room(ink: Ink, box: QRectF, layout: Layout, part: str) -> bool:
    """Whether all terms of a part fit, each on one line."""
    count_of = sum(term.part == part for term in layout.terms)
    needed = ink.line_height("small") + 4 + count_of * (ink.line_height("tiny") + 7)
    return box.height() >= needed


def _ticks(ink: Ink, vessel: QRectF, top: float, tiny: float) -> None:
    axis = Axis(0.0, top / GIB)
    for value in axis.chosen(max(2, int(vessel.height() / (2.6 * tiny)))):
        y = vessel.bottom() - vessel.height() * value * GIB / top
        ink.line(vessel.left() - 16, y, vessel.left() - 13, y, "border")
        ink.label(vessel.left() - 18, y, axis.text(value), anchor="right middle", size="tiny",
                  colour="muted", mono=True)  # fmt: skip


def _stack(
    ink: Ink, vessel: QRectF, layout: Layout, top: float, *, alpha: float = 1.0
) -> list[tuple[str, int, QRectF]]:
    """The parts as layers, cut off at the top of the vessel."""
    ink.rect(vessel, fill="raised", line="border", width=1.0, alpha=alpha)
    y, areas = vessel.bottom(), []
    for part, size in parts_of(layout):
        tall = vessel.height() * size / top
        area = QRectF(vessel.left(), max(y - tall, vessel.top()), vessel.width(), 0)
        area.setBottom(max(y, vessel.top()))
        if area.height() > 0:
            ink.rect(area, fill=COLOURS[part], line="text", width=0.8, alpha=alpha)
        areas.append((part, size, area))
        y -= tall
    return areas


def _edge(ink: Ink, vessel: QRectF, layout: Layout, top: float) -> None:
    """Where more comes than the vessel shows: a torn edge, and how much is missing."""
    if layout.bytes <= top:
        return
    teeth = 8
    wide = vessel.width() / teeth
    points = [QPointF(vessel.left(), vessel.top() - 1)]
    for tooth in range(teeth):
        x = vessel.left() + tooth * wide
        points += [QPointF(x + wide / 2, vessel.top() + 7), QPointF(x + wide, vessel.top() - 1)]
    ink.polygon(points, fill="surface")
    ink.polyline(points, "error", width=1.4)
    more = "+ " + gib(layout.bytes - top)
    ink.label(vessel.center().x(), vessel.top() - 3, more, anchor="center bottom", size="tiny",
              colour="error", mono=True, bold=True)  # fmt: skip


def _labels(
    ink: Ink, box: QRectF, areas: Sequence[tuple[str, int, QRectF]], layout: Layout, vessel: QRectF
) -> None:
    """Beside the layers what they are, spread so that none covers another."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    pitch = small + tiny + 5
    if pitch * len(areas) > box.height():
        pitch = max(box.height() / len(areas), small)
    middles = [area.center().y() for _, _, area in areas]
    tops = _spread([y - pitch / 2 for y in middles], pitch, box.top(), box.bottom())
    opened = open_part(ink, layout)
    for (part, size, area), y, middle in zip(areas, tops, middles, strict=True):
        ink.line(vessel.right() + 1, middle, box.left() - 3, y + pitch / 2, "border", width=0.9)
        row = QRectF(box.left(), y, box.width(), pitch)
        if part == opened:
            ink.rect(row.adjusted(-2, 1, 2, -1), fill="raised", line="border", radius=4)
        swatch = QRectF(row.left() + 4, y + (pitch - 11) / 2, 11, 11)
        ink.rect(swatch, fill=COLOURS[part], line="text", width=0.8)
        text = QRectF(swatch.right() + 6, y, row.right() - swatch.right() - 8, pitch)
        name, value = ink.say(f"part.{part}"), gib(size)
        if pitch >= small + tiny:
            high = (pitch - small - tiny) / 2
            if ink.text_width(name, "tiny") > text.width():
                name = name.partition("（")[0]  # the English word is told where the mouse points
            fits = ink.text_width(name, "small") <= text.width()
            ink.text(QRectF(text.left(), y + high, text.width(), small), name,
                     size="small" if fits else "tiny")  # fmt: skip
            line = f"{value} · {percent(size / layout.bytes)}"
            if ink.text_width(line, "tiny", mono=True) > text.width():
                line = value
            ink.text(QRectF(text.left(), y + high + small, text.width(), tiny), line, size="tiny",
                     colour="muted", mono=True)  # fmt: skip
        else:
            wide = ink.text_width(value, "tiny", mono=True)
            ink.text(text.adjusted(0, 0, -wide - 4, 0), name, size="tiny")
            ink.text(text, value, size="tiny", mono=True, align="right middle", colour="muted")
        read = partial(_read_part, ink, layout, part)
        for place in (area, row):
            ink.mark(place, read, select={"part": part}, name=f"part {part}")


def _spread(tops: list[float], pitch: float, least: float, most: float) -> list[float]:
    """Rows near where they belong (from the bottom up), none over another, all within the box."""
    out: list[float] = []
    floor = most - pitch
    for place, wanted in enumerate(tops):
        ceiling = least + pitch * (len(tops) - 1 - place)  # room for those above
        floor = max(min(wanted, floor), ceiling)
        out.append(floor)
        floor -= pitch
    return out


def _read_part(ink: Ink, layout: Layout, part: str, _: QPointF) -> ReadOut:
    terms = [term for term in layout.terms if term.part == part]
    size = total(terms)
    lines = [f"{gib(size)} = {count(size)} B", ink.say(f"about.{part}")]
    if len(terms) <= 4:
        lines += [f"{named(ink, term)}: {plain(term)}" for term in terms]
    return ReadOut(ink.say(f"part.{part}"), tuple(lines))


def _terms(ink: Ink, box: QRectF, layout: Layout, part: str) -> float:
    """Every term of a part with its bytes, the largest first; formulas where there is room.
    Returns where the list ends."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    terms = sorted((t for t in layout.terms if t.part == part), key=lambda t: -t.bytes)
    title = ink.say("terms", part=ink.say(f"part.{part}"))
    if ink.text_width(title, "small", bold=True) > box.width():
        title = ink.say(f"part.{part}")
    ink.text(QRectF(box.left(), box.top(), box.width(), small), title, size="small", bold=True)
    y, room = box.top() + small + 4, box.height() - small - 4
    roomy = room >= len(terms) * (small + tiny + 9) and box.width() >= 170
    pitch = small + tiny + 9 if roomy else tiny + 7
    fitting = max(int(room / pitch), 1)
    shown, rest = terms, terms[:0]
    if len(terms) > fitting:
        shown, rest = terms[: fitting - 1], terms[fitting - 1 :]
    size = "small" if roomy else "tiny"
    high = small if roomy else tiny
    most = terms[0].bytes or 1
    for term in shown:
        row = QRectF(box.left(), y, box.width(), pitch - 2)
        if selected(ink, "term") == _id(term):
            ink.rect(row, fill="raised", line="border", radius=3)
        value = gib(term.bytes)
        wide = ink.text_width(value, "tiny", mono=True)
        line = QRectF(row.left() + 3, y - (0.5 if not roomy else -1.0), row.width() - 6, high)
        ink.text(line.adjusted(0, 0, -wide - 6, 0), named(ink, term), size=size)
        ink.text(line, value, size="tiny", mono=True, align="right middle")
        if roomy:
            ink.text(QRectF(line.left(), y + 1 + small, line.width(), tiny), plain(term),
                     size="tiny", colour="muted", mono=True)  # fmt: skip
        foot = row.bottom() - 1.5
        ink.rect(QRectF(line.left(), foot, max(line.width() * term.bytes / most, 1.0), 2.5),
                 fill=COLOURS[part])  # fmt: skip
        ink.mark(row, ReadOut(named(ink, term), read_term(ink, term)),
                 select={"part": part, "term": _id(term)}, name=f"term {term.name}")  # fmt: skip
        y += pitch
    if rest:
        text = ink.say("more", count=len(rest), bytes=gib(total(rest)))
        row = QRectF(box.left() + 3, y, box.width() - 6, tiny + 2)
        ink.text(row, text, size="tiny", colour="muted")
        lines = tuple(f"{named(ink, t)}: {gib(t.bytes)}" for t in rest)
        ink.mark(row, ReadOut(text, lines), name="more")
        y += tiny + 2
    return y


def _id(term: Term) -> str:
    return "-".join((term.name, *term.tags))
