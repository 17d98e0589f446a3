"""A small autoencoder and a denoiser for its latents, trained while the reader looks on (torch)."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from torch import Tensor

from explorer.compute.diffusion.captions import GLYPHS
from explorer.compute.diffusion.latent import EVERY, Params
from explorer.compute.diffusion.latent_spaces import pictures_of
from explorer.compute.diffusion.latent_steps import TrainStep, TrainStory
from explorer.compute.diffusion.networks.canvases import glyph_latents
from explorer.compute.diffusion.networks.denoiser import as_denoise
from explorer.compute.diffusion.networks.files import open_shipped
from explorer.compute.diffusion.networks.images_data import image_set
from explorer.compute.diffusion.networks.latent_recipes import LATENT, LATENT_TRAINING, VAE_TRAINING
from explorer.compute.diffusion.networks.training import Training, built
from explorer.compute.diffusion.networks.unet import UNet
from explorer.compute.diffusion.networks.vae import VAE, VAEConfig
from explorer.compute.diffusion.networks.vae_training import VAETraining, latent_deviation, quality
from explorer.compute.diffusion.sampling import Method, finished, sample
from explorer.compute.diffusion.spacing import kept_levels
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import message

#: Pictures that are judged at every look: four of each class.
JUDGED = 4 * len(GLYPHS)
LEVELS = 20  # steps of DDIM for the samples looked at
#: Of a short training, at least so many moments are kept.
LEAST_MOMENTS = 4


@dataclass
class Run:
    """The two trainings and what was seen of them so far."""

    params: Params
    vae_training: VAETraining
    real: Tensor
    labels: Tensor
    noise: Tensor  # the start of all samples
    denoiser: Training | None = None
    steps: list[TrainStep] = field(default_factory=list)

    @property
    def vae(self) -> VAE:
        """The autoencoder that samples are decoded with: the mean of its weights."""
        vae = self.vae_training.averaged
        assert isinstance(vae, VAE)
        return vae


def train(params: Params) -> Producer:
    """First the autoencoder, then the denoiser on its latents; a moment every few updates."""
    run = start(params)
    yield Progress(0.0, message("doing.vae"))
    run.steps.append(look(run, "vae"))
    yield Append(growing(run))
    # [vae] the autoencoder alone
    asked = yield from going(run, run.vae_training, "vae")
    if asked != FINISH:
        # [scale] so that the latents have the variance that the noise schedule assumes
        scale = 1.0 / latent_deviation(run.vae) if params.scale else 1.0
        run.vae.config = dataclasses.replace(run.vae.config, scale=scale)
        run.denoiser = denoiser_training(params, run.vae)
        run.steps.append(look(run, "denoiser"))
        yield Append(growing(run))
        # [denoiser] the latents of the finished autoencoder
        yield from going(run, run.denoiser, "denoiser")
    return growing(run, complete=True)


def start(params: Params) -> Run:
    """Fresh weights, the real glyphs that are looked at, the noise that samples start from."""
    config = VAEConfig(kl_weight=float(params.kl))
    vae = built(VAE, config, params.seed)
    training = VAETraining(
        dataclasses.replace(VAE_TRAINING, updates=params.vae_updates, seed=params.seed), vae,
        image_set("glyphs").draw,
    )  # fmt: skip
    pictures = image_set("glyphs")
    labels = torch.arange(params.samples) * (len(GLYPHS) // 2 + 1) % len(GLYPHS)
    rows = [pictures.test[pictures.test_labels == label][0] for label in labels]
    noise = torch.randn((JUDGED, 4, 4, 4), generator=torch.Generator().manual_seed(params.seed))
    return Run(params, training, torch.stack(rows), labels, noise)


def denoiser_training(params: Params, vae: VAE) -> Training:
    """The latent denoiser that ships, from fresh weights."""
    config = dataclasses.replace(LATENT_TRAINING, updates=params.updates, seed=params.seed)
    return Training(config, built(UNet, LATENT, params.seed), glyph_latents(vae))


def going(run: Run, training: Training, stage: str) -> Any:
    """Train to the end, looking every so often; returns what was asked last."""
    planned = training.config.updates
    every = min(EVERY, max(1, planned // LEAST_MOMENTS))
    asked = None
    for update in training.run():
        if update.number % every == 0 or update.number == planned:
            run.steps.append(look(run, stage))
            asked = (yield Append(growing(run))) or asked
        else:
            share = update.number / planned
            done = 0.4 * share if stage == "vae" else 0.4 + 0.6 * share
            asked = (yield Progress(done, message("doing." + stage))) or asked
        if asked == FINISH:
            break
    if run.steps[-1].updates != training.number:
        run.steps.append(look(run, stage))
    return asked


@torch.no_grad()
def look(run: Run, stage: str) -> TrainStep:
    """What the networks can do now."""
    vae, params = run.vae, run.params
    error = quality(vae)
    divergence = mean_divergence(*vae.encode(image_set("glyphs").test))
    prior = vae.decode(run.noise[: params.samples])
    if stage == "vae":
        back = vae.decode(vae.encode(run.real)[0])
        training: Training = run.vae_training
        return TrainStep(
            "vae", training.number, pictures_of(back), pictures_of(prior), error.error, divergence,
            error.deviation, _recent(training), -1.0, training.seconds,
        )  # fmt: skip
    assert run.denoiser is not None
    training = run.denoiser
    samples = sampled(run, training)
    judged = open_shipped("classifier-glyphs").network(samples).argmax(dim=1)
    wanted = _classes(len(samples))
    right = float((judged == wanted).float().mean())
    shown = torch.stack([samples[wanted == label][0] for label in run.labels])
    return TrainStep(
        "denoiser", training.number, pictures_of(shown), pictures_of(prior), error.error,
        divergence, error.deviation, _recent(training), right,
        run.vae_training.seconds + training.seconds,
    )  # fmt: skip


@torch.no_grad()
def sampled(run: Run, training: Training) -> Tensor:
    """Decoded samples of all classes in turn, always from the same noise."""
    denoise = as_denoise(training.averaged, training.noise, _classes(JUDGED), run.params.guidance)
    levels = kept_levels(training.noise, LEVELS)
    latent: Tensor = finished(sample(run.noise, levels, denoise, Method("ddim"), lambda: None))
    return run.vae.from_diffused(latent)


def _classes(count: int) -> Tensor:
    return torch.arange(count) % len(GLYPHS)


def _recent(training: Training) -> float:
    """Mean loss of the last updates; NaN before the first."""
    recent = training.losses[-EVERY:]
    return sum(recent) / len(recent) if recent else math.nan


def mean_divergence(mean: Tensor, log_variance: Tensor) -> float:
    """KL of N(μ, σ²) from N(0, 1), in nats, mean over all numbers."""
    # [kl] ½ (μ² + σ² − 1 − ln σ²)
    return float(0.5 * (mean.square() + log_variance.exp() - 1.0 - log_variance).mean())


@torch.no_grad()
def growing(run: Run, complete: bool = False) -> Trace:
    """The trace so far."""
    params, steps = run.params, tuple(run.steps)
    errors = np.array(run.vae_training.parts, dtype=np.float64).reshape(-1, 2)
    losses = np.array(run.denoiser.losses if run.denoiser else [], dtype=np.float64)
    mean, log_variance = run.vae.encode(run.real)
    encoded = mean.numpy(), torch.exp(0.5 * log_variance).numpy()
    story = TrainStory(
        pictures_of(run.real), tuple(run.labels.tolist()), errors, losses,
        (params.vae_updates, params.updates), LATENT_TRAINING.batch, encoded,
        mean_divergence(mean, log_variance),
    )  # fmt: skip
    sections = [Section("vae", 0, message("section.vae"))]
    turn = next((i for i, step in enumerate(steps) if step.stage == "denoiser"), None)
    if turn is not None:
        sections.append(Section("denoiser", turn, message("section.denoiser")))
    return Trace(
        params, steps, shared=story, sections=tuple(sections),
        scales={"picture": (-1.0, 1.0)}, complete=complete,
    )  # fmt: skip
