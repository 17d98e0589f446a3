"""The sentences of the lab, by key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    # progress, sections, notices, refusals
    "cutting": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Cutting the text"),
    "training": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Learning pieces"),
    "section-start": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "start"),
    "section-apart": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "the rankings part"),
    "section-trained": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "trained"),
    "section-word": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "“{word}”"),
    "empty": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "There is no word to learn from: type one or more."
    ),
    "overshoot": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "The single characters and [UNK] are {base} pieces already; {wanted} were asked for. None "
        "can be left out, so nothing is joined.",
    ),
    "fewer-minimum": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "The text gives {size} pieces: no pair occurs {minimum} times any more.",
    ),
    "fewer-nothing": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "The text gives {size} pieces: every word is a single piece."
    ),
    "words-cut": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "Only the first {kept} words are encoded."
    ),
    # the picture: heads
    "head": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "Merge {merge}: “{left}” + “{right}” → “{new}”"
    ),
    "head-end": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "Trained. Merges: {merges}, pieces: {size}"
    ),
    "head-missing": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Is “{piece}” a piece? No"),
    "head-found": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Is “{piece}” a piece? Yes, id {id}"),
    "head-unknown": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "“{word}” becomes [UNK]"),
    "why-score": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "Highest score: {value}. By count it is number {rank}."
    ),
    "why-count": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "Highest count: {value}. By score it is number {rank}."
    ),
    "why-shorter": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "One character less is tried next: the longest match wins."
    ),
    "why-on": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "The search goes on behind it, with all the rest of the word."
    ),
    "why-done": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "The word is done."),
    "why-long": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "It has {count} characters; a word of more than {longest} is not looked at.",
    ),
    "why-missing": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "Not even “{piece}” is a piece, so the whole word is unknown.",
    ),
    "over-target": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "As many pieces as were asked for. The merges are thrown away."
    ),
    "over-base": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "The characters alone are more than were asked for."
    ),
    "over-minimum": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "No pair occurs {minimum} times any more."
    ),
    "over-nothing": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "Every word is a single piece: there are no neighbours."
    ),
    "over-early": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Stopped early."),
    # the picture: plot
    "axis-count": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "count of the pair n(ab)"),
    "axis-score": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "score n(ab) / (n(a)·n(b))"),
    "too-rare": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "fewer than {minimum}: not considered"),
    "chance": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "together as often as by chance"),
    "sign-pair": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "a pair of neighbours"),
    "sign-before": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "joined before, where it stood then"),
    "pick-count": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "most often together"),
    "pick-both": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "most often, and most above chance"),
    "pick-score": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "most above chance"),
    "no-pairs": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "There are no neighbours to join."),
    # the picture: columns
    "by-count": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "By count: BPE, tokenizers"),
    "by-score": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "By score: WordPiece"),
    "decides": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "decides here"),
    "would-count": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "what BPE would join"),
    "would-score": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "what the score would join"),
    "tie-first-seen": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "{tied} tie: first in the text"),
    "tie-ids": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "{tied} tie: smallest ids"),
    "elsewhere": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "no. {rank}"),
    # the picture: words
    "words-now": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Cut with the pieces so far"),
    "words-end": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Cut with all pieces"),
    "limit": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "the limit: {longest} characters"),
    "shelf-title": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "The vocabulary"),
    "shelf-all": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "Vocabulary. Green: fits the rest of the word; faded: does not begin with “{first}”",
    ),
    "shelf": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "Pieces of the vocabulary that begin with “{first}” (green: they fit here)",
    ),
    "shelf-none": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "No piece of the vocabulary begins with “{first}”"
    ),
    "shelf-more": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "{pieces} more"),
    "looks-before": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "earlier looks: {looks}"),
    # pointing
    "read-chance": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "{times} × as often as by chance (n(a)·n(b)·M/N² = {expected})"
    ),
    "read-sums": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "N = {pieces} pieces, M = {pairs} places where two stand together"
    ),
    "read-ranks": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "number {count} by count, number {score} by score"
    ),
    "read-more": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "{others} more pairs at this place"),
    "read-ids": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "ids: {ids}"),
    "letters": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "{count} characters"),
    "look-found": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "a piece: id {id}"),
    "look-missing": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "not in the vocabulary"),
    "look-places": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "characters {start} to {end}"),
    # the explanation
    "heading": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "Merge {merge} of {merges}: “{left}” + “{right}”"
    ),
    "heading-end": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "The vocabulary: {size} pieces, {base} of them to start with"
    ),
    "heading-word": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "Encoding “{word}”: look {look} of {looks}"
    ),
    "heading-long": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Encoding “{word}”: too long"),
    "by-likelihood": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "“{left}” and “{right}” stand together {count} times; alone they occur {single_left} and "
        "{single_right} times. That is {times} times as often as if pieces stood side by side by "
        "chance; no other pair is further above it. By count alone it is number {rank}.",
    ),
    "by-frequency": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "“{left}” and “{right}” stand together {count} times; no other pair is more frequent. This "
        "is the rule of byte-pair encoding, and also what the trainer called WordPiece in "
        "tokenizers does. By score the pair is number {rank}.",
    ),
    "tied": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "{tied} pairs share the first place. The rule here: {rule}."
    ),
    "rule-first-seen": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "the pair that is met first when the text is read from the start"
    ),
    "rule-ids": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "the smallest left id, then the smallest right id"
    ),
    "notice-other": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "The other rule would join “{left}” and “{right}” (count {count}, score {score}).",
    ),
    "notice-same": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "Here both rules would join the same pair."
    ),
    "notice-rare": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "The score has a weakness: characters that occur a single time, together, have the highest "
        "score there is, 1. So rare pairs rise to the top unless a minimum count keeps them out.",
    ),
    "notice-published": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "Google never published its trainer; the score is the usual reading of what was written "
        "about it. It is not the whole gain in likelihood: that is about n(ab) times the logarithm "
        "of how far the pair is above chance, and so prefers frequent pairs again.",
    ),
    "notice-prefix": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "## marks a piece that continues a word. “u” at the beginning of a word and “##u” inside "
        "it are two pieces, counted apart.",
    ),
    "notice-hash": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "In tokenizers the ids of ## characters follow the order of a hash table, so ties fall "
        "otherwise in every run, and two trainings on the same text can end with different pieces.",
    ),
    "end-paragraph": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "Only the pieces are kept; the order in which they were made is thrown away. Encoding "
        "takes the longest piece that fits, from the left, and never looks at counts or merges.",
    ),
    "notice-agree": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "Merges at which both rules had the same pair in first place: {same} of {merges}.",
    ),
    "look-no": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "“{piece}” is not in the vocabulary. The candidate is cut by one character at its end and "
        "looked up again.",
    ),
    "look-yes": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "“{piece}” is in the vocabulary (id {id}): the longest match at this place. What was tried "
        "before was longer, and no piece.",
    ),
    "look-yes-first": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "“{piece}”, all that is left of the word, is in the vocabulary (id {id}). There is nothing "
        "longer to try.",
    ),
    "look-unknown": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "“{piece}” is a single character and still no piece: the text never had it in such a "
        "place. The whole word becomes [UNK]. Pieces found before it, and thrown away: {found}.",
    ),
    "look-long": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "A word of {count} characters is longer than {longest} and becomes [UNK] without a look "
        "into the vocabulary. BERT's limit is 100.",
    ),
    "notice-replay": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "Replaying the merges would have cut it otherwise: {pieces}. The longest match is a "
        "different rule.",
    ),
    "notice-replay-same": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece", "Replaying the merges would have given the same pieces."
    ),
    # the prediction
    "ask": QT_TRANSLATE_NOOP(
        "tokenizers/wordpiece",
        "How often do the two rules, count and score, choose the same pair on this text?",
    ),
    "ask-never": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "less than one time in ten"),
    "ask-some": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "one to five times in ten"),
    "ask-most": QT_TRANSLATE_NOOP("tokenizers/wordpiece", "more than half the time"),
}
