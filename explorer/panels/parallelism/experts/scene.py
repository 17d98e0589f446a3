"""The stage of the lab: GPUs in columns, their tokens above, their experts below."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.parallelism.experts.lab import Run
from explorer.core.easing import smooth
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.panels.parallelism.experts.drawing import (
    draw_bins,
    draw_columns,
    draw_pieces,
    draw_ribbons,
    draw_work,
    mark_pieces,
    reached,
)
from explorer.panels.parallelism.experts.explain import caption
from explorer.panels.parallelism.experts.places import Places, arrange
from explorer.panels.parallelism.experts.strip import draw_matrix, draw_words, height_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene
from explorer.ui.canvas.wrapped import wrapped_height


class ExpertsScene(Scene):
    """Tokens leave their GPU for that of their expert, and the answers come back."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The state of step int(at); the fraction moves tokens between GPUs."""
        index, part = int(at), at - int(at)
        body = rect.adjusted(14, 10, -14, -10)
        if body.width() < 200 or body.height() < 200:
            return
        run: Run = trace.shared
        step = trace[index]
        used = self._head(ink, body, trace, index)
        stage = body.adjusted(0, used, 0, 0)
        beside = stage.width() > 1.7 * stage.height() and stage.width() > 900
        if beside:
            upper = QRectF(stage.left(), stage.top(), stage.width() * 0.64, stage.height())
            lower = stage.adjusted(upper.width() + 18, 0, 0, 0)
        else:
            tall = min(max(stage.height() * 0.3, 118.0), height_of(ink, run.ranks))
            upper = stage.adjusted(0, 0, 0, -tall - 10)
            lower = QRectF(stage.left(), stage.bottom() - tall, stage.width(), tall)
        places = arrange(upper, run, ink.line_height("tiny"))
        draw_columns(ink, places, run, step.name)
        draw_bins(ink, places, run, step.name)
        known = reached(step.name, "counts") or (run.ep == 1 and reached(step.name, "dispatch"))
        if known and run.ep > 1:
            draw_ribbons(ink, places, run, back=reached(step.name, "combine"),
                         strong=step.name in ("dispatch", "combine"))  # fmt: skip
        draw_work(ink, places, run, done=reached(step.name, "experts"))
        self._choices(ink, places, trace, index, smooth(part))
        if run.ranks == 1:
            draw_words(ink, lower, trace, index)
        elif beside:
            room = QRectF(lower.left(), lower.top(), lower.width(), lower.height() * 0.6)
            largest = min(lower.width() * 0.75 / run.ranks, 44.0)
            _, high = draw_matrix(ink, room, trace, index, known=known, largest=largest)
            draw_words(ink, lower.adjusted(0, high + 16, 0, 0), trace, index)
        else:
            wide, _ = draw_matrix(ink, lower, trace, index, known=known)
            draw_words(ink, lower.adjusted(wide + 22, 0, 0, 0), trace, index)

    def _choices(
        self, ink: Ink, places: Places, trace: Trace, index: int, moved: float
    ) -> None:  # fmt: skip
        """The tokens where they are: at home, on the way, or in the piles."""
        run: Run = trace.shared
        name = trace[index].name
        following = trace[index + 1].name if index + 1 < len(trace) else name
        home = self._home(places, run)
        owner_piece = (run.owner % run.etp)[:, None].repeat(run.chosen.shape[1], axis=1)
        every = np.ones_like(run.kept)
        if name in ("tokens", "router", "counts"):
            if following == "dispatch" and moved:
                boxes = self._received(places, run)
                draw_pieces(ink, places, run, home + (boxes - home) * moved, every, answered=False,
                            lost=False)  # fmt: skip
            return
        if name in ("combine", "sum"):
            if name == "combine":
                draw_pieces(ink, places, run, home, every, answered=True, lost=False)
            draw_ghosts(ink, places, run)
            return
        gathered = run.etp > 1 and reached(name, "gather") and name != "reduce"
        answered = reached(name, "experts")
        for piece in range(run.etp):
            if gathered:
                boxes, there = places.shared[piece], every
            else:
                boxes, there = places.alone[piece], owner_piece == piece
            if following == "combine" and moved:
                boxes = boxes + (home - boxes) * moved
            draw_pieces(ink, places, run, boxes, there, answered=answered,
                        lost=not gathered and not moved)  # fmt: skip
            if not moved:
                mark_pieces(ink, run, boxes, there)

    def _received(self, places: Places, run: Run) -> np.ndarray:
        """Where each choice arrives: the pile on the GPU with the piece of its sender."""
        pieces = run.owner % run.etp
        return np.asarray(places.alone[pieces, np.arange(len(run.owner))])

    def _home(self, places: Places, run: Run) -> np.ndarray:
        """A small box per choice (T, k, 4) along the foot of its token."""
        k = run.chosen.shape[1]
        left, top, wide, tall = (places.tokens[:, [i]] for i in range(4))
        slots = np.arange(k)[None, :]
        each = wide / k
        high = np.minimum(tall * 0.2, 4.0)
        return np.stack(
            [left + slots * each + 0.5, (top + tall - high) + 0 * slots, each - 1 + 0 * slots,
             high + 0 * slots],
            axis=-1,
        )  # fmt: skip

    def _head(self, ink: Ink, body: QRectF, trace: Trace, index: int) -> float:
        """What this step is, and the verdict in a chip; the height used."""
        text = ink.say(caption(trace, index))
        chip, colour, lines = self._chip(ink, trace, index)
        wide = ink.text_width(chip, "small") + 22
        room = body.width() - wide - 12
        size = "body" if ink.text_width(text, "body", bold=True) <= room else "small"
        line = wrapped_height(ink, text, room, size, bold=True)
        high = max(line, ink.line_height("small") + 6)
        ink.text(QRectF(body.left(), body.top(), room, high), text, size=size, bold=True,
                 wrap=True, align="left middle")  # fmt: skip
        tall = ink.line_height("small") + 6
        box = QRectF(body.right() - wide, body.top() + (high - tall) / 2, wide, tall)
        ink.rect(box, line=colour, width=1.4, radius=tall / 2)
        ink.text(box, chip, size="small", colour=colour, align="center middle")
        ink.mark(box, ReadOut(chip, lines), name="chip")
        return high + 8

    def _chip(self, ink: Ink, trace: Trace, index: int) -> tuple[str, str, tuple[str, ...]]:
        run: Run = trace.shared
        name = trace[index].name
        if name == "sum" and not run.dropped:
            lines = (ink.say("read.equal", difference=number(run.difference, 2)),)
            return ink.say("chip.equal"), "ok", lines
        if run.dropped and reached(name, "counts"):
            lines = (f"{run.dropped} / {run.kept.size}",)
            return (
                ink.say("chip.dropped", share=percent(run.dropped / run.kept.size)),
                "error",
                lines,
            )
        if not reached(name, "counts"):
            text = ink.say("chip.tokens", tokens=len(run.owner), ranks=run.ranks)
            return text, "muted", (ink.say("read.choices", k=run.chosen.shape[1]),)
        loads = run.columns_load
        lines = (f"{int(loads.max())} / {fixed(float(loads.mean()), 2)}",)
        colour = "warn" if run.imbalance > 1.5 else "muted"
        return ink.say("chip.imbalance", factor=fixed(run.imbalance, 2)), colour, lines


def draw_ghosts(ink: Ink, places: Places, run: Run) -> None:
    """The outlines of what lay in the piles, and what never got there."""
    for piece in range(run.etp):
        mine = (run.owner % run.etp == piece)[:, None] & np.ones_like(run.kept)
        boxes = places.alone[piece]
        kept = [QRectF(*box) for box in boxes[mine & run.kept].tolist()]
        ink.painter.setPen(ink.pen("border", 0.6, 0.7))
        ink.painter.setBrush(ink.colour("hairline"))
        ink.painter.drawRects(kept)
        draw_pieces(ink, places, run, boxes, mine & ~run.kept, answered=False)
        mark_pieces(ink, run, boxes, mine)
