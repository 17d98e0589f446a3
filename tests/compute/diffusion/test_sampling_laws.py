"""Samplers where everything is known: the output law of each for a Gaussian in one dimension, their
orders, and which of them are one and the same.

Data N(0.5, 0.6²): the exact denoiser is affine, so every run is an affine map of the noise that
goes in, and mean and standard deviation of what comes out are exact, not estimates. The expected
values are printed with six decimals (five where so written).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.diffusion.datasets import mixture_of
from explorer.compute.diffusion.mixture import GaussianMixture, exact_denoiser
from explorer.compute.diffusion.sampling import SAMPLERS, Method, finished, invert, sample
from explorer.compute.diffusion.schedules import karras_sigmas, levels_of_sigmas, noise_schedule
from explorer.compute.diffusion.spacing import kept_levels, levels

ONE = GaussianMixture(np.ones(1), np.array([[0.5]]), 0.6)
RING = mixture_of("ring", (), 0.1)
LINEAR = noise_schedule("linear")
PRINTED = 2e-6


def no_noise() -> np.ndarray:
    raise AssertionError("this sampler adds none")


def law(path: list[float], method: Method, start: float = 1.0) -> tuple[float, float]:
    """Mean and standard deviation of the samples, exactly: row 0 of x takes no noise at all, row k
    only the k-th noise that goes in, and independent parts add up in squares."""
    rows = len(path) + 2
    x = np.zeros((rows, 1))
    x[1] = start
    number = iter(range(2, rows))

    def draw() -> np.ndarray:
        z = np.zeros((rows, 1))
        z[next(number)] = 1.0
        return z

    out = finished(sample(x, path, exact_denoiser(ONE), method, draw))[:, 0]
    return float(out[0]), math.sqrt(float(((out[1:] - out[0]) ** 2).sum()))


KARRAS = {
    ("euler", 10): (0.497239, 0.441726), ("euler", 18): (0.496814, 0.509821),
    ("euler", 40): (0.496507, 0.558863), ("euler", 160): (0.496315, 0.589622),
    ("heun", 10): (0.495467, 0.725243), ("heun", 18): (0.496054, 0.631361),
    ("heun", 40): (0.496215, 0.605543), ("heun", 160): (0.496248, 0.600301),
    ("dpm++2m", 10): (0.495648, 0.696389), ("dpm++2m", 18): (0.496028, 0.635566),
    ("dpm++2m", 40): (0.496213, 0.605893), ("dpm++2m", 160): (0.496248, 0.600306),
}  # fmt: skip


@pytest.mark.parametrize(("name", "count"), KARRAS)
def test_that_samplers_have_their_exact_laws_on_karras_sigmas(name: str, count: int) -> None:
    path = levels_of_sigmas(karras_sigmas(count))
    found = law(path, Method(name), start=80.0 * math.sqrt(path[0]))
    assert found == pytest.approx(KARRAS[name, count], abs=PRINTED)


#: standard deviations of DDIM for leading, trailing and linspace spacing, five printed decimals
DDIM = {
    (0.0, 10): (0.46642, 0.46280, 0.45301), (0.0, 50): (0.57101, 0.57014, 0.57045),
    (0.0, 1000): (0.59844,) * 3,
    (1.0, 10): (0.41429, 0.41445, 0.40241), (1.0, 50): (0.54036, 0.54034, 0.53936),
    (1.0, 1000): (0.59602,) * 3,
}  # fmt: skip


@pytest.mark.parametrize(("eta", "count"), DDIM)
def test_that_ddim_has_its_exact_laws_on_every_spacing(eta: float, count: int) -> None:
    spacings: tuple[str, ...] = ("leading", "trailing", "linspace")
    if count == 1000:
        spacings = ("trailing",)  # all three keep every timestep
    for spacing, expected in zip(spacings, DDIM[eta, count], strict=False):
        path = kept_levels(LINEAR, count, spacing)
        assert law(path, Method("ddim", eta))[1] == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize(
    ("variance", "expected"), [("small", (0.499993, 0.596017)), ("large", (0.499993, 0.600624))]
)
def test_that_a_thousand_steps_of_ddpm_are_not_exact_but_known(
    variance: str, expected: tuple[float, float]
) -> None:
    found = law(kept_levels(LINEAR, 1000), Method("ddpm", variance=variance))
    assert found == pytest.approx(expected, abs=PRINTED)


@pytest.mark.parametrize(
    ("reading", "spread"), [("right", 0.596), ("cumulative", 0.12), ("per_step", 0.20)]
)
def test_that_reading_the_formula_wrong_loses_the_spread_of_the_data(
    reading: str, spread: float
) -> None:
    path = kept_levels(LINEAR, 1000)
    assert law(path, Method("ddpm", reading=reading))[1] == pytest.approx(spread, abs=0.005)


def test_that_taking_sigma_for_its_square_loses_most_of_the_spread_too() -> None:
    path = kept_levels(LINEAR, 1000)
    assert law(path, Method("ddpm", reading="squared"))[1] < 0.5 * 0.6


@pytest.mark.parametrize(
    ("name", "order", "settled"),
    # what slope is seen between 80 and 160 steps; 0.15: the next order still shows
    [("euler", 1, 0.15), ("dpm++1", 1, 0.15), ("ddim", 1, 0.15), ("heun", 2, 0.15),
     ("dpm++2m", 2, 0.15)],
)  # fmt: skip
def test_that_samplers_have_the_order_they_claim(name: str, order: int, settled: float) -> None:
    exact = 0.6 / math.sqrt(0.6**2 + 80.0**2) * 80.0  # of the equation itself, from N(0, 80²)
    errors = []
    for count in (80, 160):
        path = levels_of_sigmas(karras_sigmas(count))
        errors.append(abs(law(path, Method(name), 80.0 * math.sqrt(path[0]))[1] - exact))
    assert math.log2(errors[0] / errors[1]) == pytest.approx(order, abs=settled)


@pytest.mark.parametrize("order", [2, 3])
def test_that_unipc_beats_samplers_with_as_many_calls(order: int) -> None:
    path = levels_of_sigmas(karras_sigmas(40))
    start = 80.0 * math.sqrt(path[0])
    exact = 0.6 / math.sqrt(0.6**2 + 80.0**2) * 80.0
    unipc = abs(law(path, Method("unipc", order=order), start)[1] - exact)
    other = abs(law(path, Method("dpm++2m"), start)[1] - exact)
    assert unipc < 0.5 * other


# identities ---------------------------------------------------------------------------------

GRID = levels(LINEAR, [999, 799, 599, 399, 199, 99, 19])
#: Rounding, 1e-16 per operation, grows by 1/sqrt(alpha_bar) of the start, 160, on the way back.
SAME = 1e-12


def run(path: list[float], method: Method, seed: int = 3) -> Iterator[np.ndarray]:
    rng = np.random.default_rng(seed)
    start = rng.standard_normal((200, 2))
    noise = iter(rng.standard_normal((len(path), 200, 2)))
    for move in sample(start, path, exact_denoiser(RING), method, lambda: next(noise)):
        yield move.x


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Method("ddim"), Method("dpm++1")), (Method("ddim"), Method("euler")),
        (Method("ddim", 1.0), Method("ddpm")), (Method("ddpm"), Method("euler-ancestral")),
        (Method("ddim"), Method("euler-ancestral", 0.0)), (Method("ddim"), Method("ddim", 0.0)),
        (Method("dpm++1"), Method("unipc", order=1)),
    ],
)  # fmt: skip
def test_that_two_names_are_one_sampler(first: Method, second: Method) -> None:
    if second.name == "unipc":  # its corrector aside: one step
        short = [GRID[3], 1.0]
        pairs = zip(run(short, first), run(short, second), strict=True)
    else:
        pairs = zip(run(GRID, first), run(GRID, second), strict=True)
    assert max(np.abs(a - b).max() for a, b in pairs) < SAME


rising = st.lists(st.floats(1e-4, 0.999), min_size=2, max_size=8, unique=True).map(
    lambda values: [*sorted(values), 1.0]
)


@settings(max_examples=25, deadline=None)
@given(rising)
def test_that_the_identities_hold_on_any_levels(path: list[float]) -> None:
    found = [[*run(path, Method(name))][-1] for name in ("ddim", "euler", "dpm++1")]
    assert np.abs(found[0] - found[1]).max() < 1e-10  # close levels: differences of near numbers
    assert np.abs(found[0] - found[2]).max() < 1e-10


@pytest.mark.parametrize("name", SAMPLERS)
def test_that_every_sampler_ends_on_the_data_within_a_hundred_steps(name: str) -> None:
    # within five spreads of a centre: the law of the data leaves out 4 in a million, the samplers'
    # own error at 100 steps is below a spread
    end = [*run(kept_levels(LINEAR, 100), Method(name))][-1]
    nearest = np.linalg.norm(end[:, None] - RING.centres, axis=-1).min(axis=1)
    assert nearest.max() < 5 * RING.spread


@pytest.mark.parametrize("name", SAMPLERS)
@pytest.mark.parametrize("steps", [1, 2, 3, 12])
def test_that_the_calls_are_counted_and_noise_is_drawn_only_where_it_is_added(
    name: str, steps: int
) -> None:
    calls, drawn = 0, 0
    exact = exact_denoiser(RING)

    def denoise(x: np.ndarray, alpha_bar: float) -> np.ndarray:
        nonlocal calls
        calls += 1
        return exact(x, alpha_bar)

    def draw() -> np.ndarray:
        nonlocal drawn
        drawn += 1
        return np.ones((5, 2))

    method, path = Method(name), kept_levels(LINEAR, steps)
    moves = [*sample(np.ones((5, 2)), path, denoise, method, draw)]
    assert [move.alpha_bar for move in moves] == path
    assert moves[-1].calls == calls == method.calls(steps)
    assert drawn == sum(move.z is not None for move in moves)
    assert drawn == (steps - 1 if method.random else 0)
    assert moves[-1].x0_hat is moves[-1].x


def test_that_no_sampler_changes_the_type_of_its_arrays() -> None:
    import torch

    for name in SAMPLERS:
        for x, noise in (
            (np.ones((4, 2), np.float32), np.ones((4, 2), np.float32)),
            (torch.ones(4, 2), torch.ones(4, 2)),
        ):

            def draw(noise: object = noise) -> object:
                return noise

            path = kept_levels(LINEAR, 5)
            end = finished(sample(x, path, lambda x, a: 0.5 * x, Method(name), draw))
            assert type(end) is type(x)
            assert end.dtype == x.dtype


def test_that_numpy_and_torch_take_the_same_way() -> None:
    import torch

    def shrink(x: Any, alpha_bar: float) -> Any:
        return 0.7 * x

    start = np.random.default_rng(0).standard_normal((50, 2))
    path = kept_levels(LINEAR, 9)
    for name in SAMPLERS:
        method, tensor = Method(name), torch.from_numpy(start.copy())
        ours = finished(sample(start, path, shrink, method, lambda: np.full((50, 2), 0.3)))
        other = finished(
            sample(
                tensor, path, shrink, method, lambda: torch.full((50, 2), 0.3, dtype=torch.float64)
            )
        )
        np.testing.assert_allclose(other.numpy(), ours, rtol=1e-12, atol=1e-12)


def test_that_churn_of_nothing_is_euler_and_some_keeps_the_law() -> None:
    path = levels_of_sigmas(karras_sigmas(100))
    start = 80.0 * math.sqrt(path[0])
    plain = law(path, Method("heun"), start)
    churned = law(path, Method("heun", churn=20.0), start)
    assert churned != plain
    # fresh noise is taken away again: the law moves by the error of the steps only
    assert churned[1] == pytest.approx(plain[1], abs=0.02)


def test_that_going_up_and_down_again_comes_back_with_the_order_of_ddim() -> None:
    x = RING.draw(100, np.random.default_rng(0))[0]
    denoise, apart = exact_denoiser(RING), []
    for count in (50, 100):
        path = kept_levels(LINEAR, count, "linspace")
        noise = [*invert(x, path, denoise)][-1].x
        assert noise.std() == pytest.approx(1.0, abs=0.2)
        back = finished(sample(noise, path, denoise, Method("ddim"), no_noise))
        apart.append(float(np.sqrt(((back - x) ** 2).mean())))
    assert apart[0] < 0.06
    assert apart[0] / apart[1] == pytest.approx(2.0, abs=0.3)


#: Root mean square distance of points of the ring (spread 0.1055) to where they come back.
ROUND_TRIP = {10: 0.135, 20: 0.098, 50: 0.050, 100: 0.028, 250: 0.011}


@pytest.mark.parametrize("count", ROUND_TRIP)
def test_that_going_up_and_down_again_misses_by_as_much_as_a_second_program_found(
    count: int,
) -> None:
    ring = mixture_of("ring", (), 0.1055)
    x = ring.draw(1000, np.random.default_rng(0))[0]
    path = kept_levels(LINEAR, count, "linspace")
    noise = [*invert(x, path, exact_denoiser(ring))][-1].x
    back = finished(sample(noise, path, exact_denoiser(ring), Method("ddim"), no_noise))
    found = math.sqrt(float(((back - x) ** 2).sum(axis=1).mean()))
    # two or three printed digits, and other points: few of them, between sources, miss by the most
    assert found == pytest.approx(ROUND_TRIP[count], rel=0.15)


def test_that_particles_on_a_line_never_overtake_each_other_without_fresh_noise() -> None:
    # paths of an ordinary differential equation cannot cross; with fresh noise they do
    line = GaussianMixture(np.full(3, 1 / 3), np.array([[-1.0], [0.2], [1.1]]), 0.15)
    start = np.sort(np.random.default_rng(0).standard_normal((100, 1)), axis=0)
    denoise, path = exact_denoiser(line), kept_levels(LINEAR, 200)
    for move in sample(start, path, denoise, Method("ddim"), no_noise):
        assert (np.diff(move.x[:, 0]) > 0).all()
    rng = np.random.default_rng(1)
    end = finished(sample(start, path, denoise, Method("ddpm"),
                          lambda: rng.standard_normal((100, 1))))  # fmt: skip
    assert (np.diff(end[:, 0]) < 0).any()


@pytest.mark.parametrize("name", SAMPLERS)
def test_that_a_start_without_any_signal_works(name: str) -> None:
    # zero terminal SNR: nothing of the data is left, and the mean of the data is the guess
    path = [0.0, *kept_levels(LINEAR, 30)]
    moves = [*sample(np.ones((3, 2)), path, exact_denoiser(RING), Method(name),
                     lambda: np.zeros((3, 2)))]  # fmt: skip
    assert np.abs(moves[0].x0_hat).max() < 1e-3
    assert np.isfinite(moves[-1].x).all()


@pytest.mark.parametrize(
    "path", [[], [0.5], [0.5, 0.4], [-0.1, 1.0], [0.5, 1.1], [0.5, math.nan], [1.0, 1.0]]
)
def test_that_levels_that_are_no_way_back_are_refused(path: list[float]) -> None:
    with pytest.raises(ValueError, match="level"):
        next(sample(np.zeros((1, 2)), path, exact_denoiser(RING), Method(), no_noise))


def test_that_methods_that_do_not_exist_are_refused() -> None:
    for wrong in (
        {"name": "plms"}, {"variance": "huge"}, {"reading": "other"}, {"order": 4}, {"form": "b"},
    ):  # fmt: skip
        with pytest.raises(ValueError, match="is none of"):
            Method(**wrong)
