"""A step in time: two lanes per rank, computing and sending, and the three ways beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.data.params import WAYS, Block, Timeline
from explorer.core.trace import Trace
from explorer.panels.parallelism.common.ranks import badge
from explorer.panels.parallelism.data.numbers import duration, size
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
    found: Timeline = trace.shared.timeline
    ranks, longest, now = trace.params.ranks, trace.scales["seconds"][1] or 1.0, moment(trace, at)
    tiny = ink.line_height("tiny")
    names = label_width(ink, ranks)
    plot = QRectF(box.left() + names, box.top(), box.width() - names - 6, box.height() - tiny - 6)
    pitch = plot.height() / ranks
    lane = min((pitch - 6) / 2, 34.0)
    place = {"compute": 0.0, "network": lane + 1.0}

    def x(seconds: float) -> float:
        return plot.left() + plot.width() * seconds / longest

    time_axis(ink, plot, longest)
    for rank in range(ranks):
        top = plot.top() + rank * pitch + (pitch - 2 * lane - 1) / 2
        middle = top + lane + 0.5
        badge(ink, box.left() + 6, middle, min(5.0, lane / 2), rank)
        ink.text(QRectF(box.left() + 16, middle - 10, names - 18, 20), ink.say("rank", rank=rank),
                 size="small")  # fmt: skip
        for level in place.values():
            ink.rect(QRectF(plot.left(), top + level, plot.width(), lane), fill="raised", radius=2)
    for block in found.blocks:
        top = plot.top() + block.rank * pitch + (pitch - 2 * lane - 1) / 2 + place[block.lane]
        left, right = x(block.start), x(block.end)
        area = QRectF(left, top, max(right - left, 0.6), lane)
        _block(ink, area, block, min(max(x(now) - left, 0.0), area.width()))
        _name(ink, area, block, done=now >= block.start)
        ink.mark(area, partial(_read, ink, trace, block), name=f"{block.kind} of {block.rank}")
    ink.line(x(now), plot.top() - 2, x(now), plot.bottom() + 2, "text", width=1.6)


def _block(ink: Ink, area: QRectF, block: Block, reached: float) -> None:
    """A block: pale as long as it is to come, full up to the present moment."""
    if block.kind == "wait":
        ink.rect(area, fill="surface", line="border", width=0.8, alpha=0.9)
        ink.hatch(area, "muted", gap=5.0)
        return
    colour, line = COLOURS[block.kind], "surface" if area.width() > 3 else None
    ink.rect(area, fill=colour, line=line, width=0.8, alpha=0.25)
    if reached > 0:
        done = QRectF(area.left(), area.top(), reached, area.height())
        ink.rect(done, fill=colour, line=line, width=0.8)


def _name(ink: Ink, area: QRectF, block: Block, *, done: bool) -> None:
    """The number of a bucket, or the rank at the other end and what goes there, where it fits."""
    if block.kind == "wait" or area.height() < ink.line_height("tiny") - 3:
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
                 colour="#171A21" if done else "muted")  # fmt: skip


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


def _read(ink: Ink, trace: Trace, block: Block, _: QPointF) -> ReadOut:
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
    names = max(ink.text_width(ink.say(f"way.{way}"), "small") for way in WAYS) + 10
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
