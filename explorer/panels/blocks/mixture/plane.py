"""The map: which expert has which part of the plane, and the tokens on it.

The router is linear and has no bias, so an expert's part is a wedge around the origin. The rims
around the disc are the second choice, the third, and so on.
"""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.mixture.lab import Step, choose, probabilities
from explorer.core.formatting import number, percent
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

#: Directions in which the router is asked for the map.
DIRECTIONS = 720
LETTERS = "ABCDEF"


def colour_of(expert: int) -> str:
    """The colour of an expert; its number stands beside it everywhere."""
    return f"category {expert}"


def wedges(router: np.ndarray, top_k: int) -> list[list[tuple[float, float, int]]]:
    """By choice: (from, to, expert), angles in radians, around the whole circle."""
    angles = 2 * math.pi * (np.arange(DIRECTIONS) + 0.5) / DIRECTIONS
    places = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    chosen, _ = choose(places, router.astype(np.float64), top_k)
    found = []
    for column in chosen.T:
        cuts = np.flatnonzero(np.diff(column)) + 1
        starts, ends = [0, *cuts.tolist()], [*cuts.tolist(), DIRECTIONS]
        found.append([
            (2 * math.pi * a / DIRECTIONS, 2 * math.pi * b / DIRECTIONS, int(column[a]))
            for a, b in zip(starts, ends, strict=True)
        ])  # fmt: skip
    return found


def _arc(centre: QPointF, radius: float, start: float, end: float) -> list[QPointF]:
    count = max(2, math.ceil((end - start) / 0.05))
    return [
        QPointF(centre.x() + radius * math.cos(a), centre.y() - radius * math.sin(a))
        for a in np.linspace(start, end, count + 1).tolist()
    ]


def draw_plane(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """A disc with wedges and rims, tokens, and a number at each wedge."""
    params, shared = trace.params, trace.shared
    side = min(area.width(), area.height())
    rim = 9.0
    outer = side / 2 - 2
    disc = outer - rim * (params.top_k - 1)
    centre = area.center()
    most = float(np.hypot(shared.tokens[:, 0], shared.tokens[:, 1]).max()) * 1.04
    scale = disc / most
    found = wedges(step.router, params.top_k)
    for start, end, expert in found[0]:
        ink.polygon([centre, *_arc(centre, disc, start, end)], fill=colour_of(expert), alpha=0.2)
        edge = _arc(centre, disc, start, start)[0]
        ink.line(centre.x(), centre.y(), edge.x(), edge.y(), "border")
    for ring, parts in enumerate(found[1:]):
        low = disc + ring * rim
        for start, end, expert in parts:
            back = _arc(centre, low + rim - 1.5, start, end)[::-1]
            ink.polygon([*_arc(centre, low + 1.5, start, end), *back], fill=colour_of(expert),
                        alpha=0.75)  # fmt: skip
    ink.circle(centre.x(), centre.y(), disc, line="border")
    chosen, weights = choose(shared.tokens, step.router, params.top_k)
    places = np.stack([centre.x() + shared.tokens[:, 0] * scale,
                       centre.y() - shared.tokens[:, 1] * scale], axis=1)  # fmt: skip
    dot = min(max(side / 170, 1.3), 2.6)
    ink.dots(places, "text", radius=dot + 0.8, alpha=0.75)
    for expert in range(params.experts):
        ink.dots(places[chosen[:, 0] == expert], colour_of(expert), radius=dot)
    _draw_numbers(ink, centre, disc, found[0])
    _draw_letters(ink, centre, disc, trace)

    def read(point: QPointF) -> ReadOut | None:
        away = np.hypot(places[:, 0] - point.x(), places[:, 1] - point.y())
        token = int(away.argmin())
        if away[token] > 12:
            return None
        chances = probabilities(shared.tokens[token : token + 1], step.router)[0]
        lines = [ink.say("read.group", letter=LETTERS[int(shared.groups[token])])]
        lines += [
            ink.say("read.choice", expert=int(expert) + 1, chance=percent(float(chances[expert])),
                    weight=number(float(weight), 3))
            for expert, weight in zip(chosen[token], weights[token], strict=True)
        ]  # fmt: skip
        x, y = (number(float(v), 3) for v in shared.tokens[token])
        return ReadOut(ink.say("read.token", x=x, y=y), tuple(lines))

    box = QRectF(centre.x() - outer, centre.y() - outer, 2 * outer, 2 * outer)
    ink.mark(box, read, name="plane")


def _draw_numbers(
    ink: Ink, centre: QPointF, disc: float, parts: list[tuple[float, float, int]]
) -> None:
    """The number of its expert in every wedge that has room for it; none at the seam."""
    joined = list(parts)
    if len(joined) > 1 and joined[0][2] == joined[-1][2]:  # one wedge across the direction 0
        first, last = joined[0], joined.pop()
        joined[0] = (last[0] - 2 * math.pi, first[1], first[2])
    for start, end, expert in joined:
        middle, radius = (start + end) / 2, disc * 0.9
        if (end - start) * radius < 14:
            continue
        x, y = centre.x() + radius * math.cos(middle), centre.y() - radius * math.sin(middle)
        ink.circle(x, y, 9, fill="surface", line=colour_of(expert), width=2.0)
        ink.label(x, y, str(expert + 1), size="small", mono=True, bold=True,
                  anchor="center middle")  # fmt: skip


def _draw_letters(ink: Ink, centre: QPointF, disc: float, trace: Trace) -> None:
    """The letter of each group in its direction; where there is room, its share of the tokens."""
    shared = trace.shared
    for group, letter in enumerate(LETTERS):
        inside = shared.groups == group
        middle = shared.tokens[inside].mean(axis=0)
        along = middle / (float(np.hypot(*middle)) or 1.0) * disc * 0.74
        text = f"{letter} {percent(float(inside.mean()))}" if disc > 130 else letter
        x, y = centre.x() + float(along[0]), centre.y() - float(along[1])
        wide, line = ink.text_width(text, "tiny", mono=True) + 6, ink.line_height("tiny")
        ink.rect(
            QRectF(x - wide / 2, y - line / 2, wide, line), fill="surface", alpha=0.75, radius=3
        )
        ink.label(x, y, text, size="tiny", mono=True, anchor="center middle")
