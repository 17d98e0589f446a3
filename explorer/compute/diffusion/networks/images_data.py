"""The pictures that image denoisers are trained on: 8×8 digits and 16×16 glyphs, from small files.

The digits are scans (1,797 of them, 17 shades). The glyphs are the characters 0–9 and A–F as 30
typefaces draw them, kept as masters of 64×64 black and white points; turned, moved, scaled and
averaged down to 16×16 anew every time they are drawn from. Values run from −1 (paper) to 1 (ink).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.models.errors import ModelFileError
from explorer.core.paths import resources

#: Name -> (pixels on a side, the classes).
PICTURES = {"digits": (8, "0123456789"), "glyphs": (16, "0123456789ABCDEF")}
MASTER = 64
#: How far a glyph is turned (degrees), moved (pixels of 16) and scaled (times the master's size).
TURN, MOVE, SCALE = 10.0, 1.0, (0.80, 1.0)


@dataclass(frozen=True)
class ImageSet:
    """Pictures to train on and pictures held out, (n, 1, size, size) float32 in −1 … 1, with
    labels (n,) int64. Of the glyphs these are fixed draws; `draw` makes new ones for ever."""

    name: str
    size: int
    classes: str
    train: Tensor
    train_labels: Tensor
    test: Tensor
    test_labels: Tensor

    def draw(self, count: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
        """A batch to train on, and its labels."""
        if self.name == "glyphs":
            masters, labels = glyph_masters()
            fonts = masters[: len(masters) - HELD_OUT_FONTS]
            return drawn_glyphs(fonts, labels, count, generator)
        chosen = torch.randint(len(self.train), (count,), generator=generator)
        return self.train[chosen], self.train_labels[chosen]


#: The last typefaces of the file are not trained on.
HELD_OUT_FONTS = 4
DRAWS, DRAW_SEED, HELD_OUT_SEED = 2048, 10, 11
TRAINED_DIGITS = 1500


def _read(name: str) -> dict[str, np.ndarray]:
    path = resources() / "diffusion" / "images" / f"{name}.npz"
    try:
        with np.load(path, allow_pickle=False) as file:
            return {key: file[key] for key in file.files}
    except (OSError, ValueError, KeyError) as error:
        raise ModelFileError(f"{path} is missing or damaged ({error}); copy it again.") from error


@lru_cache(maxsize=2)
def image_set(name: str) -> ImageSet:
    """The pictures "digits" or "glyphs"; read-only. Raises KeyError, and ModelFileError for a
    damaged file."""
    size, classes = PICTURES[name]
    if name == "digits":
        file = _read(name)
        shades = torch.from_numpy(file["shades"].astype(np.float32))[:, None]
        pictures, labels = shades / 8.0 - 1.0, torch.from_numpy(file["labels"].astype(np.int64))
        cut = TRAINED_DIGITS
        return ImageSet(
            name, size, classes, pictures[:cut], labels[:cut], pictures[cut:], labels[cut:]
        )
    masters, labels = glyph_masters()
    cut = len(masters) - HELD_OUT_FONTS
    train = drawn_glyphs(masters[:cut], labels, DRAWS, torch.Generator().manual_seed(DRAW_SEED))
    test = drawn_glyphs(
        masters[cut:], labels, DRAWS // 4, torch.Generator().manual_seed(HELD_OUT_SEED)
    )
    return ImageSet(name, size, classes, *train, *test)


@lru_cache(maxsize=1)
def glyph_masters() -> tuple[Tensor, Tensor]:
    """(typefaces, classes, 64, 64) float32, 0 paper and 1 ink, and the labels (classes,)."""
    bits = np.unpackbits(_read("glyphs")["masters"], axis=-1)
    return torch.from_numpy(bits.astype(np.float32)), torch.arange(bits.shape[1])


def drawn_glyphs(
    masters: Tensor, labels: Tensor, count: int, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Glyphs (count, 1, 16, 16) of random typefaces and classes, each turned, moved and scaled."""

    def between(low: float, high: float) -> Tensor:
        return low + (high - low) * torch.rand(count, generator=generator)

    font = torch.randint(len(masters), (count,), generator=generator)
    chosen = torch.randint(masters.shape[1], (count,), generator=generator)
    angle = between(-TURN, TURN) * math.pi / 180
    scale = between(*SCALE)
    shift = 2 * MOVE / PICTURES["glyphs"][0]  # the picture is 2 wide in these coordinates
    cosine, sine = torch.cos(angle) / scale, torch.sin(angle) / scale
    rows = [
        torch.stack([cosine, -sine, between(-shift, shift)], dim=1),
        torch.stack([sine, cosine, between(-shift, shift)], dim=1),
    ]
    grid = functional.affine_grid(
        torch.stack(rows, dim=1), [count, 1, MASTER, MASTER], align_corners=False
    )
    turned = functional.grid_sample(masters[font, chosen][:, None], grid, align_corners=False)
    small = functional.avg_pool2d(turned, MASTER // PICTURES["glyphs"][0])
    return small * 2.0 - 1.0, labels[chosen]
