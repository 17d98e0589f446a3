"""The array (batch, tokens, features) as a body: floors are texts, features go right, tokens back.

The last token of a text stands in front, the first at the back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.normalisation.cube import groups_of
from explorer.ui.canvas.ink import Ink


@dataclass(frozen=True)
class View3:
    """Where entries of an array (B, T, d) lie: `left`, `top` is the corner of floor 0 in front at
    its left; `wide` a feature, (`slant`, `deep`) a token to the back, `floor` a text down."""

    left: float
    top: float
    wide: float
    slant: float
    deep: float
    floor: float
    tokens: int

    def point(self, text: float, token: float, feature: float) -> QPointF:
        """A corner: token counts from the back, 0 to T; T is the front edge."""
        back = self.tokens - token
        return QPointF(self.left + feature * self.wide + back * self.slant,
                       self.top + text * self.floor - back * self.deep)  # fmt: skip

    def cell(self, text: int, token: int, feature: int) -> list[QPointF]:
        """The corners of an entry on its floor."""
        return [self.point(text, token + a, feature + b) for a, b in
                ((0, 0), (0, 1), (1, 1), (1, 0))]  # fmt: skip


def floors(box: QRectF, shape: tuple[int, int, int]) -> View3:
    """The view that fills a box with separate floors."""
    texts, tokens, features = shape
    floor = box.height() / texts
    deep = min(floor * 0.78 / tokens, 22.0)
    slant = min(deep * 1.1, 0.3 * box.width() / tokens)
    wide = min((box.width() - tokens * slant) / features, 62.0)
    left = box.left() + (box.width() - features * wide - tokens * slant) / 2
    top = box.top() + (floor + tokens * deep) / 2
    return View3(left, top, wide, slant, deep, floor, tokens)


def draw_floors(
    ink: Ink, view: View3, shape: tuple[int, ...],
    colour: Callable[[tuple[int, int, int]], float], lit: np.ndarray,
) -> None:  # fmt: skip
    """Every entry as a tile: `colour` is a share from −1 to 1; where some are `lit`, these are
    outlined and the others faint."""
    texts, tokens, features = shape
    faint = 0.4 if lit.any() else 1.0
    thick = min(view.floor * 0.07, 6.0)
    for text in range(texts):
        front = [view.point(text, tokens, 0), view.point(text, tokens, features)]
        side = [*front, front[1] + QPointF(0, thick), front[0] + QPointF(0, thick)]
        ink.polygon(side, fill="raised", line="border", width=0.8)
        back = view.point(text, 0, features)
        ink.polygon([front[1], back, back + QPointF(0, thick), front[1] + QPointF(0, thick)],
                    fill="raised", line="border", width=0.8)  # fmt: skip
        for token in range(tokens):
            for feature in range(features):
                at = (text, token, feature)
                corners = view.cell(*at)
                ink.polygon(corners, fill="surface", line="hairline", width=0.8)
                share = colour(at)
                ink.polygon(corners, fill=ink.signed(share), line="hairline", width=0.8,
                            alpha=1.0 if lit[at] else faint)  # fmt: skip
    for at in zip(*np.nonzero(lit), strict=True):
        ink.polygon(view.cell(*(int(one) for one in at)), line="text", width=1.8)


def small_cube(ink: Ink, box: QRectF, over: str, *, strong: bool) -> None:
    """A cube of 3 × 3 × 3 with one group shaded: in front, on top, at the right."""
    groups = groups_of((3, 3, 3), over)
    chosen = groups == groups[0, 2, 2]
    unit = min(box.width(), box.height()) / 4.6
    slant, deep = unit * 0.5, unit * 0.42
    left = box.center().x() - (3 * unit + 3 * slant) / 2
    top = box.center().y() - (3 * unit - 3 * deep) / 2
    view = View3(left, top, unit, slant, deep, unit, 3)
    line = "text" if strong else "border"

    def face(corners: list[QPointF], shaded: bool) -> None:
        fill = "weight" if shaded else "surface"
        ink.polygon(corners, fill="surface")
        ink.polygon(corners, fill=fill, line=line, width=0.9, alpha=1.0 if strong else 0.75)

    for i in range(3):
        for j in range(3):
            face(view.cell(0, i, j), bool(chosen[0, i, j]))  # on top: tokens and features
            face([view.point(i, 3, j), view.point(i, 3, j + 1), view.point(i + 1, 3, j + 1),
                  view.point(i + 1, 3, j)], bool(chosen[i, 2, j]))  # in front  # fmt: skip
            face([view.point(i, j, 3), view.point(i, j + 1, 3), view.point(i + 1, j + 1, 3),
                  view.point(i + 1, j, 3)], bool(chosen[i, j, 2]))  # right  # fmt: skip
