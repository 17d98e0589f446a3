"""How Flamingo leads something else than text into a language model (Alayrac et al. 2022; torch).

A perceiver resampler turns any number of vectors into a fixed number of latents; gated
cross-attention, put before each layer of the frozen language model, lets its tokens read them. The
language model is one that ships; resampler and gates are as torch initialises them, and what comes
in are normal vectors: nothing of this is trained on images.
"""

from __future__ import annotations

import math
from collections.abc import Generator

import numpy as np
import torch
from torch import Tensor, nn

from explorer.compute.blocks.flow import Images, Params
from explorer.compute.models.attention import MultiHeadAttention
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.encoder import FeedForward
from explorer.compute.models.library import LoadedModel

HEADS = 4
GATES = np.linspace(-2.0, 2.0, 17)


class Resampler(nn.Module):
    """Any number of vectors in, `latents` vectors out."""

    def __init__(self, width: int, latents: int) -> None:
        super().__init__()
        self.latents = nn.Parameter(torch.randn(latents, width))
        self.given_norm, self.latent_norm = nn.LayerNorm(width), nn.LayerNorm(width)
        self.attention = MultiHeadAttention(width, HEADS, biases=False)
        self.feed_forward_norm = nn.LayerNorm(width)
        self.feed_forward = FeedForward(width, 4 * width)

    def forward(self, given: Tensor, record: dict[str, Tensor] | None = None) -> Tensor:
        """(any, width) → (latents, width): the latents ask; vectors and latents are read."""
        # [resampler]
        asking = self.latent_norm(self.latents)
        read = torch.cat([self.given_norm(given), asking])
        latents = self.latents + self.attention(asking, read, None, frozenset(), record)
        output: Tensor = latents + self.feed_forward(self.feed_forward_norm(latents))
        return output


class GatedCrossAttention(nn.Module):
    """Tokens read the latents; what that adds is multiplied by tanh α."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.attention_norm, self.feed_forward_norm = nn.LayerNorm(width), nn.LayerNorm(width)
        self.attention = MultiHeadAttention(width, HEADS, biases=False)
        self.feed_forward = FeedForward(width, 4 * width)

    def forward(
        self, stream: Tensor, latents: Tensor, gate: float, record: dict[str, Tensor] | None = None
    ) -> Tensor:
        """(tokens, width) → (tokens, width); at α = 0 the stream itself."""
        # [gate]
        opening = math.tanh(gate)
        given = self.attention(self.attention_norm(stream), latents, None, frozenset(), record)
        stream = stream + opening * given
        return stream + opening * self.feed_forward(self.feed_forward_norm(stream))


class Led(nn.Module):
    """Resampler and one gated cross-attention per layer, in front of a frozen decoder."""

    def __init__(self, decoder: Decoder, latents: int, seed: int) -> None:
        super().__init__()
        width = decoder.config.width
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            self.resampler = Resampler(width, latents)
            self.gated = nn.ModuleList(GatedCrossAttention(width) for _ in decoder.layers)
        self.decoder = decoder

    def forward(
        self, ids: Tensor, latents: Tensor, gate: float, record: dict[str, Tensor] | None = None
    ) -> Tensor:
        """Logits (tokens, vocabulary): the decoder's own way, and before each layer a look across.

        `record` takes down the first of these.
        """
        stream, turns = self.decoder._embed(ids)
        bias = self.decoder.position_bias(len(ids))
        for index, (gated, layer) in enumerate(zip(self.gated, self.decoder.layers, strict=True)):
            stream = gated(stream, latents, gate, None if index else record)
            stream = layer(stream, turns, frozenset(), None, bias)
        return self.decoder.unembed(self.decoder.final_norm(stream))


def vectors(given: int, width: int, seed: int) -> Tensor:
    """Normal vectors (given, width) that stand for what an image encoder would give."""
    return torch.randn(given, width, generator=torch.Generator().manual_seed(seed))


def measure(params: Params, model: LoadedModel, ids: list[int]) -> Generator[None, None, Images]:
    """The resampler's weights, and what the gate does to the logits."""
    decoder, text = model.decoder, torch.tensor(ids)
    led = Led(decoder, params.latents, params.seed).eval()
    yield None
    with torch.no_grad():
        alone = decoder(text)
        inside: dict[str, Tensor] = {}
        latents = led.resampler(vectors(params.given, decoder.config.width, params.seed), inside)
        yield None
        across: dict[str, Tensor] = {}
        with_it = led(text, latents, params.gate, across)
        change = []
        for gate in GATES.tolist():
            change.append(float((led(text, latents, gate) - alone).abs().max()))
            yield None
    logs, others = alone[-1].double().log_softmax(-1), with_it[-1].double().log_softmax(-1)
    best = tuple(
        model.vocabulary.pieces([int(one[-1].argmax())])[0] for one in (alone, with_it)
    )  # fmt: skip
    return Images(
        model.title, params.given, model.vocabulary.pieces(ids),
        inside["weights"].mean(0).numpy(), across["weights"].mean(0).numpy(),
        math.tanh(params.gate), GATES, np.array(change), float((with_it - alone).abs().max()),
        bool(torch.equal(with_it, alone)), (best[0], best[1]),
        float((logs.exp() * (logs - others)).sum()),
    )  # fmt: skip
