"""Entropy, cross-entropy, and the Kullback–Leibler divergence of two distributions, in bits.

Each is a sum of terms, one for each symbol. Shannon 1948; Kullback and Leibler 1951. What never
happens (p = 0) counts 0, as p log p goes to 0 with p; what happens and has no share of q counts ∞.
"""

from __future__ import annotations

import numpy as np


def lengths(q: np.ndarray) -> np.ndarray:
    """(symbols,) −log₂ q: bits of each symbol in the best code for q; ∞ where q = 0."""
    with np.errstate(divide="ignore"):
        found: np.ndarray = -np.log2(q)
    return found + 0.0  # no −0


def weighted(p: np.ndarray, values: np.ndarray) -> np.ndarray:
    """p · values, and 0 where p = 0, also against ∞."""
    return np.where(p > 0, p * np.where(p > 0, values, 0.0), 0.0)


def entropy_terms(p: np.ndarray) -> np.ndarray:
    """−pᵢ log₂ pᵢ."""
    # [terms] the best code for what happens
    return weighted(p, lengths(p))


def cross_terms(p: np.ndarray, q: np.ndarray) -> np.ndarray:
    """−pᵢ log₂ qᵢ."""
    # [terms] the code for what was predicted
    return weighted(p, lengths(q))


def divergence_terms(p: np.ndarray, q: np.ndarray) -> np.ndarray:
    """pᵢ log₂ (pᵢ ÷ qᵢ): of either sign, though their sum is never below 0."""
    # [terms] what the wrong code costs; the other way round p and q change places
    # [directions]
    return weighted(p, lengths(q) - np.where(p > 0, lengths(p), 0.0))


def divergence(p: np.ndarray, q: np.ndarray) -> float:
    """D(p ‖ q) in bits."""
    return max(float(divergence_terms(p, q).sum()), 0.0)


def detour(p: np.ndarray, q: np.ndarray) -> tuple[float, float]:
    """D(p ‖ m) and D(m ‖ q) by way of the middle m = (p + q) ÷ 2."""
    # [directions] a distance would not shrink by a stop on the way
    middle = (p + q) / 2
    return divergence(p, middle), divergence(middle, q)
