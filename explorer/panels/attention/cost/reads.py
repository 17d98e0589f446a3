"""What is read under the mouse, and the names of what can be pointed at."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

READS = {
    "read.pair": QT_TRANSLATE_NOOP("attention/cost", "{query} reads {key}"),
    "read.score": QT_TRANSLATE_NOOP(
        "attention/cost", "s = q·k × {scale} = {dot} × {scale} = {score}"
    ),
    "read.exact": QT_TRANSLATE_NOOP("attention/cost", "exact weight: {weight}"),
    "read.ours": QT_TRANSLATE_NOOP("attention/cost", "this way: {weight}"),
    "read.later": QT_TRANSLATE_NOOP("attention/cost", "masked: the key comes after the query"),
    "read.left": QT_TRANSLATE_NOOP("attention/cost", "not computed here"),
    "read.reached": QT_TRANSLATE_NOOP(
        "attention/cost", "not read directly, but through {layers} layers"
    ),
    "read.buckets": QT_TRANSLATE_NOOP(
        "attention/cost", "buckets of the query: {query}; of the key: {key}"
    ),
    "read.merged": QT_TRANSLATE_NOOP("attention/cost", "Merged row {row}"),
    "read.merged.weight": QT_TRANSLATE_NOOP("attention/cost", "weight of the query: {weight}"),
    "read.state": QT_TRANSLATE_NOOP("attention/cost", "State S and sums z"),
    "read.state.size": QT_TRANSLATE_NOOP(
        "attention/cost", "{numbers} numbers, however long the text is"
    ),
    "read.state.cache": QT_TRANSLATE_NOOP(
        "attention/cost", "keys and values of this text are {numbers} numbers"
    ),
    "read.state.equal": QT_TRANSLATE_NOOP(
        "attention/cost", "token by token or all at once: the same to {difference}"
    ),
    "read.strip": QT_TRANSLATE_NOOP("attention/cost", "{tokens} queries × {columns} numbers"),
    "read.length": QT_TRANSLATE_NOOP("attention/cost", "n = {tokens}"),
    "read.flops": QT_TRANSLATE_NOOP("attention/cost", "{part}: {flops}, {share}"),
    "read.cross.projections": QT_TRANSLATE_NOOP(
        "attention/cost", "from {tokens} tokens on, attention takes more FLOPs than the projections"
    ),
    "read.cross.both": QT_TRANSLATE_NOOP(
        "attention/cost",
        "from {tokens} tokens on, it takes more than projections and feed-forward together",
    ),
    "read.cross.skips": QT_TRANSLATE_NOOP(
        "attention/cost", "on a kernel that skips masked tiles: half of the pairs"
    ),
    "read.cross.whole": QT_TRANSLATE_NOOP("attention/cost", "on a kernel that computes all pairs"),
    "read.method.flops": QT_TRANSLATE_NOOP(
        "attention/cost", "{flops} FLOPs; exact attention takes {base}"
    ),
    "read.method.computed": QT_TRANSLATE_NOOP("attention/cost", "{computed} scores are computed"),
    "read.method.error": QT_TRANSLATE_NOOP(
        "attention/cost", "error = ‖O − exact‖ ÷ ‖exact‖ = {error}"
    ),
    "read.sweep": QT_TRANSLATE_NOOP("attention/cost", "{size}: error {error}"),
    "read.singular": QT_TRANSLATE_NOOP("attention/cost", "Singular value {place}"),
    "read.singular.scores": QT_TRANSLATE_NOOP("attention/cost", "of Q·Kᵀ ÷ √d: {value}"),
    "read.singular.softmax": QT_TRANSLATE_NOOP("attention/cost", "of its softmax: {value}"),
    "read.bytes": QT_TRANSLATE_NOOP("attention/cost", "{what}: {size}"),
    "read.time": QT_TRANSLATE_NOOP("attention/cost", "{way}: {seconds}"),
    "read.intensity": QT_TRANSLATE_NOOP(
        "attention/cost", "{flops} ÷ {bytes} = {intensity} FLOPs per byte"
    ),
    "read.arithmetic": QT_TRANSLATE_NOOP("attention/cost", "arithmetic at full speed: {seconds}"),
    "read.moving": QT_TRANSLATE_NOOP("attention/cost", "moving the bytes at full speed: {seconds}"),
    "read.roof": QT_TRANSLATE_NOOP("attention/cost", "{intensity} FLOPs per byte"),
    "read.roof.most": QT_TRANSLATE_NOOP(
        "attention/cost", "at most min({flops}, {intensity} × {bandwidth}) = {most}"
    ),
    "read.roof.here": QT_TRANSLATE_NOOP(
        "attention/cost", "dashed: this machine, measured: {flops} and {bandwidth}"
    ),
    "read.chip": QT_TRANSLATE_NOOP(
        "attention/cost", "error = ‖O − exact‖ ÷ ‖exact‖ over all queries, on the same Q, K and V"
    ),
    "read.chip.cost": QT_TRANSLATE_NOOP(
        "attention/cost", "Set on the left, under cost; the length can be dragged in the picture."
    ),
    "name.token": QT_TRANSLATE_NOOP("attention/cost", "Token {token}"),
    "name.plane": QT_TRANSLATE_NOOP("attention/cost", "The plane of queries and keys"),
    "name.merged": QT_TRANSLATE_NOOP("attention/cost", "Merged row {row}"),
    "name.cross": QT_TRANSLATE_NOOP("attention/cost", "Crossover {text}"),
    "name.areas": QT_TRANSLATE_NOOP("attention/cost", "FLOPs by length"),
    "name.roof": QT_TRANSLATE_NOOP("attention/cost", "The roof"),
    "notice.row": QT_TRANSLATE_NOOP(
        "attention/cost", "There is no query {row}; the last one, {last}, is drawn."
    ),
    "notice.apart": QT_TRANSLATE_NOOP(
        "attention/cost",
        "This model adds to its scores by distance, or reads within a window; here its Q, K and "
        "V are taken alone.",
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "attention/cost", "Which cheaper kind comes closest to exact attention on this input?"
    ),
}
