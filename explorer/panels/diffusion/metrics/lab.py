"""The lab: its numbers, what to try."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from explorer.compute.diffusion.metrics import (
    BETTER,
    DOSES,
    FAULTS,
    MEASURES,
    Params,
    Study,
    away,
    opinion,
)
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.diffusion.metrics import told
from explorer.panels.diffusion.metrics.words import RESULT_NAMES, VALUE_NAMES, WORDS

PRESETS = {
    "tiny": Preset("Tiny", {"count": 32, "fault": "blur"}, hidden=True),
    "duplicate": Preset(
        QT_TRANSLATE_NOOP("diffusion/metrics", "One picture of each, again and again"),
        {"fault": "duplicate"}, at=4,
    ),
    "copy": Preset(
        QT_TRANSLATE_NOOP("diffusion/metrics", "Copy the training set: who notices?"),
        {"fault": "copy"}, at=4,
    ),
    "guided": Preset(
        QT_TRANSLATE_NOOP("diffusion/metrics", "Chase the CLIP-like score"),
        {"fault": "guided"}, at="clip",
    ),
    "swap": Preset(
        QT_TRANSLATE_NOOP("diffusion/metrics", "Right pictures, wrong captions"),
        {"fault": "swap"}, at="clip",
    ),
    "few": Preset(
        QT_TRANSLATE_NOOP("diffusion/metrics", "Too few pictures for a distance"),
        {"count": 32}, at="count",
    ),
    "blur": Preset(
        QT_TRANSLATE_NOOP("diffusion/metrics", "The same squared error, another look"),
        {"fault": "blur"}, at="lpips",
    ),
    "model": Preset(
        QT_TRANSLATE_NOOP("diffusion/metrics", "Judge a diffusion model's samples"),
        {"source": "diffusion"}, at=0,
    ),
}  # fmt: skip
PREDICTED, SCORE = FAULTS.index("duplicate"), MEASURES.index("inception")


def answer(trace: Trace) -> int:
    """What repeating one picture of each character does to the classifier's score: 0 it falls
    beyond its noise, 1 it stays, 2 it rises."""
    study: Study = trace.shared
    z = float(away(study, study.by_fault)[PREDICTED, SCORE])
    return {"noticed": 0, "blind": 1, "fooled": 2}[opinion(z, BETTER[SCORE])]


class Metrics(Lab):
    """Five measures of pictures, and what each of them does not see."""

    id = "diffusion/metrics"
    question = QT_TRANSLATE_NOOP(
        "diffusion/metrics", "Which faults of generated pictures does a measure notice?"
    )
    Params = Params
    run = "explorer.compute.diffusion.metrics_run:run"
    scene = "explorer.panels.diffusion.metrics.scene:MetricsScene"
    checks = "explorer.compute.diffusion.metrics_checks:checks"
    words = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    code = (
        "explorer.compute.diffusion.measures.inception:inception_score",
        "explorer.compute.diffusion.measures.frechet:fitted",
        "explorer.compute.diffusion.measures.frechet:frechet",
        "explorer.compute.diffusion.measures.frechet:expected_bias",
        "explorer.compute.diffusion.measures.likeness:likeness",
        "explorer.compute.diffusion.measures.perceptual:layer_distances",
        "explorer.compute.diffusion.metrics:opinion",
    )
    beat = 1.2
    prediction = Prediction(
        "predict.question", ("predict.falls", "predict.stays", "predict.rises"), answer, "table"
    )

    def explain(self, trace: Trace, index: int) -> Explanation:
        """What a step shows."""
        return told.explain(trace, index)

    def section(self, trace: Trace, index: int) -> str:
        """At every dose the same is asked as in the table: has it noticed?"""
        stage = str(trace[index].stage)
        return "table" if stage == "dose" else stage

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """The five measures of a step's set."""
        study, step = trace.shared, trace[index]
        said = study.verdicts[0 if step.dose == 0 else 1] if step.dose in (0, 4) else None
        return {
            "stage": step.stage,
            "dose": DOSES[step.dose],
            "doubt": said.doubt if said else float("nan"),
            "marginal_entropy": said.variety if said else float("nan"),
            **{name: float(v) for name, v in zip(MEASURES, step.values, strict=True)},
            "away": away(study, step.values),
        }

    def result(self, trace: Trace) -> dict[str, Any]:
        """The whole comparison."""
        study: Study = trace.shared
        mean, deviation = study.floor
        return {
            "fresh_mean": mean,
            "fresh_deviation": deviation,
            "by_dose": study.by_dose,
            "by_fault": study.by_fault,
            "away": away(study, study.by_fault),
            "counts": study.counts.counts,
            "real_against_real": study.counts.real,
            "expected_bias": study.counts.expected,
            "limit_real": study.counts.limits[0],
            "limit_spoiled": study.counts.limits[1],
            "equal_errors": study.twins.errors.mean(axis=0),
            "layer_distances": np.asarray(study.twins.distances.mean(axis=0)),
        }

    def baseline(self, params: Any) -> Any | None:
        """Real glyphs beside samples; four times as many pictures beside few."""
        if params.source == "diffusion":
            return replace(params, source="real")
        return replace(params, count=512) if params.count <= 128 else None


LAB = Metrics()
