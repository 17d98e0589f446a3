"""A resampler and a gate before a language model: any number of vectors in, its logits out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.flow import Images
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.blocks.flow.layout import COLOURS
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import Gesture, ReadOut

MOST_LINES = 240


def draw(ink: Ink, body: QRectF, trace: Trace, index: int) -> None:
    """From below: what comes in, the latents, the gate, the tokens; beside it the gate."""
    shared: Images = trace.shared
    wide = body.width() * 0.56
    _way(ink, QRectF(body.left(), body.top(), wide, body.height()), trace, index)
    box = QRectF(body.left() + wide + 24, body.top(), body.width() - wide - 24,
                 body.height() * 0.62)  # fmt: skip
    _curve(ink, box, trace)
    if index >= 1:
        _facts(ink, QRectF(box.left(), box.bottom() + 12, box.width(),
                           body.bottom() - box.bottom() - 12), shared)  # fmt: skip


def _row(box: QRectF, count: int) -> list[float]:
    pitch = box.width() / count
    return [box.left() + (at + 0.5) * pitch for at in range(count)]


def _way(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    shared: Images = trace.shared
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    latents = shared.weights.shape[0]
    rows = [box.bottom() - small - 12, box.top() + box.height() * 0.47, box.top() + tiny + 14]
    given, latent = _row(box, shared.given), _row(box, latents)
    tokens = _row(box, len(shared.pieces))
    scale = float(shared.weights[:, : shared.given].max()) or 1.0
    _lines(ink, given, rows[0], latent, rows[1], shared.weights[:, : shared.given], scale)
    size = min(box.width() / max(shared.given, latents) * 0.4, 5.0)
    for x in given:
        ink.circle(x, rows[0], size, fill=COLOURS["cross"], line="border", width=0.8)
    for x in latent:
        ink.circle(x, rows[1], size, fill="weight", line="border", width=0.8)
    band = box.height() * 0.13
    part = QRectF(box.left(), rows[1] + 16 + small, box.width(), band)
    ink.rect(part, fill="surface", line=COLOURS["cross"], radius=6, width=1.4)
    ink.text(part, ink.say("images.resampler"), size="small", align="center middle")
    ink.text(
        QRectF(box.left(), rows[0] + 8, box.width(), small),
        ink.say("images.given" if shared.given > 1 else "images.given.one", given=shared.given),
        size="small",
        align="center middle",
    )
    text = ink.say("images.latents" if latents > 1 else "images.latents.one", latents=latents)
    wide = ink.text_width(text, "small") + 10
    label = QRectF(box.center().x() - wide / 2, rows[1] + 7, wide, small)
    ink.rect(label, fill="surface", radius=3)
    ink.text(label, text, size="small", align="center middle")
    ink.mark(QRectF(box.left(), part.top(), box.width(), part.height()),
             ReadOut(ink.say("images.resampler"), (ink.say(
                 "read.resampler", given=shared.given, latents=latents,
                 keys=shared.given + latents),)), seek=0, name="resampler")  # fmt: skip
    _look_across(ink, box, shared, rows, latent, tokens, index >= 1)


def _look_across(
    ink: Ink, box: QRectF, shared: Images, rows: list[float], latent: list[float],
    tokens: list[float], here: bool,
) -> None:  # fmt: skip
    """The tokens read the latents; the gate lets through as much as it is open."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    open_ = abs(shared.opening) if here else 0.0
    middle = (rows[1] + rows[2]) / 2 + 4
    scale = float(shared.cross.max()) or 1.0
    if here:
        _lines(ink, latent, rows[1] - 6, tokens, middle + small, shared.cross, scale)
    for x in tokens:
        ink.line(x, middle - small * 0.9, x, rows[2] + 12, COLOURS["cross"],
                 width=1 + 4 * open_, alpha=0.15 + 0.85 * open_, dash=open_ == 0)  # fmt: skip
    gate = QRectF(box.left(), middle - small * 0.9, box.width(), 1.8 * small)
    ink.rect(gate, fill="surface", line=COLOURS["cross"] if here else "border", radius=6,
             width=1.4 if here else 1.0, dash=not here)  # fmt: skip
    ink.rect(QRectF(gate.left() + 2, gate.top() + 2, (gate.width() - 4) * open_,
                    gate.height() - 4), fill=COLOURS["cross"], alpha=0.45, radius=4)  # fmt: skip
    ink.text(gate, ink.say("images.gate", opening=fixed(shared.opening, 2)), size="small",
             align="center middle")  # fmt: skip
    ink.mark(gate, ReadOut(ink.say("images.gate", opening=fixed(shared.opening, 2)),
                           (ink.say("read.gate"),)), seek=1, name="gate")  # fmt: skip
    pitch = box.width() / len(tokens)
    for x, piece in zip(tokens, shared.pieces, strict=True):
        chip = QRectF(x - pitch * 0.46, rows[2] - tiny / 2 - 3, pitch * 0.92, tiny + 6)
        ink.rect(chip, fill="surface", line="border", radius=3)
        text = (
            piece[1]
            if piece.startswith("⟨") and ink.text_width(piece, "tiny") > chip.width()
            else piece
        )
        ink.text(chip, text, size="tiny", align="center middle")
        ink.mark(chip, ReadOut(piece, (ink.say("read.stream"),)), name=f"token {x:.0f}")


def _lines(
    ink: Ink, starts: list[float], low: float, ends: list[float], high: float,
    weights: np.ndarray, scale: float,
) -> None:  # fmt: skip
    """The largest weights as lines; queries above, keys below."""
    order = np.argsort(-weights, axis=None, kind="stable")[:MOST_LINES]
    for flat in order.tolist():
        query, key = divmod(flat, weights.shape[1])
        share = float(weights[query, key]) / scale
        # a pen of a point or less is drawn ten times as fast as a wider one
        ink.line(starts[key], low, ends[query], high, "weight", width=0.4 + 0.6 * share,
                 alpha=0.7 * share**2)  # fmt: skip


def _curve(ink: Ink, box: QRectF, trace: Trace) -> None:
    shared: Images = trace.shared
    most = max(float(shared.change.max()), shared.difference, 1e-6)
    plot = Plot(ink, box, Axis(-2, 2, title=ink.say("axis.gate")), Axis(0, most * 1.05),
                ink.say("plot.change"))  # fmt: skip
    plot.frame()
    plot.curve(shared.gates, shared.change, COLOURS["cross"], width=2.2)
    plot.upright(trace.params.gate, "text")
    plot.points(np.array([trace.params.gate]), np.array([shared.difference]), "text", radius=4)
    ink.mark(plot.inner, partial(_read_gate, ink, plot, shared),
             edit=partial(_edit, plot, trace.params.gate), name="gates")  # fmt: skip


def _read_gate(ink: Ink, plot: Plot, shared: Images, point: QPointF) -> ReadOut:
    gate = plot.at(point)[0]
    at = int(np.abs(shared.gates - gate).argmin())
    return ReadOut(f"α = {fixed(float(shared.gates[at]), 2)}", (
        f"tanh α = {fixed(float(np.tanh(shared.gates[at])), 3)}",
        ink.say("read.change", value=number(float(shared.change[at]))), ink.say("read.drag"),
    ))  # fmt: skip


def _edit(plot: Plot, gate: float, gesture: Gesture) -> Mapping[str, Any] | None:
    """The gate is dragged along its axis; the wheel turns it by a tenth."""
    if gesture.phase == "wheel":
        value = gate + 0.1 * gesture.turns
    elif gesture.phase in ("drag", "release"):
        value = plot.at(gesture.point)[0]
    else:
        return None
    return {"gate": round(min(max(value, -2.0), 2.0), 1)}


def _facts(ink: Ink, box: QRectF, shared: Images) -> None:
    body = ink.line_height("body")
    equal = "images.equal" if shared.equal else "images.unequal"
    texts = (
        ink.say(equal, value=number(shared.difference)),
        ink.say("images.says", alone=shared.likeliest[0], together=shared.likeliest[1]),
    )
    y = box.top()
    for at, text in enumerate(texts):
        room = QRectF(box.left(), y, box.width(), max(box.bottom() - y, body))
        used = ink.text(room, text, size="small", wrap=True, bold=at == 0, align="left top",
                        colour="ok" if at == 0 and shared.equal else "text")  # fmt: skip
        y += used + 6
        if y + body > box.bottom():
            return
