"""The sentences of the backward steps, and of the late sum with nothing between the matrices."""

from explorer.core.words import QT_TRANSLATE_NOOP

BACKWARD = {
    "head.goal": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Backward: the gradient of the output, on every rank"
    ),
    "para.goal": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "The loss is ½ Σ (O − T)² with a target T from the seed. All ranks have O, so all have "
        "its gradient.",
    ),
    "head.sharded.goal": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Backward: each rank has the gradient of its own tokens"
    ),
    "para.sharded.goal": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "The loss is ½ Σ (O − T)² with a target T from the seed, a sum over tokens.",
    ),
    "head.loss.goal": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Backward: shares minus one at the target, for the own logits"
    ),
    "para.loss.goal": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "The gradient of the mean loss by a logit needs the same two numbers per token, which are "
        "here. Nothing is sent.",
    ),
    "head.leave-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Back through the sum: every summand gets the same gradient"
    ),
    "para.leave-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Where the forward pass added up, the backward pass hands out copies, and everyone has "
        "one already.",
    ),
    "head.sharded.leave-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Back through the reduce-scatter: an all-gather of gradients"
    ),
    "para.sharded.leave-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Every summand needs the gradient of all tokens, and each rank has only its own.",
    ),
    "head.rows-first.leave-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Back through the all-gather: own columns of the gradient"
    ),
    "para.rows-first.leave-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Each rank needs the gradient of its own columns only."
    ),
    "head.late.leave-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Back through the all-gather: own columns of the gradient"
    ),
    "para.late.leave-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Each rank needs the gradient of its own columns only."
    ),
    "head.second-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Gradients of the own part of the second matrix, complete"
    ),
    "para.second-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Own activations and the gradient of the output are all it takes. No sum over ranks: a "
        "tensor-parallel weight has one owner.",
    ),
    "head.rows-first.second-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "The gradient of Z comes as summands"
    ),
    "para.rows-first.second-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Own columns of B give the own weight gradient, complete, but of the gradient of Z only "
        "a summand.",
    ),
    "head.late.second-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "The gradient of Z comes as summands"
    ),
    "para.late.second-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "The gradient of B is built from the wrong Z: off by up to {off}.",
    ),
    "head.activation-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Times the slope of {function}, number by number"
    ),
    "para.activation-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "As forward, each rank by itself."
    ),
    "head.gated.activation-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Back through the product: each factor times the other"
    ),
    "head.rows-first.activation-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Summands times the slope of {function}: here it may wait"
    ),
    "para.rows-first.activation-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Backward the slope is a factor known to all, and a factor may be multiplied before or "
        "after adding up.",
    ),
    "head.late.activation-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Times the slope of {function} at a summand, the wrong place"
    ),
    "para.late.activation-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Each rank takes the slope at its own summand, so even the ranks disagree: off by up to "
        "{off}.",
    ),
    "head.middle-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "All-reduce of the wide gradient in the middle of the block"
    ),
    "para.middle-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "The same {elements} numbers as forward: the price of beginning with rows.",
    ),
    "head.mix-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Back through the mixing, head by head"
    ),
    "para.mix-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Gradients of weights and values. A value head's gradient is summed over the query heads "
        "that read it.",
    ),
    "head.weights-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Back through softmax and scores, head by head"
    ),
    "para.weights-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Still no rank needs a number of another one."
    ),
    "head.project-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Own gradients of the three matrices, a summand for X"
    ),
    "para.project-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Weight gradients are complete where a head has one owner. X was read by all heads, so "
        "its gradient is a sum over the ranks.",
    ),
    "head.copies": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Ranks that hold the same key-value head add up its gradient"
    ),
    "para.copies": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "{copies} neighbours each saw only their own query heads. Left out, the copies of one "
        "weight would drift apart.",
    ),
    "head.first-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Gradients of the own columns, complete; a summand for X"
    ),
    "para.first-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "The weight gradient stays where the weight is. X was read by all ranks, so its gradient "
        "is a sum over them.",
    ),
    "head.gated.first-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Gradients of the own columns of A and G; one summand for X"
    ),
    "para.gated.first-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "What both matrices hand back to X is added up on the rank first, so that still one array "
        "travels.",
    ),
    "head.rows-first.first-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Gradients of the own rows, and of the own columns of X"
    ),
    "para.rows-first.first-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Both complete: the sum was made in the middle."
    ),
    "head.late.first-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Wrong gradients of the own rows and columns"
    ),
    "para.late.first-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Training would follow these: off by up to {off}."
    ),
    "head.enter-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "All-reduce: the gradient for the block before"
    ),
    "para.enter-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "The only message of the backward pass, where the forward pass sent none. What is copied "
        "in one direction is summed in the other.",
    ),
    "head.sharded.enter-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Reduce-scatter: every rank gets the gradient of its tokens"
    ),
    "para.sharded.enter-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Two all-gathers and two reduce-scatters instead of two all-reduces: as many numbers.",
    ),
    "head.rows-first.enter-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "All-gather: the gradient for the block before"
    ),
    "para.rows-first.enter-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Four collectives instead of two, two of them wide, and the activations in the middle on "
        "every rank: this is why one begins with columns.",
    ),
    "head.late.enter-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "All-gather: a wrong gradient for the block before"
    ),
    "para.late.enter-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "The same messages as in the right order, other numbers: off by up to {off}. With nothing "
        "between the matrices it would be exact.",
    ),
    # the late sum with nothing between the matrices
    "head.linear.cut": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "A by rows, B by columns, and nothing between them"
    ),
    "para.linear.cut": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "The sum over the ranks is left for later. Without a function in between two matrices are "
        "one matrix, and adding may wait.",
    ),
    "head.linear.activation": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Nothing happens to the summands, so they remain summands"
    ),
    "para.linear.activation": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "f(a) + f(b) = f(a + b) holds for what is linear, and only for that.",
    ),
    "head.linear.middle": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "All-reduce: late, and still the right numbers"
    ),
    "para.linear.middle": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "The difference from the unsplit block is that of a sum in another order. Put a GELU back "
        "in and it is not.",
    ),
    "head.linear.leave": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "All-gather: the columns of the output are put together"
    ),
    "para.linear.leave": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "The second collective of this order, after the sum in the middle."
    ),
    "para.linear.second": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "A column of B and all of Z are here: finished numbers."
    ),
    "head.linear.activation-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Times a slope of 1: nothing happens"
    ),
    "para.linear.activation-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "The slope of nothing is 1 everywhere, so the ranks agree."
    ),
    "para.linear.second-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Own columns of B give the own weight gradient, complete, but of the gradient of Z only "
        "a summand.",
    ),
    "head.linear.first-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Gradients of the own rows, and of the own columns of X"
    ),
    "para.linear.first-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Both complete: the sum was made in the middle."
    ),
    "head.linear.enter-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "All-gather: the gradient for the block before"
    ),
    "para.linear.enter-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "All gradients are those of the unsplit block. It is the function between the matrices "
        "that decides how they may be cut.",
    ),
}
