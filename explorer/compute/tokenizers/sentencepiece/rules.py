"""The rewriting table of a .model file (`precompiled_charsmap`), applied as the library applies it.

Format (normalizer.cc): a little-endian uint32, the size in bytes of a double-array trie
(darts-clone); its units, uint32 each; then the replacements, each ending in a zero byte. A key is
UTF-8; its value is where its replacement begins.

    unit of a node: bits 0–7 label, bit 8 a value hangs below, bits 10–30 offset (bit 9: times 256)
    child of a node for byte c: at (node ^ offset) ^ c, if its label is c
    value: the lower 31 bits of the unit at node ^ offset
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from functools import cached_property, lru_cache

import regex

from explorer.compute.tokenizers.normalisers import META, Normalised, aligned

LABEL, VALUE = 0x800000FF, 0x7FFFFFFF


def offset(unit: int) -> int:
    """What leads from a node to its children."""
    return (unit >> 10) << ((unit & 0x200) >> 6)


class Rules:
    """A table; an empty one rewrites nothing. Raises ValueError for bytes that are no table."""

    def __init__(self, table: bytes) -> None:
        size = int.from_bytes(table[:4], "little")
        if table and (size % 4 or not 4 <= size <= len(table) - 4):
            raise ValueError(f"a trie of {size} bytes in a table of {len(table)}")
        self.units = struct.unpack_from(f"<{size // 4}I", table, 4) if table else ()
        self.strings = table[4 + size :]

    @cached_property
    def plain(self) -> regex.Pattern[str]:
        """Characters that no rule touches as long as ASCII follows: most of most texts."""
        whole = [chr(c) for c in range(0x21, 0x7F) if self._untouched(c)]
        letters = "".join(map(regex.escape, whole))
        return regex.compile(rf"[{letters}]+(?=[\x00-\x7f]|\Z)" if letters else r"(?!)")

    def _untouched(self, code: int) -> bool:
        return all(self.longest(bytes((code, after)), 0) is None for after in range(128))

    def longest(self, data: bytes, place: int) -> tuple[int, str] | None:
        """The longest key at a place: where it ends, and what stands for it."""
        units = self.units
        if not units:
            return None
        node, end, value = offset(units[0]), -1, -1
        for i in range(place, len(data)):
            node ^= data[i]
            if node >= len(units) or units[node] & LABEL != data[i]:
                break
            unit = units[node]
            node ^= offset(unit)
            if unit >> 8 & 1 and node < len(units):
                end, value = i + 1, units[node] & VALUE
        stop = self.strings.find(b"\0", value)
        if end < 0 or stop < 0 or (data[end : end + 1] and data[end] & 0xC0 == 0x80):
            return None  # no key, no replacement, or one that ends inside a character
        return end, self.strings[value:stop].decode("utf-8", "replace")


@lru_cache(maxsize=4)
def rules_of(table: bytes) -> Rules:
    """The rules of a table. Raises ValueError for bytes that are no table."""
    return Rules(table)


def rewritten(
    text: str, rules: Rules, kept: regex.Pattern[str] | None, squeeze: bool
) -> Normalised:
    """A text by the rules: at every place a kept text as it is, else the longest key, else the
    character.

    `squeeze`: spaces at the ends go, and those that begin what follows a space; the space before
    stands for them. What is made of several characters stands for all of them.
    """
    data = text.encode("utf-8", "surrogatepass")
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    place = byte = 0
    spaced = squeeze
    while place < len(text):
        # [kept] what the vocabulary wants left alone
        found = kept.match(text, place) if kept is not None else None
        plain = None if found or kept is not None else rules.plain.match(text, place)
        if plain is not None:
            far = plain.end()
            out.append(text[place:far])
            starts += range(place, far)
            ends += range(place + 1, far + 1)
            byte, place, spaced = byte + far - place, far, False
            continue
        if found is not None and found.end() > place:
            far, new = found.end(), found.group()
            byte += len(new.encode("utf-8", "surrogatepass"))
        else:
            # [longest] the longest key of the table, or one character
            rule = rules.longest(data, byte)
            if rule is None:
                far, new = place + 1, text[place]
                byte += len(new.encode("utf-8", "surrogatepass"))
            else:
                far = place + len(data[byte : rule[0]].decode("utf-8", "surrogatepass"))
                byte, new = rule
        # [squeeze] no space after a space
        if spaced and new.startswith(" "):
            new = new.lstrip(" ")
            if ends and not new:
                ends[-1] = far
        if new:
            out.append(new)
            alone = len(new) == far - place and found is not None
            starts += range(place, far) if alone else [place] * len(new)
            ends += range(place + 1, far + 1) if alone else [far] * len(new)
            spaced = squeeze and new.endswith(" ")
        place = far
    whole = "".join(out)
    kept_length = len(whole.rstrip(" " + META)) if squeeze else len(whole)
    return aligned(whole[:kept_length], starts[:kept_length], ends[:kept_length], len(text))


def kept_pattern(texts: Iterable[str]) -> regex.Pattern[str] | None:
    """Matches the longest of some texts; None where there are none."""
    ordered = sorted(filter(None, texts), key=lambda text: (-len(text), text))
    return regex.compile("|".join(map(regex.escape, ordered))) if ordered else None
