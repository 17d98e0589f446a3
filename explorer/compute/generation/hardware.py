"""Accelerators as two numbers and a size: what their data sheets promise, and where that stands.

Sheets print tensor-core rates with 2:4 sparsity for some cards; half of that is the dense rate,
which is what a language model's products get. Real programs reach less than either number.
"""

from __future__ import annotations

from dataclasses import dataclass

from explorer.core.words import QT_TRANSLATE_NOOP

GIGA, TERA = 1e9, 1e12


@dataclass(frozen=True)
class Machine:
    """What one accelerator can do at most: dense 16-bit FLOP/s, bytes per second from its memory,
    bytes of that memory."""

    flops: float
    bandwidth: float
    memory: float

    @property
    def ridge(self) -> float:
        """FLOPs per byte at which arithmetic and memory take equally long."""
        return self.flops / self.bandwidth


@dataclass(frozen=True)
class Sheet:
    """A machine with its name and the document its numbers are from."""

    name: str
    machine: Machine
    source: str


#: BF16 or FP16 products with FP32 sums, dense. Decimal gigabytes, as the sheets print them.
SHEETS = {
    "h100": Sheet(
        "H100 SXM", Machine(989.4 * TERA, 3350 * GIGA, 80 * GIGA),
        QT_TRANSLATE_NOOP(
            "generation/speed",
            "NVIDIA H100 data sheet, SXM: 1979 TFLOP/s BF16 with sparsity, half of it dense; "
            "3.35 TB/s; 80 GB",
        ),
    ),
    "h200": Sheet(
        "H200 SXM", Machine(989.4 * TERA, 4800 * GIGA, 141 * GIGA),
        QT_TRANSLATE_NOOP(
            "generation/speed",
            "NVIDIA H200 data sheet, SXM: arithmetic of the H100; 4.8 TB/s; 141 GB",
        ),
    ),
    "a100": Sheet(
        "A100 80GB SXM", Machine(312 * TERA, 2039 * GIGA, 80 * GIGA),
        QT_TRANSLATE_NOOP(
            "generation/speed",
            "NVIDIA A100 data sheet, 80GB SXM: 312 TFLOP/s BF16; 2039 GB/s; 80 GB",
        ),
    ),
    "l4": Sheet(
        "L4", Machine(121 * TERA, 300 * GIGA, 24 * GIGA),
        QT_TRANSLATE_NOOP(
            "generation/speed",
            "NVIDIA L4 data sheet: 242 TFLOP/s BF16 with sparsity, half of it dense; 300 GB/s; "
            "24 GB",
        ),
    ),
    "rtx4090": Sheet(
        "RTX 4090", Machine(165.2 * TERA, 1008 * GIGA, 24 * GIGA),
        QT_TRANSLATE_NOOP(
            "generation/speed",
            "NVIDIA Ada architecture white paper: 165.2 TFLOP/s FP16 with FP32 sums, dense; "
            "1008 GB/s; 24 GB",
        ),
    ),
    "mi300x": Sheet(
        "MI300X", Machine(1307.4 * TERA, 5300 * GIGA, 192 * GIGA),
        QT_TRANSLATE_NOOP(
            "generation/speed",
            "AMD Instinct MI300X data sheet: 1307.4 TFLOP/s BF16 dense; 5.3 TB/s; 192 GB",
        ),
    ),
}  # fmt: skip
