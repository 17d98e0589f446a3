"""Where every character stands: one grid of columns for the text, the normalised and the marked."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.compute.tokenizers.sentencepiece.model import BYTE
from explorer.compute.tokenizers.sentencepiece.paths import Group
from explorer.compute.tokenizers.sentencepiece.types import Shared
from explorer.ui.canvas.ink import Ink

Span = tuple[float, float]
INVISIBLE = {" ": "·", "\n": "↵", "\t": "⇥", "\u3000": "·", "\u00a0": "·"}


@dataclass(frozen=True)
class Grid:
    """Left and right edges of the characters that are drawn: of the text (`raw`), the normalised
    and the marked text, by place. `groups`: those drawn. `hidden`: characters of the text that are
    not."""

    raw: dict[int, Span]
    normalised: dict[int, Span]
    marked: dict[int, Span]
    groups: tuple[Group, ...]
    hidden: int


def visible(character: str) -> str:
    """A character as it can be seen."""
    if character in INVISIBLE:
        return INVISIBLE[character]
    return character if character.isprintable() else "□"


def grid_of(ink: Ink, shared: Shared, start: int, left: float, width: float) -> Grid:
    """As many groups of characters as there is room for, from the one with character `start` on."""
    cell = max(ink.text_width("000", "tiny") + 3, ink.text_width("国", "body") + 5)
    byte = ink.text_width("F0", "tiny", mono=True) + 5
    many: dict[int, int] = {}  # byte pieces at a character, where single characters fall back
    for track in shared.tracks:
        if track.kind == "word":
            continue
        here: dict[int, int] = {}
        for place, kind in zip(track.starts.tolist(), track.types.tolist(), strict=True):
            if kind == BYTE:
                here[place] = here.get(place, 0) + 1
        for place, number in here.items():
            many[place] = max(many.get(place, 0), number)
    found = shared.groups
    first = next((i for i, g in enumerate(found) if g.last > start), 0)
    lead = shared.offset if first == 0 else 0
    wants: list[float] = []
    fallen: list[bool] = []
    for group in found[first:]:
        letters = range(group.start, group.end)
        bytes_wide = sum(max(cell, byte * many.get(m + shared.offset, 0)) for m in letters)
        wants.append(max(cell * min(group.last - group.first, 3), bytes_wide, cell * 0.8))
        fallen.append(any(m + shared.offset in many for m in letters))
    total = cell * lead + sum(wants)
    if total > width:  # closer together, but for bytes, before anything is left out
        fixed = sum(want for want, bytes_here in zip(wants, fallen, strict=True) if bytes_here)
        shrink = min(max((width - fixed) / max(total - fixed, 1.0), 0.76), 1.0)
        wants = [
            want if bytes_here else want * shrink
            for want, bytes_here in zip(wants, fallen, strict=True)
        ]
        cell *= shrink
    kept, used = 0, cell * lead
    while kept < len(wants) and used + wants[kept] <= width + 0.5:
        used += wants[kept]
        kept += 1
    kept = max(kept, min(1, len(wants)))
    stretch = min(max(width / used, 0.1), 2.6) if used and kept == len(wants) else 1.0
    raw: dict[int, Span] = {}
    normalised: dict[int, Span] = {}
    marked: dict[int, Span] = {}
    x = left
    if lead:
        marked[0] = x, x + cell * stretch
        x += cell * stretch
    for group, want in zip(found[first : first + kept], wants, strict=False):
        wide = min(want * stretch, width)
        share(raw, group.first, group.last, x, wide)
        share(normalised, group.start, group.end, x, wide)
        for place in range(group.start, group.end):
            marked[place + shared.offset] = normalised[place]
        x += wide
    drawn = found[first : first + kept]
    hidden = len(shared.text) - sum(g.last - g.first for g in drawn)
    return Grid(raw, normalised, marked, tuple(drawn), hidden)


def share(out: dict[int, Span], first: int, last: int, x: float, wide: float) -> None:
    """Equal columns for some characters."""
    each = wide / max(last - first, 1)
    for place in range(first, last):
        out[place] = x + (place - first) * each, x + (place - first + 1) * each
