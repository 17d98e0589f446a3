"""The sentences of the lab."""

from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.parallelism.sharding.words_rules import RULES

#: Captions, by switch.
CAPTIONS = {
    "caption.alone": QT_TRANSLATE_NOOP("parallelism/sharding", "One replica on one GPU"),
    "caption.dp": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "{value} replicas: each GPU is as full as before"
    ),
    "caption.cp": QT_TRANSLATE_NOOP("parallelism/sharding", "Every sequence cut over {value} GPUs"),
    "caption.zero1": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "ZeRO-1: each replica keeps a share of the optimizer states"
    ),
    "caption.zero2": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "ZeRO-2: a share of the gradients as well"
    ),
    "caption.zero3": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "ZeRO-3: a share of the weights as well"
    ),
    "caption.tp": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "Tensor parallelism: every matrix cut over {value} GPUs"
    ),
    "caption.sequence": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "Sequence parallelism: what lies between the matrices is cut too"
    ),
    "caption.ep": QT_TRANSLATE_NOOP("parallelism/sharding", "Experts dealt to {value} GPUs"),
    "caption.pp": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "Pipeline: the layers dealt to {value} stages"
    ),
    "caption.selective": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "Recomputation: attention's core is not kept but computed again"
    ),
    "caption.full": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "Recomputation: whole layers are not kept but computed again"
    ),
    "short.alone": QT_TRANSLATE_NOOP("parallelism/sharding", "1 GPU"),
    "short.dp": QT_TRANSLATE_NOOP("parallelism/sharding", "dp {value}"),
    "short.cp": QT_TRANSLATE_NOOP("parallelism/sharding", "cp {value}"),
    "short.zero1": QT_TRANSLATE_NOOP("parallelism/sharding", "ZeRO-1"),
    "short.zero2": QT_TRANSLATE_NOOP("parallelism/sharding", "ZeRO-2"),
    "short.zero3": QT_TRANSLATE_NOOP("parallelism/sharding", "ZeRO-3"),
    "short.tp": QT_TRANSLATE_NOOP("parallelism/sharding", "tp {value}"),
    "short.sequence": "SP",
    "short.ep": QT_TRANSLATE_NOOP("parallelism/sharding", "ep {value}"),
    "short.pp": QT_TRANSLATE_NOOP("parallelism/sharding", "pp {value}"),
    "short.selective": QT_TRANSLATE_NOOP("parallelism/sharding", "recompute"),
    "short.full": QT_TRANSLATE_NOOP("parallelism/sharding", "recompute"),
    "section.alone": QT_TRANSLATE_NOOP("parallelism/sharding", "one GPU"),
    "section.dp": QT_TRANSLATE_NOOP("parallelism/sharding", "replicas"),
    "section.cp": QT_TRANSLATE_NOOP("parallelism/sharding", "context"),
    "section.zero1": QT_TRANSLATE_NOOP("parallelism/sharding", "ZeRO-1"),
    "section.zero2": QT_TRANSLATE_NOOP("parallelism/sharding", "ZeRO-2"),
    "section.zero3": QT_TRANSLATE_NOOP("parallelism/sharding", "ZeRO-3"),
    "section.tp": QT_TRANSLATE_NOOP("parallelism/sharding", "tensor"),
    "section.sequence": "SP",
    "section.ep": QT_TRANSLATE_NOOP("parallelism/sharding", "experts"),
    "section.pp": QT_TRANSLATE_NOOP("parallelism/sharding", "pipeline"),
    "section.selective": QT_TRANSLATE_NOOP("parallelism/sharding", "recompute"),
    "section.full": QT_TRANSLATE_NOOP("parallelism/sharding", "recompute"),
}
#: The column beside the stage.
PARAGRAPHS = {
    "para.alone": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "{name} has {parameters} billion parameters. Trained by one GPU it takes {bytes}, most of "
        "it for the {part}: {size}. Every switch that follows moves some of these bytes elsewhere.",
    ),
    "para.dp": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "{value} replicas share the batch: from {before} to {bytes}. Weights, gradients and "
        "optimizer states are copied whole.",
    ),
    "para.dp.same": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "{value} GPUs do {value} times the work in the same time, but each keeps a full copy: "
        "{bytes}, as before. Data parallelism alone makes nothing fit.",
    ),
    "para.zero": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "The copies were equal, so one is enough: each replica keeps only its share. "
        "Most of all the {part}: "
        "{was} → {size}; together {before} → {bytes}.",
    ),
    "para.zero.same": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "Nothing became smaller on the fullest GPU: {bytes}. What is gathered for use takes the "
        "room that was gained.",
    ),
    "para.tp": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "Each GPU keeps 1/{value} of every matrix and computes with it. Most of all the "
        "{part}: {was} → {size}; "
        "together {before} → {bytes}. Norms stay whole on each.",
    ),
    "para.tp.same": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "Matrices are cut by {value}, and each GPU still needs {bytes}."
    ),
    "para.sequence": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "Between the matrices each of the {value} GPUs keeps its part of the tokens instead of all."
        " Most of all the {part}: {was} → {size}; together {before} → {bytes}. The "
        "messages carry the same bytes.",
    ),
    "para.sequence.same": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "Cut by {value} as well, yet the fullest GPU keeps {bytes}."
    ),
    "para.cp": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "Each GPU works on 1/{value} of the tokens of a sequence and passes keys and values round. "
        "Most of all the {part}: {was} → {size}; together {before} → {bytes}. Weights stay whole.",
    ),
    "para.cp.same": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "Tokens are cut by {value}, and each GPU still needs {bytes}."
    ),
    "para.ep": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "Each GPU keeps 1/{value} of the experts; tokens travel to theirs and back. Most "
        "of all the {part}: {was} "
        "→ {size}; together {before} → {bytes}. No GPU is added: replicas share out experts.",
    ),
    "para.ep.same": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "Each GPU keeps 1/{value} of the experts, but fewer replicas are left to share their states"
        ": {bytes}.",
    ),
    "para.pp": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "Each of the {value} stages keeps its own layers. Most of all the {part}: {was} "
        "→ {size}; the fullest GPU "
        "{before} → {bytes}. Activations hardly shrink: a stage keeps those of several "
        "micro-batches at a time.",
    ),
    "para.pp.same": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "{value} stages keep their own layers, but the fullest one still needs {bytes}.",
    ),
    "para.again": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "Activations are thrown away after the forward pass and computed again in "
        "backward. Most of all the {part}:"
        " {was} → {size}; together {before} → {bytes}, paid with arithmetic, not with messages.",
    ),
    "para.again.same": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "FlashAttention keeps no scores: there is nothing left to recompute. {bytes}, as before.",
    ),
    "note.lane": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "{axis}: {calls} × {primitive} per step, {bytes} from each GPU, {seconds} s on its link.",
    ),
    "note.cost": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "The same batch now costs {cost} GPU-seconds instead of {before}: {more} more.",
    ),
    "note.bubble": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "{stages} stages and {batches} micro-batches: GPUs wait {share} of the time, messages left "
        "aside. With one micro-batch, layers simply placed on different GPUs, all but one wait.",
    ),
    "note.batch": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "The batch stays the same at every step, so that costs can be compared.",
    ),
    "note.model": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "Time is computed, not measured: arithmetic at the GPU's peak, every byte at the speed of "
        "its link, nothing overlapped.",
    ),
    "warn.tp": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "tp = {tp} crosses nodes of {per_node} GPUs: {between} GB/s instead of {inside}.",
    ),
}
#: The picture.
PICTURE = {
    "chip.fits": QT_TRANSLATE_NOOP("parallelism/sharding", "fits: {bytes} of {capacity} GiB"),
    "chip.exceeds": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "too much: {bytes} for {capacity} GiB"
    ),
    "capacity": QT_TRANSLATE_NOOP("parallelism/sharding", "Memory of the card"),
    "gpu": QT_TRANSLATE_NOOP("parallelism/sharding", "GPU {rank}"),
    "rank": QT_TRANSLATE_NOOP("parallelism/sharding", "rank {rank}"),
    "ranks": QT_TRANSLATE_NOOP("parallelism/sharding", "ranks {ranks}"),
    "rank.node": QT_TRANSLATE_NOOP("parallelism/sharding", "on node {node}"),
    "rank.off": QT_TRANSLATE_NOOP("parallelism/sharding", "not in use yet"),
    "part.weights": QT_TRANSLATE_NOOP("parallelism/sharding", "weights"),
    "part.gradients": QT_TRANSLATE_NOOP("parallelism/sharding", "gradients"),
    "part.optimizer": QT_TRANSLATE_NOOP("parallelism/sharding", "optimizer states"),
    "part.gathered": QT_TRANSLATE_NOOP("parallelism/sharding", "gathered weights"),
    "part.activations": QT_TRANSLATE_NOOP("parallelism/sharding", "activations"),
    "part.logits": QT_TRANSLATE_NOOP("parallelism/sharding", "logits"),
    "about.weights": QT_TRANSLATE_NOOP("parallelism/sharding", "16 bits each, for the arithmetic"),
    "about.gradients": QT_TRANSLATE_NOOP("parallelism/sharding", "16 bits each"),
    "about.optimizer": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "FP32 master weights, momentum and variance: 12 bytes a parameter"
    ),
    "about.gathered": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "the layer that ZeRO-3 has gathered for use"
    ),
    "about.activations": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "kept from the forward for the backward pass"
    ),
    "about.logits": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "FP32 scores of the vocabulary, and the inputs of the head"
    ),
    "most": QT_TRANSLATE_NOOP("parallelism/sharding", "on the fullest GPU: {bytes}"),
    "more": QT_TRANSLATE_NOOP("parallelism/sharding", "and {count} more"),
    "map.name": QT_TRANSLATE_NOOP("parallelism/sharding", "pieces"),
    "before": QT_TRANSLATE_NOOP("parallelism/sharding", "Before this switch"),
    "lanes": QT_TRANSLATE_NOOP("parallelism/sharding", "sent by a GPU in a step"),
    "map.layers": QT_TRANSLATE_NOOP("parallelism/sharding", "layers {first} to {last} (down)"),
    "map.width": QT_TRANSLATE_NOOP("parallelism/sharding", "stretch {share} of matrices (across)"),
    "silence": QT_TRANSLATE_NOOP("parallelism/sharding", "One GPU has nobody to send to."),
    "lane.sends": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "a GPU sends {bytes} per step: {calls} × {primitive}"
    ),
    "lane.time": QT_TRANSLATE_NOOP("parallelism/sharding", "{bytes} / {rate} = {seconds}"),
    "lane.group": QT_TRANSLATE_NOOP("parallelism/sharding", "rank {rank} exchanges with {ranks}"),
    "axis.tp": QT_TRANSLATE_NOOP("parallelism/sharding", "Tensor parallel"),
    "axis.cp": QT_TRANSLATE_NOOP("parallelism/sharding", "Context parallel"),
    "axis.dp": QT_TRANSLATE_NOOP("parallelism/sharding", "Data parallel"),
    "axis.edp": QT_TRANSLATE_NOOP("parallelism/sharding", "Replicas of experts"),
    "axis.pp": QT_TRANSLATE_NOOP("parallelism/sharding", "Pipeline parallel"),
    "axis.ep": QT_TRANSLATE_NOOP("parallelism/sharding", "Expert parallel"),
    "crosses": QT_TRANSLATE_NOOP("parallelism/sharding", "{axis} goes from node to node."),
    "stays": QT_TRANSLATE_NOOP("parallelism/sharding", "{axis} stays inside nodes."),
    "time.title": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "A step: {seconds} s on {gpus} GPUs, {share} the model's arithmetic"
    ),
    "time.one": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "A step: {seconds} s on one GPU, {share} the model's arithmetic"
    ),
    "time.short": QT_TRANSLATE_NOOP("parallelism/sharding", "A step: {seconds} s, {share} useful"),
    "time.arithmetic": QT_TRANSLATE_NOOP("parallelism/sharding", "the model's arithmetic"),
    "time.again": QT_TRANSLATE_NOOP("parallelism/sharding", "computed again"),
    "time.waiting": QT_TRANSLATE_NOOP("parallelism/sharding", "waiting in the pipeline"),
    "time.messages": QT_TRANSLATE_NOOP("parallelism/sharding", "messages"),
    "time.read": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "{seconds} s × {gpus} GPUs = {cost} GPU-seconds"
    ),
    "mesh.title": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "{gpus} GPUs, nodes: {nodes}, order {order}"
    ),
    "mesh.one": QT_TRANSLATE_NOOP("parallelism/sharding", "One GPU"),
    "mesh.short": QT_TRANSLATE_NOOP("parallelism/sharding", "{gpus} GPUs, nodes: {nodes}"),
    "mesh.more": QT_TRANSLATE_NOOP("parallelism/sharding", "and {nodes} more nodes"),
    "mesh.alone": QT_TRANSLATE_NOOP("parallelism/sharding", "No messages along this axis."),
    "mesh.group": QT_TRANSLATE_NOOP("parallelism/sharding", "{axis} of rank {rank}: {ranks}."),
    "tensor.up": QT_TRANSLATE_NOOP("parallelism/sharding", "MLP up"),
    "tensor.down": QT_TRANSLATE_NOOP("parallelism/sharding", "MLP down"),
    "tensor.query": QT_TRANSLATE_NOOP("parallelism/sharding", "queries"),
    "tensor.key": QT_TRANSLATE_NOOP("parallelism/sharding", "keys"),
    "tensor.output": QT_TRANSLATE_NOOP("parallelism/sharding", "attention output"),
    "tensor.embedding": QT_TRANSLATE_NOOP("parallelism/sharding", "embedding"),
    "tensor.norm": QT_TRANSLATE_NOOP("parallelism/sharding", "norm"),
    "tensor.expert": QT_TRANSLATE_NOOP("parallelism/sharding", "experts, up"),
    "tensor.expert.down": QT_TRANSLATE_NOOP("parallelism/sharding", "experts, down"),
    "tensor.hidden": QT_TRANSLATE_NOOP("parallelism/sharding", "hidden states"),
    "tensor.sum": QT_TRANSLATE_NOOP("parallelism/sharding", "MLP output before its sum"),
    "tensor.own": QT_TRANSLATE_NOOP("parallelism/sharding", "your tensor"),
    "state.weight": QT_TRANSLATE_NOOP("parallelism/sharding", "weight"),
    "state.gradient": QT_TRANSLATE_NOOP("parallelism/sharding", "gradient before the sum"),
    "state.reduced": QT_TRANSLATE_NOOP("parallelism/sharding", "gradient"),
    "state.optimizer": QT_TRANSLATE_NOOP("parallelism/sharding", "optimizer states"),
    "of": QT_TRANSLATE_NOOP("parallelism/sharding", "{name}, {state}:"),
    "axes.2": QT_TRANSLATE_NOOP("parallelism/sharding", "down: dimension 0, across: the last"),
    "axes.3": QT_TRANSLATE_NOOP("parallelism/sharding", "sheets: dimension 0, down: 1, across: 2"),
    "holds.piece": QT_TRANSLATE_NOOP("parallelism/sharding", "holds piece {piece}"),
    "holds.summand": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "holds one of {count} summands of piece {piece}"
    ),
    "holds.nothing": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "holds nothing of it: it lies on stage {stage}"
    ),
    "holds.empty": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "holds nothing: fewer rows than ranks"
    ),
    "element": QT_TRANSLATE_NOOP("parallelism/sharding", "Element ({index})"),
    "element.on": QT_TRANSLATE_NOOP("parallelism/sharding", "held by ranks: {ranks}"),
    "element.sum": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "the sum of what these ranks hold: {ranks}"
    ),
    "element.piece": QT_TRANSLATE_NOOP("parallelism/sharding", "piece {piece}: {shape}, {bytes}"),
    "element.pieces": QT_TRANSLATE_NOOP("parallelism/sharding", "pieces in all: {count}"),
}
#: The question to answer first.
QUESTION = {
    "predict": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "Which switch is the first that makes the model fit on the card?"
    ),
    "predict.never": QT_TRANSLATE_NOOP("parallelism/sharding", "none, or it fits from the start"),
    "predict.dp": QT_TRANSLATE_NOOP("parallelism/sharding", "replicas"),
    "predict.zero": QT_TRANSLATE_NOOP("parallelism/sharding", "ZeRO"),
    "predict.tp": QT_TRANSLATE_NOOP("parallelism/sharding", "tensor parallelism"),
    "predict.pp": QT_TRANSLATE_NOOP("parallelism/sharding", "the pipeline or recomputation"),
}
WORDS = {**RULES, **CAPTIONS, **PARAGRAPHS, **PICTURE, **QUESTION}
