"""Effective rank against the scale of the scores, with and without the causal mask."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.masks import Masks
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.attention.masks import board
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

#: All to all, causal: colour and dash, so that neither is told by colour alone.
CURVES = (("category 5", False), ("category 6", True))
TICKS = (0.03125, 0.125, 0.5, 2.0, 8.0)


def draw_rank(ink: Ink, area: QRectF, trace: Trace, at: int) -> None:
    """The random scores large; beside or below them the singular values, and the head's own."""
    entries = [
        ("dash" if dash else "line", colour, ink.say(key))
        for (colour, dash), key in zip(CURVES, ("curve.none", "curve.causal"), strict=True)
    ]
    used = legend(ink, QRectF(area.left() + 8, area.top(), area.width() - 16, 20), entries) + 8
    body = area.adjusted(4, used, -4, -2)
    wide = body.width() > 1.5 * body.height()
    if wide:
        large = QRectF(body.left(), body.top(), body.width() * 0.56, body.height())
        rest = QRectF(large.right() + 18, body.top(), body.width() * 0.44 - 18, body.height())
        half = (rest.height() - 12) / 2
        small = (
            QRectF(rest.left(), rest.top(), rest.width(), half),
            QRectF(rest.left(), rest.bottom() - half, rest.width(), half),
        )
    else:
        large = QRectF(body.left(), body.top(), body.width(), body.height() * 0.56)
        top = large.bottom() + 10
        half = (body.width() - 16) / 2
        small = (
            QRectF(body.left(), top, half, body.bottom() - top),
            QRectF(body.right() - half, top, half, body.bottom() - top),
        )
    shared, params = trace.shared, trace.params
    draw_ranks(ink, large, trace, shared.rank.sampled, at,
               ink.say("rank.sampled", n=params.keys, d=params.width), roomy=True)  # fmt: skip
    draw_spectrum(ink, small[0], trace, at)
    draw_ranks(ink, small[1], trace, shared.rank.own, at, ink.say("rank.own"), roomy=False)


def draw_ranks(
    ink: Ink, box: QRectF, trace: Trace, ranks: np.ndarray, at: int, title: str, *, roomy: bool
) -> None:
    """Two curves over the scale, a line and two dots at the present one."""
    shared: Masks = trace.shared
    scales = np.array(shared.rank.scales)
    high = float(ranks.max()) * 1.08 + 0.2
    across = Axis(float(scales[0]), float(scales[-1]), 2, ink.say("axis.scale"), TICKS,
                  lambda value: f"{value:g}" if value >= 0.1 else f"{value:.2g}")  # fmt: skip
    plot = Plot(ink, box, across, Axis(0.0, high), title)
    plot.frame()
    plot.upright(float(scales[at]), "border")
    for which, (colour, dash) in enumerate(CURVES):
        plot.curve(scales, ranks[which], colour, width=2.2, dash=dash)
        plot.points(scales[at : at + 1], ranks[which, at : at + 1], colour, radius=4.5)
    upper = int(ranks[1, at] > ranks[0, at])
    for which in range(2) if roomy else ():
        text = fixed(float(ranks[which, at]), 1)
        # the curves mostly rise: there is room above at the left and below at the right
        left = (which == upper and at > 1) or at > len(scales) - 3
        board.beside_curve(ink, plot, scales, ranks[which], at, text, left=left,
                           above=which == upper, bold=True)  # fmt: skip

    def read(point: QPointF) -> ReadOut:
        near = int(np.abs(np.log2(scales) - np.log2(max(plot.at(point)[0], 1e-6))).argmin())
        return ReadOut(title, (
            ink.say("read.scale", scale=number(float(scales[near]))),
            f"{ink.say('curve.none')}: {fixed(float(ranks[0, near]), 2)}",
            f"{ink.say('curve.causal')}: {fixed(float(ranks[1, near]), 2)}",
        ))  # fmt: skip

    start = next(section.start for section in trace.sections if section.id == "rank")
    for near, scale in enumerate(scales):
        low = plot.x(float(scales[max(near - 1, 0)]))
        end = plot.x(float(scales[min(near + 1, len(scales) - 1)]))
        x = plot.x(float(scale))
        strip = QRectF((low + x) / 2, plot.inner.top(), (end - low) / 2, plot.inner.height())
        ink.mark(strip, read, seek=start + near,
                 name=ink.say("read.scale", scale=number(float(scale))))  # fmt: skip


def draw_spectrum(ink: Ink, box: QRectF, trace: Trace, at: int) -> None:
    """The singular values behind the two ranks, as shares of their sum, largest first."""
    spectrum = trace.shared.rank.sampled_spectrum[:, at]
    shares = spectrum / np.maximum(spectrum.sum(axis=1, keepdims=True), 1e-300)
    n = shares.shape[1]
    top = float(shares.max())
    plot = Plot(ink, box, Axis(1.0, max(float(n), 2.0), 0, ink.say("axis.order")),
                Axis(min(1e-5, top / 10), 1.0, 10), ink.say("rank.spectrum"))  # fmt: skip
    plot.frame()
    places = np.arange(1, n + 1, dtype=np.float64)
    for which, (colour, dash) in enumerate(CURVES):
        plot.curve(places, np.maximum(shares[which], 1e-30), colour, width=1.8, dash=dash)

    def read(point: QPointF) -> ReadOut:
        near = min(max(round(plot.at(point)[0]), 1), n) - 1
        return ReadOut(ink.say("read.singular", order=near + 1), (
            f"{ink.say('curve.none')}: σ = {number(float(spectrum[0, near]), 4)}",
            f"{ink.say('curve.causal')}: σ = {number(float(spectrum[1, near]), 4)}",
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=ink.say("rank.spectrum"))
