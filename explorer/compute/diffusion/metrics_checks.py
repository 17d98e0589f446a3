"""The measures of a run against second implementations: SciPy's matrix square root and entropy,
PyTorch's cosine similarity and normalisation (torch)."""

from __future__ import annotations

import warnings

import numpy as np
import torch
from torch.nn import functional

from explorer.compute.diffusion.measures.likeness import likeness
from explorer.compute.diffusion.measures.perceptual import perceptual
from explorer.compute.diffusion.metrics import Params
from explorer.compute.diffusion.metrics_judge import Seen, judge, real
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

DTYPE = "float64"


def checks(params: Params, trace: Trace) -> list[Check]:
    """On a fresh set of real glyphs of the run's size; SciPy may be missing."""
    torch.set_num_threads(1)
    judged = judge()
    seen = judged.look(real(params.count, params.seed))
    values = judged.values(seen)
    out = [*_scipy(seen, values), *_torch(seen, values)]
    if params.source == "real":
        # the same set, once more: what the run says of it must be what is said now
        again = np.abs(trace.shared.by_dose[0] - values).max()
        out.append(compared("the run's own first step", float(again), 0.0, DTYPE))
    return out


def _scipy(seen: Seen, values: np.ndarray) -> list[Check]:
    try:
        from scipy.linalg import sqrtm  # type: ignore[import-untyped]  # has no stubs
        from scipy.stats import entropy  # type: ignore[import-untyped]  # the same
    except ImportError:
        return [Check("SciPy", "missing")]
    reference = judge().reference
    mine, theirs = seen.gaussian, reference
    with warnings.catch_warnings():
        # a feature that is never active leaves the product singular, which SciPy warns about
        warnings.simplefilter("ignore")
        root = sqrtm(mine.covariance @ theirs.covariance)
    apart = ((mine.mean - theirs.mean) ** 2).sum()
    found = apart + np.trace(mine.covariance + theirs.covariance - 2 * root).real
    scale = float(np.trace(theirs.covariance))
    p = seen.probabilities.astype(np.float64)
    score = np.exp(np.mean(entropy(p, p.mean(axis=0)[None], axis=1)))
    return [
        # where the product is singular, sqrtm loses half of the digits
        compared("Fréchet distance with scipy.linalg.sqrtm", abs(found - values[1]) / scale, 1e-5,
                 DTYPE),
        compared("score with scipy.stats.entropy", abs(float(score) - values[0]), 1e-5, DTYPE),
    ]  # fmt: skip


def _torch(seen: Seen, values: np.ndarray) -> list[Check]:
    pictures, words = torch.from_numpy(seen.vectors), torch.from_numpy(seen.captions)
    cosines = torch.cosine_similarity(pictures.double(), words.double())
    one = [torch.from_numpy(maps[:-1]).double() for maps in seen.layers]
    other = [torch.from_numpy(maps[1:]).double() for maps in seen.layers]
    total = torch.zeros(len(one[0]), dtype=torch.float64)
    for first, second in zip(one, other, strict=True):
        a, b = (functional.normalize(each, dim=1, eps=1e-10) for each in (first, second))
        total += (a - b).square().sum(1).mean((1, 2))
    found = perceptual([m[:-1] for m in seen.layers], [m[1:] for m in seen.layers])
    own = likeness(seen.vectors, seen.captions)
    return [
        compared("torch.cosine_similarity", float(np.abs(cosines.numpy() - own).max()), 1e-12,
                 DTYPE),
        compared("distance of layers written in torch", float(np.abs(total.numpy() - found).max()),
                 1e-6, DTYPE),
        compared("mean cosine", abs(float(cosines.mean()) - values[2]), 1e-12, DTYPE),
    ]  # fmt: skip
