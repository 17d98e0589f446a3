"""Encoding a word: every look into the vocabulary as a bar below the characters it takes.

The bars get shorter until a piece is found, then start again after it: the longest match, seen as a
staircase.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.wordpiece.longest import Attempt, Scan
from explorer.compute.tokenizers.wordpiece.pieces import PREFIX
from explorer.compute.tokenizers.wordpiece.types import Step, Training
from explorer.core.easing import clamp
from explorer.core.trace import Trace
from explorer.panels.tokenizers.bpe.flow import quoted, short
from explorer.panels.tokenizers.colours import strong
from explorer.panels.tokenizers.wordpiece.parts import draw_piece, fill_of, piece_width
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

FOUND = "category 2"  # green, with a tick
WIDEST = 84.0  # pixels of a character
TALLEST = 44.0  # pixels of a look
SHELF = (
    32.0,
    27.0,
    23.0,
    20.0,
    17.0,
    14.5,
    12.0,
)  # letters of the vocabulary: the largest that fit
MOST_SHOWN = 600  # pieces of a vocabulary that is shown whole


def draw_scan(ink: Ink, area: QRectF, trace: Trace, index: int, move: float) -> None:
    """The word of this step, the looks so far, and what they found."""
    shared: Training = trace.shared
    step: Step = trace[index]
    scan = shared.scans[step.word]
    count = len(scan.word)
    cell = min(WIDEST, (area.width() - 52) / max(count, 1))
    left = area.left() + (area.width() - cell * count) / 2
    letters = min(cell * 0.62, 34.0, 0.07 * area.height())
    height = max(letters * 1.6, 14.0)
    top = area.top() + 4
    done = scan.attempts[: step.look + 1]
    over = step.look + 1 >= len(scan.attempts)
    thrown = over and bool(scan.reason)
    draw_word(ink, scan, done, left, top, cell, height, letters, thrown)
    top += height + 10
    if not scan.attempts:
        limit = left + trace.params.longest * cell
        line = ink.line_height("small")
        ink.line(limit, top - height - 12, limit, top + 4, "text", width=1.6, dash=True)
        note = ink.say("limit", longest=trace.params.longest)
        room = limit + ink.text_width(note, "small") < area.right()
        ink.label(limit, top + 6, note, size="small", anchor="left top" if room else "right top")
        draw_vocabulary(
            ink, area.adjusted(0, top + 3 * line - area.top(), 0, 0), shared
        )  # fmt: skip
        return
    line = ink.line_height("small")
    shelf = area.height() * (0.45 if area.height() > 400 else 0.38)
    if len(shared.labels) <= MOST_SHOWN:
        shelf = min(shelf, height_needed(ink, shared.labels, area.width(), SHELF[-1]) + 4)
    room = area.bottom() - shelf - top - 10
    pitch = min(TALLEST, max(line + 7, room / len(scan.attempts)))
    rows = max(1, int(room / pitch + 1e-6))
    below = top + min(rows, len(scan.attempts)) * pitch + 10
    draw_shelf(
        ink, QRectF(area.left(), below, area.width(), area.bottom() - below), shared,
        scan, done[-1],
    )  # fmt: skip
    first = max(0, len(done) - rows)
    entering = scan.attempts[len(done) : len(done) + 1] if move > 0 else ()
    for place, attempt in enumerate(done[first:]):
        draw_look(ink, attempt, left, top + place * pitch, cell, pitch, area,
                  newest=first + place == len(done) - 1 and move < 0.5)  # fmt: skip
    if entering and len(done) - first < rows:
        y = top + (len(done) - first) * pitch
        draw_look(ink, entering[0], left, y, cell, pitch, area, newest=move >= 0.5,
                  alpha=clamp(move))  # fmt: skip
    if first:
        ink.label(area.right(), top - 5, ink.say("looks-before", looks=first), size="tiny",
                  colour="muted", anchor="right middle")  # fmt: skip
    start = shared.first_looks[step.word]
    for place, attempt in enumerate(done[first:]):
        spot = QRectF(area.left(), top + place * pitch, area.width(), pitch)
        ink.mark(spot, read_look(ink, attempt), seek=start + first + place, name="look")


def draw_shelf(ink: Ink, area: QRectF, shared: Training, scan: Scan, attempt: Attempt) -> None:
    """The vocabulary, or what begins as the rest of the word does; what fits it is green, and the
    longest of those is the one that will be found."""
    prefix = PREFIX if attempt.start else ""
    first = prefix + scan.word[attempt.start]
    rest = prefix + scan.word[attempt.start :]
    similar = beginning(shared, first)
    everything = whole_fits(ink, shared, area)
    if everything:
        title = ink.say("shelf-all", first=first)
    else:
        title = ink.say("shelf" if similar else "shelf-none", first=first)
    draw_pieces(
        ink, area, shared, title, shared.labels if everything else similar, similar,
        tuple(label for label in similar if rest.startswith(label)),
        attempt.piece if attempt.id >= 0 else "",
    )  # fmt: skip


def draw_vocabulary(ink: Ink, area: QRectF, shared: Training) -> None:
    """The vocabulary, nothing lit."""
    draw_pieces(ink, area, shared, ink.say("shelf-title"), shared.labels, shared.labels)


def whole_fits(ink: Ink, shared: Training, area: QRectF) -> bool:
    """Whether there is room for all pieces."""
    if len(shared.labels) > MOST_SHOWN:
        return False
    return height_needed(ink, shared.labels, area.width(), SHELF[-1]) <= area.height()


def draw_pieces(
    ink: Ink, area: QRectF, shared: Training, title: str, labels: Sequence[str],
    strong_ones: Sequence[str], fitting: Sequence[str] = (), hit: str = "",
) -> None:  # fmt: skip
    """Pieces as boxes, line by line, as large as there is room for; "… more" where it ends."""
    line = ink.line_height("small")
    size = next(
        (size for size in SHELF[:-1] if len(labels) <= MOST_SHOWN
         and height_needed(ink, labels, area.width(), size) <= area.height()), SHELF[-1]
    )  # fmt: skip
    row = ink.line_height(size) + 8
    ink.text(QRectF(area.left(), area.top(), area.width(), line), title, size="small",
             colour="muted")  # fmt: skip
    x, y = area.left(), area.top() + line + 4
    green = strong(ink, FOUND)
    dark, fits = set(strong_ones), set(fitting)
    pieces = sorted(labels)
    for place, label in enumerate(pieces):
        text = short(shown(label), 24)
        wide = min(piece_width(ink, text, size), area.width())
        left = len(pieces) - place
        more = ink.say("shelf-more", pieces=left)
        last_row = y + 2 * row > area.bottom() + 4
        reserve = ink.text_width(more, "small") + 8 if last_row and left > 1 else 0.0
        if x > area.left() and x + wide + reserve > area.right():
            if last_row:
                ink.label(x + 4, y + row / 2, more, size="small", colour="muted")
                return
            x, y = area.left(), y + row
        draw_piece(
            ink, QRectF(x, y + 1, wide, row - 4), text, size=size,
            fill=fill_of(ink, FOUND) if label in fits else None,
            line=green if label in fits else "border", width=2.0 if label == hit else 1.0,
            alpha=1.0 if label in dark else 0.45,
        )  # fmt: skip
        ink.mark(QRectF(x, y, wide, row),
                 ReadOut(shown(label), (ink.say("look-found", id=shared.vocabulary[label]),)),
                 name="piece")  # fmt: skip
        x += wide + 4


def height_needed(ink: Ink, labels: Sequence[str], width: float, size: float) -> float:
    """How high the title and the boxes of all pieces are together."""
    lines, x = 1, 0.0
    for label in sorted(labels):
        wide = min(piece_width(ink, short(shown(label), 24), size), width)
        if x and x + wide > width:
            lines, x = lines + 1, 0.0
        x += wide + 4
    return ink.line_height("small") + 4 + lines * (ink.line_height(size) + 8)


@lru_cache(maxsize=64)
def beginning(shared: Training, first: str) -> tuple[str, ...]:
    """The pieces that begin with a character, alphabetically: those that fit a word stand in the
    order of their lengths."""
    bare = not first.startswith(PREFIX) or first == PREFIX[0]
    return tuple(
        sorted(
            label for label in shared.labels[1:]
            if label.startswith(first) and (not bare or not label.startswith(PREFIX))
        )
    )  # fmt: skip


def draw_word(
    ink: Ink, scan: Scan, done: tuple[Attempt, ...], left: float, top: float, cell: float,
    height: float, letters: float, thrown: bool,
) -> None:  # fmt: skip
    """The characters; those of pieces that were found stand on green, struck out if in vain."""
    green, size = strong(ink, FOUND), letters / ink.view.text_scale
    for attempt in done:
        if attempt.id < 0:
            continue
        x, wide = left + attempt.start * cell, (attempt.end - attempt.start) * cell
        spot = QRectF(x + 1, top, wide - 2, height)
        ink.rect(spot, fill=fill_of(ink, FOUND), line=green, width=1.5, radius=5)
    if thrown:
        whole = QRectF(left + 1, top, cell * len(scan.word) - 2, height)
        ink.rect(whole, line="error", width=2.0, radius=5)
        if len(scan.word) * cell > 20:
            ink.line(whole.left() + 4, whole.center().y(), whole.right() - 4, whole.center().y(),
                     "error", width=1.6)  # fmt: skip
    if letters >= 6:
        for i, character in enumerate(scan.word):
            ink.text(QRectF(left + i * cell, top, cell, height), shown(character), size=size,
                     mono=True, align="center middle", elide=False)  # fmt: skip
    ink.mark(QRectF(left, top, cell * len(scan.word), height),
             ReadOut(quoted(shown(scan.word), 60), (ink.say("letters", count=len(scan.word)),)),
             name="word")  # fmt: skip


def draw_look(
    ink: Ink, attempt: Attempt, left: float, y: float, cell: float, pitch: float, area: QRectF,
    *, newest: bool, alpha: float = 1.0,
) -> None:  # fmt: skip
    """One look: a bar under its characters, with a tick or a cross."""
    found = attempt.id >= 0
    bar = QRectF(left + attempt.start * cell + 1, y + 2, (attempt.end - attempt.start) * cell - 2,
                 pitch - 5)  # fmt: skip
    colour = strong(ink, FOUND) if found else ink.colour("border")
    ink.rect(bar, fill=fill_of(ink, FOUND) if found else "surface", line=colour,
             width=2.0 if newest else 1.2, radius=4, alpha=alpha, dash=not found)  # fmt: skip
    text = short(shown(attempt.piece), 30)
    verdict = "✓" if found else "✗"
    wide = ink.text_width(text, "small", mono=True)
    ink_of = "text" if newest or found else "muted"
    if wide + 8 <= bar.width():
        ink.text(bar, text, size="small", mono=True, align="center middle", colour=ink_of,
                 alpha=alpha)  # fmt: skip
        beside = verdict
    else:
        beside = f"{verdict} {text}"
    wide = ink.text_width(beside, "small", mono=True) + 2
    x = bar.right() + 6 if bar.right() + 6 + wide <= area.right() else bar.left() - 6 - wide
    x = max(x, area.left())
    ink.text(QRectF(x, bar.top(), wide, bar.height()), beside, size="small", mono=True,
             colour=colour if found else ink_of, bold=newest, alpha=alpha, elide=False)  # fmt: skip


def read_look(ink: Ink, attempt: Attempt) -> ReadOut:
    """A look in words."""
    key = "look-found" if attempt.id >= 0 else "look-missing"
    places = ink.say("look-places", start=attempt.start + 1, end=attempt.end)
    return ReadOut(quoted(shown(attempt.piece), 60), (ink.say(key, id=attempt.id), places))
