"""Formulas of blocks and recurrent nets, against modules of torch and its gradients."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional
from torch.utils.flop_counter import FlopCounterMode

from tests.compute.concepts.formula_given import computed


def numel(module: nn.Module) -> int:
    return sum(parameter.numel() for parameter in module.parameters())


def test_that_a_layer_has_as_many_weights_as_that_of_torch() -> None:
    layer = nn.TransformerEncoderLayer(768, 12, 3072, device="meta")
    table = nn.Embedding(30_522, 768, device="meta")
    found = computed("F056", {"h": 768, "V": 30_522, "L": 12})
    assert found == (12 * numel(layer) + numel(table), numel(layer), numel(table))
    assert found[1] == 7_087_872


def test_that_the_feed_forward_net_has_its_weights_biases_and_operations() -> None:
    d = 24
    net = nn.Sequential(nn.Linear(d, 4 * d), nn.ReLU(), nn.Linear(4 * d, d))
    weights, biases, square, operations = computed("F057", {"d": d})
    assert weights + biases == numel(net)
    assert square == 2 * numel(nn.Linear(d, d, bias=False))
    plain = nn.Sequential(nn.Linear(d, 4 * d, bias=False), nn.Linear(4 * d, d, bias=False))
    with FlopCounterMode(display=False) as counter:
        plain(torch.ones(1, d))
    assert operations == counter.get_total_flops()


@pytest.mark.parametrize("x", [1.0, -1.0])
def test_that_a_residual_connection_has_the_derivative_of_autograd(x: float) -> None:
    at = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    y = at + 0.2 * torch.relu(0.5 * at + 0.1)
    y.backward()
    assert at.grad is not None
    assert computed("F058", {"x": x}) == pytest.approx((y.item(), at.grad.item()), rel=1e-15)


@pytest.mark.parametrize("gate", [-10.0, -1.5, 0.0, 3.0, 10.0])
def test_that_a_gated_unit_is_silu_times_the_other(gate: float) -> None:
    silu = float(functional.silu(torch.tensor(gate, dtype=torch.float64)))
    found = computed("F059", {"(xW)_j": gate, "(xV)_j": -2})
    assert found == pytest.approx((-2 * silu, silu), rel=1e-12, abs=1e-300)


def test_that_the_printed_gate_cannot_be_computed_unless_the_widths_agree() -> None:
    x, projected = torch.ones(4), torch.ones(8)
    with pytest.raises(RuntimeError, match="size"):
        functional.silu(x) * torch.sigmoid(projected)
    assert (functional.silu(x) * torch.sigmoid(projected[:4])).shape == (4,)


def test_that_the_inner_width_of_llama_is_11_008() -> None:
    rounded, exact, weights, plain = computed("F060", {"d": 4096, "multiple": 256})
    assert exact == pytest.approx(10_922.67, abs=0.01)
    assert rounded == 11_008
    assert weights / plain == pytest.approx(1, abs=0.01)


def test_that_both_orders_of_norm_and_layer_give_what_torch_gives() -> None:
    random = np.random.default_rng(7)
    post = pre = torch.from_numpy(random.normal(0, 1, 16))
    for _ in range(5):
        matrix = torch.from_numpy(random.normal(0, 1, (16, 16)) / 4)
        post = functional.layer_norm(post + matrix @ post, (16,))
        pre = pre + matrix @ functional.layer_norm(pre, (16,))
    wanted = [float(x.square().mean().sqrt()) for x in (pre, post)]
    assert computed("F061", {"d": 16, "L": 5, "seed": 7}) == pytest.approx(wanted, rel=1e-12)


def test_that_only_the_stream_normalised_before_grows_with_depth() -> None:
    for depth in (10, 60):
        pre, post = computed("F061", {"d": 64, "L": depth})
        assert post == pytest.approx(1, abs=1e-4)
        # independent layers add their variances; one draw of 64 numbers is within a quarter
        assert pre == pytest.approx(math.sqrt(1 + depth), rel=0.25)


def test_that_deep_norm_has_its_factors() -> None:
    alpha, beta = computed("F062", {"N": 24})
    assert (round(alpha, 3), round(beta, 4)) == (2.632, 0.2686)
    assert alpha * beta == pytest.approx((2 / 8) ** 0.25, rel=1e-15)


@pytest.mark.parametrize("scale", [1.0, 10.0, 100.0])
def test_that_the_derivative_of_a_norm_is_that_of_autograd(scale: float) -> None:
    x = torch.from_numpy(scale * np.random.default_rng(2).normal(0, 1, 12))
    jacobian = torch.autograd.functional.jacobian(lambda v: functional.layer_norm(v, (12,)), x)
    largest, size, product = computed("F063", {"d": 12, "scale": scale, "seed": 2})
    assert size == pytest.approx(float(x.norm()), rel=1e-12)
    assert largest == pytest.approx(float(torch.linalg.matrix_norm(jacobian, 2)), rel=1e-9)
    assert product == pytest.approx(size * largest / math.sqrt(12), rel=1e-12)


def test_that_ten_times_the_input_gives_a_tenth_of_the_gradient() -> None:
    slopes = [computed("F063", {"scale": scale})[0] for scale in (1, 10, 100)]
    # ε of 10⁻⁵ beside a variance near 1
    assert slopes[0] / slopes[1] == pytest.approx(10, rel=1e-5)
    assert slopes[1] / slopes[2] == pytest.approx(10, rel=1e-5)


def test_that_recurrent_cells_have_as_many_weights_as_those_of_torch() -> None:
    wanted = [numel(kind(128, 128)) for kind in (nn.LSTMCell, nn.GRUCell, nn.RNNCell)]
    assert list(computed("F085", {"h": 128})[2:]) == wanted == [132_096, 99_072, 33_024]


def test_that_one_unit_does_what_an_lstm_of_torch_does() -> None:
    seen = {"f̂": -0.4, "î": 0.7, "ô": 1.3, "ĝ": -0.9, "c_{t−1}": 0.6}
    cell = nn.LSTMCell(1, 1, dtype=torch.float64)
    with torch.no_grad():
        for parameter in cell.parameters():
            parameter.zero_()
        # the order of torch: input gate, forget gate, candidate, output gate
        cell.bias_ih.copy_(torch.tensor([seen["î"], seen["f̂"], seen["ĝ"], seen["ô"]]))
    zero, memory = torch.zeros(1, 1).double(), torch.full((1, 1), 0.6, dtype=torch.float64)
    h, c = cell(torch.zeros(1, 1).double(), (zero, memory))
    # the biases were written from float32 numbers
    assert computed("F085", seen)[:2] == pytest.approx((c.item(), h.item()), rel=1e-6)


def test_that_gradients_through_time_multiply() -> None:
    h = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
    last = h
    for _ in range(30):
        last = 0.9 * last
    last.backward()
    assert h.grad is not None
    found = computed("F086", {"ρ": 0.9, "T−k": 30})
    assert found[0] == pytest.approx(float(h.grad), rel=1e-12)
    state = torch.tensor(0.3, dtype=torch.float64, requires_grad=True)
    offset = math.atanh(0.3) - 0.9 * 0.3
    last = state
    for _ in range(30):
        last = torch.tanh(0.9 * last + offset)
    last.backward()
    assert state.grad is not None
    assert found[1] == pytest.approx(float(state.grad), rel=1e-9)


def test_that_the_feed_forward_net_is_that_of_torch() -> None:
    random = np.random.default_rng(5)
    x = torch.from_numpy(random.normal(0, 1, 20))
    first = torch.from_numpy(random.normal(0, 1, (80, 20))) / math.sqrt(20)
    inner = torch.relu(first @ x)
    out = torch.from_numpy(random.normal(0, 1, (20, 80))) / math.sqrt(40) @ inner
    wanted = (float((inner == 0).double().mean()), float(out.square().mean().sqrt()), 80)
    assert computed("F087", {"d": 20, "seed": 5}) == pytest.approx(wanted, rel=1e-12)


def test_that_the_input_of_bert_is_a_sum_of_three_look_ups() -> None:
    torch.manual_seed(0)
    tables = [torch.randn(rows, 4, dtype=torch.float64) for rows in (50, 2, 16)]
    looked = [functional.embedding(torch.tensor(3), tables[0]),
              functional.embedding(torch.tensor(1), tables[1]),
              functional.embedding(torch.tensor(7), tables[2])]  # fmt: skip
    wanted = looked[0] + looked[1] + looked[2]
    for place in range(4):
        names = ("E_tok", "E_seg", "E_pos")
        parts = {name: float(part[place]) for name, part in zip(names, looked, strict=True)}
        shape = {"d": 4, "V": 50, "positions": 16, "segments": 2}
        found = computed("F089", parts | shape)
        assert found[0] == pytest.approx(float(wanted[place]), rel=1e-12)
        assert found[1] == sum(table.numel() for table in tables)
