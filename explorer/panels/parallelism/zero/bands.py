"""The tiny model on every rank: parameters across, bytes per parameter up, so area is memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.zero.lab import KINDS, Params, Step
from explorer.core.easing import smooth
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.parallelism.zero.names import COLOURS, DARK, GATHERED, SIGNS, items, size_text
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

#: What a column of the followed parameter shows first where not all of it has room.
FIRST = ("weight", "fresh", "gradient", "momentum", "master", "variance", "copy")


@dataclass(frozen=True)
class Grid:
    """Where everything lies: `lefts` and `wide` of the layers, `tops` and `tall` of the ranks,
    `slots` (bottom, top) of each kind as shares of a band's height."""

    lefts: tuple[float, ...]
    wide: float
    tops: tuple[float, ...]
    tall: float
    slots: Mapping[str, tuple[float, float]]
    rows: int

    def across(self, unit: int, row: float) -> float:
        """The left edge of a row of a layer."""
        return self.lefts[unit] + self.wide * row / self.rows

    def slot(self, rank: int, kind: str, unit: int, start: int, end: int) -> QRectF:
        """The place of some rows of a layer, of a kind, on a rank."""
        low, high = self.slots[kind]
        bottom = self.tops[rank] + self.tall
        left, right = self.across(unit, start), self.across(unit, end)
        return QRectF(left, bottom - self.tall * high, right - left, self.tall * (high - low))

    def band(self, rank: int, unit: int) -> QRectF:
        """A layer on a rank."""
        return QRectF(self.lefts[unit], self.tops[rank], self.wide, self.tall)


def grid_of(ink: Ink, box: QRectF, trace: Trace) -> Grid:
    """The layers and ranks within a box, under a line for the layers' names."""
    params: Params = trace.params
    sizes = items(trace)
    whole, slots, low = sum(sizes.values()), {}, 0
    for kind, size in sizes.items():
        slots[kind] = (low / whole, (low + size) / whole)
        low += size
    head = ink.line_height("tiny") + 5
    between = min(max(box.height() * 0.03, 5.0), 14.0)
    tall = (box.height() - head - between * (params.ranks - 1)) / params.ranks
    gap = min(8.0, box.width() / params.layers / 6)
    wide = (box.width() - gap * (params.layers - 1)) / params.layers
    return Grid(
        tuple(box.left() + place * (wide + gap) for place in range(params.layers)), wide,
        tuple(box.top() + head + place * (tall + between) for place in range(params.ranks)), tall,
        slots, params.width,
    )  # fmt: skip


def draw_bands(ink: Ink, box: QRectF, trace: Trace, index: int, share: float) -> None:
    """All ranks after step `index`; between two steps what goes away fades."""
    step: Step = trace[index]
    wide = box.width() >= 560 * ink.view.text_scale
    names = [ink.say("kind." + kind) if wide else SIGNS[kind] for kind in items(trace)]
    right = max(ink.text_width(name, "tiny") for name in names)
    right += ink.text_width(number(-1.23e-4), "tiny", mono=True, bold=True) + 16
    name = ink.say("rank", rank=trace.params.ranks - 1)
    most = size_text(trace.scales["bytes"][1])
    left = max(ink.text_width(name, "small", bold=True),
               ink.text_width(most, "tiny", mono=True)) + 8  # fmt: skip
    middle = box.adjusted(left, 0, -right - 8, 0)
    grid = grid_of(ink, middle, trace)
    following = trace[index + 1] if share > 0 and index + 1 < len(trace) else None
    _heads(ink, grid, trace, step)
    for rank in range(trace.params.ranks):
        _name(ink, QRectF(box.left(), grid.tops[rank], left - 8, grid.tall), rank, step)
        for unit in range(trace.params.layers):
            _layer(ink, grid, trace, step, following, (rank, unit), share)
    _in_use(ink, grid, trace, step, 1 - smooth(min(share * 3, 1.0)))
    _messages(ink, grid, trace, step, 1 - smooth(min(share * 3, 1.0)))
    if following is not None:
        _moving(ink, grid, trace, following, share)
    _follow(ink, grid, trace)
    for rank in range(trace.params.ranks):
        column = QRectF(box.right() - right, grid.tops[rank], right, grid.tall)
        _column(ink, column, trace, step, rank, wide)


def _heads(ink: Ink, grid: Grid, trace: Trace, step: Step) -> None:
    """The layers' names, the one at work on dark ground."""
    tall = ink.line_height("tiny") + 2
    for unit, left in enumerate(grid.lefts):
        box = QRectF(left, grid.tops[0] - tall - 3, grid.wide, tall)
        text = ink.say("layer", layer=unit + 1)
        if ink.text_width(text, "tiny", bold=True) > grid.wide:
            text = str(unit + 1)
        busy = step.unit == unit or (step.unit < 0 and step.event == "update")
        if busy:
            ink.rect(box, fill="text", radius=3)
        ink.text(box, text, size="tiny", bold=busy, align="center middle",
                 colour="surface" if busy else "muted")  # fmt: skip


def _name(ink: Ink, box: QRectF, rank: int, step: Step) -> None:
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    size = int(step.bytes[rank].sum())
    two = box.height() >= small + tiny
    top = box.center().y() - (small + (tiny if two else 0)) / 2
    ink.text(QRectF(box.left(), top, box.width(), small), ink.say("rank", rank=rank),
             size="small", bold=True)  # fmt: skip
    if two:
        ink.text(QRectF(box.left(), top + small, box.width(), tiny), size_text(size), size="tiny",
                 mono=True, colour="muted")  # fmt: skip
    lines = [
        f"{ink.say('kind.' + kind)}: {size_text(step.bytes[rank, place])}"
        for place, kind in enumerate(KINDS) if step.bytes[rank, place]
    ]  # fmt: skip
    ink.mark(box, ReadOut(ink.say("rank", rank=rank), (size_text(size), *lines)),
             name=f"rank {rank}")  # fmt: skip


def _layer(
    ink: Ink, grid: Grid, trace: Trace, step: Step, following: Step | None,
    where: tuple[int, int], share: float,
) -> None:  # fmt: skip
    """One layer on one rank: a frame for what a replica would hold, filled where it is held."""
    rank, unit = where
    band = grid.band(rank, unit)
    ink.rect(band, fill="raised", line="hairline", width=0.8)
    own = trace.shared.owned[rank]
    for kind in grid.slots:
        place = KINDS.index(kind)
        start, end = step.held[rank, place, unit].tolist()
        if end <= start:
            continue
        kept = (start, end)
        if following is not None:
            kept = tuple(following.held[rank, place, unit].tolist())
        fading = 1 - smooth(min(share * 1.5, 1.0))
        for first, last in _split((start, end), kept, tuple(own.tolist())):
            alpha = 1.0 if kept[0] <= first and last <= kept[1] else fading
            _piece(ink, grid, step, (rank, unit), kind, (first, last), alpha, trace)
    ink.rect(band, line="border", width=0.8)
    ink.mark(
        band, partial(_read, ink, grid, trace, step, rank, unit),
        edit=partial(_edit, grid, trace, unit), name=f"rank {rank} layer {unit}",
    )  # fmt: skip


def _split(
    held: tuple[int, int], kept: tuple[int, int], own: tuple[int, int]
) -> list[tuple[int, int]]:
    """The held rows cut where they stop being kept and where the own ones begin and end."""
    start, end = held
    cuts = sorted({start, end, *(c for c in (*kept, *own) if start < c < end)})
    return list(pairwise(cuts))


def _piece(
    ink: Ink, grid: Grid, step: Step, where: tuple[int, int], kind: str, rows: tuple[int, int],
    alpha: float, trace: Trace,
) -> None:  # fmt: skip
    """Some rows: grey where they are only gathered, hatched where they are of own data only."""
    rank, unit = where
    own = trace.shared.owned[rank].tolist()
    area = grid.slot(rank, kind, unit, *rows)
    mine = own[0] <= rows[0] and rows[1] <= own[1]
    colour = COLOURS[kind]
    if kind == "weight" and trace.params.stage == 3 and not mine:
        colour = GATHERED
    current = step.current[rank, unit].tolist()
    stale = kind == "weight" and not (current[0] <= rows[0] and rows[1] <= current[1])
    ink.rect(area, fill=colour, line="text", width=0.6, alpha=alpha * (0.35 if stale else 1.0))
    summed = step.summed[rank, unit].tolist()
    empty = step.event == "rest" or (
        kind == "gradient" and step.phase == "forward" and step.micro == 0
    )
    if kind == "fresh" or (
        kind == "gradient" and not empty and not (summed[0] <= rows[0] and rows[1] <= summed[1])
        and trace.params.stage < 2 and _met(step, unit)
    ):  # fmt: skip
        ink.hatch(area, DARK, gap=5.0)


def _met(step: Step, unit: int) -> bool:
    """Whether the backward pass of this step has come to a layer (it runs from the last one)."""
    if step.phase == "update" or step.micro > 0:
        return True
    return step.phase == "backward" and step.unit <= unit


def _in_use(ink: Ink, grid: Grid, trace: Trace, step: Step, alpha: float) -> None:
    """What is computed with: the weights of a layer, or the optimizer's arrays."""
    if step.event not in ("forward", "backward", "update") or alpha < 0.05:
        return
    kinds = ("weight",) if step.event != "update" else ("master", "momentum", "variance", "weight")
    units = range(trace.params.layers) if step.unit < 0 else (step.unit,)
    for rank in range(trace.params.ranks):
        for unit in units:
            for kind in kinds:
                if kind not in grid.slots:
                    continue
                rows = step.held[rank, KINDS.index(kind), unit].tolist()
                if step.event == "update":
                    rows = step.held[rank, KINDS.index("momentum"), unit].tolist()
                area = grid.slot(rank, kind, unit, *rows)
                ink.rect(area, line="text", width=2.0, alpha=alpha)


def _messages(ink: Ink, grid: Grid, trace: Trace, step: Step, alpha: float) -> None:
    """Where the pieces of this step came from: all messages of a parameter are upright."""
    if step.event not in ("gather", "renew", "reduce") or alpha < 0.05:
        return
    for owner, (start, end) in enumerate(trace.shared.owned.tolist()):
        x = (grid.across(step.unit, start) + grid.across(step.unit, end)) / 2
        source = "weight" if step.event != "reduce" else _source(trace)
        target = "weight" if step.event != "reduce" else "gradient"
        here = grid.slot(owner, target, step.unit, start, end).center().y()
        for other in range(trace.params.ranks):
            if other == owner:
                continue
            there = grid.slot(other, source, step.unit, start, end).center().y()
            if step.event != "reduce":
                ink.arrow(x, here, x, there, "text", width=1.2, alpha=alpha, head=6.0)
            else:
                ink.arrow(x, there, x, here, "text", width=1.2, alpha=alpha, head=6.0)
                if trace.params.stage == 0:
                    ink.arrow(x, here, x, there, "text", width=1.2, alpha=alpha, head=6.0)


def _source(trace: Trace) -> str:
    return "fresh" if trace.params.stage >= 2 else "gradient"


def _moving(ink: Ink, grid: Grid, trace: Trace, step: Step, share: float) -> None:
    """The messages of the next step on their way, each a copy of a piece."""
    if step.event not in ("gather", "renew", "reduce"):
        return
    way = smooth(share)
    for owner, (start, end) in enumerate(trace.shared.owned.tolist()):
        for other in range(trace.params.ranks):
            if other == owner:
                continue
            kind = "weight" if step.event != "reduce" else _source(trace)
            end_kind = "weight" if step.event != "reduce" else "gradient"
            first, last = (owner, other) if step.event != "reduce" else (other, owner)
            a = grid.slot(first, kind, step.unit, start, end)
            b = grid.slot(last, end_kind, step.unit, start, end)
            area = a.translated(0, (b.top() - a.top()) * way).adjusted(1.5, 0, -1.5, 0)
            colour = COLOURS[kind]
            if step.event == "gather" and way > 0.5:
                colour = GATHERED
            ink.rect(area, fill=colour, line="text", width=0.8, alpha=0.9)


def _follow(ink: Ink, grid: Grid, trace: Trace) -> None:
    """The followed parameter: one line through all ranks."""
    unit, row, column = trace.shared.place
    width = trace.params.width
    x = grid.across(unit, row + (column + 0.5) / width)
    top, bottom = grid.tops[0] - 2, grid.tops[-1] + grid.tall + 2
    ink.line(x, top, x, bottom, "surface", width=4.0, alpha=0.8)
    ink.line(x, top, x, bottom, "text", width=1.8)
    ink.circle(x, top, 3.0, fill="text", line="surface", width=1.0)


def _column(ink: Ink, box: QRectF, trace: Trace, step: Step, rank: int, wide: bool) -> None:
    """What a rank holds of the followed parameter: a line per kind, as many as there is room."""
    tiny = ink.line_height("tiny")
    known = [kind for kind in FIRST if kind in items(trace)]
    if not np.isfinite(step.values[:, KINDS.index("fresh")]).any() and "fresh" in known:
        known.remove("fresh")
    room = max(int((box.height() + 2) / tiny), 1)
    shown = [kind for kind in KINDS if kind in known[:room]]
    pitch = min(box.height() / len(shown), tiny + 3)
    top = box.center().y() - pitch * len(shown) / 2
    lines = []
    for kind in known:
        value = float(step.values[rank, KINDS.index(kind)])
        lines.append(f"{ink.say('kind.' + kind)} = {_written(value)}")
    for place, kind in enumerate(shown):
        value = float(step.values[rank, KINDS.index(kind)])
        row = QRectF(box.left() + 8, top + place * pitch, box.width() - 8, pitch)
        ink.rect(QRectF(box.left(), row.center().y() - 2.5, 5, 5), fill=COLOURS[kind],
                 line="text", width=0.6, alpha=1.0 if np.isfinite(value) else 0.25)  # fmt: skip
        ink.text(row, ink.say("kind." + kind) if wide else SIGNS[kind], size="tiny",
                 colour="muted")  # fmt: skip
        bold = np.isfinite(value) and _just_changed(trace, step, kind)
        ink.text(row, _written(value), size="tiny", mono=True, bold=bool(bold),
                 align="right middle")  # fmt: skip
    ink.mark(box, ReadOut(ink.say("followed.on", rank=rank), tuple(lines)),
             name=f"followed {rank}")  # fmt: skip


def _just_changed(trace: Trace, step: Step, kind: str) -> bool:
    if step.unit not in (-1, trace.shared.place[0]):
        return False
    fresh = "fresh" if trace.params.stage >= 2 else "gradient"
    return kind in {
        "gather": ("weight",), "renew": ("weight",), "backward": (fresh,),
        "reduce": ("gradient",), "update": ("weight", "master", "momentum", "variance", "copy"),
    }.get(step.event, ())  # fmt: skip


def _written(value: float) -> str:
    return number(value) if np.isfinite(value) else "–"


def element_at(grid: Grid, unit: int, x: float) -> int:
    """Which element of a layer (row by row) lies at a place across."""
    share = (x - grid.lefts[unit]) / grid.wide
    return min(max(int(share * grid.rows**2), 0), grid.rows**2 - 1)


def _read(
    ink: Ink, grid: Grid, trace: Trace, step: Step, rank: int, unit: int, point: QPointF
) -> ReadOut:
    """What lies under the mouse: a kind, held or not, and of which parameter."""
    row, column = divmod(element_at(grid, unit, point.x()), grid.rows)
    owner = next(
        number for number, (start, end) in enumerate(trace.shared.owned.tolist())
        if start <= row < end
    )  # fmt: skip
    share = (grid.tops[rank] + grid.tall - point.y()) / grid.tall
    kind = next((k for k, (low, high) in grid.slots.items() if low <= share < high), "weight")
    start, end = step.held[rank, KINDS.index(kind), unit].tolist()
    size = (end - start) * grid.rows * items(trace)[kind]
    lines = [
        ink.say("read.held" if start <= row < end else "read.absent", kind=ink.say("kind." + kind),
                rows=f"{start}–{end - 1}", bytes=size_text(size)),
        ink.say("read.element", layer=unit + 1, row=row, column=column, owner=owner),
        ink.say("read.click"),
    ]  # fmt: skip
    return ReadOut(ink.say("read.title", rank=rank, layer=unit + 1), tuple(lines))


def _edit(grid: Grid, trace: Trace, unit: int, gesture: Gesture) -> dict[str, int] | None:
    """A click follows another parameter."""
    if gesture.phase != "release":
        return None
    return {"parameter": unit * grid.rows**2 + element_at(grid, unit, gesture.point.x())}
