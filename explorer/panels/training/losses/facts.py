"""The numbers of each step and of the whole run, by declared name."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from explorer.compute.training.losses.measures import (
    cross_terms,
    detour,
    divergence,
    divergence_terms,
    entropy_terms,
)
from explorer.compute.training.losses.params import FIT_LOOKS, Bars, Losses, Step
from explorer.core.trace import Trace

VALUE_NAMES = {
    "section": "which section",
    "p": "what happens, (symbols,)",
    "q": "what is predicted, (symbols,); walk: at this update",
    "symbol": "terms: which symbol, from 1",
    "entropy": "H(p), bits; terms: sum up to this symbol",
    "divergence": "D(p ‖ q), bits; terms: sum up to this symbol",
    "cross_entropy": "H(p, q), bits; terms: sum up to this symbol",
    "terms": "directions: terms of the divergence shown, bits, (symbols,)",
    "reverse": "directions: D(q ‖ p), bits",
    "by_the_middle": "directions: D(p ‖ m) and D(m ‖ q), bits",
    "updates": "walk, bumps: updates so far",
    "gradient": "walk: q − p, of the cross-entropy in nats by the logits",
    "start": "starts: mean at the start",
    "means": "bumps, starts, ranks: of the forward and the reverse fit",
    "widths": "bumps, starts, ranks: the same of the widths",
    "forward": "bumps, ranks: D(p ‖ q) of both fits, bits",
    "backward": "bumps, ranks: D(q ‖ p) of both fits, bits",
    "better": "ranks: which fit is ahead in this direction, A or B; empty where they are equal",
}
RESULT_NAMES = {
    "symbols": "tokens that have a bar of their own; empty for bars of one's own",
    "entropy": "H(p), bits",
    "cross_entropy": "H(p, q), bits",
    "divergence": "D(p ‖ q), bits",
    "reverse": "D(q ‖ p), bits",
    "by_the_middle": "D(p ‖ m) + D(m ‖ q), bits",
    "whole": "a model: H(p), H(p, q), D(p ‖ q), D(q ‖ p) over all its tokens, bits",
    "walked": "H(p, q) at the start of the descent and at its end, bits",
    "means": "of the forward and the reverse fit",
    "widths": "the same of the widths",
    "fits": "(fits, directions) D(p ‖ q) and D(q ‖ p), bits",
    "ends": "means from all starts, (fits, starts)",
    "ranks": "which fit is ahead by D(p ‖ q) and by D(q ‖ p), A or B",
}
#: Two divergences closer than this are taken as equal, bits.
EQUAL = 1e-6


def sums(bars: Bars) -> tuple[float, float, float]:
    """H(p), D(p ‖ q), H(p, q)."""
    return (float(entropy_terms(bars.p).sum()), divergence(bars.p, bars.q),
            float(cross_terms(bars.p, bars.q).sum()))  # fmt: skip


def better(shared: Losses, direction: int) -> str:
    """Who is ahead in a direction, 0 for D(p ‖ q)."""
    a, b = shared.fits.divergences[:, -1, direction].tolist()
    return "" if abs(a - b) < EQUAL else "A" if a < b else "B"


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    step: Step = trace[index]
    shared: Losses = trace.shared
    bars, walk, fits, at = shared.bars, shared.walk, shared.fits, step.place
    found: dict[str, Any] = {"section": step.part}
    if step.part == "terms":
        return found | {
            "p": bars.p, "q": bars.q, "symbol": at + 1,
            "entropy": float(entropy_terms(bars.p)[: at + 1].sum()),
            "divergence": float(divergence_terms(bars.p, bars.q)[: at + 1].sum()),
            "cross_entropy": float(cross_terms(bars.p, bars.q)[: at + 1].sum()),
        }  # fmt: skip
    if step.part == "directions":
        pair = (bars.q, bars.p) if at == 1 else (bars.p, bars.q)
        return found | {
            "p": bars.p, "q": bars.q, "terms": divergence_terms(*pair),
            "divergence": divergence(bars.p, bars.q), "reverse": divergence(bars.q, bars.p),
            "by_the_middle": detour(bars.p, bars.q),
        }  # fmt: skip
    if step.part == "walk":
        least = float(entropy_terms(bars.p).sum())
        return found | {
            "p": bars.p, "q": walk.q[at], "updates": int(walk.updates[at]), "entropy": least,
            "cross_entropy": float(walk.cross[at]), "divergence": float(walk.cross[at]) - least,
            "gradient": walk.q[at] - bars.p,
        }  # fmt: skip
    if step.part == "starts":
        return found | {
            "start": float(fits.starts[at]), "means": fits.ends[:, at, 0],
            "widths": np.exp(fits.ends[:, at, 1]),
        }  # fmt: skip
    look = at if step.part == "bumps" else -1
    found |= {
        "means": fits.places[:, look, 0], "widths": np.exp(fits.places[:, look, 1]),
        "forward": fits.divergences[:, look, 0], "backward": fits.divergences[:, look, 1],
    }  # fmt: skip
    if step.part == "bumps":
        return found | {"updates": FIT_LOOKS[at]}
    return found | {"better": better(shared, at)}


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    shared: Losses = trace.shared
    bars, fits = shared.bars, shared.fits
    entropy, apart, cross = sums(bars)
    return {
        "symbols": list(bars.names), "entropy": entropy, "cross_entropy": cross,
        "divergence": apart, "reverse": divergence(bars.q, bars.p),
        "by_the_middle": math.fsum(detour(bars.p, bars.q)), "whole": list(bars.whole),
        "walked": [float(shared.walk.cross[0]), float(shared.walk.cross[-1])],
        "means": fits.places[:, -1, 0], "widths": np.exp(fits.places[:, -1, 1]),
        "fits": fits.divergences[:, -1], "ends": fits.ends[:, :, 0],
        "ranks": [better(shared, 0), better(shared, 1)],
    }  # fmt: skip
