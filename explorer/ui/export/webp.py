"""WebP: lossless, smaller than GIF, in all its colours."""

from __future__ import annotations

from collections.abc import Callable
from typing import IO

from explorer.ui.export.film import FrameStore
from explorer.ui.export.metadata import Metadata


class _StopError(Exception):
    """Raised inside the encoder to leave it."""


class WebpFrames:
    """Collects frames, compressed; `write` makes a lossless animated WebP."""

    def __init__(self, width: int, height: int) -> None:
        self._store = FrameStore(width, height)
        self.add, self.close = self._store.add, self._store.close

    def write(self, file: IO[bytes], metadata: Metadata, cancelled: Callable[[], bool]) -> None:
        """Write the file; stops early, incomplete, when `cancelled` says so."""
        from PIL import Image

        store, size = self._store, self._store.size

        class Film(Image.Image):
            """Shows Pillow one frame at a time, so that they are not all unpacked at once."""

            n_frames = len(store)

            def seek(self, frame: int) -> None:
                if cancelled():
                    raise _StopError
                self.im = Image.frombytes("RGB", size, store.raw(frame)).im

        film = Film()
        film.im = Image.new("RGB", size).im
        film._mode, film._size = "RGB", size
        durations = store.durations(0.001)
        try:
            film.save(
                file, "WEBP", save_all=True, lossless=True, quality=40, method=2, loop=0,
                duration=durations if len(durations) > 1 else durations[0], xmp=metadata.xmp(),
            )  # fmt: skip
        except _StopError:
            return
