"""The kinds of network there are, and what each of them can do (no torch here)."""

from __future__ import annotations

from typing import Any

from explorer.core.lab import resolve

#: Kind in config.json -> "module:class". The class has `Config`, a frozen dataclass made of
#: `explorer.compute.models.fields.Fields`, and is built from one: `class(config)`.
KINDS = {
    "unet": "explorer.compute.diffusion.networks.unet:UNet",
    "mlp": "explorer.compute.diffusion.networks.mlp:MLP",
    "classifier": "explorer.compute.diffusion.networks.classifier:Classifier",
    "vae": "explorer.compute.diffusion.networks.vae:VAE",
    "caption": "explorer.compute.diffusion.networks.caption:CaptionUNet",
    "gan": "explorer.compute.diffusion.networks.gan:GAN",
    "clip": "explorer.compute.diffusion.networks.clip:CLIP",
}

#: What a denoiser's output stands for; its config says it in the field `predicts`.
PREDICTED = ("epsilon", "x0", "v")


def class_of(kind: str) -> Any:
    """The class of a kind; KeyError for one that does not exist."""
    return resolve(KINDS[kind])
