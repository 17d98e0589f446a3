"""The two lengths that byte-pair encoding trades: the text gets shorter, the vocabulary longer."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.bpe_types import Step, Training
from explorer.core.formatting import count as spaced
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.tokenizers.bpe.boxes import FRESH, JOINING
from explorer.panels.tokenizers.colours import strong
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def bars_height(ink: Ink) -> float:
    """What the two bars take."""
    return 2 * (ink.line_height("small") + 2)


def draw_bars(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The text against its length at the start, the vocabulary against its size at the end.

    Both on scales fixed for the trace; what this step will take off or add is in its colour.
    """
    shared: Training = trace.shared
    unit = trace.params.alphabet
    start, left = int(trace.scales["tokens"][1]), step.tokens
    line = ink.line_height("small") + 2
    names = ink.say("bar-text"), ink.say("bar-vocabulary")
    ratio = fixed(int(shared.tokens[0]) / max(left, 1), 2)
    notes = (
        ink.say("bar-text-note-" + unit, tokens=spaced(left), ratio=ratio),
        _vocabulary(ink, shared, step.index),
    )
    widest = ink.say("bar-text-note-" + unit, tokens=spaced(start), ratio="00.00")
    last = _vocabulary(ink, shared, len(shared.pairs))
    name_width = max(ink.text_width(name, "small") for name in names) + 8
    note_width = max(ink.text_width(text, "small", mono=False) for text in (widest, last)) + 10
    bar_left, bar_right = area.left() + name_width, area.right() - note_width
    if bar_right - bar_left < 0.3 * area.width():  # very narrow: the first note gets shorter
        notes = spaced(left), notes[1]
        bar_right = (
            area.right() - max(ink.text_width(t, "small") for t in (spaced(start), last)) - 10
        )
    full = bar_right - bar_left
    for row, (name, note) in enumerate(zip(names, notes, strict=True)):
        y = area.top() + row * line
        ink.text(QRectF(area.left(), y, name_width, line), name, size="small", colour="muted")
        whole = QRectF(bar_left, y + line / 2 - 5, full, 10)
        ink.rect(whole, fill="raised", line="border", width=0.8)
        if row == 0:
            ink.rect(
                QRectF(whole.left(), whole.top(), full * left / max(start, 1), 10), fill="neutral"
            )
            lost = full * step.replaced / max(start, 1)
            end = whole.left() + full * left / max(start, 1)
            ink.rect(QRectF(end - lost, whole.top(), lost, 10), fill=strong(ink, JOINING))
        else:
            merges = max(len(shared.pairs), 1)
            base = full * shared.base / (shared.base + merges)
            made = full * step.vocabulary / (shared.base + merges)
            ink.rect(QRectF(whole.left(), whole.top(), made, 10), fill="neutral", alpha=0.55)
            ink.rect(QRectF(whole.left(), whole.top(), min(base, full), 10), fill="neutral")
            if step.index:
                one = max(full / (shared.base + merges), 2.0)
                ink.rect(
                    QRectF(whole.left() + made - one, whole.top(), one, 10), fill=strong(ink, FRESH)
                )
        ink.text(
            QRectF(bar_right + 8, y, area.right() - bar_right - 8, line), note, size="small",
        )  # fmt: skip
    size = {"characters": spaced(shared.characters), "bytes": spaced(shared.bytes)}
    ink.mark(
        QRectF(area.left(), area.top(), area.width(), line),
        ReadOut(
            names[0],
            (
                f"{spaced(int(shared.tokens[0]))} / {spaced(left)} = {ratio}",
                ink.say("read-characters", **size),
            ),
        ),
    )  # fmt: skip
    ink.mark(
        QRectF(area.left(), area.top() + line, area.width(), line),
        ReadOut(names[1], (_vocabulary(ink, shared, step.index),)),
    )


def _vocabulary(ink: Ink, shared: Training, merges: int) -> str:
    """The size of the vocabulary after some merges: units and merges."""
    size = spaced(shared.base + merges)
    base = spaced(shared.base)
    return ink.say("bar-vocabulary-note", base=base, merges=spaced(merges), size=size)
