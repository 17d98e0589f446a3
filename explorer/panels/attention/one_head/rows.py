"""The rows under the tokens: vectors as columns of signed cells, numbers as bars, turning pairs."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.attention.one_head import Head
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.attention.one_head.layout import Columns
from explorer.panels.attention.one_head.paint import cells, hatch
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink

#: Of a very wide vector only the first numbers are drawn (and the label says so).
MOST_CELLS = 128
#: Quantities whose colours always follow the square root of the magnitude (the row's note says
#: so): a few numbers of a residual stream are so large that the rest would be blank, and so would
#: be the values that a head reads with small weights.
ROOTED = ("stream", "normed", "contribution", "value")
#: Row -> (array of `Head`, scale of the trace, colour of what it belongs to).
VECTORS = {
    "embedding": ("embedding", "embedding", "neutral"),
    "position": ("position", "embedding", "neutral"), "start": ("start", "embedding", "neutral"),
    "stream": ("residual", "stream", "neutral"), "normed": ("normed", "normed", "neutral"),
    "memory": ("memory", "normed", "neutral"),
    "query": ("query", "query", "query"), "key": ("key", "key", "key"),
    "turned": ("rotated_key", "key", "key"), "turned_query": ("rotated_query", "query", "query"),
    "value": ("value", "value", "value"),
    "mixed": ("", "value", "value"),
}  # fmt: skip
#: Stages in which one token's vectors lead and those of the others are dim.
LED = ("position", "residual", "norm", "project")
BARS = {"score": ("score", "score"), "scaled": ("scaled", "scaled"),
        "exp": ("exponential", "exponential"), "weight": ("weight", "weight")}  # fmt: skip


def rooted(ink: Ink, quantity: str) -> bool:
    """Whether a quantity's colours follow the root: always, or because the reader chose it."""
    return quantity in ROOTED or ink.view.scale == "root"


def vectors_of(head: Head, row: str, query: int) -> np.ndarray:
    """The vectors of a row, (tokens, numbers)."""
    if row == "mixed":
        return head.weight[query][:, None] * head.value
    if row == "start":
        return head.embedding + head.position
    array: np.ndarray = getattr(head, VECTORS[row][0])
    return array


def draw_vectors(
    ink: Ink, rect: QRectF, trace: Trace, row: str, query: int, columns: Columns, *,
    led: bool = False,
) -> None:  # fmt: skip
    """One column of cells per token: plum above zero, teal below, one scale for the whole trace.

    With `led` the query's own column leads, and the others are dim.
    """
    head: Head = trace.shared
    quantity = VECTORS[row][1]
    most = trace.scales[quantity][1]
    vectors = vectors_of(head, row, query)[:, :MOST_CELLS]
    gap = min(3.0, columns.width * 0.18)
    edges = []
    for first, end in columns.runs():
        tokens = columns.shown[first:end]
        left, right = columns.left[first], columns.left[first] + columns.width * (end - first)
        area = QRectF(left, rect.top(), right - left, rect.height())
        part = vectors[tokens[0] : tokens[-1] + 1].T
        cells(ink, area, part, most, rooted=rooted(ink, quantity))
        edges += [
            [x, rect.top() - 1, x, rect.bottom() + 1]
            for x in (left + columns.width * step for step in range(end - first + 1))
        ]
        for y in (rect.top(), rect.bottom()):
            ink.line(
                left + gap / 2, y, right - gap / 2, y, soft(ink, VECTORS[row][2], 0.6), width=1
            )
    ink.segments(np.array(edges), "surface", width=gap)
    sides = [[x + side, y1, x + side, y2] for x, y1, _, y2 in edges for side in (-gap / 2, gap / 2)]
    ink.segments(np.array(sides[1:-1]), soft(ink, VECTORS[row][2], 0.45), width=1)
    if row == "mixed":
        hatch_later(ink, rect, head.seen(query), columns, 1.0)
    if led:
        dim_others(ink, rect, query, columns)
    if led or row == "query":
        centre = columns.centre(query)
        assert centre is not None
        width = columns.width - gap
        ink.rect(
            QRectF(centre - width / 2, rect.top(), width, rect.height()), line="query", width=1.6
        )


def dim_others(ink: Ink, rect: QRectF, query: int, columns: Columns) -> None:
    """A veil over the vectors of the other tokens: the query's own leads."""
    for index, token in enumerate(columns.shown):
        if token != query:
            veil = QRectF(columns.left[index], rect.top(), columns.width, rect.height())
            ink.rect(veil, fill="surface", alpha=0.62)


def draw_bars(
    ink: Ink, rect: QRectF, trace: Trace, row: str, query: int, columns: Columns,
    *, masked: float = 1.0, maximum: float = 0.0, focus: int = -1,
) -> None:  # fmt: skip
    """One bar per key; `masked` and `maximum`: how visible the mask and the largest score are."""
    head: Head = trace.shared
    name, scale = BARS[row]
    low, high = trace.scales[scale]
    values = getattr(head, name)[query]
    unit = rect.height() / (high - low)
    zero = rect.bottom() + low * unit
    ink.line(columns.left[0], zero, columns.left[-1] + columns.width, zero, "border", width=1)
    inset = min(4.0, columns.width * 0.16)
    seen = head.seen(query)
    hatch_later(ink, rect, seen, columns, 1.0 if row in ("exp", "weight") else masked)
    for index, token in enumerate(columns.shown):
        x, later = columns.left[index], token >= seen
        if later and (masked >= 1 or row in ("exp", "weight")):
            continue
        value = float(values[token])
        bar = QRectF(
            x + inset, zero - max(value, 0) * unit, columns.width - 2 * inset, abs(value) * unit
        )
        strength = (1.0 - masked) * 0.62 if later else (1.0 if token == focus else 0.62)
        ink.rect(bar, fill=soft(ink, "weight" if value >= 0 else "negative", strength))
    if head.before is not None:
        draw_before(ink, head, name, query, columns, zero, unit, inset)
    last = (seen if masked >= 1 or row in ("exp", "weight") else head.keys) - 1
    if maximum > 0:
        top = zero - float(head.row_max[query]) * unit
        ink.line(columns.left[0], top, columns.left[-1] + columns.width, top, "warn",
                 width=1.4, alpha=maximum, dash=True)  # fmt: skip
    label_bars(ink, values, zero, unit, columns, last, focus)


def draw_before(
    ink: Ink, head: Head, name: str, query: int, columns: Columns, zero: float, unit: float,
    inset: float,
) -> None:  # fmt: skip
    """Where bars stood before scores were set by hand: dashed outlines."""
    was = getattr(head.before, name, None)
    if was is None:  # the products of queries and keys stay
        return
    now = getattr(head, name)[query]
    for index, token in enumerate(columns.shown):
        value = float(was[query, token])
        if token >= head.seen(query) or abs(value - float(now[token])) * unit < 0.5:
            continue
        bar = QRectF(columns.left[index] + inset, zero - max(value, 0) * unit,
                     columns.width - 2 * inset, max(abs(value) * unit, 1.0))  # fmt: skip
        ink.rect(bar, line="text", width=1.2, dash=True)


def hatch_later(ink: Ink, rect: QRectF, seen: int, columns: Columns, visible: float) -> None:
    """The keys after the query are masked: those from `seen` on."""
    later = [index for index, token in enumerate(columns.shown) if token >= seen]
    if later and visible > 0:
        left = columns.left[later[0]] + 1
        right = columns.left[-1] + columns.width - 1
        hatch(ink, QRectF(left, rect.top(), right - left, rect.height()), 0.5 * visible)


def label_bars(
    ink: Ink, values: np.ndarray, zero: float, unit: float, columns: Columns, last: int, focus: int
) -> None:
    """Numbers on the bars that matter: the chosen key, then the largest, never over one another."""
    taken: list[tuple[float, float]] = []
    right = columns.left[-1] + columns.width
    order = sorted(
        (token for token in columns.shown if token <= last),
        key=lambda token: (token != focus, -abs(float(values[token]))),
    )
    least = 0.04 * float(np.abs(values[: last + 1]).max())
    for token in order[:6]:
        value, centre = float(values[token]), columns.centre(token)
        if centre is None or (abs(value) < least and token != focus) or len(taken) >= 4:
            continue
        text = "<0.001" if 0 < abs(value) < 1e-3 else number(value)
        half = ink.text_width(text, "tiny", mono=True) / 2 + 2
        # next to a higher bar the number would lie on it
        if any(a < centre + half and centre - half < b for a, b in taken):
            continue
        if any(
            i != columns.shown.index(token)
            and abs(other) > 0.94 * abs(value)
            and abs(columns.left[i] + columns.width / 2 - centre) < half + columns.width * 0.34
            for i, other in (
                (i, float(values[t])) for i, t in enumerate(columns.shown) if t <= last
            )
        ):
            continue
        # at the edges the number moves inwards rather than over the names of the rows
        centre = min(max(centre, columns.left[0] + half - 3), right - half + 3)
        taken.append((centre - half, centre + half))
        height = ink.line_height("tiny")
        y = zero - value * unit + (-1 - height if value >= 0 else 1)
        # a line that crosses the number is interrupted: digits must not be mistaken
        ink.rect(QRectF(centre - half + 1, y + 2, 2 * half - 2, height - 3), fill="surface")
        ink.label(centre, y, text, anchor="center top", size="tiny", mono=True,
                  bold=token == focus)  # fmt: skip


def dial_planes(head: Head, rows: int) -> list[int]:
    """Which pairs of numbers are shown as dials: from the fastest to the slowest."""
    planes = head.width // 2
    count = min(rows, planes)
    if count == 1:
        return [0]
    return [round(i * (planes - 1) / (count - 1)) for i in range(count)]


def pair(vector: np.ndarray, plane: int) -> tuple[float, float]:
    """The two numbers that a plane turns: i and i + d/2 (the half-split layout)."""
    half = len(vector) // 2
    return float(vector[plane]), float(vector[plane + half])


def draw_dial(
    ink: Ink, x: float, y: float, radius: float, before: tuple[float, float],
    after: tuple[float, float], colour: str, *, longest: float = 0.0,
) -> None:  # fmt: skip
    """A pair of numbers as a hand: faint where it was, solid where its position has turned it.

    With `longest`, the hand's length is the pair's, on that scale; else all hands are equally long.
    """
    for (a, b), alpha, width in ((before, 0.35, 1.2), (after, 1.0, 2.0)):
        length = math.hypot(a, b)
        if length == 0:
            continue
        reach = radius * (min(length / longest, 1.0) if longest else 0.92) / length
        # y grows downwards on the screen, angles the other way round
        ink.line(x, y, x + a * reach, y - b * reach, colour, width=width, alpha=alpha)


def dial_radius(ink: Ink, columns: Columns) -> float:
    """As large as the columns allow."""
    return min(columns.width / 2 - 1.5, 20.0 * ink.view.text_scale)


def dial_rows(ink: Ink, rect: QRectF, columns: Columns) -> int:
    """How many dials stand one under another."""
    return max(2, min(6, int(rect.height() / (2 * dial_radius(ink, columns) + 6))))


def draw_dials(ink: Ink, rect: QRectF, trace: Trace, query: int, columns: Columns) -> None:
    """Every token's key, a few of its pairs as dials (and the query's own hands in blue)."""
    head: Head = trace.shared
    radius = dial_radius(ink, columns)
    planes = dial_planes(head, dial_rows(ink, rect, columns))
    pitch = rect.height() / len(planes)
    radius = min(radius, pitch / 2 - 2)
    for row, plane in enumerate(planes):
        y = rect.top() + pitch * (row + 0.5)
        for index, token in enumerate(columns.shown):
            x = columns.left[index] + columns.width / 2
            ink.circle(x, y, radius, line="border" if token != query else "query", width=0.8)
            draw_dial(ink, x, y, radius, pair(head.key[token], plane),
                      pair(head.rotated_key[token], plane), "key")  # fmt: skip
            if token == query:
                draw_dial(ink, x, y, radius, pair(head.query[token], plane),
                          pair(head.rotated_query[token], plane), "query")  # fmt: skip
