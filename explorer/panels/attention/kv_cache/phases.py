"""Prefill against decode: the same prompt in one pass, and token by token, on one axis of time."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.attention.kv_cache import Run
from explorer.core.formatting import count
from explorer.core.trace import Trace
from explorer.panels.attention.common.strip import piece_in
from explorer.panels.attention.kv_cache.layout import round_steps, words
from explorer.panels.attention.kv_cache.reads import milliseconds, named
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw(ink: Ink, rect: QRectF, trace: Trace) -> None:
    """Two rows of time, then two of work for each weight that is fetched."""
    run: Run = trace.shared
    at_once, one_by_one = run.prefill_seconds, run.token_seconds
    longest = max(at_once, sum(one_by_one), 1e-9)
    line, tiny = ink.line_height("body"), ink.line_height("tiny")
    upper = QRectF(rect.left(), rect.top(), rect.width(), rect.height() * 0.62)
    bar = max((upper.height() - 2 * (line + 6) - 2 * tiny - 20) / 2, 4.0)
    bar = min(bar, 150.0 * ink.view.text_scale)
    y = upper.top()
    starts = []
    per = (at_once / run.prompt, sum(one_by_one) / run.prompt)
    for place, key in enumerate(("phase.prefill", "phase.decode")):
        facts = {
            "tokens": run.prompt, "time": milliseconds((at_once, sum(one_by_one))[place]),
            "each": milliseconds(per[place]),
        }  # fmt: skip
        head = QRectF(rect.left(), y, rect.width(), line + 2)
        words(ink, head, ink.say(key, **facts), align="left middle")
        starts.append(y + line + 6)
        y += line + 6 + bar + 14
    draw_at_once(ink, run, QRectF(rect.left(), starts[0], rect.width() * at_once / longest, bar))
    draw_one_by_one(ink, run, QRectF(rect.left(), starts[1], rect.width(), bar), longest)
    axis = starts[1] + bar + 8
    ink.line(rect.left(), axis, rect.right(), axis, "border")
    for tick in round_steps(1000 * longest):
        x = rect.left() + rect.width() * tick / (1000 * longest)
        ink.line(x, axis, x, axis + 4, "border")
        text = f"{tick:g}"
        anchor = "left top" if tick == 0 else "center top"
        if x + ink.text_width(text, "tiny") / 2 < rect.right() - ink.text_width("ms", "tiny") - 8:
            ink.label(x, axis + 5, text, anchor=anchor, size="tiny", colour="muted", mono=True)
    ink.text(QRectF(rect.right() - 60, axis + 5, 60, tiny), "ms", size="tiny", colour="muted",
             align="right middle")  # fmt: skip
    top = axis + 2 * tiny + 12
    draw_work(ink, QRectF(rect.left(), top, rect.width(), max(rect.bottom() - top, 4.0)), run)


def draw_at_once(ink: Ink, run: Run, box: QRectF) -> None:
    """One bar, with as many lanes as tokens: they go through together."""
    ink.rect(box, fill=soft(ink, "weight", 0.2), line="weight", radius=3)
    lane = box.height() / run.prompt
    if lane >= 2:
        for number_of in range(1, run.prompt):
            y = box.top() + number_of * lane
            ink.line(box.left(), y, box.right(), y, soft(ink, "weight", 0.5), width=0.8)
    ink.mark(box.united(QRectF(box.left(), box.top(), 8, box.height())), ReadOut(
        ink.say("read.prefill"),
        (ink.say("read.prefill.time", time=milliseconds(run.prefill_seconds), tokens=run.prompt,
                 each=milliseconds(run.prefill_seconds / run.prompt)),),
    ))  # fmt: skip


def draw_one_by_one(ink: Ink, run: Run, box: QRectF, longest: float) -> None:
    """A bar for each token: it has to wait for the one before."""
    x = box.left()
    for token, seconds in enumerate(run.token_seconds):
        width = box.width() * seconds / longest
        cell = QRectF(x, box.top(), max(width - 1, 0.5), box.height())
        ink.rect(cell, fill=soft(ink, "weight", 0.2), line="weight", width=0.8,
                 radius=min(3.0, width / 4))  # fmt: skip
        if width >= 11:
            piece_in(ink, cell, run.pieces[token], box.height() > 40)
        ink.mark(QRectF(x, box.top(), max(width, 1.0), box.height()).intersected(box), ReadOut(
            named(run, token), (ink.say("read.time", time=milliseconds(seconds)),)
        ))  # fmt: skip
        x += width


def draw_work(ink: Ink, area: QRectF, run: Run) -> None:
    """Multiply-adds for each weight that is fetched from memory: `tokens` in one pass, or 1."""
    line, small = ink.line_height("body"), ink.line_height("small")
    title = QRectF(area.left(), area.top(), area.width(), line + 2)
    words(ink, title, ink.say("work.title", weights=count(run.read_weights)), align="left middle",
          colour="muted")  # fmt: skip
    names = [ink.say("work.prefill"), ink.say("work.decode")]
    label = min(max(ink.text_width(name, "small") for name in names) + 10, area.width() * 0.45)
    room = max(area.width() - label - ink.text_width("000", "body", mono=True) - 12, 4.0)
    pitch = min((area.height() - line - 4) / 2, 70.0 * ink.view.text_scale)
    for place, (name, times) in enumerate(zip(names, (run.prompt, 1), strict=True)):
        y = title.bottom() + 4 + place * pitch
        ink.text(QRectF(area.left(), y, label - 6, max(min(pitch - 4, 1.6 * small + 4), 2.0)), name,
                 size="small")  # fmt: skip
        width = room * times / run.prompt
        box = QRectF(area.left() + label, y + 2, width, max(min(pitch - 8, 1.6 * small), 2.0))
        ink.rect(box, fill=soft(ink, "weight", 0.8), radius=2)
        after = QRectF(box.right() + 6, box.top(), 60 * ink.view.text_scale, box.height())
        ink.text(after, str(times), mono=True, size="small")
        ink.mark(QRectF(area.left(), y, area.width(), max(pitch - 2, 1.0)).intersected(area),
                 ReadOut(name, (ink.say("read.work", tokens=times),)))  # fmt: skip
