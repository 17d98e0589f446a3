"""One head of cross-attention in a reader's own encoder–decoder: T5, BART and their like (torch).

`transformers` computes the model; this takes one head of its cross-attention apart as `one_head`
does: the head's rows of the four matrices are found in the attention module, and what they are
applied to is taken down while the model runs. A family that does more between them (norms, turned
keys, other scores) would give other weights than the model does: that is measured, and refused.
"""

from __future__ import annotations

import math
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor, nn

from explorer.compute.attention.one_head import MOST_TOKENS, Head, Params
from explorer.compute.attention.one_head_edits import Edit
from explorer.compute.attention.one_head_run import (
    Weights,
    before_of,
    likely,
    mean_loss,
    one_head,
    pieces_of,
    sum_over_heads,
)
from explorer.compute.attention.one_head_source import Source
from explorer.compute.attention.reading import opening, tokens_of
from explorer.compute.models.capture import to_array
from explorer.compute.models.foreign import ForeignModel
from explorer.compute.models.foreign_writing import MOST_WRITTEN, written_for
from explorer.core.params import ParamError
from explorer.core.trace import Progress
from explorer.core.words import Message, message

#: What the families call the four matrices.
NAMES = {
    "query": ("q", "q_proj", "query"), "key": ("k", "k_proj", "key"),
    "value": ("v", "v_proj", "value"), "output": ("o", "out_proj", "o_proj"),
}  # fmt: skip
#: How far the weights taken apart may lie from those of the model: float32 sums in another order,
#: and in half precision the rounding of the model's own numbers.
FITS = {"float32": 1e-4, "bfloat16": 0.05, "float16": 0.01}


@dataclass(frozen=True)
class Parts:
    """The four linear maps of a cross-attention module, and what its scores are divided by."""

    query: nn.Linear
    key: nn.Linear
    value: nn.Linear
    output: nn.Linear
    divisor: float


@dataclass
class Given:
    """What went into a cross-attention, for a single text; float32."""

    asking: Tensor = field(default_factory=lambda: torch.zeros(0))  # (targets, width)
    memory: Tensor = field(default_factory=lambda: torch.zeros(0))  # (keys, width)
    stream: Tensor = field(default_factory=lambda: torch.zeros(0))  # (targets, width)


def open_model(params: Params) -> Generator[Progress, None, ForeignModel]:
    """The model in `params.folder`; ParamError if it has no cross-attention that can be watched."""
    model = yield from opening(params.model, params.folder)
    if not isinstance(model, ForeignModel) or "cross" not in model.stacks:
        raise ParamError(
            "folder", params.folder, "the folder of an encoder–decoder", "rule", "error.cross",
            {"model": model.title, "family": model.family},
        )  # fmt: skip
    return model


def texts_of(
    model: ForeignModel, params: Params
) -> tuple[list[int], list[int], list[Message]]:  # fmt: skip
    """The tokens of the source, those the model writes, and what was cut."""
    source, notices = tokens_of(model, params.text, MOST_TOKENS)
    target = written_for(model, source)
    if len(target) == MOST_WRITTEN:
        notices.append(message("notice.written", count=MOST_WRITTEN))
    return source, target, notices


def parts_of(model: ForeignModel, layer: int) -> Parts:
    """The matrices of a layer's cross-attention (from 0). ParamError if they cannot be found."""
    module = next(
        (call[0] for call, where in model.calls.items() if where == ("cross", layer)), None
    )
    found: dict[str, nn.Linear] = {}
    for part, names in NAMES.items():
        for name in names:
            child = getattr(module, name, None)
            if isinstance(child, nn.Linear):
                found[part] = child
    scaling = getattr(module, "scaling", None)
    if len(found) < len(NAMES) or not isinstance(scaling, float):
        raise refused(model)
    return Parts(**found, divisor=1.0 / scaling)


def refused(model: ForeignModel) -> ParamError:
    """The model's cross-attention is of a kind that is not taken apart here."""
    return ParamError(
        "folder", model.title, "an encoder–decoder such as T5 or BART", "rule", "error.cross.kind",
        {"model": model.title, "family": model.family},
    )  # fmt: skip


def head_of(model: ForeignModel, parts: Parts, head: int) -> Weights:
    """One head's rows of W_Q, W_K and W_V and its columns of W_O, in float32."""
    shape = model.stacks["cross"]
    d, shared = shape.head_width, head // shape.queries_per_key_value_head
    rows, shared_rows = slice(head * d, (head + 1) * d), slice(shared * d, (shared + 1) * d)
    cut = ((parts.query, rows), (parts.key, shared_rows), (parts.value, shared_rows))
    query, key, value = (part.weight[at].float() for part, at in cut)
    bias = [
        torch.zeros(d, device=model.device) if part.bias is None else part.bias[at].float()
        for part, at in cut
    ]
    output = parts.output.weight[:, rows].float()
    return Weights(query, key, value, output, torch.stack(bias))


@contextmanager
def listening(network: Any, parts: Parts) -> Iterator[Given]:
    """Inside the block, what enters the attention with these `parts` is taken down.

    `stream` is what attention adds to: what the queries are made of where a layer norms afterwards
    (BART), what the norm before them took where it norms first (T5). Which of the two it is shows
    in what the next norm takes: the stream with what attention wrote added.
    """
    given = Given()
    norms: list[tuple[Tensor, Tensor]] = []  # what each took and gave so far
    open_: dict[str, tuple[Tensor, ...]] = {}

    def asked(_: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        given.asking = given.stream = inputs[0][0].float()
        before = next((took for took, gave in reversed(norms) if gave is inputs[0]), inputs[0])
        open_["before"] = (before, inputs[0])

    def read(_: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        given.memory = inputs[0][0].float()

    def wrote(_: nn.Module, _inputs: tuple[Tensor, ...], made: Tensor) -> None:
        open_["written"] = (made,)

    def normed(_: nn.Module, inputs: tuple[Tensor, ...], made: Tensor) -> None:
        norms.append((inputs[0], made))
        if "written" not in open_:
            return
        (written,) = open_.pop("written")
        for stream in open_["before"]:
            if stream.shape == inputs[0].shape and torch.equal(stream + written, inputs[0]):
                given.stream = stream[0].float()
                break

    hooks = [
        parts.query.register_forward_pre_hook(asked),
        parts.key.register_forward_pre_hook(read),
        parts.output.register_forward_hook(wrote),
        *(
            module.register_forward_hook(normed)
            for module in network.modules()
            if "norm" in type(module).__name__.lower()
        ),
    ]
    try:
        yield given
    finally:
        for hook in hooks:
            hook.remove()


@contextmanager
def adding(output: nn.Linear, more: Tensor) -> Iterator[None]:
    """Inside the block, an attention's W_O writes this (targets, width) besides."""

    def add(_: nn.Module, _inputs: tuple[Tensor, ...], made: Tensor) -> Tensor:
        return made + more.to(made.dtype)

    hook = output.register_forward_hook(add)
    try:
        yield
    finally:
        hook.remove()


def observe_foreign(
    model: ForeignModel, source: list[int], target: list[int], layer: int, head: int,
    scale: str, strongest: bool, edits: Sequence[Edit] = (),
) -> Head:  # fmt: skip
    """Everything about one head (both from 0) of the cross-attention; `edits` as in `observe`.

    Raises ParamError if the head taken apart gives other weights than the model's own.
    """
    shape, parts = model.stacks["cross"], parts_of(model, layer)
    weights = head_of(model, parts, head)
    with listening(model.network, parts) as given:
        seen = model.observe(source, target, only_layers={layer})
    attention, logits = seen.attention["cross"][layer], seen.logits
    assert logits is not None
    assert attention.head_outputs is not None
    asking, memory = given.asking, given.memory
    as_trained = one_head(asking, weights, None, parts.divisor, memory=memory)
    off = float((as_trained["weight"] - attention.weights[head].float()).abs().max())
    if not off <= FITS[str(attention.weights.dtype).removeprefix("torch.")]:
        raise refused(model)
    divisor = parts.divisor if scale == "sqrt" else 1.0
    unedited = one_head(asking, weights, None, divisor, memory=memory)
    computed = (
        one_head(asking, weights, None, divisor, edits=edits, memory=memory) if edits else unedited
    )

    def logits_with(contribution: Tensor) -> Tensor:
        """The rest of the model reads what this changed head writes."""
        with adding(parts.output, contribution - as_trained["contribution"]):
            return model.logits(source, target=target, stack="cross").float()

    before = logits.float() if divisor == parts.divisor else logits_with(unedited["contribution"])
    changed = logits_with(computed["contribution"]) if edits else before
    without = model.logits(source, {(layer, head)}, target, "cross").float()
    width = parts.output.weight.shape[0]
    per_head = parts.output.weight.float().reshape(width, shape.heads, shape.head_width)
    written = torch.einsum("htd,whd->htw", attention.head_outputs.float(), per_head)
    bias = parts.output.bias
    summed = sum_over_heads(
        written, head, computed["contribution"], None if bias is None else bias.float()
    )
    nothing, sizes = torch.zeros_like(asking), torch.ones(len(target))
    arrays = {
        "embedding": nothing, "position": nothing, "attention_before": nothing,
        "feed_forward_before": nothing, "residual": given.stream, "norm_mean": 0 * sizes,
        "norm_size": sizes, "norm_gain": torch.ones(width), "norm_shift": torch.zeros(width),
        "normed": asking,
        "weight_query": weights.query, "weight_key": weights.key, "weight_value": weights.value,
        "weight_output": weights.output, "bias": weights.bias,
        "turns": torch.zeros(len(target), shape.head_width // 2),
        "head_norm_gain": torch.ones(2, shape.head_width),
        "head_norm_size": torch.ones(2, len(target)),
        **computed, **summed,
    }  # fmt: skip
    chances, chances_without, chances_before = (
        each.softmax(-1) for each in (changed, without, before)
    )
    candidates = likely(chances, torch.maximum(chances_without, chances_before))
    at = torch.tensor(target, device=model.device)
    return Head(
        model=model.title, positions="learned", norm="layer", layers=shape.layers,
        heads=shape.heads, key_value_heads=shape.key_value_heads, layer=layer, head=head,
        key_value_head=head // shape.queries_per_key_value_head, ids=tuple(target),
        pieces=pieces_of(model.vocabulary, target), divisor=divisor,
        trained_divisor=parts.divisor,
        **{name: to_array(tensor) for name, tensor in arrays.items()},
        candidates=to_array(candidates),
        candidate_pieces=tuple(pieces_of(model.vocabulary, row) for row in candidates.tolist()),
        with_head=to_array(chances.gather(-1, candidates)),
        without_head=to_array(chances_without.gather(-1, candidates)),
        loss_with=mean_loss(changed, at), loss_without=mean_loss(without, at),
        copying=math.nan, strongest=strongest, head_norm=False,
        edited=tuple((edit.query, edit.key) for edit in edits),
        before=before_of(unedited, chances_before.gather(-1, candidates)) if edits else None,
        source=Source(
            tuple(source), pieces_of(model.vocabulary, source), to_array(memory)
        ),
    )  # fmt: skip
