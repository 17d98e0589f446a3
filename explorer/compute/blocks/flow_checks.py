"""Compares blocks/flow with other implementations (torch, transformers)."""

from __future__ import annotations

import copy
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from explorer.compute.blocks import flow_depth, flow_exposure, flow_images
from explorer.compute.blocks.flow import Depth, Exposure, Families, Images, Params, Travel
from explorer.compute.models.encoder_library import load_encoder, load_encoder_decoder
from explorer.compute.models.library import load
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

#: Lengths of streams, float32 sums in another order through all layers; relative to the longest.
RELATIVE = 2e-5
#: float64, through up to 64 layers, relative to the largest number compared.
RELATIVE_DOUBLE = 1e-9


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge; each runs the other implementation now."""
    shared = trace.shared
    if isinstance(shared, Travel):
        return against_transformers(params, shared)
    if isinstance(shared, Exposure):
        return [against_whole_strings(params, shared)]
    if isinstance(shared, Depth):
        return [against_torch_layers(params, shared), against_difference(params, shared)]
    if isinstance(shared, Families):
        return against_modules(params, shared)
    assert isinstance(shared, Images)
    return against_plain(params)


def _close(what: str, ours: np.ndarray, theirs: np.ndarray, relative: float, dtype: str) -> Check:
    size = max(float(np.abs(theirs).max()), 1.0)
    return compared(what, float(np.abs(ours - theirs).max()), relative * size, dtype)


# the way of a text ------------------------------------------------------------------------


def against_transformers(params: Params, travel: Travel) -> list[Check]:
    """The lengths of the streams after each layer, by `hidden_states` of the same weights.

    Where the residual is cut no library computes the same: nothing is compared then.
    """
    what = QT_TRANSLATE_NOOP("blocks", "transformers hidden_states: lengths of the streams")
    if not travel.residual:
        return [missing(what, "no library cuts the residual")]
    try:
        states = _hidden_states(params, travel)
    except ImportError:
        return [missing(what)]
    ours, theirs = [], []
    for column in travel.columns:
        ends = [one.after for one in column.stations if one.kind in ("embedding", "feed_forward")]
        # the last hidden state of GPT-2 and Llama has passed the last norm already
        if column.stations[-1].kind == "head":
            ends[-1] = column.stations[-1].after
        ours += ends
        theirs += [one[0].double().norm(dim=-1).numpy() for one in states[column.name]]
    return [_close(what, np.concatenate(ours), np.concatenate(theirs), RELATIVE, "float32")]


def _hidden_states(params: Params, travel: Travel) -> dict[str, tuple[Tensor, ...]]:
    from explorer.compute.models.encoder_huggingface import bart_twin, bert_twin
    from explorer.compute.models.twin import transformers_twin

    with torch.no_grad():
        if travel.family == "decoder-only":
            model = load(params.model, "cpu")
            ids = _ids(model.vocabulary, travel.columns[0].pieces)
            seen: Any = transformers_twin(model)(ids, output_hidden_states=True)
            return {"decoder": seen.hidden_states}
        if travel.family == "encoder-only":
            encoder = load_encoder()
            ids = _ids(encoder.vocabulary, travel.columns[0].pieces)
            seen = bert_twin(encoder.encoder)(ids, output_hidden_states=True)
            return {"encoder": seen.hidden_states}
        loaded = load_encoder_decoder()
        source, target = (_ids(loaded.vocabulary, one.pieces) for one in travel.columns)
        seen = bart_twin(loaded.model)(source, decoder_input_ids=target, output_hidden_states=True)
        return {"encoder": seen.encoder_hidden_states, "decoder": seen.decoder_hidden_states}


def _ids(vocabulary: Any, pieces: tuple[str, ...]) -> Tensor:
    """The ids of displayed pieces, by asking the vocabulary for all of its own."""
    every = vocabulary.pieces(range(vocabulary.size))
    known = {piece: index for index, piece in reversed(list(enumerate(every)))}
    return torch.tensor([[known[piece] for piece in pieces]])


# mistakes ---------------------------------------------------------------------------------


def against_whole_strings(params: Params, shared: Exposure) -> Check:
    """A string without any mistake is the same either way: with nothing wrong both read the same.

    Counted again, string by string, each by itself and with no batch.
    """
    shipped = load_encoder_decoder()
    model = flow_exposure.disturbed(shipped.model, params.noise, params.seed)
    source, target = flow_exposure.drawn(
        shipped.vocabulary, params.task, params.length, flow_exposure.ROWS, params.seed
    )
    right = 0
    with torch.no_grad():
        for row in range(0, len(source), 8):
            memory = model.encode(source[row])
            written = model.decode(target[row, :-1], memory).argmax(-1)
            right += bool(torch.equal(written, target[row, 1:]))
        again = model.decode(target[::8, :-1], model.encode(source[::8])).argmax(-1)
    batched = int((again == target[::8, 1:]).all(1).sum())
    apart = abs(right - batched) + abs(shared.whole_forced - shared.whole_own)
    return compared("string by string: those without a mistake", apart, 0.0, "float32")


# gradients --------------------------------------------------------------------------------


def against_torch_layers(params: Params, shared: Depth) -> Check:
    """`nn.TransformerEncoderLayer` with the same weights: gradients with the residual.

    torch's layer has a norm before or after; without one, its norms are made to do nothing.
    """
    blocks = flow_depth.stack(params.layers, params.norm, True, params.seed)
    stream, asked = flow_depth.inputs(params.seed)
    streams = [stream.requires_grad_()]
    with torch.enable_grad():
        for block in blocks:
            stream = _torch_layer(block)(stream)
            stream.retain_grad()
            streams.append(stream)
        (stream * asked).sum().backward()
    theirs = np.array([float(one.grad.norm()) for one in streams if one.grad is not None])
    what = QT_TRANSLATE_NOOP("blocks", "torch.nn.TransformerEncoderLayer: gradient norms")
    return _close(what, shared.gradient[0], theirs, RELATIVE_DOUBLE, "float64")


def _torch_layer(block: flow_depth.Block) -> nn.TransformerEncoderLayer:
    width = flow_depth.WIDTH
    layer = nn.TransformerEncoderLayer(
        width, flow_depth.HEADS, 4 * width, dropout=0.0, activation="gelu", batch_first=True,
        norm_first=block.norm == "pre", dtype=torch.float64,
    )  # fmt: skip
    layer.self_attn.load_state_dict(block.attention.state_dict())
    layer.linear1.load_state_dict(block.up.state_dict())
    layer.linear2.load_state_dict(block.down.state_dict())
    layer.norm1.load_state_dict(block.attention_norm.state_dict())
    layer.norm2.load_state_dict(block.feed_forward_norm.state_dict())
    if block.norm == "none":
        for name in ("norm1", "norm2"):
            setattr(layer, name, nn.Identity())
    # without eval(): the fused path of inference takes no gradients
    return layer


def against_difference(params: Params, shared: Depth) -> Check:
    """The gradient at the input without the residual, along itself, by a central difference."""
    blocks = flow_depth.stack(params.layers, params.norm, False, params.seed)
    stream, asked = flow_depth.inputs(params.seed)

    def loss(moved: Tensor) -> Tensor:
        for block in blocks:
            moved = block(moved)
        return (moved * asked).sum()

    with torch.enable_grad():
        given = stream.clone().requires_grad_()
        (gradient,) = torch.autograd.grad(loss(given), given)
    length = float(gradient.norm())
    if length < 1e-9:  # too small to be seen in a difference of numbers of about ten
        return compared("central difference: gradient", float(shared.gradient[1, 0]), 1e-9,
                        "float64")  # fmt: skip
    along, step = gradient / length, 1e-5
    with torch.no_grad():
        slope = float(loss(stream + step * along) - loss(stream - step * along)) / (2 * step)
    tolerance = 1e-4 * max(1.0, length)
    return compared("central difference: gradient", abs(slope - float(shared.gradient[1, 0])),
                    tolerance, "float64")  # fmt: skip


# counting ---------------------------------------------------------------------------------


def against_modules(params: Params, shared: Families) -> list[Check]:
    """The matrices of torch's own layers, of one layer each, times the layers."""
    width = params.width
    with torch.device("meta"):
        one = {
            "encoder": nn.TransformerEncoderLayer(width, 1, 4 * width, bias=False),
            "decoder": nn.TransformerDecoderLayer(width, 1, 4 * width, bias=False),
        }
    size = {name: sum(each.numel() for each in layer.parameters() if each.dim() > 1)
            for name, layer in one.items()}  # fmt: skip
    apart = 0
    for family in shared.families:
        own = size["decoder"] if family.cross else size["encoder"]
        apart = max(apart, abs(family.parameters - family.encoder * size["encoder"]
                               - family.decoder * own))  # fmt: skip
    return [compared("torch.nn layers: sum of numel() of the matrices", apart, 0, "integer")]


# images -----------------------------------------------------------------------------------


def against_plain(params: Params) -> list[Check]:
    """The gate's part of the computation with torch's fused attention, and the model without it."""
    model = load("clear", "cpu")
    led = flow_images.Led(model.decoder, params.latents, params.seed).eval()
    vectors = flow_images.vectors(params.given, model.config.width, params.seed)
    resampler = led.resampler
    with torch.no_grad():
        asking = resampler.latent_norm(resampler.latents)
        read = torch.cat([resampler.given_norm(vectors), asking])
        attention = resampler.attention

        def split(x: Tensor) -> Tensor:
            return x.unflatten(-1, (flow_images.HEADS, -1)).transpose(0, 1)

        joined = nn.functional.scaled_dot_product_attention(
            split(attention.queries(asking))[None], split(attention.keys(read))[None],
            split(attention.values(read))[None],
        )[0].transpose(0, 1).flatten(1)  # fmt: skip
        latents = resampler.latents + attention.output(joined)
        latents = latents + resampler.feed_forward(resampler.feed_forward_norm(latents))
        ours = resampler(vectors)
        ids = torch.arange(5)
        shut = led(ids, ours, 0.0)
        alone = copy.deepcopy(model.decoder)(ids)
    what = QT_TRANSLATE_NOOP("blocks", "torch SDPA: latents")
    return [
        _close(what, ours.numpy(), latents.numpy(), RELATIVE, "float32"),
        compared("the language model alone: logits at α = 0", float((shut - alone).abs().max()),
                 0.0, "float32"),
    ]  # fmt: skip
