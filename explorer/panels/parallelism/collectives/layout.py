"""Where the ranks stand: cards on a ring without overlap, a track inside them for the messages.

The ring is a superellipse |x/a|ⁿ + |y/b|ⁿ = 1: round for few ranks, squarer where many need the
corners. Geometry only; everything is in pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

SAMPLES = 720
EXPONENTS = (2.0, 2.4, 3.0, 4.0, 6.0, 10.0)
GAP = 8.0  # pixels between two cards
LEFT, ARRIVED = 0.12, 0.82  # of the way: where messages appear, and where they stop, short of the
# port, from where the next one leaves


@dataclass(frozen=True)
class CardStyle:
    """The measures of a card: rows of chunks, in each a slot per rank and cells for the numbers.

    `columns` × `lines` cells of width `cell` hold the numbers of a chunk; no columns, no numbers.
    """

    header: float
    row: float
    slot: float
    tick: float
    columns: int = 0
    lines: int = 1
    cell: float = 0.0
    size: str | float = "small"
    pad: float = 5.0
    index: float = 0.0  # room for the chunk's number before its bar
    digits: tuple[float, float] = (0.0, 0.0)  # width and height of a number in a message

    @property
    def message(self) -> str:
        """The text size in messages: small, and no larger than on the cards."""
        return "tiny" if self.size == "tiny" else "small"

    def width(self, ranks: int) -> float:
        """Of the whole card."""
        numbers = self.columns * self.cell + 5 if self.columns else 0.0
        return self.pad + self.cells(ranks) + numbers

    @property
    def bars(self) -> float:
        """Where the bars begin, from the left of the card."""
        return self.pad + self.index

    def cells(self, ranks: int) -> float:
        """Where the numbers begin, from the left of the card."""
        return self.bars + ranks * self.slot + self.tick

    def height(self, ranks: int) -> float:
        """Of the whole card."""
        return self.header + ranks * self.row + self.pad

    def packet(self, ranks: int, chunks: int) -> tuple[float, float]:
        """Width of a slot and height of a bar in a message of some chunks."""
        slot = min(self.slot, 0.7 * max(self.slot, 8.0) if ranks <= 8 else 3.0 + self.slot / 8)
        if chunks > 1:
            return slot, min(max(self.row / 3, 2.5), 8.0)
        return slot, min(max((self.row - self.gap) * 0.7, 6.0), 16.0)

    def packet_size(
        self, ranks: int, chunks: int, text: float, height: float = 0.0
    ) -> tuple[float, float]:
        """Width and height of a message whose number takes `text` pixels (0: not shown), its bars
        `height` (0: as high as those of a message of so many chunks)."""
        slot, bar = self.packet(ranks, chunks)
        bar = height or bar
        wide = ranks * slot + (text + 5 if text else 0) + 8
        tall = max(chunks, 1) * bar + (10 if text else 8)
        return wide, max(tall, self.digits[1]) if text else tall

    @property
    def gap(self) -> float:
        """Room between two bars."""
        return 5.0 if self.row >= 16 else 2.0 if self.row >= 8 else 0.0


@dataclass(frozen=True)
class Ring:
    """Placed cards (left, top, width, height), and the track: a closed line, a port per rank."""

    style: CardStyle
    cards: tuple[tuple[float, float, float, float], ...]
    track: np.ndarray  # (SAMPLES, 2)
    ports: tuple[int, ...]  # samples of the track
    inside: tuple[float, float, float, float]  # a box within the track

    def port(self, rank: int) -> tuple[float, float]:
        """Where a rank's card touches the track."""
        x, y = self.track[self.ports[rank]]
        return float(x), float(y)

    def along(self, start: int, end: int, share: float) -> tuple[float, float]:
        """The point at `share` of the way along the track from one rank's port to another's."""
        first, last = self.ports[start], self.ports[end]
        if last <= first:
            last += SAMPLES
        place = first + share * (last - first)
        low = int(place)
        left, right = self.track[low % SAMPLES], self.track[(low + 1) % SAMPLES]
        x, y = left + (place - low) * (right - left)
        return float(x), float(y)


def styles(
    ranks: int, per_chunk: int,
    measures: Sequence[tuple[str | float, float, float, tuple[float, float]]], tiny: float,
) -> tuple[CardStyle, ...]:  # fmt: skip
    """Card styles from the most to the least generous.

    `measures` are (text size, line height, width of the widest number, its width and height in a
    message) from large to small, empty where there are too many numbers to show; `tiny` is the
    height of the smallest text.
    """
    out = []
    for size, line, wide, digits in measures:
        for lines in (1, 2, 3, 4):
            if lines > 1 and per_chunk < lines:
                break
            columns = -(-per_chunk // lines)
            for air in (12.0, 7.0, 3.0):
                row = lines * line + air
                slot = min(line, max(5.0, row * 0.55, 44.0 / ranks))
                for narrower in (slot, max(3.5, slot * 0.6)):
                    out.append(
                        CardStyle(
                            line + 6, row, narrower, min(12.0, row * 0.6), columns, lines,
                            wide + 6, size, index=tiny * 0.8 + (4 if ranks > 10 else 0),
                            digits=digits,
                        )
                    )  # fmt: skip
    for row in (
        26.0,
        22.0,
        18.0,
        15.0,
        12.0,
        10.0,
        8.0,
        7.0,
        6.0,
        5.0,
        4.0,
        3.4,
        2.8,
        2.3,
        1.8,
        1.4,
    ):
        slot = min(14.0, max(row * 1.15, 2.0))
        out.append(CardStyle(tiny + 3, row, slot, max(4.0, row * 0.6), size="tiny", pad=4.0))
    return tuple(out)


@lru_cache(maxsize=64)
def arrange(
    area: tuple[float, float, float, float], ranks: int, candidates: tuple[CardStyle, ...],
    chunks: int,
) -> Ring:  # fmt: skip
    """The most generous style that leaves the cards apart and room inside for the messages, of
    which the largest carry so many chunks."""
    left, top, width, height = area
    found: Ring | None = None
    for style in candidates:
        w, h = style.width(ranks), style.height(ranks)
        a, b = (width - w) / 2, (height - h) / 2
        if a < w / 2 + 20 and b < h / 2 + 20:
            continue
        for exponent in EXPONENTS:
            packet = style.packet_size(
                ranks, chunks, style.digits[0] if style.columns == 1 else 0.0
            )
            middle = left + width / 2, top + height / 2
            found = _place(middle, (a, b), ranks, style, exponent, packet)
            if found is not None:
                return found
    smallest = candidates[-1]  # a stage below the smallest size: overlap rather than nothing
    w, h = smallest.width(ranks), smallest.height(ranks)
    a, b = max((width - w) / 2, 1.0), max((height - h) / 2, 1.0)
    middle = left + width / 2, top + height / 2
    forced = _place(middle, (a, b), ranks, smallest, 4.0, (8.0, 8.0), forced=True)
    assert forced is not None
    return forced


def _place(
    middle: tuple[float, float], half: tuple[float, float], ranks: int, style: CardStyle,
    exponent: float, packet: tuple[float, float], *, forced: bool = False,
) -> Ring | None:  # fmt: skip
    (x, y), (a, b) = middle, half
    if not forced and (a <= 30 or b <= 24):
        return None
    curve, ports = _curve(a, b, exponent, ranks)
    centres = curve[list(ports)]
    w, h = style.width(ranks), style.height(ranks)
    dx = np.abs(centres[:, None, 0] - centres[None, :, 0])
    dy = np.abs(centres[:, None, 1] - centres[None, :, 1])
    touching = (dx < w + GAP) & (dy < h + GAP)
    if not forced and touching.sum() > ranks:  # each touches itself
        return None
    room_x, room_y = w / 2 + packet[0] / 2 + 3, h / 2 + packet[1] / 2 + 3
    least = (0.2, 0.25) if ranks == 2 else (0.46, 0.33) if ranks <= 6 else (0.4, 0.34)
    least_a, least_b = max(least[0] * a, 34), max(least[1] * b, 26)
    for shrink in np.arange(1.0, 2.4, 0.1):
        inner_a, inner_b = a - shrink * room_x, b - shrink * room_y
        if forced:
            inner_a, inner_b = max(inner_a, a / 3), max(inner_b, b / 3)
        elif inner_a < least_a or inner_b < least_b:
            return None
        track = curve * (inner_a / a, inner_b / b)
        off = np.abs(track[:, None, :] - centres[None, :, :])
        if forced or not ((off[..., 0] < room_x - 1) & (off[..., 1] < room_y - 1)).any():
            place = np.array([x, y])
            cards = tuple(
                (float(x + cx - w / 2), float(y + cy - h / 2), w, h) for cx, cy in centres
            )
            share = 0.5 ** (1 / exponent)  # the corner of a box that touches the superellipse
            half_w, half_h = inner_a * share - 16, inner_b * share - packet[1] / 2 - 3
            box = (x - half_w, y - half_h, 2 * half_w, 2 * half_h)
            return Ring(style, cards, track + place, ports, box)
    return None


def _curve(a: float, b: float, exponent: float, ranks: int) -> tuple[np.ndarray, tuple[int, ...]]:
    """A superellipse around (0, 0) in equal arcs (SAMPLES, 2), clockwise from the top, and the
    samples at which the ranks stand."""
    angle = np.linspace(0, 2 * np.pi, 4 * SAMPLES, endpoint=False) - np.pi / 2
    cos, sin = np.cos(angle), np.sin(angle)
    radius = (np.abs(cos) ** exponent + np.abs(sin) ** exponent) ** (-1 / exponent)
    fine = np.stack([a * radius * cos, b * radius * sin], axis=1)
    if ranks == 2 and a > b:  # two ranks stand side by side where the stage is wide
        fine = np.roll(fine, SAMPLES, axis=0)
    lengths = np.linalg.norm(np.diff(fine, axis=0, append=fine[:1]), axis=1)
    distance = np.concatenate([[0.0], np.cumsum(lengths)])
    closed = np.concatenate([fine, fine[:1]])
    wanted = np.arange(SAMPLES) / SAMPLES * distance[-1]
    curve = np.stack([np.interp(wanted, distance, closed[:, axis]) for axis in (0, 1)], axis=1)
    ports = tuple(round(rank * SAMPLES / ranks) % SAMPLES for rank in range(ranks))
    return curve, ports
