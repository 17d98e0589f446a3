"""How the classifiers that ship are made, as recipes of `explorer.compute.diffusion.make`."""

from __future__ import annotations

import math
import time
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.diffusion.networks.classifier import Classifier, ClassifierConfig
from explorer.compute.diffusion.networks.files import Description, rounded, save
from explorer.compute.diffusion.networks.images_data import ImageSet, image_set
from explorer.compute.diffusion.networks.making import Job, card
from explorer.compute.diffusion.networks.training import built
from explorer.compute.diffusion.schedules import noise_schedule

UPDATES, BATCH, RATE = 3000, 128, 3e-3
SCHEDULE, TIMESTEPS = "cosine", 200
#: Noise levels at which the classifier that knows noise is judged, as shares of T.
LEVELS = (0.0, 0.25, 0.5, 0.75)


def digits(job: Job) -> None:
    """Trained on clean digits."""
    _make(job, "digits", timed=False)


def digits_noisy(job: Job) -> None:
    """Trained on digits of all noise levels."""
    _make(job, "digits", timed=True)


def glyphs(job: Job) -> None:
    """Trained on clean glyphs."""
    _make(job, "glyphs", timed=False)


def glyphs_noisy(job: Job) -> None:
    """Trained on glyphs of all noise levels."""
    _make(job, "glyphs", timed=True)


def _make(job: Job, name: str, timed: bool) -> None:
    pictures = image_set(name)
    config = ClassifierConfig(pictures.size, len(pictures.classes), timed=timed)
    network: Any = built(Classifier, config, 0)
    levels = torch.from_numpy(np.array(noise_schedule(SCHEDULE, TIMESTEPS).alpha_bar))
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=1e-3, fused=True)
    began = time.process_time()
    for number in range(UPDATES):
        generator = torch.Generator().manual_seed(number)
        x, labels = augmented(pictures, BATCH, generator)
        timestep = None
        if timed:
            chosen = torch.randint(TIMESTEPS, (len(x),), generator=generator)
            x, timestep = noised(x, levels[chosen], generator), chosen.float()
        for group in optimiser.param_groups:
            group["lr"] = RATE * 0.5 * (1.0 + math.cos(math.pi * number / UPDATES))
        loss = functional.cross_entropy(network(x, timestep), labels, label_smoothing=0.02)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
        if (number + 1) % 500 == 0:
            print(f"{job.name} {number + 1}/{UPDATES}  loss {loss:.4f}", flush=True)
    seconds = time.process_time() - began
    network = rounded(network.eval().requires_grad_(False))
    measured = {
        "accuracy on training pictures": accuracy(network, pictures.train, pictures.train_labels),
        "accuracy on held-out pictures": accuracy(network, pictures.test, pictures.test_labels),
    }  # fmt: skip
    if timed:
        for share in LEVELS:
            index = round(share * (TIMESTEPS - 1))
            x = noised(pictures.test, levels[[index]], torch.Generator().manual_seed(1))
            said = network(x, torch.full((len(x),), float(index)))
            right = float((said.argmax(1) == pictures.test_labels).double().mean())
            measured[f"accuracy on held-out pictures at timestep {index}"] = right
    title = f"Classifier of {name}" + (", told the noise level" if timed else "")
    description = Description(
        title, SCHEDULE if timed else "", TIMESTEPS if timed else 0, measured,
        {"pictures": name, "classes": pictures.classes},
    )  # fmt: skip
    extra = " at noise levels drawn evenly" if timed else ", clean"
    text = card(
        title, f"A convolutional classifier of {pictures.size}×{pictures.size} pictures.",
        job.command, seconds, None,
        f"The {name} of resources/diffusion/images{extra}; {UPDATES:,} updates of {BATCH}, AdamW, "
        f"learning rate {RATE:g} along a half cosine, seed 0.", measured,
        sum(p.numel() for p in network.parameters()), "float16", "As the rest of the repository.",
    )  # fmt: skip
    save(job.folder, "classifier", network, description, text)


def augmented(pictures: ImageSet, count: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """A batch; digits, of which there are few, moved by up to a pixel (the rim filled with paper);
    glyphs move by themselves."""
    x, labels = pictures.draw(count, generator)
    if pictures.name != "digits":
        return x, labels
    shift = torch.randint(0, 3, (2,), generator=generator).tolist()
    size = pictures.size
    wide = functional.pad(x, (1, 1, 1, 1), value=-1.0)
    keep = torch.rand(count, generator=generator)[:, None, None, None] < 0.5
    moved = wide[:, :, shift[0] : shift[0] + size, shift[1] : shift[1] + size]
    return torch.where(keep, x, moved), labels


def noised(x: Tensor, alpha_bar: Tensor, generator: torch.Generator) -> Tensor:
    """√ᾱ x + √(1−ᾱ) ε, with a level for each or one for all."""
    level = alpha_bar.reshape(-1, 1, 1, 1)
    noise = torch.randn(x.shape, generator=generator)
    return level.sqrt().float() * x + (1.0 - level).sqrt().float() * noise


@torch.no_grad()
def accuracy(network: Any, x: Tensor, labels: Tensor) -> float:
    """The share that is judged to be what its label says (a timed classifier is told 0)."""
    timestep = torch.zeros(len(x)) if network.config.timed else None
    return float((network(x, timestep).argmax(dim=1) == labels).double().mean())
