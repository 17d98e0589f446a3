"""Alphabets: the units a tokenizer starts from, bytes or characters, and how they are shown.

Bytes come in the order of GPT-2's byte-to-character map (as in Hugging Face `tokenizers`), so that
ids, and with them the tie rule of the trainer, are the library's.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

UNKNOWN = -1  # the id of a character that is not in the alphabet
SIGNS = {" ": "␣", "\n": "↵", "\t": "⇥"}  # white space that is common; most fonts have these signs


@cache
def byte_characters() -> tuple[str, ...]:
    """The printable character that GPT-2 writes for each byte value, by value.

    33-126, 161-172 and 174-255 stand for themselves, the other 68 in increasing order for U+0100
    and what follows.
    """
    printable = {*range(33, 127), *range(161, 173), *range(174, 256)}
    others = iter(range(0x100, 0x200))
    return tuple(chr(byte if byte in printable else next(others)) for byte in range(256))


@cache
def bytes_in_order() -> tuple[int, ...]:
    """The 256 byte values in the order of their ids: by the code point GPT-2 writes them with."""
    return tuple(sorted(range(256), key=lambda byte: byte_characters()[byte]))


@dataclass(frozen=True)
class Alphabet:
    """The base units: `pieces[i]`, one byte or one character, is the unit with id i."""

    kind: str
    pieces: tuple[bytes, ...] | tuple[str, ...]

    def units(self, text: str) -> Sequence[int]:
        """A text as ids of base units; characters outside the alphabet are UNKNOWN."""
        if self.kind == "bytes":
            return text.encode("utf-8").translate(_ids_of_bytes())
        ids = self._ids
        return [ids.get(character, UNKNOWN) for character in text]

    @cached_property
    def _ids(self) -> dict[str, int]:
        return {piece: i for i, piece in enumerate(self.pieces) if isinstance(piece, str)}


@cache
def _ids_of_bytes() -> bytes:
    """The id of every byte value, by value."""
    ids = {byte: i for i, byte in enumerate(bytes_in_order())}
    return bytes(ids[byte] for byte in range(256))


def byte_alphabet() -> Alphabet:
    """All 256 bytes, whatever the text."""
    return Alphabet("bytes", tuple(bytes([byte]) for byte in bytes_in_order()))


def whole_characters(first: int, last: Sequence[int]) -> bool:
    """Whether a stretch of valid UTF-8 begins and ends where characters do.

    `first` is the id of its first byte, `last` those of its last four (or of all, if fewer): no
    character is longer.
    """
    order = bytes_in_order()
    if order[first] & 0xC0 == 0x80:  # the later bytes of a character are 10xxxxxx
        return False
    tail = bytes(order[unit] for unit in last)
    start = max(place for place, byte in enumerate(tail) if byte & 0xC0 != 0x80)
    return _sequence(tail, start) == len(tail) - start


def character_alphabet(text: Iterable[str]) -> Alphabet:
    """The characters of the text, by code point."""
    return Alphabet("characters", tuple(sorted(set(text))))


def shown(piece: bytes | str) -> str:
    """A piece for reading: space as ␣, line end as ↵, tab as ⇥, what has no sign of its own as its
    code point ⟨U+0000⟩, stray bytes as ⟨E4⟩."""
    if isinstance(piece, bytes):
        try:
            return shown(piece.decode("utf-8"))
        except UnicodeDecodeError:
            return _shown_in_part(piece)
    if piece.isascii() and piece.isprintable():
        return piece.replace(" ", "␣")
    return "".join(_visible(character, first=i == 0) for i, character in enumerate(piece))


def _shown_in_part(piece: bytes) -> str:
    """Bytes that are not whole characters: the whole ones as such, the stray ones in hex."""
    parts: list[str] = []
    stray: list[str] = []
    place = 0
    while place < len(piece):
        length = _sequence(piece, place)
        if length == 0:
            stray.append(f"{piece[place]:02X}")
            place += 1
            continue
        if stray:
            parts.append("⟨" + " ".join(stray) + "⟩")
            stray = []
        character = piece[place : place + length].decode("utf-8")
        parts.append(_visible(character, first=not parts))
        place += length
    if stray:
        parts.append("⟨" + " ".join(stray) + "⟩")
    return "".join(parts)


def _sequence(piece: bytes, place: int) -> int:
    """The length of the complete UTF-8 character that starts at `place`, or 0."""
    lead = piece[place]
    length = 1 if lead < 0x80 else 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
    try:
        piece[place : place + length].decode("utf-8")
    except UnicodeDecodeError:
        return 0
    return length


def _visible(character: str, *, first: bool) -> str:
    if character in SIGNS:
        return SIGNS[character]
    category = unicodedata.category(character)
    if category[0] in "CZ":
        return f"⟨U+{ord(character):04X}⟩"
    if category[0] == "M" and first:
        return "◌" + character  # a combining mark needs something to stand on
    return character
