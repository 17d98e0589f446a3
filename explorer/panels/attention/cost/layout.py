"""Where everything stands: header, tokens, the plane of pairs, the areas, the ledger."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from explorer.ui.canvas.ink import Ink


@dataclass(frozen=True)
class Layout:
    """Boxes on the stage. `stage` is all below the header, for parts with one large plot; `sweep`
    and `ledger` are empty where there is no room."""

    caption: QRectF
    source: QRectF
    chip: QRectF
    stage: QRectF
    relation: QRectF
    plane: QRectF
    areas: QRectF
    ledger: QRectF
    sweep: QRectF


def layout(ink: Ink, rect: QRectF, *, tall: bool) -> Layout:
    """The boxes for a stage; `tall` where tokens are words."""
    body, small = ink.line_height("body"), ink.line_height("small")
    left, right = rect.left() + 14, rect.right() - 14
    width = max(right - left, 1.0)
    caption = QRectF(left, rect.top() + 8, width, body)
    line = caption.bottom() + 3
    chip_width = min(width * 0.48, max(width * 0.34, 200 * ink.view.text_scale))
    chip = QRectF(right - chip_width, line, chip_width, small + 4)
    source = QRectF(left, line, max(width - chip_width - 10, 1.0), small + 4)
    top, bottom = source.bottom() + 8, rect.bottom() - 10
    stage = QRectF(left, top, width, max(bottom - top, 1.0))
    wide = width > 1.5 * stage.height()
    wanted = stage.height() * (0.42 if wide else 0.36) + (24 if tall else 0)
    relation = QRectF(left, top, width, min(wanted, 290 * ink.view.text_scale))
    lower = QRectF(left, relation.bottom() + 10, width, max(bottom - relation.bottom() - 10, 1.0))
    need = 7 * (small + 3) + 8
    nothing = QRectF(left, bottom, 0, 0)
    if wide and width > 850 * ink.view.text_scale:
        side = min(lower.height(), width * 0.28)
        plane = QRectF(left, lower.top(), side, lower.height())
        areas = QRectF(plane.right() + 22, lower.top(), width * 0.32, lower.height())
        ledger = QRectF(areas.right() + 22, lower.top(), max(right - areas.right() - 22, 1.0),
                        min(need, lower.height()))  # fmt: skip
        rest = lower.bottom() - ledger.bottom() - 12
        sweep = QRectF(ledger.left(), ledger.bottom() + 12, ledger.width(), rest)
        return Layout(caption, source, chip, stage, relation, plane, areas, ledger,
                      sweep if rest > 90 else nothing)  # fmt: skip
    below = need if lower.height() > need + 150 * ink.view.text_scale else 0.0
    upper = QRectF(left, lower.top(), width, lower.height() - (below + 12 if below else 0))
    side = max(min(upper.height(), width * 0.44), width * 0.36)
    plane = QRectF(left, upper.top(), side, upper.height())
    areas = QRectF(plane.right() + 20, upper.top(), max(right - plane.right() - 20, 1.0),
                   upper.height())  # fmt: skip
    if not below:
        return Layout(caption, source, chip, stage, relation, plane, areas, nothing, nothing)
    ledger = QRectF(left, bottom - below, width * 0.58, below)
    sweep = QRectF(ledger.right() + 18, ledger.top(), max(right - ledger.right() - 18, 1.0), below)
    return Layout(caption, source, chip, stage, relation, plane, areas, ledger, sweep)
