"""The picture of WordPiece: two rankings of the same pairs, then the longest match."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.wordpiece.types import Step, Training
from explorer.core.formatting import count as spaced
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.tokenizers.bpe.flow import quoted
from explorer.panels.tokenizers.wordpiece.columns import draw_columns
from explorer.panels.tokenizers.wordpiece.parts import (
    draw_piece,
    fill_of,
    piece_text,
    piece_width,
    score_text,
)
from explorer.panels.tokenizers.wordpiece.scan import FOUND, draw_scan, draw_vocabulary
from explorer.panels.tokenizers.wordpiece.scatter import draw_scatter
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene


class Plan(NamedTuple):
    """Where everything stands."""

    head: QRectF
    scatter: QRectF
    columns: QRectF
    words: QRectF


class WordPieceScene(Scene):
    """Pairs by count and score, both rankings as columns; then the looks into the vocabulary."""

    smallest = (430, 360)
    text_room = (440, 380)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The state before merge int(at), or a look; the fraction is how far the eye has moved."""
        index = int(at)
        roomy = min(max(min(rect.width() / 950, rect.height() / 760), 1.0), 1.6)
        if roomy > 1.0:  # a large picture: larger letters everywhere
            marks = ink.marks
            ink = Ink(ink.painter, ink.view.with_(text_scale=ink.view.text_scale * roomy), ink.lab)
            ink.marks = marks
        move = at - index if index + 1 < len(trace) else 0.0
        step: Step = trace[index]
        plan = plan_of(ink, rect, trace)
        draw_head(ink, plan.head, trace, index)
        draw_words(ink, plan.words, trace, index)
        if step.phase == "encode":
            stage = QRectF(plan.head.left(), plan.head.bottom() + 10, plan.head.width(),
                           plan.words.top() - plan.head.bottom() - 18)  # fmt: skip
            same = move > 0 and trace[index + 1].word == step.word
            draw_scan(ink, stage, trace, index, move if same else 0.0)
            return
        if len(trace.shared.left) == 0:  # one-character words only
            ink.text(plan.scatter, ink.say("no-pairs"), size="large", align="center middle",
                     colour="muted", wrap=True)  # fmt: skip
            draw_vocabulary(ink, plan.columns, trace.shared)
            return
        draw_scatter(ink, plan.scatter, trace, index, move)
        draw_columns(ink, plan.columns, trace, index, move)


def plan_of(ink: Ink, rect: QRectF, trace: Trace) -> Plan:
    """The head above; the plot over the columns, or beside them where the stage is wide; the words
    to encode at the foot."""
    area = rect.adjusted(8, 6, -8, -6)
    head = QRectF(area.left(), area.top(), area.width(),
                  ink.line_height("large") + ink.line_height("small") + 2)  # fmt: skip
    line = ink.line_height("small")
    row = ink.line_height("body") + 6
    foot = 0.0
    if trace.shared.scans and area.height() > 330:
        foot = line + row + 6 if area.height() > 400 or area.width() > 800 else row + 4
    words = QRectF(area.left(), area.bottom() - foot, area.width(), foot)
    body = QRectF(area.left(), head.bottom() + 8, area.width(), words.top() - head.bottom() - 16)
    if body.width() > 1.6 * body.height() and body.width() > 760:
        wide = body.width() * 0.46
        scatter = QRectF(body.left(), body.top(), wide - 12, body.height())
        columns = QRectF(body.left() + wide + 12, body.top(), body.width() - wide - 12,
                         body.height())  # fmt: skip
        return Plan(head, scatter, columns, words)
    rows = 10 if body.height() > 480 else 6 if body.height() > 350 else 4
    need = 2 * line + 8 + rows * max(20.0, ink.line_height("body") + 4)
    need = min(need, body.height() * 0.5)
    scatter = QRectF(body.left(), body.top(), body.width(), body.height() - need - 10)
    columns = QRectF(body.left(), body.bottom() - need, body.width(), need)
    return Plan(head, scatter, columns, words)


def draw_head(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """What happens at this step, in two lines."""
    title, note = headline(ink, trace, index)
    large = ink.line_height("large")
    ink.text(QRectF(area.left(), area.top(), area.width(), large), title, size="large", bold=True)
    ink.text(QRectF(area.left(), area.top() + large + 2, area.width(), ink.line_height("small")),
             note, size="small", colour="muted")  # fmt: skip


def headline(ink: Ink, trace: Trace, index: int) -> tuple[str, str]:
    """The title of a step, and the reason for it."""
    shared: Training = trace.shared
    step: Step = trace[index]
    if step.phase == "encode":
        return looking(ink, trace, step)
    size = shared.base + step.merges
    if step.pair is None:
        overshot = trace.params.vocabulary < shared.base
        return (
            ink.say("head-end", merges=spaced(shared.merges), size=spaced(size)),
            ink.say(
                "over-" + ("base" if overshot else shared.stopped), minimum=trace.params.minimum
            ),
        )
    left, right = (quoted(piece_text(shared, i), 16) for i in step.pair)
    new = quoted(piece_text(shared, size), 24)
    row = (step.by_score if trace.params.rule == "likelihood" else step.by_count)[0]
    if trace.params.rule == "likelihood":
        value = f"{score_text(row)} = {number(row.score)}"
        note = ink.say("why-score", value=value, rank=row.other)
    else:
        note = ink.say("why-count", value=spaced(row.count), rank=row.other)
    return ink.say("head", merge=step.merges + 1, left=left, right=right, new=new), note


def looking(ink: Ink, trace: Trace, step: Step) -> tuple[str, str]:
    """The same for a look into the vocabulary."""
    scan = trace.shared.scans[step.word]
    word = quoted(scan.word, 24)
    if scan.reason == "long":
        longest = trace.params.longest
        note = ink.say("why-long", count=len(scan.word), longest=longest)
        return ink.say("head-unknown", word=word), note
    attempt = scan.attempts[step.look]
    piece = quoted(attempt.piece, 24)
    last = step.look + 1 == len(scan.attempts)
    if last and scan.reason:
        rest = quoted(scan.word[attempt.start], 4)
        return ink.say("head-unknown", word=word), ink.say("why-missing", piece=piece, rest=rest)
    if attempt.id < 0:
        return ink.say("head-missing", piece=piece), ink.say("why-shorter")
    key = "why-done" if last else "why-on"
    return ink.say("head-found", piece=piece, id=attempt.id), ink.say(key)


def draw_words(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """The words to encode, as they are cut with the pieces there are by now."""
    shared: Training = trace.shared
    step: Step = trace[index]
    if area.height() < 1 or not shared.scans:
        return
    line, row = ink.line_height("small"), ink.line_height("body") + 6
    if area.height() > row + line:
        title = ink.say("words-now" if step.pair is not None else "words-end")
        ink.text(QRectF(area.left(), area.top(), area.width(), line), title, size="small",
                 colour="muted")  # fmt: skip
    y = area.bottom() - row
    x = area.left()
    for number_of, (scan, ids) in enumerate(zip(shared.scans, step.encoded, strict=True)):
        unknown = ids == (scan.unknown,)
        texts = [piece_text(shared, i) for i in ids]
        widths = [piece_width(ink, text) for text in texts]
        start = x
        shown = 0
        for text, wide in zip(texts, widths, strict=True):
            if x + wide > area.right() - 14:
                break
            here = step.word == number_of
            draw_piece(
                ink, QRectF(x, y + 1, wide, row - 3), text,
                fill=None if unknown else fill_of(ink, FOUND, 0.3 if here else 0.15),
                line="error" if unknown else "text" if here else "border",
                width=1.6 if unknown or here else 1.0,
            )  # fmt: skip
            x += wide + 2
            shown += 1
        if x > start:
            what = ink.say("read-ids", ids=", ".join(map(str, ids[:40])))
            at = shared.first_looks[number_of]
            ink.mark(QRectF(start, y, x - start, row),
                     ReadOut(quoted(scan.word, 60), (what,)), seek=at, name="encoded")  # fmt: skip
        if shown < len(texts):
            ink.label(x + 2, y + row / 2, "…", size="small", colour="muted")
            return
        x += 16
