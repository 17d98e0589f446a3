"""What byte-pair encoding counts, and what working on bytes changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from explorer.compute.tokenizers.claims.words_and_bytes import CHINESE, ENGLISH
from explorer.core.claims import Verdict, claim
from explorer.core.formatting import fixed
from explorer.core.trace import returned
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "tokenizers.counts_words": QT_TRANSLATE_NOOP(
        "claims",
        "Neighbouring tokens inside the words are counted, not words. On the words {corpus} the "
        "most frequent word occurs {word} times, but the first merge is “{pair}”, a pair that "
        "occurs {count} times, in several words. What is chosen beforehand is the size of the "
        "vocabulary; it grows by one with each merge.",
    ),
    "tokenizers.bytes_are_long": QT_TRANSLATE_NOOP(
        "claims",
        "It depends on what the merges were learned from. Before any merge a Chinese character of "
        "this text takes {start} tokens. With merges learned from English it takes {foreign}, with "
        "merges learned from this text {own} (characters as the alphabet: {characters}). That "
        "nothing is ever unknown holds in every case.",
    ),
    "tokenizers.bytes_are_the_same": QT_TRANSLATE_NOOP(
        "claims",
        "Training is the same; the results are not. The alphabet is 256 bytes instead of the "
        "{characters} characters of this text, while the size of the whole vocabulary is chosen "
        "freely. And of {tokens} learned tokens {partial} begin or end inside a character: alone "
        "they are no valid UTF-8, and a decoder has to wait for the next one.",
    ),
}
TOY = {"hug": 10, "pug": 5, "pun": 12, "bun": 4, "hugs": 5}
MERGES = 300


def learned(times: Mapping[str, int], **options: Any) -> Any:
    """A vocabulary trained here and now."""
    from explorer.compute.tokenizers.bpe_corpus import Options, learn

    return returned(learn(times, Options(**options)))


def counted(text: str) -> Counter[str]:
    """The words of GPT-2's pattern."""
    from explorer.compute.tokenizers.pretokenizers import pre_tokens

    return Counter(pre_tokens(text, "gpt2"))


@claim("W057")
def counts_words() -> Verdict:
    """Does BPE join the most frequent words? The first merge of a toy corpus."""
    vocabulary = learned(TOY, alphabet="characters")
    first = str(vocabulary.pieces[vocabulary.merges[0][2]])
    word = max(TOY, key=lambda one: TOY[one])
    count = vocabulary.learned.counts[0]
    holding = [one for one in TOY if first in one]
    numbers = {
        "most_frequent_word": word, "its_count": TOY[word], "first_merge": first,
        "count_of_the_pair": count, "words_with_it": len(holding),
    }  # fmt: skip
    corpus = ", ".join(f"{one} {times}×" for one, times in TOY.items())
    said = message(
        "tokenizers.counts_words", corpus=corpus, word=TOY[word], pair=first, count=count
    )
    is_a_word = first in TOY and len(holding) == 1
    return Verdict("true" if is_a_word else "false", numbers, said)


@claim("W058")
def bytes_are_long() -> Verdict:
    """Tokens per Chinese character in bytes: at the start, and by what was learned from."""
    from explorer.compute.tokenizers.bpe_model import model_of

    words = counted(CHINESE)
    length = sum(len(word) * times for word, times in words.items())

    def cost(trained_on: str, alphabet: str, merges: int) -> float:
        model = model_of(learned(counted(trained_on), alphabet=alphabet, merges=merges, minimum=2))
        tokens = sum(len(model.encode_word(word)) * times for word, times in words.items())
        return tokens / length

    numbers = {
        "before_any_merge": cost(CHINESE, "bytes", 0),
        "learned_from_english": cost(ENGLISH, "bytes", MERGES),
        "learned_from_chinese": cost(CHINESE, "bytes", MERGES),
        "characters_learned_from_chinese": cost(CHINESE, "characters", MERGES),
    }
    start, foreign, own, characters = numbers.values()
    said = message(
        "tokenizers.bytes_are_long", start=fixed(start, 2), foreign=fixed(foreign, 2),
        own=fixed(own, 2), characters=fixed(characters, 2),
    )  # fmt: skip
    always = own > 2 * characters  # several times, and for good
    return Verdict("true" if always else "depends", numbers, said)


@claim("W059")
def bytes_are_the_same() -> Verdict:
    """What differs beside the alphabet: its size, and tokens that are no whole characters."""
    vocabulary = learned(counted(CHINESE), merges=MERGES, minimum=2)
    made = [vocabulary.pieces[new] for _, _, new in vocabulary.merges]
    partial = sum("\ufffd" in piece.decode("utf-8", "replace") for piece in made)
    characters = len(set(CHINESE))
    numbers = {
        "bytes_in_the_alphabet": len(vocabulary.pieces) - len(made),
        "characters_in_the_text": characters, "tokens_learned": len(made),
        "tokens_that_are_no_utf8": partial,
    }  # fmt: skip
    said = message(
        "tokenizers.bytes_are_the_same", characters=characters, tokens=len(made), partial=partial
    )
    return Verdict("true" if partial == 0 else "false", numbers, said)
