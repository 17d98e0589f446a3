"""The picture of attention in tiles: the plane, fast memory beside it, slow memory below."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.flash import Flash, Step
from explorer.core.easing import smooth
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.attention.common.frame import fitted
from explorer.panels.attention.flash.bars import draw_bars
from explorer.panels.attention.flash.fast import draw_fast
from explorer.panels.attention.flash.layout import Layout, layout
from explorer.panels.attention.flash.output import draw_output
from explorer.panels.attention.flash.plane import draw_plane
from explorer.panels.attention.flash.reads import mark_plane
from explorer.panels.attention.flash.telling import caption, heading_of_source
from explorer.panels.attention.flash.tree import draw_tree
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import Gesture, ReadOut
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import Scene


class FlashScene(Scene):
    """The stage of attention/flash."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        index = int(at)
        step: Step = trace[index]
        upcoming: Step = trace[min(index + 1, len(trace) - 1)]
        place = layout(ink, rect)
        shared: Flash = trace.shared
        fitted(ink, place.caption, ink.say(caption(trace, step)),
               "error" if shown_wrong(shared, step) else "text")  # fmt: skip
        draw_chip(ink, place.chip, shared)
        source = ink.say(heading_of_source(trace))
        if ink.text_width(source, "small") > place.source.width():
            source = ink.say(heading_of_source(trace, short=True))
        fitted(ink, place.source, source, "muted", size="small", align="left middle")
        if rect.width() < 200 or rect.height() < 200:
            return
        if shared.tree is not None:
            area = QRectF(place.upper.left(), place.upper.top(), place.upper.width(),
                          place.bars.bottom() - place.upper.top())  # fmt: skip
            draw_tree(ink, area, trace, step)
            return
        if step.part == "compare":
            draw_sweep(ink, place, trace)
        else:
            draw_plane(ink, place, trace, step, upcoming, smooth(at - index))
            mark_plane(ink, place, trace)
            draw_output(ink, place, trace, step)
            draw_legend(ink, place, step)
            draw_fast(ink, place, trace, step)
        draw_bars(ink, place, trace, step)


def shown_wrong(shared: Flash, step: Step) -> bool:
    """Whether the walk has come to where the result is wrong."""
    if not shared.wrong or shared.tree is not None:
        return False
    return step.part == "compare" or (step.part == "tiles" and step.place >= shared.first_tile >= 0)


def draw_chip(ink: Ink, box: QRectF, shared: Flash) -> None:
    """Equal to torch's attention or not, with the largest difference."""
    tree = shared.tree is not None
    wrong = shared.wrong and not tree
    colour = "error" if wrong else "ok"
    key = "chip.tree" if tree else "chip.wrong" if wrong else "chip.right"
    text = ink.say(key, difference=number(shared.difference, 2))
    ink.rect(box, fill=soft(ink, colour, 0.12), line=colour, radius=box.height() / 2)
    fitted(ink, box.adjusted(8, 0, -8, 0), text, colour, size="small")
    facts = {
        "difference": number(shared.difference, 3), "tolerance": number(shared.tolerance, 2),
    }  # fmt: skip
    lines = (ink.say("read.chip.tree" if tree else "read.chip", **facts),)
    ink.mark(box, ReadOut(text, lines), name=text)


def draw_legend(ink: Ink, place: Layout, step: Step) -> None:
    """What fillings of the plane mean."""
    box = place.legend
    entries = [("weight", "legend.now")]
    if step.part != "standard":
        entries.append(("neutral", "legend.seen"))
    if step.part == "tiles":
        entries.append(("hatch", "legend.skipped"))
    x, side = box.left(), box.height() * 0.75
    for sign, key in entries:
        text = ink.say(key)
        spot = QRectF(x, box.center().y() - side / 2, side, side)
        wide = ink.text_width(text, "tiny")
        if x + side + 4 + wide > box.right() + 1:
            return
        if sign == "hatch":
            ink.rect(spot, fill="raised")
            ink.hatch(spot, gap=4.0)
        else:
            ink.rect(spot, fill=soft(ink, sign, 0.5 if sign == "weight" else 0.2))
        ink.rect(spot, line="border", width=0.7)
        ink.label(spot.right() + 4, box.center().y(), text, size="tiny", colour="muted")
        x = spot.right() + 4 + wide + 10


def draw_sweep(ink: Ink, place: Layout, trace: Trace) -> None:
    """How many times less the tiles move, for other sizes of a tile: of rows, and of columns."""
    shared: Flash = trace.shared
    sweep, plan = shared.sweep, shared.plan
    signs = (
        ("line", "query", ink.say("sweep.rows", columns=plan.columns)),
        ("line", "key", ink.say("sweep.columns", rows=plan.rows)),
    )
    high = legend(ink, place.upper, signs)
    box = QRectF(place.upper.left(), place.upper.top() + high + 8, place.upper.width(),
                 max(place.upper.height() - high - 8, 1.0))  # fmt: skip
    top = trace.scales["ratio"][1]
    last = max(int(sweep.sizes[-1]), 2)
    plot = Plot(
        ink, box, Axis(1, last, 2, ink.say("sweep.across"), form=lambda value: f"{value:g}"),
        Axis(0, top * 1.08, title=ink.say("sweep.up")),
    )  # fmt: skip
    plot.frame()
    plot.level(1.0, "muted", text=ink.say("sweep.same"))
    ratio = shared.traffic.ratio
    for values, colour, here in (
        (sweep.by_rows, "query", plan.rows), (sweep.by_columns, "key", plan.columns),
    ):  # fmt: skip
        plot.curve(sweep.sizes, values, colour, width=2.4)
        plot.points(sweep.sizes, values, colour, radius=3)
        x, y = plot.x(here), plot.y(ratio)
        ink.circle(x, y, 6, line=colour, width=2.2)

    def look(point: QPointF) -> ReadOut:
        size = plot.at(point)[0]
        near = int(abs(sweep.sizes - size).argmin())
        return ReadOut(
            ink.say("read.sweep", size=int(sweep.sizes[near])),
            (ink.say("read.sweep.rows", ratio=number(float(sweep.by_rows[near]))),
             ink.say("read.sweep.columns", ratio=number(float(sweep.by_columns[near])))),
        )  # fmt: skip

    def edit(gesture: Gesture) -> dict[str, int] | None:
        """Drags the size of the curve that was taken hold of."""
        if gesture.phase not in ("press", "drag", "release"):
            return None
        start, up = plot.at(gesture.start)
        near = int(abs(sweep.sizes - start).argmin())
        rows_away, columns_away = (
            abs(float(values[near]) - up) for values in (sweep.by_rows, sweep.by_columns)
        )
        field = "block_rows" if rows_away <= columns_away else "block_columns"
        wanted = min(max(plot.at(gesture.point)[0], 1.0), float(last))
        return {field: int(sweep.sizes[int(abs(sweep.sizes - wanted).argmin())])}

    ink.mark(plot.inner, look, edit=edit, name=ink.say("name.sweep"))
