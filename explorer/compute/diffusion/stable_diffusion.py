"""The shapes of Stable Diffusion 1, and what a picture costs: counted, layer by layer.

From the published configuration (Rombach et al. 2022; CompVis/stable-diffusion-v1): a text encoder
(CLIP ViT-L/14), a U-Net and an autoencoder. No weight is needed to count weights and products. A
multiply-add is one product of two numbers and its addition to a sum; norms, activations and other
small change are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

WORDS, TEXT_WIDTH, TEXT_LAYERS, TEXT_VOCABULARY = 77, 768, 12, 49_408
LATENT, FACTOR, COLOURS = 4, 8, 3
#: Channels of the U-Net and of the autoencoder at each resolution, the finest first.
UNET = (320, 640, 1280, 1280)
DECODER = (128, 256, 512, 512)
PER_LEVEL = 2  # residual blocks of a level on the way down; one more on the way up
TOLD = 1280  # numbers that tell the timestep


@dataclass(frozen=True)
class Cost:
    """What a part is and does: its weights, and its multiply-adds in one call."""

    weights: int
    products: int

    def __add__(self, other: Cost) -> Cost:
        return Cost(self.weights + other.weights, self.products + other.products)


def total(parts: Iterator[Cost]) -> Cost:
    """The sum of many."""
    return sum(parts, Cost(0, 0))


def convolution(given: int, made: int, side: int, size: int = 3) -> Cost:
    """A convolution whose output has side × side places: at each, size² · given · made products."""
    kernel = size * size * given * made
    return Cost(kernel + made, kernel * side * side)


def linear(given: int, made: int, places: int, bias: bool = True) -> Cost:
    """A full layer, applied at a number of places."""
    return Cost(given * made + bias * made, given * made * places)


def norm(width: int) -> Cost:
    """A gain and a shift for every channel."""
    return Cost(2 * width, 0)


def residual(given: int, made: int, side: int, told: int) -> Cost:
    """Two convolutions beside a straight way; `told` is 0 where no timestep comes in."""
    cost = norm(given) + convolution(given, made, side)
    cost += norm(made) + convolution(made, made, side)
    if told:
        cost += linear(told, made, 1)
    return cost if given == made else cost + convolution(given, made, side, 1)


def attention(width: int, places: int, source: int, words: int, bias: bool = False) -> Cost:
    """Queries from `places`, keys and values from `words`: the projections, and the two products
    of every place with every word."""
    cost = linear(width, width, places, bias) + linear(width, width, places)
    cost += linear(source, width, words, bias) + linear(source, width, words, bias)
    return cost + Cost(0, 2 * places * words * width)


def transformer(width: int, side: int) -> Cost:
    """The places among themselves, then over the words, then a gated feed-forward part."""
    places = side * side
    cost = norm(width) + convolution(width, width, side, 1) + convolution(width, width, side, 1)
    cost += norm(width) + attention(width, places, width, places)
    cost += norm(width) + attention(width, places, TEXT_WIDTH, WORDS)
    return cost + norm(width) + linear(width, 8 * width, places) + linear(4 * width, width, places)


def unet_layers(side: int, channels: int = LATENT) -> Iterator[Cost]:
    """The denoiser on a latent (or a picture) of side × side places."""
    yield linear(UNET[0], TOLD, 1) + linear(TOLD, TOLD, 1)
    yield convolution(channels, UNET[0], side)
    # [down] each level: two residual blocks, each with a transformer but at the coarsest
    skips, width, last = [UNET[0]], UNET[0], len(UNET) - 1
    for level, made in enumerate(UNET):
        for _ in range(PER_LEVEL):
            yield residual(width, made, side, TOLD)
            if level < last:
                yield transformer(made, side)
            width = made
            skips.append(made)
        if level < last:
            side //= 2
            yield convolution(made, made, side)
            skips.append(made)
    # [middle] once more at the coarsest resolution
    yield residual(width, width, side, TOLD)
    yield transformer(width, side)
    yield residual(width, width, side, TOLD)
    # [up] every block is handed what one on the way down had made
    for level, made in reversed(list(enumerate(UNET))):
        for _ in range(PER_LEVEL + 1):
            yield residual(width + skips.pop(), made, side, TOLD)
            if level < last:
                yield transformer(made, side)
            width = made
        if level > 0:
            side *= 2
            yield convolution(made, made, side)
    yield norm(width) + convolution(width, channels, side)


def decoder_layers(side: int) -> Iterator[Cost]:
    """The autoencoder's way from a latent of side × side places to the picture."""
    width = DECODER[-1]
    yield convolution(LATENT, LATENT, side, 1)
    yield convolution(LATENT, width, side)
    yield residual(width, width, side, 0)
    yield norm(width) + attention(width, side * side, width, side * side, bias=True)
    yield residual(width, width, side, 0)
    for level, made in reversed(list(enumerate(DECODER))):
        for _ in range(PER_LEVEL + 1):
            yield residual(width, made, side, 0)
            width = made
        if level > 0:
            side *= 2
            yield convolution(made, made, side)
    yield norm(width) + convolution(width, COLOURS, side)


def text_layers() -> Iterator[Cost]:
    """The text encoder, on 77 words."""
    width = TEXT_WIDTH
    yield Cost((TEXT_VOCABULARY + WORDS) * width, 0)
    for _ in range(TEXT_LAYERS):
        yield norm(width) + attention(width, WORDS, width, WORDS, bias=True)
        yield norm(width) + linear(width, 4 * width, WORDS) + linear(4 * width, width, WORDS)
    yield norm(width)


@dataclass(frozen=True)
class Bill:
    """A whole picture: the three parts of the latent way, and the same U-Net on pixels.

    `pixels` is one call on the picture itself (3 channels in and out). That model exists only on
    this bill: nobody would train it.
    """

    side: int  # of the picture, in pixels
    text: Cost
    unet: Cost
    decoder: Cost
    pixels: Cost

    @property
    def latent_side(self) -> int:
        """Places along a side of the latent."""
        return self.side // FACTOR

    @property
    def numbers(self) -> tuple[int, int]:
        """How many numbers a picture is, and its latent."""
        return COLOURS * self.side**2, LATENT * self.latent_side**2

    def products(self, steps: int, calls: int, space: str = "latent") -> int:
        """Multiply-adds of a picture: the denoiser `calls` times (2 with guidance) at each of
        `steps` noise levels, and once what stands before and after."""
        text = calls * self.text.products  # guidance needs the vectors of the empty caption too
        if space == "pixels":
            return text + steps * calls * self.pixels.products
        return text + steps * calls * self.unet.products + self.decoder.products


@lru_cache(maxsize=32)
def bill(side: int) -> Bill:
    """The costs of pictures of side × side pixels; `side` is a multiple of 64."""
    latent = side // FACTOR
    return Bill(
        side, total(text_layers()), total(unet_layers(latent)), total(decoder_layers(latent)),
        total(unet_layers(side, COLOURS)),
    )  # fmt: skip
