"""The residual stream as a spine, and under it what it would say, place by place."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from explorer.compute.attention.lens import Lens, Run, Step
from explorer.core.formatting import count, fixed
from explorer.core.trace import Trace
from explorer.panels.attention.common.strip import (
    draw_gaps,
    draw_places,
    draw_tile,
    strip_of,
    wide,
)
from explorer.panels.attention.lens.layout import Frame, colour_of, frame_of
from explorer.panels.attention.lens.reads import named, read_place, read_station
from explorer.panels.attention.lens.strips import draw_added, draw_divergence
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut


def draw(ink: Ink, body: QRectF, trace: Trace, step: Step, on_the_way: float) -> None:
    """The whole picture; `on_the_way` is how far the eye has moved to the next station."""
    run: Run = trace.shared
    lens = run.lens(trace.params.normalisation)
    at = min(step.station + on_the_way, len(run.stations) - 1)
    parts = frame_of(ink, body, run, step.station)
    draw_text(ink, parts, run)
    now = QRectF(parts.x(at) - parts.width / 2 + 1, parts.spine - 12, parts.width - 2,
                 parts.deep.bottom() - parts.spine + 12)  # fmt: skip
    ink.rect(now, fill=soft(ink, "query", 0.08), radius=6)
    draw_places_of_rows(ink, parts, run)
    draw_spine(ink, parts, run, lens, at)
    draw_lines(ink, parts, run, lens, at)
    draw_chips(ink, parts, run, lens, step.station)
    draw_beside(ink, parts, run, lens, step.station)
    draw_far(ink, parts, run, lens, step.station)
    if parts.divergence.height() > 0:
        draw_divergence(ink, parts, trace, at)
    if parts.added.height() > 0:
        draw_added(ink, parts, trace, at)


def choose(token: int, run: Run) -> dict[str, int]:
    """The params that a click on a token sets."""
    return {"token": -1 if token == len(run.ids) - 1 else token}


def draw_text(ink: Ink, parts: Frame, run: Run) -> None:
    """The text; the chosen token's tile leads down to the spine."""
    order = sorted(range(len(run.ids)), key=lambda token: abs(token - run.token))
    strip = strip_of(ink, run.pieces, order, parts.tiles.left(), parts.tiles.right())
    for token in strip.shown:
        box = strip.column(token, parts.tiles.top(), parts.tiles.height())
        assert box is not None
        chosen = token == run.token
        draw_tile(
            ink, box, run.pieces[token], tall=wide(run.pieces),
            line="query" if chosen else "border", fill="query" if chosen else "",
            fade=1.0 if token <= run.token else 0.4, width=2.0 if chosen else 1.1,
        )  # fmt: skip

        def edit(gesture: Gesture, token: int = token) -> dict[str, int] | None:
            return choose(token, run) if gesture.phase == "release" and token else None

        told = "read.token.own" if chosen else "read.token" if token else "read.token.first"
        ink.mark(box, ReadOut(named(run, token), (ink.say(told),)), edit=edit,
                 name=ink.say("name.token", token=named(run, token)))  # fmt: skip
    draw_gaps(ink, strip, parts.tiles.center().y())
    draw_places(ink, strip, parts.tiles.bottom() + 1, (run.token,))
    start = strip.centre(run.token)
    if start is not None and parts.first == 0:
        turn = parts.tiles.bottom() + ink.line_height("tiny") + 5
        x, radius = parts.x(0), 6.0
        side = -1.0 if x < start else 1.0
        path = QPainterPath(QPointF(start, parts.tiles.bottom() + ink.line_height("tiny")))
        path.lineTo(start, turn)
        if abs(x - start) > 2 * radius:
            path.quadTo(start, turn + radius, start + side * radius, turn + radius)
            path.lineTo(x - side * radius, turn + radius)
            path.quadTo(x, turn + radius, x, turn + 2 * radius)
        path.lineTo(x, parts.spine)
        ink.painter.setPen(ink.pen("query", 2.0))
        ink.painter.setBrush(Qt.BrushStyle.NoBrush)
        ink.painter.drawPath(path)


def draw_spine(ink: Ink, parts: Frame, run: Run, lens: Lens, at: float) -> None:
    """The residual stream, and where each part of a layer adds to it."""
    y, tiny = parts.spine, ink.line_height("tiny")
    end = parts.x(parts.last) + parts.width / 2 + 4
    begin = parts.x(0) if parts.first == 0 else parts.x(parts.first) - parts.width / 2
    ink.line(begin, y, end, y, soft(ink, "query", 0.25), width=6)
    if at > parts.first:
        ink.line(begin, y, parts.x(min(at, parts.last)), y, "query", width=6)
    for index in parts.shown(parts.last):
        place, x, passed = run.stations[index], parts.x(index), index <= at
        tone = ink.colour("query") if passed else soft(ink, "query", 0.4)
        fill = tone if passed else ink.colour("surface")
        if place.kind == "embedding":
            ink.circle(x, y, 5, fill=fill, line=tone, width=1.6)
        else:
            top = y - 20
            box = QRectF(x - 7, top - 6, 14, 12)
            ink.arrow(x, top + 6, x, y - 2, tone, width=1.6, head=6)
            round_ = 6.0 if place.kind == "attention" else 1.0
            ink.rect(box, fill=fill, line=tone, width=1.4, radius=round_)
        if parts.spelled and place.kind != "embedding":
            ink.text(QRectF(x - parts.width / 2, y - 27 - tiny, parts.width, tiny),
                     ink.say("part." + place.kind), size="tiny", colour="muted",
                     align="center middle")  # fmt: skip
        area = QRectF(x - parts.width / 2, y - 30 - tiny, parts.width, 40 + tiny)
        ink.mark(area, read_station(ink, run, lens.name, index), seek=index,
                 name=ink.say("station." + place.kind, layer=place.layer + 1))  # fmt: skip
    draw_layers(ink, parts, run, y - (29 + tiny if parts.spelled else 31))
    if not parts.spelled:
        legend(ink, QRectF(end + 4, y - 32, parts.beside.right() - end + 6, 2 * tiny + 6))


def legend(ink: Ink, box: QRectF) -> None:
    """Which shape is which part of a layer, where their names do not fit."""
    tiny = ink.line_height("tiny")
    for row, (name, corner) in enumerate((("attention", 5.0), ("feed_forward", 1.0))):
        y = box.top() + row * (tiny + 2)
        ink.rect(QRectF(box.left(), y + tiny / 2 - 5, 11, 10), fill="query", radius=corner)
        ink.text(QRectF(box.left() + 15, y, box.width() - 15, tiny), ink.say("part." + name),
                 size="tiny", colour="muted")  # fmt: skip


def draw_layers(ink: Ink, parts: Frame, run: Run, y: float) -> None:
    """A bracket over the stations of each layer, with its number."""
    small, inset = ink.line_height("tiny"), min(5.0, parts.width * 0.12)
    spans: dict[int, list[int]] = {}
    for index in parts.shown(parts.last):
        spans.setdefault(run.stations[index].layer, []).append(index)
    for layer, stations in spans.items():
        if layer < 0:
            continue
        left = parts.x(stations[0]) - parts.width / 2 + inset
        right = parts.x(stations[-1]) + parts.width / 2 - inset
        ink.line(left, y, right, y, "border")
        text = ink.say("layer", layer=layer + 1)
        if ink.text_width(text, "tiny") > right - left:
            text = str(layer + 1)
        ink.text(QRectF(left, y - small - 1, right - left, small), text, size="tiny",
                 align="center middle", bold=True)  # fmt: skip


def draw_places_of_rows(ink: Ink, parts: Frame, run: Run) -> None:
    """The numbers of the places at the left, and where the logarithmic part begins."""
    small = ink.line_height("small")
    right = parts.left - 6
    for row in range(parts.rows):
        ink.label(right, parts.top + (row + 0.5) * parts.row, str(row + 1), size="small", mono=True,
                  anchor="right middle", colour="muted", bold=row == 0)  # fmt: skip
    title = ink.say("axis.place")
    ink.label(right, parts.top - 2, title, size="tiny", anchor="right bottom", colour="muted")
    ink.line(parts.deep.left(), parts.deep.top() - 2, parts.deep.right(), parts.deep.top() - 2,
             "hairline")  # fmt: skip
    drawn = parts.top + parts.rows * parts.row - small / 2
    for rank in (10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000):
        y = parts.y(rank, run.vocabulary)
        if parts.rows < rank < run.vocabulary * 0.8 and y > drawn + small * 0.9:
            ink.line(parts.deep.left(), y, parts.deep.right(), y, "hairline", alpha=0.7)
            ink.label(right, y, count(rank), size="tiny", mono=True, anchor="right middle",
                      colour="muted")  # fmt: skip
            drawn = y


def draw_lines(ink: Ink, parts: Frame, run: Run, lens: Lens, at: float) -> None:
    """The place of each followed token from station to station, up to where the eye is."""
    painter = ink.painter
    for place in reversed(range(len(run.followed))):
        path, vocabulary = QPainterPath(), run.vocabulary
        begun = False
        for index in parts.shown(int(at) + 1 if at > int(at) else int(at)):
            x, y = parts.x(index), parts.y(float(lens.rank[index, place]), vocabulary)
            if not begun:
                path.moveTo(x, y)
                begun = True
                continue
            before_x = parts.x(index - 1)
            before_y = parts.y(float(lens.rank[index - 1, place]), vocabulary)
            middle = (x + before_x) / 2
            path.cubicTo(QPointF(middle, before_y), QPointF(middle, y), QPointF(x, y))
        painter.save()
        if at > int(at):
            painter.setClipRect(QRectF(parts.left - 4, parts.top - 20,
                                       parts.x(at) - parts.left + 4, 4000))  # fmt: skip
        answer = place == 0
        width, alpha = (4.0, 1.0) if answer else (1.8, 0.8)
        dash = place == run.own and not answer
        painter.setPen(ink.pen(colour_of(run, place), width, alpha, dash=dash))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.restore()


def draw_chips(ink: Ink, parts: Frame, run: Run, lens: Lens, station: int) -> None:
    """At each station that was passed, its likeliest tokens, one under the other; at the others
    their empty places."""
    width = min(parts.width - min(8.0, parts.width * 0.08), 64 * ink.view.text_scale)
    for index in parts.shown(parts.last):
        x = parts.x(index)
        for row in range(parts.rows):
            box = QRectF(x - width / 2, parts.top + row * parts.row + 2.5, width, parts.row - 5)
            if index > station:
                ink.rect(box, line="hairline", width=1.0, radius=5)
                continue
            token, chance = int(lens.top[index, row]), float(lens.top_chance[index, row])
            piece = lens.top_pieces[index][row]
            followed = run.followed.index(token) if token in run.followed else -1
            line = colour_of(run, followed) if followed >= 0 else "hairline"
            thick = 2.6 if followed == 0 else 1.6 if followed > 0 else 1.0
            ink.rect(box, fill=soft(ink, "weight", 0.5 * chance), line=line, width=thick, radius=5)
            piece_of(ink, box, piece, 1.0 if followed >= 0 else 0.6)
            ink.mark(box, read_place(ink, run, lens.name, index, piece, row + 1, chance),
                     seek=index, name=piece)  # fmt: skip
        if index <= station:
            draw_deep(ink, parts, run, lens, index, width)


def piece_of(ink: Ink, box: QRectF, piece: str, share: float) -> None:
    """A token in its chip: the mark of a leading space goes first where there is no room for it."""
    bare = piece.removeprefix("␣") or piece
    room = box.width() - 2
    text, size, mono = next(
        (
            (text, size, mono)
            for text, size, mono in (
                (piece, "body", True), (piece, "small", True), (bare, "small", True),
                (bare, "tiny", True),
            )
            if ink.text_width(text, size, mono=mono) <= room
        ),
        (bare, "tiny", False),
    )  # fmt: skip
    ink.text(QRectF(box.left() + 1, box.top(), room, box.height()), text, size=size, mono=mono,
             align="center middle", colour=soft(ink, "text", share))  # fmt: skip


def draw_deep(ink: Ink, parts: Frame, run: Run, lens: Lens, index: int, width: float) -> None:
    """Followed tokens beyond the rows: a small chip at the height of their place."""
    height = ink.line_height("tiny") + 1
    # the answer comes first: where chips would overlap, the others are dots
    taken: list[QRectF] = []
    for place in range(len(run.followed)):
        rank = int(lens.rank[index, place])
        if rank <= parts.rows:
            continue
        y, tone = parts.y(rank, run.vocabulary), colour_of(run, place)
        box = QRectF(parts.x(index) - width / 2, y - height / 2, width, height)
        name, number = run.followed_pieces[place], str(rank)
        read = read_place(ink, run, lens.name, index, name, rank, float(lens.chance[index, place]))
        crowded = any(box.intersects(other) for other in taken)
        if crowded or (place and parts.deep.height() < 3 * height):
            if not any(other.contains(box.center()) for other in taken):
                ink.circle(parts.x(index), y, 3.0, fill=tone, line="surface")
                ink.mark(QRectF(parts.x(index) - 4, y - 4, 8, 8), read)
            continue
        text = f"{name} {number}"
        if ink.text_width(text, "tiny", mono=True) > width - 4:
            text = number if ink.text_width(number, "tiny", mono=True) <= width else ""
        ink.rect(box, fill="surface", line=tone, width=1.8 if place == 0 else 1.0, radius=4)
        ink.text(box, text, size="tiny", mono=True, align="center middle", elide=False,
                 bold=place == 0)  # fmt: skip
        ink.mark(box, read, seek=index, name=name)
        taken.append(box)


def draw_beside(ink: Ink, parts: Frame, run: Run, lens: Lens, station: int) -> None:
    """At the right: the likeliest tokens of the present station, and how likely they are."""
    box, tiny = parts.beside, ink.line_height("tiny")
    if box.width() < 40:
        return
    names = min(
        max(ink.text_width(piece, "small", mono=True)
            for piece in lens.top_pieces[station][: parts.rows]) + 2,
        box.width() * 0.5,
    )  # fmt: skip
    figure = ink.text_width("0.00", "tiny", mono=True) + 4
    room = max(box.width() - names - figure - 6, 4.0)
    title = QRectF(box.left(), box.top() - tiny - 2, box.width() + 8, tiny)
    ink.text(title, ink.say("axis.says"),
             size="tiny", colour="muted")  # fmt: skip
    for row in range(parts.rows):
        y = box.top() + row * parts.row
        token, chance = int(lens.top[station, row]), float(lens.top_chance[station, row])
        piece = lens.top_pieces[station][row]
        followed = token in run.followed
        size = "small" if ink.text_width(piece, "small", mono=True) <= names else "tiny"
        ink.text(QRectF(box.left(), y, names, parts.row), piece, size=size, mono=True,
                 align="right middle", colour="text" if followed else "muted",
                 bold=token == run.followed[0])  # fmt: skip
        bar = QRectF(box.left() + names + 4, y + parts.row * 0.25, max(room * chance, 1.0),
                     parts.row * 0.5)  # fmt: skip
        ink.rect(bar, fill="weight", radius=1)
        ink.label(bar.right() + 3, bar.center().y(), fixed(chance, 2), size="tiny", mono=True,
                  anchor="left middle", colour="text" if row == 0 else "muted")  # fmt: skip
        read = read_place(ink, run, lens.name, station, piece, row + 1, chance)
        ink.mark(QRectF(box.left(), y, box.width(), parts.row), read, name=piece)


def draw_far(ink: Ink, parts: Frame, run: Run, lens: Lens, station: int) -> None:
    """At the right, under the likeliest: the followed tokens further down, with their places."""
    tiny = ink.line_height("tiny")
    far = sorted(
        (place for place in range(len(run.followed)) if lens.rank[station, place] > parts.rows),
        key=lambda place: int(lens.rank[station, place]),
    )
    fit = int((parts.deep.height() + 6) / tiny)
    if len(far) > fit:  # the answer is never left out
        far = [place for place in far if place == 0 or far.index(place) < fit - 1][:fit]
    heights = [parts.y(int(lens.rank[station, place]), run.vocabulary) for place in far]
    for index in range(1, len(heights)):
        heights[index] = max(heights[index], heights[index - 1] + tiny)
    floor = parts.deep.bottom() - tiny / 2 + 3
    for index in reversed(range(len(heights))):
        heights[index] = min(heights[index], floor)
        floor = heights[index] - tiny
    for place, y in zip(far, heights, strict=True):
        left = parts.beside.left()
        ink.line(left, y, left + 12, y, colour_of(run, place), width=3.0 if place == 0 else 1.8)
        text = f"{run.followed_pieces[place]} {lens.rank[station, place]}"
        ink.text(QRectF(left + 16, y - tiny / 2, parts.beside.width() - 16, tiny), text,
                 size="tiny", mono=True, bold=place == 0,
                 colour="text" if place == 0 else "muted")  # fmt: skip
