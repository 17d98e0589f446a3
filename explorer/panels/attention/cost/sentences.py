"""Captions, headings and paragraphs."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

SENTENCES = {
    "caption.full": QT_TRANSLATE_NOOP(
        "attention/cost", "{query} is compared with every token it may read: {pairs} pairs in all"
    ),
    "caption.window": QT_TRANSLATE_NOOP(
        "attention/cost",
        "Each token reads the last {window} only; {lost} of what {query} reads is lost",
    ),
    "caption.window.reach": QT_TRANSLATE_NOOP(
        "attention/cost", "Through {layers} layers, {query} is reached by {reached} tokens"
    ),
    "caption.block": QT_TRANSLATE_NOOP(
        "attention/cost", "Neighbours, every few blocks and the first ones: {share} of the pairs"
    ),
    "caption.hash": QT_TRANSLATE_NOOP(
        "attention/cost", "Hashing rounds: {rounds}. Pairs that met in a bucket: {share}"
    ),
    "caption.rank": QT_TRANSLATE_NOOP(
        "attention/cost", "Q·Kᵀ has rank {scores} at most d_k; its softmax has rank {softmax}"
    ),
    "caption.low_rank": QT_TRANSLATE_NOOP(
        "attention/cost",
        "Keys and values are merged to {rows} rows; each query compares with {rows}",
    ),
    "caption.linear": QT_TRANSLATE_NOOP(
        "attention/cost", "No pair is compared: tokens add to a state, {query} reads the state"
    ),
    "caption.flops": QT_TRANSLATE_NOOP(
        "attention/cost",
        "Attention overtakes the projections at n = {first}, all the rest at n = {second}",
    ),
    "caption.bytes": QT_TRANSLATE_NOOP(
        "attention/cost", "Scores as a matrix outgrow Q, K, V and output from n = {cross} on"
    ),
    "caption.time.n": QT_TRANSLATE_NOOP(
        "attention/cost", "Measured: time against the length n, at d = {d} and {heads} heads"
    ),
    "caption.time.d": QT_TRANSLATE_NOOP(
        "attention/cost", "Measured: time against the width d, at n = {middle}"
    ),
    "caption.time.h": QT_TRANSLATE_NOOP(
        "attention/cost", "Measured: more heads, same d, at n = {middle}; the FLOPs do not change"
    ),
    "caption.prefill": QT_TRANSLATE_NOOP(
        "attention/cost",
        "Prefill: {length} tokens at once, Q, K, V have {qkv} FLOPs per byte, the ridge is {ridge}",
    ),
    "caption.decode": QT_TRANSLATE_NOOP(
        "attention/cost",
        "Decoding: one token a text, Q, K, V have {qkv} FLOPs per byte, the ridge is {ridge}",
    ),
    "heading.full": QT_TRANSLATE_NOOP("attention/cost", "Exact attention: all pairs"),
    "heading.window": QT_TRANSLATE_NOOP("attention/cost", "A sliding window, {layers} deep"),
    "heading.block": QT_TRANSLATE_NOOP("attention/cost", "Block-sparse attention"),
    "heading.hash": QT_TRANSLATE_NOOP("attention/cost", "Hashing, round {rounds}"),
    "heading.rank": QT_TRANSLATE_NOOP("attention/cost", "Which matrix is of low rank"),
    "heading.low_rank": QT_TRANSLATE_NOOP("attention/cost", "Linformer: fewer keys"),
    "heading.linear": QT_TRANSLATE_NOOP("attention/cost", "Linear attention: no softmax"),
    "heading.flops": QT_TRANSLATE_NOOP("attention/cost", "Where attention starts to matter"),
    "heading.bytes": QT_TRANSLATE_NOOP("attention/cost", "What has to be held"),
    "heading.time.n": QT_TRANSLATE_NOOP("attention/cost", "Measured over the length"),
    "heading.time.d": QT_TRANSLATE_NOOP("attention/cost", "Measured over the width"),
    "heading.time.h": QT_TRANSLATE_NOOP("attention/cost", "Measured over the heads"),
    "heading.prefill": QT_TRANSLATE_NOOP("attention/cost", "The roofline: prefill"),
    "heading.decode": QT_TRANSLATE_NOOP("attention/cost", "The roofline: decoding"),
    "text.full": QT_TRANSLATE_NOOP(
        "attention/cost",
        "Each query is compared with each key that it may read. That is the cost that grows "
        "with the square of the length; everything below saves some of these pairs, or replaces "
        "them, and is compared with this result.",
    ),
    "text.window": QT_TRANSLATE_NOOP(
        "attention/cost",
        "A token reads itself and the {window} − 1 before it. Through a layer more, what those "
        "had read arrives too: after {layers} layers a token can depend on {span} positions at "
        "most. On this input one layer computes {share} of the pairs, with error {error}.",
    ),
    "text.block": QT_TRANSLATE_NOOP(
        "attention/cost",
        "Kernels skip whole blocks, not single pairs, so the pattern is made of blocks: the own "
        "and the neighbouring one, every few blocks, and the first ones, which all read. "
        "{share} of the pairs are computed; the error is {error}.",
    ),
    "text.hash": QT_TRANSLATE_NOOP(
        "attention/cost",
        "Queries and keys are hashed by random directions; those that point the same way tend "
        "to share one of {buckets} buckets. A pair is computed if it met in one of the {rounds} "
        "rounds so far: {share} of the pairs, error {error}. The vectors keep their width; what "
        "is dropped is pairs.",
    ),
    "text.rank": QT_TRANSLATE_NOOP(
        "attention/cost",
        "A product of n × d_k and d_k × n has at most d_k singular values that are not zero, so "
        "Q·Kᵀ needs no compression: its rank is {scores}. The exponential of softmax acts on "
        "every entry alone and breaks this: the matrix that multiplies V has rank {softmax} of "
        "{tokens}.",
    ),
    "text.low_rank": QT_TRANSLATE_NOOP(
        "attention/cost",
        "A matrix E of {rows} × {tokens} merges the rows of K and of V. Each query is compared "
        "with {rows} merged keys, not with {tokens}. The sequence gets shorter; the width d "
        "does not change. The error is {error}: Linformer trains E together with the model, "
        "here it is fixed.",
    ),
    "text.linear": QT_TRANSLATE_NOOP(
        "attention/cost",
        "With φ(q)·φ(k) in place of e^(q·k) the products can be taken in another order: first "
        "all φ(k) vᵀ into one state, then φ(q) with that. Token by token it is a recurrent "
        "network with {state} numbers of state; it gives the same as the parallel form to "
        "{recurrent}. Against softmax the error is {error}.",
    ),
    "text.flops": QT_TRANSLATE_NOOP(
        "attention/cost",
        "Projections and feed-forward grow with n, attention with n². At n = {length} and d = "
        "{d}, attention takes {attention} of the FLOPs, the projections {projections}, the "
        "feed-forward {feed_forward}. The number of heads does not appear: h heads of d / h "
        "cost what one of d costs.",
    ),
    "text.bytes": QT_TRANSLATE_NOOP(
        "attention/cost",
        "At n = {length}: weights {weights}, Q, K, V and output {vectors}, scores of all "
        "{heads} heads as a matrix {scores}. A fused kernel never has that matrix; it keeps a "
        "sum for each row and head, {log_sums}, and the square is gone from memory, though not "
        "from the FLOPs.",
    ),
    "text.time.n": QT_TRANSLATE_NOOP(
        "attention/cost",
        "On this machine, at n = {at}, attention with its matrix took {matrix}, torch SDPA "
        "{fused}. The dashed line is where attention and projections take the same number of "
        "FLOPs; the times need not cross there, as softmax and memory count as well.",
    ),
    "text.time.d": QT_TRANSLATE_NOOP(
        "attention/cost",
        "Projections grow with d², attention with d. All at n = {middle}, heads as wide as set.",
    ),
    "text.time.h": QT_TRANSLATE_NOOP(
        "attention/cost",
        "All at n = {middle} and the same d: the FLOPs are equal, but there are h matrices of "
        "scores, so softmax and memory traffic grow with h.",
    ),
    "text.prefill": QT_TRANSLATE_NOOP(
        "attention/cost",
        "An operation cannot be faster than {peak}, nor than its FLOPs per byte times "
        "{bandwidth}. In prefill each weight that is read serves all {length} tokens, so "
        "products lie far right. As kernels of their own, scores reach {plain} FLOPs per byte; "
        "fused, attention reaches {fused}.",
    ),
    "text.decode": QT_TRANSLATE_NOOP(
        "attention/cost",
        "In decoding each text brings one new token, but all weights and all its keys and "
        "values have to be read: the products of attention are memory-bound too. More texts at "
        "once (now {batch}) move the projections right, since they share the weights; attention "
        "stays where it is, as every text has its own keys. Rings: the same operations in "
        "prefill.",
    ),
    "notice.measured": QT_TRANSLATE_NOOP(
        "attention/cost",
        "Layer {layer}, head {head} was chosen by measurement: on this text it gives the most "
        "weight to tokens beyond the window, the first token aside.",
    ),
    "notice.long": QT_TRANSLATE_NOOP(
        "attention/cost",
        "In a layer with d = {d} and {heads} heads this attention takes {long} at n = {length}; "
        "exact attention {exact}.",
    ),
    "notice.hash": QT_TRANSLATE_NOOP(
        "attention/cost",
        "With a fixed number of buckets the cost stays quadratic: buckets have to become more "
        "as the text grows.",
    ),
    "notice.rank": QT_TRANSLATE_NOOP(
        "attention/cost",
        "Without a mask: under a causal mask the softmax is a triangle with no zero on its "
        "diagonal, which has full rank in any case.",
    ),
    "notice.free": QT_TRANSLATE_NOOP(
        "attention/cost",
        "Merged rows hold all positions, later ones too, so there is no causal mask; it is "
        "compared with exact attention without a mask.",
    ),
    "notice.elu": QT_TRANSLATE_NOOP(
        "attention/cost",
        "1 + elu does not approximate e^x: models that use it are trained with it. A head "
        "trained with softmax shows what is lost.",
    ),
    "notice.positive": QT_TRANSLATE_NOOP(
        "attention/cost",
        "Random features approximate e^(q·k) on average; with large scores they need very many "
        "({features} now).",
    ),
    "notice.skips": QT_TRANSLATE_NOOP(
        "attention/cost",
        "Masked tiles that are skipped halve the pairs: 4d and 12d in place of 2d and 6d. To "
        "the pair it is one token less, as the diagonal is never masked.",
    ),
    "notice.no_mask": QT_TRANSLATE_NOOP(
        "attention/cost", "Without a mask there is nothing to skip: 2d and 6d."
    ),
    "notice.time": QT_TRANSLATE_NOOP(
        "attention/cost",
        "{hardware}, threads: {threads}; the least of up to three runs in FP32. Another machine "
        "gives other times.",
    ),
    "notice.roof": QT_TRANSLATE_NOOP(
        "attention/cost",
        "Each kernel is taken to read its inputs and write its output once. Drag the flat part "
        "or the slope of the roof to build another machine.",
    ),
}
