"""What the parts of the picture share: coloured formulas, colours of classes, text of bits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QRectF

from explorer.compute.floats.bits import Shared, Step
from explorer.compute.floats.codec import power_of_two
from explorer.compute.floats.formats import FormatInfo
from explorer.compute.floats.notation import decimal
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink

CLASS_COLOURS = {
    "zero": "neutral",
    "subnormal": "warn",
    "normal": "ok",
    "infinity": "error",
    "nan": "error",
}
MINUS = "−"


@dataclass(frozen=True)
class Run:
    """A piece of a formula: its text, its colour, and whether it is raised (1) or lowered (−1)."""

    text: str
    colour: str = "text"
    rise: int = 0


@dataclass(frozen=True)
class Picture:
    """What every part of the picture is drawn from: the trace, the position, the text scale."""

    trace: Trace
    shared: Shared
    info: FormatInfo
    step: Step
    stage: int
    alpha: float
    grow: float
    compact: bool

    def size(self, pixels: float) -> float:
        """A text size that grows with the stage, never below the smallest."""
        return max(10.0, pixels * self.grow)


def unit(picture: Picture) -> Fraction:
    """The unit of the last place (ulp) that the number was cut to; 1 for infinity and NaN."""
    cut = picture.shared.row.encoded.cut
    return Fraction(1) if cut is None else power_of_two(cut.scale - picture.info.fraction_bits)


def signed(value: int) -> str:
    """A whole number with a true minus."""
    return f"{MINUS}{-value}" if value < 0 else str(value)


def measure(ink: Ink, runs: Sequence[Run], size: float) -> float:
    """How wide a formula is."""
    small = max(10.0, 0.72 * size)
    return sum(ink.text_width(r.text, small if r.rise else size, mono=True) for r in runs)


def formula(
    ink: Ink,
    box: QRectF,
    runs: Sequence[Run],
    size: float,
    *,
    align: str = "center",
    alpha: float = 1.0,
) -> float:
    """A formula on one line in a box, shrunk where it is too wide. Returns the size it got."""
    while size > 10.0 and measure(ink, runs, size) > box.width():
        size = max(10.0, size - 0.5)
    width = measure(ink, runs, size)
    if width > box.width():
        text = "".join(run.text for run in runs)
        ink.text(box, text, size=size, mono=True, align=f"{align} middle", alpha=alpha)
        return size
    x = box.left() if align == "left" else box.center().x() - width / 2
    small = max(10.0, 0.72 * size)
    for run in runs:
        part = small if run.rise else size
        wide = ink.text_width(run.text, part, mono=True)
        y = box.center().y() - run.rise * 0.42 * size
        spot = QRectF(x, y - size, wide + 1, 2 * size)
        ink.text(spot, run.text, size=part, mono=True, colour=run.colour, elide=False, alpha=alpha)
        x += wide
    return size


def power(base: str, exponent: str, colour: str = "text") -> tuple[Run, Run]:
    """A power as two runs."""
    return Run(base, colour), Run(exponent, colour, 1)


def field_colour(info: FormatInfo, bit: int) -> str:
    """The colour of a bit by its field; bit 0 is the last of the significand."""
    if bit == info.bits - 1:
        return "sign"
    return "exponent" if bit >= info.fraction_bits else "significand"


def grouped(info: FormatInfo, code: int) -> tuple[str, str, str]:
    """The three fields of a code as binary digits."""
    digits = f"{code:0{info.bits}b}"
    return digits[0], digits[1 : 1 + info.exponent_bits], digits[1 + info.exponent_bits :]


def digits_for(info: FormatInfo) -> int:
    """Decimal digits that tell neighbouring numbers of a format apart."""
    return max(5, -(-(info.fraction_bits + 1) * 30103 // 100000) + 1)


def rounded(value: Fraction, digits: int = 3) -> str:
    """An exact number for reading, rounded where it is long; "0" only for zero."""
    exact = decimal(value, digits, 6)
    if "…" not in exact and len(exact) <= 6:
        return exact
    if value and not Fraction(1, 10**300) < abs(value) < 10**300:  # no double
        return decimal(value, digits)
    return number(float(value), digits)
