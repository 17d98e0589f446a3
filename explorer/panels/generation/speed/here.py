"""The small model on this machine: measured points under a measured roof, and beside the model."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.generation.speed import Here, Step, Timed
from explorer.core.formatting import duration
from explorer.core.trace import Trace
from explorer.panels.generation.looks import share
from explorer.panels.generation.speed.lanes import at_foot
from explorer.panels.generation.speed.names import PHASES, amount
from explorer.panels.generation.speed.roofline import place_of, roof
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import ReadOut


def draw(ink: Ink, body: QRectF, trace: Trace, index: int) -> None:
    """The roof with the points, and a bar for each measured pass."""
    found: Here = trace.shared.here
    step: Step = trace[index]
    wide = body.width() > 1.5 * body.height() and body.width() > 760 * ink.view.text_scale
    if wide:
        upper = QRectF(body.left(), body.top(), body.width() * 0.52, body.height())
        lower = QRectF(upper.right() + 26, body.top(), body.right() - upper.right() - 26,
                       body.height())  # fmt: skip
    else:
        high = body.height() * 0.52
        upper = QRectF(body.left(), body.top(), body.width(), high)
        lower = QRectF(body.left(), upper.bottom() + 8, body.width(),
                       body.bottom() - upper.bottom() - 8)  # fmt: skip
    rows = at_foot(ink, lower, (
        ("dot", PHASES["prefill"], ink.say("here.prefill")),
        ("dot", PHASES["decode"], ink.say("here.decode")),
        ("dash", "text", ink.say("here.simulated")),
    ))  # fmt: skip
    draw_points(ink, upper, found, index - step.place, step.place)
    draw_rows(ink, rows, found, index - step.place, step.place)


def draw_points(ink: Ink, box: QRectF, found: Here, start: int, now: int) -> None:
    """What each pass attained, and above it what the roof would have let it attain."""
    machine = found.machine
    plot = roof(ink, box, machine, 1000.0)
    lines = []
    for place, timed in enumerate(found.passes):
        work = timed.work
        real = place_of(plot, work.intensity, work.flops / max(timed.seconds, 1e-12))
        ideal = place_of(plot, work.intensity, work.attained(machine))
        lines.append((*ideal, *real))
        ink.circle(*ideal, 3.0, line="muted", width=1.0)
        size = 7.0 if place == now else 4.5
        ink.circle(*real, size, fill=PHASES[timed.stage], line="text", width=1.2)
        ink.mark(QRectF(real[0] - 7, real[1] - 7, 14, 14), read_timed(ink, found, timed),
                 seek=start + place, name=f"{timed.stage} {work.new} {work.context}")  # fmt: skip
    ink.segments(np.array(lines), "muted", width=0.8, alpha=0.7)


def title_of(ink: Ink, timed: Timed) -> str:
    """A measured pass in a few words."""
    work = timed.work
    if timed.stage == "prefill":
        return ink.say("here.row.prefill", tokens=work.new)
    return ink.say("here.row.decode", context=work.context)


def read_timed(ink: Ink, found: Here, timed: Timed) -> ReadOut:
    """A measured pass with its numbers."""
    ideal = timed.work.seconds(found.machine)
    attained = timed.work.flops / max(timed.seconds, 1e-12)
    return ReadOut(title_of(ink, timed), (
        ink.say("read.measured", seconds=duration(timed.seconds), simulated=duration(ideal)),
        ink.say("read.reached", attained=amount(attained, "FLOP/s"),
                share=share(attained / found.machine.flops)),
    ))  # fmt: skip


def draw_rows(ink: Ink, box: QRectF, found: Here, start: int, now: int) -> None:
    """Measured time as a bar; the time of the model as a dashed line across it."""
    machine = found.machine
    longest = max(max(t.seconds, t.work.seconds(machine)) for t in found.passes)
    names = [title_of(ink, timed) for timed in found.passes]
    gutter = min(max(ink.text_width(name, "tiny") for name in names) + 10, box.width() * 0.36)
    value = ink.text_width("00.00 ms", "tiny", mono=True) + 10
    width = max(box.width() - gutter - value, 8.0)
    pitch = min(box.height() / len(names), 26.0 * ink.view.text_scale)
    for place, (timed, name) in enumerate(zip(found.passes, names, strict=True)):
        row = QRectF(box.left(), box.top() + place * pitch, box.width(), pitch)
        bold = place == now
        ink.text(QRectF(row.left(), row.top(), gutter - 8, pitch), name, size="tiny", bold=bold,
                 align="right middle")  # fmt: skip
        bar = QRectF(row.left() + gutter, row.top() + 2, width * timed.seconds / longest,
                     max(pitch - 4, 2.0))  # fmt: skip
        ink.rect(bar, fill=soft(ink, PHASES[timed.stage], 0.75), line="border", width=0.8)
        x = row.left() + gutter + width * timed.work.seconds(machine) / longest
        ink.line(x, row.top() + 1, x, row.bottom() - 1, "text", width=1.4, dash=True)
        ink.text(QRectF(max(bar.right(), x) + 5, row.top(), value, pitch), duration(timed.seconds),
                 size="tiny", mono=True, bold=bold)  # fmt: skip
        ink.mark(row, read_timed(ink, found, timed), seek=start + place, name=name)
