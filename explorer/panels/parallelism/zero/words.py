"""The sentences of the lab, and the names of its values."""

from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.parallelism.zero.words_names import NAMES

#: Sentences.
SENTENCES = {
    "rule.rows": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "{ranks} ranks take {rows} of {width} rows each, so only {used} of them would get any.",
    ),
    "last-parameter": QT_TRANSLATE_NOOP(
        "parallelism/zero", "There is no parameter {asked}; the last one, {last}, is followed."
    ),
    "section.rest": QT_TRANSLATE_NOOP("parallelism/zero", "At rest"),
    "section.forward": QT_TRANSLATE_NOOP("parallelism/zero", "Forward"),
    "section.backward": QT_TRANSLATE_NOOP("parallelism/zero", "Backward"),
    "section.forward.micro": QT_TRANSLATE_NOOP("parallelism/zero", "Forward {micro}"),
    "section.backward.micro": QT_TRANSLATE_NOOP("parallelism/zero", "Backward {micro}"),
    "section.update": QT_TRANSLATE_NOOP("parallelism/zero", "Update"),
    "section.m": QT_TRANSLATE_NOOP("parallelism/zero", "m = {m}"),
    "caption.rest.0": QT_TRANSLATE_NOOP(
        "parallelism/zero", "At rest: every rank keeps everything"
    ),
    "caption.rest.1": QT_TRANSLATE_NOOP(
        "parallelism/zero", "At rest: optimizer states shared out (ZeRO-1)"
    ),
    "caption.rest.2": QT_TRANSLATE_NOOP(
        "parallelism/zero", "At rest: optimizer states and gradients shared out (ZeRO-2)"
    ),
    "caption.rest.3": QT_TRANSLATE_NOOP(
        "parallelism/zero", "At rest: each rank keeps its rows and nothing else (ZeRO-3)"
    ),
    "caption.gather": QT_TRANSLATE_NOOP(
        "parallelism/zero", "Gather: layer {layer} becomes whole on every rank"
    ),
    "caption.forward": QT_TRANSLATE_NOOP(
        "parallelism/zero", "Use: layer {layer} forwards, own samples on every rank"
    ),
    "caption.free": QT_TRANSLATE_NOOP(
        "parallelism/zero", "Free: of layer {layer} only the own rows stay"
    ),
    "caption.backward": QT_TRANSLATE_NOOP(
        "parallelism/zero", "Use: layer {layer} backwards, a gradient of own samples each"
    ),
    "caption.reduce.whole": QT_TRANSLATE_NOOP(
        "parallelism/zero", "Reduce: all get the average gradient of layer {layer}"
    ),
    "caption.reduce.own": QT_TRANSLATE_NOOP(
        "parallelism/zero", "Reduce: each gets the average of its rows of layer {layer}"
    ),
    "caption.update.whole": QT_TRANSLATE_NOOP(
        "parallelism/zero", "Update: every rank does all of AdamW, all the same"
    ),
    "caption.update.own": QT_TRANSLATE_NOOP(
        "parallelism/zero", "Update: each rank does AdamW for its own rows only"
    ),
    "caption.renew": QT_TRANSLATE_NOOP(
        "parallelism/zero", "Gather: the new weights of layer {layer} reach every rank"
    ),
    "in.micro": QT_TRANSLATE_NOOP(
        "parallelism/zero", "{what} (micro-batch {micro} of {count})"
    ),
    "caption.stage.0": QT_TRANSLATE_NOOP(
        "parallelism/zero", "Plain replicas: every GPU keeps all of it"
    ),
    "caption.stage.1": QT_TRANSLATE_NOOP(
        "parallelism/zero", "ZeRO-1 shares out the optimizer states, and only those"
    ),
    "caption.stage.2": QT_TRANSLATE_NOOP(
        "parallelism/zero", "ZeRO-2 shares out the gradients as well"
    ),
    "caption.stage.3": QT_TRANSLATE_NOOP(
        "parallelism/zero", "ZeRO-3 shares out the weights as well: nothing is kept twice"
    ),
    "caption.m.one": QT_TRANSLATE_NOOP(
        "parallelism/zero", "One micro-batch per step: ZeRO-3 sends half as much again"
    ),
    "caption.m": QT_TRANSLATE_NOOP(
        "parallelism/zero", "{m} micro-batches per step: what is not kept is sent again"
    ),
    "chip.now": QT_TRANSLATE_NOOP("parallelism/zero", "on a rank: {now}, at rest {rest}"),
    "chip.now.short": QT_TRANSLATE_NOOP("parallelism/zero", "{now}"),
    "chip.equal": QT_TRANSLATE_NOOP("parallelism/zero", "as replicas would: bit for bit"),
    "chip.equal.short": QT_TRANSLATE_NOOP("parallelism/zero", "as replicas"),
    "chip.apart": QT_TRANSLATE_NOOP("parallelism/zero", "from replicas: |Δ| ≤ {apart}"),
    "chip.apart.short": QT_TRANSLATE_NOOP("parallelism/zero", "|Δ| ≤ {apart}"),
    "chip.fits": QT_TRANSLATE_NOOP("parallelism/zero", "fits: {bytes} of {capacity} GB"),
    "chip.fits.short": QT_TRANSLATE_NOOP("parallelism/zero", "fits"),
    "chip.exceeds": QT_TRANSLATE_NOOP("parallelism/zero", "too much: {bytes} of {capacity} GB"),
    "chip.exceeds.short": QT_TRANSLATE_NOOP("parallelism/zero", "too much"),
    "chip.rho": QT_TRANSLATE_NOOP("parallelism/zero", "ρ = (N − 1)/N = {above}/{below}"),
    "chip.rho.short": QT_TRANSLATE_NOOP("parallelism/zero", "ρ = {above}/{below}"),
    "para.rest.0": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "{ranks} copies of the same: weights, gradients and optimizer states, {now} on each rank.",
    ),
    "para.rest.1": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "Weights and gradients are whole on every rank. The optimizer states, the largest part, "
        "are kept only for a rank's own rows: {now} on the fullest rank.",
    ),
    "para.rest.2": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "Weights are whole on every rank. Gradients and optimizer states are kept only for a "
        "rank's own rows: {now} on the fullest rank.",
    ),
    "para.rest.3": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "Nothing is kept twice: weights, gradients and optimizer states of a row lie on one rank, "
        "{now} on the fullest.",
    ),
    "para.gather": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "All-gather: a rank has {own} of the layer's {elements} weights and receives the other "
        "{others}. For a moment it holds {bytes} instead of {mine}.",
    ),
    "para.forward": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "Every rank computes with all of layer {layer}, each on samples of its own. Nothing is "
        "sent. Its matrix product needs whole rows and columns, a shard would not do.",
    ),
    "para.free": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "The {others} weights that were gathered are dropped; {mine} stay on each rank. The "
        "backward pass gathers them again if it comes here.",
    ),
    "para.backward.buffer": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "Every rank adds the gradient of its own samples to a buffer for the whole layer: "
        "{ranks} different gradients of the same {elements} weights (hatched).",
    ),
    "para.backward.fresh": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "Every rank has the gradient of its own samples for all {elements} weights (hatched): "
        "{ranks} different ones. They must be averaged before they can go.",
    ),
    "para.reduce.whole": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "All-reduce: the {ranks} gradients are averaged, and every rank gets all {elements} "
        "averages.",
    ),
    "para.reduce.buffer": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "Reduce-scatter: each rank gets the average of its {own} rows' numbers only. The rest of "
        "its buffer (hatched) is of no more use, but under stage 1 the buffer stays.",
    ),
    "para.reduce.own": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "Reduce-scatter: each rank gets the average of the {own} numbers it owns and drops the "
        "whole gradient. {mine} stay of {bytes}.",
    ),
    "para.update.0": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "Training step {step}: every rank updates all weights. They stay equal since all see the "
        "same averages, and {ranks} − 1 of the {ranks} ranks compute what another has computed.",
    ),
    "para.update.1": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "Training step {step}: AdamW treats every number by itself, so each rank can update its "
        "own rows alone. The other rows of its weights are now out of date (pale).",
    ),
    "para.update.2": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "Training step {step}: AdamW treats every number by itself, so each rank can update its "
        "own rows alone. The other rows of its weights are now out of date (pale).",
    ),
    "para.update.3": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "Training step {step}: AdamW treats every number by itself, so each rank updates the rows "
        "it owns. Nobody has to be told: the next step gathers them anyway.",
    ),
    "para.renew": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "All-gather: the owners send the {elements} new weights of layer {layer} to all ranks. "
        "Together with the reduce-scatter that is what an all-reduce sends.",
    ),
    "para.stage.0": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "{total} bytes for each parameter, on every GPU: {weights} GB of weights, {gradients} GB "
        "of gradients, {optimizer} GB of optimizer states.",
    ),
    "para.stage.1": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "{optimizer} GB of optimizer states become {optimizer_now} GB on each of {degree} GPUs. "
        "Weights and gradients stay whole: {floor} GB.",
    ),
    "para.stage.2": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "{gradients} GB of gradients become {gradients_now} GB. The weights stay whole: {floor} "
        "GB on every GPU.",
    ),
    "para.stage.3": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "{weights} GB of weights become {weights_now} GB. All {total} bytes of a parameter lie on "
        "one of {degree} GPUs: {bytes} GB on each.",
    ),
    "para.m": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "A GPU sends {full} under ZeRO-3 ({bytes}), {second} under ZeRO-2 and {replicas} as a "
        "plain replica ({least}). Gathering and reducing once brings ZeRO-3 down to {kept}, for "
        "the memory of ZeRO-1.",
    ),
    "note.place": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "The upright line is the weight in row {row}, column {column} of layer {layer}; rank "
        "{rank} owns it. Click anywhere on a rank to follow another.",
    ),
    "note.sent": QT_TRANSLATE_NOOP(
        "parallelism/zero", "So far the busiest rank has sent {elements} numbers, {model}."
    ),
    "note.replicas": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "The same step with nothing shared out gives the same weights: largest difference {apart}.",
    ),
    "note.one": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "From one process with all samples it differs by at most {apart}: sums are rounded in "
        "another order.",
    ),
    "note.peak": QT_TRANSLATE_NOOP(
        "parallelism/zero", "At rest a rank keeps {rest}, at its peak {peak}."
    ),
    "note.states": QT_TRANSLATE_NOOP(
        "parallelism/zero", "Only states are counted; activations come on top."
    ),
    "note.floor": QT_TRANSLATE_NOOP(
        "parallelism/zero", "However many GPUs share, {floor} GB stay on each."
    ),
    "note.everything": QT_TRANSLATE_NOOP(
        "parallelism/zero", "More GPUs make nothing smaller: each is a replica."
    ),
    "note.unit": QT_TRANSLATE_NOOP(
        "parallelism/zero", "While it computes, a GPU holds one gathered layer on top of this."
    ),
    "note.paper": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "GB are 10⁹ bytes here, as in the ZeRO paper. Activations come on top.",
    ),
    "note.rho": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "ρ = (N − 1)/N: a rank never sends itself anything. An all-reduce counts as two passes.",
    ),
    "note.elements": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "Passes count numbers, not bytes: weights and gradients may have different sizes.",
    ),
    "note.torch": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "Memory at its peak is without the one layer in hand, and without activations.",
    ),
    "read.title": QT_TRANSLATE_NOOP("parallelism/zero", "Rank {rank}, layer {layer}"),
    "read.held": QT_TRANSLATE_NOOP("parallelism/zero", "{kind}: rows {rows} held, {bytes}"),
    "read.absent": QT_TRANSLATE_NOOP("parallelism/zero", "{kind}: not held here"),
    "read.element": QT_TRANSLATE_NOOP(
        "parallelism/zero", "layer {layer}, row {row}, column {column}: owned by rank {owner}"
    ),
    "read.click": QT_TRANSLATE_NOOP("parallelism/zero", "click to follow this parameter"),
    "followed.on": QT_TRANSLATE_NOOP("parallelism/zero", "The followed parameter on rank {rank}"),
    "read.bytes": QT_TRANSLATE_NOOP("parallelism/zero", "a GPU sends {bytes} per step"),
    "read.memory": QT_TRANSLATE_NOOP("parallelism/zero", "it keeps {bytes} GB at its peak"),
    "predict": QT_TRANSLATE_NOOP(
        "parallelism/zero", "What does each rank still keep whole between two steps?"
    ),
    "predict.all": QT_TRANSLATE_NOOP("parallelism/zero", "everything"),
    "predict.both": QT_TRANSLATE_NOOP("parallelism/zero", "weights and gradients"),
    "predict.weights": QT_TRANSLATE_NOOP("parallelism/zero", "the weights"),
    "predict.none": QT_TRANSLATE_NOOP("parallelism/zero", "nothing at all"),
}  # fmt: skip

WORDS = {**NAMES, **SENTENCES}

#: What `values` returns.
VALUE_NAMES = {
    "event": QT_TRANSLATE_NOOP("parallelism/zero", "what happened in this step"),
    "layer": QT_TRANSLATE_NOOP("parallelism/zero", "the layer, from 0; -1 for all"),
    "micro_batch": QT_TRANSLATE_NOOP("parallelism/zero", "the micro-batch, from 0"),
    "bytes": QT_TRANSLATE_NOOP("parallelism/zero", "bytes of states on each rank, or on a GPU"),
    "parts": QT_TRANSLATE_NOOP("parallelism/zero", "bytes by part"),
    "followed": QT_TRANSLATE_NOOP(
        "parallelism/zero", "the followed parameter on each rank, by kind; NaN where not held"
    ),
    "rows": QT_TRANSLATE_NOOP(
        "parallelism/zero", "rows held: first and end, by kind, rank and layer"
    ),
    "sent": QT_TRANSLATE_NOOP("parallelism/zero", "numbers each rank has sent in this step so far"),
    "loss": QT_TRANSLATE_NOOP("parallelism/zero", "the mean loss over the ranks, once it is known"),
    "micro_batches": QT_TRANSLATE_NOOP("parallelism/zero", "micro-batches per step"),
    "passes": QT_TRANSLATE_NOOP("parallelism/zero", "passes over the model by collective and way"),
    "elements": QT_TRANSLATE_NOOP("parallelism/zero", "numbers a GPU sends per step, by way"),
    "sent_bytes": QT_TRANSLATE_NOOP("parallelism/zero", "bytes a GPU sends per step, by way"),
    "peak": QT_TRANSLATE_NOOP("parallelism/zero", "bytes of states at their peak, by way"),
}

#: What `result` returns.
RESULT_NAMES = {
    "parameters": QT_TRANSLATE_NOOP("parallelism/zero", "parameters of the model"),
    "stages": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "bytes by stage; for the tiny model stage, keeping, rest, peak, numbers sent",
    ),
    "passes_of_8": QT_TRANSLATE_NOOP(
        "parallelism/zero", "passes over the model with eight micro-batches, by way"
    ),
    "rest": QT_TRANSLATE_NOOP("parallelism/zero", "bytes of the fullest rank between steps"),
    "peak": QT_TRANSLATE_NOOP("parallelism/zero", "bytes of the fullest rank at most"),
    "calls": QT_TRANSLATE_NOOP("parallelism/zero", "collectives of the step, by name"),
    "sent": QT_TRANSLATE_NOOP("parallelism/zero", "numbers the busiest rank sends"),
    "difference": QT_TRANSLATE_NOOP(
        "parallelism/zero", "largest difference of the weights from those of one process"
    ),
    "from_replicas": QT_TRANSLATE_NOOP(
        "parallelism/zero", "largest difference of the weights from those of plain replicas"
    ),
    "update": QT_TRANSLATE_NOOP("parallelism/zero", "the followed parameter on one process"),
}
