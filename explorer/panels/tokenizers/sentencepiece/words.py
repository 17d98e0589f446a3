"""The sentences of the lab, by key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    "training": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Learning the vocabularies"),
    "section-raw": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "raw"),
    "section-normalised": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "normalised"),
    "section-marked": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "marked"),
    "section-pieces": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "pieces"),
    "section-ids": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "ids"),
    "section-decoded": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "decoded"),
    "surrogates": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "{count} lone surrogates in {field} were replaced by U+FFFD.",
    ),
    "field-text": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "the text"),
    "field-training": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "the training text"),
    "no-text": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "There is nothing to encode: type at least one character.",
    ),
    "no-training": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "There is nothing to learn from: type at least one word of training text.",
    ),
    "overshoot": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "The training text has {characters} different characters, more than the {size} pieces "
        "asked for. BPE and Unigram keep all of them.",
    ),
    "file-cannot-read": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "{name} cannot be read: take an ordinary file.",
    ),
    "file-cut-off": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "{name} ends too early: after byte {about} something is missing.",
    ),
    "file-damaged": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "{name} is damaged, or is no .model file of SentencePiece.",
    ),
    "file-too-large": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "{name} is too large: at most {about} bytes or pieces are read.",
    ),
    "file-no-pieces": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "{name} has no vocabulary with exactly one unknown piece.",
    ),
    "file-kind": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "{name} has a model of a kind that does not exist: {about}.",
    ),
    "kind-bpe": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "BPE"),
    "kind-unigram": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Unigram"),
    "kind-char": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Characters"),
    "kind-word": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Words"),
    "row-raw": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "The text as typed"),
    "row-hidden": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        " · {hidden} of its characters are not drawn",
    ),
    "row-normalised": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Normalised"),
    "row-marked": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Every space a ▁, one more in front",
    ),
    "row-track": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "{kind}: tokens {tokens}, vocabulary {size}",
    ),
    "row-decoded": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Decoded from the ids of: {kind}"),
    "badge-normalised-yes": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "the normalised text"),
    "badge-normalised-no": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "not even the normalised text",
    ),
    "badge-typed-yes": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "the text as typed"),
    "badge-typed-no": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "not the text as typed"),
    "head-raw": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Characters as typed: {characters}"),
    "head-normalised": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Changed for good: {lost} of {characters} characters",
    ),
    "head-marked": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Signs ▁ in the text: {marks}"),
    "head-pieces": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Tokens: BPE {bpe}, Unigram {unigram}, characters {char}, words {word}",
    ),
    "head-ids": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Ids: {ids}, of them bytes: {bytes}"),
    "head-decoded-same": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "The text comes back exactly",
    ),
    "head-decoded-normal": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Back comes the normalised text; characters lost: {lost}",
    ),
    "head-decoded-other": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Not even the normalised text comes back",
    ),
    "note-raw": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Not cut into words: a space is a character like any other.",
    ),
    "note-normalised": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Red: replaced, joined or dropped; nothing later can undo it.",
    ),
    "note-marked": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Now a space is a visible character, and pieces can begin with it.",
    ),
    "note-pieces": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Cut in four ways. Dashed: bytes of what is no piece.",
    ),
    "note-ids": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "All the model will ever see are these numbers.",
    ),
    "note-decoded": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Pieces together, ▁ to spaces, the first one away.",
    ),
    "read-raw": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Character {place} as typed: {shown}",
    ),
    "read-normalised": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Character {place} after normalising: {shown}",
    ),
    "read-marked": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Character {place} of the marked text: {shown}",
    ),
    "read-decoded": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Character {place} decoded: {shown}",
    ),
    "read-became": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "“{old}” became “{new}” and cannot be had back",
    ),
    "read-gone": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "“{old}” is dropped and cannot be had back",
    ),
    "read-piece": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Piece “{piece}”"),
    "read-id": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "id {id}"),
    "read-from": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "from “{text}” as typed"),
    "read-bytes": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "the character in UTF-8: {bytes}"),
    "text-raw": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "SentencePiece takes the text as a plain row of characters. Nothing is cut at spaces "
        "first by other rules, so it works alike for languages with and without spaces.",
    ),
    "text-normalised": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "The rules nmt_nfkc replace look-alikes by their plain form (full-width letters, "
        "ligatures, circled numbers), turn unusual white space into spaces, and tidy spaces: "
        "none at the ends, never two in a row.",
    ),
    "text-marked": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Every space becomes the sign ▁ (U+2581), and one more is put in front, so that a "
        "word has the same pieces at the beginning of a text as within it.",
    ),
    "text-pieces": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "BPE joins the best-scored neighbours again and again; Unigram takes the likeliest "
        "cut as a whole; characters and words look their units up. The pipeline before and "
        "after is the same for all four.",
    ),
    "text-ids": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "A piece is looked up for its id in a vocabulary of {size}: first the special pieces, "
        "then the bytes if there are any, then what was learned.",
    ),
    "text-decoded-same": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Nothing in this text was changed by normalising, and every piece is known: the round "
        "trip is exact.",
    ),
    "text-decoded-normal": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "The way back is exact from the marked text on. “Lossless” holds for the normalised "
        "text, not for what was typed: what is red above does not come back.",
    ),
    "text-decoded-other": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Here even the normalised text is not what comes back: an unknown piece decodes to “ "
        "⁇ ”, and a ▁ that was written as bytes stays a ▁.",
    ),
    "notice-lost": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "A model trained this way cannot tell the red characters from what they became. For "
        "code or for several spaces in a row other rules are chosen: Llama 2's file says "
        "“identity” and keeps all spaces.",
    ),
    "notice-mark": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "▁ looks like an underscore, but is another character: U+2581, not U+005F.",
    ),
    "notice-literal": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "The text has a ▁ of its own; it is taken for a space, and comes back as one.",
    ),
    "notice-digits-on": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Digits are split: every number is written by the same ten pieces, however long. So "
        "equal places look alike to the model.",
    ),
    "notice-digits-off": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Digits are not split: frequent numbers are pieces of their own, and neighbours like "
        "1234 and 1235 can be cut quite differently.",
    ),
    "notice-training": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "All characters of the training text are pieces here; the library leaves out the "
        "rarest 0.05 % by default.",
    ),
    "notice-bytes": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Byte fallback: what is no piece becomes its UTF-8 bytes ({bytes} tokens here). "
        "Nothing is unknown, at the price of length.",
    ),
    "notice-unknown": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "<unk> stands for whatever is no piece; neighbours become a single one, and what they "
        "were is forgotten.",
    ),
    "notice-word-bytes": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Words that are no piece are written as bytes with their ▁, and bytes are not turned "
        "back into spaces. The library does the same.",
    ),
    "ask": QT_TRANSLATE_NOOP(
        "tokenizers/sentencepiece",
        "Will the ids decode to exactly what was typed?",
    ),
    "ask-same": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "yes, exactly"),
    "ask-normal": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "no, only to the normalised text"),
    "ask-other": QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "not even to the normalised text"),
}
