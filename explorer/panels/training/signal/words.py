"""The words of training/signal, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.training.signal.texts import NOTICES, TEXTS

SECTIONS = {
    "section.depth": QT_TRANSLATE_NOOP("training/signal", "forwards"),
    "section.back": QT_TRANSLATE_NOOP("training/signal", "backwards"),
    "section.layer": QT_TRANSLATE_NOOP("training/signal", "one layer"),
    "section.relu": QT_TRANSLATE_NOOP("training/signal", "ReLU"),
    "section.warmup": QT_TRANSLATE_NOOP("training/signal", "warmup"),
    "section.explode": QT_TRANSLATE_NOOP("training/signal", "exploding"),
    "section.clip": QT_TRANSLATE_NOOP("training/signal", "clipping"),
    "heading.depth": QT_TRANSLATE_NOOP(
        "training/signal", "Forwards: does the signal survive the depth?"
    ),
    "heading.back": QT_TRANSLATE_NOOP(
        "training/signal", "Backwards: does the gradient survive it?"
    ),
    "heading.layer": QT_TRANSLATE_NOOP("training/signal", "One layer: two wishes, one number"),
    "heading.relu": QT_TRANSLATE_NOOP("training/signal", "ReLU takes half of the mean square"),
    "heading.warmup": QT_TRANSLATE_NOOP("training/signal", "Warmup: a rate that rises first"),
    "heading.explode": QT_TRANSLATE_NOOP("training/signal", "A gradient that explodes"),
    "heading.clip": QT_TRANSLATE_NOOP("training/signal", "Shorter, in the same direction"),
    "progress.warmup": QT_TRANSLATE_NOOP("training/signal", "training with and without warmup"),
    "progress.clip": QT_TRANSLATE_NOOP("training/signal", "training recurrent nets"),
}

PREDICT = {
    "predict.question": QT_TRANSLATE_NOOP(
        "training/signal",
        "With Xavier's weights, how large is the signal after the last layer, next to what went"
        " in?",
    ),
    "predict.larger": QT_TRANSLATE_NOOP("training/signal", "More than three times as large"),
    "predict.same": QT_TRANSLATE_NOOP("training/signal", "About the same"),
    "predict.smaller": QT_TRANSLATE_NOOP("training/signal", "Less than a third"),
    "predict.gone": QT_TRANSLATE_NOOP("training/signal", "Less than a hundredth"),
}

STAGE = {
    "legend.more": QT_TRANSLATE_NOOP("training/signal", "larger than 1"),
    "legend.less": QT_TRANSLATE_NOOP("training/signal", "smaller than 1"),
    "legend.theory": QT_TRANSLATE_NOOP("training/signal", "theory, infinite width"),
    "column.forward": QT_TRANSLATE_NOOP("training/signal", "activations →"),
    "column.backward": QT_TRANSLATE_NOOP("training/signal", "← gradients"),
    "axis.first": QT_TRANSLATE_NOOP("training/signal", "0: what goes in"),
    "axis.last": QT_TRANSLATE_NOOP("training/signal", "{layers}: last layer"),
    "kind.zero": QT_TRANSLATE_NOOP("training/signal", "zero"),
    "kind.xavier": QT_TRANSLATE_NOOP("training/signal", "Xavier, here also 1/√n"),
    "kind.he": QT_TRANSLATE_NOOP("training/signal", "He, √(2/n)"),
    "kind.own": QT_TRANSLATE_NOOP("training/signal", "yours, {gain}/√n"),
    "kind.residual": QT_TRANSLATE_NOOP("training/signal", "residual, branches as they are"),
    "kind.scaled": QT_TRANSLATE_NOOP("training/signal", "residual, branches × 1/√layers"),
    "exactly_zero": QT_TRANSLATE_NOOP("training/signal", "exactly 0"),
    "read.layer": QT_TRANSLATE_NOOP("training/signal", "layer {layer}"),
    "read.measured": QT_TRANSLATE_NOOP("training/signal", "measured: {size}"),
    "read.theory": QT_TRANSLATE_NOOP("training/signal", "theory: {size}"),
    "legend.forward": QT_TRANSLATE_NOOP("training/signal", "forwards: activations"),
    "legend.backward": QT_TRANSLATE_NOOP("training/signal", "backwards: gradients"),
    "axis.factor": QT_TRANSLATE_NOOP("training/signal", "factor of the mean square"),
    "plot.layer": QT_TRANSLATE_NOOP("training/signal", "{inputs} inputs, {outputs} outputs"),
    "rule.in": QT_TRANSLATE_NOOP("training/signal", "By inputs"),
    "rule.out": QT_TRANSLATE_NOOP("training/signal", "By outputs"),
    "rule.xavier": QT_TRANSLATE_NOOP("training/signal", "Xavier"),
    "rule.in.formula": QT_TRANSLATE_NOOP("training/signal", "1/√n_in"),
    "rule.out.formula": QT_TRANSLATE_NOOP("training/signal", "1/√n_out"),
    "rule.xavier.formula": QT_TRANSLATE_NOOP("training/signal", "√(2/(n_in + n_out))"),
    "relu.sums": QT_TRANSLATE_NOOP("training/signal", "the sums, weights 1/√n_in"),
    "relu.relu": QT_TRANSLATE_NOOP("training/signal", "after ReLU"),
    "relu.he": QT_TRANSLATE_NOOP("training/signal", "after ReLU, weights √(2/n_in)"),
    "relu.zeros": QT_TRANSLATE_NOOP("training/signal", "{share} are exactly 0"),
    "relu.square": QT_TRANSLATE_NOOP("training/signal", "mean square {square}"),
    "relu.mean": QT_TRANSLATE_NOOP("training/signal", "mean {mean}"),
    "relu.read": QT_TRANSLATE_NOOP("training/signal", "{low} to {high}: {share} of all"),
    "legend.warm": QT_TRANSLATE_NOOP("training/signal", "with warmup"),
    "legend.cold": QT_TRANSLATE_NOOP("training/signal", "without"),
    "legend.letters": QT_TRANSLATE_NOOP("training/signal", "how often letters occur: {loss}"),
    "plot.rate": QT_TRANSLATE_NOOP("training/signal", "Learning rate"),
    "plot.loss": QT_TRANSLATE_NOOP("training/signal", "Loss, nats"),
    "axis.updates": QT_TRANSLATE_NOOP("training/signal", "updates"),
    "read.update": QT_TRANSLATE_NOOP("training/signal", "update {update}"),
    "arm.none": QT_TRANSLATE_NOOP("training/signal", "as it is"),
    "arm.clip": QT_TRANSLATE_NOOP("training/signal", "clipped by norm"),
    "arm.skip": QT_TRANSLATE_NOOP("training/signal", "spikes left out"),
    "legend.spike": QT_TRANSLATE_NOOP("training/signal", "called a spike"),
    "legend.bad": QT_TRANSLATE_NOOP("training/signal", "bad batch"),
    "plot.norm": QT_TRANSLATE_NOOP("training/signal", "Length of the gradient"),
    "plot.error": QT_TRANSLATE_NOOP("training/signal", "Loss, mean square"),
    "lost": QT_TRANSLATE_NOOP("training/signal", "lost"),
    "way.given": QT_TRANSLATE_NOOP("training/signal", "as it is"),
    "way.norm": QT_TRANSLATE_NOOP("training/signal", "clipped by norm"),
    "way.value": QT_TRANSLATE_NOOP("training/signal", "clipped number by number"),
    "way.scaled": QT_TRANSLATE_NOOP("training/signal", "clipped with the loss scale still on it"),
    "way.given.short": QT_TRANSLATE_NOOP("training/signal", "as it is: {norm}"),
    "way.norm.short": QT_TRANSLATE_NOOP("training/signal", "by norm: {norm}, {angle}°"),
    "way.value.short": QT_TRANSLATE_NOOP("training/signal", "by value: {norm}, {angle}°"),
    "way.scaled.short": QT_TRANSLATE_NOOP("training/signal", "before unscaling: {norm}"),
    "way.beyond": QT_TRANSLATE_NOOP("training/signal", "as it is: {norm}, {times} circles"),
    "plot.numbers": QT_TRANSLATE_NOOP(
        "training/signal", "The {count} largest of {all} numbers, as shares of the length"
    ),
    "read.number": QT_TRANSLATE_NOOP("training/signal", "number {place}"),
    "read.before": QT_TRANSLATE_NOOP("training/signal", "as it is: {value}"),
    "read.after": QT_TRANSLATE_NOOP("training/signal", "after: {value}"),
    "read.norm": QT_TRANSLATE_NOOP("training/signal", "length {norm}"),
    "read.angle": QT_TRANSLATE_NOOP("training/signal", "turned by {angle}°"),
}

CAPTIONS = {
    "caption.depth.first": QT_TRANSLATE_NOOP(
        "training/signal",
        "What goes in has size {size}, and {layers} layers wait. How much will arrive?",
    ),
    "caption.depth": QT_TRANSLATE_NOOP(
        "training/signal", "Layer {layer} of {layers}: Xavier {xavier}, He {he}, scaled {scaled}."
    ),
    "caption.back.first": QT_TRANSLATE_NOOP(
        "training/signal", "A gradient of size {size} starts at the last of {layers} layers."
    ),
    "caption.back": QT_TRANSLATE_NOOP(
        "training/signal", "Back by {layer} of {layers}: Xavier {xavier}, He {he}, scaled {scaled}."
    ),
    "caption.layer": QT_TRANSLATE_NOOP(
        "training/signal", "{rule}: forwards ×{forward}, backwards ×{backward}."
    ),
    "caption.relu.sums": QT_TRANSLATE_NOOP(
        "training/signal", "The sums of one layer: mean square {square}."
    ),
    "caption.relu.relu": QT_TRANSLATE_NOOP(
        "training/signal", "ReLU: {zeros} become 0; mean square {before} → {square}."
    ),
    "caption.relu.he": QT_TRANSLATE_NOOP(
        "training/signal", "Weights √2 larger: the mean square after ReLU is {square}."
    ),
    "caption.warmup": QT_TRANSLATE_NOOP(
        "training/signal", "After {updates} updates: loss {warm} with warmup, {cold} without."
    ),
    "caption.explode": QT_TRANSLATE_NOOP(
        "training/signal",
        "{updates} updates; lost of {seeds} nets: {none} as is, {clip} clipped, {skip} skipping.",
    ),
    "caption.clip.given": QT_TRANSLATE_NOOP(
        "training/signal", "The longest gradient, at update {update}: {norm} long; c = {limit}."
    ),
    "caption.clip.norm": QT_TRANSLATE_NOOP(
        "training/signal", "Clipped by norm: {norm} long, turned by {angle}°."
    ),
    "caption.clip.value": QT_TRANSLATE_NOOP(
        "training/signal", "Clipped number by number to the same length: turned by {angle}°."
    ),
    "caption.clip.scaled": QT_TRANSLATE_NOOP(
        "training/signal", "Clipped before the loss scale is taken off: {norm} is left."
    ),
}

NOTES = {
    "note.depth": QT_TRANSLATE_NOOP(
        "training/signal",
        "Size: root mean square. Width {width}, seed {seed}; all kinds share their draws.",
    ),
    "note.layer": QT_TRANSLATE_NOOP(
        "training/signal",
        "{inputs} inputs, {outputs} outputs, drawn with seed {seed}; the rules share their draws.",
    ),
    "note.warmup": QT_TRANSLATE_NOOP(
        "training/signal",
        "Post-LN, {layers} layers, width {width}; {context} characters give the next, {rows} at"
        " once; {seeds} seeds (thin); means of 10 updates.",
    ),
    "note.explode": QT_TRANSLATE_NOOP(
        "training/signal",
        "Recurrent nets, {units} units, {tokens} tokens, {batch} sequences at once, {seeds} "
        "seeds. Cross: lost, as the loss passed 10.",
    ),
    "note.clip": QT_TRANSLATE_NOOP(
        "training/signal", "The gradient of the first net, as it is, at update {update}."
    ),
}

WORDS = {**SECTIONS, **PREDICT, **STAGE, **CAPTIONS, **NOTES, **TEXTS, **NOTICES}
