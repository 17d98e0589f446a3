"""A lane per GPU: how much of each turn it works, and how much it waits for the slowest."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.parallelism.context.lab import Run
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.parallelism.common.ranks import badge, rank_colour
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_lanes(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Time from left to right in scores computed; a turn ends when its slowest rank is done."""
    run: Run = trace.shared
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    longest = max(time for time, _ in run.durations.values())  # one scale for all methods
    names = ink.text_width("00", "tiny", mono=True) + 24
    sums = ink.text_width("00.00", "tiny", mono=True, bold=True) + 12
    title = ink.say("lanes.title")
    ink.text(QRectF(box.left(), box.top(), box.width() - sums, small), title, size="small",
             bold=True)  # fmt: skip
    ink.text(QRectF(box.left(), box.top(), box.width(), small), ink.say("lanes.sum"), size="tiny",
             colour="muted", align="right middle")  # fmt: skip
    top = box.top() + small + 3
    pitch = min((box.bottom() - top - tiny - 4) / run.cp, 56.0 * ink.view.text_scale)
    room = box.width() - names - sums
    scale = room / longest
    working = [place for place, step in enumerate(trace.steps) if step.pairs.any()]
    x = box.left() + names
    foot = top + pitch * run.cp
    for place in working:
        step = trace[place]
        most = int(step.pairs.max())
        wide = most * scale
        done, current = place <= index, place == index
        for rank in range(run.cp):
            y = top + rank * pitch
            cell = QRectF(x, y + 1, wide, pitch - 2)
            pairs = int(step.pairs[rank])
            part = QRectF(x, y + 1, pairs * scale, pitch - 2)
            if done:
                if pairs < most:
                    ink.hatch(QRectF(part.right(), part.top(), cell.right() - part.right(),
                                     part.height()), "muted", gap=5)  # fmt: skip
                if pairs:
                    ink.rect(part, fill=rank_colour(rank), alpha=0.8)
                    ink.rect(part, line="text", width=0.8)
            elif pairs:
                ink.rect(part, fill=rank_colour(rank), alpha=0.15)
            ink.rect(cell, line="border", width=0.8)
            text = fixed(pairs / run.block, 2)
            wide_text = ink.text_width(text, "tiny", mono=True) + 4
            if pairs and done and wide_text <= part.width() and pitch >= tiny - 1:
                plate = QRectF(part.left() + 2, part.center().y() - tiny / 2, wide_text, tiny)
                ink.rect(plate, fill="surface", radius=2, alpha=0.85)
                ink.text(plate, text, size="tiny", mono=True, align="center middle", elide=False)
            lines = [ink.say("read.pairs", pairs=pairs, blocks=text)]
            if pairs < most:
                lines.append(ink.say("read.waits", share=fixed((most - pairs) / run.block, 2)))
            if step.name == "ring":
                lines.append(ink.say("read.holds", owner=int(step.holds[rank])))
            read = ReadOut(ink.say("read.turn", rank=rank, turn=step.turn), tuple(lines))
            ink.mark(cell, read, seek=place, name=f"lane {rank} {place}")
        if current:
            ink.rect(QRectF(x - 1, top - 1, wide + 2, pitch * run.cp + 2), line="text", width=2.0)
        label = str(step.turn) if step.name == "ring" else ink.say("section.attend")
        if ink.text_width(label, "tiny") <= wide:
            ink.text(QRectF(x, foot + 1, wide, tiny), label, size="tiny", align="center middle",
                     colour="text" if current else "muted")  # fmt: skip
        x += wide
    if trace.params.method != "contiguous":
        end, text = box.left() + names + room, ink.say("lanes.contiguous")
        ink.line(end, top, end, foot, "muted", width=1.4, dash=True)
        if end - x > ink.text_width(text, "tiny") + 10:
            ink.label(end - 5, top + pitch / 2, text, anchor="right middle", size="tiny",
                      colour="muted")  # fmt: skip
    for rank in range(run.cp):
        y = top + (rank + 0.5) * pitch
        badge(ink, box.left() + 7, y, min(6.0, pitch * 0.42), rank)
        ink.label(box.left() + 17, y, str(rank), size="tiny", mono=True)
        total = sum(int(trace[place].pairs[rank]) for place in working if place <= index)
        ink.label(box.right(), y, fixed(total / run.block, 2), anchor="right middle", size="tiny",
                  mono=True, bold=True)  # fmt: skip
    ink.text(QRectF(box.left(), foot + 1, names, tiny), "t" if len(working) > 1 else "",
             size="tiny", colour="muted")  # fmt: skip
