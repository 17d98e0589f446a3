"""What the lab says of its rules: titles, refusals with their numbers, and why."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

RULES = {
    "section.all": QT_TRANSLATE_NOOP("parallelism/planner", "All layouts"),
    "section.heads": QT_TRANSLATE_NOOP("parallelism/planner", "Whole heads"),
    "section.node": QT_TRANSLATE_NOOP("parallelism/planner", "Inside a node"),
    "section.stages": QT_TRANSLATE_NOOP("parallelism/planner", "A layer for every stage"),
    "section.context": QT_TRANSLATE_NOOP("parallelism/planner", "Equal pieces of a sequence"),
    "section.experts": QT_TRANSLATE_NOOP("parallelism/planner", "Equally many experts"),
    "section.replicas": QT_TRANSLATE_NOOP("parallelism/planner", "Equally many sequences"),
    "section.rows": QT_TRANSLATE_NOOP("parallelism/planner", "Equally many tokens"),
    "section.chunks": QT_TRANSLATE_NOOP("parallelism/planner", "Equal chunks of layers"),
    "section.batch": QT_TRANSLATE_NOOP("parallelism/planner", "Whole micro-batches"),
    "section.few": QT_TRANSLATE_NOOP("parallelism/planner", "As many micro-batches as stages"),
    "section.multiple": QT_TRANSLATE_NOOP("parallelism/planner", "Micro-batches in groups"),
    "section.memory": QT_TRANSLATE_NOOP("parallelism/planner", "Memory"),
    "section.front": QT_TRANSLATE_NOOP("parallelism/planner", "The front"),
    "section.pick": QT_TRANSLATE_NOOP("parallelism/planner", "Along the front"),
    "section.none": QT_TRANSLATE_NOOP("parallelism/planner", "Nothing to show"),
    "section.time.compute": QT_TRANSLATE_NOOP("parallelism/planner", "Arithmetic"),
    "section.time.recompute": QT_TRANSLATE_NOOP("parallelism/planner", "Recomputing"),
    "section.time.bubble": QT_TRANSLATE_NOOP("parallelism/planner", "Bubble"),
    "section.time.tp": QT_TRANSLATE_NOOP("parallelism/planner", "Tensor parallel"),
    "section.time.cp": QT_TRANSLATE_NOOP("parallelism/planner", "Context parallel"),
    "section.time.ep": QT_TRANSLATE_NOOP("parallelism/planner", "Expert parallel"),
    "section.time.pp": QT_TRANSLATE_NOOP("parallelism/planner", "Pipeline"),
    "section.time.dp": QT_TRANSLATE_NOOP("parallelism/planner", "Data parallel"),
    "section.time.optimizer": QT_TRANSLATE_NOOP("parallelism/planner", "Optimizer"),
    "section.part.weights": QT_TRANSLATE_NOOP("parallelism/planner", "Weights"),
    "section.part.gradients": QT_TRANSLATE_NOOP("parallelism/planner", "Gradients"),
    "section.part.optimizer": QT_TRANSLATE_NOOP("parallelism/planner", "Optimizer states"),
    "section.part.gathered": QT_TRANSLATE_NOOP("parallelism/planner", "Gathered for use"),
    "section.part.activations": QT_TRANSLATE_NOOP("parallelism/planner", "Activations"),
    "section.part.logits": QT_TRANSLATE_NOOP("parallelism/planner", "Output head"),
    "section.tp": QT_TRANSLATE_NOOP("parallelism/planner", "Tensor parallel"),
    "section.cp": QT_TRANSLATE_NOOP("parallelism/planner", "Context parallel"),
    "section.ep": QT_TRANSLATE_NOOP("parallelism/planner", "Expert parallel"),
    "section.pp": QT_TRANSLATE_NOOP("parallelism/planner", "Pipeline"),
    "section.dp": QT_TRANSLATE_NOOP("parallelism/planner", "Data parallel"),
    "strip.all": QT_TRANSLATE_NOOP("parallelism/planner", "all"),
    "strip.heads": QT_TRANSLATE_NOOP("parallelism/planner", "heads"),
    "strip.node": QT_TRANSLATE_NOOP("parallelism/planner", "node"),
    "strip.stages": QT_TRANSLATE_NOOP("parallelism/planner", "layers"),
    "strip.context": QT_TRANSLATE_NOOP("parallelism/planner", "sequences"),
    "strip.experts": QT_TRANSLATE_NOOP("parallelism/planner", "experts"),
    "strip.replicas": QT_TRANSLATE_NOOP("parallelism/planner", "shares"),
    "strip.rows": QT_TRANSLATE_NOOP("parallelism/planner", "tokens"),
    "strip.chunks": QT_TRANSLATE_NOOP("parallelism/planner", "chunks"),
    "strip.batch": QT_TRANSLATE_NOOP("parallelism/planner", "batches"),
    "strip.few": QT_TRANSLATE_NOOP("parallelism/planner", "filling"),
    "strip.multiple": QT_TRANSLATE_NOOP("parallelism/planner", "groups"),
    "strip.memory": QT_TRANSLATE_NOOP("parallelism/planner", "memory"),
    "strip.front": QT_TRANSLATE_NOOP("parallelism/planner", "front"),
    "caption.all": QT_TRANSLATE_NOOP(
        "parallelism/planner", "Every layout of {model} on {gpus} GPUs"
    ),
    "caption.heads": QT_TRANSLATE_NOOP(
        "parallelism/planner", "Tensor parallelism (tp) needs whole heads on every GPU"
    ),
    "caption.node": QT_TRANSLATE_NOOP(
        "parallelism/planner", "Tensor parallelism stays inside a node"
    ),
    "caption.stages": QT_TRANSLATE_NOOP(
        "parallelism/planner", "Every pipeline stage (pp) needs a layer"
    ),
    "caption.context": QT_TRANSLATE_NOOP(
        "parallelism/planner", "Context parallelism (cp) cuts a sequence into 2 · cp equal pieces"
    ),
    "caption.experts": QT_TRANSLATE_NOOP(
        "parallelism/planner", "Expert parallelism (ep) shares experts and GPUs out evenly"
    ),
    "caption.replicas": QT_TRANSLATE_NOOP(
        "parallelism/planner", "Every replica (dp) gets equally many sequences"
    ),
    "caption.rows": QT_TRANSLATE_NOOP(
        "parallelism/planner", "Sequence parallelism gives every GPU equally many tokens"
    ),
    "caption.chunks": QT_TRANSLATE_NOOP(
        "parallelism/planner", "Interleaving needs pp · v equal chunks of layers"
    ),
    "caption.batch": QT_TRANSLATE_NOOP(
        "parallelism/planner", "A replica's sequences make whole micro-batches"
    ),
    "caption.few": QT_TRANSLATE_NOOP(
        "parallelism/planner", "A pipeline needs as many micro-batches as stages"
    ),
    "caption.multiple": QT_TRANSLATE_NOOP(
        "parallelism/planner", "Interleaving takes micro-batches in groups of pp"
    ),
    "caption.memory": QT_TRANSLATE_NOOP("parallelism/planner", "What is left must fit into a GPU"),
    "caption.front": QT_TRANSLATE_NOOP(
        "parallelism/planner", "The Pareto front: no other layout beats these"
    ),
    "caption.pick": QT_TRANSLATE_NOOP(
        "parallelism/planner", "{place} of {count} along the front: {layout}"
    ),
    "caption.none": QT_TRANSLATE_NOOP(
        "parallelism/planner", "No layout of this model can be shown here"
    ),
    "caption.nobody": QT_TRANSLATE_NOOP("parallelism/planner", "One GPU has nobody to send to"),
    "caption.time": QT_TRANSLATE_NOOP("parallelism/planner", "{term}: {a} here, {b} there"),
    "caption.alone": QT_TRANSLATE_NOOP("parallelism/planner", "{term}: {a}"),
    "caption.use": QT_TRANSLATE_NOOP(
        "parallelism/planner", "{axis}: {seconds} on the links, by formula"
    ),
    "rule.world": QT_TRANSLATE_NOOP(
        "parallelism/planner", "tp · cp · pp = {cut} does not divide {gpus} GPUs."
    ),
    "rule.heads": QT_TRANSLATE_NOOP(
        "parallelism/planner", "tp {tp} must divide {heads} heads and the MLP's width {width}."
    ),
    "rule.node": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "tp {tp} does not divide a node's {per_node} GPUs: its all-reduces would leave the node.",
    ),
    "rule.stages": QT_TRANSLATE_NOOP(
        "parallelism/planner", "{pp} stages, but only {layers} layers."
    ),
    "rule.context": QT_TRANSLATE_NOOP(
        "parallelism/planner", "{sequence} tokens do not make {pieces} equal pieces for cp {cp}."
    ),
    "rule.experts": QT_TRANSLATE_NOOP(
        "parallelism/planner", "ep {ep} must divide {experts} experts and cp · dp = {inside}."
    ),
    "rule.replicas": QT_TRANSLATE_NOOP(
        "parallelism/planner", "{sequences} sequences do not divide among {dp} replicas."
    ),
    "rule.rows": QT_TRANSLATE_NOOP(
        "parallelism/planner", "{sequence} tokens do not divide among cp · tp = {parts} GPUs."
    ),
    "rule.chunks": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "{layers} layers do not make pp · v = {pp} · {virtual} = {chunks} equal chunks.",
    ),
    "rule.batch": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "A replica's {each} sequences are no multiple of micro-batches of {batch}.",
    ),
    "rule.few": QT_TRANSLATE_NOOP(
        "parallelism/planner", "{m} micro-batches for {pp} stages: the pipeline never fills."
    ),
    "rule.multiple": QT_TRANSLATE_NOOP(
        "parallelism/planner", "{m} micro-batches are no multiple of the {pp} stages."
    ),
    "rule.memory": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "The fullest GPU needs {bytes} of {capacity}. Most of it: {part}, {size}.",
    ),
    "rule.none": QT_TRANSLATE_NOOP(
        "parallelism/planner", "Keeps every rule and fits: {bytes} of {capacity}."
    ),
    "why.all": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "Each cell is a tp and a pp; in it lie all ways to share the other GPUs between context "
        "(cp), experts (ep) and replicas (dp), and all ways to train: ZeRO stage, sequence "
        "parallelism, recomputation, micro-batch, chunks. {total} layouts in all.",
    ),
    "why.heads": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "An attention head is computed on one GPU, and the MLP's columns are shared out evenly. "
        "So tp divides both.",
    ),
    "why.node": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "Tensor parallelism sends four all-reduces per layer and micro-batch, which nothing "
        "hides. Only the links inside a node are quick enough. This rule can be switched off on "
        "the left.",
    ),
    "why.stages": QT_TRANSLATE_NOOP(
        "parallelism/planner", "A stage without a layer would have nothing to do."
    ),
    "why.context": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "Under the causal mask late tokens cost more. A GPU gets one piece from the front and "
        "one from the back, so that all have the same work.",
    ),
    "why.experts": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "Expert parallelism adds no GPUs: it regroups the cp · dp GPUs that hold the same piece "
        "of the model.",
    ),
    "why.replicas": QT_TRANSLATE_NOOP(
        "parallelism/planner", "With unequal shares all would wait for the replica with the most."
    ),
    "why.rows": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "Between the matrices each of the tp GPUs keeps its own part of the tokens.",
    ),
    "why.chunks": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "Each stage holds v chunks that are not neighbours, so the bubble shrinks by v. Chunks "
        "of different size would bring it back.",
    ),
    "why.batch": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "A micro-batch that is not full would weigh its sequences differently.",
    ),
    "why.few": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "While fewer micro-batches than stages are under way, some stage always idles; schedules "
        "refuse it.",
    ),
    "why.multiple": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "The interleaved schedule sends pp micro-batches through one chunk before it turns to "
        "the next.",
    ),
    "why.memory": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "Of the layouts that keep every rule {cut} need more than {capacity} on their fullest "
        "GPU. To the right of the line they lie.",
    ),
    "why.front": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "Of {feasible} layouts that fit {count} are beaten by none: every other is slower, "
        "fuller or idles more than one of them, and better in nothing.",
    ),
    "why.pick": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "{seconds} per step by formula, {bytes} on the fullest GPU, {bubble} of the time idle in "
        "the pipeline, {mfu} of the peak used (MFU).",
    ),
    "why.none": QT_TRANSLATE_NOOP(
        "parallelism/planner",
        "Nothing is left to show. Change the layout or the cluster on the left.",
    ),
    "why.nobody": QT_TRANSLATE_NOOP(
        "parallelism/planner", "With one GPU on every axis no message is sent."
    ),
    "strip.read": QT_TRANSLATE_NOOP("parallelism/planner", "{left} left, {cut} refused"),
}
