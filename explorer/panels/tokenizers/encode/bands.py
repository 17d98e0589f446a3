"""The picture of the lab: the same text cut by two tokenizers, the ids above and below."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.encode.types import SPECIAL, Cut, Params, Shared
from explorer.core.formatting import count, fixed
from explorer.core.trace import Trace
from explorer.panels.tokenizers.encode.layout import (
    Box,
    Layout,
    arrange,
    atoms_of,
    boxes_of,
    chosen_size,
    window,
)
from explorer.panels.tokenizers.encode.pieces import short, token, written
from explorer.ui.canvas.ink import Ink, metrics
from explorer.ui.canvas.scene import Gesture, ReadOut

SIZES = (32.0, 28.0, 24.0, 20.0, 17.0, 15.0, 13.5, 12.0)  # px of the letters, largest that fits


def draw_bands(ink: Ink, area: QRectF, trace: Trace) -> None:
    """As many lines of text as there is room for, with the chosen word among them."""
    shared: Shared = trace.shared
    bands = 1 if shared.second is None else 2
    legend = ink.line_height("small") + 6 if shared.second is not None else 0.0
    room = area.height() - legend - ink.line_height("small")

    def make(size: float) -> Layout:
        return _layout(shared, trace.params.show, area.width(), ink.pixels(size), _tiny(ink))

    def fit(size: float) -> int:
        return int((room + 10) // _pitch(ink, size, bands))

    size, layout = chosen_size(SIZES, make, fit)
    pitch, fits = _pitch(ink, size, bands), fit(size)
    fits = max(fits, 1)
    first = _first_line(shared, layout, fits)
    extra = min(14.0, (room - min(len(layout.lines), fits) * pitch) / max(len(layout.lines), 1))
    pitch += max(extra, 0.0)
    shown_lines = range(first, min(first + fits, len(layout.lines)))
    for band, cut in enumerate([shared.first, shared.second][:bands]):
        assert cut is not None
        _band(ink, area, trace, layout, cut, band, shown_lines, pitch, size)
    if shared.second is not None:
        _seams(ink, area, shared, layout, shown_lines, pitch, size)
        _legend(ink, QRectF(area.left(), area.bottom() - legend, area.width(), legend), shared)
    _hidden(ink, area, shared, layout, shown_lines, legend)


def _tiny(ink: Ink) -> float:
    return ink.pixels("tiny")


def _pitch(ink: Ink, size: float, bands: int) -> float:
    """Height of a line of text: ids, boxes, a seam, boxes, ids, and a gap."""
    box, ids = _box_height(ink, size), ink.line_height("tiny")
    return bands * (box + ids) + (bands - 1) * _seam(ink) + 10


def _box_height(ink: Ink, size: float) -> float:
    return ink.line_height(size) + 6


def _seam(ink: Ink) -> float:
    return 7.0 * ink.view.text_scale


@lru_cache(maxsize=48)
def _layout(shared: Shared, show: str, wide: float, pixels: float, tiny: float) -> Layout:
    cuts = [cut for cut in (shared.first, shared.second) if cut is not None]
    start, end = stretch(shared, shared.same)
    text = shared.text.encode("utf-8")[start:end].decode("utf-8", "replace")
    atoms = atoms_of(text, [(cut.tokens.low, cut.tokens.high) for cut in cuts], start)
    rows = [row_of(atoms, cut, show) for cut in cuts]
    breaks = set(shared.same.tolist())
    return arrange(atoms, rows, wide, pixels * 0.25, measured(pixels), measured(tiny), breaks)


def measured(pixels: float) -> Callable[[str], float]:
    """How wide a text is in fixed-width letters; the same few are asked for again and again."""
    measure = metrics(pixels, True).horizontalAdvance
    known: dict[str, float] = {}

    def width(text: str) -> float:
        if text not in known:
            known[text] = float(measure(text))
        return known[text]

    return width


def stretch(shared: Shared, cuts: np.ndarray) -> tuple[int, int]:
    """The bytes of the text that are laid out, from one of the cuts to another."""
    word = int(shared.first.words.low[shared.word]) if shared.word >= 0 else 0
    ends = np.cumsum([0, *(len(c.encode("utf-8")) for c in shared.text)])
    return window(shared.text, word, np.intersect1d(cuts, ends))


def row_of(atoms: Any, cut: Cut, show: str) -> list[Box]:
    """The tokens of a cut as boxes: their text or bytes, the id below."""
    labels = cut.data if show == "bytes" else cut.tokens.labels
    short_labels = [
        short(text if kind != SPECIAL or show == "tokens" else cut.tokens.labels[i])
        for i, (text, kind) in enumerate(zip(labels, cut.kinds.tolist(), strict=True))
    ]
    below = [str(number) for number in cut.ids.tolist()]
    return boxes_of(atoms, cut.tokens.low, cut.tokens.high, short_labels, below)


def _first_line(shared: Shared, layout: Layout, fits: int) -> int:
    """The first line shown: the word stands in the second one, unless everything fits."""
    if len(layout.lines) <= fits or shared.word < 0:
        return 0
    place = int(shared.first.words.low[shared.word])
    atom = layout.atoms.starts.get(place, 0)
    line = layout.line[min(atom, len(layout.line) - 1)]
    return max(0, min(line - 1, len(layout.lines) - fits))


def _band(
    ink: Ink, area: QRectF, trace: Trace, layout: Layout, cut: Cut, band: int, lines: range,
    pitch: float, size: float,
) -> None:  # fmt: skip
    shared: Shared = trace.shared
    box_height, ids_height = _box_height(ink, size), ink.line_height("tiny")
    chosen = shared.word if band == 0 else -2
    for first, last in _left_out_runs(layout, band):
        line = layout.line[first]
        if line in lines:
            top = area.top() + (line - lines.start) * pitch
            top += ids_height if band == 0 else ids_height + box_height + _seam(ink)
            right = layout.x[last - 1] + layout.width[last - 1]
            rect = QRectF(area.left() + layout.x[first], top, right - layout.x[first], box_height)
            data = shared.text.encode("utf-8")[
                layout.atoms.low[first] : layout.atoms.high[last - 1]
            ]
            _left_out(ink, rect, shown(data), size)
    for box in layout.rows[band]:
        for line, left, right, begins in layout.spans(box):
            if line not in lines:
                continue
            top = area.top() + (line - lines.start) * pitch
            top += ids_height if band == 0 else ids_height + box_height + _seam(ink)
            rect = QRectF(area.left() + left, top, right - left, box_height)
            bold = int(cut.word[box.item]) == chosen
            token(ink, rect, box.item, int(cut.kinds[box.item]), box.label if begins else "",
                  size, bold=bold)  # fmt: skip
            y = top - ids_height / 2 if band == 0 else top + box_height + ids_height / 2
            if begins:
                ink.label(
                    rect.center().x(), y, box.below, anchor="center middle", size="tiny",
                    mono=True, colour="text" if bold else "muted", bold=bold,
                )  # fmt: skip
            area_of = rect.adjusted(0, -ids_height if band == 0 else 0, 0,
                                    0 if band == 0 else ids_height)  # fmt: skip
            mark_token(ink, area_of, trace, cut, box.item, band)


@lru_cache(maxsize=48)
def _left_out_runs(layout: Layout, band: int) -> list[tuple[int, int]]:
    """The characters that no token of the band touches, as ranges of atoms."""
    covered = {i for box in layout.rows[band] for i in range(box.first, box.last)}
    atoms, out = layout.atoms, list[tuple[int, int]]()
    for i, label in enumerate(atoms.labels):
        if i in covered or atoms.low[i] == atoms.high[i]:
            continue
        # the parts of a character that only the other band cuts have no label of their own
        joins = not label and out and out[-1][1] == i and layout.line[i] == layout.line[i - 1]
        if joins and not atoms.labels[i - 1] and atoms.low[i] not in atoms.characters:
            out[-1] = (out[-1][0], i + 1)
        else:
            out.append((i, i + 1))
    return out


def _left_out(ink: Ink, rect: QRectF, label: str, size: float) -> None:
    """A character that is in no token at all."""
    inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    ink.hatch(inner)
    written(ink, rect, label, size, colour="error")
    ink.mark(rect, ReadOut(f"“{label}”", (ink.say("read-left-out"),)), name="left out")


def mark_token(ink: Ink, rect: QRectF, trace: Trace, cut: Cut, item: int, band: int = 0) -> None:
    """A token answers the mouse; a click on one of the first tokenizer's picks its word."""
    word = int(cut.word[item])

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        done = gesture.phase == "release" and rect.contains(gesture.point)
        return {"word": word} if done else None

    def read(_: QPointF) -> ReadOut:
        return read_token(ink, trace.params, cut, item)

    picks = band == 0 and word >= 0
    ink.mark(rect, read, edit=edit if picks else None, name=f"token {band}")


def read_token(ink: Ink, params: Params, cut: Cut, item: int) -> ReadOut:
    """Id, bytes and place of a token."""
    kinds = ("ordinary", "special", "unknown", "fallback")
    lines = [
        f"id = {int(cut.ids[item])}",
        ink.say("read-bytes", bytes=cut.data[item] or "–"),
    ]
    start, end = int(cut.starts[item]), int(cut.ends[item])
    low, high = int(cut.tokens.low[item]), int(cut.tokens.high[item])
    if high > low:
        lines.append(ink.say("read-place", start=start, end=end, low=low, high=high))
    else:
        lines.append(ink.say("read-nowhere"))
    kind = kinds[int(cut.kinds[item])]
    if kind != "ordinary":
        lines.append(ink.say("kind-" + kind))
    return ReadOut(f"“{short(cut.tokens.labels[item], 60)}”", tuple(lines))


def _seams(
    ink: Ink, area: QRectF, shared: Shared, layout: Layout, lines: range, pitch: float, size: float
) -> None:
    """The cuts in the gap between the bands: through it, or from the one side only."""
    top = ink.line_height("tiny") + _box_height(ink, size)
    high = _seam(ink)
    for places, kind in (
        (shared.same, "same"), (shared.only_first, "first"), (shared.only_second, "second"),
    ):  # fmt: skip
        for place in places.tolist():
            atom = layout.atoms.starts.get(place)
            if atom is None or atom >= len(layout.line) or layout.line[atom] not in lines:
                continue
            if layout.x[atom] == 0.0:  # a line begins here
                continue
            x = area.left() + layout.x[atom]
            y = area.top() + (layout.line[atom] - lines.start) * pitch + top
            _seam_mark(ink, x, y, high, kind)


def _seam_mark(ink: Ink, x: float, y: float, high: float, kind: str) -> None:
    if kind == "same":
        ink.line(x, y - 1, x, y + high + 1, "border", width=1.0)
        return
    up = kind == "first"
    base, tip = (y, y + high * 0.8) if up else (y + high, y + high * 0.2)
    half = high * 0.45
    points = [QPointF(x - half, base), QPointF(x + half, base), QPointF(x, tip)]
    ink.polygon(points, fill="text" if up else "surface", line="text", width=1.0)


def _legend(ink: Ink, area: QRectF, shared: Shared) -> None:
    """How many cuts are shared, and which marks say so."""
    high = _seam(ink)
    middle, x = area.center().y() + 2, area.left() + 6
    entries = (
        ("same", "legend-same", len(shared.same)),
        ("first", "legend-first", len(shared.only_first)),
        ("second", "legend-second", len(shared.only_second)),
    )
    texts = [ink.say(key, count=count(number)) for _, key, number in entries]
    wide = sum(ink.text_width(text, "small") + 26 for text in texts)
    if wide > area.width():
        texts = [count(number) for _, _, number in entries]
    for (kind, _, _), text in zip(entries, texts, strict=True):
        _seam_mark(ink, x, middle - high / 2, high, kind)
        ink.label(x + 9, middle, text, size="small", colour="muted")
        x += ink.text_width(text, "small") + 26


def _hidden(
    ink: Ink, area: QRectF, shared: Shared, layout: Layout, lines: range, legend: float
) -> None:
    """How much of the text is not in the picture."""
    if not lines:
        return
    data, atoms = shared.text.encode("utf-8"), layout.atoms
    first, last = layout.lines[lines.start][0], layout.lines[lines.stop - 1][1] - 1
    before = len(data[: atoms.low[first]].decode("utf-8", "ignore"))
    behind = len(data[atoms.high[last] :].decode("utf-8", "ignore"))
    if before or behind:
        line = ink.line_height("small")
        rect = QRectF(area.left(), area.bottom() - legend - line, area.width(), line)
        text = ink.say("hidden", before=count(before), behind=count(behind))
        ink.text(rect, text, size="small", colour="muted", align="right middle")


def draw_head(ink: Ink, area: QRectF, trace: Trace, *, both: bool) -> None:
    """A line for each tokenizer: its name, tokens, bytes per token; does the text come back."""
    shared: Shared = trace.shared
    cuts = [shared.first] + ([shared.second] if both and shared.second is not None else [])
    high = area.height() / len(cuts)
    for place, cut in enumerate(cuts):
        assert cut is not None
        line = QRectF(area.left(), area.top() + place * high, area.width(), high)
        _badge(ink, line, trace, cut, both and len(cuts) > 1, place)


def name_of(ink: Ink, cut: Cut) -> str:
    """The name of a shipped tokenizer in the reader's words, or the name of a file."""
    key = "name-" + cut.name
    name = ink.say(key) if key in ink.lab.words else short(cut.name, 40)
    if cut.dropout:
        return ink.say("name-dropout", name=name, share=fixed(100 * cut.dropout, 0))
    return name


def _badge(ink: Ink, line: QRectF, trace: Trace, cut: Cut, ordered: bool, place: int) -> None:
    shared: Shared = trace.shared
    kept = not cut.lost
    text = ink.say("badge-kept" if kept else "badge-lost-" + cut.lost)
    wide = ink.text_width(text, "small", bold=True) + 18
    pill = QRectF(line.right() - wide, line.top() + 2, wide, min(line.height() - 4, 24.0))
    colour = "ok" if kept else "error"
    ink.rect(pill, fill=ink.ramp(0.12, colour), line=colour, width=1.2, radius=pill.height() / 2)
    ink.text(pill, text, size="small", bold=True, colour=colour, align="center middle")
    ink.mark(pill, read_round_trip(ink, shared, cut), name=f"round trip {place}")
    tokens, size = len(cut.ids), len(shared.text.encode("utf-8"))
    inner = int((cut.tokens.high > cut.tokens.low).sum())
    note = ink.say("head", tokens=count(tokens), ratio=fixed(size / max(inner, 1), 2))
    rest = QRectF(line.left(), line.top(), pill.left() - line.left() - 8, line.height())
    sign = ("▲ " if place == 0 else "▼ ") if ordered else ""
    name = sign + name_of(ink, cut)
    used = ink.text_width(name, "body", bold=True) + 10
    if used + ink.text_width(note, "small") > rest.width():
        note = ink.say("head-short", tokens=count(tokens))
    if used + ink.text_width(note, "small") > rest.width():
        used = max(rest.width() - ink.text_width(note, "small") - 8, rest.width() * 0.3)
    ink.text(QRectF(rest.left(), rest.top(), used - 6, rest.height()), name, bold=True)
    ink.text(rest.adjusted(used, 0, 0, 0), note, size="small", colour="muted")
    ink.mark(rest, ReadOut(name_of(ink, cut), (
        ink.say("read-kind", kind=cut.kind, size=count(cut.size)),
        f"{count(size)} B / {count(inner)} = {fixed(size / max(inner, 1), 3)}",
        " → ".join(cut.parts),
    )), name=f"tokenizer {place}")  # fmt: skip


def read_round_trip(ink: Ink, shared: Shared, cut: Cut) -> ReadOut:
    """Whether D(E(x)) = x, and which stage it is lost in."""
    if not cut.lost:
        return ReadOut("D(E(x)) = x", (ink.say("trip-kept"),))
    start = max(cut.lost_at - 12, 0)
    return ReadOut("D(E(x)) ≠ x", (
        ink.say("trip-" + cut.lost, place=cut.lost_at),
        f"x: …{shared.text[start:cut.lost_at + 16]!r}",
        f"D(E(x)): …{cut.text_back[start:cut.lost_at + 16]!r}",
    ))  # fmt: skip
