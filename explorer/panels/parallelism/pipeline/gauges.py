"""Two clocks for idle time, and the work of each stage with the layers it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.parallelism.pipeline.editor import Shared
from explorer.compute.parallelism.pipeline.simulator import Bubble
from explorer.core.trace import Trace
from explorer.panels.parallelism.pipeline.names import COLOURS, ms, phrase, share
from explorer.panels.parallelism.pipeline.pointing import sentence
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut
from explorer.ui.canvas.wrapped import wrapped_height


def draw_clocks(ink: Ink, box: QRectF, trace: Trace) -> None:
    """Useful and idle time of all ranks, until the last one ends and by the longest rank alone."""
    shared: Shared = trace.shared
    if not shared.timeline.complete:
        _waits(ink, box, shared)
        return
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    title = ink.say("clocks")
    if ink.text_width(title, "small", bold=True) > box.width():
        title = ink.say("clocks.short")
    ink.text(QRectF(box.left(), box.top(), box.width(), small), title, size="small", bold=True)
    room = box.height() - small - 6
    each = room / 2
    bar = min(max(each - tiny - small - 8, 7.0), 34.0)
    most = max(shared.clock.time, 1e-9)
    for place, (name, bubble) in enumerate((("clock", shared.clock), ("span", shared.span))):
        top = box.top() + small + 6 + place * each
        area = QRectF(box.left(), top, box.width(), each - 4)
        label = ink.say(f"clock.{name}", time=ms(bubble.time))
        if ink.text_width(label, "tiny") > box.width():
            label = ink.say(f"clock.{name}.short", time=ms(bubble.time))
        ink.text(QRectF(area.left(), top, area.width(), tiny), label, size="tiny", colour="muted")
        wide = area.width() * bubble.time / most
        whole = QRectF(area.left(), top + tiny + 2, wide, bar)
        busy = wide * (1 - bubble.fraction)
        ink.rect(whole, fill="raised")
        ink.hatch(QRectF(whole.left() + busy, whole.top(), wide - busy, bar))
        ink.rect(QRectF(whole.left(), whole.top(), busy, bar), fill="neutral", alpha=0.55)
        ink.rect(whole, line="border", width=1.0)
        text = ink.say("clock.idle", share=share(bubble.fraction), ratio=share(bubble.ratio))
        if ink.text_width(text, "small") > area.width():
            text = ink.say("clock.idle.short", share=share(bubble.fraction))
        ink.text(QRectF(area.left(), whole.bottom() + 1, area.width(), small), text, size="small")
        ink.mark(area, partial(_read_clock, ink, shared, name, bubble), name=f"clock {name}")


def _waits(ink: Ink, box: QRectF, shared: Shared) -> None:
    """Instead of clocks that never stop: what stands in the way, rule by rule."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    ink.text(QRectF(box.left(), box.top(), box.width(), small), ink.say("waits"), size="small",
             bold=True)  # fmt: skip
    links = [link for found in shared.findings for link in found.ring]
    lines = [ink.say("ring.long", rank=r, what=phrase(one), other=phrase(two))
             for r, one, two in links]  # fmt: skip
    long = sum(wrapped_height(ink, line, box.width(), "tiny") + 2 for line in lines)
    if long > box.height() - small - 4:
        lines = [ink.say("ring.link", rank=r, text=one, needed=two) for r, one, two in links]
    lines += [ink.say(sentence(shared, found)) for found in shared.findings if not found.ring]
    y = box.top() + small + 4
    for place, line in enumerate(lines):
        tall = wrapped_height(ink, line, box.width(), "tiny")
        if y + tall > box.bottom() - (tiny if place + 1 < len(lines) else 0):
            ink.text(QRectF(box.left(), y, box.width(), tiny), "…", size="tiny")
            return
        ink.text(QRectF(box.left(), y, box.width(), tall), line, size="tiny", wrap=True,
                 align="left top")  # fmt: skip
        y += tall + 2


def _read_clock(ink: Ink, shared: Shared, name: str, bubble: Bubble, _: Any) -> ReadOut:
    whole = bubble.ranks * bubble.time
    lines = (
        f"{bubble.ranks} × {ms(bubble.time)} − {ms(bubble.busy)} = {ms(bubble.idle)}",
        ink.say("read.fraction", idle=ms(bubble.idle), whole=ms(whole),
                share=share(bubble.fraction)),
        ink.say("read.ratio", idle=ms(bubble.idle), busy=ms(bubble.busy),
                share=share(bubble.ratio)),
        ink.say(f"about.{name}"),
    )  # fmt: skip
    return ReadOut(ink.say(f"clock.{name}", time=ms(bubble.time)), lines)


def draw_balance(ink: Ink, box: QRectF, trace: Trace) -> None:
    """A column of work per stage, the slowest one marked; under them the layers, to be dragged."""
    shared: Shared = trace.shared
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    button = _button(ink, box, trace)
    title = ink.say("balance")
    room = button.left() - box.left() - 6
    if ink.text_width(title, "small", bold=True) > room:
        title = ink.say("balance.short")
    ink.text(QRectF(box.left(), box.top(), room, small + 2), title, size="small", bold=True)
    strip = min(max(box.height() * 0.16, 12.0), 24.0)
    foot = box.bottom() - strip - tiny - 6
    bars = QRectF(box.left(), box.top() + small + tiny + 8, box.width(),
                  foot - box.top() - small - tiny - 8)  # fmt: skip
    _columns(ink, bars, shared)
    _layers(ink, QRectF(box.left(), foot + tiny + 4, box.width(), strip), trace)


def _button(ink: Ink, box: QRectF, trace: Trace) -> QRectF:
    """Cut the layers so that the slowest stage is as fast as can be; or equally again."""
    wanted = "even" if trace.params.split == "balanced" else "balanced"
    text = ink.say(f"button.{wanted}")
    tall = ink.line_height("tiny") + 5
    wide = ink.text_width(text, "tiny") + 14
    area = QRectF(box.right() - wide, box.top(), wide, tall)
    ink.rect(area, fill="accent_soft", line="accent", width=1.0, radius=tall / 2)
    ink.text(area, text, size="tiny", align="center middle", elide=False)

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        return {"split": wanted} if gesture.phase == "release" else None

    ink.mark(area, ReadOut(text, (ink.say(f"about.{wanted}"),)), edit=edit, name=f"split {wanted}")
    return area


def _columns(ink: Ink, bars: QRectF, shared: Shared) -> None:
    work = shared.costs.sum(axis=0)
    top = float(work.max(initial=0.0)) or 1.0
    mean = float(work.mean())
    pitch = bars.width() / shared.stages
    wide = min(pitch * 0.72, 46.0)
    tiny = ink.line_height("tiny")
    slowest = int(work.argmax())
    uneven = top > mean * (1 + 1e-9)
    labels: list[tuple[QRectF, str, str]] = []
    for stage in range(shared.stages):
        middle = bars.left() + (stage + 0.5) * pitch
        y = bars.bottom()
        for name, cost in zip("FIW", shared.costs[:, stage], strict=True):
            tall = bars.height() * float(cost) / top
            ink.rect(QRectF(middle - wide / 2, y - tall, wide, tall), fill=COLOURS[name],
                     line="surface" if wide > 6 else None, width=0.8)  # fmt: skip
            y -= tall
        if uneven and stage == slowest:
            ink.rect(QRectF(middle - wide / 2, y, wide, bars.bottom() - y), line="error", width=2.0)
        text = f"{float(work[stage]):.4g}"
        if ink.text_width(text, "tiny", mono=True) <= pitch - 1:
            long = ink.text_width(text, "tiny", mono=True) + 2
            labels.append((QRectF(middle - long / 2, y - 1 - tiny, long, tiny), text,
                           "error" if uneven and stage == slowest else "muted"))  # fmt: skip
        if ink.text_width("00", "tiny", mono=True) <= pitch:
            ink.label(middle, bars.bottom() + 1, str(stage), anchor="center top", size="tiny",
                      mono=True)  # fmt: skip
        column = QRectF(bars.left() + stage * pitch, bars.top() - tiny, pitch,
                        bars.height() + 2 * tiny)  # fmt: skip
        ink.mark(column, partial(_read_stage, ink, shared, stage), name=f"stage {stage}")
    y = bars.bottom() - bars.height() * mean / top
    if uneven:
        ink.line(bars.left(), y, bars.right(), y, "text", width=1.0, dash=True)
    for ground, text, colour in labels:  # over the line of the average
        ink.rect(ground, fill="surface")
        ink.text(ground, text, size="tiny", mono=True, align="center middle", colour=colour,
                 elide=False)  # fmt: skip


def _read_stage(ink: Ink, shared: Shared, stage: int, _: Any) -> ReadOut:
    forward, inward, weight = (float(row[stage]) for row in shared.costs)
    work = shared.costs.sum(axis=0)
    return ReadOut(
        ink.say("read.stage", stage=stage, rank=int(shared.owner[stage])),
        (
            f"F {ms(forward)} + I {ms(inward)} + W {ms(weight)} = {ms(float(work[stage]))}",
            ink.say("read.layers", count=shared.sizes[stage]),
            ink.say("read.slower", share=share(float(work[stage]) / float(work.mean() or 1) - 1)),
        ),
    )  # fmt: skip


def _layers(ink: Ink, strip: QRectF, trace: Trace) -> None:
    """All layers in a row, as wide as they cost, cut where stages meet; the cuts can be moved."""
    shared: Shared = trace.shared
    weights = np.array(shared.weights)
    edges = np.concatenate([[0.0], np.cumsum(weights)])
    edges = strip.left() + strip.width() * edges / (edges[-1] or 1.0)
    first = 0
    cuts = []
    for stage, size in enumerate(shared.sizes):
        for layer in range(first, first + size):
            left, right = float(edges[layer]), float(edges[layer + 1])
            ink.rect(QRectF(left, strip.top(), right - left, strip.height()),
                     fill=ink.ramp(0.22 if stage % 2 else 0.42),
                     line="surface" if right - left > 4 else None, width=0.8)  # fmt: skip
        left, right = float(edges[first]), float(edges[first + size])
        text = str(size)
        if ink.text_width(text, "tiny", mono=True) + 2 <= right - left:
            ink.text(QRectF(left, strip.top(), right - left, strip.height()), text, size="tiny",
                     mono=True, align="center middle", elide=False)  # fmt: skip
        first += size
        cuts.append(first)
    ink.rect(strip, line="border", width=1.0)
    ink.mark(strip, partial(_read_layer, ink, shared, edges), name="layers")
    for place, cut in enumerate(cuts[:-1]):
        x = float(edges[cut])
        over, width = (3.0, 2.0) if strip.width() / shared.stages >= 10 else (0.0, 1.0)
        ink.line(x, strip.top() - over, x, strip.bottom() + over, "text", width=width)
        ink.mark(QRectF(x - 5, strip.top() - 5, 10, strip.height() + 10),
                 ReadOut(ink.say("read.cut", first=place, second=place + 1),
                         (ink.say("about.cut"),)),
                 edit=partial(_cut, trace, edges, place), name=f"cut {place}")  # fmt: skip


def _read_layer(ink: Ink, shared: Shared, edges: np.ndarray, point: Any) -> ReadOut:
    layer = int(np.clip(np.searchsorted(edges, point.x()) - 1, 0, len(shared.weights) - 1))
    ends = np.cumsum(shared.sizes)
    stage = int(np.searchsorted(ends, layer, side="right"))
    return ReadOut(
        ink.say("read.layer", layer=layer, stage=stage),
        (ink.say("read.cost", cost=f"{shared.weights[layer]:.4g}"),),
    )


def _cut(trace: Trace, edges: np.ndarray, place: int, gesture: Gesture) -> Mapping[str, Any] | None:
    """Move the border between two stages to the nearest layer; both keep at least one."""
    shared: Shared = trace.shared
    ends = [0, *np.cumsum(shared.sizes).tolist()]
    if gesture.phase == "wheel":
        wanted = ends[place + 1] + (1 if gesture.turns > 0 else -1)
    elif gesture.phase in ("drag", "release") and gesture.point != gesture.start:
        wanted = int(np.argmin(np.abs(edges - gesture.point.x())))
    else:
        return None
    wanted = min(max(wanted, ends[place] + 1), ends[place + 2] - 1)
    sizes = list(shared.sizes)
    moved = wanted - ends[place + 1]
    if not moved and gesture.phase == "wheel":
        return None
    sizes[place] += moved
    sizes[place + 1] -= moved
    return {"split": "own", "sizes": tuple(sizes)}
