"""A caption becomes a canvas: words to vectors, the loop in the latent, one decoding (torch)."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator
from typing import Any

import numpy as np
import torch
from torch import Tensor

from explorer.compute.diffusion import captions
from explorer.compute.diffusion.captions import END, LENGTH, START
from explorer.compute.diffusion.latent import Params
from explorer.compute.diffusion.latent_steps import WordStep, WordStory
from explorer.compute.diffusion.networks.canvases import cut
from explorer.compute.diffusion.networks.caption import CaptionUNet, Read, empty
from explorer.compute.diffusion.networks.costs import products, weights
from explorer.compute.diffusion.networks.denoiser import as_denoise, timestep_of
from explorer.compute.diffusion.networks.files import open_shipped
from explorer.compute.diffusion.networks.vae import VAE
from explorer.compute.diffusion.sampling import Method, Move, sample
from explorer.compute.diffusion.schedules import NoiseSchedule
from explorer.compute.diffusion.spacing import kept_levels
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import message

#: A cell with less ink than this is empty: the thinnest of the glyphs trained on has 0.04.
LEAST_INK = 0.02
#: The blocks of the U-Net that a reader may look at together.
BLOCKS = {"middle": ("low",), "outer": ("down", "up")}


def words(params: Params) -> Producer:
    """The text, the loop, the decoding: steps + 1 noise levels, the first with the words alone."""
    caption = captions.read(params.caption)
    loaded = open_shipped("captions")
    network, vae = loaded.network, decoder_of(params)
    schedule = loaded.noise
    yield Progress(0.0, message("doing.words"))
    # [text] once for the whole picture
    numbers = torch.from_numpy(captions.numbers_of(caption.words))[None]
    vectors, seen_by = encoded(network, numbers)
    steps: list[WordStep] = []
    for move, read in loop(network, schedule, vectors, params):
        steps.append(step_of(vae, schedule, move, read, params.block))
        yield Progress(0.9 * (len(steps) / (params.steps + 1)), message("doing.loop"))
    first = dataclasses.replace(steps[0], stage="text", calls=0, dwell=2.0)
    last = dataclasses.replace(steps[-1], stage="decode", dwell=3.0)
    trace_steps = (first, *steps[:-1], last)
    found, sure = seen(torch.from_numpy(np.array(last.picture))[None, None])
    yield None
    told = (START, *caption.words, *[END] * (LENGTH - 1 - len(caption.words)))
    story = WordStory(
        caption,
        told,
        vectors[0].numpy(),
        seen_by,
        found,
        sure,
        *counted(network, vae),
        vae.config.scale,
    )
    return Trace(
        params, trace_steps, shared=story,
        sections=(
            Section("text", 0, message("section.text")),
            Section("loop", 1, message("section.loop")),
            Section("decode", len(trace_steps) - 1, message("section.decode")),
        ),
        scales=scales_of(trace_steps, story),
    )  # fmt: skip


@torch.no_grad()
def encoded(network: CaptionUNet, numbers: Tensor) -> tuple[Tensor, np.ndarray]:
    """What the text encoder makes of a caption, (1, words, width), and how much each word sees of
    each other in its layers, (layers, words, words): means over the heads."""
    kept: list[Tensor] = []
    vectors: Tensor = network.text(numbers, kept)
    return vectors, torch.cat(kept).mean(dim=1).numpy()


@torch.no_grad()
def loop(
    network: CaptionUNet, schedule: NoiseSchedule, vectors: Tensor, params: Params
) -> Iterator[tuple[Move, list[Read]]]:
    """The latent from noise to the finished one, and at each level who read what.

    With guidance the network is asked twice; kept is what it read of the caption.
    """
    config = network.config
    shape = (1, config.latent, config.side, config.side)
    # [loop] pure noise, and again and again: what noise is in it, given the words?
    x = torch.randn(shape, generator=torch.Generator().manual_seed(params.seed))
    denoise = as_denoise(network, schedule, vectors, params.guidance)
    moves = sample(x, kept_levels(schedule, params.steps), denoise, Method("ddim"), lambda: x)
    reads: list[Read] = []
    for move in moves:
        if move.alpha_bar < 1.0:  # the finished latent is not asked about
            reads = looked(network, move.x, timestep_of(schedule, move.alpha_bar), vectors)
        calls = denoise.calls
        yield dataclasses.replace(move, calls=calls), reads


@torch.no_grad()
def looked(network: CaptionUNet, x: Tensor, timestep: float, vectors: Tensor) -> list[Read]:
    """The weights of all cross-attentions in one call with the caption."""
    network.kept = []
    network(x, torch.tensor([timestep]), vectors)
    kept, network.kept = network.kept, None
    return kept


@torch.no_grad()
def step_of(
    vae: VAE, schedule: NoiseSchedule, move: Move, reads: list[Read], block: str
) -> WordStep:
    """A noise level as a step: both latents decoded, and the weights as maps."""
    both = torch.cat([move.x, move.x0_hat])
    # [decode] latent to canvas
    pictures = vae.from_diffused(both)[:, 0].numpy()
    heads = torch.cat([read.weights for read in reads if read.where in BLOCKS[block]])
    side = math.isqrt(heads.shape[2])
    maps = heads.transpose(-1, -2).unflatten(-1, (side, side)).numpy()
    finished = move.alpha_bar >= 1.0
    timestep = -1 if finished else round(timestep_of(schedule, move.alpha_bar))
    return WordStep(
        "loop", float(move.alpha_bar), timestep, both[0].numpy(), both[1].numpy(), pictures[0],
        pictures[1], maps.mean(axis=(0, 1)), maps.astype(np.float16), move.calls,
    )  # fmt: skip


@torch.no_grad()
def seen(canvas: Tensor) -> tuple[tuple[int, ...], tuple[float, ...]]:
    """What stands in the cells of a canvas (1, 1, 32, 32), by the classifier of glyphs, which has
    no part in the sampling; −1 where there is hardly any ink."""
    cells = cut(canvas)[0]
    ink = (cells.clamp(-1, 1).mean(dim=(1, 2, 3)) + 1.0) / 2.0
    chances = open_shipped("classifier-glyphs").network(cells).softmax(dim=1)
    sure, best = chances.max(dim=1)
    empty_cell = ink < LEAST_INK
    found = torch.where(empty_cell, torch.full_like(best, -1), best)
    return tuple(found.tolist()), tuple(torch.where(empty_cell, 1.0, sure).tolist())


def counted(network: CaptionUNet, vae: VAE) -> tuple[dict[str, int], dict[str, int]]:
    """Multiply-adds and weights by part. "pixels": the same denoiser on a canvas of 32 × 32
    pixels, which was never trained; it is built without numbers and counted."""
    config, numbers, time = network.config, empty(1), torch.zeros(1)
    x = torch.zeros(1, config.latent, config.side, config.side)
    vectors = network.text(numbers)
    side = 4 * config.side
    with torch.device("meta"):
        large = CaptionUNet(dataclasses.replace(config, latent=1, side=side))
        on_pixels = products(
            large, torch.zeros(1, 1, side, side), torch.zeros(1), torch.zeros(vectors.shape)
        )
    cost = {
        "text": products(network.text, numbers),
        "denoiser": products(network, x, time, vectors),
        "decoder": products(vae.decode, x),
        "pixels": on_pixels,
    }
    text = weights(network.text)
    sizes = {
        "text": text, "denoiser": weights(network) - text, "decoder": weights(vae.decoder),
    }  # fmt: skip
    return cost, sizes


def decoder_of(params: Params, name: str = "vae") -> VAE:
    """The autoencoder; one that forgets its scale factor if the reader wants that."""
    vae: Any = open_shipped(name).network
    if params.scale:
        return vae
    forgetful = VAE(dataclasses.replace(vae.config, scale=1.0))
    forgetful.load_state_dict(vae.state_dict())
    return forgetful.eval().requires_grad_(False)


def scales_of(steps: tuple[WordStep, ...], story: WordStory) -> dict[str, tuple[float, float]]:
    """One range per quantity for the whole trace."""
    size = max(float(np.abs(array).max()) for step in steps for array in (step.latent, step.guess))
    most = max(float(step.read.max()) for step in steps)
    width = float(np.abs(story.vectors).max())
    return {
        "latent": (-size, size), "picture": (-1.0, 1.0), "read": (0.0, most),
        "vectors": (-width, width),
    }  # fmt: skip
