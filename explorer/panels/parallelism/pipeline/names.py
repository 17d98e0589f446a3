"""How operations, times and amounts are drawn and written in this lab."""

from __future__ import annotations

from PySide6.QtGui import QColor

from explorer.compute.parallelism.pipeline.operation import KINDS
from explorer.compute.parallelism.pipeline.table import operation as parsed
from explorer.core.formatting import number
from explorer.core.words import Message, message
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink

#: Category colours of the three kinds of work; a full backward (B) is drawn as its I, then its W.
COLOURS = {"F": "category 1", "I": "category 0", "W": "category 2"}
#: Text on any of them, in both themes.
ON_COLOUR = "#171A21"
_WHITE = QColor("#FFFFFF")


def colour_of(kind: str, chunk: int, chunks: int) -> QColor:
    """The colour of a kind of work, paler for a rank's later stages."""
    base = theme.colour("light", COLOURS[kind])
    return theme.blend(base, _WHITE, 0.62 * chunk / max(chunks - 1, 1) if chunks > 1 else 0.0)


def kind_of(code: int) -> str:
    """The letter of a kind in a timeline's column."""
    return KINDS[code]


def ms(time: float) -> str:
    """A time with its unit."""
    return f"{time:.5g} ms" if 1e-3 <= time < 1e6 or not time else f"{number(time, 4)} ms"


def gib(amount: float) -> str:
    """GiB with the unit."""
    return f"{number(amount, 3)} GiB" if amount else "0 GiB"


def share(value: float) -> str:
    """A share as per cent with one decimal."""
    return f"{100 * value:.1f} %"


def phrase(text: str) -> Message:
    """An operation as torch writes it, in words."""
    op = parsed(text)
    return message(f"op.{op.kind}", stage=op.stage, micro=op.micro_batch, text=text)


def selected(ink: Ink) -> int | None:
    """The micro-batch that the reader chose."""
    chosen = ink.view.selection
    value = chosen.get("micro") if isinstance(chosen, dict) else None
    return value if isinstance(value, int) else None
