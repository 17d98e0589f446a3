"""The words of the lab tokenizers/consequences."""

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    "loading": QT_TRANSLATE_NOOP("tokenizers/consequences", "Loading the model"),
    "section-start": QT_TRANSLATE_NOOP("tokenizers/consequences", "Start or inside"),
    "section-space": QT_TRANSLATE_NOOP("tokenizers/consequences", "A space at the end"),
    "section-cut": QT_TRANSLATE_NOOP("tokenizers/consequences", "Half a character"),
    "section-letters": QT_TRANSLATE_NOOP("tokenizers/consequences", "Letters"),
    "section-digits": QT_TRANSLATE_NOOP("tokenizers/consequences", "Digits"),
    "section-race": QT_TRANSLATE_NOOP("tokenizers/consequences", "Five encoders"),
    # headings
    "heading-start": QT_TRANSLATE_NOOP(
        "tokenizers/consequences",
        "“{word}” and “␣{word}” are two tokens; cosine of their embeddings {cosine}",
    ),
    "heading-start-many": QT_TRANSLATE_NOOP(
        "tokenizers/consequences",
        "“{word}”: tokens at the start of a text {first}, inside a sentence {inside}",
    ),
    "heading-space": QT_TRANSLATE_NOOP(
        "tokenizers/consequences", "“{text}” follows: {bare}; after one space more: {spaced}"
    ),
    "heading-cut": QT_TRANSLATE_NOOP(
        "tokenizers/consequences", "{known} of {bytes} bytes known: “{character}” follows, {share}"
    ),
    "heading-letters": QT_TRANSLATE_NOOP(
        "tokenizers/consequences",
        "{letters} letters reach the model as {tokens} numbers; where are {count} × “{letter}”?",
    ),
    "heading-digits": QT_TRANSLATE_NOOP(
        "tokenizers/consequences", "{left} + {right} = {answer}: {share} in this model"
    ),
    "heading-race": QT_TRANSLATE_NOOP(
        "tokenizers/consequences",
        "One word, one vocabulary, five encoders: different cuts {different}",
    ),
    # rows
    "row-first": QT_TRANSLATE_NOOP("tokenizers/consequences", "At the start of a text"),
    "row-inside": QT_TRANSLATE_NOOP("tokenizers/consequences", "Inside a sentence, after a space"),
    "row-bare": QT_TRANSLATE_NOOP("tokenizers/consequences", "Without a space at the end"),
    "row-spaced": QT_TRANSLATE_NOOP("tokenizers/consequences", "With a space at the end"),
    "row-known": QT_TRANSLATE_NOOP("tokenizers/consequences", "What the model has been given"),
    "row-word": QT_TRANSLATE_NOOP(
        "tokenizers/consequences", "As a word: the model gets only the numbers below"
    ),
    "row-spelled": QT_TRANSLATE_NOOP(
        "tokenizers/consequences", "Spelled with spaces, the last letter missing"
    ),
    "row-numbers": QT_TRANSLATE_NOOP(
        "tokenizers/consequences", "Eight numbers; tokens of several digits are lit"
    ),
    "row-sum": QT_TRANSLATE_NOOP("tokenizers/consequences", "A sum"),
    "row-sum-apart": QT_TRANSLATE_NOOP("tokenizers/consequences", "The same, every digit apart"),
    "encoder-merges": QT_TRANSLATE_NOOP(
        "tokenizers/consequences", "Merges in the order they were learned (BPE)"
    ),
    "encoder-lookup": QT_TRANSLATE_NOOP(
        "tokenizers/consequences", "Look up the whole word, else merges"
    ),
    "encoder-longest": QT_TRANSLATE_NOOP(
        "tokenizers/consequences", "Longest match from the left (as WordPiece)"
    ),
    "encoder-likeliest": QT_TRANSLATE_NOOP(
        "tokenizers/consequences", "Likeliest cut (Viterbi, as Unigram)"
    ),
    "encoder-fewest": QT_TRANSLATE_NOOP("tokenizers/consequences", "Fewest tokens"),
    "next-row-first": QT_TRANSLATE_NOOP("tokenizers/consequences", "Next, at the start"),
    "next-row-inside": QT_TRANSLATE_NOOP("tokenizers/consequences", "Next, after a space"),
    "next-row-bare": QT_TRANSLATE_NOOP("tokenizers/consequences", "Next, without the space"),
    "next-row-spaced": QT_TRANSLATE_NOOP("tokenizers/consequences", "Next, with the space"),
    "next-row-known": QT_TRANSLATE_NOOP("tokenizers/consequences", "Next token"),
    "next-row-spelled": QT_TRANSLATE_NOOP("tokenizers/consequences", "Next, after the spelling"),
    "next-row-sum": QT_TRANSLATE_NOOP("tokenizers/consequences", "Next, after the sum"),
    "next-row-sum-apart": QT_TRANSLATE_NOOP("tokenizers/consequences", "Next, digits apart"),
    "scale": QT_TRANSLATE_NOOP("tokenizers/consequences", "0 to {top}"),
    "wanted": QT_TRANSLATE_NOOP("tokenizers/consequences", "{text} follows: {share}"),
    "race-tokens": QT_TRANSLATE_NOOP("tokenizers/consequences", "tokens: {tokens}"),
    # paragraphs
    "paragraph-start": QT_TRANSLATE_NOOP(
        "tokenizers/consequences",
        "The space before a word belongs to its token. So {first} (id {a}) and {inside} (id {b}) "
        "are different rows of the embedding table, and the model has to learn that they mean the "
        "same.",
    ),
    "paragraph-space": QT_TRANSLATE_NOOP(
        "tokenizers/consequences",
        "In training a space nearly always came together with the word behind it, as one token. "
        "A space alone says: no word with a space of its own follows. So {bare} can no longer "
        "come, and the likeliest token is {spaced}.",
    ),
    "paragraph-cut-start": QT_TRANSLATE_NOOP(
        "tokenizers/consequences",
        "No byte of the character is given yet. Tokens may begin or end inside a character; the "
        "chance that the text can still be valid UTF-8 after the next token is {fits}.",
    ),
    "paragraph-cut": QT_TRANSLATE_NOOP(
        "tokenizers/consequences",
        "{known} of its {bytes} bytes are given. Only some bytes may follow now; tokens after "
        "which the text can still be valid UTF-8 have {fits}. The rest would leave a � in the "
        "text.",
    ),
    "paragraph-letters": QT_TRANSLATE_NOOP(
        "tokenizers/consequences",
        "The model never sees letters. “{letter}” is hidden in tokens of {alike} different kinds, "
        "and how many are in each must be learned token by token. Spelled out, there is a token "
        "per letter ({spelled} here), but such rows were rare in training.",
    ),
    "paragraph-digits": QT_TRANSLATE_NOOP(
        "tokenizers/consequences",
        "Frequent digits were joined like letters, so the same digit is a token of its own in "
        "one number and half a token in another, with a space or without. The right answer gets "
        "{together}, with every digit apart {apart}: this model has not learned to add.",
    ),
    "paragraph-race": QT_TRANSLATE_NOOP(
        "tokenizers/consequences",
        "A vocabulary alone does not say how a word is cut; the encoder does. A model trained "
        "with one encoder has never seen the cuts of another. All cuts spell the same word.",
    ),
    # to notice
    "notice-model": QT_TRANSLATE_NOOP(
        "tokenizers/consequences",
        "The probabilities are those of the bundled bilingual model (a small one), computed now.",
    ),
    "notice-rank": QT_TRANSLATE_NOOP(
        "tokenizers/consequences",
        "Of {of} other tokens the second is number {rank} by closeness to the first.",
    ),
    "notice-space": QT_TRANSLATE_NOOP(
        "tokenizers/consequences", "Programs therefore take spaces off the end of a prompt."
    ),
    "notice-cut": QT_TRANSLATE_NOOP(
        "tokenizers/consequences",
        "A byte that was always joined to its neighbour in training is a token the model hardly "
        "knows alone.",
    ),
    "notice-letters": QT_TRANSLATE_NOOP(
        "tokenizers/consequences", "The lit tokens hold the letter."
    ),
    "notice-digits": QT_TRANSLATE_NOOP(
        "tokenizers/consequences",
        "Digits are not cut one by one here: frequent years have tokens of several digits.",
    ),
    "notice-single": QT_TRANSLATE_NOOP(
        "tokenizers/consequences", "Every digit of these numbers is a token of its own."
    ),
    "notice-race": QT_TRANSLATE_NOOP(
        "tokenizers/consequences",
        "p of a token: how often merges produce it in the two sample texts, plus one.",
    ),
    # notices and errors
    "surrogates": QT_TRANSLATE_NOOP(
        "tokenizers/consequences", "{count} half characters in {field} were replaced by �."
    ),
    "field-word": QT_TRANSLATE_NOOP("tokenizers/consequences", "the word"),
    "field-prompt": QT_TRANSLATE_NOOP("tokenizers/consequences", "the prompt"),
    "field-chinese": QT_TRANSLATE_NOOP("tokenizers/consequences", "the Chinese text"),
    "field-spelled": QT_TRANSLATE_NOOP("tokenizers/consequences", "the word to spell"),
    "field-letter": QT_TRANSLATE_NOOP("tokenizers/consequences", "the letter"),
    "field-race": QT_TRANSLATE_NOOP("tokenizers/consequences", "the word for the encoders"),
    "empty": QT_TRANSLATE_NOOP("tokenizers/consequences", "There must be a sign in it."),
    # read-outs
    "read-id": QT_TRANSLATE_NOOP("tokenizers/consequences", "id {id}"),
    "read-wanted": QT_TRANSLATE_NOOP(
        "tokenizers/consequences", "summed over all tokens that begin or hold it"
    ),
    "read-costs": QT_TRANSLATE_NOOP(
        "tokenizers/consequences", "ln p: sum over the tokens, from their counts in sample texts"
    ),
    # prediction
    "ask": QT_TRANSLATE_NOOP(
        "tokenizers/consequences", "A space is put behind the prompt. What does the model expect?"
    ),
    "ask-same": QT_TRANSLATE_NOOP(
        "tokenizers/consequences", "The same word, now without its space"
    ),
    "ask-other": QT_TRANSLATE_NOOP("tokenizers/consequences", "Something else"),
}
