"""How the image denoisers that ship are made, as recipes of `explorer.compute.diffusion.make`."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor

from explorer.compute.diffusion.images_measures import memorisation
from explorer.compute.diffusion.networks.classifier_recipes import accuracy
from explorer.compute.diffusion.networks.denoiser import as_denoise
from explorer.compute.diffusion.networks.files import Description, open_shipped, rounded, save
from explorer.compute.diffusion.networks.images_data import ImageSet, image_set
from explorer.compute.diffusion.networks.making import Job, card
from explorer.compute.diffusion.networks.training import Training, TrainingConfig, built
from explorer.compute.diffusion.networks.unet import UNet, UNetConfig
from explorer.compute.diffusion.sampling import Method, finished, sample
from explorer.compute.diffusion.schedules import NoiseSchedule
from explorer.compute.diffusion.spacing import kept_levels

#: Shapes and trainings of what ships; a lab trains the same shapes for as long as its reader likes.
SHAPES = {
    "digits": UNetConfig(size=8, channels=(32, 56), classes=10, embedding=64),
    "glyphs": UNetConfig(size=16, channels=(16, 32, 48), classes=16),
}
TRAININGS = {
    "digits": TrainingConfig(
        updates=1800, batch=64, learning_rate=2e-3, label_drop=0.1, average=0.995, warm_up=50
    ),
    "glyphs": TrainingConfig(
        updates=2200, batch=64, learning_rate=2e-3, label_drop=0.1, average=0.995, warm_up=100
    ),
}
STEPS, EACH = 25, 20
GUIDANCES = (0.0, 1.0, 2.0, 4.0)


def digits(job: Job) -> None:
    """8×8 digits, by class."""
    _make(job, "digits")


def glyphs(job: Job) -> None:
    """16×16 glyphs, by class."""
    _make(job, "glyphs")


def start(name: str, config: TrainingConfig) -> Training:
    """A fresh U-Net for these pictures, and its training."""
    network = built(UNet, SHAPES[name], config.seed)
    return Training(config, network, image_set(name).draw)


def population(
    network: Any, schedule: NoiseSchedule, labels: Tensor, guidance: float, steps: int, seed: int
) -> Tensor:
    """One picture for each label (n,), sampled with DDIM; (n, pixels, size, size) float32."""
    config = network.config
    shape = (len(labels), config.pixels, config.size, config.size)
    x = torch.randn(shape, generator=torch.Generator().manual_seed(seed))
    denoise = as_denoise(network, schedule, labels, guidance, clip=1.0)
    moves = sample(x, kept_levels(schedule, steps), denoise, Method("ddim"), lambda: x)
    out: Tensor = finished(moves)
    return out


def _make(job: Job, name: str) -> None:
    pictures = image_set(name)
    judge = open_shipped(f"classifier-{name}").network
    training = job.train(start(name, TRAININGS[name]))
    network = rounded(training.averaged.eval().requires_grad_(False))
    measured = judged(network, training.noise, pictures, judge)
    measured = {"loss of the last 100 updates": float(np.mean(training.losses[-100:])), **measured}
    shape, config = SHAPES[name], training.config
    title = f"U-Net of {name}"
    channels = ", ".join(map(str, shape.channels))
    text = card(
        title,
        f"A class-conditional U-Net for {shape.size}×{shape.size} pictures with {channels} "
        "channels, attention at the smallest size, that predicts v.",
        job.command, training.seconds, config,
        f"The {name} of resources/diffusion/images (see the README.md there).", measured,
        sum(weight.numel() for weight in network.parameters()), "float16",
        "As the rest of the repository; the pictures it was trained on have their own.",
    )  # fmt: skip
    more = {"pictures": name, "classes": pictures.classes}
    description = Description(title, config.schedule, config.timesteps, measured, more)
    save(job.folder, "unet", network, description, text)
    job.done()
    print(measured, flush=True)


def judged(
    network: Any, schedule: NoiseSchedule, pictures: ImageSet, judge: Any
) -> dict[str, float]:
    """How good its samples are: EACH of every class, STEPS steps of DDIM."""
    labels = torch.arange(len(pictures.classes)).repeat_interleave(EACH)
    out = {}
    for guidance in GUIDANCES:
        found = population(network, schedule, labels, guidance, STEPS, seed=1)
        right = accuracy(judge, found, labels)
        out[f"{EACH} samples of each class, guidance {guidance:g}: judged as that class"] = right
        if guidance == 1.0:
            flat = [part[:, 0].numpy() for part in (found, pictures.train, pictures.test)]
            out["distance to the nearest training picture, over that of held-out pictures"] = (
                memorisation(*flat)
            )
    return out
