"""The job that makes a file: one frame drawn per turn of the caller, encoded in a thread beside it.

job = ExportJob(lab, trace, view, Path("head.gif"))
for share in job.steps():      # in the window: one `next` per turn of the event loop
    show_progress(share)
"""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtGui import QImage

from explorer.core.lab import Lab
from explorer.core.link import format_link
from explorer.core.params import ParamError
from explorer.core.paths import write_whole
from explorer.core.trace import Trace
from explorer.core.view import View
from explorer.ui import language
from explorer.ui.export import film, page, picture, table
from explorer.ui.export.metadata import Metadata
from explorer.ui.export.worker import Encoder

PICTURES = (".png", ".svg", ".pdf")
FILMS = (".gif", ".webp", ".mp4")
DOCUMENTS = (".html", ".csv", ".json")
ENDINGS = (*PICTURES, *FILMS, *DOCUMENTS)
AUTOMATIC = "auto"  # as title: the lab's question; as caption: what the step does


def check_target(target: Path) -> None:
    """Raise ParamError unless this file can be made: its ending, its folder, its maker."""
    ending = target.suffix.lower()
    if ending not in ENDINGS:
        raise ParamError("output", target.name, "a name ending in " + ", ".join(ENDINGS))
    if target.is_dir():
        raise ParamError("output", str(target), "a file, not a folder")
    if not target.parent.is_dir():
        raise ParamError("output", str(target), "a file in a folder that exists")
    if not os.access(target.parent, os.W_OK):
        raise ParamError("output", str(target), "a file in a folder that may be written to")
    if ending == ".mp4":
        from explorer.ui.export import mp4

        if not mp4.mp4_maker():
            raise ParamError("output", target.name, "another ending here: " + mp4.MISSING_MP4)


def as_pixels(image: QImage) -> np.ndarray:
    """The picture as (height, width, 3) uint8, its own copy."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), dtype=np.uint8).reshape(rgb.height(), -1)
    return rows[:, : 3 * rgb.width()].reshape(rgb.height(), rgb.width(), 3).copy()


class ExportJob:
    """Makes one file (or a numbered sequence of pictures) from a trace.

    Args:
        target: the file; its ending says what it becomes.
        at: the position drawn where a single picture is made.
        steps: the steps that go in; None is the position `at` for a picture and all steps for
            everything else. More than one step makes a sequence of .png and .svg files
            (name-0007.png), a page each in .pdf, and for films the range they span.
        size: points; `scale` pixels per point.
        frames_per_second, seconds: of films; `seconds` is the whole length, None the natural one.
        title, caption: printed above and below the stage; AUTOMATIC takes the lab's own words.
        arrays: whole arrays in .json and .csv.
        other: the trace drawn as B beside `trace` as A; None without a comparison.

    `steps` raises ParamError (a target that cannot be) and OSError (disk full, encoder missing);
    then, and after `cancel`, nothing is left behind.
    """

    def __init__(
        self, lab: Lab, trace: Trace, view: View, target: Path, *, at: float = 0.0,
        steps: Sequence[int] | None = None, size: tuple[int, int] = (960, 720),
        scale: float = 1.0, frames_per_second: float = 20.0, seconds: float | None = None,
        title: str = "", caption: str = "", arrays: bool = False, other: Trace | None = None,
    ) -> None:  # fmt: skip
        check_target(target)
        if other is not None and target.suffix.lower() in (".csv", ".json"):
            raise ParamError("output", target.name, "a picture, a film or a page to compare in")
        self.lab, self.trace, self.view, self.target = lab, trace, view, target
        self._at, self._chosen_steps = at, steps
        self._per_second, self._seconds, self._arrays = frames_per_second, seconds, arrays
        self.written: tuple[Path, ...] = ()
        self._cancelled = False
        self._caption = caption
        self._question = language.text(view.language, lab.id, lab.question)
        self._frame = picture.Frame(
            lab, trace, view, size, scale,
            self._question if title == AUTOMATIC else title,
            "" if caption == AUTOMATIC else caption, other,
        )  # fmt: skip
        self._scene = (
            self._frame.scene() if target.suffix.lower() not in (".csv", ".json") else None
        )

    def cancel(self) -> None:
        """Stop at the next turn and leave nothing behind."""
        self._cancelled = True

    def steps(self) -> Iterator[float]:
        """Do the work, a frame per `next`; yields the share done, from 0 to 1."""
        ending = self.target.suffix.lower()
        if ending in FILMS:
            yield from self._film()
        elif ending == ".html":
            yield from self._page()
        elif ending in (".csv", ".json"):
            yield from self._table(ending)
        elif ending == ".pdf":
            yield from self._pdf()
        else:
            yield from self._pictures(ending)

    # the parts all kinds share ------------------------------------------------------------

    def _metadata(self, at: float) -> Metadata:
        # in a comparison B is where the reader is, and A what was kept aside
        current = self._frame.other or self.trace
        kept = self.trace.params if self._frame.other is not None else None
        try:
            link = format_link(
                self.lab.id, current.params, int(at), self.view.kept(), kept
            )  # fmt: skip
        except ParamError:  # longer than a link may be: the file then says what, not how
            link = ""
        return Metadata(self._question, self._heading(at), link)

    def _heading(self, at: float) -> str:
        index = min(int(at), len(self.trace) - 1)
        return table.heading(self.lab, self.trace, index, self.view.language)

    def _framed(self, at: float) -> picture.Frame:
        if self._caption != AUTOMATIC:
            return self._frame
        return replace(self._frame, caption=self._heading(at))

    def _draw(self, at: float) -> np.ndarray:
        return as_pixels(picture.image(self._framed(at), at, self._scene))

    def _chosen(self) -> list[int]:
        count = self._frame.count()
        return list(range(count)) if self._chosen_steps is None else list(self._chosen_steps)

    # one kind after another ---------------------------------------------------------------

    def _pictures(self, ending: str) -> Iterator[float]:
        make = picture.SINGLE[ending]
        chosen = [self._at] if self._chosen_steps is None else list(self._chosen_steps)
        if len(chosen) == 1:
            at = chosen[0]
            data = make(self._framed(at), at, self._metadata(at), self._scene)
            yield 1.0
            if not self._cancelled:
                write_whole(self.target, data)
                self.written = (self.target,)
            return
        digits = max(4, len(str(max(chosen))))
        folder = self.target.with_name(f".{self.target.name}.{os.getpid()}.part")
        folder.mkdir(exist_ok=True)
        try:
            names = []
            for number, at in enumerate(chosen, 1):
                data = make(self._framed(at), at, self._metadata(at), self._scene)
                names.append(f"{self.target.stem}-{int(at):0{digits}d}{ending}")
                (folder / names[-1]).write_bytes(data)
                yield number / len(chosen)
                if self._cancelled:
                    return
            for name in names:
                os.replace(folder / name, self.target.with_name(name))
            self.written = tuple(self.target.with_name(name) for name in names)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _pdf(self) -> Iterator[float]:
        chosen = [self._at] if self._chosen_steps is None else list(self._chosen_steps)
        pages = picture.PdfPages(self._frame, self._metadata(chosen[0]))
        try:
            for number, at in enumerate(chosen, 1):
                pages.add(at, self._scene, self._framed(at))
                yield number / len(chosen)
                if self._cancelled:
                    return
        finally:
            data = pages.finish()
        write_whole(self.target, data)
        self.written = (self.target,)

    def _table(self, ending: str) -> Iterator[float]:
        chosen = [index for index in self._chosen() if index < len(self.trace)]
        entries = []
        for number, index in enumerate(chosen, 1):
            entries.append(
                table.step_entry(self.lab, self.trace, index, self.view.language, self._arrays)
            )
            yield number / len(chosen)
            if self._cancelled:
                return
        if ending == ".csv":
            data = table.csv_file(entries)
        else:
            data = table.json_file(self.lab, self.trace, entries, self._arrays)
        write_whole(self.target, data)
        self.written = (self.target,)

    def _frames(self) -> list[tuple[Callable[[], np.ndarray], float]]:
        """How to draw each frame of a film, and for how many seconds it is shown."""
        chosen = self._chosen()
        shots = film.shots(
            self.trace, self.lab.beat, count=self._frame.count(), low=min(chosen),
            high=max(chosen), frames_per_second=self._per_second, seconds=self._seconds,
        )  # fmt: skip
        return [(partial(self._draw, shot.at), shot.seconds) for shot in shots]

    def _film(self) -> Iterator[float]:
        frames = self._frames()
        writer = self._film_writer()
        encoder = Encoder()
        try:
            for number, (draw, seconds) in enumerate(frames, 1):
                work = partial(writer.add, draw(), seconds)
                yield from self._hand_over(encoder, work, 0.8 * number / len(frames))
                if self._cancelled:
                    return
            out = io.BytesIO()
            metadata = self._metadata(float(min(self._chosen())))
            yield from self._hand_over(
                encoder, partial(writer.write, out, metadata, encoder.stopping), 0.8
            )
            yield from self._finish(encoder, out)
        finally:
            encoder.stop()
            writer.close()

    def _film_writer(self) -> Any:
        width, height = self._frame.pixels()
        if self.target.suffix.lower() == ".gif":
            from explorer.ui.export.gif import GifFrames

            return GifFrames(width, height)
        if self.target.suffix.lower() == ".webp":
            from explorer.ui.export.webp import WebpFrames

            return WebpFrames(width, height)
        from explorer.ui.export.mp4 import Mp4Frames

        return Mp4Frames(width, height, self._per_second)

    def _page(self) -> Iterator[float]:
        chosen = self._chosen()
        if len(chosen) > page.MOST_PICTURES:  # evenly chosen ones, the first and the last with them
            places = np.linspace(0, len(chosen) - 1, page.MOST_PICTURES).round().astype(int)
            chosen = [chosen[place] for place in places]
        encoder = Encoder()
        steps: list[page.PageStep] = []

        def add(words: page.PageStep, pixels: np.ndarray) -> None:
            steps.append(replace(words, picture=page.picture_uri(pixels)))

        def write(out: io.BytesIO, metadata: Metadata) -> None:
            lang = self.view.language
            out.write(page.html_page(steps, metadata, self.view.theme, lang, self.lab.beat))

        try:
            for number, index in enumerate(chosen, 1):
                inside = min(index, len(self.trace) - 1)
                words = page.words_of(self.lab, self.trace, inside, self.view.language)
                work = partial(add, replace(words, at=index), self._draw(index))
                yield from self._hand_over(encoder, work, 0.95 * number / len(chosen))
                if self._cancelled:
                    return
            out = io.BytesIO()
            yield from self._hand_over(
                encoder, partial(write, out, self._metadata(chosen[0])), 0.95
            )
            yield from self._finish(encoder, out)
        finally:
            encoder.stop()

    def _hand_over(self, encoder: Encoder, work: Any, share: float) -> Iterator[float]:
        while not encoder.offer(work):
            yield share
            if self._cancelled:
                return
        yield share

    def _finish(self, encoder: Encoder, out: io.BytesIO) -> Iterator[float]:
        while not encoder.close():
            yield 0.95
            if self._cancelled:
                return
        while not encoder.done():
            yield 0.97
            if self._cancelled:
                return
        write_whole(self.target, out.getvalue())
        self.written = (self.target,)
        yield 1.0
