"""A signal through many layers: bars that leave the line of 1, forwards left, backwards right."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.training.signal.params import KINDS, Depth, Step, stops
from explorer.core.formatting import number, superscript
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import legend
from explorer.ui.canvas.scene import ReadOut


def draw_depth(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """On the way up: the activations so far."""
    _draw(ink, area, trace, stops(trace.params.layers)[step.place], None)


def draw_back(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """On the way back: all activations, and the gradients so far."""
    layers = trace.params.layers
    _draw(ink, area, trace, layers, layers - stops(layers)[step.place])


def decades(depth: Depth) -> tuple[int, int]:
    """Powers of ten that hold every size, 1 among them, and one more on either side."""
    sizes = np.concatenate([depth.forward, depth.backward]).ravel()
    known = np.log10(sizes[sizes > 0])
    low, high = float(known.min(initial=0.0)), float(known.max(initial=0.0))
    return min(math.floor(low), -1), max(math.ceil(high), 1)


def kind_text(ink: Ink, trace: Trace, kind: str) -> str:
    """What a kind is called, with the reader's factor."""
    return ink.say(f"kind.{kind}", gain=f"{trace.params.gain:g}")


def _draw(ink: Ink, area: QRectF, trace: Trace, reached: int, back: int | None) -> None:
    depth: Depth = trace.shared.depth
    low, high = decades(depth)
    used = legend(ink, area, [
        ("box", "weight", ink.say("legend.more")), ("box", "negative", ink.say("legend.less")),
        ("line", "text", ink.say("legend.theory")),
    ]) + 4  # fmt: skip
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    body = area.adjusted(0, used, 0, -tiny - 2)
    side = ink.text_width(f"10{superscript(-88)}", "tiny", mono=True) + 4
    wide = (body.width() - side - 14) / 2
    lefts = (body.left() + side, body.left() + side + wide + 14)
    for left, key in zip(lefts, ("forward", "backward"), strict=True):
        ink.text(QRectF(left, body.top(), wide, small), ink.say(f"column.{key}"), size="small",
                 bold=True)  # fmt: skip
    rows = body.adjusted(0, small + 5, 0, 0)
    high_row = rows.height() / len(KINDS)
    for place, kind in enumerate(KINDS):
        top = rows.top() + place * high_row
        box = QRectF(lefts[0], top + tiny, wide, high_row - tiny - 5)
        ink.text(QRectF(lefts[0], top, body.right() - lefts[0], tiny), kind_text(ink, trace, kind),
                 size="tiny", colour="muted")  # fmt: skip
        _ticks(ink, box, low, high)
        layers = trace.params.layers
        _bars(ink, box, trace, place, "forward", (0, reached))
        box = QRectF(lefts[1], box.top(), wide, box.height())
        _bars(ink, box, trace, place, "backward", (layers + 1 if back is None else back, layers))
    for left in lefts:
        foot = QRectF(left, body.bottom(), wide, tiny)
        ink.text(foot, ink.say("axis.first"), size="tiny", colour="muted")
        ink.text(foot, ink.say("axis.last", layers=trace.params.layers), size="tiny",
                 colour="muted", align="right middle")  # fmt: skip


def _y(box: QRectF, power: float, low: int, high: int) -> float:
    return box.bottom() - (min(max(power, low), high) - low) / (high - low) * box.height()


def _ticks(ink: Ink, box: QRectF, low: int, high: int) -> None:
    """The powers of ten at both ends, and 1."""
    line = ink.line_height("tiny")
    one = _y(box, 0.0, low, high)
    for power in (low, 0, high):
        y = _y(box, float(power), low, high)
        if power and abs(y - one) < line:
            continue
        text = f"10{superscript(power)}" if power else "1"
        ink.label(box.left() - 4, y, text, anchor="right middle", size="tiny", colour="muted",
                  mono=True)  # fmt: skip


def _bars(
    ink: Ink, box: QRectF, trace: Trace, place: int, way: str, shown: tuple[int, int]
) -> None:
    depth: Depth = trace.shared.depth
    low, high = decades(depth)
    sizes: np.ndarray = getattr(depth, way)[place]
    expected: np.ndarray = getattr(depth, f"{way}_theory")[place]
    base = _y(box, 0.0, low, high)
    ink.rect(box, line="hairline")
    ink.line(box.left(), base, box.right(), base, "border")
    pitch = box.width() / len(sizes)
    gap = 1.0 if pitch > 4 else 0.3
    for layer, (value, theory) in enumerate(zip(sizes.tolist(), expected.tolist(), strict=True)):
        if not shown[0] <= layer <= shown[1]:
            continue
        left = box.left() + layer * pitch + gap / 2
        if value > 0:
            y = _y(box, math.log10(value), low, high)
            bar = QRectF(left, min(y, base), pitch - gap, max(abs(base - y), 0.8))
            ink.rect(bar, fill="weight" if value >= 1 else "negative")
            y = _y(box, math.log10(theory), low, high)
            ink.line(left, y, left + pitch - gap, y, "text", width=1.4)
    if shown[0] <= shown[1]:
        _said(ink, box, sizes, way, shown)

    def read(point: QPointF) -> ReadOut:
        at = int(np.clip((point.x() - box.left()) // pitch, 0, len(sizes) - 1))
        return ReadOut(
            f"{kind_text(ink, trace, KINDS[place])}: {ink.say('read.layer', layer=at)}",
            (ink.say("read.measured", size=number(float(sizes[at]))),
             ink.say("read.theory", size=number(float(expected[at])))),
        )  # fmt: skip

    ink.mark(box, read, name=f"{way} {KINDS[place]}")


def _said(ink: Ink, box: QRectF, sizes: np.ndarray, way: str, shown: tuple[int, int]) -> None:
    """The size at the layer that was reached, in the corner that the bars leave free."""
    value = float(sizes[shown[1] if way == "forward" else shown[0]])
    text = ink.say("exactly_zero") if value == 0 else f"×{number(value)}"
    up = value < 1
    y = box.top() + 1 if up else box.bottom() - 1
    x = box.right() - 3 if way == "forward" else box.left() + 3
    anchor = f"{'right' if way == 'forward' else 'left'} {'top' if up else 'bottom'}"
    ink.label(x, y, text, size="tiny", mono=True, bold=True, anchor=anchor)
