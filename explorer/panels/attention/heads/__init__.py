"""attention/heads: every head of a model on the reader's text, what it is, and who misses it."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np

from explorer.compute.attention.heads import Heads, Params
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.attention.heads import explain as told
from explorer.panels.attention.heads.words import WORDS

CHOICES = ("previous", "induction", "first", "other")
LONG = (
    "In the morning the ships went out of the harbour, and nobody knew when they would return. "
    "She put the letter on the table, opened the window, and looked at the garden for a while. "
    "In the evening the ships came back to the harbour, and everybody knew what they had seen. "
    "She took the letter from the table, closed the window, and thought of the garden at home. "
) * 3
PRESETS = {
    "induction": Preset(
        QT_TRANSLATE_NOOP("attention/heads", "The evidence for an induction head"),
        {"text": "the queen, the quest, the que"},
        5,
    ),
    "resting": Preset(
        QT_TRANSLATE_NOOP("attention/heads", "Where nothing repeats, heads rest"),
        {"text": "so fair a morn"},
        "heads",
    ),
    "path": Preset(
        QT_TRANSLATE_NOOP("attention/heads", "Cut one path: only the keys of the next layer"),
        {"part": "k"},
        "removed",
    ),
    "chinese": Preset(
        QT_TRANSLATE_NOOP("attention/heads", "A sentence in Chinese"),
        {"model": "bilingual", "text": "宝玉笑道：好姐姐。宝玉笑道"},
        "heads",
    ),
    "long": Preset(
        QT_TRANSLATE_NOOP("attention/heads", "A long text, as a heat map"),
        {"model": "bilingual", "text": LONG, "picture": "map", "scale": "row"},
        "text",
    ),
    "tiny": Preset("tiny", {"text": "abab"}, hidden=True),
}
VALUE_NAMES = {
    "section": "which section the step belongs to",
    "query": "position of the token that reads, from 0",
    "token": "that token",
    "weights": "the chosen head's weights on tokens 0 … query",
    "kind": "which kind of head the score is about",
    "score": "the chosen head's score of that kind on random tokens, from 0 to 1",
    "score_on_text": "the same on the text; NaN: does not apply",
    "loss_change": "rise of the loss of tokens 1 … without the heads knocked out, in nats",
    "next": "likely next tokens: probability with all heads, and without those knocked out",
}
RESULT_NAMES = {
    "model": "title of the model",
    "tokens": "how many tokens the text has",
    "layer": "layer of the chosen head, from 1",
    "head": "head, from 1",
    "names": "what each head is called, by layer",
    "previous": "mean weight on the token just before (random tokens said twice), by layer, head",
    "duplicate": "on the same token in the first copy",
    "induction": "on the token that followed it there",
    "first": "on the first token",
    "self": "on the token itself",
    "entropy": "mean entropy ÷ ln(i + 1)",
    "first_matched": "on the first token, where the query has an earlier match",
    "first_unmatched": "on the first token, where it has none",
    "copying": "how far the output raises the logit of the token read, in standard deviations",
    "alone": "rise of the mean loss with each head removed by itself, in nats, by layer, head",
    "knocked": "the heads knocked out",
    "rise": "rise of the mean loss without them, in nats",
    "loss": "mean loss of the text with all heads, in nats; NaN: a single token",
}


def _answer(trace: Trace) -> int:
    shared: Heads = trace.shared
    if shared.removal is None:  # an encoder: no next token is missed
        return CHOICES.index("other")
    rises = np.nan_to_num(shared.removal.alone)
    layer, head = np.unravel_index(int(rises.argmax()), rises.shape)
    name = shared.name(int(layer), int(head))
    return CHOICES.index(name) if name in CHOICES else CHOICES.index("other")


class HeadsLab(Lab):
    """All heads at once: maps, labels with evidence, knock-outs with consequences."""

    id = "attention/heads"
    question = QT_TRANSLATE_NOOP("attention/heads", "What does each head do, and who misses it?")
    Params = Params
    run = "explorer.compute.attention.heads_run:run"
    scene = "explorer.panels.attention.heads.scene:HeadsScene"
    checks = "explorer.compute.attention.heads_checks:checks"
    words = WORDS
    beat = 1.0
    code = (
        "explorer.compute.attention.heads_labels:score_repeated",
        "explorer.compute.attention.heads_labels:name_of",
        "explorer.compute.attention.heads_probe:copying_scores",
        "explorer.compute.attention.heads_removal:replacing",
        "explorer.compute.attention.heads_removal:run_without",
        "explorer.compute.attention.heads_removal:replacements_for",
        "explorer.compute.attention.pyramid:pooled",
    )
    prediction = Prediction(
        "predict.question", tuple(f"predict.{name}" for name in CHOICES), _answer, "alone"
    )
    presets = PRESETS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    told_by = Telling(told.explain, told.values, told.result)

    def baseline(self, params: Any) -> Any | None:
        """The whole model, where heads are knocked out."""
        return dataclasses.replace(params, knocked=()) if params.knocked else None

    def section(self, trace: Trace, index: int) -> str:
        """In "evidence" the lines of the kind that is shown; where heads are replaced, how."""
        step = trace[index]
        params: Params = trace.params
        if step.section == "removed" and params.part != "output":
            return "path"
        if step.section == "alone" and params.method != "zero":
            return params.method
        return step.kind or step.section

    def search_text(self, trace: Trace, index: int) -> str:
        """The token that reads and the one it reads most."""
        shared: Heads = trace.shared
        query = trace[index].query
        return f"{shared.pieces[query]} {shared.pieces[shared.strongest_key(query)]}"


LAB = HeadsLab()
