"""generation/surprise: how surprised a model is by a text, and what that number says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.generation.surprise.params import Params
from explorer.compute.generation.surprise.steps import Run, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.generation.surprise import told
from explorer.panels.generation.surprise.words import WORDS

PRESETS = {
    "strange": Preset(
        QT_TRANSLATE_NOOP("generation/surprise", "One word that does not belong"),
        {"text": "To be, or not to be, that is the banana of the United States of America."},
        "strip",
    ),
    "half": Preset(
        QT_TRANSLATE_NOOP("generation/surprise", "Always one of two: perplexity 2"),
        {"chances": "0.5, 0.5, 0.5, 0.5"}, "mean",
    ),
    "one": Preset(
        QT_TRANSLATE_NOOP("generation/surprise", "One improbable token"),
        {"chances": "0.9, 0.9, 0.9, 0.001"}, "mean",
    ),
    "chinese": Preset(
        QT_TRANSLATE_NOOP("generation/surprise", "Chinese"),
        {"text": "话说宝玉见了黛玉，心中十分欢喜，便上前问道：“妹妹几时来的？”黛玉笑道：“才来的。”",
         "phrase": "宝玉笑道，"}, "strip",
    ),
    "characters": Preset(
        QT_TRANSLATE_NOOP("generation/surprise", "A model of characters"),
        {"model": "clear", "text": "Speak to me, my lord. Speak to me of the king"}, "units",
    ),
    "names": Preset(
        QT_TRANSLATE_NOOP("generation/surprise", "A prompt that holds the answer"),
        {"text": "The teacher wrote three words on the wall: river, bridge and garden. The "
                 "children read them aloud, and when she wiped the wall they still knew the three "
                 "words: river, bridge and garden."}, "compress",
    ),
    "coin": Preset(
        QT_TRANSLATE_NOOP("generation/surprise", "Two answers: the binomial sum"),
        {"right": 0.6, "wrong": 1}, "votes",
    ),
    "lured": Preset(
        QT_TRANSLATE_NOOP("generation/surprise", "A shared error: voting makes it worse"),
        {"right": 0.35, "lure": 0.8}, "votes",
    ),
    "tiny": Preset(
        "tiny",
        {"model": "clear", "text": "the king and the queen", "phrase": "the ", "tail": 3,
         "votes": 5, "trials": 40},
        hidden=True,
    ),
}  # fmt: skip
VALUE_NAMES = {
    "stage": "the part of the run",
    "token": "the token read",
    "bits": "its surprisal, bits",
    "mean": "bits per token",
    "rank": "its place among all tokens by probability",
    "entropy": "of the model's distribution there, bits",
    "likely": "likeliest tokens there, with their probability",
    "surprisals": "−log2 p of each token, bits",
    "perplexity": "2 to the power of the mean surprisal per token",
    "text": "which text, or which tokens",
    "tokens": "how many tokens it has",
    "total": "bits of the whole text",
    "per_character": "bits per character",
    "kept": "tokens of the prompt that are left",
    "loss": "of the continuation, bits per token, by way of dropping",
    "votes": "votes that are counted",
    "simulated": "how often the majority was right",
    "exact": "the same expected, in closed form",
}
RESULT_NAMES = {
    "model": "title of the model",
    "tokens": "tokens of the text",
    "bits": "of the whole text",
    "perplexity": "of the text, per token",
    "per_character": "bits per character",
    "example_perplexity": "of the example's probabilities",
    "by_tokens": "perplexity of the same text, by the way it is cut",
    "by_character": "bits per character, by the way it is cut",
    "by_text": "perplexity of four texts of one length",
    "distinct_2": "different pairs of tokens over all pairs, of the four",
    "kept": "tokens left of the prompt",
    "loss": "bits per token of the continuation, by way of dropping",
    "votes": "numbers of votes",
    "accuracy": "of the majority, in closed form",
    "accuracy_simulated": "of the majority, simulated",
}


def _answer(trace: Trace) -> int:
    """The text with the lowest perplexity."""
    run: Run = trace.shared
    return told.lowest(run)


class SurpriseLab(Lab):
    """Surprisal by token, perplexity, and what it is taken for."""

    id = "generation/surprise"
    question = QT_TRANSLATE_NOOP(
        "generation/surprise", "How surprised is the model, and what does that number say?"
    )
    Params = Params
    run = "explorer.compute.generation.surprise.run:run"
    scene = "explorer.panels.generation.surprise.scene:SurpriseScene"
    checks = "explorer.compute.generation.surprise.checks:checks"
    words = WORDS
    beat = 0.5
    code = (
        "explorer.compute.generation.surprise.measure:log_chances",
        "explorer.compute.generation.surprise.measure:bits_of",
        "explorer.compute.generation.surprise.steps:perplexity",
        "explorer.compute.generation.surprise.compress:kept_places",
        "explorer.compute.generation.surprise.compress:tail_bits",
        "explorer.compute.generation.surprise.voting:simulate",
        "explorer.compute.generation.surprise.voting:accuracy",
    )
    prediction = Prediction(
        "predict.question", ("short.human", "short.sample", "short.greedy", "short.loop"), _answer,
        "quality",
    )  # fmt: skip
    presets = PRESETS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    told_by = Telling(told.explain, told.values, told.result)

    def baseline(self, params: Any) -> Any | None:
        """The phrase over and over instead of the text."""
        text = params.phrase * 12
        return replace(params, text=text) if params.phrase.strip() and text != params.text else None

    def search_text(self, trace: Trace, index: int) -> str:
        """The token that is read."""
        run: Run = trace.shared
        step: Step = trace[index]
        return run.text.pieces[step.number - 1] if step.stage == "strip" else ""


LAB = SurpriseLab()
