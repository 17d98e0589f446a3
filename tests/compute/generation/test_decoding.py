"""generation/decoding against `transformers`, brute force, and what must hold of any run."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
import torch
import transformers

from explorer.compute.generation.decoding import processors, repetition
from explorer.compute.generation.decoding.checks import checks
from explorer.compute.generation.decoding.params import Params, Run
from explorer.compute.generation.decoding.run import MOST_COPIED, choose, run, written_again
from explorer.compute.generation.decoding.trie import Trie
from explorer.compute.models.cache import ContiguousCache, extend
from explorer.compute.models.reading import load_model
from explorer.core.params import ParamError
from explorer.core.trace import drive

BARE = {"penalty": 1.0, "temperature": 1.0, "top_k": 0, "top_p": 1.0}


def done(**settings: Any) -> Run:
    shared: Run = drive(run(Params(**settings))).shared
    return shared


@pytest.fixture(scope="module")
def drawn() -> Run:
    return done(new=16, slow=3)


@pytest.fixture(scope="module")
def parrot() -> Run:
    return done(choose="greedy", new=60, **BARE)


def scores_of(seed: int, size: int = 300) -> np.ndarray:
    random = np.random.Generator(np.random.PCG64(seed))
    return random.normal(0, 3, size).round(2)  # rounded: some are level with one another


@pytest.mark.parametrize("seed", range(4))
def test_that_every_processor_gives_what_transformers_gives(seed: int) -> None:
    scores = scores_of(seed)
    text = [int(t) for t in np.random.Generator(np.random.PCG64(seed)).integers(0, 12, 40)]
    pairs = [
        (transformers.RepetitionPenaltyLogitsProcessor(1.3),
         processors.repetition_penalty(scores, text, 1.3)),
        (transformers.NoRepeatNGramLogitsProcessor(3),
         processors.ban(scores, processors.repeating(text, 3))),
        (transformers.NoRepeatNGramLogitsProcessor(1),
         processors.ban(scores, processors.repeating(text, 1))),
        (transformers.PrefixConstrainedLogitsProcessor(lambda _, ids: [3, 7, 250], 1),
         processors.only(scores, [3, 7, 250])),
        (transformers.TemperatureLogitsWarper(0.7), processors.temperature(scores, 0.7)),
        (transformers.TopKLogitsWarper(7), processors.top_k(scores, 7)),
        (transformers.TopPLogitsWarper(0.8), processors.top_p(scores, 0.8)),
        (transformers.MinPLogitsWarper(0.2), processors.min_p(scores, 0.2)),
    ]  # fmt: skip
    for theirs, ours in pairs:
        seen = theirs(torch.tensor(text)[None], torch.tensor(scores)[None].clone())[0].numpy()
        assert np.array_equal(np.isinf(seen), np.isinf(ours)), type(theirs).__name__
        finite = np.isfinite(seen)
        # the same operations in the same float64; a product may round in another order
        assert np.allclose(seen[finite], ours[finite], rtol=1e-14, atol=0)


@pytest.mark.parametrize(
    "settings",
    [
        {"new": 24, **BARE},
        {"new": 24, **BARE, "penalty": 1.3, "ngram": 3},
        {"model": "clear", "text": "What is the ", "new": 24, **BARE},
        {"text": "The people of this country", "allowed": " is great.\n are free.", **BARE},
    ],
)  # fmt: skip
def test_that_greedy_writes_what_generate_writes(settings: dict[str, Any]) -> None:
    params = Params(choose="greedy", **settings)
    found = {check.what: check for check in checks(params, drive(run(params)))}
    assert found["transformers generate, greedy: tokens that differ"].difference == 0
    assert all(check.status == "passed" for check in found.values())


def test_that_a_drawn_run_passes_its_checks_and_a_wrong_one_does_not() -> None:
    params = Params(new=12, min_p=0.05, ngram=2, last_temperature=1.5)
    trace = drive(run(params))
    assert [check.status for check in checks(params, trace)] == ["passed", "passed"]
    object.__setattr__(trace.shared.written[3], "model_chance", 0.5)
    assert [check.status for check in checks(params, trace)] == ["passed", "failed"]


def test_that_draws_follow_the_probabilities() -> None:
    chances = processors.softmax(processors.top_k(scores_of(0), 8))
    uniforms = np.random.Generator(np.random.PCG64(5)).random(8000)
    seen = np.bincount([processors.draw(chances, u) for u in uniforms], minlength=len(chances))
    assert (seen[chances == 0] == 0).all()
    wanted = chances[chances > 0] * len(uniforms)
    statistic = float(((seen[chances > 0] - wanted) ** 2 / wanted).sum())
    assert statistic < 24.3  # χ² with 7 degrees of freedom exceeds it once in a thousand


def test_that_a_draw_finds_the_stretch_that_holds_the_number() -> None:
    chances = np.array([0.25, 0.0, 0.5, 0.25])
    found = [processors.draw(chances, u) for u in (0.0, 0.49, 0.5, 0.74, 0.75, 0.999999)]
    assert found == [2, 2, 0, 0, 3, 3]
    assert processors.draw(np.array([0.3, 0.7 - 1e-17]), 1 - 1e-16) in (0, 1)


def test_that_the_drawn_number_lies_in_the_stretch_of_the_written_token() -> None:
    found = done(new=24, slow=3, top_k=0, top_p=1.0, temperature=1.5)
    # some of them stand behind the likeliest, which are listed one by one
    listed = [float(one.whole.after[: one.whole.listed - 1].sum()) for one in found.written]
    assert any(one.start > low + 1e-6 for one, low in zip(found.written, listed, strict=True))
    for one in found.written:  # float64 sums of 4,096 probabilities
        assert one.start - 1e-9 <= one.uniform < one.start + one.chance + 1e-9


def test_that_the_likeliest_token_is_the_models_own() -> None:
    found = done(new=24, slow=3, penalty=2.0)
    for one in found.written:
        assert (one.piece == one.likeliest) is (one.rank == 1)
        assert one.likeliest_chance >= float(one.whole.before.max())


def test_that_top_p_keeps_the_fewest_that_reach_the_mass_and_their_proportions() -> None:
    scores = scores_of(1)
    before = processors.softmax(scores)
    after = processors.softmax(processors.top_p(scores, 0.6))
    kept = after > 0
    assert before[kept].sum() >= 0.6 > before[kept].sum() - before[kept].min()
    assert np.allclose(after[kept] / before[kept], 1 / before[kept].sum())


def test_that_nothing_is_drawn_where_every_score_is_minus_infinity() -> None:
    assert not processors.softmax(np.full(4, -np.inf)).any()
    with pytest.raises(ParamError) as caught:
        done(model="clear", text="the", allowed="the", ngram=1, new=3)
    assert caught.value.key == "error.nothing"


def test_that_a_run_ends_where_no_token_is_left() -> None:
    shared = done(model="clear", text="he", allowed="the", ngram=1, new=5)
    assert [one.piece for one in shared.written] == ["t"]
    assert shared.ended == "nothing"


def test_that_no_run_of_tokens_comes_twice_under_the_ban() -> None:
    shared = done(new=40, choose="greedy", ngram=3, **BARE)
    runs = [shared.ids[k : k + 3] for k in range(len(shared.ids) - 2)]
    assert len(runs) == len(set(runs))


def test_that_the_text_is_one_of_the_allowed_answers() -> None:
    answers = [" is great.", " are free.", " are free at last.", " have spoken."]
    for seed in range(6):
        shared = done(allowed="\n".join(answers), seed=seed, temperature=3.0, new=20)
        said = "".join(one.piece for one in shared.written).replace("␣", " ").rstrip("⏎")
        assert said in answers
        assert shared.ended == "answer"


def test_that_a_tree_allows_what_brute_force_allows() -> None:
    lists = [(1, 2, 3), (1, 2), (1, 4), (5,)]
    tree = Trie.of(lists)
    for written in [(), (1,), (1, 2), (1, 2, 3), (9,), (5, 1)]:
        wanted = {one[len(written)] for one in lists
                  if one[: len(written)] == written and len(one) > len(written)}  # fmt: skip
        assert set(tree.after(written)) == wanted


def test_that_repetition_is_counted_as_on_text() -> None:
    text = list("abcabcabcd")
    marked = repetition.repeated([ord(mark) for mark in text], 3)
    assert "".join("x" if one else "." for one in marked) == ".....xxxx."
    assert repetition.period([1, 2, 3, 2, 3, 2, 3], 3) == 2
    assert repetition.turn_starts([1, 2, 3, 2, 3, 2, 3], 2) == (1, 3, 5)
    assert repetition.period([1, 2, 3], 2) == 0
    assert math.isclose(repetition.distinct([1, 2, 1, 2, 1], 2), 2 / 4)


def test_that_greedy_ends_in_a_loop_that_grows_surer(parrot: Run) -> None:
    assert parrot.loop > 0
    assert len(parrot.loop_starts) >= 3
    turns = [np.mean(np.log([one.model_chance for one in parrot.written[s : s + parrot.loop]]))
             for s in parrot.loop_starts]  # fmt: skip
    assert turns[0] < turns[1] < turns[2] < turns[-1]
    assert parrot.written[-1].whole.entropy_before < 0.1 * parrot.written[0].whole.entropy_before


def test_that_copies_have_the_probabilities_of_a_run_token_by_token() -> None:
    model = load_model("clear")
    copies = written_again(model, "to be")
    ids = model.encode("to be\n")
    everything = [ids[0], *ids[1:] * len(copies.mean)]
    cache = ContiguousCache(model.decoder, len(everything))
    seen = []
    with torch.inference_mode():
        for token, following in pairwise(everything):
            logits = extend(model.decoder, cache, torch.tensor([token]))
            seen.append(float(logits.softmax(-1)[following]))
    assert len(everything) <= min(model.context, MOST_COPIED)
    assert np.allclose(copies.chance.ravel(), seen, rtol=1e-4)
    assert np.allclose(copies.mean, np.exp(np.log(copies.chance).mean(axis=1)))
    assert copies.mean[0] < copies.mean[-1]


def test_that_rows_account_for_all_probability(drawn: Run) -> None:
    for one in drawn.written:
        for rows in (one.whole, *one.stages):
            total = rows.after[: rows.listed].sum() + rows.rest_after
            assert math.isclose(total, 1, abs_tol=1e-12)
            assert math.isclose(rows.before[: rows.listed].sum() + rows.rest_before, rows.mass,
                                abs_tol=1e-12)  # fmt: skip
            assert (rows.after[rows.listed :] == 0).all()
            assert one.chosen in rows.ids[: rows.listed]
        kept = [rows.kept for rows in one.stages]
        assert kept == sorted(kept, reverse=True)
        assert one.whole.kept == kept[-1]
        assert math.isclose(one.stages[0].entropy_before, one.whole.entropy_before)


def test_that_each_removed_token_names_its_processor() -> None:
    model = load_model("clear")
    scores = np.log(np.array([0.5, 0.3, 0.15, 0.04, 0.01] + [1e-9] * 61))
    params = Params(model="clear", penalty=1.0, ngram=1, top_k=3, top_p=0.8, temperature=1.0)
    one = choose(model, scores, [0], 1, 0, 1, None, params, 0.1)
    assert one is not None
    by = dict(zip(one.whole.ids, one.removed_by, strict=True))
    assert {k: by[k] for k in (0, 1, 2, 3, 4)} == {
        0: "ngram", 1: "", 2: "", 3: "top_p", 4: "top_k",
    }  # fmt: skip


def test_that_the_order_of_temperature_and_top_p_counts() -> None:
    model, scores = load_model("clear"), np.append(scores_of(2, 65), -50.0)
    params = Params(model="clear", penalty=1.0, top_k=0, top_p=0.8, temperature=2.0)
    one = choose(model, scores, [0], 1, 0, 1, None, params, 0.5)
    assert one is not None
    assert one.kept_swapped == int(np.isfinite(processors.top_p(scores, 0.8)).sum())
    assert (
        one.kept_swapped
        < one.whole.kept
        == int(np.isfinite(processors.top_p(scores / 2, 0.8)).sum())
    )
    alone = choose(model, scores, [0], 1, 0, 1, None, Params(**{**BARE, "top_p": 0.8}), 0.5)
    assert alone is not None
    assert alone.kept_swapped == -1


def test_that_the_temperature_goes_in_equal_steps() -> None:
    shared = done(model="clear", text="he", new=5, temperature=0.5, last_temperature=2.5)
    assert [one.degree for one in shared.written] == pytest.approx([0.5, 1.0, 1.5, 2.0, 2.5])


def test_that_the_token_that_begins_a_text_is_never_written() -> None:
    shared = done(model="clear", text="he", new=40, **{**BARE, "temperature": 5.0})
    assert shared.banned == (0,)
    assert 0 not in {one.chosen for one in shared.written}
