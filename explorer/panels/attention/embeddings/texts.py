"""The long texts of attention/embeddings: headings, paragraphs, what to notice."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

HEADINGS = {
    "heading.sum": QT_TRANSLATE_NOOP("attention/embeddings", "Three rows of three tables, added"),
    "heading.norm": QT_TRANSLATE_NOOP(
        "attention/embeddings", "The norm, and what it does to the parts"
    ),
    "heading.concatenate": QT_TRANSLATE_NOOP(
        "attention/embeddings", "Adding and putting side by side"
    ),
    "heading.project": QT_TRANSLATE_NOOP("attention/embeddings", "Queries and keys have parts too"),
    "heading.terms": QT_TRANSLATE_NOOP("attention/embeddings", "Each part with each part"),
    "heading.score": QT_TRANSLATE_NOOP(
        "attention/embeddings", "{query} ({i}) asks {target} ({j}): {score}"
    ),
    "heading.keys": QT_TRANSLATE_NOOP("attention/embeddings", "One query, every key"),
    "heading.cosines": QT_TRANSLATE_NOOP("attention/embeddings", "Nearly at right angles, or not?"),
}

PARAGRAPHS = {
    "text.sum.1": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "Every token of the vocabulary has a row of {width} numbers that were learned. This is the "
        "row of “{query}”. It is the same wherever the token stands.",
    ),
    "text.sum.2": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "BERT (a bidirectional encoder) reads two sentences at once. A second table has two rows, "
        "one for each: this token is in sentence {letter}. The row is added, number by number.",
    ),
    "text.sum.3": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "A third table has a row for every place; “{query}” stands at place {i}. The sum is all "
        "that the layers get: what a token is, which sentence it belongs to and where it stands "
        "share the same {width} numbers.",
    ),
    "text.norm": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "LayerNorm subtracts the mean, divides by the size σ and multiplies by learned gains. "
        "Subtracting can be done part by part. The size cannot: {size} belongs to the sum of all "
        "three. It is taken as it is, and each part is divided by it; then the parts still add up.",
    ),
    "text.concatenate": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "Put the three side by side, three times as wide, and multiply by W three times on top of "
        "itself: the same query comes out, to within rounding ({apart}). A sum is a concatenation "
        "whose three projections are tied to one W. No two embeddings have been multiplied yet. "
        "Shown without the norm.",
    ),
    "text.project": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "W_Q and W_K are linear, so the query of a sum is the sum of three queries. Left the query "
        "of “{query}”, right the key of “{target}”, {d} numbers each, in head {head} of layer 1.",
    ),
    "text.terms.1": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "A product of two sums is the sum of all products. First what the token “{query}” itself "
        "asks for: a token, a segment, a place. Upper half of a bar: which part of the query; "
        "lower half: which part of the key.",
    ),
    "text.terms.2": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "Then what its segment asks for. Segment × segment is the same for all pairs of tokens "
        "from these two sentences: here a head can learn to stay in its sentence, or to leave it.",
    ),
    "text.terms.3": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "And what its place asks for. Position × position depends on the two places alone, "
        "whatever the words are.",
    ),
    "text.score": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "The nine products add up to the score {score} that the encoder computes. Softmax over all "
        "keys makes {weight} of it. Below: what the accounts say a score would be without one "
        "kind, and what it really is when that kind is left out of every token and normed again.",
    ),
    "text.keys": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "The whole query of “{query}” with every key, split by the key's three parts: is it read "
        "for what it is, for its sentence, or for its place? Bars up raise the score, bars down "
        "lower it. What all keys get alike, softmax forgets: only differences matter.",
    ),
    "text.cosines": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "The cosine of every row of one table with every row of another. Random directions in "
        "{width} dimensions are nearly at right angles: cosines spread by 1/√{width} = {random}. "
        "Token with position: mean {mean}, spread {spread}.",
    ),
}

NOTICES = {
    "notice.lengths": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "Lengths here: token {token}, segment {segment}, position {position}.",
    ),
    "notice.frozen": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "So these are accounts of this one vector. Without a part, σ would be another, and every "
        "other part would change its size.",
    ),
    "notice.free": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "A concatenation with three different W can do more, with {thrice} weights for this head's "
        "queries instead of {once}.",
    ),
    "notice.largest": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "The largest product: {a} of the query with {b} of the key, {largest}.",
    ),
    "notice.left_out": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "Furthest apart without {kind}: {told} by the accounts, {real} really; the norm of what is "
        "left has another size.",
    ),
    "notice.shares": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "Of the variation of head {head}'s scores over the keys, token × token has {content}, "
        "position × position {place}, all products with a segment {segments}, all mixed ones "
        "{mixed}.",
    ),
    "notice.try_one": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "Call both sentences segment A, and compare: what changes, the segment embedding did.",
    ),
    "notice.angles": QT_TRANSLATE_NOOP(
        "attention/embeddings",
        "No rule of training keeps the three apart; all it needs is a W that can tell them apart.",
    ),
}
