"""GPUs as tanks: what each holds, stacked, the card's memory as a line across all of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.memory import training_memory
from explorer.compute.parallelism.parameters import stage_layers
from explorer.compute.parallelism.sharding.params import PARTS, Layout
from explorer.compute.parallelism.sharding.places import active, replica, shown
from explorer.core.easing import smooth
from explorer.core.formatting import count, number
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import COLOURS, gib, plain
from explorer.panels.parallelism.sharding.look import Look
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis
from explorer.ui.canvas.scene import ReadOut

GIB = 2**30
MAPPED = ("weights", "gradients", "optimizer")


@dataclass(frozen=True)
class Row:
    """Where the tanks stand: the ranks shown, the middle of each, their common bottom and top."""

    ranks: tuple[int, ...]
    middles: tuple[float, ...]
    width: float
    top: float
    bottom: float
    most: float  # GiB at the top

    def y(self, size: float) -> float:
        """The height of so many bytes, not above the top."""
        return max(self.bottom - (self.bottom - self.top) * size / GIB / self.most, self.top)

    def tank(self, place: int) -> QRectF:
        """The vessel of the place-th rank."""
        x = self.middles[place] - self.width / 2
        return QRectF(x, self.top, self.width, self.bottom - self.top)


def places(ink: Ink, box: QRectF, trace: Trace, look: Look) -> Row:
    """Room for a tank per GPU; with too many GPUs for a rank and its partners."""
    tiny = ink.line_height("tiny")
    gutter = ink.text_width("edp 00.0 GB", "tiny", mono=True) + 14
    narrow = ink.text_width("000.0", "tiny", mono=True, bold=True) + 12
    room = box.width() - gutter
    ranks = shown(look.goal, look.pinned, min(max(int(room / narrow), 2), 12))
    pitch = room / max(len(ranks), 2)
    maps = _map_height(box)
    bottom = box.bottom() - maps - (7 if maps else 2)
    middles = tuple(box.left() + gutter + (i + 0.5) * pitch for i in range(len(ranks)))
    if len(ranks) == 1:
        middles = (box.left() + gutter + room / 2,)
    top = box.top() + 2 * tiny + 6
    return Row(ranks, middles, min(pitch * 0.66, 84.0), top, bottom, trace.scales["memory"][1])


def _map_height(box: QRectF) -> float:
    return min(box.height() * 0.13, 40.0) if box.height() >= 170 else 0.0


def draw_tanks(
    ink: Ink, box: QRectF, trace: Trace, look: Look, row: Row, after: Layout | None, share: float
) -> None:
    """All tanks; `share` of the way to the layout `after`, pieces are on their way."""
    tiny = ink.line_height("tiny")
    _ticks(ink, box, row, tiny)
    share = smooth(share)
    for place, rank in enumerate(row.ranks):
        _head(ink, row, place, look, tiny)
        if look.active(rank):
            _tank(ink, row, place, look, 1.0)
            if _map_height(box):
                _piece_map(ink, QRectF(row.tank(place).left(), row.bottom + 6, row.width,
                                       _map_height(box)), look, rank)  # fmt: skip
        else:
            tank = row.tank(place)
            ink.rect(tank, line="hairline", width=1.0, dash=True, radius=3)
    if maps := _map_height(box):
        words = QRectF(box.left(), row.bottom + 6, row.tank(0).left() - box.left() - 6, maps)
        ink.text(words, ink.say("map.name"), size="tiny", colour="muted")
    limit = row.y(look.params.capacity * GIB)
    over = look.layout.bytes > look.params.capacity * GIB
    colour = "error" if over else "ok"
    left = row.middles[0] - row.width / 2 - 8
    ink.line(left, limit, box.right(), limit, colour, width=2.2)
    text = f"{look.params.capacity:g}"
    wide = ink.text_width(text, "tiny", mono=True, bold=True) + 8
    chip = QRectF(left - wide, limit - tiny / 2 - 2, wide, tiny + 4)
    ink.rect(chip, fill="surface", line=colour, width=1.4, radius=3)
    ink.text(chip, text, size="tiny", mono=True, bold=True, colour=colour, align="center middle",
             elide=False)  # fmt: skip
    ink.mark(chip, ReadOut(ink.say("capacity"), (f"{look.params.capacity:g} GiB",)), name="card")
    if after is not None and share > 0:
        _moving(ink, row, look, after, share)


def _ticks(ink: Ink, box: QRectF, row: Row, tiny: float) -> None:
    axis = Axis(0.0, row.most)
    right = row.middles[0] - row.width / 2 - 8
    ink.label(right - 4, box.top() + tiny / 2, "GiB", anchor="right middle", size="tiny",
              colour="muted", mono=True)  # fmt: skip
    for value in axis.chosen(max(2, int((row.bottom - row.top) / (2.8 * tiny)))):
        y = row.y(value * GIB)
        ink.line(right, y, box.right(), y, "hairline", alpha=0.8)
        ink.label(right - 4, y, axis.text(value), anchor="right middle", size="tiny",
                  colour="muted", mono=True)  # fmt: skip


def _head(ink: Ink, row: Row, place: int, look: Look, tiny: float) -> None:
    """The number of the GPU; a frame around it where the reader looks."""
    rank = row.ranks[place]
    here = look.active(rank)
    middle = row.middles[place]
    text = ink.say("gpu", rank=rank)
    pitch = row.middles[1] - row.middles[0] if len(row.middles) > 1 else 100.0
    longest = ink.say("gpu", rank=row.ranks[-1])
    if ink.text_width(longest, "tiny", bold=True) > pitch - 14:
        text = str(rank)
    wide = ink.text_width(text, "tiny", bold=True) + 10
    box = QRectF(middle - wide / 2, row.top - 2 * tiny - 6, wide, tiny + 2)
    if rank == look.rank and look.goal.world > 1:
        ink.rect(box, line="text", width=1.2, radius=4)
    ink.text(box, text, size="tiny", bold=here, colour="text" if here else "muted",
             align="center middle", elide=False)  # fmt: skip
    previous = row.ranks[place - 1] if place else -1
    if rank != previous + 1:
        ink.label(middle - pitch / 2, box.center().y(), "…", anchor="center middle", size="tiny",
                  colour="muted")  # fmt: skip


def _tank(ink: Ink, row: Row, place: int, look: Look, alpha: float) -> None:
    rank, tank = row.ranks[place], row.tank(place)
    sizes = look.layout.parts[look.stage_of(rank)]
    ink.rect(tank, fill="raised", line="border", width=1.0, radius=3)
    _left(ink, row, tank, look, rank, sum(sizes))
    _stack(ink, row, tank, sizes, alpha)
    level = row.y(sum(sizes))
    if sum(sizes) > row.most * GIB:
        _torn(ink, tank)
        level = row.top
    tiny = ink.line_height("tiny")
    text = number(sum(sizes) / GIB, 4 if sum(sizes) >= 100 * GIB else 3)
    over = sum(sizes) > look.params.capacity * GIB
    long = ink.text_width(text, "tiny", mono=True, bold=True) + 4
    ground = QRectF(tank.center().x() - long / 2, level - tiny - 2, long, tiny)
    ink.rect(ground, fill="raised" if level > row.top + tiny else "surface")
    ink.text(ground, text, size="tiny", mono=True, bold=True, align="center middle", elide=False,
             colour="error" if over else "text")  # fmt: skip
    ink.mark(tank, partial(_read, ink, look, rank), select={"rank": rank}, name=f"gpu {rank}")
    at = 0
    for part, size in zip(PARTS, sizes, strict=True):
        area = QRectF(tank.left(), row.y(at + size), tank.width(), row.y(at) - row.y(at + size))
        at += size
        if area.height() >= 3:
            ink.mark(area, partial(_read_part, ink, look, rank, part), select={"rank": rank},
                     name=f"gpu {rank} {part}")  # fmt: skip


def _stack(ink: Ink, row: Row, tank: QRectF, sizes: tuple[int, ...], alpha: float) -> None:
    at = 0
    for part, size in zip(PARTS, sizes, strict=True):
        top, bottom = row.y(at + size), row.y(at)
        at += size
        if bottom - top > 0.2:
            ink.rect(QRectF(tank.left(), top, tank.width(), bottom - top), fill=COLOURS[part],
                     line="text", width=0.8, alpha=alpha)  # fmt: skip


def _left(ink: Ink, row: Row, tank: QRectF, look: Look, rank: int, now: int) -> None:
    """A dashed outline of what stood here before the switch, and how much of it has left."""
    before = look.before
    if before is None or not active(look.goal, before.mesh, rank):
        return
    was = sum(before.parts[look.stage_of(rank)])
    top, bottom = row.y(was), row.y(now)
    if bottom - top < 4:
        return
    ghost = QRectF(tank.left(), top, tank.width(), bottom - top)
    ink.rect(ghost, line="muted", width=1.0, dash=True)
    tiny = ink.line_height("tiny")
    if ghost.height() >= 2.4 * tiny + 4:
        text = "−" + number((was - now) / GIB, 3)
        if ink.text_width(text, "tiny", mono=True) > tank.width() - 2:
            text = "−" + number((was - now) / GIB, 2)
        y, limit = ghost.center().y() - tiny / 2, row.y(look.params.capacity * GIB)
        if abs(y - limit) < tiny * 0.8:  # not under the line of the card
            y = limit - tiny if limit - 1.7 * tiny > ghost.top() else limit + tiny
        ink.label(ghost.center().x(), y, text, anchor="center middle", size="tiny", mono=True,
                  colour="muted")  # fmt: skip


def _torn(ink: Ink, tank: QRectF) -> None:
    """More than the vessel shows: a torn edge."""
    teeth = 6
    wide = tank.width() / teeth
    points = [QPointF(tank.left(), tank.top() - 1)]
    for tooth in range(teeth):
        x = tank.left() + tooth * wide
        points += [QPointF(x + wide / 2, tank.top() + 6), QPointF(x + wide, tank.top() - 1)]
    ink.polygon(points, fill="surface")
    ink.polyline(points, "error", width=1.4)


def _piece_map(ink: Ink, box: QRectF, look: Look, rank: int) -> None:
    """Three small pictures of the whole model (down: layers, across: the width of matrices), in
    each the piece of weights, gradients and optimizer states that this GPU holds."""
    mesh, training = look.mesh, look.layout.training
    place = look.goal.coordinates(rank)
    layers = stage_layers(look.model.layers, mesh.pp)[place["pp"]]
    whole = stage_layers(look.model.layers, mesh.pp)[-1].stop
    share, ways = replica(mesh, look.inner(rank)), mesh.replicas
    wide = (box.width() - 6) / 3
    for column, (part, stage) in enumerate(zip(MAPPED, (3, 2, 1), strict=True)):
        frame = QRectF(box.left() + column * (wide + 3), box.top(), wide, box.height())
        ink.rect(frame, fill="raised", line="border", width=0.7)
        top = frame.top() + frame.height() * layers.start / whole
        tall = frame.height() * len(layers) / whole
        if training.zero >= stage and ways > 1:
            top, tall = top + tall * share / ways, tall / ways
        x = frame.left() + wide * place["tp"] / mesh.tp
        held = QRectF(x, top, max(wide / mesh.tp, 1.0), max(tall, 1.0))
        ink.rect(held, fill=COLOURS[part], line="text", width=0.5)
    ink.mark(box, partial(_read_map, ink, look, rank), select={"rank": rank}, name=f"map {rank}")


def _read_map(ink: Ink, look: Look, rank: int, _: QPointF) -> ReadOut:
    mesh, training = look.mesh, look.layout.training
    place = look.goal.coordinates(rank)
    layers = stage_layers(look.model.layers, mesh.pp)[place["pp"]]
    lines = [
        ink.say("map.layers", first=layers.start, last=layers.stop - 1),
        ink.say("map.width", share=f"{place['tp'] + 1}/{mesh.tp}"),
    ]
    for part, stage in zip(MAPPED, (3, 2, 1), strict=True):
        ways = mesh.replicas if training.zero >= stage else 1
        lines.append(f"{ink.say('part.' + part)}: 1/{mesh.tp * ways * mesh.pp}")
    return ReadOut(ink.say("gpu", rank=rank), tuple(lines))


def coordinates_text(look: Look, rank: int) -> str:
    """Where a rank stands on the axes in use: "tp 1 · dp 0"."""
    found = [
        f"{axis} {place}" for axis, place in look.goal.coordinates(rank).items()
        if dict(look.goal.axes())[axis] > 1
    ]  # fmt: skip
    return " · ".join(found)


def _read(ink: Ink, look: Look, rank: int, _: QPointF) -> ReadOut:
    sizes = look.layout.parts[look.stage_of(rank)]
    lines = [text for text in (coordinates_text(look, rank),) if text]
    lines += [
        f"{ink.say('part.' + part)}: {gib(size)}"
        for part, size in zip(PARTS[::-1], sizes[::-1], strict=True)
        if size
    ]
    lines.append(f"= {gib(sum(sizes))} = {count(sum(sizes))} B")
    return ReadOut(ink.say("gpu", rank=rank), tuple(lines))


def _read_part(ink: Ink, look: Look, rank: int, part: str, _: QPointF) -> ReadOut:
    layout = look.layout
    terms = training_memory(look.model, layout.mesh, layout.training, look.stage_of(rank))
    mine = sorted((term for term in terms if term.part == part), key=lambda t: -t.bytes)
    size = sum(term.bytes for term in mine)
    lines = [f"{gib(size)} = {count(size)} B"]
    for term in mine[:3]:
        lines.append(f"{plain(term)} = {term.line()} = {gib(term.bytes)}")
    if len(mine) > 3:
        lines.append(ink.say("more", count=len(mine) - 3))
    title = f"{ink.say('gpu', rank=rank)}: {ink.say('part.' + part)}"
    return ReadOut(title, tuple(lines))


def _moving(ink: Ink, row: Row, look: Look, after: Layout, share: float) -> None:
    """Between two switches: what a GPU keeps comes up through what it had, and the pieces of GPUs
    that join fly over to them."""
    for place, rank in enumerate(row.ranks):
        if look.active(rank):
            tank, then = row.tank(place), after.parts[_stage(look, after, rank)]
            ink.rect(tank, fill="raised", line="border", radius=3, alpha=share)
            _stack(ink, row, tank, then, share)
    sizes = dict(look.mesh.axes())
    for place, rank in enumerate(row.ranks):
        if look.active(rank) or not active(look.goal, after.mesh, rank):
            continue
        end = row.tank(place)
        ink.rect(end, fill="raised", line="border", alpha=share, radius=3)
        at = look.goal.coordinates(rank)
        source = look.goal.rank({axis: p for axis, p in at.items() if p < sizes[axis]})
        if source in row.ranks:
            start = row.tank(row.ranks.index(source))
            x = start.left() + (end.left() - start.left()) * share
            flying = QRectF(x, start.top(), start.width(), start.height())
            _stack(ink, row, flying, after.parts[_stage(look, after, rank)], 1.0)


def _stage(look: Look, layout: Layout, rank: int) -> int:
    """The pipeline stage of a rank in a layout."""
    return min(look.goal.coordinates(rank)["pp"], layout.mesh.pp - 1)
