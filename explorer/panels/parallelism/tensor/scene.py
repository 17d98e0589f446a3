"""The stage: a column per rank, gates across them, and under it what was sent."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF

from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.parallelism.tensor.draw import (
    draw_cards,
    draw_gate,
    draw_slot,
    passings,
    slots_of,
)
from explorer.panels.parallelism.tensor.explain import caption, largest_so_far
from explorer.panels.parallelism.tensor.footer import draw_footer
from explorer.panels.parallelism.tensor.layout import arrange
from explorer.panels.parallelism.tensor.names import amount
from explorer.panels.parallelism.tensor.plan import known
from explorer.panels.parallelism.tensor.pointing import editor, read_piece
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene
from explorer.ui.canvas.wrapped import wrapped_height


class TensorScene(Scene):
    """A block cut over ranks: what each computes alone, and where they must meet."""

    smallest = (480, 420)
    text_room = (470, 410)
    scales = ("linear", "root")

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The pieces known at step int(at); what passes a gate next is on its way."""
        index = int(at)
        share = 0.0 if ink.view.reduced_motion else at - index
        body = rect.adjusted(14, 10, -14, -10)
        if body.width() < 200 or body.height() < 200:
            return
        used = self._head(ink, body, trace, index)
        foot = self._foot(ink, body, trace)
        footer = QRectF(body.left(), body.bottom() - foot, body.width(), foot)
        stage = QRectF(body.left(), body.top() + used, body.width(),
                       body.height() - used - foot - 12)  # fmt: skip
        layout = arrange(ink, stage, trace)
        draw_cards(ink, layout)
        have = known(trace, index)
        for slot in slots_of(trace):
            for rank in range(trace.params.ranks):
                name = draw_slot(ink, layout, trace, index, slot, rank, have)
                area = layout.slots[slot, rank]
                if name:
                    ink.mark(area, partial(read_piece, ink, trace, name, rank, area),
                             edit=editor(trace, rank, area) if name == "x" else None,
                             name=f"{name} rank {rank}")  # fmt: skip
        for gate in layout.gates:
            draw_gate(ink, layout, trace, index, gate, share)
            lines = tuple(
                ink.say(f"gate.{one.collective}.{'back' if one.backward else 'forward'}",
                        elements=one.elements, sent=amount(one.sent))
                for one in passings(trace, gate)
            )  # fmt: skip
            steps = [place for place, one in enumerate(trace.steps) if one.gate == gate]
            ink.mark(layout.gates[gate], ReadOut(ink.say("gate", name=gate), lines),
                     seek=steps[0] if index not in steps else steps[-1],
                     name=f"gate {gate}")  # fmt: skip
        draw_footer(ink, footer, trace, index)

    def _foot(self, ink: Ink, body: QRectF, trace: Trace) -> float:
        small, tiny = ink.line_height("small"), ink.line_height("tiny")
        count = len(trace.shared.flows)
        least = small + 3 + count * max(tiny + 12, 1.55 * tiny + 6)
        return min(max(body.height() * 0.16, least), max(small + 3 + count * (tiny + 22), least))

    def _head(self, ink: Ink, body: QRectF, trace: Trace, index: int) -> float:
        """What this step is, and how far from the unsplit block; the height used."""
        text = ink.say(caption(trace, index))
        apart, tolerance = largest_so_far(trace, index), trace.shared.tolerance
        good = apart <= tolerance
        key = "chip.exact" if apart == 0 else "chip.same" if good else "chip.off"
        chip = ink.say(key, off=number(apart, 2))
        colour = "ok" if good else "error"
        wide = ink.text_width(chip, "small") + 22
        room = body.width() - wide - 12
        size = "body" if ink.text_width(text, "body", bold=True) <= room else "small"
        wrap = ink.text_width(text, size, bold=True) > room
        line = wrapped_height(ink, text, room, size, bold=True) if wrap else ink.line_height(size)
        tall = ink.line_height("small") + 6
        high = max(line, tall)
        ink.text(QRectF(body.left(), body.top(), room, high), text, size=size, bold=True,
                 wrap=wrap, align="left middle")  # fmt: skip
        box = QRectF(body.right() - wide, body.top() + (high - tall) / 2, wide, tall)
        ink.rect(box, line=colour, width=1.4, radius=tall / 2)
        ink.text(box, chip, size="small", colour=colour, align="center middle")
        lines = (ink.say("chip.difference", off=number(apart)),
                 ink.say("chip.tolerance", tolerance=number(tolerance)))  # fmt: skip
        ink.mark(box, ReadOut(chip, lines), name="chip")
        return high + 8
