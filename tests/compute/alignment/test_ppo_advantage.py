"""Advantages: sums written out, the two ends of λ, and the gradient's noise against autograd."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from explorer.compute.alignment.ppo.advantage import gae, spread

RANDOM = np.random.default_rng(0)
REWARDS, VALUES = RANDOM.normal(size=(2, 4, 6))


def written_out(gamma: float, trust: float) -> np.ndarray:
    """Equation 16 of Schulman et al. 2016, term by term."""
    texts, length = REWARDS.shape
    later = np.concatenate([VALUES[:, 1:], np.zeros((texts, 1))], axis=1)
    surprise = REWARDS + gamma * later - VALUES
    return np.array([
        [sum((gamma * trust) ** k * surprise[n, t + k] for k in range(length - t))
         for t in range(length)]
        for n in range(texts)
    ])  # fmt: skip


@pytest.mark.parametrize(("gamma", "trust"), [(1.0, 0.95), (0.9, 0.5), (1.0, 0.0), (0.99, 1.0)])
def test_that_advantages_are_the_sum_of_the_paper(gamma: float, trust: float) -> None:
    # sums of six float64
    assert np.allclose(gae(REWARDS, VALUES, gamma, trust), written_out(gamma, trust), atol=1e-12)


def test_that_lambda_one_is_the_return_less_the_value() -> None:
    onward = REWARDS[:, ::-1].cumsum(axis=1)[:, ::-1]
    assert np.allclose(gae(REWARDS, VALUES, 1.0, 1.0), onward - VALUES, atol=1e-12)


def test_that_a_value_model_that_knows_everything_leaves_nothing() -> None:
    onward = REWARDS[:, ::-1].cumsum(axis=1)[:, ::-1]
    for trust in (0.0, 0.5, 1.0):
        assert np.abs(gae(REWARDS, onward, 1.0, trust)).max() < 1e-12


def test_that_noise_and_signal_are_those_of_each_texts_gradient() -> None:
    texts, length, width, size = 5, 3, 4, 7
    streams = RANDOM.normal(size=(texts, length, width))
    matrix = torch.tensor(RANDOM.normal(size=(size, width)), requires_grad=True)
    tokens = RANDOM.integers(size, size=(texts, length))
    weights = RANDOM.normal(size=(texts, length))
    each, chances = [], []
    for n in range(texts):
        logs = (torch.tensor(streams[n]) @ matrix.T).log_softmax(-1)
        chances.append(logs.detach().exp().numpy())
        chosen = logs[torch.arange(length), torch.tensor(tokens[n])]
        (gradient,) = torch.autograd.grad((torch.tensor(weights[n]) * chosen).sum(), [matrix])
        each.append(gradient.numpy().ravel())
    gradients = np.array(each)
    noise, signal = spread(streams, np.array(chances), tokens, weights)
    wanted = gradients.var(axis=0, ddof=1).sum()
    assert noise == pytest.approx(wanted, rel=1e-10)
    length_of_mean = (gradients.mean(axis=0) ** 2).sum()
    assert signal == pytest.approx(length_of_mean - wanted / texts, rel=1e-9)


def test_that_a_baseline_lowers_the_noise_where_all_returns_are_alike() -> None:
    texts, length, width, size = 40, 4, 3, 5
    streams = np.ones((texts, length, width))
    chances = np.full((texts, length, size), 1 / size)
    tokens = RANDOM.integers(size, size=(texts, length))
    weights = 10 + RANDOM.normal(size=(texts, length))
    plain = spread(streams, chances, tokens, weights)[0]
    centred = spread(streams, chances, tokens, weights - weights.mean())[0]
    assert centred < 0.1 * plain
