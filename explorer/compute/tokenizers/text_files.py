"""Text files of any size, block by block: which encoding, is it text at all, how much is read."""

from __future__ import annotations

import codecs
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from explorer.compute.tokenizers.pretokenizers import SAFE, SAFE_EDGE
from explorer.core.params import ParamError

LARGEST = 100_000_000  # bytes of a file that are read
SAMPLE = 1 << 16  # bytes that are looked at to tell what a file is
CHUNK = 1 << 18
#: What can be chosen, and what is tried when a file is not UTF-8, in this order.
ENCODINGS = ("utf-8", "utf-16", "gb18030", "big5", "shift_jis", "euc_kr", "cp1251", "cp1252")
NAMES = {
    "utf-8": "UTF-8", "utf-16": "UTF-16", "gb18030": "GB 18030", "big5": "Big5",
    "shift_jis": "Shift JIS", "euc_kr": "EUC-KR", "cp1251": "Windows-1251",
    "cp1252": "Windows-1252",
}  # fmt: skip
_MARKS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
#: Letters that are common in texts of each encoding (a wrong guess gives mostly others), and the
#: share of all letters beyond ASCII, or of all letters, that they are expected to make.
_USUAL = {
    "gb18030": ("[的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要]", 0.2),
    "big5": ("[的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要]", 0.2),
    "shift_jis": (r"[\p{Hiragana}\p{Katakana}]", 0.4),
    "euc_kr": (r"\p{Hangul}", 0.9),
    "cp1251": (r"[а-яё]", 0.8),
    "cp1252": (r"[a-zàâäçéèêëíîïñóôöùûüß]", 1.6),  # the last resort: it takes nearly anything
}
_WHOLE = ("cp1251", "cp1252")  # their share is that of all letters


@dataclass(frozen=True)
class TextFile:
    """A file that begins like text. `size`: bytes; `read`: how many of them are read."""

    path: str
    field: str
    encoding: str
    size: int
    read: int

    @property
    def name(self) -> str:
        """The last part of the path."""
        return os.path.basename(self.path)

    def blocks(self, pre_tokenizer: str) -> Iterator[str]:
        """The text in parts of about a megabyte, cut where the pre-tokenizer cuts anyway.

        Raises ParamError where bytes turn up that the encoding does not have.
        """
        decoder = codecs.getincrementaldecoder(self.encoding)()
        left, waiting = self.read, ""
        with open(self.path, "rb") as file:
            while left > 0:
                data = file.read(min(CHUNK, left))
                left = left - len(data) if data else 0
                try:
                    waiting += decoder.decode(data, final=not left and self.read == self.size)
                except UnicodeError:
                    raise refusal(self.path, self.field, self.encoding) from None
                if "\0" in waiting:
                    raise _refused(self.path, self.field, "not-text", "a text file")
                waiting = waiting.removeprefix("\ufeff")
                if left and pre_tokenizer in SAFE:
                    found = SAFE_EDGE.search(waiting, max(len(waiting) - 20_000, 1))
                    if found:
                        yield waiting[: found.start()]
                        waiting = waiting[found.start() :]
        if waiting:
            yield waiting


def text_file(path: str, field: str, encoding: str, most: int = LARGEST) -> TextFile:
    """Look at a file. Raises ParamError for what is no readable text file in that encoding.

    Only ordinary files are opened (a pipe could wait for ever).
    """
    place = os.path.expanduser(path.strip())
    data = b""
    try:
        status = os.stat(place)
        ordinary = stat.S_ISREG(status.st_mode)
        if ordinary:
            with open(place, "rb") as file:
                data = file.read(SAMPLE)
    except (OSError, ValueError):  # ValueError: a NUL in the path
        raise _refused(path, field, "cannot-read", "the path of a file that can be read") from None
    if not ordinary:
        raise _refused(path, field, "not-a-file", "the path of a text file")
    if not data.removeprefix(codecs.BOM_UTF8):
        raise _refused(path, field, "empty-file", "a file with text in it")
    if not decodes(data, encoding):
        raise refusal(place, field, encoding)
    if "\0" in sample(data, encoding):
        found = found_encoding(data)
        if found is None or found == encoding:
            raise _refused(path, field, "not-text", "a text file")
        raise refusal(place, field, encoding)
    return TextFile(place, field, encoding, status.st_size, min(status.st_size, most))


def sample(data: bytes, encoding: str) -> str:
    """The beginning of a file as text; what is cut at its end is left out."""
    return codecs.getincrementaldecoder(encoding)().decode(data)


def decodes(data: bytes, encoding: str) -> bool:
    """Whether bytes can be the beginning of a text in an encoding."""
    try:
        codecs.getincrementaldecoder(encoding)().decode(data, final=len(data) < SAMPLE)
    except UnicodeError:
        return False
    return True


def found_encoding(data: bytes) -> str | None:
    """The encoding that bytes are most likely in, or None where they look like no text at all.

    By the mark at the start, by valid UTF-8, by the zeros of UTF-16, else by which encoding makes
    the largest share of letters that are usual in its languages.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if b"\0" in data:
        zeros = [data[i::2].count(0) for i in (0, 1)]
        plain = min(zeros) == 0 and max(zeros) > len(data) / 8
        return "utf-16" if plain and decodes(data, "utf-16") else None
    if decodes(data, "utf-8"):
        return "utf-8"
    odd = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in data)
    if odd > len(data) / 50:
        return None
    best, share = None, 0.0
    for name, (usual, expected) in _USUAL.items():
        if decodes(data, name):
            letters = "".join(c for c in sample(data, name) if c.isalpha())
            among = letters if name in _WHOLE else "".join(c for c in letters if not c.isascii())
            found = len(regex.findall(usual, among)) / max(len(among), 1) / expected
            if found > share:
                best, share = name, found
    return best if share > 0.1 else None


def refusal(path: str, field: str, encoding: str) -> ParamError:
    """A file that is not in the encoding: which it is, if that can be told."""
    with open(path, "rb") as file:
        found = found_encoding(file.read(SAMPLE))
    if found is None:
        return _refused(path, field, "not-text-at-all", "a text file")
    key = "wrong-encoding" if found != encoding else "broken-encoding"
    return _refused(
        path, field, key, f"a text file in {NAMES[encoding]}", found=NAMES[found],
        asked=NAMES[encoding], code=found,
    )  # fmt: skip


def _refused(path: str, field: str, key: str, takes: str, **told: str) -> ParamError:
    told["name"] = os.path.basename(path)
    return ParamError(field, path, takes, "rule", key, told)
