"""The sentences of each step: `head` above the picture, `para` beside it; of a way of cutting where
it has its own, else of all."""

from explorer.core.words import QT_TRANSLATE_NOOP

STEPS = {
    "head.cut": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "A is cut by columns, B by the same rows; every rank has all of x"
    ),
    "para.cut": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Each of the {ranks} ranks holds 1/{ranks} of the two matrices, for good: weights, their "
        "gradients and their optimizer states never travel. Column j of A and row j of B belong "
        "to the same hidden unit, so they lie on the same rank.",
    ),
    "head.plain.sharded.cut": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "A is cut by columns, B by rows; every rank holds only its own tokens",
    ),
    "para.plain.sharded.cut": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Between the blocks (norms, dropout, residual sums) each token is treated by itself, so a "
        "rank needs only its own tokens there: 1/{ranks} of the activations.",
    ),
    "head.rows-first.cut": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "The other way round: A is cut by rows, B by columns"
    ),
    "para.rows-first.cut": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Each of the {ranks} ranks holds as much as before. But now the first product is what is "
        "split into summands.",
    ),
    "head.late.cut": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "A by rows, B by columns, and {function} before the sum"
    ),
    "para.late.cut": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "The same cut, with the sum over the ranks left for after {function}, as if it did not "
        "matter where one adds.",
    ),
    "head.heads.cut": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Every rank owns {heads} query heads, from the first matrix to the last",
    ),
    "para.heads.cut": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Query, key and value matrices are cut by columns between heads, the output matrix by the "
        "same rows. A head never looks at another one's numbers, so all of attention stays on one "
        "rank.",
    ),
    "head.heads.sharded.cut": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Every rank owns {heads} query heads, and between the blocks only its tokens",
    ),
    "para.heads.sharded.cut": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Between the blocks (norms, dropout, residual sums) each token is treated by itself, so a "
        "rank needs only its own tokens there: 1/{ranks} of the activations.",
    ),
    "head.loss.cut": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "The output matrix is cut by columns: part of the vocabulary each"
    ),
    "para.loss.cut": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "The output matrix is among the largest of a model, and the logits among the largest "
        "activations. Each of the {ranks} ranks owns 1/{ranks} of both.",
    ),
    "head.enter": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Into the block: every rank has X already, nothing is sent"
    ),
    "para.enter": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Forward this place does nothing. It is here for the way back: what all ranks read, all "
        "ranks have a gradient for.",
    ),
    "head.sharded.enter": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "All-gather: every rank gets the tokens of the others"
    ),
    "para.sharded.enter": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "A column of A needs every token, so the shards are put together: an all-gather in the "
        "place where nothing happened before. It is half of the all-reduce that is missing at the "
        "other end.",
    ),
    "head.rows-first.enter": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Rows of A meet columns of x: each rank takes its own, nothing is sent",
    ),
    "para.rows-first.enter": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Row k of A is multiplied by column k of x only. Everyone has x and picks columns.",
    ),
    "head.late.enter": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Rows of A meet columns of x: each rank takes its own, nothing is sent",
    ),
    "para.late.enter": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Row k of A is multiplied by column k of x only. Everyone has x and picks columns.",
    ),
    "head.first": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Every rank computes its own columns of Y, complete"
    ),
    "para.first": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "A column of Y needs one column of A and all of X, both of which are here. These are "
        "finished numbers, not summands.",
    ),
    "head.rows-first.first": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Every rank has a summand of all of Y"
    ),
    "para.rows-first.first": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Each number of Y is a sum over all rows of A, of which a rank has only some. No number "
        "here means anything before they are added.",
    ),
    "head.late.first": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Every rank has a summand of all of Y"
    ),
    "para.late.first": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Each number of Y is a sum over all rows of A, of which a rank has only some. No number "
        "here means anything before they are added.",
    ),
    "head.loss.first": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Every rank computes the logits of its part of the vocabulary"
    ),
    "para.loss.first": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "A softmax needs all logits of a token. To send them all would be {tokens} × {vocabulary} "
        "numbers, in a real model hundreds of megabytes; it can be done with three per token.",
    ),
    "head.activation": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "{function} number by number: no rank needs another"
    ),
    "para.activation": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "A function of single numbers does not care who holds the neighbours, as long as the "
        "numbers are complete. This is why the first matrix is cut by columns.",
    ),
    "head.rows-first.activation": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "{function} of the finished sums, the same work on every rank"
    ),
    "para.rows-first.activation": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Every rank holds all of Y and computes all of Z: neither memory nor work is shared out.",
    ),
    "head.late.activation": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "{function} of summands: f(a) + f(b) is not f(a + b)"
    ),
    "para.late.activation": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Each rank applies {function} to its summand. Added up, this differs from the unsplit "
        "block by up to {off}.",
    ),
    "head.middle": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "All-reduce in the middle of the block, on the wide array"
    ),
    "para.middle": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "The sum is needed before {function}. It has {elements} numbers, as wide as the "
        "feed-forward layer, and there is a second collective at the end.",
    ),
    "head.late.middle": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "All-reduce, too late: the wrong numbers are now everywhere"
    ),
    "para.late.middle": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Nothing fails, shapes and messages are right, every rank holds the same. Only a "
        "comparison with the unsplit block shows it.",
    ),
    "head.second": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Own columns times own rows: a summand of the whole output"
    ),
    "para.second": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "The output is a sum over all hidden units, and each rank has added up its own. The cuts "
        "fit, so Z was never sent.",
    ),
    "head.rows-first.second": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Every rank computes its own columns of the output"
    ),
    "para.rows-first.second": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "A column of B and all of Z are here: finished numbers."
    ),
    "head.late.second": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Every rank computes its own columns of the output"
    ),
    "para.late.second": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "A column of B and all of Z are here, but Z is not the unsplit block's: off by {off} now.",
    ),
    "head.leave": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "All-reduce: the summands of {ranks} ranks become the output"
    ),
    "para.leave": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "The only message of the forward pass. Its size is that of the block's output, however "
        "wide the block is inside.",
    ),
    "head.sharded.leave": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Reduce-scatter: added up, and every rank keeps its own tokens"
    ),
    "para.sharded.leave": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "An all-reduce is a reduce-scatter and an all-gather. The second half now happens at the "
        "entrance of the next block: the same bytes, and less to keep in between.",
    ),
    "head.rows-first.leave": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "All-gather: the columns of the output are put together"
    ),
    "para.rows-first.leave": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "The second collective of this order, after the sum in the middle."
    ),
    "head.late.leave": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "All-gather: the columns of a wrong output are put together"
    ),
    "para.late.leave": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Largest difference from the unsplit block: {off}."
    ),
    "head.project": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Queries, keys and values of the own heads"
    ),
    "para.project": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Three products with matrices cut by columns. Where several query heads share a "
        "key-value head, they lie on the same rank with it.",
    ),
    "head.weights": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Scores and softmax head by head, without a message"
    ),
    "para.weights": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "The softmax runs over tokens, not over heads, and all tokens of a head are here. One map "
        "of {tokens} × {tokens} per head.",
    ),
    "head.mix": QT_TRANSLATE_NOOP("parallelism/tensor", "Every head mixes its values"),
    "para.mix": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "What the heads bring lies side by side, {ranks} ranks holding different columns.",
    ),
    "head.heads.second": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Own heads times own rows of Wo: a summand of the output"
    ),
    "para.heads.second": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "The output matrix adds up over all heads, and each rank has added up its own.",
    ),
    "head.largest": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "First exchange: the largest logit of each token"
    ),
    "para.largest": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Each rank finds the largest of its logits, an all-reduce with max the largest of all. "
        "Subtracted from every logit it keeps the exponentials from overflowing.",
    ),
    "head.powers": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Every rank takes the exponentials of its own logits"
    ),
    "para.powers": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "With the same largest logit everywhere, they fit together."
    ),
    "head.sums": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Two numbers per token: sum of exponentials, logit of the target"
    ),
    "para.sums": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "The target is in the vocabulary of one rank. It puts in the logit, the others put in 0.",
    ),
    "head.exchange": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Second exchange: an all-reduce of two numbers per token"
    ),
    "para.exchange": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "{elements} numbers instead of {tokens} × {vocabulary} logits, whatever the size of the "
        "vocabulary.",
    ),
    "head.loss": QT_TRANSLATE_NOOP("parallelism/tensor", "The loss of each token, on every rank"),
    "para.loss": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Log of the sum, plus the largest, minus the logit of the target."
    ),
    # backward
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
