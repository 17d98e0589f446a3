"""TOML files that ship with the program: read field by field, and a mistake has its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "zh")
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LAB = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")


@dataclass(frozen=True)
class Problem:
    """A mistake in a file: where (line from 1), and what."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


class Mistake(Exception):  # noqa: N818 (caught where a file is read)
    """A mistake under a key of a table."""

    def __init__(self, key: str, text: str) -> None:
        super().__init__(text)
        self.key, self.text = key, text


class Table:
    """Takes the fields of a TOML table one by one; what is left over is a mistake."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        self.left = dict(content)

    def text(
        self, key: str, pattern: re.Pattern[str] | None = None, default: str | None = None
    ) -> str:
        """A text, of a form where a pattern is given."""
        value = self.left.pop(key, default)
        if not isinstance(value, str):
            raise Mistake(key, f"{key} is missing" if value is None else f"{key} takes text")
        if pattern is not None and value and not pattern.fullmatch(value):
            raise Mistake(key, f"{key} = {value!r} is not of the form {pattern.pattern}")
        return value

    def choice(self, key: str, choices: tuple[str, ...]) -> str:
        """One of a few texts."""
        value = self.text(key)
        if value not in choices:
            raise Mistake(key, f"{key} = {value!r}; takes one of {', '.join(choices)}")
        return value

    def languages(self, key: str) -> Mapping[str, str]:
        """A text in every language."""
        value = self.left.pop(key, None)
        if not isinstance(value, dict) or set(value) != set(LANGUAGES):
            raise Mistake(key, f"{key} takes a text for each of {', '.join(LANGUAGES)}")
        if not all(isinstance(text, str) and text.strip() for text in value.values()):
            raise Mistake(key, f"{key} has an empty text")
        return {language: text.strip() for language, text in value.items()}

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        value = self.left.pop(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise Mistake(key, f"{key} takes a list of texts")
        return tuple(value)

    def table(self, key: str) -> Mapping[str, Any]:
        """A table of anything."""
        value = self.left.pop(key, {})
        if not isinstance(value, dict):
            raise Mistake(key, f"{key} takes a table")
        return value

    def place(self, key: str) -> int | str:
        """A step, from 0, or the id of a section."""
        value = self.left.pop(key, 0)
        if isinstance(value, str) or (type(value) is int and value >= 0):
            return value
        raise Mistake(key, f"{key} takes a step (from 0) or the id of a section")

    def done(self) -> None:
        """Nothing else may stand there."""
        for key in self.left:
            raise Mistake(key, f"there is no field {key}")


def line_of(source: str, key: str, start: int = 0) -> int:
    """The first line from `start` (0-based) that sets a key or opens its table, counted from 1."""
    mention = re.compile(rf"^\s*(\[+\s*)?{re.escape(key)}\b")
    for number, line in enumerate(source.splitlines()[start:], start + 1):
        if mention.match(line):
            return number
    return start + 1


def read_file(file: Path, shown: str) -> tuple[str, dict[str, Any]] | Problem:
    """The text and the content of a TOML file."""
    try:
        source = file.read_text(encoding="utf-8")
        return source, tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        end = len(source.splitlines())  # "at end of document"
        return Problem(shown, int(line.group(1)) if line else end, str(error))
    except (OSError, UnicodeDecodeError) as error:
        return Problem(shown, 1, str(error))
