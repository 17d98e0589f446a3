"""Compares the lab's numbers with independent implementations."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.diffusion.latent import Params
from explorer.compute.diffusion.latent_steps import CostStory, SpaceStory, TrainStory, WordStory
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

#: A chain of up to 50 steps through a network in float32, sums in another order, numbers up to 5.
CHAIN_TOLERANCE = 2e-3
#: One call in float32.
CALL_TOLERANCE = 1e-4


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge; each runs the other implementation now."""
    story = trace.shared
    if isinstance(story, CostStory):
        return [*against_diffusers_shapes(story)]
    if isinstance(story, WordStory):
        return [against_scheduler(params, trace), against_sdpa(params, trace)]
    if isinstance(story, SpaceStory):
        return [against_unfolding(params, trace)]
    assert isinstance(story, TrainStory)
    return [against_distributions(story)]


def against_scheduler(params: Params, trace: Trace) -> Check:
    """The loop again with diffusers' Euler scheduler, which works in another frame (x / √ᾱ over
    σ): without fresh noise it is the same solver as DDIM."""
    import torch

    from explorer.compute.diffusion.captions import numbers_of
    from explorer.compute.diffusion.networks.denoiser import as_denoise
    from explorer.compute.diffusion.networks.files import open_shipped

    what = QT_TRANSLATE_NOOP("diffusion", "diffusers EulerDiscreteScheduler: the finished latent")
    try:
        from diffusers import EulerDiscreteScheduler
    except ImportError:
        return Check(what, "missing")
    loaded = open_shipped("captions")
    schedule = loaded.noise
    other = EulerDiscreteScheduler(
        num_train_timesteps=schedule.steps, trained_betas=schedule.beta, prediction_type="epsilon",
        timestep_spacing="trailing",
    )  # fmt: skip
    other.set_timesteps(params.steps)
    numbers = torch.from_numpy(numbers_of(trace.shared.caption.words))[None]
    denoise = as_denoise(loaded.network, schedule, numbers, params.guidance)
    x = torch.from_numpy(np.array(trace[0].latent))[None]
    sigmas = [float(sigma) for sigma in other.sigmas]
    y = x * (1.0 + sigmas[0] ** 2) ** 0.5
    for time, sigma in zip(other.timesteps, sigmas[:-1], strict=True):
        inside = other.scale_model_input(y, time)
        y = other.step(denoise(inside, 1.0 / (1.0 + sigma**2)), time, y).prev_sample
    return compared(what, _apart(y[0].numpy(), trace[-1].latent), CHAIN_TOLERANCE, "float32")


def against_sdpa(params: Params, trace: Trace) -> Check:
    """What the places bring home from the words, by torch's fused attention, at the last level."""
    import torch
    from torch.nn import functional

    from explorer.compute.diffusion.captions import numbers_of
    from explorer.compute.diffusion.networks.files import open_shipped

    network = open_shipped("captions").network
    attention, seen = network.up_words.words, {}

    def keep(_: Any, given: Any, made: Any) -> None:
        seen["given"], seen["made"] = given, made

    hook = attention.register_forward_hook(keep)
    numbers = torch.from_numpy(numbers_of(trace.shared.caption.words))[None]
    step = trace[len(trace) - 2]
    with torch.no_grad():
        network(torch.from_numpy(np.array(step.latent))[None], torch.tensor([float(step.timestep)]),
                numbers)  # fmt: skip
        hook.remove()
        x, text = seen["given"]
        parts = [
            part.unflatten(-1, (attention.heads, -1)).transpose(1, 2)
            for part in (attention.query(x), attention.key(text), attention.value(text))
        ]
        theirs = functional.scaled_dot_product_attention(*parts)
        theirs = attention.output(theirs.transpose(1, 2).flatten(2))
    apart = _apart(theirs.numpy(), seen["made"][0].numpy())
    return compared("torch SDPA: cross-attention", apart, CALL_TOLERANCE, "float32")


def against_unfolding(params: Params, trace: Trace) -> Check:
    """The latents of the real glyphs, every convolution as a product of matrices in float64."""
    from torch import nn

    from explorer.compute.diffusion.latent import KL
    from explorer.compute.diffusion.latent_words import decoder_of

    vae = decoder_of(params, KL[params.kl])
    x = np.array(trace.shared.real, dtype=np.float64)[:, None]
    for layer in vae.encoder:
        if isinstance(layer, nn.Conv2d):
            assert layer.bias is not None
            x = convolved(x, layer.weight.double().numpy(), layer.bias.double().numpy(),
                          int(layer.stride[0]))  # fmt: skip
        else:
            x = x / (1.0 + np.exp(-x))
    latent = vae.config.scale * x[:, : vae.config.latent]
    return compared("numpy, convolutions as matrix products: z₀", _apart(latent, trace[0].latent),
                    CALL_TOLERANCE, "float32")  # fmt: skip


def convolved(x: np.ndarray, weight: np.ndarray, bias: np.ndarray, stride: int) -> np.ndarray:
    """A 3 × 3 convolution with a border of zeros: x (n, in, h, w), weight (out, in, 3, 3)."""
    padded = np.pad(x, ((0, 0), (0, 0), (1, 1), (1, 1)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, (3, 3), axis=(2, 3))
    windows = windows[:, :, ::stride, ::stride]
    out: np.ndarray = np.einsum("nchwij,ocij->nohw", windows, weight) + bias[:, None, None]
    return out


def against_distributions(story: TrainStory) -> Check:
    """The divergence of the shown glyphs' latents from N(0, 1), by torch.distributions."""
    import torch
    from torch.distributions import Normal, kl_divergence

    mean, deviation = (torch.from_numpy(np.array(part)) for part in story.encoded)
    theirs = float(kl_divergence(Normal(mean, deviation), Normal(0.0, 1.0)).mean())
    return compared("torch.distributions: KL of the shown latents",
                    abs(theirs - story.encoded_divergence), CALL_TOLERANCE, "float32")  # fmt: skip


def against_diffusers_shapes(story: CostStory) -> list[Check]:
    """Weights and multiply-adds of diffusers' own U-Net and decoder, built without numbers on the
    device "meta" and counted by torch as they run. At most 512 pixels: memory is not needed, time
    is."""
    import torch

    from explorer.compute.diffusion.networks.costs import products
    from explorer.compute.diffusion.stable_diffusion import DECODER, TEXT_WIDTH, UNET, WORDS, bill

    names = ("diffusers UNet2DConditionModel", "diffusers AutoencoderKL")
    try:
        from diffusers import AutoencoderKL, UNet2DConditionModel
    except ImportError:
        return [Check(name, "missing") for name in names]
    chosen = story.bill if story.bill.side <= 512 else bill(512)
    side = chosen.latent_side
    with torch.device("meta"):
        unet = UNet2DConditionModel(
            sample_size=64, block_out_channels=UNET, cross_attention_dim=TEXT_WIDTH,
            attention_head_dim=8,
        )  # fmt: skip
        z, words = torch.zeros(1, 4, side, side), torch.zeros(1, WORDS, TEXT_WIDTH)
        calls = products(unet, z, torch.zeros(1), words)
        vae = AutoencoderKL(
            block_out_channels=DECODER, down_block_types=("DownEncoderBlock2D",) * 4,
            up_block_types=("UpDecoderBlock2D",) * 4, layers_per_block=2,
        )  # fmt: skip
        decoded = products(vae.decode, z)
    weights = [
        sum(weight.numel() for weight in unet.parameters()),
        sum(w.numel() for part in (vae.decoder, vae.post_quant_conv) for w in part.parameters()),
    ]
    kinds = (
        QT_TRANSLATE_NOOP("diffusion", "{network}: weights"),
        QT_TRANSLATE_NOOP("diffusion", "{network}: multiply-adds"),
    )
    return [
        compared(kind, abs(theirs - ours), 0.0, "whole numbers", network=name)
        for name, counts, cost in zip(
            names, zip(weights, (calls, decoded), strict=True), (chosen.unet, chosen.decoder),
            strict=True,
        )
        for kind, theirs, ours in zip(
            kinds, counts, (cost.weights, cost.products), strict=True
        )
    ]  # fmt: skip


def _apart(theirs: np.ndarray, ours: np.ndarray) -> float:
    return float(np.abs(theirs.astype(np.float64) - ours.astype(np.float64)).max())
