"""Tours as files: every stop is a picture with its note, for as long as reading it takes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from explorer.core.lab import Lab
from explorer.core.params import ParamError
from explorer.core.trace import drive
from explorer.core.view import View
from explorer.ui.export import picture
from explorer.ui.export.tour import LONGEST, SHORTEST, Halt, TourJob, seconds_to_read
from tests.sample_lab import COMPUTE, LAB

SIZE = (240, 160)


def halts() -> list[Halt]:
    trace = drive(COMPUTE.run(COMPUTE.Params(count=8)))
    return [Halt(LAB, trace, View(), float(at), note, "Why?")
            for at, note in ((0, "First."), (3, "Second, a little longer than the first."),
                             (7, "第三站的说明"))]  # fmt: skip


def made(job: TourJob) -> Path:
    for share in job.steps():
        assert 0 <= share <= 1
    assert job.written == (job.target,)
    return job.target


@pytest.mark.parametrize("ending", ["gif", "webp"])
def test_that_a_film_has_a_frame_for_each_stop_shown_as_long_as_its_note_takes(
    tmp_path: Path, ending: str
) -> None:
    file = made(TourJob(halts(), tmp_path / f"x.{ending}", size=SIZE))
    with Image.open(file) as film:
        assert film.size == SIZE
        assert film.n_frames == 3
        for place, halt in enumerate(halts()):
            film.seek(place)
            film.load()
            assert film.info["duration"] == pytest.approx(1000 * seconds_to_read(halt.note), abs=20)


def test_that_a_frame_is_the_picture_of_the_stop_with_question_and_note(tmp_path: Path) -> None:
    job = TourJob(halts(), tmp_path / "x.webp", size=SIZE)
    halt = halts()[1]
    frame = picture.Frame(halt.lab, halt.trace, halt.view, SIZE, 1.0, "Why?", f"2/3  {halt.note}")
    wanted = picture.image(frame, halt.at, frame.scene())
    wanted.save(str(tmp_path / "wanted.png"))
    Image.fromarray(job._still(1)).save(tmp_path / "drawn.png")
    with Image.open(tmp_path / "wanted.png") as a, Image.open(tmp_path / "drawn.png") as b:
        assert ImageChops.difference(a.convert("RGB"), b).getbbox() is None


def test_that_a_pdf_has_a_page_for_each_stop(tmp_path: Path) -> None:
    file = made(TourJob(halts(), tmp_path / "x.pdf", size=SIZE))
    assert file.read_bytes().count(b"/Type /Page\n") == 3


def test_that_the_wished_length_is_shared_in_proportion(tmp_path: Path) -> None:
    job = TourJob(halts(), tmp_path / "x.gif", size=SIZE, seconds=6.0)
    times = [seconds for _, seconds in job._frames()]
    assert sum(times) == pytest.approx(6.0)
    natural = [seconds_to_read(halt.note) for halt in halts()]
    assert [a / b for a, b in zip(times, natural, strict=True)] == pytest.approx(
        [6.0 / sum(natural)] * 3
    )


def test_that_reading_takes_longer_the_more_there_is_and_chinese_signs_count_more() -> None:
    assert seconds_to_read("") == SHORTEST
    assert seconds_to_read("x" * 5000) == LONGEST
    assert seconds_to_read("letters " * 12) < seconds_to_read("letters " * 18)
    assert seconds_to_read("字" * 60) > seconds_to_read("x" * 60)


def test_that_a_cancelled_tour_leaves_nothing(tmp_path: Path) -> None:
    job = TourJob(halts(), tmp_path / "x.gif", size=SIZE)
    walk = job.steps()
    next(walk)
    job.cancel()
    for _ in walk:
        pass
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("make", "why"),
    [(lambda folder: TourJob([], folder / "x.gif"), "at least one stop"),
     (lambda folder: TourJob(halts(), folder / "x.png"), "for several stops"),
     (lambda folder: TourJob(halts(), folder / "x.json"), "for several stops"),
     (lambda folder: TourJob(halts(), folder / "no" / "x.gif"), "a folder that exists")],
)  # fmt: skip
def test_that_what_no_tour_becomes_is_refused(
    tmp_path: Path, make: Callable[[Path], Lab], why: str
) -> None:
    with pytest.raises(ParamError, match=why):
        make(tmp_path)
