"""The lab tokenizers/unigram: start with too many pieces, drop those that are missed least."""

from __future__ import annotations

import dataclasses
import itertools
import math
from typing import Any

import numpy as np

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.unigram.params import NEVER, Params, Step, Training
from explorer.compute.tokenizers.unigram.terms import LossTerms, loss_terms
from explorer.core.formatting import fixed, number
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP, Message, message
from explorer.panels.tokenizers.unigram.lattice import percent
from explorer.panels.tokenizers.unigram.words import WORDS

TOY = " ".join(["hug"] * 10 + ["pug"] * 5 + ["pun"] * 12 + ["bun"] * 4 + ["hugs"] * 5)
CHINESE = (
    "学习语言要学习词，学习词要学习字。学生学习，老师教学；学生的学习好，老师的教学也好。"
    "大学生在大学学习，小学生在小学学习，中学生在中学学习。大学的老师是大学老师，小学的老师是小学老师，"
    "中学的老师是中学老师。语言学是学习语言的学问，数学是学习数的学问，文学是学习文字的学问。"
    "数学老师教数学，文学老师教文学，语言学老师教语言学。学问大的老师是大老师，学问小的学生是小学生。"
    "学生学习数学，学习文学，学习语言，学习学问；学习好的学生是好学生，教学好的老师是好老师。"
)
FORMULAS = {
    "seeds": r"s(x) = \ln \frac{n(x) \, |x|}{\sum_y n(y) \, |y|}",
    "expect": (
        r"\begin{matrix} c(x) = \sum_w n(w) \sum_{a \in w, \, a = x}"
        r" \frac{e^{\alpha + s(x) + \beta}}{Z(w)} \\ s'(x) = \psi(c(x)) - \psi(\sum_y c(y))"
        r" \end{matrix}"
    ),
    "prune": (
        r"L(x) = \frac{f_x}{N} \left( \ln \frac{f_x}{F} -"
        r" \sum_{a \in A} \ln \frac{f_a + f_x}{F + f_x (|A| - 1)} \right)"
    ),
    "final": r"\max_{x_1 \ldots x_k} \sum_i s(x_i)",
    "sample": r"P(x_1 \ldots x_k) = \frac{e^{\sum_i s(x_i) / T}}{Z_T}",
}
VALUE_NAMES = {
    "kind": "what the step does: seeds, expect, prune, final or sample",
    "pieces": "the pieces that are there, in the order of the seeds",
    "scores": "their scores (natural logarithms) in force at the step",
    "occurs": "occurrences counted (seeds), afterwards expected ones",
    "new_scores": "scores after the step; NaN for those that fall (expect only)",
    "losses": "loss without each piece in nats a word; NaN where none is computed (prune only)",
    "going": "the pieces that fall after this step",
    "objective": "-ln Z a word in nats; NaN where it is not computed",
    "arcs": "the pieces in the word looked at: start, end (characters)",
    "posteriors": "share of all ways that go through each of them",
    "best": "the best way to cut the word",
    "ways": "the best ways, as the characters at which they cut",
    "probabilities": "of these ways",
    "paths": "how many ways there are in all",
    "entropy": "of the ways, in nats",
    "drawn": "how often each of these ways was drawn (sample only)",
}
RESULT_NAMES = {
    "pieces": "the vocabulary, by falling score",
    "scores": "its scores",
    "sizes": "pieces at each step",
    "objectives": "-ln Z a word in nats at each iteration",
    "fallen_unexpected": "pieces dropped because they were hardly expected",
    "fallen_by_loss": "pieces dropped by a pruning",
    "restored": "characters that had been dropped and came back",
    "best": "how the word looked at is cut in the end",
}
PRESETS = {
    "tiny": Preset(
        "tiny",
        {
            "text": TOY,
            "cut": "words",
            "dialect": "tokenizers",
            "word": "hugs",
            "size": 8,
            "draws": 20,
        },
        hidden=True,
    ),
    "toy": Preset(
        QT_TRANSLATE_NOOP("tokenizers/unigram", "hug, pug, pun, bun"),
        {"text": TOY, "cut": "words", "word": "unhug", "size": 9, "dialect": "tokenizers"},
    ),
    "chinese": Preset(
        QT_TRANSLATE_NOOP("tokenizers/unigram", "Chinese"),
        {"text": CHINESE, "cut": "signs", "word": "大学生学习数学", "size": 32},
    ),
    "far": Preset(
        QT_TRANSLATE_NOOP("tokenizers/unigram", "Down to the last pieces"), {"size": 40}, at="final"
    ),
    "flat": Preset(
        QT_TRANSLATE_NOOP("tokenizers/unigram", "Samples at temperature 3"),
        {"temperature": 3.0, "draws": 500},
        at="sample",
    ),
    "slip": Preset(
        QT_TRANSLATE_NOOP("tokenizers/unigram", "A slip in a loss: the whole vocabulary for |A|"),
        {"deviation": "loss"},
        at="prune-1",
    ),
    "library": Preset(
        QT_TRANSLATE_NOOP("tokenizers/unigram", "As the library does it"),
        {"dialect": "tokenizers"},
        at="prune-1",
    ),
}


def quoted(piece: str) -> str:
    """A piece that stands in a sentence."""
    return shown(piece)


def fallen(shared: Training) -> tuple[int, int]:
    """How many pieces fell because they were hardly expected, and how many by loss."""
    gone = shared.gone < NEVER
    return int((gone & shared.threshold).sum()), int((gone & ~shared.threshold).sum())


def quarter(trace: Trace) -> int:
    """The quarter in which the answer to the question lies."""
    unexpected, by_loss = fallen(trace.shared)
    return min(int(4 * unexpected / max(unexpected + by_loss, 1)), 3)


def filled(terms: LossTerms, loss: float) -> str:
    """The formula of the loss with its numbers, in TeX."""
    f, after = f"{terms.used:.0f}", f"{terms.after:.0f}"
    parts = [rf"\ln \frac{{{part:.0f} + {f}}}{{{after}}}" for _, part in terms.parts]
    if len(parts) > 3:
        parts = [*parts[:2], r"\ldots"]
    sums = " - ".join(parts)
    head = rf"\ln \frac{{{f}}}{{{terms.total:.0f}}}"
    return rf"\frac{{{f}}}{{{terms.words}}} ( {head} - {sums} ) = {loss:.5f}"


class UnigramLab(Lab):
    """The unigram language model tokenizer: EM over all cuts, pruning by loss, one word."""

    id = "tokenizers/unigram"
    question = QT_TRANSLATE_NOOP("tokenizers/unigram", "Which pieces would be missed least?")
    Params = Params
    run = "explorer.compute.tokenizers.unigram.run:run"
    scene = "explorer.panels.tokenizers.unigram.scene:UnigramScene"
    words = WORDS
    code = (
        "explorer.compute.tokenizers.unigram.seeds:seed_pieces",
        "explorer.compute.tokenizers.unigram.sums:expectation",
        "explorer.compute.tokenizers.unigram.training:maximise",
        "explorer.compute.tokenizers.unigram.losses:losses",
        "explorer.compute.tokenizers.unigram.word:best_ways",
        "explorer.compute.tokenizers.unigram.word:sample",
    )
    checks = "explorer.compute.tokenizers.unigram.check:check"
    beat = 1.4
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    prediction = Prediction(
        question="ask", choices=("ask-few", "ask-some", "ask-many", "ask-most"), answer=quarter,
        reveal=1,
    )  # fmt: skip

    def explain(self, trace: Trace, index: int) -> Explanation:
        """What the step does, with its numbers."""
        step: Step = trace[index]
        tell = {
            "seeds": self.of_seeds, "expect": self.of_expect, "prune": self.of_prune,
            "final": self.of_final, "sample": self.of_sample,
        }[step.kind]  # fmt: skip
        heading, paragraph, numbers, notice = tell(trace, index, step)
        return Explanation(heading, paragraph, FORMULAS[step.kind], numbers, tuple(notice))

    def of_seeds(
        self, trace: Trace, index: int, step: Step
    ) -> tuple[Message, Message, str, list[Message]]:
        """Where the pieces come from."""
        shared: Training = trace.shared
        counts = step.occurs * shared.lengths
        piece = shared.characters if len(shared.pieces) > shared.characters else 0
        count, total = float(counts[piece]), float(counts.sum())
        key = {"distinct words": "seeds-distinct", "sentences": "seeds-sentences"}.get(
            trace.params.switches.seed_text, "seeds"
        )
        facts = {
            "characters": shared.characters,
            "longer": len(shared.pieces) - shared.characters,
            "piece": quoted(shared.pieces[piece]),
            "count": f"{step.occurs[piece]:.0f} × {shared.lengths[piece]} = {count:.0f}",
        }
        numbers = (
            rf"s = \ln \frac{{{step.occurs[piece]:.0f} \cdot {shared.lengths[piece]}}}"
            rf"{{{total:.0f}}} = {math.log(count / total):.4f}"
        )
        notice = [
            message("notice-seeds"),
            message("notice-lengths", words=shared.words, distinct=shared.distinct),
        ]
        return message("heading-seeds"), Message(key, facts), numbers, notice

    def of_expect(
        self, trace: Trace, index: int, step: Step
    ) -> tuple[Message, Message, str, list[Message]]:
        """Expected counts and new scores."""
        shared: Training = trace.shared
        stays = np.isfinite(step.after)
        place = self.watched(trace, step, stays)
        count, total = float(step.occurs[place]), float(step.occurs[stays].sum())
        facts = {
            "piece": quoted(shared.pieces[int(step.pieces[place])]), "count": number(count, 5),
            "going": len(step.going), "size": len(step.pieces),
        }  # fmt: skip
        numbers = rf"\psi({count:.4f}) - \psi({total:.4f}) = {float(step.after[place]):.4f}"
        notice = []
        before = np.flatnonzero(shared.objective_step < index)
        if len(before):
            notice.append(
                message(
                    "notice-course", before=fixed(float(shared.objective[before[-1]]), 3),
                    now=fixed(step.objective, 3),
                )
            )  # fmt: skip
        if step.credited >= 0 and step.unknown >= 0.0005:
            piece = quoted(shared.pieces[step.credited])
            notice.append(message("notice-mass", mass=number(step.unknown), piece=piece))
        notice.append(message("notice-digamma"))
        heading = message("heading-expect", round=step.round, iteration=step.iteration)
        return (
            heading,
            Message("expect" if len(step.going) else "expect-none", facts),
            numbers,
            notice,
        )

    def watched(self, trace: Trace, step: Step, stays: np.ndarray) -> int:
        """The place of a piece to speak of: the longest of the best way that stays."""
        lengths = trace.shared.lengths
        pieces = [int(step.word.piece[arc]) for arc in step.word.best]
        places = [int(np.searchsorted(step.pieces, p)) for p in pieces if p >= 0]
        good = [place for place in places if stays[place]]
        if good:
            return max(good, key=lambda place: (lengths[step.pieces[place]], -place))
        return int(np.flatnonzero(stays)[0])

    def of_prune(
        self, trace: Trace, index: int, step: Step
    ) -> tuple[Message, Message, str, list[Message]]:
        """Which pieces fall, and at what loss the line is."""
        shared: Training = trace.shared
        facts: dict[str, Any] = {"going": len(step.going), "size": len(step.pieces)}
        staying = ~np.isin(step.pieces, step.going)
        ranked = np.flatnonzero(staying & np.isfinite(step.loss))
        numbers, key = "", "prune-plain"
        if len(ranked):
            place = int(ranked[np.argmin(step.loss[ranked])])
            loss = float(step.loss[place])
            facts["piece"] = quoted(shared.pieces[int(step.pieces[place])])
            facts["loss"] = number(loss, 4)
            key = "prune"
            numbers = filled(loss_terms(shared, step, place, trace.params.switches), loss)
        notice = [message("notice-alone", alone=int((staying & ~np.isfinite(step.loss)).sum()))]
        if trace.params.switches.alternatives == "all pieces":
            notice.append(message("notice-all"))
        return message("heading-prune", round=step.round), Message(key, facts), numbers, notice

    def of_final(
        self, trace: Trace, index: int, step: Step
    ) -> tuple[Message, Message, str, list[Message]]:
        """The finished vocabulary, and how it cuts the word."""
        shared: Training = trace.shared
        view = step.word
        score = float(view.way_scores[0])
        facts = {"cut": " ".join(self.cut(trace, step)), "score": fixed(score, 3)}
        parts = " ".join(
            f"{'-' if s < 0 else '+'} {abs(s):.2f}" for s in view.score[list(view.best)]
        )
        parts = parts.removeprefix("+ ").replace("- ", "-", 1)
        notice = []
        back = int(shared.back.sum())
        if back:
            notice.append(message("notice-back", count=back))
        if index and shared.sizes[index - 1] > len(step.pieces) - back:
            by_order = trace.params.switches.fill == "model order"
            notice.append(message("notice-fill-order" if by_order else "notice-fill"))
        if (view.piece < 0).any():
            notice.append(message("notice-unknown"))
        heading = message("heading-final", size=len(step.pieces))
        return heading, Message("final", facts), rf"{parts} = {score:.3f}", notice

    def of_sample(
        self, trace: Trace, index: int, step: Step
    ) -> tuple[Message, Message, str, list[Message]]:
        """Samples beside their probabilities."""
        view, temperature = step.word, trace.params.temperature
        score, share = float(view.way_scores[0]), float(view.way_shares[0])
        facts = {
            "temperature": number(temperature), "best": percent(share),
            "draws": trace.params.draws, "drawn": int(step.drawn[0]),
        }  # fmt: skip
        numbers = (
            rf"\frac{{e^{{{score:.3f} / {temperature:.2f}}}}}{{e^{{{view.log_z:.3f}}}}}"
            rf" = {share:.4f}"
        )
        return (
            message("heading-sample"),
            Message("sample", facts),
            numbers,
            [message("notice-cold")],
        )

    def cut(self, trace: Trace, step: Step) -> list[str]:
        """The best way to cut the word, its pieces for reading."""
        way = step.word.ways[0]
        word = trace.shared.word
        return ["".join(map(shown, word[a:b])) for a, b in itertools.pairwise(way)]

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """The numbers of a step."""
        step: Step = trace[index]
        shared: Training = trace.shared
        view = step.word
        return {
            "kind": step.kind,
            "pieces": [shared.pieces[i] for i in step.pieces.tolist()],
            "scores": step.scores,
            "occurs": step.occurs,
            "new_scores": step.after,
            "losses": step.loss,
            "going": [shared.pieces[i] for i in step.going.tolist()],
            "objective": step.objective,
            "arcs": np.stack([view.start, view.end], axis=1),
            "posteriors": view.share,
            "best": self.cut(trace, step),
            "ways": [list(way) for way in view.ways],
            "probabilities": view.way_shares,
            "paths": view.paths,
            "entropy": view.entropy,
            "drawn": step.drawn,
        }

    def result(self, trace: Trace) -> dict[str, Any]:
        """What the whole run came to."""
        shared: Training = trace.shared
        unexpected, by_loss = fallen(shared)
        return {
            "pieces": list(shared.final_pieces),
            "scores": shared.final_scores,
            "sizes": shared.sizes,
            "objectives": shared.objective,
            "fallen_unexpected": unexpected,
            "fallen_by_loss": by_loss,
            "restored": int(shared.back.sum()),
            "best": self.cut(trace, trace[-1]),
        }

    def baseline(self, params: Any) -> Any | None:
        """Without what is done otherwise; the textbook; from there the library."""
        if params.deviation != "none":
            return dataclasses.replace(params, deviation="none")
        other = "tokenizers" if params.dialect == "textbook" else "textbook"
        return dataclasses.replace(params, dialect=other)

    def section(self, trace: Trace, index: int) -> str:
        """The lines that do what the step does."""
        kind: str = trace[index].kind
        return {"prune": "loss", "final": "best"}.get(kind, kind)

    def search_text(self, trace: Trace, index: int) -> str:
        """The pieces that fall at a step."""
        step: Step = trace[index]
        return " ".join(trace.shared.labels[i] for i in step.going.tolist())


LAB = UnigramLab()
