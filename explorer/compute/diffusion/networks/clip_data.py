"""Glyphs with words: the character, and how its typeface draws it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import torch
from torch import Tensor

from explorer.compute.diffusion.networks.image_files import names
from explorer.compute.diffusion.networks.images_data import (
    HELD_OUT_FONTS,
    PICTURES,
    drawn_glyphs,
    glyph_masters,
)

CHARACTERS = PICTURES["glyphs"][1]
#: What the words of a full caption choose between, in their order; the character comes last.
MANNERS = (("regular", "bold"), ("upright", "slanted"), ("sans", "serif", "mono"))
#: All words; a caption holds their numbers, and 0 where there is no word.
WORDS = ("", *(word for manner in MANNERS for word in manner), *CHARACTERS)
NUMBER = {word: number for number, word in enumerate(WORDS)}
LONGEST = len(MANNERS) + 1


@dataclass(frozen=True)
class Captioned:
    """Pictures (n, 1, 16, 16) float32 in −1 … 1, their characters and typefaces (n,) int64, and
    the numbers of all words that are true of them, (n, 4) int64: weight, slant, family, character.
    """

    pictures: Tensor
    labels: Tensor
    fonts: Tensor
    words: Tensor


def manner(typeface: str) -> tuple[str, str, str]:
    """Weight, slant and family of a typeface, by its file's name."""
    weight = "bold" if any(part in typeface for part in ("Bold", "Bol", "cmb")) else "regular"
    slant = "slanted" if any(p in typeface for p in ("Oblique", "Italic", "Ita")) else "upright"
    if "Mono" in typeface or "cmtt" in typeface:
        return weight, slant, "mono"
    serif = any(part in typeface for part in ("Serif", "STIX", "cmr", "cmb", "Gyre"))
    return weight, slant, "serif" if serif else "sans"


@lru_cache(maxsize=1)
def manners() -> Tensor:
    """The numbers of the words of every typeface, int64 (typefaces, 3)."""
    return torch.tensor([[NUMBER[word] for word in manner(name)] for name in names()])


def draw(count: int, generator: torch.Generator, *, held_out: bool = False) -> Captioned:
    """New glyphs of the typefaces to train on, or of the others."""
    masters, labels = glyph_masters()
    cut = len(masters) - HELD_OUT_FONTS
    fonts = masters[cut:] if held_out else masters[:cut]
    classes = len(labels)
    # as if each (typeface, character) were a class of its own: then the typeface is known too
    each = torch.arange(len(fonts) * classes)
    pictures, drawn = drawn_glyphs(fonts.flatten(0, 1)[None], each, count, generator)
    font = torch.div(drawn, classes, rounding_mode="floor") + (cut if held_out else 0)
    character = drawn % classes
    words = torch.cat([manners()[font], character[:, None] + NUMBER[CHARACTERS[0]]], dim=1)
    return Captioned(pictures, character, font, words)


def shortened(words: Tensor, generator: torch.Generator, share: float = 0.35) -> Tensor:
    """Captions with some words left out; at least one stays."""
    kept = torch.rand(words.shape, generator=generator) >= share
    alone = torch.randint(words.shape[1], (len(words), 1), generator=generator)
    kept.scatter_(1, alone, True)
    return torch.where(kept, words, 0)


def true_of(words: Tensor, captions: Tensor) -> Tensor:
    """Whether each caption (m, 4) is true of each picture by its words (n, 4): bool (n, m)."""
    out: Tensor = ((captions[None] == 0) | (captions[None] == words[:, None])).all(dim=2)
    return out


def numbers_of(caption: str) -> list[int]:
    """The numbers of a caption's words; ValueError names a word that is not known."""
    found = []
    for word in caption.split():
        if word not in NUMBER:
            raise ValueError(f"{word!r} is no word of these captions")
        found.append(NUMBER[word])
    return found


def padded(captions: Sequence[Sequence[int]]) -> Tensor:
    """Captions of several lengths as int64 (n, longest), filled up with 0."""
    longest = max((len(caption) for caption in captions), default=0)
    out = np.zeros((len(captions), max(longest, 1)), dtype=np.int64)
    for row, caption in enumerate(captions):
        out[row, : len(caption)] = caption
    return torch.from_numpy(out)


def text_of(words: Sequence[int]) -> str:
    """A caption as text: "bold slanted serif A"."""
    return " ".join(WORDS[number] for number in words if number)
