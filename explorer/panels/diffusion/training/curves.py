"""The loss with its floor, the timesteps that batches saw, and the loss by noise level."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.diffusion.training import BANDS, Moment, Story
from explorer.core.formatting import count, fixed, number
from explorer.core.trace import Trace
from explorer.panels.diffusion.training.pane import ERROR, EXACT, LEARNED
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

COLUMNS, ROWS = 150, 20  # of the picture of timesteps


def updates_at(trace: Trace, at: float) -> float:
    """Updates at a position: between two looks the cursor moves on."""
    index = int(at)
    here = float(trace[index].moment.updates)
    after = trace[min(index + 1, len(trace) - 1)]
    return here + (at - index) * (float(after.moment.updates) - here)


def draw_losses(ink: Ink, box: QRectF, trace: Trace, at: float) -> Plot:
    """What the log shows, what is true, and what cannot be taken away."""
    story: Story = trace.shared
    floors = [(story.least, EXACT)]
    if not math.isnan(story.blind):
        floors.append((story.blind, "muted"))
    looks = [s.moment for s in trace.steps if s.stage == "training"]
    xs = np.array([m.updates for m in looks], dtype=np.float64)
    ys = np.array([story.least + m.more for m in looks])
    plot, corner = _plot(ink, box, trace, np.interp(np.linspace(0, xs[-1], 60), xs, ys))
    plot.frame()
    for value, colour in floors:
        plot.level(value, colour, width=1.6)
    now = updates_at(trace, at)
    _batches(plot, story, now)
    past = xs <= now + 1e-9
    plot.curve(xs, ys, ERROR, width=1.0, alpha=0.35)
    plot.curve(xs[past], ys[past], ERROR, width=2.2)
    moment: Moment = trace[int(at)].moment
    y = float(plot.y(story.least + moment.more))
    if plot.inner.top() - 3 <= y <= plot.inner.bottom() + 3:
        ink.circle(float(plot.x(float(moment.updates))), y, 4.0, fill=ERROR, line="surface",
                   width=1.2)  # fmt: skip
    plot.upright(now, "text", dash=False)
    if corner is not None:
        _legend(ink, corner, _entries(ink, story))
    _columns(ink, plot, trace)
    return plot


def _batches(plot: Plot, story: Story, now: float) -> None:
    """Losses of batches: lowest to highest of each pixel, and their mean."""
    done = story.losses[: int(now)].astype(np.float64)
    if not len(done):
        return
    wide = max(int(plot.inner.width() / 2), 20)
    place = np.minimum((plot.across.share(np.arange(1.0, len(done) + 1)) * wide).astype(int), wide)
    starts = np.flatnonzero(np.diff(place, prepend=-1))
    low, high = np.minimum.reduceat(done, starts), np.maximum.reduceat(done, starts)
    mean = np.add.reduceat(done, starts) / np.diff(starts, append=len(done))
    middle = np.add.reduceat(np.arange(1.0, len(done) + 1), starts) / np.diff(
        starts, append=len(done)
    )
    x = plot.x(middle)
    inner = plot.inner
    bottom, upper = (np.clip(plot.y(v), inner.top(), inner.bottom()) for v in (low, high))
    plot.ink.segments(np.stack([x, bottom, x, upper], axis=1), LEARNED, width=2.0, alpha=0.22)
    plot.curve(middle, smoothed(mean), LEARNED, width=1.8)


def smoothed(values: np.ndarray, reach: int = 3) -> np.ndarray:
    """A running mean over 2 · reach + 1 neighbours, fewer at the ends."""
    if len(values) < 3:
        return values
    kernel = np.ones(2 * reach + 1)
    inside: np.ndarray = np.convolve(np.ones(len(values)), kernel, "same")
    summed: np.ndarray = np.convolve(values, kernel, "same")
    start = (len(kernel) - 1) // 2
    mean = summed / inside
    if len(values) < len(kernel):  # "same" follows the longer one
        mean = mean[start - (len(values) - 1) // 2 :][: len(values)]
    return mean


def _plot(ink: Ink, box: QRectF, trace: Trace, true: np.ndarray) -> tuple[Plot, QRectF | None]:
    """The plot of the loss, and the corner of it that is free for the legend; where none is, the
    legend is drawn beside the title, in as many lines as it needs, and the plot is lower.

    `true` is the loss over all timesteps at even distances of updates.
    """
    story: Story = trace.shared
    across = Axis(0.0, float(max(trace.params.updates, 1)), ticks=())
    up, title = Axis(*trace.scales["loss"]), ink.say("plot.loss")
    plot, entries = Plot(ink, box, across, up, title=title), _entries(ink, story)
    line = ink.line_height("small")
    small = plot.inner.height() < (len(entries) + 2) * line
    corner = None if small else _free(ink, plot, entries, story, true)
    if corner is not None:
        return plot, corner
    head = QRectF(box.left(), box.top(), box.width(), line)
    ink.text(head, title, size="small", bold=True)
    head.setLeft(head.left() + ink.text_width(title, "small", bold=True) + 12)
    if small:
        entries = entries[2:]
        if sum(40 + ink.text_width(text, "small") for _, _, text in entries) - 16 > head.width():
            entries = _entries(ink, story, short=True)[2:]
    used = legend(ink, head, entries)
    lower = box.adjusted(0, used + 3 - ink.line_height("tiny") / 2, 0, 0)
    return Plot(ink, lower, across, up), None


def _entries(ink: Ink, story: Story, short: bool = False) -> list[tuple[str, str, str]]:
    """What each line is: its sign, colour and words."""
    key = "line.floor.short" if short else "line.floor"
    floor = ink.say(key, floor=fixed(story.least, 3))
    entries = [("line", LEARNED, ink.say("line.shown")), ("line", ERROR, ink.say("line.true")),
               ("dash", EXACT, floor)]  # fmt: skip
    if not math.isnan(story.blind):
        key = "line.blind.short" if short else "line.blind"
        entries.append(("dash", "muted", ink.say(key, floor=fixed(story.blind, 3))))
    return entries


def _free(
    ink: Ink, plot: Plot, entries: list[tuple[str, str, str]], story: Story, true: np.ndarray
) -> QRectF | None:
    """The corner that no line goes through and fewest losses of batches lie in; None where each
    corner has a line or many of them."""
    inner = plot.inner
    high = ink.line_height("small") * len(entries) + 4
    wide = max(ink.text_width(text, "small") for _, _, text in entries) + 28
    wide = min(wide, inner.width() - 8)
    every = np.linspace(1, len(story.losses), 200 if len(story.losses) else 0).astype(int)
    batches = np.stack([plot.x(every), plot.y(story.losses[every - 1].astype(np.float64))], axis=1)
    floors = [level for level in (story.least, story.blind) if not math.isnan(level)]
    x = np.linspace(inner.left(), inner.right(), len(true))
    lines = np.concatenate(
        [np.stack([x, np.broadcast_to(plot.y(y), x.shape)], axis=1) for y in (true, *floors)]
    )
    corners = [
        QRectF(x, y, wide, high)
        for x in (inner.right() - wide - 2, inner.center().x() - wide / 2, inner.left() + 4)
        for y in (inner.top() + 2, inner.bottom() - high - 2)
    ]
    found = [(_covered(c, batches), c) for c in corners if not _covered(c, lines)]
    few, corner = min(found, key=lambda one: one[0], default=(0, None))
    return corner if few <= len(every) // 20 else None


def _legend(ink: Ink, area: QRectF, entries: list[tuple[str, str, str]]) -> None:
    """What each line is, one below the other."""
    line, left, y = ink.line_height("small"), area.left() + 4, area.top() + 2
    ink.rect(area, fill="surface", radius=4, alpha=0.85)
    for sign, colour, text in entries:
        middle = y + line / 2
        ink.line(left, middle, left + 16, middle, colour, width=2.2, dash=sign == "dash")
        ink.text(QRectF(left + 22, y, area.right() - left - 22, line), text, size="small")
        y += line


def _covered(area: QRectF, places: np.ndarray) -> int:
    """How many points (points, 2) of the curves lie in a box."""
    x, y = places[:, 0], places[:, 1]
    inside = (x >= area.left()) & (x <= area.right()) & (y >= area.top()) & (y <= area.bottom())
    return int(inside.sum())


def _columns(ink: Ink, plot: Plot, trace: Trace) -> None:
    """A click goes to the look; the mouse reads it."""
    story: Story = trace.shared
    found = [(i, s.moment) for i, s in enumerate(trace.steps) if s.stage == "training"]
    places = [float(plot.x(float(moment.updates))) for _, moment in found]
    for order, (index, moment) in enumerate(found):
        left = plot.inner.left() if order == 0 else (places[order - 1] + places[order]) / 2
        end = order == len(places) - 1
        right = places[order] + 6 if end else (places[order] + places[order + 1]) / 2
        lines = [
            ink.say("read.true", loss=fixed(story.least + moment.more, 4)),
            ink.say("read.sum", floor=fixed(story.least, 4), more=fixed(moment.more, 4)),
        ]
        if moment.updates:
            lines.insert(0, ink.say("read.shown", loss=fixed(moment.shown, 4),
                                    swing=fixed(moment.swing, 4)))  # fmt: skip
        area = QRectF(left, plot.inner.top(), max(right - left, 1.0), plot.inner.height())
        ink.mark(area, ReadOut(ink.say("read.look", updates=count(moment.updates)), tuple(lines)),
                 seek=index, name=f"look {moment.updates}")  # fmt: skip


def draw_strip(ink: Ink, box: QRectF, above: Plot, trace: Trace, at: float) -> None:
    """Which timesteps the batches have seen, update by update, as a picture of dots."""
    story: Story = trace.shared
    steps = len(story.alpha_bar)
    line = ink.line_height("small")
    title = QRectF(box.left(), box.top(), box.width(), line)
    ink.text(title, ink.say("plot.seen"), size="small", bold=True)
    ink.text(title.adjusted(0, 0, above.inner.right() - box.right(), 0), ink.say(
        "axis.updates", updates=count(trace.params.updates)
    ), size="small", colour="muted", align="right middle")  # fmt: skip
    area = QRectF(above.inner.left(), box.top() + line + 2, above.inner.width(),
                  max(box.height() - line - 2, 8.0))  # fmt: skip
    now = int(updates_at(trace, at))
    counts = seen_picture(story.seen[:now], trace.params.updates, steps)
    ink.heat(area, counts, (0.0, 1.6), LEARNED)
    ink.rect(area, line="border", width=0.8)
    tiny = ink.line_height("tiny")
    for text, y in ((str(steps - 1), area.top() + tiny / 2), ("0", area.bottom() - tiny / 2)):
        ink.label(area.left() - 5, y, text, anchor="right middle", size="tiny", colour="muted",
                  mono=True)  # fmt: skip
    x = float(above.x(updates_at(trace, at)))
    ink.line(x, area.top(), x, area.bottom(), "text")
    ink.mark(area, ReadOut(ink.say("plot.seen"), (ink.say(f"order.{trace.params.order}"),)))


def seen_picture(seen: np.ndarray, updates: int, steps: int) -> np.ndarray:
    """Where timesteps of batches lie, 0 or 1, (ROWS, COLUMNS): updates across, noise on top."""
    found = np.zeros((ROWS, COLUMNS))
    if len(seen):
        columns = (np.arange(len(seen)) * COLUMNS // max(updates, 1))[:, None]
        rows = ROWS - 1 - seen.astype(int) * ROWS // steps
        found[rows, np.broadcast_to(columns, rows.shape)] = 1.0
    return found


def draw_bars(ink: Ink, box: QRectF, trace: Trace, moment: Moment, band: int) -> None:
    """The loss of each band of timesteps: the floor, and on it the network's own error."""
    story: Story = trace.shared
    steps = len(story.alpha_bar)
    across = Axis(0.0, float(steps), title=ink.say("axis.t"))
    plot = Plot(ink, box, across, Axis(0.0, 1.2, ticks=(0.0, 0.5, 1.0)), title=ink.say("plot.bars"))
    plot.frame()
    edges = np.linspace(0, steps, BANDS + 1)
    tiny = ink.line_height("tiny")
    inner = plot.inner
    for index in range(BANDS):
        left, right = float(plot.x(edges[index])) + 1.5, float(plot.x(edges[index + 1])) - 1.5
        floor, excess = float(story.floor[index]), float(moment.excess[index])
        low = float(plot.y(floor))
        high = max(float(plot.y(floor + excess)), inner.top())
        wide = max(right - left, 1.0)
        ink.rect(QRectF(left, low, wide, inner.bottom() - low), fill=EXACT, alpha=0.45)
        ink.rect(QRectF(left, high, wide, max(low - high, 0.0)), fill=ERROR)
        text = _written(ink, excess, wide)
        if text:
            over = high - 1 < inner.top() + tiny  # no room above: write it on the bar
            on = "surface" if low - high > 0.6 * tiny else "text"  # its own error's, or the floor's
            ink.label((left + right) / 2, high + 2 if over else high - 1, text, size="tiny",
                      anchor="center top" if over else "center bottom", mono=True,
                      colour=on if over else ERROR)  # fmt: skip
        column = QRectF(left - 1.5, inner.top(), wide + 3, inner.height())
        if index == band:
            ink.rect(column, line="text", width=1.2, radius=2)
        ink.mark(
            column,
            ReadOut(
                ink.say("read.band", low=int(edges[index]), high=int(edges[index + 1]) - 1),
                (
                    ink.say("read.band.floor", value=number(floor)),
                    ink.say("read.band.excess", value=number(excess)),
                    ink.say("read.band.weight", value=number(_weight(story, edges, index))),
                    ink.say("read.band.click"),
                ),
            ),
            select=index, name=f"band {index}",
        )  # fmt: skip


def _written(ink: Ink, excess: float, wide: float) -> str:
    """An error with as many of its digits as a bar is wide; nothing if none fit."""
    most = 2 if excess >= 0.0095 else 3 if excess >= 0.00095 else 4
    least = 0 if excess >= 10.0 else 2
    for digits in range(most, least - 1, -1):
        text = fixed(excess, digits) if excess >= 0.5 * 10.0**-digits else "0"
        if ink.text_width(text, "tiny", mono=True) <= wide:
            return text
    return ""


def _weight(story: Story, edges: np.ndarray, index: int) -> float:
    return float(story.elbo[int(edges[index]) : int(edges[index + 1])].mean())
