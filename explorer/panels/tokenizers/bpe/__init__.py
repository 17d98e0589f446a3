"""The lab tokenizers/bpe: byte-pair encoding on the reader's own text, merge by merge."""

from __future__ import annotations

import dataclasses
from typing import Any

from explorer.compute.tokenizers.alphabets import whole_characters
from explorer.compute.tokenizers.bpe_types import EXAMPLE, Params, Step, Training
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP, Message, message
from explorer.panels.tokenizers.bpe.flow import quoted
from explorer.panels.tokenizers.bpe.words import WORDS

CHINESE = (
    "话说天下大势，分久必合，合久必分。周末七国分争，并入于秦。及秦灭之后，楚、汉分争，又并入于汉。"
    "汉朝自高祖斩白蛇而起义，一统天下，后来光武中兴，传至献帝，遂分为三国。"
)
SCRIPTS = (
    "water Wasser вода νερό पानी 水 ماء 물 💧 water, wasser, вода, νερό, पानी, 水, ماء, 물, 💧 "
    "the water, das Wasser, вода и лёд, το νερό, 水和冰, 물과 얼음, 💧💧"
)
LONGER = (
    "自古以来，书中所说的天下，不过是一时一地之事。读书的人说，天下的事，合的时候少，分的时候多；"
    "可是分了又合，合了又分，书里的人换了一代又一代，说的还是同一件事。"
)
#: The sentences on which chapter 6 of the Hugging Face course trains its tokenizers.
COURSE = (
    "This is the Hugging Face Course.\nThis chapter is about tokenization.\n"
    "This section shows several tokenizer algorithms.\n"
    "Hopefully, you will be able to understand how they are trained and generate tokens."
)
VALUE_NAMES = {
    "pair": "ids of the two tokens joined next; empty at the end",
    "pair_text": "the two tokens for reading",
    "count": "how often the pair occurs (places)",
    "ties": "how many pairs occur as often",
    "new_id": "id of the new token, -1 at the end",
    "new_text": "the new token for reading",
    "replaced": "places joined (tokens by which the text gets shorter)",
    "tokens": "length of the text before the merge, in tokens",
    "vocabulary": "size of the vocabulary before the merge",
    "units_per_token": "bytes or characters per token before the merge",
    "distinct_pairs": "different pairs before the merge",
    "table_pairs": "the most frequent pairs, two ids each",
    "table_counts": "their counts",
    "other_ids": "ids of the other text with the merges so far, -1 for unknown",
}
RESULT_NAMES = {
    "merges": "how many merges were learned",
    "pairs": "the merges in order, two ids each",
    "stopped": "why training ended: target, minimum, nothing or early",
    "vocabulary": "size of the vocabulary",
    "tokens_start": "length of the text in units of the alphabet",
    "tokens_end": "length of the text in tokens at the end",
    "tokens_per_character": "at the end, by script, of the part of the text that is shown",
    "tokens_by_rule": "length of the text at the end by tie rule, where five were run",
    "other_ids": "ids of the other text with all merges, -1 for unknown",
}
PRESETS = {
    "tiny": Preset(
        "tiny", {"text": "low lower lowest", "merges": 6, "encode": "slow"}, hidden=True
    ),
    "wikipedia": Preset(
        QT_TRANSLATE_NOOP("tokenizers/bpe", "Eleven letters, three merges"),
        {
            "text": "aaabdaaabac",
            "pre_tokenizer": "none",
            "alphabet": "characters",
            "encode": "aaaab",
        },
    ),
    "sennrich": Preset(
        QT_TRANSLATE_NOOP("tokenizers/bpe", "low, lower, newest, widest with </w>"),
        {
            "text": "low " * 5 + "lower " * 2 + "newest " * 6 + "widest " * 3,
            "alphabet": "characters",
            "end_of_word": True,
            "merges": 10,
            "encode": "lowest newer wide",
        },
    ),
    "toy": Preset(
        QT_TRANSLATE_NOOP("tokenizers/bpe", "hug, pug, pun, bun"),
        {
            "text": "hug " * 10 + "pug " * 5 + "pun " * 12 + "bun " * 4 + "hugs " * 5,
            "alphabet": "characters",
            "encode": "bug thugs unhug",
        },
    ),
    "chinese-bytes": Preset(
        QT_TRANSLATE_NOOP("tokenizers/bpe", "Chinese in bytes"),
        {"text": CHINESE, "encode": "天下三分。"},
    ),
    "chinese-characters": Preset(
        QT_TRANSLATE_NOOP("tokenizers/bpe", "Chinese in characters"),
        {"text": CHINESE, "alphabet": "characters", "encode": "天下三分，其一在北。"},
    ),
    "scripts": Preset(
        QT_TRANSLATE_NOOP("tokenizers/bpe", "Nine scripts, one alphabet of bytes"),
        {"text": SCRIPTS, "encode": "water 水 💧"},
    ),
    "tape": Preset(
        QT_TRANSLATE_NOOP("tokenizers/bpe", "Bytes under characters: half-finished ones"),
        {"text": SCRIPTS + " " + CHINESE, "picture": "tape", "encode": "水 💧 天下"},
        at=30,
    ),
    "lengths": Preset(
        QT_TRANSLATE_NOOP("tokenizers/bpe", "English and Chinese: length against merges"),
        {"text": EXAMPLE + CHINESE + LONGER, "picture": "lengths", "encode": "the newest 天下"},
        at=60,
    ),
    "ties": Preset(
        QT_TRANSLATE_NOOP("tokenizers/bpe", "Five tie rules in lock-step"),
        {"picture": "ties"},
        at=12,
    ),
    "course": Preset(
        QT_TRANSLATE_NOOP("tokenizers/bpe", "Four sentences, nineteen merges, minbpe's rule"),
        {
            "text": COURSE,
            "rule": "first-seen",
            "merges": 19,
            "encode": "This is not a token.",
        },
    ),
    "foreign": Preset(
        QT_TRANSLATE_NOOP("tokenizers/bpe", "Learn English, read Chinese"),
        {"encode": "天下大势，分久必合。 The rest."},
        at="end",
    ),
    "to-the-end": Preset(
        QT_TRANSLATE_NOOP("tokenizers/bpe", "Merge until every word is one token"),
        {"minimum": 1},
        at="end",
    ),
    "no-cuts": Preset(
        QT_TRANSLATE_NOOP("tokenizers/bpe", "No cuts: merges across words"),
        {"pre_tokenizer": "none"},
        at="end",
    ),
}


def in_part(shared: Training, token: int) -> bool:
    """Whether the bytes of a token begin or end inside a character."""
    first = [unit for unit in shared.edge(token, 2) if unit != shared.marker][:1]
    last = [unit for unit in shared.edge(token, 5, last=True) if unit != shared.marker][-4:]
    return bool(first) and not whole_characters(first[0], last)


class BpeLab(Lab):
    """Byte-pair encoding: which pair is joined next, and how short the text becomes."""

    id = "tokenizers/bpe"
    question = QT_TRANSLATE_NOOP("tokenizers/bpe", "Which two tokens become one, and why these?")
    Params = Params
    run = "explorer.compute.tokenizers.bpe:run"
    scene = "explorer.panels.tokenizers.bpe.scene:BpeScene"
    words = WORDS
    code = (
        "explorer.compute.tokenizers.bpe_train:train",
        "explorer.compute.tokenizers.bpe_row:join_one_by_one",
        "explorer.compute.tokenizers.bpe_encode:encode_word",
    )
    checks = "explorer.compute.tokenizers.bpe_check:check"
    beat = 1.2
    logarithmic = True
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    prediction = Prediction(
        question="ask",
        choices=("ask-quarter", "ask-half", "ask-most", "ask-all"),
        answer=lambda trace: min(3, int(4 * trace.shared.tokens[-1] / trace.shared.tokens[0])),
        reveal="end",
    )

    def explain(self, trace: Trace, index: int) -> Explanation:
        """Why this pair, and what the merge saves."""
        shared: Training = trace.shared
        step: Step = trace[index]
        merges = len(shared.pairs)
        unknown = int((shared.other.units < 0).sum())
        asides = [message("notice-unknown", unknown=unknown)] if unknown else []
        if (race := shared.race) is not None:
            ends = [int(tokens[-1]) for tokens in race.tokens]
            tied = int((race.ties[0] > 1).sum())
            told = {"merges": merges, "tied": tied, "shortest": min(ends), "longest": max(ends)}
            asides.append(Message("notice-race", told))
        if step.pair is None:
            return Explanation(
                message("heading-end", merges=merges),
                message("over-" + shared.stopped, merges=merges),
                r"c_k = \frac{L_0}{L_k}",
                rf"c_{{{index}}} = \frac{{{shared.tokens[0]}}}{{{step.tokens}}}"
                rf" = {shared.tokens[0] / max(step.tokens, 1):.2f}",
                tuple(asides),
            )
        left, right, new = (quoted(shared.labels[i], 24) for i in (*step.pair, step.new_id))
        facts = {
            "left": left,
            "right": right,
            "new": new,
            "count": step.count,
            "ties": step.ties,
            "new_id": step.new_id,
            "replaced": step.replaced,
        }
        key = "tie-" + trace.params.rule if step.ties > 1 else "first" if index == 0 else "clear"
        a, b = step.pair
        return Explanation(
            message("heading", merge=index + 1, merges=merges, left=left, right=right),
            Message(key, facts),
            r"\begin{matrix} n(a, b) = \max_{x, y} n(x, y) \\ L_{k+1} = L_k - r \end{matrix}",
            rf"\begin{{matrix}} n({a}, {b}) = {step.count} \\ L_{{{index + 1}}} = {step.tokens}"
            rf" - {step.replaced} = {step.tokens - step.replaced} \end{{matrix}}",
            tuple(self.asides(trace, step, facts) + asides),
        )

    def asides(self, trace: Trace, step: Step, facts: dict[str, Any]) -> list[Message]:
        """What to notice at a step."""
        out = []
        if step.replaced < step.count:
            out.append(message("notice-overlap", count=step.count, replaced=step.replaced))
        shared: Training = trace.shared
        if trace.params.alphabet == "bytes" and in_part(shared, step.new_id):
            out.append(message("notice-bytes", new=facts["new"]))
        if trace.params.picture == "tape" and trace.params.alphabet == "bytes":
            out.append(message("notice-tape"))
        if trace.params.end_of_word and step.index == 0:
            out.append(message("notice-marker"))
        begin = [shared.labels[unit] for unit in shared.edge(step.new_id, 2)]
        if begin[0] == "␣" != begin[1] and trace.params.pre_tokenizer != "none":
            out.append(message("notice-space"))
        if step.index == 0 and step.ties > 1:
            out.append(message("notice-start"))
        if step.index == 0 and trace.params.pre_tokenizer != "none":
            out.append(message("notice-cuts"))
        return out

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """The numbers of a step."""
        shared: Training = trace.shared
        step: Step = trace[index]
        pair = step.pair or ()
        return {
            "pair": list(pair),
            "pair_text": [shared.labels[i] for i in pair],
            "count": step.count,
            "ties": step.ties,
            "new_id": step.new_id,
            "new_text": shared.labels[step.new_id] if pair else "",
            "replaced": step.replaced,
            "tokens": step.tokens,
            "vocabulary": step.vocabulary,
            "units_per_token": int(shared.tokens[0]) / max(step.tokens, 1),
            "distinct_pairs": step.distinct,
            "table_pairs": step.table_pairs[step.table_counts > 0],
            "table_counts": step.table_counts[step.table_counts > 0],
            "other_ids": shared.other.tokens(index)[1],
        }

    def result(self, trace: Trace) -> dict[str, Any]:
        """What the whole run came to."""
        shared: Training = trace.shared
        return {
            "merges": len(shared.pairs),
            "pairs": shared.pairs,
            "stopped": shared.stopped,
            "vocabulary": shared.base + len(shared.pairs),
            "tokens_start": int(shared.tokens[0]),
            "tokens_end": int(shared.tokens[-1]),
            "tokens_per_character": {
                script: int(tokens[-1]) / int(characters)
                for script, tokens, characters in zip(
                    shared.scripts, shared.script_tokens, shared.script_characters, strict=True
                )
            },
            "tokens_by_rule": {
                rule: int(tokens[-1])
                for rule, tokens in zip(shared.race.rules, shared.race.tokens, strict=True)
            }
            if shared.race is not None
            else {},
            "other_ids": shared.other.tokens(len(shared.pairs))[1],
        }

    def baseline(self, params: Any) -> Any | None:
        """The same with the other alphabet."""
        other = "characters" if params.alphabet == "bytes" else "bytes"
        return dataclasses.replace(params, alphabet=other)

    def section(self, trace: Trace, index: int) -> str:
        """At the start the counting is lit, then the choice and the replacement."""
        if index == 0 or index == len(trace) - 1:
            return "start" if index == 0 else "choose"
        return "replace"

    def search_text(self, trace: Trace, index: int) -> str:
        """The token that is made at a step."""
        step: Step = trace[index]
        return trace.shared.labels[step.new_id] if step.pair is not None else ""


LAB = BpeLab()
