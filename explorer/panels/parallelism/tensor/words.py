"""Every sentence of the lab, in English; the translations are in resources/i18n."""

from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.parallelism.tensor.words_backward import BACKWARD
from explorer.panels.parallelism.tensor.words_forward import FORWARD

SENTENCES = {
    **FORWARD,
    **BACKWARD,
    "section.forward": QT_TRANSLATE_NOOP("parallelism/tensor", "Forward"),
    "section.backward": QT_TRANSLATE_NOOP("parallelism/tensor", "Backward"),
    # the picture
    "rank": QT_TRANSLATE_NOOP("parallelism/tensor", "rank {rank}"),
    "note.whole": QT_TRANSLATE_NOOP("parallelism/tensor", "on every rank"),
    "note.partial": QT_TRANSLATE_NOOP("parallelism/tensor", "summand"),
    "note.columns": QT_TRANSLATE_NOOP("parallelism/tensor", "columns {first}–{last}"),
    "note.columns.1": QT_TRANSLATE_NOOP("parallelism/tensor", "column {first}"),
    "note.rows": QT_TRANSLATE_NOOP("parallelism/tensor", "rows {first}–{last}"),
    "note.rows.1": QT_TRANSLATE_NOOP("parallelism/tensor", "row {first}"),
    "note.tokens": QT_TRANSLATE_NOOP("parallelism/tensor", "tokens {first}–{last}"),
    "note.tokens.1": QT_TRANSLATE_NOOP("parallelism/tensor", "token {first}"),
    "note.heads": QT_TRANSLATE_NOOP("parallelism/tensor", "heads {first}–{last}"),
    "note.heads.1": QT_TRANSLATE_NOOP("parallelism/tensor", "head {first}"),
    "pass.copy": QT_TRANSLATE_NOOP("parallelism/tensor", "nothing to send"),
    "pass.slice": QT_TRANSLATE_NOOP("parallelism/tensor", "own columns: nothing to send"),
    "pass.all-reduce": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "all-reduce, each sends {count} numbers"
    ),
    "pass.max": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "all-reduce (max), each sends {count} numbers"
    ),
    "pass.all-gather": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "all-gather, each sends {count} numbers"
    ),
    "pass.reduce-scatter": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "reduce-scatter, each sends {count} numbers"
    ),
    "cuts": QT_TRANSLATE_NOOP("parallelism/tensor", "who owns what"),
    "cut.columns": QT_TRANSLATE_NOOP("parallelism/tensor", "cut by columns"),
    "cut.rows": QT_TRANSLATE_NOOP("parallelism/tensor", "cut by rows"),
    "cut.copies": QT_TRANSLATE_NOOP("parallelism/tensor", "each part on {count} ranks"),
    "sent": QT_TRANSLATE_NOOP("parallelism/tensor", "numbers sent by each rank: {now} of {total}"),
    "sent.short": QT_TRANSLATE_NOOP("parallelism/tensor", "numbers sent: {now} of {total}"),
    "flow.plain": QT_TRANSLATE_NOOP("parallelism/tensor", "columns, then rows: two all-reduces"),
    "flow.sharded": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "sequence parallel: all-gather and reduce-scatter"
    ),
    "flow.rows-first": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "rows, then columns: the wide sums too"
    ),
    "flow.three": QT_TRANSLATE_NOOP("parallelism/tensor", "three numbers per token"),
    "flow.logits": QT_TRANSLATE_NOOP("parallelism/tensor", "all logits to everyone"),
    "name.all-reduce": QT_TRANSLATE_NOOP("parallelism/tensor", "all-reduce"),
    "name.max": QT_TRANSLATE_NOOP("parallelism/tensor", "all-reduce (max)"),
    "name.all-gather": QT_TRANSLATE_NOOP("parallelism/tensor", "all-gather"),
    "name.reduce-scatter": QT_TRANSLATE_NOOP("parallelism/tensor", "reduce-scatter"),
    "per.rank": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "{total} numbers per rank, forward and backward, around a ring"
    ),
    "chip.same": QT_TRANSLATE_NOOP("parallelism/tensor", "as unsplit, within {off}"),
    "chip.exact": QT_TRANSLATE_NOOP("parallelism/tensor", "exactly as unsplit"),
    "chip.off": QT_TRANSLATE_NOOP("parallelism/tensor", "wrong by {off}"),
    "chip.difference": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "largest difference from the unsplit block so far: {off}"
    ),
    "chip.tolerance": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "other orders of the same sums may differ by {tolerance}"
    ),
    # read-outs
    "gate": QT_TRANSLATE_NOOP("parallelism/tensor", "Between the ranks: {name}"),
    "gate.copy.forward": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "forward: every rank has it already, nothing is sent"
    ),
    "gate.copy.back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "backward: every rank has it already, nothing is sent"
    ),
    "gate.slice.forward": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "forward: every rank takes its own columns, nothing is sent"
    ),
    "gate.slice.back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "backward: every rank takes its own columns, nothing is sent"
    ),
    "gate.max.forward": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "forward: all-reduce with max over {elements} numbers; each rank sends {sent}",
    ),
    "gate.all-reduce.forward": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "forward: all-reduce of {elements} numbers; each rank sends {sent}"
    ),
    "gate.all-reduce.back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "backward: all-reduce of {elements} numbers; each rank sends {sent}"
    ),
    "gate.all-gather.forward": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "forward: all-gather of {elements} numbers; each rank sends {sent}"
    ),
    "gate.all-gather.back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "backward: all-gather of {elements} numbers; each rank sends {sent}"
    ),
    "gate.reduce-scatter.forward": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "forward: reduce-scatter of {elements} numbers; each rank sends {sent}",
    ),
    "gate.reduce-scatter.back": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "backward: reduce-scatter of {elements} numbers; each rank sends {sent}",
    ),
    "how.given": QT_TRANSLATE_NOOP("parallelism/tensor", "given"),
    "how.same": QT_TRANSLATE_NOOP("parallelism/tensor", "the same as {a}"),
    "how.gathered": QT_TRANSLATE_NOOP("parallelism/tensor", "all parts of {a}, side by side"),
    "how.own": QT_TRANSLATE_NOOP("parallelism/tensor", "this rank's columns of {a}"),
    "how.product": QT_TRANSLATE_NOOP("parallelism/tensor", "a row of {a} times a column of {b}"),
    "how.product-left": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "a column of {a} times a column of {b}"
    ),
    "how.product-right": QT_TRANSLATE_NOOP("parallelism/tensor", "a row of {a} times a row of {b}"),
    "how.sum": QT_TRANSLATE_NOOP("parallelism/tensor", "summed over the ranks"),
    "how.activation": QT_TRANSLATE_NOOP("parallelism/tensor", "{f} of the number in {a}"),
    "how.slope": QT_TRANSLATE_NOOP("parallelism/tensor", "{a} times the slope of {f} at {b}"),
    "how.gate": QT_TRANSLATE_NOOP("parallelism/tensor", "SiLU of {a}, the gate, times {b}"),
    "how.gate-back": QT_TRANSLATE_NOOP("parallelism/tensor", "{a} times SiLU of {b}"),
    "how.gate-slope": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "{a} times {b} times the slope of SiLU at {c}"
    ),
    "how.gate-input": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "from {a} and {b} back through A and G"
    ),
    "how.goal": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "O minus the target T, the gradient of ½(O − T)²"
    ),
    "how.weights": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "softmax of a head's scores, from {a} and {b}, causal"
    ),
    "how.mix": QT_TRANSLATE_NOOP("parallelism/tensor", "a head's weights times its values"),
    "how.mix-back": QT_TRANSLATE_NOOP("parallelism/tensor", "from {a} and the values"),
    "how.value-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "from {a} and {b}, summed over the query heads here"
    ),
    "how.weights-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "from {a} back through softmax and scores"
    ),
    "how.input-back": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "from {a}, {b} and {c} back through the three matrices"
    ),
    "how.largest": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "the largest logit of the token over all ranks"
    ),
    "how.power": QT_TRANSLATE_NOOP("parallelism/tensor", "e to the power of logit minus largest"),
    "how.sums": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "column 0: sum of this rank's exponentials; column 1: the target's logit, 0 elsewhere",
    ),
    "how.loss": QT_TRANSLATE_NOOP("parallelism/tensor", "minus the log of the target's share"),
    "how.share": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "share minus 1 at the target, over the number of tokens"
    ),
    "read.partial": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "one of the summands on {count} ranks; only their sum means something"
    ),
    "read.same": QT_TRANSLATE_NOOP("parallelism/tensor", "unsplit block: {value}, the same"),
    "read.off": QT_TRANSLATE_NOOP("parallelism/tensor", "unsplit block: {value}; off by {off}"),
    "read.target": QT_TRANSLATE_NOOP("parallelism/tensor", "the target of token {token}"),
    "read.drag": QT_TRANSLATE_NOOP("parallelism/tensor", "drag up or down to change it"),
    # what to notice
    "note.same": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Largest difference from the unsplit block at this step: {off}. Sums in another order may "
        "differ by {tolerance}.",
    ),
    "note.off": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Largest difference from the unsplit block at this step: {off}, far more than rounding "
        "explains ({tolerance}).",
    ),
    "note.ring": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "The array has {elements} numbers; around a ring each rank sends {sent} for it.",
    ),
    "note.total": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Forward and backward together each rank has sent {total} numbers."
    ),
    "note.bytes": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "Numbers, not bytes: in BF16 each takes two."
    ),
    "note.again": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "The gathered X is kept here for the backward pass. Megatron-LM keeps only the shard and "
        "gathers again: one all-gather more, less memory.",
    ),
    "note.copies": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "There are {groups} key-value heads for {ranks} ranks: neighbours hold the same one.",
    ),
    # what was changed in the input, and what is refused
    "unused": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Your table has more rows or columns than the input has.",
    ),
    "table": QT_TRANSLATE_NOOP("parallelism/tensor", "Give a table: one row of numbers per token."),
    "cell": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Token {token}, column {column}: {cell} is no number from −{limit} to {limit}.",
    ),
    "divides.feed_forward": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "{size} columns of A do not divide over {ranks} ranks: {rest} are left over.",
    ),
    "divides.hidden": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "{size} rows of A do not divide over {ranks} ranks: {rest} are left over.",
    ),
    "divides.heads": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "{size} query heads do not divide over {ranks} ranks: {rest} are left over.",
    ),
    "divides.vocabulary": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "A vocabulary of {size} does not divide over {ranks} ranks: {rest} are left over. Real "
        "models fill it up.",
    ),
    "divides.tokens": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "Sequence parallel: {size} tokens do not divide over {ranks} ranks, {rest} are left over.",
    ),
    "gated": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "A gate multiplies two products; rows first is shown for GELU, ReLU, SiLU and nothing.",
    ),
    "groups": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "{heads} query heads do not divide over {groups} key-value heads.",
    ),
    "copies": QT_TRANSLATE_NOOP(
        "parallelism/tensor",
        "{groups} key-value heads fit {ranks} ranks only if one number divides the other.",
    ),
    # predict first
    "predict": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "How often do the ranks have to talk in the forward pass?"
    ),
    "predict.0": QT_TRANSLATE_NOOP("parallelism/tensor", "not at all"),
    "predict.1": QT_TRANSLATE_NOOP("parallelism/tensor", "once"),
    "predict.2": QT_TRANSLATE_NOOP("parallelism/tensor", "twice or more"),
}

VALUE_NAMES = {
    "operation": QT_TRANSLATE_NOOP("parallelism/tensor", "the operation of this step"),
    "written": QT_TRANSLATE_NOOP("parallelism/tensor", "the pieces it computed"),
    "parts": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "their numbers on each rank, per piece (ranks, rows, columns)"
    ),
    "unsplit": QT_TRANSLATE_NOOP("parallelism/tensor", "the same of the unsplit block"),
    "collective": QT_TRANSLATE_NOOP("parallelism/tensor", "what passed between the ranks"),
    "sent": QT_TRANSLATE_NOOP("parallelism/tensor", "numbers each rank sent at this step"),
    "sent_so_far": QT_TRANSLATE_NOOP("parallelism/tensor", "numbers each rank has sent so far"),
    "difference": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "largest difference from the unsplit block at this step"
    ),
}

RESULT_NAMES = {
    "output": QT_TRANSLATE_NOOP("parallelism/tensor", "the output, or the loss per token"),
    "largest_difference": QT_TRANSLATE_NOOP(
        "parallelism/tensor", "largest difference from the unsplit block over all steps"
    ),
    "tolerance": QT_TRANSLATE_NOOP("parallelism/tensor", "what rounding alone may make of it"),
    "same": QT_TRANSLATE_NOOP("parallelism/tensor", "whether the split block is the block"),
    "sent": QT_TRANSLATE_NOOP("parallelism/tensor", "numbers each rank sends in both passes"),
    "collectives": QT_TRANSLATE_NOOP("parallelism/tensor", "collectives in the order of calls"),
    "parameters": QT_TRANSLATE_NOOP("parallelism/tensor", "parameters on each rank"),
    "other_ways": QT_TRANSLATE_NOOP("parallelism/tensor", "numbers sent per rank, other ways"),
}
