"""The tokens of each objective as chips, with what the mouse finds in them."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from explorer.compute.training.objectives.params import HIDDEN, OTHER, Story
from explorer.compute.training.objectives.spans import END
from explorer.core.formatting import fixed, number
from explorer.panels.training.objectives.chips import Chip
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

LOOKS = {HIDDEN: "hidden", OTHER: "other"}


def lost(piece: str, nats: float, *more: str) -> ReadOut:
    """A token's loss, filled in."""
    line = f"−ln {number(math.exp(-nats), 4)} = {fixed(nats, 3)}"
    return ReadOut(f"“{piece}”", (line, *more))


def of_next(ink: Ink, story: Story, *, masked: bool = False) -> list[Chip]:
    """Every token a target; with `masked`, only those of the answer count."""
    reading = story.reading
    chips = []
    for place, (piece, nats) in enumerate(zip(reading.pieces, reading.nats.tolist(), strict=True)):
        off = masked and place < reading.asking
        more = ink.say("read.off") if off else ink.say("read.counted")
        chips.append(Chip(piece, "off" if off else "asked", nats, lost(piece, nats, more),
                          f"next {place}"))  # fmt: skip
    return chips


def of_masked(ink: Ink, story: Story, place: int = 1, *, picking: bool = False) -> list[Chip]:
    """The encoder's text. 0: what is asked for; 1: as what it is shown; 2: with its losses.
    `picking`: a click asks for a token, or no longer."""
    masked, nats = story.masked, {g.place: g.nats for g in story.masked.guesses}
    chips = []
    for at, piece in enumerate(masked.pieces):
        if not masked.asked[at]:
            edit = picker(story, at) if picking and masked.ordinary[at] else None
            chips.append(Chip(piece, "plain", None, ReadOut(f"“{piece}”", (ink.say("read.seen"),)),
                              f"masked {at}", edit))  # fmt: skip
            continue
        kind = int(masked.kinds[at])
        shown = masked.shown[at]
        look = "asked" if place == 0 else LOOKS.get(kind, "same")
        read = lost(piece, nats[at], ink.say(f"read.kind.{kind}", shown=shown))
        chips.append(Chip(piece if place == 0 else shown, look, nats[at] if place == 2 else None,
                          read, f"masked {at}",
                          picker(story, at) if picking else None))  # fmt: skip
    return chips


def picker(story: Story, place: int) -> Callable[[Gesture], dict[str, list[int]] | None]:
    """A click: this token becomes a target, or no longer is one."""

    def edit(gesture: Gesture) -> dict[str, list[int]] | None:
        if gesture.phase != "release":
            return None
        asked = set(np.flatnonzero(story.masked.asked).tolist()) ^ {place}
        return {"picked": sorted(asked)}

    return edit


def of_detected(ink: Ink, story: Story) -> list[Chip]:
    """What a generator wrote: for every token the question is whether it was replaced."""
    masked = story.masked
    chips = []
    for at, piece in enumerate(masked.drawn):
        if not masked.ordinary[at]:
            chips.append(Chip(piece))
            continue
        look = "replaced" if masked.replaced[at] else "original"
        more = ink.say("read." + look, piece=masked.pieces[at])
        chips.append(Chip(piece, look, None, ReadOut(f"“{piece}”", (more,)), f"detect {at}"))
    return chips


def of_source(ink: Ink, story: Story, infilled: bool = False) -> list[Chip]:
    """What the encoder reads: the text with a sign for each span."""
    spans = story.spans
    chips = []
    for at, piece in enumerate(spans.infilled if infilled else spans.source):
        hidden = piece == "[MASK]" or (piece.startswith("⟨") and piece != END)
        chips.append(Chip(piece, "hidden" if hidden else "plain", None,
                          ReadOut(f"“{piece}”", (ink.say("read.span" if hidden else "read.seen"),)),
                          f"source {at}"))  # fmt: skip
    return chips


def of_target(ink: Ink, story: Story, infilled: bool = False) -> list[Chip]:
    """What the decoder has to write."""
    spans = story.spans
    target = (*story.reading.pieces, END) if infilled else spans.target
    return [Chip(piece, "asked", None, ReadOut(f"“{piece}”", (ink.say("read.counted"),)),
                 f"target {at}") for at, piece in enumerate(target)]  # fmt: skip


def of_pair(ink: Ink, story: Story) -> list[Chip]:
    """Both segments; one question, asked at [CLS]."""
    masked = story.masked
    chips = [Chip(masked.pieces[0], "asked", None,
                  ReadOut(ink.say("read.cls"), (ink.say("read.follows",
                          p=fixed(masked.follows, 3)),)), "cls")]  # fmt: skip
    for at in range(1, len(masked.pieces)):
        segment = int(masked.segments[at])
        chips.append(Chip(
            masked.pieces[at], "second" if segment else "first", None,
            ReadOut(f"“{masked.pieces[at]}”", (ink.say("read.segment", number=segment),)),
            f"pair {at}",
        ))  # fmt: skip
    return chips
