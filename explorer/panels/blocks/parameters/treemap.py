"""The map: a frame whose area is the model's parameters, a tile for each part.

Tiles keep their places from model to model, so that the eye can follow them: the embedding on the
left, the layers in the middle (attention above, feed-forward below), the output head on the right.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.blocks.parameters.lab import Step
from explorer.compute.blocks.parameters.parts import Part
from explorer.core.easing import clamp, mix, smooth
from explorer.core.formatting import count, percent
from explorer.core.trace import Trace
from explorer.panels.blocks.parameters.names import COLOURS, lines_of, name_of, short
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

LEFT = ("embedding", "positions", "segments")
BANDS = (
    ("query", "key", "value", "latent", "output"),
    ("gate", "up", "down", "shared", "visited", "idle", "router"),
    ("norm",),
)
RIGHT = ("pooler", "head")
IN_LAYERS = tuple(name for band in BANDS for name in band)
#: The share of a beat that a model stands still before it becomes the next.
STILL = 0.45

Box = tuple[float, float, float, float]  # left, top, width, height in the unit square


def tiles(parts: Sequence[Part]) -> dict[str, Box]:
    """Where each part lies in the unit square; areas are shares of all parameters."""
    sizes = {part.id: part.parameters for part in parts}
    whole = sum(sizes.values())
    found: dict[str, Box] = {}
    x = 0.0
    for column in ((LEFT,), BANDS, (RIGHT,)):
        wide = sum(sizes.get(name, 0) for band in column for name in band) / whole
        y = 0.0
        for band in column:
            amount = sum(sizes.get(name, 0) for name in band)
            if not amount:
                continue
            high = amount / whole / wide
            stacked = len(column) == 1  # one below the other at the sides, side by side in layers
            along = 0.0
            for name in band:
                share = sizes.get(name, 0) / amount
                if share:
                    found[name] = (
                        (x, y + along * high, wide, share * high) if stacked
                        else (x + along * wide, y, share * wide, high)
                    )  # fmt: skip
                along += share
            y += high
        x += wide
    return found


def frame_of(area: QRectF, trace: Trace, step: Step) -> QRectF:
    """The frame of a model: all of the area, or as much of it as the largest model leaves it."""
    if trace.params.area == "share":
        return QRectF(area)
    share = math.sqrt(step.parameters / trace.scales["parameters"][1])
    wide, high = area.width() * share, area.height() * share
    return QRectF(area.center().x() - wide / 2, area.center().y() - high / 2, wide, high)


def _placed(area: QRectF, trace: Trace, step: Step) -> dict[str, QRectF]:
    frame = frame_of(area, trace, step)
    return {
        name: QRectF(frame.left() + x * frame.width(), frame.top() + y * frame.height(),
                     w * frame.width(), h * frame.height())
        for name, (x, y, w, h) in tiles(step.parts).items()
    }  # fmt: skip


def _between(start: Mapping[str, QRectF], end: Mapping[str, QRectF], alpha: float,
             ) -> dict[str, QRectF]:  # fmt: skip
    """Tiles on their way; one that only one of the two has grows from its middle, or shrinks."""
    found = {}
    for name in dict.fromkeys((*start, *end)):
        other = start.get(name) or end[name]
        nothing = QRectF(other.center(), other.center())
        a, b = start.get(name, nothing), end.get(name, nothing)
        found[name] = QRectF(
            mix(a.left(), b.left(), alpha), mix(a.top(), b.top(), alpha),
            mix(a.width(), b.width(), alpha), mix(a.height(), b.height(), alpha),
        )  # fmt: skip
    return found


def draw_treemap(ink: Ink, area: QRectF, trace: Trace, at: float) -> None:
    """The model at this place in the row; between two models the tiles move."""
    index = int(at)
    step: Step = trace[index]
    alpha = smooth(clamp((at - index - STILL) / (1 - STILL)))
    boxes = _placed(area, trace, step)
    if alpha > 0 and index + 1 < len(trace):
        boxes = _between(boxes, _placed(area, trace, trace[index + 1]), alpha)
    ink.rect(area, line="hairline")
    for name, box in boxes.items():
        _draw_tile(ink, box, name, step, still=alpha == 0)


def _draw_tile(ink: Ink, box: QRectF, name: str, step: Step, *, still: bool) -> None:
    colour = COLOURS[name]
    inside = box.adjusted(0.5, 0.5, -0.5, -0.5) if min(box.width(), box.height()) > 3 else box
    ink.rect(inside, fill=colour, alpha=0.24)
    if name == "idle":
        ink.hatch(inside)
    ink.rect(inside, line=colour, width=1.2)
    part = step.part(name)
    if part is None or not still:
        return
    if name in IN_LAYERS and box.height() / step.model.layers >= 3:
        ys = box.top() + np.arange(1, step.model.layers) * box.height() / step.model.layers
        ends = np.full_like(ys, inside.left()), np.full_like(ys, inside.right())
        ink.segments(np.stack([ends[0], ys, ends[1], ys], axis=1), colour, width=0.8, alpha=0.28)
    title = ink.say(f"part.{name}")
    share = part.parameters / step.parameters
    _label(ink, inside, name, title, part.parameters, share)
    lines = (
        f"{count(part.parameters)} ({percent(share)})", *lines_of(part),
        ink.say("read.of", model=name_of(ink, step)),
    )  # fmt: skip
    ink.mark(box, ReadOut(title, lines), name=f"tile {name}", select={"part": name})


def _label(ink: Ink, box: QRectF, name: str, title: str, amount: int, share: float) -> None:
    """As much of name, count and share as the tile has room for."""
    sign = ink.say(f"sign.{name}")
    small, line = "small", ink.line_height("small")
    texts = [text for text in (title, sign)
             if ink.text_width(text, small, bold=True) + 8 <= box.width()][:1]  # fmt: skip
    if not texts or box.height() < line + 2:
        return
    for text in (short(amount), percent(share)):
        fits = ink.text_width(text, small, mono=True) + 8 <= box.width()
        if fits and (len(texts) + 1) * line + 4 <= box.height():
            texts.append(text)
    high = len(texts) * line
    top = box.center().y() - high / 2
    wide = max(ink.text_width(text, small, mono=i > 0, bold=i == 0) for i, text in enumerate(texts))
    ground = QRectF(box.center().x() - wide / 2 - 4, top - 1, wide + 8, high + 2)
    ink.rect(ground & box, fill="surface", alpha=0.72, radius=3)
    for place, text in enumerate(texts):
        row = QRectF(box.left(), top + place * line, box.width(), line)
        ink.text(row, text, size=small, align="center middle", bold=place == 0, mono=place > 0,
                 elide=False)  # fmt: skip
