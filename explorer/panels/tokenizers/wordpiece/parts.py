"""What the pieces of the picture share: colours, pairs and pieces as boxes, places on the stage."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.wordpiece.types import Row, Step, Training
from explorer.core.formatting import count as spaced
from explorer.core.formatting import number
from explorer.panels.tokenizers.bpe.boxes import box
from explorer.panels.tokenizers.bpe.flow import label_width, quoted
from explorer.panels.tokenizers.colours import strong
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

BY_COUNT = "category 0"  # orange: the ranking by count, and what it would choose
BY_SCORE = "category 1"  # blue: the ranking by score
LONGEST_LABEL = 24


@dataclass(frozen=True)
class Side:
    """One of the two rankings: its colour, and the keys of its words."""

    name: str
    colour: str
    rule: str


COUNT = Side("count", BY_COUNT, "frequency")
SCORE = Side("score", BY_SCORE, "likelihood")


def line_of(ink: Ink, side: Side) -> QColor:
    """The colour of a ranking for lines: 3 : 1 against the surface."""
    return strong(ink, side.colour)


def fill_of(ink: Ink, colour: str, share: float = 0.35) -> QColor:
    """A light colour for boxes with letters on them."""
    return soft(ink, colour, share)


def piece_text(shared: Training, piece: int) -> str:
    """A piece for reading; −1 is an unknown character."""
    return shown(shared.labels[piece]) if piece >= 0 else "?"


def pair_text(shared: Training, left: int, right: int) -> str:
    """“q” + “##u”, shortened."""
    one, other = (quoted(piece_text(shared, i), LONGEST_LABEL) for i in (left, right))
    return f"{one} + {other}"


def piece_width(ink: Ink, text: str, size: str | float = "small") -> float:
    """How wide the box of a piece is."""
    return label_width(text, ink.pixels(size)) + 10


def draw_piece(
    ink: Ink, rect: QRectF, text: str, *, fill: QColor | None = None,
    line: QColor | str = "border", width: float = 1.0, alpha: float = 1.0,
    size: str | float = "small",
) -> None:  # fmt: skip
    """One piece in its box."""
    box(ink, rect, text, ink.pixels(size), fill=fill or ink.colour("raised"), line=line,
        width=width, alpha=alpha)  # fmt: skip


def score_text(row: Row) -> str:
    """10/(10·13)."""
    return f"{spaced(row.count)}/({spaced(row.single_left)}·{spaced(row.single_right)})"


def read_row(ink: Ink, shared: Training, step: Step, row: Row, side: Side) -> ReadOut:
    """A pair of a ranking in words, with both its ranks."""
    ranks = (row.rank, row.other) if side is COUNT else (row.other, row.rank)
    said = ink.say("read-ranks", count=ranks[0], score=ranks[1])
    return ReadOut(pair_text(shared, row.left, row.right), (*read_pair(ink, step, row), said))


def read_pair(ink: Ink, step: Step, row: Row) -> tuple[str, ...]:
    """The count of a pair, its score with the formula filled in, and how it compares with chance:
    M places for two pieces drawn from N, each by its share."""
    expected = step.chance * row.single_left * row.single_right
    times = number(row.count / expected) if expected else "1"
    return (
        f"n(ab) = {spaced(row.count)}",
        f"n(ab) / (n(a)·n(b)) = {score_text(row)} = {number(row.score, 4)}",
        ink.say("read-chance", times=times, expected=number(expected)),
        ink.say("read-sums", pieces=spaced(step.tokens), pairs=spaced(int(step.count.sum()))),
    )
