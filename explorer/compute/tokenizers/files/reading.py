"""Bytes and JSON from a file of unknown origin: bounded, never executed, refused in one sentence.

Every refusal is a `ParamError` with a message key (see `REASONS`) whose words the lab gives.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from explorer.core.params import ParamError

LARGEST = 64 * 2**20  # bytes; the largest vocabularies in use (256 000 tokens) take about 35 MB
DEEPEST = 64  # levels of nesting; a tokenizer.json has about eight

#: Keys of the refusals; {name} is the file, {where} the place in it.
REASONS = (
    "file-cannot-read", "file-not-a-file", "file-empty", "file-too-large", "file-not-utf8",
    "file-not-json", "file-too-deep", "file-foreign", "file-pickle",
    "takes-object", "takes-list", "takes-text", "takes-integer", "takes-truth", "takes-number",
    "missing-field", "bad-characters", "unsupported-component", "unsupported-setting",
    "id-out-of-range", "id-twice", "token-twice", "added-id", "merge-unknown", "merge-malformed",
    "unknown-missing", "empty-vocabulary", "token-too-long", "template-unknown",
    "bad-pattern", "slow-pattern",
    "model-cut-off", "model-damaged", "model-too-large", "model-no-pieces", "model-kind",
    "rank-line", "rank-twice", "rank-token-twice", "rank-bytes", "bad-charsmap",
)  # fmt: skip


@dataclass(frozen=True)
class Source:
    """Who is to be named in a refusal: the param that gave the file, and the file."""

    field: str
    name: str

    def refuse(self, key: str, got: object = "", takes: str = "", **args: Any) -> NoReturn:
        """Raise the ParamError of a reason; long texts in its arguments are cut."""
        assert key in REASONS, key
        shown = {name: _short(value) for name, value in args.items()}
        raise ParamError(
            self.field, got if got != "" else self.name, takes or "a tokenizer file", "rule",
            key, {"name": self.name, **shown},
        )  # fmt: skip


def _short(value: Any) -> Any:
    if isinstance(value, str) and len(value) > 48:
        return value[:47] + "…"
    return value


def read_bytes(path: str, field: str) -> tuple[Source, bytes]:
    """The whole of an ordinary file of at most `LARGEST` bytes."""
    place = os.path.expanduser(path.strip())
    source = Source(field, os.path.basename(place) or path[:40])
    data, ordinary = b"", False
    try:
        ordinary = stat.S_ISREG(os.stat(place).st_mode)  # a pipe could wait for ever
        if ordinary:
            with open(place, "rb") as file:
                data = file.read(LARGEST + 1)
    except (OSError, ValueError):  # ValueError: a NUL in the path
        source.refuse("file-cannot-read", path)
    if not ordinary:
        source.refuse("file-not-a-file", path)
    if len(data) > LARGEST:
        source.refuse("file-too-large", path, most=LARGEST // 2**20)
    if not data:
        source.refuse("file-empty", path)
    return source, data


def text_of(data: bytes, source: Source) -> str:
    """The bytes as UTF-8 (a byte order mark is dropped)."""
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        source.refuse("file-not-utf8", place=error.start)


def json_object(text: str, source: Source) -> dict[str, Any]:
    """A JSON object; refuses what is no JSON, too deep or no object."""
    try:
        content = json.loads(text)
    except RecursionError:
        source.refuse("file-too-deep", most=DEEPEST)
    except json.JSONDecodeError as error:
        source.refuse("file-not-json", line=error.lineno, column=error.colno)
    except ValueError:  # a whole number of thousands of digits
        source.refuse("file-not-json", line=1, column=1)
    if _depth(content) > DEEPEST:
        source.refuse("file-too-deep", most=DEEPEST)
    if not isinstance(content, dict):
        source.refuse("takes-object", where="$", got=kind_of(content))
    return content


def _depth(content: Any) -> int:
    """Levels of nesting, counted level by level (no recursion)."""
    level, deep = [content], 0
    while level and deep <= DEEPEST:
        level = [
            inner
            for item in level
            if isinstance(item, (dict, list))
            for inner in (item.values() if isinstance(item, dict) else item)
            if isinstance(inner, (dict, list))
        ]
        deep += 1
    return deep


def kind_of(value: Any) -> str:
    """The JSON name of a value's kind, short values with it."""
    if value is None or isinstance(value, (bool, int, float)):
        return json.dumps(value)[:20]
    if isinstance(value, str):
        return json.dumps(value[:20], ensure_ascii=False)
    return "[…]" if isinstance(value, list) else "{…}"


@dataclass(frozen=True)
class Fields:
    """An object of the file, read field by field; what is of the wrong type is refused by place."""

    content: Mapping[str, Any]
    where: str
    source: Source

    def has(self, name: str) -> bool:
        """Whether the field is there and not null."""
        return self.content.get(name) is not None

    def _value(self, name: str, default: Any, kinds: tuple[type, ...], key: str) -> Any:
        value = self.content.get(name)
        if value is None:
            if default is REQUIRED:
                self.source.refuse("missing-field", where=f"{self.where}.{name}")
            return default
        if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
            self.source.refuse(key, where=f"{self.where}.{name}", got=kind_of(value))
        if isinstance(value, str) and any("\ud800" <= mark <= "\udfff" for mark in value):
            self.source.refuse("bad-characters", where=f"{self.where}.{name}")
        return value

    def text(self, name: str, default: Any = None) -> Any:
        """A text, or the default where the field is missing or null."""
        return self._value(name, default, (str,), "takes-text")

    def truth(self, name: str, default: Any = False) -> bool:
        """true or false."""
        return bool(self._value(name, default, (bool,), "takes-truth"))

    def integer(self, name: str, default: Any = None) -> Any:
        """A whole number from 0 to 2³¹ − 1."""
        value = self._value(name, default, (int,), "takes-integer")
        if value is not default and not 0 <= value < 2**31:
            self.source.refuse("takes-integer", where=f"{self.where}.{name}", got=kind_of(value))
        return value

    def number(self, name: str, default: Any = None) -> Any:
        """A number."""
        return self._value(name, default, (int, float), "takes-number")

    def object(self, name: str, default: Any = None) -> Any:
        """The fields of an object, or the default."""
        value = self._value(name, default, (dict,), "takes-object")
        return value if value is default else Fields(value, f"{self.where}.{name}", self.source)

    def list(self, name: str, default: Any = ()) -> Any:
        """A list."""
        return self._value(name, default, (list,), "takes-list")

    def objects(self, name: str, default: Any = ()) -> Iterator[Fields]:
        """A list of objects, one after another."""
        for place, item in enumerate(self.list(name, default)):
            where = f"{self.where}.{name}[{place}]"
            if not isinstance(item, dict):
                self.source.refuse("takes-object", where=where, got=kind_of(item))
            yield Fields(item, where, self.source)

    def only(self, name: str, *allowed: Any) -> None:
        """Refuse a setting that is not one of those we follow."""
        value = self.content.get(name)
        if value not in allowed or (isinstance(value, (dict, list)) and value):
            self.source.refuse(
                "unsupported-setting", where=f"{self.where}.{name}", got=kind_of(value)
            )


#: The default of fields that must be there.
REQUIRED: Any = object()
