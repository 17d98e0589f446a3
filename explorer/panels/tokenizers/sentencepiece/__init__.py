"""The lab tokenizers/sentencepiece: one text through the pipeline, cut in four ways, and back."""

from __future__ import annotations

import dataclasses
from typing import Any

from explorer.compute.tokenizers.sentencepiece.types import Params, Shared
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.tokenizers.sentencepiece.telling import explain, outcome
from explorer.panels.tokenizers.sentencepiece.words import WORDS

OUTCOMES = ("same", "normal", "other")
LIT = {  # the lines of the code that belong to a step
    "normalised": "normalise",
    "marked": "mark",
    "pieces": "cut",
    "ids": "bytes",
    "decoded": "decode",
}
NUMBERS = "1234 + 5678 = 6912"
NUMBER_TEXT = (
    "1234 + 4321 = 5555; 1234 + 1111 = 2345; 5678 + 1234 = 6912; 1200 + 34 = 1234\n"
    "A boat for 1234 and another for 5678 cost 6912; 5678 is more than 1234, and 12 is less.\n"
    "In 1234 there were 56 boats, in 1256 there were 78, in 1278 there were 1234."
)
VALUE_NAMES = {
    "stage": "raw, normalised, marked, pieces, ids or decoded",
    "text": "the text as it is at this step",
    "tokens": "tokens under BPE, Unigram, characters and words",
    "pieces": "the pieces of the kind that is decoded",
    "ids": "their ids",
    "spans": "the characters of the typed text each stands for: first, one behind the last",
    "lost": "places of typed characters that the normalised text no longer holds",
}
RESULT_NAMES = {
    "normalised": "the normalised text",
    "decoded": "what comes back, by kind",
    "tokens": "tokens, by kind",
    "sizes": "ids in the vocabulary, by kind",
    "lost": "typed characters that do not come back",
    "outcome": "same, normal (only the normalised text) or other",
}
PRESETS = {
    "tiny": Preset(
        "tiny",
        {"text": "a ﬁ", "training": "hug pug pun hugs", "size": 12, "fallback": False},
        hidden=True,
    ),
    "losses": Preset(
        QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "What is lost: look-alikes, spaces"),
        {"text": " ㌔  ½ ™  e\u0301 a\u200bb "},
        at="normalised",
    ),
    "lossless": Preset(
        QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "A text that comes back exactly"),
        {"text": "the boats are tied 中 👍"},
        at="decoded",
    ),
    "digits": Preset(
        QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "1234 + 5678, digits split"),
        {"text": NUMBERS, "training": NUMBER_TEXT, "size": 80},
        at="pieces",
    ),
    "numbers": Preset(
        QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "1234 + 5678, digits together"),
        {"text": NUMBERS, "training": NUMBER_TEXT, "size": 80, "digits": False},
        at="pieces",
    ),
    "bytes": Preset(
        QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Emoji and a rare character as bytes"),
        {"text": "boat 👍 龘 é"},
        at="ids",
    ),
    "unknown": Preset(
        QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "The same without byte fallback"),
        {"text": "boat 👍 龘 é", "fallback": False},
        at="decoded",
    ),
    "words": Preset(
        QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Words that were never seen"),
        {"text": "a harbour loader unsails", "kind": "word"},
        at="decoded",
    ),
    "chinese": Preset(
        QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Chinese: no spaces to lose"),
        {"text": "语言模型学习规律，１２个龘字", "size": 140},
        at="pieces",
    ),
}


class SentencePieceLab(Lab):
    """SentencePiece: what a text goes through, and what comes back."""

    id = "tokenizers/sentencepiece"
    question = QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece", "What does a text go through, and what comes back?"
    )
    Params = Params
    run = "explorer.compute.tokenizers.sentencepiece.run:run"
    scene = "explorer.panels.tokenizers.sentencepiece.scene:SentencePieceScene"
    words = WORDS
    code = (
        "explorer.compute.tokenizers.sentencepiece.model:SentencePiece",
        "explorer.compute.tokenizers.sentencepiece.bpe:encode_bpe",
        "explorer.compute.tokenizers.sentencepiece.training:train",
    )
    checks = "explorer.compute.tokenizers.sentencepiece.check:check"
    beat = 1.6
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    prediction = Prediction(
        question="ask",
        choices=("ask-same", "ask-normal", "ask-other"),
        answer=lambda trace: OUTCOMES.index(outcome(trace.shared)),
        reveal="normalised",
    )

    def explain(self, trace: Trace, index: int) -> Explanation:
        """What this step does."""
        return explain(trace.params, trace.shared, trace[index].name)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """The numbers of a step."""
        shared: Shared = trace.shared
        name = trace[index].name
        out: dict[str, Any] = {"stage": name}
        texts = {"raw": shared.text, "normalised": shared.normalised, "marked": shared.marked,
                 "decoded": shared.track.decoded}  # fmt: skip
        out["text"] = texts.get(name, shared.marked)
        if name == "normalised":
            out["lost"] = shared.lost
        if name in ("pieces", "ids", "decoded"):
            track = shared.track
            out["tokens"] = [len(found.ids) for found in shared.tracks]
            out["pieces"] = list(track.pieces)
            out["ids"] = track.ids
            out["spans"] = [list(span) for span in zip(track.first.tolist(), track.last.tolist(),
                                                       strict=True)]  # fmt: skip
        return out

    def result(self, trace: Trace) -> dict[str, Any]:
        """What the whole run came to."""
        shared: Shared = trace.shared
        return {
            "normalised": shared.normalised,
            "decoded": {track.kind: track.decoded for track in shared.tracks},
            "tokens": {track.kind: len(track.ids) for track in shared.tracks},
            "sizes": {track.kind: track.size for track in shared.tracks},
            "lost": len(shared.lost),
            "outcome": outcome(shared),
        }

    def baseline(self, params: Any) -> Any | None:
        """The same without byte fallback, or with it."""
        return dataclasses.replace(params, fallback=not params.fallback)

    def section(self, trace: Trace, index: int) -> str:
        """The line of the pipeline that a step belongs to."""
        return LIT.get(trace[index].name, "")

    def search_text(self, trace: Trace, index: int) -> str:
        """The text of the step."""
        return str(self.values(trace, index)["text"])


LAB = SentencePieceLab()
