"""What a layout, a tensor or a config.json can break, and the names of the lab's values."""

from explorer.compute.models.architecture_config import WORDS as CONFIG
from explorer.core.words import QT_TRANSLATE_NOOP, Word

#: Rules that a layout, a tensor or a config.json can break.
RULES: dict[str, Word] = {
    **CONFIG,
    "mesh-order": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "The order {order} does not name tp, cp, ep, dp and pp once each, with - between them.",
    ),
    "mesh-experts": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "ep = {ep} does not divide the {inside} GPUs of a pipeline stage by etp = {etp}.",
    ),
    "rule.heads": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "tp = {tp} does not divide the {heads} attention heads."
    ),
    "rule.groups": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "tp = {tp} neither divides the {heads} key-value heads nor is a multiple of them.",
    ),
    "rule.width": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "tp = {tp} does not divide the feed-forward width {width}."
    ),
    "rule.layers": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "pp = {pp} stages for {layers} layers: some stage would have no layer.",
    ),
    "rule.sequence": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "cp = {cp} does not divide the {sequence} tokens of a sequence."
    ),
    "rule.experts": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "ep = {ep} does not divide the {experts} experts of this model."
    ),
    "rule.few": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "{micro_batches} micro-batches for {stages} stages: 1F1B needs at least as many. GPipe runs"
        " with fewer, and waits.",
    ),
    "rule.tensor": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "Layer {layer} of {name} has no such tensor (it has {experts} experts): choose another.",
    ),
    "rule.shape": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "{text} is no shape: it takes 1 to 3 whole numbers from 1 to {most}, as in 10, 6, 5.",
    ),
    "rule.placements": QT_TRANSLATE_NOOP(
        "parallelism/sharding",
        "{text} is no placement of a tensor with {dimensions} dimensions: per axis (tp, cp, dp, pp)"
        " once S(dimension), _S(dimension, pieces), P or R, as in dp=S(0) tp=P.",
    ),
}
VALUE_NAMES = {
    "switch": QT_TRANSLATE_NOOP("parallelism/sharding", "what was switched on"),
    "gpus": QT_TRANSLATE_NOOP("parallelism/sharding", "GPUs in use"),
    "bytes": QT_TRANSLATE_NOOP("parallelism/sharding", "bytes on the fullest GPU"),
    "parts": QT_TRANSLATE_NOOP("parallelism/sharding", "bytes by part on the fullest GPU"),
    "stage": QT_TRANSLATE_NOOP("parallelism/sharding", "pipeline stage of the fullest GPU"),
    "fits": QT_TRANSLATE_NOOP("parallelism/sharding", "whether that fits on the card"),
    "sent": QT_TRANSLATE_NOOP("parallelism/sharding", "bytes a GPU sends per step, by axis"),
    "crossing": QT_TRANSLATE_NOOP("parallelism/sharding", "axes that go from node to node"),
    "seconds": QT_TRANSLATE_NOOP("parallelism/sharding", "seconds of a step, nothing overlapped"),
    "gpu_seconds": QT_TRANSLATE_NOOP("parallelism/sharding", "GPU-seconds of a step"),
    "bill": QT_TRANSLATE_NOOP("parallelism/sharding", "seconds of a GPU by what they go to"),
    "tensor": QT_TRANSLATE_NOOP("parallelism/sharding", "shape of the tensor"),
    "pieces": QT_TRANSLATE_NOOP("parallelism/sharding", "different pieces of it"),
    "summands": QT_TRANSLATE_NOOP("parallelism/sharding", "arrays that add up to it"),
    "piece_shapes": QT_TRANSLATE_NOOP("parallelism/sharding", "shape of each piece"),
    "piece_indices": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "indices of each piece: per dimension start and stop of stretches"
    ),
}
RESULT_NAMES = {
    "model": QT_TRANSLATE_NOOP("parallelism/sharding", "the model"),
    "parameters": QT_TRANSLATE_NOOP("parallelism/sharding", "its parameters"),
    "gpus": QT_TRANSLATE_NOOP("parallelism/sharding", "GPUs of the whole layout"),
    "bytes": QT_TRANSLATE_NOOP("parallelism/sharding", "bytes on the fullest GPU"),
    "fits": QT_TRANSLATE_NOOP("parallelism/sharding", "whether that fits on the card"),
    "layouts": QT_TRANSLATE_NOOP("parallelism/sharding", "bytes on the fullest GPU by switch"),
    "costs": QT_TRANSLATE_NOOP("parallelism/sharding", "GPU-seconds of a step by switch"),
    "useful": QT_TRANSLATE_NOOP(
        "parallelism/sharding", "share of the time that is the model's arithmetic"
    ),
}
