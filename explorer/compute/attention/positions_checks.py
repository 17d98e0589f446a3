"""Compares what the lab computes with other implementations: transformers, torch, closed forms."""

from __future__ import annotations

import math

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.attention import positions_pairs, positions_rotary
from explorer.compute.attention.positions import STRETCHES, Params, Positions, dual_chunk_distances
from explorer.compute.attention.positions_length import dual_chunk_logits, windows_of
from explorer.compute.models.capture import Capture
from explorer.compute.models.library import load
from explorer.compute.models.positions import alibi_slopes, t5_buckets
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

DOUBLE, SINGLE = 1e-12, 2e-5


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge."""
    found: Positions = trace.shared
    with torch.no_grad():
        return [
            against_complex(found), against_sdpa(params), against_rotation_matrices(),
            *against_transformers(params, found),
        ]  # fmt: skip


def against_complex(found: Positions) -> Check:
    """Planes as complex numbers, turned by multiplying with e^(i place θ); neighbours paired."""
    pair, order = found.rotary, positions_rotary.interleaving(2 * found.rotary.planes)
    places = torch.arange(64, dtype=torch.float64)
    turn = torch.polar(torch.ones(1, dtype=torch.float64),
                       places[:, None] * torch.tensor(pair.frequencies))  # fmt: skip
    query, key = (
        torch.view_as_complex(torch.tensor(vector)[order].view(-1, 2).contiguous())
        for vector in (pair.query, pair.key)
    )
    scores = (query * turn * key.conj()).sum(-1).real * pair.scale
    apart = float((scores - torch.tensor(found.layouts.half)).abs().max())
    return compared("RoPE as complex numbers", apart, DOUBLE * 10, "float64")


def against_sdpa(params: Params) -> Check:
    """The kind's model on a text: torch's attention with the bias as its mask."""
    decoder = load(f"positions-{params.kind}", "cpu").decoder
    capture = Capture()
    decoder(windows_of(decoder.config.context, 1)[0, :-1], capture)
    largest = 0.0
    for layer in capture.layers.values():
        tokens = layer.queries.shape[-2]
        hidden = torch.full((tokens, tokens), -math.inf).triu(1)
        bias = hidden if layer.position_bias is None else layer.position_bias + hidden
        other = functional.scaled_dot_product_attention(
            layer.rotated_queries, layer.rotated_keys, layer.values, attn_mask=bias
        )
        largest = max(largest, float((other - layer.head_outputs).abs().max()))
    what = QT_TRANSLATE_NOOP("attention", "torch SDPA, positions: {kind}")
    return compared(what, largest, SINGLE, "float32", kind=params.kind)


def against_rotation_matrices() -> Check:
    """PE(p + k) = M PE(p): one matrix moves every row of sinusoids on by k; for k = 1 to 5."""
    decoder = positions_pairs.in_double("positions-sinusoidal")
    width, scale = decoder.config.width, decoder.config.sinusoidal_scale
    angle = positions_rotary.frequencies(width, 10_000.0, torch.float64)
    rows = positions_pairs.rows_added(decoder, torch.arange(64))
    assert rows is not None
    largest = 0.0
    for step in range(1, 6):
        matrix = torch.zeros(width, width, dtype=torch.float64)
        at = torch.arange(width // 2) * 2
        cosine, sine = (step * angle).cos(), (step * angle).sin()
        matrix[at, at], matrix[at, at + 1] = cosine, sine
        matrix[at + 1, at], matrix[at + 1, at + 1] = -sine, cosine
        largest = max(largest, float((rows[:-step] @ matrix.T - rows[step:]).abs().max()) / scale)
    # the model's rows are float32, at places up to 63
    return compared("sinusoids: rows moved on by a matrix", largest, SINGLE, "float32")


def against_transformers(params: Params, found: Positions) -> list[Check]:
    """Rotation, the stretched speeds, ALiBi's slopes and T5's buckets of `transformers`."""
    try:
        from transformers import LlamaConfig, T5Config
        from transformers.modeling_rope_utils import ROPE_INIT_FUNCTIONS
        from transformers.models.bloom.modeling_bloom import build_alibi_tensor
        from transformers.models.llama.modeling_llama import apply_rotary_pos_emb
        from transformers.models.t5.modeling_t5 import T5Attention
    except ImportError:
        return [Check("transformers", "missing")]
    angle = torch.tensor(found.rotary.frequencies)
    turns = torch.arange(64, dtype=torch.float64)[:, None] * angle
    cosine, sine = (f.repeat(1, 2)[None] for f in (turns.cos(), turns.sin()))
    query, key = (
        torch.tensor(vector).expand(1, 1, 64, -1)
        for vector in (found.rotary.query, found.rotary.key)
    )
    turned: tuple[Tensor, Tensor] = apply_rotary_pos_emb(query, key, cosine, sine)
    scores = (turned[0][0, 0] @ turned[1][0, 0, 0]) * found.rotary.scale
    rotated = float(np.abs(scores.numpy() - found.layouts.half).max())
    width = 2 * found.rotary.planes
    config = LlamaConfig(
        hidden_size=4 * width, num_attention_heads=4, head_dim=width,
        max_position_embeddings=found.trained,
        rope_parameters={
            "rope_type": "yarn", "factor": params.factor, "rope_theta": 10_000.0,
            "original_max_position_embeddings": found.trained,
        },
    )  # fmt: skip
    speeds, sharper = ROPE_INIT_FUNCTIONS["yarn"](config, torch.device("cpu"))
    yarn = float(np.abs(speeds.numpy() / found.ramp[STRETCHES.index("yarn")] - 1).max())
    # Bloom multiplies slopes with the place of the key; softmax forgets what a row has in common.
    heads = 8
    bloom = build_alibi_tensor(torch.ones(1, 2), heads, torch.float32)[:, 0, 1]
    slopes = float((bloom - torch.tensor(alibi_slopes(heads))).abs().max())
    away = torch.arange(300)
    buckets = T5Attention(T5Config(is_decoder=True), layer_idx=0)._relative_position_bucket(
        -away, bidirectional=False, num_buckets=32, max_distance=128
    )
    return [
        compared("transformers: Llama's rotation", rotated, DOUBLE * 10, "float64"),
        compared("transformers: YaRN's speeds, relative", yarn, SINGLE, "float32"),
        compared("transformers: YaRN's factor", abs(sharper - found.sharper), SINGLE, "float32"),
        compared("transformers: ALiBi's slopes", slopes, SINGLE, "float32"),
        compared("transformers: T5's buckets that differ",
                 float((buckets != t5_buckets(away, 32, 128)).sum()), 0.0, "int64"),
        against_single_turns(params, found),
    ]  # fmt: skip


def against_single_turns(params: Params, found: Positions) -> Check:
    """Within one chunk dual chunk attention is the model as it is, but for rounding; and no
    distance is beyond what was trained."""
    decoder = load("positions-rotary", "cpu").decoder
    row = windows_of(found.trained, 1)[0, : params.chunk]
    apart = float((dual_chunk_logits(decoder, row, params.chunk) - decoder(row)).abs().max())
    used = dual_chunk_distances(len(found.relative), found.trained, params.chunk)
    beyond = float(used.max() >= found.trained)
    return compared("dual chunks: one chunk is the model itself", apart + beyond, 2e-4, "float32")
