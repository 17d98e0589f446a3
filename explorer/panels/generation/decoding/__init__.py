"""generation/decoding: one loop of scores, processors and a draw; and why it repeats itself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.generation.decoding.params import Params, Run, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.generation.decoding import told
from explorer.panels.generation.decoding.words import WORDS

#: Every processor switched off.
BARE = {
    "penalty": 1.0, "ngram": 0, "allowed": "", "temperature": 1.0, "last_temperature": 0.0,
    "top_k": 0, "top_p": 1.0, "min_p": 0.0,
}  # fmt: skip
GREEDY = {**BARE, "choose": "greedy"}
CHOICES = ("rises", "stays", "falls")
PRESETS = {
    "parrot": Preset(
        QT_TRANSLATE_NOOP("generation/decoding", "Greedy: the parrot"), {**GREEDY, "new": 60}, "on"
    ),
    "loop": Preset(
        QT_TRANSLATE_NOOP("generation/decoding", "Why a loop closes"), {}, "copies"
    ),
    "plain": Preset(
        QT_TRANSLATE_NOOP("generation/decoding", "Drawn from the model as it is"),
        {**BARE, "choose": "draw"}, "slow",
    ),
    "hot": Preset(
        QT_TRANSLATE_NOOP("generation/decoding", "Too hot: temperature 2"),
        {**BARE, "temperature": 2.0}, "slow",
    ),
    "ngram": Preset(
        QT_TRANSLATE_NOOP("generation/decoding", "Greedy, no run of three twice"),
        {**GREEDY, "ngram": 3, "new": 60, "slow": 18}, "slow",
    ),
    "penalty": Preset(
        QT_TRANSLATE_NOOP("generation/decoding", "Greedy, with a repetition penalty"),
        {**GREEDY, "penalty": 1.3, "new": 60, "slow": 12}, "slow",
    ),
    "allowed": Preset(
        QT_TRANSLATE_NOOP("generation/decoding", "Answers from a list"),
        {**GREEDY, "allowed": " is great.\n is growing.\n are free.\n have spoken.", "slow": 1},
        "slow",
    ),
    "min_p": Preset(
        QT_TRANSLATE_NOOP("generation/decoding", "Hot, but with min-p"),
        {**BARE, "temperature": 2.0, "min_p": 0.1}, "slow",
    ),
    "chinese": Preset(
        QT_TRANSLATE_NOOP("generation/decoding", "A Chinese novel"), {"text": "却说曹操"}, "slow"
    ),
    "tiny": Preset(
        "tiny", {"text": "the the", "model": "clear", "new": 3, "slow": 2, "ngram": 2}, hidden=True
    ),
}  # fmt: skip
VALUE_NAMES = {
    "stage": "a processor, the draw, the token that was appended, or a copy of the text",
    "token": "which of the written tokens, from 1",
    "piece": "the token",
    "model_chance": "its probability before any processor",
    "chance": "its probability after all processors",
    "rank": "its place in the model's own order, from 1",
    "uniform": "the drawn number, from 0 to 1; NaN where the likeliest is taken",
    "temperature": "of this token",
    "candidates": "probability of each listed token before and after",
    "kept": "tokens that can still be chosen",
    "removed": "tokens that cannot any more",
    "mass": "probability, before, of those that can still be chosen",
    "entropy_before": "nats",
    "entropy": "after, nats",
    "repeated": "share of the written tokens that end a run of four that was there before",
    "copy": "which copy of the text, from 1",
    "mean": "geometric mean of the probabilities of its tokens",
    "copy_chance": "probability of each token of this copy, (tokens,)",
}
RESULT_NAMES = {
    "model": "title of the model",
    "written": "what was written",
    "tokens": "how many tokens that are",
    "ended": "why it ended early: answer, nothing, or empty",
    "log_chance": "ln of the model's probability of what was written",
    "entropy": "of the model's own distributions, mean, nats",
    "repeated": "share of the written tokens that end a run of four that was there before",
    "distinct_2": "different pairs of neighbours among all",
    "loop": "tokens of the loop that it ends with; 0: none",
    "loop_means": "geometric mean of the probabilities in each turn of the loop",
    "copy_means": "geometric mean of the probabilities in each copy of the text",
}


def _answer(trace: Trace) -> int:
    """Rises, stays or falls: the last copy against the first, as computed."""
    run: Run = trace.shared
    first, last = float(run.copies.mean[0]), float(run.copies.mean[-1])
    return 0 if last > 1.2 * first else 2 if last < first / 1.2 else 1


class DecodingLab(Lab):
    """How a text grows token by token, and where repetition comes from."""

    id = "generation/decoding"
    question = QT_TRANSLATE_NOOP(
        "generation/decoding", "How is the next token chosen, and why does a model repeat itself?"
    )
    Params = Params
    run = "explorer.compute.generation.decoding.run:run"
    scene = "explorer.panels.generation.decoding.scene:DecodingScene"
    checks = "explorer.compute.generation.decoding.checks:checks"
    words = WORDS
    beat = 0.7
    code = (
        "explorer.compute.generation.decoding.run:write",
        "explorer.compute.generation.decoding.processors:repetition_penalty",
        "explorer.compute.generation.decoding.processors:repeating",
        "explorer.compute.generation.decoding.trie:Trie.after",
        "explorer.compute.generation.decoding.processors:only",
        "explorer.compute.generation.decoding.processors:temperature",
        "explorer.compute.generation.decoding.processors:top_k",
        "explorer.compute.generation.decoding.processors:top_p",
        "explorer.compute.generation.decoding.processors:min_p",
        "explorer.compute.generation.decoding.processors:draw",
        "explorer.compute.generation.decoding.run:written_again",
    )
    prediction = Prediction(
        "predict.question", tuple(f"predict.{name}" for name in CHOICES), _answer, "copies"
    )
    presets = PRESETS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    told_by = Telling(told.explain, told.values, told.result)

    def baseline(self, params: Any) -> Any:
        """Greedy search without any processor; or, where that is shown, a plain draw."""
        bare = replace(params, **GREEDY)
        return bare if bare != params else replace(params, choose="draw")

    def section(self, trace: Trace, index: int) -> str:
        """The marked lines of a step are named like its stage."""
        step: Step = trace[index]
        return step.stage

    def search_text(self, trace: Trace, index: int) -> str:
        """The token that a step is about."""
        step: Step = trace[index]
        run: Run = trace.shared
        return run.written[step.token].piece


LAB = DecodingLab()
