"""MP4, by an ffmpeg found on the machine or by PyAV where it is installed; neither is shipped."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import numpy as np

from explorer.ui.export.metadata import Metadata


def mp4_maker() -> str:
    """What can make MP4 here: the path of an ffmpeg, "av", or "" for nothing."""
    from importlib.util import find_spec

    return shutil.which("ffmpeg") or ("av" if find_spec("av") else "")


MISSING_MP4 = "MP4 is made by the program ffmpeg or the package av, and neither is installed"


class Mp4Frames:
    """Feeds frames to ffmpeg or PyAV as they come; `write` copies the finished film."""

    def __init__(self, width: int, height: int, frames_per_second: float) -> None:
        maker = mp4_maker()
        if not maker:
            raise OSError(MISSING_MP4)
        self._folder = tempfile.TemporaryDirectory(prefix="llm-explorer-")
        self._path = Path(self._folder.name) / "film.mp4"
        self._per_second = frames_per_second
        # yuv420p, the only form every player shows, needs even sides: the last row is repeated
        self._even = (width + width % 2, height + height % 2)
        self._sink: Any = (_Ffmpeg if maker != "av" else _PyAv)(
            maker, self._path, self._even, frames_per_second
        )
        self._clock = self._shown = 0.0

    def add(self, pixels: np.ndarray, seconds: float) -> None:
        """One more frame, repeated for as long as it is shown."""
        width, height = self._even
        rows, columns = height - pixels.shape[0], width - pixels.shape[1]
        pixels = np.pad(pixels, ((0, rows), (0, columns), (0, 0)), mode="edge")
        self._clock += seconds
        while self._shown < self._clock - 1e-9:
            self._sink.frame(pixels)
            self._shown += 1 / self._per_second

    def write(self, file: IO[bytes], metadata: Metadata, cancelled: Callable[[], bool]) -> None:
        """Finish the film and copy it into `file`."""
        try:
            self._sink.finish()
            with open(self._path, "rb") as film:
                shutil.copyfileobj(film, file)
        finally:
            self.close()

    def close(self) -> None:
        """End the encoder and remove its files."""
        self._sink.stop()
        self._folder.cleanup()


class _Ffmpeg:
    """An ffmpeg of the machine, fed raw frames through a pipe."""

    def __init__(
        self, program: str, path: Path, size: tuple[int, int], frames_per_second: float
    ) -> None:
        encoders = subprocess.run(
            [program, "-hide_banner", "-encoders"], capture_output=True, text=True, check=False
        ).stdout
        codec = "libx264" if "libx264" in encoders else "mpeg4"
        quality = ["-crf", "18"] if codec == "libx264" else ["-q:v", "3"]
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 (closed by stop)
        self._process = subprocess.Popen(
            [
                program, "-hide_banner", "-loglevel", "error", "-y", "-f", "rawvideo",
                "-pix_fmt", "rgb24", "-s", f"{size[0]}x{size[1]}", "-r", str(frames_per_second),
                "-i", "-", "-an", "-c:v", codec, *quality, "-pix_fmt", "yuv420p",
                # players take the colours of large films for BT.709: say so, and convert to it
                "-vf", "scale=out_color_matrix=bt709", "-colorspace", "bt709",
                "-color_primaries", "bt709", "-color_trc", "bt709",
                "-movflags", "+faststart", str(path),
            ],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=self._errors,
        )  # fmt: skip

    def frame(self, pixels: np.ndarray) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(pixels.tobytes())
        except OSError:
            raise OSError(f"ffmpeg stopped: {self._complaint()}") from None

    def _complaint(self) -> str:
        self._process.wait()
        self._errors.seek(0)
        lines = self._errors.read().decode(errors="replace").strip().splitlines()
        return lines[-1] if lines else f"exit status {self._process.returncode}"

    def finish(self) -> None:
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):  # what it died of is told below
            self._process.stdin.close()
        if self._process.wait() != 0:
            raise OSError(f"ffmpeg stopped: {self._complaint()}")

    def stop(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._errors.close()


_BT709 = 1  # in the numbering of ITU-T H.273


class _PyAv:
    """PyAV, where it is installed."""

    def __init__(self, _: str, path: Path, size: tuple[int, int], frames_per_second: float) -> None:
        from fractions import Fraction

        import av

        self._av = av
        self._container = av.open(str(path), "w", options={"movflags": "+faststart"})
        codec = "libx264" if "libx264" in av.codecs_available else "mpeg4"
        rate = Fraction(frames_per_second).limit_denominator(1000)
        self._stream = self._container.add_stream(codec, rate=rate)
        self._stream.width, self._stream.height = size
        self._stream.pix_fmt = "yuv420p"
        context = self._stream.codec_context
        context.colorspace = context.color_primaries = context.color_trc = _BT709
        if codec == "libx264":
            self._stream.options = {"crf": "18"}
        else:
            self._stream.bit_rate = 4_000_000

    def frame(self, pixels: np.ndarray) -> None:
        picture = self._av.VideoFrame.from_ndarray(np.ascontiguousarray(pixels), format="rgb24")
        picture = picture.reformat(format="yuv420p", dst_colorspace="ITU709")
        for packet in self._stream.encode(picture):
            self._container.mux(packet)

    def finish(self) -> None:
        for packet in self._stream.encode():
            self._container.mux(packet)
        self._container.close()

    def stop(self) -> None:
        self._container.close()
