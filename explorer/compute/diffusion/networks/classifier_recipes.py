"""How the classifiers that ship are made, as recipes of `explorer.compute.diffusion.make`."""

from __future__ import annotations

import math
import time
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.diffusion.networks.classifier import Classifier, ClassifierConfig
from explorer.compute.diffusion.networks.files import Description, rounded, save
from explorer.compute.diffusion.networks.images_data import ImageSet, image_set
from explorer.compute.diffusion.networks.making import Job, card
from explorer.compute.diffusion.networks.training import built

UPDATES, BATCH, RATE = 3000, 128, 3e-3


def digits(job: Job) -> None:
    """The judge of digits."""
    _make(job, "digits")


def glyphs(job: Job) -> None:
    """The judge of glyphs."""
    _make(job, "glyphs")


def _make(job: Job, name: str) -> None:
    pictures = image_set(name)
    config = ClassifierConfig(pictures.size, len(pictures.classes))
    network: Any = built(Classifier, config, 0)
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=1e-3, fused=True)
    began = time.process_time()
    for number in range(UPDATES):
        generator = torch.Generator().manual_seed(number)
        x, labels = augmented(pictures, BATCH, generator)
        for group in optimiser.param_groups:
            group["lr"] = RATE * 0.5 * (1.0 + math.cos(math.pi * number / UPDATES))
        loss = functional.cross_entropy(network(x), labels, label_smoothing=0.02)
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
    }
    title = f"Classifier of {name}"
    more = {"pictures": name, "classes": pictures.classes}
    description = Description(title, measured=measured, more=more)
    text = card(
        title, f"A convolutional classifier of {pictures.size}×{pictures.size} pictures.",
        job.command, seconds, None,
        f"The {name} of resources/diffusion/images, clean; {UPDATES:,} updates of {BATCH}, AdamW, "
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


@torch.no_grad()
def accuracy(network: Any, x: Tensor, labels: Tensor) -> float:
    """The share that is judged to be what its label says."""
    return float((network(x).argmax(dim=1) == labels).double().mean())
