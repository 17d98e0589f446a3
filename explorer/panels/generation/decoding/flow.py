"""The loop from top to bottom: scores, the processors that are switched on, the draw, one token."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.generation.decoding.params import PROCESSORS, Rows, Run, Step
from explorer.core.formatting import count, fixed
from explorer.core.trace import Trace
from explorer.panels.generation.decoding.told import current, plain
from explorer.ui.canvas.frame import fitted
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """A chip for each station, the present one filled, and the way back from the last to the
    first."""
    run: Run = trace.shared
    one = current(trace, step)
    greedy = trace.params.choose == "greedy"
    names = [ink.say("name.scores")]
    names += [name_of(ink, rows) for rows in one.stages]
    names += [ink.say("name.greedy" if greedy else "name.draw"), ink.say("name.append")]
    notes = [ink.say("left.all", kept=count(run.vocabulary))]
    room = box.width() - 26
    for rows in one.stages:
        long = ink.say("left", kept=count(rows.kept), mass=fixed(rows.mass, 2))
        short = ink.say("left.short", kept=count(rows.kept))
        fits = ink.text_width(long, "tiny") <= room
        notes.append("" if not rows.removed else long if fits else short)
    notes += ["" if greedy else fixed(one.uniform, 3), one.piece]
    now = stations_now(step, len(one.stages))
    gap = 9.0
    back = 12.0
    height = min((box.height() - gap * (len(names) - 1)) / len(names), 46 * ink.view.text_scale)
    two = height >= ink.line_height("small") + ink.line_height("tiny") + 4
    y = box.top()
    middles = []
    for place, (name, note) in enumerate(zip(names, notes, strict=True)):
        chip = QRectF(box.left() + back, y, box.width() - back, height)
        middles.append(chip.center().y())
        lit = now is None or place == now
        ink.rect(chip, fill="raised" if lit else "surface", line="text" if place == now
                 else "border", width=1.8 if place == now else 1.0, radius=6)  # fmt: skip
        inner = chip.adjusted(4, 1, -4, -1)
        colour = "text" if lit or (now is not None and place < now) else "muted"
        if note and two:
            line = ink.line_height("small")
            top = chip.center().y() - (line + ink.line_height("tiny")) / 2
            fitted(ink, QRectF(inner.left(), top, inner.width(), line), name, colour, size="small",
                   bold=place == now)  # fmt: skip
            ink.text(QRectF(inner.left(), top + line, inner.width(), ink.line_height("tiny")),
                     note, size="tiny", colour="muted", align="center middle")  # fmt: skip
        else:
            fitted(ink, inner, name, colour, size="small", bold=place == now)
        if place + 1 < len(names):
            x = chip.center().x()
            ink.arrow(x, chip.bottom() + 1, x, chip.bottom() + gap - 1, "border", width=1.2,
                      head=5)  # fmt: skip
        ink.mark(chip, ReadOut(name, (note,) if note else ()), seek=seek_of(trace, step, place))
        y += height + gap
    x = box.left() + 3
    ink.line(box.left() + back, middles[-1], x, middles[-1], "border", width=1.2)
    ink.line(x, middles[-1], x, middles[0], "border", width=1.2)
    ink.arrow(x, middles[0], box.left() + back - 1, middles[0], "border", width=1.2, head=5)


def name_of(ink: Ink, rows: Rows) -> str:
    """A processor with its setting."""
    return ink.say(f"name.{rows.processor}", setting=plain(rows.setting), size=round(rows.setting))


def stations_now(step: Step, stages: int) -> int | None:
    """Which station a step is at; None where it shows them all at once."""
    if step.stage in PROCESSORS:
        return step.processor + 1
    return stages + 1 if step.stage == "draw" else None


def seek_of(trace: Trace, step: Step, place: int) -> int | None:
    """The step of a station, where the trace has one for this token."""
    for index, other in enumerate(trace.steps):
        if other.token == step.token and other.stage != "copy":
            at = stations_now(other, len(current(trace, step).stages))
            if at == place or (at is None and place == len(current(trace, step).stages) + 2):
                return index
    return None
