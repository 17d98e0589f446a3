"""One pair of answers: the texts, the judge's word, four log-probabilities, and its loss."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.alignment.dpo.params import Moment, Step, Story, losses_of
from explorer.compute.alignment.policy.pairs import chance
from explorer.core.formatting import fixed, percent, plural
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

CHOSEN, REJECTED = "category 2", "category 5"
SIGNS = ("✓", "✗")


def shown(text: str) -> str:
    """A continuation on one line."""
    return text.replace("\n", "↵")


def whole(points: float) -> str:
    """Points, or a setting, as one would write them: 4 and not 4.00."""
    return f"{points:g}".replace("-", "−")


def answers_of(story: Story, one: int) -> tuple[tuple[str, int, str, str], ...]:
    """Key, index into the texts, colour and sign of the two answers of a pair."""
    return (("chosen", int(story.chosen[one]), CHOSEN, SIGNS[0]),
            ("rejected", int(story.rejected[one]), REJECTED, SIGNS[1]))  # fmt: skip


def draw(ink: Ink, body: QRectF, trace: Trace, step: Step, one: int) -> None:
    """The two answers as cards; below, who judged them, or the loss at the start."""
    story: Story = trace.shared
    high = min(body.height() * 0.4, 104.0 * ink.view.text_scale)
    half = (body.width() - 14) / 2
    for place, (key, index, colour, sign) in enumerate(answers_of(story, one)):
        card = QRectF(body.left() + place * (half + 14), body.top(), half, high)
        _card(ink, card, trace, step.moment, index, (key, colour, sign), step.stage == "start")
    below = body.adjusted(0, high + 12, 0, 0)
    if step.stage == "answers":
        _judge(ink, below, trace, one)
    else:
        draw_loss(ink, below, trace, step.moment, one)


def _card(
    ink: Ink, card: QRectF, trace: Trace, moment: Moment, index: int, kind: tuple[str, str, str],
    four: bool,
) -> None:  # fmt: skip
    story: Story = trace.shared
    key, colour, sign = kind
    ink.rect(card, fill="raised", line=colour, radius=8, width=1.6)
    line, small = ink.line_height("body"), ink.line_height("small")
    inner = card.adjusted(12, 8, -12, -8)
    ink.text(QRectF(inner.left(), inner.top(), inner.width(), line),
             f"{sign} {ink.say(key)}", bold=True)  # fmt: skip
    text = shown(story.texts[index])
    box = QRectF(inner.left(), inner.top() + line + 4, inner.width(), line)
    size = "body" if ink.text_width(text, "body", mono=True) <= box.width() else "small"
    if ink.text_width(text, size, mono=True) > box.width():
        size = "tiny"
    ink.text(box, text, size=size, mono=True)
    lines = [ink.say("card.points", points=whole(float(story.rewards[index])))]
    if four:
        lines = [
            ink.say("card.policy", value=fixed(float(moment.texts[index]), 2)),
            ink.say("card.reference", value=fixed(float(story.reference[index]), 2)),
        ]
    y = box.bottom() + 8
    for said in lines:
        if y + small <= inner.bottom() + 3:
            ink.text(QRectF(inner.left(), y, inner.width(), small), said, size="small")
        y += small + 3
    ink.mark(card, read_answer(ink, trace, moment, index, key), name=key)


def read_answer(ink: Ink, trace: Trace, moment: Moment, index: int, key: str) -> ReadOut:
    """An answer: its text, points, and log-probabilities."""
    story: Story = trace.shared
    policy, reference = float(moment.texts[index]), float(story.reference[index])
    return ReadOut(
        f"{ink.say(key)}: {shown(story.texts[index])}",
        (
            ink.say("card.points", points=whole(float(story.rewards[index]))),
            f"log π = {fixed(policy, 3)}",
            f"log π_ref = {fixed(reference, 3)}",
            f"log π − log π_ref = {fixed(policy - reference, 3)}",
        ),
    )


def _judge(ink: Ink, box: QRectF, trace: Trace, one: int) -> None:
    """The chance of the judge's answer over the difference of rewards."""
    story: Story = trace.shared
    noise = trace.params.noise
    apart = story.rewards[story.chosen] - story.rewards[story.rejected]
    reach = max(float(np.abs(apart).max()), 1.0) * 1.15
    plot = Plot(
        ink, box, Axis(-reach, reach, title=ink.say("judge.across")), Axis(0.0, 1.0),
        title=ink.say("judge.title"),
    )  # fmt: skip
    plot.frame()
    xs = np.linspace(-reach, reach, 161)
    plot.curve(xs, chance(xs, noise), "weight", width=2.2)
    values, counts = np.unique(apart, return_counts=True)
    for value, many in zip(values.tolist(), counts.tolist(), strict=True):
        share = float(chance(np.array(value), noise))
        x, y = float(plot.x(value)), float(plot.y(share))
        colour = CHOSEN if value >= 0 else REJECTED
        radius = 2.5 + 1.2 * math.sqrt(many)
        ink.circle(x, y, radius, fill=colour, line="surface", alpha=0.8)
        ink.mark(
            QRectF(x - radius, y - radius, 2 * radius, 2 * radius),
            ReadOut(ink.say("judge.read", many=many, apart=whole(value)),
                    (f"σ({whole(value)} / {whole(noise)}) = {fixed(share)}",)),
            name=f"apart {value}",
        )  # fmt: skip
    x, y = float(plot.x(apart[one])), float(plot.y(chance(apart[one], noise)))
    ink.circle(x, y, 9, line="text", width=1.6)
    note = QRectF(plot.inner.left() + 8, plot.inner.top() + 4, plot.inner.width() * 0.48,
                  ink.line_height("small") * 3)  # fmt: skip
    told = ink.say(of_pairs("judge.note", story), share=percent(float(story.against.mean())),
                   pairs=len(story.chosen))  # fmt: skip
    ink.text(note, told, size="small", colour="muted", wrap=True, align="left top")


def draw_loss(ink: Ink, box: QRectF, trace: Trace, moment: Moment, one: int) -> None:
    """−log σ over the margin, the pair on it, and the direction in which the loss pulls."""
    found = losses_of(trace.params, trace.shared, moment)
    margin, loss = float(found.margin[one]), float(found.loss[one])
    reach = max(4.0, 1.1 * abs(margin))
    top = float(np.logaddexp(0.0, reach))
    plot = Plot(ink, box, Axis(-reach, reach, title=ink.say("loss.across")), Axis(0.0, top),
                title=ink.say("loss.title"))  # fmt: skip
    plot.frame()
    plot.upright(0.0, "border")
    plot.level(math.log(2), "muted", text=f"log 2 = {fixed(math.log(2), 4)}")
    xs = np.linspace(-reach, reach, 201)
    plot.curve(xs, np.logaddexp(0.0, -xs), "weight", width=2.4)
    x, y = float(plot.x(margin)), float(plot.y(loss))
    slope = -1.0 / (1.0 + math.exp(min(margin, 700.0)))
    step = 0.3 * reach
    ink.arrow(x, y, float(plot.x(margin + step)), float(plot.y(max(loss + slope * step, 0.0))),
              "text", width=2.0)  # fmt: skip
    ink.circle(x, y, 6, fill="weight", line="surface", width=1.4)
    ink.mark(
        plot.inner,
        lambda point: _read_loss(ink, plot.at(QPointF(point))[0]), name="loss",
    )  # fmt: skip


def _read_loss(ink: Ink, margin: float) -> ReadOut:
    return ReadOut(
        ink.say("loss.read", margin=fixed(margin, 2)),
        (f"−log σ({fixed(margin, 2)}) = {fixed(float(np.logaddexp(0.0, -margin)), 4)}",
         f"σ(−m) = {fixed(float(np.exp(-np.logaddexp(0.0, margin))), 4)}"),
    )  # fmt: skip


def draw_table(ink: Ink, body: QRectF, trace: Trace, moment: Moment, one: int) -> float:
    """The selected pair in three lines; returns the height used."""
    story: Story = trace.shared
    found = losses_of(trace.params, story, moment)
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    wide = ink.text_width("−000.0", "small", mono=True) + 14
    columns = ("log π_ref", "log π", "Δ")
    y, right = body.top(), body.right()
    for place, name in enumerate(columns):
        ink.text(QRectF(right - (3 - place) * wide, y, wide - 4, tiny), name, size="tiny",
                 colour="muted", align="right middle")  # fmt: skip
    ink.text(QRectF(body.left(), y, body.width() - 3 * wide, tiny),
             ink.say("table.pair", pair=one + 1, pairs=len(story.chosen)), size="tiny",
             colour="muted")  # fmt: skip
    y += tiny + 2
    for key, index, colour, sign in answers_of(story, one):
        row = QRectF(body.left(), y, body.width(), small + 2)
        ink.rect(QRectF(row.left(), row.top() + 2, 4, row.height() - 4), fill=colour)
        ink.text(row.adjusted(10, 0, -3 * wide - 6, 0), f"{sign} {shown(story.texts[index])}",
                 size="small", mono=True)  # fmt: skip
        policy, reference = float(moment.texts[index]), float(story.reference[index])
        for place, value in enumerate((reference, policy, policy - reference)):
            ink.text(QRectF(right - (3 - place) * wide, y, wide - 4, small + 2), fixed(value, 1),
                     size="small", mono=True, align="right middle", bold=place == 2)  # fmt: skip
        ink.mark(row, read_answer(ink, trace, moment, index, key), name=f"table {key}")
        y += small + 4
    up, down = float(found.chosen[one]), float(found.rejected[one])
    ink.text(
        QRectF(body.left() + 10, y, body.width() - 10, small + 2),
        ink.say("table.margin", beta=whole(trace.params.beta), up=fixed(up, 1),
                down=fixed(down, 1), margin=fixed(float(found.margin[one]), 2),
                loss=fixed(float(found.loss[one]), 3)),
        size="small", colour="muted",
    )  # fmt: skip
    return y + small + 2 - body.top()


def of_pairs(key: str, story: Story) -> str:
    """The key of a sentence that counts the pairs; a single one has a sentence of its own."""
    return plural(len(story.chosen), f"{key}.one", key)
