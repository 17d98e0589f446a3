"""The lab tokenizers/encode: any tokenizer on any text, against another one, stage by stage."""

from __future__ import annotations

import dataclasses
from typing import Any

from explorer.compute.tokenizers.encode.types import Params
from explorer.core.lab import Lab, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.tokenizers.encode import explain
from explorer.panels.tokenizers.encode.refusals import REFUSALS
from explorer.panels.tokenizers.encode.words import WORDS

VALUE_NAMES = {
    "tokens": "the tokens of the first tokenizer, for reading",
    "ids": "their ids",
    "token_bytes": "their bytes, in hex",
    "spans": "their characters in the text, first and one beyond the last",
    "second_tokens": "the tokens of the second tokenizer",
    "second_ids": "their ids",
    "cuts": "cuts that both make, only the first, only the second",
    "chat_template": "the chat template beside the first tokenizer's file, never run",
    "template_specials": "what in it looks like a special token",
    "characters": "length of the text in characters",
    "bytes": "length of the text in UTF-8 bytes",
    "normalised": "the normalised text, piece by piece",
    "pre_tokens": "the pre-tokens",
    "decoded": "the text that the ids decode to",
    "lost": "the stage that loses what does not come back, or nothing",
    "lost_at": "the first character that differs, -1 for none",
    "word": "the word that is looked into",
    "word_tokens": "its parts after this decision",
    "word_ids": "their ids, -1 for what is not cut yet",
    "ranks": "rank of the merge of every pair of neighbours, -1 for none",
    "skipped": "pairs (by their left part) whose merges were left out by chance before the next",
    "decision": "rank of the merge, lengths tried, or score of the best way so far",
}
RESULT_NAMES = {
    "ids": "ids of the first tokenizer",
    "algorithm": "its algorithm",
    "vocabulary": "ids in use",
    "bytes_per_token": "UTF-8 bytes of the text per token that stands for text",
    "round_trip": "whether the decoded ids are the text",
    "lost": "the stage that loses what does not come back, or nothing",
    "second_ids": "ids of the second tokenizer",
    "second_bytes_per_token": "the same for the second tokenizer",
    "same_cuts": "cuts that both make",
}
ALL_WORDS = {**WORDS, **REFUSALS}
SCRIPTS = "water Wasser вода νερό पानी 水 ماء 물 💧"
PRESETS = {
    "tiny": Preset("tiny", {"text": "the people"}, hidden=True),
    "word": Preset(
        QT_TRANSLATE_NOOP("tokenizers/encode", "One word, merge by merge"),
        {"text": "The government of the people", "word": 1},
        at="word",
    ),
    "dropout": Preset(
        QT_TRANSLATE_NOOP("tokenizers/encode", "BPE-dropout: merges left out by chance"),
        {
            "text": "The government of the people, the government of the nation",
            "word": 1,
            "dropout": 0.3,
            "second": "bilingual",
        },
        at="word",
    ),
    "trained": Preset(
        QT_TRANSLATE_NOOP("tokenizers/encode", "Trained here, beside a shipped one"),
        {"tokenizer": "trained-byte-bpe", "second": "byte-bpe"},
    ),
    "case": Preset(
        QT_TRANSLATE_NOOP("tokenizers/encode", "Four models, two at a time"),
        {
            "text": "Unbelievable! The unbelievers believed it.",
            "tokenizer": "unigram",
            "second": "wordpiece",
        },
    ),
    "fallback": Preset(
        QT_TRANSLATE_NOOP("tokenizers/encode", "Unknown, or byte by byte"),
        {"text": "The ☃ and the 龘", "tokenizer": "piece-bpe", "second": "unigram"},
    ),
    "spaces": Preset(
        QT_TRANSLATE_NOOP("tokenizers/encode", "Spaces, tabs and line ends"),
        {"text": "one  two   three\n\n\tfour ", "second": "bytes"},
    ),
    "scripts": Preset(
        QT_TRANSLATE_NOOP("tokenizers/encode", "Water in nine scripts"),
        {"text": SCRIPTS, "second": "bytes"},
    ),
    "emoji": Preset(
        QT_TRANSLATE_NOOP("tokenizers/encode", "One sign, many tokens"),
        {"text": "👩‍👩‍👧‍👦 👍🏽 é e\u0301", "second": "none", "show": "bytes"},
    ),
    "lost": Preset(
        QT_TRANSLATE_NOOP("tokenizers/encode", "What does not come back"),
        {"text": "Chapter 3: 天下, café!", "tokenizer": "clear", "second": "bilingual"},
        at="decoded",
    ),
}


class EncodeLab(Lab):
    """Any tokenizer on any text: where it cuts, which ids, and what comes back."""

    id = "tokenizers/encode"
    question = QT_TRANSLATE_NOOP(
        "tokenizers/encode", "What does a model see of a text, and where do tokenizers differ?"
    )
    Params = Params
    run = "explorer.compute.tokenizers.encode.run:run"
    scene = "explorer.panels.tokenizers.encode.scene:EncodeScene"
    words = ALL_WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    code = (
        "explorer.compute.tokenizers.files.pipeline:FileTokenizer",
        "explorer.compute.tokenizers.files.models:BpeModel",
        "explorer.compute.tokenizers.wordpiece.model:WordPiece",
        "explorer.compute.tokenizers.files.models:UnigramModel",
    )
    checks = "explorer.compute.tokenizers.encode.check:check"
    beat = 1.2
    told_by = Telling(explain.explain, explain.values, explain.result)

    def baseline(self, params: Any) -> Any | None:
        """The same text without any learned vocabulary: one token per byte."""
        if params.tokenizer == "bytes":
            return None
        return dataclasses.replace(params, tokenizer="bytes", file="")

    def section(self, trace: Trace, index: int) -> str:
        """The stage, or for a word the rule of the model."""
        name = str(trace[index].name)
        if name != "word":
            return {"cuts": "tokens", "ids": "tokens", "template": "tokens"}.get(name, name)
        kind = trace.shared.first.kind
        return {"WordPiece": "longest", "Unigram": "viterbi"}.get(kind, "merge")

    def search_text(self, trace: Trace, index: int) -> str:
        step = trace[index]
        return trace.shared.states[step.state].left if step.name == "word" else str(step.name)


LAB = EncodeLab()
