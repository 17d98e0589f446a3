"""Cards and claims: the sentences in resources/concepts, one TOML file per concept.

    resources/concepts/<tab>/<id>.toml      a concept
    resources/concepts/<tab>/claims.toml    [[claim]] tables: sentences one often hears

A file with a mistake is reported with its name and line, and the rest is still loaded. Whether a
claim is true is written nowhere: see `explorer.core.claims`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from explorer.core.paths import resources

LANGUAGES = ("en", "zh")
IMPORTANCE = ("core", "high", "medium", "low")
SEVERITY = ("wrong", "misleading", "inconsistent", "outdated", "unsourced", "incomplete")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CLAIM_ID = re.compile(r"[A-Z][0-9]{3}")
_LAB = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")


@dataclass(frozen=True)
class Card:
    """One concept. `name` and `text` by language; `at` is a step or section of the lab."""

    id: str
    tab: str
    importance: str
    name: Mapping[str, str]
    text: Mapping[str, str]
    formula: str = ""
    lab: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)
    at: int | str = 0
    related: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Claim:
    """A sentence one often hears, by language; a lab to look at it in."""

    id: str
    tab: str
    statement: Mapping[str, str]
    severity: str
    notes: tuple[str, ...] = ()
    lab: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)
    at: int | str = 0


@dataclass(frozen=True)
class Problem:
    """A mistake in a file: where (line from 1), and what."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


class _Mistake(Exception):  # noqa: N818 (caught where it is raised)
    """A mistake under a key of a table."""

    def __init__(self, key: str, text: str) -> None:
        super().__init__(text)
        self.key, self.text = key, text


class _Table:
    """Takes the fields of a TOML table one by one; what is left over is a mistake."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        self.left = dict(content)

    def text(
        self, key: str, pattern: re.Pattern[str] | None = None, default: str | None = None
    ) -> str:
        value = self.left.pop(key, default)
        if not isinstance(value, str):
            raise _Mistake(key, f"{key} is missing" if value is None else f"{key} takes text")
        if pattern is not None and value and not pattern.fullmatch(value):
            raise _Mistake(key, f"{key} = {value!r} is not of the form {pattern.pattern}")
        return value

    def choice(self, key: str, choices: tuple[str, ...]) -> str:
        value = self.text(key)
        if value not in choices:
            raise _Mistake(key, f"{key} = {value!r}; takes one of {', '.join(choices)}")
        return value

    def languages(self, key: str) -> Mapping[str, str]:
        value = self.left.pop(key, None)
        if not isinstance(value, dict) or set(value) != set(LANGUAGES):
            raise _Mistake(key, f"{key} takes a text for each of {', '.join(LANGUAGES)}")
        if not all(isinstance(text, str) and text.strip() for text in value.values()):
            raise _Mistake(key, f"{key} has an empty text")
        return {language: text.strip() for language, text in value.items()}

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.left.pop(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise _Mistake(key, f"{key} takes a list of texts")
        return tuple(value)

    def table(self, key: str) -> Mapping[str, Any]:
        value = self.left.pop(key, {})
        if not isinstance(value, dict):
            raise _Mistake(key, f"{key} takes a table")
        return value

    def place(self, key: str) -> int | str:
        value = self.left.pop(key, 0)
        if isinstance(value, str) or (type(value) is int and value >= 0):
            return value
        raise _Mistake(key, f"{key} takes a step (from 0) or the id of a section")

    def done(self) -> None:
        for key in self.left:
            raise _Mistake(key, f"there is no field {key}")


def _card(content: Mapping[str, Any], tab: str, name: str) -> Card:
    table = _Table(content)
    card = Card(
        id=table.text("id", _ID), tab=table.text("tab"),
        importance=table.choice("importance", IMPORTANCE), name=table.languages("name"),
        text=table.languages("text"), formula=table.text("formula", default=""),
        lab=table.text("lab", _LAB, default=""), params=table.table("params"),
        at=table.place("at"), related=table.texts("related"), notes=table.texts("notes"),
    )  # fmt: skip
    table.done()
    if card.id != name:
        raise _Mistake("id", f"id = {card.id!r} in a file called {name}.toml")
    if card.tab != tab:
        raise _Mistake("tab", f"tab = {card.tab!r} in the folder {tab}")
    return card


def _claim(content: Any, tab: str) -> Claim:
    if not isinstance(content, dict):
        raise _Mistake("claim", "claim takes tables, [[claim]]")
    table = _Table(content)
    claim = Claim(
        id=table.text("id", _CLAIM_ID), tab=tab, statement=table.languages("statement"),
        severity=table.choice("severity", SEVERITY), notes=table.texts("notes"),
        lab=table.text("lab", _LAB, default=""), params=table.table("params"),
        at=table.place("at"),
    )  # fmt: skip
    table.done()
    return claim


def _line_of(source: str, key: str, start: int = 0) -> int:
    """The first line from `start` (0-based) that sets a key or opens its table, counted from 1."""
    mention = re.compile(rf"^\s*(\[+\s*)?{re.escape(key)}\b")
    for number, line in enumerate(source.splitlines()[start:], start + 1):
        if mention.match(line):
            return number
    return start + 1


def _read(file: Path, shown: str) -> tuple[str, dict[str, Any]] | Problem:
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


def read_cards(folder: Path) -> tuple[dict[str, Card], tuple[Problem, ...]]:
    """The cards under a folder like resources/concepts, by id, and what is wrong there."""
    found: dict[str, Card] = {}
    problems = []
    for file in sorted(folder.glob("*/*.toml")):
        if file.name == "claims.toml":
            continue
        shown = f"{file.parent.name}/{file.name}"
        content = _read(file, shown)
        if isinstance(content, Problem):
            problems.append(content)
            continue
        try:
            card = _card(content[1], file.parent.name, file.stem)
            if card.id in found:
                raise _Mistake("id", f"{card.id} is also a card of {found[card.id].tab}")
        except _Mistake as mistake:
            problems.append(Problem(shown, _line_of(content[0], mistake.key), mistake.text))
        else:
            found[card.id] = card
    return found, tuple(problems)


def read_claims(folder: Path) -> tuple[dict[str, Claim], tuple[Problem, ...]]:
    """The claims under a folder like resources/concepts, by id, and what is wrong there."""
    found: dict[str, Claim] = {}
    problems = []
    for file in sorted(folder.glob("*/claims.toml")):
        shown = f"{file.parent.name}/{file.name}"
        content = _read(file, shown)
        if isinstance(content, Problem):
            problems.append(content)
            continue
        source, tables = content
        listed = tables.get("claim", [])
        headers = [n for n, line in enumerate(source.splitlines()) if line.strip() == "[[claim]]"]
        for key in tables.keys() - {"claim"}:
            problems.append(Problem(shown, _line_of(source, key), f"there is no field {key}"))
        for place, table in enumerate(listed if isinstance(listed, list) else [listed]):
            start = headers[place] if place < len(headers) else 0
            try:
                claim = _claim(table, file.parent.name)
                if claim.id in found:
                    raise _Mistake("id", f"{claim.id} is there twice")
            except _Mistake as mistake:
                line = _line_of(source, mistake.key, start)
                problems.append(Problem(shown, line, mistake.text))
            else:
                found[claim.id] = claim
    return found, tuple(problems)


@cache
def cards() -> tuple[Mapping[str, Card], tuple[Problem, ...]]:
    """The cards that ship with the program."""
    return read_cards(resources() / "concepts")


@cache
def claims() -> tuple[Mapping[str, Claim], tuple[Problem, ...]]:
    """The claims that ship with the program."""
    return read_claims(resources() / "concepts")
