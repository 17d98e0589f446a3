"""The sentences of attention/masks, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

CAPTIONS = {
    "caption.reads": QT_TRANSLATE_NOOP(
        "attention/masks",
        "{query} may read {count} of {total} tokens",
    ),
    "caption.reads.nan": QT_TRANSLATE_NOOP(
        "attention/masks",
        "{query} may read nothing: its weights are not a number",
    ),
    "caption.reads.empty": QT_TRANSLATE_NOOP(
        "attention/masks",
        "{query} may read nothing; a cure keeps its weights numbers",
    ),
    "caption.slide": QT_TRANSLATE_NOOP(
        "attention/masks",
        "With a prefix of {prefix} tokens {count} of {total} pairs are visible",
    ),
    "caption.change": QT_TRANSLATE_NOOP(
        "attention/masks",
        "{token} becomes “{piece}”: which outputs will move?",
    ),
    "caption.ripple.one": QT_TRANSLATE_NOOP(
        "attention/masks",
        "After one layer, {token} has moved {count} of {total} outputs",
    ),
    "caption.ripple": QT_TRANSLATE_NOOP(
        "attention/masks",
        "After {layer} layers, {token} has moved {count} of {total} outputs",
    ),
    "caption.ripple.nan": QT_TRANSLATE_NOOP(
        "attention/masks",
        "After layer {layer}, {count} outputs are not a number (NaN)",
    ),
    "caption.corner.0": QT_TRANSLATE_NOOP(
        "attention/masks",
        "The last {new} of {keys} tokens alone: the mask keeps to the lower right corner",
    ),
    "caption.corner.1": QT_TRANSLATE_NOOP(
        "attention/masks",
        "The same with the mask at the upper left: the new tokens read the oldest ones",
    ),
    "caption.empty.nan": QT_TRANSLATE_NOOP(
        "attention/masks",
        "The first padding may read nothing: 0 ÷ 0, and its NaN spreads",
    ),
    "caption.empty.finite": QT_TRANSLATE_NOOP(
        "attention/masks",
        "A lowest number instead of −∞: equal shares, of padding and future too",
    ),
    "caption.empty.self": QT_TRANSLATE_NOOP(
        "attention/masks",
        "The row may read itself: its weights are numbers again",
    ),
    "caption.empty.zero": QT_TRANSLATE_NOOP(
        "attention/masks",
        "The row’s weights are set to zero: it takes nothing from anyone",
    ),
    "caption.rank": QT_TRANSLATE_NOOP(
        "attention/masks",
        "Scores ×{scale}: effective rank {none} without a mask, {causal} with the causal one",
    ),
    "note.model": QT_TRANSLATE_NOOP("attention/masks", "{model}: layer {layer}, head {head}"),
    "note.stack": QT_TRANSLATE_NOOP(
        "attention/masks",
        "{model}, {layers} layers, every change a run of its own",
    ),
    "note.trained.causal": QT_TRANSLATE_NOOP(
        "attention/masks",
        "trained with the causal mask; only the mask is changed here",
    ),
    "note.trained.none": QT_TRANSLATE_NOOP(
        "attention/masks",
        "trained with no mask but padding; only the mask is changed here",
    ),
    "note.cross.causal": QT_TRANSLATE_NOOP(
        "attention/masks",
        "no cross-attention of its own: its layers, trained causal, stand in",
    ),
    "note.cross.cross": QT_TRANSLATE_NOOP(
        "attention/masks",
        "trained to write the source backwards",
    ),
    "note.cross.none": QT_TRANSLATE_NOOP(
        "attention/masks",
        "no cross-attention of its own: its layers stand in",
    ),
    "note.rounding": QT_TRANSLATE_NOOP(
        "attention/masks",
        "in the tiles: ‖Δx‖ / ‖x‖, {dtype}; less than {tolerance} is rounding",
    ),
    "note.empty": QT_TRANSLATE_NOOP(
        "attention/masks",
        "{padding} padding tokens in front, causal mask, the model’s own weights",
    ),
    "note.padding": QT_TRANSLATE_NOOP(
        "attention/masks",
        "PAD: a stand-in token that nobody may read",
    ),
    "note.random": QT_TRANSLATE_NOOP(
        "attention/masks",
        "Curves above: random numbers of seed {seed}, simulated",
    ),
}

TEXTS = {
    "heading.none": QT_TRANSLATE_NOOP("attention/masks", "No mask: all read all"),
    "heading.causal": QT_TRANSLATE_NOOP(
        "attention/masks",
        "The causal mask: nothing that comes later",
    ),
    "heading.prefix": QT_TRANSLATE_NOOP(
        "attention/masks",
        "The prefix mask: together first, then in order",
    ),
    "heading.cross": QT_TRANSLATE_NOOP(
        "attention/masks",
        "Cross-attention: one text reads another",
    ),
    "heading.slide": QT_TRANSLATE_NOOP("attention/masks", "The boundary of the prefix slides"),
    "heading.ripple": QT_TRANSLATE_NOOP("attention/masks", "Change one token, see what moves"),
    "heading.corner": QT_TRANSLATE_NOOP("attention/masks", "The mask in the wrong corner"),
    "heading.empty": QT_TRANSLATE_NOOP("attention/masks", "A row in which everything is masked"),
    "heading.rank": QT_TRANSLATE_NOOP("attention/masks", "How many directions are left?"),
    "text.none": QT_TRANSLATE_NOOP(
        "attention/masks",
        "{query} may read {count} of {total} tokens, before it and after it. A bidirectional "
        "encoder works like this. In all {pairs} of {all} pairs are visible.",
    ),
    "text.causal": QT_TRANSLATE_NOOP(
        "attention/masks",
        "{query} may read {count} of {total} tokens: itself and what comes before. The others"
        " get a score of −∞, and e to the power of −∞ is 0. In all {pairs} of {all} pairs are"
        " visible.",
    ),
    "text.prefix": QT_TRANSLATE_NOOP(
        "attention/masks",
        "{query} may read {count} of {total} tokens: the first {prefix}, wherever it stands "
        "itself, and what comes before it. In all {pairs} of {all} pairs are visible.",
    ),
    "text.cross": QT_TRANSLATE_NOOP(
        "attention/masks",
        "{query} asks, and the keys and values come from the other text: {count} of its "
        "{total} tokens may be read. The map is a rectangle; it needs no causal mask, since "
        "the other text is there as a whole.",
    ),
    "text.slide": QT_TRANSLATE_NOOP(
        "attention/masks",
        "Up to place {prefix} all read one another; from there on the mask is causal. That "
        "opens {extra} pairs that the causal mask closes. The boundary at 0 or 1 is the "
        "causal mask; at the end there is no mask left.",
    ),
    "text.ripple": QT_TRANSLATE_NOOP(
        "attention/masks",
        "{token} was replaced by “{piece}”, and the model was run again. After {layer} of "
        "{layers} layers {count} of {total} outputs differ. A stream hands a change on to "
        "itself, and to those that may read it.",
    ),
    "text.ripple.other": QT_TRANSLATE_NOOP(
        "attention/masks",
        "Only the vector of {token} in the other text was replaced, by that of “{piece}”. It "
        "enters every layer through cross-attention: after {layer} of {layers} layers {count}"
        " of {total} outputs differ.",
    ),
    "text.ripple.nan": QT_TRANSLATE_NOOP(
        "attention/masks",
        "Rows in which everything is masked gave NaN. In the next layer every token "
        "multiplies that NaN by a weight of 0, and 0 · NaN is NaN: the mask does not help, "
        "and nothing can be compared any more.",
    ),
    "text.corner.0": QT_TRANSLATE_NOOP(
        "attention/masks",
        "While a text is continued only the newest tokens ask: {new} queries, {keys} keys. "
        "Query i stands at place i + (k − q), so the lower right corners of mask and text "
        "must meet. Then the outputs are those of the whole text (off by {difference}).",
    ),
    "text.corner.1": QT_TRANSLATE_NOOP(
        "attention/masks",
        "torch’s is_causal=True lets the upper left corners meet when there are fewer queries"
        " than keys. The newest tokens then read the oldest ones only: the outputs are off by"
        " up to {difference} of their length, and no error is raised.",
    ),
    "text.empty.none": QT_TRANSLATE_NOOP(
        "attention/masks",
        "{row} is padding, and what it may read is padding too. All {keys} scores are −∞, "
        "their maximum as well, and −∞ − (−∞) is not a number. After one layer {first} tokens"
        " are NaN, after {layers} layers {last}.",
    ),
    "text.empty.finite": QT_TRANSLATE_NOOP(
        "attention/masks",
        "With the lowest finite number in place of −∞ all {keys} scores of {row} are equal, "
        "and softmax gives each an equal share: no NaN, but this row now reads padding and "
        "future tokens. Nobody reads the row itself; the real tokens are right.",
    ),
    "text.empty.self": QT_TRANSLATE_NOOP(
        "attention/masks",
        "Rows without any key are allowed to read themselves: one score is left, and its "
        "share is 1. The other rows are as they were, and the real tokens come out as without"
        " padding, but for {difference}.",
    ),
    "text.empty.zero": QT_TRANSLATE_NOOP(
        "attention/masks",
        "The weights of such a row are set to 0 after softmax; its attention adds nothing, "
        "and its stream goes on as it was. torch’s fused attention does this. The real tokens"
        " come out as without padding, but for {difference}.",
    ),
    "text.rank.below": QT_TRANSLATE_NOOP(
        "attention/masks",
        "Scores times {scale} leave all weights nearly equal. Without a mask all rows are "
        "then nearly the same: effective rank {none} of {n}. The causal mask alone makes each"
        " row another one: {causal}.",
    ),
    "text.rank.above": QT_TRANSLATE_NOOP(
        "attention/masks",
        "With scores times {scale} the rows differ by what they read. Without a mask the "
        "effective rank is {none} of {n}; the causal mask leaves its early rows few keys, and"
        " with them {causal}.",
    ),
}

NOTICES = {
    "notice.drag": QT_TRANSLATE_NOOP(
        "attention/masks",
        "Drag the green boundary, or click between two tokens.",
    ),
    "notice.loss": QT_TRANSLATE_NOOP(
        "attention/masks",
        "Under this mask the next token costs {loss} nats; under the causal one, with which "
        "the model was trained, {causal}. To see ahead is no help to weights that never "
        "could.",
    ),
    "notice.loss.less": QT_TRANSLATE_NOOP(
        "attention/masks",
        "Under this mask the next token costs {loss} nats; under the causal one, with which "
        "the model was trained, {causal}. A token that may be read ahead is no longer a "
        "prediction.",
    ),
    "notice.slide": QT_TRANSLATE_NOOP(
        "attention/masks",
        "The next token costs {loss} nats with this prefix, {causal} without one: the weights"
        " were trained without it.",
    ),
    "notice.padding": QT_TRANSLATE_NOOP(
        "attention/masks",
        "Padding may read, but nobody may read it: what comes out at its places is thrown away.",
    ),
    "notice.causal": QT_TRANSLATE_NOOP(
        "attention/masks",
        "So all places can be trained at once: none sees the token it is to predict.",
    ),
    "notice.written": QT_TRANSLATE_NOOP(
        "attention/masks",
        "Reading the source, the model is surprised by each symbol of this text by {loss} "
        "nats. Let the text be the source written backwards, and it is next to nothing.",
    ),
    "notice.cross": QT_TRANSLATE_NOOP(
        "attention/masks",
        "Change either text: only the rows or only the columns change their number.",
    ),
    "notice.proof": QT_TRANSLATE_NOOP(
        "attention/masks",
        "{closed} pairs are kept apart by the masks; of these, {wrong} moved.",
    ),
    "notice.weak": QT_TRANSLATE_NOOP(
        "attention/masks",
        "{count} pairs are connected, but moved less than rounding can tell.",
    ),
    "notice.click": QT_TRANSLATE_NOOP(
        "attention/masks",
        "Click a token to change it; point at an output to see how far it moved.",
    ),
    "notice.cure": QT_TRANSLATE_NOOP("attention/masks", "Choose a cure in the set-up."),
    "notice.corner": QT_TRANSLATE_NOOP(
        "attention/masks",
        "With one query and a cache: no mask at all is right.",
    ),
    "notice.empty": QT_TRANSLATE_NOOP(
        "attention/masks",
        "It happens with padding in front of a causal text, and to a text that is all padding.",
    ),
    "notice.poison": QT_TRANSLATE_NOOP(
        "attention/masks",
        "The NaN sits in a place that nobody may read. That does not protect anyone: a weight"
        " of 0 times NaN is NaN.",
    ),
    "notice.rank.what": QT_TRANSLATE_NOOP(
        "attention/masks",
        "Effective rank (Roy and Vetterli 2007): singular values as shares of their sum, and "
        "e to the power of their entropy. It counts directions, small ones little.",
    ),
    "notice.rank.own": QT_TRANSLATE_NOOP(
        "attention/masks",
        "The head itself, on {tokens} tokens: {own_none} without a mask, {own_causal} with "
        "the causal one.",
    ),
    "notice.rank.crossing": QT_TRANSLATE_NOOP(
        "attention/masks",
        "For these random scores the two are equal at about ×{scale}: which is lower is a "
        "matter of scale, not of the mask alone.",
    ),
}
