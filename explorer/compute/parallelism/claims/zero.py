"""Sentences about the stages of ZeRO, put to the arrays that ranks really hold."""

from __future__ import annotations

from explorer.core.claims import Judgement, Verdict, claim
from explorer.core.formatting import fixed, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "parallelism.zero_first": QT_TRANSLATE_NOOP(
        "claims",
        "Of arrays placed on {ranks} ranks under stage 1, each rank holds {optimizer} of the "
        "optimizer states (momentum, variance, FP32 weights), but {gradients} of the gradients and "
        "{weights} of the weights. Gradients are no optimizer state.",
    ),
    "parallelism.zero_second": QT_TRANSLATE_NOOP(
        "claims",
        "From stage 1 to stage 2 the gradients go from {before} to {after} on each of {ranks} "
        "ranks; the weights stay at {weights}. 7.5 billion parameters on 64 GPUs: {none}, {first}, "
        "{second} and {third} GB under stages 0 to 3.",
    ),
    "parallelism.zero_third": QT_TRANSLATE_NOOP(
        "claims",
        "Under stage 2 a rank already holds only {gradients} of the gradients. What stage 3 adds "
        "are the weights: from {before} to {after} on each of {ranks} ranks.",
    ),
    "parallelism.zero_small": QT_TRANSLATE_NOOP(
        "claims",
        "On 64 GPUs stage 1 saves {small} of the states of a model of 0.1 billion parameters, and "
        "{large} of one of 70 billion: 12Φ(1 − 1/N) of 16Φ whatever Φ is. What must fit is 4Φ of "
        "weights and gradients: {need} GB for 7.5 billion.",
    ),
}  # fmt: skip
RANKS = 4


def shares(stage: int) -> dict[str, float]:
    """Of each kind of array the share that the fullest of four ranks holds between two steps."""
    from explorer.compute.parallelism.memory import RECIPES
    from explorer.compute.parallelism.zero.model import first_states, first_weights
    from explorer.compute.parallelism.zero.ranks import place

    recipe = RECIPES["zero-16"]
    layers = [first_states(weight, recipe) for weight in first_weights(0, 2, 8)]
    whole = sum(layer.weight.size for layer in layers)
    ranks = place(layers, stage, RANKS, recipe)
    found = {}
    for kind in ("weight", "gradient", "master", "momentum", "variance"):
        held = [sum(piece.values.size for piece in rank.held[kind] if piece) for rank in ranks]
        found[kind] = max(held) / whole
    return found


def _gigabytes(parameters: int, stage: int, ranks: int) -> float:
    from explorer.compute.parallelism.memory import RECIPES, states
    from explorer.compute.parallelism.parameters import Local

    terms = states(Local(parameters, 0, 0), RECIPES["zero-16"], stage, ranks)
    return sum(term.bytes for term in terms if term.part != "gathered") / 1e9


def _numbers(*stages: int) -> dict[str, float]:
    return {
        f"stage_{stage}_{kind}": share for stage in stages for kind, share in shares(stage).items()
    }


@claim("W096")
def first_stage() -> Verdict:
    """Does stage 1 share out gradients and weights? The arrays of four ranks are measured."""
    found = shares(1)
    optimizer = max(found["master"], found["momentum"], found["variance"])
    shared = {kind for kind, share in found.items() if share < 1}
    right = shared == {"master", "momentum", "variance"}
    verdict: Judgement = "false" if right else "true"
    return Verdict(
        verdict, _numbers(1),
        message(
            "parallelism.zero_first", ranks=RANKS, optimizer=percent(optimizer),
            gradients=percent(found["gradient"]), weights=percent(found["weight"]),
        ),
    )  # fmt: skip


@claim("W097")
def second_stage() -> Verdict:
    """Does stage 2 share out the weights? Arrays of stages 1 and 2, and the paper's example."""
    first, second = shares(1), shares(2)
    sizes = [_gigabytes(7_500_000_000, stage, 64) for stage in range(4)]
    numbers = _numbers(1, 2) | {f"gigabytes_{stage}": size for stage, size in enumerate(sizes)}
    names = ("none", "first", "second", "third")
    shown = {name: fixed(size, 1) for name, size in zip(names, sizes, strict=True)}
    return Verdict(
        "true" if second["weight"] < 1 else "false", numbers,
        message(
            "parallelism.zero_second", ranks=RANKS, before=percent(first["gradient"]),
            after=percent(second["gradient"]), weights=percent(second["weight"]), **shown,
        ),
    )  # fmt: skip


@claim("W098")
def third_stage() -> Verdict:
    """Are gradients what stage 3 adds? Arrays of stages 2 and 3."""
    second, third = shares(2), shares(3)
    added = {kind for kind in third if third[kind] < second[kind]}
    return Verdict(
        "true" if "gradient" in added else "false", _numbers(2, 3),
        message(
            "parallelism.zero_third", ranks=RANKS, gradients=percent(second["gradient"]),
            before=percent(second["weight"]), after=percent(third["weight"]),
        ),
    )  # fmt: skip


@claim("W099")
def first_stage_of_any_size() -> Verdict:
    """Does the saving of stage 1 depend on the size of the model? Three models on 64 GPUs."""
    saved = {
        size: 1 - _gigabytes(size, 1, 64) / _gigabytes(size, 0, 64)
        for size in (100_000_000, 7_500_000_000, 70_000_000_000)
    }
    small, middle, large = saved.values()
    alike = abs(small - large) < 1e-6 and abs(small - middle) < 1e-6
    numbers = {f"saved_of_{size}": share for size, share in saved.items()}
    return Verdict(
        "false" if alike else "depends", numbers,
        message("parallelism.zero_small", small=percent(small), large=percent(large),
                need=fixed(4 * 7.5, 0)),
    )  # fmt: skip
