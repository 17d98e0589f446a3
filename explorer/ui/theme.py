"""Theme: the colours, by meaning. Fifteen tokens for the window, the rest for data.

Accent means only "the app's controls". Everything a lab draws uses the names of meaning: query,
key, value, weight (any magnitude), negative, sign, exponent, significand, and the device colours.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    import numpy as np

LIGHT = {
    "background": "#F5F6F8", "surface": "#FFFFFF", "raised": "#F0F1F5", "hairline": "#DDE1E8",
    "border": "#838C9C", "text": "#171A21", "muted": "#596273", "accent": "#5B3FD6",
    "accent_soft": "#ECE8FD", "on_accent": "#FFFFFF", "focus": "#5B3FD6",
    "ok": "#0B7A45", "warn": "#A34A00", "error": "#B3261E", "selection": "#D9D1FB",
    "query": "#1D5FD1", "key": "#B4530A", "value": "#0E7A4A", "weight": "#A0247E",
    "negative": "#0B7682", "sign": "#B3261E", "exponent": "#0E7A4A", "significand": "#1D5FD1",
    "neutral": "#6B7486",
}  # fmt: skip
DARK = {
    "background": "#121419", "surface": "#1B1E25", "raised": "#252932", "hairline": "#2E333E",
    "border": "#6B7486", "text": "#ECEEF2", "muted": "#A3ACBC", "accent": "#B6A6FF",
    "accent_soft": "#2B2545", "on_accent": "#171A21", "focus": "#B6A6FF",
    "ok": "#5CCB95", "warn": "#FFB070", "error": "#FF8A80", "selection": "#40366E",
    "query": "#7AB4FF", "key": "#F0A35E", "value": "#5CCB95", "weight": "#F08BCB",
    "negative": "#4FD1DC", "sign": "#FF8A80", "exponent": "#5CCB95", "significand": "#7AB4FF",
    "neutral": "#8A93A3",
}  # fmt: skip
THEMES = {"light": LIGHT, "dark": DARK}

#: Okabe–Ito, for devices and categories; always drawn with an outline and a label.
CATEGORIES = (
    "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7", "#999999",
)  # fmt: skip


@lru_cache(maxsize=512)
def colour(theme: str, name: str) -> QColor:
    """The colour of a token, of a category ("category 3"), or of "#RRGGBB"."""
    if name.startswith("#"):
        return QColor(name)
    if name.startswith("category "):
        return QColor(CATEGORIES[int(name.split()[1]) % len(CATEGORIES)])
    return QColor(THEMES[theme][name])


def blend(under: QColor, over: QColor, share: float) -> QColor:
    """The opaque colour `share` of the way from `under` to `over`."""
    share = min(max(share, 0.0), 1.0)
    return QColor(
        round(under.red() + (over.red() - under.red()) * share),
        round(under.green() + (over.green() - under.green()) * share),
        round(under.blue() + (over.blue() - under.blue()) * share),
    )


def ramp(theme: str, share: float, name: str = "weight") -> QColor:
    """The colour of a magnitude: from the surface colour at 0 to the named colour at 1."""
    return blend(colour(theme, "surface"), colour(theme, name), share)


def signed(theme: str, share: float) -> QColor:
    """The colour of a signed value in [-1, 1]: teal below zero, plum above."""
    return ramp(theme, abs(share), "weight" if share >= 0 else "negative")


@lru_cache(maxsize=32)
def lookup(theme: str, name: str) -> np.ndarray:
    """256 RGB entries, uint8: a magnitude ramp, or "signed" from −1 to 1."""
    import numpy as np  # 0.1 s that the first paint need not wait for

    if name == "signed":
        colours = [signed(theme, 2 * i / 255 - 1) for i in range(256)]
    else:
        colours = [ramp(theme, i / 255, name) for i in range(256)]
    return np.array([[c.red(), c.green(), c.blue()] for c in colours], dtype=np.uint8)


@lru_cache(maxsize=32)
def pixels(theme: str, name: str) -> np.ndarray:
    """`lookup` as 0xffRRGGBB, uint32: the image format Qt draws six times as fast."""
    import numpy as np

    rgb = lookup(theme, name).astype(np.uint32)
    packed: np.ndarray = np.uint32(0xFF000000) | (rgb[:, 0] << 16) | (rgb[:, 1] << 8) | rgb[:, 2]
    return packed


def contrast(first: QColor, second: QColor) -> float:
    """WCAG 2 contrast ratio of two opaque colours, 1 to 21."""

    def luminance(c: QColor) -> float:
        parts = []
        for channel in (c.redF(), c.greenF(), c.blueF()):
            low = channel <= 0.04045
            parts.append(channel / 12.92 if low else ((channel + 0.055) / 1.055) ** 2.4)
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    brighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def palette(theme: str) -> QPalette:
    """The Fusion palette of a theme."""
    out = QPalette()
    role = QPalette.ColorRole
    for target, name in (
        (role.Window, "background"), (role.WindowText, "text"), (role.Base, "surface"),
        (role.AlternateBase, "raised"), (role.Text, "text"), (role.Button, "surface"),
        (role.ButtonText, "text"), (role.BrightText, "error"), (role.ToolTipBase, "surface"),
        (role.ToolTipText, "text"), (role.PlaceholderText, "muted"), (role.Highlight, "accent"),
        (role.HighlightedText, "on_accent"), (role.Link, "accent"), (role.LinkVisited, "accent"),
        (role.Light, "surface"), (role.Midlight, "hairline"), (role.Mid, "border"),
        (role.Dark, "border"), (role.Shadow, "hairline"), (role.Accent, "accent"),
    ):  # fmt: skip
        out.setColor(target, colour(theme, name))
    for target in (role.WindowText, role.Text, role.ButtonText):
        out.setColor(QPalette.ColorGroup.Disabled, target, colour(theme, "border"))
    return out
