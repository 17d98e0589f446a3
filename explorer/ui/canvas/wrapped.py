"""How much room a text needs that is wrapped into lines."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF, Qt

from explorer.core.trace import Trace
from explorer.core.words import Message
from explorer.ui.canvas.ink import Ink, metrics

Caption = Callable[[Trace, int], Message]

#: The widest sentences of the last stages; the trace itself stands beside each, since its params
#: may be run again and its `id` be used again.
_widest: dict[tuple[object, ...], tuple[weakref.ref[Trace], str]] = {}


def longest(ink: Ink, texts: Iterable[str]) -> str:
    """The widest of some bold sentences: what has room for it has room for all."""
    return max(sorted(set(texts)), key=lambda text: ink.text_width(text, bold=True))


def wrapped_height(
    ink: Ink, text: str, width: float, size: str = "body", *, bold: bool = False
) -> float:
    """How high a text is when it is wrapped. Measured: lines with letters of a second font, as in
    Chinese, are higher than those of the first alone."""
    measure = metrics(ink.pixels(size), False, bold)
    area = QRectF(0, 0, max(width, 1.0), 1000)
    return float(measure.boundingRect(area, int(Qt.TextFlag.TextWordWrap), text).height())


def sentence_height(ink: Ink, text: str, width: float, size: str = "body") -> float:
    """The same of the bold sentence on top of a stage."""
    return wrapped_height(ink, text, width, size, bold=True)


def draw_sentence(ink: Ink, box: QRectF, trace: Trace, index: int, caption: Caption) -> QRectF:
    """The bold sentence of a step, with room for any sentence of its stage, so that the pictures of
    a stage stand still; returns what is left below."""
    widest = widest_of_stage(ink, trace, trace[index].stage, caption)
    high = sentence_height(ink, widest, box.width())
    ink.text(QRectF(box.left(), box.top(), box.width(), high), ink.say(caption(trace, index)),
             bold=True, wrap=True, align="left top")  # fmt: skip
    return QRectF(box.left(), box.top() + high + 8, box.width(), max(box.height() - high - 8, 8.0))


def widest_of_stage(ink: Ink, trace: Trace, stage: str, caption: Caption) -> str:
    """The widest sentence of the steps of a stage; looked for once, not at every paint."""
    return widest_of(ink, trace, stage, lambda: (
        caption(trace, place) for place, step in enumerate(trace.steps) if step.stage == stage
    ))  # fmt: skip


def widest_of(
    ink: Ink, trace: Trace, name: str, sentences: Callable[[], Iterable[Message | str]]
) -> str:
    """The widest of some sentences of a trace, looked for once, not at every paint: `name` tells
    these from others of the same trace. A string is the key of a sentence without numbers."""
    key = (ink.lab.id, id(trace), name, ink.view.language, ink.view.text_scale)
    known = _widest.get(key)
    if known is not None and known[0]() is trace:
        return known[1]
    found = longest(ink, (ink.say(sentence) for sentence in sentences()))
    if len(_widest) > 64:
        _widest.pop(next(iter(_widest)))
    _widest[key] = (weakref.ref(trace), found)
    return found
