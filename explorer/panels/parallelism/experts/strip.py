"""Below the columns: who sends how many tokens to whom, and what the routing costs the model."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.experts.lab import ITEM, Run, Step
from explorer.core.formatting import data_size, fixed
from explorer.core.trace import Trace
from explorer.panels.parallelism.experts.drawing import (
    chosen_token,
    colour_of,
    example,
    reached,
    read_token,
)
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut
from explorer.ui.canvas.wrapped import wrapped_height


def matrix_of(run: Run, step: Step) -> tuple[str, np.ndarray]:
    """The messages of this step, or of the dispatch where it has none, and what they are."""
    if step.name in ("gather", "reduce", "combine"):
        return step.name, step.moved
    return "dispatch", run.dispatch


def height_of(ink: Ink, ranks: int) -> float:
    """How high the strip is with a square of counts for so many GPUs."""
    cells = max(ranks, 4) * (26 if ranks <= 4 else 24 if ranks <= 8 else 13)
    return ink.line_height("small") + ink.line_height("tiny") + 10 + cells * ink.view.text_scale


def draw_matrix(
    ink: Ink, box: QRectF, trace: Trace, index: int, *, known: bool, largest: float = 26.0
) -> tuple[float, float]:
    """The square of counts, a row per sender, cells of at most `largest`; returns width and height
    with everything."""
    run: Run = trace.shared
    name, counts = matrix_of(run, trace[index])
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    ranks = run.ranks
    title = ink.say(f"matrix.{name}")
    side = min((box.height() - small - tiny - 8) / ranks, largest * ink.view.text_scale)
    left = box.left() + 16
    top = box.top() + small + tiny + 4
    whole = QRectF(left, top, side * ranks, side * ranks)
    sums = ink.text_width("00000", "tiny", mono=True) + 6
    used = max(16 + whole.width() + sums, min(ink.text_width(title, "small", bold=True) + 4,
                                              box.width() * 0.48))  # fmt: skip
    ink.text(QRectF(box.left(), box.top(), used, small), title, size="small", bold=True)
    sharing = name in ("gather", "reduce")
    most = max(int((counts - np.diag(np.diag(counts))).max()), 1)
    digits = side >= ink.text_width("00", "tiny", mono=True) + 2
    for one in range(ranks):
        y = top + one * side
        ink.circle(box.left() + 8, y + side / 2, min(4.0, side * 0.4), fill=colour_of(run, one),
                   line="text", width=0.7)  # fmt: skip
        ink.circle(left + (one + 0.5) * side, top - tiny / 2, min(4.0, side * 0.4),
                   fill=colour_of(run, one), line="text", width=0.7)  # fmt: skip
        for other in range(ranks):
            cell = QRectF(left + other * side, y, side, side)
            value = int(counts[one, other])
            if known and value and (one != other or sharing):
                ink.rect(cell, fill=ink.ramp(value / most * 0.75))
            if one == other and not sharing:
                ink.hatch(cell, gap=5)
            ink.rect(cell, line="hairline", width=0.8)
            if known and digits and (value or one != other):
                ink.text(cell, str(value), size="tiny", mono=True, align="center middle",
                         elide=False, colour="muted" if one == other else "text")  # fmt: skip
            if known:
                ink.mark(cell, partial(_read_cell, ink, run, one, other, value),
                         name=f"cell {one} {other}")  # fmt: skip
        if known and side >= tiny - 3:
            total = int(counts[one].sum() - counts[one, one])
            row = QRectF(whole.right() + 4, y, sums, side)
            ink.text(row, f"Σ {total}", size="tiny", mono=True, colour="muted")
    ink.rect(whole, line="border")
    return used, whole.bottom() - box.top()


def _read_cell(ink: Ink, run: Run, one: int, other: int, value: int, _: QPointF) -> ReadOut:
    if one == other:
        return ReadOut(ink.say("read.stay", gpu=one, count=value))
    size = f"{value} · {run.width} · {ITEM} B = {data_size(value * run.width * ITEM)}"
    return ReadOut(ink.say("read.send", sender=one, receiver=other, count=value), (size,))


def draw_words(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Beside the square: one token's routing while tokens are routed, what the messages come to
    once they are counted, and in the end the loss of the model with the layer as it is here."""
    run: Run = trace.shared
    name = trace[index].name
    small = ink.line_height("small")
    y = box.top()
    if reached(name, "counts") or (run.ep == 1 and reached(name, "dispatch")):
        y = _sentences(ink, box, run, name)
    if name == "sum":
        _loss(ink, box, run, y)
        return
    token = chosen_token(ink)
    if not 0 <= token < len(run.owner):
        if name != "router":
            return
        token = example(run)
    if not reached(name, "router"):
        return
    read = read_token(ink, run, token)
    y += 4 if y > box.top() else 0
    if y + 2 * small > box.bottom() + 2:
        return
    ink.text(QRectF(box.left(), y, box.width(), small), read.title, size="small", bold=True)
    y += small + 2
    for text in read.lines:
        high = wrapped_height(ink, text, box.width(), "small") + 1
        if y + high > box.bottom() + 4:
            break
        ink.text(QRectF(box.left(), y, box.width(), high), text, size="small", wrap=True,
                 align="left top", mono=text.startswith("e^"))  # fmt: skip
        y += high


def _sentences(ink: Ink, box: QRectF, run: Run, name: str) -> float:
    """What leaves a GPU, who waits, what is dropped; where the last one ends."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    sent = run.bytes_sent()
    first = ink.say("cost.none") if run.ep == 1 else ink.say(
        "cost.sent", bytes=data_size(int(sent.max())), even=data_size(run.bytes_even())
    )  # fmt: skip
    lines = [first]
    if run.ep > 1:
        lines.append(ink.say("cost.wait", factor=fixed(run.imbalance, 2)))
    if run.limit.any():
        choices = run.kept.size
        lines.append(ink.say("cost.dropped", count=run.dropped, choices=choices,
                             tokens=int((~run.kept.any(axis=1)).sum())))  # fmt: skip
    need = (small + (3 if run.dropped else 2) * (tiny + 5) + 4) if name == "sum" else 0

    def high(text: str) -> float:
        return wrapped_height(ink, text, box.width(), "small") + 2

    # the loss before the sentences: the chip above says the second, the square the first
    room = box.height() + 6 - need
    for text in (*lines[1:2], first):
        if sum(map(high, lines)) > room and len(lines) > 1:
            lines.remove(text)
    y = box.top()
    for text in lines:
        area = QRectF(box.left(), y, box.width(), high(text))
        ink.text(area, text, size="small", wrap=True, align="left top")
        if text is first and run.ep > 1:
            ink.mark(area, ReadOut(ink.say("read.even"), _even(run)), name="even")
        y += area.height()
    return y


def _loss(ink: Ink, box: QRectF, run: Run, y: float) -> None:
    """How much more the model's loss is than with its own layer, as bars below `y`."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    need = small + (3 if run.dropped else 2) * (tiny + 5) + 6
    if y + need > box.bottom() + 8:
        return
    y = max(y + 4, min(box.bottom() - need, y + 12))
    title = ink.say("loss.title")
    if ink.text_width(title, "small", bold=True) > box.width():
        title = ink.say("loss.title.short")
    ink.text(QRectF(box.left(), y, box.width(), small), title, size="small", bold=True)
    y += small + 3
    rows = [("whole", run.loss.whole), ("nothing", run.loss.nothing)]
    if run.dropped:
        rows.insert(1, ("here", run.loss.here))
    names = max(ink.text_width(ink.say(f"loss.{name}"), "tiny") for name, _ in rows) + 8
    value = ink.text_width("+0.000", "tiny", mono=True) + 8
    names = min(names, box.width() * 0.55)
    longest = max(max(loss for _, loss in rows) - run.loss.own, 1e-9)
    room = max(box.width() - names - value, 8.0)
    for name, loss in rows:
        row = QRectF(box.left(), y, box.width(), tiny + 3)
        ink.text(QRectF(row.left(), y, names - 4, row.height()), ink.say(f"loss.{name}"),
                 size="tiny")  # fmt: skip
        extra = loss - run.loss.own
        long = room * max(extra, 0.0) / longest
        ink.rect(QRectF(row.left() + names, y + 2, max(long, 1.0), row.height() - 4),
                 fill="error" if name == "here" else "weight", line="text", width=0.6)  # fmt: skip
        ink.label(row.left() + names + max(long, 1.0) + 4, row.center().y(),
                  f"{'+' if extra >= 0 else '−'}{fixed(abs(extra), 3)}", size="tiny",
                  mono=True)  # fmt: skip
        text = f"{fixed(loss, 3)} − {fixed(run.loss.own, 3)} = {fixed(extra, 3)}"
        ink.mark(row, ReadOut(ink.say(f"loss.{name}"), (ink.say("read.loss"), text)),
                 name=f"loss {name}")  # fmt: skip
        y += tiny + 5


def _even(run: Run) -> tuple[str, ...]:
    own = len(run.owner) / run.ranks
    k = run.chosen.shape[1]
    return (
        "(ep − 1)/ep · k · T · h · 4 B",
        f"= {run.ep - 1}/{run.ep} · {k} · {own:g} · {run.width} · 4 B "
        f"= {data_size(run.bytes_even())}",
    )
