"""Films: the walk of the cursor, the shared palette of a GIF, WebP without loss, MP4 if it can."""

from __future__ import annotations

import dataclasses
import io
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageSequence

from explorer.core.trace import Trace
from explorer.core.view import View
from explorer.ui.export import film, mp4
from explorer.ui.export.gif import GifFrames, shared_palette
from explorer.ui.export.job import ExportJob
from explorer.ui.export.metadata import Metadata, link_in_picture
from explorer.ui.export.webp import WebpFrames
from tests.sample_lab import LAB

LINK = Metadata("t", "d", "llm-explorer://a/b?x=" + "1" * 600)


def steps(count: int, dwell: tuple[float, ...] = ()) -> Trace:
    weights = dwell or (1.0,) * count
    return Trace(None, tuple(SimpleNamespace(dwell=weight) for weight in weights))


# the walk ----------------------------------------------------------------------------------


@given(
    st.integers(1, 60), st.sampled_from([5.0, 10.0, 24.0, 60.0]), st.floats(0.2, 2.0),
    st.none() | st.floats(1.5, 20.0),
)  # fmt: skip
def test_that_the_walk_goes_from_the_first_step_to_the_last_in_the_time_asked_for(
    count: int, rate: float, beat: float, seconds: float | None
) -> None:
    shots = film.shots(steps(count), beat, frames_per_second=rate, seconds=seconds)
    cursors = [shot.at for shot in shots]
    assert cursors[0] == 0
    assert cursors[-1] == count - 1
    assert cursors == sorted(cursors)
    length = sum(shot.seconds for shot in shots)
    wanted = (count - 1) * beat if seconds is None else seconds - film.LAST_FRAME
    wanted = min(wanted, film.LONGEST_FILM) if count > 1 else 0.0
    assert length == pytest.approx(wanted + film.LAST_FRAME, abs=1.01 / rate)


def test_that_a_range_is_walked_from_its_first_step_to_its_last() -> None:
    shots = film.shots(steps(20), 0.5, low=4, high=7)
    assert shots[0].at == 4
    assert shots[-1].at == 7
    assert all(4 <= shot.at <= 7 for shot in shots)


def test_that_a_step_that_dwells_is_shown_longer() -> None:
    even = film.shots(steps(4), 1.0, frames_per_second=10)
    longer = film.shots(steps(4, (1.0, 3.0, 1.0, 1.0)), 1.0, frames_per_second=10)
    assert len(longer) - len(even) == pytest.approx(20, abs=1)


def test_that_frames_between_steps_are_drawn_at_fractions() -> None:
    cursors = [shot.at for shot in film.shots(steps(3), 1.0, frames_per_second=4)]
    assert cursors == pytest.approx([0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2])


def test_that_a_very_long_trace_makes_a_film_of_bounded_length() -> None:
    shots = film.shots(steps(5000), 0.8)
    assert sum(shot.seconds for shot in shots) <= film.LONGEST_FILM + 2


# GIF ---------------------------------------------------------------------------------------


def frames(count: int, colours: int = 40) -> list[np.ndarray]:
    """Pictures with a square that moves over bands of colours."""
    out = []
    for number in range(count):
        bands = np.linspace(0, 255, colours).astype(np.uint8)
        base = np.zeros((40, 60, 3), dtype=np.uint8)
        base[..., 0] = np.resize(bands, 60)[None]
        base[..., 2] = 128
        base[5:15, 4 * number : 4 * number + 10] = (255, 200, 0)
        out.append(base)
    return out


def gif_of(pictures: list[np.ndarray], seconds: float = 0.1) -> bytes:
    writer, out = GifFrames(60, 40), io.BytesIO()
    for picture in pictures:
        writer.add(picture, seconds)
    writer.write(out, LINK, lambda: False)
    writer.close()
    return out.getvalue()


def local_palettes(data: bytes) -> int:
    """Frames of a GIF that bring a palette of their own, by walking its blocks."""
    place, found = 13 + 3 * 256, 0
    assert data[10] & 0x87 == 0x87  # a global palette of 256 colours
    while data[place] != 0x3B:
        if data[place] == 0x21:
            place += 2
        else:
            assert data[place] == 0x2C
            found += data[place + 9] >> 7
            place += 11
        while data[place]:
            place += data[place] + 1
        place += 1
    return found


def test_that_a_gif_has_every_frame_for_its_time_and_one_palette() -> None:
    data = gif_of(frames(8))
    image = Image.open(io.BytesIO(data))
    assert image.n_frames == 8
    assert image.info["loop"] == 0
    assert [frame.info["duration"] for frame in ImageSequence.Iterator(image)] == [100] * 8
    assert local_palettes(data) == 0


def test_that_a_gif_of_few_colours_is_exact() -> None:
    pictures = frames(8)
    image = Image.open(io.BytesIO(gif_of(pictures)))
    for number, frame in enumerate(ImageSequence.Iterator(image)):
        assert np.array_equal(np.asarray(frame.convert("RGB")), pictures[number])


def test_that_a_repeated_frame_lengthens_the_one_before() -> None:
    first, second = frames(2)
    image = Image.open(io.BytesIO(gif_of([first, first, first, second])))
    assert image.n_frames == 2
    assert [f.info["duration"] for f in ImageSequence.Iterator(image)] == [300, 100]


def test_that_frame_times_add_up_to_the_film_although_gif_counts_hundredths() -> None:
    image = Image.open(io.BytesIO(gif_of(frames(12), 1 / 24)))
    total = sum(frame.info["duration"] for frame in ImageSequence.Iterator(image))
    assert total == pytest.approx(12 / 24 * 1000, abs=10)


def test_that_too_many_colours_are_merged_and_the_frequent_ones_stay_exact() -> None:
    rng = np.random.default_rng(1)
    colours = np.unique(rng.integers(0, 1 << 24, 5000).astype(np.uint32))
    counts = np.ones(len(colours), dtype=np.int64)
    counts[7], counts[11] = 100_000, 50_000
    palette = shared_palette(colours, counts)
    assert len(palette) <= 255
    assert colours[7] in palette
    assert colours[11] in palette


def test_that_photographs_too_stay_near_their_colours() -> None:
    rng = np.random.default_rng(2)
    smooth = np.cumsum(rng.normal(0, 3, (40, 60, 3)), axis=1)
    noisy = np.clip(128 + smooth, 0, 255).astype(np.uint8)
    (frame,) = ImageSequence.Iterator(Image.open(io.BytesIO(gif_of([noisy]))))
    apart = np.abs(np.asarray(frame.convert("RGB")).astype(int) - noisy).mean()
    assert apart < 6  # of 255: 2 400 different colours on 255 entries


# WebP and MP4 ------------------------------------------------------------------------------


def test_that_a_webp_keeps_every_pixel_and_every_time(tmp_path: Path) -> None:
    pictures = frames(5)
    writer, file = WebpFrames(60, 40), tmp_path / "x.webp"
    for picture in pictures:
        writer.add(picture, 0.25)
    with open(file, "wb") as out:
        writer.write(out, LINK, lambda: False)
    writer.close()
    image = Image.open(file)
    assert image.n_frames == 5
    for number, frame in enumerate(ImageSequence.Iterator(image)):
        assert np.array_equal(np.asarray(frame.convert("RGB")), pictures[number])
        assert frame.info["duration"] == 250
    assert link_in_picture(file) == LINK.link


def test_that_the_link_comes_back_out_of_a_gif(tmp_path: Path) -> None:
    (tmp_path / "x.gif").write_bytes(gif_of(frames(2)))
    assert link_in_picture(tmp_path / "x.gif") == LINK.link


def test_that_mp4_without_an_encoder_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, trace: Trace, tmp_path: Path
) -> None:
    monkeypatch.setattr(mp4, "mp4_maker", lambda: "")
    with pytest.raises(ValueError, match="ffmpeg"):
        ExportJob(LAB, trace, View(), tmp_path / "x.mp4")
    assert list(tmp_path.iterdir()) == []


FAKE = """#!{python}
import sys
if "-encoders" in sys.argv:
    print(" V..... libx264")
    raise SystemExit
width, height = map(int, sys.argv[sys.argv.index("-s") + 1].split("x"))
data = sys.stdin.buffer.read()
if {fails}:
    print("Unknown pixel format", file=sys.stderr)
    raise SystemExit(3)
assert len(data) % (width * height * 3) == 0
open(sys.argv[-1], "wb").write(b"%d" % (len(data) // (width * height * 3)))
"""


def fake_ffmpeg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: bool) -> None:
    """A program that takes what ffmpeg takes and counts the frames."""
    program = tmp_path / "bin" / "ffmpeg"
    program.parent.mkdir()
    program.write_text(FAKE.format(python=sys.executable, fails=fails))
    program.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda name: str(program))


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with a #! line")
def test_that_ffmpeg_gets_every_frame_for_its_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trace: Trace
) -> None:
    fake_ffmpeg(tmp_path, monkeypatch, fails=False)
    lab_time = film.shots(trace, LAB.beat, frames_per_second=10)
    job = ExportJob(
        LAB, trace, View(), tmp_path / "x.mp4", size=(101, 65), frames_per_second=10
    )  # fmt: skip
    for _ in job.steps():
        pass
    frames_sent = int((tmp_path / "x.mp4").read_bytes())
    assert frames_sent == pytest.approx(10 * sum(shot.seconds for shot in lab_time), abs=1)


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with a #! line")
def test_that_an_ffmpeg_that_fails_is_quoted_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trace: Trace
) -> None:
    fake_ffmpeg(tmp_path, monkeypatch, fails=True)
    job = ExportJob(LAB, trace, View(), tmp_path / "x.mp4", size=(64, 64), seconds=2)
    with pytest.raises(OSError, match="Unknown pixel format"):
        for _ in job.steps():
            pass
    assert [path.name for path in tmp_path.iterdir()] == ["bin"]


def test_that_dwell_is_read_from_real_steps(trace: Trace) -> None:
    @dataclasses.dataclass(frozen=True)
    class Slow:
        dwell: float = 2.0

    slow = Trace(None, (Slow(), Slow(), Slow()))
    assert len(film.shots(slow, 1.0, frames_per_second=10)) == pytest.approx(41, abs=1)
    assert len(film.shots(trace, 1.0, frames_per_second=10)) == pytest.approx(51, abs=1)
