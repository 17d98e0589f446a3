"""Eight ways to accumulate gradients: how often the whole model is sent, and what a GPU keeps."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.term import total
from explorer.compute.parallelism.zero.lab import Scheme
from explorer.core.formatting import count
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import COLOURS as PARTS
from explorer.panels.parallelism.memory.names import amount
from explorer.panels.parallelism.zero.names import CALLS, gigabytes
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import legend
from explorer.ui.canvas.scene import ReadOut


def draw_passes(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """A row per way: blocks that are passes over the model, beside them a bar of memory."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    schemes: tuple[Scheme, ...] = trace.shared.schemes[index]
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), 3 * small), [
        ("box", CALLS["reduce-scatter"], ink.say("legend.gradients")),
        ("box", CALLS["all-gather"], ink.say("legend.weights")),
    ])  # fmt: skip
    head = QRectF(box.left(), box.top() + used + 6, box.width(), small)
    names = [ink.say(f"scheme.{scheme.name}") for scheme in schemes]
    label = min(max(ink.text_width(name, "small") for name in names) + 6, box.width() * 0.34)
    right = min(max(box.width() * 0.2, 84.0), 190.0)
    blocks = QRectF(head.left() + label, head.bottom() + 4, box.width() - label - right - 12,
                    box.bottom() - head.bottom() - 4)  # fmt: skip
    memory = QRectF(blocks.right() + 12, blocks.top(), right, blocks.height())
    ink.text(QRectF(blocks.left(), head.top(), blocks.width(), small), ink.say("head.sent"),
             size="tiny", colour="muted")  # fmt: skip
    ink.text(QRectF(memory.left(), head.top(), memory.width(), small), ink.say("head.memory"),
             size="tiny", colour="muted")  # fmt: skip
    pitch = blocks.height() / len(schemes)
    for place, (scheme, name) in enumerate(zip(schemes, names, strict=True)):
        row = QRectF(box.left(), blocks.top() + place * pitch, box.width(), pitch)
        if place:
            ink.line(row.left(), row.top(), row.right(), row.top(), "hairline")
        size = "small" if ink.text_width(name, "small") <= label - 6 else "tiny"
        ink.text(QRectF(row.left(), row.top(), label - 6, pitch), name, size=size, wrap=True,
                 align="left middle")  # fmt: skip
        _blocks(ink, QRectF(blocks.left(), row.top(), blocks.width(), pitch), trace, scheme, tiny)
        _memory(ink, QRectF(memory.left(), row.top(), memory.width(), pitch), trace, scheme, tiny)
        ink.mark(row.adjusted(0, 1, 0, -1), partial(_read, ink, trace, scheme),
                 select={"scheme": scheme.name}, name=f"scheme {scheme.name}")  # fmt: skip
        chosen = ink.view.selection
        if isinstance(chosen, dict) and chosen.get("scheme") == scheme.name:
            ink.rect(row.adjusted(-4, 1, 4, -1), line="text", width=1.4, radius=4)


def _blocks(ink: Ink, box: QRectF, trace: Trace, scheme: Scheme, tiny: float) -> None:
    """One block per pass over the model; an all-reduce is two."""
    most = trace.scales["passes"][1]
    note = of_passes(scheme)
    if box.width() > 330 * ink.view.text_scale:
        note += f" = {amount(scheme.bytes, 'B')}"
    room = box.width() - ink.text_width("24ρΦ" + note.partition("Φ")[2], "tiny", mono=True,
                                        bold=True) - 8  # fmt: skip
    wide = room / most
    tall = min(max(box.height() - 12, 6.0), 28.0)
    x = box.left()
    for call, times in scheme.passes.items():
        for _ in range(times):
            long = wide * (2 if call == "all-reduce" else 1)
            area = QRectF(x + 0.5, box.center().y() - tall / 2, long - 1.0, tall)
            ink.rect(area, fill=CALLS[call], line="text", width=0.7)
            if call == "all-reduce":
                ink.line(
                    x + wide, area.top(), x + wide, area.bottom(), "text", width=0.8, dash=True
                )
            x += long
    ink.label(x + 5, box.center().y(), note, size="tiny", mono=True, bold=True)


def of_passes(scheme: Scheme) -> str:
    """Elements a GPU sends, in passes over the model."""
    return f"{scheme.elements.coefficient}ρΦ"


def _memory(ink: Ink, box: QRectF, trace: Trace, scheme: Scheme, tiny: float) -> None:
    most = trace.scales["memory"][1]
    text = gigabytes(total(scheme.memory))
    room = box.width() - ink.text_width("00000", "tiny", mono=True) - 6
    tall, x = min(max(box.height() - 14, 5.0), 20.0), box.left()
    for term in scheme.memory:
        wide = room * term.bytes / most
        ink.rect(QRectF(x, box.center().y() - tall / 2, wide, tall), fill=PARTS[term.part],
                 line="text", width=0.6)  # fmt: skip
        x += wide
    ink.label(x + 4, box.center().y(), text, size="tiny", mono=True)


def _read(ink: Ink, trace: Trace, scheme: Scheme, _: QPointF) -> ReadOut:
    calls = ", ".join(f"{times} × {ink.say('call.' + call)}"
                      for call, times in scheme.passes.items())  # fmt: skip
    lines = (
        calls,
        f"{of_passes(scheme)} = {scheme.elements.line()} = {count(scheme.elements.elements)}",
        ink.say("read.bytes", bytes=amount(scheme.bytes, "B")),
        ink.say("read.memory", bytes=gigabytes(total(scheme.memory))),
        ink.say(f"about.{scheme.name}"),
    )
    return ReadOut(ink.say(f"scheme.{scheme.name}"), lines)
