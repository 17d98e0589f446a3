"""Every sentence of the lab, in English; the translations are in resources/i18n."""

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    "section.start": QT_TRANSLATE_NOOP("parallelism/collectives", "Start"),
    "section.reduce-scatter": QT_TRANSLATE_NOOP("parallelism/collectives", "Reduce-scatter"),
    "section.all-gather": QT_TRANSLATE_NOOP("parallelism/collectives", "All-gather"),
    "section.reduce": QT_TRANSLATE_NOOP("parallelism/collectives", "Reduce to rank 0"),
    "section.broadcast": QT_TRANSLATE_NOOP("parallelism/collectives", "Broadcast from rank 0"),
    "section.done": QT_TRANSLATE_NOOP("parallelism/collectives", "Done"),
    # the picture
    "rank": QT_TRANSLATE_NOOP("parallelism/collectives", "rank {rank}"),
    "title.step": QT_TRANSLATE_NOOP("parallelism/collectives", "{phase}, step {step} of {count}"),
    "legend": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "one segment per rank: filled once its number is in the sum; ✓ finished",
    ),
    "legend.short": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "whose numbers are in; ✓ finished"
    ),
    "legend.gather": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "one segment per rank: filled if the chunk came from it; ✓ in place",
    ),
    "legend.gather.short": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "whose chunk it is; ✓ in place"
    ),
    "middle.edit": QT_TRANSLATE_NOOP("parallelism/collectives", "drag a number up or down"),
    "middle.sent": QT_TRANSLATE_NOOP("parallelism/collectives", "each has sent {bytes}"),
    "middle.message": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "rank {sender} → rank {receiver}, chunk {chunk}"
    ),
    "middle.bytes": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "{bytes} now; rank {rank} has sent {sent}"
    ),
    "sentence.add": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "rank {sender} sends {bytes} to rank {receiver}, which adds: {sum}",
    ),
    "sentence.keep": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "rank {sender} sends {bytes} to rank {receiver}, which keeps them: {sum}",
    ),
    "chart.title": QT_TRANSLATE_NOOP("parallelism/collectives", "bytes sent by each rank so far"),
    "chart.title.short": QT_TRANSLATE_NOOP("parallelism/collectives", "bytes sent"),
    "chart.form.short": QT_TRANSLATE_NOOP("parallelism/collectives", "ring: {bytes}"),
    "chart.form2": QT_TRANSLATE_NOOP("parallelism/collectives", "ring: 2(N−1)/N · S = {bytes}"),
    "chart.form1": QT_TRANSLATE_NOOP("parallelism/collectives", "ring: (N−1)/N · S = {bytes}"),
    "chart.root.short": QT_TRANSLATE_NOOP("parallelism/collectives", "through rank 0: {bytes}"),
    "chart.root": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "if all went through rank 0: {bytes} there"
    ),
    # read-outs
    "read.chunk": QT_TRANSLATE_NOOP("parallelism/collectives", "Rank {rank}, chunk {chunk}"),
    "read.empty": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "no number: there are fewer numbers than ranks"
    ),
    "read.absent": QT_TRANSLATE_NOOP("parallelism/collectives", "nothing has come yet"),
    "read.all": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "the numbers of all {count} ranks are in"
    ),
    "read.who": QT_TRANSLATE_NOOP("parallelism/collectives", "numbers of rank {who}"),
    "read.drag": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "rank {rank} put in {value} at place {element}: drag up or down to change it",
    ),
    "read.message": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "Message from rank {sender} to rank {receiver}"
    ),
    "read.chunks": QT_TRANSLATE_NOOP("parallelism/collectives", "chunk {chunks}"),
    "read.bytes": QT_TRANSLATE_NOOP("parallelism/collectives", "Rank {rank}: bytes"),
    "read.sent": QT_TRANSLATE_NOOP("parallelism/collectives", "sent {bytes} of {total} in all"),
    "read.received": QT_TRANSLATE_NOOP("parallelism/collectives", "received {bytes}"),
    "read.root": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "it would send {bytes} if all went through rank 0"
    ),
    # explanations
    "start.heading": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "{ranks} ranks; numbers in each: {elements}",
    ),
    "add.heading": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Step {step} of {count}: rank {receiver} adds what rank {sender} sent",
    ),
    "add.ring": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Chunk {chunk} arrives at rank {receiver}. Ranks summed in it so far: {came}; with its "
        "own: {now}. At the same moment every other rank does the same with another chunk, so "
        "all {ranks} links are busy.",
    ),
    "add.whole": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "The whole array of rank {sender} arrives at rank {receiver} and is added. Links in use at "
        "this step: {busy}; a ring would use {ranks}.",
    ),
    "keep.heading": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Step {step} of {count}: rank {receiver} keeps what rank {sender} sent",
    ),
    "keep.ring": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Nothing is added any more. The finished chunk {chunk} takes its place at rank "
        "{receiver}. At every step each rank passes on the chunk that came last.",
    ),
    "keep.gather": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Nothing is added here. Chunk {chunk} takes its place at rank {receiver}. At every step "
        "each rank passes on the chunk that came last, at the first step its own.",
    ),
    "keep.whole": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "The finished array replaces what rank {receiver} had. Links in use at this step: {busy}.",
    ),
    "done.ring": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "On average each rank sent {share} times its own array. However many ranks there are, "
        "this stays below 2. Summed over all ranks it is {ring}, as much as through rank 0 "
        "({root}): the ring saves no bytes, it shares them out.",
    ),
    "done.naive": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Rank 0 alone sent {share} times the array, the others once. One after another {queue} had "
        "to pass; a ring needs {ring} for the same result.",
    ),
    "done.tree": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Communication steps: {steps}, in a ring {ringsteps}. Bytes that pass one after "
        "another: {queue}, in a ring {ring}. A tree pays off for small messages, where the "
        "delay of a step costs more than its bytes.",
    ),
    "done.half": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "On average each rank sent {share} times the array. A reduce-scatter and an all-gather "
        "together are a ring all-reduce, in results, steps and bytes.",
    ),
    "notice.bytes": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "Rank {rank} has sent {sent} of its {total}."
    ),
    "notice.chunks": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "Finished chunks over all ranks: {finished} of {all}."
    ),
    "notice.order": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Sums that differ from the exact one: {count} of {all}, by up to {error}. Each addition "
        "is rounded to {format}, and the chunks are added in different orders.",
    ),
    "notice.exact": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "All sums equal the exact ones.",
    ),
    "notice.bits": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "All ranks hold the same bits: each sum was computed once and copied.",
    ),
    "notice.uneven": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "The chunks are uneven, so ranks differ a little: from {low} to {high}; the mean is the "
        "closed form, exactly.",
    ),
    # what was changed in the input
    "filled": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Cells without a number were filled with 100 × rank + column: {count}.",
    ),
    "unused": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "The table has more rows or columns than are used here."
    ),
    "rounded": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "Numbers rounded to {format} at the start: {count}."
    ),
    "overflow": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "Some sums are beyond the range of {format}."
    ),
    "uneven": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "The numbers do not divide evenly among the ranks: chunks of {large} and of {small}.",
    ),
    "not-a-table": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "Give a table: one row of numbers per rank."
    ),
    "not-a-number": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "Rank {rank}, column {column}: {cell} is not a finite number."
    ),
    "too-large": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "This number format takes numbers up to {limit}."
    ),
    # predict first
    "predict": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "How many times its own array will the busiest rank have sent in the end?",
    ),
    "predict.2": QT_TRANSLATE_NOOP("parallelism/collectives", "at most 2 times"),
    "predict.4": QT_TRANSLATE_NOOP("parallelism/collectives", "more than 2, at most 4 times"),
    "predict.more": QT_TRANSLATE_NOOP("parallelism/collectives", "more than 4 times"),
}

VALUE_NAMES = {
    "held": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "the numbers each rank holds (ranks, elements)"
    ),
    "contributors": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "how many ranks' numbers are in each chunk (ranks, chunks)"
    ),
    "finished": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "which chunks are finished (ranks, chunks)"
    ),
    "messages": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "messages of this step: from, to, first chunk, chunks, bytes"
    ),
    "sent": QT_TRANSLATE_NOOP("parallelism/collectives", "bytes each rank has sent so far"),
    "received": QT_TRANSLATE_NOOP("parallelism/collectives", "bytes each rank has received so far"),
    "before": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "the numbers before, a row per rank (ranks, chunks)"
    ),
    "after": QT_TRANSLATE_NOOP("parallelism/collectives", "the numbers after (ranks, chunks)"),
    "factor": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "the bus-bandwidth factor of nccl-tests"
    ),
    "bucket": QT_TRANSLATE_NOOP("parallelism/collectives", "bytes of a bucket"),
    "step_seconds": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "seconds of the step with overlap"
    ),
}

RESULT_NAMES = {
    "factors": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "bus-bandwidth factors of nccl-tests, a convention"
    ),
    "best_bucket": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "the bucket size of the shortest step, bytes"
    ),
    "seconds": QT_TRANSLATE_NOOP("parallelism/collectives", "seconds of the step by bucket size"),
    "sums": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "the result (ranks, numbers), NaN where a rank gets none"
    ),
    "exact": QT_TRANSLATE_NOOP("parallelism/collectives", "the same without rounding on the way"),
    "largest_error": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "largest distance between the two"
    ),
    "same_bits": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "whether all ranks hold the same bits"
    ),
    "steps": QT_TRANSLATE_NOOP("parallelism/collectives", "communication steps"),
    "bytes_sent": QT_TRANSLATE_NOOP("parallelism/collectives", "bytes each rank sent"),
    "closed_form": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "bytes per rank by the closed form, where there is one"
    ),
    "one_after_another": QT_TRANSLATE_NOOP(
        "parallelism/collectives", "bytes that have to pass one after another"
    ),
}
