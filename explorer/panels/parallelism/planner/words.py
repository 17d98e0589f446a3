"""What the lab says: pictures, explanations, names of values."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

SENTENCES = {
    "time.compute": QT_TRANSLATE_NOOP("parallelism/planner", "Arithmetic"),
    "time.recompute": QT_TRANSLATE_NOOP("parallelism/planner", "Recomputing"),
    "time.bubble": QT_TRANSLATE_NOOP("parallelism/planner", "Bubble"),
    "time.tp": QT_TRANSLATE_NOOP("parallelism/planner", "Tensor parallel"),
    "time.cp": QT_TRANSLATE_NOOP("parallelism/planner", "Context parallel"),
    "time.ep": QT_TRANSLATE_NOOP("parallelism/planner", "Expert parallel"),
    "time.pp": QT_TRANSLATE_NOOP("parallelism/planner", "Pipeline"),
    "time.dp": QT_TRANSLATE_NOOP("parallelism/planner", "Data parallel"),
    "time.optimizer": QT_TRANSLATE_NOOP("parallelism/planner", "Optimizer"),
    "part.weights": QT_TRANSLATE_NOOP("parallelism/planner", "Weights"),
    "part.gradients": QT_TRANSLATE_NOOP("parallelism/planner", "Gradients"),
    "part.optimizer": QT_TRANSLATE_NOOP("parallelism/planner", "Optimizer states"),
    "part.gathered": QT_TRANSLATE_NOOP("parallelism/planner", "Gathered for use"),
    "part.activations": QT_TRANSLATE_NOOP("parallelism/planner", "Activations"),
    "part.logits": QT_TRANSLATE_NOOP("parallelism/planner", "Output head"),
    "spelled.none": QT_TRANSLATE_NOOP("parallelism/planner", "{layout}"),
    "spelled.selective": QT_TRANSLATE_NOOP(
        "parallelism/planner", "{layout} · attention recomputed"
    ),
    "spelled.full": QT_TRANSLATE_NOOP("parallelism/planner", "{layout} · layers recomputed"),
    "change.tp": QT_TRANSLATE_NOOP("parallelism/planner", "tp {old} → {new}"),
    "change.cp": QT_TRANSLATE_NOOP("parallelism/planner", "cp {old} → {new}"),
    "change.pp": QT_TRANSLATE_NOOP("parallelism/planner", "pp {old} → {new}"),
    "change.dp": QT_TRANSLATE_NOOP("parallelism/planner", "dp follows: {new}"),
    "change.ep": QT_TRANSLATE_NOOP("parallelism/planner", "ep {old} → {new}"),
    "change.zero": QT_TRANSLATE_NOOP("parallelism/planner", "ZeRO-{old} → ZeRO-{new}"),
    "change.batch": QT_TRANSLATE_NOOP("parallelism/planner", "micro-batch {old} → {new}"),
    "change.virtual": QT_TRANSLATE_NOOP("parallelism/planner", "chunks {old} → {new}"),
    "change.sp.1": QT_TRANSLATE_NOOP("parallelism/planner", "sequence parallelism on"),
    "change.sp.0": QT_TRANSLATE_NOOP("parallelism/planner", "sequence parallelism off"),
    "change.recompute.0": QT_TRANSLATE_NOOP("parallelism/planner", "recompute nothing"),
    "change.recompute.1": QT_TRANSLATE_NOOP("parallelism/planner", "recompute attention's core"),
    "change.recompute.2": QT_TRANSLATE_NOOP("parallelism/planner", "recompute whole layers"),
    "both": QT_TRANSLATE_NOOP("parallelism/planner", "{a}, {b}"),
    "chip.left": QT_TRANSLATE_NOOP("parallelism/planner", "{left} of {total} left"),
    "chip.front": QT_TRANSLATE_NOOP("parallelism/planner", "{count} of {feasible} on the front"),
    "chip.formula": QT_TRANSLATE_NOOP("parallelism/planner", "times by formula, not measured"),
    "mine": QT_TRANSLATE_NOOP("parallelism/planner", "My layout"),
    "other.fastest": QT_TRANSLATE_NOOP("parallelism/planner", "The fastest"),
    "other.leanest": QT_TRANSLATE_NOOP("parallelism/planner", "The leanest"),
    "other.idlest": QT_TRANSLATE_NOOP("parallelism/planner", "Idles least"),
    "other.nearest": QT_TRANSLATE_NOOP("parallelism/planner", "The nearest that fits"),
    "other.other": QT_TRANSLATE_NOOP("parallelism/planner", "The one I chose"),
    "nearest.of": QT_TRANSLATE_NOOP(
        "parallelism/planner", "My layout breaks a rule; shown is the nearest that fits."
    ),
    "nearest": QT_TRANSLATE_NOOP("parallelism/planner", "Nearest that fits: {changes}"),
    "nearest.none": QT_TRANSLATE_NOOP(
        "parallelism/planner", "No layout of this model fits on this cluster."
    ),
    "take": QT_TRANSLATE_NOOP("parallelism/planner", "click to take it"),
    "open.memory": QT_TRANSLATE_NOOP("parallelism/planner", "its memory"),
    "open.pipeline": QT_TRANSLATE_NOOP("parallelism/planner", "its timetable"),
    "open.sharding": QT_TRANSLATE_NOOP("parallelism/planner", "its shards"),
    "legend.left": QT_TRANSLATE_NOOP("parallelism/planner", "left"),
    "legend.now": QT_TRANSLATE_NOOP("parallelism/planner", "refused by this rule"),
    "legend.before": QT_TRANSLATE_NOOP("parallelism/planner", "refused before"),
    "legend.mine": QT_TRANSLATE_NOOP("parallelism/planner", "my layout"),
    "map.across": QT_TRANSLATE_NOOP("parallelism/planner", "tensor parallel (tp)"),
    "map.up": QT_TRANSLATE_NOOP("parallelism/planner", "pipeline stages (pp)"),
    "map.all": QT_TRANSLATE_NOOP("parallelism/planner", "{total} layouts"),
    "map.beyond": QT_TRANSLATE_NOOP("parallelism/planner", "tp · pp would exceed {gpus} GPUs"),
    "read.left": QT_TRANSLATE_NOOP("parallelism/planner", "{left} of {total} layouts left"),
    "read.cut": QT_TRANSLATE_NOOP("parallelism/planner", "{count}: {rule}"),
    "read.drag": QT_TRANSLATE_NOOP("parallelism/planner", "Click or drag: my layout goes here."),
    "plot.across": QT_TRANSLATE_NOOP("parallelism/planner", "memory of the fullest GPU, GiB"),
    "plot.up": QT_TRANSLATE_NOOP("parallelism/planner", "seconds per step, by formula"),
    "legend.bubbles": QT_TRANSLATE_NOOP("parallelism/planner", "idle in the pipeline (bubble)"),
    "legend.over": QT_TRANSLATE_NOOP("parallelism/planner", "too much memory"),
    "legend.front": QT_TRANSLATE_NOOP("parallelism/planner", "on the front"),
    "legend.line": QT_TRANSLATE_NOOP("parallelism/planner", "fastest for its memory"),
    "read.point": QT_TRANSLATE_NOOP("parallelism/planner", "{bytes} on the fullest GPU"),
    "read.seconds": QT_TRANSLATE_NOOP("parallelism/planner", "{seconds} per step, by formula"),
    "read.bubble": QT_TRANSLATE_NOOP(
        "parallelism/planner", "bubble {share}: (p − 1) / (v·m + p − 1)"
    ),
    "read.over": QT_TRANSLATE_NOOP("parallelism/planner", "{bytes} too much"),
    "read.take": QT_TRANSLATE_NOOP(
        "parallelism/planner", "Click: my layout. Shift and click: compare with it."
    ),
    "total": QT_TRANSLATE_NOOP("parallelism/planner", "In all"),
    "sum.time": QT_TRANSLATE_NOOP("parallelism/planner", "Seconds per step, by formula"),
    "sum.memory": QT_TRANSLATE_NOOP("parallelism/planner", "GiB on the fullest GPU"),
    "legend.hidden": QT_TRANSLATE_NOOP("parallelism/planner", "hidden behind arithmetic"),
    "legend.waiting": QT_TRANSLATE_NOOP("parallelism/planner", "waiting (latency)"),
    "legend.moving": QT_TRANSLATE_NOOP("parallelism/planner", "moving (bytes / rate)"),
    "tier": QT_TRANSLATE_NOOP(
        "parallelism/planner", "{tier}: {rate}, of which {share} are reached, {latency} per message"
    ),
    "tier.inside": QT_TRANSLATE_NOOP("parallelism/planner", "inside a node"),
    "tier.between": QT_TRANSLATE_NOOP("parallelism/planner", "between nodes"),
    "node": QT_TRANSLATE_NOOP("parallelism/planner", "node {node}"),
    "more.nodes": QT_TRANSLATE_NOOP("parallelism/planner", "… {count} nodes in all"),
    "group": QT_TRANSLATE_NOOP("parallelism/planner", "{group} GPUs, {together} on a node"),
    "group.inside": QT_TRANSLATE_NOOP("parallelism/planner", "{group} GPUs, all on one node"),
    "read.bytes": QT_TRANSLATE_NOOP("parallelism/planner", "{bytes} sent by one GPU per step"),
    "read.waits": QT_TRANSLATE_NOOP("parallelism/planner", "{waits} waits of {latency}"),
    "read.rate": QT_TRANSLATE_NOOP("parallelism/planner", "at {rate}"),
    "read.exposed": QT_TRANSLATE_NOOP(
        "parallelism/planner", "{exposed} of {seconds} that nothing hides"
    ),
    "para.term": QT_TRANSLATE_NOOP(
        "parallelism/planner", "{term}: {a} here and {b} in the other layout, by formula. {what}"
    ),
    "para.term.alone": QT_TRANSLATE_NOOP("parallelism/planner", "{term}: {a}, by formula. {what}"),
    "para.part": QT_TRANSLATE_NOOP(
        "parallelism/planner", "{part}: {a} here and {b} in the other layout, exact to the byte."
    ),
    "para.part.alone": QT_TRANSLATE_NOOP("parallelism/planner", "{part}: {a}, exact to the byte."),
    "what.compute": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "Forward and twice as much backward, for m micro-batches on the slowest stage.",
    ),
    "what.recompute": QT_TRANSLATE_NOOP(
        "parallelism/planner", "What was not kept is computed once more in the backward pass."
    ),
    "what.bubble": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "While the pipeline fills and drains a stage idles as long as (p − 1) / v micro-batches "
        "take.",
    ),
    "what.tp": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "Two all-reduces forwards and two backwards per layer and micro-batch; nothing hides them.",
    ),
    "what.cp": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "Keys and values go round a ring; what takes longer than attention itself shows.",
    ),
    "what.ep": QT_TRANSLATE_NOOP(
        "parallelism/planner", "All-to-all to the experts and back; nothing hides it."
    ),
    "what.pp": QT_TRANSLATE_NOOP(
        "parallelism/planner", "Only the messages while the pipeline fills and drains show."
    ),
    "what.dp": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "Gradients hide behind a backward pass, weights behind a forward pass; the rest shows.",
    ),
    "what.optimizer": QT_TRANSLATE_NOOP(
        "parallelism/planner", "States read and written once, at the rate of the memory."
    ),
    "para.use": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "One GPU sends {bytes} per step along this axis and waits {waits} times: {seconds}, of "
        "which {exposed} show. The group's slowest links lie {tier}.",
    ),
    "note.shared": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "{together} GPUs of a ring share a node, and its links out of it: {rate} instead of {one}.",
    ),
    "note.model": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "A model, not a measurement: matrix products at {efficiency} of the peak, every other "
        "operation free, every stage as slow as the slowest, collectives as rings, tokens spread "
        "evenly. What is assumed stands on the left.",
    ),
    "note.near": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "With one efficiency for all, the same formula comes within 21 % of four published A100 "
        "runs of 22 to 1000 billion parameters.",
    ),
    "note.exact": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "Memory is counted to the byte, as in the lab on memory; only times are estimated.",
    ),
    "note.largest": QT_TRANSLATE_NOOP(
        "parallelism/planner", "Most refused by one rule: {rule}, {count}."
    ),
    "note.next": QT_TRANSLATE_NOOP("parallelism/planner", "{left} are left."),
    "note.same": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "Layouts that differ in a setting may still be equal in all three measures: they stand "
        "or fall together.",
    ),
    "note.bubble": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "The bubble is the share of a step in which a stage waits: (p − 1) / (v·m + p − 1).",
    ),
    "note.tag": QT_TRANSLATE_NOOP(
        "parallelism/planner", "Points in the plot: one for every few pixels, the fastest there."
    ),
    "predict": QT_TRANSLATE_NOOP(
        "parallelism/planner", "Of all layouts, how many keep every rule and fit?"
    ),
    "predict.hundredth": QT_TRANSLATE_NOOP("parallelism/planner", "fewer than 1 in 100"),
    "predict.tenth": QT_TRANSLATE_NOOP("parallelism/planner", "1 in 100 to 1 in 10"),
    "predict.half": QT_TRANSLATE_NOOP("parallelism/planner", "1 in 10 to a half"),
    "predict.most": QT_TRANSLATE_NOOP("parallelism/planner", "more than half"),
}

#: What `values` returns.
VALUE_NAMES = {
    "kind": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "what is shown: all, a rule, the memory, the front, one of it, a term, an axis",
    ),
    "name": QT_TRANSLATE_NOOP("parallelism/planner", "the rule, term, part or axis of this step"),
    "left": QT_TRANSLATE_NOOP("parallelism/planner", "layouts left after this step"),
    "cut": QT_TRANSLATE_NOOP("parallelism/planner", "layouts this rule refused"),
    "layout": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "the layout: tp, cp, pp, dp, ep, sequence parallelism, ZeRO, recomputation, chunks, "
        "micro-batch",
    ),
    "seconds": QT_TRANSLATE_NOOP(
        "parallelism/planner", "seconds of a step by formula, of my layout and the other"
    ),
    "bytes": QT_TRANSLATE_NOOP(
        "parallelism/planner", "bytes on the fullest GPU, of my layout and the other"
    ),
    "bubble": QT_TRANSLATE_NOOP("parallelism/planner", "share of a step idle in the pipeline"),
    "waiting": QT_TRANSLATE_NOOP("parallelism/planner", "seconds of waiting"),
    "moving": QT_TRANSLATE_NOOP("parallelism/planner", "seconds of moving bytes"),
    "exposed": QT_TRANSLATE_NOOP("parallelism/planner", "seconds that nothing hides"),
    "sent": QT_TRANSLATE_NOOP("parallelism/planner", "bytes one GPU sends in a step"),
}

#: What `result` returns.
RESULT_NAMES = {
    "total": QT_TRANSLATE_NOOP("parallelism/planner", "layouts in all"),
    "feasible": QT_TRANSLATE_NOOP("parallelism/planner", "layouts that keep every rule and fit"),
    "refused": QT_TRANSLATE_NOOP("parallelism/planner", "layouts refused, by rule"),
    "front": QT_TRANSLATE_NOOP("parallelism/planner", "layouts on the front"),
    "rule": QT_TRANSLATE_NOOP("parallelism/planner", "the first rule my layout breaks, or nothing"),
    "numbers": QT_TRANSLATE_NOOP("parallelism/planner", "its numbers"),
    "nearest": QT_TRANSLATE_NOOP("parallelism/planner", "the nearest layout that fits"),
    "fastest": QT_TRANSLATE_NOOP(
        "parallelism/planner", "seconds of the fastest layout, by formula"
    ),
    "mine": QT_TRANSLATE_NOOP("parallelism/planner", "seconds by term of my layout, by formula"),
    "other": QT_TRANSLATE_NOOP(
        "parallelism/planner", "seconds by term of the other layout, by formula"
    ),
}
