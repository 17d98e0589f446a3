"""Sentences often said about tokens, put to a byte-pair encoder trained here and now."""

from __future__ import annotations

import unicodedata

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import fixed
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "tokenizers.token_is_a_word": QT_TRANSLATE_NOOP(
        "claims",
        "It depends on how many merges were learned, and on the language. After {few} merges on "
        "these two texts an English word takes {early} tokens, after {many} it takes {english}; "
        "Chinese is written without spaces, and a character takes {chinese} tokens there.",
    ),
}  # fmt: skip
#: Both texts are far out of copyright: Lincoln's address of 1863, and the opening of 红楼梦.
ENGLISH = (
    "Four score and seven years ago our fathers brought forth on this continent, a new nation, "
    "conceived in Liberty, and dedicated to the proposition that all men are created equal. "
    "Now we are engaged in a great civil war, testing whether that nation, or any nation so "
    "conceived and so dedicated, can long endure. We are met on a great battle-field of that war. "
    "We have come to dedicate a portion of that field, as a final resting place for those who "
    "here gave their lives that that nation might live. It is altogether fitting and proper that "
    "we should do this."
)
CHINESE = (
    "此开卷第一回也。作者自云：因曾历过一番梦幻之后，故将真事隐去，而借“通灵”之说，撰此《石头记》一书也。"
    "故曰“甄士隐”云云。但书中所记何事何人？自又云：“今风尘碌碌，一事无成，忽念及当日所有之女子，"
    "一一细考较去，觉其行止见识，皆出于我之上。何我堂堂须眉，诚不若彼裙钗哉？实愧则有余，悔又无益之大无可如何之日也！”"
)


@claim("W061")
def token_is_a_word() -> Verdict:
    """Is a token about a word? Tokens per English word and per Chinese character, by merges."""
    from explorer.compute.tokenizers.bpe import run
    from explorer.compute.tokenizers.bpe_types import Params
    from explorer.core.trace import drive

    few, most = 40, 1000
    words = len(ENGLISH.split())
    characters = sum(unicodedata.category(letter) == "Lo" for letter in CHINESE)
    per_word: dict[int, float] = {}
    per_character: dict[int, float] = {}
    for text, unit_count, found in (
        (ENGLISH, words, per_word), (CHINESE, characters, per_character),
    ):  # fmt: skip
        params = Params(text=ENGLISH + "\n" + CHINESE, merges=most, encode=text)
        shared = drive(run(params)).shared
        many = len(shared.pairs)  # then no pair is left that comes twice
        for merges in (few, many):
            found[merges] = shared.other.count(merges) / unit_count
    numbers = {
        "tokens_per_english_word_few_merges": per_word[few],
        "tokens_per_english_word_many_merges": per_word[many],
        "tokens_per_chinese_character_few_merges": per_character[few],
        "tokens_per_chinese_character_many_merges": per_character[many],
    }
    sentence = message(
        "tokenizers.token_is_a_word", few=few, many=many, early=fixed(per_word[few], 2),
        english=fixed(per_word[many], 2), chinese=fixed(per_character[many], 2),
    )  # fmt: skip
    within = [0.8 <= value <= 1.25 for value in (*per_word.values(), *per_character.values())]
    return Verdict("true" if all(within) else "depends", numbers, sentence)
