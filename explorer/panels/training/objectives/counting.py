"""Three ways to show a target, how often each is drawn, and what masks leave out over epochs."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.training.objectives.params import Epochs, Step, Story, Tally
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

KINDS = ("weight", "category 5", "category 4")


def draw_treated(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """A dot for each token under each of three treatments, and their means as bars."""
    story: Story = trace.shared
    treated = story.masked.treated
    names = [ink.say(f"kind.{kind}") for kind in range(3)]
    pieces = [p for p, fine in zip(story.masked.pieces, story.masked.ordinary, strict=True) if fine]

    def name(value: float) -> str:
        return names[round(value)]

    plot = Plot(ink, area, Axis(-0.5, 2.5, ticks=(0.0, 1.0, 2.0), form=name),
                Axis(0.0, 1.08 * trace.scales["treated"][1]), ink.say("plot.treated"))  # fmt: skip
    plot.frame()
    count = treated.shape[1]
    for kind in range(3):
        mean = float(treated[kind].mean())
        left, right = plot.x(kind - 0.36), plot.x(kind + 0.36)
        bar = QRectF(left, plot.y(mean), right - left, plot.inner.bottom() - plot.y(mean))
        ink.rect(bar, fill=soft(ink, KINDS[kind], 0.3), line=KINDS[kind], width=1.2)
        xs = kind - 0.32 + 0.64 * (np.arange(count) + 0.5) / count
        plot.points(xs, treated[kind], KINDS[kind], radius=3)
        ink.label(plot.x(float(kind)), plot.inner.top() + 2, ink.say("nats", value=fixed(mean, 2)),
                  anchor="center top", bold=True, mono=True, size="small")  # fmt: skip

    def read(point: QPointF) -> ReadOut:
        across = plot.at(point)[0]
        kind = min(max(round(across), 0), 2)
        share = (across - kind + 0.32) / 0.64
        at = min(max(int(share * count), 0), count - 1)
        nats = float(treated[kind, at])
        return ReadOut(f"“{pieces[at]}”, {names[kind]}",
                       (f"−ln {number(float(np.exp(-nats)), 4)} = {fixed(nats, 3)}",
                        ink.say("read.mean", value=fixed(float(treated[kind].mean()), 3)))
                       )  # fmt: skip

    ink.mark(plot.inner, read, name="treated")


def draw_tally(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Counts beside what is expected, and the chi-square of all numbers of texts so far."""
    tallies = trace.shared.tallies
    one: Tally = tallies[step.place]
    total = float(one.found.sum())
    entries = [("box", "weight", ink.say("legend.found")),
               ("line", "text", ink.say("legend.expected"))]  # fmt: skip
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), entries) + 6
    line = ink.line_height("small") + 6
    table = line * (len(tallies) + 1)
    names = [ink.say(f"kind.{kind}") for kind in range(3)]

    def name(value: float) -> str:
        return names[round(value)]

    plot = Plot(ink, area.adjusted(0, used, 0, -table - 12),
                Axis(-0.5, 2.5, ticks=(0.0, 1.0, 2.0), form=name),
                Axis(0.0, 1.0, form=percent), ink.say("plot.tally"))  # fmt: skip
    plot.frame()
    for kind in range(3):
        found, wanted = float(one.found[kind] / total), float(one.expected[kind] / total)
        left, right = plot.x(kind - 0.3), plot.x(kind + 0.3)
        ink.rect(QRectF(left, plot.y(found), right - left, plot.inner.bottom() - plot.y(found)),
                 fill=soft(ink, KINDS[kind], 0.6), line=KINDS[kind])  # fmt: skip
        ink.line(left - 8, plot.y(wanted), right + 8, plot.y(wanted), "text", width=2.0)
        text = ink.say("tally.of", found=int(one.found[kind]), all=int(total))
        above = min(plot.y(found), plot.y(wanted)) - 3
        inside = above - ink.line_height("small") < plot.inner.top()
        ink.label(plot.x(float(kind)), plot.inner.top() + 6 if inside else above, text,
                  anchor="center top" if inside else "center bottom", size="small",
                  mono=True)  # fmt: skip
        ink.mark(QRectF(plot.x(kind - 0.5), plot.inner.top(), plot.x(1.0) - plot.x(0.0),
                        plot.inner.height()), ReadOut(names[kind], (
            ink.say("read.tally", found=int(one.found[kind]), share=fixed(100 * found, 2),
                    expected=number(float(one.expected[kind]), 4)),
        )), name=f"kind {kind}")  # fmt: skip
    top = area.bottom() - table
    columns = [area.left() + area.width() * share for share in (0.0, 0.25, 0.55, 1.0)]
    head = [ink.say("tally.texts"), ink.say("tally.statistic"), ink.say("tally.chance")]
    for row in range(-1, step.place + 1):
        y = top + (row + 1) * line
        tally = tallies[max(row, 0)]
        words = head if row < 0 else [f"{tally.texts}", fixed(tally.statistic, 2),
                                      fixed(tally.chance, 3)]  # fmt: skip
        for column, text in enumerate(words):
            cell = QRectF(columns[column], y, columns[column + 1] - columns[column] - 6, line)
            ink.text(cell, text, size="small", bold=row == step.place, mono=row >= 0,
                     colour="muted" if row < 0 else "text")  # fmt: skip
        ink.line(area.left(), y + line, area.right(), y + line, "hairline")


def draw_epochs(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Masks of the reader's text by epoch, both ways; below, what no mask has asked for yet."""
    story: Story = trace.shared
    epochs = story.epochs
    wide = (area.width() - 18) / 2
    high = area.height() * 0.52
    for side, (key, masks) in enumerate((("fixed", epochs.fixed), ("fresh", epochs.fresh))):
        box = QRectF(area.left() + side * (wide + 18), area.top(), wide, high)
        draw_grid(ink, box, ink.say(f"grid.{key}", copies=trace.params.copies), masks, step.place,
                  story)  # fmt: skip
    draw_never(ink, QRectF(area.left(), area.top() + high + 10, area.width(),
                           area.height() - high - 10), epochs, step.place)  # fmt: skip


def draw_grid(
    ink: Ink, box: QRectF, title: str, masks: np.ndarray, stop: int, story: Story
) -> None:
    """Rows are epochs, columns tokens; below, the tokens never asked for are hatched."""
    line = ink.line_height("small") + 2
    ink.text(QRectF(box.left(), box.top(), box.width(), line), title, size="small", bold=True)
    epochs, tokens = masks.shape
    foot = 12.0
    grid = QRectF(box.left(), box.top() + line + 2, box.width(), box.height() - 2 * line - foot - 6)
    cell, row = grid.width() / tokens, grid.height() / epochs
    ink.rect(grid, line="hairline")
    pieces = [p for p, fine in zip(story.masked.pieces, story.masked.ordinary, strict=True) if fine]
    for epoch in range(stop):
        for place in np.flatnonzero(masks[epoch]).tolist():
            ink.rect(QRectF(grid.left() + place * cell, grid.top() + epoch * row,
                            max(cell - 0.5, 0.5), max(row - 0.5, 0.5)),
                     fill="weight" if epoch == stop - 1 else soft(ink, "weight", 0.55))  # fmt: skip
    seen = np.asarray(masks[:stop].any(axis=0))
    for place in range(tokens):
        sign = QRectF(grid.left() + place * cell, grid.bottom() + 3, max(cell - 1, 1), foot)
        if seen[place]:
            ink.rect(sign, fill=soft(ink, "value", 0.6))
        else:
            ink.rect(sign, line="border", width=0.8)
            ink.hatch(sign, gap=4)
    left = int((~seen).sum())
    ink.text(QRectF(box.left(), grid.bottom() + foot + 4, box.width(), line),
             ink.say("grid.left", left=left, tokens=tokens), size="small")  # fmt: skip

    def read(point: QPointF) -> ReadOut:
        place = min(max(int((point.x() - grid.left()) / cell), 0), tokens - 1)
        times = int(masks[:stop, place].sum())
        different = len({masks[e].tobytes() for e in range(stop)})
        return ReadOut(f"“{pieces[place]}”", (
            ink.say("read.times", times=times, epochs=stop),
            ink.say("read.different", different=different),
        ))  # fmt: skip

    ink.mark(grid.adjusted(0, 0, 0, foot), read, name="grid " + title)


def draw_never(ink: Ink, box: QRectF, epochs: Epochs, stop: int) -> None:
    """The share never asked for, counted over many texts, on the lines of the formula."""
    entries = [("line", "category 5", ink.say("legend.fixed")),
               ("line", "category 2", ink.say("legend.fresh")),
               ("dash", "muted", ink.say("legend.formula"))]  # fmt: skip
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), 20), entries) + 4
    total = len(epochs.never_fixed)
    xs = np.arange(1, total + 1, dtype=np.float64)
    plot = Plot(ink, box.adjusted(0, used, 0, 0),
                Axis(0.5, total + 0.5, title=ink.say("axis.epochs"),
                     ticks=tuple(float(t) for t in range(max(total // 8, 1), total + 1,
                                                         max(total // 8, 1)))),
                Axis(0.0, 1.0, form=percent), ink.say("plot.never"))  # fmt: skip
    plot.frame()
    high = ink.line_height("small")
    lowest = plot.inner.bottom()  # where the next label may stand at most, so that they part
    labels = list[tuple[str, float]]()
    for found, wanted, colour in (
        (epochs.never_fresh, epochs.expected_fresh, "category 2"),
        (epochs.never_fixed, epochs.expected_fixed, "category 5"),
    ):
        plot.curve(xs, wanted, "muted", width=1.2, dash=True)
        plot.curve(xs[:stop], found[:stop], colour, width=2.2)
        plot.points(xs[stop - 1 : stop], found[stop - 1 : stop], colour, radius=5)
        text = f"{100 * float(found[stop - 1]):.2f}%"
        middle = min(plot.y(float(found[stop - 1])) - high / 2 - 2, lowest - high / 2)
        if not labels or text != labels[0][0]:
            labels.append((text, middle))
            lowest = middle - high / 2
    down = max(plot.inner.top() - lowest, 0.0)
    for text, middle in labels:
        room = plot.x(float(stop)) + ink.text_width(text, "small", mono=True) < plot.inner.right()
        ink.label(plot.x(float(stop)) + (7 if room else -7), middle + down, text,
                  anchor="left middle" if room else "right middle", size="small", mono=True,
                  bold=True)  # fmt: skip

    def read(point: QPointF) -> ReadOut:
        at = min(max(round(plot.at(point)[0]), 1), total) - 1
        return ReadOut(ink.say("read.epoch", epoch=at + 1), (
            ink.say("read.never.fixed", found=f"{100 * float(epochs.never_fixed[at]):.2f}",
                    expected=f"{100 * float(epochs.expected_fixed[at]):.2f}"),
            ink.say("read.never.fresh", found=f"{100 * float(epochs.never_fresh[at]):.2f}",
                    expected=f"{100 * float(epochs.expected_fresh[at]):.2f}"),
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="never")
