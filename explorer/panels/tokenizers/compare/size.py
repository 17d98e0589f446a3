"""The size of the vocabulary: what becomes shorter, and what becomes larger."""

from __future__ import annotations

import itertools

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.compare.costs import Cost, cost
from explorer.compute.tokenizers.compare.types import Compared, Params, Step
from explorer.core.formatting import count as spaced
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.tokenizers.compare.cells import draw_boxes, whole
from explorer.panels.tokenizers.compare.mix import COLOURS, NAMES
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

PARTS = (("attention", "weight"), ("linear", "muted"), ("logits", "category 4"))


def cost_at(trace: Trace, text: int, merges: int) -> Cost:
    """What `params.length` characters of a text cost with some merges."""
    shared: Compared = trace.shared
    params: Params = trace.params
    tokens = (
        params.length * float(shared.curve[text, merges]) / max(shared.texts[text].characters, 1)
    )
    return cost(tokens, 256 + merges, params.width, params.layers, params.price)


def own_pieces(shared: Compared, merges: int) -> list[tuple[str, bool]]:
    """The reader's sentence with some merges."""
    starts = [place for place, gone in enumerate(shared.own_gone.tolist()) if gone >= merges]
    ends = [*starts[1:], len(shared.own)]
    pieces = [shared.own[a:b] for a, b in zip(starts, ends, strict=True)]
    return [(shown(piece), whole(piece)) for piece in pieces]


def draw_size(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Tokens per character and FLOPs over the size, a table of costs, the reader's sentence."""
    small = ink.line_height("small")
    table = 3 * (small + 3) + 6
    own = small + 2 * (ink.line_height("body") + 7) + 6
    plots = QRectF(area.left(), area.top(), area.width(), area.height() - table - own)
    if area.width() > 620 or area.height() < 520:
        half = plots.width() / 2 - 10
        first = QRectF(plots.left(), plots.top(), half, plots.height())
        second = QRectF(plots.right() - half, plots.top(), half, plots.height())
    else:
        first = QRectF(plots.left(), plots.top(), plots.width(), plots.height() / 2 - 3)
        second = QRectF(plots.left(), first.bottom() + 6, plots.width(), plots.height() / 2 - 3)
    _lengths(ink, first, trace, step)
    _work(ink, second, trace, step)
    _table(ink, QRectF(area.left(), plots.bottom() + 6, area.width(), table - 6), trace, step)
    cells = own_pieces(trace.shared, step.merges)
    top = plots.bottom() + table
    title = ink.say("own", tokens=len(cells))
    ink.text(QRectF(area.left(), top, area.width(), small), title, size="small", bold=True)
    draw_boxes(ink, QRectF(area.left(), top + small + 3, area.width(),
                           area.bottom() - top - small - 3), cells)  # fmt: skip


def _sizes(ink: Ink, trace: Trace) -> Axis:
    """The size of the vocabulary across."""
    high = 256.0 + trace.shared.sizes[-1]
    return Axis(256.0, max(high, 257.0), title=ink.say("axis-size"))


def _lengths(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    shared: Compared = trace.shared
    used = legend(ink, area, [("line", colour, ink.say("text-" + name))
                              for name, colour in zip(NAMES, COLOURS, strict=True)])  # fmt: skip
    box = QRectF(area.left(), area.top() + used + 3, area.width(), area.height() - used - 3)
    top = trace.scales["tokens_per_character"][1] * 1.06
    plot = Plot(ink, box, _sizes(ink, trace), Axis(0.0, top, title=ink.say("axis-tokens")))
    plot.frame()
    sizes = 256.0 + np.arange(shared.curve.shape[1])
    plot.upright(256.0 + step.merges)
    for text, colour in enumerate(COLOURS):
        values = shared.curve[text] / max(shared.texts[text].characters, 1)
        plot.curve(sizes, values, colour, width=2.0)
        ink.circle(plot.x(256.0 + step.merges), plot.y(float(values[step.merges])), 4.5,
                   fill=colour, line="surface")  # fmt: skip
    _seek_marks(ink, plot, trace)


def _work(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """FLOPs of one pass over the text to pay for, by where they arise."""
    merges = np.unique(np.linspace(0, trace.shared.sizes[-1], 40).astype(int))
    costs = [[cost_at(trace, text, int(m)) for m in merges] for text in (0, 1)]
    entries = [("line", colour, ink.say("cost-" + part)) for part, colour in PARTS]
    entries += [
        ("line", "text", ink.say("text-english")),
        ("dash", "text", ink.say("text-chinese")),
    ]
    used = legend(ink, area, entries)
    box = QRectF(area.left(), area.top() + used + 3, area.width(), area.height() - used - 3)
    every = [max(getattr(c, part), 1e-300) for row in costs for c in row for part, _ in PARTS]
    up = Axis(min(every) / 1.5, max(every) * 1.5, 10, title=ink.say("axis-flops"))
    plot = Plot(ink, box, _sizes(ink, trace), up)
    plot.frame()
    plot.upright(256.0 + step.merges)
    for text, row in enumerate(costs):
        for part, colour in PARTS:
            values = np.array([getattr(c, part) for c in row])
            plot.curve(256.0 + merges, values, colour, width=1.8, dash=text == 1)
    _seek_marks(ink, plot, trace)


def _seek_marks(ink: Ink, plot: Plot, trace: Trace) -> None:
    """A click goes to the nearest size that is a step; pointing gives its numbers."""
    shared: Compared = trace.shared
    start = next(section.start for section in trace.sections if section.id == "size")
    xs = [plot.x(256.0 + merges) for merges in shared.sizes]
    edges = [plot.inner.left(), *((a + b) / 2 for a, b in itertools.pairwise(xs)),
             plot.inner.right()]  # fmt: skip
    for place, merges in enumerate(shared.sizes):
        lines = []
        for text, name in enumerate(NAMES):
            spent = cost_at(trace, text, merges)
            lines.append(f"{ink.say('text-' + name)}: {spaced(int(shared.curve[text, merges]))} / "
                         f"{spaced(shared.texts[text].characters)}; 4n²dL = "
                         f"{number(spent.attention)}, 2nVd = {number(spent.logits)}")  # fmt: skip
        area = QRectF(edges[place], plot.inner.top(), max(edges[place + 1] - edges[place], 1.0),
                      plot.inner.height())  # fmt: skip
        title = ink.say("read-size", size=256 + merges)
        ink.mark(area, ReadOut(title, tuple(lines)), seek=start + place)


def _table(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Both languages: tokens, what they hold, and what the text to pay for costs."""
    shared: Compared = trace.shared
    heads = ("characters-per-token", "bytes-per-token", "tokens", "cost-attention", "money")
    line = ink.line_height("small") + 3
    first = area.width() * 0.16
    wide = (area.width() - first) / len(heads)
    titles = [ink.say("column-" + head) for head in heads]
    fits = max(ink.text_width(title, "small") for title in titles) <= wide - 6
    for column, title in enumerate(titles):
        place = QRectF(area.left() + first + column * wide, area.top(), wide - 6, line)
        ink.text(place, title, size="small" if fits else "tiny", colour="muted",
                 align="right middle")  # fmt: skip
    for row, name in enumerate(("english", "chinese")):
        y = area.top() + (row + 1) * line
        ink.line(area.left(), y, area.right(), y)
        ink.text(QRectF(area.left(), y, first, line), ink.say("text-" + name), size="small",
                 bold=True)  # fmt: skip
        text, tokens = shared.texts[row], int(shared.curve[row, step.merges])
        spent = cost_at(trace, row, step.merges)
        values = (
            fixed(text.characters / max(tokens, 1), 2), fixed(text.bytes / max(tokens, 1), 2),
            spaced(round(spent.tokens)), number(spent.attention), number(spent.money),
        )  # fmt: skip
        params: Params = trace.params
        reads = (
            f"{text.characters} / {tokens} = {values[0]}", f"{text.bytes} / {tokens} = {values[1]}",
            f"{params.length} · {tokens} / {text.characters} = {values[2]}",
            f"4 · {values[2]}² · {params.width} · {params.layers} = {values[3]}",
            f"{values[2]} · {params.price:g} / 10⁶ = {values[4]}",
        )  # fmt: skip
        for column, value in enumerate(values):
            place = QRectF(area.left() + first + column * wide, y, wide - 6, line)
            ink.text(place, value, size="small", mono=True, align="right middle")
            ink.mark(place, ReadOut(ink.say("column-" + heads[column]), (reads[column],)))
