"""The same glyph diffused in the latent and in pixels, and both counted (torch)."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Iterator
from typing import Any

import numpy as np
import torch
from torch import Tensor

from explorer.compute.diffusion.captions import GLYPHS
from explorer.compute.diffusion.latent import KL, Params
from explorer.compute.diffusion.latent_steps import SpaceStep, SpaceStory
from explorer.compute.diffusion.latent_words import decoder_of
from explorer.compute.diffusion.networks.costs import products, weights
from explorer.compute.diffusion.networks.denoiser import as_denoise, timestep_of
from explorer.compute.diffusion.networks.files import Loaded, open_shipped
from explorer.compute.diffusion.networks.images_data import image_set
from explorer.compute.diffusion.networks.vae import VAE
from explorer.compute.diffusion.networks.vae_training import latent_deviation, quality
from explorer.compute.diffusion.sampling import Method, Move, sample
from explorer.compute.diffusion.schedules import NoiseSchedule
from explorer.compute.diffusion.spacing import kept_levels
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import message

#: Names of the latent denoisers by weight of KL, and of the one that works on pixels.
DENOISERS = {kl: f"latent-{name}" for kl, name in KL.items()}
PIXELS = "glyphs"
FORWARD = 8  # noise levels at which the real glyphs are shown
EDGES = np.linspace(-4.0, 4.0, 41)


def spaces(params: Params) -> Producer:
    """Encode, noise and sample: 1 + FORWARD + (steps + 1) noise levels."""
    vae = decoder_of(params, KL[params.kl])
    small, large = open_shipped(DENOISERS[params.kl]), open_shipped(PIXELS)
    label = GLYPHS.index(params.glyph)
    yield Progress(0.0, message("doing.encode"))
    real = chosen(label, params.samples)
    steps = []
    for step in forward(vae, real, small, params):
        steps.append(step)
        yield Progress(0.02 * len(steps), message("doing.encode"))
    turn = len(steps)
    labels = torch.full((params.samples,), label)
    runs: dict[str, list[Move]] = {}
    seconds: dict[str, float] = {}
    for name, loaded, channels, side in (("latent", small, 4, 4), ("pixels", large, 1, 16)):
        runs[name], began = [], time.perf_counter()
        for move in moves(loaded, labels, (params.samples, channels, side, side), params):
            runs[name].append(move)
            share = len(runs[name]) / (params.steps + 1)
            yield Progress(0.2 + 0.4 * share + 0.3 * (name == "pixels"), message("doing." + name))
        seconds[name] = time.perf_counter() - began
    for latent, pixels in zip(runs["latent"], runs["pixels"], strict=True):
        calls = latent.calls * (1 if params.guidance in (0.0, 1.0) else 2)
        steps.append(reverse_step(vae, small.noise, latent, pixels, calls))
        yield None
    steps[-1] = dataclasses.replace(steps[-1], dwell=4.0)
    story = story_of(vae, real, small, large, steps[-1], label, seconds)
    most = max(float(np.abs(step.latent).max()) for step in steps)
    # the highest bar of the latents: paper and ink are two peaks that would flatten all else
    high = max(1.2 * float(step.density[0].max()) for step in steps[:turn])
    return Trace(
        params, tuple(steps), shared=story,
        sections=(
            Section("encode", 0, message("section.encode")),
            Section("forward", 1, message("section.forward")),
            Section("reverse", turn, message("section.reverse")),
        ),
        scales={"latent": (-most, most), "picture": (-1.0, 1.0), "density": (0.0, high)},
    )  # fmt: skip


def chosen(label: int, count: int) -> Tensor:
    """The first so many held-out glyphs of a class, (count, 1, 16, 16)."""
    pictures = image_set("glyphs")
    return pictures.test[pictures.test_labels == label][:count]


@torch.no_grad()
def forward(vae: VAE, real: Tensor, small: Loaded, params: Params) -> Iterator[SpaceStep]:
    """The glyphs encoded, then noised in both spaces with noise of their own; with them all other
    held-out glyphs, of which only the distribution of their numbers is kept."""
    schedule = small.noise
    generator = torch.Generator().manual_seed(params.seed + 1)
    pictures = torch.cat([real, image_set("glyphs").test])
    # [encode] the mean of the latent, scaled
    clean = vae.to_diffuse(pictures)
    noises = [torch.randn(x.shape, generator=generator) for x in (clean, pictures)]
    count = len(real)
    back = pictures_of(vae.from_diffused(clean[:count]))
    for level in (1.0, *reversed(kept_levels(schedule, FORWARD)[:-1])):
        # [forward] the same formula in either space
        latent, pixels = (
            level**0.5 * x + (1.0 - level) ** 0.5 * noise
            for x, noise in zip((clean, pictures), noises, strict=True)
        )
        density = np.stack([density_of(latent[count:]), density_of(pixels[count:])])
        yield SpaceStep(
            "forward" if level < 1.0 else "encode", float(level),
            -1 if level >= 1.0 else round(timestep_of(schedule, level)),
            latent[:count].numpy(), clean[:count].numpy(),
            pictures_of(vae.from_diffused(latent[:count])), back,
            pictures_of(pixels[:count]), pictures_of(real), density, 0,
            3.0 if level >= 1.0 else 1.0,
        )  # fmt: skip


def density_of(x: Tensor) -> np.ndarray:
    """How often values lie in the bins between EDGES, per unit; of all values, so that it sums to
    less than one where some lie beyond."""
    values = x.numpy().reshape(-1)
    density: np.ndarray = np.histogram(values, EDGES)[0] / (len(values) * np.diff(EDGES))
    return density


@torch.no_grad()
def moves(loaded: Loaded, labels: Tensor, shape: tuple[int, ...], params: Params) -> Any:
    """Samples of a class out of noise, by one of the two denoisers; Moves."""
    # [reverse] DDIM with guidance, from noise of the space's own shape
    x = torch.randn(shape, generator=torch.Generator().manual_seed(params.seed))
    clip = 1.0 if loaded.name == PIXELS else None  # latents have no known bounds
    denoise = as_denoise(loaded.network, loaded.noise, labels, params.guidance, clip)
    levels = kept_levels(loaded.noise, params.steps)
    return sample(x, levels, denoise, Method("ddim"), lambda: x)


@torch.no_grad()
def reverse_step(
    vae: VAE, schedule: NoiseSchedule, latent: Move, pixels: Move, calls: int
) -> SpaceStep:
    """A noise level of both runs."""
    timestep = -1 if latent.alpha_bar >= 1.0 else round(timestep_of(schedule, latent.alpha_bar))
    return SpaceStep(
        "reverse", float(latent.alpha_bar), timestep, latent.x.numpy(), latent.x0_hat.numpy(),
        pictures_of(vae.from_diffused(latent.x)), pictures_of(vae.from_diffused(latent.x0_hat)),
        pictures_of(pixels.x), pictures_of(pixels.x0_hat), np.zeros((2, 0)), calls,
    )  # fmt: skip


def pictures_of(x: Tensor) -> np.ndarray:
    """(n, 1, side, side) as float32 (n, side, side)."""
    return np.array(x.detach()[:, 0].numpy())


@torch.no_grad()
def story_of(
    vae: VAE, real: Tensor, small: Loaded, large: Loaded, last: SpaceStep, label: int,
    seconds: dict[str, float],
) -> SpaceStory:  # fmt: skip
    """What all steps share: errors, costs, and whether the samples are what was asked for."""
    found = quality(vae)
    back = vae.decode(vae.encode(real)[0])
    latent, pixels = torch.zeros(1, 4, 4, 4), torch.zeros(1, 1, 16, 16)
    one, time_told = torch.zeros(1, dtype=torch.int64), torch.zeros(1)
    return SpaceStory(
        pictures_of(real), pictures_of(back), EDGES, found.error, found.share, found.deviation,
        1.0 / latent_deviation(vae),
        {
            "latent": products(small.network, latent, time_told, one),
            "pixels": products(large.network, pixels, time_told, one),
            "encoder": products(vae.encode, pixels), "decoder": products(vae.decode, latent),
        },
        {
            "latent": weights(small.network), "pixels": weights(large.network),
            "encoder": weights(vae.encoder), "decoder": weights(vae.decoder),
        },
        {"latent": right(last.decoded, label), "pixels": right(last.pixels, label)},
        seconds["latent"], seconds["pixels"],
    )  # fmt: skip


@torch.no_grad()
def right(pictures: np.ndarray, label: int) -> float:
    """The share of pictures that the classifier of glyphs takes for a class."""
    judge = open_shipped("classifier-glyphs").network
    found = judge(torch.from_numpy(np.array(pictures))[:, None]).argmax(dim=1)
    return float((found == label).float().mean())
