"""attention/variants: what heads share, and what it saves."""

from __future__ import annotations

import dataclasses
from typing import Any

from explorer.compute.attention.variants import Params, Run
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.attention.variants import facts, told
from explorer.panels.attention.variants.words import WORDS

CHOICES = ("fewer", "same", "more")
PRESETS = {
    "wiring": Preset(
        QT_TRANSLATE_NOOP("attention/variants", "From a lane per head to a latent"), {}, "wiring"
    ),
    "exact": Preset(
        QT_TRANSLATE_NOOP("attention/variants", "A latent so wide that nothing is lost"),
        {"latent": 64},
        "wiring",
    ),
    "grouped": Preset(
        QT_TRANSLATE_NOOP("attention/variants", "A model that shares already"),
        {"model": "bilingual", "text": "To be, or not to be, that is the", "latent": 80},
        "wiring",
    ),
    "models": Preset(
        QT_TRANSLATE_NOOP("attention/variants", "Caches of published models"), {}, "models"
    ),
    "rotation": Preset(
        QT_TRANSLATE_NOOP("attention/variants", "Why a rotation cannot be absorbed"),
        {},
        "rotation",
    ),
    "repair": Preset(
        QT_TRANSLATE_NOOP(
            "attention/variants", "Convert to fewer heads, then repair (ten seconds)"
        ),
        {"repair": 100},
        "convert",
    ),
    "tiny": Preset("tiny", {"text": "abab", "latent": 8, "repair": 0}, hidden=True),
}


def answer(trace: Trace) -> int:
    """Multiply-adds of the scores with the fewest key/value heads, against the model's own."""
    run: Run = trace.shared
    own, fewest = run.variants[0], run.variants[-2]  # the last is the latent
    return (
        1 + (fewest.multiply_adds > own.multiply_adds) - (fewest.multiply_adds < own.multiply_adds)
    )


class VariantsLab(Lab):
    """MHA, GQA, MQA and MLA on the same text."""

    id = "attention/variants"
    question = QT_TRANSLATE_NOOP(
        "attention/variants", "What do heads share, and what does it save?"
    )
    Params = Params
    run = "explorer.compute.attention.variants_run:run"
    scene = "explorer.panels.attention.variants.scene:VariantsScene"
    checks = "explorer.compute.attention.variants_checks:checks"
    words = WORDS
    value_names = facts.VALUE_NAMES
    result_names = facts.RESULT_NAMES
    beat = 1.0
    code = (
        "explorer.compute.attention.variants_run:count_heads",
        "explorer.compute.attention.variants_convert:mean_pooled",
        "explorer.compute.attention.variants_convert:joint_latent",
        "explorer.compute.attention.variants:cache_bytes",
        "explorer.compute.attention.variants_latent:absorbed_scores",
        "explorer.compute.attention.variants_latent:turned_scores",
        "explorer.compute.attention.variants_latent:decoupled_scores",
        "explorer.compute.attention.variants_repair:Repair.update",
    )
    prediction = Prediction(
        "predict.question", tuple(f"predict.{name}" for name in CHOICES), answer, "wiring"
    )
    presets = PRESETS
    told_by = Telling(told.explain, facts.values, facts.result)

    def baseline(self, params: Any) -> Any | None:
        """Before the repair beside after it; else a latent of half the width."""
        if params.repair:
            return dataclasses.replace(params, repair=0)
        return dataclasses.replace(params, latent=max(params.latent // 2, 1))

    def search_text(self, trace: Trace, index: int) -> str:
        """The token that enters the cache, or the name of a published model."""
        found = facts.values(trace, index)
        if found["stage"] == "cache":
            return str(trace.shared.pieces[found["tokens"] - 1])
        return str(found.get("name", found.get("kind", "")))


LAB = VariantsLab()
