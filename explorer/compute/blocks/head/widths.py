"""From d numbers to 2d: copied, interpolated, padded, or by a matrix that is fitted (torch inside).

The d numbers are what the last layer of one model gives. The head that wants 2d was trained on the
last layers of two other models side by side, which read the same characters.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from explorer.compute.blocks.head.params import CLASSES, WAYS, Widths

SOURCE, OTHERS = "clear", ("one-layer", "attention-only")
WINDOW, RIDGE = 64, 1.0


def widened(x: np.ndarray, way: str, matrix: np.ndarray | None = None) -> np.ndarray:
    """(…, d) → (…, 2d). `matrix` (d, 2d) is for "linear"."""
    # [widths]
    if way == "duplicate":
        return np.concatenate([x, x], axis=-1)
    if way == "zeros":
        return np.concatenate([x, np.zeros_like(x)], axis=-1)
    if way == "interpolate":  # each number, and the mean of it and its neighbour
        following = np.concatenate([x[..., 1:], x[..., -1:]], axis=-1)
        return np.stack([x, (x + following) / 2], axis=-1).reshape(*x.shape[:-1], -1)
    assert matrix is not None
    return np.asarray(x @ matrix)


def fitted(x: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """The matrix that takes x (n, a) nearest to what is wanted (n, b): ridge regression."""
    return np.asarray(np.linalg.solve(x.T @ x + RIDGE * np.eye(x.shape[1]), x.T @ wanted))


def with_one(x: np.ndarray) -> np.ndarray:
    """A column of ones, for a bias."""
    return np.concatenate([x, np.ones((len(x), 1))], axis=1)


def accuracy(head: np.ndarray, x: np.ndarray, classes: np.ndarray) -> float:
    """The share of rows whose largest output is their class."""
    return float(((with_one(x) @ head).argmax(axis=1) == classes).mean())


def class_of(character: str) -> int:
    """Which of CLASSES a character is."""
    lower = character.lower()
    if lower in "aeiou":
        return CLASSES.index("vowel")
    if "a" <= lower <= "z":
        return CLASSES.index("consonant")
    return CLASSES.index("space" if character in " \n" else "other")


@cache
def features() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(n, d) of one model, (n, 2d) of two others, and the class of the next character (n,), on a
    page of English."""
    import torch

    from explorer.compute.models.capture import Capture
    from explorer.compute.models.library import load
    from explorer.core.paths import resources

    text = (resources() / "texts" / "english.txt").read_text(encoding="utf-8")
    models = [load(name, "cpu") for name in (SOURCE, *OTHERS)]
    missing = {mark for model in models for mark in model.vocabulary.missing(text)}
    text = "".join(mark for mark in text if mark not in missing)
    count = (len(text) - 1) // WINDOW
    found = []
    for model in models:
        ids = torch.tensor(model.vocabulary.encode(text)[-len(text) :])[: count * WINDOW]
        capture = Capture(frozenset())
        with torch.no_grad():
            model.decoder(ids.view(count, WINDOW), capture)
        found.append(capture.final_normed.double().reshape(count * WINDOW, -1).numpy())
    classes = np.array([class_of(mark) for mark in text[1 : count * WINDOW + 1]])
    return found[0], np.concatenate(found[1:], axis=1), classes


@cache
def widths_of() -> Widths:
    """Every way: its rank, a probe of its own, and the head that was there before."""
    x, wide, classes = features()
    half = len(x) // 2
    targets = np.eye(len(CLASSES))[classes]
    matrix = fitted(x[:half], wide[:half])
    existing = fitted(with_one(wide[:half]), targets[:half])
    ranks, probes, frozen, example = [], [], [], []
    for way in WAYS:
        made = widened(x, way, matrix)
        probe = fitted(with_one(made[:half]), targets[:half])
        ranks.append(int(np.linalg.matrix_rank(made)))
        probes.append(accuracy(probe, made[half:], classes[half:]))
        frozen.append(accuracy(existing, made[half:], classes[half:]))
        example.append(made[half])
    alone = fitted(with_one(x[:half]), targets[:half])
    return Widths(
        x[half], np.stack(example), np.array(ranks), np.array(probes),
        accuracy(alone, x[half:], classes[half:]), np.array(frozen),
        accuracy(existing, wide[half:], classes[half:]),
        float(np.bincount(classes[half:]).max() / (len(x) - half)), half,
    )  # fmt: skip
