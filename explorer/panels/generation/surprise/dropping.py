"""The prompt with tokens dropped, and the loss of its continuation over the tokens saved."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.generation.surprise.steps import WAYS, Run
from explorer.core.formatting import fixed, percent
from explorer.core.trace import Trace
from explorer.panels.generation.surprise.looks import COLOURS, flow, lines_of, read_token, shade
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut


def draw_dropping(ink: Ink, body: QRectF, trace: Trace, share: int) -> None:
    """What is left of the prompt on top, the curves under it."""
    run: Run = trace.shared
    found = run.compressed
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    size = "small" if body.height() > 480 * ink.view.text_scale else "tiny"
    high = (small if size == "small" else tiny) + 3
    lines = lines_of(ink, body.width(), run.text.pieces, size)
    text = min(lines * (high + 3), body.height() * 0.42)
    area = QRectF(body.left(), body.top(), body.width(), text)
    gone = set(found.gone[share])
    most = trace.scales["text"][1] or 1.0
    boxes = flow(ink, area, run.text.pieces, high + 3, high, size)
    for place, box in enumerate(boxes):
        piece, bits = run.text.pieces[place], float(run.text.bits[place])
        tail = place >= found.prompt
        dropped = place in gone and not tail
        if dropped:
            ink.text(box, piece, size=size, mono=True, align="center middle",
                     colour=soft(ink, "muted", 0.5))  # fmt: skip
            y = box.center().y()
            ink.line(box.left() + 1, y, box.right() - 1, y, soft(ink, "sign", 0.7), width=1.3)
        else:
            fill = soft(ink, "value", 0.25) if tail else shade(ink, bits, most)
            ink.rect(box, fill=fill, line="value" if tail else "hairline", radius=2, width=0.9)
            dark = 0.3 * fill.redF() + 0.59 * fill.greenF() + 0.11 * fill.blueF() < 0.5
            ink.text(box, piece, size=size, mono=True, align="center middle",
                     colour="#FFFFFF" if dark else "#171A21")  # fmt: skip
        ink.mark(box, read_token(ink, piece, bits))
    chart = QRectF(body.left(), area.bottom() + 8, body.width(),
                   body.bottom() - area.bottom() - 8 - 2 * small - 6)  # fmt: skip
    saved = 1.0 - np.array(found.kept) / max(found.prompt, 1)
    plot = Plot(
        ink, chart, Axis(0.0, 1.0, title=ink.say("drop.saved"), ticks=(0, 0.2, 0.4, 0.6, 0.8, 1),
                         form=percent),
        Axis(0.0, trace.scales["loss"][1] * 1.08 or 1.0, title=ink.say("drop.loss")),
    )  # fmt: skip
    plot.frame()
    plot.level(float(found.loss[0, 0]), "muted", text=ink.say("drop.whole"))
    for number_of, way in reversed(list(enumerate(WAYS))):
        ys = found.loss[number_of, : share + 1]
        plot.curve(saved[: share + 1], ys, COLOURS[way], width=2.6 if way == "least" else 1.8,
                   dash=way == "random")  # fmt: skip
        plot.points(saved[: share + 1], ys, COLOURS[way], radius=3.0)
    for place in range(share + 1):
        x = plot.x(float(saved[place]))
        lines_said = tuple(f"{ink.say('way.' + way)}: {fixed(float(found.loss[i, place]), 3)} bit"
                           for i, way in enumerate(WAYS))  # fmt: skip
        ink.mark(QRectF(x - 8, plot.inner.top(), 16, plot.inner.height()), ReadOut(
            ink.say("read.kept", kept=found.kept[place], prompt=found.prompt), lines_said
        ), seek=None)  # fmt: skip
    legend(ink, QRectF(body.left(), body.bottom() - 2 * small - 2, body.width(), small), [
        ("dash" if way == "random" else "line", COLOURS[way], ink.say("way." + way)) for way in WAYS
    ])  # fmt: skip
