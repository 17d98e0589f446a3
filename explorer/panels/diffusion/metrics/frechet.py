"""The Fréchet distance: two clouds of features, each seen as a Gaussian."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.metrics import Cloud, Study
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.diffusion.metrics.told import heads_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

SIGMAS = 2.0


def draw_clouds(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """The plane of both clouds; beside or below it the two parts of the distance, before and
    now."""
    study: Study = trace.shared
    before, now = study.clouds
    small = ink.line_height("small")
    y = _legend(ink, area)
    wide = area.width() > 1.25 * (area.bottom() - y)
    high, note = 4 * small + 10, 2 * ink.line_height("tiny") + 6
    if wide:
        # no wider than leaves room for the heads beside it
        widest = max(ink.text_width(ink.say(h), "small", bold=True) for h in heads_of(trace)) + 4
        room = min(0.62 * area.width(), area.width() - 24 - widest)
        box = QRectF(area.left(), y, room, area.bottom() - y - note)
        parts = QRectF(box.right() + 24, y, area.right() - box.right() - 24, 2 * (high + 24))
    else:
        box = QRectF(area.left(), y, area.width(), area.bottom() - y - note - high - 10)
        parts = QRectF(area.left(), area.bottom() - high, area.width(), high)
    _draw_plane(ink, box, study)
    text = ink.say("stage.plane", features=study.features)
    ink.text(QRectF(box.left(), box.bottom() + 2, box.width(), note - 2), text, size="tiny",
             colour="muted", wrap=True, align="left top")  # fmt: skip
    largest = max(before.means, before.spreads, now.means, now.spreads, 1e-12)
    for place, (head, cloud) in enumerate(zip(heads_of(trace), study.clouds, strict=True)):
        if wide:
            part = QRectF(parts.left(), parts.top() + place * (high + 24), parts.width(), high)
        else:
            half = (parts.width() - 24) / 2
            part = QRectF(parts.left() + place * (half + 24), parts.top(), half, high)
        _draw_parts(ink, part, cloud, largest, ink.say(head))


def _legend(ink: Ink, area: QRectF) -> float:
    x, y, small = area.left(), area.top(), ink.line_height("small")
    entries = ("stage.real", "value"), ("stage.set", "query"), ("stage.ellipse", "")
    for key, colour in entries:
        text = ink.say(key)
        width = ink.text_width(text, "small") + (14 if colour else 0) + 18
        if x > area.left() and x + width - 18 > area.right():
            x, y = area.left(), y + small
        if colour:
            ink.circle(x + 5, y + small / 2, 4, fill=colour)
        ink.text(QRectF(x + (14 if colour else 0), y, width, small), text, size="small",
                 colour="muted", elide=False)  # fmt: skip
        x += width
    return y + small + 6


def _rim(cloud: Cloud) -> np.ndarray:
    """The ellipse of a Gaussian in the plane, (points, 2)."""
    values, vectors = np.linalg.eigh(cloud.covariance)
    angle = np.linspace(0, 2 * np.pi, 73)
    circle = np.stack([np.cos(angle), np.sin(angle)])
    stretched = np.sqrt(np.maximum(values, 0))[:, None] * circle * SIGMAS
    out: np.ndarray = (cloud.mean[:, None] + vectors @ stretched).T
    return out


def _draw_plane(ink: Ink, box: QRectF, study: Study) -> None:
    real, (before, now) = study.reference, study.clouds
    ink.rect(box, line="hairline", radius=6)
    rims = [_rim(each) for each in (real, before, now)]
    shown = np.concatenate([*rims, *(np.quantile(c.points, (0.01, 0.99), axis=0)
                                     for c in (real, before, now))])  # fmt: skip
    low, high = shown.min(axis=0), shown.max(axis=0)
    middle, spread = (low + high) / 2, np.maximum(high - low, 1e-9)
    unit = 0.94 * min(box.width() / spread[0], box.height() / spread[1])

    def pixels(points: np.ndarray) -> np.ndarray:
        centre = np.array([box.center().x(), box.center().y()])
        out: np.ndarray = centre + (points - middle) * [unit, -unit]
        return out

    ink.painter.save()
    ink.painter.setClipRect(box)
    # the pictures judged are fewer, and must be seen among the real ones
    for cloud, colour, alpha in ((real, "value", 0.45), (now, "query", 0.9)):
        ink.dots(pixels(cloud.points), colour, radius=1.8, alpha=alpha)
    ink.polyline(pixels(rims[1]), "query", width=1.3, alpha=0.8, dash=True)
    for cloud, rim, colour in ((real, rims[0], "value"), (now, rims[2], "query")):
        ink.polyline(pixels(rim), colour, width=2.6)
        x, y = pixels(cloud.mean).tolist()
        ink.circle(x, y, 6, fill=colour, line="surface", width=1.5)
    ink.painter.restore()
    cloud = now

    def read(point: QPointF) -> ReadOut:
        return ReadOut(ink.say("read.cloud", distance=number(cloud.distance, 4)), (
            ink.say("read.part.means", value=number(cloud.means, 4)),
            ink.say("read.part.spreads", value=number(cloud.spreads, 4)),
        ))  # fmt: skip

    ink.mark(box, read)


def _draw_parts(ink: Ink, box: QRectF, cloud: Cloud, largest: float, head: str) -> None:
    """How much of the distance comes from the means and how much from the spreads."""
    small = ink.line_height("small")
    line = QRectF(box.left(), box.top(), box.width(), small)
    ink.text(line, head, size="small", bold=True)
    ink.text(line.translated(0, small), ink.say("stage.distance", distance=number(cloud.distance)),
             size="small")  # fmt: skip
    name = max(ink.text_width(ink.say(k), "small") for k in ("stage.means", "stage.spreads")) + 8
    room = ink.text_width("0.0888", "small", mono=True) + 6
    for row, (key, value) in enumerate((("means", cloud.means), ("spreads", cloud.spreads))):
        y = box.top() + 2 * small + row * (small + 2) + 2
        ink.text(QRectF(box.left(), y, name, small), ink.say("stage." + key), size="small",
                 colour="muted")  # fmt: skip
        length = max(box.width() - name - room, 8) * value / largest
        ink.rect(QRectF(box.left() + name, y + 2, max(length, 1.0), small - 4), fill="weight",
                 alpha=1.0 if row == 0 else 0.6)  # fmt: skip
        ink.text(QRectF(box.left() + name + length + 4, y, room, small), number(value),
                 size="small", mono=True, elide=False)  # fmt: skip
        ink.mark(QRectF(box.left(), y, box.width(), small),
                 ReadOut(ink.say("read.part." + key, value=number(value, 5))))  # fmt: skip
