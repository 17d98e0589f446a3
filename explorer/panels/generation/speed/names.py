"""How amounts are written, and the colours of the parts of a pass."""

from __future__ import annotations

from PySide6.QtGui import QColor

from explorer.core.formatting import number, superscript
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink

#: Weights of the layers, the cache, the output head.
COLOURS = {"layers": "weight", "attention": "value", "logits": "category 0"}
PHASES = {"prefill": "category 4", "decode": "category 5"}


def soft(ink: Ink, colour: str, share: float) -> QColor:
    """A colour on its way from the surface."""
    return theme.blend(ink.colour("surface"), ink.colour(colour), share)


def amount(value: float, unit: str) -> str:
    """A number with a decimal prefix: 1.2 GFLOP/s."""
    for factor, prefix in ((1e15, "P"), (1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")):
        if value >= factor:
            return f"{number(value / factor)} {prefix}{unit}"
    return f"{number(value)} {unit}"


def duration(seconds: float) -> str:
    """Seconds with the unit that suits them."""
    for factor, unit in ((3600.0, "h"), (1.0, "s"), (1e-3, "ms"), (1e-6, "µs")):
        if seconds >= factor:
            return f"{number(seconds / factor)}\u00a0{unit}"  # no line ends between the two
    return f"{number(seconds * 1e9)}\u00a0ns"


def decade(value: float) -> str:
    """A power of ten as it stands on an axis."""
    return f"10{superscript(len(f'{value:.0f}') - 1)}"


def share(value: float) -> str:
    """A share as per cent, small ones with two digits: 0.35%, 4.2%, 99%."""
    percent = 100 * value
    return f"{percent:.0f}%" if percent >= 10 else f"{number(percent, 2)}%"
