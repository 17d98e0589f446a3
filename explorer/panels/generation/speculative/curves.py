"""The last two pictures: why what comes out is p, and how many tokens a pass gives."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.generation.speculative import (
    MOST_GUESSES,
    Run,
    speed_up,
    tokens_per_pass,
)
from explorer.core.formatting import count, fixed
from explorer.panels.generation.speculative.strip import DRAFT, TARGET
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend, legend_height
from explorer.ui.canvas.scene import ReadOut


def draw_exact(ink: Ink, rect: QRectF, run: Run) -> None:
    """For every token the share that is kept, on it the share that is drawn anew: together p."""
    exact, line = run.exact, ink.line_height("small")
    entries = [
        ("box", "weight", ink.say("legend.kept")), ("box", TARGET, ink.say("legend.target")),
        ("box", DRAFT, ink.say("legend.draft")), ("line", "text", ink.say("legend.p")),
        ("dot", "text", ink.say("legend.played", count=count(exact.played))),
    ]  # fmt: skip
    high = legend_height(ink, rect.width(), entries)
    below = QRectF(rect.left(), rect.bottom() - high, rect.width(), high)
    legend(ink, below, entries)
    tokens = len(exact.pieces)
    over = exact.target + exact.draft - exact.kept
    top = max(float(over.max()), float(exact.frequency.max())) * 1.06
    box = QRectF(rect.left(), rect.top(), rect.width(), below.top() - rect.top() - line - 6)
    plot = Plot(ink, box, Axis(0, tokens, ticks=()), Axis(0, top),
                ink.say("exact.axis", round=exact.round + 1, place=exact.place + 1))  # fmt: skip
    plot.frame()
    for token, piece in enumerate(exact.pieces):
        p, q = float(exact.target[token]), float(exact.draft[token])
        kept, rest = float(exact.kept[token]), float(exact.rest[token])
        left, right = float(plot.x(token + 0.18)), float(plot.x(token + 0.82))
        for low, high, colour, alpha in (
            (0.0, kept, "weight", 1.0), (kept, kept + rest, TARGET, 1.0),
            (p, p + q - kept, DRAFT, 0.55),
        ):  # fmt: skip
            if high - low > 1e-5:
                ink.rect(QRectF(left, plot.y(high), right - left, plot.y(low) - plot.y(high)),
                         fill=colour, line="border", width=0.6, alpha=alpha)  # fmt: skip
        ink.line(left - 3, plot.y(p), right + 3, plot.y(p), "text", width=2.0)
        ink.circle((left + right) / 2, float(plot.y(float(exact.frequency[token]))), 3.2,
                   fill="text", line="surface", width=1.0)  # fmt: skip
        name = QRectF(plot.x(token), plot.inner.bottom() + 3, plot.x(1) - plot.x(0), line)
        ink.text(name, piece, size="small", mono=True, align="center middle")
        ink.mark(QRectF(plot.x(token), plot.inner.top(), plot.x(1) - plot.x(0),
                        name.bottom() - plot.inner.top()),
                 ReadOut(f"“{piece}”", (
                     f"p = {fixed(p, 4)}", f"q = {fixed(q, 4)}", f"min(p, q) = {fixed(kept, 4)}",
                     f"(1 − Σ min) · max(0, p − q) / Σ max(0, p − q) = {fixed(rest, 4)}",
                     f"{fixed(kept, 4)} + {fixed(rest, 4)} = {fixed(kept + rest, 4)}",
                     ink.say("read.frequency", count=count(exact.played),
                             share=fixed(float(exact.frequency[token]), 4)),
                 )))  # fmt: skip


def draw_speed(ink: Ink, rect: QRectF, run: Run) -> None:
    """Above, how sure each place of the text was; below, tokens per pass and the gain in time."""
    used = draw_overlaps(ink, rect, run)
    room = rect.adjusted(0, used + 10, 0, 0)
    entries = [
        ("line", "weight", ink.say("speed.formula", rate=fixed(run.rate, 2))),
        ("dash", DRAFT, ink.say("speed.cost", cost=fixed(run.cost, 2))),
        ("dot", "text", ink.say("speed.along")), ("dot", TARGET, ink.say("speed.run")),
    ]  # fmt: skip
    high = legend_height(ink, room.width(), entries)
    below = QRectF(room.left(), room.bottom() - high, room.width(), high)
    legend(ink, below, entries)
    room.setBottom(below.top() - 6)
    if room.width() >= 1.35 * room.height():
        half = (room.width() - 16) / 2
        boxes = [QRectF(room.left() + part * (half + 16), room.top(), half, room.height())
                 for part in range(2)]  # fmt: skip
    else:
        half = (room.height() - 10) / 2
        boxes = [QRectF(room.left(), room.top() + part * (half + 10), room.width(), half)
                 for part in range(2)]  # fmt: skip
    ks = np.arange(0, MOST_GUESSES + 1)
    formula = np.array([tokens_per_pass(run.rate, int(k)) for k in ks])
    faster = np.array([speed_up(run.rate, int(k), run.cost) for k in ks])
    measured = np.append(1.0, run.expected)
    gained = measured / (1.0 + ks * run.cost)
    draw_curve(ink, boxes[0], run, "speed.tokens", "read.point", formula, measured, run.per_pass,
               "weight")  # fmt: skip
    draw_curve(ink, boxes[1], run, "speed.up", "read.point.up", faster, gained,
               run.written / run.spent, DRAFT)  # fmt: skip


def draw_curve(
    ink: Ink, box: QRectF, run: Run, title: str, read: str, formula: np.ndarray,
    measured: np.ndarray, own: float, colour: str,
) -> None:  # fmt: skip
    """The closed form as a line, what was measured as dots, this run's own as a ring."""
    ks = np.arange(0, MOST_GUESSES + 1)
    top = max(float(formula.max()), float(measured.max()), own) * 1.08
    low = min(0.0, float(formula.min())) if title == "speed.up" else 1.0
    plot = Plot(ink, box, Axis(0, MOST_GUESSES, ticks=tuple(map(float, ks)),
                               title=ink.say("speed.guesses")),
                Axis(low, max(top, low + 1.0)), ink.say(title))  # fmt: skip
    plot.frame()
    plot.level(1.0, "muted")
    below = low < 1.0  # there is no curve, where guessing pays
    y = float(plot.y(1.0)) + (1 if below else -1)
    ink.label(plot.inner.right(), y, ink.say("speed.plain"), colour="muted", size="tiny",
              anchor=f"right {'top' if below else 'bottom'}")  # fmt: skip
    plot.curve(ks, formula, colour, width=2.0, dash=colour == DRAFT)
    plot.points(ks[1:], measured[1:], "text", radius=3.2)
    x, y = float(plot.x(float(run.guesses))), float(plot.y(own))
    ink.circle(x, y, 6.0, line=TARGET, width=2.4)
    step = float(plot.x(1.0) - plot.x(0.0))
    for k in ks[1:]:
        area = QRectF(plot.x(float(k)) - step / 2, plot.inner.top(), step, plot.inner.height())
        area = area.intersected(box)
        lines = [ink.say(read, guesses=int(k), formula=fixed(float(formula[k]), 2),
                         measured=fixed(float(measured[k]), 2))]  # fmt: skip
        if k == run.guesses:
            lines.append(f"{ink.say('speed.run')}: {fixed(own, 2)}")
        ink.mark(area, ReadOut(ink.say(title), tuple(lines)))


def draw_overlaps(ink: Ink, rect: QRectF, run: Run) -> float:
    """Every written token over a bar of how often a guess would be kept there; the height used."""
    line = ink.line_height("small")
    ink.text(QRectF(rect.left(), rect.top(), rect.width(), line), ink.say("speed.overlaps"),
             size="small", colour="muted")  # fmt: skip
    tokens = run.pieces[run.prompt :]
    high = min(max(rect.height() * 0.1, 24.0), 46.0)
    width = rect.width() / len(tokens)
    top = rect.top() + line + 3
    fits = all(ink.text_width(piece, "small", mono=True) <= width + 2 for piece in tokens)
    for place, piece in enumerate(tokens):
        share = float(run.overlaps[place])
        cell = QRectF(rect.left() + place * width, top, width, high)
        ink.rect(cell.adjusted(0.5, 0, -0.5, 0), fill="raised")
        full = cell.adjusted(0.5, high * (1 - share), -0.5, 0)
        ink.rect(full, fill="weight")
        if fits:
            ink.text(QRectF(cell.left() - 2, cell.bottom() + 1, width + 4, line), piece,
                     size="small", mono=True, align="center middle", elide=False)  # fmt: skip
        ink.mark(cell, ReadOut(f"“{piece}”", (f"Σ min(p, q) = {fixed(share, 4)}",)))
    return line + 3 + high + (line + 1 if fits else 0)
