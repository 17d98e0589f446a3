"""One step as a picture: pixels, SVG or PDF, at any size, from the same scene as the window."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontInfo, QImage, QPageSize, QPainter, QPdfWriter

from explorer.core.lab import Lab, resolve
from explorer.core.trace import Trace
from explorer.core.view import View
from explorer.ui import theme
from explorer.ui.canvas import pair
from explorer.ui.canvas.ink import Ink, font, metrics
from explorer.ui.canvas.scene import Scene
from explorer.ui.export.metadata import SOFTWARE, Metadata, link_in_picture, valid_xml

#: Points per side and pixels in all: a mistyped size ends in a sentence, not in gigabytes.
SMALLEST_SIDE, LARGEST_SIDE, LARGEST_PIXELS = 64, 8192, 100_000_000
MARGIN = 14.0  # points around the stage, as in the window
RESOLUTION = 96  # points per inch in SVG and PDF: one point is one CSS pixel


@dataclass(frozen=True)
class Frame:
    """What a picture is made of besides the step.

    Attributes:
        size: width and height in points (CSS pixels).
        scale: pixels per point.
        title, caption: printed above and below the stage where they are given.
        other: the trace drawn as B beside `trace` as A; None without a comparison.
    """

    lab: Lab
    trace: Trace
    view: View
    size: tuple[int, int] = (960, 720)
    scale: float = 1.0
    title: str = ""
    caption: str = ""
    other: Trace | None = None

    def scene(self) -> Scene:
        """The lab's scene."""
        scene = resolve(self.lab.scene)(self.lab)
        assert isinstance(scene, Scene)
        return scene

    def pixels(self) -> tuple[int, int]:
        """Width and height in pixels; a scale that would make too many of them is lowered."""
        most = (LARGEST_PIXELS / (self.size[0] * self.size[1])) ** 0.5
        scale = min(self.scale, most)
        return max(1, round(self.size[0] * scale)), max(1, round(self.size[1] * scale))

    def count(self) -> int:
        """Steps under the cursor: those of the longer of the two sides."""
        return max(len(self.trace), len(self.other) if self.other is not None else 0)


def paint(painter: QPainter, frame: Frame, at: float, scene: Scene | None = None) -> None:
    """Draw one position, with its background, in points from (0, 0) to `frame.size`."""
    scene = scene or frame.scene()
    view = frame.view
    whole = QRectF(0, 0, *frame.size)
    painter.fillRect(whole, theme.colour(view.theme, "surface"))
    stage = _around(painter, frame, whole)
    painter.save()
    if view.zoom != 1.0 or view.pan != (0.0, 0.0):
        painter.setClipRect(stage)
        size = stage.size() * view.zoom
        left = stage.center().x() - size.width() / 2 + view.pan[0]
        top = stage.center().y() - size.height() / 2 + view.pan[1]
        stage = QRectF(left, top, size.width(), size.height())
    if frame.other is None:
        scene.paint(painter, stage, frame.trace, at, view)
    else:
        _paint_pair(painter, frame, frame.other, stage, at, scene)
    painter.restore()


def _around(painter: QPainter, frame: Frame, whole: QRectF) -> QRectF:
    """Draw title and caption; returns what is left for the stage."""
    ink = Ink(painter, frame.view, frame.lab)
    stage = whole.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    if frame.title:
        high = _height(ink, frame.title, "headline", stage, bold=True)
        box = QRectF(stage.left(), stage.top(), stage.width(), high)
        ink.text(box, frame.title, size="headline", bold=True, wrap=True, align="left top")
        stage.setTop(box.bottom() + 10)
    if frame.caption:
        high = _height(ink, frame.caption, "body", stage)
        box = QRectF(stage.left(), stage.bottom() - high, stage.width(), high)
        ink.text(box, frame.caption, colour="muted", wrap=True, align="left top")
        stage.setBottom(box.top() - 8)
    return stage


def _height(ink: Ink, text: str, size: str, box: QRectF, bold: bool = False) -> float:
    """The height of wrapped text, at most a third of the box."""
    flags = int(Qt.TextFlag.TextWordWrap)
    room = QRectF(0, 0, box.width(), 100_000)
    needed = metrics(ink.pixels(size), False, bold).boundingRect(room, flags, text).height()
    return min(float(needed) + 2, box.height() / 3)


def _paint_pair(
    painter: QPainter, frame: Frame, other: Trace, stage: QRectF, at: float, scene: Scene
) -> None:
    """A and B side by side (one above the other in a tall picture), one cursor, one scale."""
    left, right = pair.shared_scales(frame.trace, other)
    first, second = pair.halves(stage)
    ink = Ink(painter, frame.view, frame.lab)
    for name, rect, trace in (("A", first, left), ("B", second, right)):
        ink.text(QRectF(rect.left() + 2, rect.top() - pair.HEAD, 40, pair.HEAD), name, size="body",
                 colour="accent", bold=True)  # fmt: skip
        painter.save()
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        scene.paint(painter, rect, trace, at, frame.view)
        painter.restore()


def image(frame: Frame, at: float, scene: Scene | None = None) -> QImage:
    """One position as pixels: `size` × `scale` of them, opaque."""
    width, height = frame.pixels()
    out = QImage(width, height, QImage.Format.Format_RGB32)
    if out.isNull():
        raise MemoryError(f"no memory for a picture of {width} × {height} pixels")
    painter = QPainter(out)
    try:
        painter.scale(width / frame.size[0], height / frame.size[1])
        paint(painter, frame, at, scene)
    finally:
        painter.end()
    # so that documents show it in the size of its points; only now: QPicture would scale by it
    per_metre = round(width / frame.size[0] * RESOLUTION / 0.0254)
    out.setDotsPerMeterX(per_metre)
    out.setDotsPerMeterY(per_metre)
    return out


def picture(
    lab: Lab, trace: Trace, at: float, view: View, size: tuple[int, int], scale: float = 1.0
) -> QImage:
    """What the stage shows, `size` points large with `scale` pixels per point."""
    return image(Frame(lab, trace, view, size, scale), at)


def png(drawn: QImage, metadata: Metadata) -> bytes:
    """The picture as a PNG file with title, description and link in its text chunks."""
    drawn = QImage(drawn)
    for key, text in (
        ("Title", metadata.title), ("Description", metadata.description),
        ("Software", SOFTWARE), ("Source", metadata.link),
    ):  # fmt: skip
        if text:
            drawn.setText(key, text)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not drawn.save(buffer, "PNG"):  # type: ignore[call-overload]  # the stubs want bytes
        raise OSError("the picture could not be encoded")
    return bytes(buffer.data().data())


def svg(frame: Frame, at: float, metadata: Metadata, scene: Scene | None = None) -> bytes:
    """One position as SVG 1.1, text as text, its size in CSS pixels."""
    from PySide6.QtSvg import QSvgGenerator

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # SVG Tiny 1.2, the default, has no clipping
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(RESOLUTION)
    generator.setSize(QSize(*frame.size))
    generator.setViewBox(QRectF(0, 0, *frame.size))
    generator.setTitle(valid_xml(metadata.title) or frame.lab.id)
    generator.setDescription(valid_xml(f"{metadata.description}\n{metadata.link}".strip()))
    painter = QPainter(generator)
    try:
        paint(painter, frame, at, scene)
    finally:
        painter.end()
    return _portable(bytes(buffer.data().data()).decode("utf-8", errors="replace"))


_TEXT = re.compile(
    r'(<text [^>]*?)font-family="([^"]*)" font-size="([\d.]+)" font-weight="(\d+)"([^>]*)>([^<]*)<'
)


def _portable(source: str) -> bytes:
    """Make the SVG look alike where the fonts differ: the family Qt drew with comes first, and
    each run of text says how wide it was."""

    def families(listed: str) -> str:
        mono = "Mono" in listed.split(",")[0]
        drawn = QFontInfo(font(13, mono)).family()
        names = [drawn, *(name for name in listed.split(",") if name != drawn)]
        return ",".join([*names, "monospace" if mono else "sans-serif"])

    def sized(match: re.Match[str]) -> str:
        head, listed, size, weight, rest, text = match.groups()
        shown = unescape(text)
        extra = ""
        if len(shown.strip()) > 1:
            measure = metrics(float(size), "Mono" in listed.split(",")[0], int(weight) >= 600)
            width = measure.horizontalAdvance(shown.rstrip())
            text = text.rstrip() if not shown.rstrip().endswith("&nbsp;") else text
            extra = f' textLength="{width:.5g}" lengthAdjust="spacingAndGlyphs"'
        return (
            f'{head}font-family="{listed}" font-size="{size}" font-weight="{weight}"'
            f"{rest.rstrip()}{extra}>{text}<"
        )

    source = _TEXT.sub(sized, valid_xml(source))
    for listed in set(re.findall(r'font-family="([^"]*)"', source)):
        source = source.replace(f'font-family="{listed}"', f'font-family="{families(listed)}"')
    # so that viewers without "optimizeSpeed" do not blur the cells of a matrix either
    source = source.replace(
        'image-rendering="optimizeSpeed"',
        'image-rendering="optimizeSpeed" style="image-rendering:pixelated"',
    )
    return source.encode("utf-8", errors="replace")


class PdfPages:
    """A PDF that grows by a page per call of `add`; every page has the size of the picture."""

    def __init__(self, frame: Frame, metadata: Metadata) -> None:
        self._frame = frame
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(self._buffer)
        # the resolution of the window: QPicture layers scale their text by the device's
        writer.setResolution(RESOLUTION)
        points = QSizeF(*(side * 72 / RESOLUTION for side in frame.size))
        match = QPageSize.SizeMatchPolicy.ExactMatch
        writer.setPageSize(QPageSize(points, QPageSize.Unit.Point, "", match))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setTitle(metadata.title)
        writer.setCreator(SOFTWARE)
        writer.setDocumentXmpMetadata(metadata.xmp())
        self._writer = writer
        self._painter: QPainter | None = None

    def add(self, at: float, scene: Scene | None = None, frame: Frame | None = None) -> None:
        """Draw one position on a page of its own; `frame` where its caption differs."""
        if self._painter is None:
            self._painter = QPainter(self._writer)
            # else Qt packs matrices as JPEG, which shows colours that are not in the data
            self._painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        else:
            self._writer.newPage()
        self._painter.save()
        paint(self._painter, frame or self._frame, at, scene)
        self._painter.restore()

    def finish(self) -> bytes:
        """The file."""
        if self._painter is not None:
            self._painter.end()
        return bytes(self._buffer.data().data())


def pdf(frame: Frame, at: float, metadata: Metadata, scene: Scene | None = None) -> bytes:
    """One position as a PDF of one page, vector."""
    pages = PdfPages(frame, metadata)
    pages.add(at, scene)
    return pages.finish()


#: The kinds of picture made from one position.
SINGLE: dict[str, Callable[[Frame, float, Metadata, Scene | None], bytes]] = {
    ".png": lambda frame, at, metadata, scene: png(image(frame, at, scene), metadata),
    ".svg": svg,
    ".pdf": pdf,
}

__all__ = [
    "SINGLE", "Frame", "PdfPages", "image", "link_in_picture", "paint", "pdf", "picture", "png",
    "svg",
]  # fmt: skip
