"""The short texts of generation/decoding, by message key."""

from __future__ import annotations

from explorer.compute.models import reading
from explorer.core.words import QT_TRANSLATE_NOOP, Word
from explorer.panels.generation.decoding.texts import HEADINGS, NOTICES, PARAGRAPHS

SECTIONS = {
    "section.write": QT_TRANSLATE_NOOP("generation/decoding", "write"),
    "section.slow": QT_TRANSLATE_NOOP("generation/decoding", "slow motion"),
    "section.on": QT_TRANSLATE_NOOP("generation/decoding", "write on"),
    "section.copies": QT_TRANSLATE_NOOP("generation/decoding", "the loop feeds itself"),
}
CAPTIONS = {
    "caption.drawn": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "Token {token}: “{piece}”, drawn with probability {chance} from {kept} that were left",
    ),
    "caption.drawn.one": QT_TRANSLATE_NOOP(
        "generation/decoding", "Token {token}: “{piece}”, the only one that was left"
    ),
    "caption.taken": QT_TRANSLATE_NOOP(
        "generation/decoding", "Token {token}: “{piece}”, the likeliest ({chance})"
    ),
    "caption.penalty": QT_TRANSLATE_NOOP(
        "generation/decoding", "Repetition penalty {setting}: what is in the text already loses"
    ),
    "caption.ngram": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "No {size}-gram twice: {removed} cannot be chosen, however likely",
    ),
    "caption.ngram.none": QT_TRANSLATE_NOOP(
        "generation/decoding", "No {size}-gram twice: no token would complete one here"
    ),
    "caption.allowed": QT_TRANSLATE_NOOP(
        "generation/decoding", "Only what the list allows: {kept} of {all} tokens are left"
    ),
    "caption.allowed.one": QT_TRANSLATE_NOOP(
        "generation/decoding", "Only what the list allows: a single one of {all} tokens is left"
    ),
    "caption.temperature": QT_TRANSLATE_NOOP(
        "generation/decoding", "Temperature {setting}: all scores divided by it"
    ),
    "caption.top_k": QT_TRANSLATE_NOOP(
        "generation/decoding", "Top-k: the {size} best stay and hold {mass} of the probability"
    ),
    "caption.top_k.none": QT_TRANSLATE_NOOP(
        "generation/decoding", "Top-k {size}: no more than {kept} were left, so all stay"
    ),
    "caption.top_p.one": QT_TRANSLATE_NOOP(
        "generation/decoding", "Top-p {setting}: one token is enough to reach it"
    ),
    "caption.top_p": QT_TRANSLATE_NOOP(
        "generation/decoding", "Top-p {setting}: {kept} tokens are enough to reach it"
    ),
    "caption.min_p": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "Min-p {setting}: {kept} tokens have that share of the best one's probability",
    ),
    "caption.min_p.one": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "Min-p {setting}: no other token has that share of the best one's probability",
    ),
    "caption.draw.one": QT_TRANSLATE_NOOP(
        "generation/decoding", "One draw: {uniform}, but only “{piece}” is left"
    ),
    "caption.draw.greedy.one": QT_TRANSLATE_NOOP(
        "generation/decoding", "No draw: only “{piece}” is left"
    ),
    "caption.draw": QT_TRANSLATE_NOOP(
        "generation/decoding", "One draw: {uniform} falls on “{piece}”"
    ),
    "caption.draw.greedy": QT_TRANSLATE_NOOP(
        "generation/decoding", "No draw: the likeliest is taken, “{piece}”"
    ),
    "caption.copy.first": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "Your text, read for the first time: its tokens have {mean} on average",
    ),
    "caption.copy": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "Copy {copy} of the same text: {mean} on average, {first} the first time",
    ),
}
PICTURE = {
    "name.scores": QT_TRANSLATE_NOOP("generation/decoding", "scores"),
    "name.penalty": QT_TRANSLATE_NOOP("generation/decoding", "penalty {setting}"),
    "name.ngram": QT_TRANSLATE_NOOP("generation/decoding", "no {size}-gram twice"),
    "name.allowed": QT_TRANSLATE_NOOP("generation/decoding", "allowed list"),
    "name.temperature": QT_TRANSLATE_NOOP("generation/decoding", "temperature {setting}"),
    "name.top_k": QT_TRANSLATE_NOOP("generation/decoding", "top-k {size}"),
    "name.top_p": QT_TRANSLATE_NOOP("generation/decoding", "top-p {setting}"),
    "name.min_p": QT_TRANSLATE_NOOP("generation/decoding", "min-p {setting}"),
    "name.draw": QT_TRANSLATE_NOOP("generation/decoding", "draw"),
    "name.greedy": QT_TRANSLATE_NOOP("generation/decoding", "likeliest"),
    "name.append": QT_TRANSLATE_NOOP("generation/decoding", "append"),
    "by.penalty": QT_TRANSLATE_NOOP("generation/decoding", "penalty"),
    "by.ngram": QT_TRANSLATE_NOOP("generation/decoding", "n-gram"),
    "by.allowed": QT_TRANSLATE_NOOP("generation/decoding", "list"),
    "by.temperature": QT_TRANSLATE_NOOP("generation/decoding", "temperature"),
    "by.top_k": QT_TRANSLATE_NOOP("generation/decoding", "top-k"),
    "by.top_p": QT_TRANSLATE_NOOP("generation/decoding", "top-p"),
    "by.min_p": QT_TRANSLATE_NOOP("generation/decoding", "min-p"),
    "left": QT_TRANSLATE_NOOP("generation/decoding", "{kept} left, mass {mass}"),
    "left.short": QT_TRANSLATE_NOOP("generation/decoding", "{kept} left"),
    "left.all": QT_TRANSLATE_NOOP("generation/decoding", "{kept} tokens"),
    "cut": QT_TRANSLATE_NOOP(
        "generation/decoding", "{kept} kept with {mass} of the mass; {removed} removed"
    ),
    "more": QT_TRANSLATE_NOOP("generation/decoding", "{count} more, {mass} together"),
    "axis.bars": QT_TRANSLATE_NOOP("generation/decoding", "probability (root scale)"),
    "axis.chance": QT_TRANSLATE_NOOP("generation/decoding", "probability of the written token"),
    "axis.entropy": QT_TRANSLATE_NOOP("generation/decoding", "entropy, nats"),
    "axis.token": QT_TRANSLATE_NOOP("generation/decoding", "token"),
    "axis.copy": QT_TRANSLATE_NOOP("generation/decoding", "copy"),
    "axis.mean": QT_TRANSLATE_NOOP("generation/decoding", "geometric mean of the probabilities"),
    "legend.before": QT_TRANSLATE_NOOP("generation/decoding", "before"),
    "legend.after": QT_TRANSLATE_NOOP("generation/decoding", "after"),
    "legend.model": QT_TRANSLATE_NOOP("generation/decoding", "model"),
    "legend.processed": QT_TRANSLATE_NOOP("generation/decoding", "after the processors"),
    "legend.repeated": QT_TRANSLATE_NOOP("generation/decoding", "repeated so far"),
    "legend.chosen": QT_TRANSLATE_NOOP("generation/decoding", "chosen"),
    "turn": QT_TRANSLATE_NOOP("generation/decoding", "loop"),
    "copy": QT_TRANSLATE_NOOP("generation/decoding", "copy {copy}"),
    "strip": QT_TRANSLATE_NOOP("generation/decoding", "what is left, as stretches from 0 to 1"),
}
READS = {
    "read.token": QT_TRANSLATE_NOOP(
        "generation/decoding", "p = {chance} for the model, {after} after the processors"
    ),
    "read.rank": QT_TRANSLATE_NOOP("generation/decoding", "place {rank} of {all} for the model"),
    "read.repeated": QT_TRANSLATE_NOOP(
        "generation/decoding", "ends a run of four tokens that was there before"
    ),
    "read.prompt": QT_TRANSLATE_NOOP("generation/decoding", "given, not written by the model"),
    "read.row": QT_TRANSLATE_NOOP("generation/decoding", "p: {before} → {after}"),
    "read.removed": QT_TRANSLATE_NOOP("generation/decoding", "removed by: {processor}"),
    "read.draw": QT_TRANSLATE_NOOP("generation/decoding", "from {low} to {high} of the line"),
    "read.uniform": QT_TRANSLATE_NOOP("generation/decoding", "drawn: {uniform}"),
    "read.entropy": QT_TRANSLATE_NOOP("generation/decoding", "entropy {before} → {after} nats"),
    "read.repeat": QT_TRANSLATE_NOOP("generation/decoding", "repeated so far: {share}"),
    "read.copy": QT_TRANSLATE_NOOP("generation/decoding", "copy {copy}: p = {chance}"),
    "read.first": QT_TRANSLATE_NOOP("generation/decoding", "nothing stands before it"),
    "read.mean": QT_TRANSLATE_NOOP("generation/decoding", "geometric mean {mean}"),
    "title.token": QT_TRANSLATE_NOOP("generation/decoding", "Token {token}: “{piece}”"),
    "title.piece": QT_TRANSLATE_NOOP("generation/decoding", "“{piece}”"),
}
MESSAGES = {
    "progress.write": QT_TRANSLATE_NOOP("generation/decoding", "Writing"),
    "progress.copies": QT_TRANSLATE_NOOP("generation/decoding", "Reading the text again and again"),
    "error.context": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "This model takes a single token, so that none can follow. Choose another model.",
    ),
    "error.nothing": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "These settings leave no token to choose. Make the ban on n-grams longer, or allow other "
        "answers.",
    ),
    "notice.new": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "The model has room for {context} tokens, so that {new} are written.",
    ),
    "notice.ended.answer": QT_TRANSLATE_NOOP(
        "generation/decoding", "After {count} tokens one of the allowed answers is whole."
    ),
    "notice.ended.nothing": QT_TRANSLATE_NOOP(
        "generation/decoding", "After {count} tokens these settings leave none to choose."
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "The same sentence is written a second, a third … an eighth time. What happens to the "
        "probability that the model gives it?",
    ),
    "predict.rises": QT_TRANSLATE_NOOP("generation/decoding", "It rises"),
    "predict.stays": QT_TRANSLATE_NOOP("generation/decoding", "It stays about the same"),
    "predict.falls": QT_TRANSLATE_NOOP(
        "generation/decoding", "It falls: the sentence has been said"
    ),
}
WORDS: dict[str, Word] = {
    **reading.WORDS, **SECTIONS, **CAPTIONS, **PICTURE, **READS, **MESSAGES, **HEADINGS,
    **PARAGRAPHS, **NOTICES,
}  # fmt: skip
