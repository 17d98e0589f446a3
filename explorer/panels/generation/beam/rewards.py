"""The reward-augmented score: two rankings of the same texts, joined by lines."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.generation.beam.steps import Run, Text
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.generation.beam.looks import colour_of, plain, spelled, tokens
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

#: Texts on each side.
SHOWN = 8


def draw_rewards(ink: Ink, body: QRectF, trace: Trace) -> None:
    """Left by ln p without the reward in the search, right by ln p + β r with it."""
    run: Run = trace.shared
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    gap = min(body.width() * 0.12, 80.0 * ink.view.text_scale)
    half = (body.width() - gap) / 2
    left = list(run.plain.texts[:SHOWN])
    right = list(run.rewarded.texts[:SHOWN])
    top = body.top() + small + tiny + 8
    row = min((body.bottom() - top) / max(len(left), len(right)), 5 * small)
    for x, title, sub in (
        (body.left(), "side.plain", "side.plain.rule"),
        (body.left() + half + gap, "side.rewarded", "side.rewarded.rule"),
    ):
        ink.text(QRectF(x, body.top(), half, small), ink.say(title), size="small", bold=True)
        ink.text(
            QRectF(x, body.top() + small, half, tiny),
            ink.say(sub, beta=plain(trace.params.weight)),
            size="tiny",
            colour="muted",
        )
    places = {text.ids: place for place, text in enumerate(left)}
    for place, text in enumerate(right):
        before = places.get(text.ids)
        if before is not None:
            ink.line(body.left() + half, top + (before + 0.5) * row - 2, body.left() + half + gap,
                     top + (place + 0.5) * row - 2, colour_of(before), width=2.2)  # fmt: skip
    for place, text in enumerate(left):
        box = QRectF(body.left(), top + place * row, half, row - 4)
        draw_box(ink, box, text, fixed(text.logp, 2), colour_of(place))
    for place, text in enumerate(right):
        box = QRectF(body.left() + half + gap, top + place * row, half, row - 4)
        before = places.get(text.ids)
        sum_of = f"{fixed(text.logp, 2)} + {plain(trace.params.weight)} · " \
                 f"{plain(float(run.rewards[place]))} = {fixed(text.score, 2)}"  # fmt: skip
        draw_box(ink, box, text, sum_of, colour_of(before) if before is not None else "border")


def draw_box(ink: Ink, box: QRectF, text: Text, score: str, colour: str) -> None:
    """A text with its score; the colour joins it to its other place."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    ink.rect(box, fill=soft(ink, colour, 0.10), line=soft(ink, colour, 0.9), width=1.2, radius=4)
    inner = box.adjusted(7, 0, -5, 0)
    words = spelled(text.words) + ("" if text.ended else " …")
    if box.height() >= small + tiny:
        two = box.height() >= 2 * small + tiny and ink.text_width(words, "small") > inner.width()
        high = 2 * small if two else small
        y = box.center().y() - (high + tiny) / 2
        lines = in_two(ink, words, inner.width()) if two else (words,)
        for place, line in enumerate(lines):
            ink.text(QRectF(inner.left(), y + place * small, inner.width(), small), line,
                     size="small")  # fmt: skip
        ink.text(QRectF(inner.left(), y + high, inner.width(), tiny), score, size="tiny",
                 mono=True, colour="muted")  # fmt: skip
    else:
        ink.text(inner, words, size="tiny")
    ink.mark(box, ReadOut(spelled(text.words), (score, tokens(ink, len(text.ids)))))


def in_two(ink: Ink, words: str, width: float) -> tuple[str, str]:
    """A text in two lines: as much as fits in the first, up to a gap where there is one."""
    fits = len(words)
    while fits > 1 and ink.text_width(words[:fits], "small") > width:
        fits -= 1
    gap = words.rfind(" ", 0, fits + 1)
    cut = gap if gap > 0 else fits
    return words[:cut], words[cut:].lstrip(" ")
