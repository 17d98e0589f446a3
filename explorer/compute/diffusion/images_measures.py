"""What is measured of sets of pictures while they are made: frequencies, copies, ways between."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.diffusion.measures.neighbours import nearest


def memorisation(pictures: np.ndarray, train: np.ndarray, held_out: np.ndarray) -> float:
    """How near pictures are to the training set, over how near held-out pictures are: the ratio of
    the mean root-mean-square distances to the nearest training picture.

    1 for pictures as new as held-out ones, 0 for copies. All (count, height, width).
    """
    return float(nearest(pictures, train)[0].mean() / nearest(held_out, train)[0].mean())


def radial_spectrum(pictures: np.ndarray) -> np.ndarray:
    """Mean power by frequency: float64 (bins,), bin k all waves of about k periods per picture.

    Of pictures (count, size, size). Power is |F|² / size² of the Fourier transform, so that noise
    of variance 1 has 1 in every bin, and (Parseval) the sum over all waves is Σ x².
    """
    size = pictures.shape[-1]
    power = np.abs(np.fft.fft2(pictures.astype(np.float64))) ** 2 / size**2
    mean = power.reshape(-1, size, size).mean(axis=0).ravel()
    bins = radius_of(size).ravel()
    counts = np.bincount(bins)
    return (np.bincount(bins, mean) / counts)[: size // 2 + 1]


def radius_of(size: int) -> np.ndarray:
    """Periods per picture of each wave, rounded, int64 (size, size)."""
    along = np.fft.fftfreq(size, 1 / size)
    return np.rint(np.hypot(along[:, None], along)).astype(np.int64)


def slerp(first: np.ndarray, second: np.ndarray, share: float) -> np.ndarray:
    """Between two noises along the great circle (Shoemake 1985), of equal shape.

    A straight line would pass through noises that are too short: halfway between two independent
    ones the length is 1/√2 of theirs, which no network has seen.
    """
    cosine = float((first * second).sum() / (np.linalg.norm(first) * np.linalg.norm(second)))
    angle = math.acos(min(max(cosine, -1.0), 1.0))
    if math.sin(angle) < 1e-6:  # the same direction, or opposite ones that no circle is given by
        return (1.0 - share) * first + share * second
    return (math.sin((1.0 - share) * angle) * first + math.sin(share * angle) * second) / math.sin(
        angle
    )
