"""The run of the lab: which of the four shows (torch where one needs it)."""

from __future__ import annotations

from explorer.compute.diffusion.latent import Params
from explorer.compute.diffusion.latent_cost import cost
from explorer.core.trace import Producer


def run(params: Params) -> Producer:
    """Raises ParamError for a caption that cannot be understood."""
    params.validate()
    if params.show == "cost":
        return (yield from cost(params))
    import torch

    torch.set_num_threads(1)  # the same sums on every machine, and the fastest for small networks
    if params.show == "words":
        from explorer.compute.diffusion.latent_words import words

        return (yield from words(params))
    if params.show == "spaces":
        from explorer.compute.diffusion.latent_spaces import spaces

        return (yield from spaces(params))
    from explorer.compute.diffusion.latent_train import train

    return (yield from train(params))
