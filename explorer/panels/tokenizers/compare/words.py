"""The words of the lab tokenizers/compare."""

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    # parts
    "section-mix": QT_TRANSLATE_NOOP("tokenizers/compare", "Mixture"),
    "section-augment": QT_TRANSLATE_NOOP("tokenizers/compare", "Adding Chinese"),
    "section-size": QT_TRANSLATE_NOOP("tokenizers/compare", "Size"),
    "section-unit": QT_TRANSLATE_NOOP("tokenizers/compare", "Units"),
    "section-vocabulary": QT_TRANSLATE_NOOP("tokenizers/compare", "The vocabulary itself"),
    "section-ngrams": QT_TRANSLATE_NOOP("tokenizers/compare", "n-grams"),
    "section-shipped": QT_TRANSLATE_NOOP("tokenizers/compare", "Finished vocabularies"),
    # names
    "text-english": QT_TRANSLATE_NOOP("tokenizers/compare", "English"),
    "text-chinese": QT_TRANSLATE_NOOP("tokenizers/compare", "Chinese"),
    "text-code": QT_TRANSLATE_NOOP("tokenizers/compare", "code"),
    "script-latin": QT_TRANSLATE_NOOP("tokenizers/compare", "Latin"),
    "script-han": QT_TRANSLATE_NOOP("tokenizers/compare", "Chinese characters"),
    "script-cyrillic": QT_TRANSLATE_NOOP("tokenizers/compare", "Cyrillic"),
    "script-greek": QT_TRANSLATE_NOOP("tokenizers/compare", "Greek"),
    "script-arabic": QT_TRANSLATE_NOOP("tokenizers/compare", "Arabic"),
    "script-devanagari": QT_TRANSLATE_NOOP("tokenizers/compare", "Devanagari"),
    "script-hangul": QT_TRANSLATE_NOOP("tokenizers/compare", "Hangul"),
    "script-kana": QT_TRANSLATE_NOOP("tokenizers/compare", "Japanese"),
    "unit-characters": QT_TRANSLATE_NOOP("tokenizers/compare", "Characters"),
    "unit-words": QT_TRANSLATE_NOOP("tokenizers/compare", "Words"),
    "unit-stems": QT_TRANSLATE_NOOP("tokenizers/compare", "Words, or their stems"),
    "unit-subwords": QT_TRANSLATE_NOOP("tokenizers/compare", "Subwords"),
    # headings
    "heading-mix": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "{share} % Chinese: {english} tokens per English character, {chinese} per Chinese one",
    ),
    "heading-before": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "{size} tokens, learned from English: {chinese} per Chinese character",
    ),
    "heading-after": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "{added} Chinese tokens added: {after} instead of {before} per character",
    ),
    "heading-size": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "{size} tokens: English has {english} % of its bytes as tokens, Chinese {chinese} %",
    ),
    "heading-characters": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "Characters: {english} % unknown in English, {chinese} % in Chinese",
    ),
    "heading-words": QT_TRANSLATE_NOOP(
        "tokenizers/compare", "Words: {english} % unknown in English, {chinese} % in Chinese"
    ),
    "heading-stems": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "Stems looked up: {english} % unknown in English, {chinese} % in Chinese",
    ),
    "heading-subwords": QT_TRANSLATE_NOOP(
        "tokenizers/compare", "Subwords over bytes: {english} % unknown, in any language"
    ),
    "heading-vocabulary": QT_TRANSLATE_NOOP(
        "tokenizers/compare", "{used} of {size} tokens occur in the text they were learned from"
    ),
    "heading-ngrams": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "“{word}” was never seen, but {seen} of its {grams} n-grams were",
    ),
    "heading-known": QT_TRANSLATE_NOOP(
        "tokenizers/compare", "“{word}” is a known word; n-grams: {grams}, all seen"
    ),
    "heading-shipped": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "Byte-level BPE: {english} bytes per token in English, {chinese} in Chinese",
    ),
    # paragraphs
    "paragraph-mix": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "A byte-level vocabulary is trained anew for every share; the training text is always as "
        "long. Merges are given to what is frequent there. What it lacks stays in bytes: three "
        "tokens for a Chinese character. All three texts in the curves were held out.",
    ),
    "paragraph-augment": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "A finished vocabulary can be extended: its merges stay as they are, Chinese text is "
        "encoded with them, and training goes on there. The new tokens stand behind the old "
        "ones, so a model keeps every embedding it has and gets new rows to train.",
    ),
    "paragraph-size": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "With this vocabulary a Chinese text of {length} characters has {tokens} tokens. "
        "Attention grows with the square of that number, the linear maps and the price grow with "
        "the number itself; the logits and the table of embeddings grow with the vocabulary.",
    ),
    "paragraph-characters": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "The shortest vocabulary and the longest text. In English every letter is soon known; "
        "in Chinese new characters keep coming, and each of them is lost.",
    ),
    "paragraph-words": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "The shortest text. Every form of a word is an entry of its own, and a form that the "
        "training text did not have is out of vocabulary. Chinese is written without spaces: what "
        'stands between two signs is one "word", and nearly none of them comes twice.',
    ),
    "paragraph-stems": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "Before a word is given up, endings are taken off by rule (-ing, -ed, -s …) and the rest "
        "is looked up. This rescues forms of known words, in this language only, and drops what "
        "the ending said.",
    ),
    "paragraph-subwords": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "Frequent words are whole, rare ones are cut, and what was never seen is spelled in "
        "bytes. Nothing is unknown, and the text is far shorter than in characters.",
    ),
    "paragraph-vocabulary": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "One cell per token, in the order of the ids: 256 bytes, then the merges. {inside} tokens "
        "were steps on the way to longer ones and are always joined further; {unseen} bytes do not "
        "occur in the training text; {never} occur in no UTF-8 text at all, so no text ever gets "
        "these ids. A model trains no embedding for a token it never sees.",
    ),
    "paragraph-ngrams": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "Another answer to unknown words (fastText): the vector of a word is the mean of the "
        "vectors of its pieces of three to six letters. They were learned from the {words} words "
        "of the English text, so a word that is not among them still gets a vector, near to the "
        "words it shares pieces with.",
    ),
    "paragraph-shipped": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "Five vocabularies that come with the program, learned from the same English and Chinese "
        "books, on six short texts. Bytes per token is the rate of compression; every algorithm "
        "is good at what its training text was full of.",
    ),
    # to notice
    "notice-hash": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "No list of n-grams is kept: each is hashed into one of {buckets} buckets. An unseen "
        "n-gram may fall into the bucket of another one.",
    ),
    "notice-small": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "Trained now, on one short story: nearness here says which letters are shared more than "
        "what is meant.",
    ),
    "notice-lost": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        'Hatched tokens only say "unknown": a long bar with much of that is text lost, not '
        "text compressed.",
    ),
    "notice-sizes": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "They differ in size and in what they do to spaces and capitals, so compare within one "
        "text and read the differences with care.",
    ),
    "learned-from": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "Learned from {english} bytes of English and {chinese} bytes of Chinese.",
    ),
    "notice-others": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "Scripts that neither text contains cost about a token per byte at every share.",
    ),
    "notice-ids": QT_TRANSLATE_NOOP(
        "tokenizers/compare", "English text without Chinese keeps its tokens and ids exactly."
    ),
    "notice-table": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "The table of embeddings has {size} · {width} = {weights} weights; a separate output "
        "matrix has as many again.",
    ),
    "notice-square": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "A language with twice the tokens for the same text pays twice the price and four times "
        "the attention.",
    ),
    "notice-once": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "{once} of {types} different units occur once only; different units per unit of text: "
        "{ratio}.",
    ),
    "section-families": QT_TRANSLATE_NOOP("tokenizers/compare", "released models"),
    "heading-families": QT_TRANSLATE_NOOP(
        "tokenizers/compare", "{count} families of models, {least} to {most} tokens"
    ),
    "paragraph-families": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "BPE cuts the text of {bpe} of these families, WordPiece of {wordpiece}, Unigram of "
        "{unigram}. The same algorithm does not mean the same tokens: each has its own training "
        "text, its own first cuts and its own size.",
    ),
    "notice-families": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "The sizes are those of the tables of embeddings, padding included, as their authors "
        "published them.",
    ),
    "family-BPE": QT_TRANSLATE_NOOP("tokenizers/compare", "BPE"),
    "family-WordPiece": QT_TRANSLATE_NOOP("tokenizers/compare", "WordPiece"),
    "family-Unigram": QT_TRANSLATE_NOOP("tokenizers/compare", "Unigram"),
    "starts-bytes": QT_TRANSLATE_NOOP("tokenizers/compare", "from bytes"),
    "starts-characters": QT_TRANSLATE_NOOP("tokenizers/compare", "from characters"),
    "starts-fallback": QT_TRANSLATE_NOOP("tokenizers/compare", "from characters, else bytes"),
    "axis-ids": QT_TRANSLATE_NOOP("tokenizers/compare", "tokens in the vocabulary"),
    "read-source": QT_TRANSLATE_NOOP("tokenizers/compare", "Source: {source}"),
    "notice-alone": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "Tokens that their own text, encoded alone, does not give back: {unreachable}.",
    ),
    "notice-depth": QT_TRANSLATE_NOOP(
        "tokenizers/compare", "The deepest token has {depth} joins on the way down to a byte."
    ),
    # notices of a run
    "training": QT_TRANSLATE_NOOP("tokenizers/compare", "Training with {share} % Chinese"),
    "smaller": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "The vocabulary has {reached} tokens instead of {wanted}: no other pair occurs twice in "
        "the training text.",
    ),
    "own-empty": QT_TRANSLATE_NOOP(
        "tokenizers/compare", "Your sentence is empty; another one stands in its place."
    ),
    "surrogates": QT_TRANSLATE_NOOP(
        "tokenizers/compare", "{count} half characters in {field} were replaced by �."
    ),
    "field-unseen": QT_TRANSLATE_NOOP("tokenizers/compare", "the unseen word"),
    "field-text": QT_TRANSLATE_NOOP("tokenizers/compare", "your sentence"),
    "cut": QT_TRANSLATE_NOOP(
        "tokenizers/compare", "{name} is long; its first {kept} characters are used."
    ),
    "cannot-read": QT_TRANSLATE_NOOP("tokenizers/compare", "{name} cannot be read."),
    "not-a-file": QT_TRANSLATE_NOOP("tokenizers/compare", "{name} is no ordinary file."),
    "not-text": QT_TRANSLATE_NOOP("tokenizers/compare", "{name} is not a text file."),
    "not-utf8": QT_TRANSLATE_NOOP("tokenizers/compare", "{name} is not text in UTF-8."),
    "empty-file": QT_TRANSLATE_NOOP("tokenizers/compare", "{name} is empty."),
    # on the stage
    "axis-share": QT_TRANSLATE_NOOP("tokenizers/compare", "Chinese in the training text"),
    "axis-tokens": QT_TRANSLATE_NOOP("tokenizers/compare", "tokens per character"),
    "axis-size": QT_TRANSLATE_NOOP("tokenizers/compare", "size of the vocabulary"),
    "axis-flops": QT_TRANSLATE_NOOP("tokenizers/compare", "FLOPs for the text"),
    "legend-added": QT_TRANSLATE_NOOP("tokenizers/compare", "with Chinese added"),
    "legend-whole": QT_TRANSLATE_NOOP("tokenizers/compare", "whole characters; bare: bytes"),
    "eight": QT_TRANSLATE_NOOP("tokenizers/compare", "One sentence, eight scripts"),
    "own": QT_TRANSLATE_NOOP("tokenizers/compare", "Your sentence: {tokens} tokens"),
    "cost-attention": QT_TRANSLATE_NOOP("tokenizers/compare", "attention"),
    "cost-linear": QT_TRANSLATE_NOOP("tokenizers/compare", "linear maps"),
    "cost-logits": QT_TRANSLATE_NOOP("tokenizers/compare", "logits"),
    "column-characters-per-token": QT_TRANSLATE_NOOP("tokenizers/compare", "chars / token"),
    "column-bytes-per-token": QT_TRANSLATE_NOOP("tokenizers/compare", "bytes / token"),
    "column-tokens": QT_TRANSLATE_NOOP("tokenizers/compare", "tokens"),
    "column-cost-attention": QT_TRANSLATE_NOOP("tokenizers/compare", "attention"),
    "column-money": QT_TRANSLATE_NOOP("tokenizers/compare", "price"),
    "unit-note": QT_TRANSLATE_NOOP(
        "tokenizers/compare", "vocabulary {kept}; {types} different in the training text"
    ),
    "curve-unknown": QT_TRANSLATE_NOOP(
        "tokenizers/compare", "Unknown units by size of the vocabulary: {unit}"
    ),
    "unit-length": QT_TRANSLATE_NOOP("tokenizers/compare", "{length} units"),
    "unit-unknown": QT_TRANSLATE_NOOP("tokenizers/compare", "{share} % unknown"),
    "state-used": QT_TRANSLATE_NOOP("tokenizers/compare", "used: {count}"),
    "state-inside": QT_TRANSLATE_NOOP("tokenizers/compare", "only inside longer ones: {count}"),
    "state-unseen": QT_TRANSLATE_NOOP("tokenizers/compare", "byte not in the text: {count}"),
    "state-never": QT_TRANSLATE_NOOP("tokenizers/compare", "byte of no UTF-8 text: {count}"),
    "family": QT_TRANSLATE_NOOP(
        "tokenizers/compare", "{token}: {depth} joins deep, part of {longer} longer tokens"
    ),
    "legend-seen": QT_TRANSLATE_NOOP("tokenizers/compare", "n-gram seen in training"),
    "legend-unseen": QT_TRANSLATE_NOOP("tokenizers/compare", "not seen"),
    "nearest": QT_TRANSLATE_NOOP("tokenizers/compare", "Nearest known words, by cosine"),
    "shipped-byte-bpe": QT_TRANSLATE_NOOP("tokenizers/compare", "byte-level BPE, {size}"),
    "shipped-piece-bpe": QT_TRANSLATE_NOOP("tokenizers/compare", "BPE, byte fallback, {size}"),
    "shipped-unigram": QT_TRANSLATE_NOOP("tokenizers/compare", "Unigram, {size}"),
    "shipped-wordpiece": QT_TRANSLATE_NOOP("tokenizers/compare", "WordPiece, {size}"),
    "shipped-bilingual": QT_TRANSLATE_NOOP("tokenizers/compare", "the bundled model's, {size}"),
    "sample-english": QT_TRANSLATE_NOOP("tokenizers/compare", "English, {bytes} bytes"),
    "sample-chinese": QT_TRANSLATE_NOOP("tokenizers/compare", "Chinese, {bytes} bytes"),
    "sample-code": QT_TRANSLATE_NOOP("tokenizers/compare", "Python, {bytes} bytes"),
    "sample-numbers": QT_TRANSLATE_NOOP("tokenizers/compare", "Numbers, {bytes} bytes"),
    "sample-emoji": QT_TRANSLATE_NOOP("tokenizers/compare", "Emoji, {bytes} bytes"),
    "sample-mixed": QT_TRANSLATE_NOOP("tokenizers/compare", "All mixed, {bytes} bytes"),
    # read-outs
    "read-gram": QT_TRANSLATE_NOOP("tokenizers/compare", "not in the training text"),
    "read-shared": QT_TRANSLATE_NOOP("tokenizers/compare", "n-grams in common: {shared}"),
    "read-lost": QT_TRANSLATE_NOOP(
        "tokenizers/compare", "{unknown} of {tokens} tokens are unknown"
    ),
    "read-bytes": QT_TRANSLATE_NOOP("tokenizers/compare", "{bytes} bytes"),
    "read-share": QT_TRANSLATE_NOOP("tokenizers/compare", "{share} % Chinese: tokens / characters"),
    "read-fertility": QT_TRANSLATE_NOOP(
        "tokenizers/compare", "tokens per English word: {tokens} / {words} = {ratio}"
    ),
    "read-size": QT_TRANSLATE_NOOP("tokenizers/compare", "{size} tokens in the vocabulary"),
    "read-sentence": QT_TRANSLATE_NOOP(
        "tokenizers/compare", "{tokens} tokens, {characters} characters, {bytes} bytes"
    ),
    "read-unknown": QT_TRANSLATE_NOOP("tokenizers/compare", "not in the vocabulary"),
    "read-types": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "{types} different among {total} in the training text; {once} occur once",
    ),
    "read-uses": QT_TRANSLATE_NOOP(
        "tokenizers/compare", "{uses} times in the training text, {held} times in the held-out ones"
    ),
    "read-family": QT_TRANSLATE_NOOP(
        "tokenizers/compare", "{depth} joins deep; part of {longer} longer tokens"
    ),
    "read-used": QT_TRANSLATE_NOOP("tokenizers/compare", "in use"),
    "read-inside": QT_TRANSLATE_NOOP("tokenizers/compare", "occurs only inside longer tokens"),
    "read-unseen": QT_TRANSLATE_NOOP(
        "tokenizers/compare", "a byte that the training text does not have"
    ),
    "read-never": QT_TRANSLATE_NOOP("tokenizers/compare", "a byte that no UTF-8 text has"),
    "read-unreachable": QT_TRANSLATE_NOOP(
        "tokenizers/compare", "its own text, encoded alone, gives other tokens"
    ),
    # prediction
    "ask": QT_TRANSLATE_NOOP(
        "tokenizers/compare",
        "Chinese tokens are added behind an English vocabulary. What happens to English text?",
    ),
    "ask-same": QT_TRANSLATE_NOOP("tokenizers/compare", "It keeps its tokens"),
    "ask-shorter": QT_TRANSLATE_NOOP("tokenizers/compare", "It becomes shorter"),
    "ask-longer": QT_TRANSLATE_NOOP("tokenizers/compare", "It becomes longer"),
}
