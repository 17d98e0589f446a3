"""The edit: what the model says before and after, and whom it moves; and other ways to do it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.adapting.editing.params import (
    ANSWERS,
    FORMS,
    WAYS,
    Params,
    Scores,
    Step,
    Story,
    name_of,
    scores_of,
)
from explorer.core.formatting import count, fixed
from explorer.core.trace import Trace
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

OLD, NEW = "category 2", "category 4"
#: A colour for each score: the new fact, in other words, the other fact, other people.
SCORES = {"fact": "category 4", "paraphrase": "category 5", "same": "category 1",
          "others": "category 2"}  # fmt: skip


def answers_at(story: Story, place: int) -> np.ndarray:
    """Answers shown at a step of the edit: before, plain outer product, with the covariance."""
    assert story.before is not None
    return (story.before, story.ways[1].answers, story.ways[0].answers)[place]


def moved_at(story: Story, place: int) -> np.ndarray:
    """How far each person's value has moved at that step."""
    assert story.moved is not None
    assert story.outer_moved is not None
    return (np.zeros_like(story.moved), story.outer_moved, story.moved)[place]


def draw_edit(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Three questions with the old and the new answer above, everybody's shift below."""
    params: Params = trace.params
    story: Story = trace.shared
    answers = answers_at(story, step.place)[params.chosen]
    line = ink.line_height("small") + 4
    used = legend(ink, area, [
        ("box", NEW, ink.say("edit.new", city=ANSWERS[story.new])),
        ("box", OLD, ink.say("edit.old")),
    ]) + 8  # fmt: skip
    name = name_of(params, params.chosen)
    texts = [f"{name} {' '.join(form)} …" for form in FORMS]
    side = max(ink.text_width(text, "small") for text in texts) + 10
    y = area.top() + used
    words = max(ink.text_width(one, "small") for one in ANSWERS) + 10
    room = area.width() - side - words - 48
    for form, text in enumerate(texts):
        known = int(story.facts[params.chosen, form])
        bars = [(known, OLD)]
        if form < 2:
            bars.insert(0, (story.new, NEW))
        ink.text(QRectF(area.left(), y, side, len(bars) * line), text, size="small")
        for answer, colour in bars:
            value = float(answers[form, answer])
            box = QRectF(area.left() + side + words, y + 2, room, line - 4)
            ink.rect(box, line="hairline")
            ink.rect(QRectF(box.left(), box.top(), room * value, box.height()), fill=colour)
            said = QRectF(area.left() + side, y, words - 6, line)
            ink.text(said, ANSWERS[answer], size="small", colour="muted", align="right middle")
            ink.label(box.right() + 6, box.center().y(), fixed(value, 2), size="small", mono=True)
            ink.mark(box, ReadOut(f"{text} {ANSWERS[answer]}",
                                  (ink.say("read.probability", value=fixed(value, 4)),)),
                     name=f"answer {form} {answer}")  # fmt: skip
            y += line
        y += 6
    below = QRectF(area.left(), y + 4, area.width(), area.bottom() - y - 4)
    assert story.moved is not None
    assert story.outer_moved is not None
    high = max(float(story.moved.max()), float(story.outer_moved.max())) * 1.05
    high = high if high > 1e-6 else 1.0
    moved = moved_at(story, step.place)
    people = params.people
    plot = Plot(ink, below, Axis(0.0, float(people), ticks=(), title=ink.say("edit.people")),
                Axis(0.0, high), title=ink.say("edit.moved"))  # fmt: skip
    plot.frame()
    for person, value in enumerate(moved.tolist()):
        edges = np.array([person + 0.1, person + 0.9])
        chosen = person == params.chosen
        plot.bars(edges, np.array([value]), NEW if chosen else "weight")
        left, right = (float(plot.x(one)) for one in edges)
        initials = "".join(part[0] for part in name_of(params, person).split())
        if right - left >= ink.text_width(initials, "tiny") - 2:
            ink.label((left + right) / 2, plot.inner.bottom() + 3, initials, size="tiny",
                      anchor="center top", colour="text" if chosen else "muted")  # fmt: skip
        ink.mark(QRectF(left, plot.inner.top(), right - left, plot.inner.height()),
                 ReadOut(name_of(params, person), (ink.say("read.moved", value=fixed(value, 3)),)),
                 name=f"moved {person}")  # fmt: skip


def draw_compare(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Four scores of each way so far, as bars side by side."""
    params: Params = trace.params
    story: Story = trace.shared
    used = legend(ink, area, [
        ("box", colour, ink.say(f"score.{key}")) for key, colour in SCORES.items()
    ]) + 8  # fmt: skip
    body = area.adjusted(0, used, 0, 0)
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    plot = Plot(ink, body.adjusted(0, 0, 0, -small - 3 * tiny),
                Axis(0.0, float(len(WAYS)), ticks=()), Axis(0.0, 1.0),
                title=ink.say("plot.scores"))  # fmt: skip
    plot.frame()
    for place, way in enumerate(WAYS[: len(story.ways)]):
        left, right = float(plot.x(float(place))), float(plot.x(float(place + 1)))
        head = QRectF(left + 2, plot.inner.bottom() + 6, right - left - 4, small)
        ink.text(head, ink.say(f"way.{way}"), size="small", bold=True, align="center middle")
        if place > step.place:
            ink.rect(QRectF(left + 6, plot.inner.top() + 1, right - left - 12,
                            plot.inner.height() - 2), line="hairline")  # fmt: skip
            continue
        edited = story.ways[place]
        found: Scores = scores_of(params, story, edited.answers)
        lines = (ink.say("compare.weights", weights=count(edited.touched)),
                 ink.say("compare.norm", norm=fixed(edited.norm, 3)))  # fmt: skip
        for at, text in enumerate(lines):
            ink.text(head.translated(0, small + 2 + at * (tiny + 1)), text, size="tiny",
                     colour="muted", align="center middle")  # fmt: skip
        for at, (key, colour) in enumerate(SCORES.items()):
            value = float(getattr(found, key))
            edges = place + 0.1 + 0.2 * np.array([at, at + 0.85])
            plot.bars(edges, np.array([value]), soft(ink, colour, 0.9), line="border", gap=0.0)
            x = float(plot.x(float(edges.mean())))
            text, y = fixed(value, 2), float(plot.y(value))
            wide = float(plot.x(edges[1]) - plot.x(edges[0]))
            if wide >= ink.text_width(text, "tiny", mono=True) - 4:
                high = y - 2 > plot.inner.top() + tiny
                ink.label(x, y - 2 if high else y + 2, text, size="tiny", mono=True,
                          colour="text" if high else "surface",
                          anchor="center bottom" if high else "center top")  # fmt: skip
            ink.mark(QRectF(x - wide / 2, plot.inner.top(), wide, plot.inner.height()), ReadOut(
                ink.say(f"way.{way}"), (f"{ink.say(f'score.{key}')}: {fixed(value, 4)}",
                                        ink.say("read.updates", updates=edited.updates)),
            ), name=f"{way} {key}")  # fmt: skip
