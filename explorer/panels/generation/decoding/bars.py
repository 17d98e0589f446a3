"""The candidates of a step before and after, with the cut; and the line that the draw falls on."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from explorer.compute.generation.decoding.params import Rows, Step
from explorer.core.formatting import count, fixed, number
from explorer.core.trace import Trace
from explorer.panels.generation.decoding.told import current, rows_at, stretch_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import legend
from explorer.ui.canvas.scene import ReadOut

TICKS = (0.01, 0.1, 0.5, 1.0)


def draw(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """A row for each candidate: the outline is before, the filled bar after. What can still be
    chosen stands above the cut."""
    rows, one = rows_at(trace, step), current(trace, step)
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), small), (
        ("box", ink.ramp(0.16), ink.say("legend.before")),
        ("box", "weight", ink.say("legend.after")),
        ("dot", "category 0", ink.say("legend.chosen")),
    ))  # fmt: skip
    title = ink.say("axis.bars")
    if box.width() > ink.text_width(title, "tiny") + 260 * ink.view.text_scale:
        ink.text(QRectF(box.left(), box.top(), box.width(), small), title, size="tiny",
                 colour="muted", align="right middle")  # fmt: skip
    body = QRectF(box.left(), box.top() + used + tiny + 5, box.width(),
                  box.height() - used - tiny - 5)  # fmt: skip
    gone = len(rows.ids) - rows.listed
    pitch = max(tiny + 4, 15.0 * ink.view.text_scale)
    room = max(
        int(body.height() / pitch) - (2 if gone else 0) - (1 if rows.rest_after > 0 else 0), 2
    )
    below = min(gone, max(room // 4, 1)) if gone else 0
    above = min(rows.listed, room - below)
    lines = list(range(above))
    chosen = rows.ids.index(one.chosen) if one.chosen in rows.ids else -1
    if above <= chosen < rows.listed:
        lines[-1] = chosen
    names = min(max((ink.text_width(rows.pieces[k], "small", mono=True)
                     for k in [*lines, *range(rows.listed, rows.listed + below)]), default=20) + 16,
                box.width() * 0.3)  # fmt: skip
    left = body.left() + names + 8
    right = body.right() - ink.text_width("0.000", "small", mono=True) - 8
    frame = QRectF(left, body.top(), max(right - left, 10), body.height())
    draw_scale(ink, frame)
    y = body.top()
    decided = step.stage in ("token", "draw")
    for k in lines:
        draw_row(ink, frame, y, pitch, rows, k, decided and k == chosen, "")
        y += pitch
    hidden = rows.kept - len(lines)
    if hidden > 0:
        mass = rows.rest_after + float(rows.after[: rows.listed].sum()) - float(
            sum(rows.after[k] for k in lines))  # fmt: skip
        ink.text(QRectF(left, y, body.right() - left, pitch), ink.say(
            "more", count=count(hidden), mass=fixed(max(mass, 0.0), 3)), size="tiny",
            colour="muted")  # fmt: skip
        y += pitch
    if rows.removed:
        ink.line(body.left(), y + 3, body.right(), y + 3, "sign", width=1.4, dash=True)
        ink.text(QRectF(body.left(), y + 4, body.width(), pitch), ink.say(
            "cut", kept=count(rows.kept), mass=fixed(rows.mass, 3), removed=count(rows.removed)),
            size="tiny", colour="sign", align="right middle")  # fmt: skip
        y += pitch + 4
        for k in range(rows.listed, rows.listed + below):
            by = rows.processor if rows.processor != "all" else one.removed_by[k]
            draw_row(ink, frame, y, pitch, rows, k, False, ink.say(f"by.{by}") if by else "")
            y += pitch


def draw_scale(ink: Ink, frame: QRectF) -> None:
    """Ticks of the root scale above the bars, and lines under them."""
    for value in TICKS:
        x = frame.left() + frame.width() * math.sqrt(value)
        ink.line(x, frame.top() - 2, x, frame.bottom(), "hairline")
        ink.label(x, frame.top() - 3, f"{value:g}", anchor="center bottom", size="tiny", mono=True,
                  colour="muted")  # fmt: skip


def draw_row(
    ink: Ink, frame: QRectF, y: float, pitch: float, rows: Rows, k: int, chosen: bool, by: str
) -> None:
    """One candidate."""
    before, after = float(rows.before[k]), float(rows.after[k])
    ink.text(QRectF(frame.left() - 312, y, 298, pitch), rows.pieces[k], size="small", mono=True,
             align="right middle", bold=chosen, colour="muted" if by else "text",
             elide=False)  # fmt: skip
    outline = QRectF(frame.left(), y + 1, max(frame.width() * math.sqrt(before), 0.5), pitch - 2)
    ink.rect(outline, fill="surface" if by else ink.ramp(0.16))
    if by:
        ink.hatch(outline, "muted")
    ink.rect(outline, line="muted", width=0.9)
    thick = pitch * 0.42
    bar = QRectF(frame.left(), y + (pitch - thick) / 2,
                 max(frame.width() * math.sqrt(after), 0.5), thick)  # fmt: skip
    if after > 0:
        ink.rect(bar, fill="weight", line="category 0" if chosen else None, width=2.4)
    end = max(bar.right() if after > 0 else 0.0, outline.right()) + 5
    text = by or fixed(after)
    ink.label(end, y + pitch / 2, text, size="tiny", mono=not by, colour="sign" if by else "text",
              anchor="left middle")  # fmt: skip
    if chosen:
        ink.circle(
            frame.left() - 7, y + pitch / 2, 3.5, fill="category 0", line="border", width=0.8
        )
    lines = [ink.say("read.row", before=number(before), after=number(after))]
    if by:
        lines.append(ink.say("read.removed", processor=by))
    ink.mark(QRectF(frame.left() - 120, y, frame.width() + 160, pitch),
             ReadOut(ink.say("title.piece", piece=rows.pieces[k]), tuple(lines)))  # fmt: skip


def strip_height(ink: Ink) -> float:
    """What the line from 0 to 1 takes."""
    return ink.line_height("tiny") * 2 + 26 * ink.view.text_scale


def draw_strip(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """What is left, side by side from 0 to 1, and where the draw fell."""
    rows, one = rows_at(trace, step), current(trace, step)
    tiny = ink.line_height("tiny")
    line = QRectF(box.left(), box.top() + tiny + 10, box.width(), 16 * ink.view.text_scale)
    decided = step.stage in ("token", "draw")
    under = decided and one.uniform < 0.5  # the needle is on the left: the words go right
    ink.text(QRectF(box.left(), box.top(), box.width(), tiny), ink.say("strip"), size="tiny",
             colour="muted", align="right middle" if under else "left middle")  # fmt: skip
    x = line.left()
    listed = [(rows.pieces[k], float(rows.after[k]), rows.ids[k]) for k in range(rows.listed)]
    listed.sort(key=lambda entry: -entry[1])
    end = x + line.width() * sum(chance for _, chance, _ in listed)
    far = rows.processor == "all" and one.start > 0 and listed[-1][2] == one.chosen
    if far:  # behind those that are not listed one by one
        end = x + line.width() * sum(chance for _, chance, _ in listed[:-1])
    if end < line.right() - 0.5:
        rest = QRectF(end, line.top(), line.right() - end, line.height())
        ink.hatch(rest, "border")
        ink.rect(rest, line="border", width=0.8)
    for piece, chance, token in listed:
        width = line.width() * chance
        if far and token == one.chosen:
            x = line.left() + line.width() * one.start
            ink.rect(QRectF(x, line.top(), width, line.height()), fill="surface")
        part = QRectF(x, line.top(), width, line.height())
        fill = ink.ramp(0.12 + 0.5 * math.sqrt(chance))
        ink.rect(part, fill=fill, line="surface" if width > 3 else None, width=0.8)
        if width > ink.text_width(piece, "tiny", mono=True) + 4:
            ink.text(part, piece, size="tiny", mono=True, align="center middle")
        if decided and token == one.chosen:
            ink.rect(part, line="category 0", width=2.2)
        low = (x - line.left()) / line.width()
        ink.mark(part, ReadOut(ink.say("title.piece", piece=piece), (
            ink.say("read.draw", low=fixed(low), high=fixed(low + chance)),)))  # fmt: skip
        x += width
    for value, anchor in ((0.0, "left top"), (1.0, "right top")):
        ink.label(line.left() + line.width() * value, line.bottom() + 2, f"{value:g}", size="tiny",
                  mono=True, colour="muted", anchor=anchor)  # fmt: skip
    if decided and not math.isnan(one.uniform):
        where = one.uniform
        low, high = stretch_of(one)
        where = min(max(where, low), high)
        x = line.left() + line.width() * where
        ink.line(x, line.top() - 8, x, line.bottom() + 3, "text", width=1.6)
        ink.circle(x, line.top() - 9, 4, fill="category 0", line="text", width=1.0)
        room = x + ink.text_width("u = 0.0000", "tiny", mono=True) + 10 < line.right() - 12
        ink.label(x + (5 if room else -5), line.bottom() + 2, f"u = {fixed(one.uniform, 4)}",
                  anchor="left top" if room else "right top", size="tiny", mono=True)  # fmt: skip
        ink.mark(QRectF(x - 6, line.top() - 14, 12, line.height() + 18),
                 ReadOut(ink.say("read.uniform", uniform=fixed(one.uniform, 6))))  # fmt: skip
