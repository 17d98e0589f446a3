"""A sampler's step taken apart: a sum of few vectors, each a number times something known.

    x' = Σ coefficient · vector

with x', x and all vectors in the variance preserving frame. The samplers themselves stand in
`samplers/`, in the form their papers give; the same steps here are written as sums, so that each
summand can be drawn. Everything is float64.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from explorer.compute.diffusion.conversions import sigma_of
from explorer.compute.diffusion.samplers.ddim import ddim_sigma
from explorer.compute.diffusion.samplers.ddpm import ddpm_sigma
from explorer.compute.diffusion.samplers.dpm import half_log_snr
from explorer.compute.diffusion.samplers.euler import ancestral_sigmas
from explorer.compute.diffusion.sampling import Method

#: What a summand may be a multiple of.
NAMES = ("x", "corrected", "x0", "epsilon", "epsilon_there", "x0_before", "z")


@dataclass(frozen=True)
class Term:
    """One summand: `name` is one of NAMES, `vector` what the coefficient multiplies."""

    name: str
    coefficient: float
    vector: np.ndarray

    @property
    def product(self) -> np.ndarray:
        """The summand itself."""
        return self.coefficient * self.vector


@dataclass(frozen=True)
class Known:
    """What a step starts from.

    Attributes:
        x: x_t, or what unipc has corrected it to.
        x0_hat, epsilon: the guess and the expected noise there.
        alpha_bar, alpha_bar_next: the level of x and the one to go to.
        z: fresh noise, for samplers that add some.
        epsilon_there: the noise expected where Euler's step would arrive (heun).
        x0_before, alpha_bar_before: guess and level of the step before (dpm++2m, unipc), None at
            the first step and wherever the order is one.
    """

    x: np.ndarray
    x0_hat: np.ndarray
    epsilon: np.ndarray
    alpha_bar: float
    alpha_bar_next: float
    z: np.ndarray | None = None
    epsilon_there: np.ndarray | None = None
    x0_before: np.ndarray | None = None
    alpha_bar_before: float = 0.0


def terms_of(method: Method, known: Known) -> tuple[Term, ...]:
    """The summands of a sampler's step; those that are no part of it are left out."""
    makers = {
        "ddpm": _ddpm, "ddim": _ddim, "euler": _euler, "heun": _euler,
        "euler-ancestral": _ancestral, "dpm++1": _dpm, "dpm++2m": _dpm, "unipc": _unipc,
    }  # fmt: skip
    # [term] the step as a sum
    return tuple(term for term in makers[method.name](method, known) if term.coefficient != 0)


def total(terms: tuple[Term, ...]) -> np.ndarray:
    """Where the step arrives."""
    found: np.ndarray = np.sum([term.product for term in terms], axis=0)
    return found


def _fresh(sigma: float, z: np.ndarray | None) -> list[Term]:
    return [Term("z", sigma, z)] if sigma and z is not None else []


def _ddpm(method: Method, known: Known) -> list[Term]:
    """x over √α, less a share of the expected noise; α and ᾱ as they are read."""
    alpha, alpha_bar = known.alpha_bar / known.alpha_bar_next, known.alpha_bar
    if method.reading == "cumulative":
        alpha = alpha_bar
    elif method.reading == "per_step":
        alpha_bar = alpha
    share = (1.0 - alpha) / math.sqrt(1.0 - alpha_bar)
    sigma = ddpm_sigma(known.alpha_bar, known.alpha_bar_next, method.variance)
    if method.reading == "squared":
        sigma = sigma**2
    return [
        Term("x", 1.0 / math.sqrt(alpha), known.x),
        Term("epsilon", -share / math.sqrt(alpha), known.epsilon),
        *_fresh(sigma, known.z),
    ]


def _ddim(method: Method, known: Known) -> list[Term]:
    """The guess, noised again: with the expected noise, and with fresh noise."""
    following = known.alpha_bar_next
    sigma = ddim_sigma(known.alpha_bar, following, method.fresh)
    return [
        Term("x0", math.sqrt(following), known.x0_hat),
        Term("epsilon", math.sqrt(max(1.0 - following - sigma**2, 0.0)), known.epsilon),
        *_fresh(sigma, known.z),
    ]


def _euler(method: Method, known: Known) -> list[Term]:
    """x in its new size, and the slope times the change of σ; for heun half of each of two
    slopes."""
    change = sigma_of(known.alpha_bar_next) - sigma_of(known.alpha_bar)
    along = math.sqrt(known.alpha_bar_next) * change
    first = Term("x", math.sqrt(known.alpha_bar_next / known.alpha_bar), known.x)
    if known.epsilon_there is None:
        return [first, Term("epsilon", along, known.epsilon)]
    return [
        first,
        Term("epsilon", 0.5 * along, known.epsilon),
        Term("epsilon_there", 0.5 * along, known.epsilon_there),
    ]


def _ancestral(method: Method, known: Known) -> list[Term]:
    """Euler's step to a lower σ than meant, and fresh noise up to it."""
    down, up = ancestral_sigmas(known.alpha_bar, known.alpha_bar_next, method.fresh)
    signal = math.sqrt(known.alpha_bar_next)
    return [
        Term("x", math.sqrt(known.alpha_bar_next / known.alpha_bar), known.x),
        Term("epsilon", signal * (down - sigma_of(known.alpha_bar)), known.epsilon),
        *_fresh(signal * up, known.z),
    ]


def _dpm(method: Method, known: Known) -> list[Term]:
    """What is left of x, and the guess in its place; at second order the guess is continued along
    the line through the one before."""
    keep = math.sqrt((1.0 - known.alpha_bar_next) / (1.0 - known.alpha_bar))
    h = half_log_snr(known.alpha_bar_next) - half_log_snr(known.alpha_bar)
    place = -math.sqrt(known.alpha_bar_next) * math.expm1(-h)
    if known.x0_before is None:
        return [Term("x", keep, known.x), Term("x0", place, known.x0_hat)]
    before = half_log_snr(known.alpha_bar) - half_log_snr(known.alpha_bar_before)
    ahead = 0.5 * h / before
    return [
        Term("x", keep, known.x),
        Term("x0", place * (1.0 + ahead), known.x0_hat),
        Term("x0_before", -place * ahead, known.x0_before),
    ]


def _unipc(method: Method, known: Known) -> list[Term]:
    """The predictor of UniPC (order 2 at most, form B(h) = e^−h − 1), from the corrected x: with
    these, the same sum as DPM-Solver++ 2M from there."""
    first, *rest = _dpm(method, known)
    return [Term("corrected", first.coefficient, first.vector), *rest]
