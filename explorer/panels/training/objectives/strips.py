"""One text, six questions; and each question for itself: next tokens, masks, answers."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.training.objectives.params import ROWS, Step, Story, targets_of
from explorer.core.formatting import fixed, percent
from explorer.core.trace import Trace
from explorer.panels.training.objectives import made
from explorer.panels.training.objectives.chips import Chip, Entries, draw_bars, draw_chips
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import legend
from explorer.ui.canvas.scene import ReadOut


def most_of(trace: Trace) -> float:
    """The highest loss of a token in the trace."""
    return trace.scales["nats"][1]


def chips_of(ink: Ink, story: Story, row: str) -> list[Chip]:
    """The tokens of one objective."""
    if row == "ntp":
        return made.of_next(ink, story)
    if row == "mlm":
        return made.of_masked(ink, story)
    if row == "rtd":
        return made.of_detected(ink, story)
    if row == "span":
        return [*made.of_source(ink, story), Chip("→"), *made.of_target(ink, story)]
    if row == "nsp":
        return made.of_pair(ink, story)
    return made.of_next(ink, story, masked=True)


def draw_rows(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """A row of tokens for each objective, and how many predictions it asks for; those still to come
    hold the text as it is."""
    story: Story = trace.shared
    line = ink.line_height("small") + 2
    pitch = area.height() / len(ROWS)
    for place, row in enumerate(ROWS):
        top = area.top() + place * pitch
        newest = place == step.place - 1
        asked, tokens = targets_of(story, row)
        head = QRectF(area.left(), top, area.width(), line)
        ink.text(head, ink.say("row." + row), size="small", bold=newest,
                 colour="text" if newest else "muted")  # fmt: skip
        count = ink.say("row.count", asked=asked, tokens=tokens)
        body = QRectF(area.left(), top + line + 1, area.width(), pitch - line - 7)
        if place >= step.place:
            draw_chips(ink, body, [Chip(piece) for piece in story.reading.pieces])
            continue
        draw_count(ink, head, asked, max(len(story.reading.pieces), len(story.masked.pieces)),
                   count, newest)  # fmt: skip
        draw_chips(ink, body, chips_of(ink, story, row), most_of(trace))
        ink.mark(head, ReadOut(ink.say("row." + row), (count, ink.say("what." + row))),
                 seek=place, name="row " + row)  # fmt: skip


def draw_count(ink: Ink, head: QRectF, asked: int, most: int, text: str, bold: bool) -> None:
    """At the right end: how many predictions, as a bar and in words."""
    wide = ink.text_width(text, "small", bold=True) + 4
    ink.text(head, text, size="small", align="right middle", bold=bold,
             colour="text" if bold else "muted")  # fmt: skip
    room = min(110.0, head.width() * 0.16)
    left = head.right() - wide - room - 6
    bar = QRectF(left, head.center().y() - 4, room, 8)
    ink.rect(bar, fill=soft(ink, "neutral", 0.15))
    ink.rect(QRectF(left, bar.top(), max(room * min(asked / most, 1.0), 1.5), 8), fill="weight")


def draw_next(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The loss of every token."""
    story: Story = trace.shared
    chips = made.of_next(ink, story)
    foot = draw_means(ink, area, [("mean.all", float(story.reading.nats.mean()), len(chips))])
    draw_bars(ink, QRectF(area.left(), area.top(), area.width(), foot - area.top() - 8), chips,
              most_of(trace), float(story.reading.nats.mean()))  # fmt: skip


def draw_answer(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The same losses; 0: all count; 1: those of the answer."""
    story: Story = trace.shared
    nats, asking = story.reading.nats, story.reading.asking
    chips = made.of_next(ink, story, masked=step.place == 1)
    means = [("mean.all", float(nats.mean()), len(nats))]
    if step.place:
        means.append(("mean.answer", float(nats[asking:].mean()), len(nats) - asking))
    foot = draw_means(ink, area, means)
    draw_bars(ink, QRectF(area.left(), area.top(), area.width(), foot - area.top() - 8), chips,
              most_of(trace), means[-1][1])  # fmt: skip


def draw_means(ink: Ink, area: QRectF, means: list[tuple[str, float, int]]) -> float:
    """Means as bars at the bottom, the last one in colour; returns where they begin."""
    line = ink.line_height("small") + 8
    top = area.bottom() - line * len(means)
    names = [ink.say(key, count=count) for key, _, count in means]
    left = area.left() + max(ink.text_width(name, "small", bold=True) for name in names) + 14
    most = max(value for _, value, _ in means)
    room = min(area.right() - left - 90, 360.0 * ink.view.text_scale)
    for row, (name, (_, value, _)) in enumerate(zip(names, means, strict=True)):
        y, last = top + row * line, row == len(means) - 1
        ink.text(QRectF(area.left(), y, left - area.left() - 8, line), name, size="small",
                 bold=last)  # fmt: skip
        ink.rect(QRectF(left, y + 4, max(room * value / most, 1), line - 8),
                 fill="weight" if last else soft(ink, "neutral", 0.5))  # fmt: skip
        ink.label(left + room * value / most + 6, y + line / 2, ink.say("nats", value=fixed(value)),
                  size="small", mono=True, bold=last)  # fmt: skip
    return top


def draw_masked(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """0: which tokens are asked for; 1: as what they are shown; 2: what is named there."""
    story: Story = trace.shared
    chips = made.of_masked(ink, story, step.place, picking=True)
    asked: Entries = [("box", "weight", ink.say("legend.asked"))]
    entries = asked if step.place == 0 else [
        *(asked if step.place == 1 else []), ("box", "surface", ink.say("legend.hidden")),
        ("box", soft(ink, "category 5", 0.5), ink.say("legend.other")),
        ("box", soft(ink, "category 4", 0.5), ink.say("legend.same")),
    ]  # fmt: skip
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), entries) + 8
    body = area.adjusted(0, used, 0, 0)
    if step.place < 2:
        half = body.height() / 2 - 24
        first = made.of_masked(ink, story, 0, picking=True)
        y = draw_chips(ink, body.adjusted(0, 0, 0, half - body.height()), first, most_of(trace),
                       roomy=True)  # fmt: skip
        if step.place:
            ink.arrow(body.center().x(), y + 10, body.center().x(), y + 36, "muted")
            draw_chips(ink, QRectF(body.left(), y + 46, body.width(), half), chips, most_of(trace),
                       roomy=True)  # fmt: skip
        else:
            draw_counts(ink, QRectF(body.left(), y + 24, body.width(), body.bottom() - y - 24),
                        story, ("ntp", "mlm"))  # fmt: skip
        return
    line = ink.line_height("small") + 6
    rows = min(len(story.masked.guesses), max(int(body.height() * 0.38 / line) - 1, 1))
    table = (rows + 1) * line
    mean = sum(g.nats for g in story.masked.guesses) / len(story.masked.guesses)
    draw_bars(ink, QRectF(body.left(), body.top(), body.width(), body.height() - table - 10), chips,
              most_of(trace), mean)  # fmt: skip
    draw_guesses(ink, QRectF(body.left(), body.bottom() - table, body.width(), table), story, rows)


def draw_guesses(ink: Ink, box: QRectF, story: Story, rows: int) -> None:
    """What was named at the first few places: a row each, the right one outlined."""
    line = box.height() / (rows + 1)
    masked = story.masked
    shown = len(masked.guesses)
    head = ink.say("guess.head") if rows == shown else ink.say("guess.some", rows=rows, all=shown)
    ink.text(QRectF(box.left(), box.top(), box.width(), line), head, size="small", bold=True)
    names = max(ink.text_width(masked.pieces[g.place], "small", mono=True)
                for g in masked.guesses[:rows]) + 14  # fmt: skip
    for row, guess in enumerate(masked.guesses[:rows]):
        y = box.top() + (row + 1) * line
        true = masked.pieces[guess.place]
        ink.text(QRectF(box.left(), y, names - 8, line - 2), true, size="small", mono=True,
                 bold=True, align="right middle")  # fmt: skip
        wide = (box.width() - names) / len(guess.pieces)
        for at, (piece, chance) in enumerate(zip(guess.pieces, guess.chances.tolist(),
                                                 strict=True)):  # fmt: skip
            cell = QRectF(box.left() + names + at * wide, y + 1, wide - 4, line - 4)
            ink.rect(cell, line="value" if piece == true else "hairline",
                     width=2.0 if piece == true else 0.8, radius=2)  # fmt: skip
            ink.rect(QRectF(cell.left(), cell.bottom() - 4, cell.width() * chance, 4),
                     fill="weight")  # fmt: skip
            written = percent(chance)
            room = ink.text_width(written, "tiny", mono=True) + 6
            ink.text(cell.adjusted(5, 0, -room, -3), piece, size="small", mono=True,
                     bold=piece == true)  # fmt: skip
            ink.text(cell.adjusted(0, 0, -4, -3), written, size="tiny", mono=True, colour="muted",
                     align="right middle")  # fmt: skip
            ink.mark(cell, ReadOut(f"“{piece}”", (
                f"p = {fixed(chance, 4)}", ink.say("read.true", piece=true,
                                                   nats=fixed(guess.nats, 3)),
            )), name=f"guess {row} {at}")  # fmt: skip


def draw_detected(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Above, the masked text; below, filled in by the encoder: every token is a question."""
    story: Story = trace.shared
    line = ink.line_height("small") + 4
    y = area.top()
    half = (area.height() - 6 * line - 38) / 2
    ink.text(QRectF(area.left(), y, area.width(), line), ink.say("detect.before"), size="small",
             bold=True)  # fmt: skip
    y = draw_chips(ink, QRectF(area.left(), y + line, area.width(), half),
                   made.of_masked(ink, story), most_of(trace), roomy=True) + 20  # fmt: skip
    ink.text(QRectF(area.left(), y, area.width(), line), ink.say("detect.after"), size="small",
             bold=True)  # fmt: skip
    y = draw_chips(ink, QRectF(area.left(), y + line, area.width(), half),
                   made.of_detected(ink, story), most_of(trace), roomy=True) + 18  # fmt: skip
    legend(ink, QRectF(area.left(), y, area.width(), line), [
        ("box", soft(ink, "category 5", 0.5), ink.say("legend.replaced")),
        ("box", soft(ink, "category 2", 0.5), ink.say("legend.original")),
    ])  # fmt: skip
    y += line + 12
    draw_counts(ink, QRectF(area.left(), y, area.width(), area.bottom() - y), story, ("mlm", "rtd"))


def draw_counts(ink: Ink, box: QRectF, story: Story, rows: tuple[str, ...]) -> None:
    """How many predictions some objectives ask for, the last one in bold."""
    line = ink.line_height("small") + 4
    y = box.top()
    for row in rows:
        asked, tokens = targets_of(story, row)
        head = QRectF(box.left(), y, box.width(), line)
        if head.bottom() > box.bottom():
            break
        ink.text(head, ink.say("row." + row), size="small", bold=row == rows[-1])
        draw_count(ink, head, asked, tokens, ink.say("row.count", asked=asked, tokens=tokens),
                   row == rows[-1])  # fmt: skip
        y += line + 4
