"""GIF: frames that share one palette, so that a colour means the same thing throughout."""

from __future__ import annotations

from collections.abc import Callable
from typing import IO

import numpy as np

from explorer.ui.export.film import FrameStore
from explorer.ui.export.metadata import SOFTWARE, Metadata


class GifFrames:
    """Collects frames (height, width, 3) uint8, compressed; `write` makes the file."""

    def __init__(self, width: int, height: int) -> None:
        self._store = FrameStore(width, height)
        self.add, self.close = self._store.add, self._store.close

    def _palette(self, cancelled: Callable[[], bool]) -> np.ndarray:
        """255 colours for all frames, from at most 32 of them."""
        sample = np.unique(np.linspace(0, len(self._store) - 1, 32).round().astype(int))
        found: list[tuple[np.ndarray, np.ndarray]] = []
        for index in sample:
            if cancelled():
                break
            runs, lengths = _runs(self._store.numbers(int(index)))
            seen, place = np.unique(runs, return_inverse=True)
            found.append((seen, np.bincount(place, lengths)))
        if not found:
            return np.zeros(0, dtype=np.uint32)
        every, times = (np.concatenate(parts) for parts in zip(*found, strict=True))
        colours, place = np.unique(every, return_inverse=True)
        counts = np.bincount(place, times).astype(np.int64)
        return shared_palette(colours, counts)

    def write(self, file: IO[bytes], metadata: Metadata, cancelled: Callable[[], bool]) -> None:
        """Write the file; stops early, incomplete, when `cancelled` says so."""
        from PIL import GifImagePlugin, Image

        palette = self._palette(cancelled)
        nearest = _Nearest(palette)
        file.write(b"GIF89a" + _words(*self._store.size) + b"\xf7\x00\x00")
        table = np.zeros((256, 3), dtype=np.uint8)
        table[: len(palette)] = _rgb(palette)
        file.write(table.tobytes())
        file.write(b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00")
        file.write(_comment(metadata.link or SOFTWARE))
        before: np.ndarray | None = None
        # hundredths; browsers slow down anything below 2
        for index, delay in enumerate(self._store.durations(0.01, least=2)):
            if cancelled():
                return
            now = nearest(self._store.numbers(index))
            left, top, part = _difference(before, now)
            file.write(b"\x21\xf9\x04\x05" + _words(min(delay, 65535)) + b"\xff\x00")
            picture = Image.fromarray(part)
            # the blocks of one frame: its place, then the LZW-packed indices; no palette of its own
            for block in GifImagePlugin.getdata(picture, (left, top)):
                file.write(block)
            before = now
        file.write(b"\x3b")


def _runs(pixels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Colour and length of every run of equal pixels: of a drawn picture a small part of them."""
    flat = pixels.reshape(-1)
    starts = np.concatenate(([0], np.flatnonzero(flat[1:] != flat[:-1]) + 1))
    return flat[starts], np.diff(starts, append=flat.size)


def _words(*values: int) -> bytes:
    return np.array(values, dtype="<u2").tobytes()


def _comment(text: str) -> bytes:
    data = text.encode("ascii", errors="replace")
    blocks = [data[i : i + 255] for i in range(0, len(data), 255)]
    return b"\x21\xfe" + b"".join(bytes([len(b)]) + b for b in blocks) + b"\x00"


def _difference(before: np.ndarray | None, now: np.ndarray) -> tuple[int, int, np.ndarray]:
    """Left, top and content of the box that changed; unchanged pixels in it are index 255."""
    if before is None:
        return 0, 0, now
    changed = before != now
    rows, columns = np.flatnonzero(changed.any(axis=1)), np.flatnonzero(changed.any(axis=0))
    if len(rows) == 0:
        return 0, 0, np.full((1, 1), 255, dtype=np.uint8)
    box = (slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1))
    return int(columns[0]), int(rows[0]), np.where(changed[box], now[box], 255).astype(np.uint8)


def _rgb(colours: np.ndarray) -> np.ndarray:
    """24-bit numbers as (colours, 3) uint8."""
    return np.stack([(colours >> shift) & 255 for shift in (16, 8, 0)], axis=-1).astype(np.uint8)


def shared_palette(colours: np.ndarray, counts: np.ndarray, room: int = 255) -> np.ndarray:
    """At most `room` 24-bit colours for pixels of these colours and counts.

    All of them where they fit. Else the 96 most frequent exactly (fills, text, background: they
    carry meaning), and the rest, mostly edges smoothed by antialiasing, by median cut.
    """
    from PIL import Image

    if len(colours) <= room:
        return colours
    order = np.argsort(-counts, kind="stable")
    exact, rest = colours[order[:96]], order[96:]
    # a colour counts by the root of its pixels, so that thin lines are not forgotten
    weights = np.maximum(np.sqrt(counts[rest]) / 2, 1).astype(np.int64)
    weights = np.maximum(weights * min(1.0, 400_000 / weights.sum()), 1).astype(np.int64)
    many = np.repeat(_rgb(colours[rest]), weights, axis=0)
    picture = Image.fromarray(np.ascontiguousarray(many[None]))
    cut = picture.quantize(room - len(exact), Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    found = np.array(cut.getpalette(), dtype=np.uint32).reshape(-1, 3)[: room - len(exact)]
    mixed = (found[:, 0] << 16) | (found[:, 1] << 8) | found[:, 2]
    return np.unique(np.concatenate((exact, mixed)))


class _Nearest:
    """24-bit pixels to indices of the nearest palette colour, each colour looked up once."""

    def __init__(self, palette: np.ndarray) -> None:
        # squares of differences of bytes are whole numbers that float32 holds exactly
        self._rgb = _rgb(palette).astype(np.float32)
        self._squares = (self._rgb**2).sum(axis=-1)
        self._index = np.full(1 << 24, 255, dtype=np.uint8)

    def __call__(self, pixels: np.ndarray) -> np.ndarray:
        runs, lengths = _runs(pixels)
        fresh = np.unique(runs[self._index[runs] == 255])
        for start in range(0, len(fresh), 4096):
            part = fresh[start : start + 4096]
            apart = self._squares - 2 * (_rgb(part).astype(np.float32) @ self._rgb.T)
            self._index[part] = apart.argmin(axis=1)
        return np.repeat(self._index[runs], lengths).reshape(pixels.shape)
