"""Under the stations: how far each is from the output, and what each part adds to the answer."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.attention.lens import NORMALISATIONS, Run
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.attention.lens.layout import Frame
from explorer.panels.attention.lens.reads import read_added, read_divergence
from explorer.ui.canvas.ink import Ink


def title(ink: Ink, parts: Frame, box: QRectF, text: str) -> None:
    """The name of a strip above it."""
    small = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top() - small, parts.beside.right() - box.left(), small), text,
             size="small", colour="muted")  # fmt: skip


def draw_divergence(ink: Ink, parts: Frame, trace: Trace, at: float) -> None:
    """KL(output ‖ lens) along the stations: the chosen normalisation thick, the others thin.

    Heights are square roots: the embedding is many times further off than all that follows.
    """
    run: Run = trace.shared
    box, top = parts.divergence.adjusted(0, 4, 0, 0), trace.scales["divergence"][1]
    title(ink, parts, parts.divergence, ink.say("axis.divergence"))
    ink.line(box.left(), box.bottom(), box.right(), box.bottom(), "border")
    right = parts.left - 6
    ink.label(right, box.bottom(), "0", size="tiny", mono=True, anchor="right bottom",
              colour="muted")  # fmt: skip
    ticks = [1.0] if box.height() < 3 * ink.line_height("tiny") else [1.0, 0.25]
    for share in ticks:
        y = box.bottom() - box.height() * math.sqrt(share)
        ink.label(right, y, number(share * top, 2), size="tiny", mono=True, colour="muted",
                  anchor="right middle")  # fmt: skip
        ink.line(box.left(), y, box.right(), y, "hairline")
    for name in sorted(NORMALISATIONS, key=lambda name: name == trace.params.normalisation):
        chosen = name == trace.params.normalisation
        values = run.lens(name).divergence
        points = np.array([
            (parts.x(index), box.bottom() - box.height() * math.sqrt(float(values[index]) / top))
            for index in parts.shown(int(at))
        ])  # fmt: skip
        if len(points) == 0:
            continue
        colour = "weight" if chosen else "neutral"
        ink.polyline(points, colour, width=2.4 if chosen else 1.2, dash=name == "none")
        ink.dots(points, colour, radius=3.0 if chosen else 1.8)
    names_at_end(ink, parts, trace, int(at))
    for index in parts.shown(int(at)):
        ink.mark(QRectF(parts.x(index) - parts.width / 2, box.top(), parts.width, box.height()),
                 read_divergence(ink, run, index), seek=index)  # fmt: skip


def names_at_end(ink: Ink, parts: Frame, trace: Trace, station: int) -> None:
    """The names of the three lines at the right, with their values at this station, in the order
    of their heights."""
    run: Run = trace.shared
    tiny = ink.line_height("tiny")
    values = {name: float(run.lens(name).divergence[station]) for name in NORMALISATIONS}
    box = parts.divergence
    y = max(box.center().y() - 1.5 * tiny, box.top() - tiny * 0.5)
    for name in sorted(NORMALISATIONS, key=lambda name: -values[name]):
        chosen = name == trace.params.normalisation
        room = QRectF(parts.beside.left(), y, parts.beside.width() + 14, tiny)
        mark = "┄" if name == "none" else "─"
        value, text = fixed(values[name], 2), ink.say("short." + name)
        said, bold = next(
            (one for one in ((f"{mark} {value} {text}", chosen), (f"{value} {text}", False))
             if ink.text_width(one[0], "tiny", bold=one[1]) <= room.width()),
            (f"{mark} {text}", chosen),  # the numbers are in the read-outs too
        )  # fmt: skip
        ink.text(room, said, size="tiny", colour="weight" if chosen else "muted", bold=bold)
        y += tiny


def draw_added(ink: Ink, parts: Frame, trace: Trace, at: float) -> None:
    """What each part adds to the answer's logit, the final norm's scale frozen."""
    run: Run = trace.shared
    box, (low, high) = parts.added.adjusted(0, 4, 0, 0), trace.scales["added"]
    span = high - low or 1.0
    zero = box.bottom() + box.height() * low / span
    title(ink, parts, parts.added, ink.say("axis.added", answer=run.answer))
    ink.line(box.left(), zero, box.right(), zero, "border")
    total = 0.0
    for index in range(int(at) + 1):
        value = float(run.attribution.part[index])
        total += value
        if not parts.first <= index <= parts.last:
            continue
        height = box.height() * abs(value) / span
        width = min(parts.width * 0.5, 26.0)
        bar = QRectF(parts.x(index) - width / 2, zero - height if value >= 0 else zero, width,
                     max(height, 1.0))  # fmt: skip
        ink.rect(bar, fill="weight" if value >= 0 else "negative", radius=1)
        ink.mark(QRectF(parts.x(index) - parts.width / 2, box.top(), parts.width, box.height()),
                 read_added(ink, run, index), seek=index)  # fmt: skip
    right, tiny = parts.left - 6, ink.line_height("tiny")
    ink.label(right, zero, "0", size="tiny", mono=True, anchor="right middle", colour="muted")
    if zero - box.top() > tiny:
        ink.label(right, box.top(), number(high, 2), size="tiny", mono=True, anchor="right middle",
                  colour="muted")  # fmt: skip
    if box.bottom() - zero > tiny:
        ink.label(right, box.bottom(), number(low, 2), size="tiny", mono=True,
                  anchor="right middle", colour="muted")  # fmt: skip
    lines = [f"Σ = {fixed(total, 2)}"]
    if int(at) == len(run.stations) - 1 and run.attribution.bias:
        lines.append(f"+ β {fixed(run.attribution.bias, 2)} = {fixed(run.attribution.logit, 2)}")
    for row, text in enumerate(lines):
        ink.text(QRectF(parts.beside.left(), box.center().y() - tiny + row * tiny,
                        parts.beside.width(), tiny), text, size="tiny", mono=True)  # fmt: skip
