"""A byte and a character, two words that are one sound apart in Chinese (字节, 字)."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "tokenizers.byte_is_a_character": QT_TRANSLATE_NOOP(
        "claims",
        "In UTF-8 a byte is one of 256 values: a letter of English takes {english}, a common "
        "Chinese character {chinese}, a rare one up to {rare}. So the sample text in Chinese has "
        "{characters} characters and {bytes} bytes; a tokenizer over bytes starts from 256 units, "
        "one over characters from the {different} different ones of that text.",
    ),
}  # fmt: skip


@claim("W063")
def byte_is_a_character() -> Verdict:
    """Counts the bytes of all Chinese characters of Unicode's main block, and of the sample."""
    from explorer.compute.tokenizers.compare.texts import sample

    def sizes(first: int, last: int) -> set[int]:
        return {len(chr(code).encode("utf-8")) for code in range(first, last + 1)}

    english, chinese, rare = sizes(0x41, 0x7A), sizes(0x4E00, 0x9FFF), sizes(0x20000, 0x2A6DF)
    text = sample("chinese")
    numbers = {
        "bytes_per_english_letter": max(english),
        "bytes_per_common_character": max(chinese),
        "bytes_per_rare_character": max(rare),
        "characters": len(text),
        "bytes": len(text.encode("utf-8")),
        "different_characters": len(set(text)),
    }
    sentence = message(
        "tokenizers.byte_is_a_character", english=max(english), chinese=max(chinese),
        rare=max(rare), characters=len(text), bytes=numbers["bytes"],
        different=numbers["different_characters"],
    )  # fmt: skip
    return Verdict("true" if chinese == {1} else "false", numbers, sentence)
