"""The induction lab's computation against definitions, hooks, closed forms and the record."""

from __future__ import annotations

import copy
import dataclasses
import math
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from explorer.compute.attention import induction_run, induction_train
from explorer.compute.attention.heads_probe import layers_of
from explorer.compute.attention.heads_removal import run_without
from explorer.compute.attention.induction import (
    CUTS,
    Params,
    Story,
    asked_of,
    manner,
    phase_change,
)
from explorer.compute.attention.induction_checks import checks
from explorer.compute.attention.induction_circuit import READS, cuts, second_layer, streams
from explorer.compute.attention.induction_composition import (
    baseline,
    circuits,
    composition,
    score,
)
from explorer.compute.attention.induction_measure import losses, moment_of
from explorer.compute.attention.reading import load_model
from explorer.compute.models import heads
from explorer.compute.models.capture import Capture
from explorer.compute.models.library import LoadedModel
from explorer.compute.models.measured import Measured
from explorer.compute.models.probe import measure
from explorer.compute.models.training import Training
from explorer.core.params import ParamError
from explorer.core.trace import FINISH, Append, Trace, drive, same

TINY = Params(source="train", word="abcd", updates=3)
#: float32 sums in another order, as means over about a thousand tokens.
LOSS = 1e-4
LOGIT = 3e-5  # relative to logits of about 10


@pytest.fixture(scope="module", params=["clear", "attention-only"])
def model(request: pytest.FixtureRequest) -> LoadedModel:
    return load_model(request.param)


@cache
def trace_of(params: Params) -> Trace:
    return drive(induction_run.run(params))


@pytest.fixture(scope="module")
def clear() -> Trace:
    return trace_of(Params())


@pytest.fixture(scope="module")
def tiny() -> Trace:
    return trace_of(TINY)


def rows_of(model: LoadedModel) -> Tensor:
    return induction_run.rows_of(model.decoder)[:6]


# the circuit ------------------------------------------------------------------------------


def test_that_without_a_cut_the_second_layer_gives_the_models_own_logits(
    model: LoadedModel,
) -> None:
    rows = rows_of(model)
    made = streams(model.decoder, rows, 0)
    logits, weights = second_layer(model.decoder, dict.fromkeys(READS, made.whole))
    with torch.no_grad():
        expected = model.decoder(rows)
    assert float((logits - expected).abs().max()) <= LOGIT * float(expected.abs().max())
    assert torch.allclose(weights.sum(-1), torch.ones(()), atol=1e-5)


def test_that_all_cuts_together_are_the_model_without_the_head(model: LoadedModel) -> None:
    rows = rows_of(model)
    for head in range(model.config.heads):
        made = streams(model.decoder, rows, head)
        logits, _ = second_layer(model.decoder, dict.fromkeys(READS, made.total))
        with torch.no_grad():
            expected = model.decoder(rows, None, frozenset({(0, head)}))
        assert float((logits - expected).abs().max()) <= LOGIT * float(expected.abs().max())


def test_that_each_cut_is_what_hooks_on_the_whole_model_give(model: LoadedModel) -> None:
    rows, head = rows_of(model), 2
    example = rows[0, :17]
    zero = {(0, head): torch.zeros(model.config.head_width)}
    period = (rows.shape[1] - 1) // 2
    for cut in cuts(model.decoder, rows, example, head):
        if cut is not None and cut.name in READS:
            with torch.no_grad():
                logits = run_without(model.decoder, rows, zero, cut.name, 1)
            assert cut.total == pytest.approx(losses(logits, rows, period)[1], abs=LOSS)


def test_that_without_feed_forward_parts_direct_and_total_effect_are_the_same() -> None:
    model = load_model("attention-only")
    for cut in cuts(model.decoder, rows_of(model), rows_of(model)[0, :17], 1):
        if cut is None:
            continue
        assert cut.total == pytest.approx(cut.direct, abs=LOSS)
        np.testing.assert_allclose(cut.total_scores, cut.direct_scores, atol=1e-5)


def test_that_the_direct_stream_lacks_what_a_zeroed_output_matrix_would_have_written() -> None:
    # Oracle: W_O with the head's columns zero changes the attention output by the same vector.
    model, head = load_model("clear"), 2
    rows, width = rows_of(model), model.config.head_width
    made = streams(model.decoder, rows, head)
    layer = layers_of(model.decoder)[0]
    columns = layer.attention.output.weight[:, head * width : (head + 1) * width]
    seen: list[Tensor] = []
    handle = layer.attention.output.register_forward_pre_hook(
        lambda _, given: seen.append(given[0])
    )
    with torch.no_grad():
        model.decoder(rows)
        handle.remove()
        written = seen[0][..., head * width : (head + 1) * width] @ columns.T
    assert torch.allclose(made.whole - made.direct, written, atol=1e-5)


def test_that_the_keys_carry_the_previous_token_head_and_mostly_by_the_feed_forward_part(
    clear: Trace,
) -> None:
    cut = {one.name: one for one in clear.shared.cuts}
    assert list(cut) == list(CUTS)
    plain = cut["none"].total
    assert cut["k"].total - plain > 1.0
    assert cut["k"].total > cut["q"].total > cut["v"].total
    assert cut["k"].direct - plain < 0.2 * (cut["k"].total - plain)
    assert cut["all"].total > 3.0


def test_that_in_the_attention_only_model_the_keys_carry_it_directly() -> None:
    trace = trace_of(Params(source="attention-only"))
    cut = {one.name: one for one in trace.shared.cuts}
    assert cut["k"].direct > 1.5
    for name in ("q", "v", "residual"):
        assert cut[name].direct < 0.3 * cut["k"].direct


# composition ------------------------------------------------------------------------------


def test_that_the_composition_score_has_its_closed_forms() -> None:
    one = np.outer([1.0, 2.0, 0.0], [3.0, 0.0, 4.0])
    other = np.outer([3.0, 0.0, 4.0], [1.0, 1.0, 1.0])
    across = np.outer([0.0, 1.0, 0.0], [1.0, 1.0, 1.0])
    assert score(one, other) == pytest.approx(1.0, rel=1e-12)  # reads all that is written
    assert score(one, across) == pytest.approx(0.0, abs=1e-12)  # reads nothing of it
    assert score(np.eye(9), np.eye(9)) == pytest.approx(1 / 3, rel=1e-12)  # 1 / √width
    assert score(7.0 * one, -0.1 * other) == pytest.approx(1.0, rel=1e-12)
    assert score(np.zeros((3, 3)), one) == 0.0


def test_that_random_matrices_score_as_theory_says() -> None:
    # E‖XY‖² / (‖X‖² ‖Y‖²) is close to 1 / width for independent isotropic matrices.
    mean, spread = baseline(64, 16)
    assert mean == pytest.approx(1 / math.sqrt(64), rel=0.03)
    assert 0 < spread < 0.1 * mean


def test_that_the_folded_matrices_give_the_models_own_scores(model: LoadedModel) -> None:
    # The norm divides by a standard deviation, which is no matrix: put back, scores agree.
    # What it adds is the same for every token and tells nothing of what was written.
    decoder = copy.deepcopy(model.decoder)
    norm = layers_of(decoder)[1].attention_norm
    assert isinstance(norm, torch.nn.LayerNorm)
    norm.bias.data.zero_()
    seen = Capture()
    with torch.no_grad():
        decoder(rows_of(model)[0, :20], seen)
    reading, writing = circuits(layers_of(decoder)[1])
    stream = seen.layers[1].residual.double().numpy()
    size = np.sqrt(stream.var(-1) + model.config.norm_epsilon)
    normed = stream / size[:, None]
    ours = normed @ reading @ normed.T
    np.testing.assert_allclose(ours, seen.layers[1].scores.numpy(), rtol=1e-4, atol=1e-3)
    values = (normed @ writing[1].T)[5]
    head = layers_of(decoder)[1].attention
    width = model.config.head_width
    expected = (
        seen.layers[1].values[1, 5] @ head.output.weight[:, width : 2 * width].T
    ).detach().numpy()  # fmt: skip
    np.testing.assert_allclose(values, expected, rtol=1e-4, atol=1e-4)


def test_that_the_circuits_heads_compose_through_the_keys_above_chance(model: LoadedModel) -> None:
    found = composition(model.decoder)
    trace = trace_of(Params(source=model.card.name))
    story: Story = trace.shared
    pair = story.earlier[1], story.later[1]
    assert found.k[pair] > found.random + 4 * found.spread
    assert found.k[pair] > max(found.q[pair], found.v[pair])


# the training -----------------------------------------------------------------------------


def test_that_the_checkpoints_scores_are_those_that_the_probe_measures(clear: Trace) -> None:
    model = load_model("clear")
    expected = measure(model.decoder, 0, clear.shared.period)
    last = [s.moment for s in clear.steps if s.stage == "training"][-1]
    # the checkpoint is float16, the model float32
    np.testing.assert_allclose(last.induction, expected.induction, atol=2e-3)
    np.testing.assert_allclose(last.previous, expected.previous_token_repeated, atol=2e-3)
    assert last.first == pytest.approx(expected.first_copy_loss, abs=5e-3)
    assert last.second == pytest.approx(expected.second_copy_loss, abs=2e-3)
    assert clear.shared.cuts[0].total == pytest.approx(expected.second_copy_loss, abs=LOSS)


def test_that_every_checkpoint_measures_what_was_recorded_while_it_was_trained(
    clear: Trace,
) -> None:
    record = {p.step: p for p in Measured.read(load_model("clear").card.folder).points}
    moments = [s.moment for s in clear.steps if s.stage == "training"]
    assert len(moments) >= 20
    for moment in moments:
        point = record[moment.updates]
        assert moment.first == pytest.approx(point.first_copy, abs=1e-2)  # float16 weights
        assert moment.second == pytest.approx(point.second_copy, abs=1e-2)
        np.testing.assert_allclose(moment.induction, point.induction, atol=5e-3)


def test_that_the_scores_are_their_definitions_spelled_out() -> None:
    model = load_model("clear")
    rows = rows_of(model)
    moment = moment_of(model.decoder, rows, rows[0, :17], 0)
    period = (rows.shape[1] - 1) // 2
    weights = [model.capture(row.tolist()).layers[1].weights[2].numpy() for row in rows]
    by_hand = np.mean([
        np.mean([w[i, i - period + 1] for i in range(period - 1, 2 * period + 1)]) for w in weights
    ])  # fmt: skip
    assert moment.induction[1, 2] == pytest.approx(by_hand, abs=1e-6)
    # On rows without a token twice in a copy, prefix matching is the same diagonal from the
    # second token of the second copy on.
    ids = rows[0].tolist()
    if len(set(ids[1 : period + 1])) == period:
        matching = heads.prefix_matching(weights[0], ids)
        later = np.mean([weights[0][i, i - period + 1] for i in range(period + 1, 2 * period + 1)])
        assert matching == pytest.approx(later, abs=1e-6)
    chances = model.decoder(rows[0, :17]).softmax(-1)
    assert moment.chances[9] == pytest.approx(float(chances[8, rows[0, 9]]), abs=1e-5)
    assert np.isnan(moment.chances[0])


def test_that_looking_does_not_change_the_training(tiny: Trace) -> None:
    _, training = induction_train.start(TINY)
    for _ in training.run():
        pass  # never looked at
    rows = induction_run.rows_of(training.decoder)
    example = torch.tensor([0, *[1] * 8])
    alone = moment_of(training.decoder, rows, example, 3)
    seen = [s.moment for s in tiny.steps if s.stage == "training"][-1]
    assert (alone.first, alone.second) == (seen.first, seen.second)


def test_that_a_resumed_training_equals_an_uninterrupted_one(tmp_path: Path) -> None:
    whole = induction_train.start(TINY)[1]
    for _ in whole.run():
        pass
    first = induction_train.start(TINY)[1]
    for _ in first.run(until=2):
        pass
    first.save(tmp_path)
    second = induction_train.start(TINY)[1]
    assert second.resume(tmp_path)
    assert second.step == 2
    for _ in second.run():
        pass
    for name, weight in whole.decoder.state_dict().items():
        assert torch.equal(weight, second.decoder.state_dict()[name]), name


def test_that_a_paused_run_goes_on_as_if_nothing_had_been(tiny: Trace) -> None:
    producer = induction_run.run(TINY)
    resumed: Trace | None = None
    while resumed is None:
        try:
            next(producer)
        except StopIteration as stop:
            resumed = stop.value
        torch.manual_seed(5)  # other work draws random numbers meanwhile
        torch.rand(7)
    assert same(resumed, tiny)


def test_that_a_run_can_be_finished_early_and_then_shows_the_circuit_of_what_it_has() -> None:
    producer = induction_run.run(dataclasses.replace(TINY, updates=500))
    event = next(producer)
    prefixes = 0
    try:
        for _ in range(4):
            event = producer.send(None)
            prefixes += isinstance(event, Append)
        event = producer.send(FINISH)
        while True:
            event = producer.send(None)
    except StopIteration as stop:
        trace: Trace = stop.value
    assert prefixes >= 1
    assert trace.complete
    updates = [s.moment.updates for s in trace.steps if s.stage == "training"]
    assert updates[0] == 0
    assert 0 < updates[-1] < 10
    assert len(trace.shared.cuts) == len(CUTS)


def test_that_the_trace_grows_by_a_moment_every_25_updates() -> None:
    seen: list[Trace] = []
    params = dataclasses.replace(TINY, updates=2)
    assert induction_run.EVERY == 25
    drive(
        induction_run.run(params), lambda e: seen.append(e.trace) if isinstance(e, Append) else None
    )
    assert [len(trace) for trace in seen] == [1, 2]
    assert not any(trace.complete for trace in seen)


def test_that_the_same_seed_trains_the_same_model_and_another_one_another(tiny: Trace) -> None:
    assert same(drive(induction_run.run(TINY)), tiny)
    other = drive(induction_run.run(dataclasses.replace(TINY, seed=1)))
    assert other.steps[0].moment.first != tiny.steps[0].moment.first


@pytest.mark.parametrize(
    ("data", "own", "rows"), [("random", "", 0), ("english", "", 16), ("own", "ab" * 40, 16)]
)
def test_that_batches_hold_what_the_reader_chose(data: str, own: str, rows: int) -> None:
    params = dataclasses.replace(TINY, data=data, own=own)
    model, training = induction_train.start(params)
    assert isinstance(training, Training)
    inputs, _ = training.corpus.batch(training.recipe, 0)
    assert inputs.shape == (32, 64)
    texts = [model.vocabulary.decode(row.tolist()) for row in inputs]
    source = induction_train.text_of(params)
    assert all(text in source for text in texts[:rows])
    for row in inputs[rows:].tolist():  # the others repeat, with a period of 6 to 32
        assert any(row[1 + p :] == row[1:-p] for p in range(6, 33))


def test_that_one_layer_has_no_circuit_and_never_copies() -> None:
    trace = trace_of(Params(source="one-layer"))
    assert trace.shared.cuts == ()
    assert trace.shared.change is None
    assert manner(trace.shared.curve, trace.shared.period) == "never"


# curves and input -------------------------------------------------------------------------


def curve_of(second: list[float]) -> np.ndarray:
    return np.array([[25.0 * i, 4.0, value] for i, value in enumerate(second)])


def test_that_the_change_is_found_where_it_is_and_only_there() -> None:
    cliff = curve_of([4.0] * 10 + [3.9, 2.0, 0.5] + [0.1] * 10)
    assert phase_change(cliff, 31) == (250, 300)
    assert manner(cliff, 31) == "cliff"
    even = curve_of([4.0 - 0.18 * i for i in range(22)])
    assert manner(even, 31) == "even"
    assert manner(curve_of([0.0] * 20), 31) == "start"
    # to know which characters occur, and not their order, leaves ln 31
    assert manner(curve_of([4.0] * 5 + [math.log(31)] * 15), 31) == "never"
    assert manner(curve_of([4.0]), 31) == "never"


def test_that_the_shipped_training_has_a_cliff(clear: Trace) -> None:
    story: Story = clear.shared
    assert manner(story.curve, story.period) == "cliff"
    assert [s.id for s in clear.sections] == [
        "training", "change", "after", "circuit", "composition",
    ]  # fmt: skip
    assert story.earlier[0] == 0
    assert story.later[0] == 1


def test_that_only_tokens_with_something_to_find_can_be_asked(clear: Trace) -> None:
    story: Story = clear.shared
    assert asked_of(story, story.word + 1) == story.word + 1
    for wanted in (None, True, 0, story.word, 2 * story.word, "x", 1e9):
        assert asked_of(story, wanted) == story.asked
    assert story.pieces[story.asked + 1] == story.pieces[story.asked - story.word + 1]


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"word": "ab"}, "word"), ({"word": "的的的"}, "word"),
     ({"source": "train", "data": "own", "own": "too short"}, "own"),
     ({"source": "train", "data": "own",
       "own": "".join(chr(0x4E00 + i) for i in range(600))}, "own")],
)  # fmt: skip
def test_that_wrong_input_is_named(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(ParamError) as error:
        drive(induction_run.run(dataclasses.replace(Params(), **changes)))
    assert error.value.field == field


def test_that_a_text_of_ones_own_can_be_in_any_script() -> None:
    params = dataclasses.replace(
        TINY, data="own", own="山下有一条小河，河边住着几户人家。" * 6, word="山下有一", updates=1
    )
    story: Story = drive(induction_run.run(params)).shared
    assert story.pieces[1:5] == ("山", "下", "有", "一")


@pytest.mark.parametrize("source", ["clear", "attention-only", "one-layer", "train"])
def test_that_all_checks_pass(source: str) -> None:
    params = TINY if source == "train" else Params(source=source)
    found = checks(params, trace_of(params))
    assert found
    for check in found:
        assert check.status in ("passed", "missing"), check
