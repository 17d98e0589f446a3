"""Sentences about what diffusion costs, put to counted networks."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import fixed, number
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "diffusion.large_t": QT_TRANSLATE_NOOP(
        "claims",
        "A call of the denoiser at a late timestep takes exactly as many multiply-adds as at an "
        "early one (ratio {times}). What counts is how many steps there are (50 instead of 10: "
        "{steps} times the work) and how large the picture is: with twice the pixels a side, a "
        "call of Stable Diffusion's U-Net on pixels would take {side} times as many. Its latent "
        "has {fewer} times fewer numbers than the picture.",
    ),
}  # fmt: skip


@claim("W056")
def large_t() -> Verdict:
    """Is a diffusion step dearer at a large timestep t? Counts calls of a U-Net at both ends of the
    schedule, at 10 and 50 steps, and of Stable Diffusion's at two sizes of picture."""
    import torch

    from explorer.compute.diffusion.networks.costs import products
    from explorer.compute.diffusion.networks.training import built
    from explorer.compute.diffusion.networks.unet import UNet, UNetConfig
    from explorer.compute.diffusion.stable_diffusion import bill

    network = built(UNet, UNetConfig(size=16, channels=(16, 32), classes=0), 0)
    x = torch.zeros(1, 1, 16, 16)
    early, late = (products(network, x, torch.tensor([t])) for t in (1.0, 199.0))
    steps = 50 * late / (10 * late)
    small, large = bill(512), bill(1024)
    picture, latent = small.numbers
    numbers = {
        "late_over_early": late / early,
        "fifty_steps_over_ten": steps,
        "twice_the_side": large.pixels.products / small.pixels.products,
        "picture_over_latent": picture / latent,
        "whole_picture_pixels_over_latent": small.products(50, 2, "pixels") / small.products(50, 2),
    }
    sentence = message(
        "diffusion.large_t", times=fixed(late / early, 2), steps=fixed(steps, 0),
        side=number(numbers["twice_the_side"], 3), fewer=fixed(picture / latent, 0),
    )  # fmt: skip
    return Verdict("true" if late > early else "false", numbers, sentence)
