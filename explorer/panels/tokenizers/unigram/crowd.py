"""The crowd: all pieces of the start in their places, emptying step by step."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from explorer.compute.tokenizers.unigram.params import Step, Training
from explorer.core.easing import clamp, smooth
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.tokenizers.unigram.colours import BACK, FALLING, strong
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink, font, metrics
from explorer.ui.canvas.scene import ReadOut

DEEPEST = 0.45  # share of the ramp for the most used piece: letters stay readable on it
SIZES = (
    36.0,
    30.0,
    25.0,
    21.0,
    18.0,
    15.0,
    13.5,
    12.0,
    11.0,
    10.0,
    9.0,
)  # px of the letters; where none fits, bare tiles


@dataclass(frozen=True, eq=False)
class Places:
    """Boxes (n, 4): x, y, width, height from the corner of the area; letters of `pixels`, 0 for
    bare tiles. `shown`: how many of the pieces have a place."""

    boxes: np.ndarray
    pixels: float
    shown: int


@lru_cache(maxsize=24)
def places(shared: Training, width: float, height: float, scale: float) -> Places:
    """A place for every piece, in the order of the seeds; the same at every step."""
    for size in SIZES:
        pixels = size * scale
        measure = metrics(pixels)
        pad, gap, tall = round(pixels * 0.3), max(2.0, round(pixels * 0.15)), round(pixels * 1.4)
        boxes, x, y = [], 0.0, 0.0
        for label in shared.labels:
            wide = measure.horizontalAdvance(label) + 2 * pad
            if x and x + wide > width:
                x, y = 0.0, y + tall + gap
            if y + tall > height:
                break
            boxes.append((x, y, min(wide, width), tall))
            x += wide + gap
        else:
            return Places(np.array(boxes, np.float64).reshape(-1, 4), pixels, len(boxes))
    count = len(shared.labels)
    side = max(math.sqrt(max(width, 0.0) * max(height, 0.0) / count), 3.0)
    while side > 3.0 and int(width // side) * int(height // side) < count:
        side -= 0.25
    across, down = max(int(width // side), 1), max(int(height // side), 1)
    shown = min(count, across * down)
    place = np.arange(shown)
    tile = np.full(shown, side - (1.0 if side > 4 else 0.5))
    boxes_of = np.stack([place % across * side, place // across * side, tile, tile], axis=1)
    return Places(boxes_of, 0.0, shown)


def shade(value: float, most: float) -> float:
    """How dark a piece is: the logarithm of its occurrences, 0 to 1."""
    return clamp(math.log1p(max(value, 0.0)) / math.log1p(max(most, 1.0)))


@lru_cache(maxsize=256)
def _fill(tone: str, level: int) -> QColor:
    return theme.ramp(tone, DEEPEST * level / 24)


@lru_cache(maxsize=8)
def falling_fill(tone: str) -> QColor:
    """The colour of what falls out next."""
    return theme.blend(theme.colour(tone, "surface"), theme.colour(tone, FALLING), 0.45)


def picked(ink: Ink, shared: Training) -> int:
    """The piece the reader points at or has picked, or −1."""
    for wish in (ink.view.hover, ink.view.selection):
        if isinstance(wish, int) and not isinstance(wish, bool) and 0 <= wish < len(shared.pieces):
            return wish
    return -1


def draw_crowd(ink: Ink, area: QRectF, trace: Trace, index: int, move: float) -> None:
    """All pieces that are left, what falls next in orange; empty places where others were."""
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
    """Pieces with their names."""
    shared: Training = trace.shared
    here, leaving, coming = now
    ending = trace[index].kind in ("final", "sample")
    most = trace.scales["occurs"][1]
    painter, tone, radius = ink.painter, ink.view.theme, 3.0
    edge = QPen(ink.colour("border", 0.55), 1.0)
    empty = QPen(ink.colour("hairline"), 1.0)
    painter.save()
    painter.setFont(font(found.pixels))
    for piece, (x, y, width, height) in enumerate(found.boxes.tolist()):
        box = QRectF(area.left() + x, area.top() + y, width, height)
        alpha = 1.0
        if leaving[piece] or not here[piece]:  # the place stays, empty
            painter.setPen(empty)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, radius, radius)
            alpha = 1.0 - slide if leaving[piece] else slide if coming[piece] else 0.0
            if leaving[piece]:
                box = box.translated(0, slide * min(height, 24.0))
        if alpha <= 0.0:
            continue
        painter.setOpacity(alpha)
        if leaving[piece]:
            painter.setPen(QPen(strong(ink, FALLING), 1.4))
            painter.setBrush(falling_fill(tone))
        else:
            back = bool(shared.back[piece]) and (bool(coming[piece]) or ending)
            painter.setPen(QPen(strong(ink, BACK), 1.6) if back else edge)
            painter.setBrush(_fill(tone, round(24 * shade(float(occurs[piece]), most))))
        painter.drawRoundedRect(box, radius, radius)
        painter.setPen(ink.colour("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shared.labels[piece])
        painter.setOpacity(1.0)
    painter.restore()


def _tiles(
    ink: Ink, area: QRectF, found: Places, now: tuple[np.ndarray, np.ndarray, np.ndarray],
    occurs: np.ndarray, most: float, slide: float,
) -> None:  # fmt: skip
    """Many pieces as bare tiles, all of a colour at once."""
    here, leaving, coming = (each[: found.shown] for each in now)
    tone, painter = ink.view.theme, ink.painter
    levels = np.array([round(24 * shade(float(value), most)) for value in occurs[: found.shown]])
    boxes = found.boxes + np.array([area.left(), area.top(), 0.0, 0.0])

    def fill(which: np.ndarray, colour: QColor, alpha: float = 1.0, down: float = 0.0) -> None:
        rows = boxes[which].tolist()
        if rows and alpha > 0:
            painter.setBrush(ink.colour(colour, alpha))
            painter.drawRects([QRectF(x, y + down, w, h) for x, y, w, h in rows])

    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    fill(~here | leaving, ink.colour("raised"))
    staying = here & ~leaving
    for level in np.unique(levels[staying]).tolist():
        fill(staying & (levels == level), theme.ramp(tone, 0.2 + 0.8 * level / 24))
    fill(leaving, strong(ink, FALLING), 1.0 - slide, slide * min(found.boxes[0][3], 24.0))
    fill(coming, strong(ink, BACK), slide)
    painter.restore()


def _marks(ink: Ink, area: QRectF, trace: Trace, index: int, found: Places) -> None:
    shared: Training = trace.shared
    if found.pixels:
        for piece, (x, y, width, height) in enumerate(found.boxes.tolist()):
            box = QRectF(area.left() + x, area.top() + y, width, height)

            def read_one(_: QPointF, piece: int = piece) -> ReadOut:
                return read_piece(ink, trace, index, piece)

            ink.mark(box, read_one, select=piece, name="piece")
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
    ]
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
