"""The picture: rows of tokens above, what each makes the model expect below, at one scale."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.consequences.types import Row, Step
from explorer.core.trace import Trace
from explorer.panels.tokenizers.consequences.bars import draw_bars
from explorer.panels.tokenizers.consequences.telling import heading
from explorer.panels.tokenizers.consequences.tokens import (
    draw_tokens,
    lines_needed,
    row_height,
    safe,
)
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene


class ConsequencesScene(Scene):
    """Two rows of tokens, two sets of bars; for the race five rows and their lengths."""

    smallest = (440, 380)
    text_room = (460, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """Probabilities belong to one text each, so nothing lies between two steps."""
        step: Step = trace[int(at)]
        roomy = min(max(min(rect.width() / 480, rect.height() / 440), 1.0), 1.5)
        if roomy > 1.0:  # a large picture: larger letters everywhere
            marks = ink.marks
            ink = Ink(ink.painter, ink.view.with_(text_scale=ink.view.text_scale * roomy), ink.lab)
            ink.marks = marks
        area = rect.adjusted(14, 8, -14, -8)
        text = ink.say(heading(trace, step))
        size = "large" if ink.text_width(text, "large", bold=True) <= area.width() else "body"
        line = ink.line_height(size)
        if ink.text_width(text, size, bold=True) > area.width():
            line *= 2
        head = QRectF(area.left(), area.top(), area.width(), line)
        ink.text(head, text, size=size, bold=True, wrap=True)
        body = area.adjusted(0, line + 8, 0, 0)
        if step.part == "race":
            self.draw_race(ink, body, step)
            return
        used = self.draw_rows(ink, body, step)
        asked = [row for row in step.rows if row.next_probabilities is not None]
        room = body.adjusted(0, used + 6, 0, 0)
        gap = 24.0
        wide = (room.width() - gap * (len(asked) - 1)) / max(len(asked), 1)
        for place, row in enumerate(asked):
            column = QRectF(room.left() + place * (wide + gap), room.top(), wide, room.height())
            draw_bars(ink, column, row, trace.scales["probability"][1] or 1.0)

    def draw_rows(self, ink: Ink, area: QRectF, step: Step) -> float:
        """The rows of tokens under their titles; returns the height used."""
        small, pitch = ink.line_height("small"), row_height(ink)
        y = area.top()
        share = 0.55 * area.height() / len(step.rows)
        for row in step.rows:
            title = ink.say(row.name, tokens=len(row.pieces), note=round(row.note))
            ink.text(QRectF(area.left(), y, area.width(), small), title, size="small",
                     colour="muted")  # fmt: skip
            lines = lines_needed(ink, row, area.width())
            lines = max(1, min(lines, int((share - small - 2) // pitch)))
            boxes = QRectF(area.left(), y + small + 2, area.width(), lines * pitch)
            draw_tokens(ink, boxes, row)
            y = boxes.bottom() + 6
        return y - area.top()

    def draw_race(self, ink: Ink, area: QRectF, step: Step) -> None:
        """One band per encoder, letters one below the other so that cuts can be compared."""
        small = ink.line_height("small")
        pitch = min(area.height() / len(step.rows), 6.0 * small)
        fewest = min(len(row.pieces) for row in step.rows)
        best = max(row.note for row in step.rows)
        numbers = max(ink.text_width(ink.say("race-tokens", tokens=00), "small", bold=True),
                      ink.text_width("ln p = −000.0", "small", mono=True)) + 8  # fmt: skip
        length = sum(len(piece) for piece in step.rows[0].pieces)
        unit = min((area.width() - numbers - 12) / max(length, 1), 3.2 * small)
        for place, row in enumerate(step.rows):
            y = area.top() + place * pitch
            title = QRectF(area.left(), y, area.width(), small)
            ink.text(title, ink.say(row.name), size="small", bold=True)
            top = y + small + 3
            tall = min(pitch - small - 8, 2.4 * small)
            x = area.left()
            for piece, token in zip(row.pieces, row.ids.tolist(), strict=True):
                box = QRectF(x + 1, top, unit * len(piece) - 2, tall)
                ink.rect(box, fill=ink.ramp(0.18), line="border", radius=4)
                ink.text(box.adjusted(1, 0, -1, 0), shown(piece), mono=True, align="center middle")
                lines = (piece.hex(" ").upper(), ink.say("read-id", id=token))
                ink.mark(box, ReadOut(safe(shown(piece)), lines))
                x += unit * len(piece)
            place_of = QRectF(area.right() - numbers, top, numbers, small)
            self.draw_result(ink, place_of, row, fewest, best)

    def draw_result(
        self, ink: Ink, place: QRectF, row: Row, fewest: int, best: float
    ) -> None:  # fmt: skip
        """Two numbers; the best of each in bold."""
        count = len(row.pieces)
        ink.text(place, ink.say("race-tokens", tokens=count), size="small", bold=count == fewest)
        chance = f"ln p = {row.note:.1f}".replace("-", "−")
        below = place.translated(0, place.height())
        ink.text(below, chance, size="small", mono=True, bold=row.note >= best - 1e-9)
        read = ReadOut(ink.say(row.name), (ink.say("race-tokens", tokens=count), chance,
                                           ink.say("read-costs")))  # fmt: skip
        ink.mark(place.united(below), read)
