"""The picture of the topic "training": three models that write, and the loss while one learns."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.floats.quantise_model.steps import Row, Trained, Training
from explorer.core.formatting import data_size, fixed, number
from explorer.core.trace import Trace
from explorer.panels.floats.quantise_model.layout import headline, split
from explorer.panels.floats.quantise_model.rows import Line, draw_rows, legend_of_rows
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut


def draw_training(ink: Ink, rect: QRectF, trace: Trace, index: int) -> None:
    """The 16-bit model, the rounded one, the one that learns; and the curve so far."""
    shared: Training = trace.shared
    now: Trained = trace[index]
    table, box = split(ink, rect, 0.47)
    key = "stage.rounded" if now.step == 0 else "stage.learning"
    table = headline(ink, table, ink.say(
        key, bits=shared.bits, loss=fixed(now.row.quality.loss, 2), step=now.step,
        start=fixed(shared.reference.quality.loss, 2),
        rounded=fixed(shared.rounded.quality.loss, 2),
    ))  # fmt: skip
    used = ink.line_height("small") * (1 if table.width() > 420 * ink.view.text_scale else 2)
    lines = [
        line_of(ink, shared.reference, shared, ink.say("row.bits", bits=16)),
        line_of(ink, shared.rounded, shared, ink.say("row.ptq", bits=shared.bits), 0),
        line_of(ink, now.row, shared, ink.say("row.qat", bits=shared.bits)),
    ]
    reached = 1 if now.step == 0 else 2
    draw_rows(ink, table.adjusted(0, 0, 0, -used - 2), shared.prompt, lines, reached, reached)
    legend_of_rows(ink, QRectF(table.left(), table.bottom() - used, table.width(), used))
    said = ink.say("stage.taught", passages=shared.passages, length=shared.passage_length)
    small = ink.line_height("small")
    rows = 1 if ink.text_width(said, "small") <= box.width() - 8 else 2
    ink.text(QRectF(box.left() + 6, box.top(), box.width() - 8, rows * small), said, size="small",
             colour="muted", wrap=rows > 1)  # fmt: skip
    quote = QRectF(box.left() + 6, box.top() + rows * small + 1, box.width() - 8, small)
    ink.text(quote, f"“{shared.made}…”", size="small", colour="muted", mono=True)
    ink.mark(quote, ReadOut(ink.say("read.made"), (shared.made[:120],)), name="passage")
    draw_curve(ink, box.adjusted(0, (rows + 1) * small + 6, 0, 0), trace, index)


def line_of(ink: Ink, row: Row, shared: Training, label: str, seek: int = -1) -> Line:
    """A row of the table."""
    detail = ink.say("row.size", size=data_size(row.size), bits=fixed(row.size_bits, 2))
    return Line(label, detail, row.written, row.quality, row.size / shared.reference.size, 0.0,
                seek)  # fmt: skip


def draw_curve(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Loss on the measured text against training steps."""
    shared: Training = trace.shared
    low, high = trace.scales["loss"]
    room = max(high - low, 0.1)
    last = max(trace.params.training_steps, 1)
    plot = Plot(
        ink, box, Axis(0, last, title=ink.say("axis.steps")),
        Axis(low - 0.12 * room, high + 0.12 * room, title=ink.say("axis.loss")),
    )  # fmt: skip
    plot.frame()
    plot.level(shared.reference.quality.loss, "muted", text=ink.say("row.bits", bits=16))
    plot.level(shared.rounded.quality.loss, "muted",
               text=ink.say("row.ptq", bits=shared.bits))  # fmt: skip
    seen = shared.learned[: index + 1]
    xs = np.array([each.step for each in seen], dtype=np.float64)
    ys = np.array([each.row.quality.loss for each in seen])
    plot.curve(xs, ys, "weight", width=2.4)
    plot.points(xs, ys, "weight", radius=3.6)
    for place, each in enumerate(seen):
        area = QRectF(plot.x(each.step) - 6, plot.y(each.row.quality.loss) - 6, 12, 12)
        ink.mark(
            area.intersected(plot.box),
            ReadOut(
                ink.say("read.step_of_training", step=each.step),
                (
                    ink.say("read.loss", loss=number(each.row.quality.loss, 4)),
                    ink.say("read.divergence", divergence=number(each.row.quality.divergence)),
                ),
            ),
            seek=place,
        )
