"""attention/one-head: what one head reads on the reader's text, and what it brings back."""

from __future__ import annotations

import dataclasses
from typing import Any

from explorer.compute.attention.one_head import Head, Params, read_as
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.attention.one_head import explain as told
from explorer.panels.attention.one_head.words import WORDS

CHOICES = ("match", "previous", "first", "self", "other")


# Layers and heads are named where the label promises something of one head; a test measures it.
PRESETS = {
    "repetition": Preset(
        QT_TRANSLATE_NOOP("attention/one-head", "A name comes a second time"),
        {"text": "Kubrick and Kub"},
        "weight",
    ),
    "broken": Preset(
        QT_TRANSLATE_NOOP("attention/one-head", "The same head without a repetition: it rests"),
        {"text": "the queen, so fair", "layer": 2, "head": 3},
        "weight",
    ),
    "previous": Preset(
        QT_TRANSLATE_NOOP("attention/one-head", "Layer 1: a head that reads the token before"),
        {"layer": 1, "head": 3},
        "next",
    ),
    "unscaled": Preset(
        QT_TRANSLATE_NOOP("attention/one-head", "Take away 1/√dₖ"), {"scale": "none"}, "weight"
    ),
    "rotary": Preset(
        QT_TRANSLATE_NOOP("attention/one-head", "Rotary positions, in English"),
        {"model": "bilingual", "text": "To be, or not to be"},
        "rotate",
    ),
    "chinese": Preset(
        QT_TRANSLATE_NOOP("attention/one-head", "A sentence in Chinese"),
        {"model": "bilingual", "text": "宝玉笑道：好姐姐。宝玉笑道"},
        "weight",
    ),
    "cross": Preset(
        QT_TRANSLATE_NOOP("attention/one-head", "Reverse: each letter reads its own source"),
        {"kind": "cross", "text": "zebra", "query": 2},
        "whole",
    ),
    "tiny": Preset("tiny", {"text": "abab"}, hidden=True),
}
VALUE_NAMES = {
    "stage": "which stage of the head",
    "query": "position of the token that reads, from 0",
    "token": "that token",
    "q": "its query (after rotation), (d,)",
    "scores": "q·k with each key it may read, (query + 1,)",
    "scaled": "scores ÷ √d, (query + 1,)",
    "max": "the largest of them",
    "exponentials": "e^(scaled − max), (query + 1,)",
    "sum": "their sum",
    "weights": "exponentials ÷ sum: shares that add up to 1, (query + 1,)",
    "output": "sum of weight × value, (d,)",
    "written": "what the head adds to the residual stream, (width,)",
    "next": "probability of likely next tokens",
    "next_without": "the same with this head's output set to zero",
}
RESULT_NAMES = {
    "model": "title of the model",
    "layer": "layer, from 1",
    "head": "head, from 1",
    "tokens": "how many tokens the text has",
    "source": "how many tokens the source has (cross attention only)",
    "kind": "induction, previous, first, source or mixed, by the scores below",
    "written_next": "mean weight on source tokens that are written next (cross attention only)",
    "previous_token": "mean weight on the token just before",
    "prefix_matching": "mean weight on what followed the same token earlier; NaN: no repeats",
    "first_token": "mean weight on token 0, over queries from 2 on",
    "copying": "mean rise of ln p of the token read at a match, in nats; NaN: no repeats",
    "weights": "all weights, (queries, keys)",
    "loss": "mean nats per token of the text",
    "loss_without": "the same with this head's output set to zero",
}


def _answer(trace: Trace) -> int:
    head: Head = trace.shared
    return CHOICES.index(read_as(head, trace[0].query))


class OneHead(Lab):
    """One attention head, stage by stage and query by query."""

    id = "attention/one-head"
    question = QT_TRANSLATE_NOOP(
        "attention/one-head", "What does one head read, and what does it bring back?"
    )
    Params = Params
    run = "explorer.compute.attention.one_head_run:run"
    scene = "explorer.panels.attention.one_head.scene:OneHeadScene"
    checks = "explorer.compute.attention.one_head_checks:checks"
    words = WORDS
    beat = 1.0
    code = (
        "explorer.compute.attention.one_head_run:one_head",
        "explorer.compute.attention.one_head_run:norm_statistics",
        "explorer.compute.models.rotary:rotate",
        "explorer.compute.attention.one_head_run:sum_over_heads",
        "explorer.compute.attention.one_head_run:rest_of_model",
        "explorer.compute.attention.one_head_cross:rest_of_decoder",
    )
    prediction = Prediction(
        "predict.question", tuple(f"predict.{name}" for name in CHOICES), _answer, "weight"
    )
    presets = PRESETS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    told_by = Telling(told.explain, told.values, told.result)

    def baseline(self, params: Any) -> Any | None:
        """The head as trained, where the division was taken away or scores were set by hand."""
        trained = dataclasses.replace(params, scale="sqrt", edits=())
        return trained if trained != params else None

    def search_text(self, trace: Trace, index: int) -> str:
        """The token that reads and the one it reads most."""
        head: Head = trace.shared
        query = trace[index].query
        return f"{head.pieces[query]} {head.key_pieces[head.strongest_key(query)]}"


LAB = OneHead()
