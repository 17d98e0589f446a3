"""Runs the families lab: trains all three side by side, looks at them, and judges (torch)."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from explorer.compute.diffusion.datasets import mixture_of
from explorer.compute.diffusion.families import (
    COVERED,
    FAMILIES,
    JUDGED,
    KEPT,
    LINES,
    MOMENTS,
    POINTS_OF_LINE,
    SHEET,
    Params,
    Shared,
    Step,
)
from explorer.compute.diffusion.measures.clouds import mmd2_to
from explorer.compute.diffusion.mixture import GaussianMixture
from explorer.compute.diffusion.networks.diffusion_points import Diffusion
from explorer.compute.diffusion.networks.gan import GAN, Data
from explorer.compute.diffusion.networks.side_by_side import DTYPE, Dense, one_draw
from explorer.compute.diffusion.networks.vae_points import VAE
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import message

RATE = 4e-3  # of diffusion and VAE at the start
Model = Diffusion | GAN | VAE


@dataclass(frozen=True)
class Models:
    """One of each; they come out in the order of FAMILIES."""

    diffusion: Diffusion
    gan: GAN
    vae: VAE

    def __iter__(self) -> Iterator[Model]:
        return iter((self.diffusion, self.gan, self.vae))

    def __len__(self) -> int:
        return len(FAMILIES)


def run(params: Params) -> Producer:
    """Moments of the training, then the judgement."""
    params.validate()
    yield Progress(0.0, message("doing.train"))
    torch.set_num_threads(1)
    mixture = mixture_of(params.data, params.points, params.spread)
    models = models_of(params, mixture)
    budget = params.updates * models.diffusion.products
    planned = np.array([max(1, round(budget / model.products)) for model in models])
    noise = [judging_noise(params, family) for family in range(len(FAMILIES))]
    done, seconds = np.zeros(len(models), np.int64), np.zeros(len(models))
    losses = [np.full_like(model.losses, np.nan) for model in models]
    moments = [moment(params, mixture, models, noise, 0.0, done, seconds, losses)]
    shared = shared_of(params, mixture, models, planned)
    asked = yield Append(trace_of(params, shared, moments, complete=False))
    for number in range(1, MOMENTS + 1):
        for family, model in enumerate(models):
            goal = round(int(planned[family]) * number / MOMENTS)
            seen = []
            while done[family] < goal and asked != FINISH:
                # [train] each spends its part of the budget
                began = time.process_time()
                model.update(float(done[family] / planned[family]))
                seconds[family] += time.process_time() - began
                seen.append(model.losses)
                done[family] += 1
                if done[family] % 8 == 0:
                    share = (number - 1 + (family + done[family] / max(goal, 1)) / 3) / MOMENTS
                    asked = (yield Progress(min(share, 1.0), message("doing.train"))) or asked
            if seen:
                losses[family] = np.mean(seen, axis=0)
            asked = (yield None) or asked
        share = number / MOMENTS
        if asked == FINISH:
            share = float((done / planned).mean())
        moments.append(moment(params, mixture, models, noise, share, done, seconds, losses))
        if asked == FINISH:
            break
        asked = (yield Append(trace_of(params, shared, moments, complete=False))) or asked
    yield Progress(1.0, message("doing.time"))
    shared = dataclasses.replace(shared, milliseconds=latency(models))
    shared = with_weights(shared, models)
    return trace_of(params, shared, moments, complete=True)


def streams(params: Params, purpose: int) -> list[np.random.Generator]:
    """Random numbers of each seed for one purpose."""
    return [np.random.default_rng([params.seed + k, purpose]) for k in range(params.seeds)]


def models_of(params: Params, mixture: GaussianMixture) -> Models:
    """Fresh networks of all families, each with random numbers of its own."""

    def data_of(purpose: int) -> Data:
        rngs = streams(params, purpose)

        def data(count: int) -> Tensor:
            return torch.from_numpy(np.stack([mixture.draw(count, rng)[0] for rng in rngs]))

        return data

    size = {"width": params.width, "batch": params.batch}
    return Models(
        Diffusion(streams(params, 0), data_of(10), rate=RATE, steps=params.steps, **size),
        GAN(streams(params, 1), data_of(11), latent=params.latent, rate=params.rate,
            penalty=params.penalty, **size),
        VAE(streams(params, 2), data_of(12), latent=params.latent, rate=RATE, weight=params.kl,
            **size),
    )  # fmt: skip


def judging_noise(params: Params, family: int) -> Tensor:
    """What the samples of a family are made from, the same at every moment: (seeds, JUDGED, …)."""
    width = 2 if FAMILIES[family] == "diffusion" else params.latent
    return one_draw(streams(params, 20 + family), JUDGED, width)


def moment(
    params: Params, mixture: GaussianMixture, models: Models, noise: Sequence[Tensor],
    share: float, done: np.ndarray, seconds: np.ndarray, losses: Sequence[np.ndarray],
) -> Step:  # fmt: skip
    """Samples of all models, and how they are."""
    samples = np.stack([
        np.nan_to_num(model.decode(start).numpy(), nan=1e6, posinf=1e6, neginf=-1e6)
        for model, start in zip(models, noise, strict=True)
    ])  # fmt: skip
    hits = np.stack([[hits_of(cloud, mixture) for cloud in family] for family in samples])
    distance = np.array([[mmd2_to(cloud, mixture) for cloud in family] for family in samples])
    sheets = [sheet(model, params) for model in (models.gan, models.vae)]
    return Step(
        share=share, updates=done.copy(), samples=samples[:, :, :KEPT].astype(np.float32),
        hits=hits, on_data=hits.sum(axis=2), distance=distance,
        sheet=np.stack(sheets).astype(np.float32),
        losses=np.concatenate([*losses]), seconds=seconds.copy(),
    )  # fmt: skip


def hits_of(cloud: np.ndarray, mixture: GaussianMixture) -> np.ndarray:
    """The share of points that lie at each source, within three spreads of it, (sources,)."""
    # [judge] to whom does each sample belong, if to anyone?
    away = np.linalg.norm(cloud[:, None] - mixture.centres, axis=2)
    on = away.min(axis=1) <= 3 * mixture.spread
    counts = np.bincount(away.argmin(axis=1)[on], minlength=len(mixture.centres))
    share: np.ndarray = counts / len(cloud)
    return share


def sheet(model: Model, params: Params) -> np.ndarray:
    """Lines of the first two latent coordinates, the others 0, as they are mapped: (seeds, lines,
    points, 2). With one coordinate it is one line."""
    along = np.linspace(-SHEET, SHEET, POINTS_OF_LINE)
    if params.latent == 1:
        places = along[None, :, None]
    else:
        lines = []
        for fixed in np.linspace(-SHEET, SHEET, LINES):
            lines.append(np.stack([np.full_like(along, fixed), along], axis=1))
            lines.append(np.stack([along, np.full_like(along, fixed)], axis=1))
        places = np.zeros((2 * LINES, POINTS_OF_LINE, params.latent))
        places[:, :, :2] = np.stack(lines)
    flat = torch.from_numpy(places.reshape(1, -1, params.latent)).expand(params.seeds, -1, -1)
    mapped = model.decode(flat.contiguous()).numpy()
    return np.nan_to_num(mapped).reshape(params.seeds, *places.shape[:2], 2)


def shared_of(
    params: Params, mixture: GaussianMixture, models: Models, planned: np.ndarray
) -> Shared:
    """What is known before the training, the curves still empty."""
    real = [mixture.draw(JUDGED, rng)[0] for rng in streams(params, 30)]
    hits = np.stack([hits_of(cloud, mixture) for cloud in real])
    networks = [models.diffusion.network, models.gan.generator, models.vae.decoder]
    calls = np.array([model.calls for model in models])
    none = np.zeros((0, len(models), params.seeds))
    return Shared(
        mixture=mixture, floor_on_data=hits.sum(axis=1),
        floor_distance=np.array([mmd2_to(cloud, mixture) for cloud in real]),
        floor_covered=(hits * hits.shape[1] >= COVERED).sum(axis=1),
        calls=calls, products=np.array([model.products for model in models]), planned=planned,
        sampling=calls * np.array([network.products for network in networks]),
        generator=(), decoder=(), shares=np.zeros(0), covered=none, on_data=none, distance=none,
        milliseconds=np.full(len(models), np.nan),
    )  # fmt: skip


def with_weights(shared: Shared, models: Models) -> Shared:
    """The final GAN and VAE, for comparison with another implementation."""

    def arrays(network: Dense) -> tuple[np.ndarray, ...]:
        return tuple(
            array.detach().numpy().copy()
            for pair in zip(network.weights, network.biases, strict=True)
            for array in pair
        )

    return dataclasses.replace(
        shared, generator=arrays(models.gan.generator), decoder=arrays(models.vae.decoder)
    )


def latency(models: Models) -> np.ndarray:
    """Milliseconds of processor time for 1000 samples, divided by the seeds computed together;
    the best of three."""
    found = []
    for model in models:
        seeds = len(model.rngs)
        width = 2 if isinstance(model, Diffusion) else model.latent
        start = torch.zeros(seeds, 1000, width, dtype=DTYPE)
        times = []
        for _ in range(3):
            began = time.process_time()
            model.decode(start)
            times.append(time.process_time() - began)
        found.append(1000 * min(times) / seeds)
    return np.array(found)


def trace_of(params: Params, shared: Shared, moments: Sequence[Step], *, complete: bool) -> Trace:
    """The moments so far as a trace; at the end one step more, which judges."""
    steps = list(moments)
    sections = [Section("training", 0, message("section.training"))]
    if complete:
        steps.append(dataclasses.replace(moments[-1], judged=True))
        sections.append(Section("judgement", len(steps) - 1, message("section.judgement")))
    shared = dataclasses.replace(
        shared,
        shares=np.array([step.share for step in moments]),
        covered=np.stack([step.covered for step in moments]).astype(np.float64),
        on_data=np.stack([step.on_data for step in moments]),
        distance=np.stack([step.distance for step in moments]),
    )
    mixture = shared.mixture
    far = max(2.2, 1.1 * (float(np.abs(mixture.centres).max()) + 3 * mixture.spread))
    worst = max(float(shared.distance.max()), 1e-3)
    return Trace(
        params, tuple(steps), shared=shared, sections=tuple(sections), complete=complete,
        scales={"position": (-far, far), "distance": (1e-4, worst), "share": (0.0, 1.0)},
    )  # fmt: skip
