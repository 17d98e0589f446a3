"""Diffusion, GAN and VAE side by side: their parts, their budget, and who is judged ahead."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial import cKDTree  # type: ignore[import-untyped]  # has no stubs

from explorer.compute.diffusion.datasets import MOST_CENTRES, mixture_of
from explorer.compute.diffusion.dirac_gan import move, play
from explorer.compute.diffusion.families import (
    COVERED,
    FAMILIES,
    MOMENTS,
    Params,
    ahead,
    judgements,
    swing,
)
from explorer.compute.diffusion.families_checks import checks
from explorer.compute.diffusion.families_run import hits_of, judging_noise, models_of, run
from explorer.compute.diffusion.measures.clouds import mmd2_to
from explorer.compute.diffusion.networks.gan import (
    discriminator_loss,
    generator_loss,
    slope_penalty,
)
from explorer.compute.diffusion.networks.side_by_side import Dense, one_draw
from explorer.compute.diffusion.networks.vae_points import divergence
from explorer.core.params import ParamError
from explorer.core.trace import FINISH, Append, Trace, drive, same

QUICK: dict[str, Any] = {"updates": 48, "seeds": 2, "width": 12, "batch": 16, "steps": 5}


def trace_of(**changes: Any) -> Trace:
    return drive(run(Params(**{**QUICK, **changes})))


@pytest.fixture(scope="module")
def quick() -> Trace:
    return trace_of()


def rngs(*seeds: int) -> list[np.random.Generator]:
    return [np.random.default_rng(seed) for seed in seeds]


@pytest.mark.parametrize("leaky", [False, True])
def test_that_networks_side_by_side_are_networks_alone(leaky: bool) -> None:
    together = Dense([3, 8, 8, 2], rngs(1, 2, 3), leaky=leaky)
    x = one_draw(rngs(7, 8, 9), 10, 3)
    found = together(x)
    for seed in range(3):
        layers: list[torch.nn.Module] = []
        for weight, bias in zip(together.weights, together.biases, strict=True):
            linear = torch.nn.Linear(weight.shape[1], weight.shape[2], dtype=torch.float64)
            linear.weight.data, linear.bias.data = weight.data[seed].T, bias.data[seed, 0]
            layers += [linear, torch.nn.LeakyReLU(0.2) if leaky else torch.nn.SiLU()]
        alone = torch.nn.Sequential(*layers[:-1])(x[seed])
        torch.testing.assert_close(found[seed], alone, rtol=1e-12, atol=1e-12)


def test_that_no_seed_learns_from_another() -> None:
    # one seed of two, trained together, is what it is trained alone
    both = models_of(Params(**QUICK), mixture_of("ring", (), 0.1))
    alone = models_of(Params(**{**QUICK, "seeds": 1}), mixture_of("ring", (), 0.1))
    for pair, single in zip(both, alone, strict=True):
        for update in range(5):
            pair.update(update / 5)
            single.update(update / 5)
        np.testing.assert_allclose(pair.losses[:, 0], single.losses[:, 0], rtol=1e-10)


def test_that_the_losses_of_the_adversaries_are_cross_entropies() -> None:
    # torch's binary cross-entropy with logits
    real, fake = (one_draw(rngs(seed, seed + 1), 9, 1) for seed in (0, 5))
    entropy = torch.nn.functional.binary_cross_entropy_with_logits
    for seed in (0, 1):
        one, zero = torch.ones_like(real[seed]), torch.zeros_like(real[seed])
        wanted = entropy(real[seed], one) + entropy(fake[seed], zero)
        torch.testing.assert_close(discriminator_loss(real, fake)[seed], wanted)
        torch.testing.assert_close(generator_loss(fake)[seed], entropy(fake[seed], one))


def test_that_the_slope_penalty_is_that_of_the_slope() -> None:
    network = Dense([2, 8, 1], rngs(1), leaky=True)
    points = one_draw(rngs(2), 6, 2).requires_grad_()
    found = slope_penalty(network(points), points)
    jacobian = torch.autograd.functional.jacobian(lambda x: network(x)[0, :, 0], points)
    slopes = torch.stack([jacobian[i, 0, i] for i in range(6)])
    torch.testing.assert_close(found[0], 0.5 * (slopes**2).sum(1).mean())
    found.sum().backward()  # it can be learnt from
    assert all(weight.grad is not None for weight in network.weights)


def test_that_the_divergence_is_torchs() -> None:
    mean, log_deviation = (one_draw(rngs(seed), 7, 3) for seed in (1, 2))
    posterior = torch.distributions.Normal(mean, log_deviation.exp())
    normal = torch.distributions.Normal(torch.zeros_like(mean), torch.ones_like(mean))
    wanted = torch.distributions.kl_divergence(posterior, normal).sum(-1)
    torch.testing.assert_close(divergence(mean, log_deviation), wanted)


def test_that_what_an_update_multiplies_is_counted() -> None:
    # torch's own counter of floating point operations: two for each multiplication; the GAN also
    # computes slopes that it does not use (of the generator's input, and in the first layers)
    from torch.utils.flop_counter import FlopCounterMode

    for name, model in zip(
        FAMILIES, models_of(Params(**{**QUICK, "seeds": 1}), mixture_of("ring", (), 0.1)),
        strict=True,
    ):  # fmt: skip
        with FlopCounterMode(display=False) as counter:
            model.update(0.0)
        assert counter.get_total_flops() / 2 == pytest.approx(model.products, rel=0.25), name


def test_that_all_families_spend_the_same() -> None:
    trace = trace_of()
    spent = trace.shared.products * trace.shared.planned
    # to the nearest update
    assert (np.abs(spent - spent[0]) <= trace.shared.products / 2).all()
    np.testing.assert_array_equal(trace[-1].updates, trace.shared.planned)


def test_that_a_sample_is_where_it_is() -> None:
    mixture = mixture_of("grid", (), 0.1)
    cloud = np.concatenate([mixture.centres[[0, 0, 3]] + 0.05, np.full((1, 2), 9.0)])
    found = hits_of(cloud, mixture)
    assert found[0] == 0.5
    assert found[3] == 0.25
    assert found.sum() == 0.75


def test_that_hits_are_those_of_a_search_tree() -> None:
    mixture = mixture_of("moons", (), 0.1)
    cloud = np.random.default_rng(0).normal(size=(300, 2))
    apart, nearest = cKDTree(mixture.centres).query(cloud)
    wanted = np.bincount(nearest[apart <= 0.3], minlength=16) / 300
    np.testing.assert_array_equal(hits_of(cloud, mixture), wanted)


def test_that_real_points_count_as_real(quick: Trace) -> None:
    # 98.9 % of a Gaussian in the plane lies within three spreads; 500 points
    assert (quick.shared.floor_on_data > 0.96).all()
    assert (quick.shared.floor_covered == 8).all()
    assert (np.abs(quick.shared.floor_distance) < 3e-3).all()


def test_that_the_moments_are_those_of_the_training(quick: Trace) -> None:
    assert len(quick) == MOMENTS + 2
    assert [step.judged for step in quick.steps] == [False] * (MOMENTS + 1) + [True]
    np.testing.assert_allclose(quick.shared.shares, np.arange(MOMENTS + 1) / MOMENTS)
    for index, step in enumerate(quick.steps[:-1]):
        np.testing.assert_allclose(step.on_data, step.hits.sum(axis=2))
        np.testing.assert_array_equal(quick.shared.covered[index], step.covered)
    counted = (quick[3].hits * 8 >= COVERED).sum(axis=2)
    np.testing.assert_array_equal(quick[3].covered, counted)


def test_that_the_trace_grows_while_it_trains() -> None:
    seen: list[Trace] = []
    drive(run(Params(**QUICK)), lambda event: seen.append(event.trace)
          if isinstance(event, Append) else None)  # fmt: skip
    assert [len(trace) for trace in seen] == list(range(1, MOMENTS + 2))
    assert not any(trace.complete for trace in seen)


def test_that_a_training_can_be_finished_early() -> None:
    producer = run(Params(**QUICK))
    event, answer = next(producer), None
    try:
        while True:
            early = isinstance(event, Append) and len(event.trace) == 4
            answer = FINISH if early else None
            event = producer.send(answer)
    except StopIteration as stop:
        trace = stop.value
    assert trace.complete
    assert len(trace) < MOMENTS
    assert trace[-1].judged
    assert 0 < trace[-1].share < 1


@pytest.mark.parametrize("seed", [0, 2**31 - 1])
def test_that_equal_params_give_equal_traces(seed: int) -> None:
    params = Params(**{**QUICK, "updates": 20, "seed": seed})
    assert same(drive(run(params)), drive(run(params)))


def test_that_another_seed_is_another_training(quick: Trace) -> None:
    other = trace_of(seed=1)
    # the second seed of the one is the first of the other
    np.testing.assert_allclose(quick[5].samples[:, 1], other[5].samples[:, 0], atol=1e-5)
    assert not same(quick[5].samples[:, 0], other[5].samples[:, 0])


def test_that_learning_brings_samples_onto_the_data() -> None:
    trace = trace_of(updates=300, width=32, batch=64, steps=20, seeds=1)
    assert trace[-1].on_data[0, 0] > 0.4
    assert (trace[-1].distance[[0, 2], 0] < 0.5 * trace[0].distance[[0, 2], 0]).all()


def test_that_the_noise_of_a_timestep_is_asked_for_at_its_level() -> None:
    # a network that says what is put in: x_0 = 0 gives x = sqrt(1 − ᾱ) ε, so told exactly, the
    # sampler ends at the origin
    params = Params(**{**QUICK, "seeds": 1})
    model = models_of(params, mixture_of("ring", (), 0.1)).diffusion
    seen = []
    features = model.features

    def spied(x: torch.Tensor, timestep: torch.Tensor) -> torch.Tensor:
        seen.append(float(timestep[0, 0, 0]))
        return features(x, timestep)

    model.features = spied  # type: ignore[method-assign]  # to see what is asked
    model.decode(judging_noise(params, 0))
    assert seen == [199.0, 159.0, 119.0, 79.0, 39.0]


def test_that_who_is_ahead_is_ahead_with_every_seed() -> None:
    assert ahead(np.array([[3.0, 4.0], [1.0, 2.0], [0.0, 2.5]]), True) == ("diffusion",)
    assert ahead(np.array([[3.0, 4.0], [1.0, 3.5], [0.0, 2.5]]), True) == ()
    assert ahead(np.array([[25.0, 25.0], [1.0, 1.0], [1.0, 1.0]]), False) == ("gan", "vae")
    assert ahead(np.array([[8.0, 8.0], [8.0, 8.0], [8.0, 8.0]]), True) == ()


@given(st.lists(st.lists(st.floats(-5, 5), min_size=3, max_size=3), min_size=3, max_size=3))
def test_that_those_ahead_beat_all_others(values: list[list[float]]) -> None:
    table = np.array(values)
    front = [FAMILIES.index(name) for name in ahead(table, True)]
    behind = [family for family in range(3) if family not in front]
    if front:
        assert table[front].min() > table[behind].max()
    else:
        # neither any one family nor any two are apart from the rest
        for family in range(3):
            others = np.delete(table, family, axis=0)
            assert not table[family].min() > others.max()
            assert not others.min() > table[family].max()


def test_that_only_falls_in_the_second_half_are_swings() -> None:
    curve = np.array([0.9, 0.0, 0.2, 0.6, 0.5, 0.7, 0.4])[:, None, None]
    # the second half begins with 0.6
    assert swing(curve)[0, 0] == pytest.approx(0.1 + 0.3)
    assert swing(np.linspace(0, 1, 9)[:, None, None])[0, 0] == 0


def test_that_every_criterion_is_judged(quick: Trace) -> None:
    found = judgements(quick)
    assert [item.criterion for item in found] == [
        "covered", "on_data", "distance", "swing", "calls",
    ]  # fmt: skip
    assert found[-1].ahead == ("gan", "vae")


@pytest.mark.parametrize(
    ("points", "key"),
    [
        ((), "error.points.count"),
        (((0.0, 0.0),) * (MOST_CENTRES + 1), "error.points.count"),
        (((0.0, 9.0),), "error.points.pair"),
        (((0.0,),), "error.points.pair"),
        (("x",), "error.points.pair"),
    ],
)
def test_that_impossible_data_is_refused(points: Any, key: str) -> None:
    with pytest.raises(ParamError) as refused:
        trace_of(data="drawn", points=points)
    assert refused.value.key == key


def test_that_one_point_is_data_too() -> None:
    trace = trace_of(data="drawn", points=((0.5, -0.5),), latent=1, updates=5)
    assert trace[-1].hits.shape == (3, 2, 1)
    assert trace[-1].sheet.shape[2] == 1


def test_that_a_training_that_explodes_is_still_drawn() -> None:
    trace = trace_of(rate=0.02, penalty=10.0, kl=100.0)
    assert np.isfinite(trace[-1].samples).all()


def test_that_the_second_implementations_agree(quick: Trace) -> None:
    assert [check.status for check in checks(quick.params, quick)] == ["passed", "passed"]


def test_that_other_weights_are_found(quick: Trace) -> None:
    changed = tuple(array * 1.001 for array in quick.shared.generator)
    shared = dataclasses.replace(quick.shared, generator=changed)
    found = checks(quick.params, dataclasses.replace(quick, shared=shared))
    assert [check.status for check in found] == ["failed", "passed"]


def test_that_the_distance_judges_the_samples(quick: Trace) -> None:
    # the first KEPT of JUDGED samples: not equal, but near
    found = mmd2_to(quick[-1].samples[0, 0].astype(np.float64), quick.shared.mixture)
    assert found == pytest.approx(float(quick[-1].distance[0, 0]), rel=0.5, abs=0.01)


def test_that_the_smallest_gan_circles_for_ever() -> None:
    theta, psi = play(4000, 0.1).T
    radius = np.hypot(theta, psi)
    assert radius[2000:].min() > 0.4
    assert radius[2000:].max() < 0.5
    turns = np.unwrap(np.arctan2(psi, theta))[[2000, -1]] / (2 * np.pi)
    # an angle of about 0.1 · σ(0) a step
    assert abs(turns[1] - turns[0]) == pytest.approx(2000 * 0.05 / (2 * np.pi), rel=0.05)


def test_that_a_slope_penalty_calms_it() -> None:
    assert np.hypot(*play(1000, 0.1, 0.5)[-1]) < 1e-6


def test_that_its_steps_are_those_of_the_losses() -> None:
    # torch's gradients of the same two losses, at the same place
    theta, psi = torch.tensor(0.7, requires_grad=True), torch.tensor(-0.4, requires_grad=True)
    softplus = torch.nn.functional.softplus
    (down,) = torch.autograd.grad(softplus(psi * theta) + 0.3 * psi**2 / 2, psi)
    (made,) = torch.autograd.grad(softplus(-psi * theta), theta)
    path = play(1, 0.1, 0.3, 0.7)
    assert path[0].tolist() == [0.7, 0.0]
    # the path begins at ψ = 0, where the discriminator moves by −0.1 · θ / 2
    assert path[1].tolist() == pytest.approx([0.7, -0.035])
    both = move(0.7, -0.4, 0.1, 0.3)
    assert both == pytest.approx([0.7 - 0.1 * float(made), -0.4 - 0.1 * float(down)])
