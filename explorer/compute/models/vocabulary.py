"""From text to token ids and back, and how a token is shown (no torch here)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Protocol, TypeVar

from explorer.compute.models.errors import ModelFileError, UnrepresentableText

__all__ = [
    "ByteLevelVocabulary",
    "CharacterVocabulary",
    "UnrepresentableText",
    "Vocabulary",
    "visible",
]

BOS_PIECE = "⟨BOS⟩"
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


V = TypeVar("V")


class Vocabulary(Protocol):
    """What every vocabulary offers; `size` is the number of ids."""

    @property
    def size(self) -> int: ...

    def encode(self, text: str) -> list[int]: ...

    def decode(self, ids: Sequence[int]) -> str: ...

    def pieces(self, ids: Sequence[int]) -> tuple[str, ...]: ...

    def missing(self, text: str) -> tuple[str, ...]: ...


def visible(data: bytes) -> str:
    """Bytes of one token as display text.

    A space is shown as ␣, a newline as ⏎, other control characters as their Unicode pictures,
    and bytes that are not whole UTF-8 characters as their hexadecimal values: ⟨E4⟩.
    """
    return "".join(_visible_character(mark) for mark in data.decode("utf-8", "surrogateescape"))


def _visible_character(character: str) -> str:
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:  # how surrogateescape carries a byte that did not decode
        return f"⟨{code - 0xDC00:02X}⟩"
    if character in " \n":
        return "␣" if character == " " else "⏎"
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else character


def characters_as_json(characters: Sequence[str]) -> str:
    """The text of a file that lists characters; `read_characters` takes it back."""
    return json.dumps({"characters": "".join(characters)}, ensure_ascii=True) + "\n"


def read_characters(path: Path, make: Callable[[str], V]) -> V:
    """What `make` makes of the characters a file lists; ModelFileError where it is no such file, or
    `make` raises ValueError for them."""
    try:
        return make(json.loads(path.read_text("utf-8"))["characters"])
    except OSError as error:
        raise ModelFileError(f"{path.name} cannot be read: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise ModelFileError(f"{path.name} is not a character list: {error}.") from error


class CharacterVocabulary:
    """One id per character, and id 0 for the beginning of the text (BOS), always prepended.

    A BOS token gives attention heads a place to rest on when nothing else is to be looked at.
    `alternatives` are the models an error may point to.
    """

    bos = 0

    def __init__(self, characters: Iterable[str], alternatives: Iterable[str] = ()) -> None:
        self.characters = tuple(characters)
        self.alternatives = tuple(alternatives)
        if any(len(character) != 1 for character in self.characters):
            raise ValueError('field "characters" takes single characters')
        if len(set(self.characters)) != len(self.characters):
            raise ValueError('field "characters" holds a character twice')
        self._ids = {character: index for index, character in enumerate(self.characters, start=1)}

    @classmethod
    def from_text(cls, text: str) -> CharacterVocabulary:
        """All characters of a text, in the order of their code points."""
        return cls(sorted(set(text)))

    @classmethod
    def read(cls, path: Path, alternatives: Iterable[str] = ()) -> CharacterVocabulary:
        """Read what `to_json` wrote; raises ModelFileError."""
        return read_characters(path, lambda characters: cls(characters, alternatives))

    def to_json(self) -> str:
        """The file's text."""
        return characters_as_json(self.characters)

    @property
    def size(self) -> int:
        """Number of ids: the characters and BOS."""
        return len(self.characters) + 1

    def missing(self, text: str) -> tuple[str, ...]:
        """Characters without an id, each once, in order of first appearance."""
        return tuple(dict.fromkeys(mark for mark in text if mark not in self._ids))

    def encode(self, text: str) -> list[int]:
        """BOS and the id of each character; raises UnrepresentableText."""
        absent = self.missing(text)
        if absent:
            raise UnrepresentableText(absent, self.alternatives)
        return [self.bos, *(self._ids[character] for character in text)]

    def decode(self, ids: Sequence[int]) -> str:
        """The text without BOS."""
        return "".join(self.characters[index - 1] for index in ids if index != self.bos)

    def pieces(self, ids: Sequence[int]) -> tuple[str, ...]:
        """One display string per id."""
        shown = [BOS_PIECE, *(_visible_character(character) for character in self.characters)]
        return tuple(shown[index] for index in ids)


class ByteLevelVocabulary:
    """A `tokenizer.json` of the `tokenizers` library whose tokens are sequences of bytes.

    Any Unicode text has a representation; lone surrogates, which have no UTF-8 form, become
    U+FFFD. Whether BOS is prepended is for the file to say (ours do); a text that gives no token
    at all is represented by BOS. With `literal`, "<bos>" typed by the reader is five characters
    and not the special token.

    Files with "▁" for a space and "<0xE4>" for bytes (converted SentencePiece models) are shown
    in the same way, though their characters are those the file has, or "<0x..>" bytes.
    """

    def __init__(self, path: Path, bos: int | None = None, literal: bool = False) -> None:
        """Raises ModelFileError if the file is missing or no tokenizer."""
        from tokenizers import Tokenizer

        if not path.is_file():
            raise ModelFileError(
                f"{path.name} is missing in {path.parent}.",
                "model.no_tokenizer", {"folder": str(path.parent)},
            )  # fmt: skip
        try:
            self._tokenizer: Any = Tokenizer.from_file(str(path))
            stated = json.loads(path.read_text("utf-8"))
        except Exception as error:  # the library raises plain Exception
            raise ModelFileError(f"{path.name} is damaged or no tokenizer: {error}.") from error
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        if literal:
            self._tokenizer.encode_special_tokens = True
        self._special = {
            entry["id"]: entry["content"] for entry in stated.get("added_tokens", [])
        }  # fmt: skip
        self._byte_level = '"ByteLevel"' in json.dumps(
            [stated.get("pre_tokenizer"), stated.get("decoder")]
        )
        self.bos = bos if bos is not None else self._find_bos()

    def _find_bos(self) -> int | None:
        return next((index for index, name in self._special.items() if name == "<bos>"), None)

    @property
    def size(self) -> int:
        """Number of ids."""
        return int(self._tokenizer.get_vocab_size())

    def missing(self, text: str) -> tuple[str, ...]:
        """Always empty: bytes represent everything."""
        return ()

    def encode(self, text: str) -> list[int]:
        """Ids of a text, with the special tokens the file prescribes."""
        clean = "".join(_REPLACEMENT if "\ud800" <= mark <= "\udfff" else mark for mark in text)
        ids = list(self._tokenizer.encode(clean).ids)
        if not ids and self.bos is not None:
            return [self.bos]
        return ids

    def decode(self, ids: Sequence[int]) -> str:
        """The text without special tokens; bytes that are not whole characters become U+FFFD."""
        data = b"".join(self.token_bytes(index) for index in ids if index not in self._special)
        return data.decode("utf-8", "replace")

    def token_bytes(self, index: int) -> bytes:
        """The bytes a token stands for (the name's UTF-8 for a special token)."""
        if index in self._special:
            return str(self._special[index]).encode()
        token = self._tokenizer.id_to_token(index)
        if token is None:
            raise ValueError(f"there is no token {index}; ids go from 0 to {self.size - 1}")
        if self._byte_level:
            return b"".join(_byte_of_letter().get(mark, mark.encode()) for mark in token)
        if len(token) == 6 and token.startswith("<0x"):
            return bytes([int(token[3:5], 16)])
        return str(token).replace("▁", " ").encode()

    def pieces(self, ids: Sequence[int]) -> tuple[str, ...]:
        """One display string per id; a part of a character is shown as its bytes."""
        return tuple(
            BOS_PIECE if index == self.bos else visible(self.token_bytes(index)) for index in ids
        )


@cache
def _byte_of_letter() -> dict[str, bytes]:
    """GPT-2's table: printable Latin-1 bytes stand for themselves, the others from U+0100 on."""
    plain = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(256) if byte not in plain]
    table = {chr(byte): bytes([byte]) for byte in plain}
    table.update({chr(0x100 + index): bytes([byte]) for index, byte in enumerate(others)})
    return table
