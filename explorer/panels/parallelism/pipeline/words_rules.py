"""Operations in words, and the rules that schedules and set-ups can break."""

from explorer.core.words import QT_TRANSLATE_NOOP

#: Sentences by key.
RULES = {
    "read.long": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "{count} operations are too many to be put in order by hand"
    ),
    "op.F": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "forward of micro-batch {micro} on stage {stage} ({text})"
    ),
    "op.B": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "backward of micro-batch {micro} on stage {stage} ({text})"
    ),
    "op.I": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "gradient of the input of stage {stage}, micro-batch {micro} ({text})",
    ),
    "op.W": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "gradients of the weights of stage {stage}, micro-batch {micro} ({text})",
    ),
    "op.SEND_F": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "output of stage {stage} sent, micro-batch {micro} ({text})"
    ),
    "op.RECV_F": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "input of stage {stage} received, micro-batch {micro} ({text})"
    ),
    "op.SEND_B": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "gradient of stage {stage} sent, micro-batch {micro} ({text})"
    ),
    "op.RECV_B": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "gradient for stage {stage} received, micro-batch {micro} ({text})"
    ),
    "op.UNSHARD": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "weights of stage {stage} gathered ({text})"
    ),
    "op.RESHARD": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "weights of stage {stage} let go ({text})"
    ),
    "op.REDUCE_GRAD": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "gradients of stage {stage} reduced ({text})"
    ),
    "nothing": QT_TRANSLATE_NOOP("parallelism/pipeline", "nothing"),
    "lint.unknown": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Rank {rank}, cell {place}: {what}, but there are only {count} micro-batches, from 0 on.",
    ),
    "lint.two-ranks": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Stage {stage} stands on rank {first} and on rank {rank} (cell {place}, {text}); its "
        "weights are on one of them only.",
    ),
    "lint.duplicate": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "Rank {rank}, cell {place}: {what} is done a second time."
    ),
    "lint.twice": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Rank {rank}, cell {place}: {text} and {needed} compute the same gradient; take B, or I "
        "and W.",
    ),
    "lint.missing": QT_TRANSLATE_NOOP("parallelism/pipeline", "Missing: {what}."),
    "lint.weight-first": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Rank {rank}: {text} (cell {place}) stands before {needed} (cell {later}); W needs what I "
        "leaves.",
    ),
    "lint.order": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Rank {rank}: {text} (cell {place}) stands before {needed} (cell {later}), which it needs.",
    ),
    "lint.deadlock": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "Deadlock: {count} ranks wait for each other. {who}."
    ),
    "lint.starved": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Rank {rank}: {text} (cell {place}) waits for {needed}, which stands nowhere.",
    ),
    "lint.memory": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Rank {rank} needs {needs} and has {cap}: {states} of states and {chunks} micro-batches in "
        "flight. Exceeded at {text}.",
    ),
    "ring.link": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "rank {rank} wants {text} and needs {needed}"
    ),
    "ring.long": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "Rank {rank} is to do: {what}. It needs: {other}."
    ),
    "ring.join": QT_TRANSLATE_NOOP("parallelism/pipeline", "{first}; {rest}"),
    "ring.more": QT_TRANSLATE_NOOP("parallelism/pipeline", "{first}; and so on"),
    "unused": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "There are more costs than stages or layers; the rest is not used."
    ),
    "rule.layers": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "{ranks} ranks with {chunks} stages each make {stages} stages, but there are only {layers} "
        "layers to put on them.",
    ),
    "rule.few": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "{micro_batches} micro-batches for {ranks} ranks: this schedule needs at least {number}, "
        "or some ranks never work at the same time. GPipe takes any number.",
    ),
    "rule.few-twice": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "{micro_batches} micro-batches for {ranks} ranks: DualPipeV needs at least {number}, two "
        "for each rank, to fill both arms of the V.",
    ),
    "rule.chunks": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Interleaving {chunks} stage per rank is 1F1B; it needs at least {number}.",
    ),
    "rule.rounds": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "{micro_batches} micro-batches for {ranks} ranks make {number} rounds that are not equally "
        "long; take a multiple of {number}.",
    ),
    "rule.many": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "These would be {count} operations; more than {most} are not simulated.",
    ),
    "rule.sizes": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "{count} numbers with the sum {sum}: there must be {stages}, one for each stage, whole, at "
        "least 1, with the sum {layers}. Or choose another way to put the layers on stages.",
    ),
    "rule.number": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "{cell} is no number from {low} to {high}."
    ),
    "csv-empty": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "The table is empty. One row per rank, one cell per operation, like 0F0,0F1,0B0,0B1; or "
        "choose a schedule and drag an operation.",
    ),
    "csv-ranks": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "The table has {rows} rows; at most {most} ranks are simulated."
    ),
    "csv-many": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "The table has {count} operations; more than {most} are not simulated.",
    ),
    "csv-cell": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Row {rank}, cell {column} (from 0 on): “{cell}” is no operation. One is stage, F, I, W or "
        "B, micro-batch, like 2F0.",
    ),
    "csv-size": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Row {rank}, cell {column} (from 0 on): “{cell}” goes beyond {stages} stages or {micros} "
        "micro-batches.",
    ),
}  # fmt: skip
