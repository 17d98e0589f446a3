"""The picture of byte-pair encoding: the reader's own text, closing up merge by merge."""

from __future__ import annotations

import itertools

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.tokenizers.bpe_types import Step, Training
from explorer.core.easing import clamp, smooth
from explorer.core.formatting import count as spaced
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.tokenizers.bpe.bars import draw_bars
from explorer.panels.tokenizers.bpe.boxes import draw_tokens, draw_walls
from explorer.panels.tokenizers.bpe.captions import (
    draw_head,
    draw_legend,
    read_token,
    unknown_character,
)
from explorer.panels.tokenizers.bpe.flow import Placed, Style, broken, label_width, placed
from explorer.panels.tokenizers.bpe.lengths import draw_lengths
from explorer.panels.tokenizers.bpe.plan import Shown, letter_size, plan_of, watched, window
from explorer.panels.tokenizers.bpe.race import draw_race
from explorer.panels.tokenizers.bpe.table import draw_table
from explorer.panels.tokenizers.bpe.tape import draw_tape
from explorer.panels.tokenizers.bpe.tree import draw_tree
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene


def shared_race(trace: Trace) -> bool:
    """Whether the five rules were run."""
    return trace.shared.race is not None


class BpeScene(Scene):
    """Tokens as boxes on the text itself; below or beside it the pair table and a merge tree."""

    smallest = (330, 360)
    text_room = (340, 300)
    scales = ("linear", "log")

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The text after int(at) merges; the fraction is how far the next pair has closed up."""
        index = int(at)
        roomy = min(max(min(rect.width() / 950, rect.height() / 760), 1.0), 1.6)
        if roomy > 1.0:  # a large picture: larger letters everywhere
            marks = ink.marks
            ink = Ink(ink.painter, ink.view.with_(text_scale=ink.view.text_scale * roomy), ink.lab)
            ink.marks = marks
        move = at - index if index + 1 < len(trace) else 0.0
        step: Step = trace[index]
        plan = plan_of(ink, rect, trace)
        draw_head(ink, plan.head, trace, step)
        draw_bars(ink, plan.bars, trace, step)
        picture = trace.params.picture
        if picture == "ties" and shared_race(trace):
            whole = QRectF(plan.text.topLeft(), QPointF(rect.right() - 4, plan.other.top() - 10))
            draw_race(ink, whole, trace, index)
            self.draw_other(ink, plan.other, trace, index, move)
            return
        if picture == "lengths":
            draw_lengths(ink, plan.text.united(plan.legend), trace, index)
        else:
            if picture == "tape":
                above = plan.text.adjusted(0, 0, 0, -ink.line_height("small"))
                self.say_hidden(ink, plan.text, trace, *draw_tape(ink, above, trace, index))
            else:
                self.draw_text(ink, plan.text, trace, index, move)
            draw_legend(ink, plan.legend, trace)
        draw_table(ink, plan.table, trace, index, move)
        self.draw_other(ink, plan.other, trace, index, move)
        group, unit, picked = watched(ink, trace, index)
        draw_tree(ink, plan.tree, trace, index, group, unit, picked)

    def draw_text(self, ink: Ink, area: QRectF, trace: Trace, index: int, move: float) -> None:
        """The text, or the window of it in which this step changes something."""
        shared: Training = trace.shared
        pixels = letter_size(shared, area.width(), area.height(), ink.view.text_scale)
        style = Style(pixels)
        line = ink.line_height("small")
        whole = QRectF(area.left(), area.top(), area.width(), area.height() - line)
        pitch = style.pitch
        most = max(1, int((whole.height() + pitch - style.height) // pitch))
        now = window(shared, index, whole.width(), pixels, most)
        slide = smooth(clamp((move - 0.12) / 0.6))
        turn = 0.0
        after: Shown | None = None
        if move > 0:
            after = window(shared, index + 1, whole.width(), pixels, most)
            same_lines = after[1] == now[1] and after[2] == now[2]
            turn = 0.0 if same_lines else smooth(clamp((move - 0.76) / 0.24))
        deepest = int(trace.scales["depth"][1])
        rects = draw_tokens(
            ink, whole, shared, now[0], index, deepest=deepest, style=style, pitch=pitch,
            slide=slide, fade=1.0 - clamp(move / 0.7), alpha=1.0 - turn,
        )  # fmt: skip
        if after is not None and turn > 0:
            draw_tokens(
                ink, whole, shared, after[0], index + 1, deepest=deepest, style=style, pitch=pitch,
                fade=1.0, alpha=turn,
            )  # fmt: skip
        self.say_end(ink, whole, trace, now, pitch, style, most)
        self.say_hidden(ink, area, trace, int(now[0].starts[0]), now[0].end)
        self.mark_tokens(ink, trace, now[0], rects)
        draw_walls(ink, now[0], rects, style, alpha=1.0 - turn)

    def say_end(
        self, ink: Ink, area: QRectF, trace: Trace, now: Shown,
        pitch: float, style: Style, most: int,
    ) -> None:  # fmt: skip
        """Where the text ended at the start, once it has become some lines shorter."""
        shared: Training = trace.shared
        lines, end = broken(shared, shared.text, 0, 0, area.width(), style.pixels, most)
        line = ink.line_height("small")
        y = area.top() + len(lines) * pitch - (pitch - style.height)
        below = area.top() + now[0].lines * pitch
        if end < len(shared.text.units) or y - line < below:
            return
        text = ink.say("was-here")
        width = ink.text_width(text, "small")
        ink.text(
            QRectF(area.right() - width - 2, y - line, width + 2, line),
            text,
            size="small",
            colour="muted",
        )
        ink.line(area.left(), y, area.right(), y, "border", dash=True)

    def say_hidden(self, ink: Ink, area: QRectF, trace: Trace, before: int, end: int) -> None:
        """At the foot: how much of the text is not in the window, which ends before unit `end`."""
        behind = len(trace.shared.text.units) - end
        if before or behind:
            line = ink.line_height("small")
            foot = QRectF(area.left(), area.bottom() - line, area.width(), line)
            text = ink.say(
                "hidden-" + trace.params.alphabet, before=spaced(before), behind=spaced(behind)
            )
            ink.text(foot, text, size="small", colour="muted")

    def mark_tokens(self, ink: Ink, trace: Trace, now: Placed, rects: list[QRectF]) -> None:
        """One mark per group and line: points at its tokens, picks the group for the tree."""
        if not rects:
            return
        text = trace.shared.text
        groups = np.searchsorted(text.groups, now.starts, "right") - 1
        keys = groups * (now.lines + 1) + now.line
        edges = [0, *(np.flatnonzero(np.diff(keys)) + 1).tolist(), len(keys)]
        for first, last in itertools.pairwise(edges):
            area = QRectF(rects[first].topLeft(), rects[last - 1].bottomRight())

            def read(point: QPointF, first: int = first, last: int = last) -> ReadOut | None:
                for i in range(first, last):
                    if point.x() <= rects[i].right() or i == last - 1:
                        return read_token(ink, trace, int(now.ids[i]), int(now.starts[i]))
                return None

            ink.mark(area, read, select=int(groups[first]), name="word")

    def draw_other(self, ink: Ink, area: QRectF, trace: Trace, index: int, move: float) -> None:
        """The other text, encoded with the merges so far, ids below its tokens."""
        shared: Training = trace.shared
        other = shared.other
        line = ink.line_height("small")
        tokens = other.count(index)
        length = other.bytes if trace.params.alphabet == "bytes" else other.characters
        unit = trace.params.alphabet
        head = QRectF(area.left(), area.top(), area.width(), line)
        if tokens == 0:
            ink.text(head, ink.say("other-empty"), size="small", colour="muted")
            return
        ink.text(head, ink.say("other-title"), size="small", bold=True)
        used = ink.text_width(ink.say("other-title"), "small", bold=True) + 10
        note = ink.say("other-note-" + unit, tokens=spaced(tokens), ratio=fixed(length / tokens, 2))
        ink.text(head.adjusted(used, 0, 0, 0), note, size="small", colour="muted")
        style = Style(ink.pixels("large"))
        ids_line = ink.line_height("tiny")
        pitch = style.height + ids_line + 3
        most = max(1, int((area.bottom() - head.bottom() - 3) // pitch))
        lines, end = broken(shared, other, index, 0, area.width(), style.pixels, most)
        now = placed(shared, other, index, lines, end, style.pixels)
        place = QRectF(area.left(), head.bottom() + 4, area.width(), most * pitch)
        widest = 2 * label_width("?", style.pixels)  # what `widths_of` gives an unknown character

        def unknown(unit: int) -> str:
            label = unknown_character(trace, unit)
            return label if label_width(label, style.pixels) <= widest else "?"

        rects = draw_tokens(
            ink, place, shared, now, index, deepest=int(trace.scales["depth"][1]), style=style,
            pitch=pitch, slide=smooth(clamp((move - 0.12) / 0.6)), fade=1.0 - clamp(move / 0.7),
            unknown=unknown,
        )  # fmt: skip
        free = 0.0  # right end of the id before
        for i, (token, rect) in enumerate(zip(now.ids.tolist(), rects, strict=True)):
            text = str(token) if token >= 0 else "–"
            wide = ink.text_width(text, "tiny", mono=True)
            middle = rect.center().x()
            joining = bool(now.joint[i]) or (i + 1 < len(rects) and bool(now.joint[i + 1]))
            free = 0.0 if i and now.line[i] != now.line[i - 1] else free
            if middle - wide / 2 >= free + 2 and not (joining and move > 0.12):
                ink.label(
                    middle, rect.bottom() + ids_line / 2, text, anchor="center middle",
                    size="tiny", mono=True, colour="muted" if token >= 0 else "error",
                )  # fmt: skip
                free = middle + wide / 2

            def read(_: QPointF, token: int = token, unit: int = int(now.starts[i])) -> ReadOut:
                return read_token(ink, trace, token, unit, other=True)

            ink.mark(rect, read)
        if end < len(other.units):
            hidden = tokens - len(now.ids)
            ink.text(
                head, ink.say("other-hidden", tokens=spaced(hidden)), size="small",
                colour="muted", align="right middle",
            )  # fmt: skip
