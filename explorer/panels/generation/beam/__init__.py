"""generation/beam: the B likeliest prefixes, and why likelier is not better."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.generation.beam.params import Params
from explorer.compute.generation.beam.steps import Run, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.generation.beam import told
from explorer.panels.generation.beam.words import WORDS

PRESETS = {
    "year": Preset(
        QT_TRANSLATE_NOOP("generation/beam", "Four beams find less than two"),
        {"text": "It was a"}, "width",
    ),
    "king": Preset(
        QT_TRANSLATE_NOOP("generation/beam", "How short can a text get?"),
        {"text": "The king said"}, "width",
    ),
    "normalised": Preset(
        QT_TRANSLATE_NOOP("generation/beam", "Divided by length: α = 1"), {"alpha": 1.0}, "ranking"
    ),
    "groups": Preset(
        QT_TRANSLATE_NOOP("generation/beam", "Four groups of two"),
        {"beams": 8, "groups": 4, "strength": 2.0}, "diverse",
    ),
    "new": Preset(
        QT_TRANSLATE_NOOP("generation/beam", "A reward for tokens that are new"),
        {"reward": "new", "weight": 2.0}, "reward",
    ),
    "word": Preset(
        QT_TRANSLATE_NOOP("generation/beam", "A reward for one word"),
        {"text": "The people of the", "reward": "word", "word": "world", "weight": 3.0}, "reward",
    ),
    "chinese": Preset(
        QT_TRANSLATE_NOOP("generation/beam", "Chinese: a loop is likely, too"),
        {"text": "宝玉道：", "beams": 8}, "width",
    ),
    "characters": Preset(
        QT_TRANSLATE_NOOP("generation/beam", "A model of characters"),
        {"text": "the king and the ", "model": "clear", "new": 24}, "tree",
    ),
    "tiny": Preset(
        "tiny", {"text": "the", "model": "clear", "beams": 2, "new": 3}, hidden=True
    ),
}  # fmt: skip
VALUE_NAMES = {
    "stage": "the part of the run",
    "depth": "tokens of each candidate",
    "candidates": "token, its prefix (from 0), ln p of the step and of the sum, score, fate",
    "texts": "finished texts by falling normalised score",
    "beams": "width of the beam",
    "text": "the best text of this width",
    "ln_p": "its logarithmic probability, nats",
    "length": "its tokens, the end token among them",
    "distinct_1": "different tokens over all tokens of the texts returned",
    "distinct_2": "the same of pairs of tokens",
    "distinct_2_of_samples": "the same of as many samples",
    "group": "the group that chooses, from 1",
}
RESULT_NAMES = {
    "model": "title of the model",
    "text": "the text that ranks first at α",
    "ln_p": "its logarithmic probability, nats",
    "length": "its tokens",
    "greedy": "greedy's text",
    "greedy_ln_p": "its logarithmic probability",
    "widths": "widths of the sweep",
    "ln_p_by_width": "of the best text of each",
    "length_by_width": "of the best text of each",
    "distinct_2_by_width": "of the texts that each returns",
    "distinct_2_of_samples": "of as many samples",
    "likeliest": "the likeliest text that bounding found",
    "likeliest_ln_p": "its logarithmic probability",
    "likeliest_is_proven": "whether no text within the limit is likelier",
    "diverse": "the texts of diverse beam search",
    "distinct_2_plain": "of the B best texts of plain search",
    "distinct_2_diverse": "of those of diverse search",
    "rewarded": "the first text with the reward",
    "rewarded_score": "ln p + β r of it",
}


def _answer(trace: Trace) -> int:
    """Of the widest beam's best text, beside greedy's."""
    run: Run = trace.shared
    first, last = run.widths[0].best, run.widths[-1].best
    if last.logp <= first.logp + 1e-9:
        return 2
    return 0 if len(last.ids) < len(first.ids) else 1


class BeamLab(Lab):
    """The B likeliest prefixes go on; what that finds, and what it loses."""

    id = "generation/beam"
    question = QT_TRANSLATE_NOOP(
        "generation/beam", "Is the likeliest text the best one, and how is it found?"
    )
    Params = Params
    run = "explorer.compute.generation.beam.run:run"
    scene = "explorer.panels.generation.beam.scene:BeamScene"
    checks = "explorer.compute.generation.beam.checks:checks"
    words = WORDS
    beat = 1.0
    code = (
        "explorer.compute.generation.beam.search:choose",
        "explorer.compute.generation.beam.search:beam_search",
        "explorer.compute.generation.beam.steps:Text.normalised",
        "explorer.compute.generation.beam.search:likeliest",
        "explorer.compute.generation.beam.steps:distinct",
        "explorer.compute.generation.beam.search:diverse_beam_search",
    )
    prediction = Prediction(
        "predict.question", ("predict.shorter", "predict.longer", "predict.worse"), _answer, "width"
    )
    presets = PRESETS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    told_by = Telling(told.explain, told.values, told.result)

    def baseline(self, params: Any) -> Any | None:
        """Greedy: one beam."""
        return replace(params, beams=1) if params.beams > 1 else None

    def search_text(self, trace: Trace, index: int) -> str:
        """The tokens that go on at a depth."""
        run: Run = trace.shared
        step: Step = trace[index]
        if step.stage != "tree":
            return ""
        return " ".join(one.piece for one in run.plain.depths[step.number] if one.fate != "cut")


LAB = BeamLab()
