"""The words of training/memory, by message key."""

from __future__ import annotations

from collections.abc import Mapping

from explorer.core.words import QT_TRANSLATE_NOOP, Word

WORDS: Mapping[str, Word] = {
    "section.keep": QT_TRANSLATE_NOOP("training/memory", "All is kept"),
    "section.again": QT_TRANSLATE_NOOP("training/memory", "Computed again"),
    "section.sweep": QT_TRANSLATE_NOOP("training/memory", "How long a segment?"),
    "section.split": QT_TRANSLATE_NOOP("training/memory", "Small batches"),
    "section.add": QT_TRANSLATE_NOOP("training/memory", "Adding gradients"),
    "error.counts": QT_TRANSLATE_NOOP(
        "training/memory", "It takes {fewest} to {most} whole numbers from 1 to {longest}."
    ),
    "legend.kept": QT_TRANSLATE_NOOP("training/memory", "kept in the forward pass"),
    "legend.again": QT_TRANSLATE_NOOP("training/memory", "computed again"),
    "legend.back": QT_TRANSLATE_NOOP("training/memory", "backward pass"),
    "legend.measured": QT_TRANSLATE_NOOP("training/memory", "measured"),
    "legend.estimate": QT_TRANSLATE_NOOP("training/memory", "estimate"),
    "legend.all": QT_TRANSLATE_NOOP("training/memory", "all is kept"),
    "legend.segments": QT_TRANSLATE_NOOP("training/memory", "every k-th input is kept"),
    "legend.whole": QT_TRANSLATE_NOOP("training/memory", "the whole batch at once"),
    "legend.tokens": QT_TRANSLATE_NOOP("training/memory", "sum over all tokens"),
    "legend.means": QT_TRANSLATE_NOOP("training/memory", "mean of the means"),
    "plot.now": QT_TRANSLATE_NOOP("training/memory", "On the shelf now, by layer"),
    "plot.time": QT_TRANSLATE_NOOP("training/memory", "The whole shelf over time"),
    "plot.peak": QT_TRANSLATE_NOOP("training/memory", "Peak of the shelf"),
    "plot.work": QT_TRANSLATE_NOOP("training/memory", "Work, forward passes"),
    "plot.root": QT_TRANSLATE_NOOP("training/memory", "estimated best"),
    "plot.weights": QT_TRANSLATE_NOOP("training/memory", "How much each token counts"),
    "plot.gradient": QT_TRANSLATE_NOOP(
        "training/memory", "Sum of gradients, small batches: {batch}"
    ),
    "peak.keep": QT_TRANSLATE_NOOP("training/memory", "all kept: {size}"),
    "peak.again": QT_TRANSLATE_NOOP("training/memory", "segments: {size}"),
    "axis.layers": QT_TRANSLATE_NOOP("training/memory", "layer"),
    "axis.events": QT_TRANSLATE_NOOP("training/memory", "layers computed, there and back"),
    "axis.length": QT_TRANSLATE_NOOP("training/memory", "layers per segment, k"),
    "axis.parts": QT_TRANSLATE_NOOP("training/memory", "small batches"),
    "axis.tokens": QT_TRANSLATE_NOOP("training/memory", "tokens of each small batch"),
    "axis.weights": QT_TRANSLATE_NOOP("training/memory", "which weight of the net"),
    "read.layer": QT_TRANSLATE_NOOP("training/memory", "Layer {layer}"),
    "read.kept": QT_TRANSLATE_NOOP("training/memory", "kept: {size}"),
    "read.again": QT_TRANSLATE_NOOP("training/memory", "computed again: {size}"),
    "event.forward": QT_TRANSLATE_NOOP("training/memory", "Layer {layer}, forwards"),
    "event.again": QT_TRANSLATE_NOOP("training/memory", "Layer {layer}, forwards once more"),
    "event.backward": QT_TRANSLATE_NOOP("training/memory", "Layer {layer}, backwards"),
    "read.length": QT_TRANSLATE_NOOP("training/memory", "Segments of {length}"),
    "read.estimate": QT_TRANSLATE_NOOP("training/memory", "estimate: {size}"),
    "read.work": QT_TRANSLATE_NOOP(
        "training/memory", "{operations} operations = {passes} forward passes"
    ),
    "read.parts": QT_TRANSLATE_NOOP("training/memory", "In {parts} parts"),
    "read.split.keep": QT_TRANSLATE_NOOP(
        "training/memory", "all kept: {size}, gradients apart by {apart}"
    ),
    "read.split.again": QT_TRANSLATE_NOOP(
        "training/memory", "segments: {size}, gradients apart by {apart}"
    ),
    "read.batch": QT_TRANSLATE_NOOP("training/memory", "Small batch {batch}: {tokens} tokens"),
    "read.number": QT_TRANSLATE_NOOP("training/memory", "Gradient, number {number}"),
    "read.whole": QT_TRANSLATE_NOOP("training/memory", "whole batch: {value}"),
    "read.tokens": QT_TRANSLATE_NOOP("training/memory", "over all tokens: {value}"),
    "read.means": QT_TRANSLATE_NOOP("training/memory", "mean of means: {value}"),
    "predict.question": QT_TRANSLATE_NOOP(
        "training/memory",
        "Only the input of every k-th layer is kept. For which k is the peak smallest?",
    ),
    "predict.one": QT_TRANSLATE_NOOP("training/memory", "For k = 1"),
    "predict.between": QT_TRANSLATE_NOOP("training/memory", "For some k between"),
    "predict.all": QT_TRANSLATE_NOOP("training/memory", "For one segment of all layers"),
    "caption.keep.forward": QT_TRANSLATE_NOOP(
        "training/memory", "Forwards, layer {layer} of {layers}: the shelf holds {total}."
    ),
    "caption.again.forward": QT_TRANSLATE_NOOP(
        "training/memory",
        "Forwards, layer {layer} of {layers}: only inputs of segments are kept, {total}.",
    ),
    "caption.again": QT_TRANSLATE_NOOP(
        "training/memory", "Layer {layer} is computed a second time: {total} on the shelf."
    ),
    "caption.backward": QT_TRANSLATE_NOOP(
        "training/memory", "Backwards through layer {layer}: {total} are left on the shelf."
    ),
    "caption.sweep": QT_TRANSLATE_NOOP(
        "training/memory", "Segments of {length}: at most {peak}, against {all} with all kept."
    ),
    "caption.split": QT_TRANSLATE_NOOP(
        "training/memory", "Batches: {parts}. Peak, all kept: {keep}; segments: {again}."
    ),
    "caption.add": QT_TRANSLATE_NOOP(
        "training/memory",
        "Small batch {batch}, tokens: {tokens}. In the mean of means each counts {weight} times.",
    ),
    "caption.add.last": QT_TRANSLATE_NOOP(
        "training/memory",
        "Summed over tokens, the gradient is off by {right}; as a mean of means, by {wrong}.",
    ),
    "caption.add.same": QT_TRANSLATE_NOOP(
        "training/memory",
        "Equally long: both sums are the whole batch, off by {right} and {wrong}.",
    ),
    "note.shelf": QT_TRANSLATE_NOOP(
        "training/memory",
        "Measured: bytes that autograd keeps for the backward pass, weights left out.",
    ),
    "note.work": QT_TRANSLATE_NOOP(
        "training/memory",
        "Operations: those of matrix products, counted by torch.",
    ),
    "note.add": QT_TRANSLATE_NOOP(
        "training/memory",
        "A net of one layer with drawn inputs and classes; loss: cross-entropy; float64.",
    ),
    "heading.keep": QT_TRANSLATE_NOOP("training/memory", "Forwards fills, backwards empties"),
    "heading.again": QT_TRANSLATE_NOOP("training/memory", "Activation recomputation"),
    "heading.sweep": QT_TRANSLATE_NOOP("training/memory", "Many inputs, or long segments"),
    "heading.split": QT_TRANSLATE_NOOP("training/memory", "Gradient accumulation"),
    "heading.add": QT_TRANSLATE_NOOP("training/memory", "What is a mean of gradients?"),
    "text.keep.plain": QT_TRANSLATE_NOOP(
        "training/memory",
        "The gradient of a product needs its input, that of tanh its result, which is the input of "
        "the next layer. So each layer adds n·d numbers of 8 bytes, and the first input is there "
        "too.",
    ),
    "text.keep.block": QT_TRANSLATE_NOOP(
        "training/memory",
        "The norm keeps its input and two numbers per token, the products their inputs, GELU what "
        "it was given, m·d wide. A layer keeps far more than the d numbers per token it hands on.",
    ),
    "text.again": QT_TRANSLATE_NOOP(
        "training/memory",
        "Segments of {length}: the peak is {peak} instead of {all}, {share} of it. The price is a "
        "second forward pass; backwards costs two, so 3 become 4.",
    ),
    "text.again.nothing": QT_TRANSLATE_NOOP(
        "training/memory",
        "Segments of {length}: the peak is {peak}, with all kept {all}. Nothing is saved here, and "
        "the second forward pass is paid all the same.",
    ),
    "text.sweep.plain": QT_TRANSLATE_NOOP(
        "training/memory",
        "L ÷ k inputs of s bytes wait, and one segment of k layers with a bytes each is there in "
        "full. Here a layer keeps {ratio} times its input: the estimate is least at √L. For "
        "k = {length} it says {guessed}; measured {peak}.",
    ),
    "text.sweep.block": QT_TRANSLATE_NOOP(
        "training/memory",
        "L ÷ k inputs of s bytes wait, and one segment of k layers with a bytes each is there in "
        "full. Here a layer keeps {ratio} times its input, so long segments are dear. For "
        "k = {length} the estimate is {guessed}; measured {peak}.",
    ),
    "text.split": QT_TRANSLATE_NOOP(
        "training/memory",
        "One small batch of at most {tokens} tokens after the other goes there and back, and its "
        "gradient is added to what is there. Only then comes the update. The shelf has to hold one "
        "small batch at a time.",
    ),
    "text.add": QT_TRANSLATE_NOOP(
        "training/memory",
        "The sum over tokens, divided by all tokens, is the whole batch. The mean of the means is "
        "another gradient: a token counts from {least} times to {most} times, by the length of "
        "its batch.",
    ),
    "text.add.even": QT_TRANSLATE_NOOP(
        "training/memory",
        "All small batches are equally long: each token counts {most} times in the mean of means, "
        "and both sums agree. Make one shorter.",
    ),
    "notice.keep": QT_TRANSLATE_NOOP(
        "training/memory", "The peak lies between the two passes: just before the way back."
    ),
    "notice.again": QT_TRANSLATE_NOOP(
        "training/memory",
        "The gradients differ from those with all kept by {apart} at most: the same numbers are "
        "computed again.",
    ),
    "notice.sweep": QT_TRANSLATE_NOOP(
        "training/memory",
        "The smallest peak measured is {peak}, at k = {best}. The operations do not depend on k: "
        "every layer is computed again once.",
    ),
    "notice.split": QT_TRANSLATE_NOOP(
        "training/memory",
        "Gradients apart by {apart} at most. All small batches together take {keep} operations, "
        "with segments {again}: splitting adds none.",
    ),
    "notice.add": QT_TRANSLATE_NOOP(
        "training/memory",
        "In the end off by {right} over tokens, and by {wrong} as a mean of means. The thick lines "
        "are the whole batch.",
    ),
}
