"""JSON from anywhere: capped in size and depth, every number finite."""

from __future__ import annotations

import json
import math
import re
from typing import Any

DEEPEST = 64  # brackets within brackets
LONGEST_WHOLE = 300  # digits; Python refuses to read whole numbers of thousands

# possessive, so that a string without an end costs one pass and no backtracking
_TOKENS = re.compile(r'"(?:[^"\\]++|\\.?)*+"?|[\[{]|[\]}]', re.DOTALL)


class JsonError(ValueError):
    """What is wrong: `kind` is "size", "encoding", "depth" or "syntax" (then in `line`)."""

    def __init__(self, kind: str, line: int = 0, *, looks_like_object: bool = False) -> None:
        super().__init__(f"{kind} (line {line})" if line else kind)
        self.kind, self.line, self.looks_like_object = kind, line, looks_like_object


def read_json(data: str | bytes, largest: int) -> Any:
    """The value in a text of at most `largest` bytes or characters. Raises JsonError only.

    Non-finite numbers and whole numbers of more than 300 digits come back as text ("NaN",
    "Infinity"), which is also how they are written.
    """
    if len(data) > largest:
        raise JsonError("size")
    if isinstance(data, bytes):
        try:
            data = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise JsonError("encoding") from None
    if depth(data) > DEEPEST:
        raise JsonError("depth")
    try:
        return json.loads(data, parse_constant=str, parse_float=_real, parse_int=_whole)
    except json.JSONDecodeError as error:
        shape = data.lstrip()[:1] == "{"
        raise JsonError("syntax", error.lineno, looks_like_object=shape) from None


def depth(text: str) -> int:
    """How deeply brackets are nested, outside strings."""
    now = deepest = 0
    for found in _TOKENS.finditer(text):
        if found.group() in "[{":
            now += 1
            deepest = max(deepest, now)
        elif found.group() in "]}":
            now -= 1
    return deepest


def _real(text: str) -> float | str:
    value = float(text)
    if math.isfinite(value):
        return value
    return "-Infinity" if value < 0 else "Infinity"


def _whole(text: str) -> int | str:
    return int(text) if len(text) <= LONGEST_WHOLE else text[:LONGEST_WHOLE]
