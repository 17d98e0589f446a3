"""Words of the collectives lab: what each is for, how each goes, matrices, buckets."""

from explorer.core.words import QT_TRANSLATE_NOOP

VIEWS = {
    "section.scatter": QT_TRANSLATE_NOOP("parallelism/collectives", "Scatter from rank 0"),
    "section.gather": QT_TRANSLATE_NOOP("parallelism/collectives", "Gather at rank 0"),
    "section.swap": QT_TRANSLATE_NOOP("parallelism/collectives", "Pairs swap"),
    "section.pass": QT_TRANSLATE_NOOP("parallelism/collectives", "Passed on"),
    "section.reorder": QT_TRANSLATE_NOOP("parallelism/collectives", "Put in order"),
    "section.rs-inside": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Reduce-scatter inside nodes",
    ),
    "section.rs-between": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Reduce-scatter between nodes",
    ),
    "section.ag-between": QT_TRANSLATE_NOOP("parallelism/collectives", "All-gather between nodes"),
    "section.ag-inside": QT_TRANSLATE_NOOP("parallelism/collectives", "All-gather inside nodes"),
    "section.broadcast-between": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Broadcast to the nodes",
    ),
    "section.broadcast-inside": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Broadcast inside nodes",
    ),
    "section.scatter-between": QT_TRANSLATE_NOOP("parallelism/collectives", "Scatter to the nodes"),
    "section.scatter-inside": QT_TRANSLATE_NOOP("parallelism/collectives", "Scatter inside nodes"),
    "section.gather-inside": QT_TRANSLATE_NOOP("parallelism/collectives", "Gather inside nodes"),
    "section.gather-between": QT_TRANSLATE_NOOP("parallelism/collectives", "Gather from the nodes"),
    "section.reduce-inside": QT_TRANSLATE_NOOP("parallelism/collectives", "Reduce inside nodes"),
    "section.reduce-between": QT_TRANSLATE_NOOP("parallelism/collectives", "Reduce between nodes"),
    "section.swap-inside": QT_TRANSLATE_NOOP("parallelism/collectives", "Swap inside nodes"),
    "section.swap-between": QT_TRANSLATE_NOOP("parallelism/collectives", "Swap between nodes"),
    "section.small": QT_TRANSLATE_NOOP("parallelism/collectives", "Small buckets"),
    "section.best": QT_TRANSLATE_NOOP("parallelism/collectives", "The best size"),
    "what.broadcast": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Rank 0 has an array, and in the end everyone has it. Training begins this way: every"
        " replica gets the same weights.",
    ),
    "what.scatter": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Rank 0 has an array for all, and each rank gets its own chunk of it.",
    ),
    "what.gather": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Each rank has a chunk; rank 0 gets them all, in the order of the ranks. It is "
        "scatter backwards.",
    ),
    "what.reduce": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Every rank has an array; rank 0 gets the sum. It is broadcast backwards.",
    ),
    "what.all-gather": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Rank r starts with chunk r, and in the end everyone has all chunks. FSDP collects "
        "the weights of a layer this way.",
    ),
    "what.reduce-scatter": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "In the end rank r owns the finished sum of chunk r and nothing else. ZeRO and FSDP "
        "reduce gradients this way.",
    ),
    "what.all-reduce": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Every rank has an array and every rank needs the sum. In data-parallel training the "
        "arrays are gradients.",
    ),
    "what.all-to-all": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Rank r has a chunk for everyone, and gets the chunk everyone has for it: a "
        "transposition. Experts receive their tokens this way.",
    ),
    "how.ring": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Ring: the array is cut into as many chunks as there are ranks. At every step each "
        "rank passes one to its neighbour, and no link stands idle.",
    ),
    "how.ring.chain": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "The ring is opened at rank 0 and filled like a pipe: chunk by chunk, each rank "
        "passes on what it has just got.",
    ),
    "how.ring.swap": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Only to the neighbour: a chunk for the rank d places on passes through d − 1 others."
        " A ring suits sums, not this.",
    ),
    "how.naive": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "The obvious way: one rank after another speaks to rank 0. Rank 0 has one network "
        "port, so the others must queue.",
    ),
    "how.naive.swap": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Ranks meet in pairs and swap, everyone at the same time; nothing passes through a third.",
    ),
    "how.tree": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Tree: pairs first, then pairs of pairs. Few steps, but each carries much; it pays "
        "off for small messages, where the delay of a step costs more than its bytes.",
    ),
    "how.tree.swap": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "In step k everything moves on by 2ᵏ ranks if its way has a 1 in that bit (Bruck): "
        "few steps, each with about half of the chunks.",
    ),
    "how.hierarchy": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Hierarchy: {node} ranks share a node with fast links (the bands), and nodes a slow "
        "one. First inside, then between, so that little crosses.",
    ),
    "how.hierarchy.swap": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "First ranks of a node ({node}) swap what is meant for the same place in any node, "
        "then nodes swap in large messages.",
    ),
    "add.part": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "{chunks} chunks of rank {sender} arrive at rank {receiver} and are added. Links in "
        "use at this step: {busy}.",
    ),
    "keep.part": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "{chunks} chunks of rank {sender} take their places at rank {receiver}. Links in use "
        "at this step: {busy}.",
    ),
    "keep.moved": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Chunk {chunk} of rank {sender} goes to place {into} of rank {receiver}, as in a "
        "transposition.",
    ),
    "reorder.heading": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Every rank puts its chunks in order",
    ),
    "reorder": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "No message is sent. Chunks lay at the distance they had to travel; now chunk s is "
        "that of rank s.",
    ),
    "notice.crosses": QT_TRANSLATE_NOOP("parallelism/collectives", "This message leaves its node."),
    "notice.stays": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "This message stays inside a node.",
    ),
    "notice.bus": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "nccl-tests would multiply S / t by {factor} and call it bus bandwidth: a convention "
        "that makes collectives comparable with a link, not what goes over a wire.",
    ),
    "note.bus": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "B_bus is a convention of nccl-tests: S / t times what a ring would send through each"
        " link. S is the whole array, gathered or before it is scattered. Trees and switches "
        "that add send other amounts.",
    ),
    "note.zero": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "So a rank that keeps only its part of the sums loses nothing: it can update that "
        "part and gather the weights instead.",
    ),
    "done.cost": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Communication steps: {steps}. The busiest rank sent {share} times the array; bytes "
        "that left a node: {between}.",
    ),
    "done.hierarchy": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "The busiest rank sent {share} times the array, as in a flat ring. But only {between}"
        " left a node, over all ranks; in a flat ring {flat}.",
    ),
    "notice.queue": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Bytes that pass one after another: naive {naive}, ring {ring}, tree {tree}, "
        "hierarchy {hierarchy}.",
    ),
    "middle.start.broadcast": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "only rank 0 has the numbers",
    ),
    "middle.done.broadcast": QT_TRANSLATE_NOOP("parallelism/collectives", "every rank has them"),
    "done.heading.broadcast": QT_TRANSLATE_NOOP("parallelism/collectives", "Every rank has them"),
    "middle.start.scatter": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "rank 0 has a chunk for everyone",
    ),
    "middle.done.scatter": QT_TRANSLATE_NOOP("parallelism/collectives", "every rank has its chunk"),
    "done.heading.scatter": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Every rank has its chunk",
    ),
    "middle.start.gather": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "each rank has its own chunk",
    ),
    "middle.done.gather": QT_TRANSLATE_NOOP("parallelism/collectives", "rank 0 has all the chunks"),
    "done.heading.gather": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Rank 0 has all the chunks",
    ),
    "middle.start.reduce": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "each rank has its own numbers",
    ),
    "middle.done.reduce": QT_TRANSLATE_NOOP("parallelism/collectives", "rank 0 has all the sums"),
    "done.heading.reduce": QT_TRANSLATE_NOOP("parallelism/collectives", "Rank 0 has all the sums"),
    "middle.start.all-gather": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "each rank has its own chunk",
    ),
    "middle.done.all-gather": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "every rank has all the chunks",
    ),
    "done.heading.all-gather": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Every rank has all the chunks",
    ),
    "middle.start.reduce-scatter": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "each rank has its own numbers",
    ),
    "middle.done.reduce-scatter": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "every rank owns one finished chunk",
    ),
    "done.heading.reduce-scatter": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Every rank owns one finished chunk",
    ),
    "middle.start.all-reduce": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "each rank has its own numbers",
    ),
    "middle.done.all-reduce": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "every rank has all the sums",
    ),
    "done.heading.all-reduce": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Every rank has all the sums",
    ),
    "middle.start.all-to-all": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "each rank has a chunk for everyone",
    ),
    "middle.done.all-to-all": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "every rank has a chunk of everyone",
    ),
    "done.heading.all-to-all": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Every rank has a chunk of everyone",
    ),
    "middle.reorder": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "every rank puts its chunks in order",
    ),
    "chart.direct": QT_TRANSLATE_NOOP("parallelism/collectives", "directly: (N−1)/N · S = {bytes}"),
    "chart.direct.short": QT_TRANSLATE_NOOP("parallelism/collectives", "directly: {bytes}"),
    "kind.broadcast": QT_TRANSLATE_NOOP("parallelism/collectives", "broadcast"),
    "kind.scatter": QT_TRANSLATE_NOOP("parallelism/collectives", "scatter"),
    "kind.gather": QT_TRANSLATE_NOOP("parallelism/collectives", "gather"),
    "kind.reduce": QT_TRANSLATE_NOOP("parallelism/collectives", "reduce"),
    "kind.all-gather": QT_TRANSLATE_NOOP("parallelism/collectives", "all-gather"),
    "kind.reduce-scatter": QT_TRANSLATE_NOOP("parallelism/collectives", "reduce-scatter"),
    "kind.all-reduce": QT_TRANSLATE_NOOP("parallelism/collectives", "all-reduce"),
    "kind.all-to-all": QT_TRANSLATE_NOOP("parallelism/collectives", "all-to-all"),
    "kind.halves": QT_TRANSLATE_NOOP("parallelism/collectives", "two halves"),
    "kind.merged": QT_TRANSLATE_NOOP("parallelism/collectives", "merged"),
    "caption.broadcast": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Broadcast: what rank 0 has, everyone gets",
    ),
    "caption.scatter": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Scatter: rank 0 hands out its chunks",
    ),
    "caption.gather": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Gather: rank 0 collects a chunk of each",
    ),
    "caption.reduce": QT_TRANSLATE_NOOP("parallelism/collectives", "Reduce: rank 0 gets the sums"),
    "caption.all-gather": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "All-gather: everyone collects a chunk of each",
    ),
    "caption.reduce-scatter": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Reduce-scatter: the sums, a chunk to each",
    ),
    "caption.all-reduce": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "All-reduce: everyone gets the sums",
    ),
    "caption.all-to-all": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "All-to-all: rows become columns",
    ),
    "caption.halves": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Reduce-scatter leaves exactly what all-gather begins with",
    ),
    "caption.merged": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Together they are the all-reduce",
    ),
    "before": QT_TRANSLATE_NOOP("parallelism/collectives", "before"),
    "after": QT_TRANSLATE_NOOP("parallelism/collectives", "after"),
    "between": QT_TRANSLATE_NOOP("parallelism/collectives", "half-way"),
    "read.factor": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "bus-bandwidth factor of nccl-tests (a convention): {formula} = {factor}",
    ),
    "read.kind.sent": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "in a ring the busiest rank sends {bytes}",
    ),
    "read.nothing": QT_TRANSLATE_NOOP("parallelism/collectives", "nothing"),
    "foot.factor": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "bus bandwidth, by convention: S / t · {formula} = {factor} · S / t",
    ),
    "foot.factor.short": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "bus bandwidth, by convention: {factor} · S / t",
    ),
    "foot.halves": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "a rank sends {half} + {other} = {whole}",
    ),
    "open.messages": QT_TRANSLATE_NOOP("parallelism/collectives", "open it message by message"),
    "para.halves": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "After the reduce-scatter each rank owns a finished chunk, and that is where an all-"
        "gather starts. Bytes and steps add up to those of the all-reduce. ZeRO uses the two "
        "halves apart and pays no more.",
    ),
    "caption.bucket": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Buckets of {size}: {count} all-reduces, the step takes {time}, {exposed} of it exposed",
    ),
    "lane.forward": QT_TRANSLATE_NOOP("parallelism/collectives", "forward"),
    "lane.backward": QT_TRANSLATE_NOOP("parallelism/collectives", "backward"),
    "lane.send": QT_TRANSLATE_NOOP("parallelism/collectives", "all-reduce of a bucket"),
    "curve.overlap": QT_TRANSLATE_NOOP("parallelism/collectives", "buckets leave during backward"),
    "curve.after": QT_TRANSLATE_NOOP("parallelism/collectives", "all after backward"),
    "curve.computing": QT_TRANSLATE_NOOP("parallelism/collectives", "computing alone"),
    "axis.bucket": QT_TRANSLATE_NOOP("parallelism/collectives", "bucket"),
    "axis.step": QT_TRANSLATE_NOOP("parallelism/collectives", "a step, ms"),
    "read.bucket": QT_TRANSLATE_NOOP("parallelism/collectives", "bucket {bucket}: {bytes}"),
    "read.overlap": QT_TRANSLATE_NOOP("parallelism/collectives", "overlapped: {time}"),
    "read.after": QT_TRANSLATE_NOOP("parallelism/collectives", "all after backward: {time}"),
    "read.count": QT_TRANSLATE_NOOP("parallelism/collectives", "buckets: {count}"),
    "para.sweep.small": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Many small all-reduces: the delays of their messages alone take {delay}, more than "
        "backward can hide.",
    ),
    "para.sweep.best": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Small enough to start early and to leave little for the end, large enough that "
        "delays ({delay}) do not matter.",
    ),
    "para.sweep.large": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Large buckets wait for many layers, and the last one ({last}) can only leave when "
        "backward is done. In the end nothing overlaps.",
    ),
    "note.sweep": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Simulated: {speed} TFLOP/s reached, {bandwidth} GB/s, {latency} µs a message, a "
        "ring; all buckets of one size, the first too.",
    ),
    "node-divides": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "Nodes of {node} ranks: {ranks} ranks do not divide into them.",
    ),
    "elements-divide": QT_TRANSLATE_NOOP(
        "parallelism/collectives",
        "An all-to-all needs equal chunks: {elements} numbers do not divide among {ranks} ranks.",
    ),
}
