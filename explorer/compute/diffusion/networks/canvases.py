"""Canvases of 32 × 32 with a glyph in up to four of their quarters, and their captions (torch)."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from explorer.compute.diffusion.captions import CELLS, Caption, invented, numbers_of
from explorer.compute.diffusion.networks.images_data import image_set
from explorer.compute.diffusion.networks.training import Draw
from explorer.compute.diffusion.networks.vae import VAE

#: Pixels along the sides of a cell and of a canvas.
CELL, SIDE = 16, 32
PAPER = -1.0


def captioned(count: int, generator: torch.Generator) -> tuple[Tensor, Tensor, list[Caption]]:
    """Canvases (count, 1, 32, 32) from −1 to 1, their captions as word numbers (count, LENGTH)
    int64, and the captions themselves."""
    glyphs, classes = image_set("glyphs").draw(count * CELLS, generator)
    glyphs, classes = glyphs.unflatten(0, (count, CELLS)), classes.unflatten(0, (count, CELLS))
    rng = np.random.default_rng(int(torch.randint(2**62, (1,), generator=generator)))
    captions = [invented(rng, row) for row in classes.tolist()]
    filled = torch.tensor([[cell >= 0 for cell in caption.cells] for caption in captions])
    cells = torch.where(filled[:, :, None, None, None], glyphs, torch.full_like(glyphs, PAPER))
    numbers = np.stack([numbers_of(caption.words) for caption in captions])
    return joined(cells), torch.from_numpy(numbers), captions


def joined(cells: Tensor) -> Tensor:
    """Cells (n, 4, 1, 16, 16) as canvases (n, 1, 32, 32): 0 1 above 2 3."""
    rows = [torch.cat([cells[:, left], cells[:, left + 1]], dim=3) for left in (0, 2)]
    return torch.cat(rows, dim=2)


def cut(canvases: Tensor) -> Tensor:
    """The inverse of `joined`."""
    rows = canvases.unflatten(3, (2, CELL)).unflatten(2, (2, CELL))  # n, 1, row, 16, column, 16
    return rows.permute(0, 2, 4, 1, 3, 5).flatten(1, 2)


def of_both_sizes(count: int, generator: torch.Generator) -> tuple[Tensor, None]:
    """What the autoencoder learns from: half of the time single glyphs, else canvases, a quarter as
    many, so that there are as many pixels."""
    if torch.rand(1, generator=generator) < 0.5:
        return image_set("glyphs").draw(count, generator)[0], None
    return captioned(max(count // CELLS, 1), generator)[0], None


def glyph_latents(vae: VAE) -> Draw:
    """Scaled latents of glyphs, with their classes: what the latent denoiser learns from."""

    def draw(count: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
        pictures, classes = image_set("glyphs").draw(count, generator)
        return _encoded(vae, pictures, generator), classes

    return draw


def canvas_latents(vae: VAE) -> Draw:
    """Scaled latents of canvases, with their captions."""

    def draw(count: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
        pictures, numbers, _ = captioned(count, generator)
        return _encoded(vae, pictures, generator), numbers

    return draw


@torch.no_grad()
def _encoded(vae: VAE, pictures: Tensor, generator: torch.Generator) -> Tensor:
    side = pictures.shape[-1] // 4
    noise = torch.randn((len(pictures), vae.config.latent, side, side), generator=generator)
    return vae.to_diffuse(pictures, noise)
