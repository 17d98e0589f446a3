"""The short texts of attention/masks, by message key."""

from __future__ import annotations

from explorer.compute.attention import reading
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.attention.masks.texts import CAPTIONS, NOTICES, TEXTS

SECTIONS = {
    "section.reads": QT_TRANSLATE_NOOP("attention/masks", "who reads"),
    "section.slide": QT_TRANSLATE_NOOP("attention/masks", "boundary"),
    "section.ripple": QT_TRANSLATE_NOOP("attention/masks", "ripple"),
    "section.corner": QT_TRANSLATE_NOOP("attention/masks", "corner"),
    "section.empty": QT_TRANSLATE_NOOP("attention/masks", "empty row"),
    "section.rank": QT_TRANSLATE_NOOP("attention/masks", "rank"),
}

STAGE = {
    "row.reading": QT_TRANSLATE_NOOP("attention/masks", "who reads"),
    "row.read": QT_TRANSLATE_NOOP("attention/masks", "what is read"),
    "row.share": QT_TRANSLATE_NOOP("attention/masks", "shares"),
    "row.share.note": QT_TRANSLATE_NOOP("attention/masks", "layer {layer}, head {head}"),
    "row.new": QT_TRANSLATE_NOOP("attention/masks", "new tokens"),
    "row.cached": QT_TRANSLATE_NOOP("attention/masks", "all keys"),
    "row.enters": QT_TRANSLATE_NOOP("attention/masks", "what enters"),
    "row.after": QT_TRANSLATE_NOOP("attention/masks", "after layer {layer}"),
    "row.last": QT_TRANSLATE_NOOP("attention/masks", "all {layer} layers"),
    "row.other": QT_TRANSLATE_NOOP("attention/masks", "the other text"),
    "row.text": QT_TRANSLATE_NOOP("attention/masks", "the text that reads"),
    "line.score": QT_TRANSLATE_NOOP("attention/masks", "score s"),
    "line.masked": QT_TRANSLATE_NOOP("attention/masks", "masked s"),
    "line.exp": QT_TRANSLATE_NOOP("attention/masks", "e^(s−max)"),
    "line.weight": QT_TRANSLATE_NOOP("attention/masks", "weight a"),
    "lowest": QT_TRANSLATE_NOOP("attention/masks", "lowest"),
    "curve.none": QT_TRANSLATE_NOOP("attention/masks", "no mask"),
    "curve.causal": QT_TRANSLATE_NOOP("attention/masks", "causal mask"),
    "axis.scale": QT_TRANSLATE_NOOP("attention/masks", "scale of the scores"),
    "axis.order": QT_TRANSLATE_NOOP("attention/masks", "order, largest first"),
    "rank.sampled": QT_TRANSLATE_NOOP(
        "attention/masks",
        "Effective rank: {n} random q and k of width {d}",
    ),
    "rank.own": QT_TRANSLATE_NOOP("attention/masks", "the head on the text"),
    "rank.spectrum": QT_TRANSLATE_NOOP("attention/masks", "shares of singular values"),
    "plot.pairs": QT_TRANSLATE_NOOP("attention/masks", "visible pairs"),
    "plot.loss": QT_TRANSLATE_NOOP("attention/masks", "loss, nats"),
    "corner.difference": QT_TRANSLATE_NOOP(
        "attention/masks",
        "How far the output of each new token is from the right one:",
    ),
    "corner.read": QT_TRANSLATE_NOOP("attention/masks", "‖Δo‖ / ‖o‖ = {share}"),
    "empty.lost": QT_TRANSLATE_NOOP("attention/masks", "Every real token has become NaN."),
    "empty.same": QT_TRANSLATE_NOOP(
        "attention/masks",
        "Real tokens as without padding, but for {difference}",
    ),
    "map.show": QT_TRANSLATE_NOOP("attention/masks", "mask as a matrix"),
    "map.hide": QT_TRANSLATE_NOOP("attention/masks", "hide the matrix"),
    "map.about": QT_TRANSLATE_NOOP("attention/masks", "Queries down, keys across; hatched: masked"),
    "map.mask": QT_TRANSLATE_NOOP("attention/masks", "query ↓  key →"),
    "map.ripple": QT_TRANSLATE_NOOP("attention/masks", "output ↓  changed →"),
}

READ = {
    "read.query": QT_TRANSLATE_NOOP("attention/masks", "{query} reads"),
    "read.count": QT_TRANSLATE_NOOP("attention/masks", "{count} of {total} may be read"),
    "read.pair": QT_TRANSLATE_NOOP("attention/masks", "{query} reads {target}"),
    "read.padding": QT_TRANSLATE_NOOP("attention/masks", "masked: padding"),
    "read.later": QT_TRANSLATE_NOOP("attention/masks", "masked: it comes later"),
    "read.boundary": QT_TRANSLATE_NOOP("attention/masks", "Prefix of {prefix}"),
    "read.grip": QT_TRANSLATE_NOOP("attention/masks", "Drag the boundary"),
    "read.change": QT_TRANSLATE_NOOP("attention/masks", "Change {token}"),
    "read.instead": QT_TRANSLATE_NOOP("attention/masks", "“{piece}” is put in its place"),
    "read.output": QT_TRANSLATE_NOOP("attention/masks", "{token} after layer {layer}"),
    "read.reached": QT_TRANSLATE_NOOP(
        "attention/masks",
        "A chain of allowed connections leads here.",
    ),
    "read.stopped": QT_TRANSLATE_NOOP(
        "attention/masks",
        "No chain of allowed connections leads here.",
    ),
    "read.broken": QT_TRANSLATE_NOOP("attention/masks", "its stream is NaN"),
    "read.sound": QT_TRANSLATE_NOOP("attention/masks", "its stream consists of numbers"),
    "read.scale": QT_TRANSLATE_NOOP("attention/masks", "scale ×{scale}"),
    "read.singular": QT_TRANSLATE_NOOP("attention/masks", "singular value {order}"),
    "name.query": QT_TRANSLATE_NOOP("attention/masks", "Query {query}: show what it may read"),
}

MESSAGES = {
    "progress.ripple": QT_TRANSLATE_NOOP("attention/masks", "Changing every token in turn"),
    "progress.empty": QT_TRANSLATE_NOOP("attention/masks", "Looking at the empty row"),
    "progress.rank": QT_TRANSLATE_NOOP("attention/masks", "Computing singular values"),
    "predict.question": QT_TRANSLATE_NOOP(
        "attention/masks",
        "The token in the middle is changed. Which outputs will have moved after all layers?",
    ),
    "predict.all": QT_TRANSLATE_NOOP("attention/masks", "All of them"),
    "predict.later": QT_TRANSLATE_NOOP("attention/masks", "Its own and those after it"),
    "predict.earlier": QT_TRANSLATE_NOOP("attention/masks", "Its own and those before it"),
    "predict.itself": QT_TRANSLATE_NOOP("attention/masks", "Only its own"),
    "predict.other": QT_TRANSLATE_NOOP("attention/masks", "Some others"),
}

WORDS = {
    **reading.WORDS,
    **SECTIONS,
    **STAGE,
    **READ,
    **CAPTIONS,
    **TEXTS,
    **NOTICES,
    **MESSAGES,
}
