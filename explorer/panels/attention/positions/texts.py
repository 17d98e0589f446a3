"""The sentences of attention/positions, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

HEADINGS = {
    "heading.turn": QT_TRANSLATE_NOOP(
        "attention/positions", "At {key_at} and {query_at}: distance {distance}"
    ),
    "heading.score": QT_TRANSLATE_NOOP("attention/positions", "The score against the distance"),
    "heading.precision": QT_TRANSLATE_NOOP("attention/positions", "Where rounding breaks it"),
    "heading.layouts": QT_TRANSLATE_NOOP("attention/positions", "Two layouts, one permutation"),
    "heading.order": QT_TRANSLATE_NOOP("attention/positions", "The sentence, read backwards"),
    "heading.cache": QT_TRANSLATE_NOOP("attention/positions", "A token is appended"),
    "heading.sum": QT_TRANSLATE_NOOP("attention/positions", "Added is concatenated, tied"),
    "heading.toy": QT_TRANSLATE_NOOP("attention/positions", "Added or side by side, trained"),
    "heading.length": QT_TRANSLATE_NOOP("attention/positions", "Beyond the trained length"),
    "heading.stretch": QT_TRANSLATE_NOOP("attention/positions", "RoPE beyond its training"),
    "heading.ramp": QT_TRANSLATE_NOOP("attention/positions", "What stretching does to each dial"),
    "heading.train": QT_TRANSLATE_NOOP("attention/positions", "Trained here and now"),
    "heading.chunks": QT_TRANSLATE_NOOP("attention/positions", "Distances that were trained"),
}
PARAGRAPHS = {
    "paragraph.turn.rotary": QT_TRANSLATE_NOOP(
        "attention/positions",
        "RoPE (rotary position embedding) cuts query and key into pairs of numbers. Each pair "
        "is a hand on a dial, turned by its place times the dial’s θ; head {head} has "
        "{planes} dials, from fast to slow. What a dial adds to the score depends on the "
        "angle between the two hands. Move both tokens: each hand turns, the angles stay, and "
        "with them the score.",
    ),
    "paragraph.turn.sinusoidal": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Each pair of sine and cosine is a hand of length 1 on a dial (8 of 32 are drawn). A "
        "place is the whole set of hands, times {scale}, added to the token. To go k places "
        "on is to turn each hand by k θ: one matrix, the same everywhere. So the dot product "
        "of two places depends on their distance; but what a head computes from the sums need "
        "not.",
    ),
    "paragraph.turn.learned": QT_TRANSLATE_NOOP(
        "attention/positions",
        "A learned table has one row of {width} numbers per place, {rows} rows in all, added "
        "to the token before the first layer. Nothing ties row 5 to row 6 but training; the "
        "same distance elsewhere means other rows and another product. And the table ends.",
    ),
    "paragraph.turn.none": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Without positions the score of two tokens is the same wherever they stand. What is "
        "left to tell order is the causal mask alone: a token reads only those before it.",
    ),
    "paragraph.turn.alibi": QT_TRANSLATE_NOOP(
        "attention/positions",
        "ALiBi (attention with linear biases) adds nothing to tokens and turns nothing. It "
        "takes slope × distance off each score, with a slope for each head: 2^(−8h/H). A "
        "steep head sees its neighbours only, a flat one far back. For head {head} at "
        "distance {distance} that is {value}, wherever the pair stands.",
    ),
    "paragraph.turn.t5": QT_TRANSLATE_NOOP(
        "attention/positions",
        "T5 learns one number per head and bucket of distances. Short distances have a bucket "
        "each, long ones share; from 128 on, all of them. For head {head} at distance "
        "{distance} it adds {value}, wherever the pair stands.",
    ),
    "paragraph.score": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Head {head} of the first layer: the query of “{query}”, the key of “{key}”, at every "
        "distance, and each distance at {shifts} places. The line is the mean, the band "
        "reaches from smallest to largest. Largest width of the band: {spread}.",
    ),
    "paragraph.precision": QT_TRANSLATE_NOOP(
        "attention/positions",
        "The same query and key, moved on together by 0, 100, 1,000 and 100,000; the largest "
        "error over the distances 0 to 63. What is lost is the angle: place × θ is rounded "
        "before sine and cosine. float64 keeps {double} at 100,000, float32 {single}. "
        "bfloat16 has 8 bits for a number: angles computed in it are wrong by {half}; models "
        "therefore compute angles in float32, and round sine and cosine only.",
    ),
    "paragraph.layouts": QT_TRANSLATE_NOOP(
        "attention/positions",
        "A dial needs two coordinates. One layout pairs i with i + d/2, the other pairs "
        "neighbours. Both are RoPE, but weights trained for one are wrong in the other, "
        "unless the rows of W_Q and W_K are permuted as drawn: even places get the first "
        "half, odd places the second. With that, scores differ by {right}; without it, by "
        "{wrong}.",
    ),
    "paragraph.order": QT_TRANSLATE_NOOP(
        "attention/positions",
        "The first attention layer of the bilingual model reads the tokens, and reads them "
        "backwards; every token is found again and its output compared. The weights are the "
        "same in each row, only how the layer is told of places differs (it was trained with "
        "RoPE). Without positions the change is {none}: for attention the sentence is a set. "
        "A causal mask alone breaks that. A bias on |i − j| to both sides is blind to a "
        "reversal, as all distances stay.",
    ),
    "paragraph.cache": QT_TRANSLATE_NOOP(
        "attention/positions",
        "The text is read without its last token and with it. In a decoder, a key holds what "
        "its token is and where it stands, and neither changes: largest difference {decoder}. "
        "So a cache stays valid, with learned rows, RoPE, ALiBi or T5 alike; biases are added "
        "to the scores, which are computed anew anyway. In a bidirectional encoder the first "
        "tokens read the new one, so their keys of layer 2 move by {encoder}.",
    ),
    "paragraph.sum": QT_TRANSLATE_NOOP(
        "attention/positions",
        "The query matrix of head {head} of the model with learned positions, on “{query}” "
        "and row {place}. Adding first, or concatenating and stacking the matrix twice: the "
        "results differ by {difference}. Concatenation with two free matrices can do more; it "
        "costs twice the weights in this one projection, and four times only if everything is "
        "made twice as wide. (In a model a norm stands in between; it divides both by the "
        "same number.)",
    ),
    "paragraph.toy": QT_TRANSLATE_NOOP(
        "attention/positions",
        "One head of attention, without a mask, learns to name the symbol {away} places before: it "
        "has to find a place and bring back a token. Side by side, {width} numbers of each, it is "
        "below {learned} nats after {beside} updates, with {beside_weights} weights; added, after "
        "{added}, with {added_weights}; with only {half} numbers of each side by side, which costs "
        "about what adding costs, after {halves}, with {halves_weights}. Means of {runs} runs.",
    ),
    "paragraph.length": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Six models that differ in their positions alone, all trained on windows of {trained} "
        "characters, read {windows} windows of {longest} from the program’s English sample; "
        "the loss of each place, averaged over 32. At the end: {worst} {worst_loss}, {best} "
        "{best_loss}. Learned rows beyond the table do not exist; the last one is used again. "
        "This is what these models do, not a law.",
    ),
    "paragraph.stretch": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Beyond {trained}, slow dials come to angles they never had. Position interpolation "
        "divides every place by {factor}; NTK-aware scaling enlarges the base, so that the "
        "slowest dial is slowed by {factor} and the fastest not at all; YaRN slows only dials "
        "that never made a whole turn, and sharpens the softmax; dual chunk attention leaves "
        "the dials alone and never uses a distance that was not trained. No weight is "
        "changed.",
    ),
    "paragraph.ramp": QT_TRANSLATE_NOOP(
        "attention/positions",
        "A dial that went round many times in training has seen all its angles; one that did "
        "not will meet new ones. YaRN keeps the former ({kept} dials), slows the latter by "
        "{factor}, with a ramp between. Queries and keys are also multiplied by {sharper} "
        "each, so that the softmax is as sharp with more tokens. Position interpolation slows "
        "all alike, also those that tell neighbours apart.",
    ),
    "paragraph.train": QT_TRANSLATE_NOOP(
        "attention/positions",
        "{steps} steps on rows of random characters that repeat, {trained} at a time: only "
        "looking back at the earlier copy helps. The loss of a batch went from {first} to "
        "{last} nats; guessing is {chance}. Tested on characters that repeat every 31: "
        "{inside} nats on places 32 to 61, {beyond} on the last 62 of {longest}. The model "
        "that ships was trained on plays too, and longer.",
    ),
    "paragraph.chunks": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Dual chunk attention (An et al. 2024) counts places within chunks of {chunk}. Within "
        "a chunk the distance is the true one. From the chunk before, the query goes on "
        "counting as far as was trained. For all earlier chunks it stands at the last trained "
        "place, so that the distance says roughly “far”, and order within each chunk. The "
        "largest distance used is {most}, of a true one of {true}.",
    ),
}
NOTICES = {
    "notice.turn.rotary": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Play, or drag the key: only the hands move. Drag the query: the angles change, fast "
        "dials first.",
    ),
    "notice.turn.sinusoidal": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Neighbouring places differ in fast dials only; slow ones tell far from near.",
    ),
    "notice.turn.learned": QT_TRANSLATE_NOOP(
        "attention/positions",
        "The model has no way to know that two pairs of rows have the same distance, but to "
        "learn it.",
    ),
    "notice.turn.none": QT_TRANSLATE_NOOP(
        "attention/positions", "It is the same curve for any distance: flat."
    ),
    "notice.turn.alibi": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Nothing here depends on where the pair stands: this is what “relative” means.",
    ),
    "notice.turn.t5": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Beyond the trained length the buckets are near 0: they were never trained.",
    ),
    "notice.score": QT_TRANSLATE_NOOP(
        "attention/positions",
        "A bias in q and k (Qwen’s QKV bias) is a part that no token changes: with RoPE it "
        "becomes a curve of the distance. Set one and compare; {added} numbers more in this "
        "layer.",
    ),
    "notice.precision": QT_TRANSLATE_NOOP(
        "attention/positions",
        "The rounding of one product would be some 10⁻⁷ in float32; this is {times} times that.",
    ),
    "notice.layouts": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Files in Meta’s layout are permuted once, when they are converted.",
    ),
    "notice.order": QT_TRANSLATE_NOOP(
        "attention/positions", "我爱你 and 你爱我 have the same three tokens."
    ),
    "notice.cache": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Layer 1 of the encoder does not move either: it has read nothing yet but the token "
        "itself.",
    ),
    "notice.sum": QT_TRANSLATE_NOOP(
        "attention/positions",
        "The paper on the Transformer compared sinusoids with learned rows, not adding with "
        "concatenating.",
    ),
    "notice.toy": QT_TRANSLATE_NOOP(
        "attention/positions",
        "On average all three learn it. What separates them is how soon: whoever calls one of them "
        "better has to say at which cost, and on what task.",
    ),
    "notice.length": QT_TRANSLATE_NOOP(
        "attention/positions",
        "To train one of them anew (a minute or two): {command}",
    ),
    "notice.stretch": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Up to {trained}, plain RoPE is best: stretching is paid for there.",
    ),
    "notice.ramp": QT_TRANSLATE_NOOP(
        "attention/positions",
        "The numbers under the axis are the turns within the trained length.",
    ),
    "notice.train": QT_TRANSLATE_NOOP(
        "attention/positions",
        "With a text, and as long as the models that ship: {command}",
    ),
    "notice.chunks": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Keys are turned by their place within a chunk, once, so the cache stays as it is.",
    ),
}
