"""The texts of attention/embeddings, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

SECTIONS = {
    "section.sum": QT_TRANSLATE_NOOP("attention/embeddings", "sum"),
    "section.norm": QT_TRANSLATE_NOOP("attention/embeddings", "norm"),
    "section.concatenate": QT_TRANSLATE_NOOP("attention/embeddings", "concatenate?"),
    "section.project": QT_TRANSLATE_NOOP("attention/embeddings", "q, k"),
    "section.terms": QT_TRANSLATE_NOOP("attention/embeddings", "nine products"),
    "section.score": QT_TRANSLATE_NOOP("attention/embeddings", "score"),
    "section.keys": QT_TRANSLATE_NOOP("attention/embeddings", "all keys"),
    "section.cosines": QT_TRANSLATE_NOOP("attention/embeddings", "angles"),
}

CAPTIONS = {
    "caption.sum.1": QT_TRANSLATE_NOOP("attention/embeddings", "{query}: what the token is"),
    "caption.sum.2": QT_TRANSLATE_NOOP(
        "attention/embeddings", "{query}: plus which sentence it is in"
    ),
    "caption.sum.3": QT_TRANSLATE_NOOP(
        "attention/embeddings", "{query}: plus where it stands. The three are added up"
    ),
    "caption.norm": QT_TRANSLATE_NOOP(
        "attention/embeddings", "LayerNorm: all three are divided by the size of their sum"
    ),
    "caption.concatenate": QT_TRANSLATE_NOOP(
        "attention/embeddings", "Adding is putting side by side, with the same W three times"
    ),
    "caption.project": QT_TRANSLATE_NOOP(
        "attention/embeddings", "A query of three parts meets a key of three parts"
    ),
    "caption.terms.1": QT_TRANSLATE_NOOP(
        "attention/embeddings", "What the query's token part makes of the key"
    ),
    "caption.terms.2": QT_TRANSLATE_NOOP("attention/embeddings", "… and its segment part"),
    "caption.terms.3": QT_TRANSLATE_NOOP(
        "attention/embeddings", "… and its position part: nine products"
    ),
    "caption.score": QT_TRANSLATE_NOOP(
        "attention/embeddings", "{query} → {target}: nine products make the score {score}"
    ),
    "caption.keys": QT_TRANSLATE_NOOP(
        "attention/embeddings", "Why {query} reads what it reads, key by key"
    ),
    "caption.cosines": QT_TRANSLATE_NOOP(
        "attention/embeddings", "Are the three kinds at right angles? Cosines, measured"
    ),
}

STAGE = {
    "kind.token": QT_TRANSLATE_NOOP("attention/embeddings", "token"),
    "kind.segment": QT_TRANSLATE_NOOP("attention/embeddings", "segment"),
    "kind.position": QT_TRANSLATE_NOOP("attention/embeddings", "position"),
    "kind.rest": QT_TRANSLATE_NOOP("attention/embeddings", "biases"),
    "row.token": QT_TRANSLATE_NOOP("attention/embeddings", "row {id}: {piece}"),
    "row.segment": QT_TRANSLATE_NOOP("attention/embeddings", "row {letter}"),
    "row.position": QT_TRANSLATE_NOOP("attention/embeddings", "row {place}"),
    "sum": QT_TRANSLATE_NOOP("attention/embeddings", "= sum"),
    "sum.note": QT_TRANSLATE_NOOP("attention/embeddings", "line: the sum"),
    "normed": QT_TRANSLATE_NOOP("attention/embeddings", "= normed"),
    "normed.note": QT_TRANSLATE_NOOP("attention/embeddings", "what layer 1 reads"),
    "norm.note": QT_TRANSLATE_NOOP("attention/embeddings", "centred, ÷ {size}"),
    "length": QT_TRANSLATE_NOOP("attention/embeddings", "length"),
    "segment": QT_TRANSLATE_NOOP("attention/embeddings", "segment {letter}"),
    "added": QT_TRANSLATE_NOOP("attention/embeddings", "added"),
    "added.note": QT_TRANSLATE_NOOP("attention/embeddings", "{width} numbers"),
    "beside": QT_TRANSLATE_NOOP("attention/embeddings", "side by side"),
    "beside.note": QT_TRANSLATE_NOOP("attention/embeddings", "{wide} numbers, W three times"),
    "same": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "the same {count} numbers of a query; largest difference {apart} (rounding)",
    ),
    "of.query": QT_TRANSLATE_NOOP("attention/embeddings", "query of {piece} ({place})"),
    "of.key": QT_TRANSLATE_NOOP("attention/embeddings", "key of {piece} ({place})"),
    "column.query": QT_TRANSLATE_NOOP("attention/embeddings", "query's part"),
    "column.key": QT_TRANSLATE_NOOP("attention/embeddings", "key's part"),
    "score": QT_TRANSLATE_NOOP("attention/embeddings", "score · weight {weight}"),
    "without.title": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "one kind left out: ● by these accounts   ○ really, normed again",
    ),
    "without.kind": QT_TRANSLATE_NOOP("attention/embeddings", "without {kind}"),
    "without.told": QT_TRANSLATE_NOOP(
        "attention/embeddings", "score less its five products: {value}"
    ),
    "without.real": QT_TRANSLATE_NOOP(
        "attention/embeddings", "left out of every token, normed again: {value}"
    ),
    "group.token": QT_TRANSLATE_NOOP("attention/embeddings", "key's token"),
    "group.segment": QT_TRANSLATE_NOOP("attention/embeddings", "key's segment"),
    "group.position": QT_TRANSLATE_NOOP("attention/embeddings", "key's position"),
    "group.rest": QT_TRANSLATE_NOOP("attention/embeddings", "biases"),
    "group.net": QT_TRANSLATE_NOOP("attention/embeddings", "score"),
    "keys.weights": QT_TRANSLATE_NOOP("attention/embeddings", "weights: softmax of the scores"),
    "angle.legend": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "dashed, band: random directions, 1/√{width} = {spread}   ticks: these sentences",
    ),
}

READS = {
    "read.sum": QT_TRANSLATE_NOOP("attention/embeddings", "Number {place} of {piece}"),
    "read.normed": QT_TRANSLATE_NOOP(
        "attention/embeddings", "Number {place} of {piece}, after the norm"
    ),
    "read.query": QT_TRANSLATE_NOOP("attention/embeddings", "Number {place} of the query"),
    "read.key": QT_TRANSLATE_NOOP("attention/embeddings", "Number {place} of the key"),
    "read.added": QT_TRANSLATE_NOOP("attention/embeddings", "added, then W: {value}"),
    "read.beside": QT_TRANSLATE_NOOP("attention/embeddings", "side by side: {value}"),
    "read.term": QT_TRANSLATE_NOOP("attention/embeddings", "query's {a} × key's {b}"),
    "read.rest": QT_TRANSLATE_NOOP(
        "attention/embeddings", "all products with a bias or with the shift of the norm"
    ),
    "read.id": QT_TRANSLATE_NOOP("attention/embeddings", "token id {id}"),
    "read.weight": QT_TRANSLATE_NOOP("attention/embeddings", "the query reads it with {share}"),
    "read.pick": QT_TRANSLATE_NOOP(
        "attention/embeddings", "click: make it the query; Shift + click: the key"
    ),
    "read.score": QT_TRANSLATE_NOOP("attention/embeddings", "score {score}, weight {share}"),
    "read.angle": QT_TRANSLATE_NOOP("attention/embeddings", "Every {a} with every {b}"),
    "read.measured": QT_TRANSLATE_NOOP(
        "attention/embeddings", "measured: mean {mean}, spread {spread}"
    ),
    "read.random": QT_TRANSLATE_NOOP(
        "attention/embeddings", "random directions in {width} dimensions: 0, spread {spread}"
    ),
    "name.sum": QT_TRANSLATE_NOOP("attention/embeddings", "The three embeddings and their sum"),
    "name.normed": QT_TRANSLATE_NOOP("attention/embeddings", "The three parts after the norm"),
    "name.same": QT_TRANSLATE_NOOP("attention/embeddings", "The query, computed in this way"),
    "name.query": QT_TRANSLATE_NOOP("attention/embeddings", "Parts of the query"),
    "name.key": QT_TRANSLATE_NOOP("attention/embeddings", "Parts of the key"),
    "name.term": QT_TRANSLATE_NOOP("attention/embeddings", "Product of {a} and {b}"),
    "name.score": QT_TRANSLATE_NOOP("attention/embeddings", "The score as a sum"),
    "name.without": QT_TRANSLATE_NOOP("attention/embeddings", "The score without a kind"),
    "name.token": QT_TRANSLATE_NOOP("attention/embeddings", "{piece} ({place}): make it the query"),
    "name.key.at": QT_TRANSLATE_NOOP("attention/embeddings", "Key {piece} ({place})"),
    "name.angle": QT_TRANSLATE_NOOP("attention/embeddings", "Cosines of two kinds"),
}

MESSAGES = {
    "progress.model": QT_TRANSLATE_NOOP("attention/embeddings", "Opening the model"),
    "notice.context": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "The sentences are too long for the model: {cut} tokens were left out at their ends.",
    ),
    "notice.head": QT_TRANSLATE_NOOP(
        "attention/embeddings", "There is no head {head}; the last one, {last}, is shown."
    ),
    "notice.query": QT_TRANSLATE_NOOP(
        "attention/embeddings", "There is no token {place}; the last one, {last}, asks."
    ),
    "notice.key": QT_TRANSLATE_NOOP(
        "attention/embeddings", "There is no token {place}; the last one, {last}, is asked."
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "attention/embeddings", "Which of the nine products moves this score most?"
    ),
    "predict.token": QT_TRANSLATE_NOOP("attention/embeddings", "token × token"),
    "predict.position": QT_TRANSLATE_NOOP("attention/embeddings", "position × position"),
    "predict.segment": QT_TRANSLATE_NOOP("attention/embeddings", "one with a segment in it"),
    "predict.mixed": QT_TRANSLATE_NOOP("attention/embeddings", "a token and a position"),
}
