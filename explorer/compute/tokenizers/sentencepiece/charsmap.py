"""The rewriting table that a .model file brings along (`precompiled_charsmap`), made from Unicode.

As SentencePiece makes it (builder.cc, BuildNmtNFKCMap): every character that NFKC changes is a key,
and so is every spelling of a character that is composed of several: with each part written as any
character that NFKC takes to it. What shorter keys do as well is left out. The format is the one
that `rules` reads.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product

from explorer.compute.tokenizers.normalisers import FULL_WIDTH_TILDE, nmt
from explorer.compute.tokenizers.sentencepiece.double_array import double_array

HANGUL = range(0xAC00, 0xD7A4)  # syllables, which are composed by rule


@lru_cache(maxsize=1)
def nmt_nfkc_table() -> bytes:
    """The bytes of `precompiled_charsmap` for SentencePiece's default rules; about two seconds."""
    return table_of(nmt_nfkc_map())


def table_of(rules: Mapping[str, str]) -> bytes:
    """A table: the size of the trie, the trie, and the replacements, each ending in a zero byte."""
    strings = bytearray()
    begins: dict[str, int] = {}
    for text in sorted(set(rules.values())):
        begins[text] = len(strings)
        strings += text.encode("utf-8") + b"\0"
    trie = double_array({key.encode("utf-8"): begins[text] for key, text in rules.items()})
    return len(trie).to_bytes(4, "little") + trie + bytes(strings)


def nmt_nfkc_map() -> dict[str, str]:
    """Key → replacement of SentencePiece's nmt_nfkc."""
    rules = nfkc_map()
    # [table] more white space, fewer control characters; the full-width tilde stays
    rules |= {c: nmt(c) for c in map(chr, range(1, 0x10000)) if nmt(c) != c}
    del rules[FULL_WIDTH_TILDE]
    return without_redundant(rules)


def nfkc_map() -> dict[str, str]:
    """Every character that NFKC changes, and every spelling of what it composes."""
    rules: dict[str, str] = {}
    spelled: dict[str, list[str]] = {}  # a character that stays whole under NFKD → who becomes it
    taken_apart: set[str] = set()
    for character in changed_by_unicode():
        nfkc = unicodedata.normalize("NFKC", character)
        if nfkc != character:
            rules[character] = nfkc
        parts = unicodedata.normalize("NFKD", character)
        if len(parts) == 1:
            spelled.setdefault(parts, [parts]).append(character)
        else:
            taken_apart.add(parts)
    for parts in sorted(taken_apart):
        composed = unicodedata.normalize("NFC", parts)
        if composed == parts:
            continue
        for spelling in product(*(spelled.get(part, [part]) for part in parts)):
            key = "".join(spelling)
            if key != composed:
                rules[key] = composed
    return without_redundant(rules)


def changed_by_unicode() -> Iterator[str]:
    """The characters that consist of others, by Unicode's data."""
    for code in range(1, sys.maxunicode + 1):
        character = chr(code)
        if code in HANGUL or unicodedata.decomposition(character):
            yield character


def without_redundant(rules: Mapping[str, str]) -> dict[str, str]:
    """Without keys that shorter keys, the longest first from left to right, rewrite alike."""
    kept = {key: text for key, text in rules.items() if len(key) == 1}
    for length in range(2, max(map(len, rules), default=0) + 1):
        kept |= {
            key: text
            for key, text in rules.items()
            if len(key) == length and by_shorter(kept, key, length - 1) != text
        }
    return kept


def by_shorter(rules: Mapping[str, str], text: str, longest: int) -> str:
    """A text rewritten with keys of at most `longest` characters."""
    out, place = "", 0
    while place < len(text):
        for length in range(min(longest, len(text) - place), 0, -1):
            found = rules.get(text[place : place + length])
            if found is not None:
                break
        else:
            found, length = text[place], 1
        out, place = out + found, place + length
    return out
