"""Quality against bytes: the converted model before and after its repair, and the repair itself."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.attention.variants import Run
from explorer.core.formatting import count, fixed
from explorer.core.trace import Trace
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import Gesture, ReadOut

#: Losses: on the model's own text, on the second copy. Colour and dash, never colour alone.
OWN, COPY = "category 5", "category 6"
#: Curves by number of groups, the model's own first.
BY_GROUPS = ("category 4", "category 5", "category 6", "category 2", "category 0", "category 1")
REPAIR = 100  # steps that the offer on the stage asks for


def draw_convert(ink: Ink, body: QRectF, trace: Trace, index: int) -> None:
    """Loss over bytes per token; filled dots before repair, rings after it."""
    run: Run = trace.shared
    found = run.conversion
    entries = [("line", OWN, ink.say("loss.own")), ("dash", COPY, ink.say("loss.copy"))]
    if run.points:
        entries.append(("dot", "surface", ink.say("loss.after", step=run.points[-1].step)))
    used = legend(ink, QRectF(body.left(), body.top(), body.width(), 20), entries) + 8
    line = ink.line_height("body")
    values = np.array([found.own, found.copy])
    if not np.isfinite(values).any():
        ink.text(body, ink.say("loss.none"), align="center middle", colour="muted", wrap=True)
        return
    sizes = np.array(found.bytes_per_token, dtype=np.float64)
    top = float(np.nanmax(values)) * 1.2  # room for the name of g above the number
    foot = 0.0 if run.points else line + 12
    box = QRectF(body.left(), body.top() + used, body.width(), body.height() - used - foot)
    low, high = float(sizes.min()) / 1.4, float(sizes.max()) * 1.4
    across = Axis(low, high, 2, ink.say("axis.cache"), tuple(sizes.tolist()[::-1]),
                  lambda value: f"{value:.0f} B")  # fmt: skip
    plot = Plot(
        ink,
        box,
        across,
        Axis(0.0, top),
        "",
    )
    plot.frame()
    for row, colour, dash in ((found.own, OWN, False), (found.copy, COPY, True)):
        plot.curve(sizes, np.array(row), colour, width=2.2, dash=dash)
        plot.points(sizes, np.array(row), colour, radius=4.5)
    if run.points:
        last = run.points[-1]
        for row, colour, dash in ((last.own, OWN, False), (last.copy, COPY, True)):
            plot.curve(sizes, np.array(row), colour, width=1.2, dash=dash, alpha=0.7)
            for size, value in zip(sizes, row, strict=True):
                ink.circle(plot.x(float(size)), plot.y(value), 5, fill="surface", line=colour,
                           width=1.8)  # fmt: skip
    plot.upright(float(sizes[index]), "border", text=f"g = {found.groups[index]}")
    for row, below in ((found.own, True), (found.copy, False)):
        x, y = plot.x(float(sizes[index])), plot.y(row[index])
        side = "right" if below else "left"
        ink.label(x + (-9 if below else 9), y + (4 if below else -3), fixed(row[index], 2),
                  size="small", mono=True, bold=True,
                  anchor=f"{side} {'top' if below else 'bottom'}")  # fmt: skip
    start = next(s.start for s in trace.sections if s.id == "convert")
    edges = [high, *np.sqrt(sizes[1:] * sizes[:-1]).tolist(), low]
    for place, groups in enumerate(found.groups):
        right, left_edge = plot.x(edges[place]), plot.x(edges[place + 1])
        strip = QRectF(left_edge, plot.inner.top(), right - left_edge, plot.inner.height())
        ink.mark(strip, read_of(ink, run, place), seek=start + place,
                 name=ink.say("loss.groups", g=groups))  # fmt: skip
    if foot:
        offer(ink, QRectF(body.left(), body.bottom() - line - 6, body.width(), line + 6))


def offer(ink: Ink, box: QRectF) -> None:
    """Nothing was trained yet: a click sets the steps."""
    text = ink.say("loss.offer", steps=REPAIR)
    wide = min(ink.text_width(text, "small") + 28, box.width())
    button = QRectF(box.center().x() - wide / 2, box.top(), wide, box.height())
    ink.rect(button, line="border", fill=soft(ink, "muted", 0.08), radius=6)
    ink.text(button, text, size="small", align="center middle")
    ink.mark(button, ReadOut(text, (ink.say("loss.offer.about"),)), name=text, edit=asked)


def asked(gesture: Gesture) -> dict[str, int] | None:
    """The repair starts when the button is let go."""
    return {"repair": REPAIR} if gesture.phase == "release" else None


def read_of(ink: Ink, run: Run, place: int) -> ReadOut:
    """Bytes and losses of a number of groups."""
    found = run.conversion
    lines = [ink.say("loss.bytes", n=count(found.bytes_per_token[place])),
             f"{ink.say('loss.own')}: {fixed(found.own[place], 4)}",
             f"{ink.say('loss.copy')}: {fixed(found.copy[place], 4)}"]  # fmt: skip
    if run.points:
        last = run.points[-1]
        lines.append(ink.say("loss.repaired", step=last.step, own=fixed(last.own[place], 4),
                             copy=fixed(last.copy[place], 4)))  # fmt: skip
    return ReadOut(ink.say("loss.groups", g=found.groups[place]), tuple(lines))


def draw_repair(ink: Ink, body: QRectF, trace: Trace, index: int) -> None:
    """Two plots over the steps of training: own text, and the second copy; a curve for each g."""
    run: Run = trace.shared
    steps = np.array([point.step for point in run.points], dtype=np.float64)
    groups = run.conversion.groups
    entries = [("dash" if place else "line", BY_GROUPS[place % 6],
                ink.say("loss.groups", g=g)) for place, g in enumerate(groups)]  # fmt: skip
    used = legend(ink, QRectF(body.left(), body.top(), body.width(), 20), entries) + 8
    rest = body.adjusted(0, used, 0, 0)
    beside = rest.width() > 1.5 * rest.height()
    half = (rest.width() - 16) / 2 if beside else (rest.height() - 12) / 2
    start = next(s.start for s in trace.sections if s.id == "repair")
    for which, key in enumerate(("loss.own", "loss.copy")):
        box = (
            QRectF(rest.left() + which * (half + 16), rest.top(), half, rest.height()) if beside
            else QRectF(rest.left(), rest.top() + which * (half + 12), rest.width(), half)
        )  # fmt: skip
        rows = np.array([point.copy if which else point.own for point in run.points])
        if not np.isfinite(rows).any():
            continue
        plot = Plot(ink, box, Axis(0.0, float(max(steps[-1], 1.0)), 0, ink.say("axis.steps")),
                    Axis(0.0, float(np.nanmax(rows)) * 1.08), ink.say(key))  # fmt: skip
        plot.frame()
        for place in range(len(groups)):
            colour = BY_GROUPS[place % 6]
            plot.curve(steps, rows[:, place], colour, width=1.0, alpha=0.35, dash=place > 0)
            plot.curve(steps[: index + 1], rows[: index + 1, place], colour, width=2.2,
                       dash=place > 0)  # fmt: skip
            plot.points(
                steps[index : index + 1], rows[index : index + 1, place], colour, radius=4.5
            )
        plot.upright(float(steps[index]), "border")
        for at, step in enumerate(steps):
            before = plot.x(float(steps[max(at - 1, 0)] + step) / 2)
            after = plot.x(float(steps[min(at + 1, len(steps) - 1)] + step) / 2)
            lines = tuple(f"{ink.say('loss.groups', g=g)}: {fixed(float(rows[at, place]), 3)}"
                          for place, g in enumerate(groups))  # fmt: skip
            strip = QRectF(before, plot.inner.top(), max(after - before, 1.0), plot.inner.height())
            title = ink.say("loss.step", step=int(step))
            ink.mark(strip, ReadOut(title, (ink.say(key), *lines)), seek=start + at, name=title)
