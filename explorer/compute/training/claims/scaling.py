"""Sentences often said about the data, the context and the shape of large models."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim, state
from explorer.core.formatting import count, fixed, number
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "scaling.context": QT_TRANSLATE_NOOP(
        "claims",
        "As a data set, {length} tokens would be one part in {parts} of the 1.4 trillion that were "
        "published, and {passages} passages of {before} tokens in all. As a length of context they "
        "change the work: at width {width}, training takes {short} times 6 N operations per token "
        "with {before} tokens of context and {long} times with {length}, counted. 32K and 8K are "
        "lengths of context.",
    ),
    "scaling.structure": QT_TRANSLATE_NOOP(
        "claims",
        "From 1.4 to 2 trillion tokens are {more} % more, and no weight is added by them, nor by "
        "twice the context with rotary positions. What changes the shape is sharing keys and "
        "values: {heads} heads with {groups} of each instead of {heads} take {shared} weights of "
        "keys and values instead of {full}. What the tokens bring is loss: a published law has "
        "70B parameters at {after} nats instead of {loss}.",
    ),
}
#: Llama 2 70B as published: width, layers, heads, heads of keys and values.
WIDTH, LAYERS, HEADS, GROUPS = 8192, 80, 64, 8
#: Tokens of Llama 1 (65B) and Llama 2.
BEFORE, AFTER = 1.4e12, 2e12


@claim("W190")
def a_data_set_of_32k() -> Verdict:
    """Is 32K a size of data or a length of context? What either would mean."""
    from explorer.compute.training.scaling.params import Params
    from explorer.compute.training.scaling.work import counted

    width, short, long = int(state("W190", Params).width), 2048, 32768
    ratios = [counted(width, context) / context / (72 * width**2) for context in (short, long)]
    parts = 1.4e12 / long
    numbers = {"parts": parts, "short": ratios[0], "long": ratios[1]}
    sentence = message("scaling.context", length=count(long), parts=number(parts, 2),
                       passages=long // short, before=count(short), width=width,
                       short=fixed(ratios[0], 2), long=fixed(ratios[1], 2))  # fmt: skip
    return Verdict("false" if parts > 1e6 and ratios[1] > ratios[0] else "depends", numbers,
                   sentence)  # fmt: skip


@claim("W191")
def upgrades_of_structure() -> Verdict:
    """Which of more tokens, longer context and grouped queries changes a weight?"""
    import numpy as np

    from explorer.compute.training.scaling.law import CONSTANTS, loss
    from explorer.compute.training.scaling.params import Params

    full, shared = (2 * LAYERS * WIDTH * WIDTH * kept // HEADS for kept in (HEADS, GROUPS))
    constants = np.array(CONSTANTS[state("W191", Params).law])
    before, after = (float(loss(constants, 70e9, tokens)) for tokens in (BEFORE, AFTER))
    more = 100 * (AFTER / BEFORE - 1)
    numbers = {"more": more, "full": full, "shared": shared, "before": before, "after": after}
    sentence = message("scaling.structure", more=number(more, 2), heads=HEADS, groups=GROUPS,
                       shared=count(shared), full=count(full), loss=fixed(before, 3),
                       after=fixed(after, 3))  # fmt: skip
    return Verdict("false" if shared < full and round(more) != 40 else "depends", numbers, sentence)
