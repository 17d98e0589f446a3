"""One squared error, several looks: pictures changed until they are equally far in pixels (torch).

The change by one pixel to the right sets the error; blur, noise, fading and a stroke are turned up
until each costs exactly as much. The layers of the classifier then say how far they look.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import torch

from explorer.compute.diffusion.measures.perceptual import layer_distances, squared_error
from explorer.compute.diffusion.metrics import CHANGES, Twins
from explorer.compute.diffusion.metrics_faults import blurred, moved

INK = 1.0
WIDEST = 8.0  # σ of a blur that leaves a flat grey, and of a noise that leaves black and white


def amount_for(error: float, change: Callable[[float], np.ndarray], picture: np.ndarray) -> float:
    """How much of a change costs a squared error; `WIDEST` where it cannot cost as much."""
    low, high = 0.0, WIDEST
    for _ in range(40):
        middle = (low + high) / 2
        if squared_error(change(middle)[None], picture[None])[0] < error:
            low = middle
        else:
            high = middle
    return high


def struck(picture: np.ndarray, error: float) -> tuple[np.ndarray, int]:
    """A stroke of ink through the middle, pixel after pixel, until the error is reached; and how
    many pixels it took. The last one is only as dark as still needed."""
    out, size = picture.copy(), picture.shape[0]
    left = error * picture.size
    rows = sorted(range(size), key=lambda row: abs(row - size // 2))
    for place, (row, column) in enumerate((r, c) for r in rows for c in range(size)):
        cost = float((INK - picture[row, column]) ** 2)
        if cost >= left:
            out[row, column] = picture[row, column] + math.sqrt(left)
            return out, place + 1
        out[row, column], left = INK, left - cost
    return out, picture.size


def twins(references: np.ndarray, classifier: Any, seed: int) -> Twins:
    """Every reference (n, 16, 16) changed in every way, and how far the layers find that."""
    changed, amounts = [], []
    for place, picture in enumerate(references):
        noise = np.random.default_rng([seed, place]).standard_normal(picture.shape)
        aside = moved(picture[None], 1)[0]
        error = float(squared_error(aside[None], picture[None])[0])

        def blur(sigma: float, picture: np.ndarray = picture) -> np.ndarray:
            return blurred(picture[None], sigma)[0]

        def noisy(
            sigma: float, picture: np.ndarray = picture, noise: np.ndarray = noise
        ) -> np.ndarray:
            return np.asarray(picture + sigma * noise, dtype=np.float32)

        sigmas = [amount_for(error, change, picture) for change in (blur, noisy)]
        # towards its own mean: costs share² times the variance
        share = min(math.sqrt(error / max(float(picture.var()), 1e-12)), 1.0)
        faded = picture + share * (picture.mean() - picture)
        stroke, pixels = struck(picture, error)
        changed.append([aside, blur(sigmas[0]), noisy(sigmas[1]), faded, stroke])
        amounts.append([1.0, *sigmas, share, float(pixels)])
    pictures = np.asarray(changed, dtype=np.float32)
    flat = pictures.reshape(-1, *pictures.shape[2:])
    again = np.repeat(references, len(CHANGES), axis=0)
    layers = layer_distances(_layers(classifier, again), _layers(classifier, flat))
    shape = (len(references), len(CHANGES))
    return Twins(
        references, pictures, squared_error(flat, again).reshape(shape),
        layers.sum(axis=0).reshape(shape), layers.T.reshape(*shape, -1), np.array(amounts),
    )  # fmt: skip


@torch.no_grad()
def _layers(classifier: Any, pictures: np.ndarray) -> list[np.ndarray]:
    *maps, _ = classifier.layers(torch.from_numpy(np.array(pictures))[:, None])
    return [each.numpy() for each in maps]
