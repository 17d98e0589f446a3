"""Requests from a seed."""

from __future__ import annotations

import numpy as np

from explorer.compute.generation.serving import Params, Request

#: A drawn length is at most so many times the mean.
LONGEST = 4.0


def requests_of(params: Params) -> tuple[Request, ...]:
    """When requests come, and how long they are.

    Gaps of a Poisson process are exponential; so are the lengths, which makes many short answers
    and a few long ones, cut at `LONGEST` times the mean. Prompt and answer together have at most
    `params.longest` tokens.
    """
    random = np.random.Generator(np.random.PCG64(params.seed))
    count, longest = params.requests, params.longest
    gaps = random.exponential(1.0, count)
    draws = np.minimum(random.exponential(1.0, (count, 1 + params.samples)), LONGEST)
    if params.lengths == "equal":
        draws = np.ones_like(draws)
    if params.pattern == "even":
        gaps = np.ones(count)
    arrivals = np.concatenate([[0.0], np.cumsum(gaps)[:-1]]) / params.rate
    if params.pattern == "burst":
        arrivals = np.zeros(count)
    found = []
    for number in range(count):
        prompt = min(max(round(params.prompt * draws[number, 0]), 1), longest - 1)
        outputs = tuple(
            min(max(round(params.output * float(draw)), 1), longest - prompt)
            for draw in draws[number, 1:]
        )
        found.append(Request(number, float(arrivals[number]), prompt, outputs))
    return tuple(found)
