"""Causal tracing: the question with noise on the name, and three maps over layer and token."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.adapting.editing.params import (
    ANSWERS,
    FORMS,
    KINDS,
    NAME,
    PLACES,
    Params,
    Step,
    Story,
    name_of,
)
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def shown(params: Params, place: int, kind: str) -> int:
    """Rows of a map that are there at a step, the embedding's first."""
    if kind == "state":
        return min(place, params.layers + 1)
    after = params.layers + 1 + KINDS.index(kind)
    return params.layers + 1 if place >= after else 0


def draw_trace(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Tokens and two bars above, the maps below."""
    params: Params = trace.params
    story: Story = trace.shared
    traced = story.traced
    assert traced is not None
    small = ink.line_height("small")
    _bars(ink, QRectF(area.left(), area.top(), area.width(), 3 * small + 8), trace)
    body = area.adjusted(0, 3 * small + 30, 0, 0)
    bar = 12 + small
    gap, count = 14.0, len(KINDS)
    side = ink.text_width(f"{params.layers}", "small", mono=True) + 10
    wide = (body.width() - side - gap * (count - 1)) / count
    rows = params.layers + 1
    high = (body.height() - bar - 2 * small - ink.line_height("tiny") - 12) / rows
    for place, kind in enumerate(KINDS):
        left = body.left() + side + place * (wide + gap)
        ink.text(QRectF(left, body.top(), wide, small), ink.say(f"kind.{kind}"), size="small",
                 bold=True)  # fmt: skip
        there = shown(params, step.place, kind)
        for layer in range(rows):
            y = body.top() + small + 4 + (rows - 1 - layer) * high
            if place == 0:
                ink.text(QRectF(body.left(), y, side - 6, high), str(layer), size="small",
                         colour="muted", mono=True, align="right middle")  # fmt: skip
            for token in range(PLACES):
                cell = QRectF(left + token * wide / PLACES, y, wide / PLACES - 1, high - 1)
                value = float(traced.restored[place, layer, token])
                if layer >= there or np.isnan(value):
                    if np.isnan(value):
                        ink.hatch(cell)
                    else:
                        ink.rect(cell, line="hairline")
                    continue
                share = (value - traced.noisy) / max(1.0 - traced.noisy, 1e-9)
                ink.rect(cell, fill=ink.ramp(min(max(share, 0.0), 1.0)), line="hairline")
                text = fixed(value, 2)
                if ink.text_width(text, "tiny", mono=True) <= cell.width() - 2:
                    ink.text(cell, text, size="tiny", mono=True, align="center middle",
                             colour="surface" if share > 0.55 else "text")  # fmt: skip
                ink.mark(cell, ReadOut(
                    ink.say("read.restored", layer=layer, token=_token(params, token)),
                    (ink.say(f"kind.{kind}"), ink.say("read.probability", value=fixed(value, 4))),
                ), name=f"{kind} {layer} {token}")  # fmt: skip
        y = body.top() + small + 4 + rows * high
        for token in range(PLACES):
            foot = QRectF(left + token * wide / PLACES, y, wide / PLACES - 1,
                          ink.line_height("tiny") + 2)  # fmt: skip
            ink.text(foot, _token(params, token), size="tiny", align="center middle",
                     colour="muted")  # fmt: skip
    room = QRectF(body.left() + side, body.bottom() - bar, body.width() - side, bar)
    ink.scale_bar(room, traced.noisy, 1.0, label=ink.say("map.scale"))


def _token(params: Params, place: int) -> str:
    name = name_of(params, params.chosen).split()
    return (*name, *FORMS[0])[place]


def _bars(ink: Ink, box: QRectF, trace: Trace) -> None:
    """The question without noise and with it, and the mean probability of the right city."""
    params, story = trace.params, trace.shared
    small = ink.line_height("small")
    texts = [_token(params, place) for place in range(PLACES)]
    widths = [ink.text_width(f"{text} + ε", "small") + 12 for text in texts]
    y = box.top()
    for noisy, value in ((False, story.traced.clean), (True, story.traced.noisy)):
        x = box.left()
        for place, (text, wide) in enumerate(zip(texts, widths, strict=True)):
            chip = QRectF(x, y, wide, small + 4)
            ink.rect(chip, line="border", radius=4)
            spoilt = noisy and place <= NAME
            if spoilt:
                ink.rect(chip, fill=soft(ink, "category 6", 0.3), line="border", radius=4)
            ink.text(chip, f"{text} + ε" if spoilt else text, size="small", align="center middle")
            x += wide + 4
        label = fixed(value, 2)
        room = QRectF(x + 8, y + 2, box.right() - x - 56, small)
        ink.rect(room, line="hairline")
        ink.rect(QRectF(room.left(), room.top(), room.width() * value, small), fill="weight")
        ink.label(room.right() + 6, room.center().y(), label, size="small", mono=True)
        key = "bar.noisy" if noisy else "bar.clean"
        ink.mark(QRectF(box.left(), y, box.width(), small + 4), ReadOut(
            ink.say(key), (ink.say("read.probability", value=fixed(value, 4)),)
        ), name=key)  # fmt: skip
        y += small + 10
    city = ANSWERS[story.facts[params.chosen, 0]]
    ink.text(QRectF(box.left(), y, box.width(), small), ink.say("bar.note", city=city),
             size="small", colour="muted")  # fmt: skip
