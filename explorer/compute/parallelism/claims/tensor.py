"""Sentences about cutting the matrices of a block, put to the block cut and uncut."""

from __future__ import annotations

from explorer.core.claims import Judgement, Verdict, claim
from explorer.core.formatting import number
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "parallelism.cut_order": QT_TRANSLATE_NOOP(
        "claims",
        "With a GELU between the matrices, rows first and the sum left for the end is off by "
        "{wrong}; done right, each of {ranks} ranks sends {rows} numbers in both passes, columns "
        "first {columns}. With nothing between them the order makes a difference of {linear}.",
    ),
    "parallelism.sequence_bytes": QT_TRANSLATE_NOOP(
        "claims",
        "Counted in both passes of an MLP on {ranks} ranks: {plain} numbers sent by each with two "
        "all-reduces, {sharded} with two all-gathers and two reduce-scatters. Between the blocks a "
        "rank holds {held} numbers instead of {whole}.",
    ),
    "parallelism.all_logits": QT_TRANSLATE_NOOP(
        "claims",
        "Three numbers per token do: the largest logit, the sum of exponentials, the target's "
        "logit. With {small} and {large} words the ranks exchange {exchanged} numbers for {tokens} "
        "tokens, and the loss is that of all logits within {apart}.",
    ),
}  # fmt: skip
RANKS = 4


@claim("X081")
def order_of_cuts() -> Verdict:
    """Is the order of the cuts all the same? The numbers, and what is sent, for both orders."""
    from explorer.compute.parallelism.tensor.params import Params
    from explorer.compute.parallelism.tensor.run import run
    from explorer.core.trace import drive

    def of(cut: str, activation: str = "gelu") -> tuple[float, float]:
        trace = drive(run(Params(cut=cut, activation=activation, ranks=RANKS)))
        return max(step.difference for step in trace.steps), trace[-1].total

    (_, columns), (_, rows) = of("column-row"), of("row-column")
    (wrong, _), (linear, _) = of("wrong"), of("wrong", "none")
    numbers = {"late_sum_off_by": wrong, "linear_off_by": linear, "sent_columns_first": columns,
               "sent_rows_first": rows}  # fmt: skip
    sentence = message(
        "parallelism.cut_order", wrong=number(wrong, 2), ranks=RANKS, rows=f"{rows:g}",
        columns=f"{columns:g}", linear=number(linear, 2),
    )  # fmt: skip
    alike = wrong < 1e-6 and rows == columns
    return Verdict("true" if alike else "false", numbers, sentence)


@claim("X082")
def sequence_parallel_sends_more() -> Verdict:
    """Does sequence parallelism send more? Both are run and what each rank sends is counted."""
    from explorer.compute.parallelism.tensor.params import Params
    from explorer.compute.parallelism.tensor.run import run
    from explorer.core.trace import drive

    plain, sharded = (drive(run(Params(ranks=RANKS, sequence_parallel=on))) for on in (False, True))
    held = [int(trace.shared.pieces["x"].parts[0].size) for trace in (plain, sharded)]
    sent = [float(trace[-1].total) for trace in (plain, sharded)]
    numbers = {"sent_plain": sent[0], "sent_sharded": sent[1], "held_plain": held[0],
               "held_sharded": held[1]}  # fmt: skip
    sentence = message(
        "parallelism.sequence_bytes", ranks=RANKS, plain=f"{sent[0]:g}", sharded=f"{sent[1]:g}",
        held=held[1], whole=held[0],
    )  # fmt: skip
    return Verdict("true" if sent[1] > sent[0] else "false", numbers, sentence)


@claim("X083")
def loss_needs_all_logits() -> Verdict:
    """Must the logits be gathered for the loss? What is exchanged at two sizes of vocabulary."""
    from explorer.compute.parallelism.tensor.params import Params
    from explorer.compute.parallelism.tensor.run import run
    from explorer.core.trace import drive

    small, large, tokens = 8, 32, 4
    exchanged, apart = [], 0.0
    for size in (small, large):
        params = Params(part="loss", ranks=RANKS, vocabulary=size, tokens=tokens)
        trace = drive(run(params))
        exchanged.append(sum(step.elements for step in trace.steps if not step.backward))
        apart = max(apart, *(step.difference for step in trace.steps))
    numbers = {"exchanged_small": exchanged[0], "exchanged_large": exchanged[1], "apart": apart}
    verdict: Judgement = "false" if exchanged[0] == exchanged[1] and apart < 1e-9 else "true"
    sentence = message(
        "parallelism.all_logits", small=small, large=large, exchanged=exchanged[1], tokens=tokens,
        apart=number(apart, 2),
    )  # fmt: skip
    return Verdict(verdict, numbers, sentence)
