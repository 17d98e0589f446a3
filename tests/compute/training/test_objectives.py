"""Objectives: masks and spans by their laws, losses and gradients against other libraries."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from scipy import stats  # type: ignore[import-untyped]  # has no stubs

from explorer.compute.training.objectives import masking, pairs, spans, tuning
from explorer.compute.training.objectives.checks import checks
from explorer.compute.training.objectives.params import (
    FOLLOWS,
    HIDDEN,
    OTHER,
    ROWS,
    SAME,
    SWAPPED,
    Params,
    Story,
    stops_of,
    targets_of,
)
from explorer.compute.training.objectives.run import run
from explorer.core.claims import check_claim
from explorer.core.params import ParamError
from explorer.core.trace import FINISH, Append, Trace, drive

SMALL = Params(model="clear", prompt="who is the king", answer="i am the king of this land",
               pretraining=30, tuning=20)  # fmt: skip


def generator(seed: int = 0) -> np.random.Generator:
    return np.random.Generator(np.random.PCG64(seed))


@pytest.fixture(scope="module")
def trace() -> Trace:
    return drive(run(SMALL))


@pytest.fixture(scope="module")
def story(trace: Trace) -> Story:
    found: Story = trace.shared
    return found


def test_that_other_implementations_agree(trace: Trace) -> None:
    found = checks(SMALL, trace)
    assert {check.status for check in found} == {"passed"}
    assert len(found) == 4


def test_that_just_the_rounded_share_is_asked_for_and_every_place_as_often() -> None:
    random = generator()
    drawn = np.array([masking.choose(20, 0.15, random) for _ in range(4000)])
    assert (drawn.sum(axis=1) == 3).all()
    # each place is a binomial count with p = 3/20: within five standard errors
    error = (0.15 * 0.85 / 4000) ** 0.5
    assert abs(drawn.mean(axis=0) - 0.15).max() < 5 * error
    assert masking.targets(1, 0.15) == masking.targets(3, 0.01) == 1


def test_that_what_is_not_asked_for_is_shown_as_it_is() -> None:
    random = generator()
    ids = np.arange(100, 160)
    asked = masking.choose(60, 0.5, random)
    kinds = np.where(asked, masking.treatments(60, 0.4, 0.3, random), -1)
    shown = masking.corrupt(ids, asked, kinds, 3, 10, 20, random)
    assert (shown[~asked] == ids[~asked]).all()
    assert (shown[kinds == HIDDEN] == 3).all()
    assert ((shown[kinds == OTHER] >= 10) & (shown[kinds == OTHER] <= 20)).all()
    assert (shown[kinds == SAME] == ids[kinds == SAME]).all()
    assert set(kinds.tolist()) == {-1, HIDDEN, OTHER, SAME}


@pytest.mark.parametrize("expected", [(80.0, 10.0, 10.0), (60.0, 40.0, 0.0)])
def test_that_the_chi_square_is_scipys(expected: tuple[float, ...]) -> None:
    wanted = np.array(expected)
    found = np.array([74.0, 26.0, 0.0]) if expected[2] == 0 else np.array([74.0, 12.0, 14.0])
    some = wanted > 0
    scipys = stats.chisquare(found[some], wanted[some])
    ours = masking.chi_square(found, wanted)
    assert ours == pytest.approx((scipys.statistic, scipys.pvalue), rel=1e-12)


def test_that_few_masks_made_beforehand_leave_what_the_formula_says() -> None:
    asked = masking.masks_by_epoch(400, 30, 0.15, 10, 40, generator())
    assert (asked.sum(axis=-1) == masking.targets(30, 0.15)).all()
    assert (asked[:, :10] == asked[:, 10:20]).all()
    rate = masking.targets(30, 0.15) / 30
    wanted = masking.never_expected(rate, 10, 40)
    assert wanted[-1] == wanted[9] == pytest.approx((1 - rate) ** 10)
    # the share over 12,000 places: within five binomial standard errors
    error = (wanted * (1 - wanted) / (400 * 30)) ** 0.5
    assert (abs(masking.never_asked(asked) - wanted) < 5 * error + 1e-12).all()
    fresh = masking.masks_by_epoch(1, 30, 0.15, 0, 40, generator())
    assert len({row.tobytes() for row in fresh[0]}) > 10


@pytest.mark.parametrize(
    ("tokens", "rate", "mean"),
    [(2, 0.15, 3.0), (33, 0.15, 3.0), (40, 0.9, 1.0), (512, 0.15, 3.0)],
)
def test_that_source_and_target_hold_the_text_between_them(
    tokens: int, rate: float, mean: float
) -> None:
    pieces = [f"w{place}" for place in range(tokens)]
    cut = spans.cut_spans(tokens, rate, mean, generator(5))
    made = spans.spans_of(pieces, cut)
    k, s = int(cut.sum()), made.spans
    assert k == min(max(round(tokens * rate), 1), tokens - 1)
    assert len(made.source) == tokens - k + s + 1
    assert len(made.target) == k + s + 1
    assert not cut[0]
    # the spans, put back at their sentinels, give the text
    filling: dict[str, list[str]] = {}
    for piece in made.target[:-1]:
        if piece.startswith("⟨"):
            filling[piece] = []
            last = piece
        else:
            filling[last].append(piece)
    whole = [w for piece in made.source[:-1] for w in filling.get(piece, [piece])]
    assert whole == pieces
    assert made.infilled.count("[MASK]") == s


def test_that_lengths_of_spans_are_every_split_alike() -> None:
    random = generator()
    seen = Counter(tuple(spans.lengths(5, 3, random).tolist()) for _ in range(3000))
    assert len(seen) == 6  # C(4, 2) ways to cut five into three
    assert stats.chisquare(list(seen.values())).pvalue > 1e-4


def test_that_the_loss_of_the_answer_is_part_of_that_of_all_tokens(story: Story) -> None:
    nats, asking = story.reading.nats, story.reading.asking
    answer = len(nats) - asking
    assert "".join(story.reading.pieces[asking:]).replace("␣", " ").strip() == SMALL.answer
    whole = asking * nats[:asking].mean() + answer * nats[asking:].mean()
    assert whole == pytest.approx(nats.sum())
    assert targets_of(story, "sft")[0] == answer


def test_that_the_encoder_is_asked_at_the_places_that_count(story: Story) -> None:
    masked = story.masked
    assert [guess.place for guess in masked.guesses] == np.flatnonzero(masked.asked).tolist()
    assert not (masked.asked & ~masked.ordinary).any()
    assert (masked.replaced <= masked.asked).all()
    for guess in masked.guesses:
        if masked.pieces[guess.place] == guess.pieces[0]:
            assert guess.nats == pytest.approx(-np.log(guess.chances[0]), abs=1e-9)
    # what stands there can be read off: far less lost than behind a mask
    hidden, _, same = masked.treated.mean(axis=1)
    assert same < 0.5 * hidden


def test_that_the_decoder_needs_the_letters_of_the_source(story: Story) -> None:
    assert story.letters.nats.mean() < 0.1 < story.letters.blind.mean()


def test_that_every_objective_asks_for_as_many_as_it_says(story: Story) -> None:
    asked = {row: targets_of(story, row) for row in ROWS}
    assert asked["nsp"][0] == 1
    assert asked["rtd"][0] == asked["rtd"][1] == int(story.masked.ordinary.sum())
    assert asked["ntp"][0] == len(story.reading.pieces)
    assert asked["mlm"][0] == masking.targets(asked["rtd"][0], SMALL.rate)


def test_that_words_cannot_tell_an_order() -> None:
    rows = pairs.sampled(40, 0)
    kinds = np.array([row[2] for row in rows])
    topic = pairs.same_topic(rows)
    assert (topic[kinds == FOLLOWS] == topic[kinds == SWAPPED]).all()
    right = pairs.share_right(topic, kinds)
    assert right[SWAPPED - 1] == pytest.approx(0.5)
    assert right[0] > 0.6
    for first, second, kind, own, other in rows:
        lines = pairs.sentences(pairs.DOCUMENTS[own])
        assert (own == other) == (kind != 1)
        if kind == FOLLOWS:
            assert lines[lines.index(first) + 1] == second or lines.count(first) > 1


def test_that_a_constant_gradient_moves_adam_by_the_rate() -> None:
    # with bias correction m̂ = g and √v̂ = |g| at every step, whatever the gradient's size
    net = tuning.Net.drawn(3, seeds=1)
    start = [w.copy() for w in net.weights]
    slopes = [generator().normal(size=w.shape) for w in net.weights]
    for _ in range(20):
        tuning.update(net, slopes, 0.01)
    for before, after, slope in zip(start, net.weights, slopes, strict=True):
        moved = -20 * 0.01 * slope / (abs(slope) + 1e-8)
        assert after - before == pytest.approx(moved, abs=1e-12)


def test_that_the_held_out_loss_is_that_of_the_gradient() -> None:
    net = tuning.Net.drawn(1)
    text = tuning.windows(tuning.letters(pairs.text_of("plays")))[:50]
    read = np.repeat(tuning.one_hot(text[:, :-1])[None], tuning.SEEDS, axis=0)
    following = np.repeat(text[:, -1][None], tuning.SEEDS, axis=0)
    loss, _ = tuning.loss_and_gradient(net.weights, read, following)
    assert tuning.measured(net, text) == pytest.approx(loss, abs=1e-12)


def test_that_a_start_is_worth_something_and_its_absence_is_the_same_as_none(trace: Trace) -> None:
    tuned = trace[-1].tuned
    assert tuned is not None
    assert tuned.at[-1] == SMALL.tuning
    assert (tuned.warm[0] == tuned.before[-1, 1]).all()
    assert (tuned.warm[-1] < tuned.scratch[-1]).all()
    assert tuned.scratch[0] == pytest.approx(np.log(27), abs=0.05)


def test_that_a_training_can_be_finished_early() -> None:
    steps = run(replace(SMALL, pretraining=500))
    sent = None
    try:
        while True:
            found = steps.send(sent)
            sent = FINISH if isinstance(found, Append) and found.trace[-1].part == "warm" else None
    except StopIteration as stop:
        short: Trace = stop.value
    assert short.complete
    assert short[-1].tuned is not None
    assert short[-1].tuned.at == ()


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"prompt": "  "}, "prompt"), ({"answer": ""}, "answer"), ({"other": 0.5}, "other"),
     ({"answer": "ẞ ж"}, "answer")],
)  # fmt: skip
def test_that_what_cannot_be_read_is_refused_by_name(changes: dict[str, object],
                                                    field: str) -> None:  # fmt: skip
    with pytest.raises(ParamError) as refused:
        drive(run(replace(SMALL, **changes)))  # type: ignore[arg-type]  # fields by name
    assert refused.value.field == field


def test_that_a_long_text_loses_its_beginning_only() -> None:
    params = replace(SMALL, prompt="the king and the queen of this land " * 4, pretraining=0)
    found = drive(run(params))
    story: Story = found.shared
    assert [notice.key for notice in found.notices] == ["notice.most"]
    assert "".join(story.reading.pieces).replace("␣", " ").endswith(SMALL.answer)
    assert stops_of(40)[-1] == 40


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [("W181", "false"), ("W182", "false"), ("W184", "false"), ("W185", "false"),
     ("W186", "false"), ("W187", "false"), ("W188", "depends"), ("W189", "depends"),
     ("W197", "depends")],
)  # fmt: skip
def test_that_claims_come_out_as_computed(claim: str, verdict: str) -> None:
    assert check_claim(claim).verdict == verdict
