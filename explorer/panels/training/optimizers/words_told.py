"""Sentences of training/optimizers: above the picture, below it, and beside it."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

CAPTIONS = {
    "caption.race.start": QT_TRANSLATE_NOOP(
        "training/optimizers", "Six optimizers start at one place, where the loss is {loss}"
    ),
    "caption.race": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "Update {updates}: {best} is lowest, at {low}; {worst} is highest, at {high}",
    ),
    "caption.race.one": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "Update {updates}: {best} is lowest, at {low}; {count} of 6 have left for good",
    ),
    "caption.race.all": QT_TRANSLATE_NOOP(
        "training/optimizers", "Update {updates}: all six have left for good"
    ),
    "caption.valleys": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "Update {updates}: all balls of the one valley are within {reach} of its lowest "
        "point; of the two valleys the left one holds {left}, the right one {right}",
    ),
    "caption.valleys.left": QT_TRANSLATE_NOOP(
        "training/optimizers", "The rate is too large: {count} of {all} balls have left for good"
    ),
    "caption.ahead": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "Update {update}: momentum takes its gradient where it stands ({momentum} long), Nesterov "
        "{distance} further on ({nesterov} long)",
    ),
    "caption.ahead.left": QT_TRANSLATE_NOOP(
        "training/optimizers", "Update {update}: momentum or Nesterov has left for good"
    ),
    "caption.moments": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "Update {update}: gradients of {first} and {second}, yet Adam moves both weights by "
        "{one} and {two} times its rate",
    ),
    "caption.batch": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "Batches of {size}: the gradient’s variance is {measured}, expected {expected}; a weight "
        "at rest is off by {spread}",
    ),
    "caption.noise": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "Rate {rate}, batches of {size}: a weight at rest is off by {spread}, expected {expected}",
    ),
    "caption.scale": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "{method}: loss ÷ {factor} leads at most {unchanged} away from the path as it is, and "
        "{equivalent} away from rate ÷ {factor}",
    ),
    "caption.rate": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "Adam, rate {rate}: the first step moves the weights by {first} and {second}; after "
        "{updates} updates the loss is {loss}",
    ),
    "caption.rate.left": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "Adam, rate {rate}: the first step moves the weights by {first} and {second}; within "
        "{updates} updates it has left for good",
    ),
    "caption.decay": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "After {updates} updates: with the decay in the gradient {one} and {two} are left of two "
        "weights of 1, with AdamW {three} and {four}",
    ),
    "caption.layers": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "Update {update}: Adam moves the layers by {one}, {two} and {three} of their length, LAMB "
        "by {four}, {five} and {six}",
    ),
    "note.surface": QT_TRANSLATE_NOOP(
        "training/optimizers", "Darker: higher. Beyond 1,000 a ball has left for good"
    ),
    "note.rates": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "η = {rate} for gradient descent, momentum and Nesterov, {adaptive} for AdaGrad, RMSProp "
        "and Adam",
    ),
    "note.valleys": QT_TRANSLATE_NOOP("training/optimizers", "η = {rate}; all of the gradient"),
    "note.step": QT_TRANSLATE_NOOP("training/optimizers", "Dashed: a step as long as the rate"),
    "note.examples": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "{examples} drawn examples, each with the loss ‖w − c‖² ÷ 2; dashed: expected",
    ),
    "note.paths": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "Batches drawn with replacement, {chains} paths of {updates} updates, seed {seed}",
    ),
    "note.scale": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "What is nearer than 10⁻¹⁷ stands at the left edge; λ = {decay} for the two with decay",
    ),
    "note.sweep": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "{updates} updates each; losses below 10⁻⁶ stand at the bottom; no sign: has left",
    ),
    "note.pulls": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "Simulated gradients that only change their sign, {warm} of them before",
    ),
    "note.decay": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "η = {rate}, λ = {decay}; without decay no weight would go anywhere",
    ),
    "note.net": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "A net of three layers, their first weights × 4, 1 and 0.1",
    ),
    "note.layers": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "64 drawn examples, seed {seed}; η = {rate} for both, no decay",
    ),
}

TEXTS = {
    "text.race": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "Every ball sees the same gradient field. Gradient descent steps as far as the gradient"
        " says: far across a ravine, hardly along it. Momentum sums gradients up: what points "
        "to and fro cancels, what points the same way adds up, and carries it past the lowest "
        "point. AdaGrad, RMSProp and Adam divide each weight’s gradient by its own size, so "
        "that both weights move alike. Longest way so far: {farthest}, {length}.",
    ),
    "notice.race.turn": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "Dividing goes by single weights. Turn the ravine by 45° and its directions are no "
        "longer the weights: see what is left of the advantage.",
    ),
    "notice.race.drag": QT_TRANSLATE_NOOP(
        "training/optimizers", "The start can be dragged; no optimizer wins everywhere."
    ),
    "text.valleys": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "The gradient of all the data knows the slope here and nothing else. In a convex bowl it "
        "leads to the lowest point from anywhere, if the rate is small enough. With two valleys it "
        "leads to the one on this side of the hump: from 2 to {right} (L = {right_loss}), from −2 "
        "to {left} (L = {left_loss}).",
    ),
    "notice.valleys": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "That batch gradient descent finds the global minimum holds for convex losses with a "
        "suitable rate; the loss of a net is not convex.",
    ),
    "text.ahead": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "Both updates are the sum of two arrows: what is left of the velocity, and a gradient. "
        "Momentum takes the gradient where it stands, Nesterov where the velocity alone would "
        "lead: it sees the far slope before it stands on it, and brakes sooner.",
    ),
    "notice.ahead.sum": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "With the gradient g held constant, the velocity grows towards g ÷ (1 − μ): ×{times}.",
    ),
    "notice.ahead.torch": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "torch keeps the place of the look ahead as its weights; the paths agree there.",
    ),
    "text.moments": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "The gradients of the two weights have unlike sizes, bars on one scale. m and v are "
        "means that forget and start at 0: in update {update} they have {mean_share} and "
        "{square_share} of their weight, and are corrected by that. The quotient has no unit of"
        " the gradient left. AdaGrad sums squares up instead, so that what it multiplies a "
        "gradient with can only shrink.",
    ),
    "notice.moments.raw": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "v is the mean of g², the second raw moment, and no variance: a gradient that never "
        "changes has variance 0, and v, corrected, is g².",
    ),
    "notice.moments.first": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "The first step of Adam is one learning rate long for every weight, as that of AdaGrad; "
        "RMSProp without correction starts with {rms} rates.",
    ),
    "text.batch": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "Each example pulls towards its own point; the loss of all is lowest at their mean, the "
        "cross. A batch of {size} pulls towards the mean of {size} examples. That is right on "
        "average, and off by a variance of s² ÷ B: with 1 example {one}, with {most} {many}.",
    ),
    "notice.batch": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "Four times the examples halve the noise. After that much work a smaller batch has made "
        "four times the updates.",
    ),
    "text.noise": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "With a fixed rate the weights do not come to rest: every batch pushes them elsewhere. "
        "The ball has the variance η s² ÷ (B (2 − η)), here {measured} measured and {expected} "
        "expected. A small rate makes it small, and the way there long.",
    ),
    "notice.noise": QT_TRANSLATE_NOOP(
        "training/optimizers", "Hence rates that fall during training: far first, then still."
    ),
    "text.scale": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "{method}. Loss ÷ {factor} divides every gradient. Where the step is proportional to the "
        "gradient, with momentum or without, that is the same as rate ÷ {factor}. Where the step "
        "is divided by the size of the gradients it cancels, up to ε, and changes nothing; the "
        "rate does not cancel. A decay in the gradient is not divided, so it breaks the equality.",
    ),
    "notice.scale": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "Try ε = 0.01: it is then no longer small beside √v, and the loss’s scale shows.",
    ),
    "text.rate": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "The learning rate is the length of Adam’s steps. Over four decades of rates its loss "
        "ends anywhere between {low} and {high}; over eight decades of the loss’s scale between"
        " {factor_low} and {factor_high}. The scale of the gradients cancels, the rate does "
        "not.",
    ),
    "notice.rate": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "Gradient descent minds both alike: beyond 2 ÷ curvature it leaves.",
    ),
    "text.decay": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "The decay λw in the gradient is divided by √v with the rest: slow for a weight with "
        "large gradients, fast for one with small ones. So far {large} and {small} are left. "
        "AdamW shrinks every weight by the share ηλ, whatever its gradients.",
    ),
    "notice.decay": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "For gradient descent both are the same; only a divided gradient tells them apart.",
    ),
    "text.layers": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "Adam moves every weight by about its rate, in a layer of large weights and in one of "
        "small. LAMB multiplies the step u of each layer by ‖w‖ ÷ ‖u‖, so that each moves by the "
        "share η of its length; made for batches of tens of thousands.",
    ),
    "notice.layers": QT_TRANSLATE_NOOP(
        "training/optimizers",
        "A layer whose weights start near 0 then takes small steps only. In the end the loss is"
        " {adam} with Adam and {lamb} with LAMB.",
    ),
}

TOLD = {**CAPTIONS, **TEXTS}
