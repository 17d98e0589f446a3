"""What stands above the picture: one sentence per stage, and what is looked at."""

from __future__ import annotations

import math

from explorer.compute.floats.quantise_matrix import Params, Ranked, Shared
from explorer.core.formatting import count, fixed, number
from explorer.ui.canvas.ink import Ink

MINUS = "−"


def decibels(value: float) -> str:
    """A ratio in dB; ∞ where nothing is lost."""
    return fixed(value, 1)


def sharing(ink: Ink, granularity: str, size: int) -> str:
    """Which elements share a scale, in words; empty for formats of their own block size."""
    if not granularity:
        return ""
    return ink.say(f"by.{granularity}", size=size)


def name_of(ink: Ink, ranked: Ranked) -> str:
    """A format with everything that tells it from the others."""
    parts = [ranked.label, sharing(ink, ranked.granularity, ranked.size)]
    if ranked.more:
        parts.append(ink.say(ranked.more))
    return " ".join(part for part in parts if part)


def title(ink: Ink, shared: Shared, stage: str) -> str:
    """The point of a stage, with this matrix's numbers."""
    if stage == "matrix":
        spread = float(shared.matrix.std(dtype="float64"))
        largest = float(shared.row_largest.max())
        ratio = number(largest / spread, 2) if spread else "0"
        return ink.say("title.matrix", count=count(shared.matrix.size), ratio=ratio)
    if stage == "scales":
        key = "title.scales.one" if len(shared.scales) == 1 else "title.scales"
        if shared.label in ("FP16", "BF16"):
            key = "title.scales.none"
        return ink.say(key, count=count(len(shared.scales)), bits=fixed(shared.bits, 2))
    if stage == "codes":
        used = int((shared.usage > 0).sum())
        return ink.say("title.codes", used=count(used), all=count(len(shared.levels)),
                       entropy=fixed(shared.entropy, 2))  # fmt: skip
    if stage == "dequantise":
        return ink.say("title.dequantise", clipped=count(int(shared.clipped.sum())))
    if stage == "error":
        if math.isinf(shared.sqnr):
            return ink.say("title.error.none")
        key = "title.error.rest" if shared.outlier_columns else "title.error"
        return ink.say(key, sqnr=decibels(shared.sqnr), rest=decibels(shared.rest))
    best = best_below(shared, shared.bits)
    return ink.say("title.compared", name=name_of(ink, best), sqnr=decibels(best.rest),
                   bits=fixed(shared.bits, 2))  # fmt: skip


def best_below(shared: Shared, bits: float) -> Ranked:
    """The format that keeps most among those that need no more than some bits."""
    return max((r for r in shared.ranked if r.bits <= bits + 1e-9), key=lambda r: r.rest)


def subtitle(ink: Ink, shared: Shared, params: Params) -> str:
    """The format, the matrix, and what was put into it."""
    parts = [
        name_of(ink, next(r for r in shared.ranked if r.name == shared.chosen)),
        f"{shared.tensor}, {shared.matrix.shape[0]} × {shared.matrix.shape[1]}",
    ]
    if shared.outlier_columns:
        key = "put_in.one" if len(shared.outlier_columns) == 1 else "put_in"
        parts.append(ink.say(key, count=len(shared.outlier_columns), factor=f"{params.factor:.3g}"))
    return " · ".join(parts)
