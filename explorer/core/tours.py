"""Tours: the answer to a question, and the places in the labs that show it, one after the other.

    resources/tours/<id>.toml      a question, its answer, [[stop]] tables

A question without stops is answered too; what shows it are the labs of its concepts' cards.

A file with a mistake is reported with its name and line, and the rest is still loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from explorer.core.paths import resources
from explorer.core.session import Stop
from explorer.core.tables import ID, LAB, LANGUAGES, Mistake, Problem, Table, line_of, read_file

FEWEST, MOST = 3, 7


@dataclass(frozen=True)
class TourStop:
    """A place, and what is to be seen there, by language; `at` is a step or section of the lab."""

    lab: str
    note: Mapping[str, str]
    params: Mapping[str, Any] = field(default_factory=dict)
    at: int | str = 0


@dataclass(frozen=True)
class Tour:
    """A question with its answer, by language; the ids of the cards it reaches, and the stops
    (none, or from FEWEST to MOST)."""

    id: str
    tab: str
    question: Mapping[str, str]
    answer: Mapping[str, str]
    concepts: tuple[str, ...]
    stops: tuple[TourStop, ...]
    notes: tuple[str, ...] = ()


def _stop(content: Any) -> TourStop:
    if not isinstance(content, dict):
        raise Mistake("stop", "stop takes tables, [[stop]]")
    table = Table(content)
    stop = TourStop(
        lab=table.text("lab", LAB), note=table.languages("note"), params=table.table("params"),
        at=table.place("at"),
    )  # fmt: skip
    if not stop.lab:
        raise Mistake("lab", "lab is empty")
    table.done()
    return stop


def _tour(content: Mapping[str, Any], name: str, source: str) -> Tour | tuple[int, str]:
    """A tour, or the line and the text of the first mistake in it."""
    headers = [n for n, line in enumerate(source.splitlines()) if line.strip() == "[[stop]]"]
    start, stops = 0, []
    try:
        table = Table({key: value for key, value in content.items() if key != "stop"})
        tour_id, tab = table.text("id", ID), table.text("tab", ID)
        question, answer = table.languages("question"), table.languages("answer")
        concepts, notes = table.texts("concepts"), table.texts("notes")
        table.done()
        if tour_id != name:
            raise Mistake("id", f"id = {tour_id!r} in a file called {name}.toml")
        if not concepts:
            raise Mistake("concepts", "concepts takes at least one id of a card")
        listed = content.get("stop", [])
        if not isinstance(listed, list) or not (not listed or FEWEST <= len(listed) <= MOST):
            raise Mistake("stop", f"stop takes {FEWEST} to {MOST} tables, [[stop]], or none")
        for place, raw in enumerate(listed):
            start = headers[place] if place < len(headers) else 0
            stops.append(_stop(raw))
    except Mistake as mistake:
        return line_of(source, mistake.key, start), mistake.text
    return Tour(tour_id, tab, question, answer, concepts, tuple(stops), notes)


def read_tours(folder: Path) -> tuple[dict[str, Tour], tuple[Problem, ...]]:
    """The questions in a folder like resources/tours, by id, and what is wrong there."""
    found: dict[str, Tour] = {}
    problems = []
    for file in sorted(folder.glob("*.toml")):
        content = read_file(file, file.name)
        if isinstance(content, Problem):
            problems.append(content)
            continue
        tour = _tour(content[1], file.stem, content[0])
        if isinstance(tour, Tour):
            found[tour.id] = tour
        else:
            problems.append(Problem(file.name, *tour))
    return found, tuple(problems)


@cache
def questions() -> tuple[Mapping[str, Tour], tuple[Problem, ...]]:
    """The questions that ship with the program, with a tour or without."""
    return read_tours(resources() / "tours")


@cache
def tours() -> tuple[Mapping[str, Tour], tuple[Problem, ...]]:
    """Those that have a tour."""
    found, problems = questions()
    return {name: tour for name, tour in found.items() if tour.stops}, problems


def stops_of(tour: Tour, language: str) -> tuple[Stop, ...]:
    """A tour as stops of a session: the notes in a language, the question as their title."""
    code = language if language in LANGUAGES else LANGUAGES[0]
    return tuple(
        Stop(
            lab=stop.lab, params=stop.params, note=stop.note[code], title=tour.question[code],
            at=float(stop.at) if isinstance(stop.at, int) else 0.0,
            section=stop.at if isinstance(stop.at, str) else "",
        )
        for stop in tour.stops
    )  # fmt: skip
