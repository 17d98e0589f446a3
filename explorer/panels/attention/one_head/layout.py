"""Where everything stands: the columns under the tokens, the rows of a stage, the side column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF

from explorer.compute.attention.one_head import Head
from explorer.core.easing import mix
from explorer.ui.canvas.ink import Ink

#: How much height each row gets at each stage, relative to the others; absent rows are not drawn.
ROWS: Mapping[str, Mapping[str, float]] = {
    "whole": {},
    "position": {"embedding": 3, "position": 3, "start": 3},
    "residual": {"stream": 6},
    "norm": {"stream": 3, "normed": 4},
    "project": {"normed": 2.5, "query": 3, "key": 3, "value": 3},
    "rotate": {"key": 2, "dials": 4, "turned": 2},
    "score": {"turned": 3, "score": 4},
    "mask": {"score": 2, "scaled": 4},
    "max": {"scaled": 5},
    "exp": {"scaled": 2.4, "axis": 5},
    "weight": {"scaled": 2.4, "exp": 2, "weight": 3},
    "mix": {"weight": 2, "value": 3, "mixed": 3},
    "output": {"weight": 1.8, "mixed": 2.6, "heads": 3.6},
    "next": {"scaled": 2.2, "exp": 1.6, "weight": 1.8, "mixed": 3},
    "queries": {"scaled": 2.2, "exp": 1.6, "weight": 1.8, "mixed": 3},
}
#: The order of rows from top to bottom.
ORDER = (
    "embedding",
    "position",
    "start",
    "stream",
    "normed",
    "memory",
    "query",
    "key",
    "dials",
    "turned",
    "score",
    "scaled",
    "axis",
    "exp",
    "weight",
    "value",
    "mixed",
    "heads",
)
#: Rows whose places across are not those of the tokens.
FREE = ("axis", "heads")
#: In cross attention keys and values are made of the source, whose columns the rows are.
CROSS_PROJECT = {"memory": 3.0, "key": 3.0, "value": 3.0}
#: Room right of a source for the stream of the token that reads it, in unscaled pixels.
STREAM = 46.0
#: Height of the space for arcs above the tokens, as a share of the whole.
ARCS = {"whole": 0.26, "position": 0.02, "residual": 0.02, "norm": 0.02, "project": 0.02,
        "rotate": 0.02, "score": 0.13, "scale": 0.13, "mask": 0.13, "max": 0.13,
        "exp": 0.13}  # fmt: skip
WEIGHED = 0.19


@dataclass(frozen=True)
class Columns:
    """The tokens that are shown, and where.

    `left` holds the left edge of each; between neighbours that do not follow each other in the
    text lies a gap. `hidden` counts the tokens left out and `hidden_weight` what they hold of the
    query's weight.
    """

    shown: tuple[int, ...]
    left: tuple[float, ...]
    width: float
    hidden: int
    hidden_weight: float

    def centre(self, token: int) -> float | None:
        """The middle of a token's column, None if it is left out."""
        if token not in self.shown:
            return None
        return self.left[self.shown.index(token)] + self.width / 2

    def runs(self) -> list[tuple[int, int]]:
        """Stretches (first, last + 1) of `shown` that follow each other in the text."""
        found, start = [], 0
        for index in range(1, len(self.shown) + 1):
            whole = index < len(self.shown) and self.shown[index] == self.shown[index - 1] + 1
            if not whole:
                found.append((start, index))
                start = index
        return found


def wide_tiles(ink: Ink, head: Head) -> bool:
    """Whether some token is more than a letter or two."""
    if head.cross:
        return False
    return max(len(piece) for piece in head.pieces[1:] or ("x",)) > 2


def columns(ink: Ink, head: Head, query: int, left: float, right: float) -> Columns:
    """Columns between two edges: all tokens, or those the query reads most, in their order."""
    scale = ink.view.text_scale
    narrowest = (17.0 if wide_tiles(ink, head) else 13.0) * scale
    widest, gap = 54.0 * scale, 9.0 * scale
    space = max(right - left, 3 * narrowest + 2 * gap)  # a stage may be too small for any token
    if head.keys * narrowest <= space:
        width = min(space / head.keys, widest)
        start = left + (space - width * head.keys) / 2
        return Columns(
            tuple(range(head.keys)), tuple(start + width * i for i in range(head.keys)),
            width, 0, 0.0,
        )  # fmt: skip
    shown = most_read(head, query, space, narrowest, gap)
    width = (space - gaps_in(shown) * gap) / len(shown)
    edges, x = [], left
    for before, token in zip((None, *shown), shown, strict=False):
        if before is not None and token != before + 1:
            x += gap
        edges.append(x)
        x += width
    rest = float(head.weight[query].sum() - head.weight[query][list(shown)].sum())
    return Columns(tuple(shown), tuple(edges), width, head.keys - len(shown), max(rest, 0.0))


def most_read(head: Head, query: int, space: float, narrowest: float, gap: float) -> list[int]:
    """The query, the first token and the keys with the most weight, each with its neighbours (a
    letter alone says nothing), then the nearest before the query: as many as fit, in order."""
    by_weight = sorted(range(head.seen(query)), key=lambda key: -float(head.weight[query, key]))
    wanted = [by_weight[0]] if head.cross else [query, 0]
    for key in by_weight:
        if head.weight[query, key] >= 0.02:
            wanted += [near for near in (key, key - 1, key + 1) if 0 <= near < head.keys]
    nearest = min(query, head.keys - 1)
    wanted += [*range(nearest, -1, -1), *range(nearest + 1, head.keys)]
    chosen: set[int] = set()
    for token in wanted:
        trial = sorted(chosen | {token})
        if len(trial) * narrowest + gaps_in(trial) * gap <= space:
            chosen.add(token)
    return sorted(chosen)


def gaps_in(tokens: Sequence[int]) -> int:
    """How often something is left out between neighbours."""
    return sum(after != before + 1 for before, after in pairwise(tokens))


@dataclass(frozen=True)
class Frame:
    """The picture's parts, in painted coordinates."""

    caption: QRectF  # the sentence on top
    labels: QRectF  # the gutter with the names of the rows
    tokens: QRectF  # the tiles of what is read
    arcs: float  # height of the space above the tiles
    asking: QRectF  # the tiles of what reads: in cross attention above the arcs, else `tokens`
    rows: Mapping[str, QRectF]
    side: QRectF  # the column at the right
    foot: QRectF  # what is not shown


def frame(ink: Ink, rect: QRectF, head: Head, stage: str, upcoming: str, eased: float) -> Frame:
    """The parts at a stage, `eased` of the way to the next one."""
    scale = ink.view.text_scale
    margin = 12.0
    inner = rect.adjusted(margin, 8, -margin, -8)
    gutter = min(max(inner.width() * 0.155, 76 * scale), 150 * scale, inner.width() * 0.24)
    side = min(max(inner.width() * 0.255, 118 * scale), 380.0, inner.width() * 0.34)
    caption = QRectF(
        inner.left(), inner.top(), inner.width() - side - 14, ink.line_height("body") + 4
    )
    foot_height = ink.line_height("tiny") + 2
    middle_left, middle_right = inner.left() + gutter + 10, inner.right() - side - 18
    arcs = mix(ARCS.get(stage, WEIGHED), ARCS.get(upcoming, WEIGHED), eased) * inner.height()
    if head.cross:  # the second row of tiles has its height from here
        arcs = min(arcs, 0.15 * inner.height())
    tile = tile_height(ink, head)
    top = caption.bottom() + 4 + arcs
    tokens = QRectF(middle_left, top, middle_right - middle_left, tile)
    asking = tokens
    if head.cross:
        small, below = 26.0 * scale, ink.line_height("tiny") + 2
        asking = QRectF(middle_left, caption.bottom() + 6 + below, tokens.width(), small)
        tokens = tokens.translated(0, small + below + 8)
        asking.setWidth(tokens.width() - STREAM * scale)
        tokens.setWidth(asking.width())
    rows_top = tokens.bottom() + ink.line_height("tiny") + 8
    # the numbers of bars that hang, and notes taller than their row, reach below the last row
    space = QRectF(middle_left, rows_top, middle_right - middle_left,
                   inner.bottom() - foot_height - 10 * scale - rows_top)  # fmt: skip
    rows = stack(ink, head, space, stage, upcoming, eased)
    return Frame(
        caption, QRectF(inner.left(), rows_top, gutter, inner.bottom() - rows_top), tokens, arcs,
        asking, rows, QRectF(inner.right() - side, inner.top(), side, inner.height()),
        QRectF(inner.left(), inner.bottom() - foot_height, inner.width() - side - 14, foot_height),
    )  # fmt: skip


def tile_height(ink: Ink, head: Head) -> float:
    """Tall tiles where words stand upright in them."""
    scale = ink.view.text_scale
    if head.cross:  # the task stands turned in its tile
        return 14.0 * scale + ink.text_width("reverse", "tiny", mono=True)
    return (54.0 if wide_tiles(ink, head) else 26.0) * scale


def rows_of(head: Head, stage: str) -> Mapping[str, float]:
    """The rows of a stage and their shares; keys that no position turned are called keys."""
    if stage == "scale":  # as many pixels to one unit in both: what the division does is seen
        return {"score": head.divisor, "scaled": 1.0}
    if head.cross and stage == "project":
        return CROSS_PROJECT
    if head.positions == "learned" and "turned" in ROWS[stage]:
        return {"key" if name == "turned" else name: share for name, share in ROWS[stage].items()}
    return ROWS[stage]


def stack(
    ink: Ink, head: Head, space: QRectF, stage: str, upcoming: str, eased: float
) -> dict[str, QRectF]:
    """The rows, one under another, filling the space; between stages some open, others close."""
    shares, present = {}, {}
    for name in ORDER:
        now, then = rows_of(head, stage).get(name, 0.0), rows_of(head, upcoming).get(name, 0.0)
        share = mix(now, then, eased)
        if share > 0:
            shares[name], present[name] = share, mix(float(now > 0), float(then > 0), eased)
    if not shares:
        return {}
    gap = min(26.0 * ink.view.text_scale, space.height() * 0.06)
    unit = (space.height() - gap * sum(present.values())) / sum(shares.values())
    found, y = {}, space.top()
    for name, share in shares.items():
        y += gap * present[name]
        found[name] = QRectF(space.left(), y, space.width(), unit * share)
        y += unit * share
    return found
