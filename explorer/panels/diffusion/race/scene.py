"""The stage of diffusion/race: every sampler's samples at one budget, over their curves.

After it a reader knows that calls and not steps are what counts, where samplers reach the floor
that no measure can see below, that some of them are one and the same, and which part of the error
is the sampler's and which the network's.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.diffusion.race import (
    BUDGETS,
    SAMPLER_NAMES,
    Params,
    Result,
    Step,
    Story,
    is_better,
)
from explorer.compute.diffusion.sampling import SAMPLERS
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.diffusion.common.plane import editing
from explorer.panels.diffusion.race import plots
from explorer.panels.diffusion.race.panes import Cloud, draw_clouds, head, pane_of
from explorer.panels.diffusion.race.plots import BRIEF, LEARNED, STUDENT, colour_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene
from explorer.ui.canvas.wrapped import sentence_height, widest_of

MARGIN, GAP = 12.0, 8.0
ORDER = ("data", "ddim", "euler", "dpm++1", "student",
         "ddpm", "euler-ancestral", "heun", "dpm++2m", "unipc")  # fmt: skip
#: The budget at which the panes of "where the error comes from" show few calls.
FEW = BUDGETS.index(8)
CLICK = 10.0  # px from the middle of a source within which the mouse means it


class RaceScene(Scene):
    """Ten small planes and a plot; then two other pictures."""

    smallest = (480, 420)
    text_room = (460, 400)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """Draw a budget, the error budget, or the identities."""
        step: Step = trace[int(at)]
        inner = rect.adjusted(MARGIN, 8, -MARGIN, -8)
        sentence = ink.say(caption(trace, step))
        widest = widest_of(ink, trace, step.stage, lambda: (
            caption(trace, one) for one in trace.steps if one.stage == step.stage
        ))  # fmt: skip
        high = sentence_height(ink, widest, inner.width()) + 2
        ink.text(QRectF(inner.left(), inner.top(), inner.width(), high), sentence,
                 bold=True, wrap=True, align="left top")  # fmt: skip
        rest = inner.adjusted(0, high + 4, 0, 0)
        if step.stage == "race":
            self._race(ink, rest, trace, step)
        elif step.stage == "budget":
            self._budget(ink, rest, trace)
        else:
            self._identities(ink, rest, trace)

    def _race(self, ink: Ink, rest: QRectF, trace: Trace, step: Step) -> None:
        chosen = selected(ink.view.selection)
        boxes, below = _panes(ink, rest, len(ORDER), 5)
        panes = [_pane(ink, box, trace, step, name, chosen)
                 for name, box in zip(ORDER, boxes, strict=True)]  # fmt: skip
        draw_clouds(ink, [cloud for cloud, _, _ in panes], trace.shared.mixture)
        for cloud, title, value in panes:  # a measure may stand in the pane: over the samples
            head(ink, cloud.pane, title, cloud.colour, value)
        plot = plots.race_plot(ink, below, trace)
        plots.draw_race(ink, plot, trace, step.budget, chosen)
        _curve_names(ink, plot, trace)
        plots.mark_budgets(ink, plot, trace)

    def _budget(self, ink: Ink, rest: QRectF, trace: Trace) -> None:
        story: Story = trace.shared
        name = trace.params.sampler
        last = len(story.runs) - 1
        few = min(FEW, last)
        place = SAMPLERS.index(name)
        rows = [("exact", "text", tuple(row[place] for row in story.runs))]
        if story.brief:
            rows.append(("brief", BRIEF, story.brief))
        rows.append((story.network, LEARNED, story.learned))
        shown = [(row[index], kind, colour) for index in (few, last) for kind, colour, row in rows]
        boxes, below = _panes(ink, rest, len(shown), len(shown))
        panes = [pane_of(box, story.mixture) for box in boxes]
        clouds = [Cloud(pane, result.cloud, colour)
                  for pane, (result, _, colour) in zip(panes, shown, strict=True)]  # fmt: skip
        draw_clouds(ink, clouds, story.mixture)
        for pane, box, (result, kind, colour) in zip(panes, boxes, shown, strict=True):
            title = ink.say(f"pane.{kind}", calls=result.calls)
            head(ink, pane, title, colour, short(result.value))
            _read(ink, box, title, trace.params, result)
        plot = plots.race_plot(ink, below, trace)
        plots.draw_budget(ink, plot, trace)
        plots.mark_budgets(ink, plot, trace)

    def _identities(self, ink: Ink, rest: QRectF, trace: Trace) -> None:
        story: Story = trace.shared
        line = ink.line_height("body") + 4
        rows = line * len(story.identities)
        half = (rest.width() - 2 * GAP) / 2
        high = max(rest.height() - rows - 3 * GAP, 60.0)
        boxes = [QRectF(rest.left() + i * (half + 2 * GAP), rest.top(), half, high)
                 for i in range(2)]  # fmt: skip
        plots.draw_paths(ink, boxes, trace)
        y = rest.top() + high + 2 * GAP
        for one in story.identities:
            names = [_spelled(ink, name) for name in (one.left, one.right)]
            text = ink.say("identity", left=names[0], right=names[1])
            row = QRectF(rest.left(), y, rest.width(), line)
            for offset, name in ((0.0, one.left), (6.0, one.right)):
                chip = QRectF(row.left() + offset, row.center().y() - 5, 10, 10)
                ink.rect(chip, fill=colour_of(name), line="border", width=0.8)
            shown = ink.say("identity.difference", value=number(one.difference, 2))
            room = row.width() - 24 - ink.text_width(shown, "small", mono=True) - GAP
            size = "body" if ink.text_width(text) <= room else "small"
            ink.text(row.adjusted(24, 0, 0, 0), text, size=size)
            ink.text(row, shown, mono=True, size="small", align="right middle", colour="muted")
            ink.mark(row, ReadOut(text, (shown, ink.say("read.identity"))), name="identity")
            y += line


def selected(wanted: object) -> str | None:
    """The curve that was picked, or none."""
    return wanted if isinstance(wanted, str) and wanted in (*SAMPLERS, "student") else None


def short(value: float) -> str:
    """A measure in few characters."""
    return number(value, 2) if value == value else "—"


def caption(trace: Trace, step: Step) -> Message:
    """The sentence on top."""
    story: Story = trace.shared
    if step.stage == "identities":
        return message("caption.identities")
    if step.stage == "budget":
        exact = story.runs[-1][SAMPLERS.index(trace.params.sampler)].value
        brief = (story.brief or story.learned)[-1].value
        return message("caption.budget", name=SAMPLER_NAMES[trace.params.sampler],
                       exact=short(exact), brief=short(brief))  # fmt: skip
    best = best_of(trace, step)
    calls = BUDGETS[step.budget]
    if best is None:
        return message("caption.none", calls=calls)
    if calls == 1 and trace.params.metric != "endpoint":
        return message("caption.one")
    inside = at_floor(trace, step)
    if inside:
        return message("caption.floor", calls=calls, count=inside, all=len(SAMPLERS))
    return message("caption.race", calls=calls, name=best[0], value=short(best[1]))


def best_of(trace: Trace, step: Step) -> tuple[str, float] | None:
    """The best sampler of a budget, and its measure; None where there are none."""
    best: tuple[str, float] | None = None
    for name, result in zip(SAMPLERS, trace.shared.runs[step.budget], strict=True):
        if result.value == result.value and (
            best is None or is_better(trace.params.metric, result.value, best[1])
        ):
            best = SAMPLER_NAMES[name], result.value
    return best


def at_floor(trace: Trace, step: Step) -> int:
    """How many samplers cannot be told from fresh data by the measure."""
    low, high = trace.shared.floor
    if high <= 0:
        return 0
    edge = low if trace.params.metric == "on_data" else high
    return sum(
        is_better(trace.params.metric, result.value, edge) or result.value == edge
        for result in trace.shared.runs[step.budget]
    )


def _panes(ink: Ink, rest: QRectF, count: int, columns: int) -> tuple[list[QRectF], QRectF]:
    """Square boxes with a line of title each, and what is left for the plot: below, or beside."""
    title = ink.line_height("small") + 3
    if rest.width() > 1.45 * rest.height():
        columns = count // 2 if count < 8 else 4
        rows = -(-count // columns)
        side = min((rest.height() - rows * title - (rows - 1) * GAP) / rows,
                   (0.52 * rest.width() - (columns - 1) * GAP) / columns)  # fmt: skip
        left = rest.left() + columns * (side + GAP) + GAP
        below = QRectF(left, rest.top(), rest.right() - left, rest.height())
        across = side + GAP
    else:
        rows = -(-count // columns)
        most = (0.56 * rest.height() - rows * title - (rows - 1) * GAP) / rows
        side = min((rest.width() - (columns - 1) * GAP) / columns, most)
        top = rest.top() + rows * (side + title + GAP) + 2
        below = QRectF(rest.left(), top, rest.width(), max(rest.bottom() - top, 30.0))
        across = (rest.width() - side) / (columns - 1)
    boxes = [
        QRectF(rest.left() + (i % columns) * across,
               rest.top() + title + (i // columns) * (side + title + GAP), side, side)
        for i in range(count)
    ]  # fmt: skip
    return boxes, below


def _pane(
    ink: Ink, box: QRectF, trace: Trace, step: Step, name: str, chosen: str | None
) -> tuple[Cloud, str, str]:
    """What is to be drawn in a pane, its title and its measure; the pane gets its mark."""
    story: Story = trace.shared
    pane = pane_of(box, story.mixture)
    if name == "data":
        near = max(2 * story.mixture.spread * pane.unit, CLICK)
        edit = editing(pane, story.mixture.centres, near)
        title = ink.say("pane.data")
        ink.mark(box, ReadOut(title, (ink.say("read.edit"),)),
                 edit=edit, name="data")  # fmt: skip
        return Cloud(pane, story.data, "value"), title, ""
    if name == "student":
        within = [s for s in story.students if s.calls <= BUDGETS[step.budget]]
        if not within:
            title = ink.say("pane.student.none")
            ink.mark(box, ReadOut(title, (ink.say("read.no_student"),)))
            return Cloud(pane, None, STUDENT), title, ""
        result, colour = within[-1], STUDENT
        title = ink.say("pane.student", calls=result.calls)
    else:
        result, colour = story.runs[step.budget][SAMPLERS.index(name)], colour_of(name)
        title = SAMPLER_NAMES[name]
    _read(ink, box, title, trace.params, result, None if chosen == name else name)
    return Cloud(pane, result.cloud, colour, chosen == name), title, short(result.value)


def _read(
    ink: Ink, box: QRectF, title: str, params: Params, result: Result, select: str | None = ""
) -> None:
    lines = [ink.say("read.cost", steps=result.steps, calls=result.calls),
             ink.say(f"metric.{params.metric}") + f": {number(result.value)}"]  # fmt: skip
    if select == "":
        ink.mark(box, ReadOut(title, tuple(lines)))
        return
    lines.append(ink.say("read.select"))
    ink.mark(box, ReadOut(title, tuple(lines)), select=select, name=title)


def _curve_names(ink: Ink, plot: plots.Plot, trace: Trace) -> None:
    """The two lines that no pane explains, at the top right."""
    story: Story = trace.shared
    entries: list[tuple[str, plots.Colour, str]] = []
    if story.learned:
        name = SAMPLER_NAMES[trace.params.sampler]
        entries.append(("dash", LEARNED, ink.say("legend.learned", name=name)))
    if story.students:
        entries.append((plots.DIAMOND, STUDENT, ink.say("legend.students")))
    if not entries:
        return
    plots.named(ink, plot, trace.params.metric, entries)


def _spelled(ink: Ink, name: str) -> str:
    kind, _, eta = name.partition(":")
    if kind == "flow":
        return ink.say("flow")
    return f"{SAMPLER_NAMES[kind]} (η = {eta})" if eta else SAMPLER_NAMES[kind]
