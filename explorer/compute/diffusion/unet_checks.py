"""The lab "U-Net" against torch's own attention and diffusers' scheduler (torch)."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.diffusion.networks.files import open_shipped
from explorer.compute.diffusion.networks.unet import Look, UNet
from explorer.compute.diffusion.schedules import noise_schedule
from explorer.compute.diffusion.spacing import kept_timesteps
from explorer.compute.diffusion.unet import SAMPLES, Params
from explorer.compute.diffusion.unet_run import DENOISER, look_of
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

DTYPE = "float32"


@torch.no_grad()
def checks(params: Params, trace: Trace) -> list[Check]:
    """Attention weights, the network without anything cut, and the whole chain of samples."""
    torch.set_num_threads(1)
    loaded = open_shipped(DENOISER, UNet)
    network: Any = loaded.network
    labels = torch.from_numpy(np.array(trace.shared.labels))
    x = torch.from_numpy(np.array(trace[0].x[0]))[:, None]
    timestep = torch.full((SAMPLES,), trace[0].timestep)
    plain = network(x, timestep, labels)
    nothing = network(x, timestep, labels, Look(keep=True))
    out = [
        compared("the network with nothing cut", float((plain - nothing).abs().max()), 0.0, DTYPE),
        compared("rows of attention sum to 1", trace.shared.sums, 1e-5, DTYPE),
    ]
    if trace[0].attention.size:
        out.append(_attention(network, params, trace, labels))
    out.append(_diffusers(network, params, trace, labels))
    return out


def _attention(network: Any, params: Params, trace: Trace, labels: Tensor) -> Check:
    """The weights of the first step, by torch's own attention with one-hot values."""
    look = look_of(params.off, params.freeze, trace.shared.timesteps)
    heard: list[Tensor] = []
    handle = network.attention.register_forward_pre_hook(lambda _, args: heard.extend(args[:2]))
    x = torch.from_numpy(np.array(trace[0].x[1, params.sample]))[None, None]
    try:
        network(x, torch.full((1,), trace[0].timestep), labels[[params.sample]],
                Look(look.cut, look.zero, look.time))  # fmt: skip
    finally:
        handle.remove()
    h, told = heard
    part = network.attention
    pixels = part.norm(h).flatten(2).transpose(1, 2)
    known = torch.cat([pixels, part.token(functional.silu(told))[:, None]], dim=1)

    def split(values: Tensor) -> Tensor:
        return values.unflatten(2, (part.heads, -1)).transpose(1, 2)

    count = known.shape[1]
    one_hot = torch.eye(count).expand(1, part.heads, count, count)
    weights = functional.scaled_dot_product_attention(
        split(part.query(pixels)), split(part.key(known)), one_hot
    )
    difference = float(np.abs(weights[0].numpy() - trace[0].attention).max())
    return compared("torch SDPA: attention weights", difference, 1e-5, DTYPE)


def _diffusers(network: Any, params: Params, trace: Trace, labels: Tensor) -> Check:
    """The finished samples of the whole network, by diffusers' DDIMScheduler."""
    what = QT_TRANSLATE_NOOP("diffusion", "diffusers DDIMScheduler: the samples")
    try:
        from diffusers import DDIMScheduler
    except ImportError:
        return Check(what, "missing")
    described = open_shipped(DENOISER, UNet).description
    schedule = noise_schedule(described.schedule, described.timesteps)
    scheduler = DDIMScheduler(
        num_train_timesteps=schedule.steps, trained_betas=np.array(schedule.beta),
        prediction_type="v_prediction", clip_sample=True, clip_sample_range=1.0,
        set_alpha_to_one=True, timestep_spacing="trailing",
    )  # fmt: skip
    steps = min(params.steps, schedule.steps)
    scheduler.set_timesteps(steps)
    mine = kept_timesteps(steps, schedule.steps)
    x = torch.from_numpy(np.array(trace[0].x[0]))[:, None]
    previous = [*mine[1:], -1]
    for at, timestep in enumerate(mine):
        said = network(x, torch.full((len(x),), float(timestep)), labels)
        if params.guidance != 1.0:
            free = network(x, torch.full((len(x),), float(timestep)), None)
            said = free + params.guidance * (said - free)
        # theirs goes on to t − T // steps, ours to the next of the list: told a chain as long as
        # the gap and one step, they agree
        scheduler.register_to_config(num_train_timesteps=int(timestep - previous[at]))
        scheduler.num_inference_steps = 1
        x = scheduler.step(said, int(timestep), x, use_clipped_model_output=True).prev_sample
    last = trace[len(trace) - 1].x[0]
    return compared(what, float(np.abs(x[:, 0].numpy() - last).max()), 2e-3, DTYPE)
