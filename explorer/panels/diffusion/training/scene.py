"""The stage of diffusion/training: the learned field beside the exact one, over the loss.

After it a reader knows that the loss stops at a floor which is no fault of the network, that what
lies above it is the distance of two fields, and that an order of timesteps can make the loss on
screen lie.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.diffusion.training import Moment, Step, Story, band_of
from explorer.core.formatting import count, fixed, percent
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.diffusion.training import curves, recipe, six, told
from explorer.panels.diffusion.training.layout import Boxes, boxes
from explorer.panels.diffusion.training.pane import (
    ERROR,
    EXACT,
    LEARNED,
    draw_difference,
    draw_field,
    draw_samples,
    pane_of,
    read_field,
    titled,
)
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene
from explorer.ui.canvas.wrapped import widest_of

#: Stages of the first batch.
TAKEN_APART = ("data", "noise", "guess")


class TrainingScene(Scene):
    """Fields, losses and samples of a network in training."""

    smallest = (480, 420)
    text_room = (460, 400)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """Draw a look, or a part of the first batch."""
        step: Step = trace[int(at)]
        sentence = ink.say(caption(trace, step))
        taken = step.stage in TAKEN_APART
        widest = widest_of(ink, trace, "apart" if taken else "looks", lambda: (
            caption(trace, one) for one in trace.steps if (one.stage in TAKEN_APART) == taken
        ))  # fmt: skip
        if step.stage == "orders":
            six.draw(ink, rect, trace, step, sentence, widest)
            return
        if step.stage != "training":
            recipe.draw(ink, rect, trace, step, sentence, widest)
            return
        parts = boxes(ink, rect, widest)
        ink.text(parts.caption, sentence, bold=True, wrap=True, align="left top")
        band = band_of(trace.shared, ink.view.selection)
        _fields(ink, parts, trace, step.moment, band)
        pane = pane_of(parts.samples, trace.shared.reach)
        titled(ink, parts.samples, ink.say("title.samples"), LEARNED)
        draw_samples(ink, pane, trace, step.moment)
        _note(ink, parts.note, trace, step.moment)
        plot = curves.draw_losses(ink, parts.curve, trace, at)
        curves.draw_strip(ink, parts.strip, plot, trace, at)
        curves.draw_bars(ink, parts.bars, trace, step.moment, band)


def caption(trace: Trace, step: Step) -> Message:
    """The sentence on top."""
    story: Story = trace.shared
    moment = step.moment
    if step.stage == "orders":
        return told.orders_caption(trace, step)
    if step.stage != "training":
        return message(f"caption.{step.stage}")
    if not moment.updates:
        return message("caption.untrained", floor=fixed(story.least, 3))
    true = story.least + moment.more
    facts = {
        "updates": count(moment.updates), "shown": fixed(moment.shown, 3), "true": fixed(true, 3),
        "floor": fixed(story.least, 3), "more": fixed(moment.more, 3),
    }  # fmt: skip
    if abs(moment.shown - true) > 0.25 * true:
        return Message("caption.lies", facts)
    return Message("caption.training", facts)


def _fields(ink: Ink, parts: Boxes, trace: Trace, moment: Moment, band: int) -> None:
    """Learned, exact, and how far apart they are."""
    story: Story = trace.shared
    t = int(story.middles[band])
    learned, exact = moment.field[band], story.exact[band]
    panes = [pane_of(box, story.reach) for box in (parts.learned, parts.exact, parts.difference)]
    titled(ink, parts.learned, ink.say("title.learned", t=t), LEARNED)
    titled(ink, parts.exact, ink.say("title.exact"), EXACT)
    top = trace.scales["difference"][1]
    titled(ink, parts.difference, ink.say("title.difference", top=f"{top:g}"), ERROR)
    draw_field(ink, panes[0], story, band, learned, LEARNED)
    place = parts.exact
    ink.layer(
        ("exact", repr(trace.params), band, place.x(), place.y(), place.width()),
        lambda still: draw_field(still, panes[1], story, band, exact, EXACT),
    )
    apart = np.hypot(*np.moveaxis(learned.astype(np.float64) - exact.astype(np.float64), -1, 0))
    draw_difference(ink, panes[2], apart, top)
    for pane in panes:
        ink.mark(pane.box, read_field(ink, pane, story, band, moment), name="field")


def _note(ink: Ink, box: QRectF, trace: Trace, moment: Moment) -> None:
    """How good the samples are, in two lines."""
    story: Story = trace.shared
    line = ink.line_height("small")
    facts = {"share": percent(moment.on_data), "data": percent(story.on_data),
             "reached": moment.reached, "all": len(story.mixture.centres)}  # fmt: skip
    texts = []
    for key in ("note.on_data", "note.reached"):
        whole, short = ink.say(key, **facts), ink.say(key + ".short", **facts)
        texts.append(whole if ink.text_width(whole, "small") <= box.width() else short)
    y = box.top()
    for text in texts:
        if y + line > box.bottom() + 2:
            return
        ink.text(QRectF(box.left(), y, box.width(), line), text, size="small", colour="muted")
        y += line
