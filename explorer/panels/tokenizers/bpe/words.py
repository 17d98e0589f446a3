"""The sentences of the lab, by key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    # progress, sections, notices, refusals
    "cutting": QT_TRANSLATE_NOOP("tokenizers/bpe", "Cutting the text"),
    "training": QT_TRANSLATE_NOOP("tokenizers/bpe", "Learning merges"),
    "section-start": QT_TRANSLATE_NOOP("tokenizers/bpe", "start"),
    "section-shorter": QT_TRANSLATE_NOOP("tokenizers/bpe", "1/{times} of the length"),
    "section-end": QT_TRANSLATE_NOOP("tokenizers/bpe", "end"),
    "field-text": QT_TRANSLATE_NOOP("tokenizers/bpe", "the text"),
    "field-encode": QT_TRANSLATE_NOOP("tokenizers/bpe", "the text to encode"),
    "surrogates": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Halves of characters (lone surrogates) in {field}, replaced by �: {count}.",
    ),
    "cut": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "Only the first {kept} characters of {name} are used."
    ),
    "fewer": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "Merges learned: {made}. No pair occurs {minimum} times any more."
    ),
    "empty": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "There is no text to learn from: type one character or more."
    ),
    "empty-file": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "The file {name} is empty: choose one with text in it."
    ),
    "not-a-file": QT_TRANSLATE_NOOP("tokenizers/bpe", "{name} is not a file: choose a text file."),
    "cannot-read": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "The file {name} cannot be read: choose another one."
    ),
    "not-text": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "The file {name} is not text (it holds NUL bytes): choose a text file."
    ),
    "not-text-at-all": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "The file {name} is not text in any encoding known here: choose a text file.",
    ),
    "wrong-encoding": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "The file {name} is not in {asked}. It reads as {found}: choose that under “Encoding "
        "of the file”.",
    ),
    "broken-encoding": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "The file {name} begins in {found}, but bytes that {found} does not have turn up in "
        "it: save it anew, or choose another one.",
    ),
    "blank": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "There is nothing but white space, and an end-of-word marker stands for white space: "
        "type a word.",
    ),
    "bad-pattern": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "The pattern is not one: {why}, at its character {place}.",
    ),
    "long-pattern": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "The pattern is longer than {most} characters: shorten it.",
    ),
    "slow-pattern": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "The pattern did not come to an end within {seconds} s on this text: it tries too many "
        "ways. Avoid repeats inside repeats.",
    ),
    "alphabet-stays": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Every unit of the text stays in the vocabulary: {characters} of them and {merges} merges "
        "are {size} tokens. In tokenizers, too, vocab_size never cuts the alphabet; only its "
        "limit_alphabet leaves rare characters out.",
    ),
    "cut-file": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Only the first {megabytes} MB of {name} are used.",
    ),
    "excerpt": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Learned from all {characters} characters; the picture shows the first {shown}.",
    ),
    "estimate": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "{size} MB of text: about {seconds} s and {megabytes} MB of memory. You can stop at "
        "any time",
    ),
    "needs-memory": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Training on this file would take about {needed} MB of memory, and the machine has "
        "{there} MB: choose a smaller file.",
    ),
    "racing": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Five tie rules, one after the other",
    ),
    # the picture
    "head": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "“{left}” + “{right}” → “{new}”, joined in {places} places"
    ),
    "head-once": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "“{left}” + “{right}” → “{new}”, joined in one place"
    ),
    "head-end": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "Merges learned: {merges}. Tokens left: {tokens}."
    ),
    "head-short": QT_TRANSLATE_NOOP("tokenizers/bpe", "“{left}” + “{right}” → “{new}”: {places} ×"),
    "bar-text": QT_TRANSLATE_NOOP("tokenizers/bpe", "Tokens"),
    "bar-vocabulary": QT_TRANSLATE_NOOP("tokenizers/bpe", "Vocabulary"),
    "bar-text-note-bytes": QT_TRANSLATE_NOOP("tokenizers/bpe", "{tokens}, {ratio} bytes per token"),
    "bar-text-note-characters": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "{tokens}, {ratio} characters per token"
    ),
    "bar-vocabulary-note": QT_TRANSLATE_NOOP("tokenizers/bpe", "{base} + {merges} = {size}"),
    "legend-joining": QT_TRANSLATE_NOOP("tokenizers/bpe", "joined now"),
    "legend-fresh": QT_TRANSLATE_NOOP("tokenizers/bpe", "joined just before"),
    "legend-depth": QT_TRANSLATE_NOOP("tokenizers/bpe", "0 to {deepest} merges deep"),
    "was-here": QT_TRANSLATE_NOOP("tokenizers/bpe", "At the start the text reached down to here"),
    "hidden-bytes": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "Not shown: {before} bytes before, {behind} after."
    ),
    "hidden-characters": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "Not shown: {before} characters before, {behind} after."
    ),
    "table-title": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "Neighbours, by count ({distinct} different pairs)"
    ),
    "table-title-short": QT_TRANSLATE_NOOP("tokenizers/bpe", "Neighbours, by count"),
    "table-tie-short": QT_TRANSLATE_NOOP("tokenizers/bpe", "{ties} pairs tie at {count}"),
    "table-tie-tokenizers": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "{ties} pairs tie at {count}: the smallest ids win"
    ),
    "table-tie-first-seen": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "{ties} pairs tie at {count}: the first in the text wins"
    ),
    "table-tie-lexicographic": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "{ties} pairs tie at {count}: the largest text wins"
    ),
    "table-tie-sentencepiece": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "{ties} pairs tie at {count}: the shortest piece wins"
    ),
    "table-tie-youtokentome": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "{ties} pairs tie at {count}: the smallest maximum wins"
    ),
    "table-clear": QT_TRANSLATE_NOOP("tokenizers/bpe", "no other pair has the count {count}"),
    "table-over-target": QT_TRANSLATE_NOOP("tokenizers/bpe", "as many as were asked for"),
    "table-over-minimum": QT_TRANSLATE_NOOP("tokenizers/bpe", "none of them is frequent enough"),
    "table-over-nothing": QT_TRANSLATE_NOOP("tokenizers/bpe", "nothing is left to join"),
    "table-over-early": QT_TRANSLATE_NOOP("tokenizers/bpe", "stopped early"),
    "table-scale": QT_TRANSLATE_NOOP("tokenizers/bpe", "0 to {top}"),
    "table-scale-log": QT_TRANSLATE_NOOP("tokenizers/bpe", "0 to {top}, logarithmic"),
    "table-ids": QT_TRANSLATE_NOOP("tokenizers/bpe", "ids"),
    "tree-title": QT_TRANSLATE_NOOP("tokenizers/bpe", "How this word is built"),
    "tree-title-picked": QT_TRANSLATE_NOOP("tokenizers/bpe", "How the word you picked is built"),
    "tree-cut": QT_TRANSLATE_NOOP("tokenizers/bpe", "{units} of its units"),
    "other-title": QT_TRANSLATE_NOOP("tokenizers/bpe", "Another text"),
    "other-note-bytes": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "tokens: {tokens}, bytes per token: {ratio}"
    ),
    "other-note-characters": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "tokens: {tokens}, characters per token: {ratio}"
    ),
    "other-hidden": QT_TRANSLATE_NOOP("tokenizers/bpe", "{tokens} more"),
    "other-empty": QT_TRANSLATE_NOOP("tokenizers/bpe", "No other text to encode."),
    "wall": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "a wall",
    ),
    "wall-why": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "The text is cut here before training; no merge joins across.",
    ),
    "tape-whole": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "All its bytes are in one token.",
    ),
    "tape-parts": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Half-finished: its bytes are in {parts} tokens.",
    ),
    "lengths-title": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Tokens per character",
    ),
    "lengths-across": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "merges",
    ),
    "lengths-at": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "After {merges} merges: tokens / characters",
    ),
    "script-latin": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Latin",
    ),
    "script-han": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Chinese characters",
    ),
    "script-kana": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Kana",
    ),
    "script-hangul": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Hangul",
    ),
    "script-cyrillic": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Cyrillic",
    ),
    "script-greek": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Greek",
    ),
    "script-arabic": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Arabic",
    ),
    "script-hebrew": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Hebrew",
    ),
    "script-devanagari": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Devanagari",
    ),
    "script-thai": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Thai",
    ),
    "script-other": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Other",
    ),
    "race-tokenizers": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Smallest ids",
    ),
    "race-first-seen": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "First seen",
    ),
    "race-lexicographic": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Largest text",
    ),
    "race-sentencepiece": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Shortest piece",
    ),
    "race-youtokentome": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Smallest maximum",
    ),
    "race-count": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "count",
    ),
    "race-ties": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "pairs with this count: {ties}",
    ),
    "race-never": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "The first rule never makes this token.",
    ),
    "race-tokens": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "tokens now",
    ),
    "race-missing": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "not in column 1",
    ),
    "race-tied": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "tied: the rule decides",
    ),
    "race-apart": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "another pair than column 1",
    ),
    "race-unknown": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "never made in column 1",
    ),
    # pointing
    "read-never": QT_TRANSLATE_NOOP("tokenizers/bpe", "never joined in this run"),
    "read-when": QT_TRANSLATE_NOOP("tokenizers/bpe", "joined by merge {merge} (click to go there)"),
    "read-unit": QT_TRANSLATE_NOOP("tokenizers/bpe", "unit {id} of the alphabet"),
    "read-unknown": QT_TRANSLATE_NOOP("tokenizers/bpe", "not in the alphabet: unknown"),
    "read-made": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "made by merge {merge}; the count of the pair was {count}"
    ),
    "read-units": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "length in units: {units}, merges deep: {depth}"
    ),
    "read-next": QT_TRANSLATE_NOOP("tokenizers/bpe", "joined to a neighbour by merge {merge}"),
    "read-stays": QT_TRANSLATE_NOOP("tokenizers/bpe", "stays as it is to the end"),
    "read-characters": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "{characters} characters, {bytes} bytes"
    ),
    # the explanation
    "heading": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "Merge {merge} of {merges}: “{left}” + “{right}”"
    ),
    "heading-end": QT_TRANSLATE_NOOP("tokenizers/bpe", "The end: {merges} merges"),
    "first": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "At the start every unit is a token of its own. All neighbours inside the words are "
        "counted, and the most frequent pair, “{left}” and “{right}” with {count}, becomes one "
        "new token with the id {new_id}. Then everything is counted again.",
    ),
    "clear": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "No pair has a higher count than “{left}” and “{right}”: {count}. Both become the token "
        "“{new}” with the id {new_id}, and the text gets shorter by {replaced}.",
    ),
    "tie-tokenizers": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "{ties} pairs have the count {count}. Byte-pair encoding does not say which comes "
        "first; the rule here is that of Hugging Face tokenizers: the smallest left id, then "
        "the smallest right id. So “{left}” and “{right}” become “{new}” with the id {new_id}.",
    ),
    "tie-first-seen": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "{ties} pairs have the count {count}. Byte-pair encoding does not say which comes "
        "first; the rule here is that of minbpe: the pair met first when the text is read from "
        "the start. So “{left}” and “{right}” become “{new}” with the id {new_id}.",
    ),
    "tie-lexicographic": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "{ties} pairs have the count {count}. Byte-pair encoding does not say which comes "
        "first; the rule here is that of subword-nmt: the largest pair in the order of the "
        "alphabet. So “{left}” and “{right}” become “{new}” with the id {new_id}.",
    ),
    "tie-sentencepiece": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "{ties} pairs have the count {count}. Byte-pair encoding does not say which comes "
        "first; the rule here is that of SentencePiece: the shortest piece, then the smaller "
        "bytes. So “{left}” and “{right}” become “{new}” with the id {new_id}.",
    ),
    "tie-youtokentome": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "{ties} pairs have the count {count}. Byte-pair encoding does not say which comes "
        "first; the rule here is that of YouTokenToMe: the smaller of the larger ids, then of "
        "the smaller ones. So “{left}” and “{right}” become “{new}” with the id {new_id}.",
    ),
    "over-target": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "All merges that were asked for are learned ({merges}). The same merges in the same "
        "order encode any other text, without looking at counts.",
    ),
    "over-minimum": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "No pair occurs often enough any more, so training ends (merges: {merges}). A longer "
        "text would have more to repeat.",
    ),
    "over-nothing": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Every word is a single token: there are no neighbours left to join (merges: {merges}).",
    ),
    "over-early": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Training was stopped early; what was learned is valid (merges: {merges}).",
    ),
    "notice-overlap": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Counted: {count}, joined: {replaced}. Places that overlap, as in “aaa”, all count, but "
        "each token can be joined only once.",
    ),
    "notice-bytes": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "“{new}” does not begin and end where characters do: the missing bytes are in the tokens "
        "beside it.",
    ),
    "notice-space": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "“␣” is a space. It belongs to the word that follows it, so a word after a space and "
        "the same word without one are different tokens.",
    ),
    "notice-start": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "At the start every unit is a token of its own; after each merge everything is counted "
        "again.",
    ),
    "notice-cuts": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "No merge crosses the wider gaps: the text is cut there before training."
    ),
    "notice-tape": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Hatched characters are half-finished: their bytes are still in more than one token. "
        "What decodes such a token alone gets no valid UTF-8.",
    ),
    "notice-marker": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "“</w>” ends every word. It makes “est” at the end of a word another token than “est” "
        "inside one, and it stands for the space, which is left out.",
    ),
    "notice-race": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Of {merges} merges {tied} were tied. The vocabularies differ, the lengths of the text "
        "hardly do: {shortest} to {longest} tokens.",
    ),
    "notice-unknown": QT_TRANSLATE_NOOP(
        "tokenizers/bpe",
        "Characters of the other text that do not occur in the first one: {unknown}. With bytes "
        "as the alphabet nothing is ever unknown.",
    ),
    # the prediction
    "ask": QT_TRANSLATE_NOOP(
        "tokenizers/bpe", "How long will the text be after the last merge, against its length now?"
    ),
    "ask-quarter": QT_TRANSLATE_NOOP("tokenizers/bpe", "less than a quarter"),
    "ask-half": QT_TRANSLATE_NOOP("tokenizers/bpe", "a quarter to a half"),
    "ask-most": QT_TRANSLATE_NOOP("tokenizers/bpe", "a half to three quarters"),
    "ask-all": QT_TRANSLATE_NOOP("tokenizers/bpe", "more than three quarters"),
}
