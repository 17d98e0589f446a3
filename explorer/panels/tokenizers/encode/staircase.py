"""One word, decision by decision: a row for each, the newest part marked, its rank beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.encode.types import Shared, WordState
from explorer.core.formatting import count, fixed
from explorer.core.trace import Trace
from explorer.panels.tokenizers.colours import strong
from explorer.panels.tokenizers.encode.pieces import written
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

SIZES = (32.0, 26.0, 22.0, 18.0, 15.0, 13.5, 12.0, 10.0)
JOINED = "category 0"  # the part made in this step


def draw_staircase(ink: Ink, area: QRectF, trace: Trace, state: int, fade: float) -> None:
    """The word as it was, and as it is after each decision up to `state`."""
    shared: Shared = trace.shared
    line = ink.line_height("body")
    title = ink.say("word-title", number=shared.word, text=shared.word_text)
    ink.text(QRectF(area.left(), area.top(), area.width(), line), title, bold=True)
    area = area.adjusted(0, line + 8, 0, 0)
    if shared.first.kind in ("BPE", "ranks"):
        legend = ink.say("word-legend-dropout" if shared.first.dropout else "word-legend")
        lines = 1 if ink.text_width(legend, "small") <= area.width() else 2
        small = lines * ink.line_height("small")
        below = QRectF(area.left(), area.bottom() - small, area.width(), small)
        ink.text(below, legend, size="small", colour="muted", wrap=True)
        area = area.adjusted(0, 0, 0, -small - 4)
    notes = [note(ink, shared, number) for number in range(len(shared.states))]
    column = min(
        max(ink.text_width(text, "small", bold=True) for text in notes) + 16, area.width() * 0.42
    )
    stairs = area.adjusted(column, 0, 0, 0)
    for size in SIZES:
        units = _units(ink, shared, size)
        if sum(units) <= stairs.width():
            break
    squeeze = min(2.0, stairs.width() / max(sum(units), 1.0))
    edges = [stairs.left()]
    for unit in units:
        edges.append(edges[-1] + unit * squeeze)
    row = ink.line_height(size) + ink.line_height("tiny") + 12
    row = max(row, min(area.height() / max(len(shared.states), 1), row * 1.6))
    fits = max(2, int(area.height() // row))
    numbers = _shown(state, fits)
    for place, number in enumerate(numbers):
        top = area.top() + place * row
        newest = number == state
        ink.painter.setOpacity(fade if newest and state > 0 else 1.0)
        if newest:
            band = QRectF(area.left(), top, area.width(), row - 4)
            ink.rect(band, fill="raised", radius=6)
        beside = QRectF(area.left() + 6, top, column - 12, row - 4)
        ink.text(
            beside, notes[number], size="small", colour="text" if newest else "muted",
            bold=newest,
        )  # fmt: skip
        _stair(ink, shared.states[number], edges, top + 3, row - 4, size, newest)
        seam = top + row - 5 - ink.line_height("tiny") / 2
        _ranks(ink, shared.states[number], edges, seam, newest)
        now = shared.states[number]
        read = [f"{label} → {token if token >= 0 else '…'}"
                for label, token in zip(now.labels, now.ids, strict=True)]  # fmt: skip
        if now.skipped:
            read.insert(0, ink.say("read-skipped", count=len(now.skipped)))
        ink.mark(
            QRectF(area.left(), top, area.width(), row - 4),
            ReadOut(notes[number], tuple(read[:12])), seek=_first_step(trace) + number,
            name=f"decision {number}",
        )  # fmt: skip
    ink.painter.setOpacity(1.0)
    for place in range(len(numbers), min(fits, len(shared.states))):
        y = area.top() + (place + 0.5) * row
        ink.line(stairs.left(), y, edges[-1], y, "hairline", dash=True)


def _ranks(ink: Ink, state: WordState, edges: list[float], y: float, newest: bool) -> None:
    """The ranks of the pairs of neighbours, where they meet; the lowest one is joined next. Those
    left out by chance are crossed out; of older rows only the crosses are drawn."""
    left = [rank for place, rank in enumerate(state.ranks)
            if rank >= 0 and place not in state.skipped]  # fmt: skip
    at = 0
    for place, (many, rank) in enumerate(zip(state.sizes, state.ranks, strict=False)):
        at += many
        skipped = place in state.skipped
        if rank < 0 or at >= len(edges) or not (newest or skipped):
            continue
        if not newest:
            _cross(ink, edges[at], y - 2, 4.0)
            continue
        lowest = not skipped and rank == min(left)
        text = str(rank)
        half = ink.text_width(text, "tiny", mono=True, bold=True) / 2 + 3
        pill = QRectF(edges[at] - half, y - 7, 2 * half, 14)
        line = strong(ink, JOINED) if lowest else "hairline"
        ink.rect(pill, fill="surface", line="error" if skipped else line,
                 width=1.6 if lowest else 1.0, radius=7, dash=skipped)  # fmt: skip
        ink.text(
            pill, text, size="tiny", mono=True, align="center middle", bold=lowest,
            colour="text" if lowest else "muted", elide=False,
        )  # fmt: skip
        if skipped:
            ink.line(pill.left() + 3, pill.bottom() - 3, pill.right() - 3, pill.top() + 3, "error",
                     width=1.6)  # fmt: skip


def _cross(ink: Ink, x: float, y: float, half: float) -> None:
    """A merge left out."""
    for up in (half, -half):
        ink.line(x - half, y - up, x + half, y + up, "error", width=1.6)


def _first_step(trace: Trace) -> int:
    return next(section.start for section in trace.sections if section.id == "word")


def _shown(state: int, fits: int) -> list[int]:
    """The rows there is room for: the first, and the last ones up to now."""
    if state < fits:
        return list(range(state + 1))
    return [0, *range(state - fits + 2, state + 1)]


def _units(ink: Ink, shared: Shared, size: float) -> list[float]:
    """The width of each unit of the word, such that every part of every row fits."""
    total = sum(shared.states[0].sizes)
    units = [0.0] * total
    for state in shared.states:
        at = 0
        for label, token, many in zip(state.labels, state.ids, state.sizes, strict=True):
            many = max(min(many, total - at), 0)
            below = ink.text_width(str(token), "tiny", mono=True) if token >= 0 else 0.0
            need = max(ink.text_width(label, size, mono=True), below) + 10
            lacking = need - sum(units[at : at + many])
            if many and lacking > 0:
                for i in range(at, at + many):
                    units[i] += lacking / many
            at += many
    return units


def _stair(
    ink: Ink, state: WordState, edges: list[float], top: float, high: float, size: float,
    newest: bool,
) -> None:  # fmt: skip
    tone, tiny = ink.view.theme, ink.line_height("tiny")
    at = 0
    for place, (label, token, many) in enumerate(
        zip(state.labels, state.ids, state.sizes, strict=True)
    ):
        first, last = min(at, len(edges) - 1), min(at + many, len(edges) - 1)
        at += many
        box = QRectF(edges[first], top, edges[last] - edges[first], high - tiny - 6)
        inner = box.adjusted(1, 0, -1, 0)
        made = place == state.fresh
        if made:
            over = theme.blend(
                theme.colour(tone, "surface"), theme.colour(tone, JOINED), 0.4 if newest else 0.25
            )
            ink.rect(inner, fill=over, line=strong(ink, JOINED), width=2 if newest else 1.2,
                     radius=4)  # fmt: skip
        elif token < 0:
            ink.rect(inner, line="border", width=1.0, radius=4, dash=True)
        else:
            ink.rect(inner, fill="surface", line="border", width=1.0, radius=4)
        written(ink, box, label, size, bold=made and newest)
        if token >= 0 and not (newest and any(rank >= 0 for rank in state.ranks)):
            ink.label(
                box.center().x(), box.bottom() + tiny / 2, str(token), size="tiny", mono=True,
                anchor="center middle", colour="text" if made else "muted",
            )  # fmt: skip


def note(ink: Ink, shared: Shared, number: int) -> str:
    """What was decided in a row: a merge and its rank, a length, a score."""
    state, kind = shared.states[number], shared.first.kind
    if number == 0:
        return ink.say("word-start" if kind in ("BPE", "ranks") else "word-start-whole")
    if kind in ("BPE", "ranks"):
        if state.number < 0:
            return ink.say("word-looked-up")
        return ink.say(
            "word-merge", rank=count(int(state.number)), left=state.left, right=state.right
        )
    if kind == "WordPiece":
        return ink.say("word-longest", tried=int(state.number))
    return ink.say("word-best", score=fixed(state.number, 2))
