"""The four kinds beneath each other: boxes over the characters they hold, ids below them."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.encode.types import ORDINARY
from explorer.compute.tokenizers.encode.types import UNKNOWN as UNKNOWN_BOX
from explorer.compute.tokenizers.sentencepiece.model import BYTE, UNKNOWN
from explorer.compute.tokenizers.sentencepiece.types import Shared, Track
from explorer.panels.tokenizers.colours import strong
from explorer.panels.tokenizers.encode.pieces import COLOURS, fill, token
from explorer.panels.tokenizers.sentencepiece.layout import Grid
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

Run = tuple[int, int]


def runs_of(track: Track) -> list[Run]:
    """Tokens in groups: byte pieces of one character together, every other token alone."""
    out: list[Run] = []
    for i, kind in enumerate(track.types.tolist()):
        if (
            out
            and kind == BYTE
            and track.types[i - 1] == BYTE
            and track.starts[i] == track.starts[i - 1]
        ):
            out[-1] = out[-1][0], i + 1
        else:
            out.append((i, i + 1))
    return out


def draw_track(
    ink: Ink, grid: Grid, shared: Shared, track: Track, top: float, height: float, below: float,
    ids: bool,
) -> None:  # fmt: skip
    """One kind: its boxes; with `ids` a line of ids of height `below` under them."""
    for number, (first, last) in enumerate(runs_of(track)):
        low, high = int(track.starts[first]), int(track.ends[first])
        seen = [grid.marked[i] for i in range(low, high) if i in grid.marked]
        if not seen:
            continue
        box = QRectF(seen[0][0], top, seen[-1][1] - seen[0][0], height).adjusted(0.5, 0, -0.5, 0)
        if track.types[first] == BYTE:
            draw_bytes(ink, box, track, first, last, number, below if ids else 0.0)
            continue
        unknown = track.types[first] == UNKNOWN
        kind = UNKNOWN_BOX if unknown else ORDINARY
        label = track.pieces[first]
        token(ink, box, number, kind, "", ink.pixels("small"))
        fits = ink.text_width(label, "small", mono=True) + 3 <= box.width()
        size = "small" if fits else "tiny"
        if unknown and ink.text_width(label, size, mono=True) > box.width():
            label = "?"
        ink.text(box.adjusted(-1, 0, 1, 0), label, size=size, mono=True, align="center middle")
        name = int(track.ids[first])
        if ids:
            draw_id(ink, box, name, below)
        held = shared.text[int(track.first[first]) : int(track.last[first])]
        lines = (ink.say("read-id", id=name), ink.say("read-from", text=held or "—"))
        ink.mark(box, ReadOut(ink.say("read-piece", piece=track.pieces[first]), lines),
                 name="token " + track.kind)  # fmt: skip


def draw_id(ink: Ink, box: QRectF, name: int, below: float) -> None:
    """An id under its box, where there is room."""
    text = str(name)
    if ink.text_width(text, "tiny") <= box.width() + 1:
        area = QRectF(box.left() - 2, box.bottom(), box.width() + 4, below)
        ink.text(area, text, size="tiny", colour="muted", align="center middle", elide=False)


def draw_bytes(
    ink: Ink, box: QRectF, track: Track, first: int, last: int, number: int, below: float
) -> None:
    """The byte pieces of one character: dashed boxes side by side, their value in hex."""
    tone = ink.view.theme
    name = COLOURS[number % len(COLOURS)]
    wide = box.width() / (last - first)
    written = [piece[3:5] for piece in track.pieces[first:last]]
    roomy = ink.text_width("F0", "tiny", mono=True) + 2 <= wide
    for i, value in enumerate(written):
        part = QRectF(box.left() + i * wide, box.top(), wide, box.height())
        ink.rect(part.adjusted(0.8, 0.8, -0.8, -0.8), fill=fill(tone, number), radius=2)
        ink.rect(
            part.adjusted(0.8, 0.8, -0.8, -0.8), line=strong(ink, name), dash=True, radius=2,
            width=1.2,
        )  # fmt: skip
        if roomy:
            ink.text(part, value, size="tiny", mono=True, align="center middle", elide=False)
        lines = (
            ink.say("read-id", id=int(track.ids[first + i])),
            ink.say("read-bytes", bytes=" ".join(written)),
        )
        ink.mark(part, ReadOut(ink.say("read-piece", piece=track.pieces[first + i]), lines),
                 name="token " + track.kind)  # fmt: skip
    if below:
        if ink.text_width("000 ", "tiny") <= wide:
            for i in range(last - first):
                part = QRectF(box.left() + i * wide, box.top(), wide, box.height())
                draw_id(ink, part, int(track.ids[first + i]), below)
        elif ink.text_width("000…", "tiny") <= box.width():
            area = QRectF(box.left() - 2, box.bottom(), box.width() + 4, below)
            ink.text(area, f"{int(track.ids[first])}…", size="tiny", colour="muted",
                     align="center middle", elide=False)  # fmt: skip
