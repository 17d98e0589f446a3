"""What is done to pictures: nothing at dose 0, and at the full dose what its name says."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter  # type: ignore[import-untyped]  # has no stubs
from scipy.ndimage import shift as scipy_shift

from explorer.compute.diffusion.metrics import FAULTS
from explorer.compute.diffusion.metrics_faults import (
    CLASSES_LEFT,
    FONTS_LEFT,
    Glyphs,
    blurred,
    moved,
    noisy,
    spoiled,
)

CLASSES, COUNT = 16, 160
BY_HAND = tuple(fault for fault in FAULTS if fault != "guided")


def glyphs(seed: int, count: int = COUNT) -> Glyphs:
    random = np.random.default_rng(seed)
    labels = np.arange(count) % CLASSES
    words = np.stack([random.integers(1, 6, count), labels + 10], axis=1)
    pictures = random.uniform(-1, 1, (count, 16, 16)).astype(np.float32)
    return Glyphs(pictures, labels, random.integers(0, 26, count), words)


def at(fault: str, dose: float) -> Glyphs:
    return spoiled(glyphs(0), fault, dose, seed=3, training=glyphs(1, 500), classes=CLASSES)


@pytest.mark.parametrize("fault", BY_HAND)
def test_that_a_dose_of_zero_changes_nothing_and_a_full_one_something(fault: str) -> None:
    before, after = glyphs(0), at(fault, 1.0)
    assert spoiled(before, fault, 0.0, seed=3, training=before, classes=CLASSES) is before
    assert len(after.pictures) == COUNT
    assert after.pictures.dtype == np.float32
    same = np.array_equal(before.pictures, after.pictures)
    assert same == (fault == "swap")  # there only the words move
    assert not (same and np.array_equal(before.words, after.words))


@pytest.mark.parametrize("fault", BY_HAND)
def test_that_the_same_seed_spoils_the_same_way(fault: str) -> None:
    np.testing.assert_array_equal(at(fault, 0.5).pictures, at(fault, 0.5).pictures)


@pytest.mark.parametrize("sigma", [0.3, 0.8, 1.5])
def test_that_the_blur_is_scipys(sigma: float) -> None:
    pictures = glyphs(2).pictures[:4]
    expected = gaussian_filter(
        pictures, (0, sigma, sigma), mode="nearest", radius=(0, *[int(np.ceil(4 * sigma))] * 2)
    )
    np.testing.assert_allclose(blurred(pictures, sigma), expected, atol=1e-6)  # single precision


@pytest.mark.parametrize(("right", "down"), [(3, 0), (-2, 0), (0, 5), (1, -4), (0, 0), (20, 0)])
def test_that_moving_is_scipys_shift(right: int, down: int) -> None:
    pictures = glyphs(2).pictures[:4]
    expected = scipy_shift(pictures, (0, down, right), order=0, cval=-1.0)
    np.testing.assert_array_equal(moved(pictures, right, down), expected)


def test_that_noise_stays_between_black_and_white() -> None:
    found = noisy(glyphs(2).pictures, 0.6, 0)
    assert found.min() >= -1
    assert found.max() <= 1


def test_that_dropping_leaves_half_of_the_classes_with_their_own_words() -> None:
    found = at("drop", 1.0)
    assert len(np.unique(found.labels)) == CLASSES_LEFT
    np.testing.assert_array_equal(found.words[:, 1], found.labels + 10)
    assert len(np.unique(at("drop", 0.5).labels)) == 12


def test_that_narrowing_leaves_one_typeface_and_that_repeating_leaves_one_picture_a_class() -> None:
    assert len(np.unique(at("narrow", 1.0).fonts)) == FONTS_LEFT
    assert len(np.unique(at("duplicate", 1.0).pictures, axis=0)) == CLASSES
    assert len(np.unique(at("duplicate", 0.5).pictures, axis=0)) == COUNT // 2


def test_that_repeating_keeps_every_class_as_frequent_as_it_was() -> None:
    np.testing.assert_array_equal(at("duplicate", 1.0).labels, glyphs(0).labels)


@pytest.mark.parametrize("dose", [0.5, 1.0])
def test_that_copies_are_pictures_of_the_training_set(dose: float) -> None:
    training = {picture.tobytes() for picture in glyphs(1, 500).pictures}
    copied = [picture.tobytes() in training for picture in at("copy", dose).pictures]
    assert sum(copied) == round(COUNT * dose)


def test_that_swapped_words_are_all_wrong_and_each_still_occurs() -> None:
    before, after = glyphs(0), at("swap", 1.0)
    assert (before.words[:, 1] != after.words[:, 1]).all()
    assert set(after.words[:, 1]) == set(before.words[:, 1])
    np.testing.assert_array_equal(before.words[:, 0], after.words[:, 0])


def test_that_an_unknown_fault_is_refused() -> None:
    with pytest.raises(ValueError, match="fault: got 'guided'"):
        at("guided", 1.0)
