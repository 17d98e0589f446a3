"""All layouts as a grid of tp and pp: how many of each cell are left, and what this rule took."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.planner.front import changes, nearest
from explorer.compute.parallelism.planner.outcome import Shared, Step
from explorer.core.formatting import count
from explorer.core.trace import Trace
from explorer.panels.parallelism.planner.names import asks, changed
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut


class Grid:
    """Where the cells lie: tp grows to the right, pp upwards."""

    def __init__(self, ink: Ink, box: QRectF, trace: Trace) -> None:
        self.found = trace.shared.found
        small, tiny = ink.line_height("small"), ink.line_height("tiny")
        left = ink.text_width(str(int(self.found.pps[-1])), "tiny", mono=True) + 8
        self.inner = QRectF(box.left() + left, box.top() + small + 4, box.width() - left,
                            max(box.height() - 2 * small - tiny - 12, 1.0))  # fmt: skip
        self.wide = self.inner.width() / len(self.found.tps)
        self.tall = self.inner.height() / len(self.found.pps)

    def cell(self, column: int, row: int) -> QRectF:
        """The cell of the `column`-th tp and the `row`-th pp."""
        gap = 1.0 if min(self.wide, self.tall) > 6 else 0.0
        return QRectF(
            self.inner.left() + column * self.wide + gap,
            self.inner.bottom() - (row + 1) * self.tall + gap,
            self.wide - 2 * gap, self.tall - 2 * gap,
        )  # fmt: skip

    def at(self, point: QPointF) -> tuple[int, int] | None:
        """The cell under a point that holds layouts."""
        column = int((point.x() - self.inner.left()) // self.wide)
        row = int((self.inner.bottom() - point.y()) // self.tall)
        inside = 0 <= column < len(self.found.tps) and 0 <= row < len(self.found.pps)
        return (column, row) if inside and self.found.cut[:, column, row].any() else None


def draw_grid(ink: Ink, box: QRectF, trace: Trace, at: float) -> None:
    """The cells, their axes, a legend, and this rule in large where no cell is."""
    shared: Shared = trace.shared
    index = int(at)
    step: Step = trace[index]
    used = _legend(ink, box, step)
    grid = Grid(ink, box.adjusted(0, used + 6, 0, 0), trace)
    total = shared.found.cut.sum(axis=0)
    rule = step.kind in ("rule", "memory")
    done = step.place + 1 if rule else 0
    gone = shared.found.cut[:done].sum(axis=0)
    now = shared.found.cut[step.place] if rule else np.zeros_like(total)
    key = ("grid", repr(trace.params), index, box.getRect())

    def cells(layer: Ink) -> None:
        for column, row in np.argwhere(total > 0).tolist():
            _cell(layer, grid.cell(column, row), int(total[column, row]),
                  int(total[column, row] - gone[column, row]), int(now[column, row]))  # fmt: skip

    ink.layer(key, cells)
    _coming(ink, grid, trace, at, gone)
    _axes(ink, grid)
    _large(ink, grid, shared, step)
    _mine(ink, grid, trace)
    ink.mark(grid.inner, partial(_read, ink, grid, trace, done), edit=partial(_moved, grid, trace),
             name="grid")  # fmt: skip


def _cell(ink: Ink, cell: QRectF, total: int, left: int, now: int) -> None:
    """A vessel filled as far as layouts are left; what this rule took is hatched above."""
    ink.rect(cell, fill="raised", line="hairline", width=0.8)
    level = cell.bottom()
    if left:
        tall = max(cell.height() * left / total, 1.0)
        level -= tall
        ink.rect(QRectF(cell.left(), level, cell.width(), tall), fill=ink.ramp(0.45))
        ink.line(cell.left(), level, cell.right(), level, "weight", width=1.2)
    if now:
        tall = max(cell.height() * now / total, 1.5)
        area = QRectF(cell.left(), max(level - tall, cell.top()), cell.width(), tall)
        ink.rect(area, fill="warn", alpha=0.22)
        if min(area.width(), area.height()) > 5:
            ink.hatch(area, "warn", gap=5.0)
        ink.rect(area, line="warn", width=0.8)
    text = count(left)
    roomy = ink.text_width(text, "tiny", mono=True) + 4 <= cell.width()
    clear = not now or cell.bottom() - level >= ink.line_height("tiny")  # not over the hatch
    if left and roomy and clear and ink.line_height("tiny") + 2 <= cell.height():
        ink.text(cell.adjusted(0, 0, 0, -1), text, size="tiny", mono=True, align="center bottom")


def _coming(ink: Ink, grid: Grid, trace: Trace, at: float, gone: np.ndarray) -> None:
    """On the way to the next rule: what it will take shows ever clearer."""
    index, share = int(at), at - int(at)
    coming: Step = trace[min(index + 1, len(trace) - 1)]
    if share <= 0 or coming.kind != "rule" or ink.view.reduced_motion:
        return
    cut, total = grid.found.cut[coming.place], grid.found.cut.sum(axis=0)
    for column, row in np.argwhere(cut > 0).tolist():
        cell = grid.cell(column, row)
        whole = int(total[column, row])
        top = cell.bottom() - cell.height() * (whole - int(gone[column, row])) / whole
        area = QRectF(cell.left(), top, cell.width(), cell.height() * int(cut[column, row]) / whole)
        ink.rect(area, fill="warn", line="warn", alpha=0.6 * share)


def _axes(ink: Ink, grid: Grid) -> None:
    tiny, small = ink.line_height("tiny"), ink.line_height("small")
    inner, found = grid.inner, grid.found
    head = QRectF(inner.left(), inner.top() - small - 4, inner.width(), small)
    ink.text(head, ink.say("map.up"), size="small", colour="muted")
    foot = QRectF(inner.left(), inner.bottom() + tiny + 4, inner.width(), small)
    ink.text(foot, ink.say("map.across"), size="small", colour="muted", align="right middle")
    taken = inner.left() - 10
    for column, size in enumerate(found.tps.tolist()):
        x, half = (
            grid.cell(column, 0).center().x(),
            ink.text_width(str(size), "tiny", mono=True) / 2,
        )
        if x - half > taken + 4:
            ink.label(x, inner.bottom() + 2, str(size), anchor="center top", size="tiny",
                      mono=True, colour="muted")  # fmt: skip
            taken = x + half
    low = inner.bottom() + tiny
    for row, size in enumerate(found.pps.tolist()):
        y = grid.cell(0, row).center().y()
        if y + tiny / 2 < low:
            ink.label(inner.left() - 4, y, str(size), anchor="right middle", size="tiny",
                      mono=True, colour="muted")  # fmt: skip
            low = y - tiny / 2


def _legend(ink: Ink, box: QRectF, step: Step) -> float:
    """What the parts of a cell mean; returns the height used."""
    small = ink.line_height("small")
    entries = [("left", "legend.left")]
    if step.kind != "all":
        entries += [("now", "legend.now"), ("before", "legend.before")]
    x, y = box.left(), box.top()
    for sign, key in [*entries, ("mine", "legend.mine")]:
        text = ink.say(key)
        wide = 22 + ink.text_width(text, "small")
        if x > box.left() and x + wide > box.right():
            x, y = box.left(), y + small + 2
        sample = QRectF(x + 1, y + small / 2 - 5.5, 14, 11)
        ink.rect(sample, fill="raised", line="hairline", width=0.8)
        if sign == "left":
            ink.rect(sample, fill=ink.ramp(0.45), line="weight", width=1.0)
        elif sign == "now":
            ink.rect(sample, fill="warn", alpha=0.22)
            ink.hatch(sample, "warn", gap=5.0)
            ink.rect(sample, line="warn", width=0.8)
        elif sign == "mine":
            ink.rect(sample, line="text", width=2.0, radius=2)
        ink.text(QRectF(x + 20, y, box.right() - x - 20, small), text, size="small")
        x += wide + 14
    return y + small - box.top()


def _large(ink: Ink, grid: Grid, shared: Shared, step: Step) -> None:
    """In the empty corner beyond tp · pp = all GPUs: what the rule asks and what it took."""
    if min(len(grid.found.tps), len(grid.found.pps)) < 5:
        return
    inner = grid.inner
    left = inner.center().x() + grid.wide * 1.1
    corner = QRectF(left, inner.top(), inner.right() - left, inner.height() / 2 - grid.tall)
    lines: list[tuple[str, str, str]]
    if step.kind != "all":
        took = "−" + count(step.cut)
        lines = [(took, "headline", "warn"), (asks(shared.job, step.name), "body", "text")]
    else:
        lines = [
            (ink.say("map.all", total=count(step.left)), "headline", "weight"),
            (ink.say("map.beyond", gpus=count(shared.job.cluster.gpus)), "small", "muted"),
        ]
    y = corner.top() + max((corner.height() - 80) / 2, 2)
    for text, size, colour in lines:
        high = ink.line_height(size)
        if ink.text_width(text, size, bold=size == "headline") > corner.width():
            size = "small" if size != "headline" else "large"
        if y + high > corner.bottom() or ink.text_width(text, size) > corner.width():
            continue
        ink.text(QRectF(corner.left(), y, corner.width(), high), text, size=size, colour=colour,
                 bold=size in ("headline", "large"), align="center middle")  # fmt: skip
        y += high + 4


def _mine(ink: Ink, grid: Grid, trace: Trace) -> None:
    """A frame around the cell of the reader's layout, if there is one."""
    layout = trace.shared.verdict.layout
    column = np.flatnonzero(grid.found.tps == layout.tp)
    row = np.flatnonzero(grid.found.pps == layout.pp)
    if len(column) and len(row) and grid.found.cut[:, column[0], row[0]].any():
        ink.rect(grid.cell(int(column[0]), int(row[0])), line="text", width=2.4, radius=2)


def _read(ink: Ink, grid: Grid, trace: Trace, done: int, point: QPointF) -> ReadOut | None:
    """A cell's counts, what refused how many, and the nearest that fits where none does."""
    place = grid.at(point)
    if place is None:
        return None
    shared: Shared = trace.shared
    found = shared.found
    counts = found.cut[:, place[0], place[1]]
    tp, pp = int(found.tps[place[0]]), int(found.pps[place[1]])
    rest = shared.job.cluster.gpus // (tp * pp)
    lines = [ink.say("read.left", left=count(int(counts.sum() - counts[:done].sum())),
                     total=count(int(counts.sum())))]  # fmt: skip
    for rule, cut in zip(found.rules[:done], counts[:done].tolist(), strict=True):
        if cut:
            lines.append(ink.say("read.cut", count=count(cut), rule=ink.say(f"section.{rule}")))
    if not counts[-1]:
        mine = shared.verdict.layout._replace(tp=tp, pp=pp, **_fitting(trace, tp, pp))
        fits = np.flatnonzero(found.fits)
        near = nearest(mine, found.kept.where(fits), found.seconds[fits])
        if near >= 0:
            other = found.kept[int(fits[near])]
            lines.append(ink.say("nearest", changes=ink.say(changed(changes(mine, other)))))
    lines.append(ink.say("read.drag"))
    return ReadOut(f"tp {tp} · pp {pp} · cp·dp = {rest}", tuple(lines))


def _fitting(trace: Trace, tp: int, pp: int) -> dict[str, int]:
    """The reader's cp where it still divides the GPUs, else 1; and the dp that is left."""
    rest = trace.shared.job.cluster.gpus // (tp * pp)
    cp = trace.params.cp if rest % trace.params.cp == 0 else 1
    return {"cp": cp, "dp": rest // cp}


def _moved(grid: Grid, trace: Trace, gesture: Gesture) -> dict[str, Any] | None:
    """The reader's layout goes to the cell under the mouse."""
    if gesture.phase not in ("press", "drag", "release"):
        return None
    place = grid.at(gesture.point)
    if place is None:
        return None
    tp, pp = int(grid.found.tps[place[0]]), int(grid.found.pps[place[1]])
    return {"tp": tp, "pp": pp, "cp": _fitting(trace, tp, pp)["cp"]}
