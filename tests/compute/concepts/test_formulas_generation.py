"""Formulas of generation, against torch and exact fractions."""

from __future__ import annotations

from fractions import Fraction

import pytest
import torch

from tests.compute.concepts.formula_given import computed


def test_that_a_billion_half_floats_are_two_gigabytes() -> None:
    bytes_each = torch.empty(1, dtype=torch.float16).element_size()
    total, binary, weights = computed("F052", {"Φ": 1e9, "c": bytes_each})
    assert weights == total == 2
    assert binary == pytest.approx(float(Fraction(2 * 10**9, 2**30)), rel=1e-15)


def test_that_activations_and_buffers_are_added() -> None:
    assert computed("F052", {"M_act": 3, "M_buf": 0.5}) == (5.5, 5.5e9 / 2**30, 2)


def test_that_the_order_of_two_answers_turns_over_with_alpha() -> None:
    differences = [computed("F053", {"α": alpha})[0] for alpha in (0.0, 0.58, 0.59, 1.0)]
    assert [difference > 0 for difference in differences] == [True, True, False, False]
    assert computed("F053", {"α": 0.5849625007211562})[0] == pytest.approx(0, abs=1e-12)
    assert computed("F053", {"α": 1}) == (-0.25, -1, -0.75)


@pytest.mark.parametrize("temperature", [0.01, 0.7, 1.0, 100.0])
def test_that_probabilities_and_entropy_are_those_of_torch(temperature: float) -> None:
    logits = torch.tensor([2.0, -1.0, 20.0], dtype=torch.float64)
    found = computed("F054", {"z_1": 2, "z_2": -1, "z_3": 20, "T": temperature})
    choice = torch.distributions.Categorical(logits=logits / temperature)
    # torch clamps a probability of 0 to the smallest number: the entropy differs by nothing
    assert found[:3] == pytest.approx(choice.probs.tolist(), rel=1e-12, abs=1e-300)
    assert found[3] == pytest.approx(float(choice.entropy()), rel=1e-9, abs=1e-12)


def test_that_entropy_rises_with_temperature() -> None:
    entropies = [computed("F054", {"T": t})[3] for t in (0.1, 0.5, 1, 2, 10)]
    assert entropies == sorted(entropies)
    assert len(set(entropies)) == len(entropies)


def test_that_perplexity_of_a_half_a_quarter_an_eighth_is_four() -> None:
    product = Fraction(1, 2) * Fraction(1, 4) * Fraction(1, 8)
    assert product == Fraction(1, 4**3)
    assert computed("F055") == pytest.approx((4, 2), rel=1e-15)


def test_that_perplexity_is_the_exponential_of_cross_entropy() -> None:
    p = torch.tensor([0.9, 0.01, 0.3], dtype=torch.float64)
    rows = torch.log(torch.stack([p, 1 - p], dim=1))
    loss = torch.nn.functional.cross_entropy(rows, torch.zeros(3, dtype=torch.long))
    found = computed("F055", {"p_1": 0.9, "p_2": 0.01, "p_3": 0.3})[0]
    assert found == pytest.approx(float(loss.exp()), rel=1e-12)
