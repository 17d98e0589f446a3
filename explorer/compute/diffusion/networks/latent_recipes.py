"""How the autoencoders and the denoisers of their latents are made, as recipes of `make`."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import torch
from torch import Tensor

from explorer.compute.diffusion.captions import GLYPHS, LENGTH
from explorer.compute.diffusion.networks.canvases import (
    canvas_latents,
    captioned,
    cut,
    glyph_latents,
    of_both_sizes,
)
from explorer.compute.diffusion.networks.caption import CaptionConfig, CaptionUNet
from explorer.compute.diffusion.networks.classifier_recipes import accuracy
from explorer.compute.diffusion.networks.denoiser import as_denoise
from explorer.compute.diffusion.networks.files import (
    Description,
    open_shipped,
    rounded,
    save,
)
from explorer.compute.diffusion.networks.images_data import image_set
from explorer.compute.diffusion.networks.making import Job, card
from explorer.compute.diffusion.networks.text_training import UPDATES as TEXT_UPDATES
from explorer.compute.diffusion.networks.text_training import places_known, trained_text
from explorer.compute.diffusion.networks.training import Training, TrainingConfig, built
from explorer.compute.diffusion.networks.unet import UNet, UNetConfig
from explorer.compute.diffusion.networks.vae import VAE, VAEConfig
from explorer.compute.diffusion.networks.vae_training import VAETraining, quality, scaled
from explorer.compute.diffusion.sampling import Method, finished, sample
from explorer.compute.diffusion.schedules import NoiseSchedule
from explorer.compute.diffusion.spacing import kept_levels

VAE_TRAINING = TrainingConfig(updates=3000, batch=128, learning_rate=2e-3, average=0.99, warm_up=50)
VAE_SHORT_TRAINING = dataclasses.replace(VAE_TRAINING, updates=1500)
LATENT = UNetConfig(size=4, channels=(32, 48), classes=16, pixels=4)
LATENT_TRAINING = TrainingConfig(
    updates=2400, batch=128, learning_rate=2e-3, label_drop=0.1, average=0.995, warm_up=50
)
LATENT_SHORT_TRAINING = dataclasses.replace(LATENT_TRAINING, updates=1600)
CAPTION = CaptionConfig()
CAPTION_TRAINING = TrainingConfig(
    updates=2800, batch=32, learning_rate=1.5e-3, label_drop=0.1, average=0.998, warm_up=200
)
GLYPHS_DATA = (
    "The glyphs of resources/diffusion/images (see the README.md there), turned, moved and scaled "
    "anew for every batch"
)
LICENCE = "As the rest of the repository; the typefaces have their own."
STEPS, EACH = 25, 20
CANVASES, JUDGE_SEED = 200, 99


def vae(job: Job) -> None:
    """The autoencoder of canvases and glyphs that keeps detail."""
    _autoencoder(job, "Autoencoder of glyphs", VAEConfig(kl_weight=1e-3), VAE_TRAINING)


def vae_tight(job: Job) -> None:
    """The one whose latents have to look like N(0, 1)."""
    shape = VAEConfig(kl_weight=0.1)
    _autoencoder(job, "Autoencoder of glyphs, tight", shape, VAE_SHORT_TRAINING)


def vae_loose(job: Job) -> None:
    """The one whose latents may lie anywhere."""
    shape = VAEConfig(kl_weight=1e-5)
    _autoencoder(job, "Autoencoder of glyphs, loose", shape, VAE_SHORT_TRAINING)


def latent_vae(job: Job) -> None:
    """The denoiser of the first autoencoder's latents."""
    _latent(job, "vae", LATENT_TRAINING)


def latent_vae_tight(job: Job) -> None:
    """The denoiser of the second one's."""
    _latent(job, "vae-tight", LATENT_SHORT_TRAINING)


def latent_vae_loose(job: Job) -> None:
    """The denoiser of the third one's."""
    _latent(job, "vae-loose", LATENT_SHORT_TRAINING)


def _autoencoder(job: Job, title: str, shape: VAEConfig, config: TrainingConfig) -> None:
    training = VAETraining(config, built(VAE, shape, config.seed), of_both_sizes)
    job.train(training)
    network = training.averaged.eval().requires_grad_(False)
    assert isinstance(network, VAE)
    network = scaled(rounded(network))
    found = quality(network)
    judge = open_shipped("classifier-glyphs").network
    test = image_set("glyphs")
    back = network.decode(network.encode(test.test)[0])
    measured = {
        "mean squared error on held-out typefaces": found.error,
        "share of the variance that comes back": found.share,
        "standard deviation of the unscaled latents": found.deviation,
        "scale factor": network.config.scale,
        "held-out glyphs judged right": accuracy(judge, test.test, test.test_labels),
        "the same, encoded and decoded": accuracy(judge, back, test.test_labels),
    }
    text = card(
        title,
        f"A convolutional autoencoder, 1×16×16 to 4×4×4 and 1×32×32 to 4×8×8, KL weight "
        f"{shape.kl_weight:g}.",
        job.command, training.seconds, None,
        f"{GLYPHS_DATA}: half of the batches {config.batch} single glyphs, the others "
        f"{config.batch // 4} canvases of up to four. {config.updates:,} updates, AdamW, learning "
        f"rate {config.learning_rate:g} along a half cosine after {config.warm_up} warm-up "
        f"updates, running mean of the weights with decay {config.average:g}; seed {config.seed}.",
        measured, sum(weight.numel() for weight in network.parameters()), "float16", LICENCE,
    )  # fmt: skip
    save(job.folder, "vae", network, Description(title, measured=measured), text)
    job.done()
    print(measured, flush=True)


def _latent(job: Job, name: str, config: TrainingConfig) -> None:
    autoencoder = open_shipped(name).network
    fresh = built(UNet, LATENT, config.seed)
    training = job.train(Training(config, fresh, glyph_latents(autoencoder)))
    network = rounded(training.averaged.eval().requires_grad_(False))
    measured: dict[str, Any] = {"loss of the last 100 updates": mean_loss(training)}
    judge = open_shipped("classifier-glyphs").network
    labels = torch.arange(len(GLYPHS)).repeat_interleave(EACH)
    for guidance in (0.0, 1.0, 2.0, 4.0):
        latents = population(network, training.noise, labels, (4, 4, 4), guidance)
        right = accuracy(judge, autoencoder.from_diffused(latents), labels)
        measured[f"{EACH} samples of each class, guidance {guidance:g}: judged as it"] = right
    title = f"U-Net of glyphs in the latent of {name}"
    text = card(
        title,
        "A class-conditional U-Net for 4×4×4 latents with 32, 48 channels and attention at the "
        f"smallest size, that predicts v; of the autoencoder {name}.",
        job.command, training.seconds, config,
        f"{GLYPHS_DATA}, then encoded by {name}.", measured,
        sum(weight.numel() for weight in network.parameters()), "float16", LICENCE,
    )  # fmt: skip
    description = Description(title, config.schedule, config.timesteps, measured, {"vae": name})
    save(job.folder, "unet", network, description, text)
    job.done()
    print(measured, flush=True)


def captions(job: Job) -> None:
    """The denoiser that is told what stands where."""
    autoencoder = open_shipped("vae").network
    fresh = built(CaptionUNet, CAPTION, CAPTION_TRAINING.seed)
    assert isinstance(fresh, CaptionUNet)
    fresh.text = trained_text(CAPTION, CAPTION_TRAINING.seed)
    training = job.train(Training(CAPTION_TRAINING, fresh, canvas_latents(autoencoder)))
    network = rounded(training.averaged.eval().requires_grad_(False))
    measured: dict[str, Any] = {
        "glyphs' words whose vector tells their quarter": places_known(fresh.text),
        "loss of the last 100 updates": mean_loss(training),
    }
    for guidance in (1.0, 2.0, 4.0):
        found = obedience(network, autoencoder, training.noise, guidance)
        measured |= {f"guidance {guidance:g}: {name}": value for name, value in found.items()}
    title = "Captioned U-Net of canvases"
    text = card(
        title,
        "A text encoder and a U-Net with cross-attention for 4×8×8 latents that predicts v; of the "
        f"autoencoder vae. The text encoder was trained first, {TEXT_UPDATES} updates on captions "
        "alone (explorer/compute/diffusion/networks/text_training.py), and then frozen.",
        job.command, training.seconds, CAPTION_TRAINING,
        f"{GLYPHS_DATA}: one to four of them on a canvas of 32×32, with a caption that says where "
        "each stands (explorer/compute/diffusion/captions.py); encoded by vae.",
        measured, sum(weight.numel() for weight in network.parameters()), "float16", LICENCE,
    )  # fmt: skip
    config = training.config
    description = Description(title, config.schedule, config.timesteps, measured, {"vae": "vae"})
    save(job.folder, "caption", network, description, text)
    job.done()
    print(measured, flush=True)


def mean_loss(training: Training) -> float:
    """Of the last hundred updates."""
    return float(np.mean(training.losses[-100:]))


@torch.no_grad()
def population(
    network: Any, schedule: NoiseSchedule, labels: Tensor, shape: tuple[int, ...], guidance: float
) -> Tensor:
    """A latent for each label, sampled with STEPS steps of DDIM."""
    x = torch.randn((len(labels), *shape), generator=torch.Generator().manual_seed(1))
    denoise = as_denoise(network, schedule, labels, guidance)
    levels = kept_levels(schedule, STEPS)
    out: Tensor = finished(sample(x, levels, denoise, Method("ddim"), lambda: x))
    return out


@torch.no_grad()
def obedience(
    network: CaptionUNet | Any, autoencoder: VAE, schedule: NoiseSchedule, guidance: float
) -> dict[str, float]:
    """How well new captions are followed: shares of cells and of whole canvases, by the classifier
    of glyphs; a cell counts as empty if it has hardly any ink."""
    from explorer.compute.diffusion.latent_words import LEAST_INK

    _, numbers, captions_ = captioned(CANVASES, torch.Generator().manual_seed(JUDGE_SEED))
    assert numbers.shape == (CANVASES, LENGTH)
    latents = population(network, schedule, numbers, (4, 8, 8), guidance)
    cells = cut(autoencoder.from_diffused(latents))
    judge = open_shipped("classifier-glyphs").network
    said = judge(cells.flatten(0, 1)).argmax(dim=1).unflatten(0, cells.shape[:2])
    ink = (cells.clamp(-1, 1).mean(dim=(2, 3, 4)) + 1.0) / 2.0
    said = torch.where(ink < LEAST_INK, torch.full_like(said, -1), said)
    wanted = torch.tensor([caption.cells for caption in captions_])
    right, named = said == wanted, wanted >= 0
    return {
        "named cells that hold their glyph": float(right[named].float().mean()),
        "other cells that are empty": float(right[~named].float().mean()),
        "canvases right in all four cells": float(right.all(dim=1).float().mean()),
    }
