"""Ink: a painter that knows the theme, the words and the marks. Every scene draws with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPicture,
    QPolygonF,
)

from explorer.core.view import View
from explorer.core.words import Message
from explorer.ui import language, theme
from explorer.ui.canvas.marks import Gesture, Mark, Open, ReadOut, Visit

if TYPE_CHECKING:
    from explorer.core.lab import Lab

#: Three text sizes (px at text scale 1), the headline, and one for indices under tokens.
SIZES = {"tiny": 10.0, "small": 12.0, "body": 13.5, "large": 16.0, "headline": 20.0}
SANS = (
    "Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans", "Microsoft YaHei UI",
    "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei",
)  # fmt: skip
MONO = (
    "Cascadia Mono", "Consolas", "Menlo", "DejaVu Sans Mono", "Noto Sans Mono", "Noto Sans CJK SC",
)  # fmt: skip
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft, "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter, "top": Qt.AlignmentFlag.AlignTop,
    "bottom": Qt.AlignmentFlag.AlignBottom, "middle": Qt.AlignmentFlag.AlignVCenter,
}  # fmt: skip
_WRAP, _UNCLIPPED = int(Qt.TextFlag.TextWordWrap), int(Qt.TextFlag.TextDontClip)
_layers: dict[Any, QPicture] = {}


@lru_cache(maxsize=256)
def font(pixels: float, mono: bool = False, bold: bool = False) -> QFont:
    """The interface font or the monospaced one, at a size in pixels."""
    out = QFont()
    out.setFamilies(list(MONO if mono else SANS))
    out.setPixelSize(max(1, round(pixels)))
    out.setBold(bold)
    if mono:
        out.setStyleHint(QFont.StyleHint.Monospace)
    return out


@lru_cache(maxsize=256)
def _height(pixels: float) -> float:
    return float(QFontMetricsF(font(pixels)).height())


@lru_cache(maxsize=8192)
def _advance(text: str, pixels: float, mono: bool, bold: bool) -> float:
    """How wide a line of text is; the same few hundred texts are asked for at every step."""
    return float(metrics(pixels, mono, bold).horizontalAdvance(text))


@lru_cache(maxsize=64)
def _flags(align: str) -> int:
    flags = Qt.AlignmentFlag(0)
    for word in align.split():
        flags |= _ALIGN[word]
    return int(flags)


@lru_cache(maxsize=2048)
def _pen(theme_name: str, colour: str, alpha: float, width: float, dash: bool) -> QPen:
    found = theme.colour(theme_name, colour)
    if alpha < 1.0:
        found = QColor(found)
        found.setAlphaF(max(alpha, 0.0) * found.alphaF())
    return _pen_of(found, width, dash)


def _pen_of(colour: QColor, width: float, dash: bool) -> QPen:
    out = QPen(colour, width)
    if dash:
        out.setDashPattern([4.0, 3.0])
    else:
        out.setCapStyle(Qt.PenCapStyle.RoundCap)
    out.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return out


@lru_cache(maxsize=256)
def metrics(pixels: float, mono: bool = False, bold: bool = False) -> QFontMetricsF:
    """The measures of `font`."""
    return QFontMetricsF(font(pixels, mono, bold))


class Ink:
    """Drawing in the terms of the design: colours by meaning, text by size, marks to point at.

    Colour arguments are token names ("query", "muted", "category 2"), "#RRGGBB" or a QColor.
    """

    def __init__(self, painter: QPainter, view: View, lab: Lab) -> None:
        self.painter, self.view, self.lab = painter, view, lab
        self.marks: list[Mark] = []
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    # colours ------------------------------------------------------------------------------

    def colour(self, name: str | QColor, alpha: float = 1.0) -> QColor:
        """A colour by meaning, with an opacity."""
        found = name if isinstance(name, QColor) else theme.colour(self.view.theme, name)
        if alpha >= 1.0:
            return found
        out = QColor(found)
        out.setAlphaF(max(alpha, 0.0) * found.alphaF())
        return out

    def ramp(self, share: float, name: str = "weight") -> QColor:
        """A magnitude in [0, 1]; zero is the surface colour."""
        return theme.ramp(self.view.theme, share, name)

    def signed(self, share: float) -> QColor:
        """A signed value in [-1, 1]; zero is the surface colour, negative teal, positive plum."""
        return theme.signed(self.view.theme, share)

    # words --------------------------------------------------------------------------------

    def say(self, key: str | Message, /, **args: Any) -> str:
        """A sentence of the lab's words in the view's language."""
        what = key if isinstance(key, Message) else Message(key, args)
        return language.say(self.view.language, self.lab.id, self.lab.words, what)

    def pixels(self, size: str | float) -> float:
        """A named text size in pixels, with the reader's text scale."""
        return (SIZES[size] if isinstance(size, str) else size) * self.view.text_scale

    def text_width(
        self, text: str, size: str | float = "body", *, mono: bool = False, bold: bool = False
    ) -> float:
        """How wide a line of text is."""
        return _advance(text, self.pixels(size), mono, bold)

    def line_height(self, size: str | float = "body") -> float:
        """The height of a line of text."""
        return _height(self.pixels(size))

    def text(
        self, rect: QRectF, text: str, *, size: str | float = "body",
        colour: str | QColor = "text", align: str = "left middle", mono: bool = False,
        bold: bool = False, wrap: bool = False, elide: bool = True, alpha: float = 1.0,
    ) -> float:  # fmt: skip
        """Text in a box; too long a line ends in "…" (or wraps). Returns the height used."""
        pixels = self.pixels(size)
        self.painter.setFont(font(pixels, mono, bold))
        self.painter.setPen(self.colour(colour, alpha))
        flags, measure = _flags(align), metrics(pixels, mono, bold)
        if wrap:
            options = flags | _WRAP
            self.painter.drawText(rect, options, text)
            return float(measure.boundingRect(rect, options, text).height())
        if elide and _advance(text, pixels, mono, bold) > rect.width() + 0.5:
            text = measure.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        self.painter.drawText(rect, flags | _UNCLIPPED, text)
        return float(measure.height())

    def label(
        self, x: float, y: float, text: str, *, anchor: str = "left middle", **style: Any
    ) -> None:
        """Text at a point; `anchor` says which part of the text lies on the point."""
        size = style.get("size", "body")
        mono, bold = style.get("mono", False), style.get("bold", False)
        width = self.text_width(text, size, mono=mono, bold=bold) + 1
        height = self.line_height(size)
        left = x - width / 2 if "center" in anchor else x - width if "right" in anchor else x
        if "middle" in anchor:
            top = y - height / 2
        else:
            top = y - height if "bottom" in anchor else y
        self.text(QRectF(left, top, width, height), text, elide=False, **style)

    # shapes -------------------------------------------------------------------------------

    def pen(
        self, colour: str | QColor, width: float = 1.0, alpha: float = 1.0, dash: bool = False
    ) -> QPen:
        """A pen; round caps, or dashes."""
        if isinstance(colour, str):
            return QPen(_pen(self.view.theme, colour, float(alpha), float(width), dash))
        return _pen_of(self.colour(colour, alpha), width, dash)

    def rect(
        self, rect: QRectF, *, fill: str | QColor | None = None,
        line: str | QColor | None = None, width: float = 1.0, radius: float = 0.0,
        alpha: float = 1.0, dash: bool = False,
    ) -> None:  # fmt: skip
        """A filled or outlined box."""
        painter = self.painter
        painter.setPen(Qt.PenStyle.NoPen if line is None else self.pen(line, width, alpha, dash))
        painter.setBrush(
            Qt.BrushStyle.NoBrush if fill is None else QBrush(self.colour(fill, alpha))
        )
        if radius > 0:
            painter.drawRoundedRect(rect, radius, radius)
        else:
            painter.drawRect(rect)

    def line(
        self, x1: float, y1: float, x2: float, y2: float, colour: str | QColor = "hairline",
        *, width: float = 1.0, alpha: float = 1.0, dash: bool = False,
    ) -> None:  # fmt: skip
        """A straight line."""
        self.painter.setPen(self.pen(colour, width, alpha, dash))
        self.painter.drawLine(QLineF(x1, y1, x2, y2))

    def arrow(
        self, x1: float, y1: float, x2: float, y2: float, colour: str | QColor = "text",
        *, width: float = 1.5, alpha: float = 1.0, head: float = 6.0,
    ) -> None:  # fmt: skip
        """A line with a filled head at its end."""
        line = QLineF(x1, y1, x2, y2)
        if line.length() < 1e-6:
            return
        dx, dy = line.dx() / line.length(), line.dy() / line.length()
        self.line(
            x1, y1, x2 - dx * head * 0.8, y2 - dy * head * 0.8, colour, width=width, alpha=alpha
        )
        left = QPointF(x2 - dx * head - dy * head * 0.5, y2 - dy * head + dx * head * 0.5)
        right = QPointF(x2 - dx * head + dy * head * 0.5, y2 - dy * head - dx * head * 0.5)
        self.polygon([QPointF(x2, y2), left, right], fill=colour, alpha=alpha)

    def polygon(
        self, points: Sequence[QPointF], *, fill: str | QColor | None = None,
        line: str | QColor | None = None, width: float = 1.0, alpha: float = 1.0,
    ) -> None:  # fmt: skip
        """A closed shape."""
        self.painter.setPen(Qt.PenStyle.NoPen if line is None else self.pen(line, width, alpha))
        self.painter.setBrush(
            Qt.BrushStyle.NoBrush if fill is None else QBrush(self.colour(fill, alpha))
        )
        self.painter.drawPolygon(QPolygonF(list(points)))

    def polyline(
        self, points: np.ndarray | Sequence[QPointF], colour: str | QColor = "text",
        *, width: float = 1.5, alpha: float = 1.0, dash: bool = False,
    ) -> None:  # fmt: skip
        """An open line through points: QPointFs or an array (points, 2)."""
        if isinstance(points, np.ndarray):
            points = [QPointF(x, y) for x, y in points.tolist()]
        self.painter.setPen(self.pen(colour, width, alpha, dash))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawPolyline(QPolygonF(list(points)))

    def circle(
        self, x: float, y: float, radius: float, *, fill: str | QColor | None = None,
        line: str | QColor | None = None, width: float = 1.0, alpha: float = 1.0,
    ) -> None:  # fmt: skip
        """A disc or a ring."""
        self.painter.setPen(Qt.PenStyle.NoPen if line is None else self.pen(line, width, alpha))
        self.painter.setBrush(
            Qt.BrushStyle.NoBrush if fill is None else QBrush(self.colour(fill, alpha))
        )
        self.painter.drawEllipse(QPointF(x, y), radius, radius)

    def dots(
        self, points: np.ndarray, colour: str | QColor, *, radius: float = 3.0, alpha: float = 1.0
    ) -> None:
        """Many equal points (points, 2), in one stroke."""
        if len(points) == 0:
            return
        pen = QPen(self.colour(colour, alpha), 2 * radius)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self.painter.setPen(pen)
        self.painter.drawPoints(QPolygonF([QPointF(x, y) for x, y in points.tolist()]))

    def segments(
        self, lines: np.ndarray, colour: str | QColor, *, width: float = 1.0, alpha: float = 1.0
    ) -> None:
        """Many straight lines (lines, 4): x1, y1, x2, y2."""
        if len(lines) == 0:
            return
        self.painter.setPen(self.pen(colour, width, alpha))
        self.painter.drawLines([QLineF(*line) for line in lines.tolist()])

    def ribbon(
        self, x1: float, y1: float, x2: float, y2: float, lift: float,
        colour: str | QColor = "weight", *, width: float = 2.0, alpha: float = 1.0,
    ) -> None:  # fmt: skip
        """An arc that rises `lift` above its two ends."""
        path = QPainterPath(QPointF(x1, y1))
        path.cubicTo(
            QPointF(x1, y1 - lift * 4 / 3), QPointF(x2, y2 - lift * 4 / 3), QPointF(x2, y2)
        )
        self.painter.setPen(self.pen(colour, width, alpha))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawPath(path)

    def hatch(self, rect: QRectF, colour: str | QColor = "border", *, gap: float = 6.0) -> None:
        """Slanted lines over a box: "masked", never the colour of zero. Lines, so that SVG keeps
        them."""
        lines = []
        x = rect.left() - rect.height()
        while x < rect.right():
            start, end = max(x, rect.left()), min(x + rect.height(), rect.right())
            if end > start:
                lines.append(QLineF(start, rect.bottom() - (start - x),
                                    end, rect.bottom() - (end - x)))  # fmt: skip
            x += gap
        self.painter.setPen(self.pen(colour, 0.8, 0.6))
        self.painter.drawLines(lines)

    def heat(
        self, rect: QRectF, matrix: np.ndarray, levels: tuple[float, float],
        name: str = "weight", *, mask: np.ndarray | None = None,
    ) -> None:  # fmt: skip
        """A matrix (rows, columns) as coloured cells; `levels` fixed for the whole trace.

        `name` is a magnitude colour or "signed"; cells where `mask` is True stay bare and hatched.
        """
        low, high = levels
        shares = (np.asarray(matrix, dtype=np.float32) - low) / (high - low if high > low else 1.0)
        index = np.rint(np.clip(np.nan_to_num(shares), 0, 1) * 255).astype(np.uint8)
        pixels = np.ascontiguousarray(theme.pixels(self.view.theme, name)[index])
        if mask is not None:
            pixels[mask] = self.colour("surface").rgb()
        rows, columns = index.shape
        image = QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)
        self.painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        self.painter.drawImage(rect, image.copy())
        if mask is not None and mask.any():
            self._hatch_cells(rect, mask)

    def _hatch_cells(self, rect: QRectF, mask: np.ndarray) -> None:
        rows, columns = mask.shape
        height, width = rect.height() / rows, rect.width() / columns
        for row in range(rows):
            edges = np.flatnonzero(np.diff(np.concatenate(([0], mask[row].astype(int), [0]))))
            for start, end in zip(edges[::2], edges[1::2], strict=True):
                self.hatch(QRectF(rect.left() + start * width, rect.top() + row * height,
                                  (end - start) * width, height))  # fmt: skip

    def scale_bar(
        self, rect: QRectF, low: float, high: float, name: str = "weight", label: str = ""
    ) -> None:
        """The colour scale with its range printed beside it, and what it measures."""
        from explorer.core.formatting import number

        measure = self.line_height("small")
        bar = QRectF(rect.left(), rect.top(), rect.width(), 10)
        self.heat(bar, np.linspace(0, 1, 64)[None, :], (0, 1), name)
        self.rect(bar, line="border", width=0.8)
        below = QRectF(rect.left(), bar.bottom() + 2, rect.width(), measure)
        self.text(below, number(low), size="small", colour="muted", mono=True)
        self.text(
            below, number(high), size="small", colour="muted", mono=True, align="right middle"
        )
        if label:
            self.text(below, label, size="small", colour="muted", align="center middle")

    # static layers and marks --------------------------------------------------------------

    def layer(self, key: Any, draw: Callable[[Ink], None]) -> None:
        """Draw something that does not change with the step once, and replay it afterwards.

        `key` holds everything it depends on besides theme, language and text scale (use
        `repr(trace.params)` and the rect's numbers; an `id` may be used again by another object).
        Vector, so exports stay sharp.
        """
        view = self.view
        full = (self.lab.id, key, view.theme, view.language, view.text_scale)
        picture = _layers.get(full)
        if picture is None:
            picture = QPicture()
            painter = QPainter(picture)
            draw(Ink(painter, view, self.lab))
            painter.end()
            if len(_layers) > 64:
                _layers.pop(next(iter(_layers)))
            _layers[full] = picture
        self.painter.save()
        # a recording leaves out "no brush", which is what it starts with
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawPicture(0, 0, picture)
        self.painter.restore()

    def mark(
        self, area: QRectF,
        read: ReadOut | Callable[[QPointF], ReadOut | None] | None = None,
        *, select: Any = None, seek: int | None = None,
        edit: Callable[[Gesture], Mapping[str, Any] | None] | None = None,
        open: Open | Visit | None = None, name: str = "",
    ) -> None:  # fmt: skip
        """Make a region answer the mouse. Later marks lie above earlier ones."""
        reader: Callable[[QPointF], ReadOut | None] | None
        if isinstance(read, ReadOut):
            constant = read

            def reader(_: QPointF) -> ReadOut:
                return constant
        else:
            reader = read
        self.marks.append(Mark(QRectF(area), reader, select, seek, edit, open, name))
