"""Latent attention on real weights: absorbed matrices, a rotation in between, the rotary part.

DeepSeek-V2 (2024), section 2.1. Vectors are rows: c (d_c) is the latent of a token, k = c W_UK.
"""

from __future__ import annotations

import torch
from torch import Tensor

from explorer.compute.attention.variants import Latent
from explorer.compute.attention.variants_convert import LatentWeights
from explorer.compute.models.rotary import angles, rotate

ROTARY_BASE = 10_000.0


def rebuilt_scores(queries: Tensor, latents: Tensor, up_key: Tensor) -> Tensor:
    """(heads, queries, keys): q · (c W_UK). The keys of every head are rebuilt for every token.

    `queries` (heads, tokens, d), `latents` (tokens, d_c), `up_key` (heads, d, d_c) = W_UKᵀ.
    """
    keys = latents @ up_key.transpose(-2, -1)
    return queries @ keys.transpose(-2, -1)


def absorbed_scores(queries: Tensor, latents: Tensor, up_key: Tensor) -> Tensor:
    """(heads, queries, keys): (q W_UKᵀ) · c. The query is taken to the latent once; no key is
    ever rebuilt."""
    # [absorb]
    return (queries @ up_key) @ latents.T


def turns_of(positions: Tensor, width: int) -> Tensor:
    """Angles of rotary positions for vectors of an even width: (tokens, width / 2)."""
    exponents = torch.arange(0, width, 2, dtype=torch.float64) / width
    return angles(positions, ROTARY_BASE**-exponents).to(torch.float64)


def turned_scores(queries: Tensor, keys: Tensor) -> Tensor:
    """(heads, queries, keys): (q R_m) · (k R_n), queries and keys turned at their positions."""
    # [rotation]
    turns = turns_of(torch.arange(queries.shape[-2]), queries.shape[-1])
    return rotate(queries, turns) @ rotate(keys, turns).transpose(-2, -1)


def matrix_changes(up_key: Tensor, tokens: int) -> Tensor:
    """(tokens,): ‖M_t − M_0‖ / ‖M_0‖ of the matrix to absorb, M_t = R_t W_UK of one head.

    As (q R_m) · (c W_UK R_n) = q R_(m−n) W_UKᵀ cᵀ, the matrix is another one for each distance t.
    """
    width, latent = up_key.shape
    turns = turns_of(torch.arange(tokens), width)
    columns = up_key.T[:, None].expand(latent, tokens, width)  # each column of W_UKᵀ, turned by t
    moved = rotate(columns, turns) - columns
    return moved.pow(2).sum(dim=(0, 2)).sqrt() / up_key.norm().clamp_min(1e-300)


def rotary_parts(queries: Tensor, keys: Tensor, width: int) -> tuple[Tensor, Tensor]:
    """q^R (heads, tokens, d_R) of each head and k^R (tokens, d_R) that all share, turned.

    The first d_R coordinates of the model's own queries, and the mean over heads of those of its
    keys. The model was not trained for this; what is shown holds for any weights.
    """
    turns = turns_of(torch.arange(queries.shape[-2]), width)
    shared_key = keys[..., :width].mean(dim=0, keepdim=True)
    return rotate(queries[..., :width], turns), rotate(shared_key, turns)[0]


def decoupled_scores(
    queries: Tensor, latents: Tensor, up_key: Tensor, turned_queries: Tensor, turned_key: Tensor
) -> tuple[Tensor, Tensor, Tensor]:
    """q^C · k^C by way of the latent, q^R · k^R, and the product of the joined vectors."""
    # [decoupled]
    content = absorbed_scores(queries, latents, up_key)
    turning = turned_queries @ turned_key.T
    keys = latents @ up_key.transpose(-2, -1)
    joined_key = torch.cat((keys, turned_key.expand(keys.shape[0], -1, -1)), dim=-1)
    joined_query = torch.cat((queries, turned_queries), dim=-1)
    return content, turning, joined_query @ joined_key.transpose(-2, -1)


def examine(
    queries: Tensor, keys: Tensor, normed: Tensor, weights: LatentWeights, rotary: int, head: int
) -> Latent:
    """Everything about latents that is shown, for the last token's query in one head.

    `queries` (heads, tokens, d) and `keys` (key/value heads, tokens, d) before any rotation,
    `normed` (tokens, width) the layer's input; computed in float64.
    """
    sharing = queries.shape[0] // weights.up_key.shape[0]
    up_key = weights.up_key.double().repeat_interleave(sharing, dim=0)
    queries64 = queries.double()
    latents = normed.double() @ weights.down.double().T
    rebuilt = rebuilt_scores(queries64, latents, up_key)
    absorbed = absorbed_scores(queries64, latents, up_key)
    single = (queries64.float(), latents.float(), up_key.float())
    difference32 = (rebuilt_scores(*single) - absorbed_scores(*single)).abs().max()

    even = queries.shape[-1] // 2 * 2  # a rotation turns pairs of coordinates
    rebuilt_keys = latents @ up_key.transpose(-2, -1)
    turned = turned_scores(queries64[..., :even], rebuilt_keys[..., :even])
    frozen = absorbed_scores(queries64[..., :even], latents, up_key[:, :even])

    turned_queries, turned_key = rotary_parts(queries64, keys.double(), rotary)
    content, turning, joined = decoupled_scores(
        queries64, latents, up_key, turned_queries, turned_key
    )
    tokens, rank, width = latents.shape[0], latents.shape[1], queries.shape[-1]
    return Latent(
        width=rank, rotary=rotary, energy=weights.energy,
        rebuilt=rebuilt[head, -1].numpy(), absorbed=absorbed[head, -1].numpy(),
        difference=float((rebuilt - absorbed).abs().max()), difference32=float(difference32),
        largest=float(rebuilt.abs().max()),
        rebuilt_multiply_adds=tokens * rank * width + tokens * width,
        absorbed_multiply_adds=rank * width + tokens * rank,
        turned=turned[head, -1].numpy(), frozen=frozen[head, -1].numpy(),
        matrix_change=matrix_changes(up_key[head, :even], tokens).numpy(),
        content=content[head, -1].numpy(), turning=turning[head, -1].numpy(),
        joined=joined[head, -1].numpy(),
        joined_difference=float((content + turning - joined).abs().max()),
    )  # fmt: skip
