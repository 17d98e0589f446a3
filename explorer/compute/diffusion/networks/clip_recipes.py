"""How the encoders of pictures and captions were made: the recipe "clip"."""

from __future__ import annotations

import time

import torch
from torch import Tensor, nn

from explorer.compute.diffusion.networks.clip import CLIP, CLIPConfig
from explorer.compute.diffusion.networks.clip_data import (
    CHARACTERS,
    MANNERS,
    NUMBER,
    Captioned,
    draw,
    shortened,
    true_of,
)
from explorer.compute.diffusion.networks.files import Description, rounded, save
from explorer.compute.diffusion.networks.making import Job, card
from explorer.compute.diffusion.networks.training import TrainingConfig, built, learning_rate

UPDATES, BATCH, RATE, SEED = 1500, 128, 2e-3, 0
TEST_SEED, TESTED = 99, 2000


def clip(job: Job) -> None:
    """Train, measure what will be stored, store. About a minute."""
    network = built(CLIP, CLIPConfig(), SEED)
    assert isinstance(network, CLIP)
    began = time.process_time()
    config = TrainingConfig(UPDATES, BATCH, RATE, warm_up=50, clip=0.0, seed=SEED)
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=1e-3)
    for number in range(UPDATES):
        loss = one_update(network, optimiser, config, number)
        if (number + 1) % 100 == 0:
            print(f"{job.name} {number + 1}/{UPDATES}  loss {loss:.4f}", flush=True)
    seconds = time.process_time() - began
    found = measured(rounded(network).eval())
    said = {
        "pictures of typefaces it never saw, 16 captions “0” to “F”, the right one nearest":
            f"{found['character']:.1%} (chance {1 / len(CHARACTERS):.1%})",
        "weight (“bold” or “regular”)": f"{found['weight']:.1%}",
        "slant (“slanted” or “upright”)": f"{found['slant']:.1%}",
        "family (“sans”, “serif” or “mono”)": f"{found['family']:.1%}",
        "mean cosine of a picture with its full caption": f"{found['own']:.3f}",
        "with the captions of others": f"{found['other']:.3f}",
    }  # fmt: skip
    text = card(
        "Pictures and captions",
        "Two encoders that put 16×16 glyphs and captions of up to four words, such as “bold "
        "slanted serif A”, into one space of 32 numbers.",
        job.command, seconds, None,
        f"Glyphs of 26 typefaces, drawn anew for each of {UPDATES:,} updates of {BATCH} pictures; "
        "words say what is known of the typeface, 35% of them left out. AdamW, learning rate "
        f"{RATE:g} along a half cosine, seed {SEED}. Typefaces: see ../images/README.md.",
        said, sum(p.numel() for p in network.parameters()), "float16",
        "The same as the program's.",
    )  # fmt: skip
    save(job.folder, "clip", network, Description("Pictures and captions", measured=found), text)


def one_update(
    network: CLIP, optimiser: torch.optim.Optimizer, config: TrainingConfig, number: int
) -> float:
    """Draw a batch, compare everything with everything, change the weights; the loss before."""
    generator = torch.Generator().manual_seed(config.seed * 1_000_003 + number)
    batch = draw(config.batch, generator)
    captions = shortened(batch.words, generator)
    loss = network.loss(batch.pictures, captions, true_of(batch.words, captions))
    for group in optimiser.param_groups:
        group["lr"] = learning_rate(config, number)
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    optimiser.step()
    return float(loss.detach())


@torch.no_grad()
def measured(network: nn.Module) -> dict[str, float]:
    """On typefaces it never saw: how often the right word is nearest, and mean cosines."""
    assert isinstance(network, CLIP)
    test = draw(TESTED, torch.Generator().manual_seed(TEST_SEED), held_out=True)
    seen = network.pictures(test.pictures)
    out = {"character": _right(network, seen, tuple(CHARACTERS), test, 3)}
    for column, (name, words) in enumerate(
        zip(("weight", "slant", "family"), MANNERS, strict=True)
    ):
        out[name] = _right(network, seen, words, test, column)
    full = network.captions(test.words)
    out["own"] = float((seen * full).sum(1).mean())
    out["other"] = float((seen * full.roll(1, dims=0)).sum(1).mean())
    return {name: round(value, 4) for name, value in out.items()}


def _right(
    network: CLIP, seen: Tensor, words: tuple[str, ...], test: Captioned, column: int
) -> float:
    numbers = torch.tensor([NUMBER[word] for word in words])
    nearest = (seen @ network.captions(numbers[:, None]).T).argmax(dim=1)
    return float((numbers[nearest] == test.words[:, column]).float().mean())
