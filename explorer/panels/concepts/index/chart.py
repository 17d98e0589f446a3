"""The map: every concept a dot, a line between those that are related."""

from __future__ import annotations

import math
from collections import Counter

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.concepts.subjects import SUBJECTS
from explorer.core.cards import IMPORTANCE, cards
from explorer.core.trace import Trace
from explorer.panels.concepts.index.dots import draw_dot, draw_spot
from explorer.panels.concepts.index.progress import progress_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Open, ReadOut

#: Square points of the stage that a name takes with the space around it.
PER_NAME = 5200.0


def draw_chart(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """All concepts; those found are full, the one in front is ringed and named."""
    shared, known = trace.shared, cards()[0]
    found, current = set(shared.found), trace[index].card
    legend = len(_legend_rows(ink, area.width())) * (ink.line_height("small") + 2) + 4
    inner = area.adjusted(14, 14, -14, -14 - legend)
    xs = inner.left() + shared.places[:, 0] * inner.width()
    ys = inner.top() + shared.places[:, 1] * inner.height()
    if len(shared.edges):
        a, b = shared.edges[:, 0], shared.edges[:, 1]
        lit = np.isin(a, list(found)) & np.isin(b, list(found))
        lines = np.stack([xs[a], ys[a], xs[b], ys[b]], axis=1)
        ink.segments(lines[~lit], "hairline", width=1.0)
        ink.segments(lines[lit], "border", width=1.2, alpha=0.7)
    radius = max(min(inner.width(), inner.height()) / 90, 3.5)
    step_of = {name: place for place, name in enumerate(step.card for step in trace.steps)}
    order = sorted(range(len(shared.path)), key=lambda n: shared.path[n] == current)
    for number in order:
        name = shared.path[number]
        card, x, y = known[name], float(xs[number]), float(ys[number])
        size = radius * (1.25 if card.importance == "core" else 0.9)
        if number in found:
            draw_dot(ink, x, y, size + 1, card.tab, progress_of(ink.view, name))
        else:
            draw_spot(ink, x, y, size * 0.7, card.tab, alpha=0.3)
        if name == current:
            ink.circle(x, y, size + 4, line="text", width=2)
        title = card.name[ink.view.language]
        _mark(ink, QRectF(x - size - 3, y - size - 3, 2 * size + 6, 2 * size + 6), trace, name,
              title, step_of.get(name))  # fmt: skip
    taken = [QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
             for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]  # fmt: skip
    most = max(int(inner.width() * inner.height() / PER_NAME), 8)
    ranked = _fairly([shared.path[number] for number in sorted(found)], current)
    number_of = {name: number for number, name in enumerate(shared.path)}
    for number in (number_of[name] for name in ranked[:most]):
        title = known[shared.path[number]].name[ink.view.language]
        _name(ink, inner, taken, float(xs[number]), float(ys[number]), radius, title,
              shared.path[number] == current)  # fmt: skip
    _draw_legend(ink, QRectF(area.left(), area.bottom() - legend, area.width(), legend))


def _fairly(names: list[str], current: str) -> list[str]:
    """The one in front, then the more important, taking turns between the tabs."""
    known, seen = cards()[0], Counter[tuple[str, str]]()
    keys: dict[str, tuple[bool, int, int]] = {}
    for name in names:
        kind = (known[name].tab, known[name].importance)
        seen[kind] += 1
        keys[name] = (name != current, IMPORTANCE.index(kind[1]), seen[kind])
    return sorted(names, key=lambda name: keys[name])


def _mark(ink: Ink, box: QRectF, trace: Trace, name: str, title: str, step: int | None) -> None:
    card = cards()[0][name]
    lines = (ink.say("tab." + card.tab), ink.say("importance." + card.importance))
    if step is not None:
        ink.mark(box, ReadOut(title, lines), seek=step, name=f"dot {name}")
        return
    params = {"show": trace.params.show, "notes_folder": trace.params.notes_folder}
    leads = Open(ink.lab.id, params, trace.shared.path.index(name))
    ink.mark(box, ReadOut(title, lines), open=leads, name=f"dot {name}")


def _name(
    ink: Ink, area: QRectF, taken: list[QRectF], x: float, y: float, radius: float, text: str,
    always: bool,
) -> None:  # fmt: skip
    """A name beside its dot, on the first side with room; left out where there is none."""
    wide, high = ink.text_width(text, "tiny", bold=always) + 4, ink.line_height("tiny")
    gap = radius + 5
    for left, top in (
        (x + gap, y - high / 2), (x - gap - wide, y - high / 2),
        (x - wide / 2, y - gap - high), (x - wide / 2, y + gap),
    ):  # fmt: skip
        box = QRectF(left, top, wide, high)
        free = not any(box.intersects(other) for other in taken)
        if area.adjusted(-12, -12, 12, 12).contains(box) and (free or always):
            taken.append(box)
            back = ink.colour("surface", 0.75)
            ink.rect(box, fill=back, radius=3)
            ink.text(box, text, size="tiny", bold=always, align="center middle", elide=False)
            return


def _legend_rows(ink: Ink, width: float) -> list[list[tuple[str, str, float]]]:
    """The tabs as (id, name, width), in as many rows as they need."""
    rows: list[list[tuple[str, str, float]]] = [[]]
    used = 0.0
    for tab in SUBJECTS:
        name = ink.say("tab." + tab)
        need = ink.text_width(name, "small") + 30
        if rows[-1] and used + need > width:
            rows.append([])
            used = 0.0
        rows[-1].append((tab, name, need))
        used += need
    return rows


def _draw_legend(ink: Ink, area: QRectF) -> None:
    """The tabs by colour."""
    line = ink.line_height("small") + 2
    for row, entries in enumerate(_legend_rows(ink, area.width())):
        x, y = area.left(), area.top() + row * line + line / 2
        for tab, name, need in entries:
            draw_spot(ink, x + 6, y, 5, tab, line="border")
            ink.text(QRectF(x + 15, y - line / 2, need - 14, line), name, size="small",
                     colour="muted")  # fmt: skip
            x += need


def ring(count: int) -> list[tuple[float, float]]:
    """Places around a centre, the first on top, as (x, y) on the unit circle."""
    return [
        (math.sin(2 * math.pi * n / count), -math.cos(2 * math.pi * n / count))
        for n in range(count)
    ]  # fmt: skip
