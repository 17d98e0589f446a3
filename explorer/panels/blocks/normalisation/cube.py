"""Which numbers share a mean and a deviation: the body, and the numbers of one group on a line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.normalisation.params import KINDS, Cube, Step
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.blocks.normalisation.solid import View3, draw_floors, floors, small_cube
from explorer.ui.canvas.frame import fitted
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut


def draw_cube(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The five kinds to choose from, the body with the present group lit, its numbers below."""
    chooser = min(max(area.height() * 0.15, 58.0), 100.0)
    draw_kinds(ink, QRectF(area.left(), area.top(), area.width(), chooser), trace)
    lines = min(max(area.height() * 0.24, 84.0), 160.0)
    body = QRectF(area.left(), area.top() + chooser + 8, area.width(),
                  area.height() - chooser - lines - 14)  # fmt: skip
    wide = area.width() > 1.8 * area.height()
    below = QRectF(area.left(), area.bottom() - lines, area.width(), lines)
    if wide:
        body = QRectF(area.left(), area.top() + chooser + 8, area.width() * 0.52,
                      area.height() - chooser - 8)  # fmt: skip
        below = QRectF(body.right() + 16, body.center().y() - 90, area.right() - body.right() - 16,
                       180)  # fmt: skip
    draw_body(ink, body, trace, step)
    draw_lines(ink, below, trace, step)


def draw_kinds(ink: Ink, box: QRectF, trace: Trace) -> None:
    """Five small cubes; a click chooses."""
    wide = box.width() / len(KINDS)
    line = ink.line_height("tiny") + 1
    for at, kind in enumerate(KINDS):
        cell = QRectF(box.left() + at * wide + 2, box.top(), wide - 4, box.height())
        chosen = kind == trace.params.over
        if chosen:
            ink.rect(cell, fill="raised", line="text", width=1.4, radius=6)
        picture = cell.adjusted(4, 3, -4, -line - 3)
        small_cube(ink, picture, kind, strong=chosen)
        name = QRectF(cell.left() + 2, cell.bottom() - line - 1, cell.width() - 4, line)
        fitted(ink, name, ink.say(f"kind.{kind}"), "text" if chosen else "muted", size="small")
        ink.mark(
            cell, ReadOut(ink.say(f"kind.{kind}"), (ink.say(f"kind.{kind}.long"),)),
            edit=_choose(kind), name=ink.say(f"kind.{kind}"),
        )  # fmt: skip


def _choose(kind: str) -> Callable[[Gesture], Mapping[str, Any] | None]:
    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        return {"over": kind} if gesture.phase == "release" else None

    return edit


def shown_of(cube: Cube, place: int) -> np.ndarray:
    """The array at a step: groups up to this one are normalised, the others are as they came."""
    return np.where(cube.groups < place, cube.normalised, cube.values)


def draw_body(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """Floors of tiles, coloured by value."""
    cube: Cube = trace.shared.cube
    texts, tokens, features = cube.values.shape
    line = ink.line_height("small")
    label = max(ink.text_width(ink.say("text", place=texts), "small") + 8, 40.0)
    inner = box.adjusted(label, line * 0.4, -label * 0.6, -line - 2)
    view = floors(inner, (texts, tokens, features))
    reach = float(np.abs(cube.values).max())
    shown = shown_of(cube, step.place)

    def colour(at: tuple[int, int, int]) -> float:
        value = float(shown[at]) / reach  # roots: small numbers still have a colour
        return abs(value) ** 0.5 * (1 if value > 0 else -1)

    draw_floors(ink, view, shown.shape, colour, cube.groups == step.place - 1)
    for text in range(texts):
        at = view.point(text, tokens, 0)
        ink.label(at.x() - 6, at.y() - tokens * view.deep / 2 + line * 0.2,
                  ink.say("text", place=text + 1), anchor="right middle", size="small",
                  colour="muted")  # fmt: skip
    front = view.point(texts - 1, tokens, features / 2)
    ink.label(front.x(), front.y() + 8, ink.say("axis.features", count=features),
              anchor="center top", size="small", colour="muted")  # fmt: skip
    edge = view.point(texts - 1, tokens / 2, features)
    ink.label(edge.x() + 8, edge.y() + line * 0.3, ink.say("axis.tokens"), anchor="left middle",
              size="small", colour="muted")  # fmt: skip
    _mark_tiles(ink, view, cube, shown)


def _mark_tiles(ink: Ink, view: View3, cube: Cube, shown: np.ndarray) -> None:
    texts, tokens, features = cube.values.shape

    def read(point: QPointF) -> ReadOut | None:
        for text in range(texts):
            low = view.point(text, tokens, 0)
            back = (low.y() - point.y()) / view.deep
            feature = (point.x() - low.x() - back * view.slant) / view.wide
            if 0 <= back < tokens and 0 <= feature < features:
                at = (text, tokens - 1 - int(back), int(feature))
                group = int(cube.groups[at])
                return ReadOut(
                    ink.say("read.entry", text=text + 1, token=at[1] + 1, feature=at[2] + 1),
                    (
                        ink.say("read.formula", value=number(float(cube.values[at])),
                                mean=number(float(cube.means[group])),
                                deviation=number(float(cube.deviations[group])),
                                result=number(float(cube.normalised[at]))),
                        ink.say("read.group", group=group + 1, groups=len(cube.means)),
                    ),
                )  # fmt: skip
        return None

    corner, far = view.point(0, 0, 0), view.point(texts - 1, tokens, features)
    ink.mark(
        QRectF(view.left, corner.y(), far.x() - view.left + tokens * view.slant,
               far.y() - corner.y()), read, name=ink.say("axis.array"),
    )  # fmt: skip


def draw_lines(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """The numbers of the group before and after, on one axis; a band is one deviation wide."""
    cube: Cube = trace.shared.cube
    group = max(step.place - 1, 0)
    member = cube.groups == group
    before, after = cube.values[member], cube.normalised[member]
    mean, deviation = float(cube.means[group]), float(cube.deviations[group])
    reach = max(float(np.abs(cube.values).max()), float(np.abs(cube.normalised).max())) * 1.08
    line = ink.line_height("small")
    name = max(ink.text_width(ink.say(f"line.{one}"), "small") for one in ("before", "after")) + 10
    left, right = box.left() + name, box.right() - 10
    height = (box.height() - line) / 2
    ys = [box.top() + line * 0.9 + height * 0.35, box.top() + line * 0.9 + height * 1.25]

    def x(value: float) -> float:
        return left + (value + reach) / (2 * reach) * (right - left)

    empty = step.place == 0
    for at, (y, key) in enumerate(zip(ys, ("before", "after"), strict=True)):
        centre, spread = ((mean, deviation), (0.0, 1.0))[at]
        if not (empty and at == 1):
            band = QRectF(x(centre - spread), y - 9, x(centre + spread) - x(centre - spread), 18)
            ink.rect(band, fill="weight", alpha=0.14)
            ink.line(x(centre), y - 13, x(centre), y + 13, "weight", width=2)
        ink.line(left, y, right, y, "border")
        for value in (-4, -2, 0, 2, 4):
            if abs(value) < reach:
                ink.line(x(value), y, x(value), y + 4, "border")
                if at == 1:
                    ink.label(x(value), y + 12, number(value, 1), anchor="center top",
                              size="tiny", colour="muted", mono=True)  # fmt: skip
        ink.label(left - 8, y, ink.say(f"line.{key}"), anchor="right middle", size="small",
                  colour="muted")  # fmt: skip
    if not empty:
        for start, end in zip(before.tolist(), after.tolist(), strict=True):
            ink.line(x(start), ys[0], x(end), ys[1], "hairline", width=1.2)
    for values, y in ((before, ys[0]), (after, ys[1])):
        if empty and y == ys[1]:
            continue
        for value in values.tolist():
            share = (abs(value) / float(np.abs(cube.values).max())) ** 0.5
            share = share if value > 0 else -share
            ink.circle(x(value), y, 4.5, fill=ink.signed(share), line="text", width=1.0)
    head = ink.say(
        "line.numbers", count=int(member.sum()), mean=number(mean), deviation=number(deviation)
    )
    fitted(ink, QRectF(box.left(), box.top(), box.width(), line), head, size="small")
    ink.mark(
        QRectF(left, box.top(), right - left, box.height()),
        ReadOut(head, tuple(number(value, 4) for value in before[:12].tolist())),
        name=ink.say("line.before"),
    )  # fmt: skip
