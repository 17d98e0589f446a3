"""The switches in a row: what is on, and what the fullest GPU held after each."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.parallelism.sharding.params import Layout
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import gib, only_gib
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

GIB = 2**30
PAD, GAP = 8.0, 6.0


def short(ink: Ink, layout: Layout) -> str:
    """A switch in a word."""
    return ink.say(f"short.{layout.switch}", value=layout.value)


def switches_height(ink: Ink) -> float:
    """How high the row is."""
    return ink.line_height("tiny") + 8


def draw_switches(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """A chip per switch: filled once it is on, framed where the reader is; a click goes there."""
    layouts: tuple[Layout, ...] = trace.shared.layouts
    names = [short(ink, layout) for layout in layouts]
    sizes = [only_gib(layout.bytes) for layout in layouts]
    sizes[0] += " GiB"  # the unit of them all
    wide = [ink.text_width(name, "tiny", bold=True) + 2 * PAD for name in names]
    full = [w + 6 + ink.text_width(s, "tiny", mono=True) for w, s in zip(wide, sizes, strict=True)]
    room = box.width() - GAP * (len(layouts) - 1)
    told = sum(full) <= room
    if not told and sum(wide) > room:  # very many, or large text: narrower, names cut
        wide = [w * room / sum(wide) for w in wide]
    x = box.left()
    for place, layout in enumerate(layouts):
        long = full[place] if told else wide[place]
        chip = QRectF(x, box.top(), long, box.height())
        on, here = place <= index, place == index
        ink.rect(chip, fill="raised" if on else None, line="text" if here else "border",
                 width=1.8 if here else 1.0, radius=box.height() / 2, dash=not on)  # fmt: skip
        inner = chip.adjusted(PAD, 0, -PAD, 0) if told else chip.adjusted(3, 0, -3, 0)
        ink.text(inner, names[place], size="tiny", bold=on, colour="text" if on else "muted",
                 align="left middle" if told else "center middle")  # fmt: skip
        fits = layout.bytes <= trace.params.capacity * GIB
        if told:
            colour = "muted" if not on else "ok" if fits else "error"
            ink.text(inner, sizes[place], size="tiny", mono=True, align="right middle",
                     elide=False, colour=colour)  # fmt: skip
        text = ink.say(f"caption.{layout.switch}", value=layout.value)
        ink.mark(chip, ReadOut(text, (gib(layout.bytes),)), seek=place, name=f"switch {place}")
        if place:
            ink.line(x - GAP, chip.center().y(), x, chip.center().y(), "border",
                     dash=not on)  # fmt: skip
        x += long + GAP
