"""What can be wrong with a set of pictures, from not at all to entirely."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

#: At the full dose: σ of the blur in pixels, σ of the noise, pixels moved, classes and typefaces
#: that are left.
BLUR, NOISE, MOVE, CLASSES_LEFT, FONTS_LEFT = 1.5, 0.6, 3, 8, 1
PAPER = -1.0


@dataclass(frozen=True)
class Glyphs:
    """Pictures (n, 16, 16) float32 in −1 … 1; what they show, `labels` (n,); the typeface, `fonts`
    (n,), −1 where it is not known; and the words that are asked for (n, words) int64."""

    pictures: np.ndarray
    labels: np.ndarray
    fonts: np.ndarray
    words: np.ndarray

    def chosen(self, index: np.ndarray) -> Glyphs:
        """Some of them, in any order, as often as wanted."""
        return Glyphs(
            self.pictures[index], self.labels[index], self.fonts[index], self.words[index]
        )


def blurred(pictures: np.ndarray, sigma: float) -> np.ndarray:
    """Each pixel the mean of its neighbours, weighted by a Gaussian; the border goes on outside."""
    if sigma <= 0:
        return pictures
    size = pictures.shape[-1]
    reach = math.ceil(4 * sigma)
    mix = np.zeros((size, size))
    for away in range(-reach, reach + 1):
        share = math.exp(-0.5 * (away / sigma) ** 2)
        for row in range(size):
            mix[row, min(max(row + away, 0), size - 1)] += share
    mix /= mix.sum(axis=1, keepdims=True)
    out: np.ndarray = (mix @ pictures @ mix.T).astype(np.float32)
    return out


def moved(pictures: np.ndarray, right: int, down: int = 0) -> np.ndarray:
    """Moved by whole pixels; paper comes in from the side."""
    size = pictures.shape[-1]
    out = np.full_like(pictures, PAPER)
    if max(abs(right), abs(down)) < size:
        to_rows, to_columns = (slice(max(v, 0), size + min(v, 0)) for v in (down, right))
        of_rows, of_columns = (slice(max(-v, 0), size - max(v, 0)) for v in (down, right))
        out[..., to_rows, to_columns] = pictures[..., of_rows, of_columns]
    return out


def noisy(pictures: np.ndarray, sigma: float, seed: int) -> np.ndarray:
    """With Gaussian noise, kept between −1 and 1 as a file would."""
    noise = np.random.default_rng(seed).standard_normal(pictures.shape)
    out: np.ndarray = np.clip(pictures + sigma * noise, -1, 1).astype(np.float32)
    return out


def spoiled(
    glyphs: Glyphs, fault: str, dose: float, *, seed: int, training: Glyphs, classes: int
) -> Glyphs:
    """`glyphs` with `dose` (0 to 1) of a fault; any but "guided", which needs the network.

    `training` is the set that "copy" copies from, and "narrow" where glyphs have no typeface.
    """
    random = np.random.default_rng([seed, len(fault)])
    count = len(glyphs.pictures)
    if dose <= 0:
        return glyphs
    if fault == "blur":
        return replace(glyphs, pictures=blurred(glyphs.pictures, BLUR * dose))
    if fault == "noise":
        return replace(glyphs, pictures=noisy(glyphs.pictures, NOISE * dose, seed))
    if fault == "shift":
        return replace(glyphs, pictures=moved(glyphs.pictures, round(MOVE * dose)))
    if fault == "drop":
        # the classes with the highest numbers are never shown; others come instead
        left = classes - round((classes - CLASSES_LEFT) * dose)
        return glyphs.chosen(_instead(glyphs.labels < left, random))
    if fault == "narrow":
        fonts = np.unique(glyphs.fonts)
        left = max(FONTS_LEFT, round(len(fonts) * (1 - dose)))
        return glyphs.chosen(_instead(np.isin(glyphs.fonts, fonts[:left]), random))
    if fault == "duplicate":
        # at the full dose one picture of each class is left, repeated
        return glyphs.chosen(_repeated(glyphs.labels, dose))
    if fault == "copy":
        taken = training.chosen(random.integers(len(training.pictures), size=count))
        first = np.arange(count) < round(count * dose)
        return _joined(taken.chosen(np.flatnonzero(first)), glyphs.chosen(np.flatnonzero(~first)))
    if fault == "swap":
        # the pictures stay as they are; a share of them stands under the words of the next one
        words = glyphs.words.copy()
        first = np.arange(count) < round(count * dose)
        words[first, -1] = _next_word(words[first, -1], glyphs.words[:, -1])
        return replace(glyphs, words=words)
    raise ValueError(f"fault: got {fault!r}")


def _instead(kept: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Indices where `kept` is true, and random ones of those where it is not."""
    index = np.arange(len(kept))
    allowed = np.flatnonzero(kept)
    if len(allowed):
        index[~kept] = random.choice(allowed, size=int((~kept).sum()))
    return index


def _repeated(labels: np.ndarray, dose: float) -> np.ndarray:
    """Of each class the first (1 − dose) of its pictures, at least one, over and over."""
    index = np.arange(len(labels))
    for label in np.unique(labels):
        own = np.flatnonzero(labels == label)
        left = max(1, round(len(own) * (1 - dose)))
        index[own] = own[np.arange(len(own)) % left]
    return index


def _next_word(words: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Of every word the next one that occurs; the first after the last."""
    order = np.unique(known)
    out: np.ndarray = order[(np.searchsorted(order, words) + 1) % len(order)]
    return out


def _joined(first: Glyphs, second: Glyphs) -> Glyphs:
    return Glyphs(
        np.concatenate([first.pictures, second.pictures]),
        np.concatenate([first.labels, second.labels]),
        np.concatenate([first.fonts, second.fonts]),
        np.concatenate([first.words, second.words]),
    )
