"""Messages between the tanks, a track per axis, and the time bar: what the step costs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from math import sqrt

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.sharding.params import Lane
from explorer.compute.parallelism.sharding.places import group_key, partners
from explorer.core.formatting import count, number, percent
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import amount
from explorer.panels.parallelism.sharding.look import Look, fitting, listed
from explorer.panels.parallelism.sharding.tanks import Row
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def axis_of(lane: Lane) -> str:
    """The axis of the switch a lane belongs to: replicas of experts are replicas."""
    return "dp" if lane.axis == "edp" else lane.axis


def lane_rows(trace: Trace) -> tuple[str, ...]:
    """The axes that send anything in any layout, so that a lane keeps its place."""
    found = {lane.axis for layout in trace.shared.layouts for lane in layout.lanes}
    return tuple(axis for axis in ("tp", "cp", "ep", "edp", "dp", "pp") if axis in found)


def lanes_height(ink: Ink, trace: Trace, room: float) -> float:
    """How high the tracks are together."""
    rows = len(lane_rows(trace))
    title = ink.line_height("tiny") if room >= 70 else 0.0
    least = ink.line_height("tiny") + 4
    each = min(max((room - title) / max(rows, 1), least), 28.0 * ink.view.text_scale)
    return rows * each + title


def draw_lanes(ink: Ink, box: QRectF, trace: Trace, look: Look, row: Row, grown: float) -> None:
    """A track per axis: dots under the GPUs that exchange, lines as thick as they send bytes.

    Only the axis that is followed has all its groups drawn, in plum; of the others that of the
    rank in question.
    """
    axes = lane_rows(trace)
    if not axes:
        ink.text(box, ink.say("silence"), size="small", colour="muted", align="center middle")
        return
    tiny = ink.line_height("tiny")
    sent = {lane.axis: lane for lane in look.layout.lanes}
    if box.height() >= len(axes) * (tiny + 4) + tiny:
        text, colour = ink.say("lanes"), "muted"
        tensor = sent.get("tp")
        if tensor is not None and tensor.crossing:
            text, colour = warning(ink, look), "warn"
        ink.text(QRectF(box.left(), box.top(), box.width(), tiny), text, size="tiny",
                 colour=colour, bold=colour == "warn")  # fmt: skip
        box = box.adjusted(0, tiny, 0, 0)
    pitch = box.height() / len(axes)
    for place, axis in enumerate(axes):
        area = QRectF(box.left(), box.top() + place * pitch, box.width(), pitch)
        _lane(ink, area, trace, look, row, axis, sent.get(axis), grown)


def warning(ink: Ink, look: Look) -> str:
    """Tensor parallelism that leaves its node, with the numbers of both links."""
    return ink.say(
        "warn.tp", tp=look.mesh.tp, per_node=look.goal.per_node,
        inside=f"{look.params.inside:g}", between=f"{look.params.between:g}",
    )  # fmt: skip


def _lane(
    ink: Ink, area: QRectF, trace: Trace, look: Look, row: Row, axis: str, lane: Lane | None,
    grown: float,
) -> None:  # fmt: skip
    tiny = ink.line_height("tiny")
    edge = row.middles[0] - row.width / 2 - 8
    name = QRectF(area.left(), area.top(), edge - area.left(), area.height())
    mine = lane is not None and axis_of(lane) == look.axis
    ink.text(QRectF(name.left(), name.top(), name.width(), tiny + 2), axis, size="tiny",
             bold=mine, mono=True, colour="text" if lane else "muted")  # fmt: skip
    if lane is None:
        y = area.top() + tiny / 2 + 1
        ink.line(row.middles[0] - row.width / 2, y, area.right(), y, "hairline", dash=True)
        return
    text = amount(lane.bytes, "B")
    ink.text(QRectF(name.left(), name.top(), name.width(), tiny + 2), text, size="tiny",
             mono=True, align="right middle", bold=mine)  # fmt: skip
    groups = _groups(look, row, axis, every=mine)
    tracks = _tracks(groups)
    lines = max(tracks, default=0) + 1
    gap = min((area.height() - 8) / max(lines - 1, 1), 7.0) if lines > 1 else 0.0
    thick = 1.2 + 4.0 * sqrt(lane.bytes / trace.scales["sent"][1])
    if lines > 1:
        thick = min(thick, max(gap - 1.5, 1.2))
    colour = "warn" if lane.crossing else "weight"
    top = area.top() + (area.height() - gap * (lines - 1)) / 2
    for group, track in zip(groups, tracks, strict=True):
        y = top + track * gap
        xs = [row.middles[row.ranks.index(rank)] for rank in group]
        strong = 1.0 if mine or look.rank in group else 0.45
        colour_of = colour if mine else "neutral"
        left, right = xs[0], xs[0] + (xs[-1] - xs[0]) * grown
        if right - left > 14:
            reach = 3 + thick
            ink.line(left + reach, y, right - reach, y, colour_of, width=thick, alpha=strong)
            for x, away in ((left, 1), (right, -1)):
                size = 3.5 + thick * 0.8
                ink.polygon(
                    [QPointF(x + away * 2.5, y), QPointF(x + away * (2.5 + 1.5 * size), y - size),
                     QPointF(x + away * (2.5 + 1.5 * size), y + size)],
                    fill=colour_of, alpha=strong,
                )  # fmt: skip
        for x in xs:
            ink.circle(x, y, 2.6, fill="surface", line=colour_of, width=1.4)
    ink.mark(area, partial(read_lane, ink, look, lane), name=f"lane {axis}")


def _groups(look: Look, row: Row, axis: str, *, every: bool) -> list[tuple[int, ...]]:
    """The groups of an axis among the tanks shown: all, or that of the rank in question."""
    found: dict[tuple[int, ...], list[int]] = {}
    for rank in row.ranks:
        if look.active(rank):
            found.setdefault(group_key(look.goal, look.mesh, rank, axis), []).append(rank)
    return [
        tuple(group) for group in found.values()
        if len(group) > 1 and (every or look.rank in group)
    ]  # fmt: skip


def _tracks(groups: Sequence[tuple[int, ...]]) -> list[int]:
    """A line for each group so that groups that overlap lie below one another."""
    ends: list[int] = []
    found = []
    for group in groups:
        track = next((t for t, end in enumerate(ends) if end < group[0]), len(ends))
        if track == len(ends):
            ends.append(group[-1])
        else:
            ends[track] = group[-1]
        found.append(track)
    return found


def read_lane(ink: Ink, look: Look, lane: Lane, _: QPointF) -> ReadOut:
    """What is sent along an axis."""
    group = partners(look.goal, look.mesh, look.rank, lane.axis)
    rate = look.params.between if lane.crossing else look.params.inside
    lines = (
        ink.say("lane.sends", bytes=amount(lane.bytes, "B"), calls=count(lane.calls),
                primitive=" + ".join(lane.primitives)),
        ink.say("lane.time", bytes=amount(lane.bytes, "B"), rate=f"{rate:g} GB/s",
                seconds=f"{number(lane.seconds)} s"),
        ink.say("lane.group", rank=look.rank, ranks=listed(group)),
        ink.say("crosses" if lane.crossing else "stays", axis=lane.axis),
    )  # fmt: skip
    return ReadOut(ink.say(f"axis.{lane.axis}"), lines)


def draw_time(ink: Ink, box: QRectF, trace: Trace, look: Look) -> None:
    """What the same batch costs at every layout, in GPU-seconds: the model's arithmetic stays, what
    the switches add grows."""
    layout = look.layout
    bill, gpus = layout.bill, layout.mesh.world
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    share = bill.arithmetic / bill.seconds
    cost = f"{number(layout.cost)} GPU·s"
    wide = ink.text_width(cost, "small", mono=True, bold=True)
    title = fitting(
        ink,
        (ink.say("time.title" if gpus > 1 else "time.one", seconds=number(bill.seconds),
                 gpus=count(gpus), share=percent(share)),
         ink.say("time.short", seconds=number(bill.seconds), share=percent(share))),
        box.width() - wide - 12, "small", bold=True,
    )  # fmt: skip
    head = QRectF(box.left(), box.top(), box.width(), small)
    ink.text(head.adjusted(0, 0, -wide - 8, 0), title, size="small", bold=True)
    ink.text(head, cost, size="small", mono=True, bold=True, align="right middle")
    most = trace.scales["cost"][1]
    bar = QRectF(
        box.left(), head.bottom() + 4, box.width(), min(20.0, box.height() - small - tiny - 8)
    )
    ink.rect(bar, fill="raised", line="hairline")
    x = bar.left()
    labels = []
    for name in ("arithmetic", "again", "waiting", "messages"):
        seconds = getattr(bill, name)
        long = bar.width() * seconds * gpus / most
        if long <= 0:
            continue
        area = QRectF(x, bar.top(), long, bar.height())
        fill = {"arithmetic": "neutral", "again": "neutral", "messages": "weight"}.get(name)
        ink.rect(area, fill=fill or "surface", line="text", width=0.8,
                 alpha=0.45 if name == "again" else 1.0)  # fmt: skip
        if name in ("again", "waiting") and long > 2:
            ink.hatch(area, "text", gap=5.0 if name == "again" else 8.0)
        ink.mark(area, partial(_read_time, ink, look, name), name=f"time {name}")
        labels.append((name, area, seconds))
        x += long
    if look.before is not None:
        x = bar.left() + bar.width() * look.before.cost / most
        ink.line(x, bar.top() - 3, x, bar.bottom() + 3, "text", width=1.4, dash=True)
        ink.mark(QRectF(x - 3, bar.top() - 3, 6, bar.height() + 6),
                 ReadOut(ink.say("before"), (f"{number(look.before.cost)} GPU·s",)),
                 name="time before")  # fmt: skip
    _captions(ink, QRectF(bar.left(), bar.bottom() + 2, bar.width(), tiny + 2), labels)


def _captions(ink: Ink, box: QRectF, labels: Sequence[tuple[str, QRectF, float]]) -> None:
    """Below each stretch its name, moved right where it would cover the one before."""
    texts = []
    for name, area, _ in labels:
        texts.append((ink.say(f"time.{name}"), area))
    widths = [ink.text_width(text, "tiny") for text, _ in texts]
    rights = box.right()
    lefts = [0.0] * len(texts)
    for place in range(len(texts) - 1, -1, -1):  # from the right, so that none leaves the bar
        area = texts[place][1]
        lefts[place] = min(area.left(), rights - widths[place])
        rights = lefts[place] - 10
    for (text, _), left, wide in zip(texts, lefts, widths, strict=True):
        if left >= box.left() - 1:
            ink.text(QRectF(left, box.top(), wide + 2, box.height()), text, size="tiny",
                     colour="muted", elide=False)  # fmt: skip


def _read_time(ink: Ink, look: Look, name: str, _: QPointF) -> ReadOut:
    bill, gpus = look.layout.bill, look.mesh.world
    seconds = getattr(bill, name)
    lines = [ink.say("time.read", seconds=number(seconds), gpus=count(gpus),
                     cost=number(seconds * gpus))]  # fmt: skip
    if name == "waiting":
        work = bill.arithmetic + bill.again
        lines.append(
            f"(p − 1)/m = {look.mesh.pp - 1}/{look.layout.training.micro_batches}"
            f" · {number(work)} s"
        )
    if name == "messages":
        lines += [
            f"{lane.axis}: {amount(lane.bytes, 'B')} → {number(lane.seconds)} s"
            for lane in look.layout.lanes
        ]
    return ReadOut(ink.say(f"time.{name}"), tuple(lines))
