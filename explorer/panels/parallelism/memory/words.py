"""The sentences of the lab, and the names of its values."""

from explorer.compute.models.architecture_config import WORDS as CONFIG
from explorer.core.words import QT_TRANSLATE_NOOP, Word

#: Sentences by key.
SENTENCES: dict[str, Word] = {
    **CONFIG,
    "mesh-order": QT_TRANSLATE_NOOP(
        "parallelism/memory", "The order {order} does not name the five axes once each."
    ),
    "mesh-experts": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "ep = {ep} does not divide the {inside} GPUs of a pipeline stage by etp = {etp}.",
    ),
    "rule.heads": QT_TRANSLATE_NOOP(
        "parallelism/memory", "tp = {tp} does not divide the {heads} attention heads."
    ),
    "rule.width": QT_TRANSLATE_NOOP(
        "parallelism/memory", "tp = {tp} does not divide the feed-forward width {width}."
    ),
    "rule.layers": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "pp = {pp} asks for {chunks} chunks of layers, but there are only {layers} layers.",
    ),
    "rule.sequence": QT_TRANSLATE_NOOP(
        "parallelism/memory", "cp = {cp} does not divide the {sequence} tokens of a sequence."
    ),
    "rule.experts": QT_TRANSLATE_NOOP(
        "parallelism/memory", "ep = {ep} does not divide the {experts} experts of this model."
    ),
    "rule.few": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "{micro_batches} micro-batches for {stages} stages: some stages would never "
        "have work at the same time.",
    ),
    "rule.multiple": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "{micro_batches} micro-batches are no multiple of {stages} stages, which "
        "interleaving needs.",
    ),
    "rule.ledger": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "{name} has no plain layer to run here: choose a model without latent attention"
        " and with dense layers.",
    ),
    "caption.alone": QT_TRANSLATE_NOOP("parallelism/memory", "The whole model on one GPU"),
    "caption.tp": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Matrices cut over {value} GPUs (tensor parallelism)"
    ),
    "caption.sequence": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Activations between the matrices cut too (sequence parallelism)"
    ),
    "caption.cp": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Sequences cut over {value} GPUs (context parallelism)"
    ),
    "caption.pp": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Layers dealt to {value} stages (pipeline parallelism)"
    ),
    "caption.dp": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "{value} replicas: on each GPU nothing becomes smaller (data parallelism)",
    ),
    "caption.ep": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Experts dealt to {value} GPUs (expert parallelism)"
    ),
    "caption.zero1": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Optimizer states shared out among the replicas (ZeRO-1)"
    ),
    "caption.zero2": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Gradients shared out as well (ZeRO-2)"
    ),
    "caption.zero3": QT_TRANSLATE_NOOP("parallelism/memory", "Weights shared out as well (ZeRO-3)"),
    "caption.selective": QT_TRANSLATE_NOOP(
        "parallelism/memory", "The core of attention is computed again in backward"
    ),
    "caption.full": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Whole layers are computed again in backward"
    ),
    "caption.axis": QT_TRANSLATE_NOOP("parallelism/memory", "{axis}: {amount} per step"),
    "caption.silent": QT_TRANSLATE_NOOP("parallelism/memory", "One GPU has nobody to send to"),
    "caption.ledger": QT_TRANSLATE_NOOP("parallelism/memory", "Kept for backward: {name}, {bytes}"),
    "caption.dropped": QT_TRANSLATE_NOOP(
        "parallelism/memory", "{name}: not kept, computed again in backward"
    ),
    "caption.tool": QT_TRANSLATE_NOOP("parallelism/memory", "{tool}: {bytes} on the fullest GPU"),
    "caption.tool.none": QT_TRANSLATE_NOOP(
        "parallelism/memory", "{tool} has no answer for ZeRO-{zero}"
    ),
    "caption.walls.training": QT_TRANSLATE_NOOP(
        "parallelism/memory", "A training step: do the links keep up with the arithmetic?"
    ),
    "caption.walls.generating": QT_TRANSLATE_NOOP(
        "parallelism/memory", "One token generated: does memory keep up with the arithmetic?"
    ),
    "chip.fits": QT_TRANSLATE_NOOP("parallelism/memory", "fits: {bytes} of {capacity} GiB"),
    "chip.exceeds": QT_TRANSLATE_NOOP("parallelism/memory", "too much: {bytes} for {capacity} GiB"),
    "chip.gpu.bytes": QT_TRANSLATE_NOOP("parallelism/memory", "bytes, per GPU"),
    "chip.gpu.elements": QT_TRANSLATE_NOOP("parallelism/memory", "elements, per GPU"),
    "chip.total.bytes": QT_TRANSLATE_NOOP("parallelism/memory", "bytes, all GPUs"),
    "chip.total.elements": QT_TRANSLATE_NOOP("parallelism/memory", "elements, all GPUs"),
    "chip.same": QT_TRANSLATE_NOOP("parallelism/memory", "seen = formula, to the byte"),
    "chip.differs": QT_TRANSLATE_NOOP("parallelism/memory", "seen and formula differ"),
    "chip.walls": QT_TRANSLATE_NOOP("parallelism/memory", "at full speed"),
    "basis.gpu": QT_TRANSLATE_NOOP("parallelism/memory", "a GPU"),
    "basis.total": QT_TRANSLATE_NOOP("parallelism/memory", "all GPUs"),
    "before": QT_TRANSLATE_NOOP("parallelism/memory", "Before this step"),
    "fits": QT_TRANSLATE_NOOP("parallelism/memory", "It fits into a GPU."),
    "exceeds": QT_TRANSLATE_NOOP("parallelism/memory", "It does not fit into a GPU."),
    "terms": QT_TRANSLATE_NOOP("parallelism/memory", "{part}, term by term"),
    "more": QT_TRANSLATE_NOOP("parallelism/memory", "and {count} more: {bytes}"),
    "axis.dp": QT_TRANSLATE_NOOP("parallelism/memory", "Data parallel, {group} GPUs"),
    "axis.edp": QT_TRANSLATE_NOOP("parallelism/memory", "Replicas of experts, {group} GPUs"),
    "axis.tp": QT_TRANSLATE_NOOP("parallelism/memory", "Tensor parallel, {group} GPUs"),
    "axis.pp": QT_TRANSLATE_NOOP("parallelism/memory", "Pipeline, {group} stages"),
    "axis.cp": QT_TRANSLATE_NOOP("parallelism/memory", "Context parallel, {group} GPUs"),
    "axis.ep": QT_TRANSLATE_NOOP("parallelism/memory", "Expert parallel, {group} GPUs"),
    "wall.dp": QT_TRANSLATE_NOOP("parallelism/memory", "Data parallel"),
    "wall.edp": QT_TRANSLATE_NOOP("parallelism/memory", "Replicas of experts"),
    "wall.tp": QT_TRANSLATE_NOOP("parallelism/memory", "Tensor parallel"),
    "wall.pp": QT_TRANSLATE_NOOP("parallelism/memory", "Pipeline"),
    "wall.cp": QT_TRANSLATE_NOOP("parallelism/memory", "Context parallel"),
    "wall.ep": QT_TRANSLATE_NOOP("parallelism/memory", "Expert parallel"),
    "wall.token": QT_TRANSLATE_NOOP("parallelism/memory", "One token"),
    "flow.gradients": QT_TRANSLATE_NOOP("parallelism/memory", "gradients"),
    "flow.weights": QT_TRANSLATE_NOOP("parallelism/memory", "weights"),
    "flow.layers": QT_TRANSLATE_NOOP(
        "parallelism/memory", "activations and their gradients, layer by layer"
    ),
    "flow.vocabulary": QT_TRANSLATE_NOOP("parallelism/memory", "embedding and head"),
    "flow.activations": QT_TRANSLATE_NOOP("parallelism/memory", "activations, to the next stage"),
    "flow.activation-gradients": QT_TRANSLATE_NOOP("parallelism/memory", "their gradients, back"),
    "flow.keys-values": QT_TRANSLATE_NOOP("parallelism/memory", "keys and values, round the ring"),
    "flow.tokens": QT_TRANSLATE_NOOP("parallelism/memory", "tokens to their experts and back"),
    "flow": QT_TRANSLATE_NOOP("parallelism/memory", "{what}: {calls} × {primitive}"),
    "silence": QT_TRANSLATE_NOOP(
        "parallelism/memory", "One GPU has nobody to send to: set an axis above 1."
    ),
    "read.sent.gpu": QT_TRANSLATE_NOOP(
        "parallelism/memory", "The GPU that sends most: {bytes} = {elements} elements"
    ),
    "read.sent.total": QT_TRANSLATE_NOOP(
        "parallelism/memory", "All GPUs together: {bytes} = {elements} elements"
    ),
    "read.item": QT_TRANSLATE_NOOP("parallelism/memory", "{item} bytes per element"),
    "crosses": QT_TRANSLATE_NOOP(
        "parallelism/memory", "A group lies on more than one node of 8 GPUs."
    ),
    "stays": QT_TRANSLATE_NOOP("parallelism/memory", "Every group stays within a node of 8 GPUs."),
    "asked": QT_TRANSLATE_NOOP("parallelism/memory", "Kept for: {users}"),
    "again": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Not kept: computed again when backward needs it."
    ),
    "two": QT_TRANSLATE_NOOP("parallelism/memory", "{a} and {b}"),
    "more.names": QT_TRANSLATE_NOOP("parallelism/memory", "{a}, {rest}"),
    "sum.seen": QT_TRANSLATE_NOOP("parallelism/memory", "Seen so far"),
    "sum.formula": QT_TRANSLATE_NOOP("parallelism/memory", "Formula, whole layer"),
    "sum.difference": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Seen and formula differ by {bytes} bytes"
    ),
    "read.parameters": QT_TRANSLATE_NOOP(
        "parallelism/memory", "{parameters} billion parameters by its count"
    ),
    "roof.across": QT_TRANSLATE_NOOP("parallelism/memory", "FLOPs per byte moved"),
    "roof.up": QT_TRANSLATE_NOOP("parallelism/memory", "FLOP/s that can be reached"),
    "way.memory": QT_TRANSLATE_NOOP("parallelism/memory", "memory"),
    "way.inside": QT_TRANSLATE_NOOP("parallelism/memory", "link inside a node"),
    "way.between": QT_TRANSLATE_NOOP("parallelism/memory", "link between nodes"),
    "table.way": QT_TRANSLATE_NOOP("parallelism/memory", "What, and over which way"),
    "table.compute": QT_TRANSLATE_NOOP("parallelism/memory", "to compute"),
    "table.move": QT_TRANSLATE_NOOP("parallelism/memory", "to move"),
    "read.compute": QT_TRANSLATE_NOOP("parallelism/memory", "{seconds} to compute"),
    "read.move": QT_TRANSLATE_NOOP("parallelism/memory", "{seconds} to move"),
    "bound.move": QT_TRANSLATE_NOOP("parallelism/memory", "Moving takes longer: this is the wall."),
    "bound.compute": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Computing takes longer: the way keeps up."
    ),
    "para.alone": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "{parameters} billion parameters and {bytes} in all. {part} take most of it: {size}.",
    ),
    "para.remedy": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "From {before} to {bytes}. What shrank most: {part}, from {was} to {size}.",
    ),
    "para.grew": QT_TRANSLATE_NOOP(
        "parallelism/memory", "From {before} to {bytes}: nothing shrank."
    ),
    "note.stage": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Shown is the fullest GPU, one of pipeline stage {stage}."
    ),
    "note.dp": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "Each replica sees other sequences and holds everything. Only sharding its "
        "states (ZeRO) makes replicas save memory.",
    ),
    "note.flight": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "{count} micro-batches are under way at once on the first stage, each with its "
        "own activations.",
    ),
    "note.dataset": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "How many samples the data set has appears nowhere: only b sequences of s "
        "tokens at a time.",
    ),
    "note.oom": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "Too much? In this order: recompute, fewer sequences at a time (accumulate "
        "instead), shard states, then cut the model.",
    ),
    "note.even": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Tokens are taken to spread evenly over the experts."
    ),
    "para.generating": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "Weights {weights}, keys and values {cache}: {bytes} while {batch} requests of "
        "{sequence} tokens run.",
    ),
    "note.token": QT_TRANSLATE_NOOP(
        "parallelism/memory", "One more token of one request adds {bytes}."
    ),
    "note.heads": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "Beyond {heads} key-value heads tensor parallelism copies them, and the cache "
        "shrinks no more.",
    ),
    "para.traffic": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "One GPU sends {bytes} ({elements} elements) per step; all together {total}.",
    ),
    "note.ring": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "Counted as a ring sends: (N − 1)/N of an array per pass. Two GPUs send half of"
        " what formulas for many say.",
    ),
    "note.basis": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "Formulas in the literature differ in basis: per GPU or per pipeline, per layer"
        " or per step, elements or bytes. Switch them on the left.",
    ),
    "note.vtotal": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "2(p − 1)·bsh is a sum over the pipeline; a single inner GPU sends 2·bsh per micro-batch.",
    ),
    "para.silent": QT_TRANSLATE_NOOP(
        "parallelism/memory", "With one GPU on every axis no message is sent."
    ),
    "para.walls": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "{name}: {flops} for {bytes} moved, {intensity} FLOPs per byte. {verdict}",
    ),
    "note.ridge": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "Below {ridge} FLOPs per byte this way is the limit, above it the arithmetic.",
    ),
    "note.overlap": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "What is moved while something is computed costs nothing; the comparison says "
        "how much could hide.",
    ),
    "para.ledger": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "{name}: {shape}, {dtype}, {bytes}. Asked for again in backward by: {users}.",
    ),
    "para.dropped": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "{name}: {shape}, {bytes}. Checkpointing does not keep it: in backward the "
        "forward pass of this part runs once more.",
    ),
    "note.sofar": QT_TRANSLATE_NOOP("parallelism/memory", "So far {seen} of {total}."),
    "note.hooks": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "torch's own hooks report these tensors while the layer runs at this size on "
        "the device “meta”: shapes and bytes without numbers. Weights and rotary tables"
        " are not counted.",
    ),
    "note.norm": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "Our norms keep what fused kernels keep; torch's own RMSNorm on a CPU keeps two"
        " FP32 copies more.",
    ),
    "note.shared": QT_TRANSLATE_NOOP(
        "parallelism/memory", "A tensor that several operations need is kept once."
    ),
    "note.dense": QT_TRANSLATE_NOOP("parallelism/memory", "The run is of a layer without experts."),
    "para.tool": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "{tool} says {bytes}, ours is {ours}. The largest difference: {part}, {size}.",
    ),
    "para.tool.same": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "{tool} says {bytes}: on this layout no part differs by more than a thousandth.",
    ),
    "para.tool.ours": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Every tensor of the fullest GPU is counted: {bytes}."
    ),
    "para.tool.none": QT_TRANSLATE_NOOP(
        "parallelism/memory", "{tool} answers only for ZeRO-2 and ZeRO-3."
    ),
    "note.sources": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "Written from the calculators' public sources, each asked with the same model and layout.",
    ),
    "predict": QT_TRANSLATE_NOOP(
        "parallelism/memory", "What fills a GPU most when this model is trained on one alone?"
    ),
    "predict.weights": QT_TRANSLATE_NOOP("parallelism/memory", "the weights"),
    "predict.gradients": QT_TRANSLATE_NOOP("parallelism/memory", "the gradients"),
    "predict.optimizer": QT_TRANSLATE_NOOP("parallelism/memory", "what the optimizer keeps"),
    "predict.activations": QT_TRANSLATE_NOOP("parallelism/memory", "activations and logits"),
}

#: What `values` returns.
VALUE_NAMES = {
    "show": QT_TRANSLATE_NOOP("parallelism/memory", "what is shown"),
    "name": QT_TRANSLATE_NOOP(
        "parallelism/memory", "the remedy, axis, tensor or calculator of this step"
    ),
    "bytes": QT_TRANSLATE_NOOP(
        "parallelism/memory", "bytes on the fullest GPU, sent by it, or kept of this tensor"
    ),
    "parts": QT_TRANSLATE_NOOP("parallelism/memory", "bytes by part"),
    "terms": QT_TRANSLATE_NOOP("parallelism/memory", "bytes by term"),
    "stage": QT_TRANSLATE_NOOP(
        "parallelism/memory", "the pipeline stage of the fullest GPU, from 0"
    ),
    "fits": QT_TRANSLATE_NOOP("parallelism/memory", "whether it fits into the memory set"),
    "elements": QT_TRANSLATE_NOOP("parallelism/memory", "elements the GPU sends"),
    "total_bytes": QT_TRANSLATE_NOOP("parallelism/memory", "bytes that all GPUs send together"),
    "total_elements": QT_TRANSLATE_NOOP(
        "parallelism/memory", "elements that all GPUs send together"
    ),
    "primitives": QT_TRANSLATE_NOOP("parallelism/memory", "collectives or messages by flow"),
    "intensity": QT_TRANSLATE_NOOP("parallelism/memory", "FLOPs per byte moved, by way"),
    "shape": QT_TRANSLATE_NOOP("parallelism/memory", "shape of the tensor"),
    "dtype": QT_TRANSLATE_NOOP("parallelism/memory", "its number type"),
    "kept": QT_TRANSLATE_NOOP("parallelism/memory", "whether it is kept for backward"),
    "differences": QT_TRANSLATE_NOOP("parallelism/memory", "bytes more or less than ours, by part"),
}

#: What `result` returns.
RESULT_NAMES = {
    "model": QT_TRANSLATE_NOOP("parallelism/memory", "the model's name"),
    "parameters": QT_TRANSLATE_NOOP("parallelism/memory", "parameters of the whole model"),
    "active": QT_TRANSLATE_NOOP("parallelism/memory", "parameters a token meets"),
    "bytes": QT_TRANSLATE_NOOP("parallelism/memory", "bytes on the fullest GPU in the end"),
    "fits": QT_TRANSLATE_NOOP("parallelism/memory", "whether they fit into the memory set"),
    "layouts": QT_TRANSLATE_NOOP("parallelism/memory", "bytes after each remedy"),
    "sent": QT_TRANSLATE_NOOP(
        "parallelism/memory", "bytes the busiest GPU sends per step, by axis"
    ),
    "measured": QT_TRANSLATE_NOOP("parallelism/memory", "bytes that autograd kept of a layer"),
    "predicted": QT_TRANSLATE_NOOP("parallelism/memory", "bytes that the formula says"),
    "estimates": QT_TRANSLATE_NOOP("parallelism/memory", "bytes by calculator"),
    "seconds": QT_TRANSLATE_NOOP("parallelism/memory", "seconds to compute and to move, by way"),
}
