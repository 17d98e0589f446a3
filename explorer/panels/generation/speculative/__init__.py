"""generation/speculative: a small draft guesses, the large model checks all guesses at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.generation.speculative import Params, Run, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.generation.speculative import told
from explorer.panels.generation.speculative.words import WORDS

PRESETS = {
    "tiny": Preset(
        "tiny", {"text": "the ", "new": 6, "guesses": 2, "draft": "attention-only"}, hidden=True
    ),
    "close": Preset(
        QT_TRANSLATE_NOOP("generation/speculative", "A draft that is often right, but large"),
        {"draft": "clear"},
        "speed",
    ),
    "middle": Preset(
        QT_TRANSLATE_NOOP("generation/speculative", "A draft with one layer"),
        {"draft": "one-layer"},
        "speed",
    ),
    "greedy": Preset(
        QT_TRANSLATE_NOOP("generation/speculative", "Greedy: kept if it is the likeliest"),
        {"temperature": 0.0},
    ),
    "lookup": Preset(
        QT_TRANSLATE_NOOP("generation/speculative", "Prompt lookup: a text that repeats itself"),
        {
            "model": "bilingual", "draft": "lookup", "temperature": 0.6,
            "text": "KING: I know.\nQUEEN: I know not.\nKING: I know.\nQUEEN: I know not.\nKING:",
        },
    ),
    "exit": Preset(
        QT_TRANSLATE_NOOP("generation/speculative", "Early exit: its own first three layers"),
        {"model": "bilingual", "draft": "exit", "layers": 3, "text": "the king and the "},
        "speed",
    ),
    "why": Preset(
        QT_TRANSLATE_NOOP("generation/speculative", "Why a poor draft spoils nothing"),
        {"draft": "exit", "layers": 1},
        "exact",
    ),
}  # fmt: skip


def _answer(trace: Trace) -> int:
    """How many guesses of the first round were kept, as computed; three stands for more, too."""
    run: Run = trace.shared
    return min(run.rounds[0].kept, 3)


class SpeculativeLab(Lab):
    """Guesses of a draft, one pass that checks them, and the target's own text."""

    id = "generation/speculative"
    question = QT_TRANSLATE_NOOP(
        "generation/speculative", "How can a large model write several tokens in one pass?"
    )
    Params = Params
    run = "explorer.compute.generation.speculative_run:run"
    scene = "explorer.panels.generation.speculative.scene:SpeculativeScene"
    checks = "explorer.compute.generation.speculative_checks:checks"
    words = WORDS
    beat = 1.1
    code = (
        "explorer.compute.generation.speculative_drafts:ModelDraft.guess",
        "explorer.compute.generation.speculative_drafts:looked_up",
        "explorer.compute.generation.speculative_run:target_chances",
        "explorer.compute.generation.speculative_run:decide",
        "explorer.compute.generation.speculative:ratio_of",
        "explorer.compute.generation.speculative:rest_of",
        "explorer.compute.generation.speculative:output_of",
        "explorer.compute.generation.speculative_run:played",
        "explorer.compute.generation.speculative:tokens_per_pass",
        "explorer.compute.generation.speculative:speed_up",
    )
    prediction = Prediction(
        "predict.question", tuple(f"predict.{count}" for count in range(4)), _answer, "judge"
    )
    presets = PRESETS
    value_names = told.VALUE_NAMES
    result_names = told.RESULT_NAMES
    told_by = Telling(told.explain, told.values, told.result)

    def section(self, trace: Trace, index: int) -> str:
        """Every round is the same code."""
        step: Step = trace[index]
        return step.stage

    def baseline(self, params: Any) -> Any:
        """One guess at a time; or, where that is shown, four."""
        return replace(params, guesses=4 if params.guesses == 1 else 1)

    def search_text(self, trace: Trace, index: int) -> str:
        """The guesses of the round and what it wrote."""
        run: Run = trace.shared
        one = run.rounds[trace[index].round]
        return " ".join([*(guess.piece for guess in one.guesses), "".join(one.produced)])


LAB = SpeculativeLab()
