"""A typeset formula: TeX sent to the compute process, the SVG that comes back drawn here."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget
from shiboken6 import isValid

from explorer.ui import theme
from explorer.ui.canvas.ink import font, metrics
from explorer.ui.desk import Desk
from explorer.ui.tasks import Listener

KEPT = 400  # formulas
_typeset: OrderedDict[tuple[str, float, str], bytes] = OrderedDict()


class FormulaView(QWidget):
    """Shows TeX. While a formula is being typeset the one before stays."""

    def __init__(self, desk: Desk, pixels: float = 17.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.pixels = desk, pixels
        self.tex = ""
        self._ticket = 0
        self._renderer: QSvgRenderer | None = None
        self._failed = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("")

    def show_tex(self, tex: str) -> None:
        """Show another formula; an empty one hides the widget."""
        self.setVisible(bool(tex))
        if tex == self.tex and self._renderer is not None:
            return
        self.tex, self._failed = tex, False
        self.setAccessibleName(tex)
        if self._ticket:
            self.desk.tasks.cancel(self._ticket)
            self._ticket = 0
        if not tex:
            return
        key = self._key()
        if key in _typeset:
            self._take(_typeset[key])
        else:
            self._ticket = self.desk.tasks.typeset(*key, Listener(self._done, self._failed_to))

    def _key(self) -> tuple[str, float, str]:
        colour = theme.colour(self.desk.view.theme, "text").name()
        return self.tex, self.pixels * self.desk.view.text_scale, colour

    def _done(self, svg: str) -> None:
        if not isValid(self):  # the window was built anew meanwhile
            return
        self._ticket = 0
        data = svg.encode()
        _typeset[self._key()] = data
        if len(_typeset) > KEPT:
            _typeset.popitem(last=False)
        self._take(data)

    def _failed_to(self, error: BaseException, details: str) -> None:
        if not isValid(self):
            return
        self._ticket, self._failed, self._renderer = 0, True, None
        self.updateGeometry()
        self.update()

    def _take(self, data: bytes) -> None:
        self._renderer = QSvgRenderer(QByteArray(data))
        self.updateGeometry()
        self.update()

    def _size(self, width: int) -> QSize:
        if self._renderer is None:
            return QSize(120, 22)
        size = self._renderer.defaultSize()
        room = max(width, 60)
        if size.width() > room:
            return QSize(room, max(1, round(size.height() * room / size.width())))
        return size

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt's name)
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        return self._size(width).height() + 6

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        painter = QPainter(self)
        if self._failed:
            painter.setFont(font(12, mono=True))
            painter.setPen(theme.colour(self.desk.view.theme, "text"))
            shown = metrics(12, True).elidedText(
                self.tex, Qt.TextElideMode.ElideRight, self.width()
            )
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
        elif self._renderer is not None:
            size = self._size(self.width())
            self._renderer.render(painter, QRectF(0, 3, size.width(), size.height()))
        painter.end()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(240, self._size(self.width()).height() + 6)
