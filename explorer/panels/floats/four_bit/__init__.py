"""The lab "Four bits": NF4, double quantisation, block formats and the rules for their scales."""

from __future__ import annotations

import dataclasses
from typing import Any

from explorer.compute.floats.four_bit.ledger import total
from explorer.compute.floats.four_bit.settings import Params
from explorer.compute.floats.four_bit.steps import Anatomy, Film, Ledger, Rules
from explorer.core.lab import Explanation, Lab
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.floats.four_bit.explain import explain
from explorer.panels.floats.four_bit.presets import PRESETS, RESULT_NAMES, VALUE_NAMES
from explorer.panels.floats.four_bit.sentences import SENTENCES
from explorer.panels.floats.four_bit.words import WORDS

ALL_WORDS = {**WORDS, **SENTENCES}
COMPUTE = "explorer.compute.floats"


class FourBitLab(Lab):
    """Four topics about weights of four bits."""

    id = "floats/four-bit"
    question = QT_TRANSLATE_NOOP("floats/four-bit", "What is in a weight of four bits?")
    Params = Params
    run = "explorer.compute.floats.four_bit.run:run"
    scene = "explorer.panels.floats.four_bit.scene:FourBitScene"
    words = ALL_WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    code = (
        f"{COMPUTE}.quantise.normal_float:construct",
        f"{COMPUTE}.quantise.normal_float:evenly",
        f"{COMPUTE}.quantise.codebook:CodebookQuantiser",
        f"{COMPUTE}.quantise.double:DoubleQuantiser",
        f"{COMPUTE}.four_bit.ledger:plain_parts",
        f"{COMPUTE}.four_bit.ledger:double_parts",
        f"{COMPUTE}.quantise.nvfp4:NVFP4Quantiser",
        f"{COMPUTE}.quantise.block:BlockQuantiser",
        f"{COMPUTE}.four_bit.anatomy:packed",
        f"{COMPUTE}.quantise.exponents:threshold",
        f"{COMPUTE}.quantise.exponents:shared_exponents",
    )
    checks = "explorer.compute.floats.four_bit.checks:checks"
    beat = 1.4

    def explain(self, trace: Trace, index: int) -> Explanation:
        return explain(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        shared, stage = trace.shared, trace[index].stage
        out: dict[str, Any] = {"stage": stage}
        if shared.film is not None:
            return out | _film_values(shared.film, stage)
        if shared.ledger is not None:
            return out | _ledger_values(shared.ledger, stage)
        if shared.anatomy is not None:
            return out | _anatomy_values(shared.anatomy, stage)
        return out | _rules_values(shared.rules, stage)

    def result(self, trace: Trace) -> dict[str, Any]:
        shared = trace.shared
        if shared.film is not None:
            film = shared.film
            return {"levels": film.levels, "difference": film.difference, "entropy": film.entropy}
        if shared.ledger is not None:
            ledger = shared.ledger
            ratios = {"none": ledger.plain_sqnr, **dict(ledger.variants)}
            return {"plain_bits": total(ledger.plain), "double_bits": total(ledger.double),
                    "sqnr": ratios}  # fmt: skip
        if shared.anatomy is not None:
            anatomy = shared.anatomy
            return {"bits": anatomy.bits, "scale": anatomy.scale, "bytes": anatomy.data.hex()}
        return {
            "exponents": {rule.name: rule.exponent for rule in shared.rules.rules},
            "sqnr": {rule.name: rule.sqnr for rule in shared.rules.rules},
        }

    def baseline(self, params: Any) -> Any | None:
        """NF4 in float32 before float64; MXFP4 before NVFP4."""
        if params.topic == "film" and params.precision == "float64":
            return dataclasses.replace(params, precision="float32")
        if params.topic == "anatomy" and params.format == "nvfp4":
            return dataclasses.replace(params, format="mx-e2m1")
        return None

    def search_text(self, trace: Trace, index: int) -> str:
        return str(trace[index].stage)


def _film_values(film: Film, stage: str) -> dict[str, Any]:
    if stage == "usage":
        return {"counts": film.counts}
    if stage == "thresholds":
        return {"thresholds": film.thresholds, "mass": film.mass}
    return {"levels": film.levels} if stage == "divide" else {"quantiles": film.ordered}


def _ledger_values(ledger: Ledger, stage: str) -> dict[str, Any]:
    if stage == "sizes":
        return {"sizes": {str(s.size): [s.plain_bits, s.plain_sqnr, s.double_bits, s.double_sqnr]
                          for s in ledger.sizes}}  # fmt: skip
    if stage == "measured":
        return {"sqnr": {"none": ledger.plain_sqnr, **dict(ledger.variants)}}
    parts = ledger.plain if stage == "plain" else ledger.double
    return {stage: {part.name: part.bits for part in parts}}


def _anatomy_values(anatomy: Anatomy, stage: str) -> dict[str, Any]:
    if stage == "tensor":
        return {"scales": anatomy.scales}
    if stage == "scale":
        return {"scale": anatomy.scale, "values": anatomy.values}
    if stage == "codes":
        return {"codes": anatomy.codes}
    return {"bytes": anatomy.data.hex()} if stage == "bytes" else {"restored": anatomy.restored}


def _rules_values(rules: Rules, stage: str) -> dict[str, Any]:
    if stage == "block":
        return {"values": rules.values}
    rule = next(r for r in rules.rules if r.name == stage)
    return {"exponent": rule.exponent, "restored": rule.restored,
            "clipped": int(rule.clipped.sum()), "zeroed": int(rule.zeroed.sum())}  # fmt: skip


LAB = FourBitLab()
