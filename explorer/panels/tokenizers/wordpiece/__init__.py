"""The lab tokenizers/wordpiece: two rankings of the same pairs, and encoding by longest match."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np

from explorer.compute.tokenizers.wordpiece.types import Params, Step, Training
from explorer.core.formatting import number
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP, Message, message
from explorer.panels.tokenizers.bpe.flow import quoted
from explorer.panels.tokenizers.wordpiece.parts import piece_text
from explorer.panels.tokenizers.wordpiece.words import WORDS

TOY = "hug " * 10 + "pug " * 5 + "pun " * 12 + "bun " * 4 + "hugs " * 5
CHINESE = (
    "机器学习让机器从数据里学习规律。语言模型读很多文本，学习语言的规律，再用学到的规律写出新的文本。"
    "模型不读汉字，只读编号：分词器先把文本切成词片，每个词片有一个编号。常见的词片是一个词，"
    "罕见的词被切成几个词片。语言模型的词表有限，所以分词器要学习怎样切分文本：常见的字合并成词片，"
    "罕见的字单独留下。葡萄酒里有葡萄，琵琶曲里有琵琶；葡萄和琵琶的两个字总在一起，别处很少见到。"
    "文本里的规律不同，学到的词片也不同，机器学习的模型就不同。"
)
VALUE_NAMES = {
    "phase": "train or encode",
    "merges": "merges done so far",
    "pair": "ids of the two pieces joined next; empty otherwise",
    "pair_text": "the two pieces for reading",
    "new_text": "the piece they become",
    "count": "how often the pair occurs",
    "single": "how often each of the two occurs",
    "score": "n(ab) / (n(a)·n(b)) of the pair",
    "tied_count": "pairs that share the highest count",
    "tied_score": "pairs that share the highest score",
    "by_count": "the first pairs by count: left, right, count, n(a), n(b), score, rank, other rank",
    "by_score": "the first pairs by score, the same fields",
    "tokens": "length of the text in pieces",
    "chance": "the score of pieces that stand together as often as by chance",
    "encoded": "ids of each word to encode with the pieces so far",
    "word": "the word that is encoded",
    "candidate": "what is looked up",
    "found": "its id, -1 where it is no piece",
}
RESULT_NAMES = {
    "merges": "how many merges were learned",
    "pieces": "the vocabulary, by id",
    "pairs": "the merges in order, two ids each",
    "stopped": "why training ended: target, minimum, nothing or early",
    "agree": "merges at which both rankings have the same first pair",
    "encoded": "ids of each word to encode",
    "unknown": "words that became [UNK]",
}
PRESETS = {
    "tiny": Preset(
        "tiny",
        {"text": "hug pug pun hugs", "vocabulary": 14, "minimum": 1, "encode": "hug mug"},
        hidden=True,
    ),
    "toy": Preset(
        QT_TRANSLATE_NOOP("tokenizers/wordpiece", "hug, pug, pun, bun"),
        {"text": TOY, "vocabulary": 17, "minimum": 1, "encode": "hugs bugs mug"},
    ),
    "library": Preset(
        QT_TRANSLATE_NOOP("tokenizers/wordpiece", "As tokenizers trains it"),
        {"rule": "frequency", "ties": "ids", "bare": True},
    ),
    "rare": Preset(
        QT_TRANSLATE_NOOP("tokenizers/wordpiece", "No minimum: rare pairs win"), {"minimum": 1}
    ),
    "longest": Preset(
        QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Longest match against replayed merges"),
        {"rule": "frequency", "vocabulary": 100, "minimum": 2, "encode": "quarters"},
        at="word-0",
    ),
    "unknown": Preset(
        QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Why [UNK]"),
        {"encode": "theatre7 7theatre pneumono" + "ultramicroscopic" * 3, "longest": 40},
        at="word-0",
    ),
    "chinese": Preset(
        QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Chinese, cut at punctuation only"),
        {"text": CHINESE, "cut": "signs", "minimum": 2, "vocabulary": 150,
         "encode": "语言模型学习 葡萄汁 语言学家"},
    ),
    "chinese-bert": Preset(
        QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Chinese as BERT cuts it"),
        {"text": CHINESE, "vocabulary": 150, "encode": "语言模型 葡萄汁"},
    ),
}  # fmt: skip


def agreement(trace: Trace) -> float:
    """The share of merges at which both rankings have the same pair in first place."""
    shared: Training = trace.shared
    if shared.merges == 0:
        return 1.0
    merges = slice(0, shared.merges)
    return float(np.mean(shared.by_count[merges, 0] == shared.by_score[merges, 0]))


class WordPieceLab(Lab):
    """WordPiece: which pair is joined, and why another than in byte-pair encoding."""

    id = "tokenizers/wordpiece"
    question = QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "Join what is together most often, or most above chance?"
    )
    Params = Params
    run = "explorer.compute.tokenizers.wordpiece.run:run"
    scene = "explorer.panels.tokenizers.wordpiece.scene:WordPieceScene"
    words = WORDS
    code = (
        "explorer.compute.tokenizers.wordpiece.train:train",
        "explorer.compute.tokenizers.wordpiece.pairs:scores_of",
        "explorer.compute.tokenizers.wordpiece.longest:longest_match",
    )
    checks = "explorer.compute.tokenizers.wordpiece.check:check"
    beat = 1.2
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    prediction = Prediction(
        question="ask",
        choices=("ask-never", "ask-some", "ask-most"),
        answer=lambda trace: 0 if agreement(trace) < 0.1 else 1 if agreement(trace) <= 0.5 else 2,
        reveal=1,
    )

    def explain(self, trace: Trace, index: int) -> Explanation:
        """Why this pair, or what this look finds."""
        shared: Training = trace.shared
        step: Step = trace[index]
        if step.phase == "encode":
            return explain_look(trace, step)
        if step.pair is None:
            size = len(shared.labels)
            same = sum(a[0] == b[0] for a, b in zip(shared.by_count[:-1], shared.by_score[:-1],
                                                    strict=True))  # fmt: skip
            return Explanation(
                message("heading-end", size=size, base=shared.base),
                message("end-paragraph"),
                r"|V| = |V_0| + m",
                rf"{size} = {shared.base} + {shared.merges}",
                (message("notice-agree", same=int(same), merges=shared.merges),),
            )
        likelihood = trace.params.rule == "likelihood"
        mine, other = (
            (step.by_score, step.by_count) if likelihood else (step.by_count, step.by_score)
        )
        row = mine[0]
        left, right = (quoted(piece_text(shared, i), 24) for i in step.pair)
        facts: dict[str, Any] = {
            "left": left, "right": right, "count": row.count, "single_left": row.single_left,
            "single_right": row.single_right, "rank": row.other,
            "times": number(row.score / step.chance) if step.chance else "1",
        }  # fmt: skip
        notice = []
        tied = step.tied_score if likelihood else step.tied_count
        if tied > 1:
            rule = message("rule-" + trace.params.ties)
            notice.append(message("tied", tied=tied, rule=rule))
        if (other[0].left, other[0].right) == step.pair:
            notice.append(message("notice-same"))
        else:
            there = [quoted(piece_text(shared, i), 24) for i in (other[0].left, other[0].right)]
            notice.append(
                message("notice-other", left=there[0], right=there[1], count=other[0].count,
                        score=number(other[0].score))
            )  # fmt: skip
        notice += self.asides(trace, step)
        score = rf"\frac{{{row.count}}}{{{row.single_left} \cdot {row.single_right}}}"
        return Explanation(
            message("heading", merge=step.merges + 1, merges=shared.merges, left=left, right=right),
            Message("by-" + trace.params.rule, facts),
            r"s(a, b) = \frac{n(ab)}{n(a)\, n(b)}" if likelihood
            else r"n(a, b) = \max_{x, y} n(x, y)",
            rf"s = {score} = {row.score:.4f}" if likelihood else rf"n = {row.count}",
            tuple(notice),
            ("W060",),
        )  # fmt: skip

    def asides(self, trace: Trace, step: Step) -> list[Message]:
        """What to notice at a step."""
        out = []
        if step.merges == 0:
            out.append(message("notice-prefix"))
            if trace.params.rule == "likelihood":
                out.append(message("notice-published"))
            else:
                out.append(message("notice-hash"))
        if trace.params.minimum == 1 and trace.params.rule == "likelihood" and step.by_score:
            if step.by_score[0].count == 1:
                out.append(message("notice-rare"))
        return out

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """The numbers of a step."""
        shared: Training = trace.shared
        step: Step = trace[index]
        out: dict[str, Any] = {
            "phase": step.phase,
            "merges": step.merges,
            "tied_count": step.tied_count,
            "tied_score": step.tied_score,
            "by_count": [list(dataclasses.astuple(row)) for row in step.by_count],
            "by_score": [list(dataclasses.astuple(row)) for row in step.by_score],
            "tokens": step.tokens,
            "chance": step.chance,
            "encoded": [list(ids) for ids in step.encoded],
        }
        if step.pair is not None:
            row = (step.by_score if trace.params.rule == "likelihood" else step.by_count)[0]
            out |= {
                "pair": list(step.pair),
                "pair_text": [shared.labels[i] for i in step.pair],
                "new_text": shared.labels[shared.base + step.merges],
                "count": row.count,
                "single": [row.single_left, row.single_right],
                "score": row.score,
            }
        if step.phase == "encode":
            scan = shared.scans[step.word]
            out["word"] = scan.word
            if scan.attempts:
                attempt = scan.attempts[step.look]
                out |= {"candidate": attempt.piece, "found": attempt.id}
        return out

    def result(self, trace: Trace) -> dict[str, Any]:
        """What the whole run came to."""
        shared: Training = trace.shared
        return {
            "merges": shared.merges,
            "pieces": list(shared.labels),
            "pairs": shared.pairs,
            "stopped": shared.stopped,
            "agree": round(agreement(trace) * shared.merges) if shared.merges else 0,
            "encoded": [list(scan.ids) for scan in shared.scans],
            "unknown": [scan.word for scan in shared.scans if scan.reason],
        }

    def baseline(self, params: Any) -> Any | None:
        """The same text under the other rule."""
        other = "frequency" if params.rule == "likelihood" else "likelihood"
        return dataclasses.replace(params, rule=other)

    def section(self, trace: Trace, index: int) -> str:
        """At the start the counting is lit, then the choice, then the scan of a word."""
        if trace[index].phase == "encode":
            return "scan"
        return "start" if index == 0 else "choose"

    def search_text(self, trace: Trace, index: int) -> str:
        """The piece that is made, or the candidate that is looked up."""
        shared: Training = trace.shared
        step: Step = trace[index]
        if step.phase == "encode":
            scan = shared.scans[step.word]
            return scan.attempts[step.look].piece if scan.attempts else scan.word
        return shared.labels[shared.base + step.merges] if step.pair is not None else ""


def explain_look(trace: Trace, step: Step) -> Explanation:
    """One look into the vocabulary."""
    shared: Training = trace.shared
    scan = shared.scans[step.word]
    word = quoted(scan.word, 24)
    if scan.reason == "long":
        facts = {"count": len(scan.word), "longest": trace.params.longest}
        return Explanation(message("heading-long", word=word), message("look-long", **facts))
    attempt = scan.attempts[step.look]
    last = step.look + 1 == len(scan.attempts)
    piece = quoted(attempt.piece, 24)
    notice = []
    if last and scan.reason:
        paragraph = message("look-unknown", piece=piece, found=len(scan.found))
    elif attempt.id >= 0:
        key = "look-yes-first" if attempt.end == len(scan.word) else "look-yes"
        paragraph = message(key, piece=piece, id=attempt.id)
    else:
        paragraph = message("look-no", piece=piece)
    if last and not scan.reason:
        replay = shared.replays[step.word]
        if replay == scan.ids:
            notice.append(message("notice-replay-same"))
        else:
            pieces = " ".join(quoted(piece_text(shared, i), 16) for i in replay)
            notice.append(message("notice-replay", pieces=pieces))
    start, end = attempt.start, attempt.end
    return Explanation(
        message("heading-word", word=word, look=step.look + 1, looks=len(scan.attempts)),
        paragraph,
        r"e = \max \{\, j : w_{i \ldots j} \in V \,\}",
        rf"w_{{{start + 1} \ldots {end}}} " + (r"\in V" if attempt.id >= 0 else r"\notin V"),
        tuple(notice),
        ("W060",),
    )


LAB = WordPieceLab()
