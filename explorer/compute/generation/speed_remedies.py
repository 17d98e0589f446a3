"""Remedies for slow decoding: the step time of each by the model, beside what it loses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from explorer.compute.generation.speed import (
    CACHE_BYTES,
    WEIGHT_BYTES,
    Loss,
    Params,
    Remedy,
    Speculation,
    decode,
)
from explorer.compute.generation.step_time import Formats, Pass, forward

BATCHED = 16  # times as many texts


def tokens_per_check(rate: float, ahead: int) -> float:
    """Tokens that one check yields on average: (1 − α^(k+1)) / (1 − α), Leviathan et al. 2023."""
    return ahead + 1.0 if rate >= 1 else (1 - rate ** (ahead + 1)) / (1 - rate)


def remedies(
    params: Params, losses: Mapping[str, Loss], speculation: Speculation
) -> tuple[Remedy, ...]:
    """All of them, the unchanged model first."""
    model, formats, machine = params.architecture, params.formats, params.machine
    batch, context = params.batch, params.prompt + 1
    plain = decode(params)

    first = forward(model, formats, 1, params.prompt, params.prompt).seconds(machine)

    def one(name: str, level: str, work: Pass, *, exact: bool = False, held: float = 0.0,
            seconds: float = 0.0, tokens: float = 1.0,
            prefill: float = first) -> Remedy:  # fmt: skip
        return Remedy(
            name, level, exact, seconds or work.seconds(machine), tokens, work.batch,
            held or work.weights + work.cache, prefill, losses.get(name),
        )  # fmt: skip

    def stored(weight: float, cache: float) -> tuple[Pass, float]:
        smaller = Formats(min(weight, formats.weight), min(cache, formats.cache))
        whole = forward(model, smaller, 1, params.prompt, params.prompt)
        return forward(model, smaller, batch, 1, context), whole.seconds(machine)

    whole = forward(model, formats, batch, context, context)
    half = max(params.prompt // 2, 1)
    fewer = forward(model, formats, batch, 1, half + 1)
    shorter = forward(model, formats, 1, half, half).seconds(machine)
    alone = replace(model, key_value_heads=1)
    shared = forward(alone, formats, 1, params.prompt, params.prompt).seconds(machine)
    eight, eight_first = stored(WEIGHT_BYTES["8"], formats.cache)
    small, small_first = stored(WEIGHT_BYTES["4"], formats.cache)
    coarse, coarse_first = stored(formats.weight, CACHE_BYTES["8"])
    check = forward(model, formats, batch, speculation.ahead + 1, context + speculation.ahead)
    together = check.seconds(machine) + speculation.ahead * small.seconds(machine)
    return (
        one("plain", "", plain, exact=True),
        one("recompute", "system", whole, exact=True, held=plain.weights),
        one("prompt", "data", fewer, prefill=shorter),
        one("weights8", "model", eight, prefill=eight_first),
        one("weights4", "model", small, prefill=small_first),
        one("cache8", "model", coarse, prefill=coarse_first),
        one("shared", "model", forward(alone, formats, batch, 1, context), prefill=shared),
        one("window", "model", forward(model, formats, batch, 1, fewer.context)),
        one("batch", "system", forward(model, formats, BATCHED * batch, 1, context), exact=True),
        one("speculative", "system", check, exact=True, seconds=together,
            held=plain.weights + plain.cache + small.weights,
            tokens=tokens_per_check(speculation.rate, speculation.ahead)),
    )  # fmt: skip
