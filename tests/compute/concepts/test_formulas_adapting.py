"""Formulas of fine-tuning and compression, against torch and factored matrices."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import nn

from tests.compute.concepts.formula_given import computed


def test_that_a_merged_adapter_answers_as_an_unmerged_one() -> None:
    for seed in range(3):
        factor, _, difference = computed("F073", {"d": 40, "k": 30, "r": 4, "α": 16, "seed": seed})
        assert factor == 4
        # sums of 30 products of numbers near 1 in float64
        assert difference < 1e-12


def test_that_the_update_is_as_large_as_that_of_torch() -> None:
    random = np.random.default_rng(1)
    random.normal(0, 1, (20, 10))
    a = torch.from_numpy(random.normal(0, 1, (3, 10))) / 10**0.5
    b = torch.from_numpy(random.normal(0, 1, (20, 3))) / 3**0.5
    wanted = torch.linalg.matrix_norm(torch.einsum("or,ri->oi", b, a) * 6 / 3).item()
    found = computed("F073", {"d": 20, "k": 10, "r": 3, "α": 6, "seed": 1})
    assert found[1] == pytest.approx(wanted, rel=1e-12)


def test_that_the_printed_shapes_cannot_be_added_to_the_weight() -> None:
    d, r = 12, 3
    weight, a, b = np.ones((d, d)), np.ones((d, r)), np.ones((r, d))
    assert (b @ a).shape == (r, r)
    with pytest.raises(ValueError, match="broadcast"):
        weight + b @ a


def test_that_an_adapter_has_the_weights_of_two_thin_layers() -> None:
    thin = nn.Linear(4096, 8, bias=False), nn.Linear(8, 4096, bias=False)
    few, full, times = computed("F074", {"d": 4096, "r": 8})
    assert few == sum(layer.weight.numel() for layer in thin) == 65_536
    assert full == 16_777_216
    assert times == full / few == 256


@pytest.mark.parametrize("rank", [1, 5, 12])
def test_that_a_truncated_matrix_misses_what_the_formula_says(rank: int) -> None:
    rows, columns, decay = 20, 12, 0.8
    torch.manual_seed(0)
    left = torch.linalg.qr(torch.randn(rows, columns, dtype=torch.float64)).Q
    right = torch.linalg.qr(torch.randn(columns, columns, dtype=torch.float64)).Q
    sigma = torch.arange(1, columns + 1, dtype=torch.float64) ** -decay
    weight = left @ torch.diag(sigma) @ right.T
    u, s, vh = torch.linalg.svd(weight, full_matrices=False)
    near = u[:, :rank] @ torch.diag(s[:rank]) @ vh[:rank]
    error = (torch.linalg.norm(weight - near) / torch.linalg.norm(weight)).item()
    shape = {"m": rows, "n": columns, "r": rank, "decay": decay}
    found = computed("F075", shape)
    assert found[0] == pytest.approx(error, abs=1e-12)
    assert found[1] == weight.numel()
    assert found[2] == u[:, :rank].numel() + vh[:rank].numel()


def test_that_factors_save_nothing_from_rank_749_of_the_embedding() -> None:
    even = computed("F075")[3]
    assert round(even, 1) == 748.8
    for rank, saves in ((748, True), (749, False)):
        _, full, few, _ = computed("F075", {"m": 30_000, "n": 768, "r": rank})
        assert (few < full) is saves


def test_that_a_split_layer_is_near_and_is_not_without_its_singular_values() -> None:
    random = np.random.default_rng(4)
    weight, x = random.normal(0, 1, (24, 16)), random.normal(0, 1, 16)
    u, s, vh = (part.numpy() for part in torch.linalg.svd(torch.from_numpy(weight), False))
    size = np.linalg.norm(weight @ x)
    near = (u[:, :6] * s[:6]) @ vh[:6] @ x
    found = computed("F076", {"m": 24, "n": 16, "r": 6, "seed": 4})
    assert found[2:] == (24 * 16, 6 * (24 + 16))
    assert found[0] == pytest.approx(np.linalg.norm(weight @ x - near) / size, rel=1e-10)
    unscaled = np.linalg.norm(weight @ x - u[:, :6] @ vh[:6] @ x) / size
    assert found[1] == pytest.approx(unscaled, rel=1e-10)
    whole = computed("F076", {"m": 24, "n": 16, "r": 16, "seed": 4})
    assert whole[0] < 1e-12
    # with every singular value, but without Σ, it is still far off
    assert whole[1] > 0.5


@pytest.mark.parametrize("name", ["F075", "F076"])
def test_that_a_rank_the_matrix_cannot_have_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="at most the smaller"):
        computed(name, {"m": 8, "n": 5, "r": 6})


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_that_pruning_loses_what_the_smallest_weights_hold(share: float) -> None:
    w = np.random.default_rng(0).normal(0, 1, 200_000)
    lost, threshold, random = computed("F111", {"p": share})
    small = abs(w) < np.quantile(abs(w), share)
    # 200,000 weights: thresholds and shares within a hundredth
    assert threshold == pytest.approx(np.quantile(abs(w), share), rel=0.02)
    assert lost == pytest.approx(np.linalg.norm(w[small]) / np.linalg.norm(w), rel=0.03)
    assert random == pytest.approx(
        np.linalg.norm(w[: int(share * len(w))]) / np.linalg.norm(w), rel=0.01
    )


@pytest.mark.parametrize("temperature", [0.5, 1.0, 4.0])
def test_that_the_loss_of_a_student_is_that_of_torch(temperature: float) -> None:
    teacher, student = torch.tensor([8.0, 4, -2]).double(), torch.tensor([5.0, 1, 1]).double()
    logs = [torch.log_softmax(x / temperature, 0) for x in (teacher, student)]
    wanted = nn.functional.kl_div(logs[1], logs[0], log_target=True, reduction="sum")
    found = computed("F112", {"T": temperature})
    assert found[2] == pytest.approx(temperature**2 * wanted.item(), rel=1e-9)
    assert found[:2] == pytest.approx(logs[0].exp()[1:].tolist())


def test_that_an_edit_is_exact_and_the_least_that_moves_the_others() -> None:
    stored, width, seed = 60, 8, 2
    moved, plain, missed = computed("F115", {"n": stored, "d": width, "seed": seed})
    # sums of 8 products, and of an inverse whose condition number is about 100
    assert missed < 1e-9
    random = np.random.default_rng(seed)
    keys = random.normal(0, 1, (width, stored)) * (np.arange(1, width + 1) ** -1.0)[:, None]
    weight = random.normal(0, 1, (width, width))
    key, value = random.normal(0, 1, width), random.normal(0, 1, width)
    # the least change of W K with W'k = v: Lagrange's conditions, row by row
    system = np.block([[keys @ keys.T, key[:, None]], [key[None], np.zeros((1, 1))]])
    wanted = np.zeros((width, width))
    for row, gap in enumerate(value - weight @ key):
        wanted[row] = np.linalg.solve(system, np.append(np.zeros(width), gap))[:width]
    least = np.linalg.norm(wanted @ keys) / np.linalg.norm(weight @ keys)
    assert moved == pytest.approx(least, rel=1e-3)  # the 10⁻⁶ on the diagonal
    assert moved < plain
