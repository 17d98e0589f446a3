"""Sentences about experts on different GPUs, put to a trained router and a text."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import fixed
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "parallelism.experts.even": QT_TRANSLATE_NOOP(
        "claims",
        "A router trained with the balancing loss sends its four GPUs {least} to {most} tokens of "
        "one text, where {mean} would be even. The loss balances the average over many texts, not "
        "each batch.",
    ),
    "parallelism.experts.world": QT_TRANSLATE_NOOP(
        "claims",
        "tp 2 · dp 8 are {without} GPUs without expert parallelism, and {within} with ep = 8: the "
        "same GPUs are grouped once more, so that each group of 8 has all experts.",
    ),
    "parallelism.experts.dropped": QT_TRANSLATE_NOOP(
        "claims",
        "Its residual goes on. With {share} % of all choices dropped, the model's next-token loss "
        "on a text is {here} nats; with none dropped it is {whole}, and {nothing} if the layer "
        "said nothing to any token.",
    ),
}


@claim("X060")
def even_split() -> Verdict:
    """Do GPUs get the same number of tokens each? Counted on the default text."""
    from explorer.compute.parallelism.experts.lab import Params
    from explorer.compute.parallelism.experts.run import run
    from explorer.core.trace import drive

    loads = drive(run(Params())).shared.columns_load
    least, most, mean = int(loads.min()), int(loads.max()), float(loads.mean())
    numbers = {"least": least, "most": most, "mean": mean}
    sentence = message("parallelism.experts.even", least=least, most=most, mean=fixed(mean, 1))
    return Verdict("true" if least == most else "false", numbers, sentence)


@claim("X061")
def more_gpus() -> Verdict:
    """Does expert parallelism multiply the number of GPUs? Counted on the grid of ranks."""
    from explorer.compute.parallelism.mesh import Mesh

    without, within = Mesh(tp=2, dp=8), Mesh(tp=2, dp=8, ep=8)
    numbers = {"without": without.world, "with": within.world}
    sentence = message("parallelism.experts.world", without=without.world, within=within.world)
    return Verdict("true" if within.world > without.world else "false", numbers, sentence)


@claim("X062")
def dropped_is_lost() -> Verdict:
    """Is a dropped token lost to the model? Its loss, with a third of the choices dropped, is put
    between that with none dropped and that without the layer."""
    from explorer.compute.parallelism.experts.lab import Params
    from explorer.compute.parallelism.experts.run import run
    from explorer.core.trace import drive

    found = drive(run(Params(capacity=1.0, hot=3, push=5.0))).shared
    share = found.dropped / found.kept.size
    numbers = {
        "share": share, "here": found.loss.here, "whole": found.loss.whole,
        "nothing": found.loss.nothing,
    }  # fmt: skip
    sentence = message(
        "parallelism.experts.dropped", share=round(100 * share), here=fixed(found.loss.here, 2),
        whole=fixed(found.loss.whole, 2), nothing=fixed(found.loss.nothing, 2),
    )  # fmt: skip
    return Verdict("false" if found.loss.here < found.loss.nothing else "true", numbers, sentence)
