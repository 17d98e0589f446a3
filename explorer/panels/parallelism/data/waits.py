"""A slow or a lost rank on real processes: a lane per rank, and what each was told."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.data.params import Waiting
from explorer.core.formatting import duration
from explorer.core.trace import Trace
from explorer.panels.parallelism.common.ranks import badge
from explorer.panels.parallelism.data.lanes import label_width, moment, time_axis
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import legend
from explorer.ui.canvas.scene import ReadOut
from explorer.ui.canvas.wrapped import wrapped_height


def longest(trace: Trace) -> float:
    """Seconds that the lanes show: a little more than the last rank needs."""
    found: Waiting = trace.shared.waiting
    if found.ready is None or found.freed is None:
        return 1.0
    there = [r for r in range(trace.params.ranks)
             if trace.params.fault == "slow" or r != trace.params.slow]  # fmt: skip
    asked = 0.0 if found.asked is None else found.asked[there]
    return float((found.freed[there] + asked).max()) * 1.04 or 1.0


def draw_waiting(ink: Ink, box: QRectF, trace: Trace, at: float) -> None:
    """Lanes of what was measured, the messages below; or why nothing could be."""
    found: Waiting = trace.shared.waiting
    if found.ready is None or found.freed is None:
        text = ink.say("not.run", why=found.missing)
        ink.text(box, text, colour="muted", wrap=True, align="center middle")
        return
    small = ink.line_height("small")
    lost = trace.params.fault != "slow"
    entries = [("dash", "muted", ink.say("kind.waits"))]
    if not lost:
        entries.insert(0, ("box", "category 2", ink.say("kind.computes")))
    if lost:
        entries.append(("dash", "warn", ink.say("kind.asks")))
    elif trace.params.delay:
        entries.append(("box", "neutral", ink.say("kind.sleeps")))
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), small), entries)
    messages = _fitting(ink, box, _messages(ink, trace))
    foot = _told_height(ink, box, trace, messages)
    tall = min(box.height() - used - foot - 20, 100.0 * trace.params.ranks + 30)
    lanes = QRectF(box.left(), box.top() + used + 8, box.width(), tall)
    _lanes(ink, lanes, trace, at, found)
    below = QRectF(box.left(), lanes.bottom() + 10, box.width(), foot)
    _told(ink, below, trace, int(at), messages)


def _lanes(ink: Ink, box: QRectF, trace: Trace, at: float, found: Waiting) -> None:
    assert found.ready is not None
    assert found.freed is not None
    params, whole, now = trace.params, longest(trace), moment(trace, at)
    tiny = ink.line_height("tiny")
    names = label_width(ink, params.ranks)
    plot = QRectF(box.left() + names, box.top(), box.width() - names - 6, box.height() - tiny - 6)
    pitch = plot.height() / params.ranks
    lane = min(pitch - 8, 40.0)
    time_axis(ink, plot, whole)

    def x(seconds: float) -> float:
        return plot.left() + plot.width() * seconds / whole

    for rank in range(params.ranks):
        top = plot.top() + rank * pitch + (pitch - lane) / 2
        faulty = rank == params.slow
        badge(ink, box.left() + 6, top + lane / 2, min(5.0, lane / 2), rank)
        ink.text(QRectF(box.left() + 16, top, names - 18, lane), ink.say("rank", rank=rank),
                 size="small", bold=faulty)  # fmt: skip
        ink.rect(QRectF(plot.left(), top, plot.width(), lane), fill="raised", radius=2)
        ready, freed = float(found.ready[rank]), float(found.freed[rank])
        if faulty and params.fault != "slow":
            area = QRectF(plot.left(), top, plot.width(), lane)
            words = ink.say("killed") if params.fault == "killed" else ink.say("gone")
            ink.text(area.adjusted(8, 0, -8, 0), words, size="small", colour="error")
            how = ink.say(found.gone) if found.gone else words
            ink.mark(area, ReadOut(ink.say("rank", rank=rank), (how,)), name=f"lane of {rank}")
            continue
        sleeps = params.delay / 1000 if faulty else 0.0
        _piece(ink, QRectF(x(0), top, x(min(sleeps, ready)) - x(0), lane), "neutral", x(now))
        _piece(ink, QRectF(x(min(sleeps, ready)), top, max(x(ready) - x(sleeps), 1.5), lane),
               "category 2", x(now))  # fmt: skip
        asked = 0.0 if found.asked is None else float(found.asked[rank])
        stretches = ((ready, freed, "waited", "muted"), (freed, freed + asked, "asked", "warn"))
        for begin, end, key, colour in stretches:
            if end > begin:
                area = QRectF(x(begin), top, x(end) - x(begin), lane)
                text = ink.say(key, time=duration(end - begin))
                _wait(ink, area, x(now), text if now >= end - 1e-9 else "", colour)
        ink.mark(QRectF(plot.left(), top, plot.width(), lane),
                 partial(_read, ink, trace, rank), name=f"lane of {rank}")  # fmt: skip
    ink.line(x(now), plot.top() - 2, x(now), plot.bottom() + 2, "text", width=1.6)


def _wait(ink: Ink, area: QRectF, now: float, text: str, colour: str) -> None:
    """A stretch of waiting up to the present moment; how long it was, once it is over."""
    shown = QRectF(area.left(), area.top(), min(max(now - area.left(), 0.0), area.width()),
                   area.height())  # fmt: skip
    if shown.width() > 1:
        ink.rect(shown, fill="surface", line="border", width=0.8)
        ink.hatch(shown, colour, gap=6.0)
    wide = ink.text_width(text, "small", bold=True) + 10
    high = ink.line_height("small") + 2
    if text and wide + 6 < area.width() and high <= area.height():
        tag = QRectF(area.center().x() - wide / 2, area.center().y() - high / 2, wide, high)
        ink.rect(tag, fill="surface", line="border", width=0.8, radius=4)
        ink.text(tag, text, size="small", bold=True, align="center middle", elide=False)


def _piece(ink: Ink, area: QRectF, colour: str, now: float) -> None:
    if area.width() < 0.5:
        return
    ink.rect(area, fill=colour, line="border", width=0.8, alpha=0.25)
    reached = min(max(now - area.left(), 0.0), area.width())
    if reached > 0:
        ink.rect(QRectF(area.left(), area.top(), reached, area.height()), fill=colour,
                 line="text", width=0.8)  # fmt: skip


def _read(ink: Ink, trace: Trace, rank: int, _: QPointF) -> ReadOut:
    found: Waiting = trace.shared.waiting
    assert found.ready is not None
    assert found.freed is not None
    ready, freed = float(found.ready[rank]), float(found.freed[rank])
    lines = [ink.say("read.ready", time=duration(ready)),
             ink.say("read.waited", time=duration(max(freed - ready, 0.0)))]  # fmt: skip
    if found.told[rank]:
        lines.append(found.told[rank])
    return ReadOut(ink.say("rank", rank=rank), tuple(lines))


def _messages(ink: Ink, trace: Trace) -> list[tuple[str, int, str]]:
    """What was said, in order of the lanes: (which call, rank it was said to, torch's text)."""
    found: Waiting = trace.shared.waiting
    if trace.params.fault == "slow":
        return []
    out = [("told.reduce", rank, text) for rank, text in enumerate(found.told) if text]
    if found.barrier:
        out.append(("told.barrier", -1, found.barrier))
    if found.gone:
        out.append(("told.gone", -1, ink.say(found.gone)))
    return out


def _heights(
    ink: Ink, width: float, messages: list[tuple[str, int, str]]
) -> list[tuple[float, float]]:
    """Of every message: the height of a title above it (0 if it has none), and of its card."""
    small, out, before = ink.line_height("small"), [], ""
    for key, rank, text in messages:
        card = wrapped_height(ink, text, width - 44, "small", bold=rank < 0) + 8
        out.append((small + 5 if key != before else 0.0, card))
        before = key
    return out


def _fitting(
    ink: Ink, box: QRectF, messages: list[tuple[str, int, str]]
) -> list[tuple[str, int, str]]:
    """As many messages as two thirds of the stage hold: of what the ranks were told, the first."""
    kept, others = list(messages), sum(rank < 0 for _, rank, _ in messages)
    while len(kept) > 1 + others and sum(map(sum, _heights(ink, box.width(), kept))) + 6 * len(
        kept
    ) > (0.6 * box.height()):
        kept.pop(-1 - others)
    return kept


def _told_height(
    ink: Ink, box: QRectF, trace: Trace, messages: list[tuple[str, int, str]]
) -> float:
    if trace.params.fault == "slow":
        return wrapped_height(ink, _sum(ink, trace), box.width(), "small") + 4
    return sum(map(sum, _heights(ink, box.width(), messages))) + 6.0 * len(messages)


def _sum(ink: Ink, trace: Trace) -> str:
    """Slow rank: how long the others waited, next to how late it was."""
    found: Waiting = trace.shared.waiting
    assert found.ready is not None
    assert found.freed is not None
    others = [r for r in range(trace.params.ranks) if r != trace.params.slow]
    waits = (found.freed - found.ready)[others]
    return ink.say("late.sum", delay=trace.params.delay, low=duration(float(waits.min())),
                   high=duration(float(waits.max())))  # fmt: skip


def _told(
    ink: Ink, box: QRectF, trace: Trace, index: int, messages: list[tuple[str, int, str]]
) -> None:  # fmt: skip
    """What torch said to those who waited: the time-out names nobody, the barrier does."""
    small, y = ink.line_height("small"), box.top()
    names = [step.name for step in trace.steps]
    if trace.params.fault == "slow":
        if index >= names.index("freed"):
            ink.text(box, _sum(ink, trace), size="small", wrap=True)
        return
    for (key, rank, text), (title, high) in zip(
        messages, _heights(ink, box.width(), messages), strict=True
    ):
        said = index >= names.index("freed" if rank >= 0 else "barrier")
        if said:
            if title:
                ink.text(QRectF(box.left(), y, box.width(), small), ink.say(key), size="small",
                         bold=True)  # fmt: skip
            card = QRectF(box.left(), y + title, box.width(), high)
            names_it = f"ank {trace.params.slow}" in text
            ink.rect(card, fill="raised", line="ok" if names_it else "border", width=1.4, radius=6)
            if rank >= 0:
                badge(ink, card.left() + 14, card.center().y(), 5, rank)
            ink.text(card.adjusted(28 if rank >= 0 else 12, 4, -12, -4), text, size="small",
                     wrap=True, align="left middle", bold=rank < 0)  # fmt: skip
            ink.mark(card, ReadOut(ink.say(key), (text,)), name=f"{key} {rank}")
        y += title + high + 6
