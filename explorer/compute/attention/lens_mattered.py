"""Which token mattered, five ways (torch)."""

from __future__ import annotations

from collections.abc import Generator, Sequence

import numpy as np
import torch
from torch import Tensor

from explorer.compute.models.capture import Capture, LayerCapture
from explorer.compute.models.decoder import Decoder
from explorer.core.trace import Progress
from explorer.core.words import message

#: Multiply-adds between two checkpoints: some hundredths of a second on one core.
BETWEEN_CHECKPOINTS = 500_000_000


def raw_attention(layers: Sequence[LayerCapture], token: int) -> Tensor:
    """(tokens,) what the token reads: its row of the weights, mean over heads and layers."""
    # [raw]
    rows = [layer.weights.mean(dim=0)[token] for layer in layers]
    return torch.stack(rows).mean(dim=0)


def rollout(layers: Sequence[LayerCapture]) -> Tensor:
    """(tokens, tokens) attention through all layers (Abnar & Zuidema 2020, section 3).

    Half of each row stays at its own token, as the residual stream keeps it; the layers' matrices
    are multiplied from the first up. Rows sum to one.
    """
    # [rollout]
    through = torch.eye(layers[0].weights.shape[-1], device=layers[0].weights.device)
    for layer in layers:
        mixed = 0.5 * layer.weights.mean(dim=0).float() + 0.5 * torch.eye(
            len(through), device=through.device
        )
        through = mixed @ through
    return through


def value_weighted(layers: Sequence[LayerCapture], token: int) -> Tensor:
    """(tokens,) ‖Σ_h a_h v_h W_O,h‖: the length of what each token's values add to the stream of
    the reading token, mean over layers (Kobayashi et al. 2020, section 3)."""
    # [value]
    rows = []
    for layer in layers:
        heads, head_width = layer.weights.shape[0], layer.values.shape[-1]
        values = layer.values.repeat_interleave(heads // layer.values.shape[0], dim=0)
        weighted = layer.weights[:, token, :, None] * values  # (heads, tokens, head_width)
        by_head = layer.output_weight.unflatten(1, (heads, head_width))  # (width, heads, d)
        carried = torch.einsum("hjd,whd->jw", weighted, by_head)
        rows.append(carried.norm(dim=-1))
    return torch.stack(rows).mean(dim=0)


def log_chances(decoder: Decoder, ids: Tensor, embeddings: Tensor) -> Tensor:
    """(…, vocabulary) ln p of the next token, from token embeddings (…, tokens, width).

    `ids` (tokens,) say where the tokens stand; positions are added, and the layers run, as usual.
    """
    usual, turns = decoder._embed(ids)  # one text: the same positions for every row
    own = decoder.token_embedding(ids) * decoder.config.embedding_scale
    residual = embeddings + (usual - own).detach()
    bias = decoder.position_bias(len(ids))
    for layer in decoder.layers:
        residual = layer(residual, turns, bias=bias)
    last = decoder.final_norm(residual[..., -1, :])
    logits = decoder.unembed(last)
    # half precision has too few digits for a softmax
    return logits.to(torch.promote_types(logits.dtype, torch.float32)).log_softmax(-1)


def embeddings_of(decoder: Decoder, ids: Tensor) -> Tensor:
    """(tokens, width) the tokens' own rows of the embedding, without positions."""
    return (decoder.token_embedding(ids) * decoder.config.embedding_scale).detach()


def gradient_times_input(decoder: Decoder, ids: Tensor, answer: int) -> Tensor:
    """(tokens,) gradient of the last token's ln p(answer) by each embedding, times it.

    To first order, what ln p would lose if the embedding were zero.
    """
    # [gradient]
    with torch.enable_grad():
        embeddings = embeddings_of(decoder, ids).requires_grad_()
        wanted = log_chances(decoder, ids, embeddings)[answer]
        (gradient,) = torch.autograd.grad(wanted, embeddings)
    return (gradient * embeddings.detach()).sum(dim=-1)


def leave_one_out(
    decoder: Decoder, ids: Tensor, answer: int, way: str
) -> Generator[Progress, None, Tensor]:
    """(tokens,) ln p(answer) after the text without token 0, without token 1 …: one run for each.

    "delete" takes the token away, and those behind it move up by one; "blank" sets its embedding to
    zero, and its position stays. The answer is read at the end of what is left.
    """
    tokens = len(ids)
    cost = sum(weight.numel() for weight in decoder.parameters()) * tokens
    together = max(1, min(tokens, BETWEEN_CHECKPOINTS // max(cost, 1)))
    found = []
    # [truth]
    for start in range(0, tokens, together):
        left_out = torch.arange(start, min(start + together, tokens), device=ids.device)
        if way == "delete":
            kept = torch.arange(tokens - 1, device=ids.device)
            places = kept + (kept >= left_out[:, None])  # (rows, tokens - 1)
            logits = decoder(ids[places])[:, -1]
            chances = logits.float().log_softmax(-1)
        else:
            embeddings = embeddings_of(decoder, ids).repeat(len(left_out), 1, 1)
            embeddings[torch.arange(len(left_out), device=ids.device), left_out] = 0.0
            chances = log_chances(decoder, ids, embeddings)
        found.append(chances[:, answer])
        yield Progress(0.3 + 0.7 * (start + len(left_out)) / tokens, message("progress.leave"))
    return torch.cat(found)


def layers_of(capture: Capture, layer: int) -> list[LayerCapture]:
    """The layers that raw and value-weighted attention are taken from; -1: all."""
    if layer >= 0:
        return [capture.layers[layer]]
    return [capture.layers[index] for index in sorted(capture.layers)]


def plain(row: Tensor) -> np.ndarray:
    """A row as float64."""
    return row.detach().cpu().double().numpy()
