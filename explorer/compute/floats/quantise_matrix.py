"""A weight matrix quantised step by step, and every usual format beside it (no torch).

Six steps: the matrix, its scales, the codes, what they are read back as, the error, and signal to
noise against bits for all formats. Everything but the last is about the one format chosen.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.floats.quantise.block import BlockQuantiser
from explorer.compute.floats.quantise.cast import CastQuantiser
from explorer.compute.floats.quantise.codebook import CodebookQuantiser
from explorer.compute.floats.quantise.double import DoubleQuantiser
from explorer.compute.floats.quantise.exponents import RULES
from explorer.compute.floats.quantise.grouping import Grouping
from explorer.compute.floats.quantise.integer import CONVENTIONS, IntegerQuantiser
from explorer.compute.floats.quantise.nvfp4 import NVFP4Quantiser
from explorer.compute.floats.quantise.result import Quantiser
from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

STAGES = ("matrix", "scales", "codes", "dequantise", "error", "compared")
#: Larger matrices are cut to their top left; still large enough for every statistic shown here.
MOST_ROWS, MOST_COLUMNS = 256, 1024
FORMATS = (
    "int", "fp16", "bf16", "e4m3fn", "e5m2", "mx-int8", "mx-e4m3fn", "mx-e5m2", "mx-e2m3",
    "mx-e3m2", "mx-e2m1", "nvfp4", "nf4", "nf4-double", "fp4",
)  # fmt: skip
SCALED_CASTS = ("e4m3fn", "e5m2")
CODEBOOKS = ("nf4", "nf4-double", "fp4")
GROUPS = ("16", "32", "64", "128", "256")


@dataclass(frozen=True)
class Params:
    """Which matrix, which format, and what is done to the matrix before."""

    model: str = param(
        "bilingual",
        choices=("bilingual", "clear"),
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "Bilingual, 6 layers"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "Clear, 2 layers"),
        ),
        label=QT_TRANSLATE_NOOP("floats/quantise-matrix", "Model"),
    )
    folder: str = param(
        "",
        kind="file",
        label=QT_TRANSLATE_NOOP("floats/quantise-matrix", "Your own model folder"),
        help=QT_TRANSLATE_NOOP(
            "floats/quantise-matrix",
            "A folder with safetensors files. It is used instead of the model above; pickles "
            "(.bin, .pt) are never opened.",
        ),
    )
    tensor: int = param(
        1,
        low=0,
        high=100_000,
        label=QT_TRANSLATE_NOOP("floats/quantise-matrix", "Matrix"),
    )
    format: str = param(
        "int",
        choices=FORMATS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "INT: evenly spaced integers"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "FP16"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "BF16"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "FP8 E4M3FN, scaled"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "FP8 E5M2, scaled"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "MXINT8"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "MXFP8 E4M3"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "MXFP8 E5M2"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "MXFP6 E2M3"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "MXFP6 E3M2"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "MXFP4 E2M1"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "NVFP4"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "NF4"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "NF4, double quantised"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "FP4 of bitsandbytes"),
        ),
        label=QT_TRANSLATE_NOOP("floats/quantise-matrix", "Format"),
    )
    bits: int = param(
        4, low=2, high=8, label=QT_TRANSLATE_NOOP("floats/quantise-matrix", "Bits of the integers")
    )
    affine: bool = param(
        False,
        label=QT_TRANSLATE_NOOP("floats/quantise-matrix", "Zero point (affine)"),
        help=QT_TRANSLATE_NOOP(
            "floats/quantise-matrix",
            "The range from smallest to largest instead of ± the largest absolute value.",
        ),
    )
    granularity: str = param(
        "row",
        choices=("tensor", "row", "column", "group"),
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "the whole tensor"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "each row (output channel)"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "each column (input channel)"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "each group within a row"),
        ),
        label=QT_TRANSLATE_NOOP("floats/quantise-matrix", "One scale for"),
    )
    group: str = param(
        "64",
        choices=GROUPS,
        label=QT_TRANSLATE_NOOP("floats/quantise-matrix", "Elements in a group"),
    )
    convention: str = param(
        "restricted",
        choices=CONVENTIONS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "amax / 127: restricted"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "amax / 127.5: torch's observers"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "amax / 128: full"),
        ),
        label=QT_TRANSLATE_NOOP("floats/quantise-matrix", "Symmetric scale (said for 8 bits)"),
    )
    clip: float = param(
        1.0,
        low=0.05,
        high=1.0,
        step=0.01,
        label=QT_TRANSLATE_NOOP("floats/quantise-matrix", "Share of the range kept"),
        help=QT_TRANSLATE_NOOP(
            "floats/quantise-matrix",
            "Below 1 the largest values are clipped and the steps become finer.",
        ),
    )
    rule: str = param(
        "rceil",
        choices=RULES,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "floor"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "ceil"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "rceil"),
            QT_TRANSLATE_NOOP("floats/quantise-matrix", "even"),
        ),
        label=QT_TRANSLATE_NOOP("floats/quantise-matrix", "Scale rule of MX formats"),
    )
    outliers: int = param(
        0,
        low=0,
        high=16,
        label=QT_TRANSLATE_NOOP("floats/quantise-matrix", "Outlier columns put in"),
        help=QT_TRANSLATE_NOOP(
            "floats/quantise-matrix",
            "Evenly spread columns, multiplied before anything else: what activations of large "
            "models show and these small weights do not.",
        ),
    )
    factor: float = param(
        50.0,
        low=1.0,
        high=200.0,
        logarithmic=True,
        label=QT_TRANSLATE_NOOP("floats/quantise-matrix", "… multiplied by"),
    )

    def unused(self) -> tuple[str, ...]:
        """Fields without a say in the format chosen."""
        whole = self.format == "int"
        coarse = whole or self.format in SCALED_CASTS
        grouped = (coarse and self.granularity == "group") or self.format in CODEBOOKS
        return tuple(
            name
            for name, used in {
                "model": not self.folder,
                "bits": whole, "affine": whole, "clip": whole,
                "convention": whole and not self.affine,
                "granularity": coarse, "group": grouped,
                "rule": self.format.startswith("mx"),
                "factor": self.outliers > 0,
            }.items()
            if not used
        )  # fmt: skip


def quantiser_of(params: Params) -> Quantiser:
    """The quantiser the params describe."""
    size = int(params.group)
    grouping = Grouping(params.granularity, size if params.granularity == "group" else 0)
    if params.format == "int":
        return IntegerQuantiser(
            params.bits, params.affine, grouping, params.convention, params.clip
        )
    if params.format in SCALED_CASTS:
        return CastQuantiser(params.format, True, grouping)
    if params.format.startswith("mx-"):
        return BlockQuantiser(params.format[3:], params.rule)
    if params.format == "nvfp4":
        return NVFP4Quantiser()
    if params.format in CODEBOOKS:
        double = DoubleQuantiser() if params.format == "nf4-double" else None
        return CodebookQuantiser(params.format.removesuffix("-double"), size, double)
    return CastQuantiser(params.format)


def outlier_columns(count: int, columns: int) -> tuple[int, ...]:
    """Evenly spread columns, at most as many as there are."""
    count = min(count, columns)
    return tuple(int((k + 0.5) * columns / count) for k in range(count))


def with_outliers(matrix: np.ndarray, columns: tuple[int, ...], factor: float) -> np.ndarray:
    """The matrix with some columns multiplied; what would be beyond FP32 stays the largest."""
    out = matrix.astype(np.float64)
    out[:, list(columns)] *= factor
    most = float(np.finfo(np.float32).max)
    return np.clip(out, -most, most).astype(np.float32)


@dataclass(frozen=True)
class Histogram:
    """How many values lie between edges: float64 (bins + 1,) and int64 (bins,)."""

    edges: np.ndarray
    counts: np.ndarray


@dataclass(frozen=True)
class Ranked:
    """One format on this matrix, in dB.

    sqnr: over all elements. rest: over the columns that no outlier was put into; the same without
    outliers. before: of the matrix without outliers.
    """

    name: str
    label: str
    family: str  # "integer", "float", "mx", "nvfp4" or "codebook"
    granularity: str  # "tensor", "row", "column", "group" or ""
    size: int
    more: str  # "affine", "double" or ""
    bits: float
    sqnr: float
    rest: float
    before: float


@dataclass(frozen=True)
class Example:
    """One element: the one with the largest error."""

    row: int
    column: int


@dataclass(frozen=True)
class Shared:
    """Everything the steps show. Arrays are of the matrix's shape (rows, columns) unless said.

    levels: what codes can stand for, ascending, in units of the scale (float64, at most 65 536).
    place: int32, the index of each element's level. inside: float32, the element in units of its
    scale, the zero point added: where it falls among the levels. error: float32, restored − exact.
    """

    model: str
    tensor: str
    shape: tuple[int, int]
    label: str
    family: str
    grouping: Grouping
    bits: float
    sqnr: float
    rest: float  # of the columns without outliers, as in `Ranked`
    matrix: np.ndarray
    outlier_columns: tuple[int, ...]
    scales: np.ndarray  # float64 (groups,)
    zero_points: np.ndarray  # int64 (groups,)
    tensor_scale: float
    levels: np.ndarray
    place: np.ndarray
    inside: np.ndarray
    error: np.ndarray
    clipped: np.ndarray  # bool
    values: Histogram  # of the matrix
    within: Histogram  # of `inside`, over the range of the levels
    restored: Histogram  # of what is read back, with the edges of `values`
    errors: Histogram  # of the error in units of the scale
    usage: np.ndarray  # int64 (levels,): how often each level is taken
    entropy: float  # bits per code
    rms_error: float  # in units of the scale
    row_largest: np.ndarray  # float64 (rows,)
    row_scale: np.ndarray  # float64 (rows,): largest scale in the row
    row_used: np.ndarray  # int64 (rows,): different levels taken
    row_sqnr: np.ndarray  # float64 (rows,), dB
    example: Example
    ranked: tuple[Ranked, ...]  # by bits
    chosen: str  # the name of the chosen format among them

    def group_of(self) -> np.ndarray:
        """The index of each element's group, int64 of the matrix's shape."""
        return self.grouping.group_of(self.matrix.shape)

    def scale_map(self) -> np.ndarray:
        """The scale of each element, float64 of the matrix's shape."""
        return self.scales[self.group_of()]

    def restored_map(self) -> np.ndarray:
        """What is read back, float64 of the matrix's shape."""
        return self.matrix.astype(np.float64) + self.error

    def scale_at(self, row: int, column: int) -> tuple[float, int]:
        """Scale and zero point of one element."""
        columns, size = self.matrix.shape[1], self.grouping.size
        group = {
            "tensor": lambda: 0, "row": lambda: row, "column": lambda: column,
            "group": lambda: row * -(-columns // size) + column // size,
            "flat": lambda: (row * columns + column) // size,
        }[self.grouping.granularity]()  # fmt: skip
        return float(self.scales[group]), int(self.zero_points[group])


@dataclass(frozen=True)
class Step:
    """A stage of the way."""

    stage: str
