"""Where texts change places as α grows."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from explorer.compute.generation.beam.steps import Exact, Run, Search, Text
from explorer.panels.generation.beam.ranking import MOST_ALPHA, crossings


def run_of(texts: list[tuple[float, int]]) -> Run:
    """A run that found texts of these ln p and lengths."""
    found = tuple(Text(tuple(range(n)), ("x",) * n, "x" * n, logp, logp, True) for logp, n in texts)
    nothing = Search((), ())
    return Run(
        "", 0, (), (), 1, 1, Search((), found), found[0], (), Exact(found[0], True, 0), nothing,
        nothing, np.zeros(0),
    )  # fmt: skip


@pytest.mark.parametrize("seed", range(12))
def test_that_the_first_changes_exactly_at_the_crossings(seed: int) -> None:
    random = np.random.default_rng(seed)
    texts = [(-float(random.uniform(1, 30)), int(random.integers(1, 20))) for _ in range(8)]
    run = run_of(texts)
    meeting = [(0.0, run.ranked(0.0)[0]), *crossings(run), (MOST_ALPHA, -1)]
    for (start, first), (end, _) in pairwise(meeting):
        if end - start > 1e-6:
            for alpha in np.linspace(start + 1e-7, end - 1e-7, 5):
                best = run.best(float(alpha)).normalised(float(alpha))
                assert run.plain.texts[first].normalised(float(alpha)) == pytest.approx(best)


def test_that_the_shortest_of_two_is_overtaken_where_the_closed_form_says() -> None:
    run = run_of([(-2.0, 2), (-3.0, 4)])
    ((alpha, place),) = crossings(run)
    assert place == 1
    assert alpha == pytest.approx(np.log2(1.5), abs=1e-12)  # (3/2) = (4/2)^α
