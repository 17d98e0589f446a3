"""The GPUs on their nodes: which piece each holds, and with whom one of them exchanges."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from math import ceil, prod

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from explorer.compute.parallelism.sharding.tensors import local_shape
from explorer.core.formatting import count
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import gib, shape_of
from explorer.panels.parallelism.sharding.lanes import warning
from explorer.panels.parallelism.sharding.look import (
    Look,
    fitting,
    letter,
    listed,
    on,
    part_colour,
    shade,
)
from explorer.panels.parallelism.sharding.tanks import coordinates_text
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


@dataclass(frozen=True)
class Grid:
    """How nodes and the GPUs on them are laid out: columns and rows of both, the size of a GPU."""

    nodes: int
    across: int
    inside: int
    rows: int
    cell: float
    gap: float


def arrange(nodes: int, per_node: int, width: float, height: float, least: float) -> Grid:
    """The arrangement with the largest GPUs; where not all nodes fit at `least` pixels a GPU, as
    many as do."""
    best: Grid | None = None
    for inside in range(1, per_node + 1):
        if per_node % inside and inside != per_node:
            continue
        rows = ceil(per_node / inside)
        for across in range(1, min(nodes, 64) + 1):
            down = ceil(nodes / across)
            gap = 8.0 if nodes <= 32 else 4.0
            cell = min(
                (width - gap * (across - 1)) / across / (inside + 0.4),
                (height - gap * (down - 1)) / down / (rows + 0.4),
            )
            if best is None or cell > best.cell + 0.01:
                best = Grid(nodes, across, inside, rows, min(cell, 64.0), gap)
    assert best is not None
    if best.cell >= least or nodes == 1:
        return best
    return arrange(max(nodes // 2, 1), per_node, width, height, least)


def draw_mesh(ink: Ink, box: QRectF, trace: Trace, look: Look) -> float:
    """Nodes as boxes, GPUs as squares in the colour of their piece, the group of one rank tied
    together along the axis that is followed. Returns where the drawing ends."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    goal = look.goal
    titles: tuple[str, ...] = (
        (ink.say("mesh.one"),)
        if goal.world == 1
        else (
            ink.say(
                "mesh.title", gpus=count(goal.world), nodes=count(goal.nodes), order=goal.order
            ),
            ink.say("mesh.short", gpus=count(goal.world), nodes=count(goal.nodes)),
        )
    )
    ink.text(QRectF(box.left(), box.top(), box.width(), small),
             fitting(ink, titles, box.width(), bold=True), size="small", bold=True)  # fmt: skip
    foot = _foot(ink, look)
    lines = 2  # always, so that nothing moves when another rank is pointed at
    area = box.adjusted(0, small + 5, 0, -lines * (tiny + 1) - 5)
    per_node = min(goal.per_node, goal.world)
    grid = arrange(goal.nodes, per_node, area.width(), area.height(), 5.0)
    squares = _squares(goal.world, per_node, grid, area)
    used = QRectF(area.left(), area.top(), area.width(), 0)
    for node in range(min(grid.nodes, goal.nodes)):
        frame = _frame(squares, node, per_node, grid)
        ink.rect(frame, line="border", width=1.0, radius=5)
        used.setBottom(max(used.bottom(), frame.bottom()))
    for rank, square in squares.items():
        _square(ink, square, look, rank)
    _ties(ink, squares, look)
    y = used.bottom() + 4
    if grid.nodes < goal.nodes:
        more = ink.say("mesh.more", nodes=count(goal.nodes - grid.nodes))
        ink.text(QRectF(box.left(), y, box.width(), tiny), more, size="tiny", colour="muted")
        y += tiny + 1
    ink.text(QRectF(box.left(), y, box.width(), 2 * tiny + 4), foot[0], size="tiny",
             colour=foot[1], wrap=True, align="left top", bold=foot[1] == "warn")  # fmt: skip
    return y + lines * (tiny + 1)


def _foot(ink: Ink, look: Look) -> tuple[str, str]:
    """What is to be said of the axis: whom the rank exchanges with, and whether that leaves the
    node; tensor parallelism must not."""
    lanes = {lane.axis: lane for lane in look.layout.lanes}
    tensor = lanes.get("tp")
    if tensor is not None and tensor.crossing:
        return warning(ink, look), "warn"
    if not look.group:
        return ink.say("mesh.alone"), "muted"
    lane = lanes.get("dp" if look.axis == "cp" and "cp" not in lanes else look.axis)
    text = ink.say("mesh.group", axis=look.axis, rank=look.rank, ranks=listed(look.group))
    if lane is not None:
        text += " " + ink.say("crosses" if lane.crossing else "stays", axis=look.axis)
    return text, "muted"


def _squares(world: int, per_node: int, grid: Grid, area: QRectF) -> dict[int, QRectF]:
    found = {}
    cell, pad = grid.cell, grid.cell * 0.2
    wide, tall = grid.inside * cell + 2 * pad, grid.rows * cell + 2 * pad
    for rank in range(min(world, grid.nodes * per_node)):
        node, at = divmod(rank, per_node)
        row, column = divmod(node, grid.across)
        x = area.left() + column * (wide + grid.gap) + pad + at % grid.inside * cell
        y = area.top() + row * (tall + grid.gap) + pad + at // grid.inside * cell
        inset = max(cell * 0.07, 0.5)
        found[rank] = QRectF(x + inset, y + inset, cell - 2 * inset, cell - 2 * inset)
    return found


def _frame(squares: dict[int, QRectF], node: int, per_node: int, grid: Grid) -> QRectF:
    first = squares[node * per_node]
    pad = grid.cell * 0.2 + max(grid.cell * 0.07, 0.5)
    return QRectF(first.left() - pad, first.top() - pad,
                  grid.inside * grid.cell + grid.cell * 0.4,
                  grid.rows * grid.cell + grid.cell * 0.4)  # fmt: skip


def _square(ink: Ink, square: QRectF, look: Look, rank: int) -> None:
    """A GPU: its number, and the name and colour of the piece it holds."""
    placed = look.placed
    if not look.active(rank):
        ink.rect(square, line="hairline", width=1.0, radius=2, dash=True)
        if square.height() >= 20:
            ink.text(square, str(rank), size="tiny", colour="muted", align="center middle",
                     elide=False)  # fmt: skip
        ink.mark(square, ReadOut(ink.say("gpu", rank=rank), (ink.say("rank.off"),)),
                 name=f"off {rank}")  # fmt: skip
        return
    number = look.piece_of(rank)
    radius = 2.0 if square.width() > 8 else 0.0
    if number is None:
        ink.rect(square, fill="surface", line="border", width=0.9, radius=radius)
        ground = ink.colour("surface")
    else:
        ground = shade(ink, look.params, number, placed.pieces)
        ink.rect(square, fill=ground, line="text", width=0.7, radius=radius)
        if placed.summands > 1:
            ink.hatch(square, "text", gap=max(min(square.width() / 5, 6.0), 3.0))
    same = number is not None and number == look.piece
    if same and placed.pieces > 1 and rank != look.rank:
        ink.rect(square.adjusted(1.2, 1.2, -1.2, -1.2), line="text", width=1.6, radius=radius)
    tiny = ink.line_height("tiny")
    if square.height() >= tiny:
        _named(ink, square, look, rank, on(ink, ground))
    ink.mark(square, partial(read_rank, ink, look, rank), select={"rank": rank},
             name=f"rank {rank}")  # fmt: skip


def _named(ink: Ink, square: QRectF, look: Look, rank: int, colour: QColor) -> None:
    """The number of a GPU, and the name of its piece where both have room."""
    tiny, number = ink.line_height("tiny"), look.piece_of(rank)
    name = "" if number is None else letter(number, look.placed.pieces)
    if square.height() >= 2 * tiny + 2 and name:
        upper = QRectF(square.left(), square.center().y() - tiny, square.width(), tiny)
        ink.text(upper, str(rank), size="tiny", colour=colour, align="center middle", elide=False)
        ink.text(upper.translated(0, tiny - 1), name, size="small", bold=True, colour=colour,
                 align="center middle", elide=False)  # fmt: skip
    elif ink.text_width(str(rank), "tiny") <= square.width() - 2:
        ink.text(square, str(rank), size="tiny", colour=colour, align="center middle",
                 elide=False)  # fmt: skip


def _ties(ink: Ink, squares: dict[int, QRectF], look: Look) -> None:
    """The group of the rank in question, tied together; beyond its node in the colour of a
    warning."""
    lane = next((lane for lane in look.layout.lanes if lane.axis == look.axis), None)
    colour = "warn" if lane is not None and lane.crossing else "weight"
    inside = [rank for rank in look.group if rank in squares]
    large = all(square.width() >= 12 for square in squares.values())
    for start, end in pairwise(inside) if large else ():
        _tie(ink, squares[start], squares[end], colour)
    for rank in inside:
        if rank != look.rank:
            ink.rect(squares[rank].adjusted(-0.5, -0.5, 0.5, 0.5), line=colour, width=2.4,
                     radius=2)  # fmt: skip
    if look.rank in squares and look.goal.world > 1:
        square = squares[look.rank]
        reach = max(square.width() * 0.06, 1.0)
        ink.rect(square.adjusted(-reach, -reach, reach, reach), line="text", width=2.4, radius=3)


def _tie(ink: Ink, start: QRectF, end: QRectF, colour: str) -> None:
    """An arc over a row, or a line from row to row."""
    if abs(start.center().y() - end.center().y()) < 1:
        lift = min(max(abs(end.center().x() - start.center().x()) * 0.12, 5.0), 14.0)
        ink.ribbon(start.center().x(), start.top(), end.center().x(), end.top(), lift, colour,
                   width=2.4)  # fmt: skip
        return
    upper, lower = sorted((start, end), key=QRectF.top)
    ink.line(upper.center().x(), upper.bottom(), lower.center().x(), lower.top(), colour,
             width=2.4)  # fmt: skip


def read_rank(ink: Ink, look: Look, rank: int, _: QPointF) -> ReadOut:
    """What a rank holds of the tensor, and where it stands."""
    lines = [text for text in (coordinates_text(look, rank),) if text]
    lines.append(ink.say("rank.node", node=look.goal.node(rank)))
    lines += holding(ink, look, rank)
    return ReadOut(ink.say("rank", rank=rank), tuple(lines))


def holding(ink: Ink, look: Look, rank: int) -> list[str]:
    """The piece of a rank in words: which indices, its shape, its bytes."""
    from explorer.compute.parallelism.sharding.tensors import stretches

    place = look.place_of(rank)
    number = look.piece_of(rank)
    if place is None or number is None:
        return [ink.say("holds.nothing", stage=look.placed.stage or 0)]
    shape = local_shape(look.placed, place)
    if not prod(shape):
        return [ink.say("holds.empty")]
    runs = " × ".join(written(part) for part in stretches(look.placed, place))
    key = "holds.summand" if look.placed.summands > 1 else "holds.piece"
    return [
        ink.say(key, piece=letter(number, look.placed.pieces), count=look.placed.summands),
        f"[{runs}]",
        f"{shape_of(shape)} × {look.placed.item} B = {gib(prod(shape) * look.placed.item)}",
    ]


def written(runs: tuple[tuple[int, int], ...]) -> str:
    """Index ranges as Python writes them: 0:4, 8:12."""
    texts = [f"{start}:{stop}" for start, stop in runs]
    if len(texts) > 3:
        return f"{texts[0]}, {texts[1]}, …, {texts[-1]}"
    return ", ".join(texts)


__all__ = ["arrange", "draw_mesh", "holding", "part_colour", "read_rank", "written"]
