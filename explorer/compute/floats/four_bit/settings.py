"""What can be set (no torch)."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

from explorer.compute.floats.quantise.double import VARIANTS
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

TOPICS = ("film", "ledger", "anatomy", "rules")
BLOCK = 32  # bars, as in an MX block
LARGEST_BAR = 8.0
ELEMENTS = ("e2m1", "e2m3", "e3m2", "e4m3fn", "e5m2", "int8")
ANATOMIES = ("nvfp4", "mx-e2m1", "mx-e4m3fn")
SIZES = ("16", "32", "64", "128", "256", "512", "1024", "4096")
SECOND_SIZES = ("16", "32", "64", "128", "256", "512", "1024")


def bell_block(largest: float = 6.6) -> tuple[float, ...]:
    """32 quantiles of the normal distribution in a mixed order, the largest put at `largest`."""
    quantile = NormalDist().inv_cdf
    top = quantile(1 - 0.5 / BLOCK)
    order = [(13 * place + 9) % BLOCK for place in range(BLOCK)]
    return tuple(round(largest * quantile((k + 0.5) / BLOCK) / top, 2) for k in order)


@dataclass(frozen=True)
class Params:
    """What is looked at, and the settings of each view."""

    topic: str = param(
        "film",
        choices=TOPICS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/four-bit", "How NF4 is made"),
            QT_TRANSLATE_NOOP("floats/four-bit", "The bits of double quantisation"),
            QT_TRANSLATE_NOOP("floats/four-bit", "Inside a block"),
            QT_TRANSLATE_NOOP("floats/four-bit", "Four rules for a scale"),
        ),
        label=QT_TRANSLATE_NOOP("floats/four-bit", "Look at"),
    )
    precision: str = param(
        "float32",
        choices=("float32", "float64"),
        label=QT_TRANSLATE_NOOP("floats/four-bit", "Computed in"),
    )
    overlay: bool = param(
        True, label=QT_TRANSLATE_NOOP("floats/four-bit", "Show sixteen equal shares")
    )
    model: str = param(
        "bilingual",
        choices=("bilingual", "clear"),
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/four-bit", "Bilingual, 6 layers"),
            QT_TRANSLATE_NOOP("floats/four-bit", "Clear, 2 layers"),
        ),
        label=QT_TRANSLATE_NOOP("floats/four-bit", "Weights of"),
    )
    tensor: int = param(1, low=0, high=1000, label=QT_TRANSLATE_NOOP("floats/four-bit", "Matrix"))
    size: str = param(
        "64", choices=SIZES, label=QT_TRANSLATE_NOOP("floats/four-bit", "Weights per maximum")
    )
    second_size: str = param(
        "256",
        choices=SECOND_SIZES,
        label=QT_TRANSLATE_NOOP("floats/four-bit", "Maxima per second maximum"),
    )
    variant: str = param(
        "linear",
        choices=VARIANTS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/four-bit", "linear, ±127"),
            QT_TRANSLATE_NOOP("floats/four-bit", "linear, factor 128 (torchao)"),
            QT_TRANSLATE_NOOP("floats/four-bit", "dynamic map (bitsandbytes)"),
            QT_TRANSLATE_NOOP("floats/four-bit", "FP8 E4M3 (the paper says FP8)"),
        ),
        label=QT_TRANSLATE_NOOP("floats/four-bit", "Maxima become"),
    )
    second_bits: int = param(
        8,
        low=2,
        high=8,
        label=QT_TRANSLATE_NOOP("floats/four-bit", "Bits of a maximum (linear)"),
    )
    format: str = param(
        "nvfp4",
        choices=ANATOMIES,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/four-bit", "NVFP4: 16 × 4 bits"),
            QT_TRANSLATE_NOOP("floats/four-bit", "MXFP4: 32 × 4 bits"),
            QT_TRANSLATE_NOOP("floats/four-bit", "MXFP8: 32 × 8 bits"),
        ),
        label=QT_TRANSLATE_NOOP("floats/four-bit", "Block format"),
    )
    torchao_floor: bool = param(
        True,
        label=QT_TRANSLATE_NOOP("floats/four-bit", "Block scales at least 2⁻⁶ (torchao)"),
        help=QT_TRANSLATE_NOOP(
            "floats/four-bit", "Without it, NVFP4's block scales may be subnormal, down to 2⁻⁹."
        ),
    )
    at: int = param(
        -1,
        low=-1,
        high=100_000,
        label=QT_TRANSLATE_NOOP("floats/four-bit", "Block"),
        help=QT_TRANSLATE_NOOP("floats/four-bit", "−1: the one with the largest weight."),
    )
    element: str = param(
        "e2m1",
        choices=ELEMENTS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/four-bit", "E2M1 (MXFP4)"),
            QT_TRANSLATE_NOOP("floats/four-bit", "E2M3 (MXFP6)"),
            QT_TRANSLATE_NOOP("floats/four-bit", "E3M2 (MXFP6)"),
            QT_TRANSLATE_NOOP("floats/four-bit", "E4M3FN (MXFP8)"),
            QT_TRANSLATE_NOOP("floats/four-bit", "E5M2 (MXFP8)"),
            QT_TRANSLATE_NOOP("floats/four-bit", "INT8 (MXINT8)"),
        ),
        label=QT_TRANSLATE_NOOP("floats/four-bit", "Elements"),
    )
    block: tuple[float, ...] = param(
        bell_block(),
        kind="array",
        label=QT_TRANSLATE_NOOP("floats/four-bit", "The block: drag its bars"),
    )

    def validate(self) -> None:
        """The block is a list of 1 to 32 numbers within ±8."""
        given = self.block
        takes = f"a list of 1 to {BLOCK} numbers from −{LARGEST_BAR:g} to {LARGEST_BAR:g}"
        numbers = isinstance(given, tuple) and all(
            isinstance(v, (int, float)) and not isinstance(v, bool) and abs(v) <= LARGEST_BAR
            for v in given
        )
        if not numbers or not 1 <= len(given) <= BLOCK:
            raise ParamError(
                "block", given, takes, "rule", "error.block",
                {"most": BLOCK, "largest": f"{LARGEST_BAR:g}"},
            )  # fmt: skip

    def unused(self) -> tuple[str, ...]:
        """Fields of the other topics."""
        used = {
            "film": {"precision", "overlay", "model", "tensor", "size"},
            "ledger": {"model", "tensor", "size", "second_size", "variant"},
            "anatomy": {"model", "tensor", "format", "at"},
            "rules": {"element", "block"},
        }[self.topic]
        if self.topic == "ledger" and self.variant == "linear":
            used.add("second_bits")
        if self.topic == "anatomy" and self.format == "nvfp4":
            used.add("torchao_floor")
        every = {
            "precision", "overlay", "model", "tensor", "size", "second_size", "variant",
            "second_bits", "format", "torchao_floor", "at", "element", "block",
        }  # fmt: skip
        return tuple(sorted(every - used))
