"""The sentences of the lab, by key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    # progress, sections, notices
    "opening": QT_TRANSLATE_NOOP("tokenizers/encode", "Opening the tokenizer"),
    "encoding": QT_TRANSLATE_NOOP("tokenizers/encode", "Encoding the text"),
    "section-cuts": QT_TRANSLATE_NOOP("tokenizers/encode", "cuts"),
    "section-text": QT_TRANSLATE_NOOP("tokenizers/encode", "text"),
    "section-normal": QT_TRANSLATE_NOOP("tokenizers/encode", "normalised"),
    "section-words": QT_TRANSLATE_NOOP("tokenizers/encode", "pre-tokens"),
    "section-tokens": QT_TRANSLATE_NOOP("tokenizers/encode", "tokens"),
    "section-ids": QT_TRANSLATE_NOOP("tokenizers/encode", "ids"),
    "section-decoded": QT_TRANSLATE_NOOP("tokenizers/encode", "decoded"),
    "section-word": QT_TRANSLATE_NOOP("tokenizers/encode", "one word"),
    "section-template": QT_TRANSLATE_NOOP("tokenizers/encode", "chat template"),
    "field-text": QT_TRANSLATE_NOOP("tokenizers/encode", "the text"),
    "surrogates": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "Halves of characters (lone surrogates) in {field}, replaced by �: {count}.",
    ),
    "ignored": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name} also asks for {what}; that is not done here."
    ),
    "no-text": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "There is no text to encode: type one character or more."
    ),
    "no-file": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "No file is chosen: choose a tokenizer.json, a *.tiktoken or a *.model file.",
    ),
    "no-training": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "There is nothing to train on: type a word or more."
    ),
    "field-training": QT_TRANSLATE_NOOP("tokenizers/encode", "the text to train on"),
    # the picture
    "name-trained-byte-bpe": QT_TRANSLATE_NOOP("tokenizers/encode", "Byte-level BPE, trained here"),
    "name-trained-wordpiece": QT_TRANSLATE_NOOP("tokenizers/encode", "WordPiece, trained here"),
    "name-trained-unigram": QT_TRANSLATE_NOOP("tokenizers/encode", "Unigram, trained here"),
    "name-trained-piece-bpe": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "BPE with byte fallback, trained here"
    ),
    "name-bilingual": QT_TRANSLATE_NOOP("tokenizers/encode", "Byte-level BPE"),
    "name-byte-bpe": QT_TRANSLATE_NOOP("tokenizers/encode", "Byte-level BPE, larger"),
    "name-wordpiece": QT_TRANSLATE_NOOP("tokenizers/encode", "WordPiece"),
    "name-unigram": QT_TRANSLATE_NOOP("tokenizers/encode", "Unigram"),
    "name-piece-bpe": QT_TRANSLATE_NOOP("tokenizers/encode", "BPE with byte fallback"),
    "name-clear": QT_TRANSLATE_NOOP("tokenizers/encode", "Characters"),
    "name-bytes": QT_TRANSLATE_NOOP("tokenizers/encode", "UTF-8 bytes"),
    "head": QT_TRANSLATE_NOOP("tokenizers/encode", "{tokens} tokens, {ratio} bytes per token"),
    "head-short": QT_TRANSLATE_NOOP("tokenizers/encode", "{tokens} tokens"),
    "badge-kept": QT_TRANSLATE_NOOP("tokenizers/encode", "✓ comes back whole"),
    "badge-lost-normalizer": QT_TRANSLATE_NOOP("tokenizers/encode", "✗ lost in the normaliser"),
    "badge-lost-pre_tokenizer": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "✗ lost in the pre-tokenizer"
    ),
    "badge-lost-model": QT_TRANSLATE_NOOP("tokenizers/encode", "✗ lost in the model"),
    "badge-lost-decoder": QT_TRANSLATE_NOOP("tokenizers/encode", "✗ lost in the decoder"),
    "legend-same": QT_TRANSLATE_NOOP("tokenizers/encode", "cut by both: {count}"),
    "legend-first": QT_TRANSLATE_NOOP("tokenizers/encode", "only above: {count}"),
    "legend-second": QT_TRANSLATE_NOOP("tokenizers/encode", "only below: {count}"),
    "hidden": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "Not shown: {before} characters before, {behind} after."
    ),
    "row-text": QT_TRANSLATE_NOOP("tokenizers/encode", "Text"),
    "row-normal": QT_TRANSLATE_NOOP("tokenizers/encode", "Normalised"),
    "row-words": QT_TRANSLATE_NOOP("tokenizers/encode", "Pre-tokens"),
    "row-tokens": QT_TRANSLATE_NOOP("tokenizers/encode", "Tokens"),
    "row-ids": QT_TRANSLATE_NOOP("tokenizers/encode", "Ids"),
    "row-decoded": QT_TRANSLATE_NOOP("tokenizers/encode", "Decoded"),
    "template-title": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "Chat template beside the file, never run"
    ),
    "template-special": QT_TRANSLATE_NOOP("tokenizers/encode", "looks like a special token"),
    "template-more": QT_TRANSLATE_NOOP("tokenizers/encode", "Not shown: {lines} lines."),
    "heading-template": QT_TRANSLATE_NOOP("tokenizers/encode", "The chat template"),
    "say-template": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "A chat is one long text to a model. This program, in the language Jinja, writes the "
        "turns one after the other with special tokens between them: {tokens}. It came with the "
        "file, so it is shown as text and never run.",
    ),
    "word-title": QT_TRANSLATE_NOOP("tokenizers/encode", "Word {number}: “{text}”"),
    "word-start": QT_TRANSLATE_NOOP("tokenizers/encode", "the units"),
    "word-start-whole": QT_TRANSLATE_NOOP("tokenizers/encode", "the word"),
    "word-merge": QT_TRANSLATE_NOOP("tokenizers/encode", "rank {rank}: {left} + {right}"),
    "word-legend": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "Where two parts meet: the rank of their merge. The lowest is joined next.",
    ),
    "word-legend-dropout": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "Crossed out: a merge left out by chance. The lowest of the other ranks is joined next.",
    ),
    "read-skipped": QT_TRANSLATE_NOOP("tokenizers/encode", "merges left out by chance: {count}"),
    "name-dropout": QT_TRANSLATE_NOOP("tokenizers/encode", "{name}, dropout {share} %"),
    "word-looked-up": QT_TRANSLATE_NOOP("tokenizers/encode", "looked up whole"),
    "word-longest": QT_TRANSLATE_NOOP("tokenizers/encode", "longest match, lengths tried: {tried}"),
    "word-best": QT_TRANSLATE_NOOP("tokenizers/encode", "best way so far: {score}"),
    # pointing
    "read-bytes": QT_TRANSLATE_NOOP("tokenizers/encode", "bytes: {bytes}"),
    "read-place": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "characters {start} to {end}, bytes {low} to {high} of the text"
    ),
    "read-nowhere": QT_TRANSLATE_NOOP("tokenizers/encode", "stands for nothing in the text"),
    "read-left-out": QT_TRANSLATE_NOOP("tokenizers/encode", "in no token: it has no id"),
    "kind-special": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "special or added: found before the model sees the text"
    ),
    "kind-unknown": QT_TRANSLATE_NOOP("tokenizers/encode", "the unknown token"),
    "kind-fallback": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "one byte of a character that is not in the vocabulary"
    ),
    "read-kind": QT_TRANSLATE_NOOP("tokenizers/encode", "{kind}, ids in use: {size}"),
    "read-word": QT_TRANSLATE_NOOP("tokenizers/encode", "Pre-token {number}, tokens: {tokens}"),
    "changed": QT_TRANSLATE_NOOP("tokenizers/encode", "“{old}” has become “{new}”"),
    "trip-kept": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "The decoded ids are the text again, character for character."
    ),
    "trip-normalizer": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "The first difference is at character {place}. Both texts have the same normal form: the "
        "normaliser made them equal.",
    ),
    "trip-pre_tokenizer": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "The first difference is at character {place}. Both texts have the same pre-tokens: what "
        "differs was dropped or changed between them.",
    ),
    "trip-model": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "The first difference is at character {place}. Both texts have the same ids: what the "
        "vocabulary does not know has become one unknown token, or nothing.",
    ),
    "trip-decoder": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "The first difference is at character {place}. The decoder writes something that the "
        "encoder would read as other ids.",
    ),
    # the explanation
    "heading-cuts": QT_TRANSLATE_NOOP("tokenizers/encode", "The same text, cut twice"),
    "heading-cuts-one": QT_TRANSLATE_NOOP("tokenizers/encode", "The text as tokens"),
    "heading-text": QT_TRANSLATE_NOOP("tokenizers/encode", "The text, as it came"),
    "heading-normal": QT_TRANSLATE_NOOP("tokenizers/encode", "Normalised"),
    "heading-words": QT_TRANSLATE_NOOP("tokenizers/encode", "Pre-tokens"),
    "heading-tokens": QT_TRANSLATE_NOOP("tokenizers/encode", "Tokens"),
    "heading-ids": QT_TRANSLATE_NOOP("tokenizers/encode", "Ids"),
    "heading-decoded": QT_TRANSLATE_NOOP("tokenizers/encode", "Decoded again"),
    "heading-word": QT_TRANSLATE_NOOP("tokenizers/encode", "“{text}”, decision {done} of {all}"),
    "say-cuts": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "A model never sees letters, only these ids. The first tokenizer makes {first} tokens of "
        "{bytes} bytes, the second {second}. They cut at {same} places alike; {above} cuts only "
        "the first one makes, {below} only the second.",
    ),
    "say-cuts-one": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "A model never sees letters, only these ids. This tokenizer makes {first} tokens of "
        "{bytes} bytes.",
    ),
    "say-text": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "{characters} characters, {bytes} bytes in UTF-8. White space is made visible: ␣ is a "
        "space, ↵ the end of a line, ⇥ a tab.",
    ),
    "say-normal": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "The normaliser may change letters for good: lower case, accents off, full width to half, "
        "spaces to ▁. Changed here: {changed} places.",
    ),
    "say-words": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "The text is cut into {words} pre-tokens. The model works on each alone: no token crosses "
        "one of these cuts.",
    ),
    "say-tokens": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "The model ({kind}) makes {tokens} tokens of them. Special: {special}, unknown: {unknown}, "
        "single bytes of unknown characters: {fallback}.",
    ),
    "say-ids": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "Every token has a number in the vocabulary of {size}. These {tokens} numbers, {distinct} "
        "of them different, are all that a model gets.",
    ),
    "say-decoded-kept": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "From the ids back to text: every character has come back. Decoding puts the pieces side "
        "by side; bytes of one character may come from several tokens.",
    ),
    "say-decoded-lost": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "What comes back is not the text: they differ in {places} places, first at character "
        "{place}. The colours show where.",
    ),
    "say-bpe-start": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "The word begins as its smallest units. Of all neighbours that have a merge, the one "
        "learned first is joined first, however often it occurs here.",
    ),
    "say-bpe": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "Among the neighbours “{left}” + “{right}” has the lowest rank, {rank}: it was learned "
        "before all others that could be joined here. They become the token {id}.",
    ),
    "say-bpe-end": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "Among the neighbours “{left}” + “{right}” has the lowest rank, {rank}. After it no pair "
        "of neighbours has a merge: the word has {tokens} tokens.",
    ),
    "say-dropout": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "Possible merges: {possible}. With BPE-dropout each is left out with a probability of "
        "{share} %; in their order {skipped} were. The next one, “{left}” + “{right}” with the "
        "rank {rank}, is made. A model that is trained like this sees the same word cut in many "
        "ways.",
    ),
    "say-dropout-end": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "Possible merges: {possible}. Chance left out all of them, so the word stays as it is, "
        "in {tokens} tokens. Another draw may cut it otherwise.",
    ),
    "say-looked-up": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "The word as a whole is in the vocabulary, so it is taken from there. The merges alone "
        "would not make it.",
    ),
    "say-longest-start": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "WordPiece keeps no merges. It looks for the longest piece of the vocabulary that the "
        "word begins with, then goes on behind it.",
    ),
    "say-longest": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "The longest piece from here is “{piece}”, the token {id}; lengths tried: {tried}.",
    ),
    "say-longest-unknown": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "At some place no piece of the vocabulary fits, or the word is too long: the whole word "
        "becomes the unknown token.",
    ),
    "say-best-start": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "Unigram gives every piece a score, the logarithm of its probability, and looks for the "
        "cut with the largest sum.",
    ),
    "say-best": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "The best way to cut the first {read} units: the scores sum to {score}. Later letters may "
        "still change it.",
    ),
    "say-whole": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "The word is looked up as a whole; there is nothing to decide."
    ),
    "notice-inside": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "Tokens that begin or end inside a character: {count}. Alone they are no valid text.",
    ),
    "notice-unknown": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "Characters in no token or in an unknown one, with {name}: {count}. A model never learns "
        "of them.",
    ),
    "notice-special": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "Dashed boxes are special tokens; the model itself never makes them."
    ),
    "notice-template": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "A chat template stands beside the file. It is shown as the last step and never "
        "run. It seems to use these special tokens: {tokens}.",
    ),
    "notice-space": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "A space belongs to the word behind it, so the same word has another id at the start.",
    ),
}
