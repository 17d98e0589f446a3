"""The sentences beside the stage of training/signal, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

TEXTS = {
    "text.depth": QT_TRANSLATE_NOOP(
        "training/signal",
        "Every layer multiplies by a matrix, so sizes multiply too. After {layers} layers of "
        "width {width}, Xavier's weights leave {xavier}, He's {he}, and yours, {gain}/√n, "
        "{own}. What each layer is off by is raised to the power of {layers}.",
    ),
    "text.back": QT_TRANSLATE_NOOP(
        "training/signal",
        "The chain rule goes through the same matrices. Of a gradient of size {size} there arrive "
        "at the input of {layers} layers: {xavier} with Xavier's weights, {he} with He's, {own} "
        "with yours, {gain}/√n. Where it vanishes the first layers do not learn; where it "
        "explodes one update throws them away.",
    ),
    "text.layer": QT_TRANSLATE_NOOP(
        "training/signal",
        "Forwards a number is a sum over {inputs} inputs, backwards over {outputs} outputs. "
        "1/√n_in = {lecun} keeps the one, 1/√n_out = {out} the other. Xavier (Glorot) takes the"
        " mean of both counts, √(2/(n_in + n_out)) = {xavier}: a compromise. 1/√n_in alone is "
        "LeCun's rule.",
    ),
    "text.relu": QT_TRANSLATE_NOOP(
        "training/signal",
        "ReLU sets {zeros} of the sums to 0. What is symmetric loses half of its mean square: "
        "here {before} becomes {after}. He (Kaiming) doubles the variance of the weights, "
        "2/{inputs} instead of 1/{inputs}, and {he} is left.",
    ),
    "text.warmup": QT_TRANSLATE_NOOP(
        "training/signal",
        "The rate rises to {rate} in {warmup} updates, or is there at once; afterwards both are"
        " the same. Adam's first steps are as long as the rate, whatever the gradient is worth."
        " After {updates} updates the loss is {warm} with warmup and {cold} without; warmup is "
        "ahead in {better} of {seeds} nets.",
    ),
    "text.explode": QT_TRANSLATE_NOOP(
        "training/signal",
        "Going back through {tokens} tokens the gradient meets the same matrix again and again."
        " The longest was {longest}, with c = {limit}. After {updates} updates {none} of "
        "{seeds} nets are lost as they are, {clip} clipped, {skip} with spikes left out.",
    ),
    "text.explode.helps": QT_TRANSLATE_NOOP(
        "training/signal",
        "Going back through {tokens} tokens the gradient meets the same matrix again and again."
        " The longest was {longest}; at that length one update throws the weights far away. "
        "After {updates} updates {none} of {seeds} nets are lost as they are, and {clip} of "
        "those clipped to {limit}; {skip} where spikes are left out.",
    ),
    "text.clip.given": QT_TRANSLATE_NOOP(
        "training/signal",
        "All numbers of the gradient together are one arrow, {norm} long. It points downhill "
        "only near by; a step {times} times as long as c leaves that neighbourhood.",
    ),
    "text.clip.short": QT_TRANSLATE_NOOP(
        "training/signal",
        "All numbers of the gradient together are one arrow, {norm} long: shorter than c = "
        "{limit}, so that clipping leaves it as it is.",
    ),
    "text.clip.norm": QT_TRANSLATE_NOOP(
        "training/signal",
        "All numbers are multiplied by the same factor: {left} of {norm} is left, and the "
        "direction stays. A gradient shorter than c = {limit} is not touched.",
    ),
    "text.clip.value": QT_TRANSLATE_NOOP(
        "training/signal",
        "Every number is cut to within ± v, with v such that the length is {left} too. Large "
        "numbers lose more than small ones, and the arrow turns by {angle}°.",
    ),
    "text.clip.scaled": QT_TRANSLATE_NOOP(
        "training/signal",
        "In mixed precision the loss is multiplied by S, here {scale}, and so are the "
        "gradients. Clipped to c first and divided by S afterwards, {left} of {norm} is left. "
        "Divide first, then clip.",
    ),
}

NOTICES = {
    "notice.residual": QT_TRANSLATE_NOOP(
        "training/signal",
        "A residual stream grows with each branch: {residual} after {layers}. With the branches"
        " times 1/√{layers} it is {scaled}: for ReLU it can never pass √e, about 1.65, at "
        "infinite width.",
    ),
    "notice.width": QT_TRANSLATE_NOOP(
        "training/signal",
        "The theory holds for infinite width. Here He's {he} stands beside {theory}: chance "
        "adds up with the layers, and more so the narrower they are.",
    ),
    "notice.letters": QT_TRANSLATE_NOOP(
        "training/signal",
        "q is the mean square of the activations, p that of the gradient; with a hat, as "
        "measured for Xavier.",
    ),
    "notice.zero": QT_TRANSLATE_NOOP(
        "training/signal", "Zeros pass nothing on, in either direction: these weights never learn."
    ),
    "notice.fixup": QT_TRANSLATE_NOOP(
        "training/signal",
        "The stream passes the gradient on beside every branch: {scaled} where branches are "
        "scaled by 1/√{layers}, {residual} where not. T-Fixup scales a Transformer's first "
        "weights to the same end, and then trains it without layer normalisation and without "
        "warmup.",
    ),
    "notice.equal": QT_TRANSLATE_NOOP(
        "training/signal", "With as many inputs as outputs the three rules are one."
    ),
    "notice.unequal": QT_TRANSLATE_NOOP(
        "training/signal",
        "Forwards and backwards cannot both be kept when {inputs} inputs meet {outputs} outputs.",
    ),
    "notice.mean": QT_TRANSLATE_NOOP(
        "training/signal",
        "The mean is not the reason. It is {before} before ReLU, {after} after it, and with "
        "He's weights {he}: He's rule makes it larger.",
    ),
    "notice.gauss": QT_TRANSLATE_NOOP(
        "training/signal",
        "{zeros} of the numbers are exactly 0: nothing is left of a Gaussian, and nothing has "
        "to be. What is kept is the size.",
    ),
    "notice.warmup.drag": QT_TRANSLATE_NOOP(
        "training/signal",
        "Drag the ring on the schedule: it is the end of the rise and the highest rate.",
    ),
    "notice.warmup.stuck": QT_TRANSLATE_NOOP(
        "training/signal",
        "Near {letters} a net knows how often letters occur and nothing about what stands "
        "before: without warmup {stuck} of {seeds} end there.",
    ),
    "notice.detector": QT_TRANSLATE_NOOP(
        "training/signal",
        "A detector calls a gradient a spike when it is longer than {spike} medians of the last"
        " {back}. Updates left out so far, in {seeds} nets: {skipped}. Growth that is slow is "
        "no spike: it goes unnoticed.",
    ),
    "notice.bad": QT_TRANSLATE_NOOP(
        "training/signal",
        "Of {met} bad batches that the nets with the detector have met, it caught {caught}.",
    ),
    "notice.clip.bars": QT_TRANSLATE_NOOP(
        "training/signal",
        "Below, bars on the dark marks mean: every number kept its share of the arrow.",
    ),
}
