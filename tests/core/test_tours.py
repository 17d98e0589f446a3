"""Tours: what is right is loaded, what is wrong is reported with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.core.tours import FEWEST, MOST, questions, read_tours, stops_of, tours

HEAD = """\
id = "why-scale"
tab = "attention"
concepts = ["scaled-dot-product"]
notes = ["001:L189"]

[question]
en = "Why?"
zh = "为什么？"

[answer]
en = "Because."
zh = "因为。"
"""
STOP = """
[[stop]]
lab = "attention/one-head"
at = {at}

[stop.note]
en = "Look."
zh = "看。"

[stop.params]
layer = {layer}
"""
STOPS = [STOP.format(at=at, layer=layer) for at, layer in (('"score"', 0), (4, 1), ('"-1"', 2))]
TOUR = HEAD + "".join(STOPS)


def write(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_that_a_tour_is_read(tmp_path: Path) -> None:
    found, problems = read_tours(write(tmp_path, "why-scale.toml", TOUR))
    assert problems == ()
    tour = found["why-scale"]
    assert (tour.question["zh"], tour.concepts) == ("为什么？", ("scaled-dot-product",))
    assert [(stop.at, dict(stop.params)) for stop in tour.stops] == [
        ("score", {"layer": 0}), (4, {"layer": 1}), ("-1", {"layer": 2}),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "line", "why"),
    [
        ('id = "why-scale"', 'id = "why"', 1, "in a file called why-scale.toml"),
        ('tab = "attention"', "", 1, "tab is missing"),
        ('concepts = ["scaled-dot-product"]', "concepts = []", 3, "at least one id"),
        ('zh = "为什么？"', "", 6, "a text for each of en, zh"),
        ('en = "Because."', 'en = " "', 10, "empty text"),
        ("[answer]", "[answers]", 1, "answer takes a text for each"),
        ("at = 4", "at = -4", 27, "a step"),
        ('lab = "attention/one-head"', 'lab = ""', 15, "lab is empty"),
        ('lab = "attention/one-head"', 'lab = "attention"', 15, "not of the form"),
        ("layer = 1", "layer = ", 34, "at line 34"),
        ("[stop.note]", "[stop.notes]", 14, "note takes a text for each"),
        (STOPS[2], "", 14, f"{FEWEST} to {MOST}"),
        (STOPS[2], STOPS[2] * 6, 14, f"{FEWEST} to {MOST}"),
    ],
)  # fmt: skip
def test_that_a_mistake_has_its_line_and_the_rest_still_loads(
    tmp_path: Path, old: str, new: str, line: int, why: str
) -> None:
    assert old in TOUR
    write(tmp_path, "why-scale.toml", TOUR.replace(old, new, 1))
    write(tmp_path, "other.toml", TOUR.replace('"why-scale"', '"other"'))
    found, problems = read_tours(tmp_path)
    assert list(found) == ["other"]
    assert [str(problem).split(" ")[0] for problem in problems] == [f"why-scale.toml:{line}:"]
    assert why in problems[0].text


def test_that_a_question_without_stops_is_a_question_without_a_tour(tmp_path: Path) -> None:
    found, problems = read_tours(write(tmp_path, "why-scale.toml", HEAD))
    assert problems == ()
    assert found["why-scale"].stops == ()
    assert found["why-scale"].concepts == ("scaled-dot-product",)


def test_that_tours_are_the_questions_with_stops() -> None:
    every, led = questions(), tours()
    assert every[1] == led[1]
    assert led[0] == {name: tour for name, tour in every[0].items() if tour.stops}


def test_that_a_folder_that_is_not_there_has_no_tours(tmp_path: Path) -> None:
    assert read_tours(tmp_path / "none") == ({}, ())


def test_that_the_stops_speak_one_language_and_keep_section_or_step(tmp_path: Path) -> None:
    tour = read_tours(write(tmp_path, "why-scale.toml", TOUR))[0]["why-scale"]
    stops = stops_of(tour, "zh")
    assert [stop.note for stop in stops] == ["看。"] * 3
    assert {stop.title for stop in stops} == {"为什么？"}
    assert [(stop.at, stop.section) for stop in stops] == [
        (0.0, "score"), (4.0, ""), (0.0, "-1"),
    ]  # fmt: skip
    assert stops_of(tour, "en")[0].note == "Look."
    assert stops_of(tour, "fr")[0].note == "Look.", "a language without texts falls back to English"
