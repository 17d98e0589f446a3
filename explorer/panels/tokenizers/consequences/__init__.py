"""The lab tokenizers/consequences: what the cuts of a tokenizer do to a model."""

from __future__ import annotations

from typing import Any

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.consequences.types import Params, Step
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.tokenizers.consequences.telling import told
from explorer.panels.tokenizers.consequences.words import WORDS

VALUE_NAMES = {
    "part": "which experiment: start, space, cut, letters, digits or race",
    "rows": "the tokens of each row",
    "ids": "their ids",
    "next": "the likeliest next tokens of each row, where it was asked",
    "probabilities": "their probabilities",
    "wanted": "what ought to follow, for each row",
    "wanted_probability": "its probability, -1 where nothing was wanted",
    "numbers": "the numbers of the experiment by name",
}
RESULT_NAMES = {
    "cosine": "cosine of the embeddings of the word's first tokens, at the start and inside",
    "space": "probability of the continuation without and with the space",
    "finish": "probability that the character is finished, by bytes given",
    "sum": "probability of the right sum, as written and with digits apart",
    "tokens": "tokens of the word by encoder",
}
PRESETS = {
    "tiny": Preset(
        "tiny",
        {"word": "a", "prompt": "I am", "chinese": "水", "spelled": "bee", "letter": "e",
         "left": 1, "right": 2, "race": "bee"},
        hidden=True,
    ),
    "trailing-space": Preset(
        QT_TRANSLATE_NOOP("tokenizers/consequences", "A space at the end of a prompt"),
        {"prompt": "Ladies and"}, at="space",
    ),
    "half": Preset(
        QT_TRANSLATE_NOOP("tokenizers/consequences", "Half a Chinese character"),
        {"chinese": "贾宝蟾"}, at="cut",
    ),
    "government": Preset(
        QT_TRANSLATE_NOOP("tokenizers/consequences", "The same word at the start and inside"),
        {"word": "government"},
    ),
    "letters": Preset(
        QT_TRANSLATE_NOOP("tokenizers/consequences", "How many letters?"),
        {"spelled": "parliament", "letter": "a"}, at="letters",
    ),
    "sums": Preset(
        QT_TRANSLATE_NOOP("tokenizers/consequences", "A small sum"),
        {"left": 2, "right": 2}, at="digits",
    ),
    "encoders": Preset(
        QT_TRANSLATE_NOOP("tokenizers/consequences", "Five encoders, one word"),
        {"race": "reference"}, at="race",
    ),
}  # fmt: skip


def after_space(trace: Trace) -> int:
    """0: the likeliest next token after the space is the one before it without its space."""
    step = next(step for step in trace.steps if step.part == "space")
    bare, spaced = (row.next_pieces[0] for row in step.rows)
    return 0 if bare.removeprefix(b" ") == spaced else 1


class ConsequencesLab(Lab):
    """The same text cut in two ways, and what the model makes of each."""

    id = "tokenizers/consequences"
    question = QT_TRANSLATE_NOOP(
        "tokenizers/consequences", "What does the model see of the text, and what can it not see?"
    )
    Params = Params
    run = "explorer.compute.tokenizers.consequences.run:run"
    scene = "explorer.panels.tokenizers.consequences.scene:ConsequencesScene"
    words = WORDS
    code = (
        "explorer.compute.tokenizers.consequences.run:Reader",
        "explorer.compute.tokenizers.consequences.race:rank_merge",
        "explorer.compute.tokenizers.consequences.race:longest_match",
        "explorer.compute.tokenizers.consequences.race:best_path",
    )
    checks = "explorer.compute.tokenizers.consequences.checks:check"
    beat = 2.0
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    prediction = Prediction("ask", ("ask-same", "ask-other"), after_space, reveal="space")

    def explain(self, trace: Trace, index: int) -> Explanation:
        """What an experiment found."""
        return told(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """Tokens and probabilities of an experiment."""
        step: Step = trace[index]
        return {
            "part": step.part,
            "rows": [[shown(piece) for piece in row.pieces] for row in step.rows],
            "ids": [row.ids for row in step.rows],
            "next": [[shown(piece) for piece in row.next_pieces] for row in step.rows],
            "probabilities": [
                [] if row.next_probabilities is None else row.next_probabilities
                for row in step.rows
            ],
            "wanted": [shown(row.wanted) for row in step.rows],
            "wanted_probability": [row.probability for row in step.rows],
            "numbers": step.numbers,
        }

    def result(self, trace: Trace) -> dict[str, Any]:
        """The finding of each experiment."""
        by_part: dict[str, list[Step]] = {}
        for step in trace.steps:
            by_part.setdefault(step.part, []).append(step)
        space, sums = by_part["space"][0].numbers, by_part["digits"][0].numbers
        return {
            "cosine": by_part["start"][0].numbers["cosine"],
            "space": [space["bare"], space["spaced"]],
            "finish": [step.numbers["finish"] for step in by_part["cut"]],
            "sum": [sums["together"], sums["apart"]],
            "tokens": {
                row.name.removeprefix("encoder-"): len(row.pieces)
                for row in by_part["race"][0].rows
            },
        }

    def section(self, trace: Trace, index: int) -> str:
        """The lines of the experiment, where the code has some of its own."""
        part = str(trace[index].part)
        return part if part in ("start", "space", "cut", "race") else "space"


LAB = ConsequencesLab()
