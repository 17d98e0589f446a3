"""One row's softmax by many threads: lanes that merge, level by level."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.attention.flash import Flash, Step
from explorer.compute.attention.flash_tree import Tree
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.attention.flash.names import piece_of, token_of
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import ReadOut

#: The order of the parts of the topic; what is not reached yet is drawn as empty circles.
PARTS = ("scores", "serial", "tree", "spread", "sum_tree", "shares")


def reached(tree: Tree, step: Step) -> tuple[int, int]:
    """Levels of the maximum and of the sum that are there at a step; -1: not even the leaves."""
    part = PARTS.index(step.part)
    largest = -1 if part < 1 else 0 if part == 1 else step.place + 1 if part == 2 else tree.levels
    if tree.online:
        return largest, -1
    summed = -1 if part < 3 else 0 if part == 3 else step.place + 1 if part == 4 else tree.levels
    return largest, summed


def draw_tree(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The numbers on top, a lane for each thread below, and how many steps it takes."""
    shared: Flash = trace.shared
    tree = shared.tree
    assert tree is not None
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    foot = QRectF(area.left(), area.bottom() - 3 * (small + 3), area.width(), 3 * (small + 3))
    gutter = min(area.width() * 0.16, 96.0 * ink.view.text_scale)
    inner = QRectF(area.left() + gutter, area.top(), area.width() - gutter,
                   max(foot.top() - 8 - area.top(), 1.0))  # fmt: skip
    leaves = QRectF(inner.left(), inner.top(), inner.width(), inner.height() * 0.24)
    draw_leaves(ink, leaves, QRectF(area.left(), leaves.top(), gutter - 8, leaves.height()),
                trace, step)  # fmt: skip
    largest, summed = reached(tree, step)
    trees = [("m", tree.maxima, largest, "weight", False)]
    if tree.online:
        trees = [("(m, l)", tree.maxima, largest, "weight", True)]
    else:
        trees.append(("l", tree.sums, summed, "negative", False))
    top, rest = leaves.bottom() + tiny + 10, inner.bottom() - leaves.bottom() - tiny - 10
    high = rest / len(trees)
    if step.part in ("serial", "spread"):
        at = int(step.part == "spread")
        box = QRectF(inner.left(), top + at * high, inner.width(), high - 8)
        draw_fan(ink, leaves, box, tree, trees[at][3])
    for at, (title, values, level, colour, paired) in enumerate(trees):
        box = QRectF(inner.left(), top + at * high, inner.width(), high - 8)
        label = QRectF(area.left(), box.top(), gutter - 8, box.height())
        draw_levels(ink, box, label, tree, title, values, level, colour, paired=paired)
    draw_steps(ink, foot, tree)


def draw_leaves(ink: Ink, box: QRectF, label: QRectF, trace: Trace, step: Step) -> None:
    """The numbers of the row as bars: scores, later exponentials, at last shares; below each which
    thread it belongs to."""
    shared: Flash = trace.shared
    tree = shared.tree
    assert tree is not None
    part = PARTS.index(step.part)
    if step.part == "shares":
        values, key, colour = tree.shares, "leaves.shares", "weight"
    elif part >= 3:
        values, key, colour = tree.exponentials, "leaves.exponentials", "weight"
    else:
        values, key, colour = tree.scores, "leaves.scores", "neutral"
    title = ink.say(key)
    tiny = ink.line_height("tiny")
    ink.text(label, title, size="small" if ink.text_width(title, "small") <= label.width()
             else "tiny", align="right middle")  # fmt: skip
    numbers = values.astype(np.float64)
    low, high = min(0.0, float(numbers.min())), max(0.0, float(numbers.max()))
    span = (high - low) or 1.0
    each = box.width() / tree.count
    base = box.bottom() - tiny - 4
    room = max(base - box.top() - 4, 1.0)
    zero = base - (0.0 - low) / span * room
    ink.line(box.left(), zero, box.right(), zero, "border")
    if room > 4 * tiny:
        for value, y in ((high, box.top() + 4), (low, base)):
            if value:
                ink.label(box.left() - 8, y, number(value), anchor="right middle", size="tiny",
                          mono=True, colour="muted")  # fmt: skip
    round_of = np.arange(tree.count) // tree.threads
    for index, value in enumerate(numbers.tolist()):
        x = box.left() + index * each
        y = base - (value - low) / span * room
        bar = QRectF(x + each * 0.1, min(y, zero), max(each * 0.8, 0.6), max(abs(zero - y), 0.6))
        shade = 0.9 if round_of[index] % 2 == 0 else 0.6
        ink.rect(bar, fill=soft(ink, colour, shade))
        lines = (
            f"{title}: {number(value, 6)}",
            ink.say("read.thread", thread=index % tree.threads, round=index // tree.threads + 1),
        )
        area = QRectF(x, box.top(), each, base - box.top())
        ink.mark(area, ReadOut(ink.say("read.key", key=token_of(shared, index)), lines),
                 name=ink.say("read.key", key=token_of(shared, index)))  # fmt: skip
    pieces = [piece_of(shared, index) for index in range(tree.count)]
    wide = [ink.text_width(piece, "tiny", mono=True) for piece in pieces]
    if shared.source.pieces and all((a + b) / 2 + 2 <= each for a, b in pairwise(wide)):
        for index in range(tree.count):
            ink.label(box.left() + (index + 0.5) * each, base + 2, pieces[index],
                      anchor="center top", size="tiny", mono=True, colour="key")  # fmt: skip


def draw_fan(ink: Ink, leaves: QRectF, box: QRectF, tree: Tree, colour: str) -> None:
    """From each number to the thread that takes it."""
    each, lane = leaves.width() / tree.count, box.width() / tree.threads
    start = leaves.bottom() - ink.line_height("tiny") - 3
    end = box.top() + 0.5 * box.height() / (tree.levels + 1)
    lines = [
        (leaves.left() + (index + 0.5) * each, start,
         box.left() + (index % tree.threads + 0.5) * lane, end)
        for index in range(tree.count)
    ]  # fmt: skip
    ink.segments(np.array(lines), soft(ink, colour, 0.35), width=0.8)


def draw_levels(
    ink: Ink, box: QRectF, label: QRectF, tree: Tree, title: str, values: np.ndarray, level: int,
    colour: str, *, paired: bool,
) -> None:  # fmt: skip
    """Lanes of threads from top to bottom; at each level half of them hand over and stop."""
    ink.text(QRectF(label.left(), label.top(), label.width(), ink.line_height("small")), title,
             size="small", mono=True, bold=True, colour=colour, align="right middle")  # fmt: skip
    rows = tree.levels + 1
    each, down = box.width() / tree.threads, box.height() / rows
    tiny = ink.line_height("tiny")
    for row in range(rows):
        y = box.top() + (row + 0.5) * down
        name = ink.say("tree.leaves") if row == 0 else ink.say("tree.level", level=row)
        if row or label.height() > 3 * ink.line_height("small"):
            top = max(y - tiny / 2, label.top() + ink.line_height("small"))
            if top + tiny <= box.top() + (row + 1) * down + 2:
                ink.text(QRectF(label.left(), top, label.width(), tiny), name, size="tiny",
                         colour="text" if row == level else "muted",
                         align="right middle")  # fmt: skip
        alive = tree.threads >> row
        if row:
            for thread in range(alive):
                x = box.left() + (thread + 0.5) * each
                other = box.left() + (thread + alive + 0.5) * each
                fresh = row == level
                tone = "hairline" if row > level else soft(ink, colour, 0.9 if fresh else 0.4)
                ink.line(x, y - down, x, y, tone, width=2 if fresh else 1.2)
                ink.line(other, y - down, x, y, tone, width=2 if fresh else 1.2)
    for row in range(rows):
        y = box.top() + (row + 0.5) * down
        for thread in range(tree.threads >> row):
            x = box.left() + (thread + 0.5) * each
            if row > level:
                ink.circle(x, y, max(min(each * 0.35, down * 0.3, 6.0), 1.2), fill="surface",
                           line="border", width=0.8)  # fmt: skip
                continue
            draw_node(ink, x, y, each, down, tree, values, row, thread, colour,
                      fresh=row == level, paired=paired)  # fmt: skip


def draw_node(
    ink: Ink, x: float, y: float, each: float, down: float, tree: Tree, values: np.ndarray,
    row: int, thread: int, colour: str, *, fresh: bool, paired: bool,
) -> None:  # fmt: skip
    """What a thread holds: its number where there is room, else a dot."""
    value = float(values[row, thread])
    texts = texts_of(tree, values, row, thread, paired=paired)
    tiny = ink.line_height("tiny")
    widest, high = each - 2, tiny * len(texts) + 2
    every = [
        ink.text_width(one, "tiny", mono=True) + 6
        for other in range(tree.threads)
        for one in texts_of(tree, values, 0, other, paired=paired)
    ]
    if max(every) <= widest and high <= down * 0.85:
        wide = max(ink.text_width(one, "tiny", mono=True) for one in texts) + 6
        spot = QRectF(x - wide / 2, y - high / 2, wide, high)
        ink.rect(spot, fill=soft(ink, colour, 0.14) if fresh else "surface", line=colour,
                 width=1.4 if fresh else 0.8, radius=4)  # fmt: skip
        for at, one in enumerate(texts):
            ink.text(QRectF(spot.left(), spot.top() + 1 + at * tiny, wide, tiny), one, size="tiny",
                     mono=True, colour="negative" if at else "text",
                     align="center middle")  # fmt: skip
    else:
        size = max(min(each * 0.35, 4.0), 1.2)
        ink.circle(x, y, size, fill=colour if fresh else soft(ink, colour, 0.5))
        spot = QRectF(x - each / 2, y - max(size, 3), each, max(2 * size, 6))
    lines = [f"= {number(value, 6)}"]
    if row:
        stride = tree.threads >> row
        left, right = float(values[row - 1, thread]), float(values[row - 1, thread + stride])
        if paired:
            sums = tree.sums[row - 1]
            lines = [
                f"m = max({number(left, 4)}, {number(right, 4)}) = {number(value, 5)}",
                f"l = {number(float(sums[thread]), 4)} · e^({number(left - value, 3)}) + "
                f"{number(float(sums[thread + stride]), 4)} · e^({number(right - value, 3)}) = "
                f"{number(float(tree.sums[row, thread]), 5)}",
            ]
        elif colour == "weight":
            lines = [f"max({number(left, 5)}, {number(right, 5)}) = {number(value, 5)}"]
        else:
            lines = [f"{number(left, 5)} + {number(right, 5)} = {number(value, 5)}"]
    title = ink.say("read.node", thread=thread, level=row)
    ink.mark(spot, ReadOut(title, tuple(lines)), name=title)


def texts_of(
    tree: Tree, values: np.ndarray, row: int, thread: int, *, paired: bool
) -> tuple[str, ...]:
    """What is written at a node: a number, or m and below it l."""
    value = number(float(values[row, thread]))
    return (value, number(float(tree.sums[row, thread]))) if paired else (value,)


def draw_steps(ink: Ink, foot: QRectF, tree: Tree) -> None:
    """How long it takes: one thread against all, as bars on one scale."""
    small = ink.line_height("small")
    trees = 1 if tree.online else 2
    alone, together = trees * tree.steps_alone, trees * tree.steps_together
    ink.text(QRectF(foot.left(), foot.top(), foot.width(), small), ink.say("tree.steps"),
             size="small", bold=True)  # fmt: skip
    largest = max(alone, together, 1)
    names = (ink.say("tree.alone"), ink.say("tree.together", threads=tree.threads))
    label = min(max(ink.text_width(n, "small") for n in names) + 8, foot.width() * 0.4)
    widest = ink.text_width(str(largest), "small", mono=True) + 8
    for at, (name, count) in enumerate(zip(names, (alone, together), strict=True)):
        y = foot.top() + (at + 1) * (small + 3)
        ink.text(QRectF(foot.left(), y, label - 6, small), name, size="small", colour="muted",
                 align="right middle")  # fmt: skip
        room = foot.width() - label - widest
        bar = QRectF(foot.left() + label, y + 2, max(room * count / largest, 1.0), small - 3)
        ink.rect(bar, fill="neutral", line="border")
        ink.label(bar.right() + 5, bar.center().y(), str(count), size="small", mono=True)
        lines = (ink.say("read.steps.alone", count=tree.count, trees=trees, steps=count) if at == 0
                 else ink.say("read.steps.together", rounds=tree.rounds, levels=tree.levels,
                              trees=trees, steps=count))  # fmt: skip
        ink.mark(QRectF(foot.left(), y, foot.width(), small), ReadOut(name, (lines,)), name=name)
