"""The expanding tree: a column for each depth, candidates by falling score, the cut under the B
best."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from explorer.compute.generation.beam.steps import Candidate, Run, Search, Text
from explorer.core.formatting import fixed, number
from explorer.panels.generation.beam.looks import BEST, GREEDY, ended_sign, spelled, tokens
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Colour, legend, legend_height
from explorer.ui.canvas.scene import ReadOut


@dataclass(frozen=True)
class Grid:
    """Where the chips stand. `first` … `last` are the depths that have a column."""

    left: float
    top: float
    column: float
    row: float
    rows: int
    first: int
    last: int
    tall: bool  # room for the score under the token

    def box(self, depth: int, place: int) -> QRectF:
        """The chip of a candidate."""
        gap = min(26.0, self.column * 0.28)
        return QRectF(
            self.left + (depth - self.first) * self.column + gap,
            self.top + place * self.row + 1.5,
            self.column - gap,
            self.row - 3.0,
        )


def draw_tree(ink: Ink, body: QRectF, run: Run, search: Search, depth: int, greedy: bool) -> None:
    """The tree up to a depth, and under it the texts that are finished by then."""
    scale, small, tiny = ink.view.text_scale, ink.line_height("small"), ink.line_height("tiny")
    found = finished_by(search, depth)
    listed = max(1, min(5 if body.height() > 420 * scale else 2, max(len(found), 1)))
    best = found[0] if found else None
    entries: list[tuple[str, Colour, str]] = [
        ("box", soft(ink, "weight", 0.3), ink.say("legend.kept", beams=run.beams)),
        ("box", "surface", ink.say("legend.cut")),
    ]
    if best:
        entries.append(("line", BEST, ink.say("legend.best")))
    if greedy:
        entries.append(("dash", GREEDY, ink.say("legend.greedy")))
    foot = (listed + 1 + greedy) * (small + 2) + legend_height(ink, body.width(), entries) + 8
    area = QRectF(body.left(), body.top(), body.width(), body.height() - foot)
    grid = grid_of(ink, area, search, depth)
    best_trail = set(search.trail(best.ids)) if best else set()
    greedy_trail = set(search.trail(run.greedy.ids)) if greedy else set()
    start = QRectF(area.left(), area.top(), grid.column * grid.last, tiny)
    hidden = grid.first > 0
    words = run.prompt[1:] if run.prompt and run.prompt[0] == "⟨BOS⟩" else run.prompt
    prompt = "".join(words).replace("␣", " ")
    ink.text(QRectF(start.left(), start.top(), area.width() * 0.6, tiny),
             ink.say("tree.prompt", text=prompt), size="tiny", colour="muted")  # fmt: skip
    if hidden:
        ink.text(QRectF(area.left() + area.width() * 0.6, start.top(), area.width() * 0.4, tiny),
                 ink.say("tree.hidden", count=grid.first), size="tiny", colour="muted",
                 align="right middle")  # fmt: skip
    for at in range(depth + 1, grid.last + 1):  # where the next ones will stand
        for place in range(run.beams):
            ink.rect(grid.box(at, place), line=soft(ink, "border", 0.3), radius=4, dash=True)
    for at in range(grid.first, min(depth, grid.last) + 1):
        draw_edges(ink, grid, search, at, best_trail, greedy_trail)
    for at in range(grid.first, min(depth, grid.last) + 1):
        draw_column(ink, grid, run, search, at, best_trail, greedy_trail)
    top = area.bottom() + 6
    top += legend(ink, QRectF(body.left(), top, body.width(), small), entries) + 3
    head = ink.say("list.finished", count=len(found)) if found else ink.say("list.none")
    ink.text(QRectF(body.left(), top, body.width(), small), head, size="small", bold=True)
    top += small + 2
    for place, text in enumerate(found[:listed]):
        draw_text(ink, QRectF(body.left(), top, body.width(), small + 1), text,
                  BEST if place == 0 else "text")  # fmt: skip
        top += small + 2
    if greedy:
        draw_text(ink, QRectF(body.left(), top, body.width(), small + 1), run.greedy, GREEDY,
                  ink.say("list.greedy"))  # fmt: skip


def finished_by(search: Search, depth: int) -> list[Text]:
    """Texts of at most depth + 1 tokens, by falling score."""
    return [text for text in search.texts if len(text.ids) <= depth + 1]


def grid_of(ink: Ink, area: QRectF, search: Search, depth: int) -> Grid:
    """As many columns as fit, the last of them the present depth; all rows of the longest."""
    scale, tiny = ink.view.text_scale, ink.line_height("tiny")
    top = area.top() + 2 * tiny + 4
    rows = max(len(found) for found in search.depths)
    fit = max(1, int(area.width() / (82.0 * scale)))
    first = max(0, depth + 1 - fit)
    last = min(first + fit - 1, len(search.depths) - 1)
    row = min((area.bottom() - top) / rows, 2 * ink.line_height("small") + 12)
    column = min(area.width() / min(fit, max(len(search.depths), 1)), 150 * scale)
    return Grid(area.left(), top, column, row, rows, first, last, row >= 2 * tiny + 2)


def draw_edges(
    ink: Ink, grid: Grid, search: Search, depth: int, best: set[tuple[int, int]],
    greedy: set[tuple[int, int]],
) -> None:  # fmt: skip
    """From each kept prefix to the candidates that go on from it, those that were cut faint."""
    kept = search.kept(depth - 1) if depth else []
    order = sorted(range(len(search.depths[depth])),
                   key=lambda place: search.depths[depth][place].fate != "cut")  # fmt: skip
    for place in order:
        one = search.depths[depth][place]
        box = grid.box(depth, place)
        if depth == 0 or depth == grid.first:
            x, y = box.left() - min(26.0, grid.column * 0.28) + 3, box.center().y()
            if depth == 0:
                y = grid.box(0, 0).center().y()
            else:
                y = grid.top + kept[one.parent] * grid.row + grid.row / 2
        else:
            parent = grid.box(depth - 1, kept[one.parent])
            x, y = parent.right(), parent.center().y()
        path = QPainterPath(QPointF(x, y))
        middle = (x + box.left()) / 2
        path.cubicTo(QPointF(middle, y), QPointF(middle, box.center().y()),
                     QPointF(box.left(), box.center().y()))  # fmt: skip
        here = (depth, place)
        if here in best:
            pen = ink.pen(BEST, 2.6)
        elif here in greedy:
            pen = ink.pen(GREEDY, 2.2, dash=True)
        elif one.fate == "cut":
            pen = ink.pen(soft(ink, "border", 0.45), 0.8)
        else:
            pen = ink.pen(soft(ink, "weight", 0.75), 1.3)
        ink.painter.setPen(pen)
        ink.painter.setBrush(Qt.BrushStyle.NoBrush)
        ink.painter.drawPath(path)


def draw_column(
    ink: Ink, grid: Grid, run: Run, search: Search, depth: int, best: set[tuple[int, int]],
    greedy: set[tuple[int, int]],
) -> None:  # fmt: skip
    """The candidates of one depth as chips, and the line under the last that goes on."""
    found = search.depths[depth]
    tiny = ink.line_height("tiny")
    first = grid.box(depth, 0)
    ink.label(first.center().x(), grid.top - tiny / 2 - 2, str(depth + 1), anchor="center middle",
              size="tiny", mono=True, colour="muted")  # fmt: skip
    for place, one in enumerate(found):
        box = grid.box(depth, place)
        draw_chip(ink, grid, box, one, (depth, place) in best, (depth, place) in greedy)
        ink.mark(box, partial(read_candidate, ink, run, search, depth, place))
    last_kept = max((p for p, one in enumerate(found) if one.fate == "kept"), default=-1)
    if 0 <= last_kept < len(found) - 1:
        y = grid.box(depth, last_kept).bottom() + 1.5
        ink.line(first.left() - 4, y, first.right(), y, "sign", width=1.4, dash=True)


def draw_chip(ink: Ink, grid: Grid, box: QRectF, one: Candidate, best: bool, greedy: bool) -> None:
    """A candidate: its token, and its score where there is room."""
    cut = one.fate == "cut"
    tiny = ink.line_height("tiny")
    line = BEST if best else GREEDY if greedy else "weight" if not cut else "border"
    fill = soft(ink, "weight", 0.10) if not cut else ink.colour("surface")
    if one.fate == "ended":
        fill = soft(ink, "value", 0.22)
    width = 2.2 if best or greedy else 1.0
    ink.rect(box, fill=fill, line=soft(ink, line, 0.4 if cut and not greedy else 1.0), width=width,
             radius=4, dash=greedy and not best)  # fmt: skip
    colour = soft(ink, "text", 0.62) if cut else ink.colour("text")
    inner = box.adjusted(3, 0, -3, 0)
    piece = ended_sign(one.piece) if one.fate == "ended" else one.piece
    if grid.tall:
        size = "small" if box.height() >= tiny + ink.line_height("small") + 2 else "tiny"
        high = ink.line_height(size)
        upper = QRectF(inner.left(), box.center().y() - (high + tiny) / 2, inner.width(), high)
        if ink.text_width(piece, size, mono=True) > inner.width():
            size = "tiny"
        ink.text(upper, piece, size=size, mono=True, align="center middle", colour=colour)
        lower = QRectF(inner.left(), upper.bottom(), inner.width(), tiny)
        ink.text(lower, fixed(one.score, 2), size="tiny", mono=True, align="center middle",
                 colour=soft(ink, "muted", 0.85 if cut else 1.0))  # fmt: skip
    elif box.height() >= tiny * 0.7:
        score = fixed(one.score, 1)
        wide = ink.text_width(score, "tiny", mono=True)
        if inner.width() > wide + 22:
            ink.text(inner, score, size="tiny", mono=True, align="right middle",
                     colour=soft(ink, "muted", 0.85 if cut else 1.0))  # fmt: skip
            inner = inner.adjusted(0, 0, -wide - 3, 0)
        ink.text(inner, piece, size="tiny", mono=True, colour=colour)


def read_candidate(
    ink: Ink, run: Run, search: Search, depth: int, place: int, _: QPointF
) -> ReadOut:
    """What stands in a chip, with the sum filled in."""
    one = search.depths[depth][place]
    words = "".join(search.depths[d][p].piece for d, p in search.path(depth, place))
    before = one.logp - one.step
    lines = [
        ink.say("read.sum", before=number(before, 4), step=number(one.step, 4),
                total=number(one.logp, 4)),
        ink.say("read.fate." + one.fate, place=place + 1, beams=run.beams),
    ]  # fmt: skip
    if abs(one.score - one.logp) > 1e-12:
        lines.insert(1, ink.say("read.score", score=number(one.score, 4)))
    return ReadOut(f"“{words}”", tuple(lines))


def draw_text(ink: Ink, box: QRectF, text: Text, colour: str, name: str = "") -> None:
    """A finished text in a line: score, length, words."""
    left = box.left()
    for column, wide in ((fixed(text.score, 2), 62.0), (tokens(ink, len(text.ids)),
                         74.0)):  # fmt: skip
        room = wide * ink.view.text_scale
        ink.text(QRectF(left, box.top(), room - 6, box.height()), column, size="tiny", mono=True,
                 colour="muted", align="right middle")  # fmt: skip
        left += room
    ink.rect(QRectF(left, box.center().y() - 4, 8, 8), fill=colour, line="border", width=0.8)
    words = spelled(text.words) + ("" if text.ended else " …")
    words = f"{name}: {words}" if name else words
    ink.text(QRectF(left + 13, box.top(), box.right() - left - 13, box.height()), words,
             size="small")  # fmt: skip
    ink.mark(box, ReadOut(spelled(text.words), (
        f"ln p = {number(text.logp, 5)}", tokens(ink, len(text.ids)),
        ink.say("read.perplexity", value=number(per_token(text), 4)),
    )))  # fmt: skip


def per_token(text: Text) -> float:
    """ln p per token."""
    return text.logp / len(text.ids)
