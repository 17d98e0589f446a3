"""The export job: a frame per turn, whole files or none, and it can be stopped at any turn."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from explorer.core.link import parse_link
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.ui.export import job as job_module
from explorer.ui.export import mp4
from explorer.ui.export.job import ENDINGS, ExportJob, check_target
from explorer.ui.export.metadata import link_in_picture
from tests.sample_lab import COMPUTE, LAB

MADE_HERE = [ending for ending in ENDINGS if ending != ".mp4" or mp4.mp4_maker()]
SMALL: dict[str, Any] = {"size": (120, 80), "frames_per_second": 10, "seconds": 2}


def job_for(trace: Trace, target: Path, **options: Any) -> ExportJob:
    return ExportJob(LAB, trace, View(), target, **{**SMALL, **options})


@pytest.mark.parametrize("ending", MADE_HERE)
def test_that_every_kind_of_file_is_written_whole(
    trace: Trace, tmp_path: Path, ending: str
) -> None:
    job = job_for(trace, tmp_path / f"x{ending}")
    shares = list(job.steps())
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert job.written == (tmp_path / f"x{ending}",)
    assert (tmp_path / f"x{ending}").stat().st_size > 100
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("turns", [0, 1, 3])
@pytest.mark.parametrize("ending", MADE_HERE)
def test_that_a_cancelled_job_leaves_nothing_behind(
    trace: Trace, tmp_path: Path, ending: str, turns: int
) -> None:
    before = threading.active_count()
    job = job_for(trace, tmp_path / f"x{ending}", steps=range(6))
    walk = job.steps()
    for _ in range(turns):
        next(walk)
    job.cancel()
    for _ in walk:
        pass
    assert job.written == ()
    assert list(tmp_path.iterdir()) == []
    assert threading.active_count() == before


@pytest.mark.parametrize("ending", MADE_HERE)
def test_that_a_job_closed_in_the_middle_leaves_nothing_behind(
    trace: Trace, tmp_path: Path, ending: str
) -> None:
    before = threading.active_count()
    walk = job_for(trace, tmp_path / f"x{ending}", steps=range(6)).steps()
    next(walk)
    walk.close()  # type: ignore[attr-defined]
    assert list(tmp_path.iterdir()) == []
    assert threading.active_count() == before


@pytest.mark.parametrize("ending", MADE_HERE)
def test_that_a_full_disk_leaves_the_old_file_as_it_was(
    trace: Trace, tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / f"x{ending}"
    target.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        for _ in job_for(trace, target).steps():
            pass
    assert target.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_that_a_sequence_that_fails_in_the_middle_leaves_nothing(
    trace: Trace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, count = Path.write_bytes, [0]

    def failing(self: Path, data: bytes) -> int:
        count[0] += 1
        if count[0] == 3:
            raise OSError(28, "No space left on device")
        return real(self, data)

    monkeypatch.setattr(Path, "write_bytes", failing)
    with pytest.raises(OSError, match="No space left"):
        for _ in job_for(trace, tmp_path / "x.png", steps=range(6)).steps():
            pass
    assert list(tmp_path.iterdir()) == []


def test_that_an_encoder_that_fails_is_heard_and_ends(
    trace: Trace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from explorer.ui.export.film import FrameStore

    def failing(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(FrameStore, "add", failing)
    before = threading.active_count()
    with pytest.raises(OSError, match="No space left"):
        for _ in job_for(trace, tmp_path / "x.gif").steps():
            pass
    assert list(tmp_path.iterdir()) == []
    assert threading.active_count() == before


def test_that_more_than_one_step_makes_numbered_pictures(trace: Trace, tmp_path: Path) -> None:
    job = job_for(trace, tmp_path / "x.png", steps=(1, 4))
    for _ in job.steps():
        pass
    assert [path.name for path in job.written] == ["x-0001.png", "x-0004.png"]
    links = [parse_link(link_in_picture(path) or "") for path in job.written]
    assert [link.at for link in links] == [1, 4]


def test_that_no_turn_keeps_the_window_waiting_for_an_encoder(
    trace: Trace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from explorer.ui.export.film import FrameStore

    real = FrameStore.add

    def slow(self: Any, *arguments: Any) -> None:
        time.sleep(0.05)
        real(self, *arguments)

    monkeypatch.setattr(FrameStore, "add", slow)
    longest, walk = 0.0, job_for(trace, tmp_path / "x.gif").steps()
    for _ in range(40):
        start = time.perf_counter()
        next(walk)
        longest = max(longest, time.perf_counter() - start)
    walk.close()  # type: ignore[attr-defined]
    # a turn waits 5 ms for room; the rest is drawing, and a loaded test machine
    assert longest < 0.045


def test_that_titles_and_captions_can_be_the_lab_s_own_words(
    trace: Trace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []

    def spy(frame: Any, *_: Any) -> bytes:
        seen.append((frame.title, frame.caption))
        return b"x"

    monkeypatch.setitem(job_module.picture.SINGLE, ".png", spy)
    job = job_for(trace, tmp_path / "x.png", steps=(0, 2), title="auto", caption="auto")
    for _ in job.steps():
        pass
    assert seen == [
        ("How do sums grow?", "After 1 numbers"),
        ("How do sums grow?", "After 3 numbers"),
    ]


def test_that_a_compared_picture_carries_both_sides_in_its_link(
    trace: Trace, tmp_path: Path
) -> None:
    other = drive(COMPUTE.run(COMPUTE.Params(count=6, factor=3.0)))
    for _ in job_for(trace, tmp_path / "x.png", at=2, other=other).steps():
        pass
    link = parse_link(link_in_picture(tmp_path / "x.png") or "")
    assert dict(link.params) == {"count": "6", "factor": "3.0"}
    assert dict(link.compare or {}) == {"factor": "1.5"}
    with pytest.raises(ParamError, match="compare"):
        job_for(trace, tmp_path / "x.json", other=other)


def test_that_params_too_long_for_a_link_are_exported_without_one(tmp_path: Path) -> None:
    trace = drive(COMPUTE.run(COMPUTE.Params(points=((0.1234567, 0.7654321),) * 4000)))
    for _ in job_for(trace, tmp_path / "x.png").steps():
        pass
    assert link_in_picture(tmp_path / "x.png") is None


def test_that_targets_that_cannot_be_are_refused_before_anything_is_drawn(tmp_path: Path) -> None:
    (tmp_path / "folder.png").mkdir()
    for target in (
        tmp_path / "x.bmp", tmp_path / "x", tmp_path / "nowhere" / "x.png",
        tmp_path / "folder.png",
    ):  # fmt: skip
        with pytest.raises(ParamError) as refusal:
            check_target(target)
        assert refusal.value.field == "output"
    for ending in MADE_HERE:
        check_target(tmp_path / f"x{ending.upper()}")
