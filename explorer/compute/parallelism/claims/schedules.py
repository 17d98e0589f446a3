"""Sentences often said about pipelines, put to simulated schedules."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import number
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "parallelism.same_bubble": QT_TRANSLATE_NOOP(
        "claims",
        "On {cases} pipelines of up to {ranks} ranks both take the same time: with {p} ranks and "
        "{m} micro-batches {share} % is waiting under either. What differs is what the first rank "
        "holds: {gpipe} micro-batches at once under GPipe, {other} under 1F1B.",
    ),
    "parallelism.no_bubble": QT_TRANSLATE_NOOP(
        "claims",
        "It depends on the clock and on the costs. ZBV with {p} ranks and {m} micro-batches, all "
        "parts equally long: {span} % idle if each rank counts from its own start to its own end, "
        "{clock} % until the last rank is done. With F, I, W as {f} : {i} : {w} it is {uneven} % "
        "by both.",
    ),
    "parallelism.half_bubble": QT_TRANSLATE_NOOP(
        "claims",
        "Of useful time yes, of all time not quite. 1F1B with {p} ranks, {m} and then {twice} "
        "micro-batches: the wait over useful time goes from {ratio_one} to {ratio_two} %, over all "
        "time from {one} to {two} %.",
    ),
}  # fmt: skip
RANKS, MICRO_BATCHES = 4, 8


def _bubbles(
    name: str, ranks: int, micro_batches: int, forward: float = 1.0, inward: float = 1.0,
    weight: float = 1.0,
) -> tuple[float, float, float]:  # fmt: skip
    """Idle over all time, over useful time, and over all time by the longest rank's own clock."""
    from explorer.compute.parallelism.pipeline.generators import generate
    from explorer.compute.parallelism.pipeline.simulator import Costs, bubbles, simulate

    schedule = generate(name, ranks, 1, micro_batches)
    timeline = simulate(schedule, Costs.uniform(schedule.stages, forward, inward, weight))
    clock, span = bubbles(timeline)
    return clock.fraction, clock.ratio, span.fraction


def _in_flight(name: str, ranks: int, micro_batches: int) -> int:
    from explorer.compute.parallelism.pipeline.activations import held
    from explorer.compute.parallelism.pipeline.generators import generate
    from explorer.compute.parallelism.pipeline.simulator import Costs, simulate

    schedule = generate(name, ranks, 1, micro_batches)
    timeline = simulate(schedule, Costs.uniform(schedule.stages))
    return int(held(schedule, timeline, [1.0] * schedule.stages).chunks[0])


def _percent(share: float) -> str:
    return number(100 * share, 3)


@claim("X070")
def same_bubble() -> Verdict:
    """Does 1F1B wait less than GPipe? Both simulated on the same costs."""
    pairs = [(p, m) for p in (2, 4, 8, 16) for m in (p, 2 * p, 4 * p)]
    apart = max(abs(_bubbles("gpipe", p, m)[0] - _bubbles("1f1b", p, m)[0]) for p, m in pairs)
    shown = _bubbles("1f1b", RANKS, MICRO_BATCHES)[0]
    many, few = (_in_flight(name, RANKS, MICRO_BATCHES) for name in ("gpipe", "1f1b"))
    found = {"largest_difference": apart, "idle_share": shown, "gpipe_in_flight": many,
             "1f1b_in_flight": few}  # fmt: skip
    sentence = message(
        "parallelism.same_bubble", cases=len(pairs), ranks=16, p=RANKS, m=MICRO_BATCHES,
        share=_percent(shown), gpipe=many, other=few,
    )  # fmt: skip
    return Verdict("false" if apart < 1e-12 else "true", found, sentence)


@claim("X071")
def no_bubble() -> Verdict:
    """Is a zero-bubble schedule without idle time? ZBV, by two clocks and with unequal costs."""
    costs = (10, 14, 6)
    clock, _, span = _bubbles("zbv", RANKS, MICRO_BATCHES)
    uneven, _, uneven_span = _bubbles("zbv", RANKS, MICRO_BATCHES, *map(float, costs))
    found = {"idle_by_span": span, "idle_by_makespan": clock, "idle_unequal": uneven,
             "idle_unequal_by_span": uneven_span}  # fmt: skip
    sentence = message(
        "parallelism.no_bubble", p=RANKS, m=MICRO_BATCHES, span=_percent(span),
        clock=_percent(clock), f=costs[0], i=costs[1], w=costs[2], uneven=_percent(uneven),
    )  # fmt: skip
    none = [value < 1e-12 for value in found.values()]
    return Verdict("true" if all(none) else "depends" if any(none) else "false", found, sentence)


@claim("X072")
def half_bubble() -> Verdict:
    """Do twice as many micro-batches halve the bubble? By both definitions."""
    one, ratio_one, _ = _bubbles("1f1b", RANKS, MICRO_BATCHES)
    two, ratio_two, _ = _bubbles("1f1b", RANKS, 2 * MICRO_BATCHES)
    found = {"of_all_time": one, "of_all_time_twice": two, "of_useful_time": ratio_one,
             "of_useful_time_twice": ratio_two}  # fmt: skip
    sentence = message(
        "parallelism.half_bubble", p=RANKS, m=MICRO_BATCHES, twice=2 * MICRO_BATCHES,
        ratio_one=_percent(ratio_one), ratio_two=_percent(ratio_two), one=_percent(one),
        two=_percent(two),
    )  # fmt: skip
    halves = [abs(b / a - 0.5) < 1e-9 for a, b in ((one, two), (ratio_one, ratio_two))]
    return Verdict("true" if all(halves) else "depends" if any(halves) else "false", found,
                   sentence)  # fmt: skip
