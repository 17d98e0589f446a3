"""The measure against the calls of the denoiser, and paths in two coordinates."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.race import BUDGETS, SAMPLER_NAMES, Result, Story
from explorer.compute.diffusion.sampling import SAMPLERS
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Colour, Plot, legend
from explorer.ui.canvas.scene import ReadOut

COLOURS = {
    "ddpm": "category 5", "ddim": "category 4", "euler": "category 1", "heun": "category 6",
    "euler-ancestral": "category 0", "dpm++1": "category 2", "dpm++2m": "text",
    "unipc": "category 7",
}  # fmt: skip
STUDENT, LEARNED, BRIEF, EXACT = "weight", "query", "key", "text"
DIAMOND = "diamond"  # the sign of students
#: Samplers that are the same in other words lie on one another: each thinner than the one below.
WIDTHS = {"ddim": 6.0, "euler": 3.6, "dpm++1": 1.4, "ddpm": 5.0, "euler-ancestral": 2.0}
TICKS = (1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0)


def colour_of(name: str) -> str:
    """A sampler's colour; of one with its settings, too, and of flow matching."""
    return COLOURS.get(name.partition(":")[0], "neutral")


def race_plot(ink: Ink, box: QRectF, trace: Trace) -> Plot:
    """The frame: calls across, the measure up, and the floor."""
    story: Story = trace.shared
    low, high = trace.scales["value"]
    logarithmic = 0 if trace.params.metric == "on_data" else 10
    across = Axis(0.9, 115.0, logarithmic=10, ticks=TICKS, title=ink.say("axis.calls"),
                  form=lambda value: f"{value:g}")  # fmt: skip
    up = Axis(low, high, logarithmic=logarithmic)
    plot = Plot(ink, box, across, up, title=ink.say(f"metric.{trace.params.metric}"))
    if story.floor[1] > 0:
        top = float(plot.y(min(story.floor[1], high)))
        bottom = float(plot.y(max(story.floor[0], low))) if not logarithmic else plot.inner.bottom()
        bottom = min(bottom, plot.inner.bottom())
        band = QRectF(plot.inner.left(), top, plot.inner.width(), max(bottom - top, 2.0))
        ink.rect(band, fill="value", alpha=0.16)
    plot.frame()
    if story.floor[1] > 0:
        if plot.inner.bottom() - top > ink.line_height("small"):
            ink.label(plot.inner.left() + 6, top + 2, ink.say("floor"), anchor="left top",
                      size="small", colour="value")  # fmt: skip
        else:  # no room in the band: beside the title
            ink.label(box.right(), box.top(), ink.say("floor"), anchor="right top", size="small",
                      colour="value")  # fmt: skip
    return plot


def points_of(plot: Plot, results: Sequence[Result]) -> np.ndarray:
    """Pixels (points, 2) of runs; what lies below the frame is put on its edge."""
    found = np.array([(r.calls, r.value) for r in results if math.isfinite(r.value)]).reshape(-1, 2)
    ys = plot.y(np.maximum(found[:, 1], plot.up.low))
    places: np.ndarray = np.stack([plot.x(found[:, 0]), np.maximum(ys, plot.inner.top())], axis=1)
    return places


def column(story: Story, name: str) -> list[Result]:
    """All runs of a sampler with the exact denoiser, each number of calls once."""
    place = SAMPLERS.index(name)
    found: dict[int, Result] = {}
    for row in story.runs:
        found.setdefault(row[place].calls, row[place])
    return list(found.values())


def draw_race(ink: Ink, plot: Plot, trace: Trace, budget: int, chosen: str | None) -> None:
    """A curve per sampler; the chosen one in front, the others pale then."""
    story: Story = trace.shared
    order = sorted(SAMPLERS, key=lambda n: (n == chosen, -WIDTHS.get(n, 2.4)))
    for name in order:
        results = column(story, name)
        strength = 1.0 if chosen in (None, name) else 0.25
        _curve(ink, plot, results, budget, colour_of(name), WIDTHS.get(name, 2.4), strength)
    pale = 1.0 if chosen in (None, "learned", trace.params.sampler) else 0.3
    if story.learned:
        _curve(ink, plot, list(story.learned), budget, LEARNED, 1.8, pale, dash=True)
    diamonds(ink, plot, story, 1.0 if chosen in (None, "student") else 0.4)
    now = float(BUDGETS[budget])
    plot.upright(now, "text", dash=False)


def _curve(
    ink: Ink, plot: Plot, results: list[Result], budget: int, colour: str, width: float,
    strength: float, dash: bool = False,
) -> None:  # fmt: skip
    places = points_of(plot, results)
    if not len(places):
        return
    here = plot.x(float(BUDGETS[budget])) + 0.01
    past = int((places[:, 0] <= here).sum())
    ink.polyline(places[max(past - 1, 0) :], colour, width=width, alpha=0.25 * strength, dash=dash)
    if past > 1:
        ink.polyline(places[:past], colour, width=width, alpha=strength, dash=dash)
    if past:
        x, y = places[past - 1].tolist()
        ink.circle(x, y, 2.2 + width / 3, fill=colour, line="border", width=0.8, alpha=strength)


def diamonds(ink: Ink, plot: Plot, story: Story, strength: float = 1.0) -> None:
    """The students, which have no curve: each is another network."""
    for x, y in points_of(plot, list(story.students)).tolist():
        _diamond(ink, x, y, STUDENT, strength)


def _diamond(ink: Ink, x: float, y: float, colour: Colour, strength: float = 1.0) -> None:
    corners = [QPointF(x, y - 7), QPointF(x + 6, y), QPointF(x, y + 7), QPointF(x - 6, y)]
    ink.polygon(corners, fill=colour, line="surface", width=1.2, alpha=strength)


def mark_budgets(ink: Ink, plot: Plot, trace: Trace) -> None:
    """A click goes to a budget; the mouse reads all of it."""
    places = [float(plot.x(float(b))) for b in BUDGETS[: len(trace.shared.runs)]]
    for index, x in enumerate(places):
        left = plot.inner.left() if index == 0 else (places[index - 1] + x) / 2
        right = plot.inner.right() if index == len(places) - 1 else (x + places[index + 1]) / 2
        ink.mark(
            QRectF(left, plot.inner.top(), max(right - left, 1.0), plot.inner.height()),
            partial(_read_budget, ink, trace, index), seek=index, name=f"budget {BUDGETS[index]}",
        )  # fmt: skip


def _read_budget(ink: Ink, trace: Trace, index: int, _: QPointF) -> ReadOut:
    story: Story = trace.shared
    lines = [
        ink.say("read.run", name=SAMPLER_NAMES[name], steps=result.steps, calls=result.calls,
                value=number(result.value))
        for name, result in zip(SAMPLERS, story.runs[index], strict=True)
    ]  # fmt: skip
    if story.learned:
        lines.append(ink.say("read.learned", name=SAMPLER_NAMES[trace.params.sampler],
                             value=number(story.learned[index].value)))  # fmt: skip
    student = story.student(BUDGETS[index])
    if student is not None:
        lines.append(ink.say("read.student", value=number(student.value)))
    return ReadOut(ink.say("read.budget", calls=BUDGETS[index]), tuple(lines))


def draw_budget(ink: Ink, plot: Plot, trace: Trace) -> None:
    """One sampler with the exact denoiser and with a learned one: the gap is the network's."""
    story: Story = trace.shared
    name = trace.params.sampler
    below = points_of(plot, column(story, name))
    rows = [(LEARNED, story.network, list(story.learned)), (BRIEF, "brief", list(story.brief))]
    entries: list[tuple[str, Colour, str]] = [
        ("line", EXACT, ink.say("legend.exact", name=SAMPLER_NAMES[name]))
    ]
    for colour, kind, results in rows:
        above = points_of(plot, results)
        if len(above) < 2 or len(below) < 2:
            continue
        outline = [QPointF(x, y) for x, y in [*above.tolist(), *below[::-1].tolist()]]
        ink.polygon(outline, fill=colour, alpha=0.18)
        ink.polyline(above, colour, width=2.4, dash=True)
        entries.append(("dash", colour, ink.say(f"legend.{kind}", updates=trace.params.updates)))
    ink.polyline(below, EXACT, width=2.4)
    diamonds(ink, plot, story)
    entries.append(("box", ink.colour(BRIEF if story.brief else LEARNED, 0.18),
                    ink.say("legend.gap")))  # fmt: skip
    if story.students:
        entries.append((DIAMOND, STUDENT, ink.say("legend.students")))
    named(ink, plot, trace.params.metric, entries)


def named(ink: Ink, plot: Plot, metric: str, entries: Sequence[tuple[str, Colour, str]]) -> None:
    """What lines are, at the right end: on top where curves fall, at the bottom where they rise."""
    wide = max(ink.text_width(text, "small") for _, _, text in entries) + 30
    line = ink.line_height("small")
    high = len(entries) * (line + 1)
    inner = plot.inner
    top = inner.bottom() - high - 6 if metric == "on_data" else inner.top() + 4
    left = inner.right() - wide
    ink.rect(QRectF(left - 4, top - 2, wide + 4, high + 4), fill="surface", radius=4,
             alpha=0.85)  # fmt: skip
    for place, (sign, colour, text) in enumerate(entries):
        row = QRectF(left, top + place * (line + 1), wide, line)
        if sign == DIAMOND:
            _diamond(ink, row.left() + 8, row.center().y(), colour)
            ink.text(row.adjusted(22, 0, 0, 0), text, size="small")
        else:
            legend(ink, row, [(sign, colour, text)])


def draw_paths(ink: Ink, boxes: list[QRectF], trace: Trace) -> None:
    """The same paths twice: in x they bend, in x/√ᾱ over σ every step is a straight line."""
    story: Story = trace.shared
    levels, paths = story.path_levels, story.paths[0]
    if not len(levels):
        return
    sigma = np.sqrt((1 - levels) / levels)
    scaled = paths / np.sqrt(levels)[:, None]
    position = np.arange(len(levels), dtype=np.float64)
    reach = 1.1 * float(np.abs(paths).max())
    even = tuple(float(n) for n in range(0, len(levels), 2))
    across = Axis(0.0, float(len(levels) - 1), title=ink.say("axis.steps"), ticks=even)
    left = Plot(ink, boxes[0], across, Axis(-reach, reach), title=ink.say("paths.x"))
    wide = 2.6
    top = max(1.1 * float(np.abs(scaled[sigma <= wide]).max(initial=0.5)), 0.5)
    right = Plot(ink, boxes[1], Axis(wide, 0.0, title=ink.say("axis.sigma"), ticks=(2.0, 1.0, 0.0)),
                 Axis(-top, top), title=ink.say("paths.y"))  # fmt: skip
    for plot, xs, ys in ((left, position, paths), (right, sigma, scaled)):
        plot.frame()
        for particle in range(ys.shape[1]):
            plot.curve(xs, ys[:, particle], colour_of("ddim"), width=3.4, alpha=0.7)
            plot.curve(xs, ys[:, particle], colour_of("euler"), width=1.4)
            plot.points(xs, ys[:, particle], "text", radius=1.6)
        ink.mark(plot.inner, ReadOut(plot.title, (ink.say("read.paths", count=ys.shape[1],
                                                          steps=len(levels) - 1),)))  # fmt: skip
