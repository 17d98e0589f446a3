"""Beam search beside exhaustive search, `transformers`, and searches written in plain lists."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
import torch

from explorer.compute.generation.beam.branches import Branches
from explorer.compute.generation.beam.checks import checks
from explorer.compute.generation.beam.params import Params
from explorer.compute.generation.beam.run import end_tokens, run
from explorer.compute.generation.beam.search import (
    Outcome,
    Prefix,
    beam_search,
    diverse_beam_search,
    greedy,
    likeliest,
    sample,
)
from explorer.compute.generation.beam.steps import Run, distinct
from explorer.compute.models.library import load
from explorer.core.trace import Trace, drive

SIZE, DEPTH, END = 5, 4, 4


class Tables:
    """A source of next-token logarithms that depend on the whole prefix, random but fixed."""

    def __init__(self, seed: int, size: int = SIZE) -> None:
        self.seed, self.size = seed, size
        self.rows: list[tuple[int, ...]] = [()]

    def after(self, prefix: tuple[int, ...]) -> np.ndarray:
        logits = np.random.default_rng([self.seed, *prefix]).normal(0, 2, self.size)
        return np.asarray(logits - np.log(np.exp(logits).sum()))

    def start(self) -> np.ndarray:
        self.rows = [()]
        return self.after(())[None]

    def extend(self, parents, tokens) -> np.ndarray:  # type: ignore[no-untyped-def]  # a test double
        self.rows = [(*self.rows[p], t) for p, t in zip(parents, tokens, strict=True)]
        return np.stack([self.after(row) for row in self.rows])

    def logp(self, ids: tuple[int, ...]) -> float:
        return float(sum(self.after(ids[:t])[token] for t, token in enumerate(ids)))


def done(steps):  # type: ignore[no-untyped-def]  # whatever the generator returns
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            return stop.value


def every_text(most: int = DEPTH, size: int = SIZE) -> list[tuple[int, ...]]:
    """All texts that end with END, and all of `most` tokens without it."""
    others = [token for token in range(size) if token != END]
    found = [
        (*start, END)
        for length in range(most)
        for start in itertools.product(others, repeat=length)
    ]
    return found + list(itertools.product(others, repeat=most))


def best_of(outcome: Outcome) -> Prefix:
    return max((one for one, _, _ in outcome.finished), key=lambda one: one.score)


@pytest.mark.parametrize("seed", range(6))
def test_that_a_beam_as_wide_as_all_prefixes_finds_what_exhaustive_search_finds(seed: int) -> None:
    tables = Tables(seed)
    wanted = max(every_text(), key=tables.logp)
    found = best_of(done(beam_search(tables, SIZE**DEPTH, DEPTH, {END})))
    assert found.ids == wanted
    assert found.logp == pytest.approx(tables.logp(wanted), abs=1e-12)


@pytest.mark.parametrize("seed", range(6))
def test_that_bounding_proves_the_optimum_from_any_known_text(seed: int) -> None:
    tables = Tables(seed)
    wanted = max(every_text(), key=tables.logp)
    known, _ = done(greedy(tables, DEPTH, {END}))
    found, proven, expanded = done(likeliest(tables, DEPTH, {END}, known, 1000))
    assert proven
    assert found.ids == wanted
    assert expanded <= sum((SIZE - 1) ** depth for depth in range(DEPTH))


@pytest.mark.parametrize("seed", range(6))
def test_that_a_reward_is_the_maximum_of_logp_plus_weighted_reward(seed: int) -> None:
    tables = Tables(seed)
    random = np.random.default_rng(seed)
    gain = random.normal(0, 1, SIZE)
    found = best_of(done(beam_search(
        tables, SIZE**DEPTH, DEPTH, {END}, reward=lambda prefix: gain, weight=2.0
    )))  # fmt: skip

    def score(ids: tuple[int, ...]) -> float:
        return tables.logp(ids) + 2.0 * float(gain[list(ids)].sum())

    wanted = max(every_text(), key=score)
    assert found.ids == wanted
    assert found.score == pytest.approx(score(wanted), abs=1e-12)
    assert found.logp == pytest.approx(tables.logp(wanted), abs=1e-12)


@pytest.mark.parametrize("seed", range(20))
def test_that_one_beam_begins_with_greedys_text(seed: int) -> None:
    tables = Tables(seed)
    text, _ = done(greedy(tables, DEPTH, {END}))
    outcome = done(beam_search(tables, 1, DEPTH, {END}))
    assert outcome.finished[0][0].ids == text.ids


@pytest.mark.parametrize("alpha", [0.0, 0.7, 2.0])
@pytest.mark.parametrize("seed", range(8))
def test_that_stopping_early_loses_none_of_the_best_texts(seed: int, alpha: float) -> None:
    def best(outcome: Outcome) -> list[float]:
        scores = [one.score / len(one.ids) ** alpha for one, _, _ in outcome.finished]
        return sorted(scores, reverse=True)[:3]

    whole = done(beam_search(Tables(seed), 3, 6, {END}))
    stopped = done(beam_search(Tables(seed), 3, 6, {END}, alpha=alpha))
    assert best(stopped) == best(whole)


def test_that_groups_without_penalty_are_equal_searches_of_fewer_beams() -> None:
    alone = done(beam_search(Tables(3), 2, DEPTH, {END}))
    grouped = done(diverse_beam_search(Tables(3), 6, 3, 0.0, DEPTH, {END}))
    for group in range(3):
        assert [one for one, _, g in grouped.finished if g == group] == [
            one for one, _, _ in alone.finished
        ]


def test_that_groups_of_one_are_greedy_with_what_others_took_made_dearer() -> None:
    tables, strength, groups = Tables(5), 1.5, 3
    grouped = done(diverse_beam_search(Tables(5), groups, groups, strength, DEPTH, {END}))
    texts: list[tuple[int, ...]] = [()] * groups
    for depth in range(DEPTH):
        taken: list[int] = []
        for group in range(groups):
            order = sorted(
                range(SIZE),
                key=lambda t: -(tables.after(texts[group])[t] - strength * taken.count(t)),
            )
            first = order[0]
            going = next(token for token in order if token != END)
            texts[group] = (*texts[group], going)
            taken += [going] if first == going else [going, END]
            kept = [f for f in grouped.depths[depth] if f.group == group and f.fate == "kept"]
            assert [one.prefix.ids for one in kept] == [texts[group]]


def test_that_a_very_strong_penalty_gives_every_group_another_first_token() -> None:
    grouped = done(diverse_beam_search(Tables(1), 4, 4, 100.0, 1, {END}))
    first = [f.prefix.ids[0] for f in grouped.depths[0] if f.fate == "kept"]
    assert len(set(first)) == 4


def test_that_samples_follow_the_distribution_of_texts() -> None:
    tables, count = Tables(2), 4000
    drawn = done(sample(tables, count, 2, {END}, 0))
    texts = every_text(2)
    expected = {ids: math.exp(tables.logp(ids)) for ids in texts}
    assert sum(expected.values()) == pytest.approx(1.0)
    for ids, p in expected.items():  # five standard deviations
        assert abs(drawn.count(ids) / count - p) < 5 * math.sqrt(p * (1 - p) / count) + 1e-9


def test_that_distinct_n_counts_different_n_grams() -> None:
    assert distinct([(1, 2, 1, 2)], 2) == pytest.approx(2 / 3)
    assert distinct([(1, 2), (1, 2)], 1) == pytest.approx(2 / 4)
    assert math.isnan(distinct([(1,)], 2))


@pytest.mark.parametrize("name", ["clear", "bilingual"])
def test_that_branches_give_the_logarithms_of_the_whole_text(name: str) -> None:
    model = load(name, "cpu")
    prompt = model.encode("the king and the")
    branches = Branches(model.decoder, prompt)
    first = branches.start()
    rows: list[list[int]] = [[], [], []]
    parents = [0, 0, 0]
    found = first
    for tokens in ([5, 9, 7], [3, 3, 8], [2, 6, 4]):
        found = branches.extend(parents, tokens)
        rows = [[*rows[p], t] for p, t in zip(parents, tokens, strict=True)]
        parents = [2, 0, 0]  # one is dropped, one goes on twice
    with torch.no_grad():
        for row, seen in zip(rows, found, strict=True):
            whole = model.decoder(torch.tensor([*prompt, *row]))[-1].double().log_softmax(-1)
            # float32 products in another order
            assert np.abs(seen - whole.numpy()).max() < 5e-4


@pytest.fixture(scope="module")
def trace() -> Trace:
    return drive(run(Params(new=8)))


def test_that_transformers_and_plain_lists_find_the_same_texts(trace: Trace) -> None:
    pytest.importorskip("transformers")
    for one in checks(trace.params, trace):
        assert one.status == "passed", one


def test_that_transformers_ranks_the_same_texts_with_a_length_penalty() -> None:
    pytest.importorskip("transformers")
    params = Params(text="The people of the", new=6, alpha=1.0, beams=3, groups=1)
    for one in checks(params, drive(run(params))):
        assert one.status == "passed", one


def test_that_every_sum_in_the_tree_is_that_of_its_path(trace: Trace) -> None:
    shared: Run = trace.shared
    for search in (shared.plain, shared.rewarded):
        for depth, found in enumerate(search.depths):
            for place, one in enumerate(found):
                path = [search.depths[d][p].step for d, p in search.path(depth, place)]
                assert one.logp == pytest.approx(sum(path), abs=1e-9)


def test_that_the_default_shows_what_the_lab_is_about(trace: Trace) -> None:
    shared: Run = trace.shared
    first, last = shared.widths[0], shared.widths[-1]
    assert last.best.logp > first.best.logp
    assert len(last.best.ids) < len(first.best.ids)
    assert all(one.distinct[1] < one.sampled[1] for one in shared.widths if one.beams > 1)
    assert shared.exact.text.logp >= max(one.best.logp for one in shared.widths)


@pytest.mark.parametrize(
    "name", ["wider_is_better", "wider_is_more_diverse", "hashed_or_clustered"]
)
def test_that_what_is_said_about_beams_is_computed_to_be_false(name: str) -> None:
    from explorer.compute.generation.claims import beam

    assert getattr(beam, name)().verdict == "false"


def test_that_four_beams_find_less_than_two_as_the_preset_says() -> None:
    model = load("bilingual", "cpu")
    prompt, ends = model.encode("It was a"), end_tokens(model, "sentence")
    two, four = (
        best_of(done(beam_search(Branches(model.decoder, prompt), beams, 16, ends, alpha=0.0)))
        for beams in (2, 4)
    )
    assert four.logp < two.logp
