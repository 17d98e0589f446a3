"""A small autoencoder and a denoiser for its latents, trained while the reader looks on (torch)."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Generator
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
from explorer.compute.diffusion.sampling import Method, sample
from explorer.compute.diffusion.spacing import kept_levels
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import message

#: Pictures that are judged at every look: two of each class.
JUDGED = 2 * len(GLYPHS)
LEVELS = 10  # steps of DDIM for the samples looked at
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
    enough: bool = False  # the reader asked to finish with what there is

    def heard(self, asked: str | None) -> None:
        """What came back from a checkpoint."""
        self.enough = self.enough or asked == FINISH

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
    run.steps.append((yield from look(run, "vae")))
    run.heard((yield Append(growing(run))))
    # [vae] the autoencoder alone
    yield from going(run, run.vae_training, "vae")
    if not run.enough:
        # [scale] so that the latents have the variance that the noise schedule assumes
        scale = 1.0 / latent_deviation(run.vae) if params.scale else 1.0
        run.vae.config = dataclasses.replace(run.vae.config, scale=scale)
        run.denoiser = denoiser_training(params, run.vae)
        run.steps.append((yield from look(run, "denoiser")))
        run.heard((yield Append(growing(run))))
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


def going(run: Run, training: Training, stage: str) -> Generator[Any, str | None, None]:
    """Train to the end, or until that is asked for, looking every so often."""
    planned = training.config.updates
    every = min(EVERY, max(1, planned // LEAST_MOMENTS))
    for update in training.run():
        if update.number % every == 0 or update.number == planned:
            run.steps.append((yield from look(run, stage)))
            run.heard((yield Append(growing(run))))
        else:
            share = update.number / planned
            done = 0.4 * share if stage == "vae" else 0.4 + 0.6 * share
            run.heard((yield Progress(done, message("doing." + stage))))
        if run.enough:
            break
    if run.steps[-1].updates != training.number:
        run.steps.append((yield from look(run, stage)))


def look(run: Run, stage: str) -> Generator[None, str | None, TrainStep]:
    """What the networks can do now; checkpoints between the parts that take long."""
    vae, params = run.vae, run.params
    error = quality(vae)
    run.heard((yield None))
    with torch.no_grad():
        divergence = mean_divergence(*vae.encode(image_set("glyphs").test))
        prior = pictures_of(vae.decode(run.noise[: params.samples]))
    training: Training = run.vae_training
    if run.denoiser is None or stage == "vae":
        with torch.no_grad():
            shown = pictures_of(vae.decode(vae.encode(run.real)[0]))
        right, seconds = -1.0, training.seconds
    else:
        training = run.denoiser
        samples = yield from sampled(run, training)
        wanted = _classes(len(samples))
        judged = open_shipped("classifier-glyphs").network(samples).argmax(dim=1)
        right = float((judged == wanted).float().mean())
        shown = pictures_of(torch.stack([samples[wanted == label][0] for label in run.labels]))
        seconds = run.vae_training.seconds + training.seconds
    return TrainStep(
        stage, training.number, shown, prior, error.error, divergence, error.deviation,
        _recent(training), right, seconds,
    )  # fmt: skip


def sampled(run: Run, training: Training) -> Generator[None, str | None, Tensor]:
    """Decoded samples of all classes in turn, always from the same noise."""
    network, guidance = training.averaged_denoiser, run.params.guidance
    denoise = as_denoise(network, training.noise, _classes(JUDGED), guidance)
    levels = kept_levels(training.noise, LEVELS)
    latent = run.noise
    for move in sample(run.noise, levels, denoise, Method("ddim"), lambda: None):
        latent = move.x
        run.heard((yield None))
    with torch.no_grad():
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
