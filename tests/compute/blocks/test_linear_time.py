"""blocks/linear-time: one recurrence, the same numbers by other ways, and what it remembers."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.compute.blocks.claims.linear_time import mamba_is_sparse
from explorer.compute.blocks.linear_time import KINDS, MOST_TOKENS, Gates, Params, Run
from explorer.compute.blocks.linear_time import copying as task
from explorer.compute.blocks.linear_time.checks import checks
from explorer.compute.blocks.linear_time.cost import MODELS, crossing, memory_of, work_of
from explorer.compute.blocks.linear_time.gates import gates_for, softplus
from explorer.compute.blocks.linear_time.memory import coefficients, remembered
from explorer.compute.blocks.linear_time.run import run
from explorer.compute.blocks.linear_time.scan import (
    convolved,
    kernel_of,
    outputs,
    parallel_scan,
    scan,
    unrolled,
)
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive

#: float64: sums and products over some dozen tokens.
EXACT = 1e-10


@pytest.fixture(scope="module")
def traces() -> dict[str, Trace]:
    return {kind: drive(run(Params(kind=kind))) for kind in KINDS}


def random_gates(seed: int, tokens: int, rows: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    return random.random((tokens, rows)), random.random((tokens, rows)), random.random((tokens, 3))


@given(st.integers(0, 10**6), st.integers(1, 40), st.integers(1, 6))
def test_that_the_parallel_scan_gives_the_states_of_the_recurrence(
    seed: int, tokens: int, rows: int
) -> None:
    decay, write, values = random_gates(seed, tokens, rows)
    assert np.abs(scan(decay, write, values) - parallel_scan(decay, write, values)).max() < EXACT


def test_that_a_state_is_the_sum_of_all_tokens_each_with_its_later_decays() -> None:
    decay, write, values = random_gates(1, 12, 4)
    states = scan(decay, write, values)
    for token in range(12):
        total = np.zeros((4, 3))
        for source in range(token + 1):
            weight = write[source] * np.prod(decay[source + 1 : token + 1], axis=0)
            total += weight[:, None] * values[source][None]
        assert np.abs(total - states[token]).max() < EXACT


@pytest.mark.parametrize("kind", KINDS)
def test_that_scan_matrix_and_kernel_agree(traces: dict[str, Trace], kind: str) -> None:
    shared: Run = traces[kind].shared
    assert shared.matrix_error < EXACT
    assert shared.parallel_error < EXACT
    assert np.isnan(shared.kernel_error) == (kind != "fixed")
    assert not shared.kernel_error > EXACT
    assert np.abs(np.triu(shared.mixing, 1)).max() == 0  # nothing is read from the future


def test_that_a_fixed_model_is_a_convolution_and_a_selective_one_is_not(
    traces: dict[str, Trace],
) -> None:
    fixed: Run = traces["fixed"].shared
    values = np.eye(len(fixed.letters))[fixed.token_letter]
    plain = np.stack(
        [np.convolve(column, fixed.kernel)[: len(values)] for column in values.T], axis=1
    )
    assert np.abs(plain - fixed.outputs).max() < EXACT
    assert np.abs(convolved(fixed.kernel, values) - plain).max() < EXACT
    for distance in range(5):  # one value along every diagonal
        assert np.ptp(np.diagonal(fixed.mixing, -distance)) < EXACT
    selective: Run = traces["selective"].shared
    assert np.ptp(np.diagonal(selective.mixing)) > 0.1


def test_that_every_second_implementation_agrees(traces: dict[str, Trace]) -> None:
    """torch conv1d and matrix_exp, a layer of Mamba and RWKV's recurrence of transformers."""
    named = set()
    for trace in traces.values():
        for check in checks(trace.params, trace):
            assert check.status == "passed", check
            named.add(check.what)
    assert len(named) == 7


@pytest.mark.parametrize("kind", ["rwkv", "linear"])
def test_that_normalised_outputs_are_means_of_what_was_read(
    traces: dict[str, Trace], kind: str
) -> None:
    shared: Run = traces[kind].shared
    sums = shared.outputs.sum(-1)
    assert np.all((np.abs(sums - 1) < EXACT) | (sums == 0))


def test_that_linear_attention_counts_what_followed_the_present_letter() -> None:
    shared: Run = drive(run(Params(text="abacab", kind="linear"))).shared
    assert shared.letters == ("a", "b", "c")
    # after "abacab" the state has a→b twice, a→c once, b→a and c→a once
    assert shared.states[-1].tolist() == [[0, 2, 1], [1, 0, 0], [1, 0, 0]]
    assert shared.outputs[4] == pytest.approx([0, 0.5, 0.5])  # after a: b once, c once so far
    assert shared.outputs[0] == pytest.approx([0, 0, 0])


def test_that_a_closed_gate_leaves_the_state_as_it_is(traces: dict[str, Trace]) -> None:
    shared: Run = traces["selective"].shared
    moved = np.abs(np.diff(shared.states, axis=0)).max((1, 2))
    opened = shared.gates.open[1:]
    assert moved[opened].min() > 0.05
    assert moved[~opened].max() < 1e-5
    assert shared.gates.steps[shared.gates.open] == pytest.approx(0.1)
    assert softplus(np.array([-20.0]))[0] == pytest.approx(2.06e-9, rel=1e-2)


def test_that_the_marked_tokens_are_read_as_if_no_other_had_been_there() -> None:
    noisy: Run = drive(run(Params(text="..Q...H..T."))).shared
    clean: Run = drive(run(Params(text="QHT"))).shared
    rows = [noisy.letters.index(one) for one in clean.letters]
    assert noisy.states[-1][:, rows] == pytest.approx(clean.states[-1], abs=1e-4)
    fixed: Run = drive(run(Params(text="..Q...H..T.", kind="fixed"))).shared
    other: Run = drive(run(Params(text="QHT", kind="fixed"))).shared
    assert np.abs(fixed.states[-1][:, rows] - other.states[-1]).max() > 0.02


# what is remembered ----------------------------------------------------------------------------


def test_that_the_share_is_the_r_squared_of_the_best_read_out() -> None:
    """Least squares on random values: the share of the variance that a read-out restores."""
    random = np.random.default_rng(2)
    weights = random.random((10, 4))
    values = random.standard_normal((20_000, 10))
    states = values @ weights
    solution, *_ = np.linalg.lstsq(states, values, rcond=None)
    left = ((values - states @ solution) ** 2).mean(0) / values.var(0)
    assert remembered(weights) == pytest.approx(1 - left, abs=0.02)  # of 20 000 draws


@pytest.mark.parametrize("kind", KINDS)
def test_that_a_state_never_holds_more_tokens_than_it_has_rows(
    traces: dict[str, Trace], kind: str
) -> None:
    shared: Run = traces[kind].shared
    assert shared.remembered.min() > -1e-9
    assert shared.remembered.max() < 1 + 1e-9
    for token in range(len(shared.pieces)):
        held = shared.held(token)
        assert held == pytest.approx(round(held), abs=1e-6)  # the rank
        assert held <= min(shared.rows, token + 1) + 1e-6
        assert shared.remembered[token, token + 1 :].max(initial=0) == 0


def test_that_a_selective_state_holds_its_marked_tokens_and_a_fixed_one_the_last(
    traces: dict[str, Trace],
) -> None:
    selective: Run = traces["selective"].shared
    assert selective.remembered[-1] == pytest.approx(selective.gates.open.astype(float), abs=1e-4)
    fixed: Run = traces["fixed"].shared
    assert fixed.remembered[-1, -2:].min() > 0.9
    assert fixed.remembered[-1, :30].max() < 0.1


def test_that_nothing_is_held_before_the_first_gate_has_opened(traces: dict[str, Trace]) -> None:
    for kind in ("selective", "rwkv"):
        shared: Run = traces[kind].shared
        first = int(shared.gates.open.argmax())
        assert [shared.held(token) for token in range(first)] == [0.0] * first
        assert shared.held(first) == pytest.approx(1)


def test_that_a_state_too_small_holds_less_than_what_is_marked() -> None:
    shared: Run = drive(run(Params(states=2))).shared
    assert shared.gates.open.sum() == 4
    assert shared.held(len(shared.pieces) - 1) == pytest.approx(2)


def test_that_weights_in_the_state_follow_the_scan() -> None:
    gates: Gates = gates_for("rwkv", "aXbY", np.arange(4), "capitals", 3, 0.2)
    values = np.eye(4)
    states = scan(gates.decay, gates.write, values)
    assert coefficients(gates).transpose(0, 2, 1) == pytest.approx(states)
    sums = scan(gates.decay, gates.write, np.ones((4, 1)))[:, :, 0]
    assert unrolled(gates) @ values == pytest.approx(outputs(gates, states, sums, values))
    assert len(kernel_of(gates)) == 4


# the copying task ------------------------------------------------------------------------------


def test_that_last_states_are_those_of_the_scan() -> None:
    letters = np.array([[0, 3, 3], [1, 2, 0]])
    places = np.array([[0, 2, 6], [1, 4, 5]])
    for model in task.MODELS:
        found = task.last_states(model, letters, places, 8, 4, 0.2)
        for number in range(2):
            opened = np.zeros(8, dtype=bool)
            opened[places[number]] = True
            values = np.zeros((8, len(task.LETTERS)))
            values[places[number], letters[number]] = 1
            gates = task.gates_of(model, opened, 4, 0.2)
            assert found[number] == pytest.approx(scan(gates.decay, gates.write, values)[-1])


def test_that_the_selective_model_copies_through_any_noise_and_the_fixed_one_does_not() -> None:
    found = task.copying(4, 8, 0.1, seed=0)
    selective, fixed, rwkv = found.accuracy
    assert selective.min() > 0.99
    assert fixed[0] > 0.99  # without noise there is nothing to tell apart
    assert fixed[-1] < 0.7
    assert fixed[-1] < fixed[2] < fixed[0]
    assert rwkv == pytest.approx(fixed, abs=0.05)  # its fading does not see the tokens either


def test_that_more_tokens_than_rows_are_not_copied() -> None:
    enough = task.copying(6, 6, 0.1, seed=1).accuracy[0]
    short = task.copying(6, 2, 0.1, seed=1).accuracy[0]
    assert enough.min() > 0.99
    assert short.max() < 0.9


# cost ------------------------------------------------------------------------------------------


def test_that_work_grows_with_the_square_for_attention_and_with_the_length_for_the_others() -> None:
    for model in MODELS:
        once, twice = (work_of(model, n, 256, 16) for n in (4096, 8192))
        assert twice / once == pytest.approx(4 if model == "attention" else 2, rel=1e-3)
        grown = memory_of(model, 8192, 256, 16) / memory_of(model, 4096, 256, 16)
        assert grown == (2 if model == "attention" else 1)
    for model in MODELS[1:]:
        n = crossing(model, 256, 16)
        assert work_of("attention", n, 256, 16) > work_of(model, n, 256, 16)
        assert n == 1 or work_of("attention", n - 1, 256, 16) <= work_of(model, n - 1, 256, 16)


def test_that_work_is_the_number_of_products_that_are_done() -> None:
    """Counted pair by pair, and channel by channel."""
    pairs = sum(1 for q, k in itertools.product(range(7), repeat=2) if k <= q)
    assert work_of("attention", 7, 10, 4) == pairs * (10 + 10)
    assert work_of("selective", 7, 10, 4) == 7 * 20 * 4 * 3


def test_that_an_empty_text_is_refused_and_a_long_one_cut() -> None:
    with pytest.raises(ParamError):
        drive(run(Params(text="")))
    trace = drive(run(Params(text="ab" * 100, states=1, copied=1)))
    assert len(trace.shared.pieces) == MOST_TOKENS
    assert trace.notices


def test_that_a_selective_model_is_not_sparse() -> None:
    verdict = mamba_is_sparse()
    assert verdict.verdict == "false"
    assert verdict.numbers["share_of_pairs"] == 1
    assert verdict.numbers["work_of_twice_the_length"] == 2
    assert verdict.numbers["the_same_in_attention"] == pytest.approx(4, rel=1e-3)
