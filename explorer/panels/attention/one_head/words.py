"""The short texts of attention/one-head, by message key."""

from __future__ import annotations

from explorer.compute.models import reading
from explorer.core.words import QT_TRANSLATE_NOOP, Word
from explorer.panels.attention.one_head.texts import HEADINGS, NOTICES, PARAGRAPHS

SECTIONS = {
    "section.whole": QT_TRANSLATE_NOOP("attention/one-head", "one picture"),
    "section.position": QT_TRANSLATE_NOOP("attention/one-head", "position"),
    "section.residual": QT_TRANSLATE_NOOP("attention/one-head", "stream"),
    "section.norm": QT_TRANSLATE_NOOP("attention/one-head", "norm"),
    "section.project": QT_TRANSLATE_NOOP("attention/one-head", "q, k, v"),
    "section.rotate": QT_TRANSLATE_NOOP("attention/one-head", "rotate"),
    "section.score": QT_TRANSLATE_NOOP("attention/one-head", "score"),
    "section.scale": QT_TRANSLATE_NOOP("attention/one-head", "scale"),
    "section.mask": QT_TRANSLATE_NOOP("attention/one-head", "mask"),
    "section.max": QT_TRANSLATE_NOOP("attention/one-head", "max"),
    "section.exp": QT_TRANSLATE_NOOP("attention/one-head", "exp, sum"),
    "section.weight": QT_TRANSLATE_NOOP("attention/one-head", "weight"),
    "section.mix": QT_TRANSLATE_NOOP("attention/one-head", "mix"),
    "section.output": QT_TRANSLATE_NOOP("attention/one-head", "output"),
    "section.next": QT_TRANSLATE_NOOP("attention/one-head", "next token"),
    "section.queries": QT_TRANSLATE_NOOP("attention/one-head", "query by query"),
}

STAGE = {
    "caption.position": QT_TRANSLATE_NOOP(
        "attention/one-head", "What a token is, plus where it stands"
    ),
    "caption.residual": QT_TRANSLATE_NOOP(
        "attention/one-head", "What enters layer {layer}: the residual stream"
    ),
    "caption.norm": QT_TRANSLATE_NOOP(
        "attention/one-head", "Every token is brought to the same size"
    ),
    "caption.project": QT_TRANSLATE_NOOP(
        "attention/one-head", "Each token asks, offers and carries: q, k, v"
    ),
    "caption.project.cross": QT_TRANSLATE_NOOP(
        "attention/one-head", "What is written asks, the source offers and carries"
    ),
    "caption.rotate": QT_TRANSLATE_NOOP("attention/one-head", "Positions turn queries and keys"),
    "caption.score": QT_TRANSLATE_NOOP(
        "attention/one-head", "{query} compares its query with every key"
    ),
    "caption.scale": QT_TRANSLATE_NOOP(
        "attention/one-head", "Every score is divided by the same number"
    ),
    "caption.scale.untrained": QT_TRANSLATE_NOOP(
        "attention/one-head", "This model divides its scores by nothing"
    ),
    "caption.mask": QT_TRANSLATE_NOOP(
        "attention/one-head", "{query} must not see what comes later"
    ),
    "caption.mask.last": QT_TRANSLATE_NOOP(
        "attention/one-head", "{query} comes last: none of its own scores is masked"
    ),
    "caption.max": QT_TRANSLATE_NOOP("attention/one-head", "The largest score is {target}"),
    "caption.exp": QT_TRANSLATE_NOOP(
        "attention/one-head", "Exponentials: differences become ratios"
    ),
    "caption.weight": QT_TRANSLATE_NOOP(
        "attention/one-head", "{share} of what this head reads comes from {target}"
    ),
    "row.tokens": QT_TRANSLATE_NOOP("attention/one-head", "who is read"),
    "row.tokens.note": QT_TRANSLATE_NOOP("attention/one-head", "key ▸ query"),
    "row.asking": QT_TRANSLATE_NOOP("attention/one-head", "who reads"),
    "row.asking.note": QT_TRANSLATE_NOOP("attention/one-head", "target"),
    "row.memory": QT_TRANSLATE_NOOP("attention/one-head", "source m"),
    "row.embedding": QT_TRANSLATE_NOOP("attention/one-head", "token"),
    "row.position": QT_TRANSLATE_NOOP("attention/one-head", "+ position"),
    "row.start": QT_TRANSLATE_NOOP("attention/one-head", "= x"),
    "row.stream": QT_TRANSLATE_NOOP("attention/one-head", "stream x"),
    "row.normed": QT_TRANSLATE_NOOP("attention/one-head", "normed x′"),
    "row.query": QT_TRANSLATE_NOOP("attention/one-head", "query q"),
    "row.key": QT_TRANSLATE_NOOP("attention/one-head", "key k"),
    "row.turned": QT_TRANSLATE_NOOP("attention/one-head", "turned key k′"),
    "row.turned_query": QT_TRANSLATE_NOOP("attention/one-head", "turned query q′"),
    "row.dials": QT_TRANSLATE_NOOP("attention/one-head", "turned pairs"),
    "row.value": QT_TRANSLATE_NOOP("attention/one-head", "value v"),
    "row.score": QT_TRANSLATE_NOOP("attention/one-head", "score q·k"),
    "row.scaled": QT_TRANSLATE_NOOP("attention/one-head", "scaled score s"),
    "row.exp": QT_TRANSLATE_NOOP("attention/one-head", "e^(s − max)"),
    "row.weight": QT_TRANSLATE_NOOP("attention/one-head", "weight a"),
    "row.mixed": QT_TRANSLATE_NOOP("attention/one-head", "weight × value"),
    "row.note.vector": QT_TRANSLATE_NOOP(
        "attention/one-head", "{count} numbers\n−{most} teal\n+{most} plum"
    ),
    "row.note.rooted": QT_TRANSLATE_NOOP(
        "attention/one-head", "{count} numbers\n−{most} teal\n+{most} plum\n√ colour scale"
    ),
    "row.note.vector.short": QT_TRANSLATE_NOOP("attention/one-head", "±{most}"),
    "row.note.rooted.short": QT_TRANSLATE_NOOP("attention/one-head", "±{most}, √ scale"),
    "row.axis": QT_TRANSLATE_NOOP("attention/one-head", "keys by score"),
    "row.note.axis": QT_TRANSLATE_NOOP(
        "attention/one-head", "across: score s\nheight:\ne^(s − max)"
    ),
    "row.note.axis.short": QT_TRANSLATE_NOOP("attention/one-head", "height: e^(s − max)"),
    "row.heads": QT_TRANSLATE_NOOP("attention/one-head", "all heads"),
    "row.note.heads": QT_TRANSLATE_NOOP("attention/one-head", "concat · W_O =\na sum"),
    "row.note.heads.short": QT_TRANSLATE_NOOP("attention/one-head", "a sum"),
    "total.title": QT_TRANSLATE_NOOP(
        "attention/one-head", "how far each head moves the stream in the direction of their sum"
    ),
    "total.head": QT_TRANSLATE_NOOP("attention/one-head", "head {head}"),
    "total.rest": QT_TRANSLATE_NOOP("attention/one-head", "{count} others"),
    "total.bias": QT_TRANSLATE_NOOP("attention/one-head", "bias"),
    "total.sum": QT_TRANSLATE_NOOP("attention/one-head", "attention"),
    "total.read": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "(what it writes) · (attention output) ÷ |attention output|; all of them add up to its "
        "length",
    ),
    "whole.stream": QT_TRANSLATE_NOOP("attention/one-head", "residual stream"),
    "whole.stream.read": QT_TRANSLATE_NOOP("attention/one-head", "residual stream of {query}"),
    "whole.rest": QT_TRANSLATE_NOOP("attention/one-head", "{share} · all others"),
    "whole.sum": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "sum, then W_O: adds length {written}\nto a residual stream of length {stream}",
    ),
    "products.title": QT_TRANSLATE_NOOP("attention/one-head", "the {count} products q·k, sorted"),
    "products.title.short": QT_TRANSLATE_NOOP("attention/one-head", "{count} products"),
    "foot.edited": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "scores set by hand: {count}. Dashed: before. Double-click a bar to take it back",
    ),
    "foot.edited.short": QT_TRANSLATE_NOOP(
        "attention/one-head", "set by hand: {count}. Dashed: before"
    ),
    "next.before": QT_TRANSLATE_NOOP("attention/one-head", "line: before scores were set"),
    "next.before.short": QT_TRANSLATE_NOOP("attention/one-head", "line: before"),
    "next.read.before": QT_TRANSLATE_NOOP(
        "attention/one-head", "before scores were set by hand: {share}"
    ),
    "ledger.edited": QT_TRANSLATE_NOOP("attention/one-head", "by hand"),
    "read.edited": QT_TRANSLATE_NOOP(
        "attention/one-head", "scaled score set by hand: {score} (the model's own: {before})"
    ),
    "name.drag": QT_TRANSLATE_NOOP("attention/one-head", "Drag to set it: key {token}"),
    "name.axis": QT_TRANSLATE_NOOP(
        "attention/one-head", "Keys on the axis of scores: drag one to set its score"
    ),
    "row.note.dials.short": QT_TRANSLATE_NOOP("attention/one-head", "faint: before"),
    "row.note.dials": QT_TRANSLATE_NOOP(
        "attention/one-head", "faint: before\nfast at the top,\nslow below"
    ),
    "row.note.score": QT_TRANSLATE_NOOP("attention/one-head", "{low} to {high}"),
    "row.note.scaled": QT_TRANSLATE_NOOP("attention/one-head", "q·k ÷ {root}\n{low} to {high}"),
    "row.note.exp": QT_TRANSLATE_NOOP("attention/one-head", "sum {sum}"),
    "row.note.weight": QT_TRANSLATE_NOOP("attention/one-head", "sums to {total}"),
    "closer.title": QT_TRANSLATE_NOOP("attention/one-head", "A closer look at {token}"),
    "closer.embedding": QT_TRANSLATE_NOOP("attention/one-head", "token"),
    "closer.position": QT_TRANSLATE_NOOP("attention/one-head", "place"),
    "closer.start": QT_TRANSLATE_NOOP("attention/one-head", "start"),
    "closer.attention": QT_TRANSLATE_NOOP("attention/one-head", "attention"),
    "closer.feed_forward": QT_TRANSLATE_NOOP("attention/one-head", "feed-forward"),
    "closer.others": QT_TRANSLATE_NOOP("attention/one-head", "all others"),
    "dial.pair": QT_TRANSLATE_NOOP("attention/one-head", "pair {first}, {second}"),
    "dial.difference": QT_TRANSLATE_NOOP(
        "attention/one-head", "distance {distance}: {angle} between their turns"
    ),
    "ledger.title": QT_TRANSLATE_NOOP("attention/one-head", "{query} → {target}"),
    "ledger.exp": QT_TRANSLATE_NOOP("attention/one-head", "e^…"),
    "ledger.later": QT_TRANSLATE_NOOP(
        "attention/one-head", "This key comes after the query: masked."
    ),
    "map.title": QT_TRANSLATE_NOOP("attention/one-head", "all weights, 0 to 1"),
    "map.root": QT_TRANSLATE_NOOP("attention/one-head", "√ of all weights, 0 to 1"),
    "map.scores": QT_TRANSLATE_NOOP("attention/one-head", "all scaled scores"),
    "map.axes": QT_TRANSLATE_NOOP("attention/one-head", "query ↓   key →"),
    "shares.sum": QT_TRANSLATE_NOOP("attention/one-head", "together {sum}"),
    "shares.one": QT_TRANSLATE_NOOP("attention/one-head", "together 1: shares"),
    "kinds.title": QT_TRANSLATE_NOOP("attention/one-head", "this head on this text"),
    "kinds.matching": QT_TRANSLATE_NOOP("attention/one-head", "after a match"),
    "kinds.previous": QT_TRANSLATE_NOOP("attention/one-head", "one before"),
    "kinds.first": QT_TRANSLATE_NOOP("attention/one-head", "first token"),
    "kinds.source": QT_TRANSLATE_NOOP("attention/one-head", "written next"),
    "kinds.source.read": QT_TRANSLATE_NOOP(
        "attention/one-head", "mean weight on source tokens that are what is written next"
    ),
    "kinds.task": QT_TRANSLATE_NOOP("attention/one-head", "the task"),
    "kinds.task.read": QT_TRANSLATE_NOOP(
        "attention/one-head", "mean weight on the first source token, which names the task"
    ),
    "kinds.begin": QT_TRANSLATE_NOOP("attention/one-head", "first token"),
    "kinds.begin.read": QT_TRANSLATE_NOOP(
        "attention/one-head", "mean weight on the first source token"
    ),
    "kinds.matching.read": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "prefix matching: mean weight on what followed an earlier occurrence of the query's token",
    ),
    "kinds.previous.read": QT_TRANSLATE_NOOP(
        "attention/one-head", "mean weight on the token just before"
    ),
    "kinds.first.read": QT_TRANSLATE_NOOP(
        "attention/one-head", "mean weight on the first token, from query 2 on"
    ),
    "lengths.title": QT_TRANSLATE_NOOP("attention/one-head", "lengths"),
    "lengths.written": QT_TRANSLATE_NOOP(
        "attention/one-head", "length of what this head adds to the query's stream"
    ),
    "lengths.stream": QT_TRANSLATE_NOOP(
        "attention/one-head", "length of the query's stream where it enters the layer"
    ),
    "next.title.character": QT_TRANSLATE_NOOP("attention/one-head", "next character"),
    "next.title.token": QT_TRANSLATE_NOOP("attention/one-head", "next token"),
    "next.solid": QT_TRANSLATE_NOOP("attention/one-head", "solid: as it is"),
    "next.dotted": QT_TRANSLATE_NOOP("attention/one-head", "dotted: without this head"),
    "next.solid.short": QT_TRANSLATE_NOOP("attention/one-head", "solid: with it"),
    "next.dotted.short": QT_TRANSLATE_NOOP("attention/one-head", "dotted: without it"),
    "next.read": QT_TRANSLATE_NOOP("attention/one-head", "Next: “{piece}”"),
    "next.read.with": QT_TRANSLATE_NOOP("attention/one-head", "as it is: {share}"),
    "next.read.without": QT_TRANSLATE_NOOP(
        "attention/one-head", "with this head's output set to zero: {share}"
    ),
    "output.title": QT_TRANSLATE_NOOP("attention/one-head", "output"),
    "output.written": QT_TRANSLATE_NOOP("attention/one-head", "written to x"),
    "foot.hidden": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "{hidden} of {total} tokens are not shown; they hold {share} of the weight",
    ),
    "foot.hidden.short": QT_TRANSLATE_NOOP(
        "attention/one-head", "{hidden} of {total} tokens not shown"
    ),
    "read.token.id": QT_TRANSLATE_NOOP("attention/one-head", "token id {id}"),
    "read.token.weight": QT_TRANSLATE_NOOP(
        "attention/one-head", "{query} reads it with weight {share}"
    ),
    "read.masked": QT_TRANSLATE_NOOP("attention/one-head", "masked: it comes after the query"),
    "read.pair": QT_TRANSLATE_NOOP("attention/one-head", "{query} reads {target}"),
    "name.token": QT_TRANSLATE_NOOP("attention/one-head", "Token {token}: make it the query"),
    "name.column": QT_TRANSLATE_NOOP("attention/one-head", "Key {token}"),
    "name.map": QT_TRANSLATE_NOOP("attention/one-head", "Map of all weights: choose a query"),
    "name.row": QT_TRANSLATE_NOOP("attention/one-head", "Go to query {query}"),
}

MESSAGES = {
    "progress.model": QT_TRANSLATE_NOOP("attention/one-head", "Opening the model"),
    "progress.run": QT_TRANSLATE_NOOP("attention/one-head", "Running it on the text"),
    "error.characters": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "The model “{model}” has no token for {characters}. Choose the model “{other}”, which "
        "takes any text, or change the text.",
    ),
    "error.characters.alone": QT_TRANSLATE_NOOP(
        "attention/one-head", "The model “{model}” has no token for {characters}. Change the text."
    ),
    "error.empty": QT_TRANSLATE_NOOP(
        "attention/one-head", "This model needs at least one token: type something."
    ),
    "error.edits": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "Scores set by hand are rows of query, key and score, like [[17, 7, 2.5]]; a score goes "
        "from −{most} to {most}.",
    ),
    "error.model": QT_TRANSLATE_NOOP("attention/one-head", "The model cannot be opened: {reason}"),
    "predict.question": QT_TRANSLATE_NOOP(
        "attention/one-head", "Which token will the query read most?"
    ),
    "predict.match": QT_TRANSLATE_NOOP(
        "attention/one-head", "The one that followed the same token earlier"
    ),
    "predict.previous": QT_TRANSLATE_NOOP("attention/one-head", "The one just before it"),
    "predict.first": QT_TRANSLATE_NOOP("attention/one-head", "The first one"),
    "predict.self": QT_TRANSLATE_NOOP("attention/one-head", "Itself"),
    "predict.other": QT_TRANSLATE_NOOP("attention/one-head", "Some other one"),
}

WORDS: dict[str, Word] = {
    **reading.WORDS, **SECTIONS, **STAGE, **HEADINGS, **PARAGRAPHS, **NOTICES, **MESSAGES,
}  # fmt: skip
