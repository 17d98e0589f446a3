"""Memory with the caches in it, and the share of the logits: one bar for each setting or model."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF

from explorer.compute.generation.speed import CHOSEN, Params, Step
from explorer.compute.generation.step_time import (
    Formats,
    Pass,
    cache_bytes,
    forward,
    numbers_per_token,
)
from explorer.compute.models.architecture import MODELS, Architecture
from explorer.compute.models.matrices import total
from explorer.core.formatting import count, data_size, number
from explorer.core.trace import Trace
from explorer.panels.generation.looks import share
from explorer.panels.generation.speed.lanes import draw_legend
from explorer.panels.generation.speed.names import COLOURS, amount
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import ReadOut


def variants(params: Params) -> list[tuple[str, Architecture, Formats, bool]]:
    """Key/value heads and bytes of a number: each with whether it is what is set."""
    model, formats = params.architecture, params.formats
    heads = sorted({model.heads, max(model.heads // 8, 1), 1, model.key_value_heads}, reverse=True)
    found = []
    for shared in heads:
        for size in (2.0, 1.0):
            own = replace(model, key_value_heads=shared)
            same = shared == model.key_value_heads and size == formats.cache
            found.append((f"{shared}", own, Formats(formats.weight, size), same))
    return found


def draw_cache(ink: Ink, body: QRectF, trace: Trace) -> None:
    """Each bar is the whole memory: the weights, and as many caches as fit."""
    params: Params = trace.params
    machine, context = params.machine, params.prompt + 1
    rows = variants(params)
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    labels = [ink.say("memory.row" if str(name) != "1" else "memory.row.one", heads=name,
                      bits=round(8 * formats.cache)) for name, _, formats, _ in rows]  # fmt: skip
    gutter = min(max(ink.text_width(text, "small", bold=True) for text in labels) + 10,
                 body.width() * 0.34)  # fmt: skip
    right = ink.text_width(ink.say("memory.texts", texts="0000"), "small", bold=True) + 8
    left, width = body.left() + gutter, max(body.width() - gutter - right, 8.0)
    ink.text(QRectF(left, body.top(), width + right, small),
             ink.say("memory.title", memory=amount(machine.memory, "B"), tokens=count(context)),
             size="small", colour="muted")  # fmt: skip
    top = body.top() + small + 6
    pitch = min((body.bottom() - top) / len(rows), 78.0 * ink.view.text_scale)
    for place, ((_, model, formats, same), label) in enumerate(zip(rows, labels, strict=True)):
        y = top + place * pitch
        bar = QRectF(left, y, width, max(pitch - tiny - 8, 5.0))
        if pitch < 2.4 * tiny:
            bar = QRectF(left, y, width, max(pitch - 4, 4.0))
        texts = draw_memory(ink, bar, model, formats, context, machine.memory)
        ink.text(QRectF(body.left(), y, gutter - 8, bar.height()), label, size="small", bold=same,
                 align="right middle")  # fmt: skip
        ink.text(QRectF(bar.right() + 8, y, right - 8, bar.height()),
                 ink.say("memory.texts.one" if texts == 1 else "memory.texts", texts=count(texts)),
                 size="small", bold=same)  # fmt: skip
        each = cache_bytes(model, 1, formats)
        if pitch >= 2.4 * tiny:
            ink.text(QRectF(left, bar.bottom() + 1, width + right, tiny),
                     ink.say("memory.each", each=data_size(each),
                             text=data_size(each * context)),
                     size="tiny", colour="muted")  # fmt: skip
        ink.mark(QRectF(body.left(), y, body.width(), pitch - 2), ReadOut(label, (
            ink.say("read.token", layers=model.layers, heads=model.key_value_heads,
                    width=model.head_size, number=f"{formats.cache:g}", bytes=count(round(each))),
            ink.say("read.text", tokens=count(context), bytes=data_size(each * context)),
            ink.say("read.fit", texts=count(texts),
                    weights=amount(total(model) * formats.weight, "B")),
        )), name=label)  # fmt: skip


def draw_memory(
    ink: Ink, bar: QRectF, model: Architecture, formats: Formats, context: int, memory: float
) -> int:
    """The memory of an accelerator; how many texts fit."""
    weights = total(model) * formats.weight / memory
    each = cache_bytes(model, context, formats) / memory
    texts = int(max((1 - weights) / each, 0.0))
    ink.rect(bar, fill="raised")
    ink.hatch(bar, gap=8)
    solid = QRectF(bar.left(), bar.top(), bar.width() * min(weights, 1.0), bar.height())
    ink.rect(solid, fill=soft(ink, COLOURS["layers"], 0.75))
    name = ink.say("memory.weights")
    if solid.width() > ink.text_width(name, "tiny") + 6:
        ink.text(solid, name, size="tiny", align="center middle")
    if texts:
        wide = bar.width() * each
        caches = QRectF(solid.right(), bar.top(), wide * texts, bar.height())
        ink.rect(caches, fill=soft(ink, COLOURS["attention"], 0.7))
        if wide >= 3:
            for place in range(1, texts):
                x = solid.right() + place * wide
                ink.line(x, bar.top(), x, bar.bottom(), "surface", width=0.9)
    ink.rect(bar, line="error" if weights > 1 else "border", width=1.4 if weights > 1 else 0.9)
    return texts


def shown_models(params: Params) -> list[tuple[str, Architecture, bool]]:
    """The published models, and one's own."""
    found = [(MODELS[name].name, MODELS[name], name == params.model) for name in CHOSEN]
    if params.model == "own":
        found.append(("", params.architecture, True))
    return found


def draw_logits(ink: Ink, body: QRectF, trace: Trace, step: Step) -> None:
    """For each model the FLOPs of a pass by part: one token, or a prompt with all logits."""
    params: Params = trace.params
    everybody = step.place == 1
    rows = shown_models(params)
    small = ink.line_height("small")
    names = [name or ink.say("own") for name, _, _ in rows]
    gutter = min(max(ink.text_width(text, "small", bold=True) for text in names) + 10,
                 body.width() * 0.3)  # fmt: skip
    right = ink.text_width("99.9%", "small", bold=True, mono=True) + 10
    left, width = body.left() + gutter, max(body.width() - gutter - right, 8.0)
    title = ink.say("logits.all" if everybody else "logits.one", tokens=count(params.prompt))
    ink.text(QRectF(body.left(), body.top(), body.width(), small), title, size="small",
             colour="muted")  # fmt: skip
    top, bottom = body.top() + small + 6, draw_legend(ink, body).bottom()
    pitch = min((bottom - top) / len(rows), 60.0 * ink.view.text_scale)
    for place, ((_, model, same), name) in enumerate(zip(rows, names, strict=True)):
        new = params.prompt if everybody else 1
        context = params.prompt if everybody else params.prompt + 1
        work = forward(model, params.formats, 1, new, context, all_logits=everybody)
        bar = QRectF(left, top + place * pitch, width, max(pitch - 6, 4.0))
        part = draw_shares(ink, bar, work)
        ink.text(QRectF(body.left(), bar.top(), gutter - 8, bar.height()), name, size="small",
                 bold=same, align="right middle")  # fmt: skip
        ink.text(QRectF(bar.right() + 6, bar.top(), right - 6, bar.height()), share(part),
                 size="small", bold=same, mono=True)  # fmt: skip
        head = work.parts[2]
        rows_asked = new if everybody else 1
        ink.mark(QRectF(body.left(), bar.top(), body.width(), pitch - 1), ReadOut(name, (
            ink.say("read.head", rows=count(rows_asked), width=count(model.hidden),
                    words=count(model.vocabulary), flops=amount(head.flops, "FLOP")),
            ink.say("read.rest", layers=amount(work.parts[0].flops, "FLOP"),
                    attention=amount(work.parts[1].flops, "FLOP")),
            ink.say("read.rows", rows=count(rows_asked),
                    bytes=data_size(4.0 * rows_asked * model.vocabulary)),
            ink.say("read.numbers", numbers=count(numbers_per_token(model)),
                    parameters=number(total(model) / 1e9)),
        )), name=name)  # fmt: skip


def draw_shares(ink: Ink, bar: QRectF, work: Pass) -> float:
    """The parts of a pass by FLOPs; the share of the logits."""
    x = bar.left()
    for part in work.parts:
        wide = bar.width() * part.flops / work.flops
        ink.rect(QRectF(x, bar.top(), wide, bar.height()),
                 fill=soft(ink, COLOURS[part.name], 0.75))  # fmt: skip
        x += wide
    ink.rect(bar, line="border", width=0.8)
    return work.parts[2].flops / work.flops
