"""The sentences beside the steps of attention/one-head, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

HEADINGS = {
    "heading.whole": QT_TRANSLATE_NOOP("attention/one-head", "One head: {query} reads {target}"),
    "heading.position": QT_TRANSLATE_NOOP("attention/one-head", "Token plus position"),
    "heading.residual": QT_TRANSLATE_NOOP(
        "attention/one-head", "The residual stream enters layer {layer}"
    ),
    "heading.norm": QT_TRANSLATE_NOOP("attention/one-head", "Norm"),
    "heading.project": QT_TRANSLATE_NOOP("attention/one-head", "Query, key and value"),
    "heading.rotate": QT_TRANSLATE_NOOP("attention/one-head", "Rotary positions"),
    "heading.score": QT_TRANSLATE_NOOP("attention/one-head", "{query} scores {target}"),
    "heading.scale": QT_TRANSLATE_NOOP("attention/one-head", "Divide by √dₖ"),
    "heading.scale.none": QT_TRANSLATE_NOOP(
        "attention/one-head", "The division by √dₖ is taken away"
    ),
    "heading.scale.untrained": QT_TRANSLATE_NOOP(
        "attention/one-head", "This model divides its scores by nothing"
    ),
    "heading.mask": QT_TRANSLATE_NOOP("attention/one-head", "The causal mask"),
    "heading.max": QT_TRANSLATE_NOOP("attention/one-head", "Softmax, first: the largest score"),
    "heading.exp": QT_TRANSLATE_NOOP(
        "attention/one-head", "Softmax, second: exponentials and their sum"
    ),
    "heading.weight": QT_TRANSLATE_NOOP("attention/one-head", "Softmax, third: shares"),
    "heading.mix": QT_TRANSLATE_NOOP(
        "attention/one-head", "{query} takes from every value its share"
    ),
    "heading.output": QT_TRANSLATE_NOOP("attention/one-head", "What the head writes back"),
    "heading.next": QT_TRANSLATE_NOOP("attention/one-head", "The consequence: the next token"),
    "heading.queries": QT_TRANSLATE_NOOP("attention/one-head", "{query} reads {target}"),
}

PARAGRAPHS = {
    "text.whole": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "The ribbons are the weights with which {query} reads itself and the tokens before it. The "
        "values it reads flow, each by its weight, into the residual stream of {query}, and from "
        "there into the next token: “{piece}” has {with_head} with this head and {without} without "
        "it. How this comes about is shown stage by stage.",
    ),
    "text.whole.cross": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "The ribbons are the weights with which {query}, a token that was written, reads the "
        "source; nothing is masked. The values it reads flow, each by its weight, into the "
        "residual stream of {query}, and from there into the next token: “{piece}” has {with_head} "
        "with this head and {without} without it.",
    ),
    "text.project.cross": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "Two texts meet here. The query is made of the {width} numbers of {query}, a token that "
        "was written; keys and values are made of what the encoder handed over for each token of "
        "the source. In self attention all three come from one text; nothing else is different.",
    ),
    "text.score.cross": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "Number by number, the query of {query} is multiplied by the key of a source token, and "
        "the {d} products are added up. A large sum means: what I look for is what you offer. The "
        "whole source was there before the first token was written, so no key is masked.",
    ),
    "text.project.normed": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "Three matrices turn the {width} numbers of each token into {d}: a query, a key and a "
        "value. This model then brings each query and each key to the same size (RMSNorm, with a "
        "learned gain); what is shown is after that norm. Values stay as they are.",
    ),
    "text.project.shared.normed": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "Three matrices turn the {width} numbers of each token into {d}: a query, a key and a "
        "value. This model then brings each query and each key to the same size (RMSNorm, with a "
        "learned gain); what is shown is after that norm. It has {heads} query heads but only "
        "{shared} of keys and values: head {head} uses number {used}.",
    ),
    "text.position": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "This model looks up one row of numbers for the token and one for its place in the text, "
        "and adds them. Without the second, the head could not tell two equal tokens apart.",
    ),
    "text.residual.first": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "Layer 1 gets the embeddings themselves: {width} numbers per token and, in this model, "
        "nothing yet about where a token stands.",
    ),
    "text.residual.later": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "What layer {layer} gets is a sum: the embedding, and everything the attention and the "
        "feed-forward parts of the layers before it have added. Nothing is ever overwritten. "
        "For {query}, attention added a vector of length {attention}, feed-forward one of "
        "{forward}.",
    ),
    "text.norm.layer": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "LayerNorm subtracts the token's own mean ({mean}), divides by its standard deviation "
        "({size}), then applies a learned gain and shift. The head reads this copy; the stream "
        "itself stays as it was.",
    ),
    "text.norm.rms": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "RMSNorm divides by the root of the token's mean square ({size}), then applies a learned "
        "gain. The head reads this copy; the stream itself stays as it was.",
    ),
    "text.project": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "Three matrices of this head turn the {width} numbers of each token into {d}: a query "
        "(what it looks for), a key (what it can be found by) and a value (what it hands over). "
        "Their input is the same, their results are not.",
    ),
    "text.project.shared": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "Three matrices turn the {width} numbers of each token into {d}: a query (what it looks "
        "for), a key (what it can be found by) and a value (what it hands over). The model has "
        "{heads} query heads but only {shared} of keys and values: head {head} uses number {used}.",
    ),
    "text.rotate": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "Numbers i and i + {half} form a hand on a dial, turned by position × speed: pair 0 fast, "
        "the last one slowly. Queries and keys are turned, values never. Of the two positions, "
        "only their distance then enters a score: here {distance}.",
    ),
    "text.score": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "Number by number, the query of {query} is multiplied by a key, and the {d} products are "
        "added up. A large sum means: what I look for is what you offer. Later tokens get a score "
        "too; the mask comes afterwards.",
    ),
    "text.scale": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "A sum of {d} products spreads about √{d} times as far as one product. Dividing by √{d} = "
        "{divisor} takes that away again, so that the softmax does not become all-or-nothing only "
        "because heads are wide.",
    ),
    "text.scale.none": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "You took the division away for this head: its scores stay {root} times as large as it was "
        "trained with. The softmax turns that into a larger lead: {query} reads {target} with "
        "{share}; with the division it would be {trained}.",
    ),
    "text.scale.untrained": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "This model was trained without the division by √{d} = {root}: its queries and keys have "
        "learned to be that much smaller. {query} reads {target} with {share}.",
    ),
    "text.mask": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "The model predicts the next token, so a query must not see later ones: their scores "
        "become −∞. {query} has {later} later tokens and may read {allowed}. Masked is not the "
        "same as a score of 0, which would still get a share.",
    ),
    "text.max": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "The largest score of this row, {top}, is subtracted from all of it. No weight changes by "
        "that, because every exponential changes by the same factor; but none can overflow.",
    ),
    "text.exp": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "The exponential makes every score positive and turns differences into ratios: the largest "
        "becomes 1, one that is 1 lower 0.37, one that is 5 lower 0.007. Their sum is {sum}.",
    ),
    "text.weight": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "Each exponential is divided by the sum {sum}. The results are shares: none negative, "
        "together 1. {query} reads {target} with {share}.",
    ),
    "text.mix": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "Each value is multiplied by its weight, and the columns are added up, number by number. "
        "The sum at the right is all this head tells {query}; what it read with weight 0 leaves no "
        "trace.",
    ),
    "text.output": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "The head's columns of W_O turn its {d} numbers into {width} and add them to the residual "
        "stream. The other heads of the layer do the same; attention is the sum of what they "
        "write. At {query} this head writes a vector of length {length}, into a stream of length "
        "{stream}.",
    ),
    "text.next": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "The model runs once as it is, and once with this head's output set to zero and everything "
        "else unchanged. After {query}, “{piece}” goes from {with_head} to {without}.",
    ),
    "text.queries": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "{query} puts {share} of its weight on {target}. Without this head “{piece}” as the next "
        "token goes from {with_head} to {without}.",
    ),
}

NOTICES = {
    "notice.edited": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "You set scores by hand ({count}): everything after them is computed anew; dashed is how "
        "it was.",
    ),
    "notice.edits": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "Scores set by hand that this text does not have, or that are masked, are left out: "
        "{count} (queries and keys go to {last}).",
    ),
    "as.source": QT_TRANSLATE_NOOP(
        "attention/one-head", "What it reads most is the very character that is written next."
    ),
    "kind.source": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "Measured here: {share} of its weight lies on source tokens that are what is written next.",
    ),
    "notice.strongest.cross": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "★ was chosen by measuring: of the heads it leaves open, layer {layer}, head {head} puts "
        "most weight on what is written next.",
    ),
    "notice.loss.cross": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "Over all that was written, removing this head changes the loss from {before} to {after} "
        "nats per token.",
    ),
    "notice.left_out": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "The encoder–decoder knows small letters, digits and a few Chinese numerals; left out: "
        "{characters}",
    ),
    "notice.source": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "With its task and its end the source has {total} tokens; the model reads at most {kept}, "
        "so the first ones are kept.",
    ),
    "notice.written": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "After {count} tokens the model had not come to an end; what it writes is cut there.",
    ),
    "error.cross": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "“{model}”, a model of type {family}, has no cross-attention, which is how a decoder reads "
        "what an encoder handed over. Choose a folder with an encoder–decoder (T5, BART), or none: "
        "then the bundled one is shown.",
    ),
    "error.cross.kind": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "The cross-attention of “{model}”, a model of type {family}, does more than queries, keys "
        "and values: it cannot be taken apart here. T5 and BART can.",
    ),
    "notice.drag": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "Drag a bar of a scaled score or a weight, or a key along the axis: what follows from it "
        "is computed anew. Double-click to take it back.",
    ),
    "notice.total": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "W_O applied to all heads side by side is the sum of what each writes: along the direction "
        "of that sum this head gives {share} of {total}.",
    ),
    "kind.induction": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "An induction head on this text: where a token comes again, {matching} of its weight lies "
        "on what followed it before (prefix matching), and it raises what it finds (copying: "
        "{copying} nats).",
    ),
    "kind.previous": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "A previous-token head on this text: {previous} of its weight lies on the token just "
        "before.",
    ),
    "kind.first": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "A head that rests: {first} of its weight lies on the first token (a sink). The value it "
        "gets there has length {sink}; those of the other tokens have {others} on average.",
    ),
    "kind.mixed": QT_TRANSLATE_NOOP(
        "attention/one-head", "No single pattern stands out for this head on this text."
    ),
    "kind.scores": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "Measured here: previous token {previous}, prefix matching {matching}, first token "
        "{first}.",
    ),
    "as.match": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "What it reads followed an earlier “{piece}”: it looks up what came next.",
    ),
    "as.first": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "It reads the first token most, where many heads rest that find nothing.",
    ),
    "as.previous": QT_TRANSLATE_NOOP("attention/one-head", "It reads the token just before."),
    "as.self": QT_TRANSLATE_NOOP("attention/one-head", "It reads itself."),
    "as.other": QT_TRANSLATE_NOOP(
        "attention/one-head", "It reads neither a match nor a neighbour."
    ),
    "notice.strongest": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "★ was chosen by measuring: of the heads it leaves open, layer {layer}, head {head} is the "
        "strongest induction head on this text.",
    ),
    "notice.strongest.random": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "★ was chosen by measuring: of the heads it leaves open, layer {layer}, head {head} is the "
        "strongest induction head on random tokens that come twice (in this text nothing does).",
    ),
    "notice.loss": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "Over the whole text, removing this head changes the loss from {before} to {after} nats "
        "per token.",
    ),
    "notice.click": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "Click a token to let it read; click a column to keep it in the closer look.",
    ),
    "notice.scale": QT_TRANSLATE_NOOP(
        "attention/one-head", "Set the scaling to “taken away” and compare the weights."
    ),
    "notice.context": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "The text has {total} tokens; the model reads at most {kept}, so the last ones are kept.",
    ),
    "notice.most": QT_TRANSLATE_NOOP(
        "attention/one-head",
        "The text has {total} tokens; this lab shows at most {kept}, so the last ones are kept.",
    ),
    "notice.layer": QT_TRANSLATE_NOOP(
        "attention/one-head", "This model has no layer {layer}; its last one, {last}, is shown."
    ),
    "notice.head": QT_TRANSLATE_NOOP(
        "attention/one-head", "This model has no head {head}; its last one, {last}, is shown."
    ),
    "notice.query": QT_TRANSLATE_NOOP(
        "attention/one-head", "There is no token {query}; the last one, {last}, is the query."
    ),
}
