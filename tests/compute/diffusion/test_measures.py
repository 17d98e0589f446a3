"""The measures of sets of pictures against closed forms, scipy and torch."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as some
from scipy.linalg import sqrtm  # type: ignore[import-untyped]  # has no stubs
from scipy.spatial import cKDTree  # type: ignore[import-untyped]
from scipy.stats import entropy as scipy_entropy  # type: ignore[import-untyped]

from explorer.compute.diffusion.measures.frechet import (
    expected_bias,
    fitted,
    frechet,
    gaussian,
    without_limit,
)
from explorer.compute.diffusion.measures.inception import entropy, inception_score
from explorer.compute.diffusion.measures.likeness import cosines, likeness
from explorer.compute.diffusion.measures.neighbours import nearest
from explorer.compute.diffusion.measures.perceptual import (
    layer_distances,
    perceptual,
    squared_error,
)

SEEDS = some.integers(0, 2**32 - 1)


def covariance(random: np.random.Generator, size: int) -> np.ndarray:
    root = random.standard_normal((size, size))
    return np.asarray(root @ root.T + 0.05 * np.eye(size))


# the Fréchet distance ---------------------------------------------------------------------


@given(seed=SEEDS, size=some.integers(1, 24))
@settings(max_examples=30, deadline=None)
def test_that_the_frechet_distance_is_that_of_scipys_matrix_square_root(
    seed: int, size: int
) -> None:
    random = np.random.default_rng(seed)
    means, (one, other) = (
        random.standard_normal((2, size)),
        (covariance(random, size) for _ in "12"),
    )
    found = frechet(gaussian(means[0], one), gaussian(means[1], other))
    root = sqrtm(one @ other)
    expected = ((means[0] - means[1]) ** 2).sum() + np.trace(one + other - 2 * root).real
    # sqrtm itself loses half of the digits where the product is nearly singular
    assert found.distance == pytest.approx(expected, rel=1e-6, abs=1e-6)


@given(m=some.floats(-3, 3), s=some.floats(0.01, 5), other=some.floats(0.01, 5))
def test_that_in_one_dimension_it_is_the_squared_differences_of_mean_and_deviation(
    m: float, s: float, other: float
) -> None:
    found = frechet(
        *(gaussian(np.array([a]), np.array([[b * b]])) for a, b in ((0, s), (m, other)))
    )
    assert found.means == pytest.approx(m * m, abs=1e-12)
    assert found.spreads == pytest.approx((s - other) ** 2, abs=1e-9)


def test_that_a_set_is_at_zero_from_itself_and_a_shifted_one_at_the_shift_squared() -> None:
    features = np.random.default_rng(0).standard_normal((40, 64)) * np.geomspace(1e-3, 10, 64)
    shift = np.linspace(-1, 1, 64)
    itself = frechet(fitted(features), fitted(features))
    moved = frechet(fitted(features), fitted(features + shift))
    # 40 pictures span 39 of 64 directions: a matrix square root would lose half of the digits
    assert itself.distance < 1e-11
    assert moved.distance == pytest.approx((shift**2).sum(), rel=1e-12)


def test_that_equal_spreads_cost_nothing_and_commuting_ones_the_difference_of_their_roots() -> None:
    random = np.random.default_rng(1)
    basis = np.linalg.qr(random.standard_normal((6, 6)))[0]
    first, second = random.uniform(0.1, 4, (2, 6))
    one, other = (basis @ np.diag(values) @ basis.T for values in (first, second))
    found = frechet(gaussian(np.zeros(6), one), gaussian(np.zeros(6), other))
    assert found.distance == pytest.approx(((np.sqrt(first) - np.sqrt(second)) ** 2).sum())


def test_that_the_fit_is_numpys_mean_and_covariance() -> None:
    features = np.random.default_rng(2).standard_normal((30, 5))
    found = fitted(features)
    np.testing.assert_allclose(found.mean, features.mean(axis=0), atol=1e-15)
    np.testing.assert_allclose(found.covariance, np.cov(features.T), atol=1e-14)


@pytest.mark.parametrize("count", [0, 1])
def test_that_fewer_than_two_pictures_have_no_distance(count: int) -> None:
    with pytest.raises(ValueError, match=f"at least two pictures; got {count}"):
        fitted(np.zeros((count, 4)))


@pytest.mark.parametrize(("count", "size"), [(200, 8), (400, 16), (100, 4)])
def test_that_the_bias_is_the_one_of_gaussian_samples(count: int, size: int) -> None:
    random = np.random.default_rng(3)
    root = np.diag(np.geomspace(0.3, 3, size))
    exact = root @ root.T
    found = [
        frechet(*(fitted(random.standard_normal((count, size)) @ root) for _ in "12")).distance
        for _ in range(200)
    ]
    error = float(np.std(found)) / math.sqrt(len(found))
    expected = expected_bias(exact, count, count)
    # four standard errors of the simulation, and the terms of second order, about d / n
    assert abs(np.mean(found) - expected) < 4 * error + expected * size / count


def test_that_the_bias_of_equal_directions_has_its_closed_form() -> None:
    for size in (1, 5, 64):
        closed = 2.0 * size * (2 / 1001) + 2.0 * size * (size + 1) / 4 * (2 / 1000)
        assert expected_bias(2.0 * np.eye(size), 1001, 1001) == pytest.approx(closed)


def test_that_the_extrapolation_finds_the_limit_of_a_biased_distance() -> None:
    counts = [50, 100, 200, 400]
    limit, slope = without_limit(counts, [0.7 + 13 / n for n in counts])
    assert limit == pytest.approx(0.7)
    assert slope == pytest.approx(13)


# the score of a classifier ----------------------------------------------------------------


@given(seed=SEEDS, classes=some.integers(1, 20), count=some.integers(1, 50))
def test_that_the_score_is_the_mean_divergence_of_scipy_and_within_its_bounds(
    seed: int, classes: int, count: int
) -> None:
    p = np.random.default_rng(seed).dirichlet(np.full(classes, 0.3), size=count)
    found = inception_score(p)
    divergence = np.mean([scipy_entropy(row, p.mean(axis=0)) for row in p])
    assert found.information == pytest.approx(divergence, abs=1e-9)
    assert 1 <= found.score <= classes + 1e-9


def test_that_one_sure_picture_of_each_class_reaches_the_highest_score() -> None:
    assert inception_score(np.eye(16)).score == pytest.approx(16)


def test_that_sameness_and_doubt_both_give_one() -> None:
    assert inception_score(np.eye(4)[[2, 2, 2]]).score == pytest.approx(1)
    assert inception_score(np.full((9, 4), 0.25)).score == pytest.approx(1)


def test_that_impossible_classes_have_no_entropy() -> None:
    assert entropy(np.array([1.0, 0.0, 0.0])) == 0


# the distance of layers -------------------------------------------------------------------


def test_that_the_perceptual_distance_is_the_one_written_in_torch() -> None:
    random = np.random.default_rng(4)
    shapes = ((3, 8, 16, 16), (3, 16, 8, 8))
    first, second = ([random.standard_normal(s).astype(np.float32) for s in shapes] for _ in "12")
    expected = torch.zeros(3, dtype=torch.float64)
    for one, other in zip(first, second, strict=True):
        a, b = (torch.nn.functional.normalize(torch.from_numpy(m).double(), dim=1, eps=1e-10)
                for m in (one, other))  # fmt: skip
        expected += torch.nn.functional.mse_loss(a, b, reduction="none").sum(1).mean((1, 2))
    # the authors add 1e-10 to a length where torch takes it as the least
    np.testing.assert_allclose(perceptual(first, second), expected.numpy(), rtol=1e-8)


def test_that_strength_alone_makes_no_distance_and_opposite_directions_the_largest() -> None:
    maps = np.random.default_rng(5).standard_normal((2, 6, 4, 4))
    assert perceptual([maps], [3 * maps]).max() < 1e-15
    np.testing.assert_allclose(layer_distances([maps], [-maps]), 4.0, rtol=1e-8)


def test_that_a_place_where_nothing_is_active_is_no_error() -> None:
    assert perceptual([np.zeros((1, 2, 3, 3))], [np.zeros((1, 2, 3, 3))]).tolist() == [0.0]


# the likeness of pictures and words, and neighbours ---------------------------------------


def test_that_the_likeness_is_the_diagonal_of_all_cosines() -> None:
    random = np.random.default_rng(6)
    pictures, words = random.standard_normal((2, 7, 5))
    table = cosines(pictures, words)
    np.testing.assert_allclose(likeness(pictures, words), np.diag(table), atol=1e-15)
    expected = torch.cosine_similarity(
        torch.from_numpy(pictures)[:, None], torch.from_numpy(words)[None], dim=-1
    )
    np.testing.assert_allclose(table, expected.numpy(), atol=1e-14)


def test_that_a_vector_of_length_zero_is_like_nothing() -> None:
    assert likeness(np.zeros((1, 3)), np.ones((1, 3))).tolist() == [0.0]


def test_that_a_copy_is_at_exactly_zero_and_the_others_are_as_scipy_finds_them() -> None:
    random = np.random.default_rng(7)
    among, pictures = random.uniform(-1, 1, (50, 8, 8)), random.uniform(-1, 1, (9, 8, 8))
    pictures[4] = among[31]
    apart, index = nearest(pictures, among)
    assert (apart[4], index[4]) == (0.0, 31)
    tree = cKDTree(among.reshape(50, -1))
    expected, places = tree.query(pictures.reshape(9, -1))
    np.testing.assert_allclose(apart, expected / 8, atol=1e-12)  # a mean over 64 pixels
    assert index.tolist() == places.tolist()


def test_that_the_squared_error_is_the_mean_over_pixels() -> None:
    pair = np.zeros((1, 2, 2)), np.array([[[1.0, 0], [0, 3]]])
    assert squared_error(*pair).tolist() == [2.5]
