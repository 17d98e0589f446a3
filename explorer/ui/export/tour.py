"""Tours as files: every stop of a list with its note, in a film or on the pages of a PDF."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from explorer.core.lab import Lab
from explorer.core.link import format_link
from explorer.core.params import ParamError
from explorer.core.paths import write_whole
from explorer.core.trace import Trace
from explorer.core.view import View
from explorer.ui import language
from explorer.ui.export import picture
from explorer.ui.export.job import FILMS, ExportJob, as_pixels
from explorer.ui.export.metadata import Metadata

ENDINGS = (*FILMS, ".pdf")
#: Characters a second: Latin ones are read faster than Chinese ones, each of which is a syllable.
LETTERS, SYLLABLES = 16.0, 6.0
LOOKING = 2.0  # seconds for the picture itself
SHORTEST, LONGEST = 3.5, 24.0


@dataclass(frozen=True)
class Halt:
    """A stop with its trace: `other` is B where `trace` is A of a comparison."""

    lab: Lab
    trace: Trace
    view: View
    at: float
    note: str = ""
    title: str = ""
    other: Trace | None = None


def seconds_to_read(note: str) -> float:
    """How long a stop is shown."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in note)
    seconds = LOOKING + wide / SYLLABLES + (len(note) - wide) / LETTERS
    return min(max(seconds, SHORTEST), LONGEST)


def check_tour_target(target: Path) -> None:
    """Raise ParamError unless a tour can become such a file."""
    if target.suffix.lower() not in ENDINGS:
        takes = "a name ending in " + ", ".join(ENDINGS) + " for several stops"
        raise ParamError("output", target.name, takes)


class TourJob(ExportJob):
    """Makes one file from several stops: a film, or a page for each. Used as `ExportJob` is.

    `seconds` is the length of the whole film; None gives each note the time it takes to read.
    Raises ParamError for no stops at all, or a file that no tour becomes.
    """

    def __init__(
        self, halts: Sequence[Halt], target: Path, *, size: tuple[int, int] = (960, 720),
        scale: float = 1.0, frames_per_second: float = 20.0, seconds: float | None = None,
    ) -> None:  # fmt: skip
        check_tour_target(target)
        if not halts:
            raise ParamError("stops", 0, "at least one stop")
        first = halts[0]
        super().__init__(
            first.lab, first.trace, first.view, target, at=first.at, size=size, scale=scale,
            frames_per_second=frames_per_second, seconds=seconds, other=first.other,
        )  # fmt: skip
        self._halts = tuple(halts)
        self._pages = tuple(self._page_of(halt, number) for number, halt in enumerate(halts, 1))

    def _page_of(self, halt: Halt, number: int) -> picture.Frame:
        title = halt.title or language.text(halt.view.language, halt.lab.id, halt.lab.question)
        count = f"{number}/{len(self._halts)}"
        return picture.Frame(
            halt.lab, halt.trace, halt.view, self._frame.size, self._frame.scale, title,
            f"{count}  {halt.note}" if halt.note else count, halt.other,
        )  # fmt: skip

    def _metadata(self, at: float) -> Metadata:
        """The link leads to the first stop."""
        first = self._halts[0]
        current = first.other or first.trace
        kept = first.trace.params if first.other is not None else None
        try:
            link = format_link(
                first.lab.id, current.params, int(first.at), first.view.kept(), kept
            )  # fmt: skip
        except ParamError:  # longer than a link may be
            link = ""
        notes = "\n".join(halt.note for halt in self._halts if halt.note)
        return Metadata(self._pages[0].title, notes, link)

    def _still(self, place: int) -> np.ndarray:
        frame = self._pages[place]
        return as_pixels(picture.image(frame, self._halts[place].at, frame.scene()))

    def _frames(self) -> list[tuple[Callable[[], np.ndarray], float]]:
        times = [seconds_to_read(halt.note) for halt in self._halts]
        scale = 1.0 if self._seconds is None else self._seconds / sum(times)
        return [(partial(self._still, place), time * scale) for place, time in enumerate(times)]

    def _pdf(self) -> Iterator[float]:
        pages = picture.PdfPages(self._frame, self._metadata(0.0))
        try:
            for number, (halt, frame) in enumerate(zip(self._halts, self._pages, strict=True), 1):
                pages.add(halt.at, frame.scene(), frame)
                yield number / len(self._halts)
                if self._cancelled:
                    return
        finally:
            data = pages.finish()
        write_whole(self.target, data)
        self.written = (self.target,)
