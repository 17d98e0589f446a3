"""Where everything stands: columns of GPUs, tokens above, the experts' piles of tokens below."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.parallelism.experts.lab import Run


@dataclass(frozen=True)
class Places:
    """Boxes of the picture. Token and slab boxes are arrays (…, 4): left, top, width, height.

    `tokens` (T, 4); `lanes` by (column, piece, expert here, source column); `unit` the height of a
    token in a pile; `alone` and `shared` (etp, T, k, 4) where each choice lies on every GPU of its
    expert's column, before and after they show one another what they got.
    """

    columns: tuple[QRectF, ...]
    heads: tuple[QRectF, ...]
    own: tuple[QRectF, ...]
    bins: dict[tuple[int, int], QRectF]
    bars: tuple[QRectF, ...]
    upper: float
    lower: float
    unit: float
    lane: float
    foot: float
    tokens: np.ndarray
    alone: np.ndarray
    shared: np.ndarray


def arrange(box: QRectF, run: Run, line: float) -> Places:
    """Divide the stage; `line` is the height of a line of tiny text."""
    gap = 10.0 if box.width() / run.ep > 90 else 5.0
    wide = (box.width() - gap * (run.ep - 1)) / run.ep
    lefts = [box.left() + place * (wide + gap) for place in range(run.ep)]
    columns = tuple(QRectF(left, box.top(), wide, box.height()) for left in lefts)
    bar = line + 6
    rest = box.height() - line * run.etp - bar - 14
    # what tokens, ribbons and piles get; two rows of piles need more
    above, middle, below = (0.36, 0.22, 0.42) if run.etp == 1 else (0.29, 0.17, 0.54)
    tall = rest * above / run.etp  # tokens of one GPU
    between = rest * middle
    pile = (rest * below - (line + 2) * run.etp) / run.etp
    heads, own = [], []
    for rank in range(run.ranks):
        left, piece = lefts[run.column(rank)] + 4, rank % run.etp
        top = box.top() + 3 + piece * (line + tall)
        heads.append(QRectF(left, top, wide - 8, line))
        own.append(QRectF(left, top + line + 1, wide - 8, tall - 3))
    upper = box.top() + 5 + run.etp * (line + tall)
    lower = upper + between
    each = len(run.load) // run.ep
    bins = {}
    for expert in range(len(run.load)):
        column, place = divmod(expert, each)
        width = (wide - 8) / each
        for piece in range(run.etp):
            top = lower + piece * (pile + line + 2)
            bins[expert, piece] = QRectF(
                lefts[column] + 4 + place * width + 1.5, top, width - 3, pile
            )
    bars = tuple(QRectF(left + 4, box.bottom() - bar, wide - 8, bar - 4) for left in lefts)
    tokens = np.zeros((len(run.owner), 4))
    most = int(np.bincount(run.owner, minlength=run.ranks).max())
    for rank, area in enumerate(own):
        mine = np.flatnonzero(run.owner == rank)
        tokens[mine] = _cells(area, most, line)[: len(mine)]
    highest = max(int(_piles(run).max()), 1)
    unit = min(pile / highest, 14.0)
    lane = bins[0, 0].width() / run.ep
    alone, shared = _slabs(run, bins, unit, lane)
    return Places(columns, tuple(heads), tuple(own), bins, bars, upper, lower, unit, lane, line,
                  tokens, alone, shared)  # fmt: skip


def _piles(run: Run) -> np.ndarray:
    """(ep, E) choices from the GPUs of a column for an expert, with those that found no room."""
    return run.wanted.reshape(run.ep, run.etp, -1).sum(axis=1)


def _cells(area: QRectF, count: int, line: float) -> np.ndarray:
    """Boxes of `count` tokens in rows: as wide as the height allows, with room for a line."""
    if not count:
        return np.zeros((0, 4))
    rows = max(int(area.height() / (line + 2)), 1)
    across = max(math.ceil(count / rows), 1)
    if area.width() / across < 12:  # narrower cells without text, in more rows
        across = max(int(area.width() / 12), 1)
    down = math.ceil(count / across)
    wide, tall = area.width() / across, min(area.height() / down, 3.2 * line)
    rows_of, columns_of = np.divmod(np.arange(count), across)
    return np.stack(
        [
            area.left() + columns_of * wide + 0.75, area.top() + rows_of * tall + 0.75,
            np.full(count, wide - 1.5), np.full(count, tall - 1.5),
        ],
        axis=1,
    )  # fmt: skip


def _slabs(
    run: Run, bins: dict[tuple[int, int], QRectF], unit: float, lane: float
) -> tuple[np.ndarray, np.ndarray]:
    """Where each choice lies in the piles: the kept ones from the ground up, those without room
    above them."""
    tokens, k = run.chosen.shape
    alone, shared = np.zeros((2, run.etp, tokens, k, 4))
    heights: dict[tuple[int, int, int], int] = {}
    for wanted in (True, False):
        for token, slot in np.argwhere(run.kept == wanted).tolist():
            expert, rank = int(run.chosen[token, slot]), int(run.owner[token])
            source, piece = run.column(rank), rank % run.etp
            for key, out in (((expert, source, piece), alone), ((expert, source, -1), shared)):
                level = heights.get(key, 0)
                heights[key] = level + 1
                for there in range(run.etp):
                    area = bins[expert, there]
                    out[there, token, slot] = (
                        area.left() + source * lane, area.bottom() - (level + 1) * unit,
                        lane, unit,
                    )  # fmt: skip
    return alone, shared
