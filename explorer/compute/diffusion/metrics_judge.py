"""The five measures of a set of glyphs, with the networks that ship (torch)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
import torch

from explorer.compute.diffusion.measures.frechet import Gaussian, fitted, frechet
from explorer.compute.diffusion.measures.inception import InceptionScore, inception_score
from explorer.compute.diffusion.measures.likeness import likeness
from explorer.compute.diffusion.measures.neighbours import nearest
from explorer.compute.diffusion.measures.perceptual import perceptual
from explorer.compute.diffusion.metrics_faults import Glyphs
from explorer.compute.diffusion.networks.classifier import Classifier
from explorer.compute.diffusion.networks.clip import CLIP
from explorer.compute.diffusion.networks.clip_data import draw
from explorer.compute.diffusion.networks.files import open_shipped

CLASSIFIER, ENCODERS = "classifier-glyphs", "clip"
REFERENCE, REFERENCE_SEED = 2048, 20_000


@dataclass(frozen=True)
class Seen:
    """A set as the networks see it: p(y|x) (n, classes), features (n, d), activations of each
    layer, and the vectors of pictures and captions; all float32."""

    glyphs: Glyphs
    probabilities: np.ndarray
    features: np.ndarray
    layers: tuple[np.ndarray, ...]
    vectors: np.ndarray
    captions: np.ndarray

    @cached_property
    def gaussian(self) -> Gaussian:
        """The Gaussian of its features."""
        return fitted(self.features)

    @cached_property
    def score(self) -> InceptionScore:
        """The classifier's score, and its parts."""
        return inception_score(self.probabilities)


class Judge:
    """The classifier, the two encoders, and the set of real pictures that all are compared with."""

    def __init__(self, training: Glyphs) -> None:
        self.classifier: Any = open_shipped(CLASSIFIER, Classifier).network
        self.encoders: Any = open_shipped(ENCODERS, CLIP).network
        self.training = training
        # in these units real features have the variance 1 altogether, whatever the network's are
        self.unit = 1.0
        spread = (fitted(self.look(training).features).factor ** 2).sum()
        self.unit = float(spread) ** 0.5 or 1.0
        self.reference = fitted(self.look(training).features)

    @torch.no_grad()
    def look(self, glyphs: Glyphs) -> Seen:
        """Run all networks on a set."""
        pictures = torch.from_numpy(np.array(glyphs.pictures))[:, None]
        *layers, features = self.classifier.layers(pictures)
        probabilities = self.classifier.judge(features).softmax(dim=1)
        words = torch.from_numpy(np.array(glyphs.words))
        return Seen(
            glyphs, probabilities.numpy(), features.numpy() / self.unit,
            tuple(maps.numpy() for maps in layers),
            self.encoders.pictures(pictures).numpy(), self.encoders.captions(words).numpy(),
        )  # fmt: skip

    def values(self, seen: Seen) -> np.ndarray:
        """The five measures, float64, in the order of `metrics.MEASURES`."""
        near, _ = nearest(seen.glyphs.pictures, self.training.pictures)
        return np.array([
            seen.score.score,
            frechet(seen.gaussian, self.reference).distance,
            likeness(seen.vectors, seen.captions).mean(),
            variety(seen),
            near.mean(),
        ])  # fmt: skip

    def chase(self, glyphs: Glyphs, steps: int, rate: float = 0.15) -> Iterator[Glyphs]:
        """Pictures changed, pixel by pixel, so that the encoders find them more like their words.

        Gradient ascent of the cosine; every step moves a pixel by at most `rate`, and is yielded.
        """
        x = torch.from_numpy(np.array(glyphs.pictures))[:, None]
        with torch.no_grad():
            words = self.encoders.captions(torch.from_numpy(np.array(glyphs.words)))
        for _ in range(steps):
            x = x.detach().requires_grad_()
            cosine = (self.encoders.pictures(x) * words).sum()
            (slope,) = torch.autograd.grad(cosine, x)
            largest = slope.abs().amax(dim=(1, 2, 3), keepdim=True).clamp(min=1e-12)
            x = (x.detach() + rate * slope / largest).clamp(-1.0, 1.0)
            yield replace(glyphs, pictures=x[:, 0].numpy())

    def chased(self, glyphs: Glyphs, steps: int) -> Glyphs:
        """The same, after all steps."""
        for changed in self.chase(glyphs, steps):
            glyphs = changed
        return glyphs


def variety(seen: Seen) -> float:
    """Mean distance of the layers between two pictures of one character: how different they are.

    Each picture is compared with the next one of its class; 0 where all of a class are the same.
    """
    labels = seen.glyphs.labels
    order = np.argsort(labels, kind="stable")
    following = np.empty_like(order)
    for label in np.unique(labels):
        own = order[labels[order] == label]
        following[own] = np.roll(own, -1)
    other = np.flatnonzero(following != np.arange(len(labels)))
    if len(other) == 0:
        return 0.0
    first = [maps[other] for maps in seen.layers]
    second = [maps[following[other]] for maps in seen.layers]
    return float(perceptual(first, second).mean())


def real(count: int, seed: int) -> Glyphs:
    """Fresh glyphs of the typefaces that the networks were trained on."""
    drawn = draw(count, torch.Generator().manual_seed(seed))
    return Glyphs(
        drawn.pictures[:, 0].numpy(), drawn.labels.numpy(), drawn.fonts.numpy(),
        drawn.words.numpy(),
    )  # fmt: skip


@lru_cache(maxsize=1)
def judge() -> Judge:
    """The judge, whose reference and training set are always the same 2,048 glyphs."""
    return Judge(real(REFERENCE, REFERENCE_SEED))
