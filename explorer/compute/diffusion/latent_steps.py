"""Latent diffusion: the steps of its four shows, and what the steps of a show share (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.diffusion.captions import Caption
from explorer.compute.diffusion.stable_diffusion import Bill
from explorer.core.trace import measured

# words become a picture -------------------------------------------------------------------


@dataclass(frozen=True)
class WordStep:
    """The latent at one noise level; float32.

    Attributes:
        stage: "text" (nothing but noise, and the words' vectors), "loop", "decode".
        alpha_bar, timestep: the noise level; 1 and −1 at the end.
        latent, guess: z_t and the expected z_0, (4, 8, 8), scaled.
        picture, picture_guess: what the decoder makes of them, (32, 32).
        read: weight of each place on each word in the chosen blocks of the U-Net, (words, side,
            side): mean over their heads; the side is 4 in the middle, 8 in the outer two.
        heads: the same of each block and head, float16 (blocks, heads, words, side, side).
        calls: of the network so far.
    """

    stage: str
    alpha_bar: float
    timestep: int
    latent: np.ndarray
    guess: np.ndarray
    picture: np.ndarray
    picture_guess: np.ndarray
    read: np.ndarray
    heads: np.ndarray
    calls: int
    dwell: float = 1.0


@dataclass(frozen=True)
class WordStory:
    """What all steps of "words" share.

    Attributes:
        caption: as understood.
        told: the words as the network gets them, with the signs for start and end.
        vectors: (words, width), what the text encoder makes of them.
        seen: (layers, words, words), how much each word sees of each other in the text encoder.
        found: what the classifier sees in the four cells of the finished canvas, a number of GLYPHS
            or −1 for nothing; `sure` its probability.
        products: multiply-adds by part: text encoder and denoiser for one call, decoder once;
            "pixels" is one call of the same denoiser on 32 × 32 pixels.
        weights: number of weights by part.
        scale: the autoencoder's scale factor.
    """

    caption: Caption
    told: tuple[str, ...]
    vectors: np.ndarray
    seen: np.ndarray
    found: tuple[int, ...]
    sure: tuple[float, ...]
    products: dict[str, int]
    weights: dict[str, int]
    scale: float


# the latent beside pixels -----------------------------------------------------------------


@dataclass(frozen=True)
class SpaceStep:
    """The same noise level in the latent and in pixels; float32.

    `stage`: "encode" (a real glyph goes through the autoencoder), "forward" (it is noised in both
    spaces) or "reverse" (samples come out of noise in both). `latent` and `guess` are
    (pictures, 4, 4, 4), scaled; all pictures (pictures, 16, 16). `decoded` is the picture of
    `latent`, `decoded_guess` that of `guess`. `density` (2, bins): how often values of the latents
    and of the pixels of all held-out glyphs lie between the story's `edges`, per unit; empty in the
    stage "reverse".
    """

    stage: str
    alpha_bar: float
    timestep: int
    latent: np.ndarray
    guess: np.ndarray
    decoded: np.ndarray
    decoded_guess: np.ndarray
    pixels: np.ndarray
    pixels_guess: np.ndarray
    density: np.ndarray
    calls: int
    dwell: float = 1.0


@dataclass(frozen=True)
class SpaceStory:
    """What all steps of "spaces" share.

    Attributes:
        real: (pictures, 16, 16) glyphs of held-out typefaces, of the chosen class.
        back: what the autoencoder gives back of them.
        edges: (bins + 1,) of the densities in the steps.
        error: mean squared error of that, on all held-out glyphs; `share` of the variance kept.
        deviation: standard deviation of unscaled latents; `scale` its inverse, as trained.
        products: multiply-adds of one call: "latent", "pixels"; and once per picture: "encoder",
            "decoder".
        weights: number of weights by part.
        right: share of the finished pictures that the classifier takes for the chosen glyph,
            by space.
        seconds_latent, seconds_pixels: that all calls of the denoiser took here.
    """

    real: np.ndarray
    back: np.ndarray
    edges: np.ndarray
    error: float
    share: float
    deviation: float
    scale: float
    products: dict[str, int]
    weights: dict[str, int]
    right: dict[str, float]
    seconds_latent: float = measured(0.0)
    seconds_pixels: float = measured(0.0)


# training ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class TrainStep:
    """A moment of the training.

    `stage` is "vae" or "denoiser". `pictures` (pictures, 16, 16): what the autoencoder gives back
    of the real ones in the story, or samples of the denoiser, one of each class in turn, decoded.
    `prior`: what the decoder makes of N(0, 1) without any diffusion. `deviation`: of unscaled
    latents. `right`: share of `pictures` (or −1 while it is the autoencoder's turn) that the
    classifier takes for what they should be, of a fixed larger batch.
    """

    stage: str
    updates: int
    pictures: np.ndarray
    prior: np.ndarray
    error: float
    divergence: float
    deviation: float
    loss: float
    right: float
    seconds: float = measured(0.0)


@dataclass(frozen=True)
class TrainStory:
    """What all moments share.

    `real` (pictures, 16, 16). `errors` (updates, 2): squared error and divergence of each batch of
    the autoencoder; `losses` (updates,): of the denoiser. `planned`: updates of both. `encoded` are
    mean and standard deviation of the real ones' unscaled latents, (pictures, 4, 4, 4) each, as far
    as the autoencoder is trained, and `encoded_divergence` their mean KL from N(0, 1).
    """

    real: np.ndarray
    labels: tuple[int, ...]
    errors: np.ndarray
    losses: np.ndarray
    planned: tuple[int, int]
    batch: int
    encoded: tuple[np.ndarray, np.ndarray]
    encoded_divergence: float


# cost -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class CostStep:
    """The work done so far for one picture of Stable Diffusion 1; multiply-adds.

    `stage`: "text", "loop", "decode". `done`: noise levels left behind. `latent` and `pixels` are
    the sums on the two ways.
    """

    stage: str
    done: int
    latent: int
    pixels: int
    dwell: float = 1.0


@dataclass(frozen=True)
class CostStory:
    """The counted layers, for the chosen size of picture and for all others. `calls` of the
    denoiser at each noise level: 2 where guidance needs an answer without words too."""

    bill: Bill
    bills: tuple[Bill, ...]
    calls: int
