"""RNN, LSTM and GRU against torch's own layers, autograd and exact laws.

Tolerances: float64, sums of at most 40 numbers along at most 32 symbols: 1e-12; products of up to
100 Jacobians: 1e-9 of the result.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from explorer.compute.blocks import recurrent_gradient as gradient
from explorer.compute.blocks import recurrent_task as task
from explorer.compute.blocks.recurrent import CELLS, NETS, Params, parameters_of, read
from explorer.compute.blocks.recurrent_cells import Moment, Weights, unroll
from explorer.compute.blocks.recurrent_checks import checks
from explorer.compute.blocks.recurrent_run import run
from explorer.core.params import ParamError
from explorer.core.trace import FINISH, Append, Trace, drive

SHORT: dict[str, Any] = {"hidden": 8, "length": 6, "updates": 120, "text": "b*acdaba"}


@cache
def memory(cell: str, **given: Any) -> Trace:
    return drive(run(Params(cell=cell, **{**SHORT, **given})))


@cache
def distances(**given: Any) -> Trace:
    return drive(run(Params(topic="gradient", **given)))


def layer_and_symbols(cell: str) -> tuple[nn.RNNBase, torch.Tensor]:
    generator = torch.Generator().manual_seed(3)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(5)
        layer = task.LAYERS[cell](6, 7).double()
    return layer, torch.randn(20, 6, generator=generator, dtype=torch.float64)


@pytest.mark.parametrize("cell", CELLS)
def test_that_a_cell_is_torchs(cell: str) -> None:
    layer, symbols = layer_and_symbols(cell)
    ours = torch.stack([moment.shown for moment in unroll(cell, symbols, Weights.of(layer), {})])
    with torch.no_grad():
        theirs = layer(symbols[:, None])[0][:, 0]
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)


@pytest.mark.parametrize("cell", CELLS)
def test_that_a_state_is_what_is_kept_and_what_is_written(cell: str) -> None:
    layer, symbols = layer_and_symbols(cell)
    for moment in unroll(cell, symbols, Weights.of(layer), {}):
        assert torch.equal(moment.kept + moment.written, moment.state)


@pytest.mark.parametrize("cell", CELLS)
def test_that_the_lab_agrees_with_torch_and_autograd(cell: str) -> None:
    trace = memory(cell)
    assert trace.complete
    found = checks(trace.params, trace)
    assert [check.status for check in found] == ["passed"], found


# gates ------------------------------------------------------------------------------------


def moments(cell: str, **forced: float) -> list[Moment]:
    layer, symbols = layer_and_symbols(cell)
    return unroll(cell, symbols, Weights.of(layer), forced, since=5)


def test_that_a_shut_reset_gate_does_not_touch_a_state_that_is_kept() -> None:
    found = moments("gru", reset=0.0, update=1.0)
    for later in found[5:]:
        assert torch.equal(later.state, found[4].state)


def test_that_a_shut_update_gate_forgets_whatever_the_reset_gate_is() -> None:
    for reset in (0.0, 1.0):
        found = moments("gru", reset=reset, update=0.0)
        for later in found[5:]:
            assert torch.equal(later.state, later.candidate)


def test_that_the_reset_gate_takes_the_old_state_out_of_the_candidate_alone() -> None:
    """With r = 0 the candidate is that of a state whose U h is 0: only the bias is left."""
    layer, symbols = layer_and_symbols("gru")
    weights = Weights.of(layer)
    found = unroll("gru", symbols, weights, {"reset": 0.0})
    into = (symbols @ weights.into.T + weights.into_bias)[:, -7:]
    theirs = torch.tanh(into)
    torch.testing.assert_close(torch.stack([one.candidate for one in found]), theirs,
                               rtol=0, atol=1e-12)  # fmt: skip


def test_that_forget_and_input_gates_of_an_lstm_are_independent() -> None:
    kept = moments("lstm", forget=1.0, input=0.0)
    for later in kept[5:]:
        assert torch.equal(later.state, kept[4].state)
    both = moments("lstm", forget=1.0, input=1.0)
    torch.testing.assert_close(both[5].state, both[4].state + both[5].candidate)
    empty = moments("lstm", forget=0.0, input=0.0)
    assert float(empty[5].state.abs().max()) == 0.0


def test_that_a_shut_output_gate_hides_the_state_and_leaves_it() -> None:
    found = moments("lstm", output=0.0)
    assert float(found[6].shown.abs().max()) == 0.0
    assert float(found[6].state.abs().max()) > 0


def test_that_forcing_is_measured_against_the_same_net_left_alone() -> None:
    forced = memory("gru", reset="0", update="1", since=4).shared
    free = memory("gru").shared
    np.testing.assert_array_equal(forced.free.state, free.unrolled.state)
    np.testing.assert_array_equal(forced.unrolled.state[:4], free.unrolled.state[:4])
    assert (forced.unrolled.state[4:] == forced.unrolled.state[3]).all()


# training ---------------------------------------------------------------------------------


def test_that_a_gru_learns_to_remember() -> None:
    trace = memory("gru")
    learnt = [step for step in trace.steps if step.kind == "train"]
    assert learnt[0].accuracies[0] < 0.5 < 0.9 < learnt[-1].accuracies[0]
    assert learnt[-1].losses[0] < learnt[0].losses[0]


def test_that_drawn_sequences_mark_one_letter_of_the_first_third() -> None:
    inputs, wanted = task.drawn(50, 12, torch.Generator().manual_seed(0))
    marked = inputs[..., -1].bool()
    assert (marked.sum(1) == 1).all()
    assert not marked[:, 4:].any()
    assert torch.equal(inputs[marked][:, :-1].argmax(-1), wanted)


def test_that_a_training_can_be_ended_early_and_is_a_whole_trace() -> None:
    producer = run(Params(cell="gru", **{**SHORT, "updates": 400}))
    seen, command = 0, None
    try:
        while True:
            event = producer.send(command) if command else next(producer)
            seen += isinstance(event, Append)
            if isinstance(event, Append):
                assert not event.trace.complete
            command = FINISH if seen == 2 else None
    except StopIteration as stop:
        trace = stop.value
    learnt = [step for step in trace.steps if step.kind == "train"]
    assert trace.complete
    assert len(learnt) == 2
    assert trace.shared.made < 400
    assert [check.status for check in checks(trace.params, trace)] == ["passed"]
    assert trace.steps[-1].kind == "time"


def test_that_the_first_bias_of_the_keeping_gate_is_what_was_asked() -> None:
    for cell, gate in (("lstm", "forget"), ("gru", "update")):
        params = Params(cell=cell, keep=6.0, **{**SHORT, "updates": 0})
        opened = drive(run(params)).shared.unrolled.gates[gate]
        assert opened.mean() > 0.99


# gradients --------------------------------------------------------------------------------


@pytest.mark.parametrize("radius", [0.5, 0.9, 1.0, 1.1, 6.0])
def test_that_a_rotation_times_rho_gives_rho_to_the_k(radius: float) -> None:
    generator = torch.Generator().manual_seed(0)
    factors = [gradient.matrix(radius, "orthogonal", generator)] * 100
    norms = np.array(list_of(gradient.products(factors)))
    np.testing.assert_allclose(norms, radius ** np.arange(101.0), rtol=1e-11)


def list_of(producer: Any) -> Any:
    try:
        while True:
            next(producer)
    except StopIteration as stop:
        return stop.value


def test_that_a_scaled_matrix_has_its_spectral_radius_and_a_norm_not_below() -> None:
    drawn = gradient.matrix(0.8, "normal", torch.Generator().manual_seed(1))
    assert float(torch.linalg.eigvals(drawn).abs().max()) == pytest.approx(0.8, abs=1e-12)
    assert float(torch.linalg.matrix_norm(drawn, 2)) > 0.8


@pytest.mark.parametrize(
    "given", [{"distance": 12}, {"distance": 12, "matrix": "normal", "radius": 3.0, "keep": 3.0}]
)
def test_that_jacobians_are_autograds(given: dict[str, Any]) -> None:
    trace = distances(**given)
    for check in checks(trace.params, trace):
        assert check.status == "passed", check


def test_that_the_straight_way_is_the_product_of_the_forget_gates() -> None:
    """The block ∂c'/∂c of each Jacobian with everything else cut, multiplied."""
    params = Params(topic="gradient", distance=9)
    product = torch.eye(gradient.WIDTH, dtype=torch.float64)
    for factor in reversed(gradient.jacobians("lstm", params, gradient.symbols(params))):
        product = product @ factor[gradient.WIDTH :, gradient.WIDTH :]
    found = distances(distance=9).shared.cell_path[-1]
    assert float(product.diagonal().max()) == pytest.approx(found, rel=1e-12)


def test_that_gates_keep_what_a_plain_net_loses_and_do_not_stop_an_explosion() -> None:
    low = distances(keep=3.0).shared.norms[:, -1]
    rnn, lstm = low[NETS.index("rnn")], low[NETS.index("lstm")]
    assert rnn < 1e-9
    assert lstm > 0.1
    high = distances(radius=6.0).shared.norms[:, -1]
    assert high[NETS.index("lstm")] > 1e3
    assert high[NETS.index("gru")] > 1e3
    assert distances(radius=6.0).shared.cell_path.max() <= 1.0


# sizes ------------------------------------------------------------------------------------


def test_that_sizes_are_torchs_and_four_to_three_to_one() -> None:
    found = [parameters_of(cell, 128, 128) for cell in ("lstm", "gru", "rnn")]
    assert found == [132_096, 99_072, 33_024]
    for cell, ours in zip(("lstm", "gru", "rnn"), found, strict=True):
        assert sum(each.numel() for each in task.LAYERS[cell](128, 128).parameters()) == ours


def test_that_the_three_are_compared_on_one_task() -> None:
    trace = drive(run(Params(topic="compare", **{**SHORT, "updates": 40})))
    assert [len(step.losses) for step in trace.steps] == [3] * len(trace)
    assert trace.steps[-1].kind == "sizes"
    assert len(trace.shared.seconds) == 3
    for check in checks(trace.params, trace):
        assert check.status == "passed", check
    again = drive(run(Params(cell="gru", **{**SHORT, "updates": 40})))
    assert again.steps[0].losses[0] == trace.steps[0].losses[CELLS.index("gru")]


# the reader's sequence --------------------------------------------------------------------


def test_that_a_star_marks_the_letter_before_it() -> None:
    found = read("ab*cd*")
    np.testing.assert_array_equal(found.letters, [0, 1, 2, 3])
    np.testing.assert_array_equal(found.marked, [False, True, False, True])
    assert found.wanted == 3
    assert read("abc").wanted == -1
    assert read("a" * 40).cut == 8


@pytest.mark.parametrize(
    ("text", "key"),
    [("", "error.empty"), ("*a", "error.text"), ("abe", "error.text"), ("a b", "error.text")],
)
def test_that_anything_else_is_refused(text: str, key: str) -> None:
    with pytest.raises(ParamError) as error:
        Params(text=text).validate()
    assert error.value.key == key
