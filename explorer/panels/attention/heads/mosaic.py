"""The mosaic: every head of every layer as a small map, painted from one image."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.attention.heads import Heads
from explorer.compute.attention.pyramid import pooled
from explorer.core.trace import Trace
from explorer.panels.attention.common.paint import visible
from explorer.panels.attention.heads.layout import Grid, Part, grid_of
from explorer.panels.attention.heads.reads import (
    KNOCKING,
    head_edit,
    knocked_of,
    layer_edit,
    read_head,
)
from explorer.panels.attention.heads.shades import shares, without_sink
from explorer.ui import theme
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

KEPT = 8  # images of maps
_images: OrderedDict[Any, QImage] = OrderedDict()


def draw_mosaic(ink: Ink, area: QRectF, trace: Trace, section: str) -> Grid:
    """Every head's map, its name, which is chosen and which are knocked out."""
    shared: Heads = trace.shared
    grid = grid_of(ink, area, shared.layers, shared.heads)
    changed = section == "maps" and shared.removal is not None
    seen = grid.seen(visible(ink, area), shared.layers, shared.heads)
    if seen is None:  # zoomed, and elsewhere
        return grid

    # a map larger than its cell is pooled, or thin lines would fall between the pixels
    block = max(int(np.ceil(shared.thumbnails.shape[-1] / max(grid.width, 1.0))), 1)
    image, rows = image_of(ink, trace, changed, seen, block)
    ink.painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    for layer in range(*seen[0]):
        for head in range(*seen[1]):
            left, top = (head - seen[1][0]) * rows, (layer - seen[0][0]) * rows
            # cut out first: SVG knows no part of an image and would take the whole
            own = image.copy(round(left), round(top), round(rows), round(rows))
            ink.painter.drawImage(grid.cell(layer, head), own)

    def still(plain: Ink) -> None:
        if grid.width >= 24 and shared.causal:
            draw_masked(plain, grid, seen, rows)
        draw_numbers(plain, grid, shared)
        if grid.named:
            draw_names(plain, grid, shared)

    if seen == ((0, shared.layers), (0, shared.heads)):
        ink.layer(("mosaic", repr(trace.params), rows, repr(area)), still)
    else:
        still(ink)
    draw_frames(ink, grid, trace, section)
    mark_heads(ink, grid, trace, section)
    return grid


def image_of(ink: Ink, trace: Trace, changed: bool, part: Part, block: int) -> tuple[QImage, int]:
    """The maps of some heads, or how they changed, as one image, and how many rows each has.

    The last few are kept: a picture is drawn many times while the maps stay as they are.
    """
    shared: Heads = trace.shared
    key = (repr(trace.params), trace.complete, changed, part, block, ink.view.theme)
    if key not in _images:
        cut = slice(*part[0]), slice(*part[1])
        if changed:
            assert shared.removal is not None
            found = shared.removal.thumbnails[cut] - shared.thumbnails[cut]
        else:
            found = shares(shared.thumbnails[cut], trace.params.scale, without_sink(shared))
        _images[key] = paint_maps(ink, fitted(found, block), "signed" if changed else "weight")
        while len(_images) > KEPT:
            _images.popitem(last=False)
    _images.move_to_end(key)
    image = _images[key]
    return image, image.height() // (part[0][1] - part[0][0])


def paint_maps(ink: Ink, maps: np.ndarray, name: str) -> QImage:
    """(layers, heads, rows, rows) in [0, 1], or signed, side by side in an image."""
    layers, heads, rows, _ = maps.shape
    low, high = (-1.0, 1.0) if name == "signed" else (0.0, 1.0)
    index = np.rint(np.clip((maps - low) / (high - low), 0, 1) * 255).astype(np.uint8)
    whole = index.transpose(0, 2, 1, 3).reshape(layers * rows, heads * rows)
    pixels = np.ascontiguousarray(theme.pixels(ink.view.theme, name)[whole])
    return QImage(pixels.data, heads * rows, layers * rows, 4 * heads * rows,
                  QImage.Format.Format_RGB32).copy()  # fmt: skip


def fitted(maps: np.ndarray, block: int) -> np.ndarray:
    """Of each block the number that is farthest from zero."""
    if block == 1:
        return maps
    most, least = pooled(maps, block), -pooled(-maps, block)
    return np.where(most >= -least, most, least)


def draw_masked(ink: Ink, grid: Grid, part: Part, rows: int) -> None:
    """The part that comes after the query: a hatch in the upper triangle of every cell."""
    step = 7.0
    side, unit = grid.width, grid.width / rows
    lines = []
    for start in np.arange(unit * 2, 2 * side, step):  # x + y = start, above the diagonal
        first = QPointF(start / 2 + unit / 2, start / 2 - unit / 2)
        x = min(start, side)
        if x > first.x() and start - x < first.y():
            lines.append((first.x(), first.y(), x, start - x))
    pattern = np.array(lines).reshape(-1, 4)
    corners = np.array([
        [grid.cell(layer, head).left(), grid.cell(layer, head).top()] * 2
        for layer in range(*part[0])
        for head in range(*part[1])
    ])  # fmt: skip
    every = (corners[:, None, :] + pattern[None]).reshape(-1, 4)
    ink.segments(every, soft(ink, "border", 0.35), width=0.8)


def draw_numbers(ink: Ink, grid: Grid, shared: Heads) -> None:
    """The numbers of layers and heads, and a hairline around every cell."""
    for layer in range(shared.layers):
        for head in range(shared.heads):
            ink.rect(grid.cell(layer, head), line="hairline", width=1)
    if not grid.numbered:
        return
    for head in range(shared.heads):
        cell = grid.cell(0, head)
        ink.label(cell.center().x(), cell.top() - 2, f"{head + 1}", anchor="center bottom",
                  size="tiny", mono=True, colour="muted")  # fmt: skip
    draw_shared(ink, grid, shared)
    for layer in range(shared.layers):
        cell = grid.cell(layer, 0)
        ink.label(cell.left() - 6, cell.center().y(), f"{layer + 1}", anchor="right middle",
                  size="tiny", mono=True, colour="muted")  # fmt: skip


def draw_shared(ink: Ink, grid: Grid, shared: Heads) -> None:
    """A bracket over neighbours that read the same keys and values (grouped-query attention)."""
    size = shared.heads // max(shared.key_value_heads, 1)
    if size < 2:
        return
    y = grid.cell(0, 0).top() - ink.line_height("tiny") - 3
    for first in range(0, shared.heads, size):
        left = grid.cell(0, first).left() + 1
        right = grid.cell(0, first + size - 1).right() - 1
        ink.line(left, y, right, y, "key", width=1.6)
        for x in (left, right):
            ink.line(x, y, x, y + 4, "key", width=1.6)


def draw_names(ink: Ink, grid: Grid, shared: Heads) -> None:
    """What each head is called, under its map."""
    for layer in range(shared.layers):
        for head in range(shared.heads):
            cell, name = grid.cell(layer, head), shared.name(layer, head)
            # clear of the frame of a chosen head, and of the names beside it
            box = QRectF(cell.left() - 3, cell.bottom() + 4, cell.width() + 6,
                         ink.line_height("tiny"))  # fmt: skip
            plain = name in ("mixed", "broad")
            text = ink.say(f"name.{name}")
            if ink.text_width(text, "tiny", bold=not plain) > cell.width():
                text = ink.say(f"short.{name}")
            ink.text(box, text, size="tiny", colour="muted" if plain else "text",
                     bold=not plain, align="center middle")  # fmt: skip


def draw_frames(ink: Ink, grid: Grid, trace: Trace, section: str) -> None:
    """A frame around the chosen head and those beside it, a cross over those knocked out."""
    shared: Heads = trace.shared
    width = 2.4 if grid.width > 20 else 1.6
    chosen = grid.cell(shared.layer, shared.head)
    ink.rect(chosen.adjusted(-2, -2, 2, 2), line="weight", width=width, radius=2)
    for index, (layer, head) in enumerate(shared.beside):
        ink.rect(grid.cell(layer, head).adjusted(-2, -2, 2, 2), line=f"category {index}",
                 width=width, radius=2)  # fmt: skip
    if section in KNOCKING:
        draw_crosses(ink, grid, knocked_of(shared, trace.params))


def draw_crosses(ink: Ink, grid: Grid, knocked: Collection[tuple[int, int]]) -> None:
    """Struck out: two lines across the cell, a veil under them."""
    for layer, head in knocked:
        cell = grid.cell(layer, head)
        ink.rect(cell, fill="surface", alpha=0.55)
        for x1, x2 in ((cell.left(), cell.right()), (cell.right(), cell.left())):
            ink.line(x1, cell.top(), x2, cell.bottom(), "error", width=2)
        ink.rect(cell, line="error", width=1.5)


def mark_heads(
    ink: Ink, grid: Grid, trace: Trace, section: str,
    read: Callable[[Ink, Heads, int, int], ReadOut] = read_head,
) -> None:  # fmt: skip
    """Each cell reads as its head and takes a click; a layer's number knocks out the layer."""
    shared: Heads = trace.shared
    action = "name.knock" if section in KNOCKING else "name.head"
    size = shared.heads // max(shared.key_value_heads, 1)
    for start in range(0, shared.heads, size) if size > 1 and grid.numbered else ():
        left, right = grid.cell(0, start), grid.cell(0, start + size - 1)
        text = ink.say("read.head.shared", first=start + 1, last=start + size)
        high = ink.line_height("tiny") + 6
        ink.mark(QRectF(left.left(), left.top() - high, right.right() - left.left(), high - 1),
                 ReadOut(text), name=text)  # fmt: skip
    for layer in range(shared.layers):
        if section in KNOCKING and grid.numbered:
            first = grid.cell(layer, 0)
            ink.mark(QRectF(first.left() - 24, first.top(), 20, first.height()),
                     ReadOut(ink.say("read.layer", layer=layer + 1)),
                     edit=layer_edit(trace, layer),
                     name=ink.say("read.layer", layer=layer + 1))  # fmt: skip
        for head in range(shared.heads):
            cell = grid.cell(layer, head)

            def look(_: QPointF, layer: int = layer, head: int = head) -> ReadOut:
                return read(ink, shared, layer, head)

            ink.mark(cell, look, edit=head_edit(trace, section, layer, head),
                     name=ink.say(action, layer=layer + 1, head=head + 1))  # fmt: skip
