"""Where the parts of the picture lie, and where times and ranks lie in them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.parallelism.pipeline.editor import Shared
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink

GHOSTS = 12  # operations that never begin, drawn per rank
LANES = 16  # ranks that get a lane of memory each; more are a heat map
BREAK = 0.035  # of the width, between what happened and what never does


@dataclass(frozen=True)
class Spans:
    """Where every operation is drawn, in ms: `start` and `end` (operations,), NaN where it is not.

    `stop` is when the run ended, `ghosts` where the operations that never begin are laid out
    behind it (equal to `stop` without a deadlock), `top` the right end.
    """

    start: np.ndarray
    end: np.ndarray
    stop: float
    ghosts: float
    top: float


def spans(shared: Shared) -> Spans:
    """The times of the run; what never begins follows, in its order, after a gap."""
    timeline = shared.timeline
    stop = timeline.makespan()
    if timeline.complete:
        return Spans(timeline.start, timeline.end, stop, stop, max(stop, 1e-9))
    start, end = timeline.start.copy(), timeline.end.copy()
    each = float(shared.costs.max()) or 1.0
    from_ = max(stop, each) * (1 + BREAK)
    top = from_
    for rank in range(timeline.ranks):
        part = timeline.of(rank)
        lost = np.flatnonzero(np.isnan(timeline.end[part]))[:GHOSTS] + part.start
        start[lost] = from_ + each * np.arange(len(lost))
        end[lost] = start[lost] + each
        top = max(top, from_ + each * len(lost))
    return Spans(start, end, stop, from_, top)


@dataclass(frozen=True)
class Areas:
    """The parts of the stage. `plot` and `memory` share one axis of time."""

    plot: QRectF
    axis: QRectF
    memory: QRectF
    clocks: QRectF
    balance: QRectF
    top: float
    ranks: int

    def x(self, time: float) -> float:
        """Where a time lies."""
        return float(self.plot.left() + self.plot.width() * time / self.top)

    def time(self, x: float) -> float:
        """The time at a place."""
        return float((x - self.plot.left()) / self.plot.width() * self.top)

    def row(self, rank: int) -> QRectF:
        """The strip of a rank's operations."""
        return _strip(self.plot, rank, self.ranks)

    def lane(self, rank: int) -> QRectF:
        """The strip of a rank's memory."""
        return _strip(self.memory, rank, self.ranks)

    def rank_at(self, y: float) -> int | None:
        """The rank whose strip of operations lies at a height, None well outside of all."""
        pitch = self.plot.height() / self.ranks
        rank = int((y - self.plot.top()) // pitch)
        if -1 <= rank <= self.ranks and self.plot.top() - 12 <= y <= self.plot.bottom() + 12:
            return min(max(rank, 0), self.ranks - 1)
        return None

    def key(self) -> tuple[float, ...]:
        """What a picture of these parts depends on."""
        boxes = (self.plot, self.memory)
        return tuple(v for b in boxes for v in (b.x(), b.y(), b.width(), b.height()))


def _strip(box: QRectF, place: int, count: int) -> QRectF:
    pitch = box.height() / count
    gap = 5.0 if pitch >= 22 else 2.0 if pitch >= 9 else 0.0
    return QRectF(box.left(), box.top() + place * pitch, box.width(), pitch - gap)


def areas(ink: Ink, body: QRectF, used: float, trace: Trace) -> Areas:
    """Divide the stage: the timeline above, memory under it, the gauges below or beside."""
    shared: Shared = trace.shared
    scale = ink.view.text_scale
    stage = body.adjusted(0, used, 0, 0)
    wide = body.width() > 1.5 * body.height()
    if wide:
        side = min(max(stage.width() * 0.29, 240.0 * scale), 400.0)
        main = stage.adjusted(0, 0, -side - 22, 0)
        right = QRectF(stage.right() - side, stage.top(), side, stage.height())
        cut = right.height() * 0.46
        clocks = QRectF(right.left(), right.top(), side, cut - 10)
        balance = QRectF(right.left(), right.top() + cut, side, right.height() - cut)
    else:
        tall = min(max(stage.height() * 0.27, 104.0 * scale), 210.0)
        main = stage.adjusted(0, 0, 0, -tall - 12)
        below = QRectF(stage.left(), stage.bottom() - tall, stage.width(), tall)
        half = below.width() * 0.5
        clocks = QRectF(below.left(), below.top(), half - 10, tall)
        balance = QRectF(below.left() + half + 6, below.top(), half - 6, tall)
    tiny = ink.line_height("tiny")
    margin = max(
        ink.text_width(ink.say("rank", rank=shared.ranks - 1), "tiny") + 20,
        ink.text_width("00.0 GiB", "tiny", mono=True) + 4,
    )
    if shared.ranks > LANES:
        margin = ink.text_width("000", "tiny", mono=True) + 8
    axis = tiny + 5
    title = tiny + 6
    room = main.height() - axis - title
    share = 0.62 if shared.ranks <= LANES else 0.6
    plot = QRectF(main.left() + margin, main.top(), main.width() - margin - 2, room * share)
    memory = QRectF(plot.left(), plot.bottom() + axis + title, plot.width(), room * (1 - share))
    return Areas(
        plot, QRectF(plot.left(), plot.bottom(), plot.width(), axis), memory, clocks, balance,
        spans(shared).top, shared.ranks,
    )  # fmt: skip
