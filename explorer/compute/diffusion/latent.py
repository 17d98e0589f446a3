"""Latent diffusion: what the reader sets (no torch).

A picture is made small by an autoencoder, diffused in that form, and made large again. Four shows:
words that become a picture; one glyph in the latent beside the same in pixels; the training of both
parts; and what the full-size original costs.
"""

from __future__ import annotations

from dataclasses import dataclass

from explorer.compute.diffusion import captions
from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

SHOWS = ("words", "spaces", "train", "cost")
#: The weights of the KL term that autoencoders ship for, and the names of their files.
KL = {"1e-05": "vae-loose", "0.001": "vae", "0.1": "vae-tight"}
#: Where in the U-Net words are read.
BLOCKS = ("middle", "outer")
#: Pictures in a row of the shows "spaces" and "train".
MOST_SAMPLES = 12
SIDES = ("256", "512", "768", "1024", "2048")
#: A live run is looked at after this many updates, and again.
EVERY = 50


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    show: str = param(
        "words", choices=SHOWS,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/latent", "Words become a picture"),
            QT_TRANSLATE_NOOP("diffusion/latent", "The latent beside pixels"),
            QT_TRANSLATE_NOOP("diffusion/latent", "Train one now"),
            QT_TRANSLATE_NOOP("diffusion/latent", "Stable Diffusion at full size"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/latent", "Show"),
    )  # fmt: skip
    caption: str = param(
        "A top left, 3 below", longest=120,
        label=QT_TRANSLATE_NOOP("diffusion/latent", "Caption"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/latent",
            "Up to four clauses with commas: a glyph (0–9, A–F), and “top left”, “top right”, "
            "“bottom left”, “bottom right”, or from the second on “below”, “above”, “beside”, "
            "“opposite”.",
        ),
    )  # fmt: skip
    glyph: str = param(
        "8", choices=captions.GLYPHS, label=QT_TRANSLATE_NOOP("diffusion/latent", "Glyph")
    )
    guidance: float = param(
        2.0, low=0.0, high=8.0, step=0.25,
        label=QT_TRANSLATE_NOOP("diffusion/latent", "Guidance (w)"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/latent",
            "ε = ε(no words) + w · (ε(words) − ε(no words)): 0 does not listen, 1 is the network "
            "as trained, more exaggerates.",
        ),
    )  # fmt: skip
    steps: int = param(
        20, low=1, high=50, label=QT_TRANSLATE_NOOP("diffusion/latent", "Steps of the sampler")
    )
    block: str = param(
        "middle", choices=BLOCKS,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/latent", "in the middle, 4 × 4 places"),
            QT_TRANSLATE_NOOP("diffusion/latent", "on the way down and up, 8 × 8"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/latent", "Cross-attention shown"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/latent",
            "The U-Net reads the words three times: twice at the latent's own resolution, and once "
            "at half of it.",
        ),
    )  # fmt: skip
    kl: str = param(
        "0.001", choices=tuple(KL),
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/latent", "0.00001: latents go where they like"),
            QT_TRANSLATE_NOOP("diffusion/latent", "0.001"),
            QT_TRANSLATE_NOOP("diffusion/latent", "0.1: latents look like N(0, 1)"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/latent", "Weight of KL in the autoencoder"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/latent",
            "How much it counts in the training that latents look like N(0, 1), beside that the "
            "picture comes back.",
        ),
    )  # fmt: skip
    scale: bool = param(
        True, label=QT_TRANSLATE_NOOP("diffusion/latent", "Scale factor"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/latent",
            "Latents are multiplied by 1 / their standard deviation before they are noised, and "
            "divided by it before they are decoded. Without it: the decoder is handed latents of "
            "the wrong size; in a training of your own, they are diffused as they are.",
        ),
    )  # fmt: skip
    samples: int = param(
        6, low=1, high=MOST_SAMPLES, label=QT_TRANSLATE_NOOP("diffusion/latent", "Pictures")
    )
    vae_updates: int = param(
        600, low=1, high=3000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/latent", "Updates of the autoencoder"),
        group=QT_TRANSLATE_NOOP("diffusion/latent", "Training"),
    )  # fmt: skip
    updates: int = param(
        1200, low=1, high=5000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/latent", "Updates of the denoiser"),
        group=QT_TRANSLATE_NOOP("diffusion/latent", "Training"),
    )  # fmt: skip
    side: str = param(
        "512", choices=SIDES,
        label=QT_TRANSLATE_NOOP("diffusion/latent", "Picture, pixels a side"),
    )  # fmt: skip
    seed: int = param(1, kind="seed", label=QT_TRANSLATE_NOOP("diffusion/latent", "Seed"))

    def unused(self) -> tuple[str, ...]:
        """What plays no part in the chosen show."""
        used = {
            "words": ("caption", "guidance", "steps", "block", "scale", "seed"),
            "spaces": ("glyph", "guidance", "steps", "kl", "scale", "samples", "seed"),
            "train": ("guidance", "kl", "scale", "samples", "vae_updates", "updates", "seed"),
            "cost": ("guidance", "steps", "side"),
        }[self.show]
        fields = (
            "caption", "glyph", "guidance", "steps", "block", "kl", "scale", "samples",
            "vae_updates", "updates", "side", "seed",
        )  # fmt: skip
        return tuple(name for name in fields if name not in used)

    def validate(self) -> None:
        """The caption can be understood. Raises ParamError."""
        if self.show == "words":
            captions.read(self.caption)
