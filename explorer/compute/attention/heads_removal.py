"""Knocks out heads, whole layers, or one path from them to a later layer (torch).

A head's output is replaced just before W_O: by zero, by its mean over other texts, or by what it
gives at the same place of another text. For one path, the model runs twice: once with the heads
removed, and once whole, where a later layer reads its queries, its keys or its values from the
first run ("total effect": everything that the earlier layers made of the removal comes along; Wang
et al. 2022 call it path patching).
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor, nn

from explorer.compute.attention.heads_probe import layers_of
from explorer.compute.models import library
from explorer.compute.models.capture import Capture
from explorer.compute.models.decoder import Decoder
from explorer.core.trace import Progress
from explorer.core.words import message

Head = tuple[int, int]  # (layer, head) from 0
#: What takes the place of a head's output: a tensor (tokens, head_width) or (head_width,).
Replacements = Mapping[Head, Tensor]

#: What a head does "on other texts" is taken from these; characters a model lacks are left out.
OTHER_TEXTS = (
    "In the morning the ships went out of the harbour, and nobody knew when they would return.",
    "She put the letter on the table, opened the window, and looked at the garden for a while.",
    "A good teacher asks more than he tells; a good pupil does not stop at the first answer.",
    "The price of bread rose again that winter, and the people began to talk in the streets.",
    "山下有一条小河，河边住着几户人家，每天早上都有人到河边打水。",
    "他把书放回架上，想了一会儿，又拿了下来，翻到最后一页。",
)
#: Weights times tokens of one pass over several copies of a text.
WORK_AT_ONCE = 1_000_000_000
#: The linear maps that give a layer's queries, keys and values, by the name of the path.
READS = {"q": "queries", "k": "keys", "v": "values"}


@contextmanager
def hooked(handles: Iterable[Any]) -> Iterator[None]:
    """Take hooks away again, whatever happens."""
    kept = list(handles)
    try:
        yield
    finally:
        for handle in kept:
            handle.remove()


def replacing(decoder: Decoder, replacements: Replacements) -> Any:
    """A context in which the outputs of some heads are replaced just before W_O."""
    width = decoder.config.head_width

    def hook_of(ones: Mapping[int, Tensor]) -> Callable[[nn.Module, tuple[Any, ...]], Any]:
        def hook(_: nn.Module, given: tuple[Any, ...]) -> tuple[Tensor]:
            outputs = given[0].clone()  # (…, tokens, heads · head_width)
            for head, replacement in ones.items():
                # [removed] the head's columns, and no other's
                outputs[..., head * width : (head + 1) * width] = replacement
            return (outputs,)

        return hook

    handles = []
    for layer, part in enumerate(layers_of(decoder)):
        ones = {head: new for (at, head), new in replacements.items() if at == layer}
        if ones:
            handles.append(part.attention.output.register_forward_pre_hook(hook_of(ones)))
    return hooked(handles)


def reading_from(decoder: Decoder, layer: int, read: Mapping[str, Tensor], head: int | None) -> Any:
    """A context in which a layer's "q", "k" or "v" (…, tokens, width of all heads) are given.

    With `head`, only its own part of them; keys and values that heads share change for all of them.
    """
    config = decoder.config
    attention = layers_of(decoder)[layer].attention

    def hook_of(part: str, given: Tensor) -> Callable[[nn.Module, Any, Tensor], Tensor]:
        def hook(_: nn.Module, __: Any, made: Tensor) -> Tensor:
            if head is None:
                return given
            one = head if part == "q" else head // config.queries_per_key_value_head
            place = slice(one * config.head_width, (one + 1) * config.head_width)
            changed = made.clone()
            changed[..., place] = given[..., place]
            return changed

        return hook

    return hooked([
        getattr(attention, READS[part]).register_forward_hook(hook_of(part, given))
        for part, given in read.items()
    ])  # fmt: skip


def reads_of(decoder: Decoder, ids: Tensor, layer: int) -> dict[str, Tensor]:
    """What the layer's linear maps give for "q", "k" and "v", as the model runs at this moment."""
    seen: dict[str, Tensor] = {}

    def hook_of(part: str) -> Callable[[nn.Module, Any, Tensor], None]:
        def hook(_: nn.Module, __: Any, made: Tensor) -> None:
            seen[part] = made

        return hook

    attention = layers_of(decoder)[layer].attention
    with hooked(
        getattr(attention, name).register_forward_hook(hook_of(part))
        for part, name in READS.items()
    ):
        decoder(ids)
    return seen


def run_without(
    decoder: Decoder, ids: Tensor, replacements: Replacements, part: str = "output",
    to_layer: int = 0, to_head: int | None = None, capture: Capture | None = None,
) -> Tensor:  # fmt: skip
    """Logits (…, tokens, vocabulary) with heads removed everywhere, or from one path only.

    `part` "q", "k", "v": a later layer (all its heads, or one) reads that from the run without
    them; all else is whole. "residual": the later layer reads queries, keys and values as if the
    heads were there; only the stream that passes by lacks them. Layers from 0.
    """
    if part == "output" or not replacements:
        with replacing(decoder, replacements):
            return _logits(decoder, ids, capture)
    if part == "residual":
        # [path] what the later layer reads comes from the whole run, what passes by does not
        whole = reads_of(decoder, ids, to_layer)
        with replacing(decoder, replacements), reading_from(decoder, to_layer, whole, None):
            return _logits(decoder, ids, capture)
    # [path] one of the three things the later layer reads comes from the run without the heads
    with replacing(decoder, replacements):
        removed = reads_of(decoder, ids, to_layer)
    with reading_from(decoder, to_layer, {part: removed[part]}, to_head):
        return _logits(decoder, ids, capture)


def _logits(decoder: Decoder, ids: Tensor, capture: Capture | None) -> Tensor:
    logits: Tensor = decoder(ids, capture)
    return logits


def replacements_for(
    model: library.LoadedModel, heads: Sequence[Head], tokens: int, method: str, seed: int
) -> tuple[dict[Head, Tensor], int, int]:
    """What takes the place of each head's output on a text of `tokens` tokens.

    Also from how many other texts and tokens it was taken. "zero": zeros. "mean": the mean over all
    tokens of the other texts. "resample": what the head gives at the same places of another text,
    the one that `seed` picks, with the others after it until it is as long.
    """
    config = model.config
    if method == "zero":
        zero = torch.zeros(config.head_width, device=model.device)
        return dict.fromkeys(heads, zero), 0, 0
    others = other_texts(model)
    if method == "mean":
        rows = [text[: config.context] for text in others]
        seen = [outputs_of(model, row, heads) for row in rows]
        # [mean] over all places of all other texts but the first token, which many heads rest on
        means = {head: torch.cat([outputs[head][1:] for outputs in seen]).mean(0) for head in heads}
        return means, len(rows), sum(len(row) - 1 for row in rows)
    start = seed % len(others)
    ids = list(others[start])
    for turn in range(1, 10_000):
        if len(ids) >= tokens:
            break
        ids += others[(start + turn) % len(others)][1:]
    # [resample] the same places of another text
    return outputs_of(model, ids[:tokens], heads), 1, tokens


def other_text_shown(model: library.LoadedModel, method: str, seed: int, longest: int = 24) -> str:
    """How the other text begins that a replacement is taken from, or the first of several."""
    if method == "zero":
        return ""
    others = other_texts(model)
    ids = others[seed % len(others) if method == "resample" else 0]
    shown = model.vocabulary.decode(ids).strip()
    return shown if len(shown) <= longest else shown[:longest].rstrip() + " …"


def other_texts(model: library.LoadedModel) -> list[list[int]]:
    """The token ids of `OTHER_TEXTS` that the model can spell for the most part."""
    found = []
    for text in OTHER_TEXTS:
        missing = set(model.vocabulary.missing(text))
        kept = "".join(mark for mark in text if mark not in missing)
        ids = model.encode(kept) if len(kept) > len(text) / 2 else []
        if len(ids) > 2 and max(ids) < model.config.vocabulary_size:
            found.append(ids)
    return found or [list(range(min(model.config.vocabulary_size, 16)))]


def outputs_of(
    model: library.LoadedModel, ids: Sequence[int], heads: Sequence[Head]
) -> dict[Head, Tensor]:
    """(tokens, head_width) of each of some heads on a text, before W_O."""
    layers = frozenset(layer for layer, _ in heads)
    seen = model.capture(ids, only_layers=layers)
    return {(layer, head): seen.layers[layer].head_outputs[head].clone() for layer, head in heads}


def each_alone(
    decoder: Decoder, ids: Tensor, replacements: Replacements, at_once: int = 0
) -> Generator[Progress, None, dict[Head, float]]:
    """The mean loss of a text (nats per token) with each of some heads removed by itself.

    Several copies of the text run together, each without another head: `at_once` tokens, or as many
    as a pass of about a twentieth of a second takes. NaN for one token.
    """
    if not at_once:
        parameters = sum(weight.numel() for weight in decoder.parameters())
        at_once = min(WORK_AT_ONCE // parameters, 2048)
    heads = list(replacements)
    width, tokens = decoder.config.head_width, len(ids)
    found: dict[Head, float] = {}
    step = max(1, at_once // tokens)
    for start in range(0, len(heads), step):
        chosen = heads[start : start + step]
        handles = []
        for layer, part in enumerate(layers_of(decoder)):
            ones = [(row, one) for row, (at, one) in enumerate(chosen) if at == layer]
            if not ones:
                continue

            def hook(
                _: nn.Module, given: tuple[Any, ...], layer: int = layer,
                ones: list[tuple[int, int]] = ones,
            ) -> tuple[Tensor]:  # fmt: skip
                outputs = given[0].clone()  # (rows, tokens, heads · head_width)
                for row, one in ones:
                    place = slice(one * width, (one + 1) * width)
                    outputs[row, :, place] = replacements[layer, one]
                return (outputs,)

            handles.append(part.attention.output.register_forward_pre_hook(hook))
        with hooked(handles), torch.no_grad():
            logits = decoder(ids.expand(len(chosen), tokens))
        losses = token_losses(logits, ids.expand(len(chosen), tokens)).mean(-1)
        found |= dict(zip(chosen, losses.tolist(), strict=True))
        yield Progress(0.6 + 0.2 * len(found) / len(heads), message("progress.alone"))
    return found


def token_losses(logits: Tensor, ids: Tensor) -> Tensor:
    """(…, tokens - 1): surprise in nats at tokens 1 … of a text."""
    log_chances = logits[..., :-1, :].log_softmax(-1)
    return -log_chances.gather(-1, ids[..., 1:, None])[..., 0]
