"""Remedies as rows: how long a token takes, and what it costs in accuracy."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.generation.speed import Remedy, Run, Step
from explorer.core.formatting import count, duration, number
from explorer.core.trace import Trace
from explorer.panels.generation.looks import share
from explorer.panels.generation.speed.names import PHASES, amount
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import ReadOut

#: Below so many nats per token a change is no more than rounding: the sums of the unchanged model
#: in another order differ by less than this.
ROUNDING = 1e-6


def kind_of(found: Remedy) -> str:
    """ "same" where the same function is computed, "near" or "lossy" by what was computed."""
    if found.exact:
        return "same"
    assert found.loss is not None
    return "near" if found.loss.agreement >= 0.99 else "lossy"


def draw(ink: Ink, body: QRectF, trace: Trace, index: int) -> None:
    """A row for each remedy, by level."""
    run: Run = trace.shared
    step: Step = trace[index]
    found = run.remedies
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    names = [ink.say(f"remedy.{one.name}") for one in found]
    narrow = body.width() < 600 * ink.view.text_scale
    chip = max(ink.text_width(ink.say(f"kind.{kind}"), "tiny")
               for kind in ("same", "near", "lossy")) + 14  # fmt: skip
    told = [lost_of(one) for one in found]
    lost = max(ink.text_width(text, "tiny", mono=True) for text in (*told, ink.say("lost"))) + 12
    gutter = min(max(ink.text_width(text, "small", bold=True) for text in names) + 22,
                 body.width() * (0.36 if narrow else 0.32))  # fmt: skip
    left = body.left() + gutter
    value = ink.text_width("00.0 ms", "small", mono=True) + 10
    width = max(body.right() - left - chip - lost - value - 6, 20.0)
    head = QRectF(body.left(), body.top(), body.width(), tiny + 2)
    over = QRectF(left, head.top(), body.right() - lost - left, head.height())
    ink.text(over, ink.say("remedies.time"), size="tiny", colour="muted")
    ink.text(QRectF(body.right() - lost, head.top(), lost, head.height()), ink.say("lost"),
             size="tiny", colour="muted", align="right middle")  # fmt: skip
    foot = small + 4
    pitch = min((body.height() - head.height() - foot - 4) / len(found),
                52.0 * ink.view.text_scale)  # fmt: skip
    plain = found[0].latency
    most = 1.25 * max(plain, *(one.latency for one in found if one.name != "recompute"))
    for place, (one, name) in enumerate(zip(found, names, strict=True)):
        row = QRectF(body.left(), head.bottom() + 2 + place * pitch, body.width(), pitch)
        draw_row(ink, row, one, name, step.place == place, Columns(left, width, value, chip, lost),
                 plain, most)  # fmt: skip
        ink.mark(row, read_remedy(ink, one, found[0], run), seek=index - step.place + place,
                 name=name)  # fmt: skip
    line = QRectF(body.left(), head.bottom() + 2 + len(found) * pitch + 2, body.width(), small)
    ink.text(line, ink.say("remedies.from", tokens=run.small_tokens), size="tiny", colour="muted")


class Columns:
    """Where the columns of a row stand."""

    def __init__(self, left: float, width: float, value: float, chip: float, lost: float) -> None:
        self.left, self.width, self.value, self.chip, self.lost = left, width, value, chip, lost


def draw_row(
    ink: Ink, row: QRectF, one: Remedy, name: str, now: bool, at: Columns, plain: float,
    most: float,
) -> None:  # fmt: skip
    """Level and name, the time of a token as a bar, and what it loses."""
    if now:
        ink.rect(row.adjusted(-4, 0, 4, -1), fill="raised", line="border", radius=5)
    tiny = ink.line_height("tiny")
    two = row.height() > 2.3 * tiny and bool(one.level)
    label = QRectF(row.left() + 6, row.top(), at.left - row.left() - 12, row.height())
    if two:
        ink.text(QRectF(label.left(), row.center().y() + 1, label.width(), tiny),
                 ink.say(f"level.{one.level}"), size="tiny", colour="muted")  # fmt: skip
        label.setBottom(row.center().y() + 2)
    size = "small" if ink.text_width(name, "small", bold=now) <= label.width() else "tiny"
    ink.text(label, name, size=size, bold=now, align="left bottom" if two else "left middle")
    high = min(row.height() * 0.55, 22.0 * ink.view.text_scale)
    bar = QRectF(at.left, row.center().y() - high / 2, at.width * min(one.latency / most, 1.0),
                 high)  # fmt: skip
    ink.rect(bar, fill=soft(ink, PHASES["decode"], 0.75), line="border", width=0.8)
    if one.latency > most:  # longer than there is room: torn off
        for shift in (0.0, 5.0):
            x = bar.right() - 16 + shift
            ink.line(x, bar.bottom() + 2, x + 5, bar.top() - 2, "surface", width=2.5)
    x = at.left + at.width * plain / most
    ink.line(x, row.top() + 2, x, row.bottom() - 3, "muted", dash=True)
    told, left = duration(one.latency), bar.right() + 5
    if left - 3 < x < left + ink.text_width(told, "small", mono=True, bold=now) + 3:
        left = x + 5  # not across the dashed line
    ink.text(QRectF(left, row.top(), at.value, row.height()), told, size="small", mono=True,
             bold=now)  # fmt: skip
    if one.level:
        draw_chip(ink, QRectF(row.right() - at.lost - at.chip, row.center().y() - tiny * 0.65,
                              at.chip - 6, tiny * 1.3), one)  # fmt: skip
    ink.text(QRectF(row.right() - at.lost, row.top(), at.lost, row.height()), lost_of(one),
             size="tiny", mono=True, align="right middle")  # fmt: skip


def lost_of(one: Remedy) -> str:
    """The divergence in nats, as the column says; nothing where none was computed."""
    if one.loss is None:
        return ""
    return "0" if one.loss.divergence < ROUNDING else number(one.loss.divergence, 2)


def draw_chip(ink: Ink, box: QRectF, one: Remedy) -> None:
    """Whether the model still computes the same, in words and colour."""
    kind = kind_of(one)
    colour = {"same": "ok", "near": "warn", "lossy": "error"}[kind]
    ink.rect(box, fill=soft(ink, colour, 0.16), line=colour, width=0.9, radius=box.height() / 2)
    ink.text(box, ink.say(f"kind.{kind}"), size="tiny", align="center middle")


def read_remedy(ink: Ink, one: Remedy, plain: Remedy, run: Run) -> ReadOut:
    """A remedy with its numbers."""
    lines = [
        ink.say("read.latency", seconds=duration(one.seconds), tokens=number(one.tokens),
                latency=duration(one.latency), times=number(plain.latency / one.latency)),
        ink.say("read.throughput", batch=count(one.batch), rate=number(one.throughput)),
        ink.say("read.prefill", seconds=duration(one.prefill)),
        ink.say("read.held", held=amount(one.held, "B")),
    ]  # fmt: skip
    if one.loss is not None:
        lines.append(ink.say("read.loss", divergence=number(one.loss.divergence),
                             same=share(one.loss.agreement), tokens=one.loss.tokens,
                             difference=number(one.loss.difference)))  # fmt: skip
    if one.name == "speculative":
        found = run.speculation
        lines.append(ink.say("read.speculation", accepted=found.accepted, drafted=found.drafted,
                             rate=share(found.rate)))  # fmt: skip
    return ReadOut(ink.say(f"remedy.{one.name}"), tuple(lines))
