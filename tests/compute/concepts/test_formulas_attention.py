"""Formulas of attention and positions against torch, exact fractions, and their algebra."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
import torch
from torch.nn import functional

from explorer.compute.concepts.formulas import attention, positions
from explorer.compute.concepts.sheet import formulas

#: Sums of at most a few thousand float64 products of unit size.
ROUNDING = 1e-12


def drawn(*shape: int) -> np.ndarray:
    return np.random.default_rng(7).standard_normal(shape)


def test_that_one_fused_linear_layer_is_the_three_projections() -> None:
    weights, operations, apart = attention.projections(32, 8, 5, 3)
    fused = torch.nn.Linear(32, 24, bias=False)
    assert weights == fused.weight.numel()
    assert operations == 2 * 5 * fused.weight.numel()
    assert apart < ROUNDING


@pytest.mark.parametrize("hidden", [False, True])
def test_that_attention_is_that_of_torch(hidden: bool) -> None:
    q, k, v = drawn(3, 9, 16)
    _, out = attention.attend(q, k, v, attention.causal(9) if hidden else 0.0)
    theirs = functional.scaled_dot_product_attention(
        torch.from_numpy(q)[None], torch.from_numpy(k)[None], torch.from_numpy(v)[None],
        is_causal=hidden,
    )  # fmt: skip
    np.testing.assert_allclose(out, theirs[0].numpy(), atol=ROUNDING)


def test_that_entropy_is_that_of_torch() -> None:
    weights = attention.softmax(3 * drawn(4, 7))
    theirs = torch.distributions.Categorical(torch.from_numpy(weights)).entropy().mean()
    assert attention.entropy_of(weights) == pytest.approx(float(theirs) / math.log(2))


@pytest.mark.parametrize("d_k", [16, 64, 512])
def test_that_the_variance_of_a_dot_product_is_the_width(d_k: int) -> None:
    measured, predicted, after = attention.spread(d_k, 1000, 1)
    assert predicted == d_k
    # A variance of 1000 nearly normal numbers is off by √(2/1000) = 4.5 %; three times that.
    assert measured == pytest.approx(d_k, rel=0.15)
    assert after == measured / d_k


@pytest.mark.parametrize(("power", "spread"), [(0, 8.0), (1 / 3, 2.0), (1 / 2, 1.0), (1, 0.125)])
def test_that_the_divisor_sets_the_spread_of_scores_of_width_64(
    power: float, spread: float
) -> None:
    assert attention.divided(64, power)[0] == pytest.approx(spread)


def test_that_the_derivative_of_softmax_is_autograds() -> None:
    x = torch.tensor([0.3, -1.0, 2.0], dtype=torch.float64)
    j = torch.autograd.functional.jacobian(lambda s: torch.softmax(s, 0), x)
    size, first, second = attention.jacobian(*x.tolist())
    assert size == pytest.approx(float(j.norm()))
    assert (first, second) == pytest.approx(j[0, :2].tolist())


def test_that_a_column_is_found_where_torch_puts_it() -> None:
    marked = torch.zeros(3, 512)
    marked[1, 200] = 1
    split = marked.view(3, 8, 64).transpose(0, 1)
    head, place, wide = attention.heads(200, 512, 8)
    assert wide == split.shape[2]
    assert split[int(head), 1, int(place)] == 1
    assert torch.equal(split.transpose(0, 1).reshape(3, 512), marked)


@pytest.mark.parametrize("h", [1, 4, 12])
def test_that_the_number_of_heads_leaves_the_number_of_weights(h: int) -> None:
    module = torch.nn.MultiheadAttention(768, h, bias=False, device="meta")
    one, all_four, printed = attention.head_weights(768, h)
    assert all_four == sum(p.numel() for p in module.parameters()) == 2_359_296
    assert (one == printed) == (h == 1)


def test_that_many_heads_are_a_sum_of_what_each_writes() -> None:
    share, apart = attention.sum_of_heads(4, 8, 6, 2)
    assert apart < ROUNDING
    assert 0 < share < 2
    assert attention.sum_of_heads(1, 8, 6, 2)[0] == pytest.approx(1)


def test_that_the_cost_is_that_of_the_matrix_products() -> None:
    n, d, h = 48, 32, 4
    from torch.utils.flop_counter import FlopCounterMode

    x, w = torch.zeros(n, d), torch.zeros(d, d)
    with FlopCounterMode(display=False) as counted:
        q, k, v = ((x @ w).view(n, h, d // h).transpose(0, 1) for _ in range(3))
        ((q @ k.transpose(1, 2)) @ v).transpose(0, 1).reshape(n, d) @ w
    whole, projected, paired, scores = attention.cost(n, d, h)
    assert whole == projected + paired == counted.get_total_flops()
    assert scores == torch.zeros(h, n, n, dtype=torch.bfloat16).nbytes
    assert attention.cost(2 * d, d, h)[1] == attention.cost(2 * d, d, h)[2]


def test_that_a_shared_projection_gives_symmetric_scores_only() -> None:
    weights, scores, own = attention.shared_projection(6, 64, 0)
    assert scores == 0
    assert weights > 1e-6
    assert own == 1


@pytest.mark.parametrize("block", [1, 3, 64, 100])
def test_that_softmax_in_blocks_is_that_of_torch(block: int) -> None:
    scores, v = 5 * drawn(2, 64)[0], drawn(2, 64)[1]
    m, total, out = attention.online_softmax(scores, v, block)
    row = torch.from_numpy(scores)
    assert m == float(row.max())
    assert m + math.log(total) == pytest.approx(float(torch.logsumexp(row, 0)))
    assert out == pytest.approx(float(torch.softmax(row, 0) @ torch.from_numpy(v)), abs=ROUNDING)
    times, _, apart = attention.streamed(block, 64, 3.0, 1)
    assert times <= 64 // block
    assert apart < ROUNDING


def test_that_a_step_in_position_turns_each_pair_by_the_same_angle() -> None:
    for p in (0, 3, 150):
        assert positions.sinusoid(p, 5, 64, 17)[3] < ROUNDING
    sine, cosine, turn, _ = positions.sinusoid(3, 8, 64, 0)
    angle = 3 / 10000 ** Fraction(1, 4)
    assert (sine, cosine) == pytest.approx((math.sin(angle), math.cos(angle)))
    assert turn == pytest.approx(20 * math.pi)


def test_that_rotated_vectors_are_those_of_transformers() -> None:
    from transformers.models.llama.modeling_llama import apply_rotary_pos_emb

    x = drawn(16)
    angles = 5 * 10000.0 ** (-torch.arange(0, 16, 2) / 16)
    # Llama keeps the first of all pairs in the first half, the second in the other.
    halves = torch.from_numpy(np.concatenate([x[0::2], x[1::2]]))[None, None, None]
    cos, sin = (torch.cat([part, part])[None, None] for part in (angles.cos(), angles.sin()))
    theirs = apply_rotary_pos_emb(halves, halves, cos, sin)[0][0, 0, 0].numpy()
    ours = positions.rotated(x, 5)
    np.testing.assert_allclose(ours[0::2], theirs[:8], atol=1e-6)  # their angles are float32
    np.testing.assert_allclose(ours[1::2], theirs[8:], atol=1e-6)


def test_that_a_rotary_score_depends_on_the_distance_alone() -> None:
    score, shifted, apart, moved = positions.rotary(5, 2, 100, 32, 0)
    assert apart < ROUNDING
    assert apart == abs(score - shifted)
    assert moved > 1
    assert positions.rotary(5, 3, 100, 32, 0)[0] != pytest.approx(score)


def test_that_eight_slopes_are_powers_of_one_half() -> None:
    slopes = [positions.linear_bias(0, 0, h, 8)[1] for h in range(1, 9)]
    assert slopes == [float(Fraction(1, 2**h)) for h in range(1, 9)]
    assert positions.linear_bias(2, 10, 1, 8)[0] == positions.linear_bias(10, 2, 1, 8)[0] == -4


def test_that_adding_is_joining_with_tied_weights_at_half_the_work() -> None:
    added, joined, apart = positions.added_or_joined(6, 64, 16, 0)
    assert apart < ROUNDING
    assert joined == 2 * added == 2 * 6 * 64 * 16


def test_that_the_four_parts_are_the_score() -> None:
    score, content, *mixed, position, apart = positions.four_parts(0.5, 64, 0)
    assert apart < ROUNDING
    assert score == pytest.approx(content + sum(mixed) + position)
    assert positions.four_parts(0.0, 64, 0)[:2] == pytest.approx((content, content))


def test_that_the_sheet_calls_these_functions_in_its_order() -> None:
    _, formula = formulas()["F016"]
    assert formula.compute(*formula.given({"h": 2, "j": 5})) == positions.linear_bias(10, 5, 2, 8)
