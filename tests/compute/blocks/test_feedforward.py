"""The feed-forward: gradients and functions against torch, the gate against transformers."""

from __future__ import annotations

import numpy as np
import pytest

from explorer.compute.blocks.feedforward.activations import ACTIVATIONS
from explorer.compute.blocks.feedforward.checks import checks
from explorer.compute.blocks.feedforward.gated import tried, widths
from explorer.compute.blocks.feedforward.lab import HILLS, KNOTS, POINTS, Params, target
from explorer.compute.blocks.feedforward.network import Network, error, fresh, train
from explorer.compute.blocks.feedforward.run import run
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive

X = np.linspace(-1.0, 1.0, POINTS)
RELU = ACTIVATIONS["relu"]


@pytest.fixture(scope="module")
def fit() -> Trace:
    return drive(run(Params(widest=8, updates=400, starts=2)))


@pytest.mark.parametrize(
    "given",
    [
        {"widest": 3, "updates": 50, "starts": 1}, {"widest": 2, "updates": 20, "starts": 1,
                                                    "activation": "gelu"},
        {"show": "activations", "updates": 40}, {"show": "gated", "width": 5, "inner": 9},
        {"show": "gated", "width": 7, "inner": 7},
    ],
)  # fmt: skip
def test_that_torch_and_transformers_agree(given: dict[str, object]) -> None:
    params = Params(**given)  # type: ignore[arg-type]  # names of its fields
    found = checks(params, drive(run(params)))
    assert found
    assert {check.status for check in found} <= {"passed", "missing"}  # transformers may be


def test_that_the_output_is_the_sum_of_its_pieces_and_bends_where_units_begin(fit: Trace) -> None:
    net = fit[-1].fitted.network
    total = net.pieces(X, RELU).sum(axis=1) + net.c
    assert np.allclose(total, net.output(X, RELU))
    # between two bends the output is straight: second differences vanish there
    fine = np.linspace(-1.0, 1.0, 4001)
    turns = np.abs(np.diff(net.output(fine, RELU), 2)) > 1e-9
    places = fine[1:-1][turns]
    bends = net.bends()[np.isfinite(net.bends())]
    assert all(np.abs(bends - place).min() <= fine[1] - fine[0] for place in places)
    assert turns.any()


def test_that_two_units_follow_a_step_that_one_cannot() -> None:
    """A rise between two flat halves has two corners; one unit has one."""
    net = Network(np.array([1.0, 1.0]), np.array([0.0, -0.1]), np.array([13.0, -13.0]), -0.6)
    y = net.output(X, RELU)
    assert np.allclose(y[X <= 0], -0.6)
    assert np.allclose(y[X >= 0.1 + 1e-9], 0.7)
    one = min(
        error(last, X, y, RELU)
        for seed in range(3)
        for *_, (_, last) in [list(train(fresh(1, seed), X, y, "relu", 300, 0.05))]
    )
    assert one > 0.2


def test_that_more_units_come_closer_to_the_curve(fit: Trace) -> None:
    ends = {s.fitted.width: s.fitted.error for s in fit.steps}
    assert ends[8] < 0.5 * ends[1]
    assert fit.sections[0].id == "1-units"
    assert [s.fitted.update for s in fit.steps[:6]] == [0, 4, 16, 48, 140, 400]


def test_that_the_best_start_is_the_one_that_is_shown(fit: Trace) -> None:
    for step in fit.steps:
        errors = [e for width, e in step.others if width == step.fitted.width]
        assert len(errors) == 2
        if step.fitted.update == 400:
            assert step.fitted.error == min(errors)


def test_that_a_dead_unit_never_moves_again() -> None:
    start = fresh(12, 3)
    dead = Network(start.w, start.b.copy(), start.v, start.c)
    dead.b[0] = -5.0  # below zero for every x from −1 to 1
    y = target(HILLS, X)
    *_, (_, end) = train(dead, X, y, "relu", 60, 0.05)
    assert not dead.alive(X, RELU)[0]
    assert (end.w[0], end.b[0], end.v[0]) == (dead.w[0], dead.b[0], dead.v[0])
    *_, (_, leaky) = train(dead, X, y, "leaky", 60, 0.05)
    assert leaky.b[0] != dead.b[0]


def test_that_a_large_rate_kills_relu_units_and_no_leaky_ones() -> None:
    y = target(HILLS, X)
    left = {}
    for name in ("relu", "leaky"):
        *_, (_, end) = train(fresh(48, 0), X, y, name, 120, 0.3)
        left[name] = int(end.alive(X, ACTIVATIONS[name]).sum())
    assert left["leaky"] == 48
    assert left["relu"] < 24


def test_that_llama_rounds_two_thirds_up_to_11008() -> None:
    sizes = widths(4096, 256)
    assert (sizes.cut, sizes.rounded) == (10_922, 11_008)
    assert widths(5120, 256).rounded == 13_824  # Llama 13B
    assert widths(8192, 256).rounded == 22_016  # LLaMA 65B
    exact = widths(3 * 512, 1)
    assert exact.gated_parameters == exact.plain_parameters == 8 * 1536**2


def test_that_the_other_form_fails_unless_the_widths_agree() -> None:
    refused, works = tried(5, 9, 0), tried(9, 9, 0)
    assert "must match" in refused.refusal
    assert refused.said.size == 0
    assert works.refusal == ""
    assert np.abs(works.said - works.product).max() > 0.1


def test_that_a_stack_has_the_parameters_it_is_said_to_have() -> None:
    trace = drive(run(Params(show="expand", starts=1)))
    found = {(s.curve.expansion, s.curve.blocks): s.curve for s in trace.steps}
    assert found[1.0, 1].parameters == 2 * 8**2
    assert found[4.0, 1].parameters == 8 * 8**2
    assert {c.parameters for key, c in found.items() if key[1] > 1} == {8 * 8**2}
    errors = {key: c.errors[:, -1].mean() for key, c in found.items()}
    assert errors[4.0, 1] < errors[0.5, 1]
    assert all(check.status == "passed" for check in checks(trace.params, trace))


@pytest.mark.parametrize("curve", [(), (0.0,) * 16, (0.0,) * 16 + (2.0,), ("a",) * 17])
def test_that_a_curve_of_other_sizes_is_refused(curve: tuple[object, ...]) -> None:
    with pytest.raises(ParamError):
        Params(curve=curve).validate()  # type: ignore[arg-type]  # what a link may hold
    assert len(HILLS) == KNOTS
