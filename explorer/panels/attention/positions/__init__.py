"""attention/positions: how a model knows the order of its tokens, and how far that reaches."""

from __future__ import annotations

import dataclasses
from typing import Any

from explorer.compute.attention import reading
from explorer.compute.attention.positions import Params
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.attention.positions import told
from explorer.panels.attention.positions.texts import HEADINGS, NOTICES, PARAGRAPHS
from explorer.panels.attention.positions.words import (
    CAPTIONS,
    MESSAGES,
    READS,
    SECTIONS,
    STAGE,
)

PRESETS = {
    "dials": Preset(
        QT_TRANSLATE_NOOP("attention/positions", "RoPE: dials that turn"), {}, "turn"
    ),
    "sinusoidal": Preset(
        QT_TRANSLATE_NOOP("attention/positions", "Sinusoids: dials that are added"),
        {"kind": "sinusoidal"}, "turn",
    ),
    "table": Preset(
        QT_TRANSLATE_NOOP("attention/positions", "A learned table, and its end"),
        {"kind": "learned", "shift": 57}, "turn",
    ),
    "alibi": Preset(
        QT_TRANSLATE_NOOP("attention/positions", "ALiBi: a slope for each head"),
        {"kind": "alibi"}, "turn",
    ),
    "t5": Preset(
        QT_TRANSLATE_NOOP("attention/positions", "T5: a number for each bucket"),
        {"kind": "t5"}, "turn",
    ),
    "bias": Preset(
        QT_TRANSLATE_NOOP("attention/positions", "RoPE with a bias in q and k"),
        {"bias": 3.0}, "score",
    ),
    "reversed": Preset(
        QT_TRANSLATE_NOOP("attention/positions", "A sentence read backwards"), {}, "order"
    ),
    "longer": Preset(
        QT_TRANSLATE_NOOP("attention/positions", "Eight times the trained length"), {}, "length"
    ),
    "stretched": Preset(
        QT_TRANSLATE_NOOP("attention/positions", "RoPE stretched to reach as far"),
        {}, "stretch",
    ),
    "train": Preset(
        QT_TRANSLATE_NOOP("attention/positions", "Train ALiBi anew (some 15 seconds)"),
        {"kind": "alibi", "train": 400}, "train",
    ),
    "tiny": Preset("tiny", {"longest": "2", "windows": 1, "text": "To be"}, hidden=True),
}  # fmt: skip

WORDS = {
    **reading.WORDS, **SECTIONS, **CAPTIONS, **STAGE, **READS, **MESSAGES, **HEADINGS,
    **PARAGRAPHS, **NOTICES,
}  # fmt: skip


class PositionsLab(Lab):
    """None, learned, sinusoidal, RoPE, ALiBi and T5's bias, on six models that differ in nothing
    else."""

    id = "attention/positions"
    question = QT_TRANSLATE_NOOP(
        "attention/positions", "How does a model know where a token stands, and how far?"
    )
    Params = Params
    run = "explorer.compute.attention.positions_run:run"
    scene = "explorer.panels.attention.positions.scene:PositionsScene"
    checks = "explorer.compute.attention.positions_checks:checks"
    words = WORDS
    value_names = told.VALUE_NAMES
    result_names = told.RESULT_NAMES
    presets = PRESETS
    beat = 1.0
    code = (
        "explorer.compute.attention.positions_rotary:rotate_half",
        "explorer.compute.attention.positions_rotary:rotate_interleaved",
        "explorer.compute.attention.positions_rotary:errors",
        "explorer.compute.attention.positions_pairs:project",
        "explorer.compute.attention.positions_pairs:added_and_concatenated",
        "explorer.compute.attention.positions_toy:logits",
        "explorer.compute.attention.positions_order:attend",
        "explorer.compute.attention.positions_order:growing_decoder",
        "explorer.compute.attention.positions_length:loss_of_window",
        "explorer.compute.attention.positions_length:dual_chunk_logits",
        "explorer.compute.attention.positions_train:trained",
    )
    prediction = Prediction(
        "predict.question",
        tuple(f"predict.{n}" for n in ("learned", "sinusoidal", "rotary", "alibi", "other")),
        told.answer, "length",
    )  # fmt: skip
    told_by = Telling(told.explain, told.values, told.result)

    def baseline(self, params: Any) -> Any | None:
        """The same without positions."""
        return None if params.kind == "none" else dataclasses.replace(params, kind="none")

    def search_text(self, trace: Trace, index: int) -> str:
        """The kind and the letters."""
        return f"{trace.params.kind} {trace.params.letters}"


LAB = PositionsLab()
