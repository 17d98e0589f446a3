"""A reader's model of any family, computed by `transformers` with eager attention (torch).

Nothing of a model folder is run: the configuration is read as JSON, the class is one of
`transformers`' own, the weights come from safetensors files, tensor by tensor. How many layers and
heads there are, and who may look at whom, is measured on a short text when the model is opened.

The trap this avoids: with another attention than "eager", `output_attentions=True` gives an empty
tuple and no error.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor, nn

from explorer.compute.models.foreign_vocabulary import ForeignVocabulary
from explorer.compute.models.opened import LayerAttention, Observation, Stack, StackShape
from explorer.compute.models.watching import Call, Seen, Watch, watching

#: Where the attention weights of each stack stand in the outputs of `transformers`.
OUTPUTS: Mapping[str, Mapping[Stack, str]] = {
    "decoder": {"decoder": "attentions"},
    "encoder": {"encoder": "attentions"},
    "encoder-decoder": {
        "encoder": "encoder_attentions",
        "decoder": "decoder_attentions",
        "cross": "cross_attentions",
    },
}


@dataclass(frozen=True, eq=False)
class ForeignModel:
    """An opened model that `transformers` computes; see `OpenedModel`.

    `calls` tells which call of which module is which layer of which stack; it is empty for the few
    families whose attention cannot be watched: they show weights alone, and keep all their heads.
    """

    title: str
    family: str
    network: Any  # a PreTrainedModel in evaluation mode
    vocabulary: ForeignVocabulary
    stacks: Mapping[Stack, StackShape]
    context: int
    device: torch.device
    calls: Mapping[Call, tuple[Stack, int]] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """ "decoder", "encoder" or "encoder-decoder"."""
        return "encoder-decoder" if len(self.stacks) == 3 else next(iter(self.stacks))

    @property
    def start(self) -> int:
        """The token an encoder–decoder's answer begins with."""
        config = self.network.config
        for name in ("decoder_start_token_id", "bos_token_id", "pad_token_id"):
            found = getattr(config, name, None)
            if isinstance(found, int) and 0 <= found < self.vocabulary_size:
                return found
        return 0

    @property
    def vocabulary_size(self) -> int:
        """How many tokens the model knows; its tokenizer may know fewer."""
        return int(self.network.get_input_embeddings().weight.shape[0])

    def encode(self, text: str) -> list[int]:
        """Token ids with the special tokens that tokenizer.json prescribes."""
        return self.vocabulary.encode(text)

    def observe(
        self,
        ids: Sequence[int],
        target: Sequence[int] | None = None,
        without_heads: AbstractSet[tuple[int, int]] = frozenset(),
        stack: Stack | None = None,
        only_layers: AbstractSet[int] | None = None,
    ) -> Observation:
        """See `OpenedModel.observe`."""
        at = next(iter(self.stacks)) if stack is None else stack
        self._check(ids, target, without_heads, at)
        place = {where: call for call, where in self.calls.items()}
        removed: dict[Call, set[int]] = {}
        for layer, head in without_heads:
            removed.setdefault(place[at, layer], set()).add(head)
        wanted = {
            call
            for call, (_, layer) in self.calls.items()
            if only_layers is None or layer in only_layers
        }
        watch = Watch(removed, wanted)
        with watching(watch):
            outputs = self._run(ids, target, output_attentions=not self.calls)
        if self.calls:
            attention: dict[Stack, dict[int, LayerAttention]] = {name: {} for name in self.stacks}
            for call, seen in watch.seen.items():
                in_stack, layer = self.calls[call]
                attention[in_stack][layer] = _layer_attention(seen)
        else:
            attention = {
                name: {
                    layer: LayerAttention(weights[0])
                    for layer, weights in enumerate(outputs[OUTPUTS[self.kind][name]])
                    if only_layers is None or layer in only_layers
                }
                for name in self.stacks
            }
        logits = outputs.get("logits")
        return Observation(
            attention, self._hidden(outputs), True, None if logits is None else logits[0]
        )

    def logits(
        self,
        ids: Sequence[int],
        without_heads: AbstractSet[tuple[int, int]] = frozenset(),
        target: Sequence[int] | None = None,
        stack: Stack | None = None,
    ) -> Tensor:
        """(tokens, vocabulary); ValueError for a model without a token head."""
        seen = self.observe(ids, target, without_heads, stack, only_layers=frozenset())
        if seen.logits is None:
            raise ValueError(f"{self.title} has no head that predicts tokens")
        return seen.logits

    def _run(
        self, ids: Sequence[int], target: Sequence[int] | None, output_attentions: bool
    ) -> Any:
        given = {"input_ids": torch.tensor([list(ids)], dtype=torch.int64, device=self.device)}
        if self.kind == "encoder-decoder":
            answer = [self.start] if target is None else list(target)
            given["decoder_input_ids"] = torch.tensor([answer], device=self.device)
        with torch.no_grad():
            return self.network(
                **given, output_attentions=output_attentions, output_hidden_states=True,
                use_cache=False, return_dict=True,
            )  # fmt: skip

    def _hidden(self, outputs: Any) -> dict[Stack, tuple[Tensor, ...]]:
        names: dict[Stack, str] = (
            {"encoder": "encoder_hidden_states", "decoder": "decoder_hidden_states"}
            if self.kind == "encoder-decoder"
            else {next(iter(self.stacks)): "hidden_states"}
        )
        return {
            stack: tuple(state[0] for state in outputs[name])
            for stack, name in names.items()
            if outputs.get(name) is not None
        }

    def _check(
        self,
        ids: Sequence[int],
        target: Sequence[int] | None,
        without_heads: AbstractSet[tuple[int, int]],
        stack: Stack,
    ) -> None:
        if target is not None and self.kind != "encoder-decoder":
            raise ValueError(f"{self.title} has one stack, the {self.kind}, and takes no target")
        for name, tokens in (("ids", ids), ("target", target)):
            if tokens is None:
                continue
            if not 1 <= len(tokens) <= self.context:
                raise ValueError(f"{name} has {len(tokens)} tokens; it takes 1 to {self.context}")
            wrong = [token for token in tokens if not 0 <= token < self.vocabulary_size]
            if wrong:
                raise ValueError(
                    f"{name} holds {wrong[0]}; it takes 0 to {self.vocabulary_size - 1}"
                )
        if stack not in self.stacks:
            raise ValueError(f"stack is {stack!r}; it takes {', '.join(self.stacks)}")
        shape = self.stacks[stack]
        for layer, head in without_heads:
            if not (0 <= layer < shape.layers and 0 <= head < shape.heads):
                raise ValueError(
                    f"without_heads names layer {layer}, head {head}; the {stack} has layers "
                    f"0 to {shape.layers - 1} and heads 0 to {shape.heads - 1}"
                )
        if without_heads and not self.calls:
            raise ValueError(f"models of type {self.family} cannot be run without a head")


def _layer_attention(seen: Seen) -> LayerAttention:
    return LayerAttention(seen.weights, seen.queries, seen.keys, seen.values, seen.head_outputs)


def measured(
    network: Any, kind: str, ids: Sequence[int], start: int
) -> tuple[dict[Stack, StackShape], dict[Call, tuple[Stack, int]]]:
    """The stacks of a network and which call is which layer, from one pass over a few tokens.

    `kind` is "encoder-decoder", or anything else for a single stack, which is a decoder if nobody
    looks ahead. Raises LookupError if a layer gives no weights.
    """
    given = {"input_ids": torch.tensor([list(ids)], device=network.device)}
    if kind == "encoder-decoder":
        given["decoder_input_ids"] = torch.tensor([[start] * 2], device=network.device)
    watch = Watch()
    with watching(watch), torch.no_grad():
        outputs = network(**given, output_attentions=True, use_cache=False, return_dict=True)
    names = OUTPUTS["encoder-decoder" if kind == "encoder-decoder" else "encoder"]
    stacks: dict[Stack, StackShape] = {}
    calls: dict[Call, tuple[Stack, int]] = {}
    for stack, name in names.items():
        given_back: Sequence[Tensor] = outputs.get(name) or ()
        expected = _layers(network.config, stack)
        if len(given_back) != expected or any(layer is None for layer in given_back):
            found = sum(layer is not None for layer in given_back)
            raise LookupError(f"{found} of its {expected} layers show attention weights")
        looked_ahead = bool(torch.triu(given_back[0][0], 1).any())
        if kind != "encoder-decoder" and not looked_ahead:
            stack = "decoder"
        for layer, weights in enumerate(given_back):
            call = watch.call_of(weights)
            if call is not None:
                calls[call] = (stack, layer)
        stacks[stack] = _shape(network.config, given_back, watch)
    whole = len(calls) == sum(shape.layers for shape in stacks.values())
    return stacks, calls if whole else {}


def _layers(config: Any, stack: Stack) -> int:
    text = config.get_text_config()
    if stack == "encoder":
        return int(getattr(text, "encoder_layers", None) or text.num_hidden_layers)
    for name in ("num_decoder_layers", "decoder_layers", "num_hidden_layers"):
        if isinstance(getattr(text, name, None), int):
            return int(getattr(text, name))
    return 0


def _shape(config: Any, weights: Sequence[Tensor], watch: Watch) -> StackShape:
    heads = int(weights[0].shape[1])
    call = watch.call_of(weights[0])
    if call is not None:
        keys = watch.seen[call].keys
        return StackShape(len(weights), heads, int(keys.shape[0]), int(keys.shape[-1]))
    text = config.get_text_config()
    width = getattr(text, "head_dim", None) or text.hidden_size // heads
    return StackShape(len(weights), heads, _key_value_heads(text, heads), int(width))


def _key_value_heads(config: Any, heads: int) -> int:
    """What the configuration says; Falcon's and StarCoder's older form is one for all heads."""
    for name in ("num_key_value_heads", "num_kv_heads"):
        found = getattr(config, name, None)
        if name == "num_kv_heads" and not getattr(config, "new_decoder_architecture", True):
            break  # Falcon writes the number down but does not use it
        if isinstance(found, int) and found > 0:
            return found
    return 1 if getattr(config, "multi_query", False) else heads


def context_of(network: nn.Module, config: Any, unbounded: int) -> int:
    """How many tokens the positions allow; RoBERTa's table begins after its padding token."""
    text = config.get_text_config()
    for name in ("max_position_embeddings", "n_positions", "max_seq_len", "n_ctx"):
        found = getattr(text, name, None)
        if isinstance(found, int) and found > 0:
            for module_name, module in network.named_modules():
                if (
                    module_name.endswith("position_embeddings")
                    and isinstance(module, nn.Embedding)
                    and module.padding_idx is not None
                    and module.num_embeddings == found
                ):
                    return found - module.padding_idx - 1
            return found
    return unbounded
