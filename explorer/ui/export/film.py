"""Films: where the cursor stands at each frame, and a store for the frames that are drawn."""

from __future__ import annotations

import tempfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Protocol

import numpy as np

from explorer.core.trace import Trace
from explorer.core.transport import Transport
from explorer.ui.export.metadata import Metadata

LAST_FRAME = 1.0  # seconds the last step stays
LONGEST_FILM = 60.0  # seconds; a longer walk is played faster unless the length is given
MOST_FRAMES = 6000


@dataclass(frozen=True)
class Shot:
    """One frame: the cursor, and how long it is shown, in seconds."""

    at: float
    seconds: float


def shots(
    trace: Trace, beat: float, *, count: int | None = None, low: int = 0, high: int | None = None,
    frames_per_second: float = 20.0, seconds: float | None = None,
) -> list[Shot]:  # fmt: skip
    """The walk of the transport over steps `low` to `high`, cut into frames.

    `beat` is the seconds of one step (longer where a step has a `dwell`); `seconds` is the length
    of the whole film, by default the natural one, at most `LONGEST_FILM`. The last step stays for
    a second more.
    """
    count = len(trace) if count is None else count
    high = count - 1 if high is None else min(high, count - 1)
    dwell = tuple(
        float(getattr(trace[i], "dwell", 1.0) or 1.0) if i < len(trace) else 1.0
        for i in range(count)
    )
    natural = beat * sum(dwell[low:high])
    wanted = min(natural, LONGEST_FILM) if seconds is None else max(seconds - LAST_FRAME, 0.0)
    rate = natural / wanted if natural > 0 and wanted > 0 else 1.0
    start = Transport(count, float(low), low=low, high=high, beat=beat, dwell=dwell, rate=rate)
    out: list[Shot] = []
    transport = start.play()
    while transport.playing and len(out) < MOST_FRAMES:
        out.append(Shot(transport.cursor, 1 / frames_per_second))
        transport = transport.tick(1 / frames_per_second)
    out.append(Shot(float(high), LAST_FRAME))
    return out


class FilmWriter(Protocol):
    """Takes frames one by one, then writes the file. Both may run on any one thread."""

    def add(self, pixels: np.ndarray, seconds: float) -> None:
        """One more frame, (height, width, 3) uint8, and how long it is shown."""

    def write(self, file: IO[bytes], metadata: Metadata, cancelled: Callable[[], bool]) -> None:
        """Write the file; stops early, incomplete, when `cancelled` says so."""

    def close(self) -> None:
        """Free what it holds."""


class FrameStore:
    """Frames of one size, compressed in a temporary file: a long film does not fill the memory."""

    def __init__(self, width: int, height: int) -> None:
        self.size = (width, height)
        self.seconds: list[float] = []
        self._file = tempfile.TemporaryFile(prefix="llm-explorer-")  # noqa: SIM115 (see close)
        self._places: list[int] = [0]
        self._last = b""

    def __len__(self) -> int:
        return len(self.seconds)

    def add(self, pixels: np.ndarray, seconds: float) -> None:
        """One more frame (height, width, 3) uint8; a repetition of the last one lengthens it."""
        packed = zlib.compress(pixels.tobytes(), 1)
        if packed == self._last:
            self.seconds[-1] += seconds
            return
        self._file.write(packed)
        self._places.append(self._places[-1] + len(packed))
        self.seconds.append(seconds)
        self._last = packed

    def raw(self, index: int) -> bytes:
        """The pixels of a frame, RGB."""
        self._file.seek(self._places[index])
        return zlib.decompress(self._file.read(self._places[index + 1] - self._places[index]))

    def numbers(self, index: int) -> np.ndarray:
        """A frame as 24-bit numbers, (height, width) uint32."""
        width, height = self.size
        rgb = np.frombuffer(self.raw(index), dtype=np.uint8).reshape(height, width, 3)
        wide = np.zeros((height, width, 4), dtype=np.uint8)
        wide[..., 0], wide[..., 1], wide[..., 2] = rgb[..., 2], rgb[..., 1], rgb[..., 0]
        return wide.view("<u4")[..., 0]

    def durations(self, unit: float, least: int = 1) -> list[int]:
        """How long each frame is shown, in whole units of so many seconds; the sum stays right."""
        out, clock, shown = [], 0.0, 0
        for seconds in self.seconds:
            clock += seconds
            out.append(max(round(clock / unit) - shown, least))
            shown += out[-1]
        return out

    def close(self) -> None:
        """Free the temporary file."""
        self._file.close()
