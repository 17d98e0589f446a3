"""attention/masks: who may read whom, and what a changed token can move."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np

from explorer.compute.attention.masks import Masks, Params
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.attention.masks import facts, told
from explorer.panels.attention.masks.board import short
from explorer.panels.attention.masks.words import WORDS

CHOICES = ("all", "later", "earlier", "itself", "other")
PRESETS = {
    "none": Preset(
        QT_TRANSLATE_NOOP("attention/masks", "No mask: a change reaches everything"),
        {"mask": "none"},
        "ripple",
    ),
    "prefix": Preset(
        QT_TRANSLATE_NOOP("attention/masks", "Prefix: the boundary slides"),
        {"mask": "prefix", "prefix": 5},
        "slide",
    ),
    "cross": Preset(
        QT_TRANSLATE_NOOP("attention/masks", "Cross: an answer reads its question"),
        {"mask": "cross", "model": "encoder-decoder", "source": "que sera", "text": "ares euq"},
    ),
    "either": Preset(
        QT_TRANSLATE_NOOP("attention/masks", "Cross: change either text"),
        {"mask": "cross", "model": "encoder-decoder", "source": "que sera", "text": "ares euq"},
        "ripple",
    ),
    "encoder": Preset(
        QT_TRANSLATE_NOOP("attention/masks", "An encoder, as it was trained"),
        {"mask": "none", "model": "encoder", "text": "To be, or not to be: that is the question."},
        "ripple",
    ),
    "padding": Preset(
        QT_TRANSLATE_NOOP("attention/masks", "All read all, but nobody the padding"),
        {"mask": "none", "padding": 4},
    ),
    "nan": Preset(
        QT_TRANSLATE_NOOP("attention/masks", "Padding in front, causal, no cure: NaN"),
        {"padding": 3, "side": "left", "cure": "none"},
        "ripple",
    ),
    "corner": Preset(
        QT_TRANSLATE_NOOP("attention/masks", "Two new tokens, the mask in the wrong corner"),
        {"text": "to be or"},
        "corner",
    ),
    "rank": Preset(
        QT_TRANSLATE_NOOP("attention/masks", "Which of the two has the lower rank?"), {}, "rank"
    ),
    "tiny": Preset("tiny", {"text": "ab", "mask": "prefix", "prefix": 2, "padding": 1,
                            "side": "left", "keys": 6, "width": 2}, hidden=True),
}  # fmt: skip


def answer(trace: Trace) -> int:
    """Which outputs the middle token of the text moves, as it was measured."""
    shared: Masks = trace.shared
    ripple = shared.ripple
    token = len(shared.reading) // 2
    moved = ripple.touched[ripple.others + token, -1]
    places = np.arange(len(moved))
    patterns = (
        np.ones(len(moved), dtype=bool), places >= token, places <= token, places == token,
    )  # fmt: skip
    # "all" of a text of one token is also "itself": the first that fits
    return next((at for at, each in enumerate(patterns) if (each == moved).all()), 4)


class MasksLab(Lab):
    """Masks on a reader's text, what can influence what, and two traps."""

    id = "attention/masks"
    question = QT_TRANSLATE_NOOP(
        "attention/masks", "Who may read whom, and what can a changed token move?"
    )
    Params = Params
    run = "explorer.compute.attention.masks_run:run"
    scene = "explorer.panels.attention.masks.scene:MasksScene"
    checks = "explorer.compute.attention.masks_checks:checks"
    words = WORDS
    value_names = facts.VALUE_NAMES
    result_names = facts.RESULT_NAMES
    beat = 0.9
    code = (
        "explorer.compute.attention.masks:visible",
        "explorer.compute.attention.masks_stack:masked_softmax",
        "explorer.compute.attention.masks:reachable",
        "explorer.compute.attention.masks_work:Work.ripple",
        "explorer.compute.attention.masks_edges:corner_of",
        "explorer.compute.attention.masks_rank:effective_rank",
    )
    prediction = Prediction(
        "predict.question", tuple(f"predict.{name}" for name in CHOICES), answer, "ripple"
    )
    presets = PRESETS
    told_by = Telling(told.explain, facts.values, facts.result)

    def baseline(self, params: Any) -> Any | None:
        """The causal mask beside any other, no mask beside the causal one."""
        if params.mask == "cross":
            return None
        return dataclasses.replace(params, mask="none" if params.mask == "causal" else "causal")

    def section(self, trace: Trace, index: int) -> str:
        found = super().section(trace, index)
        return "reads" if found == "slide" else found

    def search_text(self, trace: Trace, index: int) -> str:
        """The token a step is about."""
        shared: Masks = trace.shared
        step = trace[index]
        if step.kind == "reads":
            return short(shared.reading[step.index])
        return short(shared.ripple.pieces[step.index]) if step.kind == "ripple" else ""


LAB = MasksLab()
