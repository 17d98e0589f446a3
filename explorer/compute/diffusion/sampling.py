"""From noise to a sample: any sampler, any denoiser, along any noise levels."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from explorer.compute.diffusion.conversions import x0_of
from explorer.compute.diffusion.samplers.ddim import ddim_inverse_step, ddim_sigma, ddim_step
from explorer.compute.diffusion.samplers.ddpm import READINGS, VARIANCES, ddpm_sigma, ddpm_step
from explorer.compute.diffusion.samplers.dpm import dpm_first_order, dpm_second_order
from explorer.compute.diffusion.samplers.euler import (
    ancestral_sigmas,
    churn_step,
    churned,
    euler_ancestral_step,
    euler_step,
    heun_step,
)
from explorer.compute.diffusion.samplers.unipc import FORMS, unipc_correct, unipc_predict

#: (x, alpha_bar) to the expected noise in x, for arrays of numpy and of torch.
Denoise = Callable[[Any, float], Any]
#: Standard normal noise of x's shape.
Draw = Callable[[], Any]

SAMPLERS = (
    "ddpm", "ddim", "euler", "heun", "euler-ancestral", "dpm++1", "dpm++2m", "unipc",
)  # fmt: skip
#: Expected noise says nothing about x_0 where no data is left, so a level of 0 is taken for this
#: one (sigma 4096), as diffusers does, or for less where the level after it is as low.
LOWEST = 2.0**-24


@dataclass(frozen=True)
class Method:
    """A sampler and its settings. Raises ValueError for names that do not exist.

    Attributes:
        name: one of SAMPLERS.
        eta: how much of the noise is fresh, 0 to 1, in ddim and euler-ancestral; None is what each
            is known for: 0 for ddim, 1 for euler-ancestral.
        variance: of ddpm's fresh noise, "small" or "large".
        reading: how ddpm's formula is read; only "right" is right.
        churn: extra noise before each step of euler and heun (S_churn of Karras et al.).
        order: of unipc, 1 to 3.
        form: of unipc, "bh1" or "bh2".
    """

    name: str = "ddim"
    eta: float | None = None
    variance: str = "small"
    reading: str = "right"
    churn: float = 0.0
    order: int = 2
    form: str = "bh2"

    def __post_init__(self) -> None:
        for value, known in (
            (self.name, SAMPLERS), (self.variance, VARIANCES), (self.reading, READINGS),
            (self.form, FORMS), (self.order, (1, 2, 3)),
        ):  # fmt: skip
            if value not in known:
                raise ValueError(f"{value!r} is none of {', '.join(map(str, known))}")

    @property
    def fresh(self) -> float:
        """eta as it is used."""
        default = 1.0 if self.name == "euler-ancestral" else 0.0
        return default if self.eta is None else self.eta

    @property
    def random(self) -> bool:
        """Whether steps add fresh noise: a stochastic and not an ordinary differential equation."""
        if self.name in ("ddim", "euler-ancestral"):
            return self.fresh > 0
        return self.name == "ddpm" or (self.name in ("euler", "heun") and self.churn > 0)

    def calls(self, steps: int) -> int:
        """How often a run with so many steps to the clean sample asks the network."""
        return 2 * steps - 1 if self.name == "heun" else steps


@dataclass(frozen=True)
class Move:
    """Where a run is at one level.

    Attributes:
        position: 0 at the start.
        alpha_bar: the level; 1 at the finished sample.
        x: x_t, in the variance preserving frame.
        x0_hat: the expected x_0 given it; x itself at the finished sample.
        epsilon: the expected noise in it; 0 at the finished sample.
        z: the fresh noise that the step to here added, None where it added none.
        calls: how often the network has been asked so far.
    """

    position: int
    alpha_bar: float
    x: Any
    x0_hat: Any
    epsilon: Any
    z: Any
    calls: int


@dataclass(frozen=True)
class _Past:
    """What multistep samplers remember: guesses and levels, and where the last step began."""

    guesses: tuple[Any, ...] = ()
    levels: tuple[float, ...] = ()
    began: Any = None
    order: int = 0


def sample(
    x: Any, alpha_bars: Iterable[float], denoise: Denoise, method: Method, draw: Draw
) -> Iterator[Move]:
    """Take x from the first level to the last, one step per level; yields a Move at each level.

    `alpha_bars` rise from the noisiest level to 1, the clean sample (or to a level below it). x at
    a level is what the network was asked about; unipc corrects it after that, unseen. `draw` is
    called by samplers that add noise, at steps that do, and never by others.
    Raises ValueError for fewer than two levels, levels outside of 0 … 1 or that fall.
    """
    levels = usable_levels(alpha_bars)
    # [reverse] guess the noise, take a step, again and again
    calls, z, past = 0, None, _Past()
    for position, (now, then) in enumerate(pairwise(levels)):
        # what noise is expected in x, and what data would then be left?
        epsilon = denoise(x, now)
        x0_hat = x0_of("epsilon", x, epsilon, now)
        calls += 1
        yield Move(position, now, x, x0_hat, epsilon, z, calls)
        # to the next level, in the sampler's own way
        if then == now and method.name != "unipc":
            continue
        if method.name in ("dpm++2m", "unipc"):
            left = len(levels) - 1 - position
            x, past = _multistep(x, x0_hat, now, then, method, past, left)
        elif method.name == "heun" or method.churn > 0:
            x, z, more = _slopes(x, epsilon, now, then, method, denoise, draw, len(levels) - 1)
            calls += more
        else:
            z = draw() if _adds(method, now, then) else None
            x = single_step(x, x0_hat, epsilon, z, now, then, method)
    last = levels[-1]
    if last >= 1.0:
        yield Move(len(levels) - 1, 1.0, x, x, 0.0 * x, z, calls)
        return
    epsilon = denoise(x, last)
    x0_hat = x0_of("epsilon", x, epsilon, last)
    yield Move(len(levels) - 1, last, x, x0_hat, epsilon, z, calls + 1)


def finished(moves: Iterable[Move]) -> Any:
    """x at the last level of a run."""
    x = None
    for move in moves:
        x = move.x
    return x


def invert(x: Any, alpha_bars: Iterable[float], denoise: Denoise) -> Iterator[Move]:
    """DDIM backwards: from a sample to the noise it comes from, along the levels of `sample` from
    their end to their start. The clean sample, in which no noise is to be expected, is asked about
    at the first level that has some. Yields a Move at each level."""
    levels = usable_levels(alpha_bars)[::-1]
    for position, (now, then) in enumerate(pairwise(levels)):
        epsilon = denoise(x, now if now < 1.0 else then)
        x0_hat = x0_of("epsilon", x, epsilon, now)
        yield Move(position, now, x, x0_hat, epsilon, None, position + 1)
        x = ddim_inverse_step(x, epsilon, now, then)
    epsilon = denoise(x, levels[-1])
    x0_hat = x0_of("epsilon", x, epsilon, levels[-1])
    yield Move(len(levels) - 1, levels[-1], x, x0_hat, epsilon, None, len(levels))


def usable_levels(alpha_bars: Iterable[float]) -> list[float]:
    """The levels as floats, none of them 0 (see LOWEST). Raises ValueError, see `sample`."""
    levels = [float(level) for level in alpha_bars]
    if len(levels) < 2:
        raise ValueError(f"a run goes through two levels at least, not {len(levels)}")
    if not all(0.0 <= level <= 1.0 for level in levels):
        raise ValueError("a level lies between 0 and 1")
    if any(then < now for now, then in pairwise(levels)) or levels[-2] >= 1.0:
        raise ValueError("levels rise, from the noisiest to the clean sample")
    above = min((level for level in levels if level > 0), default=1.0)
    return [level if level > 0 else min(LOWEST, above / 4) for level in levels]


def single_step(
    x: Any, x0_hat: Any, epsilon: Any, z: Any, now: float, then: float, method: Method
) -> Any:
    """One step of a sampler that needs neither the past nor a second call."""
    if method.name == "ddpm":
        return ddpm_step(x, epsilon, z, now, then, method.variance, method.reading)
    if method.name == "ddim":
        return ddim_step(x0_hat, epsilon, z, now, then, method.fresh)
    if method.name == "euler-ancestral":
        return euler_ancestral_step(x, epsilon, z, now, then, method.fresh)
    if method.name == "dpm++1":
        return dpm_first_order(x, x0_hat, now, then)
    return euler_step(x, epsilon, now, then)


def sigma_added(method: Method, now: float, then: float) -> float:
    """The standard deviation of the fresh noise in a step, in the variance preserving frame, of the
    samplers ddpm, ddim and euler-ancestral; 0 for all others."""
    if method.name == "ddpm":
        sigma = ddpm_sigma(now, then, method.variance)
        return sigma**2 if method.reading == "squared" else sigma
    if method.name == "ddim":
        return ddim_sigma(now, then, method.fresh)
    if method.name == "euler-ancestral":
        return then**0.5 * ancestral_sigmas(now, then, method.fresh)[1]
    return 0.0


def _adds(method: Method, now: float, then: float) -> bool:
    return sigma_added(method, now, then) > 0


def _slopes(
    x: Any, epsilon: Any, now: float, then: float, method: Method, denoise: Denoise, draw: Draw,
    steps: int,
) -> tuple[Any, Any, int]:  # fmt: skip
    """A step of Euler or Heun, after noise put back in where there is churn; x, the noise, and how
    often the network was asked for it."""
    z, calls = None, 0
    if method.churn > 0:
        up = churned(now, method.churn, steps)
        z = draw()
        x, now = churn_step(x, z, now, up), up
        epsilon, calls = denoise(x, now), 1
    there = euler_step(x, epsilon, now, then)
    if method.name == "euler" or then >= 1.0:
        return there, z, calls
    return heun_step(x, epsilon, denoise(there, then), now, then), z, calls + 1


def _multistep(
    x: Any, x0_hat: Any, now: float, then: float, method: Method, past: _Past, left: int
) -> tuple[Any, _Past]:
    """A step of DPM-Solver++ 2M or UniPC, and what the next one has to know. `left` steps are to
    come, this one included; the last ones lower the order, and the first ones build it up."""
    order = method.order if method.name == "unipc" else 2
    if past.order and method.name == "unipc":
        # [correct] the last step again, now that the guess at its end is known
        x = unipc_correct(
            past.began, [*past.guesses[-past.order :]], [*past.levels[-past.order :]], now, x0_hat,
            method.form,
        )  # fmt: skip
    if then == now:  # a level that stands there twice: corrected, and no further
        return x, _Past(past.guesses, past.levels)
    guesses, levels = (*past.guesses[-2:], x0_hat), (*past.levels[-2:], now)
    if then >= 1.0:
        order = 1
    elif method.name == "unipc":
        order = min(order, left)
    order = min(order, len(guesses))
    if method.name == "unipc":
        following = unipc_predict(x, [*guesses[-order:]], [*levels[-order:]], then, method.form)
    elif order == 1:
        following = dpm_first_order(x, x0_hat, now, then)
    else:
        following = dpm_second_order(x, x0_hat, guesses[-2], now, then, levels[-2])
    return following, _Past(guesses, levels, x, order)
