"""The sentences of the forward steps: `head` above the picture, `para` beside it; of a way of
cutting where it has its own, else of all."""

from explorer.core.words import QT_TRANSLATE_NOOP

FORWARD = {
    "head.cut": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "A is cut by columns, B by the same rows; every rank has all of x"
    ),
    "para.cut": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Each of the {ranks} ranks holds 1/{ranks} of the two matrices, for good: weights, their "
        "gradients and their optimizer states never travel. Column j of A and row j of B belong "
        "to the same hidden unit, so they lie on the same rank.",
    ),
    "head.gated.cut": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "A and the gate G are cut by columns, B by the same rows"
    ),
    "para.gated.cut": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "The MLP of Llama has three matrices. A and G make two products of the same X, which are "
        "multiplied number by number, so both are cut alike: column j of A, column j of G and row "
        "j of B lie on the same rank.",
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
    "head.gated.first": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Every rank computes its own columns of both products"
    ),
    "para.gated.first": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Two products with the same X. Real programs put the columns of A and G of a rank side by "
        "side and make one product of them.",
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
    "head.gated.activation": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "SiLU of the gate times the other product, number by number"
    ),
    "para.gated.activation": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Both factors of a number are on the same rank. Cut differently, one of them would have "
        "to travel.",
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
}
