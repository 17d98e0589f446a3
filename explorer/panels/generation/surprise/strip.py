"""The strip: a bar of surprisal on every token, and what was likely where the last one came."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.generation.surprise.steps import Run
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.generation.surprise.looks import flow, lines_of, read_token
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink


def draw_strip(ink: Ink, body: QRectF, trace: Trace, read: int) -> None:
    """The text up to `read` tokens, bars above them, the mean so far as a line."""
    run: Run = trace.shared
    text = run.text
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    most = 1.15 * trace.scales["text"][1] or 1.0
    guesses = 6 * (small + 3) + 6
    size = "small" if lines_of(ink, body.width(), text.pieces) * 48 < body.height() - guesses else (
        "tiny")  # fmt: skip
    token = (small if size == "small" else tiny) + 3
    lines = lines_of(ink, body.width(), text.pieces, size)
    room = body.height() - guesses - 8
    pitch = min(room / lines, 150.0 * ink.view.text_scale)
    bar = max(pitch - token - 8, 4.0)
    boxes = flow(ink, QRectF(body.left(), body.top() + bar, body.width(), room),
                 text.pieces, pitch, token, size)  # fmt: skip
    mean = float(text.bits[:read].mean())
    numbers: list[tuple[float, float, str, bool]] = []  # over the bars; drawn when the lines are
    for index, box in enumerate(boxes):
        bits = float(text.bits[index])
        seen = index < read
        ink.text(box, text.pieces[index], size=size, mono=True, align="center middle",
                 colour="text" if seen else soft(ink, "muted", 0.45))  # fmt: skip
        if not seen:
            continue
        high = bar * bits / most
        column = QRectF(box.left() + 1, box.top() - high, box.width() - 2, high)
        newest = index == read - 1
        ink.rect(column, fill="weight" if newest else soft(ink, "weight", 0.45),
                 line="weight", width=1.6 if newest else 0.6)  # fmt: skip
        if newest:
            ink.rect(box, line="weight", width=1.4, radius=2)
        if box.width() >= ink.text_width(fixed(bits, 1), "tiny", mono=True) and bar > 3 * tiny:
            numbers.append((box.center().x(), column.top() - 1, fixed(bits, 1), newest))
        ink.mark(QRectF(box.left(), box.top() - bar, box.width(), bar + token),
                 read_token(ink, text.pieces[index], bits), seek=index)  # fmt: skip
    for top in sorted({box.top() for box in boxes}):
        row = [box for box in boxes if box.top() == top]
        first = boxes.index(row[0])
        if first < read:
            last = min(read - 1, first + len(row) - 1)
            y = top - bar * mean / most
            draw_mean(ink, body.left(), boxes[last].right(), y, numbers)
            ink.line(body.left(), top, boxes[first + len(row) - 1].right(), top, "hairline")
    for x, y, written, newest in numbers:
        ink.label(x, y, written, size="tiny", mono=True, anchor="center bottom",
                  colour="text" if newest else "muted")  # fmt: skip
    if boxes:
        ink.label(body.right(), body.bottom() - guesses + 2, ink.say("strip.mean",
                  bits=fixed(mean, 2), perplexity=number(float(2**mean))), anchor="right top",
                  size="small", colour="value", bold=True)  # fmt: skip
    draw_guesses(ink, QRectF(body.left(), body.bottom() - guesses, body.width(), guesses), run,
                 read - 1)  # fmt: skip


def draw_mean(
    ink: Ink, left: float, right: float, y: float, numbers: list[tuple[float, float, str, bool]]
) -> None:
    """The line of the mean, with gaps where numbers stand: a dash before one looks like a minus."""
    tiny = ink.line_height("tiny")
    for x, bottom, written, _ in sorted(numbers):
        half = ink.text_width(written, "tiny", mono=True) / 2 + 4
        if bottom - tiny < y < bottom + 1 and x - half < right:
            if x - half > left:
                ink.line(left, y, x - half, y, "value", width=1.6, dash=True)
            left = x + half
    if left < right:
        ink.line(left, y, right, y, "value", width=1.6, dash=True)


def draw_guesses(ink: Ink, box: QRectF, run: Run, token: int) -> None:
    """The likeliest tokens at a place, and the one that came."""
    small = ink.line_height("small")
    guess, piece = run.guesses[token], run.text.pieces[token]
    chance = float(2.0 ** -run.text.bits[token])
    ink.text(QRectF(box.left(), box.top(), box.width() * 0.6, small),
             ink.say("strip.likely", piece=piece), size="small", bold=True)  # fmt: skip
    rows = list(zip(guess.pieces, guess.chances.tolist(), strict=True))[:5]
    if guess.rank > len(rows):
        rows = [*rows[:4], (piece, chance)]
    names = min(max(ink.text_width(p, "small", mono=True) for p, _ in rows) + 14, box.width() * 0.3)
    numbers = ink.text_width("0.0000  #9999", "tiny", mono=True) + 10
    wide = min(box.width() - names - numbers - 12, 420.0 * ink.view.text_scale)
    for row, (one, p) in enumerate(rows):
        y = box.top() + (row + 1) * (small + 3)
        came = one == piece and (row + 1 == guess.rank or guess.rank > len(rows))
        ink.text(QRectF(box.left(), y, names, small), one, size="small", mono=True, bold=came,
                 align="right middle")  # fmt: skip
        left = box.left() + names + 8
        ink.rect(QRectF(left, y + 2, max(wide * p, 1.0), small - 4),
                 fill="weight" if came else soft(ink, "neutral", 0.5))  # fmt: skip
        words = fixed(p, 4) + (f"  #{guess.rank}" if came else "")
        ink.label(left + max(wide * p, 1.0) + 5, y + small / 2, words, size="tiny", mono=True,
                  colour="text" if came else "muted", bold=came)  # fmt: skip
