"""Sentences often said about LoRA."""

from __future__ import annotations

import numpy as np

from explorer.core.claims import Verdict, claim, state
from explorer.core.formatting import number
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "lora.shapes": QT_TRANSLATE_NOOP(
        "claims",
        "With A {width} × {rank} and B {rank} × {width} the product B·A is {rank} × {rank}; added "
        "to a {width} × {width} matrix numpy refuses: {refused}. With B {width} × {rank} and A "
        "{rank} × {width}, as in the paper, the product is {width} × {width} and of rank {found}.",
    ),
    "lora.factor": QT_TRANSLATE_NOOP(
        "claims",
        "From rank 1 to {rank} at one α, the first update of the matrix grows {plain} times with "
        "the factor α and is {over} times as large with α/r, the factor of the paper.",
    ),
    "lora.zeros": QT_TRANSLATE_NOOP(
        "claims",
        "Both zero: gradients {dead_a} and {dead_b}, and after {updates} updates the loss is still "
        "{dead}. B zero and A random: gradients {a} and {b}, and the loss falls from {dead} to "
        "{end}.",
    ),
}  # fmt: skip


@claim("W198")
def shapes() -> Verdict:
    """Can the product of the printed shapes be added?"""
    from explorer.compute.adapting.lora import adapter
    from explorer.compute.adapting.lora.params import Params

    params = state("W198", Params)
    width, rank = params.width, params.thin
    refused = adapter.refusal(width, rank)
    down, up = adapter.drawn(params, rank)
    found = int(np.linalg.matrix_rank(up @ down))
    return Verdict("false" if refused else "depends", {"found": found}, message(
        "lora.shapes", width=width, rank=rank, refused=refused, found=found
    ))  # fmt: skip


@claim("W199")
def factor() -> Verdict:
    """Which factor changes the first update less when the rank changes?"""
    from explorer.compute.adapting.lora import adapter
    from explorer.compute.adapting.lora.params import Params, ranks_of

    params = state("W199", Params)
    drift = adapter.drift_of(params, adapter.task_of(params))
    plain, over = float(drift[0, -1] / drift[0, 0]), float(drift[-1, -1] / drift[-1, 0])
    differ = plain / over > 2
    return Verdict("depends" if differ else "true", {"plain": plain, "over": over}, message(
        "lora.factor", rank=ranks_of(params)[-1], plain=number(plain), over=number(over)
    ))  # fmt: skip


@claim("W200")
def zeros() -> Verdict:
    """Does a LoRA whose matrices are both zero learn?"""
    from explorer.compute.adapting.lora.params import Params
    from explorer.compute.adapting.lora.run import run
    from explorer.core.trace import drive

    params = state("W200", Params)
    story = drive(run(params)).shared
    (dead_a, dead_b), (a, b) = story.first[0].tolist(), story.first[2].tolist()
    dead, end = float(story.begun[0, -1]), float(story.begun[2, -1])
    still = dead == float(story.begun[0, 0])
    numbers = {"dead_a": dead_a, "dead_b": dead_b, "a": a, "b": b, "dead": dead, "end": end}
    return Verdict("false" if still and end < dead else "depends", numbers, message(
        "lora.zeros", updates=params.updates,
        **{name: number(value) for name, value in numbers.items()},
    ))  # fmt: skip
