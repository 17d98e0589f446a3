"""The sentences of the lab, by key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    # progress, sections, notices, refusals
    "cutting": QT_TRANSLATE_NOOP("tokenizers/unigram", "Cutting the text"),
    "training": QT_TRANSLATE_NOOP("tokenizers/unigram", "Learning pieces"),
    "section-seeds": QT_TRANSLATE_NOOP("tokenizers/unigram", "start"),
    "section-expect": QT_TRANSLATE_NOOP("tokenizers/unigram", "round {round}"),
    "section-prune": QT_TRANSLATE_NOOP("tokenizers/unigram", "pruning {round}"),
    "section-final": QT_TRANSLATE_NOOP("tokenizers/unigram", "end"),
    "section-sample": QT_TRANSLATE_NOOP("tokenizers/unigram", "samples"),
    "field-text": QT_TRANSLATE_NOOP("tokenizers/unigram", "the text"),
    "field-word": QT_TRANSLATE_NOOP("tokenizers/unigram", "the word to look at"),
    "surrogates": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "Halves of characters (lone surrogates) in {field}, replaced by �: {count}.",
    ),
    "cut": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "Only the first {kept} characters of {name} are used.",
    ),
    "long-words": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "Stretches of more than {most} characters without a cut, cut there: {count}.",
    ),
    "empty": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "There is no text to learn from: type one word or more.",
    ),
    "no-word": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "There is no word to look at: type one character or more.",
    ),
    "too-small": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "The text has {characters} different characters, and each must stay a piece: keep "
        "{characters} pieces or more.",
    ),
    "empty-file": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "The file {name} is empty: choose one with text in it.",
    ),
    "not-a-file": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "{name} is not a file: choose a text file.",
    ),
    "cannot-read": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "The file {name} cannot be read: choose another one.",
    ),
    "not-text": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "The file {name} is not text (it holds NUL bytes): choose a text file.",
    ),
    "not-utf8": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "The file {name} is not in UTF-8: save it in UTF-8, or choose another one.",
    ),
    # the picture
    "head-seeds": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "{size} pieces to start with: far too many",
    ),
    "head-expect": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "Expect: {going} of {size} pieces are hardly used",
    ),
    "head-expect-none": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "Expect: all {size} pieces are used",
    ),
    "head-prune": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "Prune: {going} of {size} pieces are missed least",
    ),
    "head-prune-none": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "Prune: all {size} pieces are needed",
    ),
    "head-final": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "{size} of {total} pieces are left, the others are thrown away",
    ),
    "head-sample": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "One word, {draws} samples at temperature {temperature}",
    ),
    "gauge": QT_TRANSLATE_NOOP("tokenizers/unigram", "Pieces"),
    "gauge-note": QT_TRANSLATE_NOOP("tokenizers/unigram", "{now} of {total}"),
    "gauge-going": QT_TRANSLATE_NOOP("tokenizers/unigram", "Falling next: {going}"),
    "gauge-aim": QT_TRANSLATE_NOOP("tokenizers/unigram", "To be left at the end: {size}"),
    "gauge-target": QT_TRANSLATE_NOOP("tokenizers/unigram", "To be left by this pruning: {target}"),
    "legend-falls": QT_TRANSLATE_NOOP("tokenizers/unigram", "falls next"),
    "legend-zero": QT_TRANSLATE_NOOP("tokenizers/unigram", "used 0 times"),
    "legend-most": QT_TRANSLATE_NOOP("tokenizers/unigram", "{most} times"),
    "legend-gone": QT_TRANSLATE_NOOP("tokenizers/unigram", "thrown away"),
    "legend-back": QT_TRANSLATE_NOOP("tokenizers/unigram", "came back"),
    "hidden": QT_TRANSLATE_NOOP("tokenizers/unigram", "Pieces without a place here: {count}"),
    "queue-occurs": QT_TRANSLATE_NOOP("tokenizers/unigram", "How often each occurs"),
    "queue-expected": QT_TRANSLATE_NOOP("tokenizers/unigram", "How often each is expected"),
    "queue-loss": QT_TRANSLATE_NOOP("tokenizers/unigram", "What is lost without each"),
    "line-half": QT_TRANSLATE_NOOP("tokenizers/unigram", "dashed: below {line} they fall"),
    "line-loss": QT_TRANSLATE_NOOP("tokenizers/unigram", "dashed: the least that stays"),
    "course": QT_TRANSLATE_NOOP("tokenizers/unigram", "Cost of a word: −ln Z, in nats"),
    "course-short": QT_TRANSLATE_NOOP("tokenizers/unigram", "Cost of a word: −ln Z"),
    "word-title": QT_TRANSLATE_NOOP("tokenizers/unigram", "All ways to cut “{word}”"),
    "word-note": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "width: share of the ways; outlined: the best",
    ),
    "word-note-short": QT_TRANSLATE_NOOP("tokenizers/unigram", "width: share of the ways"),
    "ways": QT_TRANSLATE_NOOP("tokenizers/unigram", "{paths} ways"),
    "ways-one": QT_TRANSLATE_NOOP("tokenizers/unigram", "1 way"),
    "ways-entropy": QT_TRANSLATE_NOOP("tokenizers/unigram", "entropy {entropy} nats"),
    "ways-rest": QT_TRANSLATE_NOOP("tokenizers/unigram", "all the others together: {share}"),
    "ways-legend": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "bar: probability, ring: share of the samples",
    ),
    "ways-legend-rest": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "bar: probability, ring: samples ({rest} in others)",
    ),
    # under the mouse
    "read-seed": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "occurrences in the text: {count} · characters: {length}",
    ),
    "read-expected": QT_TRANSLATE_NOOP("tokenizers/unigram", "expected occurrences: {count}"),
    "read-score": QT_TRANSLATE_NOOP("tokenizers/unigram", "score s = {score}"),
    "read-used": QT_TRANSLATE_NOOP("tokenizers/unigram", "occurrences on the best ways: {count}"),
    "read-loss": QT_TRANSLATE_NOOP("tokenizers/unigram", "loss without it: {loss} nats a word"),
    "read-no-loss": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "no loss is computed: it has no alternative, is not used, or is better split",
    ),
    "read-fell": QT_TRANSLATE_NOOP("tokenizers/unigram", "fell in step {step}: {why}"),
    "read-falls": QT_TRANSLATE_NOOP("tokenizers/unigram", "falls in step {step}: {why}"),
    "why-expected": QT_TRANSLATE_NOOP("tokenizers/unigram", "hardly expected"),
    "why-loss": QT_TRANSLATE_NOOP("tokenizers/unigram", "missed least"),
    "read-stays": QT_TRANSLATE_NOOP("tokenizers/unigram", "stays to the end"),
    "read-back": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "dropped, but back at the end: every character must be a piece",
    ),
    "read-unknown": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "unknown character: no piece is left for it",
    ),
    "read-course": QT_TRANSLATE_NOOP("tokenizers/unigram", "Round {round}, iteration {iteration}"),
    "read-drawn": QT_TRANSLATE_NOOP("tokenizers/unigram", "drawn: {times} of {draws}"),
    # the explanation
    "heading-seeds": QT_TRANSLATE_NOOP("tokenizers/unigram", "Start with every piece that repeats"),
    "seeds": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "{characters} characters, and {longer} longer pieces that occur at least twice with "
        "different characters after them. Each is scored by its share of all occurrences times "
        "length. For “{piece}” these are {count}.",
    ),
    "seeds-distinct": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "{characters} characters, and {longer} longer pieces that occur at least twice with "
        "different characters after them. This library looks for them in the distinct words, "
        "so a word counts once however often it occurs. For “{piece}” occurrences times length "
        "are {count}.",
    ),
    "seeds-sentences": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "{characters} characters, and {longer} longer pieces that occur at least twice with "
        "different bytes after them, found in whole lines and of one script each. Each is "
        "scored by its share of all occurrences times length. For “{piece}” these are {count}.",
    ),
    "notice-seeds": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "What is always followed by the same character is no seed: it is never needed without "
        "it. Nor is what only ends words.",
    ),
    "notice-lengths": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "The text: {words} words, {distinct} of them different.",
    ),
    "heading-expect": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "Round {round}, iteration {iteration}: expect, then score",
    ),
    "expect": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "Every word is cut in all ways at once, each way weighted by its probability. So "
        "“{piece}” is expected {count} times. {going} of {size} pieces are expected less than "
        "half a time and fall; the others get new scores.",
    ),
    "expect-none": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "Every word is cut in all ways at once, each way weighted by its probability. So "
        "“{piece}” is expected {count} times. All {size} pieces are expected half a time or "
        "more; they get new scores.",
    ),
    "notice-digamma": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "ψ (digamma) takes the place of the logarithm. For small counts it lies well below: "
        "ψ(1) = −0.577 where ln 1 = 0. Rare pieces sink faster.",
    ),
    "notice-course": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "−ln Z a word: {before} before, {now} now. Within a round new scores lower it; a "
        "pruning raises it.",
    ),
    "apart-from-textbook": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "Of these {size} pieces, {count} are not among those that the textbook’s way learns from "
        "the same text; {gone} of its own are missing here.",
    ),
    "notice-mass": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "Characters that have lost their piece hold a mass of {mass}. In this dialect it is "
        "credited to “{piece}”.",
    ),
    "heading-prune": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "Pruning {round}: what would be missed least?",
    ),
    "prune": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "If a piece goes, each of its occurrences is written by its next best way. That costs "
        "likelihood: the loss. The pieces are ranked by it, and {going} of {size} fall. "
        "“{piece}” is the last one to stay, with a loss of {loss} nats a word.",
    ),
    "prune-plain": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "If a piece goes, each of its occurrences is written by its next best way. That costs "
        "likelihood: the loss. The pieces are ranked by it, and {going} of {size} fall.",
    ),
    "notice-alone": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "Kept without a question, since nothing else can write them: {alone}.",
    ),
    "notice-all": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "This library puts the number of all pieces in the place of |A|, the length of the "
        "alternative. That changes the ranking (its issues 1536 and 2069).",
    ),
    "heading-final": QT_TRANSLATE_NOOP("tokenizers/unigram", "{size} pieces are left"),
    "final": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "The best way to cut a word is the one whose scores add up to most. Only that is used "
        "for encoding: here “{cut}”, with a sum of {score}.",
    ),
    "notice-back": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "Characters that had been dropped and are back with the lowest score: {count}. Every "
        "text must stay writable.",
    ),
    "notice-fill": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "A tenth too many were left until the end. The last places went to the highest scores.",
    ),
    "notice-fill-order": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "A tenth too many were left until the end. This library fills the last places in the "
        "order of the last pruning, not by score.",
    ),
    "notice-unknown": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "The word has characters that no piece can write; they are scored 10 below the lowest "
        "score.",
    ),
    "heading-sample": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "Cut at random: subword regularisation",
    ),
    "sample": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "A model that sees one word cut in several ways learns that they mean the same. Each "
        "way is drawn with probability exp(s/T)/Z. At T = {temperature} the best one has "
        "{best}; of {draws} samples {drawn} were it.",
    ),
    "notice-cold": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "T below 1 favours the best way, above 1 it makes all ways more alike. At T = 1 the "
        "shares are the posteriors of the model.",
    ),
    # the question
    "ask": QT_TRANSLATE_NOOP(
        "tokenizers/unigram",
        "Most pieces of the start will fall. How many of those fall merely because they are "
        "hardly expected, without any loss computed?",
    ),
    "ask-few": QT_TRANSLATE_NOOP("tokenizers/unigram", "fewer than a quarter"),
    "ask-some": QT_TRANSLATE_NOOP("tokenizers/unigram", "a quarter to a half"),
    "ask-many": QT_TRANSLATE_NOOP("tokenizers/unigram", "half to three quarters"),
    "ask-most": QT_TRANSLATE_NOOP("tokenizers/unigram", "more than three quarters"),
}
