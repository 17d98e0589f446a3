"""Every sentence of the lab, in English; the translations are in resources/i18n."""

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    "section.whole": QT_TRANSLATE_NOOP("parallelism/data", "The whole batch"),
    "section.split": QT_TRANSLATE_NOOP("parallelism/data", "Split"),
    "section.forward": QT_TRANSLATE_NOOP("parallelism/data", "Forward"),
    "section.backward": QT_TRANSLATE_NOOP("parallelism/data", "Backward"),
    "section.average": QT_TRANSLATE_NOOP("parallelism/data", "Average"),
    "section.update": QT_TRANSLATE_NOOP("parallelism/data", "Update"),
    "section.start": QT_TRANSLATE_NOOP("parallelism/data", "Start"),
    "section.bucket": QT_TRANSLATE_NOOP("parallelism/data", "Buckets leave"),
    "section.tail": QT_TRANSLATE_NOOP("parallelism/data", "Backward is done"),
    "section.replicate": QT_TRANSLATE_NOOP("parallelism/data", "Weights handed out"),
    "section.gather": QT_TRANSLATE_NOOP("parallelism/data", "Outputs collected"),
    "section.scatter": QT_TRANSLATE_NOOP("parallelism/data", "Output gradients handed out"),
    "section.collect": QT_TRANSLATE_NOOP("parallelism/data", "Gradients collected"),
    "section.epoch": QT_TRANSLATE_NOOP("parallelism/data", "Epoch {epoch}"),
    "section.reached": QT_TRANSLATE_NOOP("parallelism/data", "The others call all-reduce"),
    "section.waiting": QT_TRANSLATE_NOOP("parallelism/data", "They wait"),
    "section.freed": QT_TRANSLATE_NOOP("parallelism/data", "The end of waiting"),
    "section.barrier": QT_TRANSLATE_NOOP("parallelism/data", "Who is missing?"),
    "rank": QT_TRANSLATE_NOOP("parallelism/data", "rank {rank}"),
    "loss": QT_TRANSLATE_NOOP("parallelism/data", "loss {loss}"),
    "same.weights": QT_TRANSLATE_NOOP("parallelism/data", "weights: the same bits"),
    "same.short": QT_TRANSLATE_NOOP("parallelism/data", "same bits"),
    "mean.ranks": QT_TRANSLATE_NOOP("parallelism/data", "average of the ranks"),
    "mean.samples": QT_TRANSLATE_NOOP("parallelism/data", "average by samples"),
    "whole.batch": QT_TRANSLATE_NOOP("parallelism/data", "the whole batch of {count}"),
    "apart": QT_TRANSLATE_NOOP("parallelism/data", "at most {apart} apart"),
    "kind.forward": QT_TRANSLATE_NOOP("parallelism/data", "forward"),
    "kind.backward": QT_TRANSLATE_NOOP("parallelism/data", "backward, by bucket"),
    "kind.back": QT_TRANSLATE_NOOP("parallelism/data", "backward"),
    "kind.send": QT_TRANSLATE_NOOP("parallelism/data", "sending"),
    "kind.wait": QT_TRANSLATE_NOOP("parallelism/data", "waiting for the slowest"),
    "kind.replicate": QT_TRANSLATE_NOOP("parallelism/data", "weights"),
    "kind.gather": QT_TRANSLATE_NOOP("parallelism/data", "outputs"),
    "kind.scatter": QT_TRANSLATE_NOOP("parallelism/data", "their gradients"),
    "kind.collect": QT_TRANSLATE_NOOP("parallelism/data", "gradients"),
    "kind.computes": QT_TRANSLATE_NOOP("parallelism/data", "computes its gradient"),
    "kind.waits": QT_TRANSLATE_NOOP("parallelism/data", "waits in all-reduce"),
    "kind.sleeps": QT_TRANSLATE_NOOP("parallelism/data", "late"),
    "ways": QT_TRANSLATE_NOOP("parallelism/data", "three ways: computing, and what nothing hides"),
    "way.ddp": QT_TRANSLATE_NOOP("parallelism/data", "DDP"),
    "way.after": QT_TRANSLATE_NOOP("parallelism/data", "no overlap"),
    "way.dp": QT_TRANSLATE_NOOP("parallelism/data", "DP"),
    "way.text": QT_TRANSLATE_NOOP("parallelism/data", "{time}, busiest sends {bytes}"),
    "legend.step": QT_TRANSLATE_NOOP("parallelism/data", "in a cell: the training step"),
    "epoch": QT_TRANSLATE_NOOP("parallelism/data", "epoch {epoch}"),
    "same.order": QT_TRANSLATE_NOOP("parallelism/data", "same again"),
    "seen": QT_TRANSLATE_NOOP("parallelism/data", "different samples read so far, of {count}"),
    "gone": QT_TRANSLATE_NOOP("parallelism/data", "silent after the groups were made"),
    "waited": QT_TRANSLATE_NOOP("parallelism/data", "waited {time}"),
    "asked": QT_TRANSLATE_NOOP("parallelism/data", "asked {time}"),
    "kind.asks": QT_TRANSLATE_NOOP("parallelism/data", "in monitored_barrier"),
    "killed": QT_TRANSLATE_NOOP("parallelism/data", "killed by a signal"),
    "told.reduce": QT_TRANSLATE_NOOP("parallelism/data", "What all-reduce told those who waited"),
    "told.barrier": QT_TRANSLATE_NOOP("parallelism/data", "What monitored_barrier said"),
    "told.gone": QT_TRANSLATE_NOOP("parallelism/data", "What the launcher saw"),
    "late.sum": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "One rank was {delay} ms late; the others stood in all-reduce for {low} to {high}. A "
        "synchronous step takes as long as its slowest rank.",
    ),
    "caption.not.run": QT_TRANSLATE_NOOP("parallelism/data", "The step was not run to its end"),
    "not.run": QT_TRANSLATE_NOOP("parallelism/data", "No processes could be run here: {why}"),
    "caption.whole": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "What one rank would do: the gradient of all {batch} samples at once",
    ),
    "caption.split": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "{ranks} replicas of the same weights, each with its share of the {batch} samples",
    ),
    "caption.forward": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Each replica computes the loss of its own samples",
    ),
    "caption.backward": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Each replica has a gradient of its own, and they disagree",
    ),
    "caption.average": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "The average of all replicas is the gradient of the whole batch",
    ),
    "caption.average.uneven": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "The shares are uneven, so the plain average is not the whole batch's gradient",
    ),
    "caption.update": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "All take the same step from the same weights, so they stay equal",
    ),
    "caption.time.start": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Every rank begins its forward pass",
    ),
    "caption.time.dp.start": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "One process, and its first GPU hands the weights to all others",
    ),
    "caption.time.forward": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "{time}: the forward pass is done",
    ),
    "caption.time.tail": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "{time}: backward is done; what is still to be sent, everyone waits for",
    ),
    "caption.time.backward": QT_TRANSLATE_NOOP("parallelism/data", "{time}: backward is done"),
    "caption.time.replicate": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "{time}: the first GPU has sent all weights to each of the others",
    ),
    "caption.time.gather": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "{time}: all outputs are on the first GPU, which computes the loss",
    ),
    "caption.time.scatter": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "{time}: it has handed the gradients of the outputs back",
    ),
    "caption.time.collect": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "{time}: it has collected all gradients; it alone updates",
    ),
    "caption.bucket": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "{time}: bucket {bucket} of {count} ({bytes}) is the same on all ranks",
    ),
    "caption.step": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "The step takes {time}: {busy} of computing, {exposed} of sending that nothing hides",
    ),
    "caption.fresh": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Epoch {epoch}: a new order, dealt to the ranks one by one",
    ),
    "caption.same": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Epoch {epoch}: exactly the same order again, every rank sees what it saw before",
    ),
    "caption.fixed": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Epoch {epoch}: no shuffling, rank r reads r, r + N, r + 2N …",
    ),
    "caption.slow.start": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "All ranks start together; rank {slow} will be {delay} ms late",
    ),
    "caption.slow.reached": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "The others have their gradients and call all-reduce",
    ),
    "caption.slow.waiting": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "They are fast for nothing: the sum needs rank {slow}",
    ),
    "caption.slow.freed": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Rank {slow} arrives, and all are free at the same moment",
    ),
    "caption.lost.start": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "All ranks start together; rank {slow} goes silent",
    ),
    "caption.lost.reached": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "The others call all-reduce, which needs all of them",
    ),
    "caption.lost.waiting": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Nothing tells them that rank {slow} is gone",
    ),
    "caption.lost.freed": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "After {patience} ms they give up; what they are told does not name rank {slow}",
    ),
    "caption.lost.barrier": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "monitored_barrier asks everyone by name",
    ),
    "caption.killed.start": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "All ranks start together; rank {slow} is killed",
    ),
    "caption.killed.reached": QT_TRANSLATE_NOOP("parallelism/data", "The others call all-reduce"),
    "caption.killed.waiting": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "The system closes the dead process's connections",
    ),
    "caption.killed.freed": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Its neighbours fail at once, others perhaps only at the time-out; they are told an "
        "address, not a rank",
    ),
    "caption.killed.barrier": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "monitored_barrier asks everyone; the launcher knows who died",
    ),
    "para.whole": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "A batch of {batch} samples, three characters and the next, on a model small enough "
        "to see all of. The marks below are the gradient that one rank alone would get; the "
        "number spoken about is that of “{name}”.",
    ),
    "para.split": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Data parallelism (DP, DDP) copies the model to every rank and splits only the batch."
        " Nothing of the model is cut: every rank needs memory for all of it.",
    ),
    "para.forward": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "The replicas do not talk while they compute. Each takes the mean over its own samples.",
    ),
    "para.backward": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Different samples pull the same weight in different directions. If every rank took "
        "its own step now, there would soon be {ranks} different models.",
    ),
    "para.average": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "An all-reduce gives every rank the sum of all gradients, divided by {ranks}. The "
        "mean over ranks of means over samples is the mean over the batch, as long as the "
        "shares are equal.",
    ),
    "para.update": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "The optimizer runs on every rank by itself, on the same numbers. No weights are "
        "sent: they stay equal because they began equal and took the same steps.",
    ),
    "para.ddp": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "A gradient is ready as soon as backward has passed its layer. DDP gathers gradients "
        "in buckets, from the last layer to the first, and all-reduces a bucket while "
        "backward goes on below it.",
    ),
    "para.ddp.end": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Without overlap the step would take {after}. Only {exposed} of the sending stands "
        "out: what became ready last cannot be hidden. It is the same synchronous step, not "
        "an asynchronous one: nobody updates before all buckets are in.",
    ),
    "para.after": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Here all gradients wait until backward is done, and the links stand idle meanwhile.",
    ),
    "para.after.end": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "{exposed} of {time} go by with no one computing. The bytes are the same as with overlap.",
    ),
    "para.dp": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "nn.DataParallel drives all GPUs from one process. In every step the first GPU sends "
        "the weights to the others, collects their outputs, and gathers their gradients, all "
        "through its one link.",
    ),
    "para.dp.end": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "The first GPU sends {bytes} and receives as much again; with DDP every rank sends "
        "{ddp}, a {ratio}-th. It also holds everyone's outputs and the only optimizer.",
    ),
    "para.fresh": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "All ranks shuffle with the same seed, {seed} plus the number of the epoch, and take "
        "every {ranks}-th sample from their own rank on. set_epoch tells the sampler which "
        "epoch it is.",
    ),
    "para.same": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Without set_epoch the sampler always shuffles with seed {seed} + 0. The columns keep"
        " their colour: a rank never sees the samples of the others, and batches never mix "
        "anew.",
    ),
    "para.fixed": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Without shuffling there is nothing to forget: the order is that of the data set in "
        "every epoch.",
    ),
    "para.slow": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Measured on {ranks} processes that all compute the same amount. Rank {slow} slept "
        "first. The all-reduce cannot end before its last rank has come, so the delay of one "
        "is paid by all.",
    ),
    "para.lost": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Measured on {ranks} processes. Rank {slow} went silent without closing anything, as "
        "a process that hangs does. An all-reduce knows only its neighbours, so its error "
        "speaks of a time-out, or even blames a neighbour that had given up first.",
    ),
    "para.killed": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Measured on {ranks} processes, one of which was really killed. Its connections "
        "close, so the ranks that were talking to it fail at once; those that were not wait "
        "for the time-out. Only the launcher knows which process died and how.",
    ),
    "note.all": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Over all {count} numbers of the gradient the two differ by at most {apart}.",
    ),
    "note.sync": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Only rounding differs: the samples are added in another order.",
    ),
    "note.loop": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "A whole loop: set_epoch, zero_grad, forward, loss, backward (which averages), "
        "optimizer step, on every rank.",
    ),
    "note.uneven": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Shares of {large} and of {small} samples: each rank counts the same in DDP, so a "
        "sample in a small share weighs more.",
    ),
    "note.simulated": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Simulated: {speed} TFLOP/s reached, links of {bandwidth} GB/s and {latency} µs a "
        "message; computing and sending do not slow each other down, and the update is left "
        "out.",
    ),
    "note.slow": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Rank {slow} computes {factor} times slower, and every bucket waits for it.",
    ),
    "note.tied": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Embedding and output head are one weight here. Its gradient is complete only at the "
        "very end, so its large bucket cannot be hidden.",
    ),
    "note.seen": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "By now a rank has read {low} to {high} of {all} samples.",
    ),
    "note.padded": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "To give all ranks as many steps, samples are read twice in each epoch: {count}.",
    ),
    "note.dropped": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "drop_last leaves samples out of each epoch: {count}.",
    ),
    "note.real": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Real processes, torch.distributed on gloo, {ranks} ranks on this machine; times "
        "differ from run to run.",
    ),
    "note.barrier": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "It waits at rank 0 for one message from each rank in turn, so it knows who did not "
        "send; that is too slow for every step, and right for finding a fault.",
    ),
    "uneven": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "{batch} samples do not divide among {ranks} ranks; the plain average is then not the"
        " batch's gradient.",
    ),
    "read.samples": QT_TRANSLATE_NOOP("parallelism/data", "{count} samples: {samples}"),
    "read.local": QT_TRANSLATE_NOOP("parallelism/data", "Rank {rank}, gradient of “{name}”"),
    "read.element": QT_TRANSLATE_NOOP("parallelism/data", "Gradient of “{name}”"),
    "read.whole": QT_TRANSLATE_NOOP("parallelism/data", "whole batch: {value}"),
    "read.apart": QT_TRANSLATE_NOOP("parallelism/data", "apart: {apart}"),
    "read.bucket": QT_TRANSLATE_NOOP("parallelism/data", "bucket {bucket}: {bytes} of gradients"),
    "read.forward": QT_TRANSLATE_NOOP("parallelism/data", "Rank {rank}: forward"),
    "read.backward": QT_TRANSLATE_NOOP("parallelism/data", "Rank {rank}: backward"),
    "read.reduce": QT_TRANSLATE_NOOP("parallelism/data", "Rank {rank}: all-reduce"),
    "read.wait": QT_TRANSLATE_NOOP("parallelism/data", "Rank {rank}: ready, waits for the slowest"),
    "read.replicate": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "GPU {rank}: weights from the first GPU",
    ),
    "read.gather": QT_TRANSLATE_NOOP("parallelism/data", "GPU {rank}: outputs to the first GPU"),
    "read.scatter": QT_TRANSLATE_NOOP("parallelism/data", "GPU {rank}: gradients of the outputs"),
    "read.collect": QT_TRANSLATE_NOOP("parallelism/data", "GPU {rank}: gradients to the first GPU"),
    "read.busy": QT_TRANSLATE_NOOP("parallelism/data", "computing: {time}"),
    "read.exposed": QT_TRANSLATE_NOOP("parallelism/data", "sending that nothing hides: {time}"),
    "read.most": QT_TRANSLATE_NOOP("parallelism/data", "the busiest rank sends {bytes}"),
    "read.seen": QT_TRANSLATE_NOOP("parallelism/data", "{count} of {all} samples read"),
    "read.sample": QT_TRANSLATE_NOOP("parallelism/data", "Sample {sample} in epoch {epoch}"),
    "read.by": QT_TRANSLATE_NOOP("parallelism/data", "read by rank {rank} in step {step}"),
    "read.dropped": QT_TRANSLATE_NOOP("parallelism/data", "not read: drop_last left it out"),
    "read.ready": QT_TRANSLATE_NOOP("parallelism/data", "gradient ready after {time}"),
    "read.waited": QT_TRANSLATE_NOOP("parallelism/data", "then waited {time}"),
    "predict": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Every rank has a gradient of its own samples only. Is their average that of the "
        "whole batch?",
    ),
    "predict.yes": QT_TRANSLATE_NOOP("parallelism/data", "yes, up to rounding"),
    "predict.no": QT_TRANSLATE_NOOP("parallelism/data", "no, visibly not"),
    "batch-ranks": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "{ranks} ranks need at least as many samples; the batch has {batch}.",
    ),
    "text-short": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "The text has {length} characters; a sample takes {least}.",
    ),
    "samples-ranks": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "With drop_last, {ranks} ranks need at least as many samples; there are {samples}.",
    ),
    "ranks-two": QT_TRANSLATE_NOOP("parallelism/data", "Waiting needs another: at least 2 ranks."),
    "slow-ranks": QT_TRANSLATE_NOOP(
        "parallelism/data",
        "Rank {slow} does not exist: the last one is rank {last}.",
    ),
}
