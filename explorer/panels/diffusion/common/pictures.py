"""Pictures: sheets and strips of many small images, drawn as one raster.

A `Sheet` says where pictures of equal size stand in a box and which one lies under a point. It
draws grey pictures (count, height, width), coloured ones (count, height, width, 3), or maps of
numbers in a colour of meaning ("weight", "signed"). Values are shown as they are: `levels` is the
range from black to white, fixed by the caller for the whole trace and printed by `draw_range`.
Grey is the same in both themes, as a photograph is.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.core.formatting import number
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

Levels = tuple[float, float]
MOST_PIXELS = 6_000_000  # of one raster; beyond, every pixel of a picture is one of the raster


@dataclass(frozen=True)
class Sheet:
    """Where `count` pictures of `shape` (height, width) stand: row by row from the left.

    `left`, `top` is the corner of the first picture; `across`, `down` the size of each on the
    stage; `gap` px lie between columns, `gap` and `caption` px between rows.
    """

    left: float
    top: float
    count: int
    columns: int
    shape: tuple[int, int]
    across: float
    down: float
    gap: float = 3.0
    caption: float = 0.0

    @classmethod
    def fit(
        cls, box: QRectF, count: int, shape: tuple[int, int], *, columns: int = 0,
        gap: float = 3.0, caption: float = 0.0, largest: float = math.inf, centre: bool = False,
    ) -> Sheet:  # fmt: skip
        """The sheet with the largest pictures that fit a box.

        `columns` is chosen where it is 0; `largest` bounds the height of a picture in px. Pixels
        of pictures become whole numbers of px wherever that leaves pictures large enough. The
        sheet stands in the box's left upper corner, or in its middle.
        """
        count, caption = max(count, 1), math.ceil(caption)
        height, width = shape

        def scale_of(n: int) -> float:
            rows = -(-count // n)
            return max(min((box.width() - (n - 1) * gap) / n / width,
                           (box.height() - (rows - 1) * gap) / rows / height - caption / height,
                           largest / height), 1e-3)  # fmt: skip

        columns = columns or max(range(1, count + 1), key=scale_of)
        scale = scale_of(columns)
        scale = math.floor(scale) if scale >= 2 else scale
        # gaps are whole pixels of the raster, so that far cells still stand where they are drawn
        each = _times(scale) / scale
        gap, low = math.floor(gap * each + 1e-9) / each, math.floor(caption * each + 1e-9) / each
        sheet = cls(box.left(), box.top(), count, columns, shape, width * scale, height * scale,
                    gap, low)  # fmt: skip
        if not centre:
            return sheet
        spare = box.width() - sheet.area.width(), box.height() - sheet.area.height()
        return replace(sheet, left=box.left() + max(spare[0] / 2, 0.0),
                       top=box.top() + max(spare[1] / 2, 0.0))  # fmt: skip

    @property
    def rows(self) -> int:
        """How many rows there are; the last may be shorter."""
        return -(-self.count // self.columns)

    @property
    def area(self) -> QRectF:
        """All pictures, with the captions below them."""
        across = min(self.columns, self.count)
        return QRectF(self.left, self.top, across * (self.across + self.gap) - self.gap,
                      self.rows * (self.down + self.caption + self.gap) - self.gap)  # fmt: skip

    def cell(self, index: int) -> QRectF:
        """The box of a picture."""
        row, column = divmod(index, self.columns)
        return QRectF(self.left + column * (self.across + self.gap),
                      self.top + row * (self.down + self.gap + self.caption),
                      self.across, self.down)  # fmt: skip

    def pixel(self, point: QPointF) -> tuple[int, int, int] | None:
        """The picture under a point, and which row and column of it; None in the gaps."""
        column = int((point.x() - self.left) // (self.across + self.gap))
        row = int((point.y() - self.top) // (self.down + self.gap + self.caption))
        index = row * self.columns + column
        if not (0 <= column < self.columns and row >= 0 and index < self.count):
            return None
        cell = self.cell(index)
        if not cell.contains(point):
            return None
        return index, *self.pixel_of(index, point)

    def pixel_of(self, index: int, point: QPointF) -> tuple[int, int]:
        """Row and column of a picture nearest to a point, also outside of it: for drawing."""
        cell, (height, width) = self.cell(index), self.shape
        row = math.floor((point.y() - cell.top()) / cell.height() * height)
        column = math.floor((point.x() - cell.left()) / cell.width() * width)
        return min(max(row, 0), height - 1), min(max(column, 0), width - 1)

    # drawing ------------------------------------------------------------------------------

    def draw(
        self, ink: Ink, pictures: np.ndarray, levels: Levels = (-1.0, 1.0), tone: str = "grey",
        *, frame: bool = True, alpha: float = 1.0,
    ) -> None:  # fmt: skip
        """All pictures as one raster; `tone` is "grey", a magnitude colour, or "signed"."""
        if self.down < 0.5:
            return  # less than a pixel of the stage: there is nothing to be seen
        painter = ink.painter
        image, whole = raster(self, pictures, levels, tone, ink.view.theme)
        painter.save()
        painter.setOpacity(painter.opacity() * alpha)
        # squares stay squares; only where a pixel is a broken number of px are they averaged
        smooth = not (self.down / self.shape[0]).is_integer()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        painter.drawImage(QRectF(self.left, self.top, whole[0], whole[1]), image)
        painter.restore()
        if frame:
            painter.setPen(ink.pen("hairline", 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRects([self.cell(index) for index in range(min(len(pictures), self.count))])

    def outline(
        self, ink: Ink, indices: Iterable[int], colour: str | QColor, width: float = 2.0
    ) -> None:
        """A frame of a colour around some of the pictures."""
        for index in indices:
            ink.rect(self.cell(index).adjusted(-1, -1, 1, 1), line=colour, width=width)

    def captions(
        self, ink: Ink, texts: Sequence[str], *, size: str = "tiny",
        colours: Sequence[str | QColor] = ("muted",), mono: bool = True,
    ) -> None:  # fmt: skip
        """A line of text under each picture; as many colours as texts, or one."""
        for index, text in enumerate(texts[: self.count]):
            cell = self.cell(index)
            box = QRectF(cell.left() - self.gap / 2, cell.bottom() + 1, cell.width() + self.gap,
                         max(self.caption - 1, 1))  # fmt: skip
            ink.text(box, text, size=size, colour=colours[index % len(colours)], mono=mono,
                     align="center middle")  # fmt: skip

    def heads(
        self, ink: Ink, texts: Sequence[str], *, size: str = "tiny",
        colours: Sequence[str | QColor] = ("muted",), mono: bool = False,
    ) -> None:  # fmt: skip
        """A line of text over each column."""
        line = ink.line_height(size)
        for column, text in enumerate(texts[: self.columns]):
            cell = self.cell(column)
            box = QRectF(cell.left() - self.gap / 2, cell.top() - line - 2,
                         cell.width() + self.gap, line)  # fmt: skip
            ink.text(box, text, size=size, colour=colours[column % len(colours)], mono=mono,
                     align="center middle")  # fmt: skip

    def names(
        self, ink: Ink, texts: Sequence[str], *, room: float, size: str = "small",
        colours: Sequence[str | QColor] = ("text",), mono: bool = False,
    ) -> None:  # fmt: skip
        """A text of `room` px at the left of each row."""
        for row, text in enumerate(texts[: self.rows]):
            cell = self.cell(row * self.columns)
            ink.text(QRectF(cell.left() - room, cell.top(), room - 6, cell.height()), text,
                     size=size, colour=colours[row % len(colours)], mono=mono,
                     align="right middle")  # fmt: skip

    # marks --------------------------------------------------------------------------------

    def mark(
        self, ink: Ink, read: Callable[[int, int, int], ReadOut | None], *,
        edit: Callable[[Gesture], Mapping[str, Any] | None] | None = None, name: str = "pictures",
    ) -> None:  # fmt: skip
        """Make the sheet answer the mouse: `read(picture, row, column)` says what is there."""

        def reader(point: QPointF) -> ReadOut | None:
            found = self.pixel(point)
            return None if found is None else read(*found)

        ink.mark(self.area, reader, edit=edit, name=name)

    def pick(
        self, ink: Ink, read: Callable[[int, int, int], ReadOut | None],
        select: Callable[[int], Any], name: Callable[[int], str],
    ) -> None:  # fmt: skip
        """The same with a mark for each picture, which a click selects."""
        for index in range(self.count):

            def reader(point: QPointF, index: int = index) -> ReadOut | None:
                return read(index, *self.pixel_of(index, point))

            ink.mark(self.cell(index), reader, select=select(index), name=name(index))


def _times(scale: float) -> int:
    """How often a raster repeats a pixel that is `scale` px wide."""
    return max(1, math.ceil(scale - 1e-9))


def raster(
    sheet: Sheet, pictures: np.ndarray, levels: Levels, tone: str, theme_name: str
) -> tuple[QImage, tuple[float, float]]:
    """The pictures of a sheet as one image, transparent between them, and its size on the stage.

    Each pixel is repeated as often as it is px wide, so that viewers of vector files, which blur
    what they enlarge, show squares too.
    """
    height, width = sheet.shape
    pictures = np.asarray(pictures)
    if pictures.shape[1:3] != (height, width) or pictures.ndim not in (3, 4):
        raise ValueError(f"pictures of shape {pictures.shape}; takes (count, {height}, {width})")
    times = _times(sheet.down / height)
    if sheet.count * height * width * times**2 > MOST_PIXELS:
        times = 1
    shown = packed(pictures[: sheet.count], levels, tone, theme_name)
    rows, columns = sheet.rows, min(sheet.columns, sheet.count)
    # gaps in raster pixels: exact where one of them is one px
    per_px = height * times / sheet.down
    right = max(round(sheet.gap * per_px), 0)
    below = max(round((sheet.gap + sheet.caption) * per_px), 0)
    canvas = np.zeros((rows, height * times + below, columns, width * times + right), np.uint32)
    large = shown.repeat(times, axis=1).repeat(times, axis=2)
    for row in range(rows):
        part = large[row * columns : (row + 1) * columns]
        canvas[row, : height * times, : len(part), : width * times] = part.swapaxes(0, 1)
    flat = canvas.reshape(rows * canvas.shape[1], columns * canvas.shape[3])
    flat = np.ascontiguousarray(flat[: flat.shape[0] - below, : flat.shape[1] - right])
    image = QImage(flat.data, flat.shape[1], flat.shape[0], 4 * flat.shape[1],
                   QImage.Format.Format_ARGB32_Premultiplied).copy()  # fmt: skip
    return image, (flat.shape[1] / per_px, flat.shape[0] / per_px)


def packed(pictures: np.ndarray, levels: Levels, tone: str, theme_name: str) -> np.ndarray:
    """Values as 0xffRRGGBB, uint32 (count, height, width); what is not a number is the middle."""
    low, high = levels
    shares = (pictures.astype(np.float32) - low) / ((high - low) or 1.0)
    index = np.rint(np.clip(np.nan_to_num(shares, nan=0.5), 0, 1) * 255).astype(np.uint32)
    out: np.ndarray
    if pictures.ndim == 4:
        red, green, blue = (index[..., channel] for channel in range(3))
        out = np.uint32(0xFF000000) | (red << 16) | (green << 8) | blue
    elif tone == "grey":
        out = np.uint32(0xFF000000) | (index * np.uint32(0x010101))
    else:
        out = theme.pixels(theme_name, tone)[index]
    return out


def draw_range(ink: Ink, box: QRectF, levels: Levels, label: str = "", tone: str = "grey") -> None:
    """The scale from the lowest shown value to the highest, in one line: number, bar, number."""
    low, high = number(levels[0], 2), number(levels[1], 2)
    line = ink.line_height("tiny")
    left = ink.text_width(low, "tiny", mono=True) + 5
    bar = min(64.0, max(box.width() - 2 * left, 16.0))
    middle = QRectF(box.left() + left, box.top() + (line - 8) / 2, bar, 8)
    ramp = packed(np.linspace(0, 1, 64, dtype=np.float32)[None, None], (0, 1), tone,
                  ink.view.theme)  # fmt: skip
    image = QImage(ramp.data, 64, 1, 4 * 64, QImage.Format.Format_RGB32).copy()
    ink.text(QRectF(box.left(), box.top(), left, line), low, size="tiny", colour="muted", mono=True)
    ink.painter.drawImage(middle, image)
    ink.rect(middle, line="border", width=0.8)
    after = ink.text_width(high, "tiny", mono=True) + 8
    ink.text(QRectF(middle.right() + 5, box.top(), after, line), high, size="tiny", colour="muted",
             mono=True)  # fmt: skip
    if label:
        start = middle.right() + 5 + after
        ink.text(QRectF(start, box.top(), max(box.right() - start, 1), line), label, size="tiny",
                 colour="muted")  # fmt: skip
