"""One layout on the links of the cluster: which GPUs an axis joins, over which tier, how long."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRectF

from explorer.compute.parallelism.mesh import divisors
from explorer.compute.parallelism.planner.outcome import Seen, Shared, Use
from explorer.core.formatting import count, percent
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import AXES
from explorer.panels.parallelism.planner.names import amount, ink_size, latency, rounded, seconds
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

_GROUPS = {"dp": "dp-cp"}


def draw_links(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Above the first nodes with the group of GPU 0; below a bar for each axis."""
    shared: Shared = trace.shared
    if shared.a is None or not shared.a.uses:
        return
    use = shared.a.uses[index]
    small = ink.line_height("small")
    rows = len(shared.a.uses) * 2.8 * small + 5.2 * small
    high = max(min(box.height() - rows, box.height() * 0.62), box.height() * 0.26)
    _nodes(ink, QRectF(box.left(), box.top(), box.width(), high), trace, use)
    _bars(ink, box.adjusted(0, high + 8, 0, 0), trace, index)


def _nodes(ink: Ink, box: QRectF, trace: Trace, use: Use) -> None:
    """Nodes with their GPUs; those of GPU 0's group filled, and joined in order."""
    shared: Shared = trace.shared
    assert shared.a is not None
    job = shared.job
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    mesh = shared.a.layout.mesh(job)
    group = list(mesh.first_group(_GROUPS.get(use.axis, use.axis)))
    members, per_node = set(group), job.cluster.per_node
    nodes = -(-job.cluster.gpus // per_node)
    columns = max(1, min(nodes, int(box.width() / 150)))
    rows = max(1, min(-(-nodes // columns), int((box.height() - small - 6) / (4.4 * small))))
    # where the group lies far apart, the nodes that hold it are shown, not the first ones
    holding = sorted({rank // per_node for rank in group})
    chosen = holding[: columns * rows]
    chosen += [n for n in range(nodes) if n not in holding][: columns * rows - len(chosen)]
    chosen.sort()
    wide, tall = box.width() / columns, (box.height() - small - 6) / rows
    inner_of = {}
    for place, node in enumerate(chosen):
        frame = QRectF(box.left() + place % columns * wide + 3,
                       box.top() + place // columns * tall + 2, wide - 6, tall - 6)  # fmt: skip
        ink.rect(frame, fill="raised", line="border", width=1.0, radius=6)
        ink.text(QRectF(frame.left() + 6, frame.top() + 2, frame.width() - 12, tiny),
                 ink.say("node", node=count(node)), size="tiny", colour="muted")  # fmt: skip
        inner_of[node] = frame.adjusted(6, tiny + 5, -6, -6)
        ink.mark(frame, ReadOut(ink.say("node", node=count(node)), (
            f"GPU {node * per_node} – {min((node + 1) * per_node, job.cluster.gpus) - 1}",)),
            name="node")  # fmt: skip
    cells = {}
    for node, inner in inner_of.items():
        for one in range(min(per_node, job.cluster.gpus - node * per_node)):
            cells[node * per_node + one] = _cell(inner, per_node, one)
    shown = [rank for rank in group if rank in cells]
    for first, second in pairwise(shown):
        _wire(ink, cells[first], cells[second], between=mesh.node(first) != mesh.node(second))
    for rank, cell in cells.items():
        inside = rank in members
        ink.rect(cell, fill=AXES[use.axis] if inside else "surface",
                 line="text" if inside else "hairline", width=1.0, radius=2)  # fmt: skip
    foot = QRectF(box.left(), box.bottom() - small, box.width(), small)
    text = ink.say("group" if use.between else "group.inside", group=count(use.group),
                   together=use.together)  # fmt: skip
    if nodes > len(chosen):
        text += "   " + ink.say("more.nodes", count=count(nodes))
    ink.text(foot, text, size="small", colour="muted")


def _cell(inner: QRectF, per_node: int, one: int) -> QRectF:
    """The place of a node's `one`-th GPU: as large as they can be side by side."""
    ways = divisors(per_node)
    across = max(ways, key=lambda n: min(inner.width() / n, inner.height() / -(-per_node // n)))
    lines = -(-per_node // across)
    side = min(inner.width() / across, inner.height() / lines)
    left = inner.left() + (inner.width() - side * across) / 2
    top = inner.top() + (inner.height() - side * lines) / 2
    gap = side * 0.08
    return QRectF(left + one % across * side + gap, top + one // across * side + gap,
                  side - 2 * gap, side - 2 * gap)  # fmt: skip


def _wire(ink: Ink, first: QRectF, second: QRectF, *, between: bool) -> None:
    """Between neighbours of a group; to a node in the next row by the edge of the picture."""
    a, b = first.center(), second.center()
    width = 2.6 if between else 1.4
    if between and b.x() < a.x() and b.y() > a.y():  # the next row of nodes
        reach = first.width()
        ink.arrow(first.right(), a.y(), first.right() + reach, a.y(), "text", width=width)
        ink.line(second.left() - reach * 0.6, b.y(), second.left(), b.y(), "text", width=width)
        return
    ink.line(a.x(), a.y(), b.x(), b.y(), "text", width=width)


def _tiers(ink: Ink, box: QRectF, trace: Trace) -> float:
    """What is assumed of the links inside a node and between nodes; returns the height used."""
    small = ink.line_height("small")
    cluster = trace.shared.job.cluster
    y = box.top()
    for name, link, width in (("inside", cluster.inside, 1.4), ("between", cluster.between, 2.6)):
        text = ink.say("tier", tier=ink.say(f"tier.{name}"), rate=amount(link.bandwidth, "B/s"),
                       share=percent(link.efficiency), latency=latency(link.latency))  # fmt: skip
        ink.line(box.left() + 1, y + small / 2, box.left() + 15, y + small / 2, "text", width=width)
        row = QRectF(box.left() + 22, y, box.width() - 22, small)
        ink.text(row, text, size=ink_size(ink, text, row.width()))
        ink.mark(row, ReadOut(text), name=f"tier {name}")
        y += small + 1
    return y - box.top()


def _bars(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """For every axis: its tier, seconds of waiting and of moving; what hides is hatched."""
    shared: Shared = trace.shared
    assert shared.a is not None
    one: Seen = shared.a
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    used = _tiers(ink, box, trace)
    used += 4 + _legend(ink, box.adjusted(0, used + 4, 0, 0))
    body = box.adjusted(0, used + 4, 0, 0)
    pitch = min(body.height() / len(one.uses), 4.2 * small)
    most = trace.scales["seconds"][1] or 1.0
    texts = [
        (ink.say(f"time.{use.axis}"), ink.say("tier.between" if use.between else "tier.inside"))
        for use in one.uses
    ]  # fmt: skip
    names = max(max(ink.text_width(a, "small", bold=True), ink.text_width(b, "tiny"))
                for a, b in texts) + 14  # fmt: skip
    numbers = max(ink.text_width(seconds(use.waiting + use.moving), "small", mono=True)
                  for use in one.uses) + 10  # fmt: skip
    for place, (use, (name, tier)) in enumerate(zip(one.uses, texts, strict=True)):
        row = QRectF(body.left(), body.top() + place * pitch, body.width(), pitch)
        if place == index:
            ink.rect(row.adjusted(0, 1, 0, -1), fill="raised", line="text", width=1.2, radius=5)
        middle = row.center().y()
        both = pitch >= small + tiny + 4
        ink.text(QRectF(row.left() + 6, middle - (small if both else small / 2), names, small),
                 name, size="small", bold=place == index)  # fmt: skip
        if both:
            ink.text(QRectF(row.left() + 6, middle, names, tiny), tier, size="tiny",
                     colour="muted")  # fmt: skip
        high = min(pitch * 0.5, 26.0)
        left, room = row.left() + names, row.width() - names - numbers - 6
        whole = use.waiting + use.moving
        waits, moves = room * use.waiting / most, room * use.moving / most
        bar = QRectF(left, middle - high / 2, max(waits + moves, 1.0), high)
        ink.rect(QRectF(left, bar.top(), waits, high), fill=AXES[use.axis], alpha=0.45)
        ink.rect(QRectF(left + waits, bar.top(), moves, high), fill=AXES[use.axis])
        ink.rect(bar, line="text", width=0.9)
        hidden = max(whole - use.exposed, 0.0)
        if hidden > 0 and bar.width() > 3:
            part = bar.width() * min(hidden / (whole or 1.0), 1.0)
            ink.hatch(QRectF(bar.right() - part, bar.top(), part, high), "text", gap=5.0)
        ink.text(QRectF(bar.right() + 5, row.top(), row.right() - bar.right() - 8, pitch),
                 seconds(whole), size="small", mono=True)  # fmt: skip
        ink.mark(row, ReadOut(f"{name}, {tier}", told(ink, use)), seek=place,
                 name=f"axis {use.axis}")  # fmt: skip


def told(ink: Ink, use: Use) -> tuple[str, ...]:
    """The numbers of an axis, line by line."""
    whole = use.waiting + use.moving
    return (
        ink.say("read.bytes", bytes=amount(use.bytes, "B")),
        ink.say("read.rate", rate=amount(use.rate, "B/s")) + f" = {seconds(use.moving)}",
        ink.say("read.waits", waits=rounded(use.waits), latency=latency(use.latency))
        + f" = {seconds(use.waiting)}",
        ink.say("read.exposed", exposed=seconds(use.exposed), seconds=seconds(whole)),
    )  # fmt: skip


def _legend(ink: Ink, box: QRectF) -> float:
    """What the parts of a bar mean; returns the height used."""
    small = ink.line_height("small")
    x, y = box.left(), box.top()
    for sign in ("waiting", "moving", "hidden"):
        text = ink.say(f"legend.{sign}")
        wide = 20 + ink.text_width(text, "small")
        if x > box.left() and x + wide > box.right():
            x, y = box.left(), y + small + 1
        sample = QRectF(x + 1, y + small / 2 - 5.5, 14, 11)
        if sign != "hidden":
            ink.rect(sample, fill="neutral", alpha=0.45 if sign == "waiting" else 1.0)
        else:
            ink.hatch(sample, "text", gap=5.0)
        ink.rect(sample, line="text", width=0.8)
        ink.text(QRectF(x + 20, y, box.right() - x - 20, small), text, size="small")
        x += wide + 14
    return y + small - box.top()
