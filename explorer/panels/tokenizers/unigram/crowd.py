"""The crowd: all pieces of the start in their places, emptying step by step."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from explorer.compute.tokenizers.unigram.params import Step, Training
from explorer.core.easing import clamp, smooth
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.tokenizers.colours import strong
from explorer.panels.tokenizers.unigram.colours import BACK, FALLING
from explorer.panels.tokenizers.unigram.places import Places, boxes_at, letters_at, places
from explorer.panels.tokenizers.unigram.tiles import paint_tiles, scale_of
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink, font
from explorer.ui.canvas.scene import Mark, ReadOut

DEEPEST = 0.45  # share of the ramp for the most used piece: letters stay readable on it

_kept: dict[tuple[object, ...], tuple[Mark, ...]] = {}  # the marks of the last pictures


def shades(values: np.ndarray, most: float) -> np.ndarray:
    """How dark pieces are: the logarithms of their occurrences, 0 to 1."""
    found: np.ndarray = np.log1p(np.maximum(values, 0.0)) / math.log1p(max(most, 1.0))
    return np.minimum(found, 1.0)


@lru_cache(maxsize=256)
def _fill(tone: str, level: int) -> QColor:
    return theme.ramp(tone, DEEPEST * level / 24)


@lru_cache(maxsize=8)
def falling_fill(tone: str) -> QColor:
    """The colour of what falls out next."""
    return theme.blend(theme.colour(tone, "surface"), theme.colour(tone, FALLING), 0.45)


@lru_cache(maxsize=8)
def dropped(tone: str) -> QColor:
    """The colour of the names of what was thrown away."""
    return theme.blend(theme.colour(tone, "surface"), theme.colour(tone, "muted"), 0.42)


def picked(ink: Ink, shared: Training) -> int:
    """The piece the reader points at or has picked, or −1."""
    for wish in (ink.view.hover, ink.view.selection):
        if isinstance(wish, int) and not isinstance(wish, bool) and 0 <= wish < len(shared.pieces):
            return wish
    return -1


def draw_crowd(ink: Ink, area: QRectF, trace: Trace, index: int, move: float) -> None:
    """All pieces that are left, what falls next in orange; where others were, their faint names,
    struck out."""
    shared: Training = trace.shared
    step: Step = trace[index]
    found = places(shared, area.width(), area.height(), ink.view.text_scale)
    most = trace.scales["occurs"][1]
    occurs = np.zeros(len(shared.pieces))
    occurs[step.pieces] = step.occurs
    here = np.zeros(len(shared.pieces), bool)
    here[step.pieces] = True
    leaving = here & (shared.gone == index)
    following: Step = trace[min(index + 1, len(trace) - 1)]
    coming = np.zeros(len(shared.pieces), bool)
    coming[following.pieces] = True
    coming &= ~here
    slide = smooth(clamp(move / 0.8))
    chosen = picked(ink, shared)
    if found.pixels:
        _letters(ink, area, trace, index, found, (here, leaving, coming), occurs, slide)
    else:
        _tiles(ink, area, found, (here, leaving, coming), occurs, most, slide)
    if 0 <= chosen < found.shown:
        x, y, width, height = found.boxes[chosen].tolist()
        ink.rect(QRectF(area.left() + x, area.top() + y, width, height), line="text", width=2.0,
                 radius=3.0 if found.pixels else 0.0)  # fmt: skip
    _marks(ink, area, trace, index, found)


def _letters(
    ink: Ink, area: QRectF, trace: Trace, index: int, found: Places,
    now: tuple[np.ndarray, np.ndarray, np.ndarray], occurs: np.ndarray, slide: float,
) -> None:  # fmt: skip
    """Pieces with their names; a name without a box was thrown away."""
    shared: Training = trace.shared
    here, leaving, coming = now
    boxes = boxes_at(found, area.left(), area.top())
    letters = letters_at(shared, found, area.left(), area.top())
    painter, tone, radius = ink.painter, ink.view.theme, 3.0
    painter.save()
    painter.setFont(font(found.pixels))
    faint = dropped(tone)
    painter.setPen(faint)
    named = ~here | leaving if slide > 0 else ~here
    for piece in np.flatnonzero(named[: found.shown]).tolist():
        painter.drawStaticText(*letters[piece])
    x, y, wide, high = found.boxes[~here[: found.shown]].T
    middle = area.top() + y + high / 2 + 0.5
    ink.segments(
        np.stack([area.left() + x + 2, middle, area.left() + x + wide - 2, middle], axis=1), faint
    )
    staying = np.flatnonzero(here & ~leaving).tolist()
    ending = trace[index].kind in ("final", "sample")
    most = trace.scales["occurs"][1]
    levels = np.round(24 * shades(occurs, most)).astype(np.int64).tolist()
    edge, text = QPen(ink.colour("border", 0.55), 1.0), ink.colour("text")
    painter.setPen(edge)
    for piece in staying:
        painter.setBrush(_fill(tone, levels[piece]))
        if ending and shared.back[piece]:
            painter.setPen(QPen(strong(ink, BACK), 1.6))
            painter.drawRoundedRect(boxes[piece], radius, radius)
            painter.setPen(edge)
        else:
            painter.drawRoundedRect(boxes[piece], radius, radius)
    painter.setPen(text)
    for piece in staying:
        painter.drawStaticText(*letters[piece])
    down = slide * min(float(found.boxes[0][3]), 24.0)
    for which, colour, fill, alpha, fall in (
        (leaving, FALLING, falling_fill(tone), 1.0 - slide, down),
        (coming, BACK, _fill(tone, 0), slide, 0.0),
    ):
        moving = np.flatnonzero(which).tolist() if alpha > 0 else []
        painter.setBrush(ink.colour(fill, alpha))
        painter.setPen(QPen(ink.colour(strong(ink, colour), alpha), 1.4))
        for piece in moving:
            painter.drawRoundedRect(boxes[piece].translated(0, fall), radius, radius)
        painter.setPen(ink.colour("text", alpha))
        for piece in moving:
            corner, label = letters[piece]
            painter.drawStaticText(corner + QPointF(0, fall), label)
    painter.restore()


def _tiles(
    ink: Ink, area: QRectF, found: Places, now: tuple[np.ndarray, np.ndarray, np.ndarray],
    occurs: np.ndarray, most: float, slide: float,
) -> None:  # fmt: skip
    """Many pieces as bare tiles, all of a colour at once."""
    here, leaving, coming = (each[: found.shown] for each in now)
    tone, painter = ink.view.theme, ink.painter
    levels = np.round(24 * shades(occurs[: found.shown], most)).astype(np.int64)
    boxes = boxes_at(found, area.left(), area.top())

    def fill(which: np.ndarray, colour: QColor, alpha: float = 1.0, down: float = 0.0) -> None:
        rows = [boxes[piece] for piece in np.flatnonzero(which).tolist()]
        if rows and alpha > 0:
            painter.setBrush(ink.colour(colour, alpha))
            painter.drawRects([box.translated(0, down) for box in rows] if down else rows)

    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    staying = here & ~leaving
    scale = scale_of(painter, found)
    if scale:
        shade = [theme.ramp(tone, 0.2 + 0.8 * level / 24) for level in range(25)]
        paint_tiles(painter, area, found, scale, [*shade, ink.colour("raised")],
                    np.where(staying, levels, 25))  # fmt: skip
    else:
        fill(~staying, ink.colour("raised"))
        for level in np.unique(levels[staying]).tolist():
            fill(staying & (levels == level), theme.ramp(tone, 0.2 + 0.8 * level / 24))
    fill(leaving, strong(ink, FALLING), 1.0 - slide, slide * min(found.boxes[0][3], 24.0))
    fill(coming, strong(ink, BACK), slide)
    painter.restore()


def _marks(ink: Ink, area: QRectF, trace: Trace, index: int, found: Places) -> None:
    shared: Training = trace.shared
    if found.pixels:
        key = (shared, found, index, ink.view.language, area.left(), area.top())
        if key not in _kept:  # on the way to the next step they stay the same
            while len(_kept) >= 4:
                _kept.pop(next(iter(_kept)))
            before = len(ink.marks)
            for piece, box in enumerate(boxes_at(found, area.left(), area.top())):

                def read_one(_: QPointF, piece: int = piece) -> ReadOut:
                    return read_piece(ink, trace, index, piece)

                ink.mark(box, read_one, select=piece, name="piece")
            _kept[key] = tuple(ink.marks[before:])
            return
        ink.marks.extend(_kept[key])
        return

    def read(point: QPointF) -> ReadOut | None:
        inside = (
            (found.boxes[:, 0] <= point.x() - area.left())
            & (found.boxes[:, 1] <= point.y() - area.top())
        )  # fmt: skip
        hit = np.flatnonzero(inside)
        return read_piece(ink, trace, index, int(hit[-1])) if len(hit) else None

    ink.mark(area, read, name="pieces")
    if found.shown < len(shared.pieces):
        hidden = len(shared.pieces) - found.shown
        ink.text(
            QRectF(area.left(), area.bottom() - ink.line_height("tiny"), area.width(),
                   ink.line_height("tiny")),
            ink.say("hidden", count=hidden), size="tiny", colour="muted", align="right middle",
        )  # fmt: skip


def read_piece(ink: Ink, trace: Trace, index: int, piece: int) -> ReadOut:
    """What is known of a piece at a step, the deciding formula filled in."""
    shared: Training = trace.shared
    step: Step = trace[index]
    place = int(np.searchsorted(step.pieces, piece))
    lines: list[str] = []
    if place < len(step.pieces) and step.pieces[place] == piece:
        occurs, score = float(step.occurs[place]), float(step.scores[place])
        if step.kind == "seeds":
            length = int(shared.lengths[piece])
            lines.append(ink.say("read-seed", count=number(occurs, 6), length=length))
        else:
            lines.append(ink.say("read-expected", count=number(occurs, 6)))
        lines.append(ink.say("read-score", score=number(score, 6)))
        if step.kind == "expect" and np.isfinite(step.after[place]):
            total = float(step.occurs[np.isfinite(step.after)].sum())
            lines.append(
                f"ψ({number(occurs, 5)}) − ψ({number(total, 5)})"
                f" = {number(float(step.after[place]), 6)}"
            )
        if step.kind == "prune":
            lines.append(ink.say("read-used", count=number(float(step.used[place]), 6)))
            loss = float(step.loss[place])
            key = "read-loss" if np.isfinite(loss) else "read-no-loss"
            lines.append(ink.say(key, loss=number(loss, 6)))
    gone = int(shared.gone[piece])
    if gone < len(trace):
        key = "read-fell" if gone < index else "read-falls"
        why = "why-expected" if shared.threshold[piece] else "why-loss"
        lines.append(ink.say(key, step=gone + 1, why=ink.say(why)))
    else:
        lines.append(ink.say("read-stays"))
    if shared.back[piece]:
        lines.append(ink.say("read-back"))
    return ReadOut(shared.labels[piece], tuple(lines))


def draw_gauge(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """How many pieces there are, what falls next, and where it is to end."""
    shared: Training = trace.shared
    step: Step = trace[index]
    total, now = int(shared.sizes[0]), int(shared.sizes[index])
    going = int((shared.gone == index).sum())
    name = ink.say("gauge")
    note = ink.say("gauge-note", now=now, total=total)
    widest = ink.say("gauge-note", now=total, total=total)
    left = area.left() + ink.text_width(name, "small") + 8
    right = area.right() - ink.text_width(widest, "small") - 10
    ink.text(area, name, size="small", colour="muted")
    ink.text(QRectF(right + 8, area.top(), area.right() - right, area.height()), note, size="small")
    if right - left > 20:
        full = right - left
        bar = QRectF(left, area.center().y() - 5, full, 10)
        ink.rect(bar, fill="raised", line="border", width=0.8)
        ink.rect(QRectF(left, bar.top(), full * now / total, 10), fill="neutral")
        lost = full * going / total
        ink.rect(QRectF(left + full * now / total - lost, bar.top(), lost, 10),
                 fill=strong(ink, FALLING))  # fmt: skip
        aim = left + full * min(trace.params.size / total, 1.0)
        ink.line(aim, bar.top() - 3, aim, bar.bottom() + 3, "text", width=2.0)
    lines = [note, ink.say("gauge-aim", size=trace.params.size)]
    if going:
        lines.insert(1, ink.say("gauge-going", going=going))
    if step.kind == "prune":
        lines.append(ink.say("gauge-target", target=step.target))
    ink.mark(area, ReadOut(name, tuple(lines)))


def draw_legend(ink: Ink, area: QRectF, crowd: QRectF, trace: Trace) -> None:
    """What the colours of the pieces mean."""
    from explorer.ui.canvas.plot import legend

    most = f"{trace.scales['occurs'][1]:.0f}"
    tone = ink.view.theme
    lettered = places(trace.shared, crowd.width(), crowd.height(), ink.view.text_scale).pixels > 0
    falls = falling_fill(tone) if lettered else strong(ink, FALLING)
    zero = "surface" if lettered else theme.ramp(tone, 0.2)
    many = _fill(tone, 24) if lettered else "weight"
    entries: list[tuple[str, str | QColor, str]] = [
        ("box", falls, ink.say("legend-falls")),
        ("box", zero, ink.say("legend-zero")),
        ("box", many, ink.say("legend-most", most=most)),
        ("line", dropped(tone), ink.say("legend-gone")) if lettered
        else ("box", "raised", ink.say("legend-gone")),
    ]  # fmt: skip
    if trace.shared.back.any():
        entries.append(("line", strong(ink, BACK), ink.say("legend-back")))
    room = area.width()
    kept: list[tuple[str, str | QColor, str]] = []
    used = 0.0
    for entry in entries:
        wide = 40 + ink.text_width(entry[2], "small")
        if kept and used + wide > room + 16:
            break
        kept.append(entry)
        used += wide
    legend(ink, area, kept)
