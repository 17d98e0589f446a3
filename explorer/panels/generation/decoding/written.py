"""The text as tokens: the prompt bare, what was written coloured by its probability."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.generation.decoding.params import Run, Step
from explorer.core.formatting import count, number
from explorer.core.trace import Trace
from explorer.panels.generation.looks import bare
from explorer.ui.canvas.colours import text_on
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

LINE = "⏎"


@dataclass(frozen=True)
class Tile:
    """A token's place; `line` counts from 0."""

    token: int
    text: str
    left: float
    width: float
    line: int


def laid_out(ink: Ink, pieces: list[str], given: int, width: float, size: str) -> list[Tile]:
    """Tokens in lines, broken where a line is full and after a new line; the first `given` stand
    close, like plain text."""
    tiles: list[Tile] = []
    x, line = 0.0, 0
    for token, piece in enumerate(pieces):
        text = bare(piece)
        gap = (7.0 if token < given else 3.0) if piece.startswith("␣") and len(piece) > 1 else 0.0
        plain = token < given
        wide = min(ink.text_width(text, size, mono=True) + (1 if plain else 5), width)
        if x > 0 and x + gap + wide > width:
            x, line, gap = 0.0, line + 1, 0.0
        tiles.append(Tile(token, text, x + gap, wide, line))
        x += gap + wide + (0 if plain else 1)
        if piece.endswith(LINE):
            x, line = 0.0, line + 1
    return tiles


def draw(ink: Ink, box: QRectF, trace: Trace, step: Step) -> float:
    """Draw the last lines that fit; returns the height used."""
    run: Run = trace.shared
    done = step.token + (1 if step.stage == "token" else 0)
    pieces = [*run.prompt, *(one.piece for one in run.written[:done])]
    waiting = step.stage != "token"
    shown_pieces = [*pieces, " ? "] if waiting else pieces
    size = "body"
    tiles = laid_out(ink, shown_pieces, len(run.prompt), box.width(), size)
    if max(tile.line for tile in tiles) * ink.line_height(size) * 1.4 > box.height():
        size = "small"
        tiles = laid_out(ink, shown_pieces, len(run.prompt), box.width(), size)
    pitch = ink.line_height(size) * 1.4
    fit = max(int(box.height() / pitch), 1)
    lines = tiles[-1].line + 1
    first = max(lines - fit, 0)
    steps = seek_of(trace)
    for tile in tiles:
        if tile.line < first:
            continue
        area = QRectF(box.left() + tile.left, box.top() + (tile.line - first) * pitch, tile.width,
                      pitch - 3)  # fmt: skip
        place = tile.token - len(run.prompt)
        if tile.token >= len(pieces):
            ink.rect(area, line="category 0", width=1.6, radius=3, dash=True)
            ink.text(area, "?", size=size, align="center middle", mono=True)
        elif place < 0:
            ink.text(area, tile.text, size=size, align="center middle", mono=True, colour="muted",
                     elide=False)  # fmt: skip
            ink.mark(area, ReadOut(ink.say("title.piece", piece=pieces[tile.token]),
                                   (ink.say("read.prompt"),)))  # fmt: skip
        else:
            draw_written(ink, area, tile.text, size, run, place, place == done - 1 and not waiting)
            ink.mark(area, partial(read, ink, run, place), seek=steps[place])
    if first:
        ink.label(box.left() - 5, box.top() + (pitch - 3) / 2, "…", anchor="right middle",
                  size="small", colour="muted")  # fmt: skip
    return min(lines, fit) * pitch


def draw_written(
    ink: Ink, area: QRectF, text: str, size: str, run: Run, place: int, newest: bool
) -> None:
    """One token that the model wrote; underlined where it repeats."""
    fill = ink.ramp(0.06 + 0.9 * run.written[place].model_chance)
    ink.rect(area, fill=fill, line="category 0" if newest else None, width=2.0, radius=3)
    ink.text(area, text, size=size, align="center middle", mono=True, colour=text_on(ink, fill),
             elide=False)  # fmt: skip
    if run.repeated[place]:
        ink.line(area.left() + 1, area.bottom() + 1.5, area.right() - 1, area.bottom() + 1.5,
                 "negative", width=2.0)  # fmt: skip


def seek_of(trace: Trace) -> dict[int, int]:
    """The step that appends each written token."""
    return {step.token: index for index, step in enumerate(trace.steps) if step.stage == "token"}


def read(ink: Ink, run: Run, place: int, _: QPointF) -> ReadOut:
    """What a written token says under the mouse."""
    one = run.written[place]
    lines = [
        ink.say("read.token", chance=number(one.model_chance), after=number(one.chance)),
        ink.say("read.rank", rank=count(one.rank), all=count(run.vocabulary)),
    ]
    if run.repeated[place]:
        lines.append(ink.say("read.repeated"))
    return ReadOut(ink.say("title.token", token=place + 1, piece=one.piece), tuple(lines))
