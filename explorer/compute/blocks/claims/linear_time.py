"""Sentences about models that take linear time."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import number, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "blocks.sparse": QT_TRANSLATE_NOOP(
        "claims",
        "No. A selective state-space model is a dense recurrence: on a text of {tokens} tokens "
        "{share} of the {pairs} pairs have a weight, none is left out as in sparse attention. What "
        "it saves comes from the state of fixed size: twice the length takes {ours} times the "
        "multiply-adds, in attention {theirs} times.",
    ),
}  # fmt: skip
TEXT = "the Queen of Hearts, she made some Tarts, all on a Summer day"
ROWS, STEP, WIDTH, LENGTH = 16, 0.1, 2048, 8192
#: A weight below this share of the largest would be lost beside it in float32.
LOST = 1e-7


@claim("W157")
def mamba_is_sparse() -> Verdict:
    """Is Mamba a sparse architecture? Counts the pairs of tokens that have a weight in its matrix
    form, the steps of its tokens between a thousandth and a tenth as Mamba begins with, and what
    twice the length costs."""
    import numpy as np

    from explorer.compute.blocks.linear_time import Gates
    from explorer.compute.blocks.linear_time.cost import work_of
    from explorer.compute.blocks.linear_time.gates import discretised, rates_of
    from explorer.compute.blocks.linear_time.scan import unrolled

    tokens = len(TEXT)
    letters = sorted(set(TEXT))
    # every letter has a step of its own
    steps = np.geomspace(STEP / 100, STEP, len(letters))[[letters.index(one) for one in TEXT]]
    decay, write = discretised(rates_of(ROWS), steps)
    ones, nothing = np.ones((tokens, ROWS)), np.zeros((tokens, ROWS))
    opened = np.ones(tokens, dtype=bool)
    matrix = unrolled(Gates(decay, write, ones, nothing, False, opened, steps))
    below = matrix[np.tril_indices(tokens)]
    share = float((below > LOST * below.max()).mean())
    ours, theirs = (
        work_of(model, 2 * LENGTH, WIDTH, ROWS) / work_of(model, LENGTH, WIDTH, ROWS)
        for model in ("selective", "attention")
    )
    numbers = {
        "share_of_pairs": share, "pairs": len(below), "work_of_twice_the_length": ours,
        "the_same_in_attention": theirs,
    }  # fmt: skip
    sentence = message(
        "blocks.sparse", tokens=tokens, share=percent(share), pairs=len(below),
        ours=number(ours, 3), theirs=number(theirs, 3),
    )  # fmt: skip
    return Verdict("false" if share > 0.99 else "depends", numbers, sentence)
