"""The picture of what attention costs: tokens and pairs, beside them the cost; then the machine."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.attention.cost import METHODS, Cost, Step
from explorer.core.formatting import number, percent
from explorer.core.trace import Trace
from explorer.panels.attention.common.frame import fitted
from explorer.panels.attention.common.strip import wide
from explorer.panels.attention.cost.areas import draw_areas
from explorer.panels.attention.cost.layout import Layout, layout
from explorer.panels.attention.cost.ledger import draw_ledger, draw_sweep
from explorer.panels.attention.cost.names import pieces_of
from explorer.panels.attention.cost.plane import draw_plane
from explorer.panels.attention.cost.plots import draw_bytes, draw_rank, draw_times
from explorer.panels.attention.cost.relation import draw_relation
from explorer.panels.attention.cost.roofline import draw_roofline, found_of, seconds_of
from explorer.panels.attention.cost.telling import caption, heading_of_source
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import ReadOut
from explorer.ui.canvas.scene import Scene


class CostScene(Scene):
    """The stage of attention/cost."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        step: Step = trace[int(at)]
        shared: Cost = trace.shared
        place = layout(ink, rect, tall=wide(pieces_of(shared)))
        fitted(ink, place.caption, ink.say(caption(trace, step)), "text")
        source = ink.say(heading_of_source(trace, step))
        if ink.text_width(source, "small") > place.source.width():
            source = ink.say(heading_of_source(trace, step, short=True))
        fitted(ink, place.source, source, "muted", size="small", align="left middle")
        draw_chip(ink, place.chip, trace, step)
        if rect.width() < 200 or rect.height() < 200:
            return
        if step.part in METHODS:
            draw_method(ink, place, trace, step)
        elif step.part == "rank":
            draw_rank(ink, place.stage, trace)
        elif step.part == "flops":
            draw_areas(ink, place.stage, trace, step, compact=False)
        elif step.part == "bytes":
            draw_bytes(ink, place.stage, trace)
        elif step.part == "time":
            draw_times(ink, place.stage, trace, step)
        else:
            draw_roofline(ink, place.stage, trace, step)


def draw_method(ink: Ink, place: Layout, trace: Trace, step: Step) -> None:
    """Relation, plane, areas, and the ledger where there is room."""
    draw_relation(ink, place.relation, trace, step)
    draw_plane(ink, place.plane, trace, step)
    draw_areas(ink, place.areas, trace, step, compact=True)
    if step.part == "full":  # nothing to vary: the ledger has all the room
        draw_ledger(ink, place.ledger.united(place.sweep), trace, step)
        return
    draw_ledger(ink, place.ledger, trace, step)
    draw_sweep(ink, place.sweep, trace, step)


def chip_of(ink: Ink, trace: Trace, step: Step) -> tuple[str, str]:
    """What the chip says, and its colour."""
    params, shared = trace.params, trace.shared
    if step.part == "full":
        return ink.say("chip.exact"), "ok"
    if step.part in METHODS:
        key = "chip.linear" if step.part == "linear" else "chip.error"
        text = ink.say(key, error=number(step.error, 2), share=percent(step.share))
        return text, "warn" if step.error > 0.1 else "ok"
    if step.part == "rank":
        return ink.say("chip.rank", scores=shared.ranks[0], softmax=shared.ranks[1]), "neutral"
    if step.part == "time":
        return ink.say("chip.measured", threads=shared.times.threads), "neutral"
    if step.part == "roofline":
        found = found_of(params, step.place)
        bound = sum(seconds_of(one, params)[1] > seconds_of(one, params)[0] for one in found)
        return ink.say("chip.bound", bound=bound, count=len(found)), "neutral"
    return ink.say("chip.length", tokens=params.length), "neutral"


def draw_chip(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """The error and the share of pairs; in the parts on cost, their setting."""
    text, colour = chip_of(ink, trace, step)
    ink.rect(box, fill=soft(ink, colour, 0.12), line=colour, radius=box.height() / 2)
    fitted(ink, box.adjusted(8, 0, -8, 0), text, "text" if colour == "neutral" else colour,
           size="small")  # fmt: skip
    key = "read.chip" if step.part in METHODS else "read.chip.cost"
    ink.mark(box, ReadOut(text, (ink.say(key),)), name=text)
