"""What is said of layouts that have really run."""

from explorer.core.words import QT_TRANSLATE_NOOP

#: Names and sentences by key.
COUNTED = {
    "run.none": QT_TRANSLATE_NOOP("parallelism/memory", "No processes"),
    "run.replicas": QT_TRANSLATE_NOOP("parallelism/memory", "Replicas (DDP)"),
    "run.zero1": QT_TRANSLATE_NOOP("parallelism/memory", "ZeRO-1 (torch)"),
    "run.zero2": QT_TRANSLATE_NOOP("parallelism/memory", "FSDP2, weights kept"),
    "run.zero3": QT_TRANSLATE_NOOP("parallelism/memory", "FSDP2 (ZeRO-3)"),
    "run.hybrid": QT_TRANSLATE_NOOP("parallelism/memory", "HSDP, two groups"),
    "run.tensor": QT_TRANSLATE_NOOP("parallelism/memory", "Tensor parallel"),
    "run.sequence": QT_TRANSLATE_NOOP("parallelism/memory", "Tensor + sequence"),
    "run.both": QT_TRANSLATE_NOOP("parallelism/memory", "FSDP2 × tensor"),
    "run.pipeline": QT_TRANSLATE_NOOP("parallelism/memory", "Pipeline (1F1B)"),
    "run.ring": QT_TRANSLATE_NOOP("parallelism/memory", "Ring attention"),
    "run.ulysses": QT_TRANSLATE_NOOP("parallelism/memory", "Ulysses"),
    "run.experts": QT_TRANSLATE_NOOP("parallelism/memory", "Expert parallel"),
    "run.held": QT_TRANSLATE_NOOP("parallelism/memory", "held, fullest process"),
    "run.sent": QT_TRANSLATE_NOOP("parallelism/memory", "sent by each in a step"),
    "run.calls": QT_TRANSLATE_NOOP("parallelism/memory", "sent, by the calls made"),
    "run.wire": QT_TRANSLATE_NOOP("parallelism/memory", "on the wire"),
    "run.formula": QT_TRANSLATE_NOOP("parallelism/memory", "where the formula ends"),
    "run.missing": QT_TRANSLATE_NOOP(
        "parallelism/memory", "The processes could not run here: {reason}"
    ),
    "run.loss": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "Loss {loss}, of one process {alone}; gradients apart by at most {apart} "
        "({allowed} allowed).",
    ),
    "run.call": QT_TRANSLATE_NOOP(
        "parallelism/memory", "{calls} × {primitive}, {bytes} B; formula: {planned}, {formula} B."
    ),
    "run.on.wire": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "On the wire {wire} B a process; gloo has to send {gloo} B. Ratio {ratio}.",
    ),
    "run.read.held": QT_TRANSLATE_NOOP(
        "parallelism/memory", "{part}: {bytes} B; formula {formula} B"
    ),
    "run.read.sent": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Sent by the calls made: {bytes} B; formula {formula} B"
    ),
    "caption.run": QT_TRANSLATE_NOOP(
        "parallelism/memory", "{name}, run on {ranks} processes: {held} held, {sent} sent"
    ),
    "caption.run.none": QT_TRANSLATE_NOOP("parallelism/memory", "No processes could be started"),
    "chip.run.equal": QT_TRANSLATE_NOOP("parallelism/memory", "counted = formula"),
    "chip.run.apart": QT_TRANSLATE_NOOP("parallelism/memory", "counted and formula differ"),
    "para.run": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "{ranks} processes trained a small model for one step. The fullest holds {held}; on "
        "average each sends {sent} B, and the formula says {formula} B.",
    ),
    "para.run.none": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Without processes nothing is counted: {reason}"
    ),
    "note.run.here": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "Numbers, bytes and calls are compared here, not times: all processes share the "
        "processor of this machine.",
    ),
    "note.run.gloo": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "On processors torch sends by gloo, whose reduce-scatter sums everything everywhere: "
        "twice the bytes of a ring, on the wire and not in the formula.",
    ),
    "note.run.zero1": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "torch's ZeroRedundancyOptimizer sums all gradients everywhere and broadcasts whole "
        "tensors: 3Φ where the ZeRO paper's first stage sends 2Φ, and uneven parts.",
    ),
    "note.run.pipeline": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "Here the model has a block for each process: with more processes it is a larger model. "
        "Bytes sent are an average: the first and the last process send half as much as the "
        "others.",
    ),
    "note.run.experts": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "How much goes where is the router's choice: the formula counts the tokens it sent away.",
    ),
    "note.run.headers": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "The wire carries headers and acknowledgements too; the smaller the messages, the more.",
    ),
}

#: What `values` and `result` return of them.
COUNTED_VALUES = {
    "held": QT_TRANSLATE_NOOP("parallelism/memory", "bytes that each process holds, by kind"),
    "calls": QT_TRANSLATE_NOOP(
        "parallelism/memory", "collectives of the first process: how many, bytes of their buffers"
    ),
    "sent_bytes": QT_TRANSLATE_NOOP("parallelism/memory", "bytes a process sends, by its calls"),
    "formula_bytes": QT_TRANSLATE_NOOP("parallelism/memory", "bytes a process sends, by formula"),
    "gloo_bytes": QT_TRANSLATE_NOOP("parallelism/memory", "bytes gloo has to send of a process"),
    "loss": QT_TRANSLATE_NOOP("parallelism/memory", "the loss on real processes"),
    "loss_alone": QT_TRANSLATE_NOOP("parallelism/memory", "the loss of one process"),
    "gradients_apart": QT_TRANSLATE_NOOP("parallelism/memory", "largest difference of a gradient"),
}
COUNTED_RESULTS = {
    "equal": QT_TRANSLATE_NOOP(
        "parallelism/memory", "whether each layout that ran agrees with its formulas"
    ),
}
