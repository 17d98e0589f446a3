"""All words of the lab, and the names of its numbers."""

from __future__ import annotations

from explorer.compute.attention import reading
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.attention.cost.reads import READS
from explorer.panels.attention.cost.sentences import SENTENCES

STAGE = {
    "progress.methods": QT_TRANSLATE_NOOP("attention/cost", "Computing each kind"),
    "progress.times": QT_TRANSLATE_NOOP("attention/cost", "Measuring times on this machine"),
    "section.full": QT_TRANSLATE_NOOP("attention/cost", "All pairs"),
    "section.window": QT_TRANSLATE_NOOP("attention/cost", "Window"),
    "section.block": QT_TRANSLATE_NOOP("attention/cost", "Blocks"),
    "section.hash": QT_TRANSLATE_NOOP("attention/cost", "Hashing"),
    "section.rank": QT_TRANSLATE_NOOP("attention/cost", "Rank"),
    "section.low_rank": QT_TRANSLATE_NOOP("attention/cost", "Fewer rows"),
    "section.linear": QT_TRANSLATE_NOOP("attention/cost", "Linear"),
    "section.flops": QT_TRANSLATE_NOOP("attention/cost", "FLOPs"),
    "section.bytes": QT_TRANSLATE_NOOP("attention/cost", "Bytes"),
    "section.time": QT_TRANSLATE_NOOP("attention/cost", "Times"),
    "section.roofline": QT_TRANSLATE_NOOP("attention/cost", "Roofline"),
    "method.full": QT_TRANSLATE_NOOP("attention/cost", "exact"),
    "method.window": QT_TRANSLATE_NOOP("attention/cost", "window"),
    "method.block": QT_TRANSLATE_NOOP("attention/cost", "blocks"),
    "method.hash": QT_TRANSLATE_NOOP("attention/cost", "hashing (LSH)"),
    "method.low_rank": QT_TRANSLATE_NOOP("attention/cost", "Linformer"),
    "method.linear": QT_TRANSLATE_NOOP("attention/cost", "linear"),
    "bars.exact": QT_TRANSLATE_NOOP("attention/cost", "▯ exact"),
    "bars.ours": QT_TRANSLATE_NOOP("attention/cost", "▮ this way"),
    "relation.full": QT_TRANSLATE_NOOP("attention/cost", "every pair is computed"),
    "relation.lost": QT_TRANSLATE_NOOP(
        "attention/cost", "dashed: {share} of the exact weight is not read"
    ),
    "relation.merged": QT_TRANSLATE_NOOP(
        "attention/cost", "{tokens} keys merged to {rows} rows before anything is compared"
    ),
    "relation.state": QT_TRANSLATE_NOOP(
        "attention/cost", "state S of {rows} × {columns} numbers: every token adds, none is kept"
    ),
    "plane.title": QT_TRANSLATE_NOOP("attention/cost", "Scores that are computed"),
    "plane.kept": QT_TRANSLATE_NOOP("attention/cost", "{computed} of {pairs}: {share}"),
    "plane.strip": QT_TRANSLATE_NOOP("attention/cost", "{computed}, not {pairs}"),
    "plane.features": QT_TRANSLATE_NOOP("attention/cost", "φ(q): {columns} numbers"),
    "axis.queries": QT_TRANSLATE_NOOP("attention/cost", "← queries"),
    "axis.keys": QT_TRANSLATE_NOOP("attention/cost", "keys →"),
    "axis.merged": QT_TRANSLATE_NOOP("attention/cost", "merged keys →"),
    "axis.features": QT_TRANSLATE_NOOP("attention/cost", "features →"),
    "areas.title": QT_TRANSLATE_NOOP(
        "attention/cost", "Shares of a layer's FLOPs, d = {width}, {heads} heads"
    ),
    "areas.title.short": QT_TRANSLATE_NOOP("attention/cost", "FLOPs of a layer, d = {width}"),
    "areas.across": QT_TRANSLATE_NOOP("attention/cost", "tokens n"),
    "part.attention": QT_TRANSLATE_NOOP("attention/cost", "attention"),
    "part.projections": QT_TRANSLATE_NOOP("attention/cost", "projections"),
    "part.feed_forward": QT_TRANSLATE_NOOP("attention/cost", "feed-forward"),
    "part.whole": QT_TRANSLATE_NOOP("attention/cost", "exact attention"),
    "ledger.flops": QT_TRANSLATE_NOOP("attention/cost", "FLOPs, of exact"),
    "ledger.error": QT_TRANSLATE_NOOP("attention/cost", "error here"),
    "sweep.window": QT_TRANSLATE_NOOP("attention/cost", "Error by window w"),
    "sweep.hash": QT_TRANSLATE_NOOP("attention/cost", "Error by rounds"),
    "sweep.low_rank": QT_TRANSLATE_NOOP("attention/cost", "Error by rows k"),
    "sweep.linear": QT_TRANSLATE_NOOP("attention/cost", "Error by features r"),
    "sweep.none.block": QT_TRANSLATE_NOOP(
        "attention/cost",
        "Change the size of a block, the stride and the first blocks on the left.",
    ),
    "sweep.none.linear": QT_TRANSLATE_NOOP(
        "attention/cost",
        "1 + elu has no size to vary; random features come closer to softmax the more of them "
        "there are.",
    ),
    "sweep.none.window": QT_TRANSLATE_NOOP("attention/cost", "One token: nothing to vary."),
    "sweep.none.hash": QT_TRANSLATE_NOOP("attention/cost", "One round: nothing to compare."),
    "sweep.none.low_rank": QT_TRANSLATE_NOOP("attention/cost", "One token: nothing to merge."),
    "rank.scores": QT_TRANSLATE_NOOP("attention/cost", "Q·Kᵀ: rank {rank}"),
    "rank.softmax": QT_TRANSLATE_NOOP("attention/cost", "softmax of it: rank {rank}"),
    "rank.across": QT_TRANSLATE_NOOP("attention/cost", "singular value, by size"),
    "rank.up": QT_TRANSLATE_NOOP("attention/cost", "singular value σ"),
    "rank.rounding": QT_TRANSLATE_NOOP("attention/cost", "below this: rounding"),
    "rank.width": QT_TRANSLATE_NOOP("attention/cost", "d_k = {rank}"),
    "rank.tokens": QT_TRANSLATE_NOOP("attention/cost", "n = {rank}"),
    "memory.weights": QT_TRANSLATE_NOOP("attention/cost", "weights of the projections"),
    "memory.vectors": QT_TRANSLATE_NOOP("attention/cost", "Q, K, V and output"),
    "memory.scores": QT_TRANSLATE_NOOP("attention/cost", "scores, as a matrix"),
    "memory.log_sums": QT_TRANSLATE_NOOP("attention/cost", "instead, fused: a sum per row"),
    "bytes.up": QT_TRANSLATE_NOOP("attention/cost", "bytes of one layer"),
    "bytes.cross": QT_TRANSLATE_NOOP("attention/cost", "scores = Q, K, V and output: n = {tokens}"),
    "bytes.bars": QT_TRANSLATE_NOOP("attention/cost", "At n = {tokens}"),
    "time.projections": QT_TRANSLATE_NOOP("attention/cost", "projections"),
    "time.matrix": QT_TRANSLATE_NOOP("attention/cost", "attention with its matrix"),
    "time.fused": QT_TRANSLATE_NOOP("attention/cost", "torch SDPA"),
    "time.window": QT_TRANSLATE_NOOP("attention/cost", "window of 64"),
    "time.across.n": QT_TRANSLATE_NOOP("attention/cost", "tokens n"),
    "time.across.d": QT_TRANSLATE_NOOP("attention/cost", "width d"),
    "time.across.h": QT_TRANSLATE_NOOP("attention/cost", "heads h, same d"),
    "time.up": QT_TRANSLATE_NOOP("attention/cost", "measured time"),
    "time.cross": QT_TRANSLATE_NOOP("attention/cost", "{name}: equal FLOPs"),
    "time.left": QT_TRANSLATE_NOOP("attention/cost", "not measured"),
    "time.nothing": QT_TRANSLATE_NOOP(
        "attention/cost",
        "At this width every measurement would take long: choose fewer or narrower heads.",
    ),
    "roof.across": QT_TRANSLATE_NOOP("attention/cost", "arithmetic intensity, FLOPs per byte"),
    "roof.up": QT_TRANSLATE_NOOP("attention/cost", "FLOP/s at most"),
    "roof.ridge": QT_TRANSLATE_NOOP("attention/cost", "ridge: {ridge}"),
    "roof.here": QT_TRANSLATE_NOOP("attention/cost", "this machine, measured"),
    "roof.memory": QT_TRANSLATE_NOOP("attention/cost", "memory-bound"),
    "roof.compute": QT_TRANSLATE_NOOP("attention/cost", "compute-bound"),
    "roof.intensity": QT_TRANSLATE_NOOP("attention/cost", "FLOPs/byte"),
    "roof.time": QT_TRANSLATE_NOOP("attention/cost", "least time"),
    "operation.qkv": QT_TRANSLATE_NOOP("attention/cost", "Q, K, V"),
    "operation.scores": QT_TRANSLATE_NOOP("attention/cost", "Q·Kᵀ"),
    "operation.softmax": QT_TRANSLATE_NOOP("attention/cost", "softmax"),
    "operation.mix": QT_TRANSLATE_NOOP("attention/cost", "P·V"),
    "operation.fused": QT_TRANSLATE_NOOP("attention/cost", "2–4 in one kernel"),
    "operation.output": QT_TRANSLATE_NOOP("attention/cost", "output projection"),
    "operation.feed_forward": QT_TRANSLATE_NOOP("attention/cost", "feed-forward"),
    "chip.exact": QT_TRANSLATE_NOOP("attention/cost", "exact: the measure of the others"),
    "chip.error": QT_TRANSLATE_NOOP("attention/cost", "error {error} with {share} of the scores"),
    "chip.linear": QT_TRANSLATE_NOOP("attention/cost", "error {error}, no pair compared"),
    "chip.rank": QT_TRANSLATE_NOOP("attention/cost", "rank {scores}, after softmax {softmax}"),
    "chip.measured": QT_TRANSLATE_NOOP("attention/cost", "measured here, threads: {threads}"),
    "chip.bound": QT_TRANSLATE_NOOP("attention/cost", "{bound} of {count} are memory-bound"),
    "chip.length": QT_TRANSLATE_NOOP("attention/cost", "marked: n = {tokens}"),
    "source.drawn": QT_TRANSLATE_NOOP(
        "attention/cost", "Drawn from a normal distribution, seed {seed}; n = {tokens}, d = {width}"
    ),
    "source.drawn.short": QT_TRANSLATE_NOOP(
        "attention/cost", "Drawn, seed {seed}; n {tokens}, d {width}"
    ),
    "source.trained": QT_TRANSLATE_NOOP(
        "attention/cost", "Layer {layer}, head {head} of “{model}”; n = {tokens}, d = {width}"
    ),
    "source.trained.short": QT_TRANSLATE_NOOP(
        "attention/cost", "Layer {layer}, head {head}; n {tokens}, d {width}"
    ),
    "source.layer": QT_TRANSLATE_NOOP(
        "attention/cost", "One layer: d = {d}, {heads} heads of {width}, {size} bytes a number"
    ),
    "source.layer.short": QT_TRANSLATE_NOOP("attention/cost", "d = {d} = {heads} × {width}"),
    "source.time": QT_TRANSLATE_NOOP("attention/cost", "{hardware}, FP32"),
}

WORDS = {**reading.WORDS, **STAGE, **READS, **SENTENCES}

VALUE_NAMES = {
    "part": "which part of the trace",
    "place": "which step of it, from 0",
    "share": "scores computed ÷ scores of exact attention",
    "error": "‖O − exact‖ ÷ ‖exact‖",
    "weights": "what the output amounts to, (n, n)",
    "pairs": "pairs that are computed",
    "reached": "pairs reached through the layers so far",
    "state": "S after the last token, (r, d)",
    "recurrent_difference": "largest difference of the recurrent from the parallel form",
    "singular_values": "of Q Kᵀ / √d, (n,)",
    "singular_values_softmax": "of its softmax, (n,)",
    "lengths": "lengths n, (lengths,)",
    "attention": "share of attention in the FLOPs of a layer, (lengths,)",
    "projections": "share of the projections",
    "feed_forward": "share of the feed-forward",
    "weights_bytes": "bytes of the projections' weights",
    "vectors": "bytes of Q, K, V and output",
    "scores": "bytes of the scores, as a matrix",
    "log_sums": "bytes of the sums that a fused kernel keeps instead",
    "hardware": "what the times were measured on",
    "across": "lengths, widths or heads",
    "seconds": "measured: projections, attention with its matrix, torch SDPA, window; s",
    "operations": "FLOPs, bytes and FLOPs per byte of each",
}

RESULT_NAMES = {
    "tokens": "n",
    "width": "d",
    "computed": "scores computed by each kind",
    "flops": "FLOPs of one head by each kind",
    "errors": "‖O − exact‖ ÷ ‖exact‖ of each kind",
    "rank_scores": "rank of Q Kᵀ",
    "rank_softmax": "rank of its softmax",
    "recurrent_difference": "largest difference of the recurrent from the parallel form",
    "crossovers_whole": "n where attention equals projections, and these with feed-forward",
    "crossovers_skipping": "the same where masked pairs are skipped",
}
