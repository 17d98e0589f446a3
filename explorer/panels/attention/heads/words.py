"""The short texts of attention/heads, by message key."""

from __future__ import annotations

from explorer.compute.attention.reading import WORDS as READING
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.attention.heads.texts import TEXTS

SECTIONS = {
    "section.text": QT_TRANSLATE_NOOP("attention/heads", "text"),
    "section.heads": QT_TRANSLATE_NOOP("attention/heads", "all heads"),
    "section.labels": QT_TRANSLATE_NOOP("attention/heads", "labels"),
    "section.evidence": QT_TRANSLATE_NOOP("attention/heads", "evidence"),
    "section.alone": QT_TRANSLATE_NOOP("attention/heads", "knock out"),
    "section.removed": QT_TRANSLATE_NOOP("attention/heads", "who pays"),
    "section.next": QT_TRANSLATE_NOOP("attention/heads", "next token"),
    "section.maps": QT_TRANSLATE_NOOP("attention/heads", "other maps"),
    "section.queries": QT_TRANSLATE_NOOP("attention/heads", "query by query"),
}

NAMES = {
    "name.previous": QT_TRANSLATE_NOOP("attention/heads", "previous token"),
    "name.duplicate": QT_TRANSLATE_NOOP("attention/heads", "same token"),
    "name.induction": QT_TRANSLATE_NOOP("attention/heads", "induction"),
    "name.matching": QT_TRANSLATE_NOOP("attention/heads", "matches, does not copy"),
    "name.first": QT_TRANSLATE_NOOP("attention/heads", "first token"),
    "name.self": QT_TRANSLATE_NOOP("attention/heads", "itself"),
    "name.broad": QT_TRANSLATE_NOOP("attention/heads", "spread out"),
    "name.mixed": QT_TRANSLATE_NOOP("attention/heads", "mixed"),
    "short.previous": QT_TRANSLATE_NOOP("attention/heads", "previous"),
    "short.duplicate": QT_TRANSLATE_NOOP("attention/heads", "same"),
    "short.induction": QT_TRANSLATE_NOOP("attention/heads", "induct."),
    "short.matching": QT_TRANSLATE_NOOP("attention/heads", "matches"),
    "short.first": QT_TRANSLATE_NOOP("attention/heads", "first"),
    "short.self": QT_TRANSLATE_NOOP("attention/heads", "itself"),
    "short.broad": QT_TRANSLATE_NOOP("attention/heads", "spread"),
    "short.mixed": QT_TRANSLATE_NOOP("attention/heads", "mixed"),
    "kind.previous": QT_TRANSLATE_NOOP("attention/heads", "previous token"),
    "kind.duplicate": QT_TRANSLATE_NOOP("attention/heads", "same token earlier"),
    "kind.induction": QT_TRANSLATE_NOOP("attention/heads", "after the same token"),
    "kind.first": QT_TRANSLATE_NOOP("attention/heads", "first token"),
    "kind.self": QT_TRANSLATE_NOOP("attention/heads", "itself"),
    "kind.entropy": QT_TRANSLATE_NOOP("attention/heads", "entropy"),
}

STAGE = {
    "caption.text": QT_TRANSLATE_NOOP(
        "attention/heads", "Head {layer}.{head}: {query} reads {key} most, with {share}"
    ),
    "caption.heads": QT_TRANSLATE_NOOP(
        "attention/heads", "{count} heads read the same text, each in its own way"
    ),
    "caption.labels": QT_TRANSLATE_NOOP(
        "attention/heads", "What a head is called is measured. Head {layer}.{head}: {name}"
    ),
    "caption.evidence.previous": QT_TRANSLATE_NOOP(
        "attention/heads", "Head {layer}.{head} puts {share} on the token just before"
    ),
    "caption.evidence.duplicate": QT_TRANSLATE_NOOP(
        "attention/heads", "Head {layer}.{head} puts {share} on the same token, earlier"
    ),
    "caption.evidence.induction": QT_TRANSLATE_NOOP(
        "attention/heads", "Head {layer}.{head} puts {share} on what followed the same token"
    ),
    "caption.evidence.first": QT_TRANSLATE_NOOP(
        "attention/heads", "Head {layer}.{head} puts {share} on the first token"
    ),
    "caption.evidence.self": QT_TRANSLATE_NOOP(
        "attention/heads", "Head {layer}.{head} puts {share} on the token itself"
    ),
    "caption.evidence.entropy": QT_TRANSLATE_NOOP(
        "attention/heads", "Head {layer}.{head} spreads its weight: {share} of the most possible"
    ),
    "caption.alone": QT_TRANSLATE_NOOP(
        "attention/heads", "Removed by itself, head {layer}.{head} costs most: {rise} nats a token"
    ),
    "caption.removed": QT_TRANSLATE_NOOP("attention/heads", "{what}: {rise} nats more a token"),
    "knocked.none": QT_TRANSLATE_NOOP("attention/heads", "No head is knocked out: click one"),
    "knocked.output": QT_TRANSLATE_NOOP("attention/heads", "Without {heads}"),
    "knocked.q": QT_TRANSLATE_NOOP(
        "attention/heads", "Without {heads} in the queries of layer {layer}"
    ),
    "knocked.k": QT_TRANSLATE_NOOP(
        "attention/heads", "Without {heads} in the keys of layer {layer}"
    ),
    "knocked.v": QT_TRANSLATE_NOOP(
        "attention/heads", "Without {heads} in the values of layer {layer}"
    ),
    "knocked.residual": QT_TRANSLATE_NOOP(
        "attention/heads", "Without {heads} in what passes by layer {layer}"
    ),
    "waiting": QT_TRANSLATE_NOOP("attention/heads", "Removing one head after another …"),
    "row.keys": QT_TRANSLATE_NOOP("attention/heads", "keys: who is read"),
    "row.queries": QT_TRANSLATE_NOOP("attention/heads", "queries: who reads"),
    "map.axes": QT_TRANSLATE_NOOP("attention/heads", "query ↓   key →"),
    "scale.linear": QT_TRANSLATE_NOOP("attention/heads", "weight"),
    "scale.log": QT_TRANSLATE_NOOP("attention/heads", "weight, logarithmic"),
    "scale.row": QT_TRANSLATE_NOOP("attention/heads", "share of each query's largest weight"),
    "scale.sinkless": QT_TRANSLATE_NOOP("attention/heads", "weight, the first token left out"),
    "scale.bars": QT_TRANSLATE_NOOP(
        "attention/heads", "bars from 0 to 1 · dashed: from {named} on, a bar gives the name"
    ),
    "scale.change": QT_TRANSLATE_NOOP("attention/heads", "change of weight: teal less, plum more"),
    "scale.block": QT_TRANSLATE_NOOP(
        "attention/heads", "small maps: the largest of {block} × {block} tokens"
    ),
    "head.title": QT_TRANSLATE_NOOP("attention/heads", "Layer {layer}, head {head}: {name}"),
    "probe.caption": QT_TRANSLATE_NOOP(
        "attention/heads",
        "{period} random tokens, said twice (mean of {rows} such rows); dashed: what is counted",
    ),
    "probe.map": QT_TRANSLATE_NOOP("attention/heads", "framed: what is averaged"),
    "profile.title": QT_TRANSLATE_NOOP("attention/heads", "the {count} weights in the frame"),
    "profile.entropy": QT_TRANSLATE_NOOP(
        "attention/heads", "entropy of {count} queries ÷ ln(i + 1)"
    ),
    "profile.mean": QT_TRANSLATE_NOOP("attention/heads", "mean {mean}"),
    "profile.axis": QT_TRANSLATE_NOOP("attention/heads", "query"),
    "profile.named": QT_TRANSLATE_NOOP(
        "attention/heads", "dashed: a mean from {named} on gives the name"
    ),
    "alone.axis": QT_TRANSLATE_NOOP(
        "attention/heads", "rise of the mean loss with this head removed, in nats"
    ),
    "alone.layer": QT_TRANSLATE_NOOP("attention/heads", "layer {layer}"),
    "removed.axis": QT_TRANSLATE_NOOP(
        "attention/heads", "how much more each token surprises the model, in nats"
    ),
    "next.title": QT_TRANSLATE_NOOP("attention/heads", "After {token} comes …"),
    "next.legend": QT_TRANSLATE_NOOP("attention/heads", "solid: with all heads · dotted: without"),
    "next.read": QT_TRANSLATE_NOOP("attention/heads", "Next: “{piece}”"),
    "next.before": QT_TRANSLATE_NOOP("attention/heads", "with all heads: {share}"),
    "next.after": QT_TRANSLATE_NOOP("attention/heads", "without those knocked out: {share}"),
    "maps.before": QT_TRANSLATE_NOOP(
        "attention/heads", "above: head {layer}.{head} with all heads there"
    ),
    "maps.after": QT_TRANSLATE_NOOP(
        "attention/heads", "below: head {layer}.{head} without those knocked out"
    ),
    "maps.long": QT_TRANSLATE_NOOP(
        "attention/heads", "The text is long: what changed shows in the small maps."
    ),
}

READS = {
    "read.pair": QT_TRANSLATE_NOOP("attention/heads", "{query} reads {key}"),
    "read.masked": QT_TRANSLATE_NOOP("attention/heads", "masked: it comes after the query"),
    "read.head.kind": QT_TRANSLATE_NOOP(
        "attention/heads", "{kind}: {random} on random tokens, {text} on this text"
    ),
    "read.head.split": QT_TRANSLATE_NOOP(
        "attention/heads",
        "first token, query has an earlier match: {matched}; has none: {unmatched}",
    ),
    "read.head.copying": QT_TRANSLATE_NOOP(
        "attention/heads", "copying: the token read stands {score} deviations above the others"
    ),
    "read.head.shared": QT_TRANSLATE_NOOP(
        "attention/heads", "heads {first} to {last} share one set of keys and values"
    ),
    "read.head.alone": QT_TRANSLATE_NOOP("attention/heads", "removed alone: {rise} nats a token"),
    "read.layer": QT_TRANSLATE_NOOP("attention/heads", "All of layer {layer}"),
    "read.probe": QT_TRANSLATE_NOOP("attention/heads", "random token {query} reads {key}"),
    "read.averaged": QT_TRANSLATE_NOOP("attention/heads", "one of the weights that are averaged"),
    "read.query": QT_TRANSLATE_NOOP("attention/heads", "query {query}"),
    "read.loss": QT_TRANSLATE_NOOP(
        "attention/heads", "surprise {before} → {after} nats, a rise of {rise}"
    ),
    "read.loss.first": QT_TRANSLATE_NOOP("attention/heads", "nothing foretells the first token"),
    "name.token": QT_TRANSLATE_NOOP("attention/heads", "Token {token}: make it the query"),
    "name.map": QT_TRANSLATE_NOOP("attention/heads", "Map of all weights: choose a query"),
    "name.head": QT_TRANSLATE_NOOP("attention/heads", "Choose layer {layer}, head {head}"),
    "name.knock": QT_TRANSLATE_NOOP(
        "attention/heads", "Knock out layer {layer}, head {head}, or put it back"
    ),
    "name.evidence": QT_TRANSLATE_NOOP(
        "attention/heads", "Evidence for “{kind}”, layer {layer}, head {head}"
    ),
}

MESSAGES = {
    "progress.probe": QT_TRANSLATE_NOOP("attention/heads", "Measuring the heads on random tokens"),
    "progress.alone": QT_TRANSLATE_NOOP("attention/heads", "Removing one head after another"),
    "progress.removed": QT_TRANSLATE_NOOP("attention/heads", "Running it without those heads"),
    "error.names": QT_TRANSLATE_NOOP(
        "attention/heads",
        "“{got}” names no head. 2.3 is head 3 of layer 2, 2 is all of layer 2.",
    ),
    "error.positions": QT_TRANSLATE_NOOP(
        "attention/heads", "“{got}” is no position. Tokens are counted from 0."
    ),
    "error.list": QT_TRANSLATE_NOOP("attention/heads", "“{got}” is no list."),
    "error.short": QT_TRANSLATE_NOOP(
        "attention/heads",
        "This model reads {context} tokens at most. Heads are measured on a repetition, which "
        "takes 5.",
    ),
    "notice.heads": QT_TRANSLATE_NOOP(
        "attention/heads", "This model has no head {names}; it was passed over."
    ),
    "notice.positions": QT_TRANSLATE_NOOP(
        "attention/heads", "The text has no token at {positions}; it was passed over."
    ),
    "notice.query": QT_TRANSLATE_NOOP(
        "attention/heads", "The text has no token {query}; its last one, {last}, reads."
    ),
    "notice.path": QT_TRANSLATE_NOOP(
        "attention/heads", "Layer {layer} can only read heads of layers before it."
    ),
    "notice.path.none": QT_TRANSLATE_NOOP(
        "attention/heads",
        "No later layer reads a head of the last layer, {last}: that path carries nothing.",
    ),
    "notice.both": QT_TRANSLATE_NOOP(
        "attention/heads",
        "Shown is the encoder of this model of type {family}: its own attention, both ways. How "
        "its decoder reads the encoder is shown by the lab “One head”, as cross attention.",
    ),
    "notice.decoder": QT_TRANSLATE_NOOP(
        "attention/heads",
        "Shown is the decoder of this model of type {family}, on what it writes when it is given "
        "the {tokens} tokens of the text, the likeliest token each time. How it reads the encoder "
        "is shown by the lab “One head”, as cross attention.",
    ),
    "notice.no_removal": QT_TRANSLATE_NOOP(
        "attention/heads",
        "A model of type {family} gives no next token here, or keeps its heads together: no head "
        "is removed.",
    ),
    "notice.zero_only": QT_TRANSLATE_NOOP(
        "attention/heads",
        "In a model of type {family}, removed heads become zero, everywhere.",
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "attention/heads", "Which head will this text miss most?"
    ),
    "predict.previous": QT_TRANSLATE_NOOP(
        "attention/heads", "One that reads the token just before"
    ),
    "predict.induction": QT_TRANSLATE_NOOP(
        "attention/heads", "One that reads what followed the same token"
    ),
    "predict.first": QT_TRANSLATE_NOOP("attention/heads", "One that rests on the first token"),
    "predict.other": QT_TRANSLATE_NOOP("attention/heads", "Another one"),
}

WORDS = {**READING, **SECTIONS, **NAMES, **STAGE, **READS, **TEXTS, **MESSAGES}
