"""The texts of alignment/best-of, by message key."""

from __future__ import annotations

from explorer.compute.alignment.policy.rules import RULES
from explorer.compute.models.reading import WORDS as READING
from explorer.core.words import QT_TRANSLATE_NOOP, Borrowed, Word

SECTIONS = {
    "section.draw": QT_TRANSLATE_NOOP("alignment/best-of", "draw and choose"),
    "section.gain": QT_TRANSLATE_NOOP("alignment/best-of", "what K brings"),
    "section.rounds": QT_TRANSLATE_NOOP("alignment/best-of", "train on winners"),
    "heading.draw": QT_TRANSLATE_NOOP("alignment/best-of", "The best of K answers"),
    "heading.gain": QT_TRANSLATE_NOOP("alignment/best-of", "What K brings"),
    "heading.rounds": QT_TRANSLATE_NOOP("alignment/best-of", "Rounds of training on winners"),
    "progress.round": QT_TRANSLATE_NOOP("alignment/best-of", "training, round {round}"),
    "error.texts": QT_TRANSLATE_NOOP(
        "alignment/best-of", "At most {most} groups of {k}: a round draws no more than 256 texts."
    ),
}

STAGE = {
    "best": QT_TRANSLATE_NOOP("alignment/best-of", "best"),
    "best.of": QT_TRANSLATE_NOOP("alignment/best-of", "best of {k}"),
    "mean": QT_TRANSLATE_NOOP("alignment/best-of", "mean {value}"),
    "legend.one": QT_TRANSLATE_NOOP("alignment/best-of", "one answer"),
    "legend.best": QT_TRANSLATE_NOOP("alignment/best-of", "best of {k}"),
    "plot.share": QT_TRANSLATE_NOOP("alignment/best-of", "share of answers"),
    "axis.points": QT_TRANSLATE_NOOP("alignment/best-of", "points of an answer"),
    "axis.k": QT_TRANSLATE_NOOP("alignment/best-of", "K, answers to choose from"),
    "plot.reward": QT_TRANSLATE_NOOP("alignment/best-of", "expected points of the best"),
    "level.best": QT_TRANSLATE_NOOP("alignment/best-of", "the best of all texts"),
    "plot.divergence": QT_TRANSLATE_NOOP(
        "alignment/best-of", "how far choosing moves the distribution, nats"
    ),
    "legend.divergence": QT_TRANSLATE_NOOP("alignment/best-of", "KL divergence, exact"),
    "legend.bound": QT_TRANSLATE_NOOP("alignment/best-of", "bound: ln K − (K − 1)/K"),
    "legend.paid": QT_TRANSLATE_NOOP("alignment/best-of", "trained on winners: mean points"),
    "legend.meant": QT_TRANSLATE_NOOP("alignment/best-of", "by what was meant"),
    "legend.choosing": QT_TRANSLATE_NOOP("alignment/best-of", "choosing alone, no training"),
    "plot.rounds": QT_TRANSLATE_NOOP("alignment/best-of", "points by round"),
    "axis.round": QT_TRANSLATE_NOOP("alignment/best-of", "rounds done"),
    "plot.frontier": QT_TRANSLATE_NOOP("alignment/best-of", "points against distance"),
    "axis.divergence": QT_TRANSLATE_NOOP("alignment/best-of", "KL to the reference, nats a text"),
}

CAPTIONS = {
    "caption.one": QT_TRANSLATE_NOOP("alignment/best-of", "One answer: {expected} points expected"),
    "caption.draw": QT_TRANSLATE_NOOP(
        "alignment/best-of", "The best of {k}: {expected} points expected instead of {mean}"
    ),
    "caption.gain.start": QT_TRANSLATE_NOOP(
        "alignment/best-of", "Without a choice: {mean} points on average"
    ),
    "caption.gain": QT_TRANSLATE_NOOP(
        "alignment/best-of",
        "From {before} to {k} answers: {gain} points more, {divergence} nats from the model",
    ),
    "caption.start": QT_TRANSLATE_NOOP(
        "alignment/best-of", "Before training: {reward} points on average; winners are framed"
    ),
    "caption.rounds": QT_TRANSLATE_NOOP(
        "alignment/best-of",
        "Round {round}: {reward} points on average, {meant} as meant, {divergence} nats away",
    ),
    "note.texts": QT_TRANSLATE_NOOP(
        "alignment/best-of",
        "Distribution of the rewards of {texts} texts of {length} characters, drawn from the model",
    ),
    "note.rounds": QT_TRANSLATE_NOOP(
        "alignment/best-of",
        "{texts} texts drawn anew in each round, the best of each {k} trained on",
    ),
    "note.stale": QT_TRANSLATE_NOOP(
        "alignment/best-of",
        "Always trained on the {winners} winners of the first {texts} texts; {texts} new ones only "
        "measure",
    ),
}

READ = {
    "read.answer": QT_TRANSLATE_NOOP("alignment/best-of", "Answer {place}"),
    "read.later": QT_TRANSLATE_NOOP("alignment/best-of", "not drawn yet"),
    "read.points": QT_TRANSLATE_NOOP(
        "alignment/best-of", "points: {points}; by what was meant: {meant}"
    ),
    "read.level": QT_TRANSLATE_NOOP("alignment/best-of", "Answers with {points} points"),
    "read.shares": QT_TRANSLATE_NOOP(
        "alignment/best-of", "one answer: {before}; best of {k}: {after}"
    ),
    "read.k": QT_TRANSLATE_NOOP("alignment/best-of", "Best of {k}"),
    "read.expected": QT_TRANSLATE_NOOP("alignment/best-of", "expected points: {value}"),
    "read.divergence": QT_TRANSLATE_NOOP(
        "alignment/best-of", "KL divergence: {value} nats; bound {bound}"
    ),
    "read.round": QT_TRANSLATE_NOOP("alignment/best-of", "After {round} rounds"),
    "read.rewards": QT_TRANSLATE_NOOP(
        "alignment/best-of", "mean points {reward}, as meant {meant}; most {most}"
    ),
    "read.apart": QT_TRANSLATE_NOOP(
        "alignment/best-of", "KL to the reference: {divergence} nats a text, ± {error}"
    ),
    "read.variety": QT_TRANSLATE_NOOP(
        "alignment/best-of",
        "entropy {entropy} nats a character; different pairs of words {distinct}",
    ),
    "read.held": QT_TRANSLATE_NOOP(
        "alignment/best-of", "loss on held-out text: {loss} nats a character"
    ),
}

TEXTS = {
    "text.draw": QT_TRANSLATE_NOOP(
        "alignment/best-of",
        "The best of the first {k} is “{text}” with {points} points. Over all draws of {k}, the "
        "best most often has {level} points: {after} of the time; a single answer has that many "
        "in {before}. Nothing was trained: the model is the same, only the choice is new.",
    ),
    "notice.draw": QT_TRANSLATE_NOOP(
        "alignment/best-of",
        "The judge only has to rank: any other points in the same order choose the same winners. "
        "Here the judge is a rule: {rule}",
    ),
    "text.gain": QT_TRANSLATE_NOOP(
        "alignment/best-of",
        "The best of {k} has {expected} points on average; one answer has {mean}, and no text has "
        "more than {best}. Choosing moves the distribution of answers by {divergence} nats, and "
        "can move it by no more than {bound}, whatever the judge likes.",
    ),
    "notice.gain": QT_TRANSLATE_NOOP(
        "alignment/best-of",
        "Each further answer adds no more than the one before. A doubling adds {first} from 1 to "
        "2, and {last} from {half} to {all}: the price of answers doubles each time.",
    ),
    "notice.bound": QT_TRANSLATE_NOOP(
        "alignment/best-of",
        "The bound is reached where no two rewards are equal. Equal ones are chosen as they were "
        "drawn, and that moves nothing.",
    ),
    "text.start": QT_TRANSLATE_NOOP(
        "alignment/best-of",
        "The winner of each group of {k} is kept, {winners} texts in all, and the model is trained "
        "on them as on any text (supervised fine-tuning). The others are thrown away: nothing "
        "tells the model what was bad about them.",
    ),
    "text.rounds": QT_TRANSLATE_NOOP(
        "alignment/best-of",
        "The model of the round before wrote, the best of each {k} were kept, and it was trained "
        "on those. {round} rounds took the mean from {start} to {reward} points, and the model "
        "{divergence} nats (± {error}) away from where it began.",
    ),
    "text.stale": QT_TRANSLATE_NOOP(
        "alignment/best-of",
        "Every round trains on the same {winners} texts, which the model wrote before any "
        "training. {round} rounds took the mean from {start} to {reward} points, and the model "
        "{divergence} nats (± {error}) away from where it began.",
    ),
    "notice.choosing": QT_TRANSLATE_NOOP(
        "alignment/best-of",
        "Choosing the best of {k} without training gives {best} points, at no more than {bound} "
        "nats, and costs {k} answers each time. After {round} rounds one answer gives {reward}, "
        "at {divergence} nats.",
    ),
    "notice.variety": QT_TRANSLATE_NOOP(
        "alignment/best-of",
        "Entropy went from {first_entropy} to {entropy} nats a character, different pairs of words "
        "from {first_distinct} to {distinct}, and the loss on held-out text from {first_loss} to "
        "{loss}.",
    ),
    "notice.meant": QT_TRANSLATE_NOOP(
        "alignment/best-of",
        "Paid are {reward} points, meant were {meant}. What was meant: {sentence}",
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "alignment/best-of",
        "Two answers instead of one bring some points. What does the last doubling bring, compared "
        "with that?",
    ),
    "predict.less": QT_TRANSLATE_NOOP("alignment/best-of", "less"),
    "predict.same": QT_TRANSLATE_NOOP("alignment/best-of", "as much (within 5 %)"),
    "predict.more": QT_TRANSLATE_NOOP("alignment/best-of", "more"),
}

RULE_WORDS: dict[str, Word] = {
    **{f"rule.{rule.id}": Borrowed("alignment", rule.sentence) for rule in RULES.values()},
    **{f"meant.{rule.id}": Borrowed("alignment", rule.meant_sentence) for rule in RULES.values()},
}

WORDS: dict[str, Word] = {
    **READING, **SECTIONS, **STAGE, **CAPTIONS, **READ, **TEXTS, **RULE_WORDS,
    # no other model can be chosen here
    "error.characters": READING["error.characters.alone"],
}  # fmt: skip
