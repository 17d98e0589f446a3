"""The sentences of the lab, and the names of its values."""

from explorer.core.words import QT_TRANSLATE_NOOP

#: Sentences by key.
SENTENCES = {
    "section.split": QT_TRANSLATE_NOOP("parallelism/context", "Split"),
    "section.ring": QT_TRANSLATE_NOOP("parallelism/context", "Ring"),
    "section.exchange": QT_TRANSLATE_NOOP("parallelism/context", "Exchange"),
    "section.attend": QT_TRANSLATE_NOOP("parallelism/context", "Attention"),
    "section.back": QT_TRANSLATE_NOOP("parallelism/context", "Back"),
    "section.done": QT_TRANSLATE_NOOP("parallelism/context", "Done"),
    "progress.model": QT_TRANSLATE_NOOP("parallelism/context", "Opening the model"),
    "progress.run": QT_TRANSLATE_NOOP("parallelism/context", "Computing queries, keys and values"),
    "error.few": QT_TRANSLATE_NOOP(
        "parallelism/context",
        "The text has {tokens} tokens; cp = {cp} cuts it into pieces and needs at least {least}.",
    ),
    "notice.most": QT_TRANSLATE_NOOP(
        "parallelism/context", "The text has {total} tokens; this lab shows the first {kept}."
    ),
    "notice.uneven": QT_TRANSLATE_NOOP(
        "parallelism/context",
        "The tokens do not divide among the GPUs: some have {most}, some {least}. In training"
        " texts are padded.",
    ),
    "notice.query": QT_TRANSLATE_NOOP(
        "parallelism/context", "The text has no token {query}; the last one, {last}, is followed."
    ),
    "caption.split.contiguous": QT_TRANSLATE_NOOP(
        "parallelism/context", "One piece of the text for each GPU"
    ),
    "caption.split.zigzag": QT_TRANSLATE_NOOP(
        "parallelism/context", "An early and a late piece for each GPU"
    ),
    "caption.split.ulysses": QT_TRANSLATE_NOOP(
        "parallelism/context", "One piece of the text for each GPU, with all heads"
    ),
    "caption.ring.own": QT_TRANSLATE_NOOP(
        "parallelism/context", "Turn 0: every GPU meets its own keys and values"
    ),
    "caption.ring": QT_TRANSLATE_NOOP(
        "parallelism/context", "Turn {turn} of {last}: keys and values went on by one GPU"
    ),
    "caption.exchange": QT_TRANSLATE_NOOP(
        "parallelism/context", "All-to-all: pieces of the text become heads"
    ),
    "caption.attend": QT_TRANSLATE_NOOP(
        "parallelism/context", "Every GPU has the whole text for its heads"
    ),
    "caption.back": QT_TRANSLATE_NOOP(
        "parallelism/context", "All-to-all back: heads become pieces of the text"
    ),
    "caption.done": QT_TRANSLATE_NOOP(
        "parallelism/context", "Done: the same as attention on one GPU"
    ),
    "chip.equal": QT_TRANSLATE_NOOP("parallelism/context", "= SDPA"),
    "chip.busy": QT_TRANSLATE_NOOP("parallelism/context", "GPUs busy {share} of the time"),
    "axis.keys": QT_TRANSLATE_NOOP("parallelism/context", "keys →"),
    "axis.queries": QT_TRANSLATE_NOOP("parallelism/context", "← queries"),
    "axis.heads": QT_TRANSLATE_NOOP("parallelism/context", "heads →"),
    "axis.pieces": QT_TRANSLATE_NOOP("parallelism/context", "← pieces of the text"),
    "gpu": QT_TRANSLATE_NOOP("parallelism/context", "GPU {rank}"),
    "packet": QT_TRANSLATE_NOOP("parallelism/context", "KV"),
    "ring.middle": QT_TRANSLATE_NOOP("parallelism/context", "KV go round"),
    "lanes.contiguous": QT_TRANSLATE_NOOP("parallelism/context", "contiguous ends here"),
    "scale": QT_TRANSLATE_NOOP("parallelism/context", "weight, by its root"),
    "triangle": QT_TRANSLATE_NOOP("parallelism/context", "GPU {rank}: heads {heads}"),
    "triangle.short": QT_TRANSLATE_NOOP("parallelism/context", "GPU {rank}"),
    "lanes.title": QT_TRANSLATE_NOOP("parallelism/context", "Work per turn; hatched: waiting"),
    "lanes.sum": QT_TRANSLATE_NOOP("parallelism/context", "sum"),
    "column.time": QT_TRANSLATE_NOOP("parallelism/context", "time, blocks"),
    "column.sent": QT_TRANSLATE_NOOP("parallelism/context", "sent per GPU"),
    "column.time.short": QT_TRANSLATE_NOOP("parallelism/context", "blocks"),
    "column.sent.short": QT_TRANSLATE_NOOP("parallelism/context", "sent"),
    "short.contiguous": QT_TRANSLATE_NOOP("parallelism/context", "contiguous"),
    "short.zigzag": QT_TRANSLATE_NOOP("parallelism/context", "zig-zag"),
    "short.ulysses": QT_TRANSLATE_NOOP("parallelism/context", "Ulysses"),
    "followed": QT_TRANSLATE_NOOP("parallelism/context", "“{piece}” ({place}) on GPU {rank}"),
    "followed.none": QT_TRANSLATE_NOOP("parallelism/context", "has seen no key yet"),
    "followed.some": QT_TRANSLATE_NOOP(
        "parallelism/context", "has seen {seen} of {all} keys: m = {maximum}, ℓ = {total}"
    ),
    "read.owners": QT_TRANSLATE_NOOP(
        "parallelism/context", "query on GPU {query}, key on GPU {key}"
    ),
    "read.future": QT_TRANSLATE_NOOP("parallelism/context", "masked: the key lies after the query"),
    "read.later": QT_TRANSLATE_NOOP("parallelism/context", "not computed yet"),
    "read.weight": QT_TRANSLATE_NOOP(
        "parallelism/context", "weight {weight} among the {seen} of {all} keys seen so far"
    ),
    "read.part": QT_TRANSLATE_NOOP("parallelism/context", "head {head}, piece {piece}"),
    "read.piece": QT_TRANSLATE_NOOP(
        "parallelism/context", "{count} tokens: queries, keys and values"
    ),
    "read.moves": QT_TRANSLATE_NOOP(
        "parallelism/context", "on GPU {here}; after the exchange on GPU {there}"
    ),
    "read.stays": QT_TRANSLATE_NOOP("parallelism/context", "stays on GPU {here}"),
    "read.triangle": QT_TRANSLATE_NOOP(
        "parallelism/context", "{pairs} scores per head, {heads} heads"
    ),
    "read.queries": QT_TRANSLATE_NOOP("parallelism/context", "keeps the queries of {count} tokens"),
    "read.holds": QT_TRANSLATE_NOOP(
        "parallelism/context", "has keys and values of GPU {owner} now"
    ),
    "read.sent": QT_TRANSLATE_NOOP("parallelism/context", "has sent {bytes} so far"),
    "read.packet": QT_TRANSLATE_NOOP("parallelism/context", "Keys and values of GPU {owner}"),
    "read.at": QT_TRANSLATE_NOOP("parallelism/context", "now on GPU {rank}"),
    "read.turn": QT_TRANSLATE_NOOP("parallelism/context", "GPU {rank}, turn {turn}"),
    "read.pairs": QT_TRANSLATE_NOOP(
        "parallelism/context", "{pairs} scores per head = {blocks} blocks"
    ),
    "read.waits": QT_TRANSLATE_NOOP("parallelism/context", "then waits for {share} blocks"),
    "read.time": QT_TRANSLATE_NOOP(
        "parallelism/context", "{pairs} scores one after the other = {blocks} blocks; busy {busy}"
    ),
    "read.bytes": QT_TRANSLATE_NOOP(
        "parallelism/context", "the GPU that sends most: {bytes} B, forward"
    ),
    "read.busy": QT_TRANSLATE_NOOP(
        "parallelism/context", "work of all GPUs over their number times the time of all turns"
    ),
    "read.equal": QT_TRANSLATE_NOOP(
        "parallelism/context",
        "largest difference from torch's attention on one device, all heads: {difference}",
    ),
    "para.split.contiguous": QT_TRANSLATE_NOOP(
        "parallelism/context",
        "{tokens} tokens over {cp} GPUs, {each} each. Under the causal mask a query looks at "
        "all keys before it, so the last piece has most of the triangle.",
    ),
    "para.split.zigzag": QT_TRANSLATE_NOOP(
        "parallelism/context",
        "{tokens} tokens in {pieces} pieces: GPU r takes number r and the r-th from the end. "
        "Little work and much work add up to the same for all.",
    ),
    "para.split.ulysses": QT_TRANSLATE_NOOP(
        "parallelism/context",
        "{tokens} tokens over {cp} GPUs, {each} each. Everything but attention works on each "
        "token alone, and never notices.",
    ),
    "para.ring": QT_TRANSLATE_NOOP(
        "parallelism/context",
        "Each of {cp} GPUs computes {least} to {most} blocks in this turn, while its keys and"
        " values travel to the next.",
    ),
    "para.ring.idle": QT_TRANSLATE_NOOP(
        "parallelism/context",
        "{idle} of {cp} GPUs have nothing to do: all keys they hold lie after their queries. "
        "They wait for {most} blocks.",
    ),
    "para.exchange": QT_TRANSLATE_NOOP(
        "parallelism/context",
        "Each GPU gives away its tokens' vectors of most heads and gets all tokens of {each} "
        "of the {heads} heads: {bytes} sent.",
    ),
    "para.attend": QT_TRANSLATE_NOOP(
        "parallelism/context",
        "With {each} heads and the whole text, attention is what it is on one GPU. All have "
        "the same work: {blocks} blocks.",
    ),
    "para.back": QT_TRANSLATE_NOOP(
        "parallelism/context",
        "The outputs go back, so that every GPU has all heads of its own tokens again: "
        "{bytes} sent in all.",
    ),
    "para.done": QT_TRANSLATE_NOOP(
        "parallelism/context",
        "Largest difference from attention on one GPU: {difference}. It took the time of "
        "{blocks} blocks, GPUs worked {busy} of it, and the busiest sent {bytes}.",
    ),
    "note.names": QT_TRANSLATE_NOOP(
        "parallelism/context",
        "Called context parallelism, ring attention or sequence parallelism. Megatron's "
        "“sequence parallelism” is another thing: it cuts norms and dropout inside tensor "
        "parallelism.",
    ),
    "note.model": QT_TRANSLATE_NOOP(
        "parallelism/context",
        "Queries, keys and values are those of layer {layer} of the bilingual model; the "
        "picture shows head {head}.",
    ),
    "note.follow": QT_TRANSLATE_NOOP(
        "parallelism/context",
        "Click a row to follow another query. Its maximum m and sum ℓ are all a GPU must "
        "remember of the keys that went by.",
    ),
    "note.last": QT_TRANSLATE_NOOP(
        "parallelism/context", "The last GPU never waits: its queries come after all keys."
    ),
    "note.heads": QT_TRANSLATE_NOOP(
        "parallelism/context", "There are {heads} heads, so at most {heads} GPUs can share them."
    ),
    "note.groups": QT_TRANSLATE_NOOP(
        "parallelism/context",
        "Keys and values have only {groups} heads: with {cp} GPUs each is sent to more than one.",
    ),
    "note.kernel": QT_TRANSLATE_NOOP(
        "parallelism/context", "No turns and no running sums: any attention kernel will do."
    ),
    "note.backward": QT_TRANSLATE_NOOP(
        "parallelism/context",
        "The backward pass sends keys and values round again, and their gradients after them:"
        " three times these bytes in all.",
    ),
    "note.backward.ulysses": QT_TRANSLATE_NOOP(
        "parallelism/context",
        "The backward pass makes the same exchanges in the other direction: twice these bytes"
        " in all.",
    ),
    "predict": QT_TRANSLATE_NOOP(
        "parallelism/context",
        "Cut into contiguous pieces, what share of the time does a GPU work on average?",
    ),
    "predict.all": QT_TRANSLATE_NOOP("parallelism/context", "90 % or more"),
    "predict.most": QT_TRANSLATE_NOOP("parallelism/context", "70 to 90 %"),
    "predict.half": QT_TRANSLATE_NOOP("parallelism/context", "50 to 70 %"),
    "predict.less": QT_TRANSLATE_NOOP("parallelism/context", "less than half"),
}

#: What `values` returns.
VALUE_NAMES = {
    "name": QT_TRANSLATE_NOOP("parallelism/context", "the step"),
    "holds": QT_TRANSLATE_NOOP("parallelism/context", "whose keys and values each GPU has"),
    "pairs": QT_TRANSLATE_NOOP(
        "parallelism/context", "scores per head each GPU computes in this step"
    ),
    "blocks": QT_TRANSLATE_NOOP("parallelism/context", "the same in blocks of (s/c)² scores"),
    "sent": QT_TRANSLATE_NOOP("parallelism/context", "bytes each GPU has sent so far, forward"),
    "seen": QT_TRANSLATE_NOOP("parallelism/context", "scores that are done"),
    "maximum": QT_TRANSLATE_NOOP(
        "parallelism/context", "largest score of the followed query so far"
    ),
    "total": QT_TRANSLATE_NOOP("parallelism/context", "sum of exponentials below it"),
}

#: What `result` returns.
RESULT_NAMES = {
    "tokens": QT_TRANSLATE_NOOP("parallelism/context", "tokens of the text"),
    "owner": QT_TRANSLATE_NOOP("parallelism/context", "the GPU of each token"),
    "work": QT_TRANSLATE_NOOP("parallelism/context", "blocks each GPU computes"),
    "time": QT_TRANSLATE_NOOP("parallelism/context", "blocks one after the other, by method"),
    "busy": QT_TRANSLATE_NOOP("parallelism/context", "share of that time a GPU works, by method"),
    "bytes_ring": QT_TRANSLATE_NOOP(
        "parallelism/context", "bytes the busiest GPU sends around the ring, forward"
    ),
    "bytes_ulysses": QT_TRANSLATE_NOOP(
        "parallelism/context", "bytes the busiest GPU sends by Ulysses, forward"
    ),
    "difference": QT_TRANSLATE_NOOP(
        "parallelism/context", "largest difference from torch's attention, all heads"
    ),
}
