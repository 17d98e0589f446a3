"""The command line on several stops: a session file, or a tour by its id, as a film."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from explorer.app import main
from explorer.core.session import Session, Stop, dumps
from explorer.core.tours import tours

TOUR = "tour/how-is-a-number-stored"
SMALL = ("--size", "240x200")


def render(*arguments: str) -> int:
    """The exit status of `render`."""
    try:
        return main(["render", *arguments])
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else -1


def session(folder: Path, *stops: Stop) -> str:
    file = folder / "lecture.llmx"
    file.write_text(dumps(Session(stops)), encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_a_tour_becomes_a_film_with_a_frame_for_each_stop(
    tmp_path: Path, language: str
) -> None:
    file = tmp_path / "x.gif"
    assert render(TOUR, *SMALL, "--lang", language, "-o", str(file)) == 0
    with Image.open(file) as film:
        assert film.n_frames == len(tours()[0][TOUR.removeprefix("tour/")].stops)


def test_that_the_stops_of_a_session_become_a_film_comparisons_too(tmp_path: Path) -> None:
    stops = (
        Stop("floats/bits", {"value": "6.5"}, at=2.0, note="one"),
        Stop("floats/bits", {"value": "0.1"}, section="decode", compare={"value": "0.3"}),
    )
    file = tmp_path / "x.webp"
    assert render(session(tmp_path, *stops), *SMALL, "-o", str(file)) == 0
    with Image.open(file) as film:
        assert film.n_frames == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("tour/no-such", "-o", "x.gif"), "one of tour/"),
        (("no.llmx", "-o", "x.gif"), "a file that can be read"),
        ((TOUR, "-o", "x.png"), "for several stops"),
        ((TOUR, "-o", "x.gif", "--set", "value=3"), "several stops have their own"),
        ((TOUR, "-o", "x.gif", "--step", "2"), "several stops have their own"),
        ((TOUR, "-o", "x.gif", "--size", "9x9"), "sides from"),
    ],
)
def test_that_a_mistake_is_one_line_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...], said: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert render(*arguments) == 2
    printed = capsys.readouterr().err
    assert said in printed
    assert printed.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("stop", "said"),
    [
        (Stop("no/lab"), "a session with a stop in it"),
        (Stop("parallelism/memory", {"model": "config", "config": "{"}), "stop 1, config"),
    ],
)
def test_that_a_stop_that_cannot_be_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], stop: Stop, said: str
) -> None:
    assert render(session(tmp_path, stop), *SMALL, "-o", str(tmp_path / "x.gif")) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "x.gif").exists()
