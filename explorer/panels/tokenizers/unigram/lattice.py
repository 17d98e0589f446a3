"""The word: every piece that fits as an arc over the characters, and the ways to cut it."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.unigram.params import Step, Training
from explorer.core.formatting import count as spaced
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.tokenizers.colours import strong
from explorer.panels.tokenizers.unigram.colours import BEST, FALLING
from explorer.panels.tokenizers.unigram.crowd import picked, read_piece
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def percent(share: float) -> str:
    """A share with two figures below ten per cent."""
    value = 100 * share
    if 0 < value < 0.1:
        return "<0.1%"
    return f"{value:.0f}%" if value >= 9.95 else f"{value:.1f}%"


def draw_word(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """Arcs as wide as their posteriors, the best way outlined and repeated below."""
    shared: Training = trace.shared
    step: Step = trace[index]
    view = step.word
    text, n = shared.word, len(shared.word)
    line, tiny = ink.line_height("small"), ink.line_height("tiny")
    title = ink.say("word-title", word="".join(map(shown, text)))
    ink.text(QRectF(area.left(), area.top(), area.width(), line), title, size="small", bold=True)
    used = ink.text_width(title, "small", bold=True) + 10
    note = ink.say("word-note")
    if ink.text_width(note, "small") > area.width() - used:
        note = ink.say("word-note-short")
    if ink.text_width(note, "small") <= area.width() - used:
        beside = QRectF(area.left() + used, area.top(), area.width() - used, line)
        ink.text(beside, note, size="small", colour="muted")
    slot = min(area.width() / n, 74.0 * ink.view.text_scale)
    left = area.left() + (area.width() - slot * n) / 2
    size = min(ink.pixels("large"), slot * 1.1) / ink.view.text_scale
    tall = ink.line_height(size) + 4
    below = tall + tiny + 3
    row = QRectF(left, area.bottom() - below - tall - 4, slot * n, tall)
    top = area.top() + line + tiny + 9
    for place, character in enumerate(text):
        box = QRectF(left + place * slot + 1, row.top(), slot - 2, tall)
        ink.rect(box, fill="raised", line="border", width=0.8, radius=3)
        ink.text(box, shown(character), size=size, mono=True, align="center middle", elide=False)
    _arcs(ink, trace, index, left, slot, row.top() - 2, top)
    y = row.bottom() + 4
    outline = strong(ink, BEST)
    for number_of in view.best:
        start, end = int(view.start[number_of]), int(view.end[number_of])
        piece = int(view.piece[number_of])
        box = QRectF(left + start * slot + 1, y, (end - start) * slot - 2, tall)
        falls = piece >= 0 and shared.gone[piece] == index
        ink.rect(box, line=strong(ink, FALLING) if falls else outline, width=2.0, radius=3)
        ink.text(
            box.adjusted(1, 0, -1, 0), "".join(map(shown, text[start:end])), size=size, mono=True,
            align="center middle", colour="text" if piece >= 0 else "error",
        )  # fmt: skip
        score = fixed(float(view.score[number_of]), 1)
        if ink.text_width(score, "tiny", mono=True) <= box.width():
            ink.label(box.center().x(), box.bottom() + 1, score, anchor="center top", size="tiny",
                      mono=True, colour="muted")  # fmt: skip
        ink.mark(box.adjusted(0, 0, 0, tiny), _reading(ink, trace, index, number_of),
                 select=piece if piece >= 0 else None, name="best")  # fmt: skip


def _arcs(
    ink: Ink, trace: Trace, index: int, left: float, slot: float, base: float, top: float
) -> None:
    shared: Training = trace.shared
    view = trace[index].word
    spans = (view.end - view.start).astype(int)
    longest = int(spans.max(initial=1))
    room = max(base - top, 8.0)
    chosen = picked(ink, shared)
    best = set(view.best)
    order = np.argsort(view.share, kind="stable").tolist()
    taken: list[QRectF] = []
    labels: list[tuple[float, float, str, bool]] = []
    thick: list[np.ndarray] = []
    for number_of in order:
        share = float(view.share[number_of])
        x1 = left + float(view.start[number_of]) * slot + 3
        x2 = left + float(view.end[number_of]) * slot - 3
        least = 0.16 if longest > 1 else 0.6
        lift = room * (least + (1 - least) * (spans[number_of] - 1) / max(longest - 1, 1))
        if longest == 1:
            lift = min(lift, 1.1 * slot)
        piece = int(view.piece[number_of])
        width = 1.0 + 9.0 * share  # lines of one pixel are drawn much faster
        falls = piece >= 0 and shared.gone[piece] == index
        colour = strong(ink, FALLING) if falls else "weight"
        if piece < 0:
            colour = "error"
        if number_of in best:
            ink.ribbon(x1, base, x2, base, lift, strong(ink, BEST), width=width + 4)
            ink.ribbon(x1, base, x2, base, lift, "surface", width=width + 1)
        if piece >= 0 and piece == chosen:
            ink.ribbon(x1, base, x2, base, lift, "text", width=width + 3)
        paint = soft(ink, colour, 0.35 + 0.65 * share)
        ink.ribbon(x1, base, x2, base, lift, paint, width=width if share >= 0.005 else 1.0)
        if share >= 0.01:
            above = base - lift - width / 2 - 2
            labels.append(((x1 + x2) / 2, above, percent(share), number_of in best))
        if share >= 0.3:
            thick.append(along(x1, x2, base, lift))
        apex = QRectF(x1, base - lift - 5, x2 - x1, 10 if longest > 1 else lift)
        ink.mark(apex, _reading(ink, trace, index, number_of),
                 select=piece if piece >= 0 else None, name="arc")  # fmt: skip
    height = ink.line_height("tiny")
    covered = np.concatenate(thick) if thick else np.zeros((0, 2))
    for x, y, text, wins in reversed(labels):  # the largest shares first
        wide = ink.text_width(text, "tiny", mono=True)
        place = QRectF(x - wide / 2 - 2, y - height, wide + 4, height)
        if any(place.intersects(other) for other in taken):
            continue
        near = (abs(covered[:, 0] - x) < wide / 2 + 1) & (abs(covered[:, 1] - y + height / 2) < 7)
        if not wins and near.any():  # it would lie on a thick arc; pointing at its own tells it
            continue
        taken.append(place)
        ink.rect(place.adjusted(1, 1, -1, -1), fill="surface", alpha=0.75)
        ink.label(x, y, text, anchor="center bottom", size="tiny", mono=True)


def along(x1: float, x2: float, base: float, lift: float) -> np.ndarray:
    """Points (24, 2) on an arc, as `Ink.ribbon` draws it."""
    t = np.linspace(0.0, 1.0, 24)
    x = x1 + (x2 - x1) * (3 * t**2 - 2 * t**3)
    return np.stack([x, base - 4 * lift * t * (1 - t)], axis=1)


def _reading(
    ink: Ink, trace: Trace, index: int, number_of: int
) -> Callable[[QPointF], ReadOut]:  # fmt: skip
    """The read-out of an arc, made when it is asked for."""
    return lambda _: _read_arc(ink, trace, index, number_of)


def _read_arc(ink: Ink, trace: Trace, index: int, number_of: int) -> ReadOut:
    shared: Training = trace.shared
    step: Step = trace[index]
    view = step.word
    start, end = int(view.start[number_of]), int(view.end[number_of])
    label = "".join(map(shown, shared.word[start:end]))
    share, score = float(view.share[number_of]), float(view.score[number_of])
    piece = int(view.piece[number_of])
    first = f"p = exp(α + s + β − ln Z) = {number(share, 6)}"
    lines = [first, ink.say("read-score", score=number(score, 6))]
    if piece < 0:
        lines.append(ink.say("read-unknown"))
        return ReadOut(label, tuple(lines))
    return ReadOut(label, (*lines, *read_piece(ink, trace, index, piece).lines[-1:]))


def draw_ways(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """The best ways, how likely each is, and on the last step how often each was drawn."""
    shared: Training = trace.shared
    step: Step = trace[index]
    view = step.word
    line = ink.line_height("small")
    sampled = step.kind == "sample"
    title = ink.say("ways-one" if view.paths == 1 else "ways", paths=spaced(view.paths))
    ink.text(QRectF(area.left(), area.top(), area.width(), line), title, size="small", bold=True)
    used = ink.text_width(title, "small", bold=True) + 8
    note = ink.say("ways-entropy", entropy=fixed(view.entropy, 3))
    ink.text(QRectF(area.left() + used, area.top(), area.width() - used, line), note, size="small",
             colour="muted")  # fmt: skip
    pitch = line + 5
    y = area.top() + line + 4
    foot = line if sampled else 0.0
    rows = min(len(view.ways), max(int((area.bottom() - y - foot) // pitch), 1))
    if not sampled and rows < view.paths:
        foot = line
    pitch = min(1.7 * pitch, max(pitch, (area.bottom() - y - foot) / rows))
    texts = [
        " ".join("".join(map(shown, shared.word[a:b])) for a, b in itertools.pairwise(way))
        for way in view.ways[:rows]
    ]
    number_width = ink.text_width("<0.1%", "small", mono=True) + 4
    wanted = max(ink.text_width(text, "small", mono=True) for text in texts) + 8
    text_width = min(wanted, (area.width() - number_width) * 0.66)
    x = area.left() + text_width
    full = area.right() - number_width - x - 4
    draws = int(step.drawn.sum()) if sampled else 0
    asked = max(trace.params.draws, 1)
    for place, text in enumerate(texts):
        share = float(view.way_shares[place])
        row = QRectF(area.left(), y, area.width(), pitch - 2)
        ink.text(QRectF(area.left(), y, text_width - 6, pitch - 2), text, size="small", mono=True)
        bar = QRectF(x, y + 2, full, pitch - 7)
        if bar.height() > 1.4 * line:
            bar = QRectF(x, bar.center().y() - 0.7 * line, full, 1.4 * line)
        ink.rect(bar, fill="raised")
        ink.rect(QRectF(x, bar.top(), full * min(share, 1.0), bar.height()), fill="weight")
        ink.text(QRectF(area.right() - number_width, y, number_width, pitch - 2), percent(share),
                 size="small", mono=True, align="right middle")  # fmt: skip
        lines = [
            f"Σ s = {fixed(float(view.way_scores[place]), 4)}",
            f"p = {number(share, 6)}",
        ]
        if sampled:
            seen = int(step.drawn[place]) / asked
            dot = x + full * seen
            ink.circle(dot, bar.center().y(), 4.5, fill="surface", line="text", width=1.6)
            lines.append(ink.say("read-drawn", times=int(step.drawn[place]), draws=asked))
        ink.mark(row, ReadOut(text, tuple(lines)), name="way")
        y += pitch
    if sampled:
        rest = asked - draws
        key = "ways-legend" if not rest else "ways-legend-rest"
        ink.text(QRectF(area.left(), area.bottom() - line, area.width(), line),
                 ink.say(key, rest=rest), size="small", colour="muted")  # fmt: skip
    elif math.isfinite(view.log_z) and rows < view.paths and area.bottom() - y > line - 0.5:
        left_over = max(1.0 - float(view.way_shares[:rows].sum()), 0.0)
        rest_text = ink.say("ways-rest", share=percent(left_over))
        ink.text(QRectF(area.left(), y, area.width(), line), rest_text, size="small",
                 colour="muted")  # fmt: skip
