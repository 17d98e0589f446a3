"""Surprisal beside `transformers`, perplexity beside the n-th root, votes beside all outcomes."""

from __future__ import annotations

import math
from itertools import product

import numpy as np
import pytest
import torch

from explorer.compute.generation.claims import surprise
from explorer.compute.generation.surprise.checks import checks
from explorer.compute.generation.surprise.compress import kept_places
from explorer.compute.generation.surprise.measure import bits_of, continued
from explorer.compute.generation.surprise.params import Params
from explorer.compute.generation.surprise.run import run
from explorer.compute.generation.surprise.steps import Run, perplexity
from explorer.compute.generation.surprise.voting import (
    accuracy,
    answer_chances,
    exact_accuracy,
    simulate,
)
from explorer.compute.models.library import load
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive


@pytest.fixture(scope="module")
def trace() -> Trace:
    return drive(run(Params()))


def test_that_a_half_a_quarter_and_an_eighth_have_perplexity_four() -> None:
    assert perplexity([0.5, 0.25, 0.125]) == pytest.approx(4.0, abs=1e-12)


@pytest.mark.parametrize("seed", range(5))
def test_that_perplexity_is_the_inverse_geometric_mean(seed: int) -> None:
    chances = np.random.default_rng(seed).uniform(0.01, 1.0, 9)
    assert perplexity(chances.tolist()) == pytest.approx(math.prod(chances) ** (-1 / 9), rel=1e-12)


def test_that_a_uniform_choice_among_n_has_perplexity_n() -> None:
    for n in (1, 2, 7, 50):
        assert perplexity([1 / n] * 5) == pytest.approx(n, rel=1e-12)


def test_that_other_implementations_agree(trace: Trace) -> None:
    pytest.importorskip("transformers")
    for one in checks(trace.params, trace):
        assert one.status == "passed", one


def test_that_windows_give_each_token_what_a_text_of_its_own_would() -> None:
    model = load("clear", "cpu")  # 64 learned positions
    ids = model.encode("the king and the queen of the castle went to see the man who sold a horse "
                       "to the king and the queen of the other castle")  # fmt: skip
    assert len(ids) > model.config.context
    bits = bits_of(model, ids)
    assert len(bits) == len(ids) - 1
    half = model.config.context // 2
    for place in (10, 62, 63, 64, 80, len(bits) - 1):
        # some window that ends at or after the token, at most half a context later
        found = []
        for end in range(place + 2, min(place + 2 + half, len(ids)) + 1):
            room = model.config.context - 1
            window = ids[:end] if end <= model.config.context else [ids[0], *ids[end - room : end]]
            logits = model.logits(window)[-(end - place)].double().log_softmax(-1)
            found.append(-float(logits[ids[place + 1]]) / math.log(2))
        # float32, of windows of other lengths
        assert min(abs(bits[place] - one) for one in found) < 1e-3


def test_that_greedy_with_a_cache_is_greedy_without() -> None:
    model = load("bilingual", "cpu")
    ids = model.encode("The king")
    found = continued(model, ids, 6, None)
    plain = list(ids)
    for _ in range(6):
        plain.append(int(model.logits(plain)[-1].argmax()))
    assert found == plain


def test_that_what_is_least_surprising_is_dropped_first() -> None:
    bits = np.array([3.0, 0.1, 5.0, 0.2, 4.0])
    random = np.random.default_rng(0)
    assert kept_places(bits, 3, "least", random) == [0, 2, 4]
    assert kept_places(bits, 3, "most", random) == [0, 1, 3]
    assert kept_places(bits, 3, "first", random) == [2, 3, 4]
    assert len(kept_places(bits, 2, "random", random)) == 2


def test_that_the_loss_behind_a_pruned_prompt_is_that_of_a_separate_run(trace: Trace) -> None:
    found, model = trace.shared.compressed, load("bilingual", "cpu")
    ids = model.encode(trace.params.text)
    for share in (0, 3, len(found.kept) - 1):
        places = [p for p in range(found.prompt) if p not in set(found.gone[share])]
        row = [ids[0], *(ids[1 + place] for place in places), *ids[-found.tail :]]
        # float32 products in another order
        assert bits_of(model, row)[-found.tail :].mean() == pytest.approx(
            found.loss[0, share], abs=1e-4
        )


@pytest.mark.parametrize(("right", "wrong", "lure"), [(0.5, 3, 0.4), (0.3, 2, 0.9), (0.2, 4, 0.0)])
@pytest.mark.parametrize("votes", [1, 2, 5, 6])
def test_that_the_closed_form_is_the_sum_over_all_outcomes(
    right: float, wrong: int, lure: float, votes: int
) -> None:
    chances = answer_chances(right, wrong, lure)
    total = 0.0
    for outcome in product(range(len(chances)), repeat=votes):
        counts = [outcome.count(kind) for kind in range(len(chances))]
        if counts[0] == max(counts):
            total += math.prod(chances[list(outcome)].tolist()) / counts.count(max(counts))
    assert exact_accuracy(chances, votes) == pytest.approx(total, abs=1e-12)


@pytest.mark.parametrize("p", [0.0, 0.3, 0.5, 0.8, 1.0])
@pytest.mark.parametrize("votes", [1, 7, 61])
def test_that_two_answers_give_the_binomial_sum(p: float, votes: int) -> None:
    wanted = sum(
        math.comb(votes, k) * p**k * (1 - p) ** (votes - k)
        for k in range(votes // 2 + 1, votes + 1)
    )
    assert exact_accuracy(np.array([p, 1 - p]), votes) == pytest.approx(wanted, abs=1e-12)


def test_that_simulated_majorities_follow_the_closed_form() -> None:
    chances, trials = answer_chances(0.4, 4, 0.5), 20_000
    answers = simulate(chances, 15, trials, 3)
    for votes in (1, 3, 7, 15):
        exact = exact_accuracy(chances, votes)
        five = 5 * math.sqrt(exact * (1 - exact) / trials)  # standard deviations
        assert abs(accuracy(answers[:, :votes], len(chances)) - exact) < five


def test_that_votes_help_exactly_when_the_right_answer_is_the_most_frequent() -> None:
    ahead, behind = answer_chances(0.3, 6, 0.2), answer_chances(0.3, 6, 0.8)
    assert exact_accuracy(ahead, 61) > exact_accuracy(ahead, 1) + 0.2
    assert exact_accuracy(behind, 61) < exact_accuracy(behind, 1) - 0.2


def test_that_the_default_shows_what_the_lab_is_about(trace: Trace) -> None:
    shared: Run = trace.shared
    texts = {one.name: one.perplexity for one in shared.qualities}
    assert texts["loop"] < texts["human"]
    assert len({one.tokens for one in shared.qualities}) == 1
    units = {one.name: one for one in shared.units}
    # the smaller model has the lower perplexity per token, and needs more bits per character
    assert units["clear"].perplexity < units["own"].perplexity
    assert units["clear"].per_character > units["own"].per_character
    assert len({one.characters for one in shared.units}) == 1


@pytest.mark.parametrize("chances", ["", "0.5, zero", "0", "1.5", "0.5 -0.1", "0.5," * 13])
def test_that_an_example_of_other_things_than_probabilities_is_refused(chances: str) -> None:
    with pytest.raises(ParamError, match="chances"):
        Params(chances=chances).validate()


@pytest.mark.parametrize(
    ("name", "verdict"),
    [("shorter_or_longer", "depends"), ("low_is_good", "false"), ("votes_measure", "false"),
     ("forced_by_evidence", "false")],
)  # fmt: skip
def test_that_what_is_said_about_perplexity_and_votes_is_computed(name: str, verdict: str) -> None:
    assert getattr(surprise, name)().verdict == verdict


def test_that_the_sample_depends_on_the_seed_alone() -> None:
    model = load("clear", "cpu")
    ids = model.encode("the")
    first, again, other = (
        continued(model, ids, 12, torch.Generator().manual_seed(seed)) for seed in (1, 1, 2)
    )
    assert first == again
    assert first != other
