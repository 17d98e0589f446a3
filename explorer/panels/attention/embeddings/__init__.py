"""attention/embeddings: what a token's vector is made of, and one score taken apart."""

from __future__ import annotations

import dataclasses
from typing import Any

from explorer.compute.attention import reading
from explorer.compute.attention.embeddings import Params, Split
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.attention.embeddings import told
from explorer.panels.attention.embeddings.texts import HEADINGS, NOTICES, PARAGRAPHS
from explorer.panels.attention.embeddings.words import (
    CAPTIONS,
    MESSAGES,
    READS,
    SECTIONS,
    STAGE,
)

PRESETS = {
    "sum": Preset(QT_TRANSLATE_NOOP("attention/embeddings", "One vector, three layers"), {}, "sum"),
    "nine": Preset(
        QT_TRANSLATE_NOOP("attention/embeddings", "One score, nine products"), {}, "score"
    ),
    "previous": Preset(
        QT_TRANSLATE_NOOP(
            "attention/embeddings", "A head that reads the token before: places only"
        ),
        {"head": 2},
        "score",
    ),
    "next": Preset(
        QT_TRANSLATE_NOOP("attention/embeddings", "A head that reads the token after"),
        {"head": 3},
        "keys",
    ),
    "one": Preset(
        QT_TRANSLATE_NOOP("attention/embeddings", "Both sentences called segment A"),
        {"one_segment": True},
        "keys",
    ),
    "chinese": Preset(
        QT_TRANSLATE_NOOP("attention/embeddings", "Two sentences in Chinese"),
        {"first": "宝玉笑道：“好姐姐，你别恼我。”", "second": "黛玉听了，也不言语，只管低头。"},
        "score",
    ),
    "angles": Preset(
        QT_TRANSLATE_NOOP("attention/embeddings", "Are they at right angles?"), {}, "cosines"
    ),
    "tiny": Preset("tiny", {"first": "To be", "second": "or not"}, hidden=True),
}


WORDS = {
    **reading.WORDS, **SECTIONS, **CAPTIONS, **STAGE, **READS, **MESSAGES, **HEADINGS,
    **PARAGRAPHS, **NOTICES,
}  # fmt: skip


class Embeddings(Lab):
    """BERT's three embeddings on the shipped encoder."""

    id = "attention/embeddings"
    question = QT_TRANSLATE_NOOP(
        "attention/embeddings", "What is a token's vector made of, and which part makes a score?"
    )
    Params = Params
    run = "explorer.compute.attention.embeddings_run:run"
    scene = "explorer.panels.attention.embeddings.scene:EmbeddingsScene"
    checks = "explorer.compute.attention.embeddings_checks:checks"
    words = WORDS
    beat = 1.4
    code = (
        "explorer.compute.attention.embeddings_run:embed",
        "explorer.compute.attention.embeddings_run:norm_parts",
        "explorer.compute.attention.embeddings_run:concatenated",
        "explorer.compute.attention.embeddings_run:project_parts",
        "explorer.compute.attention.embeddings_run:products",
        "explorer.compute.attention.embeddings_run:table_cosines",
    )
    prediction = Prediction(
        "predict.question",
        ("predict.token", "predict.position", "predict.segment", "predict.mixed"),
        told.answer,
        "terms",
    )
    presets = PRESETS
    value_names = told.VALUE_NAMES
    result_names = told.RESULT_NAMES
    told_by = Telling(told.explain, told.values, told.result)

    def baseline(self, params: Any) -> Any | None:
        """The same sentences with both called segment A, or the other way round."""
        return dataclasses.replace(params, one_segment=not params.one_segment)

    def search_text(self, trace: Trace, index: int) -> str:
        """The two tokens of the score."""
        split: Split = trace.shared
        return f"{split.pieces[split.query]} {split.pieces[split.key]}"


LAB = Embeddings()
