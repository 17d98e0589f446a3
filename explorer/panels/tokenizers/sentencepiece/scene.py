"""The picture. After it the reader knows which step of SentencePiece loses what, and that the four
kinds only differ in where they cut the same marked text."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.sentencepiece.types import STAGES, Shared, Step
from explorer.core.easing import clamp, smooth
from explorer.core.trace import Trace
from explorer.panels.tokenizers.sentencepiece.layout import Grid, grid_of, visible
from explorer.panels.tokenizers.sentencepiece.rows import (
    became,
    cells,
    placeholder,
    straight,
    strands,
    title,
)
from explorer.panels.tokenizers.sentencepiece.telling import heading
from explorer.panels.tokenizers.sentencepiece.tracks import draw_track
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene


class SentencePieceScene(Scene):
    """Rows on one grid of columns: raw, normalised, marked, the four kinds, and back."""

    smallest = (420, 400)
    text_room = (480, 420)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The step int(at); the row of the next one comes in on the way to it."""
        index = int(at)
        shared: Shared = trace.shared
        step: Step = trace[index]
        reached = STAGES.index(step.name)
        fresh = smooth(clamp(at - index))
        area = rect.adjusted(14, 6, -14, -6)
        line, small, tiny = (ink.line_height(size) for size in ("body", "small", "tiny"))
        head = QRectF(area.left(), area.top(), area.width(), line + 2)
        said = ink.say(heading(shared, step.name))
        size = "body" if ink.text_width(said, "body", bold=True) <= area.width() else "small"
        ink.text(head, said, size=size, bold=True)
        note = QRectF(area.left(), area.top() + line + 2, area.width(), small)
        grid = grid_of(ink, shared, trace.params.start, area.left(), area.width())
        ink.text(note, ink.say("note-" + step.name), size="small", colour="muted")
        body = area.adjusted(0, line + small + (10 if rect.height() > 500 else 4), 0, 0)
        self.rows(ink, body, shared, grid, reached, fresh, (line, small, tiny))

    def rows(
        self, ink: Ink, body: QRectF, shared: Shared, grid: Grid, reached: int, fresh: float,
        sizes: tuple[float, float, float],
    ) -> None:  # fmt: skip
        """All rows from top to bottom; what is left of the height goes to strands and boxes."""
        line, small, tiny = sizes
        cell = line + 2
        fixed = 8 * small + 4 * (cell + tiny) + 4 * cell + small
        spare = max(body.height() - fixed, 0.0)
        cell += min(spare / 24, 10.0)
        gap = min(max((body.height() - 8 * cell - 9 * small - 4 * tiny) / 6.4, 0.0), 60.0)
        left = body.left()
        right = max((span[1] for span in grid.marked.values()), default=body.right())
        right = max(right, max((span[1] for span in grid.raw.values()), default=left))

        def shade(stage: str) -> float:
            number = STAGES.index(stage)
            return 1.0 if number <= reached else fresh if number == reached + 1 else 0.0

        y = body.top()
        hidden = ink.say("row-hidden", hidden=grid.hidden) if grid.hidden else ""
        lost = {i for g in grid.groups if g.lost for i in range(g.first, g.last)}
        altered = {i for g in grid.groups if g.lost for i in range(g.start, g.end)}
        notes = became(ink, shared)
        for stage in ("raw", "normalised", "marked"):
            head = QRectF(left, y, body.width(), small)
            seen = shade(stage)
            top = y + small
            if seen < 1.0:
                placeholder(ink, left, right, top, cell)
            if seen > 0.0:
                ink.painter.setOpacity(seen)
                if stage == "raw":
                    shown = lost if shade("normalised") > 0.5 else set()
                    cells(ink, grid.raw, shared.text, top, cell, shown, "raw",
                          notes if shown else {})  # fmt: skip
                elif stage == "normalised":
                    strands(ink, grid, y - gap, top)
                    cells(ink, grid.normalised, shared.normalised, top, cell, altered,
                          "normalised", {})  # fmt: skip
                else:
                    straight(ink, {i + shared.offset: s for i, s in grid.normalised.items()},
                             y - gap, top, shared.offset)  # fmt: skip
                    cells(ink, grid.marked, shared.marked, top, cell, set(), "marked", {})
                ink.painter.setOpacity(1.0)
            title(ink, head, ink.say("row-" + stage) + (hidden if stage == "raw" else ""),
                  later=seen == 0, bold=STAGES[reached] == stage)  # fmt: skip
            y = top + cell + gap
        y -= gap * 0.5
        for number, track in enumerate(shared.tracks):
            seen = shade("pieces")
            words = ink.say("row-track", kind=ink.say("kind-" + track.kind),
                            tokens=len(track.ids), size=track.size)  # fmt: skip
            title(ink, QRectF(left, y, body.width(), small), words if seen else
                  ink.say("kind-" + track.kind), later=seen == 0,
                  bold=number == shared.chosen and reached >= 3)  # fmt: skip
            if seen < 1.0:
                placeholder(ink, left, right, y + small, cell)
            if seen > 0.0:
                ink.painter.setOpacity(seen)
                draw_track(ink, grid, shared, track, y + small, cell, tiny,
                           ids=shade("ids") > 0.5)  # fmt: skip
                ink.painter.setOpacity(1.0)
            y += small + cell + tiny + gap * 0.9
        seen = shade("decoded")
        head = QRectF(left, y, body.width(), small)
        kind = ink.say("kind-" + shared.track.kind)
        title(ink, head, ink.say("row-decoded", kind=kind), later=seen == 0, bold=reached == 5)
        if seen < 1.0:
            placeholder(ink, left, right, y + small, cell)
        if seen > 0.0:
            ink.painter.setOpacity(seen)
            self.decoded(ink, QRectF(left, y + small, body.width(), cell), shared, grid)
            self.badges(ink, QRectF(left, y + small + cell + 3, body.width(), small + 2), shared)
            ink.painter.setOpacity(1.0)

    def decoded(self, ink: Ink, row: QRectF, shared: Shared, grid: Grid) -> None:
        """The text that comes back: under its columns where it is the normalised text."""
        text = shared.track.decoded
        if text == shared.normalised:
            cells(ink, grid.normalised, text, row.top(), row.height(), set(), "decoded", {})
            return
        seen = "".join(map(visible, text))
        ink.rect(row, fill="raised", line="error", width=1.5, radius=2)
        ink.text(row.adjusted(6, 0, -6, 0), seen, mono=True)
        ink.mark(row, ReadOut(ink.say("row-decoded", kind=ink.say("kind-" + shared.track.kind)),
                              (text,)), name="decoded")  # fmt: skip

    def badges(self, ink: Ink, row: QRectF, shared: Shared) -> None:
        """Whether it is the normalised text, and whether it is what was typed."""
        text, x = shared.track.decoded, row.left()
        for key, good in (
            ("badge-normalised", text == shared.normalised), ("badge-typed", text == shared.text),
        ):  # fmt: skip
            words = ("✓ " if good else "✗ ") + ink.say(key + ("-yes" if good else "-no"))
            wide = ink.text_width(words, "small", bold=True) + 14
            box = QRectF(x, row.top(), min(wide, row.right() - x), row.height())
            line = "ok" if good else "error"
            ink.rect(box, fill="surface", line=line, width=1.5, radius=4)
            ink.text(box.adjusted(6, 0, -4, 0), words, size="small", bold=True)
            x += wide + 8
