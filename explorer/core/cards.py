"""Cards and claims: the sentences in resources/concepts, one TOML file per concept.

    resources/concepts/<tab>/<id>.toml      a concept
    resources/concepts/<tab>/claims.toml    [[claim]] tables: sentences one often hears

A folder may be of a subject that has no tab: its concepts are shown by labs of other tabs.

A file with a mistake is reported with its name and line, and the rest is still loaded. Whether a
claim is true is written nowhere: see `explorer.core.claims`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from explorer.core.paths import resources
from explorer.core.tables import ID, LAB, LANGUAGES, Mistake, Problem, Table, line_of, read_file

__all__ = [
    "IMPORTANCE", "LANGUAGES", "SEVERITY", "Card", "Claim", "Problem", "cards", "claims",
    "read_cards", "read_claims",
]  # fmt: skip

IMPORTANCE = ("core", "high", "medium", "low")
SEVERITY = ("wrong", "misleading", "inconsistent", "outdated", "unsourced", "incomplete")
_CLAIM_ID = re.compile(r"[A-Z][0-9]{3}")


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


def _card(content: Mapping[str, Any], tab: str, name: str) -> Card:
    table = Table(content)
    card = Card(
        id=table.text("id", ID), tab=table.text("tab"),
        importance=table.choice("importance", IMPORTANCE), name=table.languages("name"),
        text=table.languages("text"), formula=table.text("formula", default=""),
        lab=table.text("lab", LAB, default=""), params=table.table("params"),
        at=table.place("at"), related=table.texts("related"), notes=table.texts("notes"),
    )  # fmt: skip
    table.done()
    if card.id != name:
        raise Mistake("id", f"id = {card.id!r} in a file called {name}.toml")
    if card.tab != tab:
        raise Mistake("tab", f"tab = {card.tab!r} in the folder {tab}")
    return card


def _claim(content: Any, tab: str) -> Claim:
    if not isinstance(content, dict):
        raise Mistake("claim", "claim takes tables, [[claim]]")
    table = Table(content)
    claim = Claim(
        id=table.text("id", _CLAIM_ID), tab=tab, statement=table.languages("statement"),
        severity=table.choice("severity", SEVERITY), notes=table.texts("notes"),
        lab=table.text("lab", LAB, default=""), params=table.table("params"),
        at=table.place("at"),
    )  # fmt: skip
    table.done()
    return claim


def read_cards(folder: Path) -> tuple[dict[str, Card], tuple[Problem, ...]]:
    """The cards under a folder like resources/concepts, by id, and what is wrong there."""
    found: dict[str, Card] = {}
    problems = []
    for file in sorted(folder.glob("*/*.toml")):
        if file.name == "claims.toml":
            continue
        shown = f"{file.parent.name}/{file.name}"
        content = read_file(file, shown)
        if isinstance(content, Problem):
            problems.append(content)
            continue
        try:
            card = _card(content[1], file.parent.name, file.stem)
            if card.id in found:
                raise Mistake("id", f"{card.id} is also a card of {found[card.id].tab}")
        except Mistake as mistake:
            problems.append(Problem(shown, line_of(content[0], mistake.key), mistake.text))
        else:
            found[card.id] = card
    return found, tuple(problems)


def read_claims(folder: Path) -> tuple[dict[str, Claim], tuple[Problem, ...]]:
    """The claims under a folder like resources/concepts, by id, and what is wrong there."""
    found: dict[str, Claim] = {}
    problems = []
    for file in sorted(folder.glob("*/claims.toml")):
        shown = f"{file.parent.name}/{file.name}"
        content = read_file(file, shown)
        if isinstance(content, Problem):
            problems.append(content)
            continue
        source, tables = content
        listed = tables.get("claim", [])
        headers = [n for n, line in enumerate(source.splitlines()) if line.strip() == "[[claim]]"]
        for key in tables.keys() - {"claim"}:
            problems.append(Problem(shown, line_of(source, key), f"there is no field {key}"))
        for place, table in enumerate(listed if isinstance(listed, list) else [listed]):
            start = headers[place] if place < len(headers) else 0
            try:
                claim = _claim(table, file.parent.name)
                if claim.id in found:
                    raise Mistake("id", f"{claim.id} is there twice")
            except Mistake as mistake:
                line = line_of(source, mistake.key, start)
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
