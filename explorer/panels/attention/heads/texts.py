"""The longer texts of attention/heads: what is said beside each section."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

TEXTS = {
    "heading.text": QT_TRANSLATE_NOOP("attention/heads", "A head is a habit of where to look"),
    "text.text": QT_TRANSLATE_NOOP(
        "attention/heads",
        "Each token that reads shares a weight of 1 among the tokens up to itself. Head {head} of "
        "layer {layer} gives {share} of it to {key} when {query} reads. The quiet arcs are what "
        "the other tokens read most: together they show the head's habit.",
    ),
    "text.text.lines": QT_TRANSLATE_NOOP(
        "attention/heads",
        "Each token that reads shares a weight of 1 among the tokens up to itself. Head {head} of "
        "layer {layer} gives {share} of it to {key} when {query} reads. The faint lines are what "
        "the other tokens read: together they show the head's habit.",
    ),
    "text.text.map": QT_TRANSLATE_NOOP(
        "attention/heads",
        "Each token that reads shares a weight of 1 among the tokens up to itself. Head {head} of "
        "layer {layer} gives {share} of it to {key} when {query} reads. Each row of the map is one "
        "token that reads: together they show the head's habit. Ctrl+wheel enlarges it, Alt+drag "
        "moves it.",
    ),
    "heading.heads": QT_TRANSLATE_NOOP(
        "attention/heads", "{layers} layers of {heads} heads, all at once"
    ),
    "text.heads": QT_TRANSLATE_NOOP(
        "attention/heads",
        "Every small map is one head on the same {tokens} tokens: a row for each token that reads, "
        "a column for each that is read. The stream of {width} numbers is cut into {heads} heads "
        "of {d}, so many heads cost no more parameters than one. What they bring is added up.",
    ),
    "heading.labels": QT_TRANSLATE_NOOP("attention/heads", "What each head is, by measurement"),
    "text.labels": QT_TRANSLATE_NOOP(
        "attention/heads",
        "Each bar is a share of weight on {period} random tokens, said twice: no language helps "
        "there, so what a head does is its own doing. A head is named after a kind that takes "
        "{from} or more. “Induction” needs two things: it reads what followed the same token "
        "({matching} here), and its output raises the logit of what it reads ({copying} standard "
        "deviations above the other tokens here).",
    ),
    "heading.evidence.previous": QT_TRANSLATE_NOOP("attention/heads", "Evidence: previous token"),
    "text.evidence.previous": QT_TRANSLATE_NOOP(
        "attention/heads",
        "Averaged is the diagonal just below the main one: how much each token reads the one "
        "before it. Here it is {share}; on your text {text}.",
    ),
    "heading.evidence.duplicate": QT_TRANSLATE_NOOP(
        "attention/heads", "Evidence: the same token earlier"
    ),
    "text.evidence.duplicate": QT_TRANSLATE_NOOP(
        "attention/heads",
        "The second copy of a token lies {period} after the first. Averaged is the diagonal that "
        "far down: {share}; on your text {text}.",
    ),
    "heading.evidence.induction": QT_TRANSLATE_NOOP(
        "attention/heads", "Evidence: induction, prefix matching"
    ),
    "text.evidence.induction": QT_TRANSLATE_NOOP(
        "attention/heads",
        "What followed the first copy lies {period} − 1 back. Averaged is that diagonal: {share}; "
        "on your text {text}. Copying: the token it reads stands {copying} standard deviations "
        "above the others in what the head writes.",
    ),
    "heading.evidence.first": QT_TRANSLATE_NOOP(
        "attention/heads", "Evidence: the first token as a place to rest"
    ),
    "text.evidence.first": QT_TRANSLATE_NOOP(
        "attention/heads",
        "Weights sum to 1, so a head that finds nothing must put them somewhere; many rest on the "
        "first token. Averaged is the first column: {share}. Where the token is new it is "
        "{unmatched}, where it has an earlier match {matched}.",
    ),
    "heading.evidence.self": QT_TRANSLATE_NOOP("attention/heads", "Evidence: the token itself"),
    "text.evidence.self": QT_TRANSLATE_NOOP(
        "attention/heads", "Averaged is the main diagonal: {share}; on your text {text}."
    ),
    "heading.evidence.entropy": QT_TRANSLATE_NOOP(
        "attention/heads", "Evidence: how widely it spreads"
    ),
    "text.evidence.entropy": QT_TRANSLATE_NOOP(
        "attention/heads",
        "0 is one key alone, 1 all keys alike. A later query has more keys to choose from, so each "
        "entropy is divided by the largest it could be, ln(i + 1). The mean is {share}; on your "
        "text {text}.",
    ),
    "heading.alone": QT_TRANSLATE_NOOP("attention/heads", "Each head removed by itself"),
    "text.alone": QT_TRANSLATE_NOOP(
        "attention/heads",
        "{count} runs on the first {tokens} tokens, each with the output of one head {method}. "
        "Head {layer}.{head} is missed most: {rise} nats a token. {cheap} of the {count} cost less "
        "than a tenth of that: where heads do similar things, the others stand in.",
    ),
    "heading.removed": QT_TRANSLATE_NOOP("attention/heads", "Who pays"),
    "text.removed": QT_TRANSLATE_NOOP(
        "attention/heads",
        "{what}. The output is {method}. Over every token stands how much more it surprises the "
        "model: {rise} nats in the mean. It is hardest on {token}, whose probability goes from "
        "{before} to {after}.",
    ),
    "text.removed.none": QT_TRANSLATE_NOOP(
        "attention/heads",
        "No head is knocked out, so nothing changes: the bars are zero. Click a head in the mosaic "
        "to knock it out, or a layer's number for all of its heads.",
    ),
    "heading.next": QT_TRANSLATE_NOOP("attention/heads", "What comes next, with them and without"),
    "text.next": QT_TRANSLATE_NOOP(
        "attention/heads",
        "After {query} the five likeliest tokens of both runs. “{piece}” changes most: from "
        "{before} to {after}.",
    ),
    "heading.maps": QT_TRANSLATE_NOOP("attention/heads", "The maps of the other heads move"),
    "text.maps": QT_TRANSLATE_NOOP(
        "attention/heads",
        "Heads of later layers read what earlier ones wrote. {what}, head {layer}.{head} changes "
        "most: a weight moves by {most}. Heads in layers before the ones knocked out cannot "
        "change.",
    ),
    "text.maps.still": QT_TRANSLATE_NOOP(
        "attention/heads",
        "{what}, no map changes: no attention of a later layer reads what is missing.",
    ),
    "heading.queries": QT_TRANSLATE_NOOP("attention/heads", "{query} reads"),
    "text.queries": QT_TRANSLATE_NOOP(
        "attention/heads",
        "Head {layer}.{head} gives {share} of the weight of {query} to {key}.",
    ),
    "method.zero": QT_TRANSLATE_NOOP("attention/heads", "set to zero"),
    "method.mean": QT_TRANSLATE_NOOP(
        "attention/heads",
        "set to its mean over {tokens} tokens of {texts} other texts (the first: “{other}”)",
    ),
    "method.resample": QT_TRANSLATE_NOOP(
        "attention/heads", "taken from the same places of another text, “{other}”"
    ),
    "what.none": QT_TRANSLATE_NOOP("attention/heads", "With all heads in place"),
    "what.output": QT_TRANSLATE_NOOP("attention/heads", "Without {heads}"),
    "what.q": QT_TRANSLATE_NOOP(
        "attention/heads", "With {heads} missing from what the queries of layer {layer} are made of"
    ),
    "what.k": QT_TRANSLATE_NOOP(
        "attention/heads", "With {heads} missing from what the keys of layer {layer} are made of"
    ),
    "what.v": QT_TRANSLATE_NOOP(
        "attention/heads", "With {heads} missing from what the values of layer {layer} are made of"
    ),
    "what.residual": QT_TRANSLATE_NOOP(
        "attention/heads", "With {heads} missing only from the stream that passes by layer {layer}"
    ),
    "notice.strongest": QT_TRANSLATE_NOOP(
        "attention/heads",
        "Head {layer}.{head} was chosen by measurement: of all heads it reads what followed the "
        "same token most.",
    ),
    "notice.click": QT_TRANSLATE_NOOP(
        "attention/heads",
        "Click a head to see what it reads, Shift+click to put it beside. Click a token to make it "
        "the query.",
    ),
    "notice.knock": QT_TRANSLATE_NOOP(
        "attention/heads", "Click a head to knock it out or put it back, a layer's number for all."
    ),
    "notice.shared": QT_TRANSLATE_NOOP(
        "attention/heads",
        "{heads} query heads share {shared} sets of keys and values (grouped-query attention): "
        "neighbours differ by their queries only.",
    ),
    "notice.parameters": QT_TRANSLATE_NOOP(
        "attention/heads",
        "W_Q, W_K, W_V and W_O of one layer have {count} weights; with one head of {width} numbers "
        "they would have {single}.",
    ),
    "notice.bar": QT_TRANSLATE_NOOP(
        "attention/heads", "Click a bar to see the weights that were averaged for it."
    ),
    "notice.total": QT_TRANSLATE_NOOP(
        "attention/heads",
        "The path carries everything that the layers between made of the heads, not their own "
        "output alone.",
    ),
    "notice.sink": QT_TRANSLATE_NOOP(
        "attention/heads",
        "One bright column flattens the rest: choose the colour scale without the first token.",
    ),
}
