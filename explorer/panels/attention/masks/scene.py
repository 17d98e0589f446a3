"""The picture of masks: connections between tokens, and what travels along them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.masks import Masks, Step
from explorer.core.easing import smooth
from explorer.core.trace import Trace
from explorer.panels.attention.masks import board, told
from explorer.panels.attention.masks.empty import draw_empty
from explorer.panels.attention.masks.rank import draw_rank
from explorer.panels.attention.masks.reads import draw_corner, draw_reads, draw_slide, read_pair
from explorer.panels.attention.masks.ripple import draw_ripple, read_output
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene


class MasksScene(Scene):
    """The stage of attention/masks."""

    smallest = (480, 420)
    text_room = (480, 440)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        index = int(at)
        step: Step = trace[index]
        upcoming: Step = trace[min(index + 1, len(trace) - 1)]
        if upcoming.kind != step.kind:
            upcoming = step
        eased = smooth(at - index)
        top = self.caption(ink, rect, trace, step)
        foot = self.foot(ink, rect, trace, step)
        area = QRectF(rect.left() + 10, top, rect.width() - 20, foot - top - 6)
        if step.kind == "reads":
            draw_reads(ink, area, trace, step.index, upcoming.index, eased)
        elif step.kind == "slide":
            draw_slide(ink, area, trace, step.index, upcoming.index, eased)
        elif step.kind == "ripple":
            draw_ripple(ink, area, trace, step, upcoming, eased)
        elif step.kind == "corner":
            draw_corner(ink, area, trace, step.index)
        elif step.kind == "empty":
            draw_empty(ink, area, trace, step.index)
        else:
            draw_rank(ink, area, trace, step.index)
        if step.kind in ("reads", "slide", "ripple"):
            self.map_on_demand(ink, rect, trace, step)

    def caption(self, ink: Ink, rect: QRectF, trace: Trace, step: Step) -> float:
        """One sentence on top, in one line or two; returns where the picture begins."""
        what = told.caption(trace, step)
        text = ink.say(what)
        colour = "error" if what.key.endswith(".nan") else "text"
        room = rect.width() - 28
        line = ink.line_height("body")
        lines = 1 if ink.text_width(text, "body") <= room else 2
        box = QRectF(rect.left() + 14, rect.top() + 10, room, line * lines + 2)
        size = "body" if ink.text_width(text, "body") < 1.85 * room else "small"
        ink.text(box, text, size=size, colour=colour, align="center top", wrap=lines > 1)
        return box.bottom() + 8

    def foot(self, ink: Ink, rect: QRectF, trace: Trace, step: Step) -> float:
        """What was computed with what, and the button of the map; returns where that begins."""
        line = ink.line_height("tiny")
        notes = [ink.say(note) for note in told.notes(trace, step)]
        button = self.button_width(ink) if step.kind in ("reads", "slide", "ripple") else 0.0
        room = rect.width() - 28 - button
        rows: list[str] = []
        for note in notes:
            if rows and ink.text_width(f"{rows[-1]}  ·  {note}", "tiny") <= room:
                rows[-1] = f"{rows[-1]}  ·  {note}"
            else:
                rows.append(note)
        top = rect.bottom() - 8 - line * max(len(rows), 1)
        for at, text in enumerate(rows):
            beside = button if at == len(rows) - 1 else 0.0  # only the last row is beside it
            box = QRectF(rect.left() + 14, top + at * line, rect.width() - 28 - beside, line)
            ink.text(box, text, size="tiny", colour="muted")
        return top

    def button_width(self, ink: Ink) -> float:
        """How wide the button of the map is."""
        return ink.text_width(ink.say("map.show"), "tiny") + 26

    def map_on_demand(self, ink: Ink, rect: QRectF, trace: Trace, step: Step) -> None:
        """A button at the lower right; once clicked, the matrix stands above it."""
        picked = ink.view.selection
        shown = isinstance(picked, dict) and picked.get("map") is True
        line = ink.line_height("tiny") + 4
        width = self.button_width(ink)
        button = QRectF(rect.right() - width - 6, rect.bottom() - line - 4, width - 4, line)
        ink.rect(button, fill="raised", line="border", radius=4)
        ink.text(button, ink.say("map.hide" if shown else "map.show"), size="tiny",
                 align="center middle")  # fmt: skip
        ink.mark(button, ReadOut(ink.say("map.about")), select={"map": not shown},
                 name=ink.say("map.show"))  # fmt: skip
        if shown:
            side = min(rect.width() * 0.34, rect.height() * 0.34)
            area = QRectF(rect.right() - side - 16, rect.center().y() - side / 2, side, side)
            self.draw_map(ink, area, trace, step)

    def draw_map(self, ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
        """The mask as a matrix, queries down and keys across; in the ripple, what moved."""
        shared: Masks = trace.shared
        title = ink.line_height("tiny")
        card = area.adjusted(-8, -title - 8, 8, 8)
        ink.rect(card, fill="surface", line="border", radius=8)
        ripple = shared.ripple
        if step.kind == "ripple":
            lost = np.isnan(ripple.moved[:, step.level].T)
            moved = np.nan_to_num(ripple.moved[:, step.level].T)
            matrix = np.where(moved > 0, 1 + np.log10(np.maximum(moved, 1e-3)) / 3, 0.0)
            closed = ~ripple.reach[:, step.level].T & ~lost
            name = "map.ripple"
        else:
            allowed = (
                shared.allowed if step.kind == "reads" else shared.boundary_allowed[step.index]
            )
            weight = shared.weight if step.kind == "reads" else shared.boundary_weight[step.index]
            lost = np.isnan(weight)
            matrix, closed, name = np.nan_to_num(weight), ~allowed & ~lost, "map.mask"
        ink.text(QRectF(area.left(), area.top() - title - 3, area.width(), title),
                 ink.say(name), size="tiny", colour="muted", align="center middle")  # fmt: skip
        ink.heat(area, np.clip(matrix, 0, 1), (0.0, 1.0), "weight", mask=closed)
        rows, columns = matrix.shape
        for at, row in enumerate(lost):  # not a number, whether the mask lets it through or not
            for first, last in board.runs(row):
                ink.rect(QRectF(area.left() + first * area.width() / columns,
                                area.top() + at * area.height() / rows,
                                (last + 1 - first) * area.width() / columns,
                                area.height() / rows), fill=soft(ink, "error", 0.6))  # fmt: skip
        ink.rect(area, line="border")
        lit = step.index if step.kind in ("reads", "ripple") else -1
        if step.kind == "reads":
            height = area.height() / rows
            ink.rect(QRectF(area.left(), area.top() + lit * height, area.width(), height),
                     line="query", width=1.8)  # fmt: skip
        elif step.kind == "ripple":
            width = area.width() / columns
            ink.rect(QRectF(area.left() + lit * width, area.top(), width, area.height()),
                     line="weight", width=1.8)  # fmt: skip

        def read(point: QPointF) -> ReadOut:
            i = min(max(int((point.y() - area.top()) / area.height() * rows), 0), rows - 1)
            j = min(max(int((point.x() - area.left()) / area.width() * columns), 0), columns - 1)
            if step.kind == "ripple":
                return read_output(ink, shared, j, step.level, i)
            return read_pair(ink, shared, i, j)

        ink.mark(area, read, name=ink.say(name))
