"""The stages of one tokenizer, one below the other, under the same letters."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.encode.types import STAGES, Segments, Shared
from explorer.core.trace import Trace
from explorer.panels.tokenizers.encode.bands import mark_token, measured, row_of, stretch
from explorer.panels.tokenizers.encode.layout import (
    Box,
    Layout,
    arrange,
    atoms_of,
    boxes_of,
    chosen_size,
)
from explorer.panels.tokenizers.encode.pieces import short, token, written
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

SIZES = (30.0, 26.0, 23.0, 20.0, 17.0, 15.0, 13.5, 12.0)


def draw_stages(ink: Ink, area: QRectF, trace: Trace, reached: str, fade: float) -> None:
    """The rows up to the stage that is reached; what is still to come is an empty line.

    `fade`: how visible the row reached last is.
    """
    shared: Shared = trace.shared
    titles = [ink.say("row-" + stage) for stage in STAGES]
    column = min(max(ink.text_width(title, "small", bold=True) for title in titles) + 12,
                 area.width() * 0.3)  # fmt: skip
    wide = area.width() - column

    def make(size: float) -> Layout:
        return _layout(shared, trace.params.show, wide, ink.pixels(size), ink.pixels("tiny"))

    def fit(size: float) -> int:
        return int((area.height() + 12) // (len(STAGES) * (ink.line_height(size) + 10) + 12))

    size, layout = chosen_size(SIZES, make, fit)
    row = ink.line_height(size) + 10
    block, fits = len(STAGES) * row + 12, max(1, fit(size))
    first = _first_line(shared, layout, fits)
    lines = range(first, min(first + fits, len(layout.lines)))
    spare = area.height() - len(lines) * block
    row += max(0.0, min(spare / (len(STAGES) * len(lines)), row * 0.5))
    block = len(STAGES) * row + 12
    now = STAGES.index(reached)
    for number in lines:
        top = area.top() + (number - first) * block
        if number > first:
            ink.line(area.left(), top - 6, area.right(), top - 6, "hairline")
        for place, title in enumerate(titles):
            strip = QRectF(area.left(), top + place * row, area.width(), row)
            if place == now:
                ink.rect(strip, fill="raised", radius=6)
            ink.text(
                QRectF(area.left() + 6, strip.top(), column - 8, row), title, size="small",
                bold=place == now, colour="text" if place == now else "muted",
            )  # fmt: skip
            if place > now:
                middle = strip.center().y()
                ink.line(area.left() + column, middle, area.right() - 8, middle, "hairline",
                         dash=True)  # fmt: skip
    for place, stage in enumerate(STAGES[: now + 1]):
        ink.painter.setOpacity(fade if place == now else 1.0)
        for box in layout.rows[place]:
            for line, left, right, begins in layout.spans(box):
                if line in lines:
                    y = area.top() + (line - first) * block + place * row
                    rect = QRectF(area.left() + column + left, y + 3, right - left, row - 6)
                    _item(ink, rect, trace, stage, box, size, begins)
    ink.painter.setOpacity(1.0)


def _item(
    ink: Ink, rect: QRectF, trace: Trace, stage: str, box: Box, size: float, begins: bool
) -> None:
    shared: Shared = trace.shared
    cut, item = shared.first, box.item
    label = box.label if begins else ""
    inner = rect.adjusted(0.75, 0.75, -0.75, -0.75)
    if stage in ("tokens", "ids"):
        kind = int(cut.kinds[item])
        if stage == "tokens":
            bold = int(cut.word[item]) == shared.word
            token(ink, rect, item, kind, label, size, bold=bold)
        else:
            written(ink, rect, box.below if begins else "", 10.0)
        mark_token(ink, rect, trace, cut, item)
        return
    if stage == "words":
        added, chosen = int(cut.words.flags[item]), item == shared.word
        ink.rect(
            inner, fill="surface", line="text" if chosen else "border",
            width=2.0 if chosen else 1.2, radius=3, dash=bool(added),
        )  # fmt: skip
    elif stage != "text":
        parts: Segments = cut.normal if stage == "normal" else cut.decoded
        if int(parts.flags[item]):
            ink.rect(inner, fill=ink.ramp(0.15, "error"), line="error", width=1.4, radius=3)
    written(ink, rect, label, size)
    if stage == "text":
        data = shared.text.encode("utf-8")
        low, high = character_bytes(shared)[item : item + 2].tolist()
        ink.mark(rect, ReadOut(box.label, (
            f"U+{ord(shared.text[item]):04X}", data[low:high].hex(" ").upper(),
        )), name="character")  # fmt: skip
    elif stage != "words":
        parts = cut.normal if stage == "normal" else cut.decoded
        low, high = int(parts.low[item]), int(parts.high[item])
        old = shared.text.encode("utf-8")[low:high].decode("utf-8", "replace")
        changed = [ink.say("changed", old=old, new=box.label)] if int(parts.flags[item]) else []
        ink.mark(rect, ReadOut(box.label, tuple(changed)), name=stage)
    else:
        ink.mark(rect, read_word(ink, trace, item), name="word")


def read_word(ink: Ink, trace: Trace, item: int) -> ReadOut:
    """A pre-token and its tokens."""
    cut = trace.shared.first
    inside = [i for i, word in enumerate(cut.word.tolist()) if word == item]
    lines = [f"{cut.tokens.labels[i]} → {int(cut.ids[i])}" for i in inside[:8]]
    return ReadOut(ink.say("read-word", number=item, tokens=len(inside)), tuple(lines))


@lru_cache(maxsize=16)
def character_bytes(shared: Shared) -> np.ndarray:
    """Where each character of the text begins in its UTF-8, and the end."""
    sizes = [len(character.encode("utf-8")) for character in shared.text]
    return np.concatenate(([0], np.cumsum(sizes))).astype(np.int64)


@lru_cache(maxsize=48)
def _layout(shared: Shared, show: str, wide: float, pixels: float, tiny: float) -> Layout:
    cut, ends = shared.first, character_bytes(shared)
    parts = (cut.normal, cut.words, cut.tokens, cut.decoded)
    first, last = stretch(shared, np.intersect1d(cut.words.low, cut.tokens.low))
    text = shared.text.encode("utf-8")[first:last].decode("utf-8", "replace")
    atoms = atoms_of(text, [(part.low, part.high) for part in parts], first)
    tokens = row_of(atoms, cut, show)

    def row(part: Segments) -> list[Box]:
        labels = [short(label, 60) for label in part.labels]
        return boxes_of(atoms, part.low, part.high, labels, [""] * len(labels))

    rows = [
        boxes_of(atoms, ends[:-1], ends[1:], [shown(c) for c in shared.text],
                 [""] * len(shared.text)),
        row(cut.normal),
        row(cut.words),
        [replace(box, below="") for box in tokens],
        [replace(box, label="", below=box.below) for box in tokens],
        row(cut.decoded),
    ]  # fmt: skip
    breaks = set(cut.words.low.tolist()) | set(cut.words.high.tolist())
    return arrange(atoms, rows, wide, pixels * 0.2, measured(pixels), measured(tiny), breaks)


def _first_line(shared: Shared, layout: Layout, fits: int) -> int:
    """The first line shown: that of the word, unless everything fits."""
    if len(layout.lines) <= fits or shared.word < 0:
        return 0
    atom = layout.atoms.starts.get(int(shared.first.words.low[shared.word]), 0)
    line = layout.line[min(atom, len(layout.line) - 1)]
    return max(0, min(line, len(layout.lines) - fits))
