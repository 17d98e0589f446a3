"""A small mixture of experts with a trained router, and the layer of the model it stands in for.

The mixture reads what the feed-forward of layer `LAYER` of the bundled bilingual model reads, and
was trained to say what that layer says (`train.py`).
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from explorer.compute.models.library import LoadedModel
from explorer.compute.models.routing import route
from explorer.core.paths import resources

#: The bundled model, and the layer (from 0) whose feed-forward the mixture replaces.
MODEL, LAYER = "bilingual", 0
#: Experts, the width inside each, the width of the model, and the choices a token was trained on.
EXPERTS, INNER, WIDTH, TOP_K = 8, 64, 320, 2


class Mixture(nn.Module):
    """`EXPERTS` feed-forwards with SwiGLU (Shazeer 2020) and the linear router that picks."""

    def __init__(self, experts: int = EXPERTS, inner: int = INNER, width: int = WIDTH) -> None:
        super().__init__()
        self.router = nn.Parameter(torch.randn(experts, width) * width**-0.5)
        self.gate = nn.Parameter(torch.randn(experts, inner, width) * width**-0.5)
        self.up = nn.Parameter(torch.randn(experts, inner, width) * width**-0.5)
        self.down = nn.Parameter(torch.randn(experts, width, inner) * inner**-0.5)

    def scores(self, tokens: Tensor) -> Tensor:
        """The router's score of every expert: (tokens, width) → (tokens, experts)."""
        return tokens @ self.router.T

    def expert(self, which: int, tokens: Tensor, part: slice = slice(None)) -> Tensor:
        """One expert on the tokens it was sent: (n, width) → (n, width).

        `part` are the inner numbers a tensor-parallel rank has: rows of gate and up, columns of
        down. The outputs of all parts add up to the expert's.
        """
        inner = functional.silu(tokens @ self.gate[which, part].T) * (
            tokens @ self.up[which, part].T
        )
        return inner @ self.down[which][:, part].T

    def forward(self, tokens: Tensor, top_k: int = TOP_K) -> Tensor:
        """The dense mixture, on one device: (tokens, width) → (tokens, width)."""
        chosen, weights = route(self.scores(tokens), top_k)
        return self.mixed(tokens, chosen, weights)

    def mixed(self, tokens: Tensor, chosen: Tensor, weights: Tensor) -> Tensor:
        """Σ weight · expert(token) over the experts each token chose (tokens, k)."""
        out = torch.zeros_like(tokens)
        for which in range(len(self.router)):
            places, slots = torch.nonzero(chosen == which, as_tuple=True)
            answered = self.expert(which, tokens[places]) * weights[places, slots, None]
            out = out.index_add(0, places, answered)
        return out


def folder() -> Path:
    """Where the trained mixtures are."""
    return resources() / "parallelism" / "experts"


def load(router: str) -> Mixture:
    """The mixture whose router was trained that way ("balanced" or "free"), in float32."""
    from safetensors.torch import load_file

    with torch.device("meta"):
        found = Mixture()
    stored = load_file(str(folder() / f"{router}.safetensors"))
    found.load_state_dict({name: value.float() for name, value in stored.items()}, assign=True)
    return found.requires_grad_(False).eval()


def continued(model: LoadedModel, residual: Tensor, answer: Tensor) -> Tensor:
    """Logits (tokens, vocabulary) when the layer's feed-forward says `answer` instead.

    `residual` is what stands between attention and feed-forward of `LAYER` (tokens, width).
    """
    decoder = model.decoder
    _, turns = decoder._embed(torch.zeros(len(residual), dtype=torch.int64))
    bias = decoder.position_bias(len(residual))
    state = residual + answer
    for layer in decoder.layers[LAYER + 1 :]:
        state = layer(state, turns, frozenset(), None, bias)
    return decoder.unembed(decoder.final_norm(state))
