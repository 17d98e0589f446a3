"""The lab tokenizers/compare: what a vocabulary costs, in which language, and what is in it."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.compare.costs import cost
from explorer.compute.tokenizers.compare.types import AUGMENTED, SHARES, Compared, Params, Step
from explorer.compute.tokenizers.families import FAMILIES
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.tokenizers.compare.telling import told
from explorer.panels.tokenizers.compare.words import WORDS

VALUE_NAMES = {
    "part": "which part: mix, augment, size, unit, ngrams, vocabulary, shipped or families",
    "families": "released models: algorithm, what it starts from, ids",
    "ngrams": "the n-grams of the unseen word",
    "ngrams_seen": "which of them occurred in training",
    "nearest": "the known words nearest to it",
    "cosines": "their cosines",
    "shipped": "bytes per token of the sample texts by shipped vocabulary",
    "shipped_unknown": "unknown tokens of the same",
    "share": "per cent of Chinese bytes in the training text",
    "vocabulary": "tokens in the vocabulary that is used",
    "tokens": "tokens of the held-out English, the held-out Chinese and the code",
    "tokens_per_character": "the same per character",
    "bytes_per_token": "bytes per token of the same texts",
    "tokens_per_word": "tokens per word (by white space) of the English text",
    "sentence_tokens": "tokens of the sentence in each of the eight scripts",
    "own_tokens": "the reader's sentence in tokens",
    "attention_flops": "FLOPs of attention for the text to pay for, English and Chinese",
    "price": "price of the text to pay for, English and Chinese",
    "unit": "the kind of unit",
    "unit_length": "length of the held-out English and Chinese in these units",
    "unknown": "how many of them are not in the vocabulary",
    "sizes": "sizes such a vocabulary could have",
    "unknown_by_size": "how many would be unknown then, English and Chinese",
    "states": "tokens used, only inside longer ones, bytes unseen, bytes of no UTF-8 text",
    "unreachable": "tokens that their own text does not give back",
    "entropy": "bits per token of the training text",
    "deepest": "joins on the longest way down to a byte",
}
RESULT_NAMES = {
    "shares": "per cent of Chinese, one per vocabulary",
    "tokens_per_character": "per share: English, Chinese, code",
    "vocabularies": "size of the vocabulary per share",
    "augmented": "tokens per character with Chinese tokens added: English, Chinese, code",
    "out_of_vocabulary": "share of unknown units by kind of unit: English, Chinese",
    "states": "tokens used, only inside longer ones, bytes unseen, bytes of no UTF-8 text",
}
PRESETS = {
    "tiny": Preset("tiny", {"vocabulary": 300, "added": 10, "text": "The river 河"}, hidden=True),
    "english-only": Preset(
        QT_TRANSLATE_NOOP("tokenizers/compare", "Learned from English alone"), {"share": 0}
    ),
    "both": Preset(
        QT_TRANSLATE_NOOP("tokenizers/compare", "Half and half"), {"share": 50}, at=5
    ),
    "added": Preset(
        QT_TRANSLATE_NOOP("tokenizers/compare", "Chinese added afterwards"), {"added": 400}, at=12
    ),
    "long-text": Preset(
        QT_TRANSLATE_NOOP("tokenizers/compare", "A long text: attention takes over"),
        {"length": 100_000, "share": 0}, at="size",
    ),
    "words": Preset(
        QT_TRANSLATE_NOOP("tokenizers/compare", "Which words are unknown?"),
        {"share": 30}, at="unit",
    ),
    "ngrams": Preset(
        QT_TRANSLATE_NOOP("tokenizers/compare", "A word never seen, from its n-grams"),
        {"unseen": "repairing"}, at="ngrams",
    ),
    "shipped": Preset(
        QT_TRANSLATE_NOOP("tokenizers/compare", "Five finished vocabularies"), {}, at="shipped"
    ),
    "families": Preset(
        QT_TRANSLATE_NOOP("tokenizers/compare", "Which model uses which algorithm?"), {},
        at="families",
    ),
    "autopsy": Preset(
        QT_TRANSLATE_NOOP("tokenizers/compare", "Take a vocabulary apart"),
        {"vocabulary": 420}, at="vocabulary",
    ),
}  # fmt: skip


def english_after(trace: Trace) -> int:
    """0: English has as many tokens after Chinese was added, 1: fewer, 2: more."""
    before, after = (int(trace.shared.settings[n].tokens[0]) for n in (0, AUGMENTED))
    return 0 if after == before else 1 if after < before else 2


class CompareLab(Lab):
    """Vocabularies by training text, size and unit, and the inside of one."""

    id = "tokenizers/compare"
    question = QT_TRANSLATE_NOOP(
        "tokenizers/compare", "Why does the same sentence cost more in one language than another?"
    )
    Params = Params
    run = "explorer.compute.tokenizers.compare.run:run"
    scene = "explorer.panels.tokenizers.compare.scene:CompareScene"
    words = WORDS
    code = (
        "explorer.compute.tokenizers.compare.trained:trained",
        "explorer.compute.tokenizers.compare.trained:count_curve",
        "explorer.compute.tokenizers.compare.costs:cost",
        "explorer.compute.tokenizers.compare.units:unknown_rate",
        "explorer.compute.tokenizers.compare.ngrams:ngrams",
        "explorer.compute.tokenizers.compare.autopsy:autopsy",
    )
    checks = "explorer.compute.tokenizers.compare.checks:check"
    beat = 0.9
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    prediction = Prediction(
        "ask", ("ask-same", "ask-shorter", "ask-longer"), english_after, reveal=len(SHARES) + 1
    )

    def explain(self, trace: Trace, index: int) -> Explanation:
        """What a step found."""
        return told(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """The numbers of a step, by its part."""
        shared: Compared = trace.shared
        params: Params = trace.params
        step: Step = trace[index]
        share = SHARES[step.setting] if step.setting < AUGMENTED else 0
        out: dict[str, Any] = {"part": step.part, "share": share, "vocabulary": 256 + step.merges}
        if step.part in ("mix", "augment", "size"):
            sized = step.part == "size"
            tokens = shared.curve[:, step.merges] if sized else shared.settings[step.setting].tokens
            characters = np.array([max(text.characters, 1) for text in shared.texts])
            sizes = np.array([text.bytes for text in shared.texts])
            out |= {
                "tokens": tokens,
                "tokens_per_character": tokens / characters,
                "bytes_per_token": sizes / np.maximum(tokens, 1),
                "tokens_per_word": float(tokens[0]) / max(shared.texts[0].words, 1),
            }
        if step.part in ("mix", "augment"):
            setting = shared.settings[step.setting]
            out["sentence_tokens"] = [len(row) for row in setting.rows]
            out["own_tokens"] = [shown(piece) for piece in setting.own]
        if step.part == "size":
            spent = [
                cost(params.length * rate, 256 + step.merges, params.width, params.layers,
                     params.price)
                for rate in out["tokens_per_character"][:2]
            ]  # fmt: skip
            out["attention_flops"] = [float(one.attention) for one in spent]
            out["price"] = [float(one.money) for one in spent]
        if step.part == "unit":
            unit = shared.units[step.place]
            out |= {
                "unit": unit.name, "unit_length": unit.length, "unknown": unit.unknown,
                "sizes": unit.sizes, "unknown_by_size": unit.unknown_at,
            }  # fmt: skip
        if step.part == "ngrams":
            found = shared.neighbours
            out |= {
                "ngrams": list(found.grams),
                "ngrams_seen": found.seen.tolist(),
                "nearest": list(found.nearest),
                "cosines": found.cosines,
            }
        if step.part == "vocabulary":
            taken = shared.autopsy
            out |= {
                "states": np.bincount(taken.state, minlength=4),
                "unreachable": int((~taken.alone).sum()),
                "entropy": taken.entropy,
                "deepest": int(taken.depth.max(initial=0)),
            }
        if step.part == "families":
            out["families"] = {row.name: [row.algorithm, row.units, row.ids] for row in FAMILIES}
        if step.part == "shipped":
            out["shipped"] = {one.name: (one.bytes / one.tokens).tolist() for one in shared.shipped}
            out["shipped_unknown"] = {one.name: one.unknown.tolist() for one in shared.shipped}
        return out

    def result(self, trace: Trace) -> dict[str, Any]:
        """The whole comparison."""
        shared: Compared = trace.shared
        characters = np.array([max(text.characters, 1) for text in shared.texts])
        rates = [setting.tokens / characters for setting in shared.settings]
        return {
            "shares": list(SHARES),
            "tokens_per_character": np.stack(rates[:AUGMENTED]),
            "vocabularies": [setting.vocabulary for setting in shared.settings[:AUGMENTED]],
            "augmented": rates[AUGMENTED],
            "out_of_vocabulary": {
                unit.name: (unit.unknown / np.maximum(unit.length, 1)).tolist()
                for unit in shared.units
            },
            "states": np.bincount(shared.autopsy.state, minlength=4),
        }

    def baseline(self, params: Any) -> Any | None:
        """Learned from English alone; from there, half and half."""
        return dataclasses.replace(params, share=0 if params.share else 50)

    def section(self, trace: Trace, index: int) -> str:
        """The lines of the part are lit."""
        return str(trace[index].part)

    def search_text(self, trace: Trace, index: int) -> str:
        """The part, and the kind of unit."""
        step: Step = trace[index]
        return trace.shared.units[step.place].name if step.part == "unit" else step.part


LAB = CompareLab()
