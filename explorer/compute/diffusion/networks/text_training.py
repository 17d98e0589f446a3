"""The text encoder's own training, before it meets a picture (torch).

Stable Diffusion's was trained elsewhere too, on pictures with their captions, and is frozen when
the U-Net is trained. Ours learns from captions alone: a single linear layer must be able to read
from the vector of every word which glyph it names, if any, and in which quarter that glyph stands.
"""

from __future__ import annotations

import math

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from explorer.compute.diffusion.captions import (
    CELLS,
    GLYPHS,
    LENGTH,
    NUMBER,
    Caption,
    invented,
    numbers_of,
)
from explorer.compute.diffusion.networks.caption import CaptionConfig, TextEncoder
from explorer.compute.diffusion.networks.training import built

UPDATES, BATCH, RATE, WARM_UP = 750, 128, 2e-3, 100
NOT_ASKED = -1


def trained_text(config: CaptionConfig, seed: int, updates: int = UPDATES) -> TextEncoder:
    """A text encoder that knows where its glyphs stand; its weights no longer change."""
    encoder = built(TextEncoder, config, seed)
    judge = built(_Judge, config, seed)
    weights = [*encoder.parameters(), *judge.parameters()]
    optimiser = torch.optim.AdamW(weights, lr=RATE, weight_decay=0.0)
    for update in range(updates):
        numbers, wanted = asked(BATCH, np.random.default_rng([seed, update]))
        falling = 0.5 * (1.0 + math.cos(math.pi * update / updates))
        for group in optimiser.param_groups:
            group["lr"] = RATE * min(1.0, (update + 1) / WARM_UP) * falling
        place, glyph = judge(encoder(numbers))
        loss = functional.cross_entropy(
            place.flatten(0, 1), wanted.flatten(), ignore_index=NOT_ASKED
        ) + functional.cross_entropy(glyph.flatten(0, 1), named(numbers).flatten())
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
    return encoder.eval().requires_grad_(False)


class _Judge(nn.Module):
    """Reads a score for each quarter and for each glyph, or none of them, from a word's vector."""

    def __init__(self, config: CaptionConfig) -> None:
        super().__init__()
        self.place = nn.Linear(config.text, CELLS)
        self.glyph = nn.Linear(config.text, len(GLYPHS) + 1)

    def forward(self, vectors: Tensor) -> tuple[Tensor, Tensor]:
        """(n, words, width) to (n, words, quarters) and (n, words, glyphs + 1)."""
        return self.place(vectors), self.glyph(vectors)


def named(numbers: Tensor) -> Tensor:
    """Which glyph each word names, by its number in GLYPHS; one more than those for no glyph."""
    first = NUMBER[GLYPHS[0]]
    inside = (numbers >= first) & (numbers < first + len(GLYPHS))
    return torch.where(inside, numbers - first, len(GLYPHS))


def asked(count: int, rng: np.random.Generator) -> tuple[Tensor, Tensor]:
    """Captions as word numbers (count, LENGTH), and at each glyph's word the quarter it stands in;
    NOT_ASKED at all other words."""
    captions = [invented(rng, rng.integers(len(GLYPHS), size=CELLS).tolist()) for _ in range(count)]
    numbers = np.stack([numbers_of(caption.words) for caption in captions])
    return torch.from_numpy(numbers), torch.from_numpy(np.stack([places(c) for c in captions]))


def places(caption: Caption) -> np.ndarray:
    """The quarter of each glyph's word, int64 (LENGTH,)."""
    out = np.full(LENGTH, NOT_ASKED, dtype=np.int64)
    for place, (word, clause) in enumerate(zip(caption.words, caption.clause, strict=True), 1):
        if word in GLYPHS:
            out[place] = caption.cell[clause]
    return out


@torch.no_grad()
def places_known(encoder: TextEncoder) -> float:
    """Share of the glyphs' words whose vector tells their quarter, to the best linear layer: least
    squares on 1,000 new captions, judged on 1,000 others."""
    numbers, wanted = asked(2000, np.random.default_rng([0, 10**9]))
    vectors, wanted = encoder(numbers).flatten(0, 1), wanted.flatten()
    half = len(wanted) // 2
    kept = wanted != NOT_ASKED
    first, second = kept.clone(), kept.clone()
    first[half:], second[:half] = False, False
    design = torch.cat([vectors, torch.ones(len(vectors), 1)], dim=1)
    targets = functional.one_hot(wanted.clamp(min=0), CELLS).float()
    found = torch.linalg.lstsq(design[first], targets[first]).solution
    return float(((design[second] @ found).argmax(1) == wanted[second]).float().mean())
