"""Reading: the text a reader pasted or the file a reader chose, made safe to work on."""

from __future__ import annotations

import os
import stat

from explorer.core.params import ParamError
from explorer.core.words import Message, message

LONGEST = 100_000  # characters of a text that are trained on
REPLACEMENT = "\ufffd"


def without_surrogates(text: str, field: str) -> tuple[str, tuple[Message, ...]]:
    """The text with every lone surrogate replaced by U+FFFD, and a notice where there was one.

    A lone surrogate (half of a UTF-16 pair) is a code point that no UTF-8 bytes stand for.
    """
    found = sum("\ud800" <= character <= "\udfff" for character in text)
    if not found:
        return text, ()
    clean = "".join(REPLACEMENT if "\ud800" <= c <= "\udfff" else c for c in text)
    return clean, (message("surrogates", count=found, field=message("field-" + field)),)


def read_text(path: str, field: str = "file") -> tuple[str, tuple[Message, ...]]:
    """The first `LONGEST` characters of a UTF-8 text file, and a notice where it was cut.

    Only ordinary files are opened (a pipe could wait for ever). Raises ParamError for a path that
    is no readable file, for bytes that are not UTF-8 and for files with NUL bytes (not text).
    """

    def refused(reason: str, takes: str) -> ParamError:
        return ParamError(field, path, takes, "rule", reason, {"name": os.path.basename(path)})

    place = os.path.expanduser(path.strip())
    data, more = b"", False
    try:
        ordinary = stat.S_ISREG(os.stat(place).st_mode)
        if ordinary:
            with open(place, "rb") as file:
                data = file.read(4 * LONGEST + 4)
                more = bool(file.read(1))
    except (OSError, ValueError):  # ValueError: a NUL in the path
        raise refused("cannot-read", "the path of a file that can be read") from None
    if not ordinary:
        raise refused("not-a-file", "the path of a text file")
    data = data.removeprefix(b"\xef\xbb\xbf")
    if b"\0" in data:
        raise refused("not-text", "a text file")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        # the cut may have gone through the middle of the last character
        if not (more and error.reason == "unexpected end of data" and error.end == len(data)):
            raise refused("not-utf8", "a text file in UTF-8") from None
        text = data[: error.start].decode("utf-8")
    if not text:
        raise refused("empty-file", "a file with text in it")
    if more or len(text) > LONGEST:
        kept = min(len(text), LONGEST)
        return text[:LONGEST], (message("cut", kept=kept, name=os.path.basename(place)),)
    return text, ()
