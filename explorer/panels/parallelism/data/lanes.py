"""A step in time: two lanes per rank, computing and sending, and the three ways beside it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush

from explorer.compute.parallelism.data.params import WAYS, Block, Timeline
from explorer.core.formatting import duration
from explorer.core.trace import Trace
from explorer.panels.parallelism.common.ranks import badge
from explorer.panels.parallelism.data.numbers import size
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, legend
from explorer.ui.canvas.scene import ReadOut

#: Kind of block -> colour. Waiting is a hatch.
COLOURS = {
    "forward": "category 1", "backward": "category 2", "reduce": "category 0",
    "replicate": "category 0", "gather": "category 0", "scatter": "category 0",
    "collect": "category 0",
}  # fmt: skip


def moment(trace: Trace, at: float) -> float:
    """The seconds at a position: time runs on between two steps."""
    index = int(at)
    now = trace[index].seconds
    if index + 1 < len(trace):
        now += (at - index) * (trace[index + 1].seconds - now)
    return float(now)


def draw_timeline(ink: Ink, box: QRectF, trace: Trace, at: float) -> None:
    """Lanes on top, what the ways take below."""
    found: Timeline = trace.shared.timeline
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    back = "backward" if found.buckets else "back"
    entries = [("box", COLOURS["forward"], ink.say("kind.forward")),
               ("box", COLOURS["backward"], ink.say(f"kind.{back}")),
               ("box", COLOURS["reduce"], ink.say("kind.send"))]  # fmt: skip
    if any(block.kind == "wait" for block in found.blocks):
        entries.append(("dash", "muted", ink.say("kind.wait")))
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), small), entries)
    strip = min(max(box.height() * 0.22, 3 * (tiny + 5) + small + 8), 150.0)
    lanes = QRectF(box.left(), box.top() + used + 6, box.width(),
                   box.height() - used - strip - 14)  # fmt: skip
    _lanes(ink, lanes, trace, at)
    draw_ways(ink, QRectF(box.left(), box.bottom() - strip, box.width(), strip), trace)


def label_width(ink: Ink, ranks: int) -> float:
    """Room for the names of ranks beside their lanes."""
    names = (ink.say("rank", rank=rank) for rank in range(ranks))
    return max(ink.text_width(name, "small", bold=True) for name in names) + 22


def _lanes(ink: Ink, box: QRectF, trace: Trace, at: float) -> None:
    ranks, now = trace.params.ranks, moment(trace, at)
    names = label_width(ink, ranks)
    plot = QRectF(box.left() + names, box.top(), box.width() - names - 6,
                  box.height() - ink.line_height("tiny") - 6)  # fmt: skip
    places = _Places(plot, ranks, trace.scales["seconds"][1] or 1.0)
    where = (box.left(), box.top(), box.width(), box.height())
    ink.layer(("lanes", repr(trace.params), where), lambda pen: _still(pen, box, places, trace))
    found: Timeline = trace.shared.timeline
    reached = [block for block in found.blocks if block.start < now and block.kind != "wait"]
    _fill(ink, [(places.area(block, now), COLOURS[block.kind]) for block in reached], 1.0)
    for block in reached:
        _name(ink, places.area(block), block, "#171A21")
    x = places.x(now)
    ink.line(x, plot.top() - 2, x, plot.bottom() + 2, "text", width=1.6)
    lanes: dict[tuple[int, str], list[Block]] = {}
    for block in found.blocks:
        lanes.setdefault((block.rank, block.lane), []).append(block)
    for (rank, lane), blocks in lanes.items():
        area = QRectF(plot.left(), places.top(rank, lane), plot.width(), places.lane)
        ink.mark(area, partial(_read_lane, ink, trace, places, blocks), name=f"{lane} of {rank}")


@dataclass(frozen=True)
class _Places:
    """Where lanes and moments are."""

    plot: QRectF
    ranks: int
    longest: float

    @property
    def pitch(self) -> float:
        """From one rank to the next."""
        return self.plot.height() / self.ranks

    @property
    def lane(self) -> float:
        """The height of a lane."""
        return min((self.pitch - 6) / 2, 34.0)

    def top(self, rank: int, lane: str) -> float:
        """Of a lane: computing above, the network below."""
        first = self.plot.top() + rank * self.pitch + (self.pitch - 2 * self.lane - 1) / 2
        return first + (0.0 if lane == "compute" else self.lane + 1.0)

    def x(self, seconds: float) -> float:
        """Of a moment."""
        return self.plot.left() + self.plot.width() * seconds / self.longest

    def area(self, block: Block, until: float = math.inf) -> QRectF:
        """Of a block, up to a moment."""
        left, right = self.x(block.start), self.x(min(block.end, until))
        return QRectF(left, self.top(block.rank, block.lane), max(right - left, 0.6), self.lane)


def _still(ink: Ink, box: QRectF, places: _Places, trace: Trace) -> None:
    """What stands still: names, empty lanes, waiting, and every block in pale."""
    found: Timeline = trace.shared.timeline
    time_axis(ink, places.plot, places.longest)
    for rank in range(places.ranks):
        middle = places.top(rank, "network") - 0.5
        badge(ink, box.left() + 6, middle, min(5.0, places.lane / 2), rank)
        ink.text(QRectF(box.left() + 16, middle - 10, places.plot.left() - box.left() - 18, 20),
                 ink.say("rank", rank=rank), size="small")  # fmt: skip
        for lane in ("compute", "network"):
            empty = QRectF(places.plot.left(), places.top(rank, lane), places.plot.width(),
                           places.lane)  # fmt: skip
            ink.rect(empty, fill="raised", radius=2)
    moving = [block for block in found.blocks if block.kind != "wait"]
    for block in found.blocks:
        area = places.area(block)
        if block.kind == "wait" and area.width() >= 1.5:
            ink.rect(area, fill="surface", line="border", width=0.8, alpha=0.9)
            ink.hatch(area, "muted", gap=5.0)
    _fill(ink, [(places.area(block), COLOURS[block.kind]) for block in moving], 0.25)
    for block in moving:
        _name(ink, places.area(block), block, "muted")


def _fill(ink: Ink, areas: list[tuple[QRectF, str]], alpha: float) -> None:
    """Blocks in as few strokes as there are colours; wide ones with an edge, narrow ones that
    touch as one."""
    groups: dict[tuple[str, bool], list[QRectF]] = {}
    for area, colour in sorted(areas, key=lambda one: (one[0].top(), one[0].left())):
        edged = area.width() > 3
        boxes = groups.setdefault((colour, edged), [])
        last = boxes[-1] if boxes and not edged else None
        if last is not None and last.top() == area.top() and area.left() <= last.right() + 0.4:
            last.setRight(max(last.right(), area.right()))
        else:
            boxes.append(QRectF(area))
    for (colour, edged), boxes in groups.items():
        ink.painter.setPen(ink.pen("surface", 0.8, alpha) if edged else Qt.PenStyle.NoPen)
        ink.painter.setBrush(QBrush(ink.colour(colour, alpha)))
        ink.painter.drawRects(boxes)


def _name(ink: Ink, area: QRectF, block: Block, colour: str) -> None:
    """The number of a bucket, or the rank at the other end and what goes there, where it fits."""
    if area.width() < 8 or area.height() < ink.line_height("tiny") - 3:
        return
    text = str(block.bucket)
    if block.bucket < 0:
        if block.peer < 0:
            return
        text = ("→" if block.bytes else "←") + str(block.peer)
        long = f"{ink.say(f'kind.{block.kind}')} {text}"
        if ink.text_width(long, "tiny", mono=True) + 6 <= area.width():
            text = long
    if ink.text_width(text, "tiny", mono=True) + 3 <= area.width():
        ink.text(area, text, size="tiny", mono=True, align="center middle", elide=False,
                 colour=colour)  # fmt: skip


def _read_lane(
    ink: Ink, trace: Trace, places: _Places, blocks: list[Block], point: QPointF
) -> ReadOut | None:
    """The block of a lane under a point, or the nearest one within three pixels."""

    def away(block: Block) -> float:
        area = places.area(block)
        return max(area.left() - point.x(), point.x() - area.right(), 0.0)

    nearest = min(blocks, key=away)
    return _read(ink, trace, nearest) if away(nearest) <= 3 else None


def time_axis(ink: Ink, plot: QRectF, longest: float) -> None:
    """Lines at round times and what they are, below a field of lanes."""
    factor, unit = next(((f, u) for f, u in ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"))
                         if longest >= 2 * f), (1e-6, "µs"))  # fmt: skip
    axis, tiny = Axis(0.0, longest / factor), ink.line_height("tiny")
    ticks = axis.chosen(max(int(plot.width() / 70), 2))
    for value in ticks:
        x = plot.left() + plot.width() * value * factor / longest
        ink.line(x, plot.top(), x, plot.bottom() + 3, "hairline")
        text = axis.text(value) + (f" {unit}" if value == ticks[-1] else "")
        half = ink.text_width(text, "tiny", mono=True) / 2 + 1
        middle = min(max(x, plot.left() + half), plot.right() + 4 - half)
        ink.text(QRectF(middle - half, plot.bottom() + 4, 2 * half, tiny), text, size="tiny",
                 mono=True, colour="muted", align="center middle", elide=False)  # fmt: skip


def _read(ink: Ink, trace: Trace, block: Block) -> ReadOut:
    """What a block is, how long it takes and from what that follows."""
    found: Timeline = trace.shared.timeline
    lines = [f"{duration(block.start)} – {duration(block.end)}: {duration(block.seconds)}"]
    n, params = trace.params.ranks, trace.params
    if block.bucket >= 0 and block.kind == "reduce":
        whole = found.buckets[block.bucket]
        lines.append(ink.say("read.bucket", bucket=block.bucket, bytes=size(whole)))
        lines.append(
            f"2·({n} − 1) · ({params.latency:g} µs + {size(whole)} / {n} / "
            f"{params.bandwidth:g} GB/s)"
        )
    elif block.bucket >= 0:
        lines.append(ink.say("read.bucket", bucket=block.bucket,
                             bytes=size(found.buckets[block.bucket])))  # fmt: skip
    elif block.bytes:
        lines.append(f"{size(block.bytes)} / {params.bandwidth:g} GB/s")
    return ReadOut(ink.say(f"read.{block.kind}", rank=block.rank), tuple(lines))


def draw_ways(ink: Ink, box: QRectF, trace: Trace) -> None:
    """A bar per way: computing, then what nothing hides, then the time of the step."""
    found: Timeline = trace.shared.timeline
    small = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top(), box.width(), small), ink.say("ways"), size="small",
             bold=True)  # fmt: skip
    names = max(ink.text_width(ink.say(f"way.{way}"), "small", bold=True) for way in WAYS) + 10
    most = max(whole for _, _, whole in found.ways.values()) or 1.0
    texts = {
        way: ink.say("way.text", time=duration(whole), bytes=size(found.most_sent[way]))
        for way, (_, _, whole) in found.ways.items()
    }
    if box.width() - names < 2.2 * max(ink.text_width(t, "small", mono=True)
                                       for t in texts.values()):  # fmt: skip
        texts = {way: duration(whole) for way, (_, _, whole) in found.ways.items()}
    room = max(ink.text_width(text, "small", mono=True) for text in texts.values()) + 12
    left, wide = box.left() + names, max(box.width() - names - room, 10.0)
    pitch = (box.height() - small - 4) / len(WAYS)
    tall = min(pitch - 4, 26.0)
    for place, way in enumerate(WAYS):
        busy, exposed, whole = found.ways[way]
        y = box.top() + small + 4 + place * pitch + (pitch - tall) / 2
        row = QRectF(box.left(), y, box.width(), tall)
        mine = way == trace.params.way
        if mine:
            ink.rect(row.adjusted(-4, -1.5, 4, 1.5), fill="raised", line="text", width=1.2,
                     radius=4)  # fmt: skip
        ink.text(QRectF(row.left() + 2, y, names - 4, tall), ink.say(f"way.{way}"), size="small",
                 bold=mine)  # fmt: skip
        split = wide * busy / most
        ink.rect(QRectF(left, y + 2, split, tall - 4), fill="category 2", line="surface")
        ink.rect(QRectF(left + split, y + 2, wide * exposed / most, tall - 4),
                 fill="category 0", line="surface")  # fmt: skip
        ink.text(QRectF(left + wide * whole / most + 6, y, room, tall), texts[way], size="small",
                 mono=True, elide=False)  # fmt: skip
        ink.mark(row, ReadOut(ink.say(f"way.{way}"), (
            ink.say("read.busy", time=duration(busy)),
            ink.say("read.exposed", time=duration(exposed)),
            ink.say("read.most", bytes=size(found.most_sent[way])),
        )), name=f"way {way}")  # fmt: skip
