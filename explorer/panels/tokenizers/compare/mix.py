"""The mixture: who pays for what the training text holds too little of."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.compare.types import AUGMENTED, SHARES, Compared, Step
from explorer.core.formatting import count as spaced
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.tokenizers.compare.cells import cells_of, draw_bar, draw_boxes
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

COLOURS = ("category 0", "category 1", "category 2")  # English, Chinese, code
NAMES = ("english", "chinese", "code")


def per_character(shared: Compared) -> np.ndarray:
    """(settings, texts): tokens per character."""
    characters = np.array([max(text.characters, 1) for text in shared.texts])
    return np.stack([setting.tokens for setting in shared.settings]) / characters


def draw_mix(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Curves over the share of Chinese; below or beside them a sentence in eight scripts."""
    if area.width() > 860 and area.width() > 1.2 * area.height():
        left = QRectF(area.left(), area.top(), area.width() * 0.48, area.height())
        right = QRectF(left.right() + 24, area.top(), area.width() * 0.52 - 24, area.height())
        draw_curves(ink, left, trace, step)
        draw_sentences(ink, right, trace, step)
        return
    top = QRectF(area.left(), area.top(), area.width(), area.height() * 0.42)
    draw_curves(ink, top, trace, step)
    below = QRectF(area.left(), top.bottom() + 8, area.width(), area.bottom() - top.bottom() - 8)
    draw_sentences(ink, below, trace, step)


def draw_curves(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Tokens per character of the held-out texts; the added vocabulary as points at the left."""
    shared: Compared = trace.shared
    values = per_character(shared)
    entries = [("line", colour, ink.say("text-" + name))
               for name, colour in zip(NAMES, COLOURS, strict=True)]  # fmt: skip
    added = step.part == "augment"
    if added:
        entries.append(("dot", "surface", ink.say("legend-added")))
    used = legend(ink, area, entries)
    top = trace.scales["tokens_per_character"][1] * 1.06
    box = QRectF(area.left(), area.top() + used + 4, area.width(), area.height() - used - 4)
    across = Axis(0, 100, title=ink.say("axis-share"), ticks=tuple(float(s) for s in SHARES[::2]),
                  form=lambda v: f"{v:.0f}%")  # fmt: skip
    plot = Plot(ink, box, across, Axis(0.0, top, title=ink.say("axis-tokens")))
    plot.frame()
    shares = np.array(SHARES, np.float64)
    now = 0.0 if added else float(SHARES[step.setting])
    plot.upright(now, "muted")
    for number, colour in enumerate(COLOURS):
        ys = values[: len(SHARES), number]
        plot.curve(shares, ys, colour, width=2.2)
        plot.points(shares, ys, colour, radius=2.5)
        here = float(values[step.setting, number])
        x, y = plot.x(now), plot.y(here)
        if added:
            ink.line(plot.x(0.0), plot.y(float(ys[0])), x, y, colour, width=1.4, dash=True)
        ink.circle(x, y, 5, fill="surface" if step.setting == AUGMENTED else colour, line=colour,
                   width=2)  # fmt: skip
    _values_beside(ink, plot, now, values[step.setting])
    for place, share in enumerate(SHARES):
        half = plot.inner.width() / (len(SHARES) - 1) / 2
        middle = plot.x(float(share))
        left, right = max(middle - half, plot.inner.left()), min(middle + half, plot.inner.right())
        column = QRectF(left, plot.inner.top(), right - left, plot.inner.height())
        lines = tuple(
            f"{ink.say('text-' + name)}: {spaced(int(shared.settings[place].tokens[n]))} / "
            f"{spaced(shared.texts[n].characters)} = {fixed(float(values[place, n]), 3)}"
            for n, name in enumerate(NAMES)
        )
        tokens, words = int(shared.settings[place].tokens[0]), max(shared.texts[0].words, 1)
        fertility = ink.say(
            "read-fertility", tokens=tokens, words=words, ratio=fixed(tokens / words, 3)
        )
        lines = (*lines, fertility)
        ink.mark(column, ReadOut(ink.say("read-share", share=share), lines), seek=place)


def _values_beside(ink: Ink, plot: Plot, now: float, values: np.ndarray) -> None:
    """The three numbers at the line, each at its height, pushed apart where they would touch."""
    line = ink.line_height("small")
    right = plot.x(now) + 64 <= plot.inner.right()
    taken = plot.inner.bottom() - 1
    for number in np.argsort(values, kind="stable").tolist():
        y = min(plot.y(float(values[number])), taken - line / 2)
        taken = y - line / 2
        text = fixed(float(values[number]), 2)
        width = ink.text_width(text, "small", mono=True, bold=True)
        x = plot.x(now) + 9 if right else plot.x(now) - 9 - width
        ink.rect(QRectF(x - 2, y - line / 2, width + 4, line), fill="surface", alpha=0.85)
        ink.label(x, y, text, anchor="left middle", size="small", mono=True, bold=True)


def draw_sentences(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The same sentence in eight scripts, one cell per token, and the reader's own sentence."""
    shared: Compared = trace.shared
    setting = shared.settings[step.setting]
    small = ink.line_height("small")
    head = QRectF(area.left(), area.top(), area.width(), small)
    ink.text(head, ink.say("eight"), size="small", bold=True)
    used = ink.text_width(ink.say("eight"), "small", bold=True) + 14
    legend(ink, head.adjusted(used, 0, 0, 0), [("box", ink.ramp(0.30), ink.say("legend-whole"))])
    own_room = small + 2 * (ink.line_height("body") + 7) + 6
    rows = area.adjusted(0, small + 4, 0, -own_room)
    pitch = min(rows.height() / len(shared.scripts), 30.0)
    names = [ink.say("script-" + script) for script in shared.scripts]
    name_width = max(ink.text_width(name, "small") for name in names) + 8
    number_width = ink.text_width("000", "small", mono=True) + 8
    for row, pieces in enumerate(setting.rows):
        y = rows.top() + row * pitch
        place = QRectF(rows.left(), y, name_width, pitch)
        ink.text(place, names[row], size="small", colour="muted")
        bar = QRectF(rows.left() + name_width, y + 1.5,
                     rows.width() - name_width - number_width, pitch - 3)  # fmt: skip
        end = draw_bar(ink, bar, pieces, trace.scales["tokens"][1])
        ink.label(end + 5, y + pitch / 2, str(len(pieces)), size="small", mono=True, bold=True)
        text = b"".join(pieces).decode("utf-8")
        lines = (text, ink.say("read-sentence", tokens=len(pieces), characters=len(text),
                               bytes=len(text.encode("utf-8"))))  # fmt: skip
        ink.mark(place, ReadOut(names[row], lines))
    top = rows.top() + len(names) * pitch + 5
    title = ink.say("own", tokens=len(setting.own))
    ink.text(QRectF(area.left(), top, area.width(), small), title, size="small", bold=True)
    boxes = QRectF(area.left(), top + small + 3, area.width(), area.bottom() - top - small - 3)
    draw_boxes(ink, boxes, cells_of(setting.own))
