"""Compares the head computed step by step with independent implementations (torch)."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.attention.one_head import Head, Params
from explorer.compute.attention.one_head_cross_foreign import FITS, parts_of
from explorer.compute.attention.reading import load_model, open_any
from explorer.compute.models import library
from explorer.compute.models.encoder_huggingface import bart_twin
from explorer.compute.models.encoder_library import load_encoder_decoder
from explorer.compute.models.encoder_loaded import LoadedEncoderDecoder
from explorer.compute.models.foreign import ForeignModel
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

#: float32 sums in another order differ by some units in the last place; scores reach about 50, so
#: a weight (at most 1) may differ by about 50 · 2⁻²³ ≈ 6e-6 through its exponent.
WEIGHT_TOLERANCE = 2e-5
#: Relative to the largest number compared.
RELATIVE_TOLERANCE = 2e-5


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge; each runs the other implementation now."""
    head: Head = trace.shared
    if head.cross:
        return own_cross_checks(params, head) if params.folder else cross_checks(head)
    model = load_model(params.model, params.folder)
    found = [against_sdpa(head), against_own_decoder(model, head), without_by_weights(model, head)]
    if head.divisor != 1:
        found.append(against_transformers(model, head))
    return found


def against_sdpa(head: Head) -> Check:
    """The head's output by torch's fused attention, from the same rotated q, k and v."""
    query, key, value = (
        torch.tensor(array)[None, None]
        for array in (head.rotated_query, head.rotated_key, head.value)
    )
    if head.edited:  # the fused kernel adds what the reader's scores are above its own
        above = head.scaled.astype(np.float64) - head.score.astype(np.float64) / head.divisor
        above[np.isneginf(head.masked)] = -np.inf
        output = functional.scaled_dot_product_attention(
            query, key, value, attn_mask=torch.tensor(above, dtype=torch.float32),
            scale=1.0 / head.divisor,
        )  # fmt: skip
        return largest("torch SDPA: head output", output[0, 0].numpy(), head.output)
    if head.cross:  # nothing is masked
        output = functional.scaled_dot_product_attention(
            query, key, value, scale=1.0 / head.divisor
        )
        return largest("torch SDPA: head output", output[0, 0].numpy(), head.output)
    # Where a window hides earlier tokens too, the fused kernel is told which ones.
    hidden = torch.tensor(np.isneginf(head.masked))
    causal = torch.ones_like(hidden).triu(1)
    seen = None if torch.equal(hidden, causal) else torch.logical_not(hidden)
    output = functional.scaled_dot_product_attention(
        query, key, value, attn_mask=seen, is_causal=seen is None, scale=1.0 / head.divisor
    )
    return largest("torch SDPA: head output", output[0, 0].numpy(), head.output)


def against_own_decoder(model: library.LoadedModel, head: Head) -> Check:
    """All heads of the layer at once, as the shared decoder computes them."""
    seen = model.capture(head.ids, only_layers={head.layer}).layers[head.layer]
    if head.divisor == 1:
        return largest("our decoder: q·k", seen.scores[head.head].cpu().numpy(), head.score)
    return largest(
        "our decoder: weights", seen.weights[head.head].cpu().numpy(), weights_of_model(head)
    )


def weights_of_model(head: Head) -> np.ndarray:
    """The weights without what the reader set by hand."""
    return head.before.weight if head.before is not None else head.weight


def without_by_weights(model: library.LoadedModel, head: Head) -> Check:
    """The next tokens without the head, by setting its columns of W_O to zero in a copy."""
    logits = logits_with_zeroed_columns(model, head)
    found = logits.softmax(-1).cpu().numpy()
    other = np.take_along_axis(found, head.candidates, axis=-1)
    return largest("W_O with this head's columns zero: next tokens", other, head.without_head)


def logits_with_zeroed_columns(model: library.LoadedModel, head: Head) -> Tensor:
    """(tokens, vocabulary) of a model that never had this head."""
    ids = torch.tensor(head.ids, device=model.device)
    width = model.config.head_width
    name = f"layers.{head.layer}.attention.output.weight"
    changed = model.decoder.state_dict()[name].clone()
    changed[:, head.head * width : (head.head + 1) * width] = 0.0
    with torch.no_grad():
        logits: Tensor = torch.func.functional_call(model.decoder, {name: changed}, (ids,))
    return logits


def against_transformers(model: library.LoadedModel, head: Head) -> Check:
    """The weights that `transformers` gives (eager attention) with the same model weights."""
    what = QT_TRANSLATE_NOOP("attention", "transformers (eager): weights")
    try:
        other = transformers_model(model)
    except ImportError:
        return Check(what, "missing")
    except LookupError:  # transformers has no such model
        return Check(what, "missing")
    with torch.no_grad():
        result = other(torch.tensor([head.ids]), output_attentions=True)
    return largest(what, result.attentions[head.layer][0, head.head].numpy(),
                   weights_of_model(head))  # fmt: skip


def cross_checks(head: Head) -> list[Check]:
    """Cross attention: torch's fused attention, our model as a whole, W_O without the head, and
    BART of `transformers` with the same weights."""
    model = load_encoder_decoder()
    source, target = torch.tensor(head.key_ids), torch.tensor(head.ids)
    seen = model.capture(head.key_ids, head.ids).decoder_layers[head.layer].cross_attention
    if head.divisor == 1:
        own = largest("our encoder-decoder: q·k", seen.scores[head.head].numpy(), head.score)
    else:
        own = largest("our encoder-decoder: weights", seen.weights[head.head].numpy(),
                      weights_of_model(head))  # fmt: skip
    name = f"decoder_layers.{head.layer}.cross_attention.output.weight"
    changed = model.model.state_dict()[name].clone()
    changed[:, head.head * head.width : (head.head + 1) * head.width] = 0.0
    with torch.no_grad():
        logits = torch.func.functional_call(model.model, {name: changed}, (source, target))
    other = np.take_along_axis(logits.softmax(-1).numpy(), head.candidates, axis=-1)
    what = QT_TRANSLATE_NOOP("attention", "W_O with this head's columns zero: next tokens")
    found = [against_sdpa(head), own, largest(what, other, head.without_head)]
    if head.divisor != 1:
        found.append(cross_by_transformers(model, head, source, target))
    return found


def cross_by_transformers(
    model: LoadedEncoderDecoder, head: Head, source: Tensor, target: Tensor
) -> Check:
    """The cross weights of `transformers` (eager attention)."""
    what = QT_TRANSLATE_NOOP("attention", "transformers (eager): weights")
    try:
        twin = bart_twin(model.model)
    except ImportError:
        return Check(what, "missing")
    with torch.no_grad():
        result = twin(input_ids=source[None], decoder_input_ids=target[None],
                      output_attentions=True)  # fmt: skip
    theirs = result.cross_attentions[head.layer][0, head.head].numpy()
    return largest(what, theirs, weights_of_model(head))


def own_cross_checks(params: Params, head: Head) -> list[Check]:
    """Cross attention of a reader's own model: torch's fused attention, the weights `transformers`
    gives when nobody looks on, and a W_O without the head."""
    model = open_any(params.model, params.folder)
    assert isinstance(model, ForeignModel)
    found = [against_sdpa(head)]
    given = {
        "input_ids": torch.tensor([head.key_ids], device=model.device),
        "decoder_input_ids": torch.tensor([head.ids], device=model.device),
    }
    network = model.network
    tolerance = FITS[str(network.dtype).removeprefix("torch.")]
    with torch.no_grad():
        if head.divisor == head.trained_divisor:
            plain = network(**given, output_attentions=True, use_cache=False)
            theirs = plain.cross_attentions[head.layer][0, head.head].float().cpu().numpy()
            difference = float(np.abs(theirs - weights_of_model(head)).max())
            found.append(compared("transformers (eager): weights", difference, tolerance,
                                  str(network.dtype).removeprefix("torch.")))  # fmt: skip
        output = parts_of(model, head.layer).output
        name = next(name for name, each in network.named_parameters() if each is output.weight)
        changed = output.weight.clone()
        changed[:, head.head * head.width : (head.head + 1) * head.width] = 0.0
        logits = torch.func.functional_call(
            network, {name: changed}, (), {**given, "use_cache": False}
        ).logits[0]
    other = logits.float().softmax(-1).cpu().numpy()
    other = np.take_along_axis(other, head.candidates, axis=-1)
    what = QT_TRANSLATE_NOOP("attention", "W_O with this head's columns zero: next tokens")
    difference = float(np.abs(other - head.without_head).max())
    found.append(compared(what, difference, tolerance, str(network.dtype).removeprefix("torch.")))
    return found


def transformers_model(model: library.LoadedModel) -> Any:
    """The model of `transformers` that computes the same, on the CPU; see `twin`."""
    from explorer.compute.models.twin import transformers_twin

    return transformers_twin(model)


def largest(what: str, theirs: np.ndarray, ours: np.ndarray) -> Check:
    """The largest difference; the tolerance grows with the largest number beyond 1."""
    difference = float(np.abs(theirs.astype(np.float64) - ours.astype(np.float64)).max())
    tolerance = max(WEIGHT_TOLERANCE, RELATIVE_TOLERANCE * float(np.abs(ours).max()))
    return compared(what, difference, tolerance, "float32")
