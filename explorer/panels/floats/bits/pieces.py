"""What the parts of the picture share: coloured formulas, colours of classes, text of bits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
from explorer.ui.canvas.scene import ReadOut

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
    """A piece of a formula: its text, its colour, whether it is raised (1) or lowered (−1), and the
    bit it comes from (−1: none), which lights up with it."""

    text: str
    colour: str = "text"
    rise: int = 0
    bit: int = -1


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
    lit: int | None = None,
    tell: Callable[[int], ReadOut] | None = None,
) -> float:
    """A formula on one line in a box, shrunk where it is too wide. Returns the size it got.

    The runs of the bit `lit` stand out; each run of a bit can be pointed at, which lights that bit
    and says what `tell` has to say about it.
    """
    while size > 10.0 and measure(ink, runs, size) > box.width():
        size = max(10.0, size - 0.5)
    width = measure(ink, runs, size)
    if width > box.width():
        text = "".join(run.text for run in runs)
        ink.text(box, text, size=size, mono=True, align=f"{align} middle", alpha=alpha)
        return size
    x = box.left() if align == "left" else box.center().x() - width / 2
    small, spots = max(10.0, 0.72 * size), []
    for run in runs:
        wide = ink.text_width(run.text, small if run.rise else size, mono=True)
        spots.append(
            QRectF(x, box.center().y() - run.rise * 0.42 * size - size, wide + 1, 2 * size)
        )
        x += wide
    _light(ink, runs, spots, size, lit)
    for run, spot in zip(runs, spots, strict=True):
        part = small if run.rise else size
        ink.text(spot, run.text, size=part, mono=True, colour=run.colour, elide=False, alpha=alpha)
        if run.bit >= 0:
            read = tell(run.bit) if tell is not None else None
            ink.mark(spot, read, select=bit_key(run.bit), name="term")
    return size


def _light(
    ink: Ink, runs: Sequence[Run], spots: Sequence[QRectF], size: float, lit: int | None
) -> None:
    """Behind the term of the bit that is pointed at."""
    chosen = [(run, spot) for run, spot in zip(runs, spots, strict=True) if run.bit == lit]
    if lit is None or not chosen:
        return
    colour = chosen[0][0].colour
    left, right = chosen[0][1].left() - 2, chosen[-1][1].right() + 1
    raised = all(run.rise for run, _ in chosen)
    top = min(spot.center().y() for _, spot in chosen) - (0.55 if raised else 0.62) * size
    bottom = max(spot.center().y() for _, spot in chosen) + (0.5 if raised else 0.75) * size
    pill = QRectF(left, top, right - left, bottom - top)
    ink.rect(pill, fill=ink.ramp(0.28, colour), line=colour, width=1.2, radius=4)


def power(base: str, exponent: str, colour: str = "text") -> tuple[Run, Run]:
    """A power as two runs."""
    return Run(base, colour), Run(exponent, colour, 1)


def bit_key(bit: int) -> str:
    """A bit as what is pointed at or selected."""
    return f"bit {bit}"


def lit_bit(ink: Ink) -> int | None:
    """The bit that is pointed at, else the one selected; None where neither is a bit."""
    for chosen in (ink.view.hover, ink.view.selection):
        if isinstance(chosen, str) and chosen.startswith("bit ") and chosen[4:].isdigit():
            return int(chosen[4:])
    return None


def field_colour(info: FormatInfo, bit: int) -> str:
    """The colour of a bit by its field; bit 0 is the last of the significand."""
    if bit >= info.exponent_bits + info.fraction_bits:
        return "sign"
    return "exponent" if bit >= info.fraction_bits else "significand"


def grouped(info: FormatInfo, code: int) -> tuple[str, str, str]:
    """The three fields of a code as binary digits; none for a field the format lacks."""
    digits, first = f"{code:0{info.bits}b}", int(info.signed)
    middle = first + info.exponent_bits
    return digits[:first], digits[first:middle], digits[middle:]


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
