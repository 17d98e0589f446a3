"""The query with every key: what of each score it owes to the key's token, segment and position."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.attention.embeddings import KINDS, Split
from explorer.core.formatting import fixed, number, percent
from explorer.panels.attention.common.strip import Strip
from explorer.panels.attention.embeddings.paint import COLOURS, chip, edge_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

GROUPS = (*KINDS, "rest")


def groups_of(split: Split) -> np.ndarray:
    """(4, keys): the whole query with the token, segment and position part of each key, and with
    what biases give to it. They add up to the scores."""
    added: np.ndarray = split.terms[:, :, split.query].astype(np.float64).sum(0)
    return added


def draw_keys(ink: Ink, body: QRectF, split: Split, strip: Strip) -> None:
    """Stacked signed bars under the tiles, the score as a line across; below, the weights."""
    groups = groups_of(split)
    legend = ink.line_height("small") + 6
    present = {name: bool(np.abs(row).max() > 0) for name, row in zip(GROUPS, groups, strict=True)}
    score = split.score[split.query]
    _legend(ink, QRectF(body.left(), body.top(), body.width(), legend - 6), present,
            (float(score.min()), float(score.max())))  # fmt: skip
    space = body.height() - legend
    scores = QRectF(body.left(), body.top() + legend, body.width(), space * 0.66)
    title = QRectF(body.left(), scores.bottom() + 6, body.width(), ink.line_height("small"))
    weights = QRectF(body.left(), title.bottom(), body.width(), body.bottom() - title.bottom())
    up, down = np.maximum(groups, 0).sum(0).max(), np.minimum(groups, 0).sum(0).min()
    unit = scores.height() / ((up - down) or 1.0)
    zero = scores.top() + up * unit
    ink.line(scores.left(), zero, scores.right(), zero, "border")
    most = float(split.weight[split.query].max()) or 1.0
    for token in strip.shown:
        column = strip.column(token, scores.top(), scores.height())
        assert column is not None
        _column(ink, column, groups[:, token], zero, unit)
        share = float(split.weight[split.query, token])
        height = share / most * (weights.height() - 1.4 * ink.line_height("tiny"))
        bar = QRectF(column.left() + 2, weights.bottom() - height, column.width() - 4, height)
        ink.rect(bar, fill="weight", radius=1)
        if share >= 0.1 * most and ink.text_width(percent(share), "tiny") <= column.width() + 8:
            ink.label(bar.center().x(), bar.top() - 1, percent(share), anchor="center bottom",
                      size="tiny", mono=True, colour="weight")  # fmt: skip
        area = QRectF(column.left(), scores.top(), column.width(),
                      weights.bottom() - scores.top())  # fmt: skip
        ink.mark(area, _read(ink, split, token, groups[:, token]),
                 name=ink.say("name.key.at", piece=split.pieces[token], place=token))  # fmt: skip
        if token == split.key:
            ink.rect(area.adjusted(0, -2, 0, 2), line="key", width=1.2, radius=3, dash=True)
    ink.line(weights.left(), weights.bottom(), weights.right(), weights.bottom(), "border")
    ink.text(title, ink.say("keys.weights"), size="small")


def _legend(
    ink: Ink, box: QRectF, shown: dict[str, bool], score: tuple[float, float]
) -> None:  # fmt: skip
    """The colours, and the line of the scores with its range."""
    names = [group for group in GROUPS if shown[group]]
    reach = f"{ink.say('group.net')} {number(score[0])} … {number(score[1])}"
    said = [*(ink.say(f"group.{group}") for group in names), reach]
    size = "small" if sum(ink.text_width(s, "small") + 28 for s in said) <= box.width() else "tiny"
    x = box.left()
    for group, text in zip((*names, ""), said, strict=True):
        if group:
            chip(ink, x, box.center().y(), 10, group)
        else:
            ink.line(x, box.center().y(), x + 12, box.center().y(), "text", width=2)
        width = ink.text_width(text, size)
        ink.text(QRectF(x + 15, box.top(), width + 2, box.height()), text, size=size)
        x += width + 28


def _column(ink: Ink, column: QRectF, values: np.ndarray, zero: float, unit: float) -> None:
    inset = min(3.0, column.width() * 0.15)
    left, width = column.left() + inset, column.width() - 2 * inset
    up = down = zero
    for group, value in zip(GROUPS, values.tolist(), strict=True):
        height = abs(value) * unit
        if value >= 0:
            up -= height
            bar = QRectF(left, up, width, height)
        else:
            bar = QRectF(left, down, width, height)
            down += height
        if height > 0.3:
            ink.rect(bar, fill=COLOURS[group], line=edge_of(ink, group), width=0.8)
    net = zero - float(values.sum()) * unit
    ink.line(column.left() + 1, net, column.right() - 1, net, "text", width=2)


def _read(ink: Ink, split: Split, token: int, values: np.ndarray) -> ReadOut:
    lines = [f"{ink.say(f'group.{group}')}: {fixed(value, 3)}"
             for group, value in zip(GROUPS, values.tolist(), strict=True) if value]  # fmt: skip
    score, share = float(split.score[split.query, token]), split.weight[split.query, token]
    lines.append(ink.say("read.score", score=fixed(score, 3), share=percent(float(share))))
    return ReadOut(f"{split.pieces[token]} ({token})", tuple(lines))
