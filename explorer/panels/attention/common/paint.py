"""Small helpers of painting: opaque colours, sizes that fit."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.ui.canvas.ink import Ink


def fitting(ink: Ink, text: str, width: float, *, bold: bool = False) -> str:
    """The text size for a label: small, or tiny where small would be cut."""
    return "small" if ink.text_width(text, "small", bold=bold) <= width else "tiny"


def visible(ink: Ink, box: QRectF) -> QRectF:
    """The part of a box that is on the device and not clipped away."""
    device = ink.painter.device()
    inverse, possible = ink.painter.combinedTransform().inverted()
    if not possible or device is None or device.width() <= 1:
        return box
    ratio = device.devicePixelRatioF()
    seen = inverse.mapRect(QRectF(0, 0, device.width() / ratio, device.height() / ratio))
    found = box.intersected(seen)
    return found if found.width() > 0 and found.height() > 0 else QRectF()
