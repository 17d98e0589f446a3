"""diffusion/latent: a picture diffused as a small latent, steered by words."""

from __future__ import annotations

import dataclasses
from typing import Any

from explorer.compute.diffusion.latent import Params
from explorer.compute.diffusion.latent_steps import WordStep, WordStory
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.diffusion.latent import told
from explorer.panels.diffusion.latent.answers import CHOICES, answer
from explorer.panels.diffusion.latent.words import WORDS

PRESETS = {
    "swapped": Preset(
        QT_TRANSLATE_NOOP("diffusion/latent", "The same words in another order"),
        {"caption": "3 top left, A below"}, "decode",
    ),
    "four": Preset(
        QT_TRANSLATE_NOOP("diffusion/latent", "Four glyphs, each from the one before"),
        {"caption": "B bottom right, 4 above, E beside, 7 below"}, "decode",
    ),
    "deaf": Preset(
        QT_TRANSLATE_NOOP("diffusion/latent", "Without guidance it listens less well"),
        {"guidance": 1.0, "caption": "B bottom right, 4 above, E beside, 7 below", "seed": 5},
        "decode",
    ),
    "outer": Preset(
        QT_TRANSLATE_NOOP("diffusion/latent", "Where words are read at full resolution"),
        {"block": "outer"}, "loop",
    ),
    "spaces": Preset(
        QT_TRANSLATE_NOOP("diffusion/latent", "Latent beside pixels: the same, at what cost?"),
        {"show": "spaces"}, "reverse",
    ),
    "tight": Preset(
        QT_TRANSLATE_NOOP("diffusion/latent", "A heavy KL term: less comes back"),
        {"show": "spaces", "kl": "0.1"}, "encode",
    ),
    "forgotten": Preset(
        QT_TRANSLATE_NOOP("diffusion/latent", "Hardly any KL, and the scale factor forgotten"),
        {"show": "spaces", "kl": "1e-05", "scale": False}, "reverse",
    ),
    "full": Preset(
        QT_TRANSLATE_NOOP("diffusion/latent", "Stable Diffusion at 512 × 512, counted"),
        {"show": "cost", "guidance": 7.5, "steps": 50}, "decode",
    ),
    "train": Preset(
        QT_TRANSLATE_NOOP("diffusion/latent", "Train both parts now, about two minutes"),
        {"show": "train"},
    ),
    "tiny": Preset("tiny", {"caption": "7 top right", "steps": 3}, hidden=True),
}  # fmt: skip
VALUE_NAMES = {
    "stage": "text, loop, decode; encode, forward, reverse; vae, denoiser",
    "alpha_bar": "share of the variance that is data, ᾱ",
    "timestep": "of the training's T, −1 where there is no noise",
    "latent": "zₜ, scaled",
    "guess": "the expected z₀, scaled",
    "picture": "zₜ decoded, −1 to 1",
    "picture_of_guess": "the expected z₀ decoded",
    "read": "weight of each place on each word, (words, side, side), mean over heads and blocks",
    "calls": "of the denoiser so far",
    "pixels": "xₜ, (pictures, 16, 16)",
    "pixels_guess": "the expected x₀",
    "updates": "made so far in this part of the training",
    "pictures": "what comes back of the real ones, or decoded samples",
    "prior": "N(0, 1) decoded, without diffusion",
    "error": "mean squared error of the pixels, held-out typefaces",
    "divergence": "KL from N(0, 1), nats per latent number",
    "deviation": "standard deviation of the unscaled latents",
    "loss": "of the last batches",
    "right": "share of the samples judged right, −1 before there are any",
    "done": "noise levels left behind",
    "products_latent": "multiply-adds so far by way of the latent",
    "products_pixels": "multiply-adds so far on pixels",
}
RESULT_NAMES = {
    "canvas": "the decoded canvas, (32, 32)",
    "wanted": "glyph of each cell in the caption, −1 for none",
    "found": "glyph of each cell by the classifier, −1 for none",
    "sure": "its probability",
    "products": "multiply-adds of one call by part",
    "weights": "number of weights by part",
    "calls": "of the denoiser",
    "right": "share of the samples judged right, by space",
    "error": "mean squared error of the autoencoder, held-out typefaces",
    "share": "of the pixels' variance that comes back",
    "deviation": "standard deviation of the unscaled latents",
    "scale": "its inverse on the glyphs trained on",
    "divergence": "KL from N(0, 1), nats per latent number",
    "loss": "of the last batches",
    "numbers": "in the picture and in its latent",
    "whole": "multiply-adds of a whole picture on both ways",
}


class Latent(Lab):
    """Diffusion in the latent of an autoencoder, told a caption."""

    id = "diffusion/latent"
    question = QT_TRANSLATE_NOOP(
        "diffusion/latent", "How do words become a picture, and why not pixel by pixel?"
    )
    Params = Params
    run = "explorer.compute.diffusion.latent_run:run"
    scene = "explorer.panels.diffusion.latent.scene:LatentScene"
    checks = "explorer.compute.diffusion.latent_checks:checks"
    words = WORDS
    beat = 0.3
    background = True
    code = (
        "explorer.compute.diffusion.networks.caption:TextEncoder.forward",
        "explorer.compute.diffusion.latent_words:loop",
        "explorer.compute.diffusion.networks.caption:CaptionUNet.forward",
        "explorer.compute.diffusion.networks.caption:Attention.forward",
        "explorer.compute.diffusion.latent_words:step_of",
        "explorer.compute.diffusion.networks.vae:VAE.encode",
        "explorer.compute.diffusion.networks.vae:VAE.decode",
        "explorer.compute.diffusion.latent_spaces:forward",
        "explorer.compute.diffusion.latent_spaces:moves",
        "explorer.compute.diffusion.networks.vae_training:VAETraining.update",
        "explorer.compute.diffusion.latent_train:train",
        "explorer.compute.diffusion.stable_diffusion:unet_layers",
    )
    prediction = Prediction("predict.question", CHOICES, answer, "loop")
    presets = PRESETS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    told_by = Telling(told.explain, told.values, told.result)

    def baseline(self, params: Any) -> Any | None:
        """Without the words; without the mistake; the other autoencoder; another size."""
        assert isinstance(params, Params)
        if params.show == "words":
            other = 2.0 if params.guidance == 0.0 else 0.0
            return dataclasses.replace(params, guidance=other)
        if params.show == "cost":
            return dataclasses.replace(params, side="256" if params.side != "256" else "512")
        if not params.scale:
            return dataclasses.replace(params, scale=True)
        return dataclasses.replace(params, kl="0.1" if params.kl != "0.1" else "0.001")

    def section(self, trace: Trace, index: int) -> str:
        """Which marked lines of the code belong to a step."""
        if trace.params.show == "cost":
            return "down"
        stage = str(trace[index].stage)
        return {"text": "words", "loop": "attention"}.get(stage, stage)

    def search_text(self, trace: Trace, index: int) -> str:
        """The words of the caption."""
        story = trace.shared
        step = trace[index]
        if isinstance(story, WordStory) and isinstance(step, WordStep):
            return " ".join(story.caption.words)
        return str(step.stage)


LAB = Latent()
