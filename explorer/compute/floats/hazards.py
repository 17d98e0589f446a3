"""The hazards lab: what a low-precision format does to softmax and to rotary angles.

Topic "softmax": the reader's logits through four ways of computing softmax (`softmax`), one
operation after the other. Topic "rope": rotary positions whose frequencies, positions or products
are rounded (`rotary_angles`).
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.numbers import Number, finite, parse
from explorer.compute.floats.rotary_angles import CASTS, Angles, angles, visited
from explorer.compute.floats.softmax import (
    Arithmetic,
    Softmax,
    Window,
    exact_softmax,
    fused,
    log_softmax,
    naive,
    safe,
    window,
)
from explorer.core.params import ParamError, param
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import QT_TRANSLATE_NOOP, message

#: E8M0 has neither a sign nor a zero; it scales other numbers and is computed with by nobody.
CHOICES = tuple(name for name in FORMATS if name != "e8m0")
MOST_LOGITS = 4096
TAKES = "1 to 4096 numbers, such as 0, 12 or [10.5]*10"
STAGES = (
    "logits", "naive.exp", "naive.sum", "naive.divide", "safe.max", "safe.exp", "safe.sum",
    "safe.divide", "log.log", "log.subtract", "compare",
)  # fmt: skip
_TOKEN = re.compile(r"\[([^\[\],;\s]+)\]\*([0-9]{1,6})|([^\[\],;\s]+)")


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    topic: str = param(
        "softmax", choices=("softmax", "rope"),
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/hazards", "Softmax"),
            QT_TRANSLATE_NOOP("floats/hazards", "RoPE angles"),
        ),
        label=QT_TRANSLATE_NOOP("floats/hazards", "Hazard"),
    )  # fmt: skip
    format: str = param(
        "fp16", choices=CHOICES,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/hazards", "FP64"),
            QT_TRANSLATE_NOOP("floats/hazards", "FP32"),
            QT_TRANSLATE_NOOP("floats/hazards", "TF32"),
            QT_TRANSLATE_NOOP("floats/hazards", "BF16"),
            QT_TRANSLATE_NOOP("floats/hazards", "FP16"),
            QT_TRANSLATE_NOOP("floats/hazards", "FP8 E5M2"),
            QT_TRANSLATE_NOOP("floats/hazards", "FP8 E4M3FN"),
            QT_TRANSLATE_NOOP("floats/hazards", "FP8 E4M3"),
            QT_TRANSLATE_NOOP("floats/hazards", "FP8 E5M2FNUZ"),
            QT_TRANSLATE_NOOP("floats/hazards", "FP8 E4M3FNUZ"),
            QT_TRANSLATE_NOOP("floats/hazards", "FP8 E4M3B11FNUZ"),
            QT_TRANSLATE_NOOP("floats/hazards", "FP8 E3M4"),
            QT_TRANSLATE_NOOP("floats/hazards", "FP6 E3M2"),
            QT_TRANSLATE_NOOP("floats/hazards", "FP6 E2M3"),
            QT_TRANSLATE_NOOP("floats/hazards", "FP4 E2M1"),
        ),
        label=QT_TRANSLATE_NOOP("floats/hazards", "Format"),
    )  # fmt: skip
    logits: str = param(
        "0, 12", longest=4000,
        label=QT_TRANSLATE_NOOP("floats/hazards", "Logits"),
        help=QT_TRANSLATE_NOOP(
            "floats/hazards", "Numbers: 0, 12; repeated: [10.5]*10; also 1/3, −inf."
        ),
    )  # fmt: skip
    shift: float = param(
        0.0, low=-110.0, high=110.0, step=0.25,
        label=QT_TRANSLATE_NOOP("floats/hazards", "Added to all logits"),
        help=QT_TRANSLATE_NOOP(
            "floats/hazards",
            "In exact arithmetic no probability changes. Or drag the dots on the stage.",
        ),
    )  # fmt: skip
    overflow: str = param(
        "infinity", choices=("infinity", "saturate"),
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/hazards", "infinity, or NaN without one"),
            QT_TRANSLATE_NOOP("floats/hazards", "the largest number (saturate)"),
        ),
        label=QT_TRANSLATE_NOOP("floats/hazards", "Too large becomes"),
    )  # fmt: skip
    cast: str = param(
        "frequencies", choices=CASTS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/hazards", "the inverse frequencies"),
            QT_TRANSLATE_NOOP("floats/hazards", "the positions"),
            QT_TRANSLATE_NOOP("floats/hazards", "both, and their product"),
        ),
        label=QT_TRANSLATE_NOOP("floats/hazards", "Kept in the format"),
    )  # fmt: skip
    positions: int = param(
        4096, low=2, high=32768, logarithmic=True,
        label=QT_TRANSLATE_NOOP("floats/hazards", "Positions"),
    )  # fmt: skip
    width: int = param(
        64, low=2, high=256, step=2, label=QT_TRANSLATE_NOOP("floats/hazards", "Width of a head")
    )
    base: float = param(
        10000.0, low=10.0, high=1e7, logarithmic=True,
        label=QT_TRANSLATE_NOOP("floats/hazards", "Base of RoPE"),
    )  # fmt: skip

    def unused(self) -> tuple[str, ...]:
        """The fields of the other topic."""
        if self.topic == "softmax":
            return ("cast", "positions", "width", "base")
        return ("logits", "shift", "overflow")

    def validate(self) -> None:
        """The logits can be read; a head has an even width. Raises ParamError."""
        if self.topic == "softmax":
            read_logits(self.logits)
        elif self.width % 2:
            raise ParamError(
                "width", self.width, "an even number from 2 to 256", "rule", "error.width"
            )


@dataclass(frozen=True)
class SoftmaxStep:
    """An operation, by its name in STAGES: what is known then follows from it."""

    stage: str


@dataclass(frozen=True)
class SoftmaxRun:
    """Everything about one list of logits.

    Attributes:
        logits: (count,) float64, the reader's numbers with the shift added, before rounding.
        z: (count,) float64, those numbers in the format.
        naive, safe, log, fused: the four ways.
        exact: (count,) float64, softmax of the reader's own numbers; NaN where it is not defined.
        window: the logits this format takes; `windows` those of every format, in FORMATS' order.
    """

    logits: np.ndarray
    z: np.ndarray
    naive: Softmax
    safe: Softmax
    log: Softmax
    fused: Softmax
    exact: np.ndarray
    window: Window
    windows: tuple[Window, ...]


@dataclass(frozen=True)
class RopeStep:
    """One position: float64 (shown pairs,) angles in radians, true and in the format."""

    position: int
    held: float
    true: np.ndarray
    low: np.ndarray


def read_logits(text: str) -> tuple[Number, ...]:
    """The numbers of a text: separated by commas, semicolons or white space; "[x]*n" stands for n
    times x. Raises ParamError."""
    plain = re.sub(r"\s*\*\s*", "*", text.strip())
    plain = re.sub(r"\[\s*([^\[\],;\s]+)\s*\]", r"[\1]", plain)
    if plain.startswith("[") and plain.endswith("]") and plain.count("[") == 1:
        plain = plain[1:-1]  # a Python list
    out: list[Number] = []
    rest = 0
    for found in _TOKEN.finditer(plain):
        if re.sub(r"[,;\s]", "", plain[rest : found.start()]):
            raise ParamError("logits", text, TAKES, "rule", "error.logits")
        rest = found.end()
        times = int(found[2]) if found[2] else 1
        if len(out) + times > MOST_LOGITS:
            raise ParamError("logits", text, TAKES, "rule", "error.many", {"most": MOST_LOGITS})
        try:
            number = parse(found[1] or found[3], "logits")
        except ParamError:
            raise ParamError("logits", text, TAKES, "rule", "error.logits") from None
        out += [number] * times
    if not out or re.sub(r"[,;\s]", "", plain[rest:]):
        raise ParamError("logits", text, TAKES, "rule", "error.logits")
    return tuple(out)


def shifted(number: Number, shift: float) -> Number:
    """A number with the shift added, exactly."""
    return finite(number.fraction + Fraction(shift)) if number.kind == "finite" else number


def plain(number: Number) -> float:
    """A number as a float: rounded, or infinite beyond the floats."""
    if number.kind == "nan":
        return math.nan
    size = math.inf
    if number.kind == "finite":
        try:
            size = float(number.magnitude)
        except OverflowError:
            size = math.inf
    return -size if number.negative else size


def run(params: Params) -> Producer:
    """Compute the chosen hazard; `shared` is a SoftmaxRun or Angles."""
    yield Progress(0.0)
    if params.topic == "rope":
        return (yield from run_rope(params))
    return (yield from run_softmax(params))


def run_softmax(params: Params) -> Producer:
    """The four ways, one after the other."""
    arithmetic = Arithmetic(FORMATS[params.format], params.overflow)
    source = tuple(shifted(x, params.shift) for x in read_logits(params.logits))
    # [logits] the format first has to hold the logits themselves
    held = {x: arithmetic.rounded(x) for x in set(source)}
    z = [held[x] for x in source]
    yield Progress(0.1)
    ways: list[Softmax] = []
    for way in (naive, safe, log_softmax, fused):
        ways.append((yield from way(arithmetic, z)))
        yield Progress(0.1 + 0.2 * len(ways))
    windows = []
    for name in CHOICES:
        windows.append(window(FORMATS[name]))
        yield None
    shared = SoftmaxRun(
        np.array([plain(x) for x in source]), np.array(z), ways[0], ways[1], ways[2], ways[3],
        exact_softmax(source), next(w for w in windows if w.format == params.format),
        tuple(windows),
    )  # fmt: skip
    sections = tuple(Section(s, i, message(f"section.{s}")) for i, s in enumerate(STAGES))
    return Trace(params, tuple(SoftmaxStep(stage) for stage in STAGES), shared, sections)


def run_rope(params: Params) -> Producer:
    """The angles at positions that grow by about a tenth each."""
    info = FORMATS[params.format]
    shared: Angles = yield from angles(
        info, params.positions, params.width, params.base, params.cast
    )
    steps = []
    for position in visited(params.positions):
        held = float(shared.held[position])
        true = position * shared.frequencies[shared.shown]
        steps.append(RopeStep(position, held, true, shared.turned(params.cast, info, position)))
        yield None
    # from the first position that the format does not have
    missing = np.flatnonzero(shared.held != np.arange(params.positions))
    sections = [Section("exact", 0, message("section.exact"))]
    if len(missing):
        first = next(
            (i for i, step in enumerate(steps) if step.position >= missing[0]), len(steps) - 1
        )
        if first > 0:
            sections.append(Section("gaps", first, message("section.gaps")))
    return Trace(params, tuple(steps), shared, tuple(sections))
