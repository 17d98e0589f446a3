"""The plots: power by frequency, what the guesses are worth along the way, copied or not."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.levels import named_level
from explorer.panels.diffusion.common.pictures import Sheet
from explorer.panels.diffusion.images.places import movement, picked
from explorer.panels.diffusion.images.sheets import LEVELS
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

RECOGNISED, COPIED, SPREAD = "weight", "category 1", "category 2"


def draw_plots(ink: Ink, boxes: tuple[QRectF, ...], trace: Trace, index: int) -> None:
    """All three."""
    first, second, third = boxes
    if trace[index].stage == "training" and len(trace.shared.losses):
        _draw_loss(ink, first, trace, index)
    else:
        _draw_spectrum(ink, first, trace, index)
    if trace.params.task == "guide" and trace[index].stage == "sample":
        _draw_by_row(ink, second, trace, index)
    else:
        _draw_curves(ink, second, trace, index)
    _draw_pair(ink, third, trace, index)


def _draw_spectrum(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    step, shared = trace[index], trace.shared
    most = shared.size // 2
    ticks = tuple(float(2**k) for k in range(int(math.log2(most)) + 1))
    low, high = trace.scales["power"]
    plot = Plot(
        ink, box, Axis(1, most, 2, ink.say("spectrum.across"), ticks, lambda v: f"{v:g}"),
        Axis(low, high, 10), ink.say("spectrum.title"),
    )  # fmt: skip
    plot.frame()
    periods = np.arange(1, most + 1, dtype=np.float64)
    plot.curve(periods, shared.data_spectrum[1:], "muted", dash=True)
    plot.curve(periods, step.spectrum[0, 1:], "query", width=1.8)
    plot.curve(periods, step.spectrum[1, 1:], "value", width=2.2)
    _keys(
        ink, plot,
        [(ink.say("legend.data"), "muted", True), ("xₜ", "query", False), ("x̂₀", "value", False)],
        [np.stack([plot.x(periods), plot.y(power)], axis=1) for power in
         (shared.data_spectrum[1:], step.spectrum[0, 1:], step.spectrum[1, 1:])],
    )  # fmt: skip

    def read(point: QPointF) -> ReadOut:
        k = min(max(round(plot.at(point)[0]), 1), most)
        return ReadOut(
            ink.say("read.frequency", periods=k),
            (
                ink.say("read.power", x=number(float(step.spectrum[0, k])),
                        guess=number(float(step.spectrum[1, k])),
                        data=number(float(shared.data_spectrum[k]))),
                ink.say("read.power.how", pixels=shared.size**2, noise=number(1 - step.alpha_bar)),
            ),
        )  # fmt: skip

    ink.mark(plot.inner, read, name="spectrum")


def _draw_curves(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    steps = movement(trace, index)
    training = trace[index].stage == "training"
    across = np.array([trace[int(i)].updates if training else i - steps[0] + 1 for i in steps],
                      dtype=np.float64)  # fmt: skip
    moments = [trace[int(i)] for i in steps]
    recognised = np.array([m.recognised for m in moments])
    copied = np.array([m.copied for m in moments])
    keep = np.array([not m.pending for m in moments])
    top = trace.scales["worth"][1]
    last = max(float(across[-1]), float(across[0]) + 1)
    plot = Plot(
        ink, box,
        Axis(float(across[0]), last, 0, ink.say("loss.across" if training else "curve.across"),
             whole=True),
        Axis(0, top, 0, form=lambda v: f"{v:g}"),
        _title(ink, box, "curve.title"),
    )  # fmt: skip
    plot.frame()
    named_level(plot, 1.0, ink.say("curve.copies"))
    plot.curve(across[keep], recognised[keep], RECOGNISED, width=2.2)
    plot.curve(across[keep], copied[keep], COPIED, width=2.2)
    here = float(across[int(np.abs(steps - index).argmin())])
    plot.upright(here, "text")
    entries = [(ink.say("curve.copied"), COPIED, False)]
    if not np.isnan(recognised).all():
        entries.insert(0, (ink.say("curve.recognised"), RECOGNISED, False))
    drawn = [np.stack([plot.x(across), plot.y(values)], axis=1) for values in (recognised, copied)]
    _keys(ink, plot, entries, drawn)

    def read(point: QPointF) -> ReadOut:
        place = int(np.abs(across - plot.at(point)[0]).argmin())
        step = int(steps[place])
        lines = []
        if not math.isnan(recognised[place]):
            lines.append(ink.say("read.recognised", share=percent(float(recognised[place]))))
        lines.append(ink.say("read.copied", ratio=fixed(float(copied[place]), 2)))
        lines.append(ink.say("read.copied.how"))
        level = number(moments[place].alpha_bar)
        return ReadOut(ink.say("read.step", number=step + 1, level=level), tuple(lines))

    ink.mark(plot.inner, read, name="worth")


def _draw_by_row(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """What the guesses of each row are worth, over the guidance of the row."""
    step, shared = trace[index], trace.shared
    weights, top = shared.guidance, trace.scales["worth"][1]
    plot = Plot(
        ink, box, Axis(0, float(weights.max()), 0, ink.say("guide.across")),
        Axis(0, top, 0, form=lambda v: f"{v:g}"),
        _title(ink, box, "guide.title"),
    )  # fmt: skip
    plot.frame()
    named_level(plot, 1.0, ink.say("curve.copies"))
    curves = [("curve.recognised", RECOGNISED, step.by_row[0]),
              ("curve.copied", COPIED, step.by_row[1])]  # fmt: skip
    if len(shared.row_spread) and step.alpha_bar >= 1:
        curves.append(("curve.spread", SPREAD, shared.row_spread))
    curves = [curve for curve in curves if not np.isnan(curve[2]).all()]
    for _, colour, values in curves:
        plot.curve(weights, values, colour, width=2.0)
        plot.points(weights, values, colour, radius=3.5)
    drawn = [np.stack([plot.x(weights), plot.y(values)], axis=1) for _, _, values in curves]
    _keys(ink, plot, [(ink.say(key), colour, False) for key, colour, _ in curves], drawn)

    def read(point: QPointF) -> ReadOut:
        row = int(np.abs(weights - plot.at(point)[0]).argmin())
        lines = [ink.say("read.copied", ratio=fixed(float(step.by_row[1, row]), 2))]
        if not math.isnan(step.by_row[0, row]):
            share = percent(float(step.by_row[0, row]))
            lines.insert(0, ink.say("read.recognised", share=share))
        if len(shared.row_spread) and not math.isnan(shared.row_spread[row]):
            lines.append(ink.say("read.spread", ratio=fixed(float(shared.row_spread[row]), 2)))
        return ReadOut(f"w = {weights[row]:g}", tuple(lines))

    ink.mark(plot.inner, read, name="guidance")


def _title(ink: Ink, box: QRectF, key: str) -> str:
    """The title of a plot, or none where it has no room."""
    text = ink.say(key)
    return text if ink.text_width(text, "small", bold=True) <= box.width() else ""


def _keys(
    ink: Ink, plot: Plot, entries: list[tuple[str, str, bool]], curves: list[np.ndarray]
) -> None:
    """A legend inside the frame, where it covers the least of the curves (points, 2)."""
    line, inner = ink.line_height("tiny"), plot.inner
    widest = max(ink.text_width(text, "tiny", bold=True) for text, _, _ in entries)
    wide, high = widest + 24, len(entries) * line + 3
    if wide + 6 > inner.width() or high + 6 > inner.height():
        return
    lefts = (inner.right() - wide - 3, inner.left() + 4)
    tops = (inner.bottom() - high - 3, inner.top() + 3, inner.center().y() - high / 2)

    points = np.concatenate([_dense(curve) for curve in curves])

    def covered(box: QRectF) -> int:
        x, y = points[:, 0], points[:, 1]
        across = (x > box.left() - 4) & (x < box.right() + 4)
        return int((across & (y > box.top() - 4) & (y < box.bottom() + 4)).sum())

    box = min((QRectF(left, top, wide, high) for top in tops for left in lefts), key=covered)
    ink.rect(box, fill="surface", radius=3, alpha=0.85)
    for row, (text, colour, dash) in enumerate(entries):
        y = box.top() + row * line + line / 2 + 1
        ink.line(box.left() + 3, y, box.left() + 15, y, colour, width=2.2, dash=dash)
        # bold: of a thin small letter the hat strays away
        ink.text(QRectF(box.left() + 20, y - line / 2, widest + 2, line), text, size="tiny",
                 colour="muted", bold=text.startswith("x"), elide=False)  # fmt: skip


def _dense(curve: np.ndarray) -> np.ndarray:
    """Points on a path, near to one another; without those that are not finite."""
    share = np.linspace(0, len(curve) - 1, 120)
    whole = np.arange(len(curve))
    points = np.stack([np.interp(share, whole, curve[:, axis]) for axis in (0, 1)], axis=1)
    return points[np.isfinite(points).all(axis=1)]


def _draw_loss(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    losses = trace.shared.losses
    numbers = np.arange(1, len(losses) + 1, dtype=np.float64)
    width = max(1, len(losses) // 60)
    smooth = np.convolve(losses, np.full(width, 1 / width), "valid")
    plot = Plot(
        ink, box,
        Axis(0, max(float(trace.params.updates), 1.0), 0, ink.say("loss.across"), whole=True),
        Axis(0, float(min(losses.max(), 1.2)), 0), ink.say("loss.title"),
    )  # fmt: skip
    plot.frame()
    plot.curve(numbers[width - 1 :], smooth, "text", width=1.8)
    plot.upright(float(trace[index].updates), "text")

    def read(point: QPointF) -> ReadOut:
        place = min(max(round(plot.at(point)[0]), 1), len(losses))
        return ReadOut(ink.say("read.loss", number=place, loss=number(float(losses[place - 1]))))

    ink.mark(plot.inner, read, name="loss")


def _draw_pair(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """The followed picture as it was finished, and the training picture nearest to it."""
    shared, picture = trace.shared, picked(trace, ink.view.selection)
    line, tiny = ink.line_height("small"), ink.line_height("tiny")
    ink.text(QRectF(box.left(), box.top(), box.width(), line), ink.say("pair.title"), size="small",
             bold=True)  # fmt: skip
    area = QRectF(box.left(), box.top() + line + 6, box.width(), box.height() - 2 * line - 10)
    if not len(shared.nearest):
        sheet = Sheet.fit(area, 2, (shared.size,) * 2, columns=2, gap=6, caption=tiny + 2,
                          centre=True)  # fmt: skip
        for cell in (0, 1):
            ink.hatch(sheet.cell(cell))
        return
    pictures = np.stack([trace[-1].x0_hat[picture], shared.nearest[picture]])
    sheet = Sheet.fit(area, 2, (shared.size,) * 2, columns=2, gap=6, caption=tiny + 2, centre=True)
    sheet.draw(ink, pictures, LEVELS)
    sheet.captions(ink, (ink.say("pair.made"), ink.say("pair.train")), mono=False)
    ratio = float(shared.distance[picture]) / shared.usual_distance
    text = ink.say("pair.ratio", ratio=fixed(ratio, 2))
    bottom = QRectF(box.left(), sheet.area.bottom() + 3, box.width(), line)
    ink.text(bottom, text, size="small", mono=True, align="center middle", colour=COPIED)
    ink.mark(box, ReadOut(
        ink.say("read.picture", number=picture + 1),
        (ink.say("read.nearest", distance=number(float(shared.distance[picture])),
                 usual=number(shared.usual_distance)), ink.say("read.copied.how")),
    ), name="pair")  # fmt: skip
