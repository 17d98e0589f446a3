"""The sentences of the lab, and the names of its values."""

from explorer.core.words import QT_TRANSLATE_NOOP

#: Sentences by key.
SENTENCES = {
    "section.tokens": QT_TRANSLATE_NOOP("parallelism/experts", "Tokens"),
    "section.router": QT_TRANSLATE_NOOP("parallelism/experts", "Router"),
    "section.counts": QT_TRANSLATE_NOOP("parallelism/experts", "Counts"),
    "section.dispatch": QT_TRANSLATE_NOOP("parallelism/experts", "Dispatch"),
    "section.gather": QT_TRANSLATE_NOOP("parallelism/experts", "Gather"),
    "section.experts": QT_TRANSLATE_NOOP("parallelism/experts", "Experts"),
    "section.reduce": QT_TRANSLATE_NOOP("parallelism/experts", "Reduce"),
    "section.combine": QT_TRANSLATE_NOOP("parallelism/experts", "Combine"),
    "section.sum": QT_TRANSLATE_NOOP("parallelism/experts", "Sum"),
    "progress.model": QT_TRANSLATE_NOOP("parallelism/experts", "Opening the model"),
    "progress.run": QT_TRANSLATE_NOOP("parallelism/experts", "Routing the text"),
    "error.two": QT_TRANSLATE_NOOP(
        "parallelism/experts", "The text needs at least two tokens: type something."
    ),
    "notice.most": QT_TRANSLATE_NOOP(
        "parallelism/experts", "The text has {total} tokens; this lab shows the first {kept}."
    ),
    "notice.uneven": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "The tokens do not divide among the GPUs: some have {most}, some {least}.",
    ),
    "caption.tokens": QT_TRANSLATE_NOOP(
        "parallelism/experts", "Each GPU has a part of the text, and other experts"
    ),
    "caption.router": QT_TRANSLATE_NOOP(
        "parallelism/experts", "The router picks experts for each token"
    ),
    "caption.counts": QT_TRANSLATE_NOOP(
        "parallelism/experts", "GPUs tell one another how many tokens will come"
    ),
    "caption.dispatch": QT_TRANSLATE_NOOP(
        "parallelism/experts", "Dispatch: tokens travel to their experts"
    ),
    "caption.dispatch.alone": QT_TRANSLATE_NOOP(
        "parallelism/experts", "All experts are here: nothing is sent"
    ),
    "caption.gather": QT_TRANSLATE_NOOP(
        "parallelism/experts", "GPUs that share an expert show one another its tokens"
    ),
    "caption.experts": QT_TRANSLATE_NOOP(
        "parallelism/experts", "The experts compute; the fullest GPU sets the pace"
    ),
    "caption.reduce": QT_TRANSLATE_NOOP(
        "parallelism/experts", "Partial sums of shared experts are added up"
    ),
    "caption.combine": QT_TRANSLATE_NOOP(
        "parallelism/experts", "Combine: answers travel back the same way"
    ),
    "caption.combine.alone": QT_TRANSLATE_NOOP(
        "parallelism/experts", "The answers are here already: nothing is sent"
    ),
    "caption.sum": QT_TRANSLATE_NOOP(
        "parallelism/experts", "Weighted and added: the same as on one GPU"
    ),
    "caption.sum.dropped": QT_TRANSLATE_NOOP(
        "parallelism/experts", "Weighted and added, without what was dropped"
    ),
    "chip.equal": QT_TRANSLATE_NOOP("parallelism/experts", "= dense mixture"),
    "chip.dropped": QT_TRANSLATE_NOOP("parallelism/experts", "{share} dropped"),
    "chip.imbalance": QT_TRANSLATE_NOOP("parallelism/experts", "fullest GPU {factor} × mean"),
    "chip.tokens": QT_TRANSLATE_NOOP("parallelism/experts", "{tokens} tokens on {ranks} GPUs"),
    "read.choices": QT_TRANSLATE_NOOP("parallelism/experts", "{k} experts for each"),
    "gpu": QT_TRANSLATE_NOOP("parallelism/experts", "GPU {rank}"),
    "expert": QT_TRANSLATE_NOOP("parallelism/experts", "expert {expert}"),
    "expert.short": QT_TRANSLATE_NOOP("parallelism/experts", "e{expert}"),
    "half": QT_TRANSLATE_NOOP("parallelism/experts", "expert {expert}, {piece}/{pieces}"),
    "work": QT_TRANSLATE_NOOP("parallelism/experts", "{count} tokens"),
    "matrix.dispatch": QT_TRANSLATE_NOOP("parallelism/experts", "Tokens sent, row to column"),
    "matrix.combine": QT_TRANSLATE_NOOP("parallelism/experts", "Answers sent back, row to column"),
    "matrix.gather": QT_TRANSLATE_NOOP("parallelism/experts", "Tokens shown, row to column"),
    "matrix.reduce": QT_TRANSLATE_NOOP("parallelism/experts", "Partial sums sent, row to column"),
    "cost.sent": QT_TRANSLATE_NOOP(
        "parallelism/experts", "The busiest GPU sends {bytes}; with even routing {even}."
    ),
    "cost.none": QT_TRANSLATE_NOOP(
        "parallelism/experts", "One GPU has all experts: nothing is sent."
    ),
    "cost.wait": QT_TRANSLATE_NOOP(
        "parallelism/experts", "All wait for the fullest: {factor} × the even time."
    ),
    "cost.dropped": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "{count} of {choices} choices dropped; {tokens} tokens reach no expert.",
    ),
    "loss.title": QT_TRANSLATE_NOOP("parallelism/experts", "Next-token loss over the model's own"),
    "loss.title.short": QT_TRANSLATE_NOOP("parallelism/experts", "Extra next-token loss"),
    "loss.whole": QT_TRANSLATE_NOOP("parallelism/experts", "none dropped"),
    "loss.here": QT_TRANSLATE_NOOP("parallelism/experts", "as it is here"),
    "loss.nothing": QT_TRANSLATE_NOOP("parallelism/experts", "no layer at all"),
    "read.gpu": QT_TRANSLATE_NOOP("parallelism/experts", "lives on GPU {rank}"),
    "read.choice": QT_TRANSLATE_NOOP(
        "parallelism/experts", "expert {expert} on GPU {gpu}: score {score}, weight {weight}"
    ),
    "read.choice.shared": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "expert {expert} on GPUs {gpu} to {last}: score {score}, weight {weight}",
    ),
    "read.dropped": QT_TRANSLATE_NOOP("parallelism/experts", "no room: dropped"),
    "read.away": QT_TRANSLATE_NOOP(
        "parallelism/experts", "The layer's answer is {share} % away from the one without dropping."
    ),
    "read.next": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "loss of the next token “{next}”: {whole} with none dropped, {here} here",
    ),
    "read.load": QT_TRANSLATE_NOOP(
        "parallelism/experts", "computes {count} tokens; the mean is {mean}"
    ),
    "read.lost": QT_TRANSLATE_NOOP("parallelism/experts", "{count} more found no room"),
    "read.stay": QT_TRANSLATE_NOOP(
        "parallelism/experts", "{count} tokens stay on GPU {gpu}: nothing is sent"
    ),
    "read.send": QT_TRANSLATE_NOOP(
        "parallelism/experts", "GPU {sender} → GPU {receiver}: {count} tokens"
    ),
    "read.column": QT_TRANSLATE_NOOP("parallelism/experts", "GPU {column}"),
    "read.work": QT_TRANSLATE_NOOP(
        "parallelism/experts", "{count} of {most} tokens: then it waits"
    ),
    "read.even": QT_TRANSLATE_NOOP("parallelism/experts", "If all experts were chosen alike"),
    "read.loss": QT_TRANSLATE_NOOP(
        "parallelism/experts", "nats per token, over the model's own layer"
    ),
    "read.equal": QT_TRANSLATE_NOOP(
        "parallelism/experts", "largest difference from the dense mixture on one GPU: {difference}"
    ),
    "para.tokens": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "{tokens} tokens lie on {ranks} GPUs, about {each} on each. Every GPU has the router "
        "and all other layers, but only {experts} of the experts.",
    ),
    "para.router": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "A small matrix scores every expert. “{piece}” goes to the {k} best, {experts}, with "
        "weights {weights}.",
    ),
    "para.counts": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "Before tokens can travel, all {ranks} GPUs must know how much to receive. Expert "
        "{expert} is wanted most: {load} tokens, the mean is {mean}.",
    ),
    "para.dispatch": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "An all-to-all with uneven splits: {away} of {all} choices leave their GPU, {bytes} "
        "in all.",
    ),
    "para.gather": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "{pieces} GPUs hold a piece of each expert's matrices here, so each needs every token"
        " sent to that expert.",
    ),
    "para.experts": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "The fullest GPU computes {most} tokens, the emptiest {least}. All must be done "
        "before answers return: {factor} times as long as an even split.",
    ),
    "para.reduce": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "Each of {pieces} GPUs has a partial sum for every token. A reduce-scatter adds them,"
        " and each keeps the tokens it received itself.",
    ),
    "para.combine": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "The same splits in the other direction: {bytes} in all. Every answer comes home to "
        "the GPU of its token.",
    ),
    "para.sum": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "Nothing was dropped, and the answer is that of the dense mixture: largest difference"
        " {difference}. The model's loss with it is {loss}, with its own layer {own}, with "
        "neither {nothing}.",
    ),
    "para.sum.dropped": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "{count} choices found no room; {tokens} tokens get nothing from this layer and go on"
        " as they came. The loss is {loss}; it would be {whole} with none dropped.",
    ),
    "note.model": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "The experts were trained to stand in for the first feed-forward layer of the "
        "bilingual model: 130 560 tokens, 4000 steps, on one CPU thread.",
    ),
    "note.grid": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "ep = {ep} says over how many groups the experts lie, tp = {etp} how many GPUs share "
        "each. Together they are the same GPUs, regrouped.",
    ),
    "note.tokenwise": QT_TRANSLATE_NOOP(
        "parallelism/experts", "Click a token: its choices stay marked in the piles."
    ),
    "note.capacity": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "Each GPU may send at most {limit} tokens to one expert, so no GPU has to ask the "
        "others. The rest is dropped.",
    ),
    "note.counts": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "These few whole numbers are an all-to-all of their own, and the CPU must wait for them.",
    ),
    "note.even": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "The usual formula assumes even routing: {even} per GPU. Here the busiest sends {most}.",
    ),
    "note.padded": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "With buffers of fixed size {empty} of {slots} slots would be sent empty.",
    ),
    "note.hot": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "Push one expert and watch the others wait. The loss that balances experts exists for"
        " this.",
    ),
    "note.backward": QT_TRANSLATE_NOOP(
        "parallelism/experts", "The backward pass makes both exchanges again, with gradients."
    ),
    "note.residual": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "The residual connection carries a dropped token past the layer. The model does not "
        "stop; it only knows less.",
    ),
    "note.dense": QT_TRANSLATE_NOOP(
        "parallelism/experts",
        "Expert parallelism changes where experts are, not what is computed. Only dropping does.",
    ),
    "predict": QT_TRANSLATE_NOOP(
        "parallelism/experts", "How much fuller than the mean will the fullest GPU be?"
    ),
    "predict.none": QT_TRANSLATE_NOOP("parallelism/experts", "the same: tokens spread evenly"),
    "predict.little": QT_TRANSLATE_NOOP("parallelism/experts", "up to 1.5 times the mean"),
    "predict.much": QT_TRANSLATE_NOOP("parallelism/experts", "1.5 to 2.5 times"),
    "predict.more": QT_TRANSLATE_NOOP("parallelism/experts", "more than 2.5 times"),
}

#: What `values` returns.
VALUE_NAMES = {
    "name": QT_TRANSLATE_NOOP("parallelism/experts", "the phase"),
    "moved": QT_TRANSLATE_NOOP(
        "parallelism/experts", "tokens from each GPU to each in this phase (GPUs, GPUs)"
    ),
    "chosen": QT_TRANSLATE_NOOP("parallelism/experts", "experts of each token, best first"),
    "weights": QT_TRANSLATE_NOOP("parallelism/experts", "their weights"),
    "counts": QT_TRANSLATE_NOOP(
        "parallelism/experts", "tokens of each GPU for each expert (GPUs, experts)"
    ),
    "sent": QT_TRANSLATE_NOOP("parallelism/experts", "bytes each GPU sends"),
    "received": QT_TRANSLATE_NOOP("parallelism/experts", "bytes each GPU receives"),
    "load": QT_TRANSLATE_NOOP("parallelism/experts", "tokens each expert computes"),
    "difference": QT_TRANSLATE_NOOP(
        "parallelism/experts", "largest difference from the dense mixture"
    ),
}

#: What `result` returns.
RESULT_NAMES = {
    "tokens": QT_TRANSLATE_NOOP("parallelism/experts", "tokens of the text"),
    "load": QT_TRANSLATE_NOOP("parallelism/experts", "tokens each expert computes"),
    "imbalance": QT_TRANSLATE_NOOP(
        "parallelism/experts", "tokens on the fullest GPU over the mean"
    ),
    "dispatch": QT_TRANSLATE_NOOP(
        "parallelism/experts", "tokens from each GPU to each (GPUs, GPUs)"
    ),
    "sent": QT_TRANSLATE_NOOP("parallelism/experts", "bytes each GPU sends in the dispatch"),
    "even": QT_TRANSLATE_NOOP(
        "parallelism/experts", "bytes a GPU would send if experts were chosen alike"
    ),
    "dropped": QT_TRANSLATE_NOOP("parallelism/experts", "choices that found no room"),
    "lost": QT_TRANSLATE_NOOP("parallelism/experts", "tokens none of whose choices found room"),
    "difference": QT_TRANSLATE_NOOP(
        "parallelism/experts", "largest difference from the dense mixture"
    ),
    "loss": QT_TRANSLATE_NOOP(
        "parallelism/experts", "next-token loss of the model with this mixture, nats"
    ),
    "loss_whole": QT_TRANSLATE_NOOP("parallelism/experts", "the same with none dropped"),
    "loss_own": QT_TRANSLATE_NOOP("parallelism/experts", "the same with the model's own layer"),
    "loss_nothing": QT_TRANSLATE_NOOP("parallelism/experts", "the same without the layer"),
}
