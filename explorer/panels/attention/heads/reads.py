"""What the mouse finds: heads, pairs of tokens, and what a click changes."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from explorer.compute.attention.heads import Heads, Params, toggled
from explorer.compute.attention.heads_labels import KINDS
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

#: Sections from which on a click on a head knocks it out.
KNOCKING = ("alone", "removed", "next", "maps")

Edit = Callable[[Gesture], Mapping[str, Any] | None]


def named(shared: Heads, token: int) -> str:
    """A token with its position: “e” (8)."""
    return f"“{shared.pieces[token]}” ({token})"


def shown(value: float, places: int = 2) -> str:
    """A score, or a dash where it does not apply."""
    return "–" if math.isnan(value) else fixed(value, places)


def read_head(ink: Ink, shared: Heads, layer: int, head: int) -> ReadOut:
    """A head's name and the scores it rests on."""
    name = ink.say(f"name.{shared.name(layer, head)}")
    scores, text = shared.evidence.scores, shared.text_scores
    lines = [
        ink.say(
            "read.head.kind",
            kind=ink.say(f"kind.{kind}"),
            random=shown(float(scores.of(kind)[layer, head])),
            text=shown(float(text.of(kind)[layer, head])),
        )
        for kind in KINDS
    ]
    lines.append(ink.say("read.head.split",
                         matched=shown(float(scores.first_matched[layer, head])),
                         unmatched=shown(float(scores.first_unmatched[layer, head]))))  # fmt: skip
    lines.append(
        ink.say("read.head.copying", score=shown(float(shared.evidence.copying[layer, head])))
    )
    if shared.key_value_heads < shared.heads:
        size = shared.heads // shared.key_value_heads
        first = head // size * size
        lines.append(ink.say("read.head.shared", first=first + 1, last=first + size))
    if shared.removal is not None:
        rise = float(shared.removal.alone[layer, head])
        lines.append(ink.say("read.head.alone", rise=shown(rise, 3)))
    return ReadOut(ink.say("head.title", layer=layer + 1, head=head + 1, name=name), tuple(lines))


def read_pair(ink: Ink, shared: Heads, query: int, key: int) -> ReadOut:
    """The weight with which a query reads a key."""
    if not shared.sees(query, key):
        return ReadOut(
            ink.say("read.pair", query=named(shared, query), key=named(shared, key)),
            (ink.say("read.masked"),),
        )
    weight = float(shared.weight[query, key])
    lines = [f"a({query}, {key}) = {number(weight, 4)} = {percent(weight)}"]
    for index, (layer, head) in enumerate(shared.beside):
        other = float(shared.beside_weights[index, query, key])
        lines.append(f"{layer + 1}.{head + 1}: {number(other, 4)}")
    return ReadOut(ink.say("read.pair", query=named(shared, query), key=named(shared, key)),
                   tuple(lines))  # fmt: skip


def head_edit(trace: Trace, section: str, layer: int, head: int) -> Edit:
    """A click on a head: choose it, or knock it out; with Shift put it beside, or choose it."""
    params: Params = trace.params
    shared: Heads = trace.shared

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        if gesture.phase != "release":
            return None
        if (section in KNOCKING) != gesture.shift:
            if section in KNOCKING:
                return {"knocked": toggled(knocked_of(shared, params), layer, head, shared.heads)}
            if (layer, head) == (shared.layer, shared.head):
                return None
            return {"beside": toggled(shared.beside, layer, head, shared.heads)}
        return {"layer": layer + 1, "head": head + 1}

    return edit


def layer_edit(trace: Trace, layer: int) -> Edit:
    """A click on a layer's number: knock out all of it, or put all of it back."""
    shared: Heads = trace.shared

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        if gesture.phase != "release":
            return None
        return {"knocked": toggled(knocked_of(shared, trace.params), layer, None, shared.heads)}

    return edit


def knocked_of(shared: Heads, params: Params) -> tuple[tuple[int, int], ...]:
    """The heads that are knocked out, (layer, head) from 0."""
    return shared.removal.knocked if shared.removal is not None else ()


def token_edit(trace: Trace, token: int) -> Edit:
    """A click on a token: it reads; with Shift it reads as well, or no longer."""
    shared: Heads = trace.shared

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        if gesture.phase != "release":
            return None
        if not gesture.shift:
            return {"query": token}
        more = set(shared.more) ^ {token}
        return {"more": tuple(sorted(more))}

    return edit
