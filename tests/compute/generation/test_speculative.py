"""generation/speculative: whatever the draft, the text is the target's own."""

from __future__ import annotations

import inspect
import itertools
import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from explorer.compute.generation.speculative import (
    MOST_GUESSES,
    Params,
    Run,
    best_guesses,
    output_of,
    overlap_of,
    ratio_of,
    rest_of,
    speed_up,
    tokens_per_pass,
)
from explorer.compute.generation.speculative_drafts import (
    distributions,
    draw,
    early_exit,
    looked_up,
    weights_read,
)
from explorer.compute.generation.speculative_run import chi_square, decide, played, run
from explorer.compute.models.library import load
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive

#: Sums of a few hundred products in float64.
EXACT = 1e-12


@pytest.fixture(scope="module")
def trace() -> Trace:
    return drive(run(Params()))


def tables(seed: int, size: int, length: int) -> dict[tuple[int, ...], np.ndarray]:
    """A distribution after every text of up to `length` tokens, with some zeros."""
    random = np.random.default_rng(seed)
    found = {}
    for count in range(length + 1):
        for text in itertools.product(range(size), repeat=count):
            row = random.random(size) ** 3
            row[random.random(size) < 0.2] = 0.0
            found[text] = row / row.sum() if row.sum() > 0 else np.full(size, 1 / size)
    return found


def enumerated(
    p: dict[tuple[int, ...], np.ndarray], q: dict[tuple[int, ...], np.ndarray], guesses: int,
    length: int,
) -> dict[tuple[int, ...], float]:  # fmt: skip
    """The probability of every text of `length` tokens, by following each guess, each acceptance
    and refusal, and each token drawn; longer texts are cut."""
    ends: dict[tuple[int, ...], float] = {}
    open_: list[tuple[tuple[int, ...], float]] = [((), 1.0)]
    while open_:
        text, weight = open_.pop()
        if len(text) >= length or weight == 0:
            ends[text[:length]] = ends.get(text[:length], 0.0) + weight
            continue
        size = len(p[()])
        for guessed in itertools.product(range(size), repeat=guesses):
            chance, seen = weight, text
            for token in guessed:
                chance *= q[seen][token]
                seen = (*seen, token)
            if chance == 0:
                continue
            seen = text
            for token in guessed:
                ratio = ratio_of(float(p[seen][token]), float(q[seen][token]))
                for other, share in enumerate(rest_of(p[seen], q[seen])):
                    open_.append(((*seen, other), chance * (1 - ratio) * share))
                chance, seen = chance * ratio, (*seen, token)
            for token, share in enumerate(p[seen]):
                open_.append(((*seen, token), chance * share))
    return ends


@pytest.mark.parametrize(("size", "guesses", "length"), [(3, 1, 3), (3, 2, 3), (2, 3, 4)])
def test_that_every_text_has_the_probability_that_the_target_gives_it(
    size: int, guesses: int, length: int
) -> None:
    reach = length + guesses
    p, q = tables(1, size, reach), tables(2, size, reach)
    ends = enumerated(p, q, guesses, length)
    assert math.isclose(sum(ends.values()), 1.0, abs_tol=EXACT)
    for text in itertools.product(range(size), repeat=length):
        own = math.prod(float(p[text[:at]][text[at]]) for at in range(length))
        assert abs(ends.get(text, 0.0) - own) < EXACT, text


def test_that_the_rule_without_the_rest_would_give_another_text() -> None:
    p, q = np.array([0.7, 0.2, 0.1]), np.array([0.2, 0.2, 0.6])
    kept, _ = output_of(p, q)
    again = kept + (1 - kept.sum()) * p  # drawn from p instead of from what is left of it
    assert np.abs(again - p).max() > 0.05


shares = st.lists(st.floats(0.0, 1.0), min_size=2, max_size=9).filter(lambda row: sum(row) > 0.01)


@given(shares, st.integers(0, 10**6))
def test_that_kept_and_drawn_anew_add_up_to_the_target(row: list[float], seed: int) -> None:
    p = np.array(row) / sum(row)
    q = np.random.default_rng(seed).dirichlet(np.ones(len(p)))
    kept, rest = output_of(p, q)
    assert np.abs(kept + rest - p).max() < EXACT
    assert overlap_of(p, q) == pytest.approx(1 - 0.5 * np.abs(p - q).sum(), abs=EXACT)
    assert kept.min() >= 0
    assert rest.min() >= 0


def test_that_the_plays_of_the_rule_are_drawn_from_the_target() -> None:
    random = np.random.default_rng(5)
    p, q = random.dirichlet(np.ones(20)), random.dirichlet(np.ones(20))
    counts = played(p, q, 40_000, seed=0)
    assert counts.sum() == 40_000
    square, freedom, chance = chi_square(counts, p)
    assert freedom == 19
    assert chance > 1e-3  # the seed is fixed: this does not change from run to run
    assert chi_square(played(q, q, 40_000, seed=0), p)[2] < 1e-9  # the draft's own would be seen
    half = torch.tensor([freedom / 2, square / 2], dtype=torch.float64)
    assert chance == pytest.approx(1 - float(torch.special.gammainc(*half)))


def test_that_the_choice_is_that_of_transformers(monkeypatch: pytest.MonkeyPatch) -> None:
    """`_speculative_sampling` of transformers, on the same distributions and the same numbers."""
    utils = pytest.importorskip("transformers.generation.utils")
    takes = inspect.signature(utils._speculative_sampling).parameters
    older = {"is_done_candidate": False} if "is_done_candidate" in takes else {}
    random = np.random.default_rng(11)
    lengths = set()
    for _ in range(40):
        q = random.dirichlet(np.full(6, 0.6), size=3)
        p = random.dirichlet(np.full(6, 0.6), size=4)
        guessed = [draw(row, random.random()) for row in q]
        numbers, uniform = random.random(3), random.random()
        monkeypatch.setattr(torch, "rand_like", lambda x, n=numbers: torch.tensor(n)[None])
        monkeypatch.setattr(
            torch, "multinomial",
            lambda rows, num_samples, u=uniform: torch.tensor([[draw(rows[0].numpy(), u)]]),
        )  # fmt: skip
        tokens, _ = utils._speculative_sampling(
            torch.tensor([guessed]), torch.tensor(np.log(q))[None], 3,
            torch.tensor(np.log(p))[None], **older,
        )  # fmt: skip
        kept, token, _ = decide(p, q, guessed, numbers, uniform)
        assert tokens[0].tolist() == [*guessed[:kept], token]
        lengths.add(kept)
    assert lengths == {0, 1, 2, 3}


def test_that_tokens_per_pass_is_the_closed_form_and_the_mean_of_a_simulation() -> None:
    for rate, guesses in ((0.3, 2), (0.8, 5)):
        closed = (1 - rate ** (guesses + 1)) / (1 - rate)
        assert tokens_per_pass(rate, guesses) == pytest.approx(closed)
        refused = np.random.default_rng(0).random((200_000, guesses)) >= rate
        kept = np.where(refused.any(1), refused.argmax(1), guesses)
        assert 1 + kept.mean() == pytest.approx(closed, abs=0.01)  # about 3 standard errors
    assert tokens_per_pass(1.0, 4) == 5
    assert tokens_per_pass(0.0, 4) == 1
    assert speed_up(0.8, 5, 0.0) == tokens_per_pass(0.8, 5)
    assert best_guesses(0.0, 0.5) == 1
    assert best_guesses(0.99, 0.0) == MOST_GUESSES


# on the models that ship -----------------------------------------------------------------------


def plain_greedy(name: str, text: str, count: int) -> list[int]:
    model = load(name, "cpu")
    ids = model.encode(text)
    for _ in range(count):
        logits = model.logits(ids)[-1].clone()
        logits[0] = -torch.inf
        ids.append(int(logits.argmax()))
    return ids


@pytest.mark.parametrize("draft", ["one-layer", "attention-only", "exit", "lookup"])
def test_that_at_temperature_0_the_text_is_that_of_greedy_decoding(draft: str) -> None:
    params = Params(text="O my lord, the king", draft=draft, temperature=0.0, new=20)
    shared: Run = drive(run(params)).shared
    assert list(shared.ids) == plain_greedy("clear-four", params.text, shared.written)
    assert shared.exact.apart == 0


def test_that_with_the_target_as_its_own_draft_everything_is_kept() -> None:
    p = np.random.default_rng(3).dirichlet(np.ones(8), size=5)
    kept, _, _ = decide(p, p[:4], [0, 3, 5, 1], np.full(4, 0.999), 0.5)
    assert kept == 4


def test_that_a_round_writes_its_kept_guesses_and_one_token_more(trace: Trace) -> None:
    shared: Run = trace.shared
    place = shared.prompt
    for one in shared.rounds:
        assert one.before == place
        assert len(one.produced) == one.kept + 1
        assert [g.kept for g in one.guesses] == [at < one.kept for at in range(len(one.guesses))]
        assert all(g.kept == (g.threshold < g.ratio) for g in one.guesses if g.judged)
        assert one.produced == shared.pieces[place : place + len(one.produced)]
        place += len(one.produced)
    assert place == len(shared.ids)
    assert shared.written >= trace.params.new


def test_that_the_one_pass_gives_what_a_pass_for_each_token_gives(trace: Trace) -> None:
    shared: Run = trace.shared
    model = load("clear-four", "cpu")
    for one in shared.rounds[:4]:
        for place, guess in enumerate(one.guesses[: one.kept + 1]):
            logits = model.logits(shared.ids[: one.before + place])[-1]
            p = distributions(logits.clone(), trace.params.temperature, 0)
            assert p[guess.token] == pytest.approx(guess.target, abs=2e-5)  # float32, other shapes


def test_that_shown_shares_are_whole_distributions(trace: Trace) -> None:
    for one in trace.shared.rounds:
        for place, pair in enumerate(one.pairs):
            drafted = place < len(one.guesses)
            assert pair.target.sum() + pair.rest[0] == pytest.approx(1)
            assert pair.draft.sum() + pair.rest[1] == pytest.approx(float(drafted))
            both = np.minimum(pair.target, pair.draft).sum() + pair.rest[2]
            assert both == pytest.approx(pair.overlap)
            assert (pair.chosen >= 0) == drafted
            assert (pair.drawn >= 0) == (place == one.kept)


def test_that_what_is_measured_along_the_text_is_what_many_runs_give() -> None:
    """Tokens per pass, averaged over seeds, against the estimate from the texts alone."""
    runs, estimates = [], []
    for seed in range(12):
        shared: Run = drive(run(Params(seed=seed, new=30))).shared
        runs += [len(one.produced) for one in shared.rounds]
        estimates.append(float(shared.expected[shared.guesses - 1]))
    error = np.std(runs) / math.sqrt(len(runs)) + np.std(estimates) / math.sqrt(12)
    assert abs(np.mean(runs) - np.mean(estimates)) < 3 * error


def test_that_prompt_lookup_finds_the_longest_latest_run() -> None:
    text = [1, 2, 3, 9, 2, 3, 7, 8, 2, 3]
    assert looked_up(text, 3, 2) == [7, 8]
    assert looked_up(text, 1, 1) == [7]
    assert looked_up([5, 1, 2, 3, 4, 2, 3, 6, 1, 2, 3], 3, 3) == [4, 2, 3]  # three tokens beat two
    assert looked_up([1, 2, 3], 3, 4) == []
    assert looked_up([4, 4], 3, 4) == [4]


def test_that_an_early_exit_is_the_logit_lens_of_its_layer() -> None:
    model = load("clear-four", "cpu")
    ids = model.encode("the king")
    short = early_exit(model.decoder, 2)
    seen = model.capture(ids)
    with torch.no_grad():
        lens = model.decoder.unembed(model.decoder.final_norm(seen.residuals[2]))
        assert torch.equal(short(torch.tensor(ids)), lens)
    name = "layers.0.attention.queries.weight"  # shared, not copied
    assert short.state_dict()[name].data_ptr() == model.decoder.state_dict()[name].data_ptr()
    assert weights_read(short) < weights_read(model.decoder)


def test_that_a_draft_with_other_tokens_is_refused() -> None:
    with pytest.raises(ParamError) as refused:
        drive(run(Params(model="bilingual", draft="clear")))
    assert refused.value.key == "error.tokens"


def test_that_the_start_of_a_text_is_never_drawn_and_a_low_temperature_overflows_nothing() -> None:
    rows: Any = distributions(torch.tensor([[5.0, 900.0, 899.0]]), 0.01, 0)
    assert rows[0, 0] == 0
    assert np.isfinite(rows).all()
    assert rows.sum() == pytest.approx(1)
    assert draw(np.array([0.0, 0.5, 0.5]), 0.0) == 1


def test_that_more_guesses_change_the_time_and_not_the_distribution() -> None:
    one = drive(run(Params(guesses=1, new=12))).shared
    six = drive(run(replace(Params(), guesses=6, new=12))).shared
    assert one.exact.target == pytest.approx(six.exact.target)
    assert max(one.exact.apart, six.exact.apart) < EXACT


def test_that_a_long_text_keeps_its_end_and_leaves_room_to_write() -> None:
    trace = drive(run(Params(text="the king " * 20, guesses=6, new=64)))
    shared: Run = trace.shared
    assert shared.prompt == 32
    assert len(shared.ids) <= 64
    assert shared.written >= 20
    assert {found.key for found in trace.notices} == {"notice.most", "notice.new"}
