"""A score after the CLIP score: does a picture fit its words?"""

from __future__ import annotations

import numpy as np


def directions(vectors: np.ndarray) -> np.ndarray:
    """Vectors (…, d) divided by their length; one of length 0 stays 0."""
    vectors = np.asarray(vectors, dtype=np.float64)
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.divide(vectors, lengths, out=np.zeros_like(vectors), where=lengths > 0)


def cosines(pictures: np.ndarray, words: np.ndarray) -> np.ndarray:
    """The cosine of every picture's vector (count, d) with every caption's (captions, d)."""
    out: np.ndarray = directions(pictures) @ directions(words).T
    return out


def likeness(pictures: np.ndarray, words: np.ndarray) -> np.ndarray:
    """The cosine of each picture's vector with its own caption's, float64 (count,).

    CLIPScore (Hessel et al. 2021) is 2.5 times this where it is positive, with the vectors of CLIP.
    """
    # [clip]
    out: np.ndarray = (directions(pictures) * directions(words)).sum(axis=-1)
    return out
