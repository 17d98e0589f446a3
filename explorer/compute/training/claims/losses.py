"""A sentence about the Kullback–Leibler divergence, put to the axioms of a distance."""

from __future__ import annotations

from explorer.core.claims import Judgement, Verdict, claim, state
from explorer.core.formatting import fixed, number
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "training.divergence": QT_TRANSLATE_NOOP(
        "claims",
        "For the bars of the lab D(p ‖ q) = {forward} and D(q ‖ p) = {reverse} bits: not "
        "symmetric. By way of the middle of both it is {way}: no triangle inequality. With a "
        "share of q at 0 it is {endless}: no bound. Of two fits to the same two bumps A is "
        "nearer by D(p ‖ q), {a_forward} against {b_forward}, and by D(q ‖ p) it is {a_reverse} "
        "against {b_reverse}: what is “more different” depends on the direction.",
    ),
    "training.divergence.some": QT_TRANSLATE_NOOP(
        "claims",
        "D(p ‖ q) = {forward} and D(q ‖ p) = {reverse} bits; by way of the middle {way}; with a "
        "share of q at 0 {endless}. Two fits to the same two bumps: D(p ‖ q) {a_forward} and "
        "{b_forward}, D(q ‖ p) {a_reverse} and {b_reverse}. Not every axiom of a distance fails "
        "here.",
    ),
}


@claim("W179")
def divergence_is_a_distance() -> Verdict:
    """Is it symmetric, bounded, with a triangle inequality, and do both directions rank alike?"""
    import math

    import numpy as np

    from explorer.compute.training.losses.bumps import fits_of
    from explorer.compute.training.losses.measures import detour, divergence
    from explorer.compute.training.losses.params import Params, shares_of

    params = state("W179", Params)
    p, q = shares_of(params)
    forward, reverse = divergence(p, q), divergence(q, p)
    way = math.fsum(detour(p, q))
    least = int(np.flatnonzero(p > 0)[0])
    ruled_out = np.where(np.arange(len(q)) == least, 0.0, 1.0)
    endless = divergence(p, ruled_out / ruled_out.sum())
    (a_forward, a_reverse), (b_forward, b_reverse) = fits_of(params).divergences[:, -1].tolist()
    opposite = (a_forward < b_forward) != (a_reverse < b_reverse)
    numbers = {
        "forward": forward, "reverse": reverse, "by_the_middle": way, "ruled_out": endless,
        "a": [a_forward, a_reverse], "b": [b_forward, b_reverse],
    }  # fmt: skip
    broken = (abs(forward - reverse) > 1e-9, way < forward, math.isinf(endless), opposite)
    verdict: Judgement = "false" if all(broken) else "depends" if any(broken) else "true"
    key = "training.divergence" if all(broken) else "training.divergence.some"
    return Verdict(verdict, numbers, message(
        key, forward=fixed(forward), reverse=fixed(reverse), way=fixed(way),
        endless=number(endless), a_forward=number(a_forward), b_forward=number(b_forward),
        a_reverse=number(a_reverse), b_reverse=number(b_reverse),
    ))  # fmt: skip
