"""Flow: where each token of a text stands on the stage, at any number of merges.

Lines are broken at key frames only (whenever the text has become a tenth shorter): between two of
them the tokens of a line slide together in their line, so that the eye can follow.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from explorer.compute.tokenizers.bpe_types import NEVER, Segmentation, Training
from explorer.ui.canvas.ink import metrics

LONGEST_LABEL = 40  # signs of a token that are shown in its box


@dataclass(frozen=True)
class Style:
    """Measures of token boxes for letters of `pixels`; all in pixels."""

    pixels: float

    @cached_property
    def pad(self) -> float:
        """Between the edge of a box and its letters."""
        return max(2.0, round(self.pixels * 0.24))

    @cached_property
    def gap(self) -> float:
        """Between two boxes of a word."""
        return max(1.5, round(self.pixels * 0.12))

    @cached_property
    def word_gap(self) -> float:
        """What comes on top of that between two words."""
        return round(self.pixels * 0.3)

    @cached_property
    def height(self) -> float:
        """Of a box."""
        return round(self.pixels * 1.6)

    @cached_property
    def pitch(self) -> float:
        """From one line to the next."""
        return self.height + max(4.0, round(self.pixels * 0.35))


@dataclass(frozen=True, eq=False)
class Placed:
    """Tokens on the stage: parallel arrays. `x`: where the letters begin, from the left edge;
    `line`: the line they stand in; `joint`: joined to the token before it by the next merge;
    `apart`: the same, but that token stands at the end of the line above."""

    starts: np.ndarray
    ids: np.ndarray
    width: np.ndarray
    line: np.ndarray
    spacing: np.ndarray
    joint: np.ndarray
    apart: np.ndarray
    lines: int
    end: int

    def x(self, slide: float, made: float, style: Style) -> np.ndarray:
        """Left ends of the letters when the boxes of the next merge have come `slide` (0 to 1) of
        the way; `made` is the width of the token they become."""
        if len(self.ids) == 0:
            return np.zeros(0)
        spacing = self.spacing
        if slide > 0 and self.joint.any():
            spacing = spacing.copy()
            here = np.flatnonzero(self.joint)
            closed = made - self.width[here] - self.width[here - 1]
            spacing[here] += (closed - spacing[here]) * slide
        steps = spacing + np.concatenate(([0.0], self.width[:-1]))
        ends = np.cumsum(steps)
        first = np.flatnonzero(np.diff(self.line, prepend=-1))
        offsets = np.repeat(ends[first], np.diff([*first.tolist(), len(ends)]))
        return style.pad + ends - offsets


def short(label: str, most: int = LONGEST_LABEL) -> str:
    """A label that fits a box: the ends of a long one."""
    if len(label) <= most:
        return label
    return f"{label[: most // 2 - 1]}…{label[-most // 2 + 1 :]}"


def quoted(label: str, most: int = LONGEST_LABEL) -> str:
    """A label that stands in a sentence: shortened, and kept from turning the sentence round where
    it is written from right to left."""
    text = short(label, most)
    if any(unicodedata.bidirectional(character) in ("R", "AL", "AN") for character in text):
        return f"\u2068{text}\u2069"
    return text


@lru_cache(maxsize=20_000)
def label_width(label: str, pixels: float) -> float:
    """How wide a label is in its box."""
    return metrics(pixels, True).horizontalAdvance(short(label))


def widths_of(shared: Training, ids: np.ndarray, pixels: float) -> np.ndarray:
    """The widths of tokens; unknown characters are as wide as two letters."""
    labels = shared.labels
    wide = 2 * label_width("?", pixels)
    return np.array([label_width(labels[i], pixels) if i >= 0 else wide for i in ids.tolist()])


@lru_cache(maxsize=16)
def key_frames(shared: Training) -> tuple[int, ...]:
    """The numbers of merges at which lines are broken anew: each time a tenth shorter."""
    frames = [0]
    while True:
        later = np.flatnonzero(shared.tokens < 0.9 * shared.tokens[frames[-1]])
        if len(later) == 0:
            return tuple(frames)
        frames.append(int(later[0]))


def key_frame(shared: Training, merges: int) -> int:
    """The key frame that a number of merges belongs to."""
    return max(frame for frame in key_frames(shared) if frame <= merges)


def next_key_frame(shared: Training, merges: int) -> int:
    """The key frame after that, NEVER after the last one."""
    return min((frame for frame in key_frames(shared) if frame > merges), default=NEVER)


@lru_cache(maxsize=24)
def broken(
    shared: Training,
    text: Segmentation,
    merges: int,
    first: int,
    width: float,
    pixels: float,
    most: int,
) -> tuple[tuple[int, ...], int]:
    """Starts (units) of at most `most` lines from group `first` on, and the unit after the last.

    Words stay whole. A word that is long for a line is broken between tokens, where it can be at a
    boundary that is still there at the next key frame.
    """
    style, stable = Style(pixels), next_key_frame(shared, merges)
    groups = text.groups
    starts: list[int] = []
    x, new_line = 0.0, True
    for group in range(first, len(groups) - 1):
        begin, end = int(groups[group]), int(groups[group + 1])
        units, ids = text.tokens(merges, begin, end)
        units, ids = units[:4000], ids[:4000]  # more than a screen holds
        boxes = np.minimum(widths_of(shared, ids, pixels) + 2 * style.pad, width).tolist()
        stays = (text.gone[units] >= stable).tolist()
        whole = sum(boxes) + style.gap * (len(boxes) - 1)
        if not new_line and x + whole > width and whole < 0.4 * width:
            new_line = True
        i, line_start, tried = 0, 0, -1
        while i < len(boxes):
            if not new_line and x + boxes[i] > width + 0.5:
                good = [j for j in range(line_start + 1, i + 1) if stays[j]]
                if not stays[i] and good and good[-1] > tried:
                    i = tried = good[-1]  # take the last tokens along to the next line
                new_line = True
            if new_line:
                if len(starts) == most:
                    return tuple(starts), int(units[i])
                starts.append(int(units[i]))
                x, new_line, line_start = 0.0, False, i
            x += boxes[i] + style.gap
            i += 1
        x += style.word_gap
        if len(ids) and ids[-1] >= 0 and shared.labels[ids[-1]].endswith("↵"):
            new_line = True
    return tuple(starts), int(groups[-1])


@lru_cache(maxsize=24)
def placed(
    shared: Training,
    text: Segmentation,
    merges: int,
    lines: tuple[int, ...],
    end: int,
    pixels: float,
) -> Placed:
    """The tokens after `merges` merges, in lines that were broken earlier."""
    style = Style(pixels)
    if not lines:
        none, flags = np.zeros(0), np.zeros(0, bool)
        return Placed(none, none.astype(int), none, none, none, flags, flags, 0, end)
    beyond = int(text.groups[np.searchsorted(text.groups, end)])
    starts, ids = text.tokens(merges, lines[0], beyond)
    shown = starts < end
    starts, ids = starts[shown], ids[shown]
    line = np.searchsorted(np.array(lines), starts, "right") - 1
    width = widths_of(shared, ids, pixels)
    new_line = np.diff(line, prepend=-1) > 0
    edges = text.words[np.minimum(np.searchsorted(text.words, starts), len(text.words) - 1)]
    spacing = 2 * style.pad + style.gap + np.where(edges == starts, style.word_gap, 0.0)
    spacing[new_line] = 0.0
    joined = text.gone[starts] == merges
    return Placed(
        starts, ids, width, line, spacing, joined & ~new_line, joined & new_line, len(lines), end
    )
