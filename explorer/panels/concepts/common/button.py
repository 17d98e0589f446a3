"""A button that is drawn on the stage."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.ui.canvas.ink import Ink


def button_width(ink: Ink, text: str) -> float:
    """How wide a button with this text is."""
    return ink.text_width(text, "small") + 24


def button_height(ink: Ink) -> float:
    """How high every button is."""
    return ink.line_height("small") + 14


def draw_button(ink: Ink, box: QRectF, text: str, *, main: bool) -> None:
    """Filled with the accent for what one is asked to do, else outlined."""
    if main:
        ink.rect(box, fill="accent", radius=6)
    else:
        ink.rect(box, line="accent", radius=6)
    ink.text(box.adjusted(6, 0, -6, 0), text, size="small", align="center middle",
             colour="on_accent" if main else "accent")  # fmt: skip
