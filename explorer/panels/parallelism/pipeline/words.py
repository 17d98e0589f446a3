"""The sentences of the lab, and the names of its values."""

from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.parallelism.pipeline.words_rules import RULES

#: Sentences by key.
WORDS = {
    **RULES,
    "section.warm": QT_TRANSLATE_NOOP("parallelism/pipeline", "Filling"),
    "section.steady": QT_TRANSLATE_NOOP("parallelism/pipeline", "Forwards and backwards"),
    "section.cool": QT_TRANSLATE_NOOP("parallelism/pipeline", "Draining"),
    "section.done": QT_TRANSLATE_NOOP("parallelism/pipeline", "Done"),
    "section.stuck": QT_TRANSLATE_NOOP("parallelism/pipeline", "Stuck"),
    "caption.all": QT_TRANSLATE_NOOP("parallelism/pipeline", "{time}: all {ranks} ranks work"),
    "caption.some": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "{time}: {working} of {ranks} ranks at work"
    ),
    "caption.done": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "Done after {time}; {share} of all time was waiting"
    ),
    "caption.stuck": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "From {time} on nothing happens any more"
    ),
    "chip.right": QT_TRANSLATE_NOOP("parallelism/pipeline", "no rule broken"),
    "chip.broken": QT_TRANSLATE_NOOP("parallelism/pipeline", "rules broken: {count}"),
    "about.right": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Every stage does every micro-batch once; nothing stands before what it needs; no ring of "
        "waits; every rank stays within its memory.",
    ),
    "legend.F": QT_TRANSLATE_NOOP("parallelism/pipeline", "F forward"),
    "legend.I": QT_TRANSLATE_NOOP("parallelism/pipeline", "I gradient of the input"),
    "legend.W": QT_TRANSLATE_NOOP("parallelism/pipeline", "W gradients of the weights"),
    "legend.F.short": QT_TRANSLATE_NOOP("parallelism/pipeline", "F"),
    "legend.I.short": QT_TRANSLATE_NOOP("parallelism/pipeline", "I (input)"),
    "legend.W.short": QT_TRANSLATE_NOOP("parallelism/pipeline", "W (weights)"),
    "legend.idle": QT_TRANSLATE_NOOP("parallelism/pipeline", "waiting"),
    "legend.number": QT_TRANSLATE_NOOP("parallelism/pipeline", "number: micro-batch"),
    "legend.later": QT_TRANSLATE_NOOP("parallelism/pipeline", "pale: a rank's later stage"),
    "rank": QT_TRANSLATE_NOOP("parallelism/pipeline", "rank {rank}"),
    "lanes": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "memory of each rank over the same time: states grey, activations in flight above; "
        "limit {cap} dashed",
    ),
    "lanes.short": QT_TRANSLATE_NOOP("parallelism/pipeline", "memory over time, limit {cap}"),
    "clocks": QT_TRANSLATE_NOOP("parallelism/pipeline", "Waiting, by two clocks"),
    "clocks.short": QT_TRANSLATE_NOOP("parallelism/pipeline", "Waiting"),
    "clock.clock": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "until the last rank is done: {time}"
    ),
    "clock.clock.short": QT_TRANSLATE_NOOP("parallelism/pipeline", "all ranks: {time}"),
    "clock.span": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "longest rank, from its own start: {time}"
    ),
    "clock.span.short": QT_TRANSLATE_NOOP("parallelism/pipeline", "longest rank: {time}"),
    "clock.idle": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "{share} of all time, {ratio} of useful time"
    ),
    "clock.idle.short": QT_TRANSLATE_NOOP("parallelism/pipeline", "{share} of all time"),
    "about.clock": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Every rank is paid from the first operation of all to the last.",
    ),
    "about.span": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Ranks may begin and end at different times, as if the next step could follow at once; it "
        "takes an optimizer step that waits for nobody.",
    ),
    "waits": QT_TRANSLATE_NOOP("parallelism/pipeline", "What stands in the way"),
    "more": QT_TRANSLATE_NOOP("parallelism/pipeline", "{first} (the same elsewhere: {count})"),
    "button.table": QT_TRANSLATE_NOOP("parallelism/pipeline", "torch's CSV"),
    "about.table": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "A click writes the whole table into the set-up, one row per rank, to be copied or edited.",
    ),
    "balance": QT_TRANSLATE_NOOP("parallelism/pipeline", "Work per stage (ms)"),
    "balance.short": QT_TRANSLATE_NOOP("parallelism/pipeline", "Work (ms)"),
    "button.balanced": QT_TRANSLATE_NOOP("parallelism/pipeline", "balance"),
    "button.even": QT_TRANSLATE_NOOP("parallelism/pipeline", "equal layers"),
    "about.balanced": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Of all ways to cut the layers, take the one whose slowest stage is fastest.",
    ),
    "about.even": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "Give every stage equally many layers, whatever they cost."
    ),
    "read.memory": QT_TRANSLATE_NOOP("parallelism/pipeline", "Memory of rank {rank} at {time}"),
    "read.peak": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "at most {states} + {most} = {sum}; micro-batches in flight, over its stages: {chunks}",
    ),
    "read.over": QT_TRANSLATE_NOOP("parallelism/pipeline", "more than its {cap}"),
    "read.fits": QT_TRANSLATE_NOOP("parallelism/pipeline", "within its {cap}"),
    "read.fraction": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "idle / all: {idle} / {whole} = {share}"
    ),
    "read.ratio": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "idle / useful: {idle} / {busy} = {share}"
    ),
    "read.stage": QT_TRANSLATE_NOOP("parallelism/pipeline", "Stage {stage} on rank {rank}"),
    "read.layers": QT_TRANSLATE_NOOP("parallelism/pipeline", "layers: {count}"),
    "read.slower": QT_TRANSLATE_NOOP("parallelism/pipeline", "against the average: {share}"),
    "read.layer": QT_TRANSLATE_NOOP("parallelism/pipeline", "Layer {layer}, on stage {stage}"),
    "read.cost": QT_TRANSLATE_NOOP("parallelism/pipeline", "cost, in usual layers: {cost}"),
    "read.cut": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "Border between stages {first} and {second}"
    ),
    "about.cut": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "drag it, or turn the wheel, to move layers across"
    ),
    "read.held": QT_TRANSLATE_NOOP("parallelism/pipeline", "held afterwards: {held}"),
    "read.never": QT_TRANSLATE_NOOP("parallelism/pipeline", "never begins"),
    "read.drag": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "drag it to another place; outside of all ranks it is taken away",
    ),
    "read.gap": QT_TRANSLATE_NOOP("parallelism/pipeline", "Rank {rank} waits"),
    "read.before": QT_TRANSLATE_NOOP("parallelism/pipeline", "Rank {rank} has not begun"),
    "read.finished": QT_TRANSLATE_NOOP("parallelism/pipeline", "Rank {rank} is done"),
    "read.stuck": QT_TRANSLATE_NOOP("parallelism/pipeline", "Rank {rank} waits for ever"),
    "read.next": QT_TRANSLATE_NOOP("parallelism/pipeline", "for: {what}"),
    "para.gpipe": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Every rank runs the forwards of all {micros} micro-batches, then all backwards. Rank "
        "r can begin only when r stages have passed the first micro-batch on.",
    ),
    "para.1f1b": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "A rank runs only so many forwards ahead as there are ranks behind it, then one backward "
        "for every forward. The last rank goes backward at once.",
    ),
    "para.interleaved": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Each rank has several thin stages, and a micro-batch goes round the {ranks} ranks several "
        "times. The first one is through the thinner stages sooner, so everybody begins sooner.",
    ),
    "para.zb-h1": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "The backward is cut in two. The rank before waits only for the gradient of the input (I); "
        "the gradients of the weights (W) wait for nobody, and are put where time would be lost.",
    ),
    "para.zbv": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "The stages lie in a V: down the {ranks} ranks and back up. Rank 0 holds the first stage "
        "and the last, and W fills what is left.",
    ),
    "para.dualpipev": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "The stages lie in a V, and in the middle a forward and the backward of another "
        "micro-batch go as a pair, so that messages of one can hide behind arithmetic of the "
        "other. Here a pair takes the sum of its two times.",
    ),
    "para.own": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "The order of your table: {ranks} ranks, {stages} stages, {micros} micro-batches. Each "
        "rank does its row from left to right and waits where something it needs is not there yet.",
    ),
    "para.even": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "All ranks have the same work per micro-batch, {time}; once full, a micro-batch leaves the "
        "pipeline every {time}.",
    ),
    "para.uneven": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Every rank works on every micro-batch, so the slowest sets the pace: rank {rank} takes "
        "{time}, {slower} more than the average. What the others are faster by, they wait.",
    ),
    "para.memory": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Activations stay from a forward to the backward that uses them. Rank {rank} holds most: "
        "{peak}, of which {states} are always there; it is reached at {what}, with {chunks} "
        "micro-batches in flight over its stages.",
    ),
    "para.done": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "The last rank is done after {time}. Together the ranks waited {idle}: {share} of all time "
        "they were there, or {ratio} of the time they worked. Both numbers are called the bubble.",
    ),
    "para.stuck": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "{never} of {count} operations never begin. On a cluster nothing would be printed; every "
        "process would wait until its messages time out.",
    ),
    "note.dashes": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "The number in a box is the micro-batch; paler boxes belong to a rank's later stages. A "
        "click on one shows its whole way.",
    ),
    "note.drag": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Drag a box to change the order: the table is written into the set-up, checked and timed "
        "again.",
    ),
    "note.balance": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "“Balance” cuts the layers again, so that the slowest stage is as fast as it can be.",
    ),
    "note.equal": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "The output layer on the last stage is what usually breaks this: give it a cost.",
    ),
    "note.message": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "Every message to another rank arrives {time} after it was sent."
    ),
    "note.gpipe": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "GPipe holds all micro-batches at once; 1F1B at most as many as there are ranks, in the "
        "same time.",
    ),
    "note.weight": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Where the backward is cut in two, activations are kept until W: it needs the inputs of "
        "the matrices.",
    ),
    "note.span": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Counted from each rank's own start, the longest rank takes {time} and {share} is idle: "
        "this is the clock by which “zero bubble” is meant.",
    ),
    "note.same-clock": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "Both clocks agree here: one rank is there from first to last."
    ),
    "note.form.plain": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Closed form: a rank waits (p − 1)(F + I + W) of one stage, {idle}; with {ranks} ranks and "
        "{micros} micro-batches the simulation gives the same.",
    ),
    "note.form.split": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Closed form: a rank waits (p − 1)(F + I − W) of one stage, {idle}; with {ranks} ranks and "
        "{micros} micro-batches the simulation gives the same. Papers write B for I.",
    ),
    "note.simulated": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "Times are simulated from the costs in the set-up. With 2 to 8 ranks real processes run "
        "the same table: the badge says what came out.",
    ),
    "note.undo": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "Red arrows go from what a rank wants to do to what that needs."
    ),
    "predict": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "GPipe runs all forwards first. With the same costs, how long does this schedule take?",
    ),
    "predict.shorter": QT_TRANSLATE_NOOP("parallelism/pipeline", "less time than GPipe"),
    "predict.same": QT_TRANSLATE_NOOP("parallelism/pipeline", "the same time"),
    "predict.longer": QT_TRANSLATE_NOOP("parallelism/pipeline", "more time, or for ever"),
}  # fmt: skip

VALUE_NAMES = {
    "time": QT_TRANSLATE_NOOP("parallelism/pipeline", "when this is, in ms"),
    "running": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "what each rank is doing, as torch writes it; empty where it waits"
    ),
    "begun": QT_TRANSLATE_NOOP("parallelism/pipeline", "operations begun so far"),
    "ended": QT_TRANSLATE_NOOP("parallelism/pipeline", "operations ended so far"),
    "idle": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "time that all ranks together have waited so far, in ms"
    ),
    "held": QT_TRANSLATE_NOOP("parallelism/pipeline", "what each rank holds, in GiB"),
}
RESULT_NAMES = {
    "complete": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "whether everything was done (false after a deadlock)"
    ),
    "makespan": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "from the first operation of all ranks to the end of the last, in ms",
    ),
    "longest_span": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "the longest time from a rank's first operation to its own last, in ms",
    ),
    "busy": QT_TRANSLATE_NOOP("parallelism/pipeline", "useful time of all ranks, in ms"),
    "bubble_of_all_time": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "idle time over ranks × makespan"
    ),
    "bubble_of_useful_time": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "idle time over useful time"
    ),
    "bubble_by_span": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "idle share when every rank counts from its own start to its own end",
    ),
    "peak": QT_TRANSLATE_NOOP("parallelism/pipeline", "the most each rank holds, in GiB"),
    "in_flight": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "the most (stage, micro-batch) pairs each rank holds at once"
    ),
    "work": QT_TRANSLATE_NOOP("parallelism/pipeline", "F + I + W of each stage, in ms"),
    "layers": QT_TRANSLATE_NOOP("parallelism/pipeline", "layers of each stage"),
    "findings": QT_TRANSLATE_NOOP(
        "parallelism/pipeline",
        "rules that are broken: rule, rank, place in the row (−1: nowhere), operations",
    ),
    "csv": QT_TRANSLATE_NOOP("parallelism/pipeline", "the schedule as torch's CSV"),
}
