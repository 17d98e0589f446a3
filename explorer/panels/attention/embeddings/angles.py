"""Do the three kinds lie at right angles? Cosines of whole tables, beside random directions."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.attention.embeddings import BINS, KINDS, PAIRS, Split
from explorer.core.formatting import fixed
from explorer.panels.attention.embeddings.paint import COLOURS, chip, edge_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def reach_of(split: Split) -> float:
    """How far from 0 the axis has to go: all that is shown fits, at least four random spreads."""
    edges = np.linspace(-1, 1, BINS + 1)
    seen = [4 / math.sqrt(split.width), float(np.abs(split.cosines_here).max())]
    for density in split.histograms:
        there = np.flatnonzero(density > density.max() * 0.004)
        if len(there):
            seen.append(float(max(abs(edges[there[0]]), abs(edges[there[-1] + 1]))))
    return min(1.0, max(seen) * 1.05)


def draw_angles(ink: Ink, body: QRectF, split: Split) -> None:
    """Three hills of measured cosines; dashed, what random directions would give."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    gutter = min(150.0 * ink.view.text_scale, body.width() * 0.27)
    right = min(84.0 * ink.view.text_scale, body.width() * 0.16)
    plot = QRectF(body.left() + gutter, body.top(), body.width() - gutter - right,
                  body.height() - tiny - small - 8)  # fmt: skip
    reach, random = reach_of(split), 1 / math.sqrt(split.width)
    edges = np.linspace(-1, 1, BINS + 1)
    inside = (edges[:-1] >= -reach - 2 / BINS) & (edges[1:] <= reach + 2 / BINS)
    pitch = plot.height() / 3

    def x(value: float) -> float:
        return plot.center().x() + min(max(value / reach, -1.0), 1.0) * plot.width() / 2

    band = QRectF(x(-random), plot.top(), x(random) - x(-random), plot.height())
    ink.rect(band, fill="raised")
    bell = np.linspace(-reach, reach, 121)
    normal = np.exp(-0.5 * (bell / random) ** 2) / (random * math.sqrt(2 * math.pi))
    for row, (a, b) in enumerate(PAIRS):
        base = plot.top() + (row + 1) * pitch - 12
        density = split.histograms[row].astype(np.float64)
        unit = (pitch - 22) / max(float(density.max()), float(normal.max()))
        for left, end, value in zip(edges[:-1][inside], edges[1:][inside], density[inside],
                                    strict=True):  # fmt: skip
            if value <= 0:
                continue
            bar = QRectF(x(left), base - value * unit, x(end) - x(left), value * unit)
            ink.rect(QRectF(bar.left(), bar.top(), bar.width() / 2, bar.height()),
                     fill=COLOURS[KINDS[a]])  # fmt: skip
            ink.rect(QRectF(bar.center().x(), bar.top(), bar.width() / 2, bar.height()),
                     fill=COLOURS[KINDS[b]])  # fmt: skip
            ink.rect(bar, line=edge_of(ink, KINDS[a]), width=0.7)
        curve = np.stack([[x(v) for v in bell], base - normal * unit], axis=1)
        ink.polyline(curve, "text", width=1.3, dash=True)
        ink.line(plot.left(), base, plot.right(), base, "border")
        here = np.array([[x(v), base + 2, x(v), base + 8] for v in split.cosines_here[row]])
        ink.segments(here, "text", width=1.0, alpha=0.7)
        far = int(np.abs(split.cosines_here[row]).argmax())
        if abs(float(split.cosines_here[row, far])) > 4.5 * random:  # one that stands apart
            half = ink.text_width(split.pieces[far], "tiny", mono=True) / 2
            place = min(x(float(split.cosines_here[row, far])), plot.right() - half)
            ink.label(place, base - 2, split.pieces[far], anchor="center bottom", size="tiny",
                      mono=True)  # fmt: skip
        _name(ink, QRectF(body.left(), base - pitch + 14, gutter - 10, pitch - 8), a, b)
        mean, spread = (float(value) for value in split.cosines[row])
        ink.label(plot.right() + 8, base - small, fixed(mean, 3), size="small", mono=True)
        ink.label(plot.right() + 8, base, f"± {fixed(spread, 3)}", size="small", mono=True)
        ink.mark(QRectF(body.left(), base - pitch + 12, body.width(), pitch), ReadOut(
            ink.say("read.angle", a=ink.say(f"kind.{KINDS[a]}"), b=ink.say(f"kind.{KINDS[b]}")),
            (ink.say("read.measured", mean=fixed(mean, 4), spread=fixed(spread, 4)),
             ink.say("read.random", spread=fixed(random, 4), width=split.width)),
        ), name=ink.say("name.angle"))  # fmt: skip
    _axis(ink, plot, reach, random, x, split.width)


def _name(ink: Ink, box: QRectF, a: int, b: int) -> None:
    line = ink.line_height("body")
    top = box.center().y() - line
    side = 11.0 * ink.view.text_scale
    for index, kind in enumerate((KINDS[a], KINDS[b])):
        y = top + (index + 0.5) * line
        chip(ink, box.left(), y, side, kind)
        ink.text(QRectF(box.left() + side + 6, y - line / 2, box.width() - side - 6, line),
                 ink.say(f"kind.{kind}"))  # fmt: skip


def _axis(ink: Ink, plot: QRectF, reach: float, random: float, x: object, width: int) -> None:
    assert callable(x)
    tiny = ink.line_height("tiny")
    step = next(s for s in (0.05, 0.1, 0.2, 0.25, 0.5) if reach / s <= 4)
    for k in range(-4, 5):
        if abs(k * step) <= reach + 1e-9:
            ink.line(x(k * step), plot.bottom() - 12, x(k * step), plot.bottom() - 6, "border")
            ink.label(x(k * step), plot.bottom() - 2, f"{k * step:g}".replace("-", "−"),
                      anchor="center top", size="tiny", mono=True, colour="muted")  # fmt: skip
    box = QRectF(plot.left() - 120, plot.bottom() + tiny, plot.width() + 200,
                 ink.line_height("small"))  # fmt: skip
    said = ink.say("angle.legend", spread=fixed(random, 3), width=width)
    size = "small" if ink.text_width(said, "small") <= box.width() else "tiny"
    ink.text(box, said, size=size, colour="muted", align="center middle")
