"""What is kept, in bytes: the same text in every variant, and the caches of published models."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from explorer.compute.attention.variants import REAL_MODELS, RealModel, Run
from explorer.core.formatting import count, data_size
from explorer.core.trace import Trace
from explorer.panels.attention.common.paint import fitting
from explorer.panels.attention.variants.wiring import LATENT, ratio_text
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

COLOURS = {"mha": "key", "gqa": "key", "mqa": "key", "mla": LATENT}


def draw_cache(ink: Ink, body: QRectF, trace: Trace, index: int) -> None:
    """A row for each variant; every token adds a block as wide as its bytes."""
    run: Run = trace.shared
    tokens = index + 1
    line = ink.line_height("small")
    most = max(v.measured_bytes for v in run.variants)
    names = [ink.say(f"kind.{v.kind}", g=v.lanes) for v in run.variants]
    row = min(body.height() / len(run.variants), 11.0 * line)
    top = body.top() + (body.height() - row * len(run.variants)) / 3
    start = next(s.start for s in trace.sections if s.id == "cache")
    for place, each in enumerate(run.variants):
        y = top + place * row
        kept = each.measured_bytes * tokens // run.tokens
        formula = each.formula_bytes * tokens // run.tokens
        ink.text(QRectF(body.left(), y, body.width() * 0.5, line), names[place], size="small",
                 bold=True)  # fmt: skip
        text = ink.say("cache.bytes", measured=count(kept), formula=count(formula))
        ink.text(QRectF(body.left() + body.width() * 0.3, y, body.width() * 0.7, line), text,
                 size=fitting(ink, text, body.width() * 0.7), mono=True,
                 align="right middle", colour="muted")  # fmt: skip
        bar = QRectF(body.left(), y + line + 3, body.width(), max(row - line - 14, 6.0))
        wide = bar.width() * each.measured_bytes / most / run.tokens
        ink.rect(QRectF(bar.left(), bar.top(), wide * run.tokens, bar.height()), line="border",
                 dash=True)  # fmt: skip
        for token in range(tokens):
            block(ink, run, place, token, QRectF(bar.left() + token * wide, bar.top(), wide,
                                                 bar.height()), token == index)  # fmt: skip
        for token in range(run.tokens):
            slot = QRectF(bar.left() + token * wide, bar.top(), wide, bar.height())
            read = ReadOut(names[place], (
                ink.say("read.token", token=run.pieces[token], place=token),
                ink.say("read.block", n=each.numbers, bytes=each.measured_bytes // run.tokens),
            ))  # fmt: skip
            ink.mark(slot, read, seek=start + token)


def block(ink: Ink, run: Run, place: int, token: int, box: QRectF, newest: bool) -> None:
    """What a token leaves in a variant: keys over values, or its latent."""
    each = run.variants[place]
    cell = box.adjusted(0.4, 0, -0.4, 0)
    strength = 0.85 if newest else 0.4
    if each.kind == "mla":
        ink.rect(cell, fill=soft(ink, LATENT, strength), line=soft(ink, LATENT, 0.9), width=0.5)
    else:
        half = cell.height() / 2
        for at, colour in enumerate(("key", "value")):
            part = QRectF(cell.left(), cell.top() + at * half, cell.width(), half)
            ink.rect(part, fill=soft(ink, colour, strength), line=soft(ink, colour, 0.9), width=0.5)
    piece = run.pieces[token].replace("⟨BOS⟩", "BOS")
    if each.kind != "mla":
        cell.setHeight(cell.height() / 2)  # not across the line between keys and values
    if ink.text_width(piece, "tiny", mono=True) <= cell.width() - 1 and not newest:
        ink.text(cell, piece, size="tiny", mono=True, align="center middle")


def draw_models(ink: Ink, body: QRectF, trace: Trace, index: int) -> None:
    """Bytes per token on a logarithmic axis: a ring for all heads, a dot for what is kept."""
    small = ink.line_height("small")
    foot = 3.4 * small
    gutter = max(ink.text_width(m.name, "small", bold=True) for m in REAL_MODELS) + 10
    box = QRectF(body.left() + gutter, body.top(), body.width() - gutter, body.height() - foot)
    low, high = 2.0**13, 2.0**22
    plot = Plot(ink, box, Axis(low, high, 2, ink.say("axis.bytes"),
                               tuple(2.0**e for e in range(13, 23, 2 if box.width() < 420 else 1)),
                               axis_size), Axis(0.0, 1.0, ticks=()))  # fmt: skip
    plot.frame()
    pitch = plot.inner.height() / len(REAL_MODELS)
    start = next(s.start for s in trace.sections if s.id == "models")
    for place, model in enumerate(REAL_MODELS):
        y = plot.inner.top() + (place + 0.5) * pitch
        row = QRectF(body.left(), y - pitch / 2, body.width(), pitch)
        draw_model(ink, plot, row, model, place == index)
        full, kept = model.full_bytes_per_token, model.bytes_per_token
        read = ReadOut(model.name, (
            ink.say("models.kept", bytes=count(kept)), ink.say("models.full", bytes=count(full)),
            formula_of(model),
        ))  # fmt: skip
        ink.mark(row, read, seek=start + place, name=model.name)
    model = REAL_MODELS[index]
    below = QRectF(body.left(), body.bottom() - foot + small * 0.9, body.width(), small)
    ink.text(
        below, formula_of(model), mono=True, size=fitting(ink, formula_of(model), body.width())
    )
    text = ink.say("models.long", name=model.name, size=data_size(8192 * model.bytes_per_token),
                   full=data_size(8192 * model.full_bytes_per_token))  # fmt: skip
    ink.text(
        QRectF(below.left(), below.bottom() + 2, below.width(), small),
        text,
        size=fitting(ink, text, below.width()),
        colour="muted",
    )  # fmt: skip


def axis_size(value: float) -> str:
    """8 KiB, 1 MiB: short, for an axis."""
    power = round(math.log2(value))
    return f"{2 ** (power - 10)}K" if power < 20 else f"{2 ** (power - 20)}M"


def formula_of(model: RealModel) -> str:
    """The bytes of one token, as a product."""
    if model.latent:
        return (f"({model.latent} + {model.rotary}) · {model.layers} · 2 B = "
                f"{count(model.bytes_per_token)} B")  # fmt: skip
    return (f"2 · {model.layers} · {model.key_value_heads} · {model.head_width} · 2 B = "
            f"{count(model.bytes_per_token)} B")  # fmt: skip


def draw_model(ink: Ink, plot: Plot, row: QRectF, model: RealModel, chosen: bool) -> None:
    """A ring at what all heads would take, a dot at what is kept, the ratio between them."""
    y = row.center().y()
    if chosen:
        ink.rect(row.adjusted(0, 1, -4, -1), fill=soft(ink, "muted", 0.12), radius=4)
    name = QRectF(row.left() + 4, row.top(), plot.inner.left() - row.left() - 10, row.height())
    ink.text(name, model.name, size="small", bold=chosen, align="left middle")
    kept, full = plot.x(float(model.bytes_per_token)), plot.x(float(model.full_bytes_per_token))
    colour = COLOURS[model.kind]
    if full - kept > 1:
        ink.line(kept, y, full, y, soft(ink, colour, 0.6), width=3)
        ink.circle(full, y, 6, fill="surface", line=colour, width=1.6)
    ink.circle(kept, y, 7, fill=colour, line="border", width=0.8)
    ratio = ratio_text(model.bytes_per_token, model.full_bytes_per_token)
    label = f"{ink.say('short.' + model.kind, g=model.key_value_heads)} ({ratio})"
    wide = ink.text_width(label, "tiny")
    x = kept - 11 if kept - 17 - wide > plot.inner.left() else min(
        full + 11, plot.inner.right() - wide)  # fmt: skip
    ink.label(x, y, label, size="tiny",
              anchor="right middle" if x == kept - 11 else "left middle")  # fmt: skip
